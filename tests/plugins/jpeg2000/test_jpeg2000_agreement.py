"""pydicom, GDCM and imagecodecs see the same samples in the same streams."""

import subprocess
from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.uid import SecondaryCaptureImageStorage, generate_uid

from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom.testing import frames
from codicom_jpeg2000.decode import decode
from codicom_jpeg2000.encode import encode, encode_lossy

# Some of pydicom's files are odd on purpose, and it says so.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:pydicom")

LOSSLESS, JPEG_2000 = "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91"
FOLDER = Path(pydicom.__file__).parent / "data" / "test_files"
WHEEL = [
    "693_J2KI.dcm",
    "GDCMJ2K_TextGBR.dcm",
    "JPEG2000.dcm",
    "MR_small_jp2klossless.dcm",
    "SC_rgb_gdcm_KY.dcm",
    "examples_jpeg2k.dcm",
]
# Says signed in the dataset, unsigned in its codestream.
MISMATCH = "J2K_pixelrep_mismatch.dcm"
# A delimiter written over the width in SIZ; no decoder reads it.
BROKEN = "JPEG2000-embedded-sequence-delimiter.dcm"


def described(ds):
    return FrameInfo(
        rows=ds.Rows,
        columns=ds.Columns,
        samples_per_pixel=ds.SamplesPerPixel,
        bits_allocated=ds.BitsAllocated,
        bits_stored=ds.BitsStored,
        signed=bool(ds.PixelRepresentation),
        photometric_interpretation=ds.PhotometricInterpretation,
        transfer_syntax=ds.file_meta.TransferSyntaxUID,
    )


def decoded(name):
    ds = pydicom.dcmread(FOLDER / name)
    (data,) = generate_frames(ds.PixelData, number_of_frames=1)
    return decode(Frame(data=data, info=described(ds)))


def by_gdcm(path, folder):
    subprocess.run(["gdcmconv", "--raw", path, folder / "plain.dcm"], check=True, capture_output=True)
    return pydicom.pixels.pixel_array(pydicom.dcmread(folder / "plain.dcm"), raw=True)


def dataset(stream, path):
    """Write a stream, or plain samples, as a DICOM file."""
    ds, info = Dataset(), stream.info
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = info.transfer_syntax
    ds.SOPClassUID, ds.SOPInstanceUID = SecondaryCaptureImageStorage, generate_uid()
    ds.Rows, ds.Columns, ds.SamplesPerPixel = info.rows, info.columns, info.samples_per_pixel
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = info.bits_allocated, info.bits_stored, info.bits_stored - 1
    ds.PixelRepresentation = int(info.signed)
    ds.PhotometricInterpretation = info.photometric_interpretation
    if info.samples_per_pixel > 1:
        ds.PlanarConfiguration = 0
    if info.transfer_syntax in (LOSSLESS, JPEG_2000):
        ds.PixelData = encapsulate([bytes(stream.data)])
        ds["PixelData"].is_undefined_length = True
    else:
        ds.PixelData = bytes(stream.data)
        ds["PixelData"].VR = "OW"
    ds.save_as(path, enforce_file_format=True)
    return ds


KINDS = [
    {"bits_allocated": 8},
    {"bits_allocated": 8, "signed": True},
    {"bits_stored": 12},
    {"bits_stored": 12, "signed": True},
    {"bits_stored": 16},
    {"bits_stored": 16, "signed": True},
    {"bits_allocated": 8, "samples_per_pixel": 3},
]


def test_every_jpeg_2000_file_of_the_wheel_is_listed_here():
    found = set()
    for path in FOLDER.glob("*.dcm"):
        ds = pydicom.dcmread(path, force=True, stop_before_pixels=True)
        if ds.file_meta.get("TransferSyntaxUID") in (LOSSLESS, JPEG_2000):
            found.add(path.name)
    assert found == {*WHEEL, MISMATCH, BROKEN}


