"""Arrays made the pixel data of a dataset, compared with what pydicom makes of them."""

from __future__ import annotations

import io

import numpy as np
import pydicom
import pytest
from pydicom.pixels import set_pixel_data as pydicom_sets

import codicom

KEYWORDS = (
    "SamplesPerPixel",
    "PhotometricInterpretation",
    "PlanarConfiguration",
    "NumberOfFrames",
    "Rows",
    "Columns",
    "BitsAllocated",
    "BitsStored",
    "HighBit",
    "PixelRepresentation",
    "PixelData",
)


def made(values, color="MONOCHROME2", stored=None, ds=None, **how):
    ds = codicom.Dataset() if ds is None else ds
    ds.set_pixel_data(values, color, values.dtype.itemsize * 8 if stored is None else stored, **how)
    return ds


def reread(ds):
    file = io.BytesIO()
    ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    ds.save_as(file, enforce_file_format=True)
    return codicom.dcmread(io.BytesIO(file.getvalue()))


@pytest.mark.parametrize("dtype", ["u1", "i1", "u2", "i2"])
@pytest.mark.parametrize(
    ("shape", "color"),
    [
        ((3, 5), "MONOCHROME1"),
        ((3, 5), "PALETTE COLOR"),
        ((1, 3, 5), "MONOCHROME2"),
        ((2, 3, 5), "MONOCHROME2"),
        ((3, 4, 3), "RGB"),
        ((2, 3, 4, 3), "YBR_FULL"),
        ((2, 3, 4, 3), "YBR_FULL_422"),
    ],
)
def test_attributes_and_bytes_are_those_of_pydicom(samples_of, dtype, shape, color):
    values = samples_of(*shape, dtype=dtype)
    ours = made(values, color)
    theirs = pydicom.Dataset()
    pydicom_sets(theirs, values, color, values.dtype.itemsize * 8)
    assert [ours.get(name) for name in KEYWORDS] == [theirs.get(name) for name in KEYWORDS]
    assert ours["PixelData"].VR == theirs["PixelData"].VR


@pytest.mark.parametrize("dtype", ["?", "u1", "i1", "u2", "i2", "u4", "i4", "f4", "f8"])
@pytest.mark.parametrize("shape", [(3, 5), (2, 3, 5)])
def test_an_array_reads_back_as_it_was(dtype, shape):
    values = (np.arange(np.prod(shape)).reshape(shape) % 2).astype(dtype)
    found = reread(made(values, stored=1 if dtype == "?" else None)).pixel_array
    assert np.array_equal(found, values)


def test_truth_values_take_a_bit_each():
    ds = made(np.ones((2, 3, 5), bool), stored=1)
    assert (ds.BitsAllocated, ds.BitsStored, ds.HighBit, len(ds.PixelData)) == (1, 1, 0, 4)


def test_floating_point_numbers_have_an_element_of_their_own():
    ds = made(np.zeros((2, 2), np.float32))
    assert ("PixelData" in ds, ds["FloatPixelData"].VR, "BitsStored" in ds, ds.BitsAllocated) == (
        False,
        "OF",
        False,
        32,
    )


def test_whole_numbers_take_the_place_of_floating_point_ones():
    ds = made(np.zeros((2, 2), np.uint8), ds=made(np.zeros((2, 2), np.float64)))
    assert ("DoubleFloatPixelData" in ds, ds["PixelData"].VR, ds.BitsStored) == (False, "OB", 8)


def test_arrays_of_other_byte_orders_are_turned():
    values = np.arange(6, dtype=">u2").reshape(2, 3)
    assert made(values).PixelData == values.astype("<u2").tobytes()


def test_a_big_endian_dataset_stays_so():
    ds = codicom.Dataset()
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.2"
    values = np.arange(6, dtype=np.uint16).reshape(2, 3)
    assert np.array_equal(reread(made(values, ds=ds)).pixel_array, values)
    assert ds.PixelData == values.astype(">u2").tobytes()


def test_a_compressed_dataset_becomes_explicit_little_endian():
    ds = codicom.Dataset()
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.5"
    ds.ExtendedOffsetTable = bytes(8)
    made(np.zeros((2, 2), np.uint8), ds=ds)
    assert ds.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.1"
    assert (ds["PixelData"].is_undefined_length, "ExtendedOffsetTable" in ds) == (False, False)


def test_what_was_of_another_image_is_removed():
    ds = made(np.zeros((2, 3, 4, 3), np.uint8), "RGB")
    made(np.zeros((2, 2), np.uint8), ds=ds)
    assert ("NumberOfFrames" in ds, "PlanarConfiguration" in ds) == (False, False)


def test_another_image_is_another_instance():
    ds = codicom.Dataset()
    ds.SOPInstanceUID = "1.2"
    made(np.zeros((2, 2), np.uint8), ds=ds)
    assert ds.SOPInstanceUID == ds.file_meta.MediaStorageSOPInstanceUID != "1.2"


def test_the_instance_stays_if_told_to():
    ds = codicom.Dataset()
    ds.SOPInstanceUID = "1.2"
    made(np.zeros((2, 2), np.uint8), ds=ds, generate_instance_uid=False)
    assert ds.SOPInstanceUID == "1.2"


@pytest.mark.parametrize(
    ("values", "color", "stored", "words"),
    [
        (np.zeros((2, 2), np.uint8), "CMYK", 8, "must be one of .*, got 'CMYK'"),
        (np.zeros((2, 2), np.uint8), "YBR_RCT", 8, "must be one of .*, got 'YBR_RCT'"),
        (np.zeros(4, np.uint8), "MONOCHROME2", 8, r"must be \(rows, columns\) .* for MONOCHROME2, got shape \(4,\)"),
        (np.zeros((0, 4), np.uint8), "MONOCHROME2", 8, "got shape"),
        (np.zeros((2, 2), np.uint8), "RGB", 8, r"\(rows, columns, 3\)"),
        (np.zeros((2, 2, 4), np.uint8), "RGB", 8, "got shape"),
        (np.zeros((2, 2), np.int64), "MONOCHROME2", 8, "got int64"),
        (np.zeros((2, 2), np.complex64), "MONOCHROME2", 8, "got complex64"),
        (np.zeros((2, 2), np.uint8), "MONOCHROME2", 0, "bits_stored must be 1 to 8 .*, got 0"),
        (np.zeros((2, 2), np.uint8), "MONOCHROME2", 9, "bits_stored must be 1 to 8 .*, got 9"),
        (np.zeros((2, 2), bool), "MONOCHROME2", 8, "bits_stored must be 1 to 1 .*, got 8"),
        (np.full((2, 2), 16, np.uint8), "MONOCHROME2", 4, "0 to 15 to fit 4 bits stored, got 16 to 16"),
        (np.full((2, 2), -9, np.int8), "MONOCHROME2", 4, "must be -8 to 7"),
        (np.zeros((2, 2, 3), np.float32), "RGB", 32, "must be MONOCHROME2"),
        (np.zeros((2, 2, 3), bool), "RGB", 1, "one sample per pixel"),
        (np.zeros((2, 3, 3), np.uint8), "YBR_FULL_422", 8, "even number of columns .*, got 3"),
    ],
)
def test_an_array_that_cannot_be_pixel_data_is_refused(values, color, stored, words):
    ds = codicom.Dataset()
    with pytest.raises(ValueError, match=words):
        ds.set_pixel_data(values, color, stored)
    assert not ds
    assert "file_meta" not in ds.__dict__
