"""Every installed verb, on good, bad and hostile input.

Good input goes through the installed console script; the rest calls what the script calls, in this process, where an
error that nobody catches fails the test at once.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import codicom
from codicom import examples
from codicom.plugin import CommandSpec
from codicom_cli.main import main

PROGRAM = Path(sys.executable).with_name("codicom")
CT = examples.get_path("ct")

# For each verb that takes a file, its arguments; {file} is the input and {out} is where it writes, if it does.
VERBS = {
    "show": "{file}",
    "tree": "{file} --html {out}",
    "find": "{file} Rows>0",
    "diff": "{file} {ct}",
    "check": "{file}",
    "repair": "{file} -o {out}",
    "edit": "{file} --set StudyID=1 -o {out}",
    "extract": "{file} -o {out}",
    "convert": "{file} -o {out} --to png",
    "sheet": "{file} -o {out}",
    "transcode": "{file} -o {out} --to rle",
    "compress": "{file} -o {out}",
    "decompress": "{file} -o {out}",
    "codify": "{file} {out}",
    "dump": "{file}",
    "demo": "{file} -o {out}",
    "benchmark": "{file} --repeats 1",
}
# What the output of a verb is called where it is a file, and not a folder as it is for the others.
FILES = {"tree": "out.html", "sheet": "out.png", "codify": "out.py"}
# Verbs whose input is no single file, with arguments that work.
OTHERS = {
    "plugins": "",
    "dicomdir": "create {folder} --over",
    "codes": "lung",
    "pydicom": "{script}",
}
# It shows bytes, whatever they are.
SHOWS_ANYTHING = {"dump"}


def run(verb, arguments, folder):
    return subprocess.run(
        [PROGRAM, verb, *arguments], capture_output=True, text=True, timeout=120, check=False, cwd=folder
    )


@pytest.fixture
def call(monkeypatch, capfd):
    """Run a verb in this process and a folder; return what ``run`` does."""

    def call(verb, arguments, folder):
        monkeypatch.chdir(folder)
        status = main([verb, *map(str, arguments)])
        printed = capfd.readouterr()
        return SimpleNamespace(returncode=status, stdout=printed.out, stderr=printed.err)

    return call


def arguments(verb, file, out):
    return [part.format(file=file, out=out, ct=CT) for part in VERBS[verb].split()]


def out_of(verb, folder):
    return folder / FILES.get(verb, "out")


def test_each_verb_is_here():
    declared = {each.record.name for each in codicom.plugins().records(CommandSpec)}
    assert declared == VERBS.keys() | OTHERS.keys()


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.slow
def test_good_input_ends_well(tmp_path, verb):
    shutil.copy(CT, tmp_path / "ct.dcm")
    done = run(verb, arguments(verb, tmp_path / "ct.dcm", out_of(verb, tmp_path)), tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    if "{out}" in VERBS[verb]:
        assert out_of(verb, tmp_path).exists()


@pytest.mark.parametrize("verb", OTHERS)
@pytest.mark.slow
def test_verbs_without_a_file_end_well(tmp_path, verb):
    folder = tmp_path / "SCANS"
    folder.mkdir()
    shutil.copy(CT, folder / "CT1")
    (tmp_path / "script.py").write_text("import pydicom\nprint(pydicom.__version__)\n")
    given = [part.format(folder=folder, script=tmp_path / "script.py") for part in OTHERS[verb].split()]
    done = run(verb, given, tmp_path)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("verb", VERBS)
def test_a_missing_file_is_told(tmp_path, call, verb):
    done = call(verb, arguments(verb, tmp_path / "none.dcm", out_of(verb, tmp_path)), tmp_path)
    # 2 where the argument itself is checked.
    assert done.returncode in (1, 2)
    assert "none.dcm" in done.stderr.replace("│", "").replace("\n", "").replace(" ", "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("kind", ["text", "empty", "damaged"])
@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb not in SHOWS_ANYTHING])
def test_what_is_no_dicom_is_told(tmp_path, call, verb, kind):
    whole = CT.read_bytes()
    damaged = whole[:132] + bytes(reversed(whole[132:700])) + whole[700:]
    data = {"text": b"no DICOM at all" * 100, "empty": b"", "damaged": damaged}[kind]
    (tmp_path / "bad.dcm").write_bytes(data)
    done = call(verb, arguments(verb, tmp_path / "bad.dcm", out_of(verb, tmp_path)), tmp_path)
    assert "Traceback" not in done.stderr
    # As of other programs that compare, 2 of diff is trouble, and 1 a difference.
    trouble = 2 if verb == "diff" else 1
    assert done.returncode == trouble or kind == "damaged", done.stdout


@pytest.mark.parametrize("verb", VERBS)
def test_a_file_that_is_cut_off_ends_without_a_traceback(tmp_path, call, verb):
    (tmp_path / "cut.dcm").write_bytes(CT.read_bytes()[:-9000])
    done = call(verb, arguments(verb, tmp_path / "cut.dcm", out_of(verb, tmp_path)), tmp_path)
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", [verb for verb in VERBS if "{out}" in VERBS[verb]])
@pytest.mark.skipif(sys.platform == "win32", reason="these places are of other systems")
def test_an_output_that_cannot_be_made_is_told(tmp_path, call, verb):
    (tmp_path / "file").write_text("mine")
    # Below a file, and where the system itself makes all files: neither lets anybody write, not even root.
    for place in (tmp_path / "file", Path("/proc/self")):
        done = call(verb, arguments(verb, CT, place / FILES.get(verb, "out")), tmp_path)
        assert done.returncode in (1, 2)
        assert "Traceback" not in done.stderr
        assert done.stderr.strip()
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("verb", [verb for verb in VERBS if "{out}" in VERBS[verb]])
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere root cannot be kept from writing")
@pytest.mark.slow
def test_a_folder_without_rights_is_told(tmp_path, verb):
    (tmp_path / "locked").mkdir(mode=0o500)
    out = tmp_path / "locked" / FILES.get(verb, "out")
    # Root writes into any folder, unless this power is taken from it.
    without = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    command = [*without, PROGRAM, verb, *arguments(verb, CT, out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=tmp_path)
    assert done.returncode in (1, 2)
    assert "Permission denied" in " ".join(done.stderr.replace("│", "").split()), done.stderr
    assert "Traceback" not in done.stderr
    assert not list((tmp_path / "locked").iterdir())


@pytest.mark.parametrize("verb", [verb for verb in VERBS if "{out}" in VERBS[verb]])
def test_names_in_a_file_lead_nowhere_else(tmp_path, call, verb):
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    evil = examples.ct
    for keyword in ("PatientID", "PatientName", "SeriesDescription", "StudyID", "ProtocolName"):
        evil[keyword].value = "../../evil"
    with codicom.options(writing_validation=0):
        evil.save_as(inside / "evil.dcm", enforce_file_format=True)
    done = call(verb, arguments(verb, inside / "evil.dcm", out_of(verb, inside)), inside)
    assert "Traceback" not in done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"a"}
    assert {path.name for path in (tmp_path / "a").iterdir()} == {"b"}


@pytest.mark.parametrize("verb", VERBS)
def test_a_file_name_with_a_line_end_stays_on_one_line(tmp_path, call, verb):
    name = "two\nlines\x1b[31m.dcm"
    (tmp_path / name).write_bytes(b"no DICOM")
    done = call(verb, arguments(verb, tmp_path / name, out_of(verb, tmp_path)), tmp_path)
    assert "Traceback" not in done.stderr
    assert "\x1b[31m" not in done.stdout + done.stderr


@pytest.mark.parametrize("verb", [*VERBS, *OTHERS])
def test_help_has_examples(tmp_path, call, verb):
    done = call(verb, ["--help"], tmp_path)
    assert done.returncode == 0
    assert verb in ("plugins", "demo", "pydicom") or "Examples:" in done.stdout
