from __future__ import annotations

import numpy as np
import pytest

import codicom
from codicom import pixels
from codicom.errors import CodecUnavailable, DecodeError, DeviationWarning, FramingError, PluginError
from codicom.wire.deviations import Rule

BIG = "1.2.840.10008.1.2.2"


# Plain samples


@pytest.mark.parametrize(
    ("bits", "signed", "dtype"),
    [(8, False, "u1"), (8, True, "i1"), (16, False, "<u2"), (16, True, "<i2"), (32, False, "<u4"), (64, True, "<i8")],
)
def test_samples_come_in_the_type_of_their_bits(image, samples_of, bits, signed, dtype):
    values = samples_of(5, 3, dtype=dtype)
    found = pixels.array(image(values.tobytes(), 5, 3, bits=bits, signed=signed))
    assert found.dtype == np.dtype(dtype)
    assert np.array_equal(found, values)


def test_big_endian_samples_are_seen_in_their_own_byte_order(image, samples_of):
    values = samples_of(5, 3, dtype="u2").astype(">u2")
    found = pixels.array(image(values.tobytes(), 5, 3, bits=16, syntax=BIG, vr="OW"))
    assert found.dtype == np.dtype(">u2")
    assert np.array_equal(found, values)


@pytest.mark.parametrize("dtype", ["u4", "i4", "u8"])
@pytest.mark.parametrize("index", [None, 1])
def test_big_endian_samples_of_several_words_have_the_least_significant_word_first(image, samples_of, dtype, index):
    values = samples_of(2, 5, 3, dtype=dtype)
    how = {"frames": 2, "bits": 8 * values.itemsize, "signed": dtype[0] == "i", "syntax": BIG, "vr": "OW"}
    ds = image(values.view("<u2").byteswap().tobytes(), 5, 3, **how)
    expected = values if index is None else values[index]
    assert np.array_equal(pixels.array(ds, index), expected)
    assert np.array_equal(pixels.array(ds, index, decoder="native"), expected)
    frames = [np.frombuffer(frame.data, dtype) for frame in pixels.decoded_frames(ds)]
    assert np.array_equal(frames, values.reshape(2, -1))


def dose(dtype="u4"):
    """Return samples whose upper words change slowly, as those of a dose do."""
    rows, columns = np.mgrid[:40, :40]
    return (1_250_000 - 450 * ((rows - 20) ** 2 + (columns - 20) ** 2)).astype(dtype)


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
@pytest.mark.parametrize("index", [None, 0])
def test_big_endian_samples_that_were_turned_whole_are_recognized_and_recorded(image, index):
    values = dose()
    ds = image(values.astype(">u4").tobytes(), 40, 40, bits=32, syntax=BIG, vr="OW")
    result = pixels.read(ds, index)
    assert np.array_equal(result.array, values)
    assert result.array.dtype == np.dtype(">u4")
    assert [deviation.rule for deviation in result.deviations] == [Rule.WORD_ORDER]
    assert np.array_equal(pixels.array(ds, index, decoder="native"), values)
    assert [np.frombuffer(frame.data, "u4").tolist() for frame in pixels.decoded_frames(ds)] == [
        values.reshape(-1).tolist()
    ]


