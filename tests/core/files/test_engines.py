"""Which engine is chosen: the one asked for, else that of the environment, else the best installed."""

from __future__ import annotations

import os
import subprocess
import sys
from types import ModuleType

import pytest

import codicom
from codicom import Plugins
from codicom.engine import PURE, assembled, in_force
from codicom.errors import PluginError
from codicom.plugin import ScannerSpec, hookimpl

ENGINE = assembled("tested")
NO_ENGINE = object()


def registry(target):
    @hookimpl
    def codicom_scanners():
        yield ScannerSpec(name="tested", target=f"{__name__}:{target}")

    plugin = ModuleType("tested")
    plugin.codicom_scanners = codicom_scanners
    sys.modules[__name__] = sys.modules.get(__name__) or ModuleType(__name__)
    return Plugins(discover=False, register=[plugin])


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    """Let targets in this module be imported by its name, however pytest imported it."""
    monkeypatch.setitem(sys.modules, __name__, sys.modules.get(__name__, sys.modules["__main__"]))


def test_pure_engine_is_in_force_where_nothing_else_is_installed():
    assert in_force() is PURE


def test_engine_is_given_itself():
    with codicom.options(engine=ENGINE):
        assert in_force() is ENGINE


def test_engine_is_given_by_the_name_that_a_plugin_declares():
    with codicom.options(engine="tested", plugins=registry("ENGINE")):
        assert in_force().name == "tested"


def test_pure_engine_is_given_by_its_name():
    with codicom.options(engine="pure"):
        assert in_force() is PURE


def test_unknown_name_is_refused_with_those_known():
    known = Plugins(discover=False)
    with (
        codicom.options(engine="fast", plugins=known),
        pytest.raises(PluginError, match="must be one of pure, got 'fast'"),
    ):
        codicom.dcmread(b"")


def test_target_that_is_no_engine_is_refused():
    with (
        codicom.options(engine="tested", plugins=registry("NO_ENGINE")),
        pytest.raises(PluginError, match="must be an Engine, got object"),
    ):
        in_force()


def run(code, **environment):
    """Return what a fresh process prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | environment, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or done.stderr.strip().splitlines()[-1]


def test_environment_names_the_engine():
    code = "from codicom.engine import in_force; print(in_force().name)"
    assert run(code, CODICOM_ENGINE="pure") == "pure"


def test_unknown_name_in_the_environment_is_refused():
    code = "from codicom.engine import in_force; in_force()"
    assert "engine must be one of pure" in run(code, CODICOM_ENGINE="fast")


def test_reading_looks_for_no_plugins_where_no_engine_is_installed():
    code = (
        "import sys, codicom; from codicom.testing import files;"
        "codicom.dcmread(files.file(files.patient()));"
        "print('loaded:', *sorted({'importlib.metadata', 'pluggy', 'codicom.extend.registry'} & sys.modules.keys()))"
    )
    assert run(code) == "loaded:"
