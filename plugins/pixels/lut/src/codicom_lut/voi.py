"""The values of interest: windows and VOI LUTs (PS3.3 C.11.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from codicom.errors import InvalidValueError
from codicom_lut.tables import Array, looked_up
from codicom_lut.tables import table as read_table

# Where a caller does not say how wide the results spread.
_UNIT: Final = (0.0, 1.0)
_LEAST_BITS: Final = 8


def linear(values: Array, items: Mapping[str, Any]) -> Array:
    """Return values through a window whose centre and width count whole values (C.11.2.1.2.1)."""
    center, width = _window(items)
    if width < 1:
        raise InvalidValueError(f"Window Width (0028,1051) must be at least 1 for a LINEAR window, got {width}")
    return _ramp(values, center - 0.5, width - 1, _range(items))


def linear_exact(values: Array, items: Mapping[str, Any]) -> Array:
    """Return values through a window between ``c - w/2`` and ``c + w/2`` (C.11.2.1.3.2)."""
    center, width = _window(items)
    if width <= 0:
        raise InvalidValueError(f"Window Width (0028,1051) must be above 0 for a LINEAR_EXACT window, got {width}")
    return _ramp(values, center, width, _range(items))


def sigmoid(values: Array, items: Mapping[str, Any]) -> Array:
    """Return values through a sigmoid, which approaches the ends of the range (C.11.2.1.3.1)."""
    center, width = _window(items)
    low, high = _range(items)
    if width <= 0:
        raise InvalidValueError(f"Window Width (0028,1051) must be above 0 for a SIGMOID window, got {width}")

    out = values.astype(np.float64)
    out -= center
    out *= -4
    out /= width
    # Beyond this exp() overflows, and the result is the low end either way.
    np.minimum(out, 700.0, out=out)
    np.exp(out, out=out)
    out += 1
    np.divide(high - low, out, out=out)
    out += low
    return out


def table(values: Array, items: Mapping[str, Any]) -> Array:
    """Return the entries of a VOI LUT for values, of 8 or 16 bits."""
    return looked_up(values, read_table(items, least_bits=_LEAST_BITS))


def _window(items: Mapping[str, Any]) -> tuple[float, float]:
    return float(items["WindowCenter"]), float(items["WindowWidth"])


def _range(items: Mapping[str, Any]) -> tuple[float, float]:
    low, high = items.get("OutputRange") or _UNIT
    return float(low), float(high)


def _ramp(values: Array, center: float, width: float, limits: tuple[float, float]) -> Array:
    low, high = limits
    if not width:
        # A LINEAR window of width 1 is a threshold.
        return np.where(values > center, high, low)
    out = values.astype(np.float64)
    out -= center
    out /= width
    out += 0.5
    out *= high - low
    out += low
    return np.clip(out, min(low, high), max(low, high), out=out)
