"""Changing the transfer syntax of a dataset in place, with a codec made in the test."""

from __future__ import annotations

import io
import threading
import types

import numpy as np
import pytest

import codicom
from codicom import pixels
from codicom.encaps import encapsulate
from codicom.errors import CodecUnavailable, DecodeError, EncodeError
from codicom.extend.records import EncoderSpec
from codicom.extend.registry import Plugins
from codicom.plugin import hookimpl

EXPLICIT = "1.2.840.10008.1.2.1"
IMPLICIT = "1.2.840.10008.1.2"
BIG = "1.2.840.10008.1.2.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
NATIVE = (EXPLICIT, IMPLICIT, BIG, DEFLATED)
LOSSLESS = "1.2.840.10008.1.2.4.90"
LOSSY = "1.2.840.10008.1.2.4.91"
JPEG = "1.2.840.10008.1.2.4.50"
JPEG_XL = "1.2.840.10008.1.2.4.111"
JPEG_LS_NEAR = "1.2.840.10008.1.2.4.81"
RLE = "1.2.840.10008.1.2.5"
PRIVATE = "1.2.826.0.1.3680043.9.9999.1"
INTEGERS = {8: "u1", 16: "<u2", 32: "<u4"}


@pytest.fixture
def grey(image, samples_of):
    """Three frames of 12-bit samples."""
    values = samples_of(3, 4, 5, dtype="<u2", below=4096)
    return image(values.tobytes(), 4, 5, frames=3, bits=16, stored=12)


@pytest.fixture
def color(image, samples_of):
    return image(samples_of(2, 4, 6, 3).tobytes(), 4, 6, frames=2, samples=3)


def reread(saved, ds):
    return codicom.dcmread(io.BytesIO(saved(ds)))


def unchanged(before, ds):
    return before == ds and before.file_meta == ds.file_meta


# What is stored, and what is said of it


def test_compressed_frames_read_back_the_same(grey, coder, saved):
    before = grey.pixel_array.copy()
    plugins = coder()
    pixels.compress(grey, LOSSLESS, plugins=plugins)
    assert np.array_equal(pixels.array(reread(saved, grey), plugins=plugins), before)


def test_compress_returns_the_dataset(grey, coder):
    assert pixels.compress(grey, LOSSLESS, plugins=coder()) is grey


def test_compressed_pixel_data_is_of_undefined_length_and_vr_ob(grey, coder):
    pixels.compress(grey, LOSSLESS, plugins=coder())
    element = grey["PixelData"]
    assert (element.VR, element.is_undefined_length, type(element.value)) == ("OB", True, bytes)


def test_file_meta_names_the_new_transfer_syntax(grey, coder):
    pixels.compress(grey, LOSSLESS, plugins=coder())
    assert grey.file_meta.TransferSyntaxUID == LOSSLESS


def test_a_dataset_without_file_meta_gets_one(grey, coder):
    values = grey.pixel_array.copy()
    del grey.file_meta
    pixels.compress(grey, LOSSLESS, values, plugins=coder())
    assert grey.file_meta.TransferSyntaxUID == LOSSLESS


def test_attributes_say_what_the_encoder_stored(color, coder):
    def encode(frame, syntax, options):
        return frame.encoded(b"x", syntax, photometric_interpretation="YBR_RCT", planar_configuration=0)

    pixels.compress(color, LOSSLESS, plugins=coder(encode))
    assert (color.PhotometricInterpretation, color.PlanarConfiguration, color.SamplesPerPixel) == ("YBR_RCT", 0, 3)


def test_bits_are_those_that_the_encoder_stored(grey, coder):
    def encode(frame, syntax, options):
        return frame.encoded(b"x", syntax, bits_allocated=8, bits_stored=8)

    pixels.compress(grey, LOSSLESS, plugins=coder(encode))
    assert (grey.BitsAllocated, grey.BitsStored, grey.HighBit) == (8, 8, 7)


def test_planes_come_to_the_encoder_interleaved(image, samples_of, coder):
    values = samples_of(3, 4, 6)
    ds = image(values.tobytes(), 4, 6, samples=3, PlanarConfiguration=1)
    plugins = coder()
    pixels.compress(ds, LOSSLESS, plugins=plugins)
    assert ds.PlanarConfiguration == 0
    assert np.array_equal(pixels.array(ds, plugins=plugins), values.transpose(1, 2, 0))


