"""Puts frames into fragments (PS3.5 A.4), in memory or from buffers that are read when the dataset is written."""

from __future__ import annotations

import io
import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from struct import pack
from typing import Any, Final

from codicom.errors import WriteError
from codicom.wire.header import ITEM_BYTES

_ITEM: Final = ITEM_BYTES[False]
# The longest value of 32-bit length; all ones means undefined (PS3.5 7.1.1).
_MOST: Final = (1 << 32) - 2
_MOST_OFFSET: Final = (1 << 32) - 1


def fragments_of(frame: bytes, nr_fragments: int = 1) -> Iterator[bytes]:
    """Yield a frame in fragments of even length; the last may get one byte of padding (PS3.5 A.4)."""
    if nr_fragments < 1 or nr_fragments > max(1, (len(frame) + 1) // 2):
        raise WriteError(
            f"a fragment must have at least 2 bytes, got {nr_fragments} fragments for a frame of {len(frame)} bytes"
        )
    length = len(frame) // nr_fragments
    length += length % 2
    for start in range(0, length * (nr_fragments - 1), length or 1):
        yield bytes(frame[start : start + length])
    last = bytes(frame[length * (nr_fragments - 1) :])
    yield last + b"\0" * (len(last) % 2)


def item(fragment: bytes) -> bytes:
    """Return a fragment as an item."""
    if len(fragment) > _MOST:
        raise WriteError(f"a fragment must have at most {_MOST} bytes, got {len(fragment)}")
    return _ITEM + pack("<L", len(fragment)) + fragment


def offset_table(lengths: Sequence[int] | None) -> bytes:
    """Return the item of the Basic Offset Table, for frames whose items take so many bytes; empty without any."""
    if lengths is None:
        return _ITEM + bytes(4)
    offsets = _offsets(lengths)
    if offsets and offsets[-1] > _MOST_OFFSET:
        raise WriteError(
            f"an offset in the Basic Offset Table must be at most {_MOST_OFFSET}, got {offsets[-1]} for the last frame",
            hint="use an Extended Offset Table",
        )
    return _ITEM + pack(f"<L{len(offsets)}L", 4 * len(offsets), *offsets)


def _offsets(lengths: Sequence[int]) -> list[int]:
    return list(accumulate(lengths, initial=0))[:-1]


def extended_table(lengths: Sequence[int]) -> tuple[bytes, bytes]:
    """Return Extended Offset Table and its Lengths, for frames of one item each that take so many bytes.

    Lengths are those of the items' values, padding included.
    """
    count = len(lengths)
    return pack(f"<{count}Q", *_offsets(lengths)), pack(f"<{count}Q", *(length - 8 for length in lengths))


def encapsulate(frames: Iterable[bytes], fragments_per_frame: int = 1, has_bot: bool = True) -> bytes:
    """Return frames in fragments, with a Basic Offset Table or an empty one."""
    parts: list[bytes] = [b""]
    lengths = []
    for frame in frames:
        items = [item(fragment) for fragment in fragments_of(frame, fragments_per_frame)]
        lengths.append(sum(map(len, items)))
        parts += items
    parts[0] = offset_table(lengths if has_bot else None)
    return b"".join(parts)


def encapsulate_extended(frames: Iterable[bytes]) -> tuple[bytes, bytes, bytes]:
    """Return frames in one fragment each, the Extended Offset Table, and its Lengths."""
    items = [item(fragment) for frame in frames for fragment in fragments_of(frame)]
    return b"".join([offset_table(None), *items]), *extended_table([len(each) for each in items])


class EncapsulatedBuffer(io.BufferedIOBase):
    """The encapsulated frames of many buffers as one file object, which reads from the buffers when it is read."""

    def __init__(self, buffers: Sequence[io.BufferedIOBase], use_bot: bool = False) -> None:
        if not isinstance(buffers, list | tuple) or not all(isinstance(each, io.BufferedIOBase) for each in buffers):
            raise TypeError("buffers must be a list of objects that inherit from io.BufferedIOBase, one for each frame")
        self._buffers = list(buffers)
        self._use_bot = use_bot
        self._held = [_size(buffer) for buffer in buffers]
        for size in self._held:
            if size > _MOST:
                raise WriteError(f"a buffer must have at most {_MOST} bytes to fit one item, got {size}")
        self._lengths = [8 + size + size % 2 for size in self._held]
        self._table = offset_table(self._lengths if use_bot else None)
        # Where each item begins: the offset table's, then one for each frame, then the end.
        self._starts = [0, *accumulate(self._lengths, initial=len(self._table))]
        self._position = 0

    @property
    def basic_offset_table(self) -> bytes:
        """The item of the Basic Offset Table."""
        return self._table

    @property
    def closed(self) -> bool:
        """Whether any of the buffers is closed."""
        return any(buffer.closed for buffer in self._buffers)

    @property
    def lengths(self) -> list[int]:
        """The number of bytes that the item of each frame takes."""
        return list(self._lengths)

    @property
    def offsets(self) -> list[int]:
        """Where the item of each frame begins, counted from the first."""
        return _offsets(self._lengths)

    @property
    def extended_offsets(self) -> bytes:
        """The value of Extended Offset Table (7FE0,0001)."""
        return extended_table(self._lengths)[0]

    @property
    def extended_lengths(self) -> bytes:
        """The value of Extended Offset Table Lengths (7FE0,0002)."""
        return extended_table(self._lengths)[1]

    @property
    def encapsulated_length(self) -> int:
        """The total number of bytes."""
        return self._starts[-1]

    def readable(self) -> bool:
        """Whether all buffers can be read."""
        return all(buffer.readable() for buffer in self._buffers)

    def seekable(self) -> bool:
        """Whether all buffers can be read from any position."""
        return all(buffer.seekable() for buffer in self._buffers)

    def tell(self) -> int:
        """Return the current position."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Move to another position."""
        if whence == os.SEEK_SET:
            if offset < 0:
                raise ValueError(f"a position must be at least 0, got {offset}")
            self._position = offset
        elif whence == os.SEEK_CUR:
            self._position = max(0, self._position + offset)
        elif whence == os.SEEK_END:
            self._position = max(0, self.encapsulated_length + offset)
        else:
            raise ValueError(f"whence must be 0, 1 or 2, got {whence}")
        return self._position

    def read(self, size: int | None = -1, /) -> bytes:
        """Return up to ``size`` bytes, or all remaining ones if it is ``None`` or negative."""
        left = self.encapsulated_length - self._position
        if size is not None and size >= 0:
            left = min(left, size)
        parts = []
        while left > 0:
            number = bisect_right(self._starts, self._position) - 1
            part = self._read_item(number, self._position - self._starts[number], left)
            if not part:
                break
            parts.append(part)
            self._position += len(part)
            left -= len(part)
        return b"".join(parts)

    def readinto(self, buffer: Any, /) -> int:
        """Read into a buffer and return the number of bytes."""
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def _read_item(self, number: int, at: int, most: int) -> bytes:
        """Return bytes of one item from ``at`` on, up to its end."""
        if number == 0:
            return self._table[at : at + most]
        held = self._held[number - 1]
        if at < 8:
            return (_ITEM + pack("<L", held + held % 2))[at : at + most]
        if at - 8 >= held:
            return b"\0"
        return _part(self._buffers[number - 1], at - 8, min(most, held - (at - 8)))


def _size(buffer: Any) -> int:
    stood = buffer.tell()
    try:
        return int(buffer.seek(0, io.SEEK_END))
    finally:
        buffer.seek(stood)


def _part(buffer: Any, start: int, length: int) -> bytes:
    stood = buffer.tell()
    try:
        buffer.seek(start)
        return bytes(buffer.read(length))
    finally:
        buffer.seek(stood)


__all__ = [
    "EncapsulatedBuffer",
    "encapsulate",
    "encapsulate_extended",
    "extended_table",
    "fragments_of",
    "item",
    "offset_table",
]