@pytest.mark.parametrize(
    "values", [dose(), dose("i4") - 1_250_000, dose() // 100, dose() << 8, dose() & 0xFFFF, dose() % 200 << 16]
)
def test_big_endian_words_are_not_taken_for_samples_turned_whole(image, values):
    signed = values.dtype.kind == "i"
    ds = image(values.view("<u2").byteswap().tobytes(), 40, 40, bits=32, signed=signed, syntax=BIG, vr="OW")
    result = pixels.read(ds)
    assert np.array_equal(result.array, values)
    assert result.deviations == ()


def test_the_order_of_words_that_is_given_is_not_doubted(image):
    values = dose()
    ds = image(values.astype(">u4").tobytes(), 40, 40, bits=32, syntax=BIG, vr="OW")
    assert np.array_equal(pixels.array(ds, pixel_vr="OB"), values)
    assert np.array_equal(pixels.array(ds, pixel_vr="OW"), values >> 16 | values << 16)


@pytest.mark.parametrize("index", [0, 1, 2])
def test_big_endian_words_of_two_samples_are_put_right(image, samples_of, index):
    values = samples_of(3, 3, 5)
    stored = values.tobytes() + b"\0"
    swapped = np.frombuffer(stored, "u2").byteswap().tobytes()
    ds = image(swapped, 3, 5, frames=3, syntax=BIG, vr="OW")
    assert np.array_equal(pixels.array(ds), values)
    assert np.array_equal(pixels.array(ds, index), values[index])


def test_big_endian_bytes_are_taken_as_they_are(image, samples_of):
    values = samples_of(4, 4)
    assert np.array_equal(pixels.array(image(values.tobytes(), 4, 4, syntax=BIG, vr="OB")), values)


@pytest.mark.parametrize("index", range(4))
def test_bits_are_unpacked_where_frames_begin_inside_bytes(image, index):
    values = np.random.default_rng(3).integers(0, 2, (4, 3, 5), np.uint8)
    ds = image(np.packbits(values, bitorder="little").tobytes(), 3, 5, frames=4, bits=1)
    assert np.array_equal(pixels.array(ds), values)
    assert np.array_equal(pixels.array(ds, index), values[index])


def test_bits_in_big_endian_words_are_put_right(image):
    values = np.random.default_rng(3).integers(0, 2, (3, 5, 5), np.uint8)
    packed = np.packbits(values, bitorder="little").tobytes()
    swapped = np.frombuffer(packed, "u2").byteswap().tobytes()
    assert np.array_equal(pixels.array(image(swapped, 5, 5, frames=3, bits=1, syntax=BIG, vr="OW")), values)


def test_planes_become_samples_side_by_side(image, samples_of):
    values = samples_of(2, 4, 5, 3)
    ds = image(values.transpose(0, 3, 1, 2).tobytes(), 4, 5, frames=2, samples=3, PlanarConfiguration=1)
    assert np.array_equal(pixels.array(ds), values)
    assert np.array_equal(pixels.array(ds, 1), values[1])


def test_shared_colour_samples_are_given_to_both_pixels(image):
    ds = image(bytes([1, 2, 7, 8, 3, 4, 9, 10]), 1, 4, samples=3, PhotometricInterpretation="YBR_FULL_422")
    expected = [[[1, 7, 8], [2, 7, 8], [3, 9, 10], [4, 9, 10]]]
    result = pixels.read(ds, raw=True)
    assert result.array.tolist() == expected
    assert result.info.photometric_interpretation == "YBR_FULL"


@pytest.mark.parametrize(
    ("keyword", "bits", "dtype"), [("FloatPixelData", 32, "<f4"), ("DoubleFloatPixelData", 64, "<f8")]
)
def test_floating_point_samples_are_read(image, keyword, bits, dtype):
    values = np.linspace(-1, 1, 12, dtype=dtype).reshape(3, 4)
    ds = image(None, 3, 4, bits=bits, **{keyword: values.tobytes()})
    del ds.BitsStored, ds.HighBit, ds.PixelRepresentation
    found = pixels.array(ds)
    assert found.dtype == np.dtype(dtype)
    assert np.array_equal(found, values)


def test_bits_that_are_not_stored_are_cleared(image):
    stored = np.array([[0xF123, 0x0FFF]], "<u2")
    assert pixels.array(image(stored.tobytes(), 1, 2, bits=16, stored=12)).tolist() == [[0x123, 0xFFF]]


def test_the_sign_is_that_of_the_stored_bits(image):
    stored = np.array([[0x0FFF, 0xF7FF, 0x0800]], "<u2")
    found = pixels.array(image(stored.tobytes(), 1, 3, bits=16, stored=12, signed=True))
    assert found.tolist() == [[-1, 2047, -2048]]


def test_bits_that_are_not_stored_are_kept_where_wanted(image):
    stored = np.array([[0xF123, 0x0FFF]], "<u2")
    ds = image(stored.tobytes(), 1, 2, bits=16, stored=12)
    assert np.array_equal(pixels.array(ds, correct_unused_bits=False), stored)


def test_the_big_endian_type_is_kept_where_bits_are_cleared(image):
    stored = np.array([[0xF123, 0x8FFF]], ">u2")
    found = pixels.array(image(stored.tobytes(), 1, 2, bits=16, stored=12, syntax=BIG, vr="OW"))
    assert (found.dtype, found.tolist()) == (np.dtype(">u2"), [[0x123, 0xFFF]])


def test_plain_samples_are_a_view_that_cannot_be_written_to(image, saved):
    ds = codicom.dcmread(saved(image(bytes(range(8)), 2, 4)))
    found = pixels.array(ds)
    assert not found.flags.writeable
    assert np.shares_memory(found, np.frombuffer(ds._source.buffer, "u1"))


def test_looking_at_pixels_does_not_load_their_element(image, saved):
    ds = codicom.dcmread(saved(image(bytes(range(8)), 2, 4)))
    pixels.array(ds)
    assert isinstance(ds._elements[0x7FE00010], int)


def test_plain_samples_need_no_codec(image, codec):
    result = pixels.read(image(bytes(8), 2, 4), plugins=codec())
    assert (result.codec, result.plugin, result.version) == (None, None, None)


def test_a_codec_that_is_named_decodes_plain_samples(image, samples_of):
    values = samples_of(3, 2, 4, dtype="<u2")
    result = pixels.read(image(values.tobytes(), 2, 4, frames=3, bits=16), decoder="native")
    assert np.array_equal(result.array, values)
    assert (result.codec, result.plugin) == ("native", "codicom-native")


def test_a_codec_that_is_named_decodes_bits_inside_bytes():
    values = np.random.default_rng(3).integers(0, 2, (4, 3, 5), np.uint8)
    ds = codicom.Dataset()
    ds.update({"Rows": 3, "Columns": 5, "NumberOfFrames": 4, "SamplesPerPixel": 1, "BitsAllocated": 1})
    ds.update({"BitsStored": 1, "PixelRepresentation": 0, "PhotometricInterpretation": "MONOCHROME2"})
    ds.add_new("PixelData", "OB", np.packbits(values, bitorder="little").tobytes())
    found = pixels.array(ds, decoder="native", transfer_syntax_uid="1.2.840.10008.1.2.1")
    assert np.array_equal(found, values)


def test_too_few_bytes_are_refused(image):
    with pytest.raises(FramingError, match="7 bytes of 8"):
        pixels.array(image(bytes(7), 2, 4))


def test_more_frames_than_said_are_given_and_recorded(image):
    with pytest.warns(DeviationWarning):
        result = pixels.read(image(bytes(24), 2, 4, frames=2))
    assert result.array.shape == (3, 2, 4)
    assert [deviation.rule for deviation in result.deviations] == [Rule.NUMBER_OF_FRAMES]


def test_more_frames_than_said_are_left_out_where_not_wanted(image):
    with pytest.warns(DeviationWarning):
        assert pixels.array(image(bytes(24), 2, 4, frames=2), allow_excess_frames=False).shape == (2, 2, 4)


@pytest.mark.parametrize("index", [3, 10**6])
def test_a_frame_after_the_last_is_refused(image, index):
    with pytest.raises(FramingError, match="holds 3 whole frames"):
        pixels.array(image(bytes(24), 2, 4, frames=3), index)


def test_a_negative_index_is_refused(image):
    with pytest.raises(ValueError, match="at least 0, got -1"):
        pixels.array(image(bytes(8), 2, 4), -1)


@pytest.mark.parametrize("index", [True, 1.0, "1"])
def test_an_index_that_is_no_number_is_refused(image, index):
    with pytest.raises(TypeError, match="whole number"):
        pixels.array(image(bytes(24), 2, 4, frames=3), index)


def test_frame_bytes_are_those_stored(image):
    assert pixels.frame_bytes(image(bytes(range(24)), 2, 4, frames=3), 1) == bytes(range(8, 16))


def test_frame_bytes_of_bits_begin_with_the_frame(image):
    values = np.random.default_rng(3).integers(0, 2, (4, 3, 5), np.uint8)
    ds = image(np.packbits(values, bitorder="little").tobytes(), 3, 5, frames=4, bits=1)
    assert pixels.frame_bytes(ds, 2) == np.packbits(values[2], bitorder="little").tobytes()


# Into an array given


@pytest.mark.parametrize("frames", [1, 3])
def test_samples_are_copied_into_the_array_given(image, samples_of, frames):
    values = samples_of(frames, 2, 4) if frames > 1 else samples_of(2, 4)
    out = np.zeros(values.shape, "u1")
    assert pixels.array(image(values.tobytes(), 2, 4, frames=frames), out=out) is out
    assert np.array_equal(out, values)


def test_decoded_frames_are_put_into_the_array_given(compressed, codec, samples_of):
    values = samples_of(3, 2, 4)
    out = np.zeros(values.shape, "u2")
    assert pixels.array(compressed(values, 2, 4), out=out, plugins=codec()) is out
    assert np.array_equal(out, values)


def test_an_array_of_another_shape_is_refused(compressed, codec):
    with pytest.raises(ValueError, match=r"got shape \(2, 4\) of uint8"):
        pixels.array(compressed([bytes(8)] * 3, 2, 4), out=np.zeros((2, 4), "u1"), plugins=codec())


def test_an_array_of_a_smaller_type_is_refused(image):
    with pytest.raises(ValueError, match=r"take uint16, got shape .* of bool"):
        pixels.array(image(bytes(16), 2, 4, bits=16), out=np.zeros((2, 4), "f4").astype("?"))


# Decoded by a codec


def test_frames_are_decoded_in_order(compressed, codec, samples_of):
    values = samples_of(5, 2, 4)
    assert np.array_equal(pixels.array(compressed(values, 2, 4), plugins=codec()), values)


def test_the_result_tells_who_decoded_it(compressed, codec):
    result = pixels.read(compressed([bytes(8)], 2, 4), plugins=codec())
    assert (result.codec, result.plugin, result.version) == ("invert", "(none)", "4.2")


def test_decoded_arrays_can_be_written_to(compressed, codec):
    assert pixels.array(compressed([bytes(8)], 2, 4), plugins=codec()).flags.writeable


def test_no_codec_is_an_error_that_names_what_to_install(compressed):
    with pytest.raises(CodecUnavailable, match="1\\.2\\.840\\.10008\\.1\\.2\\.4\\.90"):
        pixels.array(compressed([bytes(8)], 2, 4), plugins=codicom.Plugins(discover=False))


def test_frames_wanted_come_in_the_order_wanted(compressed, codec, samples_of):
    values = samples_of(5, 2, 4)
    found = list(pixels.iter_frames(compressed(values, 2, 4), [3, 0, 3], plugins=codec()))
    assert np.array_equal(found, values[[3, 0, 3]])


def test_frame_bytes_are_the_encoded_ones(compressed):
    assert pixels.frame_bytes(compressed([bytes(8), bytes(range(8))], 2, 4), 1) == bytes(range(255, 247, -1))


def test_the_number_of_frames_is_that_of_the_data(compressed):
    with pytest.warns(DeviationWarning):
        assert pixels.number_of_frames(compressed([bytes(8)] * 4, 2, 4, count=3)) == 4


def test_a_missing_frame_is_an_error(compressed, codec):
    with pytest.raises(FramingError, match="holds 2 whole frames of 3"):
        pixels.array(compressed([bytes(8)] * 2, 2, 4, count=3), plugins=codec())


def test_eight_bit_frames_of_a_sixteen_bit_image_are_widened(compressed, codec, samples_of):
    values = samples_of(2, 2, 4)
    plugins = codec(lambda frame: frame.decoded(bytes(b ^ 255 for b in frame.data), bits_allocated=8, bits_stored=8))
    with pytest.warns(DeviationWarning, match="took its 8 bits, Bits Stored is 16"):
        result = pixels.read(compressed(values, 2, 4, bits=16), plugins=plugins)
    assert result.array.dtype == np.dtype("<u2")
    assert np.array_equal(result.array, values)
    assert [deviation.rule for deviation in result.deviations] == [Rule.CODESTREAM]


def decoded_as(values, **changes):
    return lambda frame: frame.decoded(values.tobytes(), **changes)


def test_unsigned_samples_of_a_signed_image_get_their_sign(compressed, codec):
    # 13 bits: 6192 is -2000 with the highest bit as the sign.
    plugins = codec(decoded_as(np.array([[6192, 100]], "<u2"), signed=False, bits_stored=13))
    with pytest.warns(DeviationWarning, match="took its unsigned samples as signed"):
        found = pixels.array(compressed([b"x"], 1, 2, bits=16, stored=13, signed=True), plugins=plugins)
    assert found.tolist() == [[-2000, 100]]


def test_signed_samples_of_an_unsigned_image_lose_their_sign(compressed, codec):
    plugins = codec(decoded_as(np.array([[-2000, 100]], "<i2"), signed=True, bits_stored=13))
    with pytest.warns(DeviationWarning, match="took its signed samples as unsigned"):
        found = pixels.array(compressed([b"x"], 1, 2, bits=16, stored=13), plugins=plugins)
    assert found.tolist() == [[6192, 100]]


def test_more_bits_than_the_image_has_are_refused(compressed, codec):
    plugins = codec(decoded_as(np.array([[1, 2]], "<u2"), bits_allocated=16, bits_stored=12))
    with pytest.raises(DecodeError, match="samples of 12 bits, but Bits Allocated"):
        pixels.array(compressed([b"x"], 1, 2), plugins=plugins)


def test_an_error_carries_the_frame_it_is_in(compressed, codec):
    def decode(frame):
        if frame.index == 2:
            raise DecodeError("no end of image")
        return frame.decoded(bytes(8))

    with pytest.raises(DecodeError, match="frame 2: no end of image") as caught:
        pixels.array(compressed([bytes(8)] * 4, 2, 4), plugins=codec(decode))
    assert caught.value.frame == 2


def test_an_error_carries_the_file(compressed, codec, saved, tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(saved(compressed([bytes(5)], 2, 4)))
    with pytest.raises(DecodeError, match=r"must return 8 bytes for frame 0, .* got 6") as caught:
        pixels.array(path, plugins=codec())
    assert caught.value.file == str(path)


def test_progress_is_told_of_each_frame(compressed, codec):
    told = []
    pixels.array(compressed([bytes(8)] * 3, 2, 4), plugins=codec(), progress=lambda *done: told.append(done))
    assert told == [(1, 3), (2, 3), (3, 3)]


# Colour


def color_plugin(codec):
    return codec(decoded_as(np.arange(6, dtype="u1"), photometric_interpretation="YBR_FULL"))


def test_a_missing_colour_plugin_is_named(compressed, codec):
    ds = compressed([b"x"], 1, 2, samples=3, PhotometricInterpretation="YBR_FULL_422")
    with pytest.raises(PluginError, match="pip install codicom-color"):
        pixels.array(ds, plugins=color_plugin(codec))


@pytest.mark.parametrize("how", [{"raw": True}, {"as_rgb": False}])
def test_colour_is_left_alone_where_wanted(compressed, codec, how):
    ds = compressed([b"x"], 1, 2, samples=3, PhotometricInterpretation="YBR_FULL_422")
    result = pixels.read(ds, plugins=color_plugin(codec), **how)
    assert result.array.tolist() == [[[0, 1, 2], [3, 4, 5]]]
    assert result.info.photometric_interpretation == "YBR_FULL"


def test_luminance_and_colour_become_rgb(image):
    ds = image(bytes([76, 85, 255, 255, 128, 128]), 1, 2, samples=3, PhotometricInterpretation="YBR_FULL")
    result = pixels.read(ds)
    # ITU-R BT.601: the luminance of pure red is 76, its colour differences 85 and 255.
    assert np.abs(result.array.astype(int) - [[[254, 0, 0], [255, 255, 255]]]).max() <= 1
    assert result.info.photometric_interpretation == "RGB"


def test_a_codestream_of_another_colour_is_recorded(compressed, codec):
    ds = compressed([b"x"], 1, 2, samples=3)
    with pytest.warns(DeviationWarning, match="took its samples as YBR_FULL, Photometric Interpretation is RGB"):
        pixels.array(ds, plugins=color_plugin(codec), raw=True)
