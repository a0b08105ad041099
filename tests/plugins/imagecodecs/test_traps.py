"""What imagecodecs does by itself that a DICOM file must not have, each with a stream read by other eyes."""

import struct

import imagecodecs
import libjpeg
import numpy as np
import openjpeg
import pytest
from packaging.version import Version

from codicom.plugin import EncodeError, Frame
from codicom.testing import frames
from codicom_imagecodecs.codestream import read_codestream_header
from codicom_imagecodecs.encode import encode_jpegls
from codicom_imagecodecs.jpeg_header import read_jpeg_header
from codicom_imagecodecs.jxl_header import read_jxl_header

DEEP = {"bits_allocated": 16, "bits_stored": 12, "rows": 67, "columns": 33}


def predictor_of(stream):
    """Return the selection value of the first scan (T.81 B.2.3)."""
    at = stream.index(b"\xff\xda")
    components = stream[at + 4]
    return stream[at + 5 + 2 * components]


def markers_of(stream):
    """Return the markers of a codestream's main header with their contents."""
    found, position = {}, 2
    while stream[position : position + 2] != b"\xff\x90":
        marker, length = struct.unpack_from(">HH", stream, position)
        found[marker] = stream[position + 4 : position + 2 + length]
        position += 2 + length
    return found


@pytest.mark.parametrize("bits", [9, 12, 13, 16])
@pytest.mark.parametrize("syntax", [57, 70])
def test_lossless_jpeg_says_the_precision_of_bits_stored(encode, bits, syntax):
    stream = encode(frames.frame(bits_allocated=16, bits_stored=bits), syntax)
    assert read_jpeg_header(stream.data).bits == bits


@pytest.mark.skipif(Version(imagecodecs.__version__) > Version("2026.3.6"), reason="mended in the library since")
def test_library_alone_would_say_precision_12_of_16_bits():
    stream = imagecodecs.jpeg8_encode(frames.samples(frames.frame(bits_stored=16)), lossless=True)
    assert read_jpeg_header(stream).bits == 12


def test_lossless_jpeg_of_16_bits_is_the_same_to_another_library(encode):
    frame = frames.frame(bits_stored=16)
    assert np.array_equal(libjpeg.decode(bytes(encode(frame, 70).data)), frames.samples(frame))


@pytest.mark.parametrize("color", [{}, {"samples_per_pixel": 3, "bits_allocated": 8}])
def test_first_order_prediction_has_selection_value_1(encode, color):
    assert predictor_of(encode(frames.frame(**color), 70).data) == 1


def test_first_order_prediction_has_no_option_for_another(encode):
    with pytest.raises(EncodeError, match="has no option 'predictor'"):
        encode(frames.frame(), 70, predictor=6)


@pytest.mark.parametrize("predictor", range(1, 8))
def test_process_14_has_the_predictor_asked_for_and_is_exact(encode, decode, predictor):
    frame = frames.frame(bits_stored=14)
    stream = encode(frame, 57, predictor=predictor)
    assert predictor_of(stream.data) == predictor
    assert np.array_equal(frames.samples(decode(stream)), frames.samples(frame))


def test_ljpeg_has_predictor_6_and_is_not_what_encodes_here(encode):
    samples = frames.samples(frames.frame(bits_stored=16))
    assert predictor_of(imagecodecs.ljpeg_encode(samples, bitspersample=16)) == 6


def test_lossless_jpeg_of_colour_is_not_transformed(encode):
    frame = frames.frame(samples_per_pixel=3, bits_allocated=8)
    stream = encode(frame, 70)
    assert stream.info.photometric_interpretation == "RGB"
    assert np.array_equal(libjpeg.decode(bytes(stream.data)), frames.samples(frame))


@pytest.mark.parametrize("syntax", [57, 70, 80, 90, 201, 202, 110])
@pytest.mark.parametrize("bits", [8, 16])
def test_sign_comes_back(encode, decode, syntax, bits):
    frame = frames.frame(bits_allocated=bits, signed=True)
    result = decode(encode(frame, syntax))
    assert result.info.signed
    assert np.array_equal(frames.samples(result), frames.samples(frame))


