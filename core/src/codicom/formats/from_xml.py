"""From the Native DICOM Model (PS3.19 A.1), which is XML, to a dataset."""

from __future__ import annotations

import re
from binascii import a2b_base64
from collections.abc import Mapping
from typing import Any, Final, NoReturn, TypeVar
from xml.parsers import expat

from codicom.errors import InvalidValueError
from codicom.formats.from_json import UriHandler, dataset_from_json
from codicom.limits import Limits, exceeded
from codicom.model.dataset import DatasetModel
from codicom.model.path import Place, path_text
from codicom.settings import current
from codicom.tables import lookup
from codicom.vr import STR_VR, texts

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


def dataset_from_xml(cls: type[D], content: str | bytes, bulk_data_uri_handler: UriHandler | None = None) -> D:
    """Return the dataset that the Native DICOM Model describes; a document type declaration is refused."""
    return dataset_from_json(cls, _Parsing(current().limits).parsed(content), bulk_data_uri_handler)


class _Attribute:
    """A DicomAttribute while it is read."""

    __slots__ = ("creator", "key", "numbers", "tag", "values", "vr")

    def __init__(self, tag: int, vr: str, creator: str | None) -> None:
        self.tag = tag
        self.vr = vr
        self.creator = creator
        # The key of the values in the JSON model.
        self.key: str | None = None
        self.values: list[Any] = []
        self.numbers: list[int] = []

    def as_json(self) -> dict[str, Any]:
        """Return the attribute object of the JSON model."""
        if self.key is None:
            return {"vr": self.vr}
        if self.key != "Value":
            return {"vr": self.vr, self.key: self.values[0]}
        if self.numbers != list(range(1, len(self.numbers) + 1)):
            if sorted(self.numbers) != list(range(1, len(self.numbers) + 1)):
                raise InvalidValueError("values must be numbered 1, 2, 3 and so on, got other numbers", vr=self.vr)
            self.values = [value for _, value in sorted(zip(self.numbers, self.values, strict=True), key=_number)]
        return {"vr": self.vr, "Value": self.values}


def _number(pair: tuple[int, Any]) -> int:
    return pair[0]


class _Items:
    """A dataset while it is read: that of the root or of an Item."""

    __slots__ = ("attributes", "place")

    def __init__(self, place: Place | None) -> None:
        self.attributes: list[_Attribute] = []
        self.place = place

    def as_json(self) -> dict[str, Any]:
        """Return the object of the JSON model, where each private element has its block."""
        found: dict[str, Any] = {}
        blocks = _Blocks(found)
        # Those with a creator come last: all blocks that are taken must be known before.
        for attribute in sorted(self.attributes, key=lambda each: each.creator is not None):
            try:
                tag = attribute.tag if attribute.creator is None else blocks.place(attribute.tag, attribute.creator)
                key = f"{tag:08X}"
                if key in found:
                    raise InvalidValueError("an element is given twice")
                found[key] = attribute.as_json()
            except InvalidValueError as error:
                error.tag_path = error.tag_path or path_text(self.place, attribute.tag)
                raise
        return dict(sorted(found.items()))


class _Blocks:
    """The blocks that private creators reserve in a dataset that is read (PS3.5 7.8.1)."""

    __slots__ = ("_found", "_last", "_reserved")

    def __init__(self, found: dict[str, Any]) -> None:
        self._found = found
        self._reserved: dict[tuple[int, str], list[int]] | None = None
        # Of each creator in a group, the block of the last element and its number in it.
        self._last: dict[tuple[int, str], tuple[int, int]] = {}

    def place(self, tag: int, creator: str) -> int:
        """Return the whole tag of a private element that is told by its creator."""
        if not tag & 0x10000:
            raise InvalidValueError("privateCreator is allowed only in elements of odd groups, got an even group")
        reserved = self._blocks()
        key = (tag >> 16, creator)
        if tag & 0xFF00:
            # Some software writes the block all the same.
            block = tag >> 8 & 0xFF
            if block not in reserved.setdefault(key, []):
                self._reserve(key, block)
            return tag
        blocks = reserved.setdefault(key, [])
        position, before = self._last.get(key, (0, -1))
        number = tag & 0xFF
        # Within a block the numbers rise; a creator may have several.
        if number <= before:
            position += 1
        while position >= len(blocks):
            self._reserve(key, self._free(tag >> 16))
        self._last[key] = (position, number)
        return tag | blocks[position] << 8

    def _blocks(self) -> dict[tuple[int, str], list[int]]:
        if self._reserved is None:
            self._reserved = {}
            for key, attribute in sorted(self._found.items()):
                group, element = int(key[:4], 16), int(key[4:], 16)
                creator = attribute.get("Value", ())
                if group & 1 and 0x10 <= element <= 0xFF and len(creator) == 1:
                    self._reserved.setdefault((group, creator[0]), []).append(element)
        return self._reserved

    def _free(self, group: int) -> int:
        for element in range(0x10, 0x100):
            if f"{group:04X}{element:04X}" not in self._found:
                return element
        raise InvalidValueError(f"group {group:04X} has no free private block, all 240 are reserved")

    def _reserve(self, key: tuple[int, str], block: int) -> None:
        group, creator = key
        self._blocks()[key].append(block)
        self._found.setdefault(f"{group:04X}{block:04X}", {"vr": "LO", "Value": [creator]})


