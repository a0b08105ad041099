"""Element headers (PS3.5 7.1): how one is read from a buffer in each encoding."""

from __future__ import annotations

from mmap import mmap
from struct import Struct
from typing import Final, NamedTuple

from codicom.vr import EXPLICIT_VR_LENGTH_16, EXPLICIT_VR_LENGTH_32

UNDEFINED: Final = 0xFFFFFFFF
PIXEL_DATA: Final = 0x7FE00010
ITEM: Final = 0xFFFEE000
ITEM_DELIMITER: Final = 0xFFFEE00D
SEQUENCE_DELIMITER: Final = 0xFFFEE0DD

# What is scanned: both can be searched and unpacked from, and slices of both are bytes.
Buffer = bytes | mmap


class Encoding(NamedTuple):
    """How a dataset is encoded: with or without VRs, and in which byte order."""

    implicit: bool
    big_endian: bool


class Span(NamedTuple):
    """Where a raw element lies that its header offset alone does not tell: one of undefined or mended length.

    ``vr`` is ``None`` where the header carries none.
    """

    header: int
    start: int
    end: int
    vr: str | None
    undefined: bool
    implicit: bool
    # Set for words of a big-endian source, so that they stay known as such in another dataset.
    big_endian: bool = False


class Deferred(NamedTuple):
    """Where an element lies in a source whose bytes are not held: offsets are the source's own."""

    header: int
    start: int
    end: int
    vr: str | None
    undefined: bool
    implicit: bool
    big_endian: bool = False


# Index entry: the offset of the header; its complement for an implicit header inside explicit data; or a span.
Entry = int | Span | Deferred
Index = dict[int, Entry]


def header_offset(entry: Entry) -> int:
    """Return where the header of an index entry stands."""
    if isinstance(entry, int):
        return entry if entry >= 0 else ~entry
    return entry.header


HHHH_LE: Final = Struct("<HHHH").unpack_from
HHHH_BE: Final = Struct(">HHHH").unpack_from
HH_LE: Final = Struct("<HH").unpack_from
HH_BE: Final = Struct(">HH").unpack_from
HHL_LE: Final = Struct("<HHL").unpack_from
HHL_BE: Final = Struct(">HHL").unpack_from
HL_LE: Final = Struct("<HL").unpack_from
HL_BE: Final = Struct(">HL").unpack_from
L_LE: Final = Struct("<L").unpack_from
L_BE: Final = Struct(">L").unpack_from


def _codes(order: str, vrs: frozenset[str]) -> dict[int, str]:
    return {int.from_bytes(str(vr).encode(), order): str(vr) for vr in sorted(vrs)}  # type: ignore[arg-type]


# The two letters of a VR, read as one number in each byte order.
SHORT_LE: Final = _codes("little", frozenset(EXPLICIT_VR_LENGTH_16))
SHORT_BE: Final = _codes("big", frozenset(EXPLICIT_VR_LENGTH_16))
LONG_LE: Final = _codes("little", frozenset(EXPLICIT_VR_LENGTH_32))
LONG_BE: Final = _codes("big", frozenset(EXPLICIT_VR_LENGTH_32))

ITEM_BYTES: Final = {False: b"\xfe\xff\x00\xe0", True: b"\xff\xfe\xe0\x00"}
# The VRs of the standard as they stand in a header.
VR_LETTERS: Final = frozenset(vr.encode() for vr in (*SHORT_LE.values(), *LONG_LE.values()))
ITEM_DELIMITER_BYTES: Final = {False: b"\xfe\xff\x0d\xe0", True: b"\xff\xfe\xe0\x0d"}
DELIMITER_BYTES: Final = {False: b"\xfe\xff\xdd\xe0", True: b"\xff\xfe\xe0\xdd"}


def looks_explicit(buffer: Buffer, pos: int) -> bool:
    """Whether the header at ``pos`` has two upper-case letters where a VR would stand."""
    if pos + 6 > len(buffer):
        return False
    return 0x41 <= buffer[pos + 4] <= 0x5A and 0x41 <= buffer[pos + 5] <= 0x5A


def has_known_vr(buffer: Buffer, pos: int) -> bool:
    """Whether the header at ``pos`` has a VR of the standard where one would stand."""
    return buffer[pos + 4 : pos + 6] in VR_LETTERS


def read_span(buffer: Buffer, entry: Entry, encoding: Encoding) -> Span:
    """Return where the element of an index entry lies, its value cut to the buffer."""
    if type(entry) is Span:
        return entry
    assert isinstance(entry, int)  # narrows the union
    big = encoding.big_endian
    if encoding.implicit or entry < 0:
        pos = entry if entry >= 0 else ~entry
        length = (L_BE if big else L_LE)(buffer, pos + 4)[0]
        start, vr, implicit = pos + 8, None, True
    else:
        pos, implicit = entry, False
        _, _, code, length = (HHHH_BE if big else HHHH_LE)(buffer, pos)
        vr = (LONG_BE if big else LONG_LE).get(code)
        if vr is not None:
            length = (L_BE if big else L_LE)(buffer, pos + 8)[0]
            start = pos + 12
        else:
            vr = bytes(buffer[pos + 4 : pos + 6]).decode("latin-1")
            start = pos + 8
    return Span(pos, start, min(start + length, len(buffer)), vr, False, implicit)
