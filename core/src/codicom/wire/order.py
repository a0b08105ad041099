"""What the two scanners share: the order to scan one dataset, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from codicom.limits import Limits
from codicom.tables import lookup
from codicom.wire.deviations import Rule
from codicom.wire.header import ITEM, ITEM_DELIMITER, SEQUENCE_DELIMITER, UNDEFINED, Index

# As many as a record keeps.
_MOST_FINDINGS: Final = 10_000
NOTHING: Final[frozenset[int]] = frozenset()


class Incomplete(Exception):  # noqa: N818 - a signal between scanner and caller, no error of the source
    """The value at ``pos`` does not end in the buffer, but the source has more."""

    def __init__(self, pos: int) -> None:
        super().__init__(pos)
        self.pos = pos


class Finding(NamedTuple):
    """A defect met while scanning."""

    rule: Rule
    offset: int
    tag: int
    action: str


class Scan:
    """One run of a scanner: what it is to do, and what it found."""

    # Plain attributes with defaults here: most runs never set them.
    stop: frozenset[int] = NOTHING
    most: int = UNDEFINED - 1
    more: bool = False
    stopped: bool = False
    closed: bool = False
    # The tag of the element that ends after its dataset does.
    cut: int | None = None
    # How many defects were left out of the findings.
    omitted: int = 0

    def __init__(
        self,
        end: int,
        limits: Limits,
        *,
        big_endian: bool = False,
        in_item: bool = False,
        dictionary_vr: Callable[[int], str | None] = lookup.vr_of,
    ) -> None:
        self.end = end
        self.limits = limits
        self.big_endian = big_endian
        self.in_item = in_item
        self.dictionary_vr = dictionary_vr
        self.index: Index = {}
        self.findings: list[Finding] = []

    def found(self, rule: Rule, offset: int, tag: int, action: str) -> None:
        """Note a defect."""
        if len(self.findings) < _MOST_FINDINGS:
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
            self.found(Rule.MISSING_DELIMITER, pos, tag, "took the item for ended")
            self.closed = True
            return pos
        self.found(Rule.STRAY_DELIMITER, pos, tag, "passed over")
        return pos + 8
