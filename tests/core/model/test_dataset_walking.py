"""Going through a dataset, nested ones too, and finding elements by path."""

from __future__ import annotations

import pytest

from codicom.dataset import Dataset
from codicom.model.element import DataElement

EVERY = [
    "ImageType",
    "PatientName",
    "PatientID",
    "Rows",
    "BeamSequence",
    "BeamName",
    "ControlPointSequence",
    "GantryAngle",
]


def test_iterall_yields_nested_elements_after_their_sequence(plan):
    assert [element.keyword for element in plan.iterall()] == EVERY


def test_walk_calls_back_with_the_dataset_that_holds_each_element(plan):
    seen = []
    plan.walk(lambda dataset, element: seen.append((element.keyword, element.tag in dataset)))
    assert seen == [(keyword, True) for keyword in EVERY]


def test_walk_stays_at_the_top_if_not_recursive(plan):
    seen = []
    plan.walk(lambda dataset, element: seen.append(element.keyword), recursive=False)
    assert seen == EVERY[:5]


def test_walk_lets_the_callback_delete_elements(plan):
    def drop_text(dataset, element):
        if element.VR in ("LO", "PN", "CS"):
            del dataset[element.tag]

    plan.walk(drop_text)
    assert [element.keyword for element in plan.iterall()] == [
        "Rows",
        "BeamSequence",
        "ControlPointSequence",
        "GantryAngle",
    ]


def test_walk_does_not_go_into_a_sequence_that_the_callback_deleted(plan):
    seen = []

    def drop_sequences(dataset, element):
        seen.append(element.keyword)
        if element.VR == "SQ":
            del dataset[element.tag]

    plan.walk(drop_sequences)
    assert seen == EVERY[:5]


def test_walk_goes_on_with_a_value_that_the_callback_replaced(plan):
    def rename(dataset, element):
        if element.keyword == "BeamName":
            dataset.BeamName = "right"

    plan.walk(rename)
    assert plan.BeamSequence[0].BeamName == "right"


def test_walk_sees_what_the_callback_did_not_reach_yet_as_it_then_is(plan):
    def add(dataset, element):
        if element.keyword == "BeamSequence":
            element.value = [Dataset(BeamName="only")]

    plan.walk(add)
    assert [found.element.value for found in plan.find("BeamName")] == ["only"]


def test_find_gives_every_occurrence_with_its_path(plan):
    plan.BeamSequence[1].BeamName = "right"
    assert [(found.path, found.element.value) for found in plan.find("BeamName")] == [
        ("BeamSequence[0].BeamName", "left"),
        ("BeamSequence[1].BeamName", "right"),
    ]


def test_find_of_what_is_nowhere_gives_nothing(plan):
    assert list(plan.find("PatientAge")) == []


def test_find_takes_a_tag(plan):
    assert [found.path for found in plan.find(0x300A011E)] == ["BeamSequence[0].ControlPointSequence[0].GantryAngle"]


def test_find_of_an_unknown_keyword_is_refused(plan):
    with pytest.raises(ValueError, match="Nonsense"):
        list(plan.find("Nonsense"))


def test_paths_name_every_element(plan):
    assert [found.path for found in plan.paths()] == [
        "ImageType", "PatientName", "PatientID", "Rows", "BeamSequence", "BeamSequence[0].BeamName",
        "BeamSequence[0].ControlPointSequence", "BeamSequence[0].ControlPointSequence[0].GantryAngle",
    ]  # fmt: skip


def test_every_path_leads_back_to_its_element(plan):
    plan.add_new(0x60000010, "US", 4)
    plan.private_block(0x0011, "ACME", create=True).add_new(1, "LO", "x")
    assert all(plan.at(found.path) is found.element for found in plan.paths())


def test_at_gives_the_item_if_the_path_ends_with_one(plan):
    assert plan.at("BeamSequence[0]") is plan.BeamSequence[0]


def test_at_counts_from_the_end_with_a_negative_index(plan):
    assert plan.at("BeamSequence[-2].BeamName").value == "left"


def test_at_takes_tags(plan):
    assert plan.at("(300A,00B0)[0].(300A,00C2)").value == "left"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("PatientAge", "no element 'PatientAge'"),
        ("BeamSequence.BeamName", r"must have an \[index\]"),
        ("PatientID[0]", "must be a sequence"),
        ("BeamSequence[2]", "one of the 2"),
        ("BeamSequence[0].PatientAge[0].Rows", r"no element 'PatientAge\[0\]'"),
    ],
)
def test_at_of_a_path_that_leads_nowhere_is_a_key_error(plan, path, said):
    with pytest.raises(KeyError, match=said):
        plan.at(path)


@pytest.mark.parametrize("path", ["", "A..B", "BeamSequence[x]", "BeamSequence[0", "Nonsense"])
def test_at_of_what_is_no_path_is_a_value_error(plan, path):
    with pytest.raises(ValueError, match=r"path step|neither a keyword"):
        plan.at(path)


def test_dir_lists_keywords_in_alphabetical_order(plan):
    assert plan.dir() == ["BeamSequence", "ImageType", "PatientID", "PatientName", "Rows"]


def test_dir_filters_by_any_of_its_texts_whatever_their_case(plan):
    assert plan.dir("patient", "ROW") == ["PatientID", "PatientName", "Rows"]


def test_dir_leaves_out_keywords_that_are_no_attributes():
    dataset = Dataset()
    dataset.add(DataElement(0x60000010, "US", 1))
    assert dataset.dir() == []


def test_completion_offers_keywords_and_methods(plan):
    assert {"PatientID", "walk"} <= set(dir(plan)) == set(plan.trait_names())
