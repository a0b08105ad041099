"""Writing files, and datasets without a file around them."""

from collections.abc import Callable, Iterable
from typing import Any

import codicom
from codicom import DataElement, Dataset, FileMetaDataset, dcmwrite
from codicom.dataset import validate_file_meta
from codicom.raw import RawDataElement, encode_file_meta, resolve_vr
from codicom.values import encode_value
from codicom.vr import AMBIGUOUS_VR, CUSTOMIZABLE_CHARSET_VR, EXPLICIT_VR_LENGTH_32, VR, Family
from codicom_pydicom.streams import codecs, encoded, one_element

from .charset import convert_encodings, default_encoding
from .dataelem import convert_raw_data_element
from .filebase import DicomBytesIO, DicomFileLike, DicomIO, WriteableBuffer
from .fileutil import PathType, path_from_pathlike
from .tag import BaseTag, ItemDelimiterTag, ItemTag, SequenceDelimiterTag, Tag
from .uid import UID, DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ImplicitVRLittleEndian

EncodingType = tuple[bool | None, bool | None]
Encodings = str | list[str] | None


def write_dataset(fp: DicomIO, dataset: Dataset, parent_encoding: str | list[str] = default_encoding) -> int:
    """Write a dataset in the encoding of a file object, and return how many bytes that took."""
    data = encoded(dataset, fp.is_implicit_VR, fp.is_little_endian, parent_encoding)
    fp.write(data)
    return len(data)


def write_data_element(fp: DicomIO, elem: DataElement | RawDataElement, encodings: Encodings = None) -> None:
    """Write one element in the encoding of a file object."""
    fp.write(encoded(one_element(elem), fp.is_implicit_VR, fp.is_little_endian, encodings))


def write_sequence(fp: DicomIO, elem: DataElement, encodings: list[str]) -> None:
    """Write the items of a sequence."""
    for item in elem.value:
        write_sequence_item(fp, item, encodings)


def write_sequence_item(fp: DicomIO, dataset: Dataset, encodings: list[str]) -> None:
    """Write one item of a sequence, of undefined length if it was read with that."""
    data = encoded(dataset, fp.is_implicit_VR, fp.is_little_endian, encodings)
    undefined = getattr(dataset, "is_undefined_length_sequence_item", False)
    fp.write_tag(ItemTag)
    fp.write_UL(0xFFFFFFFF if undefined else len(data))
    fp.write(data)
    if undefined:
        fp.write_tag(ItemDelimiterTag)
        fp.write_UL(0)


def write_file_meta_info(fp: DicomIO, file_meta: FileMetaDataset, enforce_standard: bool = True) -> None:
    """Write File Meta Information, completed if the standard is to be kept."""
    validate_file_meta(file_meta, enforce_standard)
    if enforce_standard and "FileMetaInformationGroupLength" not in file_meta:
        file_meta.FileMetaInformationGroupLength = 0
    data = encode_file_meta(file_meta, enforce_standard=enforce_standard)
    if "FileMetaInformationGroupLength" in file_meta:
        file_meta.FileMetaInformationGroupLength = len(data) - 12
    fp.write(data)


def correct_ambiguous_vr(ds: Dataset, is_little_endian: bool, ancestors: list[Dataset] | None = None) -> Dataset:
    """Give the elements of a dataset whose VR is ambiguous the one that the dataset decides."""
    for element in list(ds):
        if element.VR == "SQ":
            for item in element.value:
                correct_ambiguous_vr(item, is_little_endian, [*(ancestors or []), ds])
        elif element.VR in AMBIGUOUS_VR:
            correct_ambiguous_vr_element(element, ds, is_little_endian, ancestors)
    return ds


def correct_ambiguous_vr_element(
    elem: DataElement | RawDataElement, ds: Dataset, is_little_endian: bool, ancestors: list[Dataset] | None = None
) -> DataElement | RawDataElement:
    """Give an element whose VR is ambiguous the one that its dataset decides."""
    if elem.VR not in AMBIGUOUS_VR:
        return elem
    if isinstance(elem, RawDataElement):
        elem = convert_raw_data_element(elem, ds=ds)
    vr = None
    for place in (ds, *reversed(ancestors or [])):
        vr = resolve_vr(place, int(elem.tag), str(elem.VR), undefined_length=elem.is_undefined_length)
        if vr is not None:
            break
    if vr is None:
        raise AttributeError(
            f"Failed to resolve ambiguous VR for tag {elem.tag}: the dataset has none of the elements that decide it"
        )
    value = elem.value
    elem.VR = vr
    if isinstance(value, bytes) and vr in ("US", "SS"):
        from codicom_pydicom.conversion import value_of

        elem.value = value_of(vr, value, is_little_endian)
    return elem


def multi_string(val: str | Iterable[str]) -> str:
    """Return texts joined by backslashes."""
    return val if isinstance(val, str) else "\\".join(val)


