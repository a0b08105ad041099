"""How the three samples of colour pixels lie in a frame's bytes, by pixel, by plane, or in pairs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from codicom.plugin import DecodeError, Frame, FrameInfo

Plane = NDArray[Any]

# PS3.3 C.7.6.3.1.2: two luminances, then the blue and the red difference that both share.
PAIRED: Final = frozenset({"YBR_FULL_422", "YBR_PARTIAL_422"})
# A value of odd length is followed by one byte (PS3.5 8.1.1), which a writer may have left in the frame.
_PADDING: Final = 1


def samples(frame: Frame) -> Plane:
    """Return the frame's samples, flat; a view on its bytes."""
    info = frame.info
    view = memoryview(frame.data)
    size = info.samples * (info.bits_allocated // 8)
    if info.samples_per_pixel != 3:
        raise DecodeError(
            f"frame has {info.samples_per_pixel} samples a pixel, {info.photometric_interpretation} has 3"
        )
    if info.bits_allocated not in (8, 16, 32) or info.is_float:
        raise DecodeError(
            f"frame has samples of {info.bits_allocated} bits, colours have 8 or 16, and 32 as components"
        )
    # Some writers call frames paired that are not; the length tells.
    whole = size if view.nbytes in (size, size + _PADDING) else info.size
    if view.nbytes not in (whole, whole + _PADDING):
        raise DecodeError(
            f"frame has {view.nbytes} bytes, {info.size} are expected for {info.rows} rows, {info.columns} columns of "
            f"{info.photometric_interpretation} with {info.bits_allocated} bits"
        )
    kind = np.dtype(f"<{'i' if info.signed else 'u'}{info.bits_allocated // 8}")
    return np.frombuffer(view.cast("B")[:whole], dtype=kind)


def planes(flat: Plane, info: FrameInfo) -> tuple[Plane, ...]:
    """Return the three planes of samples that lie by pixel or by plane."""
    if info.planar_configuration == 1 and info.photometric_interpretation not in PAIRED:
        return tuple(flat.reshape(3, -1))
    return tuple(flat.reshape(-1, 3).T)


def pairs(flat: Plane, info: FrameInfo) -> tuple[tuple[Plane, ...], tuple[Plane, ...]]:
    """Return the first and the second pixels of samples that lie in pairs, each as three planes."""
    if info.rows * info.columns % 2:
        raise DecodeError(
            f"frame has {info.rows} rows and {info.columns} columns, {info.photometric_interpretation} needs an even "
            f"number of pixels"
        )
    first, second, blue, red = flat.reshape(-1, 4).T
    return (first, blue, red), (second, blue, red)


def is_paired(flat: Plane, info: FrameInfo) -> bool:
    """Whether the samples lie in pairs."""
    return info.photometric_interpretation in PAIRED and flat.size < info.samples


def paired(full: Sequence[Plane], info: FrameInfo) -> Plane:
    """Return three planes as pairs; the colour differences of a pair are the mean of both, ties upwards."""
    if info.columns % 2:
        raise DecodeError(
            f"frame has {info.columns} columns, an even number is needed where two pixels share their colour"
        )
    luma, blue, red = full
    out = np.empty((luma.size // 2, 4), dtype=luma.dtype)
    out[:, 0], out[:, 1] = luma[::2], luma[1::2]
    for column, plane in ((2, blue), (3, red)):
        total = plane[::2].astype(np.uint32)
        total += plane[1::2]
        total += 1
        out[:, column] = total >> 1
    return out.reshape(-1)
