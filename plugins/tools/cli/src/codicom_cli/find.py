"""``codicom find``: the files of a folder that meet a condition."""

from __future__ import annotations

import json
import sys
from functools import cache, partial
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

import codicom
from codicom.errors import CodicomError, DictionaryError
from codicom_cli.console import one_line
from codicom_cli.expression import Condition, ExpressionError, parse
from codicom_cli.kit import Input, Outcome, find_inputs, run_batch
from codicom_cli.kit.batch import MAX_LISTED
from codicom_cli.kit.options import Workers

if TYPE_CHECKING:
    from codicom import Dataset

EVERY: Final = "SOPClassUID or not SOPClassUID"


def find(
    place: Annotated[str, typer.Argument(metavar="PATH", help="A folder, a pattern or a file.")],
    condition: Annotated[
        str, typer.Argument(metavar="CONDITION", help="Which files to find; all DICOM files by default.")
    ] = EVERY,
    show: Annotated[
        list[str] | None,
        typer.Option("--show", "-s", help="An element to print next to the file name: a keyword or a tag."),
    ] = None,
    null: Annotated[bool, typer.Option("--print0", "-0", help="End each name with NUL, for xargs -0.")] = False,
    count: Annotated[bool, typer.Option("--count", "-c", help="Print only the number of files.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List the files that cannot be read, and why.")] = False,
    workers: Workers = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object per file, one per line.")] = False,
) -> None:
    """Find the files that meet a condition.

    A condition compares elements with texts and numbers, using ==, !=, <, <=, >, >=, in and not in; combine comparisons
    with and, or and not. Name an element by its keyword, as tag(0x0018, 0x0050), or by a path such as
    BeamSequence[0].BeamName, where [:] means any item. A name alone tests for a value, exists(Name) for the element,
    and matches(Name, "text") for a regular expression. If an element has several values, one must match. Dates compare
    as text.

    Ends with exit code 1 if no file is found.

    Examples:

      codicom find scans 'Modality == "CT" and SliceThickness < 2'
      codicom find scans 'StudyDate >= "20240101" and not PatientName' --show StudyDate --show SeriesDescription
      codicom find scans 'matches(SeriesDescription, "(?i)lung") or "AXIAL" in ImageType' --count
      codicom find scans 'file_meta.TransferSyntaxUID in ("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.5")'
    """
    try:
        # Workers read it again: what it is made of cannot be handed over.
        parse(condition)
    except ExpressionError as error:
        raise typer.BadParameter(str(error)) from error
    columns = tuple(_column(each) for each in show or ())
    found = 0

    def tell(outcome: Outcome) -> None:
        nonlocal found
        if outcome.state != "done" or outcome.result is None:
            return
        found += 1
        if not count:
            _print(str(outcome.path), outcome.result, null=null, as_json=as_json)

    summary = run_batch(
        partial(examine, condition, columns), find_inputs([place]), workers=workers, doing="reading", told=tell
    )
    if count:
        print(found)
    unread = summary.of("failed")
    for each in unread[:MAX_LISTED] if errors else ():
        print(f"not read: {one_line(str(each.path))}: {one_line(each.reason)}", file=sys.stderr)
    if unread:
        print(f"codicom: {len(unread):,} of {len(summary.outcomes):,} files were not read", file=sys.stderr)
    if not found:
        raise typer.Exit(1)


@cache
def _read(condition: str) -> Condition:
    return parse(condition)


def examine(condition: str, columns: tuple[str, ...], one: Input) -> dict[str, str] | None:
    """Return the wanted elements of a file, by keyword, if it meets the condition."""
    wanted = _read(condition)
    dataset = codicom.dcmread(one.path, specific_tags=[*wanted.keywords, *columns], stop_before_pixels=True)
    if not wanted(dataset):
        return None
    return {name: _text(dataset, name) for name in columns}


def _text(dataset: Dataset, name: str) -> str:
    tag = codicom.Tag(name)
    return "" if tag not in dataset else str(dataset[tag].value)


def _column(name: str) -> str:
    try:
        codicom.Tag(name)
    except (DictionaryError, ValueError, CodicomError) as error:
        raise typer.BadParameter(str(error)) from error
    return name


def _print(path: str, values: dict[str, Any], *, null: bool, as_json: bool) -> None:
    if as_json:
        print(json.dumps({"file": path, **values}))
    elif null:
        sys.stdout.write(f"{path}\0")
    else:
        print("\t".join([one_line(path), *(one_line(each) for each in values.values())]))
