"""Write codicom's DICOM tables from the installed pydicom and the hand-kept files in ``additions/``.

    python core/tools/make_tables.py            write the tables
    python core/tools/make_tables.py --check    write nothing, exit 1 if a table differs from what would be written
    python core/tools/make_tables.py --to DIR   write to another folder

The tables are modules of a few long strings: unpacking them on first use costs less than importing a literal.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
TABLES = TOOLS.parent / "src" / "codicom" / "tables"
ADDITIONS = TOOLS / "additions"

# The facts were read and compared with this release; another one wants a look at what changed.
PYDICOM = "3.0.2"

# Two spellings of one thing: the private dictionary writes the first, PS3.6 and the rest of the tables the second.
VR_SPELLINGS = {"OB_OW": "OB or OW"}

PRIVATE_KEY = re.compile(r"^([0-9A-F]{8}|[0-9A-F]{4}xx[0-9A-F]{2}|[0-9A-F]{2}xxxx[0-9A-F]{2})$")


def source() -> str:
    """Return what the generated headers say about where the facts come from."""
    from pydicom import __dicom_version__

    found = version("pydicom")
    if found != PYDICOM:
        raise SystemExit(f"pydicom {found} is installed, the tables are made from {PYDICOM}")
    return f"pydicom {found} (DICOM {__dicom_version__})"


def edition() -> str:
    """Return the edition of the standard that the elements and most UIDs come from."""
    from pydicom import __dicom_version__

    return str(__dicom_version__)


def header(what: str, origin: str, layout: Sequence[str]) -> str:
    """Return the docstring of a generated module."""
    lines = [
        f'"""{what}',
        "",
        f"Generated from {origin}",
        "by core/tools/make_tables.py; change that, not this file.",
        "See core/NOTICE for the notices of the sources.",
        "",
        *layout,
        '"""',
    ]
    return "\n".join(lines) + "\n"


def text_block(name: str, rows: Iterable[str]) -> str:
    """Return an assignment of rows of text, one to a line."""
    return f"\n{name} = {quoted(rows)}\n"


def quoted(rows: Iterable[str]) -> str:
    """Return a triple-quoted literal of rows."""
    checked = []
    for row in rows:
        if "\n" in row or '"""' in row or row.endswith('"'):
            raise ValueError(f"row {row!r} cannot stand in a triple-quoted string")
        checked.append(row.replace("\\", "\\\\"))
    return '"""\\\n' + "\n".join(checked) + '"""'


def joined(*fields: str) -> str:
    """Return the fields of one row."""
    if any("|" in field for field in fields):
        raise ValueError(f"one of {fields} holds the separator '|'")
    return "|".join(fields)


def hex_block(name: str, words: Sequence[str], per_line: int) -> str:
    """Return an assignment of hexadecimal words, which ``bytes.fromhex`` reads."""
    lines = [" ".join(words[at : at + per_line]) for at in range(0, len(words), per_line)]
    return text_block(name, lines)


def elements() -> str:
    """Return the module of the data dictionary and its repeaters."""
    from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary

    entries = sorted(DicomDictionary.items())
    every = [*DicomDictionary.values(), *RepeatersDictionary.values()]
    forms = sorted({(vr, vm, retired == "Retired") for vr, vm, _, retired, _ in every})
    number = {form: f"{at:02x}" for at, form in enumerate(forms)}
    codes = [number[vr, vm, retired == "Retired"] for _, (vr, vm, _, retired, _) in entries]
    repeaters = [
        joined(mask, number[vr, vm, retired == "Retired"], keyword, name)
        for mask, (vr, vm, name, retired, keyword) in sorted(RepeatersDictionary.items())
    ]
    layout = [
        "Columns, one place to an element, in the order of the tags: TAGS in hexadecimal; FORM_OF, in hexadecimal too,",
        "the place in FORMS of its VR, VM and whether it is retired; KEYWORDS; NAMES.",
        "REPEATERS has rows: mask|form|keyword|name.",
    ]
    return (
        header("The data dictionary (PS3.6 and PS3.7).", source(), layout)
        + f'\nEDITION = "{edition()}"\n'
        + "\nFORMS = (\n"
        + "".join(f"    {form!r},\n" for form in forms)
        + ")\n"
        + hex_block("TAGS", [f"{tag:08x}" for tag, _ in entries], 12)
        + hex_block("FORM_OF", codes, 36)
        + text_block("KEYWORDS", [entry[4] for _, entry in entries])
        + text_block("NAMES", [entry[2] for _, entry in entries])
        + text_block("REPEATERS", repeaters)
    )


