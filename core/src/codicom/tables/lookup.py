"""Look-ups in the tables: plain numbers and text in, ``None`` for what no table holds.

Each table is imported on first use, and unpacked only as far as the look-ups so far needed.
"""

from bisect import bisect_left
from functools import cache
from struct import unpack
from typing import NamedTuple


class ElementEntry(NamedTuple):
    """What the data dictionary says of an element; ``vr`` may be ambiguous (``US or SS``)."""

    vr: str
    vm: str
    name: str
    retired: bool
    keyword: str


class PrivateEntry(NamedTuple):
    """What the private dictionary says of an element."""

    vr: str
    vm: str
    name: str


class UidEntry(NamedTuple):
    """What the UID table says of a UID."""

    name: str
    type: str
    info: str
    retired: bool
    keyword: str


# --- the data dictionary


def edition() -> str:
    """Return the edition of the standard that the data dictionary is of, such as ``2024c``."""
    from codicom.tables._elements import EDITION

    return EDITION


@cache
def _tags() -> tuple[int, ...]:
    from codicom.tables._elements import TAGS

    packed = bytes.fromhex(TAGS)
    return unpack(f">{len(packed) // 4}L", packed)


@cache
def _keywords() -> list[str]:
    from codicom.tables._elements import KEYWORDS

    return KEYWORDS.split("\n")


@cache
def _names() -> list[str]:
    from codicom.tables._elements import NAMES

    return NAMES.split("\n")


@cache
def _form_numbers() -> bytes:
    from codicom.tables._elements import FORM_OF

    return bytes.fromhex(FORM_OF)


def _place(tag: int) -> int | None:
    tags = _tags()
    place = bisect_left(tags, tag)
    return place if place < len(tags) and tags[place] == tag else None


@cache
def _repeaters() -> tuple[tuple[int, dict[int, tuple[str, ElementEntry]]], ...]:
    """Return, for each set of digits that repeaters fix, those repeaters by the digits."""
    from codicom.tables._elements import FORMS, REPEATERS

    found: dict[int, dict[int, tuple[str, ElementEntry]]] = {}
    for row in REPEATERS.split("\n"):
        mask, form, keyword, name = row.split("|")
        vr, vm, retired = FORMS[int(form, 16)]
        fixed = int("".join("0" if digit == "x" else "F" for digit in mask), 16)
        digits = int(mask.replace("x", "0"), 16)
        found.setdefault(fixed, {})[digits] = (mask, ElementEntry(vr, vm, name, retired, keyword))
    return tuple(found.items())


def _repeater(tag: int) -> tuple[str, ElementEntry] | None:
    # Odd groups are private and element 0000 is the group's length, whatever a mask would cover (PS3.5 7.2, 7.6).
    if tag >> 16 & 1 or tag & 0xFFFF == 0:
        return None
    for fixed, repeaters in _repeaters():
        found = repeaters.get(tag & fixed)
        if found is not None:
            return found
    return None


def repeaters() -> tuple[tuple[str, ElementEntry], ...]:
    """Return all repeating tags, such as ``60xx3000``, with what the data dictionary says of them."""
    return tuple(found for _, group in _repeaters() for found in group.values())


@cache
def element_vrs() -> dict[int, str]:
    """Return the VR of each tag of the data dictionary; repeaters are not in it, nor items, which have none."""
    from codicom.tables._elements import FORMS

    vrs = [vr for vr, _, _ in FORMS]
    found = dict(zip(_tags(), map(vrs.__getitem__, _form_numbers()), strict=True))
    # PS3.5 7.5: items and delimiters have no VR; the dictionary writes NONE.
    for tag in (0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD):
        del found[tag]
    return found


@cache
def keyword_tags() -> dict[str, int]:
    """Return the tag of each keyword of the data dictionary; the keywords of repeaters name no single tag."""
    found = dict(zip(_keywords(), _tags(), strict=True))
    del found[""]  # a few retired elements have lost their names
    return found


def vr_of(tag: int) -> str | None:
    """Return the VR that implicit VR reading assumes; also for repeaters, group lengths and private creators."""
    vr = element_vrs().get(tag)
    if vr is not None:
        return vr
    if tag & 0xFFFF == 0:
        return "UL"  # PS3.5 7.2: every group may have a length
    if tag >> 16 & 1:
        return "LO" if 0x10 <= tag & 0xFFFF <= 0xFF else None  # PS3.5 7.8.1
    repeater = _repeater(tag)
    return repeater[1].vr if repeater else None


