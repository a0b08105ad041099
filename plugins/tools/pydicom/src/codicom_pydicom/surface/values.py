"""Bytes into values, one function for each kind of VR."""

import logging
from collections.abc import Callable, Iterable
from struct import Struct
from typing import Any

from codicom import Sequence
from codicom.raw import element_of
from codicom.tag import BaseTag, TupleTag
from codicom.values import MultiValue, PersonName
from codicom.vr import CUSTOMIZABLE_CHARSET_VR, VR, Family
from codicom_pydicom.conversion import value_of

from .charset import TEXT_VR_DELIMS, default_encoding
from .dataelem import RawDataElement

have_numpy = True
logger = logging.getLogger("pydicom")
Converter = Callable[..., Any]


def _converter(vr: str) -> Converter:
    def convert_bytes(byte_string: bytes, is_little_endian: bool, struct_format: str | None = None) -> Any:
        return value_of(vr, byte_string, is_little_endian)

    convert_bytes.__doc__ = f"Return the value that bytes have in VR {vr}."
    return convert_bytes


convert_AE_string = _converter("AE")
convert_ATvalue = _converter("AT")
convert_DA_string = _converter("DA")
convert_DS_string = _converter("DS")
convert_DT_string = _converter("DT")
convert_IS_string = _converter("IS")
convert_OBvalue = _converter("OB")
convert_OVvalue = _converter("OV")
convert_OWvalue = _converter("OW")
convert_TM_string = _converter("TM")
convert_UI = _converter("UI")
convert_UN = _converter("UN")
convert_UR_string = _converter("UR")
convert_string = _converter("CS")


def convert_tag(byte_string: bytes, is_little_endian: bool, offset: int = 0) -> BaseTag:
    """Return the tag that stands in bytes."""
    return TupleTag(Struct("<HH" if is_little_endian else ">HH").unpack_from(byte_string, offset))


def convert_numbers(byte_string: bytes, is_little_endian: bool, struct_format: str) -> Any:
    """Return the numbers that bytes hold: nothing, one, or several."""
    order = "<" if is_little_endian else ">"
    count, rest = divmod(len(byte_string), Struct(order + struct_format).size)
    if rest:
        from codicom.errors import BytesLengthException

        raise BytesLengthException(
            f"{len(byte_string)} bytes are no multiple of {Struct(order + struct_format).size}, the size of a value"
        )
    values = Struct(f"{order}{count}{struct_format}").unpack(byte_string)
    if not values:
        return ""
    return values[0] if count == 1 else MultiValue(type(values[0]), values)


def convert_PN(byte_string: bytes, encodings: list[str] | None = None) -> Any:
    """Return the name or names that bytes hold."""
    names = [PersonName(each, encodings or [default_encoding]) for each in byte_string.rstrip(b"\0 ").split(b"\\")]
    return names[0] if len(names) == 1 else MultiValue(PersonName, names)


def convert_text(byte_string: bytes, encodings: list[str] | None = None, vr: str | None = None) -> Any:
    """Return the text or texts that bytes hold."""
    return value_of(vr or "LO", byte_string, True, encodings)


def convert_single_string(byte_string: bytes, encodings: list[str] | None = None, vr: str | None = None) -> str:
    """Return the one text that bytes hold, backslashes and all."""
    return str(value_of(vr or "LT", byte_string, True, encodings))


def convert_SQ(
    byte_string: bytes, is_implicit_VR: bool, is_little_endian: bool, encoding: list[str] | None = None, offset: int = 0
) -> Sequence:
    """Return the sequence that bytes hold."""
    raw = RawDataElement(
        BaseTag(0x00091001), "SQ", len(byte_string), byte_string, offset, is_implicit_VR, is_little_endian
    )
    found: Sequence = element_of(raw, None, encoding).value
    return found


def multi_string(val: str, valtype: Callable[[str], Any] | None = None) -> Any:
    """Return a text that backslashes divide as a list, or the one there is."""
    make = valtype or str
    parts = val.rstrip(" \0").split("\\")
    return make(parts[0]) if len(parts) == 1 else MultiValue(make, parts)


def convert_value(VR: str, raw_data_element: RawDataElement, encodings: Iterable[str] | str | None = None) -> Any:
    """Return the value of a raw element in a VR."""
    if VR not in converters:
        raise NotImplementedError(f"Unknown Value Representation '{VR}'")
    return element_of(raw_data_element._replace(VR=str(VR)), None, encodings or default_encoding).value


# In this order VRs are tried for values that do not fit the one they have.
convert_retry_VR_order = [
    VR(each)
    for each in (
        "SH",
        "UL",
        "SL",
        "US",
        "SS",
        "FL",
        "FD",
        "OF",
        "OB",
        "UI",
        "DA",
        "TM",
        "PN",
        "IS",
        "DS",
        "LT",
        "SQ",
        "UN",
        "AT",
        "OW",
        "DT",
        "UT",
    )
]
_CONVERTER_OF: dict[Family, Callable[..., Any]] = {
    Family.TITLE: convert_AE_string,
    Family.CODE: convert_string,
    Family.RESOURCE: convert_UR_string,
    Family.DECIMAL_STRING: convert_DS_string,
    Family.INTEGER_STRING: convert_IS_string,
    Family.TEXT: convert_text,
    Family.LONG_TEXT: convert_single_string,
    Family.NAME: convert_PN,
    Family.UID: convert_UI,
    Family.TAG: convert_ATvalue,
    Family.WORDS: convert_OBvalue,
    Family.UNKNOWN: convert_UN,
    Family.AMBIGUOUS: convert_OWvalue,
    Family.SEQUENCE: convert_SQ,
}
_CONVERT_DATE: dict[str, Callable[..., Any]] = {
    VR.DA: convert_DA_string,
    VR.DT: convert_DT_string,
    VR.TM: convert_TM_string,
}
converters: dict[str, Any] = {
    **{vr: _CONVERTER_OF[vr.family] for vr in VR if vr.family in _CONVERTER_OF},
    **{vr: (convert_numbers, vr.traits.struct) for vr in VR if vr.family in (Family.INTEGER, Family.FLOAT)},
    **_CONVERT_DATE,
    **dict.fromkeys((VR.OF, VR.OW), convert_OWvalue),
    VR.OV: convert_OVvalue,
    VR.OB_OW: convert_OBvalue,
    VR.US_SS: (convert_numbers, VR.US.traits.struct),
}

__all__ = [
    "CUSTOMIZABLE_CHARSET_VR",
    "TEXT_VR_DELIMS",
    "VR",
    "convert_AE_string",
    "convert_ATvalue",
    "convert_DA_string",
    "convert_DS_string",
    "convert_DT_string",
    "convert_IS_string",
    "convert_OBvalue",
    "convert_OVvalue",
    "convert_OWvalue",
    "convert_PN",
    "convert_SQ",
    "convert_TM_string",
    "convert_UI",
    "convert_UN",
    "convert_UR_string",
    "convert_numbers",
    "convert_retry_VR_order",
    "convert_single_string",
    "convert_string",
    "convert_tag",
    "convert_text",
    "convert_value",
    "converters",
    "default_encoding",
    "multi_string",
]
