"""Look-up tables as datasets hold them, and looking values up in one (PS3.3 C.11.1.1, C.11.2.1.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from codicom.errors import InvalidValueError

Array = NDArray[Any]

_WORD: Final = 16


@dataclass(frozen=True, slots=True)
class Table:
    """The entries of a LUT, the value that the first one is for, and how many bits an entry has."""

    entries: Array
    first: int
    bits: int


def table(items: Mapping[str, Any], *, least_bits: int = 1) -> Table:
    """Return the LUT of ``LUTDescriptor`` and ``LUTData``; the data are numbers, or bytes in little endian."""
    descriptor, data = items.get("LUTDescriptor"), items.get("LUTData")
    if descriptor is None or data is None:
        raise InvalidValueError("a LUT has LUT Descriptor (0028,3002) and LUT Data (0028,3006), one is missing")
    count, first, bits = (int(number) for number in descriptor)
    # Read as signed, as the second value may want, the first one is still unsigned; 0 is 65536 (C.11.1.1).
    count = count & 0xFFFF or 1 << _WORD
    if not least_bits <= bits <= _WORD:
        raise InvalidValueError(f"LUT Descriptor (0028,3002) must say {least_bits} to 16 bits per entry, got {bits}")
    kind = np.dtype(np.uint8 if bits <= 8 else np.uint16)
    return Table(entries=_entries(data, count, kind), first=first, bits=bits)


def _entries(data: Any, count: int, kind: np.dtype[Any]) -> Array:
    given: Array
    if isinstance(data, bytes | bytearray | memoryview):
        # C.11.1.1.1: entries of 8 bits may stand in words of 16; the length tells. An odd number is padded.
        packed = kind.itemsize == 1 and memoryview(data).nbytes in (count, count + 1)
        size = 1 if packed else 2
        given = np.frombuffer(data, dtype=f"<u{size}", count=memoryview(data).nbytes // size)
    else:
        given = np.atleast_1d(np.asarray(data)).astype(np.int64) & 0xFFFF
        if kind.itemsize == 1 and given.size < count:
            given = given.astype("<u2").view(np.uint8)
    if given.size < count:
        raise InvalidValueError(
            f"LUT Data (0028,3006) has {given.size} entries, LUT Descriptor (0028,3002) says {count}"
        )
    return given[:count].astype(kind)


def looked_up(values: Array, lut: Table) -> Array:
    """Return the entries for values; those before the first take the first entry, those after the last the last."""
    first = lut.first
    # The first value mapped is signed as pixels are, whatever VR the descriptor was written in.
    if first > 0x7FFF and values.dtype.kind == "i" and values.dtype.itemsize <= 2:
        first -= 1 << _WORD

    def found(inputs: Array) -> Array:
        index = inputs - np.float64(first) if inputs.dtype.kind == "f" else inputs.astype(np.int64) - first
        entries: Array = lut.entries[np.clip(index, 0, lut.entries.size - 1).astype(np.intp)]
        return entries

    return through_table(values, found)


def through_table(values: Array, function: Callable[[Array], Array]) -> Array:
    """Return what a function of single values makes of each, computed once for each value that can occur.

    That is what pays for whole numbers in a range smaller than the number of values; else the function is called.
    """
    if values.dtype.kind not in "iu" or values.dtype.itemsize > 2 or not values.size:
        return function(values)
    low, high = int(values.min()), int(values.max())
    if 2 * (high - low + 1) > values.size:
        return function(values)
    made = function(np.arange(low, high + 1, dtype=np.int64).astype(values.dtype))
    # Below zero, the unsigned number with the same bits is the index, counted from the least value.
    unsigned = np.dtype(f"u{values.dtype.itemsize}")
    index = values.view(unsigned) - np.array(low).astype(values.dtype).view(unsigned)
    out: Array = np.take(made, index, mode="clip")
    return out
