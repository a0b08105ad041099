"""Bytes to values, without a dataset."""

from __future__ import annotations

import pytest

import codicom
from codicom import values
from codicom.errors import InvalidValueError


def test_bytes_are_decoded_in_the_byte_order_given():
    assert values.decode_value("US", b"\1\0\2\0") == [1, 2]
    assert values.decode_value("US", b"\0\1", big_endian=True) == 1


def test_text_is_decoded_in_the_codecs_given():
    assert values.decode_value("LO", "ä ".encode(), encodings=("utf-8",)) == "ä"


def test_options_in_force_decide_the_type():
    with codicom.options(datetime_conversion=True):
        assert isinstance(values.decode_value("DA", b"20240229"), values.DA)


def test_vr_that_has_no_bytes_of_its_own_is_refused():
    with pytest.raises(InvalidValueError, match="VR must be one whose values can be decoded, got 'SQ'"):
        values.decode_value("SQ", b"")
