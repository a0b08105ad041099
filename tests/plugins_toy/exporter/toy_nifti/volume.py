"""The images of a series as one volume (NIfTI-1, a single file)."""

import struct

import numpy as np

from codicom import pixels
from codicom.errors import PixelError

HEADER = 348
OFFSET = 352
INT16, MILLIMETRES, SCANNER = 4, 2, 1


def export_volume(job):
    slices = sorted(job.datasets, key=_height)
    values = np.stack([pixels.array(each, plugins=job.plugins) for each in slices])
    if values.dtype not in (np.int16, np.uint8):
        raise PixelError(f"a NIfTI volume must be of 8 bits or of 16 with a sign, got {values.dtype}")
    yield _header(slices, values.shape)
    yield values.astype("<i2").tobytes()


def _axes(dataset):
    across, down = np.reshape(np.array(dataset.ImageOrientationPatient, dtype=float), (2, 3))
    return across, down, np.cross(across, down)


def _height(dataset):
    return float(np.dot(_axes(dataset)[2], np.array(dataset.ImagePositionPatient, dtype=float)))


def _header(slices, shape):
    first = slices[0]
    across, down, normal = _axes(first)
    rows, columns = (float(each) for each in first.PixelSpacing)
    step = (_height(slices[-1]) - _height(first)) / (len(slices) - 1) if len(slices) > 1 else 1.0
    affine = np.stack([across * columns, down * rows, normal * step, np.array(first.ImagePositionPatient, float)], 1)
    # DICOM counts to the left and to the back of the patient, NIfTI to the right and to the front.
    affine[:2] *= -1
    header = bytearray(OFFSET)
    struct.pack_into("<i", header, 0, HEADER)
    struct.pack_into("<8h", header, 40, 3, shape[2], shape[1], shape[0], 1, 1, 1, 1)
    struct.pack_into("<2h", header, 70, INT16, 16)
    struct.pack_into("<8f", header, 76, 1, columns, rows, step, 0, 0, 0, 0)
    struct.pack_into("<3f", header, 108, OFFSET, float(first.RescaleSlope), float(first.RescaleIntercept))
    struct.pack_into("<b", header, 123, MILLIMETRES)
    struct.pack_into("<h", header, 254, SCANNER)
    struct.pack_into("<12f", header, 280, *affine.ravel())
    struct.pack_into("<4s", header, 344, b"n+1\0")
    return bytes(header)
