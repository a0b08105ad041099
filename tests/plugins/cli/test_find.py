import json

import pytest

from codicom import examples
from codicom_cli.main import main


@pytest.fixture
def scans(tmp_path):
    (tmp_path / "sub").mkdir()
    for name, sample in (("ct.dcm", "ct"), ("mr.dcm", "mr"), ("sub/plan.dcm", "rt_plan")):
        (tmp_path / name).write_bytes(examples.get_path(sample).read_bytes())
    (tmp_path / "notes.txt").write_text("no DICOM")
    return tmp_path


@pytest.fixture
def found(scans, capsys):
    """Run ``codicom find`` on the folder, and return its exit code, lines and errors."""

    def run(*arguments):
        code = main(["find", str(scans), *arguments])
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err

    return run


def test_files_that_meet_the_condition_are_named(found, scans):
    code, lines, _ = found('Modality == "CT" or Modality == "MR"')
    assert (code, lines) == (0, [str(scans / "ct.dcm"), str(scans / "mr.dcm")])


def test_without_a_condition_all_of_dicom_is_found(found):
    assert len(found()[1]) == 3


def test_workers_find_the_same(found):
    assert sorted(found("Rows > 0", "-j", "2")[1]) == sorted(found("Rows > 0")[1])


def test_nothing_found_ends_with_1(found):
    assert found("Rows > 100000")[:2] == (1, [])


def test_elements_stand_beside_the_file(found, scans):
    lines = found('Modality == "RTPLAN"', "--show", "PatientID", "--show", "Rows")[1]
    assert lines == [f"{scans / 'sub/plan.dcm'}\tid00001\t"]


def test_count_counts(found):
    assert found("Rows > 0", "--count")[1] == ["2"]


def test_json_is_one_object_a_line(found):
    lines = found("Rows > 0", "--show", "Modality", "--json")[1]
    assert [json.loads(line)["Modality"] for line in lines] == ["CT", "MR"]


def test_names_may_end_with_nul(scans, capsys):
    main(["find", str(scans), "Rows > 0", "-0"])
    assert capsys.readouterr().out == f"{scans / 'ct.dcm'}\0{scans / 'mr.dcm'}\0"


def test_what_cannot_be_read_is_counted(found):
    assert found()[2] == "codicom: 1 of 4 files were not read\n"


def test_what_cannot_be_read_is_named_if_asked_for(found):
    assert "notes.txt: no DICM prefix" in found("Rows > 0", "--errors")[2]


def test_a_wrong_condition_is_wrong_usage(found):
    code, _, errors = found('exec("1")')
    assert code == 2
    assert "must be made of comparisons" in errors


def test_an_unknown_element_to_show_is_wrong_usage(found):
    assert found("Rows > 0", "--show", "Nothing")[0] == 2


def test_a_missing_folder_is_told(tmp_path, capsys):
    assert main(["find", str(tmp_path / "none"), "Rows > 0"]) == 1
    assert "No such file" in capsys.readouterr().err


def test_a_name_cannot_steer_the_terminal(found, scans):
    (scans / "mr.dcm").rename(scans / "m\nr\x1b[2J.dcm")
    lines = found('Modality == "MR"')[1]
    assert len(lines) == 1
    assert "\x1b" not in lines[0]
