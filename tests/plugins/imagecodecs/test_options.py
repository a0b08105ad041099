import math

import numpy as np
import pytest

from codicom.plugin import EncodeError, Frame
from codicom.testing import frames
from codicom_imagecodecs.codestream import read_codestream_header
from codicom_imagecodecs.jpeg_header import read_jpeg_header


def picture(bits=12, samples=1):
    """Return waves with a little noise, which compress as images do."""
    y, x = np.mgrid[0:256, 0:256]
    waves = np.sin(x / 17) * np.cos(y / 23) * 0.4 + 0.5
    noise = np.random.default_rng(5).normal(0, 0.004, waves.shape)
    values = np.clip((waves + noise) * ((1 << bits) - 1), 0, (1 << bits) - 1).astype("u1" if bits <= 8 else "<u2")
    info = frames.described(
        rows=256, columns=256, bits_allocated=8 if bits <= 8 else 16, bits_stored=bits, samples_per_pixel=samples
    )
    values = values if samples == 1 else np.stack([values, np.roll(values, 9, 1), np.roll(values, 5, 0)], 2)
    return Frame(data=values.tobytes(), info=info)


def psnr(frame, result, bits=12):
    error = frames.samples(result).astype(float) - frames.samples(frame)
    return 20 * math.log10(((1 << bits) - 1) / math.sqrt((error**2).mean()))


@pytest.mark.parametrize("syntax", [91, 203])
@pytest.mark.parametrize("asked", [40, 60, 70])
def test_psnr_is_about_what_was_asked_for(encode, decode, syntax, asked):
    frame = picture()
    assert psnr(frame, decode(encode(frame, syntax, psnr=asked))) >= asked - 3


@pytest.mark.parametrize("syntax", [91, 203])
@pytest.mark.parametrize("ratio", [4, 10, 40])
def test_ratio_is_reached_and_hardly_passed(encode, syntax, ratio):
    frame = picture()
    found = len(frame.data) / len(encode(frame, syntax, ratio=ratio).data)
    assert ratio <= found < 1.35 * ratio


@pytest.mark.parametrize("syntax", [91, 203])
def test_default_of_lossy_codestreams_is_an_error_of_about_one(encode, decode, syntax):
    frame = picture()
    result = decode(encode(frame, syntax))
    error = frames.samples(result).astype(float) - frames.samples(frame)
    assert 0.3 < math.sqrt((error**2).mean()) < 1.5


@pytest.mark.parametrize("syntax", [91, 203])
def test_ratio_and_psnr_together_are_refused(encode, syntax):
    with pytest.raises(EncodeError, match="give either option ratio or option psnr"):
        encode(picture(), syntax, ratio=10, psnr=50)


@pytest.mark.parametrize("syntax", [91, 203])
def test_ratio_that_cannot_be_reached_is_refused(encode, syntax):
    with pytest.raises(EncodeError, match=r"option ratio is 1000\.0, but \d+ bytes are the fewest"):
        encode(frames.frame(rows=64, columns=64), syntax, ratio=1000)


@pytest.mark.parametrize("syntax", [90, 91, 201, 203])
@pytest.mark.parametrize(("use_mct", "lossless", "lossy"), [(True, "YBR_RCT", "YBR_ICT"), (False, "RGB", "RGB")])
def test_component_transform_is_told(encode, decode, syntax, use_mct, lossless, lossy):
    frame = picture(8, 3)
    stream = encode(frame, syntax, use_mct=use_mct)
    assert stream.info.photometric_interpretation == (lossless if syntax in (90, 201) else lossy)
    assert read_codestream_header(stream.data).component_transform is use_mct
    assert decode(stream).info.photometric_interpretation == "RGB"


@pytest.mark.parametrize("syntax", [90, 201])
def test_other_colours_than_rgb_are_not_transformed(encode, decode, syntax):
    frame = frames.frame(samples_per_pixel=3, bits_allocated=8, photometric_interpretation="YBR_FULL")
    stream = encode(frame, syntax)
    assert not read_codestream_header(stream.data).component_transform
    assert decode(stream).info.photometric_interpretation == "YBR_FULL"


