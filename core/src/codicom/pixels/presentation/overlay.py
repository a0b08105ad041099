"""Overlays (PS3.3 C.9.2): one bit per pixel, in an element of their own or in the spare bits of the pixel data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from codicom.errors import DecodeError, FramingError
from codicom.model.dataset import DatasetModel
from codicom.model.path import path_text
from codicom.model.raw import deviations_of, is_big_endian, limits_of, path_of
from codicom.pixels.decoding.arrays import read
from codicom.pixels.decoding.frames import describe
from codicom.wire.deviations import Rule

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROWS: Final = 0x0010
_COLUMNS: Final = 0x0011
_FRAMES: Final = 0x0015
_FRAME_ORIGIN: Final = 0x0051
_BIT_POSITION: Final = 0x0102
_DATA: Final = 0x3000
# The last of the groups 6000, 6002, ... 601E; PS3.5 7.6. Older files go on.
_LAST_GROUP: Final = 0x60FF


def overlay_groups(dataset: DatasetModel) -> tuple[int, ...]:
    """Return the groups of a dataset's overlays."""
    return tuple(group for group in range(0x6000, _LAST_GROUP, 2) if (group << 16 | _ROWS) in dataset)


def overlay_array(dataset: DatasetModel, group: int = 0x6000) -> NDArray[np.uint8]:
    """Return an overlay as zeros and ones: (rows, columns), or (frames, rows, columns) if it has several frames."""
    _check_group(group)
    rows, columns = (_number(dataset, group, element) for element in (_ROWS, _COLUMNS))
    if rows < 1 or columns < 1:
        raise DecodeError(f"overlay {group:04X} must have at least 1 row and 1 column, got {rows} and {columns}")
    if (group << 16 | _DATA) in dataset:
        return _standalone(dataset, group, rows, columns)
    position = _number(dataset, group, _BIT_POSITION, 0)
    if position < 1:
        raise DecodeError(
            f"overlay {group:04X} has neither Overlay Data ({group:04X},3000) "
            f"nor an Overlay Bit Position ({group:04X},0102) above 0"
        )
    return _embedded(dataset, group, rows, columns, position)


def overlay_frames(dataset: DatasetModel, group: int = 0x6000) -> range:
    """Return the frames of the image, counted from 0, that the frames of an overlay belong to (PS3.3 C.9.2, C.9.3)."""
    _check_group(group)
    first = _number(dataset, group, _FRAME_ORIGIN, 1) - 1
    if first < 0:
        raise DecodeError(f"Image Frame Origin ({group:04X},0051) must be at least 1, got {first + 1}")
    if (group << 16 | _FRAMES) in dataset:
        return range(first, first + _frames(dataset, group))
    # Without a number of frames, an overlay is for all frames of the image.
    return range(first, describe(dataset).number_of_frames)


def _check_group(group: int) -> None:
    if not 0x6000 <= group <= _LAST_GROUP:
        raise ValueError(f"an overlay group must be 6000 to 60FF, got {group:04X}")


def _number(dataset: DatasetModel, group: int, element: int, default: int | None = None) -> int:
    tag = group << 16 | element
    value = dataset.value_of(tag)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    if value in (None, "") and default is not None:
        return default
    problem = "is missing" if value in (None, "") else f"must be one whole number, got {type(value).__name__}"
    raise DecodeError(f"overlay element {path_text(None, tag)} {problem}")


def _frames(dataset: DatasetModel, group: int) -> int:
    frames = _number(dataset, group, _FRAMES, 1)
    if frames < 1:
        raise FramingError(f"Number of Frames in Overlay ({group:04X},0015) must be at least 1, got {frames}")
    return frames


def _standalone(dataset: DatasetModel, group: int, rows: int, columns: int) -> NDArray[np.uint8]:
    tag = group << 16 | _DATA
    frames = _frames(dataset, group)
    value = dataset.value_of(tag)
    if not isinstance(value, bytes | bytearray | memoryview):
        raise DecodeError(f"Overlay Data ({group:04X},3000) must be bytes, got {type(value).__name__}")
    samples = rows * columns * frames
    expected = (samples + 7) // 8
    limits_of(dataset).check("total_bytes", samples)
    if len(value) < expected:
        raise FramingError(
            f"Overlay Data ({group:04X},3000) must have {expected} bytes for {frames} frames of {rows} rows and "
            f"{columns} columns, got {len(value)}"
        )
    if len(value) > expected + expected % 2:
        action = f"left out {len(value) - expected} bytes"
        deviations_of(dataset).record(Rule.EXCESS_BYTES, action, tag_path=path_of(dataset, tag))
    packed: NDArray[np.uint8] = np.frombuffer(value, np.uint8)
    # PS3.5 7.3: in big endian OW, bytes have changed places in pairs.
    if dataset[tag].VR == "OW" and is_big_endian(dataset, tag) and len(packed) % 2 == 0:
        packed = packed.view(np.uint16).byteswap().view(np.uint8)
    # PS3.5 8.1.2: packed as pixel data of one bit is, without a gap between frames.
    bits = np.unpackbits(packed, count=samples, bitorder="little")
    return bits.reshape(frames, rows, columns) if frames > 1 else bits.reshape(rows, columns)


def _embedded(dataset: DatasetModel, group: int, rows: int, columns: int, position: int) -> NDArray[np.uint8]:
    info = describe(dataset)
    if position >= info.frame.bits_allocated or info.frame.samples_per_pixel != 1 or info.frame.is_float:
        raise DecodeError(
            f"overlay {group:04X} in bit {position} must be in one sample per pixel of more bits, got "
            f"{info.frame.samples_per_pixel} of {info.frame.bits_allocated} bits"
        )
    if (rows, columns) != (info.rows, info.columns):
        raise DecodeError(
            f"overlay {group:04X} in the pixel data must have {info.rows} rows and {info.columns} columns like the "
            f"image, got {rows} and {columns}"
        )
    planes = []
    for index in overlay_frames(dataset, group):
        values = read(dataset, index, raw=True, correct_unused_bits=False).array
        planes.append(((values >> position) & 1).astype(np.uint8))
    if not planes:
        raise FramingError(f"overlay {group:04X} begins after the last frame of the image")
    return planes[0] if len(planes) == 1 else np.stack(planes)


def get_expected_length(elem: Mapping[str, Any], unit: str = "bytes") -> int:
    """Return how many bytes or ``"pixels"`` the overlay has whose elements are given by their keywords."""
    pixels = int(elem["OverlayRows"]) * int(elem["OverlayColumns"]) * int(elem["NumberOfFramesInOverlay"])
    return pixels if unit == "pixels" else (pixels + 7) // 8


def reshape_overlay_array(elem: Mapping[str, Any], arr: NDArray[Any]) -> NDArray[Any]:
    """Return a flat array in the shape of the overlay whose elements are given by their keywords."""
    frames, rows, columns = (int(elem[name]) for name in ("NumberOfFramesInOverlay", "OverlayRows", "OverlayColumns"))
    if frames < 1:
        raise FramingError(f"Number of Frames in Overlay must be at least 1, got {frames}")
    return arr.reshape(frames, rows, columns) if frames > 1 else arr.reshape(rows, columns)


# pydicom's name.
get_overlay_array = overlay_array

__all__ = [
    "get_expected_length",
    "get_overlay_array",
    "overlay_array",
    "overlay_frames",
    "overlay_groups",
    "reshape_overlay_array",
]
