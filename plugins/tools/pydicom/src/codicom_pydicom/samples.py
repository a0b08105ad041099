"""Where the files are that programs written for pydicom know by name: samples and test data."""

from __future__ import annotations

import os
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Final

from codicom import examples
from codicom.errors import CodicomError

VARIABLE: Final = "CODICOM_PYDICOM_DATA_ROOT"
# The samples by their names in pydicom.examples, and the files of its data that have them.
EXAMPLES: Final = {
    "ct": "CT_small.dcm",
    "dicomdir": "DICOMDIR",
    "jpeg2k": "examples_jpeg2k.dcm",
    "mr": "MR_small.dcm",
    "no_meta": "no_meta.dcm",
    "overlay": "examples_overlay.dcm",
    "palette_color": "examples_palette.dcm",
    "rgb_color": "examples_rgb_color.dcm",
    "rt_dose": "rtdose.dcm",
    "rt_plan": "rtplan.dcm",
    "rt_ss": "rtstruct.dcm",
    "waveform": "waveform_ecg.dcm",
    "ybr_color": "examples_ybr_color.dcm",
}


class NoSampleError(CodicomError, FileNotFoundError):
    """A sample is not on this machine."""


def data_root() -> Path:
    """Return the folder of data: the one that the environment names, the real pydicom's, or codicom's samples."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).resolve()
    return real_data_root() or examples.get_path("ct").parent


def real_data_root() -> Path | None:
    """Return the data folder of the real pydicom, if that is installed; nothing of it is imported."""
    spec = PathFinder.find_spec("pydicom")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).with_name("data")
    return folder if folder.is_dir() else None


def example_path(name: str) -> Path:
    """Return the path of a sample."""
    if name not in EXAMPLES:
        raise ValueError(f"there is no example {name!r}; there are {', '.join(EXAMPLES)}")
    found = find(EXAMPLES[name])
    if found is not None:
        return found
    try:
        return examples.get_path(name)
    except ValueError:
        raise NoSampleError(
            f"the sample {name!r} is not here",
            hint=f"install pydicom, or set {VARIABLE} to a folder that is laid out as pydicom/data",
        ) from None


def find(name: str) -> Path | None:
    """Return the first test file of a name below the data folder."""
    matches = (data_root() / "test_files").rglob(name)
    return next((each for each in matches if each.is_file()), None)
