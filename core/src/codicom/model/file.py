"""Datasets that belong to a file: File Meta Information beside them, and where they were read from."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from os import PathLike, fspath
from typing import Any, ClassVar, Self

from codicom._version import __version__
from codicom.errors import IncompleteFileMetaError
from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement
from codicom.tables import lookup
from codicom.tag import BaseTag, Tag
from codicom.uid import CODICOM_IMPLEMENTATION_UID, UID
from codicom.wire.tags import CHARACTER_SET, TRANSFER_SYNTAX


class FileModel(DatasetModel):
    """A dataset that may have File Meta Information beside it."""

    file_meta_class: ClassVar[type[FileMetaModel]]

    file_meta: Any
    preamble: bytes | None

    @property
    def is_original_encoding(self) -> bool:
        """Whether the encoding and the character set to write in are those that were read."""
        syntax = transfer_syntax_in(self)
        implicit, little = self.original_encoding
        if implicit is None or syntax is None or not syntax.is_transfer_syntax:
            return False
        if (syntax.is_implicit_VR, syntax.is_little_endian) != (implicit, little):
            return False
        held = self._elements.get(CHARACTER_SET)
        changed = isinstance(held, DataElement) and held.file_tell is None
        return self._source is None or not (changed or CHARACTER_SET in self._touched)

    @property
    def is_decompressed(self) -> bool:
        """Whether the transfer syntax in File Meta Information leaves pixel data uncompressed."""
        syntax = transfer_syntax_in(self)
        return syntax is not None and syntax.is_transfer_syntax and not syntax.is_compressed

    def ensure_file_meta(self) -> None:
        """Give the dataset an empty ``file_meta`` if it has none."""
        if "file_meta" not in self.__dict__:
            self.file_meta = self.file_meta_class()

    def _set_other(self, name: str, value: Any) -> None:
        if name == "file_meta" and value is not None and not isinstance(value, FileMetaModel):
            value = self.file_meta_class(value)
        super()._set_other(name, value)


class FileMetaModel(FileModel):
    """File Meta Information: the elements of group 0002 (PS3.10 7.1)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if args and args[0] is not None:
            self.validate(args[0])
        super().__init__(*args, **kwargs)

    @staticmethod
    def validate(init_value: Any) -> None:
        """Raise if a dataset or dictionary holds anything but group 0002."""
        if init_value is None:
            return
        if not isinstance(init_value, DatasetModel | Mapping):
            raise TypeError(
                f"File Meta Information must be made from a dataset or dict, got {type(init_value).__name__}"
            )
        others = [str(tag) for tag in map(Tag, init_value.keys()) if tag.group != 2]
        if others:
            raise ValueError(f"File Meta Information must hold group 0002 only, got {', '.join(others)}")

    def _check_group(self, tag: BaseTag) -> None:
        if int(tag) >> 16 != 2:
            raise ValueError(f"File Meta Information must hold group 0002 only, got {tag}")

    def _set_other(self, name: str, value: Any) -> None:
        DatasetModel._set_other(self, name, value)


class OriginModel(FileModel):
    """A dataset that was read from a file, or is to be written to one."""

    filename: str | None
    buffer: Any
    fileobj_type: Any
    timestamp: float | None
    _named_encoding: tuple[bool, bool] | None = None

    def __init__(
        self,
        filename_or_obj: Any,
        dataset: Any,
        preamble: bytes | None = None,
        file_meta: DatasetModel | None = None,
        is_implicit_VR: bool = True,
        is_little_endian: bool = True,
    ) -> None:
        super().__init__(dataset)
        self.preamble = preamble
        self.file_meta = self.file_meta_class() if file_meta is None else file_meta
        self._named_encoding = (is_implicit_VR, is_little_endian)
        attach(self, filename_or_obj)

    @property
    def original_encoding(self) -> tuple[bool | None, bool | None]:
        """Whether the source was in implicit VR, and whether in little endian."""
        if self._source is None and self._named_encoding is not None and "_said_encoding" not in self.__dict__:
            return self._named_encoding
        return super().original_encoding

    def _own_attributes(self) -> dict[str, Any] | None:
        # A file object is of use only where it is open.
        attributes = super()._own_attributes() or {}
        return attributes | {"buffer": None, "fileobj_type": None}

    def close(self) -> None:
        """Let go of the file; values that were not used before are then out of reach."""
        self.__dict__.pop("_pixels", None)
        if self._source is not None:
            self._source.close()

    def _leave(self) -> None:
        source = self._source
        if source is not None and source.is_mapped:
            self.__dict__.pop("_pixels", None)
            source.close()

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        # A file object is shared, not copied: it may be a socket, or closed.
        buffer = self.__dict__.get("buffer")
        if buffer is not None:
            memo[id(buffer)] = buffer
        return super().__deepcopy__(memo)


FileModel.file_meta_class = FileMetaModel


def attach(dataset: OriginModel, origin: Any, modified: float | None = None) -> None:
    """Remember where a dataset comes from."""
    filename: Any = None
    buffer: Any = None
    kind: Any = None
    if isinstance(origin, str):
        filename, kind = origin, open
    elif isinstance(origin, PathLike):
        path = fspath(origin)
        filename, kind = path if isinstance(path, str) else path.decode(), open
    elif isinstance(origin, io.BufferedReader):
        filename, kind = getattr(origin, "name", None), open
    elif origin is not None:
        buffer, kind = origin, type(origin)
        filename = origin.name if hasattr(origin, "name") else getattr(origin, "filename", None)
    if not isinstance(filename, str):
        filename = None
    elif modified is None:
        modified = _modified(filename)
    # Straight into the attributes: setting them one by one would look for keywords.
    dataset.__dict__.update(filename=filename, buffer=buffer, fileobj_type=kind, timestamp=modified)


def _modified(path: str) -> float | None:
    try:
        return os.stat(path).st_mtime  # noqa: PTH116 - pathlib takes long to import
    except OSError:
        return None


def file_meta_of(dataset: DatasetModel) -> Any:
    """Return the File Meta Information beside a dataset, or ``None``."""
    return getattr(dataset, "__dict__", {}).get("file_meta")


def transfer_syntax_in(dataset: DatasetModel) -> UID | None:
    """Return the transfer syntax that File Meta Information names, or ``None`` if it names none."""
    meta = file_meta_of(dataset)
    value = None if meta is None else meta.value_of(TRANSFER_SYNTAX)
    return value if isinstance(value, UID) and value else None


def validate_file_meta(file_meta: DatasetModel, enforce_standard: bool = True) -> None:
    """Check File Meta Information; complete what software itself can say, and raise for what it cannot."""
    others = [str(Tag(tag)) for tag in file_meta.sorted_tags() if tag >> 16 != 2]
    if others:
        raise ValueError(f"File Meta Information must hold group 0002 only, got {', '.join(others)}")
    if not enforce_standard:
        return
    if not file_meta.value_of(0x00020001):
        file_meta.add_new(0x00020001, "OB", b"\0\1")
    if not file_meta.value_of(0x00020012):
        file_meta.add_new(0x00020012, "UI", UID(CODICOM_IMPLEMENTATION_UID))
    if 0x00020013 not in file_meta:
        file_meta.add_new(0x00020013, "SH", f"CODICOM {__version__}")
    required = (0x00020002, 0x00020003, TRANSFER_SYNTAX)
    missing = [f"{Tag(tag)} {lookup.name_of(tag)}" for tag in required if not file_meta.value_of(tag)]
    if missing:
        raise IncompleteFileMetaError(
            f"File Meta Information must have a value for {', '.join(missing)} (PS3.10 7.1)", tag_path="file_meta"
        )
