"""What a caller asks of the frames of an image."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins

# Called with the number of frames that are done and of all.
Progress = Callable[[int, int], object]


class DecodeRequest(NamedTuple):
    """How frames are to be decoded, and by whom."""

    raw: bool = False
    as_rgb: bool = True
    decoder: str | None = None
    prefer: Sequence[str] = ()
    workers: int | None = None
    progress: Progress | None = None
    plugins: Plugins | None = None
    # Those of the decoder.
    options: Mapping[str, object] | None = None


__all__ = ["DecodeRequest", "Progress"]
