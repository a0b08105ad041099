"""From a dataset to bytes: untouched elements are copied byte for byte, the others encoded, in one pass."""

from __future__ import annotations

import warnings
from io import BufferedIOBase
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from codicom.errors import InvalidValueError, ValueWarning, WriteError
from codicom.model.ambiguous import resolve
from codicom.model.element import DataElement, buffered_length
from codicom.model.load import known_vr
from codicom.model.path import path_text
from codicom.model.untouched import is_untouched
from codicom.tables import lookup
from codicom.tag import BaseTag
from codicom.values import charset
from codicom.values.encode import encode_value
from codicom.values.text import even
from codicom.vr import BYTES_VR, CUSTOMIZABLE_CHARSET_VR, STR_VR, WORD_SIZE, texts
from codicom.wire.header import (
    DELIMITER_BYTES,
    HHHH_BE,
    HHHH_LE,
    ITEM_BYTES,
    L_BE,
    L_LE,
    LONG_BE,
    LONG_LE,
    UNDEFINED,
    Deferred,
    Encoding,
    Entry,
    Span,
    read_header,
    read_span,
)
from codicom.wire.pack import Piece, Streamed, delimiter, fits, header, item_header, length_of, streamed_file
from codicom.wire.tags import CHARACTER_SET, PIXEL_DATA
from codicom.wire.word_order import swapped, word_of_pixels

if TYPE_CHECKING:
    from codicom.model.state import State
    from codicom.wire.source import Source

_BITS_ALLOCATED: Final = 0x00280100
_CHARSET_VRS: Final = texts(CUSTOMIZABLE_CHARSET_VR)
# Their values are the same bytes in every encoding.
_SPACE_PADDED: Final = frozenset(str(vr) for vr in STR_VR if vr.padding == b" ")
_SAME_BYTES: Final = texts(STR_VR | BYTES_VR) - WORD_SIZE.keys()
_BYTES_VRS: Final = texts(BYTES_VR)
# What may hold text, itself or nested in it.
_MAY_HOLD_TEXT: Final = _CHARSET_VRS | {"SQ"}
# Groups whose length element is still in use (PS3.7 6.3, PS3.10 7.1, PS3.10 8).
_GROUP_LENGTH_KEPT: Final = (0x0000, 0x0002, 0x0004, 0x0006)


class Context(NamedTuple):
    """What an element's encoding depends on besides itself."""

    encoding: Encoding
    encodings: tuple[str, ...]
    pixel_representation: int | None
    # Whether pixel data is encapsulated; None where the transfer syntax does not say.
    encapsulated: bool | None = None
    nested: bool = False


def encode_dataset(
    dataset: State,
    encoding: Encoding,
    *,
    encapsulated: bool | None = None,
    inherited: tuple[str, ...] | None = None,
) -> list[Piece]:
    """Return the pieces of an encoded dataset; ``inherited`` are the codecs of its text where it says none itself."""
    context = Context(encoding, inherited or _root_encodings(dataset), None, encapsulated)
    return _dataset(dataset, context)


def _root_encodings(dataset: State) -> tuple[str, ...]:
    source = dataset._source
    if source is not None and (source.options.charset is not None or dataset._place is not None):
        return dataset._charset
    return charset.DEFAULT_ENCODINGS


def _own_encodings(dataset: State, inherited: tuple[str, ...]) -> tuple[str, ...]:
    """Return the encodings in which a dataset's text is to be written."""
    held = dataset._elements.get(CHARACTER_SET)
    if held is None:
        return inherited
    if not isinstance(held, DataElement) or held._entry is not None:
        return dataset._charset
    value = held._value
    if not value:
        return charset.DEFAULT_ENCODINGS
    return charset.python_encodings([value] if isinstance(value, str) else list(value))


