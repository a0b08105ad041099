"""File-sets: files of instances below a folder, and the DICOMDIR that lists them (PS3.10 8, PS3.3 F)."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import Any, Final, Self

import codicom
from codicom import UID, Dataset, generate_uid
from codicom.errors import CodicomError, CodicomWarning, InvalidDicomError, WriteError
from codicom.files import replace
from codicom_fileset.directory import EXPLICIT_VR_LITTLE_ENDIAN, FIRST, MEDIA_STORAGE_DIRECTORY, Head, directory
from codicom_fileset.distinct import is_new
from codicom_fileset.instance import FileInstance
from codicom_fileset.names import OutsideRootError, is_conformant_file_id
from codicom_fileset.nodes import LOWER, NEXT, RecordNode, RootNode, branch_of
from codicom_fileset.record_types import records, refer

DSPath = Dataset | str | PathLike[str]
NAME: Final = "DICOMDIR"
# With more, numbers of six digits do not do.
_MOST_IN_DIGITS: Final = 10**6
_MOST: Final = 35**6
_COMPONENT_LENGTH: Final = 16


class FileSetWarning(CodicomWarning):
    """Something in a DICOMDIR is not as it should be."""


class FileSet:
    """A File-set: load one by its DICOMDIR, or begin a new one; changes count when it is written."""

    def __init__(self, ds: DSPath | None = None) -> None:
        self._tree = RootNode(self)
        self._instances: dict[str, FileInstance] = {}
        self._removed: dict[str, FileInstance] = {}
        # Where datasets that are in no file are kept until they are written; it goes with the File-set.
        self._folder: Path | None = None
        self._leave: weakref.finalize[..., Any] | None = None
        self._staged_files = 0
        self._keeps_names = False
        self._allows_any_name = False
        self._use_alphanumeric = False
        self._reset()
        if ds is not None:
            self.load(ds)

    def _reset(self) -> None:
        self._tree = RootNode(self)
        self._instances.clear()
        self._removed.clear()
        self._root: Path | None = None
        self._id: str | None = None
        self._uid = UID(generate_uid())
        self._descriptor: str | list[str] | None = None
        self._charset: str | None = None
        self._is_changed = False
        self._drop_folder()

    def _drop_folder(self) -> None:
        if self._leave is not None:
            self._leave()
        self._folder = self._leave = None

    def clear(self) -> None:
        """Forget all instances, and where the File-set is."""
        self._reset()

    # --- what it is

    @property
    def ID(self) -> str | None:
        """The File-set ID, up to 16 characters."""
        return self._id

    @ID.setter
    def ID(self, val: str | None) -> None:
        if val is not None and len(val) > _COMPONENT_LENGTH:
            raise ValueError(f"a File-set ID must have up to {_COMPONENT_LENGTH} characters, got {len(val)}")
        self._is_changed |= val != self._id
        self._id = val

    @property
    def UID(self) -> UID:
        """The UID of the File-set."""
        return self._uid

    @UID.setter
    def UID(self, uid: UID) -> None:
        self._is_changed |= uid != self._uid
        self._uid = UID(uid)

    @property
    def descriptor_file_id(self) -> str | list[str] | None:
        """The File ID of a file that describes the File-set."""
        return self._descriptor

    @descriptor_file_id.setter
    def descriptor_file_id(self, val: str | list[str] | None) -> None:
        if not isinstance(val, str | list | None):
            raise TypeError(f"a File ID must be a str, a list of str or None, got {type(val).__name__}")
        parts = [val] if isinstance(val, str) else val or []
        if len(parts) > 8 or any(not isinstance(each, str) or len(each) > _COMPONENT_LENGTH for each in parts):
            raise ValueError(f"a File ID must have up to 8 parts of up to {_COMPONENT_LENGTH} characters")
        self._is_changed |= val != self._descriptor
        self._descriptor = val

    @property
    def descriptor_character_set(self) -> str | None:
        """The character set of the file that describes the File-set."""
        return self._charset

    @descriptor_character_set.setter
    def descriptor_character_set(self, val: str | None) -> None:
        self._is_changed |= val != self._charset
        self._charset = val

    @property
    def path(self) -> str | None:
        """The folder of the File-set, if it has been written or loaded."""
        return None if self._root is None else os.fspath(self._root)

    @property
    def root_path(self) -> Path:
        """The folder of the File-set."""
        if self._root is None:
            raise ValueError("the File-set must be written before it has a folder")
        return self._root

    @property
    def is_staged(self) -> bool:
        """Whether writing would change anything."""
        return (
            self._root is None
            or self._is_changed
            or bool(self._removed)
            or any(each.for_addition or each.for_moving for each in self._instances.values())
        )

    def __iter__(self) -> Iterator[FileInstance]:
        """Yield the instances, without those to be removed."""
        return iter(list(self._instances.values()))

    def __len__(self) -> int:
        return len(self._instances)

    def __contains__(self, uid: object) -> bool:
        """Whether an instance is in it, by its SOP Instance UID."""
        return str(uid) in self._instances

    # --- loading

    def load(self, ds_or_path: DSPath, include_orphans: bool = True, raise_orphans: bool = False) -> None:
        """Load a DICOMDIR: a path, or a dataset that was read from one.

        Records that none refers to are orphans; their instances are added anew, left out, or an error.
        """
        ds = (
            ds_or_path
            if isinstance(ds_or_path, Dataset)
            else codicom.dcmread(Path(ds_or_path, NAME) if Path(ds_or_path).is_dir() else ds_or_path)
        )
        meta = getattr(ds, "file_meta", Dataset())
        if meta.get("MediaStorageSOPClassUID") != MEDIA_STORAGE_DIRECTORY:
            raise ValueError(
                "Unable to load the File-set as the supplied dataset is not a 'Media Storage Directory' instance"
            )
        name = getattr(ds, "filename", None)
        if not isinstance(name, str | PathLike):
            raise TypeError("Unable to load the File-set as the DICOMDIR dataset was not read from a file, by its path")
        path = Path(name).resolve(strict=True)
        syntax = meta.get("TransferSyntaxUID")
        if syntax != EXPLICIT_VR_LITTLE_ENDIAN:
            _warn(f"the DICOMDIR is in {UID(str(syntax)).name}; it will be written in Explicit VR Little Endian")
        self._reset()
        self._id = ds.get("FileSetID") or None
        self._uid = UID(meta.get("MediaStorageSOPInstanceUID") or generate_uid())
        self._descriptor = ds.get("FileSetDescriptorFileID") or None
        if self._descriptor is not None and not isinstance(self._descriptor, str):
            self._descriptor = [str(each) for each in self._descriptor]
        self._charset = ds.get("SpecificCharacterSetOfFileSetDescriptorFile") or None
        self._root = path.parent
        self._take_records(ds, include_orphans, raise_orphans)

    def _take_records(self, ds: Dataset, include_orphans: bool, raise_orphans: bool) -> None:
        nodes: dict[int, RecordNode] = {}
        for record in ds.get("DirectoryRecordSequence") or ():
            node = RecordNode(record)
            nodes[int(record.seq_item_tell)] = node
        left = dict(nodes)
        self._follow(self._tree, int(ds.get(FIRST) or 0), nodes, left)
        for node in list(self._tree):
            if not node.children:
                self._take_leaf(node)
        if not left:
            return
        if raise_orphans:
            raise InvalidDicomError("The DICOMDIR contains orphaned directory records")
        orphans = [each for each in left.values() if each.record.get("ReferencedFileID")]
        if orphans and not include_orphans:
            _warn(f"{len(orphans)} records of the DICOMDIR that no other record refers to are left out")
            return
        for node in orphans:
            self._adopt(node)

    def _follow(
        self, root: RecordNode, first: int, nodes: Mapping[int, RecordNode], left: dict[int, RecordNode]
    ) -> None:
        """Build the tree along the offsets; a record that was met before ends a chain, so that no circle is endless."""
        waiting = [(root, first)]
        while waiting:
            parent, offset = waiting.pop()
            while offset:
                if offset not in nodes:
                    _warn("the DICOMDIR refers to an offset without a record; the records after it are left out")
                    break
                if offset not in left:
                    break
                node = left.pop(offset)
                if node.key in parent:
                    # Siblings with the same key are one record that was written twice.
                    twin = parent[node.key]
                    target = twin if node.record.get(LOWER) else node
                else:
                    target = node
                if target is node:
                    node.parent = parent
                waiting.append((target, int(node.record.get(LOWER) or 0)))
                offset = int(node.record.get(NEXT) or 0)

    def _take_leaf(self, node: RecordNode) -> None:
        if not node.record.get("ReferencedFileID"):
            # A branch without a file is of no use.
            del node.parent[node]
            return
        path = self.root_path / (node.file_id_path(self.root_path) or "")
        if not path.is_file():
            _warn(f"the file of a record does not exist: {path}")
            return
        self._manage(node)

    def _manage(self, node: RecordNode) -> FileInstance:
        instance = FileInstance(node)
        node.instance = instance
        self._instances[str(instance.SOPInstanceUID)] = instance
        return instance

    def _adopt(self, node: RecordNode) -> None:
        """Add the instance of a record that no other refers to."""
        value = node.record.ReferencedFileID
        found = node.file_id_path(self.root_path)
        if found is None or not (self.root_path / found).is_file():
            return
        path = self.root_path / found
        instance = self.add_custom(path, node) if node.record_type == "PRIVATE" else self.add(path)
        instance.node.record.ReferencedFileID = value
        # Its file is in the File-set already.
        instance.staged = None

    # --- changing

    def add(self, ds_or_path: DSPath) -> FileInstance:
        """Add an instance, a path or a dataset; its file is copied when the File-set is written."""
        ds, path = self._read(ds_or_path)
        known = self._known(ds)
        if known is not None:
            return known
        return self._taken(ds, path)

    def _taken(self, ds: Dataset, path: Path | None) -> FileInstance:
        branch = branch_of(records(ds))
        self._tree.add(branch)
        return self._stage(branch, ds, path)

    def add_custom(self, ds_or_path: DSPath, leaf: RecordNode) -> FileInstance:
        """Add an instance with records of your own: a leaf, and the records above it."""
        ds, path = self._read(ds_or_path)
        known = self._known(ds)
        if known is not None:
            return known
        refer(leaf.record, ds)
        leaf.renew_key()
        self._tree.add(leaf)
        return self._stage(leaf, ds, path)

    def _read(self, ds_or_path: DSPath) -> tuple[Dataset, Path | None]:
        if isinstance(ds_or_path, Dataset):
            return ds_or_path, None
        path = Path(ds_or_path).absolute()
        return codicom.dcmread(path, stop_before_pixels=True), path

    def _known(self, ds: Dataset) -> FileInstance | None:
        uid = str(ds.SOPInstanceUID)
        if uid in self._removed:
            instance = self._removed.pop(uid)
            instance.removed = False
            self._instances[uid] = instance
        return self._instances.get(uid)

    def _stage(self, node: RecordNode, ds: Dataset, path: Path | None) -> FileInstance:
        instance = self._manage(node)
        if path is None:
            # What is in no file, or was changed since, is kept in one until it is written.
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="codicom-fileset-"))
                self._leave = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
            self._staged_files += 1
            path = self._folder / str(self._staged_files)
            ds.save_as(path, enforce_file_format=True)
        instance.staged = path
        return instance

    def remove(self, instance: FileInstance | list[FileInstance]) -> None:
        """Remove an instance, or several; files go when the File-set is written."""
        if isinstance(instance, list):
            for each in instance:
                self.remove(each)
            return
        uid = str(instance.SOPInstanceUID)
        if self._instances.get(uid) is not instance:
            raise ValueError("the instance must be in the File-set")
        del self._instances[uid]
        if instance.for_addition:
            self._tree.remove(instance.node)
            instance.removed = True
        else:
            instance.removed = True
            self._removed[uid] = instance

    # --- finding

    def find(self, load: bool = False, **kwargs: Any) -> list[FileInstance]:
        """Return the instances whose elements have these values; ``load`` looks into the files too."""
        if not kwargs:
            return list(self)
        found = []
        has_all = False
        for instance in self:
            where: Any = instance.load() if load else instance
            if not all(keyword in where for keyword in kwargs):
                continue
            has_all = True
            if all(where[keyword].value == value for keyword, value in kwargs.items()):
                found.append(instance)
        if not load and not has_all:
            _warn("no record of the DICOMDIR has all the elements you asked for; load=True looks into the files")
        return found

    def find_values(
        self, elements: str | int | list[str | int], instances: list[FileInstance] | None = None, load: bool = False
    ) -> list[Any] | dict[str | int, list[Any]]:
        """Return the different values of an element, or of each of several."""
        wanted = elements if isinstance(elements, list) else [elements]
        found: dict[str | int, list[Any]] = {each: [] for each in wanted}
        seen: dict[str | int, set[Any]] = {each: set() for each in wanted}
        held = set()
        for instance in instances or self:
            where: Any = instance.load() if load else instance
            for each in wanted:
                if each not in where:
                    continue
                held.add(each)
                value = where[each].value
                if is_new(value, found[each], seen[each]):
                    found[each].append(value)
        missing = [each for each in wanted if each not in held]
        if missing and not load:
            _warn(f"no record of the DICOMDIR has {missing}; load=True looks into the files")
        return found if isinstance(elements, list) else found[wanted[0]]

    # --- over an existing folder

    @classmethod
    def over(cls, folder: str | PathLike[str], *, allow_any_name: bool = False) -> Self:
        """Return a File-set of all instances in a folder, which keep their places and names.

        The standard wants names of up to 8 parts of up to 8 characters A-Z, 0-9 and _; others are an error when the
        DICOMDIR is written, unless ``allow_any_name``. What is no instance, or lacks what a record needs, is left out
        with a warning.
        """
        root = Path(folder).resolve(strict=True)
        made = cls()
        made.take_folder(root, allow_any_name=allow_any_name)
        return made

    def take_folder(self, root: Path, *, allow_any_name: bool = False) -> None:
        """Become the File-set of all instances in a folder, as ``over`` makes one."""
        self._reset()
        self._root = root
        self._keeps_names = True
        self._allows_any_name = allow_any_name
        self._is_changed = True
        for path, ds, error in codicom.scan(root):
            if path.name == NAME and path.parent == root:
                continue
            if ds is None or error is not None:
                _warn(f"{path} is left out: {error}")
                continue
            try:
                if str(ds.SOPInstanceUID) in self:
                    raise WriteError("an instance with the same SOP Instance UID is in another file")
                instance = self._taken(ds, path)
            except (CodicomError, ValueError, AttributeError) as problem:
                _warn(f"{path} is left out: {problem}")
                continue
            _name(instance, path.relative_to(root))
            instance.staged = None

    def kept_name(self, file_id: list[str]) -> str | None:
        """Return the name that a file keeps; ``None`` if it gets a new one."""
        if self._keeps_names and file_id:
            return os.path.join(*file_id)  # noqa: PTH118 - a text is wanted
        return None

    @property
    def alphanumeric(self) -> bool:
        """Whether there are so many instances that the numbers in names need letters."""
        return self._use_alphanumeric

    # --- writing

    def write(
        self, path: str | PathLike[str] | None = None, use_existing: bool = False, force_implicit: bool = False
    ) -> None:
        """Write what has changed: files to their places, removed ones away, and then the DICOMDIR.

        A new File-set wants a folder. ``use_existing`` leaves all files where they are, which does where none is added.
        """
        if path is None and self._root is None:
            raise ValueError("The path to the root directory is required for a new File-set")
        if path is not None and self._root is not None:
            raise ValueError(
                "The path for an existing File-set cannot be changed, use 'FileSet.copy()' to write the File-set to a "
                "new location"
            )
        if not self.is_staged:
            return
        added = any(each.for_addition for each in self)
        if use_existing and added:
            raise ValueError(
                "'Fileset.write()' called with 'use_existing' but additions to the File-set's managed instances are "
                "staged"
            )
        root = Path(path).absolute() if path is not None else self.root_path
        root.mkdir(parents=True, exist_ok=True)
        gone = {Path(each.path) for each in self._removed.values()}
        self._forget_removed()
        self._count()
        before = {str(uid): Path(each.path) for uid, each in self._instances.items()}
        self._root = root
        if not use_existing:
            self._place(root, before, copy=False)
        elif self._allows_any_name is False and self._keeps_names:
            self._check_names()
        replace(root / NAME, directory(self._tree, self._head(), implicit=force_implicit))
        # Only now, when nothing lists them any more.
        kept = {Path(each.path) for each in self._instances.values()}
        self._clean(root, (gone | set(before.values())) - kept, gone)
        self._drop_folder()
        self._is_changed = False

    def _head(self) -> Head:
        return Head(str(self._uid), self._id, self._descriptor, self._charset)

    def _forget_removed(self) -> None:
        for instance in self._removed.values():
            self._tree.remove(instance.node)
        self._removed.clear()

    def _count(self) -> None:
        if len(self) > _MOST:
            raise WriteError(f"a File-set must have up to {_MOST:,} instances, got {len(self):,}")
        self._use_alphanumeric = len(self) > _MOST_IN_DIGITS

    def _check_names(self) -> None:
        for instance in self:
            name = Path(instance.FileID)
            if not is_conformant_file_id(name):
                raise WriteError(
                    f"a name must have up to 8 parts of up to 8 of A-Z, 0-9 and _ (PS3.10 8.2, 8.5), got {name}",
                    hint="rename the file, write a File-set of copies, or allow any name, which not every reader does",
                )

    def _place(self, root: Path, before: Mapping[str, Path], *, copy: bool) -> None:
        """Bring every file to its place: added ones are copied, moved ones are moved."""
        if self._keeps_names and not self._allows_any_name:
            self._check_names()
        targets = {uid: root / instance.FileID for uid, instance in self._instances.items()}
        occupied = set(before.values())
        waiting: list[tuple[Path, Path]] = []
        for uid, instance in self._instances.items():
            source, target = before[uid], targets[uid]
            if source != target or copy:
                added = instance.for_addition or copy
                # A place that another file leaves later is taken after all have left theirs.
                place = target.with_name(f"{target.name}.new") if target in occupied and source != target else target
                target.parent.mkdir(parents=True, exist_ok=True)
                if added:
                    shutil.copyfile(source, place)
                else:
                    shutil.move(source, place)
                if place is not target:
                    waiting.append((place, target))
            _name(instance, target.relative_to(root))
            instance.staged = None
        for place, target in waiting:
            place.replace(target)

    def _clean(self, root: Path, left: Iterable[Path], gone: set[Path]) -> None:
        """Remove the files of removed instances, and the folders below the root that are empty now."""
        folders: set[Path] = set()
        for path in left:
            inside = path.is_relative_to(root)
            if path in gone and inside:
                path.unlink(missing_ok=True)
            if inside:
                folders.update(each for each in path.parents if each != root and each.is_relative_to(root))
        for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
            with suppress(OSError):
                folder.rmdir()

    def copy(self, path: str | PathLike[str], force_implicit: bool = False) -> FileSet:
        """Write all of it to another folder, and return that; this one stays as it is."""
        root = Path(path).absolute()
        if self._root is not None and root.resolve() == self._root.resolve():
            raise ValueError("Cannot copy the File-set as the 'path' is unchanged")
        made = FileSet()
        made.take_copy(self)
        made.write(root, force_implicit=force_implicit)
        return made

    def take_copy(self, other: FileSet) -> None:
        """Take the instances of another File-set, and what it says of itself; writing copies the files."""
        self._id, self._uid = other.ID, other.UID
        self._descriptor, self._charset = other.descriptor_file_id, other.descriptor_character_set
        for instance in other:
            branch = branch_of(Dataset(node.record) for node in reversed(list(instance.node.reverse())))
            self._tree.add(branch)
            self._manage(branch).staged = Path(instance.path)

    def __str__(self) -> str:
        nothing = "(no value available)"
        lines = [
            "DICOM File-set",
            f"  Root directory: {self.path or nothing}",
            f"  File-set ID: {self.ID or nothing}",
            f"  File-set UID: {self.UID}",
            f"  Descriptor file ID: {self.descriptor_file_id or nothing}",
            f"  Descriptor file character set: {self.descriptor_character_set or nothing}",
        ]
        if self.is_staged:
            added = sum(each.for_addition for each in self)
            changes = ["DICOMDIR creation" if self._root is None else "DICOMDIR update"]
            if self._root is not None and any(each.for_moving for each in self):
                changes.append("directory structure update")
            for number, word in ((added, "addition"), (len(self._removed), "removal")):
                if number:
                    changes.append(f"{number} {word}{'s' if number > 1 else ''}")
            lines.append(f"  Changes staged for write(): {', '.join(changes)}")
        if self._tree.children:
            lines += ["", "  Managed instances:", *(f"    {line}" for line in self._tree.prettify())]
        return "\n".join(lines)


def _name(instance: FileInstance, path: Path) -> None:
    # Names are checked where they must be what the standard has.
    with codicom.options(writing_validation=0):
        instance.node.record.ReferencedFileID = list(path.parts)


def _warn(text: str) -> None:
    warnings.warn(text, FileSetWarning, stacklevel=3)


__all__ = ["FileSet", "FileSetWarning", "OutsideRootError"]
