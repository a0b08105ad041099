"""One instance of a File-set."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import codicom
from codicom import UID, DataElement, FileDataset, dictionary
from codicom_fileset.nodes import RecordNode
from codicom_fileset.record_types import PRIVATE


class FileInstance:
    """An instance that a leaf of the tree names; the elements of its records are its attributes."""

    def __init__(self, node: RecordNode) -> None:
        self.node = node
        # Where the file of an instance is that was added; one that was loaded is where its record says.
        self.staged: Path | None = None
        # Whether writing removes its file.
        self.removed = False

    @property
    def file_set(self) -> Any:
        """The ``FileSet`` that it is in."""
        return self.node.file_set

    @property
    def for_addition(self) -> bool:
        """Whether writing adds its file."""
        return self.staged is not None and not self.removed

    @property
    def for_removal(self) -> bool:
        """Whether writing removes its file."""
        return self.removed

    @property
    def for_moving(self) -> bool:
        """Whether writing gives its file another name."""
        return not self.for_addition and self.recorded_file_id != self.FileID.split(os.path.sep)

    @property
    def is_staged(self) -> bool:
        """Whether writing changes anything of it."""
        return self.for_addition or self.for_moving or self.for_removal

    @property
    def is_private(self) -> bool:
        """Whether its record is a private one."""
        return self.node.record_type == PRIVATE

    @property
    def recorded_file_id(self) -> list[str]:
        """The parts of the File ID that its record has."""
        value = self.node.record.get("ReferencedFileID")
        return [] if not value else [value] if isinstance(value, str) else [str(each) for each in value]

    @property
    def FileID(self) -> str:
        """The File ID that writing gives it, as a path."""
        kept = self.node.naming.kept_name(self.recorded_file_id)
        if kept is not None:
            return kept
        return os.path.join(*reversed([node.component for node in self.node.reverse()]))  # noqa: PTH118 - a text is wanted

    @property
    def path(self) -> str:
        """The path of its file."""
        if self.staged is not None:
            return os.fspath(self.staged)
        found = self.node.file_id_path(self.node.naming.root_path)
        if found is None:
            raise AttributeError("the record of the instance names no file")
        return os.fspath(self.node.naming.root_path / found)

    @property
    def SOPClassUID(self) -> UID:
        """The SOP class of the instance."""
        return UID(str(self.node.record.ReferencedSOPClassUIDInFile))

    @property
    def SOPInstanceUID(self) -> UID:
        """The SOP Instance UID of the instance."""
        return UID(str(self.node.record.ReferencedSOPInstanceUIDInFile))

    @property
    def TransferSyntaxUID(self) -> UID:
        """The transfer syntax of its file."""
        return UID(str(self.node.record.ReferencedTransferSyntaxUIDInFile))

    def load(self) -> FileDataset:
        """Read its file."""
        return codicom.dcmread(self.path)

    def __contains__(self, name: str | int) -> bool:
        tag = codicom.Tag(name)
        return any(tag in node.record for node in self.node.reverse())

    def __getitem__(self, key: str | int) -> DataElement:
        tag = codicom.Tag(key)
        for node in self.node.reverse():
            if tag in node.record:
                found: DataElement = node.record[tag]
                return found
        raise KeyError(tag)

    def __getattr__(self, name: str) -> Any:
        if dictionary.tag_for_keyword(name) is not None and name in self:
            return self[name].value
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
