"""The walk through a dataset and all that is nested in it: one engine, under every way to go through elements."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from codicom.model.element import DataElement
from codicom.model.path import Place, Step, path_text, steps_of
from codicom.model.raw import Stored, is_held, stored
from codicom.model.state import State
from codicom.tag import BaseTag


class Visit:
    """One element on the way through a dataset; nothing is converted until ``element`` is asked for.

    It can be taken apart: ``for dataset, tag, path in ds.visit()``.
    """

    __slots__ = ("_element", "_place", "_skipped", "_tag", "dataset")

    def __init__(self, dataset: Any, tag: int, place: Place | None) -> None:
        # The dataset that holds the element: the one visited, or an item nested in it.
        self.dataset = dataset
        self._tag = tag
        self._place = place
        self._element: DataElement | None = None
        self._skipped = False

    def __iter__(self) -> Iterator[Any]:
        return iter((self.dataset, self.tag, self.path))

    def __repr__(self) -> str:
        return f"<Visit of {self.path}>"

    @property
    def tag(self) -> BaseTag:
        """The tag of the element."""
        return BaseTag(self._tag)

    @property
    def path(self) -> str:
        """Where the element stands, as ``BeamSequence[0].BeamName``."""
        return path_text(self._place, self._tag)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Where the element stands, as the steps of its path."""
        return steps_of(self._place, self._tag)

    @property
    def depth(self) -> int:
        """How many sequences the element is nested in."""
        return 0 if self._place is None else self._place.depth

    @property
    def element(self) -> DataElement:
        """The element; asking for it converts its value."""
        if self._element is None:
            self._element = self.dataset[self._tag]
        return self._element

    @property
    def stored(self) -> Stored:
        """How the dataset holds the element: its VR, its bytes and where they stand, without converting them."""
        return stored(self.dataset, self._tag)

    @property
    def is_sequence(self) -> bool:
        """Whether the element is a sequence."""
        return bool(self.dataset.is_sequence(self._tag))

    @property
    def is_private(self) -> bool:
        """Whether the element is private: its group is odd."""
        return bool(self._tag & 0x10000)

    @property
    def private_creator(self) -> str | None:
        """The name in the Private Creator element that reserves the element's block, if it is in one."""
        creator: str | None = self.dataset.creator_of(self._tag)
        return creator

    def delete(self) -> None:
        """Remove the element from its dataset; of a sequence, what is nested in it is not visited."""
        del self.dataset[self._tag]

    def replace(self, value: Any, vr: str | None = None) -> None:
        """Put a value, or an element of the same tag, in the place of the element; the new one is not visited."""
        if isinstance(value, DataElement):
            self.dataset[self._tag] = value
        else:
            self.dataset.replace_value(self._tag, value, vr)
        self._element = None
        self._skipped = True

    def skip(self) -> None:
        """Leave out what is nested in this sequence."""
        self._skipped = True

    def _items(self) -> Any:
        """Return the items to go on with, or ``None``."""
        dataset, tag = self.dataset, self._tag
        if self._skipped or not is_held(dataset, tag):
            return None
        # The element that was looked at is the one to go into, though another may have taken its place since.
        element = self._element
        if element is None:
            if not dataset.is_sequence(tag):
                return None
            element = dataset[tag]
        return element.value if element.VR == "SQ" else None


def visits(dataset: State, *, private: bool = True, sequences: bool = True) -> Iterator[Visit]:
    """Yield every element in the order of tags, nested ones after their sequence.

    Elements may be removed, replaced and added on the way; those added behind are not visited. ``private`` says whether
    private elements are visited, ``sequences`` whether what is nested is.
    """
    # A stack of its own: a chain of generators would hand each element up through all levels.
    levels = [_one_level(dataset, None, private)]
    while levels:
        for visit in levels[-1]:
            yield visit
            if sequences:
                items = visit._items()
                if items:
                    levels.append(_nested(items, Place(visit._place, visit._tag, 0), private))
                    break
        else:
            levels.pop()


def _one_level(dataset: Any, place: Place | None, private: bool) -> Iterator[Visit]:
    for tag in dataset.sorted_tags():
        if is_held(dataset, tag) and (private or not tag & 0x10000):
            yield Visit(dataset, tag, place)


def _nested(items: Any, place: Place, private: bool) -> Iterator[Visit]:
    for number, item in enumerate(items):
        yield from _one_level(item, place._replace(item=number), private)


def elements(dataset: State) -> Iterator[DataElement]:
    """Yield every element, converted, in the order of ``visits``: the same walk for those who want every value.

    A ``Visit`` of each would cost a sixth more than the values themselves.
    """
    levels = [iter(dataset)]
    while levels:
        for element in levels[-1]:
            yield element
            if element._vr == "SQ" and element._value:
                levels.append(chain.from_iterable(element._value))
                break
        else:
            levels.pop()
