"""DCMTK, GDCM and pydicom read what codicom-jpegls writes, and it reads what they write."""

import subprocess

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.pixels import get_decoder
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, JPEGLSLossless, JPEGLSNearLossless, generate_uid

from codicom.plugin import Frame
from codicom.testing import frames
from codicom_jpegls.decode import decode
from codicom_jpegls.encode import encode, encode_near

COLOR = {"samples_per_pixel": 3, "photometric_interpretation": "RGB"}
KINDS = {
    "8 bits": {"bits_allocated": 8},
    "5 of 8 bits": {"bits_allocated": 8, "bits_stored": 5},
    "8 of 16 bits": {"bits_stored": 8},
    "12 bits": {"bits_stored": 12},
    "16 bits": {},
    "12 bits signed": {"bits_stored": 12, "signed": True},
    "16 bits signed": {"signed": True},
    "colour of 8 bits": {"bits_allocated": 8, **COLOR},
    "colour by plane": {"bits_allocated": 8, "planar_configuration": 1, **COLOR},
    "colour of 16 bits": COLOR,
}
# The CharLS 1 inside DCMTK takes no precision below 8 bits.
DCMTK_READS = [kind for kind in KINDS if kind != "5 of 8 bits"]
# GDCM's encoder ends in an assertion there.
GDCM_WRITES = [kind for kind in KINDS if kind != "5 of 8 bits"]
PATTERNS = ["noise", "gradient"]


def of(kind, pattern="noise"):
    return frames.frame(rows=66, columns=34, pattern=pattern, **KINDS[kind])


def file_of(frame, path):
    """Save a frame, in the transfer syntax that it is in, as a file with what these programs ask for."""
    info = frame.info
    uid = generate_uid()
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = pydicom.uid.UID(info.transfer_syntax)
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = CTImageStorage, uid
    ds = FileDataset(str(path), Dataset(), file_meta=meta, preamble=bytes(128))
    ds.SOPClassUID, ds.SOPInstanceUID, ds.StudyInstanceUID, ds.SeriesInstanceUID = CTImageStorage, uid, uid, uid
    ds.Rows, ds.Columns, ds.SamplesPerPixel = info.rows, info.columns, info.samples_per_pixel
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = info.bits_allocated, info.bits_stored, info.bits_stored - 1
    ds.PixelRepresentation, ds.PhotometricInterpretation = int(info.signed), info.photometric_interpretation
    if info.samples_per_pixel > 1:
        ds.PlanarConfiguration = info.planar_configuration
    data = bytes(frame.data)
    ds.PixelData = encapsulate([data]) if meta.TransferSyntaxUID.is_compressed else data + bytes(len(data) % 2)
    ds["PixelData"].VR = "OB" if meta.TransferSyntaxUID.is_compressed or info.bits_allocated == 8 else "OW"
    ds.save_as(path, enforce_file_format=True)
    return path


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def low_bits(array, info):
    """Return the bits stored: what is above them is nobody's (PS3.5 8.1.1)."""
    return array.astype(np.int64) & ((1 << info.bits_stored) - 1)


def plain_pixels(path):
    ds = pydicom.dcmread(path)
    assert not ds.file_meta.TransferSyntaxUID.is_compressed
    return get_decoder(ExplicitVRLittleEndian).as_array(ds, raw=True)[0]


def frame_of(path, info):
    ds = pydicom.dcmread(path)
    uid = ds.file_meta.TransferSyntaxUID
    assert uid in (JPEGLSLossless, JPEGLSNearLossless)
    (data,) = generate_frames(ds.PixelData, number_of_frames=1)
    return Frame(data=data, info=info.changed(transfer_syntax=uid))


def assert_same(found, frame):
    np.testing.assert_array_equal(low_bits(found, frame.info), low_bits(frames.samples(frame), frame.info))


@pytest.mark.oracle("dcmdjpls")
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("kind", DCMTK_READS)
def test_dcmtk_reads_what_is_encoded(kind, pattern, tmp_path):
    frame = of(kind, pattern)
    run("dcmdjpls", file_of(encode(frame, JPEGLSLossless, {}), tmp_path / "jls"), tmp_path / "plain")
    assert_same(plain_pixels(tmp_path / "plain"), frame)


