"""display(): what a viewer shows, against DCMTK, against the steps one by one, and by rule."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

import codicom
from codicom import Dataset, Sequence, examples
from codicom.errors import PixelError
from codicom.pixels import display, rendered
from codicom.pixels.presentation import processing

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def image(**elements):
    """Return a dataset of a gray image with these elements."""
    ds = Dataset()
    defaults = {"PhotometricInterpretation": "MONOCHROME2", "BitsStored": 12, "PixelRepresentation": 0}
    for keyword, value in (defaults | elements).items():
        if keyword.startswith(("LUT", "PixelPadding")) or "Palette" in keyword:
            ds.add_new(keyword, "OW" if isinstance(value, bytes) else "US", value)
        elif keyword.endswith("Sequence"):
            ds.add_new(keyword, "SQ", Sequence([image(**each) for each in value]))
        else:
            setattr(ds, keyword, value)
    return ds


def shown(values, *, window=None, **elements):
    """Return what is shown of values, as a list."""
    values = np.asarray(values)
    return rendered(values, image(**elements), window=window).tolist()


# ---- against DCMTK


def by_dcmtk(tmp_path, name, *options):
    """Return the picture that dcmj2pnm makes of an example, or of a file."""
    source = name if isinstance(name, Path) else examples.get_path(name)
    path = tmp_path / "picture.png"
    subprocess.run(["dcmj2pnm", "--write-png", *options, source, path], check=True, timeout=60)
    with Image.open(path) as picture:
        return np.array(picture.convert("RGB" if picture.mode in ("RGB", "P") else "L"))


@pytest.mark.oracle("dcmj2pnm")
@pytest.mark.parametrize("name", ["ct", "mr", "overlay", "big_endian", "implicit_vr"])
def test_window_is_shown_as_by_dcmtk(tmp_path, name):
    expected = by_dcmtk(tmp_path, name, "--use-window", "1", "--no-overlays")
    found = display(getattr(examples, name))
    assert np.abs(found.astype(int) - expected).max() <= 1


@pytest.mark.oracle("dcmj2pnm")
@pytest.mark.parametrize("window", [(40, 400), (-600, 1600), (100, 3)])
def test_window_given_is_shown_as_by_dcmtk(tmp_path, window):
    expected = by_dcmtk(tmp_path, "ct", "--set-window", *map(str, window))
    assert np.abs(display(examples.ct, window=window).astype(int) - expected).max() <= 1


@pytest.mark.oracle("dcmj2pnm")
@pytest.mark.parametrize("name", ["mr", "rt_dose"])
def test_range_of_values_is_shown_as_by_dcmtk(tmp_path, name):
    expected = by_dcmtk(tmp_path, name, "--min-max-window")
    assert np.abs(display(getattr(examples, name), window="minmax").astype(int) - expected).max() <= 1


@pytest.mark.oracle("dcmj2pnm")
@pytest.mark.parametrize("name", ["rgb_color", "palette_color"])
def test_colours_are_shown_as_by_dcmtk(tmp_path, name):
    assert np.abs(display(getattr(examples, name)).astype(int) - by_dcmtk(tmp_path, name)).max() <= 1


@pytest.mark.oracle("dcmj2pnm")
@pytest.mark.parametrize(
    ("name", "options"),
    [
        # MONOCHROME1, with a window.
        ("dicomdirtests/77654033/CR1/6154", ["--use-window", "1"]),
        ("dicomdirtests/98892001/CT5N/2062", ["--use-window", "1"]),
        ("MR_small_bigendian.dcm", ["--use-window", "1"]),
        ("SC_ybr_full_422_uncompressed.dcm", []),
        ("SC_rgb_rle_16bit.dcm", []),
        ("SC_rgb_small_odd_big_endian.dcm", []),
        ("liver_1frame.dcm", ["--min-max-window"]),
    ],
)
def test_files_of_pydicom_are_shown_as_by_dcmtk(tmp_path, name, options):
    path = Path(pydicom.__file__).parent / "data" / "test_files" / name
    found = display(path)
    assert np.abs(found.astype(int) - by_dcmtk(tmp_path, path, "--no-overlays", *options)).max() <= 1


# ---- the steps


def test_all_examples_with_an_image_are_shown_in_8_bits():
    colors = "rgb_color", "ybr_color", "palette_color"
    for name in (*colors, "ct", "mr", "enhanced_mr", "overlay", "rt_dose", "deflated"):
        ds = getattr(examples, name)
        found = display(ds)
        assert found.dtype == np.uint8
        assert found.shape == (ds.Rows, ds.Columns, *([3] if name in colors else []))
        assert found.max() > found.min()


def test_steps_together_are_the_steps_one_by_one():
    ds = examples.ct
    values = codicom.pixels.array(ds)
    hounsfield = processing.apply_modality_lut(values, ds)
    level = processing.apply_windowing(hounsfield, ds)
    expected = np.floor((level - level.min()) / (level.max() - level.min()) * 255 + 0.5)
    assert (display(ds) == expected).all()


def test_every_source_shows_the_same():
    path = examples.get_path("ct")
    expected = display(examples.ct)
    with path.open("rb") as file:
        assert (display(file) == expected).all()
        assert (display(file, window=1) != expected).any()
    assert (display(path) == expected).all()
    assert (display(io.BytesIO(path.read_bytes())) == expected).all()


def test_window_is_chosen_by_its_number():
    ds = examples.ct
    assert (display(ds, window=1) == display(ds, window=(-600, 1600))).all()
    assert (display(ds) == display(ds, window=0)).all()


@pytest.mark.parametrize("window", [2, -1])
def test_window_that_is_not_there_is_refused(window):
    with pytest.raises(IndexError, match=f"one of the frame's 2 windows, got {window}"):
        display(examples.ct, window=window)


def test_frames_are_shown_each_for_itself():
    ds = examples.rt_dose
    values = codicom.pixels.array(ds)
    for index in (0, 3):
        assert (display(ds, index) == rendered(values[index], ds, index)).all()


def test_window_of_a_frame_is_that_of_its_group():
    ds = image(
        PerFrameFunctionalGroupsSequence=[
            {"FrameVOILUTSequence": [{"WindowCenter": center, "WindowWidth": 1}]} for center in (10, 100)
        ]
    )
    values = np.array([50])
    assert [rendered(values, ds, index).tolist() for index in (0, 1)] == [[255], [0]]


def test_monochrome1_is_turned_around():
    assert shown([0, 10], PhotometricInterpretation="MONOCHROME1") == [255, 0]
    assert shown([0, 10]) == [0, 255]


@pytest.mark.parametrize(
    ("photometric", "shape", "expected"),
    [
        ("MONOCHROME1", "INVERSE", [255, 0]),
        ("MONOCHROME2", "INVERSE", [255, 0]),
        ("MONOCHROME2", "IDENTITY", [0, 255]),
        ("MONOCHROME1", "IDENTITY", [255, 0]),
    ],
)
def test_polarity_is_turned_once(photometric, shape, expected):
    assert shown([0, 10], PhotometricInterpretation=photometric, PresentationLUTShape=shape) == expected


def test_without_a_window_the_values_span_black_to_white():
    assert shown([-5.0, 0, 5]) == [0, 128, 255]
    assert shown([100, 150, 200], RescaleSlope=-1, RescaleIntercept=0) == [255, 128, 0]


def test_padding_does_not_count_for_the_range():
    assert shown([0, 100, 200], PixelPaddingValue=0) == [0, 0, 255]
    assert shown([0, 1, 100, 200], PixelPaddingValue=0, PixelPaddingRangeLimit=1) == [0, 0, 0, 255]
    assert shown([7, 7], PixelPaddingValue=7) == [0, 0]


@pytest.mark.parametrize("values", [[7, 7], [0.0, 0.0], [float("nan")] * 2])
def test_image_of_one_value_is_black(values):
    assert shown(values) == [0, 0]


def test_what_is_no_number_is_black():
    assert shown([float("nan"), -1.0, 1.0, float("inf")]) == [0, 0, 255, 255]


def test_voi_table_comes_before_a_window_unless_told():
    table = {"LUTDescriptor": [2, 0, 8], "LUTData": [0, 51]}
    ds = image(VOILUTSequence=[table], WindowCenter=1, WindowWidth=1)
    values = np.array([0, 1])
    assert rendered(values, ds).tolist() == [0, 51]
    assert rendered(values, ds, prefer_lut=False).tolist() == [0, 255]
    assert shown([0, 1], VOILUTSequence=[table]) == [0, 51]


def test_voi_table_of_12_bits_spans_black_to_white():
    table = {"LUTDescriptor": [3, 0, 12], "LUTData": [0, 2048, 4095]}
    assert shown([0, 1, 2], VOILUTSequence=[table]) == [0, 128, 255]


def test_modality_table_comes_before_the_window():
    table = {"LUTDescriptor": [3, 0, 16], "LUTData": [50, 10, 90]}
    assert shown([0, 1, 2], ModalityLUTSequence=[table], WindowCenter=50.5, WindowWidth=81) == [128, 0, 255]
    assert shown([0, 1, 2], ModalityLUTSequence=[table]) == [128, 0, 255]


def test_presentation_table_comes_last_and_has_its_own_polarity():
    table = {"LUTDescriptor": [3, 0, 8], "LUTData": [9, 99, 199]}
    for photometric in ("MONOCHROME1", "MONOCHROME2"):
        found = shown([0, 5, 10], PresentationLUTSequence=[table], PhotometricInterpretation=photometric)
        assert found == [9, 99, 199]


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(["uint8", "int8", "uint16", "int16"]),
    st.sampled_from(["LINEAR", "LINEAR_EXACT", "SIGMOID"]),
    st.integers(-40_000, 40_000),
    st.integers(1, 70_000),
    st.sampled_from(["MONOCHROME1", "MONOCHROME2"]),
)
def test_table_over_the_values_shows_what_each_value_shows(dtype, function, center, width, photometric):
    limits = np.iinfo(dtype)
    values = np.random.default_rng(1).integers(limits.min, limits.max, 70_000, dtype=dtype, endpoint=True)
    ds = image(
        WindowCenter=center,
        WindowWidth=width,
        VOILUTFunction=function,
        RescaleSlope=1.5,
        RescaleIntercept=-3,
        PhotometricInterpretation=photometric,
    )
    found = rendered(values, ds)
    assert (found == rendered(values.astype(np.int64), ds)).all()
    steps = np.diff(found[np.argsort(values)].astype(int)) * (-1 if photometric == "MONOCHROME1" else 1)
    assert (steps >= 0).all()


# ---- colours

PALETTE = {
    "RedPaletteColorLookupTableDescriptor": [2, 100, 16],
    "RedPaletteColorLookupTableData": b"\x00\x00\xff\xff",
    "GreenPaletteColorLookupTableData": b"\x00\x80\x00\x00",
    "BluePaletteColorLookupTableData": b"\x00\x00\x01\x01",
}


def test_palette_of_16_bits_is_shown_in_8():
    found = shown([100, 101], PhotometricInterpretation="PALETTE COLOR", **PALETTE)
    assert found == [[0, 128, 0], [255, 0, 1]]


def test_entries_of_8_bits_in_words_are_not_scaled():
    palette = {keyword: b"\x07\x00\xff\x00" for keyword in PALETTE if keyword.endswith("Data")}
    palette["RedPaletteColorLookupTableDescriptor"] = [2, 0, 8]
    assert shown([0, 1], PhotometricInterpretation="PALETTE COLOR", **palette) == [[7, 7, 7], [255, 255, 255]]


def test_supplemental_palette_colours_the_values_from_the_first_mapped_on():
    found = shown([0, 50, 100, 101], window=(50, 101), PixelPresentation="COLOR", **PALETTE)
    assert found == [[1, 1, 1], [129, 129, 129], [0, 128, 0], [255, 0, 1]]


def test_supplemental_palette_that_is_missing_leaves_gray():
    assert shown([0, 10], PixelPresentation="COLOR") == [0, 255]


def test_palette_that_is_missing_is_told():
    with pytest.raises(PixelError, match="PALETTE COLOR image must have a palette"):
        shown([0], PhotometricInterpretation="PALETTE COLOR")


@pytest.mark.parametrize("bits", [10, 12, 16])
def test_colours_of_more_bits_are_scaled_to_8(bits):
    top = (1 << bits) - 1
    values = np.array([[[0, top // 2, top]]], dtype=np.uint16)
    assert shown(values, PhotometricInterpretation="RGB", BitsStored=bits) == [[[0, 127, 255]]]


def test_ybr_is_shown_as_rgb():
    assert np.abs(display(examples.ybr_color).astype(int) - display(examples.rgb_color)).mean() < 2


def test_icc_profile_is_used_when_asked_for():
    ds = image(PhotometricInterpretation="RGB", BitsStored=8)
    values = np.random.default_rng(0).integers(0, 256, (4, 5, 3), dtype=np.uint8)
    assert (rendered(values, ds, icc=True) == values).all()
    ds.add_new("ICCProfile", "OB", SRGB)
    expected = processing.apply_icc_profile(values.copy(), ds)
    assert (rendered(values, ds, icc=True) == expected).all()
    assert (rendered(values, ds) == values).all()


@pytest.mark.parametrize(("photometric", "shape"), [("HSV", (2, 2, 3)), ("RGB", (2, 2)), ("CMYK", (2, 2, 4))])
def test_what_cannot_be_shown_is_told(photometric, shape):
    with pytest.raises(PixelError, match=f"got {photometric} with values of shape"):
        shown(np.zeros(shape, np.uint8), PhotometricInterpretation=photometric)
