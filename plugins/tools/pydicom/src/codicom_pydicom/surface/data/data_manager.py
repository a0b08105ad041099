"""Finding test data: in the data folder, in sources that packages supply, and in the cache of what was downloaded."""

import fnmatch
import os
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any

from codicom import FileDataset, examples
from codicom_pydicom.addons import supplied
from codicom_pydicom.samples import EXAMPLES, data_root

from ..filereader import dcmread
from ..misc import warn_and_log
from .download import (
    NoHashFound,
    calculate_file_hash,
    data_path_with_download,
    get_cached_filehash,
    get_data_dir,
    get_url_map,
)

DATA_ROOT = os.fspath(data_root())
# Packages supply classes with get_path(name, dtype) and get_paths(pattern, dtype) under this name.
_SOURCES = "pydicom.data.external_sources"


class DataTypes(IntEnum):
    """The kinds of test data."""

    DATASET = 0
    CHARSET = 1
    PALETTE = 2
    DICOMDIR = 3
    JPEG = 4


def get_external_sources() -> dict[str, Any]:
    """Return what packages supply, pydicom-data first."""
    found = supplied(_SOURCES, lambda kind: kind())
    return {name: found[name] for name in sorted(found, key=lambda name: name != "pydicom-data")}


@cache
def external_data_sources() -> dict[str, Any]:
    """Return what packages supply; they are asked once."""
    return get_external_sources()


def online_test_file_dummy_paths() -> dict[str, str]:
    """Return the files that can be downloaded, by the paths that they would have in the data folder."""
    folder = Path(DATA_ROOT) / "test_files"
    return {os.fspath(folder / name): name for name in get_url_map()}


def fetch_data_files() -> None:
    """Download all test files that are not in the cache."""
    failed = []
    for name in get_url_map():
        try:
            data_path_with_download(name)
        except (OSError, ValueError):
            failed.append(name)
    if failed:
        raise RuntimeError(f"{len(failed)} files could not be downloaded to {get_data_dir()}: {', '.join(failed)}")


def _is_as_published(path: str) -> bool:
    try:
        return calculate_file_hash(Path(path)) == get_cached_filehash(Path(path).name)
    except NoHashFound:
        return True  # the data folder says nothing of it, as for a file in the cache


def get_files(base: str | os.PathLike[str], pattern: str = "**/*", dtype: int = DataTypes.DATASET) -> list[str]:
    """Return the files below a folder that fit a pattern, those of other sources, and those that can be downloaded."""
    files = [os.fspath(each) for each in Path(base).glob(pattern)]
    for name, source in external_data_sources().items():
        paths = source.get_paths(pattern, dtype)
        files.extend(each for each in paths if name != "pydicom-data" or _is_as_published(each))
    online = online_test_file_dummy_paths()
    failed = False
    for place in fnmatch.filter(online, os.fspath(Path(base) / pattern)):
        try:
            files.append(os.fspath(data_path_with_download(online[place])))
        except (OSError, ValueError):
            failed = True
    if failed:
        warn_and_log("one or more test files could not be downloaded, so the list of files may not be whole")
    return files


def get_palette_files(pattern: str = "**/*") -> list[str]:
    """Return the palettes that fit a pattern."""
    found = get_files(Path(DATA_ROOT) / "palettes", pattern, DataTypes.PALETTE)
    return [each for each in found if not each.endswith(".py")]


def get_charset_files(pattern: str = "**/*") -> list[str]:
    """Return the files in many character sets that fit a pattern."""
    found = get_files(Path(DATA_ROOT) / "charset_files", pattern, DataTypes.CHARSET)
    return [each for each in found if not each.endswith(".py")]


def get_testdata_file(name: str, read: bool = False, download: bool = True) -> str | FileDataset | None:
    """Return the path of a test file by its name, or its dataset; ``None`` if there is none."""
    if Path(name).is_absolute():
        raise ValueError(
            f"name must be the name of a test file, got the absolute path {name!r}; dcmread reads any file"
        )
    path = _path_of(name, download)
    return dcmread(path, force=True) if read and path is not None else path


def _path_of(name: str, download: bool) -> str | None:
    matches = (each for each in (Path(DATA_ROOT) / "test_files").rglob(name) if each.is_file())
    found = next(matches, None)
    if found is not None:
        return os.fspath(found)
    for source_name, source in external_data_sources().items():
        try:
            path = source.get_path(name, dtype=DataTypes.DATASET)
        except ValueError:
            continue
        if path and (source_name != "pydicom-data" or _is_as_published(path)):
            return str(os.fspath(path))
    own = [key for key, file in EXAMPLES.items() if file == name and key in dir(examples)]
    if own:
        return os.fspath(examples.get_path(own[0]))
    if download and name in get_url_map():
        try:
            return os.fspath(data_path_with_download(name))
        except (OSError, ValueError):
            warn_and_log(f"{name} could not be downloaded")
    return None


def get_testdata_files(pattern: str = "**/*") -> list[str]:
    """Return the test files that fit a pattern."""
    if Path(pattern).is_absolute():
        raise ValueError(f"pattern must match names of test files, got the absolute path {pattern!r}")
    found = get_files(Path(DATA_ROOT) / "test_files", pattern, DataTypes.DATASET)
    return [each for each in found if not each.endswith(".py")]
