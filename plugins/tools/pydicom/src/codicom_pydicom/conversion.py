"""Values of bytes without an element around them, as programs ask for them that were written for pydicom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from codicom import DataElement
from codicom.raw import RawDataElement, element_of


def value_of(vr: str, raw: bytes, little_endian: bool, encoding: str | Iterable[str] | None = None) -> Any:
    """Return the value that bytes have in a VR."""
    element = RawDataElement(_TAG, vr, len(raw), raw, 0, False, little_endian)
    return element_of(element, None, encoding).value


# Of no dictionary, so that nothing but the VR says what the bytes are.
_TAG = DataElement(0x00091001, "UN", b"").tag
