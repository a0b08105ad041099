from __future__ import annotations

import struct

import pytest

from codicom.encaps import encapsulate, encapsulate_extended
from codicom.errors import FramingError
from codicom.limits import Limits
from codicom.pixels.stored.encapsulated import FragmentIndex
from codicom.pixels.stored.value import FetchedValue, held
from codicom.wire.deviations import Rule

SOI = b"\xff\xd8\xff\xe0"
EOI = b"\xff\xd9"


def item(data):
    return b"\xfe\xff\x00\xe0" + struct.pack("<L", len(data)) + data


def table(*offsets):
    return item(struct.pack(f"<{len(offsets)}L", *offsets))


@pytest.fixture
def notes():
    return []


@pytest.fixture
def record(notes):
    return lambda rule, position, action: notes.append(rule)


@pytest.fixture(params=["in memory", "in a file"])
def framed(request, record):
    """Return a function that frames a value, held or to be fetched."""

    def make(data, count, **how):
        if request.param == "in memory":
            value = held(data)
        else:
            value = FetchedValue(lambda start, length: data[start : start + length], len(data), 0)
        return FragmentIndex(value, count, Limits(), record, **how)

    return make


def all_of(frames):
    return [bytes(frames.read(index)) for index in range(frames.count)]


def test_frames_are_found_by_their_basic_offset_table(framed, notes):
    frames = framed(encapsulate([b"abcdef", b"ghij"], fragments_per_frame=2), 2)
    assert all_of(frames) == [b"abcdef", b"ghij"]
    assert not notes


def test_frames_are_found_by_their_extended_offset_table(framed, notes):
    data, offsets, lengths = encapsulate_extended([b"abc", b"defg"])
    assert all_of(framed(data, 2, extended=(offsets, lengths))) == [b"abc\0", b"defg"]
    assert not notes


def test_an_extended_length_without_padding_tells_the_frame(framed, notes):
    data, offsets, _ = encapsulate_extended([b"abc", b"defg"])
    frames = framed(data, 2, extended=(offsets, struct.pack("<2Q", 3, 4)))
    assert all_of(frames) == [b"abc", b"defg"]
    assert not notes


def test_extended_offsets_may_be_numbers(framed):
    data, _, _ = encapsulate_extended([b"ab", b"cdef"])
    assert all_of(framed(data, 2, extended=([0, 10], [2, 4]))) == [b"ab", b"cdef"]


def test_extended_tables_of_different_lengths_are_left_out(framed, notes):
    data, offsets, lengths = encapsulate_extended([b"ab", b"cd"])
    assert all_of(framed(data, 2, extended=(offsets, lengths[:8]))) == [b"ab", b"cd"]
    assert notes == [Rule.OFFSET_TABLE]


def test_one_fragment_for_each_frame_needs_no_table(framed):
    assert all_of(framed(encapsulate([b"ab", b"cd"], has_bot=False), 2)) == [b"ab", b"cd"]


def test_all_fragments_belong_to_the_only_frame(framed):
    assert all_of(framed(encapsulate([b"abcdef"], 3, has_bot=False), 1)) == [b"abcdef"]


@pytest.mark.parametrize(
    "start",
    [
        SOI,
        b"\xff\x4f\xff\x51",
        b"\0\0\0\x0cjP  \r\n\x87\n",
        b"\xff\x0a",
        b"\0\0\0\x0cJXL \r\n\x87\n",
        struct.pack("<16L", 1, 64, *[0] * 14),
    ],
    ids=["jpeg", "jpeg2000", "jp2", "jpegxl", "jxl", "rle"],
)
def test_frames_of_several_fragments_are_found_by_their_first_bytes(framed, start, notes):
    first, second = start + bytes(range(100, 140)), start + bytes(range(60, 90))
    assert all_of(framed(encapsulate([first, second], 3, has_bot=False), 2)) == [first, second]
    assert not notes


def test_frames_are_found_by_their_ends_where_beginnings_deceive(framed):
    # The second fragment of the first frame happens to look like the beginning of a frame.
    fragments = [SOI + b"ab", SOI + b"cd" + EOI, SOI + b"ef", b"gh" + EOI]
    frames = framed(table() + b"".join(map(item, fragments)), 2)
    assert all_of(frames) == [b"".join(fragments[:2]), b"".join(fragments[2:])]


