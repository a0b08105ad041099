from __future__ import annotations

import datetime as dt
import logging
import warnings

import pydicom.valuerep
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codicom.errors import InvalidValueError, ValueWarning
from codicom.settings import IGNORE, RAISE, WARN, ReadOptions
from codicom.values.decode import DECODERS
from codicom.values.multivalue import MultiValue
from codicom.values.numbers import DSfloat
from codicom.values.validation import check, validate_value

GOOD = [
    ("AE", "STORE_SCP"),
    ("AS", "045Y"),
    ("CS", "ORIGINAL_1"),
    ("DA", "20240229"),
    ("DA", "20240101-20240201"),
    ("DA", "-20240201"),
    ("DS", "-1.5e-3"),
    ("DS", 1.5),
    ("DT", "2024-0500"),
    ("DT", "20240229101112.123456+0100"),
    ("FD", 1.5),
    ("FL", 2),
    ("IS", "-2147483648"),
    ("IS", 5),
    ("LO", "x" * 64),
    ("LT", "x" * 10240),
    ("OB", b"abc"),
    ("PN", "=".join(["x" * 64] * 3)),
    ("SH", "x" * 16),
    ("SL", -(2**31)),
    ("SS", -32768),
    ("ST", "x" * 1024),
    ("SV", -(2**63)),
    ("TM", "235960.5"),
    ("TM", "10-12"),
    ("UC", "x" * 100000),
    ("UI", "1.2.840.10008.1.2"),
    ("UL", 2**32 - 1),
    ("UN", b"abc"),
    ("UR", "https://x.org/?a=b "),
    ("US", 65535),
    ("UT", "x" * 100000),
    ("UV", 2**64 - 1),
    ("DA", dt.date(2024, 2, 29)),
    ("TM", dt.time(10)),
    ("DT", dt.datetime(2024, 2, 29)),
    ("LO", None),
    ("CS", ["A", "B"]),
]
BAD = [
    ("AE", "x" * 17, "at most 16 characters, got 17"),
    ("AE", "ä", "printable ASCII"),
    ("AS", "45Y", "form nnnD"),
    ("CS", "lower", "capital letters"),
    ("CS", ["A", "b"], "capital letters"),
    ("DA", "2024-02-29", "YYYYMMDD"),
    ("DA", "20241301", "YYYYMMDD"),
    ("DS", "1,5", "decimal number"),
    ("DS", "1" * 17, "at most 16"),
    ("DS", 1 / 3, "at most 16"),
    ("DS", "nan", "decimal number"),
    ("DS", "1.5\n", "decimal number"),
    ("DT", "20241", "YYYYMMDDHHMMSS"),
    ("FD", "1.5", "got str"),
    ("IS", "1.0", "whole number"),
    ("IS", "2147483648", r"-2\*\*31"),
    ("IS", 2**31, r"-2\*\*31"),
    ("LO", "x" * 65, "at most 64"),
    ("LO", 5, "got int"),
    ("LT", "x" * 10241, "at most 10240"),
    ("OB", "abc", "must be bytes, got str"),
    ("PN", "A=B=C=D", "at most 3 groups"),
    ("PN", "x" * 65, "at most 64"),
    ("PN", 5, "got int"),
    ("SH", "x" * 17, "at most 16"),
    ("SS", 32768, "from -32768 to 32767"),
    ("ST", "x" * 1025, "at most 1024"),
    ("TM", "25", "HHMMSS"),
    ("UI", "1.02", "leading zeros"),
    ("UI", "1." + "2" * 63, "at most 64"),
    ("UL", -1, "from 0"),
    ("UR", "a b", "URI"),
    ("US", "5", "an int, got str"),
    ("US", b"abc", "multiple of 2 bytes long, got 3 bytes"),
]


@pytest.mark.parametrize(("vr", "value"), GOOD)
def test_values_that_keep_the_rules_have_no_problem(vr, value):
    assert check(vr, value) is None


@pytest.mark.parametrize(("vr", "value", "rule"), BAD)
def test_values_that_break_a_rule_are_told_which(vr, value, rule):
    with pytest.raises(InvalidValueError, match=rule):
        validate_value(vr, value, RAISE)


@pytest.mark.parametrize(
    ("vr", "value", "rule"), [each for each in BAD if isinstance(each[1], str) and len(each[1]) > 3]
)
def test_problems_do_not_show_the_value(vr, value, rule):
    assert value not in check(vr, value)


def test_a_problem_is_a_warning_where_the_mode_says_so():
    with pytest.warns(ValueWarning, match="at most 16"):
        validate_value("SH", "x" * 17, WARN)


def test_a_problem_is_nothing_where_the_mode_says_so():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        validate_value("SH", "x" * 17, IGNORE)


def test_numbers_that_were_read_are_looked_at_as_text():
    values = DECODERS["DS"](b"\\".join([b"1.5"] * 100 + [b"0.33333333333333333"]), False, ("iso8859",), ReadOptions())
    assert "at most 16" in check("DS", values)


def test_binary_numbers_that_were_read_have_no_problem():
    assert check("US", DECODERS["US"](bytes(200), False, ("iso8859",), ReadOptions())) is None


def test_lists_of_numbers_with_text_are_checked_by_their_text():
    assert check("DS", MultiValue(DSfloat, ["1.5", "1.50000000000000000"])) is not None


STRING_VRS = ("AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UI", "UR")
texts = st.one_of(
    st.text("0123456789.+-eE :AZaz_=^\n", max_size=30),
    st.text(st.characters(codec="ascii"), max_size=80),
    st.from_regex(r"[0-9]{4}([0-9][0-9]){0,5}(\.[0-9]{1,6})?([+-][0-9]{4})?( ?- ?[0-9]{4,8})?", fullmatch=True),
)


@pytest.mark.parametrize("vr", STRING_VRS)
@given(text=texts)
def test_what_pydicom_takes_is_taken(vr, text):
    logging.getLogger("pydicom").disabled = True
    try:
        pydicom.valuerep.validate_value(vr, text, pydicom.config.RAISE)
        accepted = True
    except ValueError:
        accepted = False
    # PS3.5 6.2 also bounds the numbers of IS, which pydicom checks elsewhere.
    if vr == "IS" and accepted and text.strip():
        accepted = -(2**31) <= int(text) < 2**31
    assert (check(vr, text) is None) == accepted
