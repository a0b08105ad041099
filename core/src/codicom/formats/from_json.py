"""From the DICOM JSON Model (PS3.18 Annex F) to a dataset."""

from __future__ import annotations

import json
import re
import warnings
from binascii import Error as Base64Error
from binascii import a2b_base64
from collections.abc import Callable, Mapping
from inspect import signature
from typing import Any, Final, TypeVar

from codicom.errors import DictionaryError, InvalidValueError, ValueWarning
from codicom.formats.json_errors import JsonTypeError, MissingVRError, json_type
from codicom.formats.json_loaders import BINARY, CHECKED, KNOWN, NO_LOADER, OPTIONAL, is_hexadecimal, text_of
from codicom.limits import exceeded
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement, empty_value, loaded
from codicom.model.path import Place, path_text
from codicom.model.raw import put_elements
from codicom.model.sequence import Sequence
from codicom.settings import RAISE, current
from codicom.tables import lookup
from codicom.tag import Tag
from codicom.values import charset
from codicom.values.coercion import coerce_value
from codicom.values.decode import DECODERS
from codicom.values.multivalue import MultiValue
from codicom.values.validation import check
from codicom.wire.tags import CHARACTER_SET

D = TypeVar("D", bound=DatasetModel)
# Returns the value that is found at a URI, called with (tag, vr, uri) or with (uri).
UriHandler = Callable[..., Any]

_VALUE_KEYS: Final = ("Value", "InlineBinary", "BulkDataURI")
# PS3.5 6.2.2: UN with a length that fits 16 bits may be an element that some software did not know.
_UN_LENGTH: Final = 0xFFFF


def dataset_from_json(
    cls: type[D], content: str | bytes | bytearray | Mapping[str, Any], bulk_data_uri_handler: UriHandler | None = None
) -> D:
    """Return the dataset that a JSON model, as text or as a dictionary, describes."""
    reading = Reading(cls, bulk_data_uri_handler)
    try:
        if isinstance(content, str | bytes | bytearray):
            content = _parsed(content)
        made: D = reading.dataset(content, None, 0)
    except RecursionError:
        raise exceeded("depth", reading.limits.depth, reading.limits.depth + 1) from None
    return made


def element_from_json(
    cls: type[DatasetModel],
    tag: str,
    vr: str,
    value: Any,
    value_key: str | None,
    bulk_data_uri_handler: UriHandler | None = None,
) -> DataElement:
    """Return the element that an attribute object of the JSON model describes."""
    attribute = {"vr": vr} if value_key is None else {"vr": vr, value_key: value}
    if value_key is not None and value_key not in _VALUE_KEYS:
        raise InvalidValueError(f"the key of a value must be one of {', '.join(_VALUE_KEYS)}, got {value_key!r}", vr=vr)
    reading = Reading(cls, bulk_data_uri_handler)
    (element,) = reading.elements({tag: attribute}, None, 0).values()
    return element


def _parsed(text: str | bytes | bytearray) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        where = f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        # The error's own words may hold what the text holds.
        reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise InvalidValueError(f"the text is not JSON: {reason}{where}") from None


