"""What the pages do with pixels: arrays and their shapes, changed samples written back, compression both ways.

``pydicom`` became ``codicom``; ``array.tostring()``, which numpy has no more, ``array.tobytes()``;
``save_as(..., write_like_original=False)`` is ``enforce_file_format=True`` today.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

import codicom
import codicom.uid
from codicom import examples
from codicom.dataset import Dataset, FileDataset


@pytest.fixture
def ds(folder):
    return codicom.dcmread("input.dcm")


# All pages: arrays


def test_pixel_array_is_an_array_of_numpy(ds):
    pix = ds.pixel_array
    assert isinstance(pix, np.ndarray)


def test_pixel_data_is_the_bytes_of_the_array(ds):
    pixel_bytes = ds.PixelData
    assert pixel_bytes == ds.pixel_array.tobytes()


def test_the_shape_that_is_printed_is_rows_and_columns(ds, capsys):
    print(ds.pixel_array.shape)
    assert capsys.readouterr().out == "(128, 128)\n"


def test_the_array_that_is_printed_is_pydicoms(ds, capsys):
    print(ds.pixel_array)
    assert capsys.readouterr().out == f"{pydicom.dcmread('input.dcm').pixel_array}\n"


def test_colours_have_a_dimension_of_three(folder):
    assert examples.rgb_color.pixel_array.shape == (120, 160, 3)


# The page on a series of CT images: samples are changed in the array and written back


def test_samples_that_are_changed_in_the_array_are_written_back(ds):
    before = ds.pixel_array.copy()
    assert (before < 300).any()
    assert (before >= 300).any()
    for n, val in enumerate(ds.pixel_array.flat):  # example: zero anything < 300
        if val < 300:
            ds.pixel_array.flat[n] = 0
    ds.PixelData = ds.pixel_array.tobytes()
    ds.save_as("newfilename.dcm")
    assert np.array_equal(codicom.dcmread("newfilename.dcm").pixel_array, np.where(before < 300, 0, before))


# The handbook: a series as a volume


def test_slices_of_a_series_stand_on_each_other(series_folder):
    slices = []
    for file_path in Path(series_folder).glob("*.dcm"):
        ds = codicom.dcmread(file_path)
        slices.append(ds)
    slices.sort(key=lambda x: float(x.ImagePositionPatient[2]))
    volume = np.stack([s.pixel_array for s in slices])
    assert f"Volume shape: {volume.shape}" == "Volume shape: (5, 128, 128)"


# The handbook: an image from nothing


def test_an_image_made_of_random_samples_has_them(folder):
    file_meta = Dataset()
    file_meta.MediaStorageSOPClassUID = codicom.uid.generate_uid()
    file_meta.MediaStorageSOPInstanceUID = codicom.uid.generate_uid()
    file_meta.TransferSyntaxUID = codicom.uid.ExplicitVRLittleEndian
    ds = FileDataset("new_dicom.dcm", {}, file_meta=file_meta, preamble=b"\0" * 128)
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.Rows = 64
    ds.Columns = 64
    ds.BitsAllocated = 16
    ds.BitsStored = 16
    ds.HighBit = 15
    ds.PixelRepresentation = 0
    pixel_array = np.random.default_rng(1).integers(0, 4096, (64, 64), dtype=np.uint16)
    ds.PixelData = pixel_array.tobytes()
    ds.SOPInstanceUID = file_meta.MediaStorageSOPInstanceUID
    ds.save_as("new_dicom.dcm")
    assert np.array_equal(codicom.dcmread("new_dicom.dcm").pixel_array, pixel_array)


# The handbook: compression both ways


@pytest.fixture
def compressed(folder):
    """A compressed file in the working directory, and the array it was made from."""
    ds = examples.rgb_color
    ds.compress(codicom.uid.RLELossless)
    ds.save_as("compressed.dcm")
    return examples.rgb_color.pixel_array


def test_a_compressed_file_tells_its_transfer_syntax(compressed):
    ds = codicom.dcmread("compressed.dcm")
    assert f"Transfer Syntax: {ds.file_meta.TransferSyntaxUID}" == "Transfer Syntax: 1.2.840.10008.1.2.5"
    assert f"Transfer Syntax Name: {ds.file_meta.TransferSyntaxUID.name}" == "Transfer Syntax Name: RLE Lossless"


def test_a_file_is_decompressed_and_saved(compressed):
    ds = codicom.dcmread("compressed.dcm")
    ds.decompress()
    ds.save_as("uncompressed.dcm", enforce_file_format=True)
    saved = codicom.dcmread("uncompressed.dcm")
    assert saved.file_meta.TransferSyntaxUID == codicom.uid.ExplicitVRLittleEndian
    assert saved.PixelData == compressed.tobytes()


def test_a_file_is_compressed_as_jpeg_and_saved(compressed):
    ds_uncompressed = codicom.dcmread("compressed.dcm")
    ds_uncompressed.decompress()
    ds_uncompressed.compress(codicom.uid.JPEGBaseline8Bit)
    ds_uncompressed.save_as("compressed_jpeg.dcm")
    saved = codicom.dcmread("compressed_jpeg.dcm")
    assert saved.file_meta.TransferSyntaxUID == codicom.uid.JPEGBaseline8Bit
    assert np.abs(saved.pixel_array.astype(int) - compressed).mean() < 4


@pytest.mark.parametrize("name", ["JPEGLossless", "JPEG2000Lossless", "RLELossless"])
def test_the_lossless_syntaxes_of_the_list_lose_nothing(ds, name):
    before = ds.pixel_array.copy()
    ds.compress(getattr(codicom.uid, name))
    ds.decompress()
    assert np.array_equal(ds.pixel_array, before)
