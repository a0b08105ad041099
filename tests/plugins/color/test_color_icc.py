"""ICC profiles through Pillow."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import ImageCms
from pydicom.pixels import processing as oracle

from codicom_color.icc import ICC_PROFILE

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
PIXELS = np.random.default_rng(4).integers(0, 256, (2, 5, 7, 3), dtype=np.uint8)


@pytest.mark.parametrize("shape", [(5, 14, 3), (2, 5, 7, 3), (70, 3)])
def test_srgb_to_srgb_changes_next_to_nothing(shape):
    values = PIXELS.reshape(shape)
    found = ICC_PROFILE(values, {"ICCProfile": SRGB})
    assert found.shape == shape
    assert np.abs(found.astype(int) - values).max() <= 1


@pytest.mark.parametrize("space", ["sRGB", "XYZ", "LAB", "srgb"])
def test_colours_are_those_of_pydicom(space):
    if space.upper() != "SRGB":
        # The output is not RGB then, and Pillow says so to both.
        with pytest.raises(ValueError, match="cannot be used"):
            ICC_PROFILE(PIXELS, {"ICCProfile": SRGB, "ColorSpace": space})
        return
    transform = oracle.create_icc_transform(icc_profile=SRGB, color_space=space)
    expected = oracle.apply_icc_profile(PIXELS.copy(), transform=transform)
    assert (ICC_PROFILE(PIXELS, {"ICCProfile": SRGB, "ColorSpace": space}) == expected).all()


def test_values_given_stay_as_they_are():
    before = PIXELS.copy()
    ICC_PROFILE(PIXELS, {"ICCProfile": SRGB})
    assert (before == PIXELS).all()


def test_transform_can_be_made_once():
    transform = ICC_PROFILE.transform({"ICCProfile": SRGB, "RenderingIntent": 0})
    assert (ICC_PROFILE(PIXELS, {"Transform": transform}) == ICC_PROFILE(PIXELS, {"ICCProfile": SRGB})).all()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "there is no ICC Profile"),
        ({"ICCProfile": b"not a profile"}, "ICC Profile .* of 13 bytes cannot be used"),
        ({"ICCProfile": SRGB, "ColorSpace": "ADOBERGB"}, "color space is 'ADOBERGB'"),
        ({"ICCProfile": SRGB, "RenderingIntent": 9}, "intent must be one of .*, got 9"),
    ],
)
def test_profile_that_cannot_be_used_is_refused(given, message):
    with pytest.raises(ValueError, match=message):
        ICC_PROFILE(PIXELS, given)


@pytest.mark.parametrize("values", [PIXELS.astype(np.uint16), PIXELS[..., :2], PIXELS[0, 0, 0]])
def test_values_that_are_not_8_bit_rgb_are_refused(values):
    with pytest.raises(ValueError, match="takes uint8"):
        ICC_PROFILE(values, {"ICCProfile": SRGB})
