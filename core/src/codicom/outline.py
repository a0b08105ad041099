"""Shows a dataset as an outline: rows of short text, and HTML for notebooks and pages.

Output stays short whatever a file holds. Long values are cut, and binary values are shown by their size. Pixels are not
decoded and, if they were left in the file, not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedIOBase
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from codicom.model.dataset import DatasetModel
from codicom.model.element import DataElement, buffered_length
from codicom.model.path import label as path_step
from codicom.model.raw import stored
from codicom.settings import current
from codicom.tables import lookup
from codicom.tag import BaseTag
from codicom.uid import UID
from codicom.values.multivalue import MultiValue

if TYPE_CHECKING:
    from collections.abc import Sequence

# A value is shown with up to so many characters, one of several values with so many values, bytes up to so many.
LONGEST: Final = 200
MOST_VALUES: Final = 16
MOST_BYTES: Final = 16
# A page, or the output of a notebook, has up to so many rows; a browser shows these without delay.
MOST_ROWS: Final = 5000


class Row(NamedTuple):
    """One element as text; ``items`` are the items of a sequence, and ``None`` for other elements."""

    tag: BaseTag
    name: str
    vr: str
    value: str
    items: Sequence[Any] | None = None

    def label(self) -> str:
        """Return tag, name, VR and value in one text."""
        return f"{self.tag} {self.name} {self.vr}: {self.value}"


def rows(dataset: DatasetModel, *, private: bool = True) -> Iterator[Row]:
    """Yield the elements of one level; values that were left in the file stay there and are shown by their size."""
    for number in dataset.sorted_tags():
        tag = BaseTag(number)
        if tag.is_private and not private:
            continue
        held = stored(dataset, number)
        if held.is_deferred and not held.is_converted and not dataset.is_sequence(number):
            yield Row(tag, _name(tag), held.vr or lookup.vr_of(number) or "UN", size_text(held.length))
            continue
        element: DataElement = dataset[number]
        if element.VR == "SQ":
            yield Row(tag, element.name or "Unknown", "SQ", f"{len(element.value)} item(s)", element.value)
        else:
            yield Row(tag, element.name or "Unknown", element.VR, value_text(element))


def _name(tag: BaseTag) -> str:
    return "Private tag data" if tag.is_private else lookup.name_of(tag) or "Unknown"


def size_text(count: int) -> str:
    """Return a number of bytes as text."""
    return "1 byte" if count == 1 else f"{count:,} bytes"


def value_text(element: DataElement) -> str:
    """Return a value as a short text on one line: text in quotes, UIDs by their names, bytes by their number."""
    value = element.value
    if isinstance(value, BufferedIOBase):
        return size_text(buffered_length(value))
    if isinstance(value, bytes) and len(value) > MOST_BYTES:
        return size_text(len(value))
    if isinstance(value, MultiValue | list):
        shown = ", ".join(_one(each) for each in value[:MOST_VALUES])
        is_whole = len(value) <= MOST_VALUES and len(shown) <= LONGEST
        return shown if is_whole else f"{shown[:LONGEST]}, ... ({len(value):,} values)"
    return _one(value)


def _one(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, UID):
        return _plain(value.name)
    if isinstance(value, str):
        # What is cut off is never made into text.
        return repr(value) if len(value) <= LONGEST else f"{value[:LONGEST]!r}... ({len(value):,} characters)"
    return _plain(str(value)) if isinstance(value, int | float) else _cut(repr(value))


def _plain(text: str) -> str:
    # A UID may be anything that stands in a file.
    return _cut(text if text.isprintable() else repr(text))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


def _escaped(text: str) -> str:
    # Imported here, for few programs show HTML.
    from html import escape

    # What is not printable would be seen as nothing, or turn the direction of what follows.
    return escape("".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in text))


class _Room:
    """How many rows there is room for yet."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.is_full = False

    def take(self) -> bool:
        """Take one row, if there is room."""
        self.is_full = self.rows == 0
        self.rows -= not self.is_full
        return not self.is_full


def as_html(
    dataset: DatasetModel, *, private: bool = True, depth: int | None = None, most_rows: int = MOST_ROWS
) -> str:
    """Return the dataset as an HTML table with folded sequence items; every text is escaped.

    ``depth`` is how many levels of sequences are shown. After ``most_rows`` elements, the table ends and says so.
    """
    meta = getattr(dataset, "file_meta", None)
    room = _Room(most_rows)
    parts = ['<div class="codicom-dataset">']
    if meta and current().show_file_meta:
        table = _table(meta, room, private, depth, 0)
        parts.append(f"<details><summary>File Meta Information ({len(meta)})</summary>{table}</details>")
    parts.append(_table(dataset, room, private, depth, 0))
    if room.is_full:
        parts.append(f"<p>Only the first {most_rows:,} elements are shown.</p>")
    parts.append("</div>")
    return "".join(parts)


