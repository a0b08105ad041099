"""Reading elements one by one, without datasets."""

from collections.abc import Callable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, Self

from codicom.errors import InvalidDicomError

from ..filereader import data_element_generator
from ..tag import BaseTag, ItemTag
from ..uid import DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian
from ..valuerep import EXPLICIT_VR_LENGTH_32

extra_length_VRs_b = tuple(vr.encode() for vr in EXPLICIT_VR_LENGTH_32)
StopWhen = Callable[[BaseTag, str | None, int], bool]
Element = tuple[tuple[int, int], str | None, int, bytes | None, int]


class dicomfile:  # noqa: N801 - pydicom's name
    """A file that yields its elements as tuples of tag, VR, length, value and where the value stands."""

    def __init__(self, filename: str | PathLike[str]) -> None:
        self.fobj: BinaryIO = Path(filename).open("rb")  # noqa: SIM115 - closed by __exit__
        self.preamble: bytes | None = self.fobj.read(128)
        if self.fobj.read(4) != b"DICM":
            self.fobj.close()
            raise InvalidDicomError("the file has no DICM prefix at offset 128")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.fobj.close()

    def __iter__(self) -> Iterator[Element]:
        syntax = ImplicitVRLittleEndian
        for element in data_element_generator(self.fobj, False, True, lambda tag, *_: tag.group != 2):
            if element.tag == 0x00020010 and isinstance(element.value, bytes):
                syntax = type(syntax)(element.value.rstrip(b"\0 ").decode())
            yield _as_tuple(element)
        if syntax == DeflatedExplicitVRLittleEndian:
            raise NotImplementedError("deflated files are read with dcmread")
        implicit, little = syntax == ImplicitVRLittleEndian, syntax != ExplicitVRBigEndian
        for element in data_element_generator(self.fobj, implicit, little):
            yield _as_tuple(element)


def _as_tuple(element: Any) -> Element:
    tag = (element.tag.group, element.tag.element)
    length = getattr(element, "length", 0)
    place = getattr(element, "value_tell", None) or element.file_tell or 0
    value = element.value if isinstance(element.value, bytes) else None
    return tag, None if getattr(element, "is_implicit_VR", False) else element.VR, length, value, place


__all__ = ["ExplicitVRLittleEndian", "dicomfile"]
