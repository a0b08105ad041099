"""A fact about VRs stands in one place: the table of ``codicom.vr``, from which everything else follows."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from codicom import VR

NAMES = {str(vr) for vr in VR}
# From this many VRs on, a literal is a table of its own, which a VR that is added later is missing from.
TABLE = 4
HOME = "codicom.vr"
# (module, name): why it cannot follow from the table.
EXCEPTIONS = {
    ("codicom.values", "_HOMES"): "classes have these names too",
    ("codicom_pydicom.surface.values", "convert_retry_VR_order"): "pydicom's public list, in an order of its own",
}


def vr_of(node):
    """Return the VR that an expression names, as text or as a member of ``VR``, or None."""
    if isinstance(node, ast.Constant) and node.value in NAMES:
        return node.value
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "VR":
        return node.attr
    return None


def parts(node):
    """Return the expressions that a literal is made of."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        return node.elts
    if isinstance(node, ast.Dict):
        return [part for part in (*node.keys, *node.values) if part is not None]
    return []


def children(node):
    """Return what is inside of an expression, but for types: a ``Literal`` cannot be made at run time."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) in ("Literal", "typing.Literal"):
        return ()
    return ast.iter_child_nodes(node)


def tables_of_vrs(node):
    """Yield the line of every literal that names four VRs or more."""
    if len({vr for part in parts(node) if (vr := vr_of(part)) is not None}) >= TABLE:
        yield node.lineno
    for child in children(node):
        yield from tables_of_vrs(child)


def assigned_name(statement):
    """Return the name that a statement gives a value to."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return getattr(targets[0], "id", None)


def literal_tables(source):
    """Return the tables of VRs in a module, as (name that is assigned, line)."""
    return [
        (name, line)
        for statement in source.tree.body
        if (name := assigned_name(statement)) != "__all__"
        for line in tables_of_vrs(statement)
    ]


def test_no_literal_is_a_table_of_vrs(package):
    found = [
        f"{source.path}:{line}"
        for module, source in package.sources.items()
        if module != HOME
        for name, line in literal_tables(source)
        if (module, name) not in EXCEPTIONS
    ]
    assert not found, f"let these follow from the rows of {HOME}: of_family(...), Traits"


def test_no_tool_has_a_table_of_vrs(root, source_of):
    found = [
        f"{path}:{line}"
        for path in sorted(Path(root, "core", "tools").rglob("*.py"))
        for _, line in literal_tables(source_of(path.read_text(encoding="utf-8")))
    ]
    assert not found, f"let these follow from the rows of {HOME}: of_family(...), Traits"


@pytest.mark.parametrize(("module", "name"), EXCEPTIONS)
def test_exceptions_are_still_needed(module, name, packages):
    sources = {key: source for package in packages for key, source in package.sources.items()}
    assert name in [assigned for assigned, _ in literal_tables(sources[module])]


@pytest.mark.parametrize(
    "text",
    [
        'A = frozenset({"OB", "OW", "OF", "OD"})',
        'A = ["OB", "OW", "OF", "OD", "other"]',
        'A = {"OB": 1, "OW": 2, "OF": 4, "OD": 8}',
        'A = {1: "OB", 2: "OW", 4: "OF", 8: "OD"}',
        "A = {VR.OB, VR.OW, VR.OF, VR.OD}",
        'def f(vr):\n    return vr in ("OB", "OW", "OF", "OD")',
        'A = {"first": {"OB": 1, "OW": 2, "OF": 4, "OD": 8}}',
    ],
)
def test_a_table_is_found_in_any_form(source_of, text):
    assert len(literal_tables(source_of(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        'A = {"OB", "OW", "OF"}',
        'A: Literal["OB", "OW", "OF", "OD"] = "OB"',
        '__all__ = ["DA", "DS", "DT", "IS", "TM"]',
        'A = [("OB", 1), ("OW", 2), ("OF", 4), ("OD", 8)]',
        'A = ["OB", "OB", "OW", "OW"]',
    ],
)
def test_other_literals_are_not_taken_for_tables(source_of, text):
    assert literal_tables(source_of(text)) == []
