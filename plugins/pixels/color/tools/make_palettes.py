"""Write the tables of the well-known palettes (PS3.6 B) from the files in the installed pydicom.

python plugins/pixels/color/tools/make_palettes.py            write the module
python plugins/pixels/color/tools/make_palettes.py --check    write nothing, exit 1 if the module differs
"""

from __future__ import annotations

import base64
import sys
import zlib
from importlib.metadata import version
from pathlib import Path

from pydicom import Dataset, dcmread
from pydicom.data import get_palette_files

TARGET = Path(__file__).resolve().parent.parent / "src" / "codicom_color" / "_palettes.py"
# PS3.6 table A-1: the palettes by the names of table B.1-1, in the order of their UIDs.
NAMES = {
    "HOT_IRON": "hotiron.dcm",
    "PET": "pet.dcm",
    "HOT_METAL_BLUE": "hotmetalblue.dcm",
    "PET_20_STEP": "pet20step.dcm",
    "SPRING": "spring.dcm",
    "SUMMER": "summer.dcm",
    "FALL": "fall.dcm",
    "WINTER": "winter.dcm",
}
COLORS = ("Red", "Green", "Blue")
ENTRIES = 256


def expanded(data: bytes) -> bytes:
    """Return the entries of 8-bit discrete and linear segments (PS3.3 C.7.9.2); the files hold no others."""
    entries: list[int] = []
    at = 0
    while at + 1 < len(data):
        opcode, length = data[at], data[at + 1]
        if opcode == 0:
            entries.extend(data[at + 2 : at + 2 + length])
            at += 2 + length
        elif opcode == 1:
            start, end = entries[-1], data[at + 2]
            entries.extend(round(start + (end - start) * step / length) for step in range(1, length + 1))
            at += 3
        else:
            raise SystemExit(f"segment of type {opcode} in a palette file")
    return bytes(entries)


def plane(dataset: Dataset, color: str) -> bytes:
    """Return the 256 entries of one colour."""
    whole = dataset.get(f"{color}PaletteColorLookupTableData")
    entries = bytes(whole) if whole else expanded(dataset[f"Segmented{color}PaletteColorLookupTableData"].value)
    if len(entries) != ENTRIES or list(dataset[f"{color}PaletteColorLookupTableDescriptor"].value) != [ENTRIES, 0, 8]:
        raise SystemExit(f"{color} has {len(entries)} entries, 256 of 8 bits from 0 are expected")
    return entries


def module() -> str:
    """Return the text of the module."""
    lines = [
        '"""The well-known palettes of PS3.6 B, 256 entries of 8 bits.',
        "",
        f"Generated from the palette files of pydicom {version('pydicom')}",
        "by plugins/pixels/color/tools/make_palettes.py; change that, not this file.",
        "",
        "UIDS: name to UID. PALETTES: UID to the entries of red, then green, then blue, packed by zlib in base 85.",
        '"""',
        "",
        "UIDS = {",
    ]
    packed: list[str] = []
    for name, file_name in NAMES.items():
        dataset = dcmread(get_palette_files(file_name)[0])
        lines.append(f'    "{name}": "{dataset.SOPInstanceUID}",')
        text = base64.b85encode(zlib.compress(b"".join(plane(dataset, color) for color in COLORS), 9)).decode("ascii")
        packed.append(f'    "{dataset.SOPInstanceUID}": (')
        packed.extend(f'        "{text[at : at + 100]}"' for at in range(0, len(text), 100))
        packed.append("    ),")
    return "\n".join([*lines, "}", "", "PALETTES = {", *packed, "}", ""])


def main() -> int:
    """Write the module, or compare it."""
    text = module()
    if "--check" in sys.argv[1:]:
        return int(TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
