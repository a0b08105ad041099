import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codicom import Plugins
from codicom.plugin import CodecUnavailable, EncodeError, Frame
from codicom.testing import frames
from codicom_jpegls import plugin
from codicom_jpegls.decode import decode
from codicom_jpegls.encode import encode, encode_near

LOSSLESS, NEAR_LOSSLESS = "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"
COLOR = {"samples_per_pixel": 3, "photometric_interpretation": "RGB"}


def filled(info, *values):
    """Return a frame of these values, over and over."""
    samples = np.resize(np.array(values), info.rows * info.columns * info.samples_per_pixel)
    return Frame(data=samples.astype(frames.dtype(info)).tobytes(), info=info)


def precision(data):
    return bytes(data)[bytes(data).index(b"\xff\xf7") + 4]


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("allocated", [8, 16])
@pytest.mark.parametrize("bits", range(2, 17))
def test_precision_is_the_bits_stored(bits, allocated, signed):
    allocated = max(allocated, 8 if bits <= 8 else 16)
    frame = frames.frame(bits_allocated=allocated, bits_stored=bits, signed=signed)
    assert precision(encode(frame, LOSSLESS, {}).data) == bits


def test_few_bits_are_described_as_allocated_in_eight():
    assert encode(frames.frame(bits_stored=8), LOSSLESS, {}).info.bits_allocated == 8


def test_samples_are_interleaved_by_pixel():
    data = bytes(encode(frames.frame(bits_allocated=8, **COLOR), LOSSLESS, {}).data)
    scan = data.index(b"\xff\xda")
    length, components = struct.unpack_from(">HB", data, scan + 2)
    assert (components, data[scan + 2 + length - 2]) == (3, 2)


def test_planes_and_pixels_give_the_same_stream():
    by_pixel, by_plane = frames.frame(**COLOR), frames.frame(planar_configuration=1, **COLOR)
    streams = [encode(frame, LOSSLESS, {}) for frame in (by_pixel, by_plane)]
    assert streams[0].data == streams[1].data
    assert {each.info.planar_configuration for each in streams} == {0}


@pytest.mark.parametrize(("value", "signed"), [(4096, False), (65535, False), (2048, True), (-2049, True)])
def test_sample_beyond_the_bits_stored_is_refused(value, signed):
    info = frames.described(bits_stored=12, signed=signed)
    with pytest.raises(EncodeError, match=r"12 bits stored hold (0 to 4095|-2048 to 2047)"):
        encode(filled(info, 0, value), LOSSLESS, {})


def test_frame_of_too_many_bytes_is_refused():
    frame = frames.frame(rows=2, columns=2)
    with pytest.raises(EncodeError, match="frame has 10 bytes, 8 are expected"):
        encode(Frame(data=frame.data + bytes(2), info=frame.info), LOSSLESS, {})


@pytest.mark.parametrize("near", [1, 2, 5, 50, 127])
@pytest.mark.parametrize(
    "fields", [{"bits_allocated": 8}, {"bits_stored": 12}, {"bits_allocated": 8, **COLOR}], ids=str
)
def test_near_is_kept_and_used(fields, near):
    frame = frames.frame(rows=30, columns=40, **fields)
    found = decode(encode_near(frame, NEAR_LOSSLESS, {"near": near}))
    off = frames.samples(found).astype(int) - frames.samples(frame)
    assert abs(off).max() == near


def test_near_makes_the_stream_smaller():
    frame = frames.frame(rows=64, columns=64, bits_stored=12)
    sizes = [len(encode_near(frame, NEAR_LOSSLESS, {"near": near}).data) for near in (0, 3, 30)]
    assert sizes == sorted(sizes, reverse=True)


def test_without_near_nothing_changes():
    frame = frames.frame(signed=True)
    assert bytes(decode(encode_near(frame, NEAR_LOSSLESS, {})).data) == frame.data


@pytest.mark.parametrize(("bits", "most"), [(2, 1), (8, 127), (10, 255), (16, 255)])
def test_greatest_near_is_taken(bits, most):
    frame = frames.frame(bits_allocated=16, bits_stored=bits)
    off = frames.samples(decode(encode_near(frame, NEAR_LOSSLESS, {"near": most}))).astype(int) - frames.samples(frame)
    assert abs(off).max() <= most


