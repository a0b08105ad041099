"""Values that are lists."""

from codicom.values import ConstrainedList, MultiValue

__all__ = ["ConstrainedList", "MultiValue"]
