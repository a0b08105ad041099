"""Environments that hold nothing but what a test installs, and the wheels of this repository."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DISTRIBUTIONS = [ROOT / "core", *(path.parent for path in sorted(ROOT.glob("plugins/*/*/pyproject.toml")))]
# What would reach from the tests' own environment into a bare one.
FOREIGN = ("PYTHON", "VIRTUAL_ENV", "UV", "COV", "PYTEST", "CODICOM")


@dataclass(frozen=True)
class Environment:
    """A virtual environment, and how to run something in it."""

    folder: Path

    @property
    def programs(self):
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    def run(self, script, *, cwd=ROOT, **variables):
        """Run a shell script with this environment's programs first on the path; return what it printed."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
        path = os.pathsep.join([str(self.programs), os.environ.get("PATH", os.defpath)])
        quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_ROOT_USER_ACTION": "ignore"}
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=cwd,
            env={**kept, "PATH": path, "COLUMNS": "120", "NO_COLOR": "1", "TERM": "dumb", **quiet, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, f"{script}\nexit status {done.returncode}:\n{done.stdout}"
        return done.stdout

    def python(self, code, **how):
        """Run Python code in the environment, away from the repository's folder."""
        script = self.folder / "code.py"
        script.write_text(code)
        return self.run(f"python {script}", cwd=self.folder, **how)


@pytest.fixture(scope="session")
def start_interruptible():
    """Start programs that a SIGINT reaches: one started in the background of a shell would be told to ignore it."""

    def start(command, **how):
        return subprocess.Popen(command, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL), **how)

    return start


@pytest.fixture(scope="session")
def bare_environment(tmp_path_factory):
    """Make environments with pip and nothing else."""

    def make(name):
        folder = tmp_path_factory.mktemp(name) / "environment"
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True, timeout=120)
        return Environment(folder)

    return make


@pytest.fixture(scope="session")
def wheels(bare_environment, tmp_path_factory):
    """Build the wheel of every package here with plain pip; return them by distribution name."""
    folder = tmp_path_factory.mktemp("wheels")
    sources = " ".join(f"'{path}'" for path in DISTRIBUTIONS)
    bare_environment("builder").run(f"python -m pip wheel -q --no-deps -w '{folder}' {sources}")
    return {path.name.split("-")[0].replace("_", "-"): path for path in folder.glob("*.whl")}


@pytest.fixture(scope="session")
def wheel_names(wheels):
    """Return the names of the files in a wheel."""

    def names(distribution):
        with zipfile.ZipFile(wheels[distribution]) as archive:
            return set(archive.namelist())

    return names
