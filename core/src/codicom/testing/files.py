"""The bytes of small DICOM files, put together by hand: an independent input for tests of parsers and writers.

Elements are bytes and concatenate; ``Encoding`` says in which byte order and with or without VRs. Nothing here checks
or repairs: what is asked for is written, wrong lengths and VRs included.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from codicom.vr import EXPLICIT_VR_LENGTH_32, Family, of_family, texts

IMPLICIT_LITTLE: Final = "1.2.840.10008.1.2"
EXPLICIT_LITTLE: Final = "1.2.840.10008.1.2.1"
DEFLATED: Final = "1.2.840.10008.1.2.1.99"
EXPLICIT_BIG: Final = "1.2.840.10008.1.2.2"

SECONDARY_CAPTURE: Final = "1.2.840.10008.5.1.4.1.1.7"
INSTANCE: Final = "2.25.1"
IMPLEMENTATION: Final = "2.25.2"

UNDEFINED: Final = 0xFFFFFFFF
# PS3.5 table 7.1-1: these have two reserved bytes and a 32-bit length.
LONG_VRS: Final = texts(EXPLICIT_VR_LENGTH_32)
# The struct letter of a number of each VR, and of a word.
NUMBERS: Final = {str(vr): str(vr.traits.struct) for vr in sorted(of_family(Family.FLOAT, Family.INTEGER))}
_WORDS: Final = {str(vr): vr.traits.struct or "B" for vr in sorted(of_family(Family.WORDS))}

Value = bytes | str | int | float | Sequence[int | float]


@dataclass(frozen=True, slots=True)
class Encoding:
    """One of the three ways in which datasets are encoded (PS3.5 7.1, 7.3)."""

    explicit: bool = True
    little: bool = True

    @property
    def order(self) -> str:
        """The byte order, as ``struct`` writes it."""
        return "<" if self.little else ">"

    def number(self, letters: str, *values: float) -> bytes:
        """Return numbers in this byte order; ``letters`` are those of ``struct``."""
        return struct.pack(self.order + letters, *values)

    def header(self, tag: int, vr: str, length: int) -> bytes:
        """Return an element's tag, VR where explicit, and length."""
        start = self.number("HH", tag >> 16, tag & 0xFFFF)
        if not self.explicit:
            return start + self.number("L", length)
        if vr in LONG_VRS:
            return start + vr.encode() + b"\0\0" + self.number("L", length)
        return start + vr.encode() + self.number("H", length)

    def element(self, tag: int, vr: str, value: Value = b"") -> bytes:
        """Return an element: bytes as they are, text and numbers encoded; the value is padded to even length."""
        data = self.value(vr, value)
        if len(data) % 2:
            data += b"\0" if vr in ("OB", "UI", "UN") else b" "
        return self.header(tag, vr, len(data)) + data

    def value(self, vr: str, value: Value) -> bytes:
        """Return an element's value as bytes; tags (AT) are whole numbers, and so are the units of OW."""
        if isinstance(value, bytes):
            return value
        if isinstance(value, str):
            return value.encode("ascii")
        values = value if isinstance(value, Sequence) else [value]
        if vr == "AT":
            return b"".join(self.number("HH", int(tag) >> 16, int(tag) & 0xFFFF) for tag in values)
        if vr in NUMBERS:
            return self.number(f"{len(values)}{NUMBERS[vr]}", *values)
        return self.number(f"{len(values)}{_WORDS[vr]}", *values)

    def item(self, *elements: bytes, undefined: bool = False) -> bytes:
        """Return an item of a sequence (PS3.5 7.5), of explicit or undefined length."""
        content = b"".join(elements)
        start = self.number("HH", 0xFFFE, 0xE000)
        if undefined:
            return start + self.number("L", UNDEFINED) + content + self.number("HHL", 0xFFFE, 0xE00D, 0)
        return start + self.number("L", len(content)) + content

    def sequence(self, tag: int, *items: bytes, undefined: bool = False, vr: str = "SQ") -> bytes:
        """Return a sequence of items, of explicit or undefined length; ``vr="UN"`` gives one of unknown VR."""
        content = b"".join(items)
        if undefined:
            return self.header(tag, vr, UNDEFINED) + content + self.number("HHL", 0xFFFE, 0xE0DD, 0)
        return self.header(tag, vr, len(content)) + content

    def nested(self, tag: int, depth: int, *, undefined: bool = False) -> bytes:
        """Return sequences of one item each, ``depth`` deep; the innermost item is empty."""
        if undefined:
            start = self.header(tag, "SQ", UNDEFINED) + self.number("HHL", 0xFFFE, 0xE000, UNDEFINED)
            end = self.number("HHLHHL", 0xFFFE, 0xE00D, 0, 0xFFFE, 0xE0DD, 0)
            return start * depth + end * depth
        # From the outermost inwards, since the length of each is known: that keeps great depths linear.
        header = len(self.header(tag, "SQ", 0))
        sizes = ((depth - level - 1) * (header + 8) for level in range(depth))
        return b"".join(self.header(tag, "SQ", size + 8) + self.number("HHL", 0xFFFE, 0xE000, size) for size in sizes)

    def encapsulated(
        self,
        frames: Iterable[bytes | Sequence[bytes]],
        *,
        offset_table: bool | bytes = True,
        end: bool = True,
        tag: int = 0x7FE00010,
        vr: str = "OB",
    ) -> bytes:
        """Return encapsulated pixel data (PS3.5 A.4): each frame is the bytes of one fragment, or of several.

        ``offset_table`` is right (true), empty (false), or the bytes to write in its place.
        """
        fragments = [[each] if isinstance(each, bytes) else list(each) for each in frames]
        encoded = [b"".join(self.item(each + b"\0" * (len(each) % 2)) for each in frame) for frame in fragments]
        if isinstance(offset_table, bytes):
            table = offset_table
        else:
            starts = [sum(map(len, encoded[:index])) for index in range(len(encoded))] if offset_table else []
            table = self.number(f"{len(starts)}L", *starts)
        closing = self.number("HHL", 0xFFFE, 0xE0DD, 0) if end else b""
        return self.header(tag, vr, UNDEFINED) + self.item(table) + b"".join(encoded) + closing

    def image(
        self,
        rows: int,
        columns: int,
        data: bytes,
        *,
        samples: int = 1,
        allocated: int = 16,
        stored: int | None = None,
        signed: bool = False,
        photometric: str | None = None,
        planar: int = 0,
        frames: int | None = None,
        vr: str = "OW",
    ) -> bytes:
        """Return the Image Pixel module (PS3.3 C.7.6.3); ``data`` is native, or an element made by ``encapsulated``."""
        stored = allocated if stored is None else stored
        elements = [
            self.element(0x00280002, "US", samples),
            self.element(0x00280004, "CS", photometric or ("MONOCHROME2" if samples == 1 else "RGB")),
        ]
        if samples > 1:
            elements.append(self.element(0x00280006, "US", planar))
        if frames is not None:
            elements.append(self.element(0x00280008, "IS", str(frames)))
        elements += [
            self.element(0x00280010, "US", rows),
            self.element(0x00280011, "US", columns),
            self.element(0x00280100, "US", allocated),
            self.element(0x00280101, "US", stored),
            self.element(0x00280102, "US", stored - 1),
            self.element(0x00280103, "US", int(signed)),
        ]
        made = data[:4] == self.number("HH", 0x7FE0, 0x0010)
        elements.append(data if made else self.element(0x7FE00010, vr, data + b"\0" * (len(data) % 2)))
        return b"".join(elements)


