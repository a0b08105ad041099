"""docs/plugins/first-plugin.md word for word: its files are written, its commands run, in a bare environment."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "plugins" / "first-plugin.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"(?P<before>[^\n]*)\n\n(?:<!-- run by \S+ -->\n)?```(?P<language>\w+)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
SAVED = re.compile(r"[Ss]ave this as `(?P<name>[\w.]+)`:$")

pytestmark = pytest.mark.slow


def files():
    """Return the files that the page shows, by name."""
    found = {}
    for block in BLOCK.finditer(PAGE):
        saved = SAVED.search(block["before"])
        if saved:
            found[saved["name"]] = block["body"]
    return found


def commands():
    """Return the commands of the page in order, each with the output written below it, if any."""
    for block in BLOCK.finditer(PAGE):
        if block["language"] == "shell":
            yield from ((line, "") for line in block["body"].splitlines())
        elif block["language"] == "console":
            for step in block["body"].removeprefix("$ ").split("\n$ "):
                command, _, output = step.partition("\n")
                yield command, output


@pytest.fixture(scope="module")
def printed(bare_environment, tmp_path_factory):
    """What each command of the page printed, when all were run in order; the first of them in this checkout."""
    environment = bare_environment("first-plugin")
    folder = tmp_path_factory.mktemp("acme")
    for name, text in files().items():
        (folder / name).write_text(text, encoding="utf-8")
    set_up, *rest = [command for command, _ in commands()]
    outputs = {set_up: environment.run(set_up, cwd=ROOT)}
    return outputs | {command: environment.run(command, cwd=folder) for command in rest}


def test_every_block_of_the_page_is_a_file_or_a_command():
    blocks = list(BLOCK.finditer(PAGE))
    assert len(blocks) == PAGE.count("```") / 2
    others = [block["language"] for block in blocks if not SAVED.search(block["before"])]
    assert set(others) == {"shell", "console"}


def test_the_plugin_is_as_short_as_promised():
    written = files()
    assert len(written["pyproject.toml"].splitlines()) == 12
    assert len((written["codicom_acme.py"] + written["test_acme.py"]).splitlines()) <= 30


def test_codicom_plugins_lists_the_plugin(printed):
    assert re.search(r"\bcodicom-acme\b.*\b0\.1\.0\b", printed["codicom plugins"])


def test_codicom_plugins_lists_its_decoder(printed):
    assert "acme-xor" in printed["codicom plugins"]


def test_the_plugin_decodes_a_frame(printed):
    (expected,) = [output for command, output in commands() if command == "python use.py"]
    assert doctest.OutputChecker().check_output(expected, printed["python use.py"], 0)


def test_its_conformance_test_passes_without_a_skip(printed):
    summary = printed["pytest"].splitlines()[-1]
    assert re.search(r"\b[1-9]\d* passed in\b", summary)
    assert not re.search(r"failed|skipped|error|warning", summary)
