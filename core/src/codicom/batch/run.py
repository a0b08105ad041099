"""The one loop of every run: a bounded window of items, whoever calls the function."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sized
from contextlib import ExitStack, closing
from os import PathLike
from typing import Final, Generic, TypeVar

from codicom.batch.answers import Answer, attempt, with_traceback
from codicom.batch.journal import DONE_BEFORE, Journal, open_journal
from codicom.batch.outcome import Outcome, Progress, Skip, Summary, outcome_of
from codicom.batch.runners import Executor, ExecutorRunner, HereRunner, Runner

T = TypeVar("T")
R = TypeVar("R")

# So often a run asks whether it is cancelled while it waits, in seconds.
_POLL: Final = 0.1
# So many items for each process are under way or wait for their turn to be given out.
_AHEAD: Final = 4
SKIPPED: Final = "left out by skip"


def outcomes(
    function: Callable[[T], R],
    items: Iterable[T],
    *,
    processes: int | None = 0,
    executor: Executor | None = None,
    ordered: bool = False,
    window: int | None = None,
    skip: Callable[[T], bool | str] | None = None,
    journal: str | PathLike[str] | None = None,
    key: Callable[[T], str] | None = None,
    progress: Callable[[Progress[T, R]], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Generator[Outcome[T, R], None, None]:
    """Yield what becomes of each item: what ``function`` returned for it, or why it was skipped or failed.

    Any error for one item is that item's failure, also if it ends a worker process; the rest goes on. The function
    raises ``Skip`` for an item to leave out, and ``Failure`` for one that came out wrong.

    ``processes`` is how many worker processes there are: 0 works in this process, ``None`` takes one for each CPU. Or
    an ``executor`` is handed in: anything with ``submit(function, *arguments) -> future``. Outcomes come as they are
    done, or ``ordered`` as the items came. At most ``window`` items are under way or wait to be given out, so ``items``
    may be an endless generator.

    ``skip`` tells of an item, before it is begun, whether to leave it out, perhaps with the reason. ``journal`` is a
    file that names the items done: a run that was killed and is started again leaves them out. ``key`` gives the text
    that names an item there; paths and texts need none. ``progress`` is called after each outcome.

    Closing the iterator, Ctrl-C, or ``cancelled`` returning true ends the run: worker processes are interrupted as by
    Ctrl-C, and nothing is at work any more when the iterator has ended.
    """
    with ExitStack() as stack:
        capacity = _capacity(processes, executor, window)
        runner: Runner
        if executor is not None:
            runner = ExecutorRunner(function, executor)
        elif processes == 0:
            runner = HereRunner(function)
        else:
            # Imported here: who works in this process does without.
            from codicom.batch.processes import ProcessRunner

            runner = ProcessRunner(function, processes or usable_cpus())
        book = None if journal is None else stack.enter_context(open_journal(journal, key))
        total = len(items) if isinstance(items, Sized) else None
        loop: _Loop[T, R] = _Loop(
            runner, iter(items), capacity, ordered=ordered, skip=skip, journal=book, cancelled=cancelled
        )
        stack.callback(runner.stop)
        for finished, outcome in enumerate(loop.outcomes(), 1):
            if progress is not None:
                progress(Progress(finished, total, outcome))
            yield outcome


def run(
    function: Callable[[T], R],
    items: Iterable[T],
    *,
    processes: int | None = 0,
    executor: Executor | None = None,
    window: int | None = None,
    skip: Callable[[T], bool | str] | None = None,
    journal: str | PathLike[str] | None = None,
    key: Callable[[T], str] | None = None,
    progress: Callable[[Progress[T, R]], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    fail_fast: bool = False,
) -> Summary:
    """Call ``function`` with each item as ``outcomes`` does, and return how it went; results are dropped.

    ``fail_fast`` ends the run with the first failure.
    """
    summary = Summary()

    def is_cancelled() -> bool:
        summary.complete = cancelled is None or not cancelled()
        return not summary.complete

    results = outcomes(
        function,
        items,
        processes=processes,
        executor=executor,
        window=window,
        skip=skip,
        journal=journal,
        key=key,
        progress=progress,
        cancelled=None if cancelled is None else is_cancelled,
    )
    with closing(results):
        for outcome in results:
            summary.add(outcome)
            if fail_fast and outcome.state == "failed":
                summary.complete = False
                break
    return summary


def usable_cpus() -> int:
    """Return how many CPUs this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _capacity(processes: int | None, executor: Executor | None, window: int | None) -> int:
    if processes is not None and processes < 0:
        raise ValueError(f"processes must be None or at least 0, got {processes}")
    if executor is not None and processes != 0:
        raise ValueError("executor must be given without processes, got both")
    if executor is not None and not callable(getattr(executor, "submit", None)):
        raise TypeError(f"executor must have a method submit, got {type(executor).__name__}")
    if window is not None and window < 1:
        raise ValueError(f"window must be None or at least 1, got {window}")
    if window is not None:
        return window
    return _AHEAD * (usable_cpus() if executor is not None or processes is None else max(processes, 1))


