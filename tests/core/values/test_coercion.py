"""What an element keeps of what users give."""

from __future__ import annotations

import datetime as dt
import io
import pickle
import warnings

import numpy as np
import pydicom
import pytest

from codicom.errors import InvalidValueError, ValueWarning
from codicom.settings import IGNORE, RAISE, WARN, ReadOptions, WriteOptions
from codicom.tag import BaseTag
from codicom.values.coercion import coerce_value
from codicom.values.dates import DA
from codicom.values.decode import DECODERS
from codicom.values.multivalue import MultiValue
from codicom.values.numbers import IS, DSdecimal, DSfloat

UTF8 = ("UTF8",)
OPTIONS = ReadOptions()


LENIENT = WriteOptions(writing_validation=WARN)


GIVEN = [
    ("AE", "A"),
    ("AT", 0x00100010),
    ("AT", (0x10, 0x10)),
    ("AT", "PatientName"),
    ("AT", [0x00100010, 0x00100020]),
    ("AT", None),
    ("CS", "A\\B"),
    ("CS", ["A"]),
    ("CS", []),
    ("CS", b"A\\B"),
    ("DA", "20240101"),
    ("DA", dt.date(2024, 1, 1)),
    ("DS", "1.50"),
    ("DS", 1.5),
    ("DS", 3),
    ("DS", ["1.50", 2, 2.5]),
    ("DS", "1\\2"),
    ("DS", ""),
    ("DS", None),
    ("DS", ["", 1]),
    ("FD", [1.5, 2]),
    ("FL", 1),
    ("IS", "5"),
    ("IS", [5, "6"]),
    ("IS", 5.0),
    ("IS", ""),
    ("IS", None),
    ("LO", "a\\b"),
    ("LO", ["a\\b"]),
    ("LO", ""),
    ("LO", None),
    ("LT", "a\\b"),
    ("OB", b"a\\b"),
    ("PN", "A^B"),
    ("PN", ["A^B", "C"]),
    ("PN", "A\\B"),
    ("PN", b"A^B"),
    ("PN", None),
    ("UI", "1.2"),
    ("UI", ["1.2", "1.3"]),
    ("UI", None),
    ("US", 5),
    ("US", [1, 2]),
    ("US", []),
    ("US", None),
    ("UR", "http://x"),
    ("UN", b"abc"),
]


@pytest.mark.parametrize(("vr", "value"), GIVEN, ids=repr)
def test_what_is_kept_is_what_pydicom_keeps(vr, value):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected = pydicom.DataElement(0x00091010, vr, value).value
        found = coerce_value(vr, value, LENIENT)
    assert found == expected
    assert str(found) == str(expected) or isinstance(value, dt.date)
    assert type(found).__name__ == type(expected).__name__ or isinstance(value, dt.date)
    if isinstance(found, MultiValue):
        assert [type(item).__name__ for item in found] == [type(item).__name__ for item in expected]


def test_a_tuple_of_values_becomes_a_list():
    assert coerce_value("DS", (1.5, 2.5)) == [1.5, 2.5]


def test_an_array_becomes_a_list_of_numbers():
    values = coerce_value("US", np.array([1, 2], np.uint16))
    assert [type(value) for value in values] == [int, int]


def test_an_array_of_words_is_refused_before_it_is_written():
    with pytest.raises(InvalidValueError, match="bytes, got ndarray"):
        coerce_value("OB", np.zeros(4, np.uint8), WriteOptions(writing_validation=RAISE))


def test_numpy_scalars_become_numbers():
    kept = [coerce_value("US", np.uint16(5)), coerce_value("DS", np.float64(1.5)), coerce_value("IS", np.int32(7))]
    assert [(type(value), value) for value in kept] == [(int, 5), (DSfloat, 1.5), (IS, 7)]


def test_a_float_gets_text_of_16_characters_where_rules_are_kept():
    value = coerce_value("DS", 1 / 3, WriteOptions(writing_validation=RAISE))
    assert (float(value), str(value)) == (1 / 3, "0.33333333333333")


def test_text_of_more_than_16_characters_is_refused_where_rules_are_kept():
    with pytest.raises(InvalidValueError, match="at most 16"):
        coerce_value("DS", "0.333333333333333333", WriteOptions(writing_validation=RAISE))


def test_a_broken_rule_is_warned_of_where_the_option_says_so():
    with pytest.warns(ValueWarning, match="at most 16"):
        coerce_value("SH", "x" * 17, WriteOptions(writing_validation=WARN))


def test_a_broken_rule_is_ignored_where_the_option_says_so():
    assert coerce_value("SH", "x" * 17, WriteOptions(writing_validation=IGNORE)) == "x" * 17


def test_decimals_are_kept_where_the_option_says_so():
    assert type(coerce_value("DS", "1.5", read=ReadOptions(ds_type="decimal"))) is DSdecimal
    assert type(coerce_value("DS", 1.5, read=ReadOptions(ds_type="decimal"))) is DSdecimal


def test_dates_become_objects_where_the_option_says_so():
    assert type(coerce_value("DA", "20240229", read=ReadOptions(datetime_conversion=True))) is DA


@pytest.mark.parametrize(
    ("vr", "value"),
    [
        ("UI", 5),
        ("PN", 5),
        ("DS", object()),
        ("IS", object()),
        ("AT", "nothing"),
        ("US", "5"),
        ("US", 70000),
        ("LO", 5),
    ],
)
def test_values_of_other_types_are_refused(vr, value):
    with pytest.raises(InvalidValueError):
        coerce_value(vr, value, WriteOptions(writing_validation=RAISE))


def test_buffers_are_kept_for_words():
    buffer = io.BytesIO(b"abc")
    assert coerce_value("OB", buffer) is buffer


def test_buffers_are_refused_for_others():
    with pytest.raises(InvalidValueError, match=r"VR of a buffered value must be one of OB, .*, got LO"):
        coerce_value("LO", io.BytesIO(b"abc"))


def test_items_put_into_a_kept_list_are_checked_as_it_was():
    values = coerce_value("CS", ["A", "B"], WriteOptions(writing_validation=RAISE))
    with pytest.raises(InvalidValueError, match="capital letters"):
        values.append("c")


def test_a_kept_list_can_be_pickled():
    values = pickle.loads(pickle.dumps(coerce_value("DS", [1.5, "2.50"])))
    values.append(3)
    assert list(map(str, values)) == ["1.5", "2.50", "3.0"]


def test_a_list_that_was_read_is_kept_as_it_is():
    values = DECODERS["US"](bytes(200), False, UTF8, OPTIONS)
    assert coerce_value("US", values) is values


def test_a_tag_is_a_tag():
    assert type(coerce_value("AT", 0x00100010)) is BaseTag
