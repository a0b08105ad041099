"""Make the figures of the documentation by running the code on its pages: ``python docs/tools/make_figures.py``."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).resolve().parents[1]
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FIGURE = re.compile(r"\]\(figures/([\w.-]+)\)")


def pages() -> list[Path]:
    """Return the pages that show figures."""
    return [each for each in sorted(DOCS.glob("*.md")) if _FIGURE.search(each.read_text(encoding="utf-8"))]


def made(page: Path) -> dict[str, bytes]:
    """Run the code of a page, and return the figures that it shows."""
    text = page.read_text(encoding="utf-8")
    names = dict.fromkeys(_FIGURE.findall(text))
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            exec("\n".join(_BLOCK.findall(text)), {})  # noqa: S102 - it is our own
            return {name: Path(name).read_bytes() for name in names}
        finally:
            os.chdir(before)


def main() -> None:
    """Write all figures."""
    for page in pages():
        for name, data in made(page).items():
            (DOCS / "figures" / name).write_bytes(data)
            print(f"{page.name}: figures/{name}, {len(data):,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
