"""Where bytes come from: paths, file objects and bytes."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from codicom.errors import LimitExceededError, ReadError, SourceClosedError
from codicom.limits import Limits
from codicom.wire.feed import BytesFeed, PathFeed, StreamFeed, open_feed

DATA = bytes(range(200))


class Pipe(io.RawIOBase):
    """A stream that cannot seek, and gives few bytes at a time."""

    def __init__(self, data):
        self._data = io.BytesIO(data)

    def readable(self):
        return True

    def read(self, size=-1):
        return self._data.read(min(size, 7) if size >= 0 else 7)


@pytest.fixture
def path(tmp_path):
    place = tmp_path / "data.bin"
    place.write_bytes(DATA)
    return place


@pytest.fixture(params=["bytes", "path", "stream"])
def feed(request, path):
    made = {"bytes": lambda: DATA, "path": lambda: path, "stream": lambda: io.BytesIO(DATA)}[request.param]()
    feed = open_feed(made)
    yield feed
    feed.finish(0)


@pytest.mark.parametrize(("offset", "length"), [(0, 10), (50, 100), (190, 50), (200, 10), (300, 10)])
def test_bytes_are_read_from_any_offset(feed, offset, length):
    assert feed.read(offset, length) == DATA[offset : offset + length]


def test_all_bytes_are_read(feed):
    assert feed.read_all(Limits()) == DATA


def test_size_is_known_beforehand(feed):
    assert feed.size == len(DATA)


def test_total_bytes_are_limited(feed):
    with pytest.raises(LimitExceededError, match="limit total_bytes"):
        feed.read_all(Limits(total_bytes=len(DATA) - 1))


def test_later_read_gives_the_same_bytes(feed):
    fetch = feed.fetcher()
    assert fetch(100, 20) == DATA[100:120]


@pytest.mark.parametrize(
    ("source", "kind"),
    [(b"", BytesFeed), (bytearray(b""), BytesFeed), (memoryview(b""), BytesFeed), (io.BytesIO(), StreamFeed)],
)
def test_feed_is_chosen_by_the_source(source, kind):
    assert type(open_feed(source)) is kind


def test_source_of_another_kind_is_refused():
    with pytest.raises(TypeError, match="must be a path, a file object or bytes, got int"):
        open_feed(5)


# Paths


def test_file_is_closed_when_reading_ends(path):
    feed = open_feed(str(path))
    fd = feed._fd
    feed.finish(0)
    with pytest.raises(OSError, match="descriptor"):
        os.fstat(fd)


def test_name_and_time_of_a_file_are_known(path):
    feed = open_feed(Path(path))
    assert (feed.name, feed.modified) == (str(path), path.stat().st_mtime)
    feed.finish(0)


def test_file_is_mapped(path):
    feed = PathFeed(path)
    assert feed.map()[:] == DATA
    feed.finish(0)


def test_empty_file_cannot_be_mapped(tmp_path):
    (tmp_path / "empty").touch()
    feed = PathFeed(tmp_path / "empty")
    assert feed.map() is None
    feed.finish(0)


def test_later_read_of_a_file_that_has_changed_is_refused(path):
    feed = PathFeed(path)
    fetch = feed.fetcher()
    feed.finish(0)
    path.write_bytes(DATA + b"more")
    with pytest.raises(ReadError, match="changed") as error:
        fetch(10, 5)
    assert (error.value.offset, error.value.file) == (10, str(path))


def test_later_read_of_a_file_that_is_gone_is_refused(path):
    feed = PathFeed(path)
    fetch = feed.fetcher()
    feed.finish(0)
    path.unlink()
    with pytest.raises(ReadError):
        fetch(10, 5)


# File objects


def test_offsets_of_a_file_object_count_from_where_it_stood():
    stream = io.BytesIO(b"before" + DATA)
    stream.seek(6)
    feed = StreamFeed(stream)
    assert (feed.read(10, 5), feed.size) == (DATA[10:15], len(DATA))


def test_file_object_is_left_where_reading_ended():
    stream = io.BytesIO(b"before" + DATA)
    stream.seek(6)
    feed = StreamFeed(stream)
    feed.read(100, 20)
    feed.finish(30)
    assert stream.tell() == 36


def test_opening_a_file_object_does_not_move_it():
    stream = io.BytesIO(DATA)
    stream.seek(20)
    StreamFeed(stream)
    assert stream.tell() == 20


def test_later_read_leaves_a_file_object_where_it_stood():
    stream = io.BytesIO(DATA)
    fetch = StreamFeed(stream).fetcher()
    stream.seek(77)
    assert (fetch(10, 5), stream.tell()) == (DATA[10:15], 77)


def test_later_read_of_a_closed_file_object_is_refused():
    stream = io.BytesIO(DATA)
    fetch = StreamFeed(stream).fetcher()
    stream.close()
    with pytest.raises(SourceClosedError):
        fetch(10, 5)


def test_stream_that_cannot_seek_is_read_forwards():
    feed = StreamFeed(Pipe(DATA))
    assert (feed.can_fetch, feed.read(10, 20), feed.read(50, 60)) == (False, DATA[10:30], DATA[50:110])


def test_stream_that_cannot_seek_is_not_read_backwards():
    feed = StreamFeed(Pipe(DATA))
    feed.read(10, 20)
    with pytest.raises(ReadError) as error:
        feed.read(5, 5)
    assert error.value.offset == 5


def test_stream_that_cannot_seek_is_read_whole():
    feed = StreamFeed(Pipe(DATA))
    assert (feed.read_all(Limits()), feed.end()) == (DATA, len(DATA))


def test_text_is_refused():
    with pytest.raises(TypeError, match="binary mode"):
        StreamFeed(io.StringIO("text")).read(0, 4)
