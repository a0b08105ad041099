"""Splits and builds encapsulated pixel data (PS3.5 A.4), under pydicom's names."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedIOBase
from typing import Any

from codicom.errors import FramingError
from codicom.pixels.encoding.encapsulation import EncapsulatedBuffer, encapsulate, encapsulate_extended
from codicom.pixels.encoding.encapsulation import fragments_of as fragment_frame
from codicom.pixels.encoding.encapsulation import item as itemize_fragment
from codicom.pixels.stored.encapsulated import FragmentIndex
from codicom.pixels.stored.fragments import find_fragments, offset_table
from codicom.pixels.stored.value import PixelValue, StreamValue, held
from codicom.settings import current
from codicom.wire.deviations import Deviations, Rule

ExtendedOffsets = tuple[list[int], list[int]] | tuple[bytes, bytes]


def _value(buffer: Any) -> PixelValue:
    return StreamValue(buffer) if hasattr(buffer, "read") else held(buffer)


def _move(buffer: Any, by: int) -> None:
    if hasattr(buffer, "read"):
        buffer.seek(by, 1)


def _is_big(endianness: str) -> bool:
    if endianness not in ("<", ">"):
        raise ValueError(f"endianness must be '<' or '>', got {endianness!r}")
    return endianness == ">"


def _refuse(rule: Rule, position: int, action: str) -> None:
    # A last fragment that is cut is still one.
    if rule is not Rule.TRUNCATED_VALUE:
        raise FramingError(f"{rule.value} ({action})", offset=position)


def parse_basic_offsets(buffer: Any, *, endianness: str = "<") -> list[int]:
    """Return the offsets in the Basic Offset Table, and leave a file object after it."""
    offsets, after = offset_table(_value(buffer), current().limits, _refuse, big_endian=_is_big(endianness))
    _move(buffer, after)
    return list(offsets)


def parse_fragments(buffer: Any, *, endianness: str = "<") -> tuple[int, list[int]]:
    """Return the number of fragments and the start of each item; ``buffer`` begins after the Basic Offset Table."""
    value = _value(buffer)
    begin = buffer.tell() if hasattr(buffer, "read") else 0
    found = find_fragments(value, 0, current().limits, _refuse, big_endian=_is_big(endianness))
    return len(found.starts), [begin + start - 8 for start in found.starts]


def generate_fragments(buffer: Any, *, endianness: str = "<") -> Iterator[bytes]:
    """Yield the fragments; ``buffer`` begins after the Basic Offset Table."""
    value = _value(buffer)
    found = find_fragments(value, 0, current().limits, _refuse, big_endian=_is_big(endianness))
    for start, length in zip(found.starts, found.lengths, strict=True):
        yield bytes(value.read(start, length))


def _frames(
    buffer: Any, number_of_frames: int | None, extended: ExtendedOffsets | None, endianness: str
) -> FragmentIndex:
    value, big, limits = _value(buffer), _is_big(endianness), current().limits
    deviations = Deviations(strict=current().read.strict)

    def record(rule: Rule, position: int, action: str) -> None:
        deviations.record(rule, action, offset=position, tag_path="PixelData")

    if not number_of_frames:
        table, after = offset_table(value, limits, record, big_endian=big)
        count = len(extended[0]) if extended is not None and not isinstance(extended[0], bytes) else len(table)
        if extended is not None and isinstance(extended[0], bytes):
            count = len(extended[0]) // 8
        if not count and len(find_fragments(value, after, limits, record, big_endian=big).starts) > 1:
            raise FramingError(
                "several fragments without an offset table do not show where frames begin",
                hint="give number_of_frames",
            )
        number_of_frames = count or 1
    return FragmentIndex(value, number_of_frames, limits, record, extended=extended, big_endian=big)


def generate_fragmented_frames(
    buffer: Any,
    *,
    number_of_frames: int | None = None,
    extended_offsets: ExtendedOffsets | None = None,
    endianness: str = "<",
) -> Iterator[tuple[bytes, ...]]:
    """Yield each frame as a tuple of its fragments; ``buffer`` begins with the Basic Offset Table."""
    frames = _frames(buffer, number_of_frames, extended_offsets, endianness)
    frames.check_whole()
    for index in range(frames.count):
        yield tuple(bytes(frames.value.read(start, length)) for start, length in frames.fragments(index))


def generate_frames(
    buffer: Any,
    *,
    number_of_frames: int | None = None,
    extended_offsets: ExtendedOffsets | None = None,
    endianness: str = "<",
) -> Iterator[bytes]:
    """Yield each frame, its fragments joined; ``buffer`` begins with the Basic Offset Table."""
    frames = _frames(buffer, number_of_frames, extended_offsets, endianness)
    frames.check_whole()
    for index in range(frames.count):
        yield bytes(frames.read(index))


def get_frame(
    buffer: Any,
    index: int,
    *,
    extended_offsets: ExtendedOffsets | None = None,
    number_of_frames: int | None = None,
    endianness: str = "<",
) -> bytes:
    """Return one frame, its fragments joined; ``buffer`` begins with the Basic Offset Table."""
    return bytes(_frames(buffer, number_of_frames, extended_offsets, endianness).read(index))


def itemize_frame(frame: bytes, nr_fragments: int = 1) -> Iterator[bytes]:
    """Yield a frame as items, one for each fragment."""
    for fragment in fragment_frame(frame, nr_fragments):
        yield itemize_fragment(fragment)


def encapsulate_buffer(buffers: list[BufferedIOBase], has_bot: bool = True) -> EncapsulatedBuffer:
    """Return the frames in buffers as one file object that encapsulates them while it is read."""
    return EncapsulatedBuffer(buffers, use_bot=has_bot)


def encapsulate_extended_buffer(buffers: list[BufferedIOBase]) -> tuple[EncapsulatedBuffer, bytes, bytes]:
    """Return the result of ``encapsulate_buffer``, the Extended Offset Table and its Lengths."""
    encapsulated = EncapsulatedBuffer(buffers)
    return encapsulated, encapsulated.extended_offsets, encapsulated.extended_lengths


__all__ = [
    "EncapsulatedBuffer",
    "encapsulate",
    "encapsulate_buffer",
    "encapsulate_extended",
    "encapsulate_extended_buffer",
    "fragment_frame",
    "generate_fragmented_frames",
    "generate_fragments",
    "generate_frames",
    "get_frame",
    "itemize_fragment",
    "itemize_frame",
    "parse_basic_offsets",
    "parse_fragments",
]
