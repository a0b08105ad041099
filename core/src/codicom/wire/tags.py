"""The elements that reading, writing and decoding look for by their tags."""

from __future__ import annotations

from typing import Final

TRANSFER_SYNTAX: Final = 0x00020010
CHARACTER_SET: Final = 0x00080005
FLOAT_PIXEL_DATA: Final = 0x7FE00008
DOUBLE_FLOAT_PIXEL_DATA: Final = 0x7FE00009
PIXEL_DATA: Final = 0x7FE00010
# The elements that hold pixel data, of which a dataset has one at most (PS3.3 C.7.6.3).
PIXEL_TAGS: Final = frozenset({FLOAT_PIXEL_DATA, DOUBLE_FLOAT_PIXEL_DATA, PIXEL_DATA})

__all__ = [
    "CHARACTER_SET",
    "DOUBLE_FLOAT_PIXEL_DATA",
    "FLOAT_PIXEL_DATA",
    "PIXEL_DATA",
    "PIXEL_TAGS",
    "TRANSFER_SYNTAX",
]
