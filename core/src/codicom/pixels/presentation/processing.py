"""Applies the steps that a dataset describes to pixel values, under pydicom's names; plugins do the work.

Unlike pydicom's, these functions read the functional groups of enhanced images. If frames differ, an array of all
frames is processed frame by frame, and ``frame`` says which frame a single array is.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from codicom.errors import CodicomWarning, PluginError
from codicom.extend.frame import Frame, FrameInfo
from codicom.extend.records import ColorSpec
from codicom.extend.registry import plugins
from codicom.pixels.presentation import transforms
from codicom.pixels.presentation.transforms import Step

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.model.dataset import DatasetModel

__all__ = [
    "apply_color_lut",
    "apply_icc_profile",
    "apply_modality_lut",
    "apply_presentation_lut",
    "apply_rescale",
    "apply_voi",
    "apply_voi_lut",
    "apply_windowing",
    "convert_color_space",
    "create_icc_transform",
]

_WINDOWED: Final = frozenset({"MONOCHROME1", "MONOCHROME2"})
# PS3.6 B: the palettes by the names that pydicom gives them.
_WELL_KNOWN: Final = {
    name: f"1.2.840.10008.1.5.{number}"
    for number, name in enumerate(
        ("HOT_IRON", "PET", "HOT_METAL_BLUE", "PET_20_STEP", "SPRING", "SUMMER", "FALL", "WINTER"), start=1
    )
}
# In an array every pixel has its own colour samples, whatever the frame's layout was; the space is what remains.
_FULL: Final = {"YBR_FULL_422": "YBR_FULL", "YBR_PARTIAL_422": "YBR_PARTIAL_420"}


def apply_modality_lut(arr: NDArray[Any], ds: DatasetModel, *, frame: int | None = None) -> NDArray[Any]:
    """Apply the Modality LUT or the rescale of ``ds`` to ``arr``; return ``arr`` unchanged if there is neither."""
    return transforms.by_frame(arr, ds, frame, lambda at: transforms.modality(ds, at))


apply_rescale = apply_modality_lut


def apply_voi_lut(
    arr: NDArray[Any], ds: DatasetModel, index: int = 0, prefer_lut: bool = True, *, frame: int | None = None
) -> NDArray[Any]:
    """Apply a VOI LUT or a window of ``ds`` to ``arr``; return ``arr`` unchanged if there is neither."""
    at = frame if frame is not None or not transforms.groups_of_frames(ds) else 0
    has_table = transforms.voi_table(ds, at) is not None
    if has_table and (prefer_lut or transforms.window(ds, at) is None):
        return apply_voi(arr, ds, index, frame=frame)
    return apply_windowing(arr, ds, index, frame=frame)


def apply_voi(arr: NDArray[Any], ds: DatasetModel, index: int = 0, *, frame: int | None = None) -> NDArray[Any]:
    """Apply the VOI LUT with this index to ``arr``; return ``arr`` unchanged if there is none."""

    if arr.dtype.kind == "f" and transforms.voi_table(ds, frame, index) and bool((arr != np.floor(arr)).any()):
        warnings.warn(
            "a VOI LUT is for whole numbers; of values between them it takes the entry below",
            CodicomWarning,
            stacklevel=2,
        )
    return transforms.by_frame(arr, ds, frame, lambda at: transforms.voi_table(ds, at, index))


def apply_windowing(arr: NDArray[Any], ds: DatasetModel, index: int = 0, *, frame: int | None = None) -> NDArray[Any]:
    """Apply the window with this index to ``arr``, and spread the result over the range that stored values can have.

    If there is no window, ``arr`` is returned unchanged. The range is that of Bits Stored after the modality's step.
    """

    def make(at: int | None) -> Step | None:
        step = transforms.window(ds, at, index)
        if step is None:
            return None
        attributes: Any = ds
        photometric = attributes.PhotometricInterpretation
        if photometric not in _WINDOWED:
            raise ValueError(
                "Photometric Interpretation (0028,0004) must be MONOCHROME1 or MONOCHROME2 to apply a window, got "
                f"{photometric}"
            )
        return Step(step.stage, step.name, {**step.items, "OutputRange": _output_range(ds, at)})

    return transforms.by_frame(arr, ds, frame, make)


def apply_presentation_lut(arr: NDArray[Any], ds: DatasetModel) -> NDArray[Any]:
    """Return the P-Values for ``arr`` from the Presentation LUT of ``ds``, or ``arr`` unchanged if there is none."""
    step = transforms.presentation(ds)
    if step is None:
        return arr
    if step.items.get("PresentationLUTShape", "INVERSE") not in ("IDENTITY", "INVERSE"):
        raise NotImplementedError("Presentation LUT Shape (2050,0020) must be IDENTITY or INVERSE, got another term")
    return step.apply(arr)


def apply_color_lut(arr: NDArray[Any], ds: DatasetModel | None = None, palette: str | None = None) -> NDArray[Any]:
    """Return the RGB or RGBA colours for ``arr`` from the palette of ``ds``, or from a well-known one.

    ``palette`` is a name such as ``HOT_IRON`` or the UID of a palette in PS3.6 B.
    """
    if palette:
        uid = _WELL_KNOWN.get(str(palette), str(palette))
        if uid not in _WELL_KNOWN.values():
            raise ValueError(f"palette must be one of {', '.join(_WELL_KNOWN)}, or its UID, got {str(palette)!r}")
        return Step("palette", "palette-color", {"PaletteColorLookupTableUID": uid}).apply(arr)
    if ds is None:
        raise ValueError("either ds or palette must be given, got neither")
    if ds.get("PixelPresentation") in ("MIXED", "COLOR"):
        raise ValueError(
            "Pixel Presentation (0008,9205) says that some values are gray and others have colours; "
            "codicom.pixels.display shows both"
        )
    step = transforms.palette(ds)
    if step is None:
        raise ValueError("the dataset has no Red Palette Color Lookup Table Descriptor (0028,1101)")
    return step.apply(arr)


def apply_icc_profile(
    arr: NDArray[Any],
    ds: DatasetModel | None = None,
    transform: Any = None,
    intent: int | None = None,
    color_space: str | None = None,
) -> NDArray[Any]:
    """Convert the 8-bit RGB samples of ``arr`` in place with the ICC profile of ``ds`` or ``transform``; return it."""
    if (ds is None) == (transform is None):
        raise ValueError("one of ds and transform must be given, got " + ("neither" if ds is None else "both"))
    if arr.ndim not in (3, 4):
        raise ValueError(f"the array must have 3 or 4 dimensions, got {arr.ndim}")
    if arr.shape[-1] != 3:
        raise ValueError(f"the array must be (rows, columns, 3) or (frames, rows, columns, 3), got shape {arr.shape}")
    if transform is None:
        transform = create_icc_transform(ds, intent=intent, color_space=color_space)
    arr[...] = transforms.lut("presentation", "icc-profile")(arr, {"Transform": transform})
    return arr


def create_icc_transform(
    ds: DatasetModel | None = None,
    icc_profile: bytes = b"",
    intent: int | None = None,
    color_space: str | None = None,
) -> Any:
    """Return Pillow's colour transform for an ICC profile, or for that of ``ds`` or its first optical path."""
    if (ds is None) == (not icc_profile):
        raise ValueError("one of ds and icc_profile must be given, got " + ("neither" if ds is None else "both"))
    items: dict[str, Any] | None = {"ICCProfile": icc_profile}
    if ds is not None:
        items = transforms.icc_items(ds)
        if items is None:
            raise ValueError("the dataset has no ICC Profile (0028,2000)")
    changes: dict[str, Any] = {"RenderingIntent": intent}
    if color_space:
        changes["ColorSpace"] = color_space
    step: Any = transforms.lut("presentation", "icc-profile")
    return step.transform({**(items or {}), **changes})


