"""What every installed encoder writes is read back the same by every other decoder: ours, pydicom's, DCMTK's, GDCM's.

Encoders come from the installed plugins, so a new one is tested when it is there.
"""

from __future__ import annotations

import subprocess
import warnings
from dataclasses import dataclass

import numpy as np
import pydicom
import pytest
from pydicom.data import get_testdata_file

import codicom
from codicom import examples, pixels
from codicom.errors import CodecUnavailable, EncodeError
from codicom.extend import select
from codicom.extend.frame import FrameInfo
from codicom.extend.records import EncoderSpec
from codicom.pixels.encoding.permitted import check_permitted

PREFIX = "1.2.840.10008.1.2.4."
RLE = "1.2.840.10008.1.2.5"
NATIVE = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2"}
DCMTK = {
    **{PREFIX + last: "dcmdjpeg" for last in ("50", "51", "57", "70")},
    **{PREFIX + last: "dcmdjpls" for last in ("80", "81")},
    RLE: "dcmdrle",
}
GDCM = {*(PREFIX + last for last in ("50", "51", "57", "70", "80", "81", "90", "91")), RLE}
# Mean and largest difference between decoders of one lossy stream: roundings, and colours spread over shared pixels.
SAME_LOSSY = {"grey": (0.5, 2), "color": (4.0, 90)}


@dataclass(frozen=True)
class Case:
    """An image: its samples and what they are."""

    name: str
    values: np.ndarray
    stored: int
    photometric: str = "MONOCHROME2"

    @property
    def info(self):
        color = self.values.shape[3:] == (3,)
        return FrameInfo(
            rows=self.values.shape[1],
            columns=self.values.shape[2],
            samples_per_pixel=3 if color else 1,
            bits_allocated=8 * self.values.dtype.itemsize,
            bits_stored=self.stored,
            signed=self.values.dtype.kind == "i",
            photometric_interpretation=self.photometric,
        )

    @property
    def kind(self):
        return "color" if self.values.shape[3:] == (3,) else "grey"


def smooth(shape, least, most, dtype):
    """Return two frames of slopes with some noise: what lossy codecs are made for, and nothing that repeats."""
    rows, columns = shape[:2]
    slope = np.add.outer(np.arange(rows) / rows, np.arange(columns) / columns) / 2
    if len(shape) == 3:
        slope = np.stack([slope, slope[::-1], slope[:, ::-1]], axis=2)
    noise = np.random.default_rng(5).random((2, *shape)) / 40
    values = least + (most - least) * np.clip(0.02 + 0.94 * slope + noise, 0, 1)
    return np.round(values).astype(dtype)


CASES = [
    Case("8-bit", smooth((33, 47), 0, 255, np.uint8), 8),
    Case("12-bit", smooth((33, 47), 0, 4095, np.uint16), 12),
    Case("16-bit", smooth((32, 40), 0, 65535, np.uint16), 16),
    Case("signed 12-bit", smooth((32, 40), -2048, 2047, np.int16), 12),
    Case("signed 16-bit", smooth((33, 47), -32768, 32767, np.int16), 16),
    Case("signed 8-bit", smooth((32, 40), -128, 127, np.int8), 8),
    Case("palette", smooth((32, 40), 0, 255, np.uint8), 8, "PALETTE COLOR"),
    Case("rgb", smooth((32, 48, 3), 0, 255, np.uint8), 8, "RGB"),
    Case("ybr", smooth((32, 48, 3), 16, 240, np.uint8), 8, "YBR_FULL"),
    Case("16-bit rgb", smooth((32, 48, 3), 0, 65535, np.uint16), 16, "RGB"),
]


def is_taken(spec, syntax, case):
    """Whether an encoder takes an image, and the standard lets it."""
    try:
        check_permitted(syntax, case.info, case.info.bits_allocated)
    except EncodeError:
        return False
    return select.refusal(spec, case.info, by_name=True) is None


def written():
    """Yield every encoder with every transfer syntax and every image that it takes."""
    for each in codicom.plugins().records(EncoderSpec):
        for syntax in each.record.transfer_syntaxes:
            for case in CASES:
                if is_taken(each.record, syntax, case):
                    name = f"{each.record.name}-{syntax.removeprefix('1.2.840.10008.1.2')}-{case.name}"
                    yield pytest.param(each.record, syntax, case, id=name.replace(" ", "-"))


