"""A coded concept, and the sequence item that holds one."""

from __future__ import annotations

from typing import NamedTuple

from codicom import Dataset
from codicom_sr import tables


class Code(NamedTuple):
    """A coded concept: code value, coding scheme, meaning, and the version of the scheme if that matters.

    Two are equal if value, scheme and version are; a code of SNOMED RT equals that of SNOMED CT for the same concept.
    """

    value: str
    scheme_designator: str
    meaning: str
    scheme_version: str | None = None

    def _identity(self) -> tuple[str, str, str | None]:
        if self.scheme_designator == "SRT":
            value = tables.snomed_ct().get(self.value)
            if value is not None:
                return value, "SCT", self.scheme_version
        return self.value, self.scheme_designator, self.scheme_version

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Code):
            return self._identity() == other._identity()
        # Libraries have codes of their own, which say the same in the same words.
        try:
            twin = Code(other.value, other.scheme_designator, "", other.scheme_version)  # type: ignore[attr-defined]
        except AttributeError:
            # Not left to the other one: a plain tuple would compare meanings too.
            return False
        return self._identity() == twin._identity()

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self._identity())


# PS3.3 8.1: long values, and those that are addresses, have elements of their own.
_SHORT = 16


def code_to_item(code: Code) -> Dataset:
    """Return the item of a code sequence that holds a code (PS3.3 8.8)."""
    item = Dataset()
    if code.value.startswith(("http:", "https:", "urn:")):
        item.URNCodeValue = code.value
    elif len(code.value) > _SHORT:
        item.LongCodeValue = code.value
    else:
        item.CodeValue = code.value
    item.CodingSchemeDesignator = code.scheme_designator
    if code.scheme_version:
        item.CodingSchemeVersion = code.scheme_version
    item.CodeMeaning = code.meaning
    return item


def code_from_item(item: Dataset) -> Code:
    """Return the code that an item of a code sequence holds."""
    value = item.get("CodeValue") or item.get("LongCodeValue") or item.get("URNCodeValue")
    if not value:
        raise ValueError("the item has neither Code Value (0008,0100), nor Long Code Value, nor URN Code Value")
    return Code(
        str(value),
        str(item.get("CodingSchemeDesignator") or ""),
        str(item.get("CodeMeaning") or ""),
        str(item.CodingSchemeVersion) if item.get("CodingSchemeVersion") else None,
    )
