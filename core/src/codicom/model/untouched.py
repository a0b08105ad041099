"""Whether a value is still what its bytes say, so that the bytes can stand for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codicom.model.element import DataElement
from codicom.model.sequence import Sequence
from codicom.tag import BaseTag
from codicom.uid import UID
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import IS, DSfloat
from codicom.vr import CUSTOMIZABLE_CHARSET_VR, texts
from codicom.wire.header import Deferred, Entry, ItemSpan, Span

if TYPE_CHECKING:
    from codicom.model.state import State

# Values that cannot change in place.
_PLAIN: Final = frozenset({str, int, float, bytes, type(None), UID, BaseTag, DSfloat, IS, PersonName})
_CHARSET_VRS: Final = texts(CUSTOMIZABLE_CHARSET_VR)


def is_untouched(element: DataElement, same_text: bool) -> bool:
    """Whether an element that has an index entry is still what its bytes say."""
    entry = element._entry
    undefined = isinstance(entry, Span | Deferred) and entry.undefined
    if element.is_undefined_length != undefined:
        return False
    value = element._value
    if isinstance(value, MultiValue):
        if value.was_changed:
            return False
    elif isinstance(value, Sequence):
        if value.was_changed:
            return False
        return all(_item_is_untouched(item, same_text) for item in value.held())
    elif hasattr(value, "__array__"):
        # An array is changed without a trace.
        return False
    return same_text or element.VR not in _CHARSET_VRS


def _item_is_untouched(item: Any, same_text: bool) -> bool:
    if isinstance(item, ItemSpan):
        return same_text
    if item._touched or item._source is None:
        return False
    return all(
        (held._entry is not None and is_untouched(held, same_text)) if isinstance(held, DataElement) else same_text
        for held in item._elements.values()
    )


def as_read(dataset: State) -> dict[int, Entry | DataElement]:
    """Return a dataset's elements, those that are still what their bytes say as entries of the index again.

    A copy then makes them anew when they are asked for, which costs less than copying them.
    """
    source = dataset._source
    if source is None or source.is_closed:
        return dataset._elements
    touched = dataset._touched
    elements: dict[int, Entry | DataElement] = {}
    for tag, held in dataset._elements.items():
        elements[tag] = held
        if type(held) is not DataElement or held._entry is None or tag in touched:
            continue
        entry = held._entry
        # The usual case first: a value that cannot change in place, and nothing else said of the element.
        if (type(entry) is int and held._extras is None and type(held._value) in _PLAIN) or (
            type(entry) is not Deferred and held.validation_mode is None and is_untouched(held, True)
        ):
            elements[tag] = entry
    return elements
