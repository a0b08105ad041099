"""The steps from stored values to what is shown, as a dataset describes them for each of its frames.

An enhanced image says them in its functional groups: those of the frame come first, then the shared ones, and last
the dataset itself (PS3.3 C.7.6.16).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np

from codicom.errors import InvalidValueError, PluginError
from codicom.model.raw import is_big_endian
from codicom.model.sequence import Sequence
from codicom.tables import lookup

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins
    from codicom.model.dataset import DatasetModel

# PS3.6 B.1: the UIDs of palettes that need no tables.
_WELL_KNOWN: Final = "1.2.840.10008.1.5."
_COLORS: Final = ("Red", "Green", "Blue", "Alpha")
# The functional groups that hold the type of a frame, each of one IOD (PS3.3 C.8.13.5.1, C.8.15.3.1, C.8.22.5.1, ...).
_FRAME_TYPES: Final = (
    "MRImageFrameTypeSequence",
    "CTImageFrameTypeSequence",
    "PETFrameTypeSequence",
    "XRay3DFrameTypeSequence",
    "USImageDescriptionSequence",
    "ParametricMapFrameTypeSequence",
    "IntravascularOCTFrameTypeSequence",
    "PhotoacousticImageFrameTypeSequence",
    "ConfocalMicroscopyImageFrameTypeSequence",
    "WholeSlideMicroscopyImageFrameTypeSequence",
)
# Which package has the steps of a stage, for the message when none is installed.
_PACKAGES: Final = {"palette": "codicom-color", "icc-profile": "codicom-color"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its stage, the LUT of a plugin that does it, and the elements that this LUT reads."""

    stage: str
    name: str
    items: Mapping[str, Any]

    def apply(self, values: NDArray[Any], plugins: Plugins | None = None, **more: Any) -> NDArray[Any]:
        """Return what the plugin makes of values; ``more`` are items beyond those of the dataset."""
        return cast("NDArray[Any]", lut(self.stage, self.name, plugins)(values, {**self.items, **more}))


def lut(stage: str, name: str, plugins: Plugins | None = None) -> Callable[..., Any]:
    """Return the LUT of a plugin by its stage and name."""
    if plugins is None:
        from codicom.extend.registry import plugins as installed

        plugins = installed()
    declared = plugins.luts(stage)
    for each in declared:
        if each.record.name == name:
            return cast("Callable[..., Any]", plugins.resolve(each))
    known = ", ".join(each.record.name for each in declared) or "none"
    package = _PACKAGES.get(name, _PACKAGES.get(stage, "codicom-lut"))
    raise PluginError(
        f"no plugin has the {stage} step {name!r}; those loaded have {known}", hint=f"try: pip install {package}"
    )


def group_item(ds: DatasetModel, keyword: str, frame: int | None) -> DatasetModel | None:
    """Return the item of a functional group that holds for a frame, or of the shared group for ``None``."""
    for groups in _groups(ds, frame):
        found = first_item(groups, keyword)
        if found is not None:
            return found
    return None


def _groups(ds: DatasetModel, frame: int | None) -> Iterator[DatasetModel]:
    """Yield the functional groups of a frame, then those of all frames."""
    per_frame = ds.get("PerFrameFunctionalGroupsSequence")
    if frame is not None and isinstance(per_frame, Sequence) and 0 <= frame < len(per_frame):
        yield per_frame[frame]
    shared = first_item(ds, "SharedFunctionalGroupsSequence")
    if shared is not None:
        yield shared


def first_item(ds: DatasetModel, keyword: str) -> DatasetModel | None:
    """Return the first item of a sequence, or ``None`` if there is none."""
    sequence = ds.get(keyword)
    return sequence[0] if isinstance(sequence, Sequence) and len(sequence) else None


def groups_of_frames(ds: DatasetModel) -> int:
    """Return for how many frames a dataset has functional groups of their own."""
    per_frame = ds.get("PerFrameFunctionalGroupsSequence")
    return len(per_frame) if isinstance(per_frame, Sequence) else 0


def modality(ds: DatasetModel, frame: int | None = None) -> Step | None:
    """Return how stored values become the modality's values, if anything is said (PS3.3 C.11.1)."""
    item = first_item(ds, "ModalityLUTSequence")
    if item is not None:
        return Step("modality", "modality-table", table_items(item, ds))
    for holder in (group_item(ds, "PixelValueTransformationSequence", frame), ds):
        if holder is None:
            continue
        slope, intercept = holder.get("RescaleSlope"), holder.get("RescaleIntercept")
        if slope is not None and intercept is not None:
            return Step("modality", "rescale", {"RescaleSlope": float(slope), "RescaleIntercept": float(intercept)})
    return None


