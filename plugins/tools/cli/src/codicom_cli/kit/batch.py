"""Many files, in this process or in several: a bar on a terminal, lines for what went wrong, and an exit code."""

from __future__ import annotations

import json
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal, TextIO

from codicom import batch
from codicom.batch import Failure, Input
from codicom.errors import CodicomError, CodicomWarning
from codicom_cli.console import one_line

# How many failures, and reasons for skipping, are told one by one.
MAX_LISTED: Final = 20
# What one file may do to itself without stopping the others. What else a job raises is a fault of the program.
_TOLERATED: Final = (Failure, CodicomError, CodicomWarning, OSError, MemoryError)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the ``result`` of its job, or the ``reason`` why it was skipped or failed."""

    path: Path
    state: Literal["done", "skipped", "failed"]
    reason: str = ""
    result: Any = None


@dataclass(slots=True)
class Summary:
    """What became of all files, in the order in which they were named."""

    outcomes: list[Outcome] = field(default_factory=list)
    # Files that were not begun, because the first failure ended the run.
    left: int = 0

    def of(self, state: str) -> list[Outcome]:
        """Return the outcomes of one state."""
        return [each for each in self.outcomes if each.state == state]

    @property
    def exit_code(self) -> int:
        """1 if a file failed, else 0."""
        return int(any(each.state == "failed" for each in self.outcomes))


def run_batch(
    job: Callable[[Input], Any],
    inputs: Sequence[Input],
    *,
    workers: int = 1,
    fail_fast: bool = False,
    doing: str = "working",
    told: Callable[[Outcome], None] | None = None,
) -> Summary:
    """Run a job over files, in this process or in several, with a bar on a terminal; ``told`` hears of each at once.

    A job returns its result, raises ``Skip`` or ``Failure`` with a reason, or fails with an error of codicom or of the
    system; any other error is a fault of the program and is raised. For more than one worker the job must be picklable.
    """
    places = {each.path: number for number, each in enumerate(inputs)}
    found: dict[int, Outcome] = {}
    processes = min(workers, len(inputs)) if workers > 1 and len(inputs) > 1 else 0
    results = batch.outcomes(partial(_quiet, job), inputs, processes=processes)
    with _bar(len(inputs), doing) as advance, closing(results):
        for each in results:
            if each.state == "failed" and each.error is not None and not isinstance(each.error, _TOLERATED):
                raise each.error
            outcome = Outcome(each.item.path, each.state, each.reason, each.result)
            found[places[outcome.path]] = outcome
            advance()
            if told is not None:
                told(outcome)
            if fail_fast and outcome.state == "failed":
                break
    return Summary([found[number] for number in sorted(found)], len(inputs) - len(found))


def _quiet(job: Callable[[Input], Any], one: Input) -> Any:
    """Run a job without a line for every deviation of every file: it tells itself what counts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CodicomWarning)
        return job(one)


@contextmanager
def _bar(total: int, doing: str) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error where that is a terminal, and give what moves it on."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    # Imported here: a verb that shows one file does without.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=total)
        yield lambda: progress.advance(task)


def print_summary(
    summary: Summary, *, verb: str, as_json: bool = False, stream: TextIO | None = None, quiet: bool = False
) -> int:
    """Print what became of all files, as lines or as JSON, and return the exit code.

    Lines go to standard error, since standard output is for results; JSON is the result.
    """
    if as_json:
        json.dump(_as_dict(summary), stream or sys.stdout, indent=2, default=str)
        print(file=stream or sys.stdout)
        return summary.exit_code
    out = stream or sys.stderr
    for state in ("skipped", "failed"):
        some = summary.of(state)
        if quiet and state == "skipped":
            continue
        for each in some[:MAX_LISTED]:
            # Which codecs were asked stands on further lines; for many files that is too much.
            reason = each.reason.partition("\n")[0]
            print(f"{state}: {one_line(str(each.path))}: {one_line(reason)}", file=out)
        if len(some) > MAX_LISTED:
            print(f"and {len(some) - MAX_LISTED:,} more {state}, which --json lists", file=out)
    counts = Counter(each.state for each in summary.outcomes)
    words = [f"{counts[state]:,} {state}" for state in ("done", "skipped", "failed")]
    if summary.left:
        words.append(f"{summary.left:,} not begun")
    total = len(summary.outcomes) + summary.left
    print(f"{verb}: {total:,} file{'s' if total != 1 else ''}: {', '.join(words)}", file=out)
    return summary.exit_code


def _as_dict(summary: Summary) -> dict[str, Any]:
    return {
        "done": [{"file": str(each.path), "result": each.result} for each in summary.of("done")],
        "skipped": [{"file": str(each.path), "reason": each.reason} for each in summary.of("skipped")],
        "failed": [{"file": str(each.path), "reason": each.reason} for each in summary.of("failed")],
        "not_begun": summary.left,
    }
