"""Telling different values apart, some of which cannot be in a set."""

from __future__ import annotations

from typing import Any


def is_new(value: Any, found: list[Any], seen: set[Any]) -> bool:
    """Whether a value is not yet among those found; ``seen`` holds those of them that can be in a set."""
    try:
        if value in seen:
            return False
        seen.add(value)
    except TypeError:
        # Lists cannot be in a set.
        return value not in found
    return True
