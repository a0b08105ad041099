"""Functions for worker processes, which import them: a fixture writes the module where they find it."""

import sys
from pathlib import Path

import pytest

JOBS = """
import os
import signal
import sys
import time

from codicom.batch import Failure, Skip
from codicom.errors import InvalidDicomError


class Picky(Exception):
    # Can be pickled, and not read again.
    def __init__(self, first, second):
        super().__init__(f"{first} {second}")


class Unreadable:
    def __reduce__(self):
        return (int, ("no number",))


def size(text):
    if text == "skip":
        raise Skip("asked for")
    if text == "wrong":
        raise Failure("came out wrong")
    if text == "bad":
        raise InvalidDicomError("not DICOM", file="x", hint="look")
    if text == "fault":
        raise ZeroDivisionError("a fault")
    if text == "exit":
        sys.exit("goodbye")
    if text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if text == "leave":
        os._exit(3)
    if text == "picky":
        raise Picky("one", "two")
    if text == "lambda":
        return lambda: None
    if text == "unreadable":
        return Unreadable()
    return len(text)


def process(_item):
    return os.getpid()


def wait_for(pair):
    # Works until a file is there, which another item makes.
    mine, other = pair
    if mine is not None:
        mine.touch()
    while other is not None and not other.exists():
        time.sleep(0.01)
    return pair


def half(path):
    unfinished = path.with_suffix(".half")
    unfinished.write_text("")
    try:
        time.sleep(300)
    finally:
        unfinished.unlink()


def half_or_after(pair):
    # Works on a file, or waits until another item is at that.
    awaited, path = pair
    if path is not None:
        half(path)
    while not awaited.exists():
        time.sleep(0.01)


def write(path):
    path.with_suffix(".done").write_text(str(os.getpid()))
    if path.with_suffix(".slow").exists():
        time.sleep(300)
    return path.name
"""


@pytest.fixture
def jobs(tmp_path_factory, monkeypatch):
    """The functions, in a module that worker processes import too."""
    folder = tmp_path_factory.mktemp("jobs")
    (folder / "jobs_of_batch.py").write_text(JOBS)
    monkeypatch.syspath_prepend(folder)
    import jobs_of_batch

    yield jobs_of_batch
    sys.modules.pop("jobs_of_batch")


@pytest.fixture
def jobs_folder(jobs):
    """The folder of the module with the functions, for scripts that tests start."""
    return Path(jobs.__file__).parent
