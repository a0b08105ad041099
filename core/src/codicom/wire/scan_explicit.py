"""The scanner for explicit VR: one flat loop that notes where each element's header is."""

from __future__ import annotations

from codicom.wire.deviations import Rule
from codicom.wire.fragments import fragments_end
from codicom.wire.header import (
    HHHH_BE,
    HHHH_LE,
    L_BE,
    L_LE,
    LONG_BE,
    LONG_LE,
    PIXEL_DATA,
    SHORT_BE,
    SHORT_LE,
    UNDEFINED,
    Buffer,
    Span,
    looks_explicit,
)
from codicom.wire.order import Incomplete, Scan
from codicom.wire.skip import begins_with_mark, items_look_explicit, skip_sequence, unknown_vr_extent


def scan_explicit(buffer: Buffer, pos: int, until: int, scan: Scan) -> int:
    """Index elements from ``pos`` on into ``scan.index``, up to ``until`` or a stop; return where it ended.

    The position returned is that of the next header: past ``until`` if the last value runs past it.
    """
    big = scan.big_endian
    index = scan.index
    unpack = HHHH_BE if big else HHHH_LE
    long_length = L_BE if big else L_LE
    short = SHORT_BE if big else SHORT_LE
    long_ = LONG_BE if big else LONG_LE
    stop = scan.stop
    most = scan.most
    limit = min(until, scan.end) - 8
    while pos <= limit:
        group, element, code, length = unpack(buffer, pos)
        if code in short:
            # Sums and products, since the interpreter is quicker at them than at shifts.
            index[group * 0x10000 + element] = pos
            pos += length + 8
        elif code in long_:
            tag = group * 0x10000 + element
            if tag in stop:
                scan.stopped = True
                return pos
            if pos + 12 > scan.end:
                return pos
            length = long_length(buffer, pos + 8)[0]
            if length <= most:
                index[tag] = pos
                pos += length + 12
            elif length != UNDEFINED:
                scan.stopped = True
                return pos
            else:
                pos = _undefined(buffer, pos, scan, tag, long_[code], 12)
        elif element == 0xE00D and group == 0xFFFE and scan.in_item:
            scan.closed = True
            return pos + 8
        else:
            after = _odd_header(buffer, pos, scan, group << 16 | element)
            if after is None:
                return pos
            pos = after
            if scan.closed:
                return pos
    return pos


def _undefined(buffer: Buffer, pos: int, scan: Scan, tag: int, vr: str | None, header: int) -> int:
    """Index an element of undefined length."""
    start = pos + header
    end = scan.end
    big = scan.big_endian
    implicit = vr is None
    if vr == "UN" or vr is None:
        implicit = not items_look_explicit(buffer, start, end, big)
        sequence = begins_with_mark(buffer, start, big)
    else:
        sequence = vr == "SQ"
    if sequence:
        last = skip_sequence(buffer, start, end, big, implicit, scan.limits.depth)
        if vr == "UN":
            scan.found(Rule.UN_UNDEFINED, pos, tag, "took it to hold items")
        vr = "SQ"
    else:
        # PS3.5 7.1.2, A.4: besides sequences, only encapsulated pixel data has one.
        if tag != PIXEL_DATA:
            scan.found(Rule.UNDEFINED_LENGTH, pos, tag, "read up to its delimiter")
        last = fragments_end(buffer, start, end, big)
    if last is None:
        if scan.more:
            raise Incomplete(pos)
        scan.found(Rule.MISSING_DELIMITER, pos, tag, "read up to the end")
        scan.index[tag] = Span(pos, start, end, vr, True, implicit)
        return end
    scan.index[tag] = Span(pos, start, last, vr, True, implicit)
    return last + 8


def _odd_header(buffer: Buffer, pos: int, scan: Scan, tag: int) -> int | None:
    """Index what is no element with a known VR: a delimiter, an unknown VR, or an element without VR."""
    big = scan.big_endian
    if tag >> 16 == 0xFFFE:
        return scan.delimiter(pos, tag)
    if tag in scan.stop:
        scan.stopped = True
        return None
    if looks_explicit(buffer, pos):
        start, after = unknown_vr_extent(buffer, pos, scan.end, big)
        if start == pos + 8:
            scan.found(Rule.UNKNOWN_VR, pos, tag, "read with a 16-bit length, the value kept as bytes")
            scan.index[tag] = pos
        else:
            scan.found(Rule.UNKNOWN_VR, pos, tag, "read with a 32-bit length, the value kept as bytes")
            vr = bytes(buffer[pos + 4 : pos + 6]).decode("latin-1")
            scan.index[tag] = Span(pos, start, after, vr, False, False)
        return after
    length: int = (L_BE if big else L_LE)(buffer, pos + 4)[0]
    scan.found(Rule.IMPLICIT_IN_EXPLICIT, pos, tag, "read in implicit VR")
    if length == UNDEFINED:
        return _undefined(buffer, pos, scan, tag, None, 8)
    scan.index[tag] = ~pos
    return pos + 8 + length
