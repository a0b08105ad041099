"""Numbers that are text in a file, and keep it: the types of VR DS and IS (PS3.5 6.2)."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Any, Final

from codicom import settings
from codicom.errors import InvalidValueError
from codicom.values.rules import report_invalid

MAX_DS_LENGTH: Final = 16
MAX_IS_LENGTH: Final = 12
_DS_FORM: Final = re.compile(r" *[+\-]?(\d+|\d+\.\d*|\.\d+)([eE][+\-]?\d+)? *", re.ASCII)
_IS_FORM: Final = re.compile(r" *[+\-]?\d+ *", re.ASCII)


def is_valid_ds(s: str) -> bool:
    """Whether a text is a decimal string of at most 16 characters (PS3.5 6.2)."""
    return len(s) <= MAX_DS_LENGTH and _DS_FORM.fullmatch(s) is not None


def is_valid_is(text: str) -> bool:
    """Whether ``text`` is an integer string of at most 12 characters that fits 32 bits (PS3.5 6.2)."""
    if len(text) > MAX_IS_LENGTH or _IS_FORM.fullmatch(text) is None:
        return False
    return -(1 << 31) <= int(text) < 1 << 31


def format_number_as_ds(val: float | Decimal) -> str:
    """Return the decimal string of at most 16 characters that is nearest to ``val``."""
    if not isinstance(val, float | Decimal):
        raise TypeError(f"val must be a float or Decimal, got {type(val).__name__}")
    if not isfinite(val):
        raise InvalidValueError("a value of DS must be finite", vr="DS")
    text = str(val) if isinstance(val, Decimal) else float.__repr__(val)
    if len(text) <= MAX_DS_LENGTH:
        return text
    exact = Decimal(val)
    texts = [fit for form in "fe" if (fit := _longest_that_fits(exact, form)) is not None]
    if not texts:
        raise InvalidValueError("a value of DS must be of a size that 16 characters can hold", vr="DS")
    return min(texts, key=lambda text: (abs(Decimal(text) - exact), len(text)))


def _longest_that_fits(value: Decimal, form: str) -> str | None:
    """Return ``value`` in fixed (f) or scientific (e) form with as many digits as 16 characters hold."""
    for digits in range(MAX_DS_LENGTH - 1, -1, -1):
        text = f"{value:.{digits}{form}}"
        mantissa, mark, exponent = text.partition("e")
        if "." in mantissa:
            mantissa = mantissa.rstrip("0").rstrip(".")
        text = f"{mantissa}e{int(exponent)}" if mark else mantissa
        if len(text) <= MAX_DS_LENGTH:
            return text
    return None


def _mode(validation_mode: int | None) -> int:
    return settings.current().read.reading_validation if validation_mode is None else validation_mode


_DS_RULE: Final = "a value of DS must be a decimal number in at most 16 characters of 0-9 + - E e ."
_IS_RULE: Final = "a value of IS must be a whole number from -2**31 to 2**31 - 1 in at most 12 characters"


class DSfloat(float):
    """A value of VR DS as ``float``; keeps the text it was made from, so that it is written back exactly.

    Made from blank text it is that text, from ``None`` it is ``None``.
    """

    __slots__ = ("_auto_format", "original_string")

    _auto_format: bool
    original_string: str

    def __new__(cls, val: Any, auto_format: bool = False, validation_mode: int | None = None) -> Any:
        """Return the number, ``None`` for ``None``, or blank text as it is."""
        if val is None:
            return None
        text = None
        if isinstance(val, str):
            text = val.strip()
            if not text:
                return val
        try:
            number = float.__new__(cls, val)
        except ValueError:
            raise InvalidValueError("a value of DS must be a number, got other text", vr="DS") from None
        if text is None:
            text = getattr(val, "original_string", None) if isinstance(val, DSfloat | DSdecimal) else None
            auto_format = auto_format or getattr(val, "auto_format", False)
        if auto_format:
            number._auto_format = True
            if text is None or not is_valid_ds(text):
                text = format_number_as_ds(float(number))
        if text is not None:
            number.original_string = text
        if not auto_format and _mode(validation_mode) >= settings.RAISE and not is_valid_ds(str(number)):
            raise InvalidValueError(_DS_RULE, vr="DS", hint="use auto_format=True to shorten it to 16 characters")
        return number

    def __init__(self, val: Any, auto_format: bool = False, validation_mode: int | None = None) -> None:
        """Do nothing: ``__new__`` has done it."""

    @property
    def auto_format(self) -> bool:
        """Whether the text was made to fit 16 characters."""
        return getattr(self, "_auto_format", False)

    def __eq__(self, other: object) -> Any:
        if isinstance(other, str):
            return str(self) == other
        return float.__eq__(self, other)

    def __ne__(self, other: object) -> Any:
        return not self == other

    __hash__ = float.__hash__

    def __str__(self) -> str:
        text: str | None = getattr(self, "original_string", None)
        return float.__repr__(self) if text is None else text

    def __repr__(self) -> str:
        return f"'{self}'"


class DSdecimal(Decimal):
    """A value of VR DS as ``Decimal``; keeps the text it was made from, so that it is written back exactly.

    Made from blank text it is that text, from ``None`` it is ``None``.
    """

    auto_format: bool
    original_string: str

    def __new__(cls, val: Any, auto_format: bool = False, validation_mode: int | None = None) -> Any:
        """Return the number, ``None`` for ``None``, or blank text as it is."""
        if val is None:
            return None
        text = None
        if isinstance(val, str):
            text = val.strip()
            if not text:
                return val
        elif isinstance(val, float) and not isinstance(val, DSfloat):
            raise TypeError("val must be text or a Decimal, got float, whose digits would be made up")
        elif isinstance(val, DSfloat | DSdecimal):
            text = getattr(val, "original_string", None)
            auto_format = auto_format or val.auto_format
        try:
            number = super().__new__(cls, str(val) if isinstance(val, DSfloat) else val if text is None else text)
        except (InvalidOperation, ValueError):
            raise InvalidValueError("a value of DS must be a number, got other text", vr="DS") from None
        if auto_format and (text is None or not is_valid_ds(text)):
            text = format_number_as_ds(Decimal(number))
        number.auto_format = auto_format
        if text is not None:
            number.original_string = text
        if not auto_format and not is_valid_ds(str(number)):
            report_invalid(_DS_RULE, "DS", _mode(validation_mode))
        return number

    def __init__(self, val: Any, auto_format: bool = False, validation_mode: int | None = None) -> None:
        """Do nothing: ``__new__`` has done it."""

    def __eq__(self, other: object) -> Any:
        if isinstance(other, str):
            return str(self) == other
        return super().__eq__(other)

    def __ne__(self, other: object) -> Any:
        return not self == other

    __hash__ = Decimal.__hash__

    def __str__(self) -> str:
        text: str | None = getattr(self, "original_string", None)
        return super().__str__() if text is None else text

    def __repr__(self) -> str:
        return f"'{self}'"

    def __reduce__(self) -> Any:
        return _restore_decimal, (Decimal.__str__(self), dict(self.__dict__))

    def __copy__(self) -> DSdecimal:
        return self

    def __deepcopy__(self, memo: Any) -> DSdecimal:
        return self


def _restore_decimal(text: str, state: dict[str, Any]) -> DSdecimal:
    number: DSdecimal = DSdecimal(text, validation_mode=settings.IGNORE)
    number.__dict__.clear()
    number.__dict__.update(state)
    return number


def DS(val: Any, auto_format: bool = False, validation_mode: int | None = None) -> Any:
    """Return a value of VR DS: a ``DSfloat``, or a ``DSdecimal`` if the option ``ds_type`` says so."""
    if val is None:
        return None
    mode = _mode(validation_mode)
    if isinstance(val, str):
        if not val.strip():
            return val
        if not auto_format and not is_valid_ds(val):
            report_invalid(_DS_RULE, "DS", mode)
            mode = settings.IGNORE
    if settings.current().read.ds_type == "decimal":
        return DSdecimal(val, auto_format, mode)
    return DSfloat(val, auto_format, mode)


class ISfloat(float):
    """A value of VR IS that is no whole number; keeps the text it was made from."""

    __slots__ = ("original_string",)

    original_string: str

    def __new__(cls, val: Any, validation_mode: int | None = None) -> Any:
        """Return the number, or nothing for blank text."""
        if isinstance(val, str) and not val.strip():
            return ""
        number = float.__new__(cls, val)
        text = val.strip() if isinstance(val, str) else getattr(val, "original_string", None)
        if text is not None:
            number.original_string = text
        if validation_mode:
            report_invalid(_IS_RULE, "IS", validation_mode)
        return number

    def __init__(self, val: Any, validation_mode: int | None = None) -> None:
        """Do nothing: ``__new__`` has done it."""


class IS(int):
    """A value of VR IS as ``int``; keeps the text it was made from, so that it is written back exactly.

    Made from blank text it is that text, from ``None`` it is ``None``, from a fraction an ``ISfloat``.
    """

    # Kept only where it is not what ``str`` of the number gives.
    _text: str | None = None

    def __new__(cls, val: Any, validation_mode: int | None = None) -> Any:
        """Return the number, ``None`` for ``None``, or blank text as it is."""
        if val is None:
            return None
        text = None
        if isinstance(val, str):
            text = val.strip()
            if not text:
                return val
        elif isinstance(val, IS):
            text = val._text
        mode = _mode(validation_mode)
        number = _whole(cls, val if text is None else text)
        if number is None:
            return ISfloat(val, mode)
        if text is not None and text != int.__repr__(number):
            number._text = text
        if mode:
            if isinstance(val, str):
                if not is_valid_is(val):
                    report_invalid(_IS_RULE, "IS", mode)
            elif mode >= settings.RAISE and not -(1 << 31) <= number < 1 << 31:
                raise InvalidValueError(_IS_RULE, vr="IS")
        return number

    def __init__(self, val: Any, validation_mode: int | None = None) -> None:
        """Do nothing: ``__new__`` has done it."""

    @property
    def original_string(self) -> str:
        """The text it was made from, or is written as."""
        return int.__repr__(self) if self._text is None else self._text

    def __eq__(self, other: object) -> Any:
        if isinstance(other, str):
            return str(self) == other
        return int.__eq__(self, other)

    def __ne__(self, other: object) -> Any:
        return not self == other

    __hash__ = int.__hash__

    def __str__(self) -> str:
        return self.original_string

    def __repr__(self) -> str:
        return f"'{int.__repr__(self)}'"


def _whole(cls: type[IS], val: Any) -> IS | None:
    """Return the number as an ``IS``, or ``None`` where that would lose a fraction."""
    try:
        if isinstance(val, str):
            try:
                return int.__new__(cls, val)
            except ValueError:
                val = float(val)
        number = int.__new__(cls, val)
    except (ValueError, OverflowError):
        raise InvalidValueError("a value of IS must be a number, got other text", vr="IS") from None
    return number if number == val else None
