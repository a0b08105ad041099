"""Making the values of many elements at once: those that are as usual; the model makes the others, with all checks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions
from codicom.wire.contract import Conversion, Made, Wanted
from codicom.wire.header import HHHH_BE, HHHH_LE, L_BE, L_LE, Buffer

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
    make = _implicit if implicit else _explicit
    return make(buffer, wanted, big_endian, charset, options, conversions)


# Two loops that are alike, for speed: a function for what they share would be called for each element of a file.


def _explicit(
    buffer: Buffer,
    wanted: Iterable[Wanted],
    big_endian: bool,
    charset: tuple[str, ...],
    options: ReadOptions,
    conversions: Mapping[int, Conversion | None],
) -> list[Made]:
    made: list[Made] = []
    unpack = HHHH_BE if big_endian else HHHH_LE
    long_length = L_BE if big_endian else L_LE
    for tag, pos in wanted:
        _, _, code, length = unpack(buffer, pos)
        conversion = conversions[code]
        if conversion is not None:
            vr, decoder, accepts, is_long = conversion
            start = pos + 8
            if is_long:
                length = long_length(buffer, start)[0]
                start = pos + 12
            # PS3.5 7.1.1: every value has an even length.
            if not length & 1 and length <= _LONGEST:
                raw = buffer[start : start + length]
                if accepts is None or (accepts(raw) and raw.isascii()):
                    try:
                        made.append((tag, vr, decoder(raw, big_endian, charset, options)))
                        continue
                    except InvalidValueError:
                        # Left to the model, which says what is wrong with it.
                        made.append(None)
                        continue
        made.append(None)
    return made


def _implicit(
    buffer: Buffer,
    wanted: Iterable[Wanted],
    big_endian: bool,
    charset: tuple[str, ...],
    options: ReadOptions,
    conversions: Mapping[int, Conversion | None],
) -> list[Made]:
    made: list[Made] = []
    long_length = L_BE if big_endian else L_LE
    for tag, pos in wanted:
        conversion = conversions[tag]
        if conversion is not None:
            length = long_length(buffer, pos + 4)[0]
            if not length & 1 and length <= _LONGEST:
                vr, decoder, accepts, _ = conversion
                raw = buffer[pos + 8 : pos + 8 + length]
                if accepts is None or (accepts(raw) and raw.isascii()):
                    try:
                        made.append((tag, vr, decoder(raw, big_endian, charset, options)))
                        continue
                    except InvalidValueError:
                        # Left to the model, which says what is wrong with it.
                        made.append(None)
                        continue
        made.append(None)
    return made
