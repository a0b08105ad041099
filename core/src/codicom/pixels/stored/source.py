"""Where pixel data comes from: a dataset, or a file of which the header and single frames are read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final, cast

from codicom.errors import DecodeError, FramingError, MissingElementError
from codicom.extend.frame import EXPLICIT_VR_BIG_ENDIAN, EXPLICIT_VR_LITTLE_ENDIAN, FrameInfo
from codicom.files.reader import EVERYTHING, Plan, read
from codicom.limits import Limits
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement
from codicom.model.file import OriginModel
from codicom.model.path import path_text
from codicom.pixels.stored.description import (
    EXTENDED_LENGTHS,
    EXTENDED_OFFSETS,
    PIXEL_KEYWORDS,
    PIXEL_TAGS,
    PixelInfo,
    check_overrides,
    describe_image,
    pixel_tag,
)
from codicom.pixels.stored.frames import ENCAPSULATED_UNCOMPRESSED, EncapsulatedFrames, Frames, NativeFrames
from codicom.pixels.stored.value import FetchedValue, PixelValue, StreamValue, held
from codicom.settings import current
from codicom.uid import UID
from codicom.wire.deviations import Deviation, Deviations, Rule
from codicom.wire.feed import Feed, open_feed
from codicom.wire.header import (
    HHHH_BE,
    HHHH_LE,
    ITEM_BYTES,
    L_BE,
    L_LE,
    LONG_BE,
    LONG_LE,
    UNDEFINED,
    Deferred,
    Encoding,
    Span,
    read_span,
)
from codicom.wire.inflate import is_gzip
from codicom.wire.word_order import are_turned_whole

_IMPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2"
_TRANSFER_SYNTAX: Final = 0x00020010
# Samples of these are numbers of four and eight bytes, never single bytes.
_FLOAT_VRS: Final = {"FloatPixelData": "OF", "DoubleFloatPixelData": "OD"}
_HEADER: Final = 12
_DEFAULT_LIMITS: Final = Limits()


def limits_of(dataset: DatasetModel) -> Limits:
    """Return the limits in force: those set where the pixel data is used, else those its dataset was read with."""
    here, source = current().limits, dataset._source
    return here if source is None or here != _DEFAULT_LIMITS else source.limits


class Notes:
    """The defects met in one image's pixel data: recorded with its dataset, and kept for the result of the reading."""

    def __init__(self, deviations: Deviations, value: PixelValue, tag_path: str) -> None:
        self.deviations = deviations
        self.found: list[Deviation] = []
        self._value = value
        self._tag_path = tag_path

    def record(self, rule: Rule, offset: int | None, action: str, *, path: str | None = None) -> None:
        """Record a defect at an offset of the source."""
        where = self._tag_path if path is None else path
        self.deviations.record(rule, action, offset=offset, tag_path=where)
        deviation = Deviation(offset, where, rule, action)
        if deviation not in self.found:
            self.found.append(deviation)

    def record_at(self, rule: Rule, position: int, action: str) -> None:
        """Record a defect at a position of the value."""
        self.record(rule, self._value.place(position), action)


