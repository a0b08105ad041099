"""Shows an image as a viewer does: 8 bits, grey, RGB or RGBA."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from codicom.errors import PixelError
from codicom.files.reader import read_header
from codicom.model.dataset import DatasetModel
from codicom.model.file import OriginModel
from codicom.pixels.decoding.arrays import array
from codicom.pixels.decoding.frames import iter_frames, number_of_frames
from codicom.pixels.presentation import blending, transforms
from codicom.pixels.presentation.transforms import Step

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins

__all__ = ["Window", "display", "rendered", "shared_window"]

# Gives the stored values of other frames.
Frames = Callable[[int], "NDArray[Any]"]

# The number of one of the dataset's windows, a centre and a width, or the range of the values themselves.
Window = int | tuple[float, float] | Literal["minmax"] | None

_GRAY: Final = frozenset({"MONOCHROME1", "MONOCHROME2"})
_UNIT: Final = (0.0, 1.0)
_WHITE: Final = 255
# Padding of floating point samples has elements of its own (PS3.3 C.7.6.24, C.7.6.25).
_PADDING: Final = (
    ("PixelPaddingValue", "PixelPaddingRangeLimit"),
    ("FloatPixelPaddingValue", "FloatPixelPaddingRangeLimit"),
    ("DoubleFloatPixelPaddingValue", "DoubleFloatPixelPaddingRangeLimit"),
)


def display(
    src: Any,
    index: int = 0,
    *,
    window: Window = None,
    prefer_lut: bool = True,
    icc: bool = False,
    alpha: bool = False,
    plugins: Plugins | None = None,
    **options: Any,
) -> NDArray[np.uint8]:
    """Return frame ``index`` of an image as a viewer shows it: rows and columns of grey or RGB, in 8 bits.

    ``window`` is the number of a window in the dataset, ``(center, width)``, or ``"minmax"``. By default, the first VOI
    LUT is used, or the first window if there is no LUT or ``prefer_lut`` is false. If there is neither, the least value
    is black and the greatest white, ignoring Pixel Padding Value. ``icc`` converts colours through the image's ICC
    profile to sRGB. ``alpha`` returns RGBA, opaque unless a palette says otherwise. If the image describes how frames
    of several kinds are blended, the frames for the same place are blended. ``options`` are those of
    ``codicom.pixels.array``, such as ``decoder``.
    """
    ds = src if isinstance(src, DatasetModel) else _header(src)

    def frame(number: int) -> NDArray[Any]:
        return array(src, index=number, plugins=plugins, **options)

    how: dict[str, Any] = {"window": window, "prefer_lut": prefer_lut, "icc": icc, "alpha": alpha, "plugins": plugins}
    return rendered(frame(index), ds, index, frames=frame, **how)


def rendered(
    values: NDArray[Any],
    ds: DatasetModel,
    index: int = 0,
    *,
    window: Window = None,
    prefer_lut: bool = True,
    icc: bool = False,
    alpha: bool = False,
    frames: Frames | None = None,
    plugins: Plugins | None = None,
) -> NDArray[np.uint8]:
    """Do the same as ``display`` for values you already have: stored values of one frame, colours in RGB.

    ``frames`` returns the stored values of another frame by its number, for blending.
    """
    shown = _colored(values, ds, index, window, prefer_lut, frames, plugins)
    items = transforms.icc_items(ds, index) if icc and shown.ndim > 2 else None
    if items is not None:
        opacity = shown[..., 3:]
        colors = Step("presentation", "icc-profile", items).apply(np.ascontiguousarray(shown[..., :3]), plugins)
        shown = np.concatenate([colors, opacity], axis=-1) if opacity.size else colors
    if alpha:
        return _with_alpha(shown)
    return np.ascontiguousarray(shown[..., :3]) if shown.ndim > 2 else shown


def shared_window(
    src: Any,
    indices: Iterable[int] | None = None,
    *,
    window: Window = None,
    plugins: Plugins | None = None,
    **options: Any,
) -> Window:
    """Return one window for several frames, so that a value has the same brightness in all of them.

    It is ``window`` itself, unless each frame would be shown with the range of its own values, which flickers. Then it
    is the range of all frames, or of those at ``indices``.
    """
    ds = src if isinstance(src, DatasetModel) else _header(src)
    photometric = str(ds.get("PhotometricInterpretation") or "MONOCHROME2").strip()
    if window not in (None, "minmax") or photometric not in _GRAY:
        return window
    chosen = range(number_of_frames(src, plugins=plugins)) if indices is None else tuple(indices)
    # Asked of all before any is decoded: most images have a window.
    if any(
        _voi(ds, each, window, prefer_lut=True) is not None or blending.frames_of_paths(ds, each) for each in chosen
    ):
        return window
    low, high = float("inf"), float("-inf")
    for index, values in zip(chosen, iter_frames(src, chosen, plugins=plugins, **options), strict=True):
        bounds = _bounds(values, ds, transforms.modality(ds, index), plugins)
        low, high = min(low, bounds[0]), max(high, bounds[1])
    # PS3.3 C.11.2.1.2.1: LINEAR goes from c - 0.5 - (w - 1) / 2 to c - 0.5 + (w - 1) / 2.
    return ((low + high) / 2 + 0.5, high - low + 1) if low <= high else window


def _with_alpha(shown: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return gray or colours in RGBA, opaque if nothing was said."""
    colors = np.repeat(shown[..., np.newaxis], 3, axis=-1) if shown.ndim == 2 else shown
    if colors.shape[-1] == 4:
        return colors
    return np.concatenate([colors, np.full((*colors.shape[:-1], 1), _WHITE, np.uint8)], axis=-1)


