"""The tree of directory records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

from codicom import Dataset
from codicom.errors import InvalidValueError
from codicom_fileset.names import confined, numbered
from codicom_fileset.record_types import PREFIXES, PRIVATE

NEXT = "OffsetOfTheNextDirectoryRecord"
LOWER = "OffsetOfReferencedLowerLevelDirectoryEntity"
_KEYS = {
    "PATIENT": ("PatientID",),
    "STUDY": ("StudyInstanceUID", "ReferencedSOPInstanceUIDInFile"),
    "SERIES": ("SeriesInstanceUID",),
    PRIVATE: ("PrivateRecordUID",),
}


class Naming(Protocol):
    """How the files of a File-set are named, which its nodes and instances ask for."""

    @property
    def root_path(self) -> Path:
        """The folder of the File-set."""

    @property
    def alphanumeric(self) -> bool:
        """Whether there are so many instances that their numbers need letters."""

    def kept_name(self, file_id: list[str]) -> str | None:
        """The name that a file keeps; ``None`` if it gets a new one."""


class Instance(Protocol):
    """What a node knows of the instance that its record names."""

    @property
    def for_addition(self) -> bool:
        """Whether writing adds its file."""

    @property
    def for_removal(self) -> bool:
        """Whether writing removes its file."""


class RecordNode:
    """A directory record in its place: below its parent, above its children, which are found by their keys."""

    def __init__(self, record: Dataset | None = None) -> None:
        # What keeps the file that the record names; a ``FileInstance``.
        self.instance: Instance | None = None
        self.below: dict[str, RecordNode] = {}
        self.above: RecordNode | None = None
        # The numbers of the children, made when one is asked for after a change.
        self._numbers: dict[str, int] | None = None
        # The directory record itself; the root has an empty one.
        self.record = Dataset()
        if record is not None:
            self._set_record(record)

    def _set_record(self, ds: Dataset) -> None:
        what = f"the {ds.get('DirectoryRecordType') or ''} directory record".replace("  ", " ")
        if not ds.get("DirectoryRecordType"):
            raise InvalidValueError(f"{what} has no Directory Record Type (0004,1430)")
        for keyword in (NEXT, LOWER):
            if keyword not in ds:
                setattr(ds, keyword, 0)
        ds.RecordInUseFlag = 0xFFFF
        self.record = ds
        try:
            self.renew_key()
        except AttributeError as error:
            raise InvalidValueError(f"{what} lacks a required element: {error}") from error

    def renew_key(self) -> None:
        """Find the key again, after a change of the record."""
        self._key = self._found_key()

    def _found_key(self) -> str:
        keywords = _KEYS.get(self.record_type, ("ReferencedSOPInstanceUIDInFile",))
        held = [keyword for keyword in keywords if keyword in self.record]
        if not held:
            raise AttributeError(keywords[0])
        return str(self.record[held[0]].value)

    @property
    def record_type(self) -> str:
        """The type of the record."""
        return str(self.record.DirectoryRecordType)

    @property
    def key(self) -> str:
        """What tells the record from its siblings."""
        if self.is_root:
            raise ValueError("the root has no key")
        return self._key

    @property
    def is_root(self) -> bool:
        """Whether it is the root, which is no record."""
        return False

    @property
    def has_instance(self) -> bool:
        """Whether the record names an instance."""
        return self.instance is not None

    @property
    def children(self) -> list[RecordNode]:
        """The records one level below."""
        return list(self.below.values())

    @property
    def parent(self) -> RecordNode:
        """The record above, or the root."""
        if self.above is None:
            raise AttributeError("the record has no parent")
        return self.above

    @parent.setter
    def parent(self, node: RecordNode) -> None:
        if self.above is not None and self.above is not node:
            self.above.forget(self)
        self.above = node
        node.adopt(self)

    def adopt(self, child: RecordNode) -> None:
        """Take a record as the last one below."""
        self.below[child.key] = child
        self._numbers = None

    def forget(self, child: RecordNode) -> None:
        """Let a record go that is below."""
        if self.below.get(child.key) is child:
            del self.below[child.key]
            self._numbers = None

    @property
    def root(self) -> RecordNode:
        """The furthest record above, which is the root if the record is in a File-set."""
        node = self
        while node.above is not None:
            node = node.above
        return node

    @property
    def file_set(self) -> Any:
        """The ``FileSet`` that the record is in."""
        return self.naming

    @property
    def naming(self) -> Naming:
        """How the files of the File-set are named that the record is in."""
        root = self.root
        if not isinstance(root, RootNode):
            raise AttributeError("the record is in no File-set")
        return root.naming

    @property
    def ancestors(self) -> list[RecordNode]:
        """The records above, the nearest first."""
        return [node for node in self.reverse() if node is not self and not node.is_root]

    def reverse(self) -> Iterator[RecordNode]:
        """Yield the record and those above it, without the root."""
        node: RecordNode | None = self
        while node is not None and not node.is_root:
            yield node
            node = node.above

    @property
    def depth(self) -> int:
        """How many records are above."""
        return sum(1 for _ in self.reverse()) - 1

    @property
    def index(self) -> int:
        """The number of the record among its siblings."""
        if self.is_root:
            raise ValueError("the root has no index")
        return self.parent.number_of(self.key)

    def number_of(self, key: str) -> int:
        """Return the number of a record below."""
        if self._numbers is None:
            self._numbers = {each: number for number, each in enumerate(self.below)}
        return self._numbers[key]

    def _sibling(self, step: int) -> RecordNode | None:
        number = self.index + step
        siblings = self.parent.children
        return siblings[number] if 0 <= number < len(siblings) else None

    @property
    def next(self) -> RecordNode | None:
        """The record after it on the same level."""
        return self._sibling(1)

    @property
    def previous(self) -> RecordNode | None:
        """The record before it on the same level."""
        return self._sibling(-1)

    @property
    def component(self) -> str:
        """The part of a File ID that stands for the record."""
        if self.is_root:
            raise ValueError("the root has no part in a File ID")
        prefix = PREFIXES.get(self.record_type, PREFIXES[PRIVATE])
        if self.record_type == PRIVATE:
            prefix = f"{prefix}{self.depth}"
        return numbered(prefix, self.index, alphanumeric=self.naming.alphanumeric)

    def file_id_path(self, root_path: Path) -> Path | None:
        """Return the path of the file that the record names; ``None`` if its name is empty."""
        value = self.record.ReferencedFileID
        if not value:
            return None
        components = [value] if isinstance(value, str) else [str(each) for each in value]
        return confined(Path(root_path), components).relative_to(root_path)

    def add(self, leaf: RecordNode) -> None:
        """Add the branch that a leaf ends, from where it is new."""
        branch = [leaf, *leaf.ancestors]
        if not branch[-1].is_root and isinstance(branch[-1].root, RootNode):
            branch[-1].above = None
        here: RecordNode = self.root
        for node in reversed(branch):
            known = here.below.get(node.key)
            if known is None or known.record_type != node.record_type or node is leaf:
                node.parent = here
                return
            here = known

    def remove(self, node: RecordNode) -> None:
        """Remove a leaf, and the records above it that are left without children."""
        if not node.has_instance:
            raise ValueError("the node to remove must be a leaf")
        del node.parent[node]

    def __contains__(self, key: str | RecordNode) -> bool:
        return (key.key if isinstance(key, RecordNode) else key) in self.below

    def __getitem__(self, key: str | RecordNode) -> RecordNode:
        found = self.below.get(key.key if isinstance(key, RecordNode) else key)
        if found is None:
            raise KeyError(key)
        return found

    def __delitem__(self, key: str | RecordNode) -> None:
        child = self[key]
        self.forget(child)
        child.above = None
        if not self.below and not self.is_root and self.instance is None and self.above is not None:
            del self.above[self]

    def __iter__(self) -> Iterator[RecordNode]:
        """Yield the record and all below it, each above its children; the root yields only those below."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if not node.is_root:
                yield node
            waiting.extend(reversed(node.below.values()))

    def prettify(self, indent_char: str = "  ") -> list[str]:
        """Return lines that tell of all below: leaves are counted by their type."""
        lines = []
        for node in self:
            indent = indent_char * node.depth
            if node.below:
                lines.append(f"{indent}{node}")
                leaves = [each for each in node.below.values() if each.instance is not None and not each.below]
                for name in sorted({each.record_type for each in leaves}):
                    some = [each.instance for each in leaves if each.record_type == name and each.instance is not None]
                    lines.append(f"{indent}{indent_char}{name}: {_counted(some)}")
            elif node.instance is not None and node.parent.is_root:
                state = " (to be added)" if node.instance.for_addition else ""
                state = " (to be removed)" if node.instance.for_removal else state
                lines.append(f"{indent}{node.record_type}: 1 SOP Instance{state}")
        return lines

    def __str__(self) -> str:
        if self.is_root:
            return "ROOT"
        record = self.record

        def shown(keyword: str, quote: str = "") -> str:
            return f"{keyword}={quote}{record.get(keyword)}{quote}"

        match self.record_type:
            case "PATIENT":
                parts = [shown("PatientID", "'"), shown("PatientName", "'")]
            case "STUDY":
                parts = [shown("StudyDate"), shown("StudyTime")]
                parts += [shown("StudyDescription", "'")] if record.get("StudyDescription") else []
            case "SERIES":
                parts = [shown("Modality"), shown("SeriesNumber")]
                parts += [shown("SeriesDescription", "'")] if record.get("SeriesDescription") else []
            case "IMAGE":
                parts = [shown("InstanceNumber")]
            case _:
                parts = [self.key]
        return f"{self.record_type}: {', '.join(parts)}"


