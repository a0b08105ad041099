"""Datasets in bytes without a file around them; bytes are written by hand after PS3.5 7.1."""

from __future__ import annotations

import pytest

import codicom
from codicom import Dataset, raw
from codicom.dataset import FileMetaDataset
from codicom.errors import DeviationWarning
from codicom.testing import files

ROWS = {
    (False, True): b"\x28\0\x10\0US\x02\0\x40\0",
    (True, True): b"\x28\0\x10\0\x02\0\0\0\x40\0",
    (False, False): b"\0\x28\0\x10US\0\x02\0\x40",
}
ENCODINGS = pytest.mark.parametrize(("implicit", "little"), ROWS)


@ENCODINGS
def test_dataset_is_read_from_bytes(implicit, little):
    dataset = raw.read_dataset(ROWS[implicit, little], implicit_vr=implicit, little_endian=little)
    assert dataset.Rows == 64


@ENCODINGS
def test_dataset_is_encoded_to_bytes(implicit, little):
    dataset = Dataset()
    dataset.Rows = 64
    assert raw.encode_dataset(dataset, implicit_vr=implicit, little_endian=little) == ROWS[implicit, little]


def test_text_without_a_character_set_is_read_in_the_given_codecs():
    data = b"\x10\0\x20\0LO\x02\0\xc3\xa4"
    assert raw.read_dataset(data, implicit_vr=False, encodings="utf-8").PatientID == "ä"


def test_text_without_a_character_set_is_encoded_in_the_given_codecs():
    dataset = Dataset()
    dataset.PatientID = "ä"
    assert raw.encode_dataset(dataset, implicit_vr=False, encodings="utf-8")[-2:] == b"\xc3\xa4"


def test_defect_is_reported_where_the_bytes_stood_in_their_source():
    dataset = raw.read_dataset(b"\x10\0\x20\0LO\x01\0A", implicit_vr=False, offset=1000)
    with pytest.warns(DeviationWarning):
        dataset.inspect()
    assert [each.offset for each in dataset.deviations] == [1000]


def test_end_of_a_dataset_is_where_its_bytes_end():
    assert raw.read_leading(ROWS[False, True], implicit_vr=False)[1] == 10


def test_end_of_an_item_is_after_its_delimiter():
    content = ROWS[False, True] + b"\xfe\xff\x0d\xe0\0\0\0\0"
    assert raw.item_end(content + b"more", implicit_vr=False) == len(content)


def test_file_meta_information_is_encoded_with_its_group_length():
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = "1.2.840.10008.1.2"
    meta.MediaStorageSOPClassUID = "1.2.840.10008.1.1"
    meta.MediaStorageSOPInstanceUID = "1.2.3"
    data = raw.encode_file_meta(meta)
    assert data[:8] == b"\x02\0\0\0UL\x04\0"
    assert int.from_bytes(data[8:12], "little") == len(data) - 12


def test_element_of_a_raw_one_has_its_value():
    element = raw.RawDataElement(raw_tag(), "US", 2, b"\0\x40", 0, False, False)
    assert raw.element_of(element).value == 64


def test_element_of_a_raw_one_is_read_in_the_given_codecs():
    element = raw.RawDataElement(raw_tag(0x00100020), "LO", 2, "ä".encode(), 0, False, True)
    assert raw.element_of(element, Dataset(), ["utf-8"]).value == "ä"


def test_codecs_of_one_element_leave_the_dataset_as_it_is():
    dataset = raw.read_dataset(b"\x10\0\x20\0LO\x02\0\xc3\xa4", implicit_vr=False, encodings="latin_1")
    raw.element_of(raw.RawDataElement(raw_tag(0x00100020), "LO", 2, b"\xc3\xa4", 0, False, True), dataset, ["utf-8"])
    assert dataset.PatientID == "Ã¤"


@pytest.mark.parametrize(("representation", "vr"), [(0, "US"), (1, "SS")])
def test_ambiguous_vr_is_what_pixel_representation_decides(representation, vr):
    dataset = Dataset()
    dataset.PixelRepresentation = representation
    assert raw.resolve_vr(dataset, 0x00280106, "US or SS") == vr


def raw_tag(number=0x00280010):
    from codicom import Tag

    return Tag(number)


class TestRawValueOfAnElement:
    FILE = files.file(ROWS[False, True] + b"\x28\0\x11\0US\x02\0\x20\0")

    def test_it_stands_in_the_file_at_its_offset(self):
        dataset = codicom.dcmread(self.FILE)
        value = dataset.raw("Columns")
        assert self.FILE[value.offset : value.offset + value.length] == value.bytes() == b"\x20\0"

    def test_it_has_its_vr_in_implicit_vr_too(self):
        dataset = raw.read_dataset(ROWS[True, True], implicit_vr=True)
        assert dataset.raw(0x00280010).vr == "US"

    def test_asking_converts_nothing(self):
        dataset = codicom.dcmread(self.FILE)
        dataset.raw("Rows").bytes()
        assert isinstance(dataset.get_item("Rows"), raw.RawDataElement)

    def test_using_the_value_changes_nothing(self):
        dataset = codicom.dcmread(self.FILE)
        assert dataset.Rows == 64
        assert dataset.raw("Rows").bytes() == b"\x40\0"

    def test_deferred_bytes_are_read_when_they_are_asked_for(self, tmp_path):
        path = tmp_path / "one.dcm"
        path.write_bytes(files.file(files.patient() + files.EXPLICIT_LE.element(0x7FE00010, "OB", b"\1\2" * 500)))
        value = codicom.dcmread(path, defer_size=100).raw("PixelData")
        assert (value.length, value.bytes()) == (1000, b"\1\2" * 500)
        assert path.read_bytes()[value.offset :] == b"\1\2" * 500

    def test_a_value_that_was_set_has_none(self):
        dataset = codicom.dcmread(self.FILE)
        dataset.Rows = 65
        assert dataset.raw("Rows") is None

    def test_an_element_that_is_not_there_is_a_key_error(self):
        with pytest.raises(KeyError):
            codicom.dcmread(self.FILE).raw("PatientName")
