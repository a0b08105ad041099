"""Person names: VR PN with its three groups of five components (PS3.5 6.2.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions, WriteOptions
from codicom.values.charset import DEFAULT_ENCODINGS, NAME_DELIMITERS, decode_text, encode_text
from codicom.values.conversion import Coerce, Conversion, Encoder
from codicom.values.multivalue import MultiValue
from codicom.values.patterns import fits
from codicom.values.rules import Checker, enforce, report_invalid, type_problem
from codicom.values.text import even
from codicom.vr import VR

_PARTS: Final = ("family_name", "given_name", "middle_name", "name_prefix", "name_suffix")


def _as_encodings(encodings: str | Sequence[str] | None) -> tuple[str, ...] | None:
    if encodings is None:
        return None
    return (encodings,) if isinstance(encodings, str) else tuple(encodings)


class PersonName:
    """A value of VR PN; equal to its text, and decoded on first use."""

    __slots__ = ("_components", "encodings", "original_string")

    _components: tuple[str, ...] | None
    encodings: tuple[str, ...] | None
    original_string: bytes | None

    def __new__(cls, *args: Any, **_kwargs: Any) -> Any:
        """Return ``None`` for ``None``."""
        if args and args[0] is None:
            return None
        return super().__new__(cls)

    def __init__(
        self,
        val: bytes | str | PersonName,
        encodings: str | Sequence[str] | None = None,
        original_string: bytes | None = None,
        validation_mode: int | None = None,
    ) -> None:
        if isinstance(val, PersonName):
            self.encodings = val.encodings
            self.original_string = val.original_string
            self._components = val._components
        elif isinstance(val, bytes):
            self.encodings = _as_encodings(encodings)
            self.original_string = val
            self._components = None
        elif isinstance(val, str):
            self.encodings = _as_encodings(encodings)
            self.original_string = original_string
            self._components = _groups(val)
        else:
            raise TypeError(f"a PersonName must be made from str, bytes or PersonName, got {type(val).__name__}")
        if validation_mode:
            problem = name_problem(val)
            if problem is not None:
                report_invalid(problem, "PN", validation_mode)

    @property
    def components(self) -> tuple[str, ...]:
        """The groups that exist: alphabetic, ideographic, phonetic."""
        components = self._components
        if components is None:
            raw = self.original_string or b""
            components = self._components = _groups(
                decode_text(raw, self.encodings or DEFAULT_ENCODINGS, NAME_DELIMITERS)
            )
        return components

    def _group(self, index: int) -> str:
        components = self.components
        return components[index] if index < len(components) else ""

    def _part(self, index: int) -> str:
        parts = self._group(0).split("^", index + 1)
        return parts[index] if index < len(parts) else ""

    @property
    def family_name(self) -> str:
        """The family name of the alphabetic group."""
        return self._part(0)

    @property
    def given_name(self) -> str:
        """The given name of the alphabetic group."""
        return self._part(1)

    @property
    def middle_name(self) -> str:
        """The middle name of the alphabetic group."""
        return self._part(2)

    @property
    def name_prefix(self) -> str:
        """The prefix of the alphabetic group, such as a title."""
        return self._part(3)

    @property
    def name_suffix(self) -> str:
        """The suffix of the alphabetic group."""
        return self._part(4)

    @property
    def alphabetic(self) -> str:
        """The first group, in single-byte characters."""
        return self._group(0)

    @property
    def ideographic(self) -> str:
        """The second group, in ideographic characters."""
        return self._group(1)

    @property
    def phonetic(self) -> str:
        """The third group, in phonetic characters."""
        return self._group(2)

    def family_comma_given(self) -> str:
        """Return the name as ``Family, Given``."""
        return f"{self.family_name}, {self.given_name}"

    def formatted(self, format_str: str) -> str:
        """Return the name in a %-format, such as ``"%(family_name)s, %(given_name)s"``."""
        return format_str % {name: getattr(self, name) for name in (*_PARTS, "ideographic", "phonetic")}

    def decode(self, encodings: str | Sequence[str] | None = None) -> PersonName:
        """Return the name with its bytes decoded in other encodings; itself if they are the same."""
        target = _as_encodings(encodings)
        if target is None or target == self.encodings:
            return self
        raw = self.original_string
        if raw is None:
            raw = _encode_groups(self.components, self.encodings or DEFAULT_ENCODINGS)
        return PersonName(raw, target)

    def encode(self, encodings: str | Sequence[str] | None = None) -> bytes:
        """Return the name's bytes: those it was read from, or new ones if ``encodings`` differ."""
        target = _as_encodings(encodings)
        raw = self.original_string
        # Bytes that came without encodings are taken to be as they should be.
        if raw is not None and (target is None or self.encodings is None or target == self.encodings):
            return raw
        return _encode_groups(self.components, target or self.encodings or DEFAULT_ENCODINGS)

    @classmethod
    def from_named_components(
        cls,
        family_name: str | bytes = "",
        given_name: str | bytes = "",
        middle_name: str | bytes = "",
        name_prefix: str | bytes = "",
        name_suffix: str | bytes = "",
        family_name_ideographic: str | bytes = "",
        given_name_ideographic: str | bytes = "",
        middle_name_ideographic: str | bytes = "",
        name_prefix_ideographic: str | bytes = "",
        name_suffix_ideographic: str | bytes = "",
        family_name_phonetic: str | bytes = "",
        given_name_phonetic: str | bytes = "",
        middle_name_phonetic: str | bytes = "",
        name_prefix_phonetic: str | bytes = "",
        name_suffix_phonetic: str | bytes = "",
        encodings: Sequence[str] | None = None,
    ) -> PersonName:
        """Return a name with these components; components given as bytes are in ``encodings``."""
        groups = (
            (family_name, given_name, middle_name, name_prefix, name_suffix),
            (
                family_name_ideographic,
                given_name_ideographic,
                middle_name_ideographic,
                name_prefix_ideographic,
                name_suffix_ideographic,
            ),
            (
                family_name_phonetic,
                given_name_phonetic,
                middle_name_phonetic,
                name_prefix_phonetic,
                name_suffix_phonetic,
            ),
        )
        return cls._from_groups(groups, encodings)

    @classmethod
    def from_named_components_veterinary(
        cls,
        responsible_party_name: str | bytes = "",
        patient_name: str | bytes = "",
        responsible_party_name_ideographic: str | bytes = "",
        patient_name_ideographic: str | bytes = "",
        responsible_party_name_phonetic: str | bytes = "",
        patient_name_phonetic: str | bytes = "",
        encodings: Sequence[str] | None = None,
    ) -> PersonName:
        """Return the name of an animal: its owner, and what it is called (PS3.5 6.2.1.1)."""
        groups = (
            (responsible_party_name, patient_name),
            (responsible_party_name_ideographic, patient_name_ideographic),
            (responsible_party_name_phonetic, patient_name_phonetic),
        )
        return cls._from_groups(groups, encodings)

    @classmethod
    def _from_groups(cls, groups: Sequence[Sequence[str | bytes]], encodings: Sequence[str] | None) -> PersonName:
        codecs = _as_encodings(encodings) or DEFAULT_ENCODINGS
        texts = []
        for group in groups:
            parts = [decode_text(part, codecs, NAME_DELIMITERS) if isinstance(part, bytes) else part for part in group]
            for part in parts:
                for char in "\\^=":
                    if char in part:
                        raise InvalidValueError(f"a component of a name must not contain {char}", vr="PN")
            texts.append("^".join(parts).rstrip("^"))
        text = "=".join(texts).rstrip("=")
        name: PersonName = cls(encode_text(text, codecs, NAME_DELIMITERS), codecs)
        return name

    def __str__(self) -> str:
        return "=".join(self.components)

    def __repr__(self) -> str:
        return repr(str(self))

    def __eq__(self, other: object) -> Any:
        if isinstance(other, PersonName):
            return self.components == other.components
        return str(self) == other

    def __ne__(self, other: object) -> Any:
        return not self == other

    def __hash__(self) -> int:
        return hash(str(self))

    def __bool__(self) -> bool:
        return bool(str(self)) if self._components is not None else bool(self.original_string)

    def __len__(self) -> int:
        return len(str(self))

    def __iter__(self) -> Iterator[str]:
        return iter(str(self))

    def __contains__(self, part: str) -> bool:
        return part in str(self)

    def __deepcopy__(self, memo: Any) -> PersonName:
        return self

    def __copy__(self) -> PersonName:
        return self


