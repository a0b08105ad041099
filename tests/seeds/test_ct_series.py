"""The snippets of a page in Chinese that prepares a series of CT images: look, change, sort, thickness.

The page writes ``ds.patientName`` and ``ds.saveas`` in one place; neither is or was a name of anything.
"""

from __future__ import annotations

import os

import numpy as np
import pytest

import codicom


@pytest.fixture
def ds(folder):
    return codicom.dcmread("rtplan.dcm")


def test_the_misspelt_name_of_the_page_is_an_attribute_error(ds):
    with pytest.raises(AttributeError, match="patientName"):
        print(ds.patientName)


def test_a_name_is_set_by_keyword_and_by_tag(ds):
    ds.PatientName = "ABC"
    assert ds.PatientName == "ABC"
    ds[0x0010, 0x0010].value = "abc"
    assert ds.PatientName == "abc"


def test_a_change_is_saved_to_a_new_file(ds):
    ds.PatientName = "ABC"
    ds.save_as("newrtplan.dcm")
    assert codicom.dcmread("newrtplan.dcm").PatientName == "ABC"


def test_the_file_that_was_read_stays_as_it_is(ds, folder):
    before = (folder / "rtplan.dcm").read_bytes()
    ds.PatientName = "ABC"
    ds.save_as("newrtplan.dcm")
    assert (folder / "rtplan.dcm").read_bytes() == before


def test_a_name_is_deleted(ds):
    del ds.PatientName
    assert "PatientName" not in ds


def test_a_name_is_added_anew(ds):
    del ds.PatientName
    ds.add_new(0x00100010, "PN", "a000")
    assert ds.PatientName == "a000"


def test_dir_lists_the_keywords_of_all_elements(ds):
    assert ds.dir() == sorted(element.keyword for element in ds)


def is_dicom_file(filename):
    """As on the page."""
    with open(filename, "rb") as file_stream:  # noqa: PTH123
        file_stream.seek(128)
        data = file_stream.read(4)
    return data == b"DICM"


def load_patient(src_dir):
    """As on the page, where ``dcmread`` is still called ``read_file``."""
    slices = []
    for s in os.listdir(src_dir):  # noqa: PTH208
        if is_dicom_file(src_dir + "/" + s):
            instance = codicom.dcmread(src_dir + "/" + s)
            slices.append(instance)
    slices.sort(key=lambda x: int(x.InstanceNumber))
    try:
        slice_thickness = np.abs(slices[0].ImagePositionPatient[2] - slices[1].ImagePositionPatient[2])
    except AttributeError:
        slice_thickness = np.abs(slices[0].SliceLocation - slices[1].SliceLocation)
    for s in slices:
        s.SliceThickness = slice_thickness
    return slices


def test_only_dicom_files_are_loaded(series_folder):
    assert len(load_patient(str(series_folder))) == 5


def test_slices_come_in_the_order_of_their_numbers(series_folder):
    assert [each.InstanceNumber for each in load_patient(str(series_folder))] == [1, 2, 3, 4, 5]


def test_the_thickness_is_the_distance_of_two_positions(series_folder):
    assert {float(each.SliceThickness) for each in load_patient(str(series_folder))} == {2.5}


def test_the_thickness_falls_back_on_the_slice_location(series_folder):
    for path in series_folder.glob("*.dcm"):
        image = codicom.dcmread(path)
        del image.ImagePositionPatient
        image.SliceLocation = 3 * image.InstanceNumber
        image.save_as(path)
    assert {float(each.SliceThickness) for each in load_patient(str(series_folder))} == {3.0}


def test_the_thickness_that_numpy_computed_is_saved(series_folder, tmp_path):
    load_patient(str(series_folder))[0].save_as(tmp_path / "thick.dcm")
    assert codicom.dcmread(tmp_path / "thick.dcm").SliceThickness == 2.5


def test_the_spacing_takes_a_third_value(series_folder):
    slices = load_patient(str(series_folder))
    pixel_spacing = slices[0].PixelSpacing
    pixel_spacing.append(slices[0].SliceThickness)
    assert [float(each) for each in pixel_spacing] == [2.5, 2.5, 2.5]
