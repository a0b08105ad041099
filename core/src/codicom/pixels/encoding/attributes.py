"""The attributes that go with stored frames, set or corrected (PS3.3 C.7.6.3, C.7.6.1.1.5, C.12.1)."""

from __future__ import annotations

from typing import Any, Final

from codicom.errors import EncodeError
from codicom.extend.frame import FrameInfo
from codicom.model.element import DataElement
from codicom.model.file import FileModel
from codicom.pixels.stored.description import EXTENDED_LENGTHS, EXTENDED_OFFSETS, FLOAT_VRS, PIXEL_KEYWORDS
from codicom.tables import lookup
from codicom.uid import UID, generate_uid

_SOP_INSTANCE_UID: Final = 0x00080018
# Encapsulated Pixel Data Value Total Length.
_TOTAL_LENGTH: Final = 0x7FE00003
_NUMBER_OF_FRAMES: Final = 0x00280008
_BITS_STORED: Final = 0x00280101
_HIGH_BIT: Final = 0x00280102
_LOSSY: Final = 0x00282110
_RATIO: Final = 0x00282112
_METHOD: Final = 0x00282114
_IMAGE_TYPE: Final = 0x00080008
_OVERLAY_BIT: Final = 0x0102
_OVERLAY_DATA: Final = 0x3000

# PS3.3 C.7.6.1.1.5.1.
_METHODS: Final = {
    "1.2.840.10008.1.2.4.50": "ISO_10918_1",
    "1.2.840.10008.1.2.4.51": "ISO_10918_1",
    "1.2.840.10008.1.2.4.81": "ISO_14495_1",
    "1.2.840.10008.1.2.4.91": "ISO_15444_1",
    # The loss is that of JPEG; JPEG XL holds it as it is.
    "1.2.840.10008.1.2.4.111": "ISO_10918_1",
    "1.2.840.10008.1.2.4.112": "ISO_18181_1",
    "1.2.840.10008.1.2.4.203": "ISO_15444_15",
}
# Whatever is stored so has lost something.
ALWAYS_LOSSY: Final = frozenset(f"1.2.840.10008.1.2.4.{last}" for last in (50, 51, 111))


def put(dataset: FileModel, tag: int, value: Any) -> None:
    """Set an element unless it has the value; what is right already stays as it was read."""
    if dataset.value_of(tag) != value:
        dataset[tag] = _element(tag, value)


def _element(tag: int, value: Any) -> DataElement:
    vr = lookup.vr_of(tag)
    assert vr is not None  # all tags here are in the dictionary
    return DataElement(tag, vr, value)


def drop(dataset: FileModel, *tags: int) -> None:
    """Remove elements that may be there."""
    for tag in tags:
        if tag in dataset:
            del dataset[tag]


def describe_frames(
    dataset: FileModel, info: FrameInfo, frames: int, bits_allocated: int, *, in_lowest_bits: bool
) -> None:
    """Set what the Image Pixel module says of frames; High Bit only where samples surely are in the lowest bits."""
    put(dataset, 0x00280002, info.samples_per_pixel)
    put(dataset, 0x00280004, info.photometric_interpretation)
    if info.samples_per_pixel > 1:
        put(dataset, 0x00280006, info.planar_configuration)
    else:
        drop(dataset, 0x00280006)
    if frames > 1 or _NUMBER_OF_FRAMES in dataset:
        put(dataset, _NUMBER_OF_FRAMES, frames)
    put(dataset, 0x00280010, info.rows)
    put(dataset, 0x00280011, info.columns)
    put(dataset, 0x00280100, bits_allocated)
    if info.is_float:
        drop(dataset, _BITS_STORED, _HIGH_BIT, 0x00280103)
        return
    put(dataset, _BITS_STORED, info.bits_stored)
    if in_lowest_bits or _HIGH_BIT not in dataset:
        put(dataset, _HIGH_BIT, info.bits_stored - 1)
    put(dataset, 0x00280103, int(info.signed))


def put_pixels(dataset: FileModel, info: FrameInfo, value: Any, *, bits_allocated: int, encapsulated: bool) -> None:
    """Set the pixel data."""
    tag = next(tag for tag, keyword in PIXEL_KEYWORDS.items() if keyword == info.pixel_keyword)
    # PS3.5 A.4: encapsulated data is OB; plain samples of more than 8 bits are OW, A.2.
    vr = FLOAT_VRS.get(info.pixel_keyword) or ("OW" if bits_allocated > 8 and not encapsulated else "OB")
    drop(dataset, *(other for other in PIXEL_KEYWORDS if other != tag))
    dataset[tag] = DataElement(tag, vr, value, is_undefined_length=encapsulated)


