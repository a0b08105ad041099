"""The snippets of a guide in Chinese: one file read, shown, looked into, changed.

The page shows tags as ``(0008, 0012)``, codicom as ``(0008,0012)``.
"""

from __future__ import annotations

import pytest

import codicom
from codicom.data import get_testdata_file

SHOWN = """\
Dataset.file_meta -------------------------------
(0002, 0000) File Meta Information Group Length  UL: 156
(0002, 0001) File Meta Information Version       OB: b'\\x00\\x01'
-------------------------------------------------
(0008, 0012) Instance Creation Date              DA: '20030903'
(0008, 0013) Instance Creation Time              TM: '150031'
"""


@pytest.fixture
def ds():
    filename = get_testdata_file("rtplan.dcm")
    return codicom.dcmread(filename)


def test_the_test_file_is_there_to_read(ds):
    assert ds.Modality == "RTPLAN"


@pytest.mark.parametrize("line", SHOWN.splitlines())
def test_the_dataset_shows_the_line_that_the_page_prints(ds, line):
    assert line.replace(", ", ",", 1 if line.startswith("(") else 0) in str(ds).splitlines()


def test_the_shown_dataset_begins_with_file_meta_information(ds):
    assert str(ds).splitlines()[:2] == SHOWN.replace("(0002, 0000)", "(0002,0000)").splitlines()[:2]


def test_the_name_of_the_patient(ds):
    assert ds.PatientName == "Last^First^mid^pre"
    assert repr(ds.PatientName) == "'Last^First^mid^pre'"


def test_an_element_holds_tag_vr_vm_and_value(ds):
    element = ds[0x10, 0x10]
    assert (element.tag, element.VR, element.VM, element.value) == (0x00100010, "PN", 1, "Last^First^mid^pre")


def test_vm_counts_the_values(ds):
    point = ds.DoseReferenceSequence[0]["DoseReferencePointCoordinates"]
    assert point.VM == 3
    assert list(point.value) == [239.53125, 239.53125, -741.87]


def test_changes_are_there_after_saving(ds, tmp_path):
    ds.PatientID = "12345"
    ds.SeriesNumber = 5
    ds[0x10, 0x10].value = "Test"
    ds.save_as(tmp_path / "changed.dcm")
    changed = codicom.dcmread(tmp_path / "changed.dcm")
    assert (changed.PatientID, changed.SeriesNumber, changed.PatientName) == ("12345", 5, "Test")


def test_dir_finds_keywords(ds):
    assert ds.dir("pat") == ["PatientBirthDate", "PatientID", "PatientName", "PatientSetupSequence", "PatientSex"]


@pytest.mark.parametrize("key", ["PatientName", (0x0010, 0x0010), 0x00100010])
def test_an_element_is_in_the_dataset(ds, key):
    assert key in ds


def test_an_element_is_deleted_by_keyword(ds):
    del ds.SoftwareVersions
    assert "SoftwareVersions" not in ds


def test_an_element_is_deleted_by_tag(ds):
    del ds[0x0018, 0x1020]
    assert "SoftwareVersions" not in ds


def test_a_sequence_is_a_list_of_datasets(ds):
    assert isinstance(ds.BeamSequence, codicom.Sequence)
    assert [type(item) for item in ds.BeamSequence] == [codicom.Dataset]
