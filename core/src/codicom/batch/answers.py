"""What a function returned or raised for one item, and how that travels between processes."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from codicom.batch.outcome import Failure, Skip, WorkerError


@dataclass(frozen=True, slots=True)
class Answer:
    """What a function returned for an item, or the error that it raised; ``trace`` is where, as text."""

    result: Any = None
    error: BaseException | None = None
    trace: str = ""


class WorkerTraceback(Exception):  # noqa: N818 - the cause of an error, never raised itself
    """Where in a worker an error was raised, as text; the cause of that error, so that it is printed with it."""

    def __str__(self) -> str:
        return f"\n{self.args[0]}"


def attempt(function: Callable[[Any], Any], item: Any) -> Answer:
    """Call a function with an item; whatever goes wrong is the answer. Only an interrupt goes on."""
    try:
        return Answer(function(item))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - any error of one file is that file's failure
        return Answer(error=error)


def attempt_elsewhere(function: Callable[[Any], Any], item: Any, _number: int = 0) -> Answer:
    """Call a function as ``attempt`` does, with an answer that can go to another process if an error is in it.

    The number makes each call another one: Dask takes calls with the same arguments for the same.
    """
    answer = attempt(function, item)
    return answer if answer.error is None else _portable(answer.error)


def _portable(error: BaseException) -> Answer:
    # Who skips a file or calls it a failure says why; where in the code does not matter.
    trace = "" if isinstance(error, Skip | Failure) else "".join(traceback.format_exception(error))
    try:
        # Some errors can be pickled and not read again, which ends the pool of a standard executor.
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - what cannot be pickled says so in many ways
        return Answer(error=WorkerError(f"{type(error).__name__}: {error}"), trace=trace)
    return Answer(error=error, trace=trace)


def with_traceback(answer: Answer) -> BaseException | None:
    """Return the error of an answer with the traceback of the worker as its cause."""
    if answer.error is not None and answer.trace:
        answer.error.__cause__ = WorkerTraceback(answer.trace)
    return answer.error
