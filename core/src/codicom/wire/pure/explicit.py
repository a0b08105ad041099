"""The scanner for explicit VR: one flat loop that notes where each element's header is."""

from __future__ import annotations

from codicom.wire.contract import NOT_FOUND
from codicom.wire.deviations import Rule
from codicom.wire.header import (
    HHHH_BE,
    HHHH_LE,
    L_BE,
    L_LE,
    LONG_BE,
    LONG_LE,
    SHORT_BE,
    SHORT_LE,
    UNDEFINED,
    Buffer,
    Span,
    looks_explicit,
)
from codicom.wire.pure.run import Incomplete, ScanRun
from codicom.wire.pure.skip import begins_with_mark, items_look_explicit, unknown_vr_extent
from codicom.wire.tags import PIXEL_DATA


def scan_explicit(buffer: Buffer, pos: int, until: int, run: ScanRun) -> int:
    """Index elements from ``pos`` on into ``run.index``, up to ``until`` or a stop; return where it ended.

    The position returned is that of the next header: past ``until`` if the last value runs past it.
    """
    big = run.big_endian
    index = run.index
    unpack = HHHH_BE if big else HHHH_LE
    long_length = L_BE if big else L_LE
    short = SHORT_BE if big else SHORT_LE
    long_ = LONG_BE if big else LONG_LE
    stop_tags = run.stop_tags
    longest = run.max_value_length
    limit = min(until, run.end) - 8
    while pos <= limit:
        group, element, code, length = unpack(buffer, pos)
        if code in short:
            # Sums and products, since the interpreter is quicker at them than at shifts.
            index[group * 0x10000 + element] = pos
            pos += length + 8
        elif code in long_:
            tag = group * 0x10000 + element
            if tag in stop_tags:
                run.stopped = True
                return pos
            if pos + 12 > run.end:
                return pos
            length = long_length(buffer, pos + 8)[0]
            if length <= longest:
                index[tag] = pos
                pos += length + 12
            elif length != UNDEFINED:
                run.stopped = True
                return pos
            else:
                pos = _undefined(buffer, pos, run, tag, long_[code], 12)
        elif element == 0xE00D and group == 0xFFFE and run.in_item:
            run.closed = True
            return pos + 8
        else:
            after = _odd_header(buffer, pos, run, group << 16 | element)
            if after is None:
                return pos
            pos = after
            if run.closed:
                return pos
    return pos


def _undefined(buffer: Buffer, pos: int, run: ScanRun, tag: int, vr: str | None, header: int) -> int:
    """Index an element of undefined length."""
    start = pos + header
    end = run.end
    big = run.big_endian
    implicit = vr is None
    if vr == "UN" or vr is None:
        implicit = not items_look_explicit(buffer, start, end, big)
        sequence = begins_with_mark(buffer, start, big)
    else:
        sequence = vr == "SQ"
    if sequence:
        last = run.skip(buffer, start, end, implicit, big, run.depth)
        if vr == "UN":
            run.report(Rule.UN_UNDEFINED, pos, tag, "took it to hold items")
        vr = "SQ"
    else:
        # PS3.5 7.1.2, A.4: besides sequences, only encapsulated pixel data has one.
        if tag != PIXEL_DATA:
            run.report(Rule.UNDEFINED_LENGTH, pos, tag, "read up to its delimiter")
        last = run.fragments_end(buffer, start, end, big)
    if last == NOT_FOUND:
        if run.source_continues:
            raise Incomplete(pos)
        run.report(Rule.MISSING_DELIMITER, pos, tag, "read up to the end")
        run.index[tag] = Span(pos, start, end, vr, True, implicit)
        return end
    run.index[tag] = Span(pos, start, last, vr, True, implicit)
    return last + 8


def _odd_header(buffer: Buffer, pos: int, run: ScanRun, tag: int) -> int | None:
    """Index what is no element with a known VR: a delimiter, an unknown VR, or an element without VR."""
    big = run.big_endian
    if tag >> 16 == 0xFFFE:
        return run.delimiter(pos, tag)
    if tag in run.stop_tags:
        run.stopped = True
        return None
    if looks_explicit(buffer, pos):
        start, after = unknown_vr_extent(buffer, pos, run.end, big)
        if start == pos + 8:
            run.report(Rule.UNKNOWN_VR, pos, tag, "read with a 16-bit length, the value kept as bytes")
            run.index[tag] = pos
        else:
            run.report(Rule.UNKNOWN_VR, pos, tag, "read with a 32-bit length, the value kept as bytes")
            vr = bytes(buffer[pos + 4 : pos + 6]).decode("latin-1")
            run.index[tag] = Span(pos, start, after, vr, False, False)
        return after
    length: int = (L_BE if big else L_LE)(buffer, pos + 4)[0]
    run.report(Rule.IMPLICIT_IN_EXPLICIT, pos, tag, "read in implicit VR")
    if length == UNDEFINED:
        return _undefined(buffer, pos, run, tag, None, 8)
    run.index[tag] = ~pos
    return pos + 8 + length
