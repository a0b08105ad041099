"""The DICOM JSON Model (PS3.18 Annex F), both ways."""

from __future__ import annotations

import json
import re
import warnings
from binascii import Error as Base64Error
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Mapping
from inspect import signature
from io import BufferedIOBase
from math import isfinite
from typing import Any, Final, TypeVar

from codicom.errors import CodicomError, DictionaryError, InvalidValueError, ValueWarning
from codicom.limits import Limits, exceeded
from codicom.model.ambiguous import resolve
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement, empty_value, loaded, read_whole
from codicom.model.load import load
from codicom.model.path import Place, path_text
from codicom.model.sequence import Sequence
from codicom.settings import IGNORE, RAISE, current
from codicom.tables import lookup
from codicom.tag import BaseTag, Tag
from codicom.uid import UID
from codicom.values import charset
from codicom.values.binary_numbers import NUMBER_ITEMS
from codicom.values.coercion import coerce_value
from codicom.values.decode import DECODERS
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import (
    IS,
    MAX_DS_LENGTH,
    DSfloat,
    ISfloat,
)
from codicom.values.rules import Checker
from codicom.values.text_numbers import TextNumbers, ds_from_text, is_from_text
from codicom.values.validation import CHECKERS, check
from codicom.vr import ALLOW_BACKSLASH, AMBIGUOUS_VR, BYTES_VR, STANDARD_VR, VR, WORD_SIZE, Family, of_family, texts
from codicom.wire.tags import CHARACTER_SET, PIXEL_DATA
from codicom.wire.word_order import swapped, word_of_pixels

__all__ = ["dataset_from_json", "dataset_to_json", "dump", "element_from_json", "element_to_json"]

D = TypeVar("D", bound=DatasetModel)
# Returns the URI under which an element's value can be had.
ElementHandler = Callable[[DataElement], str]
# Returns the value that is found at a URI, called with (tag, vr, uri) or with (uri).
UriHandler = Callable[..., Any]

_BINARY: Final = texts((BYTES_VR | AMBIGUOUS_VR) - {VR.US_SS})
_UNSPLIT: Final = texts(ALLOW_BACKSLASH)
_VALUE_KEYS: Final = ("Value", "InlineBinary", "BulkDataURI")
_BITS_ALLOCATED: Final = 0x00280100
# PS3.5 6.2.2: UN with a length that fits 16 bits may be an element that some software did not know.
_UN_LENGTH: Final = 0xFFFF


class MissingVRError(InvalidValueError, KeyError):
    """An attribute of the JSON model has no ``vr``."""

    __str__ = CodicomError.__str__  # KeyError would quote the message


class JsonTypeError(InvalidValueError, TypeError):
    """A part of the JSON model is of a JSON type that cannot stand there."""


# --- from a dataset to the JSON model


class Writing:
    """What holds for all elements while a dataset is written to another model."""

    __slots__ = ("handler", "left_out", "limits", "suppress", "threshold")

    def __init__(self, threshold: int, handler: ElementHandler | None, suppress: bool) -> None:
        # The threshold is that of the text, and base64 writes three bytes as four characters.
        self.threshold = threshold // 4 * 3
        self.handler = handler
        self.suppress = suppress
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
    writing = Writing(bulk_data_threshold, bulk_data_element_handler, suppress_invalid_tags)
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
    return _attribute(None, element, element.VR, element._value, writing, None, 0)


def dump(content: Mapping[str, Any]) -> str:
    """Return a JSON model as text."""
    return json.dumps(content, sort_keys=True)


def _dataset(dataset: DatasetModel, writing: Writing, place: Place | None, depth: int) -> dict[str, Any]:
    if depth > writing.limits.depth:
        raise exceeded("depth", writing.limits.depth, depth, tag_path=path_text(place)[:200])
    content = {}
    elements = dataset._elements
    writers = _WRITERS
    suppress = writing.suppress
    for tag in sorted(elements):
        # PS3.18 F.2.2: group lengths shall not be included.
        if not tag & 0xFFFF:
            continue
        held = elements[tag]
        try:
            element = held if isinstance(held, DataElement) else load(dataset, tag, held)
            vr = element.VR
            value = element._value
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
    raw = value_bytes(dataset, element, vr)
    if raw is None:
        writer = _WRITERS.get(vr)
        if writer is None and value is not None:
            raise JsonTypeError(f"a value of {vr} is bytes, not {type(value).__name__}", vr=vr)
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
    value = element._value
    if isinstance(value, bytes | bytearray | memoryview | BufferedIOBase):
        return found if found is not None and len(found) == 2 else "UN"
    numbers = value if isinstance(value, MultiValue | list | tuple) else (value,)
    return "SS" if found == "SS" or any(isinstance(number, int) and number < 0 for number in numbers) else "US"


