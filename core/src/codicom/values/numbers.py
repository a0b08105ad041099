"""Numbers: DS and IS, which are text and keep it, and the binary ones with their lists (PS3.5 6.2)."""

from __future__ import annotations

import gc
import operator
import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal, InvalidOperation
from itertools import repeat
from math import isfinite
from struct import Struct, unpack
from typing import Any, Final

from codicom import settings
from codicom.errors import InvalidValueError
from codicom.values.rules import complain

MAX_DS_LENGTH: Final = 16
MAX_IS_LENGTH: Final = 12
_DS_FORM: Final = re.compile(r" *[+\-]?(\d+|\d+\.\d*|\.\d+)([eE][+\-]?\d+)? *", re.ASCII)
_IS_FORM: Final = re.compile(r" *[+\-]?\d+ *", re.ASCII)

# VR -> struct format character, which is also that of ``array``; L and l have 4 bytes in standard size.
NUMBER_FORMATS: Final = {"FD": "d", "FL": "f", "SL": "l", "SS": "h", "SV": "q", "UL": "L", "US": "H", "UV": "Q"}
NUMBER_RANGES: Final = {
    "SL": (-(1 << 31), (1 << 31) - 1),
    "SS": (-(1 << 15), (1 << 15) - 1),
    "SV": (-(1 << 63), (1 << 63) - 1),
    "UL": (0, (1 << 32) - 1),
    "US": (0, (1 << 16) - 1),
    "UV": (0, (1 << 64) - 1),
}
_NUMPY_TYPES: Final = {"d": "f8", "f": "f4", "l": "i4", "h": "i2", "q": "i8", "L": "u4", "H": "u2", "Q": "u8"}


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
        raise TypeError(f"format_number_as_ds takes a float or Decimal, not {type(val).__name__}")
    if not isfinite(val):
        raise InvalidValueError("a number that is not finite has no decimal string", vr="DS")
    text = str(val) if isinstance(val, Decimal) else float.__repr__(val)
    if len(text) <= MAX_DS_LENGTH:
        return text
    exact = Decimal(val)
    texts = [fit for form in "fe" if (fit := _longest_that_fits(exact, form)) is not None]
    if not texts:
        raise InvalidValueError("a number of this size has no decimal string of 16 characters", vr="DS")
    return min(texts, key=lambda each: (abs(Decimal(each) - exact), len(each)))


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


_DS_RULE: Final = "a value of DS is a decimal number in at most 16 characters of 0-9 + - E e ."
_IS_RULE: Final = "a value of IS is a whole number from -2**31 to 2**31 - 1 in at most 12 characters"


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
            made = float.__new__(cls, val)
        except ValueError:
            raise InvalidValueError("the text is not a number", vr="DS") from None
        if text is None:
            text = getattr(val, "original_string", None) if isinstance(val, DSfloat | DSdecimal) else None
            auto_format = auto_format or getattr(val, "auto_format", False)
        if auto_format:
            made._auto_format = True
            if text is None or not is_valid_ds(text):
                text = format_number_as_ds(float(made))
        if text is not None:
            made.original_string = text
        if not auto_format and _mode(validation_mode) >= settings.RAISE and not is_valid_ds(str(made)):
            raise InvalidValueError(_DS_RULE, vr="DS", hint="use auto_format=True to shorten it to 16 characters")
        return made

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
            raise TypeError("DSdecimal takes no float, since its digits would be made up; give the text or a Decimal")
        elif isinstance(val, DSfloat | DSdecimal):
            text = getattr(val, "original_string", None)
            auto_format = auto_format or val.auto_format
        try:
            made = super().__new__(cls, str(val) if isinstance(val, DSfloat) else val if text is None else text)
        except (InvalidOperation, ValueError):
            raise InvalidValueError("the text is not a number", vr="DS") from None
        if auto_format and (text is None or not is_valid_ds(text)):
            text = format_number_as_ds(Decimal(made))
        made.auto_format = auto_format
        if text is not None:
            made.original_string = text
        if not auto_format and not is_valid_ds(str(made)):
            complain(_DS_RULE, "DS", _mode(validation_mode))
        return made

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


def _restore_decimal(number: str, state: dict[str, Any]) -> DSdecimal:
    made: DSdecimal = DSdecimal(number, validation_mode=settings.IGNORE)
    made.__dict__.clear()
    made.__dict__.update(state)
    return made


