"""Every hook and every public name has its place in the documentation, and every hook a test."""

from __future__ import annotations

import re

import pytest

import codicom
import codicom.errors
import codicom.plugin
import codicom.testing
from codicom.extend import spec

RECORD_TYPES = spec.record_types(spec)
HOOKS = sorted(RECORD_TYPES)


def listed(page, section):
    """Return the names in the first column of the table below a heading."""
    body = page.split(f"\n## {section}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \|", body, re.MULTILINE)


@pytest.fixture(scope="module")
def api_page(root):
    return (root / "docs" / "api.md").read_text(encoding="utf-8")


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


def test_public_names_of_codicom_are_those_on_the_page(api_page):
    assert sorted(listed(api_page, "codicom")) == sorted(codicom.__all__)


def test_public_names_of_codicom_plugin_are_those_on_the_page(api_page):
    assert sorted(listed(api_page, "codicom.plugin")) == sorted(codicom.plugin.__all__)


def test_public_names_of_codicom_testing_are_those_on_the_page(api_page):
    assert sorted(listed(api_page, "codicom.testing")) == sorted(codicom.testing.__all__)


def test_errors_are_those_on_the_page(api_page):
    errors = [
        name for name, each in vars(codicom.errors).items() if getattr(each, "__module__", "") == "codicom.errors"
    ]
    assert sorted(listed(api_page, "codicom.errors")) == sorted(errors)


@pytest.mark.parametrize("name", [name for name in codicom.__all__ if not name.startswith("__")])
def test_public_name_of_codicom_can_be_had(name):
    assert getattr(codicom, name) is not None


@pytest.mark.parametrize("module", [codicom, codicom.plugin], ids=lambda module: module.__name__)
def test_public_classes_and_functions_have_a_docstring(module):
    public = [getattr(module, name) for name in module.__all__ if not name.startswith("__")]
    assert not [each for each in public if callable(each) and not each.__doc__]
