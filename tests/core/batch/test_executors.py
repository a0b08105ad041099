"""Executors that are handed in: anything that takes work and gives a future."""

import itertools
import multiprocessing
import threading
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing

import pytest

from codicom.batch import WorkerError, outcomes, run

pytestmark = pytest.mark.slow


@pytest.fixture
def pool():
    """A pool of two processes that inherit nothing."""
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        yield executor


class Manual:
    """An executor whose work is done when the test says so, as a cluster's would be at any time."""

    def __init__(self):
        self.submitted = []

    def submit(self, function, /, *arguments):
        future = Future()
        self.submitted.append((future, function, arguments))
        return future

    def finish(self, number):
        future, function, arguments = self.submitted[number]
        future.set_running_or_notify_cancel()
        future.set_result(function(*arguments))


class Prompt:
    """An executor that does all work at once and counts it."""

    def __init__(self):
        self.count = 0

    def submit(self, function, /, *arguments):
        self.count += 1
        future = Future()
        future.set_result(function(*arguments))
        return future


def test_a_pool_of_threads_gives_what_this_process_gives(jobs):
    items = ["one", "bad", "skip", "wrong", "exit", "five5", "fault"]
    with ThreadPoolExecutor(2) as executor:
        here, there = (
            [(each.item, each.state, each.reason, each.result) for each in outcomes(jobs.size, items, **how)]
            for how in ({}, {"executor": executor, "ordered": True})
        )
    assert there == here


def test_a_pool_of_processes_gives_what_this_process_gives(jobs, pool):
    items = ["one", "bad", "skip", "wrong", "exit", "five5", "fault"]
    here, there = (
        [(each.item, each.state, each.reason, each.result) for each in outcomes(jobs.size, items, **how)]
        for how in ({}, {"executor": pool, "ordered": True})
    )
    assert there == here


@pytest.mark.parametrize("item", ["lambda", "picky"])
def test_an_answer_that_cannot_leave_a_pool_is_a_failure(jobs, pool, item):
    found = {each.item: each.state for each in outcomes(jobs.size, [item, "one"], executor=pool)}
    assert found == {item: "failed", "one": "done"}


def test_a_pool_that_breaks_ends_the_run_and_says_what_helps(jobs, pool):
    with pytest.raises(WorkerError, match="the executor must accept work, got BrokenProcessPool") as caught:
        run(jobs.size, itertools.chain(["die"], itertools.repeat("one")), executor=pool)
    assert "processes=" in caught.value.hint


def test_the_executor_stays_open_for_its_owner():
    with ThreadPoolExecutor(1) as executor:
        run(len, ["a"], executor=executor)
        assert executor.submit(len, "abc").result() == 3


def test_outcomes_come_as_they_are_done():
    executor = Manual()
    results = outcomes(len, ["a", "bb"], executor=executor, window=2)

    def finish_backwards():
        while len(executor.submitted) < 2:
            threading.Event().wait(0.01)
        executor.finish(1)
        executor.finish(0)

    helper = threading.Thread(target=finish_backwards)
    helper.start()
    assert [each.item for each in results] == ["bb", "a"]
    helper.join()


def test_at_most_the_window_is_submitted_and_not_given_out():
    executor = Prompt()
    with closing(outcomes(len, itertools.repeat("x"), executor=executor, window=4)) as results:
        for given, _ in enumerate(itertools.islice(results, 50)):
            assert executor.count - given <= 4


def test_a_slow_first_item_holds_the_source_at_the_window():
    executor = Manual()
    taken = []

    def items():
        for number in itertools.count():
            taken.append(number)
            if number == 3:
                # The window is full with this one: all but the first are done, and then the first.
                finisher.start()
            yield "x" * number

    def finish():
        while len(executor.submitted) < 4:
            threading.Event().wait(0.01)
        for number in (3, 2, 1, 0):
            executor.finish(number)

    finisher = threading.Thread(target=finish)
    results = outcomes(len, items(), executor=executor, ordered=True, window=4)
    assert (next(results).result, taken) == (0, [0, 1, 2, 3])
    finisher.join()
    assert [next(results).result for _ in range(3)] == [1, 2, 3]
    results.close()


def test_each_call_has_arguments_of_its_own():
    # Dask takes calls with the same arguments for the same call.
    executor = Prompt()
    calls = []
    submit = executor.submit
    executor.submit = lambda function, /, *arguments: (calls.append(arguments), submit(function, *arguments))[1]
    run(len, ["same", "same"], executor=executor)
    assert calls[0] != calls[1]


def test_closing_the_iterator_cancels_what_has_not_begun():
    begun, release = [], threading.Event()

    def work(item):
        begun.append(item)
        if item:
            release.wait()

    with ThreadPoolExecutor(1) as executor:
        results = outcomes(work, iter(range(10)), executor=executor, window=5)
        next(results)
        threading.Timer(0.2, release.set).start()
        results.close()
        assert len(begun) <= 2


def test_nothing_is_at_work_any_more_when_the_iterator_is_closed():
    running, release, ended = threading.Event(), threading.Event(), []

    def work(item):
        if item == "slow":
            running.set()
            release.wait()
        running.wait()
        ended.append(item)

    with ThreadPoolExecutor(2) as executor:
        results = outcomes(work, ["quick", "slow"], executor=executor)
        next(results)
        threading.Timer(0.1, release.set).start()
        results.close()
        assert "slow" in ended


def test_a_future_that_somebody_else_cancels_is_a_failure():
    executor = Manual()
    submit = executor.submit

    def submit_and_cancel(function, /, *arguments):
        future = submit(function, *arguments)
        future.cancel()
        return future

    executor.submit = submit_and_cancel
    (outcome,) = outcomes(len, ["a"], executor=executor)
    assert (outcome.state, outcome.reason) == ("failed", "CancelledError")
