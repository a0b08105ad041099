"""Encode frames as RLE Lossless (PS3.5 Annex G)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Final

import numpy as np
from rle.rle import encode_segment  # type: ignore[import-not-found]

from codicom.plugin import EncodeError, Frame

_HEADER: Final = struct.Struct("<16L")
_MOST_OFFSET: Final = (1 << 32) - 1


def encode(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:  # noqa: ARG001 - it has none
    """Return the frame in segments of even length, one for each byte of each sample."""
    columns = frame.info.columns
    # The library also encodes whole frames, but picks their bytes one by one, and takes several times as long.
    segments = [encode_segment(plane, columns) for plane in _byte_planes(frame)]
    *offsets, end = accumulate((len(segment) for segment in segments), initial=_HEADER.size)
    if end > _MOST_OFFSET:
        raise EncodeError(
            f"frame takes {end} bytes as RLE, but an RLE header can address at most {_MOST_OFFSET} (PS3.5 G.5)"
        )
    unused = [0] * (15 - len(segments))
    stream = b"".join([_HEADER.pack(len(segments), *offsets, *unused), *segments])
    # PS3.5 G.2 note 2: segments are by plane, but Planar Configuration (0028,0006) is 0 as in other encapsulated data.
    return frame.encoded(stream, transfer_syntax, planar_configuration=0)


def _byte_planes(frame: Frame) -> Iterator[bytes]:
    """Yield the bytes of one significance of all pixels, sample by sample, the most significant first (PS3.5 G.2)."""
    info = frame.info
    data = memoryview(frame.data).cast("B")
    if len(data) != info.size:
        raise EncodeError(f"frame has {len(data)} bytes, {info.size} are expected by its description")
    samples, width, pixels = info.samples_per_pixel, info.bits_allocated // 8, info.rows * info.columns
    given = np.frombuffer(data, np.uint8)
    if info.planar_configuration == 1 and samples > 1:
        planes = given.reshape(samples, pixels, width)
    else:
        planes = given.reshape(pixels, samples, width).transpose(1, 0, 2)
    for sample in range(samples):
        for byte in reversed(range(width)):
            yield planes[sample, :, byte].tobytes()
