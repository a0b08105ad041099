"""Where kept bytes stood in the source that they were kept of."""

from __future__ import annotations

from bisect import bisect_right


class Places:
    """Where the kept bytes of a source stood in it."""

    __slots__ = ("_kept", "_shifts")

    def __init__(self) -> None:
        self._kept: list[int] = []
        self._shifts: list[int] = []

    def add(self, kept: int, offset: int) -> None:
        """Note that what is kept from ``kept`` on stood from ``offset`` on."""
        if not self._shifts or self._shifts[-1] != offset - kept:
            self._kept.append(kept)
            self._shifts.append(offset - kept)

    def offset(self, kept: int) -> int:
        """Return where in the source a kept byte stood."""
        found = bisect_right(self._kept, kept) - 1
        return kept + (self._shifts[found] if found >= 0 else 0)