def _counted(instances: list[Instance]) -> str:
    added = sum(each.for_addition for each in instances)
    removed = sum(each.for_removal for each in instances)
    initial, count = len(instances) - added, len(instances) - removed
    changes = []
    if (added or removed) and initial:
        changes.append(f"{initial} initial")
    for number, word in ((added, "addition"), (removed, "removal")):
        if number:
            changes.append(f"{number} {word}{'s' if number > 1 else ''}")
    more = f" ({', '.join(changes)})" if changes else ""
    return f"{count} SOP Instance{'' if count == 1 else 's'}{more}"


class RootNode(RecordNode):
    """What stands above the records of a File-set, and knows how its files are named."""

    def __init__(self, fs: Naming) -> None:
        super().__init__()
        self._naming = fs

    @property
    def naming(self) -> Naming:
        """How the files are named: the File-set itself."""
        return self._naming

    @property
    def is_root(self) -> bool:
        """Whether it is the root, which it is."""
        return True


def branch_of(records_down: Iterable[Dataset]) -> RecordNode:
    """Return the last of the nodes of records, each the parent of the next."""
    branch: RecordNode | None = None
    for record in records_down:
        node = RecordNode(record)
        if branch is not None:
            node.parent = branch
        branch = node
    assert branch is not None  # every instance has a record
    return branch
