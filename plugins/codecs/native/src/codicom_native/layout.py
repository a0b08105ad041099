"""How samples lie in bytes: byte order, pairs of bytes in words, and bits in bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.plugin import FrameInfo

EXPLICIT_VR_BIG_ENDIAN: Final = "1.2.840.10008.1.2.2"


def byte_view(data: bytes | memoryview) -> memoryview:
    """Return a read-only view of ``data`` as bytes, whatever its items are."""
    view = memoryview(data)
    if view.format != "B" or view.ndim != 1:
        view = view.cast("B")
    return view.toreadonly()


def swap_unit(info: FrameInfo, transfer_syntax: str) -> int:
    """Return how many bytes change places together between this transfer syntax and little endian; 1 is none."""
    if transfer_syntax != EXPLICIT_VR_BIG_ENDIAN or info.pixel_vr == "OB":
        return 1
    # PS3.5 7.3: OW is a string of 16-bit words, so samples of one byte or one bit change places in pairs, and those of
    # 32 bits are two words, the less significant first. OF and OD have words of their samples' size.
    return info.bits_allocated // 8 if info.is_float else 2


def swapped(data: memoryview, unit: int) -> memoryview:
    """Return a copy of ``data`` with the bytes of each unit reversed."""
    words: NDArray[Any] = np.frombuffer(data, dtype=f"<u{unit}")
    return words.byteswap().data.cast("B").toreadonly()


def unpacked(data: memoryview, offset: int, samples: int) -> memoryview:
    """Return ``samples`` bits as one byte each; the first is bit ``offset`` of the first byte."""
    # PS3.5 8.1.1: the first sample is in the least significant bit.
    packed: NDArray[np.uint8] = np.frombuffer(data, dtype=np.uint8)
    bits = np.unpackbits(packed, count=offset + samples, bitorder="little")
    return bits[offset:].data.toreadonly()


def packed(data: memoryview) -> memoryview:
    """Return samples of 0 and 1, one a byte, as bits; the last byte is filled up with zeros."""
    samples: NDArray[np.uint8] = np.frombuffer(data, dtype=np.uint8)
    if samples.max() > 1:
        raise ValueError(f"found {samples.max()}")
    return np.packbits(samples, bitorder="little").data.toreadonly()
