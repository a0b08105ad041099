"""What a caller asks of the frames of an image."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from codicom.extend.registry import Plugins

# Called with the number of frames that are done and of all.
Progress = Callable[[int, int], object]

_NO_OPTIONS: Final[Mapping[str, object]] = MappingProxyType({})


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

    @property
    def decoder_options(self) -> Mapping[str, object]:
        """The options of the decoder, none if none were given."""
        return self.options or _NO_OPTIONS

    @property
    def preferred(self) -> tuple[str, ...]:
        """The names of preferred codecs; a lone name is a sequence too, of letters."""
        return (self.prefer,) if isinstance(self.prefer, str) else tuple(self.prefer)


__all__ = ["DecodeRequest", "Progress"]