WRITTEN = list(written())


def image_of(case):
    ds = examples.ct if case.kind == "grey" else examples.rgb_color
    for keyword in ("RescaleIntercept", "RescaleSlope", "PixelPaddingValue"):
        if keyword in ds:
            del ds[keyword]
    if case.photometric == "PALETTE COLOR":
        for color in ("Red", "Green", "Blue"):
            setattr(ds, f"{color}PaletteColorLookupTableDescriptor", [256, 0, 8])
            setattr(ds, f"{color}PaletteColorLookupTableData", bytes(range(256)))
    ds.set_pixel_data(case.values, case.photometric, case.stored)
    return ds


@pytest.fixture
def encoded(tmp_path):
    """Return a function that writes a file by an encoder and gives its path and what codicom decodes of it."""

    def make(spec, syntax, case):
        ds = image_of(case)
        pixels.compress(ds, syntax, encoder=spec.name)
        path = tmp_path / "encoded.dcm"
        ds.save_as(path, enforce_file_format=True)
        return path, pixels.array(path, raw=True)

    return make


def check_same(case, spec, found, ours):
    """Check decoded samples: of a lossless stream against the image, else against our decoder."""
    assert found.shape == case.values.shape
    if spec.lossless:
        assert np.array_equal(found, case.values)
        return
    difference = np.abs(found.astype(np.int64) - ours.astype(np.int64))
    mean, most = SAME_LOSSY[case.kind]
    scale = max(1, 2 ** (case.stored - 8))
    assert difference.mean() <= mean * scale
    assert difference.max() <= most * scale


@pytest.mark.parametrize(("spec", "syntax", "case"), WRITTEN)
def test_codicom_reads_back_what_was_encoded(encoded, spec, syntax, case):
    path, ours = encoded(spec, syntax, case)
    if spec.lossless:
        assert np.array_equal(ours, case.values)
    else:
        found = pixels.array(path, as_rgb=case.photometric == "RGB").astype(np.int64)
        assert np.abs(found - case.values).mean() <= 4 * max(1, 2 ** (case.stored - 8))


@pytest.mark.parametrize(("spec", "syntax", "case"), WRITTEN)
def test_every_decoder_of_codicom_reads_the_same(encoded, spec, syntax, case):
    path, ours = encoded(spec, syntax, case)
    for each in codicom.plugins().decoders(syntax):
        try:
            found = pixels.array(path, raw=True, decoder=each.record.name)
        except CodecUnavailable:
            continue
        check_same(case, spec, found, ours)


def shown(ds):
    """Return pydicom's array with a dimension for frames."""
    found = ds.pixel_array
    return found if int(ds.get("NumberOfFrames", 1)) > 1 else found[np.newaxis]


@pytest.mark.parametrize(
    ("spec", "syntax", "case"),
    [each for each in WRITTEN if each.values[1] in {*GDCM, *(PREFIX + last for last in ("201", "202", "203"))}],
)
def test_pydicom_reads_what_was_encoded(encoded, spec, syntax, case):
    path, ours = encoded(spec, syntax, case)
    with warnings.catch_warnings():
        # It tells of roundings in its conversion of colours, and of precisions it corrects.
        warnings.simplefilter("ignore")
        ds = pydicom.dcmread(path)
        ds.pixel_array_options(as_rgb=False)
        check_same(case, spec, shown(ds), ours)


def converted(*command):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.oracle("dcmdjpeg", "dcmdjpls", "dcmdrle")
@pytest.mark.parametrize(("spec", "syntax", "case"), [each for each in WRITTEN if each.values[1] in DCMTK])
def test_dcmtk_reads_what_was_encoded(encoded, tmp_path, spec, syntax, case):
    path, ours = encoded(spec, syntax, case)
    plain = tmp_path / "plain.dcm"
    color = ["+cn"] if DCMTK[syntax] == "dcmdjpeg" else []
    converted(DCMTK[syntax], *color, path, plain)
    ds = codicom.dcmread(plain)
    check_same(case, spec, pixels.array(ds, raw=True), ours)


def is_written_by_gdcm(syntax, case):
    """Whether gdcmconv writes such an image plainly at all: it does not if it is YCbCr, or colour of 16 bits."""
    becomes_ybr = syntax == PREFIX + "50" and case.kind == "color"
    return case.name not in ("ybr", "16-bit rgb") and not becomes_ybr


