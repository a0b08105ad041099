"""From frames to stored frames: which are decoded first, by which codec they are encoded, and in how many threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

import numpy as np

from codicom.errors import DecodeError, EncodeError
from codicom.extend.frame import EXPLICIT_VR_BIG_ENDIAN, EXPLICIT_VR_LITTLE_ENDIAN, Frame, FrameInfo
from codicom.pixels.decoding.frames import described_frames, encoded_frames
from codicom.pixels.decoding.request import DecodeRequest, Progress
from codicom.pixels.decoding.threads import chunk_for, in_order, threads_for
from codicom.pixels.encoding.permitted import check_permitted
from codicom.pixels.encoding.sinks import Sink
from codicom.pixels.stored.description import Attributes, Storage, describe_image
from codicom.pixels.stored.samples import pixel_dtype
from codicom.settings import current

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Codec, Plugins
    from codicom.model.dataset import DatasetModel
    from codicom.pixels.stored.source import PixelSource

# Frames of these are plain samples without fragments (PS3.5 A.1 to A.3, A.5).
NATIVE: Final = frozenset(
    {"1.2.840.10008.1.2", EXPLICIT_VR_LITTLE_ENDIAN, "1.2.840.10008.1.2.1.99", EXPLICIT_VR_BIG_ENDIAN}
)
# Encoders for these store whole bytes, so bits above Bits Stored stay as they are.
_WHOLE_BYTES: Final = frozenset({"1.2.840.10008.1.2.5", "1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.8.1"})
_JPEG_LS_NEAR: Final = "1.2.840.10008.1.2.4.81"
# What a decoder or an array has where the attributes say how the stored frames were transformed (C.7.6.3.1.2).
_UNTRANSFORMED: Final = {"YBR_FULL_422": "YBR_FULL", "YBR_RCT": "RGB", "YBR_ICT": "RGB"}

Way = Literal["kept", "rewritten", "recompressed", "encoded"]


@dataclass(frozen=True, kw_only=True)
class EncodeRequest:
    """What is to become of frames."""

    transfer_syntax: str
    encoder: str | None = None
    decoder: str | None = None
    prefer: Sequence[str] = ()
    workers: int | None = None
    as_rgb: bool = False
    progress: Progress | None = None
    plugins: Plugins
    options: Mapping[str, object] = field(default_factory=dict)
    decoder_options: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_native(self) -> bool:
        """Whether frames are to be plain samples."""
        return self.transfer_syntax in NATIVE

    @property
    def decoding(self) -> DecodeRequest:
        """How frames are decoded before they are encoded."""
        return DecodeRequest(
            as_rgb=self.as_rgb,
            decoder=self.decoder,
            prefer=self.prefer,
            workers=self.workers,
            plugins=self.plugins,
            options=self.decoder_options,
        )


@dataclass(frozen=True, kw_only=True)
class StoredFrames:
    """What stored frames are, and how they came to be."""

    info: FrameInfo
    frames: int
    # How many bytes they take, and took uncompressed.
    size: int
    plain_size: int
    way: Way
    codec: Codec | None = None
    lossy: bool = False


class Supply(Protocol):
    """Where frames come from."""

    count: int
    # Bits Allocated of the image: 1 where arrays have a byte for each sample of one bit.
    bits_allocated: int

    def frames(self, request: EncodeRequest) -> Iterator[tuple[NDArray[Any], FrameInfo]]:
        """Yield the array of each frame and what it is."""


class SourceSupply:
    """The frames of an image."""

    def __init__(self, source: PixelSource) -> None:
        self.source = source
        source.frames.check_whole()
        self.count = source.count
        self.bits_allocated = source.info.frame.bits_allocated

    def frames(self, request: EncodeRequest) -> Iterator[tuple[NDArray[Any], FrameInfo]]:
        """Yield the array of each frame and what it is."""
        return described_frames(self.source, request.decoding)


class ArraySupply:
    """The frames of an array that has the attributes of a dataset."""

    def __init__(self, values: Any, dataset: DatasetModel, overrides: Mapping[str, Any]) -> None:
        given = dict(overrides) | {"planar_configuration": 0, "number_of_frames": 1}
        try:
            storage = Storage("PixelData", "OW", EXPLICIT_VR_LITTLE_ENDIAN)
            said = describe_image(Attributes(dataset, given), storage, current().limits)
        except DecodeError as error:
            raise EncodeError(
                f"the array cannot be described: {error.message}", hint="set_pixel_data sets all that an array needs"
            ) from None
        color = said.frame.photometric_interpretation
        self.bits_allocated = said.frame.bits_allocated
        info = said.frame.changed(photometric_interpretation=_UNTRANSFORMED.get(color, color))
        if self.bits_allocated == 1:
            info = info.changed(bits_allocated=8, bits_stored=1)
        self.info = info
        self._values = _fitting(values, said.frame_shape, info)
        self.count = len(self._values)

    def frames(self, request: EncodeRequest) -> Iterator[tuple[NDArray[Any], FrameInfo]]:
        """Yield the array of each frame and what it is."""
        if request.as_rgb and self.info.photometric_interpretation.startswith("YBR_"):
            raise EncodeError(
                f"as_rgb must be False for an array in {self.info.photometric_interpretation}; "
                "only frames of datasets and files are converted"
            )
        dtype = pixel_dtype(self.info)
        for values in self._values:
            yield values.astype(dtype, copy=False), self.info


def _fitting(values: Any, shape: tuple[int, ...], info: FrameInfo) -> NDArray[Any]:
    """Return an array with a dimension for frames, if its shape and its values are those of the attributes."""
    array: NDArray[Any] = np.asarray(values)
    if array.dtype.kind not in "biu":
        raise EncodeError(f"the array must hold whole numbers, got {array.dtype}")
    if array.shape == shape:
        array = array[np.newaxis]
    if array.shape[1:] != shape or not len(array):
        raise EncodeError(
            f"a frame of the image must have shape {shape}, got an array of {np.shape(values)}",
            hint="set_pixel_data sets array and attributes together",
        )
    least, most = 0, (1 << info.bits_stored) - 1
    if info.signed:
        least, most = -(1 << (info.bits_stored - 1)), (1 << (info.bits_stored - 1)) - 1
    found = int(array.min()), int(array.max())
    if found[0] < least or found[1] > most:
        kind = "signed" if info.signed else "unsigned"
        raise EncodeError(
            f"values must be {least} to {most} to fit {info.bits_stored} {kind} bits, got {found[0]} to {found[1]}"
        )
    return array


def keeps_whole_bytes(transfer_syntax: str) -> bool:
    """Whether encoders for a transfer syntax store all bits of a sample, also those above Bits Stored."""
    return transfer_syntax in _WHOLE_BYTES or transfer_syntax in NATIVE


def encode(supply: Supply, request: EncodeRequest, make_sink: Callable[[FrameInfo], Sink]) -> tuple[StoredFrames, Sink]:
    """Put all frames into a sink, encoded; what cannot be is refused before the first is."""
    with closing(_closable(supply.frames(request))) as frames:
        first, info = next(frames)
        codec = None
        threads = 1
        if not request.is_native:
            check_permitted(request.transfer_syntax, info, supply.bits_allocated)
            codec, options = _chosen(info, supply.bits_allocated, request)
            threads = threads_for(codec.spec, info, supply.count, request.workers)
        sink = make_sink(info)
        plain = _plain_size(info, supply.bits_allocated)

        def work(frame: Frame) -> Frame:
            if codec is None:
                return frame
            encoded = codec.encode(frame, request.transfer_syntax, options)
            # Frames of one image are alike, so that the first of them is nearly always all that is looked at.
            if encoded.info not in permitted:
                check_permitted(request.transfer_syntax, encoded.info, supply.bits_allocated, encoded=True)
                permitted.append(encoded.info)
            return encoded

        permitted: list[FrameInfo] = []
        numbered = enumerate(chain([(first, info)], frames))
        chunk = chunk_for(info, supply.count, threads)
        encoded = in_order(numbered, lambda item: _as_frame(item[1][0], item[1][1], item[0]), work, threads, chunk)
        with closing(_closable(encoded)) as stored:
            made, count = _collect(stored, sink, supply.count, request.progress)
    return _outcome(made, count, sink, plain, codec, request), sink


def _outcome(
    made: FrameInfo, count: int, sink: Sink, plain: int, codec: Codec | None, request: EncodeRequest
) -> StoredFrames:
    lossy = codec is not None and not codec.spec.lossless
    # ISO/IEC 14495-1: samples of a stream with NEAR = 0 are as they were.
    if request.transfer_syntax == _JPEG_LS_NEAR and request.options.get("near") == 0:
        lossy = False
    return StoredFrames(
        info=made,
        frames=count,
        size=sink.stored,
        plain_size=plain * count,
        way="encoded",
        codec=codec,
        lossy=lossy,
    )


def _plain_size(info: FrameInfo, bits_allocated: int) -> int:
    return (info.samples + 7) // 8 if bits_allocated == 1 else info.size


def _closable(frames: Iterable[Any]) -> Any:
    # What is made of threads ends with its generator.
    return (each for each in frames) if not hasattr(frames, "close") else frames


def _chosen(info: FrameInfo, bits_allocated: int, request: EncodeRequest) -> tuple[Codec, Mapping[str, object]]:
    codec = request.plugins.select_encoder(
        info,
        request.transfer_syntax,
        encoder=request.encoder,
        prefer=request.prefer,
        options=tuple(request.options),
    )
    options = dict(request.options)
    if bits_allocated == 1 and "pack_bits" in codec.spec.options:
        options.setdefault("pack_bits", True)
    return codec, options


def _as_frame(values: NDArray[Any], info: FrameInfo, index: int) -> Frame:
    """Return an array as encoders take it: interleaved samples, little endian."""
    plain = np.ascontiguousarray(values, values.dtype.newbyteorder("<"))
    return Frame(data=plain.reshape(-1).view(np.uint8).data.toreadonly(), info=info, index=index)


def _collect(stored: Iterable[Frame], sink: Sink, total: int, progress: Progress | None) -> tuple[FrameInfo, int]:
    info: FrameInfo | None = None
    count = 0
    for frame in stored:
        if info is None:
            info = frame.info
        elif frame.info is not info and frame.info != info:
            raise EncodeError(
                f"frame {frame.index} must be stored as {_in_words(info)} like the first, got {_in_words(frame.info)}",
                frame=frame.index,
            )
        sink.add(frame.data)
        count += 1
        if progress is not None:
            progress(count, total)
    assert info is not None  # there is at least one frame
    sink.finish()
    return info, count


def _in_words(info: FrameInfo) -> str:
    return f"{info.photometric_interpretation} of {info.bits_stored} bits"


def pass_on(supply: SourceSupply, codec: Codec | None, request: EncodeRequest, sink: Sink) -> StoredFrames:
    """Put encoded frames into a sink as they are, or recompressed without decoding."""
    source = supply.source
    info = source.info.frame
    if codec is not None:
        check_permitted(request.transfer_syntax, info, info.bits_allocated, encoded=True)
    threads = 1 if codec is None else threads_for(codec.spec, info, supply.count, request.workers)

    def work(frame: Frame) -> Frame:
        return frame if codec is None else codec.encode(frame, request.transfer_syntax, request.options)

    with closing(_closable(encoded_frames(source, plugins=request.plugins))) as frames:
        done = in_order(frames, _itself, work, threads, chunk_for(info, supply.count, threads))
        made, count = _collect(done, sink, supply.count, request.progress)
    return StoredFrames(
        info=made,
        frames=count,
        size=sink.stored,
        plain_size=info.size * count,
        way="kept" if codec is None else "recompressed",
        codec=codec,
    )


def _itself(frame: Frame) -> Frame:
    return frame


__all__ = [
    "NATIVE",
    "ArraySupply",
    "EncodeRequest",
    "SourceSupply",
    "StoredFrames",
    "Supply",
    "Way",
    "encode",
    "keeps_whole_bytes",
    "pass_on",
]
