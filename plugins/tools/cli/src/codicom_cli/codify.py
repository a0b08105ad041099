"""``codicom codify``: a file as a program that makes it again."""

from __future__ import annotations

import sys
import warnings
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Annotated, Any, Final

import typer

import codicom
from codicom.codify import code_file_from_dataset, code_save
from codicom.errors import CodicomWarning
from codicom.files import replace
from codicom.filespec import check_element, eval_element, filespec_parts, find_file
from codicom_cli.console import printable

EXCLUDED: Final = 100


def codify(
    file: Annotated[
        str, typer.Argument(metavar="FILE[::ELEMENT]", help="A file; with the path of an item, only that item.")
    ],
    output: Annotated[
        Path | None, typer.Argument(metavar="OUT", help="Where to write the program; standard output by default.")
    ] = None,
    exclude_size: Annotated[
        int,
        typer.Option(
            "--exclude-size", "-e", min=0, help="Leave out values of more bytes than this; 0 leaves out none."
        ),
    ] = EXCLUDED,
    include_private: Annotated[bool, typer.Option("--include-private", "-p", help="Include private elements.")] = False,
    save_as: Annotated[
        str | None,
        typer.Option(
            "--save-as",
            "-s",
            metavar="NAME",
            help="Where the program saves its file; by default FILE with _from_codify.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Also read a file that does not look like DICOM.")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace OUT if it exists.")] = False,
) -> None:
    """Write a Python program that creates a file.

    The program creates the same elements, with their VRs, values and lengths, and saves them. If a value is left out
    because it is long, its line is a syntax error for you to complete. ELEMENT is a path of keywords or tags, with
    [index] after sequences. With codicom:: before it, FILE is one of codicom's examples.

    Examples:

      codicom codify scan.dcm
      codicom codify scan.dcm scan.py --exclude-size 0 --include-private
      codicom codify plan.dcm::BeamSequence[0] --save-as beam.dcm
      codicom codify codicom::rtplan.dcm
    """
    path, element = _parts(file)
    with warnings.catch_warnings():
        # What the file breaks is the business of other verbs.
        warnings.simplefilter("ignore", CodicomWarning)
        dataset: Any = codicom.dcmread(path, force=force)
        if element:
            try:
                dataset = eval_element(dataset, element)
            except ArgumentTypeError as error:
                raise _failed(error) from error
        if not isinstance(dataset, codicom.Dataset):
            raise typer.BadParameter("ELEMENT must name an item, such as BeamSequence[0]")
        code = code_file_from_dataset(dataset, exclude_size, include_private)
    name = save_as or str(Path(path).with_name(f"{Path(path).stem}_from_codify.dcm"))
    program = f"{code}\n{code_save(name)}\n"
    if output is None:
        _print(program)
        return
    if output.exists() and not overwrite:
        raise FileExistsError(f"{output} is there already; --overwrite replaces it")
    replace(output, program.encode(), overwrite=overwrite)


def _parts(text: str) -> tuple[str, str]:
    """Return path and element of a file specification; a file whose whole name it is comes first."""
    if Path(text).is_file():
        return text, ""
    prefix, name, element = filespec_parts(text)
    if element:
        try:
            check_element(element)
        except ArgumentTypeError as error:
            raise typer.BadParameter(str(error)) from error
    try:
        return find_file(prefix, name), element
    except ArgumentTypeError as error:
        raise _failed(error) from error


def _failed(error: ArgumentTypeError) -> typer.Exit:
    print(f"codicom: {printable(str(error))}", file=sys.stderr)
    return typer.Exit(1)


def _print(program: str) -> None:
    encoding = sys.stdout.encoding or "ascii"
    if encoding.lower().replace("-", "") != "utf8":
        # The program says that it is UTF-8. Other characters stand only in literals and comments, where escapes do.
        program = program.encode("ascii", "backslashreplace").decode("ascii")
    sys.stdout.write(program)
