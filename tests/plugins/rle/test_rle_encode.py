import struct
import timeit
from itertools import pairwise
from statistics import median

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.pixels.encoders import RLELosslessEncoder
from rle.utils import encode_pixel_data

import codicom_rle.encode
from codicom import Plugins
from codicom.plugin import CodecUnavailable, EncodeError, Frame, FrameInfo
from codicom.testing import frames
from codicom_rle import plugin
from codicom_rle.decode import decode
from codicom_rle.encode import encode

RLE = "1.2.840.10008.1.2.5"
COLOR = {"samples_per_pixel": 3, "photometric_interpretation": "RGB"}


def segments(data):
    count, *offsets = struct.unpack_from("<16L", data)
    return [data[start:end] for start, end in pairwise([*offsets[:count], len(data)])]


@pytest.mark.parametrize(
    "fields", [{"bits_allocated": 8}, {}, {"bits_allocated": 32}, {"bits_allocated": 8, **COLOR}, COLOR], ids=str
)
def test_segments_are_of_even_length(fields):
    for seed in range(20):
        frame = frames.frame(rows=3, columns=5 + seed % 2, seed=seed, **fields)
        assert not any(len(segment) % 2 for segment in segments(encode(frame, RLE, {}).data))


def test_runs_do_not_cross_rows():
    frame = Frame(data=bytes(12), info=FrameInfo(rows=3, columns=4, bits_allocated=8, bits_stored=8))
    assert segments(encode(frame, RLE, {}).data) == [b"\xfd\0" * 3]


def test_unused_offsets_are_zero():
    assert struct.unpack_from("<16L", encode(frames.frame(), RLE, {}).data)[3:] == (0,) * 13


def test_planes_and_pixels_give_the_same_stream():
    by_pixel = frames.frame(**COLOR)
    by_plane = frames.frame(planar_configuration=1, **COLOR)
    assert encode(by_pixel, RLE, {}).data == encode(by_plane, RLE, {}).data


def test_planar_configuration_is_that_of_encapsulated_data():
    assert encode(frames.frame(planar_configuration=1, **COLOR), RLE, {}).info.planar_configuration == 0


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (9, 1), (7, 5)])
@pytest.mark.parametrize("fields", [{"bits_allocated": 8}, {}, {"bits_allocated": 8, **COLOR}, COLOR], ids=str)
def test_stream_is_that_of_the_librarys_whole_frame(fields, size):
    frame = frames.frame(rows=size[0], columns=size[1], **fields)
    info = frame.info
    wanted = encode_pixel_data(
        frame.data,
        rows=info.rows,
        columns=info.columns,
        samples_per_pixel=info.samples_per_pixel,
        bits_allocated=info.bits_allocated,
        byteorder="<",
    )
    assert encode(frame, RLE, {}).data == wanted


def test_stream_that_offsets_cannot_tell_of_is_refused(monkeypatch):
    monkeypatch.setattr(codicom_rle.encode, "_MOST_OFFSET", 100)
    with pytest.raises(EncodeError, match="an RLE header can address at most 100"):
        encode(frames.frame(), RLE, {})


def test_frame_of_too_many_bytes_is_refused():
    frame = frames.frame(rows=2, columns=2)
    with pytest.raises(EncodeError, match="frame has 10 bytes, 8 are expected"):
        encode(Frame(data=frame.data + bytes(2), info=frame.info), RLE, {})


@pytest.mark.parametrize("photometric", ["YBR_FULL_422", "YBR_ICT", "HSV"])
def test_photometric_interpretation_that_may_not_be_written_is_refused(photometric):
    info = frames.described(bits_allocated=8, samples_per_pixel=3, photometric_interpretation=photometric)
    with pytest.raises(CodecUnavailable, match=photometric):
        Plugins(discover=False, register=[plugin], environ={}).select_encoder(info, RLE)


@given(data=st.data(), width=st.sampled_from([1, 2, 4]), samples=st.sampled_from([1, 3]))
def test_any_image_comes_back(data, width, samples):
    rows, columns = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 40))
    size = rows * columns * samples * width
    # Few different values make runs.
    values = data.draw(st.one_of(st.binary(min_size=size, max_size=size), runs(size)))
    info = frames.described(
        rows=rows,
        columns=columns,
        samples_per_pixel=samples,
        bits_allocated=width * 8,
        planar_configuration=data.draw(st.sampled_from([0, 1])) if samples > 1 else 0,
    )
    frame = Frame(data=values, info=info)
    found = decode(encode(frame, RLE, {}))
    np.testing.assert_array_equal(frames.samples(found), frames.samples(frame))


def runs(size):
    one = st.tuples(st.integers(0, 3), st.integers(1, 150))
    return st.lists(one, min_size=1).map(
        lambda found: (b"".join(bytes([value]) * count for value, count in found) * size)[:size]
    )


def test_encoding_is_ten_times_faster_than_pydicoms_own():
    frame = Frame(data=frames.frame(rows=256, columns=256).data, info=frames.described(rows=256, columns=256))
    codec = Plugins(discover=False, register=[plugin], environ={}).select_encoder(frame.info, RLE)
    options = {
        "rows": 256,
        "columns": 256,
        "samples_per_pixel": 1,
        "bits_allocated": 16,
        "bits_stored": 16,
        "pixel_representation": 0,
        "photometric_interpretation": "MONOCHROME2",
        "number_of_frames": 1,
        "encoding_plugin": "pydicom",
    }
    ours = timeit.Timer(lambda: codec.encode(frame, RLE))
    theirs = timeit.Timer(lambda: RLELosslessEncoder.encode(frame.data, **options))
    pairs = [(ours.timeit(3), theirs.timeit(3)) for _ in range(3)]
    assert median(their / our for our, their in pairs) > 10