def _dataset(dataset: State, context: Context) -> list[Piece]:
    """Return the pieces of a dataset or item: runs of neighbours that are copied, and between them what is encoded."""
    inner = _inner(dataset, context)
    copying = _Copying.of(dataset, inner, context)
    left_out = _group_lengths_to_leave_out(dataset, unchanged=copying is not None and copying.same_text)
    elements = dataset._elements
    pieces: list[Piece] = []
    run = None if copying is None else _Run(copying.source, pieces)
    for tag in sorted(elements):
        if tag in left_out:
            continue
        held = elements[tag]
        if copying is not None and run is not None:
            bounds = copying.bounds(tag, held)
            if bounds is not None:
                run.add(bounds)
                continue
            run.end()
        _recoded(dataset, tag, held, inner, pieces)
    if run is not None:
        run.end()
    return pieces


def _inner(dataset: State, context: Context) -> Context:
    """Return the context of a dataset's elements: what it says itself goes before what stands around it."""
    representation = dataset.pixel_representation()
    if representation is None:
        representation = context.pixel_representation
    encodings = _own_encodings(dataset, context.encodings)
    return context._replace(encodings=encodings, pixel_representation=representation)


class _Run:
    """Elements that stand side by side in the source and are copied as one piece."""

    __slots__ = ("_pieces", "_source", "_start", "_stop")

    def __init__(self, source: Source, pieces: list[Piece]) -> None:
        self._source = source
        self._pieces = pieces
        self._start = self._stop = -1

    def add(self, bounds: tuple[int, int]) -> None:
        """Copy one more element."""
        if bounds[0] != self._stop:
            self.end()
            self._start = bounds[0]
        self._stop = bounds[1]

    def end(self) -> None:
        """Put what has been gathered among the pieces."""
        if self._start >= 0:
            self._pieces.append(self._source.buffer[self._start : self._stop])
            self._start = self._stop = -1


class _Copying(NamedTuple):
    """Which elements can be copied byte for byte: those that nobody changed, where the encoding is the one read."""

    source: Source
    implicit: bool
    # Whether text is written in the character set that it was read in.
    same_text: bool
    touched: set[int] | frozenset[int]
    # Whether pixel data is encapsulated; None where the transfer syntax does not say.
    encapsulated: bool | None
    # The last element, after which a value that its file cuts may stay cut; -1 where nothing may be.
    last: int

    @classmethod
    def of(cls, dataset: State, inner: Context, context: Context) -> _Copying | None:
        """Return how to copy elements of a dataset, or ``None`` if none can be."""
        source = dataset._source
        if source is None or source.is_closed:
            return None
        if Encoding(dataset._implicit, source.big_endian) != context.encoding:
            return None
        # Bytes after a value that its file cuts would be taken for the rest of it; only at the end it can stay cut.
        last = -1 if context.nested else max(dataset._elements, default=-1)
        same_text = inner.encodings == dataset._charset
        return cls(source, dataset._implicit, same_text, dataset._touched, context.encapsulated, last)

    def bounds(self, tag: int, held: Entry | DataElement) -> tuple[int, int] | None:
        """Return from where to where an element's bytes are copied, or ``None`` if it is encoded anew."""
        if isinstance(held, DataElement):
            entry = held._entry
            if entry is None or tag in self.touched or not is_untouched(held, self.same_text):
                return None
        else:
            entry = held
        if type(entry) is int:
            return self._of_position(tag, entry)
        return self._of_span(tag, entry) if type(entry) is Span else None

    def _of_position(self, tag: int, entry: int) -> tuple[int, int] | None:
        """Return the bounds of an element of defined length, whose header says where it ends."""
        if tag == PIXEL_DATA and self.encapsulated:
            return None
        buffer, big = self.source.buffer, self.source.big_endian
        if self.implicit or entry < 0:
            pos = entry if entry >= 0 else ~entry
            end = pos + 8 + (L_BE if big else L_LE)(buffer, pos + 4)[0]
            vr = None if self.same_text else lookup.vr_of(tag)
        else:
            pos = entry
            # Spelt out for speed: this is every element of an untouched dataset.
            _, _, code, length = (HHHH_BE if big else HHHH_LE)(buffer, pos)
            vr = (LONG_BE if big else LONG_LE).get(code)
            end = pos + 8 + length if vr is None else pos + 12 + (L_BE if big else L_LE)(buffer, pos + 8)[0]
            if not self.same_text:
                vr = buffer[pos + 4 : pos + 6].decode("latin-1")
                if vr == "UN":
                    return None
        if not self.same_text and (vr is None or vr in _MAY_HOLD_TEXT):
            return None
        return (pos, end) if end <= len(buffer) else None

    def _of_span(self, tag: int, entry: Span) -> tuple[int, int] | None:
        """Return the bounds of an element that is longer than its header says, or ends at a delimiter."""
        if not self.same_text and (entry.vr is None or entry.vr == "UN" or entry.vr in _MAY_HOLD_TEXT):
            return None
        if not entry.undefined:
            if tag == PIXEL_DATA and self.encapsulated:
                return None
            return (entry.header, entry.end) if tag == self.last or not self._is_cut(entry) else None
        if tag == PIXEL_DATA and self.encapsulated is False:
            return None
        if self.source.buffer[entry.end : entry.end + 4] != DELIMITER_BYTES[self.source.big_endian]:
            return None
        return entry.header, entry.end + 8

    def _is_cut(self, entry: Span) -> bool:
        """Whether a value's header says more bytes than there are."""
        header = read_header(self.source.buffer, entry.header, Encoding(entry.implicit, self.source.big_endian))
        return header.length != entry.end - entry.start


