"""Toy plugins, each installed beside codicom as pip would leave it, and used by the program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def codicom_with(tmp_path):
    """Return a function that installs a toy into a folder of its own, and gives one that runs ``codicom`` with it."""

    def install(toy, package):
        site = tmp_path / "site"
        shutil.copytree(HERE / toy / package, site / package)
        info = site / f"{package}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[codicom.v1]\n{package} = {package}.plugin\n")
        environment = os.environ | {"PYTHONPATH": str(site), "COLUMNS": "300"}
        program = Path(sys.executable).with_name("codicom")

        def run(*arguments):
            return subprocess.run(
                [program, *map(str, arguments)], env=environment, capture_output=True, text=True, check=False
            )

        return run

    return install
