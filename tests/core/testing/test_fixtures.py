import subprocess
import sys

import pydicom
import pytest

import codicom.testing
from codicom.testing import files


def loaded_after(code):
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sorted(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_fixtures_load_neither_numpy_nor_the_kit():
    # pytest imports them in every session where codicom is installed.
    found = loaded_after("import codicom.testing.fixtures")
    assert not {"numpy", "codicom.testing.decoders", "codicom.extend.registry", "codicom.plugin"} & found


def test_conformance_classes_load_without_numpy():
    found = loaded_after("from codicom.testing import *")
    assert "codicom.testing.decoders" in found
    assert "numpy" not in found


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'NoSuchConformance'"):
        _ = codicom.testing.NoSuchConformance


def test_every_exported_name_exists():
    assert all(getattr(codicom.testing, name).__doc__ for name in codicom.testing.__all__)


def test_plugins_fixture_holds_only_what_it_is_given(codicom_plugins):
    assert codicom_plugins().loaded == ()


def test_plugins_fixture_takes_a_module_by_name(codicom_plugins, tmp_path, monkeypatch):
    source = """
from codicom.plugin import LutSpec, hookimpl

@hookimpl
def codicom_luts():
    yield LutSpec(name="acme", stage="voi", target="acme_fixture:apply")
"""
    (tmp_path / "acme_fixture.py").write_text(source)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert [each.record.name for each in codicom_plugins("acme_fixture").luts("voi")] == ["acme"]


def test_frame_fixture_makes_the_frame_described(codicom_frame):
    frame = codicom_frame(rows=3, columns=2, bits_allocated=8)
    assert (frame.info.rows, frame.info.columns, len(frame.data)) == (3, 2, 6)


@pytest.mark.parametrize("syntax", [files.IMPLICIT_LITTLE, files.DEFLATED])
def test_file_fixture_writes_a_file(codicom_file, syntax):
    path = codicom_file(files.patient(files.encoding(syntax)), transfer_syntax=syntax)
    assert pydicom.dcmread(path).PatientID == "TEST-1"
