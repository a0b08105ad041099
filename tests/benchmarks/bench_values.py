"""Print how much faster codicom converts values than pydicom: medians of interleaved runs, and their ratio.

Run it as ``python tests/benchmarks/bench_values.py``; it takes about half a minute.
"""

from __future__ import annotations

import struct
import sys
import timeit
import warnings
from collections.abc import Callable
from statistics import median

from pydicom.dataelem import RawDataElement
from pydicom.tag import Tag
from pydicom.values import convert_value

from codicom.settings import ReadOptions
from codicom.values.charset import python_encodings
from codicom.values.decode import DECODERS
from codicom.values.encode import encode_value

OPTIONS = ReadOptions()
LATIN = python_encodings("ISO_IR 100")
UTF8 = python_encodings("ISO_IR 192")
KOREAN = python_encodings(["", "ISO 2022 IR 149"])
MANY = 300_000

SMALL = {
    "AE": b"STORE_SCP ",
    "AS": b"045Y",
    "AT": b"\x10\x00\x20\x00",
    "CS": b"ORIGINAL\\PRIMARY\\AXIAL",
    "DA": b"20240229",
    "DS": b"0.683594",
    "DS x3": b"-158.1\\-179.0\\-75.699",
    "DT": b"20240229101112.5+0100 ",
    "FD": struct.pack("<d", 1.5),
    "FL": struct.pack("<f", 1.5),
    "IS": b"42",
    "IS x3": b"1\\22\\333",
    "LO": b"Phantom study ",
    "LT": b"A comment of some length, on one line.",
    "OB": bytes(64),
    "PN": b"Doe^Jane^^Dr",
    "SH": b"ABC123",
    "SL": struct.pack("<l", -5),
    "SS": struct.pack("<h", -5),
    "ST": b"Street 1, Town",
    "SV": struct.pack("<q", -5),
    "TM": b"101112.123456 ",
    "UC": b"unlimited characters",
    "UI": b"1.2.840.10008.5.1.4.1.1.2\0",
    "UL": struct.pack("<L", 5),
    "UN": bytes(16),
    "UR": b"https://example.org/x ",
    "US": struct.pack("<H", 512),
    "US x3": struct.pack("<3H", 1, 2, 3),
    "UT": b"Text without bounds.",
    "UV": struct.pack("<Q", 5),
}
TEXTS = {
    "LO, Latin-1": (b"M\xfcnchen Gro\xdfhadern", LATIN),
    "LO, UTF-8": ("München Großhadern".encode(), UTF8),
    "PN, Korean": (
        b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
        KOREAN,
    ),
}


def medians(ours: Callable[[], object], theirs: Callable[[], object], rounds: int = 7) -> tuple[float, float]:
    """Return the median seconds of a call of each, run in turns."""
    # timeit switches garbage collection off, which programs do not.
    own, other = timeit.Timer(ours, "import gc; gc.enable()"), timeit.Timer(theirs, "import gc; gc.enable()")
    number = max(1, int(0.01 / max(min(own.repeat(number=1, repeat=3)), 1e-7)))
    pairs = [(own.timeit(number), other.timeit(number)) for _ in range(rounds)]
    return median(pair[0] for pair in pairs) / number, median(pair[1] for pair in pairs) / number


def theirs_of(vr: str, raw: bytes, encodings: tuple[str, ...]) -> Callable[[], object]:
    element = RawDataElement(Tag(0x00091010), vr, len(raw), raw, 0, False, True)
    names = list(encodings)
    return lambda: convert_value(vr, element, names)


def line(label: str, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
    own, other = medians(ours, theirs)
    print(f"{label:28} {own * 1e6:12.2f} us {other * 1e6:12.2f} us {other / own:8.1f} x")


def main() -> None:
    warnings.simplefilter("ignore")
    print(f"{'value':28} {'codicom':>15} {'pydicom':>15} {'ratio':>10}")
    rows = {label: (raw, LATIN) for label, raw in SMALL.items()} | TEXTS
    for label, (raw, encodings) in rows.items():
        vr = label[:2]
        decode = DECODERS[vr]
        line(label, lambda d=decode, r=raw, e=encodings: d(r, False, e, OPTIONS), theirs_of(vr, raw, encodings))
    decimals = "\\".join(f"{index * 0.37:.3f}" for index in range(MANY)).encode()
    integers = "\\".join(map(str, range(MANY))).encode()
    words = struct.pack(f"<{MANY}H", *(index & 0xFFFF for index in range(MANY)))
    for vr, raw in (("DS", decimals), ("IS", integers), ("US", words)):
        decode = DECODERS[vr]
        theirs = theirs_of(vr, raw, LATIN)
        line(
            f"{vr} x{MANY}, list()",
            lambda d=decode, r=raw: list(d(r, False, LATIN, OPTIONS)),
            lambda t=theirs: list(t()),
        )
        line(f"{vr} x{MANY}, array()", lambda d=decode, r=raw: d(r, False, LATIN, OPTIONS).array(), theirs)
        line(
            f"{vr} x{MANY}, encode", lambda d=decode, r=raw, v=vr: encode_value(v, d(r, False, LATIN, OPTIONS)), theirs
        )


if __name__ == "__main__":
    sys.exit(main())
