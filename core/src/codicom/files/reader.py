"""From a feed of bytes to a dataset: which parts are read, which are kept, which are left for later."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Generic, TypeVar

from codicom.errors import InvalidDicomError
from codicom.files.engines import engine_for
from codicom.model.dataset import from_index
from codicom.model.file import OriginModel, attach
from codicom.model.path import path_text
from codicom.settings import Options, ReadOptions, current
from codicom.tag import Tag
from codicom.wire.contract import STOPPED, WHOLE, ScanResult, Stop
from codicom.wire.deviations import Deviations, Rule
from codicom.wire.feed import Feed, PathFeed, open_feed
from codicom.wire.header import Buffer, Encoding, Index
from codicom.wire.inflate import gunzip, inflate, is_gzip
from codicom.wire.part10 import (
    PREAMBLE_LENGTH,
    PREFIX,
    DataEncoding,
    Part10,
    checked_encoding,
    data_encoding,
    meta_end,
    read_head,
)
from codicom.wire.plan import BEFORE_PIXELS, EVERYTHING, Plan, WantedTags
from codicom.wire.record import record_scan
from codicom.wire.source import Source
from codicom.wire.tags import CHARACTER_SET, PIXEL_TAGS
from codicom.wire.window import PartScan, Window

# At least so much of the dataset is looked at to see how it is encoded.
_ENOUGH_DATA: Final = 1 << 12
# Most headers end within so many bytes; reading more costs time.
_FIRST: Final = 1 << 14
# Prefix and the header of File Meta Information Group Length (0002,0000).
_USUAL_BEGINNING: Final = PREFIX + b"\2\0\0\0UL\4\0"
_BEFORE_PIXELS: Final = Stop(PIXEL_TAGS)
_BEFORE_PIXELS_IF_THERE: Final = Stop(PIXEL_TAGS, source_continues=True)


D = TypeVar("D", bound=OriginModel)


def wanted_tags(specific_tags: Iterable[Any] | None) -> WantedTags | None:
    """Return a tree of tags from tags, keywords, and dotted paths of them for nested elements."""
    if not specific_tags:
        return None
    tree: dict[int, Any] = {}
    for wanted in specific_tags:
        steps = wanted.split(".") if isinstance(wanted, str) else [wanted]
        here = tree
        for position, step in enumerate(steps):
            tag = int(Tag(step))
            if position == len(steps) - 1:
                here[tag] = None
            else:
                inner = here.setdefault(tag, {})
                if inner is None:
                    break
                here = inner
    return tree


class _Reading(Generic[D]):
    """One call for a dataset: where it comes from, which parts are wanted, how it is read, and into which class."""

    __slots__ = ("feed", "into", "options", "origin", "plan")

    def __init__(self, feed: Feed, origin: Any, plan: Plan, options: Options, into: type[D]) -> None:
        self.feed = feed
        self.origin = origin
        self.plan = plan
        self.options = options
        self.into = into

    def source(self, buffer: Buffer, deviations: Deviations | None) -> Source:
        """Return a source of the feed's bytes."""
        read, limits = self.options.read, self.options.limits
        return Source(
            buffer, name=self.feed.name, options=read, limits=limits, deviations=deviations, engine=engine_for(read)
        )


def read(feed: Feed, origin: Any, plan: Plan, options: Options, into: type[D]) -> D:
    """Read a dataset from a feed."""
    reading = _Reading(feed, origin, plan, options, into)
    if plan.is_partial:
        deviations = Deviations(feed.name, strict=options.read.strict)
        if plan.stops_only and feed.can_fetch:
            dataset = _read_first(reading, deviations)
            if dataset is not None:
                return dataset
        return _read_partial(reading, deviations)
    buffer = feed.read_all(options.limits)
    return _read_buffer(reading, _gunzipped(buffer, reading))


def read_header(origin: Any, into: type[D]) -> D:
    """Read what stands before the pixel data of a path, file object or bytes."""
    feed = open_feed(origin)
    try:
        return read(feed, origin, BEFORE_PIXELS, current(), into)
    finally:
        if isinstance(feed, PathFeed):
            feed.finish(0)


def read_buffer(buffer: Buffer, feed: Feed, origin: Any, plan: Plan, options: Options, into: type[D]) -> D:
    """Read a dataset from a buffer that holds all of its source."""
    return _read_buffer(_Reading(feed, origin, plan, options, into), buffer)


def _open(
    reading: _Reading[D], buffer: Buffer, deviations: Deviations | None = None
) -> tuple[Source, Part10, DataEncoding]:
    """Return the source of a buffer, the head in it, and how the dataset after the head is said to be encoded."""
    source = reading.source(buffer, deviations)
    head = read_head(buffer, source.deviations, force=reading.plan.force)
    return source, head, data_encoding(buffer, head, source.deviations, source.options.transfer_syntaxes)


def _scan(source: Source, start: int, said: Encoding, stop: Stop) -> tuple[ScanResult, Encoding]:
    """Index the dataset at ``start`` of a source's buffer; return also the encoding that it was found to have."""
    buffer, limits = source.buffer, source.limits
    encoding = checked_encoding(buffer, start, said, source.deviations)
    implicit, big = encoding
    source.big_endian = big
    scan = source.engine.scan
    return scan(buffer, start, len(buffer), implicit, big, stop, limits.depth, limits.elements), encoding


