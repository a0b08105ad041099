"""``import pydicom`` gives codicom where it is asked for, and only there."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SURFACE = Path("codicom_pydicom", "surface")


def python(*arguments, **environment):
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def said(program, *arguments):
    done = python("-c", textwrap.dedent(program), *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def is_ours(path):
    return SURFACE.parts == Path(path).parts[-3:-1]


def test_import_gives_codicom_after_install():
    assert is_ours(said("import codicom_pydicom; codicom_pydicom.install(); import pydicom; print(pydicom.__file__)"))


def test_import_gives_the_real_one_without_it():
    assert not is_ours(said("import codicom_pydicom, pydicom; print(pydicom.__file__)"))


def test_is_active_tells_which():
    program = """
        import codicom_pydicom as c
        before = c.is_active()
        c.install()
        during = c.is_active()
        c.uninstall()
        print(before, during, c.is_active())
    """
    assert said(program) == "False True False"


def test_installing_twice_does_no_more():
    program = """
        import sys, codicom_pydicom
        codicom_pydicom.install()
        finders = len(sys.meta_path)
        codicom_pydicom.install()
        print(len(sys.meta_path) - finders)
    """
    assert said(program) == "0"


def test_classes_are_codicoms_own():
    program = """
        import codicom_pydicom; codicom_pydicom.install()
        import codicom, pydicom
        print(pydicom.Dataset is codicom.Dataset, pydicom.DataElement is codicom.DataElement)
    """
    assert said(program) == "True True"


@pytest.mark.parametrize("first", ["import pydicom", "import pydicom.tag"])
def test_a_mix_is_refused(first):
    done = python("-c", f"{first}; import codicom_pydicom; codicom_pydicom.install()")
    assert done.returncode == 1
    assert "the real pydicom was imported already" in done.stderr
    assert "call codicom_pydicom.install() before" in done.stderr


def test_uninstall_brings_the_real_one_back():
    program = """
        import codicom_pydicom as c
        c.install(); import pydicom
        c.uninstall(); import pydicom
        print(pydicom.__file__)
    """
    assert not is_ours(said(program))


def test_a_script_runs_on_codicom_with_its_arguments(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "import sys, beside, pydicom\nprint(pydicom.__file__, sys.argv[1:], beside.here, __name__)\nsys.exit(3)\n"
    )
    (tmp_path / "beside.py").write_text("here = True\n")
    done = python("-m", "codicom_pydicom", script, "a", "-b")
    assert done.returncode == 3
    path, rest = done.stdout.split(" ", 1)
    assert is_ours(path)
    assert rest.strip() == "['a', '-b'] True __main__"


def test_a_module_runs_on_codicom():
    done = python("-m", "codicom_pydicom", "-m", "pydicom", "show", "pydicom::rtplan.dcm::PatientName")
    assert done.stdout.strip() == "Last^First^mid^pre"


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["--help"], 0), (["no-such.py"], 2), (["-m"], 2)])
def test_wrong_usage_is_told(arguments, code):
    assert python("-m", "codicom_pydicom", *arguments).returncode == code


def test_tests_run_on_codicom_by_a_plugin(tmp_path):
    (tmp_path / "test_it.py").write_text(
        "import pydicom\n\ndef test_it():\n    assert 'codicom_pydicom' in pydicom.__file__\n"
    )
    done = python(
        "-m", "pytest", "-p", "codicom_pydicom.pytest", "-p", "no:cacheprovider", "--rootdir", tmp_path, tmp_path
    )
    assert done.returncode == 0, done.stdout
    assert "pydicom: codicom" in done.stdout


def test_the_verb_runs_a_script(tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import pydicom\nprint(pydicom.__file__)\n")
    done = python("-m", "codicom_cli", "pydicom", script)
    assert is_ours(done.stdout.strip())


@pytest.mark.parametrize(("value", "ours"), [("1", True), ("yes", True), ("0", False), ("off", False), ("", False)])
def test_the_environment_switches_it_on(value, ours, tmp_path):
    # As the .pth file of the installed package does it when Python starts.
    (tmp_path / "sitecustomize.py").write_text("import codicom_pydicom.start as s; s.start()\n")
    done = python("-c", "import pydicom; print(pydicom.__file__)", CODICOM_PYDICOM=value, PYTHONPATH=str(tmp_path))
    assert is_ours(done.stdout.strip()) == ours


def test_it_works_without_the_real_one(tmp_path):
    # A finder that hides the real package, as if it were not installed.
    program = """
        import sys
        class Hidden:
            def find_spec(self, name, path=None, target=None):
                if name == "pydicom":
                    raise ModuleNotFoundError(name)
        sys.meta_path.insert(0, Hidden())
        import codicom_pydicom; codicom_pydicom.install()
        import pydicom
        ds = pydicom.examples.ct
        print(ds.Modality, pydicom.data.get_testdata_file("CT_small.dcm") is not None)
    """
    assert said(program) == "CT True"
