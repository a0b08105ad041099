"""Text: AE, the codes AS and CS, UR, and the VRs in the character set of the dataset (PS3.5 6.2)."""

from __future__ import annotations

from typing import Any, Final

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.values._charsets import ASCII_COMPATIBLE
from codicom.values.charset import (
    LINE_DELIMITERS,
    TEXT_DELIMITERS,
    decode_text,
    encode_text,
)
from codicom.values.conversion import Coerce, Conversion, Encoder
from codicom.values.multivalue import MultiValue
from codicom.values.patterns import fits, several
from codicom.values.rules import Checker, enforce, text_checker, type_problem
from codicom.vr import VR

# PS3.5 6.2: values are padded with a blank, UI with a NUL; files often have the other one.
PADDING: Final = " \0"
_ESC: Final = 0x1B
# What surely keeps the rules, of the codes that the standard has.
_CODES: Final = {"AS": r"(?:\d{3}[DWMY])?+", "CS": r"[A-Z0-9 _]{0,16}+"}


# --- the families


def titles(vr: VR) -> Conversion:
    """Return the conversion of a VR of titles, in which blanks on both sides mean nothing: AE."""
    check = text_checker(vr)
    return Conversion(
        decode=_decode_title,
        encode=_code_encoder(vr),
        coerce=_code_coerce(vr, check),
        check=check,
        accepts=several(rf"[\x20-\x5b\x5d-\x7e]{{0,{vr.traits.max_length or ''}}}+"),
    )


def codes(vr: VR) -> Conversion:
    """Return the conversion of a VR of short texts in the default repertoire: AS, CS."""
    check = text_checker(vr)
    pattern = _CODES.get(vr)
    return Conversion(
        decode=decode_codes,
        encode=_code_encoder(vr),
        coerce=_code_coerce(vr, check),
        check=check,
        accepts=None if pattern is None else several(pattern),
    )


def resources(vr: VR) -> Conversion:
    """Return the conversion of a VR of a URI: UR."""
    check = text_checker(vr)
    return Conversion(
        decode=_decode_resource,
        encode=_code_encoder(vr),
        coerce=_code_coerce(vr, check),
        check=check,
        accepts=fits(r"[\x21-\x7e]*+"),
    )


def texts(vr: VR) -> Conversion:
    """Return the conversion of a VR of one or more texts in the character set of the dataset: LO, SH, UC."""
    check = text_checker(vr)
    return Conversion(
        decode=_decode_texts,
        encode=_text_encoder(vr, TEXT_DELIMITERS),
        coerce=_text_coerce(vr, check),
        check=check,
        accepts=_accepts_length(vr),
    )


def long_texts(vr: VR) -> Conversion:
    """Return the conversion of a VR of one text, in which a backslash is a character like others: LT, ST, UT."""
    check = text_checker(vr)
    return Conversion(
        decode=_decode_long_text,
        encode=_text_encoder(vr, LINE_DELIMITERS),
        coerce=_text_coerce(vr, check),
        check=check,
        accepts=_accepts_length(vr),
    )


def _accepts_length(vr: VR) -> Any:
    # A value has at least as many bytes as characters, and a list at least as many as each of its values.
    length = vr.traits.max_length
    return None if length is None else fits(rf".{{0,{length}}}")


# --- from bytes


def decode_codes(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    """Return the code or codes; only trailing padding is taken off."""
    if not raw:
        return None if options.none_as_empty_text else ""
    # PS3.5 6.1.2.2: the default repertoire; what else is there is kept as Latin-1.
    text = raw.decode("latin_1").rstrip(PADDING)
    return MultiValue.of(str, text.split("\\")) if "\\" in text else text


def _decode_title(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    if not raw and options.none_as_empty_text:
        return None
    text = raw.decode("latin_1").rstrip("\0")
    return MultiValue.of(str, [item.strip() for item in text.split("\\")]) if "\\" in text else text.strip()


def _decode_resource(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    if not raw and options.none_as_empty_text:
        return None
    # PS3.5 6.2: trailing blanks are padding; a leading one is against the rules, and stays.
    return raw.decode("latin_1").rstrip(" \0\t\n\r\v\f")


def _decode_texts(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    if not raw:
        return None if options.none_as_empty_text else ""
    if raw.isascii() and _ESC not in raw and encodings[0] in ASCII_COMPATIBLE:
        # Nearly all texts of nearly all files: no need to look for code extensions.
        text = raw.decode("ascii")
    else:
        text = decode_text(raw, encodings, TEXT_DELIMITERS)
    if "\\" in text:
        return MultiValue.of(str, [item.rstrip(PADDING) for item in text.split("\\")])
    return text.rstrip(PADDING)


def _decode_long_text(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    if not raw:
        return None if options.none_as_empty_text else ""
    if raw.isascii() and _ESC not in raw and encodings[0] in ASCII_COMPATIBLE:
        return raw.decode("ascii").rstrip(PADDING)
    return decode_text(raw, encodings, LINE_DELIMITERS).rstrip(PADDING)


# --- to bytes


def even(raw: bytes, pad: bytes = b" ") -> bytes:
    """Return ``raw`` with padding if its length is odd (PS3.5 7.1.1)."""
    return raw + pad if len(raw) & 1 else raw


def encode_codes(value: Any, vr: str, pad: bytes = b" ") -> bytes:
    """Return the bytes of text in the default repertoire, of even length."""
    if isinstance(value, bytes | bytearray):
        return even(bytes(value), pad)
    try:
        return even(_joined(value, vr).encode("latin_1"), pad)
    except UnicodeEncodeError:
        raise InvalidValueError(f"a value of {vr} must have characters of the default repertoire only", vr=vr) from None


def _code_encoder(vr: VR) -> Encoder:
    name = str(vr)

    def encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
        return encode_codes(value, name)

    return encode


def _text_encoder(vr: VR, delimiters: frozenset[int]) -> Encoder:
    name = str(vr)

    def encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
        if isinstance(value, bytes | bytearray):
            # Bytes are taken to be in the character set already.
            return even(bytes(value))
        if isinstance(value, list | tuple | MultiValue) and any(isinstance(item, bytes) for item in value):
            parts = [item if isinstance(item, bytes) else encode_text(_one(item, name), encodings) for item in value]
            return even(b"\\".join(parts))
        return even(encode_text(_joined(value, name), encodings, delimiters))

    return encode


def _joined(value: Any, vr: str) -> str:
    """Return the text of one value or several, as it stands in a file."""
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple | MultiValue):
        return "\\".join([_one(item, vr) for item in value])
    return _one(value, vr)


def _one(item: Any, vr: str) -> str:
    if isinstance(item, str):
        return item
    if item is None:
        # An empty value among others.
        return ""
    raise InvalidValueError(type_problem(vr, item, "text (str)"), vr=vr)


# --- from users


def _code_coerce(vr: VR, check: Checker | None) -> Coerce:
    name = str(vr)

    def coerce(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
        text = item.decode("latin_1") if isinstance(item, bytes) else item
        enforce(check, text, name, write.writing_validation)
        return text

    return coerce


def _text_coerce(vr: VR, check: Checker | None) -> Coerce:
    name = str(vr)

    def coerce(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
        # Bytes stay: which character set they are in is known only when the dataset is written.
        enforce(check, item, name, write.writing_validation)
        return item

    return coerce
