from __future__ import annotations

import math
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions
from codicom.tag import Tag
from codicom.uid import UID
from codicom.values.dates import DT, TM
from codicom.values.decode import DECODERS
from codicom.values.encode import ENCODERS, encode_value
from codicom.values.names import PersonName
from codicom.values.numbers import IS, DSfloat

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


@pytest.mark.parametrize("vr", ENCODERS)
@pytest.mark.parametrize("empty", [None, ""])
def test_nothing_has_no_bytes(vr, empty):
    assert encode_value(vr, empty, False, UTF8) == b""


def test_every_decoder_has_an_encoder():
    assert set(ENCODERS) == set(DECODERS)


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
        ("FL", 1e300, "must fit 4 bytes"),
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
