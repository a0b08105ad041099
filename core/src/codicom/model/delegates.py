"""What elements hand over to rooms above this one: ``DataElement.to_json`` is such a method.

A room may not import what stands above it, so these functions are named by text, in this table and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final

DELEGATES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "element_to_json": "codicom.formats.to_json:element_to_json",
        "element_from_json": "codicom.formats.from_json:element_from_json",
        "json_text": "codicom.formats.to_json:dump",
        "interpreted": "codicom.vendor:interpreted",
    }
)


@cache
def delegate(name: str) -> Callable[..., Any]:
    """Return the function of a name of the table."""
    module, _, function = DELEGATES[name].partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
