"""Binary numbers: FL, FD, US, SS, UL, SL, UV and SV, with their long lists (PS3.5 6.2)."""

from __future__ import annotations

import operator
import struct
from collections.abc import Callable
from struct import Struct, unpack
from typing import Any, Final

from codicom import settings
from codicom.errors import BytesLengthException, InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.values.conversion import Coerce, Conversion, Decoder, Encoder
from codicom.values.multivalue import MultiValue, is_array
from codicom.values.rules import Checker, enforce, type_problem
from codicom.vr import VR, Family, of_family

# From this many values on, a list makes its items when it is looked at; below, making them costs less than waiting.
DEFERRED_FROM: Final = 32
_NUMBERS: Final = sorted(of_family(Family.INTEGER, Family.FLOAT))
# VR -> struct format character, which is also that of ``array``; L and l have 4 bytes in standard size.
NUMBER_FORMATS: Final = {str(vr): str(vr.traits.struct) for vr in _NUMBERS}
NUMBER_SIZES: Final = {vr: Struct(f"={code}").size for vr, code in NUMBER_FORMATS.items()}


def _range(code: str) -> tuple[int, int]:
    """Return the least and the greatest number of a struct format: lower case is signed."""
    bits = 8 * Struct(f"={code}").size
    return (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)


_FLOATS: Final = frozenset(str(vr) for vr in of_family(Family.FLOAT))
_NUMPY_TYPES: Final = {
    vr: f"{'f' if vr in _FLOATS else 'i' if code.islower() else 'u'}{NUMBER_SIZES[vr]}"
    for vr, code in NUMBER_FORMATS.items()
}
NUMBER_RANGES: Final = {str(vr): _range(NUMBER_FORMATS[vr]) for vr in sorted(of_family(Family.INTEGER))}


def integers(vr: VR) -> Conversion:
    """Return the conversion of a VR of binary integers."""
    check = _integer_checker(vr)
    return Conversion(decode=_decoder(vr), encode=_encoder(vr), coerce=_coerce(vr, check), check=check)


def floats(vr: VR) -> Conversion:
    """Return the conversion of a VR of binary floating point numbers (IEEE 754)."""
    check = _float_checker(vr)
    return Conversion(decode=_decoder(vr), encode=_encoder(vr), coerce=_coerce(vr, check), check=check)


# --- lists of numbers


class BinaryNumbers:
    """The numbers of a binary element with many values, kept as the bytes that were read."""

    __slots__ = ("big_endian", "raw", "vr")

    def __init__(self, vr: str, raw: bytes, big_endian: bool) -> None:
        self.vr = vr
        self.raw = raw
        self.big_endian = big_endian

    def __len__(self) -> int:
        return len(self.raw) // NUMBER_SIZES[self.vr]

    def items(self) -> list[Any]:
        """Return every item as ``int`` or ``float``."""
        return list(unpack(f"{'>' if self.big_endian else '<'}{len(self)}{NUMBER_FORMATS[self.vr]}", self.raw))

    def array(self) -> Any:
        """Return a read-only array, a view of the bytes where their order is this machine's."""
        import numpy as np

        stored = np.frombuffer(self.raw, f"{'>' if self.big_endian else '<'}{_NUMPY_TYPES[self.vr]}")
        native = stored.astype(stored.dtype.newbyteorder("="), copy=False)
        native.flags.writeable = False
        return native

    def checkable(self) -> tuple[Any, ...]:
        """Return what a check has to look at: nothing, for any bytes are valid numbers."""
        return ()

    def swapped(self) -> bytes:
        """Return the same numbers in the other byte order."""
        import numpy as np

        return np.frombuffer(self.raw, f"u{NUMBER_SIZES[self.vr]}").byteswap().tobytes()


class Integer:
    """Checks an item put into a list of a binary integer VR; callable, and equal ones are one."""

    __slots__ = ("vr",)

    def __init__(self, vr: str) -> None:
        self.vr = vr

    def __call__(self, value: Any) -> int:
        """Return the number, or raise if it is none that the VR has."""
        try:
            number = operator.index(value)
        except TypeError:
            raise InvalidValueError(type_problem(self.vr, value, "an int"), vr=self.vr) from None
        low, high = NUMBER_RANGES[self.vr]
        if not low <= number <= high:
            raise InvalidValueError(f"a value of {self.vr} must be from {low} to {high}", vr=self.vr)
        return number