def _colored(
    values: NDArray[Any],
    ds: DatasetModel,
    index: int,
    window: Window,
    prefer_lut: bool,
    frames: Frames | None,
    plugins: Plugins | None,
) -> NDArray[np.uint8]:
    """Return gray, or colours of three samples, or of four where a palette has alpha."""
    photometric = str(ds.get("PhotometricInterpretation") or "MONOCHROME2").strip()
    if photometric in _GRAY or photometric == "COLOR_RANGE":
        paths = blending.frames_of_paths(ds, index)
        if paths.keys() - {blending.GRAY}:
            return _blended(values, ds, index, paths, frames, plugins)
        if transforms.pixel_presentation(ds, index) == "COLOR_RANGE":
            ranged = _color_range(values, ds, index, plugins)
            if ranged is not None:
                return ranged
        gray = _gray(values, ds, index, window, prefer_lut, photometric, plugins)
        colors = _supplemental(values, gray, ds, index, plugins)
        return gray if colors is None else colors
    if photometric == "PALETTE COLOR":
        step = transforms.palette(ds)
        if step is None:
            raise PixelError("a PALETTE COLOR image must have a palette", hint="see (0028,1101) to (0028,1203)")
        return _eight_bits(step.apply(values, plugins))
    if values.ndim >= 3 and values.shape[-1] == 3 and (photometric == "RGB" or photometric.startswith("YBR_")):
        return _scaled(values, int(ds.get("BitsStored") or 8 * values.dtype.itemsize))
    raise PixelError(
        "Photometric Interpretation (0028,0004) must be MONOCHROME1, MONOCHROME2, PALETTE COLOR, RGB or YBR to be "
        f"shown, got {photometric} with values of shape {values.shape}"
    )


def _blended(
    values: NDArray[Any],
    ds: DatasetModel,
    index: int,
    paths: Mapping[str, int],
    frames: Frames | None,
    plugins: Plugins | None,
) -> NDArray[np.uint8]:
    """Return the frame blended with those of other kinds at its place (PS3.3 C.7.6.23)."""
    if frames is None and any(number != index for number in paths.values()):
        raise PixelError(
            f"frame {index} is blended with frames {', '.join(str(each) for each in paths.values() if each != index)}, "
            "whose values were not given",
            hint="use codicom.pixels.display, or give frames=",
        )
    taken = {path: values if number == index or frames is None else frames(number) for path, number in paths.items()}
    stored = int(ds.get("BitsStored") or 8 * values.dtype.itemsize)
    return blending.blended(taken, ds, stored, plugins)


