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

__all__ = ["KINDS", "to_dicom"]

KINDS: Final = tuple(PICTURE_KINDS)


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
        raise ValueError(f"kind is {kind!r}, it is one of {', '.join(KINDS)}")
    if isinstance(source, Image.Image):
        return of_picture(source, kind or "secondary-capture", wanted)
    if isinstance(source, np.ndarray):
        return of_array(source, kind or "secondary-capture", wanted)
    if isinstance(source, (str, os.PathLike)):
        source = Path(source).read_bytes()
    if not isinstance(source, (bytes, bytearray, memoryview)):
        raise TypeError(f"an object is made of a path, bytes, a picture or an array, not of {type(source).__name__}")
    data = bytes(source)
    if is_mp4(data) and data[8:11] not in (b"avi", b"hei", b"mif"):  # pictures in the same container
        if kind == "secondary-capture":
            raise PixelError("a video is a photograph, an endoscopy or a microscopy, no Secondary Capture")
        return of_mp4(data, kind or next(iter(VIDEO_KINDS)), wanted, keep_metadata=keep_metadata)
    for is_document, of_document in ((is_pdf, of_pdf), (is_stl, of_stl)):
        if is_document(data):
            if kind is not None:
                raise PixelError("kind is of pictures and videos, and the file is a document", hint="leave kind out")
            return of_document(data, wanted)
    return of_picture_file(data, kind or "secondary-capture", wanted, keep_metadata=keep_metadata)
