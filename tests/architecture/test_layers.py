"""The layers of the core: a module imports only from its own layer or from those below."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import pytest

# From the ground up. A new module belongs here first: that is the moment to think about what it may know.
LAYERS = {
    "ground": {"errors", "tag", "vr", "uid", "settings", "limits"},
    "tables": {"tables", "dictionary"},
    "wire": {"wire"},
    "values": {"values"},
    "model": {"model"},
    "extend": {"extend", "plugin", "registry"},
    "dataset": {"dataset"},
    "joining": {
        "fileio",
        "files",
        "formats",
        "saving",
        "raw",
        "pixels",
        "encaps",
        "json",
        "xml",
        "waveform",
        "outline",
        "checking",
        "repairing",
        "codify",
        "dump",
        "filespec",
        "examples",
        "data",
        "vendor",
    },
    "face": {"__init__", "testing", "image"},
}
HEIGHT = {part: height for height, parts in enumerate(LAYERS.values()) for part in parts}

# Imports made by a function when it runs may go up only here, each for its reason.
LATE_UPWARD = {
    ("tag", "tables"): "a keyword is looked up when a tag is made from it",
    ("uid", "tables"): "a UID's name and type are looked up when asked for",
    ("dataset", "files"): "save_as hands over to the module that opens paths",
    ("dataset", "formats"): "to_json and from_json hand over to the module that knows the JSON model",
    ("dataset", "pixels"): "pixel_array and its like hand over to the package that decodes frames",
    ("dataset", "outline"): "_repr_html_ hands over to the module that makes HTML of datasets",
    ("dataset", "waveform"): "waveform_array hands over to the module that reads waveforms",
    ("dataset", "vendor"): "vendor hands over to the module that asks plugins about private elements",
    ("model", "vendor"): "interpreted hands over to the module that asks plugins about private elements",
    ("dataset", "__init__"): "a file's meta information names the version that wrote it",
    ("model", "formats"): "the to_json of an element hands over to the module that knows the JSON model",
}
# Late imports between modules of one layer that close a cycle; each wants a reason that a reader accepts.
LATE_CYCLES: dict[tuple[str, str], str] = {}


def part(module):
    """Return the part of the core that a module belongs to: its first name below ``codicom``."""
    return module.split(".")[1] if "." in module else "__init__"


def targets(source, known, *, late):
    """Return the core's modules that a source imports, with the line of each."""
    found = set()
    for each in source.imports:
        if each.module.split(".")[0] != "codicom" or (each.late and not late):
            continue
        # "codicom.tag.Tag" is a name of the module codicom.tag; "codicom.wire.header" may be a module.
        target = each.module if each.module in known else each.module.rpartition(".")[0]
        if target != source.name:
            found.add((target, each.line, each.late))
    return found


def graph(core, *, late):
    """Return what each module of the core imports."""
    return {
        name: {target for target, _, _ in targets(source, core.sources, late=late)}
        for name, source in core.sources.items()
    }


def cycle(edges):
    """Return one cycle of a graph, or None."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return error.args[1]
    return None


def test_every_core_module_has_a_layer(core):
    homeless = {name for name in core.sources if part(name) not in HEIGHT}
    assert not homeless, f"put {sorted(homeless)} into a layer, in LAYERS of {__file__}"


def test_modules_import_only_from_their_own_layer_or_below(core):
    upward = [
        f"{source.path}:{line}: {name} imports {target}"
        for name, source in core.sources.items()
        for target, line, late in targets(source, core.sources, late=False)
        if HEIGHT[part(target)] > HEIGHT[part(name)]
    ]
    assert not upward


def test_functions_import_from_above_only_where_listed(core):
    upward = {
        (part(name), part(target))
        for name, source in core.sources.items()
        for target, line, late in targets(source, core.sources, late=True)
        if late and HEIGHT[part(target)] > HEIGHT[part(name)]
    }
    assert upward <= LATE_UPWARD.keys(), f"import from below, or list it in {__file__} with a reason"


def test_tables_import_nothing_of_codicom_but_tables(core):
    outside = {
        (name, target)
        for name, found in graph(core, late=True).items()
        for target in found
        if part(name) == "tables" and part(target) != "tables"
    }
    assert not outside


def test_modules_form_no_import_cycle(core):
    assert cycle(graph(core, late=False)) is None


def test_late_imports_form_no_cycle_but_those_listed(core):
    edges = {
        name: {target for target in found if (part(name), part(target)) not in LATE_UPWARD}
        for name, found in graph(core, late=True).items()
    }
    for name, target in LATE_CYCLES:
        assert target in edges[name], f"{name} no longer imports {target}: take it off LATE_CYCLES"
        edges[name].discard(target)
    assert cycle(edges) is None


def test_a_cycle_would_be_found():
    assert cycle({"a": {"b"}, "b": {"c"}, "c": {"a"}}) is not None


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("import codicom.wire", False),
        ("from codicom import wire", False),
        ("from .wire import header", False),
        ("try:\n    import codicom.wire\nexcept ImportError:\n    raise", False),
        ("class A:\n    import codicom.wire", False),
        ("def f():\n    from codicom.wire import header", True),
    ],
)
def test_an_import_is_found_in_any_form(source_of, text, late):
    found = targets(source_of(text), {"codicom.wire", "codicom.wire.header"}, late=True)
    assert {(part(target), how) for target, _, how in found} == {("wire", late)}


def test_an_import_for_type_checkers_is_not_counted(source_of):
    assert source_of("if TYPE_CHECKING:\n    import codicom.wire").imports == ()
