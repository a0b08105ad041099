"""``codicom tree``: a file as a tree, in the terminal, to walk through, or as a page of HTML."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

import codicom
from codicom import outline
from codicom.errors import CodicomError, CodicomWarning
from codicom.files import replace
from codicom_cli.console import one_line
from codicom_cli.show import LONGEST_READ

if TYPE_CHECKING:
    from codicom import Dataset, FileDataset

INSTALL: Final = "pip install 'codicom-cli[interactive]'"


class Lines(NamedTuple):
    """What a tree is drawn with: before a branch, before the last one, and before what is below each."""

    branch: str
    last: str
    below: str
    below_last: str


DRAWN: Final = Lines("├─ ", "└─ ", "│  ", "   ")
PLAIN: Final = Lines("|- ", "`- ", "|  ", "   ")


def tree(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file.")],
    depth: Annotated[
        int | None,
        typer.Option("--depth", "-d", min=0, help="How many levels of sequences to show; 0 shows no items."),
    ] = None,
    private: Annotated[
        bool, typer.Option("--private/--no-private", help="Include private elements, or leave them out.")
    ] = True,
    interactive: Annotated[bool, typer.Option("--interactive", "-i", help="Browse, fold and search the tree.")] = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="PAGE", help="Write a self-contained HTML page.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace PAGE if it exists.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Also read a file that does not look like DICOM.")] = False,
) -> None:
    """Show a file as a tree: its elements and, below each sequence, its items.

    Long values are cut, and bytes are shown as a count; pixels are not read. The HTML page is self-contained, folds
    without a script, and has a box that filters its rows. Ends with exit code 1 if the file cannot be read or the page
    cannot be written.

    Examples:

      codicom tree plan.dcm --depth 1
      codicom tree scan.dcm --no-private
      codicom tree plan.dcm --interactive
      codicom tree plan.dcm --html plan.html
    """
    if interactive and html is not None:
        raise typer.BadParameter("--interactive shows the tree, --html writes it; give one of them")
    if interactive and find_spec("textual") is None:
        raise CodicomError("--interactive needs textual, which is not installed", hint=f"try: {INSTALL}")
    if html is not None and html.exists():
        if html.samefile(file):
            raise typer.BadParameter("the page would replace the file itself; name another one", param_hint="--html")
        if not overwrite:
            raise FileExistsError(f"{html} is there already; --overwrite replaces it")
    with warnings.catch_warnings():
        # What the file breaks is the business of other verbs.
        warnings.simplefilter("ignore", CodicomWarning)
        dataset = codicom.dcmread(file, defer_size=LONGEST_READ, force=force)
        if interactive:
            from codicom_cli.tree_browser import Walk

            Walk(dataset, file.name, private=private).run()
        elif html is not None:
            page = outline.as_page(dataset, one_line(file.name), private=private, depth=depth)
            replace(html, page.encode(), overwrite=overwrite)
        else:
            for line in text_lines(dataset, one_line(file.name), lines_for(sys.stdout.encoding), private, depth):
                print(line)


def lines_for(encoding: str | None) -> Lines:
    """Return what a tree is drawn with where texts are in an encoding."""
    try:
        "".join(DRAWN).encode(encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return PLAIN
    return DRAWN


def text_lines(dataset: FileDataset, title: str, lines: Lines, private: bool, depth: int | None) -> Iterator[str]:
    """Yield the lines of a file's tree."""
    yield title
    if dataset.file_meta:
        yield f"{lines.branch}File Meta Information"
        yield from _branches(dataset.file_meta, lines, lines.below, private, depth, 0)
    yield f"{lines.last}Dataset"
    yield from _branches(dataset, lines, lines.below_last, private, depth, 0)


def _branches(
    dataset: Dataset, lines: Lines, before: str, private: bool, depth: int | None, level: int
) -> Iterator[str]:
    found = list(outline.rows(dataset, private=private))
    for number, row in enumerate(found):
        is_last = number == len(found) - 1
        yield f"{before}{lines.last if is_last else lines.branch}{one_line(row.label())}"
        if not row.items or (depth is not None and level >= depth):
            continue
        below = before + (lines.below_last if is_last else lines.below)
        for index, item in enumerate(row.items):
            last_item = index == len(row.items) - 1
            yield f"{below}{lines.last if last_item else lines.branch}item {index}"
            deeper = below + (lines.below_last if last_item else lines.below)
            yield from _branches(item, lines, deeper, private, depth, level + 1)
