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


def test_a_repaired_copy_has_no_error(told, scans, tmp_path):
    code, lines, _ = told("repair", scans / "old.dcm", "-o", tmp_path / "new.dcm")
    assert (code, lines) == (0, ["StudyDate: a value of DA in the form that PS3.5 6.2 has"])
    assert told("check", tmp_path / "new.dcm")[0] == 0
    assert codicom.dcmread(tmp_path / "new.dcm").StudyDate == "20040119"


def test_a_folder_is_repaired_into_another(told, scans, tmp_path):
    code, _, errors = told("repair", scans, "-o", tmp_path / "out", "-j", "2")
    assert code == 1
    assert "repair: 3 files: 2 done, 0 skipped, 1 failed" in errors
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["good.dcm", "old.dcm"]


def test_a_dry_run_writes_nothing(told, scans, tmp_path):
    lines = told("repair", scans / "old.dcm", "-o", tmp_path / "new.dcm", "--dry-run")[1]
    assert lines == ["StudyDate: a value of DA in the form that PS3.5 6.2 has"]
    assert not (tmp_path / "new.dcm").exists()


def test_the_source_is_not_repaired_in_place(told, scans):
    before = (scans / "old.dcm").read_bytes()
    assert told("repair", scans / "old.dcm", "-o", scans / "old.dcm", "--overwrite")[0] == 1
    assert (scans / "old.dcm").read_bytes() == before


def test_what_is_there_already_is_replaced_only_if_asked_for(told, scans, tmp_path):
    (tmp_path / "new.dcm").write_bytes(b"mine")
    assert told("repair", scans / "old.dcm", "-o", tmp_path / "new.dcm")[0] == 1
    assert (tmp_path / "new.dcm").read_bytes() == b"mine"
    assert told("repair", scans / "old.dcm", "-o", tmp_path / "new.dcm", "--overwrite")[0] == 0


def test_what_cannot_be_mended_is_told(told, scans, tmp_path):
    ds = codicom.dcmread(scans / "good.dcm")
    with options(writing_validation=0):
        ds.StudyDate = "in May"
        ds.save_as(scans / "vague.dcm")
    lines = told("repair", scans / "vague.dcm", "-o", tmp_path / "new.dcm")[1]
    assert any(line.startswith("left as it is: error: StudyDate") for line in lines)
