"""Header parsers: what they find, and that nothing is decoded that is not the image described."""

import io
import struct
import tracemalloc

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from codicom.plugin import DecodeError, Frame
from codicom.testing import frames
from codicom_imagecodecs.codestream import read_codestream_header, unboxed
from codicom_imagecodecs.decode import color_space
from codicom_imagecodecs.jpeg_header import read_jpeg_header
from codicom_imagecodecs.jxl_header import read_jxl_header

ALL = [50, 51, 57, 70, 80, 81, 90, 91, 110, 111, 112, 201, 202, 203]
JPEG = [50, 51, 57, 70, 80, 81]
CODESTREAMS = [90, 91, 201, 202, 203]
JXL = [110, 111, 112]
GREY = {"bits_allocated": 8, "rows": 37, "columns": 29, "pattern": "gradient"}


def segment(marker, body):
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def jpeg(*segments, end=b"\xff\xd9", process=0xC0, components=3, factors=(0x11, 0x11, 0x11), names=b"\1\2\3"):
    """Return a stream with these segments before a frame header of 2 rows and 3 columns, and a scan of nothing."""
    parts = b"".join(bytes((names[at], factors[at], 0)) for at in range(components))
    frame = segment(process, struct.pack(">BHHB", 8, 2, 3, components) + parts)
    return b"\xff\xd8" + b"".join(segments) + frame + segment(0xDA, b"\0" * 10) + end


ADOBE_RGB = segment(0xEE, b"Adobe\0\x64\0\0\0\0\0")
ADOBE_YBR = segment(0xEE, b"Adobe\0\x64\0\0\0\0\1")
JFIF = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
RGB = frames.described(samples_per_pixel=3, bits_allocated=8)
YBR = RGB.changed(photometric_interpretation="YBR_FULL_422")


@pytest.mark.parametrize(
    ("stream", "info", "wanted"),
    [
        (jpeg(ADOBE_RGB), YBR, "RGB"),
        (jpeg(ADOBE_RGB, JFIF), YBR, "YBR_FULL"),
        (jpeg(ADOBE_YBR), RGB, "YBR_FULL"),
        (jpeg(JFIF), RGB, "YBR_FULL"),
        (jpeg(names=b"RGB"), YBR, "RGB"),
        (jpeg(JFIF, names=b"RGB"), YBR, "YBR_FULL"),
        (jpeg(factors=(0x21, 0x11, 0x11)), RGB, "YBR_FULL"),
        (jpeg(), RGB, "RGB"),
        (jpeg(), YBR, "YBR_FULL"),
        (jpeg(segment(0xEE, b"Adobe\0\x64\0\0\0")), RGB, "RGB"),
    ],
    ids=[
        "adobe-rgb",
        "jfif-adobe-rgb",
        "adobe-ybr",
        "jfif",
        "names",
        "jfif-names",
        "subsampled",
        "dataset-rgb",
        "dataset-ybr",
        "short",
    ],
)
def test_colours_are_what_the_stream_says_before_the_dataset(stream, info, wanted):
    assert color_space(read_jpeg_header(stream), info) == wanted


@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
def test_jpeg_header_tells_subsampling(encode, subsampling):
    stream = encode(frames.frame(samples_per_pixel=3, bits_allocated=8), 50, subsampling=subsampling)
    first = read_jpeg_header(stream.data).components[0]
    wanted = {"4:4:4": (1, 1), "4:2:2": (2, 1), "4:2:0": (2, 2)}[subsampling]
    assert (first.horizontal, first.vertical) == wanted


def test_fill_bytes_before_a_marker_are_taken():
    stream = jpeg(JFIF)
    assert read_jpeg_header(stream[:2] + b"\xff\xff" + stream[2:]).jfif


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        (b"", "begins with nothing"),
        (b"\xff\xd8", "ends in its header"),
        (b"\x89PNG", "begins with 8950"),
        (b"\xff\xd8\x00\x00\x00\x00", "has 0000 at byte 2"),
        (b"\xff\xd8\xff\xd9\x00\x00", "has ffd9 at byte 2"),
        (b"\xff\xd8\xff\xe0\x00\x01", "is 1 bytes long"),
        (b"\xff\xd8\xff\xe0\xff\xff", "is 65535 bytes long, but only 2 are left"),
        (b"\xff\xd8" + segment(0xDA, b"\0" * 10) + b"\xff\xd9", "no frame header"),
        (jpeg(segment(0xC0, b"\x08\0\1\0\1\1\1\x11\0")), "must have one frame header, got a second one"),
        (jpeg(end=b""), "no end marker"),
        (b"\xff\xd8" + segment(0xC0, b"\x08\0\1\0\1\3") + segment(0xDA, b"\0" * 10) + b"\xff\xd9", "another length"),
        (jpeg(end=segment(0xDA, b"\0" * 10) * 200 + b"\xff\xd9", process=0xC2), "more than 100 scans"),
    ],
)
def test_jpeg_that_is_none_is_refused(stream, words):
    with pytest.raises(DecodeError, match=words):
        read_jpeg_header(stream)


