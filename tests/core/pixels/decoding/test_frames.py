from __future__ import annotations

import numpy as np

from codicom import pixels

BIG = "1.2.840.10008.1.2.2"


def test_frames_come_as_decoders_give_them(compressed, codec):
    frames = list(pixels.decoded_frames(compressed([bytes(8), bytes(range(8))], 2, 4), plugins=codec()))
    assert [bytes(frame.data) for frame in frames] == [bytes(8), bytes(range(8))]
    assert frames[1].info.transfer_syntax == "1.2.840.10008.1.2.1"


def test_big_endian_frames_come_in_little_endian(image):
    ds = image(np.array([[1, 2]], ">u2").tobytes(), 1, 2, bits=16, syntax=BIG, vr="OW")
    (frame,) = pixels.decoded_frames(ds)
    assert (bytes(frame.data), frame.info.transfer_syntax) == (b"\1\0\2\0", "1.2.840.10008.1.2.1")


def test_frames_of_bits_come_as_bytes(image):
    values = np.random.default_rng(3).integers(0, 2, (4, 3, 5), np.uint8)
    ds = image(np.packbits(values, bitorder="little").tobytes(), 3, 5, frames=4, bits=1)
    frames = list(pixels.decoded_frames(ds))
    assert [bytes(frame.data) for frame in frames] == [frame.tobytes() for frame in values]
    assert (frames[3].info.bits_allocated, frames[3].info.bits_stored) == (8, 1)


def test_encoded_frames_come_with_their_description(compressed):
    frames = list(pixels.encoded_frames(compressed([bytes(8)], 2, 4)))
    assert (bytes(frames[0].data), frames[0].info.transfer_syntax) == (b"\xff" * 8, "1.2.840.10008.1.2.4.90")
