"""The names of pydicom 3, given by codicom; see ``codicom_pydicom``."""

from importlib import import_module
from typing import Any

from ._version import __concepts_version__, __dicom_version__, __version__, __version_info__

# What stands at the top, and the module that has it; each is imported when it is first asked for.
_HOMES = {
    "DataElement": "dataelem",
    "Dataset": "dataset",
    "FileDataset": "dataset",
    "FileMetaDataset": "dataset",
    "Sequence": "sequence",
    "dcmread": "filereader",
    "dcmwrite": "filewriter",
    "pixel_array": "pixels.utils",
    "iter_pixels": "pixels.utils",
}
# Modules that "import pydicom" alone makes usable as pydicom.NAME, as programs do.
_MODULES = frozenset(
    {
        "charset", "config", "data", "datadict", "dataelem", "dataset", "encaps", "errors", "examples", "filebase",
        "filereader", "fileset", "fileutil", "filewriter", "hooks", "jsonrep", "misc", "multival", "overlays", "pixels",
        "sequence", "sr", "tag", "uid", "util", "valuerep", "values", "waveforms",
    }
)  # fmt: skip

__all__ = [
    "DataElement",
    "Dataset",
    "FileDataset",
    "FileMetaDataset",
    "Sequence",
    "__concepts_version__",
    "__dicom_version__",
    "__version__",
    "__version_info__",
    "dcmread",
    "dcmwrite",
    "iter_pixels",
    "pixel_array",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES, *_MODULES})
