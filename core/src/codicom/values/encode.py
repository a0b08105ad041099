"""Python values to raw bytes: one encoder for each VR (PS3.5 6.2)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from codicom.errors import InvalidValueError
from codicom.values.charset import DEFAULT_ENCODINGS
from codicom.values.conversion import Encoder
from codicom.values.families import CONVERSIONS

ENCODERS: Final[Mapping[str, Encoder]] = MappingProxyType(
    {vr: conversion.encode for vr, conversion in CONVERSIONS.items()}
)


def encode_value(
    vr: str, value: Any, big_endian: bool = False, encodings: tuple[str, ...] = DEFAULT_ENCODINGS
) -> bytes:
    """Return the bytes of a value, of even length; lists that nobody changed give back the bytes they came from."""
    encoder = ENCODERS.get(vr)
    if encoder is None:
        raise InvalidValueError(f"VR must be one whose values can be encoded, got {vr!r}", vr=str(vr))
    if value is None or (isinstance(value, str) and not value):
        return b""
    return encoder(value, big_endian, encodings)
