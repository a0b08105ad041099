import importlib.metadata
import os
import signal
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Annotated

import pytest
import typer

import codicom
import codicom_cli
from codicom.errors import DecodeError, PluginWarning, ReadError
from codicom.plugin import CommandSpec, hookimpl
from codicom_cli.main import main

PLUGIN = """
from codicom.plugin import CommandSpec, hookimpl

@hookimpl
def codicom_commands():
    yield CommandSpec(name="work", help="Work on something.", target="stranger_work:run")
    yield CommandSpec(name="broken", help="Fails to load.", target="stranger_broken:run")
"""
WORK = """
import time

def run():
    print("worked", flush=True)

def wait():
    print("waiting", flush=True)
    time.sleep(60)
"""
BROKEN = "import a_module_that_nobody_has"
SCRIPT = """
import sys
import codicom_cli.plugin, stranger
from codicom.extend.registry import Plugins
from codicom_cli.main import main
code = main(sys.argv[1:], Plugins(discover=False, register=[codicom_cli.plugin, stranger], environ={}))
print("loaded:", *sorted(sys.modules))
sys.exit(code)
"""


@pytest.fixture
def stranger(tmp_path):
    """Run the command in a new process, with the plugin of a stranger."""
    (tmp_path / "stranger.py").write_text(PLUGIN)
    (tmp_path / "stranger_work.py").write_text(WORK)
    (tmp_path / "stranger_broken.py").write_text(BROKEN)
    paths = [str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "COLUMNS": "80"}

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-c", SCRIPT, *arguments], env=environment, capture_output=True, text=True, timeout=60
        )

    return run


def loaded(stdout):
    return set(stdout.rpartition("loaded:")[2].split())


def test_help_lists_the_verbs_of_all_plugins(stranger):
    done = stranger("--help")
    assert done.returncode == 0
    words = " ".join(done.stdout.split())
    for text in ("work", "Work on something.", "broken", "Fails to load.", "plugins", "demo"):
        assert text in words


def test_help_imports_no_verb_and_no_numpy(stranger):
    modules = loaded(stranger("--help").stdout)
    assert "stranger" in modules
    assert modules.isdisjoint(
        {"stranger_work", "stranger_broken", "codicom_cli.plugins", "codicom_cli.demo", "codicom_cli.sample", "numpy"}
    )


def test_a_verb_imports_only_its_own_target(stranger):
    done = stranger("work")
    assert done.stdout.startswith("worked\n")
    assert "stranger_work" in loaded(done.stdout)
    assert loaded(done.stdout).isdisjoint({"stranger_broken", "codicom_cli.plugins", "codicom_cli.demo"})


def test_a_verb_whose_target_does_not_import_is_one_message_and_exit_code_1(stranger):
    done = stranger("broken")
    assert done.returncode == 1
    assert "broken" in done.stderr
    assert "a_module_that_nobody_has" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_verb_has_its_line_in_the_help_of_the_group_but_no_help_of_its_own(stranger):
    done = stranger("broken", "--help")
    assert done.returncode == 1
    assert "a_module_that_nobody_has" in done.stderr


def test_no_arguments_print_the_help(registry_of, capsys):
    assert main([], registry_of()) == 0
    bare = capsys.readouterr().out
    assert main(["--help"], registry_of()) == 0
    assert bare == capsys.readouterr().out
    assert "Usage: codicom" in bare


def test_version_names_core_and_command(registry_of, capsys):
    assert main(["--version"], registry_of()) == 0
    assert capsys.readouterr().out.startswith(f"codicom {codicom.__version__} (codicom-cli ")


def test_version_in_code_is_that_of_the_distribution():
    assert codicom_cli.__version__ == importlib.metadata.version("codicom-cli")


def test_unknown_verb_is_a_usage_error_that_suggests_the_nearest(registry_of, capsys):
    assert main(["plugin"], registry_of()) == 2
    assert "Did you mean 'plugins'?" in " ".join(capsys.readouterr().err.split())


def test_unknown_option_of_a_verb_is_a_usage_error(registry_of):
    assert main(["plugins", "--colour"], registry_of()) == 2


def test_parameters_of_the_target_become_options(registry_with_verb, capsys):
    def work(path: Path, times: Annotated[int, typer.Option(help="How often.")] = 1):
        print(f"{path.name} {times + 1}")

    assert main(["work", "somewhere/x.dcm", "--times", "2"], registry_with_verb(work)) == 0
    assert capsys.readouterr().out == "x.dcm 3\n"


def test_wrong_value_of_an_option_is_a_usage_error(registry_with_verb, capsys):
    def work(times: int = 1):
        print(times)

    assert main(["work", "--times", "often"], registry_with_verb(work)) == 2
    assert "--times" in capsys.readouterr().err


def test_a_verb_finds_the_registry_in_its_context(registry_with_verb, capsys):
    def work(context: typer.Context):
        print([declared.record.name for declared in context.obj.commands()])

    assert main(["work"], registry_with_verb(work)) == 0
    assert "'work'" in capsys.readouterr().out


def test_help_of_a_verb_is_the_docstring_of_its_target(registry_with_verb, capsys):
    def work():
        """Work very hard."""

    assert main(["work", "--help"], registry_with_verb(work)) == 0
    assert "Work very hard." in capsys.readouterr().out


def test_help_of_a_verb_without_docstring_is_that_of_its_record(registry_with_verb, capsys):
    assert main(["work", "--help"], registry_with_verb(lambda: None, text="Work on [PATH].")) == 0
    assert "Work on [PATH]." in capsys.readouterr().out


def test_square_brackets_in_the_help_of_a_record_are_kept(registry_with_verb, capsys):
    assert main(["--help"], registry_with_verb(lambda: None, text="Work on [bold].")) == 0
    assert "Work on [bold]." in capsys.readouterr().out


