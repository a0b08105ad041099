"""Elements that were not used yet, raw elements that users set, and what is known of the encoding."""

from __future__ import annotations

import pytest

import codicom
from codicom.dataset import Dataset
from codicom.model.element import DataElement, RawDataElement
from codicom.tag import Tag


@pytest.fixture
def read(reread):
    return reread(Dataset(PatientID="12", Rows=3, BeamSequence=[Dataset(BeamName="left")]))


def raw(tag, vr, value, *, implicit=False, little=True, length=None):
    return RawDataElement(Tag(tag), vr, len(value) if length is None else length, value, 0, implicit, little)


def test_get_item_gives_the_raw_element_before_first_use(read):
    item = read.get_item("PatientID")
    assert item == RawDataElement(0x00100020, "LO", 2, b"12", read["PatientID"].file_tell + 8, False, True)
    assert (item.is_raw, item.is_buffered) == (True, False)


def test_get_item_gives_the_element_after_first_use(read):
    element = read["PatientID"]
    assert read.get_item(0x00100020) is element


def test_get_item_of_what_is_missing_is_none(read):
    assert read.get_item(0x00101010) is None


def test_get_item_of_what_is_no_tag_is_a_key_error(read):
    with pytest.raises(KeyError):
        read.get_item("Nonsense")


def test_get_item_of_a_slice_is_a_dataset(read):
    assert read.get_item(slice("PatientID", "Rows")).keys() == [0x00100020]


def test_elements_gives_raw_elements_in_the_order_of_tags(read):
    read["Rows"]
    assert [type(each).__name__ for each in read.elements()] == ["RawDataElement", "DataElement", "RawDataElement"]


def test_raw_sequence_has_its_bytes(read):
    item = read.get_item("BeamSequence")
    assert item.VR == "SQ"
    assert item.value[:4] == b"\xfe\xff\x00\xe0"


def test_update_raw_element_changes_the_bytes_before_conversion(read):
    read.update_raw_element("PatientID", value=b"34")
    assert read.PatientID == "34"


def test_update_raw_element_changes_the_vr_before_conversion(read):
    read.update_raw_element(0x00280010, vr="SS", value=b"\xff\xff")
    assert (read["Rows"].VR, read.Rows) == ("SS", -1)


def test_update_raw_element_wants_something_to_change(read):
    with pytest.raises(ValueError, match="new vr"):
        read.update_raw_element("PatientID")


def test_update_raw_element_after_first_use_is_a_type_error(read):
    read["PatientID"]
    with pytest.raises(TypeError, match="converted already"):
        read.update_raw_element("PatientID", vr="SH")


def test_update_raw_element_of_what_is_missing_is_a_key_error(read):
    with pytest.raises(KeyError):
        read.update_raw_element("PatientAge", vr="SH")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (raw(0x00280010, None, b"\1\2", implicit=True), DataElement("Rows", "US", 0x0201)),
        (raw(0x00280010, "US", b"\1\2", little=False), DataElement("Rows", "US", 0x0102)),
        (raw(0x00100010, "PN", b"A^B "), DataElement("PatientName", "PN", "A^B")),
        (raw(0x00100020, "UN", b"12"), DataElement("PatientID", "LO", "12")),
        (raw(0x00091001, None, b"12"), DataElement(0x00091001, "UN", b"12")),
        (raw(0x300A00B0, "SQ", b""), DataElement("BeamSequence", "SQ", [])),
        (raw(0x00100020, "LO", b""), DataElement("PatientID", "LO", "")),
    ],
)
def test_raw_element_that_is_set_is_converted(given, expected):
    dataset = Dataset()
    dataset[given.tag] = given
    assert dataset[given.tag] == expected


def test_raw_sequence_that_is_set_has_its_items():
    item = b"\xfe\xff\x00\xe0\x0c\0\0\0" + b"\x0a\x30\xc2\x00LO\x04\x00left"
    dataset = Dataset()
    dataset[0x300A00B0] = raw(0x300A00B0, "SQ", item)
    assert dataset.BeamSequence[0].BeamName == "left"


def test_raw_element_of_an_open_vr_is_decided_by_the_dataset():
    dataset = Dataset(PixelRepresentation=1)
    dataset[0x00280106] = raw(0x00280106, None, b"\xfb\xff", implicit=True)
    assert dataset.SmallestImagePixelValue == -5


def test_raw_element_that_is_set_is_written_in_the_datasets_encoding(reread):
    dataset = Dataset()
    dataset[0x00280010] = raw(0x00280010, "US", b"\1\2", little=False)
    assert reread(dataset).get_item("Rows").value == b"\2\1"


def test_decode_converts_every_value(read):
    read.decode()
    assert all(isinstance(each, DataElement) for each in read.elements())
    assert isinstance(read.BeamSequence[0].get_item("BeamName"), DataElement)


