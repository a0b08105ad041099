"""Pixel data of files and datasets, and small things around it."""

import logging
from collections.abc import Iterable, Iterator
from os import PathLike
from sys import byteorder
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

import codicom
from codicom import Dataset, pixels
from codicom.errors import MissingElementError
from codicom.pixels.stored.samples import full_sampling
from codicom_pydicom.coders import decoder
from codicom_pydicom.dictionaries import DicomDictionary

from ..charset import default_encoding
from ..encaps import encapsulate, encapsulate_extended
from ..misc import warn_and_log
from ..uid import JPEG2000, UID, ExplicitVRLittleEndian, JPEGLSNearLossless, generate_uid

LOGGER = logging.getLogger(__name__)
HAVE_NP = True

Source = str | PathLike[str] | BinaryIO | Dataset
_OPTIONS = {
    "BitsAllocated": "bits_allocated",
    "BitsStored": "bits_stored",
    "Columns": "columns",
    "PhotometricInterpretation": "photometric_interpretation",
    "PixelRepresentation": "pixel_representation",
    "PlanarConfiguration": "planar_configuration",
    "Rows": "rows",
    "SamplesPerPixel": "samples_per_pixel",
}


def as_pixel_options(ds: Dataset, **kwargs: Any) -> dict[str, Any]:
    """Return what describes the pixel data of a dataset, by the names of options."""
    found: dict[str, Any] = {
        option: ds.get(keyword) for keyword, option in _OPTIONS.items() if ds.get(keyword) is not None
    }
    found["number_of_frames"] = get_nr_frames(ds)
    held = [keyword for keyword in ("PixelData", "FloatPixelData", "DoubleFloatPixelData") if keyword in ds]
    if len(held) > 1:
        raise AttributeError(
            "there must be one of Pixel Data, Float Pixel Data and Double Float Pixel Data, got several"
        )
    if held:
        found["pixel_keyword"] = held[0]
    if "ExtendedOffsetTable" in ds and "ExtendedOffsetTableLengths" in ds:
        found["extended_offsets"] = (ds.ExtendedOffsetTable, ds.ExtendedOffsetTableLengths)
    found.update(kwargs)
    return found


def _read(src: Any, ds_out: Dataset | None, specific_tags: list[Any] | None) -> Dataset:
    if isinstance(src, Dataset):
        return src
    dataset = codicom.dcmread(src, force=True, defer_size=1 << 16)
    if ds_out is not None:
        wanted = {int(codicom.Tag(each)) for each in specific_tags or ()} | {0x00080005}
        for element in dataset:
            if int(element.tag) >> 16 == 0x0028 or int(element.tag) in wanted:
                ds_out.add(element)
        ds_out.file_meta = dataset.file_meta
        ds_out.set_original_encoding(*dataset.original_encoding, dataset.original_character_set)
    return dataset


def _syntax(dataset: Dataset) -> UID:
    syntax = getattr(dataset, "file_meta", {}).get("TransferSyntaxUID")
    if syntax is None:
        raise MissingElementError("file_meta has no Transfer Syntax UID (0002,0010)")
    return UID(syntax)


def pixel_array(
    src: Source,
    *,
    ds_out: Dataset | None = None,
    specific_tags: list[Any] | None = None,
    index: int | None = None,
    raw: bool = False,
    decoding_plugin: str = "",
    **kwargs: Any,
) -> NDArray[Any]:
    """Return the pixel data of a file or dataset, or one frame of it, as an array."""
    dataset = _read(src, ds_out, specific_tags)
    found, _ = decoder(_syntax(dataset)).as_array(
        dataset, index=index, raw=raw, decoding_plugin=decoding_plugin, **kwargs
    )
    return found


def iter_pixels(
    src: Source,
    *,
    ds_out: Dataset | None = None,
    specific_tags: list[Any] | None = None,
    indices: Iterable[int] | None = None,
    raw: bool = False,
    decoding_plugin: str = "",
    **kwargs: Any,
) -> Iterator[NDArray[Any]]:
    """Yield the array of each frame of a file or dataset."""
    dataset = _read(src, ds_out, specific_tags)
    frames = decoder(_syntax(dataset)).iter_array(
        dataset, indices=indices, raw=raw, decoding_plugin=decoding_plugin, **kwargs
    )
    for array, _ in frames:
        yield array