class Reading:
    """What holds for all elements while a dataset is made from the JSON model."""

    __slots__ = ("_cls", "_handler", "_loaders", "_mode", "_options", "limits")

    def __init__(self, cls: type[DatasetModel], handler: UriHandler | None) -> None:
        options = current()
        self._cls = cls
        self._handler = None if handler is None else _with_three(handler)
        self._options = options
        self._mode = options.read.reading_validation
        self.limits = options.limits
        read = options.read
        plain = read.ds_type == "float" and read.is_type == "int" and not read.datetime_conversion
        loaders = CHECKED if plain else {**CHECKED, **dict.fromkeys(OPTIONAL, NO_LOADER)}
        self._loaders = loaders if self._mode else {vr: (loader, None) for vr, (loader, _) in loaders.items()}

    def dataset(self, content: Any, place: Place | None, depth: int) -> Any:
        """Return the dataset of an object of the JSON model."""
        dataset = self._cls()
        elements = self.elements(content, place, depth)
        try:
            put_elements(dataset, elements)
        except ValueError as error:
            raise InvalidValueError(str(error), tag_path=path_text(place) or None) from None
        return dataset

    def elements(self, content: Any, place: Place | None, depth: int) -> dict[int, DataElement]:
        """Return the elements of a dataset, in two passes: the second needs the creators and the character set."""
        self._check_object(content, place, depth)
        elements: dict[int, DataElement] = {}
        # The bytes of elements with VR UN, by tag.
        unknown: dict[int, bytes] = {}
        loaders = self._loaders
        for key, attribute in content.items():
            tag = int(key, 16) if type(key) is str and is_hexadecimal(key) else _other_tag(key, place)
            try:
                vr = attribute["vr"]
                values = attribute.get("Value")
                loader, checker = loaders.get(vr, NO_LOADER)
                if values and loader is not None and len(attribute) == 2 and type(values) is list:
                    # The usual case, spelt out for speed: an array of values, and nothing else.
                    value = loader(vr, values)
                    if checker is not None and value is not None:
                        broken = check(vr, value) if type(value) is MultiValue else checker(value)
                        if broken is not None:
                            self._broken(broken, vr, place, tag)
                else:
                    value = self._unusual(attribute, vr, elements, unknown, place, tag, depth)
            except (InvalidValueError, KeyError, TypeError, AttributeError) as error:
                raise _placed(error, attribute, place, tag) from error
            if tag in elements:
                raise InvalidValueError("an element must be given once, got it twice", tag_path=path_text(place, tag))
            elements[tag] = loaded(tag, vr, value, None)
        _name_creators(elements)
        for tag, raw in unknown.items():
            elements[tag] = self._known(elements, tag, raw)
        return elements

    def _check_object(self, content: Any, place: Place | None, depth: int) -> None:
        """Refuse what is no object of the JSON model, or is nested too deeply."""
        if depth > self.limits.depth:
            raise exceeded("depth", self.limits.depth, depth, tag_path=path_text(place)[:200])
        if not isinstance(content, Mapping):
            hint = "call from_json for each of them" if isinstance(content, list) else None
            message = f"a dataset must be a JSON object, got {json_type(content)}"
            raise JsonTypeError(message, tag_path=path_text(place) or None, hint=hint)

    def _unusual(
        self,
        attribute: Any,
        vr: Any,
        elements: Mapping[int, Any],
        unknown: dict[int, bytes],
        place: Place | None,
        tag: int,
        depth: int,
    ) -> Any:
        """Return the value of a sequence, of bytes, of bulk data, of an empty element and of what is wrong."""
        if vr == "SQ":
            return self._sequence(_only_value(attribute, vr), place, tag, depth)
        value = self._other(attribute, vr, tag, elements)
        if vr == "UN" and value:
            unknown[tag] = value
        elif self._mode:
            broken = check(vr, value)
            if broken is not None:
                self._broken(broken, vr, place, tag)
        return value

    def _sequence(self, values: Any, place: Place | None, tag: int, depth: int) -> Sequence:
        if not isinstance(values, list | tuple):
            raise JsonTypeError(f"Value must be an array, got {json_type(values)}", vr="SQ")
        return Sequence(
            [
                self.dataset({} if item is None else item, Place(place, tag, at), depth + 1)
                for at, item in enumerate(values)
            ]
        )

    def _other(self, attribute: Any, vr: str, tag: int, elements: Mapping[int, Any]) -> Any:
        """Return the value of an attribute that is not simply an array of values."""
        if not isinstance(vr, str):
            raise JsonTypeError(f"a vr must be a string, got {json_type(vr)}")
        if vr not in KNOWN and not _TWO_LETTERS(vr):
            raise InvalidValueError("a vr must be a VR of two upper-case letters, got something else")
        keys = [key for key in _VALUE_KEYS if key in attribute]
        if len(keys) > 1:
            raise InvalidValueError(
                f"an element must have at most one of {', '.join(_VALUE_KEYS)}, got {len(keys)}", vr=vr
            )
        if not keys:
            return empty_value(vr)
        content = attribute[keys[0]]
        if keys[0] == "Value":
            return self._from_values(content, vr)
        # The example in PS3.18 F.4 has them in an array, against F.2.2.
        if isinstance(content, list) and len(content) == 1:
            content = content[0]
        if not isinstance(content, str):
            raise JsonTypeError(f"{keys[0]} must be a string, got {json_type(content)}", vr=vr)
        if keys[0] == "InlineBinary":
            return self._from_bytes(_unbase64(content, vr), vr, elements)
        return self._from_uri(content, vr, tag, elements)

    def _from_uri(self, uri: str, vr: str, tag: int, elements: Mapping[int, Any]) -> Any:
        """Return the value that the handler of bulk data finds at a URI."""
        if self._handler is None:
            warnings.warn(
                f"{path_text(None, tag)} is bulk data and stays empty; give a bulk_data_uri_handler to get it",
                ValueWarning,
                stacklevel=2,
            )
            return empty_value(vr)
        found = self._handler(f"{tag:08X}", vr, uri)
        if found is None:
            return empty_value(vr)
        if isinstance(found, bytes | bytearray | memoryview):
            return self._from_bytes(bytes(found), vr, elements)
        return coerce_value(vr, found, self._options.write, self._options.read)

    def _from_values(self, values: Any, vr: str) -> Any:
        if not isinstance(values, list | tuple):
            raise JsonTypeError(f"Value must be an array, got {json_type(values)}", vr=vr)
        if not values:
            return empty_value(vr)
        if vr in BINARY or vr not in KNOWN:
            raise InvalidValueError(f"a value of {vr} must be InlineBinary or BulkDataURI, got Value", vr=vr)
        loader = self._loaders.get(vr, NO_LOADER)[0]
        if loader is not None:
            return loader(vr, list(values))
        # Options want other Python types: make of the values the bytes that a file would have.
        texts = [text_of(vr, "" if item is None else item if isinstance(item, str) else repr(item)) for item in values]
        raw = "\\".join(texts).encode("latin-1", "replace")
        return DECODERS[vr](raw, False, charset.DEFAULT_ENCODINGS, self._options.read)

    def _from_bytes(self, raw: bytes, vr: str, elements: Mapping[int, Any]) -> Any:
        """Return the value of a Value Field as it stands in a file of little endian (PS3.18 F.2.7)."""
        if not raw:
            return empty_value(vr)
        if vr == "SQ":
            raise InvalidValueError("a sequence must be an array of objects, got bytes", vr=vr)
        decoder = None if vr in BINARY else DECODERS.get(vr)
        return raw if decoder is None else decoder(raw, False, _encodings(elements), self._options.read)

    def _known(self, elements: Mapping[int, Any], tag: int, raw: bytes) -> Any:
        """Return an element of VR UN with the VR that the data dictionary has, as reading a file does."""
        vr = None if tag & 0x10000 else lookup.vr_of(tag)
        if not self._options.read.replace_un_with_known_vr or len(raw) >= _UN_LENGTH:
            return elements[tag]
        if vr is None or vr not in DECODERS or len(vr) > 2:
            return elements[tag]
        try:
            return loaded(tag, vr, DECODERS[vr](raw, False, _encodings(elements), self._options.read), None)
        except InvalidValueError:
            return elements[tag]

    def _broken(self, broken: str, vr: str, place: Place | None, tag: int) -> None:
        if self._mode == RAISE:
            raise InvalidValueError(broken, vr=vr)
        warnings.warn(f"{path_text(place, tag)}: {broken}", ValueWarning, stacklevel=2)


