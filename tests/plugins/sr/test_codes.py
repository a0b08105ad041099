"""Coded concepts: every one of them as pydicom has it, equality across SNOMED RT and CT, items, and the command."""

from __future__ import annotations

import json
import pickle

import pydicom.sr.codedict
import pytest
from pydicom.sr._cid_dict import name_for_cid
from pydicom.sr._snomed_dict import mapping

from codicom import Dataset
from codicom_cli.main import main
from codicom_sr import Code, Collection, Concepts, code_from_item, code_to_item, codes, tables

THEIRS = pydicom.sr.codedict.codes


@pytest.mark.parametrize("scheme", THEIRS.schemes())
def test_every_concept_of_a_scheme_is_that_of_pydicom(scheme):
    ours, theirs = getattr(codes, scheme), getattr(THEIRS, scheme)
    assert {name: tuple(code) for name, code in ours.concepts.items()} == {
        name: tuple(code) for name, code in theirs.concepts.items()
    }


def told(collection):
    """Return the codes of a collection, or that a keyword is in several schemes."""
    try:
        return {key: tuple(code) for key, code in collection.concepts.items()}
    except RuntimeError:
        return "ambiguous"


@pytest.mark.slow
def test_every_context_group_has_the_concepts_that_pydicom_gives_it():
    wrong = [name for name in THEIRS.CIDs() if told(getattr(codes, name)) != told(getattr(THEIRS, name))]
    assert not wrong


def test_schemes_and_context_groups_are_named_in_pydicoms_order():
    assert codes.schemes() == THEIRS.schemes()
    assert codes.CIDs() == THEIRS.CIDs()
    assert list(codes.collections) == list(THEIRS.collections)
    assert {number: group.name for number, group in tables.groups().items()} == name_for_cid


def test_snomed_rt_and_ct_are_mapped_as_pydicom_maps_them():
    assert tables.snomed_ct() == mapping["SRT"]
    assert tables.snomed_rt() == mapping["SCT"]


@pytest.mark.parametrize("name", ["CID4", "UCUM", "CID29"])
def test_a_collection_is_printed_as_pydicom_prints_it(name):
    assert str(getattr(codes, name)) == str(getattr(THEIRS, name))
    assert repr(getattr(codes, name)) == repr(getattr(THEIRS, name))


@pytest.mark.parametrize("filters", [(), ("liver",), ("LIVER", "spleen"), ("nothing of the kind",)])
def test_keywords_are_filtered_as_pydicom_filters_them(filters):
    assert codes.SCT.dir(*filters) == THEIRS.SCT.dir(*filters)
    assert codes.CID4.dir(*filters) == THEIRS.CID4.dir(*filters)


def test_context_groups_are_found_in_any_case():
    assert codes.cid4.Liver == codes.CID4.Liver == codes.SCT.Liver


def test_names_are_completed():
    assert {"Liver", "dir", "concepts"} <= set(codes.SCT.trait_names())
    assert {"SCT", "CID4", "schemes"} <= set(dir(codes))


@pytest.mark.parametrize("get", [lambda: codes.SCT.Nonsense, lambda: codes.CID4.Nonsense, lambda: codes.NONSENSE])
def test_what_is_not_there_is_an_attribute_error(get):
    with pytest.raises(AttributeError):
        get()


@pytest.mark.parametrize("name", ["NONSENSE", "CID999999"])
def test_a_collection_that_is_not_there_is_a_key_error(name):
    with pytest.raises(KeyError):
        Collection(name)


def test_a_collection_contains_keywords_and_codes():
    assert "Liver" in codes.CID4
    assert codes.SCT.Liver in codes.CID4
    assert Code("10200004", "SCT", "whatever it is called") in codes.CID4
    assert "Nonsense" not in codes.CID4
    assert Code("1", "99X", "x") not in codes.CID4


def test_concepts_may_be_of_chosen_collections():
    few = Concepts([Collection("UCUM"), Collection("CID4")])
    assert (few.schemes(), few.CIDs(), few.UCUM.NoUnits.value) == (["UCUM"], ["CID4"], "1")


def test_meanings_do_not_count_for_equality():
    assert Code("1", "A", "x") == Code("1", "A", "y")
    assert hash(Code("1", "A", "x")) == hash(Code("1", "A", "y"))


@pytest.mark.parametrize(
    "other", [Code("2", "A", "x"), Code("1", "B", "x"), Code("1", "A", "x", "2"), ("1", "A", "x", None), 1]
)
def test_value_scheme_and_version_count_for_equality(other):
    assert Code("1", "A", "x") != other


def test_snomed_rt_equals_snomed_ct_and_hashes_alike():
    rt, ct = Code("T-62000", "SRT", "Liver"), codes.SCT.Liver
    assert rt == ct
    assert len({rt, ct}) == 1


def test_codes_of_another_kind_with_the_same_words_are_equal():
    assert pydicom.sr.codedict.Code("10200004", "SCT", "x") == codes.SCT.Liver
    assert codes.SCT.Liver == pydicom.sr.codedict.Code("10200004", "SCT", "x")


def test_a_code_is_pickled():
    assert pickle.loads(pickle.dumps(codes.SCT.Liver)) == codes.SCT.Liver


@pytest.mark.parametrize("value", ["10200004", "1" * 17, "https://example.org/code"])
def test_a_code_goes_into_an_item_and_back(value):
    code = Code(value, "SCT", "meaning", "2024")
    assert tuple(code_from_item(code_to_item(code))) == tuple(code)


def test_an_item_without_a_code_is_refused():
    with pytest.raises(ValueError, match="Code Value"):
        code_from_item(Dataset(CodeMeaning="x"))


def test_the_command_finds_by_words(capsys):
    assert main(["codes", "caudate", "lobe"]) == 0
    assert "StructureOfCaudateLobeOfLiver" in capsys.readouterr().out


def test_the_command_lists_a_context_group(capsys):
    assert main(["codes", "--cid", "29", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found) == len(codes.CID29.concepts)
    assert {"scheme", "keyword", "value", "meaning"} == set(found[0])


def test_the_command_ends_with_1_if_there_is_nothing():
    assert main(["codes", "nothing of the kind"]) == 1


@pytest.mark.parametrize("arguments", [[], ["--scheme", "NONSENSE"], ["--cid", "999999"]])
def test_the_command_wants_something_to_look_for(arguments):
    assert main(["codes", *arguments]) == 2
