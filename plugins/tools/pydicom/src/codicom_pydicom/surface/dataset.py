"""Datasets."""

import logging
from typing import Any

from codicom import DataElement, Dataset, FileDataset, FileMetaDataset
from codicom.dataset import PrivateBlock, validate_file_meta
from codicom.raw import RawDataElement
from codicom.tag import BaseTag, TagType
from codicom.vr import AMBIGUOUS_VR, VR

from . import config
from .charset import default_encoding
from .datadict import dictionary_VR, keyword_for_tag, repeater_has_keyword, tag_for_keyword
from .dataelem import convert_raw_data_element, empty_value_for_VR
from .misc import warn_and_log
from .sequence import Sequence
from .tag import TAG_PIXREP, Tag, tag_in_exception
from .uid import PYDICOM_IMPLEMENTATION_UID, UID

logger = logging.getLogger("pydicom")
# The elements that hold pixels: Float Pixel Data, Double Float Pixel Data, Pixel Data.
PIXEL_KEYWORDS = {0x7FE00008, 0x7FE00009, 0x7FE00010}

__all__ = [
    "AMBIGUOUS_VR",
    "BaseTag",
    "DataElement",
    "Dataset",
    "FileDataset",
    "FileMetaDataset",
    "PIXEL_KEYWORDS",
    "PYDICOM_IMPLEMENTATION_UID",
    "PrivateBlock",
    "RawDataElement",
    "Sequence",
    "TAG_PIXREP",
    "Tag",
    "TagType",
    "UID",
    "VR",
    "config",
    "convert_raw_data_element",
    "default_encoding",
    "dictionary_VR",
    "empty_value_for_VR",
    "keyword_for_tag",
    "logger",
    "repeater_has_keyword",
    "tag_for_keyword",
    "tag_in_exception",
    "validate_file_meta",
    "warn_and_log",
]


def __getattr__(name: str) -> Any:
    # Functions that pydicom.dataset imports, and programs take from it; imported late, for they import this module.
    if name == "pixel_dtype":
        from .pixels.utils import pixel_dtype

        return pixel_dtype
    if name in ("read_partial", "dcmread"):
        from . import filereader

        return getattr(filereader, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
