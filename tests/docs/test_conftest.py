"""The suite's own rules: examples that are wrong fail, and a missing oracle is no silent gap."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
ORACLE = "import pytest\n\n@pytest.mark.oracle('{program}')\ndef test_with_an_oracle():\n    assert True\n"


# Passes in the process that was started, and fails in a worker.
HERE = "import os\n\ndef test_it():\n    assert 'PYTEST_XDIST_WORKER' not in os.environ\n"


@pytest.fixture
def outcomes(tmp_path):
    """Run pytest under this repository's conftest.py on one file; return the counts of its closing line."""

    def run(name, text, *arguments, **variables):
        shutil.copy(ROOT / "conftest.py", tmp_path)
        (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = oracle(program)\n")
        (tmp_path / name).write_text(text)
        kept = {name: value for name, value in os.environ.items() if name != "CI" and "PYTEST" not in name}
        variables = kept | variables
        variables["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = (
            "1"  # installed plugins take longer to load than this takes to run
        )
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(arguments or [name])],
            cwd=tmp_path,
            env=variables,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return {word: int(count) for count, word in re.findall(r"(\d+) ([a-z]+)", done.stdout.splitlines()[-1])}

    return run


@pytest.mark.parametrize(
    "page",
    [
        "```python\nassert 1 + 1 == 3\n```\n",
        "```python\n>>> 1 + 1\n3\n```\n",
        "```shell\nfalse\ntrue\n```\n",
        "```shell\nfalse | true\n```\n",
        "```console\n$ echo one\ntwo\n```\n",
        "```console\n$ false\n```\n",
        "```{code-block} python\nassert False\n```\n",
    ],
)
def test_an_example_that_is_wrong_fails(outcomes, page):
    assert outcomes("page.md", page).keys() == {"failed"}


@pytest.mark.parametrize(
    "page",
    [
        "```python\nassert 1 + 1 == 2\n```\n",
        "```python\n>>> 1 + 1\n2\n```\n",
        "```shell\ntrue\n```\n",
        "```console\n$ echo one; echo two\none\n...\n$ echo \\\n  three\nthree\n```\n",
    ],
)
def test_an_example_that_is_right_passes(outcomes, page):
    assert outcomes("page.md", page) == {"passed": 1}


def test_blocks_of_a_page_share_a_folder_and_names(outcomes):
    page = "```python\nname = 'a.txt'\n```\n```shell\ntouch a.txt\n```\n```python\nopen(name).close()\n```\n"
    assert outcomes("page.md", page) == {"passed": 3}


def test_a_block_that_is_marked_is_left_to_its_script(outcomes):
    page = "<!-- run by .ci/run -->\n```shell\nfalse\n```\n\n```shell\ntrue\n```\n"
    assert outcomes("page.md", page) == {"passed": 1}


def test_a_test_without_its_oracle_is_skipped_on_a_desk(outcomes):
    assert outcomes("test_it.py", ORACLE.format(program="no-such-program")) == {"skipped": 1}


def test_a_test_without_its_oracle_fails_in_ci(outcomes):
    assert outcomes("test_it.py", ORACLE.format(program="no-such-program"), CI="true") == {"error": 1}


def test_a_test_with_its_oracle_runs(outcomes):
    assert outcomes("test_it.py", ORACLE.format(program="bash"), CI="true") == {"passed": 1}


def test_a_folder_is_run_by_workers(outcomes):
    assert outcomes("test_it.py", HERE, "-p", "xdist", ".") == {"failed": 1}


def test_a_single_file_is_run_at_once_in_this_process(outcomes):
    assert outcomes("test_it.py", HERE, "-p", "xdist", "test_it.py::test_it") == {"passed": 1}


def test_a_number_of_workers_that_is_given_counts(outcomes):
    assert outcomes("test_it.py", HERE, "-p", "xdist", "-n", "0", ".") == {"passed": 1}


def test_a_folder_is_run_in_this_process_without_xdist(outcomes):
    assert outcomes("test_it.py", HERE, "-p", "no:xdist", ".") == {"passed": 1}
