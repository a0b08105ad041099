"""The scanner for implicit VR: one flat loop that notes where each element's header is."""

from __future__ import annotations

from codicom.wire.deviations import Rule
from codicom.wire.fragments import fragments_end
from codicom.wire.header import HHL_BE, HHL_LE, ITEM_BYTES, PIXEL_DATA, UNDEFINED, Buffer, Span
from codicom.wire.order import Incomplete, Scan
from codicom.wire.skip import items_look_explicit, skip_sequence

_STOP_GROUP = 0x7FE0


def scan_implicit(buffer: Buffer, pos: int, until: int, scan: Scan) -> int:
    """Index elements from ``pos`` on into ``scan.index``, up to ``until`` or a stop; return where it ended."""
    big = scan.big_endian
    index = scan.index
    unpack = HHL_BE if big else HHL_LE
    stop = scan.stop
    most = scan.most
    limit = min(until, scan.end) - 8
    while pos <= limit:
        group, element, length = unpack(buffer, pos)
        if group >= _STOP_GROUP:
            tag = group * 0x10000 + element
            if group == 0xFFFE:
                pos = scan.delimiter(pos, tag)
                if scan.closed:
                    return pos
                continue
            if tag in stop:
                scan.stopped = True
                return pos
        if length <= most:
            # Sums and products, since the interpreter is quicker at them than at shifts.
            index[group * 0x10000 + element] = pos
            pos += length + 8
        elif length != UNDEFINED:
            scan.stopped = True
            return pos
        else:
            pos = _undefined(buffer, pos, scan, group << 16 | element)
    return pos


def _undefined(buffer: Buffer, pos: int, scan: Scan, tag: int) -> int:
    """Index an element of undefined length; what follows tells whether it has items, the dictionary what they are."""
    start = pos + 8
    end = scan.end
    big = scan.big_endian
    vr = scan.dictionary_vr(tag)
    has_items = bytes(buffer[start : start + 4]) == ITEM_BYTES[big]
    known_bytes = vr is not None and vr != "SQ" and vr != "UN"
    implicit = True
    if known_bytes or not (has_items or vr == "SQ"):
        if known_bytes and tag != PIXEL_DATA:
            scan.found(Rule.UNDEFINED_LENGTH, pos, tag, "read up to its delimiter")
        last = fragments_end(buffer, start, end, big)
    else:
        vr = "SQ"
        implicit = not items_look_explicit(buffer, start, end, big)
        if not implicit:
            scan.found(Rule.EXPLICIT_IN_IMPLICIT, pos, tag, "read its items in explicit VR")
        last = skip_sequence(buffer, start, end, big, implicit, scan.limits.depth)
    if last is None:
        if scan.more:
            raise Incomplete(pos)
        scan.found(Rule.MISSING_DELIMITER, pos, tag, "read up to the end")
        scan.index[tag] = Span(pos, start, end, "SQ" if vr == "SQ" else None, True, implicit)
        return end
    scan.index[tag] = Span(pos, start, last, "SQ" if vr == "SQ" else None, True, implicit)
    return last + 8
