"""What codicom-color supplies; the work is in ``convert``, ``palette`` and ``icc``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codicom.plugin import ColorSpec, LutSpec, hookimpl

_BITS: Final = (8, 16)
# Reversible and irreversible components may need a bit more than the samples that they are made of, and a sign.
_WIDER: Final = (8, 16, 32)

# Every conversion, with the bits allocated that it takes. All are exact: the nearest whole number, ties upwards.
_PAIRS: Final = (
    ("RGB", "YBR_FULL", _BITS),
    ("RGB", "YBR_FULL_422", _BITS),
    ("RGB", "YBR_PARTIAL_422", _BITS),
    ("RGB", "YBR_PARTIAL_420", _BITS),
    ("RGB", "YBR_ICT", _BITS),
    ("RGB", "YBR_RCT", _BITS),
    ("YBR_FULL", "RGB", _BITS),
    ("YBR_FULL", "YBR_FULL_422", _BITS),
    ("YBR_FULL_422", "RGB", _BITS),
    ("YBR_FULL_422", "YBR_FULL", _BITS),
    ("YBR_PARTIAL_422", "RGB", _BITS),
    ("YBR_PARTIAL_420", "RGB", _BITS),
    ("YBR_ICT", "RGB", _WIDER),
    ("YBR_RCT", "RGB", _WIDER),
)
# How far a sample may be from where it started after one conversion and its inverse, half of it for each.
_TOLERANCE: Final = 1


@hookimpl
def codicom_color_spaces() -> Iterator[ColorSpec]:
    """Yield the conversions between RGB and the YBR spaces."""
    for source, destination, bits in _PAIRS:
        yield ColorSpec(
            source=source,
            destination=destination,
            target=f"codicom_color.convert:{source.lower()}_to_{destination.lower()}",
            bits_allocated=bits,
            tolerance=0 if "YBR_RCT" in (source, destination) else _TOLERANCE,
        )


@hookimpl
def codicom_luts() -> Iterator[LutSpec]:
    """Yield the palettes, and the step after all others: colours through an ICC profile (PS3.3 C.11.15)."""
    yield LutSpec(name="palette-color", stage="palette", target="codicom_color.palette:palette_color")
    yield LutSpec(name="icc-profile", stage="presentation", target="codicom_color.icc:ICC_PROFILE")
