"""UIDs as values: VR UI (PS3.5 9)."""

from __future__ import annotations

from typing import Any

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.uid import UID
from codicom.values.conversion import Coerce, Conversion, Encoder
from codicom.values.multivalue import MultiValue
from codicom.values.patterns import fits
from codicom.values.rules import Checker, enforce, text_checker, type_problem
from codicom.values.text import PADDING, encode_codes
from codicom.vr import VR


def uids(vr: VR) -> Conversion:
    """Return the conversion of a VR of UIDs."""
    check = text_checker(vr)
    return Conversion(
        decode=_decode,
        encode=_encoder(vr),
        coerce=_coerce(vr, check),
        check=check,
        accepts=fits(r"(?!.{66})(?:(?:0|[1-9]\d*+)(?:\.(?:0|[1-9]\d*+))*+)?"),
    )


def _decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    # PS3.5 9.1 pads with a NUL; blanks, also in front, are met in files.
    text = raw.decode("latin_1").rstrip(PADDING).strip()
    if "\\" in text:
        return MultiValue.of(UID, [str.__new__(UID, item.strip()) for item in text.split("\\")])
    if not raw:
        return None if options.none_as_empty_text else ""
    # Past the constructor, which takes a string apart that is known to be one.
    return str.__new__(UID, text)


def _encoder(vr: VR) -> Encoder:
    text = str(vr)

    def encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
        return encode_codes(value, text, b"\0")

    return encode


def _coerce(vr: VR, check: Checker | None) -> Coerce:
    text = str(vr)

    def coerce(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
        if item is None:
            return None
        if isinstance(item, bytes):
            item = item.decode("latin_1")
        if not isinstance(item, str):
            raise InvalidValueError(type_problem(text, item, "text (str)"), vr=text)
        enforce(check, item, text, write.writing_validation)
        return item if type(item) is UID else UID(item)

    return coerce
