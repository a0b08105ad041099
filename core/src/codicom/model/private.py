"""Private blocks (PS3.5 7.8.1): a creator reserves 256 elements of an odd group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codicom.model.element import DataElement
from codicom.tables import lookup
from codicom.tag import BaseTag

if TYPE_CHECKING:
    from codicom.model.state import State


class PrivateBlock:
    """The elements of one private creator in one group of a dataset."""

    def __init__(self, key: tuple[int, str], dataset: State, private_creator_element: int) -> None:
        self.group, self.private_creator = key
        self.dataset = dataset
        self.block_start = private_creator_element << 8

    def get_tag(self, element_offset: int) -> BaseTag:
        """Return the tag of the element at an offset within the block."""
        if not 0 <= element_offset <= 0xFF:
            raise ValueError(f"an offset within a private block must be 0 to 0xFF, got {element_offset:#x}")
        return BaseTag(self.group << 16 | self.block_start | element_offset)

    def __contains__(self, element_offset: int) -> bool:
        return self.get_tag(element_offset) in self.dataset

    def __getitem__(self, element_offset: int) -> DataElement:
        element: DataElement = self.dataset[self.get_tag(element_offset)]
        return element

    def __delitem__(self, element_offset: int) -> None:
        del self.dataset[self.get_tag(element_offset)]

    def add_new(self, element_offset: int, VR: str, value: Any) -> None:
        """Add an element at an offset within the block."""
        tag = self.get_tag(element_offset)
        element = DataElement(tag, VR, value)
        element.private_creator = self.private_creator
        self.dataset[tag] = element


def private_block(dataset: State, group: int, private_creator: str, *, create: bool) -> PrivateBlock:
    """Return the block of a creator in a group; a free one is reserved for it if ``create`` is true."""
    if group % 2 == 0:
        raise ValueError(f"a private group must be odd, got {group:#06x}")
    if not private_creator:
        raise ValueError("a private creator has a name")
    free = None
    for element in range(0x10, 0x100):
        tag = group << 16 | element
        if tag in dataset:
            if dataset.value_of(tag) == private_creator:
                return PrivateBlock((group, private_creator), dataset, element)
        elif free is None:
            free = element
    if not create:
        raise KeyError(f"private creator {private_creator!r} reserves no block in group {group:04X}")
    if free is None:
        raise ValueError(f"group {group:04X} has no free private block, all 240 are reserved")
    dataset.add_new(group << 16 | free, "LO", private_creator)
    return PrivateBlock((group, private_creator), dataset, free)


def private_creators(dataset: State, group: int) -> list[str]:
    """Return the names of the private creators in a group, in the order of their blocks."""
    if group % 2 == 0:
        raise ValueError(f"a private group must be odd, got {group:#06x}")
    low = group << 16 | 0x10
    tags = [tag for tag in dataset.sorted_tags() if low <= tag <= low + 0xEF]
    return [value for tag in tags if (value := dataset.value_of(tag))]


def add_new_private(
    dataset: State, private_creator: str, group: int, element_offset: int, value: Any, vr: str | None
) -> None:
    """Add a private element, in the creator's block, with the private dictionary's VR if none is given."""
    if vr is None:
        entry = lookup.private_entry(private_creator, group, element_offset)
        if entry is None:
            raise KeyError(
                f"({group:04X},xx{element_offset:02X}) of private creator {private_creator!r} is in no dictionary; "
                "give its vr"
            )
        vr = entry.vr
    private_block(dataset, group, private_creator, create=True).add_new(element_offset, vr, value)


def creator_of(dataset: State, tag: int) -> str | None:
    """Return the private creator that reserves a private element's block, or ``None``."""
    element = tag & 0xFFFF
    if not tag & 0x10000 or element < 0x1000:
        return None
    held = dataset._elements.get(tag & 0xFFFF0000 | element >> 8)
    if held is None:
        return None
    value = held._value if isinstance(held, DataElement) else dataset.value_of(tag & 0xFFFF0000 | element >> 8)
    return value if isinstance(value, str) and value else None
