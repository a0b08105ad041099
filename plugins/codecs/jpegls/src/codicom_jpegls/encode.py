"""Encode frames as JPEG-LS (PS3.5 A.4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import _CharLS  # type: ignore[import-not-found]
import jpeg_ls  # type: ignore[import-untyped]
import numpy as np

from codicom.plugin import EncodeError, Frame, FrameInfo

if TYPE_CHECKING:
    from numpy.typing import NDArray

# ITU-T T.87 C.2.3: NEAR is at most 255, and at most half of the greatest sample.
_MOST_NEAR: Final = 255
_BY_PLANE: Final = 0
_BY_SAMPLE: Final = 2
# The headers of a stream of three samples take less.
_HEADERS: Final = 256


def encode(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:  # noqa: ARG001 - it has none
    """Return the frame without loss; the stream's precision is the bits stored."""
    return _encoded(frame, transfer_syntax, 0)


def encode_near(frame: Frame, transfer_syntax: str, options: Mapping[str, object]) -> Frame:
    """Return the frame with no sample changed by more than the option ``near``, which is 0 unless given."""
    near = options.get("near", 0)
    most = min(_MOST_NEAR, ((1 << frame.info.bits_stored) - 1) // 2)
    if isinstance(near, bool) or not isinstance(near, int) or not 0 <= near <= most:
        raise EncodeError(
            f"option near must be a whole number from 0 to {most} for {frame.info.bits_stored} bits stored, "
            f"got {near!r}"
        )
    return _encoded(frame, transfer_syntax, near)


def _encoded(frame: Frame, transfer_syntax: str, near: int) -> Frame:
    info = frame.info
    samples = _samples(frame)
    _check_values(samples, info, near)
    data = _unsigned(samples, info).tobytes()
    mode = _BY_PLANE if info.samples_per_pixel == 1 else _BY_SAMPLE
    arguments = (info.rows, info.columns, info.samples_per_pixel, info.bits_stored)
    try:
        stream = jpeg_ls.encode_buffer(data, *arguments, near, mode)
    except RuntimeError as error:
        if "destination buffer" not in str(error):
            raise
        # The library allows a stream twice the size of the samples, which small images and noise exceed; it takes
        # that from the input's length. No sample takes more than 64 bits (ITU-T T.87 A.2.1).
        room = bytes(info.samples * 4 + _HEADERS)
        stream = _CharLS._encode(data + room, near, mode, *arguments)  # noqa: SLF001 - encode_buffer refuses room
    # PS3.5 8.2.3: the description agrees with the stream, and readers refuse 16 bits allocated for one of 8 or fewer.
    allocated = 8 if info.bits_stored <= 8 else 16
    return frame.encoded(bytes(stream), transfer_syntax, bits_allocated=allocated, planar_configuration=0)


def _samples(frame: Frame) -> NDArray[Any]:
    """Return the samples by pixel."""
    info = frame.info
    data = memoryview(frame.data).cast("B")
    if len(data) != info.size:
        raise EncodeError(f"frame has {len(data)} bytes, {info.size} are expected by its description")
    samples: NDArray[Any] = np.frombuffer(data, f"<{'i' if info.signed else 'u'}{info.bits_allocated // 8}")
    if info.samples_per_pixel > 1 and info.planar_configuration == 1:
        samples = samples.reshape(info.samples_per_pixel, -1).T
    return samples


def _check_values(samples: NDArray[Any], info: FrameInfo, near: int) -> None:
    least, most = 0, (1 << info.bits_stored) - 1
    if info.signed:
        least, most = -(1 << (info.bits_stored - 1)), (1 << (info.bits_stored - 1)) - 1
    if info.bits_stored < info.bits_allocated and not least <= samples.min() <= samples.max() <= most:
        raise EncodeError(
            f"frame has samples of {samples.min()} to {samples.max()}, "
            f"{info.bits_stored} bits stored hold {least} to {most}"
        )
    # JPEG-LS knows no sign: the least number is stored just above the greatest, and a change that crosses from one to
    # the other would turn the darkest pixel into the brightest.
    if info.signed and near and not least + near <= samples.min() <= samples.max() <= most - near:
        raise EncodeError(
            f"frame has signed samples of {samples.min()} to {samples.max()}; with near={near} and {info.bits_stored} "
            f"bits stored {least + near} to {most - near} can be coded without a change of sign, or use near=0"
        )


def _unsigned(samples: NDArray[Any], info: FrameInfo) -> NDArray[Any]:
    """Return the samples as the stream holds them: the bits stored, in as few bytes as these take."""
    samples = samples.view(f"<u{info.bits_allocated // 8}") if info.signed else samples
    if info.signed and info.bits_stored < info.bits_allocated:
        samples = samples & ((1 << info.bits_stored) - 1)
    return samples.astype(np.uint8) if info.bits_stored <= 8 else samples
