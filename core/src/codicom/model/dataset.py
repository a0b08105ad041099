"""The dataset as an ordered mapping from tags to elements, which are created from their bytes on first use."""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from copy import copy as shallow_copy
from copy import deepcopy
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeVar

from codicom.errors import DictionaryError, KeywordWarning, UnknownTagError
from codicom.model import pickling, private, search, show
from codicom.model.ambiguous import pixel_representation
from codicom.model.checks import check_order, check_twice
from codicom.model.element import DataElement, RawDataElement, loaded
from codicom.model.load import load, load_bytes, runs, stays_un
from codicom.model.path import Place, path_text
from codicom.model.sequence import Sequence
from codicom.model.state import (
    NOTHING_TOUCHED,
    State,
    get_item_header,
    prepare,
    set_item_header,
    set_touched,
    set_undefined,
)
from codicom.model.text import read_charset, take_charset
from codicom.model.untouched import as_read
from codicom.model.visit import Visit, elements, visits
from codicom.settings import Validation, current
from codicom.tables import lookup
from codicom.tag import BaseTag, Tag, TagType
from codicom.values import charset
from codicom.wire.contract import ENDED, IN_ITEM
from codicom.wire.deviations import Deviations
from codicom.wire.engine import PURE
from codicom.wire.header import Deferred, Encoding, Entry, ItemSpan, Span, read_span
from codicom.wire.record import record_scan
from codicom.wire.tags import CHARACTER_SET

if TYPE_CHECKING:
    from codicom.wire.source import Source

_KEYWORD_TAGS: Final = lookup.keyword_tags()
_ELEMENT_VRS: Final = lookup.element_vrs()
# Stands among the touched tags for the header of the item that the dataset is.
_ITEM_HEADER: Final = -1
_MISSING: Final = object()

D = TypeVar("D", bound="DatasetModel")


