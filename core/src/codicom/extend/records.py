"""The records that hooks yield: small, frozen, checked when made. They say what a plugin supplies; core does the rest.

``target="module:name"`` is resolved on first use, so that declaring costs no import.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from codicom.errors import RecordError
from codicom.extend.record import (
    NamedRecord,
    Record,
    Tier,
    as_table,
    check_choice,
    check_line,
    check_numbers,
    check_target,
    check_texts,
    check_tier,
    check_uid,
)

__all__ = [
    "ColorSpec",
    "CommandSpec",
    "ConverterSpec",
    "DecoderSpec",
    "EncoderSpec",
    "LutSpec",
    "PrivateTags",
    "Tier",
    "TransferSyntax",
    "CodecSpec",
    "LUT_STAGES",
]

LUT_STAGES: Final = ("modality", "voi", "presentation", "palette")


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferSyntax(Record):
    """A transfer syntax that is not in the tables; ``target`` inflates a dataset: ``stream(fileobj) -> fileobj``."""

    kind: ClassVar[str] = "transfer syntax"
    plural: ClassVar[str] = "transfer syntaxes"

    uid: str
    name: str
    implicit_vr: bool = False
    little_endian: bool = True
    encapsulated: bool = False
    target: str | None = None

    def __post_init__(self) -> None:
        check_uid("TransferSyntax", self.uid)
        if self.implicit_vr and not self.little_endian:
            raise RecordError(f"TransferSyntax {self.uid} with implicit VR must be little endian (PS3.5 A.1), got big")
        if self.target is not None:
            check_target("TransferSyntax", self.target)

    @property
    def key(self) -> Hashable:
        """The UID."""
        return self.uid

    @property
    def label(self) -> str:
        """The name and the UID."""
        return f"{self.name} ({self.uid})"

    def __str__(self) -> str:
        return f"transfer syntax {self.uid}"

    def standard_name(self) -> str | None:
        """Return what the standard calls a transfer syntax of this UID."""
        from codicom.tables import lookup

        entry = lookup.uid_entry(self.uid)
        return None if entry is None else str(entry.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodecSpec(NamedRecord):
    """What decoders and encoders declare in common: which frames they accept, and how they may be called."""

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
        # Not super(), which does not know the class that slots have made of this one.
        NamedRecord.__post_init__(self)
        record = f"{type(self).__name__} {self.name}"
        check_target(record, self.target)
        for field in ("transfer_syntaxes", "options", "needs"):
            check_texts(record, field, getattr(self, field))
        if not self.transfer_syntaxes:
            raise RecordError(f"{record} transfer_syntaxes must name at least one, got none")
        for uid in self.transfer_syntaxes:
            check_uid(record, uid)
        for field in ("bits_allocated", "samples"):
            check_numbers(record, field, getattr(self, field))
        if not isinstance(self.bits_stored, range) or not self.bits_stored:
            raise RecordError(f"{record} bits_stored must be a range that is not empty, got {self.bits_stored!r}")
        check_tier(record, self.tier)
        if self.photometric is not None and not isinstance(self.photometric, frozenset):
            raise RecordError(f"{record} photometric must be a frozenset or None, got {self.photometric!r}")
        if self.lossless and self.tolerance:
            raise RecordError(f"{record} tolerance must be 0 for a lossless codec, got {self.tolerance}")
        if self.tolerance < 0:
            raise RecordError(f"{record} tolerance must be at least 0, got {self.tolerance}")

    @property
    def exactness(self) -> str:
        """``exact``, or the largest difference of a sample; ``exact by default`` if only options cause a difference."""
        if self.lossless:
            return "exact"
        return f"within {self.tolerance}" if self.tolerance else "exact by default"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecoderSpec(CodecSpec):
    """A decoder; ``target`` is called as ``decode(frame: Frame) -> Frame``, or with ``options=`` if it lists any."""

    kind: ClassVar[str] = "decoder"
    plural: ClassVar[str] = "decoders"


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderSpec(CodecSpec):
    """An encoder; ``target`` is called as ``encode(frame, transfer_syntax, options) -> Frame``.

    ``recompresses`` names transfer syntaxes whose encoded frames it takes too, as they are, and gives another form
    without decoding them.
    """

    kind: ClassVar[str] = "encoder"
    plural: ClassVar[str] = "encoders"

    recompresses: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        CodecSpec.__post_init__(self)
        check_texts(f"EncoderSpec {self.name}", "recompresses", self.recompresses)
        for uid in self.recompresses:
            check_uid(f"EncoderSpec {self.name}", uid)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColorSpec(Record):
    """A conversion from one photometric interpretation to another; ``target`` is ``convert(frame) -> Frame``."""

    kind: ClassVar[str] = "color space"
    plural: ClassVar[str] = "color spaces"

    source: str
    destination: str
    target: str
    bits_allocated: tuple[int, ...] = (8,)
    tolerance: int = 0

    def __post_init__(self) -> None:
        if not self.source or not self.destination or self.source == self.destination:
            raise RecordError(
                "ColorSpec source and destination must be two different photometric interpretations, "
                f"got {self.source!r} and {self.destination!r}"
            )
        check_target("ColorSpec", self.target)
        check_numbers(f"ColorSpec {self.source} to {self.destination}", "bits_allocated", self.bits_allocated)

    @property
    def key(self) -> Hashable:
        """Source and destination."""
        return self.source, self.destination

    @property
    def label(self) -> str:
        """Source and destination."""
        return f"{self.source} to {self.destination}"

    def __str__(self) -> str:
        return f"color space {self.label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LutSpec(NamedRecord):
    """A look-up table or window of one stage; ``target`` is ``apply(values, items) -> values``."""

    kind: ClassVar[str] = "lut"
    plural: ClassVar[str] = "luts"

    stage: Literal["modality", "voi", "presentation", "palette"]
    target: str

    def __post_init__(self) -> None:
        NamedRecord.__post_init__(self)
        check_choice(f"LutSpec {self.name}", "stage", self.stage, LUT_STAGES)
        check_target(f"LutSpec {self.name}", self.target)

    @property
    def key(self) -> Hashable:
        """Stage and name: within a stage no two share a name."""
        return self.stage, self.name

    def __str__(self) -> str:
        return f"{self.stage} lut {self.name!r}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConverterSpec(NamedRecord):
    """A converter for one private element of a creator, or for unknown (UN) values.

    ``target`` is ``load(raw: bytes, vr: str) -> object``; ``dump_target`` is ``dump(value, vr: str) -> bytes``.
    """

    kind: ClassVar[str] = "converter"
    plural: ClassVar[str] = "converters"
    targets: ClassVar[tuple[str, ...]] = ("target", "dump_target")

    target: str
    dump_target: str | None = None
    creator: str | None = None
    group: int | None = None
    element: int | None = None
    vr: str | None = None

    def __post_init__(self) -> None:
        NamedRecord.__post_init__(self)
        record = f"ConverterSpec {self.name}"
        check_target(record, self.target)
        if self.dump_target is not None:
            check_target(record, self.dump_target)
        private = (self.creator, self.group, self.element)
        if self.vr is None and None in private:
            raise RecordError(f"{record} must have creator, group and element, or vr='UN'; got neither")
        if self.vr is not None and (self.vr != "UN" or any(part is not None for part in private)):
            raise RecordError(f"{record} must have vr='UN' alone, got vr={self.vr!r} and {_private_words(private)}")
        if self.group is not None and not self.group % 2:
            raise RecordError(f"{record} group must be odd to be private (PS3.5 7.8), got {self.group:#06x}")
        if self.element is not None and not 0 <= self.element <= 0xFF:
            raise RecordError(f"{record} element must be 0 to 0xFF, as counted in its block, got {self.element:#x}")

    @property
    def place(self) -> tuple[str, int, int] | None:
        """The private element that it converts, as creator, group and element in the block; ``None`` for unknown."""
        if self.creator is None or self.group is None or self.element is None:
            return None
        # Creators are padded with spaces, which mean nothing (PS3.5 6.2, LO).
        return self.creator.strip(), self.group, self.element

    @property
    def key(self) -> Hashable:
        """The private element; of a converter for unknown values, the name."""
        return self.place or self.name

    @property
    def label(self) -> str:
        """The name, and the private element if there is one."""
        return self.name if self.place is None else f"{self.name} for {self._element}"

    def __str__(self) -> str:
        return f"converter {self.name!r} for unknown values" if self.place is None else f"converter for {self._element}"

    @property
    def _element(self) -> str:
        return f"{self.creator} ({self.group:04X},xx{self.element:02X})"


def _private_words(private: tuple[object, ...]) -> str:
    named = zip(("creator", "group", "element"), private, strict=True)
    return ", ".join(name for name, part in named if part is not None) or "nothing else"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateTags(Record):
    """The private elements of one creator; ``target`` is a table ``{(group, element): (vr, vm, name)}``.

    ``element`` is the one within the block, 0 to 0xFF.
    """

    kind: ClassVar[str] = "private creator"
    plural: ClassVar[str] = "private creators"

    creator: str
    target: str

    def __post_init__(self) -> None:
        if not self.creator or len(self.creator) > 64:
            raise RecordError(f"PrivateTags creator must have 1 to 64 characters, got {self.creator!r}")
        check_target(f"PrivateTags {self.creator}", self.target)

    @property
    def key(self) -> Hashable:
        """The creator, without the spaces that pad it."""
        return self.creator.strip()

    @property
    def label(self) -> str:
        """The creator."""
        return self.creator

    def accept(self, found: object) -> object:
        """Return the table that the target names; a private dictionary is data, no function."""
        return as_table(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandSpec(NamedRecord):
    """A verb of the ``codicom`` command; ``target`` is a function whose annotated parameters become its options."""

    kind: ClassVar[str] = "command"
    plural: ClassVar[str] = "commands"

    help: str
    target: str

    def __post_init__(self) -> None:
        NamedRecord.__post_init__(self)
        check_line(f"CommandSpec {self.name}", "help", self.help)
        check_target(f"CommandSpec {self.name}", self.target)