def _group_lengths_to_leave_out(dataset: State, *, unchanged: bool) -> frozenset[int]:
    """Return the group lengths that may be wrong by now: PS3.5 7.2 lets the retired ones be left out."""
    lengths = [tag for tag in dataset._elements if not tag & 0xFFFF and tag >> 16 not in _GROUP_LENGTH_KEPT]
    if not lengths or not unchanged:
        return frozenset(lengths)
    changed = {
        tag
        for tag, held in dataset._elements.items()
        if isinstance(held, DataElement) and (held._entry is None or not is_untouched(held, True))
    }
    groups = {tag >> 16 for tag in changed | dataset._touched}
    return frozenset(tag for tag in lengths if tag >> 16 in groups)


def _recoded(dataset: State, tag: int, held: Entry | DataElement, context: Context, pieces: list[Piece]) -> None:
    """Write an element that is not copied with its header."""
    source = dataset._source
    if type(held) is Deferred:
        assert source is not None  # deferred entries come with their source
        _deferred(dataset, source, tag, held, context, pieces)
        return
    if source is not None and not source.is_closed and tag not in dataset._touched:
        same = _same_value(dataset, source, tag, held, context)
        if same is not None:
            _put(dataset, tag, *same, context, pieces)
            return
    _element(dataset, held if isinstance(held, DataElement) else dataset[tag], context, pieces)


def _deferred(dataset: State, source: Source, tag: int, entry: Deferred, context: Context, pieces: list[Piece]) -> None:
    """Write a value that the source does not hold, without holding it either where its bytes need no change."""
    implicit, big = context.encoding
    length = entry.end - entry.start
    vr = known_vr(dataset, source, tag, entry.vr, length, entry.undefined, entry.implicit)
    swaps = source.big_endian != big and vr != "OB" and vr != "UN"
    if vr not in _BYTES_VRS or swaps or source.fetch is None:
        _element(dataset, dataset[tag], context, pieces)
        return
    fetch, start = source.fetch, entry.start
    value = Streamed(length, lambda position, size: fetch(start + position, size))
    pieces.append(header(tag, vr, UNDEFINED if entry.undefined else length + length % 2, implicit, big))
    pieces.append(value)
    if length % 2:
        pieces.append(b"\0")
    if entry.undefined:
        pieces.append(delimiter(big))


