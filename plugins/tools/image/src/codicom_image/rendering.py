"""One frame as a picture: as a viewer shows it, or its stored values in 16 bits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
from PIL import Image

import codicom
from codicom import Dataset, pixels
from codicom.errors import LimitExceededError, PixelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom import Plugins

__all__ = ["Look", "Size", "in_common", "opened", "picture", "render"]

# The number of pixels of the longer side, or a box of columns and rows that the picture is to fit into.
Size = int | tuple[int, int] | None
Window = int | tuple[float, float] | Literal["minmax"] | None

# A file may say that its pixels are ten thousand times higher than wide; a picture that it does not blow up costs this.
MOST_PIXELS: Final = 1 << 28
_WHITE: Final = (255, 255, 255)
_DEPTHS: Final = (8, 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a frame is to be shown; the fields are the arguments of ``render``."""

    window: Window = None
    prefer_lut: bool = True
    size: Size = None
    aspect: bool = True
    overlays: bool | Iterable[int] = False
    overlay_color: tuple[int, int, int] = _WHITE
    icc: bool = True
    alpha: bool = False
    depth: int = 8
    resample: Image.Resampling | None = None
    plugins: Plugins | None = None
    options: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.depth not in _DEPTHS:
            raise ValueError(f"depth must be 8 or 16, got {self.depth}")
        sides = (self.size,) if isinstance(self.size, int) else self.size or ()
        if any(each < 1 for each in sides):
            raise ValueError(f"size must be at least 1, got {self.size}")


def render(
    src: Any,
    index: int = 0,
    *,
    window: Window = None,
    prefer_lut: bool = True,
    size: Size = None,
    aspect: bool = True,
    overlays: bool | Iterable[int] = False,
    overlay_color: tuple[int, int, int] = _WHITE,
    icc: bool = True,
    alpha: bool = False,
    depth: int = 8,
    resample: Image.Resampling | None = None,
    plugins: Plugins | None = None,
    **options: Any,
) -> Image.Image:
    """Return frame ``index`` of an image as a Pillow picture: gray (mode L), RGB or RGBA.

    ``src`` is a dataset, a path or a file object. Modality, VOI, presentation and polarity, palette, blending and ICC
    profile are applied as ``codicom.pixels.display`` does, which tells of ``window``, ``prefer_lut`` and ``alpha``.
    ``size`` is the longer side or a (width, height) to fit into. ``aspect`` stretches pixels that are not square.
    ``overlays`` draws all overlays of the frame, or those of the groups given, in ``overlay_color``. With ``depth=16``
    the picture holds the stored values of a gray image, without a window (mode I;16); signed ones are moved up by half
    their range. ``options`` are those of ``codicom.pixels.array``, such as ``decoder``.
    """
    look = Look(
        window=window,
        prefer_lut=prefer_lut,
        size=size,
        aspect=aspect,
        overlays=overlays,
        overlay_color=overlay_color,
        icc=icc,
        alpha=alpha,
        depth=depth,
        resample=resample,
        plugins=plugins,
        options=options,
    )
    with opened(src) as dataset:
        return picture(dataset, index, look)


@contextmanager
def opened(src: Any) -> Iterator[Dataset]:
    """Give the dataset of a source; what was opened for it is closed at the end."""
    if isinstance(src, Dataset):
        yield src
        return
    with codicom.open(src) as dataset:
        yield dataset


def in_common(dataset: Dataset, indices: Sequence[int], look: Look) -> Look:
    """Return the look for frames that are seen together: a value has one brightness in all of them."""
    if len(indices) < 2 or look.depth == 16:
        return look
    window = pixels.shared_window(dataset, indices, window=look.window, plugins=look.plugins, **look.options)
    return replace(look, window=window)


def picture(dataset: Dataset, index: int, look: Look) -> Image.Image:
    """Return a frame of a dataset as a picture that looks as it is to."""
    if look.depth == 16:
        return _fitted(Image.fromarray(_stored(dataset, index, look)), dataset, index, look)
    shown = pixels.display(
        dataset,
        index,
        window=look.window,
        prefer_lut=look.prefer_lut,
        icc=look.icc,
        alpha=look.alpha,
        plugins=look.plugins,
        **look.options,
    )
    return _fitted(Image.fromarray(_with_overlays(shown, dataset, index, look)), dataset, index, look)


