"""Changes as data: what is meant, what is done, and what the record says."""

import pickle

import pytest

import codicom
from codicom import DataElement, Dataset, examples
from codicom.operations import (
    Change,
    Delete,
    Empty,
    Keep,
    Move,
    Operation,
    OperationError,
    Rename,
    Replace,
    Selector,
    Set,
    apply,
)


@pytest.fixture
def plan():
    """A dataset with names at two levels, a private block, and two items."""
    ds = Dataset()
    ds.PatientName = "Doe^Jane"
    ds.PatientID = "17"
    ds.StudyDate = "20240101"
    ds.BeamSequence = [Dataset(), Dataset()]
    for number, item in enumerate(ds.BeamSequence):
        item.BeamName = f"beam {number}"
        item.PatientName = "Doe^Jane"
    block = ds.private_block(0x0009, "ACME", create=True)
    block.add_new(0x10, "LO", "secret")
    return ds


def paths(changes):
    return [(each.path, each.done) for each in changes]


# --- what is meant


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("PatientName", ["PatientName"]),
        ("*.PatientName", ["PatientName", "BeamSequence[0].PatientName", "BeamSequence[1].PatientName"]),
        ("BeamSequence[1].PatientName", ["BeamSequence[1].PatientName"]),
        ("BeamSequence[*].BeamName", ["BeamSequence[0].BeamName", "BeamSequence[1].BeamName"]),
        (
            Selector(tag="PatientName"),
            ["PatientName", "BeamSequence[0].PatientName", "BeamSequence[1].PatientName"],
        ),
        (Selector(tag=0x00100020), ["PatientID"]),
        (Selector(tag="(0010,00xx)", path="*.(xxxx,0020)"), ["PatientID"]),
        (Selector(vr="DA"), ["StudyDate"]),
        (Selector(vr=("DA", "SH"), private=False), ["StudyDate"]),
        (Selector(creator="ACME"), ["(0009,1010)"]),
        (Selector(private=True), ["(0009,0010)", "(0009,1010)"]),
    ],
)
def test_a_selector_means_these_elements(plan, selector, expected):
    assert [each.path for each in apply(plan, [Operation(selector, Delete())])] == expected


def test_another_creator_is_not_meant(plan):
    assert apply(plan, [Operation(Selector(creator="OTHER"), Delete())]) == []


def test_what_is_not_there_is_no_change(plan):
    assert apply(plan, [Operation("StudyTime", Delete())]) == []


def test_the_first_operation_that_means_an_element_counts(plan):
    changes = apply(plan, [Operation("PatientName", Keep()), Operation("*.PatientName", Delete())])
    assert paths(changes) == [("BeamSequence[0].PatientName", "deleted"), ("BeamSequence[1].PatientName", "deleted")]
    assert plan.PatientName == "Doe^Jane"


def test_values_are_not_converted_that_no_operation_means():
    ds = codicom.dcmread(examples.get_path("ct"))
    apply(ds, [Operation("PatientName", Delete())])
    assert next(each for each in ds.visit() if each.path == "Rows").stored.is_converted is False


# --- what is done


def test_emptied_elements_stay_without_a_value(plan):
    assert paths(apply(plan, [Operation("PatientName", Empty())])) == [("PatientName", "emptied")]
    assert plan["PatientName"].is_empty


def test_an_emptied_sequence_has_no_items(plan):
    apply(plan, [Operation("BeamSequence", Empty())])
    assert len(plan.BeamSequence) == 0


def test_emptying_what_is_empty_is_no_change(plan):
    plan.PatientName = ""
    assert apply(plan, [Operation("PatientName", Empty())]) == []


def test_what_is_nested_in_a_deleted_sequence_is_not_met(plan):
    changes = apply(plan, [Operation("BeamSequence", Delete()), Operation("*.BeamName", Delete())])
    assert paths(changes) == [("BeamSequence", "deleted")]


def test_items_are_deleted_by_a_path_that_ends_with_one(plan):
    assert paths(apply(plan, [Operation("BeamSequence[0]", Delete())])) == [("BeamSequence[0]", "deleted")]
    assert [each.BeamName for each in plan.BeamSequence] == ["beam 1"]


def test_all_items_are_deleted_with_their_numbers_of_before(plan):
    changes = apply(plan, [Operation("BeamSequence[*]", Delete())])
    assert [each.path for each in changes] == ["BeamSequence[0]", "BeamSequence[1]"]
    assert len(plan.BeamSequence) == 0


def test_a_value_is_set(plan):
    assert paths(apply(plan, [Operation("PatientID", Set("18"))])) == [("PatientID", "set")]
    assert plan.PatientID == "18"


def test_setting_what_it_is_already_is_no_change(plan):
    assert apply(plan, [Operation("PatientID", Set("17"))]) == []


def test_set_adds_what_is_not_there(plan):
    assert paths(apply(plan, [Operation("StudyTime", Set("1200"))])) == [("StudyTime", "added")]
    assert plan["StudyTime"].VR == "TM"


def test_set_adds_the_items_on_its_path(plan):
    assert paths(apply(plan, [Operation("BeamSequence[2].BeamName", Set("new"))])) == [
        ("BeamSequence[2].BeamName", "added")
    ]
    assert plan.BeamSequence[2].BeamName == "new"


def test_set_adds_in_every_item(plan):
    del plan.BeamSequence[1].BeamName
    changes = apply(plan, [Operation("BeamSequence[*].BeamName", Set("new"))])
    assert paths(changes) == [("BeamSequence[0].BeamName", "set"), ("BeamSequence[1].BeamName", "added")]


