"""Where verbs print: plain text in a pipe, colour in a terminal, and nothing of a plugin's text taken for markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

# rich is imported on use: a verb that prints lines as they are starts in half the time without it.
if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def open_console() -> Console:
    """Return a console on standard output."""
    from rich.console import Console

    return Console(markup=False, emoji=False, highlight=False)


def open_plain(file: TextIO, width: int) -> Console:
    """Return a console on a file: no colours, whatever the environment asks for terminals."""
    from rich.console import Console

    return Console(
        file=file, width=width, markup=False, emoji=False, highlight=False, color_system=None, force_terminal=False
    )


def make_table(*columns: str, right: tuple[str, ...] = (), wrap: tuple[str, ...] = ()) -> Table:
    """Return a table without frames; only columns in ``wrap`` may break into lines, and none is ever cut off."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        table.add_column(
            column,
            justify="right" if column in right else "left",
            no_wrap=column not in wrap,
            overflow="fold",
        )
    return table


def printable(text: str) -> str:
    """Return a text without control characters: names in files must not steer the terminal."""
    return "".join(
        each if each.isprintable() or each == "\n" else each.encode("unicode_escape").decode() for each in text
    )


def one_line(text: str) -> str:
    """Return a text as ``printable`` does, on one line: names of files may hold line ends."""
    return printable(text).replace("\n", "\\n")
