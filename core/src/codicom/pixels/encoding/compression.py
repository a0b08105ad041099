"""Changes the transfer syntax of a dataset's pixel data in place: ``compress`` and ``decompress``."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypeVar

from codicom.errors import EncodeError
from codicom.extend.frame import EXPLICIT_VR_BIG_ENDIAN, EXPLICIT_VR_LITTLE_ENDIAN, FrameInfo
from codicom.model.file import FileModel
from codicom.pixels.decoding.color import needs_rgb
from codicom.pixels.decoding.request import Progress
from codicom.pixels.encoding import attributes
from codicom.pixels.encoding.encode import (
    NATIVE,
    ArraySupply,
    EncodeRequest,
    SourceSupply,
    StoredFrames,
    Supply,
    Way,
    encode,
    keeps_whole_bytes,
    pass_on,
)
from codicom.pixels.encoding.permitted import PERMITTED
from codicom.pixels.encoding.sinks import FragmentSink, PlainSink, Sink, check_native_size, word_of
from codicom.pixels.stored.description import OVERRIDES
from codicom.pixels.stored.opening import opened
from codicom.uid import UID
from codicom.wire.tags import PIXEL_DATA
from codicom.wire.word_order import swapped

if TYPE_CHECKING:
    from codicom.extend.registry import Codec, Plugins
    from codicom.pixels.stored.source import PixelSource

_ICONS: Final = 0x00880200
_CHUNK: Final = 1 << 20

D = TypeVar("D", bound=FileModel)


def request_of(transfer_syntax: str, plugins: Plugins | None, **fields: Any) -> EncodeRequest:
    """Return what is to become of frames, with the target checked."""
    uid = UID(transfer_syntax)
    if plugins is None:
        from codicom.extend.registry import plugins as installed

        plugins = installed()
    if not (uid.is_transfer_syntax or (uid.is_private and uid.is_valid)):
        raise EncodeError(
            f"the target must be a transfer syntax, got {uid.name}",
            hint="give the UID of one, such as codicom.uid.RLELossless",
        )
    return EncodeRequest(transfer_syntax=str(uid), plugins=plugins, **fields)


def split(options: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the options of an encoder, and what is given instead of what the dataset says."""
    overrides = {name: value for name, value in options.items() if name in OVERRIDES}
    return {name: value for name, value in options.items() if name not in OVERRIDES}, overrides


def compress(
    dataset: D,
    transfer_syntax_uid: str,
    arr: Any = None,
    *,
    encoder: str | None = None,
    decoder: str | None = None,
    prefer: Sequence[str] = (),
    workers: int | None = None,
    as_rgb: bool = False,
    extended_offsets: bool | None = None,
    generate_instance_uid: bool | None = None,
    progress: Progress | None = None,
    plugins: Plugins | None = None,
    **options: Any,
) -> D:
    """Store the pixel data of a dataset, or an array, in another transfer syntax, and correct all that depends on it.

    Options are passed to the encoder. Compressed pixel data is decoded first. ``extended_offsets=None`` uses an
    Extended Offset Table if the Basic one has too few bits; ``generate_instance_uid=None`` sets a new SOP Instance UID
    if something is lost.
    """
    wanted, overrides = split(options)
    request = request_of(
        transfer_syntax_uid,
        plugins,
        encoder=encoder,
        decoder=decoder,
        prefer=prefer,
        workers=workers,
        as_rgb=as_rgb,
        progress=progress,
        options=wanted,
    )
    convert(
        dataset,
        request,
        io.BytesIO(),
        arr=arr,
        overrides=overrides,
        extended_offsets=extended_offsets,
        generate_instance_uid=generate_instance_uid,
    )
    return dataset


def decompress(
    dataset: D,
    *,
    as_rgb: bool = True,
    generate_instance_uid: bool | None = None,
    decoder: str | None = None,
    prefer: Sequence[str] = (),
    workers: int | None = None,
    progress: Progress | None = None,
    plugins: Plugins | None = None,
    options: Mapping[str, object] | None = None,
    **overrides: Any,
) -> D:
    """Store compressed pixel data as plain samples in Explicit VR Little Endian; what is plain already stays as it is.

    ``as_rgb`` converts luminance and colour differences to RGB; options are passed to the decoder.
    """
    with opened(dataset, overrides, plugins) as source:
        if not source.info.encapsulated:
            return dataset
    request = request_of(
        EXPLICIT_VR_LITTLE_ENDIAN,
        plugins,
        decoder=decoder,
        prefer=prefer,
        workers=workers,
        as_rgb=as_rgb,
        progress=progress,
        decoder_options=options or {},
    )
    convert(dataset, request, io.BytesIO(), overrides=overrides, generate_instance_uid=generate_instance_uid)
    return dataset


