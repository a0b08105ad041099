import struct
import tracemalloc
import zlib

import numpy as np
import pytest

from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom.testing import frames
from codicom_native.decode import decode, decode_deflated

IMPLICIT, LITTLE, DEFLATED, BIG = (
    "1.2.840.10008.1.2",
    "1.2.840.10008.1.2.1",
    "1.2.840.10008.1.2.1.99",
    "1.2.840.10008.1.2.2",
)
DEFLATED_FRAME = "1.2.840.10008.1.2.8.1"


def raw_deflate(data):
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflater.compress(data) + deflater.flush()


def deflated_frame(data, **fields):
    return Frame(data=data, info=frames.described(transfer_syntax=DEFLATED_FRAME, **fields))


def test_little_endian_frame_is_a_view_on_the_input():
    frame = frames.frame(bits_allocated=16)
    assert np.shares_memory(np.frombuffer(decode(frame).data, "u1"), np.frombuffer(frame.data, "u1"))


def test_view_cannot_be_written_through():
    frame = frames.frame()
    given = Frame(data=memoryview(bytearray(frame.data)), info=frame.info)
    assert memoryview(decode(given).data).readonly


def test_view_of_wider_items_is_taken_as_bytes():
    frame = frames.frame(bits_allocated=16)
    given = Frame(data=memoryview(frame.data).cast("H"), info=frame.info)
    assert bytes(decode(given).data) == frame.data


def test_frame_index_is_kept():
    assert decode(frames.frame(index=41)).index == 41


def test_padding_byte_is_left_out():
    frame = frames.frame(rows=3, columns=3, bits_allocated=8)
    assert bytes(decode(Frame(data=frame.data + b"\0", info=frame.info)).data) == frame.data


def test_frame_one_byte_short_is_refused_with_both_lengths():
    frame = frames.frame(rows=4, columns=4)
    with pytest.raises(DecodeError, match="frame has 31 bytes, 32 are expected"):
        decode(Frame(data=frame.data[:-1], info=frame.info))


def test_frame_two_bytes_long_is_refused_with_both_lengths():
    frame = frames.frame(rows=4, columns=4)
    with pytest.raises(DecodeError, match="frame has 34 bytes, 32 are expected"):
        decode(Frame(data=frame.data + bytes(2), info=frame.info))


@pytest.mark.parametrize(("allocated", "letter"), [(16, "H"), (32, "L"), (64, "Q")])
def test_big_endian_samples_are_turned_word_by_word(allocated, letter):
    info = FrameInfo(rows=1, columns=3, bits_allocated=allocated, bits_stored=allocated, transfer_syntax=BIG)
    words = struct.unpack(f"<{3 * allocated // 16}H", struct.pack(f"<3{letter}", 1, 2, 515))
    result = decode(Frame(data=struct.pack(f">{len(words)}H", *words), info=info))
    assert struct.unpack(f"<3{letter}", result.data) == (1, 2, 515)


@pytest.mark.parametrize(
    ("keyword", "vr", "bits", "letter"), [("FloatPixelData", "OF", 32, "f"), ("DoubleFloatPixelData", "OD", 64, "d")]
)
def test_big_endian_floats_are_turned(keyword, vr, bits, letter):
    info = frames.described(
        rows=1, columns=2, pixel_keyword=keyword, bits_allocated=bits, pixel_vr=vr, transfer_syntax=BIG
    )
    result = decode(Frame(data=struct.pack(f">2{letter}", 1.5, -0.25), info=info))
    assert struct.unpack(f"<2{letter}", result.data) == (1.5, -0.25)


def test_big_endian_bytes_in_words_change_places():
    info = FrameInfo(rows=1, columns=3, bits_allocated=8, bits_stored=8, transfer_syntax=BIG, pixel_vr="OW")
    assert bytes(decode(Frame(data=b"\x02\x01\x00\x03", info=info)).data) == b"\x01\x02\x03"


def test_big_endian_bytes_stay_where_they_are():
    info = FrameInfo(rows=1, columns=3, bits_allocated=8, bits_stored=8, transfer_syntax=BIG, pixel_vr="OB")
    assert bytes(decode(Frame(data=b"\x01\x02\x03\x00", info=info)).data) == b"\x01\x02\x03"


