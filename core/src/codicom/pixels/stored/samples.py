"""Samples as they are stored: their types, their bits and how their bytes become an array."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from codicom.errors import DecodeError
from codicom.extend.frame import FrameInfo

if TYPE_CHECKING:
    from numpy.typing import NDArray

# JPEG-LS, JPEG 2000, HTJ2K and JPEG XL: decoders give samples of the codestream's own precision, without spare bits.
_OWN_PRECISION: Final = frozenset(
    f"1.2.840.10008.1.2.4.{last}" for last in (80, 81, 90, 91, 92, 93, 110, 111, 112, 201, 202, 203)
)
# JPEG 2000 and HTJ2K say whether samples are signed (ISO/IEC 15444-1 A.5.1); no other codestream does.
SAY_SIGN: Final = frozenset(f"1.2.840.10008.1.2.4.{last}" for last in (90, 91, 92, 93, 201, 202, 203))


def pixel_dtype(info: FrameInfo, *, big_endian: bool = False) -> np.dtype[Any]:
    """Return the type of an array of samples as the info describes them."""
    if info.is_float:
        kind, size = "f", info.bits_allocated // 8
    elif info.bits_allocated == 1:
        kind, size = "u", 1
    else:
        kind, size = "i" if info.signed else "u", info.bits_allocated // 8
    if size not in (1, 2, 4, 8):
        raise DecodeError(
            f"Bits Allocated (0028,0100) must be 1, 8, 16, 32 or 64 for an array, got {info.bits_allocated}"
        )
    return np.dtype(f"{'>' if big_endian else '<'}{kind}{size}")


def in_bytes(info: FrameInfo) -> FrameInfo:
    """Return an image of single bits as one of bytes where the codestream has samples of a precision, not bits."""
    if info.bits_allocated != 1 or info.transfer_syntax not in SAY_SIGN:
        return info
    return info.changed(bits_allocated=8, bits_stored=1)


def as_array(data: Any, info: FrameInfo, frames: int, *, bit_offset: int = 0, big_endian: bool = False) -> NDArray[Any]:
    """Return uncompressed frames as an array (frames, rows, columns[, samples]), a view wherever it can be one."""
    dtype = pixel_dtype(info, big_endian=big_endian)
    values: NDArray[Any]
    if info.bits_allocated == 1:
        # PS3.5 8.1.1: the first sample is in the least significant bit.
        packed: NDArray[np.uint8] = np.frombuffer(data, np.uint8)
        bits = np.unpackbits(packed, count=bit_offset + frames * info.samples, bitorder="little")
        values = bits[bit_offset:]
    else:
        values = np.frombuffer(data, dtype)
        if info.samples_per_pixel == 3 and info.photometric_interpretation.endswith("_422"):
            values = full_sampling(values)
    samples = info.samples_per_pixel
    if samples == 1:
        return values.reshape(frames, info.rows, info.columns)
    if info.planar_configuration == 0 or info.photometric_interpretation.endswith("_422"):
        return values.reshape(frames, info.rows, info.columns, samples)
    return values.reshape(frames, samples, info.rows, info.columns).transpose(0, 2, 3, 1)


def full_sampling(values: NDArray[Any]) -> NDArray[Any]:
    """Return samples of which two pixels share one pair of colour samples with a pair for each (C.7.6.3.1.2)."""
    pairs = values.reshape(-1, 4)
    full: NDArray[Any] = np.empty((len(pairs), 2, 3), values.dtype)
    full[:, :, 0] = pairs[:, :2]
    full[:, :, 1:] = pairs[:, None, 2:]
    return full.reshape(-1)


def has_spare_bits(info: FrameInfo) -> bool:
    """Whether samples may have bits above Bits Stored, which are no part of them (PS3.5 8.1.1)."""
    return (
        not info.is_float
        and info.bits_allocated > 1
        and info.bits_stored < info.bits_allocated
        and info.transfer_syntax not in _OWN_PRECISION
    )


def without_spare_bits(values: NDArray[Any], stored: int) -> NDArray[Any]:
    """Return samples whose bits above the stored ones are zero, or copies of the sign."""
    spare = 8 * values.dtype.itemsize - stored
    if spare <= 0 or not values.size:
        return values
    if values.dtype.kind == "u":
        if int(values.max()) >> stored == 0:
            return values
        masked: NDArray[Any] = values & values.dtype.type((1 << stored) - 1)
        return masked.astype(values.dtype, copy=False)
    limit = 1 << (stored - 1)
    if -limit <= int(values.min()) and int(values.max()) < limit:
        return values
    native = values.astype(values.dtype.newbyteorder("="), copy=True)
    np.left_shift(native, spare, out=native)
    np.right_shift(native, spare, out=native)
    return native.astype(values.dtype, copy=False)


__all__ = [
    "SAY_SIGN",
    "as_array",
    "full_sampling",
    "has_spare_bits",
    "in_bytes",
    "pixel_dtype",
    "without_spare_bits",
]