def element_entry(tag: int) -> ElementEntry | None:
    """Return what the data dictionary says of a tag, repeaters included."""
    if tag in _ADDED:
        return _ADDED[tag]
    place = _place(tag)
    if place is None:
        repeater = _repeater(tag)
        return repeater[1] if repeater else None
    from codicom.tables._elements import FORMS

    vr, vm, retired = FORMS[_form_numbers()[place]]
    return ElementEntry(vr, vm, _names()[place], retired, _keywords()[place])


def keyword_of(tag: int) -> str:
    """Return the keyword of a tag, or nothing."""
    if tag in _ADDED:
        return _ADDED[tag].keyword
    place = _place(tag)
    if place is not None:
        return _keywords()[place]
    repeater = _repeater(tag)
    return repeater[1].keyword if repeater else ""


def name_of(tag: int) -> str:
    """Return the name of a tag, or nothing."""
    if tag in _ADDED:
        return _ADDED[tag].name
    place = _place(tag)
    if place is not None:
        return _names()[place]
    repeater = _repeater(tag)
    return repeater[1].name if repeater else ""


def tag_for_keyword(keyword: str) -> int | None:
    """Return the tag that a keyword names."""
    return keyword_tags().get(keyword)


def repeater_mask(tag: int) -> str | None:
    """Return the repeating tag, such as ``60xx3000``, that a tag is one of."""
    repeater = _repeater(tag)
    return repeater[0] if repeater else None


@cache
def _repeater_keywords() -> frozenset[str]:
    return frozenset(entry.keyword for _, repeaters in _repeaters() for _, entry in repeaters.values())


def is_repeater_keyword(keyword: str) -> bool:
    """Return whether a keyword names a repeating tag, which stands for many."""
    return keyword in _repeater_keywords()


# --- keywords that were meant


