"""Making an element from its bytes, when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from codicom.errors import InvalidValueError
from codicom.limits import exceeded
from codicom.model.ambiguous import PIXEL_REPRESENTATION, resolve
from codicom.model.element import DataElement, RawDataElement, empty_value, loaded
from codicom.model.path import Place, path_text
from codicom.model.private import creator_of
from codicom.model.sequence import Sequence
from codicom.settings import Validation, current
from codicom.tables import lookup
from codicom.values import charset, validation
from codicom.values.acceptance import ACCEPTS, accepts_list
from codicom.values.decode import DECODERS
from codicom.vr import CUSTOMIZABLE_CHARSET_VR, STR_VR, WORD_SIZE, texts
from codicom.wire.contract import Conversion
from codicom.wire.deviations import Rule
from codicom.wire.engine import PURE
from codicom.wire.header import (
    HHHH_BE,
    HHHH_LE,
    L_BE,
    L_LE,
    LONG_BE,
    LONG_LE,
    SHORT_BE,
    SHORT_LE,
    UNDEFINED,
    Deferred,
    Encoding,
    Entry,
    Span,
    header_offset,
    read_span,
)
from codicom.wire.offset_map import Places
from codicom.wire.record import record_findings
from codicom.wire.source import Source

if TYPE_CHECKING:
    from codicom.model.state import State

_ELEMENT_VRS: Final = lookup.element_vrs()
_TEXT_VRS: Final = texts(STR_VR)
# The two letters of a VR as a number -> VR, decoder, quick check, and whether its length has 32 bits.
_CONVERSIONS_LE: Final = {
    code: (vr, DECODERS[vr], ACCEPTS.get(vr), codes is LONG_LE)
    for codes in (SHORT_LE, LONG_LE)
    for code, vr in codes.items()
    if vr not in ("SQ", "UN")
}
_CONVERSIONS_BE: Final = {
    code: (vr, DECODERS[vr], ACCEPTS.get(vr), codes is LONG_BE)
    for codes in (SHORT_BE, LONG_BE)
    for code, vr in codes.items()
    if vr not in ("SQ", "UN")
}


class _ByTag(dict[int, Conversion | None]):
    """The conversions of public elements by tag, each made when first asked for: the data dictionary has thousands."""

    def __missing__(self, tag: int) -> Conversion | None:
        vr = _ELEMENT_VRS.get(tag)
        # What is ambiguous depends on other elements, and private elements on their creator.
        if tag & 0x10000 or vr is None or len(vr) > 2 or vr in ("SQ", "UN"):
            return None
        found = self[tag] = (vr, DECODERS[vr], ACCEPTS.get(vr), False)
        return found


class _ByCode(dict[int, Conversion | None]):
    """The conversions of explicit VRs; a VR that is missing has none."""

    def __missing__(self, code: int) -> None:
        return None


_BY_TAG: Final = _ByTag()
_BY_CODE_LE: Final = _ByCode(_CONVERSIONS_LE)
_BY_CODE_BE: Final = _ByCode(_CONVERSIONS_BE)
# So many elements are made at once when all of a dataset are asked for; a caller who stops early has paid for no more.
_RUN: Final = 64
# Pixel data is not made before it is asked for.
_LAST_OF_RUN: Final = 0x7FDFFFFF
# Fewer elements are made as quickly one by one.
_LEAST: Final = 8
_new_element: Final = DataElement.__new__
_CHARSET_VRS: Final = texts(CUSTOMIZABLE_CHARSET_VR)
# Their values are kept as bytes in the order of the source (PS3.5 7.3).
_WORD_VRS: Final = frozenset(WORD_SIZE)
# PS3.5 6.2.2: UN with a length that fits 16 bits may be an element that some software did not know.
_UN_LENGTH: Final = 0xFFFF


def load(dataset: State, tag: int, entry: Entry) -> DataElement:
    """Return the element of an index entry and publish it in the dataset."""
    source = dataset._source
    assert source is not None  # entries come with their source
    if source.options.element_hook is not None:
        return _hooked(dataset, source, tag, entry)
    if type(entry) is int and entry >= 0 and not dataset._implicit:
        # The usual case, spelt out for speed: explicit VR, defined length.
        buffer = source._buffer or source.buffer
        big = source.big_endian
        _, _, code, length = (HHHH_BE if big else HHHH_LE)(buffer, entry)
        conversion = (_CONVERSIONS_BE if big else _CONVERSIONS_LE).get(code)
        if conversion is not None:
            vr, decoder, accepts, is_long = conversion
            start = entry + 8
            if is_long:
                length = (L_BE if big else L_LE)(buffer, entry + 8)[0]
                start = entry + 12
            if length & 1:
                _odd_length(dataset, source, tag, entry)
            raw = buffer[start : start + length]
            try:
                value = decoder(raw, big, dataset._charset, source.options)
            except InvalidValueError as error:
                vr, value = _unconvertible(dataset, source, tag, vr, raw, entry, error)
            else:
                if accepts is not None and not (accepts(raw) and raw.isascii()):
                    _validate(dataset, source, tag, vr, raw, value, entry)
            element = _new_element(DataElement)
            element._tag = tag
            element._vr = vr
            element._value = value
            element._entry = _of_words(source, entry, implicit=False) if big and vr in _WORD_VRS else entry
            element._extras = None
            element.private_creator = creator_of(dataset, tag) if tag & 0x10000 else None
            dataset._elements[tag] = element
            return element
    source.buffer  # noqa: B018 - says so if the source has been closed
    element = _load_span(dataset, source, tag, entry)
    dataset._elements[tag] = element
    return element


def runs(dataset: State) -> Iterable[list[int]]:
    """Yield the tags in ascending order in runs, the elements of each made where that can be done at once."""
    tags = sorted(dataset._elements)
    source = dataset._source
    if len(tags) < _LEAST or source is None:
        return (tags,)
    return _made_runs(dataset, tags)


def _made_runs(dataset: State, tags: list[int]) -> Iterator[list[int]]:
    for first in range(0, len(tags), _RUN):
        run = tags[first : first + _RUN]
        _load_run(dataset, run)
        yield run


def _load_run(dataset: State, tags: list[int]) -> None:
    """Make at once, and publish, those elements that nobody has asked for and that are as usual.

    The others are left for ``load``, which records what is wrong with them when their turn comes.
    """
    source = dataset._source
    if source is None or source.options.element_hook is not None or source.is_closed:
        return
    elements = dataset._elements
    get = elements.get
    wanted = [(tag, entry) for tag in tags if type(entry := get(tag)) is int and entry >= 0 and tag <= _LAST_OF_RUN]
    implicit, big = dataset._implicit, source.big_endian
    conversions = _BY_TAG if implicit else _BY_CODE_BE if big else _BY_CODE_LE
    made = source.engine.values(source.buffer, wanted, implicit, big, dataset._charset, source.options, conversions)
    for (_, entry), one in zip(wanted, made, strict=True):
        # Another thread may have made it meanwhile, and somebody may have changed that one.
        if one is None or get(one[0]) is not entry:
            continue
        element = _new_element(DataElement)
        tag, element._vr, element._value = one
        element._tag = tag
        element._entry = _of_words(source, entry, implicit=implicit) if big and element._vr in _WORD_VRS else entry
        element._extras = None
        element.private_creator = creator_of(dataset, tag) if tag & 0x10000 else None
        elements[tag] = element


def _load_span(dataset: State, source: Source, tag: int, entry: Entry) -> DataElement:
    if type(entry) is Deferred:
        vr = known_vr(dataset, source, tag, entry.vr, entry.end - entry.start, entry.undefined, entry.implicit)
        assert source.fetch is not None  # deferred entries come with their fetch
        raw = source.fetch(entry.start, entry.end - entry.start)
        if vr == "SQ":
            places = Places()
            places.add(0, entry.start)
            span = Span(0, 0, len(raw), vr, False, entry.implicit)
            element = loaded(tag, vr, _sequence(dataset, source.sharing(raw, places), tag, span), entry)
            if tag & 0x10000:
                element.private_creator = creator_of(dataset, tag)
            return element
        if len(raw) & 1:
            _odd_length(dataset, source, tag, entry)
        element = _element(dataset, source, tag, vr, raw, entry)
        element.is_undefined_length = entry.undefined
        return element
    span = read_span(source.buffer, entry, Encoding(dataset._implicit, source.big_endian))
    vr = known_vr(dataset, source, tag, span.vr, span.end - span.start, span.undefined, span.implicit)
    if vr == "SQ" and stays_un(source, span):
        vr = "UN"
    if vr == "SQ":
        value = _sequence(dataset, source, tag, span)
        element = loaded(tag, "SQ", value, entry)
        if tag & 0x10000:
            element.private_creator = creator_of(dataset, tag)
    else:
        if (span.end - span.start) & 1:
            _odd_length(dataset, source, tag, entry)
        element = _element(dataset, source, tag, vr, source.buffer[span.start : span.end], entry)
    element.is_undefined_length = span.undefined
    return element


def _hooked(dataset: State, source: Source, tag: int, entry: Entry) -> DataElement:
    hook = source.options.element_hook
    assert hook is not None  # asked for it
    element: DataElement | RawDataElement | None = hook(dataset.get_item(tag), dataset)
    if element is None:
        element = _load_span(dataset, source, tag, entry)
    elif isinstance(element, RawDataElement):
        element = load_bytes(dataset, element)
    dataset._elements[tag] = element
    return element


def load_bytes(dataset: State, raw: RawDataElement) -> DataElement:
    """Return the element of bytes that stand in no source of the dataset."""
    value = raw.value if raw.value is not None else b""
    own = dataset._source
    options, limits = (current().read, current().limits) if own is None else (own.options, own.limits)
    engine = PURE if own is None else own.engine
    source = Source(value, big_endian=not raw.is_little_endian, options=options, limits=limits, engine=engine)
    undefined = raw.length == UNDEFINED
    span = Span(0, 0, len(value), raw.VR, undefined, raw.is_implicit_VR)
    element = _load_span(dataset, source, int(raw.tag), span)
    element._entry = None
    return element


def stays_un(source: Source | None, span: Span | Deferred) -> bool:
    """Whether items were written with VR UN, and options say that they are to stay bytes."""
    if source is None or source.options.infer_sq_for_un or not span.undefined or isinstance(span, Deferred):
        return False
    return bytes(source.buffer[span.header + 4 : span.header + 6]) == b"UN"


def _odd_length(dataset: State, source: Source, tag: int, entry: Entry) -> None:
    """Record a value of odd length; a value that is cut has been recorded as that."""
    offset, path = offset_of(source, entry), path_text(dataset._place, tag)
    source.deviations.record(Rule.ODD_LENGTH, "took it as it is", offset=offset, tag_path=path)


def offset_of(source: Source, entry: Entry | None) -> int | None:
    """Return where the header of an element stands in its source."""
    if entry is None or isinstance(entry, Deferred):
        return None if entry is None else entry.header
    return source.offset(header_offset(entry))


def known_vr(
    dataset: State, source: Source, tag: int, vr: str | None, length: int, undefined: bool, implicit: bool
) -> str:
    """Return the VR of a raw element: its own, or the dictionary's where it has none or UN."""
    if vr is not None and (vr != "UN" or not source.options.replace_un_with_known_vr):
        return vr
    found = _ELEMENT_VRS.get(tag)
    if found is None:
        found = _private_vr(dataset, tag) if tag & 0x10000 else lookup.vr_of(tag)
    if vr == "UN" and (found is None or (not tag & 0x10000 and length >= _UN_LENGTH)):
        return "UN"
    if found is None:
        return "UN"
    if len(found) > 2:
        resolved = resolve(dataset, tag, found, undefined=undefined, implicit=implicit)
        if resolved is None:
            place = path_text(dataset._place, tag)
            held = dataset._elements.get(tag)
            offset = None if isinstance(held, DataElement) else offset_of(source, held)
            source.deviations.record(Rule.AMBIGUOUS_VR, "kept the value as bytes", offset=offset, tag_path=place)
            return found
        return resolved
    return found


