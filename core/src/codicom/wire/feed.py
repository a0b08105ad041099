"""Where bytes come from: a path, a file object, or bytes; read in one go, or as far as needed."""

from __future__ import annotations

import io
import mmap
import os
from collections.abc import Callable
from os import PathLike
from threading import Lock
from typing import Any, BinaryIO, Final

from codicom.errors import ReadError, SourceClosedError
from codicom.limits import Limits, exceeded

WINDOW: Final = 1 << 16
_CHUNK: Final = 1 << 24


class Feed:
    """A source of bytes that can be read from any offset on; offset 0 is where reading began."""

    name: str | None = None
    # How many bytes there are, if that is known beforehand.
    size: int | None = None
    # When the file was last changed, in seconds, if it is one.
    modified: float | None = None

    @property
    def can_fetch(self) -> bool:
        """Whether values can be read later."""
        return True

    def read(self, offset: int, length: int) -> bytes:
        """Return up to ``length`` bytes from ``offset`` on; fewer only at the end."""
        raise NotImplementedError

    def read_all(self, limits: Limits) -> bytes:
        """Return all bytes."""
        raise NotImplementedError

    def fetcher(self) -> Callable[[int, int], bytes]:
        """Return a function that reads (offset, length) later, when this feed has been closed."""
        raise NotImplementedError

    def end(self) -> int:
        """Return where the source ends; asked for only when reading came upon its end."""
        return self.size or 0

    def finish(self, offset: int) -> None:
        """End reading at ``offset``."""


class BytesFeed(Feed):
    """Bytes in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read(self, offset: int, length: int) -> bytes:
        """Return a slice."""
        return self._data[offset : offset + length]

    def read_all(self, limits: Limits) -> bytes:
        """Return the bytes themselves."""
        limits.check("total_bytes", len(self._data))
        return self._data

    def fetcher(self) -> Callable[[int, int], bytes]:
        """Return the slicing function."""
        return self.read


class PathFeed(Feed):
    """A file named by its path; open until ``finish``."""

    def __init__(self, path: str | bytes | PathLike[Any]) -> None:
        name = os.fspath(path)
        self._path = name
        self.name = name if isinstance(name, str) else name.decode(errors="replace")
        self._fd = os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        status = os.fstat(self._fd)
        self.size = status.st_size
        self.modified = status.st_mtime
        self._modified = status.st_mtime_ns

    def read(self, offset: int, length: int) -> bytes:
        """Read from the file."""
        return _read_at(self._fd, offset, length)

    def read_all(self, limits: Limits) -> bytes:
        """Read the whole file."""
        size = self.size or 0
        limits.check("total_bytes", size)
        data = os.read(self._fd, size + 1 if size else WINDOW)
        # Larger than one call reads, or no ordinary file.
        if len(data) != size:
            parts = [data]
            while data:
                data = os.read(self._fd, _CHUNK)
                parts.append(data)
                limits.check("total_bytes", sum(map(len, parts)))
            data = b"".join(parts)
        return data

    def map(self) -> mmap.mmap | None:
        """Return a memory map of the file, if it can be mapped."""
        if not self.size:
            return None
        try:
            return mmap.mmap(self._fd, 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError):
            return None

    def fetcher(self) -> Callable[[int, int], bytes]:
        """Return a function that opens the file again and sees that it is still the same."""
        path, name, modified, size = self._path, self.name, self._modified, self.size

        def fetch(offset: int, length: int) -> bytes:
            try:
                fd = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            except OSError as error:
                raise ReadError(
                    f"a deferred value cannot be read: {error.strerror}", offset=offset, file=name
                ) from error
            try:
                status = os.fstat(fd)
                if (status.st_mtime_ns, status.st_size) != (modified, size):
                    raise ReadError(
                        "a deferred value cannot be read: the file has changed since",
                        offset=offset,
                        file=name,
                        hint="read the file again",
                    )
                return _read_at(fd, offset, length)
            finally:
                os.close(fd)

        return fetch

    def finish(self, offset: int) -> None:  # noqa: ARG002 - the file is closed wherever reading ended
        """Close the file."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            os.close(fd)


def _read_at(fd: int, offset: int, length: int) -> bytes:
    os.lseek(fd, offset, os.SEEK_SET)
    data = os.read(fd, min(length, _CHUNK))
    if len(data) == length or not data:
        return data
    parts = [data]
    left = length - len(data)
    while left > 0 and (data := os.read(fd, min(left, _CHUNK))):
        parts.append(data)
        left -= len(data)
    return b"".join(parts)


