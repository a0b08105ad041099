"""``codicom diff``: two files or two folders, element by element."""

from __future__ import annotations

import filecmp
import json
import sys
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import typer

import codicom
from codicom import pixels
from codicom.errors import CodicomError, CodicomWarning
from codicom_cli.console import one_line
from codicom_cli.difference import Difference
from codicom_cli.kit import find_inputs, in_words
from codicom_cli.show import checked_tag
from codicom_cli.trial import difference

if TYPE_CHECKING:
    from codicom import DataElement, Dataset, FileDataset
    from codicom.registry import Plugins

# What is longer is told by its length: nobody compares it by looking.
LONGEST_SHOWN: Final = 120
PIXELS: Final = frozenset({0x7FE00008, 0x7FE00009, 0x7FE00010})


@dataclass(frozen=True, slots=True)
class Choice:
    """What is compared."""

    ignored: frozenset[int] = frozenset()
    private: bool = True
    meta: bool = True
    decoded: bool = False


def diff(
    context: typer.Context,
    first: Annotated[Path, typer.Argument(help="A file, or a folder.")],
    second: Annotated[Path, typer.Argument(help="The file, or the folder, to compare it with.")],
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", "-i", help="Leave out an element, at any depth. Can be repeated.")
    ] = None,
    private: Annotated[
        bool, typer.Option("--private/--no-private", help="Include private elements, or leave them out.")
    ] = True,
    meta: Annotated[
        bool, typer.Option("--meta/--no-meta", help="Include File Meta Information, or leave it out.")
    ] = True,
    decoded: Annotated[
        bool, typer.Option("--decoded", help="Compare pixels as samples, whatever the transfer syntaxes.")
    ] = False,
    by: Annotated[Literal["name", "uid"], typer.Option("--by", help="How to match the files of two folders.")] = "name",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; only set the exit code.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the differences as JSON.")] = False,
) -> None:
    """Compare two files, or the files of two folders.

    A line begins with - for what only the first has, + for what only the second has, and ~ for what differs. Ends with
    exit code 0 if nothing differs, 1 if something does, and 2 if something cannot be read.

    Examples:

      codicom diff before.dcm after.dcm --ignore InstanceCreationTime
      codicom diff original anonymised --by uid --no-private
      codicom diff plain.dcm compressed.dcm --decoded --no-meta
    """
    choice = Choice(frozenset(int(codicom.Tag(checked_tag(each))) for each in ignore or ()), private, meta, decoded)
    pairs = _pairs(first, second, by)
    told: list[dict[str, Any]] = []
    differs = failed = False
    for name, one, other in pairs:
        try:
            found = list(compare(one, other, choice, context.obj)) if one and other else []
        except (CodicomError, OSError) as error:
            failed = True
            # Which one of the two it is, the error knows.
            which = error.file if isinstance(error, CodicomError) else error.filename
            print(f"codicom: {one_line(str(which or name))}: {one_line(in_words(error))}", file=sys.stderr)
            continue
        only = "" if one and other else "first" if one else "second"
        differs = differs or bool(found) or bool(only)
        told.append({"file": name, "only_in": only or None, "differences": [asdict(each) for each in found]})
        if not quiet and not as_json:
            _print(name, only, found, several=len(pairs) > 1)
    if as_json and not quiet:
        json.dump(told, sys.stdout, indent=2)
        print()
    if failed or differs:
        raise typer.Exit(2 if failed else 1)


def _print(name: str, only: str, found: list[Difference], *, several: bool) -> None:
    if only:
        print(f"only in the {only}: {one_line(name)}")
    elif several and found:
        print(one_line(name))
    for each in found:
        print(f"{'  ' if several else ''}{one_line(str(each))}")


def _pairs(first: Path, second: Path, by: str) -> list[tuple[str, Path | None, Path | None]]:
    if not first.is_dir() and not second.is_dir():
        return [(str(second), first, second)]
    if not (first.is_dir() and second.is_dir()):
        raise typer.BadParameter("a folder is compared with a folder, and a file with a file")
    one, other = (_by_uid(each) if by == "uid" else _by_name(each) for each in (first, second))
    return [(key, one.get(key), other.get(key)) for key in sorted(one.keys() | other.keys())]


def _by_name(folder: Path) -> dict[str, Path]:
    return {PurePath(each.relative).as_posix(): each.path for each in find_inputs([folder])}


def _by_uid(folder: Path) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for path, dataset, _ in codicom.scan(folder, specific_tags=["SOPInstanceUID"]):
        # What is no DICOM has no UID, and is compared by its name.
        uid = None if dataset is None else dataset.get("SOPInstanceUID")
        found[str(uid or path.relative_to(folder).as_posix())] = path
    return found


