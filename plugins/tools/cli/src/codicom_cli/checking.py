"""``codicom check`` and ``codicom repair``: what in files breaks the standard, and copies that do not."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

import codicom
from codicom.checking import Severity
from codicom.checking import check as check_file
from codicom.repairing import repair as repair_dataset
from codicom.saving import remove_unfinished
from codicom_cli.console import one_line
from codicom_cli.kit import Failure, Input, Outcome, find_inputs, run_batch, target_in, tell_summary
from codicom_cli.kit.options import AsJson, FailFast, Inputs, Output, Overwrite, Workers

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins

Force = Annotated[bool, typer.Option("--force", help="Read files too that do not say that they are DICOM.")]
# So many findings of one file are printed.
MOST_TOLD: Final = 50


def check(
    context: typer.Context,
    inputs: Inputs,
    pixels: Annotated[bool, typer.Option("--pixels", help="Decode every frame too.")] = False,
    errors_only: Annotated[bool, typer.Option("--errors-only", "-e", help="Leave warnings out.")] = False,
    force: Force = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Check files against rules of the standard: encoding, meta information, VRs, multiplicities, values, pixels.

    Whether an object has all modules of its IOD is not checked. Ends with exit code 1 if there is an error in a file,
    or a file that cannot be read; warnings alone end with 0.

    Examples:

      codicom check scan.dcm --pixels
      codicom check archive -j 2 --errors-only --json > report.json
    """
    plugins: Plugins = context.obj
    found = find_inputs(inputs)
    job = partial(findings, plugins if workers == 1 else None, pixels, force, errors_only)
    summary = run_batch(
        job,
        found,
        workers=workers,
        fail_fast=fail_fast,
        doing="checking",
        told=None if as_json else partial(_print, several=len(found) > 1),
    )
    bad = sum(any(each["severity"] == Severity.ERROR for each in one.result) for one in summary.of("done"))
    if as_json:
        report = [
            {"file": str(each.path), "findings": each.result, "failed": each.said or None} for each in summary.outcomes
        ]
        json.dump(report, sys.stdout, indent=2)
        print()
    else:
        good, failed = len(summary.of("done")) - bad, len(summary.of("failed"))
        count = len(summary.outcomes)
        files = f"{count:,} file{'s' if count != 1 else ''}"
        print(f"check: {files}: {good:,} without errors, {bad:,} with, {failed:,} not read")
    if bad or summary.exit_code:
        raise typer.Exit(1)


def findings(plugins: Plugins | None, pixels: bool, force: bool, errors_only: bool, one: Input) -> list[dict[str, Any]]:
    """Return what is found in one file."""
    return [
        {"severity": str(each.severity), "path": each.path, "message": each.message, "offset": each.offset}
        for each in check_file(one.path, pixels=pixels, force=force, plugins=plugins)
        if not errors_only or each.severity == Severity.ERROR
    ]


def _print(outcome: Outcome, *, several: bool) -> None:
    if outcome.state == "failed":
        print(f"{one_line(str(outcome.path))}: not read: {one_line(outcome.said)}")
        return
    if several and outcome.result:
        print(one_line(str(outcome.path)))
    for each in outcome.result[:MOST_TOLD]:
        at = "" if each["offset"] is None else f" at offset {each['offset']}"
        place = each["path"] or "the file"
        print(f"{'  ' if several else ''}{each['severity']}: {one_line(place)}{at}: {one_line(each['message'])}")
    if len(outcome.result) > MOST_TOLD:
        print(f"  and {len(outcome.result) - MOST_TOLD:,} more, which --json lists")


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
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Tell what would be changed; write nothing.")
    ] = False,
    overwrite: Overwrite = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: AsJson = False,
) -> None:
    """Write copies of files that keep the standard, and tell what was changed; the sources stay as they are.

    Mended is only what is clear: meta information, missing UIDs, lengths, VRs that the data dictionary has otherwise,
    old forms of dates and times, what describes pixel data. What is left, as codicom check finds it, is counted.

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
    raise typer.Exit(tell_summary(summary, verb="repair", as_json=as_json))


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
