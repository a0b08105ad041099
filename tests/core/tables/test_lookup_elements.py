"""The data dictionary agrees with pydicom's, element by element."""

from __future__ import annotations

import random

import pydicom.datadict as oracle
import pytest
from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary

from codicom.tables import lookup
from codicom.vr import VR

ITEMS = {0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD}


def of_mask(mask, digit="2"):
    return int(mask.replace("x", digit), 16)


def test_every_element_has_pydicoms_entry():
    for tag, (vr, vm, name, retired, keyword) in DicomDictionary.items():
        assert lookup.element_entry(tag) == (vr, vm, name, retired == "Retired", keyword)


def test_every_name_is_the_one_that_pydicom_prints():
    assert {tag: lookup.name_of(tag) for tag in DicomDictionary} == {
        tag: oracle.dictionary_description(tag) for tag in DicomDictionary
    }


def test_every_keyword_leads_back_to_its_tag():
    assert {tag: lookup.keyword_of(tag) for tag in DicomDictionary} == {tag: e[4] for tag, e in DicomDictionary.items()}
    assert all(lookup.tag_for_keyword(e[4]) == tag for tag, e in DicomDictionary.items() if e[4])


@pytest.mark.parametrize("mask", sorted(RepeatersDictionary))
def test_every_repeater_has_pydicoms_entry(mask):
    vr, vm, name, retired, keyword = RepeatersDictionary[mask]
    tag = of_mask(mask)
    assert lookup.repeater_mask(tag) == mask
    assert lookup.element_entry(tag) == (vr, vm, name, retired == "Retired", keyword)
    assert (lookup.name_of(tag), lookup.keyword_of(tag), lookup.vr_of(tag)) == (name, keyword, vr)
    assert lookup.is_repeater_keyword(keyword)
    assert lookup.tag_for_keyword(keyword) is None


def test_random_even_tags_have_the_mask_that_pydicom_finds():
    chance = random.Random(5)
    groups = [0x0020, 0x0028, 0x1000, 0x1010, *range(0x5000, 0x5100, 2), *range(0x6000, 0x6100, 2), 0x7F00, 0x7FE0]
    tags = [chance.choice(groups) << 16 | chance.randrange(1, 0x10000) for _ in range(20_000)]
    tags += [tag & 0xFFFF0000 | element for tag in tags[:500] for element in (0x10, 0x401, 0x3000, 0x31FF)]
    assert [lookup.repeater_mask(tag) for tag in tags] == [oracle.mask_match(tag) for tag in tags]


def test_edition_is_that_of_the_source():
    import pydicom

    assert lookup.edition() == pydicom.__dicom_version__


def test_vrs_of_the_dictionary_are_vrs():
    assert set(lookup.element_vrs().values()) <= set(map(str, VR))


def test_vrs_are_those_of_pydicom_but_items_have_none():
    expected = {tag: entry[0] for tag, entry in DicomDictionary.items() if tag not in ITEMS}
    assert lookup.element_vrs() == expected
    assert [lookup.vr_of(tag) for tag in ITEMS] == [None] * 3


@pytest.mark.parametrize(
    ("tag", "vr"),
    [
        (0x00100010, "PN"),
        (0x00280106, "US or SS"),
        (0x7FE00010, "OB or OW"),
        (0x00283006, "US or OW"),
        (0x60023000, "OB or OW"),
        (0x00080000, "UL"),  # group length, PS3.5 7.2
        (0x00090000, "UL"),
        (0x10100000, "UL"),  # not the Zonal Map that 1010xxxx would make it
        (0x00090010, "LO"),  # private creator, PS3.5 7.8.1
        (0x000900FF, "LO"),
        (0x0009000F, None),
        (0x00090100, None),
        (0x00091001, None),
        (0x60013000, None),  # an odd group is private and repeats nothing
        (0x00100011, None),
        (0xFFFFFFFF, None),
        (-1, None),
        (1 << 40 | 1, None),
    ],
)
def test_vr_of_a_tag(tag, vr):
    assert lookup.vr_of(tag) == vr


@pytest.mark.parametrize("tag", [0x00091001, 0x60013000, 0x10100000, 0x00100011, -1, 1 << 40])
def test_unknown_tags_have_no_entry(tag):
    assert lookup.element_entry(tag) is None
    assert (lookup.name_of(tag), lookup.keyword_of(tag), lookup.repeater_mask(tag)) == ("", "", None)


def test_unknown_keywords_name_no_tag():
    assert [lookup.tag_for_keyword(word) for word in ("", "patientname", "PatientNam")] == [None] * 3
    assert not lookup.is_repeater_keyword("PatientName")


def test_retired_elements_are_marked():
    assert lookup.element_entry(0x00080001).retired
    assert not lookup.element_entry(0x00080005).retired