def compress(
    ds: Dataset,
    transfer_syntax_uid: str,
    arr: NDArray[Any] | None = None,
    *,
    encoding_plugin: str = "",
    encapsulate_ext: bool = False,
    generate_instance_uid: bool = True,
    jls_error: int | None = None,
    j2k_cr: list[float] | None = None,
    j2k_psnr: list[float] | None = None,
    **kwargs: Any,
) -> Dataset:
    """Compress the pixel data of a dataset, or an array, in place."""
    ds.compress(
        transfer_syntax_uid,
        arr,
        encoding_plugin,
        encapsulate_ext,
        generate_instance_uid=generate_instance_uid,
        jls_error=jls_error,
        j2k_cr=j2k_cr,
        j2k_psnr=j2k_psnr,
        **kwargs,
    )
    return ds


def decompress(
    ds: Dataset, *, as_rgb: bool = True, generate_instance_uid: bool = True, decoding_plugin: str = "", **kwargs: Any
) -> Dataset:
    """Decompress the pixel data of a dataset in place."""
    ds.decompress(as_rgb=as_rgb, generate_instance_uid=generate_instance_uid, decoding_plugin=decoding_plugin, **kwargs)
    return ds


def set_pixel_data(
    ds: Dataset,
    arr: NDArray[Any],
    photometric_interpretation: str,
    bits_stored: int,
    *,
    generate_instance_uid: bool = True,
) -> None:
    """Set the pixel data of a dataset from an array, with what describes it."""
    ds.set_pixel_data(arr, photometric_interpretation, bits_stored, generate_instance_uid=generate_instance_uid)


def expand_ybr422(src: bytes | bytearray | memoryview, bits_allocated: int) -> bytes:
    """Return YBR_FULL_422 samples with the colours of every second pixel repeated (PS3.3 C.7.6.3.1.2)."""
    values = np.frombuffer(src, f"<u{bits_allocated // 8}").reshape(-1, 4)
    return full_sampling(values).tobytes()


