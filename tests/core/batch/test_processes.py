"""Worker processes: each file is alone, also when it ends the process, and nothing is left half done."""

import itertools
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from codicom.batch import Summary, WorkerError, outcomes, run
from codicom.batch.processes import ProcessRunner

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="ends processes by signals")]


def by_item(found):
    return {each.item: each for each in found}


def test_the_function_runs_in_other_processes(jobs):
    assert os.getpid() not in {each.result for each in outcomes(jobs.process, ["a", "b"], processes=2)}


def test_processes_give_what_this_process_gives(jobs):
    items = ["one", "bad", "skip", "wrong", "exit", "five5", "fault"]
    here, there = (
        [(each.item, each.state, each.reason, each.result) for each in outcomes(jobs.size, items, **how)]
        for how in ({}, {"processes": 2, "ordered": True})
    )
    assert there == here


def test_none_takes_a_process_for_each_cpu(jobs):
    assert run(jobs.size, ["one"], processes=None).done == 1


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ("die", "the process that worked on it was ended by SIGKILL"),
        ("leave", "the process that worked on it ended with exit code 3"),
    ],
)
def test_an_item_that_ends_its_process_fails_alone(jobs, how, reason):
    found = by_item(outcomes(jobs.size, ["one", how, "two", "three"], processes=2))
    assert {item: each.state for item, each in found.items()} == {
        "one": "done",
        how: "failed",
        "two": "done",
        "three": "done",
    }
    assert found[how].reason == reason


def test_every_item_may_end_its_process(jobs):
    assert run(jobs.size, ["die"] * 4, processes=2).failed == 4


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ("lambda", "a result must be picklable to come back from a worker process, got function: "),
        ("unreadable", "a result must be readable from its pickle, got ValueError"),
        ("picky", "Picky: one two"),
    ],
)
def test_an_answer_that_cannot_travel_is_a_failure(jobs, item, reason):
    found = by_item(outcomes(jobs.size, [item, "one"], processes=1))
    assert found[item].reason.startswith(reason)
    assert found["one"].state == "done"


def test_an_item_that_cannot_travel_is_a_failure(jobs):
    found = list(outcomes(jobs.process, [lambda: None, "one"], processes=1, ordered=True))
    assert [each.state for each in found] == ["failed", "done"]
    assert found[0].reason.startswith("an item must be picklable to go to a worker process, got function")


def test_a_function_that_cannot_travel_is_refused_before_anything_is_begun():
    with pytest.raises(WorkerError, match="the function must be picklable to run in worker processes"):
        run(lambda item: item, ["a"], processes=1)


def test_an_error_keeps_its_kind_and_shows_where_it_was_raised(jobs):
    (outcome,) = outcomes(jobs.size, ["fault"], processes=1)
    assert isinstance(outcome.error, ZeroDivisionError)
    assert "jobs_of_batch.py" in str(outcome.error.__cause__)


def test_results_come_as_they_are_done(jobs, tmp_path):
    # The first item waits for a file, which is there once the second one's result has come.
    mark = tmp_path / "mark"
    items = [(None, mark), (tmp_path / "other", None)]
    results = outcomes(jobs.wait_for, items, processes=2)
    assert next(results).item == items[1]
    mark.touch()
    assert [each.item for each in results] == items[:1]


def test_results_come_in_order_if_asked_for(jobs, tmp_path):
    mark = tmp_path / "mark"
    items = [(None, mark), (mark, None)]
    assert [each.item for each in outcomes(jobs.wait_for, items, processes=2, ordered=True)] == items


def test_at_most_the_window_is_taken_of_an_endless_source(jobs):
    taken = itertools.count(1)
    most = 0

    def items():
        nonlocal most
        while True:
            most = next(taken)
            yield "x"

    with closing(outcomes(jobs.size, items(), processes=2, window=3)) as results:
        for finished, _ in enumerate(itertools.islice(results, 20)):
            assert most - finished <= 3


def test_results_in_order_hold_no_more_than_the_window(jobs, tmp_path):
    # While the first item waits, the others can only fill the window: the source is not read on.
    mark = tmp_path / "mark"
    taken = []

    def items():
        for number in itertools.count():
            taken.append(number)
            if number == 6:
                pytest.fail("the window is 5")
            if number == 4:
                # The first one ends after the window is full.
                yield (mark, None)
            else:
                yield (None, mark if number == 0 else None)

    with closing(outcomes(jobs.wait_for, items(), processes=2, ordered=True, window=5)) as results:
        next(results)
        assert len(taken) == 5


def test_a_worker_that_ends_while_it_is_idle_costs_nothing(jobs):
    with closing(outcomes(jobs.process, ["a", "b"], processes=1)) as results:
        worker = next(results).result
        os.kill(worker, signal.SIGKILL)
        while " Z " not in Path(f"/proc/{worker}/stat").read_text():
            time.sleep(0.01)
        assert next(results).state == "done"


