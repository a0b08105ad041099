"""Finds the example files by name or pattern, for programs written for pydicom.data; nothing is downloaded."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path, PurePath
from typing import Literal, overload

from codicom.dataset import FileDataset
from codicom.fileio import dcmread

__all__ = ["get_charset_files", "get_palette_files", "get_testdata_file", "get_testdata_files"]


@overload
def get_testdata_file(name: str, read: Literal[False] = False, download: bool = False) -> str | None: ...
@overload
def get_testdata_file(name: str, read: Literal[True], download: bool = False) -> FileDataset | None: ...
@overload
def get_testdata_file(name: str, read: bool, download: bool = False) -> FileDataset | str | None: ...
def get_testdata_file(name: str, read: bool = False, download: bool = False) -> FileDataset | str | None:  # noqa: ARG001
    """Return the path of an example file, or its dataset with ``read``; ``None`` if there is no such file.

    ``download`` is accepted for compatibility; nothing is ever downloaded.
    """
    found = _found("files", name)
    if not found:
        return None
    return dcmread(found[0], force=True) if read else str(found[0])


def get_testdata_files(pattern: str = "**/*") -> list[str]:
    """Return the paths of the example files that match a pattern such as ``rt*.dcm``."""
    return [str(path) for path in _found("files", pattern)]


def get_charset_files(pattern: str = "**/*") -> list[str]:
    """Return the paths of small files with patient names in character sets from all over the world."""
    return [str(path) for path in _found("charset_files", pattern)]


def get_palette_files(pattern: str = "**/*") -> list[str]:  # noqa: ARG001
    """Return an empty list: codicom has no files with the palettes of PS3.6 B."""
    return []


def _found(folder: str, pattern: str) -> list[Path]:
    """Return the files below a folder that a relative pattern matches, in the order of their names."""
    if PurePath(pattern).is_absolute() or ".." in PurePath(pattern).parts:
        raise ValueError(f"a file or pattern must be below the examples, got {pattern!r}")
    root = files("codicom.examples") / folder
    if not isinstance(root, Path):
        raise FileNotFoundError("the example files are inside an archive and have no paths; use codicom.examples")
    return sorted(path for path in root.rglob(pattern) if path.is_file())
