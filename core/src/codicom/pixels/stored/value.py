"""The bytes of a pixel data value, wherever they are: in memory, or to be read from a file a range at a time."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from codicom.errors import FramingError, ReadError

# Readers of a range: (offset, length) to bytes; fewer only where the source ends.
Fetch = Callable[[int, int], bytes]


class PixelValue:
    """The bytes of one value, from 0 to ``length``."""

    # Whether reading costs nothing, so that there is no need to read little.
    in_memory = False

    def __init__(self, length: int, offset: int | None = None) -> None:
        self.length = length
        # Where the value begins in its source, if it has one.
        self.offset = offset

    def read(self, start: int, length: int) -> memoryview:
        """Return bytes; fewer only at the end of the value."""
        raise NotImplementedError

    def place(self, position: int) -> int | None:
        """Return where in the source a byte of the value stands."""
        return None if self.offset is None else self.offset + position


class HeldValue(PixelValue):
    """A value in memory, or in a memory map; what is read are views on it."""

    in_memory = True

    def __init__(self, view: memoryview, offset: int | None = None) -> None:
        super().__init__(view.nbytes, offset)
        self.view = view

    def read(self, start: int, length: int) -> memoryview:
        """Return a view."""
        return self.view[start : start + length]


class FetchedValue(PixelValue):
    """A value in a file, of which only the ranges that are asked for are read."""

    def __init__(self, fetch: Fetch, length: int, offset: int) -> None:
        super().__init__(length, offset)
        self._fetch = fetch
        self._start = offset

    def read(self, start: int, length: int) -> memoryview:
        """Read from the file."""
        length = min(length, self.length - start)
        return memoryview(self._fetch(self._start + start, length) if length > 0 else b"")


class StreamValue(PixelValue):
    """A value that is a file object, as a buffered element has it; it is left where it stood."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._start = stream.tell()
        end = stream.seek(0, io.SEEK_END)
        stream.seek(self._start)
        super().__init__(end - self._start)

    def read(self, start: int, length: int) -> memoryview:
        """Read from the file object."""
        length = min(length, self.length - start)
        if length <= 0:
            return memoryview(b"")
        stood = self._stream.tell()
        try:
            self._stream.seek(self._start + start)
            parts = []
            while length > 0 and (data := self._stream.read(length)):
                parts.append(data)
                length -= len(data)
        finally:
            self._stream.seek(stood)
        return memoryview(parts[0] if len(parts) == 1 else b"".join(parts))


def held(value: Any, offset: int | None = None) -> HeldValue:
    """Return a value of bytes."""
    view = memoryview(value)
    if view.format != "B" or view.ndim != 1:
        if not view.c_contiguous:
            raise ReadError("a pixel data value must be contiguous bytes, got a view with gaps")
        view = view.cast("B")
    return HeldValue(view.toreadonly(), offset)


def missing_frames(declared: int, found: int, value: PixelValue, expected: int | None = None) -> FramingError:
    """Return the error for a value that holds fewer frames than are declared or asked for."""
    size = f", {value.length} bytes of {expected}" if expected is not None else ""
    hint = f"the frames that are there can be had one by one, or with number_of_frames={found}" if found else None
    return FramingError(f"pixel data holds {found} whole frames of {declared}{size}", offset=value.place(0), hint=hint)


__all__ = ["Fetch", "FetchedValue", "HeldValue", "PixelValue", "StreamValue", "held", "missing_frames"]
