"""The data element: what it is made of, what it tells of itself, and what it refuses."""

from __future__ import annotations

import copy
import io
import pickle
import warnings

import pytest

import codicom
from codicom.dataset import Dataset
from codicom.errors import InvalidValueError, ValueWarning
from codicom.model.element import DataElement
from codicom.model.sequence import Sequence
from codicom.settings import IGNORE, RAISE, WARN
from codicom.tag import BaseTag
from codicom.uid import UID
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName

PRIVATE = 0x00091010


@pytest.mark.parametrize("tag", ["PatientName", 0x00100010, (0x10, 0x10), "00100010"])
def test_tag_takes_every_spelling(tag):
    element = DataElement(tag, "PN", "x")
    assert type(element.tag) is BaseTag
    assert element.tag == 0x00100010


def test_unknown_keyword_as_tag_is_refused():
    with pytest.raises(ValueError, match="Nonsense"):
        DataElement("Nonsense", "PN", "x")


@pytest.mark.parametrize("vr", ["", "P", "PNX", None, 3])
def test_what_is_no_vr_is_refused(vr):
    with pytest.raises(InvalidValueError, match="VR must have two"):
        DataElement(0x00100010, vr, "x")


def test_value_of_an_unknown_vr_cannot_be_converted():
    with pytest.raises((InvalidValueError, NotImplementedError)):
        Dataset({0x00091010: DataElement(PRIVATE, "ZZ", "x")}).save_as(io.BytesIO(), implicit_vr=False)


@pytest.mark.parametrize(
    ("vr", "given", "kind"),
    [
        ("PN", "A^B", PersonName),
        ("UI", "1.2", UID),
        ("DS", "1.50", float),
        ("IS", "3", int),
        ("LO", "x", str),
        ("US", 3, int),
        ("AT", 0x00100010, BaseTag),
        ("LO", ["a", "b"], MultiValue),
        ("LO", "a\\b", MultiValue),
        ("SQ", [], Sequence),
        ("OB", b"ab", bytes),
    ],
)
def test_value_is_of_its_vrs_type(vr, given, kind):
    assert isinstance(DataElement(PRIVATE, vr, given).value, kind)


def test_list_of_one_value_is_that_value():
    assert DataElement(PRIVATE, "LO", ["a"]).value == "a"


def test_values_already_converted_are_kept_as_they_are():
    value = object()
    assert DataElement(PRIVATE, "LO", value, already_converted=True).value is value


@pytest.mark.parametrize(
    ("vr", "value", "count"),
    [
        ("LO", "x", 1),
        ("LO", "a\\b", 2),
        ("LO", "", 0),
        ("LO", None, 0),
        ("LO", [], 0),
        ("US", [1, 2, 3], 3),
        ("US", 0, 1),
        ("PN", "", 0),
        ("PN", "A^B", 1),
        ("SQ", [], 1),
        ("SQ", [Dataset(), Dataset()], 1),
        ("OB", b"abc", 1),
        ("OB", b"", 0),
        ("UT", "a\\b", 1),
    ],
)
def test_multiplicity_counts_values(vr, value, count):
    assert count == DataElement(PRIVATE, vr, value).VM


@pytest.mark.parametrize(("vr", "value"), [("LO", ""), ("LO", None), ("US", None), ("SQ", []), ("OB", b""), ("PN", "")])
def test_element_without_a_value_is_empty(vr, value):
    assert DataElement(PRIVATE, vr, value).is_empty


@pytest.mark.parametrize(("vr", "value"), [("LO", "x"), ("US", 0), ("SQ", [Dataset()]), ("OB", b"\0"), ("PN", "A")])
def test_element_with_a_value_is_not_empty(vr, value):
    assert not DataElement(PRIVATE, vr, value).is_empty


@pytest.mark.parametrize(
    ("vr", "empty"), [("LO", ""), ("PN", ""), ("US", None), ("DS", None), ("OB", None), ("SQ", [])]
)
def test_clear_leaves_the_empty_value_of_the_vr(vr, empty):
    element = DataElement(PRIVATE, vr, None)
    element.clear()
    assert element.value == empty == element.empty_value


