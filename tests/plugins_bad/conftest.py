"""Fake installed distributions: a folder on ``sys.path`` with modules and ``*.dist-info``, as pip leaves them."""

from __future__ import annotations

import importlib
import importlib.metadata
import sys
import textwrap
from functools import partial

import pytest

from codicom.extend.registry import Plugins

SYNTAX = "1.2.826.0.1.3680043.9.9999.1"

GOOD = f"""
from codicom.plugin import DecoderSpec, hookimpl

@hookimpl
def codicom_decoders():
    yield DecoderSpec(name="good", transfer_syntaxes=("{SYNTAX}",), target="fake_good:decode")

def decode(frame):
    return frame.decoded(bytes(byte ^ 0x5A for byte in frame.data))
"""


class Site:
    """One folder of installed distributions."""

    def __init__(self, root):
        self.root = root

    def module(self, name, source):
        """Write a module; its name begins with ``fake_``, so that it is unloaded after the test."""
        assert name.startswith("fake_")
        (self.root / f"{name}.py").write_text(textwrap.dedent(source))
        importlib.invalidate_caches()

    def metadata(self, distribution, entry_points, version="1.0", folder=None):
        """Write what an installer records of a distribution."""
        info = (folder or self.root) / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(entry_points)
        importlib.invalidate_caches()
        return info

    def install(self, name, source, *, version="1.0", group="codicom.v1"):
        """Install the distribution ``codicom-<name>`` with its plugin ``name`` in the module ``fake_<name>``."""
        self.module(f"fake_{name}", source)
        self.metadata(f"codicom-{name}", f"[{group}]\n{name} = fake_{name}\n", version)

    def plugins(self, *, register=(), **environ):
        """Return a registry that sees this folder alone."""
        return Plugins(register=register, environ=environ)


@pytest.fixture
def site(tmp_path, monkeypatch):
    root = tmp_path / "site"
    root.mkdir()
    monkeypatch.syspath_prepend(str(root))
    everywhere = importlib.metadata.distributions
    monkeypatch.setattr(importlib.metadata, "distributions", partial(everywhere, path=[str(root)]))
    yield Site(root)
    for name in [name for name in sys.modules if name.startswith("fake_")]:
        del sys.modules[name]


@pytest.fixture
def good(site):
    """Install a plugin that is as it should be; whatever stands beside it, it must work."""
    site.install("good", GOOD)
    return site
