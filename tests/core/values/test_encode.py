from __future__ import annotations

import datetime as dt
import io
import math
import pickle
import struct
import warnings
from decimal import Decimal

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codicom.errors import BytesLengthException, InvalidValueError, ValueWarning
from codicom.settings import IGNORE, RAISE, WARN, ReadOptions, WriteOptions
from codicom.tag import BaseTag, Tag
from codicom.uid import UID
from codicom.values.coercion import coerce_value
from codicom.values.dates import DA, DT, TM
from codicom.values.decode import DECODERS
from codicom.values.encode import ENCODERS, encode_value
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import IS, DSdecimal, DSfloat

UTF8 = ("UTF8",)
OPTIONS = ReadOptions()
text = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\\ "), min_size=1, max_size=30)
ascii_text = st.text(
    st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="\\"), min_size=1, max_size=16
)
VALUES = {
    "AE": ascii_text,
    "AS": st.from_regex(r"[0-9]{3}[DWMY]", fullmatch=True),
    "AT": st.integers(0, 0xFFFFFFFF).map(Tag),
    "CS": st.text("ABCDEF_019", min_size=1, max_size=16),
    "DA": st.dates().map(lambda day: f"{day:%Y%m%d}".zfill(8)),
    "DS": st.floats(allow_nan=False, allow_infinity=False).map(lambda number: DSfloat(number, auto_format=True)),
    "DT": st.datetimes().map(lambda moment: str(DT(moment))),
    "FD": st.floats(allow_nan=False),
    "FL": st.floats(allow_nan=False, width=32),
    "IS": st.integers(-(2**31), 2**31 - 1).map(IS),
    "LO": text,
    "PN": text.filter(lambda name: name.strip("=")).map(lambda name: PersonName(name)),
    "SH": text,
    "SL": st.integers(-(2**31), 2**31 - 1),
    "SS": st.integers(-(2**15), 2**15 - 1),
    "SV": st.integers(-(2**63), 2**63 - 1),
    "TM": st.times().map(lambda time: str(TM(time))),
    "UC": text,
    "UI": st.lists(st.integers(0, 99999).map(str), min_size=1, max_size=8).map(".".join).map(UID),
    "UL": st.integers(0, 2**32 - 1),
    "US": st.integers(0, 2**16 - 1),
    "UV": st.integers(0, 2**64 - 1),
}


@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("vr", VALUES)
@settings(max_examples=40)
@given(data=st.data())
def test_values_come_back_from_their_bytes(vr, big, data):
    items = data.draw(st.lists(VALUES[vr], min_size=1, max_size=4) | st.lists(VALUES[vr], min_size=40, max_size=40))
    raw = encode_value(vr, items if len(items) > 1 else items[0], big, UTF8)
    found = DECODERS[vr](raw, big, UTF8, OPTIONS)
    assert len(raw) % 2 == 0
    if vr == "DS":
        assert list(map(str, found if len(items) > 1 else [found])) == list(map(str, items))
    else:
        assert found == (items if len(items) > 1 else items[0])


