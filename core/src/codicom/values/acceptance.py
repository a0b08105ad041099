"""A quick look at a raw value: whether it surely keeps the rules of its VR, so that it need not be checked in full."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final


def _fits(pattern: str) -> Callable[[bytes], object]:
    return re.compile(rb"(?s)" + pattern.encode("ascii") + rb"[ \x00]?").fullmatch


def _several(pattern: str) -> Callable[[bytes], object]:
    return _fits(rf"(?:{pattern})(?:\\(?:{pattern}))*")


def _numbers(one: str, longest: int) -> Callable[[bytes], object]:
    single = _fits(one)
    characters = b"0123456789+-.eE \\"
    too_long = b"x" * (longest + 1)

    def accept(raw: bytes) -> object:
        if b"\\" not in raw:
            return single(raw)
        # Long lists: their characters and the length of each say enough, for converting tells the rest.
        body = raw.rstrip(b" \0")
        return not body.translate(None, characters) and too_long not in body.translate(_ALL_BUT_BACKSLASH_TO_X)

    return accept


# Turns each value of a list into a run of x, so that a search finds one that is too long.
_ALL_BUT_BACKSLASH_TO_X: Final = bytes(0x5C if byte == 0x5C else 0x78 for byte in range(256))

# PS3.5 table 6.2-1. A length in bytes is never less than one in characters.
ACCEPTS: Final[dict[str, Callable[[bytes], object]]] = {
    "AE": _several(r"[\x20-\x5b\x5d-\x7e]{0,16}"),
    "AS": _several(r"(?:\d{3}[DWMY])?"),
    "CS": _several(r"[A-Z0-9 _]{0,16}"),
    "DA": _several(r"(?:\d{4}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))?"),
    "DS": _numbers(r"(?= {0,16}|.{1,16}\Z) *[+\-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+\-]?\d+)? *|", 16),
    "DT": _fits(r"(?:\d{4}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\.\d{1,6})?)?"),
    "IS": _numbers(r" {0,2}[+\-]?\d{1,9} {0,2}|", 9),
    "LO": _fits(r".{0,64}"),
    "LT": _fits(r".{0,10240}"),
    "PN": _fits(r"(?=.{0,64}\Z)(?:[^=^\\]*\^){0,4}[^=^\\]*"),
    "SH": _fits(r".{0,16}"),
    "ST": _fits(r".{0,1024}"),
    "TM": _several(r"(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d(?:\.\d{1,6})?)?)?)?"),
    "UI": _several(r"(?=[\d.]{0,64}[\\\x00]|[\d.]{0,64}\Z)(?:(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*)?"),
    "UR": _fits(r"[\x21-\x7e]*"),
}
