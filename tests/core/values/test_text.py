"""Texts come from bytes and go back to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions
from codicom.values.decode import DECODERS
from codicom.values.encode import encode_value

UTF8 = ("UTF8",)
OPTIONS = ReadOptions()


@pytest.mark.parametrize("vr", ["LT", "ST", "UT"])
@given(value=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x1b\0 "), min_size=1))
def test_long_texts_come_back_from_their_bytes(vr, value):
    assert DECODERS[vr](encode_value(vr, value, False, UTF8), False, UTF8, OPTIONS) == value


def test_text_outside_of_the_character_set_is_refused():
    with pytest.raises(InvalidValueError, match="ISO_IR 192"):
        encode_value("LO", "Łódź", False, ("latin_1",))


def test_values_padded_with_the_wrong_byte_are_read():
    found = [
        DECODERS[vr](raw, False, UTF8, OPTIONS) for vr, raw in (("UI", b"1.2 "), ("LO", b"ab\0"), ("AE", b" ab\0"))
    ]
    assert found == ["1.2", "ab", "ab"]
