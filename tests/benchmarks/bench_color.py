"""Print how fast colours are converted and looked up, against pydicom: medians of interleaved runs.

Run it as ``python tests/benchmarks/bench_color.py``; it takes a few seconds.
"""

from __future__ import annotations

import timeit
from collections.abc import Callable
from statistics import median

import numpy as np
import pydicom
from pydicom.data import get_palette_files
from pydicom.pixels import processing as pydicom_processing

from codicom.extend.registry import plugins
from codicom.pixels.presentation import processing
from codicom.plugin import Frame, FrameInfo

ROWS, COLUMNS = 512, 512
ROUNDS = 15


def medians(*calls: Callable[[], object]) -> list[float]:
    """Return the median seconds of each call, run in turns."""
    for call in calls:
        call()
    rounds = [[timeit.timeit(call, number=1) for call in calls] for _ in range(ROUNDS)]
    return [median(times) for times in zip(*rounds, strict=True)]


def row(name: str, size: int, *times: float) -> None:
    """Print one line: megabytes a second of input, and the ratio."""
    speeds = "".join(f"{size / seconds / 1e6:10.0f}" for seconds in times)
    print(f"{name:36}{speeds}" + (f"{times[1] / times[0]:10.1f}" if len(times) > 1 else ""))


def main() -> None:
    """Measure and print."""
    random = np.random.default_rng(0)
    pixels = random.integers(0, 256, (ROWS, COLUMNS, 3), dtype=np.uint8)
    print(f"{'MB/s':36}{'codicom':>10}{'pydicom':>10}{'ratio':>10}")
    for pair in (("RGB", "YBR_FULL"), ("YBR_FULL", "RGB")):
        times = medians(
            lambda pair=pair: processing.convert_color_space(pixels, *pair),
            lambda pair=pair: pydicom_processing.convert_color_space(pixels, *pair),
        )
        row(" to ".join(pair), pixels.nbytes, *times)
    words = random.integers(0, 65536, (ROWS, COLUMNS, 3), dtype=np.uint16)
    row(
        "YBR_FULL to RGB, 16 bits",
        words.nbytes,
        *medians(lambda: processing.convert_color_space(words, "YBR_FULL", "RGB")),
    )
    for source in ("YBR_FULL_422", "YBR_PARTIAL_422", "YBR_RCT"):
        info = FrameInfo(
            rows=ROWS,
            columns=COLUMNS,
            samples_per_pixel=3,
            bits_allocated=8,
            bits_stored=8,
            photometric_interpretation=source,
        )
        frame = Frame(data=random.integers(0, 256, info.size, dtype=np.uint8).tobytes(), info=info)
        convert = plugins().color_space(source, "RGB")
        row(f"{source} to RGB", info.size, *medians(lambda convert=convert, frame=frame: convert(frame)))
    ds = pydicom.dcmread(get_palette_files("hotiron.dcm")[0])
    for kind in (np.uint8, np.uint16):
        values = random.integers(0, 256, (ROWS, COLUMNS)).astype(kind)
        times = medians(
            lambda values=values: processing.apply_color_lut(values, palette="HOT_IRON"),
            lambda values=values: pydicom_processing.apply_color_lut(values, ds),
        )
        row(f"palette, {np.dtype(kind)} values", values.nbytes, *times)


if __name__ == "__main__":
    main()
