"""Frames of several kinds blended into one picture: the Enhanced Palette Color Lookup Table module (C.7.6.23)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from codicom.errors import PixelError
from codicom.model.sequence import Sequence
from codicom.pixels.presentation import transforms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins
    from codicom.model.dataset import DatasetModel

GRAY: Final = "PRIMARY_PVALUES"
_PRIMARY: Final = ("PRIMARY_SINGLE",)
# The more significant part of the input comes first (C.7.6.23.3).
_SECONDARY: Final = ("SECONDARY_SINGLE", "SECONDARY_HIGH", "SECONDARY_LOW")
_KNOWN: Final = frozenset({GRAY, *_PRIMARY, *_SECONDARY})
_DATA_TYPE: Final = 0x00189808
_MOST_BITS: Final = 16


class _Path(NamedTuple):
    """What comes out of one data path: colours and alpha from 0 to 1, and alpha in whole numbers of so many bits."""

    colors: NDArray[np.float64]
    alpha: NDArray[np.float64]
    whole: NDArray[np.int64]
    bits: int


def assignments(ds: DatasetModel) -> dict[str, DatasetModel]:
    """Return the item of Data Frame Assignment Sequence for each data path that a dataset uses."""
    sequence = ds.get("DataFrameAssignmentSequence")
    if not isinstance(sequence, Sequence):
        return {}
    found: dict[str, DatasetModel] = {str(item.get("DataPathAssignment")): item for item in sequence}
    unknown = sorted(found.keys() - _KNOWN)
    if unknown:
        raise PixelError(f"Data Path Assignment (0028,1402) must be a path of PS3.3 C.7.6.23, got {', '.join(unknown)}")
    return found


def data_type(ds: DatasetModel, frame: int) -> str | None:
    """Return what the values of a frame are, such as ``TISSUE_INTENSITY`` (C.7.6.16.2.24)."""
    item = transforms.group_item(ds, "ImageDataTypeSequence", frame)
    said = None if item is None else item.get("DataType")
    return str(said) if said else None


def frames_of_paths(ds: DatasetModel, frame: int) -> dict[str, int]:
    """Return the frame for each data path: of the path's data type, and of the same place and time as ``frame``."""
    wanted = {str(item.get("DataType")): path for path, item in assignments(ds).items()}
    own = data_type(ds, frame)
    if own not in wanted:
        return {}
    found = {wanted[own]: frame}
    counted = _other_dimensions(ds)
    place = _place(ds, frame, counted)
    for index in range(transforms.groups_of_frames(ds)):
        path = wanted.get(data_type(ds, index) or "")
        if path is not None and path not in found and _place(ds, index, counted) == place:
            found[path] = index
    return found


def _other_dimensions(ds: DatasetModel) -> tuple[int, ...]:
    """Return which of the dimension indices of a frame are not that of the data type."""
    sequence = ds.get("DimensionIndexSequence")
    if not isinstance(sequence, Sequence):
        return ()
    return tuple(number for number, item in enumerate(sequence) if item.get("DimensionIndexPointer") != _DATA_TYPE)


def _place(ds: DatasetModel, frame: int, counted: tuple[int, ...]) -> tuple[Any, ...]:
    """Return where and when a frame is: its other dimension indices, or its position and time."""
    content = transforms.group_item(ds, "FrameContentSequence", frame)
    indices = None if content is None else content.get("DimensionIndexValues")
    if counted and indices is not None:
        numbers = [indices] if isinstance(indices, int) else list(indices)
        return tuple(numbers[number] for number in counted if number < len(numbers))
    position = transforms.group_item(ds, "PlanePositionVolumeSequence", frame)
    time = transforms.group_item(ds, "TemporalPositionSequence", frame)
    where = None if position is None else position.get("ImagePositionVolume")
    return (
        None if where is None else str(where),
        None if time is None else time.get("TemporalPositionTimeOffset"),
    )


def blended(
    values: Mapping[str, NDArray[Any]], ds: DatasetModel, bits_stored: int, plugins: Plugins | None = None
) -> NDArray[np.uint8]:
    """Return the blended colours, in 8 bits, of stored values for each data path."""
    shape = next(iter(values.values())).shape
    paths = assignments(ds)
    first, second = (
        _path(values, paths, names, _palette_item(ds, which), ds, bits_stored, shape, plugins)
        for names, which in ((_PRIMARY, "PRIMARY"), (_SECONDARY, "SECONDARY"))
    )
    weight = _weight(ds, "1", first, second, None)
    colors = first.colors * weight[..., np.newaxis]
    colors += second.colors * _weight(ds, "2", first, second, weight)[..., np.newaxis]
    np.clip(colors, 0, 1, out=colors)
    picture: NDArray[np.uint8] = (colors * 255 + 0.5).astype(np.uint8)
    return picture


def _palette_item(ds: DatasetModel, which: str) -> DatasetModel | None:
    sequence = ds.get("EnhancedPaletteColorLookupTableSequence")
    if isinstance(sequence, Sequence):
        item: DatasetModel
        for item in sequence:
            if item.get("DataPathID") == which:
                return item
    return None


