"""Decode 8-bit sequential JPEG, without any change of colour space."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

from codicom.plugin import DecodeError, Frame, FrameInfo
from codicom_jpeg.stream import Header, end_of_image, read_header

# What libjpeg fills blocks with for which there is no data: half of the range.
_FILL: Final = 128
_BLOCK: Final = 8
# Bits that are no padding (which is ones) and no marker.
_MORE: Final = bytes([0x55, 0x2A, 0x93, 0x4C]) * 64


def decode(frame: Frame) -> Frame:
    """Return the samples as they are coded: grey, or ``YBR_FULL`` or ``RGB`` whatever the dataset calls them."""
    info = frame.info
    data = memoryview(frame.data).cast("B")
    header = read_header(data)
    _check(header, info)
    end = end_of_image(data, header)
    decoded = _decoded(data, header)
    # More data before the end is skipped by a decoder that has all it needs, and taken by one that has not.
    if _may_end_early(decoded, header) and _decoded(b"".join([data[:end], _MORE, data[end:]]), header) != decoded:
        raise DecodeError(f"JPEG stream of {len(data)} bytes ends before the last of its {header.rows} rows")
    return frame.decoded(
        decoded,
        bits_allocated=8,
        bits_stored=8,
        signed=False,
        planar_configuration=0,
        photometric_interpretation=color_space(header, info.photometric_interpretation),
    )


def color_space(header: Header, photometric_interpretation: str) -> str:
    """Return the colour space that a stream is coded in; the dataset's word is taken where the stream has none."""
    if header.samples_per_pixel == 1:
        return photometric_interpretation
    # In libjpeg's order, so that other programs see the same colours: JFIF knows YCbCr only.
    if header.jfif:
        return "YBR_FULL"
    if header.adobe_transform is not None:
        return "RGB" if header.adobe_transform == 0 else "YBR_FULL"
    if bytes(each.identifier for each in header.components) == b"RGB":
        return "RGB"
    # Nobody subsamples RGB, and without a marker the dataset knows best, as DCMTK has it too.
    return "RGB" if photometric_interpretation == "RGB" and not header.is_subsampled else "YBR_FULL"


def _check(header: Header, info: FrameInfo) -> None:
    if not header.is_sequential:
        raise DecodeError(
            f"JPEG stream is {header.process_name}, transfer syntax {info.transfer_syntax} is baseline or extended "
            "sequential; the dataset's Transfer Syntax UID (0002,0010) may be wrong"
        )
    if header.precision != 8:
        raise DecodeError(
            f"JPEG stream has samples of {header.precision} bits, Pillow decodes 8; codicom-imagecodecs decodes 12"
        )
    found = header.rows, header.columns, header.samples_per_pixel
    asked = info.rows, info.columns, info.samples_per_pixel
    if found != asked:
        raise DecodeError(
            f"JPEG stream has {found[0]} rows, {found[1]} columns, {found[2]} samples a pixel, "
            f"the dataset has {asked[0]}, {asked[1]}, {asked[2]}"
        )


def _decoded(data: bytes | memoryview, header: Header) -> bytes:
    mode = "RGB" if header.samples_per_pixel == 3 else "L"
    try:
        # Pillow's decoder by itself, not Image.open: what the stream holds and what is wanted are given the same name,
        # so that libjpeg transforms nothing, and neither LOAD_TRUNCATED_IMAGES nor MAX_IMAGE_PIXELS plays a part.
        image = Image.new(mode, (header.columns, header.rows), None)
        image.frombytes(data, "jpeg", mode, mode, 1, 0)
    except ValueError as error:
        raise DecodeError(f"JPEG stream of {len(data)} bytes cannot be decoded: {error}") from None
    return image.tobytes()


def _may_end_early(decoded: bytes, header: Header) -> bool:
    """Return whether the last block looks like one for which there was no data; Pillow keeps libjpeg's warnings."""
    if decoded[-1] != _FILL:
        return False
    samples = np.frombuffer(decoded, np.uint8).reshape(header.rows, header.columns, -1)
    # Where the image ends, its last block may hold a single column and row of it.
    rows, columns = (size - (size - 1) // _BLOCK * _BLOCK for size in (header.rows, header.columns))
    return bool((samples[-rows:, -columns:, 0] == _FILL).all())
