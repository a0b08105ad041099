"""Other programs and libraries read what is written here, and what they write is read here."""

import subprocess

import jpeg_ls
import libjpeg
import numpy as np
import openjpeg
import pydicom
import pytest
from pydicom.data import get_testdata_file

from codicom.plugin import DecodeError, Frame
from codicom.testing import frames

GREY = [
    {"bits_allocated": allocated, "bits_stored": stored, "signed": signed, "rows": 67, "columns": 33}
    for allocated, stored in ((8, 8), (16, 10), (16, 12), (16, 16))
    for signed in (False, True)
]
COLOR = {"samples_per_pixel": 3, "bits_allocated": 8, "rows": 67, "columns": 33}
LOSSLESS = [*GREY, COLOR]


def named(fields):
    return "-".join(f"{key}={value}" for key, value in fields.items() if key not in ("rows", "columns"))


def arrayed(ds):
    return pydicom.pixels.pixel_array(ds, raw=True)


@pytest.mark.oracle("dcmdjpeg")
@pytest.mark.parametrize("syntax", [57, 70])
@pytest.mark.parametrize("fields", LOSSLESS, ids=named)
def test_dcmtk_reads_lossless_jpeg(encode, converted, syntax, fields):
    frame = frames.frame(**fields)
    assert np.array_equal(arrayed(converted(encode(frame, syntax), "dcmdjpeg")), frames.samples(frame))


@pytest.mark.oracle("dcmcjpeg")
@pytest.mark.parametrize("option", ["+el", "+e1"])
@pytest.mark.parametrize("fields", LOSSLESS, ids=named)
def test_lossless_jpeg_of_dcmtk_is_read(decode, converted, frame_of, option, fields):
    frame = frames.frame(**fields)
    stream = frame_of(converted(frame, "dcmcjpeg", option))
    assert np.array_equal(frames.samples(decode(stream)), frames.samples(frame))


@pytest.mark.oracle("dcmdjpls")
@pytest.mark.parametrize("fields", [each for each in LOSSLESS if each.get("bits_stored", 8) % 8 == 0], ids=named)
def test_dcmtk_reads_jpegls(encode, converted, fields):
    frame = frames.frame(**fields)
    assert np.array_equal(arrayed(converted(encode(frame, 80), "dcmdjpls")), frames.samples(frame))


@pytest.mark.oracle("dcmcjpls")
@pytest.mark.parametrize("interleave", ["+il", "+is", "+in"])
@pytest.mark.parametrize("fields", LOSSLESS, ids=named)
def test_jpegls_of_dcmtk_is_read(decode, converted, frame_of, interleave, fields):
    frame = frames.frame(**fields)
    stream = frame_of(converted(frame, "dcmcjpls", interleave))
    assert np.array_equal(frames.samples(decode(stream)), frames.samples(frame))


@pytest.mark.oracle("dcmdjpls")
def test_dcmtk_reads_the_same_near_lossless_jpegls(encode, decode, converted):
    stream = encode(frames.frame(bits_allocated=16, rows=67, columns=33), 81, near=5)
    assert np.array_equal(arrayed(converted(stream, "dcmdjpls")), frames.samples(decode(stream)))


@pytest.mark.oracle("dcmdjpeg")
@pytest.mark.parametrize(
    ("syntax", "fields"),
    [(50, {"bits_allocated": 8}), (51, {"bits_allocated": 8}), (51, {"bits_allocated": 16, "bits_stored": 12})],
)
def test_dcmtk_reads_lossy_jpeg_within_one(encode, decode, converted, syntax, fields):
    stream = encode(frames.frame(rows=67, columns=33, pattern="gradient", **fields), syntax)
    theirs = arrayed(converted(stream, "dcmdjpeg")).astype(int)
    assert np.abs(theirs - frames.samples(decode(stream))).max() <= 1


@pytest.mark.oracle("dcmdjpeg")
def test_dcmtk_reads_lossy_colour_within_one(encode, decode, converted):
    frame = frames.frame(pattern="gradient", photometric_interpretation="YBR_FULL", **COLOR)
    stream = encode(frame, 50, subsampling="4:4:4")
    theirs = arrayed(converted(stream, "dcmdjpeg", "+cn")).astype(int)
    assert np.abs(theirs - frames.samples(decode(stream))).max() <= 1


