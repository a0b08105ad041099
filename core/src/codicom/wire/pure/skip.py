"""Finding where a value of undefined length ends, without indexing what is in it: flat loops with a depth counter."""

from __future__ import annotations

from codicom.limits import exceeded
from codicom.wire.contract import NOT_FOUND
from codicom.wire.header import (
    DELIMITER_BYTES,
    HHHH_BE,
    HHHH_LE,
    HHL_BE,
    HHL_LE,
    ITEM_BYTES,
    L_BE,
    L_LE,
    LONG_BE,
    LONG_LE,
    SHORT_BE,
    SHORT_LE,
    UNDEFINED,
    Buffer,
    has_known_vr,
    looks_explicit,
)
from codicom.wire.pure.fragments import fragments_end
from codicom.wire.pure.run import FragmentsEnd


def skip_sequence(
    buffer: Buffer,
    pos: int,
    end: int,
    implicit: bool,
    big_endian: bool,
    depth: int,
    *,
    fragments: FragmentsEnd = fragments_end,
) -> int:
    """Return where the delimiter of the sequence whose items begin at ``pos`` stands, or ``NOT_FOUND``.

    Items may switch from explicit to implicit VR; each part is skipped in its own way.
    """
    skip = _skip_implicit if implicit else _skip_explicit
    return skip(buffer, pos, end, big_endian, depth, fragments)


def items_look_explicit(buffer: Buffer, pos: int, end: int, big_endian: bool) -> bool:
    """Whether the first element of the first item at ``pos`` carries a VR."""
    if pos + 16 > end or bytes(buffer[pos : pos + 4]) != ITEM_BYTES[big_endian]:
        return False
    return has_known_vr(buffer, pos + 8)


def _skip_explicit(buffer: Buffer, pos: int, end: int, big: bool, depth_limit: int, fragments: FragmentsEnd) -> int:
    unpack = HHHH_BE if big else HHHH_LE
    long_length = L_BE if big else L_LE
    short = SHORT_BE if big else SHORT_LE
    long_ = LONG_BE if big else LONG_LE
    limit = end - 8
    # Odd among the items of a sequence, even inside an item.
    depth = 1
    while pos <= limit:
        group, element, code, length = unpack(buffer, pos)
        if group == 0xFFFE:
            if element == 0xE000:
                length = long_length(buffer, pos + 4)[0]
                if length != UNDEFINED:
                    depth -= not depth & 1
                    pos += 8 + length
                    continue
            depth = _after_mark(element, depth, depth_limit, pos)
            if depth <= 0:
                return pos
            pos += 8
        elif code in short:
            pos += 8 + length
        elif code in long_:
            if pos > limit - 4:
                return NOT_FOUND
            length = long_length(buffer, pos + 8)[0]
            if length != UNDEFINED:
                pos += 12 + length
                continue
            vr = long_[code]
            pos += 12
            if vr == "SQ" or (vr == "UN" and items_look_explicit(buffer, pos, end, big)):
                depth = _deeper(depth, depth_limit, pos)
                continue
            stop = _undefined_end(buffer, pos, end, big, vr, depth_limit - depth // 2, fragments)
            if stop == NOT_FOUND:
                return NOT_FOUND
            pos = stop + 8
        else:
            after = _skip_odd_header(buffer, pos, end, big, depth_limit - depth // 2, fragments)
            if after == NOT_FOUND:
                return NOT_FOUND
            pos = after
    return NOT_FOUND


def _after_mark(element: int, depth: int, depth_limit: int, pos: int) -> int:
    """Return the depth after the header of an item of undefined length, or after a delimiter; 0 ends the sequence.

    An item without its own delimiter ends with the next item or its sequence; a delimiter too many changes nothing.
    """
    in_item = not depth & 1
    if element == 0xE000:
        return depth if in_item else _deeper(depth, depth_limit, pos)
    if element == 0xE00D:
        return depth - 1 if in_item else depth
    if element == 0xE0DD:
        return depth - 2 if in_item else depth - 1
    return depth


def _deeper(depth: int, depth_limit: int, pos: int) -> int:
    # Each level is a sequence and an item.
    if depth >= 2 * depth_limit:
        raise exceeded("depth", depth_limit, depth_limit + 1, offset=pos)
    return depth + 1


def _skip_odd_header(buffer: Buffer, pos: int, end: int, big: bool, depth_limit: int, fragments: FragmentsEnd) -> int:
    """Skip an element that has an unknown VR or none."""
    if looks_explicit(buffer, pos):
        return unknown_vr_extent(buffer, pos, end, big)[1]
    length: int = (L_BE if big else L_LE)(buffer, pos + 4)[0]
    if length != UNDEFINED:
        return pos + 8 + length
    stop = _undefined_end(buffer, pos + 8, end, big, None, depth_limit, fragments)
    return NOT_FOUND if stop == NOT_FOUND else stop + 8


def unknown_vr_extent(buffer: Buffer, pos: int, end: int, big: bool) -> tuple[int, int]:
    """Return where the value of the element with an unknown VR at ``pos`` begins and ends.

    PS3.5 6.2: a VR of a later edition has the long header; what is seen in files is the short one.
    """
    length: int = (HHHH_BE if big else HHHH_LE)(buffer, pos)[3]
    if length == 0 and pos + 12 <= end:
        longer: int = (L_BE if big else L_LE)(buffer, pos + 8)[0]
        after = pos + 12 + longer
        if longer > 0 and (after == end or (after < end and looks_explicit(buffer, after))):
            return pos + 12, after
    return pos + 8, pos + 8 + length


def _undefined_end(
    buffer: Buffer, pos: int, end: int, big: bool, vr: str | None, depth_limit: int, fragments: FragmentsEnd
) -> int:
    # PS3.5 6.2.2: UN of undefined length holds items in implicit VR; not every writer keeps to that.
    if (vr is None or vr == "UN") and begins_with_mark(buffer, pos, big):
        return _skip_implicit(buffer, pos, end, big, depth_limit, fragments)
    return fragments(buffer, pos, end, big)


def begins_with_mark(buffer: Buffer, pos: int, big: bool) -> bool:
    """Whether an item stands at ``pos``, or the delimiter of a sequence without any."""
    return bytes(buffer[pos : pos + 4]) in (ITEM_BYTES[big], DELIMITER_BYTES[big])


def _skip_implicit(buffer: Buffer, pos: int, end: int, big: bool, depth_limit: int, fragments: FragmentsEnd) -> int:
    unpack = HHL_BE if big else HHL_LE
    limit = end - 8
    depth = 1
    while pos <= limit:
        group, element, length = unpack(buffer, pos)
        if group == 0xFFFE:
            if element == 0xE000 and length != UNDEFINED:
                depth -= not depth & 1
                pos += 8 + length
                continue
            depth = _after_mark(element, depth, depth_limit, pos)
            if depth <= 0:
                return pos
            pos += 8
        elif length != UNDEFINED:
            pos += 8 + length
        else:
            pos += 8
            if pos > limit:
                return NOT_FOUND
            if unpack(buffer, pos)[0] != 0xFFFE:
                stop = fragments(buffer, pos, end, big)
                if stop == NOT_FOUND:
                    return NOT_FOUND
                pos = stop + 8
                continue
            # A sequence or fragments: either way items, then a delimiter.
            depth = _deeper(depth, depth_limit, pos)
    return NOT_FOUND