def _element(dataset: State, element: DataElement, context: Context, pieces: list[Piece]) -> None:
    tag = int(element.tag)
    # PS3.7 6.3.1: a command set is implicit VR little endian whatever follows.
    implicit, big = (True, False) if tag >> 16 == 0 else context.encoding
    vr = element.VR
    if len(vr) > 2:
        vr = _resolved(dataset, element, context)
    value = element._value
    if vr == "SQ":
        _sequence(element, context, pieces)
        return
    undefined = element.is_undefined_length
    if tag == PIXEL_DATA and context.encapsulated is not None:
        undefined = context.encapsulated
    if isinstance(value, BufferedIOBase):
        _buffered(dataset, element, vr, value, undefined, context, pieces)
        return
    raw = _encoded(dataset, element, vr, value, context)
    if undefined:
        _check_fragments(dataset, element, raw, big)
        pieces.append(header(tag, vr, UNDEFINED, implicit, big) + raw + delimiter(big))
        return
    _put(dataset, tag, vr, raw, context, pieces)


def _same_value(
    dataset: State, source: Source, tag: int, held: Entry | DataElement, context: Context
) -> tuple[str, bytes] | None:
    """Return VR and bytes of a value that another header does not change, or ``None`` if it is to be encoded anew."""
    entry = held._entry if isinstance(held, DataElement) else held
    same_text = context.encodings == dataset._charset
    if entry is None or isinstance(entry, Deferred) or tag >> 16 == 0 or (tag == PIXEL_DATA and context.encapsulated):
        return None
    span = read_span(source.buffer, entry, Encoding(dataset._implicit, source.big_endian))
    if isinstance(held, DataElement):
        vr = held.VR
        if not is_untouched(held, same_text):
            return None
    else:
        vr = known_vr(dataset, source, tag, span.vr, span.end - span.start, span.undefined, span.implicit)
    if span.undefined or vr not in _SAME_BYTES or not (same_text or vr not in _CHARSET_VRS):
        return None
    return vr, even(source.buffer[span.start : span.end], b" " if vr in _SPACE_PADDED else b"\0")


def _put(dataset: State, tag: int, vr: str, raw: bytes, context: Context, pieces: list[Piece]) -> None:
    """Write an element of defined length."""
    implicit, big = (True, False) if tag >> 16 == 0 else context.encoding
    if not implicit and not fits(vr, len(raw)):
        # PS3.5 6.2.2: a value too long for its VR's header is written as UN.
        warnings.warn(
            f"{path_text(dataset._place, tag)}: a value of {len(raw)} bytes does not fit the 16-bit length of VR {vr}, "
            "so it is written with VR UN",
            ValueWarning,
            stacklevel=2,
        )
        vr = "UN"
    if len(raw) >= UNDEFINED:
        raise WriteError(
            f"a value of {len(raw)} bytes does not fit a 32-bit length", tag_path=path_text(dataset._place, tag)
        )
    pieces.append(header(tag, vr, len(raw), implicit, big) + raw)


def _resolved(dataset: State, element: DataElement, context: Context) -> str:
    vr = element.VR
    if vr == "US or SS" and dataset.pixel_representation() is None and context.pixel_representation is not None:
        return "SS" if context.pixel_representation else "US"
    undefined = element.is_undefined_length or bool(context.encapsulated and element.tag == PIXEL_DATA)
    found = resolve(dataset, int(element.tag), vr, undefined=undefined, implicit=context.encoding.implicit)
    if found is None:
        if element._entry is not None and isinstance(element._value, bytes) and not context.encoding.big_endian:
            return "UN"  # PS3.5 6.2.2: so written by who does not know the VR
        raise WriteError(
            f"VR {vr} cannot be decided, the dataset has none of the elements that decide it",
            tag_path=path_text(dataset._place, element.tag),
            hint="set the element that decides it, such as PixelRepresentation or BitsAllocated, or the element's VR",
        )
    return found


