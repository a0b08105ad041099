"""Habits that hold in every source file of the workspace."""

from __future__ import annotations

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

VAGUE = {"utils", "util", "common", "base", "misc", "helpers", "helper"}
# Distributions that are not written as a dependency since another one, which is, cannot be had without them.
IMPLIED = {"_pytest": "pytest"}


def test_no_module_has_a_name_that_says_nothing(package):
    vague = [
        str(source.path)
        for source in package.sources.values()
        # Modules of pydicom's names have them from there.
        if VAGUE & set(source.path.stem.split("_")) and "surface" not in source.path.parts
    ]
    assert not vague


def test_no_function_rebinds_a_global(package):
    rebound = [
        f"{source.path}:{node.lineno}"
        for source in package.sources.values()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Global)
    ]
    assert not rebound


def test_generated_tables_hold_no_logic(core):
    generated = [source for source in core.sources.values() if source.path.match("tables/_*.py")]
    generated = [source for source in generated if not source.is_package]
    logic = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.Import)
    assert generated
    assert not [each.name for each in generated if any(isinstance(node, logic) for node in ast.walk(each.tree))]


def test_the_plugin_facade_only_imports(core):
    docstring, *statements, names = core.sources["codicom.plugin"].tree.body
    assert isinstance(docstring, ast.Expr)
    assert all(isinstance(each, ast.ImportFrom) for each in statements)
    assert names.targets[0].id == "__all__"


def test_every_import_is_a_declared_dependency(package):
    wanted = [*package.project.get("dependencies", ())]
    for extra in package.project.get("optional-dependencies", {}).values():
        wanted += extra
    declared = {canonicalize_name(Requirement(each).name) for each in wanted} | {package.name}
    owners = packages_distributions()
    undeclared = set()
    for source in package.sources.values():
        for each in source.imports:
            top = each.module.split(".")[0]
            if top in sys.stdlib_module_names:
                continue
            names = {canonicalize_name(name) for name in owners.get(top, [IMPLIED.get(top, top)])}
            if not names & declared:
                undeclared.add(f"{source.path}:{each.line}: {top}")
    assert not undeclared


def test_every_package_carries_what_a_stranger_would_ship(package):
    folder = package.folder
    expected = [folder / "LICENSE", folder / "README.md", folder / "src" / package.import_name / "py.typed"]
    assert not [str(path) for path in expected if not path.is_file()]


def test_every_package_has_the_licence_of_the_root(package, root):
    assert (package.folder / "LICENSE").read_text() == (root / "LICENSE").read_text()
    assert package.project["license"] == "MIT"


def test_every_plugin_is_known_to_the_workspace(plugin, root):
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["tool"]["uv"]["sources"][plugin.name] == {"workspace": True}
    assert plugin.name in settings["dependency-groups"]["dev"]
    assert plugin.import_name in settings["tool"]["mypy"]["packages"]
    assert plugin.import_name in settings["tool"]["ruff"]["lint"]["isort"]["known-first-party"]
    assert plugin.import_name in settings["tool"]["coverage"]["run"]["source_pkgs"]


def test_every_package_names_the_pythons_that_core_names(package, core):
    named, expected = (
        [each for each in folder.project["classifiers"] if ":: Python :: 3." in each] for folder in (package, core)
    )
    # A package may wait for the wheels of a library that it needs, as codicom-jpegls does.
    waits = [each for each in expected if each not in named]
    assert named == expected[: len(named)]
    assert len(waits) <= 1