def value_bytes(dataset: DatasetModel | None, element: DataElement, vr: str) -> bytes | None:
    """Return the value of an element in little endian if it is made of bytes, otherwise ``None``."""
    value = element._value
    if isinstance(value, BufferedIOBase):
        return read_whole(value)
    if not isinstance(value, bytes | bytearray | memoryview):
        return None
    if vr in _TEXTS:
        raise JsonTypeError(f"a value of {vr} is text (str), not bytes", vr=vr)
    raw = bytes(value)
    source = dataset._source if dataset is not None else None
    # PS3.18 F.2.7: the rules of byte order apply. No transfer syntax tells of another than little endian.
    if source is not None and source.big_endian and element._entry is not None and vr in WORD_SIZE:
        word = WORD_SIZE[vr]
        if vr == "OW" and element.tag == PIXEL_DATA and dataset is not None:
            word = word_of_pixels(raw, dataset.value_of(_BITS_ALLOCATED))
        return swapped(raw, word)
    return raw


def _texts(value: Any) -> list[Any] | None:
    if isinstance(value, str):
        return [value] if value else None
    if isinstance(value, MultiValue | list | tuple):
        # PS3.18 F.2.5: empty ones among several are null.
        return [item or None if isinstance(item, str) else _other_text(item) for item in value]
    return [_other_text(value)]


def _other_text(item: Any) -> str | None:
    """Return the text of what is no ``str``: dates and times that were converted."""
    text = getattr(item, "original_string", None)
    if isinstance(text, str):
        return text or None
    if item is None:
        return None
    raise JsonTypeError(f"text (str) is wanted, not {type(item).__name__}")


def _names(value: Any) -> list[Any] | None:
    if isinstance(value, MultiValue | list | tuple):
        return [_name(item) for item in value]
    name = _name(value)
    return None if name is None else [name]


def _name(item: Any) -> dict[str, str] | None:
    if not isinstance(item, PersonName):
        item = PersonName(item or "")
    groups: tuple[str, ...] = item.components
    if len(groups) > 1:
        # PS3.5 6.2.1 knows three groups; what a file has more of is not lost.
        found = dict(zip(("Alphabetic", "Ideographic"), groups, strict=False))
        found["Phonetic"] = "=".join(groups[2:])
        return {key: text for key, text in found.items() if text} or None
    return {"Alphabetic": groups[0]} if groups and groups[0] else None


def _tags(value: Any) -> list[Any] | None:
    if isinstance(value, MultiValue | list | tuple):
        return [None if item is None or item == "" else f"{int(item):08X}" for item in value]
    return [f"{int(value):08X}"] if value != "" else None


def _integers(value: Any) -> list[Any] | None:
    if type(value) is int:
        return [value]
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, MultiValue | list | tuple):
        return [None if item is None else _whole(item) for item in value]
    return [_whole(value)] if value != "" else None


def _whole(item: Any) -> Any:
    if isinstance(item, int):
        return int(item)
    if isinstance(item, str):
        # PS3.18 F.2.3 allows text for IS: also that of a file which is no number is kept.
        return item if item.strip() else None
    # IS of a file may be a fraction; PS3.18 F.2.3 allows any number.
    return int(item) if int(item) == item else float(item)


def _integer_strings(value: Any) -> list[Any] | None:
    if type(value) is IS:
        return [int(value)]
    if isinstance(value, MultiValue) and isinstance(value.source, TextNumbers):
        try:
            return list(map(int, value.source.texts()))
        except ValueError:
            pass  # some are blank or fractions
    if isinstance(value, str) and not value.strip():
        return None
    return _integers(value)


def _floats(value: Any) -> list[Any] | None:
    if type(value) is float:
        return [value] if isfinite(value) else [_not_finite(value)]
    if hasattr(value, "tolist"):
        value = value.tolist()
    if not isinstance(value, MultiValue | list | tuple):
        value = [value]
    return _finite([_float(item) for item in value])


def _float(item: Any) -> Any:
    if isinstance(item, str):
        return item if item.strip() else None
    return None if item is None else float(item)


def _finite(numbers: list[Any]) -> list[Any]:
    return [item if item is None or isinstance(item, str) or isfinite(item) else _not_finite(item) for item in numbers]


