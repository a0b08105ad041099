"""The cookbook and the questions: each recipe has a program, and the start page leads to both."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
RECIPE = re.compile(r"^### (?P<task>.+)\n(?P<body>(?:(?!^#{2,3} ).*\n?)*)", re.MULTILINE)
BLOCK = re.compile(r"^```(?P<language>\w+)\n.*?^```$", re.MULTILINE | re.DOTALL)


def recipes(page):
    """Return the tasks of a page, each with what stands below it."""
    return [(each["task"], each["body"]) for each in RECIPE.finditer((DOCS / page).read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("task", "body"), recipes("cookbook.md"), ids=lambda text: text[:40])
def test_a_recipe_has_a_program_that_is_run(task, body):
    assert {block["language"] for block in BLOCK.finditer(body)} & {"python", "shell", "console"}


@pytest.mark.parametrize("page", ["cookbook.md", "faq.md"])
def test_no_heading_comes_twice(page):
    tasks = [task for task, _ in recipes(page)]
    assert len(tasks) > 20
    assert sorted(tasks) == sorted(set(tasks))


@pytest.mark.parametrize("page", ["cookbook.md", "faq.md"])
def test_the_start_page_leads_there(page):
    assert f"]({page})" in (DOCS / "index.md").read_text(encoding="utf-8")
