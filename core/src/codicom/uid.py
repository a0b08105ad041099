"""DICOM unique identifiers: what they mean, and how to generate new ones.

Every keyword of the UID table is an attribute of this module: ``codicom.uid.CTImageStorage``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Self

from codicom.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# The decimal value of a random UUID below the root 2.25 (PS3.5 B.2), drawn once: names this software in File Meta.
CODICOM_IMPLEMENTATION_UID: Final = "2.25.75928084915761940145344542135204437555"
RE_VALID_UID: Final = r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))*$"
RE_VALID_UID_PREFIX: Final = r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))*\.$"
MAX_UID_LENGTH: Final = 64  # PS3.5 9.1

_VALID = re.compile(RE_VALID_UID)
_VALID_PREFIX = re.compile(RE_VALID_UID_PREFIX)

_IMPLICIT_LITTLE: Final = "1.2.840.10008.1.2"
_EXPLICIT_BIG: Final = "1.2.840.10008.1.2.2"
# Syntaxes of which neither the dataset is deflated nor the pixel data encapsulated (PS3.5 A.1 to A.3, A.5), and those
# that carry no pixel data of their own: JPIP (A.6, A.7) and SMPTE ST 2110 streams (A.8).
_NATIVE: Final = frozenset({_IMPLICIT_LITTLE, "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", _EXPLICIT_BIG})
_REFERENCED: Final = frozenset(f"1.2.840.10008.1.2.4.{last}" for last in (94, 95, 204, 205)) | frozenset(
    f"1.2.840.10008.1.2.7.{last}" for last in (1, 2, 3)
)
_DEFLATED: Final = frozenset(
    {"1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205"},
)
_UNCOMPRESSED_ENCAPSULATED: Final = "1.2.840.10008.1.2.1.98"


class UID(str):  # noqa: SLOT000 - a private transfer syntax carries its encoding
    """A unique identifier: a ``str`` that knows its name, type and, for a transfer syntax, its encoding."""

    _private_encoding: tuple[bool, bool] | None = None

    def __new__(cls, value: str, validation_mode: int | None = None) -> Self:
        """Make a UID from text; an invalid one gives a warning or an error if ``validation_mode`` is 1 or 2."""
        if not isinstance(value, str):
            raise TypeError(f"a UID is made from a str, not from {type(value).__name__}")
        uid = super().__new__(cls, value.strip())
        if validation_mode:
            _validate(uid, validation_mode)
        if isinstance(value, UID):
            uid._private_encoding = value._private_encoding
        return uid

    @property
    def _entry(self) -> Any:
        from codicom.tables import lookup

        return lookup.uid_entry(str(self))

    def _encoding_flag(self, known: bool, private: int) -> bool:
        if self._private_encoding is not None:
            return self._private_encoding[private]
        if not self.is_transfer_syntax:
            raise ValueError(f"UID {self} is not a transfer syntax, so it says nothing about an encoding")
        # PS3.5 10.1: an unknown private syntax can only be taken for the usual encoding.
        return known

    @property
    def is_implicit_VR(self) -> bool:
        """Whether a dataset in this transfer syntax leaves the VRs to the dictionary."""
        return self._encoding_flag(self == _IMPLICIT_LITTLE, 0)

    @property
    def is_little_endian(self) -> bool:
        """Whether a dataset in this transfer syntax is little endian."""
        return self._encoding_flag(self != _EXPLICIT_BIG, 1)

    @property
    def is_transfer_syntax(self) -> bool:
        """Whether this is a transfer syntax, public or registered as a private one."""
        if self._private_encoding is not None:
            return True
        entry = self._entry
        return entry is not None and entry.type == "Transfer Syntax"

    @property
    def is_deflated(self) -> bool:
        """Whether the whole dataset is deflated in this transfer syntax."""
        return self._encoding_flag(self in _DEFLATED, 0) if self._private_encoding is None else False

    @property
    def is_encapsulated(self) -> bool:
        """Whether pixel data is encapsulated in fragments in this transfer syntax (PS3.5 A.4)."""
        if self._private_encoding is not None:
            return False
        return self._encoding_flag(self not in _NATIVE and self not in _REFERENCED, 0)

    @property
    def is_compressed(self) -> bool:
        """Whether pixel data is not stored as plain samples; as in pydicom, true for every encapsulated syntax."""
        return self.is_encapsulated or self in _REFERENCED

    @property
    def keyword(self) -> str:
        """The keyword from the UID table, or an empty text."""
        entry = self._entry
        return entry.keyword if entry else ""

    @property
    def name(self) -> str:
        """The name from the UID table, or the UID itself."""
        entry = self._entry
        return entry.name if entry else str(self)

    @property
    def type(self) -> str:
        """The type from the UID table, such as ``SOP Class``, or an empty text."""
        entry = self._entry
        return entry.type if entry else ""

    @property
    def info(self) -> str:
        """The additional information from the UID table, or an empty text."""
        entry = self._entry
        return entry.info if entry else ""

    @property
    def is_retired(self) -> bool:
        """Whether the UID table lists it as retired."""
        entry = self._entry
        return bool(entry and entry.retired)

    @property
    def is_private(self) -> bool:
        """Whether it is outside DICOM's own root 1.2.840.10008."""
        return not self.startswith("1.2.840.10008.")

    @property
    def is_valid(self) -> bool:
        """Whether it has at most 64 characters and the form that PS3.5 9.1 requires."""
        return len(self) <= MAX_UID_LENGTH and _VALID.fullmatch(self) is not None

    def set_private_encoding(self, implicit_vr: bool, little_endian: bool) -> None:
        """Turn this object into a private transfer syntax with the given encoding."""
        if not self.is_private:
            raise ValueError(f"UID {self} is a public one, its encoding is set by the standard")
        if implicit_vr and not little_endian:
            raise ValueError("implicit VR must be little endian (PS3.5 A.1), got big endian")
        self._private_encoding = (implicit_vr, little_endian)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (str(self), self._private_encoding)


