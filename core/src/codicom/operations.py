"""Changes to datasets as data: which elements are meant, and what becomes of them.

``apply`` makes the changes in one visit of a dataset, and returns a record of what was done, without values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final, Literal

from codicom.errors import CodicomError
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement
from codicom.model.path import PathPattern, Step, parse_path, steps_text
from codicom.model.visit import Visit
from codicom.tables import lookup
from codicom.tag import BaseTag, Tag, TagType

Done = Literal["set", "added", "emptied", "deleted", "replaced", "renamed", "moved"]


class OperationError(CodicomError, ValueError):
    """An operation means nothing, or cannot be applied to a dataset."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """Which elements are meant: those for which everything that is given holds.

    ``path`` is a pattern for the whole path, from the root; ``tag`` means an element at any depth, by keyword, tag, or
    a text such as ``(60xx,3000)``. ``vr`` is one VR or several. ``creator`` is the private creator of the element's
    block, ``private`` whether the element is private.
    """

    path: str | None = None
    tag: TagType | None = None
    vr: str | Iterable[str] | None = None
    creator: str | None = None
    private: bool | None = None
    _patterns: tuple[PathPattern, ...] = field(init=False, repr=False, compare=False, default=())
    _vrs: frozenset[str] | None = field(init=False, repr=False, compare=False, default=None)

    def __post_init__(self) -> None:
        texts = [] if self.path is None else [self.path]
        if self.tag is not None:
            name = self.tag if isinstance(self.tag, str) and not self.tag.isalnum() else str(Tag(self.tag))
            texts.append(f"*.{name}")
        try:
            object.__setattr__(self, "_patterns", tuple(map(PathPattern, texts)))
        except ValueError as error:
            raise OperationError(str(error)) from error
        if self.vr is not None:
            vrs = frozenset({self.vr} if isinstance(self.vr, str) else map(str, self.vr))
            object.__setattr__(self, "_vrs", vrs)
        if not texts and self.vr is None and self.creator is None and self.private is None:
            raise OperationError("a selector must have a path, tag, vr, creator or private, got none of them")

    @property
    def pattern(self) -> PathPattern | None:
        """The pattern of ``path``."""
        return None if self.path is None else self._patterns[0]

    @property
    def exact_tag(self) -> int | None:
        """The one tag that is meant, if there is no more than one."""
        return next((tag for tag in (each.last.exact_tag for each in self._patterns) if tag is not None), None)

    def matches(self, visit: Visit) -> bool:
        """Whether the element of a visit is meant."""
        if self.private is not None and visit.is_private is not self.private:
            return False
        if self.creator is not None and visit.private_creator != self.creator:
            return False
        if self._vrs is not None and (visit.stored.vr or visit.element.VR) not in self._vrs:
            return False
        return all(_matches(each, visit) for each in self._patterns)


def _matches(pattern: PathPattern, visit: Visit) -> bool:
    if pattern.is_anywhere:
        return pattern.last.fits_tag(visit.tag)
    if len(pattern.steps) == 1 and visit.depth:
        return False
    return pattern.matches(visit.steps)


@dataclass(frozen=True, slots=True)
class Keep:
    """Leave the elements as they are, whatever later operations say."""


@dataclass(frozen=True, slots=True)
class Empty:
    """Keep the elements, with no value."""


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove the elements, or the items if the path ends with an item."""


@dataclass(frozen=True, slots=True)
class Set:
    """Give the elements a value; one that is not there is added, with the sequences and items on its path.

    The selector must be a path without ``*`` steps. The VR is the element's or the dictionary's unless ``vr`` is given.
    The value may be a ``DataElement`` of the same tag.
    """

    value: Any
    vr: str | None = None


@dataclass(frozen=True, slots=True)
class Replace:
    """Give elements that are there what a function returns for each: a value, or a ``DataElement`` of the same tag.

    The function gets the ``Visit`` of the element, with its ``element``, ``dataset``, ``tag`` and ``path``.
    """

    function: Callable[[Visit], Any]


@dataclass(frozen=True, slots=True)
class Rename:
    """Give the elements another tag in the same dataset, which must be free; the value stays."""

    to: TagType
    vr: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Put the element at another path, from the root; sequences and items on the way are added."""

    to: str
    vr: str | None = None


Action = Keep | Empty | Delete | Set | Replace | Rename | Move


@dataclass(frozen=True, slots=True)
class Operation:
    """One change: which elements are meant, and what becomes of them. A text as selector is a path pattern."""

    selector: Selector
    action: Action

    def __init__(self, selector: Selector | str, action: Action) -> None:
        object.__setattr__(self, "selector", Selector(path=selector) if isinstance(selector, str) else selector)
        object.__setattr__(self, "action", action)
        self._check()

    def _check(self) -> None:
        pattern, action = self.selector.pattern, self.action
        if isinstance(action, Set | Move) and (pattern is None or not pattern.is_plain):
            raise OperationError(
                f"{type(action).__name__} must have a path without * steps, got {self.selector.path!r}",
                hint="Replace changes elements that are there, wherever they are",
            )
        if self.on_items and not isinstance(action, Delete):
            raise OperationError(f"the action on an item must be Delete, got {type(action).__name__}")
        if isinstance(action, Move):
            _target_steps(action.to)

    @property
    def on_items(self) -> bool:
        """Whether items are meant, not elements."""
        return self.selector.pattern is not None and self.selector.pattern.last.item is not None


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to one element: its path and what was done, and ``to``, its new path if it has one.

    ``before`` and ``after`` are the elements, if the record was asked to hold values.
    """

    path: str
    done: Done
    to: str | None = None
    before: DataElement | None = None
    after: DataElement | None = None


