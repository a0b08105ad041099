"""The decoding of frames of one image, as one request asks for it: made for each call, kept by nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from codicom.errors import CodicomError, DecodeError
from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame, FrameInfo
from codicom.pixels.decoding.codestream import conformed, disagreements
from codicom.pixels.decoding.color import needs_rgb, rgb
from codicom.pixels.decoding.request import DecodeRequest
from codicom.pixels.decoding.threads import check_workers, chunk_for, in_order, threads_for
from codicom.pixels.stored.samples import as_array, without_spare_bits
from codicom.pixels.stored.source import PixelSource
from codicom.wire.deviations import Rule

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Codec, Plugins

T = TypeVar("T")

_NO_OPTIONS: Final[Mapping[str, object]] = MappingProxyType({})


class DecodeJob:
    """What is to be done with each frame of one source."""

    __slots__ = ("codec", "converts", "expected", "is_plain", "options", "request", "source")

    def __init__(self, source: PixelSource, request: DecodeRequest) -> None:
        self.source = source
        self.request = request
        self.codec: Codec | None = None
        self.expected = source.expected
        # Those of the decoder.
        self.options = request.options or _NO_OPTIONS
        # Whether colour is to become RGB.
        self.converts = request.as_rgb and not request.raw
        # Whether samples are stored as they are and nobody asked for a codec by its name.
        self.is_plain = not source.info.encapsulated and request.decoder is None

    @property
    def registry(self) -> Plugins:
        """The plugins to choose from."""
        if self.request.plugins is not None:
            return self.request.plugins
        from codicom.extend.registry import plugins

        return plugins()

    def choose(self) -> Codec:
        """Choose the codec, once an image for the same question."""
        codec = self.codec
        if codec is None:
            request, known = self.request, self.source.codecs
            prefer = request.prefer
            if not isinstance(prefer, tuple):
                # A lone name is a sequence too, of letters.
                prefer = (prefer,) if isinstance(prefer, str) else tuple(prefer)
            asked = (request.decoder, prefer, tuple(self.options), request.plugins)
            codec = known.get(asked)
            if codec is None:
                codec = known[asked] = self.registry.select_decoder(
                    self.expected, decoder=request.decoder, prefer=prefer, options=asked[2]
                )
            self.codec = codec
        return codec

    def decode(self, frame: Frame) -> Frame:
        """Return one stored frame decoded."""
        try:
            return self.choose().decode(frame, self.options)
        except CodicomError as error:
            if error.file is None:
                error.file = self.source.file
            raise

    def finish(self, frame: Frame) -> tuple[NDArray[Any], FrameInfo]:
        """Return the array of a decoded frame, and what it is."""
        found = frame.info
        try:
            values = conformed(as_array(frame.data, found, 1)[0], found, self.expected)
        except (ValueError, TypeError) as error:
            raise DecodeError(
                f"frame {frame.index} does not fit an array: {error}", frame=frame.index, file=self.source.file
            ) from error
        except DecodeError as error:
            error.frame = frame.index
            error.file = self.source.file
            raise
        return self.process(values, found, frame.index)

    def process(self, values: NDArray[Any], found: FrameInfo, index: int) -> tuple[NDArray[Any], FrameInfo]:
        """Return the samples of one frame without spare bits, and in RGB if that was asked for."""
        if self.source.has_spare_bits:
            values = without_spare_bits(values, self.expected.bits_stored)
        color = found.photometric_interpretation
        if self.converts and needs_rgb(found):
            values = rgb(values, found, self.registry, index)
            color = "RGB"
        return values, self.info_of(values, color)

    def info_of(self, values: NDArray[Any], color: str) -> FrameInfo:
        """Return what the frames of an array are."""
        size = values.dtype.itemsize
        info = self.source.array_infos.get((color, size))
        if info is None:
            info = self.source.array_infos[color, size] = self.expected.changed(
                photometric_interpretation="YBR_FULL" if color == "YBR_FULL_422" else color,
                planar_configuration=0,
                bits_allocated=8 * size,
                bits_stored=min(self.expected.bits_stored, 8 * size),
                transfer_syntax=EXPLICIT_VR_LITTLE_ENDIAN,
            )
        return info

    def report(self, found: FrameInfo) -> None:
        """Record where the codestream disagrees with the attributes."""
        for words in disagreements(found, self.expected):
            self.source.defects.record_once(Rule.CODESTREAM, words)

    def spread(self, indices: Sequence[int], work: Callable[[Frame], T]) -> Iterator[T]:
        """Yield what a function makes of each stored frame, in order; in threads where the codec is made for them."""
        workers, frames = self.request.workers, len(indices)
        check_workers(workers)
        threads = threads_for(self.choose().spec, self.expected, frames, workers) if frames > 1 else 1
        return in_order(indices, self.source.frames.stored, work, threads, chunk_for(self.expected, frames, threads))

    def indices(self, chosen: Iterable[int] | None) -> Sequence[int]:
        """Return the numbers of the frames that are asked for; all, if none are named."""
        if chosen is None:
            self.source.frames.check_whole()
            return range(self.source.count)
        indices = list(chosen)
        for index in indices:
            check_index(index)
        return indices


def check_index(index: int) -> None:
    """Raise for what is no number of a frame."""
    if isinstance(index, bool) or not hasattr(index, "__index__"):
        raise TypeError(f"a frame index must be a whole number, got {type(index).__name__}")
    if index < 0:
        raise ValueError(f"a frame index must be at least 0, got {index}")


__all__ = ["DecodeJob", "check_index"]
