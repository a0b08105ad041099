"""Dates and times: DA, TM and DT as Python's types that keep their text, and ranges of them for queries."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from typing import Any, Final, NamedTuple

from codicom.errors import InvalidValueError

_DATE: Final = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
# ACR-NEMA 300, the forerunner of DICOM, put dots into dates; PS3.5 6.2 wants readers to know it.
_OLD_DATE: Final = re.compile(r"(\d{4})\.(\d\d)\.(\d\d)", re.ASCII)
_TIME: Final = re.compile(r"([01]\d|2[0-3])(?:([0-5]\d)(?:([0-5]\d|60)(?:\.(\d{0,6}))?)?)?", re.ASCII)
_OLD_TIME: Final = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.(\d{0,6}))?)?", re.ASCII)
_MOMENT: Final = re.compile(
    r"(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.(\d{1,6}))?)?)?)?)?)?([+-]\d{4})?", re.ASCII
)
_PARTS: Final = ("year", "month", "day", "hour", "minute", "second", "fraction")
_PAD: Final = " \0"


def _wrong_form(vr: str, form: str) -> InvalidValueError:
    return InvalidValueError(f"a value of {vr} must have the form {form}, got other text", vr=vr)


class _Texted:
    """What DA, TM and DT share: the text they were made from."""

    original_string: str

    def _keep(self, text: str | None) -> None:
        if text is not None:
            self.original_string = text

    def __str__(self) -> str:
        text: str | None = getattr(self, "original_string", None)
        return super().__str__() if text is None else text

    def __repr__(self) -> str:
        return f'"{self}"'


def _text_of(value: Any) -> str | None:
    return getattr(value, "original_string", None)


class DA(_Texted, dt.date):
    """A value of VR DA as ``datetime.date``; made from text, a date, or year, month and day."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return the value; ``None`` for ``None`` and for blank text."""
        value = args[0] if args else kwargs.get("year")
        if value is None:
            return None
        if isinstance(value, str):
            text = value.rstrip(_PAD)
            if not text.strip():
                return None
            match = _DATE.fullmatch(text) or _OLD_DATE.fullmatch(text)
            if match is None:
                raise _wrong_form("DA", "YYYYMMDD")
            try:
                date = super().__new__(cls, *map(int, match.groups()))
            except ValueError:
                raise _wrong_form("DA", "YYYYMMDD, with a day that exists") from None
            date._keep(text)
            return date
        if isinstance(value, dt.date):
            date = super().__new__(cls, value.year, value.month, value.day)
            own = _text_of(value) if isinstance(value, DA) else None
            date._keep(own or f"{value.year:04}{value.month:02}{value.day:02}")
            return date
        try:
            return super().__new__(cls, *args, **kwargs)
        except ValueError:
            raise InvalidValueError("year, month and day must make a date that exists", vr="DA") from None

    @property
    def precision(self) -> str:
        """The smallest part that is given: always ``day``."""
        return "day"

    def latest(self) -> DA:
        """Return the last date that this one may stand for: itself."""
        return self

    def __reduce_ex__(self, protocol: Any) -> Any:
        return _restore, (DA, (self.year, self.month, self.day), {}, _text_of(self))


