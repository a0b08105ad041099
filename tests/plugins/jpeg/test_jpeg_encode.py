import io

import numpy as np
import pytest
from PIL import Image

from codicom.plugin import EncodeError, Frame
from codicom.testing import frames
from codicom_jpeg.decode import decode
from codicom_jpeg.encode import encode

BASELINE = "1.2.840.10008.1.2.4.50"


def picture(photometric="RGB", **fields):
    """Return a frame of 64x48 pixels that are smooth, in three different ways where it is colour."""
    y, x = np.mgrid[0:64, 0:48]
    samples = np.stack([x * 5, y * 4, 255 - x * 2 - y * 2], axis=2).astype(np.uint8)
    info = frames.described(
        rows=64,
        columns=48,
        samples_per_pixel=1 if photometric.startswith("MONO") else 3,
        bits_allocated=8,
        photometric_interpretation=photometric,
        **fields,
    )
    return Frame(data=frames.pack(samples if info.samples_per_pixel == 3 else samples[..., 0], info), info=info)


def furthest(found, wanted):
    return int(np.abs(found.astype(int) - wanted.astype(int)).max())


@pytest.mark.parametrize(
    ("subsampling", "photometric", "layers"),
    [("4:4:4", "YBR_FULL", (1, 1)), ("4:2:2", "YBR_FULL_422", (2, 1)), ("4:2:0", "YBR_FULL_422", (2, 2))],
)
@pytest.mark.parametrize("source", ["RGB", "YBR_FULL"])
def test_info_names_what_the_stream_holds(subsampling, photometric, layers, source):
    result = encode(picture(source), BASELINE, {"subsampling": subsampling})
    image = Image.open(io.BytesIO(result.data))
    assert result.info.photometric_interpretation == photometric
    assert image.layer[0][1:3] == layers


def test_subsampling_is_422_where_nothing_is_asked():
    assert encode(picture(), BASELINE, {}).info.photometric_interpretation == "YBR_FULL_422"


@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
def test_rgb_comes_back_as_rgb_by_another_reader(subsampling):
    frame = picture()
    result = encode(frame, BASELINE, {"quality": 98, "subsampling": subsampling})
    found = np.asarray(Image.open(io.BytesIO(result.data)).convert("RGB"))
    assert furthest(found, frames.samples(frame)) <= 8


@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
def test_ybr_full_is_not_transformed_again(subsampling):
    frame = picture("YBR_FULL")
    result = decode(encode(frame, BASELINE, {"quality": 98, "subsampling": subsampling}))
    assert result.info.photometric_interpretation == "YBR_FULL"
    assert furthest(frames.samples(result), frames.samples(frame)) <= 6


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_grey_stays_the_grey_it_is(photometric):
    frame = picture(photometric)
    result = encode(frame, BASELINE, {"quality": 100})
    assert result.info.photometric_interpretation == photometric
    assert furthest(frames.samples(decode(result)), frames.samples(frame)) <= 1


def test_planes_and_pixels_make_the_same_stream():
    assert encode(picture(), BASELINE, {}).data == encode(picture(planar_configuration=1), BASELINE, {}).data


def test_stream_is_said_to_be_by_pixel():
    assert encode(picture(planar_configuration=1), BASELINE, {}).info.planar_configuration == 0


def test_higher_quality_is_larger_and_closer():
    frame = frames.frame(picture("MONOCHROME2").info)
    low, high = (encode(frame, BASELINE, {"quality": quality}) for quality in (10, 95))
    assert len(low.data) < len(high.data)
    wanted = frames.samples(frame)
    assert furthest(frames.samples(decode(low)), wanted) > furthest(frames.samples(decode(high)), wanted)


@pytest.mark.parametrize("quality", [1, 100])
def test_stream_is_baseline_at_every_quality(quality):
    assert b"\xff\xc0" in encode(picture(), BASELINE, {"quality": quality}).data[:600]


@pytest.mark.parametrize("quality", [0, 101, -1, 90.0, "90", True, None])
def test_quality_that_is_no_number_from_1_to_100_is_refused(quality):
    with pytest.raises(EncodeError, match="option quality must be a whole number from 1 to 100"):
        encode(picture(), BASELINE, {"quality": quality})


@pytest.mark.parametrize("subsampling", ["4:1:1", "444", 0, None, ["4:4:4"]])
def test_subsampling_of_another_name_is_refused(subsampling):
    with pytest.raises(EncodeError, match="option subsampling must be one of 4:4:4, 4:2:2, 4:2:0"):
        encode(picture(), BASELINE, {"subsampling": subsampling})


def test_more_columns_than_libjpeg_writes_are_refused():
    info = picture("MONOCHROME2").info.changed(rows=1, columns=65501)
    with pytest.raises(EncodeError, match="65501 columns, JPEG streams by libjpeg have up to 65500"):
        encode(Frame(data=bytes(65501), info=info), BASELINE, {})


def test_large_noise_at_full_quality_is_encoded_whole():
    frame = frames.frame(picture("MONOCHROME2").info.changed(rows=700, columns=900))
    result = decode(encode(frame, BASELINE, {"quality": 100}))
    assert furthest(frames.samples(result), frames.samples(frame)) <= 2
