"""Print how fast codicom makes pixel arrays, next to pydicom: medians of interleaved runs, and their ratio.

Run it as ``python tests/benchmarks/bench_pixels.py``; it takes about half a minute.
"""

from __future__ import annotations

import io
import logging
import sys
import tempfile
import time
import timeit
import warnings
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np
import pydicom
import pydicom.encaps
import pydicom.pixels
from pydicom.data import get_testdata_file
from pydicom.uid import ExplicitVRLittleEndian, RLELossless

import codicom
from codicom import pixels

RLE = "1.2.840.10008.1.2.5"


def image(values: np.ndarray, *, compress: bool = False, table: bool = True) -> bytes:
    """Return a file of 16-bit frames, plain or in RLE."""
    ds = pydicom.Dataset()
    ds.file_meta = pydicom.dataset.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SOPClassUID, ds.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7", "1.2.3"
    ds.NumberOfFrames, ds.Rows, ds.Columns = values.shape
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
    ds.BitsAllocated = ds.BitsStored = 16
    ds.HighBit, ds.PixelRepresentation = 15, 0
    ds.PixelData = values.tobytes()
    ds["PixelData"].VR = "OW"
    if compress:
        ds.compress(RLELossless, generate_instance_uid=False)
        if not table:
            frames = list(pydicom.encaps.generate_frames(ds.PixelData, number_of_frames=len(values)))
            ds.PixelData = pydicom.encaps.encapsulate(frames, has_bot=False)
    file = io.BytesIO()
    ds.save_as(file, enforce_file_format=True)
    return file.getvalue()


def compare(title: str, ours: Callable[[], object], other: Callable[[], object], runs: int, rounds: int = 7) -> None:
    """Time both in turn and print medians and how many times faster the first is."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for call, taken in ((ours, times[0]), (other, times[1])):
            taken.append(timeit.timeit(call, number=runs) / runs)
    first, second = (median(taken) * 1e6 for taken in times)
    print(f"{title:<58} {first:>10.1f} {second:>10.1f} {second / first:>7.2f}")


def main() -> None:
    """Run all comparisons."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    print(f"{'microseconds':<58} {'codicom':>10} {'pydicom':>10} {'ratio':>7}")
    ct = get_testdata_file("CT_small.dcm")
    raw = Path(ct).read_bytes()
    compare(
        "CT 128x128, read and pixel_array",
        lambda: codicom.dcmread(io.BytesIO(raw)).pixel_array,
        lambda: pydicom.dcmread(io.BytesIO(raw)).pixel_array,
        50,
    )
    large = image(np.random.default_rng(0).integers(0, 4096, (1, 512, 512), np.uint16))

    def ours_again(ds: codicom.FileDataset) -> object:
        ds.pixel_array_options()
        return ds.pixel_array

    def theirs_again(ds: pydicom.Dataset) -> object:
        ds.pixel_array_options()
        return ds.pixel_array

    ours, theirs = codicom.dcmread(large), pydicom.dcmread(io.BytesIO(large))
    compare("CT 512x512, pixel_array (a copy)", lambda: ours_again(ours), lambda: theirs_again(theirs), 50)
    compare("CT 512x512, pixel_array again", lambda: ours.pixel_array, lambda: theirs.pixel_array, 500)
    compare("CT 512x512, array (a view)", lambda: pixels.array(ours), lambda: theirs_again(theirs), 50)

    volume = np.random.default_rng(0).integers(0, 4096, (400, 256, 256), np.uint16)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "volume.dcm"
        path.write_bytes(image(volume))
        for index in (0, 399):
            compare(
                f"frame {index} of a file of 400 frames (50 MiB)",
                lambda index=index: pixels.array(path, index),
                lambda index=index: pydicom.pixels.pixel_array(path, index=index),
                20,
            )

    small = np.random.default_rng(0).integers(0, 4096, (3000, 16, 16), np.uint16)
    for table in (True, False):
        data = image(small, compress=True, table=table)
        words = "with" if table else "without"
        ours, theirs = codicom.dcmread(data), pydicom.dcmread(io.BytesIO(data))
        compare(
            f"one of 3000 small RLE frames {words} offset table",
            lambda ours=ours: pixels.array(ours, 2500),
            lambda theirs=theirs: pydicom.pixels.pixel_array(theirs, index=2500),
            3,
        )
    # By index against in sequence, both codicom: the index is made once.
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(9):
        for number, call in enumerate((by_index, in_sequence)):
            ds = codicom.dcmread(data)
            began = time.perf_counter()
            call(ds)
            times[number].append(time.perf_counter() - began)
    # The least disturbed run of each, for one run takes long.
    first, second = (min(taken) for taken in times)
    title = "3000 frames by index, against in sequence (at most 1.5)"
    print(f"{title:<58} {first * 1e6:>10.0f} {second * 1e6:>10.0f} {first / second:>7.2f}")


def by_index(ds: codicom.FileDataset) -> None:
    """Decode all frames, each by its index."""
    for index in range(3000):
        pixels.array(ds, index)


def in_sequence(ds: codicom.FileDataset) -> None:
    """Decode all frames one after the other."""
    for _ in pixels.iter_frames(ds, workers=1):
        pass


if __name__ == "__main__":
    sys.exit(main())
