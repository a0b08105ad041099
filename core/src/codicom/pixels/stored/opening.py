"""Opening the pixel data of a dataset or a file; of files, the header is read and then single frames."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from codicom.files.reader import EVERYTHING, Plan, read
from codicom.limits import Limits
from codicom.model.dataset import DatasetModel
from codicom.model.file import OriginModel
from codicom.model.raw import deviations_of, path_of
from codicom.pixels.stored.cache import cached_source
from codicom.pixels.stored.description import PIXEL_KEYWORDS, pixel_tag
from codicom.pixels.stored.element import PixelElement, element_of
from codicom.pixels.stored.source import PixelSource, source_of, syntax_in_meta
from codicom.pixels.stored.value import FetchedValue
from codicom.settings import current
from codicom.uid import UID
from codicom.wire.deviations import Rule
from codicom.wire.feed import Feed, open_feed
from codicom.wire.header import UNDEFINED, Encoding, read_header
from codicom.wire.inflate import is_gzip

# The headers of elements (PS3.5 7.1.2, 7.1.3).
_SHORTEST_HEADER: Final = 8
_LONGEST_HEADER: Final = 12


class _HeaderFeed(Feed):
    """A feed that remembers where reading the header ended, and stays open."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self.name = feed.name
        self.size = feed.size
        self.modified = feed.modified
        self.reached = 0

    @property
    def can_fetch(self) -> bool:
        return self._feed.can_fetch

    def read(self, offset: int, length: int) -> bytes:
        return self._feed.read(offset, length)

    def read_all(self, limits: Limits) -> bytes:
        # The feed itself would go on from where it stands.
        size = self.size if self.size is not None else self._feed.end()
        limits.check("total_bytes", size)
        return self._feed.read(0, size)

    def end(self) -> int:
        return self._feed.end()

    def finish(self, offset: int) -> None:
        self.reached = offset


class opened_element:  # noqa: N801 - used like a function
    """Open the pixel data element of a dataset, path, file object or bytes."""

    __slots__ = ("_feed", "element")

    def __init__(self, src: Any, keyword: object = None) -> None:
        self._feed: Feed | None = None
        if isinstance(src, DatasetModel):
            self.element = element_of(src, keyword)
            return
        self._feed = open_feed(src)
        try:
            self.element = _element_in(self._feed, src, keyword)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close a path; a file object is left where it stood."""
        if self._feed is not None:
            self._feed.finish(0)

    def __enter__(self) -> PixelElement:
        return self.element

    def __exit__(self, *error: object) -> None:
        self.close()


class opened:  # noqa: N801 - used like a function
    """Open the pixel data of a dataset, path, file object or bytes; what is open already stays open."""

    __slots__ = ("_element", "_source")

    def __init__(self, src: Any, overrides: Mapping[str, Any], plugins: Any = None) -> None:
        self._element: opened_element | None = None
        if isinstance(src, DatasetModel):
            self._source = cached_source(src, overrides, plugins)
        elif isinstance(src, PixelSource):
            self._source = src
        else:
            self._element = opened_element(src, overrides.get("pixel_keyword"))
            try:
                self._source = source_of(self._element.element, overrides, plugins)
            except BaseException:
                self._element.close()
                raise
            # Nobody has the dataset, so the result also reports what was met in its header.
            defects = self._source.defects
            defects.found = list(defects.deviations)

    def __enter__(self) -> PixelSource:
        return self._source

    def __exit__(self, *error: object) -> None:
        if self._element is not None:
            self._element.close()


def _element_in(feed: Feed, origin: Any, keyword: object) -> PixelElement:
    """Return the pixel data element of a feed, whose value is left there if its parts can be read by themselves."""
    options = current()
    if not feed.can_fetch:
        return element_of(read(feed, origin, EVERYTHING, options, OriginModel), keyword)
    header = _HeaderFeed(feed)
    # What is compressed as a whole has no such parts.
    if is_gzip(feed.read(0, 16)):
        return element_of(read(header, origin, EVERYTHING, options, OriginModel), keyword)
    dataset = read(header, origin, Plan(stop_before_pixels=True), options, OriginModel)
    syntax = syntax_in_meta(dataset)
    if isinstance(syntax, UID) and syntax.is_transfer_syntax and syntax.is_deflated:
        return element_of(read(header, origin, EVERYTHING, options, OriginModel), keyword)
    return _element_at(feed, header.reached, dataset, keyword)


def _element_at(feed: Feed, position: int, dataset: DatasetModel, keyword: object) -> PixelElement:
    """Return the pixel data element whose header stands at ``position`` of a file, after all others of ``dataset``."""
    implicit, little = dataset.original_encoding
    big = not little
    data = feed.read(position, _LONGEST_HEADER)
    header = read_header(data.ljust(_LONGEST_HEADER, b"\0"), 0, Encoding(bool(implicit), big))
    name = PIXEL_KEYWORDS.get(header.tag) if len(data) >= _SHORTEST_HEADER else None
    if name is None or keyword not in (None, name):
        pixel_tag(dataset, keyword)
    undefined = header.length == UNDEFINED
    value = _value_at(feed, position + header.start, None if undefined else header.length, dataset, header.tag)
    # PS3.5 A.1: in implicit VR, Pixel Data is OW.
    return PixelElement(dataset, header.tag, value, header.vr or "OW", undefined, big)


def _value_at(feed: Feed, start: int, length: int | None, dataset: DatasetModel, tag: int) -> FetchedValue:
    """Return a value of a file, of which only what is asked for is read; without a length it goes on to the end."""
    size = feed.size if feed.size is not None else feed.end()
    if length is None:
        length = size - start
    elif start + length > size:
        action = f"kept what there is, {start + length - size} bytes are missing"
        deviations_of(dataset).record(Rule.TRUNCATED_VALUE, action, offset=size, tag_path=path_of(dataset, tag))
        length = max(0, size - start)
    return FetchedValue(feed.read, length, start)


__all__ = ["opened", "opened_element"]
