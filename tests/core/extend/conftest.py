"""Plugins made in the test: modules with hooks, handed to a registry without being installed."""

from __future__ import annotations

import sys
import types

import pytest

from codicom.extend.frame import FrameInfo
from codicom.extend.records import DecoderSpec, EncoderSpec
from codicom.extend.registry import Plugins
from codicom.plugin import hookimpl

SYNTAX = "1.2.826.0.1.3680043.9.9999.1"


@pytest.fixture
def syntax():
    return SYNTAX


@pytest.fixture
def info():
    """Describe one row of two unsigned 16-bit samples in the private transfer syntax of these tests."""
    return FrameInfo(rows=1, columns=2, transfer_syntax=SYNTAX)


@pytest.fixture
def decoder():
    """Return a function that makes a decoder's record."""

    def make(name="acme", **fields):
        return DecoderSpec(**{"name": name, "transfer_syntaxes": (SYNTAX,), "target": "fake_work:decode"} | fields)

    return make


@pytest.fixture
def encoder():
    """Return a function that makes an encoder's record."""

    def make(name="acme", **fields):
        return EncoderSpec(**{"name": name, "transfer_syntaxes": (SYNTAX,), "target": "fake_work:encode"} | fields)

    return make


@pytest.fixture
def plugin():
    """Return a function that makes a module with hooks, each of which yields the given records."""

    def make(name="acme", *, version="1.0", **hooks):
        module = types.ModuleType(name)
        module.__version__ = version
        for hook, records in hooks.items():
            setattr(module, hook, hookimpl(lambda records=records: iter(records), specname=hook))
        return module

    return make


@pytest.fixture
def registry():
    """Return a function that makes a registry of the given plugins only, with the given environment."""

    def make(*plugins, **environ):
        return Plugins(discover=False, register=plugins, environ=environ)

    return make


@pytest.fixture
def work(monkeypatch):
    """Return the module ``fake_work``, which records' targets name; a test puts its functions there."""
    module = types.ModuleType("fake_work")
    monkeypatch.setitem(sys.modules, "fake_work", module)
    return module
