"""The defects met in the pixel data of one image."""

from __future__ import annotations

from codicom.pixels.stored.value import PixelValue
from codicom.wire.deviations import Deviation, Deviations, Rule


class DefectLog:
    """Records defects with the dataset that has them, and keeps them for the result of one reading.

    It knows the value and not the source of frames, so that what records with it does not keep the source alive.
    """

    def __init__(self, deviations: Deviations, value: PixelValue, tag_path: str) -> None:
        self.deviations = deviations
        self.found: list[Deviation] = []
        self._value = value
        self._tag_path = tag_path
        self._reported: set[str] = set()

    def record(self, rule: Rule, offset: int | None, action: str, *, path: str | None = None) -> None:
        """Record a defect at an offset of the source."""
        where = self._tag_path if path is None else path
        self.deviations.record(rule, action, offset=offset, tag_path=where)
        deviation = Deviation(offset, where, rule, action)
        if deviation not in self.found:
            self.found.append(deviation)

    def record_at(self, rule: Rule, position: int, action: str) -> None:
        """Record a defect at a position of the value."""
        self.record(rule, self._value.place(position), action)

    def record_once(self, rule: Rule, action: str) -> None:
        """Record a defect of the whole value that every frame may have."""
        if action not in self._reported:
            self._reported.add(action)
            self.record_at(rule, 0, action)


__all__ = ["DefectLog"]
