"""The generator writes the stub that is checked in, with every keyword of the dictionary and no other."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from pydicom._dicom_dict import DicomDictionary

from codicom import Dataset
from codicom.model.keywords import Keywords
from codicom.tables import lookup

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "core" / "tools" / "make_stubs.py"
STUB = ROOT / "core" / "src" / "codicom" / "model" / "keywords.pyi"

MULTIPLICITIES = [
    ("_1_n", {"1-2", "1-3", "1-8", "1-32", "1-99", "1-n"}),
    ("_n", {"2", "2-2n", "2-4", "2-n", "3", "3-3n", "3-n", "4", "4-5", "6", "6-n", "9", "16"}),
]


def run(*arguments):
    return subprocess.run([sys.executable, TOOL, *arguments], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stub")
    done = run("--to", folder)
    assert (done.returncode, done.stdout) == (0, "keywords.pyi written\n"), done.stderr
    return folder / "keywords.pyi"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("make_stubs", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def declared():
    """Return the name of the type of each keyword, and what an editor shows of it."""
    (keywords,) = [
        node
        for node in ast.parse(STUB.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == "Keywords"
    ]
    body = keywords.body
    return {
        # "_SQ[_Nested]" is the type of attributes whose items are of the dataset's own class.
        node.target.id: (ast.unparse(node.annotation).partition("[")[0], after.value.value)
        for node, after in pairwise(body)
        if isinstance(node, ast.AnnAssign)
    }


def entries():
    return {keyword: (vr, vm) for vr, vm, _, _, keyword in DicomDictionary.values() if keyword and vr != "NONE"}


def test_generating_again_gives_the_same_bytes(made):
    assert made.read_bytes() == STUB.read_bytes()


def test_check_accepts_what_was_written(made):
    assert run("--check", "--to", made.parent).returncode == 0


def test_check_names_a_stub_that_was_edited(made, tmp_path):
    (tmp_path / made.name).write_text(made.read_text(encoding="utf-8").replace("PatientName", "PatinetName"))
    done = run("--check", "--to", tmp_path)
    assert (done.returncode, done.stdout) == (1, "keywords.pyi differs\n")


def test_check_writes_nothing(tmp_path):
    assert run("--check", "--to", tmp_path).returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_stub_names_its_edition():
    assert f"DICOM {lookup.edition()}," in STUB.read_text(encoding="utf-8")[:300]


def test_every_keyword_of_the_dictionary_is_declared_and_no_other(declared):
    assert set(declared) == set(entries())


def test_every_keyword_has_the_vr_of_the_dictionary(declared):
    assert {keyword: name.removesuffix("_n").removesuffix("_1") for keyword, (name, _) in declared.items()} == {
        keyword: "_" + vr.replace(" ", "_") for keyword, (vr, _) in entries().items()
    }


@pytest.mark.parametrize(("suffix", "multiplicities"), MULTIPLICITIES)
def test_keywords_of_a_list_type_are_those_of_its_multiplicities(declared, suffix, multiplicities):
    matching = {keyword: vr for keyword, (vr, vm) in entries().items() if vm in multiplicities and vr != "SQ"}
    assert {keyword: declared[keyword][0] for keyword in matching} == {
        keyword: f"_{vr.replace(' ', '_')}{suffix}" for keyword, vr in matching.items()
    }


def test_other_keywords_have_the_type_of_one_value(declared):
    single = {keyword: vr for keyword, (vr, vm) in entries().items() if vm == "1" or vr == "SQ"}
    assert {keyword: declared[keyword][0] for keyword in single} == {
        keyword: f"_{vr.replace(' ', '_')}" for keyword, vr in single.items()
    }


def test_every_multiplicity_of_the_dictionary_is_tested():
    known = {"1", *(vm for parameters in MULTIPLICITIES for vm in parameters[1])}
    assert {vm for _, vm in entries().values()} <= known


@pytest.mark.parametrize(
    ("keyword", "text"),
    [
        ("PatientName", "Patient's Name (0010,0010), PN, VM 1"),
        ("PixelSpacing", "Pixel Spacing (0028,0030), DS, VM 2"),
        ("PixelData", "Pixel Data (7FE0,0010), OB or OW, VM 1"),
        ("OtherPatientIDs", "Other Patient IDs (0010,1000), LO, VM 1-n, retired"),
    ],
)
def test_editors_show_name_tag_vr_and_vm(declared, keyword, text):
    assert declared[keyword][1] == text


def test_a_name_that_would_end_the_docstring_is_refused(tool):
    entry = lookup.ElementEntry("LO", "1", 'A "quoted" name', False, "Quoted")
    with pytest.raises(ValueError, match="Quoted cannot stand"):
        tool.told(0x00100010, entry)


def test_the_class_that_runs_holds_nothing():
    assert not [name for name in vars(Keywords) if not name.startswith("__")]
    assert not hasattr(Keywords(), "__dict__")


def test_a_keyword_is_no_attribute_of_the_class_when_it_runs():
    assert not hasattr(Dataset, "PatientName")


def test_no_keyword_hides_an_attribute_of_datasets(declared):
    assert not set(declared) & set(dir(Dataset))
