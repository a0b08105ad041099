from __future__ import annotations

import struct

import pytest

from codicom.encaps import encapsulate
from codicom.errors import FramingError, LimitExceededError
from codicom.limits import Limits
from codicom.pixels.stored.fragments import find_fragments, is_end, is_start, offset_table
from codicom.pixels.stored.value import FetchedValue, held
from codicom.wire.deviations import Rule

ITEM = b"\xfe\xff\x00\xe0"
DELIMITER = b"\xfe\xff\xdd\xe0\0\0\0\0"


def item(data):
    return ITEM + struct.pack("<L", len(data)) + data


@pytest.fixture
def notes():
    return []


@pytest.fixture
def record(notes):
    return lambda rule, position, action: notes.append((rule, position))


@pytest.fixture(params=["in memory", "in a file"])
def value(request):
    """Return a function that makes a value of bytes, held or to be fetched."""

    def make(data):
        if request.param == "in memory":
            return held(data)
        return FetchedValue(lambda start, length: data[start : start + length], len(data), 0)

    return make


def test_fragments_are_found_with_their_lengths(value, record, notes):
    found = find_fragments(value(item(b"abcd") + item(b"ef") + DELIMITER), 0, Limits(), record)
    assert (list(found.starts), list(found.lengths), found.delimited) == ([8, 20], [4, 2], True)
    assert not notes


def test_long_fragments_are_found_like_short_ones(value, record):
    data = item(bytes(70_000)) + item(bytes(10)) + item(bytes(100_000)) + item(b"xy")
    found = find_fragments(value(data), 0, Limits(), record)
    assert list(found.lengths) == [70_000, 10, 100_000, 2]


def test_the_first_bytes_of_each_fragment_in_a_file_are_kept(record):
    data = item(bytes(9000)) + item(b"\xff\xd8\xff\xe0" + bytes(30))
    found = find_fragments(FetchedValue(lambda s, n: data[s : s + n], len(data), 0), 0, Limits(), record)
    assert found.heads == [bytes(16), b"\xff\xd8\xff\xe0" + bytes(12)]


def test_a_missing_delimiter_is_no_defect_of_the_value(value, record, notes):
    found = find_fragments(value(item(b"abcd")), 0, Limits(), record)
    assert not found.delimited
    assert not notes


def test_a_last_fragment_that_is_cut_is_kept_and_recorded(value, record, notes):
    found = find_fragments(value(item(b"abcdefgh")[:-3]), 0, Limits(), record)
    assert list(found.lengths) == [5]
    assert notes == [(Rule.TRUNCATED_VALUE, 8)]


def test_an_item_header_that_is_cut_ends_the_fragments(value, record, notes):
    found = find_fragments(value(item(b"ab") + ITEM), 0, Limits(), record)
    assert list(found.lengths) == [2]
    assert notes == [(Rule.TRUNCATED_HEADER, 10)]


def test_another_tag_ends_the_fragments(value, record, notes):
    find_fragments(value(item(b"ab") + b"\x10\0\x10\0" + bytes(8)), 0, Limits(), record)
    assert notes == [(Rule.NOT_AN_ITEM, 10)]


def test_an_undefined_length_ends_the_fragments(value, record, notes):
    find_fragments(value(ITEM + b"\xff" * 4 + bytes(20)), 0, Limits(), record)
    assert notes == [(Rule.NOT_AN_ITEM, 0)]


def test_more_fragments_than_the_limit_are_refused(record):
    with pytest.raises(LimitExceededError, match="elements"):
        find_fragments(held(item(b"") * 20), 0, Limits(elements=10), record)


def test_big_endian_items_are_read(record):
    data = b"\xff\xfe\xe0\x00\0\0\0\x02ab"
    assert list(find_fragments(held(data), 0, Limits(), record, big_endian=True).lengths) == [2]


def test_offsets_are_read_from_the_first_item(value, record):
    offsets, after = offset_table(value(encapsulate([b"abcd", b"ef"])), Limits(), record)
    assert (list(offsets), after) == ([0, 12], 16)


def test_an_empty_offset_table_gives_no_offsets(value, record):
    offsets, after = offset_table(value(encapsulate([b"ab"], has_bot=False)), Limits(), record)
    assert (list(offsets), after) == ([], 8)


def test_an_offset_table_of_odd_length_is_left_out(value, record, notes):
    offsets, after = offset_table(value(item(b"abcdef") + item(b"xy")), Limits(), record)
    assert (list(offsets), after) == ([], 14)
    assert notes == [(Rule.OFFSET_TABLE, 0)]


def test_a_first_item_that_is_a_frame_is_no_offset_table(value, record, notes):
    offsets, after = offset_table(value(item(b"\xff\xd8\xff\xe0") + item(b"xy")), Limits(), record)
    assert (list(offsets), after) == ([], 0)
    assert notes == [(Rule.OFFSET_TABLE, 0)]


def test_data_without_items_is_not_encapsulated(value, record):
    with pytest.raises(FramingError, match=r"got \(0201,0403\)"):
        offset_table(value(bytes(range(1, 17))), Limits(), record)


def test_an_empty_value_is_not_encapsulated(value, record):
    with pytest.raises(FramingError, match="item header of 8 bytes, got 3"):
        offset_table(value(b"abc"), Limits(), record)


def test_more_offsets_than_frames_are_allowed_are_refused(record):
    with pytest.raises(LimitExceededError, match="frames"):
        offset_table(held(item(bytes(4 * 20))), Limits(frames=10), record)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"),
        (b"\xff\x4f\xff\x51\0\x29", "jpeg2000"),
        (b"\0\0\0\x0cjP  \r\n\x87\n\0\0", "jp2"),
        (b"\xff\x0a\xfa", "jpegxl"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "jxl"),
        (struct.pack("<4L", 2, 64, 100, 0), "rle"),
        (struct.pack("<4L", 16, 64, 100, 0), None),
        (b"\xff\xd9\xff", None),
        (b"", None),
    ],
)
def test_the_beginning_of_a_frame_is_known(head, kind):
    assert is_start(head) == kind


@pytest.mark.parametrize(
    ("tail", "known"), [(b"\xff\xd9", True), (b"\xff\xd9\0", True), (b"\xff\xd8", False), (b"", False)]
)
def test_the_end_of_a_frame_is_known(tail, known):
    assert is_end(tail) == known
