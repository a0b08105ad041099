"""Fake plugins for the command line: verbs and codecs of strangers, handed to the registry without entry points."""

import itertools
import sys
from types import ModuleType

import pytest

import codicom_cli.plugin
from codicom.extend.registry import Plugins
from codicom.plugin import CommandSpec, hookimpl

_NUMBERS = itertools.count()


@pytest.fixture
def make_module(monkeypatch):
    """Make an importable module of the given names, and return it."""

    def make(name=None, **names):
        module = ModuleType(name or f"fake_module_{next(_NUMBERS)}")
        vars(module).update(names)
        monkeypatch.setitem(sys.modules, module.__name__, module)
        return module

    return make


@pytest.fixture
def registry_of():
    """Make a registry of the command line's own plugin and the given ones, and of nothing that is installed."""

    def make(*plugins):
        return Plugins(discover=False, register=(codicom_cli.plugin, *plugins), environ={})

    return make


@pytest.fixture
def registry_with_verb(make_module, registry_of):
    """Make a registry with one more verb, ``work``, that calls the given function."""

    def make(function, text="Work on something."):
        work = make_module(run=function)

        @hookimpl
        def codicom_commands():
            yield CommandSpec(name="work", help=text, target=f"{work.__name__}:run")

        return registry_of(make_module("fake_verbs", codicom_commands=codicom_commands))

    return make