def _not_finite(number: float) -> str:
    # JSON has no such numbers (RFC 8259 section 6), and PS3.18 F.2.3 names no text for them: ECMAScript's is used.
    if number != number:
        return "NaN"
    return "Infinity" if number > 0 else "-Infinity"


def _decimals(value: Any) -> list[Any] | None:
    if type(value) is DSfloat:
        number = float(value)
        return [number] if isfinite(number) else [_not_finite(number)]
    if isinstance(value, MultiValue) and isinstance(value.source, TextNumbers):
        try:
            numbers = list(map(float, value.source.texts()))
        except ValueError:
            return _floats(value)
        return numbers if all(map(isfinite, numbers)) else _finite(numbers)
    if isinstance(value, str) and not value.strip():
        return None
    return _floats(value)


Writer = Callable[[Any], list[Any] | None]
# How values of each family are written as JSON; what is not here is bytes, or a sequence.
_WRITER_OF: Final[Mapping[Family, Writer]] = {
    **dict.fromkeys((Family.TITLE, Family.CODE, Family.RESOURCE, Family.DATE, Family.UID), _texts),
    **dict.fromkeys((Family.TEXT, Family.LONG_TEXT), _texts),
    Family.DECIMAL_STRING: _decimals,
    Family.FLOAT: _floats,
    Family.INTEGER: _integers,
    Family.INTEGER_STRING: _integer_strings,
    Family.NAME: _names,
    Family.TAG: _tags,
}
_WRITERS: Final[Mapping[str, Writer]] = {
    str(vr): _WRITER_OF[vr.family] for vr in sorted(STANDARD_VR) if vr.family in _WRITER_OF
}
_TEXTS: Final = frozenset(vr for vr, writer in _WRITERS.items() if writer is _texts)


