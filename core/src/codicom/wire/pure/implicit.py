"""The scanner for implicit VR: one flat loop that notes where each element's header is."""

from __future__ import annotations

from codicom.tables import lookup
from codicom.wire.contract import NOT_FOUND
from codicom.wire.deviations import Rule
from codicom.wire.header import HHL_BE, HHL_LE, ITEM_BYTES, UNDEFINED, Buffer, Span
from codicom.wire.pure.run import Incomplete, ScanRun
from codicom.wire.pure.skip import items_look_explicit
from codicom.wire.tags import PIXEL_DATA

_STOP_GROUP = 0x7FE0


def scan_implicit(buffer: Buffer, pos: int, until: int, run: ScanRun) -> int:
    """Index elements from ``pos`` on into ``run.index``, up to ``until`` or a stop; return where it ended."""
    big = run.big_endian
    index = run.index
    unpack = HHL_BE if big else HHL_LE
    stop_tags = run.stop_tags
    longest = run.max_value_length
    limit = min(until, run.end) - 8
    while pos <= limit:
        group, element, length = unpack(buffer, pos)
        if group >= _STOP_GROUP:
            tag = group * 0x10000 + element
            if group == 0xFFFE:
                pos = run.delimiter(pos, tag)
                if run.closed:
                    return pos
                continue
            if tag in stop_tags:
                run.stopped = True
                return pos
        if length <= longest:
            # Sums and products, since the interpreter is quicker at them than at shifts.
            index[group * 0x10000 + element] = pos
            pos += length + 8
        elif length != UNDEFINED:
            run.stopped = True
            return pos
        else:
            pos = _undefined(buffer, pos, run, group << 16 | element)
    return pos


def _undefined(buffer: Buffer, pos: int, run: ScanRun, tag: int) -> int:
    """Index an element of undefined length; what follows tells whether it has items, the dictionary what they are."""
    start = pos + 8
    end = run.end
    big = run.big_endian
    vr = lookup.vr_of(tag)
    has_items = bytes(buffer[start : start + 4]) == ITEM_BYTES[big]
    known_bytes = vr is not None and vr != "SQ" and vr != "UN"
    implicit = True
    if known_bytes or not (has_items or vr == "SQ"):
        if known_bytes and tag != PIXEL_DATA:
            run.report(Rule.UNDEFINED_LENGTH, pos, tag, "read up to its delimiter")
        last = run.fragments_end(buffer, start, end, big)
    else:
        vr = "SQ"
        implicit = not items_look_explicit(buffer, start, end, big)
        if not implicit:
            run.report(Rule.EXPLICIT_IN_IMPLICIT, pos, tag, "read its items in explicit VR")
        last = run.skip(buffer, start, end, implicit, big, run.depth)
    if last == NOT_FOUND:
        if run.source_continues:
            raise Incomplete(pos)
        run.report(Rule.MISSING_DELIMITER, pos, tag, "read up to the end")
        run.index[tag] = Span(pos, start, end, "SQ" if vr == "SQ" else None, True, implicit)
        return end
    run.index[tag] = Span(pos, start, last, "SQ" if vr == "SQ" else None, True, implicit)
    return last + 8
