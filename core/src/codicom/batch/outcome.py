"""What becomes of one item, and of all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Generic, Literal, TypeVar

from codicom.errors import CodicomError

T = TypeVar("T")
R = TypeVar("R")

State = Literal["done", "skipped", "failed"]

# A summary keeps so many items of each group, and so many groups, however long the run is.
MAX_EXAMPLES: Final = 10
MAX_GROUPS: Final = 1000
OTHER_REASONS: Final = "other reasons"


class Skip(Exception):  # noqa: N818 - it says what to do
    """Raised by a function for a file that it leaves out, with the reason."""


class Failure(Exception):  # noqa: N818 - it says what happened
    """Raised by a function for a file that came out wrong, with what is wrong."""


class WorkerError(CodicomError):
    """A worker process died, could not start, or could not send its answer."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T, R]):
    """What became of one item: ``result`` if it is done, else ``reason``, and the ``error`` if there was one."""

    item: T
    state: State
    reason: str = ""
    result: R | None = None
    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class Progress(Generic[T, R]):
    """How far a run has come; ``total`` is ``None`` if the number of items is not known."""

    finished: int
    total: int | None
    outcome: Outcome[T, R]


@dataclass(slots=True)
class ReasonGroup:
    """The items that were skipped, or failed, for the same reason: how many, and the first ten of them."""

    state: State
    reason: str
    count: int = 0
    examples: list[Any] = field(default_factory=list)


@dataclass(slots=True)
class Summary:
    """How many items were done, skipped and failed, and why; it holds no results, so it stays small."""

    done: int = 0
    skipped: int = 0
    failed: int = 0
    # Whether every item has an outcome: neither cancelled nor ended by the first failure.
    complete: bool = True
    _groups: dict[tuple[State, str], ReasonGroup] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many items have an outcome."""
        return self.done + self.skipped + self.failed

    def add(self, outcome: Outcome[Any, Any]) -> None:
        """Count one more outcome."""
        if outcome.state == "done":
            self.done += 1
            return
        if outcome.state == "skipped":
            self.skipped += 1
        else:
            self.failed += 1
        group = self._group(outcome.state, outcome.reason)
        group.count += 1
        if len(group.examples) < MAX_EXAMPLES:
            group.examples.append(outcome.item)

    def _group(self, state: State, reason: str) -> ReasonGroup:
        if (state, reason) not in self._groups and len(self._groups) >= MAX_GROUPS:
            reason = OTHER_REASONS
        return self._groups.setdefault((state, reason), ReasonGroup(state, reason))

    def reasons(self, state: State) -> list[ReasonGroup]:
        """Return why items were skipped or failed, the most frequent reason first."""
        return sorted((each for each in self._groups.values() if each.state == state), key=lambda each: -each.count)

    def __str__(self) -> str:
        """The counts and the reasons, without the names of files, which may be patients'."""
        counts = f"{self.done:,} done, {self.skipped:,} skipped, {self.failed:,} failed"
        lines = [counts if self.complete else f"{counts}; stopped before the end"]
        for state in ("skipped", "failed"):
            lines += [f"  {state}, {each.count:,}: {each.reason}" for each in self.reasons(state)]
        return "\n".join(lines)


def reason_of(error: BaseException) -> str:
    """Return what an error says, without the name of the file, which may be a patient's."""
    if isinstance(error, Skip | Failure):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, CodicomError):
        return f"{error.message}; {error.hint}" if error.hint else error.message
    text = str(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def outcome_of(item: T, result: R | None, error: BaseException | None) -> Outcome[T, R]:
    """Return the outcome of an item from what the function returned or raised."""
    if error is None:
        return Outcome(item, "done", result=result)
    return Outcome(item, "skipped" if isinstance(error, Skip) else "failed", reason_of(error), error=error)
