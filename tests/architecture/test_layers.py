"""The rows of the core: a module imports only from its own row or from those below, whenever and for whatever it does.

Imports that functions make when they run and imports for type checkers count like any other.
"""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

# From the ground up. A new module belongs here first: that is the moment to think about what it may know. The longest
# name that fits a module decides, so "pixels" is the door codicom.pixels and what no longer name claims.
ROWS = {
    "tables": {"tables", "dictionary", "_version"},
    "ground": {"errors", "tag", "vr", "uid", "settings", "limits"},
    "wire": {"wire"},
    "values": {"values"},
    "model": {"model"},
    "extend": {"extend", "plugin", "registry"},
    "files": {"files", "saving"},
    "joining": {
        "pixels.stored",
        "pixels.decoding",
        "pixels.encoding",
        "pixels.presentation",
        "pixels.delegates",
        "formats",
        "json",
        "xml",
        "waveform",
        "vendor",
        "outline",
        "encaps",
        "dump",
        "paths",
    },
    "dataset": {"dataset"},
    "fileio": {"fileio", "raw", "engine"},
    "pixels": {"pixels", "pixels.transcoding"},
    "tools": {
        "batch",
        "operations",
        "examples",
        "data",
        "filespec",
        "rules",
        "checking",
        "repairing",
        "codify",
    },
    "face": {"__init__", "testing", "image"},
}
HEIGHT = {part: height for height, parts in enumerate(ROWS.values()) for part in parts}


def part(module):
    """Return the name in ``ROWS`` that a module of the core falls under, or ``None``."""
    name = module.partition(".")[2] or "__init__"
    while name and name not in HEIGHT:
        name = name.rpartition(".")[0]
    return name or None


def targets(source, known):
    """Return the modules of its package that a source imports, with the line of each."""
    package = source.name.split(".")[0]
    found = set()
    for each in source.every_import:
        if each.module.split(".")[0] != package:
            continue
        # "codicom.tag.Tag" is a name of the module codicom.tag; "codicom.wire.header" may be a module.
        target = each.module if each.module in known else each.module.rpartition(".")[0]
        if target != source.name and target in known:
            found.add((target, each.line))
    return found


def graph(package):
    """Return what each module of a package imports of it."""
    return {
        name: {target for target, _ in targets(source, package.sources)} for name, source in package.sources.items()
    }


def cycle(edges):
    """Return one cycle of a graph, or None."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return error.args[1]
    return None


def test_every_core_module_has_a_row(core):
    homeless = {name for name in core.sources if part(name) is None}
    assert not homeless, f"put {sorted(homeless)} into a row, in ROWS of {__file__}"


def test_every_name_of_the_rows_is_a_module(core):
    names = {name.partition(".")[2] or "__init__" for name in core.sources}
    assert not HEIGHT.keys() - names


def test_modules_import_only_from_their_own_row_or_below(core):
    upward = [
        f"{source.path}:{line}: {name} imports {target}"
        for name, source in core.sources.items()
        for target, line in targets(source, core.sources)
        if HEIGHT[part(target)] > HEIGHT[part(name)]
    ]
    assert not upward


def test_tables_import_nothing_of_codicom_but_tables(core):
    outside = {
        (name, target)
        for name, found in graph(core).items()
        for target in found
        if part(name) == "tables" and part(target) != "tables"
    }
    assert not outside


def test_modules_form_no_import_cycle(package):
    edges = graph(package)
    assert cycle(edges) is None


def test_what_elements_hand_over_is_named_in_one_table(core):
    strings = {
        (name, node.value)
        for name, source in core.sources.items()
        # What core declares names its targets as the records of any plugin do.
        if name != "codicom.extend.own"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _names_a_function(node.value)
    }
    assert {name for name, _ in strings} == {"codicom.model.delegates"}
    assert len(strings) == 4


def _names_a_function(text):
    module, colon, function = text.partition(":")
    return bool(colon) and module.startswith("codicom.") and function.isidentifier()


def test_what_elements_hand_over_exists():
    from codicom.model.delegates import DELEGATES, delegate

    assert all(callable(delegate(name)) for name in DELEGATES)


def test_a_cycle_would_be_found():
    assert cycle({"a": {"b"}, "b": {"c"}, "c": {"a"}}) is not None


@pytest.mark.parametrize(
    "text",
    [
        "import codicom.wire",
        "from codicom import wire",
        "from .wire import header",
        "try:\n    import codicom.wire\nexcept ImportError:\n    raise",
        "class A:\n    import codicom.wire",
        "def f():\n    from codicom.wire import header",
        "if TYPE_CHECKING:\n    import codicom.wire",
    ],
)
def test_an_import_is_found_in_any_form(source_of, text):
    found = targets(source_of(text), {"codicom", "codicom.wire", "codicom.wire.header"})
    assert {part(target) for target, _ in found} == {"wire"}
