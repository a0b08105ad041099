"""The records that hooks yield: small, frozen, checked when made. They say what a plugin supplies; core does the rest.

``target="module:name"`` is resolved on first use, so that declaring costs no import.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal

from codicom.errors import RecordError
from codicom.uid import UID

_TARGET = re.compile(r"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*:[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$")
_NAME = re.compile(r"^[a-z0-9][a-z0-9._-]*$")

LUT_STAGES: Final = ("modality", "voi", "presentation", "palette")


class Tier(Enum):
    """How a codec ranks among those that can do the same: compiled for speed, portable, or only when asked by name."""

    NATIVE = 0
    PORTABLE = 1
    EXPERIMENTAL = 2


def _check_target(record: str, target: str) -> None:
    if not isinstance(target, str) or not _TARGET.match(target):
        raise RecordError(f"{record} target is {target!r}, it is written 'package.module:name'")


def _check_name(record: str, name: str) -> None:
    if not isinstance(name, str) or not _NAME.match(name):
        raise RecordError(f"{record} name is {name!r}, it is lower-case letters, digits, '.', '_' and '-'")


def _check_uid(record: str, uid: str) -> None:
    if not isinstance(uid, str) or not UID(uid).is_valid:
        raise RecordError(f"{record} names transfer syntax {uid!r}, which is not a valid UID")


def _check_texts(record: str, field: str, texts: object) -> None:
    # A lone string is iterable too; ("abc") for ("abc",) is the usual slip.
    if not isinstance(texts, tuple) or not all(isinstance(text, str) for text in texts):
        raise RecordError(f"{record} {field} is {texts!r}, it is a tuple of str")


def _check_numbers(record: str, field: str, numbers: object) -> None:
    # Selection asks ``value in numbers`` of every codec; one that is no tuple would fail there, for all of them.
    if not isinstance(numbers, tuple) or not numbers or not all(isinstance(number, int) for number in numbers):
        raise RecordError(f"{record} {field} is {numbers!r}, it is a tuple of int that is not empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferSyntax:
    """A transfer syntax that the tables do not know; ``target`` inflates a dataset: ``stream(fileobj) -> fileobj``."""

    uid: str
    name: str
    implicit_vr: bool = False
    little_endian: bool = True
    encapsulated: bool = False
    target: str | None = None

    def __post_init__(self) -> None:
        _check_uid("TransferSyntax", self.uid)
        if self.implicit_vr and not self.little_endian:
            raise RecordError(f"TransferSyntax {self.uid} is implicit VR and big endian, PS3.5 A.1 allows little only")
        if self.target is not None:
            _check_target("TransferSyntax", self.target)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodecSpec:
    """What decoders and encoders declare alike: which frames they take, and how they may be called."""

    name: str
    transfer_syntaxes: tuple[str, ...]
    target: str
    bits_allocated: tuple[int, ...] = (8, 16)
    bits_stored: range = range(1, 17)
    samples: tuple[int, ...] = (1, 3)
    signed: bool = True
    floats: bool = False
    photometric: frozenset[str] | None = None
    lossless: bool = True
    # The largest difference of one sample from the reference, where not lossless.
    tolerance: int = 0
    thread_safe: bool = False
    releases_gil: bool = False
    options: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    tier: Tier = Tier.PORTABLE
    licence: str = "MIT"

    def __post_init__(self) -> None:
        record = type(self).__name__
        _check_name(record, self.name)
        record = f"{record} {self.name}"
        _check_target(record, self.target)
        for field in ("transfer_syntaxes", "options", "needs"):
            _check_texts(record, field, getattr(self, field))
        if not self.transfer_syntaxes:
            raise RecordError(f"{record} names no transfer syntax")
        for uid in self.transfer_syntaxes:
            _check_uid(record, uid)
        for field in ("bits_allocated", "samples"):
            _check_numbers(record, field, getattr(self, field))
        if not isinstance(self.bits_stored, range) or not self.bits_stored:
            raise RecordError(f"{record} bits_stored is {self.bits_stored!r}, it is a range that is not empty")
        if not isinstance(self.tier, Tier):
            raise RecordError(f"{record} tier is {self.tier!r}, it is one of {', '.join(tier.name for tier in Tier)}")
        if self.photometric is not None and not isinstance(self.photometric, frozenset):
            raise RecordError(f"{record} photometric is {self.photometric!r}, it is a frozenset or None")
        if self.tolerance < 0 or (self.lossless and self.tolerance):
            raise RecordError(f"{record} tolerance is {self.tolerance}, it is 0 for a lossless codec, else 0 or more")

    @property
    def exactness(self) -> str:
        """``exact``, or by how much one sample may differ; ``exact by default`` if only options make it differ."""
        if self.lossless:
            return "exact"
        return f"within {self.tolerance}" if self.tolerance else "exact by default"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecoderSpec(CodecSpec):
    """A decoder; ``target`` is called as ``decode(frame: Frame) -> Frame``, or with ``options=`` if it lists any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderSpec(CodecSpec):
    """An encoder; ``target`` is called as ``encode(frame, transfer_syntax, options) -> Frame``.

    ``recompresses`` names transfer syntaxes whose encoded frames it takes too, as they are, and gives another form
    without decoding them.
    """

    recompresses: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        # Not super(), which does not know the class that slots have made of this one.
        CodecSpec.__post_init__(self)
        _check_texts(f"EncoderSpec {self.name}", "recompresses", self.recompresses)
        for uid in self.recompresses:
            _check_uid(f"EncoderSpec {self.name}", uid)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColorSpec:
    """A conversion from one photometric interpretation to another; ``target`` is ``convert(frame) -> Frame``."""

    source: str
    destination: str
    target: str
    bits_allocated: tuple[int, ...] = (8,)
    tolerance: int = 0

    def __post_init__(self) -> None:
        if not self.source or not self.destination or self.source == self.destination:
            raise RecordError(
                f"ColorSpec converts {self.source!r} to {self.destination!r}, they are two different ones"
            )
        _check_target("ColorSpec", self.target)
        _check_numbers(f"ColorSpec {self.source} to {self.destination}", "bits_allocated", self.bits_allocated)


