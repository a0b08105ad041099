"""Value representations (PS3.5 6.2): the 34 of the standard, the ambiguous ones, and what is true of each."""

from __future__ import annotations

from enum import Enum
from typing import Final


class VR(str, Enum):
    """A DICOM value representation, equal to its two-letter text."""

    AE = "AE"
    AS = "AS"
    AT = "AT"
    CS = "CS"
    DA = "DA"
    DS = "DS"
    DT = "DT"
    FD = "FD"
    FL = "FL"
    IS = "IS"
    LO = "LO"
    LT = "LT"
    OB = "OB"
    OD = "OD"
    OF = "OF"
    OL = "OL"
    OW = "OW"
    OV = "OV"
    PN = "PN"
    SH = "SH"
    SL = "SL"
    SQ = "SQ"
    SS = "SS"
    ST = "ST"
    SV = "SV"
    TM = "TM"
    UC = "UC"
    UI = "UI"
    UL = "UL"
    UN = "UN"
    UR = "UR"
    US = "US"
    UT = "UT"
    UV = "UV"
    # The data dictionary (PS3.6) leaves these to the dataset's context.
    US_SS_OW = "US or SS or OW"
    US_SS = "US or SS"
    US_OW = "US or OW"
    OB_OW = "OB or OW"

    def __str__(self) -> str:
        return str(self.value)

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
        return self in CUSTOMIZABLE_CHARSET_VR

    @property
    def has_long_length(self) -> bool:
        """Whether an explicit VR header carries a 32-bit length (PS3.5 7.1.2)."""
        return self in EXPLICIT_VR_LENGTH_32

    @property
    def item_size(self) -> int | None:
        """The size in bytes of one value or word, where it is fixed."""
        return ITEM_SIZE.get(self)

    @property
    def padding(self) -> bytes:
        """The byte that makes an odd value even (PS3.5 6.2)."""
        return b" " if self in STR_VR and self is not VR.UI else b"\0"

    @property
    def max_length(self) -> int | None:
        """The most characters that one value may have, where the standard limits them."""
        return MAX_VALUE_LEN.get(self)


AMBIGUOUS_VR: Final = frozenset({VR.US_SS_OW, VR.US_SS, VR.US_OW, VR.OB_OW})
STANDARD_VR: Final = frozenset(VR) - AMBIGUOUS_VR
DEFAULT_CHARSET_VR: Final = frozenset({VR.AE, VR.AS, VR.CS, VR.DA, VR.DS, VR.DT, VR.IS, VR.TM, VR.UI, VR.UR})
CUSTOMIZABLE_CHARSET_VR: Final = frozenset({VR.LO, VR.LT, VR.PN, VR.SH, VR.ST, VR.UC, VR.UT})
STR_VR: Final = DEFAULT_CHARSET_VR | CUSTOMIZABLE_CHARSET_VR
BYTES_VR: Final = frozenset({VR.OB, VR.OD, VR.OF, VR.OL, VR.OV, VR.OW, VR.UN})
FLOAT_VR: Final = frozenset({VR.DS, VR.FD, VR.FL})
INT_VR: Final = frozenset({VR.AT, VR.IS, VR.SL, VR.SS, VR.SV, VR.UL, VR.US, VR.UV})
LIST_VR: Final = frozenset({VR.SQ})
# PS3.5 6.2: a backslash is part of the text here and does not part values.
ALLOW_BACKSLASH: Final = frozenset({VR.LT, VR.ST, VR.UT, VR.US_SS_OW, VR.US_OW, VR.OB_OW}) | BYTES_VR
# Values that may be too long to show.
LONG_VALUE_VR: Final = frozenset({VR.LT, VR.UC, VR.UT}) | BYTES_VR | AMBIGUOUS_VR
# PS3.5 table 7.1-1 and 7.1-2.
EXPLICIT_VR_LENGTH_32: Final = BYTES_VR | {VR.SQ, VR.SV, VR.UC, VR.UR, VR.UT, VR.UV}
EXPLICIT_VR_LENGTH_16: Final = STANDARD_VR - EXPLICIT_VR_LENGTH_32
BUFFERABLE_VRS: Final = BYTES_VR - {VR.UN} | {VR.OB_OW}
# PS3.5 table 6.2-1; PN counts one component group.
MAX_VALUE_LEN: Final = {
    VR.AE: 16,
    VR.AS: 4,
    VR.CS: 16,
    VR.DA: 8,
    VR.DS: 16,
    VR.DT: 26,
    VR.IS: 12,
    VR.LO: 64,
    VR.LT: 10240,
    VR.PN: 64,
    VR.SH: 16,
    VR.ST: 1024,
    VR.TM: 14,
    VR.UI: 64,
}
ITEM_SIZE: Final = {
    VR.AT: 4,
    VR.FD: 8,
    VR.FL: 4,
    VR.OB: 1,
    VR.OD: 8,
    VR.OF: 4,
    VR.OL: 4,
    VR.OV: 8,
    VR.OW: 2,
    VR.SL: 4,
    VR.SS: 2,
    VR.SV: 8,
    VR.UL: 4,
    VR.UN: 1,
    VR.US: 2,
    VR.UV: 8,
}
