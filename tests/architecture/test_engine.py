"""Only the engine knows the scanners of the pure engine: whatever reads asks the engine of its source."""

from __future__ import annotations

import ast

SCANNERS = "codicom.wire.pure"


def reached(source):
    """Return the imports of a source that reach into the pure engine."""
    return [each for each in source.every_import if f"{each.module}.".startswith(f"{SCANNERS}.")]


def test_only_the_engine_imports_scanners(packages):
    outside = [
        f"{source.path}:{each.line}: {name} imports {each.module}"
        for package in packages
        for name, source in package.sources.items()
        if name != "codicom.wire.engine" and not name.startswith(SCANNERS)
        for each in reached(source)
    ]
    assert outside == []


def test_the_engine_imports_them(core):
    assert reached(core.sources["codicom.wire.engine"])


def test_no_scanner_is_named_by_text(core):
    named = [
        f"{source.path}:{node.lineno}"
        for name, source in core.sources.items()
        if not name.startswith(SCANNERS)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(SCANNERS)
    ]
    assert named == []
