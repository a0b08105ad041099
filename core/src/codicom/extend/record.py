"""What every record is: frozen, checked when made, and able to say what it is.

The loader, the registry and the reports know no kind of record by name. A new kind is a subclass of ``Record`` that
says its kind, key and label, and a hookspec that returns an iterable of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import ClassVar

from codicom.errors import RecordError
from codicom.uid import UID

_TARGET = re.compile(r"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*:[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$")
_NAME = re.compile(r"^[a-z0-9][a-z0-9._-]*$")


class Tier(Enum):
    """How a codec ranks among those that can do the same: compiled for speed, portable, or only when asked by name."""

    NATIVE = 0
    PORTABLE = 1
    EXPERIMENTAL = 2


class Record:
    """What a hook yields; a subclass is one kind of record, and says all that core needs to know about the kind."""

    __slots__ = ()

    kind: ClassVar[str]
    """What one such record is called in a message: ``decoder``."""
    plural: ClassVar[str]
    """What several are called in a list: ``decoders``."""
    targets: ClassVar[tuple[str, ...]] = ("target",)
    """The fields that name something to import, as ``package.module:name``, or are ``None``."""

    @property
    def key(self) -> Hashable:
        """What no two records of this kind may share."""
        raise NotImplementedError(f"{type(self).__name__} must say its key")

    @property
    def label(self) -> str:
        """What a list of such records shows of this one."""
        raise NotImplementedError(f"{type(self).__name__} must say its label")

    def __str__(self) -> str:
        # What a message calls it; dataclasses write __repr__ and leave this alone.
        return f"{self.kind} {self.label!r}"

    @property
    def claims(self) -> Mapping[Hashable, str]:
        """All that no second record of this kind may claim, each with its name in a message; the key at least."""
        return {self.key: str(self)}

    def standard_name(self) -> str | None:
        """Return what the standard calls the thing that this record claims, or ``None`` if the claim is free."""
        return None

    def accept(self, found: object) -> object:
        """Return what a target gave as it is to be used, or raise ``TypeError`` if that is of the wrong type."""
        return as_function(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRecord(Record):
    """A record whose name is its key."""

    name: str

    def __post_init__(self) -> None:
        check_name(type(self).__name__, self.name)

    @property
    def key(self) -> Hashable:
        """The name."""
        return self.name

    @property
    def label(self) -> str:
        """The name."""
        return self.name


def as_function(found: object) -> Callable[..., object]:
    """Return what a target gave, which must be callable."""
    if not callable(found):
        raise TypeError(f"must be a function, got {type(found).__name__}")
    return found


def as_table(found: object) -> Mapping[object, object]:
    """Return what a target gave, which must be a mapping, so that it cannot be changed."""
    if not isinstance(found, Mapping):
        raise TypeError(f"must be a mapping, got {type(found).__name__}")
    return MappingProxyType(found)


def check_target(record: str, target: str) -> None:
    """Raise ``RecordError`` unless a target is written ``package.module:name``."""
    if not isinstance(target, str) or not _TARGET.match(target):
        raise RecordError(f"{record} target must be written 'package.module:name', got {target!r}")


def check_name(record: str, name: str) -> None:
    """Raise ``RecordError`` unless a name can stand in a command line and an environment variable."""
    if not isinstance(name, str) or not _NAME.match(name):
        raise RecordError(f"{record} name must be lower-case letters, digits, '.', '_' and '-', got {name!r}")


def check_uid(record: str, uid: str) -> None:
    """Raise ``RecordError`` unless a transfer syntax is a UID (PS3.5 9.1)."""
    if not isinstance(uid, str) or not UID(uid).is_valid:
        raise RecordError(f"{record} transfer syntax must be a valid UID, got {uid!r}")


def check_line(record: str, field: str, text: str) -> None:
    """Raise ``RecordError`` unless a text is one line that a list can show."""
    if not isinstance(text, str) or not text.strip() or "\n" in text:
        raise RecordError(f"{record} {field} must be one line of text, got {text!r}")


def check_texts(record: str, field: str, texts: object) -> None:
    """Raise ``RecordError`` unless a field is a tuple of texts."""
    # A lone string is iterable too; ("abc") for ("abc",) is the usual slip.
    if not isinstance(texts, tuple) or not all(isinstance(text, str) for text in texts):
        raise RecordError(f"{record} {field} must be a tuple of str, got {texts!r}")


def check_numbers(record: str, field: str, numbers: object) -> None:
    """Raise ``RecordError`` unless a field is a tuple of whole numbers that has at least one."""
    # Selection asks ``value in numbers`` of every codec; one that is no tuple would fail there, for all of them.
    if not isinstance(numbers, tuple) or not numbers or not all(isinstance(number, int) for number in numbers):
        raise RecordError(f"{record} {field} must be a tuple of int that is not empty, got {numbers!r}")


def check_choice(record: str, field: str, value: object, choices: tuple[str, ...]) -> None:
    """Raise ``RecordError`` unless a field is one of a few words."""
    if value not in choices:
        raise RecordError(f"{record} {field} must be one of {', '.join(choices)}, got {value!r}")


def check_tier(record: str, tier: object) -> None:
    """Raise ``RecordError`` unless a field is a ``Tier``."""
    if not isinstance(tier, Tier):
        raise RecordError(f"{record} tier must be one of {', '.join(each.name for each in Tier)}, got {tier!r}")