def get_expected_length(ds: Dataset, unit: str = "bytes") -> int:
    """Return how long the pixel data is to be, in bytes or samples."""
    samples = int(ds.Rows) * int(ds.Columns) * int(ds.SamplesPerPixel) * get_nr_frames(ds)
    if unit == "pixels":
        return samples
    bits = int(ds.BitsAllocated)
    length = -(-samples * bits // 8) if bits == 1 else samples * (bits // 8)
    return length // 3 * 2 if ds.get("PhotometricInterpretation") == "YBR_FULL_422" else length


def get_image_pixel_ids(ds: Dataset) -> dict[str, int]:
    """Return what tells whether anything has changed that an array of the pixels depends on."""
    names = (
        *_OPTIONS,
        "NumberOfFrames",
        "PixelData",
        "FloatPixelData",
        "DoubleFloatPixelData",
    )
    return {name: id(getattr(ds, name, None)) for name in names}


def get_j2k_parameters(codestream: bytes) -> dict[str, Any]:
    """Return precision, sign and container of a JPEG 2000 codestream; nothing if it is none."""
    start = codestream.find(b"\xff\x4f\xff\x51") if codestream[:12] == _JP2 else 0
    if codestream[start : start + 4] != b"\xff\x4f\xff\x51" or len(codestream) < start + 43:
        return {}
    # ISO/IEC 15444-1 A.5.1: Ssiz of the first component, whose first bit is the sign.
    size = codestream[start + 42]
    return {"jp2": start > 0, "precision": (size & 0x7F) + 1, "is_signed": bool(size & 0x80)}


_JP2 = b"\x00\x00\x00\x0cjP  \r\n\x87\n"


def get_nr_frames(ds: Dataset, warn: bool = True) -> int:
    """Return the number of frames: 1 where it is missing, empty or 0."""
    value = ds.get("NumberOfFrames", 1)
    if not value:
        if warn:
            warn_and_log(f"a value of {value!r} for (0028,0008) Number of Frames is not allowed, taken as 1")
        return 1
    return int(value)


def pack_bits(arr: NDArray[Any], pad: bool = True) -> bytes:
    """Return an array of zeros and ones as bits, the first one lowest; ``pad`` makes the length even."""
    if arr.shape == (0,):
        return b""
    if not np.array_equal(arr, arr.astype(bool)):
        raise ValueError("Only binary arrays (containing ones or zeroes) can be packed.")
    packed = np.packbits(arr.astype(np.uint8).ravel(), bitorder="little").tobytes()
    return packed + b"\0" * (len(packed) % 2) if pad else packed


def unpack_bits(src: bytes, as_array: bool = True) -> NDArray[Any] | bytes:
    """Return bits as an array, or as bytes, of zeros and ones."""
    found = np.unpackbits(np.frombuffer(src, np.uint8), bitorder="little")
    return found if as_array else found.tobytes()


def get_packed_frame(src: bytes, index: int, frame_length: int) -> bytes:
    """Return the bits of one frame, which may begin inside a byte, from where a byte begins."""
    bits = np.unpackbits(np.frombuffer(src, np.uint8), bitorder="little")
    return pack_bits(bits[index * frame_length : (index + 1) * frame_length], pad=False)


def concatenate_packed_frames(frames: list[bytes], frame_length: int) -> bytes:
    """Return frames of bits one after the other, without the bits that fill up their bytes."""
    parts = [np.unpackbits(np.frombuffer(each, np.uint8), bitorder="little")[:frame_length] for each in frames]
    return pack_bits(np.concatenate(parts), pad=True)


def pixel_dtype(ds: Dataset, as_float: bool = False) -> np.dtype[Any]:
    """Return the type of samples that a dataset describes."""
    little = ds.original_encoding[1]
    if little is None:
        little = _syntax(ds).is_little_endian
    kind = "f" if as_float else "i" if int(ds.get("PixelRepresentation") or 0) else "u"
    bits = int(ds.BitsAllocated)
    if bits == 1:
        return np.dtype("u1")
    try:
        return np.dtype(f"{'<' if little else '>'}{kind}{bits // 8}")
    except TypeError as error:
        raise NotImplementedError(f"samples of {bits} bits have no numpy type") from error


def reshape_pixel_array(ds: Dataset, arr: NDArray[Any]) -> NDArray[Any]:
    """Return samples in one row as frames, rows, columns and samples."""
    frames, rows, columns = get_nr_frames(ds), int(ds.Rows), int(ds.Columns)
    samples = int(ds.SamplesPerPixel)
    if samples == 1:
        return arr.reshape((frames, rows, columns) if frames > 1 else (rows, columns))
    if int(ds.get("PlanarConfiguration") or 0) == 0:
        return arr.reshape((frames, rows, columns, samples) if frames > 1 else (rows, columns, samples))
    planes = arr.reshape((frames, samples, rows, columns) if frames > 1 else (samples, rows, columns))
    return np.moveaxis(planes, -3, -1)


__all__ = [
    "ExplicitVRLittleEndian",
    "HAVE_NP",
    "JPEG2000",
    "JPEGLSNearLossless",
    "LOGGER",
    "UID",
    "as_pixel_options",
    "compress",
    "concatenate_packed_frames",
    "decompress",
    "encapsulate",
    "encapsulate_extended",
    "expand_ybr422",
    "generate_uid",
    "get_expected_length",
    "get_image_pixel_ids",
    "get_j2k_parameters",
    "get_nr_frames",
    "get_packed_frame",
    "iter_pixels",
    "pack_bits",
    "pixel_array",
    "pixel_dtype",
    "pixels",
    "reshape_pixel_array",
    "set_pixel_data",
    "unpack_bits",
    "warn_and_log",
]