def _private_vr(dataset: State, tag: int) -> str | None:
    element = tag & 0xFFFF
    if 0x10 <= element <= 0xFF:
        return "LO"  # PS3.5 7.8.1
    if element == 0:
        return "UL"
    creator = creator_of(dataset, tag)
    if creator is None:
        return None
    entry = lookup.private_entry(creator, tag >> 16, element)
    if entry is not None:
        return entry.vr
    table = dataset.vendor_table(creator)
    row = table.get((tag >> 16, element & 0xFF)) if table else None
    return row[0] if row else None


def _element(dataset: State, source: Source, tag: int, vr: str, raw: bytes, entry: Entry) -> DataElement:
    decoder = DECODERS.get(vr)
    value: Any = raw
    if decoder is not None:
        try:
            value = decoder(raw, source.big_endian, dataset._charset, source.options)
        except InvalidValueError as error:
            vr, value = _unconvertible(dataset, source, tag, vr, raw, entry, error)
        else:
            accepts = ACCEPTS.get(vr)
            if accepts is not None and not (accepts(raw) and raw.isascii()):
                _validate(dataset, source, tag, vr, raw, value, entry)
    if source.big_endian and vr in _WORD_VRS:
        entry = _of_words(source, entry, implicit=dataset._implicit)
    element = loaded(tag, vr, value, entry)
    if tag & 0x10000:
        element.private_creator = creator_of(dataset, tag)
    return element


