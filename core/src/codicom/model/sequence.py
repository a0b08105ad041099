"""The value of a sequence element: a list of datasets, each made from its bytes when first asked for."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Self, SupportsIndex, overload

from codicom.model.item import Item
from codicom.values.multivalue import ConstrainedList
from codicom.wire.header import ItemSpan

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    # With a default, so that a type checker takes ``Sequence`` alone for a sequence of any datasets.
    D = TypeVar("D", bound=Item, default=Any)
else:
    from typing import TypeVar

    D = TypeVar("D", bound=Item)


class Sequence(ConstrainedList[D]):
    """A list whose items are datasets."""

    _list: list[D | ItemSpan]  # type: ignore[assignment]

    def __init__(self, iterable: Iterable[D] | None = None) -> None:
        if isinstance(iterable, Item):
            raise TypeError("a sequence is made from a list of datasets, not from one dataset")
        self.is_undefined_length = False
        self.was_changed = False
        self._make: Callable[[int, ItemSpan], D] | None = None
        super().__init__(iterable)

    @classmethod
    def of_spans(cls, spans: list[ItemSpan], make: Callable[[int, ItemSpan], D], *, undefined: bool) -> Self:
        """Return a sequence whose items are made from their spans when first asked for."""
        sequence = cls.__new__(cls)
        sequence.is_undefined_length = undefined
        sequence.was_changed = False
        sequence._make = make
        sequence._list = spans  # type: ignore[assignment]
        return sequence

    def _validate(self, item: Any) -> D:
        if not isinstance(item, Item):
            raise TypeError(f"an item of a sequence must be a dataset, got {type(item).__name__}")
        return item  # type: ignore[return-value]

    def extend(self, val: Iterable[D]) -> None:
        """Add each dataset of an iterable at the end."""
        super().extend(_several(val))

    def __iadd__(self, values: Iterable[D]) -> Self:
        return super().__iadd__(_several(values))

    def __setitem__(self, index: Any, value: Any) -> None:
        super().__setitem__(index, _several(value) if isinstance(index, slice) else value)

    def _changing(self) -> list[Any]:
        self.was_changed = True
        return self._list

    def _item(self, index: int) -> D:
        item = self._list[index]
        if type(item) is ItemSpan:
            assert self._make is not None  # spans come with their maker
            position = index if index >= 0 else index + len(self._list)
            made = self._make(position, item)
            # One assignment: a thread that made the same item meanwhile sees one of two equal ones.
            self._list[index] = made
            return made
        return item  # type: ignore[return-value]  # mypy does not see that it is no span

    @overload
    def __getitem__(self, index: SupportsIndex) -> D: ...
    @overload
    def __getitem__(self, index: slice) -> list[D]: ...
    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self._item(position) for position in range(*index.indices(len(self._list)))]
        return self._item(operator.index(index))

    def __iter__(self) -> Iterator[D]:
        for index in range(len(self._list)):
            yield self._item(index)

    def __len__(self) -> int:
        return len(self._list)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Sequence | list):
            return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))
        return NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __str__(self) -> str:
        return "[" + "".join(str(item) for item in self) + "]"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}, length {len(self)}>"

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        from copy import deepcopy

        copy = self._like([item if isinstance(item, ItemSpan) else deepcopy(item, memo) for item in self._list])
        memo[id(self)] = copy
        return copy

    def __copy__(self) -> Self:
        return self._like(list(self._list))

    def _like(self, items: list[Any]) -> Self:
        copy = type(self).__new__(type(self))
        copy.is_undefined_length = self.is_undefined_length
        copy.was_changed = self.was_changed
        copy._make = self._make
        copy._list = items
        return copy

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), list(self), self.is_undefined_length, self.was_changed)

    def held(self) -> list[D | ItemSpan]:
        """Return the items as they are held: datasets, or spans of those that nobody asked for yet."""
        return self._list


def _several(values: Iterable[D]) -> Iterable[D]:
    # A dataset is iterable too, but what it yields are its elements.
    if isinstance(values, Item):
        raise TypeError("several items are given as a list of datasets, not as one dataset")
    return values


def _restored(cls: type[Sequence[D]], items: list[D], undefined: bool, was_changed: bool) -> Sequence[D]:
    sequence = cls(items)
    sequence.is_undefined_length = undefined
    sequence.was_changed = was_changed
    return sequence
