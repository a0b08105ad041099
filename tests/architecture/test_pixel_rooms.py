"""The rooms of codicom.pixels: which may import which, and what stays inside one."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

PIXELS = "codicom.pixels"
# What a room may import besides itself, whenever and for whatever it does.
MAY_IMPORT = {
    "stored": set(),
    "decoding": {"stored"},
    "encoding": {"stored", "decoding"},
    "presentation": {"stored", "decoding"},
    "delegates": {"stored", "decoding", "encoding"},
    "transcoding": {"stored", "decoding", "encoding"},
}


@pytest.fixture(scope="module")
def rooms(core):
    """The modules of codicom.pixels by dotted name, without the package itself."""
    return {name: source for name, source in core.sources.items() if name.startswith(f"{PIXELS}.")}


def room(module):
    """Return the room of a module of codicom.pixels; the package itself is a room of its own."""
    return module.split(".")[2] if module.count(".") > 1 else ""


def test_every_module_is_in_a_room(rooms):
    assert {room(name) for name in rooms} == MAY_IMPORT.keys()


def test_rooms_import_only_from_rooms_below(rooms):
    wrong = {
        f"{name} imports {each.module}"
        for name, source in rooms.items()
        for each in source.every_import
        if each.module.startswith(PIXELS) and room(each.module) not in MAY_IMPORT[room(name)] | {room(name)}
    }
    assert not wrong


def test_only_the_stored_room_asks_which_kind_of_frames_it_has(core):
    asking = {
        name
        for name, source in core.sources.items()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("isinstance", "issubclass", "type")
        if {"NativeFrames", "EncapsulatedFrames"} & {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    }
    assert {room(name) if name.startswith(PIXELS) else name for name in asking} <= {"stored"}


def test_no_module_takes_the_place_of_a_public_name(rooms):
    """A package ``codicom.pixels.display`` would hide the function ``display`` once something imports it."""
    code = (
        "import importlib, inspect; from codicom import pixels\n"
        f"for name in {sorted(rooms)}: importlib.import_module(name)\n"
        "print(*(name for name in pixels.__all__ if inspect.ismodule(getattr(pixels, name))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == []
