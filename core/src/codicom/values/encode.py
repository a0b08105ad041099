"""Python values to raw bytes, and what users give to the values kept (PS3.5 6.2)."""

from __future__ import annotations

import datetime as dt
import operator
import struct
from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BufferedIOBase
from types import MappingProxyType
from typing import Any, Final

from codicom import settings
from codicom.errors import DictionaryError, InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.tag import BaseTag, Tag
from codicom.uid import UID
from codicom.values.charset import DEFAULT_ENCODINGS
from codicom.values.dates import DA, DT, TM
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import (
    DS,
    IS,
    NUMBER_FORMATS,
    NUMBER_ITEMS,
    NUMBER_RANGES,
    BinaryNumbers,
    DSdecimal,
    DSfloat,
    ISfloat,
    TextNumbers,
    format_number_as_ds,
)
from codicom.values.text import encode_codes, encode_texts, even
from codicom.values.validation import validate_value
from codicom.vr import ALLOW_BACKSLASH, BUFFERABLE_VRS

Encoder = Callable[[Any, str, bool, tuple[str, ...]], bytes]


def encode_value(
    vr: str, value: Any, big_endian: bool = False, encodings: tuple[str, ...] = DEFAULT_ENCODINGS
) -> bytes:
    """Return the bytes of a value, of even length; lists that nobody changed give back the bytes they came from."""
    encoder = ENCODERS.get(vr)
    if encoder is None:
        raise InvalidValueError(f"VR {vr!r} has no values that can be encoded", vr=str(vr))
    if value is None or (isinstance(value, str) and not value):
        return b""
    return encoder(value, vr, big_endian, encodings)


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple | MultiValue) or _is_array(value)


def _is_array(value: Any) -> bool:
    # numpy is not imported for this: whoever has an array has imported it.
    return hasattr(value, "__array_interface__") and hasattr(value, "ndim") and value.ndim > 0


