"""Reading a part of a dataset: a window of the source at a time, passing over the values that are not wanted."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Final, NamedTuple

from codicom.limits import Limits
from codicom.wire.deviations import Rule
from codicom.wire.feed import WINDOW, Feed
from codicom.wire.header import (
    DELIMITER_BYTES,
    HHHH_BE,
    HHHH_LE,
    HHL_BE,
    HHL_LE,
    L_BE,
    L_LE,
    LONG_BE,
    LONG_LE,
    UNDEFINED,
    Deferred,
    Encoding,
    Entry,
    Index,
    Span,
    header_offset,
    looks_explicit,
    read_span,
)
from codicom.wire.offset_map import Places
from codicom.wire.order import Incomplete, Scan
from codicom.wire.scan import scan

# Pixel Data, Float Pixel Data and Double Float Pixel Data.
PIXEL_TAGS: Final = frozenset({0x7FE00008, 0x7FE00009, 0x7FE00010})
CHARACTER_SET: Final = 0x00080005

# Told of each defect: rule, offset in the source, tag, action.
Record = Callable[[Rule, int, int | None, str], None]


class Choice(NamedTuple):
    """Which parts of a dataset are wanted."""

    stop_before_pixels: bool = False
    skip_pixels: bool = False
    defer_size: int | None = None
    wanted: Container[int] | None = None
    last_wanted: int = UNDEFINED

    def keeps(self, tag: int) -> bool:
        """Whether an element is one that is wanted by its tag."""
        if self.wanted is not None and tag != CHARACTER_SET and tag not in self.wanted:
            return False
        return tag not in PIXEL_TAGS or not (self.skip_pixels or self.stop_before_pixels)


class Window:
    """The bytes of a source that are at hand, and how far it has been read."""

    def __init__(self, feed: Feed) -> None:
        self.feed = feed
        self.buffer = b""
        # Where the buffer begins in the source, and where reading stands in it.
        self.start = 0
        self.here = 0
        self.more = True
        self.extend(WINDOW)

    @property
    def next(self) -> int:
        """The offset in the source that follows the buffer."""
        return self.start + len(self.buffer)

    @property
    def at(self) -> int:
        """Where reading stands in the buffer."""
        return self.here - self.start

    def extend(self, length: int) -> None:
        """Read on; ``more`` tells whether the source may have still more."""
        length = max(length, WINDOW)
        chunk = self.feed.read(self.next, length)
        self.buffer = self.buffer + chunk if self.buffer else chunk
        self.more = len(chunk) >= length

    def go_to(self, offset: int) -> None:
        """Let go of what stands before ``offset``, and read on from there."""
        self.here = offset
        if offset > self.next:
            self.buffer = b""
            self.start = offset
            self.more = True
        elif self.at > len(self.buffer) // 2:
            # Not each time: many short steps through a long buffer would copy it as often.
            self.buffer = self.buffer[self.at :]
            self.start = offset

    def peek(self, offset: int, length: int) -> bytes:
        """Return bytes at or after the present place; fewer at the end of the source."""
        if offset >= self.next:
            return self.feed.read(offset, length)
        while offset + length > self.next and self.more:
            self.extend(WINDOW)
        return self.buffer[offset - self.start : offset - self.start + length]

    def read_rest(self, limits: Limits) -> bytes:
        """Return all bytes from the buffer's beginning on."""
        parts = [self.buffer]
        total = self.next
        while self.more and (chunk := self.feed.read(total, 1 << 24)):
            parts.append(chunk)
            total += len(chunk)
            limits.check("total_bytes", total)
        return b"".join(parts)


class Kept:
    """What is kept of a source: pieces of it, the index of the elements in them, and where they stood."""

    def __init__(self, head: bytes, record: Record) -> None:
        self._record = record
        self._pieces = [head]
        self.size = len(head)
        self.index: Index = {}
        self.places = Places()
        self.places.add(0, 0)

    def add(self, tag: int, entry: Entry) -> None:
        """Keep an element; a tag that comes again is the last in order too."""
        before = self.index.pop(tag, None)
        if before is not None:
            place = header_offset(before)
            offset = place if isinstance(before, Deferred) else self.places.offset(place)
            self._record(Rule.TAG_ORDER, offset, tag, "took the last of each tag")
        self.index[tag] = entry

    def take(self, buffer: bytes, start: int, end: int, offset: int) -> int:
        """Keep ``buffer[start:end]``, which stood at ``offset``; return by how much it has been moved."""
        by = self.size - start
        self.places.add(self.size, offset)
        piece = buffer[start:end]
        self._pieces.append(piece)
        self.size += len(piece)
        return by

    def bytes(self) -> bytes:
        """Return the pieces as one."""
        return b"".join(self._pieces)


