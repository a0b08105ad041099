import struct

import numpy as np
import pytest
from jpeg_ls import encode_buffer

from codicom.plugin import DecodeError, Frame
from codicom.testing import frames
from codicom_jpegls.decode import decode
from codicom_jpegls.encode import encode

LOSSLESS = "1.2.840.10008.1.2.4.80"
COLOR = {"samples_per_pixel": 3, "photometric_interpretation": "RGB"}


def stream(**fields):
    """Return a frame of 7 rows and 5 columns as a stream."""
    return encode(frames.frame(**fields), LOSSLESS, {})


def with_bytes(frame, data, **fields):
    return Frame(data=bytes(data), info=frame.info.changed(**fields))


@pytest.mark.parametrize(("mode", "planar"), [(0, 1), (1, 0), (2, 0)])
def test_interleave_modes_come_out_as_they_say(mode, planar):
    by_pixel = frames.frame(bits_allocated=8, pattern="gradient", **COLOR)
    samples = frames.samples(by_pixel)
    # None takes planes, line takes lines of each plane, sample takes pixels.
    given = {0: samples.transpose(2, 0, 1), 1: samples, 2: samples}[mode]
    data = encode_buffer(given.tobytes(), 7, 5, 3, 8, 0, mode)
    found = decode(by_pixel.encoded(bytes(data), LOSSLESS))
    assert found.info.planar_configuration == planar
    np.testing.assert_array_equal(frames.samples(found), samples)


def test_few_bits_in_a_large_container_come_out_in_a_small_one():
    found = decode(with_bytes(stream(bits_stored=7), stream(bits_stored=7).data, bits_allocated=16))
    assert (found.info.bits_allocated, found.info.bits_stored, len(found.data)) == (8, 7, 35)


def test_precision_of_the_stream_is_told_where_the_dataset_says_another():
    found = decode(with_bytes(stream(bits_stored=12), stream(bits_stored=12).data, bits_stored=16))
    assert (found.info.bits_allocated, found.info.bits_stored) == (16, 12)


def test_stream_of_more_bits_than_the_dataset_allocates_comes_out_whole():
    frame = stream(bits_stored=12)
    found = decode(with_bytes(frame, frame.data, bits_allocated=8, bits_stored=8))
    assert (found.info.bits_allocated, found.info.bits_stored, len(found.data)) == (16, 12, 70)


@pytest.mark.parametrize(("allocated", "stored"), [(8, 5), (8, 8), (16, 9), (16, 12), (16, 16)])
def test_sign_fills_the_container(allocated, stored):
    frame = frames.frame(bits_allocated=allocated, bits_stored=stored, signed=True)
    assert bytes(decode(encode(frame, LOSSLESS, {})).data) == frame.data


def test_full_colour_labelled_as_subsampled_is_yet_full_colour():
    frame = stream(bits_allocated=8, **COLOR)
    found = decode(with_bytes(frame, frame.data, photometric_interpretation="YBR_FULL_422"))
    assert (found.info.photometric_interpretation, len(found.data)) == ("YBR_FULL", found.info.size)


def test_partial_colour_is_refused():
    frame = stream(bits_allocated=8, **COLOR)
    with pytest.raises(DecodeError, match="YBR_PARTIAL_422, which it cannot hold"):
        decode(with_bytes(frame, frame.data, photometric_interpretation="YBR_PARTIAL_422"))


@pytest.mark.parametrize("fields", [{"rows": 8}, {"columns": 6}, {"rows": 5, "columns": 7}, {"samples_per_pixel": 3}])
def test_stream_of_another_image_is_refused(fields):
    frame = stream(bits_allocated=8)
    info = frame.info.changed(**fields)
    told = f"the dataset says {info.rows}, {info.columns} and {info.samples_per_pixel}"
    with pytest.raises(DecodeError, match=f"has 7 rows, 5 columns and 1 samples a pixel, {told}"):
        decode(with_bytes(frame, frame.data, **fields))


def test_stream_of_gigabytes_is_refused_before_memory_is_taken():
    frame = stream(bits_allocated=8)
    data = bytearray(frame.data)
    struct.pack_into(">HH", data, data.index(b"\xff\xf7") + 5, 65535, 65535)
    with pytest.raises(DecodeError, match="has 65535 rows, 65535 columns"):
        decode(with_bytes(frame, data))


