"""Write keywords.pyi, which tells type checkers and editors the keywords of the data dictionary.

    python core/tools/make_stubs.py            write the stub
    python core/tools/make_stubs.py --check    write nothing, exit 1 if the stub differs from what would be written
    python core/tools/make_stubs.py --to DIR   write to another folder

The facts come from codicom's own tables: after make_tables.py has written new ones, run this too.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from codicom.tables import lookup
from codicom.vr import VR, Family

MODEL = Path(__file__).resolve().parent.parent / "src" / "codicom" / "model"
NAME = "keywords.pyi"

TEXTS = (Family.TITLE, Family.CODE, Family.RESOURCE, Family.TEXT, Family.LONG_TEXT)

# What one value is when it is read, by the family of its VR; docs/typing.md tells the reasons.
READ = {
    **dict.fromkeys(TEXTS, "str"),
    Family.DATE: "str",
    Family.INTEGER: "int",
    Family.WORDS: "bytes",
    Family.UNKNOWN: "bytes",
    Family.FLOAT: "float",
    Family.TAG: "BaseTag",
    Family.DECIMAL_STRING: "DSfloat",
    Family.INTEGER_STRING: "IS",
    Family.NAME: "PersonName",
    Family.SEQUENCE: "Sequence[_Nested]",
    Family.UID: "UID",
    Family.AMBIGUOUS: "int",
}

# What one value may be set to.
SET = {
    **dict.fromkeys(TEXTS, "str"),
    Family.INTEGER: "SupportsIndex",
    Family.WORDS: "_Words",
    Family.UNKNOWN: "_Words",
    Family.FLOAT: "_Number",
    Family.TAG: "TagType",
    Family.DECIMAL_STRING: "str | _Number",
    Family.INTEGER_STRING: "str | SupportsIndex",
    Family.NAME: "str | bytes | PersonName",
    Family.SEQUENCE: "Iterable[_Nested]",
    Family.UID: "str",
    Family.AMBIGUOUS: "SupportsIndex",
}
SET_DATES = {"DA": "str | date", "DT": "str | datetime", "TM": "str | time"}

# An element without a value gives empty text, an empty name or an empty sequence for these, and None for the others.
TYPED_WHEN_EMPTY = {*TEXTS, Family.DATE, Family.NAME, Family.SEQUENCE, Family.UID}
OR_WORDS = (VR.US_OW, VR.US_SS_OW)


def family_of(vr: str) -> Family:
    """Return the family of a VR; ``OB or OW`` is of words whichever it is."""
    return Family.WORDS if vr == VR.OB_OW else VR(vr).family


HEAD = '''"""The keywords of the data dictionary (PS3.6 and PS3.7) as attributes of datasets, each with its type.

Generated from codicom/tables/_elements.py, which is of DICOM {edition},
by core/tools/make_stubs.py; change that, not this file. docs/typing.md tells why the types are as they are.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from io import BufferedIOBase
from typing import Any, Generic, Protocol, SupportsFloat, SupportsIndex, TypeAlias, TypeVar

from codicom.model.item import Item
from codicom.model.sequence import Sequence
from codicom.tag import BaseTag, TagType
from codicom.uid import UID
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import IS, DSfloat

_Read = TypeVar("_Read", covariant=True)
_Set = TypeVar("_Set", contravariant=True)
_Item = TypeVar("_Item", covariant=True)
_Nested = TypeVar("_Nested", bound=Item)

_Number: TypeAlias = SupportsFloat | SupportsIndex
_Words: TypeAlias = bytes | memoryview | BufferedIOBase

class _Values(Protocol[_Item]):
    """A list, a tuple, a MultiValue or a numpy array."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> _Item: ...

class _Attribute(Generic[_Read, _Set]):
    """An element of a dataset by its keyword."""

    def __get__(self, dataset: Keywords[Any], owner: type[Keywords[Any]], /) -> _Read: ...
    def __set__(self, dataset: Keywords[Any], value: _Set, /) -> None: ...
    def __delete__(self, dataset: Keywords[Any], /) -> None: ...

'''


def multiplicity(vm: str) -> str:
    """Return whether a VM allows ``one`` value, ``any`` number of them, or wants ``more`` than one."""
    least, _, most = vm.partition("-")
    if int(least) > 1:
        return "more"
    return "any" if most else "one"


def read_type(vr: str, many: str) -> str:
    """Return the type that an attribute has when it is read."""
    one = READ[family_of(vr)]
    types = {"one": [one], "any": [one, f"MultiValue[{one}]"], "more": [f"MultiValue[{one}]"]}[many]
    if vr in OR_WORDS:
        types.append("bytes")
    # An empty list of texts is empty text, not a list.
    if family_of(vr) not in TYPED_WHEN_EMPTY or many == "more":
        types.append("Any")
    return " | ".join(types)


def set_type(vr: str, many: str) -> str:
    """Return the type that an attribute may be set to."""
    one = SET_DATES.get(vr) or SET[family_of(vr)]
    types = {"one": [one], "any": [one, f"_Values[{one}]"], "more": [f"_Values[{one}]"]}[many]
    if vr in OR_WORDS:
        types.append("_Words")
    return " | ".join([*types, "None"])


def alias(vr: str, many: str) -> str:
    """Return the name of the type of attributes of a VR."""
    return "_" + vr.replace(" ", "_") + {"one": "", "any": "_1_n", "more": "_n"}[many]


def told(tag: int, entry: lookup.ElementEntry) -> str:
    """Return what an editor shows of an element."""
    text = f"{entry.name} ({tag >> 16:04X},{tag & 0xFFFF:04X}), {entry.vr}, VM {entry.vm}"
    if entry.retired:
        text += ", retired"
    if "\\" in text or '"' in text:
        raise ValueError(f"the name of {entry.keyword} cannot stand in a docstring")
    return text


def stub() -> str:
    """Return the text of the stub."""
    forms: set[tuple[str, str]] = set()
    lines = []
    vrs = lookup.element_vrs()
    for keyword, tag in sorted(lookup.keyword_tags().items()):
        entry = lookup.element_entry(tag)
        if entry is None or tag not in vrs:
            continue  # PS3.5 7.5: items and delimiters are no elements, though they have keywords
        # PS3.5 7.5: a sequence is one value, whatever its number of items.
        form = (entry.vr, "one" if entry.vr == "SQ" else multiplicity(entry.vm))
        forms.add(form)
        items = "[_Nested]" if entry.vr == "SQ" else ""
        lines += [f"    {keyword}: {alias(*form)}{items}", f'    """{told(tag, entry)}"""']
    aliases = [
        f"{alias(*form)}: TypeAlias = _Attribute[{read_type(*form)}, {set_type(*form)}]" for form in sorted(forms)
    ]
    return (
        HEAD.format(edition=lookup.edition())
        + "\n".join(aliases)
        + "\n\nclass Keywords(Generic[_Nested]):\n"
        + '    """The keywords of a dataset whose items are of the class ``_Nested``."""\n\n'
        + "    __slots__ = ()\n\n"
        + "\n".join(lines)
        + "\n"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the stub, or compare it."""
    parser = argparse.ArgumentParser(description="Write the stub of the keywords from codicom's data dictionary.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if the stub differs")
    parser.add_argument("--to", type=Path, default=MODEL, metavar="DIR", help="the folder of the stub")
    options = parser.parse_args(arguments)
    path = options.to / NAME
    text = stub()
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return 0
    if not options.check:
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{NAME} {'differs' if options.check else 'written'}")
    return 1 if options.check else 0


if __name__ == "__main__":
    sys.exit(main())
