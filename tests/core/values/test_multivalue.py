from __future__ import annotations

import copy
import pickle
import struct

import numpy as np
import pydicom.multival
import pytest

from codicom.errors import InvalidValueError
from codicom.settings import ReadOptions
from codicom.values.decode import DECODERS
from codicom.values.multivalue import ConstrainedList, MultiValue
from codicom.values.numbers import IS, DSfloat

OPTIONS = ReadOptions()
MANY = 1000
DECIMALS = b"\\".join(b"%d.50" % index for index in range(MANY))
INTEGERS = b"\\".join(b"%d" % index for index in range(MANY))


def decode(vr, raw, big_endian=False):
    return DECODERS[vr](raw, big_endian, ("iso8859",), OPTIONS)


def test_items_go_through_the_constructor():
    values = MultiValue(int, ["1", 2])
    values.append("3")
    values[0] = "0"
    values[1:2] = ["5"]
    values.extend(["6"])
    values += ["7"]
    values.insert(0, "9")
    assert values == [9, 0, 5, 3, 6, 7]


def test_an_item_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="invalid literal"):
        MultiValue(int, [1]).append("x")


@pytest.mark.parametrize("items", [[], [1, 2], ["a", "b"], [1.5, "x"], [b"a", None]])
def test_it_prints_as_in_pydicom(items):
    mine, other = MultiValue(lambda item: item, items), pydicom.multival.MultiValue(lambda item: item, items)
    assert (str(mine), repr(mine)) == (str(other), repr(other))


def test_numbers_with_text_print_their_text():
    assert str(decode("DS", b"1.50\\2")) == "[1.50, 2]"


def test_it_equals_lists_and_its_like():
    values = MultiValue(int, [1, 2])
    assert values == [1, 2]
    assert values == MultiValue(str, ["1", "2"]).__class__(int, [1, 2])
    assert values != [1, 3]


def test_it_sorts_in_place():
    values = MultiValue(int, [3, 1, 2])
    values.sort(reverse=True)
    assert values == [3, 2, 1]


def test_a_slice_is_a_list():
    assert MultiValue(int, [1, 2, 3])[1:] == [2, 3]


def test_extending_with_no_iterable_is_refused():
    with pytest.raises(TypeError, match="iterable"):
        MultiValue(int, [1]).extend(5)


def test_a_constrained_list_wants_a_check():
    with pytest.raises(NotImplementedError):
        ConstrainedList([1])


def test_it_has_no_hash():
    with pytest.raises(TypeError):
        hash(MultiValue(int, [1]))


def test_an_unknown_attribute_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        MultiValue(int, [1]).nothing  # noqa: B018


@pytest.mark.parametrize(("vr", "raw"), [("DS", DECIMALS), ("IS", INTEGERS), ("US", bytes(range(200)))])
@pytest.mark.parametrize("touched", [False, True])
@pytest.mark.parametrize("make", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_copies_are_equal_and_apart(vr, raw, touched, make):
    values = decode(vr, raw)
    if touched:
        values[0] = 7
    made = make(values)
    assert made == values
    made[1] = 9
    assert values[1] != 9


def test_many_numbers_are_made_only_when_looked_at():
    values = decode("DS", DECIMALS)
    assert len(values) == MANY
    assert "_list" not in [name for name in ("_list",) if _filled(values, name)]
    assert values[1] == 1.5
    assert _filled(values, "_list")


def _filled(values, name):
    try:
        object.__getattribute__(values, name)
    except AttributeError:
        return False
    return True


def test_numbers_looked_at_later_are_of_the_same_kind():
    items = list(decode("DS", DECIMALS))
    assert {type(item) for item in items} == {DSfloat}
    assert [item.original_string for item in items[:2]] == ["0.50", "1.50"]


def test_integers_looked_at_later_keep_unusual_texts():
    values = decode("IS", b"\\".join([b"007", b" 8", b"+9", *[b"10"] * 100]))
    assert [item.original_string for item in values[:4]] == ["007", "8", "+9", "10"]
    assert {type(item) for item in values} == {IS}


def test_a_later_number_that_is_none_is_an_error_when_looked_at():
    values = decode("DS", b"1\\" * 200 + b"1-2\\3")
    with pytest.raises(InvalidValueError, match="must be a number"):
        values[0]


def test_a_character_that_is_in_no_number_is_an_error_at_once():
    with pytest.raises(InvalidValueError, match="must be a number"):
        decode("DS", b"1\\" * 200 + b"x\\3")


@pytest.mark.parametrize(
    ("vr", "raw", "kind"),
    [
        ("DS", DECIMALS, "float64"),
        ("DS", b"1.5\\2", "float64"),
        ("IS", INTEGERS, "int64"),
        ("FL", struct.pack("<100f", *range(100)), "float32"),
        ("US", struct.pack("<100H", *range(100)), "uint16"),
        ("SV", struct.pack("<100q", *range(100)), "int64"),
    ],
)
def test_arrays_hold_the_same_numbers(vr, raw, kind):
    values = decode(vr, raw)
    array = values.array()
    assert array.dtype == kind
    assert array.tolist() == [float(item) if "f" in kind else int(item) for item in values]


@pytest.mark.parametrize("raw", [DECIMALS, b"1.5\\2"])
def test_arrays_cannot_be_written_to(raw):
    with pytest.raises(ValueError, match="read-only"):
        decode("DS", raw).array()[0] = 1


def test_arrays_of_big_endian_bytes_are_of_this_machines_order():
    array = decode("US", struct.pack(">100H", *range(100)), True).array()
    assert array.dtype == np.uint16
    assert array[99] == 99


def test_blank_numbers_are_nan_in_an_array():
    assert np.isnan(decode("DS", b"1\\\\2").array()).tolist() == [False, True, False]
    assert np.isnan(decode("DS", b"1\\ \\2" * 100).array()[1])


def test_a_changed_list_gives_an_array_of_what_it_is_now():
    values = decode("DS", DECIMALS)
    values[0] = 99
    assert values.array()[0] == 99


@pytest.mark.parametrize(
    "change",
    [
        lambda values: values.append(1),
        lambda values: values.pop(),
        lambda values: values.reverse(),
        lambda values: values.clear(),
        lambda values: values.sort(reverse=True),
        lambda values: values.__setitem__(0, 5),
        lambda values: values.__delitem__(0),
        lambda values: values.insert(0, 1),
        lambda values: values.extend([1]),
        lambda values: values.__iadd__([1]),
    ],
)
def test_a_changed_list_no_longer_stands_for_its_bytes(change):
    values = decode("US", bytes(range(200)))
    change(values)
    assert values.source is None


def test_a_binary_integer_out_of_range_is_refused():
    with pytest.raises(InvalidValueError, match="from 0 to 65535"):
        decode("US", bytes(4)).append(65536)
