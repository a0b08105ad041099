"""Types of values, and conversion between bytes and values. Names are imported on first use."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codicom.values.charset import DEFAULT_ENCODING as DEFAULT_ENCODING
    from codicom.values.charset import check_terms as check_terms
    from codicom.values.charset import decode_text as decode_text
    from codicom.values.charset import encode_text as encode_text
    from codicom.values.charset import python_encodings as python_encodings
    from codicom.values.dates import DA as DA
    from codicom.values.dates import DT as DT
    from codicom.values.dates import TM as TM
    from codicom.values.dates import Range as Range
    from codicom.values.dates import parse_range as parse_range
    from codicom.values.decode import decode_value as decode_value
    from codicom.values.encode import encode_value as encode_value
    from codicom.values.multivalue import ConstrainedList as ConstrainedList
    from codicom.values.multivalue import MultiValue as MultiValue
    from codicom.values.names import PersonName as PersonName
    from codicom.values.numbers import DS as DS
    from codicom.values.numbers import IS as IS
    from codicom.values.numbers import DSdecimal as DSdecimal
    from codicom.values.numbers import DSfloat as DSfloat
    from codicom.values.numbers import ISfloat as ISfloat
    from codicom.values.numbers import format_number_as_ds as format_number_as_ds
    from codicom.values.numbers import is_valid_ds as is_valid_ds
    from codicom.values.numbers import is_valid_is as is_valid_is
    from codicom.values.validation import check as check
    from codicom.values.validation import validate_value as validate_value

# Where each public name lives.
_HOMES = {
    "decode_value": "decode",
    "encode_value": "encode",
    "check": "validation",
    "validate_value": "validation",
    "PersonName": "names",
    "MultiValue": "multivalue",
    "ConstrainedList": "multivalue",
    "DA": "dates",
    "DT": "dates",
    "TM": "dates",
    "Range": "dates",
    "parse_range": "dates",
    "DS": "numbers",
    "DSfloat": "numbers",
    "DSdecimal": "numbers",
    "format_number_as_ds": "numbers",
    "is_valid_ds": "numbers",
    "IS": "numbers",
    "ISfloat": "numbers",
    "is_valid_is": "numbers",
    "python_encodings": "charset",
    "check_terms": "charset",
    "decode_text": "charset",
    "encode_text": "charset",
    "DEFAULT_ENCODING": "charset",
}

__all__ = [*_HOMES]  # noqa: PLE0604 - the keys are the names


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'codicom.values' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"codicom.values.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
