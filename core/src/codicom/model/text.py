"""The character set that a dataset's text is read with: what is declared, what options say, and a change of it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, TypeVar

from codicom.model.element import DataElement
from codicom.model.load import load, offset_of
from codicom.model.path import path_text
from codicom.model.raw import entry_of
from codicom.model.state import State, prepare, set_charset
from codicom.tables import lookup
from codicom.values import charset
from codicom.vr import CUSTOMIZABLE_CHARSET_VR, Family, of_family, texts
from codicom.wire.deviations import Rule
from codicom.wire.header import HHHH_BE, HHHH_LE, Deferred, Encoding, Entry, read_span
from codicom.wire.tags import CHARACTER_SET

_MAY_HOLD_TEXT: Final = texts(CUSTOMIZABLE_CHARSET_VR) | {"UN", "SQ"}
_WORDS_VRS: Final = texts(of_family(Family.WORDS))

D = TypeVar("D", bound=State)


def read_charset(dataset: State) -> None:
    """Take the character set in force from options or Specific Character Set (0008,0005)."""
    source = dataset._source
    override = source.options.charset if source is not None else None
    if override is not None:
        set_charset(dataset, charset.python_encodings(override))
        return
    held = dataset._elements.get(CHARACTER_SET)
    if held is None:
        return
    if type(held) is int and source is not None and held >= 0 and not dataset._implicit:
        length = (HHHH_BE if source.big_endian else HHHH_LE)(source.buffer, held)[3]
        encodings, problems = _declared(source.buffer[held + 8 : held + 8 + length])
    else:
        value = dataset.value_of(CHARACTER_SET)
        terms = [value] if isinstance(value, str) else [str(term) for term in value or ()]
        encodings, problems = charset.python_encodings(terms), tuple(charset.check_terms(terms))
    if source is not None:
        for problem in problems:
            offset, path = offset_of(source, entry_of(held)), path_text(dataset._place, CHARACTER_SET)
            source.deviations.record(Rule.CHARACTER_SET, problem, offset=offset, tag_path=path)
    set_charset(dataset, encodings)


def in_encodings(dataset: D, encodings: tuple[str, ...]) -> D:
    """Return a dataset of the same elements whose text is read in other encodings."""
    if dataset._charset == encodings:
        return dataset
    other = type(dataset).__new__(type(dataset))
    inherited, wanted = dataset._inherited_pixel_representation, dataset._wanted
    elements = dict(dataset._elements)
    prepare(other, elements, dataset._source, dataset._implicit, encodings, dataset._place, inherited, wanted)
    return other


def take_charset(dataset: State) -> None:
    """Keep decoding what is not converted yet with the set it was written in."""
    source = dataset._source
    if source is None:
        return
    for tag, held in list(dataset._elements.items()):
        if not isinstance(held, DataElement) and tag != CHARACTER_SET and _is_text(dataset, tag, held):
            load(dataset, tag, held)


def _is_text(dataset: State, tag: int, held: Entry) -> bool:
    source = dataset._source
    assert source is not None  # entries come with their source
    if isinstance(held, Deferred):
        return held.vr not in _WORDS_VRS
    span = read_span(source.buffer, held, Encoding(dataset._implicit, source.big_endian))
    vr = span.vr or lookup.vr_of(tag) or "UN"
    return vr in _MAY_HOLD_TEXT


@lru_cache(maxsize=256)
def _declared(raw: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the encodings that the bytes of Specific Character Set name, and what is wrong with them."""
    terms = raw.decode("latin-1").rstrip(" \0").split("\\")
    return charset.python_encodings(terms), tuple(charset.check_terms(terms))