def _write_value(fp: DicomIO, elem: DataElement, encodings: Encodings = None) -> None:
    fp.write(encode_value(str(elem.VR), elem.value, not fp.is_little_endian, codecs(encodings)))


def write_numbers(fp: DicomIO, elem: DataElement, struct_format: str) -> None:
    """Write the value of an element of numbers."""
    _write_value(fp, elem)


def write_OBvalue(fp: DicomIO, elem: DataElement) -> None:
    """Write the value of an element of bytes, to an even length."""
    _write_bytes(fp, elem)


def write_OWvalue(fp: DicomIO, elem: DataElement) -> None:
    """Write the value of an element of words, as it is."""
    _write_bytes(fp, elem)


def write_UN(fp: DicomIO, elem: DataElement) -> None:
    """Write the value of an element of unknown VR."""
    _write_bytes(fp, elem)


def _write_bytes(fp: DicomIO, elem: DataElement) -> None:
    value = elem.value or b""
    if not isinstance(value, bytes | bytearray | memoryview):
        value = value.read()
    fp.write(value)
    if elem.VR == "OB" and len(value) % 2:
        fp.write(b"\0")


def _writer(what: str) -> Callable[..., None]:
    def write(fp: DicomIO, elem: DataElement) -> None:
        _write_value(fp, elem)

    write.__doc__ = f"Write the value of an element of {what}."
    return write


write_UI = _writer("UIDs")
write_number_string = _writer("numbers in text")
write_DA = _writer("dates")
write_DT = _writer("dates with times")
write_TM = _writer("times")
write_ATvalue = _writer("tags")


def write_string(fp: DicomIO, elem: DataElement, padding: str = " ") -> None:
    """Write the value of an element of text in the default repertoire."""
    _write_value(fp, elem)


def write_text(fp: DicomIO, elem: DataElement, encodings: list[str] | None = None) -> None:
    """Write the value of an element of text."""
    _write_value(fp, elem, encodings)


def write_PN(fp: DicomIO, elem: DataElement, encodings: list[str] | None = None) -> None:
    """Write the value of an element of names."""
    _write_value(fp, elem, encodings)


_WRITER_OF: dict[Family, Callable[..., None]] = {
    **dict.fromkeys((Family.TITLE, Family.CODE, Family.RESOURCE), write_string),
    **dict.fromkeys((Family.DECIMAL_STRING, Family.INTEGER_STRING), write_number_string),
    **dict.fromkeys((Family.TEXT, Family.LONG_TEXT), write_text),
    **dict.fromkeys((Family.WORDS, Family.AMBIGUOUS), write_OWvalue),
    Family.NAME: write_PN,
    Family.UID: write_UI,
    Family.TAG: write_ATvalue,
    Family.UNKNOWN: write_UN,
    Family.SEQUENCE: write_sequence,
}
_WRITE_DATE = {VR.DA: write_DA, VR.DT: write_DT, VR.TM: write_TM}
writers: dict[str, tuple[Callable[..., None], str | None]] = {
    **{vr: (_WRITER_OF[vr.family], None) for vr in VR if vr.family in _WRITER_OF},
    **{vr: (write_numbers, vr.traits.struct) for vr in VR if vr.family in (Family.INTEGER, Family.FLOAT)},
    **{vr: (write, None) for vr, write in _WRITE_DATE.items()},
    **dict.fromkeys((VR.OB, VR.OB_OW), (write_OBvalue, None)),
    VR.US_SS: (write_numbers, VR.US.traits.struct),
}

__all__ = [
    "AMBIGUOUS_VR",
    "BaseTag",
    "CUSTOMIZABLE_CHARSET_VR",
    "DataElement",
    "Dataset",
    "DeflatedExplicitVRLittleEndian",
    "DicomBytesIO",
    "DicomFileLike",
    "DicomIO",
    "EXPLICIT_VR_LENGTH_32",
    "EncodingType",
    "ExplicitVRBigEndian",
    "FileMetaDataset",
    "ImplicitVRLittleEndian",
    "ItemDelimiterTag",
    "ItemTag",
    "PathType",
    "RawDataElement",
    "SequenceDelimiterTag",
    "Tag",
    "UID",
    "VR",
    "WriteableBuffer",
    "convert_encodings",
    "convert_raw_data_element",
    "correct_ambiguous_vr",
    "correct_ambiguous_vr_element",
    "dcmwrite",
    "default_encoding",
    "multi_string",
    "path_from_pathlike",
    "validate_file_meta",
    "write_ATvalue",
    "write_DA",
    "write_DT",
    "write_OBvalue",
    "write_OWvalue",
    "write_PN",
    "write_TM",
    "write_UI",
    "write_UN",
    "write_data_element",
    "write_dataset",
    "write_file_meta_info",
    "write_number_string",
    "write_numbers",
    "write_sequence",
    "write_sequence_item",
    "write_string",
    "write_text",
    "writers",
]
_Any = Any
