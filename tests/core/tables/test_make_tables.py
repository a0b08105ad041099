"""The generator writes what is checked in, and notices what is not."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TOOL = ROOT / "core" / "tools" / "make_tables.py"
TABLES = ROOT / "core" / "src" / "codicom" / "tables"
NAMES = ("_elements.py", "_uids.py", "_private.py", "_hints.py")


def run(*arguments):
    return subprocess.run([sys.executable, TOOL, *arguments], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    done = run("--to", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def tool():
    spec = importlib.util.spec_from_file_location("make_tables", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", NAMES)
def test_generating_again_gives_the_same_bytes(made, name):
    assert (made / name).read_bytes() == (TABLES / name).read_bytes()


def test_every_generated_module_is_generated(made):
    assert sorted(path.name for path in made.iterdir()) == sorted(path.name for path in TABLES.glob("_[a-z]*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_tables_hold_no_code(name):
    text = (TABLES / name).read_text(encoding="utf-8")
    assert not any(line.startswith((" def ", "def ", "class ", "import ", "from ")) for line in text.splitlines())


@pytest.mark.slow
def test_check_accepts_what_was_written(made):
    assert run("--check", "--to", made).returncode == 0


@pytest.mark.slow
def test_check_names_a_table_that_was_edited(made, tmp_path):
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    table = tmp_path / "_uids.py"
    table.write_text(table.read_text(encoding="utf-8").replace("RLELossless", "RLELosless"), encoding="utf-8")
    done = run("--check", "--to", tmp_path)
    assert (done.returncode, done.stdout.split()) == (1, ["_uids.py", "differs"])


@pytest.mark.slow
def test_check_writes_nothing(tmp_path):
    assert run("--check", "--to", tmp_path).returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_another_pydicom_is_refused(tool, monkeypatch):
    monkeypatch.setattr(tool, "version", lambda _name: "9.9.9")
    with pytest.raises(SystemExit, match=r"9\.9\.9 is installed"):
        tool.tables()


def test_an_addition_that_pydicom_has_by_now_is_refused(tool, monkeypatch, tmp_path):
    (tmp_path / "uids.csv").write_text(
        "uid,keyword,type,name,source\n1.2.840.10008.1.2.5,RLELossless,Transfer Syntax,RLE Lossless,PS3.6\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(tool, "ADDITIONS", tmp_path)
    with pytest.raises(SystemExit, match=r"pydicom has 1\.2\.840\.10008\.1\.2\.5"):
        tool.uid_rows()


def test_a_separator_inside_a_field_is_refused(tool):
    with pytest.raises(ValueError, match="holds the separator"):
        tool.joined("a", "b|c")


def test_a_row_that_would_end_the_literal_is_refused(tool):
    with pytest.raises(ValueError, match="cannot stand"):
        tool.quoted(['said """'])


@pytest.mark.parametrize("name", ["_elements.py", "_uids.py", "_private.py"])
def test_headers_name_source_and_edition(name):
    head = (TABLES / name).read_text(encoding="utf-8")[:400]
    assert "pydicom 3.0.2 (DICOM 2024c)" in head


def test_notice_keeps_the_notices_of_the_sources():
    notice = (ROOT / "core" / "NOTICE").read_text(encoding="utf-8")
    assert "Darcy Mason and pydicom contributors" in notice
    assert "Mathieu Malaterre" in notice
    assert "Redistributions in binary form must reproduce the above copyright notice" in notice
