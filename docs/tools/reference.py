"""The reference: a page for each public module, made of docs/api.md and of the signatures and docstrings in the code.

``docs/conf.py`` writes the pages into ``docs/reference`` before Sphinx reads it. They are not kept in the repository,
so they are always current.
"""

from __future__ import annotations

import inspect
import re
import warnings
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).resolve().parents[1]
_ROW = re.compile(r"^\| (`.+?`) \| (.+) \|$", re.MULTILINE)
# Classes of others: what they bring is described in their own documentation.
_BASES = "object, int, float, str, Decimal, date, time, datetime, Enum, BaseException, Exception, tuple, Generic"


class Door(NamedTuple):
    """A public module: what docs/api.md says about it and about each of its names."""

    module: str
    text: str
    names: dict[str, str]


def doors() -> list[Door]:
    """Return the public modules in the order of docs/api.md."""
    found = []
    for section in (DOCS / "api.md").read_text(encoding="utf-8").split("\n## ")[1:]:
        module, _, body = section.partition("\n")
        rows = _ROW.findall(body)
        names = {name: text for names, text in rows for name in re.findall(r"`(\w+)`", names)}
        found.append(Door(module, body.split("| name |")[0].strip(), names))
    return found


def pages() -> dict[str, str]:
    """Return the text of each page by its file name."""
    listed = doors()
    described: dict[int, str] = {}
    made = {f"{door.module}.md": _page(door, described) for door in listed}
    entries = "\n".join(f"{door.module} <{door.module}>" for door in listed)
    return {"index.md": f"{_HEAD}\n```{{toctree}}\n{entries}\n```\n", **made}


_HEAD = """# Reference

Signatures and docstrings of every public name, one page for each module. [Public names](../api.md) lists them all on
one page.
"""


def _page(door: Door, described: dict[int, str]) -> str:
    """Return a page; ``described`` has the objects that earlier pages describe in full, and under which names."""
    # Links of docs/api.md lead from the folder above.
    text = re.sub(r"\]\((?!https?:)", "](../", door.text)
    lines = [f"# {door.module}", "", text, "", "```{eval-rst}", f".. py:module:: {door.module}", ""]
    for name, said in door.names.items():
        lines += [*_entry(f"{door.module}.{name}", said, described), ""]
    return "\n".join([*lines, "```", ""])


def _entry(name: str, said: str, described: dict[int, str]) -> list[str]:
    module, _, attribute = name.rpartition(".")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some examples have defects on purpose
        thing = getattr(import_module(module), attribute)
    if not (inspect.isclass(thing) or inspect.isroutine(thing)):
        # A constant has no docstring of its own.
        return [f".. py:data:: {attribute}", "", f"   {_as_rst(said)}"]
    kind = _kind(thing)
    first = described.setdefault(id(thing), name)
    if first != name:
        return [f".. py:{kind}:: {attribute}", "", f"   The same as :py:obj:`{first}`."]
    if kind == "function":
        return [f".. autofunction:: {name}"]
    return [f".. auto{kind}:: {name}", "   :members:", f"   :inherited-members: {_BASES}", "   :member-order: bysource"]


def _kind(thing: object) -> str:
    if not isinstance(thing, type):
        return "function"
    return "exception" if issubclass(thing, BaseException) else "class"


def _as_rst(text: str) -> str:
    return re.sub(r"`(.+?)`", r"``\1``", text)


def write_pages(folder: Path) -> None:
    """Write the pages into a folder, and remove those of modules that are public no more."""
    folder.mkdir(exist_ok=True)
    made = pages()
    for path in folder.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        path = folder / name
        # An unchanged page keeps its date, so that Sphinx need not read it again.
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


__all__ = ["Door", "doors", "pages", "write_pages"]
