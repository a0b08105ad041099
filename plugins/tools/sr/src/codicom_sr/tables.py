"""The tables of PS3.16: concepts by coding scheme, context groups, and what SNOMED RT and CT call the same."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

# In the order in which they are named.
SCHEMES = (
    "DCM", "SCT", "NCIt", "RXNORM", "RADLEX", "MSH", "UCUM", "LN", "IBSI", "UMLS", "PUBCHEM_CID", "FMA", "MDC", "BARI",
    "I10", "ITIS_TSN", "NEU", "NDC",
)  # fmt: skip


class Row(NamedTuple):
    """One concept of a scheme."""

    keyword: str
    value: str
    meaning: str


class Group(NamedTuple):
    """One context group: its name, and the keywords of its concepts by scheme."""

    name: str
    members: tuple[str, ...]

    def keywords(self) -> dict[str, list[str]]:
        """Return the keywords of the concepts by scheme."""
        found = {}
        for each in self.members:
            scheme, _, steps = each.partition(":")
            rows = concepts(scheme)
            places = accumulate(map(int, steps.split(",")))
            found[scheme] = [_keywords(scheme)[place] for place in places] if rows else []
        return found


def _lines(name: str) -> list[str]:
    packed = files("codicom_sr").joinpath("data", f"{name}.z").read_bytes()
    return zlib.decompress(packed).decode().split("\n")


@cache
def concepts(scheme: str) -> dict[str, str]:
    """Return the concepts of a scheme by keyword, each as code and meaning with a tab between."""
    if scheme not in SCHEMES:
        raise KeyError(scheme)
    rows = (line.partition("\t") for line in _lines(f"scheme-{scheme}"))
    return {keyword: rest for keyword, _, rest in rows}


@cache
def _keywords(scheme: str) -> tuple[str, ...]:
    return tuple(concepts(scheme))


def rows(scheme: str) -> list[Row]:
    """Return the concepts of a scheme, sorted by keyword."""
    return [Row(keyword, *rest.split("\t")) for keyword, rest in concepts(scheme).items()]


@cache
def groups() -> dict[int, Group]:
    """Return all context groups by their numbers."""
    found = {}
    for line in _lines("cids"):
        number, name, *members = line.split("\t")
        found[int(number)] = Group(name, tuple(members))
    return found


@cache
def snomed_ct() -> dict[str, str]:
    """Return the code of SNOMED CT for each code of SNOMED RT that DICOM used before (PS3.16 8.1.1)."""
    return dict(line.split("\t") for line in _lines("snomed"))


@cache
def snomed_rt() -> dict[str, str]:
    """Return the code of SNOMED RT for each code of SNOMED CT that has one."""
    return {sct: srt for srt, sct in snomed_ct().items()}
