"""Raw bytes to Python values: one decoder for each VR (PS3.5 6.2).

A decoder takes the bytes of a value, whether they are big endian, the Python codecs of the text and the options;
what it returns is what pydicom 3 returns, except where docs/values.md says why not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from struct import Struct, unpack
from types import MappingProxyType
from typing import Any, Final

from codicom.errors import BytesLengthException, InvalidValueError
from codicom.settings import ReadOptions, current
from codicom.tag import BaseTag, Tag
from codicom.uid import UID
from codicom.values.charset import DEFAULT_ENCODINGS, NAME_DELIMITERS, decode_text
from codicom.values.dates import DA, DT, TM
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName, name_from_bytes
from codicom.values.numbers import (
    IS,
    NUMBER_FORMATS,
    NUMBER_ITEMS,
    NUMBER_SIZES,
    BinaryNumbers,
    DSfloat,
    TextNumbers,
    decimal_from_text,
    decimals_from_bytes,
    ds_from_text,
    is_from_text,
    number_texts,
)
from codicom.values.text import (
    PADDING,
    decode_long_text,
    decode_resource,
    decode_texts,
    decode_titles,
)

Decoder = Callable[[bytes, bool, tuple[str, ...], ReadOptions], Any]

# From this many values on, a list makes its items when it is looked at; below, making them costs less than waiting.
DEFERRED_FROM: Final = 32
_DEFERRED_BYTES: Final = 256

_PLAIN_NAME: Final = frozenset({"iso8859", "latin_1", "UTF8", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_15"})
# As numbers: looking for a bytes object of length one takes ten times as long.
_BACKSLASH: Final = 0x5C
_ESCAPE: Final = 0x1B
_DS_CHARACTERS: Final = b"0123456789+-.eE \\"
_new_float: Final = float.__new__
_IS_CHARACTERS: Final = b"0123456789+- \\"


def decode_value(
    vr: str,
    raw: bytes,
    big_endian: bool = False,
    encodings: tuple[str, ...] = DEFAULT_ENCODINGS,
    options: ReadOptions | None = None,
) -> Any:
    """Return the value that bytes have in a VR; ``encodings`` are the Python codecs of its text."""
    decoder = DECODERS.get(vr)
    if decoder is None:
        raise InvalidValueError(f"VR must be one whose values can be decoded, got {vr!r}", vr=str(vr))
    return decoder(raw, big_endian, encodings, current().read if options is None else options)


def empty_value(vr: str, options: ReadOptions) -> Any:
    """Return the value of an element without bytes."""
    if options.none_as_empty_text:
        return None
    if vr == "PN":
        return PersonName("")
    return "" if vr in _EMPTY_TEXT else None


_EMPTY_TEXT: Final = frozenset(
    {"AE", "AS", "CS", "DA", "DT", "LO", "LT", "SH", "ST", "TM", "UC", "UI", "UR", "UT"}
)  # DS and IS are numbers first


def _number(vr: str) -> Decoder:
    code = NUMBER_FORMATS[vr]
    # Several values are mostly two to six: points, colors, directions.
    little = tuple(Struct(f"<{count}{code}").unpack for count in range(7))
    big = tuple(Struct(f">{count}{code}").unpack for count in range(7))
    one_little, one_big = little[1], big[1]
    size = NUMBER_SIZES[vr]
    item = NUMBER_ITEMS[vr]

    def decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
        length = len(raw)
        if length == size:
            return (one_big if big_endian else one_little)(raw)[0]
        if not length:
            return None
        count, rest = divmod(length, size)
        if rest:
            raise BytesLengthException(
                f"a value of {length} bytes is no multiple of the {size} bytes that each value of {vr} has", vr=vr
            )
        if count < 7:
            return MultiValue.of(item, list((big if big_endian else little)[count](raw)))
        if count < DEFERRED_FROM:
            return MultiValue.of(item, list(unpack(f"{'>' if big_endian else '<'}{count}{code}", raw)))
        return MultiValue.deferred(item, BinaryNumbers(vr, raw, big_endian))

    return decode


_TAG_LITTLE: Final = Struct("<HH").unpack
_TAG_BIG: Final = Struct(">HH").unpack


def _tags(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    length = len(raw)
    if length == 4:
        group, element = (_TAG_BIG if big_endian else _TAG_LITTLE)(raw)
        return BaseTag(group << 16 | element)
    if not length:
        return None
    if length & 3:
        raise BytesLengthException(f"a value of {length} bytes is no multiple of the 4 bytes of a tag", vr="AT")
    words = unpack(f"{'>' if big_endian else '<'}{length >> 1}H", raw)
    pairs = zip(words[::2], words[1::2], strict=True)
    return MultiValue.of(Tag, [BaseTag(group << 16 | element) for group, element in pairs])


def _bytes(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    return raw or None


def _decimal_string(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    if options.ds_type != "float":
        return _other_decimals(raw, options) if raw else None
    if _BACKSLASH not in raw:
        try:
            # ``float`` takes bytes, and blanks around the number.
            made: DSfloat = _new_float(DSfloat, raw)
        except ValueError:
            return ds_from_text(raw.decode("latin_1").strip(PADDING)) if raw else None
        made.original_string = raw.decode("ascii").strip()
        return made
    if len(raw) >= _DEFERRED_BYTES and _looks_numeric(raw, _DS_CHARACTERS, ds_from_text):
        return MultiValue.deferred(DSfloat, TextNumbers("DS", raw))
    return MultiValue.of(DSfloat, decimals_from_bytes(raw))


def _looks_numeric(raw: bytes, characters: bytes, one: Callable[[str], Any]) -> bool:
    """Whether many numbers can be left for later: all characters are those of numbers, the first and last are fine."""
    end = raw.rstrip(b" \0")
    if end.translate(None, characters):
        return False
    one(end[: end.index(b"\\")].decode("ascii"))
    one(end[end.rindex(b"\\") + 1 :].decode("ascii"))
    return b"\\\\" not in end


def _other_decimals(raw: bytes, options: ReadOptions) -> Any:
    texts = number_texts(raw, "DS")
    if options.ds_type == "decimal":
        if len(texts) == 1:
            return decimal_from_text(texts[0])
        return MultiValue.of(decimal_from_text, [decimal_from_text(text) for text in texts])
    import numpy as np

    try:
        numbers = np.array([float(text) if text.strip() else np.nan for text in texts])
    except ValueError:
        raise InvalidValueError("a value is not a number", vr="DS") from None
    if len(texts) == 1:
        return numbers[0] if texts[0].strip() else numbers[:0]
    return numbers


def _integer_string(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    if not raw:
        return None
    if options.is_type == "numpy":
        return _integer_array(raw)
    if _BACKSLASH not in raw:
        text = raw.decode("latin_1").rstrip(PADDING)
        return is_from_text(text)
    if len(raw) >= _DEFERRED_BYTES and _looks_numeric(raw, _IS_CHARACTERS, is_from_text):
        return MultiValue.deferred(IS, TextNumbers("IS", raw))
    return MultiValue.of(IS, [is_from_text(text) for text in number_texts(raw, "IS")])


def _integer_array(raw: bytes) -> Any:
    import numpy as np

    texts = number_texts(raw, "IS")
    if len(texts) == 1 and not texts[0].strip():
        return np.empty(0, np.int64)
    try:
        numbers = np.array(list(map(int, texts)), np.int64)
    except (ValueError, OverflowError):
        raise InvalidValueError("a value is not a whole number of at most 64 bits", vr="IS") from None
    return numbers[0] if len(texts) == 1 else numbers


def _codes(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    if not raw:
        return None if options.none_as_empty_text else ""
    text = raw.decode("latin_1").rstrip(PADDING)
    return MultiValue.of(str, text.split("\\")) if "\\" in text else text


def _moment(make: Any) -> Decoder:
    def decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
        if not options.datetime_conversion:
            return _codes(raw, big_endian, encodings, options)
        if not raw:
            return None if options.none_as_empty_text else ""
        texts = raw.decode("latin_1").split("\\")
        if len(texts) == 1:
            return make(texts[0])
        return MultiValue.of(make, [make(text) for text in texts])

    return decode


def _title(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    return decode_titles(raw) if raw or not options.none_as_empty_text else None


def _texts(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    return decode_texts(raw, encodings) if raw or not options.none_as_empty_text else None


def _long_text(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    return decode_long_text(raw, encodings) if raw or not options.none_as_empty_text else None


def _resource(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    return decode_resource(raw) if raw or not options.none_as_empty_text else None


def _uids(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    text = raw.decode("latin_1").rstrip(PADDING).strip()
    if "\\" in text:
        return MultiValue.of(UID, [str.__new__(UID, item.strip()) for item in text.split("\\")])
    if not raw:
        return None if options.none_as_empty_text else ""
    return str.__new__(UID, text)


def _names(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    raw = raw.rstrip(b" \0")
    if not raw:
        return PersonName("", encodings) if not options.none_as_empty_text else None
    if _BACKSLASH not in raw:
        return name_from_bytes(raw, encodings)
    if (raw.isascii() or encodings[0] in _PLAIN_NAME) and _ESCAPE not in raw:
        return MultiValue.of(PersonName, [name_from_bytes(part, encodings) for part in raw.split(b"\\")])
    # In sets of two bytes a character the second may be that of a backslash, so the text tells where names part.
    texts = decode_text(raw, encodings, NAME_DELIMITERS).split("\\")
    if len(texts) == 1:
        return name_from_bytes(raw, encodings)
    return MultiValue.of(PersonName, [PersonName(text, encodings) for text in texts])


DECODERS: Final[Mapping[str, Decoder]] = MappingProxyType(
    {
        "AE": _title,
        "AS": _codes,
        "AT": _tags,
        "CS": _codes,
        "DA": _moment(DA),
        "DS": _decimal_string,
        "DT": _moment(DT),
        "IS": _integer_string,
        "LO": _texts,
        "LT": _long_text,
        "PN": _names,
        "SH": _texts,
        "ST": _long_text,
        "TM": _moment(TM),
        "UC": _texts,
        "UI": _uids,
        "UR": _resource,
        "UT": _long_text,
        **{vr: _number(vr) for vr in NUMBER_FORMATS},
        **dict.fromkeys(("OB", "OD", "OF", "OL", "OV", "OW", "UN"), _bytes),
        # What these are depends on the dataset; until that is known they are bytes.
        **dict.fromkeys(("US or SS", "US or OW", "US or SS or OW", "OB or OW"), _bytes),
    }
)
