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
    # Pillow's name of it; none of a video, which another program encodes.
    pillow: str | None
    # Whether a file holds many frames, and for how many milliseconds at least one of them is shown, if it says that.
    many: bool = False
    step: int = 0
    sixteen_bits: bool = False
    alpha: bool = True


_ALL: Final = (
    PictureFormat("png", (".png",), "PNG", sixteen_bits=True),
    PictureFormat("jpeg", (".jpg", ".jpeg"), "JPEG", alpha=False),
    PictureFormat("tiff", (".tif", ".tiff"), "TIFF", many=True, sixteen_bits=True),
    PictureFormat("gif", (".gif",), "GIF", many=True, step=10),
    PictureFormat("webp", (".webp",), "WEBP", many=True, step=1),
    PictureFormat("bmp", (".bmp",), "BMP", alpha=False),
    PictureFormat("mp4", (".mp4",), None, many=True, alpha=False),
)
FORMATS: Final[Mapping[str, PictureFormat]] = MappingProxyType({each.name: each for each in _ALL})


def find_format(name: str | None, path: PurePath) -> PictureFormat:
    """Return the format of a name such as ``png``, or without one that of a file's suffix."""
    wanted = (name or path.suffix.lstrip(".")).lower()
    for each in _ALL:
        if wanted == each.name or f".{wanted}" in each.suffixes:
            return each
    what = f"format is {name!r}" if name else f"a file with the suffix {path.suffix!r} is no picture"
    raise ValueError(f"{what}; pictures are {', '.join(FORMATS)}")
