"""Putting bytes into a file at once or not at all, or into a file object."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from os import PathLike
from typing import Any


def write_to_stream(stream: Any, content: Iterable[bytes]) -> None:
    """Write to a file object from where it stands."""
    for piece in content:
        view = memoryview(piece)
        while view:
            # A raw stream may take less than it is given.
            written = stream.write(view)
            if written is None or written >= len(view):
                break
            view = view[written:]


def replace(path: str | PathLike[str], content: bytes | Iterable[bytes], *, overwrite: bool = True) -> None:
    """Write to a new file beside ``path``, then put it in its place: a crash leaves the old file or the new one."""
    if isinstance(content, bytes):
        content = (content,)
    target = os.path.realpath(path)  # keeps a link, and writes what it points at
    try:
        mode: int | None = os.stat(target).st_mode  # noqa: PTH116 - realpath gave a str
    except FileNotFoundError:
        mode = None
    if mode is not None and not overwrite:
        raise FileExistsError(f"{os.fspath(path)} exists, and overwrite is False")
    if mode is not None and not stat.S_ISREG(mode):
        # A pipe or device has no content to keep.
        with open(target, "wb") as stream:  # noqa: PTH123 - realpath gave a str
            write_to_stream(stream, content)
        return
    folder = os.path.dirname(target) or "."  # noqa: PTH120 - realpath gave a str
    # Named before it is made, and made within the try: an interrupt while the system makes it leaves no file behind.
    temporary = os.path.join(folder, f"{_unfinished_prefix()}{os.getpid()}-{os.urandom(8).hex()}.tmp")  # noqa: PTH118
    try:
        try:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        except OSError as error:
            # Names the file that was asked for, not the one beside it.
            error.filename = os.fspath(path)
            raise
        with os.fdopen(handle, "wb") as stream:
            write_to_stream(stream, content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())  # noqa: PTH101
        if overwrite:
            os.replace(temporary, target)  # noqa: PTH105
        else:
            _put_new(temporary, target)
    except BaseException:
        # What went wrong first is what to tell; it may be that there is no such folder.
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise
    _sync_folder(folder)


def _unfinished_prefix() -> str:
    # Process numbers mean something on one machine only, and folders may be shared by several.
    import platform
    import re

    return f".codicom-{re.sub(r'[^A-Za-z0-9]', '', platform.node())}-"


def remove_unfinished(folder: str | PathLike[str]) -> int:
    """Remove below a folder what processes of this machine that were killed had not finished; return how many files."""
    prefix = _unfinished_prefix()
    removed = 0
    for place, _, names in os.walk(folder):
        for name in names:
            if not (name.startswith(prefix) and name.endswith(".tmp")):
                continue
            number = name.removeprefix(prefix).partition("-")[0]
            if number.isdecimal() and not _is_alive(int(number)):
                with suppress(FileNotFoundError):
                    os.unlink(os.path.join(place, name))  # noqa: PTH108, PTH118 - os.walk gives a str
                    removed += 1
    return removed


def _is_alive(process: int) -> bool:
    if os.name != "posix":
        return True  # asking would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return not _is_zombie(process)


def _is_zombie(process: int) -> bool:
    """Tell whether a process has ended and only waits for its parent to ask, as some containers' first never does."""
    try:
        with open(f"/proc/{process}/stat", "rb") as status:  # noqa: PTH123
            # The name before it stands in parentheses, and may hold any byte.
            return status.read(4096).rpartition(b")")[2].split()[:1] in ([b"Z"], [b"X"])
    except OSError:
        return False


def _put_new(temporary: str, target: str) -> None:
    """Give a file its name; unlike a rename, fail if a file of that name has come to be meanwhile."""
    try:
        os.link(temporary, target)
        os.unlink(temporary)  # noqa: PTH108
    except FileExistsError:
        raise FileExistsError(f"{target} came to be meanwhile, and overwrite is False") from None
    except OSError:
        # Not every file system has links; then the name is taken first, by an empty file.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(temporary, target)  # noqa: PTH105


def _umask() -> int:
    # The mask can only be read by setting it; the file system tells it without that, where there is one.
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:  # noqa: PTH123
            for line in status:
                if line.startswith("Umask:"):
                    return int(line.split()[1], 8)
    except OSError:
        return 0o022
    return 0o022


def _sync_folder(folder: str) -> None:
    """Make the rename itself last, where folders can be synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
