"""Binary numbers come from bytes and go back to them."""

from __future__ import annotations

import struct

import pytest

from codicom.errors import BytesLengthException
from codicom.settings import ReadOptions
from codicom.values.decode import DECODERS
from codicom.values.encode import encode_value

UTF8 = ("UTF8",)
OPTIONS = ReadOptions()


def test_lists_of_binary_numbers_change_their_byte_order():
    values = DECODERS["UL"](struct.pack("<50L", *range(50)), False, UTF8, OPTIONS)
    assert encode_value("UL", values, True) == struct.pack(">50L", *range(50))


def test_a_list_read_as_one_vr_can_be_written_as_another():
    values = DECODERS["US"](struct.pack("<50H", *range(50)), False, UTF8, OPTIONS)
    assert encode_value("SS", values) == struct.pack("<50h", *range(50))


@pytest.mark.parametrize("vr", ["US", "FL", "FD", "SL", "UV", "AT"])
def test_a_length_that_is_no_multiple_is_refused(vr):
    with pytest.raises(BytesLengthException, match="must be a multiple"):
        DECODERS[vr](bytes(11), False, UTF8, OPTIONS)