@pytest.mark.oracle("dcmcjpeg")
@pytest.mark.parametrize("option", ["+cy", "+cr"])
def test_lossy_colour_of_dcmtk_is_what_the_stream_says(decode, converted, frame_of, option):
    stream = frame_of(converted(frames.frame(pattern="gradient", **COLOR), "dcmcjpeg", "+eb", option, "+s4"))
    result = decode(stream)
    assert result.info.photometric_interpretation == ("YBR_FULL" if option == "+cy" else "RGB")
    assert np.abs(frames.samples(result).astype(int) - libjpeg.decode(bytes(stream.data))).max() <= 1


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("syntax", [57, 70, 80, 90])
@pytest.mark.parametrize("fields", [{}, {"bits_stored": 16, "signed": True}, COLOR], ids=named)
def test_gdcm_reads_lossless_streams(encode, converted, syntax, fields):
    frame = frames.frame(**{"rows": 67, "columns": 33} | fields)
    assert np.array_equal(arrayed(converted(encode(frame, syntax), "gdcmconv", "--raw")), frames.samples(frame))


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize("option", ["--jpeg", "--jpegls", "--j2k"])
@pytest.mark.parametrize("fields", [{}, {"bits_stored": 12}, {"bits_stored": 16, "signed": True}, COLOR], ids=named)
def test_lossless_streams_of_gdcm_are_read(decode, converted, frame_of, option, fields):
    frame = frames.frame(**{"rows": 67, "columns": 33} | fields)
    stream = frame_of(converted(frame, "gdcmconv", option))
    assert np.array_equal(frames.samples(decode(stream)), frames.samples(frame))


@pytest.mark.parametrize("syntax", [57, 70])
@pytest.mark.parametrize("bits", range(2, 17))
def test_libjpeg_reads_lossless_jpeg(encode, syntax, bits):
    frame = frames.frame(bits_allocated=16, bits_stored=bits)
    assert np.array_equal(libjpeg.decode(bytes(encode(frame, syntax).data)), frames.samples(frame))


@pytest.mark.parametrize("fields", [each for each in LOSSLESS if each.get("bits_stored", 8) % 8 == 0], ids=named)
def test_pyjpegls_reads_jpegls(encode, fields):
    frame = frames.frame(**fields)
    theirs = jpeg_ls.decode(np.frombuffer(encode(frame, 80).data, np.uint8))
    assert np.array_equal(theirs.astype(frames.dtype(frame.info)).view(frames.dtype(frame.info)), frames.samples(frame))


@pytest.mark.parametrize("syntax", [90, 201, 202])
@pytest.mark.parametrize("fields", LOSSLESS, ids=named)
def test_openjpeg_reads_lossless_codestreams(encode, syntax, fields):
    frame = frames.frame(**fields)
    assert np.array_equal(openjpeg.decode(bytes(encode(frame, syntax).data)), frames.samples(frame))


@pytest.mark.parametrize("syntax", [91, 203])
@pytest.mark.parametrize("fields", LOSSLESS, ids=named)
def test_openjpeg_reads_lossy_codestreams_within_one(encode, decode, syntax, fields):
    stream = encode(frames.frame(pattern="mild", **fields), syntax)
    theirs = openjpeg.decode(bytes(stream.data)).astype(int)
    assert np.abs(theirs - frames.samples(decode(stream))).max() <= 1