def test_empty_text_is_none_if_asked_to():
    with codicom.options(none_as_empty_text=True):
        assert DataElement(PRIVATE, "LO", "x").empty_value is None


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        (0x00100010, "Patient's Name"),
        (0x00090010, "Private Creator"),
        (0x00091010, "Private tag data"),
        (0x60023000, "Overlay Data"),
        (0x00080000, "Group Length"),
        (0x12345678, ""),
    ],
)
def test_name_comes_from_the_dictionary(tag, name):
    assert DataElement(tag, "LO", "x").name == name


def test_keyword_comes_from_the_dictionary():
    assert DataElement(0x00100010, "PN", "x").keyword == "PatientName"
    assert DataElement(PRIVATE, "LO", "x").keyword == ""


def test_odd_groups_are_private():
    assert DataElement(PRIVATE, "LO", "x").is_private
    assert not DataElement(0x00100010, "PN", "x").is_private


def test_retired_elements_say_so():
    assert DataElement(0x00080001, "UL", 1).is_retired
    assert not DataElement(0x00100010, "PN", "x").is_retired


@pytest.mark.parametrize(
    ("vr", "value", "shown"),
    [
        ("LO", "x", "'x'"),
        ("US", [1, 2], "[1, 2]"),
        ("OB", b"x" * 16, repr(b"x" * 16)),
        ("OB", b"x" * 17, "Array of 17 elements"),
        ("UI", "1.2.840.10008.1.2", "Implicit VR Little Endian"),
        ("DS", "1.50", "'1.50'"),
        ("IS", "03", "'3'"),
        ("US", list(range(17)), "Array of 17 elements"),
        ("UT", "x" * 17, "Array of 17 elements"),
        ("OB", None, "None"),
        ("LO", ["x"] * 17, "Array of 17 elements"),
        ("PN", "A^B", "'A^B'"),
        ("AT", 0x00100010, "(0010,0010)"),
    ],
)
def test_shown_value_is_short(vr, value, shown):
    assert DataElement(PRIVATE, vr, value).repval == shown


def test_text_has_tag_name_vr_and_value():
    element = DataElement(0x00100010, "PN", "Doe")
    assert str(element) == repr(element) == "(0010,0010) Patient's Name                      PN: 'Doe'"


def test_text_of_a_subclass_may_be_narrower_and_without_vr():
    class Narrow(DataElement):
        __slots__ = ()
        descripWidth = 10
        showVR = False

    assert str(Narrow(0x00100010, "PN", "Doe")) == "(0010,0010) Patient's  'Doe'"


def test_item_access_gives_one_of_several_values():
    assert DataElement(PRIVATE, "LO", ["a", "b"])[1] == "b"


def test_item_access_to_a_sequence_gives_a_dataset():
    assert DataElement("BeamSequence", "SQ", [Dataset(BeamName="x")])[0].BeamName == "x"


def test_item_access_to_a_single_value_is_a_type_error():
    with pytest.raises(TypeError, match="single one"):
        DataElement(PRIVATE, "US", 3)[0]


def test_item_access_beyond_the_values_is_an_index_error():
    with pytest.raises(IndexError):
        DataElement(PRIVATE, "LO", ["a", "b"])[2]


@pytest.mark.parametrize(
    "other",
    [DataElement(PRIVATE, "SH", "x"), DataElement(0x00091011, "LO", "x"), DataElement(PRIVATE, "LO", "y"), "x", None],
)
def test_element_of_other_tag_vr_or_value_is_unequal(other):
    assert DataElement(PRIVATE, "LO", "x") != other


def test_elements_of_the_same_tag_vr_and_value_are_equal():
    assert DataElement(PRIVATE, "LO", ["x", "y"]) == DataElement(PRIVATE, "LO", "x\\y")


def test_elements_cannot_be_hashed():
    with pytest.raises(TypeError, match="unhashable"):
        hash(DataElement(PRIVATE, "LO", "x"))


