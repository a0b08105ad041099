"""The data element: tag, VR and value, and the position of its bytes while it is as it was read."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace
from io import BufferedIOBase
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple

from codicom.errors import InvalidValueError, ValueWarning
from codicom.model.delegates import delegate
from codicom.model.sequence import Sequence
from codicom.settings import Validation, current
from codicom.tables import lookup
from codicom.tag import BaseTag, Tag, TagType
from codicom.uid import UID
from codicom.values import validation
from codicom.values.acceptance import ACCEPTS
from codicom.values.coercion import coerce_value
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.vr import BUFFERABLE_VRS, LONG_VALUE_VR, STR_VR, VR, Family, of_family, texts
from codicom.wire.tags import PIXEL_TAGS

if TYPE_CHECKING:
    from codicom.wire.header import Entry

_TEXT_VRS = texts(STR_VR)
_KNOWN_VRS = {str(vr): str(vr) for vr in VR}
_BUFFERABLE = texts(BUFFERABLE_VRS)
# Values that are told by their length when shown, for they are long.
_SUMMARISED = texts(LONG_VALUE_VR)


# Texts that are kept as they are set. DT goes the long way, which makes a datetime of it where an option asks for that.
_PLAIN_TEXT: Final = texts(of_family(Family.TITLE, Family.CODE, Family.DATE, Family.TEXT, Family.LONG_TEXT) - {VR.DT})
_PADDING: Final = frozenset({" ", "\0"})


class Extras:
    """What few elements have: a place for it is made when it is first set."""

    __slots__ = ("undefined", "validation_mode")

    def __init__(self) -> None:
        self.undefined = False
        self.validation_mode: Validation | None = None


class RawDataElement(NamedTuple):
    """An element that is not converted yet: its bytes and their position."""

    tag: BaseTag
    VR: str | None
    length: int
    value: bytes | None
    value_tell: int
    is_implicit_VR: bool
    is_little_endian: bool
    is_raw: bool = True
    is_buffered: bool = False


def empty_value(vr: str, *, none_as_empty_text: bool | None = None) -> Any:
    """Return the value of an empty element: an empty text, name or sequence, or ``None``."""
    if vr == "SQ":
        return []
    if none_as_empty_text is None:
        none_as_empty_text = current().read.none_as_empty_text
    if none_as_empty_text and vr in _TEXT_VRS:
        return None
    if vr == "PN":
        return PersonName("")
    return "" if vr in _TEXT_VRS and vr not in ("DS", "IS") else None


class DataElement:
    """One data element of a dataset."""

    __slots__ = (
        "__weakref__",
        "_entry",
        "_extras",
        "_tag",
        "_value",
        "_vr",
        "private_creator",
    )

    maxBytesToDisplay: ClassVar[int] = 16
    descripWidth: ClassVar[int] = 35
    showVR: ClassVar[bool] = True
    is_raw: ClassVar[bool] = False

    # A plain number, for most elements are never asked for more.
    _tag: int
    _vr: str
    _value: Any
    # The index entry of the bytes that the value was made from; None once the value is set.
    _entry: Entry | None
    _extras: Extras | None
    private_creator: str | None

    def __init__(
        self,
        tag: TagType,
        VR: str,
        value: Any,
        file_value_tell: int | None = None,  # noqa: ARG002 - kept for callers of pydicom's signature
        is_undefined_length: bool = False,
        already_converted: bool = False,
        validation_mode: Validation | int | None = None,
    ) -> None:
        self._tag = int(Tag(tag))
        vr = _KNOWN_VRS.get(VR)
        self._vr = vr if vr is not None else _checked_vr(VR)
        self._entry = None
        self._extras = None
        self.private_creator = None
        if is_undefined_length:
            self.is_undefined_length = True
        if validation_mode is not None:
            self.validation_mode = Validation(validation_mode)
        if already_converted:
            self._value = value
        else:
            self.value = value

    def _with_extras(self) -> Extras:
        extras = self._extras
        if extras is None:
            extras = self._extras = Extras()
        return extras

    @property
    def is_undefined_length(self) -> bool:
        """Whether the element has an undefined length, in its source and when it is written."""
        return self._extras is not None and self._extras.undefined

    @is_undefined_length.setter
    def is_undefined_length(self, undefined: bool) -> None:
        if undefined or self._extras is not None:
            self._with_extras().undefined = undefined

    @property
    def validation_mode(self) -> Validation | None:
        """How values set here are checked, if not according to the options."""
        return None if self._extras is None else self._extras.validation_mode

    @validation_mode.setter
    def validation_mode(self, mode: Validation | None) -> None:
        if mode is not None or self._extras is not None:
            self._with_extras().validation_mode = mode

    @property
    def tag(self) -> BaseTag:
        """The tag."""
        return BaseTag(self._tag)

    @tag.setter
    def tag(self, tag: TagType) -> None:
        self._tag = int(Tag(tag))
        self._entry = None

    @property
    def VR(self) -> str:
        """The value representation, in its two letters."""
        return self._vr

    @VR.setter
    def VR(self, vr: str) -> None:
        self._vr = str(vr)
        # The bytes that were read say another one.
        self._entry = None

    @property
    def value(self) -> Any:
        """The value, converted to a Python type."""
        return self._value

    @value.setter
    def value(self, value: Any) -> None:
        vr = self._vr
        if type(value) is str and vr in _PLAIN_TEXT and value.isascii() and value[-1:] not in _PADDING:
            # The usual case, spelt out for speed: one text that surely keeps the rules.
            accepts = ACCEPTS.get(vr)
            if "\\" not in value and (accepts is None or accepts(value.encode())):
                self._value = value
                self._entry = None
                return
        if isinstance(value, BufferedIOBase):
            self._value = _checked_buffer(self.tag, vr, value)
        elif vr == "SQ":
            self._value = value if isinstance(value, Sequence) else Sequence(value if value is not None else [])
        elif self._tag in PIXEL_TAGS and hasattr(value, "__array_interface__"):
            raise TypeError(f"the value of {self._place()} is bytes, not an array; use array.tobytes()")
        else:
            write = current().write
            if self.validation_mode is not None and self.validation_mode != write.writing_validation:
                write = replace(write, writing_validation=self.validation_mode)
            try:
                self._value = coerce_value(vr, value, write)
            except InvalidValueError as error:
                error.tag_path = error.tag_path or self._place()
                raise
        self._entry = None

    def _place(self) -> str:
        return f"{self.keyword or self.name} {self.tag}"

    def validate(self, value: Any) -> None:
        """Check ``value`` against this element's VR; warn, raise or do nothing, depending on the options."""
        mode = current().write.writing_validation if self.validation_mode is None else self.validation_mode
        self._validate(value, mode)

    def _validate(self, value: Any, mode: Validation) -> None:
        broken = validation.check(self.VR, value)
        if broken is None:
            return
        if mode == Validation.RAISE:
            raise InvalidValueError(broken, vr=self.VR, tag_path=self._place())
        if mode == Validation.WARN:
            warnings.warn(f"{self._place()}: {broken}", ValueWarning, stacklevel=3)

    @property
    def VM(self) -> int:
        """The number of values; a sequence counts as one."""
        value = self._value
        if self.VR == "SQ":
            return 1
        if value is None:
            return 0
        if isinstance(value, str | bytes | PersonName):
            return 1 if value else 0
        if isinstance(value, BufferedIOBase):
            return 1 if buffered_length(value) else 0
        try:
            return len(value)
        except TypeError:
            return 1

    @property
    def is_empty(self) -> bool:
        """Whether the element has no value."""
        return not self._value if self.VR == "SQ" else self.VM == 0

    @property
    def empty_value(self) -> Any:
        """The value that this element has when it is empty."""
        return empty_value(self.VR)

    def clear(self) -> None:
        """Remove the value."""
        self.value = self.empty_value

    @property
    def is_buffered(self) -> bool:
        """Whether the value is a file object, which is read when the element is written."""
        return isinstance(self._value, BufferedIOBase)

    @property
    def file_tell(self) -> int | None:
        """Where the element's header is in its source, while the value is as it was read."""
        entry = self._entry
        if entry is None:
            return None
        if isinstance(entry, int):
            return entry if entry >= 0 else ~entry
        return entry.header

    @property
    def name(self) -> str:
        """The name in the dictionary; for a private element, in brackets."""
        tag = self.tag
        if tag.is_private:
            if self.private_creator:
                entry = lookup.private_entry(self.private_creator, tag.group, tag.element)
                return f"[{entry.name}]" if entry else "Private tag data"
            return "Private Creator" if tag.element >> 8 == 0 else "Private tag data"
        return lookup.name_of(tag) or ("Group Length" if tag.element == 0 else "")

    @property
    def keyword(self) -> str:
        """The keyword in the dictionary, or an empty text."""
        return lookup.keyword_of(self._tag)

    @property
    def is_private(self) -> bool:
        """Whether the group is odd."""
        return self.tag.is_private

    @property
    def is_retired(self) -> bool:
        """Whether the dictionary lists the element as retired."""
        entry = lookup.element_entry(self._tag)
        return bool(entry and entry.retired)

    @property
    def repval(self) -> str:
        """The value for display: long values by their length, UIDs by their names."""
        value = self._value
        if isinstance(value, BufferedIOBase):
            return repr(value)
        limit = self.maxBytesToDisplay
        if self.VR in _SUMMARISED and isinstance(value, str | bytes | MultiValue) and len(value) > limit:
            return f"Array of {len(value)} elements"
        if self.maxBytesToDisplay < self.VM:
            return f"Array of {self.VM} elements"
        if isinstance(value, UID):
            return value.name
        return repr(value)

    @property
    def interpreted(self) -> Any:
        """The result of a vendor plugin's converter for a private or unknown element; otherwise its value."""
        return delegate("interpreted")(self)

    def array(self) -> Any:
        """Return the numbers as a numpy array, without creating an object for each."""
        import numpy as np

        value = self._value
        if isinstance(value, MultiValue):
            return value.array()
        if value is None or value == "":
            return np.empty(0)
        return np.asarray([value])

    def __getitem__(self, key: int) -> Any:
        try:
            return self._value[key]
        except TypeError:
            raise TypeError(f"the value of {self.tag} is a single one and has no items") from None

    def __str__(self) -> str:
        shown = self.repval or ""
        name = self.name[: self.descripWidth].ljust(self.descripWidth)
        return f"{self.tag} {name} {self.VR}: {shown}" if self.showVR else f"{self.tag} {name} {shown}"

    __repr__ = __str__

    def __eq__(self, other: object) -> bool:
        if other is self:
            return True
        if not isinstance(other, DataElement):
            return NotImplemented
        if self._tag != other._tag or not _same_vr(self.VR, other.VR):
            return False
        return _same_value(self._value, other._value)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None  # type: ignore[assignment]

    def __copy__(self) -> DataElement:
        return self._copied(self._value)

    def __deepcopy__(self, memo: dict[int, Any]) -> DataElement:
        from copy import deepcopy

        value = self._value
        if isinstance(value, BufferedIOBase):
            try:
                return self._copied(deepcopy(value, memo))
            except (TypeError, ValueError) as error:
                raise TypeError(
                    f"the value of {self._place()} is a file object, which cannot be copied; set a bytes value first"
                ) from error
        return self._copied(value if isinstance(value, str | bytes | int | float) else deepcopy(value, memo))

    def _copied(self, value: Any) -> DataElement:
        copy = loaded(self._tag, self._vr, value, self._entry)
        copy.private_creator = self.private_creator
        extras = self._extras
        if extras is not None:
            own = copy._with_extras()
            own.undefined = extras.undefined
            own.validation_mode = extras.validation_mode
        return copy

    def __reduce__(self) -> tuple[Any, ...]:
        state = (self._entry, self.is_undefined_length, self.private_creator, self.validation_mode)
        return _restored, (self._tag, self._vr, self._value, *state)

    def to_json_dict(self, bulk_data_element_handler: Any = None, bulk_data_threshold: int = 1024) -> dict[str, Any]:
        """Return the element in the DICOM JSON Model (PS3.18 F.2)."""
        content: dict[str, Any] = delegate("element_to_json")(self, bulk_data_threshold, bulk_data_element_handler)
        return content

    def to_json(
        self,
        bulk_data_threshold: int = 1024,
        bulk_data_element_handler: Any = None,
        dump_handler: Callable[[dict[str, Any]], str] | None = None,
    ) -> str:
        """Return the element in the DICOM JSON Model, as text."""
        text: str = (dump_handler or delegate("json_text"))(
            self.to_json_dict(bulk_data_element_handler, bulk_data_threshold)
        )
        return text

    @classmethod
    def from_json(
        cls,
        dataset_class: Any,
        tag: str,
        vr: str,
        value: Any,
        value_key: str | None,
        bulk_data_uri_handler: Callable[..., Any] | None = None,
    ) -> DataElement:
        """Return the element that an attribute of the DICOM JSON Model describes."""
        element: DataElement = delegate("element_from_json")(
            dataset_class, tag, vr, value, value_key, bulk_data_uri_handler
        )
        return element


