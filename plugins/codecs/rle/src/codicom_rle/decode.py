"""Decode RLE Lossless frames (PS3.5 Annex G)."""

from __future__ import annotations

import struct
from itertools import pairwise
from typing import Any, Final, cast

import numpy as np
from rle.utils import decode_pixel_data

from codicom.plugin import DecodeError, Frame, FrameInfo

_HEADER: Final = struct.Struct("<16L")
_STORED_AS: Final = {"YBR_FULL_422": "YBR_FULL", "YBR_RCT": "RGB", "YBR_ICT": "RGB"}
# Two bytes can stand for at most 128 (PS3.5 G.3).
_MOST_EXPANSION: Final = 64
# The library counts the bytes of a frame in 32 bits.
_MOST_BYTES: Final = 1 << 32

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
    planes = [
        _plane([data[ends[index] : ends[index + 1]] for index in range(first, first + width)], info, first)
        for first in range(0, info.samples_per_pixel * width, width)
    ]
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
        raise DecodeError(f"RLE header says the first segment is at byte {ends[0]}, it is at {_HEADER.size}")
    for number, (start, end) in enumerate(pairwise(ends), start=1):
        if start >= end:
            raise DecodeError(
                f"RLE header says segment {number} of {count} is at bytes {start} to {end} of {len(data)}, "
                f"segments lie one behind the other"
            )
    return ends


def _plane(segments: list[memoryview], info: FrameInfo, first: int) -> memoryview:
    """Return the pixels of one sample, of which each segment holds one byte, the most significant first."""
    pixels, width = info.rows * info.columns, len(segments)
    image = f"{info.rows} rows and {info.columns} columns"
    # Before the library allocates: what is too short for the image is told without decoding it.
    if (pixels + _TAIL) * width >= _MOST_BYTES:
        raise DecodeError(f"RLE plane of {image} takes {pixels * width} bytes, less than {_MOST_BYTES} are allowed")
    for number, segment in enumerate(segments, start=first + 1):
        if len(segment) * _MOST_EXPANSION < pixels:
            raise DecodeError(
                f"RLE segment {number} has {len(segment)} bytes, it cannot hold the {pixels} pixels of {image}"
            )
    decoded = _decoded(_marked(segments), pixels + _TAIL, width, first, image)
    for position in range(width):
        tail = bytes(decoded[pixels * width + position :: width])
        if tail.find(_MARK) < 1:
            # Samples are little endian now, segments were not.
            number = first + width - position
            raise DecodeError(f"RLE segment {number} does not end with the {pixels} pixels of {image}")
    return decoded[: pixels * width].toreadonly()


def _marked(segments: list[memoryview]) -> bytes:
    """Return the segments of one sample as a frame of their own, each followed by the mark."""
    parts: list[bytes | memoryview] = []
    offsets = []
    end = _HEADER.size
    for segment in segments:
        offsets.append(end)
        parts += (segment, _MARK_ENCODED)
        end += len(segment) + len(_MARK_ENCODED)
    unused = [0] * (15 - len(segments))
    return b"".join([_HEADER.pack(len(segments), *offsets, *unused), *parts])


def _decoded(data: bytes, pixels: int, width: int, first: int, image: str) -> memoryview:
    segments = f"segment {first + 1} does" if width == 1 else f"segments {first + 1} to {first + width} do"
    try:
        found = decode_pixel_data(data, version=2, rows=1, columns=pixels, bits_allocated=width * 8)
    except ValueError as error:
        raise DecodeError(f"RLE {segments} not hold the pixels of {image}: {error}") from None
    except BaseException as error:
        # A run that crosses the end of the image makes the Rust library panic, and pyo3 gives a panic a class that
        # no ``except Exception`` meets. It is unwound by then, and nothing is left behind.
        if type(error).__module__ != "pyo3_runtime":
            raise
        raise DecodeError(f"RLE {segments} not end with the pixels of {image}") from None
    # Version 1 of the function gives an array, version 2 a bytearray.
    return memoryview(cast("bytearray", found))