@pytest.mark.parametrize("make", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
@pytest.mark.parametrize("value", ["x", ["a", "b"], None])
def test_copies_are_equal_and_keep_every_property(make, value):
    element = DataElement(PRIVATE, "LO", value, is_undefined_length=True, validation_mode=IGNORE)
    element.private_creator = "ACME"
    made = make(element)
    assert made == element
    assert (made.is_undefined_length, made.validation_mode, made.private_creator) == (True, IGNORE, "ACME")


def test_value_that_breaks_its_vrs_rules_is_refused_with_its_place():
    with pytest.raises(InvalidValueError, match=r"at most 16.*\(at Private tag data \(0009,1010\)\)"):
        DataElement(PRIVATE, "AE", "x" * 17)


def test_validation_mode_of_an_element_goes_before_the_option():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert DataElement(PRIVATE, "AE", "x" * 17, validation_mode=IGNORE).value == "x" * 17
    with codicom.options(writing_validation=IGNORE), pytest.raises(InvalidValueError):
        DataElement(PRIVATE, "AE", "x" * 17, validation_mode=RAISE)


def test_validation_mode_stays_for_later_values():
    element = DataElement(PRIVATE, "AE", "x", validation_mode=IGNORE)
    element.value = "x" * 17
    assert len(element.value) == 17


def test_value_that_breaks_rules_warns_once_if_asked_to():
    with pytest.warns(ValueWarning, match="at most 16") as caught:
        DataElement(PRIVATE, "AE", "x" * 17, validation_mode=WARN)
    assert len(caught) == 1


def test_validate_checks_a_value_without_setting_it():
    element = DataElement(PRIVATE, "AE", "x")
    with pytest.raises(InvalidValueError):
        element.validate("x" * 17)
    assert element.value == "x"


def test_buffer_is_kept_as_the_value():
    buffer = io.BytesIO(b"abc")
    element = DataElement("PixelData", "OB", buffer)
    assert element.value is buffer
    assert element.is_buffered


def test_buffer_counts_as_one_value_wherever_it_stands():
    buffer = io.BytesIO(b"abc")
    buffer.seek(2)
    assert DataElement("PixelData", "OB", buffer).VM == 1
    assert buffer.tell() == 2


def test_buffer_without_bytes_is_empty():
    assert DataElement("PixelData", "OB", io.BytesIO()).is_empty


@pytest.mark.parametrize("vr", ["LO", "UN", "SQ", "US"])
def test_buffer_wants_a_vr_of_bytes(vr):
    with pytest.raises(ValueError, match="needs one of the VRs"):
        DataElement(PRIVATE, vr, io.BytesIO(b"abc"))


def test_closed_buffer_is_refused():
    buffer = io.BytesIO(b"abc")
    buffer.close()
    with pytest.raises(ValueError, match="open, readable and seekable"):
        DataElement("PixelData", "OB", buffer)


@pytest.mark.parametrize("keyword", ["PixelData", "FloatPixelData", "DoubleFloatPixelData"])
def test_array_as_pixel_data_is_a_type_error(keyword):
    import numpy as np

    with pytest.raises(TypeError, match="is bytes, not an array"):
        DataElement(keyword, "OW", np.zeros(2))


def test_array_of_numbers_becomes_numbers():
    import numpy as np

    assert DataElement(PRIVATE, "US", np.array([1, 2])).value == [1, 2]


@pytest.mark.parametrize(("value", "numbers"), [([1, 2], [1, 2]), (3, [3]), (None, [])])
def test_numbers_are_given_as_an_array(value, numbers):
    assert DataElement(PRIVATE, "US", value).array().tolist() == numbers


def test_element_that_was_not_read_stands_nowhere():
    assert DataElement(PRIVATE, "LO", "x").file_tell is None


def test_element_that_was_read_tells_where_its_header_stands(reread):
    dataset = reread(Dataset(PatientID="12"))
    assert dataset["PatientID"].file_tell == 132 + 28
    dataset.PatientID = "13"
    assert dataset["PatientID"].file_tell is None
