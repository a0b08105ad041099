"""Two pictures made by arithmetic, so that the demo needs no file: a head phantom of 12 bits and a colour chart."""

from __future__ import annotations

from typing import Final

import numpy as np

from codicom.plugin import Frame, FrameInfo

SIDE: Final = 128

# One ellipse a line: value, centre x and y, radius x and y (the picture spans -1 to 1); a later one lies on top.
ELLIPSES: Final = (
    (1200, 0.00, 0.00, 0.76, 0.94),  # scalp
    (3800, 0.00, 0.00, 0.72, 0.90),  # skull
    (1600, 0.00, 0.00, 0.63, 0.81),  # brain
    (1000, -0.18, -0.14, 0.11, 0.32),  # ventricles
    (1000, 0.18, -0.14, 0.11, 0.32),
    (2500, 0.32, 0.40, 0.15, 0.12),  # a bleed
    (3200, 0.00, 0.34, 0.05, 0.07),  # a calcified pineal gland
)
AIR: Final = 24
GRAIN: Final = 65


def phantom() -> Frame:
    """Return a head phantom: 16 bits allocated, 12 stored, unsigned, in native little endian."""
    y, x = np.mgrid[0:SIDE, 0:SIDE] * (2 / (SIDE - 1)) - 1
    picture = np.full((SIDE, SIDE), AIR, np.uint16)
    for value, center_x, center_y, radius_x, radius_y in ELLIPSES:
        picture[((x - center_x) / radius_x) ** 2 + ((y - center_y) / radius_y) ** 2 <= 1] = value
    # Noise, since real pictures have some and it decides how small they get; the raw stream of PCG64 never changes.
    grain = np.random.PCG64(1).random_raw(picture.size) % GRAIN
    picture += grain.astype(np.uint16).reshape(picture.shape)
    return Frame(
        data=picture.astype("<u2").tobytes(),
        info=FrameInfo(rows=SIDE, columns=SIDE, bits_allocated=16, bits_stored=12),
    )


def chart() -> Frame:
    """Return a colour chart: RGB, 8 bits a sample, colour by pixel: hue runs across and lightness down."""
    y, x = np.mgrid[0:SIDE, 0:SIDE] / (SIDE - 1)
    # The three humps of a hue circle, each a third of a turn from the next.
    hue = np.abs((x[..., None] * 6 + np.array((0, 4, 2))) % 6 - 3) - 1
    light = np.clip(hue, 0, 1) * np.clip(2 * y, 0, 1)[..., None]
    picture = light + (1 - light) * np.clip(2 * y - 1, 0, 1)[..., None]
    return Frame(
        data=np.rint(picture * 255).astype(np.uint8).tobytes(),
        info=FrameInfo(
            rows=SIDE,
            columns=SIDE,
            samples_per_pixel=3,
            bits_allocated=8,
            bits_stored=8,
            photometric_interpretation="RGB",
        ),
    )
