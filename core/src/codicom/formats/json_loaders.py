"""The values of each family of VRs, made of what JSON has for them (PS3.18 F.2)."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, Final

from codicom.errors import InvalidValueError, ValueWarning
from codicom.formats.json_errors import JsonTypeError, json_type
from codicom.model.element import empty_value
from codicom.settings import IGNORE
from codicom.tag import BaseTag, Tag
from codicom.uid import UID
from codicom.values.binary_numbers import NUMBER_ITEMS
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import (
    IS,
    MAX_DS_LENGTH,
    DSfloat,
    ISfloat,
)
from codicom.values.rules import Checker
from codicom.values.text_numbers import ds_from_text, is_from_text
from codicom.values.validation import CHECKERS
from codicom.vr import ALLOW_BACKSLASH, AMBIGUOUS_VR, BYTES_VR, STANDARD_VR, VR, Family, of_family, texts

is_hexadecimal: Final = re.compile(r"[0-9A-Fa-f]{8}").fullmatch
BINARY: Final = texts((BYTES_VR | AMBIGUOUS_VR) - {VR.US_SS})
_UNSPLIT: Final = texts(ALLOW_BACKSLASH)


def text_of(vr: str, item: Any) -> str:
    """Return an item that must be a string."""
    if isinstance(item, str):
        return item
    raise JsonTypeError(f"a value of {vr} must be a string, got {json_type(item)}", vr=vr)


def _load_text(vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        item = values[0]
        if type(item) is not str:
            return empty_value(vr) if item is None else text_of(vr, item)
        if "\\" not in item or vr in _UNSPLIT:
            return item
        values = item.split("\\")
    items = ["" if item is None else item if type(item) is str else text_of(vr, item) for item in values]
    if vr in _UNSPLIT:
        # These have one value, and a backslash is a character of it.
        return "\\".join(items)
    return MultiValue.of(str, items)


def _load_uid(vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        item = values[0]
        if type(item) is not str:
            return empty_value(vr) if item is None else UID(text_of(vr, item))
        if "\\" not in item:
            return str.__new__(UID, item)
        values = item.split("\\")
    return MultiValue.of(UID, [UID("" if item is None else text_of(vr, item)) for item in values])


def _load_name(vr: str, values: list[Any]) -> Any:
    names = [_name_text(vr, item) for item in values]
    if len(names) == 1 and "\\" in names[0]:
        names = names[0].split("\\")
    if len(names) == 1:
        return PersonName(names[0]) if names[0] else empty_value(vr)
    return MultiValue.of(PersonName, [PersonName(name) for name in names])


def _name_text(vr: str, item: Any) -> str:
    if isinstance(item, Mapping):
        groups = [text_of(vr, item.get(key) or "") for key in ("Alphabetic", "Ideographic", "Phonetic")]
        return "=".join(groups).rstrip("=")
    if item is None:
        return ""
    name = text_of(vr, item)
    warnings.warn(
        "a value of PN must be an object with Alphabetic, Ideographic and Phonetic (PS3.18 F.2.2), got a string",
        ValueWarning,
        stacklevel=2,
    )
    return name


def _load_tag(_vr: str, values: list[Any]) -> Any:
    tags = [_tag(item) for item in values]
    return tags[0] if len(tags) == 1 else MultiValue.of(Tag, tags)


def _tag(item: Any) -> BaseTag | None:
    if item is None or item == "":
        return None
    if not isinstance(item, str) or not is_hexadecimal(item):
        raise InvalidValueError(
            "a value of AT must be eight hexadecimal digits in a string, got something else", vr="AT"
        )
    return BaseTag(int(item, 16))


def _load_integer(vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        item = values[0]
        return item if type(item) is int else _integer(vr, item)
    items = [item if type(item) is int else _integer(vr, item) for item in values]
    if None in items:
        raise InvalidValueError(f"each of several values of {vr} must be a number, got none", vr=vr)
    return MultiValue.of(NUMBER_ITEMS.get(vr, int), items)


def _integer(vr: str, item: Any) -> int | None:
    if item is None or item == "":
        return None
    try:
        if isinstance(item, bool) or int(item) != (item if isinstance(item, float) else int(item)):
            raise ValueError
        return int(item)
    except (ValueError, TypeError, OverflowError):
        raise JsonTypeError(f"a value of {vr} must be a whole number, got {json_type(item)}", vr=vr) from None


def _load_float(vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        item = values[0]
        return item if type(item) is float else _number(vr, item)
    items = [item if type(item) is float else _number(vr, item) for item in values]
    if None in items:
        # A binary float is never empty; other software writes null for NaN.
        items = [float("nan") if item is None else item for item in items]
    return MultiValue.of(NUMBER_ITEMS[vr], items)


def _number(vr: str, item: Any) -> float | None:
    if item is None or item == "":
        return None
    try:
        if isinstance(item, bool):
            raise TypeError
        return float(item)
    except (ValueError, TypeError, OverflowError):
        raise JsonTypeError(f"a value of {vr} must be a number, got {json_type(item)}", vr=vr) from None


def _load_decimal(_vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        return _decimal(values[0])
    return MultiValue.of(DSfloat, ["" if item is None else _decimal(item) for item in values])


def _decimal(item: Any) -> Any:
    if type(item) is str:
        return _from_number_text(item, ds_from_text)
    if item is None:
        return None
    if type(item) is not float and type(item) is not int:
        raise JsonTypeError(f"a value of DS must be a number or its text, got {json_type(item)}", vr="DS")
    try:
        made: DSfloat = float.__new__(DSfloat, item)
    except OverflowError:
        raise InvalidValueError("a value of DS is too large", vr="DS") from None
    text = repr(item)
    if len(text) > MAX_DS_LENGTH and isfinite(made):
        made = DSfloat(item, auto_format=True)
    else:
        made.original_string = text
    return made


def _from_number_text(text: str, make: Callable[[str], Any]) -> Any:
    text = text.strip()
    if "\\" in text:
        kind = DSfloat if make is ds_from_text else IS
        return MultiValue.of(kind, [_from_number_text(part, make) or "" for part in text.split("\\")])
    try:
        return make(text) if text else None
    except InvalidValueError:
        return text  # as reading a file keeps it; the check that follows tells of it


def _load_integer_string(_vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        return _integer_string(values[0])
    return MultiValue.of(IS, ["" if item is None else _integer_string(item) for item in values])


def _integer_string(item: Any) -> Any:
    if type(item) is int:
        return int.__new__(IS, item)
    if type(item) is str:
        return _from_number_text(item, is_from_text)
    if item is None:
        return None
    if type(item) is not float or not isfinite(item):
        raise JsonTypeError(f"a value of IS must be a whole number or its text, got {json_type(item)}", vr="IS")
    return int.__new__(IS, int(item)) if item.is_integer() else ISfloat(item, IGNORE)


Loader = Callable[[str, list[Any]], Any]
# How the values of each family are made of JSON; what is not here is bytes, or a sequence.
_LOADER_OF: Final[Mapping[Family, Loader]] = {
    **dict.fromkeys((Family.TITLE, Family.CODE, Family.RESOURCE, Family.DATE), _load_text),
    **dict.fromkeys((Family.TEXT, Family.LONG_TEXT), _load_text),
    Family.DECIMAL_STRING: _load_decimal,
    Family.FLOAT: _load_float,
    Family.INTEGER: _load_integer,
    Family.INTEGER_STRING: _load_integer_string,
    Family.NAME: _load_name,
    Family.TAG: _load_tag,
    Family.UID: _load_uid,
}
LOADERS: Final[Mapping[str, Loader]] = {
    **{str(vr): _LOADER_OF[vr.family] for vr in sorted(STANDARD_VR) if vr.family in _LOADER_OF},
    # Other software writes the ambiguous VR of the dictionary; numbers are meant.
    str(VR.US_SS): _load_integer,
}
NO_LOADER: Final = (None, None)
# A binary float that was read from a number breaks no rule.
CHECKED: Final[Mapping[str, tuple[Loader | None, Checker | None]]] = {
    vr: (loader, None if VR(vr).family is Family.FLOAT else CHECKERS.get(vr)) for vr, loader in LOADERS.items()
}
# The VRs whose Python types are a matter of options.
OPTIONAL: Final = texts(of_family(Family.DATE, Family.DECIMAL_STRING, Family.INTEGER_STRING))
KNOWN: Final = frozenset(LOADERS) | BINARY | {"SQ"}
