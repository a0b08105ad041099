"""Datasets as text and HTML."""

from __future__ import annotations

import pytest

import codicom
from codicom.dataset import Dataset, FileDataset, FileMetaDataset


@pytest.fixture
def with_meta(plan):
    return FileDataset("nofile", plan, file_meta=FileMetaDataset(TransferSyntaxUID="1.2.840.10008.1.2.1"))


def test_text_shows_nested_datasets_indented(plan):
    assert str(plan).splitlines() == [
        "(0008,0008) Image Type                          CS: ['ORIGINAL', 'PRIMARY']",
        "(0010,0010) Patient's Name                      PN: 'Doe^Jane'",
        "(0010,0020) Patient ID                          LO: '1'",
        "(0028,0010) Rows                                US: 3",
        "(300A,00B0)  Beam Sequence  2 item(s) ---- ",
        "   (300A,00C2) Beam Name                           LO: 'left'",
        "   (300A,0111)  Control Point Sequence  1 item(s) ---- ",
        "      (300A,011E) Gantry Angle                        DS: '1.5'",
        "      ---------",
        "   ---------",
        "",
        "   ---------",
    ]


def test_representation_is_the_text(plan):
    assert repr(plan) == str(plan)


def test_empty_dataset_shows_as_nothing():
    assert str(Dataset()) == ""


def test_top_shows_one_level(plan):
    assert plan.top().splitlines()[-1] == "(300A,00B0)  Beam Sequence  2 item(s) ---- "


def test_file_meta_stands_above_the_dataset(with_meta):
    assert str(with_meta).splitlines()[:3] == [
        "Dataset.file_meta -------------------------------",
        "(0002,0010) Transfer Syntax UID                 UI: Explicit VR Little Endian",
        "-------------------------------------------------",
    ]


def test_file_meta_is_left_out_if_asked_to(with_meta, plan):
    with codicom.options(show_file_meta=False):
        assert str(with_meta) == str(plan)


def test_indent_of_a_subclass_is_used():
    class Wide(Dataset):
        indent_chars = "....."

    dataset = Wide(BeamSequence=[Wide(BeamName="left")])
    assert str(dataset).splitlines()[1:] == [
        ".....(300A,00C2) Beam Name                           LO: 'left'",
        ".....---------",
    ]


def test_formatted_lines_go_into_sequences(plan):
    assert list(plan.formatted_lines("%(keyword)s", "%(keyword)s has %(VM)s")) == [
        "ImageType", "PatientName", "PatientID", "Rows", "BeamSequence has 1", "BeamName", "ControlPointSequence has 1",
        "GantryAngle",
    ]  # fmt: skip


def test_formatted_lines_indent_by_level(plan):
    lines = list(plan.formatted_lines("%(keyword)s", "%(keyword)s", "> "))
    assert lines[-3:] == ["> BeamName", "> ControlPointSequence", "> > GantryAngle"]


def test_formatted_lines_have_a_format_of_their_own(plan):
    assert next(plan.formatted_lines()) == "(0008,0008) Image Type                          CS: ['ORIGINAL', 'PRIMARY']"


@pytest.mark.parametrize("name", ["nothing", "_value", "clear", "__class__"])
def test_formatted_lines_know_public_properties_only(plan, name):
    with pytest.raises(KeyError, match=name):
        list(plan.formatted_lines(f"%({name})s"))


def test_html_escapes_values():
    dataset = Dataset(PatientID="<script>alert(1)</script>")
    html = dataset._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_html_escapes_names_of_private_creators():
    dataset = Dataset()
    dataset.private_block(0x0011, "<img src=x>", create=True).add_new(1, "LO", "<b>")
    html = dataset._repr_html_()
    assert "<img" not in html
    assert "<b>" not in html


def test_html_folds_sequences(plan):
    html = plan._repr_html_()
    assert "<details><summary>2 item(s)</summary>" in html
    assert html.index("BeamSequence" if "BeamSequence" in html else "Beam Sequence") < html.index("left")


def test_html_shows_file_meta(with_meta):
    assert "File Meta Information (1)" in with_meta._repr_html_()
