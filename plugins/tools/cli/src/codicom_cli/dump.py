"""``codicom dump``: the bytes of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from codicom.dump import dump_lines
from codicom_cli.console import printable


def _address(text: str, option: str) -> int:
    try:
        number = int(text, 0)
    except ValueError:
        number = -1
    if number < 0:
        raise typer.BadParameter(
            f"an address must be a number from 0, such as 300 or 0x12C, got {printable(text)!r}", param_hint=option
        )
    return number


def dump(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Any file.")],
    start: Annotated[str, typer.Option("--start", metavar="ADDRESS", help="The address of the first byte.")] = "0",
    stop: Annotated[
        str | None, typer.Option("--stop", metavar="ADDRESS", help="An address on the last line; the end by default.")
    ] = None,
) -> None:
    """Show the bytes of a file in hexadecimal, with addresses and characters.

    Addresses count from 0. They are decimal or, after 0x, hexadecimal.

    Examples:

      codicom dump scan.dcm --stop 0x200
      codicom dump scan.dcm --start 132 --stop 400
    """
    first = _address(start, "--start")
    # To the library, 0 is no address to stop at.
    last = None if stop is None else max(_address(stop, "--stop"), 1)
    with file.open("rb") as stream:
        for line in dump_lines(stream, first, last):
            print(line)
