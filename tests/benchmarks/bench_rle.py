"""Print what an RLE frame costs through codicom's registry, by pylibjpeg-rle alone and by pydicom's own coder.

Run it as ``python tests/benchmarks/bench_rle.py``; it takes about a minute. The target is 1.10 at most over the bare
library, and encoding ten times faster than pydicom's default encoder. The last lines tell what a second thread gains.
"""

from __future__ import annotations

from statistics import median
from threading import Thread
from time import perf_counter

import numpy as np
from pydicom.pixels.encoders import RLELosslessEncoder
from rle.utils import decode_pixel_data, encode_pixel_data

import codicom
from codicom.plugin import Frame, FrameInfo

RLE = "1.2.840.10008.1.2.5"
ROUNDS = 25


def picture(size, samples, bits):
    y, x = np.mgrid[0:size, 0:size]
    top = 1 << min(bits, 12)
    waves = [top * (0.4 + 0.2 * np.sin(x / (50 + each)) + 0.2 * np.cos(y / 70)) for each in range(samples)]
    noise = np.random.default_rng(1).integers(0, max(top // 256, 2), (size, size, samples))
    # A third of the rows is background, as around a patient.
    image = np.stack(waves, axis=2) + noise
    image[: size // 3] = 0
    return image.astype(f"<u{bits // 8}").tobytes()


def interleaved(*calls, rounds=ROUNDS):
    """Return the median of each call's times, run in turn."""
    times = [[] for _ in calls]
    for _ in range(rounds):
        for call, found in zip(calls, times, strict=True):
            start = perf_counter()
            call()
            found.append(perf_counter() - start)
    return [median(found) for found in times]


def gain(call):
    """Return how much sooner two threads do what one does twice."""

    def work():
        for _ in range(5):
            call()

    threads = [Thread(target=work) for _ in range(2)]
    start = perf_counter()
    work()
    work()
    middle = perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return (middle - start) / (perf_counter() - middle)


def measure(size, samples, bits):
    info = FrameInfo(
        rows=size,
        columns=size,
        samples_per_pixel=samples,
        bits_allocated=bits,
        bits_stored=bits,
        photometric_interpretation="RGB" if samples == 3 else "MONOCHROME2",
    )
    frame = Frame(data=picture(size, samples, bits), info=info)
    encoder = codicom.plugins().select_encoder(info, RLE, encoder="pylibjpeg-rle")
    stream = encoder.encode(frame, RLE)
    decoder = codicom.plugins().select_decoder(stream.info, decoder="pylibjpeg-rle")
    shape = {"rows": size, "columns": size, "bits_allocated": bits}
    ours, bare = interleaved(lambda: decoder.decode(stream), lambda: decode_pixel_data(stream.data, version=2, **shape))
    print(f"{size:5} {samples} x {bits:2} bits  decode {ours * 1e3:8.2f} ms {bare * 1e3:8.2f} ms {ours / bare:6.2f}")
    ours, bare = interleaved(
        lambda: encoder.encode(frame, RLE),
        lambda: encode_pixel_data(frame.data, samples_per_pixel=samples, byteorder="<", **shape),
    )
    print(f"{'':5} {'':11}  encode {ours * 1e3:8.2f} ms {bare * 1e3:8.2f} ms {ours / bare:6.2f}")
    options = {
        "samples_per_pixel": samples,
        "bits_stored": bits,
        "pixel_representation": 0,
        "photometric_interpretation": info.photometric_interpretation,
        "number_of_frames": 1,
        "planar_configuration": 0,
        "encoding_plugin": "pydicom",
        **shape,
    }
    ours, theirs = interleaved(
        lambda: encoder.encode(frame, RLE), lambda: RLELosslessEncoder.encode(frame.data, **options), rounds=3
    )
    print(f"{'':5} {'':11}  pydicom's own encoder takes {theirs / ours:.0f} times as long")
    return decoder, encoder, stream, frame


def main() -> None:
    print("                       codicom    library   ratio")
    for size, samples, bits in ((256, 1, 16), (512, 1, 8), (512, 1, 16), (512, 3, 8), (1024, 1, 16), (1024, 3, 8)):
        decoder, encoder, stream, frame = measure(size, samples, bits)
    print(f"two threads decode {gain(lambda: decoder.decode(stream)):.2f} times as fast as one")
    print(f"two threads encode {gain(lambda: encoder.encode(frame, RLE)):.2f} times as fast as one")


if __name__ == "__main__":
    main()
