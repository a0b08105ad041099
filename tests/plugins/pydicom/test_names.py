"""Every public name of pydicom is accounted for, and the page that says so is true."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

TOOL = Path(__file__).parents[3] / "plugins" / "tools" / "pydicom" / "tools" / "make_names_page.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("make_names_page", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def rows(tool):
    return tool.rows()


def test_the_page_is_what_the_tool_makes(tool, rows):
    assert tool.PAGE.read_text(encoding="utf-8") == tool.page(rows)


def test_at_least_97_percent_of_what_is_not_deprecated_is_the_same(tool, rows):
    counts = Counter(state for _, _, state, _ in rows)
    assert counts[tool.SAME] / (len(rows) - counts[tool.LEFT_OUT]) >= 0.97


def test_whatever_differs_has_a_reason(rows):
    assert not [row for row in rows if "no reason that is written down" in row[3]]


def test_a_name_that_goes_missing_is_found(tool):
    assert tool.problem({"kind": "function", "parameters": [["a", "POSITIONAL_OR_KEYWORD", ""]]}, None) == "missing"


@pytest.mark.parametrize(
    ("ours", "said"),
    [
        ([["a", "POSITIONAL_OR_KEYWORD", ""]], ""),
        ([["a", "POSITIONAL_OR_KEYWORD", ""], ["b", "POSITIONAL_OR_KEYWORD", "1"]], ""),
        ([["b", "POSITIONAL_OR_KEYWORD", ""]], "takes no argument 'a'"),
        ([["a", "KEYWORD_ONLY", ""]], "takes 'a' by name only"),
        ([["a", "POSITIONAL_OR_KEYWORD", ""], ["b", "KEYWORD_ONLY", ""]], "wants b"),
    ],
)
def test_arguments_that_no_longer_fit_are_found(tool, ours, said):
    theirs = {"kind": "function", "parameters": [["a", "POSITIONAL_OR_KEYWORD", ""]]}
    assert tool.problem(theirs, {"kind": "function", "parameters": ours}) == said