def convert_color_space(
    arr: NDArray[Any], current: str, desired: str, per_frame: bool = False, bit_depth: int | None = None
) -> NDArray[Any]:
    """Return images of shape (..., rows, columns, 3) in another colour space.

    Samples are unsigned, with 8 or 16 bits, of which ``bit_depth`` are used (by default all). With ``per_frame``, an
    array of several frames is changed in place, one frame after another.
    """
    if arr.dtype.kind != "u" or arr.dtype.itemsize > 2:
        raise ValueError(f"the array must hold uint8 or uint16 to convert its colour space, got {arr.dtype}")
    if arr.ndim < 3 or arr.shape[-1] != 3:
        raise ValueError(f"the array must be (rows, columns, 3) or (frames, rows, columns, 3), got shape {arr.shape}")
    source, destination = _FULL.get(current, current), _FULL.get(desired, desired)
    _check_conversion(source, destination)
    if source == destination:
        return arr
    bits = 8 * arr.dtype.itemsize if bit_depth is None else bit_depth
    convert = plugins().color_space(source, destination)
    if per_frame and arr.ndim == 4:
        for index, frame in enumerate(arr):
            arr[index] = _converted(frame, convert, source, bits)
        return arr
    return _converted(arr, convert, source, bits)


def _check_conversion(source: str, destination: str) -> None:
    """Raise unless a plugin converts one colour space to the other, or knows it if they are the same."""
    declared = [(each.record.source, each.record.destination) for each in plugins().records(ColorSpec)]
    if not declared:
        raise PluginError(
            f"no plugin converts colour spaces, so {source} cannot become {destination}",
            hint="try: pip install codicom-color",
        )
    known = {name for pair in declared for name in pair}
    if (source, destination) not in declared and not (source == destination and source in known):
        raise NotImplementedError(f"no plugin converts {source} to {destination}")


def _converted(samples: NDArray[Any], convert: Callable[[Frame], Frame], source: str, bits: int) -> NDArray[Any]:
    if not samples.size:
        return samples.copy()
    data = np.ascontiguousarray(samples, dtype=samples.dtype.newbyteorder("<"))
    info = FrameInfo(
        rows=samples.size // (3 * samples.shape[-2]),
        columns=samples.shape[-2],
        samples_per_pixel=3,
        bits_allocated=8 * samples.dtype.itemsize,
        bits_stored=bits,
        photometric_interpretation=source,
    )
    made = convert(Frame(data=data.reshape(-1).view(np.uint8).data.toreadonly(), info=info))
    kind = np.dtype(f"<{'i' if made.info.signed else 'u'}{made.info.bits_allocated // 8}")
    return np.frombuffer(made.data, dtype=kind).reshape(samples.shape)


def _output_range(ds: DatasetModel, frame: int | None) -> tuple[float, float]:
    """Return the least and the greatest value that the modality's step can give (PS3.3 C.11.2.1.2)."""
    attributes: Any = ds
    bits, signed = int(attributes.BitsStored), bool(attributes.PixelRepresentation)
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)
    step = transforms.modality(ds, frame)
    if step is None:
        return low, high
    if step.name == "modality-table":
        return 0, (1 << int(step.items["LUTDescriptor"][2])) - 1
    slope, intercept = step.items["RescaleSlope"], step.items["RescaleIntercept"]
    return low * slope + intercept, high * slope + intercept
