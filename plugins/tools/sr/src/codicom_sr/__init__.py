"""Coded concepts of structured reporting: codes, context groups, SNOMED RT and CT."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codicom_sr.codedict import Collection as Collection
    from codicom_sr.codedict import Concepts as Concepts
    from codicom_sr.codedict import codes as codes
    from codicom_sr.coding import Code as Code
    from codicom_sr.coding import code_from_item as code_from_item
    from codicom_sr.coding import code_to_item as code_to_item

__version__ = "0.1.0"

# Where each public name lives; the plugin is declared without any of them.
_HOMES = {
    "Code": "coding",
    "code_to_item": "coding",
    "code_from_item": "coding",
    "Collection": "codedict",
    "Concepts": "codedict",
    "codes": "codedict",
}

__all__ = ["__version__", *_HOMES]  # noqa: PLE0604 - the keys are the names


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'codicom_sr' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"codicom_sr.{home}"), name)
    globals()[name] = value
    return value
