"""What a dataset keeps of its pixel data from one call to the next, and for how long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from codicom.model.dataset import DatasetModel
from codicom.model.raw import fingerprint
from codicom.pixels.stored.description import PIXEL_TAGS
from codicom.pixels.stored.element import element_of
from codicom.pixels.stored.source import PixelSource, source_of
from codicom.settings import current
from codicom.wire.tags import TRANSFER_SYNTAX


class PixelCache:
    """What was found out about the pixel data of a dataset, and the array made of it; good while it stays the same."""

    __slots__ = ("array", "array_state", "options", "source", "source_state")

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        # How pixel_array is to be made.
        self.options = dict(options or {})
        self.array: Any = None
        self.array_state: object = None
        self.source: PixelSource | None = None
        self.source_state: object = None

    def __reduce__(self) -> tuple[Any, ...]:
        return PixelCache, (self.options,)

    def __deepcopy__(self, memo: dict[int, Any]) -> PixelCache:
        return PixelCache(self.options)


def cache_of(dataset: DatasetModel) -> PixelCache:
    """Return what is kept of a dataset's pixel data; its owner is the dataset."""
    attributes = dataset.__dict__
    found = attributes.get("_pixels")
    if found is None:
        # Of two threads, one sets it; what the other found out is lost, and found out again.
        found = attributes.setdefault("_pixels", PixelCache())
    return cast("PixelCache", found)


def pixel_fingerprint(dataset: DatasetModel) -> tuple[Any, ...]:
    """Return what the pixel data depends on, to be compared: if it is equal, the pixel data is the same."""
    meta = dataset.__dict__.get("file_meta")
    return None if meta is None else meta.value_of(TRANSFER_SYNTAX), fingerprint(dataset, PIXEL_TAGS)


def cached_source(dataset: DatasetModel, overrides: Mapping[str, Any], plugins: Any) -> PixelSource:
    """Return the pixel data of a dataset, with the index of its frames if that was made before."""
    cache = cache_of(dataset)
    now = (pixel_fingerprint(dataset), dict(overrides), plugins, current())
    if cache.source is not None and cache.source_state == now:
        return cache.source
    made = source_of(element_of(dataset, overrides.get("pixel_keyword")), overrides, plugins)
    cache.source, cache.source_state = made, now
    return made


__all__ = ["PixelCache", "cache_of", "cached_source", "pixel_fingerprint"]
