"""What codicom is compared with, where it is installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def installed_pydicom() -> Any:
    """Return pydicom if it is installed: itself, not what runs programs written for it on codicom."""
    try:
        pydicom: Any = import_module("pydicom")
    except ImportError:
        return None
    return pydicom if pydicom.dcmread.__module__.startswith("pydicom") else None
