"""Dates and times come from bytes and go back to them."""

from __future__ import annotations

import datetime as dt

import pytest

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions
from codicom.values.dates import DA
from codicom.values.decode import DECODERS
from codicom.values.encode import encode_value

UTF8 = ("UTF8",)
OPTIONS = ReadOptions()


def test_python_dates_are_written():
    written = [encode_value("DA", dt.date(2024, 2, 29)), encode_value("TM", [dt.time(1, 2, 3), "04"])]
    assert written == [b"20240229", b"010203\\04 "]


def test_dates_without_text_are_written():
    assert encode_value("DA", DA(2024, 2, 29)) == b"20240229"


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
