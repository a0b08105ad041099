"""Print what frames cost through codicom and by each codec's library alone, on the same bytes.

Run it as ``python tests/benchmarks/bench_codecs.py [NAME ...]``; it takes about two minutes. Ratios are medians over
rounds in which both sides take turns: at most 1.10 is wanted. One frame is given to the chosen codec, 50 frames are a
dataset's, by ``pixels.array`` and ``pixels.compress``. The last column tells how much sooner two threads decode 50
large frames than one, for codecs whose record says that they release Python's lock: at least 1.6 is wanted.
"""

from __future__ import annotations

import io
import sys
import time
import zlib
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Any, NamedTuple

import imagecodecs
import jpeg_ls
import numpy as np
import openjpeg.utils
import rle.utils
from PIL import Image
from pydicom.pixels.encoders import RLELosslessEncoder

import codicom
from codicom import pixels
from codicom.extend.registry import Codec
from codicom.pixels import encapsulate
from codicom.plugin import Frame, FrameInfo

SYNTAX = "1.2.840.10008.1.2"
SIDE, SMALL = 512, 64
FRAMES = 50
# Rounds of a comparison: as many as fit into so many seconds.
LEAST, MOST, SECONDS = 3, 15, 1.5


class Row(NamedTuple):
    """A codec with the bare calls of its library: on samples and their description, and on a stream."""

    codec: str
    syntax: str
    bits: int
    samples: int
    encode: Callable[[np.ndarray, FrameInfo], bytes]
    decode: Callable[[bytes, FrameInfo], Any]


def plain(call: Callable[..., Any], **arguments: object) -> Callable[[Any, FrameInfo], Any]:
    """Return a call of imagecodecs, which wants no description."""
    return lambda data, info: call(data, **arguments)


def rle_encode(samples: np.ndarray, info: FrameInfo) -> bytes:
    return rle.utils.encode_pixel_data(
        samples.tobytes(),
        rows=info.rows,
        columns=info.columns,
        bits_allocated=info.bits_allocated,
        samples_per_pixel=info.samples_per_pixel,
        byteorder="<",
    )


def rle_decode(data: bytes, info: FrameInfo) -> bytearray:
    return rle.utils.decode_pixel_data(
        data, version=2, rows=info.rows, columns=info.columns, bits_allocated=info.bits_allocated
    )


def pillow_encode(samples: np.ndarray, info: FrameInfo) -> bytes:
    stream = io.BytesIO()
    image = Image.frombytes("RGB" if info.samples_per_pixel == 3 else "L", (info.columns, info.rows), samples.tobytes())
    image.save(stream, "JPEG", quality=90, subsampling="4:2:2")
    return stream.getvalue()


def pillow_decode(data: bytes, info: FrameInfo) -> bytes:
    image = Image.open(io.BytesIO(data))
    if info.samples_per_pixel == 3:
        image.draft("YCbCr", image.size)
    return image.tobytes()


def openjpeg_encode(samples: np.ndarray, info: FrameInfo, **arguments: object) -> bytes:
    color = 1 if info.samples_per_pixel == 3 else 0
    return openjpeg.utils.encode_array(
        samples, bits_stored=info.bits_stored, photometric_interpretation=color, **arguments
    )


def openjpeg_decode(data: bytes, info: FrameInfo) -> np.ndarray:
    return openjpeg.utils.decode(data)


def charls_encode(samples: np.ndarray, info: FrameInfo) -> bytes:
    mode = 0 if info.samples_per_pixel == 1 else 2
    return jpeg_ls.encode_buffer(
        samples.tobytes(), info.rows, info.columns, info.samples_per_pixel, info.bits_stored, 0, mode
    )


def charls_decode(data: bytes, info: FrameInfo) -> bytearray:
    return jpeg_ls.decode_buffer(data)[0]


def deflated(samples: np.ndarray, info: FrameInfo) -> bytes:
    deflater = zlib.compressobj(-1, zlib.DEFLATED, -15)
    return deflater.compress(samples.tobytes()) + deflater.flush()


JPEG = plain(imagecodecs.jpeg8_decode)
YCBCR = plain(imagecodecs.jpeg8_decode, colorspace="YCBCR", outcolorspace="YCBCR")
J2K = plain(imagecodecs.jpeg2k_decode, planar=False, numthreads=1)
JXL = plain(imagecodecs.jpegxl_decode, index=0, keeporientation=True, numthreads=1)
TO_J2K = partial(
    plain, imagecodecs.jpeg2k_encode, codecformat="j2k", resolutions=6, numthreads=1, planar=False, bitspersample=12
)
TO_JXL = partial(plain, imagecodecs.jpegxl_encode, effort=5, numthreads=1)
LOSSLESS = partial(plain, imagecodecs.jpeg8_encode, lossless=True, predictor=1, bitspersample=12)


