"""The checks of private dictionaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from codicom.extend.records import PrivateTags
from codicom.testing.loading import PluginConformance
from codicom.vr import STANDARD_VR

# PS3.5 6.4: one number, or a least and a greatest one, the latter open (n) or a multiple (2n).
_VM = re.compile(r"[1-9]\d*(-([1-9]\d*|([1-9]\d*)?n))?")
_STANDARD = frozenset(vr.value for vr in STANDARD_VR)


class PrivateTagsConformance(PluginConformance):
    """Checks every private dictionary that a plugin declares; two of one creator are a problem of loading."""

    kind = PrivateTags

    def test_tables_have_entries(self) -> None:
        """Each dictionary has at least one element."""
        for declared in self.declared:
            assert self._table(declared), f"{declared.record.creator}: the dictionary is empty"

    def test_groups_are_odd(self) -> None:
        """Groups are odd and neither the forbidden ones nor above FFFF (PS3.5 7.8.1)."""
        for creator, key, _ in self._entries():
            group = key[0]
            fits = group % 2 == 1 and 0x0009 <= group < 0xFFFF
            assert fits, f"{creator}: group must be odd and 0009 to FFFD, got {group:04X}"

    def test_elements_are_within_a_block(self) -> None:
        """Elements are counted within their block: 00 to FF."""
        for creator, key, _ in self._entries():
            element = key[1]
            assert 0 <= element <= 0xFF, f"{creator}: element must be 00 to FF in its block, got {element:04X}"

    def test_vrs_are_standard(self) -> None:
        """Each VR is one of the standard's."""
        for creator, key, entry in self._entries():
            assert entry[0] in _STANDARD, (
                f"{creator} ({key[0]:04X},xx{key[1]:02X}): VR must be one of the standard, got {entry[0]!r}"
            )

    def test_vms_are_well_formed(self) -> None:
        """Each VM is written as in the standard's dictionary."""
        for creator, key, entry in self._entries():
            assert _VM.fullmatch(entry[1]), (
                f"{creator} ({key[0]:04X},xx{key[1]:02X}): VM must be written as in the standard, got {entry[1]!r}"
            )

    def test_elements_have_names(self) -> None:
        """Each element has a name."""
        for creator, key, entry in self._entries():
            named = entry[2].strip() == entry[2] and entry[2]
            assert named, (
                f"{creator} ({key[0]:04X},xx{key[1]:02X}): name must be text without spaces around it, got {entry[2]!r}"
            )

    def _table(self, declared: Any) -> Any:
        return self.plugins.resolve(declared)

    def _entries(self) -> Iterator[tuple[str, tuple[int, int], tuple[str, str, str]]]:
        for declared in self.declared:
            for key, entry in self._table(declared).items():
                yield declared.record.creator, key, entry