def _stored(dataset: Dataset, index: int, look: Look) -> NDArray[np.uint16]:
    """Return the stored values of a gray frame in 16 bits, those with a sign moved up."""
    info = pixels.describe(dataset, plugins=look.plugins, **look.options).frame
    if info.samples_per_pixel != 1 or info.is_float or info.bits_stored > 16:
        found = "floating point" if info.is_float else f"{info.bits_stored} bits"
        raise PixelError(
            "an image must have one sample per pixel of at most 16 bits for a picture of 16 bits, got "
            f"{info.samples_per_pixel} samples of {found}",
            hint="leave depth at 8",
        )
    values = pixels.array(dataset, index=index, plugins=look.plugins, **look.options)
    if info.signed:
        values = values.astype(np.int32) + (1 << (info.bits_stored - 1))
    return np.ascontiguousarray(values, dtype=np.uint16)


def _with_overlays(shown: NDArray[np.uint8], dataset: Dataset, index: int, look: Look) -> NDArray[np.uint8]:
    if look.overlays is False:
        return shown
    groups = pixels.overlay_groups(dataset) if look.overlays is True else tuple(look.overlays)
    for group in groups:
        mask = _overlay(dataset, group, index, shown.shape[:2])
        if mask is None:
            continue
        if shown.ndim == 2 and len(set(look.overlay_color)) > 1:
            shown = np.repeat(shown[..., np.newaxis], 3, axis=-1)
        shown = shown.copy()
        shown[mask] = look.overlay_color[0] if shown.ndim == 2 else (*look.overlay_color, 255)[: shown.shape[-1]]
    return shown


def _overlay(dataset: Dataset, group: int, index: int, shape: tuple[int, ...]) -> NDArray[np.bool_] | None:
    """Return where an overlay covers a frame, or ``None`` if it does not belong to it."""
    if index not in (frames := pixels.overlay_frames(dataset, group)):
        return None
    planes = pixels.overlay_array(dataset, group)
    plane = planes if planes.ndim == 2 else planes[frames.index(index)]
    # The upper left pixel is 1\1; an overlay may begin outside the image, or end there (PS3.3 C.9.2).
    origin = dataset.get((group, 0x0050))
    down, right = (int(each) - 1 for each in (origin.value if origin is not None and origin.value else (1, 1)))
    rows, columns = shape
    mask = np.zeros((rows, columns), bool)
    top, left = max(down, 0), max(right, 0)
    bottom, end = min(down + plane.shape[0], rows), min(right + plane.shape[1], columns)
    if top < bottom and left < end:
        mask[top:bottom, left:end] = plane[top - down : bottom - down, left - right : end - right]
    return mask


def _fitted(shown: Image.Image, dataset: Dataset, index: int, look: Look) -> Image.Image:
    """Return a picture with square pixels, of the size that is wanted."""
    width, height = float(shown.width), float(shown.height)
    if look.aspect:
        ratio = pixels.pixel_aspect_ratio(dataset, index)
        # The side that is too short grows, so that nothing is lost.
        width, height = (width, height * ratio) if ratio > 1 else (width / ratio, height)
    if look.size is not None:
        box = (look.size, look.size) if isinstance(look.size, int) else look.size
        scale = min(box[0] / width, box[1] / height)
        width, height = width * scale, height * scale
    wanted = max(1, round(width)), max(1, round(height))
    if wanted == shown.size:
        return shown
    allowed = max(MOST_PIXELS, shown.width * shown.height)
    if wanted[0] * wanted[1] > allowed:
        raise LimitExceededError(
            f"the picture must have at most {allowed} pixels, got {wanted[0]} x {wanted[1]}",
            limit="picture",
            allowed=allowed,
            found=wanted[0] * wanted[1],
            hint="give size=, or aspect=False for pixels as they are stored",
        )
    return _resized(shown, wanted, look.resample)


def _resized(shown: Image.Image, size: tuple[int, int], resample: Image.Resampling | None) -> Image.Image:
    if resample is None:
        smaller = size[0] < shown.width or size[1] < shown.height
        resample = Image.Resampling.LANCZOS if smaller else Image.Resampling.BICUBIC
    if shown.mode != "I;16":
        return shown.resize(size, resample)
    # Pillow resamples gray of 16 bits as floating point numbers.
    values = np.asarray(shown, dtype=np.float32)
    resized = np.asarray(Image.fromarray(values).resize(size, resample))
    return Image.fromarray(np.clip(np.rint(resized), 0, 0xFFFF).astype(np.uint16))
