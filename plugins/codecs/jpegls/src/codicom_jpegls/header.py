"""The markers of a JPEG-LS stream: its frame header and its end (ITU-T T.87 Annex C)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from codicom.plugin import DecodeError

_SOI: Final = 0xD8
_EOI: Final = b"\xff\xd9"
_SOF55: Final = 0xF7
_SOS: Final = 0xDA
# Start of frame markers of other processes of JPEG (ITU-T T.81 Table B.1).
_OTHER_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# TEM, restart intervals, and the marks of an image's start and end stand alone; the rest have a length.
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xDA)})
_LENGTH: Final = struct.Struct(">H")
_FRAME: Final = struct.Struct(">BHHB")


@dataclass(frozen=True, slots=True)
class FrameHeader:
    """What the SOF55 segment says."""

    precision: int
    rows: int
    columns: int
    samples: int


def frame_header(data: bytes) -> tuple[FrameHeader, int]:
    """Return the frame header of a stream, which is the SOF55 segment before its first scan, and where it ends."""
    if data[:2] != bytes((0xFF, _SOI)):
        raise DecodeError(f"JPEG-LS stream of {len(data)} bytes begins with {data[:2].hex() or 'nothing'}, not ffd8")
    position = 2
    while True:
        position, marker = _marker(data, position)
        if marker == _SOF55:
            return _read(data, position), position + _segment_length(data, position)
        if marker in _OTHER_FRAMES:
            raise DecodeError(f"stream has the frame header ff{marker:02x} of another JPEG process, JPEG-LS has fff7")
        if marker == _SOS or marker in _ALONE:
            raise DecodeError(f"JPEG-LS stream has ff{marker:02x} at byte {position - 2}, before a frame header")
        position += _segment_length(data, position)


def whole_stream(data: bytes, header_end: int) -> bytes:
    """Return the stream up to its end-of-image marker, without what pads the frame to an even length."""
    # Coded samples hold no such marker: after ff comes a bit of zero (ITU-T T.87 A.1).
    end = data.rfind(_EOI)
    if end < header_end:
        raise DecodeError(f"JPEG-LS stream of {len(data)} bytes has no end-of-image marker ffd9, so it is incomplete")
    return data[: end + len(_EOI)]


def _marker(data: bytes, position: int) -> tuple[int, int]:
    """Return where a marker's segment begins, and the marker, skipping fill bytes (ITU-T T.81 B.1.1.2)."""
    start = position
    while data[position : position + 2] == b"\xff\xff":
        position += 1
    if data[position : position + 1] != b"\xff" or position + 1 >= len(data):
        raise DecodeError(f"JPEG-LS stream of {len(data)} bytes has no marker at byte {start}, before a frame header")
    return position + 2, data[position + 1]


def _segment_length(data: bytes, position: int) -> int:
    length: int = _LENGTH.unpack_from(data, position)[0] if position + 2 <= len(data) else 0
    if length < 2 or position + length > len(data):
        raise DecodeError(
            f"JPEG-LS stream of {len(data)} bytes has a segment of {length} at byte {position}, before a frame header"
        )
    return length


def _read(data: bytes, position: int) -> FrameHeader:
    if _segment_length(data, position) < 2 + _FRAME.size:
        raise DecodeError(f"JPEG-LS frame header has {_segment_length(data, position)} bytes, at least 8 are expected")
    return FrameHeader(*_FRAME.unpack_from(data, position + 2))
