"""What ``codicom convert --to dicom`` takes: the functions of the importers that the package declares."""

from __future__ import annotations

import io

from PIL import Image, UnidentifiedImageError

from codicom import FileDataset
from codicom.plugin import ImportJob
from codicom_image.making.documents import is_pdf, is_stl
from codicom_image.making.kinds import is_video, to_dicom

__all__ = ["is_mp4", "is_pdf", "is_picture", "is_stl", "make_object"]

is_mp4 = is_video


def is_picture(data: bytes) -> bool:
    """Return whether Pillow knows the format of a file; whether the picture is whole shows when it is read."""
    if is_video(data) or is_pdf(data) or is_stl(data):
        return False
    try:
        with Image.open(io.BytesIO(data)):
            return True
    except UnidentifiedImageError:
        return False
    except Exception:  # noqa: BLE001 - Pillow's readers raise of all kinds, and have begun to read it as a picture
        return True


def make_object(job: ImportJob) -> FileDataset:
    """Return a DICOM object of a picture, a video, a document or a model."""
    return to_dicom(job.data, job.options.get("kind"), like=job.like, **job.attributes)
