"""How Sphinx builds these pages: ``uv run sphinx-build -W --keep-going -b html docs docs/_build``."""

import codicom

project = "codicom"
author = "The codicom developers"
copyright = "The codicom developers"
version = release = codicom.__version__

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"codicom {release}"
