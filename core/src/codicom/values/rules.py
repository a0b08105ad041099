"""What is done about a value that breaks a rule of its VR."""

from __future__ import annotations

import warnings

from codicom.errors import InvalidValueError, ValueWarning
from codicom.settings import Validation


def complain(problem: str, vr: str, mode: int) -> None:
    """Raise or warn of a problem, or do nothing, as ``mode`` says."""
    if mode >= Validation.RAISE:
        raise InvalidValueError(problem, vr=str(vr))
    if mode == Validation.WARN:
        warnings.warn(problem, ValueWarning, stacklevel=4)
