"""Datasets as pickle keeps them: what is still as it was read goes as bytes, and is made anew when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codicom.model.element import DataElement
from codicom.model.load import load
from codicom.model.untouched import as_read
from codicom.wire.header import Deferred, Encoding, Entry, Span, read_span

if TYPE_CHECKING:
    from codicom.model.state import State
    from codicom.wire.source import Source

Elements = dict[int, Entry | DataElement]


def portable(dataset: State) -> tuple[Elements, Source | None]:
    """Return a dataset's elements and their source, so that they need no file and no more bytes than their own."""
    source = dataset._source
    elements = dict(as_read(dataset))
    if source is None:
        return elements, None
    for tag, held in elements.items():
        if type(held) is Deferred:
            elements[tag] = load(dataset, tag, held)
    if all(isinstance(held, DataElement) for held in elements.values()):
        return elements, None if source.is_closed else source.sharing(b"")
    if dataset._place is None:
        return elements, source
    return _own_bytes(elements, source, Encoding(dataset._implicit, source.big_endian))


def _own_bytes(elements: Elements, source: Source, encoding: Encoding) -> tuple[Elements, Source]:
    """Move the entries of a sequence item to a source of its own, for the root's may be large."""
    buffer = source.buffer
    spans = [read_span(buffer, held, encoding) for held in elements.values() if not isinstance(held, DataElement)]
    start = min(span.header for span in spans)
    end = max(span.end + 8 if span.undefined else span.end for span in spans)
    moved = {tag: held if isinstance(held, DataElement) else _moved(held, start) for tag, held in elements.items()}
    return moved, source.sharing(bytes(buffer[start:end]))


def _moved(entry: Entry, by: int) -> Entry:
    if isinstance(entry, int):
        return entry - by if entry >= 0 else ~(~entry - by)
    return Span(entry.header - by, entry.start - by, entry.end - by, entry.vr, entry.undefined, entry.implicit)
