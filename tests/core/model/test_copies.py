"""Copies and comparison: what a copy shares, and what makes two datasets equal."""

from __future__ import annotations

import copy
import io
import pickle

import pytest

from codicom.dataset import Dataset, FileDataset, FileMetaDataset


@pytest.mark.parametrize(
    "make", [Dataset.copy, copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))]
)
def test_copy_is_equal_and_has_elements_of_its_own(plan, make):
    made = make(plan)
    assert made == plan
    made.PatientID = "2"
    del made.Rows
    made.ImageType.append("EXTRA")
    assert (plan.PatientID, plan.Rows, len(plan.ImageType)) == ("1", 3, 2)


@pytest.mark.parametrize("make", [copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_deep_copy_has_items_of_its_own(plan, make):
    made = make(plan)
    made.BeamSequence[0].BeamName = "right"
    del made.BeamSequence[1]
    assert plan.BeamSequence[0].BeamName == "left"
    assert len(plan.BeamSequence) == 2


def test_shallow_copy_has_a_list_of_its_own_with_the_same_items(plan):
    made = plan.copy()
    del made.BeamSequence[1]
    made.BeamSequence[0].BeamName = "right"
    assert len(plan.BeamSequence) == 2
    assert plan.BeamSequence[0].BeamName == "right"


@pytest.mark.parametrize("make", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_copy_keeps_plain_attributes_and_class(plan, make):
    plan.note = ["x"]
    made = make(plan)
    assert made.note == ["x"]
    assert type(made) is Dataset


def test_deep_copy_copies_plain_attributes(plan):
    plan.note = ["x"]
    copy.deepcopy(plan).note.append("y")
    assert plan.note == ["x"]


def test_deep_copy_copies_a_buffer_in_memory():
    dataset = Dataset()
    dataset.add_new("PixelData", "OB", io.BytesIO(b"abcd"))
    made = copy.deepcopy(dataset)
    dataset.PixelData.close()
    assert made.PixelData.getvalue() == b"abcd"


def test_deep_copy_of_an_open_file_as_value_says_what_to_do(tmp_path):
    path = tmp_path / "pixels"
    path.write_bytes(b"abcd")
    dataset = Dataset()
    with path.open("rb") as stream:
        dataset.add_new("PixelData", "OB", stream)
        with pytest.raises(TypeError, match="set a bytes value first"):
            copy.deepcopy(dataset)


def test_deep_copy_of_a_file_dataset_shares_the_file_object_it_came_from(plan):
    stream = io.BytesIO()
    dataset = FileDataset(stream, plan)
    stream.close()
    made = copy.deepcopy(dataset)
    assert made == plan
    assert made.buffer is stream


def test_deep_copy_copies_file_meta(plan):
    dataset = FileDataset("nofile", plan, file_meta=FileMetaDataset(TransferSyntaxUID="1.2"))
    copy.deepcopy(dataset).file_meta.TransferSyntaxUID = "1.3"
    assert dataset.file_meta.TransferSyntaxUID == "1.2"


def test_equal_elements_make_equal_datasets(plan):
    assert plan == copy.deepcopy(plan)
    assert (plan != copy.deepcopy(plan)) is False


@pytest.mark.parametrize(
    "change",
    [
        lambda each: setattr(each, "PatientID", "2"),
        lambda each: delattr(each, "PatientID"),
        lambda each: setattr(each, "PatientAge", "010Y"),
        lambda each: setattr(each.BeamSequence[0].ControlPointSequence[0], "GantryAngle", 2),
        lambda each: each.BeamSequence.pop(),
        lambda each: each.ImageType.append("EXTRA"),
        lambda each: setattr(each["PatientID"], "VR", "SH"),
    ],
)
def test_any_difference_makes_unequal_datasets(plan, change):
    made = copy.deepcopy(plan)
    change(made)
    assert plan != made


@pytest.mark.parametrize("other", [None, 3, {}, "x"])
def test_dataset_is_not_equal_to_anything_else(plan, other):
    assert plan != other


def test_plain_attributes_do_not_count(plan):
    made = copy.deepcopy(plan)
    made.note = "x"
    assert made == plan


def test_file_dataset_is_equal_to_a_dataset_with_its_elements(plan):
    assert FileDataset("nofile", plan, file_meta=FileMetaDataset(TransferSyntaxUID="1.2")) == plan
    assert plan == FileDataset("nofile", plan)


@pytest.mark.parametrize("value", [float("nan"), [1.0, float("nan")]])
def test_not_a_number_is_the_same_value_as_itself(value):
    one, other = Dataset(), Dataset()
    one.add_new("RealWorldValueSlope", "FD", value)
    other.add_new("RealWorldValueSlope", "FD", [1.0, float("nan")] if isinstance(value, list) else float("nan"))
    assert one == other


@pytest.mark.parametrize("other", [io.BytesIO(b"abcd"), b"abcd"])
def test_buffers_are_equal_by_their_content(other):
    one, two = Dataset(), Dataset()
    one.add_new("PixelData", "OB", io.BytesIO(b"abcd"))
    two.add_new("PixelData", "OB", other)
    one.PixelData.seek(2)
    assert one == two
    assert one.PixelData.tell() == 2


def test_buffers_of_other_content_are_unequal():
    one, two = Dataset(), Dataset()
    one.add_new("PixelData", "OB", io.BytesIO(b"abcd"))
    two.add_new("PixelData", "OB", io.BytesIO(b"abce"))
    assert one != two
