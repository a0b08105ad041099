from __future__ import annotations

import io
import random
import struct

import pydicom.encaps as oracle
import pytest

from codicom import encaps
from codicom.errors import FramingError, WriteError

FRAMES = [bytes(random.Random(seed).randbytes(seed)) for seed in (10, 33, 2, 64, 7)]


def test_public_names_are_those_of_pydicom():
    theirs = {name for name in vars(oracle) if getattr(vars(oracle)[name], "__module__", "") == oracle.__name__}
    assert sorted(encaps.__all__) == sorted(name for name in theirs if not name.startswith("_"))


@pytest.mark.parametrize("table", [True, False])
@pytest.mark.parametrize("fragments", [1, 2, 4])
def test_frames_are_encapsulated_as_pydicom_does(fragments, table):
    frames = [frame for frame in FRAMES if len(frame) >= 7]
    assert encaps.encapsulate(frames, fragments, table) == oracle.encapsulate(frames, fragments, table)


def test_frames_are_encapsulated_with_an_extended_table_as_pydicom_does():
    assert encaps.encapsulate_extended(FRAMES) == oracle.encapsulate_extended(FRAMES)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_frame_is_cut_into_fragments_as_pydicom_does(count):
    assert list(encaps.fragment_frame(bytes(range(11)), count)) == list(oracle.fragment_frame(bytes(range(11)), count))


def test_more_fragments_than_pairs_of_bytes_are_refused():
    with pytest.raises(WriteError, match="got 4 fragments for a frame of 6 bytes"):
        list(encaps.fragment_frame(b"abcdef", 4))


def test_items_are_those_of_pydicom():
    assert list(encaps.itemize_frame(b"abcdefg", 2)) == list(oracle.itemize_frame(b"abcdefg", 2))


@pytest.mark.parametrize("table", [True, False])
def test_buffers_are_encapsulated_while_they_are_read(table):
    buffer = encaps.encapsulate_buffer([io.BytesIO(frame) for frame in FRAMES], table)
    assert buffer.read() == encaps.encapsulate(FRAMES, 1, table)
    assert buffer.encapsulated_length == len(encaps.encapsulate(FRAMES, 1, table))


def test_a_buffer_is_read_in_pieces_of_any_size():
    whole = encaps.encapsulate(FRAMES)
    for size in (1, 3, 8, 1000):
        buffer = encaps.encapsulate_buffer([io.BytesIO(frame) for frame in FRAMES])
        assert b"".join(iter(lambda size=size, buffer=buffer: buffer.read(size), b"")) == whole


def test_a_buffer_is_read_from_any_place():
    whole = encaps.encapsulate(FRAMES)
    buffer = encaps.encapsulate_buffer([io.BytesIO(frame) for frame in FRAMES])
    assert (buffer.seek(20), buffer.read(30), buffer.tell()) == (20, whole[20:50], 50)
    assert (buffer.seek(-5, 2), buffer.read()) == (len(whole) - 5, whole[-5:])


def test_a_buffer_leaves_the_frames_buffers_where_they_stood():
    frame = io.BytesIO(b"abcdef")
    frame.seek(3)
    encaps.encapsulate_buffer([frame]).read()
    assert frame.tell() == 3


def test_buffers_give_the_extended_table_of_pydicom():
    ours, *tables = encaps.encapsulate_extended_buffer([io.BytesIO(frame) for frame in FRAMES])
    theirs, *expected = oracle.encapsulate_extended_buffer([io.BytesIO(frame) for frame in FRAMES])
    assert (tables, ours.lengths, ours.offsets) == (expected, theirs.lengths, theirs.offsets)


def test_a_buffer_is_closed_when_one_of_its_frames_is():
    frames = [io.BytesIO(b"ab"), io.BytesIO(b"cd")]
    buffer = encaps.encapsulate_buffer(frames)
    frames[1].close()
    assert buffer.closed


class Long(io.BufferedIOBase):
    """A buffer that has as many zeros as are wanted."""

    def __init__(self, size):
        self.size = size

    def seekable(self):
        return True

    def tell(self):
        return 0

    def seek(self, offset, whence=0):
        return self.size if whence == 2 else offset


def test_offsets_beyond_32_bits_are_refused_for_the_basic_table():
    with pytest.raises(WriteError, match="use an Extended Offset Table"):
        encaps.encapsulate_buffer([Long(1 << 31)] * 3)


def test_offsets_beyond_32_bits_are_told_by_the_extended_table():
    _, offsets, _ = encaps.encapsulate_extended_buffer([Long(1 << 31)] * 3)
    assert struct.unpack("<3Q", offsets) == (0, (1 << 31) + 8, (1 << 32) + 16)


def test_a_frame_longer_than_an_item_is_refused():
    with pytest.raises(WriteError, match="at most 4294967294 bytes"):
        encaps.encapsulate_buffer([Long(1 << 32)])


def test_buffers_that_are_bytes_are_refused():
    with pytest.raises(TypeError, match=r"io\.BufferedIOBase"):
        encaps.encapsulate_buffer([b"ab"])


# Taking apart


def test_offsets_and_fragments_are_those_of_pydicom():
    data = encaps.encapsulate(FRAMES)
    assert encaps.parse_basic_offsets(data) == oracle.parse_basic_offsets(data)
    after = data[8 + 4 * len(FRAMES) :]
    assert encaps.parse_fragments(after) == oracle.parse_fragments(after)
    assert list(encaps.generate_fragments(after)) == list(oracle.generate_fragments(after))


def test_a_file_object_is_left_after_the_offset_table():
    file = io.BytesIO(encaps.encapsulate(FRAMES))
    encaps.parse_basic_offsets(file)
    count, places = encaps.parse_fragments(file)
    assert (file.tell(), count, places[0]) == (28, 5, 28)


@pytest.mark.parametrize("table", [True, False])
def test_frames_are_taken_apart_as_pydicom_does(table):
    data = encaps.encapsulate(FRAMES, 1, table)
    ours = list(encaps.generate_frames(data, number_of_frames=5))
    assert ours == list(oracle.generate_frames(data, number_of_frames=5))
    assert [encaps.get_frame(data, index, number_of_frames=5) for index in range(5)] == ours


def test_fragments_of_frames_are_those_of_pydicom():
    data = encaps.encapsulate([b"abcdef", b"ghijkl"], 2)
    assert list(encaps.generate_fragmented_frames(data)) == list(oracle.generate_fragmented_frames(data))


def test_an_extended_table_is_preferred():
    data, *tables = encaps.encapsulate_extended(FRAMES)
    ours = list(encaps.generate_frames(data, extended_offsets=tuple(tables)))
    assert ours == list(oracle.generate_frames(data, extended_offsets=tuple(tables)))


def test_big_endian_items_are_taken_apart():
    data = b"\xff\xfe\xe0\0\0\0\0\0" + b"\xff\xfe\xe0\0\0\0\0\2ab"
    assert list(encaps.generate_frames(data, number_of_frames=1, endianness=">")) == [b"ab"]


def test_several_fragments_without_table_and_number_are_refused():
    with pytest.raises(ValueError, match="give number_of_frames"):
        encaps.get_frame(encaps.encapsulate(FRAMES, has_bot=False), 0)


def test_one_fragment_is_one_frame_without_being_told():
    assert encaps.get_frame(encaps.encapsulate([b"ab"], has_bot=False), 0) == b"ab"


def test_something_else_than_an_item_is_refused():
    with pytest.raises(FramingError, match="where a sequence item begins"):
        encaps.parse_fragments(b"\x10\0\x10\0" + bytes(8))