class _Loop(Generic[T, R]):
    """Gives items to a runner while there is room, and makes outcomes of the answers."""

    def __init__(
        self,
        runner: Runner,
        items: Iterator[T],
        capacity: int,
        *,
        ordered: bool,
        skip: Callable[[T], bool | str] | None,
        journal: Journal | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._runner = runner
        self._items = items
        self._capacity = capacity
        self._ordered = ordered
        self._skip = skip
        self._journal = journal
        self._cancelled = cancelled
        self._exhausted = False
        # How many items have been taken, and of those that have no outcome yet the number and the item.
        self._taken = 0
        self._under_way: dict[int, T] = {}
        # Outcomes that wait for earlier ones, and the number of the next one to give out.
        self._held: dict[int, Outcome[T, R]] = {}
        self._next = 0

    def outcomes(self) -> Iterator[Outcome[T, R]]:
        """Yield the outcomes until there is no item more, or the run is cancelled."""
        while not (self._cancelled is not None and self._cancelled()):
            takes = not self._exhausted and self._has_room()
            if takes:
                yield from self._take()
            elif not self._under_way:
                return
            # One item, one look: outcomes do not wait for a slow generator of items to fill the window.
            timeout = 0 if takes else None if self._cancelled is None else _POLL
            for number, answer in self._runner.finished(timeout):
                yield from self._give_out(number, self._made(self._under_way.pop(number), answer))

    def _has_room(self) -> bool:
        return len(self._under_way) + len(self._held) < self._capacity and self._runner.has_room()

    def _take(self) -> Iterator[Outcome[T, R]]:
        try:
            item = next(self._items)
        except StopIteration:
            self._exhausted = True
            return
        number, self._taken = self._taken, self._taken + 1
        left_out = Answer(DONE_BEFORE) if self._is_done(item) else attempt(self._reason_to_skip, item)
        if left_out.error is None and left_out.result is None:
            self._under_way[number] = item
            self._runner.submit(number, item)
            return
        error = left_out.error or Skip(left_out.result)
        yield from self._give_out(number, outcome_of(item, None, error))

    def _is_done(self, item: T) -> bool:
        return self._journal is not None and item in self._journal

    def _reason_to_skip(self, item: T) -> str | None:
        found = self._skip(item) if self._skip is not None else False
        if not found:
            return None
        return found if isinstance(found, str) else SKIPPED

    def _made(self, item: T, answer: Answer) -> Outcome[T, R]:
        outcome: Outcome[T, R] = outcome_of(item, answer.result, with_traceback(answer))
        if self._journal is not None and outcome.state == "done":
            self._journal.add(item)
        return outcome

    def _give_out(self, number: int, outcome: Outcome[T, R]) -> Iterator[Outcome[T, R]]:
        if not self._ordered:
            yield outcome
            return
        self._held[number] = outcome
        while self._next in self._held:
            yield self._held.pop(self._next)
            self._next += 1
