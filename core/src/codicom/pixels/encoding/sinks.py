"""Where stored frames go, one after the other: into fragments with their offset tables, or side by side."""

from __future__ import annotations

from typing import Any, BinaryIO, Final, Protocol

import numpy as np

from codicom.errors import EncodeError
from codicom.extend.frame import FrameInfo
from codicom.pixels.encoding.encapsulation import extended_table, offset_table
from codicom.wire.header import ITEM_BYTES, UNDEFINED

_ITEM: Final = ITEM_BYTES[False]
_MOST_OFFSET: Final = (1 << 32) - 1
_CHUNK: Final = 1 << 20


class Sink(Protocol):
    """Takes frames in order."""

    # The values of Extended Offset Table and its Lengths, once all frames are there.
    extended: tuple[bytes, bytes] | None
    stored: int

    def add(self, data: bytes | memoryview) -> None:
        """Take the next frame."""

    def finish(self) -> None:
        """Write what is known only at the end."""


class FragmentSink:
    """Frames in one fragment each; the Basic Offset Table before them is written when all are there (PS3.5 A.4).

    ``extended=None`` uses an Extended Offset Table where the Basic one has too few bits.
    """

    def __init__(self, stream: BinaryIO, frames: int, extended: bool | None, most_offset: int = _MOST_OFFSET) -> None:
        self.extended: tuple[bytes, bytes] | None = None
        self.stored = 0
        self._stream = stream
        self._extended = extended
        self._most = most_offset
        self._lengths: list[int] = []
        # PS3.3 C.7.6.3.1.8: with an Extended Offset Table the Basic one is empty.
        self._table = 8 if extended else 8 + 4 * frames
        stream.write(bytes(self._table))

    def add(self, data: bytes | memoryview) -> None:
        """Take the next frame."""
        length = memoryview(data).nbytes
        padding = length % 2
        if length + padding >= UNDEFINED:
            raise EncodeError(f"a fragment must have at most {UNDEFINED - 1} bytes, got a frame of {length}")
        self._stream.write(_ITEM + (length + padding).to_bytes(4, "little"))
        self._stream.write(data)
        if padding:
            self._stream.write(b"\0")
        self.stored += length
        self._lengths.append(8 + length + padding)

    def finish(self) -> None:
        """Write the Basic Offset Table, or make the values of the Extended one."""
        stream = self._stream
        overflows = sum(self._lengths[:-1]) > self._most
        if overflows and self._extended is None:
            # Only now it is known: the fragments close up to an empty table.
            _move(stream, self._table, 8)
            self._table, self._extended = 8, True
        if self._extended:
            self.extended = extended_table(self._lengths)
        table = offset_table(None if self._extended else self._lengths)
        stream.seek(0)
        stream.write(table)
        stream.seek(0, 2)


def _move(stream: BinaryIO, start: int, target: int) -> None:
    """Move what follows ``start`` to ``target``, which is before it."""
    stream.seek(start)
    while chunk := stream.read(_CHUNK):
        start += len(chunk)
        stream.seek(target)
        stream.write(chunk)
        target += len(chunk)
        stream.seek(start)
    stream.truncate(target)


class PlainSink:
    """Frames side by side, in either byte order; samples of one bit are packed without a gap (PS3.5 8.1.1)."""

    def __init__(self, stream: BinaryIO, info: FrameInfo, *, one_bit: bool, big_endian: bool) -> None:
        self.extended: tuple[bytes, bytes] | None = None
        self.stored = 0
        self._stream = stream
        self._one_bit = one_bit
        self._word = word_of(info) if big_endian else 1
        self._left = np.zeros(0, np.uint8)

    def add(self, data: bytes | memoryview) -> None:
        """Take the next frame, little endian and one sample of one bit a byte."""
        if self._one_bit:
            data = self._packed(data)
        elif self._word > 1:
            samples: Any = np.frombuffer(data, f"<u{self._word}")
            data = samples.byteswap().view(np.uint8).data
        self._stream.write(data)
        self.stored += memoryview(data).nbytes

    def _packed(self, data: bytes | memoryview) -> bytes:
        bits = np.frombuffer(data, np.uint8)
        if len(self._left):
            bits = np.concatenate([self._left, bits])
        whole = len(bits) - len(bits) % 8
        self._left = bits[whole:].copy()
        return np.packbits(bits[:whole], bitorder="little").tobytes()

    def finish(self) -> None:
        """Write the bits that fill no byte, and what makes the length even."""
        if len(self._left):
            self._stream.write(np.packbits(self._left, bitorder="little").tobytes())
            self.stored += 1
        if self.stored % 2:
            self._stream.write(b"\0")


def word_of(info: FrameInfo) -> int:
    """Return how many bytes change places together where plain samples change their byte order.

    PS3.5 7.3: OW is a string of words of 16 bits, so a longer sample is several words, the least significant first. OF
    and OD have words of their samples' size; samples of one byte are written as OB.
    """
    size = info.bits_allocated // 8
    return size if info.is_float else min(size, 2)


def check_native_size(size: int) -> None:
    """Raise for plain samples that are too many for the length of a value."""
    if size + size % 2 >= UNDEFINED:
        raise EncodeError(
            f"uncompressed pixel data must have at most {UNDEFINED - 1} bytes (PS3.5 8.1.1), got {size}",
            hint="keep it encapsulated, as in 1.2.840.10008.1.2.1.98",
        )


__all__ = ["FragmentSink", "PlainSink", "Sink", "check_native_size", "word_of"]
