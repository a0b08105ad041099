"""``codicom show``: what is in a file, as text or as JSON."""

from __future__ import annotations

import json
import os
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

import codicom
from codicom.errors import CodicomError, CodicomWarning, DictionaryError
from codicom_cli.console import one_line, printable
from codicom_cli.kit import find_inputs, in_words

if TYPE_CHECKING:
    from codicom import DataElement, Dataset, FileDataset

INDENT: Final = "   "
# Longer values stay in the file; what a line shows of them is their length.
LONGEST_READ: Final = 1 << 20
# In JSON, longer bulk data is left out and said to be.
LONGEST_JSON: Final = 1024

Paint = Callable[[str, str], str]
_CODES: Final = {"tag": "36", "vr": "2", "name": "1", "rule": "2", "file": "1;4", "deviation": "33"}
# What is asked first of a file of any kind.
BRIEF: Final = (
    "SOPClassUID", "PatientName", "PatientID", "StudyDate", "StudyDescription", "SeriesDescription", "Modality",
    "Manufacturer", "ManufacturerModelName", "NumberOfFrames", "Rows", "Columns", "BitsStored",
    "PhotometricInterpretation",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """Which elements are shown."""

    tags: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    private: bool = True
    depth: int | None = None
    brief: bool = False
    deviations: bool = False


def show(
    inputs: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders or patterns.")],
    tag: Annotated[
        list[str] | None,
        typer.Option(
            "--tag", "-t", help="Show only this element, at any depth: a keyword, a tag, or a path. Can be repeated."
        ),
    ] = None,
    grep: Annotated[
        str | None,
        typer.Option("--grep", "-g", help="Only elements whose name, keyword or value matches a regular expression."),
    ] = None,
    private: Annotated[bool, typer.Option("--private/--no-private", help="With or without private elements.")] = True,
    depth: Annotated[
        int | None,
        typer.Option("--depth", "-d", min=0, help="How many levels of sequences to show; 0 shows no items."),
    ] = None,
    brief: Annotated[bool, typer.Option("--brief", "-q", help="Show only what kind of file it is.")] = False,
    deviations: Annotated[
        bool, typer.Option("--deviations", help="Also show deviations from the standard; reads every value.")
    ] = False,
    color: Annotated[
        bool | None,
        typer.Option("--color/--no-color", help="With colours or without; by default, as the terminal supports."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the DICOM JSON Model (PS3.18 F).")] = False,
) -> None:
    """Show the elements of files with tag, name, VR and value.

    Pixels are not read. Ends with exit code 1 if a file cannot be read, or if no element matches.

    Examples:

      codicom show scan.dcm
      codicom show scan.dcm --tag PatientName --tag 0028,0010
      codicom show plan.dcm --tag BeamSequence[0].BeamName
      codicom show scans --grep 'kernel|kvp' --no-private
    """
    choice = Choice(tuple(checked_tag(each) for each in tag or ()), _pattern(grep), private, depth, brief, deviations)
    files = [each.path for each in find_inputs(inputs)]
    several = len(files) > 1
    failed = False
    shown = False
    shown_json: list[Any] = []
    paint = _paint(_has_color() if color is None else color)
    for file in files:
        try:
            with warnings.catch_warnings():
                # They are shown where they are asked for.
                warnings.simplefilter("ignore", CodicomWarning)
                dataset = codicom.dcmread(file, defer_size=LONGEST_READ)
                if as_json:
                    shown_json.append(as_dict(file, dataset, choice))
                    continue
                lines = list(text_lines(dataset, choice, paint))
        except (CodicomError, OSError) as error:
            failed = True
            print(f"codicom: {one_line(str(file))}: {printable(in_words(error))}", file=sys.stderr)
            continue
        if several and lines:
            print(paint("file", one_line(str(file))))
        for line in lines:
            print(line)
        shown = shown or bool(lines)
    if as_json:
        json.dump(shown_json if several else (shown_json or [{}])[0], sys.stdout, indent=2)
        print()
    elif (choice.tags or choice.pattern) and not shown and not failed:
        print("codicom: no such element", file=sys.stderr)
        failed = True
    if failed:
        raise typer.Exit(1)


def text_lines(dataset: FileDataset, choice: Choice, paint: Paint) -> Iterator[str]:
    """Yield the lines that are shown of a dataset."""
    if choice.brief:
        yield from _brief(dataset, paint)
    elif choice.tags or choice.pattern:
        for path, element in _chosen(dataset, choice):
            yield f"{paint('name', printable(path))}: {_value(element)}"
    else:
        if dataset.file_meta:
            yield paint("rule", "File Meta Information")
            yield from _lines(dataset.file_meta, choice, paint, 0)
            yield paint("rule", "Dataset")
        yield from _lines(dataset, choice, paint, 0)
    if choice.deviations:
        for each in _deviations(dataset):
            yield paint("deviation", printable(str(each)))


def _deviations(dataset: FileDataset) -> list[Any]:
    # Values are checked when they are read.
    for _ in dataset.iterall():
        continue
    return list(dataset.deviations)


def _lines(dataset: Dataset, choice: Choice, paint: Paint, depth: int) -> Iterator[str]:
    indent = INDENT * depth
    for element in dataset:
        if element.is_private and not choice.private:
            continue
        head = f"{indent}{paint('tag', str(element.tag))} {paint('name', f'{printable(element.name):<35}')} "
        if element.VR != "SQ":
            yield f"{head}{paint('vr', element.VR)}: {_value(element)}"
            continue
        yield f"{head}{paint('vr', 'SQ')}: {len(element.value)} item(s)"
        if choice.depth is not None and depth >= choice.depth:
            continue
        for number, item in enumerate(element.value):
            yield f"{indent}{INDENT}{paint('rule', f'item {number}')}"
            yield from _lines(item, choice, paint, depth + 1)


def _value(element: DataElement) -> str:
    return one_line(element.repval or "")


def _brief(dataset: FileDataset, paint: Paint) -> Iterator[str]:
    syntax = dataset.file_meta.get("TransferSyntaxUID")
    if syntax is not None:
        yield f"{paint('name', 'TransferSyntaxUID')}: {printable(codicom.UID(str(syntax)).name)}"
    for keyword in BRIEF:
        value = dataset.get(keyword)
        if value is not None and value != "":
            text = codicom.UID(str(value)).name if keyword == "SOPClassUID" else str(value)
            yield f"{paint('name', keyword)}: {printable(text)}"


def _chosen(dataset: FileDataset, choice: Choice) -> Iterator[tuple[str, DataElement]]:
    for path, element in _all(dataset, choice):
        if choice.pattern is not None and not _fits(choice.pattern, element):
            continue
        if choice.tags and not any(_is_meant(each, path, element) for each in choice.tags):
            continue
        yield path, element


def _all(dataset: FileDataset, choice: Choice) -> Iterator[tuple[str, DataElement]]:
    for prefix, part in (("file_meta.", dataset.file_meta), ("", dataset)):
        for path, element in part.paths():
            if element.is_private and not choice.private:
                continue
            if choice.depth is None or path.count("[") <= choice.depth:
                yield prefix + path, element


def _fits(pattern: re.Pattern[str], element: DataElement) -> bool:
    return any(pattern.search(text) for text in (element.name, element.keyword, str(element.tag), element.repval or ""))


def _is_meant(wanted: str, path: str, element: DataElement) -> bool:
    return path == wanted if "." in wanted or "[" in wanted else element.tag == codicom.Tag(wanted)


def checked_tag(wanted: str) -> str:
    """Return what stands behind ``--tag``: a path as it is, else something that names a tag."""
    if "[" in wanted or "." in wanted:
        return wanted
    plain = re.sub(r"[\s(),]", "", wanted)
    try:
        codicom.Tag(plain)
    except (DictionaryError, ValueError) as error:
        raise typer.BadParameter(str(error)) from error
    return plain


def _pattern(text: str | None) -> re.Pattern[str] | None:
    if text is None:
        return None
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as error:
        raise typer.BadParameter(f"--grep must be a regular expression: {error}") from error


def as_dict(file: Path, dataset: FileDataset, choice: Choice) -> dict[str, Any]:
    """Return the DICOM JSON Model of a file, with its name, meta information and deviations."""
    shown: dict[str, Any] = {"file": str(file), "file_meta": _json(dataset.file_meta)}
    if choice.tags or choice.pattern:
        shown["elements"] = {
            path: {"tag": f"{element.tag:08X}", "vr": element.VR, "value": element.repval}
            for path, element in _chosen(dataset, choice)
        }
    else:
        if not choice.private:
            dataset.remove_private_tags()
        shown["dataset"] = _json(dataset)
    if choice.deviations:
        shown["deviations"] = [str(each) for each in _deviations(dataset)]
    return shown


def _json(dataset: Dataset) -> Any:
    # A value that is left out names its length, as a URI has it (PS3.18 F.2.6).
    return dataset.to_json_dict(
        bulk_data_threshold=LONGEST_JSON, bulk_data_element_handler=lambda element: f"omitted:{element.tag.json_key}"
    )


def _has_color() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _paint(color: bool) -> Paint:
    if not color:
        return lambda _, text: text
    return lambda kind, text: f"\x1b[{_CODES[kind]}m{text}\x1b[0m"