def test_target_that_is_no_function_is_one_message_and_exit_code_1(make_module, registry_of, capsys):
    work = make_module(run=42)

    @hookimpl
    def codicom_commands():
        yield CommandSpec(name="work", help="Work.", target=f"{work.__name__}:run")

    assert main(["work"], registry_of(make_module("fake_verbs", codicom_commands=codicom_commands))) == 1
    error = capsys.readouterr().err
    assert error.startswith("codicom: ")
    assert "work" in error


def test_target_whose_parameters_typer_refuses_is_one_message_and_exit_code_1(registry_with_verb, capsys):
    def work(both: Annotated[int, typer.Argument(), typer.Option()]):
        print(both)

    assert main(["work"], registry_with_verb(work)) == 1
    assert "verb 'work' of" in capsys.readouterr().err


def test_error_of_codicom_is_one_message_and_exit_code_1(registry_with_verb, capsys):
    def work():
        raise ReadError("group length is odd", offset=132, file="x.dcm")

    assert main(["work"], registry_with_verb(work)) == 1
    assert capsys.readouterr().err == "codicom: group length is odd (offset 132, in x.dcm)\n"


def test_error_shows_its_traceback_when_asked(registry_with_verb, capsys, monkeypatch):
    def work():
        raise DecodeError("no end of image")

    monkeypatch.setenv("CODICOM_TRACEBACK", "1")
    assert main(["work"], registry_with_verb(work)) == 1
    error = capsys.readouterr().err
    assert error.startswith("Traceback")
    assert "no end of image" in error


def test_missing_file_is_one_message_and_exit_code_1(registry_with_verb, capsys, tmp_path):
    def work():
        (tmp_path / "missing.dcm").read_bytes()

    assert main(["work"], registry_with_verb(work)) == 1
    assert capsys.readouterr().err == f"codicom: No such file or directory: {tmp_path / 'missing.dcm'}\n"


def test_control_characters_of_an_error_do_not_reach_the_terminal(registry_with_verb, capsys):
    def work():
        raise ReadError("not DICOM", file="\x1b[2Jx.dcm")

    main(["work"], registry_with_verb(work))
    assert "\x1b" not in capsys.readouterr().err


def test_notes_of_an_error_are_shown(registry_with_verb, capsys):
    def work():
        error = ReadError("odd")
        error.add_note("in BeamSequence[0].BeamName")
        raise error

    main(["work"], registry_with_verb(work))
    assert capsys.readouterr().err == "codicom: odd\n  in BeamSequence[0].BeamName\n"


def test_fault_in_a_verb_is_not_hidden(registry_with_verb):
    def work():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        main(["work"], registry_with_verb(work))


def test_exit_code_of_a_verb_is_kept(registry_with_verb):
    def work():
        raise typer.Exit(7)

    assert main(["work"], registry_with_verb(work)) == 7


def test_message_with_which_a_verb_exits_is_shown(registry_with_verb, capsys):
    def work():
        sys.exit("no series found")

    assert main(["work"], registry_with_verb(work)) == 1
    assert capsys.readouterr().err == "codicom: no series found\n"


def test_warning_of_codicom_is_one_line(registry_with_verb, capsys):
    def work():
        warnings.warn("2 plugins did not load", PluginWarning, stacklevel=1)

    assert main(["work"], registry_with_verb(work)) == 0
    assert capsys.readouterr().err == "codicom: PluginWarning: 2 plugins did not load\n"


def test_interrupt_ends_with_130(registry_with_verb):
    def work():
        raise KeyboardInterrupt

    assert main(["work"], registry_with_verb(work)) == 130


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to a process")
@pytest.mark.slow
def test_interrupt_signal_ends_the_process_with_130(tmp_path, start_interruptible):
    (tmp_path / "stranger_work.py").write_text(WORK)
    (tmp_path / "stranger.py").write_text(PLUGIN.replace("stranger_work:run", "stranger_work:wait"))
    paths = [str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    process = start_interruptible(
        [sys.executable, "-c", SCRIPT, "work"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout.readline() == "waiting\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert "Traceback" not in process.stderr.read()


def test_module_can_be_run(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "codicom_cli", "--version"], capture_output=True, text=True, timeout=60, cwd=tmp_path
    )
    assert done.returncode == 0
    assert done.stdout.startswith("codicom ")


@pytest.mark.slow
def test_shell_completes_the_names_of_verbs(tmp_path):
    environment = os.environ | {
        "_CODICOM_COMPLETE": "complete_bash",
        "COMP_WORDS": "codicom plu",
        "COMP_CWORD": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "codicom_cli"], env=environment, capture_output=True, text=True, timeout=60, cwd=tmp_path
    )
    assert done.stdout.split() == ["plugins"]


@pytest.mark.slow
def test_shell_completes_the_options_of_a_verb(tmp_path):
    environment = os.environ | {
        "_CODICOM_COMPLETE": "complete_bash",
        "COMP_WORDS": "codicom tree --int",
        "COMP_CWORD": "2",
    }
    done = subprocess.run(
        [sys.executable, "-m", "codicom_cli"], env=environment, capture_output=True, text=True, timeout=60, cwd=tmp_path
    )
    assert done.stdout.split() == ["--interactive"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.slow
def test_what_adds_completion_to_a_shell_is_shown(shell, tmp_path):
    environment = os.environ | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    command = Path(sys.executable).with_name("codicom")
    done = subprocess.run(
        [command, "--show-completion", shell], env=environment, capture_output=True, text=True, timeout=60, cwd=tmp_path
    )
    assert (done.returncode, "_CODICOM_COMPLETE=complete_" + shell in done.stdout) == (0, True)
