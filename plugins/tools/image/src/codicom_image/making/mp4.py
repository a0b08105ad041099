"""What an MP4 file says of its video: size, frames, time and coding (ISO/IEC 14496-12, 14496-15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from codicom.errors import PixelError

__all__ = ["Video", "is_mp4", "read_mp4", "without_user_data"]

_CONTAINERS: Final = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl"})
_DEPTH: Final = 8
# What cameras and programs add: titles, places, makers.
_ADDED: Final = frozenset({b"udta", b"meta", b"uuid"})
# From the start of a visual sample entry to the boxes in it.
_VISUAL_ENTRY: Final = 78


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """The video track of a file; ``profile`` and ``level`` are those of its coding, with the numbers it uses."""

    coding: str
    profile: int
    level: int
    columns: int
    rows: int
    frames: int
    milliseconds: float


def is_mp4(data: bytes) -> bool:
    """Tell whether a file begins as an MP4 does."""
    return data[4:8] == b"ftyp"


def read_mp4(data: bytes) -> Video:
    """Return what a file says of its first video track."""
    for track in _all(memoryview(data), b"trak"):
        handler = next(_all(track, b"hdlr"), None)
        if handler is not None and bytes(handler[8:12]) == b"vide":
            return _video(track)
    raise PixelError("the MP4 file has no video track")


def _video(track: memoryview) -> Video:
    media = _one(track, b"mdhd")
    # Version 1 has times of 64 bits.
    long = _number(media, 0, 1) == 1
    start = 20 if long else 12
    scale = _number(media, start, 4)
    length = _number(media, start + 4, 8 if long else 4)
    frames = _number(_one(track, b"stsz"), 8, 4)
    entry = _one(track, b"stsd")[8:]
    coding = bytes(entry[4:8]).decode("latin-1")
    visual = entry[8 : _number(entry, 0, 4)]
    columns, rows = _number(visual, 24, 2), _number(visual, 26, 2)
    profile, level = _coding(coding, visual[_VISUAL_ENTRY:])
    if not (scale and length and frames and columns and rows):
        raise PixelError(
            f"the MP4 file says it has {frames} frames of {columns} x {rows} in {length} of 1/{scale} seconds; each of "
            "these numbers is 1 at least"
        )
    return Video(
        coding=coding,
        profile=profile,
        level=level,
        columns=columns,
        rows=rows,
        frames=frames,
        milliseconds=1000 * length / scale,
    )


def _coding(coding: str, boxes: memoryview) -> tuple[int, int]:
    """Return the profile and the level of the coded video."""
    if coding in ("avc1", "avc3"):
        record = _one(boxes, b"avcC")
        return _number(record, 1, 1), _number(record, 3, 1)
    if coding in ("hvc1", "hev1"):
        record = _one(boxes, b"hvcC")
        return _number(record, 1, 1) & 0x1F, _number(record, 12, 1)
    raise PixelError(f"the video must be coded as H.264 (avc1) or HEVC (hvc1), got {coding!r}")


def _one(data: memoryview, wanted: bytes) -> memoryview:
    for found in _all(data, wanted):
        return found
    raise PixelError(f"the video track of the MP4 file must have a box {wanted.decode()}; it tells size or time")


def without_user_data(data: bytes) -> bytes:
    """Return the file with what is not the video's made free space; nothing moves, for tables in it tell places."""
    blanked = bytearray(data)
    _blank(memoryview(blanked), 0)
    return bytes(blanked)


def _blank(data: memoryview, depth: int) -> None:
    for kind, content in _boxes(data):
        if bytes(kind) in _ADDED:
            kind[:] = b"free"
            content[:] = bytes(len(content))
        elif bytes(kind) in _CONTAINERS and depth < _DEPTH:
            _blank(content, depth + 1)


def _all(data: memoryview, wanted: bytes, depth: int = 0) -> Iterator[memoryview]:
    """Yield the contents of all boxes of a kind, in files of the same box or of those that hold others."""
    for kind, content in _boxes(data):
        if kind == wanted:
            yield content
        elif bytes(kind) in _CONTAINERS and depth < _DEPTH:
            yield from _all(content, wanted, depth + 1)


def _boxes(data: memoryview) -> Iterator[tuple[memoryview, memoryview]]:
    """Yield the kind and the content of each box."""
    position = 0
    while position + 8 <= len(data):
        size, header = _number(data, position, 4), 8
        if size == 1:
            size, header = _number(data, position + 8, 8), 16
        elif size == 0:
            size = len(data) - position
        if size < header:
            raise PixelError(f"a box of the MP4 file must have at least {header} bytes, got {size}")
        yield data[position + 4 : position + 8], data[position + header : position + size]
        position += size


def _number(data: memoryview, position: int, size: int) -> int:
    if position + size > len(data):
        raise PixelError(f"the MP4 file ends within a box, {position + size - len(data)} bytes early")
    return int.from_bytes(data[position : position + size], "big")
