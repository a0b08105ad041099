"""Frames of plain samples, one after the other without anything between them (PS3.5 8.1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from codicom.errors import DecodeError, FramingError
from codicom.extend.frame import Frame, FrameInfo
from codicom.pixels.stored.byte_order import ByteOrder
from codicom.pixels.stored.fragments import Record
from codicom.pixels.stored.samples import as_array, pixel_dtype
from codicom.pixels.stored.value import PixelValue, missing_frames
from codicom.wire.deviations import Rule

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Cut(NamedTuple):
    """Bytes in which samples begin at ``bit_offset`` of the first byte."""

    data: memoryview
    bit_offset: int


class NativeFrames:
    """Frames of plain samples: frame k begins k frame lengths in.

    Bytes that have changed places in pairs are put back: big endian OW, where samples are not one word each
    (PS3.5 7.3). Cut out, such samples are little endian.
    """

    def __init__(self, value: PixelValue, info: FrameInfo, frames: int, *, order: ByteOrder, excess: bool) -> None:
        self.value = value
        self.info = info
        self._declared = frames
        self._is_swapped = order is ByteOrder.SWAPPED_WORDS
        self._is_turned = order is ByteOrder.TURNED_WHOLE
        self._is_big = order is ByteOrder.BIG
        # A frame may begin inside a byte: 1-bit frames follow each other without a gap.
        self.frame_bits = info.samples if info.bits_allocated == 1 else info.changed(bit_offset=0).size * 8
        self.available = value.length * 8 // self.frame_bits
        # How many bytes the declared frames take. What fills up the last word is no frame.
        expected = self._expected = (frames * self.frame_bits + 7) // 8
        extra = self.available > frames and value.length > expected + expected % 2
        self.count = self.available if extra and excess and not self._is_subsampled else min(frames, self.available)

    @property
    def _is_subsampled(self) -> bool:
        return self.info.photometric_interpretation.endswith("_422")

    def check(self, record: Record) -> None:
        """Record or refuse what the length of the value says against the number of frames."""
        expected, actual = self._expected, self.value.length
        if actual < expected:
            return
        if self.count > self._declared:
            record(Rule.NUMBER_OF_FRAMES, 0, f"took {self.count} frames, the value says {self._declared}")
        elif actual > expected + expected % 2:
            if self._is_subsampled and actual >= expected // 2 * 3:
                raise FramingError(
                    f"pixel data in {self.info.photometric_interpretation} must have {expected} bytes, got {actual}, "
                    "which fits samples without subsampling",
                    offset=self.value.place(0),
                    hint="Photometric Interpretation (0028,0004) is wrong: "
                    "give photometric_interpretation='RGB' or 'YBR_FULL'",
                )
            record(Rule.EXCESS_BYTES, expected, f"left out {actual - expected} bytes")

    def check_whole(self) -> None:
        """Refuse pixel data that holds fewer frames than are declared."""
        if self.count < self._declared:
            raise missing_frames(self._declared, self.count, self.value, self._expected)

    def cut(self, first: int, frames: int = 1) -> Cut:
        """Return the bytes of frames that follow each other."""
        if first + frames > self.count:
            raise missing_frames(max(self._declared, first + frames), self.count, self.value)
        bit = first * self.frame_bits
        start, offset = divmod(bit, 8)
        end = (bit + frames * self.frame_bits + 7) // 8
        if not self._is_swapped:
            return Cut(self.value.read(start, end - start), offset)
        whole = start - start % 2
        words = bytearray(self.value.read(whole, end + end % 2 - whole))
        if len(words) % 2:
            # The last word lacks its second byte, which stands first: the value was cut to an odd length.
            words.append(0)
        words[0::2], words[1::2] = words[1::2], words[0::2]
        return Cut(memoryview(words).toreadonly()[start - whole : end - whole], offset)

    def stored(self, index: int) -> Frame:
        """Return one frame as it is stored, with the description of its own bytes."""
        cut = self.cut(index)
        changes: dict[str, Any] = {}
        if self._is_turned:
            return Frame(data=self._turned(cut.data), info=self.info.changed(pixel_vr="OB"), index=index)
        if self._is_swapped:
            # The bytes of words have been put back in their places.
            changes["pixel_vr"] = "OB"
        if cut.bit_offset:
            changes["bit_offset"] = cut.bit_offset
        return Frame(data=cut.data, info=self.info.changed(**changes) if changes else self.info, index=index)

    def plain(self, first: int, frames: int) -> NDArray[Any]:
        """Return frames that follow each other as an array, a view on their bytes wherever it can be one."""
        cut = self.cut(first, frames)
        big = self._is_big or self._is_turned
        try:
            return as_array(cut.data, self.info, frames, bit_offset=cut.bit_offset, big_endian=big)
        except ValueError as error:
            raise DecodeError(f"the pixel data does not fit an array: {error}", frame=first) from error

    def little_endian(self, index: int) -> Frame:
        """Return one frame as a decoder would: little endian, samples of one bit in a byte each."""
        stored = self.stored(index)
        if self.info.bits_allocated == 1:
            return stored.decoded(self.plain(index, 1).reshape(-1).data, bits_allocated=8, bits_stored=1)
        return stored.decoded(self._turned(stored.data) if self._is_big else stored.data)

    def frame_bytes(self, index: int) -> bytes:
        """Return the bytes of one frame; a 1-bit frame inside a byte is moved to where one begins."""
        cut = self.cut(index)
        if self.info.bits_allocated != 1:
            return bytes(cut.data)
        packed: NDArray[np.uint8] = np.frombuffer(cut.data, np.uint8)
        bits = np.unpackbits(packed, count=cut.bit_offset + self.info.samples, bitorder="little")
        return np.packbits(bits[cut.bit_offset :], bitorder="little").tobytes()

    def _turned(self, data: bytes | memoryview) -> memoryview:
        """Return samples with the least significant byte first that have the most significant one there."""
        samples = np.frombuffer(data, pixel_dtype(self.info, big_endian=True))
        return samples.byteswap().view(np.uint8).data.toreadonly()


__all__ = ["Cut", "NativeFrames"]