@dataclass(frozen=True)
class _Made:
    """Frames in a sink, and what the dataset is to say of them besides."""

    stored: StoredFrames
    sink: Sink
    bits_allocated: int
    # Whether samples surely are in the lowest bits, as High Bit can then be set right.
    in_lowest_bits: bool = False


def convert(
    dataset: FileModel,
    request: EncodeRequest,
    stream: BinaryIO,
    *,
    arr: Any = None,
    overrides: Mapping[str, Any],
    extended_offsets: bool | None = None,
    generate_instance_uid: bool | None = None,
) -> StoredFrames | None:
    """Write the stored frames to ``stream``, make it the dataset's pixel data, and correct what depends on it.

    Nothing of the dataset changes before all frames are there. Returns ``None`` where nothing was to be done.
    """
    target = request.transfer_syntax
    if extended_offsets and request.is_native:
        raise EncodeError(f"extended_offsets must be None or False for {UID(target).name}, which has no fragments")
    if arr is not None:
        made = _encoded(ArraySupply(arr, dataset, overrides), request, stream, extended_offsets, in_lowest_bits=True)
        _apply(dataset, made, request, stream)
        stored = made.stored
    else:
        if keeps_whole_bytes(target):
            overrides = {"correct_unused_bits": False} | dict(overrides)
        with opened(dataset, overrides, request.plugins) as source:
            way, codec = _way(source, request, extended_offsets, overrides)
            if way is None:
                return None
            if way == "rewritten":
                stored = _rewrite(dataset, source, request, stream)
            else:
                made = _made(dataset, source, way, codec, request, stream, extended_offsets)
                stored = made.stored
                was, size = source.info.transfer_syntax, source.value.length
                if was in attributes.ALWAYS_LOSSY and not attributes.is_recorded_lossy(dataset):
                    attributes.record_lossy(dataset, was, stored.plain_size, size)
                _apply(dataset, made, request, stream)
                _decompress_icons(dataset, was, request)
    if stored.lossy:
        attributes.record_lossy(dataset, target, stored.plain_size, stored.size)
        attributes.mark_derived(dataset)
    if stored.lossy if generate_instance_uid is None else generate_instance_uid:
        attributes.put_new_instance(dataset)
    return stored


def _way(
    source: PixelSource, request: EncodeRequest, extended_offsets: bool | None, overrides: Mapping[str, Any]
) -> tuple[Way | None, Codec | None]:
    """Return how frames get to the other transfer syntax, with as little work as possible."""
    was, target = source.info.transfer_syntax, request.transfer_syntax
    asked = bool(request.options) or request.encoder is not None
    converts = request.as_rgb and needs_rgb(source.info.frame)
    if was == target and not (asked or converts):
        return (None, None) if extended_offsets is None else ("kept", None)
    if was in NATIVE and request.is_native and not converts and not overrides.keys() - {"correct_unused_bits"}:
        return "rewritten", None
    if source.info.encapsulated and not (request.options or converts):
        codec = request.plugins.select_recompressor(
            source.info.frame, target, encoder=request.encoder, prefer=request.prefer
        )
        if codec is not None:
            return "recompressed", codec
    return "encoded", None


def _made(
    dataset: FileModel,
    source: PixelSource,
    way: Way,
    codec: Codec | None,
    request: EncodeRequest,
    stream: BinaryIO,
    extended_offsets: bool | None,
) -> _Made:
    supply = SourceSupply(source)
    if request.is_native:
        # Before memory is taken for what cannot be stored.
        check_native_size(supply.count * source.info.frame.size)
    if way == "encoded":
        lowest = not keeps_whole_bytes(request.transfer_syntax)
        if lowest:
            attributes.check_lowest_bits(dataset)
        return _encoded(supply, request, stream, extended_offsets, in_lowest_bits=lowest)
    sink = FragmentSink(stream, supply.count, extended_offsets)
    return _Made(pass_on(supply, codec, request, sink), sink, supply.bits_allocated)


