"""Datasets as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codicom.settings import current

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codicom.model.element import DataElement
    from codicom.model.state import State

INDENT = "   "
_RULE = 49
_NOTHING = object()


def text_lines(dataset: State, *, nested: bool = True, depth: int = 0) -> Iterator[str]:
    """Yield the lines that ``str(dataset)`` prints."""
    indent = dataset.indent_chars * depth
    meta = getattr(dataset, "file_meta", None)
    if meta and current().show_file_meta:
        yield "Dataset.file_meta ".ljust(_RULE, "-")
        for element in meta:
            yield f"{indent}{element}"
        yield "-" * _RULE
    if not dataset and depth:
        yield ""
    for element in dataset:
        if element.VR != "SQ":
            yield f"{indent}{element!r}"
            continue
        yield f"{indent}{element.tag}  {element.name}  {len(element.value)} item(s) ---- "
        if nested:
            for item in element.value:
                yield from text_lines(item, depth=depth + 1)
                yield f"{dataset.indent_chars * (depth + 1)}---------"


def formatted_lines(
    dataset: State, element_format: str, sequence_element_format: str, indent_format: str | None
) -> Iterator[str]:
    """Yield one line an element in a %-format of its properties, nested ones indented if a format for it is given."""
    for element in dataset:
        layout = sequence_element_format if element.VR == "SQ" else element_format
        yield layout % _Properties(element)
        if element.VR == "SQ":
            for item in element.value:
                for line in formatted_lines(item, element_format, sequence_element_format, indent_format):
                    yield (indent_format or "") + line


class _Properties:
    """The properties of an element by name, as %-formats want them."""

    def __init__(self, element: DataElement) -> None:
        self._element = element

    def __getitem__(self, name: str) -> object:
        value = None if name.startswith("_") else getattr(self._element, name, _NOTHING)
        if value is _NOTHING or name.startswith("_") or callable(value):
            raise KeyError(name)
        return value
