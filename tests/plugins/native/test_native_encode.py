import zlib

import numpy as np
import pytest

from codicom.extend.registry import Plugins
from codicom.plugin import EncodeError, Frame
from codicom.testing import frames
from codicom_native.encode import encode, encode_deflated

LITTLE, BIG, DEFLATED_FRAME = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.8.1"


def bits(values, **fields):
    pixels = np.array(values, dtype=np.uint8)
    info = frames.described(rows=1, columns=pixels.size, bits_allocated=8, bits_stored=1, pixel_vr="OB", **fields)
    return Frame(data=pixels.tobytes(), info=info)


def test_little_endian_is_a_view_on_the_input():
    frame = frames.frame()
    assert np.shares_memory(np.frombuffer(encode(frame, LITTLE, {}).data, "u1"), np.frombuffer(frame.data, "u1"))


def test_packed_bits_begin_at_the_least_significant():
    assert bytes(encode(bits([0, 1, 1, 0, 1, 0, 0, 0, 0, 1]), LITTLE, {"pack_bits": True}).data) == b"\x16\x02"


def test_packed_bits_are_described_as_bits():
    info = encode(bits([0, 1, 1]), LITTLE, {"pack_bits": True}).info
    assert (info.bits_allocated, info.bits_stored, info.size) == (1, 1, 1)


def test_without_the_option_bits_stay_bytes():
    assert bytes(encode(bits([0, 1, 1]), LITTLE, {}).data) == b"\0\1\1"


def test_packing_a_two_is_refused():
    with pytest.raises(EncodeError, match="samples of 0 and 1, found 2"):
        encode(bits([0, 1, 2]), LITTLE, {"pack_bits": True})


def test_packing_wide_samples_is_refused():
    with pytest.raises(EncodeError, match="got 1 of 16 bits"):
        encode(frames.frame(bits_allocated=16), LITTLE, {"pack_bits": True})


def test_packing_color_is_refused():
    with pytest.raises(EncodeError, match="got 3 of 8 bits"):
        encode(frames.frame(samples_per_pixel=3, bits_allocated=8), LITTLE, {"pack_bits": True})


def test_option_of_another_type_is_refused():
    with pytest.raises(EncodeError, match="pack_bits must be True or False, got 'yes'"):
        encode(bits([0, 1]), LITTLE, {"pack_bits": "yes"})


def test_packed_bits_in_big_endian_words_change_places():
    frame = bits([1] + [0] * 15)
    frame = Frame(data=frame.data, info=frame.info.changed(pixel_vr="OW"))
    assert bytes(encode(frame, BIG, {"pack_bits": True}).data) == b"\x00\x01"


def test_odd_number_of_bytes_in_big_endian_words_is_padded():
    frame = bits([1, 0, 1])
    frame = Frame(data=frame.data, info=frame.info.changed(pixel_vr="OW"))
    assert bytes(encode(frame, BIG, {}).data) == b"\x00\x01\x00\x01"


def test_frame_of_too_many_bytes_is_refused():
    frame = frames.frame(rows=2, columns=2)
    with pytest.raises(EncodeError, match="frame has 10 bytes, 8 are expected"):
        encode(Frame(data=frame.data + bytes(2), info=frame.info), LITTLE, {})


def test_deflated_frame_is_raw_deflate():
    frame = frames.frame()
    assert zlib.decompress(encode_deflated(frame, DEFLATED_FRAME, {}).data, wbits=-15) == frame.data


def test_deflated_bits_are_packed_first():
    data = encode_deflated(bits([0, 1, 1, 0, 1, 0, 0, 0, 0, 1]), DEFLATED_FRAME, {"pack_bits": True}).data
    assert zlib.decompress(data, wbits=-15) == b"\x16\x02"


def test_level_changes_the_size():
    frame = frames.frame(rows=64, columns=64, pattern="gradient")
    sizes = [len(encode_deflated(frame, DEFLATED_FRAME, {"level": level}).data) for level in (0, 9)]
    assert sizes[0] > sizes[1]


@pytest.mark.parametrize("level", [10, -2, True, "9"])
def test_level_out_of_range_is_refused(level):
    with pytest.raises(EncodeError, match="must be a whole number from -1 to 9"):
        encode_deflated(frames.frame(), DEFLATED_FRAME, {"level": level})


def test_registry_passes_the_option_on():
    import codicom_native.plugin

    frame = bits([0, 1, 1])
    plugins = Plugins(discover=False, register=[codicom_native.plugin], environ={})
    codec = plugins.select_encoder(frame.info, LITTLE, options=["pack_bits"])
    assert bytes(codec.encode(frame, LITTLE, {"pack_bits": True}).data) == b"\x06"


def test_packing_a_short_frame_is_refused():
    frame = bits([0, 1, 1])
    with pytest.raises(EncodeError, match="frame has 2 bytes, 3 are expected"):
        encode(Frame(data=frame.data[:2], info=frame.info), LITTLE, {"pack_bits": True})