def _encoded(
    supply: Supply, request: EncodeRequest, stream: BinaryIO, extended_offsets: bool | None, *, in_lowest_bits: bool
) -> _Made:
    def sink(info: FrameInfo) -> Sink:
        if not request.is_native:
            return FragmentSink(stream, supply.count, extended_offsets)
        one_bit = supply.bits_allocated == 1
        check_native_size((supply.count * info.samples + 7) // 8 if one_bit else supply.count * info.size)
        big = request.transfer_syntax == EXPLICIT_VR_BIG_ENDIAN
        return PlainSink(stream, info, one_bit=one_bit, big_endian=big)

    stored, filled = encode(supply, request, sink)
    bits = stored.info.bits_allocated
    if supply.bits_allocated == 1 and (request.is_native or request.transfer_syntax in PERMITTED):
        # Where a codec has a byte for each sample, the image still has one bit (PS3.5 G.2).
        bits = 1
    return _Made(stored, filled, bits, in_lowest_bits)


def _apply(dataset: FileModel, made: _Made, request: EncodeRequest, stream: BinaryIO) -> None:
    """Make what the stream holds the dataset's pixel data."""
    info, frames = made.stored.info, made.stored.frames
    attributes.describe_frames(dataset, info, frames, made.bits_allocated, in_lowest_bits=made.in_lowest_bits)
    value = stream.getvalue() if isinstance(stream, io.BytesIO) else stream
    attributes.put_pixels(dataset, info, value, bits_allocated=made.bits_allocated, encapsulated=not request.is_native)
    attributes.put_offsets(dataset, made.sink.extended)
    attributes.put_transfer_syntax(dataset, request.transfer_syntax)


def _rewrite(dataset: FileModel, source: PixelSource, request: EncodeRequest, stream: BinaryIO) -> StoredFrames:
    """Change the byte order of plain samples, if there is anything to change."""
    info = source.info.frame
    size = source.value.length
    if source.info.big_endian != (request.transfer_syntax == EXPLICIT_VR_BIG_ENDIAN):
        # What is written here is OB if a byte is enough, which has no byte order.
        word = source.byte_order.word_size(info) if source.info.big_endian else word_of(info)
        for start in range(0, size, _CHUNK):
            chunk = bytes(source.value.read(start, _CHUNK))
            # The last word may lack some of its bytes.
            stream.write(swapped(chunk + bytes(-len(chunk) % word), word) if word > 1 else chunk)
        stream.write(b"\0" * (size % 2))
        value = stream.getvalue() if isinstance(stream, io.BytesIO) else stream
        attributes.put_pixels(dataset, info, value, bits_allocated=info.bits_allocated, encapsulated=False)
    attributes.put_transfer_syntax(dataset, request.transfer_syntax)
    return StoredFrames(info=info, frames=source.count, size=size, plain_size=size, way="rewritten")


def _decompress_icons(dataset: FileModel, was: str, request: EncodeRequest) -> None:
    """Store an icon plainly that was compressed as the image was, for nothing in another syntax says so (PS3.5 A.4)."""
    if _ICONS not in dataset or not dataset.is_sequence(_ICONS) or was == request.transfer_syntax:
        return
    for icon in dataset[_ICONS].value:
        if PIXEL_DATA not in icon or not icon[PIXEL_DATA].is_undefined_length:
            continue
        stream = io.BytesIO()
        plain = request_of(EXPLICIT_VR_LITTLE_ENDIAN, request.plugins)
        with opened(icon, {"transfer_syntax_uid": was}, request.plugins) as source:
            made = _encoded(SourceSupply(source), plain, stream, None, in_lowest_bits=False)
        info, bits = made.stored.info, made.bits_allocated
        attributes.describe_frames(icon, info, 1, bits, in_lowest_bits=False)
        attributes.put_pixels(icon, info, stream.getvalue(), bits_allocated=bits, encapsulated=False)


__all__ = ["compress", "convert", "decompress", "request_of", "split"]
