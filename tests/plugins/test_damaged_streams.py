"""Thousands of damaged streams, the same in every run, end in DecodeError or in a frame of the right size."""

import itertools

import pytest

import codicom_jpegls.decode
import codicom_jpegls.encode
import codicom_rle.decode
import codicom_rle.encode
from codicom.plugin import DecodeError, Frame
from codicom.testing import frames
from codicom.testing.hostile import DAMAGES, damaged

CODECS = {
    "jpegls": (codicom_jpegls.encode.encode, codicom_jpegls.decode.decode, "1.2.840.10008.1.2.4.80"),
    "rle": (codicom_rle.encode.encode, codicom_rle.decode.decode, "1.2.840.10008.1.2.5"),
}
COLOR = {"samples_per_pixel": 3, "photometric_interpretation": "RGB"}
KINDS = {
    "8 bits": {"bits_allocated": 8},
    "12 bits signed": {"bits_stored": 12, "signed": True},
    "16 bits": {},
    "colour of 8 bits": {"bits_allocated": 8, **COLOR},
    "colour of 16 bits": COLOR,
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("codec", CODECS)
def test_damaged_stream_ends_in_an_error_or_a_whole_frame(codec, kind, damage):
    encode, decode, transfer_syntax = CODECS[codec]
    streams = [
        encode(frames.frame(rows=20, columns=15, pattern=pattern, **KINDS[kind]), transfer_syntax, {})
        for pattern in ("gradient", "noise")
    ]
    inputs = [
        Frame(data=data, info=stream.info)
        for stream in streams
        for data in damaged(bytes(stream.data), damage, 100, f"{kind} {damage}")
    ]
    refused = 0
    for each in inputs:
        try:
            frame = decode(each)
        except DecodeError:
            refused += 1
            continue
        assert memoryview(frame.data).nbytes == frame.info.size
        assert (frame.info.rows, frame.info.columns) == (20, 15)
    assert refused > 0


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_the_same_in_every_run_and_changes_something(damage):
    data = bytes(range(1, 251))
    inputs = list(damaged(data, damage, 20))
    assert inputs == list(itertools.islice(damaged(data, damage, 40), 20))
    assert data not in inputs
