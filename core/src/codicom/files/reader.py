"""From a feed of bytes to a dataset: which parts are read, which are kept, which are left for later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from codicom.dataset import FileDataset, FileMetaDataset
from codicom.errors import InvalidDicomError
from codicom.limits import Limits
from codicom.model.dataset import record_end
from codicom.model.path import path_text
from codicom.settings import Options, ReadOptions
from codicom.tag import Tag
from codicom.wire.deviations import Deviations, Rule
from codicom.wire.feed import Feed, PathFeed
from codicom.wire.header import UNDEFINED, Buffer, Encoding, Index
from codicom.wire.inflate import gunzip, inflate, is_gzip
from codicom.wire.order import Incomplete, Scan
from codicom.wire.part10 import PREAMBLE_LENGTH, PREFIX, Part10, checked_encoding, data_encoding, meta_end, read_head
from codicom.wire.scan import scan
from codicom.wire.source import Source
from codicom.wire.window import CHARACTER_SET, PIXEL_TAGS, Choice, Window, scan_part

# At least so much of the dataset is looked at to see how it is encoded.
_ENOUGH_DATA: Final = 1 << 12
# Most headers end within so many bytes; reading more costs time.
_FIRST: Final = 1 << 14
# Prefix and the header of File Meta Information Group Length (0002,0000).
_USUAL_BEGINNING: Final = PREFIX + b"\2\0\0\0UL\4\0"

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
        return self.stop_before_pixels and not (
            self.skip_pixels or self.wanted is not None or self.defer_size is not None
        )

    @property
    def is_partial(self) -> bool:
        """Whether less than everything is wanted."""
        return bool(
            self.stop_before_pixels or self.skip_pixels or self.defer_size is not None or self.wanted is not None
        )


EVERYTHING: Final = Plan()


def wanted_tags(specific_tags: Iterable[Any] | None) -> Wanted | None:
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


def read(feed: Feed, origin: Any, plan: Plan, options: Options) -> FileDataset:
    """Read a dataset from a feed."""
    if plan.is_partial:
        deviations = Deviations(feed.name, strict=options.read.strict)
        if plan.stops_only and feed.can_fetch:
            dataset = _read_first(feed, origin, plan, options, deviations)
            if dataset is not None:
                return dataset
        return _read_partial(feed, origin, plan, options, deviations)
    buffer = feed.read_all(options.limits)
    return read_buffer(_gunzipped(buffer, options.limits, feed.name), feed, origin, plan, options)


def _read_first(feed: Feed, origin: Any, plan: Plan, options: Options, deviations: Deviations) -> FileDataset | None:
    """Read up to the pixel data from a first short piece of the source, where it is in that: so it is in most files."""
    buffer = feed.read(0, _FIRST)
    # File Meta Information that says its length, and ends well before this piece does.
    if buffer[PREAMBLE_LENGTH : PREAMBLE_LENGTH + 12] != _USUAL_BEGINNING:
        return None
    source = _source(buffer, feed.name, options, deviations)
    if PREAMBLE_LENGTH + 16 + int.from_bytes(buffer[140:144], "little") + _ENOUGH_DATA > len(buffer):
        return None
    head = read_head(buffer, deviations, force=plan.force)
    said = data_encoding(buffer, head, deviations, options.read.transfer_syntaxes)
    if said.deflated or head.start + _ENOUGH_DATA > len(buffer):
        return None
    encoding = checked_encoding(buffer, head.start, said.encoding, deviations)
    order = Scan(len(buffer), options.limits, big_endian=encoding.big_endian)
    order.stop = PIXEL_TAGS
    order.more = True
    try:
        end = scan(buffer, head.start, encoding, order)
    except Incomplete:
        return None
    if not order.stopped:
        return None
    _record(source, order, 0)
    feed.finish(end)
    source.big_endian = encoding.big_endian
    source.keep(end)
    return _dataset(order.index, head, source, encoding, source.buffer, feed, origin, options, None)


def _gunzipped(buffer: bytes, limits: Limits, name: str | None) -> bytes:
    """Return the content of a gzip file; what is none is returned as it is."""
    return gunzip(buffer, limits, name) if is_gzip(buffer) else buffer


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
    # A plan that wants less was made for a source that could be read only as a whole.
    end = scan(data, start, encoding, order)
    if order.findings or end != order.end:
        _record(source, order, 0)
        record_end(source, order, end, None)
    feed.finish(end if order.stopped and not said.deflated else len(buffer))
    if order.stopped:
        # What was read ahead is let go.
        source.keep(end)
    head_buffer = buffer[:start_of_data] if said.deflated else source.buffer
    index = _wanted_part(order.index, plan) if plan.is_partial else order.index
    return _dataset(index, head, source, encoding, head_buffer, feed, origin, options, plan.wanted)


def _source(buffer: Buffer, name: str | None, options: Options, deviations: Deviations | None = None) -> Source:
    return Source(buffer, name=name, options=options.read, limits=options.limits, deviations=deviations)


def _record(source: Source, order: Scan, shift: int) -> None:
    for finding in order.findings:
        source.deviations.record(
            finding.rule, finding.action, offset=finding.offset + shift, tag_path=path_text(None, finding.tag)
        )
    source.deviations.omitted += order.omitted


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
    if head.command:
        command = head.command
        if wanted is not None:
            command = {tag: entry for tag, entry in command.items() if tag in wanted}
        index = {**command, **index}
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


def _read_partial(feed: Feed, origin: Any, plan: Plan, options: Options, deviations: Deviations) -> FileDataset:
    """Read a window of the source at a time, passing over what is not wanted."""
    window = Window(feed)
    if is_gzip(window.buffer):
        return _read_whole(window, feed, origin, plan, options)
    # File Meta Information longer than a window is read whole, so that its end is never taken for the file's.
    while window.more and meta_end(window.buffer) + _ENOUGH_DATA > len(window.buffer):
        window.extend(len(window.buffer))
    source = _source(window.buffer, feed.name, options, deviations)
    head = read_head(window.buffer, source.deviations, force=plan.force)
    said = data_encoding(window.buffer, head, source.deviations, options.read.transfer_syntaxes)
    if said.deflated:
        return _read_whole(window, feed, origin, plan, options)
    encoding = checked_encoding(window.buffer, head.start, said.encoding, source.deviations)

    def record(rule: Rule, offset: int, tag: int | None, action: str) -> None:
        source.deviations.record(rule, action, offset=offset, tag_path=path_text(None, tag))

    # What cannot be read again later is read now.
    defer_size = plan.defer_size if feed.can_fetch else None
    last_wanted = UNDEFINED if plan.wanted is None else max([CHARACTER_SET, *plan.wanted])
    choice = Choice(plan.stop_before_pixels, plan.skip_pixels, defer_size, plan.wanted, last_wanted)
    kept, end = scan_part(window, head.start, encoding, choice, options.limits, record)
    feed.finish(end)
    buffer = kept.bytes()
    part = source.sharing(buffer, kept.places)
    part.big_endian = encoding.big_endian
    if defer_size is not None:
        part.fetch = feed.fetcher()
    return _dataset(kept.index, head, part, encoding, buffer, feed, origin, options, plan.wanted)


def _read_whole(window: Window, feed: Feed, origin: Any, plan: Plan, options: Options) -> FileDataset:
    """Read everything, for what is compressed as a whole has no parts, and leave out what is not wanted."""
    raw = window.read_rest(options.limits)
    return read_buffer(_gunzipped(raw, options.limits, feed.name), feed, origin, plan, options)


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


__all__ = ["Plan", "PathFeed", "ReadOptions", "read", "read_buffer", "read_options", "wanted_tags"]