def _read_first(reading: _Reading[D], deviations: Deviations) -> D | None:
    """Read up to the pixel data from a first short piece of the source, where it is in that: so it is in most files."""
    buffer = reading.feed.read(0, _FIRST)
    # File Meta Information that says its length, and ends well before this piece does.
    if buffer[PREAMBLE_LENGTH : PREAMBLE_LENGTH + 12] != _USUAL_BEGINNING:
        return None
    if PREAMBLE_LENGTH + 16 + int.from_bytes(buffer[140:144], "little") + _ENOUGH_DATA > len(buffer):
        return None
    source, head, said = _open(reading, buffer, deviations)
    if said.deflated or head.start + _ENOUGH_DATA > len(buffer):
        return None
    scanned, encoding = _scan(source, head.start, said.encoding, _BEFORE_PIXELS_IF_THERE)
    index, end, status, findings, _ = scanned
    if status != STOPPED:
        return None
    if findings:
        record_scan(source, scanned, len(buffer), _path_of)
    reading.feed.finish(end)
    source.keep(end)
    return _dataset(reading, index, head, source, encoding, source.buffer)


def _gunzipped(buffer: bytes, reading: _Reading[D]) -> bytes:
    """Return the content of a gzip file; what is none is returned as it is."""
    return gunzip(buffer, reading.options.limits, reading.feed.name) if is_gzip(buffer) else buffer


def _read_buffer(reading: _Reading[D], buffer: Buffer) -> D:
    source, head, said = _open(reading, buffer)
    plan = reading.plan
    start, size = head.start, len(buffer)
    if said.deflated:
        source = source.sharing(inflate(buffer[start:], reading.options.limits, source.deviations, offset=start))
        start, size = 0, len(source.buffer)
    # A plan that wants less was made for a source that could be read only as a whole.
    scanned, encoding = _scan(source, start, said.encoding, _BEFORE_PIXELS if plan.stop_before_pixels else WHOLE)
    index, end, status, findings, _ = scanned
    if findings or end != size:
        record_scan(source, scanned, size, _path_of)
    stopped = status == STOPPED
    reading.feed.finish(end if stopped and not said.deflated else len(buffer))
    if stopped:
        # What was read ahead is let go.
        source.keep(end)
    head_buffer = buffer[: head.start] if said.deflated else source.buffer
    if plan.is_partial:
        index = _wanted_part(index, plan)
    return _dataset(reading, index, head, source, encoding, head_buffer)


def _path_of(tag: int | None) -> str:
    return path_text(None, tag)


def _dataset(
    reading: _Reading[D], index: Index, head: Part10, source: Source, encoding: Encoding, head_buffer: Buffer
) -> D:
    wanted = reading.plan.wanted
    source.elements += len(index)
    if head.command:
        command = head.command
        if wanted is not None:
            command = {tag: entry for tag, entry in command.items() if tag in wanted}
        index = {**command, **index}
    if head.command and head_buffer is not source.buffer:
        raise InvalidDicomError(
            "a deflated dataset must not follow a command set, found one before it (PS3.7 6.3)",
            offset=head.start,
            file=source.name,
        )
    dataset = from_index(reading.into, index, source, encoding.implicit, wanted)
    meta_source = source.for_meta(head_buffer)
    attributes = dataset.__dict__
    attributes["preamble"] = head.preamble
    attributes["file_meta"] = from_index(reading.into.file_meta_class, head.meta, meta_source, False)
    attach(dataset, reading.origin, reading.feed.modified)
    if source.options.strict:
        dataset.file_meta.inspect()
        dataset.inspect()
    return dataset


def _read_partial(reading: _Reading[D], deviations: Deviations) -> D:
    """Read a window of the source at a time, passing over what is not wanted."""
    feed, plan = reading.feed, reading.plan
    window = Window(feed)
    if is_gzip(window.buffer):
        return _read_whole(reading, window)
    # File Meta Information longer than a window is read whole, so that its end is never taken for the file's.
    while window.source_continues and meta_end(window.buffer) + _ENOUGH_DATA > len(window.buffer):
        window.extend(len(window.buffer))
    source, head, said = _open(reading, window.buffer, deviations)
    if said.deflated:
        return _read_whole(reading, window)
    encoding = checked_encoding(window.buffer, head.start, said.encoding, source.deviations)

    def record(rule: Rule, offset: int, tag: int | None, action: str) -> None:
        source.deviations.record(rule, action, offset=offset, tag_path=_path_of(tag))

    if not feed.can_fetch:
        # What cannot be read again later is read now.
        plan = plan._replace(defer_size=None)
    scan = PartScan(window, encoding, plan, source.limits, source.engine, record)
    feed.finish(scan.run(head.start))
    buffer = scan.kept.bytes()
    part = source.sharing(buffer, scan.kept.places)
    part.big_endian = encoding.big_endian
    if plan.defer_size is not None:
        part.fetch = feed.fetcher()
    return _dataset(reading, scan.kept.index, head, part, encoding, buffer)


def _read_whole(reading: _Reading[D], window: Window) -> D:
    """Read everything, for what is compressed as a whole has no parts, and leave out what is not wanted."""
    return _read_buffer(reading, _gunzipped(window.read_rest(reading.options.limits), reading))


def _wanted_part(index: Index, plan: Plan) -> Index:
    """Return the index without what a plan does not want."""
    if plan.skip_pixels:
        index = {tag: entry for tag, entry in index.items() if tag not in PIXEL_TAGS}
    if plan.wanted is not None:
        index = {tag: entry for tag, entry in index.items() if tag in plan.wanted or tag == CHARACTER_SET}
    return index


def read_options(options: Options, **changes: Any) -> Options:
    """Return the options in force with those changed that a call names."""
    from codicom.settings import changed

    given = {name: value for name, value in changes.items() if value is not None}
    return changed(options, **given) if given else options


__all__ = ["EVERYTHING", "Plan", "PathFeed", "ReadOptions", "read", "read_buffer", "read_options", "wanted_tags"]
