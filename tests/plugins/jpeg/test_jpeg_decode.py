import random
import struct
import warnings

import imagecodecs
import numpy as np
import pytest
from PIL import Image, ImageFile

from codicom.plugin import DecodeError, Frame
from codicom.testing import frames
from codicom_jpeg.decode import decode
from codicom_jpeg.encode import encode

BASELINE = "1.2.840.10008.1.2.4.50"
ADOBE = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00"
JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


def gradient(rows=48, columns=40, photometric="RGB"):
    return frames.frame(
        rows=rows,
        columns=columns,
        samples_per_pixel=1 if photometric.startswith("MONO") else 3,
        bits_allocated=8,
        photometric_interpretation=photometric,
        pattern="gradient",
    )


def stream(frame, space="YCBCR", **options):
    """Return samples coded as they are; ``space`` only decides what imagecodecs writes into the markers."""
    samples = frames.samples(frame)
    if samples.ndim == 2:
        return imagecodecs.jpeg8_encode(samples, level=95)
    return imagecodecs.jpeg8_encode(samples, level=95, colorspace=space, outcolorspace=space, **options)


def bare(data):
    """Return a stream without its JFIF and Adobe markers."""
    for marker in (b"\xff\xe0", b"\xff\xee"):
        if data[2:4] == marker:
            data = data[:2] + data[4 + struct.unpack(">H", data[4:6])[0] :]
    return data


def marked(data, marker):
    return data[:2] + marker + data[2:]


def decoded(data, frame, **changes):
    return decode(Frame(data=data, info=frame.info.changed(transfer_syntax=BASELINE, **changes)))


def with_identifiers(data, identifiers):
    data = bytearray(data)
    header, scan = data.index(b"\xff\xc0"), data.index(b"\xff\xda")
    for index, identifier in enumerate(identifiers):
        data[header + 10 + 3 * index] = identifier
        data[scan + 5 + 2 * index] = identifier
    return bytes(data)


COLOR_RULES = {
    "JFIF": (JFIF, None, "RGB", "YBR_FULL"),
    "JFIF before Adobe": (JFIF + ADOBE + b"\x00", None, "RGB", "YBR_FULL"),
    "Adobe without transform": (ADOBE + b"\x00", None, "YBR_FULL_422", "RGB"),
    "Adobe with transform": (ADOBE + b"\x01", None, "RGB", "YBR_FULL"),
    "Adobe cut short": (b"\xff\xee\x00\x0cAdobe\x65\x00\x00\x00\x00", None, "RGB", "RGB"),
    "identifiers R, G, B": (b"", b"RGB", "YBR_FULL", "RGB"),
    "no marker, dataset says RGB": (b"", None, "RGB", "RGB"),
    "no marker, dataset says YBR_FULL_422": (b"", None, "YBR_FULL_422", "YBR_FULL"),
    "no marker, dataset says YBR_RCT": (b"", None, "YBR_RCT", "YBR_FULL"),
}


@pytest.mark.parametrize("rule", COLOR_RULES)
def test_color_space_is_that_of_the_stream_before_that_of_the_dataset(rule):
    marker, identifiers, told, expected = COLOR_RULES[rule]
    frame = gradient()
    data = marked(bare(stream(frame, subsampling="444")), marker)
    if identifiers:
        data = with_identifiers(data, identifiers)
    assert decoded(data, frame, photometric_interpretation=told).info.photometric_interpretation == expected


@pytest.mark.parametrize("rule", COLOR_RULES)
def test_samples_are_those_coded_whatever_the_color_space(rule):
    marker, identifiers, told, _ = COLOR_RULES[rule]
    frame = gradient()
    plain = bare(stream(frame, subsampling="444"))
    data = marked(plain, marker)
    if identifiers:
        data = with_identifiers(data, identifiers)
    found = frames.samples(decoded(data, frame, photometric_interpretation=told))
    assert np.array_equal(found, imagecodecs.jpeg8_decode(plain, colorspace="RGB", outcolorspace="RGB"))


