"""Value representations (PS3.5 6.2): one table, with a row for each VR, and everything that follows from it.

A VR is the row ``NAME = "NAME", Traits(...)`` of the class ``VR``. All sets below, the header lengths, the decoders,
encoders and checks of ``codicom.values`` and the readers and writers of the JSON model are made from these rows, so a
VR that is added here is known everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Final, Self

__all__ = [
    "ALLOW_BACKSLASH",
    "AMBIGUOUS_VR",
    "BUFFERABLE_VRS",
    "BYTES_VR",
    "CUSTOMIZABLE_CHARSET_VR",
    "DEFAULT_CHARSET_VR",
    "EXPLICIT_VR_LENGTH_16",
    "EXPLICIT_VR_LENGTH_32",
    "FLOAT_VR",
    "INT_VR",
    "ITEM_SIZE",
    "LIST_VR",
    "LONG_VALUE_VR",
    "MAX_VALUE_LEN",
    "SINGLE_VALUE_VR",
    "STANDARD_VR",
    "STR_VR",
    "TRAITS",
    "VR",
    "WORD_SIZE",
    "Family",
    "Form",
    "Traits",
    "of_family",
    "texts",
]


class Family(StrEnum):
    """The kinds of values: VRs of one family are decoded, encoded, converted and checked in the same way."""

    TITLE = "title"
    CODE = "code"
    RESOURCE = "resource"
    DATE = "date"
    DECIMAL_STRING = "decimal string"
    INTEGER_STRING = "integer string"
    TEXT = "text"
    LONG_TEXT = "long text"
    NAME = "name"
    UID = "uid"
    TAG = "tag"
    INTEGER = "integer"
    FLOAT = "float"
    WORDS = "words"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    SEQUENCE = "sequence"


@dataclass(frozen=True, slots=True)
class Form:
    """What the text of one value looks like: as a regular expression, and in words for messages."""

    pattern: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What is true of a VR: the columns of the table."""

    family: Family
    # The most characters of one value (PS3.5 table 6.2-1); of PN, of one component group.
    max_length: int | None = None
    form: Form | None = None
    # Bytes of one number, or of one word that a change of byte order swaps (PS3.5 7.3).
    size: int | None = None
    # How ``struct`` and ``array`` name the number.
    struct: str | None = None
    # Specific Character Set (0008,0005) governs the text (PS3.5 6.1.2.2).
    uses_character_set: bool = False
    # The VM is always 1 (PS3.5 6.4), so a backslash divides nothing.
    single_value: bool = False
    # An explicit VR header has two reserved bytes and a 32-bit length (PS3.5 7.1.2).
    long_length: bool = False
    # What makes an odd value even (PS3.5 6.2).
    padding: bytes = b"\0"


def _range_of(form: str) -> str:
    """Allow a range as well, which queries contain (PS3.4 C.2.2.2.5)."""
    return rf"{form}|-{form} ?|{form}- ?|{form}-{form} ?"


_DATE: Final = r"\d{4}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])"
_TIME: Final = r"(?:[01]\d|2[0-3])(?:[0-5]\d(?:(?:60|[0-5]\d)(?:\.\d{1,6} ?)?)?)?"
_MOMENT: Final = (
    r"\d{4}(?:(?:0[1-9]|1[0-2])(?:(?:[0-2]\d|3[01])(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:(?:60|[0-5]\d)"
    r"(?:\.\d{1,6} ?)?)?)?)?)?)?(?:[+-][01]\d\d\d)?"
)
_TITLE_FORM: Final = Form(r"[\x20-\x7e]*", "printable ASCII characters")
_AGE_FORM: Final = Form(r"\d{3}[DWMY]", "the form nnnD, nnnW, nnnM or nnnY")
_CODE_FORM: Final = Form(r"[A-Z0-9 _]*", "capital letters, digits, spaces and underscores only")
_DATE_FORM: Final = Form(_range_of(_DATE), "the form YYYYMMDD")
_DECIMAL_FORM: Final = Form(
    r" *[+\-]?(?:\d+|\d+\.\d*|\.\d+)(?:[eE][+\-]?\d+)? *", "the form of a decimal number in characters 0-9 + - E e ."
)
_MOMENT_FORM: Final = Form(_range_of(_MOMENT), "the form YYYYMMDDHHMMSS.FFFFFF&ZZXX, cut short after any part")
_INTEGER_FORM: Final = Form(r" *[+\-]?\d+ *", "the form of a whole number in characters 0-9 + -")
_TIME_FORM: Final = Form(_range_of(_TIME), "the form HHMMSS.FFFFFF, cut short after any part")
_UID_FORM: Final = Form(
    r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*", "the form of numbers without leading zeros, separated by dots"
)
_URI_FORM: Final = Form(r"[A-Za-z_\d:/?#\[\]@!$&'()*+,;=%\-.~]* *", "only characters that a URI allows (RFC 3986)")


