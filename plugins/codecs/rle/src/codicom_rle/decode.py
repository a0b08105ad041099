"""Decode RLE Lossless frames (PS3.5 Annex G)."""

from __future__ import annotations

import struct
from itertools import pairwise
from typing import Any, Final

import numpy as np
from rle.rle import decode_frame  # type: ignore[import-not-found]

from codicom.plugin import DecodeError, Frame, FrameInfo

_HEADER: Final = struct.Struct("<16L")
_STORED_AS: Final = {"YBR_FULL_422": "YBR_FULL", "YBR_RCT": "RGB", "YBR_ICT": "RGB"}
# Two bytes can stand for at most 128 (PS3.5 G.3).
_MOST_EXPANSION: Final = 64
# The library counts pixels in 32 bits.
_MOST_PIXELS: Final = 1 << 32
# The header of a frame of one segment.
_ONE_SEGMENT: Final = _HEADER.pack(1, _HEADER.size, *[0] * 14)

# The library says nothing of a segment that holds more than its image, so each segment is followed by a mark that must
# come out just behind its last pixel. The mark is runs of one byte, behind a byte that gives way: after a whole segment
# it is 80, and 00 after one that is padded with a zero, which reads as the head of a run of one byte. In a segment that
# was cut the bytes missing are taken from there, so the mark comes out too early.
# Bytes that may come out between the two: the zero that makes the segment's length even (PS3.5 G.3), and the one by
# which some writers make the image's length even before they encode it.
_PADDING: Final = 2
_MARK: Final = bytes(range(0xA1, 0xA9))
_MARK_ENCODED: Final = b"".join(bytes((0, value)) for value in (0x80, *_MARK, *bytes(_PADDING)))
_TAIL: Final = 1 + len(_MARK) + _PADDING


def decode(frame: Frame) -> Frame:
    """Return the frame by plane, as RLE stores it; 1-bit samples come out one a byte."""
    info = frame.info
    changes = _description(info)
    width = max(info.bits_allocated // 8, 1)
    data = memoryview(frame.data).cast("B")
    ends = _segment_ends(data, info, width)
    _check_lengths(ends, info)
    bytes_of_pixels = [
        _pixels(data[start:end], info, number) for number, (start, end) in enumerate(pairwise(ends), start=1)
    ]
    planes = bytes_of_pixels
    if width > 1:
        planes = [_plane(bytes_of_pixels[first : first + width]) for first in range(0, len(bytes_of_pixels), width)]
    found: bytes | memoryview = planes[0] if len(planes) == 1 else b"".join(planes)
    if info.bits_allocated == 1 and np.frombuffer(found, np.uint8).max() > 1:
        raise DecodeError("RLE frame of 1-bit samples holds a byte that is neither 0 nor 1")
    return frame.decoded(found, **changes)


def _description(info: FrameInfo) -> dict[str, Any]:
    """Return how the decoded bytes differ from what the dataset says."""
    changes: dict[str, Any] = {}
    if info.samples_per_pixel > 1:
        # PS3.5 G.2: a segment for each byte of each sample, whatever Planar Configuration (0028,0006) says.
        changes["planar_configuration"] = 1
        said = info.photometric_interpretation
        if said.startswith("YBR_PARTIAL_"):
            raise DecodeError(f"RLE frame is described as {said}, which RLE cannot hold (PS3.5 8.2.2)")
        # Segments hold every pixel's colour, as it was: other names are a writer's mistake (PS3.5 Table 8.2.2-1).
        changes["photometric_interpretation"] = _STORED_AS.get(said, said)
    if info.bits_allocated == 1:
        changes |= {"bits_allocated": 8, "bits_stored": 1}
    return changes


def _segment_ends(data: memoryview, info: FrameInfo, width: int) -> list[int]:
    """Return where segments begin, and where the last one ends, by the frame's header (PS3.5 G.5)."""
    if len(data) < _HEADER.size:
        raise DecodeError(f"RLE frame has {len(data)} bytes, its header alone takes {_HEADER.size}")
    count, *offsets = _HEADER.unpack_from(data)
    wanted = info.samples_per_pixel * width
    if count != wanted:
        raise DecodeError(
            f"RLE header names {count} segments, {wanted} are expected for {info.samples_per_pixel} samples "
            f"of {info.bits_allocated} bits"
        )
    ends = [*offsets[:count], len(data)]
    if ends[0] != _HEADER.size:
        raise DecodeError(f"the first segment in an RLE header must be at byte {_HEADER.size}, got {ends[0]}")
    for number, (start, end) in enumerate(pairwise(ends), start=1):
        if start >= end:
            raise DecodeError(
                f"RLE header says segment {number} of {count} is at bytes {start} to {end} of {len(data)}, "
                f"but segments must follow each other"
            )
    return ends


def _check_lengths(ends: list[int], info: FrameInfo) -> None:
    """Raise for what is too short for the image, without decoding it: the library allocates before it looks."""
    pixels = info.rows * info.columns
    if pixels + _TAIL >= _MOST_PIXELS:
        raise DecodeError(f"RLE frame must have fewer than {_MOST_PIXELS} pixels, got {pixels}")
    for number, (start, end) in enumerate(pairwise(ends), start=1):
        if (end - start) * _MOST_EXPANSION < pixels:
            raise DecodeError(
                f"RLE segment {number} has {end - start} bytes, it cannot hold the {pixels} pixels of {_image(info)}"
            )


def _pixels(segment: memoryview, info: FrameInfo, number: int) -> memoryview:
    """Return the bytes of a segment, one a pixel."""
    pixels = info.rows * info.columns
    # One segment at a time, as a frame of 8 bits: where a run crosses the end of an image of more, the library ends
    # in a panic, and tells of it on standard error.
    marked = b"".join((_ONE_SEGMENT, segment, _MARK_ENCODED))
    try:
        decoded = memoryview(decode_frame(marked, pixels + _TAIL, 8, "<"))
    except ValueError as error:
        raise DecodeError(f"RLE segment {number} does not hold the pixels of {_image(info)}: {error}") from None
    if bytes(decoded[pixels:]).find(_MARK) < 1:
        raise DecodeError(f"RLE segment {number} does not end with the {pixels} pixels of {_image(info)}")
    return decoded[:pixels].toreadonly()


def _plane(segments: list[memoryview]) -> memoryview:
    """Return the samples of which each segment holds one byte, the most significant first, in little endian."""
    kind = np.dtype(f"<u{len(segments)}")
    first, *others = (np.frombuffer(segment, np.uint8) for segment in segments)
    # Arithmetic takes a quarter of the time of putting single bytes in their places.
    samples = first.astype(kind)
    for other in others:
        samples *= 256
        samples += other
    return samples.data.cast("B").toreadonly()


def _image(info: FrameInfo) -> str:
    return f"{info.rows} rows and {info.columns} columns"
