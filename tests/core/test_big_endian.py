"""Words that are set in a big endian dataset: they read the same before it is saved and after."""

from __future__ import annotations

import io

import numpy as np
import pytest

import codicom
from codicom import pixels
from codicom.waveform import multiplex_array

BIG = "1.2.840.10008.1.2.2"


@pytest.fixture
def big_endian():
    """Return a dataset in Explicit VR Big Endian."""
    ds = codicom.Dataset()
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = BIG
    ds.SOPClassUID, ds.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7", "1.2.3"
    return ds


def reloaded(ds):
    file = io.BytesIO()
    ds.save_as(file, enforce_file_format=True)
    return codicom.dcmread(file.getvalue())


def swapped(data):
    """Return the bytes of words as big endian has them (PS3.5 7.3)."""
    return np.frombuffer(data, "<u2").byteswap().tobytes()


def test_an_overlay_reads_the_same_before_and_after_saving(big_endian):
    bits = np.random.default_rng(1).integers(0, 2, (6, 8), np.uint8)
    big_endian.add_new(0x60000010, "US", 6)
    big_endian.add_new(0x60000011, "US", 8)
    big_endian.add_new(0x60003000, "OW", swapped(np.packbits(bits, bitorder="little").tobytes()))
    assert np.array_equal(pixels.overlay_array(big_endian), bits)
    assert np.array_equal(pixels.overlay_array(reloaded(big_endian)), bits)


def test_an_overlay_set_in_a_dataset_that_was_read_reads_the_same_too(big_endian):
    bits = np.random.default_rng(2).integers(0, 2, (6, 8), np.uint8)
    big_endian.add_new(0x60000010, "US", 6)
    big_endian.add_new(0x60000011, "US", 8)
    big_endian.add_new(0x60003000, "OW", bytes(6))
    ds = reloaded(big_endian)
    ds[0x60003000].value = swapped(np.packbits(bits, bitorder="little").tobytes())
    assert np.array_equal(pixels.overlay_array(ds), bits)
    assert np.array_equal(pixels.overlay_array(reloaded(ds)), bits)


@pytest.mark.parametrize("bits", [8, 16])
def test_pixels_read_the_same_before_and_after_saving(big_endian, bits):
    values = np.random.default_rng(3).integers(0, 200, (4, 6), f"<u{bits // 8}")
    big_endian.Rows, big_endian.Columns, big_endian.SamplesPerPixel = 4, 6, 1
    big_endian.BitsAllocated = big_endian.BitsStored = bits
    big_endian.HighBit, big_endian.PixelRepresentation = bits - 1, 0
    big_endian.PhotometricInterpretation = "MONOCHROME2"
    big_endian.add_new("PixelData", "OW", swapped(values.tobytes()))
    assert np.array_equal(pixels.array(big_endian), values)
    assert np.array_equal(pixels.array(reloaded(big_endian)), values)


def test_a_waveform_reads_the_same_before_and_after_saving(big_endian):
    samples = np.random.default_rng(4).integers(-500, 500, (5, 2), "<i2")
    item = codicom.Dataset()
    item.NumberOfWaveformChannels, item.NumberOfWaveformSamples = 2, 5
    item.WaveformBitsAllocated, item.WaveformSampleInterpretation = 16, "SS"
    item.add_new("WaveformData", "OW", swapped(samples.tobytes()))
    big_endian.WaveformSequence = [item]
    assert np.array_equal(multiplex_array(big_endian, 0), samples)
    assert np.array_equal(multiplex_array(reloaded(big_endian), 0), samples)


def test_the_entries_of_a_palette_read_the_same_before_and_after_saving(big_endian):
    entries = np.array([[0, 0x1234], [0xFF00, 7], [256, 0xFFFF]], "<u2")
    big_endian.Rows, big_endian.Columns, big_endian.SamplesPerPixel = 1, 2, 1
    big_endian.BitsAllocated, big_endian.BitsStored, big_endian.HighBit, big_endian.PixelRepresentation = 8, 8, 7, 0
    big_endian.PhotometricInterpretation = "PALETTE COLOR"
    big_endian.add_new("PixelData", "OB", b"\0\1")
    for color, plane in zip(("Red", "Green", "Blue"), entries, strict=True):
        setattr(big_endian, f"{color}PaletteColorLookupTableDescriptor", [2, 0, 16])
        big_endian.add_new(f"{color}PaletteColorLookupTableData", "OW", swapped(plane.tobytes()))
    values = pixels.array(big_endian)
    assert np.array_equal(pixels.apply_color_lut(values, big_endian)[0], entries.T)
    assert np.array_equal(pixels.apply_color_lut(values, reloaded(big_endian))[0], entries.T)
