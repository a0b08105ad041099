from codicom.batch import Outcome, Summary, run
from codicom.batch.outcome import MAX_EXAMPLES, MAX_GROUPS, OTHER_REASONS


def failing(*reasons):
    summary = Summary()
    for number, reason in enumerate(reasons):
        summary.add(Outcome(f"{number}.dcm", "failed", reason))
    return summary


def test_outcomes_are_counted(jobs):
    summary = run(jobs.size, ["one", "bad", "skip", "two"])
    assert (summary.done, summary.skipped, summary.failed, summary.total) == (2, 1, 1, 4)


def test_reasons_are_grouped_and_the_most_frequent_comes_first():
    groups = failing("short", "not DICOM", "not DICOM").reasons("failed")
    assert [(each.reason, each.count, each.examples) for each in groups] == [
        ("not DICOM", 2, ["1.dcm", "2.dcm"]),
        ("short", 1, ["0.dcm"]),
    ]


def test_reasons_of_another_state_stay_apart():
    summary = failing("why")
    summary.add(Outcome("b.dcm", "skipped", "why"))
    assert [each.count for each in summary.reasons("skipped")] == [1]


def test_a_group_keeps_the_first_items_only():
    (group,) = failing(*["same"] * (MAX_EXAMPLES + 5)).reasons("failed")
    assert (group.count, len(group.examples)) == (MAX_EXAMPLES + 5, MAX_EXAMPLES)


def test_reasons_without_end_become_one_group():
    groups = failing(*map(str, range(MAX_GROUPS + 5))).reasons("failed")
    assert (len(groups), groups[0].reason, groups[0].count) == (MAX_GROUPS + 1, OTHER_REASONS, 5)


def test_the_text_has_counts_and_reasons_but_no_names_of_files():
    assert str(failing("not DICOM", "not DICOM")) == "0 done, 0 skipped, 2 failed\n  failed, 2: not DICOM"


def test_the_text_of_a_run_that_was_stopped_says_so():
    assert str(Summary(done=1, complete=False)) == "1 done, 0 skipped, 0 failed; stopped before the end"
