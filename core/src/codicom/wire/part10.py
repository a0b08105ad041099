"""The DICOM File Format (PS3.10 7): preamble, File Meta Information, and how the dataset after it is encoded."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from codicom.errors import InvalidDicomError
from codicom.uid import UID, TransferSyntaxes
from codicom.wire.deviations import Deviations, Rule
from codicom.wire.header import (
    HHHH_BE,
    HHHH_LE,
    HHL_LE,
    L_LE,
    LONG_LE,
    SHORT_LE,
    Buffer,
    Encoding,
    Index,
    Span,
    has_known_vr,
    looks_explicit,
    read_header,
    read_span,
)
from codicom.wire.tags import TRANSFER_SYNTAX

PREAMBLE_LENGTH: Final = 128
PREFIX: Final = b"DICM"
_GROUP_LENGTH: Final = 0x00020000
_EXPLICIT_LITTLE: Final = Encoding(False, False)


class Part10(NamedTuple):
    """The head of a file: what stands before the dataset."""

    preamble: bytes | None
    meta: Index
    meta_implicit: bool
    command: Index
    start: int
    transfer_syntax: str


def read_head(buffer: Buffer, deviations: Deviations, *, force: bool) -> Part10:
    """Read preamble, prefix, File Meta Information and command set, if any."""
    pos = 0
    preamble = None
    if buffer[PREAMBLE_LENGTH : PREAMBLE_LENGTH + 4] == PREFIX:
        preamble = bytes(buffer[:PREAMBLE_LENGTH])
        pos = PREAMBLE_LENGTH + 4
    elif force:
        deviations.record(Rule.NO_PREAMBLE, "read from the first byte", offset=0)
    else:
        look = "look" if _begins_like_dicom(buffer) else "do not look"
        raise InvalidDicomError(
            f"no DICM prefix at offset 128, and its first bytes {look} like a DICOM element",
            offset=PREAMBLE_LENGTH,
            file=deviations.file,
            hint="if it is a dataset without preamble, read it with force=True",
        )
    meta, pos, implicit, syntax = _read_meta(buffer, pos, deviations)
    command: Index = {}
    if buffer[pos : pos + 2] == b"\0\0" and pos + 8 <= len(buffer):
        command, pos = _read_command(buffer, pos, deviations)
    return Part10(preamble, meta, implicit, command, pos, syntax)


def _begins_like_dicom(buffer: Buffer) -> bool:
    if len(buffer) < 8:
        return False
    group = HHHH_LE(buffer, 0)[0]
    return group in (0x0002, 0x0008) and (has_known_vr(buffer, 0) or L_LE(buffer, 4)[0] < len(buffer))


def _read_meta(buffer: Buffer, start: int, deviations: Deviations) -> tuple[Index, int, bool, str]:
    """Index group 0002, which is explicit VR little endian whatever follows (PS3.10 7.1)."""
    meta: Index = {}
    pos = start
    limit = len(buffer) - 8
    implicit = False
    declared = None
    while pos <= limit:
        group, element, code, length = HHHH_LE(buffer, pos)
        if group != 2:
            break
        tag = 0x20000 | element
        if code in SHORT_LE:
            meta[tag] = pos
            if element == 0 and code == 0x4C55 and length == 4 and pos + 12 <= len(buffer):
                declared = pos + 12 + L_LE(buffer, pos + 8)[0]
            pos += 8 + length
        elif code in LONG_LE:
            if pos + 12 > len(buffer):
                break
            meta[tag] = pos
            pos += 12 + L_LE(buffer, pos + 8)[0]
        elif looks_explicit(buffer, pos):
            meta[tag] = pos
            pos += 8 + length
        else:
            if not implicit:
                implicit = True
                deviations.record(Rule.META_IMPLICIT, "read it in implicit VR", offset=pos, tag_path="file_meta")
            meta[tag] = ~pos
            pos += 8 + L_LE(buffer, pos + 4)[0]
    if pos > len(buffer):
        last = next(reversed(meta))
        place = f"file_meta.{last:08X}"
        deviations.record(Rule.TRUNCATED_VALUE, "kept what there is", offset=len(buffer), tag_path=place)
        pos = len(buffer)
    if not meta:
        deviations.record(Rule.NO_FILE_META, "found the encoding from the data", offset=start)
    elif declared is not None and declared != pos:
        action = "took the last element of group 0002 for the end"
        deviations.record(Rule.META_GROUP_LENGTH, action, offset=start, tag_path="file_meta")
    return meta, pos, implicit, _text(buffer, meta, TRANSFER_SYNTAX)


def meta_end(buffer: Buffer) -> int:
    """Return where File Meta Information ends, as far as its headers tell; that may be after the buffer."""
    pos = PREAMBLE_LENGTH + 4 if buffer[PREAMBLE_LENGTH : PREAMBLE_LENGTH + 4] == PREFIX else 0
    while pos + 12 <= len(buffer) and buffer[pos : pos + 2] == b"\2\0":
        # Spelt out for speed: each reading of a part comes here.
        code, length = HHHH_LE(buffer, pos)[2:]
        if code in SHORT_LE:
            pos += 8 + int(length)
        else:
            header = read_header(buffer, pos, _EXPLICIT_LITTLE)
            pos = header.start + header.length
    while pos + 8 <= len(buffer) and buffer[pos : pos + 2] == b"\0\0":
        pos += 8 + int(L_LE(buffer, pos + 4)[0])
    return pos


def _text(buffer: Buffer, index: Index, tag: int) -> str:
    entry = index.get(tag)
    if entry is None:
        return ""
    span = read_span(buffer, entry, _EXPLICIT_LITTLE)
    return bytes(buffer[span.start : span.end]).decode("latin-1").strip(" \0")


def _read_command(buffer: Buffer, start: int, deviations: Deviations) -> tuple[Index, int]:
    """Index group 0000, which is implicit VR little endian (PS3.7 6.3.1)."""
    command: Index = {}
    pos = start
    while pos + 8 <= len(buffer):
        group, element, length = HHL_LE(buffer, pos)
        if group:
            break
        end = pos + 8 + length
        command[element] = Span(pos, pos + 8, min(end, len(buffer)), None, False, True)
        pos = end
    deviations.record(Rule.COMMAND_SET, "read it with the dataset", offset=start)
    if pos > len(buffer):
        path = f"{next(reversed(command)):08X}"
        deviations.record(Rule.TRUNCATED_VALUE, "kept what there is", offset=len(buffer), tag_path=path)
    return command, min(pos, len(buffer))


class DataEncoding(NamedTuple):
    """How the dataset after the head is encoded."""

    encoding: Encoding
    deflated: bool


def data_encoding(buffer: Buffer, head: Part10, deviations: Deviations, known: TransferSyntaxes | None) -> DataEncoding:
    """Return the encoding that the transfer syntax says, or if it says nothing, the one that the data shows."""
    syntax = head.transfer_syntax
    if not syntax:
        if head.meta:
            deviations.record(
                Rule.NO_TRANSFER_SYNTAX, "found the encoding from the data", offset=head.start, tag_path="file_meta"
            )
        return DataEncoding(shown_encoding(buffer, head.start), False)
    private = known.get(syntax) if known is not None else None
    said = _said_by(private) if private is not None else _said_by_public(syntax)
    if said is not None:
        return said
    deviations.record(
        Rule.UNKNOWN_TRANSFER_SYNTAX, "found the encoding from the data", offset=head.start, tag_path="file_meta"
    )
    return DataEncoding(shown_encoding(buffer, head.start), False)


@lru_cache(maxsize=128)
def _said_by_public(syntax: str) -> DataEncoding | None:
    return _said_by(UID(syntax))


def _said_by(uid: UID) -> DataEncoding | None:
    if not uid.is_transfer_syntax:
        return None
    return DataEncoding(Encoding(uid.is_implicit_VR, not uid.is_little_endian), uid.is_deflated)


def shown_encoding(buffer: Buffer, pos: int) -> Encoding:
    """Return the encoding that the first element's header shows."""
    if pos + 6 > len(buffer):
        return Encoding(True, False)
    if not has_known_vr(buffer, pos):
        return Encoding(True, False)
    # A group number above 0400 in a first element is a small one with its bytes swapped.
    return Encoding(False, bool(HHHH_LE(buffer, pos)[0] >= 0x0400) if pos + 8 <= len(buffer) else False)