def scan_part(
    window: Window, start: int, encoding: Encoding, choice: Choice, limits: Limits, record: Record
) -> tuple[Kept, int]:
    """Index the wanted part of the dataset at ``start``, reading as far as is needed; return where reading ended."""
    kept = Kept(b"" if choice.wanted is None else window.buffer[:start], record)
    stop = _unread_tags(choice)
    first, window.here = True, start
    while True:
        order = Scan(len(window.buffer), limits, big_endian=encoding.big_endian)
        order.stop = stop
        order.most = UNDEFINED - 1 if choice.defer_size is None else max(0, choice.defer_size)
        order.more = window.more
        incomplete = False
        try:
            pos = scan(window.buffer, window.at, encoding, order)
        except Incomplete as signal:
            pos, incomplete = signal.pos, True
        after = window.start + pos
        past = window.more and not order.stopped and after > window.next
        last = _last(order.index)[0] if past else 0
        wants_last = past and choice.keeps(last) and last <= choice.last_wanted
        if wants_last:
            # Its value ends after the window: it is found again when that has been read.
            pos = header_offset(order.index.pop(last))
        for finding in order.findings:
            record(finding.rule, window.start + finding.offset, finding.tag, finding.action)
        passed = max(order.index, default=0) > choice.last_wanted
        # The head is kept too, for File Meta Information is in it.
        begin, first = 0 if first else window.at, False
        _keep(kept, window, order.index, begin, min(pos, len(window.buffer)), encoding, choice)
        limits.check("elements", len(kept.index))
        if passed:
            return kept, window.start + pos
        if order.stopped:
            window.go_to(after)
            if _pass_over(window, kept, encoding, choice, record):
                return kept, after
        elif wants_last:
            window.go_to(window.start + pos)
            window.extend(after - window.next + WINDOW)
        elif past:
            _skip(window, after, last, record)
        elif window.more:
            window.go_to(after)
            window.extend(window.next - window.here if incomplete else WINDOW)
        else:
            _end(window, pos, order, record)
            return kept, window.next


def _unread_tags(choice: Choice) -> frozenset[int]:
    """Return the tags at which the scanner stops, for their values are long."""
    if choice.stop_before_pixels or choice.skip_pixels or choice.defer_size is not None:
        return PIXEL_TAGS
    return frozenset(tag for tag in PIXEL_TAGS if choice.wanted is not None and tag not in choice.wanted)


def _last(index: Index) -> tuple[int, int]:
    """Return tag and header offset of the element that stands last."""
    offset, tag = max((header_offset(entry), tag) for tag, entry in index.items())
    return tag, offset


def _keep(kept: Kept, window: Window, index: Index, begin: int, end: int, encoding: Encoding, choice: Choice) -> None:
    """Keep the scanned elements: all bytes up to ``end``, or only those of the elements that are wanted."""
    buffer = window.buffer
    if choice.wanted is None:
        by = kept.take(buffer, begin, end, window.start + begin)
        if not by and not kept.index and not PIXEL_TAGS & index.keys():
            kept.index = index
            return
        for tag, entry in index.items():
            if choice.keeps(tag):
                kept.add(tag, _moved(entry, by))
        return
    for tag, entry in index.items():
        if choice.keeps(tag) and tag <= choice.last_wanted:
            span = read_span(buffer, entry, encoding)
            by = kept.take(buffer, span.header, span.end + (8 if span.undefined else 0), window.start + span.header)
            kept.add(tag, _moved(entry, by))


def _moved(entry: Entry, by: int) -> Entry:
    if isinstance(entry, int):
        return entry + by if entry >= 0 else entry - by
    return Span(entry.header + by, entry.start + by, entry.end + by, entry.vr, entry.undefined, entry.implicit)


def _pass_over(window: Window, kept: Kept, encoding: Encoding, choice: Choice, record: Record) -> bool:
    """Take the element at the present place without its value; return whether reading ends before it."""
    header = window.peek(window.here, 12)
    if len(header) == 12:
        # Seen before the value is, for to find the end of fragments all of them are walked through.
        group, element = (HHL_BE if encoding.big_endian else HHL_LE)(header, 0)[:2]
        tag = group << 16 | element
        if tag > choice.last_wanted or (tag in PIXEL_TAGS and choice.stop_before_pixels):
            return True
    found = _unread(window, encoding, record)
    if found is None:
        window.go_to(window.next)
        window.more = False
        return True
    tag, entry, after = found
    if entry.implicit and not encoding.implicit:
        record(Rule.IMPLICIT_IN_EXPLICIT, entry.header, tag, "read in implicit VR")
    if choice.defer_size is not None and choice.keeps(tag):
        if tag == CHARACTER_SET or entry.end - entry.start <= choice.defer_size:
            _read_now(window, kept, tag, entry, after, encoding, record)
            return False
        kept.add(tag, entry._replace(end=min(entry.end, _skip(window, after, tag, record, sure=entry.undefined))))
        return False
    _skip(window, after, tag, record, sure=entry.undefined)
    return False