class PixelSource:
    """The pixel data of one image: what it is, and where its frames are; made by ``opened``."""

    def __init__(
        self,
        dataset: DatasetModel,
        tag: int,
        value: PixelValue,
        *,
        vr: str,
        undefined: bool,
        big_endian: bool | None,
        overrides: Mapping[str, Any],
        plugins: Any = None,
    ) -> None:
        check_overrides(overrides)
        source = dataset._source
        self.value = value
        self.limits: Limits = limits_of(dataset)
        tag_path = path_text(dataset._place, tag)
        deviations = Deviations(strict=current().read.strict) if source is None else source.deviations
        # Of its own, so that what records with it does not hold this.
        self.notes = Notes(deviations, value, tag_path)
        self.overrides = dict(overrides)
        keyword = PIXEL_KEYWORDS[tag]
        syntax = _transfer_syntax(dataset, overrides, undefined)
        encapsulated = _is_encapsulated(syntax, undefined, plugins)
        # PS3.5 A.4: in an encapsulated transfer syntax, Pixel Data is encapsulated if its length is undefined.
        if undefined and not encapsulated and bytes(value.read(0, 4)) == ITEM_BYTES[False]:
            raise FramingError(
                f"{tag_path} is encapsulated, transfer syntax {syntax} is not",
                offset=value.offset,
                file=deviations.file,
                hint="give transfer_syntax_uid= of the data",
            )
        if big_endian is None or overrides.get("transfer_syntax_uid"):
            big_endian = syntax == EXPLICIT_VR_BIG_ENDIAN
        self.info: PixelInfo = describe_image(
            dataset,
            keyword=keyword,
            vr=_FLOAT_VRS.get(keyword) or _pixel_vr(overrides.get("pixel_vr") or vr),
            transfer_syntax=syntax,
            encapsulated=encapsulated,
            big_endian=big_endian and not encapsulated,
            limits=self.limits,
            overrides=overrides,
            note=lambda rule, at, action: self.notes.record(rule, None, action, path=path_text(dataset._place, at)),
        )
        # How frames are decoded, by what was asked for; what arrays of them are, by color and size of samples.
        self.works: dict[Any, Any] = {}
        self.made: dict[tuple[str, int], FrameInfo] = {}
        self._extended = _extended_offsets(dataset, overrides) if encapsulated else None
        self._frames: Frames | None = None

    @property
    def file(self) -> str | None:
        """The name of the file, if there is one."""
        return self.notes.deviations.file

    @property
    def frames(self) -> Frames:
        """Where the frames are; found out on first use."""
        if self._frames is None:
            self._frames = self._framed()
        return self._frames

    @property
    def count(self) -> int:
        """How many frames the pixel data holds and the image has."""
        return self.frames.count

    @property
    def in_words(self) -> bool:
        """Whether the bytes of words have changed places, whatever the samples are (PS3.5 7.3)."""
        info = self.info.frame
        return self.info.big_endian and info.pixel_vr == "OW" and not info.is_float

    @cached_property
    def turned_whole(self) -> bool:
        """Whether big endian samples of several words have their most significant word first, which is recorded."""
        size = self.info.frame.bits_allocated // 8
        if size <= 2 or not self.in_words or self.overrides.get("pixel_vr"):
            return False
        if not are_turned_whole(self.value.read, self.value.length, size):
            return False
        self.notes.record_at(Rule.WORD_ORDER, 0, f"took samples of {size} bytes with the most significant byte first")
        return True

    def _framed(self) -> Frames:
        info = self.info.frame
        excess = bool(self.overrides.get("allow_excess_frames", True))
        if self.info.encapsulated:
            size = info.size if info.transfer_syntax == ENCAPSULATED_UNCOMPRESSED else None
            encapsulated = EncapsulatedFrames(
                self.value,
                self.info.number_of_frames,
                self.limits,
                self.notes.record_at,
                extended=self._extended,
                frame_size=size,
                excess=excess,
            )
            encapsulated.check()
            return encapsulated
        swapped = self.in_words and (info.bits_allocated <= 8 or (info.bits_allocated > 16 and not self.turned_whole))
        native = NativeFrames(self.value, info, self.info.number_of_frames, swapped=swapped, excess=excess)
        native.check(self.notes.record_at)
        return native


def _pixel_vr(vr: str) -> str:
    # Of little endian data it makes no difference; of big endian data UN and others tell nothing but bytes.
    return "OW" if vr == "OW" else "OB"


def _transfer_syntax(dataset: DatasetModel, overrides: Mapping[str, Any], undefined: bool) -> str:
    given = overrides.get("transfer_syntax_uid")
    if given:
        return str(given)
    meta = dataset.__dict__.get("file_meta") if hasattr(dataset, "__dict__") else None
    said = None if meta is None else meta.value_of(_TRANSFER_SYNTAX)
    if isinstance(said, str) and said:
        return str(said)
    implicit, little = dataset.original_encoding
    if implicit is None or undefined:
        raise MissingElementError(
            "Transfer Syntax UID (0002,0010) is missing, pixel data cannot be told without it",
            hint="if it is known, set ds.file_meta.TransferSyntaxUID or give transfer_syntax_uid=",
        )
    if not little:
        return EXPLICIT_VR_BIG_ENDIAN
    return _IMPLICIT_VR_LITTLE_ENDIAN if implicit else EXPLICIT_VR_LITTLE_ENDIAN


def _is_encapsulated(syntax: str, undefined: bool, plugins: Any) -> bool:
    uid = UID(syntax)
    if uid.is_transfer_syntax:
        return uid.is_encapsulated
    known = current().read.transfer_syntaxes
    private = known.get(syntax) if known is not None else None
    if private is not None:
        return private.is_encapsulated or undefined
    if plugins is None:
        from codicom.extend.registry import plugins as installed

        plugins = installed()
    declared = plugins.transfer_syntax(syntax)
    return bool(declared.encapsulated) if declared is not None else undefined