@pytest.mark.parametrize("precision", [0, 1, 17, 255])
def test_precision_that_cannot_be_is_refused(precision):
    frame = stream(bits_allocated=8)
    data = bytearray(frame.data)
    data[data.index(b"\xff\xf7") + 4] = precision
    with pytest.raises(DecodeError, match=f"precision of {precision} bits, 2 to 16 are allowed"):
        decode(with_bytes(frame, data))


def test_second_frame_header_is_refused():
    frame = stream(bits_allocated=8)
    data = bytes(frame.data)
    start = data.index(b"\xff\xf7")
    second = bytearray(data[start : start + 13])
    struct.pack_into(">HH", second, 5, 60000, 60000)
    with pytest.raises(DecodeError, match="more then one Start Of Frame"):
        decode(with_bytes(frame, data[: start + 13] + second + data[start + 13 :]))


def test_stream_of_another_jpeg_process_is_refused():
    frame = stream(bits_allocated=8)
    with pytest.raises(DecodeError, match="frame header ffc3 of another JPEG process"):
        decode(with_bytes(frame, bytes(frame.data).replace(b"\xff\xf7", b"\xff\xc3")))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "0 bytes begins with nothing, not ffd8"),
        (b"\xff", "begins with ff, not ffd8"),
        (b"\xff\xd8", "no marker at byte 2"),
        (b"\xff\xd8\xff\xff\xff", "no marker at byte 2"),
        (b"\xff\xd8\xff\xd9", "has ffd9 at byte 2, before a frame header"),
        (b"\xff\xd8\xff\xda\x00\x08", "has ffda at byte 2, before a frame header"),
        (b"\xff\xd8\xff\xe0", "segment of 0 at byte 4"),
        (b"\xff\xd8\xff\xe0\x00\x01", "segment of 1 at byte 4"),
        (b"\xff\xd8\xff\xe0\x00\x09abc", "segment of 9 at byte 4"),
        (b"\xff\xd8\xff\xf7\x00\x03\x08", "frame header has 3 bytes, at least 8 are expected"),
    ],
    ids=lambda value: value.hex() if isinstance(value, bytes) else "",
)
def test_stream_without_a_whole_header_is_refused(data, words):
    with pytest.raises(DecodeError, match=words):
        decode(with_bytes(stream(), data))


def test_stream_without_an_end_is_refused():
    # Some streams that end just here keep CharLS 2.4 counting for seconds.
    frame = encode(frames.frame(rows=20, columns=15, pattern="gradient"), LOSSLESS, {})
    for length in range(len(frame.data) - 1):
        with pytest.raises(DecodeError):
            decode(with_bytes(frame, bytes(frame.data)[:length]))


def test_end_that_is_inside_a_comment_is_not_the_streams():
    frame = stream(bits_allocated=8)
    data = bytes(frame.data)
    comment = b"\xff\xfe\x00\x04\xff\xd9"
    with pytest.raises(DecodeError, match="no end-of-image marker ffd9"):
        decode(with_bytes(frame, data[:2] + comment + data[2:-2]))


@pytest.mark.parametrize("before", [b"\xff\xfe\x00\x06abcd", b"\xff\xff", b"\xff\xe8\x00\x02"], ids=bytes.hex)
def test_segments_and_fill_bytes_before_the_header_are_passed_over(before):
    frame = frames.frame()
    data = bytes(encode(frame, LOSSLESS, {}).data)
    assert bytes(decode(frame.encoded(data[:2] + before + data[2:], LOSSLESS)).data) == frame.data


@pytest.mark.parametrize("padding", [b"\0", b"\0\0", b"\xff\xd9", b"\0" * 20], ids=bytes.hex)
def test_padding_behind_the_end_is_passed_over(padding):
    frame = frames.frame()
    data = bytes(encode(frame, LOSSLESS, {}).data)
    assert bytes(decode(frame.encoded(data + padding, LOSSLESS)).data) == frame.data


@pytest.mark.parametrize("seed", range(8))
def test_padding_before_the_end_is_passed_over(seed):
    frame = frames.frame(seed=seed)
    data = bytes(encode(frame, LOSSLESS, {}).data)
    assert bytes(decode(frame.encoded(data[:-2] + b"\0" + data[-2:], LOSSLESS)).data) == frame.data
