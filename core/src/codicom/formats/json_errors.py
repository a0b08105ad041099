"""What can be wrong with a JSON model."""

from __future__ import annotations

from typing import Any

from codicom.errors import CodicomError, InvalidValueError


class MissingVRError(InvalidValueError, KeyError):
    """An attribute of the JSON model has no ``vr``."""

    __module__ = "codicom.json"  # where users import it from

    __str__ = CodicomError.__str__  # KeyError would quote the message


class JsonTypeError(InvalidValueError, TypeError):
    """A part of the JSON model is of a JSON type that must not be there."""

    __module__ = "codicom.json"


def json_type(value: Any) -> str:
    """Return what JSON calls a value, for messages."""
    if value is None:
        return "null"
    kinds = ((bool, "true or false"), (str, "a string"), (int | float, "a number"), (list | tuple, "an array"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "an object")
