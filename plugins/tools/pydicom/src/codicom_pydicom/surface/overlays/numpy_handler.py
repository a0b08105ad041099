"""Overlays as arrays."""

from numpy.typing import NDArray

from codicom import Dataset
from codicom.pixels import overlay_array
from codicom.pixels.presentation.overlay import get_expected_length, reshape_overlay_array

HAVE_NP = True
HANDLER_NAME = "Numpy Overlay"
DEPENDENCIES = {"numpy": ("https://numpy.org/", "NumPy")}


def is_available() -> bool:
    """Return whether numpy is there, which it is."""
    return True


def get_overlay_array(ds: Dataset, group: int) -> NDArray:  # type: ignore[type-arg]  # pydicom's annotation
    """Return an overlay as an array."""
    return overlay_array(ds, group)


__all__ = [
    "DEPENDENCIES",
    "HANDLER_NAME",
    "HAVE_NP",
    "get_expected_length",
    "get_overlay_array",
    "is_available",
    "reshape_overlay_array",
]
