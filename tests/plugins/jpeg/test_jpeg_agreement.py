"""DCMTK, GDCM, pydicom and imagecodecs see the same samples in the same streams."""

import subprocess
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.uid import SecondaryCaptureImageStorage, generate_uid

from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom.testing import frames
from codicom_jpeg.decode import decode
from codicom_jpeg.encode import encode

# Some of pydicom's files are odd on purpose, and it says so.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:pydicom")

BASELINE, EXTENDED = "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51"
FOLDER = Path(pydicom.__file__).parent / "data" / "test_files"
TWELVE_BITS = ["JPEG-lossy.dcm", "JPGExtended.dcm"]
# The colour space that each is coded in.
WHEEL = {
    "SC_jpeg_no_color_transform.dcm": "RGB",
    "SC_jpeg_no_color_transform_2.dcm": "RGB",
    "SC_rgb_dcmtk_+eb+cr.dcm": "RGB",
    "SC_rgb_dcmtk_+eb+cy+n1.dcm": "YBR_FULL",
    "SC_rgb_dcmtk_+eb+cy+n2.dcm": "YBR_FULL",
    "SC_rgb_dcmtk_+eb+cy+np.dcm": "YBR_FULL",
    "SC_rgb_dcmtk_+eb+cy+s2.dcm": "YBR_FULL",
    "SC_rgb_dcmtk_+eb+cy+s4.dcm": "YBR_FULL",
    "SC_rgb_jpeg.dcm": "RGB",
    "SC_rgb_jpeg_app14_dcmd.dcm": "RGB",
    "SC_rgb_jpeg_dcmtk.dcm": "YBR_FULL",
    "SC_rgb_jpeg_lossy_gdcm.dcm": "YBR_FULL",
    "SC_rgb_small_odd_jpeg.dcm": "YBR_FULL",
    "examples_ybr_color.dcm": "YBR_FULL",
}


def described(ds):
    return FrameInfo(
        rows=ds.Rows,
        columns=ds.Columns,
        samples_per_pixel=ds.SamplesPerPixel,
        bits_allocated=ds.BitsAllocated,
        bits_stored=ds.BitsStored,
        photometric_interpretation=ds.PhotometricInterpretation,
        transfer_syntax=ds.file_meta.TransferSyntaxUID,
    )


def decoded(ds):
    data = generate_frames(ds.PixelData, number_of_frames=int(ds.get("NumberOfFrames", 1)))
    return [decode(Frame(data=each, info=described(ds))) for each in data]


def by_dcmtk(path, folder, option="+cn"):
    """Return what dcmdjpeg gives without any conversion of colour."""
    subprocess.run(["dcmdjpeg", option, path, folder / "plain.dcm"], check=True, capture_output=True)
    return pydicom.pixels.pixel_array(pydicom.dcmread(folder / "plain.dcm"), raw=True)


def dataset(stream, path):
    """Write a stream as a DICOM file."""
    ds, info = Dataset(), stream.info
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = info.transfer_syntax
    ds.SOPClassUID, ds.SOPInstanceUID = SecondaryCaptureImageStorage, generate_uid()
    ds.Rows, ds.Columns, ds.SamplesPerPixel = info.rows, info.columns, info.samples_per_pixel
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 8, 8, 7, 0
    ds.PhotometricInterpretation = info.photometric_interpretation
    if info.samples_per_pixel > 1:
        ds.PlanarConfiguration = 0
    ds.PixelData = encapsulate([bytes(stream.data)])
    ds["PixelData"].is_undefined_length = True
    ds.save_as(path, enforce_file_format=True)


def furthest(found, wanted):
    return int(np.abs(found.astype(int) - wanted.reshape(found.shape).astype(int)).max())


def test_every_jpeg_file_of_the_wheel_is_listed_here():
    found = set()
    for path in FOLDER.glob("*.dcm"):
        ds = pydicom.dcmread(path, force=True, stop_before_pixels=True)
        if ds.file_meta.get("TransferSyntaxUID") in (BASELINE, EXTENDED):
            found.add(path.name)
    assert found == set(WHEEL) | set(TWELVE_BITS)


@pytest.mark.parametrize("name", WHEEL)
def test_file_of_the_wheel_has_the_samples_that_pydicom_gives_raw(name):
    ds = pydicom.dcmread(FOLDER / name)
    ours = np.stack([frames.samples(each) for each in decoded(ds)])
    assert furthest(ours, pydicom.pixels.pixel_array(ds, raw=True, decoding_plugin="pillow")) == 0


