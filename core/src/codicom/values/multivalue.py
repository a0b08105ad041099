"""Lists of values of one kind, which are converted only on first use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableSequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

if TYPE_CHECKING:
    from typing import Self

T = TypeVar("T")


class Source(Protocol):
    """Where the items of a ``MultiValue`` come from while nobody has changed them."""

    @property
    def vr(self) -> str:
        """The VR of the element."""

    @property
    def raw(self) -> bytes:
        """The bytes of the element's value."""

    def __len__(self) -> int: ...

    def items(self) -> list[Any]:
        """Return every item as its Python value."""

    def array(self) -> Any:
        """Return the items as a numpy array, without making an object for each."""

    def checkable(self) -> Iterable[Any]:
        """Return what a check of the values has to look at; nothing where any bytes are valid."""


def is_array(value: Any) -> bool:
    """Whether a value is a numpy array of one dimension or more."""
    # numpy is not imported for this: whoever has an array has imported it.
    return hasattr(value, "__array_interface__") and hasattr(value, "ndim") and value.ndim > 0


class ConstrainedList(MutableSequence[T]):
    """A list that checks or converts every item put into it."""

    __slots__ = ("_list",)

    _list: list[T]

    def __init__(self, iterable: Iterable[Any] | None = None) -> None:
        self._list = [] if iterable is None else [self._validate(item) for item in iterable]

    def _validate(self, item: Any) -> T:
        """Return what is kept of ``item``, or raise."""
        raise NotImplementedError(f"{type(self).__name__} has no _validate method")

    def _changing(self) -> list[T]:
        """Return the list that is about to be changed."""
        return self._list

    def append(self, item: T) -> None:
        """Add an item at the end."""
        self._changing().append(self._validate(item))

    def extend(self, val: Iterable[T]) -> None:
        """Add each item of an iterable at the end."""
        if not hasattr(val, "__iter__"):
            raise TypeError(f"val must be an iterable, got {type(val).__name__}")
        self._changing().extend([self._validate(item) for item in val])

    def insert(self, position: int, item: T) -> None:
        """Insert an item before the one at a position."""
        self._changing().insert(position, self._validate(item))

    def __iadd__(self, values: Iterable[T]) -> Self:
        if not hasattr(values, "__iter__"):
            raise TypeError(f"the right side of += must be an iterable, got {type(values).__name__}")
        self._changing().extend([self._validate(item) for item in values])
        return self

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> MutableSequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | MutableSequence[T]:
        return self._list[index]

    @overload
    def __setitem__(self, index: int, value: T) -> None: ...

    @overload
    def __setitem__(self, index: slice, value: Iterable[T]) -> None: ...

    def __setitem__(self, index: int | slice, value: Any) -> None:
        if isinstance(index, slice):
            self._changing()[index] = [self._validate(item) for item in value]
        else:
            self._changing()[index] = self._validate(value)

    def __delitem__(self, index: int | slice) -> None:
        del self._changing()[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._list)

    def __len__(self) -> int:
        return len(self._list)

    def __eq__(self, other: object) -> Any:
        return self._list == (other._list if isinstance(other, ConstrainedList) else other)

    def __ne__(self, other: object) -> Any:
        return self._list != (other._list if isinstance(other, ConstrainedList) else other)

    __hash__ = None  # type: ignore[assignment]


class MultiValue(ConstrainedList[T]):
    """The values of an element with multiple values; each item put in goes through ``type_constructor``."""

    __slots__ = ("_constructor", "_source", "was_changed")

    # Whether items were put in, taken out or moved since it was made.
    was_changed: bool
    _constructor: Callable[[Any], T]
    _source: Source | None

    def __init__(self, type_constructor: Callable[[Any], T], iterable: Iterable[Any]) -> None:
        self._constructor = type_constructor
        self._source = None
        self.was_changed = False
        self._list = [type_constructor(item) for item in iterable]

    @classmethod
    def of(cls, type_constructor: Callable[[Any], T], items: list[T]) -> MultiValue[T]:
        """Return one that takes over ``items``, which are known to be right."""
        values = cls.__new__(cls)
        values._constructor = type_constructor
        values._source = None
        values.was_changed = False
        values._list = items
        return values

    @classmethod
    def deferred(cls, type_constructor: Callable[[Any], T], source: Source) -> MultiValue[T]:
        """Return one whose items are made by ``source`` when they are first looked at."""
        values = cls.__new__(cls)
        values._constructor = type_constructor
        values._source = source
        values.was_changed = False
        return values

    def __getattr__(self, name: str) -> Any:
        # Called for ``_list`` only while that slot is empty: this is where a deferred one makes its items.
        if name == "_list":
            source = self._source
            if source is not None:
                items = source.items()
                self._list = items
                return items
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    @property
    def source(self) -> Source | None:
        """Where the items come from, as long as nobody has changed them."""
        return self._source

    def array(self) -> Any:
        """Return the items as a read-only numpy array, if possible without creating an object for each."""
        source = self._source
        if source is not None:
            return source.array()
        import numpy as np

        blank = any(isinstance(item, str) and not item.strip() for item in self._list)
        array = np.array([np.nan if item == "" else item for item in self._list] if blank else list(map(_plain, self)))
        array.flags.writeable = False
        return array

    def sort(self, *args: Any, **kwargs: Any) -> None:
        """Sort the items in place, as ``list.sort`` does."""
        self._changing().sort(*args, **kwargs)

    def _validate(self, item: Any) -> T:
        return self._constructor(item)

    def _changing(self) -> list[T]:
        items = self._list
        self._source = None
        self.was_changed = True
        return items

    def __len__(self) -> int:
        source = self._source
        return len(self._list) if source is None else len(source)

    def __copy__(self) -> MultiValue[T]:
        copy = type(self).of(self._constructor, list(self._list))
        copy.was_changed = self.was_changed
        return copy

    def __deepcopy__(self, memo: dict[int, Any]) -> MultiValue[T]:
        source = self._source
        if source is not None:
            # A source and its items never change, so copies may share it.
            return type(self).deferred(self._constructor, source)
        from copy import deepcopy

        items = [item if isinstance(item, str | float | int | bytes) else deepcopy(item, memo) for item in self._list]
        copy = type(self).of(self._constructor, items)
        copy.was_changed = self.was_changed
        return copy

    def __reduce__(self) -> Any:
        if self._source is not None:
            return _restore_deferred, (type(self), self._constructor, self._source)
        return _restore, (type(self), self._constructor, list(self._list), self.was_changed)

    def __str__(self) -> str:
        if not len(self):
            return ""
        return f"[{', '.join(repr(item) if isinstance(item, str | bytes) else str(item) for item in self._list)}]"

    __repr__ = __str__


def _restore(
    cls: type[MultiValue[Any]], constructor: Callable[[Any], Any], items: list[Any], was_changed: bool
) -> MultiValue[Any]:
    values = cls.of(constructor, items)
    values.was_changed = was_changed
    return values


def _restore_deferred(cls: type[MultiValue[Any]], constructor: Callable[[Any], Any], source: Source) -> MultiValue[Any]:
    return cls.deferred(constructor, source)


def _plain(item: Any) -> Any:
    """Return a number that numpy takes as one, of a value that is a number of codicom's own class."""
    if isinstance(item, float):
        return float(item)
    if isinstance(item, int):
        return int(item)
    return item