def _of_words(source: Source, entry: Entry, *, implicit: bool) -> Entry:
    """Return an entry that says itself that its value is of words in big endian."""
    if isinstance(entry, int):
        entry = read_span(source.buffer, entry, Encoding(implicit, True))
    return entry._replace(big_endian=True)


def _validate(dataset: State, source: Source, tag: int, vr: str, raw: bytes, value: Any, entry: Entry) -> None:
    if source.options.reading_validation == Validation.IGNORE or accepts_list(vr, raw):
        return
    broken = validation.check(vr, value)
    if broken is not None:
        _invalid(dataset, source, tag, Rule.VALUE, f"kept the value: {broken}", entry, vr)
    if vr in _CHARSET_VRS and not raw.isascii() and charset.undecodable(raw, dataset._charset):
        _invalid(dataset, source, tag, Rule.CHARACTERS, "put replacement characters", entry, vr)


def _invalid(dataset: State, source: Source, tag: int, rule: Rule, action: str, entry: Entry, vr: str) -> None:
    place = path_text(dataset._place, tag)
    offset = offset_of(source, entry)
    if source.options.reading_validation == Validation.RAISE:
        raise InvalidValueError(f"{rule.value}: {action}", vr=vr, tag_path=place, offset=offset, file=source.name)
    source.deviations.record(rule, action, offset=offset, tag_path=place)


