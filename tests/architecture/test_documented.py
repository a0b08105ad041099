"""What the documentation lists is what there is: hooks, pages, plugins and rows."""

from __future__ import annotations

import ast
import re

import pytest

from codicom.extend import spec

RECORD_TYPES = spec.record_types(spec)
HOOKS = sorted(RECORD_TYPES)


def test_every_hookspec_has_a_record_type():
    assert [name for name in sorted(vars(spec)) if name.startswith("codicom_")] == HOOKS


@pytest.mark.parametrize("hook", HOOKS)
def test_hook_has_a_page(hook, root):
    page = (root / "docs" / "plugins" / "hooks" / f"{hook}.md").read_text(encoding="utf-8")
    assert f"def {hook}(" in page
    assert RECORD_TYPES[hook].__name__ in page


@pytest.mark.parametrize("hook", HOOKS)
def test_hook_is_used_in_a_test(hook, root):
    tests = [path for path in root.glob("tests/**/*.py") if path.parent.name != "architecture"]
    assert any(re.search(rf"\b{hook}\b", path.read_text(encoding="utf-8")) for path in tests)


def contents(root):
    """Return the pages of each caption of docs/index.md."""
    text = (root / "docs" / "index.md").read_text(encoding="utf-8")
    trees = re.findall(r"```{toctree}\n(.*?)```", text, re.DOTALL)
    found = {}
    for tree in trees:
        caption = re.search(r"^:caption: (.+)$", tree, re.MULTILINE)
        found[caption and caption[1]] = [line for line in tree.splitlines() if line and not line.startswith(":")]
    return found


def test_contents_have_five_captions(root):
    assert list(contents(root)) == ["Start", "Guides", "Reference", "Plugins", "Project"]


def test_every_page_is_in_the_contents_once(root):
    docs = root / "docs"
    pages = {path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md")}
    # Fragments of the changelog, what Sphinx makes, and the page that has the contents.
    pages = {page for page in pages if not page.startswith(("changes/", "reference/", "_build/"))} - {"index"}
    listed = [page for found in contents(root).values() for page in found]
    assert sorted(listed) == sorted({*pages, "reference/index"})


def test_pages_stand_in_the_contents_alone(root):
    others = [path for path in root.glob("docs/*/**/*.md") if "reference" not in path.parts]
    assert not [path for path in others if "{toctree}" in path.read_text(encoding="utf-8")]


def test_plugin_is_in_the_directory(plugin, root):
    page = (root / "docs" / "plugins" / "directory.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| \[`{plugin.name}`\]\(\S+\) \| .+ \| .+ \|$", page, re.MULTILINE)


def test_directory_lists_no_plugin_that_is_not_there(packages, root):
    page = (root / "docs" / "plugins" / "directory.md").read_text(encoding="utf-8")
    ours = page.split("## In this repository")[1].split("## By others")[0]
    assert set(re.findall(r"^\| \[`(\S+)`\]", ours, re.MULTILINE)) <= {each.name for each in packages}


def test_rows_of_the_architecture_page_are_those_of_the_test(root):
    page = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    tree = ast.parse((root / "tests" / "architecture" / "test_layers.py").read_text(encoding="utf-8"))
    rows = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "ROWS"
    )
    table = page.split("| row | modules |")[1].split("\n\n")[0]
    found = {
        name: {"__init__" if each == "codicom" else each for each in re.findall(r"`([\w.]+)`", modules)}
        for name, modules in re.findall(r"^\| ([\w ]+) \| (`[^|]+) \|", table, re.MULTILINE)
    }
    assert list(found.items()) == list(rows.items())


def test_rooms_of_the_architecture_page_are_the_folders(core, root):
    page = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([\w/]+)` \|", page.split("| room |")[1].split("\n\n")[0], re.MULTILINE))
    packages = [name.removeprefix("codicom.") for name, source in core.sources.items() if source.is_package]
    rooms = {name.replace(".", "/") for name in packages if "." not in name or name.startswith("pixels.")}
    # These have no room behind the door, or rooms of their own.
    assert rooms - {"codicom", "pixels", "examples", "testing"} == listed
