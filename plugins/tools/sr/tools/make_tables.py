"""Make the tables of codicom-sr from those of the installed pydicom 3.0.2; what it writes is committed.

pydicom (MIT License, copyright Darcy Mason and contributors) made its tables from PS3.16 and PS3.3 of the edition that
it names in ``pydicom.__concepts_version__``. SNOMED CT content is used as DICOM uses it, under the agreement between
SNOMED International and the DICOM Standards Committee; see NOTICE.
"""

from __future__ import annotations

import zlib
from pathlib import Path

import pydicom
from pydicom.sr._cid_dict import cid_concepts, name_for_cid
from pydicom.sr._concepts_dict import concepts
from pydicom.sr._snomed_dict import mapping

DATA = Path(__file__).parents[1] / "src" / "codicom_sr" / "data"


def write(name: str, lines: list[str]) -> None:
    """Write lines, compressed."""
    (DATA / f"{name}.z").write_bytes(zlib.compress("\n".join(lines).encode(), 9))


def numbers(places: list[int]) -> str:
    """Return increasing numbers as the steps between them, which are short."""
    return ",".join(str(place - before) for before, place in zip([0, *places], places, strict=False))


def main() -> None:
    """Write all tables."""
    for old in DATA.glob("*.z"):
        old.unlink()
    place = {}
    for scheme, held in concepts.items():
        keywords = sorted(held)
        place[scheme] = {keyword: number for number, keyword in enumerate(keywords)}
        lines = []
        for keyword in keywords:
            ((code, (meaning, _)),) = held[keyword].items()
            if "\t" in meaning or "\n" in meaning:
                raise ValueError(f"{scheme} {keyword}: the meaning holds what divides rows")
            lines.append(f"{keyword}\t{code}\t{meaning}")
        write(f"scheme-{scheme}", lines)
    write(
        "cids",
        [
            "\t".join(
                [str(cid), name]
                + [
                    f"{scheme}:{numbers(sorted(place[scheme][each] for each in keywords))}"
                    for scheme, keywords in cid_concepts.get(cid, {}).items()
                ]
            )
            for cid, name in name_for_cid.items()
        ],
    )
    write("snomed", [f"{srt}\t{sct}" for srt, sct in mapping["SRT"].items()])
    (DATA / "SOURCE.txt").write_text(
        f"Made by tools/make_tables.py from pydicom {pydicom.__version__}, "
        f"edition {pydicom.__concepts_version__} of DICOM.\n"
    )


if __name__ == "__main__":
    main()