def _path(
    values: Mapping[str, NDArray[Any]],
    paths: Mapping[str, DatasetModel],
    names: tuple[str, ...],
    item: DatasetModel | None,
    ds: DatasetModel,
    bits_stored: int,
    shape: tuple[int, ...],
    plugins: Plugins | None,
) -> _Path:
    if item is None or not any(name in values for name in names):
        # Without frames of its kind, a path adds nothing.
        nothing = np.zeros(shape)
        return _Path(np.zeros((*shape, 3)), nothing, nothing.astype(np.int64), 0)
    inputs = np.zeros(shape, np.int64)
    bits = 0
    for name in names:
        if name in paths:
            mapped = int(transforms.number(paths[name], "BitsMappedToColorLookupTable", bits_stored))
            if not 1 <= mapped <= bits_stored:
                raise PixelError(
                    f"Bits Mapped to Color Lookup Table (0028,1403) must be 1 to Bits Stored, {bits_stored}, "
                    f"got {mapped}"
                )
            inputs <<= mapped
            bits += mapped
            if name in values:
                stored = values[name].astype(np.int64) & ((1 << bits_stored) - 1)
                inputs |= stored >> (bits_stored - mapped)
    return _mapped(inputs, bits, item, ds, plugins)


def _mapped(
    inputs: NDArray[np.int64], bits: int, item: DatasetModel, ds: DatasetModel, plugins: Plugins | None
) -> _Path:
    level = inputs / ((1 << bits) - 1)
    rgb, how = item.get("RGBLUTTransferFunction"), item.get("AlphaLUTTransferFunction")
    if rgb == "EQUAL_RGB":
        colors = np.repeat(level[..., np.newaxis], 3, axis=-1)
    elif rgb == "TABLE":
        colors = np.stack(
            [_entries(inputs, item, color, ds, plugins)[0] for color in ("Red", "Green", "Blue")], axis=-1
        )
    else:
        raise PixelError(f"RGB LUT Transfer Function (0028,140F) must be EQUAL_RGB or TABLE, got {rgb}")
    if how == "IDENTITY":
        return _Path(colors, level, inputs, bits)
    if how == "TABLE":
        alpha, whole, size = _entries(inputs, item, "Alpha", ds, plugins)
        return _Path(colors, alpha, whole, size)
    if how not in ("NONE", None):
        raise PixelError(f"Alpha LUT Transfer Function (0028,1410) must be NONE, IDENTITY or TABLE, got {how}")
    return _Path(colors, np.ones(inputs.shape), np.zeros(inputs.shape, np.int64), 0)


def _entries(
    inputs: NDArray[np.int64], item: DatasetModel, color: str, ds: DatasetModel, plugins: Plugins | None
) -> tuple[NDArray[np.float64], NDArray[np.int64], int]:
    """Return the entries of one plane of a palette, from 0 to 1 and in whole numbers, and how many bits these have."""
    step = transforms.plane(item, color, ds)
    if step is None:
        raise PixelError(f"an item of Enhanced Palette Color Lookup Table Sequence (0028,140B) lacks its {color} table")
    bits = int(step.items["RedPaletteColorLookupTableDescriptor"][2])
    if not 1 <= bits <= _MOST_BITS:
        raise PixelError(f"{color} Palette Color Lookup Table Descriptor must have entries of 1 to 16 bits, got {bits}")
    whole: NDArray[np.int64] = step.apply(inputs, plugins)[..., 0].astype(np.int64)
    return whole / ((1 << bits) - 1), whole, bits


def _weight(
    ds: DatasetModel, number: str, first: _Path, second: _Path, other: NDArray[np.float64] | None
) -> NDArray[np.float64]:
    """Return the weight of the first or the second path for each pixel (C.7.6.23.4)."""
    item = transforms.first_item(ds, f"BlendingLUT{number}Sequence")
    function = None if item is None else item.get(f"BlendingLUT{number}TransferFunction")
    if item is not None and function == "CONSTANT":
        return np.full(first.alpha.shape, transforms.number(item, "BlendingWeightConstant", 0))
    if function in ("ALPHA_1", "ALPHA_2"):
        return first.alpha if function == "ALPHA_1" else second.alpha
    if function == "ONE_MINUS" and other is not None:
        return 1 - other
    if item is not None and function == "TABLE":
        return _looked_up(item, ds, first, second)
    if item is None and number == "2":
        # It is there if there is a secondary path.
        return np.zeros(first.alpha.shape)
    raise PixelError(
        f"Blending LUT {number} Transfer Function must be CONSTANT, ALPHA_1, ALPHA_2"
        f"{', ONE_MINUS' if number == '2' else ''} or TABLE, got {function}"
    )


def _looked_up(item: DatasetModel, ds: DatasetModel, first: _Path, second: _Path) -> NDArray[np.float64]:
    """Return the entries of a Blending LUT, whose index is made of both alphas, the first one's bits above."""
    if first.bits + second.bits > _MOST_BITS:
        raise PixelError(
            f"both alphas must have at most 16 bits together (PS3.3 C.7.6.23.4), got {first.bits} and {second.bits}"
        )
    keyword = "BlendingLookupTableData"
    if item.get("BlendingLookupTableDescriptor") is None or item.get(keyword) is None:
        raise PixelError(
            "a Blending LUT of TABLE must have a descriptor (0028,1407) and data (0028,1408), one is missing"
        )
    count, _, bits = transforms.descriptor(item, "BlendingLookupTableDescriptor")
    count = count & 0xFFFF or 1 << _MOST_BITS
    entries: NDArray[Any] = np.frombuffer(transforms.little_endian(item, keyword, ds), "<u2")
    if len(entries) < count or not 1 <= bits <= _MOST_BITS:
        raise PixelError(
            f"Blending Lookup Table Data must have {count} entries of 1 to 16 bits, got {len(entries)} of {bits}"
        )
    index = np.minimum(first.whole << second.bits | second.whole, count - 1)
    weight: NDArray[np.float64] = entries[index] / ((1 << bits) - 1)
    return weight


__all__ = ["GRAY", "assignments", "blended", "data_type", "frames_of_paths"]
