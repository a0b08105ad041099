"""Raw bytes to Python values: one decoder for each VR (PS3.5 6.2).

A decoder takes the bytes of a value, whether they are big endian, the Python codecs of the text and the options;
what it returns is what pydicom 3 returns, except where docs/values.md says why not.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions, current
from codicom.values.charset import DEFAULT_ENCODINGS
from codicom.values.conversion import Decoder
from codicom.values.families import CONVERSIONS

DECODERS: Final[Mapping[str, Decoder]] = MappingProxyType(
    {vr: conversion.decode for vr, conversion in CONVERSIONS.items()}
)


def decode_value(
    vr: str,
    raw: bytes,
    big_endian: bool = False,
    encodings: tuple[str, ...] = DEFAULT_ENCODINGS,
    options: ReadOptions | None = None,
) -> Any:
    """Return the value that bytes have in a VR; ``encodings`` are the Python codecs of its text."""
    decoder = DECODERS.get(vr)
    if decoder is None:
        raise InvalidValueError(f"VR must be one whose values can be decoded, got {vr!r}", vr=str(vr))
    return decoder(raw, big_endian, encodings, current().read if options is None else options)
