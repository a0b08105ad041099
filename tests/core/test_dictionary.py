"""The dictionaries as users look things up in them; expected rows are read from PS3.6."""

from __future__ import annotations

import pytest

from codicom import dictionary


def test_element_is_found_by_its_tag():
    entry = dictionary.element_entry(0x00100010)
    assert (entry.keyword, entry.name, entry.vr, entry.vm) == ("PatientName", "Patient's Name", "PN", "1")


def test_tag_is_found_by_its_keyword():
    assert dictionary.tag_for_keyword("PatientName") == 0x00100010


def test_uid_is_found_by_its_keyword():
    assert dictionary.uid_for_keyword("ExplicitVRLittleEndian") == "1.2.840.10008.1.2.1"


def test_private_element_is_found_by_its_creator():
    assert dictionary.private_entry("SIEMENS MR HEADER", 0x0019, 0x100C).vr == "IS"


def test_misspelt_keyword_gets_a_suggestion():
    assert dictionary.suggest_keywords("PatientsName", limit=1) == ["PatientName"]


@pytest.mark.parametrize("table", [dictionary.element_vrs(), dictionary.keyword_tags()])
def test_tables_cannot_be_changed(table):
    with pytest.raises(TypeError, match="does not support item assignment"):
        table[next(iter(table))] = 0


def test_no_name_of_the_dictionary_adds_to_it():
    assert not [name for name in dir(dictionary) if name.startswith("add")]