def _color_range(
    values: NDArray[Any], ds: DatasetModel, index: int, plugins: Plugins | None
) -> NDArray[np.uint8] | None:
    """Return the colours of values that are spread over all of a palette, if it is said how (C.7.6.16.2.26)."""
    step, bounds = transforms.palette(ds), transforms.color_range(ds, index)
    if step is None or bounds is None:
        return None
    low, high = bounds
    first, entries = _mapped(step)
    level = (np.clip(np.nan_to_num(values.astype(np.float64), nan=low), low, high) - low) / ((high - low) or 1.0)
    entry = np.rint(level * (entries - 1)).astype(np.int64)
    return _eight_bits(step.apply(entry + first, plugins))


def _mapped(step: Step) -> tuple[int, int]:
    """Return the first value that a palette maps, and how many entries it has."""
    # The well-known palettes have 256 entries (PS3.6 B).
    entries, first, _ = step.items.get("RedPaletteColorLookupTableDescriptor", (256, 0, 8))
    return int(first), int(entries) & 0xFFFF or 1 << 16


def _header(src: Any) -> DatasetModel:
    if not (hasattr(src, "seek") and hasattr(src, "tell")):
        return read_header(src, OriginModel)
    start = src.tell()
    try:
        return read_header(src, OriginModel)
    finally:
        src.seek(start)


def _gray(
    values: NDArray[Any],
    ds: DatasetModel,
    index: int,
    window: Window,
    prefer_lut: bool,
    photometric: str,
    plugins: Plugins | None,
) -> NDArray[np.uint8]:
    modality = transforms.modality(ds, index)
    voi = _voi(ds, index, window, prefer_lut)
    bounds = None
    if voi is None and window is None and blending.frames_of_paths(ds, index):
        # PS3.3 C.7.6.23.2: P-Values, which go to the display as they are unless a VOI LUT goes with their path.
        item = blending.assignments(ds)[blending.GRAY]
        voi = _voi(item, index, window, prefer_lut)
        bounds = 0.0, float((1 << int(ds.get("BitsStored") or 8 * values.dtype.itemsize)) - 1)
    elif voi is None:
        bounds = _bounds(values, ds, modality, plugins)
    presentation = transforms.presentation(ds)

    def shown(inputs: NDArray[Any]) -> NDArray[np.uint8]:
        found = inputs if modality is None else modality.apply(inputs, plugins)
        level = _level(found, voi, bounds, plugins)
        return _to_eight_bits(_presented(level, presentation, photometric, plugins))

    return _through_table(values, shown)


def _voi(ds: DatasetModel, index: int, window: Window, prefer_lut: bool) -> Step | None:
    """Return the window or VOI LUT to be used, or ``None`` for the range of the values."""
    if window == "minmax":
        return None
    if isinstance(window, tuple):
        return transforms.window_step(*window)
    if window is None:
        table, found = transforms.voi_table(ds, index), transforms.window(ds, index)
        return table if table is not None and (prefer_lut or found is None) else found
    count = transforms.window_count(ds, index)
    if not 0 <= window < count:
        raise IndexError(f"window must be the number of one of the frame's {count} windows, got {window}")
    return transforms.window(ds, index, window)


def _bounds(
    values: NDArray[Any], ds: DatasetModel, modality: Step | None, plugins: Plugins | None
) -> tuple[float, float]:
    """Return the least and the greatest of the modality's values that are not padding (PS3.3 C.7.5.1.1.2)."""
    chosen = values
    if values.dtype.kind == "f":
        chosen = values[np.isfinite(values)]
    for keyword, limit_keyword in _PADDING[:1] if values.dtype.kind in "iu" else _PADDING[1:]:
        padding, limit = ds.get(keyword), ds.get(limit_keyword)
        if padding is not None:
            ends = sorted((float(padding), float(padding if limit is None else limit)))
            inside = chosen[(chosen < ends[0]) | (chosen > ends[1])]
            chosen = inside if inside.size else chosen
    if not chosen.size:
        return _UNIT
    if modality is None or modality.name == "rescale":
        chosen = np.array([chosen.min(), chosen.max()])
    found = chosen if modality is None else modality.apply(chosen, plugins)
    return float(found.min()), float(found.max())


def _level(
    values: NDArray[Any], voi: Step | None, bounds: tuple[float, float] | None, plugins: Plugins | None
) -> NDArray[Any]:
    """Return how bright each value is, from 0 to 1."""
    if voi is None:
        low, high = bounds or _UNIT
        level = values.astype(np.float64)
        level -= low
        level /= (high - low) or 1.0
        return level
    if voi.name == "voi-table":
        whole = np.rint(values) if values.dtype.kind == "f" else values
        greatest = (1 << int(voi.items["LUTDescriptor"][2])) - 1
        return voi.apply(whole, plugins) / greatest
    return voi.apply(values, plugins, OutputRange=_UNIT)