def test_grey_pixels_have_no_planar_configuration(grey, coder):
    grey.PlanarConfiguration = 0
    pixels.compress(grey, LOSSLESS, plugins=coder())
    assert "PlanarConfiguration" not in grey


def test_one_frame_needs_no_number_of_frames(image, coder):
    ds = image(b"abcd", 2, 2)
    pixels.compress(ds, LOSSLESS, plugins=coder())
    assert "NumberOfFrames" not in ds


def test_a_wrong_number_of_frames_is_corrected(grey, coder):
    grey.NumberOfFrames = 2
    with pytest.warns(codicom.errors.DeviationWarning, match="took 3 frames"):
        pixels.compress(grey, LOSSLESS, plugins=coder())
    assert grey.NumberOfFrames == 3


def test_what_is_right_already_is_not_touched(grey, coder, saved):
    ds = reread(saved, grey)
    pixels.compress(ds, LOSSLESS, plugins=coder())
    touched = {codicom.Tag(tag).json_key for tag in ds._touched}
    assert touched == {"7FE00010"}


def test_bits_above_bits_stored_do_not_come_to_the_encoder(image, coder):
    ds = image(b"\xff\xff", 1, 1, bits=16, stored=12)
    plugins = coder()
    pixels.compress(ds, LOSSLESS, plugins=plugins)
    assert pixels.frame_bytes(ds, 0)[:2] == b"\x00\xf0"


def test_run_lengths_keep_bits_above_bits_stored(image, coder):
    ds = image(b"\xff\xff", 1, 1, bits=16, stored=12)
    pixels.compress(ds, RLE, plugins=coder(syntaxes=(RLE,)))
    assert pixels.frame_bytes(ds, 0)[:2] == b"\0\0"


def test_a_single_bit_stays_a_single_bit_where_the_codec_stores_bytes(image, coder):
    bits = np.arange(24).reshape(2, 3, 4) % 3 == 0
    ds = image(np.packbits(bits.reshape(-1), bitorder="little").tobytes() + b"\0", 3, 4, frames=2, bits=1)

    def encode(frame, syntax, options):
        assert set(bytes(frame.data)) == {0, 1}
        return frame.encoded(b"x", syntax)

    pixels.compress(ds, RLE, plugins=coder(encode, syntaxes=(RLE,)))
    assert (ds.BitsAllocated, ds.BitsStored, ds.HighBit) == (1, 1, 0)


def test_encoders_that_pack_bits_are_told_to(image, coder):
    seen = []

    def encode(frame, syntax, options):
        seen.append(options)
        return frame.encoded(b"x", syntax, bits_allocated=1, bits_stored=1)

    ds = image(b"\x05\0", 1, 8, bits=1)
    pixels.compress(ds, PRIVATE, plugins=coder(encode, syntaxes=(PRIVATE,), options=("pack_bits",)))
    assert (seen, ds.BitsAllocated) == ([{"pack_bits": True}], 1)


# Offset tables


def test_extended_offsets_are_set_when_wanted(grey, coder):
    pixels.compress(grey, LOSSLESS, plugins=coder(), extended_offsets=True)
    assert (len(grey.ExtendedOffsetTable), len(grey.ExtendedOffsetTableLengths)) == (24, 24)
    assert bytes(grey.PixelData[4:8]) == bytes(4)


def test_frames_read_back_by_extended_offsets(grey, coder, saved):
    before, plugins = grey.pixel_array.copy(), coder()
    pixels.compress(grey, LOSSLESS, plugins=plugins, extended_offsets=True)
    assert np.array_equal(pixels.array(reread(saved, grey), plugins=plugins), before)


def test_extended_offsets_that_are_true_no_more_are_removed(grey, coder):
    grey.ExtendedOffsetTable, grey.ExtendedOffsetTableLengths = b"\0" * 8, b"\0" * 8
    grey.EncapsulatedPixelDataValueTotalLength = 9
    pixels.compress(grey, LOSSLESS, plugins=coder())
    left = {"ExtendedOffsetTable", "ExtendedOffsetTableLengths", "EncapsulatedPixelDataValueTotalLength"}
    assert not {keyword for keyword in left if keyword in grey}


