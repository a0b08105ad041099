import struct
import zlib

import numpy as np

from codicom_cli.picture import blocks, png


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


def test_blocks_show_two_lines_in_one():
    text = blocks(np.zeros((4, 6), np.uint8), 6)
    assert text.plain == "▀▀▀▀▀▀\n" * 2


def test_blocks_fit_the_columns_asked_for():
    lines = blocks(np.zeros((100, 100, 3), np.uint8), 48).plain.splitlines()
    assert {len(line) for line in lines} == {34}
