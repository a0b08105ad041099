"""Print how fast values go through windows and tables, and images to what is shown, against pydicom.

Run it as ``python tests/benchmarks/bench_lut.py``; it takes a few seconds.
"""

from __future__ import annotations

import timeit
from collections.abc import Callable
from statistics import median

import numpy as np
import pydicom
from pydicom.pixels import processing as pydicom_processing

from codicom import Dataset, Sequence
from codicom.pixels import rendered
from codicom.pixels.presentation import processing

ROWS, COLUMNS = 512, 512
ROUNDS = 15


def medians(*calls: Callable[[], object]) -> list[float]:
    """Return the median seconds of each call, run in turns."""
    for call in calls:
        call()
    rounds = [[timeit.timeit(call, number=1) for call in calls] for _ in range(ROUNDS)]
    return [median(times) for times in zip(*rounds, strict=True)]


def filled(ds, sequence, function: str):
    """Return a dataset of a CT image with a window, a VOI LUT and a Modality LUT."""
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.BitsStored, ds.PixelRepresentation = 12, 0
    ds.RescaleSlope, ds.RescaleIntercept = 1, -1024
    ds.WindowCenter, ds.WindowWidth, ds.VOILUTFunction = 40, 400, function
    return ds


def with_table(ds, item, sequence):
    """Return a dataset with a VOI LUT."""
    item.add_new("LUTDescriptor", "US", [4096, 0, 12])
    item.add_new("LUTData", "US", list(range(4096)))
    ds.VOILUTSequence = sequence([item])
    return ds


def shown_by_pydicom(values, ds):
    """Return what a program makes of an image with pydicom's functions: rescaled, windowed, in 8 bits."""
    level = pydicom_processing.apply_windowing(pydicom_processing.apply_modality_lut(values, ds), ds)
    level = (level - level.min()) / (level.max() - level.min()) * 255
    return level.astype(np.uint8)


def main() -> None:
    """Measure and print."""
    values = np.random.default_rng(0).integers(0, 4096, (ROWS, COLUMNS), dtype=np.uint16)
    print(f"{f'{ROWS} x {COLUMNS}, milliseconds':36}{'codicom':>10}{'pydicom':>10}{'ratio':>10}")

    def row(name: str, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
        first, second = medians(ours, theirs)
        print(f"{name:36}{first * 1e3:10.2f}{second * 1e3:10.2f}{second / first:10.1f}")

    for function in ("LINEAR", "SIGMOID"):
        ours, theirs = filled(Dataset(), Sequence, function), filled(pydicom.Dataset(), pydicom.Sequence, function)
        floats = processing.apply_modality_lut(values, ours)
        for name, given in (("float64", floats), ("uint16", values)):
            row(
                f"{function} window of {name}",
                lambda given=given, ds=ours: processing.apply_windowing(given, ds),
                lambda given=given, ds=theirs: pydicom_processing.apply_windowing(given, ds),
            )
    row(
        "rescale",
        lambda: processing.apply_modality_lut(values, ours),
        lambda: pydicom_processing.apply_modality_lut(values, theirs),
    )
    first = with_table(Dataset(), Dataset(), Sequence)
    second = with_table(pydicom.Dataset(), pydicom.Dataset(), pydicom.Sequence)
    row(
        "VOI LUT",
        lambda: processing.apply_voi(values, first),
        lambda: pydicom_processing.apply_voi(values, second),
    )
    ours, theirs = filled(Dataset(), Sequence, "LINEAR"), filled(pydicom.Dataset(), pydicom.Sequence, "LINEAR")
    row("all steps to 8 bits", lambda: rendered(values, ours), lambda: shown_by_pydicom(values, theirs))


if __name__ == "__main__":
    main()
