"""The kit's checks of all that codicom-color declares."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

import numpy as np

from codicom.extend.frame import Frame
from codicom.testing import ColorConformance, LutCase, LutConformance, frames


def components(samples, name):
    """Return the components of RGB samples by the equations of PS3.3 C.7.6.3.1.2, pixel by pixel."""
    made = []
    for red, green, blue in samples.reshape(-1, 3).tolist():
        if name == "YBR_RCT":
            made.append(((red + 2 * green + blue) // 4, blue - green, red - green))
            continue
        luma = Fraction(299 * red + 587 * green + 114 * blue, 1000)
        parts = (luma, (blue - luma) / Fraction("1.772"), (red - luma) / Fraction("1.402"))
        made.append(tuple(int((part + Fraction(1, 2)) // 1) for part in parts))
    return np.array(made).reshape(samples.shape)


class TestColor(ColorConformance):
    plugin = "codicom_color.plugin"
    known: ClassVar = {
        ("RGB", "YBR_FULL"): [
            ((255, 0, 0), (76, 85, 255)),
            ((0, 255, 0), (150, 44, 21)),
            ((0, 0, 255), (29, 255, 107)),
            ((255, 255, 255), (255, 128, 128)),
        ],
        ("YBR_FULL", "RGB"): [((76, 85, 255), (254, 0, 0)), ((128, 128, 128), (128, 128, 128))],
        ("RGB", "YBR_FULL_422"): [((255, 0, 0), (76, 85, 255))],
        ("YBR_FULL_422", "RGB"): [((76, 85, 255), (254, 0, 0))],
        ("RGB", "YBR_PARTIAL_422"): [((255, 255, 255), (235, 128, 128)), ((0, 0, 0), (16, 128, 128))],
        ("YBR_PARTIAL_422", "RGB"): [((235, 128, 128), (255, 255, 255)), ((16, 128, 128), (0, 0, 0))],
        ("YBR_PARTIAL_420", "RGB"): [((235, 128, 128), (255, 255, 255))],
        ("RGB", "YBR_ICT"): [((255, 0, 0), (76, -43, 128))],
        ("RGB", "YBR_RCT"): [((255, 0, 0), (63, 0, 255)), ((0, 255, 0), (127, -255, -255))],
        # Unsigned components are shifted up by half the range.
        ("YBR_RCT", "RGB"): [((63, 128, 255), (159, 32, 32))],
    }

    def cases(self, spec):
        if spec.source not in ("YBR_ICT", "YBR_RCT"):
            yield from super().cases(spec)
            return
        # Components have a sign and one bit more than samples.
        for allocated, stored in ((16, 9), (32, 17)):
            for planar in (0, 1):
                yield frames.described(
                    samples_per_pixel=3,
                    bits_allocated=allocated,
                    bits_stored=stored,
                    signed=True,
                    photometric_interpretation=spec.source,
                    planar_configuration=planar,
                )

    def frame(self, info):
        name = info.photometric_interpretation
        if name in ("YBR_ICT", "YBR_RCT"):
            colors = info.changed(signed=False, bits_stored=info.bits_stored - 1, photometric_interpretation="RGB")
            made = components(frames.pixels(colors, pattern="mild").astype(np.int64), name)
            return Frame(data=frames.pack(made, info), info=info, index=2)
        frame = super().frame(info)
        if frames.shape(info)[1] % 2 or frames.shape(info)[-1] == 2:
            return frame
        # The two pixels of a pair have one colour, or subsampling could not lead back.
        samples = frames.samples(frame).copy()
        samples[:, 1::2, 1:] = samples[:, ::2, 1:]
        samples[:, 1::2, 0] = samples[:, ::2, 0]
        return Frame(data=frames.pack(samples, info), info=info, index=2)


class TestPalette(LutConformance):
    plugin = "codicom_color.plugin"
    cases = (
        LutCase(
            lut="palette-color",
            items={
                "RedPaletteColorLookupTableDescriptor": (3, 1, 8),
                "RedPaletteColorLookupTableData": bytes([0, 10, 20, 0]),
                "GreenPaletteColorLookupTableData": bytes([1, 11, 21, 0]),
                "BluePaletteColorLookupTableData": bytes([2, 12, 22, 0]),
            },
            values=(-1, 0, 1, 2, 3, 4, 900),
            expected=[(0, 1, 2)] * 3 + [(10, 11, 12)] + [(20, 21, 22)] * 3,
            dtype="int16",
        ),
        LutCase(
            lut="palette-color",
            items={"PaletteColorLookupTableUID": "1.2.840.10008.1.5.1"},
            values=tuple(range(256)),
            dtype="uint8",
        ),
    )

    @property
    def declared(self):
        # An ICC profile takes three samples together; tests of its own are in test_color_icc.py.
        return tuple(each for each in super().declared if each.record.stage == "palette")
