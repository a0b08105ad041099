"""From one file to another in another transfer syntax, a frame at a time."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from os import PathLike
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

from codicom.dataset import Dataset
from codicom.fileio import dcmread, dcmwrite
from codicom.files.atomic import replace, write_to_stream
from codicom.pixels.decoding.request import Progress
from codicom.pixels.encoding.compression import convert, request_of, split
from codicom.pixels.encoding.encode import StoredFrames, Way
from codicom.pixels.stored.opening import opened
from codicom.wire.inflate import is_gzip

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins

# Values that are longer stay in the source until they are written.
_HELD: Final = 1 << 16
# Stored frames are kept in memory up to so many bytes of uncompressed samples, else in a file that has no name.
_IN_MEMORY: Final = 1 << 24
_CHUNK: Final = 1 << 20


@dataclass(frozen=True)
class Transcoded:
    """What became of an image: ``kept`` as it was, ``rewritten``, ``recompressed`` without decoding, or ``encoded``."""

    way: Way
    number_of_frames: int
    codec: str | None = None
    plugin: str | None = None
    version: str | None = None


def transcode(
    src: Any,
    dst: str | PathLike[str] | BinaryIO,
    transfer_syntax_uid: str,
    *,
    encoder: str | None = None,
    decoder: str | None = None,
    prefer: Sequence[str] = (),
    workers: int | None = None,
    as_rgb: bool = False,
    extended_offsets: bool | None = None,
    generate_instance_uid: bool | None = None,
    overwrite: bool = True,
    progress: Progress | None = None,
    plugins: Plugins | None = None,
    **options: Any,
) -> Transcoded:
    """Write a path, file object or dataset to another file in another transfer syntax; the source stays as it is.

    Frames are read, decoded, encoded and written one after the other, so that many cost no more memory than a few.
    What is in the transfer syntax already is copied; a JPEG is recompressed to JPEG XL, and back, without decoding.
    Options are the encoder's; a path is replaced at once or not at all.
    """
    wanted, overrides = split(options)
    request = request_of(
        transfer_syntax_uid,
        plugins,
        encoder=encoder,
        decoder=decoder,
        prefer=prefer,
        workers=workers,
        as_rgb=as_rgb,
        progress=progress,
        options=wanted,
    )
    if not hasattr(dst, "write") and not isinstance(dst, str | PathLike):
        raise TypeError(f"dst must be a path or a file object, got {type(dst).__name__}")
    if not overwrite and isinstance(dst, str | PathLike) and os.path.exists(dst):  # noqa: PTH110 - a str will do
        raise FileExistsError(f"{os.fspath(dst)} exists already; pass overwrite=True to replace it")
    dataset = _copy_of(src)
    with opened(dataset, overrides, request.plugins) as source:
        frames, size = source.count, source.count * source.info.frame.size
    with _room(size, dst) as stream:
        stored = convert(
            dataset,
            request,
            stream,
            overrides=overrides,
            extended_offsets=extended_offsets,
            generate_instance_uid=generate_instance_uid,
        )
        if stored is None and _is_plain_file(src):
            _copy(src, dst, overwrite=overwrite)
        else:
            dcmwrite(dst, dataset, enforce_file_format=True, overwrite=overwrite)
    return _outcome(stored, frames)


def _outcome(stored: StoredFrames | None, frames: int) -> Transcoded:
    if stored is None:
        return Transcoded("kept", frames)
    codec = stored.codec
    if codec is None:
        return Transcoded(stored.way, stored.frames)
    return Transcoded(stored.way, stored.frames, codec.name, codec.plugin.distribution, codec.version)


def _copy_of(src: Any) -> Dataset:
    """Return a dataset that can be changed while its source stays as it is; of files, long values are left there."""
    if not isinstance(src, Dataset):
        return dcmread(src, defer_size=_HELD)
    dataset = copy(src)
    meta = src.__dict__.get("file_meta")
    if meta is not None:
        dataset.file_meta = copy(meta)
    return dataset


@contextmanager
def _room(size: int, dst: str | PathLike[str] | BinaryIO) -> Iterator[BinaryIO]:
    """Give room for stored frames, which are written to the target when all attributes are known."""
    if size <= _IN_MEMORY:
        yield io.BytesIO()
        return
    # Beside the target there is room for what is to be there; elsewhere may be memory.
    folder = os.path.dirname(os.path.abspath(dst)) if isinstance(dst, str | PathLike) else None  # noqa: PTH100, PTH120
    with tempfile.TemporaryFile(dir=folder, prefix=".codicom-") as room:
        # Where files without a name cannot be, it is wrapped in what removes it.
        yield cast("BinaryIO", getattr(room, "file", room))


def _is_plain_file(src: Any) -> bool:
    if not isinstance(src, str | PathLike):
        return False
    with open(src, "rb") as stream:  # noqa: PTH123 - a str will do
        return not is_gzip(stream.read(16))


def _copy(src: str | PathLike[str], dst: Any, *, overwrite: bool) -> None:
    """Copy a file byte for byte."""
    with open(src, "rb") as stream:  # noqa: PTH123 - a str will do
        chunks = iter(lambda: stream.read(_CHUNK), b"")
        if hasattr(dst, "write"):
            write_to_stream(dst, chunks)
        else:
            replace(dst, chunks, overwrite=overwrite)


__all__ = ["Transcoded", "transcode"]
