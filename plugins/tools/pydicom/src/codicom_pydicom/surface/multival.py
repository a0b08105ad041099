"""Values that are lists."""

from codicom.values.multivalue import ConstrainedList, MultiValue

__all__ = ["ConstrainedList", "MultiValue"]
