"""DICOM tags: a group and an element number in one ``int``."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeAlias, Union

from codicom.errors import UnknownTagError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TagType: TypeAlias = Union[int, str, tuple[int, int], "BaseTag"]


class BaseTag(int):
    """A DICOM tag: an ``int`` that knows its group and element."""

    __slots__ = ()

    @property
    def group(self) -> int:
        """The group number, the tag's upper 16 bits."""
        return int(self) >> 16

    @property
    def element(self) -> int:
        """The element number, the tag's lower 16 bits."""
        return int(self) & 0xFFFF

    elem = element

    @property
    def is_private(self) -> bool:
        """Whether the group number is odd (PS3.5 7.8)."""
        return int(self) >> 16 & 1 == 1

    @property
    def is_private_creator(self) -> bool:
        """Whether the tag reserves a private block: odd group, element 0010 to 00FF (PS3.5 7.8.1)."""
        return self.is_private and 0x10 <= int(self) & 0xFFFF <= 0xFF

    @property
    def private_creator(self) -> BaseTag:
        """The tag of the private creator that reserves this tag's block; meaningless for a public tag."""
        return BaseTag(int(self) & 0xFFFF0000 | (int(self) & 0xFFFF) >> 8)

    @property
    def json_key(self) -> str:
        """The tag as eight upper-case hexadecimal digits, as in the DICOM JSON Model (PS3.18 F.2.2)."""
        return f"{int(self):08X}"

    def _other(self, other: object) -> int | None:
        if isinstance(other, int):
            return int(other)
        if isinstance(other, str | tuple):
            try:
                return int(Tag(other))
            except (ValueError, TypeError):
                return None
        return None

    def __lt__(self, other: object) -> bool:
        number = self._other(other)
        return NotImplemented if number is None else int(self) < number

    def __le__(self, other: object) -> bool:
        number = self._other(other)
        return NotImplemented if number is None else int(self) <= number

    def __gt__(self, other: object) -> bool:
        number = self._other(other)
        return NotImplemented if number is None else int(self) > number

    def __ge__(self, other: object) -> bool:
        number = self._other(other)
        return NotImplemented if number is None else int(self) >= number

    def __eq__(self, other: object) -> bool:
        if isinstance(other, int):
            return int(self) == int(other)
        number = self._other(other)
        return number is not None and int(self) == number

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = int.__hash__

    def __str__(self) -> str:
        return f"({int(self) >> 16:04X},{int(self) & 0xFFFF:04X})"

    __repr__ = __str__


def Tag(arg: TagType | list[int], arg2: int | str | None = None) -> BaseTag:
    """Return the tag for a number, hexadecimal text, keyword, pair, or group and element number."""
    if arg2 is not None:
        arg = (arg, arg2)  # type: ignore[assignment]
    if type(arg) is BaseTag:
        return arg
    if isinstance(arg, int):
        return _checked(arg)
    if isinstance(arg, str):
        return _from_text(arg)
    if isinstance(arg, tuple | list):
        return _from_pair(arg)
    raise TypeError(f"a tag is made from an int, str, or pair of them, not from {type(arg).__name__}")


def _checked(number: int) -> BaseTag:
    if not 0 <= number <= 0xFFFFFFFF:
        raise ValueError(f"tag {number:#x} is outside 0 to 0xFFFFFFFF")
    return BaseTag(number)


def _from_pair(pair: tuple[object, ...] | list[int]) -> BaseTag:
    if len(pair) != 2:
        raise ValueError(f"a tag pair holds a group and an element, this one holds {len(pair)} numbers")
    numbers = []
    for part in pair:
        if isinstance(part, str):
            numbers.append(int(part, 16))
        elif isinstance(part, int):
            numbers.append(int(part))
        else:
            raise TypeError(f"group and element are int or hexadecimal str, not {type(part).__name__}")
    if not all(0 <= number <= 0xFFFF for number in numbers):
        raise ValueError(f"group and element are 0 to 0xFFFF, got ({numbers[0]:#x}, {numbers[1]:#x})")
    return BaseTag(numbers[0] << 16 | numbers[1])


def _from_text(text: str) -> BaseTag:
    digits = text.strip("()").replace(",", "").replace(" ", "")
    if len(digits) <= 8 or digits[:2] in ("0x", "0X"):
        try:
            return _checked(int(digits, 16))
        except ValueError:
            if digits[:2] in ("0x", "0X"):
                raise
    # Keywords live in the tables, one layer up; looked up only when a keyword is given.
    from codicom.tables import lookup

    number = lookup.tag_for_keyword(text)
    if number is None:
        raise _unknown_keyword(text, lookup.suggest_keywords)
    return BaseTag(number)


def _unknown_keyword(text: str, suggest: Callable[[str], list[str]]) -> ValueError:
    near = suggest(text)
    return UnknownTagError(
        f"{text!r} is neither a keyword of the data dictionary nor a hexadecimal tag",
        name=text,
        suggestions=near,
        hint=f"did you mean {' or '.join(near)}?" if near else None,
    )


def TupleTag(group_elem: tuple[int, int]) -> BaseTag:
    """Return the tag for a (group, element) pair that is known to be valid."""
    return BaseTag(group_elem[0] << 16 | group_elem[1])


@contextmanager
def tag_in_exception(tag: BaseTag) -> Iterator[None]:
    """Add the tag to any error raised inside the block."""
    try:
        yield
    except Exception as error:
        error.add_note(f"with tag {tag}")
        raise


ItemTag: Final = BaseTag(0xFFFEE000)
ItemDelimiterTag: Final = BaseTag(0xFFFEE00D)
SequenceDelimiterTag: Final = BaseTag(0xFFFEE0DD)

__all__ = [
    "BaseTag",
    "Tag",
    "TupleTag",
    "TagType",
    "ItemTag",
    "ItemDelimiterTag",
    "SequenceDelimiterTag",
    "tag_in_exception",
]
