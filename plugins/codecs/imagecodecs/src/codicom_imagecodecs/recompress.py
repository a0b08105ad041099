"""JPEG to JPEG XL and back without decoding: the same JPEG, byte by byte, in fewer bytes (ISO/IEC 18181-2)."""

from __future__ import annotations

from typing import Final

import imagecodecs

from codicom.plugin import DecodeError, EncodeError
from codicom_imagecodecs import jpeg_header
from codicom_imagecodecs.jpeg_header import read_jpeg_header
from codicom_imagecodecs.jxl_header import read_jxl_header

_PROCESSES: Final = frozenset({jpeg_header.BASELINE, jpeg_header.EXTENDED, jpeg_header.PROGRESSIVE})
_MOST_SAMPLES: Final = 1 << 29
# A JPEG of the same image has about as many bytes as samples at the most; metadata may be a little more.
_SPARE: Final = 1 << 20
_FAILURES: Final = (RuntimeError, ValueError, MemoryError, OverflowError)


def jpeg_to_jxl(data: bytes) -> bytes:
    """Return the JPEG XL stream (1.2.840.10008.1.2.4.111) from which ``jxl_to_jpeg`` gives back this JPEG stream."""
    header = read_jpeg_header(bytes(data))
    if header.process not in _PROCESSES or header.bits != 8:
        raise EncodeError(
            f"stream has {header.bits} bits and frame header ff{header.process:02x}, "
            "JPEG XL recompresses 8 bits and ffc0 to ffc2"
        )
    try:
        stream = bytes(imagecodecs.jpegxl_encode_jpeg(data, numthreads=1))
    except _FAILURES as error:
        raise EncodeError(f"stream of {len(data)} bytes cannot be recompressed: {error}") from error
    # What is lost here could never be got back, so it is looked at now.
    if jxl_to_jpeg(stream) != data:
        raise EncodeError(f"stream of {len(data)} bytes does not come back the same from JPEG XL")
    return stream


def jxl_to_jpeg(data: bytes, *, baseline: bool = False) -> bytes:
    """Return the JPEG stream that a JPEG XL stream was made from; one made from pixels has none.

    ``baseline`` refuses a stream of another process.
    """
    header = read_jxl_header(bytes(data))
    samples = header.rows * header.columns * header.samples
    if samples > _MOST_SAMPLES:
        raise DecodeError(f"stream has {samples} samples, JPEG streams of up to {_MOST_SAMPLES} are made")
    try:
        stream = bytes(imagecodecs.jpegxl_decode_jpeg(data, numthreads=1, out=2 * samples + _SPARE))
    except _FAILURES as error:
        raise DecodeError(f"stream of {len(data)} bytes holds no JPEG stream: {error}") from error
    process = read_jpeg_header(stream).process
    if baseline and process != jpeg_header.BASELINE:
        raise EncodeError(f"the JPEG stream has frame header ff{process:02x}, a baseline one has ffc0")
    return stream
