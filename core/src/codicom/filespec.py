"""Parses command-line arguments that name a file and a part of it: ``[codicom::]file[::Element[index].Element]``.

Problems raise ``argparse.ArgumentTypeError``, so that ``filespec_parser`` can be the type of an argument.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from codicom.data import get_charset_files, get_testdata_file
from codicom.errors import CodicomError
from codicom.fileio import dcmread
from codicom.model.dataset import DatasetModel
from codicom.model.path import StepText, read_step
from codicom.model.sequence import Sequence
from codicom.tables import lookup
from codicom.tag import BaseTag
from codicom.uid import UID
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName

if TYPE_CHECKING:
    from codicom.dataset import FileDataset

# What may stand before a file's name to say that it is an example.
PREFIXES: Final = ("codicom", "pydicom")
# Of values, what they are made of can be meant too; nothing else, for an attribute may do anything.
_PARTS: Final[Mapping[type, frozenset[str]]] = MappingProxyType(
    {
        PersonName: frozenset(
            {
                "alphabetic", "components", "family_name", "given_name", "ideographic", "middle_name", "name_prefix",
                "name_suffix", "phonetic",
            }
        ),
        UID: frozenset(
            {
                "info", "is_compressed", "is_deflated", "is_encapsulated", "is_implicit_VR", "is_little_endian",
                "is_private", "is_retired", "is_transfer_syntax", "is_valid", "keyword", "name",
            }
        ),
    }
)  # fmt: skip

filespec_help: Final = (
    "A file and, if only a part of it is meant, the path of that part: FILE[::ELEMENT]. With codicom:: before it, FILE "
    "is one of codicom's examples. ELEMENT is made of keywords or tags as (gggg,eeee), with [index] after a sequence: "
    "plan.dcm::BeamSequence[0].BeamName, plan.dcm::(300A,00B0)[-1]"
)


def filespec_parts(filespec: str) -> tuple[str, str, str]:
    """Return prefix, file name and element; missing parts are empty."""
    first, mark, rest = filespec.partition("::")
    prefix = first if mark and first in PREFIXES else ""
    filename, mark, element = (rest if prefix else filespec).rpartition("::")
    # Colons are allowed in names, so only what stands after the last two is the element.
    return (prefix, filename, element) if mark else (prefix, element, "")


def check_element(element: str) -> None:
    """Raise an error if a text is not the path of an element, whatever the dataset."""
    _steps(element)


def _steps(element: str) -> list[StepText]:
    steps = []
    for text in element.split("."):
        # An argument of a command has no blanks, though a path may have one within a tag.
        step = None if any(each.isspace() for each in text) else read_step(text)
        if step is None:
            raise ArgumentTypeError(
                f"a step of a path must be a keyword or a tag as (gggg,eeee) without spaces, and may have an [index] "
                f"after it, got {text!r} in {element!r}"
            )
        steps.append(step)
    return steps


def eval_element(ds: DatasetModel, element: str) -> Any:
    """Return the value, item or sequence at a path such as ``BeamSequence[0].BeamName``; no code is run."""
    found: Any = ds
    for step in _steps(element):
        found = _part(found, step)
        if step.item is not None:
            found = _item(found, step.name, step.item)
    return found


def _part(whole: Any, step: StepText) -> Any:
    name = step.name
    if isinstance(whole, DatasetModel):
        tag = _tag(name) if step.tag is None else step.tag
        if tag is not None:
            if tag not in whole:
                raise ArgumentTypeError(f"{name!r} is not in the dataset that the path leads to")
            return whole.value_of(tag)
        meta = whole.__dict__.get(name) if name == "file_meta" else None
        if meta is not None:
            return meta
    elif any(isinstance(whole, kind) and name in names for kind, names in _PARTS.items()):
        return getattr(whole, name)
    elif isinstance(whole, Sequence):
        raise ArgumentTypeError(f"a sequence must have an [index] before {name!r}, which names one of its items")
    raise ArgumentTypeError(f"{name!r} is no keyword, no tag, and no part of what stands before it")


def _tag(keyword: str) -> BaseTag | None:
    tag = lookup.keyword_tags().get(keyword)
    return None if tag is None else BaseTag(tag)


def _item(whole: Any, name: str, index: int) -> Any:
    if not isinstance(whole, Sequence | MultiValue | list | tuple):
        raise ArgumentTypeError(f"{name!r} has one value, so [{index}] after it means nothing")
    try:
        return whole[index]
    except IndexError:
        raise ArgumentTypeError(f"{name!r} has {len(whole)} items or values, so none is [{index}]") from None


def find_example(name: str) -> str | None:
    """Return the path of an example file, or ``None`` if there is none with this name."""
    try:
        found = get_testdata_file(name)
        if found is None:
            found = next(iter(get_charset_files(name)), None)
    except (ValueError, NotImplementedError):
        # A path outside of the examples is none of theirs.
        return None
    return found


def find_file(prefix: str, filename: str, find: Callable[[str], str | None] = find_example) -> str:
    """Return the path that a file specification refers to; ``find`` locates examples."""
    if not prefix:
        return filename
    path = find(filename)
    if path is None:
        raise ArgumentTypeError(f"no example file is called {filename!r}")
    return path


def filespec_parser(filespec: str, find: Callable[[str], str | None] = find_example) -> list[tuple[FileDataset, Any]]:
    """Return a list with one pair: the dataset of a file, and the value at the named element or ``None``.

    ``find`` locates example files.
    """
    prefix, filename, element = filespec_parts(filespec)
    if element:
        check_element(element)
    path = find_file(prefix, filename, find)
    try:
        dataset = dcmread(path, force=True)
    except FileNotFoundError:
        hint = "" if prefix or find(filename) is None else f", but there is an example '{PREFIXES[0]}::{filename}'"
        raise ArgumentTypeError(f"File {filename!r} not found{hint}") from None
    except (CodicomError, OSError) as error:
        raise ArgumentTypeError(f"Error reading {filename!r}: {error}") from error
    return [(dataset, eval_element(dataset, element) if element else None)]


__all__ = [
    "PREFIXES",
    "check_element",
    "eval_element",
    "filespec_help",
    "filespec_parser",
    "filespec_parts",
    "find_example",
    "find_file",
]