def test_compressed_frames_get_another_offset_table_as_they_are(compressed, samples_of):
    ds = compressed([bytes(20), bytes(range(20))], 4, 5)
    before = [pixels.frame_bytes(ds, index) for index in range(2)]
    pixels.compress(ds, LOSSLESS, extended_offsets=True)
    assert [pixels.frame_bytes(ds, index) for index in range(2)] == before
    assert len(ds.ExtendedOffsetTable) == 16


def test_plain_samples_have_no_extended_offsets(grey):
    with pytest.raises(EncodeError, match="has no fragments"):
        pixels.compress(grey, BIG, extended_offsets=True)


# Lossy compression


def lossy(coder, size=10, *, syntax=LOSSY, **how):
    return coder(lambda frame, uid, options: frame.encoded(bytes(size), uid), syntaxes=(syntax,), lossless=False, **how)


def test_lossy_compression_is_recorded_with_ratio_and_method(grey, coder):
    pixels.compress(grey, LOSSY, plugins=lossy(coder))
    found = grey.LossyImageCompression, grey.LossyImageCompressionRatio, grey.LossyImageCompressionMethod
    assert found == ("01", 4, "ISO_15444_1")


def test_each_lossy_compression_adds_to_those_before(grey, coder):
    grey.LossyImageCompression = "01"
    grey.LossyImageCompressionRatio, grey.LossyImageCompressionMethod = "12.50", "ISO_10918_1"
    pixels.compress(grey, LOSSY, plugins=lossy(coder))
    assert [str(each) for each in grey.LossyImageCompressionRatio] == ["12.50", "4"]
    assert grey.LossyImageCompressionMethod == ["ISO_10918_1", "ISO_15444_1"]


@pytest.mark.parametrize(
    ("syntax", "method"),
    [
        ("1.2.840.10008.1.2.4.50", "ISO_10918_1"),
        ("1.2.840.10008.1.2.4.81", "ISO_14495_1"),
        ("1.2.840.10008.1.2.4.91", "ISO_15444_1"),
        ("1.2.840.10008.1.2.4.112", "ISO_18181_1"),
        ("1.2.840.10008.1.2.4.203", "ISO_15444_15"),
    ],
)
def test_each_transfer_syntax_has_its_method(image, coder, syntax, method):
    ds = image(b"abcd", 2, 2)
    pixels.compress(ds, syntax, plugins=lossy(coder, syntax=syntax))
    assert ds.LossyImageCompressionMethod == method


def test_lossless_compression_records_nothing(grey, coder):
    pixels.compress(grey, LOSSLESS, plugins=coder())
    assert "LossyImageCompression" not in grey


def test_what_was_lossy_stays_so(grey, coder):
    grey.LossyImageCompression = "01"
    pixels.compress(grey, LOSSLESS, plugins=coder())
    assert grey.LossyImageCompression == "01"


def test_near_lossless_without_any_difference_is_not_lossy(grey, coder):
    plugins = lossy(coder, syntax=JPEG_LS_NEAR, options=("near",))
    pixels.compress(grey, JPEG_LS_NEAR, plugins=plugins, near=0)
    assert "LossyImageCompression" not in grey


def test_lossy_compression_makes_another_instance(grey, coder):
    pixels.compress(grey, LOSSY, plugins=lossy(coder))
    assert grey.SOPInstanceUID != "1.2.3"
    assert grey.file_meta.MediaStorageSOPInstanceUID == grey.SOPInstanceUID


def test_lossy_compression_keeps_the_instance_if_told_to(grey, coder):
    pixels.compress(grey, LOSSY, plugins=lossy(coder), generate_instance_uid=False)
    assert grey.SOPInstanceUID == "1.2.3"


def test_lossless_compression_keeps_the_instance(grey, coder):
    pixels.compress(grey, LOSSLESS, plugins=coder())
    assert grey.SOPInstanceUID == "1.2.3"


def test_lossless_compression_makes_another_instance_if_told_to(grey, coder):
    pixels.compress(grey, LOSSLESS, plugins=coder(), generate_instance_uid=True)
    assert grey.SOPInstanceUID != "1.2.3"


def test_a_lossy_version_of_an_image_is_a_derived_one(grey, coder):
    grey.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    pixels.compress(grey, LOSSY, plugins=lossy(coder))
    assert grey.ImageType == ["DERIVED", "PRIMARY", "AXIAL"]


def test_a_lossless_version_of_an_image_is_as_original(grey, coder):
    grey.ImageType = ["ORIGINAL", "PRIMARY"]
    pixels.compress(grey, LOSSLESS, plugins=coder())
    assert grey.ImageType == ["ORIGINAL", "PRIMARY"]


