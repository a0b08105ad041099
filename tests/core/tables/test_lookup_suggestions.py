"""Misspelt keywords lead to those that were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codicom.tables import lookup


def slips(one, two):
    """Return the optimal string alignment distance, from its definition."""
    table = [
        [row + column if row * column == 0 else 0 for column in range(len(two) + 1)] for row in range(len(one) + 1)
    ]
    for row in range(1, len(one) + 1):
        for column in range(1, len(two) + 1):
            ways = [
                table[row - 1][column] + 1,
                table[row][column - 1] + 1,
                table[row - 1][column - 1] + (one[row - 1] != two[column - 1]),
            ]
            if row > 1 and column > 1 and one[row - 2 : row] == two[column - 2 : column][::-1]:
                ways.append(table[row - 2][column - 2] + 1)
            table[row][column] = min(ways)
    return table[-1][-1]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("PatientNam", "PatientName"),
        ("PatientNmae", "PatientName"),
        ("PatientsName", "PatientName"),
        ("PatietNme", "PatientName"),
        ("StudyInstanceUDI", "StudyInstanceUID"),
        ("Colums", "Columns"),
        ("Rowz", "Rows"),
        ("PixelSpaceing", "PixelSpacing"),
        ("RTReferencedStudySequenc", "RTReferencedStudySequence"),
        ("WindowCentre", "WindowCenter"),
        ("series_instance_uid", "SeriesInstanceUID"),
        ("Patient's Name", "PatientName"),
    ],
)
def test_the_keyword_that_was_meant_comes_first(typed, meant):
    assert lookup.suggest_keywords(typed)[0] == meant


@pytest.mark.parametrize("typed", ["patientname", "PATIENTNAME", "Patientname", "patient_name"])
def test_another_case_gives_only_the_keyword(typed):
    assert lookup.suggest_keywords(typed) == ["PatientName"]


@pytest.mark.parametrize("typed", ["", "_", "x", "RandomThing", "1", "Ψ", "PatientName" * 1000])
def test_what_resembles_nothing_gives_nothing(typed):
    assert lookup.suggest_keywords(typed) == []


def test_no_more_than_the_limit_are_given():
    assert len(lookup.suggest_keywords("SelectorXXValue", limit=10)) > 2
    assert len(lookup.suggest_keywords("SelectorXXValue", limit=2)) == 2


def test_repeaters_are_not_suggested():
    assert lookup.is_repeater_keyword("OverlayData")
    assert "OverlayData" not in lookup.suggest_keywords("OverlayDta")


def test_retired_keywords_come_after_the_others():
    found = lookup.suggest_keywords("SelectorXXValue", limit=50)
    retired = [lookup.element_entry(lookup.tag_for_keyword(keyword)).retired for keyword in found]
    distance = [slips("selectorxxvalue", keyword.lower()) for keyword in found]
    assert list(zip(distance, retired, strict=True)) == sorted(zip(distance, retired, strict=True))


@pytest.mark.parametrize("typed", ["PatientNme", "SelectorXXValue", "StudyDat", "RefrencedImageSequnce", "ecitnelaV"])
@pytest.mark.slow
def test_every_keyword_within_two_slips_is_found(typed):
    folded = typed.lower()
    expected = {keyword for keyword in lookup.keyword_tags() if slips(folded, keyword.lower()) <= 2}
    assert set(lookup.suggest_keywords(typed, limit=10_000)) == expected


@given(st.text("ab", max_size=8), st.text("ab", max_size=8), st.integers(0, 3))
def test_slips_are_counted_as_defined_up_to_the_most(one, two, most):
    assert min(lookup._slips(one, two, most), most + 1) == min(slips(one, two), most + 1)


@pytest.mark.parametrize("typed", ["PatientNme", "ReferencedImageSequenceXX", "SelectorCodeSequenceValu"])
def test_few_keywords_are_compared_letter_by_letter(typed, monkeypatch):
    compared = []
    count = lookup._slips
    monkeypatch.setattr(lookup, "_slips", lambda *words: compared.append(words) or count(*words))
    lookup.suggest_keywords(typed)
    assert 0 < len(compared) < len(lookup.keyword_tags()) / 8