@pytest.mark.parametrize("process", [0xC5, 0xC9, 0xCB])
def test_processes_that_no_syntax_has_are_refused_by_name(decode, process):
    info = frames.described(rows=2, columns=3, bits_allocated=8, transfer_syntax="1.2.840.10008.1.2.4.50")
    with pytest.raises(DecodeError, match=f"has frame header ff{process:02x}"):
        decode(Frame(data=jpeg(process=process, components=1), info=info))


def test_progressive_jpeg_under_a_sequential_syntax_is_decoded(decode):
    frame = frames.frame(**GREY)
    stream = io.BytesIO()
    Image.fromarray(frames.samples(frame)).save(stream, "JPEG", quality=95, progressive=True)
    info = frame.info.changed(transfer_syntax="1.2.840.10008.1.2.4.50")
    result = decode(Frame(data=stream.getvalue(), info=info))
    assert np.abs(frames.samples(result).astype(int) - frames.samples(frame)).max() <= 4


@pytest.mark.parametrize("syntax", ALL)
@pytest.mark.parametrize(
    "field", [{"rows": 36}, {"rows": 38}, {"columns": 28}, {"columns": 65535}, {"samples_per_pixel": 3}], ids=str
)
def test_other_image_than_described_is_refused_with_both(encode, decode, syntax, field):
    stream = encode(frames.frame(**GREY), syntax, encoder=None)
    wrong = stream.info.changed(**field)
    words = f"{wrong.rows} rows, {wrong.columns} columns, {wrong.samples_per_pixel} samples"
    with pytest.raises(DecodeError, match=f"stream holds 37 rows, 29 columns, 1 samples a pixel.*{words}"):
        decode(Frame(data=stream.data, info=wrong))


@pytest.mark.parametrize("syntax", ALL)
def test_small_stream_of_a_vast_image_costs_no_memory(encode, decode, syntax):
    stream = encode(frames.frame(**GREY), syntax)
    decode(stream)  # what is imported for it is not counted
    data = bytearray(stream.data)
    if syntax in JPEG:
        at = next(at for at in range(len(data)) if data[at] == 0xFF and data[at + 1] in (0xC0, 0xC1, 0xC3, 0xF7))
        data[at + 5 : at + 9] = b"\xff\xff\xff\xff"
    elif syntax in CODESTREAMS:
        data[8:16] = b"\x7f\xff\xff\xff" * 2
    else:
        at = bytes(data).index(b"\xff\x0a") + 2
        # A flag, rows in 11 bits, a ratio in 3, columns in 11; then the same with rows and columns in 32.
        rest = int.from_bytes(data[at:], "little") >> 26
        bits = 3 << 1 | (1 << 29) << 3 | 3 << 36 | (1 << 29) << 38 | rest << 68
        data[at:] = bits.to_bytes(len(data) - at + 8, "little")
    tracemalloc.start()
    with pytest.raises(DecodeError, match="stream holds"):
        decode(Frame(data=bytes(data), info=stream.info))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1 << 20


@pytest.mark.parametrize("syntax", [57, 80, 90, 201, 110])
def test_precision_that_is_not_the_datasets_is_told(encode, decode, syntax):
    stream = encode(frames.frame(bits_stored=16, rows=37, columns=29), syntax)
    result = decode(Frame(data=stream.data, info=stream.info.changed(bits_stored=12)))
    assert (result.info.bits_allocated, result.info.bits_stored) == (16, 16)


@pytest.mark.parametrize("syntax", [57, 80, 90, 201, 110])
def test_samples_of_8_bits_come_in_8_bits_where_16_are_allocated(encode, decode, syntax):
    stream = encode(frames.frame(bits_allocated=16, bits_stored=8), syntax)
    result = decode(stream)
    assert (result.info.bits_allocated, len(result.data)) == (8, 35)


# Every place at which a stream can be cut, up to the last byte.
@pytest.mark.parametrize("syntax", ALL)
@pytest.mark.parametrize("kind", ["grey", "colour"])
def test_stream_cut_anywhere_is_refused(encode, decode, syntax, kind):
    color = {"samples_per_pixel": 3} if kind == "colour" else {}
    stream = encode(frames.frame(**{**GREY, "rows": 17, "columns": 11}, **color), syntax)
    taken = []
    for length in range(len(stream.data)):
        try:
            decode(Frame(data=bytes(stream.data)[:length], info=stream.info))
        except DecodeError:
            continue
        taken.append(length)
    assert not taken


@pytest.mark.parametrize("syntax", ALL)
def test_padding_after_the_stream_is_taken(encode, decode, syntax):
    stream = encode(frames.frame(**GREY), syntax)
    padded = decode(Frame(data=bytes(stream.data) + b"\0", info=stream.info))
    assert bytes(padded.data) == bytes(decode(stream).data)


