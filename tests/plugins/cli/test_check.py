import json

import pytest

import codicom
from codicom import examples, options
from codicom_cli.main import main


@pytest.fixture
def told(capsys):
    """Run a verb and return its exit code, lines and errors."""

    def run(*arguments):
        code = main(list(map(str, arguments)))
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err

    return run


@pytest.fixture
def scans(tmp_path):
    """A folder of an image in order, one with an old date, and a file that is no DICOM."""
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "good.dcm").write_bytes(examples.get_path("ct").read_bytes())
    ds = codicom.dcmread(examples.get_path("mr"))
    with options(writing_validation=0):
        ds.StudyDate = "2004.01.19"
        ds.save_as(folder / "old.dcm")
    (folder / "notes.txt").write_text("no DICOM")
    return folder


def test_a_file_in_order_has_nothing_to_tell(told, scans):
    assert told("check", scans / "good.dcm", "--pixels")[:2] == (
        0,
        ["check: 1 file: 1 without errors, 0 with, 0 not read"],
    )


def test_an_error_is_told_and_ends_with_1(told, scans):
    code, lines, _ = told("check", scans / "old.dcm")
    assert code == 1
    assert lines[0].startswith("error: StudyDate: a value of DA must have the form")


def test_all_files_of_a_folder_are_checked(told, scans):
    lines = told("check", scans, "-j", "2")[1]
    assert lines[-1] == "check: 3 files: 1 without errors, 1 with, 1 not read"
    assert any("notes.txt: not read: no DICM prefix" in line for line in lines)


def test_the_report_as_json_has_every_file(scans, capsys):
    assert main(["check", str(scans), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [(each["file"].rpartition("/")[2], len(each["findings"] or ())) for each in report] == [
        ("good.dcm", 0),
        ("notes.txt", 0),
        ("old.dcm", 1),
    ]


def test_a_missing_file_is_told(told, tmp_path):
    code, _, errors = told("check", tmp_path / "none.dcm")
    assert (code, "No such file" in errors) == (1, True)
