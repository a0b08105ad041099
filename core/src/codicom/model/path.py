"""Where a nested dataset stands in its root, and paths as text: ``BeamSequence[0].BeamName``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

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


# The one grammar of a step: a keyword or a tag, and perhaps an item.
_TAG: Final = r"\((?P<group>[0-9A-Fa-f]{4}),\s?(?P<element>[0-9A-Fa-f]{4})\)"
_STEP: Final = re.compile(rf"(?P<name>\w+|{_TAG})(\[(?P<index>-?\d{{1,9}})\])?")
_PATTERN_STEP: Final = re.compile(
    r"(?P<name>\w+|\((?P<group>[0-9A-Fa-fXx]{4}),\s?(?P<element>[0-9A-Fa-fXx]{4})\))(\[(?P<index>\d{1,9}|\*)\])?"
)
# In a pattern: any steps, or none.
_ANY: Final = "*"
_WHOLE: Final = 0xFFFFFFFF


class StepText(NamedTuple):
    """One step of a path as it is written: its name, the tag if the name is one, and the item if one is named."""

    name: str
    tag: BaseTag | None
    item: int | None


def read_step(text: str) -> StepText | None:
    """Return the parts of one step of a path, or ``None`` if it is no step; whether a keyword exists is not asked."""
    match = _STEP.fullmatch(text)
    if match is None:
        return None
    tag = None if match["group"] is None else Tag(int(match["group"], 16), int(match["element"], 16))
    return StepText(match["name"], tag, None if match["index"] is None else int(match["index"]))


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


def steps_of(place: Place | None, tag: int) -> tuple[Step, ...]:
    """Return the path of an element as steps."""
    steps = [Step(BaseTag(tag), None)]
    while place is not None:
        steps.append(Step(BaseTag(place.tag), place.item))
        place = place.parent
    return tuple(reversed(steps))


def steps_text(steps: Iterable[Step]) -> str:
    """Return steps as the text of a path, which ``parse_path`` reads again."""
    return ".".join(label(tag) if item is None else f"{label(tag)}[{item}]" for tag, item in steps)


def parse_path(path: str) -> list[Step]:
    """Return the steps of a path such as ``BeamSequence[0].BeamName`` or ``(300A,00B0)[0].(300A,00C2)``."""
    steps = []
    for part in path.split("."):
        found = read_step(part)
        if found is None:
            raise ValueError(f"a path step must be Keyword, Keyword[index], or the same with (gggg,eeee), got {part!r}")
        steps.append(Step(Tag(found.name) if found.tag is None else found.tag, found.item))
    return steps


class PatternStep(NamedTuple):
    """One step of a pattern: the tags that fit, as a value under a mask, and the item, any (``*``) or none."""

    value: int
    mask: int
    item: int | str | None

    @property
    def exact_tag(self) -> int | None:
        """The tag, if it is only one."""
        return self.value if self.mask == _WHOLE else None

    def fits_tag(self, tag: int) -> bool:
        """Whether a tag is one of those meant."""
        return tag & self.mask == self.value

    def fits(self, step: Step) -> bool:
        """Whether a step is one of those meant."""
        if not self.fits_tag(step.tag):
            return False
        return step.item is not None if self.item == _ANY else step.item == self.item


class PathPattern:
    """Paths that are meant together: ``*.PatientName``, ``BeamSequence[*].BeamName``, ``(60xx,3000)``.

    A step ``*`` stands for any sequences and items, or none; ``[*]`` for any item; ``x`` in a tag for any digit.
    """

    __slots__ = ("steps", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        steps = [_pattern_step(part) for part in text.split(".")]
        # None is the step *; two of them in a row mean no more than one.
        self.steps: tuple[PatternStep | None, ...] = tuple(
            step
            for number, step in enumerate(steps)
            if step is not None or number == 0 or steps[number - 1] is not None
        )
        self._check()

    def _check(self) -> None:
        if self.steps[-1] is None:
            raise ValueError(f"a path pattern must end with an element or an item, got {self.text!r}")
        for step in self.steps[:-1]:
            if step is not None and step.item is None:
                raise ValueError(
                    f"each step of a path pattern but the last must name items, as in Keyword[*], got {self.text!r}"
                )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PathPattern) and self.steps == other.steps

    def __hash__(self) -> int:
        return hash(self.steps)

    @property
    def last(self) -> PatternStep:
        """The last step."""
        last = self.steps[-1]
        assert last is not None  # no pattern ends with *
        return last

    @property
    def is_anywhere(self) -> bool:
        """Whether the last step alone decides: it is at any depth."""
        return len(self.steps) == 2 and self.steps[0] is None

    @property
    def is_plain(self) -> bool:
        """Whether nothing but items is left open: no step ``*``, and no ``x`` in a tag."""
        return all(step is not None and step.mask == _WHOLE for step in self.steps)

    def matches(self, path: str | Sequence[Step]) -> bool:
        """Whether a path, as text or as steps, is one of those meant."""
        return _fits(self.steps, parse_path(path) if isinstance(path, str) else path)


def _pattern_step(text: str) -> PatternStep | None:
    if text == _ANY:
        return None
    match = _PATTERN_STEP.fullmatch(text)
    if match is None:
        raise ValueError(
            "a step of a path pattern must be *, Keyword, Keyword[index], Keyword[*], or the same with (gggg,eeee) "
            f"with x for any digit, got {text!r}"
        )
    index = match["index"]
    item = index if index in (None, _ANY) else int(index)
    if match["group"] is None:
        return PatternStep(int(Tag(match["name"])), _WHOLE, item)
    digits = (match["group"] + match["element"]).lower()
    mask = int("".join("0" if each == "x" else "f" for each in digits), 16)
    return PatternStep(int(digits.replace("x", "0"), 16), mask, item)


def _fits(pattern: Sequence[PatternStep | None], steps: Sequence[Step]) -> bool:
    if not pattern:
        return not steps
    first = pattern[0]
    if first is None:
        return any(_fits(pattern[1:], steps[start:]) for start in range(len(steps)))
    return bool(steps) and first.fits(steps[0]) and _fits(pattern[1:], steps[1:])
