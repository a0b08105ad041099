"""The loop: isolation, order, the window, leaving out, progress and cancelling, in this process."""

import itertools
from concurrent.futures import ThreadPoolExecutor

import pytest

from codicom import batch
from codicom.batch import Failure, Skip, outcomes, run
from codicom.errors import CodicomError, ReadError


def states(found):
    return [each.state for each in found]


class Counted:
    """An endless source of numbers that knows how many were taken."""

    def __init__(self):
        self.taken = 0

    def __iter__(self):
        for number in itertools.count():
            self.taken += 1
            yield number


def test_what_the_function_returns_is_the_result():
    assert [(each.item, each.state, each.result) for each in outcomes(len, ["a", "bcd"])] == [
        ("a", "done", 1),
        ("bcd", "done", 3),
    ]


@pytest.mark.parametrize(
    ("error", "state", "reason"),
    [
        (Skip("why"), "skipped", "why"),
        (Failure("what"), "failed", "what"),
        (ReadError("bad", file="secret.dcm", hint="look"), "failed", "bad; look"),
        (PermissionError(13, "Permission denied", "secret.dcm"), "failed", "Permission denied"),
        (ZeroDivisionError("division by zero"), "failed", "ZeroDivisionError: division by zero"),
        (MemoryError(), "failed", "MemoryError"),
        (SystemExit(2), "failed", "SystemExit: 2"),
    ],
)
def test_an_error_is_the_outcome_of_its_own_item(error, state, reason):
    def job(_):
        raise error

    (outcome,) = outcomes(job, ["secret.dcm"])
    assert (outcome.state, outcome.reason, outcome.error) == (state, reason, error)


def test_a_bad_item_stops_nothing(jobs):
    assert states(outcomes(jobs.size, ["one", "bad", "skip", "two"])) == ["done", "failed", "skipped", "done"]


def test_an_interrupt_in_the_function_ends_the_run():
    def job(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(job, ["a"])


def test_an_error_of_the_items_themselves_is_raised():
    def items():
        yield "a"
        raise OSError("the folder is gone")

    results = outcomes(len, items())
    assert next(results).result == 1
    with pytest.raises(OSError, match="the folder is gone"):
        next(results)


def test_items_are_taken_only_when_they_are_asked_for():
    source = Counted()
    results = outcomes(str, source)
    for _ in range(5):
        next(results)
    assert source.taken == 5


def test_items_to_skip_are_not_begun():
    found = list(outcomes(len, ["a", "bb", "ccc"], skip=lambda item: item == "bb"))
    assert [(each.state, each.reason, each.result) for each in found] == [
        ("done", "", 1),
        ("skipped", "left out by skip", None),
        ("done", "", 3),
    ]


def test_skip_may_give_the_reason():
    (outcome,) = outcomes(len, ["a"], skip=lambda _: "there already")
    assert (outcome.state, outcome.reason) == ("skipped", "there already")


def test_an_error_of_skip_is_the_failure_of_that_item():
    def skip(item):
        return item[5] == "x"

    assert states(outcomes(len, ["a", "abcdef"], skip=skip)) == ["failed", "done"]


def test_progress_counts_and_knows_the_total():
    seen = []
    run(len, ["a", "b"], progress=lambda each: seen.append((each.finished, each.total, each.outcome.item)))
    assert seen == [(1, 2, "a"), (2, 2, "b")]


def test_progress_of_a_generator_has_no_total():
    seen = []
    run(len, (each for each in ["a"]), progress=lambda each: seen.append(each.total))
    assert seen == [None]


def test_a_cancelled_run_takes_no_more_items():
    done = []
    summary = run(done.append, itertools.count(), cancelled=lambda: len(done) == 3)
    assert (done, summary.done, summary.complete) == ([0, 1, 2], 3, False)


def test_a_run_that_was_not_cancelled_is_complete():
    assert run(len, ["a"], cancelled=lambda: False).complete


def test_closing_the_iterator_ends_the_run():
    source = Counted()
    results = outcomes(str, source)
    next(results)
    results.close()
    assert (source.taken, list(results)) == (1, [])


def test_the_first_failure_is_the_end_if_asked_for(jobs):
    summary = run(jobs.size, ["one", "bad", "two"], fail_fast=True)
    assert (summary.done, summary.failed, summary.complete) == (1, 1, False)


@pytest.mark.parametrize(
    ("how", "error", "problem"),
    [
        ({"processes": -1}, ValueError, "processes must be None or at least 0, got -1"),
        ({"window": 0}, ValueError, "window must be None or at least 1, got 0"),
        ({"executor": 5}, TypeError, "executor must have a method submit, got int"),
    ],
)
def test_arguments_that_mean_nothing_are_refused(how, error, problem):
    with pytest.raises(error, match=problem):
        run(len, [], **how)


def test_processes_and_an_executor_are_not_both_taken():
    with ThreadPoolExecutor(1) as executor, pytest.raises(ValueError, match="without processes, got both"):
        run(len, [], executor=executor, processes=2)


def test_the_names_of_the_door_are_there():
    assert all(hasattr(batch, name) for name in batch.__all__)


def test_an_error_of_the_function_keeps_its_kind():
    (outcome,) = outcomes(len, [5])
    assert isinstance(outcome.error, TypeError)
    assert not isinstance(outcome.error, CodicomError)
