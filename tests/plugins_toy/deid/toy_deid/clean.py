"""The verb, and the operations that it applies: rules as data, many files, whole files or none."""

from functools import partial
from pathlib import Path

import typer

import codicom
from codicom import batch
from codicom.operations import Change, Delete, Empty, Keep, Operation, Replace, Selector, Set, apply


def new_uid(visit):
    """Return a UID that is the same for the same UID, in every file."""
    return codicom.generate_uid(entropy_srcs=["toy", str(visit.element.value)])


RULES = (
    Operation("*.PatientName", Empty()),
    Operation("PatientID", Set("anonymous")),
    Operation("(60xx,xxxx)", Delete()),
    Operation(Selector(creator="KEEP ME"), Keep()),
    Operation(Selector(tag="(xxxx,0010)", private=True), Keep()),
    Operation(Selector(private=True), Delete()),
    Operation(Selector(vr=("DA", "TM", "DT")), Empty()),
    *(Operation(Selector(tag=name), Replace(new_uid)) for name in ("SOPInstanceUID", "StudyInstanceUID")),
)


def clean_one(folder: Path, one: batch.Input) -> list[Change]:
    """Write the clean copy of a file, and return what was done."""
    dataset = codicom.dcmread(one.path)
    changes = apply(dataset, RULES)
    target = batch.target_in(folder, one.relative)
    target.parent.mkdir(parents=True, exist_ok=True)
    dataset.save_as(target)
    return changes


def clean(folder: Path, output: Path, processes: int = 0) -> None:
    """Write copies of the files of a folder without what names the patient."""
    found = batch.find_inputs([folder])
    failed = False
    for each in batch.outcomes(partial(clean_one, output), found, processes=processes, ordered=True):
        failed |= each.state == "failed"
        done = each.reason or ", ".join(f"{change.path} {change.done}" for change in each.result)
        print(f"{each.item.relative}: {done}")
    raise typer.Exit(int(failed))