def test_cancelling_interrupts_what_is_under_way(jobs, tmp_path):
    items = [tmp_path / name for name in "abcd"]
    summary = run(jobs.half, items, processes=2, cancelled=lambda: len(list(tmp_path.glob("*.half"))) == 2)
    assert (summary.total, summary.complete, list(tmp_path.iterdir())) == (0, False, [])


def test_closing_the_iterator_interrupts_what_is_under_way(jobs, tmp_path):
    results = outcomes(jobs.half_or_after, [(tmp_path / "slow.half", None), (None, tmp_path / "slow")], processes=2)
    # This one ends when the other one is under way.
    next(results)
    results.close()
    assert list(tmp_path.iterdir()) == []


def test_no_process_is_left_when_the_run_is_over(jobs):
    workers = {each.result for each in outcomes(jobs.process, ["a", "b", "c"], processes=2)}
    assert not [each for each in workers if Path(f"/proc/{each}").exists()]


def script(folder, jobs_folder, call):
    """Write a script that starts a run, as a user would."""
    path = folder / "script.py"
    path.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(jobs_folder)!r})\n"
        "from pathlib import Path\n"
        "import jobs_of_batch as jobs\n"
        "from codicom import batch\n"
        "if __name__ == '__main__':\n"
        f"    folder = Path({str(folder)!r})\n"
        f"    {call}\n"
    )
    return path


def test_ctrl_c_lets_workers_tidy_up(jobs_folder, tmp_path, start_interruptible):
    call = "batch.run(jobs.half, [folder / name for name in 'abc'], processes=2)"
    process = start_interruptible(
        [sys.executable, script(tmp_path, jobs_folder, call)], stderr=subprocess.PIPE, text=True
    )
    while len(list(tmp_path.glob("*.half"))) < 2 and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert "KeyboardInterrupt" in errors
    assert not list(tmp_path.glob("*.half"))


def test_a_run_that_was_killed_and_is_started_again_completes(jobs_folder, tmp_path):
    names = [f"{number}.txt" for number in range(8)]
    (tmp_path / "5.slow").touch()
    call = f"batch.run(jobs.write, [folder / name for name in {names}], processes=1, journal=folder / 'journal')"
    path = script(tmp_path, jobs_folder, call)
    process = subprocess.Popen([sys.executable, path])
    while not (tmp_path / "5.done").exists() and process.poll() is None:
        time.sleep(0.05)
    worker = int((tmp_path / "5.done").read_text())
    process.kill()
    process.wait()
    os.kill(worker, signal.SIGKILL)
    first = {each.name: each.read_text() for each in tmp_path.glob("*.done")}
    (tmp_path / "5.slow").unlink()
    subprocess.run([sys.executable, path], check=True)
    second = {each.name: each.read_text() for each in tmp_path.glob("*.done")}
    assert sorted(second) == [f"{number}.done" for number in range(8)]
    assert [name for name in first if first[name] != second[name]] == ["5.done"]


def test_a_script_without_a_guard_is_told_what_to_do(jobs_folder, tmp_path):
    path = tmp_path / "script.py"
    path.write_text(
        f"import sys\nsys.path.insert(0, {str(jobs_folder)!r})\nimport jobs_of_batch as jobs\n"
        "from codicom import batch\nbatch.run(jobs.size, ['a'], processes=1)\n"
    )
    done = subprocess.run([sys.executable, path], capture_output=True, text=True, check=False)
    assert "call this in a script below if __name__ == '__main__'" in done.stderr.splitlines()[-1]


def test_an_interrupt_while_a_worker_starts_is_told_once(jobs_folder, tmp_path, start_interruptible):
    # The worker imports the script, which interrupts everything, as a terminal does.
    path = script(tmp_path, jobs_folder, "batch.run(jobs.size, ['one'], processes=1)")
    text = path.read_text().replace(
        "if __name__", "if __name__ != '__main__':\n    import os, signal\n    os.killpg(0, signal.SIGINT)\nif __name__"
    )
    path.write_text(text)
    process = start_interruptible([sys.executable, path], stderr=subprocess.PIPE, text=True, start_new_session=True)
    _, errors = process.communicate()
    assert errors.count("KeyboardInterrupt") == 1


def test_a_runner_that_never_began_stops_at_once():
    runner = ProcessRunner(len, 1)
    runner.stop()
    assert runner.has_room()


def test_a_summary_names_the_item_that_ended_its_process(jobs):
    summary = run(jobs.size, ["one", "die"], processes=1)
    assert isinstance(summary, Summary)
    assert [each.examples for each in summary.reasons("failed")] == [["die"]]