@pytest.mark.parametrize("syntax", [57, 70, 90, 201, 202, 110])
def test_sign_of_12_bits_fills_the_container(encode, decode, syntax):
    result = decode(encode(frames.frame(bits_stored=12, signed=True), syntax))
    assert frames.samples(result).min() == -2048


@pytest.mark.parametrize("call", ["jpegls_encode", "jpegxl_encode", "jpeg8_encode"])
def test_library_alone_refuses_signed_samples(call):
    with pytest.raises(ValueError, match=r"invalid data|not supported"):
        getattr(imagecodecs, call)(np.zeros((4, 4), np.int16))


@pytest.mark.parametrize("syntax", [90, 91, 201, 202, 203])
@pytest.mark.parametrize("signed", [False, True])
def test_codestream_says_precision_and_sign(encode, syntax, signed):
    stream = encode(frames.frame(signed=signed, **DEEP), syntax)
    header = read_codestream_header(stream.data)
    assert (header.bits, header.signed) == (12, signed)


@pytest.mark.parametrize("bits", range(1, 17))
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("color", [{}, {"samples_per_pixel": 3, "photometric_interpretation": "RGB"}])
def test_htj2k_with_its_precision_corrected_is_exact_to_openjpeg_and_openjph(encode, bits, signed, color):
    frame = frames.frame(bits_allocated=16, bits_stored=bits, signed=signed, rows=67, columns=33, **color)
    stream = bytes(encode(frame, 201).data)
    wanted = frames.samples(frame)
    assert np.array_equal(openjpeg.decode(stream), wanted)
    assert np.array_equal(imagecodecs.htj2k_decode(stream), wanted)


@pytest.mark.parametrize("bits", [8, 10, 12, 16])
def test_irreversible_htj2k_with_its_precision_corrected_is_the_same_to_openjph(encode, decode, bits):
    frame = frames.frame(bits_allocated=16, bits_stored=bits, rows=67, columns=33, pattern="mild")
    stream = encode(frame, 203)
    theirs = imagecodecs.htj2k_decode(bytes(stream.data)).astype(int)
    assert np.abs(frames.samples(decode(stream)).astype(int) - theirs).max() <= 1