def loaded(tag: int, vr: str, value: Any, entry: Entry | None) -> DataElement:
    """Return an element whose value is known to be right for its VR."""
    element: DataElement = DataElement.__new__(DataElement)
    element._tag = int(tag)
    element._vr = vr
    element._value = value
    element._entry = entry
    element._extras = None
    element.private_creator = None
    return element


def _restored(
    tag: int,
    vr: str,
    value: Any,
    entry: Entry | None,
    undefined: bool,
    creator: str | None,
    mode: Validation | None,
) -> DataElement:
    element = loaded(tag, vr, value, entry)
    element.is_undefined_length = undefined
    element.private_creator = creator
    element.validation_mode = mode
    return element


def buffered_length(buffer: BufferedIOBase) -> int:
    """Return how many bytes a file object holds in all, leaving it where it stands."""
    position = buffer.tell()
    length = buffer.seek(0, 2)
    buffer.seek(position)
    return length


def _checked_vr(vr: str) -> str:
    # A VR that the standard does not have is met in files, and written back as it is.
    if isinstance(vr, str) and len(vr) == 2:
        return str(vr)
    raise InvalidValueError(f"a VR must have two upper-case letters, got {vr!r}")


def _checked_buffer(tag: BaseTag, vr: str, buffer: BufferedIOBase) -> BufferedIOBase:
    if vr not in _BUFFERABLE:
        raise InvalidValueError(
            f"a file object as a value needs one of the VRs {', '.join(sorted(_BUFFERABLE))}, found {vr}",
            vr=vr,
            tag_path=str(tag),
        )
    if buffer.closed or not buffer.readable() or not buffer.seekable():
        raise InvalidValueError(
            "a file object as a value must be open, readable and seekable", vr=vr, tag_path=str(tag)
        )
    return buffer


def _same_vr(one: str, other: str) -> bool:
    """Whether two VRs are the same, or one of them, still undecided as "OB or OW", may become the other."""
    return one == other or other in one.split(" or ") or one in other.split(" or ")


def _same_value(one: Any, other: Any) -> bool:
    if isinstance(one, BufferedIOBase) or isinstance(other, BufferedIOBase):
        return bool(_whole(one) == _whole(other))
    same: object = one == other
    if same is False and isinstance(one, MultiValue) and isinstance(other, MultiValue):
        return len(one) == len(other) and all(map(_same_value, one, other))
    if isinstance(same, bool):
        # NaN is not equal to itself, yet the element is the same.
        return same or bool(one != one and other != other)
    import numpy as np

    return bool(np.array_equal(one, other))


def _whole(value: Any) -> Any:
    return read_whole(value) if isinstance(value, BufferedIOBase) else value


def read_whole(stream: BufferedIOBase) -> bytes:
    """Return all bytes of a buffered value, which is left where it stood."""
    position = stream.tell()
    stream.seek(0)
    whole = stream.read()
    stream.seek(position)
    return whole
