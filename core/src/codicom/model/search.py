"""Finding elements anywhere in a dataset, and their paths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from codicom.model.path import parse_path
from codicom.model.visit import visits
from codicom.tag import Tag, TagType

if TYPE_CHECKING:
    from codicom.model.element import DataElement
    from codicom.model.state import State


class Found(NamedTuple):
    """One occurrence of an element: its path, and the element."""

    path: str
    element: DataElement


def paths(dataset: State) -> Iterator[Found]:
    """Yield every element, nested ones after their sequence, each with its path."""
    for visit in visits(dataset):
        yield Found(visit.path, visit.element)


def find(dataset: State, wanted: TagType) -> Iterator[Found]:
    """Yield every occurrence of an element, at any depth, with its path."""
    tag = int(Tag(wanted))
    for visit in visits(dataset):
        if visit._tag == tag:
            yield Found(visit.path, visit.element)


def at(dataset: State, path: str) -> Any:
    """Return the element at a path such as ``BeamSequence[0].BeamName``, or the item if the path ends with one."""
    steps = parse_path(path)
    here = dataset
    for position, step in enumerate(steps):
        last = position == len(steps) - 1
        if step.tag not in here:
            raise KeyError(f"path {path!r} has no element {path.split('.')[position]!r}")
        element = here[step.tag]
        if last and step.item is None:
            return element
        if step.item is None:
            raise KeyError(f"path {path!r} must have an [index] after {path.split('.')[position]!r}")
        if element.VR != "SQ":
            raise KeyError(f"{step.tag} must be a sequence for item {step.item} of path {path!r}, got {element.VR}")
        try:
            here = element.value[step.item]
        except IndexError:
            count = len(element.value)
            raise KeyError(f"item {step.item} of path {path!r} must be one of the {count} of {step.tag}") from None
    return here
