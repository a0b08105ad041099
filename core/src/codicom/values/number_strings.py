"""Numbers as text: DS and IS between bytes, users and the types in ``numbers`` (PS3.5 6.2)."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from codicom import settings
from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.values.conversion import Conversion, Decoder, Encoder
from codicom.values.multivalue import MultiValue, is_array
from codicom.values.numbers import DS, IS, DSdecimal, DSfloat, ISfloat, format_number_as_ds
from codicom.values.patterns import number_list, short_list
from codicom.values.rules import Checker, text_checker, type_problem
from codicom.values.text import PADDING, even
from codicom.values.text_numbers import (
    DecimalTexts,
    IntegerTexts,
    TextNumbers,
    decimal_from_text,
    decimal_texts,
    decimals_from_bytes,
    ds_from_text,
    integer_texts,
    is_from_text,
)
from codicom.vr import VR

# From this many bytes on, a list makes its items when it is looked at; below, making them costs less than waiting.
_DEFERRED_BYTES: Final = 256
# As a number: looking for a bytes object of length one takes ten times as long.
_BACKSLASH: Final = 0x5C
_DECIMAL_CHARACTERS: Final = b"0123456789+-.eE \\"
_INTEGER_CHARACTERS: Final = b"0123456789+- \\"
_new_float: Final = float.__new__


# --- the families


def decimal_strings(vr: VR) -> Conversion:
    """Return the conversion of a VR of decimal numbers as text: DS."""
    longest = vr.traits.max_length or 16
    return Conversion(
        decode=_decimal_decoder(vr),
        encode=_encoder(vr, _decimal_text(vr)),
        coerce=_coerce_decimal,
        check=_checker(vr, whole=False),
        accepts=short_list(r" *+[+\-]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+\-]?\d++)? *+", longest),
        accepts_list=number_list(_DECIMAL_CHARACTERS, longest),
    )


def integer_strings(vr: VR) -> Conversion:
    """Return the conversion of a VR of whole numbers as text: IS."""
    # Numbers of up to nine digits fit 32 bits, whatever they are.
    return Conversion(
        decode=_integer_decoder(vr),
        encode=_encoder(vr, _integer_text(vr)),
        coerce=_coerce_integer,
        check=_checker(vr, whole=True),
        accepts=short_list(r" *+[+\-]?\d{1,9}+ *+", vr.traits.max_length or 12),
        accepts_list=number_list(_INTEGER_CHARACTERS, 9),
    )


# --- from bytes


def _looks_numeric(raw: bytes, characters: bytes, make: Callable[[str], Any]) -> bool:
    """Whether many numbers can be left for later: all characters are those of numbers, the first and last are fine."""
    end = raw.rstrip(b" \0")
    if end.translate(None, characters):
        return False
    make(end[: end.index(b"\\")].decode("ascii"))
    make(end[end.rindex(b"\\") + 1 :].decode("ascii"))
    return b"\\\\" not in end


def _decimal_decoder(vr: VR) -> Decoder:
    name = str(vr)

    def decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
        if options.ds_type != "float":
            return _other_decimals(raw, options, name) if raw else None
        if _BACKSLASH not in raw:
            try:
                # ``float`` takes bytes, and blanks around the number.
                number: DSfloat = _new_float(DSfloat, raw)
            except ValueError:
                return ds_from_text(raw.decode("latin_1").strip(PADDING)) if raw else None
            number.original_string = raw.decode("ascii").strip()
            return number
        if len(raw) >= _DEFERRED_BYTES and _looks_numeric(raw, _DECIMAL_CHARACTERS, ds_from_text):
            return MultiValue.deferred(DSfloat, DecimalTexts(name, raw))
        return MultiValue.of(DSfloat, decimals_from_bytes(raw))

    return decode


def _other_decimals(raw: bytes, options: ReadOptions, vr: str) -> Any:
    """Return the numbers in the type that the option ``ds_type`` names."""
    texts = decimal_texts(raw)
    if options.ds_type == "decimal":
        if len(texts) == 1:
            return decimal_from_text(texts[0])
        return MultiValue.of(decimal_from_text, [decimal_from_text(text) for text in texts])
    import numpy as np

    try:
        numbers = np.array([float(text) if text.strip() else np.nan for text in texts])
    except ValueError:
        raise InvalidValueError(f"a value of {vr} must be a number, got other text", vr=vr) from None
    if len(texts) == 1:
        return numbers[0] if texts[0].strip() else numbers[:0]
    return numbers


def _integer_decoder(vr: VR) -> Decoder:
    name = str(vr)

    def decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
        if not raw:
            return None
        if options.is_type == "numpy":
            return _integer_array(raw, name)
        if _BACKSLASH not in raw:
            return is_from_text(raw.decode("latin_1").rstrip(PADDING))
        if len(raw) >= _DEFERRED_BYTES and _looks_numeric(raw, _INTEGER_CHARACTERS, is_from_text):
            return MultiValue.deferred(IS, IntegerTexts(name, raw))
        return MultiValue.of(IS, [is_from_text(text) for text in integer_texts(raw)])

    return decode


def _integer_array(raw: bytes, vr: str) -> Any:
    import numpy as np

    texts = integer_texts(raw)
    if len(texts) == 1 and not texts[0].strip():
        return np.empty(0, np.int64)
    try:
        numbers = np.array(list(map(int, texts)), np.int64)
    except (ValueError, OverflowError):
        raise InvalidValueError(
            f"a value of {vr} must be a whole number of at most 64 bits to be in an array", vr=vr
        ) from None
    return numbers[0] if len(texts) == 1 else numbers


# --- to bytes


def _encoder(vr: VR, text_of: Callable[[Any], str]) -> Encoder:
    name = str(vr)

    def encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
        if isinstance(value, MultiValue):
            source = value.source
            if isinstance(source, TextNumbers) and source.vr == name:
                # Nobody has changed the list: its very bytes, which making numbers of them would not give back.
                return even(source.raw)
        if is_array(value):
            value = value.ravel().tolist()
        items = value if isinstance(value, list | tuple | MultiValue) else (value,)
        return even("\\".join([text_of(item) for item in items]).encode("latin_1", "replace"))

    return encode


def _decimal_text(vr: VR) -> Callable[[Any], str]:
    """Return what makes text of one decimal number, in the digits that it was read with where it was."""
    name = str(vr)

    def text_of(item: Any) -> str:
        if isinstance(item, DSfloat | DSdecimal | IS | ISfloat):
            return getattr(item, "original_string", None) or str(item)
        if item is None:
            return ""
        if isinstance(item, str):
            return _number_text(item, name)
        if isinstance(item, int) and not isinstance(item, bool) and abs(item) < 10**15:
            # Its own digits fit 16 characters, sign included.
            return str(item)
        if isinstance(item, bytes | bytearray):
            raise InvalidValueError(type_problem(name, item, "a number or its text"), vr=name)
        try:
            return format_number_as_ds(item if isinstance(item, Decimal) else float(item))
        except (TypeError, ValueError, OverflowError) as error:
            if isinstance(error, InvalidValueError):
                raise
            raise InvalidValueError(type_problem(name, item, "a number or its text"), vr=name) from None

    return text_of


def _integer_text(vr: VR) -> Callable[[Any], str]:
    """Return what makes text of one whole number, in the digits that it was read with where it was."""
    name = str(vr)

    def text_of(item: Any) -> str:
        if isinstance(item, IS):
            return item.original_string
        if item is None:
            return ""
        if isinstance(item, ISfloat):
            # A fraction that was read goes back as it came.
            return getattr(item, "original_string", None) or float.__repr__(item)
        if isinstance(item, str):
            return _number_text(item, name)
        try:
            return str(operator.index(item))
        except TypeError:
            if isinstance(item, float) and item.is_integer():
                return str(int(item))
            raise InvalidValueError(type_problem(name, item, "a whole number or its text"), vr=name) from None

    return text_of


def _number_text(text: str, vr: str) -> str:
    """Return text that is a number, or several, as it is; blank ones among them stay."""
    try:
        for part in text.split("\\"):
            if part.strip():
                float(part)
    except ValueError:
        raise InvalidValueError(f"a value of {vr} must be a number, got other text", vr=vr) from None
    return text


# --- from users


def _coerce_decimal(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
    if isinstance(item, bytes):
        item = item.decode("latin_1")
    mode = write.writing_validation
    if hasattr(item, "dtype"):
        item = item.item()
    # A float given by a program has no text; where rules are kept it gets one that fits.
    fit = mode == settings.RAISE and isinstance(item, float | Decimal) and not hasattr(item, "original_string")
    try:
        if read.ds_type == "decimal":
            return DSdecimal(Decimal(repr(item)) if type(item) is float else item, fit, mode)
        if isinstance(item, str):
            return DS(item, validation_mode=mode)
        return DSfloat(item, fit, mode)
    except TypeError:
        raise InvalidValueError(type_problem("DS", item, "a number or its text"), vr="DS") from None


def _coerce_integer(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
    if isinstance(item, bytes):
        item = item.decode("latin_1")
    if hasattr(item, "dtype"):
        item = item.item()
    try:
        return IS(item, write.writing_validation)
    except TypeError:
        raise InvalidValueError(type_problem("IS", item, "a whole number or its text"), vr="IS") from None


# --- rules


def _checker(vr: VR, *, whole: bool) -> Checker:
    check_text = text_checker(vr)
    assert check_text is not None  # both have a form
    form = vr.traits.form.words if vr.traits.form else ""

    def check_number(value: Any) -> str | None:
        if isinstance(value, str | bytes):
            problem = check_text(value)
            if problem is None and whole and value.strip() and not -(1 << 31) <= int(value) < 1 << 31:
                return f"a value of {vr} must be from -2**31 to 2**31 - 1"
            return problem
        if whole and isinstance(value, ISfloat):
            return f"a value of {vr} must have {form}"
        if isinstance(value, DSfloat | DSdecimal | int | float):
            return check_number(str(value))
        return type_problem(vr, value, "a number or its text")

    return check_number
