"""The kit's checks of all that codicom-lut declares."""

from __future__ import annotations

from codicom.testing import LutCase, LutConformance

TABLE = {"LUTDescriptor": (4, -1, 8), "LUTData": bytes([5, 6, 8, 11])}
WINDOW = {"WindowCenter": 40, "WindowWidth": 400}
RISING = tuple(range(-1000, 1001, 20))


class TestLuts(LutConformance):
    plugin = "codicom_lut.plugin"
    cases = (
        LutCase(
            lut="rescale",
            items={"RescaleSlope": 2, "RescaleIntercept": -1024},
            values=(0, 1, 1000),
            expected=(-1024, -1022, 976),
        ),
        LutCase(lut="rescale", items={"RescaleSlope": -0.5, "RescaleIntercept": 3}, values=(0, 1, 7), order="falling"),
        LutCase(
            lut="modality-table", items=TABLE, values=(-9, -1, 0, 1, 2, 3), expected=(5, 5, 6, 8, 11, 11), dtype="int16"
        ),
        LutCase(
            lut="modality-table",
            items={"LUTDescriptor": (2, 0, 12), "LUTData": [0, 4095]},
            values=(0, 1, 2),
            expected=(0, 4095, 4095),
            dtype="uint16",
        ),
        # PS3.3 C.11.2.1.2.1: up to 40 - 0.5 - 399/2 the least, above 40 - 0.5 + 399/2 the greatest.
        LutCase(
            lut="linear",
            items=WINDOW | {"OutputRange": (0, 255)},
            values=(-161, -160, 239, 240, 241),
            expected=(0, 0, 255, 255, 255),
        ),
        LutCase(lut="linear", items=WINDOW, values=RISING),
        LutCase(lut="linear", items=WINDOW, values=RISING, dtype="float64"),
        LutCase(lut="linear", items={"WindowCenter": 3, "WindowWidth": 1}, values=(2, 3, 4), expected=(0, 1, 1)),
        LutCase(lut="linear-exact", items=WINDOW, values=(-160, 40, 240), expected=(0, 0.5, 1)),
        LutCase(lut="linear-exact", items=WINDOW, values=RISING, dtype="int16"),
        LutCase(
            lut="sigmoid", items=WINDOW, values=(-160, 40, 240), expected=(0.1192029, 0.5, 0.8807971), tolerance=1e-7
        ),
        LutCase(lut="sigmoid", items={"WindowCenter": 0, "WindowWidth": 0.001}, values=RISING, dtype="int16"),
        LutCase(lut="voi-table", items=TABLE, values=(-9, -1, 0, 1, 2, 3), expected=(5, 5, 6, 8, 11, 11)),
        LutCase(lut="voi-table", items=TABLE, values=(-9, -1, 0, 1.5, 2, 3), expected=(5, 5, 6, 8, 11, 11), dtype="f8"),
        LutCase(
            lut="presentation-table",
            items={"LUTDescriptor": (3, 0, 10), "LUTData": [0, 100, 1023], "InputRange": (0, 1)},
            values=(-1, 0, 0.2, 0.3, 0.7, 0.8, 1, 2),
            expected=(0, 0, 0, 100, 100, 1023, 1023, 1023),
            dtype="f8",
        ),
        LutCase(lut="presentation-shape", items={"PresentationLUTShape": "IDENTITY"}, values=RISING, expected=RISING),
        LutCase(
            lut="presentation-shape",
            items={"PresentationLUTShape": "INVERSE"},
            values=(1, 2, 5),
            expected=(4, 3, 0),
            order="falling",
        ),
        LutCase(
            lut="presentation-shape",
            items={"PresentationLUTShape": "INVERSE", "InputRange": (0, 10)},
            values=(1, 2, 5),
            expected=(9, 8, 5),
            order="falling",
        ),
    )