@pytest.mark.oracle("gdcmconv")
@pytest.mark.parametrize(
    ("spec", "syntax", "case"),
    [each for each in WRITTEN if each.values[1] in GDCM and is_written_by_gdcm(*each.values[1:])],
)
def test_gdcm_reads_what_was_encoded(encoded, tmp_path, spec, syntax, case):
    path, ours = encoded(spec, syntax, case)
    plain = tmp_path / "plain.dcm"
    converted("gdcmconv", "--raw", path, plain)
    ds = codicom.dcmread(plain)
    check_same(case, spec, pixels.array(ds, raw=True), ours)


# Lossless all the way round


LOSSLESS = [RLE, *(PREFIX + last for last in ("57", "70", "80", "90", "110", "201", "202"))]


@pytest.mark.parametrize("case", [case for case in CASES if case.name in ("12-bit", "signed 16-bit", "rgb")], ids=str)
def test_samples_go_through_every_lossless_transfer_syntax_unchanged(tmp_path, case):
    path = tmp_path / "image.dcm"
    image_of(case).save_as(path, enforce_file_format=True)
    for syntax in [*LOSSLESS, *reversed(LOSSLESS)]:
        pixels.transcode(path, path, syntax)
        assert codicom.dcmread(path).file_meta.TransferSyntaxUID == syntax
    assert np.array_equal(pixels.array(path), case.values)


@pytest.mark.parametrize("syntax", [*LOSSLESS, "1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.8.1"])
def test_nothing_but_the_pixel_data_changes_when_samples_come_back(tmp_path, syntax):
    path = examples.get_path("ct")
    pixels.transcode(path, tmp_path / "there.dcm", syntax)
    pixels.transcode(tmp_path / "there.dcm", tmp_path / "back.dcm", "1.2.840.10008.1.2.1")
    before, after = codicom.dcmread(path), codicom.dcmread(tmp_path / "back.dcm")
    assert after == before


# Single bits


@pytest.mark.parametrize(
    "syntax",
    [RLE, "1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.8.1", *(PREFIX + last for last in ("90", "201", "202"))],
)
def test_single_bits_come_back_from_what_may_hold_them(tmp_path, syntax):
    bits = np.random.default_rng(3).random((3, 5, 7)) < 0.4
    ds = image_of(CASES[0])
    ds.set_pixel_data(bits, "MONOCHROME2", 1)
    plain = ds.PixelData
    ds.compress(syntax)
    path = tmp_path / "bits.dcm"
    ds.save_as(path, enforce_file_format=True)
    assert np.array_equal(pixels.array(path), bits)
    back = codicom.dcmread(path)
    back.decompress()
    assert (back.PixelData, back.BitsAllocated) == (plain, 1)


# Lossy JPEG, and JPEG XL of the same bits


# Of pydicom's wheel, with colours that the stream itself tells.
JPEG_FILES = [
    "SC_jpeg_no_color_transform_2.dcm",
    "SC_rgb_dcmtk_+eb+cr.dcm",
    "SC_rgb_dcmtk_+eb+cy+n1.dcm",
    "SC_rgb_dcmtk_+eb+cy+n2.dcm",
    "SC_rgb_dcmtk_+eb+cy+np.dcm",
    "SC_rgb_dcmtk_+eb+cy+s2.dcm",
    "SC_rgb_dcmtk_+eb+cy+s4.dcm",
    "SC_rgb_jpeg_app14_dcmd.dcm",
    "SC_rgb_jpeg_dcmtk.dcm",
    "SC_rgb_jpeg_lossy_gdcm.dcm",
    "SC_rgb_small_odd_jpeg.dcm",
    "examples_ybr_color.dcm",
]


@pytest.mark.parametrize("name", JPEG_FILES)
def test_jpeg_comes_back_from_jpeg_xl_bit_by_bit(tmp_path, name):
    path = get_testdata_file(name, download=False)
    there = pixels.transcode(path, tmp_path / "there.dcm", PREFIX + "111")
    back = pixels.transcode(tmp_path / "there.dcm", tmp_path / "back.dcm", PREFIX + "50")
    assert (there.way, back.way) == ("recompressed", "recompressed")
    for index in range(there.number_of_frames):
        assert pixels.frame_bytes(tmp_path / "back.dcm", index) == pixels.frame_bytes(path, index)


