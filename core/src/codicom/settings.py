"""Options: frozen objects that control how codicom behaves, and the context variable that holds the current ones."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, fields, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, Literal

from codicom.limits import Limits
from codicom.uid import TransferSyntaxes

if TYPE_CHECKING:
    from collections.abc import Iterator


class Validation(IntEnum):
    """What to do with a value that does not fit its VR."""

    IGNORE = 0
    WARN = 1
    RAISE = 2


IGNORE: Final = Validation.IGNORE
WARN: Final = Validation.WARN
RAISE: Final = Validation.RAISE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How sources are read and raw values converted."""

    strict: bool = False
    reading_validation: Validation = WARN
    infer_sq_for_un: bool = True
    replace_un_with_known_vr: bool = True
    datetime_conversion: bool = False
    ds_type: Literal["float", "decimal", "numpy"] = "float"
    is_type: Literal["int", "numpy"] = "int"
    none_as_empty_text: bool = False
    charset: str | tuple[str, ...] | None = None
    transfer_syntaxes: TransferSyntaxes | None = None
    # The registry that is asked for vendors' dictionaries; None is the process's own.
    plugins: Any = None
    # What reads the bytes: an engine, or the name of one; None is that of CODICOM_ENGINE, else the best installed.
    engine: Any = None
    # Called with each raw element and its dataset before it is converted; returns the element, another raw one to be
    # converted instead, or None to go on.
    element_hook: Callable[[Any, Any], Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOptions:
    """How values are checked when set and datasets written."""

    writing_validation: Validation = RAISE
    unknown_keyword: Validation = WARN
    invalid_key: Validation = WARN
    buffer_bytes: int = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """All current options: for reading, for writing, the limits, and how datasets are shown."""

    read: ReadOptions = field(default_factory=ReadOptions)
    write: WriteOptions = field(default_factory=WriteOptions)
    limits: Limits = field(default_factory=Limits)
    show_file_meta: bool = True


_CURRENT: ContextVar[Options | None] = ContextVar("codicom_options", default=None)


class Base:
    """The options that apply outside any ``with options(...)`` block, in all threads.

    Only code that emulates another library's global settings, such as codicom-pydicom, should replace ``options``,
    because a context variable does not reach threads that start later.
    """

    __slots__ = ("options",)

    def __init__(self) -> None:
        self.options: Options = Options()


BASE: Final = Base()


def current() -> Options:
    """Return the current options: those of the innermost ``with options(...)`` block of this context."""
    return _CURRENT.get() or BASE.options


@contextmanager
def options(**changes: Any) -> Iterator[Options]:
    """Change options for a block, by the names of their fields; other threads and tasks are not affected."""
    token = _CURRENT.set(changed(current(), **changes))
    try:
        yield current()
    finally:
        _CURRENT.reset(token)


def changed(base: Options, **changes: Any) -> Options:
    """Return a copy of ``base`` with some of its fields, or of its read and write options, changed."""
    own = {name: changes.pop(name) for name in _OPTION_NAMES & changes.keys()}
    for part, names in _PART_NAMES.items():
        inner = {name: changes.pop(name) for name in names & changes.keys()}
        if inner:
            own[part] = replace(own.get(part, getattr(base, part)), **inner)
    if changes:
        known = sorted(_OPTION_NAMES.union(*_PART_NAMES.values()))
        raise TypeError(f"unknown option {', '.join(sorted(changes))}; the options are {', '.join(known)}")
    return replace(base, **own)


_OPTION_NAMES: Final = frozenset(each.name for each in fields(Options))
_PART_NAMES: Final = {
    "read": frozenset(each.name for each in fields(ReadOptions)),
    "write": frozenset(each.name for each in fields(WriteOptions)),
}

__all__ = [
    "Options",
    "ReadOptions",
    "WriteOptions",
    "Validation",
    "IGNORE",
    "WARN",
    "RAISE",
    "current",
    "options",
    "changed",
]
