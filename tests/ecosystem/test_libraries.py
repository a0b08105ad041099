"""Libraries and programs written for pydicom do their own work on codicom, with the outcome of the real pydicom."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SCRIPTS = Path(__file__).with_name("scripts")
# Packages are found as usual; scripts print alike whatever the terminal.
ENVIRONMENT = {**os.environ, "PYTHONHASHSEED": "0", "MPLCONFIGDIR": os.environ.get("MPLCONFIGDIR", "")}


def run(script, *before):
    done = subprocess.run(
        [sys.executable, *before, str(SCRIPTS / script)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "script",
    [
        "network.py",
        "nifti.py",
        "anonymise_with_dicognito.py",
        "anonymise_with_deid.py",
        "objects_of_highdicom.py",
        "seeds_metadata.py",
        "seeds_files.py",
        "seeds_pixels.py",
        "seeds_series.py",
    ],
)
def test_a_program_does_the_same_on_codicom(script):
    assert run(script, "-m", "codicom_pydicom") == run(script)


def test_scripts_run_on_codicom_where_they_are_told_to():
    shown = subprocess.run(
        [sys.executable, "-m", "codicom_pydicom", "-c", "import pydicom"], capture_output=True, text=True, check=False
    )
    assert shown.returncode == 2, "a script or -m is wanted"
    which = "import pydicom, codicom_pydicom; print(pydicom.__file__)"
    active = subprocess.run(
        [sys.executable, "-c", f"import codicom_pydicom; codicom_pydicom.install(); {which}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(active.stdout.strip()).parts[-3:] == ("codicom_pydicom", "surface", "__init__.py")
