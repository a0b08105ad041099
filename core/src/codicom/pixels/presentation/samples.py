"""The steps between a decoded frame and the array of an image; each does nothing where nothing is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from codicom.errors import DecodeError, PluginError
from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame, FrameInfo

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins

_CONTAINERS: Final = (8, 16, 32, 64)
# JPEG-LS, JPEG 2000, HTJ2K and JPEG XL: decoders give samples of the codestream's own precision, without spare bits.
_OWN_PRECISION: Final = frozenset(
    f"1.2.840.10008.1.2.4.{last}" for last in (80, 81, 90, 91, 92, 93, 110, 111, 112, 201, 202, 203)
)
# JPEG 2000 and HTJ2K say whether samples are signed (ISO/IEC 15444-1 A.5.1); no other codestream does.
_SIGN_SAYING: Final = frozenset(f"1.2.840.10008.1.2.4.{last}" for last in (90, 91, 92, 93, 201, 202, 203))
_JPEG_XL: Final = frozenset(f"1.2.840.10008.1.2.4.{last}" for last in (110, 111, 112))
# What a decoder makes of these by decoding (PS3.3 C.7.6.3.1.2).
_DECODED_AS: Final = {
    "YBR_FULL_422": "YBR_FULL",
    "YBR_PARTIAL_422": "YBR_PARTIAL_422",
    "YBR_RCT": "RGB",
    "YBR_ICT": "RGB",
    "XYB": "RGB",
}


def pixel_dtype(info: FrameInfo, *, big_endian: bool = False) -> np.dtype[Any]:
    """Return the type of an array of samples as the info describes them."""
    if info.is_float:
        kind, size = "f", info.bits_allocated // 8
    elif info.bits_allocated == 1:
        kind, size = "u", 1
    else:
        kind, size = "i" if info.signed else "u", info.bits_allocated // 8
    if size not in (1, 2, 4, 8):
        raise DecodeError(
            f"Bits Allocated (0028,0100) is {info.bits_allocated}, arrays have samples of 8, 16, 32 or 64"
        )
    return np.dtype(f"{'>' if big_endian else '<'}{kind}{size}")


def in_bytes(info: FrameInfo) -> FrameInfo:
    """Return an image of single bits as one of bytes where the codestream has samples of a precision, not bits."""
    if info.bits_allocated != 1 or info.transfer_syntax not in _SIGN_SAYING:
        return info
    return info.changed(bits_allocated=8, bits_stored=1)


def as_array(data: Any, info: FrameInfo, frames: int, *, bit_offset: int = 0, big_endian: bool = False) -> NDArray[Any]:
    """Return uncompressed frames as an array (frames, rows, columns[, samples]), a view wherever it can be one."""
    dtype = pixel_dtype(info, big_endian=big_endian)
    values: NDArray[Any]
    if info.bits_allocated == 1:
        # PS3.5 8.1.1: the first sample is in the least significant bit.
        packed: NDArray[np.uint8] = np.frombuffer(data, np.uint8)
        bits = np.unpackbits(packed, count=bit_offset + frames * info.samples, bitorder="little")
        values = bits[bit_offset:]
    else:
        values = np.frombuffer(data, dtype)
        if info.samples_per_pixel == 3 and info.photometric_interpretation.endswith("_422"):
            values = full_sampling(values)
    samples = info.samples_per_pixel
    if samples == 1:
        return values.reshape(frames, info.rows, info.columns)
    if info.planar_configuration == 0 or info.photometric_interpretation.endswith("_422"):
        return values.reshape(frames, info.rows, info.columns, samples)
    return values.reshape(frames, samples, info.rows, info.columns).transpose(0, 2, 3, 1)


def full_sampling(values: NDArray[Any]) -> NDArray[Any]:
    """Return samples of which two pixels share one pair of colour samples with a pair for each (C.7.6.3.1.2)."""
    pairs = values.reshape(-1, 4)
    full: NDArray[Any] = np.empty((len(pairs), 2, 3), values.dtype)
    full[:, :, 0] = pairs[:, :2]
    full[:, :, 1:] = pairs[:, None, 2:]
    return full.reshape(-1)


def has_spare_bits(wanted: FrameInfo) -> bool:
    """Whether samples may have bits above Bits Stored, which are no part of them (PS3.5 8.1.1)."""
    return (
        not wanted.is_float
        and wanted.bits_allocated > 1
        and wanted.bits_stored < wanted.bits_allocated
        and wanted.transfer_syntax not in _OWN_PRECISION
    )


def without_spare_bits(values: NDArray[Any], stored: int) -> NDArray[Any]:
    """Return samples whose bits above the stored ones are zero, or copies of the sign."""
    spare = 8 * values.dtype.itemsize - stored
    if spare <= 0 or not values.size:
        return values
    if values.dtype.kind == "u":
        if int(values.max()) >> stored == 0:
            return values
        masked: NDArray[Any] = values & values.dtype.type((1 << stored) - 1)
        return masked.astype(values.dtype, copy=False)
    limit = 1 << (stored - 1)
    if -limit <= int(values.min()) and int(values.max()) < limit:
        return values
    native = values.astype(values.dtype.newbyteorder("="), copy=True)
    np.left_shift(native, spare, out=native)
    np.right_shift(native, spare, out=native)
    return native.astype(values.dtype, copy=False)


def conformed(values: NDArray[Any], found: FrameInfo, wanted: FrameInfo) -> NDArray[Any]:
    """Return decoded samples in the type that the image's attributes say, their bits as the codestream has them."""
    dtype = pixel_dtype(wanted)
    if values.dtype == dtype:
        return values
    if found.is_float or wanted.is_float:
        raise DecodeError(f"the decoder returned {values.dtype} samples, the image has {dtype}")
    precision = found.bits_stored
    if precision > 8 * dtype.itemsize:
        raise DecodeError(
            f"the codestream has samples of {precision} bits, Bits Allocated (0028,0100) is {wanted.bits_allocated}"
        )
    if wanted.bits_allocated == 1 or found.signed == wanted.signed:
        return values.astype(dtype)
    # The same bits, with or without the highest one as the sign: e.g. 6192 of 13 bits, unsigned, is -2000 signed.
    if wanted.signed:
        wide = values.astype(dtype)
        spare = 8 * dtype.itemsize - precision
        np.left_shift(wide, spare, out=wide)
        np.right_shift(wide, spare, out=wide)
        return wide
    plain: NDArray[Any] = values.astype(dtype) & dtype.type((1 << precision) - 1)
    return plain


