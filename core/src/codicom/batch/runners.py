"""How the function gets called: here, or by an executor that was handed in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from codicom.batch.answers import Answer, attempt, attempt_elsewhere
from codicom.batch.outcome import WorkerError


class Future(Protocol):
    """What an executor gives for submitted work, as ``concurrent.futures.Future`` has it."""

    def result(self) -> Any:
        """Return what the work gave, or raise what it raised."""

    def exception(self) -> BaseException | None:
        """Wait for the work, and return what it raised."""

    def cancel(self) -> Any:
        """Take work back that has not begun."""

    def cancelled(self) -> bool:
        """Whether the work was taken back."""

    def add_done_callback(self, function: Callable[[Any], Any], /) -> Any:
        """Have a function called when the work is done."""


class Executor(Protocol):
    """Anything that takes work: an executor of ``concurrent.futures``, a client of Dask, or your own."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Any:
        """Take a call, and return its future."""


class Runner(Protocol):
    """Takes items by number, and gives their answers in any order."""

    def has_room(self) -> bool:
        """Whether one more item can be taken now."""

    def submit(self, number: int, item: Any) -> None:
        """Take an item."""

    def finished(self, timeout: float | None) -> list[tuple[int, Answer]]:
        """Return the answers that are there, after waiting for the first one if need be."""

    def stop(self) -> None:
        """Give up what has not begun, and wait until nothing is at work any more."""


class HereRunner:
    """Calls the function at once, in this process and thread."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self._function = function
        self._answers: list[tuple[int, Answer]] = []

    def has_room(self) -> bool:
        """Whether the last answer has been taken."""
        return not self._answers

    def submit(self, number: int, item: Any) -> None:
        """Call the function with an item."""
        self._answers.append((number, attempt(self._function, item)))

    def finished(self, timeout: float | None) -> list[tuple[int, Answer]]:  # noqa: ARG002 - nothing to wait for
        """Return the answer."""
        answers, self._answers = self._answers, []
        return answers

    def stop(self) -> None:
        """Nothing is at work."""


class ExecutorRunner:
    """Hands each item to an executor, which stays the caller's: it is neither started nor shut down here."""

    def __init__(self, function: Callable[[Any], Any], executor: Executor) -> None:
        self._function = function
        self._executor = executor
        self._pending: dict[int, Future] = {}
        self._arrived: SimpleQueue[int] = SimpleQueue()

    def has_room(self) -> bool:
        """An executor has a queue of its own."""
        return True

    def submit(self, number: int, item: Any) -> None:
        """Hand an item to the executor."""
        try:
            future: Future = self._executor.submit(attempt_elsewhere, self._function, item, number)
        except Exception as error:
            raise WorkerError(
                f"the executor must accept work, got {type(error).__name__}",
                hint="a process of a pool that dies breaks the pool; with processes= only its own file fails",
            ) from error
        self._pending[number] = future
        future.add_done_callback(partial(self._arrive, number))

    def _arrive(self, number: int, _future: Any) -> None:
        # Called in a thread of the executor.
        self._arrived.put(number)

    def finished(self, timeout: float | None) -> list[tuple[int, Answer]]:
        """Return the answers of the futures that are done."""
        answers: list[tuple[int, Answer]] = []
        with suppress(Empty):
            answers.append(self._answer(self._arrived.get(timeout != 0, timeout or None)))
            while True:
                answers.append(self._answer(self._arrived.get_nowait()))
        return answers

    def _answer(self, number: int) -> tuple[int, Answer]:
        try:
            answer = self._pending.pop(number).result()
        except Exception as error:  # noqa: BLE001 - what an executor fails with is that file's failure
            answer = Answer(error=error)
        return number, answer

    def stop(self) -> None:
        """Cancel what has not begun, and wait for the rest: nothing writes any more when this returns."""
        pending = list(self._pending.values())
        self._pending.clear()
        for future in pending:
            future.cancel()
        for future in pending:
            if not future.cancelled():
                # The error is given back, not raised; Dask raises for what was cancelled meanwhile.
                with suppress(Exception):
                    future.exception()
