"""pydicom's process-wide settings, kept as codicom's base options."""

from __future__ import annotations

from typing import Any, Final

from codicom.settings import BASE, WARN, Options, changed

# As pydicom 3 has them where they differ from codicom's.
DEFAULTS: Final = {"writing_validation": WARN, "buffer_bytes": 8192}


def begin() -> None:
    """Make pydicom's settings those that hold where a program says nothing."""
    BASE.options = changed(Options(), **DEFAULTS)


def end() -> None:
    """Go back to codicom's own."""
    BASE.options = Options()


def get(name: str) -> Any:
    """Return an option as it holds for all threads."""
    options = BASE.options
    for part in (options, options.read, options.write):
        if hasattr(part, name):
            return getattr(part, name)
    raise AttributeError(name)


def put(**changes: Any) -> None:
    """Change options for all threads."""
    BASE.options = changed(BASE.options, **changes)