class DatasetModel(State):
    """A mapping from tags to elements, which are also attributes under their keywords."""

    __slots__ = ()

    indent_chars: ClassVar[str] = show.INDENT
    default_element_format: ClassVar[str] = "%(tag)s %(name)-35.35s %(VR)s: %(repval)s"
    default_sequence_element_format: ClassVar[str] = "%(tag)s %(name)-35.35s %(VR)s: %(repval)s"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        prepare(self, {}, None, False, charset.DEFAULT_ENCODINGS, None, None, None)
        if args and args[0] is not None:
            first = args[0]
            if isinstance(first, DatasetModel):
                self._take(first)
            else:
                self.update(first)
        if kwargs:
            self.update(kwargs)

    def _take(self, other: DatasetModel) -> None:
        elements = {
            tag: _copied(held) if isinstance(held, DataElement) else held for tag, held in other._elements.items()
        }
        prepare(
            self,
            elements,
            other._source,
            other._implicit,
            other._charset,
            other._place,
            other._inherited_pixel_representation,
            other._wanted,
        )
        set_undefined(self, other.is_undefined_length_sequence_item)
        set_touched(self, set(other._touched))

    @classmethod
    def _make_item(
        cls,
        source: Source,
        item: ItemSpan,
        place: Place,
        encodings: tuple[str, ...],
        inherited: int | None,
        wanted: Mapping[int, Any] | None,
    ) -> Self:
        """Return the dataset of a sequence item."""
        index = item.elements
        if index is None:
            limits = source.limits
            scanned = source.engine.scan(
                source.buffer,
                item.start,
                item.end,
                item.implicit,
                source.big_endian,
                IN_ITEM,
                limits.depth,
                limits.elements,
            )
            index, end, status, findings, _ = scanned
            if findings or (end != item.end and status == ENDED):
                record_scan(source, scanned, item.end, partial(path_text, place))
        source.count(item.start, len(index))
        if wanted is not None:
            index = {tag: entry for tag, entry in index.items() if tag in wanted or tag == CHARACTER_SET}
        dataset = cls.__new__(cls)
        prepare(dataset, index, source, item.implicit, encodings, place, inherited, wanted)
        set_undefined(dataset, item.undefined)
        set_item_header(dataset, item.header)
        if CHARACTER_SET in index:
            read_charset(dataset)
        return dataset

    @property
    def seq_item_tell(self) -> int | None:
        """Where the item begins in its file; ``None`` if the dataset was not read as an item."""
        source = self._source
        if source is None:
            return None
        try:
            return source.offset(get_item_header(self))
        except AttributeError:
            return None

    # Elements by tag

    def __getitem__(self, key: Any) -> Any:
        if type(key) is int or type(key) is BaseTag:
            held = self._elements.get(key)
            tag = int(key)
        elif isinstance(key, slice):
            return self._slice(key)
        else:
            tag = int(_tag_of(key))
            held = self._elements.get(tag)
        if type(held) is DataElement:
            return held
        if held is None:
            raise KeyError(_tag_of(tag))
        return held if isinstance(held, DataElement) else load(self, tag, held)

    def _slice(self, key: slice) -> Any:
        part = self.item_class()
        part._take(self)
        wanted = set(self._slice_tags(key))
        part._elements = {tag: held for tag, held in part._elements.items() if tag in wanted}
        return part

    def _slice_tags(self, key: slice) -> list[int]:
        start = 0 if key.start is None else int(Tag(key.start))
        stop = 1 << 32 if key.stop is None else int(Tag(key.stop))
        return [tag for tag in self.sorted_tags() if start <= tag < stop][:: key.step]

    def __setitem__(self, key: Any, element: Any) -> None:
        if isinstance(key, slice):
            raise NotImplementedError("elements are set one by one, not by slices")
        if not isinstance(element, DataElement | RawDataElement):
            raise TypeError(f"an element of a dataset must be a DataElement, got {type(element).__name__}")
        tag = Tag(key)
        if tag != element.tag:
            raise ValueError(f"element {element.tag} cannot be set under tag {tag}")
        if isinstance(element, RawDataElement):
            element = load_bytes(self, element)
        self._check_group(tag)
        if tag & 0x10000 and element.private_creator is None:
            element.private_creator = private.creator_of(self, tag)
        self._elements[int(tag)] = element
        self._changed(int(tag))

    def _touch(self, tag: int) -> None:
        if self._touched:
            self._touched.add(tag)  # type: ignore[union-attr]  # only the empty one is frozen
        else:
            set_touched(self, {tag})

    def _check_group(self, tag: BaseTag) -> None:
        """Refuse elements that belong elsewhere."""

    def _changed(self, tag: int) -> None:
        if self._source is None:
            return
        self._touch(tag)
        if tag == CHARACTER_SET:
            take_charset(self)

    def __delitem__(self, key: Any) -> None:
        if isinstance(key, slice):
            for tag in self._slice_tags(key):
                self._remove(tag)
        else:
            tag = _tag_of(key)
            if int(tag) not in self._elements:
                raise KeyError(tag)
            self._remove(int(tag))

    def _remove(self, tag: int) -> None:
        if tag == CHARACTER_SET:
            take_charset(self)
        del self._elements[tag]
        self._touch(tag)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            tag = _KEYWORD_TAGS.get(key)
            if tag is not None:
                return tag in self._elements
        elif isinstance(key, int) and key in self._elements:
            return True
        try:
            return int(Tag(key)) in self._elements  # type: ignore[arg-type]
        except (ValueError, TypeError, OverflowError) as error:
            self._invalid_key(key, error)
            return False

    def _invalid_key(self, key: object, error: Exception) -> None:
        mode = current().write.invalid_key
        message = f"a key must be a keyword, tag or pair, got {key!r}"
        if mode == Validation.RAISE:
            raise ValueError(message) from error
        if mode == Validation.WARN:
            warnings.warn(message, KeywordWarning, stacklevel=4)

    def __len__(self) -> int:
        return len(self._elements)

    def __iter__(self) -> Iterator[DataElement]:
        elements = self._elements
        source = self._source
        # The pure engine makes the elements of explicit VR no quicker than they are made one by one.
        one_by_one = source is None or (source.engine is PURE and not self._implicit)
        for run in (sorted(elements),) if one_by_one else runs(self):
            for tag in run:
                held = elements.get(tag)
                if type(held) is DataElement:
                    yield held
                elif held is not None:
                    yield held if isinstance(held, DataElement) else load(self, tag, held)

    def sorted_tags(self) -> list[int]:
        """Return the tags in ascending order, as plain numbers."""
        return sorted(self._elements)

    def value_of(self, tag: int, default: Any = None) -> Any:
        """Return the value of an element, or ``default`` if there is none."""
        held = self._elements.get(tag)
        if held is None:
            return default
        return (held if isinstance(held, DataElement) else load(self, tag, held))._value

    def is_sequence(self, tag: int) -> bool:
        """Whether an element is a sequence, without converting any other element."""
        held = self._elements[tag]
        if isinstance(held, DataElement):
            return held.VR == "SQ"
        if self._source is not None and self._source.options.element_hook is not None:
            return self[tag].VR == "SQ"  # type: ignore[no-any-return]  # whatever is stored, the hook says what it is
        if isinstance(held, Span | Deferred) and held.vr is not None and held.vr != "UN":
            return held.vr == "SQ" and not stays_un(self._source, held)
        source = self._source
        if isinstance(held, int) and source is not None:
            vr = read_span(source.buffer, held, Encoding(self._implicit, source.big_endian)).vr
            if vr is None and not tag & 0x10000:
                vr = lookup.vr_of(tag)
            if vr is not None and vr != "UN":
                return vr == "SQ"
        return self[tag].VR == "SQ"  # type: ignore[no-any-return]

    # Elements by keyword

    def _get_keyword(self, name: str) -> Any:
        tag = _KEYWORD_TAGS.get(name)
        if tag is not None:
            held = self._elements.get(tag)
            if type(held) is DataElement:
                return held._value
            if held is not None:
                return (held if isinstance(held, DataElement) else load(self, tag, held))._value
        found = getattr(type(self), name, None)
        if isinstance(found, property) and found.fget is not None:
            # The property raised AttributeError itself: asked again, it tells why.
            return found.fget(self)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    def _set_keyword(self, name: str, value: Any) -> None:
        tag = _KEYWORD_TAGS.get(name)
        if tag is None:
            self._set_other(name, value)
            return
        held = self._elements.get(tag)
        if type(held) is DataElement:
            held.value = value
            if tag == CHARACTER_SET:
                self._changed(tag)
        else:
            self._set_new(tag, value)

    def _set_new(self, tag: int, value: Any) -> None:
        held = self._elements.get(tag)
        if held is not None:
            element = held if isinstance(held, DataElement) else self._reusable(tag, held)
            element.value = value
        else:
            vr = _ELEMENT_VRS.get(tag)
            if vr is None:
                raise ValueError(f"an element of a dataset must not be a delimiter (PS3.5 7.5), got {BaseTag(tag)}")
            element = DataElement(tag, vr, value)
        self._check_group(element.tag)
        self._elements[tag] = element
        self._changed(tag)

    def _reusable(self, tag: int, held: Entry) -> DataElement:
        """Return an element with the VR that the present one has; its value is about to be replaced."""
        source = self._source
        assert source is not None  # entries come with their source
        if isinstance(held, int):
            span = read_span(source.buffer, held, Encoding(self._implicit, source.big_endian))
            if span.vr is not None and span.vr not in ("UN", "SQ"):
                return loaded(tag, span.vr, None, None)
        return load(self, tag, held)

    def _set_other(self, name: str, value: Any) -> None:
        if lookup.is_repeater_keyword(name):
            raise ValueError(f"{name} names a range of elements; set one with add_new((gggg, eeee), VR, value)")
        if not hasattr(type(self), name) and _is_camel_case(name):
            self._misspelt(name)
        object.__setattr__(self, name, value)
        if name == "is_undefined_length_sequence_item":
            self._touch(_ITEM_HEADER)

    def _misspelt(self, name: str) -> None:
        mode = current().write.unknown_keyword
        if mode == Validation.IGNORE:
            return
        near = lookup.suggest_keywords(name)
        if not near and not any(letter.isupper() for letter in name[1:]):
            return  # One word may be anything; it is taken for a keyword only if it is close to one.
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        message = f"{name} is not a DICOM keyword, so it is set as a plain attribute and not as an element{hint}"
        if mode == Validation.RAISE:
            raise UnknownTagError(message, name=name, suggestions=near)
        warnings.warn(message, KeywordWarning, stacklevel=5)

    def _delete_keyword(self, name: str) -> None:
        tag = _KEYWORD_TAGS.get(name)
        if tag is not None:
            if tag not in self._elements:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            self._remove(tag)
        else:
            object.__delattr__(self, name)

    # Type checkers know the keywords from keywords.pyi; seeing these, they would let any misspelt one pass.
    if not TYPE_CHECKING:
        __getattr__ = _get_keyword
        __setattr__ = _set_keyword
        __delattr__ = _delete_keyword

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *self.dir()})

    def dir(self, *filters: str) -> list[str]:
        """Return the keywords of the elements in alphabetical order, only those that contain any of ``filters``."""
        keywords = [keyword for tag in self._elements if _KEYWORD_TAGS.get(keyword := lookup.keyword_of(tag)) == tag]
        lowered = [text.lower() for text in filters]
        if lowered:
            keywords = [each for each in keywords if any(text in each.lower() for text in lowered)]
        return sorted(keywords)

    def trait_names(self) -> list[str]:
        """Return names for completion."""
        return self.__dir__()

    # A mapping's other manners

    def get(self, key: Any, default: Any = None) -> Any:
        """Return the value for a keyword, or the element for a tag, or ``default``."""
        if isinstance(key, str):
            try:
                return getattr(self, key)
            except AttributeError:
                return default
        try:
            tag = Tag(key)
        except (ValueError, TypeError, OverflowError) as error:
            raise TypeError(f"key must be a keyword or a tag, got {key!r}") from error
        return self[tag] if tag in self._elements else default

    def keys(self) -> list[BaseTag]:
        """Return the tags in ascending order."""
        return [BaseTag(tag) for tag in sorted(self._elements)]

    def values(self) -> list[DataElement]:
        """Return the elements in the order of their tags."""
        return list(self)

    def items(self) -> list[tuple[BaseTag, DataElement]]:
        """Return pairs of tag and element in the order of the tags."""
        return [(element.tag, element) for element in self]

    def elements(self) -> Iterator[DataElement | RawDataElement]:
        """Yield the elements in the order of their tags; unused ones are yielded as they are in the source."""
        for tag in self.sorted_tags():
            yield self.get_item(tag)

    def pop(self, key: Any, default: Any = _MISSING) -> Any:
        """Remove an element and return it."""
        try:
            element = self[_tag_of(key)]
        except KeyError:
            if default is _MISSING:
                raise
            return default
        self._remove(int(element.tag))
        return element

    def popitem(self) -> tuple[BaseTag, DataElement]:
        """Remove the element with the highest tag, and return the tag and the element."""
        if not self._elements:
            raise KeyError("the dataset has no element")
        tag = BaseTag(max(self._elements))
        return tag, self.pop(tag)

    def setdefault(self, key: Any, default: Any = None) -> Any:
        """Return an element; if it is missing, set it first, from an element or a value."""
        tag = Tag(key)
        if tag not in self:
            if not isinstance(default, DataElement):
                vr = lookup.vr_of(tag)
                if vr is None:
                    raise KeyError(f"tag {tag} is in no dictionary; give an element instead of a value")
                default = DataElement(tag, vr, default)
            self[tag] = default
        return self[tag]

    def update(self, d: Any) -> None:
        """Set elements from a dataset, or from a mapping from tags to elements and keywords to values."""
        if isinstance(d, DatasetModel):
            for element in d:
                self[element.tag] = element
            return
        pairs = d.items() if isinstance(d, Mapping) else d
        for key, value in pairs:
            if isinstance(key, str) and not isinstance(value, DataElement | RawDataElement):
                setattr(self, key, value)
            else:
                self[Tag(key)] = value

    def clear(self) -> None:
        """Remove all elements."""
        for tag in self._elements:
            self._touch(tag)
        self._elements.clear()

    def add(self, data_element: DataElement) -> None:
        """Set an element under its own tag."""
        self[data_element.tag] = data_element

    def add_new(self, tag: TagType, VR: str, value: Any) -> None:
        """Create an element and set it."""
        self.add(DataElement(tag, VR, value))

    def data_element(self, name: str) -> DataElement | None:
        """Return the element for a keyword, or ``None``."""
        tag = _KEYWORD_TAGS.get(name)
        return self[tag] if tag is not None and tag in self._elements else None

    def group_dataset(self, group: int) -> Any:
        """Return a dataset with the elements of one group."""
        return self._slice(slice(group << 16, (group + 1) << 16))

    def get_item(self, key: Any, *, keep_deferred: bool = False) -> Any:
        """Return an element, raw if it was not used yet; ``None`` if it is missing."""
        if isinstance(key, slice):
            return self._slice(key)
        tag = int(_tag_of(key))
        held = self._elements.get(tag)
        if held is None or isinstance(held, DataElement):
            return held
        source = self._source
        assert source is not None  # entries come with their source
        if isinstance(held, Deferred):
            value = None
            if not keep_deferred:
                assert source.fetch is not None  # deferred entries come with their fetch
                value = source.fetch(held.start, held.end - held.start)
            span: Span | Deferred = held
        else:
            span = read_span(source.buffer, held, Encoding(self._implicit, source.big_endian))
            value = bytes(source.buffer[span.start : span.end])
        length = 0xFFFFFFFF if span.undefined else span.end - span.start
        implicit, little = span.implicit, not source.big_endian
        return RawDataElement(BaseTag(tag), span.vr, length, value, span.start, implicit, little)

    def update_raw_element(self, tag: TagType, *, vr: str | None = None, value: bytes | None = None) -> None:
        """Change the VR or the bytes of an element that was not used yet."""
        if vr is None and value is None:
            raise ValueError("give a new vr, a new value, or both")
        raw = self.get_item(tag)
        if raw is None:
            raise KeyError(Tag(tag))
        if not isinstance(raw, RawDataElement):
            raise TypeError(f"element {Tag(tag)} has been converted already; change its value instead")
        self[raw.tag] = raw._replace(VR=vr or raw.VR, value=raw.value if value is None else value)

    # Walking and finding

    def visit(self, *, private: bool = True, sequences: bool = True) -> Iterator[Visit]:
        """Yield a ``Visit`` of every element, nested ones after their sequence; none is converted unless asked for.

        ``private`` says whether private elements are visited, ``sequences`` whether what is nested in sequences is.
        """
        return visits(self, private=private, sequences=sequences)

    def replace_value(self, tag: int, value: Any, vr: str | None = None) -> None:
        """Set the value of an element that is there, keeping its VR unless another one is given."""
        if vr is not None:
            self[tag] = DataElement(tag, vr, value)
        else:
            self._set_new(tag, value)

    def creator_of(self, tag: int) -> str | None:
        """Return the private creator that reserves the block of a private element, or ``None``."""
        return private.creator_of(self, tag)

    def iterall(self) -> Iterator[DataElement]:
        """Yield every element, nested ones after their sequence."""
        return elements(self)

    def walk(self, callback: Callable[[Any, DataElement], Any], recursive: bool = True) -> None:
        """Call ``callback(dataset, element)`` for every element, nested ones after their sequence."""
        for visit in visits(self, sequences=recursive):
            callback(visit.dataset, visit.element)

    def find(self, wanted: TagType) -> Iterator[search.Found]:
        """Yield (path, element) for every occurrence of an element, at any depth."""
        return search.find(self, wanted)

    def paths(self) -> Iterator[search.Found]:
        """Yield (path, element) for every element, at any depth."""
        return search.paths(self)

    def at(self, path: str) -> Any:
        """Return the element at a path such as ``BeamSequence[0].BeamName``, or the item if the path ends with one."""
        return search.at(self, path)

    # Private elements

    def private_block(self, group: int, private_creator: str, create: bool = False) -> private.PrivateBlock:
        """Return the block that a private creator reserves in a group."""
        return private.private_block(self, group, private_creator, create=create)

    def private_creators(self, group: int) -> list[str]:
        """Return the names of the private creators in a group."""
        return private.private_creators(self, group)

    def get_private_item(self, group: int, element_offset: int, private_creator: str) -> DataElement:
        """Return the private element of a creator at an offset in its block."""
        return self.private_block(group, private_creator)[element_offset]

    def add_new_private(
        self, private_creator: str, group: int, element_offset: int, value: Any, vr: str | None = None
    ) -> None:
        """Add a private element to its creator's block; by default with the VR from the private dictionary."""
        private.add_new_private(self, private_creator, group, element_offset, value, vr)

    def remove_private_tags(self) -> None:
        """Remove all private elements, including nested ones."""
        for visit in visits(self):
            if visit.is_private:
                visit.delete()

    def vendor_table(self, creator: str) -> Mapping[tuple[int, int], tuple[str, str, str]] | None:  # noqa: ARG002
        """Return the dictionary of a private creator from a plugin; the model itself knows no plugins."""
        return None

    # What reading knows

    @property
    def deviations(self) -> Deviations:
        """The defects of the source that were found and tolerated so far."""
        source = self._source
        if source is None:
            return Deviations()
        check_order(self)
        return source.deviations

    def inspect(self) -> Deviations:
        """Convert every value, including nested ones, and return all defects of the source."""
        datasets = [self]
        for element in elements(self):
            if element._vr == "SQ":
                datasets.extend(element._value)
        for dataset in reversed(datasets):
            check_twice(dataset)
            check_order(dataset)
        return self.deviations

    def pixel_representation(self) -> int | None:
        """Return Pixel Representation (0028,0103) of this dataset, or of the nearest enclosing one."""
        return pixel_representation(self)

    def decode(self) -> None:
        """Convert every value, including nested ones, instead of on first use."""
        deque(self.iterall(), maxlen=0)

    @property
    def original_character_set(self) -> str | list[str]:
        """The Python encodings for the source's text; empty if there was no source."""
        said = getattr(self, "_said_character_set", None)
        if said is not None:
            return said  # type: ignore[no-any-return]
        if self._source is None:
            return ""
        return self._charset[0] if len(self._charset) == 1 else list(self._charset)

    @property
    def original_encoding(self) -> tuple[bool | None, bool | None]:
        """Whether the source was in implicit VR, and whether in little endian; ``None`` if there was no source."""
        said = getattr(self, "_said_encoding", None)
        if said is not None:
            return said  # type: ignore[no-any-return]
        if self._source is None:
            return (None, None)
        return (self._implicit, not self._source.big_endian)

    def set_original_encoding(
        self,
        is_implicit_vr: bool | None,
        is_little_endian: bool | None,
        character_encoding: str | list[str] | None = None,
    ) -> None:
        """Set the encoding that the dataset is assumed to come from; this does not change how its values are read."""
        object.__setattr__(self, "_said_encoding", (is_implicit_vr, is_little_endian))
        if character_encoding is not None:
            object.__setattr__(self, "_said_character_set", character_encoding)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        """Return the dataset as one object, for numpy would otherwise take it apart by numbers."""
        import numpy as np

        array = np.empty((), dtype=object)
        array[()] = self
        return array

    # Copies and comparison

    def copy(self) -> Self:
        """Return a copy with its own elements; their values are shared."""
        return shallow_copy(self)

    def __copy__(self) -> Self:
        copy = type(self).__new__(type(self))
        prepare(copy, {}, None, False, charset.DEFAULT_ENCODINGS, None, None, None)
        copy._take(self)
        _copy_attributes(self, copy, lambda value: value)
        return copy

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        copy = type(self).__new__(type(self))
        memo[id(self)] = copy
        elements: dict[int, Entry | DataElement] = {
            tag: held.__deepcopy__(memo) if isinstance(held, DataElement) else held
            for tag, held in as_read(self).items()
        }
        prepare(
            copy,
            elements,
            self._source,
            self._implicit,
            self._charset,
            self._place,
            self._inherited_pixel_representation,
            self._wanted,
        )
        set_undefined(copy, self.is_undefined_length_sequence_item)
        set_touched(copy, set(self._touched))
        _copy_attributes(self, copy, lambda value: deepcopy(value, memo))
        return copy

    def __reduce__(self) -> tuple[Any, ...]:
        elements, source = pickling.portable(self)
        state = (
            elements,
            source,
            self._implicit,
            self._charset,
            self._place,
            self._inherited_pixel_representation,
            self._wanted,
        )
        touched = set(self._touched) or NOTHING_TOUCHED
        return _restored, (type(self), state, touched, self.is_undefined_length_sequence_item), self._own_attributes()

    def __setstate__(self, attributes: dict[str, Any]) -> None:
        # Past the attribute setting, which is for keywords.
        for name, value in attributes.items():
            object.__setattr__(self, name, value)

    def _own_attributes(self) -> dict[str, Any] | None:
        """Return the plain attributes, which subclasses and users set."""
        return dict(getattr(self, "__dict__", {})) or None

    def __eq__(self, other: object) -> bool:
        if other is self:
            return True
        if not isinstance(other, DatasetModel):
            return NotImplemented
        if self._elements.keys() != other._elements.keys():
            return False
        return all(self[tag] == other[tag] for tag in self._elements)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None  # type: ignore[assignment]

    # Shown

    def __str__(self) -> str:
        return "\n".join(show.text_lines(self))

    __repr__ = __str__

    def top(self) -> str:
        """Return the elements of this level as text, without nested ones."""
        return "\n".join(show.text_lines(self, nested=False))

    def formatted_lines(
        self,
        element_format: str | None = None,
        sequence_element_format: str | None = None,
        indent_format: str | None = None,
    ) -> Iterator[str]:
        """Yield one line per element, from a %-format of its properties."""
        return show.formatted_lines(
            self,
            element_format or self.default_element_format,
            sequence_element_format or self.default_sequence_element_format,
            indent_format,
        )


