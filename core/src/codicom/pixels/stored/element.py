"""The element that holds the pixel data: where its value is, and how it is stored."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from codicom.errors import DecodeError, MissingElementError
from codicom.limits import Limits
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement
from codicom.model.path import path_text
from codicom.pixels.stored.description import PIXEL_TAGS, pixel_tag
from codicom.pixels.stored.value import FetchedValue, PixelValue, StreamValue, held
from codicom.settings import current
from codicom.wire.deviations import Deviations
from codicom.wire.header import Deferred, Encoding, Span, read_span

_DEFAULT_LIMITS: Final = Limits()


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
    held_as = dataset._elements[tag]
    source = dataset._source
    entry = held_as._entry if isinstance(held_as, DataElement) else held_as
    big = None
    if entry is not None and source is not None:
        span = entry
        if isinstance(entry, int):
            span = read_span(source.buffer, entry, Encoding(dataset._implicit, source.big_endian))
        assert isinstance(span, Span | Deferred)  # what is no number
        big = source.big_endian or span.big_endian
        if not isinstance(held_as, DataElement):
            value: PixelValue
            if isinstance(span, Deferred):
                assert source.fetch is not None  # deferred values come with it
                value = FetchedValue(source.fetch, span.end - span.start, span.start)
            else:
                value = held(memoryview(source.buffer)[span.start : span.end], source.offset(span.start))
            # PS3.5 A.1: in implicit VR, Pixel Data is OW.
            return PixelElement(dataset, tag, value, span.vr or "OW", span.undefined, big)
    assert isinstance(held_as, DataElement)  # an entry that is not loaded has its source
    return PixelElement(dataset, tag, _value_of(held_as._value), held_as.VR, held_as.is_undefined_length, big)


def _value_of(value: Any) -> PixelValue:
    if value is None or value == "":
        raise MissingElementError("the pixel data is empty")
    if hasattr(value, "read") and hasattr(value, "seek"):
        return StreamValue(value)
    if not isinstance(value, bytes | bytearray | memoryview):
        raise DecodeError(f"the pixel data must be bytes, got {type(value).__name__}")
    return held(value)


def path_of(dataset: DatasetModel, tag: int) -> str:
    """Return the path of an element as text."""
    return path_text(dataset._place, tag)


def deviations_of(dataset: DatasetModel) -> Deviations:
    """Return where to record what is wrong with a dataset."""
    source = dataset._source
    return Deviations(strict=current().read.strict) if source is None else source.deviations


def limits_of(dataset: DatasetModel) -> Limits:
    """Return the limits in force: those set where the pixel data is used, else those its dataset was read with."""
    here, source = current().limits, dataset._source
    return here if source is None or here != _DEFAULT_LIMITS else source.limits


def fingerprint(dataset: DatasetModel) -> tuple[Any, ...]:
    """Return what the dataset holds of the elements that pixel data depends on, to be compared."""
    elements = dataset._elements
    # While it is as it was read, an element is what its place in the source says.
    held_as = [
        (found._entry or _changed(found)) if isinstance(found, DataElement) else found
        for found in map(elements.get, PIXEL_TAGS)
    ]
    return dataset._source, *held_as


def _changed(element: DataElement) -> object:
    """Return what an element is that is not as it was read."""
    entry = element._entry
    return (element._vr, element._value, element.is_undefined_length) if entry is None else entry


__all__ = ["PixelElement", "deviations_of", "element_of", "fingerprint", "limits_of", "path_of"]
