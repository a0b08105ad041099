import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import codicom
from codicom import examples
from codicom_cli.main import main

CT = examples.get_path("ct")
PLAN = examples.get_path("rt_plan")


@pytest.fixture
def ran(capsys, tmp_path, monkeypatch):
    """Run a verb in a folder of its own; return its exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        code = main(list(map(str, arguments)))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def execute(program):
    names = {}
    exec(compile(program, "codified", "exec"), names)
    return names["ds"]


@pytest.mark.parametrize("path", [CT, PLAN, examples.get_path("report")])
def test_the_program_saves_the_same_file(ran, path, tmp_path):
    code, program, errors = ran("codify", path, "-e", 0, "-p", "-s", tmp_path / "again.dcm")
    assert (code, errors) == (0, "")
    execute(program)
    assert (tmp_path / "again.dcm").read_bytes() == path.read_bytes()


def test_a_program_goes_into_a_file(ran, tmp_path):
    code, shown, _ = ran("codify", CT, tmp_path / "made.py", "--exclude-size", 0, "--include-private")
    assert (code, shown) == (0, "")
    program = (tmp_path / "made.py").read_text(encoding="utf-8")
    assert f"ds.save_as({str(CT.with_name('CT_small_from_codify.dcm'))!r})" in program
    assert execute(program.rpartition("\nds.save_as")[0]) == codicom.dcmread(CT)


def test_long_bytes_are_left_out_unless_asked_for(ran):
    _, program, _ = ran("codify", CT)
    assert "ds.PixelData = # XXX Array of 32768 bytes excluded" in program
    with pytest.raises(SyntaxError):
        ast.parse(program)


def test_private_elements_are_left_out_unless_asked_for(ran, tmp_path):
    ds = codicom.dcmread(PLAN)
    ds.private_block(0x11, "ACME", create=True).add_new(1, "LO", "x")
    ds.save_as(tmp_path / "private.dcm")
    assert "ACME" not in ran("codify", "private.dcm")[1]
    assert "ACME" in ran("codify", "private.dcm", "--include-private")[1]


# An item has no File Meta Information to save.
@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_an_item_is_a_dataset_of_its_own(ran, tmp_path):
    code, program, _ = ran("codify", f"{PLAN}::BeamSequence[0]", "--save-as", tmp_path / "beam.dcm")
    assert code == 0
    assert execute(program) == codicom.dcmread(PLAN).BeamSequence[0]
    assert codicom.dcmread(tmp_path / "beam.dcm", force=True).BeamName == "Field 1"


def test_meta_information_is_a_dataset_too(ran):
    assert "ds.TransferSyntaxUID = '1.2.840.10008.1.2'" in ran("codify", f"{PLAN}::file_meta")[1]


def test_an_example_is_named_without_its_path(ran):
    code, program, _ = ran("codify", "codicom::rtplan.dcm")
    assert code == 0
    assert "ds.RTPlanLabel = 'Plan1'" in program


def test_a_file_that_is_called_like_a_part_is_taken_whole(ran, tmp_path):
    (tmp_path / "a::PatientID").write_bytes(PLAN.read_bytes())
    assert "ds.RTPlanLabel" in ran("codify", "a::PatientID")[1]


@pytest.mark.parametrize(
    ("spec", "code", "problem"),
    [
        (f"{PLAN}::PatientID", 2, "ELEMENT must name an item"),
        (f"{PLAN}::BeamSequence", 2, "ELEMENT must name an item"),
        (f"{PLAN}::BeamSequence[0", 2, "a step of a path must be"),
        (f"{PLAN}::save_as()", 2, "a step of a path must be"),
        (f"{PLAN}::BeamSequence[5]", 1, "so none is [5]"),
        (f"{PLAN}::IconImageSequence[0]", 1, "is not in the dataset"),
        ("codicom::nothing", 1, "no example file is called 'nothing'"),
        ("none.dcm", 1, "No such file"),
        (".", 1, "directory"),
    ],
)
def test_what_cannot_be_meant_is_told(ran, spec, code, problem, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    found, shown, errors = ran("codify", spec)
    assert (found, shown) == (code, "")
    assert problem in errors
    assert "Traceback" not in errors


def test_a_file_that_is_no_dicom_is_read_only_when_forced(ran, tmp_path):
    path = examples.get_path("no_meta")
    code, _, errors = ran("codify", path)
    assert code == 1
    assert "Traceback" not in errors
    assert ran("codify", path, "--force")[0] == 0


def test_a_truncated_file_is_told_or_coded(ran, tmp_path):
    for length in (0, 3, 140, 400, 900):
        (tmp_path / "cut.dcm").write_bytes(PLAN.read_bytes()[:length])
        code, program, errors = ran("codify", "cut.dcm", "-e", 0)
        assert code == (0 if program else 1)
        assert bool(errors) is not bool(program)


def test_what_is_there_is_replaced_only_when_asked(ran, tmp_path):
    (tmp_path / "made.py").write_text("mine")
    code, _, errors = ran("codify", CT, "made.py")
    assert code == 1
    assert "--overwrite replaces it" in errors
    assert (tmp_path / "made.py").read_text() == "mine"
    assert ran("codify", CT, "made.py", "--overwrite")[0] == 0
    assert "import codicom" in (tmp_path / "made.py").read_text()


def test_a_folder_that_is_not_there_is_told(ran):
    code, _, errors = ran("codify", CT, "nowhere/made.py")
    assert code == 1
    assert "No such file or directory" in errors


def test_a_name_brings_no_code_into_the_program(ran, tmp_path):
    path = tmp_path / "it's\n'''boom()\\.dcm"
    path.write_bytes(CT.read_bytes())
    _, program, _ = ran("codify", path, "-e", 0, "-p", "--save-as", "x'); boom() #\n")
    calls = {
        node.func.attr
        for node in ast.walk(ast.parse(program))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert calls <= {"add", "add_new", "append", "set_original_encoding", "save_as", "DataElement"}
    names = {
        node.func.id
        for node in ast.walk(ast.parse(program))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert names <= {"Dataset", "FileMetaDataset", "Sequence", "bytes"}


def test_a_program_of_other_letters_runs_wherever_it_is_printed(tmp_path):
    ds = codicom.dcmread(PLAN)
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.PatientName = "山田^太郎"
    ds.save_as(tmp_path / "名.dcm")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [Path(sys.executable).with_name("codicom"), "codify", tmp_path / "名.dcm", "-s", "again.dcm"]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=tmp_path, check=True)
    (tmp_path / "made.py").write_bytes(done.stdout)
    subprocess.run([sys.executable, "made.py"], cwd=tmp_path, check=True)
    assert codicom.dcmread(tmp_path / "again.dcm") == codicom.dcmread(tmp_path / "名.dcm")


def test_help_has_examples(ran):
    code, shown, _ = ran("codify", "--help")
    assert code == 0
    assert "codicom codify scan.dcm" in shown