@pytest.mark.parametrize("syntax", CODESTREAMS)
def test_codestream_whose_data_is_cut_before_its_end_marker_is_refused(encode, decode, syntax):
    stream = encode(frames.frame(rows=64, columns=64, bits_allocated=8), syntax)
    short = bytearray(bytes(stream.data)[:-200] + b"\xff\xd9")
    at = short.rindex(b"\xff\x90\x00\x0a")
    # A last tile-part may leave its length out.
    short[at + 6 : at + 10] = bytes(4)
    with pytest.raises(DecodeError):
        decode(Frame(data=bytes(short), info=stream.info))


def test_jp2_file_is_decoded_by_its_codestream(decode):
    frame = frames.frame(samples_per_pixel=3, bits_allocated=8, rows=37, columns=29)
    data = imagecodecs.jpeg2k_encode(frames.samples(frame), level=0, codecformat="jp2", reversible=True)
    assert unboxed(data)[:4] == b"\xff\x4f\xff\x51"
    result = decode(Frame(data=data, info=frame.info.changed(transfer_syntax="1.2.840.10008.1.2.4.90")))
    assert bytes(result.data) == frame.data


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: data[:40], "ends in its header"),
        (lambda data: b"\0" + data, "must begin with ff4fff51, got 00ff4fff"),
        (lambda data: data[:8] + bytes(4) + data[12:], "without pixels"),
        (lambda data: data[:24] + bytes(4) + data[28:], "without pixels"),
        (lambda data: data[:40] + b"\0\x02" + data[42:], "2 components make"),
        (lambda data: data[:43] + b"\x02" + data[44:], "subsampled by 1 and 1, got 2 and 1"),
        (lambda data: data.replace(b"\xff\x52", b"\xff\x64"), "no coding style"),
    ],
)
def test_codestream_that_is_none_is_refused(encode, change, words):
    stream = bytes(encode(frames.frame(**GREY), 90).data)
    with pytest.raises(DecodeError, match=words):
        read_codestream_header(change(stream))


def test_components_that_differ_are_refused(encode):
    stream = bytearray(encode(frames.frame(samples_per_pixel=3, bits_allocated=8), 90).data)
    stream[45] = 11
    with pytest.raises(DecodeError, match="same precision"):
        read_codestream_header(bytes(stream))


def test_very_many_tiles_are_refused(encode, decode):
    stream = encode(frames.frame(**GREY), 90)
    data = bytearray(stream.data)
    data[24:32] = b"\0\0\0\1\0\0\0\1"
    with pytest.raises(DecodeError, match="1073 tiles are too many"):
        decode(Frame(data=bytes(data), info=stream.info))


def test_very_many_layers_are_refused(encode, decode):
    stream = encode(frames.frame(**GREY), 90)
    data = bytearray(stream.data)
    at = data.index(b"\xff\x52")
    data[at + 6 : at + 8] = b"\xff\xff"
    with pytest.raises(DecodeError, match="packets are too many"):
        decode(Frame(data=bytes(data), info=stream.info))


@pytest.mark.parametrize("rows", [1, 7, 8, 64, 256, 257, 512, 8192, 9000])
@pytest.mark.parametrize("columns", [1, 8, 9, 64, 512, 768, 300000])
@pytest.mark.parametrize("samples", [1, 3])
def test_jpeg_xl_header_is_read(rows, columns, samples):
    if rows * columns > 1 << 20:
        columns = 2 * rows
    shape = (rows, columns) if samples == 1 else (rows, columns, samples)
    header = read_jxl_header(imagecodecs.jpegxl_encode(np.zeros(shape, np.uint8), lossless=True, effort=1))
    assert (header.rows, header.columns, header.samples, header.bits) == (rows, columns, samples, 8)


def test_jpeg_xl_header_of_lossy_colour_tells_xyb(encode):
    stream = encode(frames.frame(samples_per_pixel=3, **GREY), 112)
    assert read_jxl_header(stream.data).xyb


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        (b"", "begins with nothing"),
        (b"\xff\x0a", "ends in its header"),
        (b"\xff\xd8\xff", "begins with ffd8"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "no codestream"),
        (b"\0\0\0\x0cJXL \r\n\x87\n\0\0\0\0jxlx", "no codestream"),
        (b"\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x0ejxlc\xff\xd8", "begins with ffd8"),
    ],
)
def test_jpeg_xl_that_is_none_is_refused(stream, words):
    with pytest.raises(DecodeError, match=words):
        read_jxl_header(stream)


@pytest.mark.parametrize(
    ("samples", "arguments", "words"),
    [
        (np.zeros((4, 9, 9), np.uint8), {}, "animation"),
        (np.zeros((9, 9), np.float32), {}, "floating point samples of 32 bits"),
        (np.zeros((9, 9, 2), np.uint8), {"planar": False}, "1 extra channels"),
        (np.zeros((9, 9, 4), np.uint8), {"planar": False}, "1 extra channels"),
    ],
)
def test_jpeg_xl_of_what_dicom_has_not_is_refused(samples, arguments, words):
    with pytest.raises(DecodeError, match=words):
        read_jxl_header(imagecodecs.jpegxl_encode(samples, lossless=True, **arguments))
