"""How Sphinx builds these pages: ``uv run sphinx-build -W --keep-going -b html docs docs/_build``."""

import sys
from pathlib import Path

from sphinx.application import Sphinx

import codicom

sys.path.insert(0, str(Path(__file__).parent / "tools"))

import reference

project = "codicom"
author = "The codicom developers"
copyright = "The codicom developers"
version = release = codicom.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinxcontrib.towncrier.ext"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

towncrier_draft_autoversion_mode = "draft"
towncrier_draft_working_directory = Path(__file__).parents[1]

autodoc_class_signature = "mixed"
autodoc_typehints_format = "short"
# A class in a signature may be public under several names, and then has no single page to link to.
suppress_warnings = ["ref.python"]

exclude_patterns = ["_build", "changes"]
html_theme = "furo"
html_title = f"codicom {release}"


def setup(app: Sphinx) -> None:
    """Write the pages of the reference before Sphinx looks for pages."""
    app.connect("builder-inited", lambda app: reference.write_pages(Path(app.srcdir) / "reference"))
