"""The DICOMDIR file: records with the places of their next and first lower ones (PS3.3 F.3)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from struct import Struct
from typing import Final

from codicom import Dataset, FileMetaDataset, options
from codicom_fileset.nodes import RecordNode, RootNode

MEDIA_STORAGE_DIRECTORY: Final = "1.2.840.10008.1.3.10"
EXPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2.1"
IMPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2"
FIRST: Final = "OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity"
LAST: Final = "OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity"

_LONG: Final = Struct("<L")
_ITEM: Final = Struct("<HHL")
# The first elements of a record are, with headers of 8 bytes each in both encodings, Offset of the Next Directory
# Record, Record In-use Flag and Offset of Referenced Lower-Level Directory Entity.
_NEXT_AT: Final = 8
_LOWER_AT: Final = 8 + 4 + 8 + 2 + 8


@dataclass(frozen=True, slots=True)
class Head:
    """What a DICOMDIR says of its File-set, besides the records."""

    uid: str
    file_set_id: str | None
    descriptor_file_id: str | list[str] | None
    descriptor_character_set: str | None


def directory(tree: RootNode, head: Head, *, implicit: bool = False) -> Iterator[bytes]:
    """Yield the bytes of a DICOMDIR."""
    nodes = list(tree)
    encoded = [_encoded(node.record, implicit=implicit) for node in nodes]
    start = len(_head(head, 0, 0, implicit=implicit)) + (8 if implicit else 12)
    places, place = {}, start
    for node, data in zip(nodes, encoded, strict=True):
        places[id(node)] = place
        place += len(data) + 8
    top = tree.children
    first, last = (places[id(top[0])], places[id(top[-1])]) if top else (0, 0)
    yield _head(head, first, last, implicit=implicit)
    yield b"\x04\x00\x20\x12" + (b"" if implicit else b"SQ\0\0") + _LONG.pack(place - start)
    following = _following(tree, places)
    for node, data in zip(nodes, encoded, strict=True):
        children = node.children
        _LONG.pack_into(data, _NEXT_AT, following.get(id(node), 0))
        _LONG.pack_into(data, _LOWER_AT, places[id(children[0])] if children else 0)
        yield _ITEM.pack(0xFFFE, 0xE000, len(data))
        yield bytes(data)


def _following(root: RecordNode, places: dict[int, int]) -> dict[int, int]:
    """Return, for each record, where the one after it on its level is."""
    found = {}
    for parent in (root, *root):
        children = parent.children
        for one, after in pairwise(children):
            found[id(one)] = places[id(after)]
    return found


def _encoded(record: Dataset, *, implicit: bool) -> bytearray:
    stream = io.BytesIO()
    plain = Dataset(record)
    # Values are as the instances have them, right or wrong.
    with options(writing_validation=0):
        plain.save_as(stream, implicit_vr=implicit, little_endian=True)
    return bytearray(stream.getvalue())


def _head(head: Head, first: int, last: int, *, implicit: bool) -> bytes:
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.MediaStorageSOPClassUID = MEDIA_STORAGE_DIRECTORY
    ds.file_meta.MediaStorageSOPInstanceUID = head.uid
    ds.file_meta.TransferSyntaxUID = IMPLICIT_VR_LITTLE_ENDIAN if implicit else EXPLICIT_VR_LITTLE_ENDIAN
    ds.FileSetID = head.file_set_id
    if head.descriptor_file_id:
        ds.FileSetDescriptorFileID = head.descriptor_file_id
    if head.descriptor_character_set:
        ds.SpecificCharacterSetOfFileSetDescriptorFile = head.descriptor_character_set
    setattr(ds, FIRST, first)
    setattr(ds, LAST, last)
    ds.FileSetConsistencyFlag = 0
    stream = io.BytesIO()
    ds.save_as(stream, enforce_file_format=True)
    return stream.getvalue()
