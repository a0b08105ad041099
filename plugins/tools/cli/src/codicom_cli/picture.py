"""A picture of 8 bits, gray or RGB, as a PNG file and in the terminal."""

from __future__ import annotations

import struct
import zlib
from typing import Final

import numpy as np
import numpy.typing as npt
from rich.color import Color
from rich.style import Style
from rich.text import Text

PNG_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
PNG_GREY: Final = 0
PNG_RGB: Final = 2
FILTER_NONE: Final = b"\0"

Picture = npt.NDArray[np.uint8]


def png(pixels: Picture) -> bytes:
    """Return a gray or RGB picture as a PNG file."""
    rows, columns = pixels.shape[:2]
    kind = PNG_RGB if pixels.ndim == 3 else PNG_GREY
    lines = b"".join(FILTER_NONE + np.ascontiguousarray(line).tobytes() for line in pixels)
    return (
        PNG_SIGNATURE
        + _chunk(b"IHDR", struct.pack(">2I5B", columns, rows, 8, kind, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(lines))
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