# --- from the JSON model to a dataset


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
        raise InvalidValueError(f"a value has one of the keys {', '.join(_VALUE_KEYS)}, found {value_key!r}", vr=vr)
    reading = Reading(cls, bulk_data_uri_handler)
    holder = DatasetModel()
    reading.fill(holder, {tag: attribute}, None, 0)
    return next(iter(holder))


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
        self._loaders = _CHECKED if plain else {**_CHECKED, **dict.fromkeys(_OPTIONAL, _NO_LOADER)}

    def dataset(self, content: Any, place: Place | None, depth: int) -> Any:
        """Return the dataset of an object of the JSON model."""
        dataset = self._cls()
        self.fill(dataset, content, place, depth)
        for group in {tag >> 16 for tag in dataset._elements}:
            try:
                dataset._check_group(BaseTag(group << 16))
            except ValueError as error:
                raise InvalidValueError(str(error), tag_path=path_text(place) or None) from None
        return dataset

    def fill(self, dataset: DatasetModel, content: Any, place: Place | None, depth: int) -> None:
        """Make the elements of a dataset."""
        if depth > self.limits.depth:
            raise exceeded("depth", self.limits.depth, depth, tag_path=path_text(place)[:200])
        if not isinstance(content, Mapping):
            hint = "call from_json for each of them" if isinstance(content, list) else None
            raise JsonTypeError(
                f"a dataset is a JSON object, found {_json_type(content)}", tag_path=path_text(place) or None, hint=hint
            )
        elements = dataset._elements
        loaders = self._loaders
        mode = self._mode
        private: list[int] = []
        unknown: list[tuple[int, bytes]] = []
        for key, attribute in content.items():
            tag = int(key, 16) if type(key) is str and _is_hexadecimal(key) else _other_tag(key, place)
            try:
                vr = attribute["vr"]
                values = attribute.get("Value")
                loader, checker = loaders.get(vr, _NO_LOADER)
                if values and loader is not None and len(attribute) == 2 and type(values) is list:
                    value = loader(vr, values)
                    if mode and checker is not None and value is not None:
                        broken = check(vr, value) if type(value) is MultiValue else checker(value)
                        if broken is not None:
                            self._broken(broken, vr, place, tag)
                elif vr == "SQ":
                    value = self._sequence(_only_value(attribute, vr), place, tag, depth)
                else:
                    value = self._other(attribute, vr, tag, elements)
                    if vr == "UN" and value:
                        unknown.append((tag, value))
                    elif mode:
                        broken = check(vr, value)
                        if broken is not None:
                            self._broken(broken, vr, place, tag)
                element = loaded(tag, vr, value, None)
            except (InvalidValueError, KeyError, TypeError, AttributeError) as error:
                raise _placed(error, attribute, place, tag) from error
            if tag in elements:
                raise InvalidValueError("an element is given twice", tag_path=path_text(place, tag))
            elements[tag] = element
            if tag & 0x10000:
                private.append(tag)
        if private:
            _name_creators(elements, private)
        for tag, raw in unknown:
            elements[tag] = self._known(elements, tag, raw)

    def _sequence(self, values: Any, place: Place | None, tag: int, depth: int) -> Sequence:
        if not isinstance(values, list | tuple):
            raise JsonTypeError(f"Value is an array, found {_json_type(values)}", vr="SQ")
        return Sequence(
            [
                self.dataset({} if item is None else item, Place(place, tag, at), depth + 1)
                for at, item in enumerate(values)
            ]
        )

    def _other(self, attribute: Any, vr: str, tag: int, elements: Mapping[int, Any]) -> Any:
        """Return the value of an attribute that is not simply an array of values."""
        if not isinstance(vr, str):
            raise JsonTypeError(f"a vr is a string, found {_json_type(vr)}")
        if vr not in _KNOWN and not _TWO_LETTERS(vr):
            raise InvalidValueError("a vr is a VR of two upper-case letters")
        keys = [key for key in _VALUE_KEYS if key in attribute]
        if len(keys) > 1:
            raise InvalidValueError(f"an element has at most one of {', '.join(_VALUE_KEYS)}, found {len(keys)}", vr=vr)
        if not keys:
            return empty_value(vr)
        content = attribute[keys[0]]
        if keys[0] == "Value":
            return self._from_values(content, vr)
        # The example in PS3.18 F.4 has them in an array, against F.2.2.
        if isinstance(content, list) and len(content) == 1:
            content = content[0]
        if not isinstance(content, str):
            raise JsonTypeError(f"{keys[0]} is a string, found {_json_type(content)}", vr=vr)
        if keys[0] == "InlineBinary":
            return self._from_bytes(_unbase64(content, vr), vr, elements)
        if self._handler is None:
            warnings.warn(
                f"{path_text(None, tag)} is bulk data and stays empty, for no bulk_data_uri_handler is given to get it",
                ValueWarning,
                stacklevel=2,
            )
            return empty_value(vr)
        found = self._handler(f"{tag:08X}", vr, content)
        if found is None:
            return empty_value(vr)
        if isinstance(found, bytes | bytearray | memoryview):
            return self._from_bytes(bytes(found), vr, elements)
        return coerce_value(vr, found, self._options.write, self._options.read)

    def _from_values(self, values: Any, vr: str) -> Any:
        if not isinstance(values, list | tuple):
            raise JsonTypeError(f"Value is an array, found {_json_type(values)}", vr=vr)
        if not values:
            return empty_value(vr)
        if vr in _BINARY or vr not in _KNOWN:
            raise InvalidValueError(f"a value of {vr} is InlineBinary or BulkDataURI, found Value", vr=vr)
        loader = self._loaders.get(vr, _NO_LOADER)[0]
        if loader is not None:
            return loader(vr, list(values))
        # Options want other Python types: make of the values the bytes that a file would have.
        texts = [_text(vr, "" if item is None else item if isinstance(item, str) else repr(item)) for item in values]
        raw = "\\".join(texts).encode("latin-1", "replace")
        return DECODERS[vr](raw, False, charset.DEFAULT_ENCODINGS, self._options.read)

    def _from_bytes(self, raw: bytes, vr: str, elements: Mapping[int, Any]) -> Any:
        """Return the value of a Value Field as it stands in a file of little endian (PS3.18 F.2.7)."""
        if not raw:
            return empty_value(vr)
        if vr == "SQ":
            raise InvalidValueError("a sequence is an array of objects, found its bytes", vr=vr)
        decoder = None if vr in _BINARY else DECODERS.get(vr)
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


_is_hexadecimal: Final = re.compile(r"[0-9A-Fa-f]{8}").fullmatch
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
            "the key of an element is a tag of eight hexadecimal digits or a keyword, found another",
            tag_path=path_text(place) or None,
        ) from None


def _only_value(attribute: Any, vr: str) -> Any:
    if any(key in attribute for key in _VALUE_KEYS[1:]):
        raise InvalidValueError("a sequence is an array of objects in Value, found another key", vr=vr)
    return attribute.get("Value", ())