def test_subsampled_color_without_a_marker_is_ybr_even_where_the_dataset_says_rgb():
    frame = gradient()
    data = bare(stream(frame, subsampling="422"))
    assert decoded(data, frame).info.photometric_interpretation == "YBR_FULL"


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2", "PALETTE COLOR"])
def test_grey_is_called_what_the_dataset_calls_it(photometric):
    frame = gradient(photometric="MONOCHROME2")
    result = decoded(stream(frame), frame, photometric_interpretation=photometric)
    assert result.info.photometric_interpretation == photometric


def test_eight_bit_stream_in_a_dataset_of_16_bits_comes_in_8_bit_containers():
    frame = gradient(photometric="MONOCHROME2")
    result = decoded(stream(frame), frame, bits_allocated=16)
    assert (result.info.bits_allocated, result.info.size) == (8, len(result.data))


def test_twelve_bits_are_refused_with_the_plugin_that_decodes_them():
    frame = gradient(photometric="MONOCHROME2")
    samples = (frames.samples(frame).astype(np.uint16)) * 16
    data = imagecodecs.jpeg8_encode(samples, level=90, bitspersample=12)
    with pytest.raises(DecodeError, match="samples of 12 bits, Pillow decodes 8; codicom-imagecodecs decodes 12"):
        decoded(data, frame)


def test_progressive_stream_is_refused_by_name(tmp_path):
    frame = gradient(photometric="MONOCHROME2")
    Image.fromarray(frames.samples(frame)).save(tmp_path / "p.jpg", progressive=True)
    with pytest.raises(DecodeError, match="JPEG stream is progressive"):
        decoded((tmp_path / "p.jpg").read_bytes(), frame)


def test_lossless_stream_is_refused_by_name():
    frame = gradient(photometric="MONOCHROME2")
    data = imagecodecs.jpeg8_encode(frames.samples(frame), lossless=True, predictor=1)
    with pytest.raises(DecodeError, match="JPEG stream is lossless"):
        decoded(data, frame)


@pytest.mark.parametrize("changes", [{"rows": 47}, {"columns": 41}, {"samples_per_pixel": 1}])
def test_stream_of_another_size_than_the_dataset_says_is_refused(changes):
    frame = gradient()
    data = stream(frame, subsampling="444")
    with pytest.raises(DecodeError, match="48 rows, 40 columns, 3 samples a pixel, the dataset has"):
        decoded(data, frame, **changes)


def test_stream_that_claims_65500_rows_is_refused_before_anything_is_allocated():
    frame = gradient(photometric="MONOCHROME2")
    data = bytearray(stream(frame))
    struct.pack_into(">HH", data, data.index(b"\xff\xc0") + 5, 65500, 65500)
    with pytest.raises(DecodeError, match="65500 rows, 65500 columns"):
        decoded(bytes(data), frame)


def test_image_above_the_limit_of_pillow_decodes_without_a_warning(monkeypatch):
    frame = gradient(photometric="MONOCHROME2")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(decoded(stream(frame), frame).data) == frame.info.size


def test_cut_stream_is_refused_also_where_pillow_is_told_to_load_truncated_images(monkeypatch):
    frame = gradient()
    data = stream(frame)
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(DecodeError, match="has no end"):
        decoded(data[:-50], frame)


@pytest.mark.parametrize("photometric", ["MONOCHROME2", "RGB"])
@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_stream_cut_and_closed_again_is_refused(photometric, subsampling, part):
    frame = frames.frame(gradient(67, 45, photometric).info)
    data = encode(frame, BASELINE, {"subsampling": subsampling}).data
    scan = data.index(b"\xff\xda")
    cut = data[: scan + int((len(data) - scan) * part)].rstrip(b"\xff") + b"\xff\xd9"
    with pytest.raises(DecodeError, match="ends before the last of its 67 rows"):
        decoded(cut, frame)


def test_image_that_really_ends_in_middle_grey_decodes():
    frame = gradient(photometric="MONOCHROME2")
    grey = Frame(data=bytes([128]) * frame.info.size, info=frame.info)
    assert bytes(decoded(stream(grey), grey).data) == grey.data