@pytest.mark.parametrize(
    ("name", "plugin"),
    [(name, "pylibjpeg") for name in WHEEL]
    # Pillow does not read this one, whose tile-parts are miscounted.
    + [(name, "pillow") for name in WHEEL if name != "GDCMJ2K_TextGBR.dcm"],
)
def test_file_of_the_wheel_has_the_samples_that_pydicom_gives_raw(name, plugin):
    theirs = pydicom.pixels.pixel_array(pydicom.dcmread(FOLDER / name), raw=True, decoding_plugin=plugin)
    assert np.array_equal(frames.samples(decoded(name)), theirs)


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("name", WHEEL)
def test_file_of_the_wheel_has_the_samples_that_gdcm_gives(name, tmp_path):
    theirs = by_gdcm(FOLDER / name, tmp_path)
    assert np.array_equal(frames.samples(decoded(name)), theirs)


def test_file_with_the_wrong_sign_differs_from_pydicom_by_the_sign_alone():
    # pydicom reads the 13 unsigned bits as signed ones, since the dataset says so; the codestream says otherwise.
    ours = decoded(MISMATCH)
    theirs = pydicom.pixels.pixel_array(pydicom.dcmread(FOLDER / MISMATCH), raw=True)
    assert not ours.info.signed
    assert set(np.unique(frames.samples(ours).astype(int) - theirs)) <= {0, 8192}


def test_file_with_a_broken_header_is_refused():
    with pytest.raises(DecodeError, match="3722445056 columns"):
        decoded(BROKEN)


@pytest.mark.parametrize("fields", KINDS, ids=str)
@pytest.mark.parametrize("plugin", ["pylibjpeg", "pillow"])
def test_our_stream_is_exact_to_pydicom(fields, plugin, tmp_path):
    frame = frames.frame(rows=67, columns=46, **fields)
    ds = dataset(encode(frame, LOSSLESS, {}), tmp_path / "ours.dcm")
    theirs = pydicom.pixels.pixel_array(ds, raw=True, decoding_plugin=plugin)
    assert np.array_equal(frames.samples(frame), theirs)


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("fields", KINDS, ids=str)
def test_our_stream_is_exact_to_gdcm(fields, tmp_path):
    frame = frames.frame(rows=67, columns=46, **fields)
    dataset(encode(frame, LOSSLESS, {}), tmp_path / "ours.dcm")
    assert np.array_equal(frames.samples(frame), by_gdcm(tmp_path / "ours.dcm", tmp_path))


@pytest.mark.parametrize("fields", KINDS, ids=str)
def test_our_stream_is_exact_to_imagecodecs(fields):
    frame = frames.frame(rows=67, columns=46, **fields)
    theirs = imagecodecs.jpeg2k_decode(bytes(encode(frame, LOSSLESS, {}).data))
    assert np.array_equal(frames.samples(frame), theirs)


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("fields", KINDS, ids=str)
def test_stream_of_gdcm_is_exact(fields, tmp_path):
    frame = frames.frame(rows=68, columns=46, **fields)
    dataset(frame, tmp_path / "source.dcm")
    subprocess.run(
        ["gdcmconv", "--j2k", tmp_path / "source.dcm", tmp_path / "theirs.dcm"], check=True, capture_output=True
    )
    ds = pydicom.dcmread(tmp_path / "theirs.dcm")
    (data,) = generate_frames(ds.PixelData, number_of_frames=1)
    result = decode(Frame(data=data, info=described(ds)))
    assert np.array_equal(frames.samples(result), frames.samples(frame))


@pytest.mark.parametrize("options", [{"ratio": 8}, {"psnr": 45}, {"ratio": [20, 10]}])
@pytest.mark.parametrize("fields", KINDS[2:4] + KINDS[6:], ids=str)
def test_our_lossy_stream_is_the_same_to_imagecodecs(options, fields):
    frame = frames.frame(rows=67, columns=46, pattern="gradient", **fields)
    stream = encode_lossy(frame, JPEG_2000, options)
    theirs = imagecodecs.jpeg2k_decode(bytes(stream.data)).astype(int)
    assert np.abs(frames.samples(decode(stream)) - theirs).max() <= 1
