"""What other packages supply under pydicom's entry points; one that is broken does not take the others with it."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from codicom.errors import PluginWarning


def supplied(group: str, make: Callable[[Any], Any] = lambda loaded: loaded) -> dict[str, Any]:
    """Return what packages supply in a group, by the name of the entry point; ``make`` is called with what it loads."""
    found = {}
    for each in entry_points(group=group):
        try:
            found[each.name] = make(each.load())
        except Exception as error:  # noqa: BLE001 - whatever a package does wrong, it is its own
            package = each.dist.name if each.dist is not None else each.name
            warnings.warn(
                f"the package {package} that supplies {group} did not load: {type(error).__name__}: {error}",
                PluginWarning,
                stacklevel=3,
            )
    return found