def with_restarts(frame):
    """Return a stream of 8x8 blocks with a restart marker after each, all blocks alike."""
    assert (frame.info.rows, frame.info.columns) == (16, 16)
    data = imagecodecs.jpeg8_encode(np.full((8, 8), 200, np.uint8), level=90)
    scan = data.index(b"\xff\xda")
    start = scan + 2 + struct.unpack(">H", data[scan + 2 : scan + 4])[0]
    block, end = data[start:-2], data[-2:]
    header = bytearray(data[:scan] + b"\xff\xdd\x00\x04\x00\x01" + data[scan:start])
    struct.pack_into(">HH", header, header.index(b"\xff\xc0") + 5, 16, 16)
    return bytes(header), block, end


def test_stream_with_all_its_restart_markers_decodes():
    frame = gradient(16, 16, "MONOCHROME2")
    header, block, end = with_restarts(frame)
    data = header + block + b"\xff\xd0" + block + b"\xff\xd1" + block + b"\xff\xd2" + block + end
    assert bytes(decoded(data, frame).data) == bytes([200]) * 256


def test_stream_without_one_of_its_restart_markers_is_refused():
    frame = gradient(16, 16, "MONOCHROME2")
    header, block, end = with_restarts(frame)
    data = header + block + b"\xff\xd0" + block + b"\xff\xd1" + block + end
    with pytest.raises(DecodeError, match="has 2 restart markers, 3 are expected"):
        decoded(data, frame)


def test_more_scans_than_components_are_refused():
    frame = gradient(photometric="MONOCHROME2")
    data = stream(frame)
    scan = data.index(b"\xff\xda")
    with pytest.raises(DecodeError, match="2 scans or more for 1 components"):
        decoded(data[:-2] + data[scan:], frame)


def test_marker_within_the_coded_data_is_refused():
    frame = gradient(photometric="MONOCHROME2")
    data = stream(frame)
    with pytest.raises(DecodeError, match="marker FFC1 at byte"):
        decoded(data[:-20] + b"\xff\xc1" + data[-18:], frame)


@pytest.mark.parametrize("after", [b"\x00", b"\x00" * 9, b"\xff", b"\xff\xd9"])
def test_padding_after_the_end_is_passed_over(after):
    frame = gradient()
    data = stream(frame)
    assert decoded(data + after, frame).data == decoded(data, frame).data


def test_fill_bytes_and_a_comment_before_the_frame_header_are_passed_over():
    frame = gradient()
    data = stream(frame)
    assert decoded(marked(data, b"\xff\xff\xff\xfe\x00\x05abc"), frame).data == decoded(data, frame).data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "does not begin with the marker SOI"),
        (b"\xff\xd8\xff\xd9", "marker FFD9 at byte 2, before any scan"),
        (b"\xff\xd8\xff\xe0\x00\x01", "has length 1"),
        (b"\xff\xd8\xff\xe0\xff\xff", "has length 65535, 2 bytes are left"),
        (b"\xff\xd8\xff\xda\x00\x03\x01", "before its frame header"),
        (b"\xff\xd8\xff\xc0\x00\x04\x08\x00", "which is not what its components take"),
    ],
)
def test_stream_with_a_bad_header_is_refused_with_what_is_wrong(data, message):
    with pytest.raises(DecodeError, match=message):
        decoded(data, gradient())


def mutations(data, count, seed):
    source = random.Random(seed)
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(source.randint(1, 6)):
            place = source.randrange(len(changed) if source.random() < 0.4 else min(len(changed), 700))
            kind = source.random()
            if kind < 0.7:
                changed[place] = source.choice([source.randrange(256), 0, 0xFF])
            elif kind < 0.85:
                del changed[place : place + source.randint(1, 4)]
            else:
                changed[place:place] = source.randbytes(source.randint(1, 4))
        yield bytes(changed)


@pytest.mark.parametrize("photometric", ["MONOCHROME2", "RGB"])
@pytest.mark.parametrize("subsampling", ["444", "420"])
def test_thousand_damaged_streams_end_in_an_error_or_a_whole_frame(photometric, subsampling):
    frame = frames.frame(gradient(photometric=photometric).info)
    data = stream(frame, subsampling=subsampling)
    refused = 0
    for damaged in mutations(data, 1000, seed=5):
        try:
            result = decoded(damaged, frame)
        except DecodeError:
            refused += 1
            continue
        assert len(result.data) == frame.info.size
    assert 0 < refused < 1000
