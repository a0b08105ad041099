"""Character sets."""

from collections.abc import Iterable, MutableSequence
from typing import Any

from codicom import DataElement
from codicom.values import DEFAULT_ENCODING as default_encoding
from codicom.values import PersonName, check_terms, decode_text, encode_text, python_encodings
from codicom.values._charsets import CODECS, G0_ESCAPES, G1_ESCAPES
from codicom.values.charset import LINE_DELIMITERS, add_term
from codicom.vr import CUSTOMIZABLE_CHARSET_VR

TEXT_VR_DELIMS = set(LINE_DELIMITERS)
ESC = b"\x1b"
STAND_ALONE_ENCODINGS = ("ISO_IR 192", "GBK", "GB18030")
CODES_TO_ENCODINGS = dict((*G0_ESCAPES.items(), *G1_ESCAPES.items()))
ENCODINGS_TO_CODES = {codec: escape for escape, codec in reversed(CODES_TO_ENCODINGS.items())}
handled_encodings = ("iso2022_jp", "iso2022_jp_2", "iso_ir_58")
need_tail_escape_sequence_encodings = ("iso2022_jp", "iso2022_jp_2")
custom_encoders: dict[str, Any] = {}


class _Terms(dict[str, str]):
    """The Python codecs of the terms; what a program adds, codicom reads and writes with."""

    def __setitem__(self, term: str, codec: str) -> None:
        super().__setitem__(term, codec)
        add_term(term, codec)

    def update(self, *others: Any, **more: str) -> None:
        for term, codec in dict(*others, **more).items():
            self[term] = codec

    def setdefault(self, term: str, codec: str = default_encoding) -> str:
        if term not in self:
            self[term] = codec
        return self[term]


python_encoding = _Terms(CODECS)


def _codecs(encodings: Iterable[str] | str | None) -> tuple[str, ...]:
    if encodings is None:
        return (default_encoding,)
    return (encodings,) if isinstance(encodings, str) else tuple(encodings)


def decode_bytes(value: bytes, encodings: Iterable[str], delimiters: set[int]) -> str:
    """Return the text that bytes hold in Python codecs."""
    return decode_text(value, _codecs(encodings), frozenset(delimiters))


decode_string = decode_bytes


def encode_string(value: str, encodings: Iterable[str]) -> bytes:
    """Return a text in bytes of the first codecs that have its characters."""
    return encode_text(value, _codecs(encodings), errors="replace")


def convert_encodings(encodings: None | str | MutableSequence[str]) -> list[str]:
    """Return the Python codecs that the values of Specific Character Set name."""
    import warnings

    for problem in check_terms(encodings):
        warnings.warn(problem, UserWarning, stacklevel=2)
    return list(python_encodings(encodings))


def decode_element(elem: DataElement, dicom_character_set: str | list[str] | None) -> None:
    """Decode the text of an element that holds bytes, in place."""
    if elem.is_empty:
        return
    codecs = convert_encodings(dicom_character_set)
    if elem.VR == "SQ":
        for item in elem.value:
            item.decode()
    elif elem.VR == "PN":
        several = elem.VM > 1
        names = [
            each.decode(codecs) if isinstance(each, PersonName) else PersonName(each, codecs)
            for each in (elem.value if several else [elem.value])
        ]
        elem.value = names if several else names[0]
    elif elem.VR in CUSTOMIZABLE_CHARSET_VR:
        delimiters = TEXT_VR_DELIMS
        several = elem.VM > 1
        texts = [
            decode_bytes(each, codecs, delimiters) if isinstance(each, bytes) else each
            for each in (elem.value if several else [elem.value])
        ]
        elem.value = texts if several else texts[0]


__all__ = [
    "CODES_TO_ENCODINGS",
    "CUSTOMIZABLE_CHARSET_VR",
    "ENCODINGS_TO_CODES",
    "ESC",
    "STAND_ALONE_ENCODINGS",
    "TEXT_VR_DELIMS",
    "convert_encodings",
    "custom_encoders",
    "decode_bytes",
    "decode_element",
    "decode_string",
    "default_encoding",
    "encode_string",
    "handled_encodings",
    "need_tail_escape_sequence_encodings",
    "python_encoding",
]