def test_loss_that_a_jpeg_never_told_of_is_told_when_it_is_decompressed(compressed, coder):
    ds = compressed([bytes(20)], 4, 5, count=1)
    ds.file_meta.TransferSyntaxUID = JPEG
    pixels.decompress(ds, plugins=coder(syntaxes=(JPEG,)))
    assert (ds.LossyImageCompression, ds.LossyImageCompressionMethod) == ("01", "ISO_10918_1")


# Refusals: nothing of the dataset changes


def test_what_the_standard_forbids_is_refused_before_any_work(grey, coder):
    calls = []
    plugins = coder(lambda *call: calls.append(call), syntaxes=(JPEG,))
    with pytest.raises(EncodeError, match=r"JPEG Baseline .* cannot hold MONOCHROME2 .* 16"):
        pixels.compress(grey, JPEG, plugins=plugins)
    assert not calls


def test_a_failing_encoder_leaves_the_dataset_as_it_was(grey, coder, saved):
    def encode(frame, syntax, options):
        if frame.index == 2:
            raise EncodeError("no more")
        return frame.encoded(b"x", syntax)

    before = saved(grey)
    with pytest.raises(EncodeError, match="encode frame 2: no more"):
        pixels.compress(grey, LOSSLESS, plugins=coder(encode))
    assert saved(grey) == before


def test_frames_that_are_stored_unlike_are_refused(grey, coder):
    def encode(frame, syntax, options):
        return frame.encoded(b"x", syntax, bits_stored=12 if frame.index else 11)

    with pytest.raises(EncodeError, match=r"frame 1 must be stored as MONOCHROME2 of 11 bits .*, got .* 12 bits"):
        pixels.compress(grey, LOSSLESS, plugins=coder(encode))


def test_what_no_encoder_does_is_said_with_what_to_install(grey):
    with pytest.raises(CodecUnavailable, match="no encoder for transfer syntax"):
        pixels.compress(grey, LOSSLESS, plugins=Plugins(discover=False, environ={}))


def test_an_option_that_no_encoder_has_is_refused(grey, coder):
    with pytest.raises(CodecUnavailable, match="has no option 'speed'"):
        pixels.compress(grey, LOSSLESS, plugins=coder(), speed=3)


def test_an_encoder_is_chosen_by_its_name(grey, coder):
    with pytest.raises(CodecUnavailable, match="no encoder 'other'"):
        pixels.compress(grey, LOSSLESS, plugins=coder(), encoder="other")


@pytest.mark.parametrize("uid", ["1.2.840.10008.5.1.4.1.1.2", "nonsense"])
def test_what_is_no_transfer_syntax_is_refused(grey, uid):
    with pytest.raises(EncodeError, match="must be a transfer syntax, got"):
        pixels.compress(grey, uid)


def test_an_overlay_in_the_pixel_data_is_not_lost(grey, coder):
    grey.add_new(0x60000102, "US", 12)
    with pytest.raises(EncodeError, match="overlay of group 6000 is bit 12"):
        pixels.compress(grey, LOSSLESS, plugins=coder())


def test_an_overlay_of_its_own_is_no_hindrance(grey, coder):
    grey.add_new(0x60000102, "US", 0)
    grey.add_new(0x60003000, "OW", b"\0\0\0\0")
    pixels.compress(grey, LOSSLESS, plugins=coder())
    assert grey.file_meta.TransferSyntaxUID == LOSSLESS


def test_samples_in_the_highest_bits_are_not_cut(grey, coder):
    grey.HighBit = 15
    with pytest.raises(EncodeError, match="High Bit \\(0028,0102\\) is 15"):
        pixels.compress(grey, LOSSLESS, plugins=coder())


def test_run_lengths_keep_samples_in_the_highest_bits(grey, coder):
    grey.HighBit = 15
    pixels.compress(grey, RLE, plugins=coder(syntaxes=(RLE,)))
    assert grey.HighBit == 15


def test_a_frame_that_is_missing_is_no_image(grey, coder):
    grey.NumberOfFrames = 4
    with pytest.raises(DecodeError, match="3 whole frames of 4"):
        pixels.compress(grey, LOSSLESS, plugins=coder())


