"""Every error and warning of codicom, in one tree.

::

    CodicomError
    ├── ReadError
    │   ├── InvalidDicomError          the source is not DICOM
    │   ├── DeviationError             strict reading met a defect it would otherwise record
    │   ├── TruncatedError (EOFError)  the source ends before a value does
    │   └── SourceClosedError (ValueError)  a value is wanted from a file that has been closed
    ├── WriteError (ValueError)        a dataset cannot be written as asked
    │   └── IncompleteFileMetaError (AttributeError)  File Meta Information lacks what only its author knows
    ├── InvalidValueError (ValueError) a value does not fit its VR
    │   └── BytesLengthException       a value's length does not fit its VR
    ├── DictionaryError (KeyError)     a tag, keyword or UID is in no dictionary
    │   └── UnknownTagError (ValueError)  a text names no tag
    ├── LimitExceededError (ValueError)  a source asks for more than ``Limits`` allows
    ├── PluginError
    │   ├── RecordError (ValueError)   a hook yielded a record that cannot be
    │   ├── PluginLoadError            a plugin did not load and ``CODICOM_STRICT_PLUGINS`` is set
    │   └── CodecUnavailable (RuntimeError)  no installed codec can do what is asked
    └── PixelError (RuntimeError)
        ├── DecodeError                a frame cannot be decoded
        │   ├── FramingError (ValueError)  pixel data does not hold the frames that its attributes say
        │   └── MissingElementError (AttributeError)  the dataset lacks what tells its pixel data
        └── EncodeError                a codec cannot encode a frame

    CodicomWarning (UserWarning)
    ├── DeviationWarning               a defect of a file was tolerated and recorded
    ├── ValueWarning                   a value does not fit its VR
    ├── KeywordWarning                 an attribute name is close to a DICOM keyword
    └── PluginWarning                  one or more plugins did not load

Errors carry what they know as fields (``error.tag_path``, ``error.offset``, ``error.file``) as well as in their text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


class CodicomError(Exception):
    """Any error that codicom raises on purpose."""

    def __init__(
        self,
        message: str = "",
        *,
        tag_path: str | None = None,
        offset: int | None = None,
        file: str | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.tag_path = tag_path
        self.offset = offset
        self.file = file
        self.hint = hint

    def __str__(self) -> str:
        where = []
        if self.tag_path is not None:
            where.append(f"at {self.tag_path}")
        if self.offset is not None:
            where.append(f"offset {self.offset}")
        if self.file is not None:
            where.append(f"in {self.file}")
        text = self.message + (f" ({', '.join(where)})" if where else "")
        return f"{text}; {self.hint}" if self.hint else text


class ReadError(CodicomError):
    """A source cannot be read."""


class InvalidDicomError(ReadError):
    """The source does not look like DICOM."""


class DeviationError(ReadError):
    """Strict reading met a defect that it would otherwise tolerate and record."""

    def __init__(self, message: str = "", *, rule: str = "", **where: Any) -> None:
        super().__init__(message, **where)
        self.rule = rule


class TruncatedError(ReadError, EOFError):
    """The source ends before a value does."""


class SourceClosedError(ReadError, ValueError):
    """A value is wanted from a source that has been closed."""


class WriteError(CodicomError, ValueError):
    """A dataset cannot be written as asked."""


class IncompleteFileMetaError(WriteError, AttributeError):
    """File Meta Information lacks an element that only the author of the dataset can give."""


class InvalidValueError(CodicomError, ValueError):
    """A value does not fit its VR."""

    def __init__(self, message: str = "", *, vr: str = "", **where: Any) -> None:
        super().__init__(message, **where)
        self.vr = vr


class BytesLengthException(InvalidValueError):  # noqa: N818 - pydicom's name, which users catch
    """The length of a value is no multiple of its VR's size."""


class DictionaryError(CodicomError, KeyError):
    """A tag, keyword or UID is in no dictionary."""

    def __init__(self, message: str = "", *, name: str = "", suggestions: Sequence[str] = (), **where: Any) -> None:
        super().__init__(message, **where)
        self.name = name
        self.suggestions = tuple(suggestions)

    __str__ = CodicomError.__str__  # KeyError would quote the message


class UnknownTagError(DictionaryError, ValueError):
    """A text names no tag."""


class LimitExceededError(CodicomError, ValueError):
    """A source asks for more than a limit allows."""

    def __init__(
        self, message: str = "", *, limit: str = "", allowed: int | None = None, found: int | None = None, **where: Any
    ) -> None:
        super().__init__(message, **where)
        self.limit = limit
        self.allowed = allowed
        self.found = found


class PluginError(CodicomError):
    """A plugin, or the want of one, is the cause."""


class RecordError(PluginError, ValueError):
    """A hook's record holds something that cannot be."""


class PluginLoadError(PluginError):
    """A plugin did not load, and ``CODICOM_STRICT_PLUGINS`` makes that an error."""

    def __init__(self, message: str = "", *, problems: Sequence[Any] = (), **where: Any) -> None:
        super().__init__(message, **where)
        self.problems = tuple(problems)


class CodecUnavailable(PluginError, RuntimeError):  # noqa: N818 - says what it is
    """No installed codec can do what is asked; says who was asked, why each refused, and what to install."""

    def __init__(
        self,
        message: str = "",
        *,
        transfer_syntax: str = "",
        refusals: Sequence[tuple[str, str]] = (),
        problems: Sequence[Any] = (),
        install: Sequence[str] = (),
        **where: Any,
    ) -> None:
        super().__init__(message, **where)
        self.transfer_syntax = transfer_syntax
        self.refusals = tuple(refusals)
        self.problems = tuple(problems)
        self.install = tuple(install)


class PixelError(CodicomError, RuntimeError):
    """Pixel data cannot be processed."""

    def __init__(
        self,
        message: str = "",
        *,
        codec: str | None = None,
        version: str | None = None,
        frame: int | None = None,
        others: Sequence[str] = (),
        **where: Any,
    ) -> None:
        super().__init__(message, **where)
        self.codec = codec
        self.version = version
        self.frame = frame
        self.others = tuple(others)


class DecodeError(PixelError):
    """A frame cannot be decoded."""


class FramingError(DecodeError, ValueError):
    """Pixel data does not hold the frames that its attributes say, or they cannot be told apart."""


class MissingElementError(DecodeError, AttributeError):
    """The dataset has no pixel data, or lacks an element without which it cannot be told."""


class EncodeError(PixelError):
    """A codec cannot encode a frame."""


class CodicomWarning(UserWarning):
    """Any warning that codicom gives."""


class DeviationWarning(CodicomWarning):
    """A defect of a file was tolerated and recorded."""


class ValueWarning(CodicomWarning):
    """A value does not fit its VR."""


class KeywordWarning(CodicomWarning):
    """An attribute name looks like a misspelt DICOM keyword."""


class PluginWarning(CodicomWarning):
    """One or more plugins did not load."""


__all__ = [
    "CodicomError",
    "ReadError",
    "InvalidDicomError",
    "DeviationError",
    "TruncatedError",
    "SourceClosedError",
    "WriteError",
    "IncompleteFileMetaError",
    "InvalidValueError",
    "BytesLengthException",
    "DictionaryError",
    "UnknownTagError",
    "LimitExceededError",
    "PluginError",
    "RecordError",
    "PluginLoadError",
    "CodecUnavailable",
    "PixelError",
    "DecodeError",
    "FramingError",
    "MissingElementError",
    "EncodeError",
    "CodicomWarning",
    "DeviationWarning",
    "ValueWarning",
    "KeywordWarning",
    "PluginWarning",
]
