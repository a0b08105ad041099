"""Changes to a dataset that are written as text: a path, and a value that is made what the element's VR holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import codicom
from codicom import DataElement, Dataset, dictionary, outline
from codicom.errors import CodicomError, DictionaryError
from codicom.operations import Delete, Operation, Replace, Set, Visit, apply
from codicom.paths import Step, parse
from codicom_cli.difference import Difference
from codicom_cli.edit_values import TAG, EditError, value_from, with_block

if TYPE_CHECKING:
    from codicom import FileDataset

Kind = Literal["delete", "set", "insert"]

EVERY: Final = "[*]"
_META: Final = "file_meta."
_TRANSFER_SYNTAX: Final = 0x00020010
_META_LENGTH: Final = 0x00020000
# What File Meta Information says again of the dataset (PS3.10 7.1).
_SAID_AGAIN: Final = {0x00080016: 0x00020002, 0x00080018: 0x00020003}
_PIXEL_REPRESENTATION: Final = 0x00280103
_CHARACTER_SET: Final = 0x00080005


@dataclass(frozen=True, slots=True)
class Edit:
    """One change, as it was written."""

    kind: Kind
    path: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Hints:
    """What is said of elements that no dictionary knows: their private creator, and their VR."""

    creator: str | None = None
    vr: str | None = None


class Place(NamedTuple):
    """An element, or an item of a sequence, that is meant; whether it is there or not."""

    holder: Dataset
    step: Step
    path: str
    # The private creator that had to be added first.
    creator: DataElement | None = None

    @property
    def element(self) -> DataElement | None:
        """The element, if there is one."""
        found: DataElement | None = self.holder.get(self.step.tag)
        return found


def read_edit(kind: Kind, text: str, hints: Hints) -> Edit:
    """Return a change from what stands behind an option; what no dataset could make right is refused."""
    path, sign, value = text.partition("=")
    if kind != "delete" and not sign:
        raise EditError(f"a change must be PATH=VALUE, got {text!r}", hint="for an empty value write PATH=")
    if kind == "delete" and sign:
        raise EditError(f"--delete must have a path without a value, got {text!r}")
    path = path.strip()
    for number, part in enumerate(path.removeprefix(_META).split(".")):
        match = TAG.fullmatch(part)
        is_block = match is not None and match["block"].lower() == "xx"
        if match is not None and is_block and int(match["group"], 16) % 2 == 0:
            raise EditError(f"{part}: the group of a private element must be odd")
        if is_block and hints.creator is None:
            raise EditError(f"{part}: xx means the block of a private creator", hint="name it: --private-creator")
        try:
            (step,) = parse(with_block(part.removesuffix(EVERY), "10"))
        except (DictionaryError, ValueError) as error:
            raise EditError(
                f"the path of an element must be a keyword, a tag or a path, got {path!r}: {error}"
            ) from error
        _check_group(step.tag.group, part, is_first=number == 0, is_meta=path.startswith(_META))
        if step.tag in (_TRANSFER_SYNTAX, _META_LENGTH):
            name = dictionary.keyword_of(step.tag)
            raise EditError(f"{name} says how the file is written and cannot be changed", hint="see codicom transcode")
    return Edit(kind, path, value)


def _check_group(group: int, part: str, *, is_first: bool, is_meta: bool) -> None:
    """Raise for an element that cannot be where it is meant (PS3.5 7.5, PS3.7 6.3, PS3.10 7.1)."""
    if group == 2 and not is_first:
        raise EditError(f"{part} must be at the top: only the file has File Meta Information, not an item")
    if group != 2 and is_meta and is_first:
        raise EditError(f"{part} must have group 0002 to be an element of File Meta Information")
    if group in (0x0000, 0xFFFE):
        raise EditError(f"{part} cannot be an element of a dataset")


def apply_edit(dataset: FileDataset, edit: Edit, hints: Hints) -> list[Difference]:
    """Make a change, and return what came of it."""
    root = _root(dataset, edit)
    # A list: what is deleted must not be looked for meanwhile.
    places = list(_places(root, edit.path.removeprefix(_META), edit.kind, hints))
    if edit.kind == "delete":
        return _delete(root, places)
    if edit.kind == "set":
        found = _set(dataset, root, places, edit, hints)
    else:
        # From the last one, so that the numbers of items stay right.
        made = [_insert(dataset, root, place, edit, hints) for place in reversed(places)]
        found = [each for several in reversed(made) for each in several]
    if places and places[0].holder is dataset:
        found += _said_again(dataset, places[0].step.tag)
    return found


def _root(dataset: FileDataset, edit: Edit) -> Dataset:
    first = edit.path.removeprefix(_META).split(".")[0].removesuffix(EVERY)
    is_meta = edit.path.startswith(_META) or parse(with_block(first, "10"))[0].tag.group == 2
    return dataset.file_meta if is_meta else dataset


def _said_again(dataset: FileDataset, tag: int) -> list[Difference]:
    """Change what File Meta Information says of the dataset where that has been changed."""
    again = _SAID_AGAIN.get(tag)
    if again is None or again not in dataset.file_meta:
        return []
    element = dataset.file_meta[again]
    new = DataElement(again, "UI", dataset[tag].value)
    if new == element:
        return []
    dataset.file_meta[again] = new
    path = f"file_meta.{outline.path_step(again)}"
    return [Difference(path, "changed", outline.value_text(element), outline.value_text(new))]


def _places(dataset: Dataset, path: str, kind: Kind, hints: Hints) -> Iterator[Place]:
    """Yield what a path means; on the way an insertion makes what is missing."""
    yield from _below(dataset, path.split("."), "", kind, hints)


def _below(holder: Dataset, parts: list[str], before: str, kind: Kind, hints: Hints) -> Iterator[Place]:
    part, *rest = parts
    known = len(holder)
    step = _step(holder, part.removesuffix(EVERY), kind, hints)
    if step is None:
        if kind == "delete":
            return
        raise EditError(f"{before}{part}: private creator {hints.creator!r} reserves no block here", hint=_TO_INSERT)
    path = f"{before}{outline.path_step(step.tag)}"
    is_every = part.endswith(EVERY)
    if not rest and not is_every and step.item is None:
        # The block of a private creator was reserved if there is an element more.
        is_new = len(holder) > known
        yield Place(holder, step, path, holder[_creator_tag(step.tag)] if is_new else None)
        return
    items = _items(holder, step, path, kind)
    if items is None:
        return
    numbers = range(len(items)) if is_every else _number(step, items, path, kind, is_last=not rest)
    for number in numbers:
        if not rest:
            yield Place(holder, Step(step.tag, number), f"{path}[{number}]")
            continue
        if number == len(items):
            items.append(Dataset())
        yield from _below(items[number], rest, f"{path}[{number}].", kind, hints)


_TO_INSERT: Final = "--insert adds what is not there"


def _step(holder: Dataset, part: str, kind: Kind, hints: Hints) -> Step | None:
    """Return a step of a path in the dataset where it is taken; ``None`` if its private creator has no block there."""
    match = TAG.fullmatch(part)
    if match is None or match["block"].lower() != "xx":
        return parse(with_block(part, ""))[0]
    assert hints.creator is not None  # looked at when the change was read
    try:
        block = holder.private_block(int(match["group"], 16), hints.creator, create=kind == "insert")
    except KeyError:
        return None
    except ValueError as error:
        raise EditError(str(error)) from error
    tag = block.get_tag(int(match["element"], 16))
    return parse(f"{tag}{match['index'] or ''}")[0]


def _creator_tag(tag: int) -> int:
    return tag & 0xFFFF0000 | (tag & 0xFFFF) >> 8


def _items(holder: Dataset, step: Step, path: str, kind: Kind) -> Any:
    """Return the items of a sequence; nothing if it is not there and what is in it is to be deleted."""
    if step.tag not in holder:
        if kind == "delete":
            return None
        if kind == "set":
            raise EditError(f"{path}: there is no such sequence", hint=_TO_INSERT)
        if dictionary.vr_of(step.tag) not in ("SQ", None):
            raise EditError(f"{path} has VR {dictionary.vr_of(step.tag)}, only a sequence (SQ) has items")
        holder[step.tag] = DataElement(step.tag, "SQ", [])
    element = holder[step.tag]
    if element.VR != "SQ":
        raise EditError(f"{path} has VR {element.VR}, only a sequence (SQ) has items")
    return element.value


def _number(step: Step, items: Any, path: str, kind: Kind, *, is_last: bool) -> range:
    if step.item is None:
        raise EditError(f"{path} is a sequence; write {path}[0] for its first item, {path}[*] for every one")
    number = step.item if step.item >= 0 else len(items) + step.item
    most = len(items) + (kind == "insert")
    if 0 <= number < most:
        return range(number, number + 1)
    if kind == "delete":
        return range(0)
    hint = "an insertion may add the one after the last" if kind == "insert" or is_last else _TO_INSERT
    raise EditError(f"{path} has {len(items)} item(s), got [{step.item}]", hint=hint)


def _delete(root: Dataset, places: list[Place]) -> list[Difference]:
    shown = {place.path: _shown(place) for place in places if place.element is not None}
    # From the last one, so that the numbers of items stay right.
    done = {each.path for each in apply(root, [Operation(path, Delete()) for path in reversed(shown)])}
    return [Difference(path, "removed", text) for path, text in shown.items() if path in done]


def _shown(place: Place) -> str:
    """Return what is shown of what is deleted; pixels that were left in the file stay there."""
    element = None if place.step.item is None else place.element
    if element is not None:
        return f"item of {len(element.value[place.step.item])} elements"
    tag = place.step.tag
    (row,) = outline.rows(place.holder.group_dataset(tag >> 16)[tag : tag + 1])
    return row.value


def _set(dataset: Dataset, root: Dataset, places: list[Place], edit: Edit, hints: Hints) -> list[Difference]:
    for place in places:
        if place.step.item is not None:
            raise EditError(f"{place.path} is an item and has no value; name an element in it")
        if place.step.tag not in place.holder:
            raise EditError(f"{place.path}: there is no such element", hint=_TO_INSERT)
    operations = [
        Operation(place.path, Replace(partial(_replacement, dataset, place, edit.text, hints))) for place in places
    ]
    return [
        Difference(each.path, "changed", outline.value_text(each.before), outline.value_text(each.after))
        for each in apply(root, operations, values=True)
        if each.before is not None and each.after is not None
    ]


def _replacement(root: Dataset, place: Place, text: str, hints: Hints, visit: Visit) -> DataElement:
    return _made(root, place, visit.element.VR, text, hints)


def _insert(dataset: Dataset, root: Dataset, place: Place, edit: Edit, hints: Hints) -> list[Difference]:
    held = place.element
    if place.step.item is not None:
        assert held is not None  # the walk made the sequence
        if edit.text:
            raise EditError(f"{place.path} is an item and takes no value; write {place.path}=")
        held.value.insert(place.step.item, Dataset())
        return [Difference(place.path, "added", "", "item of 0 elements")]
    if held is not None:
        raise EditError(f"{place.path} is there already", hint="--set changes it")
    new = _made(dataset, place, None, edit.text, hints)
    apply(root, [Operation(place.path, Set(new))])
    shown = outline.value_text(new) if new.VR != "SQ" else "0 item(s)"
    found = [Difference(place.path, "added", "", shown or "(no value)")]
    if place.creator is not None:
        path = place.path.removesuffix(outline.path_step(new.tag)) + str(place.creator.tag)
        found.insert(0, Difference(path, "added", "", outline.value_text(place.creator)))
    return found


def _made(root: Dataset, place: Place, vr: str | None, text: str, hints: Hints) -> DataElement:
    """Return the element with its new value."""
    vr = vr if vr not in (None, "UN") else _vr(root, place, hints) or vr
    if vr is None:
        raise EditError(f"{place.path} is in no dictionary", hint="give its VR: --vr")
    try:
        with codicom.options(writing_validation=2):
            value = value_from(text, vr)
            element = DataElement(place.step.tag, vr, value)
            _check_encodable(root, place.holder, element)
    except EditError as error:
        raise EditError(f"{place.path}: {error.message}, got {text!r}", hint=error.hint) from error
    except CodicomError as error:
        raise EditError(f"{place.path}: {error.message}, got {text!r}", hint=error.hint) from error
    if place.step.tag.is_private:
        element.private_creator = hints.creator
    return element


def _vr(root: Dataset, place: Place, hints: Hints) -> str | None:
    """Return the VR that dictionaries have for an element, or that was given."""
    tag = place.step.tag
    if not tag.is_private:
        known = dictionary.vr_of(tag)
        if known is None or " or " not in known:
            return known or hints.vr
        if hints.vr in known.split(" or "):
            return hints.vr
        if known == "US or SS":
            signed = place.holder.get("PixelRepresentation", root.get("PixelRepresentation"))
            return "SS" if signed == 1 else "US"
        raise EditError(f"{place.path} has VR {known}", hint="say which one: --vr")
    if tag.is_private_creator:
        return "LO"
    creator = hints.creator or place.holder.value_of(_creator_tag(tag))
    entry = dictionary.private_entry(creator, tag.group, tag.element) if isinstance(creator, str) else None
    if entry is not None:
        return entry.vr
    table = root.vendor_table(creator) if isinstance(creator, str) else None
    found = None if table is None else table.get((tag.group, tag.element & 0xFF))
    return found[0] if found else hints.vr


def _check_encodable(root: Dataset, holder: Dataset, element: DataElement) -> None:
    """Raise now what writing would: characters that the character set in force does not have, numbers out of range."""
    charset = holder.get("SpecificCharacterSet", root.get("SpecificCharacterSet"))
    alone = Dataset()
    if charset and element.tag != _CHARACTER_SET:
        alone.SpecificCharacterSet = charset
    if element.tag.group != 2:
        alone[element.tag] = element
        alone.save_as(BytesIO(), implicit_vr=False, little_endian=True)