@pytest.mark.parametrize(
    ("syntax", "encoding"),
    [
        ("1.2.840.10008.1.2", (True, True)),
        ("1.2.840.10008.1.2.1", (False, True)),
        ("1.2.840.10008.1.2.2", (False, False)),
    ],
)
def test_original_encoding_is_that_of_the_source(reread, syntax, encoding):
    dataset = reread(Dataset(PatientID="1", BeamSequence=[Dataset(BeamName="left")]), syntax)
    assert dataset.original_encoding == dataset.BeamSequence[0].original_encoding == encoding
    assert dataset.is_original_encoding


def test_dataset_from_nowhere_has_no_original_encoding():
    assert Dataset().original_encoding == (None, None)
    assert Dataset().original_character_set == ""
    assert not Dataset().is_original_encoding


def test_original_encoding_can_be_said():
    dataset = Dataset(PatientID="1")
    dataset.set_original_encoding(True, True, "latin_1")
    assert (dataset.original_encoding, dataset.original_character_set) == ((True, True), "latin_1")


def test_saying_another_encoding_does_not_change_how_values_are_read(read):
    read.set_original_encoding(True, False)
    assert read.original_encoding == (True, False)
    assert read.Rows == 3


def test_changed_transfer_syntax_is_not_the_original_encoding(read):
    read.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2"
    assert not read.is_original_encoding


@pytest.mark.parametrize(
    ("term", "said"),
    [("ISO_IR 192", "utf8"), ("ISO_IR 100", "latin_1"), (["", "ISO 2022 IR 87"], ["iso8859", "iso2022_jp"])],
)
def test_original_character_set_names_pythons_codecs(reread, term, said):
    found = reread(Dataset(SpecificCharacterSet=term, PatientID="1")).original_character_set
    assert [each.lower() for each in ([found] if isinstance(found, str) else found)] == (
        [said] if isinstance(said, str) else said
    )


def test_nested_dataset_has_the_character_set_around_it(reread):
    dataset = reread(Dataset(SpecificCharacterSet="ISO_IR 192", BeamSequence=[Dataset(BeamName="ü")]))
    assert dataset.BeamSequence[0].BeamName == "ü"


@pytest.mark.parametrize(
    "change",
    [
        lambda each: setattr(each, "SpecificCharacterSet", "ISO_IR 192"),
        lambda each: setattr(each["SpecificCharacterSet"], "value", "ISO_IR 192"),
        lambda each: delattr(each, "SpecificCharacterSet"),
    ],
)
def test_changed_character_set_is_not_the_original_encoding(reread, change):
    dataset = reread(Dataset(SpecificCharacterSet="ISO_IR 100", PatientID="1"))
    change(dataset)
    assert not dataset.is_original_encoding


# A hook that sees raw elements


ITEMS = b"\xfe\xff\x00\xe0\x0c\0\0\0" + b"\x0a\x30\xc2\x00LO\x04\x00left"


@pytest.fixture
def hidden(reread):
    """Return a function that reads a dataset with a sequence of a vendor that stands there as bytes."""
    dataset = Dataset(PatientID="12")
    dataset.private_block(0x2005, "ACME", create=True).add_new(0x0F, "OB", ITEMS)

    def hidden(hook=None, **arguments):
        with codicom.options(element_hook=hook):
            return reread(dataset, **arguments)

    return hidden


def as_sequence(element, dataset):
    return element._replace(VR="SQ") if element.tag == 0x2005100F else None


@pytest.mark.parametrize("arguments", [{}, {"defer_size": 4}])
def test_raw_element_that_a_hook_returns_is_converted(hidden, arguments):
    element = hidden(as_sequence, **arguments)[0x2005100F]
    assert (element.VR, element.private_creator, element.value[0].BeamName) == ("SQ", "ACME", "left")


def test_element_that_a_hook_returns_is_taken(hidden):
    dataset = hidden(lambda raw, _: DataElement(raw.tag, "LO", "own") if raw.tag == 0x00100020 else None)
    assert dataset.PatientID == "own"


def test_what_a_hook_leaves_alone_is_converted_as_ever(hidden):
    assert hidden(as_sequence).PatientID == "12"


def test_what_a_hook_makes_a_sequence_is_searched(hidden):
    assert [found.path for found in hidden(as_sequence).find("BeamName")] == ["(2005,100F)[0].BeamName"]


def test_what_a_hook_makes_is_no_deviation(hidden):
    dataset = hidden(as_sequence)
    assert list(dataset.inspect()) == []


def test_what_a_hook_made_is_written(hidden, reread):
    dataset = hidden(as_sequence)
    assert dataset[0x2005100F].value[0].BeamName == "left"
    assert reread(dataset)[0x2005100F].value[0].BeamName == "left"


def test_what_was_not_asked_for_is_written_as_it_was_in_spite_of_a_hook(hidden, reread):
    assert reread(hidden(as_sequence))[0x2005100F].value == ITEMS


def test_bytes_become_a_sequence_by_another_vr_before_first_use(hidden):
    dataset = hidden()
    dataset.update_raw_element(0x2005100F, vr="SQ")
    assert dataset[0x2005100F].value[0].BeamName == "left"
