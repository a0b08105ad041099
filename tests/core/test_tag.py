"""Tags are numbers that can be written in many ways."""

from __future__ import annotations

import copy
import pickle

import pydicom.tag as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codicom import Tag
from codicom.errors import DictionaryError
from codicom.tag import (
    BaseTag,
    ItemDelimiterTag,
    ItemTag,
    SequenceDelimiterTag,
    TupleTag,
    UnknownTagError,
    tag_in_exception,
)

NUMBERS = st.integers(0, 0xFFFFFFFF)


@pytest.mark.parametrize(
    "arguments",
    [
        (0x00100020,),
        ((0x10, 0x20),),
        ([0x10, 0x20],),
        (0x10, 0x20),
        ("0010", "0020"),
        (("0010", "0020"),),
        ("00100020",),
        ("0x00100020",),
        ("0X00100020",),
        ("(0010,0020)",),
        ("0010,0020",),
        ("(0010, 0020)",),
        ("PatientID",),
        (Tag(0x00100020),),
    ],
)
def test_a_tag_can_be_written_as(arguments):
    tag = Tag(*arguments)
    assert type(tag) is BaseTag
    assert int(tag) == 0x00100020


@pytest.mark.parametrize("number", [-1, 1 << 32, "0x100000000"])
def test_numbers_outside_of_32_bits_are_refused(number):
    with pytest.raises(ValueError, match="is outside 0 to 0xFFFFFFFF"):
        Tag(number)


@pytest.mark.parametrize("pair", [(0x10000, 0), (0, 0x10000), (0, -1), ("10000", "0")])
def test_pairs_outside_of_16_bits_are_refused(pair):
    with pytest.raises(ValueError, match="group and element are 0 to 0xFFFF"):
        Tag(pair)


@pytest.mark.parametrize("pair", [(1,), (1, 2, 3), ()])
def test_pairs_of_another_length_are_refused(pair):
    with pytest.raises(ValueError, match=f"this one holds {len(pair)} numbers"):
        Tag(pair)


@pytest.mark.parametrize("argument", ["0xnothing", ("no", "number")])
def test_text_that_is_no_hexadecimal_number_is_refused(argument):
    with pytest.raises(ValueError, match="with base 16"):
        Tag(argument)


@pytest.mark.parametrize("argument", [None, 1.5, b"0010", {1, 2}, (1.5, 2)])
def test_what_no_tag_is_made_from_is_refused(argument):
    with pytest.raises(TypeError, match="not"):
        Tag(argument)


def test_a_misspelt_keyword_brings_suggestions():
    with pytest.raises(UnknownTagError, match="did you mean PatientName") as caught:
        Tag("PatientNmae")
    assert caught.value.suggestions == ("PatientName",)
    assert caught.value.name == "PatientNmae"


def test_an_unknown_keyword_is_a_value_error_and_a_dictionary_error():
    with pytest.raises(ValueError, match="neither a keyword") as caught:
        Tag("NothingLikeIt")
    assert isinstance(caught.value, DictionaryError)
    assert caught.value.hint is None


@pytest.mark.parametrize("text", ["", " ", "()", "-1"])
def test_text_without_tag_is_refused(text):
    with pytest.raises(UnknownTagError):
        Tag(text)


def test_no_keyword_reads_as_a_number():
    from codicom.tables import lookup

    assert all(Tag(keyword) == number for keyword, number in lookup.keyword_tags().items())


@given(NUMBERS)
def test_properties_are_pydicoms(number):
    ours, theirs = Tag(number), oracle.Tag(number)
    for name in ("group", "element", "elem", "is_private", "is_private_creator", "json_key"):
        assert getattr(ours, name) == getattr(theirs, name)
    assert str(ours) == str(theirs) == repr(ours)


@given(NUMBERS, NUMBERS)
def test_order_is_that_of_the_numbers(one, two):
    assert (Tag(one) < Tag(two), Tag(one) <= two, Tag(one) == two) == (one < two, one <= two, one == two)
    assert (Tag(one) > Tag(two), Tag(one) >= two, Tag(one) != two) == (one > two, one >= two, one != two)


def test_tags_compare_with_whatever_names_one():
    tag = Tag(0x00100010)
    assert tag == "PatientName" == tag == (0x10, 0x10)
    assert tag < (0x10, 0x11)
    assert tag > "00080005"
    assert tag <= "PatientName" <= tag
    assert tag >= (0x10, 0x10)


def test_tags_differ_from_what_names_none():
    tag = Tag(0x00100010)
    assert tag != "NoSuchKeyword"
    assert tag is not None
    assert tag != (1, 2, 3)
    assert tag != 1.5


@pytest.mark.parametrize("other", ["NoSuchKeyword", None, (1, 2, 3)])
def test_order_with_what_names_no_tag_is_refused(other):
    with pytest.raises(TypeError):
        Tag(0x00100010) < other  # noqa: B015


def test_a_tag_is_found_under_its_number():
    assert {0x00100010: "x"}[Tag("PatientName")] == "x"


@pytest.mark.parametrize(("tag", "creator"), [(0x00091053, 0x00090010), (0x2005FF01, 0x200500FF)])
def test_the_private_creator_of_a_private_tag(tag, creator):
    assert Tag(tag).private_creator == creator


@pytest.mark.parametrize(("element", "is_creator"), [(0x0F, False), (0x10, True), (0xFF, True), (0x100, False)])
def test_private_creators_have_elements_10_to_ff(element, is_creator):
    assert Tag(0x0009, element).is_private_creator is is_creator
    assert not Tag(0x0008, element).is_private_creator


def test_tuple_tag_joins_a_pair():
    assert TupleTag((0x7FE0, 0x0010)) == 0x7FE00010


def test_items_and_delimiters_have_their_tags():
    assert (ItemTag, ItemDelimiterTag, SequenceDelimiterTag) == (0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda tag: pickle.loads(pickle.dumps(tag))])
def test_copies_are_equal_tags(again):
    tag = again(Tag("Rows"))
    assert (type(tag), tag) == (BaseTag, 0x00280010)


def test_errors_inside_a_block_name_the_tag():
    with pytest.raises(ZeroDivisionError) as caught, tag_in_exception(Tag("Rows")):
        raise ZeroDivisionError
    assert caught.value.__notes__ == ["with tag (0028,0010)"]
