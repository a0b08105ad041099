"""Whether the elements of a source stand in order, and each but once (PS3.5 7.1)."""

from __future__ import annotations

from itertools import pairwise

from codicom.model.load import offset_of
from codicom.model.path import path_text
from codicom.model.raw import entry_of
from codicom.model.state import State
from codicom.wire.deviations import Rule
from codicom.wire.header import Encoding, Span, header_offset, read_span


def check_order(dataset: State) -> None:
    """Record elements that stand before one of a lower tag, and File Meta Information among the others."""
    source = dataset._source
    if source is None or dataset._touched:
        return
    # An element that was changed has no place in the source any more.
    offsets = ((offset_of(source, entry_of(held)), tag) for tag, held in dataset._elements.items())
    placed = sorted((offset, tag) for offset, tag in offsets if offset is not None)
    for (_, before), (offset, tag) in pairwise(placed):
        if tag < before:
            path = path_text(dataset._place, tag)
            source.deviations.record(Rule.TAG_ORDER, "took the last of each tag", offset=offset, tag_path=path)
            break
    if any(tag >> 16 != 2 for _, tag in placed):
        for offset, tag in placed:
            if tag >> 16 == 2:
                action, path = "kept it where it stands", path_text(dataset._place, tag)
                source.deviations.record(Rule.META_IN_DATASET, action, offset=offset, tag_path=path)
                break


def check_twice(dataset: State) -> None:
    """Record elements that stand twice in a row: of those only the last is held."""
    source = dataset._source
    if source is None or dataset._touched:
        return
    encoding = Encoding(dataset._implicit, source.big_endian)
    entries = [(entry_of(held), tag) for tag, held in dataset._elements.items()]
    placed = sorted((header_offset(entry), tag, entry) for entry, tag in entries if isinstance(entry, int | Span))
    end = None
    for start, tag, entry in placed:
        span = read_span(source.buffer, entry, encoding)
        if end is not None and end < start and source.buffer[end : end + 4] == source.buffer[start : start + 4]:
            path = path_text(dataset._place, tag)
            action = "took the last of each tag"
            source.deviations.record(Rule.TAG_ORDER, action, offset=source.offset(end), tag_path=path)
        end = span.end + 8 if span.undefined else span.end
