"""A de-identifier of a stranger, which takes only public names: rules as data, applied to many files."""

from __future__ import annotations

import pytest

import codicom
from codicom import Dataset, examples


@pytest.fixture
def run(codicom_with):
    return codicom_with("deid", "toy_deid")


@pytest.fixture
def scans(tmp_path):
    """A folder of a file with names at two levels and private blocks, another of the same study, and no DICOM."""
    folder = tmp_path / "scans"
    (folder / "sub").mkdir(parents=True)
    for number, place in enumerate(("one.dcm", "sub/two.dcm")):
        dataset = codicom.dcmread(examples.get_path("ct"))
        dataset.SOPInstanceUID = f"1.2.3.{number}"
        dataset.RequestAttributesSequence = [Dataset()]
        dataset.RequestAttributesSequence[0].PatientName = "Doe^Jane"
        dataset.private_block(0x0011, "KEEP ME", create=True).add_new(1, "LO", "kept")
        dataset.private_block(0x0013, "SECRETS", create=True).add_new(1, "LO", "Doe")
        dataset.save_as(folder / place)
    (folder / "notes.txt").write_text("no DICOM")
    return folder


@pytest.mark.parametrize("processes", [0, 2])
def test_copies_hold_nothing_of_the_patient(run, scans, tmp_path, processes):
    run("clean", scans, tmp_path / "out", "--processes", processes)
    before = codicom.dcmread(scans / "one.dcm")
    after = codicom.dcmread(tmp_path / "out" / "one.dcm")
    assert str(before.PatientName) not in str(after)
    assert "Doe" not in str(after)
    assert after.PatientID == "anonymous"
    assert after["StudyDate"].is_empty


def test_what_is_to_be_kept_is_kept(run, scans, tmp_path):
    run("clean", scans, tmp_path / "out")
    after = codicom.dcmread(tmp_path / "out" / "one.dcm")
    assert after.private_block(0x0011, "KEEP ME")[1].value == "kept"
    assert after.pixel_array.tolist() == codicom.dcmread(scans / "one.dcm").pixel_array.tolist()


def test_files_of_a_study_stay_together(run, scans, tmp_path):
    run("clean", scans, tmp_path / "out")
    first, second = (codicom.dcmread(tmp_path / "out" / name) for name in ("one.dcm", "sub/two.dcm"))
    assert first.StudyInstanceUID == second.StudyInstanceUID
    assert first.StudyInstanceUID != codicom.dcmread(scans / "one.dcm").StudyInstanceUID
    assert first.SOPInstanceUID != second.SOPInstanceUID


def test_what_was_done_is_told_without_values(run, scans, tmp_path):
    done = run("clean", scans, tmp_path / "out")
    assert "RequestAttributesSequence[0].PatientName emptied" in done.stdout
    assert "Doe" not in done.stdout
    assert str(codicom.dcmread(scans / "one.dcm").PatientID) not in done.stdout


def test_a_file_that_is_no_dicom_fails_alone(run, scans, tmp_path):
    done = run("clean", scans, tmp_path / "out")
    assert done.returncode == 1
    assert sorted(path.name for path in (tmp_path / "out").rglob("*.*")) == ["one.dcm", "two.dcm"]
