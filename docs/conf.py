"""How Sphinx builds these pages: ``uv run sphinx-build -W --keep-going -b html docs docs/_build``."""

from pathlib import Path

import codicom

project = "codicom"
author = "The codicom developers"
copyright = "The codicom developers"
version = release = codicom.__version__

extensions = ["myst_parser", "sphinxcontrib.towncrier.ext"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

towncrier_draft_autoversion_mode = "draft"
towncrier_draft_working_directory = Path(__file__).parents[1]

exclude_patterns = ["_build", "changes"]
html_theme = "furo"
html_title = f"codicom {release}"
