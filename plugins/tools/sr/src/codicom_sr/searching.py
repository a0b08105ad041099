"""``codicom codes``: coded concepts by a word, a code or a context group."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from codicom_cli.kit import make_table, open_console
from codicom_sr import tables
from codicom_sr.codedict import Collection

Found = tuple[str, str, str, str]


def search(
    words: Annotated[list[str] | None, typer.Argument(help="Words that the keyword, code or meaning contains.")] = None,
    scheme: Annotated[str | None, typer.Option("--scheme", "-s", help="Search only one coding scheme.")] = None,
    cid: Annotated[int | None, typer.Option("--cid", "-c", help="Search only one context group, by number.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Look up coded concepts by words, a coding scheme or a context group.

    Ends with exit code 1 if nothing is found.

    Examples:

      codicom codes liver lobe
      codicom codes --cid 29
      codicom codes 10200004 --scheme SCT
    """
    if scheme is not None and scheme not in tables.SCHEMES:
        raise typer.BadParameter(f"there is no scheme {scheme!r}; there are {', '.join(tables.SCHEMES)}")
    if cid is not None and cid not in tables.groups():
        raise typer.BadParameter(f"there is no context group {cid}")
    wanted = [each.lower() for each in words or ()]
    if not wanted and cid is None and scheme is None:
        raise typer.BadParameter("give words to look for, --scheme or --cid")
    found = [
        each for each in concepts(scheme, cid) if all(any(word in part.lower() for part in each) for word in wanted)
    ]
    if as_json:
        names = ("scheme", "keyword", "value", "meaning")
        json.dump([dict(zip(names, each, strict=True)) for each in found], sys.stdout, indent=2)
        print()
    elif found:
        table = make_table("scheme", "code", "keyword", "meaning", wrap=("meaning",))
        for where, keyword, value, meaning in found:
            table.add_row(where, value, keyword, meaning)
        open_console().print(table)
    if not found:
        raise typer.Exit(1)


def concepts(scheme: str | None, cid: int | None) -> Iterator[Found]:
    """Yield scheme, keyword, code and meaning of all concepts, or of those of a scheme or a context group."""
    if cid is not None:
        for keyword, code in Collection(f"CID{cid}").concepts.items():
            if scheme is None or code.scheme_designator == scheme:
                yield code.scheme_designator, keyword, code.value, code.meaning
        return
    for each in tables.SCHEMES if scheme is None else (scheme,):
        for row in tables.rows(each):
            yield each, row.keyword, row.value, row.meaning
