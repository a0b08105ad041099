from argparse import ArgumentParser, ArgumentTypeError

import pydicom.cli.main as theirs
import pytest

from codicom import Dataset, Sequence, examples
from codicom.filespec import eval_element, filespec_parser, filespec_parts, find_example

PLAN = str(examples.get_path("rt_plan"))


@pytest.mark.parametrize(
    "text", ["a.dcm", "a.dcm::StudyDate", "pydicom::a.dcm", "pydicom::a.dcm::StudyDate", r"c:\temp\a.dcm", "::X", ""]
)
def test_parts_are_those_that_pydicom_finds(text):
    assert filespec_parts(text) == theirs.filespec_parts(text)


def test_an_example_of_codicom_has_its_prefix():
    assert filespec_parts("codicom::rtplan.dcm::PatientID") == ("codicom", "rtplan.dcm", "PatientID")


def test_colons_in_a_name_stay_in_it():
    assert filespec_parts("a::b.dcm::PatientID") == ("", "a::b.dcm", "PatientID")


@pytest.fixture(scope="module")
def plan():
    return filespec_parser(PLAN)[0][0]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("PatientID", "id00001"),
        ("(0010,0020)", "id00001"),
        ("BeamSequence[0].BeamName", "Field 1"),
        ("(300A,00B0)[0].(300a,00c2)", "Field 1"),
        ("BeamSequence[-1].BeamName", "Field 1"),
        ("file_meta.TransferSyntaxUID", "1.2.840.10008.1.2"),
        ("file_meta.TransferSyntaxUID.name", "Implicit VR Little Endian"),
        ("PatientName.family_name", "Last"),
        ("BeamSequence[0].ControlPointSequence[0].IsocenterPosition[1]", 244.135437110782),
    ],
)
def test_an_element_is_found_by_its_path(plan, path, value):
    assert eval_element(plan, path) == value


def test_a_path_may_end_with_an_item(plan):
    item = eval_element(plan, "BeamSequence[0]")
    assert isinstance(item, Dataset)
    assert item is plan.BeamSequence[0]


def test_a_path_may_end_with_a_sequence(plan):
    assert isinstance(eval_element(plan, "BeamSequence"), Sequence)


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("StudyDescription", "is not in the dataset"),
        ("(0009,0010)", "is not in the dataset"),
        ("BeamSequence[9]", r"has 1 items or values, so none is \[9\]"),
        ("BeamSequence.BeamName", r"a sequence must have an \[index\] before 'BeamName'"),
        ("PatientID[0]", "has one value"),
        ("PatientID.upper", "no part of what stands before it"),
        ("save_as", "is no keyword"),
        ("__class__", "is no keyword"),
        ("file_meta.file_meta", "is no keyword"),
        ("PatientName.encode", "no part"),
        ("PatientID()", "a step of a path must be"),
        ("PatientID = 1", "a step of a path must be"),
        ("BeamSequence[0", "a step of a path must be"),
        ("(0010, 0020)", "without spaces"),
        ("BeamSequence[0].", "a step of a path must be"),
        ("BeamSequence[__import__('os')]", "a step of a path must be"),
        ("PatientID\n", "a step of a path must be"),
    ],
)
def test_a_path_that_leads_nowhere_is_told(plan, path, problem):
    with pytest.raises(ArgumentTypeError, match=problem):
        eval_element(plan, path)


def test_a_file_alone_gives_its_dataset(plan):
    assert filespec_parser(PLAN) == [(plan, None)]


def test_a_part_comes_with_its_dataset():
    [(ds, value)] = filespec_parser(f"{PLAN}::BeamSequence[0].BeamName")
    assert value == "Field 1"
    assert ds.PatientID == "id00001"


@pytest.mark.parametrize("prefix", ["codicom", "pydicom"])
def test_examples_are_found_by_their_prefix(prefix):
    assert filespec_parser(f"{prefix}::rtplan.dcm::PatientID")[0][1] == "id00001"


def test_files_of_character_sets_are_examples_too():
    assert find_example("chrArab.dcm")


@pytest.mark.parametrize("name", ["none.dcm", "/etc/passwd", "../codify.py"])
def test_what_is_no_example_is_told(name):
    with pytest.raises(ArgumentTypeError, match="no example file is called"):
        filespec_parser(f"codicom::{name}")


def test_examples_may_be_looked_for_elsewhere(tmp_path):
    def find(name):
        return PLAN if name == "mine" else None

    assert filespec_parser("pydicom::mine::PatientID", find)[0][1] == "id00001"


def test_a_missing_file_is_told_with_the_example_that_was_meant():
    with pytest.raises(ArgumentTypeError, match=r"'rtplan.dcm' not found, but there is an example 'codicom::rtplan"):
        filespec_parser("rtplan.dcm")


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(ArgumentTypeError, match="Error reading"):
        filespec_parser(str(tmp_path))


def test_a_wrong_path_is_told_before_the_file_is_read():
    with pytest.raises(ArgumentTypeError, match="a step of a path must be"):
        filespec_parser("no such file::a b")


def test_it_is_the_type_of_an_argument(capsys):
    parser = ArgumentParser()
    parser.add_argument("spec", type=filespec_parser)
    assert parser.parse_args([f"{PLAN}::PatientID"]).spec[0][1] == "id00001"
    with pytest.raises(SystemExit):
        parser.parse_args(["no such file"])
    assert "'no such file' not found" in capsys.readouterr().err
