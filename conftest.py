"""How the whole suite runs: examples of the documentation are tests, and tests that need a program say which.

Every ``python``, ``shell`` and ``console`` block of README.md and docs/ is a test. The blocks of one page share a
name space and a temporary folder, which is the working directory.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

# Stands on the line above a block that only another script can run; tests/docs/test_examples.py sees that it does.
RUN_ELSEWHERE = re.compile(r"<!-- run by \S+ -->\n+$")
DOCTEST_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class HereOnly:
    """A parser without the blocks that are marked as run elsewhere."""

    def __init__(self, parser):
        self.parser = parser

    def __call__(self, document):
        return [region for region in self.parser(document) if not RUN_ELSEWHERE.search(document.text[: region.start])]


def run_shell(script):
    """Run a script with the tests' own programs first on the path; return its exit status and what it printed."""
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]),
        "COLUMNS": "120",
        "NO_COLOR": "1",
        "TERM": "dumb",
    }
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        text=True,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout


def evaluate_shell(example):
    """Run a ``shell`` block as one script, which must succeed."""
    status, output = run_shell(example.parsed)
    return f"exit status {status}:\n{output}" if status else None


def console_steps(text):
    """Return the commands of a ``console`` block, each with the output written below it."""
    steps = []
    for line in text.splitlines(keepends=True):
        if line.startswith("$ "):
            steps.append([line[2:], ""])
        elif not steps:
            raise ValueError(f"a console block begins with a line '$ command', found {line!r}")
        elif steps[-1][0].endswith("\\\n"):
            steps[-1][0] += line
        else:
            steps[-1][1] += line
    return steps


def evaluate_console(example):
    """Run the commands of a ``console`` block; output that is written below one must match, ``...`` matches all."""
    for command, expected in console_steps(example.parsed):
        status, output = run_shell(command)
        if status:
            return f"{command.strip()}: exit status {status}:\n{output}"
        if expected.strip() and not doctest.OutputChecker().check_output(expected, output, DOCTEST_FLAGS):
            return f"{command.strip()}: expected:\n{expected}\ngot:\n{output}"
    return None


def enter_folder(namespace):
    """Make the temporary folder of a page the working directory."""
    namespace["_left"] = Path.cwd()
    namespace["_folder"] = Path(tempfile.mkdtemp(prefix="codicom-docs-"))
    os.chdir(namespace["_folder"])


def leave_folder(namespace):
    """Go back, and remove the temporary folder of a page."""
    os.chdir(namespace["_left"])
    shutil.rmtree(namespace["_folder"])


pytest_collect_file = Sybil(
    parsers=[
        HereOnly(PythonCodeBlockParser(doctest_optionflags=DOCTEST_FLAGS)),
        HereOnly(CodeBlockParser("shell", evaluate_shell)),
        HereOnly(CodeBlockParser("console", evaluate_console)),
    ],
    patterns=["*.md"],
    excludes=["tests/**", "docs/_build/**"],
    setup=enter_folder,
    teardown=leave_folder,
).pytest()


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config):
    """Run folders on every core, and single files in this process, where they start at once; ``-n`` has its way.

    Not an option in pyproject.toml, which would slow a single file down and make ``-p no:xdist`` an error.
    """
    option = config.option
    if hasattr(config, "workerinput") or option.usepdb or not hasattr(option, "numprocesses"):
        return
    folders = any(Path(each.partition("::")[0]).is_dir() for each in config.args)
    if option.numprocesses is None and option.dist == "no" and folders:
        option.numprocesses = "auto"
    if option.numprocesses and option.dist in ("no", "load"):
        # The blocks of a page share a name space, so that only a whole file can go to a worker.
        option.dist = "loadfile"


def pytest_configure():
    """Keep programs that Python packages bring from being taken for those of .ci/run: python-gdcm brings a gdcmconv."""
    own = Path(sys.executable).parent
    kept = [each for each in os.environ.get("PATH", os.defpath).split(os.pathsep) if Path(each) != own]
    os.environ["PATH"] = os.pathsep.join(kept)


def pytest_runtest_setup(item):
    """Skip a test whose oracle program is missing; in CI, where all of them are installed, that is a failure."""
    for marker in item.iter_markers("oracle"):
        missing = [program for program in marker.args if shutil.which(program) is None]
        if not missing:
            continue
        reason = f"needs {', '.join(missing)}, which .ci/run installs"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
