"""The dictionaries of the standard: elements, private elements and UIDs.

A look-up takes plain numbers and text, and returns ``None`` or an empty result for anything that is in no dictionary.
Each table is loaded on first use. Nothing here changes a dictionary; plugins add private ones with the hook
``codicom_private_tags``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from codicom.tables import lookup
from codicom.tables.lookup import (
    ElementEntry,
    PrivateEntry,
    UidEntry,
    all_uids,
    decoders_of,
    edition,
    element_entry,
    encoders_of,
    is_repeater_keyword,
    keyword_of,
    name_of,
    private_creators,
    private_entries,
    private_entry,
    repeater_mask,
    repeaters,
    suggest_keywords,
    tag_for_keyword,
    transfer_syntaxes,
    uid_entry,
    uid_for_keyword,
    uids_of_type,
    vr_of,
)


def element_vrs() -> Mapping[int, str]:
    """Return the VR of each tag in the data dictionary, except repeaters, and items, which have no VR."""
    return MappingProxyType(lookup.element_vrs())


def keyword_tags() -> Mapping[str, int]:
    """Return the tag of each keyword in the data dictionary, except the keywords of repeaters."""
    return MappingProxyType(lookup.keyword_tags())


__all__ = [
    "edition",
    "ElementEntry",
    "element_entry",
    "vr_of",
    "keyword_of",
    "name_of",
    "tag_for_keyword",
    "suggest_keywords",
    "element_vrs",
    "keyword_tags",
    "repeaters",
    "repeater_mask",
    "is_repeater_keyword",
    "PrivateEntry",
    "private_entry",
    "private_entries",
    "private_creators",
    "UidEntry",
    "uid_entry",
    "uid_for_keyword",
    "uids_of_type",
    "transfer_syntaxes",
    "all_uids",
    "decoders_of",
    "encoders_of",
]
