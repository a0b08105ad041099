"""Vendors' private elements by name, converted by vendor plugins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from codicom.errors import CodicomError, InvalidValueError
from codicom.extend.registry import plugins as default_plugins
from codicom.model.element import DataElement
from codicom.tables import lookup
from codicom.values.encode import encode_value

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins
    from codicom.model.dataset import DatasetModel


def interpreted(element: DataElement, plugins: Plugins | None = None) -> Any:
    """Return the result of a plugin's converter for a private or unknown element, or its value if there is none."""
    registry = default_plugins() if plugins is None else plugins
    tag = element.tag
    declared = None
    if element.private_creator:
        declared = registry.converter(element.private_creator, tag.group, tag.element)
    if declared is None and element.VR == "UN":
        declared = next(iter(registry.unknown_converters()), None)
    if declared is None:
        return element.value
    load: Any = registry.resolve(declared)
    try:
        return load(_bytes_of(element), element.VR)
    except CodicomError:
        raise
    except Exception as error:
        raise InvalidValueError(
            f"converter {declared.record.name} of {declared.plugin.distribution} {declared.plugin.version} failed: "
            f"{type(error).__name__}",
            vr=element.VR,
            tag_path=str(tag),
        ) from error


def _bytes_of(element: DataElement) -> bytes:
    value = element.value
    if value is None:
        return b""
    if isinstance(value, bytes):
        return value
    if element.VR == "SQ":
        raise InvalidValueError("a sequence has no converter, its items have", vr="SQ", tag_path=str(element.tag))
    return encode_value(element.VR, value, False, ("utf-8",))


class VendorElements(Mapping[str, Any]):
    """The private elements of one creator in a dataset, under the names from its dictionary.

    An element without a name is listed as ``(gggg,xxee)``. Values are converted by plugins' converters, if there are
    any.
    """

    def __init__(self, dataset: DatasetModel, creator: str, plugins: Plugins | None = None) -> None:
        self.creator = creator
        self._dataset = dataset
        self._plugins = default_plugins() if plugins is None else plugins
        self._tags = {self._name(tag): tag for tag in _tags_of(dataset, creator)}

    def _name(self, tag: int) -> str:
        group, element = tag >> 16, tag & 0xFF
        entry = lookup.private_entry(self.creator, group, element)
        if entry is not None:
            return entry.name
        row = (self._plugins.private_table(self.creator) or {}).get((group, element))
        return row[2] if row else f"({group:04X},xx{element:02X})"

    def element(self, name: str) -> DataElement:
        """Return the element with a name, as it is in the dataset."""
        element: DataElement = self._dataset[self._tags[name]]
        return element

    def __getitem__(self, name: str) -> Any:
        return interpreted(self.element(name), self._plugins)

    def __iter__(self) -> Iterator[str]:
        return iter(self._tags)

    def __len__(self) -> int:
        return len(self._tags)

    def __repr__(self) -> str:
        return f"<{len(self)} elements of private creator {self.creator!r}>"


def _tags_of(dataset: DatasetModel, creator: str) -> list[int]:
    """Return the tags of a creator's elements, in all groups where it reserves a block (PS3.5 7.8.1)."""
    wanted = creator.strip()
    blocks = {
        tag >> 16 << 16 | (tag & 0xFF) << 8
        for tag in dataset.sorted_tags()
        if tag & 0x10000 and 0x10 <= tag & 0xFFFF <= 0xFF and _text(dataset.value_of(tag)) == wanted
    }
    return [tag for tag in dataset.sorted_tags() if tag & 0xFFFFFF00 in blocks]


def _text(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) else None


__all__ = [
    "VendorElements",
    "interpreted",
]
