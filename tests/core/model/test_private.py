"""Private blocks and their creators (PS3.5 7.8.1)."""

from __future__ import annotations

import pytest

from codicom.dataset import Dataset, PrivateBlock


@pytest.fixture
def dataset():
    made = Dataset()
    made.private_block(0x0011, "ACME", create=True).add_new(0x01, "LO", "x")
    return made


def test_created_block_takes_the_first_free_element(dataset):
    assert dataset[0x00110010].value == "ACME"
    assert dataset[0x00111001].value == "x"


def test_second_creator_takes_the_next_block(dataset):
    dataset.private_block(0x0011, "OTHER", create=True).add_new(0x01, "LO", "y")
    assert dataset[0x00111101].value == "y"


def test_free_block_between_others_is_taken():
    dataset = Dataset()
    dataset.add_new(0x00110010, "LO", "A")
    dataset.add_new(0x00110012, "LO", "C")
    assert dataset.private_block(0x0011, "B", create=True).get_tag(0) == 0x00111100


def test_block_that_exists_is_found_again(dataset):
    assert dataset.private_block(0x0011, "ACME", create=True).get_tag(0x02) == 0x00111002
    assert len(dataset) == 2


def test_missing_block_is_a_key_error(dataset):
    with pytest.raises(KeyError, match="'OTHER' reserves no block in group 0011"):
        dataset.private_block(0x0011, "OTHER")


def test_even_group_is_refused(dataset):
    with pytest.raises(ValueError, match="odd"):
        dataset.private_block(0x0010, "ACME")


def test_nameless_creator_is_refused(dataset):
    with pytest.raises(ValueError, match="name"):
        dataset.private_block(0x0011, "", create=True)


def test_full_group_is_refused():
    dataset = Dataset()
    for number in range(240):
        dataset.private_block(0x0011, f"C{number}", create=True)
    with pytest.raises(ValueError, match="all 240 are reserved"):
        dataset.private_block(0x0011, "ONE MORE", create=True)


def test_last_block_of_a_group_can_be_used():
    dataset = Dataset()
    for number in range(240):
        block = dataset.private_block(0x0011, f"C{number}", create=True)
    block.add_new(0xFF, "LO", "end")
    assert dataset[0x0011FFFF].value == "end"


def test_block_is_asked_and_changed_by_offset(dataset):
    block = dataset.private_block(0x0011, "ACME")
    assert isinstance(block, PrivateBlock)
    assert 0x01 in block
    assert block[0x01].value == "x"
    del block[0x01]
    assert 0x01 not in block


@pytest.mark.parametrize("offset", [-1, 0x100])
def test_offset_outside_of_a_block_is_refused(dataset, offset):
    with pytest.raises(ValueError, match="0 to 0xFF"):
        dataset.private_block(0x0011, "ACME").get_tag(offset)


@pytest.mark.parametrize("use", [lambda block: block[0x05], lambda block: block.__delitem__(0x05)])
def test_offset_without_an_element_is_a_key_error(dataset, use):
    with pytest.raises(KeyError):
        use(dataset.private_block(0x0011, "ACME"))


def test_private_creators_are_listed_in_the_order_of_blocks(dataset):
    dataset.private_block(0x0011, "OTHER", create=True)
    assert dataset.private_creators(0x0011) == ["ACME", "OTHER"]


def test_group_without_creators_lists_none(dataset):
    assert dataset.private_creators(0x0013) == []


def test_private_creators_of_an_even_group_are_refused(dataset):
    with pytest.raises(ValueError, match="odd"):
        dataset.private_creators(0x0010)


def test_get_private_item_gives_the_element(dataset):
    assert dataset.get_private_item(0x0011, 0x01, "ACME").value == "x"


@pytest.mark.parametrize(("offset", "creator"), [(0x05, "ACME"), (0x01, "OTHER")])
def test_get_private_item_of_what_is_missing_is_a_key_error(dataset, offset, creator):
    with pytest.raises(KeyError):
        dataset.get_private_item(0x0011, offset, creator)


def test_element_in_a_block_is_named_by_the_private_dictionary():
    dataset = Dataset()
    dataset.add_new_private("GEMS_GENIE_1", 0x0009, 0x10, "x")
    element = dataset.get_private_item(0x0009, 0x10, "GEMS_GENIE_1")
    assert (element.VR, element.name, element.private_creator) == ("LO", "[Study Name]", "GEMS_GENIE_1")


def test_add_new_private_wants_a_vr_for_what_is_in_no_dictionary():
    with pytest.raises(KeyError, match="give its vr"):
        Dataset().add_new_private("ACME", 0x0009, 0x10, "x")


def test_add_new_private_takes_a_vr():
    dataset = Dataset()
    dataset.add_new_private("ACME", 0x0009, 0x10, 3, "US")
    assert dataset[0x00091010].VR == "US"


def test_add_new_private_to_an_even_group_is_refused():
    with pytest.raises(ValueError, match="odd"):
        Dataset().add_new_private("ACME", 0x0008, 0x10, "x", "LO")


def test_remove_private_tags_reaches_nested_datasets(dataset):
    item = Dataset(BeamName="left")
    item.add_new_private("ACME", 0x0011, 0x01, "x", "LO")
    dataset.BeamSequence = [item]
    dataset.remove_private_tags()
    assert [element.keyword for element in dataset.iterall()] == ["BeamSequence", "BeamName"]