class VR(str, Enum):
    """A DICOM value representation, equal to its two-letter text."""

    _value_: str
    traits: Traits

    def __new__(cls, text: str, traits: Traits | None = None) -> Self:
        """Make the member of a row."""
        assert traits is not None  # rows have both; VR("AE") looks a member up and does not come here
        member = str.__new__(cls, text)
        member._value_ = text
        member.traits = traits
        return member

    # fmt: off
    AE = "AE", Traits(family=Family.TITLE, max_length=16, form=_TITLE_FORM, padding=b" ")
    AS = "AS", Traits(family=Family.CODE, max_length=4, form=_AGE_FORM, padding=b" ")
    AT = "AT", Traits(family=Family.TAG, size=4)
    CS = "CS", Traits(family=Family.CODE, max_length=16, form=_CODE_FORM, padding=b" ")
    DA = "DA", Traits(family=Family.DATE, max_length=8, form=_DATE_FORM, padding=b" ")
    DS = "DS", Traits(family=Family.DECIMAL_STRING, max_length=16, form=_DECIMAL_FORM, padding=b" ")
    DT = "DT", Traits(family=Family.DATE, max_length=26, form=_MOMENT_FORM, padding=b" ")
    FD = "FD", Traits(family=Family.FLOAT, size=8, struct="d")
    FL = "FL", Traits(family=Family.FLOAT, size=4, struct="f")
    IS = "IS", Traits(family=Family.INTEGER_STRING, max_length=12, form=_INTEGER_FORM, padding=b" ")
    LO = "LO", Traits(family=Family.TEXT, max_length=64, uses_character_set=True, padding=b" ")
    LT = "LT", Traits(family=Family.LONG_TEXT, max_length=10240, uses_character_set=True, single_value=True,
                      padding=b" ")
    OB = "OB", Traits(family=Family.WORDS, size=1, single_value=True, long_length=True)
    OD = "OD", Traits(family=Family.WORDS, size=8, struct="d", single_value=True, long_length=True)
    OF = "OF", Traits(family=Family.WORDS, size=4, struct="f", single_value=True, long_length=True)
    OL = "OL", Traits(family=Family.WORDS, size=4, struct="L", single_value=True, long_length=True)
    OW = "OW", Traits(family=Family.WORDS, size=2, struct="H", single_value=True, long_length=True)
    OV = "OV", Traits(family=Family.WORDS, size=8, struct="Q", single_value=True, long_length=True)
    PN = "PN", Traits(family=Family.NAME, max_length=64, uses_character_set=True, padding=b" ")
    SH = "SH", Traits(family=Family.TEXT, max_length=16, uses_character_set=True, padding=b" ")
    SL = "SL", Traits(family=Family.INTEGER, size=4, struct="l")
    SQ = "SQ", Traits(family=Family.SEQUENCE, single_value=True, long_length=True)
    SS = "SS", Traits(family=Family.INTEGER, size=2, struct="h")
    ST = "ST", Traits(family=Family.LONG_TEXT, max_length=1024, uses_character_set=True, single_value=True,
                      padding=b" ")
    SV = "SV", Traits(family=Family.INTEGER, size=8, struct="q", long_length=True)
    TM = "TM", Traits(family=Family.DATE, max_length=14, form=_TIME_FORM, padding=b" ")
    UC = "UC", Traits(family=Family.TEXT, uses_character_set=True, long_length=True, padding=b" ")
    UI = "UI", Traits(family=Family.UID, max_length=64, form=_UID_FORM)
    UL = "UL", Traits(family=Family.INTEGER, size=4, struct="L")
    UN = "UN", Traits(family=Family.UNKNOWN, size=1, single_value=True, long_length=True)
    UR = "UR", Traits(family=Family.RESOURCE, form=_URI_FORM, single_value=True, long_length=True, padding=b" ")
    US = "US", Traits(family=Family.INTEGER, size=2, struct="H")
    UT = "UT", Traits(family=Family.LONG_TEXT, uses_character_set=True, single_value=True, long_length=True,
                      padding=b" ")
    UV = "UV", Traits(family=Family.INTEGER, size=8, struct="Q", long_length=True)
    # The data dictionary (PS3.6) leaves these to the dataset's context.
    US_SS_OW = "US or SS or OW", Traits(family=Family.AMBIGUOUS, single_value=True)
    US_SS = "US or SS", Traits(family=Family.AMBIGUOUS)
    US_OW = "US or OW", Traits(family=Family.AMBIGUOUS, single_value=True)
    OB_OW = "OB or OW", Traits(family=Family.AMBIGUOUS, single_value=True)
    # fmt: on

    def __str__(self) -> str:
        return str(self.value)

    @property
    def family(self) -> Family:
        """The family of values that this VR belongs to."""
        return self.traits.family

    @property
    def is_ambiguous(self) -> bool:
        """Whether the dataset's context decides between two or three VRs."""
        return self in AMBIGUOUS_VR

    @property
    def is_text(self) -> bool:
        """Whether values are character strings."""
        return self in STR_VR

    @property
    def is_binary(self) -> bool:
        """Whether values are uninterpreted bytes or words."""
        return self in BYTES_VR

    @property
    def uses_character_set(self) -> bool:
        """Whether Specific Character Set (0008,0005) governs the values (PS3.5 6.1.2.2)."""
        return self.traits.uses_character_set

    @property
    def has_long_length(self) -> bool:
        """Whether an explicit VR header carries a 32-bit length (PS3.5 7.1.2)."""
        return self.traits.long_length

    @property
    def item_size(self) -> int | None:
        """The size in bytes of one value or word, where it is fixed."""
        return self.traits.size

    @property
    def padding(self) -> bytes:
        """The byte that makes an odd value even (PS3.5 6.2)."""
        return self.traits.padding

    @property
    def max_length(self) -> int | None:
        """The most characters that one value may have, where the standard limits them."""
        return self.traits.max_length