def apply(dataset: DatasetModel, operations: Iterable[Operation], *, values: bool = False) -> list[Change]:
    """Change a dataset, in place and in one visit, and return what was done, in the order of the visit.

    Of several operations that mean an element, the first one counts. ``values`` puts the elements themselves into the
    record, before and after; without, it holds no value of the dataset.
    """
    return list(_Run(dataset, operations, values=values).changes())


_KINDS: Final[dict[type, Done]] = {Empty: "emptied", Delete: "deleted", Replace: "replaced", Set: "set"}


class _Run:
    """One visit of a dataset, with what is done on the way and what is left for the end."""

    def __init__(self, dataset: DatasetModel, operations: Iterable[Operation], *, values: bool) -> None:
        self._dataset = dataset
        self._operations = list(operations)
        self._values = values
        # Operations on one tag, and on many, each with its number; and those that an element of a tag has to do with.
        self._exact: dict[int, list[tuple[int, Operation]]] = {}
        self._general: list[tuple[int, Operation]] = []
        for number, each in enumerate(self._operations):
            tag = each.selector.exact_tag
            (self._general if tag is None else self._exact.setdefault(tag, [])).append((number, each))
        self._by_tag: dict[int, list[Operation]] = {}
        # What takes elements to other places waits, so that no element is met twice.
        self._later: list[tuple[Visit, Rename | Move]] = []
        # The elements that an operation has decided on, by dataset and tag; a later Set does not add them again.
        self._decided: dict[tuple[int, int], Any] = {}

    def changes(self) -> Iterator[Change]:
        for visit in self._dataset.visit():
            for operation in self._candidates(visit.tag):
                if operation.on_items:
                    yield from self._delete_items(operation, visit)
                elif operation.selector.matches(visit):
                    self._decided[id(visit.dataset), visit.tag] = visit.dataset
                    yield from self._change(operation, visit)
                    break
        for visit, action in self._later:
            yield self._take_elsewhere(visit, action)
        for operation in self._operations:
            if isinstance(operation.action, Set):
                yield from self._add(operation, operation.action)

    def _candidates(self, tag: int) -> list[Operation]:
        found = self._by_tag.get(tag)
        if found is None:
            numbered = sorted([*self._exact.get(tag, ()), *self._general], key=itemgetter(0))
            found = self._by_tag[tag] = [each for _, each in numbered]
        return found

    def _change(self, operation: Operation, visit: Visit) -> Iterator[Change]:
        action = operation.action
        if isinstance(action, Keep):
            return
        if isinstance(action, Rename | Move):
            self._later.append((visit, action))
            return
        path = visit.path
        before = visit.element if self._values or not isinstance(action, Delete) else None
        if isinstance(action, Delete):
            visit.delete()
            yield Change(path, "deleted", before=before)
            return
        assert before is not None  # it was looked at
        after = self._new(action, visit, before)
        if after is None or after == before:
            return
        visit.replace(after)
        yield Change(path, _KINDS[type(action)], before=self._told(before), after=self._told(after))

    def _new(self, action: Empty | Set | Replace, visit: Visit, before: DataElement) -> DataElement | None:
        if isinstance(action, Empty):
            return None if before.is_empty else DataElement(visit.tag, before.VR, [] if before.VR == "SQ" else None)
        if isinstance(action, Set):
            return _element(visit.tag, action.value, action.vr or before.VR, visit.path)
        try:
            value = action.function(visit)
        except CodicomError:
            raise
        except Exception as error:
            raise OperationError(
                f"the function of Replace must return a value, got {type(error).__name__}", tag_path=visit.path
            ) from error
        return _element(visit.tag, value, before.VR, visit.path)

    def _told(self, element: DataElement) -> DataElement | None:
        return element if self._values else None

    def _delete_items(self, operation: Operation, visit: Visit) -> Iterator[Change]:
        pattern = operation.selector.pattern
        assert pattern is not None  # items are meant by a path
        if not visit.is_sequence:
            return
        items, path = visit.element.value, visit.path
        above = visit.steps[:-1]
        numbers = [each for each in range(len(items)) if pattern.matches((*above, Step(visit.tag, each)))]
        # From the last one, so that the numbers stay right.
        for number in reversed(numbers):
            del items[number]
        for number in numbers:
            yield Change(f"{path}[{number}]", "deleted")

    def _take_elsewhere(self, visit: Visit, action: Rename | Move) -> Change:
        element, path = visit.element, visit.path
        if isinstance(action, Rename):
            target, steps = visit.dataset, (*visit.steps[:-1], Step(Tag(action.to), None))
        else:
            steps = tuple(_target_steps(action.to))
            target = _holder(self._dataset, steps)
        tag = steps[-1].tag
        to = steps_text(steps)
        if tag in target:
            raise OperationError(f"{type(action).__name__} must have a free target, but {to} is there", tag_path=path)
        after = _element(tag, element.value, action.vr or _dictionary_vr(tag) or element.VR, to)
        del visit.dataset[visit.tag]
        target[tag] = after
        done: Done = "renamed" if isinstance(action, Rename) else "moved"
        return Change(path, done, to, self._told(element), self._told(after))

    def _add(self, operation: Operation, action: Set) -> Iterator[Change]:
        """Add what a Set found nowhere on its path."""
        pattern = operation.selector.pattern
        assert pattern is not None  # checked when the operation was made
        for dataset, steps in _holders(self._dataset, pattern):
            tag = BaseTag(pattern.last.value)
            if (id(dataset), tag) in self._decided or tag in dataset:
                continue
            path = steps_text((*steps, Step(tag, None)))
            after = _element(tag, action.value, action.vr or _dictionary_vr(tag), path)
            dataset[tag] = after
            yield Change(path, "added", after=self._told(after))