def from_index(
    cls: type[D], index: dict[int, Entry], source: Source, implicit: bool, wanted: Mapping[int, Any] | None = None
) -> D:
    """Return the root dataset for an index."""
    dataset = cls.__new__(cls)
    prepare(dataset, index, source, implicit, charset.DEFAULT_ENCODINGS, None, None, wanted)
    if CHARACTER_SET in index or source.options.charset is not None:
        read_charset(dataset)
    return dataset


def _restored(
    cls: type[DatasetModel], state: tuple[Any, ...], touched: set[int] | frozenset[int], undefined: bool
) -> DatasetModel:
    dataset = cls.__new__(cls)
    prepare(dataset, *state)
    set_touched(dataset, touched)
    set_undefined(dataset, undefined)
    return dataset


def _tag_of(key: Any) -> BaseTag:
    """Return the tag of a key; what cannot be one is a key that no dataset has."""
    try:
        return Tag(key)
    except DictionaryError:
        raise
    except (ValueError, TypeError, OverflowError) as error:
        raise UnknownTagError(f"a key must be a keyword, tag or pair, got {key!r}", name=str(key)) from error


def _copied(element: DataElement) -> DataElement:
    value = element._value
    own = value if isinstance(value, str | bytes | int | float) or value is None else shallow_copy(value)
    return element._copied(own)


def _copy_attributes(source: DatasetModel, target: DatasetModel, convert: Callable[[Any], Any]) -> None:
    """Copy plain attributes, which subclasses and users set."""
    for name, value in getattr(source, "__dict__", {}).items():
        object.__setattr__(target, name, convert(value))


def _is_camel_case(name: str) -> bool:
    # Like a keyword: upper case first, some lower case after it, no underscore.
    return name[:1].isupper() and "_" not in name and not name.isupper() and name.isalnum()


# Until the face is imported, which all users do.
DatasetModel.item_class = DatasetModel

__all__ = ["DatasetModel", "Sequence", "from_index"]