def _read_now(
    window: Window, kept: Kept, tag: int, entry: Deferred, after: int, encoding: Encoding, record: Record
) -> None:
    """Keep an element after all, value and header."""
    if after > window.next:
        window.extend(after - window.next)
    end = min(after, window.next) - window.start
    by = kept.take(window.buffer, window.at, end, window.here) - window.start
    end = min(entry.end, window.next)
    kept.add(tag, Span(entry.header + by, entry.start + by, end + by, entry.vr, entry.undefined, encoding.implicit))
    if after > window.next and not entry.undefined:
        record(Rule.TRUNCATED_VALUE, window.next, tag, f"kept what there is, {after - window.next} bytes are missing")
    window.go_to(min(after, window.next))


def _skip(window: Window, after: int, tag: int, record: Record, *, sure: bool = False) -> int:
    """Go on behind a value that is not read; return where it ends, which is earlier if the source does.

    ``sure`` says that the source is known to reach that far, since the end of the value has been looked for.
    """
    if after > window.next:
        size = after if sure else window.feed.size
        if size is None:
            size = after if window.feed.read(after - 1, 1) else window.feed.end()
        if size < after:
            record(Rule.TRUNCATED_VALUE, size, tag, f"kept what there is, {after - size} bytes are missing")
            window.go_to(max(size, window.next))
            window.more = False
            return size
        window.go_to(after)
        window.extend(WINDOW)
        return after
    window.go_to(after)
    if after == window.next and window.more:
        window.extend(WINDOW)
    return after


def _unread(window: Window, encoding: Encoding, record: Record) -> tuple[int, Deferred, int] | None:
    """Return tag, place and the offset after the element at the present place; ``None`` if its header is cut."""
    big = encoding.big_endian
    here = window.here
    header = window.peek(here, 12)
    group, element, code, _ = (HHHH_BE if big else HHHH_LE)(header, 0)
    tag = group << 16 | element
    vr = None if encoding.implicit else (LONG_BE if big else LONG_LE).get(code)
    if vr is not None:
        if len(header) < 12:
            record(Rule.TRUNCATED_HEADER, here, tag, f"left out {len(header)} bytes")
            return None
        length = (L_BE if big else L_LE)(header, 8)[0]
        start = here + 12
    else:
        short = not encoding.implicit and looks_explicit(header, 0)
        length = (HHHH_BE if big else HHHH_LE)(header, 0)[3] if short else (L_BE if big else L_LE)(header, 4)[0]
        start = here + 8
        vr = header[4:6].decode("latin-1") if short else None
    implicit = vr is None
    if length != UNDEFINED:
        return tag, Deferred(here, start, start + length, vr, False, implicit), start + length
    end, complete = _fragments_end(window, start, big)
    if not complete:
        record(Rule.MISSING_DELIMITER, here, tag, "read up to the end of its fragments")
    return tag, Deferred(here, start, end, vr, True, implicit), end + 8 if complete else end


def _fragments_end(window: Window, pos: int, big: bool) -> tuple[int, bool]:
    """Return where the delimiter of fragments stands, or where they end without one; only their headers are read."""
    unpack = HHL_BE if big else HHL_LE
    while len(header := window.peek(pos, 8)) == 8:
        group, element, length = unpack(header, 0)
        if group == 0xFFFE and element == 0xE0DD:
            return pos, True
        if group != 0xFFFE or element != 0xE000 or length == UNDEFINED:
            return _search(window, pos, DELIMITER_BYTES[big])
        pos += 8 + length
    # The last fragment is cut, or the source ends behind it.
    return min(pos + len(header), window.feed.end()), False


def _search(window: Window, pos: int, mark: bytes) -> tuple[int, bool]:
    """Return where a mark stands at or after ``pos``, or the end of the source."""
    before = b""
    while chunk := window.peek(pos, WINDOW):
        found = (before + chunk).find(mark)
        if found >= 0:
            return pos - len(before) + found, True
        pos += len(chunk)
        before = chunk[-3:]
    return pos, False


def _end(window: Window, pos: int, order: Scan, record: Record) -> None:
    """Record what is wrong with the end of the source, if anything is."""
    missing = pos - len(window.buffer)
    if missing > 0:
        record(Rule.TRUNCATED_VALUE, window.next, order.cut, f"kept what there is, {missing} bytes are missing")
    elif missing < 0:
        rule, action = left_over(window.buffer[pos:])
        record(rule, window.start + pos, None, action)


def left_over(rest: bytes) -> tuple[Rule, str]:
    """Return the rule that bytes after the last element break: padding, or the beginning of one more header."""
    rule = Rule.TRUNCATED_HEADER if any(rest) else Rule.TRAILING_BYTES
    return rule, f"left out {len(rest)} bytes"


__all__ = ["CHARACTER_SET", "PIXEL_TAGS", "Choice", "Kept", "Window", "left_over", "scan_part"]
