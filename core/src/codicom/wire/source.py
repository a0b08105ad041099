"""A source that has been opened: its bytes, how it was asked to be read, and what was met in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from mmap import mmap
from typing import Any

from codicom.errors import SourceClosedError
from codicom.limits import Limits, exceeded
from codicom.settings import ReadOptions
from codicom.wire.deviations import Deviations
from codicom.wire.engine import PURE, Engine
from codicom.wire.header import Buffer
from codicom.wire.offset_map import Places


class Source:
    """The bytes that a dataset and its nested datasets share; values are cut from them on first use."""

    __slots__ = (
        "_buffer",
        "_counted",
        "_map",
        "_meta",
        "big_endian",
        "deviations",
        "elements",
        "engine",
        "fetch",
        "limits",
        "name",
        "options",
        "places",
    )

    def __init__(
        self,
        buffer: Buffer,
        *,
        big_endian: bool = False,
        name: str | None = None,
        options: ReadOptions,
        limits: Limits,
        fetch: Callable[[int, int], bytes] | None = None,
        deviations: Deviations | None = None,
        engine: Engine = PURE,
    ) -> None:
        self._buffer: Buffer | None = buffer
        self._map = buffer if isinstance(buffer, mmap) else None
        # The source of File Meta Information, if that is another one.
        self._meta: Source | None = None
        self.big_endian = big_endian
        self.name = name
        self.options = options
        self.limits = limits
        # What scans the bytes and makes values of them.
        self.engine = engine
        # Reads a deferred value from where the source came from: (offset, length) to bytes.
        self.fetch = fetch
        # Where the kept bytes stood, if not all were kept.
        self.places: Places | None = None
        self.elements = 0
        # Where the sequences and items begin whose elements have been counted, for copies make them again.
        self._counted: set[int] = set()
        self.deviations = Deviations(name, strict=options.strict) if deviations is None else deviations

    def sharing(self, buffer: Buffer, places: Places | None = None) -> Source:
        """Return a source of other bytes of the same origin, which records defects in the same place."""
        other = Source(
            buffer,
            big_endian=self.big_endian,
            name=self.name,
            options=self.options,
            limits=self.limits,
            fetch=self.fetch,
            deviations=self.deviations,
            engine=self.engine,
        )
        other.places = places
        return other

    def __reduce__(self) -> tuple[Any, ...]:
        # Without the engine: where the source is restored, it may not be installed.
        options = self.options if self.options.engine is None else replace(self.options, engine=None)
        return _restored, (bytes(self.buffer[:]), self.big_endian, self.name, options, self.limits)

    def count(self, position: int, elements: int) -> None:
        """Count what a sequence or item at a position holds, once, and raise if it is too much."""
        if position not in self._counted:
            self._counted.add(position)
            self.elements += elements
            if self.elements > self.limits.elements:
                raise exceeded("elements", self.limits.elements, self.elements, offset=self.offset(position))

    def offset(self, position: int) -> int:
        """Return where in the source a byte of the buffer stood."""
        return position if self.places is None else self.places.offset(position)

    def for_meta(self, buffer: Buffer) -> Source:
        """Return the source of File Meta Information, which is little endian whatever follows."""
        if buffer is self._buffer and not self.big_endian:
            return self
        other = self._meta = self.sharing(buffer)
        other.big_endian = False
        return other

    @property
    def buffer(self) -> Buffer:
        """The bytes, unless the source has been closed."""
        if self._buffer is None:
            raise SourceClosedError(
                "the source is closed, a value that was not used before can no longer be read",
                file=self.name,
                hint="use values inside the `with codicom.open(...)` block, or read with codicom.dcmread",
            )
        return self._buffer

    def keep(self, length: int) -> None:
        """Let go of the bytes after the first ``length``, unless they are a memory map."""
        if self._map is None and self._buffer is not None:
            self._buffer = self._buffer[:length]

    @property
    def is_closed(self) -> bool:
        """Whether the source has been closed."""
        return self._buffer is None

    @property
    def is_mapped(self) -> bool:
        """Whether the bytes are a memory map of a file."""
        return self._map is not None

    def close(self) -> None:
        """Let go of the bytes; values that were not used before are then out of reach."""
        # The map itself is closed when the last thread or array that looks at it lets go: closed earlier, it would
        # fail under them with an error that tells nothing.
        self._buffer = self._map = None
        if self._meta is not None:
            self._meta.close()


def _restored(buffer: bytes, big_endian: bool, name: str | None, options: ReadOptions, limits: Limits) -> Source:
    return Source(buffer, big_endian=big_endian, name=name, options=options, limits=limits)
