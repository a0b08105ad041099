"""Sequences: lists of datasets, and of nothing else."""

from __future__ import annotations

import copy
import pickle

import pytest

from codicom.dataset import Dataset
from codicom.model.sequence import Sequence


@pytest.fixture
def beams():
    return Sequence([Dataset(BeamName="a"), Dataset(BeamName="b")])


def names(sequence):
    return [item.get("BeamName") for item in sequence]


def test_sequence_from_nothing_is_empty():
    assert len(Sequence()) == len(Sequence(None)) == len(Sequence([])) == 0


@pytest.mark.parametrize("content", [Dataset(), [1], ["x"], 3, [None]])
def test_sequence_is_made_from_datasets_in_a_list(content):
    with pytest.raises(TypeError):
        Sequence(content)


@pytest.mark.parametrize(
    "change",
    [
        lambda each: each.append(1),
        lambda each: each.insert(0, "x"),
        lambda each: each.extend([1]),
        lambda each: each.extend(Dataset(BeamName="c")),
        lambda each: each.extend(3),
        lambda each: each.__iadd__([1]),
        lambda each: each.__iadd__(Dataset(BeamName="c")),
        lambda each: each.__setitem__(0, 1),
        lambda each: each.__setitem__(slice(0, 1), [1]),
        lambda each: each.__setitem__(slice(0, 1), Dataset(BeamName="c")),
        lambda each: each["x"],
    ],
)
def test_anything_but_datasets_is_a_type_error_and_changes_nothing(beams, change):
    with pytest.raises(TypeError):
        change(beams)
    assert names(beams) == ["a", "b"]


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (lambda each: each.append(Dataset(BeamName="c")), ["a", "b", "c"]),
        (lambda each: each.insert(0, Dataset(BeamName="c")), ["c", "a", "b"]),
        (lambda each: each.extend([Dataset(BeamName="c")]), ["a", "b", "c"]),
        (lambda each: each.__iadd__(Sequence([Dataset(BeamName="c")])), ["a", "b", "c"]),
        (lambda each: each.__setitem__(1, Dataset(BeamName="c")), ["a", "c"]),
        (lambda each: each.__setitem__(slice(0, 2), [Dataset(BeamName="c")]), ["c"]),
        (lambda each: each.__delitem__(0), ["b"]),
        (lambda each: each.__delitem__(slice(None)), []),
        (lambda each: each.pop(), ["a"]),
        (lambda each: each.pop(0), ["b"]),
        (lambda each: each.remove(each[0]), ["b"]),
        (lambda each: each.reverse(), ["b", "a"]),
        (lambda each: each.clear(), []),
    ],
)
def test_sequence_changes_as_a_list_does(beams, change, left):
    change(beams)
    assert names(beams) == left


def test_sequence_is_asked_as_a_list_is(beams):
    assert beams[-1].BeamName == "b"
    assert names(beams[::-1]) == ["b", "a"]
    assert beams.index(beams[1]) == 1
    assert beams.count(Dataset(BeamName="a")) == 1
    assert beams[1] in beams


def test_item_beyond_the_end_is_an_index_error(beams):
    with pytest.raises(IndexError):
        beams[2]


def test_sequence_is_equal_to_one_with_equal_items_and_to_a_list_of_them(beams):
    assert beams == Sequence([Dataset(BeamName="a"), Dataset(BeamName="b")])
    assert beams == [Dataset(BeamName="a"), Dataset(BeamName="b")]
    assert beams != [Dataset(BeamName="a")]
    assert beams != 3


def test_sequences_cannot_be_hashed(beams):
    with pytest.raises(TypeError, match="unhashable"):
        hash(beams)


def test_sequences_have_no_order(beams):
    with pytest.raises((TypeError, AttributeError)):
        beams.sort()


@pytest.mark.parametrize("make", [copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_deep_copy_has_items_of_its_own(beams, make):
    beams.is_undefined_length = True
    made = make(beams)
    made[0].BeamName = "c"
    assert names(beams) == ["a", "b"]
    assert made.is_undefined_length


def test_shown_short_by_its_length(beams):
    assert repr(beams) == "<Sequence, length 2>"


def test_text_shows_every_item(beams):
    assert str(beams).count("Beam Name") == 2
    assert str(Sequence()) == "[]"


def test_item_is_made_once(reread):
    dataset = reread(Dataset(BeamSequence=[Dataset(BeamName="a")]))
    assert dataset.BeamSequence[0] is dataset.BeamSequence[0]
