"""Thousands of damaged streams, the same in every run, end in DecodeError or in a frame of the right size."""

import random

import pytest

from codicom.plugin import DecodeError, Frame
from codicom.testing import frames
from codicom_rle.decode import decode
from codicom_rle.encode import encode

COLOR = {"samples_per_pixel": 3, "photometric_interpretation": "RGB"}
KINDS = {
    "8 bits": {"bits_allocated": 8},
    "12 bits signed": {"bits_stored": 12, "signed": True},
    "16 bits": {},
    "colour of 8 bits": {"bits_allocated": 8, **COLOR},
    "colour of 16 bits": COLOR,
}
HEADERS = 100


def cut(source, data):
    return data[: source.randrange(len(data))]


def lengthened(source, data):
    place = source.randrange(len(data))
    return data[:place] + source.randbytes(source.randint(1, 9)) + data[place:]


def shortened(source, data):
    place = source.randrange(len(data))
    return data[:place] + data[place + source.randint(1, 9) :]


def changed(source, data):
    damaged = bytearray(data)
    for _ in range(source.randint(1, 4)):
        damaged[source.randrange(len(data))] = source.randrange(256)
    return bytes(damaged)


def changed_header(source, data):
    head = min(HEADERS, len(data))
    return changed(source, data[:head]) + data[head:]


def flipped(source, data):
    damaged = bytearray(data)
    damaged[source.randrange(len(data))] ^= 1 << source.randrange(8)
    return bytes(damaged)


def zeroed(source, data):
    place = source.randrange(len(data))
    size = source.randint(1, 20)
    return data[:place] + bytes(size) + data[place + size :]


@pytest.mark.parametrize("damage", [cut, lengthened, shortened, changed, changed_header, flipped, zeroed])
@pytest.mark.parametrize("kind", KINDS)
def test_damaged_stream_ends_in_an_error_or_a_whole_frame(kind, damage):
    source = random.Random(f"{kind} {damage.__name__}")
    streams = [
        encode(frames.frame(rows=20, columns=15, pattern=pattern, **KINDS[kind]), "1.2.840.10008.1.2.5", {})
        for pattern in ("gradient", "noise")
    ]
    whole = 0
    for number in range(200):
        stream = streams[number % 2]
        damaged = damage(source, bytes(stream.data))
        try:
            frame = decode(Frame(data=damaged, info=stream.info))
        except DecodeError:
            continue
        whole += 1
        assert memoryview(frame.data).nbytes == frame.info.size
        assert (frame.info.rows, frame.info.columns) == (20, 15)
    assert whole < 200
