"""Colours through an ICC profile, by Pillow's ImageCms (PS3.3 C.11.15)."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

Array = NDArray[Any]

# What Pillow can make a profile of, by the names that (0028,2002) Color Space may have in any case of letters.
_SPACES: Final[Mapping[str, Any]] = {"SRGB": "sRGB", "XYZ": "XYZ", "LAB": "LAB"}
_INTENTS: Final = {
    0: "perceptual",
    1: "relative colorimetric",
    2: "saturation",
    3: "absolute colorimetric",
}


class IccProfile:
    """The step of an ICC profile: called with RGB samples of 8 bits and the profile's elements, returns new ones."""

    def __call__(self, values: Array, items: Mapping[str, Any]) -> Array:
        """Return the colours in the output space; ``items`` are those of ``transform``, or ``Transform`` itself."""
        if values.dtype != np.uint8 or values.ndim < 2 or values.shape[-1] != 3:
            raise ValueError(f"values are {values.dtype} of shape {values.shape}, an ICC profile takes uint8 (..., 3)")
        given = items.get("Transform")
        transform = self.transform(items) if given is None else given
        if not values.size:
            return values.copy()
        # To Pillow all frames are one high image.
        pixels = np.ascontiguousarray(values).reshape(-1, values.shape[-2], 3)
        made = ImageCms.applyTransform(Image.fromarray(pixels), transform)
        if made is None:
            raise ValueError("the transform returns no image")
        return np.array(made).reshape(values.shape)

    def transform(self, items: Mapping[str, Any]) -> ImageCms.ImageCmsTransform:
        """Return Pillow's transform of ``ICCProfile``, to ``ColorSpace`` (sRGB), with ``RenderingIntent`` (its own)."""
        profile = items.get("ICCProfile")
        if not profile:
            raise ValueError("there is no ICC Profile (0028,2000)")
        name = str(items.get("ColorSpace") or "sRGB")
        space = _SPACES.get(name.upper())
        if space is None:
            raise ValueError(f"color space is {name!r}, Pillow makes profiles for {', '.join(_SPACES.values())}")
        try:
            opened = ImageCms.ImageCmsProfile(BytesIO(bytes(profile)))
            intent = items.get("RenderingIntent")
            intent = ImageCms.getDefaultIntent(opened) if intent is None else intent
            if intent not in _INTENTS:
                known = ", ".join(f"{number} ({text})" for number, text in _INTENTS.items())
                raise ValueError(f"intent must be one of {known}, got {intent!r}")
            output = ImageCms.createProfile(space)
            return ImageCms.buildTransform(opened, output, "RGB", "RGB", ImageCms.Intent(intent))
        except (OSError, ImageCms.PyCMSError) as error:
            raise ValueError(f"ICC Profile (0028,2000) of {len(profile)} bytes cannot be used: {error}") from error


ICC_PROFILE: Final = IccProfile()
