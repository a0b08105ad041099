"""Encoding a dataset as a file: which encoding is meant, File Meta Information, and what follows it."""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterator
from os import PathLike
from typing import Any, BinaryIO, Final, TypeAlias

from codicom.errors import WriteError
from codicom.files.atomic import replace, write_to_stream
from codicom.model.encode import checked_tags, encode_dataset
from codicom.model.file import FileMetaModel, FileModel, transfer_syntax_in, validate_file_meta
from codicom.settings import current
from codicom.uid import UID
from codicom.wire.header import Encoding
from codicom.wire.pack import Piece, Streamed
from codicom.wire.tags import TRANSFER_SYNTAX

Target: TypeAlias = str | PathLike[str] | BinaryIO

_META_ENCODING: Final = Encoding(False, False)
# The transfer syntaxes that are the only ones of their encoding (PS3.5 A.1, A.3).
_ONLY_SYNTAX: Final[dict[Encoding | None, str]] = {
    Encoding(True, False): "1.2.840.10008.1.2",
    Encoding(False, True): "1.2.840.10008.1.2.2",
}


def transfer_syntax_of(dataset: FileModel) -> UID | None:
    """Return the transfer syntax that File Meta Information names, with its encoding where a program registered it."""
    syntax = transfer_syntax_in(dataset)
    if syntax is None:
        return None
    known = current().read.transfer_syntaxes
    return (known.get(syntax) if known is not None else None) or syntax


def encoding_to_write(
    dataset: FileModel, implicit_vr: bool | None, little_endian: bool | None, *, force: bool
) -> Encoding:
    """Return the encoding: that of the transfer syntax, else the arguments', else the one that was read."""
    if force:
        if implicit_vr is None or little_endian is None:
            raise WriteError("force_encoding needs both implicit_vr and little_endian")
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
            f"file_meta.TransferSyntaxUID must be a transfer syntax, got {shown}",
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
        raise WriteError(f"{name} must be {said} for transfer syntax {syntax.name}, got {given}")


def encoded_file(dataset: FileModel, encoding: Encoding, *, enforce_file_format: bool) -> Iterator[bytes]:
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


def _head(dataset: FileModel, encoding: Encoding, *, enforce_file_format: bool) -> bytes:
    attributes = dataset.__dict__
    preamble = attributes.get("preamble")
    if preamble is not None and len(preamble) != 128:
        raise WriteError(f"the preamble must have 128 bytes (PS3.10 7.1), got {len(preamble)}")
    if preamble is None and enforce_file_format:
        preamble = b"\0" * 128
    meta = attributes.get("file_meta")
    encoded = encoded_meta(dataset, meta, encoding, enforce_standard=enforce_file_format)
    return (preamble + b"DICM" if preamble is not None else b"") + encoded


def encoded_meta(
    dataset: FileModel | None, meta: Any, encoding: Encoding | None = None, *, enforce_standard: bool
) -> bytes:
    """Return File Meta Information in bytes, completed if the standard is to be kept; its group length is set right."""
    if not meta and not enforce_standard:
        return b""
    completed: Any = FileMetaModel() if meta is None else meta.copy()
    if enforce_standard and dataset is not None:
        for keyword, tag in (("SOPClassUID", 0x00020002), ("SOPInstanceUID", 0x00020003)):
            value = dataset.get(keyword)
            # PS3.10 7.1: they are those of the data set, which may have become another instance since it was read.
            if value and completed.value_of(tag) != value:
                setattr(completed, f"MediaStorage{keyword}", value)
        # Explicit VR little endian is that of all compressed syntaxes too, so it does not tell which one is meant.
        if encoding in _ONLY_SYNTAX and not completed.value_of(TRANSFER_SYNTAX):
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


def file_format_wanted(enforce_file_format: bool, write_like_original: bool | None) -> bool:
    """Return whether the file format is enforced; programs of older days say it by the opposite argument."""
    if write_like_original is None:
        return enforce_file_format
    # The caller of the function that took the argument is who should change.
    warnings.warn(
        f"write_like_original is deprecated; use enforce_file_format={not write_like_original} instead",
        DeprecationWarning,
        stacklevel=3,
    )
    return not write_like_original


def dcmwrite(
    filename: Target | Any,
    dataset: FileModel,
    /,
    write_like_original: bool | None = None,
    *,
    implicit_vr: bool | None = None,
    little_endian: bool | None = None,
    enforce_file_format: bool = False,
    force_encoding: bool = False,
    overwrite: bool = True,
) -> None:
    """Write a dataset to a path or file object.

    The encoding is the transfer syntax's, else the one given, else the one that was read. With
    ``enforce_file_format`` preamble and File Meta Information are completed; without, they are written as they are.
    ``write_like_original`` is the deprecated opposite of that.
    """
    enforce_file_format = file_format_wanted(enforce_file_format, write_like_original)
    if force_encoding and enforce_file_format:
        raise WriteError("force_encoding breaks the file format, so it does not go with enforce_file_format")
    encoding = encoding_to_write(dataset, implicit_vr, little_endian, force=force_encoding)
    content = encoded_file(dataset, encoding, enforce_file_format=enforce_file_format)
    if hasattr(filename, "write"):
        write_to_stream(filename, content)
    elif isinstance(filename, str | PathLike):
        replace(filename, content, overwrite=overwrite)
    else:
        raise TypeError(f"a target must be a path or a file object, got {type(filename).__name__}")
