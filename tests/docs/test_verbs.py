"""Contributing, CI, the workflow and pre-commit name the same commands; pyproject.toml defines them, once."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
VERBS = SETTINGS["poe"]["tasks"]
CHECK = VERBS["check"]["sequence"]
CORE = tomllib.loads((ROOT / "core" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
KINDS = [each["directory"] for each in SETTINGS["towncrier"]["type"]]
JOBS = ["check", "test", "quick", "fragment"]


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def workflow():
    return yaml.safe_load(text(".github/workflows/ci.yml"))["jobs"]


def hooks():
    (repository,) = yaml.safe_load(text(".pre-commit-config.yaml"))["repos"]
    return repository["hooks"]


def verbs_in(commands):
    """Return the verbs that shell commands call, in their order."""
    return re.findall(r"^uv run poe(?: -q)? (\w+)$", commands, re.MULTILINE)


def commands_of(job):
    """Return the commands of a job of the workflow, one on a line."""
    return "\n".join(step["run"] for step in job["steps"] if "run" in step)


def test_every_verb_says_what_it_does():
    assert not [name for name, verb in VERBS.items() if not verb.get("help")]


def test_contributing_lists_every_verb():
    assert re.findall(r"^\| `uv run poe (\w+)` \|", text("docs/contributing.md"), re.MULTILINE) == [
        "check",
        "quick",
        *(name for name in VERBS if name not in ("check", "quick")),
    ]


def test_check_runs_every_verb_but_those_that_contributing_excepts():
    (excepted,) = re.findall(r"`uv run poe check` \| everything below except (.+) \|", text("docs/contributing.md"))
    assert set(CHECK) == set(VERBS) - {"check"} - set(re.findall(r"`(\w+)`", excepted))


def test_ci_runs_what_check_runs_in_the_same_order():
    script = text(".ci/run")
    (loop,) = re.findall(r'^for verb in (.+); do\n.*\n    uv run poe -q "\$verb"\ndone$', script, re.MULTILINE)
    readme = {"codicom demo": "demo", "pytest": "test"}
    last = [readme[each] for each in re.findall(r"^bash -c 'pip install uv && uv run (.+)'$", script, re.MULTILINE)]
    assert sorted([*loop.split(), *last]) == sorted(CHECK)
    assert [VERBS[each]["cmd"] for each in last] == list(readme)


def test_ci_ends_with_the_whole_suite_so_that_its_closing_line_is_the_last():
    assert text(".ci/run").endswith("\nbash -c 'pip install uv && uv run pytest'\n")


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_pre_commit_calls_a_verb(hook):
    assert verbs_in(hook["entry"]) == [hook["id"]]
    assert hook["id"] in VERBS


@pytest.mark.parametrize("job", JOBS)
def test_each_job_of_the_workflow_calls_the_verb_that_it_is_named_for(job):
    assert verbs_in(commands_of(workflow()[job])) == [job]
    assert job in VERBS


def test_workflow_has_no_other_job():
    assert list(workflow()) == JOBS


def test_workflow_tests_every_python_that_core_names():
    named = [each.rpartition(" ")[2] for each in CORE["classifiers"] if "Python :: 3." in each]
    jobs = workflow()
    assert [jobs["check"]["env"]["UV_PYTHON"], *jobs["test"]["strategy"]["matrix"]["python"]] == named


def test_workflow_tests_windows_and_macos():
    assert workflow()["quick"]["strategy"]["matrix"]["system"] == ["windows-latest", "macos-latest"]


@pytest.mark.parametrize("job", ["check", "test"])
def test_workflow_installs_the_programs_that_ci_installs(job):
    (script,) = re.findall(r"^    install_debian (dcmtk .+)$", text(".ci/run"), re.MULTILINE)
    (installed,) = re.findall(r"apt-get install -y (.+)$", commands_of(workflow()[job]), re.MULTILINE)
    assert installed == script


def test_contributing_lists_the_kinds_of_fragments():
    sentence = text("docs/contributing.md").partition("KIND is ")[2].partition("A release")[0]
    assert re.findall(r"`(\w+)`", sentence) == KINDS


@pytest.fixture
def changelog(tmp_path):
    """Show the changelog made of the given fragments, as the verb ``changes`` does; return the status and the text."""

    def run(**fragments):
        folder = tmp_path / "docs" / "changes"
        folder.mkdir(parents=True)
        shutil.copy(ROOT / "pyproject.toml", tmp_path)
        shutil.copy(ROOT / SETTINGS["towncrier"]["template"], folder)
        for name, body in fragments.items():
            (folder / f"{name.replace('__', '.')}.md").write_text(body)
        done = subprocess.run(
            [sys.executable, "-m", *VERBS["changes"]["cmd"].split()],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.returncode, done.stdout

    return run


def test_fragments_become_lines_of_the_changelog_below_their_kinds(changelog):
    status, shown = changelog(spare__authors="For authors.\n", visit__added="A walk,\nin two lines.\n")
    assert status == 0
    assert re.sub(r"\(.*\)", "", shown).strip().split("\n\n") == [
        "## Unreleased ",
        "### New",
        "- A walk,\n  in two lines.",
        "### For authors of plugins",
        "- For authors.",
    ]


def test_a_fragment_of_an_unknown_kind_is_an_error(changelog):
    assert changelog(visit__feature="A walk.\n")[0] == 1


def test_every_fragment_says_something():
    fragments = sorted((ROOT / "docs" / "changes").glob("*.md"))
    assert not [path.name for path in fragments if not path.read_text(encoding="utf-8").strip()]
