"""``codicom edit``: elements changed, deleted and inserted; what is not named stays byte for byte."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Final

import typer

import codicom
from codicom.files import remove_unfinished
from codicom_cli.console import one_line
from codicom_cli.difference import SIGNS, Difference
from codicom_cli.edit_values import EditError
from codicom_cli.edits import Edit, Hints, Kind, apply_edit, read_edit
from codicom_cli.kit import Failure, Input, Outcome, Skip, find_inputs, print_summary, run_batch, target_in
from codicom_cli.kit.options import AsJson, FailFast, Inputs, Overwrite, Workers, with_options

# Longer values stay in the file until they are copied.
LONGEST_HELD: Final = 4096
_GZIP: Final = b"\x1f\x8b"
_CUT: Final = "TRUNCATED_VALUE"


@dataclass(frozen=True, slots=True)
class Request:
    """What is to become of each file; it goes to workers, so it holds plain values only."""

    edits: tuple[Edit, ...]
    hints: Hints
    # Nothing means in place.
    output: Path | None
    is_folder: bool
    overwrite: bool
    dry_run: bool
    force: bool


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the verb."""

    changes: Annotated[
        list[str] | None, typer.Option("--set", "-s", metavar="PATH=VALUE", help="Set an element to another value.")
    ] = None
    delete: Annotated[
        list[str] | None, typer.Option("--delete", "-d", metavar="PATH", help="Delete an element, or an item.")
    ] = None
    insert: Annotated[
        list[str] | None,
        typer.Option("--insert", "-i", metavar="PATH=VALUE", help="Add a missing element, or an item."),
    ] = None
    private_creator: Annotated[
        str | None,
        typer.Option("--private-creator", metavar="NAME", help="The private creator of elements named as (gggg,xxee)."),
    ] = None
    vr: Annotated[
        str | None, typer.Option("--vr", metavar="VR", help="The VR of elements that are in no dictionary.")
    ] = None
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The output folder; for one input file, also a file name."),
    ] = None
    in_place: Annotated[bool, typer.Option("--in-place", help="Change the files themselves.")] = False
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Print what would change, with values; write nothing.")
    ] = False
    force: Annotated[
        bool, typer.Option("--force", help="Also take files that lack the DICOM prefix, or are cut off.")
    ] = False
    overwrite: Overwrite = False
    workers: Workers = 1
    fail_fast: FailFast = False
    as_json: AsJson = False


@with_options(Options)
def edit(inputs: Inputs, options: Options) -> None:
    """Change, delete and insert elements of files; everything else is written byte for byte as it was.

    PATH is a keyword, a tag such as 0010,0020, or a path such as BeamSequence[0].BeamName. [*] means every item, and a
    path that begins with file_meta. is in File Meta Information. (0019,xx0C) is an element of the private creator you
    name. In VALUE, a backslash separates multiple values, bytes are hexadecimal digits, and nothing after the = is an
    empty value. An insertion also creates the sequences and items in its path.

    Deletions come first, then changes, then insertions. If one of them fails for a file, the file stays as it is and
    counts as failed. Ends with exit code 1 if a file failed.

    Examples:

      codicom edit a.dcm --set PatientID=7 --delete StudyTime -o b.dcm
      codicom edit plan.dcm --set 'BeamSequence[*].Manufacturer=A' --dry-run
      codicom edit scans --insert 'ReferencedStudySequence[0].StudyID=7' -o new
      codicom edit a.dcm --private-creator ME --set '(0019,xx01)=5' --in-place
    """
    edits = _edits(options)
    found = find_inputs(inputs)
    output = options.output
    is_folder = output is not None and (output.is_dir() or len(inputs) != 1 or not Path(inputs[0]).is_file())
    hints = Hints(options.private_creator, options.vr)
    request = Request(edits, hints, output, is_folder, options.overwrite, options.dry_run, options.force)
    if output is not None and is_folder and not options.dry_run:
        output.mkdir(parents=True, exist_ok=True)
        remove_unfinished(output)
    told = None if options.as_json else partial(_print, several=len(found) > 1)
    summary = run_batch(
        partial(edit_one, request),
        found,
        workers=options.workers,
        fail_fast=options.fail_fast,
        doing="editing",
        told=told,
    )
    raise typer.Exit(print_summary(summary, verb="edit", as_json=options.as_json))


