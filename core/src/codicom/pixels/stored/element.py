"""The element that holds the pixel data: where its value is, and how it is stored."""

from __future__ import annotations

from typing import Any, NamedTuple

from codicom.errors import DecodeError, MissingElementError
from codicom.model.dataset import DatasetModel
from codicom.model.raw import Stored, stored
from codicom.pixels.stored.description import pixel_tag
from codicom.pixels.stored.value import FetchedValue, PixelValue, StreamValue, held


class PixelElement(NamedTuple):
    """The pixel data element of a dataset."""

    dataset: DatasetModel
    tag: int
    value: PixelValue
    vr: str
    undefined: bool
    # ``None`` of a value that was set: it is in the byte order of the dataset's transfer syntax.
    big_endian: bool | None


def element_of(dataset: DatasetModel, keyword: object = None) -> PixelElement:
    """Return the pixel data element; a value not used yet is looked at where it stands, without a copy."""
    tag = pixel_tag(dataset, keyword)
    found = stored(dataset, tag)
    element = found.element
    value = _value_in(found) if element is None else _value_of(element.value)
    # PS3.5 A.1: in implicit VR, Pixel Data is OW.
    vr = (found.vr or "OW") if element is None else element.VR
    was_read = found.start >= 0
    return PixelElement(dataset, tag, value, vr, found.undefined, found.big_endian if was_read else None)


def _value_in(found: Stored) -> PixelValue:
    """Return a value that nobody has used yet: a view on its source, or its place in the file."""
    if not found.is_deferred:
        return held(found.view(), found.offset)
    assert found.source is not None  # what was left in a file
    assert found.source.fetch is not None  # can be fetched from it
    return FetchedValue(found.source.fetch, found.length, found.start)


def _value_of(value: Any) -> PixelValue:
    if value is None or value == "":
        raise MissingElementError("the pixel data is empty")
    if hasattr(value, "read") and hasattr(value, "seek"):
        return StreamValue(value)
    if not isinstance(value, bytes | bytearray | memoryview):
        raise DecodeError(f"the pixel data must be bytes, got {type(value).__name__}")
    return held(value)


__all__ = ["PixelElement", "element_of"]
