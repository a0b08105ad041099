"""The targets of records: imported on first use, kept, and their faults recorded."""

from __future__ import annotations

import threading
from collections.abc import Callable
from importlib import import_module
from typing import Any

from codicom.errors import PluginError
from codicom.extend import wording
from codicom.extend.loader import Problem, describe
from codicom.extend.select import Declared


class Targets:
    """What the targets of a registry's records name, once it has been asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # By kind too: two kinds of record may name one target, and expect another type of thing there.
        self._resolved: dict[tuple[type[Any], str], object] = {}
        self.problems: tuple[Problem, ...] = ()

    def resolve(self, declared: Declared[Any], field: str, known: Callable[[], tuple[Problem, ...]]) -> object:
        """Return what a field of a record names; ``known`` tells an error the problems of all plugins."""
        record = declared.record
        target = getattr(record, field)
        if target is None:
            raise PluginError(f"{record} of {declared.plugin} has no {field}")
        key = type(record), target
        if key in self._resolved:
            return self._resolved[key]
        try:
            # No lock: importing takes Python's own locks, and holding ours meanwhile could lock two threads for good.
            found = _imported(target)
            try:
                usable = record.accept(found)
            except TypeError as error:
                raise TypeError(f"{target} {error}") from None
        except (Exception, SystemExit) as error:
            message = f"{record} cannot be loaded: {describe(error)}"
            self._add(declared, message)
            raise wording.unresolved(declared, message, known()) from error
        # Another thread may have been faster; all get the first one's.
        return self._resolved.setdefault(key, usable)

    def give_up(self, declared: Declared[Any]) -> None:
        """Let a target be ``None`` from now on: it is not tried again, and its problem is not reported again."""
        self._resolved[type(declared.record), declared.record.target] = None

    def _add(self, declared: Declared[Any], message: str) -> None:
        plugin = declared.plugin
        problem = Problem(plugin.name, plugin.distribution, plugin.version, "resolve", message)
        with self._lock:
            if problem not in self.problems:
                self.problems += (problem,)


def _imported(target: str) -> object:
    module, _, path = target.partition(":")
    found: Any = import_module(module)
    for name in path.split("."):
        found = getattr(found, name)
    return found
