"""``codicom check``: what in files breaks the standard."""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from codicom.checking import Severity
from codicom.checking import check as check_file
from codicom_cli.console import one_line
from codicom_cli.kit import Input, Outcome, find_inputs, run_batch
from codicom_cli.kit.options import FailFast, Force, Inputs, Workers

if TYPE_CHECKING:
    from codicom.registry import Plugins

# So many findings of one file are printed.
MAX_LISTED: Final = 50


def check(
    context: typer.Context,
    inputs: Inputs,
    pixels: Annotated[bool, typer.Option("--pixels", help="Also decode every frame.")] = False,
    errors_only: Annotated[bool, typer.Option("--errors-only", "-e", help="Leave out warnings.")] = False,
    force: Force = False,
    workers: Workers = 1,
    fail_fast: FailFast = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Check files against the standard: encoding, meta information, VRs, multiplicities, values, pixels.

    Rules that plugins add are shown with the name of their check. Whether an object has all modules of its IOD is not
    checked, unless a plugin does. Ends with exit code 1 if a file has an error or cannot be read; warnings alone end
    with 0.

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
            {"file": str(each.path), "findings": each.result, "failed": each.reason or None}
            for each in summary.outcomes
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
        {
            "severity": str(each.severity),
            "path": each.path,
            "message": each.message,
            "offset": each.offset,
            "check": each.check,
            "plugin": each.plugin,
        }
        for each in check_file(one.path, pixels=pixels, force=force, plugins=plugins)
        if not errors_only or each.severity == Severity.ERROR
    ]


def _print(outcome: Outcome, *, several: bool) -> None:
    if outcome.state == "failed":
        print(f"{one_line(str(outcome.path))}: not read: {one_line(outcome.reason)}")
        return
    if several and outcome.result:
        print(one_line(str(outcome.path)))
    for each in outcome.result[:MAX_LISTED]:
        at = "" if each["offset"] is None else f" at offset {each['offset']}"
        place = each["path"] or "the file"
        by = f" [{each['check']}]" if each["plugin"] else ""
        print(f"{'  ' if several else ''}{each['severity']}: {one_line(place)}{at}: {one_line(each['message'])}{by}")
    if len(outcome.result) > MAX_LISTED:
        print(f"  and {len(outcome.result) - MAX_LISTED:,} more, which --json lists")
