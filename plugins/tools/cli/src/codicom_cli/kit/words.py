"""What an error says, for people."""

from __future__ import annotations

from codicom.errors import CodicomError


def in_words(error: BaseException) -> str:
    """Return what an error says without the name of the file, which may be a patient's."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, CodicomError):
        return f"{error.message}; {error.hint}" if error.hint else error.message
    return str(error) or type(error).__name__
