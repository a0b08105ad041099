"""What is true of every plugin, whatever it supplies: it loads, its declarations are light, its targets exist."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins
    from codicom.extend.select import Declared

# Run in a process of its own, since this one has imported everything already.
_LIGHTNESS = """
import contextlib, json, sys
import codicom.plugin
from codicom.extend import spec
before = set(sys.modules)
from importlib import import_module
plugin = import_module(sys.argv[1])
for hook in spec.record_types(spec):
    declare = getattr(plugin, hook, None)
    # A hook that raises is reported by another check.
    with contextlib.suppress(Exception):
        list(declare() if declare is not None else ())
print(json.dumps(sorted(set(sys.modules) - before)))
"""


class PluginConformance:
    """The checks that all plugins share; derive from one of the classes for what the plugin supplies.

    ``plugin`` is the module that the entry point names.
    """

    plugin: ClassVar[str] = ""
    # The records that the class checks; None for all.
    kind: ClassVar[Any] = None

    @cached_property
    def plugins(self) -> Plugins:
        """A registry of this plugin alone."""
        from codicom.extend.registry import Plugins

        if not self.plugin:
            raise TypeError(f"{type(self).__name__} names no plugin: set plugin = 'package.module'")
        return Plugins(discover=False, register=[import_module(self.plugin)], environ={})

    @property
    def declared(self) -> tuple[Declared[Any], ...]:
        """The plugin's records that this class checks."""
        return self.plugins.records(self.kind)

    def test_plugin_loads_and_declares(self) -> None:
        """The plugin loads without a problem, and declares at least one record of this kind."""
        problems = "; ".join(str(problem) for problem in self.plugins.problems)
        assert not problems, problems
        assert self.declared, f"{self.plugin} declares no {self.kind.__name__}"

    def test_declaring_imports_nothing_heavy(self) -> None:
        """Importing the plugin's module and calling its hooks imports the standard library and its own package only.

        Neither numpy nor any module that a record ``needs`` is loaded by it.
        """
        added = _added_modules(self.plugin)
        own = {"codicom", self.plugin.partition(".")[0]}
        foreign = sorted({name.partition(".")[0] for name in added} - own - sys.stdlib_module_names)
        assert not foreign, f"declaring imports {', '.join(foreign)}; import them where the target is"
        needs = {name for plugin in self.plugins.loaded for record in plugin.records for name in _needs(record)}
        early = sorted(needs & set(added))
        assert not early, f"declaring imports {', '.join(early)}, which a record says it needs only to work"

    def test_every_target_can_be_imported(self) -> None:
        """Whatever the plugin's records name as their target exists."""
        for plugin in self.plugins.loaded:
            for record in plugin.records:
                for field in record.targets:
                    if getattr(record, field) is not None:
                        self._resolve_record(plugin, record, field)

    def _resolve_record(self, plugin: Any, record: Any, field: str) -> None:
        from codicom.errors import PluginError
        from codicom.extend.select import Declared

        try:
            self.plugins.resolve(Declared(record, plugin), field)
        except PluginError as error:
            raise AssertionError(str(error)) from error


def _needs(record: object) -> tuple[str, ...]:
    return getattr(record, "needs", ())


def _added_modules(plugin: str) -> list[str]:
    # The child finds what this process finds, also where only pytest's settings put it on the path.
    path = os.pathsep.join(entry or os.curdir for entry in sys.path)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _LIGHTNESS, plugin],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert not done.returncode, f"importing {plugin} and calling its hooks failed:\n{done.stderr}"
    added: list[str] = json.loads(done.stdout.splitlines()[-1])
    return added
