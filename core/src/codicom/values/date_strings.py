"""Dates and times as text: DA, TM and DT between bytes, users and the types in ``dates`` (PS3.5 6.2)."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from codicom.settings import ReadOptions, WriteOptions
from codicom.values.conversion import Coerce, Conversion, Decoder, Encoder
from codicom.values.dates import DA, DT, TM
from codicom.values.multivalue import MultiValue
from codicom.values.patterns import fits, several
from codicom.values.rules import Checker, enforce, text_checker
from codicom.values.text import decode_codes, encode_codes
from codicom.vr import VR

# VR -> its class, and Python's own class of the same meaning. A datetime is a date too, which DA takes the day of.
_KINDS: Final[dict[str, tuple[Any, type[Any]]]] = {
    "DA": (DA, dt.date),
    "TM": (TM, dt.time),
    "DT": (DT, dt.datetime),
}
# What surely keeps the rules; other values, such as ranges and times cut short in DT, are looked at in full.
_DAY: Final = r"\d{4}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])"
_ACCEPTED: Final = {
    "DA": several(rf"(?:{_DAY})?+"),
    "DT": fits(rf"(?:{_DAY}(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\.\d{{1,6}})?)?"),
    "TM": several(r"(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d(?:\.\d{1,6})?)?)?)?+"),
}


def dates(vr: VR) -> Conversion:
    """Return the conversion of a VR of dates or times: text, and where options ask for it Python's types."""
    check = _checker(vr)
    return Conversion(
        decode=_decoder(vr),
        encode=_encoder(vr),
        coerce=_coerce(vr, check),
        check=check,
        accepts=_ACCEPTED.get(vr),
    )


def _decoder(vr: VR) -> Decoder:
    make, _ = _KINDS[vr]

    def decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
        if not options.datetime_conversion:
            return decode_codes(raw, big_endian, encodings, options)
        if not raw:
            return None if options.none_as_empty_text else ""
        texts = raw.decode("latin_1").split("\\")
        if len(texts) == 1:
            return make(texts[0])
        return MultiValue.of(make, [make(text) for text in texts])

    return decode


def _encoder(vr: VR) -> Encoder:
    name = str(vr)
    make, kind = _KINDS[name]

    def text_of(item: Any) -> Any:
        if isinstance(item, kind):
            # Its own text where it has one, so that 10 does not become 100000.
            text = getattr(item, "original_string", None)
            return text if text is not None else make(item).original_string
        return item

    def encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
        if isinstance(value, list | tuple | MultiValue):
            return encode_codes([text_of(item) for item in value], name)
        return encode_codes(text_of(value), name)

    return encode


def _coerce(vr: VR, check: Checker) -> Coerce:
    name = str(vr)
    make, kind = _KINDS[name]

    def coerce(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
        if isinstance(item, bytes):
            item = item.decode("latin_1")
        if isinstance(item, kind):
            return make(item)
        enforce(check, item, name, write.writing_validation)
        return make(item) if read.datetime_conversion and isinstance(item, str) else item

    return coerce


def _checker(vr: VR) -> Checker:
    # Lengths stand in the forms, for a range is longer than one value.
    check_text = text_checker(vr, bounded=False)
    assert check_text is not None  # all three have a form
    _, kind = _KINDS[vr]

    def check_moment(value: Any) -> str | None:
        return None if isinstance(value, kind) else check_text(value)

    return check_moment
