"""Which parts of a source are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from codicom.wire.header import UNDEFINED
from codicom.wire.tags import CHARACTER_SET, PIXEL_TAGS

# Pixel Data, Float Pixel Data and Double Float Pixel Data.

# A tree of tags: of each the tags wanted in its items, or None for all of it.
WantedTags = Mapping[int, Any]


class Plan(NamedTuple):
    """Which parts of a source are wanted."""

    stop_before_pixels: bool = False
    skip_pixels: bool = False
    # Longer values are left in the source until they are asked for.
    defer_size: int | None = None
    wanted: WantedTags | None = None
    force: bool = False

    @property
    def stops_only(self) -> bool:
        """Whether nothing else is asked for than to stop before the pixel data."""
        return self.stop_before_pixels and not (
            self.skip_pixels or self.wanted is not None or self.defer_size is not None
        )

    @property
    def is_partial(self) -> bool:
        """Whether less than everything is wanted."""
        return bool(
            self.stop_before_pixels or self.skip_pixels or self.defer_size is not None or self.wanted is not None
        )

    @property
    def last_wanted(self) -> int:
        """The last tag that is wanted; none after it need be read."""
        return UNDEFINED if self.wanted is None else max([CHARACTER_SET, *self.wanted])

    @property
    def unread_tags(self) -> frozenset[int]:
        """The tags at which a scan stops because their values are long and need not be read."""
        if self.stop_before_pixels or self.skip_pixels or self.defer_size is not None:
            return PIXEL_TAGS
        return frozenset(tag for tag in PIXEL_TAGS if self.wanted is not None and tag not in self.wanted)

    def keeps(self, tag: int) -> bool:
        """Whether an element is wanted by its tag."""
        if self.wanted is not None and tag != CHARACTER_SET and tag not in self.wanted:
            return False
        return tag not in PIXEL_TAGS or not (self.skip_pixels or self.stop_before_pixels)


EVERYTHING: Final = Plan()
BEFORE_PIXELS: Final = Plan(stop_before_pixels=True)