def test_htj2k_white_does_not_become_black(encode, decode):
    # Sharp edges at the ends of the range, from which irreversible coding overshoots.
    samples = np.where(np.indices((64, 64)).sum(axis=0) // 3 % 2, 255, 0).astype(np.uint8)
    info = frames.described(rows=64, columns=64, bits_allocated=8)
    result = decode(encode(Frame(data=samples.tobytes(), info=info), 203, psnr=30))
    assert np.abs(frames.samples(result).astype(int) - samples).max() < 128


@pytest.mark.parametrize("syntax", [201, 202])
def test_lossless_htj2k_is_reversible(encode, syntax):
    style = markers_of(encode(frames.frame(**DEEP), syntax).data)[0xFF52]
    assert style[9] == 1


def test_rpcl_has_its_progression_and_tile_lengths(encode):
    found = markers_of(encode(frames.frame(**DEEP), 202).data)
    assert found[0xFF52][1] == 2  # T.800 A.16: resolution, position, component, layer
    assert 0xFF55 in found


def test_rpcl_tile_lengths_are_those_of_the_tile_parts(encode):
    stream = bytes(encode(frames.frame(**DEEP), 202).data)
    lengths = markers_of(stream)[0xFF55]
    size = 4 + (lengths[1] >> 4 & 3)
    told = [struct.unpack_from(">I", lengths, at + size - 4)[0] for at in range(2, len(lengths), size)]
    position, found = stream.index(b"\xff\x90\x00\x0a"), []
    while stream[position : position + 2] == b"\xff\x90":
        found.append(struct.unpack_from(">I", stream, position + 6)[0])
        position += found[-1]
    assert told == found


@pytest.mark.parametrize(("rows", "columns"), [(64, 64), (65, 3000), (2100, 2200), (9000, 4100)])
def test_rpcl_has_a_thumbnail(encode, rows, columns):
    info = frames.described(rows=rows, columns=columns, bits_allocated=8)
    stream = encode(Frame(data=bytes(rows * columns), info=info), 202)
    levels = markers_of(stream.data)[0xFF52][5]
    assert min(-(-rows >> levels), -(-columns >> levels)) <= 64


def test_rpcl_without_a_thumbnail_is_refused(encode):
    info = frames.described(rows=600, columns=600, bits_allocated=8)
    with pytest.raises(EncodeError, match="option levels must be a whole number from 4 to 32, got 3"):
        encode(Frame(data=bytes(360000), info=info), 202, levels=3)


@pytest.mark.parametrize("bits", [8, 16])
def test_jpegls_says_its_precision(encode, bits):
    stream = encode(frames.frame(bits_allocated=16, bits_stored=bits), 80)
    assert read_jpeg_header(stream.data).bits == bits


@pytest.mark.parametrize("bits", [7, 9, 12, 15])
def test_jpegls_of_other_precisions_is_not_offered(imagecodecs_plugins, bits):
    info = frames.described(bits_stored=bits)
    choices = [each.record.bits_stored for each in imagecodecs_plugins.encoders("1.2.840.10008.1.2.4.80")]
    assert not any(info.bits_stored in choice for choice in choices)


def test_library_alone_says_precision_16_of_12_bits():
    assert read_jpeg_header(imagecodecs.jpegls_encode(frames.samples(frames.frame(**DEEP)))).bits == 16


def test_jpegls_has_no_spiff_header(encode):
    stream = bytes(encode(frames.frame(), 80).data)
    assert b"SPIFF" not in stream
    assert stream[:4] == b"\xff\xd8\xff\xf7"


def test_jpegls_noise_has_room(encode, decode):
    frame = frames.frame(rows=300, columns=200)
    assert np.array_equal(frames.samples(decode(encode(frame, 80))), frames.samples(frame))


def test_jpegls_encoder_holds_the_library_to_its_range(encode):
    frame = frames.frame(bits_allocated=8)
    with pytest.raises(EncodeError, match="option near must be a whole number from 0 to 9, got 10"):
        encode_jpegls(frame, "1.2.840.10008.1.2.4.81", {"near": 10})


@pytest.mark.parametrize("bits", range(1, 17))
def test_jpeg_xl_says_the_precision_of_bits_stored(encode, bits):
    stream = encode(frames.frame(bits_allocated=16, bits_stored=bits), 110)
    assert read_jxl_header(stream.data).bits == bits


@pytest.mark.parametrize("syntax", [51, 57, 70, 90, 91, 110, 112, 201, 203])
def test_samples_beyond_the_bits_stored_are_refused(encode, syntax):
    info = frames.described(bits_stored=12)
    with pytest.raises(EncodeError, match="beyond the 12 bits stored"):
        encode(Frame(data=b"\x00\x10" * 35, info=info), syntax)


@pytest.mark.parametrize("value", [-2049, 2048])
def test_signed_samples_beyond_the_bits_stored_are_refused(encode, value):
    info = frames.described(bits_stored=12, signed=True)
    with pytest.raises(EncodeError, match="beyond the 12 bits stored"):
        encode(Frame(data=struct.pack("<h", value) * 35, info=info), 90)


def test_one_bit_of_noise_is_exact_in_jpeg_2000(encode, decode):
    frame = frames.frame(bits_allocated=8, bits_stored=1, rows=300, columns=200)
    assert np.array_equal(frames.samples(decode(encode(frame, 90))), frames.samples(frame))


def test_23_bits_of_colour_are_exact_in_jpeg_2000(encode, decode):
    frame = frames.frame(bits_allocated=32, bits_stored=23, samples_per_pixel=3, rows=200, columns=200)
    assert np.array_equal(frames.samples(decode(encode(frame, 90))), frames.samples(frame))
