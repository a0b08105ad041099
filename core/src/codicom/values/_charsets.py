"""Tables of character sets: defined terms (PS3.3 C.12.1.1.2) and escape sequences (PS3.3 tables C.12-3 and C.12-4)."""

from __future__ import annotations

from typing import Final

# Names the default repertoire ISO-IR 6. As a Python codec it also takes the upper half of Latin-1, which files
# without Specific Character Set (0008,0005) often hold; the text of such a file is then kept.
DEFAULT: Final = "iso8859"

CODECS: Final = {
    "": DEFAULT,
    "ISO_IR 6": DEFAULT,
    "ISO_IR 13": "shift_jis",
    "ISO_IR 100": "latin_1",
    "ISO_IR 101": "iso8859_2",
    "ISO_IR 109": "iso8859_3",
    "ISO_IR 110": "iso8859_4",
    "ISO_IR 126": "iso_ir_126",
    "ISO_IR 127": "iso_ir_127",
    "ISO_IR 138": "iso_ir_138",
    "ISO_IR 144": "iso_ir_144",
    "ISO_IR 148": "iso_ir_148",
    "ISO_IR 166": "iso_ir_166",
    "ISO_IR 203": "iso8859_15",
    "ISO_IR 192": "UTF8",
    "GB18030": "GB18030",
    "GBK": "GBK",
    "ISO 2022 IR 6": DEFAULT,
    "ISO 2022 IR 13": "shift_jis",
    "ISO 2022 IR 58": "iso_ir_58",
    "ISO 2022 IR 87": "iso2022_jp",
    "ISO 2022 IR 100": "latin_1",
    "ISO 2022 IR 101": "iso8859_2",
    "ISO 2022 IR 109": "iso8859_3",
    "ISO 2022 IR 110": "iso8859_4",
    "ISO 2022 IR 126": "iso_ir_126",
    "ISO 2022 IR 127": "iso_ir_127",
    "ISO 2022 IR 138": "iso_ir_138",
    "ISO 2022 IR 144": "iso_ir_144",
    "ISO 2022 IR 148": "iso_ir_148",
    "ISO 2022 IR 149": "euc_kr",
    "ISO 2022 IR 159": "iso2022_jp_2",
    "ISO 2022 IR 166": "iso_ir_166",
    "ISO 2022 IR 203": "iso8859_15",
    # Not terms of the standard, but found in files from China.
    "ISO 2022 58": "GB2312",
    "ISO 2022 GBK": "GBK",
}

# PS3.3 table C.12-5: these replace the default repertoire and take no code extensions.
STAND_ALONE: Final = frozenset({"ISO_IR 192", "GB18030", "GBK"})

# Code elements that an escape sequence puts into G0, bytes 21 to 7E (PS3.5 6.1.2.5.1).
G0_ESCAPES: Final = {
    b"\x1b(B": DEFAULT,
    b"\x1b(J": "shift_jis",
    b"\x1b$B": "iso2022_jp",
    b"\x1b$(D": "iso2022_jp_2",
}
# Code elements that an escape sequence puts into G1, bytes A0 to FF.
G1_ESCAPES: Final = {
    b"\x1b-A": "latin_1",
    b"\x1b-B": "iso8859_2",
    b"\x1b-C": "iso8859_3",
    b"\x1b-D": "iso8859_4",
    b"\x1b-F": "iso_ir_126",
    b"\x1b-G": "iso_ir_127",
    b"\x1b-H": "iso_ir_138",
    b"\x1b-L": "iso_ir_144",
    b"\x1b-M": "iso_ir_148",
    b"\x1b-T": "iso_ir_166",
    b"\x1b-b": "iso8859_15",
    b"\x1b)I": "shift_jis",
    b"\x1b$)A": "iso_ir_58",
    b"\x1b$)C": "euc_kr",
}
# Code elements of two bytes a character in G0; Python's codecs for them read the escape sequence themselves.
JAPANESE_G0: Final = {"iso2022_jp": b"\x1b$B", "iso2022_jp_2": b"\x1b$(D"}

# Every codec above reads bytes below 80 as ASCII, as long as there is no escape sequence.
ASCII_COMPATIBLE: Final = frozenset(CODECS.values()) | {"ascii", "utf8", "utf_8", "utf-8", "latin1", "cp1252"}
