"""Encode 8-bit grey and colour as baseline JPEG."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Final

import numpy as np
from PIL import Image

from codicom.plugin import EncodeError, Frame

_QUALITY: Final = 90
_SUBSAMPLING: Final = "4:2:2"
# PS3.3 C.7.6.3.1.2 has no term for colour that is subsampled in columns too; YBR_FULL_422 is used for both.
_CODED: Final = {"4:4:4": "YBR_FULL", "4:2:2": "YBR_FULL_422", "4:2:0": "YBR_FULL_422"}
_LARGEST: Final = 65500
_MODES: Final = {"RGB": "RGB", "YBR_FULL": "YCbCr"}


def encode(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:
    """Return the frame as JPEG; ``quality`` is 1 to 100, ``subsampling`` of colour 4:4:4, 4:2:2 or 4:2:0."""
    info = frame.info
    quality, subsampling = _quality(options), _subsampling(options)
    data = memoryview(frame.data).cast("B")
    if len(data) != info.size:
        raise EncodeError(f"frame has {len(data)} bytes, {info.size} are expected by its description")
    if max(info.rows, info.columns) > _LARGEST:
        raise EncodeError(
            f"frame has {info.rows} rows and {info.columns} columns, JPEG streams by libjpeg have up to {_LARGEST}"
        )
    color = info.samples_per_pixel == 3
    pixels: bytes | memoryview = data
    if color and info.planar_configuration == 1:
        pixels = np.frombuffer(data, np.uint8).reshape(3, -1).T.tobytes()
    mode = _MODES[info.photometric_interpretation] if color else "L"
    # YCbCr samples go to libjpeg as such: only RGB is transformed.
    image = Image.frombytes(mode, (info.columns, info.rows), pixels)
    stream = BytesIO()
    try:
        image.save(stream, "JPEG", quality=quality, subsampling=subsampling)
    except (OSError, ValueError) as error:
        raise EncodeError(f"Pillow cannot encode the frame: {error}") from None
    return frame.encoded(
        stream.getvalue(),
        transfer_syntax,
        photometric_interpretation=_CODED[subsampling] if color else info.photometric_interpretation,
        planar_configuration=0,
    )


def _quality(options: Mapping[str, object]) -> int:
    quality = options.get("quality", _QUALITY)
    if isinstance(quality, bool) or not isinstance(quality, int) or not 1 <= quality <= 100:
        raise EncodeError(f"option quality must be a whole number from 1 to 100, got {quality!r}")
    return quality


def _subsampling(options: Mapping[str, object]) -> str:
    subsampling = options.get("subsampling", _SUBSAMPLING)
    if not isinstance(subsampling, str) or subsampling not in _CODED:
        raise EncodeError(f"option subsampling must be one of {', '.join(_CODED)}, got {subsampling!r}")
    return subsampling