def test_floating_point_samples_are_not_compressed(image, coder):
    ds = image(None, 2, 2, bits=32)
    ds.FloatPixelData = np.zeros(4, "<f4").tobytes()
    with pytest.raises(EncodeError, match="cannot hold FloatPixelData"):
        pixels.compress(ds, LOSSLESS, plugins=coder())


# Arrays


def test_an_array_takes_the_place_of_the_pixel_data(grey, coder):
    plugins = coder()
    values = np.arange(20, dtype=np.uint16).reshape(4, 5)
    pixels.compress(grey, LOSSLESS, values, plugins=plugins)
    assert (grey.NumberOfFrames, np.array_equal(pixels.array(grey, plugins=plugins), values)) == (1, True)


def test_an_array_is_stored_in_the_bits_of_the_attributes(grey, coder):
    plugins = coder()
    pixels.compress(grey, LOSSLESS, np.arange(20, dtype=np.int64).reshape(4, 5), plugins=plugins)
    assert pixels.array(grey, plugins=plugins).dtype == np.uint16


def test_an_array_needs_no_pixel_data(grey, coder):
    del grey.PixelData
    plugins = coder()
    pixels.compress(grey, LOSSLESS, np.ones((2, 4, 5), np.uint16), plugins=plugins)
    assert pixels.array(grey, plugins=plugins).shape == (2, 4, 5)


def test_an_array_of_a_transformed_image_is_what_decoding_gives(color, coder):
    color.PhotometricInterpretation = "YBR_RCT"
    seen = []

    def encode(frame, syntax, options):
        seen.append(frame.info.photometric_interpretation)
        return frame.encoded(b"x", syntax)

    pixels.compress(color, LOSSLESS, np.zeros((4, 6, 3), np.uint8), plugins=coder(encode))
    assert seen == ["RGB"]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (np.zeros((5, 4), np.uint16), r"must have shape \(4, 5\), got an array of \(5, 4\)"),
        (np.zeros((2, 3, 4, 5), np.uint16), "must have shape"),
        (np.zeros((0, 4, 5), np.uint16), "must have shape"),
        (np.zeros((4, 5), np.float32), "must hold whole numbers, got float32"),
        (np.full((4, 5), 4096, np.uint16), "0 to 4095 to fit 12 unsigned bits, got 4096 to 4096"),
        (np.full((4, 5), -1, np.int16), "got -1 to -1"),
    ],
)
def test_an_array_that_is_not_of_the_image_is_refused(grey, coder, values, words):
    with pytest.raises(EncodeError, match=words):
        pixels.compress(grey, LOSSLESS, values, plugins=coder())


def test_an_array_without_attributes_is_refused_with_the_way_to_set_them(coder):
    with pytest.raises(EncodeError, match=r"Samples per Pixel .* is missing .*; set_pixel_data sets"):
        pixels.compress(codicom.Dataset(), LOSSLESS, np.zeros((4, 5), np.uint16), plugins=coder())


def test_what_the_dataset_says_wrongly_can_be_given(grey, coder):
    grey.BitsStored = 3
    plugins = coder()
    values = np.full((4, 5), 4000, np.uint16)
    pixels.compress(grey, LOSSLESS, values, plugins=plugins, bits_stored=12)
    assert (grey.BitsStored, grey.HighBit) == (12, 11)


# Compressed to compressed


def test_compressed_frames_are_decoded_to_be_encoded(compressed, coder):
    frames = [bytes(20), bytes(range(20))]
    ds = compressed(frames, 4, 5)
    plugins = coder(syntaxes=(LOSSLESS, RLE))
    pixels.compress(ds, RLE, plugins=plugins)
    assert pixels.array(ds, plugins=plugins).tobytes() == b"".join(frames)


def test_what_is_in_the_transfer_syntax_already_stays_as_it_is(compressed):
    ds = compressed([bytes(20)], 4, 5)
    value = ds["PixelData"].value
    pixels.compress(ds, LOSSLESS)
    assert ds["PixelData"].value is value


def test_an_option_encodes_anew_what_is_in_the_transfer_syntax_already(compressed, coder):
    ds = compressed([bytes(20)], 4, 5)
    pixels.compress(ds, LOSSLESS, plugins=lossy(coder, syntax=LOSSLESS, options=("ratio",)), ratio=2)
    assert ds.LossyImageCompression == "01"