def _placed(error: Exception, attribute: Any, place: Place | None, tag: int) -> Exception:
    """Return an error that says where in the dataset it was met."""
    path = path_text(place, tag)
    if isinstance(error, InvalidValueError):
        error.tag_path = error.tag_path or path
        return error
    if not isinstance(attribute, Mapping):
        return JsonTypeError(f"an element is a JSON object, found {_json_type(attribute)}", tag_path=path)
    if "vr" not in attribute:
        return MissingVRError("an element has a vr, found none", tag_path=path)
    if not isinstance(attribute["vr"], str):
        return JsonTypeError(f"a vr is a string, found {_json_type(attribute['vr'])}", tag_path=path)
    return error


def _json_type(value: Any) -> str:
    if value is None:
        return "null"
    kinds = ((bool, "true or false"), (str, "a string"), (int | float, "a number"), (list | tuple, "an array"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "an object")


def _name_creators(elements: dict[int, Any], private: list[int]) -> None:
    """Tell each private element who reserves its block (PS3.5 7.8.1)."""
    for tag in private:
        if tag & 0xFFFF >= 0x1000:
            reserving = elements.get(tag & 0xFFFF0000 | (tag & 0xFFFF) >> 8)
            creator = reserving._value if reserving is not None else None
            if isinstance(creator, str) and creator:
                elements[tag].private_creator = creator


def _encodings(elements: Mapping[int, Any]) -> tuple[str, ...]:
    named = elements.get(CHARACTER_SET)
    value = named._value if named is not None else None
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
        raise InvalidValueError("InlineBinary is base64, found another text", vr=vr) from None


def _text(vr: str, item: Any) -> str:
    if isinstance(item, str):
        return item
    raise JsonTypeError(f"a value of {vr} is a string, found {_json_type(item)}", vr=vr)


def _load_text(vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        item = values[0]
        if type(item) is not str:
            return empty_value(vr) if item is None else _text(vr, item)
        if "\\" not in item or vr in _UNSPLIT:
            return item
        values = item.split("\\")
    items = ["" if item is None else item if type(item) is str else _text(vr, item) for item in values]
    if vr in _UNSPLIT:
        # These have one value, and a backslash is a character of it.
        return "\\".join(items)
    return MultiValue.of(str, items)


def _load_uid(vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        item = values[0]
        if type(item) is not str:
            return empty_value(vr) if item is None else UID(_text(vr, item))
        if "\\" not in item:
            return str.__new__(UID, item)
        values = item.split("\\")
    return MultiValue.of(UID, [UID("" if item is None else _text(vr, item)) for item in values])


def _load_name(vr: str, values: list[Any]) -> Any:
    names = [_name_text(vr, item) for item in values]
    if len(names) == 1 and "\\" in names[0]:
        names = names[0].split("\\")
    if len(names) == 1:
        return PersonName(names[0]) if names[0] else empty_value(vr)
    return MultiValue.of(PersonName, [PersonName(name) for name in names])


def _name_text(vr: str, item: Any) -> str:
    if isinstance(item, Mapping):
        groups = [_text(vr, item.get(key) or "") for key in ("Alphabetic", "Ideographic", "Phonetic")]
        return "=".join(groups).rstrip("=")
    if item is None:
        return ""
    name = _text(vr, item)
    warnings.warn(
        "a value of PN is a string where PS3.18 F.2.2 wants an object with Alphabetic, Ideographic and Phonetic",
        ValueWarning,
        stacklevel=2,
    )
    return name


def _load_tag(_vr: str, values: list[Any]) -> Any:
    tags = [_tag(item) for item in values]
    return tags[0] if len(tags) == 1 else MultiValue.of(Tag, tags)


def _tag(item: Any) -> BaseTag | None:
    if item is None or item == "":
        return None
    if not isinstance(item, str) or not _is_hexadecimal(item):
        raise InvalidValueError("a value of AT is a string of eight hexadecimal digits, found another", vr="AT")
    return BaseTag(int(item, 16))


def _load_integer(vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        item = values[0]
        return item if type(item) is int else _integer(vr, item)
    items = [item if type(item) is int else _integer(vr, item) for item in values]
    if None in items:
        raise InvalidValueError(f"a value of {vr} among others is a number, found none", vr=vr)
    return MultiValue.of(NUMBER_ITEMS.get(vr, int), items)


def _integer(vr: str, item: Any) -> int | None:
    if item is None or item == "":
        return None
    try:
        if isinstance(item, bool) or int(item) != (item if isinstance(item, float) else int(item)):
            raise ValueError
        return int(item)
    except (ValueError, TypeError, OverflowError):
        raise JsonTypeError(f"a value of {vr} is a whole number, found {_json_type(item)}", vr=vr) from None


def _load_float(vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        item = values[0]
        return item if type(item) is float else _number(vr, item)
    items = [item if type(item) is float else _number(vr, item) for item in values]
    if None in items:
        # A binary float is never empty; other software writes null for NaN.
        items = [float("nan") if item is None else item for item in items]
    return MultiValue.of(NUMBER_ITEMS[vr], items)


def _number(vr: str, item: Any) -> float | None:
    if item is None or item == "":
        return None
    try:
        if isinstance(item, bool):
            raise TypeError
        return float(item)
    except (ValueError, TypeError, OverflowError):
        raise JsonTypeError(f"a value of {vr} is a number, found {_json_type(item)}", vr=vr) from None


def _load_decimal(_vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        return _decimal(values[0])
    return MultiValue.of(DSfloat, ["" if item is None else _decimal(item) for item in values])


def _decimal(item: Any) -> Any:
    if type(item) is str:
        return _from_number_text(item, ds_from_text)
    if item is None:
        return None
    if type(item) is not float and type(item) is not int:
        raise JsonTypeError(f"a value of DS is a number or its text, found {_json_type(item)}", vr="DS")
    try:
        made: DSfloat = float.__new__(DSfloat, item)
    except OverflowError:
        raise InvalidValueError("a value of DS is too large", vr="DS") from None
    text = repr(item)
    if len(text) > MAX_DS_LENGTH and isfinite(made):
        made = DSfloat(item, auto_format=True)
    else:
        made.original_string = text
    return made


def _from_number_text(text: str, make: Callable[[str], Any]) -> Any:
    text = text.strip()
    if "\\" in text:
        kind = DSfloat if make is ds_from_text else IS
        return MultiValue.of(kind, [_from_number_text(part, make) or "" for part in text.split("\\")])
    try:
        return make(text) if text else None
    except InvalidValueError:
        return text  # as reading a file keeps it; the check that follows tells of it


def _load_integer_string(_vr: str, values: list[Any]) -> Any:
    if len(values) == 1:
        return _integer_string(values[0])
    return MultiValue.of(IS, ["" if item is None else _integer_string(item) for item in values])


def _integer_string(item: Any) -> Any:
    if type(item) is int:
        return int.__new__(IS, item)
    if type(item) is str:
        return _from_number_text(item, is_from_text)
    if item is None:
        return None
    if type(item) is not float or not isfinite(item):
        raise JsonTypeError(f"a value of IS is a whole number or its text, found {_json_type(item)}", vr="IS")
    return int.__new__(IS, int(item)) if item.is_integer() else ISfloat(item, IGNORE)


Loader = Callable[[str, list[Any]], Any]
# How the values of each family are made of JSON; what is not here is bytes, or a sequence.
_LOADER_OF: Final[Mapping[Family, Loader]] = {
    **dict.fromkeys((Family.TITLE, Family.CODE, Family.RESOURCE, Family.DATE), _load_text),
    **dict.fromkeys((Family.TEXT, Family.LONG_TEXT), _load_text),
    Family.DECIMAL_STRING: _load_decimal,
    Family.FLOAT: _load_float,
    Family.INTEGER: _load_integer,
    Family.INTEGER_STRING: _load_integer_string,
    Family.NAME: _load_name,
    Family.TAG: _load_tag,
    Family.UID: _load_uid,
}
_LOADERS: Final[Mapping[str, Loader]] = {
    **{str(vr): _LOADER_OF[vr.family] for vr in sorted(STANDARD_VR) if vr.family in _LOADER_OF},
    # Other software writes the ambiguous VR of the dictionary; numbers are meant.
    str(VR.US_SS): _load_integer,
}
_NO_LOADER: Final = (None, None)
# A binary float that was read from a number breaks no rule.
_CHECKED: Final[Mapping[str, tuple[Loader | None, Checker | None]]] = {
    vr: (loader, None if VR(vr).family is Family.FLOAT else CHECKERS.get(vr)) for vr, loader in _LOADERS.items()
}
# The VRs whose Python types are a matter of options.
_OPTIONAL: Final = texts(of_family(Family.DATE, Family.DECIMAL_STRING, Family.INTEGER_STRING))
_KNOWN: Final = frozenset(_LOADERS) | _BINARY | {"SQ"}