def test_half_a_last_word_is_refused():
    info = FrameInfo(rows=1, columns=3, bits_allocated=8, bits_stored=8, transfer_syntax=BIG, pixel_vr="OW")
    with pytest.raises(DecodeError, match="has 3 bytes, 4 are expected: in big endian OW"):
        decode(Frame(data=b"\x02\x01\x03", info=info))


def test_bits_come_out_one_a_byte_from_the_least_significant():
    info = FrameInfo(rows=1, columns=10, bits_allocated=1, bits_stored=1)
    result = decode(Frame(data=bytes([0b00010110, 0b10]), info=info))
    assert list(result.data) == [0, 1, 1, 0, 1, 0, 0, 0, 0, 1]


def test_unpacked_bits_are_described_as_bytes():
    result = decode(frames.frame(bits_allocated=1, bit_offset=3))
    assert (result.info.bits_allocated, result.info.bits_stored, result.info.bit_offset) == (8, 1, 0)


@pytest.mark.parametrize("frame_index", range(4))
def test_frames_that_begin_inside_a_byte_are_cut_at_the_bit(frame_index):
    # 5 by 7 makes 35 bits, so of four frames only the first begins at a byte.
    pixels = np.random.default_rng(5).integers(0, 2, (4, 5, 7), dtype=np.uint8)
    whole = np.packbits(pixels.ravel(), bitorder="little").tobytes()
    first, offset = divmod(frame_index * 35, 8)
    info = FrameInfo(rows=5, columns=7, bits_allocated=1, bits_stored=1, bit_offset=offset)
    result = decode(Frame(data=whole[first : first + info.size], info=info))
    assert bytes(result.data) == pixels[frame_index].tobytes()


def test_subsampled_color_keeps_its_layout():
    frame = frames.frame(
        rows=2, columns=4, samples_per_pixel=3, bits_allocated=8, photometric_interpretation="YBR_FULL_422"
    )
    result = decode(frame)
    assert (bytes(result.data), result.info.photometric_interpretation) == (frame.data, "YBR_FULL_422")


def test_planes_stay_planes():
    frame = frames.frame(samples_per_pixel=3, bits_allocated=8, planar_configuration=1)
    result = decode(frame)
    assert (bytes(result.data), result.info.planar_configuration) == (frame.data, 1)


def test_deflated_frame_is_inflated():
    plain = frames.frame(bits_allocated=16)
    assert bytes(decode_deflated(deflated_frame(raw_deflate(plain.data))).data) == plain.data


def test_deflated_bits_are_inflated_and_unpacked():
    pixels = np.random.default_rng(3).integers(0, 2, 35, dtype=np.uint8)
    data = raw_deflate(np.packbits(pixels, bitorder="little").tobytes())
    assert bytes(decode_deflated(deflated_frame(data, bits_allocated=1)).data) == pixels.tobytes()


def test_deflated_frame_may_have_a_padding_byte():
    plain = frames.frame()
    result = decode_deflated(deflated_frame(raw_deflate(plain.data) + b"\0"))
    assert bytes(result.data) == plain.data


def test_deflated_frame_followed_by_more_is_refused():
    data = raw_deflate(frames.frame().data) + b"\0\0"
    with pytest.raises(DecodeError, match="followed by 2 bytes, one is allowed"):
        decode_deflated(deflated_frame(data))


def test_deflated_frame_that_ends_early_is_refused():
    data = raw_deflate(frames.frame().data)[:-4]
    with pytest.raises(DecodeError, match="ends early"):
        decode_deflated(deflated_frame(data))


def test_deflated_frame_of_too_few_bytes_is_refused():
    with pytest.raises(DecodeError, match="frame has 10 bytes, 70 are expected"):
        decode_deflated(deflated_frame(raw_deflate(bytes(10))))


def test_zlib_header_is_refused():
    with pytest.raises(DecodeError, match="not deflated data"):
        decode_deflated(deflated_frame(zlib.compress(frames.frame().data)))


def test_inflate_bomb_is_refused_in_little_memory():
    bomb = raw_deflate(bytes(200_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(DecodeError, match="inflates to more than the 70 bytes expected"):
            decode_deflated(deflated_frame(bomb))
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
