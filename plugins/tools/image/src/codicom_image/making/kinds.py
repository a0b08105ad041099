"""Which object is made of a file, a picture or an array."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image

from codicom import Dataset, FileDataset
from codicom.errors import PixelError
from codicom_image.making.documents import is_pdf, is_stl, of_pdf, of_stl
from codicom_image.making.mp4 import is_mp4
from codicom_image.making.objects import Wanted
from codicom_image.making.pictures import PICTURE_KINDS, of_array, of_picture, of_picture_file
from codicom_image.making.videos import VIDEO_KINDS, of_mp4

__all__ = ["KINDS", "is_video", "to_dicom"]

KINDS: Final = tuple(PICTURE_KINDS)
# AVIF and HEIF pictures are in the same container as videos (ISO/IEC 23008-12).
_PICTURE_BRANDS: Final = (b"avi", b"hei", b"mif")


def is_video(data: bytes) -> bool:
    """Return whether a file is an MP4 video."""
    return is_mp4(data) and data[8:11] not in _PICTURE_BRANDS


def to_dicom(
    source: Any,
    kind: str | None = None,
    *,
    like: Dataset | str | os.PathLike[str] | None = None,
    keep_metadata: bool = False,
    **attributes: Any,
) -> FileDataset:
    """Return a DICOM object of a picture, a PDF, an STL model or an MP4 video, ready to be saved.

    ``source`` is a path, the bytes of a file, a Pillow picture or an array. A picture becomes a Secondary Capture, or
    by ``kind`` a photograph, endoscopy or microscopy image; a video is a photograph unless ``kind`` says otherwise.
    JPEG and MP4 streams are kept as they are coded; what a camera adds to them, such as the place, is left out unless
    ``keep_metadata`` is true.
    Patient and study are those of ``like``; ``attributes`` are set by their keywords, and what is not known is empty.
    """
    wanted = Wanted(like=like, attributes=attributes)
    if kind is not None and kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, got {kind!r}")
    if isinstance(source, Image.Image):
        return of_picture(source, kind or "secondary-capture", wanted)
    if isinstance(source, np.ndarray):
        return of_array(source, kind or "secondary-capture", wanted)
    if isinstance(source, (str, os.PathLike)):
        source = Path(source).read_bytes()
    if not isinstance(source, (bytes, bytearray, memoryview)):
        raise TypeError(f"source must be a path, bytes, a picture or an array, got {type(source).__name__}")
    data = bytes(source)
    if is_video(data):
        if kind == "secondary-capture":
            raise PixelError("kind of a video must be photograph, endoscopy or microscopy, got 'secondary-capture'")
        return of_mp4(data, kind or next(iter(VIDEO_KINDS)), wanted, keep_metadata=keep_metadata)
    for is_document, of_document in ((is_pdf, of_pdf), (is_stl, of_stl)):
        if is_document(data):
            if kind is not None:
                raise PixelError("kind must be left out for a document: it is for pictures and videos")
            return of_document(data, wanted)
    return of_picture_file(data, kind or "secondary-capture", wanted, keep_metadata=keep_metadata)