def _element(tag: int, value: Any, vr: str | None, path: str) -> DataElement:
    if isinstance(value, DataElement):
        if value.tag != tag:
            raise OperationError(f"a new element must have the tag {BaseTag(tag)}, got {value.tag}", tag_path=path)
        return value
    if vr is None:
        raise OperationError("an element that is in no dictionary must have a vr, got None", tag_path=path)
    return DataElement(tag, vr, value)


def _dictionary_vr(tag: int) -> str | None:
    known = lookup.vr_of(tag)
    # One of several, as "US or SS", is decided by the dataset, so the caller says which.
    return None if known is None or " or " in known else known


def _target_steps(path: str) -> list[Step]:
    try:
        steps = parse_path(path)
    except (ValueError, KeyError) as error:
        raise OperationError(f"the target of Move must be a path, got {path!r}") from error
    if steps[-1].item is not None or any(each.item is None or each.item < 0 for each in steps[:-1]):
        raise OperationError(f"the target of Move must be the path of an element, got {path!r}")
    return steps


def _holder(root: DatasetModel, steps: Sequence[Step]) -> Any:
    """Return the dataset that holds the last step; sequences and items that are missing are added."""
    here: Any = root
    for depth, step in enumerate(steps[:-1], 1):
        assert step.item is not None  # checked when the operation was made
        here = _item(here, step.tag, step.item, steps_text(steps[:depth]))
    return here


def _item(dataset: Any, tag: BaseTag, number: int, path: str) -> Any:
    if tag not in dataset:
        if _dictionary_vr(tag) not in ("SQ", None):
            raise OperationError("a path must go through sequences, got another VR", tag_path=path)
        dataset[tag] = DataElement(tag, "SQ", [])
    element = dataset[tag]
    if element.VR != "SQ":
        raise OperationError(f"a path must go through sequences, got VR {element.VR}", tag_path=path)
    items = element.value
    if number > len(items):
        raise OperationError(f"the item must be one of {len(items)}, or the next one, got [{number}]", tag_path=path)
    if number == len(items):
        items.append(dataset.item_class())
    return items[number]


def _holders(root: DatasetModel, pattern: PathPattern) -> Iterator[tuple[Any, tuple[Step, ...]]]:
    """Yield the datasets that a plain pattern's last step is in, each with its steps."""
    found: list[tuple[Any, tuple[Step, ...]]] = [(root, ())]
    for step in pattern.steps[:-1]:
        assert step is not None  # the pattern is plain
        tag = BaseTag(step.value)
        below: list[tuple[Any, tuple[Step, ...]]] = []
        for dataset, steps in found:
            if step.item == "*":
                items = dataset[tag].value if tag in dataset and dataset[tag].VR == "SQ" else ()
                below += [(item, (*steps, Step(tag, number))) for number, item in enumerate(items)]
            else:
                assert isinstance(step.item, int)  # checked when the pattern was made
                here = (*steps, Step(tag, step.item))
                below.append((_item(dataset, tag, step.item, steps_text(here)), here))
        found = below
    yield from found


__all__ = [
    "apply", "Operation", "Selector", "Keep", "Empty", "Delete", "Set", "Replace", "Rename", "Move", "Action", "Change",
    "Visit", "OperationError",
]  # fmt: skip