def voi_holders(ds: DatasetModel, frame: int | None) -> list[DatasetModel]:
    """Return where windows and VOI LUTs may be, the first to be asked first."""
    item = group_item(ds, "FrameVOILUTSequence", frame)
    return [ds] if item is None else [item, ds]


def voi_table(ds: DatasetModel, frame: int | None = None, index: int = 0) -> Step | None:
    """Return the VOI LUT of this index, if there are any (PS3.3 C.11.2)."""
    for holder in voi_holders(ds, frame):
        sequence = holder.get("VOILUTSequence")
        if isinstance(sequence, Sequence) and len(sequence):
            return Step("voi", "voi-table", table_items(sequence[index], ds))
    return None


def window(ds: DatasetModel, frame: int | None = None, index: int = 0) -> Step | None:
    """Return the window of this index, if there are any; a single one stands for every index, as in pydicom."""
    for holder in voi_holders(ds, frame):
        center, width = holder.get("WindowCenter"), holder.get("WindowWidth")
        if center is None or width is None:
            continue
        function = str(holder.get("VOILUTFunction") or "LINEAR")
        return window_step(_at(center, index), _at(width, index), function)
    return None


def window_step(center: float, width: float, function: str = "LINEAR") -> Step:
    """Return a window; a VOI LUT Function is a LUT's name in upper case and with underscores."""
    name = function.strip().lower().replace("_", "-")
    return Step("voi", name, {"WindowCenter": float(center), "WindowWidth": float(width)})


def window_count(ds: DatasetModel, frame: int | None = None) -> int:
    """Return how many windows there are to choose from."""
    for holder in voi_holders(ds, frame):
        center, width = holder.get("WindowCenter"), holder.get("WindowWidth")
        if center is not None and width is not None:
            return min(_count(center), _count(width))
    return 0


def presentation(ds: DatasetModel) -> Step | None:
    """Return how the values of interest become P-Values, if anything is said (PS3.3 C.11.4, C.11.6)."""
    item = first_item(ds, "PresentationLUTSequence")
    if item is not None:
        return Step("presentation", "presentation-table", table_items(item, ds))
    shape = ds.get("PresentationLUTShape")
    if shape is None:
        return None
    return Step("presentation", "presentation-shape", {"PresentationLUTShape": str(shape).strip().upper()})


def palette(ds: DatasetModel) -> Step | None:
    """Return the palette, if there is one: in tables, or well-known by its UID (PS3.3 C.7.6.3.1.5, C.7.9)."""
    if ds.get("RedPaletteColorLookupTableDescriptor") is None:
        uid = str(ds.get("PaletteColorLookupTableUID") or "")
        known = uid.startswith(_WELL_KNOWN)
        return Step("palette", "palette-color", {"PaletteColorLookupTableUID": uid}) if known else None
    items: dict[str, Any] = {}
    for color in _COLORS:
        items |= _plane(ds, color, color, ds)
    return Step("palette", "palette-color", items)


def plane(ds: DatasetModel, color: str, root: DatasetModel) -> Step | None:
    """Return one plane of a palette, such as ``Alpha``, as a palette that has it for all three colours."""
    if ds.get(f"{color}PaletteColorLookupTableDescriptor") is None:
        return None
    items: dict[str, Any] = {}
    for each in _COLORS[:3]:
        items |= _plane(ds, color, each, root)
    return Step("palette", "palette-color", items)


def _plane(ds: DatasetModel, color: str, name: str, root: DatasetModel) -> dict[str, Any]:
    """Return the elements of one plane of a palette under the name of another."""
    items: dict[str, Any] = {}
    keyword = f"{color}PaletteColorLookupTableDescriptor"
    if ds.get(keyword) is not None:
        items[f"{name}PaletteColorLookupTableDescriptor"] = descriptor(ds, keyword)
    for prefix in ("", "Segmented"):
        keyword = f"{prefix}{color}PaletteColorLookupTableData"
        if ds.get(keyword):
            items[f"{prefix}{name}PaletteColorLookupTableData"] = little_endian(ds, keyword, root)
    return items


def pixel_presentation(ds: DatasetModel, frame: int | None = None) -> str | None:
    """Return whether a frame is gray or coloured: Pixel Presentation (0008,9205) of the frame, or of the image."""
    for groups in _groups(ds, frame):
        for keyword in _FRAME_TYPES:
            item = first_item(groups, keyword)
            if item is not None and item.get("PixelPresentation"):
                return str(item.get("PixelPresentation"))
    said = ds.get("PixelPresentation")
    return str(said) if said else None


