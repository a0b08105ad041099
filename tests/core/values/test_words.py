"""Bytes and words stay bytes."""

from __future__ import annotations

import numpy as np
import pytest

from codicom.values.encode import encode_value

UTF8 = ("UTF8",)


@pytest.mark.parametrize("vr", ["OB", "OW", "OF", "UN", "OB or OW"])
@pytest.mark.parametrize("make", [bytes, bytearray, memoryview])
def test_bytes_are_written_with_padding(vr, make):
    assert encode_value(vr, make(b"\1\2\3"), False, UTF8) == b"\1\2\3\0"


def test_words_in_an_array_are_written_in_the_wanted_byte_order():
    assert encode_value("OW", np.array([1], np.uint16), True) == b"\0\1"