def htj2k_encode(samples: np.ndarray, info: FrameInfo) -> bytes:
    return imagecodecs.htj2k_encode(samples.astype("<i2"), reversible=True)


ROWS = (
    Row("pylibjpeg-rle", ".5", 8, 1, rle_encode, rle_decode),
    Row("pylibjpeg-rle", ".5", 16, 1, rle_encode, rle_decode),
    Row("pylibjpeg-rle", ".5", 8, 3, rle_encode, rle_decode),
    Row("deflated-frame", ".8.1", 12, 1, deflated, plain(zlib.decompress, wbits=-15)),
    Row("pillow", ".4.50", 8, 1, pillow_encode, pillow_decode),
    Row("pillow", ".4.50", 8, 3, pillow_encode, pillow_decode),
    Row("openjpeg", ".4.90", 12, 1, openjpeg_encode, openjpeg_decode),
    Row("openjpeg", ".4.90", 8, 3, partial(openjpeg_encode, use_mct=True), openjpeg_decode),
    Row("charls", ".4.80", 12, 1, charls_encode, charls_decode),
    Row("charls", ".4.80", 8, 3, charls_encode, charls_decode),
    Row("imagecodecs-jpeg", ".4.50", 8, 1, plain(imagecodecs.jpeg8_encode, level=90), JPEG),
    Row("imagecodecs-jpeg", ".4.50", 8, 3, plain(imagecodecs.jpeg8_encode, level=90, subsampling="422"), YCBCR),
    Row("imagecodecs-jpeg-extended", ".4.51", 12, 1, plain(imagecodecs.jpeg8_encode, level=90, bitspersample=12), JPEG),
    Row("imagecodecs-jpeg-lossless", ".4.57", 12, 1, LOSSLESS(), JPEG),
    Row("imagecodecs-jpeg-lossless-sv1", ".4.70", 12, 1, LOSSLESS(), JPEG),
    Row("imagecodecs-jpegls", ".4.80", 16, 1, plain(imagecodecs.jpegls_encode), plain(imagecodecs.jpegls_decode)),
    Row("imagecodecs-jpeg2000-lossless", ".4.90", 12, 1, TO_J2K(level=0, reversible=True), J2K),
    Row("imagecodecs-jpeg2000", ".4.91", 12, 1, TO_J2K(level=72.2, reversible=False), J2K),
    Row("imagecodecs-htj2k-lossless", ".4.201", 12, 1, htj2k_encode, J2K),
    Row("imagecodecs-jxl-lossless", ".4.110", 12, 1, TO_JXL(lossless=True, bitspersample=12), JXL),
    Row("imagecodecs-jxl", ".4.112", 8, 1, TO_JXL(lossless=False, distance=1.0), JXL),
)


