"""The sources as the architecture tests see them: read, never imported."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Import:
    """One imported module, and how: by a function when it runs (late), or when its own module is imported."""

    module: str
    late: bool
    line: int


@dataclass(frozen=True)
class Source:
    """One module: its dotted name, its file and its syntax tree."""

    name: str
    path: Path

    @cached_property
    def tree(self):
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @property
    def is_package(self):
        return self.path.name == "__init__.py"

    @cached_property
    def imports(self):
        """Every import statement, without those for type checkers alone."""
        return tuple(self._imports(self.tree.body, late=False))

    @cached_property
    def every_import(self):
        """Every import statement, those for type checkers too."""
        return tuple(self._imports(self.tree.body, late=False, typed=True))

    def _imports(self, nodes, *, late, typed=False):
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from (Import(alias.name, late, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                start = self._absolute(node)
                yield from (Import(f"{start}.{alias.name}", late, node.lineno) for alias in node.names)
            elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
                yield from self._imports([*(node.body if typed else ()), *node.orelse], late=late, typed=typed)
            else:
                inside = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                yield from self._imports(ast.iter_child_nodes(node), late=inside, typed=typed)

    def _absolute(self, node):
        if not node.level:
            return node.module
        package = self.name if self.is_package else self.name.rpartition(".")[0]
        parts = package.split(".")
        parents = parts[: len(parts) - node.level + 1]
        return ".".join([*parents, *([node.module] if node.module else [])])


@dataclass(frozen=True)
class Package:
    """One distribution of the workspace: its folder, and what its pyproject.toml says."""

    folder: Path

    @cached_property
    def project(self):
        return tomllib.loads((self.folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    @property
    def name(self):
        return self.project["name"]

    @property
    def import_name(self):
        return self.name.replace("-", "_")

    @cached_property
    def sources(self):
        """The modules by dotted name."""
        found = {}
        for path in sorted((self.folder / "src").rglob("*.py")):
            parts = path.relative_to(self.folder / "src").with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            found[name] = Source(name, path)
        return found

    @property
    def declaring_modules(self):
        """The modules that its entry points name."""
        return tuple(self.project.get("entry-points", {}).get("codicom.v1", {}).values())


CORE = Package(ROOT / "core")
PLUGINS = tuple(Package(path.parent) for path in sorted(ROOT.glob("plugins/*/*/pyproject.toml")))


def read_doors():
    """Return the public names of codicom by their modules, as docs/api.md lists them."""
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    found = {}
    for section in page.split("\n## ")[1:]:
        rows = re.findall(r"^\| (`.+?`) \|", section, re.MULTILINE)
        found[section.split("\n")[0]] = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    return found


DOORS = read_doors()


def pytest_generate_tests(metafunc):
    """Give a test each package, each plugin, each declaring module, or each public module in turn."""
    cases = {
        "package": [(each.name, each) for each in (CORE, *PLUGINS)],
        "plugin": [(each.name, each) for each in PLUGINS],
        "declaring_module": [(name, name) for each in PLUGINS for name in each.declaring_modules],
        "door": [(name, name) for name in DOORS],
    }
    for name, found in cases.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, [pytest.param(each, id=label) for label, each in found])


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def core():
    return CORE


@pytest.fixture(scope="session")
def packages():
    return (CORE, *PLUGINS)


@pytest.fixture(scope="session")
def plugins():
    return PLUGINS


@pytest.fixture(scope="session")
def doors():
    return DOORS


@pytest.fixture(scope="session")
def source_of(tmp_path_factory):
    """Make a source from text, to see that a rule finds what it forbids."""

    def make(text, name="codicom.made"):
        path = tmp_path_factory.mktemp("made") / "made.py"
        path.write_text(text)
        return Source(name, path)

    return make


@pytest.fixture(scope="session")
def newly_loaded():
    """Import a module in a fresh interpreter, and return the names of all modules that this loaded."""

    def load(module):
        code = f"import sys; before = set(sys.modules); import {module}; print(*(set(sys.modules) - before))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr
        return set(done.stdout.split())

    return load
