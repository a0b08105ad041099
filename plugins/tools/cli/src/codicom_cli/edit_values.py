"""Values and tags of elements as people write them in a command."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import codicom
from codicom.errors import CodicomError, DictionaryError
from codicom.vr import BYTES_VR, SINGLE_VALUE_VR, STR_VR, Family, of_family

# A tag as people write it: without parentheses, or with xx where the block of a private creator stands.
TAG: Final = re.compile(
    r"\(?(?P<group>[0-9A-Fa-f]{4}),\s?(?P<block>[0-9A-Fa-f]{2}|[xX]{2})(?P<element>[0-9A-Fa-f]{2})\)?(?P<index>\[.*\])?"
)
_WHOLE: Final = of_family(Family.INTEGER)
_FLOATS: Final = of_family(Family.FLOAT)
# The VM of these is always 1 (PS3.5 6.4), so a backslash separates nothing.
_ONE_TEXT: Final = STR_VR & SINGLE_VALUE_VR
_NO_TEXT: Final = BYTES_VR | _WHOLE | _FLOATS | of_family(Family.TAG)


class EditError(CodicomError, ValueError):
    """A change cannot be made."""


def with_block(part: str, block: str) -> str:
    """Return a step as a path has it: a tag in parentheses, and the block of a private creator in its place."""
    match = TAG.fullmatch(part)
    if match is None:
        return part
    number = block if match["block"].lower() == "xx" else match["block"]
    return f"({match['group']},{number}{match['element']}){match['index'] or ''}"


def value_from(text: str, vr: str) -> Any:
    """Return a value of a VR from text; a backslash parts several values."""
    if vr == "SQ":
        if text:
            raise EditError("a sequence takes no value; insert elements into its items")
        return []
    if not text:
        return None if vr in _NO_TEXT or vr in ("DS", "IS") else ""
    if vr in BYTES_VR:
        return _hexadecimal(text, vr)
    if vr in _ONE_TEXT:
        return text
    convert = _CONVERTERS.get(vr)
    parts = [each if convert is None else convert(each.strip(), vr) for each in text.split("\\")]
    return parts[0] if len(parts) == 1 else parts


def _hexadecimal(text: str, vr: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise EditError(f"a value of {vr} must be bytes in hexadecimal digits, such as 00FF") from None


def _whole(text: str, vr: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,20}", text, re.ASCII):
        raise EditError(f"a value of {vr} must be a whole number")
    return int(text)


def _whole_text(text: str, vr: str) -> str:
    # Kept as it was written, as in 007.
    _whole(text, vr)
    return text


def _float(text: str, vr: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise EditError(f"a value of {vr} must be a number") from None


def _tag(text: str, vr: str) -> int:
    match = TAG.fullmatch(text)
    try:
        return int(codicom.Tag(text if match is None else with_block(text, "10")))
    except (DictionaryError, ValueError):
        raise EditError(f"a value of {vr} must be a tag or a keyword") from None


_CONVERTERS: Final[dict[str, Callable[[str, str], Any]]] = {
    **dict.fromkeys(_WHOLE, _whole),
    **dict.fromkeys(_FLOATS, _float),
    "AT": _tag,
    "IS": _whole_text,
}
