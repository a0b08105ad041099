"""Small things."""

import logging
import warnings
from os import PathLike
from pathlib import Path
from typing import Any

from codicom.dictionary import suggest_keywords
from codicom.fileio import size_in_bytes

LOGGER = logging.getLogger("pydicom")

__all__ = ["LOGGER", "find_keyword_candidates", "is_dicom", "size_in_bytes", "warn_and_log"]


def is_dicom(file_path: str | PathLike[str]) -> bool:
    """Return whether a file has the prefix of DICOM."""
    with Path(file_path).open("rb") as stream:
        return stream.read(132)[128:] == b"DICM"


def find_keyword_candidates(keyword: str, allowed_edits: int = 1, max_candidates: int = 1) -> list[str]:
    """Return keywords that may be meant by a misspelt one."""
    del allowed_edits  # as many as its length makes likely
    return suggest_keywords(keyword, max_candidates)


def warn_and_log(msg: str, category: type[Warning] | None = None, stacklevel: int = 1) -> Any:
    """Warn, and tell the logger."""
    LOGGER.warning(msg)
    warnings.warn(msg, category, stacklevel=stacklevel + 1)
