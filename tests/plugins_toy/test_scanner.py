"""An engine of a stranger, which takes only public names, reads files as codicom's own does."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOY = Path(__file__).parent / "scanner"
SHOW = "from codicom.engine import in_force; print(in_force().name)"
# Reads every example with both engines, whole and up to the pixels; prints how often the toy scanned, and differences.
COMPARE = """
import warnings
import codicom
from codicom import examples
from codicom.engine import PURE, in_force
from toy_scanner import engine

def read(path, **how):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dataset = codicom.dcmread(path, force=True, **how)
        return str(dataset), [str(each) for each in dataset.deviations]

different = []
for name in examples.__all__[1:]:
    for how in ({}, {"stop_before_pixels": True}, {"defer_size": 8}):
        path = str(examples.get_path(name))
        own = read(path, **how)
        with codicom.options(engine=PURE):
            if read(path, **how) != own:
                different.append(name)
print(in_force().name, engine.scanned > 0, different)
"""


@pytest.fixture
def run(codicom_with, tmp_path):
    """Return a function that runs Python code with the toy installed."""
    codicom_with("scanner", "toy_scanner")
    site = tmp_path / "site"

    def run(code, *, beacon=True, **environment):
        if beacon:
            shutil.copytree(TOY / "codicom_engines", site / "codicom_engines", dirs_exist_ok=True)
        environment = os.environ | {"PYTHONPATH": str(site)} | environment
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run


def test_it_is_used_where_it_is_installed(run):
    assert run(SHOW) == "toy"


def test_another_is_used_where_the_environment_names_it(run):
    assert run(SHOW, CODICOM_ENGINE="pure") == "pure"


def test_without_a_sign_of_it_it_is_used_only_by_name(run):
    assert run(SHOW, beacon=False) == "pure"
    assert run(SHOW, beacon=False, CODICOM_ENGINE="toy") == "toy"


def test_examples_are_read_the_same(run):
    assert run(COMPARE) == "toy True []"


def test_it_is_listed(codicom_with):
    assert "scanners (1): toy" in codicom_with("scanner", "toy_scanner")("plugins").stdout


def test_it_takes_only_public_names():
    taken = {
        node.module
        for path in TOY.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    assert {name for name in taken if name.startswith("codicom")} == {"codicom.engine", "codicom.plugin"}
