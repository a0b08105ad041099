import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from codicom import Dataset, FileDataset, FileMetaDataset, pixels


@pytest.fixture
def image():
    """Make an image of an array, with elements."""

    def make(values, photometric_interpretation=None, bits_stored=None, **elements):
        values = np.asarray(values)
        color = "RGB" if values.shape[-1] == 3 and values.ndim > 2 else "MONOCHROME2"
        dataset = FileDataset(None, {})
        dataset.file_meta = FileMetaDataset()
        dataset.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
        dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
        dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.3.4"
        pixels.set_pixel_data(
            dataset,
            values,
            photometric_interpretation or color,
            bits_stored or 8 * values.dtype.itemsize,
            generate_instance_uid=False,
        )
        for keyword, value in elements.items():
            setattr(dataset, keyword, value)
        return dataset

    return make


@pytest.fixture
def item():
    """Make an item of a sequence."""

    def make(**elements):
        dataset = Dataset()
        for keyword, value in elements.items():
            setattr(dataset, keyword, value)
        return dataset

    return make


@pytest.fixture
def photo():
    """Return a picture of colours that change slowly, as photographs do."""
    down, right = np.mgrid[0:48, 0:64]
    return Image.fromarray(np.stack([4 * right, 5 * down, 2 * (right + down)], axis=-1).astype(np.uint8))


@pytest.fixture
def coded():
    """Return the bytes of a picture file."""

    def make(picture, kind, **options):
        stream = io.BytesIO()
        picture.save(stream, kind, **options)
        return stream.getvalue()

    return make


@pytest.fixture
def read_back():
    """Return the array of a picture file."""

    def read(path):
        with Image.open(Path(path)) as picture:
            return np.array(picture)

    return read