def suggest_keywords(text: str, limit: int = 3) -> list[str]:
    """Return the keywords nearest to a misspelt one: the same in another case first, then one or two slips away."""
    wanted = "".join(filter(str.isalnum, text)).lower()
    if not wanted or not wanted.isascii():
        return []
    # Among five letters nearly everything is two slips away.
    most = 1 if len(wanted) <= 5 else 2
    # A slip spoils at most two of these pieces (a swap across their border), so two slips leave one whole.
    pieces = {wanted[len(wanted) * at // 5 : len(wanted) * (at + 1) // 5] for at in range(5)}
    near = []
    for place, folded in enumerate("\n".join(_keywords()).lower().split("\n")):
        if folded and abs(len(folded) - len(wanted)) <= most and any(piece in folded for piece in pieces):
            slips = _slips(wanted, folded, most)
            if slips <= most:
                near.append((slips, place))
    if any(slips == 0 for slips, _ in near):
        near = [each for each in near if each[0] == 0]
    near.sort(key=lambda each: (each[0], _is_retired(each[1]), _keywords()[each[1]]))
    return [_keywords()[place] for _, place in near[:limit]]


def _is_retired(place: int) -> bool:
    from codicom.tables._elements import FORMS

    return FORMS[_form_numbers()[place]][2]


def _slips(one: str, two: str, most: int) -> int:
    """Return how many letters were left out, put in, changed or swapped with the next; if over ``most``, no matter."""
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    above: list[int] = []
    row = list(range(len(two) + 1))
    for at, letter in enumerate(one, 1):
        before, above, row = above, row, [at]
        for to, other in enumerate(two, 1):
            slips = min(above[to] + 1, row[-1] + 1, above[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == two[to - 2] and one[at - 2] == other:
                slips = min(slips, before[to - 2] + 1)
            row.append(slips)
        # A swap reaches back two rows, but never below the lowest of the row before it.
        if min(row) > most:
            return most + 1
    return row[-1]


# --- the private dictionary


@cache
def _private_blocks() -> dict[str, str]:
    from codicom.tables._private import BLOCKS, CREATORS

    return dict(zip(CREATORS.split("\n"), BLOCKS, strict=True))


@cache
def _private_rows(creator: str) -> dict[str, str]:
    """Return the rows of a known creator by their keys; only known creators, lest files fill the cache."""
    return {row[:8]: row[9:] for row in _private_blocks()[creator].split("\n")}


def private_entry(creator: str, group: int, element: int) -> PrivateEntry | None:
    """Return what the private dictionary says of a creator's element, with its block (0x1053) or without (0x53)."""
    if creator not in _private_blocks():
        return None
    rows = _private_rows(creator)
    in_block = element & 0xFF
    row = (
        rows.get(f"{group:04X}{element:04X}")
        or rows.get(f"{group:04X}xx{in_block:02X}")
        or rows.get(f"{group >> 8:02X}xxxx{in_block:02X}")
        # Elements 0001 to 00FF hold no private data (PS3.5 7.8.1): the source did not know these elements' blocks.
        or rows.get(f"{group:04X}00{in_block:02X}")
    )
    return PrivateEntry(*row.split("|")) if row else None


def private_entries(creator: str) -> tuple[tuple[str, PrivateEntry], ...]:
    """Return all elements of a creator by their keys, such as ``0019xx0C``."""
    if creator not in _private_blocks():
        return ()
    return tuple((key, PrivateEntry(*row.split("|"))) for key, row in _private_rows(creator).items())


def private_creators() -> tuple[str, ...]:
    """Return all creators of the private dictionary, sorted."""
    return tuple(_private_blocks())


# --- UIDs


@cache
def _uid_rows() -> dict[str, str]:
    from codicom.tables._uids import ROWS

    return {row[: row.index("|")]: row for row in ROWS.split("\n")}


@cache
def _uid_keywords() -> dict[str, str]:
    found = {row.split("|", 2)[1]: uid for uid, row in _uid_rows().items()}
    del found[""]  # two retired SOP classes have lost their names
    return found


def uid_entry(uid: str) -> UidEntry | None:
    """Return what the UID table says of a UID."""
    row = _uid_rows().get(uid)
    if row is None:
        return None
    _, keyword, kind, retired, info, name = row.split("|")
    return UidEntry(name, kind, info, retired == "R", keyword)


def all_uids() -> tuple[str, ...]:
    """Return all UIDs of the table, in numeric order."""
    return tuple(_uid_rows())


def uid_for_keyword(keyword: str) -> str | None:
    """Return the UID that a keyword names."""
    return _uid_keywords().get(keyword)


def uids_of_type(kind: str) -> tuple[str, ...]:
    """Return all UIDs of a type, such as ``SOP Class``, in numeric order."""
    return tuple(uid for uid, row in _uid_rows().items() if row.split("|", 3)[2] == kind)


def transfer_syntaxes() -> tuple[str, ...]:
    """Return all transfer syntaxes of the standard, the retired ones too, in numeric order."""
    return uids_of_type("Transfer Syntax")


# --- what a program adds: for those that did so with pydicom, whose dictionaries belong to the whole process

_ADDED: dict[int, ElementEntry] = {}


def add_element(tag: int, entry: ElementEntry) -> None:
    """Add an element to the data dictionary of this process, or replace one."""
    element_vrs()[tag] = entry.vr
    if entry.keyword:
        keyword_tags()[entry.keyword] = tag
    _ADDED[tag] = entry


def add_private_element(creator: str, key: str, entry: PrivateEntry) -> None:
    """Add an element of a creator, by a key such as ``0019xx0C``; later ones come before those of the tables."""
    row = f"{key} {'|'.join(entry)}"
    rest = _private_blocks().get(creator)
    _private_blocks()[creator] = row if rest is None else f"{rest}\n{row}"
    _private_rows.cache_clear()


def add_uid(uid: str, entry: UidEntry) -> None:
    """Add a UID to the table of this process, or replace one."""
    _uid_rows()[uid] = "|".join((uid, entry.keyword, entry.type, "R" if entry.retired else "", entry.info, entry.name))
    if entry.keyword:
        _uid_keywords()[entry.keyword] = uid


# --- what to install


def decoders_of(transfer_syntax: str) -> tuple[str, ...]:
    """Return the packages that decode a transfer syntax, the first to be named first."""
    from codicom.tables._hints import DECODERS

    return DECODERS.get(transfer_syntax, ())


def encoders_of(transfer_syntax: str) -> tuple[str, ...]:
    """Return the packages that encode a transfer syntax, the first to be named first."""
    from codicom.tables._hints import ENCODERS

    return ENCODERS.get(transfer_syntax, ())
