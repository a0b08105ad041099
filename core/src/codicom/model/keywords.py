"""The keywords of the data dictionary as attributes, for type checkers and editors.

What they read is keywords.pyi beside this file, which declares each keyword with its type; at run time
``DatasetModel.__getattr__`` looks keywords up, so there is nothing to hold here.
"""


class Keywords:
    """The base of every dataset, on which type checkers find the keywords."""

    __slots__ = ()
