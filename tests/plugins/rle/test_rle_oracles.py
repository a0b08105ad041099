"""DCMTK, GDCM and pydicom read what codicom-rle writes, and it reads what they write."""

import subprocess

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.pixels import get_decoder
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, RLELossless, generate_uid

from codicom.plugin import Frame
from codicom.testing import frames
from codicom_rle.decode import decode
from codicom_rle.encode import encode

COLOR = {"samples_per_pixel": 3, "photometric_interpretation": "RGB"}
KINDS = {
    "8 bits": {"bits_allocated": 8},
    "8 bits signed": {"bits_allocated": 8, "signed": True},
    "12 bits": {"bits_stored": 12},
    "16 bits": {},
    "16 bits signed": {"signed": True},
    "colour of 8 bits": {"bits_allocated": 8, **COLOR},
    "colour by plane": {"bits_allocated": 8, "planar_configuration": 1, **COLOR},
    "colour of 16 bits": COLOR,
}
PATTERNS = ["noise", "gradient"]
# GDCM 3.0 does not read its own 16-bit colour back.
GDCM_READS = [kind for kind in KINDS if kind != "colour of 16 bits"]
# pydicom encodes colour that is by pixel.
PYDICOM_WRITES = [kind for kind in KINDS if kind != "colour by plane"]


def of(kind, pattern="noise", rows=67, columns=33):
    return frames.frame(rows=rows, columns=columns, pattern=pattern, **KINDS[kind])


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


def pixels_of(path):
    """Return the samples of a file that is not compressed."""
    ds = pydicom.dcmread(path)
    assert not ds.file_meta.TransferSyntaxUID.is_compressed
    return get_decoder(ExplicitVRLittleEndian).as_array(ds, raw=True)[0]


def frame_of(path, info):
    ds = pydicom.dcmread(path)
    assert ds.file_meta.TransferSyntaxUID == RLELossless
    (data,) = generate_frames(ds.PixelData, number_of_frames=1)
    return Frame(data=data, info=info.changed(transfer_syntax=RLELossless))


@pytest.mark.oracle("dcmdrle")
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("kind", KINDS)
def test_dcmtk_reads_what_is_encoded(kind, pattern, tmp_path):
    frame = of(kind, pattern)
    run("dcmdrle", file_of(encode(frame, RLELossless, {}), tmp_path / "rle"), tmp_path / "plain")
    np.testing.assert_array_equal(pixels_of(tmp_path / "plain"), frames.samples(frame))


@pytest.mark.oracle("dcmcrle")
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_dcmtk_encodes_is_read(kind, pattern, tmp_path):
    frame = of(kind, pattern)
    run("dcmcrle", file_of(frame, tmp_path / "plain"), tmp_path / "rle")
    decoded = decode(frame_of(tmp_path / "rle", frame.info))
    np.testing.assert_array_equal(frames.samples(decoded), frames.samples(frame))


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("kind", GDCM_READS)
def test_gdcm_reads_what_is_encoded(kind, pattern, tmp_path):
    frame = of(kind, pattern)
    run("gdcmconv", "--raw", file_of(encode(frame, RLELossless, {}), tmp_path / "rle"), tmp_path / "plain")
    np.testing.assert_array_equal(pixels_of(tmp_path / "plain"), frames.samples(frame))


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_gdcm_encodes_is_read(kind, pattern, tmp_path):
    # GDCM's encoder ends in an assertion where the number of bytes is odd.
    frame = of(kind, pattern, 66, 34)
    run("gdcmconv", "--rle", file_of(frame, tmp_path / "plain"), tmp_path / "rle")
    decoded = decode(frame_of(tmp_path / "rle", frame.info))
    np.testing.assert_array_equal(frames.samples(decoded), frames.samples(frame))


@pytest.mark.parametrize("kind", [*KINDS, "32 bits"])
def test_pydicom_itself_reads_what_is_encoded(kind, tmp_path):
    frame = frames.frame(rows=67, columns=33, bits_allocated=32) if kind == "32 bits" else of(kind)
    ds = pydicom.dcmread(file_of(encode(frame, RLELossless, {}), tmp_path / "rle"))
    found, _ = get_decoder(RLELossless).as_array(ds, raw=True, decoding_plugin="pydicom")
    np.testing.assert_array_equal(found, frames.samples(frame))


@pytest.mark.parametrize("kind", PYDICOM_WRITES)
def test_what_pydicom_itself_encodes_is_read(kind, tmp_path):
    frame = of(kind)
    ds = pydicom.dcmread(file_of(frame, tmp_path / "plain"))
    ds.compress(RLELossless, encoding_plugin="pydicom")
    ds.save_as(tmp_path / "rle")
    decoded = decode(frame_of(tmp_path / "rle", frame.info))
    np.testing.assert_array_equal(frames.samples(decoded), frames.samples(frame))


NAMES = [
    "MR_small_RLE.dcm",
    "SC_rgb_rle.dcm",
    "SC_rgb_rle_2frame.dcm",
    "SC_rgb_rle_16bit.dcm",
    "SC_rgb_rle_16bit_2frame.dcm",
    "SC_rgb_rle_32bit.dcm",
    "SC_rgb_rle_32bit_2frame.dcm",
    "rtdose_rle.dcm",
    "rtdose_rle_1frame.dcm",
]


@pytest.mark.parametrize("name", NAMES)
def test_files_of_pydicoms_wheel_give_what_pydicom_gives(name):
    ds = pydicom.dcmread(pydicom.data.get_testdata_file(name, download=False))
    count = int(ds.get("NumberOfFrames", 1))
    info = frames.described(
        rows=ds.Rows,
        columns=ds.Columns,
        samples_per_pixel=ds.SamplesPerPixel,
        bits_allocated=ds.BitsAllocated,
        bits_stored=ds.BitsStored,
        signed=bool(ds.PixelRepresentation),
        transfer_syntax=RLELossless,
    )
    for index, data in enumerate(generate_frames(ds.PixelData, number_of_frames=count)):
        wanted, _ = get_decoder(RLELossless).as_array(ds, index=index, raw=True, decoding_plugin="pydicom")
        np.testing.assert_array_equal(frames.samples(decode(Frame(data=data, info=info))), wanted)
