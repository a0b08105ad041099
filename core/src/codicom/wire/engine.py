"""The engine: everything about parsing that a compiled extension can replace, as plain functions over plain values.

A source carries the engine that it is read with; no other module imports a scanner. ``PURE`` is the engine in Python.
``assembled`` makes another one of the parts that it has: what is missing is taken from the pure engine, which then
works with the parts that are there. A part may return ``None`` for "not me", whenever anything is not as usual: the
pure part then does the whole piece, so that there is one set of rules for damaged data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Protocol, TypeVar

from codicom.settings import ReadOptions
from codicom.wire.contract import Conversion, Made, ScanResult, SplitResult, Stop, Wanted
from codicom.wire.header import Buffer
from codicom.wire.pure.fragments import fragments_end
from codicom.wire.pure.items import split_items
from codicom.wire.pure.scan import scan as scan_dataset
from codicom.wire.pure.skip import skip_sequence
from codicom.wire.pure.values import values as values_of

PURE_NAME: Final = "pure"
R = TypeVar("R")


class Scan(Protocol):
    """Indexes a dataset."""

    def __call__(
        self,
        buffer: Buffer,
        start: int,
        end: int,
        implicit: bool,
        big_endian: bool,
        stop: Stop,
        depth: int,
        elements: int,
        /,
    ) -> ScanResult:
        """Index the elements of the dataset that begins at ``start`` and ends at ``end`` at the latest.

        ``depth`` and ``elements`` are limits: how many sequences may lie in one another, how many elements a dataset
        may have. Where one is exceeded, the pure engine raises; another returns ``None`` and lets it.
        """


class Skip(Protocol):
    """Finds the end of a sequence."""

    def __call__(self, buffer: Buffer, pos: int, end: int, implicit: bool, big_endian: bool, depth: int, /) -> int:
        """Return where the delimiter stands of the sequence of undefined length whose items begin at ``pos``.

        ``NOT_FOUND`` says that it does not stand before ``end``.
        """


class Fragments(Protocol):
    """Finds the end of fragments."""

    def __call__(self, buffer: Buffer, pos: int, end: int, big_endian: bool, /) -> int:
        """Return where the delimiter stands of the fragments that begin at ``pos`` (PS3.5 A.4), or ``NOT_FOUND``."""


class Items(Protocol):
    """Finds the items of a sequence."""

    def __call__(
        self, buffer: Buffer, start: int, end: int, implicit: bool, big_endian: bool, depth: int, elements: int, /
    ) -> SplitResult:
        """Split the value of a sequence, which lies between ``start`` and ``end``, into its items."""


class Values(Protocol):
    """Makes the values of many elements."""

    def __call__(
        self,
        buffer: Buffer,
        wanted: Sequence[Wanted],
        implicit: bool,
        big_endian: bool,
        charset: tuple[str, ...],
        options: ReadOptions,
        conversions: Mapping[int, Conversion | None],
        /,
    ) -> Sequence[Made]:
        """Return tag, VR and value of each element of ``wanted``; ``None`` in place of one leaves it to the model.

        All of ``wanted`` have a defined length and headers encoded as the dataset is. ``conversions`` says how the
        values of a VR are made, by the tag in implicit VR, in explicit VR by the two letters of the VR as one number in
        the byte order of the dataset; ``None`` where only the model can. An element whose length is odd, or whose value
        its conversion does not surely accept, must be left to the model, which records what is wrong with it.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """The functions that read the bytes of datasets; made by ``assembled``."""

    name: str
    scan: Scan
    skip: Skip
    items: Items
    fragments: Fragments
    values: Values

    def __repr__(self) -> str:
        return f"<engine {self.name}>"


def assembled(
    name: str,
    *,
    scan: Callable[..., ScanResult | None] | None = None,
    skip: Callable[..., int | None] | None = None,
    items: Callable[..., SplitResult | None] | None = None,
    fragments: Callable[..., int | None] | None = None,
    values: Callable[..., Sequence[Made] | None] | None = None,
) -> Engine:
    """Return an engine of the given parts, and of pure ones for those not given."""
    fragments_part: Fragments = _or(fragments, fragments_end)
    skip_part: Skip = _or(skip, partial(skip_sequence, fragments=fragments_part))
    scan_part: Scan = _or(scan, partial(scan_dataset, skip=skip_part, fragments=fragments_part))
    items_part: Items = _or(items, partial(split_items, scan=scan_part))
    values_part: Values = _or(values, values_of)
    return Engine(
        name=name, scan=scan_part, skip=skip_part, items=items_part, fragments=fragments_part, values=values_part
    )


def _or(own: Callable[..., R | None] | None, pure: Any) -> Any:
    """Return a function that asks the engine's own part, and the pure one where that has no answer."""
    if own is None:
        return pure

    def part(*arguments: Any) -> R:
        answer = own(*arguments)
        return pure(*arguments) if answer is None else answer

    return part


# Its parts call one another directly, without a detour by ``partial``.
PURE: Final = Engine(
    name=PURE_NAME,
    scan=scan_dataset,
    skip=skip_sequence,
    items=split_items,
    fragments=fragments_end,
    values=values_of,
)

__all__ = ["PURE", "Engine", "Fragments", "Items", "Scan", "Skip", "Values", "assembled"]
