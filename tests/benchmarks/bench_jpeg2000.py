"""Print what a JPEG 2000 frame costs through codicom's registry and by openjpeg alone: medians, and their ratio.

Run it as ``python tests/benchmarks/bench_jpeg2000.py``; it takes about half a minute. The target is 1.10 at most.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter

import numpy as np
from openjpeg import utils as openjpeg

import codicom
from codicom.plugin import Frame, FrameInfo

LOSSLESS = "1.2.840.10008.1.2.4.90"
ROUNDS = 9


def picture(rows, columns, samples, bits):
    y, x = np.mgrid[0:rows, 0:columns]
    middle, wave = 1 << bits - 1, (1 << bits) / 5
    waves = [middle + wave * np.sin(x / (9 + each)) + wave * np.cos(y / (7 + each)) for each in range(samples)]
    noise = np.random.default_rng(1).normal(0, wave / 10, (rows, columns, samples))
    found = np.clip(np.stack(waves, axis=2) + noise, 0, (1 << bits) - 1).astype("u1" if bits <= 8 else "<u2")
    return found if samples > 1 else found[..., 0]


def interleaved(first, second):
    """Return the medians of two calls' times, run in turn."""
    times = ([], [])
    for _ in range(ROUNDS):
        for call, found in zip((first, second), times, strict=True):
            start = perf_counter()
            call()
            found.append(perf_counter() - start)
    return median(times[0]), median(times[1])


def main():
    for rows, columns, samples, bits in ((512, 512, 1, 12), (512, 512, 3, 8), (1024, 1024, 1, 16)):
        pixels = picture(rows, columns, samples, bits)
        info = FrameInfo(
            rows=rows,
            columns=columns,
            samples_per_pixel=samples,
            bits_allocated=8 if bits <= 8 else 16,
            bits_stored=bits,
            photometric_interpretation="RGB" if samples == 3 else "MONOCHROME2",
        )
        frame = Frame(data=pixels.tobytes(), info=info)
        encoder = codicom.plugins().select_encoder(info, LOSSLESS, encoder="openjpeg")
        stream = encoder.encode(frame, LOSSLESS)
        decoder = codicom.plugins().select_decoder(stream.info, decoder="openjpeg")
        ours, bare = interleaved(
            lambda codec=decoder, stream=stream: codec.decode(stream),
            lambda stream=stream: openjpeg.decode(stream.data),
        )
        words = f"{columns}x{rows}x{samples}, {bits} bits"
        print(f"decode {words}: {ours * 1e3:7.2f} ms, bare {bare * 1e3:7.2f} ms, {ours / bare:.2f}")
        color = 1 if samples == 3 else 0
        ours, bare = interleaved(
            lambda codec=encoder, frame=frame: codec.encode(frame, LOSSLESS),
            lambda pixels=pixels, bits=bits, color=color: openjpeg.encode_array(
                pixels, bits_stored=bits, photometric_interpretation=color
            ),
        )
        print(f"encode {words}: {ours * 1e3:7.2f} ms, bare {bare * 1e3:7.2f} ms, {ours / bare:.2f}")


if __name__ == "__main__":
    main()
