"""Which items are done, in a file that a run which is started again reads."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from os import PathLike
from typing import Any, BinaryIO, Final

from codicom.errors import CodicomError

_HEADER: Final = b"codicom.batch journal 1\n"
DONE_BEFORE: Final = "done in an earlier run"


class Journal:
    """The keys of the items that are done; in memory only as digests, since there may be millions."""

    def __init__(self, stream: BinaryIO, key: Callable[[Any], str]) -> None:
        self._stream = stream
        self._key = key
        self._done: set[bytes] = set()
        self._read()

    def __contains__(self, item: object) -> bool:
        return _digest(self._line(item)) in self._done

    def add(self, item: object) -> None:
        """Note that an item is done."""
        line = self._line(item)
        self._stream.write(line)
        self._stream.flush()
        self._done.add(_digest(line))

    def _line(self, item: object) -> bytes:
        return json.dumps(self._key(item)).encode() + b"\n"

    def _read(self) -> None:
        stream = self._stream
        stream.seek(0)
        header = stream.readline(len(_HEADER))
        if header != _HEADER:
            if not _HEADER.startswith(header):
                raise CodicomError("the journal must be a new file or one that codicom.batch wrote, got another file")
            # The run that began it was killed at once.
            stream.truncate(0)
            stream.write(_HEADER)
            stream.flush()
            return
        whole = stream.tell()
        for line in stream:
            if not line.endswith(b"\n"):
                # What was being written when a run was killed: that item is done again.
                stream.truncate(whole)
                break
            whole += len(line)
            self._done.add(_digest(line))


def _digest(line: bytes) -> bytes:
    return blake2b(line, digest_size=16).digest()


@contextmanager
def open_journal(path: str | PathLike[str], key: Callable[[Any], str] | None) -> Iterator[Journal]:
    """Open a journal, and make it if it is not there."""
    # Each line goes to the end, whoever else writes.
    with open(path, "a+b", buffering=0) as stream:  # noqa: PTH123 - a path may be text
        yield Journal(stream, key or key_of)


def key_of(item: object) -> str:
    """Return what names an item from run to run: of a path the absolute one, wherever the run is started."""
    if isinstance(item, PathLike):
        return os.path.abspath(os.fsdecode(item))  # noqa: PTH100 - links stay as they are named
    path = getattr(item, "path", None)
    if isinstance(path, PathLike):
        return key_of(path)
    if isinstance(item, str):
        return item
    raise CodicomError(
        f"key must be given for items that are neither paths nor text, got {type(item).__name__}",
        hint="key returns the text that names an item",
    )