def _extended_offsets(dataset: DatasetModel, overrides: Mapping[str, Any]) -> tuple[Any, Any] | None:
    given = overrides.get("extended_offsets")
    if given is not None:
        return cast("tuple[Any, Any]", tuple(given))
    offsets, lengths = dataset.value_of(EXTENDED_OFFSETS), dataset.value_of(EXTENDED_LENGTHS)
    return None if not offsets or not lengths else (offsets, lengths)


def of_dataset(dataset: DatasetModel, overrides: Mapping[str, Any], plugins: Any = None) -> PixelSource:
    """Return the pixel data of a dataset; what has not been used yet is looked at where it stands, without a copy."""
    tag = pixel_tag(dataset, overrides.get("pixel_keyword"))
    held_as = dataset._elements[tag]
    source = dataset._source
    entry = held_as._entry if isinstance(held_as, DataElement) else held_as
    vr, undefined, big = None, False, None
    value: PixelValue | None = None
    if isinstance(entry, Deferred):
        assert source is not None  # deferred entries come with their source
        vr, undefined, big = entry.vr, entry.undefined, source.big_endian
        if not isinstance(held_as, DataElement):
            assert source.fetch is not None  # and with their fetch
            value = FetchedValue(source.fetch, entry.end - entry.start, entry.start)
    elif entry is not None and source is not None:
        span = (
            entry
            if isinstance(entry, Span)
            else read_span(source.buffer, entry, Encoding(dataset._implicit, source.big_endian))
        )
        vr, undefined = span.vr, span.undefined
        big = source.big_endian or span.big_endian
        if not isinstance(held_as, DataElement):
            view = memoryview(source.buffer)[span.start : span.end]
            value = held(view, source.offset(span.start))
    if isinstance(held_as, DataElement):
        vr = held_as.VR
        undefined = held_as.is_undefined_length
        value = _of_element(held_as._value)
    assert value is not None  # an entry that is not loaded has its source
    if vr is None:
        vr = "OW"  # PS3.5 A.1
    return PixelSource(
        dataset, tag, value, vr=vr, undefined=undefined, big_endian=big, overrides=overrides, plugins=plugins
    )


def _of_element(value: Any) -> PixelValue:
    if value is None or value == "":
        raise MissingElementError("the pixel data is empty")
    if hasattr(value, "read") and hasattr(value, "seek"):
        return StreamValue(value)
    if not isinstance(value, bytes | bytearray | memoryview):
        raise DecodeError(f"the pixel data is a value of type {type(value).__name__}, bytes are allowed")
    return held(value)


class Remembered:
    """What was found out about the pixel data of a dataset, and the array made of it; kept while it stays the same."""

    __slots__ = ("array", "array_state", "options", "source", "source_state")

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        # How pixel_array is to be made.
        self.options = dict(options or {})
        self.array: Any = None
        self.array_state: object = None
        self.source: PixelSource | None = None
        self.source_state: object = None

    def __reduce__(self) -> tuple[Any, ...]:
        return Remembered, (self.options,)

    def __deepcopy__(self, memo: dict[int, Any]) -> Remembered:
        return Remembered(self.options)


def memory(dataset: DatasetModel) -> Remembered:
    """Return what is remembered of a dataset's pixel data; its owner is the dataset."""
    attributes = dataset.__dict__
    found = attributes.get("_pixels")
    if found is None:
        # Of two threads, one sets it; what the other found out is lost, and found out again.
        found = attributes.setdefault("_pixels", Remembered())
    return cast("Remembered", found)


def state(dataset: DatasetModel) -> tuple[Any, ...]:
    """Return what the pixel data depends on, to be compared: if it is equal, the pixel data is the same."""
    elements = dataset._elements
    meta = dataset.__dict__.get("file_meta")
    syntax = None if meta is None else meta.value_of(_TRANSFER_SYNTAX)
    # While it is as it was read, an element is what its place in the source says.
    held_as = [
        (found._entry or _changed(found)) if isinstance(found, DataElement) else found
        for found in map(elements.get, PIXEL_TAGS)
    ]
    return dataset._source, syntax, *held_as


def _changed(element: DataElement) -> object:
    """Return what an element is that is not as it was read."""
    entry = element._entry
    return (element._vr, element._value, element.is_undefined_length) if entry is None else entry


def remembered(dataset: DatasetModel, overrides: Mapping[str, Any], plugins: Any) -> PixelSource:
    """Return the pixel data of a dataset, with the index of its frames if that was made before."""
    known = memory(dataset)
    now = (state(dataset), dict(overrides), plugins, current())
    if known.source is not None and known.source_state == now:
        return known.source
    made = of_dataset(dataset, overrides, plugins)
    known.source, known.source_state = made, now
    return made


