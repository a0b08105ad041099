"""A quick look at a raw value: whether it surely keeps the rules of its VR, so that it need not be checked in full."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from codicom.values.families import CONVERSIONS

# PS3.5 table 6.2-1. A length in bytes is never less than one in characters.
ACCEPTS: Final[Mapping[str, Callable[[bytes], object]]] = MappingProxyType(
    {vr: conversion.accepts for vr, conversion in CONVERSIONS.items() if conversion.accepts is not None}
)
_LISTS: Final[Mapping[str, Callable[[bytes], bool]]] = MappingProxyType(
    {vr: conversion.accepts_list for vr, conversion in CONVERSIONS.items() if conversion.accepts_list is not None}
)


def accepts_list(vr: str, raw: bytes) -> bool:
    """Whether a list of numbers as text surely keeps the rules, however long it is."""
    accepts = _LISTS.get(vr)
    return accepts is not None and accepts(raw)
