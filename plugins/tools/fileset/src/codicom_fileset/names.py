"""Names of files in a File-set (PS3.10 8.2, 8.5): up to 8 components of up to 8 characters A-Z, 0-9 and _."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final

from codicom.errors import CodicomError

MOST_COMPONENTS: Final = 8
_COMPONENT: Final = re.compile(r"[A-Z0-9_]{1,8}")
# J is left out, for it is easily taken for I.
_CHARACTERS: Final = "0123456789ABCDEFGHIKLMNOPQRSTUVWXYZ"


class OutsideRootError(CodicomError, PermissionError):
    """A File ID leads outside the folder of its File-set."""

    __str__ = CodicomError.__str__  # PermissionError would show only numbers


def is_conformant_file_id(path: PurePath) -> bool:
    """Return whether a path below the root is a name that the standard allows."""
    return len(path.parts) <= MOST_COMPONENTS and all(_COMPONENT.fullmatch(each) for each in path.parts)


def numbered(prefix: str, number: int, *, alphanumeric: bool) -> str:
    """Return a name of 8 characters: a prefix, and a number in digits, or in digits and letters."""
    characters = _CHARACTERS if alphanumeric else _CHARACTERS[:10]
    suffix = ""
    while number:
        number, rest = divmod(number, len(characters))
        suffix = characters[rest] + suffix
    return prefix + suffix.rjust(8 - len(prefix), "0")


def generate_filename(prefix: str = "", start: int = 0, alphanumeric: bool = False) -> Iterator[str]:
    """Yield names of 8 characters, each with a number one higher than the one before."""
    if len(prefix) > 7:
        raise ValueError(f"a prefix must have up to 7 characters, got {len(prefix)}")
    most = (len(_CHARACTERS) if alphanumeric else 10) ** (8 - len(prefix))
    for number in range(start, most):
        yield numbered(prefix, number, alphanumeric=alphanumeric)


def confined(root: Path, components: list[str]) -> Path:
    """Return the path of a file below the root; one that leads outside, by its names or by links, is an error."""
    for each in components:
        # A component is a name, not a path: separators, drives and going up are all ways out.
        if not each or each in (".", "..") or re.search(r"[/\\:\0]", each):
            raise _outside()
    path = root.joinpath(*components)
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise _outside()
    return path


def _outside() -> OutsideRootError:
    return OutsideRootError(
        "a Referenced File ID (0004,1500) leads outside the folder of the File-set",
        hint="the DICOMDIR is damaged or hostile; nothing is read or written there",
    )
