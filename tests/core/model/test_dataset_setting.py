"""Setting, adding and removing elements."""

from __future__ import annotations

import warnings

import pytest

import codicom
from codicom.dataset import Dataset
from codicom.errors import InvalidValueError, KeywordWarning, UnknownTagError
from codicom.model.element import DataElement, RawDataElement
from codicom.settings import IGNORE, RAISE
from codicom.tag import Tag


def name(text="Doe"):
    return DataElement(0x00100010, "PN", text)


def test_dataset_from_nothing_is_empty():
    assert len(Dataset()) == len(Dataset(None)) == len(Dataset({})) == 0


def test_dataset_from_a_dataset_has_elements_of_its_own(plan):
    made = Dataset(plan)
    made.PatientID = "2"
    del made.Rows
    assert (plan.PatientID, plan.Rows) == ("1", 3)


def test_dataset_from_a_dict_takes_its_elements():
    assert Dataset({0x00100010: name()}).PatientName == "Doe"


def test_dataset_from_a_dict_takes_raw_elements():
    raw = RawDataElement(Tag(0x00280010), None, 2, b"\x01\x02", 0, True, False)
    assert Dataset({0x00280010: raw}).Rows == 0x0102


def test_dataset_from_keywords_takes_values():
    assert Dataset(PatientID="7", Rows=4).items() == [
        (0x00100020, DataElement(0x00100020, "LO", "7")),
        (0x00280010, DataElement(0x00280010, "US", 4)),
    ]


@pytest.mark.parametrize("content", [3, [1]])
def test_dataset_from_anything_else_is_a_type_error(content):
    with pytest.raises(TypeError):
        Dataset(content)


def test_setting_a_keyword_makes_an_element_with_the_dictionarys_vr():
    dataset = Dataset()
    dataset.Rows = 5
    assert dataset[0x00280010] == DataElement(0x00280010, "US", 5)


def test_setting_a_keyword_again_keeps_the_element_and_its_vr():
    dataset = Dataset()
    dataset.add_new("PatientID", "SH", "1")
    element = dataset["PatientID"]
    dataset.PatientID = "2"
    assert dataset["PatientID"] is element
    assert (element.VR, element.value) == ("SH", "2")


def test_setting_a_value_that_does_not_fit_its_vr_is_refused_and_leaves_the_old_one():
    dataset = Dataset(Rows=5)
    with pytest.raises(InvalidValueError, match="US"):
        dataset.Rows = 70_000
    assert dataset.Rows == 5


def test_setting_a_misspelt_keyword_warns_and_names_the_nearest_one():
    dataset = Dataset()
    with pytest.warns(KeywordWarning, match="did you mean PatientName"):
        dataset.PatientNam = "x"
    assert len(dataset) == 0


def test_setting_a_word_that_is_near_to_a_keyword_warns():
    with pytest.warns(KeywordWarning, match="Modality"):
        Dataset().Modalty = "x"


@pytest.mark.parametrize("attribute", ["patient_name", "name", "Foo", "FOO", "X", "_Hidden", "Foo_Bar"])
def test_setting_other_names_makes_plain_attributes_silently(attribute):
    dataset = Dataset()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        setattr(dataset, attribute, 3)
    assert getattr(dataset, attribute) == 3
    assert len(dataset) == 0


def test_setting_a_misspelt_keyword_raises_if_asked_to():
    with codicom.options(unknown_keyword=RAISE), pytest.raises(UnknownTagError) as caught:
        Dataset().PatientNam = "x"
    assert "PatientName" in caught.value.suggestions


def test_setting_a_misspelt_keyword_is_silent_if_asked_to():
    with codicom.options(unknown_keyword=IGNORE):
        dataset = Dataset()
        dataset.PatientNam = "x"
    assert dataset.PatientNam == "x"


@pytest.mark.parametrize("keyword", ["OverlayData", "OverlayRows", "CurveDimensions"])
def test_setting_a_keyword_of_several_groups_is_refused(keyword):
    with pytest.raises(ValueError, match="range of elements"):
        setattr(Dataset(), keyword, 1)


def test_setting_an_item_wants_an_element(plan):
    with pytest.raises(TypeError, match="must be a DataElement, got str"):
        plan["PatientName"] = "x"


def test_setting_an_item_under_another_tag_is_refused(plan):
    with pytest.raises(ValueError, match=r"\(0010,0010\) cannot be set under tag \(0010,0020\)"):
        plan["PatientID"] = name()


def test_setting_a_slice_is_refused(plan):
    with pytest.raises(NotImplementedError):
        plan[0:5] = name()