# What may stand in what; None is the document.
_CHILDREN: Final[Mapping[str | None, frozenset[str]]] = {
    None: frozenset({"NativeDicomModel"}),
    "NativeDicomModel": frozenset({"DicomAttribute"}),
    "Item": frozenset({"DicomAttribute"}),
    "DicomAttribute": frozenset({"Value", "Item", "PersonName", "InlineBinary", "BulkData"}),
    "PersonName": frozenset(_GROUPS),
    **dict.fromkeys(_GROUPS, frozenset(_PARTS)),
}
_NOTHING: Final[frozenset[str]] = frozenset()
_WITH_TEXT: Final = frozenset({"Value", "InlineBinary", *_PARTS})
_TAG: Final = re.compile(r"[0-9A-Fa-f]{8}").fullmatch
_VR: Final = re.compile(r"[A-Z]{2}").fullmatch
_TEXT_VRS: Final = texts(STR_VR)


class _Parsing:
    """Makes the JSON model of the XML, which differs in how private elements and names are told (PS3.18 F.3.1)."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._open: list[str] = []
        self._datasets: list[_Items] = []
        self._attributes: list[_Attribute] = []
        self._text: list[str] | None = None
        self._number = 0
        self._groups: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._made: dict[str, Any] = {}

    def parsed(self, content: str | bytes) -> dict[str, Any]:
        """Return the JSON model of a document."""
        parser = self._parser
        parser.buffer_text = True
        # Entities are declared in one, so there are neither bombs of them nor other files to be read.
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            reason = expat.errors.messages.get(error.code, "malformed")
            raise InvalidValueError(
                f"the text is not XML: {reason} (line {error.lineno}, column {error.offset + 1})"
            ) from None
        except (UnicodeError, LookupError):
            raise InvalidValueError("the text is not XML: its characters are not in the encoding it names") from None
        return self._made

    def _fail(self, message: str) -> NoReturn:
        raise InvalidValueError(f"{message} (line {self._parser.CurrentLineNumber})", tag_path=self._path() or None)

    def _path(self) -> str:
        if not self._datasets:
            return ""
        place = self._datasets[-1].place
        open_here = len(self._attributes) == len(self._datasets)
        return path_text(place, self._attributes[-1].tag if open_here else None)

    def _doctype(self, *_: Any) -> None:
        self._fail("a document type declaration is refused, for it could declare entities; remove it")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        parent = self._open[-1] if self._open else None
        if namespace not in ("", NAMESPACE) or local not in _CHILDREN.get(parent, _NOTHING):
            self._fail(f"unexpected element in {parent or 'the document'}")
        self._open.append(local)
        if local == "DicomAttribute":
            self._attributes.append(self._attribute(attributes))
        elif local == "NativeDicomModel":
            self._datasets.append(_Items(None))
        elif local in ("Value", "PersonName", "Item"):
            self._number = self._value_number(attributes)
            if local == "Item":
                self._start_item()
            elif local == "PersonName":
                self._groups = {}
        elif local == "BulkData":
            uri = attributes.get("uri") or attributes.get("uuid")
            if not uri:
                self._fail("a BulkData must have a uri or uuid, got neither")
            self._add("BulkDataURI", uri)
        elif local in _GROUPS:
            self._parts = {}
        if local in _WITH_TEXT:
            self._text = []

    def _attribute(self, attributes: dict[str, str]) -> _Attribute:
        text = attributes.get("tag", "")
        if not _TAG(text):
            self._fail("a DicomAttribute must have a tag of eight hexadecimal digits, got other text or none")
        tag = int(text, 16)
        creator = attributes.get("privateCreator")
        vr = attributes.get("vr")
        if vr is None:
            # PS3.19 table A.1.5-2: it may be left out.
            private = lookup.private_entry(creator, tag >> 16, tag & 0xFFFF) if creator else None
            vr = private.vr if private is not None else lookup.vr_of(tag) or "UN"
        elif not _VR(vr):
            self._fail("a vr must be a VR of two upper-case letters, got other text")
        return _Attribute(tag, vr, creator or None)

    def _value_number(self, attributes: dict[str, str]) -> int:
        number = attributes.get("number", "")
        if not number.isdecimal() or len(number) > 10:
            self._fail("a Value, Item or PersonName must have a number of 1 or more, got another or none")
        return int(number)

    def _start_item(self) -> None:
        attribute = self._attributes[-1]
        if attribute.vr != "SQ":
            self._fail(f"an Item must be in an element of VR SQ, got {attribute.vr}")
        attribute.numbers.append(self._number)
        depth = len(self._datasets)
        if depth > self._limits.depth:
            raise exceeded("depth", self._limits.depth, depth, tag_path=self._path()[:200])
        self._datasets.append(_Items(Place(self._datasets[-1].place, attribute.tag, len(attribute.values))))

    def _characters(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)
        elif not data.isspace():
            self._fail(f"unexpected text in {self._open[-1]}")

    def _end(self, _name: str) -> None:
        local = self._open.pop()
        if local in _WITH_TEXT:
            text = "".join(self._text or ())
            self._text = None
            if local == "Value":
                self._end_value(text)
            elif local == "InlineBinary":
                self._end_binary(text)
            else:
                self._parts[local] = text
        elif local in _GROUPS:
            last = max((at for at, part in enumerate(_PARTS) if part in self._parts), default=-1)
            self._groups[local] = "^".join(self._parts.get(part, "") for part in _PARTS[: last + 1])
        elif local == "PersonName":
            if self._attributes[-1].vr != "PN":
                self._fail(f"a PersonName must be in an element of VR PN, got {self._attributes[-1].vr}")
            self._attributes[-1].numbers.append(self._number)
            self._add("Value", dict(self._groups) or None)
        elif local == "DicomAttribute":
            self._datasets[-1].attributes.append(self._attributes.pop())
        elif local == "Item":
            item = self._datasets.pop()
            self._add("Value", item.as_json())
        elif local == "NativeDicomModel":
            self._made = self._datasets.pop().as_json()

    def _add(self, key: str, value: Any) -> None:
        attribute = self._attributes[-1]
        if attribute.key is not None and not attribute.key == key == "Value":
            self._fail("an element has either Value, Item or PersonName elements, or one InlineBinary, or one BulkData")
        attribute.key = key
        attribute.values.append(value)

    def _end_value(self, text: str) -> None:
        attribute = self._attributes[-1]
        if attribute.vr in ("SQ", "PN"):
            self._fail(f"a Value must not be in an element of VR {attribute.vr}")
        attribute.numbers.append(self._number)
        self._add("Value", text)

    def _end_binary(self, text: str) -> None:
        attribute = self._attributes[-1]
        if attribute.vr not in _TEXT_VRS:
            self._add("InlineBinary", text)
            return
        # What ``dataset_to_xml`` makes of text that XML cannot hold.
        try:
            plain = a2b_base64("".join(text.split()), strict_mode=True).decode()
        except ValueError:
            self._fail("InlineBinary of text must be base64 of UTF-8, got other text")
        values: list[Any] = [plain]
        if attribute.vr == "PN":
            values = [
                dict(zip(_GROUPS, name.split("=", 2), strict=False)) if name else None for name in plain.split("\\")
            ]
        for number, value in enumerate(values, 1):
            attribute.numbers.append(number)
            self._add("Value", value)
