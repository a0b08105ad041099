"""Frames in fragments (PS3.5 A.4): which fragments hold which frame, and the data of a frame joined from them."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from codicom.errors import DecodeError, FramingError
from codicom.extend.frame import Frame, FrameInfo
from codicom.limits import Limits
from codicom.pixels.stored.fragments import Fragments, Record, find_fragments, group, offset_table
from codicom.pixels.stored.value import PixelValue, missing_frames
from codicom.wire.deviations import Rule
from codicom.wire.header import HHL_LE, ITEM

if TYPE_CHECKING:
    from numpy.typing import NDArray


class FragmentIndex:
    """Which fragments hold which frame, with a Basic Offset Table, an Extended Offset Table, or neither.

    A value in memory, and one without a table, is indexed in one pass over the fragments' headers, and the table
    checked with it. Of a value in a file with a table only the frames that are asked for are read and checked.
    """

    def __init__(
        self,
        value: PixelValue,
        frames: int,
        limits: Limits,
        record: Record,
        *,
        extended: tuple[Any, Any] | None = None,
        frame_size: int | None = None,
        excess: bool = True,
        big_endian: bool = False,
    ) -> None:
        self.value = value
        self._declared = frames
        self._limits = limits
        self._record = record
        self._frame_size = frame_size
        self._excess = excess
        self._big = big_endian
        table, self.first_item = offset_table(value, limits, record, big_endian=big_endian)
        self._lengths: Sequence[int] | None = None
        self._offsets: Sequence[int] = table
        self._table = "Basic Offset Table"
        if extended is not None:
            numbers = _extended(extended, limits, record)
            if numbers is not None:
                self._offsets, self._lengths = numbers
                self._table = "Extended Offset Table"
        self._fragments: Fragments | None = None
        self._first: array[int] = array("Q")
        if value.in_memory or not self._is_plausible():
            self._index()

    def _is_plausible(self) -> bool:
        """Whether there is a table, and its offsets ascend within the value."""
        offsets = self._offsets
        return (
            len(offsets) > 0
            and offsets[0] == 0
            and self.first_item + offsets[-1] + 8 <= self.value.length
            and all(before < after for before, after in pairwise(offsets))
        )

    @property
    def has_table(self) -> bool:
        """Whether an offset table says where the frames begin."""
        return len(self._offsets) > 0

    @property
    def count(self) -> int:
        """How many frames there are."""
        if self._fragments is None:
            found = len(self._offsets)
            if found < self._declared:
                # The table does not list all of them; the fragments do.
                self._index()
                return self.count
        else:
            found = len(self._first)
        return found if self._excess else min(found, self._declared)

    def check(self) -> None:
        """Record that there are more frames than declared."""
        if self.count > self._declared:
            self._record(Rule.NUMBER_OF_FRAMES, 0, f"took {self.count} frames, the value says {self._declared}")

    def check_whole(self) -> None:
        """Refuse pixel data that holds fewer frames than are declared."""
        if self.count < self._declared:
            raise missing_frames(self._declared, self.count, self.value)

    def fragments(self, index: int) -> list[tuple[int, int]]:
        """Return where the fragments of a frame begin and how long they are."""
        if index >= self.count:
            raise missing_frames(max(self._declared, index + 1), self.count, self.value)
        if self._fragments is None:
            found = self._looked_up(index)
            if found is not None:
                return found
            self._index(distrust=True)
            return self.fragments(index)
        starts, lengths = self._fragments.starts, self._fragments.lengths
        after = self._first[index + 1] if index + 1 < len(self._first) else len(starts)
        return [(starts[number], lengths[number]) for number in range(self._first[index], after)]

    def read(self, index: int) -> memoryview:
        """Return the data of a frame, its fragments joined."""
        pieces = self.fragments(index)
        size = sum(length for _, length in pieces)
        if self._lengths is not None and size and self._lengths[index] in (size - 1, size - 2):
            # PS3.3 C.7.6.3.1.8: the table gives the length without padding.
            size = self._lengths[index]
        if len(pieces) == 1:
            return self.value.read(pieces[0][0], min(size, pieces[0][1]))
        if not self.value.in_memory and pieces:
            return self._joined(pieces)[:size]
        return memoryview(b"".join([self.value.read(start, length) for start, length in pieces]))[:size]

    def _joined(self, pieces: list[tuple[int, int]]) -> memoryview:
        """Read the fragments of a frame, which stand side by side, at once."""
        begin = pieces[0][0]
        last, length = pieces[-1]
        data = self.value.read(begin, last + length - begin)
        return memoryview(b"".join([data[start - begin : start - begin + size] for start, size in pieces]))

    def _looked_up(self, index: int) -> list[tuple[int, int]] | None:
        """Return the fragments of a frame as the table has them, or ``None`` if it is wrong."""
        begin = self.first_item + self._offsets[index]
        if self._lengths is not None:
            header = self.value.read(begin, 8)
            if len(header) < 8:
                return None
            high, low, length = HHL_LE(header, 0)
            if (high << 16 | low) != ITEM or self._lengths[index] not in (length, length - 1):
                return None
            return [(begin + 8, length)] if begin + 8 + length <= self.value.length else None
        is_last = index + 1 == len(self._offsets)
        end = self.value.length if is_last else self.first_item + self._offsets[index + 1]
        if not self.first_item <= begin < end <= self.value.length:
            return None
        wrong: list[Rule] = []

        def notes(rule: Rule, _position: int, _action: str) -> None:
            wrong.append(rule)

        found = find_fragments(self.value, begin, self._limits, notes, end=end, big_endian=self._big, ahead=False)
        if not found.starts or (not is_last and (wrong or found.end != end)):
            return None
        if wrong:
            find_fragments(self.value, begin, self._limits, self._record, end=end, big_endian=self._big)
        return list(zip(found.starts, found.lengths, strict=True))

    def _index(self, *, distrust: bool = False) -> None:
        """Find all fragments, and which of them begin frames."""
        found = find_fragments(self.value, self.first_item, self._limits, self._record, big_endian=self._big)
        self._fragments = found
        first = None if distrust else self._by_table(found)
        if first is None or len(first) != self._declared:
            grouped, sure = group(self.value, found, self._declared, self._frame_size)
            if first is None or (sure and len(grouped) == self._declared):
                if self.has_table:
                    action = f"left the {self._table} out, the frames were found by their fragments"
                    self._record(Rule.OFFSET_TABLE, self.first_item, action)
                    self._offsets, self._lengths = (), None
                first = grouped
        if not first and found.starts:
            raise FramingError(
                f"neither an offset table nor the data shows which of {len(found.starts)} fragments hold which of "
                f"{self._declared} frames",
                offset=self.value.place(self.first_item),
                hint="if the number of frames is wrong, give number_of_frames=",
            )
        self._first = first
        if 0 in found.lengths:
            empty = found.starts[found.lengths.index(0)]
            self._record(Rule.EMPTY_FRAGMENT, empty, "took it as it is")

    def _by_table(self, found: Fragments) -> array[int] | None:
        """Return the first fragment of each frame by the table, or ``None`` if there is none or it is wrong."""
        if not self.has_table:
            return None
        first: array[int] = array("Q")
        starts = found.starts
        after = -1
        for offset in self._offsets:
            start = self.first_item + offset + 8
            number = after + 1
            if number < len(starts) and starts[number] != start:
                number = bisect_left(starts, start, number)
            if number >= len(starts) or starts[number] != start:
                return None
            first.append(number)
            after = number
        if not first or first[0] != 0 or not self._lengths_fit(found, first):
            return None
        return first

    def _lengths_fit(self, found: Fragments, first: array[int]) -> bool:
        if self._lengths is None:
            return True
        for index, length in enumerate(self._lengths):
            after = first[index + 1] if index + 1 < len(first) else len(found.starts)
            held = sum(found.lengths[first[index] : after])
            if length not in (held, held - 1):
                return False
        return True


class EncapsulatedFrames:
    """Frames in fragments, which a codec decodes."""

    def __init__(self, index: FragmentIndex, info: FrameInfo) -> None:
        self.index = index
        self.info = info

    @property
    def count(self) -> int:
        """How many frames there are."""
        return self.index.count

    def check_whole(self) -> None:
        """Refuse pixel data that holds fewer frames than are declared."""
        self.index.check_whole()

    def stored(self, index: int) -> Frame:
        """Return one frame as it is stored, its fragments joined."""
        return Frame(data=self.index.read(index), info=self.info, index=index)

    def plain(self, first: int, frames: int) -> NDArray[Any]:
        """Refuse: a codec has to decode them first."""
        raise DecodeError(f"frames {first} to {first + frames - 1} are encapsulated and must be decoded by a codec")

    def little_endian(self, index: int) -> Frame:
        """Refuse: a codec has to decode it first."""
        raise DecodeError(f"frame {index} is encapsulated and must be decoded by a codec", frame=index)

    def frame_bytes(self, index: int) -> bytes:
        """Return the bytes of one frame, its fragments joined."""
        return bytes(self.index.read(index))


def _extended(extended: tuple[Any, Any], limits: Limits, record: Record) -> tuple[Sequence[int], Sequence[int]] | None:
    """Return offsets and lengths of the Extended Offset Table, given as bytes or as numbers."""
    offsets, lengths = (_numbers(each, limits) for each in extended)
    if offsets is None or lengths is None or len(offsets) != len(lengths) or not offsets:
        record(Rule.OFFSET_TABLE, 0, "left the Extended Offset Table out, offsets and lengths differ in number")
        return None
    return offsets, lengths


def _numbers(given: Any, limits: Limits) -> Sequence[int] | None:
    if isinstance(given, bytes | bytearray | memoryview):
        data = bytes(given)
        if len(data) % 8:
            return None
        limits.check("frames", len(data) // 8)
        numbers: array[int] = array("Q")
        numbers.frombytes(data)
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers
    if isinstance(given, int):
        return (given,)
    try:
        return tuple(int(number) for number in given)
    except (TypeError, ValueError):
        return None


__all__ = ["EncapsulatedFrames", "FragmentIndex"]