class _HeaderFeed(Feed):
    """A feed that remembers where reading the header ended, and stays open."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self.name = feed.name
        self.size = feed.size
        self.modified = feed.modified
        self.reached = 0

    @property
    def can_fetch(self) -> bool:
        return self._feed.can_fetch

    def read(self, offset: int, length: int) -> bytes:
        return self._feed.read(offset, length)

    def read_all(self, limits: Limits) -> bytes:
        # The feed itself would go on from where it stands.
        size = self.size if self.size is not None else self._feed.end()
        limits.check("total_bytes", size)
        return self._feed.read(0, size)

    def end(self) -> int:
        return self._feed.end()

    def finish(self, offset: int) -> None:
        self.reached = offset


class opened:  # noqa: N801 - used like a function
    """Open the pixel data of a dataset, path, file object or bytes; of files the header is read, then single frames."""

    __slots__ = ("_feed", "_source")

    def __init__(self, src: Any, overrides: Mapping[str, Any], plugins: Any = None) -> None:
        self._feed: Feed | None = None
        if isinstance(src, DatasetModel):
            self._source = remembered(src, overrides, plugins)
        elif isinstance(src, PixelSource):
            self._source = src
        else:
            self._feed = open_feed(src)
            try:
                self._source = _of_feed(self._feed, src, overrides, plugins)
            except BaseException:
                self._feed.finish(0)
                raise
            # Nobody has the dataset, so the result tells also of what was met in its header.
            notes = self._source.notes
            notes.found = list(notes.deviations)

    def __enter__(self) -> PixelSource:
        return self._source

    def __exit__(self, *error: object) -> None:
        # A path is closed, a file object left where it stood.
        if self._feed is not None:
            self._feed.finish(0)


def _of_feed(feed: Feed, origin: Any, overrides: Mapping[str, Any], plugins: Any) -> PixelSource:
    options = current()
    if not feed.can_fetch:
        return of_dataset(read(feed, origin, EVERYTHING, options, OriginModel), overrides, plugins)
    header = _HeaderFeed(feed)
    # What is compressed as a whole has no parts that could be read by themselves.
    if is_gzip(feed.read(0, 16)):
        return of_dataset(read(header, origin, EVERYTHING, options, OriginModel), overrides, plugins)
    dataset = read(header, origin, Plan(stop_before_pixels=True), options, OriginModel)
    syntax = dataset.file_meta.value_of(_TRANSFER_SYNTAX)
    if isinstance(syntax, UID) and syntax.is_transfer_syntax and syntax.is_deflated:
        return of_dataset(read(header, origin, EVERYTHING, options, OriginModel), overrides, plugins)
    return _of_range(dataset, feed, header.reached, overrides, plugins)


def _of_range(
    dataset: DatasetModel, feed: Feed, position: int, overrides: Mapping[str, Any], plugins: Any
) -> PixelSource:
    """Return the pixel data whose element stands at ``position`` of a file."""
    source = dataset._source
    assert source is not None  # it has just been read
    big, implicit = source.big_endian, dataset._implicit
    header = feed.read(position, _HEADER)
    wanted = overrides.get("pixel_keyword")
    if len(header) < 8:
        pixel_tag(dataset, wanted)
    group, element, code, short = (HHHH_BE if big else HHHH_LE)(header.ljust(8, b"\0"), 0)
    tag = group << 16 | element
    if tag not in PIXEL_KEYWORDS or wanted not in (None, PIXEL_KEYWORDS[tag]):
        pixel_tag(dataset, wanted)
    vr = None if implicit else (LONG_BE if big else LONG_LE).get(code)
    long = L_BE if big else L_LE
    start, length = position + 8, long(header, 4)[0]
    if vr is not None and len(header) == _HEADER:
        start, length = position + _HEADER, long(header, 8)[0]
    elif vr is None and not implicit and header[4:6].isalpha() and header[4:6].isupper():
        vr, length = header[4:6].decode("latin-1"), short
    undefined = length == UNDEFINED
    size = feed.size if feed.size is not None else feed.end()
    if undefined:
        length = size - start
    elif start + length > size:
        action = f"kept what there is, {start + length - size} bytes are missing"
        source.deviations.record(Rule.TRUNCATED_VALUE, action, offset=size, tag_path=path_text(None, tag))
        length = max(0, size - start)
    value = FetchedValue(feed.read, length, start)
    return PixelSource(
        dataset, tag, value, vr=vr or "OW", undefined=undefined, big_endian=big, overrides=overrides, plugins=plugins
    )


__all__ = ["PixelSource", "Remembered", "limits_of", "memory", "of_dataset", "opened", "remembered", "state"]
