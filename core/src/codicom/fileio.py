"""Reads and writes files: ``dcmread``, ``open``, ``scan`` and ``dcmwrite``."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeAlias

from codicom.dataset import FileDataset
from codicom.errors import CodicomError, CodicomWarning
from codicom.files.reader import read, read_buffer, read_options, wanted_tags
from codicom.files.writer import Target, dcmwrite, file_format_wanted
from codicom.settings import current
from codicom.wire.feed import PathFeed, open_feed
from codicom.wire.plan import BEFORE_PIXELS, EVERYTHING, Plan

if TYPE_CHECKING:
    from pathlib import Path

    from codicom.extend.registry import Plugins

Origin: TypeAlias = str | PathLike[str] | BinaryIO | bytes | bytearray | memoryview

__all__ = ["Origin", "Scanned", "Target", "dcmread", "dcmwrite", "file_format_wanted", "open", "scan", "size_in_bytes"]

_UNITS = {"": 1, "b": 1, "kb": 1000, "mb": 1000**2, "gb": 1000**3, "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30}


def dcmread(
    fp: Origin | Any,
    defer_size: float | str | None = None,
    stop_before_pixels: bool = False,
    force: bool = False,
    specific_tags: Sequence[Any] | None = None,
    *,
    skip_pixels: bool = False,
    strict: bool | None = None,
    charset: str | Sequence[str] | None = None,
    plugins: Plugins | None = None,
) -> FileDataset:
    """Read a dataset from a path, file object or bytes.

    ``stop_before_pixels`` stops before the pixel data, ``skip_pixels`` leaves out only the pixel data.
    ``specific_tags`` are tags, keywords, or dotted paths such as ``"BeamSequence.BeamName"``. Values longer than
    ``defer_size`` are read on first use. ``charset`` overrides what the file declares. ``plugins`` replaces the
    process's registry for vendors' dictionaries.
    """
    plan = BEFORE_PIXELS if stop_before_pixels else EVERYTHING
    if skip_pixels or force or defer_size is not None or specific_tags is not None:
        plan = Plan(stop_before_pixels, skip_pixels, size_in_bytes(defer_size), wanted_tags(specific_tags), force)
    options = current()
    if strict is not None or charset is not None or plugins is not None:
        named = charset if charset is None or isinstance(charset, str) else tuple(charset)
        options = read_options(options, strict=strict, charset=named, plugins=plugins)
    feed = open_feed(fp)
    try:
        return read(feed, fp, plan, options, FileDataset)
    finally:
        if isinstance(feed, PathFeed):
            feed.finish(0)


def open(path: Origin | Any, *, force: bool = False, strict: bool | None = None) -> FileDataset:  # noqa: A001
    """Open a file through a memory map, for use in a ``with`` block; values are read on first use."""
    options = read_options(current(), strict=strict)
    feed = open_feed(path)
    plan = Plan(force=force)
    if not isinstance(feed, PathFeed):
        return read(feed, path, plan, options, FileDataset)
    try:
        mapped = feed.map()
        if mapped is None or mapped[:3] == b"\x1f\x8b\x08":
            return read(feed, path, plan, options, FileDataset)
        options.limits.check("total_bytes", len(mapped))
        return read_buffer(mapped, feed, path, plan, options, FileDataset)
    finally:
        feed.finish(0)


class Scanned(NamedTuple):
    """The result for one file of a folder: a dataset, or the error that reading it raised."""

    path: Path
    dataset: FileDataset | None
    error: Exception | None


def scan(
    folder: str | PathLike[str],
    *,
    pattern: str = "*",
    recursive: bool = True,
    stop_before_pixels: bool = True,
    specific_tags: Sequence[Any] | None = None,
    force: bool = False,
) -> Iterator[Scanned]:
    """Yield every file of a folder with its dataset or with the error; a bad file does not stop it."""
    # Imported here: it takes longer than reading many files.
    from pathlib import Path

    for path, error in _files(Path(folder), pattern, recursive):
        if error is not None:
            yield Scanned(path, None, error)
            continue
        try:
            dataset = dcmread(path, stop_before_pixels=stop_before_pixels, specific_tags=specific_tags, force=force)
        except (CodicomError, CodicomWarning, OSError, MemoryError) as problem:
            yield Scanned(path, None, problem)
        else:
            yield Scanned(path, dataset, None)


def _files(folder: Path, pattern: str, recursive: bool) -> Iterator[tuple[Path, OSError | None]]:
    """Yield files, and folders that cannot be read with the error; links to folders are not followed, so none loops."""
    if not folder.is_dir():
        raise NotADirectoryError(f"{os.fspath(folder)} must be a folder")
    make = type(folder)
    refused: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=refused.append):
        for error in refused:
            yield make(error.filename), error
        refused.clear()
        folders[:] = sorted(folders) if recursive else []
        for name in sorted(names):
            path = make(place, name)
            # Pipes and devices may never end; a link to nothing is an error when it is read.
            if path.match(pattern) and (path.is_file() or not path.exists()):
                yield path, None
    for error in refused:
        yield make(error.filename), error


def size_in_bytes(expr: float | str | None) -> int | None:
    """Return a size in bytes from a number or a text such as ``512 KB``."""
    if expr is None or isinstance(expr, int):
        return expr
    if isinstance(expr, float):
        return int(expr)
    text = expr.strip().lower().replace(" ", "")
    digits = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    unit = _UNITS.get(text[len(digits) :])
    try:
        number = float(digits)
    except ValueError:
        unit = None
    if unit is None:
        raise ValueError(f"a size is a number of bytes or a text such as '512 KB' or '2 MiB', found {expr!r}")
    return int(number * unit)
