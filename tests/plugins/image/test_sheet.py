"""Contact sheets and notebooks."""

import io
import sys

import ipywidgets
import numpy as np
import pytest
from PIL import Image

from codicom import examples
from codicom.errors import CodicomWarning, PixelError
from codicom_image import contact_sheet, render, show


def levels(sheet, count, size=4, gap=0):
    """Return the brightness in the middle of each picture of a row."""
    values = np.asarray(sheet)
    return [int(values[gap + size // 2, gap + number * (size + gap) + size // 2, 0]) for number in range(count)]


def flat(image, level, **elements):
    return image(np.full((4, 4), level, np.uint8), WindowCenter=128, WindowWidth=256, **elements)


def test_frames_of_an_image_stand_side_by_side(image):
    frames = np.stack([np.full((4, 4), level, np.uint8) for level in (0, 100, 200)])
    sheet = contact_sheet(image(frames, WindowCenter=128, WindowWidth=256), columns=3, size=4, gap=0)
    assert sheet.size == (12, 4)
    assert levels(sheet, 3) == [0, 100, 200]


@pytest.mark.parametrize("by", ["place", "number"])
def test_a_series_is_in_order(tmp_path, image, by):
    for name, level, order in (("a", 200, 3), ("b", 0, 1), ("c", 100, 2)):
        place = {"ImagePositionPatient": [0, 0, order], "ImageOrientationPatient": [1, 0, 0, 0, 1, 0]}
        dataset = flat(image, level, **(place if by == "place" else {"InstanceNumber": order}))
        dataset.SeriesInstanceUID = "1.2.3"
        dataset.save_as(tmp_path / f"{name}.dcm", enforce_file_format=True)
    assert levels(contact_sheet(tmp_path, columns=3, size=4, gap=0), 3) == [0, 100, 200]


def test_of_more_than_most_the_first_and_the_last_are_taken(image):
    frames = np.stack([np.full((4, 4), level, np.uint8) for level in range(0, 250, 10)])
    sheet = contact_sheet(image(frames, WindowCenter=128, WindowWidth=256), columns=3, size=4, gap=0, most=3)
    assert levels(sheet, 3) == [0, 120, 240]


def test_what_cannot_be_shown_is_left_out_with_a_warning(tmp_path, image):
    flat(image, 100).save_as(tmp_path / "good.dcm", enforce_file_format=True)
    (tmp_path / "bad.dcm").write_bytes(b"no DICOM")
    with pytest.warns(CodicomWarning, match="left out"):
        sheet = contact_sheet(tmp_path, size=4, gap=0)
    assert sheet.size == (4, 4)


def test_no_image_at_all_is_an_error(tmp_path):
    with pytest.raises(PixelError, match="no image to show"):
        contact_sheet(tmp_path)


def test_sources_may_be_datasets_and_paths(image):
    sheet = contact_sheet([examples.ct, examples.get_path("mr")], size=32, gap=2)
    assert sheet.size == (2 * 34 + 2, 36)


def picture_of(widget):
    with Image.open(io.BytesIO(widget.children[0].value)) as picture:
        return np.array(picture)


def test_notebook_shows_the_image_with_sliders():
    widget = show(examples.enhanced_mr, size=None)
    np.testing.assert_array_equal(picture_of(widget), np.asarray(render(examples.enhanced_mr)))
    assert isinstance(widget.children[1], ipywidgets.IntSlider)


def test_moving_the_frame_slider_shows_that_frame():
    widget = show(examples.enhanced_mr, size=None)
    widget.children[1].value = 4
    np.testing.assert_array_equal(picture_of(widget), np.asarray(render(examples.enhanced_mr, 4)))


def test_moving_the_window_sliders_shows_that_window():
    widget = show(examples.ct, size=None)
    center, width = widget.children[1:3]
    center.value, width.value = 10.0, 100.0
    expected = render(examples.ct, window=(center.value, width.value))
    np.testing.assert_array_equal(picture_of(widget), np.asarray(expected))


@pytest.mark.parametrize("window", ["minmax", 0, (40.0, 400.0)])
def test_a_window_that_is_given_is_shown(window):
    widget = show(examples.ct, size=None, window=window)
    np.testing.assert_array_equal(picture_of(widget), np.asarray(render(examples.ct, window=window)))


def test_without_ipywidgets_a_notebook_shows_a_picture(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    assert isinstance(show(examples.ct), Image.Image)
