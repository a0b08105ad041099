"""Codicom's calls of imagecodecs against the bare calls, and what a second thread gains.

Run it with ``python tests/benchmarks/bench_imagecodecs.py``. Both sides of a ratio take turns on the same bytes.
"""

from __future__ import annotations

import argparse
import statistics
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import imagecodecs
import numpy as np

import codicom_imagecodecs.plugin as declared
from codicom import Plugins
from codicom.plugin import Frame, FrameInfo

WANTED = 1.10


class Row(NamedTuple):
    """One codec: how it is called through the registry, and how it would be called without."""

    name: str
    syntax: int
    bits: int
    samples: int
    encode: Callable[[Any], bytes]
    decode: Callable[[bytes], Any]


def rows() -> list[Row]:
    """Return what is measured."""
    jpeg = imagecodecs.jpeg8_encode
    raw = partial(imagecodecs.jpeg8_decode, colorspace="YCBCR", outcolorspace="YCBCR")
    j2k = partial(
        imagecodecs.jpeg2k_encode, codecformat="j2k", resolutions=6, numthreads=1, planar=False, bitspersample=12
    )
    from_j2k = partial(imagecodecs.jpeg2k_decode, planar=False, numthreads=1)
    jxl = partial(imagecodecs.jpegxl_encode, numthreads=1)
    from_jxl = partial(imagecodecs.jpegxl_decode, index=0, keeporientation=True, numthreads=1)
    lossless = partial(jpeg, lossless=True, predictor=1, bitspersample=12)
    return [
        Row("JPEG, grey", 50, 8, 1, partial(jpeg, level=90), imagecodecs.jpeg8_decode),
        Row(
            "JPEG, colour",
            50,
            8,
            3,
            partial(jpeg, level=90, subsampling="422"),
            raw,
        ),
        Row("JPEG, 12 bits", 51, 12, 1, partial(jpeg, level=90, bitspersample=12), imagecodecs.jpeg8_decode),
        Row("JPEG lossless", 70, 12, 1, lossless, imagecodecs.jpeg8_decode),
        Row("JPEG-LS", 80, 16, 1, imagecodecs.jpegls_encode, imagecodecs.jpegls_decode),
        Row("JPEG 2000 lossless", 90, 12, 1, partial(j2k, level=0, reversible=True), from_j2k),
        Row("JPEG 2000", 91, 12, 1, partial(j2k, level=72.2, reversible=False), from_j2k),
        Row("HTJ2K lossless", 201, 12, 1, partial(imagecodecs.htj2k_encode, reversible=True), from_j2k),
        Row("JPEG XL lossless", 110, 12, 1, partial(jxl, lossless=True, effort=5, bitspersample=12), from_jxl),
        Row("JPEG XL", 112, 8, 1, partial(jxl, lossless=False, distance=1.0, effort=5), from_jxl),
    ]


def picture(row: Row, side: int) -> Frame:
    """Return waves with a little noise, as images are."""
    y, x = np.mgrid[0:side, 0:side]
    noise = np.random.default_rng(5).normal(0, 0.004, (side, side))
    values = np.clip(
        (np.sin(x / 47) * np.cos(y / 61) * 0.4 + 0.5 + noise) * ((1 << row.bits) - 1), 0, (1 << row.bits) - 1
    )
    values = values.astype("u1" if row.bits == 8 else "<u2")
    if row.samples == 3:
        values = np.stack([values, np.roll(values, 9, 1), np.roll(values, 5, 0)], 2)
    info = FrameInfo(
        rows=side,
        columns=side,
        samples_per_pixel=row.samples,
        bits_allocated=8 if row.bits == 8 else 16,
        bits_stored=row.bits,
        photometric_interpretation="RGB" if row.samples == 3 else "MONOCHROME2",
    )
    return Frame(data=values.tobytes(), info=info)


def ratio(ours: Callable[[], object], bare: Callable[[], object], rounds: int) -> float:
    """Return how much longer ours takes: the median over rounds in which both take turns."""
    found = []
    for _ in range(rounds):
        times = []
        for call in (bare, ours):
            start = time.perf_counter()
            call()
            times.append(time.perf_counter() - start)
        found.append(times[1] / times[0])
    return statistics.median(found)


def gain(call: Callable[[], object], rounds: int) -> float:
    """Return how many times faster two threads do the work of one."""

    def elapsed(threads: int, each: int) -> float:
        def work() -> None:
            for _ in range(each):
                call()

        workers = [threading.Thread(target=work) for _ in range(threads)]
        start = time.perf_counter()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return time.perf_counter() - start

    return statistics.median(elapsed(1, 6) / elapsed(2, 3) for _ in range(rounds))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=int, default=1024, help="rows and columns of the image")
    parser.add_argument("--rounds", type=int, default=9)
    given = parser.parse_args()
    plugins = Plugins(discover=False, register=[declared])
    print(f"{'':20}{'encode':>8}{'decode':>8}{'two threads':>14}   (ratios to the bare call; at most {WANTED} wanted)")
    for row in rows():
        frame = picture(row, given.side)
        shape = (given.side, given.side) if row.samples == 1 else (given.side, given.side, row.samples)
        samples = np.frombuffer(frame.data, "u1" if row.bits == 8 else "<u2").reshape(shape)
        if row.syntax == 201:
            samples = samples.astype("<i2")
        uid = f"1.2.840.10008.1.2.4.{row.syntax}"
        encoder = plugins.select_encoder(frame.info, uid)
        stream = encoder.encode(frame, uid)
        decoder = plugins.select_decoder(stream.info)
        data = bytes(stream.data)
        encoding = ratio(partial(encoder.encode, frame, uid), partial(row.encode, samples), given.rounds)
        decoding = ratio(partial(decoder.decode, stream), partial(row.decode, data), given.rounds)
        gained = gain(partial(decoder.decode, stream), 3), gain(partial(encoder.encode, frame, uid), 3)
        print(f"{row.name:20}{encoding:8.2f}{decoding:8.2f}{gained[1]:7.2f}{gained[0]:7.2f}")


if __name__ == "__main__":
    main()
