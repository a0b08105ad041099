"""What is not the same in two datasets, or in one before and after a change, as a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

SIGNS: Final = {"removed": "-", "added": "+", "changed": "~"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One element that is not the same in both; ``first`` and ``second`` are what is shown of it."""

    path: str
    kind: Literal["removed", "added", "changed"]
    first: str = ""
    second: str = ""

    def __str__(self) -> str:
        if self.kind == "changed":
            return f"~ {self.path}: {self.first} -> {self.second}"
        return f"{SIGNS[self.kind]} {self.path}: {self.first or self.second}"
