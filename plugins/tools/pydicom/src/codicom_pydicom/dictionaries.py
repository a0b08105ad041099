"""codicom's tables as the dicts that programs know from pydicom: made when first used; what is added, codicom knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import Generic, TypeVar

from codicom import dictionary
from codicom.tables.lookup import add_element, add_private_element, add_uid

K = TypeVar("K")
V = TypeVar("V")

ElementRow = tuple[str, str, str, str, str]
PrivateRow = tuple[str, str, str, str]
UidRow = tuple[str, str, str, str, str]


class Table(MutableMapping[K, V], Generic[K, V]):
    """A mapping that is filled when it is first used, and tells of what is put into it."""

    def __init__(self, fill: Callable[[], dict[K, V]], put: Callable[[K, V], None]) -> None:
        self._fill = fill
        self._put = put
        self._rows: dict[K, V] | None = None

    def _filled(self) -> dict[K, V]:
        if self._rows is None:
            self._rows = self._fill()
        return self._rows

    def __getitem__(self, key: K) -> V:
        return self._filled()[key]

    def __setitem__(self, key: K, value: V) -> None:
        self._filled()[key] = value
        self._put(key, value)

    def __delitem__(self, key: K) -> None:
        raise TypeError("what the tables hold is not removed")

    def __iter__(self) -> Iterator[K]:
        return iter(self._filled())

    def __len__(self) -> int:
        return len(self._filled())

    def __contains__(self, key: object) -> bool:
        return key in self._filled()

    def __repr__(self) -> str:
        return repr(self._filled())


def element_row(entry: dictionary.ElementEntry) -> ElementRow:
    """Return VR, VM, name, "Retired" or nothing, and keyword."""
    return entry.vr, entry.vm, entry.name, "Retired" if entry.retired else "", entry.keyword


def _elements() -> dict[int, ElementRow]:
    rows = {}
    for tag in (*dictionary.element_vrs(), 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD):
        entry = dictionary.element_entry(tag)
        if entry is not None:
            rows[tag] = element_row(entry)
    return rows


def _put_element(tag: int, row: ElementRow) -> None:
    vr, vm, name, retired, keyword = row
    add_element(tag, dictionary.ElementEntry(vr, vm, name, bool(retired), keyword))


def _repeaters() -> dict[str, ElementRow]:
    return {mask: element_row(entry) for mask, entry in dictionary.repeaters()}


def _privates() -> dict[str, dict[str, PrivateRow]]:
    return {
        creator: {key: (row.vr, row.vm, row.name, "") for key, row in dictionary.private_entries(creator)}
        for creator in dictionary.private_creators()
    }


def _put_privates(creator: str, rows: dict[str, PrivateRow]) -> None:
    for key, (vr, vm, name, *_) in rows.items():
        add_private_element(creator, key, dictionary.PrivateEntry(vr, vm, name))


def _uids() -> dict[str, UidRow]:
    rows = {}
    for uid in dictionary.all_uids():
        entry = dictionary.uid_entry(uid)
        assert entry is not None  # it is of the table
        rows[uid] = (entry.name, entry.type, entry.info, "Retired" if entry.retired else "", entry.keyword)
    return rows


def _put_uid(uid: str, row: UidRow) -> None:
    name, kind, info, retired, keyword = row
    add_uid(uid, dictionary.UidEntry(name, kind, info, bool(retired), keyword))


def _refuse(mask: str, _row: ElementRow) -> None:
    raise TypeError(f"repeaters are as the standard has them; {mask} is not added")


DicomDictionary: Table[int, ElementRow] = Table(_elements, _put_element)
RepeatersDictionary: Table[str, ElementRow] = Table(_repeaters, _refuse)
private_dictionaries: Table[str, dict[str, PrivateRow]] = Table(_privates, _put_privates)
UID_dictionary: Table[str, UidRow] = Table(_uids, _put_uid)
