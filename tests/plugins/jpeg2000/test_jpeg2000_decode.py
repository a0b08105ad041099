import random
import struct

import imagecodecs
import numpy as np
import pytest

from codicom.plugin import DecodeError, Frame
from codicom.testing import frames
from codicom_jpeg2000.decode import decode
from codicom_jpeg2000.stream import codestream, read_header

LOSSLESS, JPEG_2000 = "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91"
SIGNATURE = bytes.fromhex("0000000c6a5020200d0a870a")


def picture(**fields):
    return frames.frame(**{"rows": 70, "columns": 50, "bits_allocated": 8, "pattern": "noise"} | fields)


def stream(frame, **options):
    samples = np.ascontiguousarray(frames.samples(frame))
    told = {"codecformat": "J2K", "bitspersample": frame.info.bits_stored, "reversible": True, "resolutions": 6}
    color = "SRGB" if samples.ndim == 3 else "GRAY"
    return imagecodecs.jpeg2k_encode(samples, colorspace=color, **told | {"mct": False} | options)


def decoded(data, frame, **changes):
    return decode(Frame(data=data, info=frame.info.changed(transfer_syntax=LOSSLESS, **changes)))


def patched(data, place, form, *values):
    data = bytearray(data)
    struct.pack_into(form, data, place, *values)
    return bytes(data)


@pytest.mark.parametrize("stored", [9, 12, 16])
@pytest.mark.parametrize("signed", [False, True])
def test_precision_and_sign_are_those_of_the_codestream(stored, signed):
    frame = picture(bits_allocated=16, bits_stored=stored, signed=signed)
    told = {"bits_stored": 16, "signed": not signed}
    result = decoded(stream(frame), frame, **told)
    assert (result.info.bits_stored, result.info.signed) == (stored, signed)
    assert bytes(result.data) == frame.data


def test_eight_bit_stream_in_a_dataset_of_16_bits_comes_in_8_bit_containers():
    frame = picture()
    result = decoded(stream(frame), frame, bits_allocated=16, bits_stored=12)
    assert (result.info.bits_allocated, result.info.bits_stored, len(result.data)) == (8, 8, frame.info.samples)


@pytest.mark.parametrize(
    ("mct", "told", "expected"),
    [
        (True, "YBR_RCT", "RGB"),
        (True, "YBR_ICT", "RGB"),
        (True, "RGB", "RGB"),
        (True, "YBR_FULL", "RGB"),
        (False, "RGB", "RGB"),
        (False, "YBR_FULL", "YBR_FULL"),
        (False, "YBR_FULL_422", "YBR_FULL"),
        (False, "YBR_RCT", "RGB"),
    ],
)
def test_color_is_rgb_after_the_transform_and_else_what_the_dataset_says(mct, told, expected):
    frame = picture(samples_per_pixel=3)
    result = decoded(stream(frame, mct=mct), frame, photometric_interpretation=told)
    assert result.info.photometric_interpretation == expected
    assert bytes(result.data) == frame.data


def test_planar_configuration_of_the_dataset_does_not_matter():
    frame = picture(samples_per_pixel=3)
    result = decoded(stream(frame), frame, planar_configuration=1)
    assert result.info.planar_configuration == 0
    assert bytes(result.data) == frame.data


def test_codestream_in_jp2_boxes_is_taken_out_of_them():
    frame = picture(samples_per_pixel=3)
    data = stream(frame, codecformat="JP2")
    assert data.startswith(SIGNATURE)
    assert bytes(decoded(data, frame).data) == frame.data


@pytest.mark.parametrize("box", ["short", "long", "to the end"])
def test_codestream_box_may_say_its_length_in_each_way(box):
    frame = picture()
    data = stream(frame)
    head = {
        "short": struct.pack(">L4s", len(data) + 8, b"jp2c"),
        "long": struct.pack(">L4sQ", 1, b"jp2c", len(data) + 16),
        "to the end": struct.pack(">L4s", 0, b"jp2c"),
    }[box]
    assert bytes(decoded(SIGNATURE + head + data, frame).data) == frame.data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (SIGNATURE, "has no codestream"),
        (SIGNATURE + struct.pack(">L4s", 4, b"free"), "has length 4"),
        (SIGNATURE + struct.pack(">L4s", 99, b"free"), "has length 99, 8 bytes are left"),
        (SIGNATURE + struct.pack(">L4s", 12, b"jp2c") + b"\xff\x4f\xff\x52", "does not hold a codestream"),
    ],
)
def test_jp2_file_without_its_codestream_is_refused(data, message):
    with pytest.raises(DecodeError, match=message):
        decoded(data, picture())


@pytest.mark.parametrize("changes", [{"rows": 69}, {"columns": 51}, {"samples_per_pixel": 3}])
def test_stream_of_another_size_than_the_dataset_says_is_refused(changes):
    frame = picture()
    with pytest.raises(DecodeError, match="70 rows, 50 columns, 1 samples a pixel, the dataset has"):
        decoded(stream(frame), frame, **changes)


def test_stream_that_claims_two_billion_columns_is_refused_before_anything_is_allocated():
    frame = picture()
    with pytest.raises(DecodeError, match="2147483647 columns"):
        decoded(patched(stream(frame), 8, ">L", 0x7FFFFFFF), frame)


