r"""Patterns for a quick look at a raw value: whether it surely keeps the rules of its VR.

Patterns give back nothing once matched (``++``, ``*+``), which makes them quick and never slow. All allow one byte of
padding at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Turns each value of a list into a run of x, so that a search finds one that is too long.
_ALL_BUT_BACKSLASH_TO_X = bytes(0x5C if byte == 0x5C else 0x78 for byte in range(256))


def fits(pattern: str) -> Callable[[bytes], object]:
    """Accept what a pattern matches."""
    return re.compile(rb"(?s)" + pattern.encode("ascii") + rb"[ \x00]?").fullmatch


def several(pattern: str) -> Callable[[bytes], object]:
    """Accept any number of values that a pattern matches."""
    return fits(rf"(?:{pattern})(?:\\(?:{pattern}))*+")


def short_list(pattern: str, longest: int) -> Callable[[bytes], object]:
    """Accept up to 200 characters of values; ``number_list`` is quicker for more."""
    return fits(rf"(?!.{{200}})(?!.*[^\\]{{{longest + 1}}})(?:{pattern})(?:\\(?:{pattern}))*+|")


def number_list(characters: bytes, longest: int) -> Callable[[bytes], bool]:
    """Accept lists of numbers as text, however long, by their characters and the longest; in a few passes of C."""
    too_long = b"x" * (longest + 1)

    def accepts(raw: bytes) -> bool:
        body = raw.rstrip(b" \0")
        # The form of each number is checked when it is converted.
        return not body.translate(None, characters) and too_long not in body.translate(_ALL_BUT_BACKSLASH_TO_X)

    return accepts
