"""File objects that know the encoding of what they hold."""

from collections.abc import Callable
from io import BytesIO
from os import PathLike
from pathlib import Path
from struct import Struct
from types import TracebackType
from typing import Any, Protocol, Self, runtime_checkable

from codicom.tag import BaseTag

from .tag import TagType

ExitException = tuple[type[BaseException] | None, BaseException | None, TracebackType | None]


@runtime_checkable
class ReadableBuffer(Protocol):
    """What can be read from."""

    def read(self, size: int = ..., /) -> bytes:
        """Return up to so many bytes."""
        ...

    def seek(self, offset: int, whence: int = ..., /) -> int:
        """Go to a place."""
        ...

    def tell(self) -> int:
        """Return where it stands."""
        ...


@runtime_checkable
class WriteableBuffer(Protocol):
    """What can be written to."""

    def seek(self, offset: int, whence: int = ..., /) -> int:
        """Go to a place."""
        ...

    def tell(self) -> int:
        """Return where it stands."""
        ...

    def write(self, b: bytes | bytearray | memoryview, /) -> int:
        """Write bytes, and return how many."""
        ...


class DicomIO:
    """A file object with an encoding: tags and numbers can be read from it and written to it."""

    def __init__(self, buffer: ReadableBuffer | WriteableBuffer) -> None:
        self._buffer: Any = buffer
        self._name = getattr(buffer, "name", None)
        self._implicit_vr: bool | None = None
        self._little_endian: bool | None = None
        self._numbers: tuple[Struct, Struct, Struct] | None = None
        for name in ("read", "write", "seek", "tell", "close"):
            # Called often, so without one more call each.
            if hasattr(buffer, name):
                setattr(self, name, getattr(buffer, name))

    def read(self, size: int = -1, /) -> bytes:
        """Return up to so many bytes."""
        raise TypeError(f"{type(self._buffer).__name__} cannot be read from")

    def write(self, b: bytes | bytearray | memoryview, /) -> int:
        """Write bytes, and return how many."""
        raise TypeError(f"{type(self._buffer).__name__} cannot be written to")

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place."""
        raise TypeError(f"{type(self._buffer).__name__} has no places to go to")

    def tell(self) -> int:
        """Return where it stands."""
        raise TypeError(f"{type(self._buffer).__name__} has no places")

    def close(self, *args: Any, **kwargs: Any) -> Any:
        """Close the file object, if it can be closed."""
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    @property
    def name(self) -> str | None:
        """The name of the file, if it has one."""
        return self._name

    @name.setter
    def name(self, value: str | None) -> None:
        self._name = value

    @property
    def parent(self) -> Any:
        """The file object."""
        return self._buffer

    @property
    def is_little_endian(self) -> bool:
        """Whether numbers are little endian."""
        if self._little_endian is None:
            raise AttributeError("is_little_endian is not set")
        return self._little_endian

    @is_little_endian.setter
    def is_little_endian(self, value: bool) -> None:
        order = "<" if value else ">"
        self._numbers = Struct(f"{order}HH"), Struct(f"{order}H"), Struct(f"{order}L")
        self._little_endian = value

    @property
    def is_implicit_VR(self) -> bool:
        """Whether elements have no VR."""
        if self._implicit_vr is None:
            raise AttributeError("is_implicit_VR is not set")
        return self._implicit_vr

    @is_implicit_VR.setter
    def is_implicit_VR(self, value: bool) -> None:
        self._implicit_vr = value

    def _structs(self) -> tuple[Struct, Struct, Struct]:
        if self._numbers is None:
            raise AttributeError("is_little_endian is not set")
        return self._numbers

    def read_exact(self, length: int, nr_retries: int = 3) -> bytes:
        """Return so many bytes, asking again a few times where fewer come."""
        found = self.read(length)
        for _ in range(nr_retries):
            if len(found) >= length:
                return found
            found += self.read(length - len(found))
        if len(found) < length:
            raise EOFError(f"{length} bytes were wanted, {len(found)} were there at {self.tell() - len(found):#x}")
        return found

    def read_tag(self) -> tuple[int, int]:
        """Return a tag as its two numbers."""
        group, element = self._structs()[0].unpack(self.read_exact(4))
        return group, element

    def read_US(self) -> int:
        """Return a number of 16 bits."""
        return int(self._structs()[1].unpack(self.read_exact(2))[0])

    def read_UL(self) -> int:
        """Return a number of 32 bits."""
        return int(self._structs()[2].unpack(self.read_exact(4))[0])

    def write_tag(self, tag: TagType) -> None:
        """Write a tag."""
        number = BaseTag(tag)  # type: ignore[arg-type]  # tags are numbers here
        self.write(self._structs()[0].pack(number.group, number.element))

    def write_US(self, val: int) -> None:
        """Write a number of 16 bits."""
        self.write(self._structs()[1].pack(val))

    def write_UL(self, val: int) -> None:
        """Write a number of 32 bits."""
        self.write(self._structs()[2].pack(val))

    def getvalue(self) -> bytes:
        """Return all that was written, where the file object keeps it."""
        found: bytes = self._buffer.getvalue()
        return found


class DicomFileLike(DicomIO):
    """A file object with an encoding."""


class DicomBytesIO(DicomIO):
    """Bytes in memory with an encoding."""

    def __init__(self, initial_bytes: bytes | bytearray | memoryview = b"") -> None:
        super().__init__(BytesIO(initial_bytes))


def DicomFile(*args: Any, **kwargs: Any) -> DicomFileLike:
    """Open a file; arguments are those of ``open``."""
    path: str | PathLike[str] = args[0]
    return DicomFileLike(Path(path).open(*args[1:], **kwargs))


_Called = Callable[..., Any]
