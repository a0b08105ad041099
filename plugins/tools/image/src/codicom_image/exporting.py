"""What ``codicom convert`` writes: the functions of the exporters that the package declares."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np

from codicom import pixels
from codicom.plugin import ExportJob
from codicom_image.formats import FORMATS
from codicom_image.rendering import Look, in_common
from codicom_image.saving import parts


def export_pictures(job: ExportJob) -> Iterator[bytes]:
    """Yield frames as a viewer shows them: in one file where the format holds many, else a file for each."""
    kind = FORMATS[job.format]
    look = Look(
        window=job.options.get("window"),
        size=job.options.get("size"),
        depth=job.options.get("depth", 8),
        overlays=job.options.get("overlays", False),
        aspect=job.options.get("square", True),
        icc=job.options.get("icc", True),
        plugins=job.plugins,
    )
    look = in_common(job.dataset, job.among, look)
    metadata = job.options.get("metadata", ())
    quality = job.options.get("quality")
    for indices in [job.frames] if kind.many else [(index,) for index in job.frames]:
        yield from parts(job.dataset, indices, kind, look, metadata=metadata, quality=quality)


def export_array(job: ExportJob) -> Iterator[bytes]:
    """Yield the stored values of frames as an NPY file."""
    if len(job.frames) == pixels.number_of_frames(job.dataset, plugins=job.plugins):
        values = pixels.array(job.dataset, plugins=job.plugins)
    else:
        values = np.stack([pixels.array(job.dataset, index=each, plugins=job.plugins) for each in job.frames])
    stream = io.BytesIO()
    np.save(stream, values, allow_pickle=False)
    yield stream.getvalue()


def export_json(job: ExportJob) -> Iterator[bytes]:
    """Yield a dataset in the DICOM JSON Model."""
    yield job.dataset.to_json().encode()


def export_xml(job: ExportJob) -> Iterator[bytes]:
    """Yield a dataset in the Native DICOM Model."""
    yield job.dataset.to_xml().encode()
