"""Samples between the bytes of a frame and the arrays that imagecodecs takes and gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from codicom.plugin import DecodeError, EncodeError, Frame

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.plugin import FrameInfo
    from codicom_imagecodecs.header import StreamHeader


def array_of(frame: Frame) -> NDArray[Any]:
    """Return the samples of an uncompressed frame: rows, columns and, if more than one, samples a pixel."""
    info = frame.info
    data = memoryview(frame.data)
    if data.nbytes != info.size:
        raise EncodeError(f"frame has {data.nbytes} bytes, {info.size} are expected by its description")
    kind = f"<{'i' if info.signed else 'u'}{info.bits_allocated // 8}"
    flat: NDArray[Any] = np.frombuffer(data, dtype=kind)
    samples: NDArray[Any]
    if info.samples_per_pixel == 1:
        samples = flat.reshape(info.rows, info.columns)
    elif info.planar_configuration == 1:
        planes = flat.reshape(info.samples_per_pixel, info.rows, info.columns)
        samples = np.ascontiguousarray(np.moveaxis(planes, 0, 2))
    else:
        samples = flat.reshape(info.rows, info.columns, info.samples_per_pixel)
    _check_range(samples, info)
    return samples


def narrowed(samples: NDArray[Any], bits: int) -> NDArray[Any]:
    """Return samples in the smallest whole bytes that hold ``bits``, as the libraries tell precision by them."""
    width = 1 if bits <= 8 else 2 if bits <= 16 else 4
    return samples.astype(f"<{samples.dtype.kind}{width}", copy=False)


def unsigned(samples: NDArray[Any], info: FrameInfo) -> NDArray[Any]:
    """Return samples as unsigned numbers of the bits stored: two's complement where signed (PS3.5 8.1.1)."""
    if info.signed:
        samples = samples.view(f"<u{samples.itemsize}")
        if info.bits_stored < info.bits_allocated:
            samples = samples & samples.dtype.type((1 << info.bits_stored) - 1)
    return narrowed(samples, info.bits_stored)


def decoded_frame(frame: Frame, samples: NDArray[Any], header: StreamHeader, photometric: str) -> Frame:
    """Return the decoded frame for an array from a library, described as the stream describes it."""
    info = frame.info
    shape = (info.rows, info.columns) if info.samples_per_pixel == 1 else (info.rows, info.columns, header.samples)
    if samples.shape != shape:
        raise DecodeError(f"library returned an array of {samples.shape}, the stream's header makes {shape}")
    samples = np.ascontiguousarray(samples)
    if header.signed is None and info.signed:
        samples = _with_sign(samples, header.bits)
    return frame.decoded(
        samples.reshape(-1).data.cast("B").toreadonly(),
        bits_allocated=samples.itemsize * 8,
        bits_stored=header.bits,
        signed=info.signed if header.signed is None else header.signed,
        photometric_interpretation=photometric,
        planar_configuration=0,
    )


def _check_range(samples: NDArray[Any], info: FrameInfo) -> None:
    """Refuse samples that the bits stored cannot hold: libjpeg writes beyond its tables for them."""
    if info.bits_stored == info.bits_allocated:
        return
    beyond = 1 << (info.bits_stored - info.signed)
    if samples.max() >= beyond or (info.signed and samples.min() < -beyond):
        raise EncodeError(
            f"frame has samples beyond the {info.bits_stored} bits stored; mask or clip them before encoding"
        )


def _with_sign(samples: NDArray[Any], bits: int) -> NDArray[Any]:
    spare = samples.itemsize * 8 - bits
    found: NDArray[Any] = samples.view(f"<i{samples.itemsize}")
    if spare:
        np.left_shift(found, spare, out=found)
        np.right_shift(found, spare, out=found)
    return found
