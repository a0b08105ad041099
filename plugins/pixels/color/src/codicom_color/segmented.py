"""Segmented palettes: discrete, linear and indirect segments to entries (PS3.3 C.7.9.2)."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from codicom.errors import InvalidValueError

_DISCRETE, _LINEAR, _INDIRECT = 0, 1, 2
_NAMES: Final = {_DISCRETE: "discrete", _LINEAR: "linear", _INDIRECT: "indirect"}

Words = NDArray[Any]


def expanded(words: Words, entries: int) -> Words:
    """Return the entries of a segmented palette, ``entries`` of them, in the type of its words (8 or 16 bits)."""
    made: list[Words] = []
    total, last, at = 0, None, 0
    # One word that is left over is padding: no segment is so short.
    while at + 1 < words.size and total < entries:
        opcode, length = int(words[at]), int(words[at + 1])
        if opcode == _INDIRECT:
            offset, at = _offset(words, at + 2)
            for _ in range(length):
                if total >= entries:
                    break
                values, offset = _segment(words, offset, last, nested=True)
                made.append(values)
                total, last = total + values.size, _last(values, last)
        else:
            values, at = _segment(words, at, last, nested=False)
            made.append(values)
            total, last = total + values.size, _last(values, last)
    if total < entries:
        raise InvalidValueError(f"segments of a palette make {total} entries, its descriptor says {entries}")
    return np.concatenate(made)[:entries]


def _last(values: Words, before: int | None) -> int | None:
    return int(values[-1]) if values.size else before


def _segment(words: Words, at: int, last: int | None, *, nested: bool) -> tuple[Words, int]:
    if at + 1 >= words.size:
        raise InvalidValueError(f"a palette's segment begins at word {at} of {words.size}")
    opcode, length = int(words[at]), int(words[at + 1])
    end = at + 2 + (length if opcode == _DISCRETE else 1)
    if opcode not in (_DISCRETE, _LINEAR):
        allowed = "an indirect segment leads to discrete or linear ones" if nested else "it is 0, 1 or 2"
        raise InvalidValueError(f"a palette's segment has type {opcode} ({_NAMES.get(opcode, 'unknown')}), {allowed}")
    if end > words.size:
        raise InvalidValueError(f"a palette's {_NAMES[opcode]} segment ends at word {end} of {words.size}")
    if opcode == _DISCRETE:
        return words[at + 2 : end], end
    if last is None:
        raise InvalidValueError(
            "the first segment of a palette must be discrete, got a linear one, which has no value to start from"
        )
    return _line(last, int(words[at + 2]), length).astype(words.dtype), end


def _line(first: int, final: int, length: int) -> NDArray[np.int64]:
    """Return the points of a straight line after ``first`` up to ``final``: the nearest whole numbers, ties to even."""
    if not length:
        return np.empty(0, dtype=np.int64)
    double = 2 * length
    # Twice the height above ``first``, and half a step for rounding, all in whole numbers.
    numerators = np.arange(1, length + 1, dtype=np.int64) * (2 * (final - first)) + length
    heights = numerators // double + first
    heights -= (numerators % double == 0) & (heights % 2 == 1)
    return heights


def _offset(words: Words, at: int) -> tuple[int, int]:
    """Return the word that an indirect segment leads to, and where the next segment begins.

    The offset is in bytes from the start of the data, in 32 bits, the least significant part first.
    """
    size = words.dtype.itemsize
    count = 4 // size
    if at + count > words.size:
        raise InvalidValueError(f"a palette's indirect segment ends at word {at + count} of {words.size}")
    offset = int.from_bytes(words[at : at + count].astype(words.dtype.newbyteorder("<")).tobytes(), "little")
    if offset % size or offset // size >= words.size:
        raise InvalidValueError(
            f"a palette's indirect segment leads to byte {offset}, the data has {words.size} entries of {size} bytes"
        )
    return offset // size, at + count