EXPLICIT_LE: Final = Encoding()
IMPLICIT_LE: Final = Encoding(explicit=False)
EXPLICIT_BE: Final = Encoding(little=False)
# PS3.5 A.1 to A.5: all but these two are explicit VR little endian.
_OTHER: Final = {IMPLICIT_LITTLE: IMPLICIT_LE, EXPLICIT_BIG: EXPLICIT_BE}


def encoding(transfer_syntax: str) -> Encoding:
    """Return how datasets of a standard transfer syntax are encoded."""
    return _OTHER.get(transfer_syntax, EXPLICIT_LE)


def file_meta(transfer_syntax: str = EXPLICIT_LITTLE, *more: bytes) -> bytes:
    """Return the File Meta Information (PS3.10 7.1), its group length right, with ``more`` elements at its end."""
    encode = EXPLICIT_LE.element
    content = b"".join(
        [
            encode(0x00020001, "OB", b"\0\1"),
            encode(0x00020002, "UI", SECONDARY_CAPTURE),
            encode(0x00020003, "UI", INSTANCE),
            encode(0x00020010, "UI", transfer_syntax),
            encode(0x00020012, "UI", IMPLEMENTATION),
            *more,
        ]
    )
    return encode(0x00020000, "UL", len(content)) + content


def file(
    *elements: bytes,
    transfer_syntax: str = EXPLICIT_LITTLE,
    preamble: bytes | None = bytes(128),
    meta: bytes | None = None,
) -> bytes:
    """Return a DICOM file: preamble and prefix (none if ``None``), File Meta Information, and the elements.

    The elements are in the encoding of the transfer syntax, and are deflated here where it is the deflated one.
    """
    content = b"".join(elements)
    if transfer_syntax == DEFLATED:
        content = _deflated(content)
    start = b"" if preamble is None else preamble + b"DICM"
    return start + (file_meta(transfer_syntax) if meta is None else meta) + content


def _deflated(content: bytes) -> bytes:
    import zlib

    # PS3.5 A.5: RFC 1951 alone, and a zero byte where the length is odd.
    deflater = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    deflated = deflater.compress(content) + deflater.flush()
    return deflated + b"\0" * (len(deflated) % 2)


def patient(encode: Encoding = EXPLICIT_LE) -> bytes:
    """Return a few elements of a made-up patient and instance, in ascending order."""
    return b"".join(
        [
            encode.element(0x00080016, "UI", SECONDARY_CAPTURE),
            encode.element(0x00080018, "UI", INSTANCE),
            encode.element(0x00080060, "CS", "OT"),
            encode.element(0x00100010, "PN", "Doe^Jane"),
            encode.element(0x00100020, "LO", "TEST-1"),
        ]
    )


__all__ = [
    "Encoding",
    "encoding",
    "EXPLICIT_LE",
    "IMPLICIT_LE",
    "EXPLICIT_BE",
    "file",
    "file_meta",
    "patient",
    "IMPLICIT_LITTLE",
    "EXPLICIT_LITTLE",
    "EXPLICIT_BIG",
    "DEFLATED",
    "SECONDARY_CAPTURE",
    "INSTANCE",
    "IMPLEMENTATION",
    "UNDEFINED",
]
