"""Asking a dataset for its elements: by keyword, tag, pair, text and slice."""

from __future__ import annotations

import pytest

import codicom
from codicom.dataset import Dataset
from codicom.errors import KeywordWarning
from codicom.model.element import DataElement
from codicom.settings import IGNORE, RAISE
from codicom.tag import Tag


def test_keyword_attribute_is_the_value(plan):
    assert plan.PatientID == "1"


@pytest.mark.parametrize(
    "key",
    ["PatientID", "00100020", "0x00100020", 0x00100020, (0x10, 0x20), [0x10, 0x20], ("0010", "0020"), Tag("PatientID")],
)
def test_every_spelling_of_a_tag_gives_its_element(plan, key):
    assert plan[key].value == "1"


def test_two_numbers_in_brackets_are_group_and_element(plan):
    assert plan[0x0010, 0x0020].keyword == "PatientID"


def test_missing_keyword_is_an_attribute_error_naming_the_class(plan):
    with pytest.raises(AttributeError, match="'Dataset' object has no attribute 'PatientAge'"):
        plan.PatientAge  # noqa: B018 - the access is what is tested


def test_missing_tag_is_a_key_error_of_the_tag(plan):
    with pytest.raises(KeyError) as caught:
        plan[0x00101010]
    assert caught.value.args == (Tag(0x00101010),)


@pytest.mark.parametrize("key", ["Nonsense", None, 1.5, -1, 1 << 33, (1, 2, 3)])
def test_what_is_no_tag_at_all_is_a_key_error(plan, key):
    with pytest.raises(KeyError):
        plan[key]


def test_slice_gives_a_dataset_of_the_tags_between(plan):
    assert plan[0x00100000:0x00110000].keys() == [0x00100010, 0x00100020]


def test_slice_ends_before_its_stop(plan):
    assert plan["PatientName":"PatientID"].keys() == [0x00100010]


def test_slice_takes_pairs_for_its_ends(plan):
    assert plan[(0x10, 0x10) : (0x28, 0x10)].keys() == [0x00100010, 0x00100020]


def test_slice_takes_a_step(plan):
    assert plan[::2].keys() == [0x00080008, 0x00100020, 0x300A00B0]


def test_slice_leaves_the_dataset_as_it_was(plan):
    del plan[:]["PatientName"]
    assert "PatientName" in plan


def test_get_of_a_keyword_is_the_value(plan):
    assert plan.get("PatientID") == "1"


def test_get_of_a_tag_is_the_element(plan):
    assert plan.get(0x00100020) == DataElement(0x00100020, "LO", "1")


def test_get_of_what_is_missing_is_the_default(plan):
    assert plan.get("PatientAge", 3) == plan.get(0x00101010, 3) == plan.get("Nonsense", 3) == 3


def test_get_of_what_is_missing_is_none_without_a_default(plan):
    assert plan.get("PatientAge") is None


@pytest.mark.parametrize("key", [None, 1.5, [1], -1])
def test_get_of_what_is_no_key_is_a_type_error(plan, key):
    with pytest.raises(TypeError, match="keyword or a tag"):
        plan.get(key)


@pytest.mark.parametrize("key", ["PatientID", 0x00100020, (0x10, 0x20), "00100020"])
def test_in_finds_every_spelling_of_a_tag(plan, key):
    assert key in plan


@pytest.mark.parametrize("key", ["PatientAge", 0x00101010, "BeamName", (0x10, 0x1010)])
def test_in_is_false_for_elements_that_are_not_at_the_top(plan, key):
    assert key not in plan


@pytest.mark.parametrize("key", ["Nonsense", None, -1, 1 << 33, (1, 2, 3), b"PatientID", float("nan")])
def test_in_warns_of_what_can_be_no_key(plan, key):
    with pytest.warns(KeywordWarning, match="must be a keyword, tag or pair"):
        assert key not in plan


def test_in_raises_for_what_can_be_no_key_if_asked_to(plan):
    with codicom.options(invalid_key=RAISE), pytest.raises(ValueError, match="'Nonsense'"):
        "Nonsense" in plan  # noqa: B015 - the test itself is what is tested


def test_in_is_silent_about_what_can_be_no_key_if_asked_to(plan):
    with codicom.options(invalid_key=IGNORE):
        assert "Nonsense" not in plan


def test_iteration_is_in_the_order_of_tags(plan):
    plan.SOPClassUID = "1.2"
    assert [int(element.tag) for element in plan] == sorted(plan.keys())


def test_keys_values_and_items_agree(plan):
    assert plan.items() == list(zip(plan.keys(), plan.values(), strict=True))


def test_length_counts_the_top_level_only(plan):
    assert len(plan) == 5


def test_empty_dataset_is_false_and_a_filled_one_true(plan):
    assert not Dataset()
    assert plan


def test_data_element_gives_the_element_of_a_keyword(plan):
    assert plan.data_element("PatientID").VR == "LO"


def test_data_element_is_none_for_what_is_missing_or_no_keyword(plan):
    assert plan.data_element("PatientAge") is None
    assert plan.data_element("Nonsense") is None


def test_group_dataset_holds_one_group(plan):
    assert plan.group_dataset(0x0010).keys() == [0x00100010, 0x00100020]


def test_datasets_cannot_be_hashed(plan):
    with pytest.raises(TypeError, match="unhashable"):
        hash(plan)


def test_numpy_takes_a_dataset_as_one_object(plan):
    import numpy as np

    array = np.array([plan, plan], dtype=object)
    assert array.shape == (2,)
    assert array[0] is plan


def test_elements_of_a_dataset_from_nowhere_are_as_they_were_set(plan):
    assert [element.keyword for element in plan.elements()] == [
        "ImageType", "PatientName", "PatientID", "Rows", "BeamSequence",
    ]  # fmt: skip


def test_subclasses_keep_their_class_in_copies_and_their_own_methods(plan):
    class Patient(Dataset):
        def initials(self):
            return self.PatientName.given_name[0] + self.PatientName.family_name[0]

    assert Patient(plan).copy().initials() == "JD"
