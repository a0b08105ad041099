"""Conversions between colour spaces: exact rounding, layouts, depths, and refusals."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.pixels.processing import convert_color_space as pydicom_convert

from codicom.errors import DecodeError
from codicom.plugin import Frame, FrameInfo
from codicom_color import affine, convert

# The equations of PS3.3 C.7.6.3.1.2, with the weights of ITU-T T.871 and BT.601 that its four digits come from.
RED, GREEN, BLUE = Fraction("0.299"), Fraction("0.587"), Fraction("0.114")
HALF = Fraction(1, 2)


def frame(samples, photometric, **fields):
    """Return a frame of samples (rows, columns, 3), interleaved."""
    rows, columns = samples.shape[:2]
    bits = 8 * samples.dtype.itemsize
    fields = {"bits_stored": bits, "signed": samples.dtype.kind == "i"} | fields
    data = samples.astype(samples.dtype.newbyteorder("<")).tobytes()
    info = FrameInfo(
        rows=rows,
        columns=columns,
        samples_per_pixel=3,
        bits_allocated=bits,
        photometric_interpretation=photometric,
        **fields,
    )
    return Frame(data=data, info=info, index=3)


def samples(result):
    """Return the samples of a frame, flat."""
    info = result.info
    return np.frombuffer(result.data, f"<{'i' if info.signed else 'u'}{info.bits_allocated // 8}")


def rounded(value, greatest):
    """Return the nearest whole number, ties upwards, from 0 to the greatest."""
    return min(max(int((value + HALF) // 1), 0), greatest)


def full(pixel, bits):
    red, green, blue = pixel
    luma = RED * red + GREEN * green + BLUE * blue
    middle, top = 1 << (bits - 1), (1 << bits) - 1
    parts = luma, (blue - luma) / (2 - 2 * BLUE) + middle, (red - luma) / (2 - 2 * RED) + middle
    return tuple(rounded(part, top) for part in parts)


def colors(pixel, bits):
    luma, blue, red = pixel
    middle, top = 1 << (bits - 1), (1 << bits) - 1
    blue, red = Fraction(blue - middle), Fraction(red - middle)
    r, b = luma + red * (2 - 2 * RED), luma + blue * (2 - 2 * BLUE)
    return tuple(rounded(part, top) for part in (r, (luma - RED * r - BLUE * b) / GREEN, b))


def partial(pixel, bits):
    luma, blue, red = (
        RED * pixel[0] + GREEN * pixel[1] + BLUE * pixel[2],
        *((pixel[at] - RED * pixel[0] - GREEN * pixel[1] - BLUE * pixel[2]) for at in (2, 0)),
    )
    top, scale = (1 << bits) - 1, Fraction(1 << bits, 256)
    parts = (
        16 * scale + luma * 219 * scale / top,
        128 * scale + blue / (2 - 2 * BLUE) * 224 * scale / top,
        128 * scale + red / (2 - 2 * RED) * 224 * scale / top,
    )
    return tuple(rounded(part, top) for part in parts)


def grid(bits, step):
    """Return colours over the whole cube, corners included, as (1, n, 3)."""
    axis = sorted({*range(0, 1 << bits, step), (1 << bits) - 1, (1 << bits) // 2})
    made = np.array([(a, b, c) for a in axis for b in axis for c in axis], dtype=np.uint8 if bits <= 8 else np.uint16)
    return made.reshape(1, -1, 3)


@pytest.mark.parametrize(("bits", "step"), [(8, 23), (12, 389), (16, 6553)])
@pytest.mark.parametrize(
    ("function", "source", "formula"),
    [
        (convert.rgb_to_ybr_full, "RGB", full),
        (convert.ybr_full_to_rgb, "YBR_FULL", colors),
        (convert.rgb_to_ybr_partial_420, "RGB", partial),
    ],
)
def test_every_sample_is_the_nearest_to_the_standards_equation(function, source, formula, bits, step):
    given_samples = grid(bits, step)
    found = samples(function(frame(given_samples, source, bits_stored=bits))).reshape(-1, 3)
    expected = [formula(pixel, bits) for pixel in given_samples.reshape(-1, 3).tolist()]
    assert found.tolist() == [list(pixel) for pixel in expected]


def test_green_is_exact_for_every_pair_of_colour_differences():
    blue, red = np.meshgrid(np.arange(256), np.arange(256))
    pixels = np.stack([np.full(65536, 128), blue.ravel(), red.ravel()], axis=1).astype(np.uint8).reshape(256, 256, 3)
    found = samples(convert.ybr_full_to_rgb(frame(pixels, "YBR_FULL"))).reshape(-1, 3)[:, 1]
    # PS3.3 C.7.6.3.1.2 solved for green, over the common denominator.
    height = -101004 * (blue.ravel() - 128) - 209599 * (red.ravel() - 128)
    expected = np.clip((128 * 293500 + height + 146750) // 293500, 0, 255)
    assert found.tolist() == expected.tolist()


@pytest.mark.parametrize(
    ("source", "destination", "function"),
    [("RGB", "YBR_FULL", convert.rgb_to_ybr_full), ("YBR_FULL", "RGB", convert.ybr_full_to_rgb)],
)
def test_no_sample_is_further_than_one_from_pydicoms(source, destination, function):
    pixels = np.random.default_rng(5).integers(0, 256, (211, 97, 3), dtype=np.uint8)
    found = samples(function(frame(pixels, source))).reshape(pixels.shape)
    assert np.abs(found.astype(int) - pydicom_convert(pixels, source, destination)).max() <= 1


def test_partial_range_agrees_with_the_four_digits_of_the_standard():
    pixels = grid(8, 51)
    found = samples(convert.rgb_to_ybr_partial_420(frame(pixels, "RGB"))).reshape(-1, 3)
    # PS3.3 C.7.6.3.1.2 for YBR_PARTIAL_422.
    matrix = np.array([[0.2568, 0.5041, 0.0979], [-0.1482, -0.2910, 0.4392], [0.4392, -0.3678, -0.0714]])
    expected = pixels.reshape(-1, 3) @ matrix.T + [16, 128, 128]
    assert np.abs(found - expected).max() < 0.56


@pytest.mark.parametrize("bits", [8, 10, 16])
def test_partial_range_leads_back_to_gray(bits):
    levels = np.linspace(0, (1 << bits) - 1, 64).astype(np.uint8 if bits == 8 else np.uint16)
    pixels = np.repeat(levels, 3).reshape(1, -1, 3)
    there = convert.rgb_to_ybr_partial_420(frame(pixels, "RGB", bits_stored=bits))
    back = samples(convert.ybr_partial_420_to_rgb(there)).reshape(pixels.shape)
    assert np.abs(back.astype(int) - pixels).max() <= 1


@settings(max_examples=60, deadline=None)
@given(st.integers(8, 16), st.data())
def test_reversible_components_lead_back_exactly(bits, data):
    kind = np.uint8 if bits == 8 else np.uint16
    values = data.draw(st.lists(st.tuples(*[st.integers(0, (1 << bits) - 1)] * 3), min_size=1, max_size=20))
    pixels = np.array(values, dtype=kind).reshape(1, -1, 3)
    there = convert.rgb_to_ybr_rct(frame(pixels, "RGB", bits_stored=bits))
    assert (there.info.signed, there.info.bits_stored) == (True, bits + 1)
    back = convert.ybr_rct_to_rgb(there)
    assert (back.info.signed, back.info.bits_stored) == (False, bits)
    assert samples(back).tolist() == pixels.ravel().tolist()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["YBR_FULL", "YBR_ICT"]), st.integers(8, 16), st.data())
def test_one_conversion_and_its_inverse_stay_within_two(space, bits, data):
    values = data.draw(st.lists(st.tuples(*[st.integers(0, (1 << bits) - 1)] * 3), min_size=1, max_size=20))
    pixels = np.array(values, dtype=np.uint8 if bits == 8 else np.uint16).reshape(1, -1, 3)
    there = getattr(convert, f"rgb_to_{space.lower()}")(frame(pixels, "RGB", bits_stored=bits))
    back = samples(getattr(convert, f"{space.lower()}_to_rgb")(there))
    assert np.abs(back.astype(int) - pixels.ravel()).max() <= 2


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 16), st.integers(0, 2**16 - 1))
def test_gray_has_no_colour(bits, level):
    level &= (1 << bits) - 1
    pixels = np.full((1, 2, 3), level, dtype=np.uint8 if bits <= 8 else np.uint16)
    found = samples(convert.rgb_to_ybr_full(frame(pixels, "RGB", bits_stored=bits)))
    assert found.tolist() == [level, 1 << (bits - 1), 1 << (bits - 1)] * 2


def test_unsigned_components_are_taken_as_shifted_up_by_half_the_range():
    signed = np.array([[[100, -20, 30]]], dtype=np.int16)
    shifted = np.array([[[100, 108, 158]]], dtype=np.uint8)
    for name in ("ict", "rct"):
        function = getattr(convert, f"ybr_{name}_to_rgb")
        first = function(frame(signed, f"YBR_{name.upper()}", bits_stored=9))
        second = function(frame(shifted, f"YBR_{name.upper()}"))
        assert samples(first).tolist() == samples(second).tolist()


def test_planes_stay_planes():
    pixels = np.random.default_rng(1).integers(0, 256, (4, 6, 3), dtype=np.uint8)
    planar = Frame(
        data=np.moveaxis(pixels, 2, 0).tobytes(), info=frame(pixels, "RGB").info.changed(planar_configuration=1)
    )
    made = convert.rgb_to_ybr_full(planar)
    expected = samples(convert.rgb_to_ybr_full(frame(pixels, "RGB"))).reshape(4, 6, 3)
    assert made.info.planar_configuration == 1
    assert samples(made).reshape(3, 4, 6).tolist() == np.moveaxis(expected, 2, 0).tolist()


def test_pairs_share_their_colour():
    stored = Frame(data=bytes([10, 20, 90, 200]), info=frame(np.zeros((1, 2, 3), np.uint8), "YBR_FULL_422").info)
    assert bytes(convert.ybr_full_422_to_ybr_full(stored).data) == bytes([10, 90, 200, 20, 90, 200])


def test_pairs_become_rgb_as_their_full_samples_do():
    info = frame(np.zeros((6, 8, 3), np.uint8), "YBR_FULL_422").info
    stored = Frame(data=np.random.default_rng(3).integers(0, 256, info.size, dtype=np.uint8).tobytes(), info=info)
    whole = convert.ybr_full_422_to_ybr_full(stored)
    assert bytes(convert.ybr_full_422_to_rgb(stored).data) == bytes(convert.ybr_full_to_rgb(whole).data)


def test_full_samples_called_paired_are_taken_by_their_length():
    pixels = np.random.default_rng(3).integers(0, 256, (3, 5, 3), dtype=np.uint8)
    assert bytes(convert.ybr_full_422_to_rgb(frame(pixels, "YBR_FULL_422")).data) == bytes(
        convert.ybr_full_to_rgb(frame(pixels, "YBR_FULL")).data
    )


def test_colour_of_a_pair_is_the_mean_of_both():
    pixels = np.array([[[10, 90, 200], [20, 101, 204]]], dtype=np.uint8)
    found = convert.ybr_full_to_ybr_full_422(frame(pixels, "YBR_FULL"))
    assert bytes(found.data) == bytes([10, 20, 96, 202])


def test_long_frames_are_converted_in_every_block():
    pixels = np.random.default_rng(9).integers(0, 256, (3, affine._BLOCK - 5, 3), dtype=np.uint8)
    found = samples(convert.rgb_to_ybr_full(frame(pixels, "RGB"))).reshape(pixels.shape)
    apart = [samples(convert.rgb_to_ybr_full(frame(row[None], "RGB"))).reshape(row.shape) for row in pixels]
    assert (found == np.stack(apart)).all()


@pytest.mark.parametrize("length", [0, 5, 8, 11, 14])
def test_frame_of_another_length_is_refused(length):
    info = frame(np.zeros((2, 2, 3), np.uint8), "RGB").info
    with pytest.raises(DecodeError, match=f"frame has {length} bytes, 12 are expected"):
        convert.rgb_to_ybr_full(Frame(data=bytes(length), info=info))


def test_one_byte_of_padding_is_left_out():
    info = frame(np.zeros((1, 1, 3), np.uint8), "RGB").info
    found = convert.rgb_to_ybr_full(Frame(data=bytes([255, 255, 255, 0]), info=info))
    assert bytes(found.data) == bytes([255, 128, 128])


def test_odd_columns_cannot_be_paired():
    with pytest.raises(DecodeError, match="frame has 3 columns"):
        convert.rgb_to_ybr_full_422(frame(np.zeros((2, 3, 3), np.uint8), "RGB"))


def test_signed_colours_are_refused():
    with pytest.raises(DecodeError, match="signed samples"):
        convert.rgb_to_ybr_full(frame(np.zeros((2, 3, 3), np.int16), "RGB"))


def test_one_sample_a_pixel_is_no_colour():
    info = FrameInfo(rows=1, columns=3, bits_allocated=8, bits_stored=8)
    with pytest.raises(DecodeError, match="1 samples a pixel"):
        convert.ybr_full_to_rgb(Frame(data=bytes(3), info=info))
