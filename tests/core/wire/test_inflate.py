"""Inflating deflated datasets and gzip files, within limits."""

from __future__ import annotations

import gzip
import warnings
import zlib

import pytest

from codicom.errors import InvalidDicomError, LimitExceededError, TruncatedError
from codicom.limits import INFLATE_RATIO_FREE, Limits
from codicom.wire.deviations import Deviations, Rule
from codicom.wire.inflate import check_ratio, gunzip, inflate, is_gzip

DATA = b"some text that is deflated " * 40


def raw(data, *, wbits=-zlib.MAX_WBITS):
    stream = zlib.compressobj(wbits=wbits)
    return stream.compress(data) + stream.flush()


def inflated(data, limits=None):
    """Return the inflated bytes and the rules that were broken."""
    deviations = Deviations()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = inflate(data, limits or Limits(), deviations, offset=100)
    return found, [(each.rule, each.offset) for each in deviations]


def test_raw_stream_is_inflated():
    assert inflated(raw(DATA)) == (DATA, [])


@pytest.mark.parametrize("wbits", [zlib.MAX_WBITS, zlib.MAX_WBITS | 16], ids=["zlib", "gzip"])
def test_stream_with_a_header_is_inflated_and_recorded(wbits):
    assert inflated(raw(DATA, wbits=wbits)) == (DATA, [(Rule.DEFLATED_END, 100)])


def test_padding_after_the_stream_is_left_out():
    assert inflated(raw(DATA) + b"\0") == (DATA, [])


def test_cut_stream_gives_what_there_is_and_is_recorded():
    found, rules = inflated(raw(DATA)[:-4])
    assert found == DATA[: len(found)]
    assert rules == [(Rule.DEFLATED_END, 100)]


def test_bytes_that_are_no_stream_are_refused_at_their_offset():
    with pytest.raises(InvalidDicomError) as error:
        inflated(b"\xff" * 50)
    assert error.value.offset == 100


def test_inflated_bytes_are_limited():
    with pytest.raises(LimitExceededError) as error:
        inflated(raw(DATA), Limits(inflated_bytes=len(DATA) - 1))
    assert (error.value.limit, error.value.allowed) == ("inflated_bytes", len(DATA) - 1)


def test_ratio_is_free_for_little_and_limited_for_much():
    check_ratio(INFLATE_RATIO_FREE, 1, Limits())
    with pytest.raises(LimitExceededError, match="limit inflate_ratio"):
        check_ratio(INFLATE_RATIO_FREE + 1, 1, Limits())


def test_gzip_file_is_known_by_its_first_bytes():
    assert is_gzip(gzip.compress(DATA))
    assert not is_gzip(DATA)


def test_dicom_file_whose_preamble_looks_like_gzip_is_none():
    assert not is_gzip(b"\x1f\x8b\x08".ljust(128, b"\0") + b"DICM")


def test_all_members_of_a_gzip_file_are_inflated():
    assert gunzip(gzip.compress(DATA) + gzip.compress(b"more"), Limits(), None) == DATA + b"more"


def test_cut_gzip_file_is_refused():
    with pytest.raises(TruncatedError) as error:
        gunzip(gzip.compress(DATA)[:-12], Limits(), "name.gz")
    assert error.value.file == "name.gz"


def test_damaged_gzip_file_is_refused():
    data = gzip.compress(DATA)
    with pytest.raises(InvalidDicomError):
        gunzip(data[:12] + b"\xff" * 20 + data[32:], Limits(), None)


def test_content_of_a_gzip_file_is_limited():
    with pytest.raises(LimitExceededError, match="limit inflated_bytes"):
        gunzip(gzip.compress(DATA), Limits(inflated_bytes=100), None)
