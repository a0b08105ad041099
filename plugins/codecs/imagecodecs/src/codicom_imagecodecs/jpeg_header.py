"""The marker segments of JPEG and JPEG-LS streams (ITU-T T.81 annex B, T.87 annex C)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from codicom.plugin import DecodeError
from codicom_imagecodecs.header import StreamHeader

BASELINE: Final = 0xC0
EXTENDED: Final = 0xC1
PROGRESSIVE: Final = 0xC2
LOSSLESS: Final = 0xC3
JPEG_LS: Final = 0xF7

# Arithmetic coding and hierarchical processes have frame headers too; they are recognized to be refused by name.
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC} | {JPEG_LS}
_START: Final = 0xD8
_END: Final = b"\xff\xd9"
_SCAN: Final = 0xDA
_JFIF: Final = 0xE0
_ADOBE: Final = 0xEE
# Each scan of a progressive image goes over all of it; a stream of empty scans would take hours.
_MOST_SCANS: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One component of a frame header: its identifier and sampling factors."""

    identifier: int
    horizontal: int
    vertical: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JpegHeader(StreamHeader):
    """The image and what tells its colour space: the process, components, and JFIF and Adobe markers."""

    process: int
    components: tuple[Component, ...]
    jfif: bool
    adobe_transform: int | None
    first_scan: int


def read_jpeg_header(data: bytes) -> JpegHeader:
    """Return the header of a JPEG or JPEG-LS stream, which must also have its end marker."""
    if data[:2] != b"\xff\xd8":
        raise DecodeError(f"stream of {len(data)} bytes begins with {data[:2].hex() or 'nothing'}, JPEG with ffd8")
    frame: tuple[int, bytes] | None = None
    jfif, adobe = False, None
    position = 2
    while True:
        marker, body, end = _segment(data, position)
        if marker in _FRAMES:
            if frame is not None:
                raise DecodeError(f"stream must have one frame header, got a second one at byte {position}")
            frame = marker, body
        elif marker == _JFIF and body[:5] == b"JFIF\0":
            jfif = True
        elif marker == _ADOBE and body[:5] == b"Adobe" and len(body) >= 12:
            adobe = body[11]
        elif marker == _SCAN:
            break
        position = end
    if frame is None:
        raise DecodeError(f"stream has a scan at byte {position} and no frame header before it")
    # In a scan ff is followed by 00, a restart marker or, in JPEG-LS, a bit 0, so this can be no coded data.
    if data.rfind(_END, end) < 0:
        raise DecodeError(f"stream of {len(data)} bytes has no end marker, so it is incomplete")
    if frame[0] == PROGRESSIVE and data.count(b"\xff\xda", position) > _MOST_SCANS:
        raise DecodeError(f"stream has more than {_MOST_SCANS} scans")
    return _header(*frame, jfif=jfif, adobe=adobe, first_scan=position)


def _segment(data: bytes, position: int) -> tuple[int, bytes, int]:
    """Return marker, content and end of the segment at ``position``."""
    # T.81 B.1.1.2: a marker may be preceded by any number of fill bytes ff.
    start = position
    while data[position : position + 2] == b"\xff\xff":
        position += 1
    if position + 4 > len(data):
        raise DecodeError(f"stream of {len(data)} bytes ends in its header, so it is incomplete")
    fill, marker, length = struct.unpack_from(">BBH", data, position)
    if fill != 0xFF or marker in (0, 1) or 0xD0 <= marker <= 0xD9:
        raise DecodeError(f"stream has {data[start : start + 2].hex()} at byte {start}, a marker segment is expected")
    end = position + 2 + length
    if length < 2 or end > len(data):
        raise DecodeError(
            f"segment at byte {start} is {length} bytes long, but only {len(data) - position - 2} are left"
        )
    return marker, data[position + 4 : end], end


def _header(process: int, body: bytes, *, jfif: bool, adobe: int | None, first_scan: int) -> JpegHeader:
    if len(body) < 6 or len(body) != 6 + 3 * body[5]:
        raise DecodeError(f"frame header is {len(body)} bytes long, its components make another length")
    bits, rows, columns, samples = struct.unpack_from(">BHHB", body)
    components = tuple(
        Component(identifier=body[at], horizontal=body[at + 1] >> 4, vertical=body[at + 1] & 15)
        for at in range(6, len(body), 3)
    )
    return JpegHeader(
        rows=rows,
        columns=columns,
        samples=samples,
        bits=bits,
        process=process,
        components=components,
        jfif=jfif,
        adobe_transform=adobe,
        first_scan=first_scan,
    )
