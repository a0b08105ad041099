"""No example of the documentation goes unexecuted: conftest.py runs them, or a script that is named beside them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for pattern in ("README.md", "core/README.md", "plugins/*/*/README.md", "docs/**/*.md")
    for path in ROOT.glob(pattern)
    if "_build" not in path.parts
)
RUN_HERE = {"python", "shell", "console"}
# What is no program: text, and files that an example needs.
DATA = {"text", "toml", "json", "xml", "html"}
FENCE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})(?P<info>[^\n]+)\n(?P<body>.*?)^(?P=indent)(?P=fence)$", re.M | re.S
)
MARKED = re.compile(
    r"<!-- run by (?P<script>\S+) -->\n+```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
# A test that takes its commands from a page runs all of them.
TAKES_FROM = {"tests/docs/test_first_plugin.py": "docs/plugins/first-plugin.md"}


def blocks(text):
    """Return the language and the text of each fenced block."""
    return [(each["info"].strip(), each["body"]) for each in FENCE.finditer(text)]


def marked():
    """Return the blocks that another script runs, as (page, script, commands)."""
    for page in PAGES:
        for each in MARKED.finditer(page.read_text(encoding="utf-8")):
            yield page.relative_to(ROOT).as_posix(), each["script"], each["body"].splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_page_has_blocks_only_in_languages_that_are_run_or_are_data(page):
    languages = {info for info, _ in blocks(page.read_text(encoding="utf-8"))}
    # A directive of MyST, {note} for one, holds text; those that hold code name its language.
    languages = {re.sub(r"^\{(code|code-block|code-cell|sourcecode)\}\s*", "", each) for each in languages}
    unknown = {each for each in languages if each not in RUN_HERE | DATA and not each.startswith("{")}
    assert not unknown, f"write {', '.join(sorted(unknown))} as one of {', '.join(sorted(RUN_HERE | DATA))}"


@pytest.mark.parametrize(("page", "script", "commands"), [*marked()])
def test_block_that_is_run_elsewhere_is_run_there(page, script, commands):
    if script in TAKES_FROM:
        assert page == TAKES_FROM[script]
    else:
        text = (ROOT / script).read_text(encoding="utf-8")
        assert not [line for line in commands if line not in text]


def test_ci_runs_both_commands_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in ("pip install uv && uv run codicom demo", "pip install uv && uv run pytest"):
        assert f"\n{command}\n" in readme
        assert f"\nbash -c '{command}'\n" in script


def test_ci_script_can_be_executed():
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_an_unknown_language_would_be_found():
    assert blocks("text\n```bash\nls\n```\n") == [("bash", "ls\n")]
