"""One instance of a File-set."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import codicom
from codicom import UID, DataElement, FileDataset
from codicom.tables import lookup
from codicom_fileset.record_types import PRIVATE

if TYPE_CHECKING:
    from codicom_fileset.fileset import FileSet
    from codicom_fileset.nodes import RecordNode


class FileInstance:
    """An instance that a leaf of the tree names; the elements of its records are its attributes."""

    def __init__(self, node: RecordNode) -> None:
        self.node = node
        # Where the file of an instance is that was added; one that was loaded is where its record says.
        self._staged: Path | None = None
        self._removed = False

    @property
    def file_set(self) -> FileSet:
        """The File-set that it is in."""
        return self.node.file_set

    @property
    def for_addition(self) -> bool:
        """Whether writing adds its file."""
        return self._staged is not None and not self._removed

    @property
    def for_removal(self) -> bool:
        """Whether writing removes its file."""
        return self._removed

    @property
    def for_moving(self) -> bool:
        """Whether writing gives its file another name."""
        return not self.for_addition and self._file_id() != self.FileID.split(os.path.sep)

    @property
    def is_staged(self) -> bool:
        """Whether writing changes anything of it."""
        return self.for_addition or self.for_moving or self.for_removal

    @property
    def is_private(self) -> bool:
        """Whether its record is a private one."""
        return self.node.record_type == PRIVATE

    def _file_id(self) -> list[str]:
        value = self.node._record.get("ReferencedFileID")
        return [] if not value else [value] if isinstance(value, str) else [str(each) for each in value]

    @property
    def FileID(self) -> str:
        """The File ID that writing gives it, as a path."""
        if self.file_set._keeps_names:
            kept = self.file_set._kept_name(self)
            if kept is not None:
                return kept
        return os.path.join(*reversed([node.component for node in self.node.reverse()]))  # noqa: PTH118 - a text is wanted

    @property
    def path(self) -> str:
        """The path of its file."""
        if self._staged is not None:
            return os.fspath(self._staged)
        found = self.node.file_id_path(self.file_set.root_path)
        if found is None:
            raise AttributeError("the record of the instance names no file")
        return os.fspath(self.file_set.root_path / found)

    @property
    def SOPClassUID(self) -> UID:
        """The SOP class of the instance."""
        return UID(str(self.node._record.ReferencedSOPClassUIDInFile))

    @property
    def SOPInstanceUID(self) -> UID:
        """The SOP Instance UID of the instance."""
        return UID(str(self.node._record.ReferencedSOPInstanceUIDInFile))

    @property
    def TransferSyntaxUID(self) -> UID:
        """The transfer syntax of its file."""
        return UID(str(self.node._record.ReferencedTransferSyntaxUIDInFile))

    def load(self) -> FileDataset:
        """Read its file."""
        return codicom.dcmread(self.path)

    def __contains__(self, name: str | int) -> bool:
        tag = codicom.Tag(name)
        return any(tag in node._record for node in self.node.reverse())

    def __getitem__(self, key: str | int) -> DataElement:
        tag = codicom.Tag(key)
        for node in self.node.reverse():
            if tag in node._record:
                found: DataElement = node._record[tag]
                return found
        raise KeyError(tag)

    def __getattr__(self, name: str) -> Any:
        if lookup.tag_for_keyword(name) is not None and name in self:
            return self[name].value
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
