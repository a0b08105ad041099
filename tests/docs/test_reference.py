"""The reference has every public name, in a place of its own that a search finds."""

from __future__ import annotations

import importlib.util
import warnings
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

TOOL = Path(__file__).parents[2] / "docs" / "tools" / "reference.py"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("reference", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def built(tool, tmp_path_factory):
    """What Sphinx knows after it has read the pages of the reference, and nothing else."""
    folder = tmp_path_factory.mktemp("reference")
    tool.write_pages(folder)
    settings = {"extensions": ["myst_parser", "sphinx.ext.autodoc"], "suppress_warnings": ["ref.python", "myst"]}
    # Extensions warn about what later releases of Sphinx will no longer have.
    with docutils_namespace(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        app = Sphinx(folder, None, folder / "out", folder / "trees", "dummy", settings, status=None)
        app.build()
    return app.env.domaindata["py"]


def test_every_public_name_has_an_anchor(tool, built):
    names = {f"{door.module}.{name}" for door in tool.doors() for name in door.names}
    assert not names - built["objects"].keys()


def test_every_public_module_has_an_anchor(tool, built):
    assert {door.module for door in tool.doors()} <= built["modules"].keys()


def test_methods_have_anchors_too(built):
    assert built["objects"].keys() >= {"codicom.Dataset.save_as", "codicom.Dataset.get", "codicom.UID.is_valid"}


def test_a_page_that_is_public_no_more_is_removed(tool, tmp_path):
    (tmp_path / "codicom.gone.md").write_text("# codicom.gone")
    tool.write_pages(tmp_path)
    assert not (tmp_path / "codicom.gone.md").exists()


def test_an_unchanged_page_is_not_written_again(tool, tmp_path):
    tool.write_pages(tmp_path)
    before = (tmp_path / "codicom.md").stat().st_mtime_ns
    tool.write_pages(tmp_path)
    assert (tmp_path / "codicom.md").stat().st_mtime_ns == before
