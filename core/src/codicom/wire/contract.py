"""What an engine is given and what it gives back: ints, tuples, and the index entries of ``codicom.wire.header``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from codicom.settings import ReadOptions
from codicom.wire.deviations import Rule
from codicom.wire.header import UNDEFINED, Index, ItemSpan

# How a scan ended. ENDED: nothing is left but less than a header, or the last value runs past the end.
ENDED: Final = 0
# Before an element that the caller asked to stop at: by its tag, or because its value is too long.
STOPPED: Final = 1
# With the delimiter of the item that was scanned, or before what can only follow the item.
CLOSED: Final = 2
# Before a value of undefined length whose delimiter is not in the buffer, while the source has more.
INCOMPLETE: Final = 3

# What ``skip`` and ``fragments`` return where no delimiter is found.
NOT_FOUND: Final = -1

# As many findings are kept as a dataset's deviations hold; a damaged file may have one at every eighth byte.
MAX_FINDINGS: Final = 10_000


class Stop(NamedTuple):
    """Where a scan stops before its bytes end."""

    # Elements with these tags are not scanned.
    tags: frozenset[int] = frozenset()
    # Nor are elements with a longer value of defined length.
    max_value_length: int = UNDEFINED - 1
    # Whether an item is scanned, which its delimiter ends.
    in_item: bool = False
    # Whether the source goes on after the end, so that a delimiter not found may yet come.
    source_continues: bool = False


WHOLE: Final = Stop()
IN_ITEM: Final = Stop(in_item=True)


class Finding(NamedTuple):
    """A defect that was met and tolerated: which rule is broken, where in the buffer, and what was done about it."""

    rule: Rule
    offset: int
    # None where the defect is no element's own.
    tag: int | None
    action: str


Findings = list[Finding]


# What a scan returns, and no named tuple, for that takes longer to make than a short item to scan:
# - the index of the dataset;
# - the position after its last element, past the end of the scan if the last value runs past it (its entry ends with
#   the scan);
# - how the scan ended, one of the constants above;
# - what it found wrong, and how many findings more there were than are kept.
ScanResult = tuple[Index, int, int, Findings, int]
# The items of a sequence, what was found wrong with them, and how many findings more there were than are kept.
SplitResult = tuple[list[ItemSpan], Findings, int]
# A tag and the offset of its header, of an element that is to be made.
Wanted = tuple[int, int]
# How the values of one VR are made: the VR, its decoder (raw bytes, big endian, charset, options), a quick check that
# says whether raw bytes surely keep the rules of the VR, and whether its explicit header has a length of 32 bits.
Conversion = tuple[
    str, Callable[[bytes, bool, tuple[str, ...], ReadOptions], Any], Callable[[bytes], object] | None, bool
]
# The tag, VR and value of an element that was made; None is left for the model to make, with all its checks.
Made = tuple[int, str, Any] | None
