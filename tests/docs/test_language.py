"""Pages and error messages are in plain English: none has a phrase that makes a reader stop and read again."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Each phrase, and what to write instead.
PHRASES = {
    r"\b(tells?|telling|told) of\b": "describes, reports",
    r"\b(holds?|held|holding) (\w+ )?against\b": "checks against, compares with",
    r"\bwhat became of\b": "the result of",
    r"\b(is|are) wanted\b": "must be, is needed",
    r"\bcannot be told\b": "cannot be interpreted, determined, distinguished",
    r"\bfound (another|other|none)\b": "got, followed by what was found",
}
# In a message, "Rows is 5, it is 0 or 1" states the opposite of what it means.
IN_MESSAGES = PHRASES | {r"\b(is|are|has|have) [^.;:]{1,80}, (it|they) (is|are|has|have) ": "X must be Y, got Z"}
PAGES = sorted(
    path
    for pattern in ("README.md", "core/README.md", "plugins/*/*/README.md", "docs/**/*.md")
    for path in ROOT.glob(pattern)
    if "_build" not in path.parts
)
SOURCES = sorted(path for pattern in ("core/src/**/*.py", "plugins/*/*/src/**/*.py") for path in ROOT.glob(pattern))


def found_in(text, phrases):
    """Return which phrases a text has, each with what to write instead."""
    text = " ".join(text.split())
    hits = [(re.search(phrase, text), better) for phrase, better in phrases.items()]
    return [f"{hit[0]!r}: write {better}" for hit, better in hits if hit]


def written(node):
    """Return a string of a program, with a placeholder for what an f-string fills in; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(each.value if isinstance(each, ast.Constant) else "X" for each in node.values)
    return None


def messages(source):
    """Return the strings of a module other than docstrings, with their lines: errors, warnings and help texts."""
    strings, left_out = [], set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr):
            left_out.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            left_out |= {id(part) for part in node.values}
        if id(node) not in left_out and (text := written(node)):
            strings.append((node.lineno, text))
    return strings


def wrong_messages(path):
    """Return the messages of a module that are to be rewritten."""
    return [
        f"line {line}: {text!r} has {problem}"
        for line, text in messages(path.read_text(encoding="utf-8"))
        for problem in found_in(text, IN_MESSAGES)
    ]


def name(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_page_is_in_plain_english(page):
    assert found_in(page.read_text(encoding="utf-8"), PHRASES) == []


def test_messages_are_in_plain_english():
    wrong = {name(path): problems for path in SOURCES if (problems := wrong_messages(path))}
    assert wrong == {}


@pytest.mark.parametrize(
    "text",
    [
        "the demo tells of sizes",
        "checks hold it\nagainst the rules",
        "prints what became of each file",
        "a tag is wanted, not a text",
        "pixel data cannot be told without it",
        "a key is a tag, found another",
        "workers is 0, it is 1 or more",
        "the array has 2 dimensions, it has 3 or 4",
    ],
)
def test_a_phrase_that_is_wrong_would_be_found(text):
    assert len(found_in(text, IN_MESSAGES)) == 1


def test_strings_other_than_docstrings_are_read():
    source = '"""Doc."""\nraise ValueError(f"rows is {rows}, it is 1")\ndef help():\n    "Doc."\n    return "a" "b"\n'
    assert messages(source) == [(2, "rows is X, it is 1"), (5, "ab")]