@pytest.mark.parametrize("name", JPEG_FILES)
def test_jpeg_xl_looks_as_its_jpeg(tmp_path, name):
    path = get_testdata_file(name, download=False)
    pixels.transcode(path, tmp_path / "there.dcm", PREFIX + "111")
    before, after = pixels.array(path).astype(int), pixels.array(tmp_path / "there.dcm").astype(int)
    # Colours that pixels share are spread differently at edges.
    assert np.abs(after - before).mean() < 3


def test_jpeg_whose_colours_only_the_dataset_tells_is_not_recompressed(tmp_path):
    path = get_testdata_file("SC_jpeg_no_color_transform.dcm", download=False)
    with pytest.raises(EncodeError, match="stream is RGB and does not say so"):
        pixels.transcode(path, tmp_path / "out.dcm", PREFIX + "111")


# What others check


COMPRESSIBLE = [
    (name, syntax)
    for name in ("ct", "mr", "rgb_color", "palette_color")
    for syntax in (RLE, *(PREFIX + last for last in ("50", "70", "80", "81", "90", "91")))
    # PS3.5 8.2: JPEG holds bytes, and no lossy syntax what a palette is indexed by.
    if not (syntax == PREFIX + "50" and name != "rgb_color")
    and not (syntax in {PREFIX + "81", PREFIX + "91"} and name == "palette_color")
]


@pytest.mark.oracle("dciodvfy")
@pytest.mark.parametrize(("name", "syntax"), COMPRESSIBLE)
def test_compression_makes_no_new_errors_in_a_file(tmp_path, name, syntax):
    path = examples.get_path(name)
    pixels.transcode(path, tmp_path / "out.dcm", syntax)
    assert complaints(tmp_path / "out.dcm") <= complaints(path)


def complaints(path):
    """Return the errors that dciodvfy finds in a file."""
    done = subprocess.run(["dciodvfy", "-new", str(path)], capture_output=True, text=True, timeout=60, check=False)
    return {line for line in (done.stdout + done.stderr).splitlines() if line.startswith("Error")}


# Colours


@pytest.fixture
def jpeg(tmp_path):
    path = tmp_path / "jpeg.dcm"
    pixels.transcode(examples.get_path("rgb_color"), path, PREFIX + "50")
    return path


def test_luminance_becomes_rgb_when_it_is_decompressed(jpeg):
    ds, shown_before = codicom.dcmread(jpeg), pixels.array(jpeg)
    ds.decompress()
    assert (ds.PhotometricInterpretation, ds.PlanarConfiguration) == ("RGB", 0)
    assert np.array_equal(ds.pixel_array, shown_before)


def test_luminance_stays_luminance_if_told_to(jpeg):
    ds, stored_before = codicom.dcmread(jpeg), pixels.array(jpeg, raw=True)
    ds.decompress(as_rgb=False)
    assert ds.PhotometricInterpretation == "YBR_FULL"
    assert np.array_equal(pixels.array(ds, raw=True), stored_before)


def test_luminance_stays_luminance_from_one_compression_to_another(jpeg, tmp_path):
    pixels.transcode(jpeg, tmp_path / "out.dcm", PREFIX + "80")
    assert codicom.dcmread(tmp_path / "out.dcm").PhotometricInterpretation == "YBR_FULL"
    assert np.array_equal(pixels.array(tmp_path / "out.dcm", raw=True), pixels.array(jpeg, raw=True))


def test_luminance_becomes_rgb_where_only_that_can_be_stored(jpeg, tmp_path):
    with pytest.raises(EncodeError, match="as_rgb=True"):
        pixels.transcode(jpeg, tmp_path / "out.dcm", PREFIX + "110")
    pixels.transcode(jpeg, tmp_path / "out.dcm", PREFIX + "110", as_rgb=True)
    assert np.array_equal(pixels.array(tmp_path / "out.dcm"), pixels.array(jpeg))


def test_a_second_lossy_step_is_added_to_the_first(jpeg, tmp_path):
    pixels.transcode(jpeg, tmp_path / "out.dcm", PREFIX + "91", ratio=10)
    ds = codicom.dcmread(tmp_path / "out.dcm")
    assert ds.LossyImageCompressionMethod == ["ISO_10918_1", "ISO_15444_1"]
    assert len(ds.LossyImageCompressionRatio) == 2