def uid_rows() -> list[tuple[str, str, str, str, str, str]]:
    """Return (uid, keyword, type, retired, info, name) of each UID, sorted, with the additions."""
    from pydicom._uid_dict import UID_dictionary

    rows = [
        (uid, keyword, kind, "R" if retired else "", info, name)
        for uid, (name, kind, info, retired, keyword) in UID_dictionary.items()
    ]
    known = {row[0] for row in rows}
    with (ADDITIONS / "uids.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["uid"] in known:
                raise SystemExit(f"additions/uids.csv: pydicom has {row['uid']} by now, take it out")
            rows.append((row["uid"], row["keyword"], row["type"], "", "", row["name"]))
    return sorted(rows, key=lambda row: [int(part) for part in row[0].split(".")])


def uids() -> str:
    """Return the module of the UIDs."""
    with (ADDITIONS / "uids.csv").open(encoding="utf-8", newline="") as file:
        sources = sorted({row["source"] for row in csv.DictReader(file)})
    return header(
        "The UIDs of the standard (PS3.6 Annex A).",
        f"{source()} and additions/uids.csv ({', '.join(sources)})",
        ["One row to a UID: uid|keyword|type|R if retired|info|name."],
    ) + text_block("ROWS", [joined(*row) for row in uid_rows()])


def private() -> str:
    """Return the module of the private dictionary."""
    from pydicom._private_dict import private_dictionaries

    creators: list[str] = []
    blocks: list[str] = []
    for creator, entries in sorted(private_dictionaries.items()):
        # Keys such as 001910xx name a creator's whole block and no element, so no element is ever looked up by them.
        rows = [
            joined(key, VR_SPELLINGS.get(vr, vr), vm, name)
            for key, (vr, vm, name, _) in sorted(entries.items())
            if PRIVATE_KEY.match(key)
        ]
        if rows:
            creators.append(creator)
            blocks.append(quoted(rows))
    layout = [
        "CREATORS, and for each in the same order its elements in BLOCKS, one row to an element: key|VR|VM|name.",
        "A key has eight digits: ggggxxee stands for any block, ggxxxxee for any block in groups gg00 to ggFF,",
        "gggg00ee for an element of which the block was not known, another ggggeeee for just that element.",
    ]
    return (
        header("Private elements (PS3.5 7.8) of many vendors.", f"{source()}, which took them from GDCM", layout)
        + text_block("CREATORS", creators)
        + "\nBLOCKS = (\n"
        + "".join(f"{block},\n" for block in blocks)
        + ")\n"
    )


def hints() -> str:
    """Return the module that says which packages do what."""
    keywords = {row[1]: row[0] for row in uid_rows() if row[2] == "Transfer Syntax"}
    packages = tomllib.loads((ADDITIONS / "packages.toml").read_text(encoding="utf-8"))["package"]
    decoders: dict[str, list[str]] = {}
    encoders: dict[str, list[str]] = {}
    for package in packages:
        both = package["both"]
        for keyword in [*both, *package.get("decodes", ())]:
            decoders.setdefault(keywords[keyword], []).append(package["name"])
        for keyword in both:
            encoders.setdefault(keywords[keyword], []).append(package["name"])
    return (
        header(
            "Which packages decode and encode a transfer syntax, for those that are not installed.",
            "additions/packages.toml",
            ["DECODERS and ENCODERS: transfer syntax to distributions, the first to be named first."],
        )
        + mapping("DECODERS", decoders)
        + mapping("ENCODERS", encoders)
    )


def mapping(name: str, packages: dict[str, list[str]]) -> str:
    """Return an assignment of a table from UID to names."""
    ordered = sorted(packages.items(), key=lambda item: [int(part) for part in item[0].split(".")])
    return f"\n{name} = {{\n" + "".join(f"    {uid!r}: {tuple(names)!r},\n" for uid, names in ordered) + "}\n"


def tables() -> dict[str, str]:
    """Return the text of each generated module by its file name."""
    return {"_elements.py": elements(), "_uids.py": uids(), "_private.py": private(), "_hints.py": hints()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the tables, or compare them."""
    parser = argparse.ArgumentParser(description="Write codicom's DICOM tables from the installed pydicom.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if a table differs")
    parser.add_argument("--to", type=Path, default=TABLES, metavar="DIR", help="the folder of the tables")
    options = parser.parse_args(arguments)
    different = []
    for name, text in tables().items():
        path = options.to / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        different.append(name)
        if not options.check:
            path.write_text(text, encoding="utf-8", newline="\n")
    for name in different:
        print(f"{name} {'differs' if options.check else 'written'}")
    return 1 if options.check and different else 0


if __name__ == "__main__":
    sys.exit(main())
