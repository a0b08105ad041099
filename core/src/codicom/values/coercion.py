"""What an element keeps of a value that a user gives: of the right type, and checked as the options say."""

from __future__ import annotations

from io import BufferedIOBase
from typing import Any, Final

from codicom import settings
from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.values.families import CONVERSIONS
from codicom.values.multivalue import MultiValue, is_array
from codicom.vr import ALLOW_BACKSLASH, BUFFERABLE_VRS, Family, of_family, texts

_UNSPLIT: Final = texts(ALLOW_BACKSLASH)
_BUFFERABLE: Final = texts(BUFFERABLE_VRS)
_BYTES: Final = texts(of_family(Family.WORDS, Family.UNKNOWN, Family.AMBIGUOUS))
_TAGS: Final = texts(of_family(Family.TAG))
_SEQUENCES: Final = texts(of_family(Family.SEQUENCE))


def coerce_value(vr: str, value: Any, write: WriteOptions | None = None, read: ReadOptions | None = None) -> Any:
    """Return what an element of ``vr`` keeps of a value that a user gives, checked as the options say."""
    if write is None:
        write = settings.current().write
    if read is None:
        read = settings.current().read
    if vr in _SEQUENCES:
        return value
    if isinstance(value, bytearray | memoryview):
        # Kept as it is now: the caller may change its own afterwards.
        value = bytes(value)
    if isinstance(value, BufferedIOBase):
        return _checked_buffer(vr, value)
    if vr not in _UNSPLIT and isinstance(value, str | bytes):
        mark: Any = "\\" if isinstance(value, str) else b"\\"
        if mark in value:
            value = value.split(mark)
    if isinstance(value, MultiValue) and value.source is not None and value.source.vr == vr:
        # As it was read, and nobody has changed it: its items need not be made for this.
        return value
    coerce = ValueCoercer(vr, write, read)
    if is_array(value) and vr not in _BYTES:
        value = value.ravel().tolist()
    if isinstance(value, tuple) and vr not in _TAGS:
        # Of tags, a tuple is one: group and element.
        value = list(value)
    if hasattr(value, "append"):
        return coerce(value[0]) if len(value) == 1 else MultiValue(coerce, value)
    return coerce(value)


def _checked_buffer(vr: str, buffer: BufferedIOBase) -> BufferedIOBase:
    if vr in _BUFFERABLE:
        return buffer
    allowed = ", ".join(sorted(name for name in _BUFFERABLE if len(name) == 2))
    raise InvalidValueError(f"the VR of a buffered value must be one of {allowed}, got {vr}", vr=vr)


class ValueCoercer:
    """Makes of each item that a user puts into an element what the element keeps.

    A list keeps it, so that what is put in later is treated alike. It can be pickled, which a closure cannot.
    """

    __slots__ = ("_coerce", "read", "vr", "write")

    def __init__(self, vr: str, write: WriteOptions, read: ReadOptions) -> None:
        self.vr = str(vr)
        self.write = write
        self.read = read
        conversion = CONVERSIONS.get(self.vr)
        # Of a VR that the standard does not have nothing is known.
        self._coerce = None if conversion is None else conversion.coerce

    def __call__(self, item: Any) -> Any:
        """Return what is kept of ``item``, or raise."""
        return item if self._coerce is None else self._coerce(item, self.write, self.read)

    def __reduce__(self) -> Any:
        return ValueCoercer, (self.vr, self.write, self.read)
