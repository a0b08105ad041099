"""Tags come from bytes and go back to them (PS3.5 6.2, AT)."""

from __future__ import annotations

import pytest

from codicom.errors import BytesLengthException, InvalidValueError
from codicom.tag import BaseTag
from codicom.values import decode_value, encode_value


@pytest.mark.parametrize(("big_endian", "raw"), [(False, b"\x10\0\x20\x00"), (True, b"\0\x10\x00\x20")])
def test_group_stands_before_element_in_either_byte_order(big_endian, raw):
    assert decode_value("AT", raw, big_endian) == 0x00100020
    assert encode_value("AT", BaseTag(0x00100020), big_endian) == raw


def test_several_tags_are_a_list():
    assert decode_value("AT", b"\x10\0\x20\0\x08\0\x18\0") == [0x00100020, 0x00080018]


def test_no_bytes_are_none():
    assert decode_value("AT", b"") is None


@pytest.mark.parametrize("given", ["PatientID", (0x0010, 0x0020), 0x00100020])
def test_keywords_pairs_and_numbers_are_written(given):
    assert encode_value("AT", given) == b"\x10\0\x20\0"


def test_half_a_tag_is_refused():
    with pytest.raises(BytesLengthException, match="must be a multiple of 4 bytes long, got 6 bytes"):
        decode_value("AT", bytes(6))


def test_what_is_no_tag_is_refused_without_showing_it():
    with pytest.raises(InvalidValueError, match="must be a tag") as caught:
        encode_value("AT", "Jane Doe")
    assert "Jane" not in str(caught.value)
