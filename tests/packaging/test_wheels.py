"""Every package builds, ships what it should, and works where nothing else of ours is."""

from __future__ import annotations

import io
import json
import tomllib
import zipfile
from configparser import ConfigParser
from pathlib import Path

import numpy as np
import pytest

import codicom
from codicom import Plugins, examples
from codicom.plugin import DecoderSpec

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

# Reads images of one picture, each in another transfer syntax: who decoded it, and how far the worst sample is off.
DECODE = """
import json
import pathlib
import numpy
from codicom import pixels

picture = numpy.load({folder!r} + "/picture.npy").astype(int)
found = {{}}
for path in sorted(pathlib.Path({folder!r}).glob("*.dcm")):
    result = pixels.read(path)
    assert result.array.shape == picture.shape, result.array.shape
    found[path.stem] = [result.plugin, int(abs(result.array - picture).max())]
print(json.dumps(found))
"""

# Tries to read them without any plugin: what the error says, and the packages that it names.
FAIL = """
import json
import pathlib
import codicom
from codicom import pixels

found = {{}}
for path in sorted(pathlib.Path({folder!r}).glob("*.dcm")):
    try:
        pixels.array(path)
    except codicom.errors.CodecUnavailable as error:
        found[path.stem] = [str(error), error.install]
assert not codicom.plugins().loaded
print(json.dumps(found))
"""

# Frames of these are plain samples, which the core reads without a codec (PS3.5 A.1 to A.3, A.5).
PLAIN = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2"}
SHIPPED = Plugins(environ={})
DECODES = {
    name: sorted(
        {
            uid
            for each in SHIPPED.records(DecoderSpec)
            if each.plugin.distribution == name
            for uid in each.record.transfer_syntaxes
        }
        - PLAIN
    )
    for name in FOLDERS
}
CODECS = [name for name, uids in DECODES.items() if uids]
# Lossy transfer syntaxes: gray levels of 256 that a sample may be off in a picture with sharp edges.
LOSSY = {f"1.2.840.10008.1.2.4.{last}": 20 for last in (50, 51, 81, 91, 111, 112, 203)}

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


@pytest.fixture(scope="module")
def without_pydicom(bare_environment, wheels):
    """Make an environment with codicom-pydicom and what it needs, from wheels; the real pydicom is not there."""
    environment = bare_environment("without-pydicom")
    folder = wheels["codicom"].parent
    environment.run(f"pip install -q --find-links '{folder}' codicom-pydicom && pip check")
    return environment


def test_wheel_for_pydicom_holds_the_file_that_python_reads_when_it_starts(wheel_names):
    assert "codicom_pydicom.pth" in wheel_names("codicom-pydicom")


def test_the_environment_makes_import_pydicom_give_codicom(without_pydicom):
    shown = without_pydicom.python("import pydicom; print(pydicom.__file__)", CODICOM_PYDICOM="1")
    assert Path(shown.strip()).parts[-3:] == ("codicom_pydicom", "surface", "__init__.py")


def test_programs_for_pydicom_work_where_it_is_not_installed(without_pydicom):
    shown = without_pydicom.python("import pydicom; print(pydicom.examples.ct.pixel_array.shape)", CODICOM_PYDICOM="1")
    assert shown == "(128, 128)\n"


@pytest.mark.parametrize("variables", [{}, {"CODICOM_PYDICOM": "0"}], ids=["unset", "off"])
def test_import_pydicom_fails_as_ever_where_nothing_asks_for_codicom(without_pydicom, variables):
    program = """
try:
    import pydicom
except ModuleNotFoundError as error:
    print(error)
"""
    assert without_pydicom.python(program, **variables) == "No module named 'pydicom'\n"


def test_python_starts_without_loading_codicom_where_nothing_asks_for_it(without_pydicom):
    program = "import sys; print([name for name in sys.modules if name.startswith('codicom')])"
    assert without_pydicom.python(program) == "[]\n"


def test_the_extra_all_brings_every_plugin(bare_environment, wheels):
    environment = bare_environment("extra-all")
    folder = wheels["codicom"].parent
    environment.run(f"pip install -q --find-links '{folder}' 'codicom[all]' && pip check")
    assert environment.python(USE) == f"{sorted(set(FOLDERS) - {'codicom'})}\n"


@pytest.fixture(scope="module")
def with_pictures(bare_environment, wheels):
    """Make an environment with codicom-image and what it needs, from wheels."""
    environment = bare_environment("with-pictures")
    environment.run(f"pip install -q --find-links '{wheels['codicom'].parent}' codicom-image && pip check")
    return environment


def test_pictures_are_made_and_taken_where_nothing_but_their_package_is_installed(with_pictures):
    program = """
import codicom
codicom.image.save(codicom.examples.ct, "ct.png")
print(codicom.image.to_dicom("ct.png").SOPClassUID.name)
"""
    assert with_pictures.python(program) == "Secondary Capture Image Storage\n"


def test_the_demo_shows_pictures_where_nothing_but_their_package_is_installed(with_pictures):
    assert "contact-sheet.png" in with_pictures.run("codicom demo", cwd=with_pictures.folder)


def test_core_and_one_plugin_install_from_their_folders(bare_environment):
    environment = bare_environment("from-folders")
    environment.run("pip install ./core ./plugins/codecs/native")
    assert environment.python(USE) == "['codicom-native']\n"


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """Make a folder for each of the given transfer syntaxes: one picture of 8 bits, and a file of it for each."""
    picture = (examples.mr.pixel_array >> 4).astype(np.uint8)

    def make(name, uids):
        folder = tmp_path_factory.mktemp(name)
        np.save(folder / "picture.npy", picture)
        dataset = examples.mr
        dataset.set_pixel_data(picture, "MONOCHROME2", 8)
        plain = io.BytesIO()
        codicom.dcmwrite(plain, dataset)
        for uid in uids:
            codicom.pixels.transcode(io.BytesIO(plain.getvalue()), folder / f"{uid}.dcm", uid, plugins=SHIPPED)
        return folder

    return make


def test_every_codec_package_declares_a_decoder():
    assert sorted(CODECS) == sorted(name for name, folder in FOLDERS.items() if folder.parent.name == "codecs")


@pytest.mark.parametrize("name", CODECS)
def test_codec_plugin_alone_decodes_its_transfer_syntaxes(name, bare_environment, wheels, images):
    folder = images(name, DECODES[name])
    environment = bare_environment(name)
    environment.run(f"pip install -q '{wheels['codicom']}' '{wheels[name]}' && pip check")
    found = json.loads(environment.python(DECODE.format(folder=str(folder))))
    assert {uid: plugin for uid, (plugin, _) in found.items()} == dict.fromkeys(DECODES[name], name)
    assert {uid: off for uid, (_, off) in found.items() if off > LOSSY.get(uid, 0)} == {}


def test_core_alone_names_the_packages_that_would_decode(bare_environment, wheels, images):
    everything = sorted(set().union(*DECODES.values()))
    folder = images("core-alone", everything)
    environment = bare_environment("core-alone")
    environment.run(f"pip install -q '{wheels['codicom']}' && pip check")
    found = json.loads(environment.python(FAIL.format(folder=str(folder))))
    assert {uid: set(install) for uid, (_, install) in found.items()} == {
        uid: {name for name in CODECS if uid in DECODES[name]} for uid in everything
    }
    assert [text for text, (first, *_) in found.values() if f"pip install {first}" not in text] == []
