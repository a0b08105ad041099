"""Text values: splitting, padding and joining (PS3.5 6.2)."""

from __future__ import annotations

from typing import Any, Final

from codicom.errors import InvalidValueError
from codicom.values._charsets import ASCII_COMPATIBLE
from codicom.values.charset import (
    DEFAULT_ENCODINGS,
    LINE_DELIMITERS,
    TEXT_DELIMITERS,
    decode_text,
    encode_text,
)
from codicom.values.multivalue import MultiValue

# PS3.5 6.2: values are padded with a blank, UI with a NUL; files often have the other one.
PADDING: Final = " \0"
_ESC: Final = 0x1B


def decode_texts(raw: bytes, encodings: tuple[str, ...]) -> str | MultiValue[str]:
    """Return the value or values of LO, SH or UC; padding is taken off each."""
    if raw.isascii() and _ESC not in raw and encodings[0] in ASCII_COMPATIBLE:
        text = raw.decode("ascii")
    else:
        text = decode_text(raw, encodings, TEXT_DELIMITERS)
    if "\\" in text:
        return MultiValue.of(str, [item.rstrip(PADDING) for item in text.split("\\")])
    return text.rstrip(PADDING)


def decode_long_text(raw: bytes, encodings: tuple[str, ...]) -> str:
    """Return the one value of LT, ST or UT, in which a backslash is a character like others."""
    if raw.isascii() and _ESC not in raw and encodings[0] in ASCII_COMPATIBLE:
        return raw.decode("ascii").rstrip(PADDING)
    return decode_text(raw, encodings, LINE_DELIMITERS).rstrip(PADDING)


def decode_codes(raw: bytes) -> str | MultiValue[str]:
    """Return the value or values of AS, CS, DA, DT or TM; only trailing padding is taken off."""
    # PS3.5 6.1.2.2: the default repertoire; what else is there is kept as Latin-1.
    text = raw.decode("latin_1").rstrip(PADDING)
    return MultiValue.of(str, text.split("\\")) if "\\" in text else text


def decode_titles(raw: bytes) -> str | MultiValue[str]:
    """Return the value or values of AE; blanks on both sides mean nothing."""
    text = raw.decode("latin_1").rstrip("\0")
    return MultiValue.of(str, [item.strip() for item in text.split("\\")]) if "\\" in text else text.strip()


def decode_resource(raw: bytes) -> str:
    """Return the one value of UR."""
    return raw.decode("latin_1").rstrip(" \0\t\n\r\v\f")


def joined(value: Any, vr: str) -> str:
    """Return the text of one value or several, as it stands in a file."""
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple | MultiValue):
        texts = [_one(item, vr) for item in value]
        return "\\".join(texts)
    return _one(value, vr)


def _one(item: Any, vr: str) -> str:
    if isinstance(item, str):
        return item
    if item is None:
        return ""
    raise InvalidValueError(f"a value of {vr} is text (str), not {type(item).__name__}", vr=vr)


def encode_codes(value: Any, vr: str, pad: bytes = b" ") -> bytes:
    """Return the bytes of text in the default repertoire, of even length."""
    if isinstance(value, bytes | bytearray):
        return even(bytes(value), pad)
    try:
        return even(joined(value, vr).encode("latin_1"), pad)
    except UnicodeEncodeError:
        raise InvalidValueError(f"a value of {vr} has characters outside of the default repertoire", vr=vr) from None


def encode_texts(value: Any, vr: str, encodings: tuple[str, ...] = DEFAULT_ENCODINGS) -> bytes:
    """Return the bytes of text in a character set, of even length; bytes are taken to be encoded already."""
    if isinstance(value, bytes | bytearray):
        return even(bytes(value))
    if isinstance(value, list | tuple | MultiValue) and any(isinstance(item, bytes) for item in value):
        parts = [item if isinstance(item, bytes) else encode_text(_one(item, vr), encodings) for item in value]
        return even(b"\\".join(parts))
    delimiters = LINE_DELIMITERS if vr in ("LT", "ST", "UT") else TEXT_DELIMITERS
    return even(encode_text(joined(value, vr), encodings, delimiters))


def even(raw: bytes, pad: bytes = b" ") -> bytes:
    """Return ``raw`` with padding if its length is odd (PS3.5 7.1.1)."""
    return raw + pad if len(raw) & 1 else raw
