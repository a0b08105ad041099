"""``codicom pydicom``: programs written for pydicom, with codicom in its place."""

from __future__ import annotations

from typing import Annotated

import typer

from codicom_pydicom.__main__ import main


def run(
    program: Annotated[
        list[str],
        typer.Argument(metavar="PROGRAM [ARGUMENT...]", help="A script, or -- -m MODULE; the rest are its arguments."),
    ],
) -> None:
    """Run a program in which import pydicom gives codicom.

    Examples:

      codicom pydicom script.py
      codicom pydicom -- -m pydicom show scan.dcm
    """
    raise typer.Exit(main(program))