def DS(val: Any, auto_format: bool = False, validation_mode: int | None = None) -> Any:
    """Return a value of VR DS: a ``DSfloat``, or a ``DSdecimal`` if the option ``ds_type`` says so."""
    if val is None:
        return None
    mode = _mode(validation_mode)
    if isinstance(val, str):
        if not val.strip():
            return val
        if not auto_format and not is_valid_ds(val):
            complain(_DS_RULE, "DS", mode)
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
        made = float.__new__(cls, val)
        text = val.strip() if isinstance(val, str) else getattr(val, "original_string", None)
        if text is not None:
            made.original_string = text
        if validation_mode:
            complain(_IS_RULE, "IS", validation_mode)
        return made

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
        made = _whole(cls, val if text is None else text)
        if made is None:
            return ISfloat(val, mode)
        if text is not None and text != int.__repr__(made):
            made._text = text
        if mode:
            if isinstance(val, str):
                if not is_valid_is(val):
                    complain(_IS_RULE, "IS", mode)
            elif mode >= settings.RAISE and not -(1 << 31) <= made < 1 << 31:
                raise InvalidValueError(_IS_RULE, vr="IS")
        return made

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
        made = int.__new__(cls, val)
    except (ValueError, OverflowError):
        raise InvalidValueError("the text is not a number", vr="IS") from None
    return made if made == val else None


def ds_from_text(text: str) -> Any:
    """Return the ``DSfloat`` of text without padding, or the text if it is blank; checks no length."""
    try:
        made: DSfloat = float.__new__(DSfloat, text)
    except ValueError:
        if not text.strip():
            return text
        raise InvalidValueError("the text is not a number", vr="DS") from None
    made.original_string = text.strip()
    return made


def is_from_text(text: str) -> Any:
    """Return the ``IS`` of text without padding, or the text if it is blank; checks no length."""
    try:
        made: IS = int.__new__(IS, text)
    except ValueError:
        return IS(text, settings.IGNORE)
    if int.__repr__(made) != text:
        made._text = text.strip()
    return made


def decimal_from_text(text: str) -> Any:
    """Return the ``DSdecimal`` of text, or the text if it is blank; checks no length."""
    return DSdecimal(text, validation_mode=settings.IGNORE)


def decimals_from_bytes(raw: bytes) -> list[Any]:
    """Return the ``DSfloat`` of each value in the bytes of a DS element, or its text where blank; checks no length."""
    texts = raw.decode("latin_1").strip(" \0").split("\\")
    if 0x20 in raw:
        return [ds_from_text(text) for text in texts]
    items = []
    new = float.__new__
    try:
        for text in texts:
            made = new(DSfloat, text)
            made.original_string = text
            items.append(made)
    except ValueError:
        return [ds_from_text(text) for text in texts]
    return items


def number_texts(raw: bytes, vr: str) -> list[str]:
    """Return the text of each number in the bytes of a DS or IS element, without the padding of the whole."""
    text = raw.decode("latin_1")
    # As in pydicom, a first value of IS that is blank stays so.
    return (text.strip(" \0") if vr == "DS" else text.rstrip(" \0")).split("\\")


