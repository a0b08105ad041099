"""The index of a registry: built once, on first need, and never changed from then on."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Mapping

from codicom.errors import PluginError, PluginLoadError, PluginWarning
from codicom.extend import loader
from codicom.extend.index import Index, arrange
from codicom.extend.own import CORE


class LazyIndex:
    """What plugins supply, found when it is first asked for; all threads get the same."""

    def __init__(
        self,
        discover: bool,
        register: tuple[object, ...],
        hookspecs: tuple[object, ...],
        environ: Mapping[str, str] | None,
        *,
        warn: bool,
    ) -> None:
        self._discover = discover
        self._register = register
        self._hookspecs = hookspecs
        self._environ = environ
        self._warn = warn
        # The lock lets its own thread in again, so that a plugin that asks while it is loaded is refused, not hung.
        self._lock = threading.RLock()
        self._building = False
        # The only thing that changes, once.
        self._index: Index | None = None

    @property
    def is_built(self) -> bool:
        """Whether plugins have been loaded."""
        return self._index is not None

    def get(self) -> Index:
        """Return the index.

        Raises:
            PluginLoadError: a plugin has a problem, and ``CODICOM_STRICT_PLUGINS`` makes that an error.
        """
        index = self._index
        if index is None:
            index, new = self._build()
            problems = index.loaded.problems
            # In strict mode the error below says it all.
            if new and self._warn and problems and not self._is_strict:
                head = f"{len(problems)} problem(s) with plugins; codicom works without what they supply"
                warnings.warn("\n  ".join([head, *map(str, problems)]), PluginWarning, stacklevel=3)
        # Asked each time, since the environment of a test changes while its registry stays.
        if index.loaded.problems and self._is_strict:
            head = "plugins did not load, and CODICOM_STRICT_PLUGINS makes that an error"
            text = "\n  ".join([head, *map(str, index.loaded.problems)])
            raise PluginLoadError(text, problems=index.loaded.problems)
        return index

    def _build(self) -> tuple[Index, bool]:
        """Return the index, and whether this call has built it."""
        with self._lock:
            if self._index is not None:
                return self._index, False
            if self._building:
                # The same thread again: a plugin asks for plugins while it is being loaded.
                raise PluginError("plugins are asked for while they are being loaded; ask on first use instead")
            self._building = True
            try:
                loaded = loader.load(
                    discover=self._discover,
                    register=self._register,
                    disabled=_names(self._variables.get("CODICOM_DISABLE_PLUGINS", "")),
                    hookspecs=self._hookspecs,
                    own=CORE,
                )
                self._index = arrange(loaded, _names(self._variables.get("CODICOM_PREFER", "")))
            finally:
                # After an interrupt the next call starts anew.
                self._building = False
            return self._index, True

    @property
    def _variables(self) -> Mapping[str, str]:
        # Read when plugins are loaded, not when the registry is made.
        return os.environ if self._environ is None else self._environ

    @property
    def _is_strict(self) -> bool:
        return self._variables.get("CODICOM_STRICT_PLUGINS", "") not in ("", "0")


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
