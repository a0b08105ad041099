"""Deciding the VRs that the data dictionary leaves open, from the dataset they stand in (PS3.5 A.1, A.2; PS3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from codicom.wire.tags import PIXEL_DATA

if TYPE_CHECKING:
    from codicom.model.state import State

PIXEL_REPRESENTATION: Final = 0x00280103
BITS_ALLOCATED: Final = 0x00280100
LUT_DESCRIPTOR: Final = 0x00283002
LUT_DATA: Final = 0x00283006
WAVEFORM_BITS_ALLOCATED: Final = 0x54001004


def resolve(dataset: State, tag: int, vr: str, *, undefined: bool, implicit: bool) -> str | None:
    """Return the VR of an element whose dictionary VR is ``vr``, or ``None`` if the dataset does not decide it."""
    if vr == "US or SS":
        signed = pixel_representation(dataset)
        if signed is None:
            return "US" if PIXEL_DATA not in dataset else None
        return "SS" if signed else "US"
    if vr == "US or OW":
        # PS3.3 C.11.1.1.1: a table of one entry is US.
        return "US" if _first_number(dataset, LUT_DESCRIPTOR) == 1 else "OW"
    if vr == "OB or OW":
        if tag == PIXEL_DATA:
            if undefined:
                return "OB"  # PS3.5 A.4
            bits = _first_number(dataset, BITS_ALLOCATED)
        elif tag & 0xFF00FFFF == 0x60003000:
            return "OW"  # PS3.5 8.1.2
        else:
            bits = _first_number(dataset, WAVEFORM_BITS_ALLOCATED)
        if implicit:
            return "OW"  # PS3.5 A.1
        if bits is None:
            return None
        return "OW" if bits > 8 else "OB"
    return "OW" if "OW" in vr else None


def pixel_representation(dataset: State) -> int | None:
    """Return Pixel Representation (0028,0103) of the dataset or of the nearest one around it."""
    own = _first_number(dataset, PIXEL_REPRESENTATION)
    return own if own is not None else dataset._inherited_pixel_representation


def _first_number(dataset: State, tag: int) -> int | None:
    value = dataset.value_of(tag)
    try:
        number = value[0]
    except (TypeError, IndexError):
        number = value
    return int(number) if isinstance(number, int) else None
