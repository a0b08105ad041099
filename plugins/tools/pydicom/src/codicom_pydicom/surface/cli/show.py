"""``pydicom show``."""

import argparse
from collections.abc import Callable
from typing import Any

from codicom import Dataset
from codicom.filespec import filespec_help

from ._arguments import filespec_parser


def add_subparser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser("show", description="Display all or part of a DICOM file", help="show a file")
    parser.add_argument("filespec", help=filespec_help, type=filespec_parser)
    parser.add_argument("-x", "--exclude-private", action="store_true", help="without private elements")
    parser.add_argument("-t", "--top", action="store_true", help="only the top level")
    parser.add_argument("-q", "--quiet", action="store_true", help="only what says what it is")
    parser.set_defaults(func=do_command)


def do_command(args: argparse.Namespace) -> None:
    """Show a file, or a part of it."""
    for dataset, element in args.filespec:
        shown = dataset if element is None else element
        if args.exclude_private and isinstance(shown, Dataset):
            shown.remove_private_tags()
        if args.quiet and isinstance(shown, Dataset):
            show_quiet(shown)
        elif args.top and isinstance(shown, Dataset):
            print(shown.top())
        else:
            print(shown)


def SOPClassname(ds: Dataset) -> str | None:
    """Return a line that names the SOP class."""
    uid = ds.get("SOPClassUID")
    return None if uid is None else f"SOPClassUID: {uid.name}"


def quiet_rtplan(ds: Dataset) -> str | None:
    """Return lines that tell of a plan's beams."""
    if "BeamSequence" not in ds:
        return None
    label, name = ds.get("RTPlanLabel"), ds.get("RTPlanName")
    title = f"Plan Label: {label}" if label else f"Plan Name: {name}" if name else "Plan without label or name"
    lines = [title, f"Number of beams: {len(ds.BeamSequence)}"]
    for beam in ds.BeamSequence:
        parts = [f"Beam {beam.get('BeamNumber')} {beam.get('BeamName', '')!r} {beam.get('TreatmentDeliveryType', '')}"]
        points = beam.get("ControlPointSequence")
        if points:
            first = points[0]
            for keyword, word in (
                ("NominalBeamEnergy", "energy"),
                ("GantryAngle", "gantry"),
                ("PatientSupportAngle", "couch"),
            ):
                if first.get(keyword) is not None:
                    parts.append(f"{word} {first.get(keyword)}")
        lines.append(", ".join(each.strip() for each in parts))
    return "\n".join(lines)


def quiet_image(ds: Dataset) -> str | None:
    """Return a line that tells of an image."""
    uid = ds.get("SOPClassUID")
    if uid is None or "Image Storage" not in uid.name:
        return None
    facts = [
        f"{keyword}: {ds.get(keyword)}"
        for keyword in ("BitsStored", "Modality", "Rows", "Columns", "SliceLocation")
        if ds.get(keyword) is not None
    ]
    return "\n".join(facts)


quiet_items: list[str | Callable[[Dataset], str | None]] = [
    SOPClassname,
    "PatientName",
    "PatientID",
    "StudyID",
    "StudyDate",
    "StudyTime",
    "StudyDescription",
    quiet_rtplan,
    quiet_image,
]


def show_quiet(ds: Dataset) -> None:
    """Print what says what a dataset is."""
    for item in quiet_items:
        line = item(ds) if callable(item) else f"{item}: {ds.get(item)}" if ds.get(item) is not None else None
        if line:
            print(line)
