"""Decoded samples held against the attributes of their image, where a codestream may say something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from codicom.errors import DecodeError
from codicom.extend.frame import FrameInfo
from codicom.pixels.stored.samples import SAY_SIGN, pixel_dtype

if TYPE_CHECKING:
    from numpy.typing import NDArray

_JPEG_XL: Final = frozenset(f"1.2.840.10008.1.2.4.{last}" for last in (110, 111, 112))
# What a decoder makes of these by decoding (PS3.3 C.7.6.3.1.2).
_DECODED_AS: Final = {
    "YBR_FULL_422": "YBR_FULL",
    "YBR_PARTIAL_422": "YBR_PARTIAL_422",
    "YBR_RCT": "RGB",
    "YBR_ICT": "RGB",
    "XYB": "RGB",
}


def conformed(values: NDArray[Any], found: FrameInfo, expected: FrameInfo) -> NDArray[Any]:
    """Return decoded samples in the type that the image's attributes say, their bits as the codestream has them."""
    dtype = pixel_dtype(expected)
    if values.dtype == dtype:
        return values
    if found.is_float or expected.is_float:
        raise DecodeError(f"the decoder must return {dtype} samples, got {values.dtype}")
    precision = found.bits_stored
    if precision > 8 * dtype.itemsize:
        raise DecodeError(
            f"the codestream has samples of {precision} bits, but Bits Allocated (0028,0100) is "
            f"{expected.bits_allocated}"
        )
    if expected.bits_allocated == 1 or found.signed == expected.signed:
        return values.astype(dtype)
    # The same bits, with or without the highest one as the sign: e.g. 6192 of 13 bits, unsigned, is -2000 signed.
    if expected.signed:
        wide = values.astype(dtype)
        spare = 8 * dtype.itemsize - precision
        np.left_shift(wide, spare, out=wide)
        np.right_shift(wide, spare, out=wide)
        return wide
    plain: NDArray[Any] = values.astype(dtype) & dtype.type((1 << precision) - 1)
    return plain


def disagreements(found: FrameInfo, expected: FrameInfo) -> list[str]:
    """Return in words where a codestream disagrees with the attributes of its image."""
    words = []
    if found.bits_stored != expected.bits_stored:
        words.append(f"took its {found.bits_stored} bits, Bits Stored is {expected.bits_stored}")
    if found.signed != expected.signed and expected.transfer_syntax in SAY_SIGN:
        first, second = ("signed", "unsigned") if found.signed else ("unsigned", "signed")
        words.append(f"took its {first} samples as {second}, as Pixel Representation says")
    color, said = found.photometric_interpretation, expected.photometric_interpretation
    # Decoders of JPEG XL give RGB of all colours (ISO/IEC 18181-1 L.2).
    is_rgb = color == "RGB" and expected.transfer_syntax in _JPEG_XL and said.startswith("YBR_")
    if color not in (said, _DECODED_AS.get(said)) and not is_rgb:
        words.append(f"took its samples as {color}, Photometric Interpretation is {said}")
    return words


__all__ = ["conformed", "disagreements"]
