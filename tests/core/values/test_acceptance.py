"""The quick look at raw bytes never accepts what a full check would report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions
from codicom.values.acceptance import ACCEPTS, accepts_list
from codicom.values.decode import decode_value
from codicom.values.validation import check

OPTIONS = ReadOptions()
raw_values = st.one_of(
    st.binary(max_size=80).filter(bytes.isascii),
    st.text("0123456789.+-eE \\AZaz_=^DWMY", max_size=80).map(str.encode),
    st.from_regex(rb"\A[0-9]{4}([0-9][0-9]){0,5}(\.[0-9]{1,6})? ?\Z"),
)


# A URI may have more characters here than RFC 3986 allows.
@pytest.mark.parametrize("vr", sorted(ACCEPTS.keys() - {"UR"}))
@given(raw=raw_values)
def test_accepted_bytes_have_a_value_that_keeps_the_rules(vr, raw):
    if ACCEPTS[vr](raw):
        assert check(vr, decode_value(vr, raw, options=OPTIONS)) is None


# A blank value among others stands for none, as on reading; the check of what is set refuses it.
numbers = st.text("0123456789+-.eE ", min_size=1, max_size=18).filter(str.strip)


@pytest.mark.parametrize("vr", ["DS", "IS"])
@given(parts=st.lists(numbers, min_size=1, max_size=5))
def test_accepted_lists_of_numbers_keep_the_rules_if_they_are_numbers(vr, parts):
    raw = "\\".join(parts).encode()
    if accepts_list(vr, raw):
        try:
            values = decode_value(vr, raw, options=OPTIONS)
        except InvalidValueError:
            return
        assert check(vr, values) is None


def test_lists_of_other_vrs_are_not_accepted():
    assert not accepts_list("CS", b"A\\B")
