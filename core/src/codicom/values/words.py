"""Bytes and words that stay bytes: OB, OW and their like, UN, and what the dataset has not decided yet."""

from __future__ import annotations

from typing import Any

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.values.conversion import Coerce, Conversion, Encoder
from codicom.values.multivalue import is_array
from codicom.values.rules import Checker, enforce, type_problem
from codicom.values.text import even
from codicom.vr import VR


def words(vr: VR) -> Conversion:
    """Return the conversion of a VR of bytes or words."""
    check = _checker(vr)
    return Conversion(decode=_decode, encode=_encoder(vr), coerce=_coerce(vr, check), check=check)


def unknown(vr: VR) -> Conversion:
    """Return the conversion of a VR whose values may be anything, and are kept as bytes."""
    return Conversion(decode=_decode, encode=_encoder(vr), coerce=_coerce(vr, None))


def _decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    # Words stay in the byte order of their source: most are pixels, which are swapped when they become an array.
    return raw or None


def _encoder(vr: VR) -> Encoder:
    text = str(vr)

    def encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
        if isinstance(value, bytes):
            return even(value, b"\0")
        if isinstance(value, bytearray | memoryview):
            return even(bytes(value), b"\0")
        if is_array(value):
            # Bytes have no order that could be known; the numbers of an array have one of their own.
            ordered = value.astype(value.dtype.newbyteorder(">" if big_endian else "<"), copy=False)
            return even(ordered.tobytes(), b"\0")
        raise InvalidValueError(type_problem(text, value, "bytes"), vr=text)

    return encode


def _coerce(vr: VR, check: Checker | None) -> Coerce:
    text = str(vr)

    def coerce(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
        enforce(check, item, text, write.writing_validation)
        return item

    return coerce


def _checker(vr: VR) -> Checker:
    def check_bytes(value: Any) -> str | None:
        return None if isinstance(value, bytes | bytearray) else type_problem(vr, value, "bytes")

    return check_bytes
