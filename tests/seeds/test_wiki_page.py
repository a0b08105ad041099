"""The snippets of the user guide of pydicom's first years, and what its readers asked below it.

The keywords were others then: ``PatientsName``, and ``Beams`` for the Beam Sequence; ``read_file`` is ``dcmread``,
``AddNew`` is ``add_new``. Tags were shown as ``(0008, 0012)``, codicom shows ``(0008,0012)``.
"""

from __future__ import annotations

import pytest

import codicom
from codicom import examples
from codicom.data import get_testdata_file
from codicom.tag import Tag

BEGIN = [
    "(0008, 0012) Instance Creation Date DA: '20030903'",
    "(0008, 0013) Instance Creation Time TM: '150031'",
    "(0008, 0016) SOP Class UID UI: RT Plan Storage",
    "(0008, 0018) SOP Instance UID UI: 1.2.777.777.77.7.7777.7777.20030903150023",
    "(0008, 0020) Study Date DA: '20030716'",
    "(0008, 0030) Study Time TM: '153557'",
    "(0008, 0050) Accession Number SH: ''",
    "(0008, 0060) Modality CS: 'RTPLAN'",
]
# Python 2 showed bytes without the b.
META = [
    "(0002, 0001) File Meta Information Version OB: b'\\x00\\x01'",
    "(0002, 0002) Media Storage SOP Class UID UI: RT Plan Storage",
    "(0002, 0003) Media Storage SOP Instance UID UI: 1.2.999.999.99.9.9999.9999.20030903150023",
    "(0002, 0010) Transfer Syntax UID UI: Implicit VR Little Endian",
    "(0002, 0012) Implementation Class UID UI: 1.2.888.888.88.8.8.8",
]


def plain(lines):
    """Return lines with single blanks, and tags as the page writes them."""
    return [" ".join(line.replace(",", ", ", 1).split()) for line in lines]


@pytest.fixture
def ds():
    return codicom.dcmread(get_testdata_file("rtplan.dcm"))


def test_the_dataset_begins_as_the_page_shows_it(ds):
    with codicom.options(show_file_meta=False):
        lines = str(ds).splitlines()
    assert plain(lines[: len(BEGIN)]) == BEGIN


def test_file_meta_information_is_a_dataset_of_its_own(ds):
    # The group length, which the page leaves out, comes first.
    assert plain(str(ds.file_meta).splitlines()[1:]) == META


def test_group_2_is_not_in_the_main_dataset(ds):
    assert [element for element in ds if element.tag.group == 2] == []


def test_a_value_by_keyword_or_tag(ds):
    assert ds.PatientName == "Last^First^mid^pre"
    assert ds[0x10, 0x10].value == "Last^First^mid^pre"


def test_an_item_of_a_sequence_keeps_a_name_of_its_own(ds):
    beam1 = ds.BeamSequence[0]
    assert (beam1.BeamName, beam1[0x300A, 0xC2].value) == ("Field 1", "Field 1")


def test_an_item_is_reached_by_tags(ds):
    assert ds[0x300A, 0xB0][0][0x300A, 0xC2].value == "Field 1"


def test_dir_without_text_lists_everything(ds):
    assert len(ds.dir()) == len(ds)


def test_dir_does_not_mind_case(ds):
    assert ds.dir("PAT") == ds.dir("pat")


def test_an_element_by_its_keyword(ds):
    data_element = ds.data_element("PatientName")
    assert (data_element.VR, data_element.value) == ("PN", "Last^First^mid^pre")


def test_a_keyword_is_in_the_dataset(ds):
    assert "PatientName" in ds


def test_an_element_is_deleted_by_numbers(ds):
    ds.OtherPatientIDs = ["a", "b"]
    del ds[0x10, 0x1000]
    assert "OtherPatientIDs" not in ds


def test_an_element_is_deleted_by_the_tag_of_the_element(ds):
    ds.OtherPatientIDs = ["a", "b"]
    tag = ds.data_element("OtherPatientIDs").tag
    del ds[tag]
    assert "OtherPatientIDs" not in ds


def test_the_bytes_of_the_pixels_are_there():
    assert len(examples.ct.PixelData) == 128 * 128 * 2


def test_equal_tags():
    t1, t2, t3 = Tag(0x00100010), Tag(0x10, 0x10), Tag((0x10, 0x10))
    assert (t1 == t2, t1 == t3) == (True, True)


# What readers asked


def test_a_reader_leaves_the_pixels_out_to_sort_by_the_header():
    ds = codicom.dcmread(get_testdata_file("CT_small.dcm"), stop_before_pixels=True)
    assert (ds.InstanceNumber, "PixelData" in ds) == (1, False)


def test_a_small_defer_size_takes_no_tag_away():
    path = get_testdata_file("CT_small.dcm")
    assert codicom.dcmread(path, defer_size="512 B") == codicom.dcmread(path)


def test_a_deferred_value_is_read_when_asked_for():
    ds = codicom.dcmread(get_testdata_file("CT_small.dcm"), defer_size="512 KB")
    assert ds.PixelData == examples.ct.PixelData


def test_a_valid_instance_uid_is_generated(ds):
    ds.SOPInstanceUID = codicom.generate_uid()
    assert ds.SOPInstanceUID.is_valid


def test_an_element_that_the_dataset_lacks_is_added_by_keyword(ds, tmp_path):
    assert "OtherPatientIDs" not in ds
    ds.OtherPatientIDs = "other1"
    ds.save_as(tmp_path / "added.dcm")
    assert codicom.dcmread(tmp_path / "added.dcm").OtherPatientIDs == "other1"


def test_asking_for_the_value_of_a_missing_element_names_it(ds):
    with pytest.raises(KeyError, match="0010,1000"):
        ds[0x0010, 0x1000].value = "other1"


def test_an_element_outside_the_dictionary_is_added_by_tag(ds, tmp_path):
    ds.add_new(0x20051000, "LO", "mine")
    ds.save_as(tmp_path / "added.dcm", enforce_file_format=False)
    assert codicom.dcmread(tmp_path / "added.dcm")[0x2005, 0x1000].value == b"mine"


def test_a_long_private_value_is_shown_by_its_size_and_there_in_full(ds):
    ds.add_new(0x2005140F, "OB", bytes(1104))
    assert str(ds[0x2005, 0x140F]).endswith("OB: Array of 1104 elements")
    assert len(ds[0x2005, 0x140F].value) == 1104


def test_files_of_a_folder_are_sorted(series_folder):
    found = [each.dataset for each in codicom.scan(series_folder) if each.error is None]
    found.sort(key=lambda ds: ds.ImagePositionPatient[2])
    assert [ds.InstanceNumber for ds in found] == [1, 2, 3, 4, 5]
