"""How long each frame of a series of frames is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from codicom import Dataset, pixels
from codicom_image.rendering import opened

__all__ = ["frame_durations", "in_steps"]

DEFAULT_MILLISECONDS: Final = 100.0
# Nothing is shown for longer; a file may say anything.
_LONGEST: Final = 60_000.0
_FRAME_TIME: Final = 0x00181063
_FRAME_TIME_VECTOR: Final = 0x00181065


def frame_durations(src: Any) -> list[float]:
    """Return for how many milliseconds each frame is to be shown, by what the file says of its timing.

    Frame Increment Pointer tells whether Frame Time or Frame Time Vector counts; without it the vector does, then the
    frame time, Recommended Display Frame Rate and Cine Rate. If nothing is said, it is ten frames a second.
    """
    with opened(src) as dataset:
        count = pixels.number_of_frames(dataset)
        return _by_pointer(dataset, count) or _by_rate(dataset, count)


def _by_pointer(dataset: Dataset, count: int) -> list[float]:
    pointer = dataset.get("FrameIncrementPointer")
    pointers = {int(each) for each in pointer} if isinstance(pointer, Sequence) else {pointer}
    wanted = [each for each in (_FRAME_TIME_VECTOR, _FRAME_TIME) if each in pointers]
    for tag in wanted or (_FRAME_TIME_VECTOR, _FRAME_TIME):
        found = _by_vector(dataset, count) if tag == _FRAME_TIME_VECTOR else _evenly(dataset.get("FrameTime"), count)
        if found:
            return found
    return []


def _by_vector(dataset: Dataset, count: int) -> list[float]:
    """Return the times between frames; the first entry is nothing, and the last frame is shown as long as that before.

    PS3.3 C.7.6.5.1.2.
    """
    vector = dataset.get("FrameTimeVector")
    try:
        times = [float(each) for each in vector]
    except (TypeError, ValueError):
        return []
    if len(times) != count or count < 2 or not all(0 <= each <= _LONGEST for each in times[1:]) or not any(times[1:]):
        return []
    return [*times[1:], times[-1]]


def _by_rate(dataset: Dataset, count: int) -> list[float]:
    for keyword in ("RecommendedDisplayFrameRate", "CineRate"):
        rate = _number(dataset.get(keyword))
        if rate:
            return _evenly(1000 / rate, count)
    return [DEFAULT_MILLISECONDS] * count


def _evenly(milliseconds: Any, count: int) -> list[float]:
    found = _number(milliseconds)
    return [min(found, _LONGEST)] * count if found else []


def _number(value: Any) -> float:
    """Return a number above zero, or zero for whatever else a file has there."""
    try:
        found = float(value)
    except (TypeError, ValueError):
        return 0.0
    return found if 0 < found < float("inf") else 0.0


def in_steps(durations: Sequence[float], step: int) -> list[int]:
    """Return durations as whole multiples of a step, such that the sum is as near as can be: what is cut is carried."""
    made, told, wanted = [], 0, 0.0
    for each in durations:
        wanted += each
        one = max(step, round((wanted - told) / step) * step)
        made.append(one)
        told += one
    return made
