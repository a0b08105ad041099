"""``str(plan)`` line by line as a page in Korean shows it, with that page's tags, look-ups and changes.

The page prints as releases of pydicom before 2 did, codicom as pydicom 3 does. ``as_now`` turns the one into the other
and changes nothing else: a tag is ``(300A,0010)`` and no more ``(300a, 0010)``, numbers kept as text are in single
quotes and in lists without any, an empty DS is ``None``, two blanks are before a number of items and not three, and
the dictionary's "Software Version(s)" became "Software Versions".
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import codicom
from codicom.data import get_testdata_files
from codicom.tag import Tag

PRINTED = (Path(__file__).parent / "rtplan_printed.txt").read_text(encoding="utf-8").splitlines()


def as_now(line):
    line = re.sub(
        r"^( *)\((\w{4}), (\w{4})\)", lambda found: f"{found[1]}({found[2].upper()},{found[3].upper()})", line
    )
    line = line.replace("Software Version(s)", "Software Versions  ")
    line = re.sub(r"Sequence   (\d+ item)", r"Sequence  \1", line)
    numbers = re.fullmatch(r"(.* (?:DS|IS): )(.*)", line)
    if numbers is None:
        return line
    before, value = numbers.groups()
    if value == "''":
        return f"{before}None"
    return before + (value.replace("'", "") if value.startswith("[") else value.replace('"', "'"))


def printed_dataset(dataset):
    """Return the lines of ``str(dataset)`` below its File Meta Information, without the blank that ends some."""
    lines = [line.rstrip() for line in str(dataset).splitlines()]
    rule = "-" * 49
    return lines[lines.index(rule) + 1 :]


def test_the_plan_prints_line_by_line_as_on_the_page():
    filename = get_testdata_files("rtplan.dcm")[0]
    ds = codicom.dcmread(filename)
    assert printed_dataset(ds) == [as_now(line) for line in PRINTED]


def test_a_wrong_value_would_be_seen(plan):
    plan.BeamSequence[0].ControlPointSequence[1].CumulativeMetersetWeight = "0.5"
    assert printed_dataset(plan) != [as_now(line) for line in PRINTED]


@pytest.mark.parametrize(
    ("then", "now"),
    [
        (
            "(300a, 0010)  Dose Reference Sequence   2 item(s) ----",
            "(300A,0010)  Dose Reference Sequence  2 item(s) ----",
        ),
        ('   (300a, 0012) Number IS: "1"', "   (300A,0012) Number IS: '1'"),
        ("   (300a, 0018) Point DS: ['1.0', '-2.50']", "   (300A,0018) Point DS: [1.0, -2.50]"),
        ("(300a, 0128) Position DS: ''", "(300A,0128) Position DS: None"),
        ("(0010, 0030) Birth DA: ''", "(0010,0030) Birth DA: ''"),
    ],
)
def test_a_line_of_then_reads_as_one_of_now(then, now):
    assert as_now(then) == now


def test_repr_shows_what_str_shows(plan):
    assert repr(plan) == str(plan)


# Tags


@pytest.mark.parametrize("same", [Tag(0x10, 0x10), Tag((0x10, 0x10)), Tag("PatientName")], ids=repr)
def test_all_ways_to_make_a_tag_give_the_same(same):
    assert Tag(0x00100010) == same


def test_a_tag_is_shown_by_group_and_element():
    # The page shows "(0010, 0010)".
    assert repr(Tag(0x00100010)) == "(0010,0010)"


def test_a_tag_of_odd_group_is_private():
    assert Tag(0x0009, 0x1001).is_private
    assert not Tag("PatientName").is_private


# Getting


def test_a_value_by_keyword(plan):
    assert plan.PatientName == "Last^First^mid^pre"


def test_a_value_by_tag_is_in_its_element(plan):
    assert plan[0x10, 0x10].value == "Last^First^mid^pre"


def test_a_value_inside_a_sequence_by_keywords(plan):
    assert plan.BeamSequence[0].BeamName == "Field 1"


def test_a_value_inside_a_sequence_by_tags(plan):
    assert plan[0x300A, 0xB0][0][0x300A, 0xC2].value == "Field 1"


def test_keywords_are_found_by_a_part_of_them(plan):
    assert plan.dir("pat") == ["PatientBirthDate", "PatientID", "PatientName", "PatientSetupSequence", "PatientSex"]


def test_an_element_by_keyword(plan):
    data_element = plan.data_element("PatientName")
    assert (data_element.VR, data_element.value) == ("PN", "Last^First^mid^pre")


def test_iterating_gives_elements_and_no_keys(plan):
    assert all(isinstance(each, codicom.DataElement) for each in plan)
    assert next(iter(plan)).keyword == "InstanceCreationDate"


# Setting


def test_values_are_set_by_keyword(plan):
    plan.PatientID = "12345"
    plan.SeriesNumber = 5
    assert (plan.PatientID, plan.SeriesNumber) == ("12345", 5)


def test_a_value_is_set_by_tag(plan):
    plan[0x10, 0x10].value = "TestMan"
    assert plan.PatientName == "TestMan"