def _presented(
    level: NDArray[Any], presentation: Step | None, photometric: str, plugins: Plugins | None
) -> NDArray[Any]:
    if presentation is not None and presentation.name == "presentation-table":
        # P-Values need no polarity: a greater one is brighter (PS3.3 C.11.6).
        greatest = (1 << int(presentation.items["LUTDescriptor"][2])) - 1
        return presentation.apply(level, plugins, InputRange=_UNIT) / greatest
    inverse = presentation is not None and presentation.items["PresentationLUTShape"] == "INVERSE"
    # PS3.3 C.8.11.3.1.2: INVERSE is what an image of MONOCHROME1 has; it says the same thing, not one more.
    return 1 - level if inverse or photometric == "MONOCHROME1" else level


def _to_eight_bits(level: NDArray[Any]) -> NDArray[np.uint8]:
    scaled = level * _WHITE
    scaled += 0.5
    # What is no number is black.
    shown: NDArray[np.uint8] = np.nan_to_num(np.clip(scaled, 0, _WHITE), copy=False).astype(np.uint8)
    return shown


def _through_table(values: NDArray[Any], function: Callable[[NDArray[Any]], NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """Return a function of every value, by one table over the values that occur where they have 16 bits or fewer."""
    if values.dtype.kind not in "iu" or values.dtype.itemsize > 2 or not values.size:
        return function(values)
    low, high = int(values.min()), int(values.max())
    if high - low >= values.size:
        return function(values)
    native = values.astype(values.dtype.newbyteorder("="), copy=False)
    table = function(np.arange(low, high + 1, dtype=np.int64).astype(native.dtype))
    # Below zero, the unsigned number with the same bits counts on from the least value.
    unsigned = np.dtype(f"u{native.dtype.itemsize}")
    index = native.view(unsigned) - np.array(low).astype(native.dtype).view(unsigned)
    shown: NDArray[np.uint8] = np.take(table, index, mode="clip")
    return shown


def _supplemental(
    values: NDArray[Any], gray: NDArray[np.uint8], ds: DatasetModel, index: int, plugins: Plugins | None
) -> NDArray[np.uint8] | None:
    """Return gray with the colours of values from the first one mapped on, if the image has a supplemental palette."""
    # PS3.3 C.8.16.2.1.1.1, C.7.6.19: values below are gray, the others have the palette's colours. MIXED is said of an
    # image whose frames differ; each says for itself which it is.
    if transforms.pixel_presentation(ds, index) not in ("COLOR", "MIXED"):
        return None
    step = transforms.palette(ds)
    if step is None:
        return None
    first = _mapped(step)[0]
    if first > 0x7FFF and values.dtype.kind == "i":
        first -= 1 << 16
    colored = values >= first
    found = _eight_bits(step.apply(values[colored], plugins))
    out = np.full((*gray.shape, found.shape[-1]), _WHITE, np.uint8)
    out[..., :3] = gray[..., np.newaxis]
    out[colored] = found
    return out


def _eight_bits(colors: NDArray[Any]) -> NDArray[np.uint8]:
    """Return a palette's colours in 8 bits."""
    # Entries of 8 bits may stand in words of 16, whatever the descriptor says; then none uses the upper byte.
    if colors.dtype == np.uint8 or not colors.size or int(colors.max()) <= _WHITE:
        return np.ascontiguousarray(colors, dtype=np.uint8)
    return _scaled(colors, 16)


def _scaled(colors: NDArray[Any], bits: int) -> NDArray[np.uint8]:
    """Return samples of this many bits as samples of 8, each the nearest."""
    if colors.dtype == np.uint8 and bits == 8:
        return np.ascontiguousarray(colors)
    greatest = (1 << bits) - 1

    def scaled(inputs: NDArray[Any]) -> NDArray[np.uint8]:
        out = np.clip(inputs.astype(np.int64), 0, greatest) * (2 * _WHITE) + greatest
        return (out // (2 * greatest)).astype(np.uint8)

    return _through_table(colors, scaled)
