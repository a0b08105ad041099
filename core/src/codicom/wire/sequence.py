"""Splitting the value of a sequence into its items (PS3.5 7.5)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from codicom.limits import Limits, exceeded
from codicom.wire.deviations import Rule
from codicom.wire.header import (
    HHL_BE,
    HHL_LE,
    ITEM_DELIMITER_BYTES,
    UNDEFINED,
    VR_LETTERS,
    Buffer,
    Encoding,
    Index,
    looks_explicit,
)
from codicom.wire.order import Scan
from codicom.wire.scan import scan


class ItemSpan(NamedTuple):
    """Where an item lies; one of undefined length has been indexed to find its end."""

    header: int
    start: int
    end: int
    undefined: bool
    implicit: bool
    elements: Index | None


def split_items(
    buffer: Buffer,
    start: int,
    end: int,
    encoding: Encoding,
    limits: Limits,
    record: Callable[[Rule, int, int | None, str], None],
) -> list[ItemSpan]:
    """Return the items between ``start`` and ``end``; ``record`` is told (rule, offset, tag, action) of each defect."""
    unpack = HHL_BE if encoding.big_endian else HHL_LE
    item_delimiter = ITEM_DELIMITER_BYTES[encoding.big_endian]
    items: list[ItemSpan] = []
    pos = start
    while pos < end:
        if pos + 8 > end:
            record(Rule.TRAILING_BYTES, pos, None, f"left out {end - pos} bytes after the last item")
            break
        group, element, length = unpack(buffer, pos)
        if group != 0xFFFE or element != 0xE000:
            if group == 0xFFFE and element == 0xE0DD:
                if pos + 8 < end:
                    record(Rule.TRAILING_BYTES, pos + 8, None, f"left out {end - pos - 8} bytes after the delimiter")
                break
            if group == 0xFFFE and element == 0xE00D:
                record(Rule.STRAY_DELIMITER, pos, None, "passed over")
                pos += 8
                continue
            record(Rule.NOT_AN_ITEM, pos, None, f"left out {end - pos} bytes")
            break
        if len(items) >= limits.elements:
            raise exceeded("elements", limits.elements, len(items) + 1, offset=pos)
        # PS3.5 6.2.2: inside UN, items are in implicit VR; in files also elsewhere.
        implicit = encoding.implicit or (pos + 16 <= end and length != 0 and not _explicit(buffer, pos + 8))
        if length != UNDEFINED:
            stop = pos + 8 + length
            if stop > end:
                record(Rule.ITEM_LENGTH, pos, None, f"cut the item by {stop - end} bytes")
                stop = end
            items.append(ItemSpan(pos, pos + 8, stop, False, implicit, None))
            pos = stop
        else:
            order = Scan(end, limits, big_endian=encoding.big_endian, in_item=True)
            own = encoding if implicit == encoding.implicit else Encoding(implicit, encoding.big_endian)
            after = scan(buffer, pos + 8, own, order)
            for finding in order.findings:
                record(finding.rule, finding.offset, finding.tag, finding.action)
            has_delimiter = order.closed and buffer[after - 8 : after - 4] == item_delimiter and after >= pos + 16
            if not order.closed:
                record(Rule.MISSING_DELIMITER, pos, None, "took the item for ended with its sequence")
                after = end
            items.append(ItemSpan(pos, pos + 8, after - 8 if has_delimiter else after, True, implicit, order.index))
            pos = after
    return items


def _explicit(buffer: Buffer, pos: int) -> bool:
    # An item may begin with its own delimiter: then it is empty, and says nothing of its encoding.
    return (
        buffer[pos + 4 : pos + 6] in VR_LETTERS
        or buffer[pos : pos + 2] in (b"\xfe\xff", b"\xff\xfe")
        or looks_explicit(buffer, pos)
    )
