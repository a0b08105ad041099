"""Frames as files: one picture, a series of them in one file, or a video."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PIL import Image, PngImagePlugin

from codicom import Dataset, Tag, pixels
from codicom.errors import PixelError
from codicom.files import replace as replace_file
from codicom_image.formats import PictureFormat, find_format
from codicom_image.rendering import Look, in_common, opened, picture
from codicom_image.timing import frame_durations, in_steps

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["encoded", "parts", "save", "write"]

JPEG_QUALITY: Final = 90
_LOOK: Final = frozenset(Look.__dataclass_fields__) - {"options"}


def save(
    src: Any,
    path: str | PathLike[str],
    index: int | Iterable[int] | None = None,
    *,
    format: str | None = None,  # noqa: A002 - Pillow's name for it
    metadata: Iterable[str] = (),
    quality: int | None = None,
    loop: int = 0,
    overwrite: bool = True,
    **look: Any,
) -> Path:
    """Write frames of an image as a picture file, and return its path.

    The suffix of ``path``, or ``format``, is png, jpeg, tiff, gif, webp, bmp or mp4. TIFF, GIF, WebP and MP4 take all
    frames or those of ``index``, each shown for as long as the file says; the others take one. ``quality`` is of JPEG,
    WebP and video, ``loop`` how often a GIF or WebP is repeated, 0 for ever. Nothing about the patient is written but
    what is in the pixels; ``metadata`` names elements to be written into a PNG or TIFF. The other arguments are those
    of ``render``.
    """
    target = Path(path)
    kind = find_format(format, target)
    with opened(src) as dataset:
        wanted = _indices(dataset, index, kind)
        # Checked before a frame is decoded: the file is put in its place last.
        if target.exists() and not overwrite:
            raise FileExistsError(f"{target} must not exist where overwrite is False")
        write(dataset, target, wanted, kind, look_of(look), metadata=metadata, quality=quality, loop=loop)
    return target


def look_of(given: dict[str, Any]) -> Look:
    """Return how a frame is to look, from arguments of ``render``; those it does not know are of the decoder."""
    known = {name: value for name, value in given.items() if name in _LOOK}
    return Look(**known, options={name: value for name, value in given.items() if name not in _LOOK})


def _indices(dataset: Dataset, index: int | Iterable[int] | None, kind: PictureFormat) -> Sequence[int]:
    if isinstance(index, int):
        return (index,)
    count = pixels.number_of_frames(dataset)
    wanted: Sequence[int] = range(count) if index is None else tuple(index)
    if not count:
        raise PixelError("the pixel data holds no whole frame")
    if not wanted:
        raise ValueError("index must name at least one frame, got none")
    if len(wanted) > 1 and not kind.many:
        raise ValueError(
            f"a {kind.name} file must hold one frame, got {len(wanted)}; say which with index=, "
            "or write a tiff, gif, webp or mp4"
        )
    return wanted


def write(
    dataset: Dataset,
    target: Path,
    indices: Sequence[int],
    kind: PictureFormat,
    look: Look,
    *,
    metadata: Iterable[str] = (),
    quality: int | None = None,
    loop: int = 0,
    overwrite: bool = True,
) -> None:
    """Write frames of a dataset in a format; the file is whole or not there."""
    data = parts(dataset, indices, kind, look, metadata=metadata, quality=quality, loop=loop)
    replace_file(target, data, overwrite=overwrite)


def parts(
    dataset: Dataset,
    indices: Sequence[int],
    kind: PictureFormat,
    look: Look,
    *,
    metadata: Iterable[str] = (),
    quality: int | None = None,
    loop: int = 0,
) -> Iterator[bytes]:
    """Yield a file of frames of a dataset in a format, part by part."""
    if look.depth == 16 and not kind.sixteen_bits:
        raise ValueError(f"depth must be 8 for a {kind.name} file, got 16: png and tiff hold 16 bits")
    if look.alpha and not kind.alpha:
        look = replace(look, alpha=False)
    look = in_common(dataset, indices, look)
    if kind.pillow is None:
        # Imported here: it looks for the program that encodes.
        from codicom_image.video import video_parts

        frames = (picture(dataset, each, look) for each in indices)
        yield from video_parts(frames, _durations(dataset, indices), quality=quality)
        return
    yield encoded(dataset, indices, kind, look, metadata=metadata, quality=quality, loop=loop)


def encoded(
    dataset: Dataset,
    indices: Sequence[int],
    kind: PictureFormat,
    look: Look,
    *,
    metadata: Iterable[str] = (),
    quality: int | None = None,
    loop: int = 0,
) -> bytes:
    """Return frames of a dataset as the bytes of a picture file."""
    frames = (picture(dataset, each, look) for each in indices)
    options: dict[str, Any] = {}
    if kind.name in ("jpeg", "webp"):
        options["quality"] = JPEG_QUALITY if quality is None else quality
    if kind.name == "png":
        options["pnginfo"] = _png_info(dataset, metadata)
    elif kind.name == "tiff":
        options["description"] = "\n".join(f"{name}: {value}" for name, value in _named(dataset, metadata))
        options["compression"] = "tiff_adobe_deflate"
    elif any(True for _ in metadata):
        raise ValueError(f"metadata must be left out for {kind.name}: png and tiff hold it")
    if len(indices) > 1 and kind.step:
        options |= {"duration": in_steps(_durations(dataset, indices), kind.step), "loop": loop}
    stream = io.BytesIO()
    _save(frames, stream, kind, options, many=len(indices) > 1)
    return stream.getvalue()


def _save(
    frames: Iterator[Image.Image], stream: io.BytesIO, kind: PictureFormat, options: dict[str, Any], *, many: bool
) -> None:
    first = next(frames)
    if many:
        options |= {"save_all": True, "append_images": frames}
    try:
        first.save(stream, kind.pillow, **options)
    except OSError as error:
        what = f"a picture of {first.width} x {first.height}, {first.mode}"
        raise PixelError(f"{what}, cannot be written as {kind.name}: {error}") from error


def _durations(dataset: Dataset, indices: Sequence[int]) -> list[float]:
    durations = frame_durations(dataset)
    return [durations[each] for each in indices]


def _named(dataset: Dataset, keywords: Iterable[str]) -> Iterator[tuple[str, str]]:
    for keyword in keywords:
        # A keyword that is none is an error; one that the image does not have is left out.
        if Tag(keyword) in dataset:
            yield keyword, str(dataset[keyword].value)


def _png_info(dataset: Dataset, keywords: Iterable[str]) -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    for keyword, value in _named(dataset, keywords):
        info.add_itxt(keyword, value)
    return info
