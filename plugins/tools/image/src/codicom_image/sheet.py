"""Many images, or many frames of one, in one picture."""

from __future__ import annotations

import math
import os
import warnings
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image

import codicom
from codicom import Dataset, pixels
from codicom.errors import CodicomError, CodicomWarning, PixelError
from codicom_image.rendering import in_common, opened, picture
from codicom_image.saving import look_of

__all__ = ["contact_sheet"]

_BLACK: Final = (0, 0, 0)


def contact_sheet(
    src: Any,
    *,
    columns: int | None = None,
    size: int = 160,
    gap: int = 2,
    most: int = 100,
    background: tuple[int, int, int] = _BLACK,
    **look: Any,
) -> Image.Image:
    """Return small pictures of a series side by side, in the order of their places in space or their numbers.

    ``src`` is a folder, one image with its frames, or several of either. Of more than ``most`` pictures, that many are
    taken at equal distances, the first and the last among them. Files that cannot be shown are left out, with a
    warning. The other arguments are those of ``render``.
    """
    for name, value in (("columns", columns), ("size", size), ("most", most)):
        if value is not None and value < 1:
            raise ValueError(f"{name} must be at least 1, got {value}")
    if gap < 0:
        raise ValueError(f"gap must be at least 0, got {gap}")
    how = look_of({**look, "size": size})
    cells: list[Image.Image] = []
    # Frames of one image are next to each other, so it is opened once.
    for _, taken in groupby(_chosen(list(_found(src)), most), key=lambda each: id(each[0])):
        sources, indices = zip(*taken, strict=True)
        try:
            with opened(sources[0]) as dataset:
                common = in_common(dataset, indices, how)
                cells.extend(picture(dataset, index, common).convert("RGB") for index in indices)
        except (CodicomError, OSError) as error:
            _left_out(error)
    if not cells:
        raise PixelError("there is no image to show", hint="give a folder with images, or an image")
    return _laid_out(cells, columns or math.ceil(math.sqrt(len(cells))), gap, background)


def _left_out(error: Exception) -> None:
    text = error.message if isinstance(error, CodicomError) else type(error).__name__
    warnings.warn(f"a file is left out of the contact sheet: {text}", CodicomWarning, stacklevel=4)


def _found(src: Any) -> Iterator[tuple[Any, int]]:
    """Yield each image and frame that is meant, in their order."""
    if isinstance(src, (str, os.PathLike)) and Path(src).is_dir():
        yield from _of_folder(Path(src))
    elif isinstance(src, (Dataset, str, os.PathLike)) or hasattr(src, "read"):
        with opened(src) as dataset:
            frames = pixels.number_of_frames(dataset)
        yield from ((src, index) for index in range(frames))
    elif isinstance(src, Iterable):
        for each in src:
            yield from _found(each)
    else:
        raise TypeError(f"src must be a folder, images or paths, got {type(src).__name__}")


def _of_folder(folder: Path) -> Iterator[tuple[Path, int]]:
    images = []
    for file, dataset, error in codicom.scan(folder):
        if dataset is None:
            _left_out(error or PixelError("nothing was read"))
        elif "Rows" in dataset:
            # The frames are counted now: the header is at hand, and thousands of them need not be kept.
            count = dataset.get("NumberOfFrames")
            images.append((_order(dataset), str(file), file, count if isinstance(count, int) and count > 0 else 1))
    for _, _, file, count in sorted(images, key=lambda each: each[:2]):
        yield from ((file, index) for index in range(count))


def _order(dataset: Dataset) -> tuple[float, str, float, float]:
    """Return what sorts images: series by series, in space where they have a place, else by their numbers."""
    return (
        _number(dataset.get("SeriesNumber")),
        str(dataset.get("SeriesInstanceUID") or ""),
        _place(dataset),
        _number(dataset.get("InstanceNumber")),
    )


def _place(dataset: Dataset) -> float:
    """Return how far along its normal a slice lies (PS3.3 C.7.6.2.1.1)."""
    try:
        position = np.array([float(each) for each in dataset.get("ImagePositionPatient") or ()])
        row, column = np.array([float(each) for each in dataset.get("ImageOrientationPatient") or ()]).reshape(2, 3)
        place = float(np.dot(np.cross(row, column), position))
    except (TypeError, ValueError):
        return 0.0
    return place if math.isfinite(place) else 0.0


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else math.inf


def _chosen(found: list[tuple[Any, int]], most: int) -> list[tuple[Any, int]]:
    if len(found) <= most:
        return found
    return [found[round(each)] for each in np.linspace(0, len(found) - 1, most)]


def _laid_out(cells: list[Image.Image], columns: int, gap: int, background: tuple[int, int, int]) -> Image.Image:
    columns = min(columns, len(cells))
    rows = -(-len(cells) // columns)
    width, height = max(each.width for each in cells), max(each.height for each in cells)
    sheet = Image.new("RGB", (columns * (width + gap) + gap, rows * (height + gap) + gap), background)
    for number, cell in enumerate(cells):
        down, right = divmod(number, columns)
        # In the middle of its place: images of a series may differ in shape.
        left, top = gap + right * (width + gap), gap + down * (height + gap)
        sheet.paste(cell, (left + (width - cell.width) // 2, top + (height - cell.height) // 2))
    return sheet
