"""The rooms of codicom.pixels."""

from __future__ import annotations

import subprocess
import sys

import pytest

PIXELS = "codicom.pixels"


@pytest.fixture(scope="module")
def rooms(core):
    """The modules of codicom.pixels by dotted name, without the package itself."""
    return {name: source for name, source in core.sources.items() if name.startswith(f"{PIXELS}.")}


def test_no_module_takes_the_place_of_a_public_name(rooms):
    """A package ``codicom.pixels.display`` would hide the function ``display`` once something imports it."""
    code = (
        "import importlib, inspect; from codicom import pixels\n"
        f"for name in {sorted(rooms)}: importlib.import_module(name)\n"
        "print(*(name for name in pixels.__all__ if inspect.ismodule(getattr(pixels, name))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == []
