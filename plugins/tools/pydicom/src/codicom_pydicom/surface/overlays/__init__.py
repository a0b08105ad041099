"""Overlays."""

from .numpy_handler import get_overlay_array

__all__ = ["get_overlay_array"]