def disagreements(found: FrameInfo, wanted: FrameInfo) -> list[str]:
    """Return in words where a codestream disagrees with the attributes of its image."""
    words = []
    if found.bits_stored != wanted.bits_stored:
        words.append(f"took its {found.bits_stored} bits, Bits Stored is {wanted.bits_stored}")
    if found.signed != wanted.signed and wanted.transfer_syntax in _SIGN_SAYING:
        first, second = ("signed", "unsigned") if found.signed else ("unsigned", "signed")
        words.append(f"took its {first} samples as {second}, as Pixel Representation says")
    color, said = found.photometric_interpretation, wanted.photometric_interpretation
    # Decoders of JPEG XL give RGB of all colours (ISO/IEC 18181-1 L.2).
    is_rgb = color == "RGB" and wanted.transfer_syntax in _JPEG_XL and said.startswith("YBR_")
    if color not in (said, _DECODED_AS.get(said)) and not is_rgb:
        words.append(f"took its samples as {color}, Photometric Interpretation is {said}")
    return words


def needs_rgb(info: FrameInfo) -> bool:
    """Whether an image has luminance and colour differences instead of red, green and blue."""
    return info.samples_per_pixel == 3 and info.photometric_interpretation.startswith("YBR_")


def rgb(values: NDArray[Any], info: FrameInfo, plugins: Plugins, index: int) -> NDArray[Any]:
    """Return an interleaved frame in RGB, converted by a plugin."""
    source = info.photometric_interpretation
    if source in ("YBR_FULL_422", "YBR_RCT_422"):
        source = "YBR_FULL"
    try:
        convert = plugins.color_space(source, "RGB")
    except PluginError as error:
        if error.hint is None:
            error.hint = "pip install codicom-color, or take the samples as they are with raw=True"
        raise
    contiguous = np.ascontiguousarray(values, values.dtype.newbyteorder("<"))
    described = info.changed(
        photometric_interpretation=source,
        planar_configuration=0,
        bits_allocated=8 * contiguous.dtype.itemsize,
        transfer_syntax=EXPLICIT_VR_LITTLE_ENDIAN,
    )
    data = contiguous.reshape(-1).view(np.uint8).data.toreadonly()
    converted = convert(Frame(data=data, info=described, index=index))
    frame: NDArray[Any] = as_array(converted.data, converted.info, 1)[0]
    return frame


__all__ = [
    "as_array",
    "conformed",
    "disagreements",
    "full_sampling",
    "has_spare_bits",
    "in_bytes",
    "needs_rgb",
    "pixel_dtype",
    "rgb",
    "without_spare_bits",
]
