"""Downloading test files that pydicom's data names, to the folder that pydicom keeps them in."""

import hashlib
import json
import os
import shutil
import urllib.error
import urllib.request
from pathlib import Path

from codicom_pydicom.samples import data_root

from .retry import retry

HAVE_REQUESTS = False
USE_PROGRESS_BAR = False
HERE = data_root()


class NoHashFound(KeyError):  # noqa: N818 - pydicom's name
    """No checksum is known of a file."""


def calculate_file_hash(fpath: str | os.PathLike[str], blocksize: int = 65536) -> str:
    """Return the SHA-256 of a file."""
    found = hashlib.sha256()
    with Path(fpath).open("rb") as stream:
        while block := stream.read(blocksize):
            found.update(block)
    return found.hexdigest()


def get_config_dir() -> Path:
    """Return the folder ``.pydicom`` in the user's home, which is made if it is not there."""
    folder = Path.home() / ".pydicom"
    folder.mkdir(exist_ok=True)
    return folder


def get_data_dir() -> Path:
    """Return the folder of downloaded files, which is made if it is not there."""
    folder = get_config_dir() / "data"
    folder.mkdir(exist_ok=True)
    return folder


def _table(name: str) -> dict[str, str]:
    path = HERE / name
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


def get_url_map() -> dict[str, str]:
    """Return from where each file can be downloaded; the data folder's ``urls.json`` says so."""
    return _table("urls.json")


def get_url(filename: str) -> str:
    """Return from where a file can be downloaded."""
    urls = get_url_map()
    if filename not in urls:
        raise ValueError(f"no address is known of {filename!r}; {HERE / 'urls.json'} has those that are")
    return urls[filename]


@retry(urllib.error.HTTPError)  # the server is busy; where there is no network, there is none in a second either
def download_with_progress(url: str, fpath: str | os.PathLike[str]) -> None:
    """Download a file to a path, whole or not at all."""
    part = Path(f"{os.fspath(fpath)}.part")
    with urllib.request.urlopen(url, timeout=30) as source, part.open("wb") as target:
        shutil.copyfileobj(source, target)
    part.replace(fpath)


def data_path_with_download(
    filename: str,
    check_hash: bool = True,
    redownload_on_hash_mismatch: bool = True,
    url: str | None = None,
    quiet: bool = True,
) -> Path:
    """Return the path of a file in the cache, which is downloaded if it is not there or not as published."""
    del quiet  # nothing is printed
    path = get_data_dir() / filename
    if not path.exists():
        download_with_progress(url or get_url(filename), path)
    if check_hash and not _is_as_published(filename):
        if not redownload_on_hash_mismatch:
            raise ValueError(f"{path} has another checksum than what was published")
        path.unlink()
        return data_path_with_download(filename, redownload_on_hash_mismatch=False, url=url)
    return path


def _is_as_published(filename: str) -> bool:
    try:
        return data_file_hash_check(filename)
    except NoHashFound:
        return True


def get_cached_filehash(filename: str) -> str:
    """Return the SHA-256 that a file was published with."""
    hashes = _table("hashes.json")
    if filename not in hashes:
        raise NoHashFound(filename)
    return hashes[filename]


def data_file_hash_check(filename: str) -> bool:
    """Return whether a file in the cache is as it was published."""
    return calculate_file_hash(get_data_dir() / filename) == get_cached_filehash(filename)
