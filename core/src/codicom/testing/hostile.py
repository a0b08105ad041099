"""Inputs that a codec must survive, and calls that are given up after a time."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeVar

T = TypeVar("T")

# How long inputs of nothing but chance are.
_LENGTHS = (1, 2, 3, 15, 64, 65, 512, 4096)
_DAMAGED = 16
# Where most of a stream's header is.
_HEADER = 100


def cuts(data: bytes) -> Iterator[bytes]:
    """Yield the input without its end, from one byte left to one byte missing."""
    total = len(data)
    for length in sorted({1, total // 4, total // 2, total * 3 // 4, total - 2, total - 1}):
        if 0 < length < total:
            yield data[:length]


def chance(data: bytes, seed: int = 0) -> Iterator[bytes]:
    """Yield inputs of random bytes, and the given one with some of its bytes changed; the same in every run."""
    source = random.Random(seed)
    for length in (*_LENGTHS, max(len(data), 1)):
        yield source.randbytes(length)
    for _ in range(_DAMAGED):
        damaged = bytearray(data)
        for _ in range(source.randint(1, 8)):
            damaged[source.randrange(len(damaged))] = source.randrange(256)
        yield bytes(damaged)


def _cut(source: random.Random, data: bytes) -> bytes:
    return data[: source.randrange(len(data))]


def _lengthened(source: random.Random, data: bytes) -> bytes:
    place = source.randrange(len(data))
    return data[:place] + source.randbytes(source.randint(1, 9)) + data[place:]


def _shortened(source: random.Random, data: bytes) -> bytes:
    place = source.randrange(len(data))
    return data[:place] + data[place + source.randint(1, 9) :]


def _changed(source: random.Random, data: bytes) -> bytes:
    damaged = bytearray(data)
    for _ in range(source.randint(1, 4)):
        damaged[source.randrange(len(data))] = source.randrange(256)
    return bytes(damaged)


def _header_changed(source: random.Random, data: bytes) -> bytes:
    head = min(_HEADER, len(data))
    return _changed(source, data[:head]) + data[head:]


def _flipped(source: random.Random, data: bytes) -> bytes:
    damaged = bytearray(data)
    damaged[source.randrange(len(data))] ^= 1 << source.randrange(8)
    return bytes(damaged)


def _zeroed(source: random.Random, data: bytes) -> bytes:
    place = source.randrange(len(data))
    size = source.randint(1, 20)
    return data[:place] + bytes(size) + data[place + size :]


# What happens to files on their way, one kind at a time.
DAMAGES: Final[Mapping[str, Callable[[random.Random, bytes], bytes]]] = MappingProxyType(
    {
        "cut": _cut,
        "lengthened": _lengthened,
        "shortened": _shortened,
        "changed": _changed,
        "header changed": _header_changed,
        "flipped": _flipped,
        "zeroed": _zeroed,
    }
)


def damaged(data: bytes, damage: str, count: int, seed: str | int = 0) -> Iterator[bytes]:
    """Yield ``count`` copies of the input with one kind of ``DAMAGES`` each; the same in every run."""
    source = random.Random(seed)
    for _ in range(count):
        yield DAMAGES[damage](source, data)


class NoAnswerError(Exception):
    """A call takes longer than it may."""


def within(seconds: float, call: Callable[..., T], *arguments: object) -> T:
    """Return what the call returns or raise what it raises, and ``NoAnswerError`` if that takes too long.

    The call goes on in its thread: Python can end none.
    """
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(call(*arguments))
        except BaseException as error:  # noqa: BLE001 - it is raised again below
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if errors:
        raise errors[0]
    if not results:
        raise NoAnswerError(f"no answer within {seconds} s")
    return results[0]
