"""The rules of File Meta Information (PS3.10 7.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codicom.dataset import Dataset, FileDataset
from codicom.extend.checks import Finding, Severity
from codicom.rules.elements import check_element
from codicom.tables import lookup
from codicom.tag import Tag

_TYPE_1: Final = (0x00020001, 0x00020002, 0x00020003, 0x00020010, 0x00020012)
# SOP Class and SOP Instance UID, each with its copy in File Meta Information.
_COPIES: Final = ((0x00080016, 0x00020002), (0x00080018, 0x00020003))
# Media Storage Directory Storage: a DICOMDIR has no instance of its own (PS3.3 F.3).
_DICOMDIR: Final = "1.2.840.10008.1.3.10"


def check_file_meta(dataset: Dataset) -> Iterator[Finding]:
    """Yield what is missing in File Meta Information, what is not that of the dataset, and what is wrong in itself."""
    if not isinstance(dataset, FileDataset):
        return
    meta = dataset.file_meta
    for tag in _TYPE_1:
        if not meta.value_of(tag):
            yield _error("file_meta", f"{Tag(tag)} {lookup.name_of(tag)} is missing or empty (PS3.10 7.1)")
    if meta.value_of(0x00020002) == _DICOMDIR:
        return
    for own, copy in _COPIES:
        value, copied = dataset.value_of(own), meta.value_of(copy)
        name = lookup.name_of(own)
        if not value:
            yield _error(lookup.keyword_of(own), f"{Tag(own)} {name} is missing or empty (PS3.3 C.12.1)")
        elif copied and value != copied:
            yield _error(
                "file_meta", f"{Tag(copy)} {lookup.name_of(copy)} is not the {name} of the dataset (PS3.10 7.1)"
            )
    for visit in meta.visit():
        yield from check_element(f"file_meta.{visit.path}", visit.element)


def _error(path: str, message: str) -> Finding:
    return Finding(Severity.ERROR, path, message)
