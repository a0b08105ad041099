"""Holding datasets against the rules of the standard, and mending what is clear."""

from __future__ import annotations

import io
import warnings

import pytest

import codicom
from codicom import DataElement, Dataset, examples, options, pixels
from codicom.checking import Severity, check
from codicom.errors import DeviationWarning, InvalidDicomError
from codicom.repairing import repair

EXPLICIT = "1.2.840.10008.1.2.1"
SECRET = "Sekret^Patient"


def make(**values):
    """Return a dataset without a fault, with these elements."""
    ds = Dataset(SOPClassUID="1.2.840.10008.5.1.4.1.1.7", SOPInstanceUID="1.2.3", **values)
    ds.ensure_file_meta()
    ds.file_meta.TransferSyntaxUID = EXPLICIT
    return ds


def encoded(ds):
    stream = io.BytesIO()
    with options(writing_validation=0):
        ds.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


def read(data, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeviationWarning)
        return codicom.dcmread(io.BytesIO(data), **options)


def reread(ds):
    return read(encoded(ds))


def found(src, **options):
    return [(each.path, each.message) for each in check(src, **options)]


def only(src, **options):
    (finding,) = check(src, **options)
    return finding


@pytest.mark.parametrize("name", ["ct", "mr", "rgb_color", "palette_color", "enhanced_mr", "rt_dose", "waveform"])
def test_an_example_has_no_error(name):
    assert not [each for each in check(examples.get_path(name), pixels=True) if each.severity == Severity.ERROR]


def test_a_path_a_stream_and_a_dataset_are_checked_alike(tmp_path):
    ds = make(PatientID="1", OtherPatientIDs="2")
    (tmp_path / "file.dcm").write_bytes(encoded(ds))
    assert (
        found(tmp_path / "file.dcm")
        == found(io.BytesIO(encoded(ds)))
        == found(reread(ds))
        == [("OtherPatientIDs", "Other Patient IDs is retired (PS3.6)")]
    )


def test_a_wrong_value_is_an_error_that_does_not_show_it():
    with options(writing_validation=0):
        ds = reread(make(PatientName=SECRET, StudyDate="notadate"))
    finding = only(ds)
    assert (finding.severity, finding.path) == ("error", "StudyDate")
    assert "notadate" not in str(finding)


@pytest.mark.parametrize(
    ("tag", "vr", "value", "said"),
    [
        ("PatientID", "SH", "1", "VR SH, the data dictionary has LO"),
        ("PatientID", "UN", b"1 ", "VR UN, the data dictionary has LO"),
        ("PixelSpacing", "DS", "1", "1 values, the data dictionary has 2"),
        ("ImageOrientationPatient", "DS", ["1", "2"], "2 values, the data dictionary has 6"),
        (0x00080000, "UL", 8, "a group length, which is retired"),
        (0x00090000 | 0x1001, "LO", "x", "without a private creator"),
        (0x00080099, "LO", "x", "an element that the data dictionary does not have"),
        ("Modality", "CS", "ct", "a value of CS"),
    ],
)
def test_an_element_that_breaks_a_rule_is_found(tag, vr, value, said):
    with options(writing_validation=0):
        ds = make()
        ds.add(DataElement(tag, vr, value))
    messages = [message for _, message in found(ds)]
    assert any(said in message for message in messages), messages


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("PixelSpacing", ["1", "2"]),
        ("ImageType", ["A", "B", "C"]),
        ("WindowCenter", ["1", "2", "3"]),
        ("ContourData", ["1", "2", "3", "4", "5", "6"]),
        ("PatientComments", "a\\b"),
    ],
)
def test_multiplicities_that_the_dictionary_allows_pass(keyword, value):
    assert not found(make(**{keyword: value}))


def test_multiples_of_three_are_counted():
    assert "the data dictionary has 3-3n" in found(make(ContourData=["1", "2", "3", "4"]))[0][1]


def test_an_element_in_an_item_has_its_path():
    ds = make(BeamSequence=[Dataset(BeamName="a", OtherPatientIDs="x")])
    assert found(ds)[0][0] == "BeamSequence[0].OtherPatientIDs"


def test_meta_information_is_held_against_the_dataset():
    ds = reread(make())
    ds.file_meta.MediaStorageSOPInstanceUID = "1.2.4"
    assert "is not the SOP Instance UID of the dataset" in only(ds).message


def test_missing_meta_information_is_found():
    ds = reread(make())
    del ds.file_meta.ImplementationClassUID
    assert "(0002,0012) Implementation Class UID is missing or empty" in only(ds).message


IMAGE = {
    "Rows": 1, "Columns": 2, "SamplesPerPixel": 1, "PhotometricInterpretation": "MONOCHROME2", "BitsAllocated": 8,
    "BitsStored": 8, "HighBit": 7, "PixelRepresentation": 0,
}  # fmt: skip


def image(data=b"\0\1", **changes):
    ds = make(**(IMAGE | changes))
    ds.add_new("PixelData", "OB", data)
    return ds


def test_an_image_in_order_has_no_finding():
    assert not found(image(), pixels=True)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"HighBit": 5}, "must be 7 with 8 bits stored"),
        ({"BitsStored": 9}, "9 bits stored of 8 allocated"),
        ({"SamplesPerPixel": 3, "PhotometricInterpretation": "MONOCHROME2"}, "MONOCHROME2 has 1"),
        ({"PhotometricInterpretation": "RGB", "SamplesPerPixel": 3}, "missing where there is more than one sample"),
        ({"PhotometricInterpretation": "PALETTE COLOR"}, "without a palette"),
        ({"PhotometricInterpretation": "SEPIA"}, "does not have"),
        ({"Rows": 100}, "pixel data holds 0 whole frames"),
    ],
)
def test_a_description_that_breaks_a_rule_is_found(changes, said):
    messages = [message for _, message in found(image(**changes))]
    assert any(said in message for message in messages), messages


