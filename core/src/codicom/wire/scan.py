"""The seam of the parser: ``scan`` indexes one dataset; a compiled scanner can take its place."""

from __future__ import annotations

from typing import Final

from codicom.limits import exceeded
from codicom.wire.deviations import Rule
from codicom.wire.header import HH_BE, HH_LE, Buffer, Encoding, header_offset, read_span
from codicom.wire.order import Scan
from codicom.wire.scan_explicit import scan_explicit
from codicom.wire.scan_implicit import scan_implicit

# Headers are indexed in steps, so that the element limit is met before memory is spent.
_STEP: Final = 1 << 24


def scan(buffer: Buffer, start: int, encoding: Encoding, order: Scan) -> int:
    """Index one dataset's elements into ``order.index`` and return where scanning ended."""
    run = scan_implicit if encoding.implicit else scan_explicit
    pos = start
    while True:
        until = min(order.end, pos + _STEP)
        pos = run(buffer, pos, until, order)
        if len(order.index) > order.limits.elements:
            raise exceeded("elements", order.limits.elements, len(order.index), offset=pos)
        if order.stopped or order.closed or pos + 8 > order.end or until == order.end:
            break
    _check_first(buffer, start, encoding, order)
    if pos > order.end and not order.stopped and not order.closed:
        order.cut = _cut_last(buffer, encoding, order)
    return pos


def _check_first(buffer: Buffer, start: int, encoding: Encoding, order: Scan) -> None:
    """Note a first element that comes again: only the last of each tag is in the index, so its place tells."""
    for tag, entry in order.index.items():
        if header_offset(entry) > start:
            group, element = (HH_BE if encoding.big_endian else HH_LE)(buffer, start)
            if group << 16 | element == tag:
                order.found(Rule.TAG_ORDER, start, tag, "took the last of each tag")
        break


def _cut_last(buffer: Buffer, encoding: Encoding, order: Scan) -> int:
    """End the element that goes on after its dataset where that ends; return its tag."""
    _, tag = max((header_offset(entry), tag) for tag, entry in order.index.items())
    span = read_span(buffer, order.index[tag], encoding)
    order.index[tag] = span._replace(end=min(span.end, order.end))
    return tag
