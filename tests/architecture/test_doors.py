"""The public modules of codicom, its doors, and their names are those on docs/api.md: all of them, and no others."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from importlib import import_module

import pytest

import codicom

EXAMPLES_ARE_READ = pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")


def test_names_of_a_door_are_those_on_the_page(door, doors):
    names = import_module(door).__all__
    assert sorted(doors[door]) == sorted(names)
    assert len(set(names)) == len(names)


@EXAMPLES_ARE_READ
def test_every_name_of_a_door_can_be_had(door, doors):
    module = import_module(door)
    assert not [name for name in doors[door] if not hasattr(module, name)]


@EXAMPLES_ARE_READ
def test_public_classes_and_functions_have_a_docstring(door, doors):
    found = [getattr(import_module(door), name) for name in doors[door]]
    assert not [each for each in found if (inspect.isclass(each) or inspect.isroutine(each)) and not each.__doc__]


def test_a_file_in_no_folder_is_a_door(core, doors):
    flat = {name for name in core.sources if name.count(".") == 1 and not core.sources[name].is_package}
    assert {name for name in flat if not name.startswith("codicom._")} <= doors.keys()


def test_no_name_of_a_door_is_hidden_by_a_module(door, doors, core):
    # Where names are imported on first use, an import of codicom.pixels.display would hide a function of that name.
    modules = {name.rpartition(".")[2] for name in core.sources if name.rpartition(".")[0] == door}
    for name in modules & set(doors[door]):
        code = f"import types, {door}.{name}; assert not isinstance({door}.{name}, types.ModuleType)"
        run(code)


def test_every_door_is_an_attribute_of_codicom(doors):
    wanted = {name.removeprefix("codicom.") for name in doors if name.count(".") == 1}
    assert wanted == codicom._MODULES


def test_every_door_is_there_in_a_fresh_interpreter(doors):
    # One process, in which each door in turn is the first to be asked for.
    code = f"""
import sys
for name in {[name for name in doors if name.count(".") == 1]}:
    for loaded in [each for each in sys.modules if each.split(".")[0] == "codicom"]:
        del sys.modules[loaded]
    import codicom
    assert eval(name).__name__ == name
"""
    run(code)


def run(code):
    """Run a program in a fresh interpreter."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_type_checkers_know_every_door(core, doors):
    typed = set(
        re.findall(r"^    from codicom import (\w+) as \1", core.sources["codicom"].path.read_text(), re.MULTILINE)
    )
    assert typed == {name.removeprefix("codicom.") for name in doors if name.count(".") == 1}
