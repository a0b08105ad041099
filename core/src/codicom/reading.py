"""From a feed of bytes to a dataset: which parts are read, which are kept, which are left for later."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from codicom.dataset import FileDataset, FileMetaDataset
from codicom.errors import InvalidDicomError
from codicom.limits import Limits, exceeded
from codicom.model.dataset import record_end
from codicom.model.place import path_text
from codicom.settings import Options, ReadOptions
from codicom.tag import Tag
from codicom.wire.deviations import Rule
from codicom.wire.feed import WINDOW, Feed, PathFeed, StreamFeed
from codicom.wire.header import (
    HHHH_BE,
    HHHH_LE,
    HHL_BE,
    HHL_LE,
    L_BE,
    L_LE,
    LONG_BE,
    LONG_LE,
    UNDEFINED,
    Buffer,
    Deferred,
    Encoding,
    Entry,
    Index,
    Span,
    read_span,
)
from codicom.wire.inflate import inflate
from codicom.wire.order import NOTHING, Incomplete, Scan
from codicom.wire.part10 import Part10, checked_encoding, data_encoding, read_head
from codicom.wire.scan import scan
from codicom.wire.source import Source

# Pixel Data, Float Pixel Data and Double Float Pixel Data.
PIXEL_TAGS: Final = frozenset({0x7FE00008, 0x7FE00009, 0x7FE00010})
_CHARACTER_SET: Final = 0x00080005
_ENOUGH_META: Final = 1 << 13

Wanted = Mapping[int, Any]


class Plan(NamedTuple):
    """Which parts of a source are wanted."""

    stop_before_pixels: bool = False
    skip_pixels: bool = False
    defer_size: int | None = None
    wanted: Wanted | None = None
    force: bool = False

    @property
    def stops_only(self) -> bool:
        """Whether nothing else is asked for than to stop before the pixel data."""
        return self.stop_before_pixels and not (self.skip_pixels or self.wanted is not None or self.defer_size is not None)

    @property
    def is_partial(self) -> bool:
        """Whether less than everything is wanted."""
        return bool(self.stop_before_pixels or self.skip_pixels or self.defer_size is not None or self.wanted is not None)


EVERYTHING: Final = Plan()


def wanted_tags(specific_tags: Iterable[Any] | None) -> Wanted | None:
    """Return a tree of tags from tags, keywords, and dotted paths of them for nested elements."""
    if specific_tags is None:
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


def read(feed: Feed, origin: Any, plan: Plan, options: Options) -> FileDataset:
    """Read a dataset from a feed."""
    if plan.is_partial and not _is_small(feed, plan):
        return _read_partial(feed, origin, plan, options)
    buffer = feed.read_all(options.limits)
    return read_buffer(_gunzipped(buffer, options.limits, feed.name), feed, origin, plan, options)


def _is_small(feed: Feed, plan: Plan) -> bool:
    """Whether a source that is to be read up to its pixel data comes in one window anyway."""
    return plan.stops_only and feed.size is not None and feed.size <= WINDOW


def _gunzipped(buffer: bytes, limits: Limits, name: str | None) -> bytes:
    """Return the content of a gzip file; what is none is returned as it is."""
    if buffer[:3] != b"\x1f\x8b\x08" or buffer[128:132] == b"DICM":
        return buffer
    stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        content = stream.decompress(buffer, limits.inflated_bytes)
    except zlib.error as error:
        raise InvalidDicomError(f"a gzip file that cannot be inflated: {error}", file=name) from error
    if stream.unconsumed_tail:
        raise exceeded("inflated_bytes", limits.inflated_bytes, limits.inflated_bytes + 1)
    return content


def read_buffer(buffer: Buffer, feed: Feed, origin: Any, plan: Plan, options: Options) -> FileDataset:
    """Read a dataset from a buffer that holds all of its source."""
    source = _source(buffer, feed.name, options)
    head = read_head(buffer, source.deviations, force=plan.force)
    said = data_encoding(buffer, head, source.deviations, options.read.transfer_syntaxes)
    start = start_of_data = head.start
    data = buffer
    if said.deflated:
        data = inflate(buffer[start:], options.limits, source.deviations, offset=start)
        source = source.sharing(data)
        start = 0
    encoding = checked_encoding(data, start, said.encoding, source.deviations)
    source.big_endian = encoding.big_endian
    order = Scan(len(data), options.limits, big_endian=encoding.big_endian)
    if plan.stop_before_pixels:
        order.stop = PIXEL_TAGS
    end = scan(data, start, encoding, order)
    if order.findings or end != order.end:
        _record(source, order, 0)
        record_end(source.deviations, order, end, None)
    feed.finish(end if order.stopped and not said.deflated else len(buffer))
    if order.stopped:
        # What was read ahead is let go.
        source.keep(end)
    head_buffer = buffer[:start_of_data] if said.deflated else source.buffer
    return _dataset(order.index, head, source, encoding, head_buffer, feed, origin, options, None)


def _source(buffer: Buffer, name: str | None, options: Options) -> Source:
    return Source(buffer, name=name, options=options.read, limits=options.limits)


def _record(source: Source, order: Scan, shift: int) -> None:
    for finding in order.findings:
        source.deviations.record(
            finding.rule, finding.action, offset=finding.offset + shift, tag_path=path_text(None, finding.tag)
        )
    order.findings.clear()


def _dataset(
    index: Index,
    head: Part10,
    source: Source,
    encoding: Encoding,
    head_buffer: Buffer,
    feed: Feed,
    origin: Any,
    options: Options,
    wanted: Wanted | None,
) -> FileDataset:
    source.elements += len(index)
    for tag, entry in head.command.items():
        index[tag] = entry
    if head.command and head_buffer is not source.buffer:
        raise InvalidDicomError("a command set before a deflated dataset", offset=head.start, file=source.name)
    dataset = FileDataset._from_index(index, source, encoding.implicit, wanted)
    meta_source = source.for_meta(head_buffer)
    attributes = dataset.__dict__
    attributes["preamble"] = head.preamble
    attributes["file_meta"] = FileMetaDataset._from_index(head.meta, meta_source, False)
    dataset._attach(origin, feed.modified)
    if options.read.strict:
        dataset.file_meta.inspect()
        dataset.inspect()
    return dataset


# Partial reading: a window of the source at a time, leaving out the values that are not wanted.


class _Window:
    """The kept bytes of a source, and how far in the source the next ones are."""

    def __init__(self, feed: Feed, buffer: bytes) -> None:
        self.feed = feed
        self.buffer = buffer
        # The offset in the source of the end of ``buffer``; and of ``buffer``'s first byte after the last skip.
        self.next = len(buffer)
        self.more = True

    @property
    def shift(self) -> int:
        """What to add to an offset near the end of the buffer to have the one in the source."""
        return self.next - len(self.buffer)

    def extend(self, least: int) -> bool:
        """Read on, at least ``least`` bytes if there are that many; return whether anything came."""
        chunk = self.feed.read(self.next, max(least, WINDOW))
        self.next += len(chunk)
        self.buffer += chunk
        self.more = len(chunk) >= max(least, WINDOW)
        return bool(chunk)

    def skip_to(self, keep: int, offset: int) -> None:
        """Keep the first ``keep`` bytes, and go on reading at ``offset`` of the source."""
        ready = offset - self.shift
        if ready <= len(self.buffer):
            self.buffer = self.buffer[:keep] + self.buffer[ready:]
        else:
            self.buffer = self.buffer[:keep]
            self.next = offset
            self.more = True


def _read_partial(feed: Feed, origin: Any, plan: Plan, options: Options) -> FileDataset:
    window = _Window(feed, b"")
    window.extend(WINDOW)
    limits = options.limits
    if window.buffer[:3] == b"\x1f\x8b\x08" and window.buffer[128:132] != b"DICM":
        return _read_whole(feed, origin, plan, options)
    source = _source(window.buffer, feed.name, options)
    head = read_head(window.buffer, source.deviations, force=plan.force)
    if head.start > len(window.buffer) - _ENOUGH_META and window.more:
        return _read_whole(feed, origin, plan, options)
    said = data_encoding(window.buffer, head, source.deviations, options.read.transfer_syntaxes)
    if said.deflated:
        return _read_whole(feed, origin, plan, options)
    encoding = checked_encoding(window.buffer, head.start, said.encoding, source.deviations)
    index, end = _scan_windows(window, head.start, encoding, plan, limits, source)
    feed.finish(end)
    buffer = window.buffer
    index, buffer = _only_kept(index, buffer, head.start, encoding, plan)
    source = source.sharing(buffer)
    source.big_endian = encoding.big_endian
    if plan.defer_size is not None:
        source.fetch = feed.fetcher()
    return _dataset(index, head, source, encoding, buffer, feed, origin, options, plan.wanted)


def _read_whole(feed: Feed, origin: Any, plan: Plan, options: Options) -> FileDataset:
    """Read everything and then leave out what is not wanted: a source that cannot be read in windows."""
    if isinstance(feed, StreamFeed) and not feed.can_fetch:
        raise InvalidDicomError("a stream that cannot seek can be read only in part here", file=feed.name)
    raw = feed.read(0, feed.size) if feed.size else feed.read_all(options.limits)
    dataset = read_buffer(_gunzipped(raw, options.limits, feed.name), feed, origin, Plan(force=plan.force), options)
    if plan.stop_before_pixels or plan.skip_pixels:
        for tag in [tag for tag in dataset._elements if _unwanted(tag, plan)]:
            del dataset._elements[tag]
    if plan.wanted is not None:
        for tag in [tag for tag in dataset._elements if tag not in plan.wanted and tag != _CHARACTER_SET]:
            del dataset._elements[tag]
    return dataset


def _unwanted(tag: int, plan: Plan) -> bool:
    return tag in PIXEL_TAGS or (plan.stop_before_pixels and tag > max(PIXEL_TAGS))


def _scan_windows(
    window: _Window, pos: int, encoding: Encoding, plan: Plan, limits: Limits, source: Source
) -> tuple[Index, int]:
    """Index the dataset, reading as far as is needed; return the index and the offset where reading ended."""
    stop = PIXEL_TAGS if plan.stop_before_pixels or plan.skip_pixels or plan.defer_size is not None else NOTHING
    if plan.wanted is not None:
        stop = frozenset(PIXEL_TAGS - plan.wanted.keys()) | stop
    most = UNDEFINED - 1 if plan.defer_size is None else max(0, plan.defer_size)
    last_wanted = max(plan.wanted, default=0) if plan.wanted is not None else UNDEFINED
    order = Scan(0, limits, big_endian=encoding.big_endian)
    order.stop = stop
    order.most = most
    while True:
        order.end = len(window.buffer)
        order.more = window.more
        order.stopped = False
        try:
            pos = scan(window.buffer, pos, encoding, order)
        except Incomplete as incomplete:
            pos = incomplete.pos
            order.findings.clear()
            if not window.extend(len(window.buffer)):
                window.more = False
            continue
        _record(source, order, window.shift)
        limits.check("elements", len(order.index))
        if order.stopped:
            tag, entry, after = _stopped_at(window, pos, encoding)
            if plan.stop_before_pixels and tag in PIXEL_TAGS:
                # What was read ahead is let go.
                end = pos + window.shift
                window.buffer = window.buffer[:pos]
                return order.index, end
            keep_pixels = plan.defer_size is not None and not plan.skip_pixels
            if tag not in PIXEL_TAGS or keep_pixels:
                order.index[tag] = entry
            window.skip_to(pos, after)
            if len(window.buffer) - pos < WINDOW and window.more and not window.extend(WINDOW):
                window.more = False
            continue
        if max(order.index, default=0) > last_wanted:
            return order.index, pos + window.shift
        if window.more:
            if not window.extend(max(0, pos - len(window.buffer)) + WINDOW):
                window.more = False
            continue
        record_end(source.deviations, order, pos, None)
        return order.index, window.next


def _stopped_at(window: _Window, pos: int, encoding: Encoding) -> tuple[int, Deferred, int]:
    """Return tag, entry and the offset after the element whose header is at ``pos``, which is not to be read."""
    big = encoding.big_endian
    while len(window.buffer) < pos + 12 and window.extend(WINDOW):
        pass
    buffer = window.buffer
    shift = window.shift
    group, element, code, length = (HHHH_BE if big else HHHH_LE)(buffer, pos)
    vr = (LONG_BE if big else LONG_LE).get(code)
    if encoding.implicit or vr is None:
        length = (L_BE if big else L_LE)(buffer, pos + 4)[0]
        start, vr = pos + 8, None
    else:
        length = (L_BE if big else L_LE)(buffer, pos + 8)[0]
        start = pos + 12
    tag = group << 16 | element
    start += shift
    if length != UNDEFINED:
        return tag, Deferred(pos + shift, start, start + length, vr, False, encoding.implicit), start + length
    end = _fragments_end(window.feed, start, big)
    return tag, Deferred(pos + shift, start, end, vr, True, encoding.implicit), end + 8


def _fragments_end(feed: Feed, pos: int, big: bool) -> int:
    """Return where the delimiter of fragments stands, reading nothing but their headers."""
    unpack = HHL_BE if big else HHL_LE
    while True:
        header = feed.read(pos, 8)
        if len(header) < 8:
            return pos
        group, element, length = unpack(header, 0)
        if group != 0xFFFE or element != 0xE000 or length == UNDEFINED:
            return pos
        pos += 8 + length


def _only_kept(
    index: Index, buffer: bytes, start: int, encoding: Encoding, plan: Plan
) -> tuple[Index, bytes]:
    """Drop the elements that are not wanted; and their bytes, where that is worth a copy."""
    if plan.wanted is None:
        return index, buffer
    wanted = plan.wanted
    index = {tag: entry for tag, entry in index.items() if tag in wanted or tag == _CHARACTER_SET}
    spans = {tag: read_span(buffer, entry, encoding) for tag, entry in index.items() if not isinstance(entry, Deferred)}
    kept = sum(span.end - span.header + 8 for span in spans.values())
    if kept + start > len(buffer) // 2:
        return index, buffer
    parts = [buffer[:start]]
    position = start
    for tag, span in spans.items():
        end = span.end + 8 if span.undefined else span.end
        parts.append(buffer[span.header : end])
        index[tag] = _moved(index[tag], position - span.header)
        position += end - span.header
    return index, b"".join(parts)


def _moved(entry: Entry, by: int) -> Entry:
    if isinstance(entry, int):
        return entry + by if entry >= 0 else ~(~entry + by)
    return Span(entry.header + by, entry.start + by, entry.end + by, entry.vr, entry.undefined, entry.implicit)


def read_options(options: Options, **changes: Any) -> Options:
    """Return the options in force with those changed that a call names."""
    from codicom.settings import changed

    given = {name: value for name, value in changes.items() if value is not None}
    return changed(options, **given) if given else options


__all__ = ["Plan", "PathFeed", "ReadOptions", "read", "read_buffer", "read_options", "wanted_tags"]