def _unconvertible(
    dataset: State, source: Source, tag: int, vr: str, raw: bytes, entry: Entry, error: InvalidValueError
) -> tuple[str, Any]:
    """Return what is kept of a value that its VR cannot take: text as text, anything else as bytes with VR UN."""
    if source.options.reading_validation == Validation.RAISE:
        error.tag_path = path_text(dataset._place, tag)
        error.file = source.name
        raise error
    if vr in _TEXT_VRS:
        _invalid(dataset, source, tag, Rule.VALUE, f"kept the text: {error.message}", entry, vr)
        return vr, raw.decode("latin-1").rstrip(" \0")
    _invalid(dataset, source, tag, Rule.VALUE_LENGTH, f"kept the bytes as UN: {error.message}", entry, vr)
    return "UN", raw


def _sequence(dataset: State, source: Source, tag: int, span: Span) -> Sequence:
    place = dataset._place
    depth = 1 if place is None else place.depth + 1
    if depth > source.limits.depth:
        raise exceeded("depth", source.limits.depth, depth, offset=span.header, tag_path=path_text(place, tag)[:200])

    limits = source.limits
    spans, findings, omitted = source.engine.items(
        source.buffer, span.start, span.end, span.implicit, source.big_endian, limits.depth, limits.elements
    )
    if findings:

        def path_of(inner: int | None) -> str:
            path = path_text(place, tag)
            return path if inner is None else f"{path}[].{path_text(None, inner)}"

        record_findings(source, findings, omitted, path_of)
    source.count(span.header, len(spans))
    inherited = dataset._inherited_pixel_representation
    if PIXEL_REPRESENTATION in dataset._elements:
        inherited = dataset.pixel_representation()
    make_item = dataset.item_class._make_item
    charset_now = dataset._charset
    wanted = dataset._wanted.get(tag) if dataset._wanted else None

    def make(index: int, item: Any) -> Any:
        return make_item(source, item, Place(place, tag, index), charset_now, inherited, wanted)

    return Sequence.of_spans(spans, make, undefined=span.undefined)


def empty_element(tag: int, vr: str) -> DataElement:
    """Return an element of a VR without a value."""
    return loaded(tag, vr, Sequence() if vr == "SQ" else empty_value(vr), None)
