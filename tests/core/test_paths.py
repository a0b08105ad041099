"""Paths of elements as text, and patterns for many of them."""

import pytest

from codicom import Dataset, Tag
from codicom.paths import Pattern, Step, parse, text


def test_a_path_is_read_as_steps():
    assert parse("BeamSequence[0].(300A,00C2)") == [Step(Tag("BeamSequence"), 0), Step(Tag("BeamName"), None)]


@pytest.mark.parametrize("path", ["PatientName", "BeamSequence[0].BeamName", "BeamSequence[-1]", "(0009,1001)"])
def test_the_text_of_steps_is_the_path(path):
    assert text(parse(path)) == path


def test_a_tag_with_a_keyword_is_written_by_it():
    assert text(parse("(300A,00B0)[0].(300A, 00C2)")) == "BeamSequence[0].BeamName"


@pytest.mark.parametrize(
    "path", ["", "BeamSequence[0", "BeamSequence[x]", "a b", "PatientName\n", "A..B", "A[1234567890]"]
)
def test_what_is_no_path_is_refused(path):
    with pytest.raises(ValueError, match="a path step must be Keyword"):
        parse(path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("PatientName", "PatientName"),
        ("*.PatientName", "PatientName"),
        ("*.PatientName", "BeamSequence[3].PatientName"),
        ("*.*.PatientName", "BeamSequence[3].PatientName"),
        ("BeamSequence[*].BeamName", "BeamSequence[3].BeamName"),
        ("BeamSequence[3].BeamName", "BeamSequence[3].BeamName"),
        ("BeamSequence[*].*.CodeValue", "BeamSequence[1].WedgeSequence[0].CodeValue"),
        ("BeamSequence[*].*.CodeValue", "BeamSequence[1].CodeValue"),
        ("(60xx,3000)", "(6002,3000)"),
        ("(0010,XXXX)", "PatientName"),
        ("*.(0009,xx10)", "BeamSequence[0].(0009,1010)"),
        ("BeamSequence[*]", "BeamSequence[2]"),
    ],
)
def test_a_pattern_means_a_path(pattern, path):
    assert Pattern(pattern).matches(path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("PatientName", "PatientID"),
        ("PatientName", "BeamSequence[3].PatientName"),
        ("BeamSequence[*].BeamName", "BeamName"),
        ("BeamSequence[3].BeamName", "BeamSequence[2].BeamName"),
        ("BeamSequence[*].BeamName", "WedgeSequence[0].BeamName"),
        ("*.WedgeSequence[*].CodeValue", "BeamSequence[1].CodeValue"),
        ("(60xx,3000)", "(6002,3001)"),
        ("BeamSequence[*]", "BeamSequence"),
        ("BeamSequence", "BeamSequence[0]"),
    ],
)
def test_a_pattern_does_not_mean_another_path(pattern, path):
    assert not Pattern(pattern).matches(path)


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("*", "a path pattern must end with an element or an item"),
        ("BeamSequence.BeamName", "each step of a path pattern but the last must name items"),
        ("BeamSequence[-1].BeamName", "a step of a path pattern must be"),
        ("*Name", "a step of a path pattern must be"),
        ("", "a step of a path pattern must be"),
    ],
)
def test_what_is_no_pattern_is_refused(pattern, problem):
    with pytest.raises(ValueError, match=problem):
        Pattern(pattern)


def test_patterns_that_mean_the_same_are_equal():
    assert Pattern("*.*.(0010,0010)") == Pattern("*.PatientName")


def test_a_visit_knows_its_path_as_steps():
    ds = Dataset()
    ds.BeamSequence = [Dataset()]
    ds.BeamSequence[0].BeamName = "one"
    assert [text(each.steps) for each in ds.visit()] == [each.path for each in ds.visit()]
