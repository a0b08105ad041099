"""Defects that reading tolerates: each is recorded, warned of once a rule, or raised when reading is strict."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from codicom.errors import DeviationError, DeviationWarning


class Rule(Enum):
    """What a source breaks; the value tells it in words."""

    NO_PREAMBLE = "no preamble and DICM prefix (PS3.10 7.1)"
    NO_FILE_META = "no File Meta Information (PS3.10 7.1)"
    NO_TRANSFER_SYNTAX = "no Transfer Syntax UID (0002,0010) (PS3.10 7.1)"
    UNKNOWN_TRANSFER_SYNTAX = "a transfer syntax that is in no table (PS3.5 10.1)"
    WRONG_TRANSFER_SYNTAX = "data that is encoded otherwise than its transfer syntax says (PS3.5 A)"
    META_IN_DATASET = "File Meta Information among the elements of a dataset (PS3.10 7.1)"
    META_GROUP_LENGTH = "a wrong File Meta Information Group Length (0002,0000) (PS3.10 7.1)"
    META_IMPLICIT = "File Meta Information in implicit VR (PS3.10 7.1)"
    COMMAND_SET = "a command set in a file (PS3.7 6.3)"
    TRUNCATED_VALUE = "a value that ends after its source does (PS3.5 7.1)"
    TRUNCATED_HEADER = "an element header that ends after its source does (PS3.5 7.1)"
    TRAILING_BYTES = "bytes after the last element (PS3.5 7.1)"
    MISSING_DELIMITER = "no delimiter for an undefined length (PS3.5 7.5)"
    STRAY_DELIMITER = "a delimiter where nothing is to be closed (PS3.5 7.5)"
    NOT_AN_ITEM = "something else where a sequence item begins (PS3.5 7.5)"
    ITEM_LENGTH = "an item that ends after its sequence does (PS3.5 7.5)"
    IMPLICIT_IN_EXPLICIT = "an implicit VR element in explicit VR data (PS3.5 7.1)"
    EXPLICIT_IN_IMPLICIT = "an explicit VR element in implicit VR data (PS3.5 7.1)"
    UNKNOWN_VR = "a VR that the standard does not have (PS3.5 6.2)"
    UNDEFINED_LENGTH = "an undefined length where it is not allowed (PS3.5 7.1)"
    UN_UNDEFINED = "a sequence with VR UN (PS3.5 6.2.2)"
    TAG_ORDER = "elements out of order, or one twice (PS3.5 7.1)"
    VALUE_LENGTH = "a value whose length its VR does not allow (PS3.5 6.2)"
    ODD_LENGTH = "a value of odd length (PS3.5 7.1.1)"
    VALUE = "a value that is not of its VR (PS3.5 6.2)"
    CHARACTER_SET = "a Specific Character Set that is misspelt or unknown (PS3.3 C.12.1.1.2)"
    CHARACTERS = "text that its character set cannot decode (PS3.5 6.1)"
    AMBIGUOUS_VR = "an ambiguous VR that its dataset does not decide (PS3.5 A.1)"
    DEFLATED_END = "a deflated dataset without a proper end (PS3.5 A.5)"
    OFFSET_TABLE = "an offset table that does not fit the fragments (PS3.5 A.4, PS3.3 C.7.6.3.1.8)"
    EMPTY_FRAGMENT = "a fragment without data (PS3.5 A.4)"
    NUMBER_OF_FRAMES = "a Number of Frames that is not what the pixel data holds (PS3.3 C.7.6.6)"
    EXCESS_BYTES = "bytes after the last frame (PS3.5 8.1.1)"
    WORD_ORDER = "samples in big endian OW that are turned as a whole, not word by word (PS3.5 7.3)"
    CODESTREAM = "a codestream that disagrees with the attributes of its image (PS3.5 8.2)"


class Deviation(NamedTuple):
    """One tolerated defect: where it is, which rule it breaks, and what was done about it."""

    offset: int | None
    tag_path: str
    rule: Rule
    action: str

    def __str__(self) -> str:
        where = self.tag_path or "the file"
        at = f" at offset {self.offset}" if self.offset is not None else ""
        return f"{where}{at}: {self.rule.value}; {self.action}"


class Deviations:
    """The defects of one source met so far, in the order they were met."""

    __slots__ = ("_found", "_seen", "_warned", "file", "most", "omitted", "strict")

    def __init__(self, file: str | None = None, *, strict: bool = False, most: int = 10_000) -> None:
        self.file = file
        self.strict = strict
        self.most = most
        self.omitted = 0
        self._found: list[Deviation] = []
        self._warned: set[Rule] = set()
        self._seen: dict[tuple[int | None, str, Rule], Deviation] = {}

    def record(self, rule: Rule, action: str, *, offset: int | None = None, tag_path: str = "") -> None:
        """Record a defect once; raise it instead when reading is strict; warn at the first of each rule."""
        if self.strict:
            raise DeviationError(
                f"strict reading met {rule.value}", rule=rule.name, tag_path=tag_path, offset=offset, file=self.file
            )
        key = (offset, tag_path, rule)
        if key not in self._seen and len(self._found) >= self.most:
            self.omitted += 1
            return
        deviation = Deviation(offset, tag_path, rule, action)
        # One assignment decides which of two threads was the first.
        if self._seen.setdefault(key, deviation) is not deviation:
            return
        self._found.append(deviation)
        if rule not in self._warned:
            self._warned.add(rule)
            place = f" in {self.file}" if self.file else ""
            warnings.warn(f"{deviation}{place}", DeviationWarning, stacklevel=2)

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Deviation]:
        return iter(tuple(self._found))

    def __getitem__(self, index: int) -> Deviation:
        return self._found[index]

    def __repr__(self) -> str:
        return f"<{len(self)} deviations>"
