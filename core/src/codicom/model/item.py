"""What a sequence may hold."""


class Item:
    """The base of every dataset."""

    __slots__ = ()