@pytest.mark.parametrize("syntax", [90, 91, 201, 203])
@pytest.mark.parametrize("levels", [1, 3])
def test_levels_are_those_asked_for(encode, syntax, levels):
    stream = bytes(encode(picture(), syntax, levels=levels).data)
    assert stream[stream.index(b"\xff\x52") + 9] == levels


def test_better_quality_is_nearer(encode, decode):
    frame = picture(8)
    assert psnr(frame, decode(encode(frame, 50, quality=95)), 8) > psnr(frame, decode(encode(frame, 50, quality=50)), 8)


@pytest.mark.parametrize(
    ("subsampling", "told"), [("4:4:4", "YBR_FULL"), ("4:2:2", "YBR_FULL_422"), ("4:2:0", "YBR_FULL_422")]
)
@pytest.mark.parametrize("syntax", [50, 111])
def test_subsampling_is_told(encode, syntax, subsampling, told):
    stream = encode(picture(8, 3), syntax, subsampling=subsampling)
    assert stream.info.photometric_interpretation == told


def test_ybr_full_is_not_transformed_again(encode, decode):
    frame = frames.frame(picture(8, 3).info, photometric_interpretation="YBR_FULL", pattern="mild")
    result = decode(encode(frame, 50, quality=100, subsampling="4:4:4"))
    assert np.abs(frames.samples(result).astype(int) - frames.samples(frame)).max() <= 2


def test_frame_by_plane_is_the_same_stream(encode):
    frame = picture(8, 3)
    planar = frame.info.changed(planar_configuration=1)
    planes = Frame(data=frames.pack(frames.samples(frame), planar), info=planar)
    assert bytes(encode(planes, 70).data) == bytes(encode(frame, 70).data)


@pytest.mark.parametrize("near", [0, 1, 3, 9])
def test_near_lossless_is_within_near(encode, decode, near):
    frame = frames.frame(rows=61, columns=53)
    found = np.abs(frames.samples(decode(encode(frame, 81, near=near))).astype(int) - frames.samples(frame)).max()
    assert found <= near
    assert found == 0 or near > 0


def test_smaller_distance_is_nearer(encode, decode):
    frame = picture()
    assert psnr(frame, decode(encode(frame, 112, distance=0.1))) > psnr(frame, decode(encode(frame, 112, distance=3)))


def test_more_effort_is_as_exact(encode, decode):
    frame = picture()
    assert bytes(decode(encode(frame, 110, effort=7)).data) == frame.data


def test_lossy_colour_of_jpeg_xl_is_told_to_be_xyb(encode, decode):
    stream = encode(picture(8, 3), 112)
    assert stream.info.photometric_interpretation == "XYB"
    assert decode(stream).info.photometric_interpretation == "RGB"


def test_extended_jpeg_has_12_bits(encode):
    assert read_jpeg_header(encode(picture(), 51).data).bits == 12


@pytest.mark.parametrize(
    ("syntax", "options", "words"),
    [
        (51, {"quality": 0}, "quality must be a whole number from 1 to 100, got 0"),
        (51, {"quality": True}, "quality must be a whole number from 1 to 100, got True"),
        (51, {"quality": "90"}, "quality must be a whole number from 1 to 100, got '90'"),
        (57, {"predictor": 8}, "predictor must be a whole number from 1 to 7, got 8"),
        (91, {"psnr": 200}, "psnr must be a number from 10"),
        (91, {"ratio": 0.5}, "ratio must be a number from 1 to 1000, got 0.5"),
        (91, {"psnr": float("nan")}, "psnr must be a number from 10"),
        (90, {"levels": 33}, "levels must be a whole number from 0 to 32, got 33"),
        (90, {"use_mct": 1}, "use_mct must be True or False, got 1"),
        (112, {"distance": 0}, "distance must be a number from 0.01 to 25"),
        (110, {"effort": 11}, "effort must be a whole number from 1 to 10, got 11"),
    ],
)
def test_option_that_cannot_be_is_refused(encode, syntax, options, words):
    with pytest.raises(EncodeError, match=words):
        encode(picture(), syntax, **options)


def test_unknown_subsampling_is_refused(encode):
    with pytest.raises(EncodeError, match="subsampling must be one of 4:4:4, 4:2:2, 4:2:0, got '4:1:1'"):
        encode(picture(8, 3), 50, subsampling="4:1:1")