def test_setting_an_item_keeps_the_very_element(plan):
    element = name()
    plan["PatientName"] = element
    element.value = "Roe"
    assert plan.PatientName == "Roe"


def test_add_sets_an_element_under_its_tag():
    dataset = Dataset()
    dataset.add(name())
    assert dataset.PatientName == "Doe"


@pytest.mark.parametrize("tag", [0x00100010, (0x10, 0x10), "PatientName", [0x10, 0x10], "00100010"])
def test_add_new_takes_every_spelling_of_a_tag(tag):
    dataset = Dataset()
    dataset.add_new(tag, "PN", "Doe")
    assert dataset.PatientName == "Doe"


def test_add_new_of_an_unknown_keyword_is_refused():
    with pytest.raises(ValueError, match="Nonsense"):
        Dataset().add_new("Nonsense", "LO", "x")


def test_update_takes_the_elements_of_a_dataset(plan):
    dataset = Dataset(PatientID="2", PatientAge="010Y")
    dataset.update(plan)
    assert (dataset.PatientID, dataset.PatientAge) == ("1", "010Y")


def test_update_takes_values_by_keyword_and_elements_by_tag():
    dataset = Dataset()
    dataset.update({"PatientID": "2", 0x00100010: name(), "Rows": DataElement("Rows", "US", 4)})
    assert (dataset.PatientID, dataset.PatientName, dataset.Rows) == ("2", "Doe", 4)


def test_setdefault_gives_the_element_that_is_there(plan):
    assert plan.setdefault("PatientID", "2").value == "1"


def test_setdefault_makes_an_element_of_a_value(plan):
    assert plan.setdefault("PatientAge", "010Y").VR == "AS"
    assert plan.PatientAge == "010Y"


def test_setdefault_without_a_value_makes_an_empty_element(plan):
    assert plan.setdefault(0x00100030).value is None


def test_setdefault_of_an_unknown_keyword_is_refused(plan):
    with pytest.raises(KeyError):
        plan.setdefault("Nonsense", 1)


@pytest.mark.parametrize("key", ["PatientID", 0x00100020, (0x10, 0x20)])
def test_pop_removes_an_element_and_gives_it(plan, key):
    assert plan.pop(key).value == "1"
    assert "PatientID" not in plan


@pytest.mark.parametrize("key", ["PatientAge", "Nonsense", 0x00101010, None])
def test_pop_of_what_is_missing_is_a_key_error_or_the_default(plan, key):
    assert plan.pop(key, 3) == 3
    with pytest.raises(KeyError):
        plan.pop(key)


def test_popitem_takes_the_highest_tag(plan):
    tag, element = plan.popitem()
    assert (tag, element.keyword) == (0x300A00B0, "BeamSequence")
    assert "BeamSequence" not in plan


def test_popitem_of_an_empty_dataset_is_a_key_error():
    with pytest.raises(KeyError):
        Dataset().popitem()


def test_clear_removes_everything(plan):
    plan.clear()
    assert len(plan) == 0


@pytest.mark.parametrize("key", ["PatientID", 0x00100020, (0x10, 0x20), slice("PatientID", "PatientBirthDate")])
def test_del_takes_keywords_tags_and_slices(plan, key):
    del plan[key]
    assert plan.keys() == [0x00080008, 0x00100010, 0x00280010, 0x300A00B0]


def test_del_of_an_attribute_removes_the_element(plan):
    del plan.PatientID
    assert "PatientID" not in plan


def test_del_of_a_plain_attribute_removes_it(plan):
    plan.note = "x"
    del plan.note
    assert not hasattr(plan, "note")


@pytest.mark.parametrize("attribute", ["PatientAge", "nothing"])
def test_del_of_a_missing_attribute_is_an_attribute_error(plan, attribute):
    with pytest.raises(AttributeError):
        delattr(plan, attribute)


@pytest.mark.parametrize("key", ["PatientAge", "Nonsense", 0x00101010, None])
def test_del_of_a_missing_element_is_a_key_error(plan, key):
    with pytest.raises(KeyError):
        del plan[key]


@pytest.mark.parametrize("value", [3, Dataset(), ["x"], "x"])
def test_setting_a_sequence_wants_datasets_in_a_list(value):
    with pytest.raises(TypeError):
        Dataset().BeamSequence = value


def test_setting_a_sequence_to_none_makes_it_empty():
    dataset = Dataset()
    dataset.BeamSequence = None
    assert len(dataset.BeamSequence) == 0


def test_setting_pixel_data_to_an_array_is_refused():
    import numpy as np

    with pytest.raises(TypeError, match="PixelData"):
        Dataset().PixelData = np.zeros(4, "u1")
