from __future__ import annotations

import pytest

from codicom.errors import FramingError
from codicom.extend.frame import FrameInfo
from codicom.pixels.stored.byte_order import ByteOrder
from codicom.pixels.stored.native import NativeFrames
from codicom.pixels.stored.value import held
from codicom.wire.deviations import Rule


@pytest.fixture
def notes():
    return []


@pytest.fixture
def record(notes):
    return lambda rule, position, action: notes.append(rule)


def native(data, info, frames, **how):
    return NativeFrames(held(data), info, frames, **({"order": ByteOrder.LITTLE, "excess": True} | how))


def info(rows=2, columns=3, bits=8, **fields):
    return FrameInfo(rows=rows, columns=columns, bits_allocated=bits, bits_stored=bits, **fields)


def test_native_frames_follow_each_other():
    frames = native(bytes(range(12)), info(), 2)
    assert bytes(frames.cut(1).data) == bytes(range(6, 12))


def test_a_frame_of_bits_may_begin_inside_a_byte():
    cut = native(bytes([0b10101010, 0b00001111]), info(1, 5, 1), 3).cut(1)
    assert (bytes(cut.data), cut.bit_offset) == (bytes([0b10101010, 0b00001111]), 5)


def test_words_are_put_right_before_frames_are_cut():
    # Frames of 3 bytes, stored as big endian words: the second begins inside a word.
    frames = native(bytes([1, 0, 3, 2, 5, 4]), info(1, 3), 2, order=ByteOrder.SWAPPED_WORDS)
    assert [bytes(frames.cut(index).data) for index in range(2)] == [b"\0\1\2", b"\3\4\5"]


def test_the_last_word_may_be_half():
    assert bytes(native(bytes([1, 0, 2]), info(1, 3), 1, order=ByteOrder.SWAPPED_WORDS).cut(0).data) == b"\0\1\0"


def test_native_bytes_for_more_frames_are_taken_and_recorded(record, notes):
    frames = native(bytes(18), info(), 2)
    frames.check(record)
    assert (frames.count, notes) == (3, [Rule.NUMBER_OF_FRAMES])


def test_native_bytes_that_are_no_frame_are_left_out_and_recorded(record, notes):
    frames = native(bytes(16), info(), 2)
    frames.check(record)
    assert (frames.count, notes) == (2, [Rule.EXCESS_BYTES])


@pytest.mark.parametrize("size", [9, 10])
def test_one_byte_of_padding_is_no_defect(record, notes, size):
    frames = native(bytes(size), info(3, 3), 1)
    frames.check(record)
    assert (frames.count, notes) == (1, [])


def test_bits_that_fill_up_the_last_word_are_no_frame(record, notes):
    frames = native(bytes(2), info(1, 3, 1), 3)
    frames.check(record)
    assert (frames.count, notes) == (3, [])


def test_too_few_bytes_are_refused_saying_how_many():
    with pytest.raises(FramingError, match="holds 1 whole frames of 2, 11 bytes of 12"):
        native(bytes(11), info(), 2).check_whole()


def test_a_subsampled_image_with_all_samples_is_refused(record):
    colored = info(2, 2, samples_per_pixel=3, photometric_interpretation="YBR_FULL_422")
    with pytest.raises(FramingError, match="YBR_FULL_422 must have 8 bytes, got 12"):
        native(bytes(12), colored, 1).check(record)
