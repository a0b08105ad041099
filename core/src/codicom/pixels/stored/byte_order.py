"""In which order the bytes of plain samples stand (PS3.5 7.3)."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from codicom.extend.frame import FrameInfo
from codicom.pixels.stored.value import PixelValue
from codicom.wire.deviations import Rule
from codicom.wire.word_order import are_turned_whole


class ByteOrder(Enum):
    """The four ways in which the bytes of samples are found."""

    # The least significant byte first, or samples of a single byte.
    LITTLE = auto()
    # The most significant byte first, in words as long as the samples.
    BIG = auto()
    # The two bytes of each word have changed places, and samples are shorter or longer than a word: big endian OW.
    SWAPPED_WORDS = auto()
    # The same, but whoever wrote samples of several words put the most significant word first.
    TURNED_WHOLE = auto()

    def word_size(self, info: FrameInfo) -> int:
        """Return how many bytes change places together where the order is changed."""
        if self is ByteOrder.LITTLE:
            return 1
        return 2 if self is ByteOrder.SWAPPED_WORDS else info.bits_allocated // 8


def byte_order(
    value: PixelValue, info: FrameInfo, *, big_endian: bool, vr_is_given: bool, record: Callable[[Rule, int, str], None]
) -> ByteOrder:
    """Return the order of a value's bytes; samples that were turned as a whole are recorded."""
    bits = info.bits_allocated
    if big_endian and info.pixel_vr == "OW" and not info.is_float and not 8 < bits <= 16:
        # A caller who gives the VR says that it is true.
        size = bits // 8
        if size > 2 and not vr_is_given and are_turned_whole(value.read, value.length, size):
            record(Rule.WORD_ORDER, 0, f"took samples of {size} bytes with the most significant byte first")
            return ByteOrder.TURNED_WHOLE
        return ByteOrder.SWAPPED_WORDS
    return ByteOrder.BIG if big_endian and bits > 8 else ByteOrder.LITTLE


__all__ = ["ByteOrder", "byte_order"]
