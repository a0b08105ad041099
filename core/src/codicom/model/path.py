"""Where a nested dataset stands in its root, and paths as text: ``BeamSequence[0].BeamName``."""

from __future__ import annotations

import re
from typing import NamedTuple

from codicom.tables import lookup
from codicom.tag import BaseTag, Tag


class Place(NamedTuple):
    """The item numbered ``item`` of sequence ``tag`` in the dataset at ``parent``; ``None`` is the root."""

    parent: Place | None
    tag: int
    item: int

    @property
    def depth(self) -> int:
        """How many sequences lie between here and the root."""
        count, place = 1, self.parent
        while place is not None:
            count, place = count + 1, place.parent
        return count


class Step(NamedTuple):
    """One step of a path: an element, and of a sequence the item if one is named."""

    tag: BaseTag
    item: int | None


_STEP = re.compile(r"^(?P<name>\w+|\([0-9A-Fa-f]{4},\s?[0-9A-Fa-f]{4}\))(\[(?P<index>-?\d+)\])?$")


def label(tag: int) -> str:
    """Return the keyword of a tag, or the tag as text where there is none or where it stands for several tags."""
    keyword = lookup.keyword_of(tag)
    return keyword if keyword and lookup.keyword_tags().get(keyword) == tag else str(BaseTag(tag))


def path_text(place: Place | None, tag: int | None = None) -> str:
    """Return the path of an element, or of the dataset itself, as text."""
    parts = [] if tag is None else [label(tag)]
    while place is not None:
        parts.append(f"{label(place.tag)}[{place.item}]")
        place = place.parent
    return ".".join(reversed(parts))


def parse_path(path: str) -> list[Step]:
    """Return the steps of a path such as ``BeamSequence[0].BeamName`` or ``(300A,00B0)[0].(300A,00C2)``."""
    steps = []
    for part in path.split("."):
        match = _STEP.match(part)
        if match is None:
            raise ValueError(f"path step {part!r} is not Keyword, Keyword[index], or the same with (gggg,eeee)")
        index = match["index"]
        steps.append(Step(Tag(match["name"]), None if index is None else int(index)))
    return steps
