"""One run of a scanner over one dataset: what it is to do, where it stands, and what it found."""

from __future__ import annotations

from collections.abc import Callable

from codicom.wire.contract import MAX_FINDINGS, Finding, Findings, ScanResult, Stop
from codicom.wire.deviations import Rule
from codicom.wire.header import ITEM, ITEM_DELIMITER, SEQUENCE_DELIMITER, Buffer, Index

Skip = Callable[[Buffer, int, int, bool, bool, int], int]
FragmentsEnd = Callable[[Buffer, int, int, bool], int]
Scan = Callable[[Buffer, int, int, bool, bool, Stop, int, int], ScanResult]


class Incomplete(Exception):  # noqa: N818 - a signal inside the engine, no error of the source
    """The value at ``pos`` does not end in the buffer, but the source has more."""

    def __init__(self, pos: int) -> None:
        super().__init__(pos)
        self.pos = pos


class ScanRun:
    """The state that the scanners share; the position is not part of it, their loops keep that in a local variable."""

    __slots__ = (
        "big_endian",
        "closed",
        "depth",
        "end",
        "findings",
        "fragments_end",
        "in_item",
        "index",
        "max_value_length",
        "omitted",
        "skip",
        "source_continues",
        "stop_tags",
        "stopped",
    )

    def __init__(
        self, end: int, big_endian: bool, stop: Stop, depth: int, skip: Skip, fragments_end: FragmentsEnd
    ) -> None:
        # Where the dataset ends at the latest; a header that does not fit before it is left out.
        self.end = end
        self.big_endian = big_endian
        self.stop_tags, self.max_value_length, self.in_item, self.source_continues = stop
        # How many sequences may lie in one another from here on.
        self.depth = depth
        self.skip = skip
        self.fragments_end = fragments_end
        # A tag that comes again overwrites its entry but keeps its place, so the order of the index is that of the
        # first occurrences: ``scan`` tells by it whether the first element came again.
        self.index: Index = {}
        self.findings: Findings = []
        self.omitted = 0
        # At most one of these is set, and the loop ends when it is: by what the caller asked to stop at, or by the end
        # of the item. If neither is, the run ended with its bytes.
        self.stopped = False
        self.closed = False

    def report(self, rule: Rule, offset: int, tag: int, action: str) -> None:
        """Note a defect."""
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(Finding(rule, offset, tag, action))
        else:
            self.omitted += 1

    def delimiter(self, pos: int, tag: int) -> int:
        """Take a delimiter or item header that stands among elements; return where to go on."""
        if self.in_item and tag == ITEM_DELIMITER:
            self.closed = True
            return pos + 8
        if self.in_item and tag in (SEQUENCE_DELIMITER, ITEM):
            # The item's own delimiter is missing; what closes or follows it is left to the sequence.
            self.report(Rule.MISSING_DELIMITER, pos, tag, "took the item for ended")
            self.closed = True
            return pos
        self.report(Rule.STRAY_DELIMITER, pos, tag, "passed over")
        return pos + 8
