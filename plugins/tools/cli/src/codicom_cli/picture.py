"""From a decoded frame to samples, to a picture of 8 bits, to a PNG file and to the terminal."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt
from rich.color import Color
from rich.style import Style
from rich.text import Text

from codicom.errors import PixelError

if TYPE_CHECKING:
    from codicom.plugin import Frame

PNG_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
PNG_GREY: Final = 0
PNG_RGB: Final = 2
FILTER_NONE: Final = b"\0"

Picture = npt.NDArray[np.uint8]


def samples(frame: Frame) -> npt.NDArray[Any]:
    """Return the samples of a decoded frame, shaped (rows, columns) or (rows, columns, samples)."""
    info = frame.info
    kind = "f" if info.is_float else "i" if info.signed else "u"
    values = np.frombuffer(frame.data, f"<{kind}{info.bits_allocated // 8}", count=info.samples)
    if not info.is_float:
        # Bits above those stored may hold an overlay (PS3.5 8.1.1); the way back carries the sign along.
        unused = info.bits_allocated - info.bits_stored
        values = (values << unused) >> unused if unused else values
    if info.samples_per_pixel == 1:
        return values.reshape(info.rows, info.columns)
    if info.planar_configuration:
        return np.moveaxis(values.reshape(info.samples_per_pixel, info.rows, info.columns), 0, -1)
    return values.reshape(info.rows, info.columns, info.samples_per_pixel)


def picture(frame: Frame) -> Picture:
    """Return a frame as 8-bit grey or RGB: grey from its smallest to its largest value, without any window."""
    info = frame.info
    if info.photometric_interpretation == "RGB":
        return (samples(frame) >> max(info.bits_stored - 8, 0)).astype(np.uint8)
    if info.photometric_interpretation not in ("MONOCHROME1", "MONOCHROME2"):
        raise PixelError(
            f"no picture of PhotometricInterpretation {info.photometric_interpretation}, "
            "only of MONOCHROME1, MONOCHROME2 and RGB"
        )
    values = samples(frame).astype(np.float64)
    low, high = values.min(), values.max()
    grey: Picture = np.rint((values - low) * (255 / (high - low) if high > low else 0)).astype(np.uint8)
    # PS3.3 C.7.6.3.1.2: in MONOCHROME1 the smallest value is white.
    return np.invert(grey) if info.photometric_interpretation == "MONOCHROME1" else grey


def png(pixels: Picture) -> bytes:
    """Return a grey or RGB picture as a PNG file."""
    rows, columns = pixels.shape[:2]
    kind = PNG_RGB if pixels.ndim == 3 else PNG_GREY
    lines = b"".join(FILTER_NONE + np.ascontiguousarray(line).tobytes() for line in pixels)
    return (
        PNG_SIGNATURE
        + _chunk(b"IHDR", struct.pack(">2I5B", columns, rows, 8, kind, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(lines, 9))
        + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def blocks(pixels: Picture, columns: int) -> Text:
    """Return a picture for a terminal: half blocks, each showing two pixels one above the other."""
    step = max(1, -(-pixels.shape[1] // columns))
    small = pixels[::step, ::step]
    if small.ndim == 2:
        small = np.repeat(small[..., None], 3, axis=2)
    text = Text()
    for upper, lower in zip(small[::2].tolist(), small[1::2].tolist(), strict=False):
        for top, bottom in zip(upper, lower, strict=True):
            text.append("▀", Style(color=Color.from_rgb(*top), bgcolor=Color.from_rgb(*bottom)))
        text.append("\n")
    return text
