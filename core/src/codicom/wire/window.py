"""Reading a part of a dataset: a window of the source at a time, passing over the values that are not wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from codicom.limits import Limits
from codicom.wire.contract import INCOMPLETE, STOPPED, Findings, Stop
from codicom.wire.deviations import Rule
from codicom.wire.engine import Engine
from codicom.wire.feed import WINDOW, Feed
from codicom.wire.header import (
    DELIMITER_BYTES,
    HHL_BE,
    HHL_LE,
    UNDEFINED,
    Deferred,
    Encoding,
    Entry,
    Index,
    Span,
    header_offset,
    last_tag,
    read_header,
    read_span,
)
from codicom.wire.offset_map import Places
from codicom.wire.plan import Plan
from codicom.wire.record import left_over
from codicom.wire.tags import CHARACTER_SET, PIXEL_TAGS

# The most bytes that a header has.
_HEADER: Final = 12

# Told of each defect: rule, offset in the source, tag, action.
Record = Callable[[Rule, int, int | None, str], None]


class Window:
    """The bytes of a source that are at hand, and how far it has been read."""

    def __init__(self, feed: Feed) -> None:
        self.feed = feed
        self.buffer = b""
        # Where the buffer begins in the source, and where reading stands in it.
        self.start = 0
        self.here = 0
        self.source_continues = True
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
        """Read on; ``source_continues`` tells whether the source may have still more."""
        length = max(length, WINDOW)
        chunk = self.feed.read(self.next, length)
        self.buffer = self.buffer + chunk if self.buffer else chunk
        self.source_continues = len(chunk) >= length

    def go_to(self, offset: int) -> None:
        """Let go of what stands before ``offset``, and read on from there."""
        self.here = offset
        if offset > self.next:
            self.buffer = b""
            self.start = offset
            self.source_continues = True
        elif self.at > len(self.buffer) // 2:
            # Not each time: many short steps through a long buffer would copy it as often.
            self.buffer = self.buffer[self.at :]
            self.start = offset

    def peek(self, offset: int, length: int) -> bytes:
        """Return bytes at or after the present place; fewer at the end of the source."""
        if offset >= self.next:
            return self.feed.read(offset, length)
        while offset + length > self.next and self.source_continues:
            self.extend(WINDOW)
        return self.buffer[offset - self.start : offset - self.start + length]

    def read_rest(self, limits: Limits) -> bytes:
        """Return all bytes from the buffer's beginning on."""
        parts = [self.buffer]
        total = self.next
        while self.source_continues and (chunk := self.feed.read(total, 1 << 24)):
            parts.append(chunk)
            total += len(chunk)
            limits.check("total_bytes", total)
        return b"".join(parts)


class PartialBuffer:
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


class Glance(NamedTuple):
    """What one scan of the window came to."""

    elements: Index
    status: int
    findings: Findings
    # Where it ended in the buffer, not counting a last element that is to be found again; and in the source, counting.
    pos: int
    after: int
    # Whether the last value runs past the window, its tag, and whether it is wanted: then it is found again.
    runs_past: bool
    last: int
    is_wanted: bool


