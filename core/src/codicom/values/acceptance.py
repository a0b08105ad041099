r"""A quick look at a raw value: whether it surely keeps the rules of its VR, so that it need not be checked in full.

Patterns give back nothing once matched (``++``, ``*+``), which makes them quick and never slow.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final


def _fits(pattern: str) -> Callable[[bytes], object]:
    return re.compile(rb"(?s)" + pattern.encode("ascii") + rb"[ \x00]?").fullmatch


def _several(pattern: str) -> Callable[[bytes], object]:
    return _fits(rf"(?:{pattern})(?:\\(?:{pattern}))*+")


def _short_list(one: str, longest: int) -> Callable[[bytes], object]:
    """Accept up to 200 characters; longer lists have a way of their own."""
    return _fits(rf"(?!.{{200}})(?!.*[^\\]{{{longest + 1}}})(?:{one})(?:\\(?:{one}))*+|")


# PS3.5 table 6.2-1. A length in bytes is never less than one in characters.
ACCEPTS: Final[dict[str, Callable[[bytes], object]]] = {
    "AE": _several(r"[\x20-\x5b\x5d-\x7e]{0,16}+"),
    "AS": _several(r"(?:\d{3}[DWMY])?+"),
    "CS": _several(r"[A-Z0-9 _]{0,16}+"),
    "DA": _several(r"(?:\d{4}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))?+"),
    "DS": _short_list(r" *+[+\-]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+\-]?\d++)? *+", 16),
    "DT": _fits(r"(?:\d{4}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\.\d{1,6})?)?"),
    "IS": _short_list(r" *+[+\-]?\d{1,9}+ *+", 12),
    "LO": _fits(r".{0,64}"),
    "LT": _fits(r".{0,10240}"),
    "PN": _fits(r"(?!.{65})(?:[^=^\\]*+\^){0,4}+[^=^\\]*+"),
    "SH": _fits(r".{0,16}"),
    "ST": _fits(r".{0,1024}"),
    "TM": _several(r"(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d(?:\.\d{1,6})?)?)?)?+"),
    "UI": _fits(r"(?!.{66})(?:(?:0|[1-9]\d*+)(?:\.(?:0|[1-9]\d*+))*+)?"),
    "UR": _fits(r"[\x21-\x7e]*+"),
}

# Turns each value of a list into a run of x, so that a search finds one that is too long.
_ALL_BUT_BACKSLASH_TO_X: Final = bytes(0x5C if byte == 0x5C else 0x78 for byte in range(256))


def accepts_list(vr: str, raw: bytes) -> bool:
    """Whether a list of numbers as text surely keeps the rules; said in a few passes of C, however long it is."""
    if vr == "DS":
        characters, longest = b"0123456789+-.eE \\", 16
    elif vr == "IS":
        characters, longest = b"0123456789+- \\", 9
    else:
        return False
    body = raw.rstrip(b" \0")
    # The form of each number is told when it is converted.
    return not body.translate(None, characters) and b"x" * (longest + 1) not in body.translate(_ALL_BUT_BACKSLASH_TO_X)
