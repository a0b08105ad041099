from __future__ import annotations

import copy
import datetime as dt
import pickle

import pydicom.valuerep
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codicom.errors import InvalidValueError
from codicom.values.dates import DA, DT, TM, parse_range


def test_a_date_is_a_date():
    value = DA("20240229")
    assert value == dt.date(2024, 2, 29)
    assert isinstance(value, dt.date)


@pytest.mark.parametrize("text", ["20240229", "2024.02.29"])
def test_a_date_keeps_its_text(text):
    assert str(DA(text)) == text


@pytest.mark.parametrize("text", ["20230229", "2024", "2024-02-29", "20241301", "abc", "٢٠٢٤٠٢٢٩"])
def test_what_is_no_date_is_refused_without_showing_it(text):
    with pytest.raises(InvalidValueError) as caught:
        DA(text)
    assert text not in str(caught.value)


@pytest.mark.parametrize("make", [DA, TM, DT])
@pytest.mark.parametrize("blank", ["", "  ", None])
def test_nothing_is_none(make, blank):
    assert make(blank) is None


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("10", dt.time(10), "hour"),
        ("1011", dt.time(10, 11), "minute"),
        ("101112", dt.time(10, 11, 12), "second"),
        ("101112.5", dt.time(10, 11, 12, 500000), "fraction"),
        ("101112.000001", dt.time(10, 11, 12, 1), "fraction"),
        ("101112. ", dt.time(10, 11, 12), "second"),
        ("10:11:12", dt.time(10, 11, 12), "second"),
    ],
)
def test_times_have_the_precision_of_their_text(text, expected, precision):
    value = TM(text)
    assert (value, value.precision, str(value)) == (expected, precision, text.rstrip())


@pytest.mark.parametrize("text", ["24", "1060", "101161", "1", "101112.1234567", "10-12"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(InvalidValueError):
        TM(text)


def test_a_leap_second_is_kept_as_text_and_told():
    value = TM("235960")
    assert (value, str(value), value.has_leap_second) == (dt.time(23, 59, 59), "235960", True)


def test_a_leap_second_in_a_date_and_time_is_kept_as_text_and_told():
    value = DT("20161231235960+0000")
    assert (value.second, str(value), value.has_leap_second) == (59, "20161231235960+0000", True)


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("2024", dt.datetime(2024, 1, 1), "year"),
        ("202402", dt.datetime(2024, 2, 1), "month"),
        ("20240229", dt.datetime(2024, 2, 29), "day"),
        ("2024022910", dt.datetime(2024, 2, 29, 10), "hour"),
        ("202402291011", dt.datetime(2024, 2, 29, 10, 11), "minute"),
        ("20240229101112", dt.datetime(2024, 2, 29, 10, 11, 12), "second"),
        ("20240229101112.25", dt.datetime(2024, 2, 29, 10, 11, 12, 250000), "fraction"),
    ],
)
def test_moments_have_the_precision_of_their_text(text, expected, precision):
    value = DT(text)
    assert (value, value.precision) == (expected, precision)


@pytest.mark.parametrize(("offset", "minutes"), [("+0100", 60), ("-0330", -210), ("+1400", 840)])
def test_offsets_from_utc_are_read(offset, minutes):
    value = DT(f"2024{offset}")
    assert value.utcoffset() == dt.timedelta(minutes=minutes)
    assert value.precision == "year"


@pytest.mark.parametrize("text", ["20241", "20241301", "20240230", "2024022925", "20240229101199", "2024+9999", "x"])
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(InvalidValueError):
        DT(text)


def test_values_are_made_from_python_types():
    zone = dt.timezone(dt.timedelta(hours=-3, minutes=-30))
    made = (DA(dt.date(2024, 2, 29)), TM(dt.time(1, 2, 3, 4)), DT(dt.datetime(2024, 2, 29, 1, 2, 3, 0, zone)))
    assert list(map(str, made)) == ["20240229", "010203.000004", "20240229010203-0330"]


def test_values_are_made_from_parts():
    made = (DA(2024, 2, 29), TM(1, 2), DT(2024, 2, 29, hour=4), DT(year=2024, month=1, day=1))
    assert made == (dt.date(2024, 2, 29), dt.time(1, 2), dt.datetime(2024, 2, 29, 4), dt.datetime(2024, 1, 1))


