"""Which engine a source is read with: the one asked for, else the best installed."""

from __future__ import annotations

import os
import warnings
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import Any, Final

from codicom.errors import PluginError, PluginWarning
from codicom.settings import ReadOptions
from codicom.wire.engine import PURE, Engine

# A package that every distribution with an engine puts a module into. Whether it is there is known in microseconds;
# to look through all that is installed takes longer than reading many files.
BEACON: Final = "codicom_engines"


def engine_for(options: ReadOptions) -> Engine:
    """Return the engine that options ask for, by itself or by its name; else the best there is."""
    asked = options.engine
    if asked is None:
        return _best()
    if isinstance(asked, Engine):
        return asked
    return PURE if asked == PURE.name else _named(asked, options.plugins)


@cache
def _best() -> Engine:
    """Return the engine that ``CODICOM_ENGINE`` names, else the best installed; found out once a process."""
    name = os.environ.get("CODICOM_ENGINE")
    if name:
        return PURE if name == PURE.name else _named(name, None)
    if find_spec(BEACON) is None:
        return PURE
    from codicom.extend.registry import plugins

    registry = plugins()
    for declared in registry.scanners():
        try:
            return _resolved(registry, declared)
        except PluginError as error:
            # Nobody asked for this one, and there is another that reads the same.
            warnings.warn(f"{error}; the next best engine is used", PluginWarning, stacklevel=2)
    return PURE


@lru_cache(maxsize=16)
def _named(name: str, registry: Any) -> Engine:
    from codicom.extend.registry import plugins

    registry = plugins() if registry is None else registry
    known = {declared.record.name: declared for declared in registry.scanners()}
    if name not in known:
        raise PluginError(
            f"engine must be one of {', '.join(sorted(known))}, got {name!r}",
            hint="install the package that supplies it; `codicom plugins` lists what is installed",
        )
    return _resolved(registry, known[name])


def _resolved(registry: Any, declared: Any) -> Engine:
    found = registry.resolve(declared)
    if not isinstance(found, Engine):
        raise PluginError(
            f"the target of {declared.record} of {declared.plugin} must be an Engine, got {type(found).__name__}",
            hint="make it with codicom.engine.assembled",
        )
    return found