class TM(_Texted, dt.time):
    """A value of VR TM as ``datetime.time``; made from text, a time, or hour, minute, second and microsecond."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return the value; ``None`` for ``None`` and for blank text."""
        value = args[0] if args else (0 if kwargs else None)
        if value is None:
            return None
        if isinstance(value, str):
            text = value.rstrip(_PAD)
            if not text.strip():
                return None
            match = _TIME.fullmatch(text) or _OLD_TIME.fullmatch(text)
            if match is None:
                raise _wrong_form("TM", "HH, HHMM, HHMMSS or HHMMSS.F to HHMMSS.FFFFFF")
            hour, minute, second, fraction = match.groups()
            time = super().__new__(cls, int(hour), int(minute or 0), *_seconds(second, fraction))
            time._keep(text)
            return time
        if isinstance(value, dt.time):
            time = super().__new__(cls, value.hour, value.minute, value.second, value.microsecond)
            own = _text_of(value) if isinstance(value, TM) else None
            time._keep(own or f"{value.hour:02}{value.minute:02}{value.second:02}{_fraction(value.microsecond)}")
            return time
        try:
            return super().__new__(cls, *args, **kwargs)
        except ValueError:
            raise InvalidValueError("hour, minute, second, microsecond must make a time that exists", vr="TM") from None

    @property
    def precision(self) -> str:
        """The smallest part that is given: ``hour``, ``minute``, ``second`` or ``fraction``."""
        text = _text_of(self)
        if text is None:
            return "fraction" if self.microsecond else "second"
        return _time_precision(text.replace(":", ""), 3)

    @property
    def has_leap_second(self) -> bool:
        """Whether the text gives second 60, which ``datetime`` does not know and 59 stands for here."""
        return _text_has_leap_second((_text_of(self) or "").replace(":", ""), 4)

    def latest(self) -> TM:
        """Return the last time that this one may stand for: 10 is up to 10:59:59.999999."""
        given = self.precision
        time: TM = super().__new__(
            TM,
            self.hour,
            59 if given == "hour" else self.minute,
            59 if given in ("hour", "minute") else self.second,
            _last_microsecond(given, self.microsecond, _text_of(self)),
        )
        return time

    def __reduce_ex__(self, protocol: Any) -> Any:
        parts = (self.hour, self.minute, self.second, self.microsecond, self.tzinfo)
        return _restore, (TM, parts, {"fold": self.fold}, _text_of(self))


class DT(_Texted, dt.datetime):
    """A value of VR DT as ``datetime.datetime``; made from text, a datetime, or its parts."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return the value; ``None`` for ``None`` and for blank text."""
        value = args[0] if args else kwargs.get("year")
        if value is None:
            return None
        if isinstance(value, str):
            text = value.rstrip(_PAD)
            if not text.strip():
                return None
            moment = cls._parse(text)
            moment._keep(text)
            return moment
        if isinstance(value, dt.datetime):
            parts = (value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond)
            moment = super().__new__(cls, *parts, value.tzinfo, fold=value.fold)
            moment._keep(_text_of(value) if isinstance(value, DT) else None)
            if _text_of(moment) is None:
                moment._keep(_moment_text(value))
            return moment
        try:
            return super().__new__(cls, *args, **kwargs)
        except ValueError:
            raise InvalidValueError("the parts must make a date and time that exist", vr="DT") from None

    @classmethod
    def _parse(cls, text: str) -> Any:
        match = _MOMENT.fullmatch(text)
        if match is None:
            raise _wrong_form("DT", "YYYYMMDDHHMMSS.FFFFFF&ZZXX, cut short after any part")
        year, month, day, hour, minute, second, fraction, offset = match.groups()
        try:
            return super().__new__(
                cls,
                int(year),
                int(month or 1),
                int(day or 1),
                int(hour or 0),
                int(minute or 0),
                *_seconds(second, fraction),
                _zone(offset) if offset else None,
            )
        except ValueError:
            raise _wrong_form("DT", "YYYYMMDDHHMMSS.FFFFFF&ZZXX, with parts that exist") from None

    @property
    def precision(self) -> str:
        """The smallest part that is given, from ``year``, ``month`` and ``day`` to ``second`` and ``fraction``."""
        text = _text_of(self)
        if text is None:
            return "fraction" if self.microsecond else "second"
        return _time_precision(re.sub(r"[+-]\d{4}$", "", text), 0)

    @property
    def has_leap_second(self) -> bool:
        """Whether the text gives second 60, which ``datetime`` does not know and 59 stands for here."""
        return _text_has_leap_second(_text_of(self) or "", 12)

    def latest(self) -> DT:
        """Return the last moment that this one may stand for: 2020 is up to the end of that year."""
        given = _PARTS.index(self.precision)
        month = self.month if given >= 1 else 12
        moment: DT = super().__new__(
            DT,
            self.year,
            month,
            self.day if given >= 2 else monthrange(self.year, month)[1],
            self.hour if given >= 3 else 23,
            self.minute if given >= 4 else 59,
            self.second if given >= 5 else 59,
            _last_microsecond(_PARTS[given], self.microsecond, _text_of(self)),
            self.tzinfo,
        )
        return moment

    def __reduce_ex__(self, protocol: Any) -> Any:
        parts = (self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond, self.tzinfo)
        return _restore, (DT, parts, {"fold": self.fold}, _text_of(self))


