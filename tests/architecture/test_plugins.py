"""Plugins live on what any stranger may use, and declaring costs nothing."""

from __future__ import annotations

import ast
import sys

import codicom

# Modules of the core that a plugin may import; from ``codicom`` itself only its public names.
PUBLIC_MODULES = {
    "codicom",
    "codicom.plugin",
    "codicom.errors",
    "codicom.batch",
    "codicom.checking",
    "codicom.codify",
    "codicom.data",
    "codicom.dictionary",
    "codicom.dump",
    "codicom.examples",
    "codicom.files",
    "codicom.filespec",
    "codicom.outline",
    "codicom.pixels",
    "codicom.registry",
    "codicom.raw",
    "codicom.repairing",
    "codicom.saving",
    "codicom.tables",
    "codicom.tables.lookup",
    "codicom.values",
    "codicom.vr",
    "codicom.waveform",
}
# More for one plugin, with the reason.
ALSO = {
    "codicom-cli": {
        "codicom.model.path": "its verb edit reads paths as Dataset.at does",
        "codicom.encaps": "its verb extract takes the fragments of a video, which has no frames to ask for",
    },
}
# A plugin that may import all of the core, with the reason.
EVERYTHING = {"codicom-pydicom": "it gives the core's classes and functions pydicom's names, the inner ones too"}

# What plugins may use of other plugins that they depend on.
PUBLIC_OF_PLUGINS = {
    "codicom_cli.kit": "verbs of all packages take many files, and tell what became of them, in one way",
    "codicom_cli.kit.options": "and have options that are called alike",
    "codicom_jpeg.stream": "what keeps the stream of a picture has to know how it is coded",
    "codicom_fileset": "the names pydicom.fileset are its names",
    "codicom_sr": "the names of pydicom.sr are its names",
    "codicom_image": "the verb convert and the demo render pictures",
}


def core_imports(plugin):
    """Return what a plugin imports of the core, as (module, name, place)."""
    for source in plugin.sources.values():
        for node in ast.walk(source.tree):
            place = f"{source.path}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "codicom":
                yield from ((node.module, alias.name, place) for alias in node.names)
            elif isinstance(node, ast.Import):
                yield from ((each.name, "", place) for each in node.names if each.name.split(".")[0] == "codicom")
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "codicom":
                yield "codicom", node.attr, place


def test_plugin_imports_only_the_public_modules_of_core(plugin):
    if plugin.name in EVERYTHING:
        return
    allowed = PUBLIC_MODULES | ALSO.get(plugin.name, {}).keys()
    foreign = [
        (place, module, name)
        for module, name, place in core_imports(plugin)
        # "from codicom import plugin" names a module, not a name.
        if module not in allowed and f"{module}.{name}" not in allowed
    ]
    assert not foreign


def test_plugin_takes_only_public_names_of_codicom(plugin):
    private = [
        (place, name)
        for module, name, place in core_imports(plugin)
        if module == "codicom" and name and name not in codicom.__all__ and f"codicom.{name}" not in PUBLIC_MODULES
    ]
    assert not private


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
