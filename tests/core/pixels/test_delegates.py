from __future__ import annotations

import copy

import numpy as np
import pytest

import codicom
from codicom.errors import MissingElementError


def test_pixel_array_is_the_array_of_the_pixels(image):
    assert image(bytes(range(8)), 2, 4).pixel_array.tolist() == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_pixel_array_is_the_same_each_time(image):
    ds = image(bytes(8), 2, 4)
    assert ds.pixel_array is ds.pixel_array


def test_pixel_array_can_be_written_to_and_leaves_the_dataset(image, saved):
    ds = codicom.dcmread(saved(image(bytes(8), 2, 4)))
    ds.pixel_array[0, 0] = 9
    assert ds.pixel_array[0, 0] == 9
    assert ds.PixelData == bytes(8)


@pytest.mark.parametrize(
    ("keyword", "value"),
    [("PixelData", bytes(range(8))), ("Rows", 1), ("BitsStored", 4), ("PixelRepresentation", 1)],
)
def test_pixel_array_is_made_anew_when_what_it_depends_on_changes(image, keyword, value):
    ds = image(b"\xff" * 8, 2, 4)
    before = ds.pixel_array
    ds.NumberOfFrames = 2 if keyword == "Rows" else 1
    setattr(ds, keyword, value)
    assert ds.pixel_array is not before
    assert ds.pixel_array.shape != before.shape or not np.array_equal(ds.pixel_array, before)


def test_pixel_array_is_made_anew_when_the_transfer_syntax_changes(image):
    ds = image(bytes([1, 0]), 1, 1, bits=16)
    assert ds.pixel_array[0, 0] == 1
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.2"
    assert ds.pixel_array[0, 0] == 256


def test_reading_the_pixel_element_leaves_the_array(image, saved):
    ds = codicom.dcmread(saved(image(bytes(8), 2, 4)))
    before = ds.pixel_array
    assert ds.PixelData == bytes(8)
    assert ds.pixel_array is before


def test_other_elements_leave_the_array(image):
    ds = image(bytes(8), 2, 4)
    before = ds.pixel_array
    ds.PatientName = "A"
    assert ds.pixel_array is before


def test_options_make_another_array(image):
    ds = image(bytes(range(24)), 2, 4, frames=3)
    assert ds.pixel_array.shape == (3, 2, 4)
    ds.pixel_array_options(index=1)
    assert ds.pixel_array.tolist() == [[8, 9, 10, 11], [12, 13, 14, 15]]


def test_a_view_is_given_where_wanted(image):
    ds = image(bytes(8), 2, 4)
    ds.pixel_array_options(view_only=True)
    assert not ds.pixel_array.flags.writeable


def test_unknown_options_are_refused(image):
    with pytest.raises(TypeError, match="unknown argument frame"):
        image(bytes(8), 2, 4).pixel_array_options(frame=1)


def test_a_dataset_without_pixels_has_no_pixel_array():
    assert not hasattr(codicom.Dataset(), "pixel_array")


def test_what_is_missing_is_told(image):
    ds = image(bytes(8), 2, 4)
    del ds.Rows
    with pytest.raises(MissingElementError, match="Rows"):
        _ = ds.pixel_array


def test_frames_are_iterated(image):
    ds = image(bytes(range(24)), 2, 4, frames=3)
    assert [frame[0, 0] for frame in ds.iter_pixels()] == [0, 8, 16]
    assert [frame[0, 0] for frame in ds.iter_pixels([2, 0])] == [16, 0]


@pytest.mark.parametrize("make", [copy.copy, copy.deepcopy])
def test_a_copy_has_pixels_of_its_own(image, make):
    ds = image(bytes(8), 2, 4)
    assert ds.pixel_array[0, 0] == 0
    other = make(ds)
    other.PixelData = b"\1" * 8
    assert (ds.pixel_array[0, 0], other.pixel_array[0, 0]) == (0, 1)


def test_a_deep_copy_keeps_the_options(image):
    ds = image(bytes(range(24)), 2, 4, frames=3)
    ds.pixel_array_options(index=1)
    assert copy.deepcopy(ds).pixel_array.shape == (2, 4)


def test_importing_pixels_loads_neither_numpy_nor_pluggy():
    import subprocess
    import sys

    code = "import codicom.pixels, codicom.dataset, sys; print({'numpy', 'pluggy'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_public_names_of_pixels_can_all_be_had():
    from codicom import pixels

    assert all(getattr(pixels, name) is not None for name in pixels.__all__)
