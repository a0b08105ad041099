import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import codicom
from codicom import Dataset, examples
from codicom_cli.main import main

PLAN = str(examples.get_path("rt_plan"))
CT = str(examples.get_path("ct"))


@pytest.fixture
def shown(capsys):
    """Run ``codicom show`` and return its exit code, its lines and its errors."""

    def run(*arguments):
        code = main(["show", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err

    return run


@pytest.fixture
def saved(tmp_path):
    def save(name="file.dcm", **values):
        ds = Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3", **values)
        ds.ensure_file_meta()
        ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
        ds.save_as(tmp_path / name, enforce_file_format=True)
        return tmp_path / name

    return save


def test_every_element_has_a_line(shown):
    code, lines, _ = shown(PLAN)
    assert code == 0
    ds = codicom.dcmread(PLAN)
    assert sum(": " in line for line in lines) == len(ds.file_meta) + sum(1 for _ in ds.iterall())


def test_a_line_has_tag_name_vr_and_value(shown):
    assert "(0010,0020) Patient ID                          LO: 'id00001'" in shown(PLAN)[1]


def test_an_element_is_shown_wherever_it_is(shown):
    assert shown(PLAN, "--tag", "BeamName")[1] == ["BeamSequence[0].BeamName: 'Field 1'"]


@pytest.mark.parametrize("tag", ["0010,0020", "(0010, 0020)", "00100020", "PatientID"])
def test_an_element_is_meant_by_keyword_and_by_tag(shown, tag):
    assert shown(PLAN, "--tag", tag)[1] == ["PatientID: 'id00001'"]


def test_an_element_is_meant_by_its_path(shown):
    path = "DoseReferenceSequence[1].DoseReferenceNumber"
    assert shown(PLAN, "--tag", path)[1] == [f"{path}: '2'"]


def test_meta_information_is_found_too(shown):
    assert shown(PLAN, "--tag", "TransferSyntaxUID")[1] == ["file_meta.TransferSyntaxUID: Implicit VR Little Endian"]


def test_several_elements_are_shown_in_the_order_of_the_file(shown):
    assert len(shown(PLAN, "--tag", "PatientID", "--tag", "Modality")[1]) == 2


def test_grep_looks_at_names_and_values(shown):
    assert shown(PLAN, "--grep", "^field 1|patient id")[1] == ["PatientID: 'id00001'"]
    assert shown(PLAN, "--grep", "Field 1")[1] == ["BeamSequence[0].BeamName: 'Field 1'"]


def test_what_is_not_there_is_told(shown):
    code, lines, errors = shown(PLAN, "--tag", "PixelData")
    assert (code, lines, errors) == (1, [], "codicom: no such element\n")


def test_an_unknown_keyword_is_told_with_what_may_be_meant(shown):
    code, _, errors = shown(PLAN, "--tag", "PatientNam")
    assert code == 2
    assert "PatientName" in errors


def test_a_wrong_pattern_is_told(shown):
    code, _, errors = shown(PLAN, "--grep", "(")
    assert code == 2
    assert "regular expression" in errors


def test_depth_0_shows_no_items(shown):
    lines = shown(PLAN, "--depth", "0")[1]
    assert any("Beam Sequence" in line for line in lines)
    assert not any(line.startswith(" ") for line in lines)


def test_private_elements_may_be_left_out(shown):
    private = {f"({element.tag:08X}"[:5] for element in codicom.dcmread(CT) if element.is_private}
    assert any(line[:5] in private for line in shown(CT, "--private")[1])
    assert not any(line[:5] in private for line in shown(CT, "--no-private")[1])


def test_brief_says_what_it_is(shown):
    assert "SOPClassUID: RT Plan Storage" in shown(PLAN, "--brief")[1]


def test_deviations_are_shown_where_asked_for(shown, saved):
    path = saved(PatientID="1")
    raw = path.read_bytes()
    path.write_bytes(raw[:-1] + b"\0" + raw[-1:])
    plain, asked = shown(path)[1], shown(path, "--deviations")[1]
    assert len(asked) > len(plain)


def test_pixels_are_not_read(shown):
    assert any("Pixel Data" in line and "Array of" in line for line in shown(CT)[1])


def test_json_is_the_json_model(shown, capsys):
    main(["show", PLAN, "--json"])
    found = json.loads(capsys.readouterr().out)
    again = Dataset.from_json(found["dataset"])
    assert again.BeamSequence[0].BeamName == "Field 1"


def test_json_of_several_files_is_a_list(capsys):
    main(["show", PLAN, CT, "--json"])
    assert [Path(each["file"]).name for each in json.loads(capsys.readouterr().out)] == [Path(PLAN).name, Path(CT).name]


def test_json_leaves_out_long_values_and_says_so(capsys):
    main(["show", CT, "--json"])
    assert json.loads(capsys.readouterr().out)["dataset"]["7FE00010"]["BulkDataURI"] == "omitted:7FE00010"


def test_several_files_stand_below_their_names(shown):
    lines = shown(PLAN, CT, "--tag", "Modality")[1]
    assert lines == [PLAN, "Modality: 'RTPLAN'", CT, "Modality: 'CT'"]


def test_a_bad_file_is_told_and_stops_nothing(shown, tmp_path):
    (tmp_path / "bad.dcm").write_bytes(b"no DICOM")
    code, lines, errors = shown(tmp_path / "bad.dcm", PLAN, "--tag", "Modality")
    assert code == 1
    assert lines[-1] == "Modality: 'RTPLAN'"
    assert "bad.dcm: no DICM prefix" in errors


def test_a_truncated_file_shows_what_is_there(shown, tmp_path):
    (tmp_path / "cut.dcm").write_bytes(Path(PLAN).read_bytes()[:1000])
    code, lines, _ = shown(tmp_path / "cut.dcm")
    assert code in (0, 1)
    assert any("Patient ID" in line for line in lines) or code == 1


def test_a_missing_file_is_told(shown, tmp_path):
    code, _, errors = shown(tmp_path / "none.dcm")
    assert (code, "No such file" in errors) == (1, True)


def test_a_value_cannot_steer_the_terminal(shown, saved):
    lines = shown(saved(PatientComments="a\x1b[2Jb\nc", PatientID="x\x07"))[1]
    assert not any("\x1b" in line or "\x07" in line for line in lines)


def test_colours_are_for_terminals(shown):
    assert not any("\x1b" in line for line in shown(PLAN)[1])
    assert any("\x1b" in line for line in shown(PLAN, "--color")[1])


def test_no_color_in_the_environment_counts(shown, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not any("\x1b" in line for line in shown(PLAN)[1])


def test_who_stops_reading_gets_no_error():
    command = Path(sys.executable).with_name("codicom")
    done = subprocess.run(
        ["bash", "-c", f"'{command}' show '{PLAN}' '{CT}' '{PLAN}' '{CT}' '{PLAN}' | head -1"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert done.stderr == ""
