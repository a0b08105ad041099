"""Print what a JPEG frame costs through codicom's registry and by Pillow alone: medians of interleaved runs, the ratio.

Run it as ``python tests/benchmarks/bench_jpeg.py``; it takes about half a minute. The target is 1.10 at most.
"""

from __future__ import annotations

from io import BytesIO
from statistics import median
from time import perf_counter

import numpy as np
from PIL import Image

import codicom
from codicom.plugin import Frame, FrameInfo

BASELINE = "1.2.840.10008.1.2.4.50"
ROUNDS = 25


def picture(rows, columns, samples):
    y, x = np.mgrid[0:rows, 0:columns]
    waves = [128 + 60 * np.sin(x / (9 + each)) + 40 * np.cos(y / (7 + each)) for each in range(samples)]
    noise = np.random.default_rng(1).normal(0, 6, (rows, columns, samples))
    return np.clip(np.stack(waves, axis=2) + noise, 0, 255).astype(np.uint8)


def interleaved(first, second):
    """Return the medians of two calls' times, run in turn."""
    times = ([], [])
    for _ in range(ROUNDS):
        for call, found in zip((first, second), times, strict=True):
            start = perf_counter()
            call()
            found.append(perf_counter() - start)
    return median(times[0]), median(times[1])


def bare_decode(data):
    image = Image.open(BytesIO(data))
    if image.mode != "L":
        image.draft("YCbCr", image.size)
    return image.tobytes()


def bare_encode(mode, size, data):
    stream = BytesIO()
    Image.frombytes(mode, size, data).save(stream, "JPEG", quality=90, subsampling="4:2:2")
    return stream.getvalue()


def main():
    for rows, columns, samples in ((512, 512, 1), (512, 512, 3), (2048, 2048, 1), (2048, 2048, 3)):
        mode = "RGB" if samples == 3 else "L"
        data = picture(rows, columns, samples).tobytes()
        info = FrameInfo(
            rows=rows,
            columns=columns,
            samples_per_pixel=samples,
            bits_allocated=8,
            bits_stored=8,
            photometric_interpretation="RGB" if samples == 3 else "MONOCHROME2",
        )
        frame = Frame(data=data, info=info)
        encoder = codicom.plugins().select_encoder(info, BASELINE, encoder="pillow")
        stream = encoder.encode(frame, BASELINE)
        decoder = codicom.plugins().select_decoder(stream.info, decoder="pillow")
        ours, bare = interleaved(
            lambda codec=decoder, stream=stream: codec.decode(stream), lambda stream=stream: bare_decode(stream.data)
        )
        print(f"decode {columns}x{rows}x{samples}: {ours * 1e3:7.2f} ms, bare {bare * 1e3:7.2f} ms, {ours / bare:.2f}")
        ours, bare = interleaved(
            lambda codec=encoder, frame=frame: codec.encode(frame, BASELINE),
            lambda mode=mode, size=(columns, rows), data=data: bare_encode(mode, size, data),
        )
        print(f"encode {columns}x{rows}x{samples}: {ours * 1e3:7.2f} ms, bare {bare * 1e3:7.2f} ms, {ours / bare:.2f}")


if __name__ == "__main__":
    main()
