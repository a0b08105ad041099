"""Values of interest to P-Values, which a display shows linear to the eye (PS3.3 C.11.4, C.11.6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from codicom.errors import InvalidValueError
from codicom_lut.tables import Array
from codicom_lut.tables import table as read_table


def table(values: Array, items: Mapping[str, Any]) -> Array:
    """Return the entries of the Presentation LUT for values, spread over all of its entries.

    ``InputRange`` says what the first and the last entry are for, and each value takes the nearest entry. Without it
    they are for the least and the greatest of the values, and each takes the entry below, as in pydicom.
    """
    lut = read_table(items)
    # Bits above those that an entry has are of no meaning.
    entries = lut.entries & np.array((1 << lut.bits) - 1, dtype=lut.entries.dtype)
    if not values.size:
        return np.zeros(values.shape, dtype=entries.dtype)
    given = items.get("InputRange")
    scaled: NDArray[np.floating[Any]] = values.astype(np.float32 if given is None else np.float64)
    low, high = (scaled.min(), scaled.max()) if given is None else given
    scaled -= low
    if high > low:
        scaled /= (high - low) / (entries.size - 1) if entries.size > 1 else np.inf
    if given is not None:
        scaled += 0.5
    found: Array = entries[np.clip(scaled, 0, entries.size - 1).astype(np.intp)]
    return found


def shape(values: Array, items: Mapping[str, Any]) -> Array:
    """Return values as they are for the shape ``IDENTITY``, upside down for ``INVERSE``.

    What a value is taken from is the high end of ``InputRange``, with the low end added, or the greatest of the values.
    """
    name = str(items.get("PresentationLUTShape") or "").strip().upper()
    if name == "IDENTITY":
        return values
    if name != "INVERSE":
        raise InvalidValueError("Presentation LUT Shape (2050,0020) is neither IDENTITY nor INVERSE")
    if not values.size:
        return values
    given = items.get("InputRange")
    top = values.max() if given is None else given[0] + given[1]
    out: Array = top - values
    return out