@pytest.mark.oracle("dcmcjpls")
@pytest.mark.parametrize("interleave", ["+il", "+is", "+in"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_dcmtk_encodes_is_read(kind, interleave, tmp_path):
    frame = of(kind)
    run("dcmcjpls", interleave, file_of(frame, tmp_path / "plain"), tmp_path / "jls")
    found = decode(frame_of(tmp_path / "jls", frame.info))
    assert_same(frames.samples(found), frame)


@pytest.mark.oracle("dcmcjpls", "dcmdjpls")
@pytest.mark.parametrize("kind", ["8 bits", "12 bits", "16 bits", "colour of 8 bits"])
def test_near_lossless_of_dcmtk_is_read_as_dcmtk_reads_it(kind, tmp_path):
    frame = of(kind)
    run("dcmcjpls", "+en", "+md", "5", file_of(frame, tmp_path / "plain"), tmp_path / "jls")
    run("dcmdjpls", tmp_path / "jls", tmp_path / "again")
    found = frames.samples(decode(frame_of(tmp_path / "jls", frame.info)))
    np.testing.assert_array_equal(found, plain_pixels(tmp_path / "again"))


@pytest.mark.oracle("dcmdjpls")
@pytest.mark.parametrize("kind", ["8 bits", "12 bits", "16 bits", "colour of 8 bits"])
def test_dcmtk_reads_what_is_encoded_near_lossless_within_near(kind, tmp_path):
    frame = of(kind)
    stream = encode_near(frame, JPEGLSNearLossless, {"near": 5})
    run("dcmdjpls", file_of(stream, tmp_path / "jls"), tmp_path / "plain")
    off = plain_pixels(tmp_path / "plain").astype(int) - frames.samples(frame)
    assert abs(off).max() == 5


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("kind", KINDS)
def test_gdcm_reads_what_is_encoded(kind, pattern, tmp_path):
    frame = of(kind, pattern)
    run("gdcmconv", "--raw", file_of(encode(frame, JPEGLSLossless, {}), tmp_path / "jls"), tmp_path / "plain")
    assert_same(plain_pixels(tmp_path / "plain"), frame)


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("kind", GDCM_WRITES)
def test_what_gdcm_encodes_is_read(kind, pattern, tmp_path):
    frame = of(kind, pattern)
    run("gdcmconv", "--jpegls", file_of(frame, tmp_path / "plain"), tmp_path / "jls")
    assert_same(frames.samples(decode(frame_of(tmp_path / "jls", frame.info))), frame)


@pytest.mark.parametrize("kind", KINDS)
def test_pydicom_reads_what_is_encoded(kind, tmp_path):
    frame = of(kind)
    ds = pydicom.dcmread(file_of(encode(frame, JPEGLSLossless, {}), tmp_path / "jls"))
    assert_same(get_decoder(JPEGLSLossless).as_array(ds, raw=True)[0], frame)


NAMES = [
    "MR_small_jpeg_ls_lossless.dcm",
    "JPEGLSNearLossless_08.dcm",
    "JPEGLSNearLossless_16.dcm",
    "SC_rgb_jls_lossy_line.dcm",
    "SC_rgb_jls_lossy_sample.dcm",
]


@pytest.mark.parametrize("name", NAMES)
def test_files_of_pydicoms_wheel_give_what_pydicom_gives(name):
    ds = pydicom.dcmread(pydicom.data.get_testdata_file(name, download=False))
    uid = ds.file_meta.TransferSyntaxUID
    info = frames.described(
        rows=ds.Rows,
        columns=ds.Columns,
        samples_per_pixel=ds.SamplesPerPixel,
        bits_allocated=ds.BitsAllocated,
        bits_stored=ds.BitsStored,
        signed=bool(ds.PixelRepresentation),
        transfer_syntax=uid,
    )
    (data,) = generate_frames(ds.PixelData, number_of_frames=1)
    wanted, _ = get_decoder(uid).as_array(ds, raw=True)
    np.testing.assert_array_equal(frames.samples(decode(Frame(data=data, info=info))), wanted)