def _numbers(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    order = ">" if big_endian else "<"
    code = NUMBER_FORMATS[vr]
    if isinstance(value, MultiValue):
        source = value.source
        if isinstance(source, BinaryNumbers) and source.vr == vr:
            return source.raw if source.big_endian == big_endian else source.swapped()
    if not _is_list(value):
        return _packed(f"{order}{code}", (value,), vr)
    if _is_array(value):
        value = value.ravel().tolist()
    return _packed(f"{order}{len(value)}{code}", value, vr)


def _packed(form: str, values: Any, vr: str) -> bytes:
    try:
        return struct.pack(form, *values)
    except (struct.error, OverflowError, TypeError, ValueError):
        pass
    # Name what is wrong; numbers that merely look odd to struct, as numpy's do, go through.
    items = [NUMBER_ITEMS[vr](value) for value in values]
    try:
        return struct.pack(form, *items)
    except (struct.error, OverflowError):
        raise InvalidValueError(f"a value is outside of the range of {vr}", vr=vr) from None


def _tags(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    tags = value if isinstance(value, list | MultiValue) else [value]
    words: list[int] = []
    for item in tags:
        tag = _tag(item)
        words += (tag >> 16, tag & 0xFFFF)
    return struct.pack(f"{'>' if big_endian else '<'}{len(words)}H", *words)


def _tag(item: Any) -> BaseTag:
    if isinstance(item, BaseTag):
        return item
    try:
        return Tag(item if isinstance(item, str | tuple | list) else operator.index(item))
    except (ValueError, TypeError, DictionaryError):
        raise InvalidValueError("a value of AT is a tag: an int, a pair or a keyword", vr="AT") from None


def _words(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    if isinstance(value, bytes):
        return even(value, b"\0")
    if isinstance(value, bytearray | memoryview):
        return even(bytes(value), b"\0")
    if _is_array(value):
        ordered = value.astype(value.dtype.newbyteorder(">" if big_endian else "<"), copy=False)
        return even(ordered.tobytes(), b"\0")
    raise InvalidValueError(f"a value of {vr} is bytes, not {type(value).__name__}", vr=vr)


def _number_strings(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    if isinstance(value, MultiValue):
        source = value.source
        if isinstance(source, TextNumbers) and source.vr == vr:
            return even(source.raw)
    one = _ds_text if vr == "DS" else _is_text
    if _is_array(value):
        value = value.ravel().tolist()
    items = value if isinstance(value, list | tuple | MultiValue) else (value,)
    return even("\\".join([one(item) for item in items]).encode("latin_1", "replace"))


def _ds_text(item: Any) -> str:
    if isinstance(item, DSfloat | DSdecimal | IS | ISfloat):
        return getattr(item, "original_string", None) or str(item)
    if item is None:
        return ""
    if isinstance(item, str):
        return _number_text(item, float, "DS")
    if isinstance(item, int) and not isinstance(item, bool) and abs(item) < 10**15:
        return str(item)
    if isinstance(item, bytes | bytearray):
        raise InvalidValueError("a value of DS is a number or its text, not bytes", vr="DS")
    try:
        return format_number_as_ds(item if isinstance(item, Decimal) else float(item))
    except (TypeError, ValueError, OverflowError) as error:
        if isinstance(error, InvalidValueError):
            raise
        raise InvalidValueError(f"a value of DS is a number or its text, not {type(item).__name__}", vr="DS") from None


def _is_text(item: Any) -> str:
    if isinstance(item, IS):
        return item.original_string
    if item is None:
        return ""
    if isinstance(item, ISfloat):
        return getattr(item, "original_string", None) or float.__repr__(item)
    if isinstance(item, str):
        return _number_text(item, float, "IS")
    try:
        number = operator.index(item)
    except TypeError:
        if isinstance(item, float) and item.is_integer():
            return str(int(item))
        raise InvalidValueError(
            f"a value of IS is a whole number or its text, not {type(item).__name__}", vr="IS"
        ) from None
    return str(number)


def _number_text(text: str, kind: Any, vr: str) -> str:
    try:
        for part in text.split("\\"):
            if part.strip():
                kind(part)
    except ValueError:
        raise InvalidValueError(f"the text is not a number, as a value of {vr} is", vr=vr) from None
    return text


def _codes(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    return encode_codes(value, vr)


def _uids(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    return encode_codes(value, vr, b"\0")


def _texts(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    return encode_texts(value, vr, encodings)


def _moments(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    if isinstance(value, list | tuple | MultiValue):
        return encode_codes([_moment_text(item, vr) for item in value], vr)
    return encode_codes(_moment_text(value, vr), vr)


_MOMENTS: Final = {
    "DA": (DA, dt.date),
    "TM": (TM, dt.time),
    "DT": (DT, dt.datetime),
}


def _moment_text(item: Any, vr: str) -> Any:
    make, kind = _MOMENTS[vr]
    if isinstance(item, kind):
        text = getattr(item, "original_string", None)
        return text if text is not None else make(item).original_string
    return item


def _names(value: Any, vr: str, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    items = value if isinstance(value, list | tuple | MultiValue) else (value,)
    parts = []
    for item in items:
        if isinstance(item, PersonName):
            parts.append(item.encode(encodings))
        elif isinstance(item, str | bytes):
            parts.append(PersonName(item).encode(encodings))
        elif item is None:
            parts.append(b"")
        else:
            raise InvalidValueError(f"a value of PN is a PersonName or str, not {type(item).__name__}", vr=vr)
    return even(b"\\".join(parts))


ENCODERS: Final[Mapping[str, Encoder]] = MappingProxyType(
    {
        **dict.fromkeys(("AE", "AS", "CS", "UR"), _codes),
        **dict.fromkeys(("DA", "DT", "TM"), _moments),
        **dict.fromkeys(("DS", "IS"), _number_strings),
        **dict.fromkeys(("LO", "LT", "SH", "ST", "UC", "UT"), _texts),
        **dict.fromkeys(("OB", "OD", "OF", "OL", "OV", "OW", "UN"), _words),
        **dict.fromkeys(("US or SS", "US or OW", "US or SS or OW", "OB or OW"), _words),
        **dict.fromkeys(NUMBER_FORMATS, _numbers),
        "AT": _tags,
        "PN": _names,
        "UI": _uids,
    }
)


def to_internal(vr: str, value: Any, options: WriteOptions | None = None, read: ReadOptions | None = None) -> Any:
    """Return what an element of ``vr`` keeps of a value that a user gives, checked as the options say."""
    if options is None:
        options = settings.current().write
    if read is None:
        read = settings.current().read
    if vr == "SQ":
        return value
    if isinstance(value, bytearray | memoryview):
        # Kept as it is now: the caller may change its own afterwards.
        value = bytes(value)
    if isinstance(value, BufferedIOBase):
        if vr in BUFFERABLE_VRS:
            return value
        allowed = ", ".join(sorted(each for each in BUFFERABLE_VRS if len(each) == 2))
        raise InvalidValueError(f"a value of {vr} cannot be a buffer, those of {allowed} can", vr=vr)
    if vr not in ALLOW_BACKSLASH and isinstance(value, str | bytes):
        mark: Any = "\\" if isinstance(value, str) else b"\\"
        if mark in value:
            value = value.split(mark)
    if (
        isinstance(value, MultiValue)
        and isinstance(value.source, BinaryNumbers | TextNumbers)
        and value.source.vr == vr
    ):
        return value
    keep = Keeper(vr, options, read)
    if _is_array(value) and vr not in ENCODERS_OF_WORDS:
        value = value.ravel().tolist()
    if isinstance(value, tuple) and vr != "AT":
        value = list(value)
    if hasattr(value, "append"):
        return keep(value[0]) if len(value) == 1 else MultiValue(keep, value)
    return keep(value)


ENCODERS_OF_WORDS: Final = frozenset(vr for vr, encoder in ENCODERS.items() if encoder is _words)


class Keeper:
    """Makes of each item that a user puts into an element what the element keeps."""

    __slots__ = ("_convert", "options", "read", "vr")

    def __init__(self, vr: str, options: WriteOptions, read: ReadOptions) -> None:
        self.vr = str(vr)
        self.options = options
        self.read = read
        self._convert = _KEEP.get(self.vr, Keeper._checked)

    def __call__(self, item: Any) -> Any:
        """Return what is kept of ``item``, or raise."""
        return self._convert(self, item)

    def __reduce__(self) -> Any:
        return Keeper, (self.vr, self.options, self.read)

    def _checked(self, item: Any) -> Any:
        validate_value(self.vr, item, self.options.writing_validation)
        return item

    def _text(self, item: Any) -> Any:
        return self._checked(item.decode("latin_1") if isinstance(item, bytes) else item)

    def _number(self, item: Any) -> Any:
        if item is None or (isinstance(item, str) and not item):
            return item
        mode = self.options.writing_validation
        if mode == settings.IGNORE and not hasattr(item, "__index__") and not isinstance(item, float):
            return item
        if isinstance(item, int | float) and type(item).__module__ == "builtins":
            return self._checked(item)
        plain = item.item() if hasattr(item, "dtype") else item
        return self._checked(plain)

    def _ds(self, item: Any) -> Any:
        if isinstance(item, bytes):
            item = item.decode("latin_1")
        mode = self.options.writing_validation
        if hasattr(item, "dtype"):
            item = item.item()
        # A float given by a program has no text; where rules are kept it gets one that fits.
        fit = mode == settings.RAISE and isinstance(item, float | Decimal) and not hasattr(item, "original_string")
        try:
            if self.read.ds_type == "decimal":
                return DSdecimal(Decimal(repr(item)) if type(item) is float else item, fit, mode)
            if isinstance(item, str):
                return DS(item, validation_mode=mode)
            return DSfloat(item, fit, mode)
        except TypeError:
            raise InvalidValueError(
                f"a value of DS is a number or its text, not {type(item).__name__}", vr="DS"
            ) from None

    def _is(self, item: Any) -> Any:
        if isinstance(item, bytes):
            item = item.decode("latin_1")
        if hasattr(item, "dtype"):
            item = item.item()
        try:
            return IS(item, self.options.writing_validation)
        except TypeError:
            raise InvalidValueError(
                f"a value of IS is a whole number or its text, not {type(item).__name__}", vr="IS"
            ) from None

    def _uid(self, item: Any) -> Any:
        if item is None:
            return None
        if isinstance(item, bytes):
            item = item.decode("latin_1")
        if not isinstance(item, str):
            raise InvalidValueError(f"a value of UI is text (str), not {type(item).__name__}", vr="UI")
        validate_value("UI", item, self.options.writing_validation)
        return item if type(item) is UID else UID(item)

    def _name(self, item: Any) -> Any:
        if item is None or type(item) is PersonName:
            return item
        if not isinstance(item, str | bytes | PersonName):
            raise InvalidValueError(f"a value of PN is a PersonName or str, not {type(item).__name__}", vr="PN")
        validate_value("PN", item, self.options.writing_validation)
        return PersonName(item)

    def _tag(self, item: Any) -> Any:
        return item if item is None or item == "" else _tag(item)

    def _moment(self, item: Any) -> Any:
        make, kind = _MOMENTS[self.vr]
        if isinstance(item, bytes):
            item = item.decode("latin_1")
        if isinstance(item, kind):
            return make(item)
        self._checked(item)
        return make(item) if self.read.datetime_conversion and isinstance(item, str) else item


_KEEP: Final[Mapping[str, Callable[[Keeper, Any], Any]]] = MappingProxyType(
    {
        **dict.fromkeys(("AE", "AS", "CS", "UR"), Keeper._text),
        **dict.fromkeys(("DA", "DT", "TM"), Keeper._moment),
        **dict.fromkeys(NUMBER_RANGES, Keeper._number),
        **dict.fromkeys(("FD", "FL"), Keeper._number),
        "AT": Keeper._tag,
        "DS": Keeper._ds,
        "IS": Keeper._is,
        "PN": Keeper._name,
        "UI": Keeper._uid,
    }
)