_TWO_LETTERS: Final = re.compile(r"[A-Z]{2}").fullmatch


def _with_three(handler: UriHandler) -> UriHandler:
    """Return a handler that takes (tag, vr, uri), of one that takes these or the URI alone."""
    try:
        parameters = signature(handler)
    except (ValueError, TypeError):
        return handler
    if len(parameters.parameters) > 1:
        try:
            parameters.bind("", "", "")
        except TypeError:
            pass
        else:
            return handler
    return lambda tag, vr, uri: handler(uri)  # noqa: ARG005


def _other_tag(key: Any, place: Place | None) -> int:
    try:
        return int(Tag(key))
    except (ValueError, TypeError, DictionaryError):
        raise InvalidValueError(
            "the key of an element must be a tag of eight hexadecimal digits or a keyword, got something else",
            tag_path=path_text(place) or None,
        ) from None


def _only_value(attribute: Any, vr: str) -> Any:
    if any(key in attribute for key in _VALUE_KEYS[1:]):
        raise InvalidValueError("a sequence must be an array of objects in Value, got another key", vr=vr)
    return attribute.get("Value", ())


def _placed(error: Exception, attribute: Any, place: Place | None, tag: int) -> Exception:
    """Return an error that says where in the dataset it was met."""
    path = path_text(place, tag)
    if isinstance(error, InvalidValueError):
        error.tag_path = error.tag_path or path
        return error
    if not isinstance(attribute, Mapping):
        return JsonTypeError(f"an element must be a JSON object, got {json_type(attribute)}", tag_path=path)
    if "vr" not in attribute:
        return MissingVRError("an element must have a vr, got none", tag_path=path)
    if not isinstance(attribute["vr"], str):
        return JsonTypeError(f"a vr must be a string, got {json_type(attribute['vr'])}", tag_path=path)
    return error


def _name_creators(elements: dict[int, Any]) -> None:
    """Tell each private element who reserves its block (PS3.5 7.8.1)."""
    for tag in elements:
        if tag & 0x10000 and tag & 0xFFFF >= 0x1000:
            reserving = elements.get(tag & 0xFFFF0000 | (tag & 0xFFFF) >> 8)
            creator = reserving.value if reserving is not None else None
            if isinstance(creator, str) and creator:
                elements[tag].private_creator = creator


def _encodings(elements: Mapping[int, Any]) -> tuple[str, ...]:
    named = elements.get(CHARACTER_SET)
    value = named.value if named is not None else None
    if not value:
        return charset.DEFAULT_ENCODINGS
    return charset.python_encodings(value if isinstance(value, str) else list(value))


def _unbase64(text: str, vr: str) -> bytes:
    try:
        return a2b_base64(text, strict_mode=True)
    except ValueError:
        pass  # it may be broken into lines
    try:
        return a2b_base64("".join(text.split()), strict_mode=True)
    except (Base64Error, ValueError):
        raise InvalidValueError("InlineBinary must be base64, got something else", vr=vr) from None