def _edits(options: Options) -> tuple[Edit, ...]:
    """Return the changes in the order in which they are made; what contradicts itself is wrong usage."""
    output, vr = options.output, options.vr
    if output is None and not options.in_place and not options.dry_run:
        raise typer.BadParameter("say where to write: --output, --in-place, or --dry-run to only see what would change")
    if output is not None and options.in_place:
        raise typer.BadParameter("--output and --in-place are two places; give one of them")
    if vr is not None and vr not in set(codicom.VR):
        raise typer.BadParameter(f"a VR must be one of {', '.join(sorted(codicom.VR))}, got {vr!r}", param_hint="--vr")
    hints = Hints(options.private_creator, vr)
    given: tuple[tuple[Kind, list[str] | None], ...] = (
        ("delete", options.delete),
        ("set", options.changes),
        ("insert", options.insert),
    )
    edits = tuple(_read(kind, each, hints) for kind, texts in given for each in texts or ())
    if not edits:
        raise typer.BadParameter("nothing is to change; give --set, --delete or --insert")
    return edits


def _read(kind: Kind, text: str, hints: Hints) -> Edit:
    try:
        return read_edit(kind, text, hints)
    except EditError as error:
        raise typer.BadParameter(str(error), param_hint=f"--{kind}") from error


def edit_one(request: Request, one: Input) -> dict[str, Any]:
    """Write the changed copy of a file, and return what was changed."""
    target = _target(request, one)
    dataset = codicom.dcmread(one.path, defer_size=LONGEST_HELD, force=request.force)
    if not request.force and any(each.rule.name == _CUT for each in dataset.deviations):
        # A copy would look whole.
        raise Failure("the file is cut off; --force takes what is left of it")
    found = [each for change in request.edits for each in apply_edit(dataset, change, request.hints)]
    result = {
        "output": None if request.dry_run else str(target),
        "changes": [_as_dict(each, values=request.dry_run) for each in found],
    }
    if request.dry_run:
        return result
    if request.output is None and not found:
        raise Skip("nothing to change")
    target.parent.mkdir(parents=True, exist_ok=True)
    with codicom.options(writing_validation=0):
        # What else the file has may break rules; that is not what is to be changed.
        dataset.save_as(target, overwrite=request.output is None or request.overwrite)
    return result


def _target(request: Request, one: Input) -> Path:
    """Return where a file is written, which must not be where something else is."""
    with one.path.open("rb") as stream:
        if stream.read(2) == _GZIP:
            raise Failure("it is compressed with gzip; unpack it first")
    if request.output is None:
        return one.path
    target = target_in(request.output, one.relative) if request.is_folder else request.output
    if target.exists() and not request.dry_run:
        if target.samefile(one.path):
            raise Failure("the output would be the file itself; --in-place changes it")
        if not request.overwrite:
            raise Failure("another file is there already; --overwrite replaces it")
    return target


def _as_dict(found: Difference, *, values: bool) -> dict[str, str]:
    said = {"path": found.path, "kind": found.kind}
    # Values are for who asks to see them, not for every log.
    return {**said, "first": found.first, "second": found.second} if values else said


def _print(outcome: Outcome, *, several: bool) -> None:
    if outcome.state != "done":
        return
    if several:
        print(one_line(str(outcome.path)))
    indent = "  " if several else ""
    for each in outcome.result["changes"]:
        text = str(Difference(**each)) if "first" in each else f"{SIGNS[each['kind']]} {each['path']}"
        print(f"{indent}{one_line(text)}")
    if not outcome.result["changes"]:
        print(f"{indent}nothing to change")
