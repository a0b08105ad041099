"""Putting an encoded dataset into a file: at once or not at all, or into a file object."""

from __future__ import annotations

import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import suppress
from os import PathLike
from typing import TYPE_CHECKING, Any, Final

from codicom.errors import WriteError
from codicom.settings import current
from codicom.uid import UID
from codicom.wire.header import Encoding
from codicom.wire.pack import Piece, Streamed
from codicom.writing import checked_tags, encode_dataset

if TYPE_CHECKING:
    from codicom.dataset import Dataset

_TRANSFER_SYNTAX: Final = 0x00020010
_META_ENCODING: Final = Encoding(False, False)
# The transfer syntaxes that are the only ones of their encoding (PS3.5 A.1, A.3).
_ONLY_SYNTAX: Final[dict[Encoding | None, str]] = {
    Encoding(True, False): "1.2.840.10008.1.2",
    Encoding(False, True): "1.2.840.10008.1.2.2",
}


def transfer_syntax_of(dataset: Dataset) -> UID | None:
    """Return the transfer syntax that File Meta Information names, with its encoding where a program registered it."""
    syntax = dataset._transfer_syntax()
    if syntax is None:
        return None
    known = current().read.transfer_syntaxes
    return (known.get(syntax) if known is not None else None) or syntax


def encoding_to_write(
    dataset: Dataset, implicit_vr: bool | None, little_endian: bool | None, *, force: bool
) -> Encoding:
    """Return the encoding: that of the transfer syntax, else the arguments', else the one that was read."""
    if force:
        if implicit_vr is None or little_endian is None:
            raise WriteError("force_encoding wants both implicit_vr and little_endian")
        return Encoding(implicit_vr, not little_endian)
    if implicit_vr and little_endian is False:
        raise WriteError("implicit VR and big endian do not go together (PS3.5 A.1)")
    syntax = transfer_syntax_of(dataset)
    if syntax is not None and syntax.is_transfer_syntax:
        encoding = Encoding(syntax.is_implicit_VR, not syntax.is_little_endian)
        _check_argument("implicit_vr", implicit_vr, encoding.implicit, syntax)
        _check_argument("little_endian", little_endian, not encoding.big_endian, syntax)
        return encoding
    if syntax is not None and not syntax.is_private:
        # What is no UID may be anything, after a wrong length even the patient's name.
        shown = syntax.name if syntax.is_valid else "no UID"
        raise WriteError(
            f"file_meta.TransferSyntaxUID is {shown}, which is no transfer syntax",
            tag_path="file_meta.TransferSyntaxUID",
        )
    read_implicit, read_little = dataset.original_encoding
    implicit = implicit_vr if implicit_vr is not None else read_implicit
    little = little_endian if little_endian is not None else read_little
    if little_endian is None and implicit_vr is not None:
        little = True
    if implicit and little is False:
        raise WriteError(
            "implicit VR and big endian do not go together (PS3.5 A.1)",
            hint="the dataset was read in implicit VR; for big endian give implicit_vr=False too",
        )
    if implicit is None or little is None:
        raise WriteError(
            "nothing says how to encode the dataset",
            hint="set dataset.file_meta.TransferSyntaxUID, or give implicit_vr and little_endian",
        )
    return Encoding(implicit, not little)


def _check_argument(name: str, given: bool | None, said: bool, syntax: UID) -> None:
    if given is not None and given != said:
        raise WriteError(f"{name}={given} does not go with transfer syntax {syntax.name}, which wants {name}={said}")


def encoded_file(dataset: Dataset, encoding: Encoding, *, enforce_file_format: bool) -> Iterator[bytes]:
    """Yield the bytes of a file: preamble, File Meta Information and dataset."""
    checked_tags(dataset, enforce=enforce_file_format)
    syntax = transfer_syntax_of(dataset)
    head = _head(dataset, encoding, enforce_file_format=enforce_file_format)
    encapsulated = None
    if syntax is not None and syntax.is_transfer_syntax and not syntax.is_private:
        encapsulated = syntax.is_encapsulated
    pieces = encode_dataset(dataset, encoding, encapsulated=encapsulated)
    step = current().write.buffer_bytes
    yield head
    content = _flat(pieces, step)
    if syntax is not None and syntax.is_transfer_syntax and syntax.is_deflated:
        yield from _deflated(content)
    else:
        yield from content


