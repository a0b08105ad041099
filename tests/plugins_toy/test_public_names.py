"""The toys are strangers: what they import of codicom is what docs/api.md lists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "api.md"
SOURCES = sorted(path for path in HERE.rglob("*.py") if path.parent != HERE)


def public():
    """Return the public names of each public module."""
    sections = PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
    return {each.partition("\n")[0]: set(re.findall(r"^\| `(\w+)`", each, re.MULTILINE)) for each in sections}


def imported(path):
    """Yield what a module imports of codicom, as (module, name)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "codicom":
            yield from ((node.module, each.name) for each in node.names)
        elif isinstance(node, ast.Import):
            yield from ((each.name, None) for each in node.names if each.name.split(".")[0] == "codicom")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(HERE).as_posix())
def test_a_toy_imports_only_public_names(path):
    known = public()
    private = [
        (module, name)
        for module, name in imported(path)
        if not (f"{module}.{name}" in known or (module in known and (name is None or name in known[module])))
    ]
    assert not private
