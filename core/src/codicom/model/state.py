"""What every dataset keeps: the slots that the functions of this folder share, and no other folder reaches into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from codicom.model.element import DataElement
from codicom.model.item import Item
from codicom.model.path import Place
from codicom.wire.header import Entry, ItemSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from codicom.tag import BaseTag
    from codicom.wire.source import Source

NOTHING_TOUCHED: Final[frozenset[int]] = frozenset()


class State(Item):
    """The state of a dataset; ``DatasetModel`` is what can be done with it."""

    __slots__ = (
        "_charset",
        "_elements",
        "_implicit",
        "_inherited_pixel_representation",
        "_item_header",
        "_place",
        "_source",
        "_touched",
        "_wanted",
        "is_undefined_length_sequence_item",
    )

    # The class of nested datasets, which subclasses that users see set for themselves.
    item_class: ClassVar[type[Any]]

    # By tag: what the source's index says, until the element is first asked for.
    _elements: dict[int, Entry | DataElement]
    # Where entries have their bytes; ``None`` for a dataset that was not read.
    _source: Source | None
    # Whether the source is in implicit VR.
    _implicit: bool
    # The Python encodings of text that is not converted yet.
    _charset: tuple[str, ...]
    # Where the dataset stands in its root; ``None`` for the root itself.
    _place: Place | None
    # Where the item's header is in the source; not set where there is none.
    _item_header: int
    # Pixel Representation of the nearest dataset around this one that has it.
    _inherited_pixel_representation: int | None
    # Tags that were set or removed since reading: their elements are no longer what the source says, though they may
    # carry an index entry of another source. Shared and empty until the first.
    _touched: set[int] | frozenset[int]
    # The tags that were asked for, each with those asked for inside it; ``None`` for all.
    _wanted: Mapping[int, Any] | None
    is_undefined_length_sequence_item: bool

    if TYPE_CHECKING:
        # What the functions of this folder ask of a dataset, which they are themselves the parts of.
        @classmethod
        def _make_item(
            cls,
            source: Source,
            item: ItemSpan,
            place: Place,
            encodings: tuple[str, ...],
            inherited: int | None,
            wanted: Mapping[int, Any] | None,
        ) -> Any: ...

        indent_chars: ClassVar[str]
        vendor_table: Callable[[str], Mapping[tuple[int, int], tuple[str, str, str]] | None]
        value_of: Callable[..., Any]
        sorted_tags: Callable[[], list[int]]
        is_sequence: Callable[[int], bool]
        get_item: Callable[..., Any]
        pixel_representation: Callable[[], int | None]
        _check_group: Callable[[BaseTag], None]
        add_new: Callable[[Any, str, Any], None]

        def __getitem__(self, key: Any) -> Any: ...
        def __setitem__(self, key: Any, element: Any) -> None: ...
        def __delitem__(self, key: Any) -> None: ...
        def __contains__(self, key: object) -> bool: ...
        def __iter__(self) -> Iterator[DataElement]: ...
        def __len__(self) -> int: ...


def prepare(
    dataset: State,
    elements: Iterable[Any],
    source: Source | None,
    implicit: bool,
    encodings: tuple[str, ...],
    place: Place | None,
    inherited: int | None,
    wanted: Mapping[int, Any] | None,
) -> None:
    """Set the slots of a new dataset, past its own attribute setting, which is for keywords."""
    set_elements(dataset, elements)
    set_source(dataset, source)
    set_implicit(dataset, implicit)
    set_charset(dataset, encodings)
    set_place(dataset, place)
    set_inherited(dataset, inherited)
    set_touched(dataset, NOTHING_TOUCHED)
    set_wanted(dataset, wanted)
    set_undefined(dataset, False)


# Past the attribute setting of datasets, which is for keywords.
set_elements = State.__dict__["_elements"].__set__
set_source = State.__dict__["_source"].__set__
set_implicit = State.__dict__["_implicit"].__set__
set_charset = State.__dict__["_charset"].__set__
set_item_header = State.__dict__["_item_header"].__set__
get_item_header = State.__dict__["_item_header"].__get__
set_place = State.__dict__["_place"].__set__
set_inherited = State.__dict__["_inherited_pixel_representation"].__set__
set_touched = State.__dict__["_touched"].__set__
set_wanted = State.__dict__["_wanted"].__set__
set_undefined = State.__dict__["is_undefined_length_sequence_item"].__set__
