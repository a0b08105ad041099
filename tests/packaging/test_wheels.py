"""Every package builds, ships what it should, and works where nothing else of ours is."""

from __future__ import annotations

import tomllib
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = {
    tomllib.loads(path.read_text(encoding="utf-8"))["project"]["name"]: path.parent
    for path in [ROOT / "core" / "pyproject.toml", *sorted(ROOT.glob("plugins/*/*/pyproject.toml"))]
}

# A 2 by 2 frame, big endian; PS3.5 7.3: the same numbers, low byte first.
USE = """
import sys
import codicom
from codicom.plugin import Frame, FrameInfo

info = FrameInfo(rows=2, columns=2, transfer_syntax="1.2.840.10008.1.2.2")
codec = codicom.plugins().select_decoder(info)
frame = codec.decode(Frame(data=bytes([0, 1, 0, 2, 1, 0, 255, 254]), info=info))
assert bytes(frame.data) == bytes([1, 0, 2, 0, 0, 1, 254, 255]), bytes(frame.data)
assert frame.info.transfer_syntax == "1.2.840.10008.1.2.1"
assert not codicom.plugins().problems, codicom.plugins().problems
assert str(codicom.Tag("PatientName")) == "(0010,0010)"
assert codicom.__file__.startswith(sys.prefix), codicom.__file__
print([each.distribution for each in codicom.plugins().loaded])
"""

pytestmark = pytest.mark.slow


def entry_points(text):
    """Return the entry points of a wheel's file, by group."""
    parser = ConfigParser(delimiters=("=",))
    parser.optionxform = str
    parser.read_string(text)
    return {group: dict(parser[group]) for group in parser.sections()}


def test_every_package_builds_one_wheel(wheels):
    assert sorted(wheels) == sorted(FOLDERS)


@pytest.mark.parametrize("name", FOLDERS)
def test_wheel_holds_every_source_file_and_no_other(name, wheel_names):
    source = FOLDERS[name] / "src"
    expected = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {each for each in wheel_names(name) if ".dist-info/" not in each} == expected


@pytest.mark.parametrize("name", FOLDERS)
def test_wheel_is_marked_as_typed(name, wheel_names):
    assert f"{name.replace('-', '_')}/py.typed" in wheel_names(name)


@pytest.mark.parametrize("name", FOLDERS)
def test_wheel_carries_its_licence(name, wheel_names):
    assert [each for each in wheel_names(name) if each.endswith(".dist-info/licenses/LICENSE")]


@pytest.mark.parametrize("name", FOLDERS)
def test_wheel_has_the_entry_points_of_its_project(name, wheels):
    project = tomllib.loads((FOLDERS[name] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    expected = dict(project.get("entry-points", {}))
    if "scripts" in project:
        expected["console_scripts"] = project["scripts"]
    with zipfile.ZipFile(wheels[name]) as archive:
        (path,) = [each for each in archive.namelist() if each.endswith(".dist-info/entry_points.txt")]
        assert entry_points(archive.read(path).decode()) == expected


def test_core_and_one_plugin_work_from_wheels_in_a_bare_environment(bare_environment, wheels):
    environment = bare_environment("from-wheels")
    folder = wheels["codicom"].parent
    environment.run(f"pip install -q --find-links '{folder}' codicom codicom-native && pip check")
    assert environment.python(USE) == "['codicom-native']\n"


def test_the_extra_all_brings_every_plugin(bare_environment, wheels):
    environment = bare_environment("extra-all")
    folder = wheels["codicom"].parent
    environment.run(f"pip install -q --find-links '{folder}' 'codicom[all]' && pip check")
    assert environment.python(USE) == f"{sorted(set(FOLDERS) - {'codicom'})}\n"


def test_core_and_one_plugin_install_from_their_folders(bare_environment):
    environment = bare_environment("from-folders")
    environment.run("pip install ./core ./plugins/codecs/native")
    assert environment.python(USE) == "['codicom-native']\n"