class StreamFeed(Feed):
    """A file object, from where it stands; it stays its owner's, and open."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        name = getattr(stream, "name", None) or getattr(stream, "path", None)
        self.name = name if isinstance(name, str) else None
        # How far a stream that cannot seek has been read.
        self._reached = 0
        self._start = 0
        self._seekable = _seekable(stream)
        if self._seekable:
            self._start = stream.tell()
            if isinstance(stream, io.BytesIO):
                # Not by getbuffer, for which a BytesIO copies bytes that it shares.
                self.size = stream.seek(0, io.SEEK_END) - self._start
                stream.seek(self._start)

    def read(self, offset: int, length: int) -> bytes:
        """Read from the file object; backwards only where it can seek."""
        if self._seekable:
            self._stream.seek(self._start + offset)
            return self._exactly(length)
        if offset < self._reached:
            raise ReadError(
                f"a stream that cannot seek must be read forwards, got offset {offset} after {self._reached}",
                offset=offset,
                file=self.name,
            )
        while self._reached < offset:
            gone = self._exactly(min(offset - self._reached, _CHUNK))
            if not gone:
                return b""
            self._reached += len(gone)
        data = self._exactly(length)
        self._reached += len(data)
        return data

    def _exactly(self, length: int) -> bytes:
        # Raw and network streams may return less than was asked for before their end.
        data = _as_bytes(self._stream.read(min(length, _CHUNK)))
        if len(data) == length or not data:
            return data
        parts = [data]
        left = length - len(data)
        while left > 0 and (data := _as_bytes(self._stream.read(min(left, _CHUNK)))):
            parts.append(data)
            left -= len(data)
        return b"".join(parts)

    def read_all(self, limits: Limits) -> bytes:
        """Read to the end, within the limit."""
        if self._seekable:
            self._stream.seek(self._start)
        if self.size is not None:
            limits.check("total_bytes", self.size)
            return _as_bytes(self._stream.read())
        parts = []
        total = 0
        while data := _as_bytes(self._stream.read(_CHUNK)):
            parts.append(data)
            total += len(data)
            if total > limits.total_bytes:
                raise exceeded("total_bytes", limits.total_bytes, total)
        self._reached = total
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def fetcher(self) -> Callable[[int, int], bytes]:
        """Return a function that reads from the file object while it is open, and leaves it where it stood."""

        lock = Lock()

        def fetch(offset: int, length: int) -> bytes:
            stream = self._stream
            if getattr(stream, "closed", False):
                raise SourceClosedError(
                    "a deferred value cannot be read: its file object is closed",
                    offset=offset,
                    file=self.name,
                    hint="keep the file object open, or read without defer_size",
                )
            # Where a file object stands is one thing for all threads.
            with lock:
                stood = stream.tell()
                try:
                    return self.read(offset, length)
                finally:
                    stream.seek(stood)

        return fetch

    @property
    def can_fetch(self) -> bool:
        """Whether values can be read later."""
        return self._seekable

    def end(self) -> int:
        """Return where the file object ends."""
        if not self._seekable:
            return self._reached
        return self._stream.seek(0, io.SEEK_END) - self._start

    def finish(self, offset: int) -> None:
        """Leave the file object where reading ended."""
        if self._seekable and not getattr(self._stream, "closed", False):
            self._stream.seek(self._start + offset)


def _seekable(stream: Any) -> bool:
    try:
        return bool(stream.seekable())
    except AttributeError:
        return hasattr(stream, "seek") and hasattr(stream, "tell")


def _as_bytes(data: Any) -> bytes:
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        raise TypeError("a file object must give bytes, got text; open it in binary mode ('rb')")
    return bytes(data)


def open_feed(source: Any) -> Feed:
    """Return the feed of a path, file object or bytes."""
    if type(source) is str:
        return PathFeed(source)
    if isinstance(source, bytes):
        return BytesFeed(source)
    if isinstance(source, bytearray | memoryview):
        return BytesFeed(bytes(source))
    if isinstance(source, str | PathLike):
        return PathFeed(source)
    if hasattr(source, "read"):
        return StreamFeed(source)
    raise TypeError(f"a source must be a path, a file object or bytes, got {type(source).__name__}")
