"""What a dataset keeps of its elements, for those who ask without converting: how other rooms look inside.

A value that was read and not used yet is an entry of the source's index (see ``codicom.wire.header``); one that was
used or set is an element. Nobody outside ``model`` has to know which.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from codicom.limits import Limits
from codicom.model.element import DataElement
from codicom.model.load import known_vr, load
from codicom.model.path import path_text
from codicom.model.state import State
from codicom.settings import current
from codicom.tag import BaseTag
from codicom.wire.deviations import Deviations
from codicom.wire.header import Deferred, Encoding, Entry, Span, read_span
from codicom.wire.source import Source
from codicom.wire.tags import TRANSFER_SYNTAX

_EXPLICIT_VR_BIG_ENDIAN: Final = "1.2.840.10008.1.2.2"
_DEFAULT_LIMITS: Final = Limits()


class Stored(NamedTuple):
    """One element as its dataset holds it: converted, or as bytes that stand in a source."""

    # ``None`` where the source is in implicit VR and nobody asked what the dictionary says.
    vr: str | None
    # Where the value begins in the source's buffer, or in the file if it was left there; -1 if it stands in neither.
    start: int
    length: int
    undefined: bool
    # Whether the bytes of words are in big endian order.
    big_endian: bool
    source: Source | None
    # The element, once somebody used or set it.
    element: DataElement | None
    # Whether the value was left in the file, see ``defer_size``.
    is_deferred: bool = False

    @property
    def is_converted(self) -> bool:
        """Whether the element has a Python value already."""
        return self.element is not None

    @property
    def offset(self) -> int | None:
        """Where the value begins in its file or stream, while it stands in one."""
        if self.start < 0 or self.source is None:
            return None
        return self.start if self.is_deferred else self.source.offset(self.start)

    def view(self) -> memoryview:
        """Return the bytes of a value that is held in the source's buffer, without a copy."""
        assert self.source is not None  # only what was read has bytes to look at
        return memoryview(self.source.buffer)[self.start : self.start + self.length]

    def bytes(self) -> bytes:
        """Return the bytes as they are stored, read from the file if they were left there."""
        if not self.is_deferred:
            return bytes(self.view())
        assert self.source is not None  # deferred values come with their source
        assert self.source.fetch is not None  # and with their fetch
        return self.source.fetch(self.start, self.length)


@dataclass(frozen=True, slots=True)
class RawValue:
    """The value of one element as its source has it: where it stands, and its bytes when they are asked for."""

    tag: BaseTag
    vr: str
    # Where the value begins in the file or stream.
    offset: int
    length: int
    is_undefined_length: bool
    is_little_endian: bool
    _stored: Stored = field(repr=False)

    def bytes(self) -> bytes:
        """Return the bytes of the value, read from the file if they were left there."""
        return self._stored.bytes()


def entry_of(held: Entry | DataElement | None) -> Entry | None:
    """Return the index entry of what a dataset holds, or ``None`` if its value was set."""
    return held._entry if isinstance(held, DataElement) else held


def fingerprint(dataset: State, tags: Iterable[int]) -> tuple[Any, ...]:
    """Return what a dataset holds of some elements, to be compared: it is equal as long as none of them changes."""
    # While it is as it was read, an element is what its place in the source says.
    return dataset._source, *[
        (held._entry or _as_changed(held)) if isinstance(held, DataElement) else held
        for held in map(dataset._elements.get, tags)
    ]


def _as_changed(element: DataElement) -> object:
    # The first element of a source has entry 0.
    return (element.VR, element.value, element.is_undefined_length) if element._entry is None else element._entry


def is_held(dataset: State, tag: int) -> bool:
    """Whether a dataset holds an element, asked by a plain number."""
    return tag in dataset._elements


def element_and_value(dataset: State, tag: int) -> tuple[DataElement, str, Any]:
    """Return an element with its VR and its value in one step, for those who go through all of a dataset."""
    held = dataset._elements[tag]
    element = held if isinstance(held, DataElement) else load(dataset, tag, held)
    return element, element._vr, element._value


def put_elements(dataset: State, elements: Mapping[int, DataElement]) -> None:
    """Put elements into a new dataset, those of each group where they belong; they are known to be right."""
    for group in {tag >> 16 for tag in elements}:
        dataset._check_group(BaseTag(group << 16))
    dataset._elements.update(elements)


def stored(dataset: State, tag: int) -> Stored:
    """Return how a dataset holds one of its elements; raise ``KeyError`` if it has none of that tag."""
    held = dataset._elements[tag]
    source = dataset._source
    element = held if isinstance(held, DataElement) else None
    entry = entry_of(held)
    if entry is None or source is None or tag in dataset._touched:
        assert element is not None  # entries come with their source
        big = is_big_endian(dataset, tag)
        return Stored(element.VR, -1, 0, element.is_undefined_length, big, source, element)
    if isinstance(entry, Deferred):
        span: Span | Deferred = entry
    else:
        span = entry if isinstance(entry, Span) else _span(dataset, source, entry)
    vr, undefined = (span.vr, span.undefined) if element is None else (element.VR, element.is_undefined_length)
    big = source.big_endian or span.big_endian
    length = span.end - span.start
    return Stored(vr, span.start, length, undefined, big, source, element, isinstance(entry, Deferred))


def raw_value(dataset: State, tag: int) -> RawValue | None:
    """Return the value of an element as its source has it; ``None`` if it was set and stands in no source."""
    held = stored(dataset, tag)
    source, offset = held.source, held.offset
    if source is None or offset is None:
        return None
    implicit = dataset._implicit if held.vr is not None else True
    vr = known_vr(dataset, source, tag, held.vr, held.length, held.undefined, implicit)
    return RawValue(BaseTag(tag), vr, offset, held.length, held.undefined, not held.big_endian, held)


def encodings_of(dataset: State) -> tuple[str, ...]:
    """Return the Python codecs in which a dataset's text is read."""
    return dataset._charset


def _span(dataset: State, source: Source, entry: int) -> Span:
    return read_span(source.buffer, entry, Encoding(dataset._implicit, source.big_endian))


def is_big_endian(dataset: State, tag: int, root: State | None = None) -> bool:
    """Whether the words of a value are in big endian order; ``root`` is the dataset that has the File Meta Information.

    A value that was read is as its source has it. One that was set is as it will be written, for saving copies its
    bytes (PS3.5 7.3).
    """
    entry = entry_of(dataset._elements.get(tag))
    if entry is None:
        return _set_in_big_endian(dataset if root is None else root)
    # Words that came from another dataset say themselves that they are in big endian.
    if isinstance(entry, Span | Deferred) and entry.big_endian:
        return True
    return dataset._source is not None and dataset._source.big_endian and tag not in dataset._touched


def _set_in_big_endian(dataset: State) -> bool:
    meta = getattr(dataset, "__dict__", {}).get("file_meta")
    return meta is not None and meta.value_of(TRANSFER_SYNTAX) == _EXPLICIT_VR_BIG_ENDIAN


def deviations_of(dataset: State) -> Deviations:
    """Return where to record what is wrong with a dataset: with its source, else nowhere that lasts."""
    source = dataset._source
    return Deviations(strict=current().read.strict) if source is None else source.deviations


def path_of(dataset: State, tag: int | None = None) -> str:
    """Return the path of a dataset in its root, or of one of its elements, as text."""
    return path_text(dataset._place, tag)


def limits_of(dataset: State) -> Limits:
    """Return the limits in force: those set where the value is used, else those that the dataset was read with."""
    here, source = current().limits, dataset._source
    return here if source is None or here != _DEFAULT_LIMITS else source.limits
