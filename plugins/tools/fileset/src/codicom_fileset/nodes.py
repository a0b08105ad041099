"""The tree of directory records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from codicom import Dataset
from codicom.errors import InvalidValueError
from codicom_fileset.names import confined, numbered
from codicom_fileset.record_types import PREFIXES, PRIVATE

if TYPE_CHECKING:
    from codicom_fileset.fileset import FileSet
    from codicom_fileset.instance import FileInstance

NEXT = "OffsetOfTheNextDirectoryRecord"
LOWER = "OffsetOfReferencedLowerLevelDirectoryEntity"
_KEYS = {
    "PATIENT": ("PatientID",),
    "STUDY": ("StudyInstanceUID", "ReferencedSOPInstanceUIDInFile"),
    "SERIES": ("SeriesInstanceUID",),
    PRIVATE: ("PrivateRecordUID",),
}


class RecordNode:
    """A directory record in its place: below its parent, above its children, which are found by their keys."""

    def __init__(self, record: Dataset | None = None) -> None:
        self.instance: FileInstance | None = None
        self._children: dict[str, RecordNode] = {}
        self._parent: RecordNode | None = None
        # The numbers of the children, made when one is asked for after a change.
        self._numbers: dict[str, int] | None = None
        self._record = Dataset()
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
        self._record = ds
        try:
            self._key = self._found_key()
        except AttributeError as error:
            raise InvalidValueError(f"{what} lacks a required element: {error}") from error

    def _found_key(self) -> str:
        keywords = _KEYS.get(self.record_type, ("ReferencedSOPInstanceUIDInFile",))
        held = [keyword for keyword in keywords if keyword in self._record]
        if not held:
            raise AttributeError(keywords[0])
        return str(self._record[held[0]].value)

    @property
    def record_type(self) -> str:
        """The type of the record."""
        return str(self._record.DirectoryRecordType)

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
        return list(self._children.values())

    @property
    def parent(self) -> RecordNode:
        """The record above, or the root."""
        if self._parent is None:
            raise AttributeError("the record has no parent")
        return self._parent

    @parent.setter
    def parent(self, node: RecordNode) -> None:
        if self._parent is not None and self._parent is not node:
            self._parent._forget(self)
        self._parent = node
        node._children[self.key] = self
        node._numbers = None

    def _forget(self, child: RecordNode) -> None:
        if self._children.get(child.key) is child:
            del self._children[child.key]
            self._numbers = None

    @property
    def root(self) -> RecordNode:
        """The furthest record above, which is the root if the record is in a File-set."""
        node = self
        while node._parent is not None:
            node = node._parent
        return node

    @property
    def file_set(self) -> FileSet:
        """The File-set that the record is in."""
        root = self.root
        if not isinstance(root, RootNode):
            raise AttributeError("the record is in no File-set")
        return root.file_set

    @property
    def ancestors(self) -> list[RecordNode]:
        """The records above, the nearest first."""
        return [node for node in self.reverse() if node is not self and not node.is_root]

    def reverse(self) -> Iterator[RecordNode]:
        """Yield the record and those above it, without the root."""
        node: RecordNode | None = self
        while node is not None and not node.is_root:
            yield node
            node = node._parent

    @property
    def depth(self) -> int:
        """How many records are above."""
        return sum(1 for _ in self.reverse()) - 1

    @property
    def index(self) -> int:
        """The number of the record among its siblings."""
        if self.is_root:
            raise ValueError("the root has no index")
        parent = self.parent
        if parent._numbers is None:
            parent._numbers = {key: number for number, key in enumerate(parent._children)}
        return parent._numbers[self.key]

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
        return numbered(prefix, self.index, alphanumeric=self.file_set._use_alphanumeric)

    def file_id_path(self, root_path: Path) -> Path | None:
        """Return the path of the file that the record names; ``None`` if its name is empty."""
        value = self._record.ReferencedFileID
        if not value:
            return None
        components = [value] if isinstance(value, str) else [str(each) for each in value]
        return confined(Path(root_path), components).relative_to(root_path)

    def add(self, leaf: RecordNode) -> None:
        """Add the branch that a leaf ends, from where it is new."""
        branch = [leaf, *leaf.ancestors]
        if not branch[-1].is_root and isinstance(branch[-1].root, RootNode):
            branch[-1]._parent = None
        here: RecordNode = self.root
        for node in reversed(branch):
            known = here._children.get(node.key)
            if known is None or known.record_type != node.record_type or node is leaf:
                node.parent = here
                return
            here = known

    def remove(self, node: RecordNode) -> None:
        """Remove a leaf, and the records above it that are left without children."""
        if not node.has_instance:
            raise ValueError("only leaf nodes can be removed")
        del node.parent[node]

    def __contains__(self, key: str | RecordNode) -> bool:
        return (key.key if isinstance(key, RecordNode) else key) in self._children

    def __getitem__(self, key: str | RecordNode) -> RecordNode:
        found = self._children.get(key.key if isinstance(key, RecordNode) else key)
        if found is None:
            raise KeyError(key)
        return found

    def __delitem__(self, key: str | RecordNode) -> None:
        child = self[key]
        self._forget(child)
        child._parent = None
        if not self._children and not self.is_root and self.instance is None and self._parent is not None:
            del self._parent[self]

    def __iter__(self) -> Iterator[RecordNode]:
        """Yield the record and all below it, each above its children; the root yields only those below."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if not node.is_root:
                yield node
            waiting.extend(reversed(node._children.values()))

    def prettify(self, indent_char: str = "  ") -> list[str]:
        """Return lines that tell of all below: leaves are counted by their type."""
        lines = []
        for node in self:
            indent = indent_char * node.depth
            if node._children:
                lines.append(f"{indent}{node}")
                leaves = [each for each in node._children.values() if each.instance is not None and not each._children]
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
        record = self._record

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


def _counted(instances: list[FileInstance]) -> str:
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
    """What stands above the records of a File-set."""

    def __init__(self, fs: FileSet) -> None:
        super().__init__()
        self._fs = fs

    @property
    def file_set(self) -> FileSet:
        """The File-set."""
        return self._fs

    @property
    def is_root(self) -> bool:
        """Whether it is the root, which it is."""
        return True
