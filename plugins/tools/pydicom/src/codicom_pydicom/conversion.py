"""Raw elements into elements, as programs ask for it that were written for pydicom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from codicom import DataElement, Dataset
from codicom.model.element import RawDataElement
from codicom.model.load import load_bytes


def convert(raw: RawDataElement, ds: Dataset | None = None, encoding: str | Iterable[str] | None = None) -> DataElement:
    """Return the element of a raw one, in the place of a dataset if one is given, in Python codecs if they are."""
    place = ds if ds is not None else Dataset()
    if encoding is None:
        return load_bytes(place, raw)
    codecs = (encoding,) if isinstance(encoding, str) else tuple(encoding)
    before = place._charset
    place._charset = codecs or before
    try:
        return load_bytes(place, raw)
    finally:
        place._charset = before


def value_of(vr: str, raw: bytes, little_endian: bool, encoding: str | Iterable[str] | None = None) -> Any:
    """Return the value that bytes have in a VR."""
    element = RawDataElement(_TAG, vr, len(raw), raw, 0, False, little_endian)
    return convert(element, None, encoding).value


# Of no dictionary, so that nothing but the VR says what the bytes are.
_TAG = DataElement(0x00091001, "UN", b"").tag
