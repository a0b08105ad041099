"""From pixel data to arrays: which frames are read, by which codec they are decoded, and in how many threads."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Any, Final, TypeVar
from weakref import ref

import numpy as np

from codicom.errors import CodicomError, DecodeError
from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame, FrameInfo
from codicom.model.dataset import DatasetModel
from codicom.pixels.presentation import samples as post
from codicom.pixels.stored.description import PixelInfo
from codicom.pixels.stored.frames import NativeFrames
from codicom.pixels.stored.source import PixelSource, opened, remembered
from codicom.wire.deviations import Deviation, Rule

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.records import CodecSpec
    from codicom.extend.registry import Codec, Plugins

T = TypeVar("T")
Progress = Callable[[int, int], object]

# Threads cost more than they bring on frames that are decoded in less than a tenth of a millisecond.
_WORTH_A_THREAD: Final = 1 << 15
_MOST_WORKERS: Final = 32
# Handing a frame to a thread and back costs as much as decoding a small one: so many bytes of them go together.
_TOGETHER: Final = 1 << 20


@dataclass(frozen=True)
class PixelResult:
    """An array, what its samples are, and who decoded it.

    ``codec``, ``plugin`` and ``version`` are ``None`` where there was nothing to decode: samples stored as they are.
    """

    array: NDArray[Any]
    info: FrameInfo
    number_of_frames: int
    codec: str | None = None
    plugin: str | None = None
    version: str | None = None
    deviations: tuple[Deviation, ...] = ()


class _Work:
    """What is to be done with each frame of one source, which whoever uses this holds on to."""

    def __init__(
        self,
        source: PixelSource,
        raw: bool,
        as_rgb: bool,
        decoder: str | None,
        prefer: Sequence[str],
        options: Mapping[str, object],
        plugins: Plugins | None,
    ) -> None:
        # The source keeps this; were it kept in turn, its bytes would stay until the garbage collector runs.
        self._source = ref(source)
        self.raw = raw
        self.as_rgb = as_rgb
        self.decoder = decoder
        self.prefer = prefer
        self.options = options
        self.plugins = plugins
        self.codec: Codec | None = None
        self.told: set[str] = set()
        self.wanted = post.in_bytes(source.info.frame)
        self.masks = bool(source.overrides.get("correct_unused_bits", True)) and post.has_spare_bits(self.wanted)
        self.is_plain = not source.info.encapsulated and decoder is None

    @property
    def source(self) -> PixelSource:
        """The source of the frames."""
        source = self._source()
        assert source is not None  # whoever uses this holds it
        return source

    @property
    def registry(self) -> Plugins:
        """The plugins to choose from."""
        if self.plugins is None:
            from codicom.extend.registry import plugins

            self.plugins = plugins()
        return self.plugins

    def choose(self) -> Codec:
        """Choose the codec, once an image."""
        if self.codec is None:
            self.codec = self.registry.select_decoder(
                self.wanted, decoder=self.decoder, prefer=self.prefer, options=tuple(self.options)
            )
        return self.codec

    def encoded(self, index: int) -> Frame:
        """Return one frame as it is stored."""
        frames = self.source.frames
        if not isinstance(frames, NativeFrames):
            return Frame(data=frames.read(index), info=self.wanted, index=index)
        cut = frames.cut(index)
        # The bytes of words have been put back in their places.
        changes: dict[str, Any] = {"pixel_vr": "OB"} if frames.swapped else {}
        if self.source.turned_whole:
            turned = np.frombuffer(cut.data, post.pixel_dtype(self.wanted, big_endian=True)).byteswap()
            info = self.wanted.changed(pixel_vr="OB")
            return Frame(data=turned.view(np.uint8).data.toreadonly(), info=info, index=index)
        if cut.bit_offset:
            changes["bit_offset"] = cut.bit_offset
        return Frame(data=cut.data, info=self.wanted.changed(**changes) if changes else self.wanted, index=index)

    def decoded(self, frame: Frame) -> Frame:
        """Return one frame decoded."""
        try:
            return self.choose().decode(frame, self.options)
        except CodicomError as error:
            if error.file is None:
                error.file = self.source.file
            raise

    def finished(self, frame: Frame) -> tuple[NDArray[Any], FrameInfo]:
        """Return the array of a decoded frame, and what it is."""
        found = frame.info
        try:
            values = post.as_array(frame.data, found, 1)[0]
            values = post.conformed(values, found, self.wanted)
        except (ValueError, TypeError) as error:
            raise DecodeError(
                f"frame {frame.index} cannot be made an array: {error}", frame=frame.index, file=self.source.file
            ) from error
        except DecodeError as error:
            error.frame = frame.index
            error.file = self.source.file
            raise
        return self.processed(values, found, frame.index)

    def processed(self, values: NDArray[Any], found: FrameInfo, index: int) -> tuple[NDArray[Any], FrameInfo]:
        """Return the samples of one frame without spare bits, and in RGB."""
        if self.masks:
            values = post.without_spare_bits(values, self.wanted.bits_stored)
        color = found.photometric_interpretation
        if self.as_rgb and not self.raw and post.needs_rgb(found):
            values = post.rgb(values, found, self.registry, index)
            color = "RGB"
        return values, self.describe(values, color)

    def describe(self, values: NDArray[Any], color: str) -> FrameInfo:
        """Return what the frames of an array are."""
        size = values.dtype.itemsize
        made = self.source.made.get((color, size))
        if made is None:
            made = self.wanted.changed(
                photometric_interpretation="YBR_FULL" if color == "YBR_FULL_422" else color,
                planar_configuration=0,
                bits_allocated=8 * size,
                bits_stored=min(self.wanted.bits_stored, 8 * size),
                transfer_syntax=EXPLICIT_VR_LITTLE_ENDIAN,
            )
            self.source.made[color, size] = made
        return made

    def note(self, found: FrameInfo) -> None:
        """Record where the codestream disagrees with the attributes."""
        for words in post.disagreements(found, self.wanted):
            if words not in self.told:
                self.told.add(words)
                self.source.notes.record_at(Rule.CODESTREAM, 0, words)

    def spread(self, indices: Sequence[int], function: Callable[[Frame], T], workers: int | None) -> Iterator[T]:
        """Yield what a function makes of each stored frame, in order; in threads where the codec is made for them."""
        check_workers(workers)
        frames = len(indices)
        threads = threads_for(self.choose().spec, self.wanted, frames, workers) if frames > 1 else 1
        return in_order(indices, self.encoded, function, threads, together_for(self.wanted, frames, threads))


def check_workers(workers: int | None) -> None:
    """Raise for a number of threads that cannot be."""
    if workers is not None and workers < 1:
        raise ValueError(f"workers is {workers}, it is 1 or more, or None")


def threads_for(spec: CodecSpec, info: FrameInfo, frames: int, workers: int | None) -> int:
    """Return in how many threads a codec is to work: one, unless its record allows more."""
    check_workers(workers)
    if frames < 2 or not (spec.thread_safe and spec.releases_gil):
        return 1
    if workers is None:
        workers = _processors() if info.size >= _WORTH_A_THREAD else 1
    return min(workers, frames, _MOST_WORKERS)


def _work(
    source: PixelSource,
    raw: bool,
    as_rgb: bool,
    decoder: str | None,
    prefer: Sequence[str],
    options: Mapping[str, object] | None,
    plugins: Plugins | None,
) -> _Work:
    """Return what is to be done with frames; the same for the same question, with the codec chosen for it."""
    if not isinstance(prefer, tuple):
        # A lone name is a sequence too, of letters.
        prefer = (prefer,) if isinstance(prefer, str) else tuple(prefer)
    if options:
        return _Work(source, raw, as_rgb, decoder, prefer, options, plugins)
    asked = (raw, as_rgb, decoder, prefer, plugins)
    known: _Work | None = source.works.get(asked)
    if known is None:
        known = source.works[asked] = _Work(source, raw, as_rgb, decoder, prefer, {}, plugins)
    return known


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def together_for(info: FrameInfo, frames: int, threads: int) -> int:
    """Return how many frames a thread is to be given at a time: few enough that all threads have work to the end."""
    return max(1, min(_TOGETHER // max(1, info.size), frames // (4 * threads)))


def in_order(
    items: Iterable[T], read: Callable[[T], Frame], work: Callable[[Frame], Any], threads: int, together: int = 1
) -> Iterator[Any]:
    """Yield ``work(read(item))`` of each item in order; reading is done here, work in threads, not far ahead.

    ``together`` is how many frames a thread is given at a time.
    """
    if threads < 2:
        for item in items:
            yield work(read(item))
        return
    waiting: deque[Future[_Done]] = deque()
    stop = Event()
    executor = ThreadPoolExecutor(threads, thread_name_prefix="codicom-pixels")
    try:
        for frames in _parts(map(read, items), together):
            # Options in force are those of a context, which threads do not inherit.
            waiting.append(executor.submit(copy_context().run, _each, work, frames, stop))
            if len(waiting) > 2 * threads:
                yield from _results(waiting.popleft())
        while waiting:
            yield from _results(waiting.popleft())
    finally:
        stop.set()
        executor.shutdown(wait=True, cancel_futures=True)


def _parts(frames: Iterable[Frame], together: int) -> Iterator[list[Frame]]:
    """Yield frames as they go to a thread; fewer if they are larger than what they say they hold."""
    part, size = [], 0
    for frame in frames:
        part.append(frame)
        size += memoryview(frame.data).nbytes
        if len(part) >= together or size >= _TOGETHER:
            yield part
            part, size = [], 0
    if part:
        yield part


# What became of some frames, and the error that one of them ended in.
_Done = tuple[list[Any], Exception | None]


def _each(work: Callable[[Frame], Any], frames: Sequence[Frame], stop: Event) -> _Done:
    done: list[Any] = []
    try:
        for frame in frames:
            if stop.is_set():
                break
            done.append(work(frame))
    except Exception as error:  # noqa: BLE001 - raised where the frames are taken, after those before it
        return done, error
    return done, None


def _results(future: Future[_Done]) -> Iterator[Any]:
    done, error = future.result()
    yield from done
    if error is not None:
        raise error


def _indices(indices: Iterable[int] | None, source: PixelSource) -> Sequence[int]:
    if indices is None:
        source.frames.check_whole()
        return range(source.count)
    chosen = list(indices)
    for index in chosen:
        _check_index(index)
    return chosen


def _check_index(index: int) -> None:
    if isinstance(index, bool) or not hasattr(index, "__index__"):
        raise TypeError(f"a frame index is a whole number, found {type(index).__name__}")
    if index < 0:
        raise ValueError(f"frame index is {index}, the first frame is 0")


def _frames_of(work: _Work, indices: Sequence[int], workers: int | None) -> Iterator[tuple[NDArray[Any], FrameInfo]]:
    """Yield the array of each frame and what it is."""
    if work.is_plain:
        for index in indices:
            values = _plain(work, index, 1)[0]
            yield work.processed(values, work.wanted, index)
        return

    if len(indices) == 1:
        yield _one(work, indices[0])
        return

    def decode(frame: Frame) -> tuple[Frame, NDArray[Any], FrameInfo]:
        decoded = work.decoded(frame)
        values, info = work.finished(decoded)
        return decoded, values, info

    for decoded, values, info in work.spread(indices, decode, workers):
        work.note(decoded.info)
        yield values, info


def _one(work: _Work, index: int) -> tuple[NDArray[Any], FrameInfo]:
    """Return the array of one frame that is decoded, and what it is."""
    decoded = work.decoded(work.encoded(index))
    found = work.finished(decoded)
    work.note(decoded.info)
    return found


def _plain(work: _Work, first: int, frames: int) -> NDArray[Any]:
    """Return frames that are stored as plain samples, which is what a decoder would return."""
    native = work.source.frames
    assert isinstance(native, NativeFrames)  # frames that are not encapsulated
    cut = native.cut(first, frames)
    big = work.source.info.big_endian and not native.swapped and work.wanted.bits_allocated > 8
    try:
        return post.as_array(cut.data, work.wanted, frames, bit_offset=cut.bit_offset, big_endian=big)
    except ValueError as error:
        raise DecodeError(f"the pixel data cannot be made an array: {error}", file=work.source.file) from error


def read(
    src: Any,
    index: int | None = None,
    *,
    workers: int | None = None,
    out: NDArray[Any] | None = None,
    decoder: str | None = None,
    prefer: Sequence[str] = (),
    raw: bool = False,
    as_rgb: bool = True,
    progress: Progress | None = None,
    plugins: Plugins | None = None,
    options: Mapping[str, object] | None = None,
    **overrides: Any,
) -> PixelResult:
    """Return the pixel data of an image, or one frame of it, with what it is and who decoded it."""
    with opened(src, overrides, plugins) as source:
        work = _work(source, raw, as_rgb, decoder, prefer, options, plugins)
        values, info, frames = _made(work, index, workers, out, progress)
        codec = work.codec
        return PixelResult(
            values,
            info,
            frames,
            None if codec is None else codec.name,
            None if codec is None else codec.plugin.distribution,
            None if codec is None else codec.version,
            tuple(source.notes.found),
        )


def _made(
    work: _Work, index: int | None, workers: int | None, out: NDArray[Any] | None, progress: Progress | None
) -> tuple[NDArray[Any], FrameInfo, int]:
    """Return the array of all frames or of one, what its frames are, and how many there are."""
    if index is None:
        work.source.frames.check_whole()
        indices = range(work.source.count)
    else:
        _check_index(index)
        if out is None and progress is None and not work.is_plain:
            # Frames are often taken one by one, so this is kept short.
            values, info = _one(work, index)
            return _own(values), info, 1
        indices = range(index, index + 1)
    count = len(indices)
    many = index is None and count > 1
    if work.is_plain:
        values, info = _all_plain(work, indices, progress)
        if out is not None:
            _check_out(out, values.shape[0 if many else 1 :], values.dtype)
            np.copyto(out, values if many else values[0])
            return out, info, count
        return values if many else values[0], info, count
    values, info = _all_decoded(work, indices, many, workers, out, progress)
    return values, info, count


def _all_plain(work: _Work, indices: range, progress: Progress | None) -> tuple[NDArray[Any], FrameInfo]:
    values = _plain(work, indices.start, len(indices))
    info = work.describe(values, work.wanted.photometric_interpretation)
    if work.as_rgb and not work.raw and post.needs_rgb(work.wanted):
        converted: NDArray[Any] | None = None
        for number, frame in enumerate(values):
            done, info = work.processed(frame, work.wanted, indices[number])
            if converted is None:
                converted = np.empty((len(values), *done.shape), done.dtype)
            converted[number] = done
            if progress is not None:
                progress(number + 1, len(indices))
        assert converted is not None  # there is at least one frame
        return converted, info
    if work.masks:
        values = post.without_spare_bits(values, work.wanted.bits_stored)
    if progress is not None:
        progress(len(indices), len(indices))
    return values, info


def _all_decoded(
    work: _Work,
    indices: range,
    many: bool,
    workers: int | None,
    out: NDArray[Any] | None,
    progress: Progress | None,
) -> tuple[NDArray[Any], FrameInfo]:
    total = len(indices)
    if out is not None:
        shape = _shape(work, total if many else None)
        _check_out(out, shape, post.pixel_dtype(work.wanted))
    values, info = _one(work, indices[0])
    if not many:
        if out is None:
            out = _own(values)
        else:
            np.copyto(out, values)
        if progress is not None:
            progress(1, total)
        return out, info
    if out is None:
        # Made when one frame has been decoded: what a header claims alone is no reason to take much memory.
        out = np.empty((total, *values.shape), values.dtype)
    out[0] = values
    if progress is not None:
        progress(1, total)
    _fill(work, indices, workers, out, info, progress)
    return out, info


def _fill(
    work: _Work,
    indices: range,
    workers: int | None,
    out: NDArray[Any],
    info: FrameInfo,
    progress: Progress | None,
) -> None:
    """Decode all frames but the first into their places, each by the thread that decodes it."""

    def place(frame: Frame) -> FrameInfo:
        decoded = work.decoded(frame)
        values, said = work.finished(decoded)
        if values.shape != out.shape[1:] or said != info:
            raise DecodeError(
                f"frame {frame.index} is {said.photometric_interpretation} of shape {values.shape}, "
                f"the first is {info.photometric_interpretation} of {out.shape[1:]}",
                frame=frame.index,
                file=work.source.file,
                hint="take the frames one by one with iter_frames",
            )
        out[frame.index - indices.start] = values
        return decoded.info

    for number, found in enumerate(work.spread(indices[1:], place, workers), 2):
        work.note(found)
        if progress is not None:
            progress(number, len(indices))


def _own(values: NDArray[Any]) -> NDArray[Any]:
    """Return an array that can be written to."""
    return values if values.flags.writeable else values.copy()


def _shape(work: _Work, frames: int | None) -> tuple[int, ...]:
    """Return the shape of the array of an image."""
    info = work.source.info
    return info.frame_shape if frames is None else (frames, *info.frame_shape)


def _check_out(out: NDArray[Any], shape: tuple[int, ...], dtype: np.dtype[Any]) -> None:
    if out.shape != shape or not np.can_cast(dtype, out.dtype, "same_kind"):
        raise ValueError(f"out is of shape {out.shape} and type {out.dtype}, the image of {shape} and {dtype}")
    if not out.flags.writeable:
        raise ValueError("out cannot be written to")


def array(
    src: Any,
    index: int | None = None,
    *,
    workers: int | None = None,
    out: NDArray[Any] | None = None,
    decoder: str | None = None,
    prefer: Sequence[str] = (),
    raw: bool = False,
    as_rgb: bool = True,
    progress: Progress | None = None,
    plugins: Plugins | None = None,
    options: Mapping[str, object] | None = None,
    **overrides: Any,
) -> NDArray[Any]:
    """Return the pixel data of an image, or of one frame of it, as an array.

    Samples stored as they are come as a read-only view on the bytes wherever that is possible; ``out`` takes a copy.
    """
    if isinstance(src, DatasetModel):
        # There is nothing to close, and frames are often taken one by one.
        work = _work(remembered(src, overrides, plugins), raw, as_rgb, decoder, prefer, options, plugins)
        return _made(work, index, workers, out, progress)[0]
    with opened(src, overrides, plugins) as source:
        work = _work(source, raw, as_rgb, decoder, prefer, options, plugins)
        return _made(work, index, workers, out, progress)[0]


def iter_frames(
    src: Any,
    indices: Iterable[int] | None = None,
    *,
    workers: int | None = None,
    decoder: str | None = None,
    prefer: Sequence[str] = (),
    raw: bool = False,
    as_rgb: bool = True,
    progress: Progress | None = None,
    plugins: Plugins | None = None,
    options: Mapping[str, object] | None = None,
    **overrides: Any,
) -> Iterator[NDArray[Any]]:
    """Yield the array of each frame, or of those at ``indices``, in that order."""
    with opened(src, overrides, plugins) as source:
        work = _work(source, raw, as_rgb, decoder, prefer, options, plugins)
        chosen = _indices(indices, source)
        for number, (values, _) in enumerate(_frames_of(work, chosen, workers)):
            if progress is not None:
                progress(number + 1, len(chosen))
            yield values


def described_frames(
    source: PixelSource,
    *,
    workers: int | None,
    decoder: str | None,
    prefer: Sequence[str],
    as_rgb: bool,
    plugins: Plugins | None,
    options: Mapping[str, object],
) -> Iterator[tuple[NDArray[Any], FrameInfo]]:
    """Yield the array of each frame with what it is: what encoders are given."""
    work = _Work(source, not as_rgb, as_rgb, decoder, prefer, options, plugins)
    yield from _frames_of(work, _indices(None, source), workers)


def decoded_frames(
    src: Any,
    indices: Iterable[int] | None = None,
    *,
    workers: int | None = None,
    decoder: str | None = None,
    prefer: Sequence[str] = (),
    plugins: Plugins | None = None,
    options: Mapping[str, object] | None = None,
    **overrides: Any,
) -> Iterator[Frame]:
    """Yield frames as decoders give them: uncompressed and little endian, each with the truth about its own bytes."""
    with opened(src, overrides, plugins) as source:
        work = _work(source, True, False, decoder, prefer, options, plugins)
        chosen = _indices(indices, source)
        if work.is_plain:
            yield from (_little_endian(work, index) for index in chosen)
            return
        for decoded in work.spread(chosen, work.decoded, workers):
            work.note(decoded.info)
            yield decoded


def _little_endian(work: _Work, index: int) -> Frame:
    stored = work.encoded(index)
    if work.wanted.bits_allocated == 1:
        values = _plain(work, index, 1)
        return stored.decoded(values.reshape(-1).data, bits_allocated=8, bits_stored=1)
    native = work.source.frames
    assert isinstance(native, NativeFrames)  # frames that are not encapsulated
    is_turned = native.swapped or work.source.turned_whole
    if work.source.info.big_endian and work.wanted.bits_allocated > 8 and not is_turned:
        swapped = np.frombuffer(stored.data, post.pixel_dtype(work.wanted, big_endian=True)).byteswap()
        return stored.decoded(swapped.view(np.uint8).data.toreadonly())
    return stored.decoded(stored.data)


def encoded_frames(
    src: Any, indices: Iterable[int] | None = None, *, plugins: Plugins | None = None, **overrides: Any
) -> Iterator[Frame]:
    """Yield frames as they are stored, each with its description; those of encapsulated data with fragments joined."""
    with opened(src, overrides, plugins) as source:
        work = _work(source, True, False, None, (), None, plugins)
        for index in _indices(indices, source):
            yield work.encoded(index)


def frame_bytes(src: Any, index: int, *, plugins: Plugins | None = None, **overrides: Any) -> bytes:
    """Return the bytes of one frame as they are stored; a 1-bit frame inside a byte is moved to where one begins."""
    _check_index(index)
    with opened(src, overrides, plugins) as source:
        frames = source.frames
        if not isinstance(frames, NativeFrames):
            return bytes(frames.read(index))
        cut = frames.cut(index)
        if source.info.frame.bits_allocated != 1:
            return bytes(cut.data)
        samples = source.info.frame.samples
        packed: NDArray[np.uint8] = np.frombuffer(cut.data, np.uint8)
        bits = np.unpackbits(packed, count=cut.bit_offset + samples, bitorder="little")
        return np.packbits(bits[cut.bit_offset :], bitorder="little").tobytes()


def describe(src: Any, *, plugins: Plugins | None = None, **overrides: Any) -> PixelInfo:
    """Return what an image says about its pixel data."""
    with opened(src, overrides, plugins) as source:
        return source.info


def number_of_frames(src: Any, *, plugins: Plugins | None = None, **overrides: Any) -> int:
    """Return how many frames the pixel data holds, which may be other than the image says."""
    with opened(src, overrides, plugins) as source:
        return source.count


__all__ = [
    "PixelResult",
    "array",
    "decoded_frames",
    "describe",
    "encoded_frames",
    "frame_bytes",
    "iter_frames",
    "number_of_frames",
    "read",
]
