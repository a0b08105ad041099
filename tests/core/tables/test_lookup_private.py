"""The private dictionary gives what pydicom's gives, and finds elements of which the source did not know the block."""

from __future__ import annotations

import re

import pydicom.datadict as oracle
import pytest
from pydicom._private_dict import private_dictionaries

from codicom.tables import lookup
from codicom.vr import VR

# pydicom's look-up has no use for keys such as 001910xx, and this creator has no others.
ONLY_WHOLE_BLOCKS = {"BioPri3D"}
SPELT = {"OB_OW": "OB or OW"}


def tag_of(key):
    """Return a tag that a key stands for: block 42 and group ..55 where it leaves them open."""
    if re.fullmatch("[0-9A-F]{2}xxxx[0-9A-F]{2}", key):
        return int(f"{key[:2]}5542{key[6:]}", 16)
    if key.endswith("xx"):
        return int(f"{key[:6]}42", 16)
    return int(key.replace("xx", "42"), 16)


def pydicoms(creator, tag):
    try:
        vr, vm, name, _ = oracle.get_private_entry(tag, creator)
    except KeyError:
        return None
    return SPELT.get(vr, vr), vm, name


EVERY = [(creator, key) for creator, entries in private_dictionaries.items() for key in entries]


def test_every_entry_is_pydicoms():
    assert len(EVERY) > 10_000
    for creator, key in EVERY:
        tag = tag_of(key)
        assert lookup.private_entry(creator, tag >> 16, tag & 0xFFFF) == pydicoms(creator, tag), (creator, key)


def test_every_key_of_an_element_is_found():
    for creator, key in EVERY:
        tag = tag_of(key)
        if not re.fullmatch("[0-9A-F]{4}10xx", key):
            assert lookup.private_entry(creator, tag >> 16, tag & 0xFFFF), (creator, key)


def test_creators_are_those_with_elements():
    assert set(lookup.private_creators()) == set(private_dictionaries) - ONLY_WHOLE_BLOCKS
    assert list(lookup.private_creators()) == sorted(lookup.private_creators())


def test_vrs_are_vrs():
    found = {lookup.private_entry(c, tag_of(k) >> 16, tag_of(k) & 0xFFFF) for c, k in EVERY} - {None}
    assert {entry.vr for entry in found} <= set(map(str, VR))


@pytest.mark.parametrize("element", [0x10, 0x1010, 0x4210, 0xFF10])
def test_the_block_does_not_matter(element):
    assert lookup.private_entry("SIEMENS CSA HEADER", 0x0029, element) == ("OB", "1", "CSA Image Header Info")


def test_an_element_of_unknown_block_is_found_in_any():
    # The source has this one as (2005,0053), where PS3.5 7.8.1 allows no private element.
    assert lookup.private_entry("Philips MR Imaging DD 006", 0x2005, 0x1053).vr == "FL"
    assert pydicoms("Philips MR Imaging DD 006", 0x20051053) is None


def test_an_entry_for_one_block_precedes_that_for_any():
    assert lookup.private_entry("ELSCINT1", 0x01F1, 0x1026).vr == "FD"
    assert lookup.private_entry("ELSCINT1", 0x01F1, 0x1126).vr == "DS"


@pytest.mark.parametrize(
    ("creator", "group", "element"),
    [
        ("NO SUCH CREATOR", 0x0029, 0x1010),
        ("", 0x0029, 0x1010),
        ("SIEMENS CSA HEADER", 0x0031, 0x1010),
        ("SIEMENS CSA HEADER", 0x0029, 0x1077),
        ("SIEMENS CSA HEADER", -1, -1),
        ("BioPri3D", 0x0011, 0x1001),
    ],
)
def test_what_is_unknown_has_no_entry(creator, group, element):
    assert lookup.private_entry(creator, group, element) is None


def test_unknown_creators_are_not_remembered():
    lookup.private_entry("SIEMENS CSA HEADER", 0x0029, 0x1010)
    before = lookup._private_rows.cache_info().currsize
    lookup.private_entry("NO SUCH CREATOR", 0x0029, 0x1010)
    assert lookup._private_rows.cache_info().currsize == before
