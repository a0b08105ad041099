"""Walking through a dataset by ``visit``: what is seen, in which order, and what may be done on the way."""

from __future__ import annotations

import pytest

import codicom.raw
from codicom import DataElement, Dataset, Sequence


def read_again(ds):
    encoded = codicom.raw.encode_dataset(ds, implicit_vr=False)
    return codicom.raw.read_dataset(encoded, implicit_vr=False)


@pytest.fixture
def plan():
    """A dataset that was read: two beams, one of them with a control point, and private elements at two levels."""
    beams = [Dataset(), Dataset()]
    beams[0].BeamName = "A"
    beams[0].ControlPointSequence = [Dataset()]
    beams[0].ControlPointSequence[0].ControlPointIndex = 0
    beams[0].private_block(0x3287, "ACME", create=True).add_new(1, "SH", "inner")
    beams[1].BeamName = "B"
    ds = Dataset()
    ds.Modality = "RTPLAN"
    ds.private_block(0x0009, "ACME", create=True).add_new(1, "SH", "outer")
    ds.BeamSequence = beams
    ds.ApprovalStatus = "APPROVED"
    return read_again(ds)


def paths(visits):
    return [visit.path for visit in visits]


def test_nested_elements_follow_their_sequence(plan):
    assert paths(plan.visit(private=False)) == [
        "Modality",
        "BeamSequence",
        "BeamSequence[0].BeamName",
        "BeamSequence[0].ControlPointSequence",
        "BeamSequence[0].ControlPointSequence[0].ControlPointIndex",
        "BeamSequence[1].BeamName",
        "ApprovalStatus",
    ]


def test_private_elements_are_visited_unless_they_are_left_out(plan):
    everything, public = list(plan.visit()), list(plan.visit(private=False))
    assert [visit.path for visit in everything if visit.is_private] == [
        "(0009,0010)",
        "(0009,1001)",
        "BeamSequence[0].(3287,0010)",
        "BeamSequence[0].(3287,1001)",
    ]
    assert not [visit for visit in public if visit.is_private]


def test_without_sequences_one_level_is_visited(plan):
    assert paths(plan.visit(private=False, sequences=False)) == ["Modality", "BeamSequence", "ApprovalStatus"]


def test_a_visit_is_taken_apart_into_dataset_tag_and_path(plan):
    dataset, tag, path = next(visit for visit in plan.visit() if visit.path.endswith("ControlPointIndex"))
    assert dataset is plan.BeamSequence[0].ControlPointSequence[0]
    assert tag == (0x300A, 0x0112)
    assert path == "BeamSequence[0].ControlPointSequence[0].ControlPointIndex"


def test_nothing_but_sequences_is_converted(plan):
    visited = list(plan.visit())
    converted = [visit.path for visit in visited if visit.stored.is_converted]
    assert converted == ["BeamSequence", "BeamSequence[0].ControlPointSequence"]


def test_element_is_the_element_itself(plan):
    visit = next(iter(plan.visit()))
    assert visit.element is plan["Modality"]


def test_sequences_are_told_from_other_elements(plan):
    assert [visit.path for visit in plan.visit() if visit.is_sequence] == [
        "BeamSequence",
        "BeamSequence[0].ControlPointSequence",
    ]


def test_private_creator_is_that_of_the_block(plan):
    named = {visit.path: visit.private_creator for visit in plan.visit() if visit.private_creator}
    assert named == {"(0009,1001)": "ACME", "BeamSequence[0].(3287,1001)": "ACME"}


def test_deleted_sequence_is_not_gone_into(plan):
    seen = []
    for visit in plan.visit():
        seen.append(visit.path)
        if visit.is_sequence:
            visit.delete()
    assert "BeamSequence" not in plan
    assert not [path for path in seen if path.startswith("BeamSequence[")]


def test_skipped_sequence_is_kept_and_not_gone_into(plan):
    seen = []
    for visit in plan.visit(private=False):
        seen.append(visit.path)
        visit.skip()
    assert seen == ["Modality", "BeamSequence", "ApprovalStatus"]
    assert len(plan.BeamSequence) == 2


def test_replaced_value_keeps_the_vr_that_was_read(plan):
    for visit in plan.visit():
        if visit.path == "(0009,1001)":
            visit.replace("new")
    assert (plan[0x00091001].VR, plan[0x00091001].value) == ("SH", "new")


def test_replaced_element_is_written(plan):
    for visit in plan.visit():
        if visit.path.endswith("BeamName"):
            visit.replace(DataElement(visit.tag, "LO", "X"))
    again = read_again(plan)
    assert [beam.BeamName for beam in again.BeamSequence] == ["X", "X"]


def test_replacing_sequence_is_not_visited(plan):
    other = Dataset()
    other.BeamName = "other"
    seen = []
    for visit in plan.visit():
        seen.append(visit.path)
        if visit.path == "BeamSequence":
            visit.replace(Sequence([other]))
    assert plan.BeamSequence[0].BeamName == "other"
    assert not [path for path in seen if path.startswith("BeamSequence[")]


def test_element_removed_ahead_is_not_visited(plan):
    seen = []
    for visit in plan.visit(private=False):
        seen.append(visit.path)
        if visit.path == "Modality":
            del plan.ApprovalStatus
    assert "ApprovalStatus" not in seen


def test_depth_counts_the_sequences_around(plan):
    assert [visit.depth for visit in plan.visit(private=False)] == [0, 0, 1, 1, 2, 1, 0]


def test_deep_nesting_needs_no_recursion():
    ds = inner = Dataset()
    for _ in range(3000):
        nested = Dataset()
        inner.ContentSequence = [nested]
        inner = nested
    inner.TextValue = "end"
    assert sum(1 for _ in ds.visit()) == 3001


def test_all_ways_through_a_dataset_see_the_same_elements(plan):
    elements = [visit.element for visit in plan.visit()]
    walked = []
    plan.walk(lambda dataset, element: walked.append(element))
    assert all(one is two for one, two in zip(elements, plan.iterall(), strict=True))
    assert all(one is two for one, two in zip(elements, walked, strict=True))
    assert all(one is two.element for one, two in zip(elements, plan.paths(), strict=True))