class TextNumbers:
    """The numbers of a DS or IS element with many values, kept as the text that was read."""

    __slots__ = ("_count", "raw", "vr")

    big_endian = False

    def __init__(self, vr: str, raw: bytes) -> None:
        self.vr = vr
        self.raw = raw
        self._count = raw.count(b"\\") + 1

    def __len__(self) -> int:
        return self._count

    def texts(self) -> list[str]:
        """Return the text of each number."""
        return number_texts(self.raw, self.vr)

    def items(self) -> list[Any]:
        """Return every item as ``DSfloat`` or ``IS``."""
        texts = self.texts()
        try:
            with _collector_resting():
                return self._decimal_items(texts) if self.vr == "DS" else self._integer_items(texts)
        except ValueError:
            # Some are blank or, in IS, fractions; or one is no number, which this tells.
            one = ds_from_text if self.vr == "DS" else is_from_text
            return [one(text) for text in texts]

    def _decimal_items(self, texts: list[str]) -> list[Any]:
        items: list[Any] = list(map(float.__new__, repeat(DSfloat), texts))
        if b" " in self.raw.strip(b" \0"):
            texts = [text.strip() for text in texts]
        # All in C: a loop would take as long again as making the numbers.
        deque(map(_keep_text, items, texts), maxlen=0)
        return items

    def _integer_items(self, texts: list[str]) -> list[Any]:
        items: list[Any] = list(map(int.__new__, repeat(IS), texts))
        if _UNUSUAL_INTEGER.search(self.raw):
            for item, text in zip(items, texts, strict=True):
                item._text = text.strip()
        return items

    def array(self) -> Any:
        """Return a read-only array of float64 for DS, blank items as NaN, or of int64 for IS."""
        import numpy as np

        texts = self.texts()
        try:
            made = np.array(list(map(float, texts))) if self.vr == "DS" else np.array(list(map(int, texts)), np.int64)
        except OverflowError:
            raise InvalidValueError("a number has more than 64 bits", vr=self.vr) from None
        except ValueError:
            one = ds_from_text if self.vr == "DS" else is_from_text
            numbers = [one(text) for text in texts]
            made = np.array([float("nan") if isinstance(each, str) else float(each) for each in numbers])
        made.flags.writeable = False
        return made


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Keep the garbage collector from walking a growing heap of numbers, which can be in no cycle, again and again.

    It takes three quarters of the time otherwise. Whoever has it switched off finds it so afterwards.
    """
    resting = gc.isenabled()
    if resting:
        gc.disable()
    try:
        yield
    finally:
        if resting:
            gc.enable()


_keep_text: Final[Any] = DSfloat.__dict__["original_string"].__set__

# A sign or zero that ``str`` of the number does not give.
_UNUSUAL_INTEGER: Final = re.compile(rb"[+ _]|(?:^|\\)-?0\d|-0")


class BinaryNumbers:
    """The numbers of a binary element with many values, kept as the bytes that were read."""

    __slots__ = ("big_endian", "raw", "vr")

    def __init__(self, vr: str, raw: bytes, big_endian: bool) -> None:
        self.vr = vr
        self.raw = raw
        self.big_endian = big_endian

    @property
    def _format(self) -> str:
        return NUMBER_FORMATS[self.vr]

    def __len__(self) -> int:
        return len(self.raw) // NUMBER_SIZES[self.vr]

    def items(self) -> list[Any]:
        """Return every item as ``int`` or ``float``."""
        return list(unpack(f"{'>' if self.big_endian else '<'}{len(self)}{self._format}", self.raw))

    def array(self) -> Any:
        """Return a read-only array, a view of the bytes where their order is this machine's."""
        import numpy as np

        stored = np.frombuffer(self.raw, f"{'>' if self.big_endian else '<'}{_NUMPY_TYPES[self._format]}")
        made = stored.astype(stored.dtype.newbyteorder("="), copy=False)
        made.flags.writeable = False
        return made

    def swapped(self) -> bytes:
        """Return the same numbers in the other byte order."""
        import numpy as np

        return np.frombuffer(self.raw, f"u{NUMBER_SIZES[self.vr]}").byteswap().tobytes()


NUMBER_SIZES: Final = {vr: Struct(f"={code}").size for vr, code in NUMBER_FORMATS.items()}


class Integer:
    """Checks an item put into a list of a binary integer VR; callable, and equal ones are one."""

    __slots__ = ("vr",)

    def __init__(self, vr: str) -> None:
        self.vr = vr

    def __call__(self, value: Any) -> int:
        """Return the number, or raise if it is none that the VR has."""
        try:
            number = operator.index(value)
        except TypeError:
            raise InvalidValueError(f"a value of {self.vr} is an int, not {type(value).__name__}", vr=self.vr) from None
        low, high = NUMBER_RANGES[self.vr]
        if not low <= number <= high:
            raise InvalidValueError(f"a value of {self.vr} is from {low} to {high}", vr=self.vr)
        return number


class Float:
    """Checks an item put into a list of VR FL or FD."""

    __slots__ = ("vr",)

    def __init__(self, vr: str) -> None:
        self.vr = vr

    def __call__(self, value: Any) -> float:
        """Return the number, or raise if it is none."""
        if isinstance(value, str | bytes):
            raise InvalidValueError(f"a value of {self.vr} is a float, not {type(value).__name__}", vr=self.vr)
        try:
            return float(value)
        except (TypeError, ValueError, OverflowError):
            raise InvalidValueError(
                f"a value of {self.vr} is a float, not {type(value).__name__}", vr=self.vr
            ) from None


NUMBER_ITEMS: Final = {vr: (Float(vr) if vr in ("FL", "FD") else Integer(vr)) for vr in NUMBER_FORMATS}
