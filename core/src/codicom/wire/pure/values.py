"""Making the values of many elements at once: those that are as usual; the model makes the others, with all checks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions
from codicom.wire.contract import Conversion, Made, Wanted
from codicom.wire.header import HHHH_BE, HHHH_LE, HHL_BE, HHL_LE, L_BE, L_LE, Buffer

# A value made before anybody asked for it is not to cost much, in time or memory.
_LONGEST: Final = 1 << 16


def values(
    buffer: Buffer,
    wanted: Iterable[Wanted],
    implicit: bool,
    big_endian: bool,
    charset: tuple[str, ...],
    options: ReadOptions,
    conversions: Mapping[int, Conversion | None],
) -> list[Made]:
    """Return tag, VR and value of each element that is wanted, or ``None`` in its place."""
    made: list[Made] = []
    unpack_implicit = HHL_BE if big_endian else HHL_LE
    unpack = HHHH_BE if big_endian else HHHH_LE
    long_length = L_BE if big_endian else L_LE
    for tag, pos in wanted:
        start = pos + 8
        if implicit:
            conversion = conversions[tag]
            length = unpack_implicit(buffer, pos)[2]
        else:
            _, _, code, length = unpack(buffer, pos)
            conversion = conversions[code]
        if conversion is None:
            made.append(None)
            continue
        vr, decoder, accepts, is_long = conversion
        if is_long and not implicit:
            length = long_length(buffer, start)[0]
            start = pos + 12
        # PS3.5 7.1.1: every value has an even length.
        if length & 1 or length > _LONGEST:
            made.append(None)
            continue
        raw = buffer[start : start + length]
        if accepts is not None and not (accepts(raw) and raw.isascii()):
            made.append(None)
            continue
        made.append(_made(tag, vr, decoder, raw, big_endian, charset, options))
    return made


def _made(
    tag: int, vr: str, decoder: Any, raw: bytes, big_endian: bool, charset: tuple[str, ...], options: ReadOptions
) -> Made:
    try:
        return tag, vr, decoder(raw, big_endian, charset, options)
    except InvalidValueError:
        return None
