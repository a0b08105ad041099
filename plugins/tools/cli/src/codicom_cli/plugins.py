"""``codicom plugins``: what is installed, what it supplies, who is asked first, and what went wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Final

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

import codicom
from codicom.registry import report
from codicom_cli.console import make_table, open_console

if TYPE_CHECKING:
    from codicom.registry import CodecReport, PluginReport, Plugins, Report, SyntaxReport

# A vendor's plugin may name hundreds of private creators.
NAMES_SHOWN: Final = 24


def list_plugins(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
    matrix: Annotated[
        bool, typer.Option("--matrix", help="Print only which package decodes and encodes what, under which licence.")
    ] = False,
) -> None:
    """List the plugins, what each supplies, and every problem.

    For each transfer syntax, decoders and encoders are listed in the order in which they are tried. Ends with exit code
    1 if a plugin has a problem.
    """
    if as_json and matrix:
        raise typer.BadParameter("--matrix is part of what --json prints; give one of them")
    found = report(context.obj)
    if as_json:
        print(json.dumps(found.as_dict(), indent=2))
    else:
        console = open_console()
        if matrix:
            print_matrix(found, console)
        else:
            print_report(found, console)
        print_problems(found, console)
    if found.problems:
        raise typer.Exit(1)


def print_report(found: Report, console: Console) -> None:
    """Print the plugins, then the codecs of each transfer syntax by rank."""
    console.print(plugin_table(found))
    if found.disabled:
        console.print(f"\nleft out by CODICOM_DISABLE_PLUGINS: {', '.join(found.disabled)}", soft_wrap=True)
    if found.syntaxes:
        console.print(
            "\nBy transfer syntax, first asked first: rank, codec, plugin;\nlicence, exactness, tier, frames in threads"
        )
    for syntax, table in codec_tables(found):
        console.print()
        # Long names go on below their beginning, in the width there is.
        heading = Table.grid(padding=(0, 2))
        heading.add_row(Text(syntax.uid, "bold"), syntax.name)
        console.print(heading)
        console.print(table)


def print_problems(found: Report, console: Console) -> None:
    """Print every problem on a line of its own."""
    if found.problems:
        console.print(Text("\nProblems", style="bold red"))
    for problem in found.problems:
        console.print(f"{problem.stage}: {problem.text}", soft_wrap=True)


def plugin_table(found: Report, *, names: bool = True) -> Table:
    """Return the table of plugins; without ``names`` it only counts what each supplies."""
    table = make_table("plugin", "package", "version", "supplies", wrap=("supplies",))
    for plugin in found.plugins:
        table.add_row(plugin.name, plugin.distribution, plugin.version, supplies(plugin, names=names))
    return table


def supplies(plugin: PluginReport, *, names: bool) -> str:
    """Return what a plugin supplies: kinds with counts, and names if asked for."""
    if not plugin.supplies:
        return "nothing"
    if not names:
        return ", ".join(f"{kind} {len(titles)}" for kind, titles in plugin.supplies.items())
    return "\n".join(f"{kind} ({len(titles)}): {_listed(titles)}" for kind, titles in plugin.supplies.items())


def _listed(titles: tuple[str, ...]) -> str:
    more = len(titles) - NAMES_SHOWN
    return ", ".join(titles[:NAMES_SHOWN]) + (f" and {more} more, which --json shows" if more > 0 else "")


def codec_tables(found: Report) -> list[tuple[SyntaxReport, Table]]:
    """Return for each transfer syntax the table of its codecs; the columns of all tables are of one width."""
    everyone = [codec for syntax in found.syntaxes for codec in (*syntax.decoders, *syntax.encoders)]
    codec_width = max((len(codec.name) for codec in everyone), default=0)
    plugin_width = max((len(codec.plugin) for codec in everyone), default=0)
    tables = []
    for syntax in found.syntaxes:
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True, min_width=codec_width)
        table.add_column(no_wrap=True, min_width=plugin_width)
        table.add_column(overflow="fold")
        for direction, codecs in (("decode", syntax.decoders), ("encode", syntax.encoders)):
            for codec in codecs:
                table.add_row(f"  {direction} {codec.rank}", codec.name, codec.plugin, traits(codec))
        tables.append((syntax, table))
    return tables


def traits(codec: CodecReport) -> str:
    """Return a codec's licence, exactness, tier and threads, and the modules that it lacks."""
    words = [codec.licence, codec.exactness, codec.tier.lower(), codec.threads]
    if codec.missing:
        words.append(f"needs {' and '.join(codec.missing)}, not installed")
    return ", ".join(words)


def print_matrix(found: Report, console: Console) -> None:
    """Print for each transfer syntax which package decodes and encodes it, how exactly, and under which licence."""
    tables = [(syntax, _matrix_rows(syntax)) for syntax in found.syntaxes]
    width = max((len(package) for _, rows in tables for package, *_ in rows), default=0)
    for syntax, rows in tables:
        if not rows:
            continue
        console.print(Text.assemble((syntax.uid, "bold"), "  ", syntax.name), soft_wrap=True)
        table = Table.grid(padding=(0, 2, 0, 0))
        for least in (width + 2, len("decode exact"), len("encode within 100")):
            table.add_column(no_wrap=True, min_width=least)
        table.add_column(overflow="fold")
        for package, licence, decode, encode in rows:
            cells = (
                "\n".join(f"{word} {each}" for each in how) for word, how in (("decode", decode), ("encode", encode))
            )
            table.add_row(f"  {package}", *cells, licence)
        console.print(table)


def _matrix_rows(syntax: SyntaxReport) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Return package, licence, and how exactly it decodes and encodes; codecs that lack a module are left out."""
    cells: dict[tuple[str, str], tuple[dict[str, None], dict[str, None]]] = {}
    for column, codecs in enumerate((syntax.decoders, syntax.encoders)):
        for codec in codecs:
            if not codec.missing:
                # Dicts as ordered sets: a package may bring two codecs for one direction.
                cells.setdefault((codec.distribution, codec.licence), ({}, {}))[column][codec.exactness] = None
    return [(*names, tuple(decode), tuple(encode)) for names, (decode, encode) in cells.items()]


def syntax_name(plugins: Plugins, uid: str) -> str:
    """Return the name of a transfer syntax: a plugin's, the standard's, or the UID itself."""
    own = plugins.transfer_syntax(uid)
    return own.name if own else codicom.UID(uid).name
