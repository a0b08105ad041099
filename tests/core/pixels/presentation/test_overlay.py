from __future__ import annotations

import numpy as np
import pytest

import codicom
from codicom import pixels
from codicom.errors import DecodeError, DeviationWarning, FramingError
from codicom.pixels.presentation import overlay


@pytest.fixture
def planes():
    return np.random.default_rng(5).integers(0, 2, (3, 5, 7), np.uint8)


def with_overlay(ds, planes, group=0x6000, frames=None, **elements):
    rows, columns = planes.shape[-2:]
    ds.add_new((group, 0x0010), "US", rows)
    ds.add_new((group, 0x0011), "US", columns)
    if frames is not None:
        ds.add_new((group, 0x0015), "IS", frames)
    ds.add_new((group, 0x0100), "US", 1)
    ds.add_new((group, 0x0102), "US", 0)
    packed = np.packbits(planes, bitorder="little").tobytes()
    ds.add_new((group, 0x3000), "OW", packed + bytes(len(packed) % 2))
    return ds


def test_an_overlay_is_unpacked(planes):
    ds = with_overlay(codicom.Dataset(), planes[0])
    assert np.array_equal(ds.overlay_array(), planes[0])


def test_an_overlay_of_several_frames_is_unpacked(planes):
    ds = with_overlay(codicom.Dataset(), planes, 0x6002, 3)
    assert np.array_equal(ds.overlay_array(0x6002), planes)


def test_an_overlay_of_a_big_endian_file_is_unpacked(image, saved, planes):
    ds = with_overlay(image(bytes(8), 2, 4), planes, frames=3)
    little = ds[0x60003000].value
    ds[0x60003000].value = np.frombuffer(little, "u2").byteswap().tobytes()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.2"
    assert np.array_equal(codicom.dcmread(saved(ds)).overlay_array(), planes)


def test_the_groups_of_overlays_are_found(planes):
    ds = with_overlay(with_overlay(codicom.Dataset(), planes[0], 0x6004), planes[1], 0x6000)
    assert overlay.overlay_groups(ds) == (0x6000, 0x6004)


def test_too_few_bytes_are_refused(planes):
    ds = with_overlay(codicom.Dataset(), planes, frames=4)
    with pytest.raises(FramingError, match="18 bytes for 4 frames of 5 rows and 7 columns, got 14"):
        ds.overlay_array()


def test_excess_bytes_are_left_out_and_warned_of(planes):
    ds = with_overlay(codicom.Dataset(), planes[0], frames=1)
    ds[0x60003000].value += bytes(4)
    with pytest.warns(DeviationWarning):
        assert np.array_equal(ds.overlay_array(), planes[0])


@pytest.mark.parametrize("element", [0x0010, 0x0011])
def test_a_missing_element_is_named(planes, element):
    ds = with_overlay(codicom.Dataset(), planes[0])
    del ds[0x6000, element]
    with pytest.raises(DecodeError, match="is missing"):
        ds.overlay_array()


@pytest.mark.parametrize("frames", [0, -1])
def test_an_impossible_number_of_frames_is_refused(planes, frames):
    with pytest.raises(FramingError, match="must be at least 1"):
        with_overlay(codicom.Dataset(), planes[0], frames=frames).overlay_array()


def test_another_group_is_refused():
    with pytest.raises(ValueError, match="6000 to 60FF"):
        codicom.Dataset().overlay_array(0x5000)


def embedded(image, values, bit, frames=None, **elements):
    shape = values.shape
    ds = image(values.tobytes(), *shape[-2:], frames=frames, bits=16, stored=12)
    ds.add_new(0x60000010, "US", shape[-2])
    ds.add_new(0x60000011, "US", shape[-1])
    ds.add_new(0x60000100, "US", 16)
    ds.add_new(0x60000102, "US", bit)
    for element, (vr, value) in elements.items():
        ds.add_new(int(element, 16), vr, value)
    return ds


@pytest.mark.parametrize("bit", [12, 15])
def test_an_overlay_in_the_spare_bits_is_found(image, planes, bit):
    values = (planes[0].astype("<u2") << bit) | 0x345
    ds = embedded(image, values, bit)
    assert np.array_equal(ds.overlay_array(), planes[0])
    assert (ds.pixel_array == 0x345).all()


def test_an_overlay_in_the_spare_bits_of_each_frame_is_found(image, planes):
    ds = embedded(image, planes.astype("<u2") << 13, 13, frames=3)
    assert np.array_equal(ds.overlay_array(), planes)


def test_an_overlay_is_of_the_frames_that_it_says(image, planes):
    ds = embedded(image, planes.astype("<u2") << 13, 13, 3, **{"60000051": ("US", 2), "60000015": ("IS", 2)})
    assert overlay.overlay_frames(ds) == range(1, 3)
    assert np.array_equal(ds.overlay_array(), planes[1:])


def test_an_overlay_of_another_size_than_the_pixels_is_refused(image, planes):
    ds = embedded(image, planes[0].astype("<u2"), 13)
    ds[0x60000010].value = 4
    with pytest.raises(DecodeError, match="5 rows and 7 columns like the image, got 4 and 7"):
        ds.overlay_array()


@pytest.mark.parametrize(("bit", "words"), [(0, "neither Overlay Data"), (16, "in bit 16")])
def test_a_bit_that_cannot_be_is_refused(image, planes, bit, words):
    with pytest.raises(DecodeError, match=words):
        embedded(image, planes[0].astype("<u2"), bit).overlay_array()


def test_an_overlay_after_the_last_frame_is_refused(image, planes):
    ds = embedded(image, planes.astype("<u2") << 13, 13, 3, **{"60000051": ("US", 4)})
    with pytest.raises(FramingError, match="begins after the last frame"):
        ds.overlay_array()


def test_the_names_of_pydicom_are_there(planes):
    elements = {"OverlayRows": 5, "OverlayColumns": 7, "NumberOfFramesInOverlay": 3}
    assert overlay.get_expected_length(elements) == 14
    assert overlay.get_expected_length(elements, "pixels") == 105
    assert np.array_equal(overlay.reshape_overlay_array(elements, planes.reshape(-1)), planes)
    assert overlay.get_overlay_array is pixels.overlay_array
