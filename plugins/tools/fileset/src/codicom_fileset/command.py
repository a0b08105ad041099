"""``codicom dicomdir``: what a DICOMDIR lists, and File-sets of folders."""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path
from typing import Annotated, Literal

import typer

from codicom.errors import CodicomError
from codicom_cli.kit import in_words, one_line, printable
from codicom_fileset.fileset import NAME, FileSet, FileSetWarning


def dicomdir(
    action: Annotated[
        Literal["list", "create", "check"], typer.Argument(help="list or check a DICOMDIR, or create one.")
    ],
    path: Annotated[Path, typer.Argument(help="A DICOMDIR, or its folder; for create, a folder of instances.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="create: copy the instances to a new File-set in this folder.")
    ] = None,
    over: Annotated[
        bool, typer.Option("--over", help="create: write the DICOMDIR into the folder; no file is moved.")
    ] = False,
    any_name: Annotated[
        bool, typer.Option("--any-name", help="With --over: allow names that the standard does not allow.")
    ] = False,
    file_set_id: Annotated[str | None, typer.Option("--id", help="create: the File-set ID.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="list: print the instances as JSON.")] = False,
) -> None:
    """List what is in a DICOMDIR, create one, or check whether it matches its files.

    Ends with exit code 1 if a file is missing or left out.

    Examples:

      codicom dicomdir list /media/cdrom
      codicom dicomdir create scans --over
      codicom dicomdir create scans -o disc --id STUDY_1
      codicom dicomdir check disc
    """
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", FileSetWarning)
        if action == "create":
            found = _create(path, output, over=over, any_name=any_name, file_set_id=file_set_id)
        else:
            found = FileSet(path)
            _show(found, as_json=as_json) if action == "list" else _check(found)
    problems = [each for each in told if issubclass(each.category, FileSetWarning)]
    for each in problems:
        print(f"codicom: {one_line(str(each.message))}", file=sys.stderr)
    if action != "list":
        print(f"{NAME} of {found.path}: {len(found):,} instances", file=sys.stderr)
    if problems:
        raise typer.Exit(1)


def _create(folder: Path, output: Path | None, *, over: bool, any_name: bool, file_set_id: str | None) -> FileSet:
    if over == (output is not None):
        raise typer.BadParameter("create must have --over or --output, and not both")
    made = FileSet.over(folder, allow_any_name=any_name or not over)
    if over:
        made.ID = file_set_id
        made.write()
        return made
    fresh = FileSet()
    fresh.ID = file_set_id
    for instance in made:
        try:
            fresh.add(instance.path)
        except (CodicomError, OSError) as error:
            warnings.warn(f"{instance.path} is left out: {in_words(error)}", FileSetWarning, stacklevel=2)
    fresh.write(output)
    return fresh


def _show(found: FileSet, *, as_json: bool) -> None:
    if not as_json:
        print(printable(str(found)))
        return
    rows = [
        {
            "path": each.path,
            "record": each.node.record_type,
            "sop_class": each.SOPClassUID.name,
            "sop_instance_uid": str(each.SOPInstanceUID),
            "patient_id": str(each.PatientID) if "PatientID" in each else None,
        }
        for each in found
    ]
    json.dump(rows, sys.stdout, indent=2)
    print()


def _check(found: FileSet) -> None:
    """Warn of instances whose files are others than their records say."""
    for each in found:
        try:
            held = str(each.load().SOPInstanceUID)
        except (CodicomError, OSError, AttributeError) as error:
            warnings.warn(f"{each.path} cannot be read: {in_words(error)}", FileSetWarning, stacklevel=2)
            continue
        if held != each.SOPInstanceUID:
            warnings.warn(f"{each.path} holds another instance than its record says", FileSetWarning, stacklevel=2)
