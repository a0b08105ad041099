"""Codes by the keywords of their concepts: ``codes.SCT.Liver``, ``codes.CID4.Liver``."""

from __future__ import annotations

from collections.abc import Iterable, KeysView
from typing import Any, ClassVar

from codicom_sr import tables
from codicom_sr.coding import Code


class Collection:
    """The concepts of a coding scheme, or of a context group of PS3.16; an attribute is the code of a concept."""

    repr_format: ClassVar[str] = "{} = {}"

    def __init__(self, name: str) -> None:
        self._cid = int(name[3:]) if name.upper().startswith("CID") else None
        self._name = name if self._cid is None else f"CID{self._cid}"
        self._concepts: dict[str, Code] | None = None
        if self._cid is None and name not in tables.SCHEMES:
            raise KeyError(name)
        if self._cid is not None and self._cid not in tables.groups():
            raise KeyError(self._cid)

    @property
    def name(self) -> str:
        """The designator of the scheme, or CID and a number."""
        return self._name

    @property
    def scheme_designator(self) -> str:
        """The designator of the scheme, or CID and a number."""
        return self._name

    @property
    def is_cid(self) -> bool:
        """Whether it is a context group."""
        return self._cid is not None

    @property
    def concepts(self) -> dict[str, Code]:
        """The codes by keyword."""
        if self._concepts is None:
            self._concepts = {keyword: getattr(self, keyword) for keyword in self.dir()}
        return self._concepts

    def _schemes(self) -> dict[str, list[str]]:
        assert self._cid is not None  # asked of context groups only
        return tables.groups()[self._cid].keywords()

    def __getattr__(self, name: str) -> Code:
        if name.startswith("__"):
            raise AttributeError(name)
        if self._cid is None:
            scheme, held = self._name, tables.concepts(self._name)
            if name not in held:
                raise AttributeError(f"No matching code for keyword '{name}' in scheme '{self._name}'")
        else:
            schemes = [scheme for scheme, keywords in self._schemes().items() if name in keywords]
            if not schemes:
                raise AttributeError(f"No matching code for keyword '{name}' in {self._name}")
            if len(schemes) > 1:
                raise RuntimeError(f"keyword '{name}' of {self._name} is in several schemes: {', '.join(schemes)}")
            scheme = schemes[0]
        value, meaning = tables.concepts(scheme)[name].split("\t")
        return Code(value, scheme, meaning)

    def dir(self, *filters: str) -> list[str]:
        """Return the keywords, or those that hold one of the texts, in whatever case."""
        if self._cid is None:
            return _filtered(tables.concepts(self._name), filters)
        return _filtered((keyword for keywords in self._schemes().values() for keyword in keywords), filters)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self.dir()})

    def trait_names(self) -> list[str]:
        """Return all names, for IPython."""
        return dir(self)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            try:
                getattr(self, item)
            except (AttributeError, RuntimeError):
                return False
            return True
        return item in self.concepts.values()

    def __repr__(self) -> str:
        return "\n".join([self._name, *(self.repr_format.format(*each) for each in self.concepts.items())])

    def __str__(self) -> str:
        rows = [(name, code.value, code.scheme_designator, code.meaning) for name, code in self.concepts.items()]
        columns = (0, 1, 2, 3) if self.is_cid else (0, 1, 3)
        head = ("Attribute", "Code", "Scheme", "Meaning")
        least = (11, 6, 8, 0)
        widths = [max([least[at], *(len(row[at]) + 2 for row in rows)]) for at in columns[:-1]]

        def line(cells: tuple[str, ...]) -> str:
            shown = [cells[at] for at in columns]
            return " ".join([*(cell.ljust(width) for cell, width in zip(shown, widths, strict=False)), shown[-1]])

        title = self._name if self.is_cid else f"Scheme: {self._name}"
        return "\n".join([title, line(head), line(tuple("-" * len(each) for each in head)), *map(line, rows)])


class Concepts:
    """All collections: an attribute is a coding scheme, or a context group in whatever case."""

    def __init__(self, collections: Iterable[Collection] | None = None) -> None:
        self._given = None if collections is None else {each.name: each for each in collections}
        self._made: dict[str, Collection | None] = {}

    def _names(self) -> dict[str, Collection | None]:
        """Return the names of the collections; the collections themselves are made when they are asked for."""
        if self._given is not None:
            return dict(self._given)
        if not self._made:
            names = [*tables.SCHEMES, *(f"CID{number}" for number in tables.groups())]
            self._made = dict.fromkeys(names)
        return self._made

    @property
    def collections(self) -> KeysView[str]:
        """The names of the collections."""
        return self._names().keys()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        wanted = f"CID{name[3:]}" if name.upper().startswith("CID") else name
        if self._given is None and wanted in tables.SCHEMES:
            # Schemes need not know the context groups.
            found = self.__dict__.setdefault(f"scheme {wanted}", Collection(wanted))
        else:
            names = self._names()
            if wanted not in names:
                raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
            found = names[wanted]
            if found is None:
                found = self._made[wanted] = Collection(wanted)
        return found

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self.collections})

    def schemes(self) -> list[str]:
        """Return the names of the coding schemes."""
        return [name for name in self.collections if not name.startswith("CID")]

    def CIDs(self) -> list[str]:
        """Return the names of the context groups."""
        return [name for name in self.collections if name.startswith("CID")]


def _filtered(source: Iterable[str], filters: Iterable[str]) -> list[str]:
    wanted = [each.lower() for each in filters]
    return sorted({each for each in source if not wanted or any(part in each.lower() for part in wanted)})


codes = Concepts()