def picture(row: Row, side: int, index: int = 0) -> Frame:
    """Return waves with a little noise, a third of it background, as images are."""
    y, x = np.mgrid[0:side, 0:side]
    top = (1 << row.bits) - 1
    planes = [0.45 + 0.2 * np.sin(x / (50 + each)) + 0.2 * np.cos(y / (60 + index)) for each in range(row.samples)]
    values = np.stack(planes, 2) + np.random.default_rng(index).normal(0, 0.004, (side, side, row.samples))
    values[: side // 3] = 0
    values = np.clip(values * top, 0, top).astype("u1" if row.bits == 8 else "<u2")
    info = FrameInfo(
        rows=side,
        columns=side,
        samples_per_pixel=row.samples,
        bits_allocated=8 * values.itemsize,
        bits_stored=row.bits,
        photometric_interpretation="RGB" if row.samples == 3 else "MONOCHROME2",
        pixel_vr="OB" if row.bits == 8 else "OW",
    )
    return Frame(data=values.tobytes(), info=info, index=index)


def array_of(frame: Frame) -> np.ndarray:
    info = frame.info
    shape = (info.rows, info.columns) if info.samples_per_pixel == 1 else (info.rows, info.columns, 3)
    return np.frombuffer(frame.data, f"<u{info.bits_allocated // 8}").reshape(shape)


def dataset(frames: list[Frame]) -> codicom.Dataset:
    """Return a dataset with these frames as its pixel data."""
    info = frames[0].info
    ds = codicom.Dataset()
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = info.transfer_syntax
    ds.SOPClassUID, ds.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7.4", "2.25.1"
    ds.SamplesPerPixel, ds.PhotometricInterpretation = info.samples_per_pixel, info.photometric_interpretation
    if info.samples_per_pixel > 1:
        ds.PlanarConfiguration = info.planar_configuration
    ds.NumberOfFrames, ds.Rows, ds.Columns = len(frames), info.rows, info.columns
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = info.bits_allocated, info.bits_stored, info.bits_stored - 1
    ds.PixelRepresentation = 0
    native = info.transfer_syntax == f"{SYNTAX}.1"
    data = [bytes(frame.data) for frame in frames]
    ds.add_new("PixelData", info.pixel_vr if native else "OB", b"".join(data) if native else encapsulate(data))
    return ds


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def ratio(ours: Callable[[], object], bare: Callable[[], object], before: Callable[[], object] = bool) -> float:
    """Return how many times as long the first takes; ``before`` is called before it and not timed."""
    found: list[float] = []
    began = time.perf_counter()
    while len(found) < LEAST or (len(found) < MOST and time.perf_counter() - began < SECONDS):
        # Calls of microseconds are repeated until they can be told from the clock.
        other = timed(bare)
        before()
        mine = timed(ours)
        if before is bool and other < 1e-3:
            times = int(2e-3 / other) + 1
            other = sum(timed(bare) for _ in range(times))
            mine = sum(timed(ours) for _ in range(times))
        found.append(mine / other)
    return median(found)


def measure(row: Row) -> None:
    """Print the line of one codec."""
    uid = SYNTAX + row.syntax
    registry = codicom.plugins()
    found = []
    for side in (SMALL, SIDE):
        frame = picture(row, side)
        encoder = registry.select_encoder(frame.info, uid, encoder=row.codec)
        stream = encoder.encode(frame, uid)
        decoder = decoder_of(encoder, stream.info)
        samples, data = array_of(frame), bytes(stream.data)
        found += [
            ratio(partial(encoder.encode, frame, uid), partial(row.encode, samples, frame.info)),
            ratio(partial(decoder.decode, stream), partial(row.decode, data, frame.info)),
        ]
    many = [picture(row, SIDE // 2, index) for index in range(FRAMES)]
    arrays, info = [array_of(each) for each in many], many[0].info
    streams = [encoder.encode(each, uid) for each in many]
    given, compressed = [bytes(each.data) for each in streams], dataset(streams)
    options = {"raw": True, "decoder": decoder.name}
    uncompressed: list[codicom.Dataset] = []
    found += [
        ratio(
            lambda: pixels.compress(uncompressed[-1], uid, encoder=row.codec, workers=1),
            lambda: [row.encode(each, info) for each in arrays],
            lambda: uncompressed.append(dataset(many)),
        ),
        ratio(
            lambda: pixels.array(compressed, workers=1, **options),
            lambda: np.stack([np.asarray(row.decode(each, info)) for each in given]),
        ),
    ]
    words = f"{row.codec:30}{row.syntax:>7}{row.bits:4}{row.samples:2}" + "".join(f"{each:9.2f}" for each in found)
    if decoder.spec.releases_gil and decoder.spec.thread_safe:
        # Larger frames, as threads are for: the one of full size, again and again.
        large = dataset([stream] * FRAMES)
        one = partial(pixels.array, large, workers=1, **options)
        words += f"{ratio(one, partial(pixels.array, large, workers=2, **options)):9.2f}"
    print(words, flush=True)


def decoder_of(encoder: Codec, info: FrameInfo) -> Codec:
    """Return the decoder of an encoder's own plugin."""
    registry = codicom.plugins()
    declared = registry.decoders(info.transfer_syntax)
    name = next(each.record.name for each in declared if each.plugin == encoder.plugin)
    return registry.select_decoder(info, decoder=name)


def main(names: list[str]) -> None:
    """Print the table."""
    print(f"{'':43}  one of {SMALL}x{SMALL}   one of {SIDE}x{SIDE}  {FRAMES} of {SIDE // 2}x{SIDE // 2}    decode")
    print(f"{'codec':30}{'syntax':>7}{'bits':>5} " + f"{'encode':>9}{'decode':>9}" * 3 + "  threads")
    for row in ROWS:
        if not names or row.codec in names:
            measure(row)
    frame = picture(ROWS[1], SIDE)
    encoder = codicom.plugins().select_encoder(frame.info, f"{SYNTAX}.5")
    theirs = partial(
        RLELosslessEncoder.encode,
        frame.data,
        rows=SIDE,
        columns=SIDE,
        samples_per_pixel=1,
        bits_allocated=16,
        bits_stored=16,
        pixel_representation=0,
        photometric_interpretation="MONOCHROME2",
        number_of_frames=1,
        encoding_plugin="pydicom",
    )
    gained = 1 / ratio(partial(encoder.encode, frame, f"{SYNTAX}.5"), theirs)
    print(f"pydicom's own RLE encoder takes {gained:.0f} times as long")


if __name__ == "__main__":
    main(sys.argv[1:])
