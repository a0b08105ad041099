"""Element headers (PS3.5 7.1), and the entries of an index, which say where a header stands.

A dataset that has been scanned is an index: a mapping of each tag to an entry. An entry is as small as it can be, since
a file has thousands and most are never looked at. There are four kinds:

``offset``, an int from 0
    The element's header stands at that offset of the buffer, encoded as the dataset is. All else (VR, length, where the
    value begins) is read from the header when the element is first asked for. Nearly all elements are of this kind.
``~offset``, a negative int
    The same, but the header is in implicit VR although the dataset is in explicit VR. The complement, not the negative,
    so that offset 0 has one too. In a dataset of implicit VR this kind does not occur.
``Span``
    The header alone does not say where the value ends: its length is undefined (the end was found by looking for the
    delimiter), or runs past the end of its dataset and was cut, or the VR is unknown and the length was inferred.
``Deferred``
    Like ``Span``, but the buffer does not hold the value (``defer_size``): offsets are those of the source, from which
    ``Source.fetch`` reads the value when it is asked for.

When an element is made, it takes its entry's place in the dataset and keeps the entry: writing copies the bytes of an
element that nobody changed. An item of a sequence that nobody has asked for is an ``ItemSpan``.

``header_offset`` and ``read_span`` read entries; ``read_header`` reads the header at an offset. Only the loops that are
run for each element of a file spell these out, for speed.
"""

from __future__ import annotations

from mmap import mmap
from struct import Struct
from typing import Final, NamedTuple

from codicom.vr import EXPLICIT_VR_LENGTH_16, EXPLICIT_VR_LENGTH_32

UNDEFINED: Final = 0xFFFFFFFF
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


# See the top of this module.
Entry = int | Span | Deferred
Index = dict[int, Entry]


class ItemSpan(NamedTuple):
    """Where an item of a sequence lies; one of undefined length has been indexed to find its end."""

    header: int
    start: int
    end: int
    undefined: bool
    implicit: bool
    elements: Index | None


class Header(NamedTuple):
    """What an element's header says."""

    tag: int
    # None where the header carries none.
    vr: str | None
    # May be UNDEFINED.
    length: int
    # Where the value begins.
    start: int


def header_offset(entry: Entry) -> int:
    """Return where the header of an index entry stands."""
    if isinstance(entry, int):
        return entry if entry >= 0 else ~entry
    return entry.header


def last_tag(index: Index) -> int:
    """Return the tag of the element whose header stands last; the index must not be empty."""
    return max((header_offset(entry), tag) for tag, entry in index.items())[1]


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


def read_header(buffer: Buffer, pos: int, encoding: Encoding) -> Header:
    """Return the header of the element at ``pos``; ``buffer`` must reach 12 bytes further, which the caller pads.

    In explicit VR, a header without two letters for a VR is read in implicit VR, as the scanner does.
    """
    big = encoding.big_endian
    group, element, code, short_length = (HHHH_BE if big else HHHH_LE)(buffer, pos)
    tag = group << 16 | element
    vr: str | None = None
    if not encoding.implicit:
        vr = (LONG_BE if big else LONG_LE).get(code)
        if vr is not None:
            return Header(tag, vr, (L_BE if big else L_LE)(buffer, pos + 8)[0], pos + 12)
        if looks_explicit(buffer, pos):
            return Header(tag, buffer[pos + 4 : pos + 6].decode("latin-1"), short_length, pos + 8)
    return Header(tag, None, (L_BE if big else L_LE)(buffer, pos + 4)[0], pos + 8)


def read_span(buffer: Buffer, entry: Entry, encoding: Encoding) -> Span:
    """Return where the element of an index entry lies, its value cut to the buffer."""
    if type(entry) is Span:
        return entry
    assert isinstance(entry, int)  # narrows the union
    big = encoding.big_endian
    if encoding.implicit or entry < 0:
        pos = entry if entry >= 0 else ~entry
        start, vr, implicit = pos + 8, None, True
        length = (L_BE if big else L_LE)(buffer, pos + 4)[0]
    else:
        pos, implicit = entry, False
        _, _, code, length = (HHHH_BE if big else HHHH_LE)(buffer, pos)
        start = pos + 8
        vr = (SHORT_BE if big else SHORT_LE).get(code)
        if vr is None:
            _, vr, length, start = read_header(buffer, pos, encoding)
    return Span(pos, start, min(start + length, len(buffer)), vr, False, implicit)