class Float:
    """Checks an item put into a list of VR FL or FD."""

    __slots__ = ("vr",)

    def __init__(self, vr: str) -> None:
        self.vr = vr

    def __call__(self, value: Any) -> float:
        """Return the number, or raise if it is none."""
        # ``float`` would take text too.
        if isinstance(value, str | bytes):
            raise InvalidValueError(type_problem(self.vr, value, "a float"), vr=self.vr)
        try:
            return float(value)
        except (TypeError, ValueError, OverflowError):
            raise InvalidValueError(type_problem(self.vr, value, "a float"), vr=self.vr) from None


NUMBER_ITEMS: Final[dict[str, Callable[[Any], Any]]] = {
    vr: (Float(vr) if vr in _FLOATS else Integer(vr)) for vr in NUMBER_FORMATS
}


# --- from bytes


def _decoder(vr: VR) -> Decoder:
    name = str(vr)
    code = NUMBER_FORMATS[name]
    # Several values are mostly two to six: points, colors, directions.
    little = tuple(Struct(f"<{count}{code}").unpack for count in range(7))
    big = tuple(Struct(f">{count}{code}").unpack for count in range(7))
    one_little, one_big = little[1], big[1]
    size = NUMBER_SIZES[name]
    item = NUMBER_ITEMS[name]

    def decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
        length = len(raw)
        if length == size:
            return (one_big if big_endian else one_little)(raw)[0]
        if not length:
            return None
        count, rest = divmod(length, size)
        if rest:
            raise BytesLengthException(
                f"a value of {name} must be a multiple of {size} bytes long, got {length} bytes", vr=name
            )
        if count < 7:
            return MultiValue.of(item, list((big if big_endian else little)[count](raw)))
        if count < DEFERRED_FROM:
            return MultiValue.of(item, list(unpack(f"{'>' if big_endian else '<'}{count}{code}", raw)))
        return MultiValue.deferred(item, BinaryNumbers(name, raw, big_endian))

    return decode


# --- to bytes


def _encoder(vr: VR) -> Encoder:
    name = str(vr)
    code = NUMBER_FORMATS[name]

    def encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
        order = ">" if big_endian else "<"
        if isinstance(value, MultiValue):
            source = value.source
            if isinstance(source, BinaryNumbers) and source.vr == name:
                # Nobody has changed the list: its very bytes.
                return source.raw if source.big_endian == big_endian else source.swapped()
        elif is_array(value):
            value = value.ravel().tolist()
        elif not isinstance(value, list | tuple):
            return _packed(f"{order}{code}", (value,), name)
        return _packed(f"{order}{len(value)}{code}", value, name)

    return encode


def _packed(form: str, values: Any, vr: str) -> bytes:
    try:
        return struct.pack(form, *values)
    except (struct.error, OverflowError, TypeError, ValueError):
        pass
    # Name what is wrong; numbers that merely look odd to struct, as numpy's do, go through.
    items = [NUMBER_ITEMS[vr](value) for value in values]
    try:
        return struct.pack(form, *items)
    except (struct.error, OverflowError):
        raise InvalidValueError(f"a value of {vr} must fit {NUMBER_SIZES[vr]} bytes", vr=vr) from None


# --- from users


def _coerce(vr: VR, check: Checker) -> Coerce:
    name = str(vr)

    def coerce(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
        if item is None or (isinstance(item, str) and not item):
            return item
        mode = write.writing_validation
        if mode == settings.IGNORE and not hasattr(item, "__index__") and not isinstance(item, float):
            return item
        # Numbers of numpy become Python's; IS and DSfloat keep their class, and their text.
        plain = item.item() if hasattr(item, "dtype") else item
        enforce(check, plain, name, mode)
        return plain

    return coerce


# --- rules


def _integer_checker(vr: VR) -> Checker:
    low, high = NUMBER_RANGES[vr]
    size = NUMBER_SIZES[vr]

    def check_integer(value: Any) -> str | None:
        if isinstance(value, int):
            return None if low <= value <= high else f"a value of {vr} must be from {low} to {high}"
        if isinstance(value, bytes):
            if len(value) % size == 0:
                return None
            return f"a value of {vr} must be a multiple of {size} bytes long, got {len(value)} bytes"
        return type_problem(vr, value, "an int")

    return check_integer


def _float_checker(vr: VR) -> Checker:
    def check_float(value: Any) -> str | None:
        return None if isinstance(value, int | float) else type_problem(vr, value, "a float")

    return check_float
