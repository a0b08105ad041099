"""Tags as values: VR AT (PS3.5 6.2)."""

from __future__ import annotations

import operator
from struct import Struct, pack, unpack
from typing import Any, Final

from codicom.errors import BytesLengthException, DictionaryError, InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.tag import BaseTag, Tag
from codicom.values.conversion import Conversion
from codicom.values.multivalue import MultiValue
from codicom.vr import VR

_TAG_LITTLE: Final = Struct("<HH").unpack
_TAG_BIG: Final = Struct(">HH").unpack


def tags(vr: VR) -> Conversion:
    """Return the conversion of a VR of tags; a tag that exists at all keeps all rules."""
    return Conversion(decode=_decode, encode=_encode, coerce=_coerce)


def _decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    length = len(raw)
    if length == 4:
        group, element = (_TAG_BIG if big_endian else _TAG_LITTLE)(raw)
        return BaseTag(group << 16 | element)
    if not length:
        return None
    if length & 3:
        raise BytesLengthException(f"a value of AT must be a multiple of 4 bytes long, got {length} bytes", vr="AT")
    # Two words: group and element, each in the byte order of the source, but never changing places (PS3.5 7.3).
    numbers = unpack(f"{'>' if big_endian else '<'}{length >> 1}H", raw)
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return MultiValue.of(Tag, [BaseTag(group << 16 | element) for group, element in pairs])


def _encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
    numbers: list[int] = []
    for item in value if isinstance(value, list | MultiValue) else [value]:
        tag = _tag(item)
        numbers += (tag >> 16, tag & 0xFFFF)
    return pack(f"{'>' if big_endian else '<'}{len(numbers)}H", *numbers)


def _coerce(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
    return item if item is None or item == "" else _tag(item)


def _tag(item: Any) -> BaseTag:
    if isinstance(item, BaseTag):
        return item
    try:
        return Tag(item if isinstance(item, str | tuple | list) else operator.index(item))
    except (ValueError, TypeError, DictionaryError):
        raise InvalidValueError(
            f"a value of AT must be a tag (an int, a pair or a keyword), got {type(item).__name__}", vr="AT"
        ) from None