def name_checker(vr: VR) -> Checker:
    """Return the checker of a VR of names: three groups, each of a length that the VR allows (PS3.5 6.2.1.2)."""
    length = vr.traits.max_length

    def check_name(value: Any) -> str | None:
        if isinstance(value, PersonName):
            groups: Any = value.components
        elif isinstance(value, str):
            groups = value.split("=")
        elif isinstance(value, bytes):
            groups = value.split(b"=")
        else:
            return type_problem(vr, value, "a PersonName or text (str)")
        if len(groups) > 3:
            return f"a value of {vr} must have at most 3 groups separated by =, got {len(groups)}"
        for group in groups:
            if length is not None and len(group) > length:
                return f"a group of a value of {vr} must have at most {length} characters, got {len(group)}"
        return None

    return check_name


name_problem: Final = name_checker(VR.PN)


def _groups(text: str) -> tuple[str, ...]:
    return tuple(text.rstrip("=").split("=")) if text.rstrip("=") else ()


def _encode_groups(components: Sequence[str], encodings: tuple[str, ...]) -> bytes:
    return encode_text("=".join(components), encodings, NAME_DELIMITERS)


def name_from_bytes(raw: bytes, encodings: tuple[str, ...]) -> PersonName:
    """Return the name that ``raw`` holds, which is decoded when it is first looked at."""
    # Past __init__, which looks at what it is given: names are made for every file.
    name: PersonName = object.__new__(PersonName)
    name.encodings = encodings
    name.original_string = raw
    name._components = None
    return name


