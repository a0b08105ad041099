"""Which files are meant by paths, folders and patterns, and where what is made of them goes."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from codicom.errors import CodicomError

_GLOB: Final = re.compile(r"[*?[]")
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
# Names of devices, whatever their suffix, where files may end up on Windows.
_DEVICES: Final = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
LONGEST_NAME: Final = 100


@dataclass(frozen=True, slots=True)
class Input:
    """A file that is meant, and its place below the folder that was named, which what is made of it keeps."""

    path: Path
    relative: PurePath


def find_inputs(named: Iterable[str | os.PathLike[str]], *, recursive: bool = True) -> list[Input]:
    """Return the files that are meant by paths, folders and patterns, each once, in the order named.

    A folder means all files in it, and in those below it unless ``recursive`` is false; links to folders are not
    followed. A pattern such as ``scans/*.dcm`` is one only where no file has it as its name.
    """
    found: dict[Path, Input] = {}
    for one in iter_inputs(named, recursive=recursive):
        found.setdefault(one.path, one)
    return list(found.values())


def iter_inputs(named: Iterable[str | os.PathLike[str]], *, recursive: bool = True) -> Iterator[Input]:
    """Yield the files that ``find_inputs`` returns while folders are read; one that is named twice comes twice."""
    for each in named:
        yield from _meant(os.fspath(each), recursive)


def _meant(name: str, recursive: bool) -> Iterator[Input]:
    path = Path(name)
    if path.is_dir():
        yield from _below(path, recursive)
    elif path.exists():
        yield Input(path, PurePath(path.name))
    elif _GLOB.search(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - the pattern may begin at the root
        if not matches:
            raise FileNotFoundError(2, "no file matches", name)
        for match in matches:
            one = Path(match)
            if one.is_dir():
                yield from _below(one, recursive)
            else:
                yield Input(one, PurePath(one.name))
    else:
        raise FileNotFoundError(2, "No such file or directory", name)


def _below(folder: Path, recursive: bool) -> Iterator[Input]:
    refused: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(folders) if recursive else []
        for name in sorted(names):
            path = Path(place, name)
            # Pipes and devices may never end; a link to nothing is an error when it is read.
            if path.is_file() or not path.exists():
                yield Input(path, path.relative_to(folder))
    # Reading what cannot be listed fails too, with the reason.
    for error in refused:
        path = Path(error.filename)
        yield Input(path, path.relative_to(folder) if path != folder else PurePath(path.name))


def safe_name(text: object, default: str = "unnamed") -> str:
    """Return a file name made of a value in a file, which may hold anything: no folders, no dots in front."""
    name = _UNSAFE.sub("_", str(text)).strip("._")[:LONGEST_NAME].rstrip("._")
    if not name:
        return default
    return f"_{name}" if _DEVICES.fullmatch(name) else name


def target_in(folder: Path, relative: PurePath) -> Path:
    """Return a path below a folder; one that would lead outside, by ``..`` or by a link, is an error."""
    root = folder.resolve()
    target = folder / relative
    if relative.is_absolute() or not target.resolve().is_relative_to(root):
        raise CodicomError(
            "the output would lie outside the output folder",
            hint="give another folder, or remove the link that leads out",
        )
    return target
