import struct

import pytest

import codicom_rle.decode
from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom.testing import frames
from codicom_rle.decode import decode
from codicom_rle.encode import encode

ABCD = b"\x03abcd"


def rle_frame(*segments):
    """Return segments behind the header that fits them (PS3.5 G.5)."""
    offsets = [64 + sum(map(len, segments[:index])) for index in range(len(segments))]
    return struct.pack("<16L", len(segments), *offsets, *[0] * (15 - len(segments))) + b"".join(segments)


def decoded(data, **fields):
    info = {"rows": 2, "columns": 2, "bits_allocated": 8, "transfer_syntax": "1.2.840.10008.1.2.5"} | fields
    return decode(Frame(data=data, info=FrameInfo(**({"bits_stored": info["bits_allocated"]} | info))))


def test_first_segment_is_the_most_significant_byte():
    assert bytes(decoded(rle_frame(ABCD, b"\x03ABCD"), bits_allocated=16).data) == b"AaBbCcDd"


def test_samples_come_out_by_plane_and_say_so():
    frame = decoded(rle_frame(ABCD, b"\xfdx", b"\xfdy"), samples_per_pixel=3, photometric_interpretation="RGB")
    assert (bytes(frame.data), frame.info.planar_configuration) == (b"abcdxxxxyyyy", 1)


def test_single_bits_come_out_one_a_byte():
    frame = decoded(rle_frame(b"\x03\x00\x01\x01\x00"), bits_allocated=1)
    assert (bytes(frame.data), frame.info.bits_allocated) == (b"\0\1\1\0", 8)


def test_single_bit_that_is_two_is_refused():
    with pytest.raises(DecodeError, match="neither 0 nor 1"):
        decoded(rle_frame(b"\x03\x00\x01\x02\x00"), bits_allocated=1)


def test_full_colour_labelled_as_subsampled_is_yet_full_colour():
    frame = decoded(rle_frame(ABCD, ABCD, ABCD), samples_per_pixel=3, photometric_interpretation="YBR_FULL_422")
    assert (frame.info.photometric_interpretation, len(frame.data)) == ("YBR_FULL", frame.info.size)


def test_partial_colour_is_refused():
    with pytest.raises(DecodeError, match="YBR_PARTIAL_422, which RLE cannot hold"):
        decoded(rle_frame(ABCD, ABCD, ABCD), samples_per_pixel=3, photometric_interpretation="YBR_PARTIAL_422")