@pytest.fixture
def recompressor(coder):
    """Return a registry whose encoder for JPEG XL takes JPEG frames as they are, and one for JPEG takes JPEG XL."""

    def make(**record):
        def encode(frame, syntax, options):
            assert frame.info.transfer_syntax in (JPEG, JPEG_XL)
            return frame.encoded(bytes(frame.data) + b"++", syntax)

        return coder(encode, syntaxes=(JPEG, JPEG_XL), recompresses=(JPEG, JPEG_XL), lossless=False, **record)

    return make


@pytest.fixture
def jpeg(image):
    ds = image(encapsulate([b"\xff\xd8" + b"a" * 18, b"\xff\xd8" + b"b" * 18]), 4, 5, frames=2, syntax=JPEG)
    ds["PixelData"].is_undefined_length = True
    ds.LossyImageCompression, ds.LossyImageCompressionRatio = "01", "7"
    return ds


def test_frames_are_recompressed_without_decoding(jpeg, recompressor):
    before = [pixels.frame_bytes(jpeg, index) for index in range(2)]
    pixels.compress(jpeg, JPEG_XL, plugins=recompressor())
    assert [pixels.frame_bytes(jpeg, index) for index in range(2)] == [frame + b"++" for frame in before]


def test_what_jpeg_xl_may_not_hold_is_not_recompressed(jpeg, recompressor):
    jpeg.PhotometricInterpretation = "MONOCHROME1"
    with pytest.raises(EncodeError, match=r"cannot hold MONOCHROME1 with 1 sample per pixel \(PS3.5 8.2\)"):
        pixels.compress(jpeg, JPEG_XL, plugins=recompressor())
    assert jpeg.file_meta.TransferSyntaxUID == JPEG


def test_recompression_loses_nothing_so_it_adds_nothing(jpeg, recompressor):
    pixels.compress(jpeg, JPEG_XL, plugins=recompressor())
    assert (jpeg.LossyImageCompressionRatio, jpeg.SOPInstanceUID) == (7, "1.2.3")


def test_an_option_is_for_encoding_so_nothing_is_recompressed(jpeg, recompressor):
    with pytest.raises(EncodeError, match="AssertionError"):
        pixels.compress(jpeg, JPEG_XL, plugins=recompressor(options=("quality",)), quality=50)


def test_an_encoder_whose_module_is_missing_does_not_recompress(jpeg, recompressor):
    with pytest.raises(CodecUnavailable, match="needs the module"):
        pixels.compress(jpeg, JPEG_XL, plugins=recompressor(needs=("no_such_module",)))


# Uncompressed transfer syntaxes


@pytest.mark.parametrize("target", NATIVE)
@pytest.mark.parametrize("source", NATIVE)
@pytest.mark.parametrize("bits", [1, 8, 16, 32])
def test_uncompressed_samples_are_the_same_in_each_transfer_syntax(image, samples_of, saved, bits, source, target):
    values = samples_of(3, 5, 3, dtype=INTEGERS.get(bits, "u1")) if bits > 1 else samples_of(3, 5, 3) % 2
    ds = image(None, 5, 3, frames=3, bits=bits)
    ds.set_pixel_data(values.astype(bool) if bits == 1 else values, "MONOCHROME2", bits)
    pixels.compress(ds, source)
    ds = reread(saved, ds)
    pixels.compress(ds, target)
    assert np.array_equal(reread(saved, ds).pixel_array, values)


def test_words_of_bytes_become_bytes_when_big_endian_is_left(image):
    ds = image(b"\2\1\4\3", 2, 2, vr="OW", syntax=BIG)
    pixels.compress(ds, EXPLICIT)
    assert (ds.PixelData, ds["PixelData"].VR) == (b"\1\2\3\4", "OB")


def test_floating_point_samples_change_their_byte_order(image, saved):
    ds = image(None, 2, 2, bits=32)
    values = np.array([[1.5, -2], [3e9, 0]], np.float32)
    ds.set_pixel_data(values, "MONOCHROME2", 32)
    pixels.compress(ds, BIG)
    assert np.array_equal(reread(saved, ds).pixel_array, values)


def test_shared_colour_samples_stay_shared_where_nothing_is_decoded(image):
    ds = image(bytes(range(8)), 1, 4, samples=3, PhotometricInterpretation="YBR_FULL_422")
    pixels.compress(ds, BIG)
    assert (ds.PixelData, ds.PhotometricInterpretation) == (bytes(range(8)), "YBR_FULL_422")


