"""Environments that hold nothing but what a test installs, and the wheels of this repository."""

from __future__ import annotations

import os
import signal
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
import virtualenv
from filelock import FileLock

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
        # Compiling all of numpy takes longer than what a test does. Of an option that switches off, pip takes 0 as yes.
        quiet["PIP_NO_COMPILE"] = "0"
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=cwd,
            env={
                **kept,
                "PATH": path,
                "COLUMNS": "120",
                "NO_COLOR": "1",
                "TERM": "dumb",
                **quiet,
                **variables,
            },
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
        # Not venv, which takes five times as long to bring pip.
        virtualenv.cli_run(["--quiet", "--no-download", "--no-periodic-update", "--no-setuptools", str(folder)])
        return Environment(folder)

    return make


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory):
    """Return a folder that all workers of this run share; what they make there they make under a lock."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def wheels(bare_environment, shared_folder):
    """Build the wheel of every package here with plain pip; return them by distribution name."""
    folder = shared_folder / "wheels"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            building = folder.with_name("wheels-in-the-making")
            sources = " ".join(f"'{path}'" for path in DISTRIBUTIONS)
            # All in one environment for building, not in one each; test_wheels.py also installs from folders, without.
            bare_environment("builder").run(
                "python -m pip install -q hatchling && "
                f"python -m pip wheel -q --no-deps --no-build-isolation -w '{building}' {sources}"
            )
            building.rename(folder)
    return {path.name.split("-")[0].replace("_", "-"): path for path in folder.glob("*.whl")}


@pytest.fixture(scope="session")
def wheel_names(wheels):
    """Return the names of the files in a wheel."""

    def names(distribution):
        with zipfile.ZipFile(wheels[distribution]) as archive:
            return set(archive.namelist())

    return names
