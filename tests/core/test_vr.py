"""Value representations have the properties that PS3.5 and pydicom give them."""

from __future__ import annotations

import pydicom.valuerep as oracle
import pytest

from codicom import VR, vr

STANDARD = [
    *("AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "OB", "OD", "OF", "OL", "OV", "OW"),
    *("PN", "SH", "SL", "SQ", "SS", "ST", "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV"),
]
AMBIGUOUS = ["US or SS or OW", "US or SS", "US or OW", "OB or OW"]
# PS3.5 Table 7.1-1.
LONG_HEADER = {"OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"}


def test_the_standards_vrs_are_all_there():
    assert sorted(map(str, vr.STANDARD_VR)) == STANDARD
    assert sorted(map(str, vr.AMBIGUOUS_VR)) == sorted(AMBIGUOUS)


@pytest.mark.parametrize("text", [*STANDARD, *AMBIGUOUS])
def test_a_vr_equals_its_text(text):
    assert VR(text) == text
    assert str(VR(text)) == f"{VR(text)}" == text
    assert {text: 1}[VR(text)] == 1


@pytest.mark.parametrize("text", ["", "XX", "pn", "PN "])
def test_what_is_no_vr_is_refused(text):
    with pytest.raises(ValueError, match="is not a valid VR"):
        VR(text)


@pytest.mark.parametrize(
    "name",
    [
        "AMBIGUOUS_VR",
        "STANDARD_VR",
        "DEFAULT_CHARSET_VR",
        "CUSTOMIZABLE_CHARSET_VR",
        "STR_VR",
        "BYTES_VR",
        "FLOAT_VR",
        "INT_VR",
        "LIST_VR",
        "LONG_VALUE_VR",
        "EXPLICIT_VR_LENGTH_32",
        "EXPLICIT_VR_LENGTH_16",
        "BUFFERABLE_VRS",
    ],
)
def test_sets_are_pydicoms(name):
    assert set(map(str, getattr(vr, name))) == set(map(str, getattr(oracle, name)))


def test_backslashes_part_values_of_no_text_without_multiplicity():
    assert {str(each) for each in vr.ALLOW_BACKSLASH} == set(map(str, oracle.ALLOW_BACKSLASH))
    assert not vr.ALLOW_BACKSLASH & {VR.LO, VR.SH, VR.PN, VR.UC, VR.CS, VR.DS, VR.IS, VR.UI}


def test_lengths_are_at_least_as_strict_as_pydicoms():
    ours = {str(each): most for each, most in vr.MAX_VALUE_LEN.items()}
    assert {each: ours[each] for each in oracle.MAX_VALUE_LEN} == {str(e): n for e, n in oracle.MAX_VALUE_LEN.items()}


@pytest.mark.parametrize("text", STANDARD)
def test_explicit_headers_are_long_where_the_standard_says(text):
    assert VR(text).has_long_length == (text in LONG_HEADER)


@pytest.mark.parametrize(("text", "padding"), [("PN", b" "), ("LT", b" "), ("DS", b" "), ("UI", b"\0"), ("OB", b"\0")])
def test_padding(text, padding):
    assert VR(text).padding == padding


@pytest.mark.parametrize(
    ("text", "size"), [("US", 2), ("AT", 4), ("FD", 8), ("OW", 2), ("UV", 8), ("PN", None), ("SQ", None)]
)
def test_item_size(text, size):
    assert VR(text).item_size == size


@pytest.mark.parametrize(("text", "most"), [("AE", 16), ("TM", 14), ("UI", 64), ("UT", None), ("US", None)])
def test_max_length(text, most):
    assert VR(text).max_length == most


@pytest.mark.parametrize(
    ("text", "is_text", "is_binary", "uses_character_set", "is_ambiguous"),
    [
        ("PN", True, False, True, False),
        ("CS", True, False, False, False),
        ("OB", False, True, False, False),
        ("UN", False, True, False, False),
        ("US", False, False, False, False),
        ("SQ", False, False, False, False),
        ("OB or OW", False, False, False, True),
    ],
)
def test_kinds(text, is_text, is_binary, uses_character_set, is_ambiguous):
    found = VR(text)
    assert (found.is_text, found.is_binary) == (is_text, is_binary)
    assert (found.uses_character_set, found.is_ambiguous) == (uses_character_set, is_ambiguous)
