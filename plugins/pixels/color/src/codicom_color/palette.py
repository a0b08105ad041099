"""PALETTE COLOR to RGB or RGBA (PS3.3 C.7.6.3.1.5, C.7.6.3.1.6, C.7.9, C.7.6.19)."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from codicom.errors import InvalidValueError
from codicom_color._palettes import PALETTES
from codicom_color.segmented import expanded

Array = NDArray[Any]

_COLORS: Final = ("Red", "Green", "Blue")
_DESCRIPTOR: Final = "RedPaletteColorLookupTableDescriptor"
# A table over all values that 16 bits can have costs more than a small image.
_TABLE_FROM: Final = 1 << 15


def palette_color(values: Array, items: Mapping[str, Any]) -> Array:
    """Return the colours of stored values in a new last axis: 3 samples, or 4 with alpha, of 8 or 16 bits.

    ``items`` are the elements of the palette, their data as little-endian bytes; or for a well-known palette
    ``PaletteColorLookupTableUID`` alone.
    """
    first, planes = _palette(items)
    if values.dtype.kind == "f":
        raise InvalidValueError(f"values must be whole numbers for a palette, got {values.dtype}")
    # PS3.3 C.7.6.3.1.5: the first value mapped is signed as pixels are, whatever VR the descriptor was written in.
    if first > 0x7FFF and values.dtype.kind == "i":
        first -= 1 << 16
    packed, samples = _packed(planes)
    if values.dtype.itemsize <= 2 and (values.dtype.itemsize == 1 or values.size >= _TABLE_FROM):
        unsigned = np.dtype(f"u{values.dtype.itemsize}")
        domain = np.arange(1 << (8 * values.dtype.itemsize), dtype=unsigned).view(values.dtype)
        found = np.take(packed[_index(domain, first, len(packed))], values.view(unsigned), mode="clip")
    else:
        found = packed[_index(values, first, len(packed))]
    kind = planes[0].dtype
    four: Array = found.reshape(-1).view(kind).reshape(*values.shape, 4)
    if samples == 4:
        return four
    out = np.empty((*values.shape, samples), dtype=kind)
    # Sample by sample, for numpy copies long strides faster than short rows.
    for index in range(samples):
        out[..., index] = four[..., index]
    return out


def _index(values: Array, first: int, entries: int) -> Array:
    # Values before the first one mapped take the first entry, values after the last one take the last.
    index: Array = np.clip(values.astype(np.int64) - first, 0, entries - 1)
    return index


def _packed(planes: list[Array]) -> tuple[Array, int]:
    """Return the entries as numbers that hold all samples of a colour, so that one look-up finds them all."""
    kind = planes[0].dtype
    table = np.zeros((planes[0].size, 4), dtype=kind)
    for index, plane in enumerate(planes):
        table[:, index] = plane
    return table.view(np.dtype(f"u{kind.itemsize * 4}")).reshape(-1), len(planes)


def _palette(items: Mapping[str, Any]) -> tuple[int, list[Array]]:
    descriptor = items.get(_DESCRIPTOR)
    if descriptor is None:
        uid = items.get("PaletteColorLookupTableUID")
        if str(uid) not in PALETTES:
            raise InvalidValueError(
                "no Palette Color Lookup Table is given, and no well-known Palette Color Lookup Table UID (0028,1199)"
            )
        return 0, list(_well_known(str(uid)))
    entries, first, bits = (int(number) for number in descriptor)
    # Read as signed, as the second value may want, the first one is still unsigned; 0 is 65536 (C.7.6.3.1.5).
    entries = entries & 0xFFFF or 1 << 16
    if items.get("RedPaletteColorLookupTableData"):
        names, planes = "{}PaletteColorLookupTableData", _whole
    elif items.get("SegmentedRedPaletteColorLookupTableData"):
        names, planes = "Segmented{}PaletteColorLookupTableData", _segments
    else:
        raise InvalidValueError("the palette has a descriptor and no data")
    found = [planes(names.format(color), items, entries, bits) for color in _COLORS]
    alpha = names.format("Alpha")
    if items.get(alpha):
        found.append(planes(alpha, items, entries, bits))
    if len({plane.dtype for plane in found}) > 1:
        raise InvalidValueError("the colours of the palette have entries of different size")
    return first, found


def _data(name: str, items: Mapping[str, Any]) -> bytes:
    data = items.get(name)
    if not data:
        raise InvalidValueError(f"the palette lacks {name}")
    return bytes(data)


def _whole(name: str, items: Mapping[str, Any], entries: int, bits: int) -> Array:
    data = _data(name, items)
    # Entries of 8 bits may stand in words of 16; the length tells. An odd number of them is padded by one byte.
    if len(data) in (entries, entries + 1):
        return np.frombuffer(data, dtype=np.uint8, count=entries)
    if len(data) < 2 * entries:
        raise InvalidValueError(f"{name} has {len(data)} bytes, {entries} entries of {bits} bits are described")
    return np.frombuffer(data, dtype="<u2", count=entries).astype(np.uint16, copy=False)


def _segments(name: str, items: Mapping[str, Any], entries: int, bits: int) -> Array:
    if bits not in (8, 16):
        raise InvalidValueError(f"palette entries must have 8 or 16 bits, got {bits}")
    data = _data(name, items)
    words = np.frombuffer(data, dtype=f"<u{bits // 8}", count=len(data) // (bits // 8))
    return expanded(words.astype(np.dtype(f"u{bits // 8}"), copy=False), entries)


@lru_cache(maxsize=len(PALETTES))
def _well_known(uid: str) -> tuple[Array, ...]:
    entries = np.frombuffer(zlib.decompress(base64.b85decode(PALETTES[uid])), dtype=np.uint8)
    return tuple(entries.reshape(3, 256))
