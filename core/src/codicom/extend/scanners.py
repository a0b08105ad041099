"""Engines of the parser: the record that declares one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from codicom.extend.record import NamedRecord, Tier, check_target, check_texts, check_tier


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannerSpec(NamedRecord):
    """An engine for the parser; ``target`` names the engine, an object of plain functions.

    An engine whose ``needs`` are not installed is left out; of the others the best ``tier`` is taken, unless one is
    asked for by name.
    """

    kind: ClassVar[str] = "scanner"
    plural: ClassVar[str] = "scanners"

    target: str
    tier: Tier = Tier.PORTABLE
    needs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        # Not super(), which does not know the class that slots have made of this one.
        NamedRecord.__post_init__(self)
        record = f"ScannerSpec {self.name}"
        check_target(record, self.target)
        check_tier(record, self.tier)
        check_texts(record, "needs", self.needs)

    def accept(self, found: object) -> object:
        """Return the engine that the target names; the parser knows what an engine must have."""
        return found
