"""Numbers as text come from bytes and go back to them."""

from __future__ import annotations

import gc
from decimal import Decimal

import pytest

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions
from codicom.values.decode import DECODERS
from codicom.values.encode import encode_value
from codicom.values.numbers import DSdecimal

UTF8 = ("UTF8",)
OPTIONS = ReadOptions()


def decode(vr, raw, **options):
    return DECODERS[vr](raw, False, ("iso8859",), ReadOptions(**options))


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


def test_a_long_float_is_written_in_16_characters():
    assert encode_value("DS", [1 / 3, Decimal(1) / 3]) == b"0.33333333333333\\0.33333333333333 "


def test_decimals_are_read_where_the_option_says_so():
    values = decode("DS", b"1.50\\2.0", ds_type="decimal")
    assert [type(value) for value in values] == [DSdecimal] * 2
    assert type(decode("DS", b"1.50", ds_type="decimal")) is DSdecimal


def test_numpy_floats_are_read_where_the_option_says_so():
    assert decode("DS", b"1.5\\2", ds_type="numpy").tolist() == [1.5, 2]
    assert type(decode("DS", b"1.5 ", ds_type="numpy")).__name__ == "float64"


def test_numpy_integers_are_read_where_the_option_says_so():
    assert decode("IS", b"15\\-2", is_type="numpy").tolist() == [15, -2]
    assert type(decode("IS", b"15", is_type="numpy")).__name__ == "int64"


@pytest.mark.parametrize(("vr", "raw"), [("DS", b"x"), ("IS", b"1.5"), ("IS", b"99999999999999999999")])
def test_what_numpy_cannot_hold_is_refused(vr, raw):
    with pytest.raises(InvalidValueError):
        decode(vr, raw, ds_type="numpy", is_type="numpy")


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_found_as_it_was_left(enabled):
    values = decode("DS", b"\\".join([b"1.25"] * 500))
    try:
        if not enabled:
            gc.disable()
        list(values)
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
