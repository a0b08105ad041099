import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import codicom
import codicom_cli.benchmark
from codicom import examples
from codicom_cli.benchmark import TASKS
from codicom_cli.main import main

pytestmark = pytest.mark.slow

CT = examples.get_path("ct")


@pytest.fixture
def told(capsys):
    """Run ``codicom benchmark`` and return its exit code, its lines and its errors."""

    def run(*arguments):
        code = main(["benchmark", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def report(told):
    """The figures of a run, as JSON."""

    def run(*arguments):
        code, out, errors = told(*arguments, "--json", "--repeats", "1")
        assert code == 0, errors
        return json.loads(out)

    return run


@pytest.fixture
def without_pydicom(monkeypatch):
    monkeypatch.setitem(sys.modules, "pydicom", None)  # so that importing it fails


def test_the_installed_command_measures_the_examples():
    command = Path(sys.executable).with_name("codicom")
    done = subprocess.run([command, "benchmark", "--json", "--repeats", "1"], capture_output=True, check=True)
    assert json.loads(done.stdout)["files"] == 15


def test_every_task_has_a_figure(report):
    rows = report(CT)["rows"]
    assert [each["task"] for each in rows] == list(TASKS)
    assert all(each["codicom"] > 0 and each["files"] == 1 for each in rows)


def test_pydicom_is_measured_beside(report):
    pytest.importorskip("pydicom")
    found = report(CT)
    assert found["pydicom"]
    assert all(each["ratio"] == each["pydicom"] / each["codicom"] for each in found["rows"])


def test_without_pydicom_codicom_is_measured_alone(report, without_pydicom):
    found = report(CT)
    assert found["pydicom"] is None
    assert all(each["pydicom"] is None and each["ratio"] is None for each in found["rows"])


def test_without_pydicom_the_table_says_so(told, without_pydicom):
    code, out, _ = told(CT, "--repeats", "1")
    assert (code, "pydicom is not installed" in out) == (0, True)


def test_what_stands_in_for_pydicom_is_not_taken_for_it(report, monkeypatch):
    stand_in = ModuleType("pydicom")
    stand_in.dcmread = codicom.dcmread
    monkeypatch.setitem(sys.modules, "pydicom", stand_in)
    assert report(CT)["pydicom"] is None


def test_a_file_that_one_side_does_not_take_is_left_out_for_both(report, monkeypatch):
    def refuse(path, **options):
        if Path(path) == CT:
            raise ValueError("not this one")
        return codicom.dcmread(path, **options)

    other = ModuleType("pydicom")
    other.__version__, other.dcmread = "0", refuse
    monkeypatch.setattr(codicom_cli.benchmark, "installed_pydicom", lambda: other)
    assert {each["files"] for each in report(CT)["rows"]} == {0}


def test_a_task_that_no_file_allows_has_no_figure(report):
    rows = {each["task"]: each for each in report(examples.get_path("rt_plan"))["rows"]}
    assert rows["read and decode the pixels"] == {
        "task": "read and decode the pixels", "files": 0, "codicom": None, "pydicom": None, "ratio": None,
    }  # fmt: skip


def test_a_folder_is_measured_up_to_so_many_files(report):
    assert report(CT.parent, "--files", "3")["files"] == 3


def test_a_file_that_cannot_be_read_is_left_out(report, tmp_path):
    (tmp_path / "ct.dcm").write_bytes(CT.read_bytes())
    (tmp_path / "notes.txt").write_text("no DICOM")
    assert report(tmp_path)["files"] == 1


def test_a_folder_without_dicom_is_told(told, tmp_path):
    (tmp_path / "notes.txt").write_text("no DICOM")
    code, _, errors = told(tmp_path)
    assert (code, "no file there can be read" in errors) == (1, True)


def test_a_missing_file_is_told(told, tmp_path):
    code, _, errors = told(tmp_path / "none.dcm")
    assert (code, "No such file" in errors) == (1, True)


def test_the_table_names_no_file(told, tmp_path):
    (tmp_path / "Doe_John.dcm").write_bytes(CT.read_bytes())
    assert "Doe" not in told(tmp_path / "Doe_John.dcm", "--repeats", "1")[1]


def test_measuring_writes_nothing(told, tmp_path):
    (tmp_path / "ct.dcm").write_bytes(CT.read_bytes())
    told(tmp_path, "--repeats", "1")
    assert [each.name for each in tmp_path.iterdir()] == ["ct.dcm"]
    assert (tmp_path / "ct.dcm").read_bytes() == CT.read_bytes()
