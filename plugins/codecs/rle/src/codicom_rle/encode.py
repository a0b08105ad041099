"""Encode frames as RLE Lossless (PS3.5 Annex G)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from rle.utils import encode_pixel_data

from codicom.plugin import EncodeError, Frame


def encode(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:  # noqa: ARG001 - it has none
    """Return the frame in segments of even length, one for each byte of each sample."""
    info = frame.info
    data = memoryview(frame.data).cast("B")
    if len(data) != info.size:
        raise EncodeError(f"frame has {len(data)} bytes, {info.size} are expected by its description")
    stream = encode_pixel_data(
        _by_pixel(frame, data),
        rows=info.rows,
        columns=info.columns,
        samples_per_pixel=info.samples_per_pixel,
        bits_allocated=info.bits_allocated,
        byteorder="<",
    )
    # PS3.5 G.2 note 2: segments are by plane, but Planar Configuration (0028,0006) is 0 as in other encapsulated data.
    return frame.encoded(stream, transfer_syntax, planar_configuration=0)


def _by_pixel(frame: Frame, data: memoryview) -> bytes:
    info = frame.info
    if info.samples_per_pixel == 1 or info.planar_configuration == 0:
        return frame.data if isinstance(frame.data, bytes) else bytes(data)
    planes = np.frombuffer(data, f"<u{info.bits_allocated // 8}").reshape(info.samples_per_pixel, -1)
    return planes.T.tobytes()