@pytest.mark.parametrize(
    "segment",
    [ABCD + b"\0", ABCD + b"\0\0", ABCD + b"\0\0\0", ABCD + b"\x80", b"\x80" + ABCD, b"\x04abcd\0", b"\x04abcd\0\0"],
    ids=bytes.hex,
)
@pytest.mark.parametrize("allocated", [8, 16])
def test_padding_is_passed_over(segment, allocated):
    segments = [segment] * (allocated // 8)
    wanted = b"abcd" if allocated == 8 else b"aabbccdd"
    assert bytes(decoded(rle_frame(*segments), bits_allocated=allocated).data) == wanted


@pytest.mark.parametrize(
    "segment", [ABCD + ABCD, b"\x07abcdefgh", b"\xfda" + ABCD, b"\xf0a", b"\x06abcdefg"], ids=bytes.hex
)
@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(("allocated", "samples"), [(8, 3), (16, 1)])
def test_segment_of_more_pixels_than_the_image_is_refused(segment, place, allocated, samples):
    segments = [ABCD] * (samples * allocated // 8)
    segments[place] = segment
    with pytest.raises(DecodeError, match=r"not end with the .*pixels of 2 rows and 2 columns"):
        decoded(
            rle_frame(*segments),
            bits_allocated=allocated,
            samples_per_pixel=samples,
            photometric_interpretation="RGB" if samples == 3 else "MONOCHROME2",
        )


@pytest.mark.parametrize(
    "segment", [b"\x02abc", b"\x03abc", b"\x03ab", b"\x03a", b"\xfea", b"\xfd", b"\x80\x80", b"\x7fabc"], ids=bytes.hex
)
@pytest.mark.parametrize("place", [0, 1])
def test_segment_of_fewer_pixels_than_the_image_is_refused(segment, place):
    segments = [ABCD, ABCD]
    segments[place] = segment
    with pytest.raises(DecodeError, match=r"RLE segments? "):
        decoded(rle_frame(*segments), bits_allocated=16)


@pytest.mark.parametrize("pattern", ["noise", "gradient"])
def test_frame_cut_anywhere_is_refused_or_whole(pattern):
    frame = frames.frame(pattern=pattern)
    stream = encode(frame, "1.2.840.10008.1.2.5", {})
    whole = []
    for length in range(len(stream.data)):
        try:
            found = decode(Frame(data=stream.data[:length], info=stream.info))
        except DecodeError:
            continue
        assert bytes(found.data) == frame.data
        whole.append(length)
    # Only the zero that makes the length even can be missed.
    assert whole in ([], [len(stream.data) - 1])


def test_image_with_rows_missing_in_its_description_is_refused():
    with pytest.raises(DecodeError, match="not end with the 8 pixels of 2 rows and 4 columns"):
        decoded(rle_frame(b"\x0fabcdefghijklmnop"), rows=2, columns=4)


@pytest.mark.parametrize("count", [0, 2, 3, 15, 16, 2**32 - 1])
def test_header_with_another_number_of_segments_is_refused(count):
    data = struct.pack("<L", count) + rle_frame(ABCD)[4:]
    with pytest.raises(DecodeError, match=f"names {count} segments, 1 are expected for 1 samples of 8 bits"):
        decoded(data)


def test_header_that_begins_elsewhere_is_refused():
    data = struct.pack("<2L", 1, 65) + rle_frame(b"\0" + ABCD)[8:]
    with pytest.raises(DecodeError, match="first segment in an RLE header must be at byte 64, got 65"):
        decoded(data)


@pytest.mark.parametrize("offset", [0, 63, 64, 74, 75, 2**32 - 1])
def test_segments_that_do_not_follow_each_other_are_refused(offset):
    data = struct.pack("<3L", 2, 64, offset) + rle_frame(ABCD, ABCD)[12:]
    with pytest.raises(DecodeError, match=r"segment [12] of 2 is at bytes \d+ to \d+ of 74"):
        decoded(data, bits_allocated=16)


def test_offsets_of_segments_that_are_not_there_are_passed_over():
    data = bytearray(rle_frame(ABCD))
    data[8:12] = b"\xff" * 4
    assert bytes(decoded(bytes(data)).data) == b"abcd"


def test_frame_shorter_than_its_header_is_refused():
    with pytest.raises(DecodeError, match="has 63 bytes, its header alone takes 64"):
        decoded(rle_frame(ABCD)[:63])


def test_short_segment_of_a_huge_image_is_refused_before_memory_is_taken():
    with pytest.raises(DecodeError, match="it cannot hold the 1000000000 pixels"):
        decoded(rle_frame(b"\x81\0" * 100), rows=40000, columns=25000)


def test_image_beyond_the_librarys_counter_is_refused(monkeypatch):
    monkeypatch.setattr(codicom_rle.decode, "_MOST_PIXELS", 15)
    with pytest.raises(DecodeError, match="must have fewer than 15 pixels, got 4"):
        decoded(rle_frame(ABCD), rows=2, columns=2)


@pytest.mark.parametrize("bits", [8, 16, 32])
@pytest.mark.parametrize("segment", [b"\x7f" + b"a" * 128, b"\x81a"])
def test_library_prints_nothing_where_a_run_crosses_the_end_of_the_image(capfd, segment, bits):
    with pytest.raises(DecodeError, match="not end with the 4 pixels of 2 rows and 2 columns"):
        decoded(rle_frame(*[segment] * (bits // 8)), rows=2, columns=2, bits_allocated=bits)
    assert capfd.readouterr().err == ""
