"""Pixel arrays against pydicom's, for every file of its wheel that has pixels, and every syntax that it can encode."""

from __future__ import annotations

import io
import logging
import subprocess
import warnings
from pathlib import Path

import numpy as np
import pydicom
import pydicom.encaps
import pydicom.pixels
import pytest
from pydicom.pixels import get_decoder

import codicom
from codicom import pixels
from codicom.errors import CodicomError

DATA = Path(pydicom.__file__).parent / "data"
pytestmark = pytest.mark.filterwarnings("ignore")

# Neither library makes an array of these.
REFUSED = {
    "badVR.dcm",  # Number of Frames is '1A': an IS is made of digits (PS3.5 6.2)
    "JPEG2000-embedded-sequence-delimiter.dcm",  # 250 bytes of a codestream, without its end (ISO/IEC 15444-1 A.4.4)
    "meta_missing_tsyntax.dcm",  # no Rows and Columns, which are of type 1 (PS3.3 C.7.6.3)
    "MR_truncated.dcm",  # ends before the last row does, and a frame is rows by columns of cells (PS3.5 8.1.1)
    "nested_priv_SQ.dcm",  # no Rows and Columns
}
# pydicom's JPEG decoder (libjpeg, through pylibjpeg) refuses its second scan, though a frame may have several (ISO/IEC
# 10918-1 B.2.3). dcmdjpeg gives the same as codicom.
ONLY_CODICOM = {"JPEG-lossy.dcm"}
# The inverse DCT of a lossy frame may round differently, by one (ISO/IEC 10918-2); conversion to RGB triples that.
LOSSY = {"1.2.840.10008.1.2.4.50": (1, 3), "1.2.840.10008.1.2.4.51": (1, 1), "1.2.840.10008.1.2.4.91": (1, 1)}


PIXEL_TAGS = {0x7FE00008, 0x7FE00009, 0x7FE00010}
OVERLAY = 0x60003000


def _tags():
    """Return the tags of each file that has pixels; many files are wrong on purpose, which is no matter here."""
    found = {}
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for path in sorted(DATA.rglob("*")):
                if path.suffix == ".dcm" or (path.is_file() and path.read_bytes()[128:132] == b"DICM"):
                    tags = set(pydicom.dcmread(path, force=True).keys())
                    if tags & PIXEL_TAGS:
                        found[path] = tags
    finally:
        logging.disable(logging.NOTSET)
    return found


TAGS = _tags()
FILES = list(TAGS)
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
both = pytest.mark.parametrize("raw", [True, False], ids=["raw", "default"])


@pytest.fixture(autouse=True)
def _no_log():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def theirs(path, raw):
    """Return pydicom's array."""
    ds = pydicom.dcmread(path)
    ds.pixel_array_options(raw=raw)
    return ds.pixel_array


def compare(found, expected, tolerance=0):
    assert (found.shape, found.dtype) == (expected.shape, expected.dtype)
    difference = np.abs(found.astype("i8") - expected.astype("i8")) if found.dtype.kind in "iu" else found != expected
    assert difference.max() <= tolerance


def test_the_wheel_has_files_with_pixels():
    assert len(FILES) > 90


@both
@every_file
def test_arrays_are_those_of_pydicom(path, raw):
    if path.name in REFUSED:
        with pytest.raises(CodicomError):
            pixels.array(path, raw=raw)
        with pytest.raises((AttributeError, ValueError, RuntimeError)):
            theirs(path, raw)
        return
    if path.name in ONLY_CODICOM:
        with pytest.raises(RuntimeError):
            theirs(path, raw)
        assert pixels.array(path, raw=raw).shape == (1024, 256)
        return
    syntax = pixels.describe(path).transfer_syntax
    compare(pixels.array(path, raw=raw), theirs(path, raw), LOSSY.get(syntax, (0, 0))[0 if raw else 1])


@every_file
def test_paths_and_datasets_give_the_same(path):
    if path.name in REFUSED:
        with pytest.raises(CodicomError):
            _ = codicom.dcmread(path).pixel_array
        return
    compare(codicom.dcmread(path).pixel_array, pixels.array(path))


@every_file
def test_frames_one_by_one_are_those_of_the_whole(path):
    if path.name in REFUSED:
        with pytest.raises(CodicomError):
            list(pixels.iter_frames(path))
        return
    whole = pixels.array(path)
    count = pixels.number_of_frames(path)
    frames = list(pixels.iter_frames(path))
    assert len(frames) == count
    assert {frame.dtype for frame in frames} == {whole.dtype}
    assert np.array_equal(frames if count > 1 else frames[0], whole)
    compare(pixels.array(path, count - 1), whole[-1] if count > 1 else whole)


