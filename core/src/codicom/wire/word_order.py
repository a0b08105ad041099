"""Samples of more than one word in big endian OW: which of their words comes first (PS3.5 7.3, D.1)."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable
from itertools import pairwise
from typing import Final

# So much is looked at in each of three places.
_LOOK: Final = 1 << 13
_PLACES: Final = (1, 2, 3)
_WORD: Final = 2
# How many times more the less significant words change from sample to sample than the more significant ones.
_CLEAR: Final = 4


def are_turned_whole(read: Callable[[int, int], bytes | memoryview], length: int, size: int) -> bool:
    """Whether samples of ``size`` bytes in big endian OW have their most significant word first.

    OW is a string of words of 16 bits, of which a sample takes two or more with the least significant first: a change
    of byte order turns the bytes of each word (PS3.5 7.3). Some writers turn samples as a whole. What tells is that
    neighbours differ little in their most significant word. ``read`` takes offset and length within the value.
    """
    first = last = 0
    for place in _PLACES:
        start = length * place // (len(_PLACES) + 1)
        look = bytes(read(start - start % size, _LOOK))
        words = array("H", look[: len(look) // size * size])
        if sys.byteorder == "little":
            words.byteswap()
        first += _changes(words[0 :: size // 2])
        last += _changes(words[size // 2 - 1 :: size // 2])
    # A first word that is always the same tells nothing: samples may be multiples of 65536.
    return 0 < _CLEAR * first < last


def word_of_pixels(raw: bytes, bits_allocated: object) -> int:
    """Return how many bytes change places together where big endian pixel data of VR OW becomes little endian."""
    size = bits_allocated // 8 if isinstance(bits_allocated, int) else 0
    if size not in (4, 8):
        return _WORD

    def read(start: int, length: int) -> bytes:
        return raw[start : start + length]

    return size if are_turned_whole(read, len(raw), size) else _WORD


def swapped(raw: bytes, word: int) -> bytes:
    """Return bytes with those of each word reversed; what is left of a last word that is cut stays as it is."""
    whole = len(raw) - len(raw) % word
    turned = bytearray(raw)
    for byte in range(word):
        turned[byte:whole:word] = raw[word - 1 - byte : whole : word]
    return bytes(turned)


def _changes(words: array[int]) -> int:
    """Return the sum of the steps from word to word, each the shorter way round: from -1 to 0 it is one."""
    steps = [abs(word - before) for before, word in pairwise(words)]
    return sum(min(step, 0x10000 - step) for step in steps)


__all__ = ["are_turned_whole", "swapped", "word_of_pixels"]
