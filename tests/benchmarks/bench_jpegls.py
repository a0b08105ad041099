"""Print what a JPEG-LS frame costs through codicom's registry and by pyjpegls alone: medians of interleaved runs.

Run it as ``python tests/benchmarks/bench_jpegls.py``; it takes about a minute. The target is 1.10 at most. The last
lines tell what a second thread gains.
"""

from __future__ import annotations

from statistics import median
from threading import Thread
from time import perf_counter

import jpeg_ls
import numpy as np

import codicom
from codicom.plugin import Frame, FrameInfo

LOSSLESS, NEAR_LOSSLESS = "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"
ROUNDS = 25


def picture(size, samples, bits):
    y, x = np.mgrid[0:size, 0:size]
    top = 1 << bits
    waves = [top * (0.4 + 0.2 * np.sin(x / (50 + each)) + 0.2 * np.cos(y / 70)) for each in range(samples)]
    noise = np.random.default_rng(1).integers(0, max(top // 256, 2), (size, size, samples))
    return (np.stack(waves, axis=2) + noise).astype("u1" if bits <= 8 else "<u2").tobytes()


def interleaved(first, second):
    """Return the medians of two calls' times, run in turn."""
    times = ([], [])
    for _ in range(ROUNDS):
        for call, found in zip((first, second), times, strict=True):
            start = perf_counter()
            call()
            found.append(perf_counter() - start)
    return median(times[0]), median(times[1])


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


def measure(size, samples, bits, near):
    info = FrameInfo(
        rows=size,
        columns=size,
        samples_per_pixel=samples,
        bits_allocated=8 if bits <= 8 else 16,
        bits_stored=bits,
        photometric_interpretation="RGB" if samples == 3 else "MONOCHROME2",
    )
    uid, options = (NEAR_LOSSLESS, {"near": near}) if near else (LOSSLESS, {})
    frame = Frame(data=picture(size, samples, bits), info=info)
    encoder = codicom.plugins().select_encoder(info, uid, encoder="charls-near" if near else "charls")
    stream = encoder.encode(frame, uid, options)
    decoder = codicom.plugins().select_decoder(stream.info, decoder="charls")
    ours, bare = interleaved(lambda: decoder.decode(stream), lambda: jpeg_ls.decode_buffer(stream.data))
    words = f"{size:5} {samples} x {bits:2} bits, near {near}"
    print(f"{words}  decode {ours * 1e3:8.2f} ms {bare * 1e3:8.2f} ms {ours / bare:6.2f}")
    ours, bare = interleaved(
        lambda: encoder.encode(frame, uid, options),
        lambda: jpeg_ls.encode_buffer(frame.data, size, size, samples, bits, near, 2),
    )
    print(f"{'':{len(words)}}  encode {ours * 1e3:8.2f} ms {bare * 1e3:8.2f} ms {ours / bare:6.2f}")
    return decoder, encoder, stream, frame


def main() -> None:
    print("                               codicom    library   ratio")
    for size, samples, bits, near in (
        (256, 1, 12, 0),
        (512, 1, 8, 0),
        (512, 1, 12, 3),
        (512, 3, 8, 0),
        (512, 1, 16, 0),
    ):
        decoder, encoder, stream, frame = measure(size, samples, bits, near)
    print(f"two threads decode {gain(lambda: decoder.decode(stream)):.2f} times as fast as one")
    print(f"two threads encode {gain(lambda: encoder.encode(frame, LOSSLESS)):.2f} times as fast as one")


if __name__ == "__main__":
    main()