@dataclass(frozen=True, slots=True, kw_only=True)
class LutSpec:
    """A look-up table or window of one stage; ``target`` is ``apply(values, items) -> values``."""

    name: str
    stage: Literal["modality", "voi", "presentation", "palette"]
    target: str

    def __post_init__(self) -> None:
        _check_name("LutSpec", self.name)
        if self.stage not in LUT_STAGES:
            raise RecordError(f"LutSpec {self.name} stage is {self.stage!r}, it is one of {', '.join(LUT_STAGES)}")
        _check_target(f"LutSpec {self.name}", self.target)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConverterSpec:
    """A converter for one private element of a creator, or for unknown (UN) values.

    ``target`` is ``load(raw: bytes, vr: str) -> object``; ``dump_target`` is ``dump(value, vr: str) -> bytes``.
    """

    name: str
    target: str
    dump_target: str | None = None
    creator: str | None = None
    group: int | None = None
    element: int | None = None
    vr: str | None = None

    def __post_init__(self) -> None:
        _check_name("ConverterSpec", self.name)
        record = f"ConverterSpec {self.name}"
        _check_target(record, self.target)
        if self.dump_target is not None:
            _check_target(record, self.dump_target)
        private = (self.creator, self.group, self.element)
        if self.vr is None and None in private:
            raise RecordError(f"{record} is keyed by creator, group and element, or by vr='UN'; got neither")
        if self.vr is not None and (self.vr != "UN" or any(part is not None for part in private)):
            raise RecordError(f"{record} is keyed by vr={self.vr!r}; only 'UN' alone is allowed")
        if self.group is not None and not self.group % 2:
            raise RecordError(f"{record} group is {self.group:#06x}, a private group is odd")
        if self.element is not None and not 0 <= self.element <= 0xFF:
            raise RecordError(f"{record} element is {self.element:#x}, within its block it is 0 to 0xFF")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateTags:
    """The private elements of one creator; ``target`` is a table ``{(group, element): (vr, vm, name)}``.

    ``element`` is the one within the block, 0 to 0xFF.
    """

    creator: str
    target: str

    def __post_init__(self) -> None:
        if not self.creator or len(self.creator) > 64:
            raise RecordError(f"PrivateTags creator is {self.creator!r}, it has 1 to 64 characters")
        _check_target(f"PrivateTags {self.creator}", self.target)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandSpec:
    """A verb of the ``codicom`` command; ``target`` is a function whose annotated parameters become its options."""

    name: str
    help: str
    target: str

    def __post_init__(self) -> None:
        _check_name("CommandSpec", self.name)
        if not self.help or "\n" in self.help:
            raise RecordError(f"CommandSpec {self.name} help is one line that is not empty")
        _check_target(f"CommandSpec {self.name}", self.target)


Record = TransferSyntax | DecoderSpec | EncoderSpec | ColorSpec | LutSpec | ConverterSpec | PrivateTags | CommandSpec
