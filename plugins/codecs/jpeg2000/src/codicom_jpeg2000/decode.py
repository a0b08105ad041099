"""Decode JPEG 2000 and HTJ2K; precision and sign are those of the codestream."""

from __future__ import annotations

from typing import Final

from openjpeg.utils import decode as decode_codestream

from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom_jpeg2000.stream import Header, Size, check_complete, check_tiles, codestream, read_header

_CODESTREAM: Final = 0
_MOST_BITS: Final = 24
# What tells how colour was transformed or subsampled before: decoding has undone the former, the latter is none here.
_DECODED_AS: Final = {"YBR_RCT": "RGB", "YBR_ICT": "RGB", "YBR_FULL_422": "YBR_FULL"}


def decode(frame: Frame) -> Frame:
    """Return the samples, colour as it was before the multiple component transform, which is ``RGB``."""
    data = memoryview(frame.data).cast("B")
    stream = codestream(data)
    header = read_header(stream)
    _check(header.size, frame.info)
    check_tiles(header.size)
    check_complete(stream, header)
    # What is bytes already is not copied.
    given = frame.data if isinstance(frame.data, bytes) and len(stream) == len(data) else bytes(stream)
    try:
        samples = decode_codestream(given, j2k_format=_CODESTREAM, reshape=False)
    except RuntimeError as error:
        raise DecodeError(f"JPEG 2000 codestream of {len(given)} bytes cannot be decoded: {error}") from None
    precision = header.size.precisions[0]
    return frame.decoded(
        samples.data,
        bits_allocated=8 if precision <= 8 else 16 if precision <= 16 else 32,
        bits_stored=precision,
        signed=header.size.signs[0],
        planar_configuration=0,
        photometric_interpretation=color_space(header, frame.info.photometric_interpretation),
    )


def color_space(header: Header, photometric_interpretation: str) -> str:
    """Return the colour space of the decoded samples."""
    # ISO/IEC 15444-1 G.2 and G.3: the transform is from and to RGB, of the first three components.
    if header.style.transform == 1 and header.size.samples_per_pixel == 3:
        return "RGB"
    if header.size.samples_per_pixel == 1:
        return photometric_interpretation
    if photometric_interpretation.startswith("YBR_PARTIAL_"):
        raise DecodeError(
            f"JPEG 2000 codestream is described as {photometric_interpretation}, which it cannot hold (PS3.5 8.2.4)"
        )
    return _DECODED_AS.get(photometric_interpretation, photometric_interpretation)


def _check(size: Size, info: FrameInfo) -> None:
    found = size.rows, size.columns, size.samples_per_pixel
    asked = info.rows, info.columns, info.samples_per_pixel
    if found != asked:
        raise DecodeError(
            f"JPEG 2000 codestream has {found[0]} rows, {found[1]} columns, {found[2]} samples a pixel, "
            f"the dataset has {asked[0]}, {asked[1]}, {asked[2]}"
        )
    if set(size.separations) != {(1, 1)}:
        raise DecodeError(
            f"JPEG 2000 codestream has components subsampled by {size.separations}, codicom-jpeg2000 takes (1, 1) only"
        )
    if len(set(size.precisions)) > 1 or len(set(size.signs)) > 1:
        raise DecodeError(
            f"JPEG 2000 codestream has components of {size.precisions} bits and signs {size.signs}, one pixel's "
            "samples are alike"
        )
    if size.precisions[0] > _MOST_BITS:
        raise DecodeError(
            f"JPEG 2000 codestream has samples of {size.precisions[0]} bits, codicom-jpeg2000 takes up to {_MOST_BITS}"
        )
