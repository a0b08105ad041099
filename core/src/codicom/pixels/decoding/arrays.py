"""The pixel data of an image, or one frame of it, as an array."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from codicom.errors import DecodeError
from codicom.extend.frame import Frame, FrameInfo
from codicom.model.dataset import DatasetModel
from codicom.pixels.decoding.color import needs_rgb
from codicom.pixels.decoding.job import DecodeJob, check_index
from codicom.pixels.decoding.request import DecodeRequest, Progress
from codicom.pixels.stored.cache import cached_source
from codicom.pixels.stored.opening import opened
from codicom.pixels.stored.samples import pixel_dtype, without_spare_bits
from codicom.wire.deviations import Deviation

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.extend.registry import Plugins


@dataclass(frozen=True)
class PixelResult:
    """An array, the description of its samples, and the codec that decoded it.

    ``codec``, ``plugin`` and ``version`` are ``None`` if there was nothing to decode: samples stored as they are.
    """

    array: NDArray[Any]
    info: FrameInfo
    number_of_frames: int
    codec: str | None = None
    plugin: str | None = None
    version: str | None = None
    deviations: tuple[Deviation, ...] = ()


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
    """Return the pixel data of an image, or one frame of it, with its description and the codec that decoded it."""
    request = DecodeRequest(raw, as_rgb, decoder, prefer, workers, progress, plugins, options)
    with opened(src, overrides, plugins) as source:
        job = DecodeJob(source, request)
        values, info, frames = _decode_into(job, index, out)
        defects = tuple(source.defects.found)
        codec = job.codec
        if codec is None:
            return PixelResult(values, info, frames, deviations=defects)
        return PixelResult(values, info, frames, codec.name, codec.plugin.distribution, codec.version, defects)


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
    """Return the pixel data of an image, or one frame of it, as an array.

    Samples stored as they are become a read-only view of the bytes if possible; with ``out`` they are copied.
    """
    request = DecodeRequest(raw, as_rgb, decoder, prefer, workers, progress, plugins, options)
    if isinstance(src, DatasetModel):
        # There is nothing to close, and frames are often taken one by one.
        return _decode_into(DecodeJob(cached_source(src, overrides, plugins), request), index, out)[0]
    with opened(src, overrides, plugins) as source:
        return _decode_into(DecodeJob(source, request), index, out)[0]


def _decode_into(job: DecodeJob, index: int | None, out: NDArray[Any] | None) -> tuple[NDArray[Any], FrameInfo, int]:
    """Return the array of all frames or of one, what its frames are, and how many there are."""
    frames = job.source.frames
    if index is None:
        frames.check_whole()
        indices = range(frames.count)
    else:
        check_index(index)
        if out is None and job.request.progress is None and not job.is_plain:
            # Frames are often taken one by one, so this is kept short.
            values, info = _decode_one(job, index)
            return _writable(values), info, 1
        indices = range(index, index + 1)
    many = index is None and len(indices) > 1
    values, info = _plain_frames(job, indices, many, out) if job.is_plain else _decode_frames(job, indices, many, out)
    return values, info, len(indices)


def _decode_one(job: DecodeJob, index: int) -> tuple[NDArray[Any], FrameInfo]:
    """Return the array of one frame that is decoded, and what it is."""
    decoded = job.decode(job.source.frames.stored(index))
    found = job.finish(decoded)
    job.report(decoded.info)
    return found


def _plain_frames(
    job: DecodeJob, indices: range, many: bool, out: NDArray[Any] | None
) -> tuple[NDArray[Any], FrameInfo]:
    """Return frames that are stored as plain samples."""
    expected, total = job.expected, len(indices)
    values = job.source.frames.plain(indices.start, total)
    if job.converts and needs_rgb(expected):
        values, info = _convert_frames(job, values, indices)
    else:
        info = job.info_of(values, expected.photometric_interpretation)
        if job.source.has_spare_bits:
            values = without_spare_bits(values, expected.bits_stored)
        if job.request.progress is not None:
            job.request.progress(total, total)
    values = values if many else values[0]
    if out is None:
        return values, info
    _check_out(out, values.shape, values.dtype)
    np.copyto(out, values)
    return out, info


def _convert_frames(job: DecodeJob, values: NDArray[Any], indices: range) -> tuple[NDArray[Any], FrameInfo]:
    """Return frames in RGB, converted one by one."""
    first, info = job.process(values[0], job.expected, indices[0])
    converted: NDArray[Any] = np.empty((len(values), *first.shape), first.dtype)
    converted[0] = first
    _report_progress(job, 1, len(indices))
    for number, frame in enumerate(values[1:], 1):
        converted[number], info = job.process(frame, job.expected, indices[number])
        _report_progress(job, number + 1, len(indices))
    return converted, info


def _decode_frames(
    job: DecodeJob, indices: range, many: bool, out: NDArray[Any] | None
) -> tuple[NDArray[Any], FrameInfo]:
    """Return frames that are decoded: the first shows what the others must be."""
    total = len(indices)
    if out is not None:
        shape = job.source.info.frame_shape
        _check_out(out, (total, *shape) if many else shape, pixel_dtype(job.expected))
    values, info = _decode_one(job, indices[0])
    if not many:
        if out is None:
            out = _writable(values)
        else:
            np.copyto(out, values)
        _report_progress(job, 1, total)
        return out, info
    if out is None:
        # Made when one frame has been decoded: what a header claims alone is no reason to take much memory.
        out = np.empty((total, *values.shape), values.dtype)
    out[0] = values
    _report_progress(job, 1, total)
    _fill(job, indices, out, info)
    return out, info


def _fill(job: DecodeJob, indices: range, out: NDArray[Any], info: FrameInfo) -> None:
    """Decode all frames but the first into their places, each by the thread that decodes it."""

    def place(frame: Frame) -> FrameInfo:
        decoded = job.decode(frame)
        values, said = job.finish(decoded)
        if values.shape != out.shape[1:] or said != info:
            raise DecodeError(
                f"frame {frame.index} must be {info.photometric_interpretation} of shape {out.shape[1:]} like the "
                f"first, got {said.photometric_interpretation} of {values.shape}",
                frame=frame.index,
                file=job.source.file,
                hint="take the frames one by one with iter_frames",
            )
        out[frame.index - indices.start] = values
        return decoded.info

    for number, found in enumerate(job.spread(indices[1:], place), 2):
        job.report(found)
        _report_progress(job, number, len(indices))


def _report_progress(job: DecodeJob, done: int, total: int) -> None:
    if job.request.progress is not None:
        job.request.progress(done, total)


def _writable(values: NDArray[Any]) -> NDArray[Any]:
    """Return an array that can be written to."""
    return values if values.flags.writeable else values.copy()


def _check_out(out: NDArray[Any], shape: tuple[int, ...], dtype: np.dtype[Any]) -> None:
    if out.shape != shape or not np.can_cast(dtype, out.dtype, "same_kind"):
        raise ValueError(f"out must be of shape {shape} and take {dtype}, got shape {out.shape} of {out.dtype}")
    if not out.flags.writeable:
        raise ValueError("out must be writable, got a read-only array")


__all__ = ["PixelResult", "array", "read"]