def _flat(pieces: list[Piece], step: int) -> Iterator[bytes]:
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        if isinstance(piece, Streamed):
            yield b"".join(held)
            held, size = [], 0
            yield from piece.pieces(step)
            continue
        held.append(piece)
        size += len(piece)
        if size >= step:
            yield held[0] if len(held) == 1 else b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _deflated(content: Iterator[bytes]) -> Iterator[bytes]:
    """Deflate to a raw stream of even length (PS3.5 A.5)."""
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    length = 0
    for piece in content:
        part = stream.compress(piece)
        length += len(part)
        yield part
    part = stream.flush()
    length += len(part)
    yield part + b"\0" * (length % 2)


def _head(dataset: Dataset, encoding: Encoding, *, enforce_file_format: bool) -> bytes:
    attributes = dataset.__dict__
    preamble = attributes.get("preamble")
    if preamble is not None and len(preamble) != 128:
        raise WriteError(f"the preamble has {len(preamble)} bytes, it is to have 128 (PS3.10 7.1)")
    if preamble is None and enforce_file_format:
        preamble = b"\0" * 128
    meta = attributes.get("file_meta")
    encoded = encoded_meta(dataset, meta, encoding, enforce_standard=enforce_file_format)
    return (preamble + b"DICM" if preamble is not None else b"") + encoded


def encoded_meta(
    dataset: Dataset | None, meta: Any, encoding: Encoding | None = None, *, enforce_standard: bool
) -> bytes:
    """Return File Meta Information in bytes, completed if the standard is to be kept; its group length is set right."""
    from codicom.dataset import FileMetaDataset, validate_file_meta

    if not meta and not enforce_standard:
        return b""
    completed = FileMetaDataset() if meta is None else meta.copy()
    if enforce_standard and dataset is not None:
        for keyword, tag in (("SOPClassUID", 0x00020002), ("SOPInstanceUID", 0x00020003)):
            value = dataset.get(keyword)
            # PS3.10 7.1: they are those of the data set, which may have become another instance since it was read.
            if value and completed.value_of(tag) != value:
                setattr(completed, f"MediaStorage{keyword}", value)
        # Explicit VR little endian is that of all compressed syntaxes too, so it does not tell which one is meant.
        if encoding in _ONLY_SYNTAX and not completed.value_of(_TRANSFER_SYNTAX):
            completed.TransferSyntaxUID = UID(_ONLY_SYNTAX[encoding])
    validate_file_meta(completed, enforce_standard)
    if enforce_standard:
        completed.FileMetaInformationGroupLength = 0
    has_length = 0x00020000 in completed
    if has_length:
        del completed[0x00020000]
    pieces = encode_dataset(completed, _META_ENCODING)
    body = b"".join(piece for piece in pieces if isinstance(piece, bytes))
    if not has_length:
        return body
    # PS3.10 7.1: counts the bytes after its own value.
    return b"\x02\x00\x00\x00UL\x04\x00" + len(body).to_bytes(4, "little") + body


def write_to_stream(stream: Any, content: Iterator[bytes]) -> None:
    """Write to a file object from where it stands."""
    for piece in content:
        view = memoryview(piece)
        while view:
            # A raw stream may take less than it is given.
            written = stream.write(view)
            if written is None or written >= len(view):
                break
            view = view[written:]


def write_to_path(path: str | PathLike[str], content: Iterator[bytes], *, overwrite: bool) -> None:
    """Write to a new file beside ``path``, then put it in its place: a crash leaves the old file or the new one."""
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
