"""The first bits of a JPEG XL codestream (ISO/IEC 18181-1 annex D), and the boxes around it (18181-2)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from codicom.plugin import DecodeError
from codicom_imagecodecs.header import StreamHeader

_CONTAINER: Final = b"\0\0\0\x0cJXL \r\n\x87\n"
_START: Final = b"\xff\x0a"
# Width by height, for the ratios that a size header can name (18181-1 D.2).
_RATIOS: Final = {1: (1, 1), 2: (12, 10), 3: (4, 3), 4: (3, 2), 5: (16, 9), 6: (5, 4), 7: (2, 1)}
_SIZE: Final = ((1, 9), (1, 13), (1, 18), (1, 30))
_BITS: Final = ((8, 0), (10, 0), (12, 0), (1, 6))
_FLOAT_BITS: Final = ((32, 0), (16, 0), (24, 0), (1, 6))
_EXTRA_CHANNELS: Final = ((0, 0), (1, 0), (2, 4), (1, 12))
_ENUM: Final = ((0, 0), (1, 0), (2, 4), (18, 6))
_GREY: Final = 1
# All the fields read here are in far fewer bytes.
_HEADER_BYTES: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class JxlHeader(StreamHeader):
    """The image, and whether its colours are coded in XYB."""

    xyb: bool


def read_jxl_header(data: bytes) -> JxlHeader:
    """Return the header of a JPEG XL stream; animations, previews, floats and extra channels are refused."""
    start = _codestream(data)
    if data[start : start + 2] != _START:
        found = data[start : start + 2].hex() or "nothing"
        raise DecodeError(f"stream of {len(data)} bytes begins with {found}, JPEG XL with ff0a or its container")
    bits = _Bits(data[start + 2 : start + 2 + _HEADER_BYTES])
    rows, columns = _size(bits)
    precision, samples, xyb = 8, 3, True
    if not bits.flag():
        _refuse_extra_fields(bits)
        if bits.flag():
            raise DecodeError(f"stream has floating point samples of {bits.number(_FLOAT_BITS)} bits, DICOM has none")
        precision = bits.number(_BITS)
        bits.flag()  # whether 16-bit buffers are enough to decode it
        extra = bits.number(_EXTRA_CHANNELS)
        if extra:
            raise DecodeError(f"stream has {extra} extra channels, DICOM has none")
        xyb = bits.flag()
        if not bits.flag():
            bits.flag()  # an ICC profile follows the header
            samples = 1 if bits.number(_ENUM) == _GREY else 3
    return JxlHeader(rows=rows, columns=columns, samples=samples, bits=precision, xyb=xyb)


class _Bits:
    """Bits of bytes, the least significant first (18181-1 B.2)."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "little")
        self._left = len(data) * 8

    def take(self, count: int) -> int:
        if count > self._left:
            raise DecodeError("stream ends in its header, so it is incomplete")
        self._left -= count
        value = self._value & ((1 << count) - 1)
        self._value >>= count
        return value

    def flag(self) -> bool:
        return bool(self.take(1))

    def number(self, choices: tuple[tuple[int, int], ...]) -> int:
        """Return a number written as one of four offsets and the bits to add to it (B.2.2)."""
        offset, count = choices[self.take(2)]
        return offset + self.take(count)


def _size(bits: _Bits) -> tuple[int, int]:
    small = bits.flag()
    rows = 8 * (bits.take(5) + 1) if small else bits.number(_SIZE)
    ratio = bits.take(3)
    if ratio:
        numerator, denominator = _RATIOS[ratio]
        return rows, rows * numerator // denominator
    return rows, 8 * (bits.take(5) + 1) if small else bits.number(_SIZE)


def _refuse_extra_fields(bits: _Bits) -> None:
    if not bits.flag():
        return
    bits.take(3)  # orientation: samples are decoded as they are coded
    if bits.flag():
        _size(bits)
    if bits.flag():
        raise DecodeError("stream has a preview image, DICOM has none")
    if bits.flag():
        raise DecodeError("stream is an animation, a DICOM frame is one image")


def _codestream(data: bytes) -> int:
    """Return where the codestream, or its first part, begins."""
    if not data.startswith(_CONTAINER):
        return 0
    position = 0
    while position + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        head = 8
        if length == 1 and position + 16 <= len(data):
            (length,) = struct.unpack_from(">Q", data, position + 8)
            head = 16
        if kind == b"jxlc":
            return position + head
        if kind == b"jxlp":
            return position + head + 4
        if length < head:
            break
        position += length
    raise DecodeError(f"JPEG XL container of {len(data)} bytes has no codestream")
