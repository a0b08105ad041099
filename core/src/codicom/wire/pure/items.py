"""Splitting the value of a sequence into its items (PS3.5 7.5)."""

from __future__ import annotations

from codicom.limits import exceeded
from codicom.wire.contract import CLOSED, IN_ITEM, MAX_FINDINGS, Finding, Findings, SplitResult
from codicom.wire.deviations import Rule
from codicom.wire.header import (
    HHL_BE,
    HHL_LE,
    ITEM,
    ITEM_DELIMITER,
    ITEM_DELIMITER_BYTES,
    SEQUENCE_DELIMITER,
    UNDEFINED,
    VR_LETTERS,
    Buffer,
    ItemSpan,
    looks_explicit,
)
from codicom.wire.pure.run import Scan
from codicom.wire.pure.scan import scan


def split_items(
    buffer: Buffer,
    start: int,
    end: int,
    implicit: bool,
    big_endian: bool,
    depth: int,
    elements: int,
    *,
    scan: Scan = scan,
) -> SplitResult:
    """Return the items of the sequence whose value lies between ``start`` and ``end``."""
    split = _Split(buffer, end, implicit, big_endian, depth, elements, scan)
    unpack = HHL_BE if big_endian else HHL_LE
    pos = start
    while pos + 8 <= end:
        group, element, length = unpack(buffer, pos)
        mark = group << 16 | element
        if mark == ITEM:
            pos = split.item(pos, length)
        elif mark == ITEM_DELIMITER:
            split.report(Rule.STRAY_DELIMITER, pos, "passed over")
            pos += 8
        else:
            split.last(pos, mark)
            break
    else:
        if pos < end:
            split.report(Rule.TRAILING_BYTES, pos, f"left out {end - pos} bytes after the last item")
    return split.items, split.findings, split.omitted


class _Split:
    """The items found so far, and a step for each mark."""

    __slots__ = ("big_endian", "buffer", "depth", "elements", "end", "findings", "implicit", "items", "omitted", "scan")

    def __init__(
        self, buffer: Buffer, end: int, implicit: bool, big_endian: bool, depth: int, elements: int, scan: Scan
    ) -> None:
        self.buffer = buffer
        self.end = end
        self.implicit = implicit
        self.big_endian = big_endian
        self.depth = depth
        self.elements = elements
        self.scan = scan
        self.items: list[ItemSpan] = []
        self.findings: Findings = []
        self.omitted = 0

    def report(self, rule: Rule, offset: int, action: str, tag: int | None = None) -> None:
        """Note a defect."""
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(Finding(rule, offset, tag, action))
        else:
            self.omitted += 1

    def item(self, pos: int, length: int) -> int:
        """Take the item whose header stands at ``pos``; return where it ends."""
        if len(self.items) >= self.elements:
            raise exceeded("elements", self.elements, len(self.items) + 1, offset=pos)
        # PS3.5 6.2.2: inside UN, items are in implicit VR; in files also elsewhere.
        implicit = self.implicit or (pos + 16 <= self.end and length != 0 and not _explicit(self.buffer, pos + 8))
        if length == UNDEFINED:
            return self._undefined(pos, implicit)
        after = pos + 8 + length
        if after > self.end:
            self.report(Rule.ITEM_LENGTH, pos, f"cut the item by {after - self.end} bytes")
            after = self.end
        self.items.append(ItemSpan(pos, pos + 8, after, False, implicit, None))
        return after

    def _undefined(self, pos: int, implicit: bool) -> int:
        """Take an item of undefined length, which is indexed to find its end."""
        index, after, status, findings, omitted = self.scan(
            self.buffer, pos + 8, self.end, implicit, self.big_endian, IN_ITEM, self.depth, self.elements
        )
        for rule, offset, tag, action in findings:
            self.report(rule, offset, action, tag)
        self.omitted += omitted
        if status != CLOSED:
            self.report(Rule.MISSING_DELIMITER, pos, "took the item for ended with its sequence")
            after = self.end
        # An item may also be closed by what can only follow it, which is not part of it.
        delimited = (
            status == CLOSED
            and after >= pos + 16
            and self.buffer[after - 8 : after - 4] == ITEM_DELIMITER_BYTES[self.big_endian]
        )
        end = after - 8 if delimited else after
        self.items.append(ItemSpan(pos, pos + 8, end, True, implicit, index))
        return after

    def last(self, pos: int, mark: int) -> None:
        """Take what ends the items: the delimiter, or what does not belong to a sequence."""
        if mark != SEQUENCE_DELIMITER:
            self.report(Rule.NOT_AN_ITEM, pos, f"left out {self.end - pos} bytes")
        elif pos + 8 < self.end:
            self.report(Rule.TRAILING_BYTES, pos + 8, f"left out {self.end - pos - 8} bytes after the delimiter")


def _explicit(buffer: Buffer, pos: int) -> bool:
    # An item may begin with its own delimiter: then it is empty, and says nothing of its encoding.
    return (
        buffer[pos + 4 : pos + 6] in VR_LETTERS
        or buffer[pos : pos + 2] in (b"\xfe\xff", b"\xff\xfe")
        or looks_explicit(buffer, pos)
    )
