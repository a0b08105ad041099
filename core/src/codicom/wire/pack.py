"""Element headers in bytes (PS3.5 7.1), and the pieces that an encoded dataset is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BufferedIOBase
from struct import Struct
from typing import Final

from codicom.vr import EXPLICIT_VR_LENGTH_32, texts
from codicom.wire.header import ITEM, ITEM_DELIMITER, SEQUENCE_DELIMITER

_LONG: Final = texts(EXPLICIT_VR_LENGTH_32)
_HH2SH: Final = {False: Struct("<HH2sH").pack, True: Struct(">HH2sH").pack}
_HH2SHL: Final = {False: Struct("<HH2sHL").pack, True: Struct(">HH2sHL").pack}
_HHL: Final = {False: Struct("<HHL").pack, True: Struct(">HHL").pack}
MAX_SHORT: Final = 0xFFFF


class Streamed:
    """A value that is read while it is written: of a file object, or of a source that does not hold it."""

    __slots__ = ("_finish", "_read", "length")

    def __init__(
        self, length: int, read: Callable[[int, int], bytes], finish: Callable[[], object] | None = None
    ) -> None:
        self.length = length
        self._read = read
        self._finish = finish

    def pieces(self, step: int) -> Iterator[bytes]:
        """Yield the value in pieces of up to ``step`` bytes."""
        position = 0
        try:
            while position < self.length:
                piece = self._read(position, min(step, self.length - position))
                if not piece:
                    raise EOFError(f"a value of {self.length} bytes ended after {position} while it was written")
                yield piece
                position += len(piece)
        finally:
            if self._finish is not None:
                self._finish()


def streamed_file(buffer: BufferedIOBase, length: int) -> Streamed:
    """Return the value that a file object holds, from its beginning; the file object is left where it stands."""
    stood = buffer.tell()

    def read(position: int, size: int) -> bytes:
        buffer.seek(position)
        return buffer.read(size)

    return Streamed(length, read, lambda: buffer.seek(stood))


Piece = bytes | Streamed


def length_of(pieces: list[Piece]) -> int:
    """Return how many bytes pieces take."""
    return sum(piece.length if isinstance(piece, Streamed) else len(piece) for piece in pieces)


def fits(vr: str, length: int) -> bool:
    """Whether a value's length can be told in the explicit VR header of its VR."""
    return length <= MAX_SHORT or vr in _LONG


def header(tag: int, vr: str, length: int, implicit: bool, big_endian: bool) -> bytes:
    """Return an element's header; the length may be undefined."""
    group, element = tag >> 16, tag & 0xFFFF
    if implicit:
        return _HHL[big_endian](group, element, length)
    if vr in _LONG or (len(vr) == 2 and length > MAX_SHORT):
        return _HH2SHL[big_endian](group, element, vr.encode("latin-1"), 0, length)
    return _HH2SH[big_endian](group, element, vr.encode("latin-1"), length)


def item_header(length: int, big_endian: bool) -> bytes:
    """Return the header of a sequence item; the length may be undefined."""
    return _HHL[big_endian](ITEM >> 16, ITEM & 0xFFFF, length)


def delimiter(big_endian: bool, *, item: bool = False) -> bytes:
    """Return the delimiter that ends a sequence or fragments, or an item."""
    tag = ITEM_DELIMITER if item else SEQUENCE_DELIMITER
    return _HHL[big_endian](tag >> 16, tag & 0xFFFF, 0)