def test_values_are_made_from_their_own_kind_with_their_text():
    assert [str(make(make(text))) for make, text in ((DA, "2024.02.29"), (TM, "10"), (DT, "2024"))] == [
        "2024.02.29",
        "10",
        "2024",
    ]


VALUES = [DA("2024.02.29"), DA(2024, 1, 2), TM("235960"), TM(1, 2, 3, 4), DT("2024-0330"), DT(2024, 1, 2, fold=1)]


@pytest.mark.parametrize("make", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
@pytest.mark.parametrize("value", VALUES, ids=str)
def test_copies_are_equal_and_keep_their_text(make, value):
    made = make(value)
    assert (made, type(made), str(made)) == (value, type(value), str(value))


def test_arithmetic_gives_a_value_without_text():
    later = DA("20240229") + dt.timedelta(days=1)
    assert later == dt.date(2024, 3, 1)
    assert str(later) == "2024-03-01"


def test_repr_is_the_text_in_quotes():
    assert repr(DA("20240229")) == '"20240229"'


@given(moment=st.datetimes(min_value=dt.datetime(1, 1, 1)), zone=st.none() | st.integers(-14 * 60, 14 * 60))
def test_any_moment_comes_back_from_its_text(moment, zone):
    if zone is not None:
        moment = moment.replace(tzinfo=dt.timezone(dt.timedelta(minutes=zone)))
    again = DT(str(DT(moment)))
    assert again == moment
    assert again.utcoffset() == moment.utcoffset()


@given(text=st.from_regex(r"\A[0-9]{4}([0-9][0-9]){0,5}(\.[0-9]{1,6})?([+-][0-9]{4})?\Z"))
def test_moments_are_those_of_pydicom(text):
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            expected = pydicom.valuerep.DT(text)
        except ValueError:
            expected = None
    try:
        found = DT(text)
    except InvalidValueError:
        # pydicom ignores a fraction that follows no seconds.
        found = expected if "." in text and len(text.partition(".")[0]) < 14 else None
    assert found == expected


@pytest.mark.parametrize(
    ("vr", "text", "start", "end"),
    [
        ("DA", "20240101", "20240101", "20240101"),
        ("DA", "20240101-", "20240101", None),
        ("DA", "-20240101", None, "20240101"),
        ("DA", "20240101-20240201 ", "20240101", "20240201"),
        ("TM", "10-11", "10", "11"),
        ("DT", "2020-2021", "2020-2021", "2020-2021"),
        ("DT", "2020-0500-2021-0500", "2020-0500", "2021-0500"),
        ("DT", "20200101-20210101", "20200101", "20210101"),
        ("DT", "2020+0100-", "2020+0100", None),
    ],
)
def test_ranges_are_parted(vr, text, start, end):
    found = parse_range(vr, text)
    assert [None if each is None else str(each) for each in found] == [start, end]


@pytest.mark.parametrize("text", ["", "-", "20240101-x", "20240101-20240102-20240103"])
def test_what_is_no_range_is_refused(text):
    with pytest.raises(InvalidValueError):
        parse_range("DA", text)


def test_ranges_are_for_dates_and_times_only():
    with pytest.raises(InvalidValueError, match="must be DA, TM or DT, got LO"):
        parse_range("LO", "a-b")


@pytest.mark.parametrize(
    ("vr", "text", "value", "expected"),
    [
        ("DA", "20240101-20240131", "20240131", True),
        ("DA", "20240101-20240131", "20240201", False),
        ("DA", "-20240131", "19000101", True),
        ("TM", "10-11", "115959.9", True),
        ("TM", "10-11", "12", False),
        ("TM", "101112.5", "101112.59", True),
        ("DT", "202001-202002", "20200229235959", True),
        ("DT", "202001-202002", "20200301", False),
        ("DT", "2024", "20241231", True),
    ],
)
def test_ranges_match_up_to_the_end_of_what_their_last_value_means(vr, text, value, expected):
    make = {"DA": DA, "TM": TM, "DT": DT}[vr]
    assert parse_range(vr, text).matches(make(value)) is expected
