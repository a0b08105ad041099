"""Work on frames in threads: how many there are, how much each is given at a time, and results in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from threading import Event
from typing import TYPE_CHECKING, Any, Final, TypeVar

from codicom.extend.frame import Frame, FrameInfo

if TYPE_CHECKING:
    from codicom.extend.records import CodecSpec

T = TypeVar("T")

# Threads cost more than they bring on frames that are decoded in less than a tenth of a millisecond.
_WORTH_A_THREAD: Final = 1 << 15
_MAX_WORKERS: Final = 32
# Handing a frame to a thread and back costs as much as decoding a small one: so many bytes of them go together.
_CHUNK_BYTES: Final = 1 << 20

# What became of some frames, and the error that one of them ended in.
_ChunkResult = tuple[list[Any], Exception | None]


def check_workers(workers: int | None) -> None:
    """Raise for a number of threads that cannot be."""
    if workers is not None and workers < 1:
        raise ValueError(f"workers must be None or at least 1, got {workers}")


def threads_for(spec: CodecSpec, info: FrameInfo, frames: int, workers: int | None) -> int:
    """Return in how many threads a codec is to work: one, unless its record allows more."""
    check_workers(workers)
    if frames < 2 or not (spec.thread_safe and spec.releases_gil):
        return 1
    if workers is None:
        workers = _processors() if info.size >= _WORTH_A_THREAD else 1
    return min(workers, frames, _MAX_WORKERS)


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def chunk_for(info: FrameInfo, frames: int, threads: int) -> int:
    """Return how many frames a thread is to be given at a time: few enough that all threads have work to the end."""
    return max(1, min(_CHUNK_BYTES // max(1, info.size), frames // (4 * threads)))


def in_order(
    items: Iterable[T], read: Callable[[T], Frame], work: Callable[[Frame], Any], threads: int, chunk: int = 1
) -> Iterator[Any]:
    """Yield ``work(read(item))`` of each item in order; reading is done here, work in threads, not far ahead.

    ``chunk`` is how many frames a thread is given at a time.
    """
    if threads < 2:
        for item in items:
            yield work(read(item))
        return
    waiting: deque[Future[_ChunkResult]] = deque()
    stop = Event()
    executor = ThreadPoolExecutor(threads, thread_name_prefix="codicom-pixels")
    try:
        for frames in _chunks(map(read, items), chunk):
            # Options in force are those of a context, which threads do not inherit.
            waiting.append(executor.submit(copy_context().run, _run_chunk, work, frames, stop))
            if len(waiting) > 2 * threads:
                yield from _results(waiting.popleft())
        while waiting:
            yield from _results(waiting.popleft())
    finally:
        stop.set()
        executor.shutdown(wait=True, cancel_futures=True)


def _chunks(frames: Iterable[Frame], most: int) -> Iterator[list[Frame]]:
    """Yield frames as they go to a thread; fewer if they are larger than what they say they hold."""
    chunk, size = [], 0
    for frame in frames:
        chunk.append(frame)
        size += memoryview(frame.data).nbytes
        if len(chunk) >= most or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _run_chunk(work: Callable[[Frame], Any], frames: Sequence[Frame], stop: Event) -> _ChunkResult:
    done: list[Any] = []
    try:
        for frame in frames:
            if stop.is_set():
                break
            done.append(work(frame))
    except Exception as error:  # noqa: BLE001 - raised where the frames are taken, after those before it
        return done, error
    return done, None


def _results(future: Future[_ChunkResult]) -> Iterator[Any]:
    done, error = future.result()
    yield from done
    if error is not None:
        raise error


__all__ = ["check_workers", "chunk_for", "in_order", "threads_for"]