@pytest.mark.oracle("dcmdjpeg")
def test_the_file_that_pydicom_refuses_is_read_as_dcmtk_reads_it(tmp_path):
    path = next(path for path in FILES if path.name == "JPEG-lossy.dcm")
    plain = tmp_path / "plain.dcm"
    subprocess.run(["dcmdjpeg", str(path), str(plain)], check=True, capture_output=True)
    compare(pixels.array(path), pydicom.dcmread(plain).pixel_array, 1)


def encapsulated(values, uid, **how):
    """Return a dataset compressed by pydicom, as pydicom and as codicom read it."""
    ds = pydicom.Dataset()
    ds.file_meta = pydicom.dataset.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID = "1.2.3"
    bits = values.dtype.itemsize * 8
    ds.Rows, ds.Columns = values.shape[1:3]
    ds.NumberOfFrames = len(values)
    ds.SamplesPerPixel = 3 if values.ndim == 4 else 1
    ds.PhotometricInterpretation = "RGB" if values.ndim == 4 else "MONOCHROME2"
    ds.BitsAllocated = ds.BitsStored = bits
    ds.HighBit = bits - 1
    ds.PixelRepresentation = int(values.dtype.kind == "i")
    if values.ndim == 4:
        ds.PlanarConfiguration = 0
    ds.PixelData = values.tobytes()
    ds["PixelData"].VR = "OB" if bits == 8 else "OW"
    # Its own encoder: GDCM's, if it is there, ends the process.
    ds.compress(uid, generate_instance_uid=False, encoding_plugin="pydicom", **how)
    return ds


def read_back(ds):
    file = io.BytesIO()
    ds.save_as(file, enforce_file_format=True)
    return file.getvalue()


@pytest.mark.parametrize("tables", ["basic", "extended", "none"])
@pytest.mark.parametrize(("shape", "dtype"), [((4, 20, 30), "u1"), ((4, 20, 30), "i2"), ((3, 9, 7, 3), "u1")])
def test_frames_that_pydicom_compressed_come_back(shape, dtype, tables):
    values = np.random.default_rng(1).integers(0, 100, shape).astype(dtype)
    ds = encapsulated(values, pydicom.uid.RLELossless, encapsulate_ext=tables == "extended")
    if tables == "none":
        frames = list(pydicom.encaps.generate_frames(ds.PixelData, number_of_frames=len(values)))
        ds.PixelData = pydicom.encaps.encapsulate(frames, has_bot=False)
    data = read_back(ds)
    compare(pixels.array(data), values)
    compare(pixels.array(data, 2), values[2])


def test_a_frame_is_what_pydicom_takes_out_of_its_fragments():
    values = np.random.default_rng(1).integers(0, 100, (4, 20, 30)).astype("u1")
    ds = encapsulated(values, pydicom.uid.RLELossless)
    data = read_back(ds)
    for index in range(4):
        assert pixels.frame_bytes(data, index) == pydicom.encaps.get_frame(ds.PixelData, index)


@pytest.mark.parametrize("bits", [1, 8, 16])
@pytest.mark.parametrize("index", [None, 0, 1, 2])
def test_native_frames_are_cut_as_pydicom_does(bits, index):
    rng = np.random.default_rng(2)
    size = (5 * 7 * 3 * bits + 7) // 8
    data = rng.integers(0, 256, size + size % 2, np.uint8).tobytes()
    how = {"rows": 5, "columns": 7, "bits_allocated": bits, "bits_stored": bits, "pixel_representation": 0}
    how |= {"photometric_interpretation": "MONOCHROME2", "samples_per_pixel": 1, "number_of_frames": 3}
    for syntax, vr in (("1.2.840.10008.1.2.1", "OB"), ("1.2.840.10008.1.2.2", "OB"), ("1.2.840.10008.1.2.2", "OW")):
        if bits == 1 and vr == "OW":
            # PS3.5 7.3: OW is swapped whatever its words hold. pydicom swaps words of 8-bit samples only.
            continue
        # pydicom reads one byte too few where a single frame of bits begins and ends inside bytes.
        alone = None if bits == 1 else index
        expected, _ = get_decoder(syntax).as_array(data, index=alone, pixel_keyword="PixelData", pixel_vr=vr, **how)
        if alone != index:
            expected = expected[index]
        ds = codicom.Dataset()
        ds.add_new("PixelData", vr, data)
        compare(pixels.array(ds, index, transfer_syntax_uid=syntax, **how), expected)


OVERLAYS = [path for path, tags in TAGS.items() if OVERLAY in tags]


@pytest.mark.parametrize("path", OVERLAYS, ids=lambda path: path.name)
def test_overlays_are_those_of_pydicom(path):
    expected = pydicom.dcmread(path).overlay_array(0x6000)
    compare(codicom.dcmread(path).overlay_array(0x6000), expected)


def test_the_wheel_has_a_file_with_an_overlay():
    assert OVERLAYS
