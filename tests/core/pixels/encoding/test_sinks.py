"""Frames put into fragments and side by side, in one pass."""

from __future__ import annotations

import io
from struct import unpack

import numpy as np
import pytest
from pydicom.encaps import generate_frames, parse_basic_offsets

from codicom.errors import EncodeError
from codicom.extend.frame import FrameInfo
from codicom.pixels.encoding.sinks import FragmentSink, PlainSink, check_native_size

FRAMES = [b"abc", b"defg", b"h" * 9]


def filled(frames, extended=None, **how):
    stream = io.BytesIO()
    sink = FragmentSink(stream, len(frames), extended, **how)
    for frame in frames:
        sink.add(frame)
    sink.finish()
    return stream.getvalue(), sink


def test_frames_come_back_from_fragments():
    value, _ = filled(FRAMES)
    assert list(generate_frames(value, number_of_frames=3)) == [b"abc\0", b"defg", b"h" * 9 + b"\0"]


def test_basic_offset_table_tells_where_each_frame_begins():
    value, _ = filled(FRAMES)
    assert parse_basic_offsets(value) == [0, 12, 24]


def test_stored_bytes_are_those_of_the_frames_alone():
    assert filled(FRAMES)[1].stored == 16


def test_extended_offset_table_tells_offsets_and_lengths():
    value, sink = filled(FRAMES, True)
    offsets, lengths = (unpack("<3Q", each) for each in sink.extended)
    assert (parse_basic_offsets(value), offsets, lengths) == ([], (0, 12, 24), (4, 4, 10))


def test_offsets_that_the_basic_table_cannot_hold_make_it_an_extended_one():
    value, sink = filled(FRAMES, most_offset=20)
    assert (parse_basic_offsets(value), unpack("<3Q", sink.extended[0])) == ([], (0, 12, 24))


def test_fragments_close_up_to_the_empty_table():
    assert filled(FRAMES, most_offset=20)[0] == filled(FRAMES, True)[0]


def test_closing_up_moves_more_than_one_chunk():
    frames = [bytes([number]) * 700_000 for number in range(4)]
    assert filled(frames, most_offset=20)[0] == filled(frames, True)[0]


def test_offsets_that_just_fit_stay_in_the_basic_table():
    assert filled(FRAMES, most_offset=24)[1].extended is None


def test_a_basic_table_that_was_asked_for_and_cannot_be_is_refused(monkeypatch):
    monkeypatch.setattr("codicom.pixels.encoding.encapsulation._MOST_OFFSET", 20)
    with pytest.raises(ValueError, match="at most 20, got 24"):
        filled(FRAMES, False, most_offset=20)


def plain(frames, info, *, one_bit=False, big_endian=False):
    stream = io.BytesIO()
    sink = PlainSink(stream, info, one_bit=one_bit, big_endian=big_endian)
    for frame in frames:
        sink.add(frame)
    sink.finish()
    return stream.getvalue()


def test_an_odd_length_gets_a_byte_more():
    assert plain([b"abc"], FrameInfo(rows=1, columns=3, bits_allocated=8, bits_stored=8)) == b"abc\0"


def test_big_endian_turns_samples():
    assert plain([b"\1\2\3\4"], FrameInfo(rows=1, columns=2), big_endian=True) == b"\2\1\4\3"


def test_big_endian_leaves_bytes():
    info = FrameInfo(rows=1, columns=2, bits_allocated=8, bits_stored=8)
    assert plain([b"\1\2"], info, big_endian=True) == b"\1\2"


@pytest.mark.parametrize("columns", [1, 3, 7, 8, 11, 16])
def test_single_bits_of_frames_follow_each_other_without_a_gap(columns):
    bits = np.random.default_rng(1).integers(0, 2, (5, columns), np.uint8)
    info = FrameInfo(rows=1, columns=columns, bits_allocated=8, bits_stored=1)
    expected = np.packbits(bits.reshape(-1), bitorder="little").tobytes()
    assert plain([row.tobytes() for row in bits], info, one_bit=True) == expected + b"\0" * (len(expected) % 2)


def test_samples_that_no_length_can_tell_are_refused():
    with pytest.raises(EncodeError, match=r"at most 4294967294 bytes .*, got 4294967295"):
        check_native_size((1 << 32) - 1)
