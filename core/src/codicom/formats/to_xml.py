"""From a dataset to the Native DICOM Model (PS3.19 A.1), which is XML."""

from __future__ import annotations

import re
from binascii import b2a_base64
from decimal import Decimal
from typing import Any, Final, TypeVar

from codicom.errors import InvalidValueError
from codicom.formats.to_json import ElementHandler, Writing, decided_vr, value_bytes
from codicom.limits import exceeded
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement
from codicom.model.path import Place, path_text
from codicom.model.private import creator_of
from codicom.tables import lookup
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName

D = TypeVar("D", bound=DatasetModel)
NAMESPACE: Final = "http://dicom.nema.org/PS3.19/models/NativeDICOM"
_GROUPS: Final = ("Alphabetic", "Ideographic", "Phonetic")
_PARTS: Final = ("FamilyName", "GivenName", "MiddleName", "NamePrefix", "NameSuffix")
# XML 1.0 section 2.2: no document can hold these characters, not even by their numbers.
_IMPOSSIBLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]").search
_TO_ESCAPE: Final = re.compile('[&<>"\r\n\t]')
# A parser takes \r\n and \r for \n, and in attributes all of them for blanks (XML 1.0 sections 2.11 and 3.3.3).
_TEXT_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_ATTRIBUTE_ESCAPES: Final = {**_TEXT_ESCAPES, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


def dataset_to_xml(
    dataset: DatasetModel, bulk_data_threshold: int = 1024, bulk_data_element_handler: ElementHandler | None = None
) -> str:
    """Return a dataset in the Native DICOM Model, as XML text."""
    writing = Writing(bulk_data_threshold, bulk_data_element_handler, False, dataset)
    pieces = [f'<?xml version="1.0"?>\n<NativeDicomModel xmlns="{NAMESPACE}" xml:space="preserve">\n']
    try:
        _dataset(dataset, writing, pieces, None, 0)
    except RecursionError:
        raise exceeded("depth", writing.limits.depth, writing.limits.depth + 1) from None
    pieces.append("</NativeDicomModel>\n")
    return "".join(pieces)


def _dataset(dataset: DatasetModel, writing: Writing, pieces: list[str], place: Place | None, depth: int) -> None:
    if depth > writing.limits.depth:
        raise exceeded("depth", writing.limits.depth, depth, tag_path=path_text(place)[:200])
    for element in dataset:
        tag = int(element.tag)
        # PS3.19 A.1.1: group lengths shall not be included.
        if not tag & 0xFFFF:
            continue
        vr = decided_vr(dataset, element)
        opening = f"<DicomAttribute{_identity(dataset, tag)} vr={_quoted(vr)}"
        try:
            content = _content(dataset, element, vr, writing)
        except InvalidValueError as error:
            error.tag_path = error.tag_path or path_text(place, tag)
            raise
        if content is not None:
            pieces.append(f"{opening}>{content}</DicomAttribute>\n" if content else f"{opening}/>\n")
            continue
        pieces.append(f"{opening}>\n")
        for number, item in enumerate(element.value or (), 1):
            pieces.append(f'<Item number="{number}">\n')
            _dataset(item, writing, pieces, Place(place, tag, number - 1), depth + 1)
            pieces.append("</Item>\n")
        pieces.append("</DicomAttribute>\n")


def _identity(dataset: DatasetModel, tag: int) -> str:
    """Return the attributes that name an element."""
    if not tag & 0x10000:
        keyword = lookup.keyword_of(tag)
        return f' tag="{tag:08X}"' + (f' keyword="{keyword}"' if keyword else "")
    creator = creator_of(dataset, tag)
    # A creator that is nowhere, or that XML cannot hold, leaves the tag as it is.
    if creator is None or _IMPOSSIBLE(creator):
        return f' tag="{tag:08X}"'
    # PS3.19 table A.1.5-2: the creator stands for the block.
    return f' tag="{tag & 0xFFFF00FF:08X}" privateCreator={_quoted(creator)}'


def _content(dataset: DatasetModel, element: DataElement, vr: str, writing: Writing) -> str | None:
    """Return the XML inside an element, or ``None`` for a sequence."""
    if vr == "SQ":
        return None
    raw = value_bytes(dataset, element, vr, writing.root)
    if raw is None:
        value = element.value
        if value is None or (isinstance(value, str) and not value):
            return ""
        if vr == "PN":
            return _names(value)
        texts = _texts(value, vr)
        # Text with characters that XML cannot hold, as escape and form feed, goes as its bytes in UTF-8.
        if not any(map(_IMPOSSIBLE, texts)):
            return "".join(
                [f'<Value number="{number}">{_escaped(text)}</Value>' for number, text in enumerate(texts, 1)]
            )
        raw = _utf8("\\".join(texts), vr)
    if not raw:
        return ""
    if writing.handler is not None and writing.is_bulk(len(raw)):
        return f"<BulkData uri={_quoted(writing.handler(element))}/>"
    return f"<InlineBinary>{b2a_base64(raw, newline=False).decode('ascii')}</InlineBinary>"


def _utf8(text: str, vr: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise InvalidValueError("text with a lone surrogate cannot be written", vr=vr) from None


def _texts(value: Any, vr: str) -> list[str]:
    if hasattr(value, "tolist"):
        value = value.tolist()
    items = value if isinstance(value, MultiValue | list | tuple) else (value,)
    return [_text(item, vr) for item in items]


def _text(item: Any, vr: str) -> str:
    if item is None or item == "":
        return ""
    if vr == "AT":
        return f"{int(item):08X}"
    if isinstance(item, str):
        return str(item)
    text = getattr(item, "original_string", None)
    if isinstance(text, str):
        return text
    if isinstance(item, float):
        # Those of VR DS show themselves with quotes.
        plain = float.__repr__(item)
        return _FLOATS.get(plain, plain)
    if isinstance(item, int | Decimal) and not isinstance(item, bool):
        return str(item)
    raise InvalidValueError(f"a value of {vr} cannot be of type {type(item).__name__}", vr=vr)


# The names of XML Schema (part 2, 3.2.4.1), in Python's.
_FLOATS: Final = {"nan": "NaN", "inf": "INF", "-inf": "-INF"}


def _names(value: Any) -> str:
    items = value if isinstance(value, MultiValue | list | tuple) else (value,)
    names = [item if isinstance(item, PersonName) else PersonName(item or "") for item in items]
    if not any(names):
        return "" if len(names) == 1 else "".join(f'<PersonName number="{at}"/>' for at in range(1, len(names) + 1))
    if any(_IMPOSSIBLE(str(name)) for name in names):
        raw = _utf8("\\".join(map(str, names)), "PN")
        return f"<InlineBinary>{b2a_base64(raw, newline=False).decode('ascii')}</InlineBinary>"
    return "".join(f'<PersonName number="{number}">{_name(name)}</PersonName>' for number, name in enumerate(names, 1))


def _name(name: PersonName) -> str:
    # PS3.5 6.2.1 knows three groups of five components; what a file has more of stays in the last.
    groups = str(name).split("=", len(_GROUPS) - 1)
    return "".join(f"<{tag}>{_components(group)}</{tag}>" for tag, group in zip(_GROUPS, groups, strict=False) if group)


def _components(group: str) -> str:
    parts = group.split("^", len(_PARTS) - 1)
    # An empty component at the end tells how many delimiters there were.
    return "".join(
        f"<{tag}>{_escaped(part)}</{tag}>"
        for at, (tag, part) in enumerate(zip(_PARTS, parts, strict=False), 1)
        if part or at == len(parts)
    )


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(lambda found: _TEXT_ESCAPES.get(found[0], found[0]), text) if text else text


def _quoted(text: str) -> str:
    return f'"{_TO_ESCAPE.sub(lambda found: _ATTRIBUTE_ESCAPES[found[0]], text)}"'
