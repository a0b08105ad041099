"""Threads that share a dataset see the same values as one thread alone."""

from __future__ import annotations

import io
import sys
import threading
import warnings
from functools import partial
from pathlib import Path

import pydicom
import pytest

import codicom
from codicom.errors import CodicomError
from codicom.testing import files
from codicom.testing.files import EXPLICIT_LE

FILES = [
    Path(pydicom.__file__).parent / "data" / "test_files" / name
    for name in ("CT_small.dcm", "rtplan.dcm", "reportsi.dcm", "nested_priv_SQ.dcm", "MR_small_bigendian.dcm")
]
THREADS = 4


@pytest.fixture(autouse=True)
def switch_often():
    """Let threads take turns as often as the interpreter can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def together(*calls):
    """Run calls in threads that begin at once; return what each returned."""
    results = [None] * len(calls)
    errors = []
    start = threading.Barrier(len(calls))

    def run(number, call):
        start.wait()
        try:
            results[number] = call()
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=each) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    return results


def used(dataset):
    """Use every value of a dataset; return their VRs and values."""
    return [(element.tag, element.VR, str(element.value)) for element in dataset.iterall()]


def backwards(dataset):
    """Use every value, the last first."""
    for tag in reversed(dataset.keys()):
        element = dataset[tag]
        if element.VR == "SQ":
            for number in reversed(range(len(element.value))):
                backwards(element.value[number])
    return used(dataset)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_threads_that_share_a_dataset_agree_with_one(path):
    data = path.read_bytes()
    alone = used(codicom.dcmread(data))
    for _ in range(10):
        shared = codicom.dcmread(data)
        results = together(*[partial(used, shared), partial(backwards, shared)] * (THREADS // 2))
        assert results == [alone] * THREADS


def test_threads_that_share_a_dataset_record_the_same_defects():
    item = EXPLICIT_LE.item(EXPLICIT_LE.header(0x00080100, "SH", 3) + b"T-1", bytes(4))
    data = files.file(EXPLICIT_LE.sequence(0x00081140, *[item] * 50))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        alone = sorted(map(str, codicom.dcmread(data).inspect()))
        for _ in range(5):
            shared = codicom.dcmread(data)
            together(*[shared.inspect] * THREADS)
            assert sorted(map(str, shared.deviations)) == alone


def test_threads_that_share_deferred_values_agree_with_one(tmp_path):
    path = tmp_path / "one.dcm"
    elements = [EXPLICIT_LE.element(0x00091000 + number, "OB", bytes([number]) * 500) for number in range(1, 100)]
    path.write_bytes(files.file(*elements))
    alone = used(codicom.dcmread(path))
    shared = codicom.dcmread(path, defer_size=100)
    results = together(*[partial(used, shared), partial(backwards, shared)] * (THREADS // 2))
    assert results == [alone] * THREADS


def test_threads_that_share_values_deferred_in_a_file_object_agree_with_one():
    elements = [EXPLICIT_LE.element(0x00091000 + number, "OB", bytes([number]) * 500) for number in range(1, 100)]
    data = files.file(*elements)
    alone = used(codicom.dcmread(data))
    for _ in range(5):
        shared = codicom.dcmread(io.BytesIO(data), defer_size=100)
        results = together(*[partial(used, shared), partial(backwards, shared)] * (THREADS // 2))
        assert results == [alone] * THREADS


def test_threads_that_share_an_opened_file_agree_with_one():
    path = FILES[1]
    alone = used(codicom.dcmread(path))
    with codicom.open(path) as shared:
        results = together(*[partial(used, shared)] * THREADS)
    assert results == [alone] * THREADS


def test_closing_while_another_thread_reads_is_a_clear_error_and_no_crash():
    kinds = set()

    def use(shared):
        try:
            return used(shared)
        except CodicomError as error:
            kinds.add(type(error).__name__)

    for _ in range(30):
        shared = codicom.open(FILES[1])
        together(partial(use, shared), partial(use, shared), shared.close)
    assert kinds <= {"SourceClosedError"}


def test_options_of_one_thread_are_not_seen_by_another():
    data = files.file(EXPLICIT_LE.element(0x00101030, "DS", "1.5"))
    inside = threading.Event()
    outside = threading.Event()

    def with_decimals():
        with codicom.options(ds_type="decimal"):
            inside.set()
            outside.wait(10)
            return type(codicom.dcmread(data).PatientWeight).__name__

    def plain():
        inside.wait(10)
        found = type(codicom.dcmread(data).PatientWeight).__name__
        outside.set()
        return found

    assert together(with_decimals, plain) == ["DSdecimal", "DSfloat"]