def compare(first: Path, second: Path, choice: Choice, plugins: Plugins | None = None) -> Iterator[Difference]:
    """Yield what differs between two files, in the order of their elements."""
    if filecmp.cmp(first, second, shallow=False):
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CodicomWarning)
        one, other = codicom.dcmread(first), codicom.dcmread(second)
        if choice.meta:
            yield from _compared(one.file_meta, other.file_meta, choice, "file_meta.")
        yield from _compared(one, other, choice, "")
        if choice.decoded:
            yield from _pixels(one, other, plugins)


def _compared(first: Dataset, second: Dataset, choice: Choice, place: str) -> Iterator[Difference]:
    held = [_tags(each, choice) for each in (first, second)]
    for tag in sorted(held[0].keys() | held[1].keys()):
        one, other = held[0].get(tag), held[1].get(tag)
        path = place + _name(first if one is not None else second, tag)
        if one is None or other is None:
            present = one if one is not None else other
            assert present is not None  # the tag is in one of them
            shown = _shown(present)
            yield Difference(path, "removed", shown) if other is None else Difference(path, "added", "", shown)
        elif one.VR == other.VR == "SQ":
            yield from _sequences(one, other, choice, path)
        elif one.VR != other.VR:
            yield Difference(path, "changed", f"{one.VR} {_shown(one)}", f"{other.VR} {_shown(other)}")
        elif not _same(one, other):
            yield Difference(path, "changed", *_told_apart(one, other))


def _tags(dataset: Dataset, choice: Choice) -> Mapping[int, DataElement]:
    return {
        int(element.tag): element
        for element in dataset
        if element.tag not in choice.ignored
        and (choice.private or not element.is_private)
        and not (choice.decoded and int(element.tag) in PIXELS)
        # Says how long the others are, nothing of its own.
        and element.tag != 0x00020000
    }


def _name(dataset: Dataset, tag: int) -> str:
    return dataset[tag].keyword or str(codicom.Tag(tag))


def _sequences(one: DataElement, other: DataElement, choice: Choice, path: str) -> Iterator[Difference]:
    for number, (first, second) in enumerate(zip(one.value, other.value, strict=False)):
        yield from _compared(first, second, choice, f"{path}[{number}].")
    for number in range(min(len(one.value), len(other.value)), max(len(one.value), len(other.value))):
        if number < len(one.value):
            yield Difference(f"{path}[{number}]", "removed", f"item of {len(one.value[number])} elements")
        else:
            yield Difference(f"{path}[{number}]", "added", "", f"item of {len(other.value[number])} elements")


def _same(one: DataElement, other: DataElement) -> bool:
    # A dataset of one element knows when numbers that are no numbers are the same, and what trailing blanks count for.
    return bool(one == other)


def _shown(element: DataElement) -> str:
    if element.VR == "SQ":
        return f"{len(element.value)} item(s)"
    text = element.repval or ""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}... ({len(text):,} characters)"


def _told_apart(one: DataElement, other: DataElement) -> tuple[str, str]:
    first, second = _shown(one), _shown(other)
    if first != second:
        return first, second
    if isinstance(one.value, bytes) and isinstance(other.value, bytes):
        short = min(len(one.value), len(other.value))
        at = next((place for place in range(short) if one.value[place] != other.value[place]), short)
        return f"{len(one.value):,} bytes", f"{len(other.value):,} bytes, which differ from offset {at:,} on"
    return first, f"{second}, which differs where it is not shown"


def _pixels(one: FileDataset, other: FileDataset, plugins: Plugins | None) -> Iterator[Difference]:
    has = [any(tag in each for tag in PIXELS) for each in (one, other)]
    if has[0] != has[1]:
        yield Difference("pixels", "removed" if has[0] else "added", "pixels", "pixels")
    if not all(has):
        return
    counts = [pixels.describe(each, plugins=plugins).number_of_frames for each in (one, other)]
    if counts[0] != counts[1]:
        yield Difference("pixels", "changed", f"{counts[0]} frames", f"{counts[1]} frames")
        return
    frames = (pixels.iter_frames(each, plugins=plugins) for each in (one, other))
    for number, (first, second) in enumerate(zip(*frames, strict=True)):
        if first.shape != second.shape:
            yield Difference(f"pixels[{number}]", "changed", f"shape {first.shape}", f"shape {second.shape}")
        elif found := difference(first, second):
            count = int((first != second).sum())
            yield Difference(
                f"pixels[{number}]", "changed", f"{first.size:,} samples", f"{count:,} of them differ, by up to {found}"
            )
