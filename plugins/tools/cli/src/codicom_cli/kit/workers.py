"""One function over many things in processes of their own: one that dies takes nothing with it but what it was at."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

# How long a worker that was interrupted may take to tidy up after itself.
TIDY_SECONDS: Final = 10.0


class WorkerDied(Exception):  # noqa: N818 - it says what happened
    """The process that worked on something ended without an answer."""


@dataclass(slots=True)
class _Worker(Generic[T]):
    process: Any
    pipe: Connection
    busy: bool = False
    at: T | None = None


def each_in_processes(
    job: Callable[[T], R], things: Iterable[T], count: int
) -> Generator[tuple[T, R | BaseException], None, None]:
    """Yield each thing with what ``job`` returned or raised, as they are done; ``job`` must be picklable.

    Closing the generator, or an interrupt, stops the jobs under way as Ctrl-C would, so that they can tidy up.
    """
    # Imported here: a verb that works on one file does without.
    from multiprocessing import get_context
    from multiprocessing.connection import wait

    context = get_context("spawn")
    waiting = deque(things)
    workers: list[_Worker[T]] = []
    try:
        while waiting or any(worker.busy for worker in workers):
            while waiting and len(workers) < count:
                workers.append(_started(context, job))
            for worker in workers:
                if waiting and not worker.busy:
                    worker.at, worker.busy = waiting.popleft(), True
                    worker.pipe.send(worker.at)
            ready = wait([worker.pipe for worker in workers if worker.busy])
            for worker in [each for each in workers if each.pipe in ready]:
                thing = worker.at
                assert thing is not None
                try:
                    answer = worker.pipe.recv()
                except EOFError:
                    workers.remove(worker)
                    yield thing, _death(worker)
                else:
                    worker.busy, worker.at = False, None
                    yield thing, answer
    finally:
        _stop(workers)


def _started(context: Any, job: Callable[[T], R]) -> _Worker[T]:
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, job), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _death(worker: _Worker[Any]) -> WorkerDied:
    worker.process.join()
    code = worker.process.exitcode
    worker.pipe.close()
    if code is not None and code < 0:
        with suppress(ValueError):
            return WorkerDied(f"the process that worked on it was ended by {signal.Signals(-code).name}")
    return WorkerDied(f"the process that worked on it ended with exit code {code}")


def _stop(workers: list[_Worker[Any]]) -> None:
    for worker in workers:
        if worker.busy and worker.process.pid is not None and worker.process.is_alive():
            with suppress(ProcessLookupError):
                os.kill(worker.process.pid, signal.SIGINT)
        worker.pipe.close()
    for worker in workers:
        worker.process.join(TIDY_SECONDS)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()


def _interrupted(number: int, _frame: Any) -> None:
    # A terminal interrupts the worker, and so does the parent: the second time must not disturb the tidying up.
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _work(pipe: Connection, job: Callable[[T], R]) -> None:
    # Between two things Ctrl-C is the parent's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            thing = pipe.recv()
        except (EOFError, OSError):
            return
        answer: R | BaseException
        try:
            signal.signal(signal.SIGINT, _interrupted)
            answer = job(thing)
        except KeyboardInterrupt:
            return
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent tells of it
            answer = error
        finally:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            pipe.send(answer)
        except (BrokenPipeError, ConnectionError):
            return
        except Exception as error:  # noqa: BLE001 - what cannot be pickled fails in many ways, and says so instead
            pipe.send(WorkerDied(f"{type(answer).__name__} cannot be handed over: {type(error).__name__}"))
