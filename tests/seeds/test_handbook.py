"""The snippets of a handbook in Chinese: metadata changed, a patient made anonymous, a file made from nothing.

``pydicom`` became ``codicom``; ``save_as(..., write_like_original=False)`` is ``enforce_file_format=True`` today, and
``write_like_original=True`` what ``save_as`` does anyhow.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np
import pydicom
import pytest

import codicom
import codicom.uid
from codicom.dataset import Dataset, FileDataset
from codicom.model.sequence import Sequence

PHI = [
    "PatientName",
    "PatientID",
    "PatientBirthDate",
    "PatientSex",
    "PatientAge",
    "PatientAddress",
    "InstitutionName",
    "InstitutionAddress",
    "ReferringPhysicianName",
    "PerformingPhysicianName",
    "OperatorsName",
    "StudyDescription",
    "SeriesDescription",
]


@pytest.fixture
def ds(folder):
    return codicom.dcmread("input.dcm")


# Reading


def test_dcmread_returns_a_dataset(ds):
    assert isinstance(ds, Dataset)


def test_keyword_and_tag_reach_the_same_value(ds):
    assert ds.PatientName == ds[0x0010, 0x0010].value == "Example^Phantom"


def test_getattr_gives_the_default_for_what_is_missing(ds):
    assert getattr(ds, "PatientAge", "unknown") == "unknown"


def test_getattr_gives_the_value_of_what_is_there(ds):
    assert getattr(ds, "Modality", "unknown") == "CT"


def test_hasattr_tells_what_is_there(ds):
    assert hasattr(ds, "PatientName")
    assert not hasattr(ds, "PatientAge")


def test_get_gives_the_default_for_what_is_missing(ds):
    assert ds.get("PatientAge", "unknown") == "unknown"


def test_a_missing_attribute_is_an_attribute_error(ds):
    with pytest.raises(AttributeError, match="PatientAge"):
        ds.PatientAge  # noqa: B018


# Changing


def test_existing_and_new_elements_are_changed_and_saved(ds):
    ds.PatientName = "Doe^John"
    ds.StudyDate = datetime(2026, 11, 21).strftime("%Y%m%d")
    ds.StudyDescription = "Modified Study"
    ds.SeriesNumber = 1
    ds.SeriesDescription = "New Series"
    ds.save_as("modified.dcm")
    saved = codicom.dcmread("modified.dcm")
    assert [
        saved.PatientName,
        saved.StudyDate,
        saved.StudyDescription,
        saved.SeriesNumber,
        saved.SeriesDescription,
    ] == [
        "Doe^John",
        "20261121",
        "Modified Study",
        1,
        "New Series",
    ]


def test_delattr_takes_an_element_away(ds):
    if hasattr(ds, "PatientComments"):
        delattr(ds, "PatientComments")
    assert "PatientComments" not in ds


def test_del_takes_an_element_away(ds):
    if "PatientComments" in ds:
        del ds.PatientComments
    assert not hasattr(ds, "PatientComments")


# Making anonymous


def anonymise(ds):
    for tag in PHI:
        if hasattr(ds, tag):
            if tag in ["PatientName", "PatientID"]:
                setattr(ds, tag, "ANONYMOUS")
            elif tag == "PatientBirthDate":
                setattr(ds, tag, "19000101")
            else:
                delattr(ds, tag)
    if hasattr(ds, "StudyDate"):
        ds.StudyDate = "20000101"


@pytest.fixture
def anonymised(ds):
    anonymise(ds)
    ds.save_as("anonymized.dcm")
    return codicom.dcmread("anonymized.dcm")


def test_anonymising_replaces_what_has_to_stay(anonymised):
    kept = {
        keyword: anonymised.get(keyword) for keyword in ("PatientName", "PatientID", "PatientBirthDate", "StudyDate")
    }
    assert kept == {
        "PatientName": "ANONYMOUS",
        "PatientID": "ANONYMOUS",
        "PatientBirthDate": "19000101",
        "StudyDate": "20000101",
    }


def test_anonymising_takes_away_the_rest(anonymised):
    replaced = {"PatientName", "PatientID", "PatientBirthDate"}
    assert [keyword for keyword in PHI if keyword in anonymised and keyword not in replaced] == []


def test_anonymising_leaves_no_name_in_the_file(anonymised):
    assert b"Phantom" not in Path("anonymized.dcm").read_bytes()


def test_anonymising_leaves_the_pixels_alone(anonymised):
    assert anonymised.PixelData == codicom.dcmread("input.dcm").PixelData


# From nothing


@pytest.fixture
def made(tmp_path):
    """A file as the handbook makes it, with fewer pixels; ``file_meta`` is a plain dataset there."""
    file_meta = Dataset()
    file_meta.MediaStorageSOPClassUID = codicom.uid.generate_uid()
    file_meta.MediaStorageSOPInstanceUID = codicom.uid.generate_uid()
    file_meta.TransferSyntaxUID = codicom.uid.ExplicitVRLittleEndian
    ds = FileDataset("new_dicom.dcm", {}, file_meta=file_meta, preamble=b"\0" * 128)
    ds.PatientName = "Test^Patient"
    ds.PatientID = "123456"
    ds.Modality = "CT"
    ds.StudyDate = datetime.now().strftime("%Y%m%d")
    ds.StudyTime = datetime.now().strftime("%H%M%S")
    ds.ContentDate = ds.StudyDate
    ds.ContentTime = ds.StudyTime
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.Rows = 64
    ds.Columns = 64
    ds.BitsAllocated = 16
    ds.BitsStored = 16
    ds.HighBit = 15
    ds.PixelRepresentation = 0
    ds.PixelData = np.random.default_rng(1).integers(0, 4096, (64, 64), dtype=np.uint16).tobytes()
    ds.SOPClassUID = codicom.uid.CTImageStorage
    ds.SOPInstanceUID = file_meta.MediaStorageSOPInstanceUID
    ds.SeriesInstanceUID = codicom.uid.generate_uid()
    ds.StudyInstanceUID = codicom.uid.generate_uid()
    path = tmp_path / "new_dicom.dcm"
    ds.save_as(path)
    return ds, path


def test_a_file_from_nothing_is_read_again_as_it_was_made(made):
    ds, path = made
    assert codicom.dcmread(path) == ds


def test_a_file_from_nothing_keeps_its_pixels(made):
    ds, path = made
    assert codicom.dcmread(path).PixelData == ds.PixelData


def test_a_file_from_nothing_is_read_by_pydicom(made):
    ds, path = made
    read = pydicom.dcmread(path)
    assert (read.PatientName, read.Rows, read.SOPInstanceUID) == ("Test^Patient", 64, str(ds.SOPInstanceUID))


def test_saving_by_the_format_completes_file_meta_information(made):
    # The handbook's write_like_original=False.
    ds, path = made
    ds.save_as(path, enforce_file_format=True)
    meta = codicom.dcmread(path).file_meta
    assert meta.FileMetaInformationVersion == b"\0\1"
    assert meta.FileMetaInformationGroupLength > 0
    assert meta.ImplementationClassUID == codicom.uid.CODICOM_IMPLEMENTATION_UID


# Transfer syntaxes


def test_the_transfer_syntax_prints_as_its_uid(ds):
    assert f"Transfer Syntax: {ds.file_meta.TransferSyntaxUID}" == "Transfer Syntax: 1.2.840.10008.1.2.1"


def test_the_transfer_syntax_has_a_name(ds):
    assert ds.file_meta.TransferSyntaxUID.name == "Explicit VR Little Endian"


@pytest.mark.parametrize(
    ("keyword", "uid"),
    [
        ("ExplicitVRLittleEndian", "1.2.840.10008.1.2.1"),
        ("JPEGBaseline8Bit", "1.2.840.10008.1.2.4.50"),
        ("JPEGLossless", "1.2.840.10008.1.2.4.57"),
        ("JPEG2000Lossless", "1.2.840.10008.1.2.4.90"),
        ("RLELossless", "1.2.840.10008.1.2.5"),
    ],
)
def test_a_usual_transfer_syntax_is_a_constant(keyword, uid):
    assert getattr(codicom.uid, keyword) == uid


# Sequences


def test_items_of_a_sequence_that_is_there_are_visited(folder):
    ds = codicom.dcmread("rtplan.dcm")
    found = []
    if "ReferencedRTPlanSequence" in ds:
        for item in ds.ReferencedRTPlanSequence:
            found.append(f"Referenced SOP Instance UID: {item.ReferencedSOPInstanceUID}")  # noqa: PERF401
    assert found == ["Referenced SOP Instance UID: 1.9.999.999.99.9.9999.9999.20030903145128"]


def test_a_new_sequence_is_saved(ds):
    sequence_item = Dataset()
    sequence_item.ReferencedSOPClassUID = codicom.uid.CTImageStorage
    sequence_item.ReferencedSOPInstanceUID = codicom.uid.generate_uid()
    ds.ReferencedImageSequence = Sequence([sequence_item])
    ds.save_as("referring.dcm")
    assert list(codicom.dcmread("referring.dcm").ReferencedImageSequence) == [sequence_item]


# Series


@pytest.fixture
def slices(series_folder):
    return [codicom.dcmread(path) for path in series_folder.glob("*.dcm")]


def test_slices_are_sorted_by_position(slices):
    slices.sort(key=lambda x: float(x.ImagePositionPatient[2]))
    assert [int(each.InstanceNumber) for each in slices] == [1, 2, 3, 4, 5]


def test_slices_are_sorted_by_number(slices):
    slices.sort(key=lambda x: int(x.InstanceNumber))
    assert [each.ImagePositionPatient[2] for each in slices] == [-73, -70.5, -68, -65.5, -63]


def test_the_size_of_a_voxel(slices):
    pixel_spacing = slices[0].PixelSpacing
    slice_thickness = slices[0].SliceThickness
    text = f"Voxel size: {pixel_spacing[0]}x{pixel_spacing[1]}x{slice_thickness} mm"
    assert text == "Voxel size: 2.5x2.5x5 mm"


# The script that shows metadata


def extract_metadata(path, output=None):
    """Print the elements of a file by group, or write them to a file, as the handbook's script does."""
    ds = codicom.dcmread(path, stop_before_pixels=True)
    lines = ["File Meta Information:", *(f"  {each.name}: {each.value}" for each in ds.file_meta), "Dataset:"]
    lines += [f"  {each.name}: {each.repval}" for each in ds if each.VR != "SQ"]
    text = "\n".join(lines)
    if output is None:
        print(text)
    else:
        Path(output).write_text(text, encoding="utf-8")


def test_metadata_is_printed(ds, capsys):
    extract_metadata("input.dcm")
    printed = capsys.readouterr().out.splitlines()
    assert "  Transfer Syntax UID: 1.2.840.10008.1.2.1" in printed
    assert "  Patient's Name: 'Example^Phantom'" in printed
    assert not [line for line in printed if "Pixel Data" in line]


def test_metadata_is_written_to_a_file(ds, capsys):
    extract_metadata("input.dcm", "metadata.txt")
    assert "  Window Center: [40, -600]" in Path("metadata.txt").read_text(encoding="utf-8").splitlines()
    assert capsys.readouterr().out == ""
