"""Frames with pixels that are the same in every run, for every kind of sample, and the samples back from a frame."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Literal

from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame, FrameInfo

if TYPE_CHECKING:
    from numpy.typing import NDArray

Pattern = Literal["noise", "gradient", "mild"]


def frame(
    info: FrameInfo | None = None, *, pattern: Pattern = "noise", seed: int = 0, index: int = 0, **fields: Any
) -> Frame:
    """Return an uncompressed little-endian frame, described by ``info`` or by the fields of ``FrameInfo``.

    ``noise`` uses every value that the bits stored allow, the least and greatest among them; ``gradient`` rises
    smoothly from the upper left, as lossy codecs like it; ``mild`` is noise in the middle quarter of the values, so
    that a change of colour space cannot leave them.
    """
    info = described(**fields) if info is None else info.changed(**fields)
    return Frame(data=pack(pixels(info, pattern=pattern, seed=seed), info), info=info, index=index)


def described(**fields: Any) -> FrameInfo:
    """Return a ``FrameInfo`` of 7 rows and 5 columns where nothing else is said, with all allocated bits stored."""
    samples = fields.get("samples_per_pixel", 1)
    keyword = fields.get("pixel_keyword", "PixelData")
    allocated = {"FloatPixelData": 32, "DoubleFloatPixelData": 64}.get(keyword, 16)
    fields = {
        "rows": 7,
        "columns": 5,
        "bits_allocated": allocated,
        "bits_stored": fields.get("bits_allocated", allocated),
        "photometric_interpretation": "MONOCHROME2" if samples == 1 else "RGB",
        "pixel_vr": {"FloatPixelData": "OF", "DoubleFloatPixelData": "OD"}.get(keyword, "OW"),
    } | fields
    return FrameInfo(**fields)


def value_range(info: FrameInfo) -> tuple[int, int]:
    """Return the least and the greatest value that a sample of whole numbers can have."""
    if info.signed:
        return -(1 << (info.bits_stored - 1)), (1 << (info.bits_stored - 1)) - 1
    return 0, (1 << info.bits_stored) - 1


def dtype(info: FrameInfo) -> Any:
    """Return the numpy type of one sample; that of 1-bit samples is one byte."""
    import numpy as np

    width = max(info.bits_allocated // 8, 1)
    return np.dtype(f"<{'f' if info.is_float else 'i' if info.signed else 'u'}{width}")


def shape(info: FrameInfo) -> tuple[int, ...]:
    """Return the shape of the samples: rows, columns and, if more than one, samples a pixel.

    Where colour is subsampled to pairs (PS3.3 C.7.6.3.1.2) it is the shape stored: two samples for each pixel.
    """
    if info.samples_per_pixel == 1:
        return info.rows, info.columns
    if info.bits_allocated > 1 and info.size < info.samples * (info.bits_allocated // 8):
        return info.rows, info.columns, 2
    return info.rows, info.columns, info.samples_per_pixel


def pixels(info: FrameInfo, *, pattern: Pattern = "noise", seed: int = 0) -> NDArray[Any]:
    """Return the samples of a pattern, the same for the same description and seed."""
    import numpy as np

    kind = dtype(info)
    form = shape(info)
    # A checksum and not hash(), which differs from run to run.
    random = np.random.default_rng([seed, zlib.crc32(repr((form, kind.str, info.bits_stored)).encode())])
    if info.is_float:
        return _floats(form, kind, pattern, random)
    low, high = value_range(info)
    if pattern == "mild":
        low, high = low + (high - low) * 3 // 8, low + (high - low) * 5 // 8
    if pattern == "gradient":
        # Python's integers, as floats do not tell 64-bit numbers apart.
        steps = max(form[0] + form[1] - 2, 1)
        rise = np.add.outer(np.arange(form[0]), np.arange(form[1])).astype(object)
        if len(form) == 3:
            rise = np.stack([np.roll(rise, step, axis=1) for step in range(form[2])], axis=2)
        return (low + rise * (high - low) // steps).astype(kind)
    values: NDArray[Any] = random.integers(low, high, size=form, dtype=kind.newbyteorder("="), endpoint=True)
    values.flat[0] = low
    values.flat[-1] = high
    return values.astype(kind)


def _floats(form: tuple[int, ...], kind: Any, pattern: Pattern, random: Any) -> NDArray[Any]:
    import numpy as np

    values: NDArray[Any] = (random.standard_normal(form) * 1000).astype(kind)
    if pattern == "noise":
        limits = np.finfo(kind)
        edges = np.array([0.0, -0.0, limits.max, limits.min, limits.smallest_subnormal], dtype=kind)[: values.size]
        values.flat[: edges.size] = edges
    return values


def pack(samples: NDArray[Any], info: FrameInfo) -> bytes:
    """Return samples as the little-endian bytes that ``info`` describes."""
    import numpy as np

    if info.planar_configuration == 1 and samples.ndim == 3:
        samples = np.moveaxis(samples, 2, 0)
    flat = np.ascontiguousarray(samples, dtype=dtype(info)).reshape(-1)
    if info.bits_allocated == 1:
        offset = np.zeros(info.bit_offset, dtype=np.uint8)
        return np.packbits(np.concatenate([offset, flat.astype(np.uint8)]), bitorder="little").tobytes()
    return flat.tobytes()


def samples(frame: Frame, *, info: FrameInfo | None = None) -> NDArray[Any]:
    """Return the samples of an uncompressed little-endian frame, in the shape that ``shape`` tells."""
    import numpy as np

    info = info or frame.info
    data = memoryview(frame.data).cast("B") if isinstance(frame.data, memoryview) else memoryview(frame.data)
    if len(data) != info.size:
        raise ValueError(f"frame has {len(data)} bytes, {info.size} are described")
    form = shape(info)
    if info.bits_allocated == 1:
        count = info.bit_offset + info.samples
        flat = np.unpackbits(np.frombuffer(data, dtype=np.uint8), count=count, bitorder="little")[info.bit_offset :]
    else:
        flat = np.frombuffer(data, dtype=dtype(info))
    if info.planar_configuration == 1 and len(form) == 3:
        return np.moveaxis(flat.reshape(form[2], form[0], form[1]), 0, 2)
    return flat.reshape(form)


def decoded_info(info: FrameInfo) -> FrameInfo:
    """Return how a decoder describes such a frame: little endian, 1-bit samples one a byte."""
    plain = info.changed(transfer_syntax=EXPLICIT_VR_LITTLE_ENDIAN, bit_offset=0)
    return plain.changed(bits_allocated=8) if info.bits_allocated == 1 else plain


__all__ = [
    "frame",
    "described",
    "pixels",
    "samples",
    "pack",
    "shape",
    "dtype",
    "value_range",
    "decoded_info",
    "Pattern",
]
