"""Datasets from bytes without a file around them, and into such bytes: what network libraries ask pydicom for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from codicom import DataElement, Dataset, Sequence
from codicom.raw import RawDataElement, encode_dataset, read_leading
from codicom.tag import BaseTag, Tag
from codicom.values import DEFAULT_ENCODING

StopWhen = Callable[[BaseTag, str | None, int], bool]
Encodings = str | Iterable[str] | None

UNDEFINED = 0xFFFFFFFF


def codecs(encoding: Encodings) -> tuple[str, ...]:
    """Return Python codecs as codicom has them."""
    if isinstance(encoding, str):
        return (encoding,)
    return tuple(encoding or ()) or (DEFAULT_ENCODING,)


def dataset_of(
    data: bytes,
    implicit: bool,
    little_endian: bool,
    encoding: Encodings = None,
    offset: int = 0,
    name: str | None = None,
) -> tuple[Dataset, int]:
    """Return the dataset that bytes hold, and where it ends; ``offset`` is where the bytes stand in their file."""
    return read_leading(
        data, implicit_vr=implicit, little_endian=little_endian, encodings=encoding, offset=offset, name=name
    )


def header_length(implicit: bool, vr: str | None) -> int:
    """Return how many bytes stand before the value of an element (PS3.5 7.1)."""
    from codicom.vr import EXPLICIT_VR_LENGTH_32

    return 12 if not implicit and vr in EXPLICIT_VR_LENGTH_32 else 8


def cut(dataset: Dataset, stop_when: StopWhen | None, wanted: Iterable[Any] | None = None) -> int | None:
    """Remove the elements from where ``stop_when`` says so, and those not wanted; return where the first stood."""
    place: int | None = None
    chosen = None if wanted is None else {int(Tag(each)) for each in wanted} | {0x00080005}
    for tag in dataset.sorted_tags():
        if place is None and stop_when is not None:
            vr, length, start, implicit = _head(dataset, tag)
            if stop_when(BaseTag(tag), vr, length):
                place = start - header_length(implicit, vr)
        if place is not None or (chosen and tag not in chosen):
            del dataset[tag]
    return place


def _head(dataset: Dataset, tag: int) -> tuple[str | None, int, int, bool]:
    raw = dataset.get_item(tag)
    if isinstance(raw, RawDataElement):
        return raw.VR, raw.length, raw.value_tell, raw.is_implicit_VR
    implicit = bool(dataset.original_encoding[0])
    return None if implicit else raw.VR, UNDEFINED if raw.is_undefined_length else 0, raw.file_tell or 0, implicit


def raw_elements(dataset: Dataset) -> Iterator[RawDataElement | DataElement]:
    """Yield the elements as they are in the source; sequences as elements."""
    for tag in dataset.sorted_tags():
        element = dataset.get_item(tag)
        yield dataset[tag] if isinstance(element, RawDataElement) and element.VR == "SQ" else element


def encoded(dataset: Dataset, implicit: bool, little_endian: bool, encoding: Encodings = None) -> bytes:
    """Return a dataset in bytes."""
    return encode_dataset(dataset, implicit_vr=implicit, little_endian=little_endian, encodings=encoding)


def one_element(element: DataElement | RawDataElement) -> Dataset:
    """Return a dataset of one element."""
    dataset = Dataset()
    dataset[element.tag] = element
    return dataset


def sequence_of(data: bytes, implicit: bool, little_endian: bool, encoding: Encodings, offset: int) -> Sequence:
    """Return the sequence whose items stand in bytes."""
    from codicom.raw import element_of

    raw = RawDataElement(BaseTag(0x00091001), "SQ", len(data), data, offset, implicit, little_endian)
    found: Sequence = element_of(raw, None, encoding).value
    return found


__all__ = ["cut", "dataset_of", "encoded", "header_length", "one_element", "raw_elements", "replace", "sequence_of"]