@pytest.mark.parametrize("vr", ["LT", "ST", "UT"])
@given(value=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x1b\0 "), min_size=1))
def test_long_texts_come_back_from_their_bytes(vr, value):
    assert DECODERS[vr](encode_value(vr, value, False, UTF8), False, UTF8, OPTIONS) == value


@pytest.mark.parametrize("vr", ["OB", "OW", "OF", "UN", "OB or OW"])
@pytest.mark.parametrize("make", [bytes, bytearray, memoryview])
def test_bytes_are_written_with_padding(vr, make):
    assert encode_value(vr, make(b"\1\2\3"), False, UTF8) == b"\1\2\3\0"


@pytest.mark.parametrize("vr", ENCODERS)
@pytest.mark.parametrize("empty", [None, ""])
def test_nothing_has_no_bytes(vr, empty):
    assert encode_value(vr, empty, False, UTF8) == b""


def test_every_decoder_has_an_encoder():
    assert set(ENCODERS) == set(DECODERS)


@pytest.mark.parametrize(
    ("vr", "raw"),
    [
        ("DS", b"1.50\\ 2.0 \\+3\\\\04.5 "),
        ("DS", b"1.50\\ 2.0 \\+3\\04.5 " * 30 + b"\\1"),
        ("IS", b"007\\ 8\\+9 "),
        ("IS", b"\\".join([b"007", b" 8"] * 100)),
        ("DA", b"20240101\\"),
        ("UI", b"1.2.3\\1.2\0"),
    ],
)
def test_text_that_was_read_is_written_with_the_same_numbers(vr, raw):
    value = DECODERS[vr](raw, False, UTF8, OPTIONS)
    again = encode_value(vr, value, False, UTF8)
    strip = [part.strip(b" \0") for part in raw.split(b"\\")]
    assert [part.strip(b" \0") for part in again.split(b"\\")] == strip


@pytest.mark.parametrize("vr", ["DS", "IS"])
def test_untouched_lists_give_back_their_very_bytes(vr):
    raw = b"\\".join([b" 07 ", b"+1"] * 60) + b" "
    values = DECODERS[vr](raw, False, UTF8, OPTIONS)
    assert encode_value(vr, values) == raw
    assert values[0] == 7
    assert encode_value(vr, values) == raw


def test_lists_of_binary_numbers_change_their_byte_order():
    values = DECODERS["UL"](struct.pack("<50L", *range(50)), False, UTF8, OPTIONS)
    assert encode_value("UL", values, True) == struct.pack(">50L", *range(50))


def test_a_list_read_as_one_vr_can_be_written_as_another():
    values = DECODERS["US"](struct.pack("<50H", *range(50)), False, UTF8, OPTIONS)
    assert encode_value("SS", values) == struct.pack("<50h", *range(50))


@pytest.mark.parametrize(
    ("vr", "value", "raw"),
    [
        ("US", np.uint8(5), b"\5\0"),
        ("US", np.array([1, 2], np.int64), b"\1\0\2\0"),
        ("FL", np.float64(1.5), struct.pack("<f", 1.5)),
        ("FD", np.array([1, 2]), struct.pack("<2d", 1, 2)),
        ("DS", np.array([1.5, 2.25]), b"1.5\\2.25"),
        ("DS", np.float32(0.5), b"0.5 "),
        ("IS", np.array([1, 22]), b"1\\22"),
        ("OW", np.array([1, 258], np.uint16), b"\1\0\2\1"),
        ("OF", np.array([1.5], ">f4"), struct.pack("<f", 1.5)),
    ],
)
def test_numpy_values_are_written(vr, value, raw):
    assert encode_value(vr, value) == raw


def test_words_in_an_array_are_written_in_the_wanted_byte_order():
    assert encode_value("OW", np.array([1], np.uint16), True) == b"\0\1"


@pytest.mark.parametrize(
    ("vr", "value", "what"),
    [
        ("US", "5", "int, got str"),
        ("US", b"ab", "int, got bytes"),
        ("US", 1.5, "int, got float"),
        ("US", 65536, "from 0 to 65535"),
        ("SS", [0, -32769], "from -32768"),
        ("SV", 2**63, "from"),
        ("FL", "1.5", "float, got str"),
        ("FL", 1e300, "within the range"),
        ("OB", "abc", "bytes, got str"),
        ("OW", 5, "bytes, got int"),
        ("LO", 5, "text"),
        ("CS", [1], "text"),
        ("CS", "Ж", "default repertoire"),
        ("UI", 5, "text"),
        ("DA", 20240101, "text"),
        ("PN", 5, "PersonName"),
        ("AT", "nothing like a tag", "must be a tag"),
        ("AT", 1.5, "must be a tag"),
        ("DS", "x", "must be a number"),
        ("DS", b"1", "got bytes"),
        ("DS", math.nan, "must be finite"),
        ("DS", object(), "got object"),
        ("IS", "x", "must be a number"),
        ("IS", 1.5, "whole number"),
        ("SQ", [], "values can be encoded, got"),
        ("XX", b"", "values can be encoded, got"),
    ],
)
def test_values_of_other_types_or_out_of_range_are_refused(vr, value, what):
    with pytest.raises(InvalidValueError, match=what):
        encode_value(vr, value)


def test_text_outside_of_the_character_set_is_refused():
    with pytest.raises(InvalidValueError, match="ISO_IR 192"):
        encode_value("LO", "Łódź", False, ("latin_1",))


def test_python_dates_are_written():
    written = [encode_value("DA", dt.date(2024, 2, 29)), encode_value("TM", [dt.time(1, 2, 3), "04"])]
    assert written == [b"20240229", b"010203\\04 "]


def test_dates_without_text_are_written():
    assert encode_value("DA", DA(2024, 2, 29)) == b"20240229"


def test_a_long_float_is_written_in_16_characters():
    assert encode_value("DS", [1 / 3, Decimal(1) / 3]) == b"0.33333333333333\\0.33333333333333 "


@pytest.mark.parametrize("vr", ["US", "FL", "FD", "SL", "UV", "AT"])
def test_a_length_that_is_no_multiple_is_refused(vr):
    with pytest.raises(BytesLengthException, match="must be a multiple"):
        DECODERS[vr](bytes(11), False, UTF8, OPTIONS)


def test_names_are_parted_only_at_real_backslashes():
    encodings = ("GB18030",)
    raw = "张^乗\\王".encode("GB18030")
    assert raw.count(b"\\") > 1
    assert DECODERS["PN"](raw, False, encodings, OPTIONS) == ["张^乗", "王"]


def test_names_keep_their_bytes():
    name = DECODERS["PN"](b"A^B^^^ ", False, UTF8, OPTIONS)
    assert encode_value("PN", name, False, UTF8) == b"A^B^^^"


def test_names_are_written_anew_in_another_set():
    name = DECODERS["PN"](b"M\xfcller", False, ("latin_1",), OPTIONS)
    assert encode_value("PN", [name, "Ж"], False, UTF8) == "Müller\\Ж".encode()


def test_values_padded_with_the_wrong_byte_are_read():
    found = [
        DECODERS[vr](raw, False, UTF8, OPTIONS) for vr, raw in (("UI", b"1.2 "), ("LO", b"ab\0"), ("AE", b" ab\0"))
    ]
    assert found == ["1.2", "ab", "ab"]


def test_dates_are_objects_where_the_option_says_so():
    options = ReadOptions(datetime_conversion=True)
    found = [
        DECODERS[vr](raw, False, UTF8, options) for vr, raw in (("DA", b"20240229"), ("TM", b"10 "), ("DT", b"2024"))
    ]
    assert found == [dt.date(2024, 2, 29), dt.time(10), dt.datetime(2024, 1, 1)]
    assert DECODERS["DA"](b"20240229\\20240301", False, UTF8, options) == [dt.date(2024, 2, 29), dt.date(2024, 3, 1)]


def test_dates_that_are_none_are_refused_where_they_are_wanted():
    with pytest.raises(InvalidValueError):
        DECODERS["DA"](b"2024", False, UTF8, ReadOptions(datetime_conversion=True))


# What users give, and what is kept of it.

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
