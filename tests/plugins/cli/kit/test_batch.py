import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import PurePath

import pytest

from codicom.errors import ReadError
from codicom_cli.kit import Failure, Input, Skip, print_summary, run_batch

# Jobs for workers, which import them: the test writes the module where they find it.
JOBS = """
import os, signal, time
from pathlib import Path
from codicom.errors import InvalidDicomError
from codicom_cli.kit import Skip, Failure

def size(one):
    text = one.path.read_text()
    if text == "skip":
        raise Skip("asked for")
    if text == "wrong":
        raise Failure("came out wrong")
    if text == "bad":
        raise InvalidDicomError("not DICOM", file="x", hint="look")
    if text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if text == "fault":
        raise ZeroDivisionError("a fault of the program")
    return len(text), os.getpid()

def slow(one):
    half = one.path.with_suffix(".half")
    half.write_text("")
    try:
        time.sleep(30)
    finally:
        half.unlink()
"""


@pytest.fixture
def jobs(tmp_path, monkeypatch):
    (tmp_path / "jobs_for_workers.py").write_text(JOBS)
    monkeypatch.syspath_prepend(tmp_path)
    import jobs_for_workers

    yield jobs_for_workers
    sys.modules.pop("jobs_for_workers")


@pytest.fixture
def files(tmp_path):
    def make(*texts):
        found = []
        for number, text in enumerate(texts):
            path = tmp_path / f"{number}.txt"
            path.write_text(text)
            found.append(Input(path, PurePath(path.name)))
        return found

    return make


def states(summary):
    return [each.state for each in summary.outcomes]


def test_what_a_job_returns_is_kept():
    summary = run_batch(lambda one: one.path.name, [Input(PurePath("a"), PurePath("a"))])
    assert [each.result for each in summary.outcomes] == ["a"]


@pytest.mark.parametrize(
    ("error", "state", "said"),
    [
        (Skip("why"), "skipped", "why"),
        (Failure("what"), "failed", "what"),
        (ReadError("bad", file="secret.dcm", hint="look"), "failed", "bad; look"),
        (PermissionError(13, "Permission denied", "secret.dcm"), "failed", "Permission denied"),
    ],
)
def test_what_a_job_raises_is_told(error, state, said):
    def job(_):
        raise error

    (outcome,) = run_batch(job, [Input(PurePath("a"), PurePath("a"))]).outcomes
    assert (outcome.state, outcome.reason) == (state, said)


def test_a_fault_of_the_program_is_raised():
    with pytest.raises(ZeroDivisionError):
        run_batch(lambda _: 1 / 0, [Input(PurePath("a"), PurePath("a"))])


def test_a_bad_file_stops_nothing(jobs, files):
    assert states(run_batch(jobs.size, files("one", "bad", "skip", "two"))) == ["done", "failed", "skipped", "done"]


def test_a_bad_file_is_the_end_if_asked_for(jobs, files):
    summary = run_batch(jobs.size, files("one", "bad", "two"), fail_fast=True)
    assert (states(summary), summary.left) == (["done", "failed"], 1)


def test_workers_tell_the_same_in_the_order_of_the_files(jobs, files):
    found = files("one", "bad", "skip", "wrong", "five5")
    alone, together = (run_batch(jobs.size, found, workers=number) for number in (1, 2))
    assert [(each.state, each.reason) for each in together.outcomes] == [(e.state, e.reason) for e in alone.outcomes]


def test_workers_are_other_processes(jobs, files):
    summary = run_batch(jobs.size, files("one", "two"), workers=2)
    assert os.getpid() not in {each.result[1] for each in summary.outcomes}


def test_a_worker_that_dies_takes_only_its_own_file_with_it(jobs, files):
    summary = run_batch(jobs.size, files("one", "die", "two", "three"), workers=2)
    assert states(summary) == ["done", "failed", "done", "done"]
    assert summary.outcomes[1].reason == "the process that worked on it was ended by SIGKILL"


def test_a_fault_of_the_program_in_a_worker_is_raised(jobs, files):
    with pytest.raises(ZeroDivisionError):
        run_batch(jobs.size, files("one", "fault"), workers=2)


def test_an_interrupt_lets_workers_tidy_up(jobs, files, tmp_path, start_interruptible):
    files("a", "b", "c")
    script = (
        "import jobs_for_workers as jobs\n"
        "from pathlib import Path\n"
        "from codicom_cli.kit import find_inputs, run_batch\n"
        "if __name__ == '__main__':\n"
        f"    run_batch(jobs.slow, find_inputs([r'{tmp_path}/*.txt']), workers=2)\n"
    )
    (tmp_path / "script.py").write_text(script)
    process = start_interruptible([sys.executable, tmp_path / "script.py"], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while len(list(tmp_path.glob("*.half"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert "KeyboardInterrupt" in errors
    assert not list(tmp_path.glob("*.half"))


def test_the_summary_counts_and_gives_reasons(jobs, files):
    summary = run_batch(jobs.size, files("one", "bad", "skip"))
    out = io.StringIO()
    assert print_summary(summary, verb="work", stream=out) == 1
    lines = out.getvalue().splitlines()
    assert lines[0].endswith("2.txt: asked for")
    assert lines[1].endswith("1.txt: not DICOM; look")
    assert lines[2] == "work: 3 files: 1 done, 1 skipped, 1 failed"


def test_the_summary_of_all_well_has_exit_code_0(jobs, files):
    assert print_summary(run_batch(jobs.size, files("one")), verb="work", stream=io.StringIO()) == 0


def test_the_summary_as_json_holds_every_file(jobs, files):
    out = io.StringIO()
    print_summary(run_batch(jobs.size, files("one", "bad", "skip")), verb="work", as_json=True, stream=out)
    found = json.loads(out.getvalue())
    assert [len(found[state]) for state in ("done", "skipped", "failed")] == [1, 1, 1]


def test_a_name_in_the_summary_cannot_steer_the_terminal(jobs, tmp_path):
    path = tmp_path / "a\x1b[2Jb.txt"
    path.write_text("bad")
    out = io.StringIO()
    print_summary(run_batch(jobs.size, [Input(path, PurePath("x"))]), verb="work", stream=out)
    assert "\x1b" not in out.getvalue()