@pytest.mark.parametrize(("bits", "near"), [(2, 2), (8, 128), (16, 256), (8, -1), (8, True), (8, "2"), (8, 1.0)])
def test_near_out_of_range_is_refused(bits, near):
    frame = frames.frame(bits_allocated=16, bits_stored=bits)
    with pytest.raises(EncodeError, match=r"option near must be a whole number from 0 to"):
        encode_near(frame, NEAR_LOSSLESS, {"near": near})


@pytest.mark.parametrize("values", [(-2048 + 4, 0), (2047 - 4, 0)])
def test_signed_sample_that_could_change_its_sign_is_refused(values):
    frame = filled(frames.described(bits_stored=12, signed=True), *values)
    with pytest.raises(EncodeError, match="-2043 to 2042 can be coded without a change of sign"):
        encode_near(frame, NEAR_LOSSLESS, {"near": 5})


@pytest.mark.parametrize("near", [1, 5, 100])
def test_signed_samples_that_keep_their_sign_are_within_near(near):
    info = frames.described(rows=40, columns=40, bits_stored=12, signed=True)
    values = np.random.default_rng(near).integers(-2048 + near, 2047 - near, 1600, endpoint=True)
    frame = filled(info, -2048 + near, 2047 - near, *values)
    off = frames.samples(decode(encode_near(frame, NEAR_LOSSLESS, {"near": near}))).astype(int) - frames.samples(frame)
    assert 0 < abs(off).max() <= near


def test_near_is_no_option_of_the_lossless_syntax():
    plugins = Plugins(discover=False, register=[plugin], environ={})
    with pytest.raises(CodecUnavailable, match="near"):
        plugins.select_encoder(frames.described(), LOSSLESS, options=["near"])


def test_registry_passes_near_on():
    frame = frames.frame(bits_allocated=8)
    codec = Plugins(discover=False, register=[plugin], environ={}).select_encoder(frame.info, NEAR_LOSSLESS)
    data = bytes(codec.encode(frame, NEAR_LOSSLESS, {"near": 9}).data)
    scan = data.index(b"\xff\xda")
    assert data[scan + 7] == 9


@pytest.mark.parametrize("uid", [LOSSLESS, NEAR_LOSSLESS])
@pytest.mark.parametrize("photometric", ["YBR_FULL_422", "YBR_RCT"])
def test_photometric_interpretation_that_may_not_be_written_is_refused(photometric, uid):
    info = frames.described(bits_allocated=8, samples_per_pixel=3, photometric_interpretation=photometric)
    with pytest.raises(CodecUnavailable, match=photometric):
        Plugins(discover=False, register=[plugin], environ={}).select_encoder(info, uid)


def test_palette_indices_may_not_be_changed():
    info = frames.described(bits_allocated=8, photometric_interpretation="PALETTE COLOR")
    with pytest.raises(CodecUnavailable, match="PALETTE COLOR"):
        Plugins(discover=False, register=[plugin], environ={}).select_encoder(info, NEAR_LOSSLESS)


@pytest.mark.parametrize("bits", [2, 8, 9, 12, 16])
@pytest.mark.parametrize("size", [(1, 1), (1, 2), (2, 1), (3, 3), (1, 300), (300, 1)])
@pytest.mark.parametrize("fields", [{}, COLOR], ids=["grey", "colour"])
def test_stream_longer_than_the_library_expects_has_room(bits, size, fields):
    frame = frames.frame(rows=size[0], columns=size[1], bits_stored=bits, **fields)
    samples = frames.samples(decode(encode(frame, LOSSLESS, {})))
    np.testing.assert_array_equal(samples, frames.samples(frame))


@given(data=st.data(), bits=st.integers(2, 16), signed=st.booleans(), samples=st.sampled_from([1, 3]))
def test_any_image_comes_back(data, bits, signed, samples):
    info = frames.described(
        rows=data.draw(st.integers(1, 6)),
        columns=data.draw(st.integers(1, 30)),
        samples_per_pixel=samples,
        bits_allocated=data.draw(st.sampled_from([8, 16])) if bits <= 8 else 16,
        bits_stored=bits,
        signed=signed,
        planar_configuration=data.draw(st.sampled_from([0, 1])) if samples > 1 else 0,
    )
    low, high = frames.value_range(info)
    # A few values, repeated, make runs.
    frame = filled(info, *data.draw(st.lists(st.integers(low, high), min_size=1, max_size=60)))
    found = decode(encode(frame, LOSSLESS, {}))
    np.testing.assert_array_equal(frames.samples(found), frames.samples(frame))