def _restore(text: str, private_encoding: tuple[bool, bool] | None) -> UID:
    uid = UID(text)
    uid._private_encoding = private_encoding
    return uid


def _validate(uid: UID, mode: int) -> None:
    if uid.is_valid or not uid:
        return
    message = (
        f"UID of {len(uid)} characters is invalid: it has digits and single dots, no leading zeros, "
        f"and at most {MAX_UID_LENGTH} characters"
    )
    if mode >= 2:
        raise InvalidValueError(message, vr="UI")
    import warnings

    from codicom.errors import ValueWarning

    warnings.warn(message, ValueWarning, stacklevel=4)


def generate_uid(prefix: str | None = None, entropy_srcs: Sequence[str] | None = None) -> UID:
    """Return a new UID, made from a UUID or below ``prefix``; the same entropy always gives the same UID."""
    if prefix is None:
        # PS3.5 B.2: the root 2.25 and the decimal value of a UUID.
        return UID(f"2.25.{_uuid_number(entropy_srcs)}")
    if len(prefix) > MAX_UID_LENGTH - 1 or not _VALID_PREFIX.fullmatch(prefix):
        raise ValueError(
            f"a UID prefix has at most {MAX_UID_LENGTH - 1} characters, digits in groups without leading zeros, "
            f"and ends with a dot; got {prefix!r}"
        )
    room = MAX_UID_LENGTH - len(prefix)
    if entropy_srcs is None:
        import secrets

        return UID(prefix + str(secrets.randbelow(10**room)))
    digits = str(int.from_bytes(_digest(entropy_srcs), "big"))
    return UID(prefix + digits[:room])


def _uuid_number(entropy_srcs: Sequence[str] | None) -> int:
    import uuid

    if entropy_srcs is None:
        return uuid.uuid4().int
    digest = _digest(entropy_srcs)
    # RFC 9562 5.8: version 8 is for values made by a rule of one's own.
    number = int.from_bytes(digest[:16], "big")
    return number & ~(0xF << 76) & ~(0x3 << 62) | 0x8 << 76 | 0x2 << 62


def _digest(texts: Sequence[str]) -> bytes:
    # Imported here, for reading a file needs none of it.
    from hashlib import sha512

    return sha512("".join(texts).encode()).digest()


class TransferSyntaxes:
    """Private transfer syntaxes that a program knows; pass one to ``codicom.options(transfer_syntaxes=...)``."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[str, UID] = {}

    def register(self, uid: str, *, implicit_vr: bool = False, little_endian: bool = True) -> UID:
        """Add a private transfer syntax and return its UID, which carries the encoding."""
        known = UID(uid)
        if not known.is_valid:
            raise ValueError(f"{uid!r} is not a valid UID")
        known.set_private_encoding(implicit_vr, little_endian)
        self._known[str(known)] = known
        return known

    def get(self, uid: str) -> UID | None:
        """Return the registered transfer syntax, or ``None``."""
        return self._known.get(uid)

    def __contains__(self, uid: object) -> bool:
        return uid in self._known

    def __iter__(self) -> Iterator[UID]:
        return iter(self._known.values())

    def __len__(self) -> int:
        return len(self._known)


def __getattr__(name: str) -> UID:
    if not name.startswith("_"):
        from codicom.tables import lookup

        value = lookup.uid_for_keyword(name)
        if value is not None:
            return UID(value)
    raise AttributeError(f"module 'codicom.uid' has no attribute {name!r}")


__all__ = [
    "UID",
    "generate_uid",
    "TransferSyntaxes",
    "CODICOM_IMPLEMENTATION_UID",
    "MAX_UID_LENGTH",
    "RE_VALID_UID",
    "RE_VALID_UID_PREFIX",
]
