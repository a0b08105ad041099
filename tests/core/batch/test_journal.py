"""A run that is started again leaves out what an earlier one did."""

import os
from pathlib import Path, PurePath

import pytest

from codicom.batch import Input, outcomes, run
from codicom.errors import CodicomError


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "journal"


def test_a_second_run_begins_nothing_that_is_done(journal):
    begun = []
    for _ in range(2):
        run(begun.append, ["a", "b"], journal=journal)
    assert begun == ["a", "b"]


def test_what_was_done_before_is_skipped_with_that_reason(journal):
    run(len, ["a"], journal=journal)
    assert [each.reason for each in outcomes(len, ["a"], journal=journal)] == ["done in an earlier run"]


def test_what_failed_is_tried_again(journal, jobs):
    run(jobs.size, ["one", "bad"], journal=journal)
    assert [each.state for each in outcomes(jobs.size, ["one", "bad"], journal=journal)] == ["skipped", "failed"]


def test_a_run_that_stopped_goes_on_where_it_was(journal):
    results = outcomes(len, iter("abcdef"), journal=journal)
    for _ in range(3):
        next(results)
    results.close()
    done = [each.item for each in outcomes(len, "abcdef", journal=journal) if each.state == "done"]
    assert done == ["d", "e", "f"]


def test_a_line_that_was_cut_off_counts_for_nothing(journal):
    run(len, ["a", "b"], journal=journal)
    os.truncate(journal, journal.stat().st_size - 2)
    assert [each.state for each in outcomes(len, ["a", "b"], journal=journal)] == ["skipped", "done"]


def test_what_follows_a_line_that_was_cut_off_is_whole(journal):
    run(len, ["a", "b"], journal=journal)
    os.truncate(journal, journal.stat().st_size - 2)
    run(len, ["c"], journal=journal)
    assert [each.state for each in outcomes(len, ["a", "b", "c"], journal=journal)] == ["skipped", "done", "skipped"]


def test_a_journal_that_was_hardly_begun_is_begun_again(journal):
    journal.write_bytes(b"codicom.ba")
    run(len, ["a"], journal=journal)
    assert [each.state for each in outcomes(len, ["a"], journal=journal)] == ["skipped"]


def test_another_file_is_no_journal_and_stays_as_it_is(journal):
    journal.write_bytes(b"patient data")
    with pytest.raises(CodicomError, match=r"the journal must be a new file or one that codicom\.batch wrote"):
        run(len, ["a"], journal=journal)
    assert journal.read_bytes() == b"patient data"


def test_a_path_is_the_same_from_another_folder(journal, tmp_path, monkeypatch):
    folder = tmp_path / "folder"
    folder.mkdir()
    run(str, [folder / "a.dcm"], journal=journal)
    monkeypatch.chdir(folder)
    assert [each.state for each in outcomes(str, [Path("a.dcm")], journal=journal)] == ["skipped"]


def test_a_path_of_the_same_name_elsewhere_is_another(journal, tmp_path, monkeypatch):
    for name, state in (("one", "done"), ("two", "done"), ("one", "skipped")):
        (tmp_path / name).mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path / name)
        assert [each.state for each in outcomes(str, [Path("a.dcm")], journal=journal)] == [state]


def test_inputs_are_known_by_their_paths(journal, tmp_path):
    one = Input(tmp_path / "a.dcm", PurePath("a.dcm"))
    run(str, [one], journal=journal)
    assert [each.state for each in outcomes(str, [one], journal=journal)] == ["skipped"]


def test_a_name_that_is_no_text_in_any_encoding_is_known_again(journal):
    path = Path(os.fsdecode(b"a\xff.dcm"))
    run(str, [path], journal=journal)
    assert [each.state for each in outcomes(str, [path], journal=journal)] == ["skipped"]


def test_other_items_want_a_key(journal):
    with pytest.raises(CodicomError, match="key must be given for items that are neither paths nor text, got int"):
        run(str, [1], journal=journal)


def test_a_key_names_any_item(journal):
    run(str, [1, 2], journal=journal, key="number {}".format)
    assert [each.state for each in outcomes(str, [2, 3], journal=journal, key="number {}".format)] == [
        "skipped",
        "done",
    ]
