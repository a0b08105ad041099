"""Whether a value keeps the rules of its VR (PS3.5 6.2)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from codicom.settings import Validation
from codicom.values.multivalue import MultiValue
from codicom.values.names import name_problem
from codicom.values.numbers import NUMBER_RANGES, NUMBER_SIZES, BinaryNumbers, DSdecimal, DSfloat, ISfloat, TextNumbers
from codicom.values.rules import complain
from codicom.vr import MAX_VALUE_LEN

Checker = Callable[[Any], str | None]


def check(vr: str, value: Any) -> str | None:
    """Return a sentence that names the rule which the value, or one of a list, breaks; never the value itself."""
    checker = CHECKERS.get(vr)
    if checker is None or value is None:
        return None
    if isinstance(value, MultiValue | list | tuple):
        return _check_all(checker, value)
    return checker(value)


def _check_all(checker: Checker, values: Any) -> str | None:
    source: Any = values.source if isinstance(values, MultiValue) else None
    if source is not None:
        # Numbers that were read: binary ones are what their bytes say, texts are looked at as texts.
        if isinstance(source, BinaryNumbers):
            return None
        if isinstance(source, TextNumbers):
            values = source.texts()
    for value in values:
        if value is not None:
            problem = checker(value)
            if problem is not None:
                return problem
    return None


def validate_value(vr: str, value: Any, mode: int) -> None:
    """Check a value and, as ``mode`` says, do nothing, warn or raise if it breaks a rule of its VR."""
    if mode == Validation.IGNORE:
        return
    problem = check(vr, value)
    if problem is not None:
        complain(problem, vr, mode)


def _range_form(form: str) -> str:
    """Allow a range for queries too (PS3.4 C.2.2.2.5)."""
    return rf"{form}|-{form} ?|{form}- ?|{form}-{form} ?"


_DATE = r"\d{4}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])"
_TIME = r"(?:[01]\d|2[0-3])(?:[0-5]\d(?:(?:60|[0-5]\d)(?:\.\d{1,6} ?)?)?)?"
_MOMENT = (
    r"\d{4}(?:(?:0[1-9]|1[0-2])(?:(?:[0-2]\d|3[01])(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:(?:60|[0-5]\d)"
    r"(?:\.\d{1,6} ?)?)?)?)?)?)?(?:[+-][01]\d\d\d)?"
)

# VR -> pattern, and what it means in words.
_FORMS: Final = {
    "AE": (r"[\x20-\x7e]*", "printable ASCII characters"),
    "AS": (r"\d{3}[DWMY]", "the form nnnD, nnnW, nnnM or nnnY"),
    "CS": (r"[A-Z0-9 _]*", "capital letters, digits, blanks and underscores"),
    "DA": (_range_form(_DATE), "the form YYYYMMDD"),
    "DS": (r" *[+\-]?(?:\d+|\d+\.\d*|\.\d+)(?:[eE][+\-]?\d+)? *", "a decimal number in characters 0-9 + - E e ."),
    "DT": (_range_form(_MOMENT), "the form YYYYMMDDHHMMSS.FFFFFF&ZZXX, cut short after any part"),
    "IS": (r" *[+\-]?\d+ *", "a whole number in characters 0-9 + -"),
    "TM": (_range_form(_TIME), "the form HHMMSS.FFFFFF, cut short after any part"),
    "UI": (r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*", "numbers without leading zeros, with dots between"),
    "UR": (r"[A-Za-z_\d:/?#\[\]@!$&'()*+,;=%\-.~]* *", "characters allowed in a URI"),
}
# DA, TM and DT have their lengths in their forms, and AS.
_LENGTHS: Final = {str(vr): length for vr, length in MAX_VALUE_LEN.items() if vr not in ("AS", "DA", "DT", "PN", "TM")}


def _type_problem(vr: str, value: Any, wanted: str) -> str:
    return f"a value of {vr} is {wanted}, not {type(value).__name__}"


def _text_checker(vr: str) -> Checker:
    length = _LENGTHS.get(vr)
    form, words = _FORMS.get(vr, (None, ""))
    match_text = re.compile(form, re.ASCII).fullmatch if form else None
    match_bytes = re.compile(form.encode("latin_1")).fullmatch if form else None

    def check_text(value: Any) -> str | None:
        if isinstance(value, str):
            match: Any = match_text
        elif isinstance(value, bytes):
            match = match_bytes
        else:
            return _type_problem(vr, value, "text (str)")
        if length is not None and len(value) > length:
            return f"a value of {vr} has at most {length} characters, this one has {len(value)}"
        if match is not None and value and match(value) is None:
            return f"a value of {vr} has {words}"
        return None

    return check_text


def _number_text_checker(vr: str) -> Checker:
    check_text = _text_checker(vr)

    def check_number(value: Any) -> str | None:
        if isinstance(value, str | bytes):
            problem = check_text(value)
            if problem is None and vr == "IS" and value.strip() and not -(1 << 31) <= int(value) < 1 << 31:
                return "a value of IS is from -2**31 to 2**31 - 1"
            return problem
        if vr == "IS" and isinstance(value, ISfloat):
            return "a value of IS is a whole number in characters 0-9 + -"
        if isinstance(value, DSfloat | DSdecimal | int | float):
            return check_number(str(value))
        return _type_problem(vr, value, "a number or its text")

    return check_number


def _moment_checker(vr: str, kind: type[Any]) -> Checker:
    check_text = _text_checker(vr)

    def check_moment(value: Any) -> str | None:
        if isinstance(value, kind):
            return None
        return check_text(value)

    return check_moment


def _integer_checker(vr: str) -> Checker:
    low, high = NUMBER_RANGES[vr]
    size = NUMBER_SIZES[vr]

    def check_integer(value: Any) -> str | None:
        if isinstance(value, int):
            return None if low <= value <= high else f"a value of {vr} is from {low} to {high}"
        if isinstance(value, bytes):
            return None if len(value) % size == 0 else f"values of {vr} have {size} bytes each, found {len(value)}"
        return _type_problem(vr, value, "an int")

    return check_integer


def _float_checker(vr: str) -> Checker:
    def check_float(value: Any) -> str | None:
        return None if isinstance(value, int | float) else _type_problem(vr, value, "a float")

    return check_float


def _bytes_checker(vr: str) -> Checker:
    def check_bytes(value: Any) -> str | None:
        return None if isinstance(value, bytes | bytearray) else _type_problem(vr, value, "bytes")

    return check_bytes


CHECKERS: Final[Mapping[str, Checker]] = MappingProxyType(
    {
        **{vr: _text_checker(vr) for vr in ("AE", "AS", "CS", "LO", "LT", "SH", "ST", "UI", "UR")},
        **{vr: _number_text_checker(vr) for vr in ("DS", "IS")},
        **{vr: _integer_checker(vr) for vr in NUMBER_RANGES},
        **{vr: _float_checker(vr) for vr in ("FD", "FL")},
        **{vr: _bytes_checker(vr) for vr in ("OB", "OD", "OF", "OL", "OV", "OW")},
        "DA": _moment_checker("DA", dt.date),
        "DT": _moment_checker("DT", dt.datetime),
        "PN": name_problem,
        "TM": _moment_checker("TM", dt.time),
    }
)
