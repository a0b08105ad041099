"""Elements."""

import logging
from collections.abc import MutableSequence
from io import BufferedIOBase
from typing import Any

from codicom import DataElement, Dataset
from codicom.model.element import empty_value
from codicom.raw import RawDataElement, element_of
from codicom.settings import IGNORE
from codicom.vr import (
    ALLOW_BACKSLASH,
    AMBIGUOUS_VR,
    BUFFERABLE_VRS,
    BYTES_VR,
    DEFAULT_CHARSET_VR,
    LONG_VALUE_VR,
    STR_VR,
    VR,
)
from codicom_pydicom import settings

from . import config
from .hooks import hooks
from .jsonrep import BulkDataType, JsonDataElementConverter
from .multival import MultiValue
from .tag import BaseTag, Tag
from .uid import UID
from .valuerep import DSfloat, PersonName

logger = logging.getLogger("pydicom")


def empty_value_for_VR(VR: str | None, raw: bool = False) -> bytes | list[str] | str | PersonName | None:
    """Return the value of an empty element of a VR; ``raw`` as it stands in a file."""
    if VR == "SQ":
        return b"" if raw else []
    if raw and VR in STR_VR and not settings.get("none_as_empty_text"):
        return b""
    found: bytes | list[str] | str | PersonName | None = None if VR is None else empty_value(VR)
    return found


def convert_raw_data_element(
    raw: RawDataElement, *, encoding: str | MutableSequence[str] | None = None, ds: Dataset | None = None
) -> DataElement:
    """Return the element of a raw one."""
    return element_of(raw, ds, encoding)


__all__ = [
    "ALLOW_BACKSLASH",
    "AMBIGUOUS_VR",
    "BUFFERABLE_VRS",
    "BYTES_VR",
    "BaseTag",
    "BufferedIOBase",
    "BulkDataType",
    "DEFAULT_CHARSET_VR",
    "DSfloat",
    "DataElement",
    "IGNORE",
    "JsonDataElementConverter",
    "LONG_VALUE_VR",
    "MultiValue",
    "PersonName",
    "RawDataElement",
    "STR_VR",
    "Tag",
    "UID",
    "VR",
    "config",
    "convert_raw_data_element",
    "empty_value_for_VR",
    "hooks",
    "logger",
]
_Any = Any