def _restore(cls: type[Any], parts: tuple[Any, ...], more: dict[str, Any], text: str | None) -> Any:
    value = cls(*parts, **more)
    value._keep(text)
    return value


def _seconds(second: str | None, fraction: str | None) -> tuple[int, int]:
    """Return second and microsecond; a leap second (PS3.5 6.2) becomes the last that Python has."""
    return min(int(second or 0), 59) if int(second or 0) <= 60 else 61, int((fraction or "").ljust(6, "0"))


def _zone(offset: str) -> dt.timezone:
    minutes = int(offset[1:3]) * 60 + int(offset[3:5])
    return dt.timezone(dt.timedelta(minutes=-minutes if offset[0] == "-" else minutes), offset)


def _fraction(microsecond: int) -> str:
    return f".{microsecond:06}" if microsecond else ""


def _moment_text(value: dt.datetime) -> str:
    text = f"{value.year:04}{value.month:02}{value.day:02}{value.hour:02}{value.minute:02}{value.second:02}"
    text += _fraction(value.microsecond)
    offset = value.utcoffset()
    if offset is not None:
        minutes = round(offset.total_seconds() / 60)
        text += f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
    return text


def _time_precision(text: str, first: int) -> str:
    """Return what the last digits of ``text`` give; ``first`` is the index of the part the text begins with."""
    whole, _, fraction = text.partition(".")
    if fraction:
        return "fraction"
    count = len(whole) // 2 - (1 if first == 0 else 0)
    return _PARTS[first + count - 1]


def _text_has_leap_second(text: str, start: int) -> bool:
    return text[start : start + 2] == "60"


def _last_microsecond(given: str, microsecond: int, text: str | None) -> int:
    if given != "fraction":
        return 999_999
    digits = re.search(r"\.(\d+)", text or "")
    return microsecond + 10 ** (6 - len(digits.group(1))) - 1 if digits else microsecond


class Range(NamedTuple):
    """A range to match in a query (PS3.4 C.2.2.2.5); an open end is ``None``."""

    start: Any
    end: Any

    def matches(self, value: Any) -> bool:
        """Whether ``value`` lies within the range, both ends included."""
        if self.start is not None and value < self.start:
            return False
        return self.end is None or bool(value <= self.end.latest())


_RANGED: Final = {"DA": DA, "TM": TM, "DT": DT}


def parse_range(vr: str, text: str) -> Range:
    """Return the range that the text of a DA, TM or DT query means; a single value is a range of its own extent."""
    make = _RANGED.get(vr)
    if make is None:
        raise InvalidValueError(f"the VR of a range must be DA, TM or DT, got {vr}", vr=vr)
    text = text.strip(_PAD)
    single = _try(make, text)
    if single is not None:
        return Range(single, single)
    # In DT a hyphen may also begin an offset from UTC, so each one is tried.
    for at in (index for index, char in enumerate(text) if char == "-"):
        left, right = text[:at].rstrip(), text[at + 1 :].lstrip()
        start, end = _try(make, left), _try(make, right)
        if (start is not None or not left) and (end is not None or not right) and (left or right):
            return Range(start, end)
    raise InvalidValueError(f"the text must be a value or a range of {vr}, got other text", vr=vr)


def _try(make: Any, text: str) -> Any:
    try:
        return make(text)
    except InvalidValueError:
        return None
