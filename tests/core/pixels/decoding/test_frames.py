from __future__ import annotations

import numpy as np
import pytest

from codicom import pixels
from codicom.encaps import encapsulate
from codicom.errors import DeviationWarning, FramingError

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


# Fragments


def test_fragments_come_without_the_offset_table(compressed):
    ds = compressed([b""] * 2, 2, 4, value=encapsulate([b"abcdef", b"ghij"], fragments_per_frame=2))
    assert list(pixels.fragments(ds)) == [b"abcd", b"ef", b"gh", b"ij"]


def test_fragments_of_a_file_are_read_one_by_one(compressed, saved, tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(saved(compressed([b""] * 2, 2, 4, value=encapsulate([b"abcdef", b"ghij"]))))
    assert list(pixels.fragments(path)) == [b"abcdef", b"ghij"]


def test_fragments_need_no_description_of_the_image(compressed):
    ds = compressed([b""], 2, 4, value=encapsulate([b"stream"]))
    del ds.Rows, ds.BitsAllocated, ds.PhotometricInterpretation
    assert list(pixels.fragments(ds)) == [b"stream"]


def test_a_fragment_that_is_cut_is_kept_and_recorded(compressed):
    ds = compressed([b""], 2, 4, value=encapsulate([b"stream"])[:-2])
    with pytest.warns(DeviationWarning, match="2 bytes are missing"):
        assert list(pixels.fragments(ds)) == [b"stre"]


def test_plain_samples_have_no_fragments(image):
    with pytest.raises(FramingError, match="must begin with the item"):
        list(pixels.fragments(image(bytes(range(1, 9)), 2, 4)))
