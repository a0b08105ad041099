"""What a verb told, as one page of HTML: paragraphs, tables and the pictures beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.table import Table

# No script runs and nothing is fetched, whatever a file had in it.
_HEAD: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }}
h2 {{ margin-top: 2.5rem; border-bottom: 1px solid #8886 }}
p {{ white-space: pre-wrap; margin: .4rem 0 }}
table {{ border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums }}
th, td {{ text-align: left; padding: .1rem .9rem .1rem 0; white-space: pre-wrap }}
th {{ border-bottom: 1px solid #8886 }}
.right {{ text-align: right }}
.pictures {{ display: flex; flex-wrap: wrap; gap: 1rem }}
figure {{ margin: 0 }}
img {{ max-width: 100%; min-width: 8rem; image-rendering: auto; background: #000 }}
figcaption {{ font-size: 13px; opacity: .75 }}
</style>
<h1>{title}</h1>
"""


@dataclass(slots=True)
class Page:
    """A page that grows from top to bottom."""

    title: str
    parts: list[str] = field(default_factory=list)

    def heading(self, text: str) -> None:
        """Begin a section."""
        self.parts.append(f"<h2>{escape(text)}</h2>\n")

    def paragraph(self, text: str) -> None:
        """Add lines of text, if there are any."""
        if text.strip():
            self.parts.append(f"<p>{escape(text.strip(chr(10)))}</p>\n")

    def table(self, table: Table) -> None:
        """Add a table that was made for the terminal."""
        kinds = [' class="right"' if each.justify == "right" else "" for each in table.columns]
        head = _row("th", [str(each.header) for each in table.columns], kinds)
        cells = zip(*(each.cells for each in table.columns), strict=True)
        rows = "".join(_row("td", [str(cell) for cell in row], kinds) for row in cells)
        self.parts.append(f"<table>\n{head}{rows}</table>\n")

    def picture(self, name: str, caption: str) -> None:
        """Add a picture that lies beside the page."""
        text = escape(caption)
        figure = f'<figure><img src="{escape(name)}" alt="{text}"><figcaption>{text}</figcaption></figure>'
        # Pictures that follow each other stand side by side.
        if self.parts and self.parts[-1].endswith("</figure></div>\n"):
            self.parts[-1] = self.parts[-1].removesuffix("</div>\n") + f"{figure}</div>\n"
        else:
            self.parts.append(f'<div class="pictures">{figure}</div>\n')

    def html(self) -> str:
        """Return the page."""
        return _HEAD.format(title=escape(self.title)) + "".join(self.parts) + "</html>\n"


def _row(kind: str, cells: list[str], classes: list[str]) -> str:
    made = "".join(f"<{kind}{how}>{escape(cell)}</{kind}>" for cell, how in zip(cells, classes, strict=True))
    return f"<tr>{made}</tr>\n"
