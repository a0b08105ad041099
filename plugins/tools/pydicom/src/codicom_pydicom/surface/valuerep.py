"""Value representations, and values that are more than numbers and texts."""

import re
import warnings
from typing import Any

from codicom.errors import ValueWarning
from codicom.settings import IGNORE, RAISE, WARN
from codicom.values import (
    DA,
    DS,
    DT,
    IS,
    TM,
    DSdecimal,
    DSfloat,
    ISfloat,
    PersonName,
    check,
    format_number_as_ds,
    is_valid_ds,
)
from codicom.values import DEFAULT_ENCODING as default_encoding
from codicom.values import validate_value as _validate_value
from codicom.values.charset import LINE_DELIMITERS
from codicom.values.validation import CHECKERS
from codicom.vr import (
    ALLOW_BACKSLASH,
    AMBIGUOUS_VR,
    BUFFERABLE_VRS,
    BYTES_VR,
    CUSTOMIZABLE_CHARSET_VR,
    DEFAULT_CHARSET_VR,
    EXPLICIT_VR_LENGTH_16,
    EXPLICIT_VR_LENGTH_32,
    FLOAT_VR,
    INT_VR,
    LIST_VR,
    LONG_VALUE_VR,
    MAX_VALUE_LEN,
    STANDARD_VR,
    STR_VR,
    VR,
    Family,
)
from codicom_pydicom import settings as _settings

TEXT_VR_DELIMS = set(LINE_DELIMITERS)
PN_DELIMS = {0x5E}

Checked = tuple[bool, str]


def _check(vr: str, value: Any) -> Checked:
    problem = check(vr, value)
    return problem is None, problem or ""


def validate_type(vr: str, value: Any, types: type | tuple[type, ...]) -> Checked:
    """Return whether a value is of a type, and what is wrong."""
    if value is None or isinstance(value, types):
        return True, ""
    return False, f"a value of {vr} is of another type than {type(value).__name__}"


def validate_vr_length(vr: str, value: Any) -> Checked:
    """Return whether a value is no longer than its VR allows, and what is wrong."""
    longest = MAX_VALUE_LEN.get(VR(vr), 0)
    if longest and value is not None and len(value) > longest:
        return False, f"a value of {vr} must have up to {longest} characters, got {len(value)}"
    return True, ""


def validate_type_and_length(vr: str, value: Any) -> Checked:
    """Return whether a value keeps the rules of its VR, and what is wrong."""
    return _check(vr, value)


# All rules of a VR are checked together, whichever of them a program names.
validate_regex = validate_type_and_regex = validate_length_and_type_and_regex = validate_pn = validate_type_and_length


def validate_date_time(vr: str, value: Any, date_time_type: type) -> Checked:
    """Return whether a value is a date or time, or a text of one, and what is wrong."""
    return (True, "") if isinstance(value, date_time_type) else _check(vr, value)


def validate_pn_component_length(vr: str, value: Any) -> Checked:
    """Return whether one component group of a name is no longer than allowed, and what is wrong."""
    return validate_vr_length(vr, value)


def validate_pn_component(value: Any) -> None:
    """Warn of a component group of a name that breaks a rule, or raise."""
    validate_value("PN", value, _settings.get("writing_validation"))


def validate_number(vr: str, value: Any, min_value: int, max_value: int) -> Checked:
    """Return whether a number is in a range, and what is wrong."""
    if value in ("", None):
        return True, ""
    if not isinstance(value, int):
        return False, f"a value of {vr} must be a whole number, got {type(value).__name__}"
    if not min_value <= value <= max_value:
        return False, f"a value of {vr} is from {min_value} to {max_value}"
    return True, ""


def validate_value(vr: str, value: Any, validation_mode: int, validator: Any = None) -> None:
    """Check a value, and warn or raise if it breaks a rule of its VR."""
    if validator is None:
        _validate_value(vr, value, validation_mode)
        return
    good, message = validator(vr, value) if validation_mode != IGNORE else (True, "")
    if good:
        return
    if validation_mode == RAISE:
        raise ValueError(message)
    warnings.warn(message, ValueWarning, stacklevel=2)


# What the text of each VR has to look like, by the table of VRs.
VR_REGEXES = {str(vr): rf"^(?:{vr.traits.form.pattern})$" for vr in VR if vr.traits.form is not None}
STR_VR_REGEXES = {vr: re.compile(form) for vr, form in VR_REGEXES.items()}
BYTE_VR_REGEXES = {vr: re.compile(form.encode()) for vr, form in VR_REGEXES.items()}
VALUE_LENGTH = {str(vr): vr.traits.size for vr in VR if vr.family in (Family.INTEGER, Family.FLOAT)}
VALIDATORS = {each: _check for each in (str(vr) for vr in STANDARD_VR) if each in CHECKERS}


def __getattr__(name: str) -> Any:
    if name == "DSclass":
        return DSdecimal if _settings.get("ds_type") == "decimal" else DSfloat
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), "DSclass"})


__all__ = [
    "ALLOW_BACKSLASH",
    "AMBIGUOUS_VR",
    "BUFFERABLE_VRS",
    "BYTES_VR",
    "CUSTOMIZABLE_CHARSET_VR",
    "DA",
    "DEFAULT_CHARSET_VR",
    "DS",
    "DSclass",
    "DSdecimal",
    "DSfloat",
    "DT",
    "EXPLICIT_VR_LENGTH_16",
    "EXPLICIT_VR_LENGTH_32",
    "FLOAT_VR",
    "INT_VR",
    "IS",
    "ISfloat",
    "LIST_VR",
    "LONG_VALUE_VR",
    "MAX_VALUE_LEN",
    "PN_DELIMS",
    "PersonName",
    "STANDARD_VR",
    "STR_VR",
    "TEXT_VR_DELIMS",
    "TM",
    "VALIDATORS",
    "VALUE_LENGTH",
    "VR",
    "WARN",
    "default_encoding",
    "format_number_as_ds",
    "is_valid_ds",
    "validate_date_time",
    "validate_length_and_type_and_regex",
    "validate_number",
    "validate_pn",
    "validate_pn_component",
    "validate_pn_component_length",
    "validate_regex",
    "validate_type",
    "validate_type_and_length",
    "validate_type_and_regex",
    "validate_value",
    "validate_vr_length",
]