def put_offsets(dataset: FileModel, extended: tuple[bytes, bytes] | None) -> None:
    """Set the Extended Offset Table, or remove one that is not true any more."""
    drop(dataset, _TOTAL_LENGTH)
    if extended is None:
        drop(dataset, EXTENDED_OFFSETS, EXTENDED_LENGTHS)
        return
    dataset[EXTENDED_OFFSETS] = DataElement(EXTENDED_OFFSETS, "OV", extended[0])
    dataset[EXTENDED_LENGTHS] = DataElement(EXTENDED_LENGTHS, "OV", extended[1])


def put_transfer_syntax(dataset: FileModel, uid: str) -> None:
    """Set the transfer syntax in File Meta Information."""
    dataset.ensure_file_meta()
    dataset.file_meta.TransferSyntaxUID = UID(uid)


def put_new_instance(dataset: FileModel) -> None:
    """Give an image that is another one now a SOP Instance UID of its own (PS3.3 C.12.1.1.1)."""
    uid = generate_uid()
    put(dataset, _SOP_INSTANCE_UID, uid)
    dataset.ensure_file_meta()
    dataset.file_meta.MediaStorageSOPInstanceUID = uid


def record_lossy(dataset: FileModel, transfer_syntax: str, plain_size: int, size: int) -> None:
    """Add a step of lossy compression to those that an image has been through (PS3.3 C.7.6.1.1.5)."""
    put(dataset, _LOSSY, "01")
    ratios, methods = _values(dataset, _RATIO), _values(dataset, _METHOD)
    ratio = f"{plain_size / size:.4g}" if size else "1"
    dataset[_RATIO] = _element(_RATIO, [*map(str, ratios), ratio] if ratios else ratio)
    method = _METHODS.get(transfer_syntax)
    if method is not None:
        dataset[_METHOD] = _element(_METHOD, [*methods, method] if methods else method)


def is_recorded_lossy(dataset: FileModel) -> bool:
    """Whether the image says that it has been through lossy compression."""
    return bool(dataset.value_of(_LOSSY) == "01")


def mark_derived(dataset: FileModel) -> None:
    """Say that the image is a compressed version of another one (PS3.3 C.7.6.1.1.5)."""
    kinds = _values(dataset, _IMAGE_TYPE)
    if kinds and kinds[0] != "DERIVED":
        dataset[_IMAGE_TYPE] = _element(_IMAGE_TYPE, ["DERIVED", *kinds[1:]])


def _values(dataset: FileModel, tag: int) -> list[Any]:
    value = dataset.value_of(tag)
    if value is None or value == "":
        return []
    return list(value) if not isinstance(value, str) and hasattr(value, "__iter__") else [value]


def check_lowest_bits(dataset: FileModel) -> None:
    """Raise for samples that an encoder of Bits Stored would cut: those with overlays in them, or not in the lowest."""
    stored, high = dataset.value_of(_BITS_STORED), dataset.value_of(_HIGH_BIT)
    if isinstance(stored, int) and isinstance(high, int) and high != stored - 1:
        raise EncodeError(
            f"High Bit (0028,0102) is {high} and Bits Stored (0028,0101) {stored}, "
            "only samples in the lowest bits can be encoded (PS3.5 8.1.1)",
            hint="RLE Lossless and uncompressed transfer syntaxes keep all bits",
        )
    for group in range(0x6000, 0x6020, 2):
        bit = dataset.value_of(group << 16 | _OVERLAY_BIT)
        if isinstance(bit, int) and bit and group << 16 | _OVERLAY_DATA not in dataset:
            raise EncodeError(
                f"the overlay of group {group:04X} is bit {bit} of the pixel data, where encoding would lose it",
                hint="move it to Overlay Data (60xx,3000) first; RLE Lossless keeps it",
            )


__all__ = [
    "ALWAYS_LOSSY",
    "check_lowest_bits",
    "describe_frames",
    "drop",
    "is_recorded_lossy",
    "mark_derived",
    "put",
    "put_new_instance",
    "put_offsets",
    "put_pixels",
    "put_transfer_syntax",
    "record_lossy",
]
