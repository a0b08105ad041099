"""Numbers made of text that was read: one, or the many of an element, which are made when they are looked at."""

from __future__ import annotations

import gc
import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat
from typing import Any, Final

from codicom import settings
from codicom.errors import InvalidValueError
from codicom.values.numbers import IS, DSdecimal, DSfloat

# --- one number of text


def ds_from_text(text: str) -> Any:
    """Return the ``DSfloat`` of text without padding, or the text if it is blank; checks no length."""
    try:
        number: DSfloat = float.__new__(DSfloat, text)
    except ValueError:
        if not text.strip():
            return text
        raise InvalidValueError("a value of DS must be a number, got other text", vr="DS") from None
    number.original_string = text.strip()
    return number


def is_from_text(text: str) -> Any:
    """Return the ``IS`` of text without padding, or the text if it is blank; checks no length."""
    try:
        number: IS = int.__new__(IS, text)
    except ValueError:
        return IS(text, settings.IGNORE)
    if int.__repr__(number) != text:
        number._text = text.strip()
    return number


def decimal_from_text(text: str) -> Any:
    """Return the ``DSdecimal`` of text, or the text if it is blank; checks no length."""
    return DSdecimal(text, validation_mode=settings.IGNORE)


def decimals_from_bytes(raw: bytes) -> list[Any]:
    """Return the ``DSfloat`` of each value in the bytes of a DS element, or its text where blank; checks no length."""
    texts = raw.decode("latin_1").strip(" \0").split("\\")
    if 0x20 in raw:
        return [ds_from_text(text) for text in texts]
    items = []
    new = float.__new__
    try:
        for text in texts:
            number = new(DSfloat, text)
            number.original_string = text
            items.append(number)
    except ValueError:
        return [ds_from_text(text) for text in texts]
    return items


# --- many numbers, kept as the text that was read


class TextNumbers:
    """The numbers of an element with many values, kept as the text that was read."""

    __slots__ = ("_count", "raw", "vr")

    def __init__(self, vr: str, raw: bytes) -> None:
        self.vr = vr
        self.raw = raw
        self._count = raw.count(b"\\") + 1

    def __len__(self) -> int:
        return self._count

    def texts(self) -> list[str]:
        """Return the text of each number."""
        raise NotImplementedError

    def items(self) -> list[Any]:
        """Return every item as a number that keeps its text."""
        raise NotImplementedError

    def array(self) -> Any:
        """Return a read-only array."""
        raise NotImplementedError

    def checkable(self) -> list[str]:
        """Return what a check looks at: the texts, which say more than the numbers."""
        return self.texts()


class DecimalTexts(TextNumbers):
    """The numbers of a DS element."""

    __slots__ = ()

    def texts(self) -> list[str]:
        """Return the text of each number."""
        return decimal_texts(self.raw)

    def items(self) -> list[Any]:
        """Return every item as ``DSfloat``."""
        texts = self.texts()
        try:
            with _collector_resting():
                items: list[Any] = list(map(float.__new__, repeat(DSfloat), texts))
                if b" " in self.raw.strip(b" \0"):
                    texts = [text.strip() for text in texts]
                # All in C: a loop would take as long again as making the numbers.
                deque(map(_keep_text, items, texts), maxlen=0)
                return items
        except ValueError:
            # Some are blank; or one is no number, which this reports.
            return [ds_from_text(text) for text in texts]

    def array(self) -> Any:
        """Return a read-only array of float64, blank items as NaN."""
        import numpy as np

        texts = self.texts()
        try:
            numbers = np.array(list(map(float, texts)))
        except ValueError:
            numbers = _with_blanks([ds_from_text(text) for text in texts])
        numbers.flags.writeable = False
        return numbers


class IntegerTexts(TextNumbers):
    """The numbers of an IS element."""

    __slots__ = ()

    def texts(self) -> list[str]:
        """Return the text of each number."""
        return integer_texts(self.raw)

    def items(self) -> list[Any]:
        """Return every item as ``IS``."""
        texts = self.texts()
        try:
            with _collector_resting():
                items: list[Any] = list(map(int.__new__, repeat(IS), texts))
                if _UNUSUAL_INTEGER.search(self.raw):
                    for item, text in zip(items, texts, strict=True):
                        item._text = text.strip()
                return items
        except ValueError:
            # Some are blank or fractions; or one is no number, which this reports.
            return [is_from_text(text) for text in texts]

    def array(self) -> Any:
        """Return a read-only array of int64; of float64, with blank items as NaN, if some are no whole numbers."""
        import numpy as np

        texts = self.texts()
        try:
            numbers = np.array(list(map(int, texts)), np.int64)
        except OverflowError:
            raise InvalidValueError("a value must have at most 64 bits to be in an array", vr=self.vr) from None
        except ValueError:
            numbers = _with_blanks([is_from_text(text) for text in texts])
        numbers.flags.writeable = False
        return numbers


_keep_text: Final[Any] = DSfloat.__dict__["original_string"].__set__

# A sign or zero that ``str`` of the number does not give.
_UNUSUAL_INTEGER: Final = re.compile(rb"[+ _]|(?:^|\\)-?0\d|-0")


def _with_blanks(numbers: list[Any]) -> Any:
    import numpy as np

    return np.array([float("nan") if isinstance(number, str) else float(number) for number in numbers])


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Keep the garbage collector from walking a growing heap of numbers, which can be in no cycle, again and again.

    It takes three quarters of the time otherwise. Whoever has it switched off finds it so afterwards.
    """
    resting = gc.isenabled()
    if resting:
        gc.disable()
    try:
        yield
    finally:
        if resting:
            gc.enable()


def decimal_texts(raw: bytes) -> list[str]:
    """Return the text of each number in the bytes of a DS element, without the padding of the whole."""
    return raw.decode("latin_1").strip(" \0").split("\\")


def integer_texts(raw: bytes) -> list[str]:
    """Return the text of each number in the bytes of an IS element, without the padding of the whole."""
    # As in pydicom, a first value of IS that is blank stays so.
    return raw.decode("latin_1").rstrip(" \0").split("\\")
