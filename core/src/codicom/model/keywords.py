"""The keywords of the data dictionary as attributes, for type checkers and editors.

What they read is keywords.pyi beside this file, which declares each keyword with its type; at run time
``DatasetModel.__getattr__`` looks keywords up, so there is nothing to hold here.
"""

from typing import Any


class Keywords:
    """A base of datasets, on which type checkers find the keywords: ``Keywords[D]`` has items of the class ``D``."""

    __slots__ = ()

    def __class_getitem__(cls, item: Any) -> "type[Keywords]":
        return cls
