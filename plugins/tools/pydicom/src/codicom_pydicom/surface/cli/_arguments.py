"""The argument that names a file, a sample or a part of either, as all verbs take it."""

from typing import Any

from codicom.filespec import filespec_parser as parsed

from ..data import get_testdata_file


def _find(name: str) -> str | None:
    found = get_testdata_file(name)
    return found if isinstance(found, str) else None


def filespec_parser(filespec: str) -> list[tuple[Any, Any]]:
    """Return the dataset that an argument names, and the part of it if it names one."""
    # The samples have codicom's name before them there.
    own = filespec.removeprefix("pydicom::")
    return list(parsed(filespec if own == filespec else f"codicom::{own}", find=_find))
