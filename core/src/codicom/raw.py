"""Datasets as bytes without a file, as in networks and databases, and elements as bytes."""

from __future__ import annotations

from collections.abc import Iterable

from codicom.dataset import Dataset, FileMetaDataset
from codicom.files.engines import engine_for
from codicom.files.writer import encoded_meta
from codicom.model import encode
from codicom.model.ambiguous import resolve
from codicom.model.dataset import DatasetModel, from_index
from codicom.model.element import DataElement, RawDataElement
from codicom.model.load import load_bytes
from codicom.model.path import path_text
from codicom.model.raw import RawValue, encodings_of
from codicom.model.text import in_encodings
from codicom.settings import current
from codicom.tag import BaseTag
from codicom.values import charset
from codicom.wire.contract import IN_ITEM, WHOLE
from codicom.wire.header import Encoding
from codicom.wire.offset_map import Places
from codicom.wire.pack import Streamed
from codicom.wire.record import record_scan
from codicom.wire.source import Source
from codicom.wire.tags import CHARACTER_SET


def read_dataset(
    data: bytes,
    *,
    implicit_vr: bool,
    little_endian: bool = True,
    encodings: str | Iterable[str] | None = None,
    offset: int = 0,
    name: str | None = None,
) -> Dataset:
    """Return the dataset encoded in bytes.

    ``encodings`` are the Python codecs for its text if it names no character set. ``offset`` and ``name`` describe
    where the bytes come from, for messages and for the offsets of elements.
    """
    return read_leading(
        data, implicit_vr=implicit_vr, little_endian=little_endian, encodings=encodings, offset=offset, name=name
    )[0]


def read_leading(
    data: bytes,
    *,
    implicit_vr: bool,
    little_endian: bool = True,
    encodings: str | Iterable[str] | None = None,
    offset: int = 0,
    name: str | None = None,
) -> tuple[Dataset, int]:
    """Return the dataset that bytes begin with, and the position where it ends."""
    options = current()
    big_endian = not little_endian
    limits = options.limits
    engine = engine_for(options.read)
    source = Source(data, name=name, big_endian=big_endian, options=options.read, limits=limits, engine=engine)
    if offset:
        places = Places()
        places.add(0, offset)
        source = source.sharing(data, places)
    scanned = engine.scan(data, 0, len(data), implicit_vr, big_endian, WHOLE, limits.depth, limits.elements)
    record_scan(source, scanned, len(data), lambda tag: path_text(None, tag))
    dataset = from_index(Dataset, scanned[0], source, implicit_vr)
    if CHARACTER_SET not in dataset and options.read.charset is None:
        dataset = in_encodings(dataset, _codecs(encodings))
    return dataset, scanned[1]


def item_end(data: bytes, *, implicit_vr: bool, little_endian: bool = True) -> int:
    """Return where the content of an item of undefined length ends: after its delimiter, or at the end of the bytes."""
    options = current()
    limits = options.limits
    scan = engine_for(options.read).scan
    return scan(data, 0, len(data), implicit_vr, not little_endian, IN_ITEM, limits.depth, limits.elements)[1]


def encode_dataset(
    dataset: Dataset,
    *,
    implicit_vr: bool,
    little_endian: bool = True,
    encodings: str | Iterable[str] | None = None,
) -> bytes:
    """Return a dataset as bytes; ``encodings`` are the Python codecs for its text if it names no character set."""
    encoding = Encoding(implicit_vr, not little_endian)
    pieces = encode.encode_dataset(dataset, encoding, inherited=_codecs(encodings))
    step = current().write.buffer_bytes
    return b"".join(b"".join(piece.pieces(step)) if isinstance(piece, Streamed) else piece for piece in pieces)


def encode_file_meta(file_meta: FileMetaDataset, *, enforce_standard: bool = True) -> bytes:
    """Return File Meta Information as bytes, without preamble; completed first if the standard is to be enforced."""
    return encoded_meta(None, file_meta, enforce_standard=enforce_standard)


def element_of(
    raw: RawDataElement, dataset: DatasetModel | None = None, encodings: str | Iterable[str] | None = None
) -> DataElement:
    """Return the element for a raw one.

    Its dataset, if given, identifies private and ambiguous elements. ``encodings`` are the Python codecs for its text;
    by default those of the dataset.
    """
    place: DatasetModel = Dataset() if dataset is None else dataset
    return load_bytes(in_encodings(place, _codecs(encodings)) if encodings else place, raw)


def resolve_vr(
    dataset: DatasetModel, tag: int, vr: str, *, undefined_length: bool = False, implicit_vr: bool = False
) -> str | None:
    """Return the VR of an element whose VR in the data dictionary is ambiguous, or ``None`` if nothing decides it."""
    return resolve(dataset, int(BaseTag(tag)), str(vr), undefined=undefined_length, implicit=implicit_vr)


def _codecs(encodings: str | Iterable[str] | None) -> tuple[str, ...]:
    if encodings is None:
        return charset.DEFAULT_ENCODINGS
    return (encodings,) if isinstance(encodings, str) else tuple(encodings) or charset.DEFAULT_ENCODINGS


__all__ = [
    "RawValue",
    "RawDataElement",
    "read_dataset",
    "read_leading",
    "item_end",
    "encode_dataset",
    "encode_file_meta",
    "element_of",
    "encodings_of",
    "resolve_vr",
]