def color_range(ds: DatasetModel, frame: int | None = None) -> tuple[float, float] | None:
    """Return the stored values to which the first and the last entry of the palette belong (C.7.6.16.2.26)."""
    item = group_item(ds, "StoredValueColorRangeSequence", frame)
    if item is None:
        return None
    low, high = (number(item, f"{end}StoredValueMapped", math.nan) for end in ("Minimum", "Maximum"))
    return None if math.isnan(low) or math.isnan(high) else (low, high)


def icc_items(ds: DatasetModel, frame: int | None = None) -> dict[str, Any] | None:
    """Return the ICC profile of a dataset or of a frame's optical path, with its colour space; ``None`` without one."""
    for holder in (ds, _optical_path(ds, frame)):
        if holder is not None and holder.get("ICCProfile"):
            return {"ICCProfile": bytes(holder.get("ICCProfile")), "ColorSpace": holder.get("ColorSpace")}
    return None


def _optical_path(ds: DatasetModel, frame: int | None) -> DatasetModel | None:
    paths = ds.get("OpticalPathSequence")
    if not isinstance(paths, Sequence) or not len(paths):
        return None
    named = group_item(ds, "OpticalPathIdentificationSequence", frame)
    wanted = None if named is None else named.get("OpticalPathIdentifier")
    for path in paths:
        if wanted is not None and path.get("OpticalPathIdentifier") == wanted:
            chosen: DatasetModel = path
            return chosen
    first: DatasetModel = paths[0]
    return first


def table_items(item: DatasetModel, root: DatasetModel) -> dict[str, Any]:
    """Return the elements of a LUT, its data as little-endian bytes."""
    if item.get("LUTDescriptor") is None or item.get("LUTData") is None:
        raise InvalidValueError("a LUT must have LUT Descriptor (0028,3002) and LUT Data (0028,3006), one is missing")
    return {"LUTDescriptor": descriptor(item, "LUTDescriptor"), "LUTData": little_endian(item, "LUTData", root)}


def descriptor(ds: DatasetModel, keyword: str) -> tuple[int, int, int]:
    """Return the three numbers that describe a table: its entries, the first value mapped, and the bits of an entry."""
    value = ds.get(keyword)
    try:
        entries, first, bits = (int(each) for each in value)
    except (TypeError, ValueError):
        raise InvalidValueError(f"{keyword} must be three whole numbers, got {type(value).__name__}") from None
    return entries, first, bits


def number(ds: DatasetModel, keyword: str, default: float) -> float:
    """Return the one number of an element, or ``default`` if it is missing or empty."""
    value = ds.get(keyword)
    if value is None or value == "":
        return default
    try:
        return float(value)
    except (TypeError, ValueError):
        raise InvalidValueError(f"{keyword} must be one number, got {type(value).__name__}") from None


def little_endian(holder: DatasetModel, keyword: str, root: DatasetModel) -> bytes:
    """Return the data of a table, words of 16 bits, as little-endian bytes; ``root`` has the File Meta Information."""
    data = holder.get(keyword)
    if not isinstance(data, bytes | bytearray | memoryview):
        # US: numbers already.
        return (np.atleast_1d(np.asarray(data)).astype(np.int64) & 0xFFFF).astype("<u2").tobytes()
    tag = lookup.tag_for_keyword(keyword)
    assert tag is not None  # the keywords here are in the dictionary
    if not is_big_endian(holder, tag, root):
        return bytes(data)
    # PS3.5 7.3: OW is words of 16 bits, two entries of 8 bits in each.
    whole = bytes(data) + b"\0" * (len(data) % 2)
    return np.frombuffer(whole, dtype=np.uint16).byteswap().tobytes()


def _at(value: Any, index: int) -> float:
    return float(value[index] if _is_list(value) else value)


def _count(value: Any) -> int:
    return len(value) if _is_list(value) else 1


def _is_list(value: Any) -> bool:
    return not isinstance(value, str | bytes) and hasattr(value, "__len__")


def by_frame(
    values: NDArray[Any], ds: DatasetModel, frame: int | None, make: Callable[[int | None], Step | None]
) -> NDArray[Any]:
    """Return values after the step that ``make`` gives for each frame; ``None`` is no step.

    Where the steps of frames differ, the first axis of ``values`` is that of the frames, or ``frame`` says which it is.
    """
    count = groups_of_frames(ds)
    if frame is not None or not count:
        return _applied(values, make(frame))
    steps = [make(each) for each in range(count)]
    if all(step == steps[0] for step in steps):
        return _applied(values, steps[0])
    if values.ndim < 3 or values.shape[0] != count:
        raise ValueError(
            f"the array must have all {count} frames, which differ in this step, got shape {values.shape}; of a single "
            "frame give frame="
        )
    return np.stack([_applied(values[each], step) for each, step in enumerate(steps)])


def _applied(values: NDArray[Any], step: Step | None) -> NDArray[Any]:
    return values if step is None else step.apply(values)
