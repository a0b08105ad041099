"""Looking for things in file objects."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase
from typing import Any, BinaryIO

from codicom.errors import TruncatedError
from codicom.model.element import buffered_length
from codicom.tag import BaseTag

from .config import settings
from .misc import warn_and_log
from .tag import ItemTag, SequenceDelimiterTag

logger = logging.getLogger("pydicom")
PathType = str | bytes | os.PathLike[Any]


def _tag_bytes(tag: BaseTag, is_little_endian: bool) -> bytes:
    order = "little" if is_little_endian else "big"
    return tag.group.to_bytes(2, order) + tag.element.to_bytes(2, order)  # type: ignore[arg-type]  # one of the two


def absorb_delimiter_item(fp: BinaryIO, is_little_endian: bool, delimiter: BaseTag) -> None:
    """Read over a delimiter with its length; what is something else is not read over."""
    head = fp.read(8)
    if head[:4] != _tag_bytes(delimiter, is_little_endian):
        logger.warning("no delimiter %s at %#x", delimiter, fp.tell() - len(head))
        fp.seek(-len(head), 1)
        return
    if head[4:] != bytes(4):
        logger.warning("delimiter %s has a length that is not 0", delimiter)


def find_bytes(fp: BinaryIO, bytes_to_find: bytes, read_size: int = 128, rewind: bool = True) -> int | None:
    """Return where bytes stand from here on, or ``None``."""
    start = place = fp.tell()
    held = b""
    found: int | None = None
    while block := fp.read(max(read_size, len(bytes_to_find))):
        held += block
        at = held.find(bytes_to_find)
        if at >= 0:
            found = place + at
            break
        keep = len(bytes_to_find) - 1
        place += max(len(held) - keep, 0)
        held = held[-keep:] if keep else b""
    if rewind:
        fp.seek(start)
    elif found is not None:
        fp.seek(found + len(bytes_to_find))
    return found


def find_delimiter(
    fp: BinaryIO, delimiter: BaseTag, is_little_endian: bool, read_size: int = 128, rewind: bool = True
) -> int | None:
    """Return where a delimiter stands from here on, or ``None``."""
    return find_bytes(fp, _tag_bytes(BaseTag(delimiter), is_little_endian), read_size, rewind)


def length_of_undefined_length(
    fp: BinaryIO, delimiter: BaseTag, is_little_endian: bool, read_size: int = 128, rewind: bool = True
) -> int | None:
    """Return how many bytes there are before a delimiter, or ``None`` if there is none."""
    start = fp.tell()
    found = find_delimiter(fp, delimiter, is_little_endian, read_size, rewind)
    return None if found is None else found - start


def read_undefined_length_value(
    fp: BinaryIO,
    is_little_endian: bool,
    delimiter_tag: BaseTag,
    defer_size: float | None = None,
    read_size: int = 1024 * 8,
) -> bytes | None:
    """Return the bytes before a delimiter, and read over it; ``None`` if they are more than ``defer_size``."""
    start = fp.tell()
    end = _end_of_items(fp, is_little_endian) if delimiter_tag == SequenceDelimiterTag else None
    if end is None:
        fp.seek(start)
        end = find_delimiter(fp, delimiter_tag, is_little_endian, read_size)
    if end is None:
        fp.seek(start)
        raise TruncatedError(f"no delimiter {BaseTag(delimiter_tag)} after offset {start:#x}")
    fp.seek(start)
    length = end - start
    value = fp.read(length) if defer_size is None or length <= defer_size else None
    fp.seek(end + 8)
    return value


def _end_of_items(fp: BinaryIO, is_little_endian: bool) -> int | None:
    """Return where items, such as fragments of pixel data, end; bytes in them may look like a delimiter."""
    item = _tag_bytes(ItemTag, is_little_endian)
    while (head := fp.read(8))[:4] == item:
        length = int.from_bytes(head[4:], "little" if is_little_endian else "big")
        if length == 0xFFFFFFFF:
            return None
        fp.seek(length, 1)
    return fp.tell() - 8 if head[:4] == _tag_bytes(SequenceDelimiterTag, is_little_endian) else None


def path_from_pathlike(file_object: Any) -> Any:
    """Return the path of what has one, else the thing itself."""
    return os.fspath(file_object) if isinstance(file_object, os.PathLike) else file_object


def check_buffer(buffer: BufferedIOBase) -> None:
    """Raise if a value that is a file object cannot be written later."""
    if not isinstance(buffer, BufferedIOBase):
        raise TypeError("the buffer must inherit from 'io.BufferedIOBase'")
    if buffer.closed:
        raise ValueError("the buffer has been closed")
    if not buffer.readable() or not buffer.seekable():
        raise ValueError("the buffer must be readable and seekable")


@contextmanager
def reset_buffer_position(buffer: BufferedIOBase) -> Iterator[int]:
    """Put a file object back to where it stood, after a block."""
    place = buffer.tell()
    yield place
    buffer.seek(place)


def read_buffer(buffer: BufferedIOBase, *, chunk_size: int | None = None) -> Iterator[bytes]:
    """Yield what is left in a file object, in pieces."""
    size = settings.buffered_read_size if chunk_size is None else chunk_size
    if size <= 0:
        raise ValueError(f"a piece has more than 0 bytes, {size} were asked for")
    while piece := buffer.read(size):
        yield piece


def buffer_length(buffer: BufferedIOBase) -> int:
    """Return how many bytes a file object has."""
    with reset_buffer_position(buffer):
        return buffer.seek(0, os.SEEK_END)


def buffer_remaining(buffer: BufferedIOBase) -> int:
    """Return how many bytes of a file object are left."""
    return buffered_length(buffer)


def buffer_equality(buffer: BufferedIOBase, other: bytes | bytearray | BufferedIOBase) -> bool:
    """Return whether a file object holds the same bytes as another, or as bytes."""
    size = settings.buffered_read_size
    if isinstance(other, bytes | bytearray):
        if buffer_length(buffer) != len(other):
            return False
        with reset_buffer_position(buffer):
            buffer.seek(0)
            pieces = read_buffer(buffer, chunk_size=size)
            return all(piece == other[number * size : (number + 1) * size] for number, piece in enumerate(pieces))
    if buffer is other:
        return True
    if buffer_length(buffer) != buffer_length(other):
        return False
    with reset_buffer_position(buffer), reset_buffer_position(other):
        buffer.seek(0)
        other.seek(0)
        return all(
            one == two
            for one, two in zip(read_buffer(buffer, chunk_size=size), read_buffer(other, chunk_size=size), strict=True)
        )


__all__ = [
    "ItemTag",
    "PathType",
    "SequenceDelimiterTag",
    "absorb_delimiter_item",
    "buffer_equality",
    "buffer_length",
    "buffer_remaining",
    "check_buffer",
    "find_bytes",
    "find_delimiter",
    "length_of_undefined_length",
    "logger",
    "path_from_pathlike",
    "read_buffer",
    "read_undefined_length_value",
    "reset_buffer_position",
    "settings",
    "warn_and_log",
]
