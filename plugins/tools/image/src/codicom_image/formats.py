"""The picture formats, by the suffixes of their files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

__all__ = ["FORMATS", "PictureFormat", "find_format"]


@dataclass(frozen=True, slots=True)
class PictureFormat:
    """A format: its suffixes, the first one being its usual one, and what it holds."""

    name: str
    suffixes: tuple[str, ...]
    help: str
    # Pillow's name of it; none of a video, which another program encodes.
    pillow: str | None
    # Whether a file holds many frames, and for how many milliseconds at least one of them is shown, if it says that.
    many: bool = False
    step: int = 0
    sixteen_bits: bool = False
    alpha: bool = True
    # Whether it takes a quality, and elements of the dataset as text.
    lossy: bool = False
    texts: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        """The options of ``codicom convert`` that it takes besides those of how a frame looks."""
        takes = (("depth", self.sixteen_bits), ("quality", self.lossy), ("metadata", self.texts))
        return tuple(name for name, taken in takes if taken)


_ALL: Final = (
    PictureFormat("png", (".png",), "A picture without loss.", "PNG", sixteen_bits=True, texts=True),
    PictureFormat("jpeg", (".jpg", ".jpeg"), "A picture with a little loss.", "JPEG", alpha=False, lossy=True),
    PictureFormat(
        "tiff", (".tif", ".tiff"), "Pictures without loss.", "TIFF", many=True, sixteen_bits=True, texts=True
    ),
    PictureFormat("gif", (".gif",), "Moving pictures of 256 colours.", "GIF", many=True, step=10),
    PictureFormat("webp", (".webp",), "Moving pictures with a little loss.", "WEBP", many=True, step=1, lossy=True),
    PictureFormat("bmp", (".bmp",), "A picture as plain pixels.", "BMP", alpha=False),
    PictureFormat("mp4", (".mp4",), "A video.", None, many=True, alpha=False, lossy=True),
)
FORMATS: Final[Mapping[str, PictureFormat]] = MappingProxyType({each.name: each for each in _ALL})


def find_format(name: str | None, path: PurePath) -> PictureFormat:
    """Return the format of a name such as ``png``, or without one that of a file's suffix."""
    wanted = (name or path.suffix.lstrip(".")).lower()
    for each in _ALL:
        if wanted == each.name or f".{wanted}" in each.suffixes:
            return each
    what = f"format must be one of {', '.join(FORMATS)}, got"
    raise ValueError(f"{what} {name!r}" if name else f"{what} the suffix {path.suffix!r}")
