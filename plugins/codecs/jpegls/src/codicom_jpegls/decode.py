"""Decode JPEG-LS frames (PS3.5 A.4.3)."""

from __future__ import annotations

from typing import Any, Final

import jpeg_ls  # type: ignore[import-untyped]
import numpy as np

from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom_jpegls.header import FrameHeader, frame_header, whole_stream

# Components of an image are interleaved by none, line or sample; only the first comes out by plane.
_BY_PLANE: Final = 0
_STORED_AS: Final = {"YBR_FULL_422": "YBR_FULL", "YBR_RCT": "RGB", "YBR_ICT": "RGB"}


def decode(frame: Frame) -> Frame:
    """Return the frame with the precision of its stream, in as few bytes as that takes."""
    data = bytes(frame.data)
    header, header_end = frame_header(data)
    # Before the library allocates what the stream asks for. CharLS 2.4 counts to 2**31 in some streams without an end.
    _check(header, frame.info)
    samples, found = _decoded(whole_stream(data, header_end))
    allocated = 8 if header.precision <= 8 else 16
    changes: dict[str, Any] = {
        "bits_allocated": allocated,
        "bits_stored": header.precision,
        "planar_configuration": int(header.samples > 1 and found["interleave_mode"] == _BY_PLANE),
    }
    # Names of other codecs' transforms, and of colour that pixels share, are a writer's mistake: every pixel has its
    # colour here, as it was (PS3.5 Table 8.2.3-1).
    said = frame.info.photometric_interpretation
    changes["photometric_interpretation"] = _STORED_AS.get(said, said)
    if frame.info.signed and header.precision < allocated:
        _extend_sign(samples, header.precision, allocated)
    return frame.decoded(memoryview(samples).toreadonly(), **changes)


def _decoded(stream: bytes) -> tuple[bytearray, dict[str, int]]:
    # Some writers make the length even before the end-of-image marker, not behind it; CharLS from 2.3 on refuses that.
    candidates = (stream, stream[:-3] + stream[-2:]) if stream[-3] == 0 else (stream,)
    reasons = []
    for candidate in candidates:
        try:
            result: tuple[bytearray, dict[str, int]] = jpeg_ls.decode_buffer(candidate)
        except RuntimeError as error:
            reasons.append(str(error))
        else:
            return result
    raise DecodeError(f"JPEG-LS stream of {len(stream)} bytes cannot be decoded: {reasons[0]}")


def _check(header: FrameHeader, info: FrameInfo) -> None:
    if (header.rows, header.columns, header.samples) != (info.rows, info.columns, info.samples_per_pixel):
        raise DecodeError(
            f"JPEG-LS stream has {header.rows} rows, {header.columns} columns and {header.samples} samples a pixel, "
            f"the dataset says {info.rows}, {info.columns} and {info.samples_per_pixel}"
        )
    if not 2 <= header.precision <= 16:
        raise DecodeError(f"JPEG-LS stream has a precision of {header.precision} bits, 2 to 16 are allowed")
    if info.photometric_interpretation.startswith("YBR_PARTIAL_"):
        raise DecodeError(
            f"JPEG-LS stream is described as {info.photometric_interpretation}, which it cannot hold (PS3.5 8.2.3)"
        )


def _extend_sign(samples: bytearray, precision: int, allocated: int) -> None:
    # JPEG-LS knows no sign: of a negative number the stream holds as many low bits as its precision says.
    values = np.frombuffer(samples, f"<i{allocated // 8}")
    unused = allocated - precision
    np.left_shift(values, unused, out=values)
    np.right_shift(values, unused, out=values)
