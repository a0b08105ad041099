"""Write docs/codecs.md: what the packages of this repository decode and encode, from their own records.

Run it where all of them are installed, as ``uv run python plugins/tools/cli/tools/make_codecs_page.py``.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from codicom import Plugins
from codicom.registry import CodecReport, Report, report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROOT = Path(__file__).parents[4]
PAGE = ROOT / "docs" / "codecs.md"

HEAD = """\
<!-- Made by plugins/tools/cli/tools/make_codecs_page.py; a test compares it with the plugins. -->
# Codecs

Find out which package decodes and encodes a transfer syntax, and the licence of its codec. This page is made from
what the plugins of this repository declare; `codicom plugins --matrix` prints the same for yours.

- `exact`: every sample comes back as it was.
- `exact by default`: the same, unless you pass an option such as `near` or `ratio`.
- `within 4`: a sample may differ from the reference by 4 at most. For a lossy encoder with its default options, this is
  measured on pictures of the conformance kit; sharp edges in colours can lose more.
- If two packages do the same, see [how a codec is chosen](plugins/selection.md).

No package here needs software under the GPL: a test checks the licence of every package that is installed with them.
"""


def read_project(folder: Path) -> dict[str, Any]:
    """Return the table ``project`` of a package's pyproject.toml."""
    project: dict[str, Any] = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def shipped() -> dict[str, dict[str, Any]]:
    """Return the project tables of the plugins of this repository, by distribution."""
    projects = (read_project(path.parent) for path in sorted(ROOT.glob("plugins/*/*/pyproject.toml")))
    return {project["name"]: project for project in projects}


def extras_of(name: str, extras: Mapping[str, list[str]]) -> list[str]:
    """Return the extras of codicom that bring a package, also by another extra."""

    def brings(extra: str) -> bool:
        return any(
            each == name or (each == f"codicom[{other}]" and brings(other))
            for each in extras[extra]
            for other in extras
        )

    return [extra for extra in extras if brings(extra)]


def write_table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table in Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def how(codecs: Iterable[CodecReport], package: str, licence: str) -> str:
    """Return the codecs of one package and licence, each with its exactness."""
    found = (each for each in codecs if each.distribution == package and each.licence == licence)
    return "<br>".join(f"`{each.name}`, {each.exactness}" for each in found) or "-"


def packages_table(found: Report, projects: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the table of packages: what they stand on, and which extra brings them."""
    extras = read_project(ROOT / "core")["optional-dependencies"]
    rows = []
    for name in sorted(
        {each.distribution for syntax in found.syntaxes for each in (*syntax.decoders, *syntax.encoders)}
    ):
        if name in projects:
            needs = [each for each in projects[name]["dependencies"] if not each.startswith("codicom")]
            brought = ", ".join(f"`codicom[{extra}]`" for extra in extras_of(name, extras))
            rows.append((f"`{name}`", ", ".join(needs), brought))
    return write_table(("package", "built on", "comes with"), rows)


def syntaxes_table(found: Report, names: Iterable[str]) -> str:
    """Return the table of transfer syntax by package and licence."""
    known = set(names)
    rows = []
    for syntax in found.syntaxes:
        title = f"{syntax.name}<br>{syntax.uid}"
        everyone = (*syntax.decoders, *syntax.encoders)
        for package, licence in dict.fromkeys((each.distribution, each.licence) for each in everyone):
            if package in known:
                decodes, encodes = (how(codecs, package, licence) for codecs in (syntax.decoders, syntax.encoders))
                rows.append((title, f"`{package}`", decodes, encodes, licence))
                title = ""
    return write_table(("transfer syntax", "package", "decodes", "encodes", "licence"), rows)


def make_page(plugins: Plugins) -> str:
    """Return the page for the plugins of a registry that come from this repository."""
    found, projects = report(plugins), shipped()
    return (
        f"{HEAD}\n## Packages\n\n{packages_table(found, projects)}"
        f"\n## Transfer syntaxes\n\n{syntaxes_table(found, projects)}"
    )


if __name__ == "__main__":
    PAGE.write_text(make_page(Plugins(environ={})), encoding="utf-8")