@pytest.mark.parametrize("name", WHEEL)
def test_file_of_the_wheel_has_the_color_space_it_is_coded_in(name):
    found = {each.info.photometric_interpretation for each in decoded(pydicom.dcmread(FOLDER / name))}
    assert found == {WHEEL[name]}


@pytest.mark.oracle("dcmdjpeg")
# DCMTK does not read the fragments of the one left out.
@pytest.mark.parametrize("name", sorted(set(WHEEL) - {"SC_rgb_jpeg.dcm"}))
def test_file_of_the_wheel_has_the_samples_that_dcmtk_gives(name, tmp_path):
    ours = np.stack([frames.samples(each) for each in decoded(pydicom.dcmread(FOLDER / name))])
    assert furthest(ours, by_dcmtk(FOLDER / name, tmp_path)) == 0


@pytest.mark.parametrize("name", TWELVE_BITS)
def test_file_of_the_wheel_with_12_bits_is_refused(name):
    with pytest.raises(DecodeError, match="samples of 12 bits"):
        decoded(pydicom.dcmread(FOLDER / name))


@pytest.mark.oracle("dcmdjpeg")
@pytest.mark.parametrize("syntax", [BASELINE, EXTENDED])
@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2", "RGB", "YBR_FULL"])
@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
def test_dcmtk_decodes_our_stream_to_what_we_decode_it_to(syntax, photometric, subsampling, tmp_path):
    samples = 1 if photometric.startswith("MONO") else 3
    frame = frames.frame(
        rows=67,
        columns=46,
        samples_per_pixel=samples,
        bits_allocated=8,
        photometric_interpretation=photometric,
    )
    stream = encode(frame, syntax, {"subsampling": subsampling})
    dataset(stream, tmp_path / "ours.dcm")
    assert furthest(frames.samples(decode(stream)), by_dcmtk(tmp_path / "ours.dcm", tmp_path)) == 0


@pytest.mark.oracle("dcmcjpeg")
@pytest.mark.parametrize("option", ["+s4", "+s2", "+n2", "+n1", "+np", "+cr"])
@pytest.mark.parametrize("process", ["+eb", "+ee"])
def test_stream_of_dcmtk_has_the_samples_that_dcmtk_gives(process, option, tmp_path):
    plain = frames.frame(rows=67, columns=46, samples_per_pixel=3, bits_allocated=8, pattern="gradient")
    ds = Dataset()
    dataset(plain.encoded(plain.data, "1.2.840.10008.1.2.1"), tmp_path / "encapsulated.dcm")
    ds = pydicom.dcmread(tmp_path / "encapsulated.dcm")
    ds.PixelData = plain.data + bytes(len(plain.data) % 2)
    ds["PixelData"].is_undefined_length = False
    ds.save_as(tmp_path / "plain_rgb.dcm")
    bits = ["--bits-force-8"] if process == "+ee" else []
    subprocess.run(
        ["dcmcjpeg", process, *bits, option, tmp_path / "plain_rgb.dcm", tmp_path / "theirs.dcm"],
        check=True,
        capture_output=True,
    )
    (ours,) = decoded(pydicom.dcmread(tmp_path / "theirs.dcm"))
    assert ours.info.photometric_interpretation == ("RGB" if option == "+cr" else "YBR_FULL")
    assert furthest(frames.samples(ours), by_dcmtk(tmp_path / "theirs.dcm", tmp_path)) == 0


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("photometric", ["MONOCHROME2", "RGB"])
def test_gdcm_decodes_our_stream_to_nearly_the_same(photometric, tmp_path):
    samples = 1 if photometric.startswith("MONO") else 3
    frame = frames.frame(
        rows=64, columns=48, samples_per_pixel=samples, bits_allocated=8, photometric_interpretation=photometric
    )
    stream = encode(frame, BASELINE, {"subsampling": "4:4:4"})
    dataset(stream, tmp_path / "ours.dcm")
    subprocess.run(["gdcmconv", "--raw", tmp_path / "ours.dcm", tmp_path / "plain.dcm"], check=True)
    theirs = pydicom.dcmread(tmp_path / "plain.dcm")
    wanted = pydicom.pixels.pixel_array(theirs, raw=True)
    ours = frames.samples(decode(stream))
    if theirs.PhotometricInterpretation == "RGB":
        ours = pydicom.pixels.convert_color_space(ours, "YBR_FULL", "RGB")
    assert furthest(ours, wanted) <= 2
