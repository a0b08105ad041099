"""Decode frames of plain, bit-packed and deflated samples."""

from __future__ import annotations

import zlib

from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom_native.layout import byte_view, swap_unit, swapped, unpacked

# RFC 1951 without the header and checksum of zlib (PS3.5 A.4.13).
_RAW_DEFLATE = -zlib.MAX_WBITS
# A value of odd length is followed by one byte (PS3.5 8.1.1), which a writer may have left in the frame.
_PADDING = 1


def decode(frame: Frame) -> Frame:
    """Return the frame in little endian, 1-bit samples one a byte; a view on the input wherever nothing changes."""
    return _arranged(frame, byte_view(frame.data))


def decode_deflated(frame: Frame) -> Frame:
    """Return the frame inflated; never more than its description allows is inflated."""
    return _arranged(frame, _inflated(byte_view(frame.data), frame.info))


def _arranged(frame: Frame, data: memoryview) -> Frame:
    info = frame.info
    _check_length(data, info)
    unit = swap_unit(info, info.transfer_syntax)
    if unit > 1:
        data = swapped(_whole_words(data, info, unit), unit)
    if info.bits_allocated == 1:
        return frame.decoded(
            unpacked(data[: info.size], info.bit_offset, info.samples), bits_allocated=8, bits_stored=1
        )
    return frame.decoded(data[: info.size])


def _check_length(data: memoryview, info: FrameInfo) -> None:
    if info.size <= len(data) <= info.size + _PADDING:
        return
    raise DecodeError(
        f"frame has {len(data)} bytes, {info.size} are expected for {info.rows} rows, {info.columns} columns, "
        f"{info.samples_per_pixel} samples of {info.bits_allocated} bits"
    )


def _whole_words(data: memoryview, info: FrameInfo, unit: int) -> memoryview:
    # The last sample of an odd number of one-byte samples is in the second byte of the last word.
    end = info.size + -info.size % unit
    if end > len(data):
        raise DecodeError(
            f"frame has {len(data)} bytes, {end} are expected: in big endian OW the last word is needed whole"
        )
    return data[:end]


def _inflated(data: memoryview, info: FrameInfo) -> memoryview:
    inflater = zlib.decompressobj(_RAW_DEFLATE)
    try:
        # One byte more than is allowed tells a frame that is too long without inflating the rest of it.
        inflated = inflater.decompress(data, info.size + _PADDING + 1)
    except zlib.error as error:
        raise DecodeError(f"frame of {len(data)} bytes is not deflated data: {error}") from None
    if len(inflated) > info.size + _PADDING:
        raise DecodeError(f"frame inflates to more than the {info.size} bytes expected")
    if not inflater.eof:
        raise DecodeError(
            f"deflated frame of {len(data)} bytes ends early, after {len(inflated)} of {info.size} bytes expected"
        )
    # PS3.5 A.4.13: one zero byte makes an odd length even.
    if len(inflater.unused_data) > _PADDING:
        raise DecodeError(f"deflated frame is followed by {len(inflater.unused_data)} bytes, one is allowed")
    return memoryview(inflated)
