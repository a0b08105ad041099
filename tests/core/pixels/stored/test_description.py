from __future__ import annotations

import pytest

import codicom
from codicom import pixels
from codicom.errors import CodicomError, DecodeError, DeviationWarning, LimitExceededError, MissingElementError
from codicom.wire.deviations import Rule


def test_attributes_are_those_of_the_dataset(image):
    info = pixels.describe(image(bytes(48), 2, 4, frames=3, bits=16, stored=12, signed=True))
    frame = info.frame
    assert (frame.rows, frame.columns, frame.bits_allocated, frame.bits_stored, frame.signed) == (2, 4, 16, 12, True)
    assert (info.number_of_frames, info.shape, info.frame_shape, info.encapsulated) == (3, (3, 2, 4), (2, 4), False)


def test_colour_has_a_dimension_for_samples(image):
    assert pixels.describe(image(bytes(24), 2, 4, samples=3)).shape == (2, 4, 3)


@pytest.mark.parametrize(
    "keyword",
    [
        "Rows",
        "Columns",
        "SamplesPerPixel",
        "BitsAllocated",
        "BitsStored",
        "PixelRepresentation",
        "PhotometricInterpretation",
    ],
)
def test_a_missing_attribute_is_named(image, keyword):
    ds = image(bytes(8), 2, 4)
    delattr(ds, keyword)
    with pytest.raises(MissingElementError, match=str(codicom.Tag(keyword)).replace("(", r"\(").replace(")", r"\)")):
        pixels.array(ds)


def test_an_empty_attribute_is_named(image):
    ds = image(bytes(8), 2, 4)
    ds.Rows = None
    with pytest.raises(MissingElementError, match="Rows"):
        pixels.array(ds)


def test_colour_without_planar_configuration_is_refused(image):
    ds = image(bytes(24), 2, 4, samples=3)
    del ds.PlanarConfiguration
    with pytest.raises(MissingElementError, match="Planar Configuration"):
        pixels.array(ds)


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("Rows", 0),
        ("BitsAllocated", 12),
        ("BitsStored", 9),
        ("BitsStored", 0),
        ("PixelRepresentation", 2),
        ("SamplesPerPixel", 0),
        ("NumberOfFrames", -1),
        ("Rows", [2, 3]),
        ("PhotometricInterpretation", ["RGB", "RGB"]),
    ],
)
def test_an_impossible_attribute_is_refused(image, keyword, value):
    ds = image(bytes(8), 2, 4)
    setattr(ds, keyword, value)
    with pytest.raises(DecodeError):
        pixels.array(ds)


def test_an_image_without_number_of_frames_has_one(image):
    assert pixels.describe(image(bytes(8), 2, 4)).number_of_frames == 1


def test_zero_frames_are_one_and_recorded(image):
    with pytest.warns(DeviationWarning):
        result = pixels.read(image(bytes(8), 2, 4, frames=0))
    assert result.array.shape == (2, 4)
    assert [deviation.rule for deviation in result.deviations] == [Rule.NUMBER_OF_FRAMES]


def test_an_argument_stands_for_an_attribute(image):
    ds = image(bytes(8), 2, 4)
    assert pixels.array(ds, rows=4, columns=2).shape == (4, 2)


def test_an_argument_may_stand_for_a_missing_attribute(image):
    ds = image(bytes(8), 2, 4)
    del ds.Rows
    assert pixels.array(ds, rows=2).shape == (2, 4)


def test_an_unknown_argument_is_refused(image):
    with pytest.raises(TypeError, match="unknown argument row; those of an image are"):
        pixels.array(image(bytes(8), 2, 4), row=2)


def test_a_dataset_without_pixel_data_is_refused():
    with pytest.raises(MissingElementError, match="no Pixel Data"):
        pixels.array(codicom.Dataset())


def test_two_kinds_of_pixel_data_are_refused(image):
    ds = image(bytes(8), 2, 4)
    ds.FloatPixelData = bytes(32)
    with pytest.raises(DecodeError, match="FloatPixelData and PixelData"):
        pixels.array(ds)


def test_one_of_two_kinds_of_pixel_data_can_be_chosen(image):
    ds = image(bytes(8), 2, 4)
    ds.FloatPixelData = bytes(32)
    assert pixels.array(ds, pixel_keyword="PixelData").dtype == "u1"


def test_a_dataset_that_never_had_a_transfer_syntax_is_refused(image):
    ds = image(bytes(8), 2, 4)
    del ds.file_meta.TransferSyntaxUID
    with pytest.raises(MissingElementError, match="Transfer Syntax UID"):
        pixels.array(ds)


def test_a_transfer_syntax_can_be_given(image):
    ds = image(bytes(8), 2, 4)
    del ds.file_meta
    assert pixels.array(ds, transfer_syntax_uid="1.2.840.10008.1.2").shape == (2, 4)


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_a_file_without_a_transfer_syntax_is_taken_as_it_was_read(image, saved):
    data = saved(image(bytes(range(8)), 2, 4))
    start = data.index(b"\x02\0\x10\0UI")
    length = data[start + 6]
    group_length = data[140] - 8 - length
    cut = data[:140] + bytes([group_length]) + data[141:start] + data[start + 8 + length :]
    assert pixels.array(cut).tobytes() == bytes(range(8))


def test_fragments_in_a_transfer_syntax_without_any_are_refused(compressed):
    ds = compressed([bytes(8)], 2, 4)
    with pytest.raises(DecodeError, match="is encapsulated, but transfer syntax"):
        pixels.array(ds, transfer_syntax_uid="1.2.840.10008.1.2.1")


def test_plain_samples_in_an_encapsulated_transfer_syntax_are_refused(image):
    with pytest.raises(DecodeError, match=r"must begin with the item .* of its offset table"):
        pixels.array(image(bytes(8), 2, 4, syntax="1.2.840.10008.1.2.4.90"))


@pytest.mark.parametrize(("limit", "value"), [("frame_pixels", 7), ("frames", 2), ("total_bytes", 23)])
def test_an_image_beyond_a_limit_is_refused(image, limit, value):
    ds = image(bytes(24), 2, 4, frames=3)
    with codicom.options(limits=codicom.Limits(**{limit: value})), pytest.raises(LimitExceededError, match=limit):
        pixels.array(ds)


def test_an_image_of_a_size_that_nothing_backs_is_refused_without_memory(image):
    ds = image(bytes(8), 60_000, 30_000, frames=10)
    with pytest.raises(CodicomError, match="holds 0 whole frames of 10"):
        pixels.array(ds)
