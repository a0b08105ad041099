"""The frames of an image one after the other: as arrays, as decoders give them, and as they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from codicom.extend.frame import Frame, FrameInfo
from codicom.model.raw import deviations_of, limits_of, path_of
from codicom.pixels.decoding.job import DecodeJob, check_index
from codicom.pixels.decoding.request import DecodeRequest, Progress
from codicom.pixels.stored.defects import DefectLog
from codicom.pixels.stored.description import PixelInfo
from codicom.pixels.stored.fragments import find_fragments, offset_table
from codicom.pixels.stored.opening import opened, opened_element
from codicom.pixels.stored.source import PixelSource

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins


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
    request = DecodeRequest(raw, as_rgb, decoder, prefer, workers, progress, plugins, options)
    with opened(src, overrides, plugins) as source:
        job = DecodeJob(source, request)
        chosen = job.indices(indices)
        for number, (values, _) in enumerate(_arrays(job, chosen), 1):
            if progress is not None:
                progress(number, len(chosen))
            yield values


def described_frames(source: PixelSource, request: DecodeRequest) -> Iterator[tuple[NDArray[Any], FrameInfo]]:
    """Yield the array of each frame with what it is: what encoders are given."""
    job = DecodeJob(source, request)
    yield from _arrays(job, job.indices(None))


def _arrays(job: DecodeJob, indices: Sequence[int]) -> Iterator[tuple[NDArray[Any], FrameInfo]]:
    """Yield the array of each frame and what it is."""
    if job.is_plain:
        for index in indices:
            yield job.process(job.source.frames.plain(index, 1)[0], job.expected, index)
        return

    def decode(frame: Frame) -> tuple[Frame, NDArray[Any], FrameInfo]:
        decoded = job.decode(frame)
        return decoded, *job.finish(decoded)

    for decoded, values, info in job.spread(indices, decode):
        job.report(decoded.info)
        yield values, info


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
    """Yield frames as decoders return them: uncompressed, little endian, each with a description of its own bytes."""
    request = DecodeRequest(True, False, decoder, prefer, workers, None, plugins, options)
    with opened(src, overrides, plugins) as source:
        job = DecodeJob(source, request)
        chosen = job.indices(indices)
        if job.is_plain:
            yield from map(source.frames.little_endian, chosen)
            return
        for decoded in job.spread(chosen, job.decode):
            job.report(decoded.info)
            yield decoded


def encoded_frames(
    src: Any, indices: Iterable[int] | None = None, *, plugins: Plugins | None = None, **overrides: Any
) -> Iterator[Frame]:
    """Yield frames as they are stored, each with its description; fragments of encapsulated frames are joined."""
    with opened(src, overrides, plugins) as source:
        yield from map(source.frames.stored, DecodeJob(source, DecodeRequest(raw=True)).indices(indices))


def frame_bytes(src: Any, index: int, *, plugins: Plugins | None = None, **overrides: Any) -> bytes:
    """Return the bytes of one frame as stored; a 1-bit frame that starts inside a byte is shifted to its start."""
    check_index(index)
    with opened(src, overrides, plugins) as source:
        return source.frames.frame_bytes(index)


def fragments(src: Any, *, pixel_keyword: str | None = None) -> Iterator[bytes]:
    """Yield the fragments of encapsulated pixel data in their order, without the Basic Offset Table (PS3.5 A.4).

    Nothing else of the image is looked at, so this works for video, whose fragments are no frames.
    """
    with opened_element(src, pixel_keyword) as element:
        value, limits = element.value, limits_of(element.dataset)
        record = DefectLog(deviations_of(element.dataset), value, path_of(element.dataset, element.tag)).record_at
        _, start = offset_table(value, limits, record)
        found = find_fragments(value, start, limits, record)
        for position, length in zip(found.starts, found.lengths, strict=True):
            yield bytes(value.read(position, length))


def describe(src: Any, *, plugins: Plugins | None = None, **overrides: Any) -> PixelInfo:
    """Return what an image says about its pixel data."""
    with opened(src, overrides, plugins) as source:
        return source.info


def number_of_frames(src: Any, *, plugins: Plugins | None = None, **overrides: Any) -> int:
    """Return the number of frames in the pixel data, which may differ from what the image says."""
    with opened(src, overrides, plugins) as source:
        return source.count


__all__ = [
    "decoded_frames",
    "describe",
    "described_frames",
    "encoded_frames",
    "fragments",
    "frame_bytes",
    "iter_frames",
    "number_of_frames",
]
