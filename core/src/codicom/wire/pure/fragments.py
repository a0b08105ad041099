"""Values of undefined length that are no sequences: fragments (PS3.5 A.4), or bytes up to a delimiter."""

from __future__ import annotations

from codicom.wire.contract import NOT_FOUND
from codicom.wire.header import DELIMITER_BYTES, HHL_BE, HHL_LE, UNDEFINED, Buffer


def fragments_end(buffer: Buffer, pos: int, end: int, big_endian: bool) -> int:
    """Return where the sequence delimiter of the fragments at ``pos`` stands, or ``NOT_FOUND``."""
    unpack = HHL_BE if big_endian else HHL_LE
    while pos + 8 <= end:
        group, element, length = unpack(buffer, pos)
        if group != 0xFFFE:
            break
        if element == 0xE0DD:
            return pos
        if element != 0xE000 or length == UNDEFINED:
            break
        pos += 8 + length
    else:
        # The fragments fill the buffer, or the last one is cut: what would be found inside them is no delimiter.
        return NOT_FOUND
    # What find returns where there is none is NOT_FOUND.
    return buffer.find(DELIMITER_BYTES[big_endian], pos, end)