TRAITS: Final[Mapping[VR, Traits]] = MappingProxyType({vr: vr.traits for vr in VR})


def of_family(*families: Family) -> frozenset[VR]:
    """Return the VRs of some families."""
    return frozenset(vr for vr in VR if vr.traits.family in families)


def texts(vrs: frozenset[VR]) -> frozenset[str]:
    """Return VRs as plain text, which Python finds in a set twice as fast: for questions asked of every element."""
    return frozenset(str(vr) for vr in vrs)


def _where(holds: Callable[[Traits], bool]) -> frozenset[VR]:
    return frozenset(vr for vr in VR if holds(vr.traits))


AMBIGUOUS_VR: Final = of_family(Family.AMBIGUOUS)
STANDARD_VR: Final = frozenset(VR) - AMBIGUOUS_VR
CUSTOMIZABLE_CHARSET_VR: Final = _where(lambda traits: traits.uses_character_set)
STR_VR: Final = CUSTOMIZABLE_CHARSET_VR | of_family(
    Family.TITLE,
    Family.CODE,
    Family.RESOURCE,
    Family.DATE,
    Family.DECIMAL_STRING,
    Family.INTEGER_STRING,
    Family.UID,
)
DEFAULT_CHARSET_VR: Final = STR_VR - CUSTOMIZABLE_CHARSET_VR
BYTES_VR: Final = of_family(Family.WORDS, Family.UNKNOWN)
FLOAT_VR: Final = of_family(Family.FLOAT, Family.DECIMAL_STRING)
INT_VR: Final = of_family(Family.INTEGER, Family.INTEGER_STRING, Family.TAG)
LIST_VR: Final = of_family(Family.SEQUENCE)
# PS3.5 6.4: the VM of these is always 1, whatever the data dictionary says.
SINGLE_VALUE_VR: Final = _where(lambda traits: traits.single_value and traits.family is not Family.AMBIGUOUS)
# PS3.5 6.2: a backslash is part of the value here and separates none; no URI has one (RFC 3986).
ALLOW_BACKSLASH: Final = _where(lambda traits: traits.single_value) - of_family(Family.SEQUENCE, Family.RESOURCE)
# Values that may be too long to show: bytes, and texts of more than 1024 characters.
LONG_VALUE_VR: Final = (
    _where(lambda traits: traits.uses_character_set and (traits.max_length is None or traits.max_length > 1024))
    | BYTES_VR
    | AMBIGUOUS_VR
)
# PS3.5 table 7.1-1 and 7.1-2.
EXPLICIT_VR_LENGTH_32: Final = _where(lambda traits: traits.long_length)
EXPLICIT_VR_LENGTH_16: Final = STANDARD_VR - EXPLICIT_VR_LENGTH_32
BUFFERABLE_VRS: Final = of_family(Family.WORDS) | {VR.OB_OW}
# PS3.5 table 6.2-1; PN counts one component group.
MAX_VALUE_LEN: Final = {vr: vr.traits.max_length for vr in VR if vr.traits.max_length is not None}
ITEM_SIZE: Final = {vr: vr.traits.size for vr in VR if vr.traits.size is not None}
# The size of the words that a change of byte order swaps (PS3.5 7.3), of VRs whose values stay bytes.
WORD_SIZE: Final = {str(vr): size for vr, size in ITEM_SIZE.items() if vr in BYTES_VR and size > 1}
