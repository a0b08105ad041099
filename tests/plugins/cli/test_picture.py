import struct
import zlib

import numpy as np
import pytest

from codicom.errors import PixelError
from codicom.plugin import Frame, FrameInfo
from codicom_cli.picture import blocks, picture, png, samples


def frame(data, **info):
    return Frame(data=data, info=FrameInfo(**info))


def read_png(data):
    """Read a PNG of 8 bits and no filter: width, height, colour type and the lines."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    chunks = {}
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length]) == (zlib.crc32(name + body),)
        chunks[name] = body
        at += 12 + length
    assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
    width, height, depth, kind, *rest = struct.unpack(">2I5B", chunks[b"IHDR"])
    assert (depth, rest) == (8, [0, 0, 0])
    lines = zlib.decompress(chunks[b"IDAT"])
    size = 1 + width * {0: 1, 2: 3}[kind]
    assert len(lines) == size * height
    assert set(lines[::size]) == {0}
    return width, height, kind, [lines[start + 1 : start + size] for start in range(0, len(lines), size)]


def test_png_of_grey_has_its_pixels():
    assert read_png(png(np.array([[0, 1, 2], [253, 254, 255]], np.uint8))) == (
        3,
        2,
        0,
        [bytes((0, 1, 2)), bytes((253, 254, 255))],
    )


def test_png_of_color_has_its_pixels():
    pixels = np.array([[[1, 2, 3], [4, 5, 6]]], np.uint8)
    assert read_png(png(pixels)) == (2, 1, 2, [bytes((1, 2, 3, 4, 5, 6))])


def test_png_of_a_view_with_other_strides_has_its_pixels():
    pixels = np.arange(6, dtype=np.uint8).reshape(3, 2).T
    assert read_png(png(pixels))[3] == [bytes((0, 2, 4)), bytes((1, 3, 5))]


def test_grey_goes_from_smallest_to_largest():
    data = struct.pack("<4H", 100, 200, 300, 355)
    grey = picture(frame(data, rows=1, columns=4, bits_stored=12))
    assert grey.tolist() == [[0, 100, 200, 255]]


def test_monochrome1_is_inverted():
    grey = picture(
        frame(
            bytes((0, 255)),
            rows=1,
            columns=2,
            bits_allocated=8,
            bits_stored=8,
            photometric_interpretation="MONOCHROME1",
        )
    )
    assert grey.tolist() == [[255, 0]]


def test_flat_picture_is_black():
    assert picture(frame(b"\x07" * 4, rows=2, columns=2, bits_allocated=8, bits_stored=8)).tolist() == [[0, 0], [0, 0]]


def test_picture_of_another_photometric_interpretation_is_refused():
    info = {"rows": 1, "columns": 1, "samples_per_pixel": 3, "bits_allocated": 8, "bits_stored": 8}
    with pytest.raises(PixelError, match="YBR_FULL, only of"):
        picture(frame(b"\0\0\0", photometric_interpretation="YBR_FULL", **info))


def test_bits_above_those_stored_are_dropped():
    data = struct.pack("<2H", 0xF123, 0x0FFF)
    assert samples(frame(data, rows=1, columns=2, bits_stored=12)).tolist() == [[0x123, 0xFFF]]


def test_sign_of_samples_is_carried_along():
    data = struct.pack("<2H", 0x0FFF, 0x07FF)
    assert samples(frame(data, rows=1, columns=2, bits_stored=12, signed=True)).tolist() == [[-1, 2047]]


def test_planes_become_pixels():
    info = {"rows": 1, "columns": 2, "samples_per_pixel": 3, "bits_allocated": 8, "bits_stored": 8}
    planes = frame(bytes((1, 2, 3, 4, 5, 6)), photometric_interpretation="RGB", planar_configuration=1, **info)
    assert samples(planes).tolist() == [[[1, 3, 5], [2, 4, 6]]]


def test_color_of_16_bits_keeps_its_upper_8():
    info = {"rows": 1, "columns": 1, "samples_per_pixel": 3, "bits_allocated": 16, "bits_stored": 16}
    color = frame(struct.pack("<3H", 0x1234, 0xFFFF, 0x00FF), photometric_interpretation="RGB", **info)
    assert picture(color).tolist() == [[[0x12, 0xFF, 0x00]]]


def test_blocks_show_two_lines_in_one():
    text = blocks(np.zeros((4, 6), np.uint8), 6)
    assert text.plain == "▀▀▀▀▀▀\n" * 2


def test_blocks_fit_the_columns_asked_for():
    lines = blocks(np.zeros((100, 100, 3), np.uint8), 48).plain.splitlines()
    assert {len(line) for line in lines} == {34}
