"""``codicom repair``: copies of files that keep the standard."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import codicom
from codicom.checking import Severity
from codicom.checking import check as check_file
from codicom.files import remove_unfinished
from codicom.repairing import repair as repair_dataset
from codicom_cli.console import one_line
from codicom_cli.kit import Failure, Input, Outcome, find_inputs, print_summary, run_batch, target_in
from codicom_cli.kit.options import AsJson, FailFast, Force, Inputs, Output, Overwrite, Workers

if TYPE_CHECKING:
    from codicom.registry import Plugins


@dataclass(frozen=True, slots=True)
class Request:
    """What is to become of each file that is repaired."""

    output: Path
    is_folder: bool
    overwrite: bool
    force: bool
    dry_run: bool


def repair(
    context: typer.Context,
    inputs: Inputs,
    output: Output = Path("repaired"),
    force: Force = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Print what would change; write nothing.")] = False,
    overwrite: Overwrite = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: AsJson = False,
) -> None:
    """Write corrected copies of files, and print what was changed; the source files are not changed.

    Only what is clear is repaired: meta information, missing UIDs, lengths, VRs that differ from the data dictionary,
    old forms of dates and times, the description of pixel data. What codicom check still finds is counted as left.

    Examples:

      codicom repair damaged.dcm -o mended.dcm
      codicom repair archive -o mended -j 2
      codicom repair old --dry-run --force
    """
    plugins: Plugins = context.obj
    found = find_inputs(inputs)
    is_folder = output.is_dir() or len(inputs) != 1 or not Path(inputs[0]).is_file() or output == Path("repaired")
    request = Request(output, is_folder, overwrite, force, dry_run)
    if is_folder and not dry_run:
        output.mkdir(parents=True, exist_ok=True)
        remove_unfinished(output)
    job = partial(repair_one, request, plugins if workers == 1 else None)
    told = None if as_json else partial(_print_changes, several=len(found) > 1)
    summary = run_batch(job, found, workers=workers, fail_fast=fail_fast, doing="repairing", told=told)
    raise typer.Exit(print_summary(summary, verb="repair", as_json=as_json))


def repair_one(request: Request, plugins: Plugins | None, one: Input) -> dict[str, Any]:
    """Write the repaired copy of a file, and return what was changed and what is left."""
    dataset = codicom.dcmread(one.path, force=request.force)
    changes = [str(each) for each in repair_dataset(dataset, plugins=plugins)]
    target = target_in(request.output, one.relative) if request.is_folder else request.output
    result: dict[str, Any] = {"output": None if request.dry_run else str(target), "changes": changes}
    if request.dry_run:
        return result
    if target.exists() and target.samefile(one.path):
        raise Failure("the output would be the file itself; name another one")
    target.parent.mkdir(parents=True, exist_ok=True)
    with codicom.options(writing_validation=0):
        dataset.save_as(target, enforce_file_format=True, overwrite=request.overwrite)
    left = [each for each in check_file(target, plugins=plugins) if each.severity == Severity.ERROR]
    return {**result, "left": [str(each) for each in left]}


def _print_changes(outcome: Outcome, *, several: bool) -> None:
    if outcome.state != "done":
        return
    indent = "  " if several else ""
    if several:
        print(one_line(str(outcome.path)))
    changes, left = outcome.result["changes"], outcome.result.get("left", [])
    for each in changes or ["nothing to change"]:
        print(f"{indent}{one_line(each)}")
    for each in left:
        print(f"{indent}left as it is: {one_line(each)}")