def test_set_does_not_add_again_what_an_earlier_operation_deleted(plan):
    apply(plan, [Operation("PatientID", Delete()), Operation("PatientID", Set("18"))])
    assert "PatientID" not in plan


def test_set_takes_an_element(plan):
    apply(plan, [Operation("(0009,1011)", Set(DataElement(0x00091011, "LO", "x")))])
    assert plan[0x0009, 0x1011].value == "x"


def test_replace_puts_what_the_function_returns(plan):
    changes = apply(plan, [Operation("*.PatientName", Replace(lambda visit: str(visit.element.value).upper()))])
    assert len(changes) == 3
    assert plan.BeamSequence[1].PatientName == "DOE^JANE"


def test_replace_adds_nothing(plan):
    assert apply(plan, [Operation("StudyTime", Replace(lambda _: "1200"))]) == []


def test_replace_by_the_same_value_is_no_change(plan):
    assert apply(plan, [Operation("PatientID", Replace(lambda visit: visit.element.value))]) == []


def test_an_element_is_renamed_in_its_dataset(plan):
    (change,) = apply(plan, [Operation("BeamSequence[0].BeamName", Rename("BeamDescription"))])
    assert (change.path, change.done, change.to) == (
        "BeamSequence[0].BeamName",
        "renamed",
        "BeamSequence[0].BeamDescription",
    )
    assert (plan.BeamSequence[0].BeamDescription, "BeamName" in plan.BeamSequence[0]) == ("beam 0", False)


def test_a_renamed_element_takes_the_vr_of_its_new_tag(plan):
    apply(plan, [Operation("PatientID", Rename("PatientComments"))])
    assert plan["PatientComments"].VR == "LT"


def test_a_renamed_element_is_not_met_again(plan):
    apply(plan, [Operation("PatientID", Rename("PatientComments")), Operation("PatientComments", Delete())])
    assert plan.PatientComments == "17"


def test_an_element_is_moved_to_a_path(plan):
    (change,) = apply(plan, [Operation("PatientID", Move("OtherPatientIDsSequence[0].PatientID"))])
    assert (change.done, change.to) == ("moved", "OtherPatientIDsSequence[0].PatientID")
    assert (plan.OtherPatientIDsSequence[0].PatientID, "PatientID" in plan) == ("17", False)


# --- the record


def test_the_record_holds_no_values(plan):
    changes = apply(plan, [Operation("*.PatientName", Delete()), Operation("PatientID", Set("18"))])
    assert "Doe" not in repr(changes)
    assert "17" not in repr(changes)


def test_the_record_holds_elements_if_asked_for(plan):
    (change,) = apply(plan, [Operation("PatientID", Set("18"))], values=True)
    assert (change.before.value, change.after.value) == ("17", "18")


def test_a_record_of_what_was_deleted_holds_the_element_if_asked_for(plan):
    (change,) = apply(plan, [Operation("PatientID", Delete())], values=True)
    assert (change.before.value, change.after) == ("17", None)


def test_operations_and_records_go_to_other_processes():
    things = [Operation(Selector(tag="PatientName", vr=("PN",)), Delete()), Change("PatientName", "deleted")]
    assert pickle.loads(pickle.dumps(things)) == things


# --- what is refused


@pytest.mark.parametrize(
    ("selector", "action", "problem"),
    [
        ("*.PatientName", Set("x"), r"Set must have a path without \* steps, got '\*.PatientName'"),
        (Selector(vr="DA"), Set("x"), r"Set must have a path without \* steps, got None"),
        ("BeamSequence[0]", Empty(), "the action on an item must be Delete, got Empty"),
        ("PatientID", Move("a b"), "the target of Move must be a path, got 'a b'"),
        ("PatientID", Move("BeamSequence[0]"), "the target of Move must be the path of an element"),
        ("*", Delete(), "a path pattern must end with an element or an item"),
    ],
)
def test_an_operation_that_means_nothing_is_refused(selector, action, problem):
    with pytest.raises(OperationError, match=problem):
        Operation(selector, action)


def test_a_selector_of_nothing_is_refused():
    with pytest.raises(OperationError, match="a selector must have a path, tag, vr, creator or private"):
        Selector()


def test_a_target_that_is_taken_is_refused(plan):
    with pytest.raises(OperationError, match="Rename must have a free target, but StudyDate is there"):
        apply(plan, [Operation("PatientID", Rename("StudyDate"))])


def test_an_error_of_the_function_names_the_path_and_no_value(plan):
    with pytest.raises(OperationError) as caught:
        apply(plan, [Operation("PatientName", Replace(lambda visit: int(str(visit.element.value))))])
    assert caught.value.tag_path == "PatientName"
    assert "Doe" not in str(caught.value)


def test_an_element_of_another_tag_is_refused(plan):
    with pytest.raises(OperationError, match="a new element must have the tag"):
        apply(plan, [Operation("PatientID", Set(DataElement("PatientName", "PN", "x")))])


def test_an_element_of_no_dictionary_wants_a_vr(plan):
    with pytest.raises(OperationError, match="an element that is in no dictionary must have a vr"):
        apply(plan, [Operation("(0009,1077)", Set("x"))])


@pytest.mark.parametrize("path", ["PatientID[0].BeamName", "BeamSequence[7].BeamName", "StudyTime[0].BeamName"])
def test_a_path_that_leads_nowhere_is_refused(plan, path):
    with pytest.raises(OperationError):
        apply(plan, [Operation(path, Set("x"))])
