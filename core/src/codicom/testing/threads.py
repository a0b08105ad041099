"""Two threads at the same work: whether they get what one thread gets."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_ROUNDS = 20


def disagreement(call: Callable[[T], R], inputs: Sequence[T]) -> str | None:
    """Call the function with every input in two threads at once; say where a result differs from that of one thread."""
    alone = [call(each) for each in inputs]
    found: list[str] = []
    start = threading.Barrier(2)

    def work(order: Sequence[int]) -> None:
        start.wait()
        for index in list(order) * _ROUNDS:
            try:
                result = call(inputs[index])
            except Exception as error:  # noqa: BLE001 - whatever is raised here was not raised alone
                found.append(f"input {index} raised {type(error).__name__}: {error}")
                return
            if result != alone[index]:
                found.append(f"input {index} gave another result than in one thread")
                return

    forward = range(len(inputs))
    # One thread goes backwards, so that the two are at different inputs most of the time.
    workers = [threading.Thread(target=work, args=(order,)) for order in (forward, forward[::-1])]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    finally:
        sys.setswitchinterval(interval)
    return found[0] if found else None