def _table(dataset: DatasetModel, room: _Room, private: bool, depth: int | None, level: int) -> str:
    parts = []
    for row in rows(dataset, private=private):
        if not room.take():
            break
        cells = (str(row.tag), row.name, row.vr)
        value = _escaped(row.value) if row.items is None else _folded(row, room, private, depth, level)
        parts.append(f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in cells)}<td>{value}</td></tr>")
    return f"<table>{''.join(parts)}</table>"


def _folded(row: Row, room: _Room, private: bool, depth: int | None, level: int) -> str:
    if (depth is not None and level >= depth) or not row.items:
        return _escaped(row.value)
    parts = []
    for number, item in enumerate(row.items):
        if room.rows == 0:
            room.is_full = True
            break
        table = _table(item, room, private, depth, level + 1)
        parts.append(f"<details><summary>item {number}</summary>{table}</details>")
    return f"<details><summary>{_escaped(row.value)}</summary>{''.join(parts)}</details>"


# Nothing is loaded from anywhere, and no script but the page's own runs, which its hash tells.
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src '{hash}'; base-uri 'none'; form-action 'none'"
)
_STYLE: Final = """
body { font: 14px/1.4 system-ui, sans-serif; margin: 1.5em; color: #1b1f24; background: #fff }
h1 { font-size: 1.2em; overflow-wrap: anywhere }
input { font: inherit; padding: .3em .5em; width: 24em; max-width: 90% }
table { border-collapse: collapse; margin: .3em 0 }
td { padding: .1em .7em .1em 0; vertical-align: top; overflow-wrap: anywhere }
td:nth-child(1), td:nth-child(3) { font-family: ui-monospace, monospace; white-space: nowrap; color: #57606a }
td:nth-child(2) { min-width: 14em }
details details { margin-left: .5em }
details table { border-left: 2px solid #d0d7de; padding-left: .7em; margin-left: .3em; display: block }
summary { cursor: pointer }
.out { display: none }
@media (prefers-color-scheme: dark) {
  body { color: #e6edf3; background: #0d1117 }
  td:nth-child(1), td:nth-child(3) { color: #8b949e }
  details table { border-color: #30363d }
  input { color: inherit; background: #161b22; border: 1px solid #30363d }
}
"""
# A row stays if it, or a row in one of its items, has the text; what is found is unfolded.
_SCRIPT: Final = """
const box = document.querySelector('input');
const rows = [...document.querySelectorAll('tr')];
const own = new Map(rows.map(row => [row, [...row.cells].slice(0, 3).map(cell => cell.textContent).join(' ') +
  (row.querySelector('table') ? '' : ' ' + row.cells[3].textContent)]));
box.hidden = false;
box.addEventListener('input', () => {
  const wanted = box.value.trim().toLowerCase();
  for (const row of rows) row.classList.toggle('out', wanted !== '');
  for (const each of document.querySelectorAll('details')) each.open = false;
  if (!wanted) return;
  for (const row of rows) {
    if (!own.get(row).toLowerCase().includes(wanted)) continue;
    for (const inner of row.querySelectorAll('tr')) inner.classList.remove('out');
    for (let at = row; at; at = at.parentElement) {
      if (at.tagName === 'TR') at.classList.remove('out');
      if (at.tagName === 'DETAILS') at.open = true;
    }
  }
});
"""


def as_page(
    dataset: DatasetModel,
    title: str,
    *,
    private: bool = True,
    depth: int | None = None,
    most_rows: int = MOST_ROWS,
) -> str:
    """Return a self-contained HTML page: the dataset as in ``as_html``, with a box to filter rows."""
    from base64 import b64encode
    from hashlib import sha256

    policy = _POLICY.format(hash=f"sha256-{b64encode(sha256(_SCRIPT.encode()).digest()).decode()}")
    heading = _escaped(title)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{heading}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{heading}</h1>\n"
        '<input type="search" hidden placeholder="Filter by name, tag or value" aria-label="Filter">\n'
        f"{as_html(dataset, private=private, depth=depth, most_rows=most_rows)}\n"
        f"<script>{_SCRIPT}</script>\n</body>\n</html>\n"
    )


__all__ = ["LONGEST", "MOST_ROWS", "Row", "as_html", "as_page", "path_step", "rows", "size_text", "value_text"]
