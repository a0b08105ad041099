"""From a dataset to the DICOM JSON Model (PS3.18 Annex F)."""

from __future__ import annotations

import json
import warnings
from binascii import b2a_base64
from collections.abc import Callable, Mapping
from io import BufferedIOBase
from typing import Any, Final

from codicom.errors import CodicomError, InvalidValueError, ValueWarning
from codicom.formats.json_errors import JsonTypeError
from codicom.formats.json_writers import TEXTS, WRITERS
from codicom.limits import Limits, exceeded
from codicom.model.ambiguous import resolve
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement, read_whole
from codicom.model.path import Place, path_text
from codicom.model.raw import element_and_value, is_big_endian
from codicom.settings import current
from codicom.values.multivalue import MultiValue
from codicom.values.validation import check
from codicom.vr import WORD_SIZE
from codicom.wire.tags import PIXEL_DATA
from codicom.wire.word_order import swapped, word_of_pixels

# Returns the URI under which an element's value can be had.
ElementHandler = Callable[[DataElement], str]

_BITS_ALLOCATED: Final = 0x00280100


class Writing:
    """What holds for all elements while a dataset is written to another model."""

    __slots__ = ("handler", "left_out", "limits", "root", "suppress", "threshold")

    def __init__(
        self, threshold: int, handler: ElementHandler | None, suppress: bool, root: DatasetModel | None = None
    ) -> None:
        # The threshold is that of the text, and base64 writes three bytes as four characters.
        self.threshold = threshold // 4 * 3
        self.handler = handler
        self.suppress = suppress
        # The dataset that has the File Meta Information.
        self.root = root
        self.left_out: list[str] = []
        self.limits: Limits = current().limits

    def is_bulk(self, length: int) -> bool:
        """Whether a value of so many bytes is to be a URI."""
        return self.handler is not None and length > self.threshold


def dataset_to_json(
    dataset: DatasetModel,
    bulk_data_threshold: int = 1024,
    bulk_data_element_handler: ElementHandler | None = None,
    suppress_invalid_tags: bool = False,
) -> dict[str, Any]:
    """Return a dataset in the DICOM JSON Model, as a dictionary."""
    writing = Writing(bulk_data_threshold, bulk_data_element_handler, suppress_invalid_tags, dataset)
    try:
        content = _dataset(dataset, writing, None, 0)
    except RecursionError:
        raise exceeded("depth", writing.limits.depth, writing.limits.depth + 1) from None
    if writing.left_out:
        warnings.warn(f"left out what is not valid: {', '.join(writing.left_out)}", ValueWarning, stacklevel=3)
    return content


def element_to_json(
    element: DataElement, bulk_data_threshold: int = 1024, bulk_data_element_handler: ElementHandler | None = None
) -> dict[str, Any]:
    """Return an element in the DICOM JSON Model (PS3.18 F.2.2)."""
    writing = Writing(bulk_data_threshold, bulk_data_element_handler, False)
    return _attribute(None, element, element.VR, element.value, writing, None, 0)


def dump(content: Mapping[str, Any]) -> str:
    """Return a JSON model as text."""
    return json.dumps(content, sort_keys=True)


def _dataset(dataset: DatasetModel, writing: Writing, place: Place | None, depth: int) -> dict[str, Any]:
    if depth > writing.limits.depth:
        raise exceeded("depth", writing.limits.depth, depth, tag_path=path_text(place)[:200])
    content = {}
    writers = WRITERS
    suppress = writing.suppress
    for tag in dataset.sorted_tags():
        # PS3.18 F.2.2: group lengths shall not be included.
        if not tag & 0xFFFF:
            continue
        try:
            element, vr, value = element_and_value(dataset, tag)
            if suppress:
                _require_valid(vr, value)
            writer = writers.get(vr)
            if value is None:
                attribute: dict[str, Any] = {"vr": vr if len(vr) == 2 else decided_vr(dataset, element)}
            elif writer is not None and type(value) is not bytes:
                values = writer(value)
                attribute = {"vr": vr, "Value": values} if values else {"vr": vr}
            else:
                attribute = _attribute(dataset, element, vr, value, writing, place, depth)
        except (CodicomError, ValueError, TypeError, KeyError, AttributeError, ArithmeticError) as error:
            if suppress:
                writing.left_out.append(path_text(place, tag))
                continue
            if isinstance(error, InvalidValueError) and error.tag_path is None:
                error.tag_path = path_text(place, tag)
            raise
        content["%08X" % tag] = attribute  # noqa: UP031 - half the time of a format string
    return content


def _require_valid(vr: str, value: Any) -> None:
    broken = check(vr, value)
    if broken is not None:
        raise InvalidValueError(broken, vr=vr)


def _attribute(
    dataset: DatasetModel | None,
    element: DataElement,
    vr: str,
    value: Any,
    writing: Writing,
    place: Place | None,
    depth: int,
) -> dict[str, Any]:
    """Return what stands for an element, whatever its VR."""
    if vr == "SQ":
        tag = int(element.tag)
        items = [_dataset(item, writing, Place(place, tag, at), depth + 1) for at, item in enumerate(value or ())]
        # PS3.18 F.2.5: what is empty has no Value.
        return {"vr": vr, "Value": items} if items else {"vr": vr}
    vr = decided_vr(dataset, element)
    raw = value_bytes(dataset, element, vr, writing.root)
    if raw is None:
        writer = WRITERS.get(vr)
        if writer is None and value is not None:
            raise JsonTypeError(f"a value of {vr} must be bytes, got {type(value).__name__}", vr=vr)
        values = writer(value) if writer is not None and value is not None else None
        return {"vr": vr, "Value": values} if values else {"vr": vr}
    if not raw:
        return {"vr": vr}
    if writing.handler is not None and writing.is_bulk(len(raw)):
        return {"vr": vr, "BulkDataURI": writing.handler(element)}
    return {"vr": vr, "InlineBinary": b2a_base64(raw, newline=False).decode("ascii")}


def decided_vr(dataset: DatasetModel | None, element: DataElement) -> str:
    """Return the VR of an element as one of the standard: other models know no ambiguous ones."""
    vr = element.VR
    if len(vr) == 2:
        return vr
    found = None
    if dataset is not None:
        found = resolve(dataset, int(element.tag), vr, undefined=element.is_undefined_length, implicit=False)
    value = element.value
    if isinstance(value, bytes | bytearray | memoryview | BufferedIOBase):
        return found if found is not None and len(found) == 2 else "UN"
    numbers = value if isinstance(value, MultiValue | list | tuple) else (value,)
    return "SS" if found == "SS" or any(isinstance(number, int) and number < 0 for number in numbers) else "US"


def value_bytes(dataset: DatasetModel | None, element: DataElement, vr: str, root: DatasetModel | None) -> bytes | None:
    """Return the value of an element in little endian if it is made of bytes, otherwise ``None``."""
    value = element.value
    if isinstance(value, BufferedIOBase):
        return read_whole(value)
    if not isinstance(value, bytes | bytearray | memoryview):
        return None
    if vr in TEXTS:
        raise JsonTypeError(f"a value of {vr} must be text (str), got bytes", vr=vr)
    raw = bytes(value)
    # PS3.18 F.2.7: the rules of byte order apply. No transfer syntax tells of another than little endian.
    if dataset is not None and vr in WORD_SIZE and is_big_endian(dataset, element.tag, root):
        word = WORD_SIZE[vr]
        if vr == "OW" and element.tag == PIXEL_DATA:
            word = word_of_pixels(raw, dataset.value_of(_BITS_ALLOCATED))
        return swapped(raw, word)
    return raw
