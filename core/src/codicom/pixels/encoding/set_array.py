"""Making an array the pixel data of a dataset, with every attribute that describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from codicom.extend.frame import EXPLICIT_VR_BIG_ENDIAN, EXPLICIT_VR_LITTLE_ENDIAN, FrameInfo, PixelKeyword
from codicom.model.file import FileModel
from codicom.pixels.encoding import attributes
from codicom.pixels.encoding.encode import NATIVE
from codicom.pixels.encoding.sinks import check_native_size
from codicom.pixels.stored.source import syntax_in_meta

if TYPE_CHECKING:
    from numpy.typing import NDArray


_NUMBER_OF_FRAMES: Final = 0x00280008
_GREY: Final = ("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR")
_COLOR: Final = ("RGB", "YBR_FULL", "YBR_FULL_422")
_FLOATS: Final[dict[int, PixelKeyword]] = {4: "FloatPixelData", 8: "DoubleFloatPixelData"}
_INTEGERS: Final = (1, 2, 4)


def set_pixel_data(
    dataset: FileModel,
    arr: Any,
    photometric_interpretation: str,
    bits_stored: int,
    *,
    generate_instance_uid: bool = True,
) -> None:
    """Set uncompressed pixel data from an array, and the attributes that describe it.

    The array is (rows, columns), (frames, rows, columns), or these with three samples at the end. Booleans are stored
    in one bit, integers of 8, 16 and 32 bits as they are, and floating point numbers as Float or Double Float Pixel
    Data, which have no bits stored of their own. Nothing changes unless everything can be set.
    """
    values: NDArray[Any] = np.asarray(arr)
    color = str(photometric_interpretation)
    rows, columns, samples, frames = _shape(values, color)
    info = _info(values, color, bits_stored, rows, columns, samples)
    syntax = _syntax(dataset)
    one_bit = values.dtype.kind == "b"
    # Colour samples that pairs of pixels share are half as many (PS3.3 C.7.6.3.1.2).
    size = (values.size + 7) // 8 if one_bit else info.size * frames
    check_native_size(size)
    data = _bytes(values, color, big_endian=syntax == EXPLICIT_VR_BIG_ENDIAN)
    attributes.describe_frames(dataset, info, frames, 1 if one_bit else info.bits_allocated, in_lowest_bits=True)
    if values.ndim > (2 if samples == 1 else 3):
        attributes.put(dataset, _NUMBER_OF_FRAMES, frames)
    else:
        attributes.drop(dataset, _NUMBER_OF_FRAMES)
    value = data + b"\0" * (len(data) % 2)
    attributes.put_pixels(dataset, info, value, bits_allocated=info.bits_allocated, encapsulated=False)
    attributes.put_offsets(dataset, None)
    attributes.put_transfer_syntax(dataset, syntax)
    if generate_instance_uid:
        attributes.put_new_instance(dataset)


def _shape(values: NDArray[Any], color: str) -> tuple[int, int, int, int]:
    """Return rows, columns, samples and frames."""
    if color not in _GREY + _COLOR:
        raise ValueError(
            f"photometric_interpretation must be one of {', '.join(_GREY + _COLOR)} for an array, got {color!r}"
        )
    samples = 1 if color in _GREY else 3
    shape = values.shape if samples == 1 else values.shape[:-1]
    if len(shape) not in (2, 3) or 0 in shape or (samples == 3 and values.shape[-1] != 3):
        wanted = "(rows, columns) or (frames, rows, columns)"
        if samples == 3:
            wanted = "(rows, columns, 3) or (frames, rows, columns, 3)"
        raise ValueError(f"the array must be {wanted} for {color}, got shape {values.shape}")
    frames = shape[0] if len(shape) == 3 else 1
    return shape[-2], shape[-1], samples, frames


def _info(values: NDArray[Any], color: str, bits_stored: int, rows: int, columns: int, samples: int) -> FrameInfo:
    kind, width = values.dtype.kind, values.dtype.itemsize
    described: dict[str, Any] = {"rows": rows, "columns": columns, "samples_per_pixel": samples}
    described["photometric_interpretation"] = color
    if kind == "f" and width in _FLOATS:
        if samples > 1 or not color.startswith("MONOCHROME"):
            raise ValueError(f"floating point numbers must be MONOCHROME2 (PS3.3 C.7.6.24), got {color}")
        return FrameInfo(**described, bits_allocated=8 * width, bits_stored=8 * width, pixel_keyword=_FLOATS[width])
    if kind not in "biu" or width not in _INTEGERS:
        raise ValueError(
            "the array must hold bool, whole numbers of 8, 16 or 32 bits, or floating point numbers of 32 or 64 bits, "
            f"got {values.dtype}"
        )
    _check_integers(values, color, bits_stored, columns, samples)
    return FrameInfo(**described, bits_allocated=8 * width, bits_stored=bits_stored, signed=kind == "i")


def _check_integers(values: NDArray[Any], color: str, bits_stored: int, columns: int, samples: int) -> None:
    """Raise for whole numbers or single bits that cannot be stored as they are described."""
    kind = values.dtype.kind
    if color.endswith("_422") and columns % 2:
        raise ValueError(f"YBR_FULL_422 must have an even number of columns (PS3.3 C.7.6.3.1.2), got {columns}")
    most_bits = 1 if kind == "b" else 8 * values.dtype.itemsize
    if kind == "b" and samples > 1:
        raise ValueError(f"an array of bool must have one sample per pixel (PS3.5 8.1.1), got {color}")
    if isinstance(bits_stored, bool) or not 1 <= bits_stored <= most_bits:
        raise ValueError(f"bits_stored must be 1 to {most_bits} for an array of {values.dtype}, got {bits_stored}")
    half = 1 << (bits_stored - 1)
    least, most = (-half, half - 1) if kind == "i" else (0, 2 * half - 1)
    found = int(values.min()), int(values.max())
    if found[0] < least or found[1] > most:
        raise ValueError(
            f"values must be {least} to {most} to fit {bits_stored} bits stored, got {found[0]} to {found[1]}"
        )


def _syntax(dataset: FileModel) -> str:
    """Return the transfer syntax that the dataset is to have: its own if it is uncompressed."""
    said = syntax_in_meta(dataset)
    return said if said is not None and said in NATIVE else EXPLICIT_VR_LITTLE_ENDIAN


def _bytes(values: NDArray[Any], color: str, *, big_endian: bool) -> bytes:
    if values.dtype.kind == "b":
        return np.packbits(values.reshape(-1), bitorder="little").tobytes()
    if color.endswith("_422"):
        # Two pixels share the colour of the first (PS3.3 C.7.6.3.1.2).
        pairs = values.reshape(-1, 6)
        values = pairs[:, (0, 3, 1, 2)]
    plain = np.ascontiguousarray(values, values.dtype.newbyteorder("<"))
    if not big_endian or plain.dtype.itemsize == 1:
        return plain.tobytes()
    # PS3.5 7.3: words of 16 bits in OW, of the samples' size in OF and OD.
    word = plain.dtype.itemsize if plain.dtype.kind == "f" else 2
    words: NDArray[Any] = plain.reshape(-1).view(f"<u{word}")
    return words.byteswap().tobytes()


__all__ = ["set_pixel_data"]