def checked_encoding(buffer: Buffer, pos: int, said: Encoding, deviations: Deviations) -> Encoding:
    """Return the encoding to read with: what was said, unless the first element's header shows that it is not so."""
    # A delimiter at the beginning has no VR in any encoding.
    if pos + 8 > len(buffer) or buffer[pos : pos + 2] in (b"\xfe\xff", b"\xff\xfe"):
        return said
    if said.implicit and has_known_vr(buffer, pos):
        unpacked = HHHH_LE(buffer, pos)
        # Implicit VR whose length happens to look like a VR would have a value longer than the file.
        if L_LE(buffer, pos + 4)[0] > len(buffer) - pos:
            mended = Encoding(False, unpacked[0] >= 0x0400)
            deviations.record(Rule.WRONG_TRANSFER_SYNTAX, "read in explicit VR", offset=pos)
            return mended
        return said
    if not said.implicit and not looks_explicit(buffer, pos):
        deviations.record(Rule.WRONG_TRANSFER_SYNTAX, "read in implicit VR", offset=pos)
        return Encoding(True, said.big_endian)
    if not said.implicit:
        group = (HHHH_BE if said.big_endian else HHHH_LE)(buffer, pos)[0]
        other = (HHHH_LE if said.big_endian else HHHH_BE)(buffer, pos)[0]
        if group >= 0x0400 and other <= 0x0040:
            deviations.record(Rule.WRONG_TRANSFER_SYNTAX, "read in the other byte order", offset=pos)
            return Encoding(False, not said.big_endian)
    return said