def test_subsampled_components_are_refused():
    frame = picture(samples_per_pixel=3)
    data = patched(stream(frame), 42 + 4, ">BB", 2, 2)
    with pytest.raises(DecodeError, match=r"components subsampled by \(\(1, 1\), \(2, 2\), \(1, 1\)\)"):
        decoded(data, frame)


def test_components_of_different_precision_are_refused():
    frame = picture(samples_per_pixel=3)
    with pytest.raises(DecodeError, match=r"components of \(8, 7, 8\) bits"):
        decoded(patched(stream(frame), 42 + 3, ">B", 6), frame)


def test_more_than_24_bits_are_refused():
    frame = picture()
    with pytest.raises(DecodeError, match="samples of 38 bits, codicom-jpeg2000 takes up to 24"):
        decoded(patched(stream(frame), 42, ">B", 37), frame)


def test_more_packets_than_the_stream_has_bytes_are_refused():
    frame = picture()
    data = stream(frame)
    style = data.index(b"\xff\x52")
    with pytest.raises(DecodeError, match="cannot hold its 196605 packets"):
        decoded(patched(data, style + 6, ">H", 65535), frame)


def test_thousands_of_tiny_tiles_are_refused():
    frame = picture()
    with pytest.raises(DecodeError, match="3500 tiles for 70 rows and 50 columns"):
        decoded(patched(stream(frame), 8 + 16, ">LL", 1, 1), frame)


def test_image_in_many_tiles_decodes():
    frame = picture(rows=256, columns=200)
    data = imagecodecs.htj2k_encode(frames.samples(frame), reversible=True, tile=(32, 32), resolutions=2)
    assert read_header(codestream(memoryview(data))).size.tiles == 56
    assert bytes(decoded(data, frame).data) == frame.data


def test_stream_without_one_of_its_tiles_is_refused():
    frame = picture(rows=256, columns=200)
    data = imagecodecs.htj2k_encode(frames.samples(frame), reversible=True, tile=(32, 32), resolutions=2)
    first = data.index(b"\xff\x90")
    (length,) = struct.unpack_from(">L", data, first + 6)
    with pytest.raises(DecodeError, match="55 tile-parts of 55 tiles, parts of 1 of its 56 tiles are missing"):
        decoded(data[:first] + data[first + length :], frame)


def closed(data, part):
    """Return a stream of one tile cut, with the length of its tile-part and the marker EOC made to fit."""
    start = data.index(b"\xff\x90")
    cut = data[: start + 14 + int((len(data) - start - 14) * part)] + b"\xff\xd9"
    return patched(cut, start + 6, ">L", len(cut) - 2 - start)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("options", [{"reversible": True}, {"reversible": False, "level": 40}])
def test_stream_cut_and_closed_again_is_refused(part, options):
    frame = picture(rows=256, columns=200)
    with pytest.raises(DecodeError, match="cannot be decoded"):
        decoded(closed(stream(frame, **options), part), frame)


def test_last_tile_part_may_leave_its_length_open():
    frame = picture()
    data = stream(frame)
    data = patched(data, data.index(b"\xff\x90") + 6, ">L", 0)
    assert bytes(decoded(data + b"\0", frame).data) == frame.data


def test_cut_stream_whose_last_tile_part_leaves_its_length_open_is_refused():
    frame = picture()
    data = stream(frame)
    data = patched(data, data.index(b"\xff\x90") + 6, ">L", 0)
    with pytest.raises(DecodeError, match="before the marker EOC"):
        decoded(data[:-300], frame)


def test_padding_after_the_end_is_passed_over():
    frame = picture()
    assert bytes(decoded(stream(frame) + b"\0", frame).data) == frame.data


@pytest.mark.parametrize("form", [bytearray, memoryview])
def test_stream_may_be_in_any_buffer(form):
    frame = picture()
    assert bytes(decoded(form(stream(frame)), frame).data) == frame.data


@pytest.mark.parametrize("level", [30, 50, 80])
@pytest.mark.parametrize("fields", [{"bits_allocated": 16, "bits_stored": 12}, {"samples_per_pixel": 3}])
def test_irreversible_stream_is_within_the_tolerance_of_imagecodecs(level, fields):
    frame = picture(rows=200, columns=180, pattern="gradient", **fields)
    data = stream(frame, reversible=False, level=level, mct="samples_per_pixel" in fields)
    ours = frames.samples(decoded(data, frame)).astype(int)
    assert np.abs(ours - imagecodecs.jpeg2k_decode(data)).max() <= 1


def test_irreversible_htj2k_is_within_the_tolerance_of_openjph():
    frame = picture(rows=200, columns=180, bits_allocated=16, pattern="gradient")
    data = imagecodecs.htj2k_encode(frames.samples(frame), 0.001, reversible=False)
    ours = frames.samples(decoded(data, frame)).astype(int)
    assert np.abs(ours - imagecodecs.htj2k_decode(data)).max() <= 1


def test_htj2k_with_the_transform_comes_out_as_rgb():
    frame = picture(samples_per_pixel=3)
    data = imagecodecs.htj2k_encode(frames.samples(frame), reversible=True, rgb=True)
    result = decoded(data, frame, photometric_interpretation="YBR_RCT")
    assert result.info.photometric_interpretation == "RGB"
    assert bytes(result.data) == frame.data


@pytest.mark.parametrize("seed", range(8))
def test_header_of_random_bytes_never_passes(seed):
    source = random.Random(seed)
    with pytest.raises(DecodeError):
        decoded(b"\xff\x4f\xff\x51" + source.randbytes(400), picture())
