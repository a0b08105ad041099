"""Stored values to the modality's values, such as Hounsfield units (PS3.3 C.11.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from codicom_lut.tables import Array, looked_up
from codicom_lut.tables import table as read_table


def rescale(values: Array, items: Mapping[str, Any]) -> Array:
    """Return ``values * RescaleSlope + RescaleIntercept`` in 64-bit floating point."""
    out = values.astype(np.float64)
    out *= float(items["RescaleSlope"])
    out += float(items["RescaleIntercept"])
    return out


def table(values: Array, items: Mapping[str, Any]) -> Array:
    """Return the entries of the Modality LUT for values, of 8 or 16 bits."""
    return looked_up(values, read_table(items))