COMPRESSED = [
    "693_J2KI.dcm", "GDCMJ2K_TextGBR.dcm", "JPEG2000.dcm",
    "JPEGLSNearLossless_08.dcm", "JPEGLSNearLossless_16.dcm", "JPGExtended.dcm",
    "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm", "SC_jpeg_no_color_transform.dcm",
    "SC_jpeg_no_color_transform_2.dcm", "SC_rgb_dcmtk_+eb+cr.dcm", "SC_rgb_dcmtk_+eb+cy+n1.dcm",
    "SC_rgb_dcmtk_+eb+cy+n2.dcm", "SC_rgb_dcmtk_+eb+cy+np.dcm", "SC_rgb_dcmtk_+eb+cy+s2.dcm",
    "SC_rgb_dcmtk_+eb+cy+s4.dcm", "SC_rgb_gdcm_KY.dcm", "SC_rgb_jls_lossy_line.dcm", "SC_rgb_jls_lossy_sample.dcm",
    "SC_rgb_jpeg_app14_dcmd.dcm", "SC_rgb_jpeg_dcmtk.dcm", "SC_rgb_jpeg_gdcm.dcm",
    "SC_rgb_jpeg_lossy_gdcm.dcm", "SC_rgb_small_odd_jpeg.dcm", "examples_jpeg2k.dcm", "examples_ybr_color.dcm",
]  # fmt: skip


@pytest.mark.parametrize("name", COMPRESSED)
@pytest.mark.filterwarnings("ignore::UserWarning:pydicom")
def test_real_file_decodes_as_in_pydicom(decode, frame_of, name):
    path = get_testdata_file(name, download=False)
    stream = frame_of(pydicom.dcmread(path))
    result = decode(stream)
    theirs = pydicom.pixels.pixel_array(path, index=0, raw=True).astype(int)
    lossy = stream.info.transfer_syntax[-2:] in ("50", "51", "91")
    assert np.abs(frames.samples(result).astype(int) - theirs).max() <= (1 if lossy else 0)


@pytest.mark.oracle("dcmdjpeg")
def test_real_file_that_pydicom_cannot_decode_is_as_in_dcmtk(decode, frame_of, tmp_path):
    # Its scan header has parameters that no sequential process has.
    path = get_testdata_file("JPEG-lossy.dcm", download=False)
    subprocess.run(["dcmdjpeg", path, tmp_path / "raw.dcm"], capture_output=True, check=True)
    theirs = arrayed(pydicom.dcmread(tmp_path / "raw.dcm")).astype(int)
    assert np.abs(frames.samples(decode(frame_of(pydicom.dcmread(path)))) - theirs).max() <= 1


def test_real_file_of_terabytes_is_refused(decode, frame_of):
    # A sequence delimiter written into SIZ makes it 3,722,445,056 columns.
    stream = frame_of(pydicom.dcmread(get_testdata_file("JPEG2000-embedded-sequence-delimiter.dcm", download=False)))
    with pytest.raises(DecodeError, match="stream holds 1024 rows, 3722445056 columns"):
        decode(stream)


@pytest.mark.filterwarnings("ignore::UserWarning:pydicom")
def test_sign_of_a_codestream_goes_before_that_of_the_dataset(decode, frame_of):
    stream = frame_of(pydicom.dcmread(get_testdata_file("J2K_pixelrep_mismatch.dcm", download=False)))
    result = decode(stream)
    assert (stream.info.signed, result.info.signed) == (True, False)
    assert np.array_equal(frames.samples(result), openjpeg.decode(bytes(stream.data)))


def test_frames_of_a_real_file_are_all_decoded(decode):
    ds = pydicom.dcmread(get_testdata_file("examples_ybr_color.dcm", download=False))
    info = frames.described(
        rows=ds.Rows,
        columns=ds.Columns,
        samples_per_pixel=3,
        bits_allocated=8,
        photometric_interpretation="YBR_FULL_422",
        transfer_syntax=str(ds.file_meta.TransferSyntaxUID),
    )
    theirs = pydicom.pixels.pixel_array(ds, raw=True)
    for ours, wanted in zip(pydicom.encaps.generate_frames(ds.PixelData, number_of_frames=30), theirs, strict=True):
        found = frames.samples(decode(Frame(data=ours, info=info))).astype(int)
        assert np.abs(found - wanted).max() <= 1


@pytest.mark.oracle("dcmdjpeg")
def test_dcmtk_says_nothing_of_our_streams(encode, dataset, tmp_path):
    path = tmp_path / "ours.dcm"
    dataset(encode(frames.frame(bits_stored=12), 70)).save_as(path, enforce_file_format=True)
    done = subprocess.run(["dcmdjpeg", "-v", path, tmp_path / "raw.dcm"], capture_output=True, text=True, check=True)
    assert "W:" not in done.stdout + done.stderr
