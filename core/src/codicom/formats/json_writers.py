"""The values of each family of VRs as JSON has them (PS3.18 F.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, Final

from codicom.formats.json_errors import JsonTypeError
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import (
    IS,
    DSfloat,
)
from codicom.values.text_numbers import TextNumbers
from codicom.vr import STANDARD_VR, Family


def _texts(value: Any) -> list[Any] | None:
    if isinstance(value, str):
        return [value] if value else None
    if isinstance(value, MultiValue | list | tuple):
        # PS3.18 F.2.5: empty ones among several are null.
        return [item or None if isinstance(item, str) else _other_text(item) for item in value]
    return [_other_text(value)]


def _other_text(item: Any) -> str | None:
    """Return the text of what is no ``str``: dates and times that were converted."""
    text = getattr(item, "original_string", None)
    if isinstance(text, str):
        return text or None
    if item is None:
        return None
    raise JsonTypeError(f"the value must be text (str), got {type(item).__name__}")


def _names(value: Any) -> list[Any] | None:
    if isinstance(value, MultiValue | list | tuple):
        return [_name(item) for item in value]
    name = _name(value)
    return None if name is None else [name]


def _name(item: Any) -> dict[str, str] | None:
    if not isinstance(item, PersonName):
        item = PersonName(item or "")
    groups: tuple[str, ...] = item.components
    if len(groups) > 1:
        # PS3.5 6.2.1 knows three groups; what a file has more of is not lost.
        found = dict(zip(("Alphabetic", "Ideographic"), groups, strict=False))
        found["Phonetic"] = "=".join(groups[2:])
        return {key: text for key, text in found.items() if text} or None
    return {"Alphabetic": groups[0]} if groups and groups[0] else None


def _tags(value: Any) -> list[Any] | None:
    if isinstance(value, MultiValue | list | tuple):
        return [None if item is None or item == "" else f"{int(item):08X}" for item in value]
    return [f"{int(value):08X}"] if value != "" else None


def _integers(value: Any) -> list[Any] | None:
    if type(value) is int:
        return [value]
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, MultiValue | list | tuple):
        return [None if item is None else _whole(item) for item in value]
    return [_whole(value)] if value != "" else None


def _whole(item: Any) -> Any:
    if isinstance(item, int):
        return int(item)
    if isinstance(item, str):
        # PS3.18 F.2.3 allows text for IS: also that of a file which is no number is kept.
        return item if item.strip() else None
    # IS of a file may be a fraction; PS3.18 F.2.3 allows any number.
    return int(item) if int(item) == item else float(item)


def _integer_strings(value: Any) -> list[Any] | None:
    if type(value) is IS:
        return [int(value)]
    if isinstance(value, MultiValue) and isinstance(value.source, TextNumbers):
        try:
            return list(map(int, value.source.texts()))
        except ValueError:
            pass  # some are blank or fractions
    if isinstance(value, str) and not value.strip():
        return None
    return _integers(value)


def _floats(value: Any) -> list[Any] | None:
    if type(value) is float:
        return [value] if isfinite(value) else [_not_finite(value)]
    if hasattr(value, "tolist"):
        value = value.tolist()
    if not isinstance(value, MultiValue | list | tuple):
        value = [value]
    return _finite([_float(item) for item in value])


def _float(item: Any) -> Any:
    if isinstance(item, str):
        return item if item.strip() else None
    return None if item is None else float(item)


def _finite(numbers: list[Any]) -> list[Any]:
    return [item if item is None or isinstance(item, str) or isfinite(item) else _not_finite(item) for item in numbers]


def _not_finite(number: float) -> str:
    # JSON has no such numbers (RFC 8259 section 6), and PS3.18 F.2.3 names no text for them: ECMAScript's is used.
    if number != number:
        return "NaN"
    return "Infinity" if number > 0 else "-Infinity"


def _decimals(value: Any) -> list[Any] | None:
    if type(value) is DSfloat:
        number = float(value)
        return [number] if isfinite(number) else [_not_finite(number)]
    if isinstance(value, MultiValue) and isinstance(value.source, TextNumbers):
        try:
            numbers = list(map(float, value.source.texts()))
        except ValueError:
            return _floats(value)
        return numbers if all(map(isfinite, numbers)) else _finite(numbers)
    if isinstance(value, str) and not value.strip():
        return None
    return _floats(value)


Writer = Callable[[Any], list[Any] | None]
# How values of each family are written as JSON; what is not here is bytes, or a sequence.
_WRITER_OF: Final[Mapping[Family, Writer]] = {
    **dict.fromkeys((Family.TITLE, Family.CODE, Family.RESOURCE, Family.DATE, Family.UID), _texts),
    **dict.fromkeys((Family.TEXT, Family.LONG_TEXT), _texts),
    Family.DECIMAL_STRING: _decimals,
    Family.FLOAT: _floats,
    Family.INTEGER: _integers,
    Family.INTEGER_STRING: _integer_strings,
    Family.NAME: _names,
    Family.TAG: _tags,
}
WRITERS: Final[Mapping[str, Writer]] = {
    str(vr): _WRITER_OF[vr.family] for vr in sorted(STANDARD_VR) if vr.family in _WRITER_OF
}
TEXTS: Final = frozenset(vr for vr, writer in WRITERS.items() if writer is _texts)