# --- the family

# Encodings in which no byte of a character of two bytes looks like a backslash.
_PLAIN: Final = frozenset({"iso8859", "latin_1", "UTF8", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_15"})
# As numbers: looking for a bytes object of length one takes ten times as long.
_BACKSLASH: Final = 0x5C
_ESCAPE: Final = 0x1B


def names(vr: VR) -> Conversion:
    """Return the conversion of a VR of names."""
    check = name_checker(vr)
    length = vr.traits.max_length
    bound = "" if length is None else rf"(?!.{{{length + 1}}})"
    return Conversion(
        decode=_decode,
        encode=_encoder(vr),
        coerce=_coerce(vr, check),
        check=check,
        accepts=fits(rf"{bound}(?:[^=^\\]*+\^){{0,4}}+[^=^\\]*+"),
    )


def _decode(raw: bytes, big_endian: bool, encodings: tuple[str, ...], options: ReadOptions) -> Any:
    raw = raw.rstrip(b" \0")
    if not raw:
        return PersonName("", encodings) if not options.none_as_empty_text else None
    if _BACKSLASH not in raw:
        return name_from_bytes(raw, encodings)
    if (raw.isascii() or encodings[0] in _PLAIN) and _ESCAPE not in raw:
        return MultiValue.of(PersonName, [name_from_bytes(part, encodings) for part in raw.split(b"\\")])
    # In sets of two bytes a character the second may be that of a backslash, so only the text shows where names end.
    texts = decode_text(raw, encodings, NAME_DELIMITERS).split("\\")
    if len(texts) == 1:
        return name_from_bytes(raw, encodings)
    return MultiValue.of(PersonName, [PersonName(text, encodings) for text in texts])


def _encoder(vr: VR) -> Encoder:
    text = str(vr)

    def encode_one(item: Any, encodings: tuple[str, ...]) -> bytes:
        if isinstance(item, PersonName):
            return item.encode(encodings)
        if isinstance(item, str | bytes):
            return PersonName(item).encode(encodings)
        if item is None:
            return b""
        raise InvalidValueError(type_problem(text, item, "a PersonName or text (str)"), vr=text)

    def encode(value: Any, big_endian: bool, encodings: tuple[str, ...]) -> bytes:
        if type(value) is PersonName:
            return even(value.encode(encodings))
        items = value if isinstance(value, list | tuple | MultiValue) else (value,)
        return even(b"\\".join([encode_one(item, encodings) for item in items]))

    return encode


def _coerce(vr: VR, check: Checker) -> Coerce:
    text = str(vr)

    def coerce(item: Any, write: WriteOptions, read: ReadOptions) -> Any:
        if item is None or type(item) is PersonName:
            return item
        if not isinstance(item, str | bytes | PersonName):
            raise InvalidValueError(type_problem(text, item, "a PersonName or text (str)"), vr=text)
        enforce(check, item, text, write.writing_validation)
        return PersonName(item)

    return coerce
