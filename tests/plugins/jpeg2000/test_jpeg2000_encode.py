import numpy as np
import pytest

from codicom.plugin import EncodeError, Frame
from codicom.testing import frames
from codicom_jpeg2000.decode import decode
from codicom_jpeg2000.encode import encode, encode_lossy
from codicom_jpeg2000.stream import codestream, read_header

LOSSLESS, JPEG_2000 = "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91"


def picture(**fields):
    return frames.frame(**{"rows": 64, "columns": 48, "bits_allocated": 8} | fields)


def scan(**fields):
    """Return a frame of 12 bits that looks a little like an image: waves with noise."""
    y, x = np.mgrid[0:256, 0:256]
    noise = np.random.default_rng(4).normal(0, 20, (256, 256))
    samples = 2000 + 900 * np.sin(x / 17) + 700 * np.cos(y / 23) + noise
    info = frames.described(rows=256, columns=256, bits_stored=12, **fields)
    return Frame(data=frames.pack(np.clip(samples, 0, 4095), info), info=info)


def style(stream):
    return read_header(codestream(memoryview(stream.data))).style


def noise_ratio(stream, frame):
    found, wanted = (frames.samples(each).astype(float) for each in (decode(stream), frame))
    return 10 * np.log10(4095**2 / ((found - wanted) ** 2).mean())


@pytest.mark.parametrize(
    ("call", "syntax", "options", "expected"),
    [
        (encode, LOSSLESS, {}, "YBR_RCT"),
        (encode, LOSSLESS, {"use_mct": True}, "YBR_RCT"),
        (encode, LOSSLESS, {"use_mct": False}, "RGB"),
        (encode_lossy, JPEG_2000, {}, "YBR_RCT"),
        (encode_lossy, JPEG_2000, {"ratio": 5}, "YBR_ICT"),
        (encode_lossy, JPEG_2000, {"psnr": 50}, "YBR_ICT"),
        (encode_lossy, JPEG_2000, {"ratio": 5, "use_mct": False}, "RGB"),
    ],
)
def test_info_names_the_color_that_the_stream_holds(call, syntax, options, expected):
    stream = call(picture(samples_per_pixel=3), syntax, options)
    assert stream.info.photometric_interpretation == expected
    assert style(stream).transform == expected.startswith("YBR")


@pytest.mark.parametrize("photometric", ["YBR_FULL", "HSV"])
def test_color_that_is_not_rgb_is_not_transformed(photometric):
    frame = picture(samples_per_pixel=3, photometric_interpretation=photometric)
    stream = encode(frame, LOSSLESS, {})
    assert (stream.info.photometric_interpretation, style(stream).transform) == (photometric, 0)
    assert bytes(decode(stream).data) == frame.data


def test_transform_asked_for_what_is_not_rgb_is_refused():
    frame = picture(samples_per_pixel=3, photometric_interpretation="YBR_FULL")
    with pytest.raises(EncodeError, match="the transform is for RGB of 2 to 23 bits, the frame is YBR_FULL of 8"):
        encode(frame, LOSSLESS, {"use_mct": True})


def test_rgb_of_24_bits_is_exact_without_the_transform():
    frame = picture(samples_per_pixel=3, bits_allocated=32, bits_stored=24)
    stream = encode(frame, LOSSLESS, {})
    assert stream.info.photometric_interpretation == "RGB"
    assert np.array_equal(frames.samples(decode(stream)), frames.samples(frame))


def test_planes_and_pixels_make_the_same_stream():
    by_pixel, by_plane = picture(samples_per_pixel=3), picture(samples_per_pixel=3, planar_configuration=1)
    assert encode(by_pixel, LOSSLESS, {}).data == encode(by_plane, LOSSLESS, {}).data


def test_stream_without_ratio_and_psnr_is_exact():
    frame = scan()
    assert bytes(decode(encode_lossy(frame, JPEG_2000, {})).data) == frame.data


@pytest.mark.parametrize("ratio", [5, 10.5, 40])
def test_ratio_is_met_within_a_tenth(ratio):
    # Of what is stored: 12 bits a sample, which is what the library counts.
    frame = scan()
    stream = encode_lossy(frame, JPEG_2000, {"ratio": ratio})
    assert frame.info.samples * 12 / 8 / len(stream.data) == pytest.approx(ratio, rel=0.1)


@pytest.mark.parametrize("psnr", [40, 50, 60])
def test_psnr_is_met_within_two_decibels(psnr):
    frame = scan()
    assert noise_ratio(encode_lossy(frame, JPEG_2000, {"psnr": psnr}), frame) == pytest.approx(psnr, abs=2)


@pytest.mark.parametrize("options", [{"ratio": [40, 20, 10]}, {"psnr": (30, 40, 50)}])
def test_each_number_makes_a_layer(options):
    assert style(encode_lossy(scan(), JPEG_2000, options)).layers == 3


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"ratio": 0.5}, "numbers of 1 or more"),
        ({"ratio": True}, "numbers of 1 or more"),
        ({"ratio": "10"}, "numbers of 1 or more"),
        ({"ratio": float("nan")}, "numbers of 1 or more"),
        ({"ratio": float("inf")}, "numbers of 1 or more"),
        ({"ratio": []}, "must have 1 to 100 layers, got 0"),
        ({"ratio": [2.0] * 101}, "must have 1 to 100 layers, got 101"),
        ({"ratio": [5, 10]}, "lower in each layer"),
        ({"psnr": -1}, "numbers of 0 or more"),
        ({"psnr": 0}, "must be above 0"),
        ({"psnr": [50, 40]}, "higher in each layer"),
        ({"ratio": 5, "psnr": 50}, "give either option ratio or option psnr, got both"),
        ({"use_mct": 1}, "must be True or False"),
    ],
)
def test_option_that_cannot_be_is_refused(options, message):
    with pytest.raises(EncodeError, match=message):
        encode_lossy(scan(), JPEG_2000, options)


@pytest.mark.parametrize("size", [(31, 64), (64, 31), (1, 1)])
def test_image_below_32_rows_or_columns_is_refused_with_the_plugin_that_encodes_it(size):
    with pytest.raises(EncodeError, match="encodes 32 to 65535 of each; codicom-imagecodecs encodes smaller ones"):
        encode(picture(rows=size[0], columns=size[1]), LOSSLESS, {})


@pytest.mark.parametrize(("signed", "value"), [(False, 4096), (True, 2048), (True, -2049)])
def test_sample_that_needs_more_bits_than_are_stored_is_refused(signed, value):
    info = frames.described(rows=64, columns=48, bits_stored=12, signed=signed)
    samples = np.zeros((64, 48), frames.dtype(info))
    samples[5, 5] = value
    with pytest.raises(EncodeError, match="what 12 bits can hold"):
        encode(Frame(data=samples.tobytes(), info=info), LOSSLESS, {})
