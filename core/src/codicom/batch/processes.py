"""Worker processes, each with one item at a time: one that dies takes nothing with it but the item it was at."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import wait
from multiprocessing.reduction import ForkingPickler
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from codicom.batch.answers import Answer, attempt_elsewhere
from codicom.batch.outcome import WorkerError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# How long a worker that was interrupted may take to tidy up after itself.
TIDY_SECONDS: Final = 10.0
_AGAIN_SECONDS: Final = 0.1
_READY: Final = b"ready"


@dataclass(slots=True, eq=False)
class _Worker:
    process: Any
    pipe: Connection
    # Of the item it has, if it has one.
    number: int | None = None
    # What it gets when it has started.
    waiting: bytes | None = None
    is_ready: bool = False

    @property
    def is_working(self) -> bool:
        return self.is_ready and self.number is not None

    def give(self, number: int, data: bytes) -> None:
        self.number = number
        if self.is_ready:
            self.pipe.send_bytes(data)
        else:
            self.waiting = data

    def begin(self) -> None:
        self.is_ready = True
        data, self.waiting = self.waiting, None
        if data is not None:
            self.pipe.send_bytes(data)

    def exit_code(self) -> int | None:
        self.process.join()
        self.pipe.close()
        code: int | None = self.process.exitcode
        return code


class ProcessRunner:
    """Calls the function in processes of its own; the function, items and results must be picklable.

    The processes are spawned, not forked: they inherit no thread, lock or open file of this one.
    """

    def __init__(self, function: Callable[[Any], Any], count: int) -> None:
        try:
            pickle.dumps(function)
        except Exception as error:
            raise WorkerError(
                f"the function must be picklable to run in worker processes, got {type(error).__name__}",
                hint="define it at the top of a module; functools.partial may hold its arguments",
            ) from error
        self._function = function
        self._count = count
        self._workers: list[_Worker] = []
        self._refused: list[tuple[int, Answer]] = []

    def has_room(self) -> bool:
        """Whether a worker is idle or may be started."""
        return len(self._workers) < self._count or any(worker.number is None for worker in self._workers)

    def submit(self, number: int, item: Any) -> None:
        """Give an item to an idle worker, or to a new one."""
        try:
            data = bytes(ForkingPickler.dumps(item))
        except Exception as error:  # noqa: BLE001 - what cannot be pickled says so in many ways
            text = f"an item must be picklable to go to a worker process, got {type(item).__name__}"
            self._refused.append((number, Answer(error=WorkerError(f"{text}: {type(error).__name__}"))))
            return
        for worker in [each for each in self._workers if each.number is None]:
            try:
                worker.give(number, data)
            except OSError:
                # It died while it had nothing to do, as one that the system ends for its memory.
                self._workers.remove(worker)
                worker.exit_code()
            else:
                return
        worker = self._start()
        self._workers.append(worker)
        worker.give(number, data)

    def _start(self) -> _Worker:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, self._function), daemon=True)
        with _interrupts_held():
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def finished(self, timeout: float | None) -> list[tuple[int, Answer]]:
        """Return the answers that workers sent, or what ended them."""
        if self._refused:
            refused, self._refused = self._refused, []
            return refused
        pipes = {worker.pipe: worker for worker in self._workers if worker.number is not None}
        found = (self._answer(pipes[pipe]) for pipe in wait(list(pipes), timeout))  # type: ignore[index]
        return [each for each in found if each is not None]

    def _answer(self, worker: _Worker) -> tuple[int, Answer] | None:
        number = worker.number
        assert number is not None  # only workers that have an item are waited for
        try:
            data = worker.pipe.recv_bytes()
            if data == _READY and not worker.is_ready:
                worker.begin()
                return None
        except (EOFError, OSError):
            self._workers.remove(worker)
            return number, self._death(worker)
        worker.number = None
        try:
            answer: Answer = pickle.loads(data)
        except Exception as error:  # noqa: BLE001 - a class may refuse to be read again in many ways
            answer = Answer(error=WorkerError(f"a result must be readable from its pickle, got {type(error).__name__}"))
        return number, answer

    def _death(self, worker: _Worker) -> Answer:
        code = worker.exit_code()
        how = f"ended with exit code {code}"
        if code is not None and code < 0:
            with suppress(ValueError):
                how = f"was ended by {signal.Signals(-code).name}"
        if not worker.is_ready:
            raise WorkerError(
                f"worker processes must be able to start, but one {how}",
                hint="call this in a script below if __name__ == '__main__', with a function that can be imported",
            )
        return Answer(error=WorkerError(f"the process that worked on it {how}"))

    def stop(self) -> None:
        """Interrupt the items under way as Ctrl-C would, so that they tidy up, and end the processes."""
        for worker in self._workers:
            if not worker.is_ready:
                worker.process.kill()
            worker.pipe.close()
        patience = monotonic() + TIDY_SECONDS
        # Again and again, since a worker that has just got its item may not heed it yet; the second time is harmless.
        while (alive := [each for each in self._workers if each.process.is_alive()]) and monotonic() < patience:
            for worker in alive:
                if worker.is_working:
                    with suppress(ProcessLookupError):
                        os.kill(worker.process.pid, signal.SIGINT)
            wait([worker.process.sentinel for worker in alive], _AGAIN_SECONDS)
        for worker in self._workers:
            worker.process.kill()
            worker.process.join()
        self._workers.clear()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back: this process gets it afterwards, and one that is started gets none while it starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Starting it lets Ctrl-C through again, so it is to run before.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _interrupted(number: int, _frame: Any) -> None:
    # A terminal interrupts the worker, and so does the parent: the second time must not disturb the tidying up.
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _work(pipe: Connection, function: Callable[[Any], Any]) -> None:
    """Answer one item after the other, until the parent closes the pipe."""
    # Between two items Ctrl-C is the parent's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    # An interrupt ends the work, and the parent waits for no answer; so does a parent that is gone.
    with suppress(KeyboardInterrupt, EOFError, OSError):
        pipe.send_bytes(_READY)
        while True:
            data = pipe.recv_bytes()
            try:
                signal.signal(signal.SIGINT, _interrupted)
                answer = attempt_elsewhere(_CallWithPickled(function), data)
            finally:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
            pipe.send_bytes(_pickled(answer))


@dataclass(frozen=True, slots=True)
class _CallWithPickled:
    """Calls a function with an item that is still pickled, so that one that cannot be read fails as the item's own."""

    function: Callable[[Any], Any]

    def __call__(self, data: bytes) -> Any:
        return self.function(pickle.loads(data))


def _pickled(answer: Answer) -> bytes:
    try:
        return bytes(ForkingPickler.dumps(answer))
    except Exception as error:  # noqa: BLE001 - what cannot be pickled says so in many ways
        kind = type(answer.result).__name__
        text = f"a result must be picklable to come back from a worker process, got {kind}: {type(error).__name__}"
        return bytes(ForkingPickler.dumps(Answer(error=WorkerError(text))))
