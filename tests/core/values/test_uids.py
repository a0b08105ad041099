"""UIDs come from bytes and go back to them (PS3.5 9.1)."""

from __future__ import annotations

import pytest

from codicom.errors import InvalidValueError
from codicom.uid import UID
from codicom.values import decode_value, encode_value
from codicom.values.coercion import coerce_value

CT = "1.2.840.10008.5.1.4.1.1.2"


@pytest.mark.parametrize("raw", [b"1.2.3\0", b"1.2.3 ", b" 1.2.3", b"1.2.3"])
def test_padding_of_any_kind_is_taken_off(raw):
    assert decode_value("UI", raw) == "1.2.3"


def test_a_uid_that_was_read_knows_its_name():
    assert decode_value("UI", CT.encode() + b"\0").name == "CT Image Storage"


def test_several_uids_are_a_list():
    values = decode_value("UI", b"1.2.3\\1.2\0")
    assert [(type(value), value) for value in values] == [(UID, "1.2.3"), (UID, "1.2")]


def test_an_odd_length_is_made_even_with_a_nul():
    assert encode_value("UI", "1.2.3") == b"1.2.3\0"


def test_text_that_is_set_becomes_a_uid():
    assert type(coerce_value("UI", CT)) is UID


def test_other_types_are_refused():
    with pytest.raises(InvalidValueError, match=r"a value of UI must be text \(str\), got int"):
        coerce_value("UI", 5)
