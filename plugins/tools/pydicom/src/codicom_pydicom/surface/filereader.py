"""Reading files, and datasets without a file around them."""

import logging
from collections.abc import Iterator, MutableSequence
from typing import Any, BinaryIO

import codicom
from codicom import DataElement, Dataset, FileDataset, FileMetaDataset, Sequence
from codicom.errors import InvalidDicomError
from codicom.fileio import size_in_bytes
from codicom.raw import RawDataElement, item_end
from codicom.tag import BaseTag
from codicom.vr import EXPLICIT_VR_LENGTH_32, VR
from codicom_pydicom.streams import StopWhen, cut, dataset_of, header_length, raw_elements, sequence_of

from .charset import convert_encodings, default_encoding
from .datadict import dictionary_VR
from .fileutil import PathType, path_from_pathlike, read_undefined_length_value
from .misc import warn_and_log
from .tag import ItemTag, SequenceDelimiterTag, Tag, TagListType
from .uid import UID

logger = logging.getLogger("pydicom")
ENCODED_VR = {each.encode(default_encoding) for each in VR}
Encoding = str | MutableSequence[str]


def dcmread(
    fp: Any,
    defer_size: str | float | None = None,
    stop_before_pixels: bool = False,
    force: bool = False,
    specific_tags: TagListType | None = None,
) -> FileDataset:
    """Read a file, a path or a file object."""
    return codicom.dcmread(
        fp, defer_size=defer_size, stop_before_pixels=stop_before_pixels, force=force, specific_tags=specific_tags
    )


def read_partial(
    fileobj: BinaryIO,
    stop_when: StopWhen | None = None,
    defer_size: str | float | None = None,
    force: bool = False,
    specific_tags: list[Any] | None = None,
) -> FileDataset:
    """Read a file object up to where ``stop_when`` says so, which gets the tag, VR and length of each element."""
    start = fileobj.tell()
    dataset = codicom.dcmread(fileobj, defer_size=defer_size, force=force)
    place = cut(dataset, stop_when, specific_tags)
    if place is not None:
        fileobj.seek(start + place)
    return dataset


def read_dataset(
    fp: BinaryIO,
    is_implicit_VR: bool,
    is_little_endian: bool,
    bytelength: int | None = None,
    stop_when: StopWhen | None = None,
    defer_size: str | float | None = None,
    parent_encoding: Encoding = default_encoding,
    specific_tags: list[Any] | None = None,
    at_top_level: bool = True,
) -> Dataset:
    """Read a dataset that stands in a file object, to its end or so many bytes."""
    start = fp.tell()
    data = fp.read() if bytelength is None else fp.read(bytelength)
    dataset, end = dataset_of(data, is_implicit_VR, is_little_endian, parent_encoding, start)
    place = cut(dataset, stop_when, specific_tags)
    fp.seek(place if place is not None else start + end)
    return dataset


def data_element_generator(
    fp: BinaryIO,
    is_implicit_VR: bool,
    is_little_endian: bool,
    stop_when: StopWhen | None = None,
    defer_size: str | float | None = None,
    encoding: Encoding = default_encoding,
    specific_tags: list[Any] | None = None,
) -> Iterator[RawDataElement | DataElement]:
    """Yield the elements that stand in a file object, raw, and sequences as elements."""
    start = fp.tell()
    dataset, end = dataset_of(fp.read(), is_implicit_VR, is_little_endian, encoding, start)
    place = cut(dataset, stop_when, specific_tags)
    fp.seek(place if place is not None else start + end)
    most = size_in_bytes(defer_size)
    for element in raw_elements(dataset):
        if most is not None and isinstance(element, RawDataElement) and element.length > most:
            yield element._replace(value=None)
        else:
            yield element


def read_sequence(
    fp: BinaryIO, is_implicit_VR: bool, is_little_endian: bool, bytelength: int, encoding: Encoding, offset: int = 0
) -> Sequence:
    """Read the items of a sequence: so many bytes, or up to the delimiter if that is 0xFFFFFFFF."""
    start = fp.tell()
    if bytelength == 0xFFFFFFFF:
        items = []
        while (item := read_sequence_item(fp, is_implicit_VR, is_little_endian, encoding, offset)) is not None:
            items.append(item)
        found = Sequence(items)
        found.is_undefined_length = True
        return found
    return sequence_of(fp.read(bytelength), is_implicit_VR, is_little_endian, encoding, start + offset)