def test_frames_of_plain_samples_are_found_by_their_size(framed):
    data = encapsulate([b"abcdef", b"ghijkl"], 3, has_bot=False)
    assert all_of(framed(data, 2, frame_size=6)) == [b"abcdef", b"ghijkl"]


def test_fragments_that_tell_nothing_are_refused(framed):
    with pytest.raises(FramingError, match="which of 3 fragments hold which of 2 frames"):
        framed(encapsulate([b"ab", b"cd", b"ef"], has_bot=False), 2)


@pytest.mark.parametrize("offsets", [(0, 0), (0, 11), (4, 14), (10, 0), (0, 4_000_000_000), (0, 10, 24)])
def test_frames_are_found_by_their_fragments_where_the_table_is_wrong(framed, notes, offsets):
    frames = framed(table(*offsets) + item(b"ab") + item(b"cdef"), 2)
    assert [bytes(frames.read(1)), bytes(frames.read(0))] == [b"cdef", b"ab"]
    assert notes == [Rule.OFFSET_TABLE]


@pytest.mark.parametrize("wrong", [([0, 12], [2, 4]), ([0, 10], [2, 9])])
def test_frames_are_found_by_their_fragments_where_the_extended_table_is_wrong(framed, notes, wrong):
    frames = framed(table() + item(b"ab") + item(b"cdef"), 2, extended=wrong)
    assert [bytes(frames.read(1)), bytes(frames.read(0))] == [b"cdef", b"ab"]
    assert notes == [Rule.OFFSET_TABLE]


def test_a_table_of_fewer_frames_gives_way_to_fragments_that_fit(framed, notes):
    assert all_of(framed(table(0) + item(b"ab") + item(b"cd"), 2)) == [b"ab", b"cd"]
    assert notes == [Rule.OFFSET_TABLE]


def test_more_frames_than_declared_are_kept_and_recorded(framed, notes):
    frames = framed(encapsulate([SOI + b"a" + EOI + b"\0", SOI + b"b" + EOI + b"\0", SOI + b"c" + EOI + b"\0"]), 2)
    frames.check()
    assert frames.count == 3
    assert notes == [Rule.NUMBER_OF_FRAMES]


def test_more_frames_than_declared_are_left_out_where_not_wanted(framed):
    frames = framed(encapsulate([b"ab", b"cd", b"ef"]), 2, excess=False)
    assert all_of(frames) == [b"ab", b"cd"]


def test_fewer_frames_than_declared_are_an_error_for_all(framed):
    frames = framed(encapsulate([b"ab", b"cd"]), 3)
    with pytest.raises(FramingError, match="holds 2 whole frames of 3"):
        frames.check_whole()


def test_frames_that_are_there_can_be_read_where_others_are_missing(framed):
    assert bytes(framed(encapsulate([b"ab", b"cd"], has_bot=False), 3).read(1)) == b"cd"


def test_a_frame_after_the_last_is_refused(framed):
    with pytest.raises(FramingError, match="holds 2 whole frames of 6"):
        framed(encapsulate([b"ab", b"cd"]), 2).read(5)


def test_an_empty_fragment_is_recorded(framed, notes):
    assert all_of(framed(encapsulate([b"ab", b"", b"cd"], has_bot=False), 3)) == [b"ab", b"", b"cd"]
    assert notes == [Rule.EMPTY_FRAGMENT]


def test_no_fragments_hold_no_frame(framed):
    frames = framed(table(), 1)
    assert frames.count == 0
    with pytest.raises(FramingError, match="holds 0 whole frames of 1"):
        frames.check_whole()


def test_a_last_frame_that_is_cut_is_kept_and_recorded(framed, notes):
    frames = framed(encapsulate([b"abcd", b"efgh"])[:-1], 2)
    assert all_of(frames) == [b"abcd", b"efg"]
    assert notes == [Rule.TRUNCATED_VALUE]


def test_of_a_file_with_a_table_only_the_wanted_frame_is_read(record):
    data = encapsulate([bytes(5000)] * 100)
    read = []

    def fetch(start, length):
        read.append((start, length))
        return data[start : start + length]

    frames = FragmentIndex(FetchedValue(fetch, len(data), 0), 100, Limits(), record)
    assert frames.count == 100
    del read[:]
    assert len(frames.read(50)) == 5000
    assert sum(length for _, length in read) < 11_000
