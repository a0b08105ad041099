"""The fragments of encapsulated pixel data (PS3.5 A.4): where they are, found in one pass over their headers."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable
from typing import Final, NamedTuple

from codicom.errors import FramingError
from codicom.limits import Limits
from codicom.pixels.stored.value import PixelValue
from codicom.wire.deviations import Rule
from codicom.wire.header import HHL_BE, HHL_LE, ITEM, SEQUENCE_DELIMITER, UNDEFINED

# Told of each defect: rule, position in the value, what was done.
Record = Callable[[Rule, int, str], None]

# So much of each fragment is looked at to see whether a frame begins there.
HEAD: Final = 16
# Fragments that are not longer are passed over by reading on, which costs less than to read each header by itself.
_CHUNK: Final = 1 << 16
_NEAR: Final = 1 << 13

# What the data of a frame begins with. JPEG and JPEG-LS: SOI and the marker after it (ISO/IEC 10918-1 B.1.1.3).
# JPEG 2000 and HTJ2K: SOC and SIZ (ISO/IEC 15444-1 A.4), or the signature box of a JP2 file. JPEG XL: a codestream, or
# the signature box of its container (ISO/IEC 18181-1, 18181-2).
_STARTS: Final = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\xff\x4f\xff\x51", "jpeg2000"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "jp2"),
    (b"\xff\x0a", "jpegxl"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "jxl"),
)
# End of image and of codestream are the same two bytes in JPEG, JPEG-LS and JPEG 2000; one byte may be padding.
_END: Final = b"\xff\xd9"
_ENDED: Final = frozenset({"jpeg", "jpeg2000", "jp2"})


class Fragments(NamedTuple):
    """Where the data of each fragment begins, and how long it is; positions are those of the value."""

    starts: array[int]
    lengths: array[int]
    # The first bytes of each, where the value is not in memory.
    heads: list[bytes] | None
    end: int
    # Whether a sequence delimiter stands at the end.
    delimited: bool


def offset_table(
    value: PixelValue, limits: Limits, record: Record, *, big_endian: bool = False
) -> tuple[array[int], int]:
    """Return the offsets in the Basic Offset Table and the position after it (PS3.5 A.4)."""
    group, element, length = _header(value, 0, big_endian)
    if (group << 16 | element) != ITEM or length == UNDEFINED:
        raise FramingError(
            "encapsulated pixel data must begin with the item (FFFE,E000) of its offset table, "
            f"got ({group:04X},{element:04X})",
            offset=value.place(0),
            hint="if it is not encapsulated, its transfer syntax is wrong: give transfer_syntax_uid=",
        )
    offsets: array[int] = array("I")
    if length and is_start(value.read(8, HEAD)) and not _begins_with_zero(value):
        record(Rule.OFFSET_TABLE, 0, "took the first item for a fragment, the offset table is left out")
        return offsets, 0
    if length % 4 or length > value.length - 8:
        record(Rule.OFFSET_TABLE, 0, f"left it out, its length is {length}")
        return offsets, min(8 + length, value.length)
    limits.check("frames", length // 4, offset=value.place(0))
    offsets.frombytes(value.read(8, length))
    if big_endian != (sys.byteorder == "big"):
        offsets.byteswap()
    return offsets, 8 + length


def _begins_with_zero(value: PixelValue) -> bool:
    return bytes(value.read(8, 4)) == bytes(4)


def _header(value: PixelValue, position: int, big_endian: bool) -> tuple[int, int, int]:
    data = value.read(position, 8)
    if len(data) < 8:
        raise FramingError(
            f"encapsulated pixel data must hold an item header of 8 bytes, got {len(data)}",
            offset=value.place(position),
        )
    group, element, length = (HHL_BE if big_endian else HHL_LE)(data, 0)
    return group, element, length


def find_fragments(
    value: PixelValue,
    position: int,
    limits: Limits,
    record: Record,
    *,
    end: int = sys.maxsize,
    big_endian: bool = False,
    ahead: bool = True,
) -> Fragments:
    """Find the fragments from ``position`` on, in one pass over their headers.

    ``ahead`` reads on over short fragments; without it nothing is read but headers.
    """
    unpack = HHL_BE if big_endian else HHL_LE
    end = min(end, value.length)
    starts: array[int] = array("Q")
    lengths: array[int] = array("Q")
    heads: list[bytes] | None
    heads, chunk = (None, value.read(0, value.length)) if value.in_memory else ([], memoryview(b""))
    base = 0
    delimited = False
    near = ahead
    while position < end:
        at = position - base
        if at + 8 + HEAD > len(chunk) and not value.in_memory:
            chunk = value.read(position, min(_CHUNK if near else 8 + HEAD, end - position))
            base, at = position, 0
        if at + 8 > min(len(chunk), end - base):
            record(Rule.TRUNCATED_HEADER, position, f"left out {end - position} bytes after the last fragment")
            break
        group, element, length = unpack(chunk, at)
        if group != 0xFFFE or element != 0xE000 or length == UNDEFINED:
            delimited = (group << 16 | element) == SEQUENCE_DELIMITER
            if not delimited:
                record(Rule.NOT_AN_ITEM, position, "took the fragments for ended")
            break
        position += 8
        if position + length > end:
            missing = position + length - end
            record(Rule.TRUNCATED_VALUE, position, f"kept what there is of the fragment, {missing} bytes are missing")
            length = end - position
        starts.append(position)
        lengths.append(length)
        if heads is not None:
            heads.append(bytes(chunk[at + 8 : at + 8 + min(HEAD, length)]))
            near = ahead and length < _NEAR
        position += length
    limits.check("elements", len(starts))
    return Fragments(starts, lengths, heads, position, delimited)


def is_start(head: bytes | memoryview) -> str | None:
    """Return the kind of data of which ``head`` is the beginning, if it is that of a frame."""
    head = bytes(head)
    for mark, kind in _STARTS:
        if head.startswith(mark):
            return kind
    # PS3.5 G.5: the number of segments, 1 to 15, and the offset of the first, which is the length of the header.
    if len(head) >= 8 and 1 <= head[0] <= 15 and head[1:8] == b"\0\0\0\x40\0\0\0":
        return "rle"
    return None


def is_end(tail: bytes | memoryview) -> bool:
    """Return whether ``tail`` is the end of a JPEG, JPEG-LS or JPEG 2000 frame."""
    tail = bytes(tail)
    return tail.endswith(_END) or tail[:-1].endswith(_END)


def group(
    value: PixelValue, fragments: Fragments, frames: int, frame_size: int | None = None
) -> tuple[array[int], bool]:
    """Return the number of the first fragment of each frame, and whether that is sure.

    There is no offset table. ``frame_size`` is that of a frame whose fragments hold plain samples.
    """
    count = len(fragments.starts)
    if count == frames:
        return _numbers(range(count)), True
    if frames == 1:
        return _numbers(range(min(count, 1))), True
    if count < frames:
        return _numbers(range(count)), False
    if frame_size is not None:
        return _by_size(fragments, frame_size), True
    marks = _by_start(value, fragments)
    if len(marks) == frames:
        return marks, True
    ends = _by_end(value, fragments, marks)
    if ends is not None and (len(ends) == frames or not marks):
        return ends, len(ends) == frames
    return marks, False


def _numbers(numbers: range | list[int]) -> array[int]:
    return array("Q", numbers)


def _head(value: PixelValue, fragments: Fragments, number: int) -> bytes:
    if fragments.heads is not None:
        return fragments.heads[number]
    return bytes(value.read(fragments.starts[number], min(HEAD, fragments.lengths[number])))


def _by_start(value: PixelValue, fragments: Fragments) -> array[int]:
    """Return the fragments that begin like the first one does."""
    kind = is_start(_head(value, fragments, 0))
    if kind is None:
        return _numbers([])
    count = len(fragments.starts)
    return _numbers([number for number in range(count) if is_start(_head(value, fragments, number)) == kind])


def _by_end(value: PixelValue, fragments: Fragments, marks: array[int]) -> array[int] | None:
    """Return the first fragment, and those that follow one with the end of a frame; of marked ones only, if any are."""
    if marks and is_start(_head(value, fragments, 0)) not in _ENDED:
        return None
    known = set(marks)
    found = [0]
    for number in range(1, len(fragments.starts)):
        if known and number not in known:
            continue
        before = fragments.starts[number - 1] + fragments.lengths[number - 1]
        if is_end(value.read(max(before - 2, fragments.starts[number - 1]), min(2, fragments.lengths[number - 1]))):
            found.append(number)
    return _numbers(found) if len(found) > 1 or known else None


def _by_size(fragments: Fragments, frame_size: int) -> array[int]:
    """Return the fragments with which a frame of plain samples is begun."""
    found = []
    left = 0
    for number, length in enumerate(fragments.lengths):
        if left <= 0:
            found.append(number)
            left = frame_size
        left -= length
    return _numbers(found)


__all__ = ["HEAD", "Fragments", "Record", "find_fragments", "group", "is_end", "is_start", "offset_table"]