def read_sequence_item(
    fp: BinaryIO, is_implicit_VR: bool, is_little_endian: bool, encoding: Encoding, offset: int = 0
) -> Dataset | None:
    """Read one item of a sequence; ``None`` at the delimiter."""
    start = fp.tell()
    head = fp.read(8)
    if len(head) < 8:
        raise OSError(f"No tag to read at file position {start + offset:X}")
    order = "little" if is_little_endian else "big"
    tag = BaseTag(int.from_bytes(head[:2], order) << 16 | int.from_bytes(head[2:4], order))  # type: ignore[arg-type]
    if tag == SequenceDelimiterTag:
        return None
    if tag != ItemTag:
        logger.warning("expected an item of a sequence, found %s at %#x", tag, start + offset)
    length = int.from_bytes(head[4:], order)  # type: ignore[arg-type]  # one of the two
    data = fp.read() if length == 0xFFFFFFFF else fp.read(length)
    whole = head + data
    if length == 0xFFFFFFFF:
        end = item_end(data, implicit_vr=is_implicit_VR, little_endian=is_little_endian)
        whole = head + data[:end]
        fp.seek(start + 8 + end)
    item: Dataset
    (item,) = sequence_of(whole, is_implicit_VR, is_little_endian, encoding, start + offset)
    item.is_undefined_length_sequence_item = length == 0xFFFFFFFF
    return item


def read_file_meta_info(filename: PathType) -> FileMetaDataset:
    """Read only the File Meta Information of a file."""
    found: FileMetaDataset = codicom.dcmread(filename, specific_tags=[0x00080005], stop_before_pixels=True).file_meta
    return found


def read_preamble(fp: BinaryIO, force: bool) -> bytes | None:
    """Read the preamble of a file object with the prefix after it; without them, nothing is read if forced."""
    preamble = fp.read(128)
    if fp.read(4) == b"DICM" and len(preamble) == 128:
        return preamble
    if not force:
        raise InvalidDicomError(
            "File is missing DICOM File Meta Information header or the 'DICM' prefix is missing from the header",
            hint="use force=True to force reading",
        )
    fp.seek(0)
    return None


def data_element_offset_to_value(is_implicit_VR: bool, VR: str | None) -> int:
    """Return how many bytes stand before the value of an element."""
    return header_length(is_implicit_VR, VR)


def read_deferred_data_element(
    fileobj_type: Any, filename_or_obj: Any, timestamp: float | None, raw_data_elem: RawDataElement
) -> RawDataElement:
    """Read a value that was left in the file."""
    if filename_or_obj is None:
        raise OSError("a value was left in its file, and the dataset has no file name; it was not read from a file")
    dataset = codicom.dcmread(filename_or_obj, force=True)
    found = dataset.get_item(raw_data_elem.tag)
    if found is None or (isinstance(found, RawDataElement) and found.VR not in (raw_data_elem.VR, None)):
        raise ValueError(f"the file holds another element than {raw_data_elem.tag} by now")
    value = found.value if isinstance(found, RawDataElement) else dataset[raw_data_elem.tag].value
    return raw_data_elem._replace(value=value)


__all__ = [
    "DataElement",
    "Dataset",
    "ENCODED_VR",
    "EXPLICIT_VR_LENGTH_32",
    "FileDataset",
    "FileMetaDataset",
    "InvalidDicomError",
    "ItemTag",
    "PathType",
    "RawDataElement",
    "Sequence",
    "SequenceDelimiterTag",
    "Tag",
    "TagListType",
    "UID",
    "VR",
    "convert_encodings",
    "data_element_generator",
    "data_element_offset_to_value",
    "dcmread",
    "default_encoding",
    "dictionary_VR",
    "logger",
    "path_from_pathlike",
    "read_dataset",
    "read_deferred_data_element",
    "read_file_meta_info",
    "read_partial",
    "read_preamble",
    "read_sequence",
    "read_sequence_item",
    "read_undefined_length_value",
    "warn_and_log",
]
