"""Codes."""

from typing import Any

from codicom_sr import Code

__all__ = ["Code", "snomed_mapping"]


def __getattr__(name: str) -> Any:
    if name == "snomed_mapping":
        from ._snomed_dict import mapping

        return mapping
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "snomed_mapping"})
