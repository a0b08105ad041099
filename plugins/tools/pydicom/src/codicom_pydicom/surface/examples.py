"""Sample datasets, each read when it is asked for."""

from pathlib import Path
from typing import Any

from codicom_pydicom.samples import EXAMPLES, example_path

from .data import get_testdata_file
from .filereader import dcmread


def get_path(name: str) -> Path:
    """Return the path of a sample."""
    return example_path(name)


def __getattr__(name: str) -> Any:
    if name in EXAMPLES:
        return dcmread(example_path(name), force=True)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *EXAMPLES})