class PartScan:
    """One reading of a part of a dataset: a scan of the window, then a step that depends on how it ended."""

    def __init__(
        self, window: Window, encoding: Encoding, plan: Plan, limits: Limits, engine: Engine, record: Record
    ) -> None:
        self.window = window
        self.encoding = encoding
        self.plan = plan
        self.limits = limits
        self.engine = engine
        self.record = record
        self.last_wanted = plan.last_wanted
        self.stop_tags = plan.unread_tags
        self.max_value_length = UNDEFINED - 1 if plan.defer_size is None else max(0, plan.defer_size)
        self.kept = PartialBuffer(b"", record)

    def run(self, start: int) -> int:
        """Index what is wanted of the dataset at ``start``, reading as far as is needed; return where reading ended."""
        window = self.window
        window.here = start
        # The head is kept too, for File Meta Information is in it: before what is wanted, or with all else.
        begin = 0
        if self.plan.wanted is not None:
            self.kept = PartialBuffer(window.buffer[:start], self.record)
        while True:
            glance = self._scan()
            for rule, offset, tag, action in glance.findings:
                self.record(rule, window.start + offset, tag, action)
            index = glance.elements
            is_past_wanted = max(index, default=0) > self.last_wanted
            self._keep(index, begin, min(glance.pos, len(window.buffer)))
            self.limits.check("elements", len(self.kept.index))
            if is_past_wanted:
                return window.start + glance.pos
            ended = self._step(glance)
            if ended is not None:
                return ended
            begin = window.at

    def _scan(self) -> Glance:
        window = self.window
        implicit, big = self.encoding
        stop = Stop(self.stop_tags, self.max_value_length, source_continues=window.source_continues)
        end = len(window.buffer)
        depth, elements = self.limits.depth, self.limits.elements
        index, pos, status, findings, _ = self.engine.scan(
            window.buffer, window.at, end, implicit, big, stop, depth, elements
        )
        runs_past = window.source_continues and status != STOPPED and pos > end
        last = last_tag(index) if runs_past else 0
        is_wanted = runs_past and self.plan.keeps(last) and last <= self.last_wanted
        after = window.start + pos
        if is_wanted:
            # Its value ends after the window: it is found again when that has been read.
            pos = header_offset(index.pop(last))
        return Glance(index, status, findings, pos, after, runs_past, last, is_wanted)

    def _step(self, glance: Glance) -> int | None:
        """Move the window to where the next scan begins; return where reading ends, if it does."""
        window = self.window
        after = glance.after
        if glance.status == STOPPED:
            window.go_to(after)
            return after if self._pass_over() else None
        if glance.is_wanted:
            window.go_to(window.start + glance.pos)
            window.extend(after - window.next + WINDOW)
        elif glance.runs_past:
            self._skip(after, glance.last)
        elif window.source_continues:
            window.go_to(after)
            window.extend(window.next - window.here if glance.status == INCOMPLETE else WINDOW)
        else:
            self._record_end(glance)
            return window.next
        return None

    def _keep(self, index: Index, begin: int, end: int) -> None:
        """Keep the scanned elements: all bytes up to ``end``, or only those of the elements that are wanted."""
        kept, window, plan = self.kept, self.window, self.plan
        buffer = window.buffer
        if plan.wanted is None:
            by = kept.take(buffer, begin, end, window.start + begin)
            if not by and not kept.index and not PIXEL_TAGS & index.keys():
                kept.index = index
                return
            for tag, entry in index.items():
                if plan.keeps(tag):
                    kept.add(tag, _moved(entry, by))
            return
        for tag, entry in index.items():
            if plan.keeps(tag) and tag <= self.last_wanted:
                span = read_span(buffer, entry, self.encoding)
                by = kept.take(buffer, span.header, span.end + (8 if span.undefined else 0), window.start + span.header)
                kept.add(tag, _moved(entry, by))

    def _pass_over(self) -> bool:
        """Take the element at the present place without its value; return whether reading ends before it."""
        window, plan = self.window, self.plan
        header = window.peek(window.here, _HEADER)
        if len(header) == _HEADER:
            # Seen before the value is, for to find the end of fragments all of them are walked through.
            tag = read_header(header, 0, self.encoding).tag
            if tag > self.last_wanted or (tag in PIXEL_TAGS and plan.stop_before_pixels):
                return True
        found = self._unread(header)
        if found is None:
            window.go_to(window.next)
            window.source_continues = False
            return True
        tag, entry, after = found
        if entry.implicit and not self.encoding.implicit:
            self.record(Rule.IMPLICIT_IN_EXPLICIT, entry.header, tag, "read in implicit VR")
        if plan.defer_size is not None and plan.keeps(tag):
            if tag == CHARACTER_SET or entry.end - entry.start <= plan.defer_size:
                self._read_now(tag, entry, after)
                return False
            end = min(entry.end, self._skip(after, tag, sure=entry.undefined))
            self.kept.add(tag, entry._replace(end=end))
            return False
        self._skip(after, tag, sure=entry.undefined)
        return False

    def _read_now(self, tag: int, entry: Deferred, after: int) -> None:
        """Keep an element after all, value and header."""
        window = self.window
        if after > window.next:
            window.extend(after - window.next)
        end = min(after, window.next) - window.start
        by = self.kept.take(window.buffer, window.at, end, window.here) - window.start
        end = min(entry.end, window.next)
        implicit = self.encoding.implicit
        span = Span(entry.header + by, entry.start + by, end + by, entry.vr, entry.undefined, implicit)
        self.kept.add(tag, span)
        if after > window.next and not entry.undefined:
            missing = after - window.next
            self.record(Rule.TRUNCATED_VALUE, window.next, tag, f"kept what there is, {missing} bytes are missing")
        window.go_to(min(after, window.next))

    def _skip(self, after: int, tag: int, *, sure: bool = False) -> int:
        """Go on behind a value that is not read; return where it ends, which is earlier if the source does.

        ``sure`` says that the source is known to reach that far, since the end of the value has been looked for.
        """
        window = self.window
        if after > window.next:
            size = after if sure else window.feed.size
            if size is None:
                size = after if window.feed.read(after - 1, 1) else window.feed.end()
            if size < after:
                action = f"kept what there is, {after - size} bytes are missing"
                self.record(Rule.TRUNCATED_VALUE, size, tag, action)
                window.go_to(max(size, window.next))
                window.source_continues = False
                return size
            window.go_to(after)
            window.extend(WINDOW)
            return after
        window.go_to(after)
        if after == window.next and window.source_continues:
            window.extend(WINDOW)
        return after

    def _unread(self, header: bytes) -> tuple[int, Deferred, int] | None:
        """Return tag, place and the offset after the element at the present place; ``None`` if its header is cut."""
        window = self.window
        here = window.here
        tag, vr, length, size = read_header(header.ljust(_HEADER, b"\0"), 0, self.encoding)
        if len(header) < size:
            self.record(Rule.TRUNCATED_HEADER, here, tag, f"left out {len(header)} bytes")
            return None
        start = here + size
        implicit = vr is None
        if length != UNDEFINED:
            return tag, Deferred(here, start, start + length, vr, False, implicit), start + length
        end, complete = _fragments_end(window, start, self.encoding.big_endian)
        if not complete:
            self.record(Rule.MISSING_DELIMITER, here, tag, "read up to the end of its fragments")
        return tag, Deferred(here, start, end, vr, True, implicit), end + 8 if complete else end

    def _record_end(self, glance: Glance) -> None:
        """Record what is wrong with the end of the source, if anything is."""
        window, pos = self.window, glance.pos
        missing = pos - len(window.buffer)
        if missing > 0:
            tag = last_tag(glance.elements)
            self.record(Rule.TRUNCATED_VALUE, window.next, tag, f"kept what there is, {missing} bytes are missing")
        elif missing < 0:
            rule, action = left_over(window.buffer[pos:])
            self.record(rule, window.start + pos, None, action)


def _moved(entry: Entry, by: int) -> Entry:
    if isinstance(entry, int):
        return entry + by if entry >= 0 else entry - by
    return Span(entry.header + by, entry.start + by, entry.end + by, entry.vr, entry.undefined, entry.implicit)


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


__all__ = ["PartScan", "PartialBuffer", "Window"]
