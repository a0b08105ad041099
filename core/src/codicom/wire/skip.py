"""Finding where a value of undefined length ends, without indexing what is in it: flat loops with a depth counter."""

from __future__ import annotations

from codicom.limits import exceeded
from codicom.wire.fragments import fragments_end
from codicom.wire.header import (
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


def skip_sequence(buffer: Buffer, pos: int, end: int, big_endian: bool, implicit: bool, depth_limit: int) -> int | None:
    """Return where the delimiter of the sequence whose items begin at ``pos`` stands, or ``None`` if it does not.

    Items may switch from explicit to implicit VR; each part is skipped in its own way.
    """
    if implicit:
        return _skip_implicit(buffer, pos, end, big_endian, depth_limit)
    return _skip_explicit(buffer, pos, end, big_endian, depth_limit)


def items_look_explicit(buffer: Buffer, pos: int, end: int, big_endian: bool) -> bool:
    """Whether the first element of the first item at ``pos`` carries a VR."""
    if pos + 16 > end or bytes(buffer[pos : pos + 4]) != ITEM_BYTES[big_endian]:
        return False
    return has_known_vr(buffer, pos + 8)


def _skip_explicit(buffer: Buffer, pos: int, end: int, big: bool, depth_limit: int) -> int | None:
    unpack = HHHH_BE if big else HHHH_LE
    long_length = L_BE if big else L_LE
    short = SHORT_BE if big else SHORT_LE
    long_ = LONG_BE if big else LONG_LE
    limit = end - 8
    depth = 1
    while pos <= limit:
        group, element, code, length = unpack(buffer, pos)
        if group == 0xFFFE:
            if element == 0xE000:
                length = long_length(buffer, pos + 4)[0]
                if length != UNDEFINED:
                    pos += length + 8
                    continue
                depth += 1
                if depth > 2 * depth_limit:
                    raise exceeded("depth", depth_limit, depth_limit + 1, offset=pos)
            else:
                depth -= 1
                if depth == 0:
                    return pos
            pos += 8
        elif code in short:
            pos += length + 8
        elif code in long_:
            if pos > limit - 4:
                return None
            length = long_length(buffer, pos + 8)[0]
            if length != UNDEFINED:
                pos += length + 12
                continue
            vr = long_[code]
            if vr == "SQ":
                depth += 1
                pos += 12
                if depth > 2 * depth_limit:
                    raise exceeded("depth", depth_limit, depth_limit + 1, offset=pos)
                continue
            stop = _undefined_end(buffer, pos + 12, end, big, vr, depth_limit)
            if stop is None:
                return None
            pos = stop + 8
        else:
            after = _skip_odd_header(buffer, pos, end, big, depth_limit)
            if after is None:
                return None
            pos = after
    return None


def _skip_odd_header(buffer: Buffer, pos: int, end: int, big: bool, depth_limit: int) -> int | None:
    """Skip an element that has an unknown VR or none."""
    if looks_explicit(buffer, pos):
        return pos + 8 + int((HHHH_BE if big else HHHH_LE)(buffer, pos)[3])
    length: int = (L_BE if big else L_LE)(buffer, pos + 4)[0]
    if length != UNDEFINED:
        return pos + 8 + length
    stop = _undefined_end(buffer, pos + 8, end, big, None, depth_limit)
    return None if stop is None else stop + 8


def _undefined_end(buffer: Buffer, pos: int, end: int, big: bool, vr: str | None, depth_limit: int) -> int | None:
    # PS3.5 6.2.2: UN of undefined length holds items in implicit VR; not every writer keeps to that.
    if (vr is None or vr == "UN") and bytes(buffer[pos : pos + 4]) == ITEM_BYTES[big]:
        implicit = not items_look_explicit(buffer, pos, end, big)
        return skip_sequence(buffer, pos, end, big, implicit, depth_limit)
    return fragments_end(buffer, pos, end, big)


def _skip_implicit(buffer: Buffer, pos: int, end: int, big: bool, depth_limit: int) -> int | None:
    unpack = HHL_BE if big else HHL_LE
    limit = end - 8
    depth = 1
    while pos <= limit:
        group, element, length = unpack(buffer, pos)
        if group == 0xFFFE:
            if element == 0xE000:
                if length != UNDEFINED:
                    pos += length + 8
                    continue
                depth += 1
                if depth > 2 * depth_limit:
                    raise exceeded("depth", depth_limit, depth_limit + 1, offset=pos)
            else:
                depth -= 1
                if depth == 0:
                    return pos
            pos += 8
        elif length != UNDEFINED:
            pos += length + 8
        else:
            pos += 8
            if pos > limit:
                return None
            if unpack(buffer, pos)[0] != 0xFFFE:
                stop = fragments_end(buffer, pos, end, big)
                if stop is None:
                    return None
                pos = stop + 8
                continue
            # A sequence or fragments: either way items, then a delimiter.
            depth += 1
            if depth > 2 * depth_limit:
                raise exceeded("depth", depth_limit, depth_limit + 1, offset=pos)
    return None