def test_a_frame_that_was_decoded_is_stored_big_endian(compressed, coder):
    ds = compressed([b"\1\2\3\4"], 1, 2, bits=16)
    pixels.compress(ds, BIG, plugins=coder())
    assert (ds.PixelData, ds["PixelData"].VR) == (b"\2\1\4\3", "OW")


# decompress


def test_decompressed_samples_are_plain(compressed, coder):
    ds = compressed([bytes(range(20)), bytes(20)], 4, 5)
    pixels.decompress(ds, plugins=coder())
    assert (ds.PixelData, ds["PixelData"].VR, ds["PixelData"].is_undefined_length) == (
        bytes(range(20)) + bytes(20),
        "OB",
        False,
    )
    assert ds.file_meta.TransferSyntaxUID == EXPLICIT


def test_decompressing_gives_no_new_instance_unless_told_to(compressed, coder):
    ds = compressed([bytes(20)], 4, 5)
    pixels.decompress(ds, plugins=coder())
    assert ds.SOPInstanceUID == "1.2.3"


def test_decompressing_gives_a_new_instance_if_told_to(compressed, coder):
    ds = compressed([bytes(20)], 4, 5)
    pixels.decompress(ds, plugins=coder(), generate_instance_uid=True)
    assert ds.SOPInstanceUID == ds.file_meta.MediaStorageSOPInstanceUID != "1.2.3"


def test_what_is_not_compressed_stays_as_it_is(grey):
    value = grey["PixelData"].value
    assert pixels.decompress(grey) is grey
    assert grey["PixelData"].value is value


def test_decompressing_removes_extended_offsets(grey, coder):
    plugins = coder()
    pixels.compress(grey, LOSSLESS, plugins=plugins, extended_offsets=True)
    pixels.decompress(grey, plugins=plugins)
    assert "ExtendedOffsetTable" not in grey


def test_decompressed_single_bits_are_packed_again(image, coder):
    bits = np.arange(24).reshape(2, 3, 4) % 3 == 0
    packed = np.packbits(bits.reshape(-1), bitorder="little").tobytes() + b"\0"
    ds = image(packed, 3, 4, frames=2, bits=1)
    plugins = coder(syntaxes=(RLE,))

    def decode(frame):
        return frame.decoded(bytes(byte ^ 0xFF for byte in frame.data), bits_allocated=8, bits_stored=1)

    import fake_coder_work

    fake_coder_work.decode = decode
    pixels.compress(ds, RLE, plugins=plugins)
    pixels.decompress(ds, plugins=plugins)
    assert (ds.PixelData, ds.BitsAllocated) == (packed, 1)


def test_decompressing_what_no_length_can_tell_is_refused_before_any_frame_is_decoded(compressed, coder):
    ds = compressed([bytes(20)] * 3, 4, 5)
    ds.Rows, ds.Columns = 32768, 65535
    with pytest.raises(EncodeError, match=r"at most 4294967294 bytes .*, got 6442352640"):
        pixels.decompress(ds, plugins=coder())


def test_an_icon_that_was_compressed_alike_is_stored_plainly(compressed, coder):
    ds = compressed([bytes(20)], 4, 5)
    icon = compressed([bytes(range(4))], 2, 2, count=None)
    del icon.file_meta
    ds.IconImageSequence = [icon]
    pixels.decompress(ds, plugins=coder())
    assert (icon.PixelData, icon["PixelData"].is_undefined_length) == (bytes(range(4)), False)


# Threads and progress


def test_encoders_that_let_go_of_the_lock_work_in_threads(image, coder):
    barrier = threading.Barrier(2, timeout=20)

    def encode(frame, syntax, options):
        barrier.wait()
        return frame.encoded(b"x", syntax)

    ds = image(bytes(4 * 6), 2, 3, frames=4)
    pixels.compress(ds, LOSSLESS, plugins=coder(encode, thread_safe=True, releases_gil=True), workers=2)
    assert ds.NumberOfFrames == 4


def test_encoders_that_are_not_thread_safe_work_in_one_thread(image, coder):
    seen = set()

    def encode(frame, syntax, options):
        seen.add(threading.get_ident())
        return frame.encoded(b"x", syntax)

    ds = image(bytes(4 * 6), 2, 3, frames=4)
    pixels.compress(ds, LOSSLESS, plugins=coder(encode, releases_gil=True), workers=2)
    assert seen == {threading.get_ident()}


