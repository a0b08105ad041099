"""Small synthetic datasets to experiment with: ``codicom.examples.ct`` reads one anew on every access."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Final

from codicom.dataset import FileDataset
from codicom.fileio import dcmread

ct: FileDataset
mr: FileDataset
enhanced_mr: FileDataset
rgb_color: FileDataset
ybr_color: FileDataset
palette_color: FileDataset
overlay: FileDataset
rt_plan: FileDataset
rt_ss: FileDataset
rt_dose: FileDataset
waveform: FileDataset
report: FileDataset
big_endian: FileDataset
implicit_vr: FileDataset
deflated: FileDataset
no_meta: FileDataset

_FILES: Final = MappingProxyType(
    {
        "ct": "CT_small.dcm",
        "mr": "MR_small.dcm",
        "enhanced_mr": "enhanced_mr.dcm",
        "rgb_color": "examples_rgb_color.dcm",
        "ybr_color": "examples_ybr_color.dcm",
        "palette_color": "examples_palette.dcm",
        "overlay": "examples_overlay.dcm",
        "rt_plan": "rtplan.dcm",
        "rt_ss": "rtstruct.dcm",
        "rt_dose": "rtdose.dcm",
        "waveform": "waveform_ecg.dcm",
        "report": "reportsi.dcm",
        "big_endian": "MR_small_bigendian.dcm",
        "implicit_vr": "MR_small_implicit.dcm",
        "deflated": "image_dfl.dcm",
        "no_meta": "no_meta.dcm",
    }
)

__all__ = ["get_path", *_FILES]  # noqa: PLE0604 - the keys are the names


def get_path(name: str) -> Path:
    """Return the path of an example file."""
    file_name = _FILES.get(name)
    if file_name is None:
        raise ValueError(f"no example is called {name!r}; the examples are {', '.join(_FILES)}")
    path = files(__name__) / "files" / file_name
    if not isinstance(path, Path):
        raise FileNotFoundError(f"example {name!r} is inside an archive and has no path; read codicom.examples.{name}")
    return path


def __getattr__(name: str) -> FileDataset:
    file_name = _FILES.get(name)
    if file_name is None:
        raise AttributeError(
            f"module 'codicom.examples' has no attribute {name!r}; the examples are {', '.join(_FILES)}"
        )
    resource = files(__name__) / "files" / file_name
    return dcmread(resource if isinstance(resource, Path) else resource.read_bytes(), force=name == "no_meta")


def __dir__() -> list[str]:
    return sorted(__all__)