def _encoded(dataset: State, element: DataElement, vr: str, value: Any, context: Context) -> bytes:
    big = context.encoding.big_endian and element.tag.group != 0
    if isinstance(value, bytes | bytearray | memoryview) and vr not in _BYTES_VRS:
        # An ambiguous VR that reading could not decide left the bytes as they were.
        raw = bytes(value)
        return raw if len(raw) % 2 == 0 else raw + b"\0"
    entry = element._entry
    try:
        raw = encode_value(vr, value, big, context.encodings)
    except InvalidValueError as error:
        if entry is not None and isinstance(value, str):
            # Text that reading could not convert was kept as it was, and goes on so.
            return even(value.encode("latin-1", "replace"))
        error.tag_path = path_text(dataset._place, element.tag)
        raise
    word = WORD_SIZE.get(vr)
    if word is not None and entry is not None and (isinstance(entry, Span | Deferred) and entry.big_endian) != big:
        if element.tag == PIXEL_DATA and vr == "OW" and not big:
            word = word_of_pixels(raw, dataset.value_of(_BITS_ALLOCATED))
        raw = swapped(raw, word)
    return raw


def _check_fragments(dataset: State, element: DataElement, raw: bytes, big: bool) -> None:
    if raw[:4] != ITEM_BYTES[big]:
        raise WriteError(
            "a value of undefined length begins with an item (FFFE,E000), this one does not (PS3.5 A.4)",
            tag_path=path_text(dataset._place, element.tag),
            hint="encapsulate the frames, or set a transfer syntax that is not compressed",
        )


def _buffered(
    dataset: State,
    element: DataElement,
    vr: str,
    buffer: BufferedIOBase,
    undefined: bool,
    context: Context,
    pieces: list[Piece],
) -> None:
    implicit, big = context.encoding
    if buffer.closed:
        raise WriteError("the file object that is the value is closed", tag_path=path_text(dataset._place, element.tag))
    length = buffered_length(buffer)
    stood = buffer.tell()
    if length >= UNDEFINED and not undefined:
        raise WriteError(
            f"a value of {length} bytes does not fit a 32-bit length", tag_path=path_text(dataset._place, element.tag)
        )
    if undefined:
        buffer.seek(0)
        first = buffer.read(4)
        buffer.seek(stood)
        _check_fragments(dataset, element, first, big)
    pieces.append(header(int(element.tag), vr, UNDEFINED if undefined else length + length % 2, implicit, big))
    pieces.append(streamed_file(buffer, length))
    if length % 2:
        pieces.append(b"\0")
    if undefined:
        pieces.append(delimiter(big))


def _sequence(element: DataElement, context: Context, pieces: list[Piece]) -> None:
    implicit, big = context.encoding
    inside: list[Piece] = []
    for item in element._value or ():
        # Pixel data in items, as of icons, keeps its own way of length.
        encoded = _dataset(item, context._replace(encapsulated=None, nested=True))
        if item.is_undefined_length_sequence_item:
            inside.append(item_header(UNDEFINED, big))
            inside.extend(encoded)
            inside.append(delimiter(big, item=True))
        else:
            length = length_of(encoded)
            if length >= UNDEFINED:
                raise WriteError(f"an item of {length} bytes must have an undefined length", tag_path=str(element.tag))
            inside.append(item_header(length, big))
            inside.extend(encoded)
    length = length_of(inside)
    undefined = element.is_undefined_length or length >= UNDEFINED
    pieces.append(header(int(element.tag), "SQ", UNDEFINED if undefined else length, implicit, big))
    pieces.extend(inside)
    if undefined:
        pieces.append(delimiter(big))


def checked_tags(dataset: State, *, enforce: bool) -> None:
    """Refuse elements that have no place in a file's dataset."""
    low = [tag for tag in dataset._elements if tag < 0x00080000]
    meta = [str(BaseTag(tag)) for tag in low if tag >> 16 == 2]
    if meta:
        raise WriteError(f"elements of group 0002 must be in dataset.file_meta, got {', '.join(meta)} in the dataset")
    command = [str(BaseTag(tag)) for tag in low if tag >> 16 == 0]
    if command and enforce:
        raise WriteError(f"a command set has no place in a file (PS3.10 7), found {', '.join(command)}")