def test_frames_encoded_in_threads_are_stored_in_order(image, coder):
    frames = [bytes([number] * 6) for number in range(40)]
    ds = image(b"".join(frames), 2, 3, frames=40)
    plugins = coder(thread_safe=True, releases_gil=True)
    pixels.compress(ds, LOSSLESS, plugins=plugins, workers=4)
    assert pixels.array(ds, plugins=plugins).tobytes() == b"".join(frames)


def test_progress_is_told_of_each_frame(grey, coder):
    told = []
    pixels.compress(grey, LOSSLESS, plugins=coder(), progress=lambda *step: told.append(step))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_no_workers_are_refused(grey, coder):
    with pytest.raises(ValueError, match="workers must be None or at least 1, got 0"):
        pixels.compress(grey, LOSSLESS, plugins=coder(), workers=0)


# The delegates of a dataset, with pydicom's names


@pytest.fixture
def asked(monkeypatch, coder):
    """Return what the encoder was asked for by way of the installed plugins."""
    seen = []

    def encode(frame, syntax, options):
        seen.append(options)
        return frame.encoded(b"x", syntax)

    plugins = coder(encode, syntaxes=(LOSSLESS, LOSSY, JPEG_LS_NEAR), options=("near", "ratio", "psnr", "use_mct"))
    monkeypatch.setattr("codicom.extend.registry._INSTALLED", plugins)
    return seen


@pytest.mark.parametrize(
    ("syntax", "given", "expected"),
    [
        (JPEG_LS_NEAR, {"jls_error": 2}, {"near": 2}),
        # Of several layers, the last is the picture as a whole; an encoder that is named is given all of them.
        (LOSSY, {"j2k_cr": [20, 5]}, {"ratio": 5}),
        (LOSSY, {"j2k_cr": [20, 5], "encoding_plugin": "invert"}, {"ratio": [20, 5]}),
        (LOSSY, {"j2k_psnr": [40]}, {"psnr": 40}),
        (LOSSLESS, {"j2k_cr": [20, 5], "jls_error": 3}, {}),
        (LOSSLESS, {"use_mct": False}, {"use_mct": False}),
    ],
)
def test_names_of_pydicom_become_options_of_the_encoder(grey, asked, syntax, given, expected):
    grey.compress(syntax, **given)
    assert asked == [expected] * 3


def test_compress_of_a_dataset_takes_an_encoder_and_extended_offsets(grey, asked):
    assert grey.compress(LOSSLESS, None, "invert", True) is None
    assert "ExtendedOffsetTable" in grey


def test_compress_of_a_dataset_refuses_an_unknown_encoder(grey, asked):
    with pytest.raises(CodecUnavailable, match="no encoder 'gdcm'"):
        grey.compress(LOSSLESS, encoding_plugin="gdcm")


def test_pixel_array_is_that_of_the_array_which_was_compressed(grey, monkeypatch, coder):
    monkeypatch.setattr("codicom.extend.registry._INSTALLED", coder())
    values = grey.pixel_array // 2
    grey.compress(LOSSLESS, values)
    assert np.array_equal(grey.pixel_array, values)
    grey.decompress()
    assert np.array_equal(grey.pixel_array, values)


def test_a_record_names_the_transfer_syntaxes_it_recompresses_as_a_tuple():
    with pytest.raises(codicom.errors.RecordError, match=r"recompresses must be a tuple of str, got '1\.2'"):
        EncoderSpec(name="x", transfer_syntaxes=(JPEG,), target="x:y", recompresses="1.2")


def test_a_preferred_encoder_recompresses_first(jpeg, coder, monkeypatch):
    module = types.ModuleType("two")
    specs = [
        EncoderSpec(name=name, transfer_syntaxes=(JPEG_XL,), target=f"two:{name}", recompresses=(JPEG,))
        for name in ("alpha", "beta")
    ]
    module.codicom_encoders = hookimpl(lambda: iter(specs), specname="codicom_encoders")
    module.alpha = lambda frame, syntax, options: frame.encoded(b"A", syntax)
    module.beta = lambda frame, syntax, options: frame.encoded(b"B", syntax)
    monkeypatch.setitem(__import__("sys").modules, "two", module)
    pixels.compress(jpeg, JPEG_XL, plugins=Plugins(discover=False, register=[module], environ={}), prefer=["beta"])
    assert pixels.frame_bytes(jpeg, 0)[:1] == b"B"