def test_two_kinds_of_pixel_data_are_found():
    ds = image()
    ds.add_new("FloatPixelData", "OF", bytes(8))
    assert any("more than one of" in message for _, message in found(ds))


def test_frames_that_cannot_be_decoded_are_found_if_asked_for():
    ds = image(bytes(range(100)), Rows=10, Columns=10)
    pixels.compress(ds, "1.2.840.10008.1.2.5")
    # The header of the RLE frame, after a basic offset table of one entry and the header of its fragment.
    start = ds.PixelData.index(b"\x01\0\0\0\x40\0\0\0")
    ds.PixelData = ds.PixelData[:start] + b"\x09" + ds.PixelData[start + 1 :]
    assert not [path for path, _ in found(ds) if path == "PixelData"]
    assert [path for path, _ in found(ds, pixels=True) if path == "PixelData"]


def test_deviations_of_the_encoding_are_found_with_their_place():
    raw = encoded(make(PatientID="12"))
    findings = check(read(raw[:-1]))
    assert ("PatientID", len(raw) - 1) in [(each.path, each.offset) for each in findings]


def test_what_does_not_look_like_dicom_is_read_only_by_force():
    with pytest.raises(InvalidDicomError):
        check(io.BytesIO(b"no DICOM at all"))
    assert check(io.BytesIO(encoded(make())[132:]), force=True)


def changes_of(ds):
    return [(each.path, each.message) for each in repair(ds)]


def test_repairing_what_is_in_order_changes_nothing():
    ds = reread(make(PatientID="1", StudyDate="20200101"))
    before = encoded(ds)
    assert changes_of(ds) == []
    assert encoded(ds) == before


@pytest.mark.parametrize(
    ("keyword", "value", "mended"),
    [
        ("StudyDate", "2004.01.19", "20040119"),
        ("StudyDate", "2004-01-19", "20040119"),
        ("StudyTime", "12:30:59.5", "123059.5"),
        ("StudyTime", "12:30", "1230"),
        ("Modality", "ct", "CT"),
        ("Modality", "c-t", "C_T"),
        ("InstanceNumber", "3.0", "3"),
        ("SliceThickness", "0.333333333333333333", "0.33333333333333"),
    ],
)
def test_a_sloppy_value_is_put_into_its_form(keyword, value, mended):
    with options(writing_validation=0, reading_validation=0):
        ds = make()
        ds.add(DataElement(keyword, codicom.Dataset(**{keyword: ""})[keyword].VR, value))
        ds = reread(ds)
        (change,) = repair(ds)
        assert change.path == keyword
        assert str(reread(ds)[keyword].value) == mended


@pytest.mark.parametrize(
    ("keyword", "value"), [("StudyDate", "in May"), ("SOPInstanceUID", "1.02.3"), ("StudyTime", "noon")]
)
def test_a_value_whose_meaning_is_not_clear_is_left(keyword, value):
    with options(writing_validation=0, reading_validation=0):
        ds = make()
        ds.add(
            DataElement(
                keyword, ds[keyword].VR if keyword in ds else codicom.Dataset(**{keyword: ""})[keyword].VR, value
            )
        )
        repair(ds)
        assert str(ds[keyword].value) == value


def test_uids_are_taken_from_meta_information():
    ds = reread(make())
    del ds.SOPInstanceUID
    repair(ds)
    assert ds.SOPInstanceUID == "1.2.3"


def test_a_missing_instance_uid_is_made():
    ds = reread(make())
    del ds.SOPInstanceUID
    del ds.file_meta.MediaStorageSOPInstanceUID
    assert ("SOPInstanceUID", "made a new SOP Instance UID") in changes_of(ds)
    assert ds.SOPInstanceUID == ds.file_meta.MediaStorageSOPInstanceUID


def test_a_missing_transfer_syntax_is_set_to_what_was_read():
    raw = encoded(make(PatientID="1"))
    ds = read(raw[132 + 12 + int.from_bytes(raw[140:144], "little") :], force=True)
    repair(ds)
    assert ds.file_meta.TransferSyntaxUID == EXPLICIT


def test_group_lengths_are_removed_in_items_too():
    ds = make(BeamSequence=[Dataset(BeamName="a")])
    ds.BeamSequence[0].add_new(0x300A0000, "UL", 4)
    assert "BeamSequence[0].(300A,0000)" in [path for path, _ in changes_of(ds)]
    assert (0x300A, 0) not in ds.BeamSequence[0]


def test_a_wrong_number_of_frames_is_corrected():
    ds = image(bytes(4), NumberOfFrames=2)
    ds.NumberOfFrames = 5
    repair(ds)
    assert ds.NumberOfFrames in (2, 5)


def test_a_truncated_value_is_written_as_long_as_it_is():
    ds = read(encoded(make(PatientID="12"))[:-1])
    assert repair(ds)
    assert not found(reread(ds))


@pytest.mark.parametrize("name", ["ct", "rt_plan", "rgb_color", "waveform"])
def test_a_repaired_example_is_the_same(name):
    ds = codicom.dcmread(examples.get_path(name))
    repair(ds)
    assert reread(ds) == codicom.dcmread(examples.get_path(name))


def test_no_message_holds_a_value():
    with options(writing_validation=0, reading_validation=0):
        ds = reread(make(PatientName=SECRET, StudyDate="1999.12.31", PatientID=SECRET * 20))
        told = " ".join([*map(str, check(ds)), *map(str, repair(ds))])
    assert "Sekret" not in told
    assert "1999" not in told
