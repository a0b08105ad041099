"""Plugins and the documentation use what docs/api.md lists, as any stranger would, and declaring costs nothing."""

from __future__ import annotations

import ast
import re
import sys
import textwrap
from pathlib import Path

import pytest

from codicom.tables import lookup

# What plugins still take from inside codicom: plugin, module, name. A line goes with its import; none is added.
INSIDE = Path(__file__).with_name("inside_names.txt")
MOST_INSIDE = 17

# What plugins may use of other plugins that they depend on.
PUBLIC_OF_PLUGINS = {
    "codicom_cli.kit": "verbs of all packages take many files, and tell what became of them, in one way",
    "codicom_cli.kit.options": "and have options that are called alike",
    "codicom_jpeg.stream": "what keeps the stream of a picture has to know how it is coded",
    "codicom_fileset": "the names pydicom.fileset are its names",
    "codicom_sr": "the names of pydicom.sr are its names",
    "codicom_image": "the verb convert and the demo render pictures",
}


CODE = re.compile(r"^ *```python\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def taken(source, doors):
    """Yield what a source takes of codicom, as (module, name): by imports, and as attributes of imported modules."""
    modules = {}
    assigned = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "codicom":
            for alias in node.names:
                if f"{node.module}.{alias.name}" in doors:
                    modules[alias.asname or alias.name] = f"{node.module}.{alias.name}"
                else:
                    yield node.module, alias.name
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "codicom":
                    modules[alias.asname or "codicom"] = alias.name if alias.asname else "codicom"
                    if alias.name not in doors:
                        yield alias.name, ""
        elif isinstance(node, ast.arg):
            assigned.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            assigned.add(node.id)
    # A variable that is called like a module may be the one or the other.
    modules = {name: module for name, module in modules.items() if name not in assigned}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute):
            module = _module(node.value, modules, doors)
            if module is not None and f"{module}.{node.attr}" not in doors:
                yield module, node.attr


def _module(node, modules, doors):
    """Return the module that an expression names, if it names one."""
    if isinstance(node, ast.Name):
        return modules.get(node.id)
    if isinstance(node, ast.Attribute):
        name = f"{_module(node.value, modules, doors)}.{node.attr}"
        return name if name in doors else None
    return None


def is_public(module, name, doors):
    """Return whether docs/api.md lists a name; of codicom.uid, every keyword of a UID is one."""
    return name in doors.get(module, ()) or (module == "codicom.uid" and lookup.uid_for_keyword(name) is not None)


def inside(sources, doors):
    """Return what sources take of codicom that is not public."""
    return {
        (module, name)
        for source in sources
        for module, name in taken(source, doors)
        if not is_public(module, name, doors)
    }


def allowed(plugin):
    lines = [line.split() for line in INSIDE.read_text(encoding="utf-8").splitlines()]
    return {(module, name) for distribution, module, name in lines if distribution == plugin.name}


def test_plugin_takes_only_public_names_of_codicom(plugin, doors):
    # Also fails for a line of the list that no import needs any more.
    assert inside(plugin.sources.values(), doors) == allowed(plugin)


def test_list_of_names_taken_from_inside_only_shrinks():
    assert len(INSIDE.read_text(encoding="utf-8").splitlines()) == MOST_INSIDE, "lower MOST_INSIDE; it never grows"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from codicom.saving import _head", ("codicom.saving", "_head")),
        ("from codicom.files import writer", ("codicom.files", "writer")),
        ("from codicom.model.load import load", ("codicom.model.load", "load")),
        ("import codicom.wire", ("codicom.wire", "")),
        ("import codicom\ncodicom.pixels._HOMES", ("codicom.pixels", "_HOMES")),
        ("from codicom import pixels as p\np.stored", ("codicom.pixels", "stored")),
        ("def f():\n    from codicom import Dataset, nothing", ("codicom", "nothing")),
    ],
)
def test_a_name_from_inside_is_found(source_of, doors, text, expected):
    assert inside([source_of(text)], doors) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "from codicom.errors import ReadError",
        "import codicom\ncodicom.pixels.array",
        "import codicom.uid\ncodicom.uid.CTImageStorage",
        "from codicom import pixels\npixels.array.__name__",
        "import codicom\ndef f(codicom):\n    codicom.anything",
    ],
)
def test_a_public_name_is_none_from_inside(source_of, doors, text):
    assert inside([source_of(text)], doors) == set()


def pages(root):
    return [
        *root.glob("docs/**/*.md"),
        root / "README.md",
        root / "core/README.md",
        *root.glob("plugins/*/*/README.md"),
    ]


def test_documentation_imports_only_public_names(root, doors, source_of):
    foreign = {
        (page.relative_to(root).as_posix(), *each)
        for page in pages(root)
        for block in CODE.findall(page.read_text(encoding="utf-8"))
        for each in inside([source_of(code_of(block))], doors)
    }
    assert not foreign


def code_of(block):
    """Return the code of a block, without indents and, if it is a session, without prompts and answers."""
    lines = textwrap.dedent(block).splitlines()
    if not any(line.startswith(">>> ") for line in lines):
        return "\n".join(lines)
    return "\n".join(line[4:] for line in lines if line.startswith((">>> ", "... ")))


def test_plugin_takes_of_another_plugin_only_what_is_public(plugin):
    # "from codicom_cli.kit import find_inputs" is seen as the module codicom_cli.kit.find_inputs.
    inside = [
        f"{source.path}:{each.line}: {each.module}"
        for source in plugin.sources.values()
        for each in source.imports
        if each.module.startswith("codicom_")
        and each.module.split(".")[0] != plugin.import_name
        and each.module.rpartition(".")[0] not in PUBLIC_OF_PLUGINS
        and each.module not in PUBLIC_OF_PLUGINS
    ]
    assert not inside


def test_plugin_has_an_entry_point(plugin):
    assert plugin.declaring_modules
    assert all(name in plugin.sources for name in plugin.declaring_modules)


def test_declaring_module_loads_no_third_party_module_but_pluggy(declaring_module, newly_loaded):
    own = declaring_module.split(".")[0]
    loaded = {name.split(".")[0] for name in newly_loaded(declaring_module)}
    assert loaded - sys.stdlib_module_names - {"codicom", "pluggy", own} == set()
