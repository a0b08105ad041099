from __future__ import annotations

import copy
import math
import pickle
from decimal import Decimal

import pydicom.valuerep
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import codicom
from codicom.errors import InvalidValueError, ValueWarning
from codicom.settings import IGNORE, RAISE, WARN
from codicom.values.numbers import DS, IS, DSdecimal, DSfloat, ISfloat, format_number_as_ds, is_valid_ds

finite = st.floats(allow_nan=False, allow_infinity=False)


def nearest_of_form(value, form):
    """Return the least distance to ``value`` of a text in one form with at most 16 characters, found by trying all."""
    exact, best = Decimal(value), None
    for digits in range(20):
        mantissa, mark, exponent = f"{exact:.{digits}{form}}".partition("e")
        text = f"{mantissa}e{int(exponent)}" if mark else mantissa
        if len(text) <= 16:
            distance = abs(Decimal(text) - exact)
            best = distance if best is None else min(best, distance)
    return best


@given(value=finite)
@example(value=1 / 3)
@example(value=-1e-308)
@example(value=123456789012345.6)
@example(value=-9999999999999999.0)
@example(value=0.1 + 0.2)
def test_a_formatted_number_is_valid_and_the_nearest_of_both_forms(value):
    text = format_number_as_ds(value)
    assert is_valid_ds(text)
    nearest = min(each for form in "fe" if (each := nearest_of_form(value, form)) is not None)
    assert abs(Decimal(text) - Decimal(value)) <= max(nearest, abs(Decimal(repr(value)) - Decimal(value)))


@given(value=finite)
def test_a_formatted_number_is_as_near_as_pydicoms(value):
    mine, other = format_number_as_ds(value), pydicom.valuerep.format_number_as_ds(value)
    assert abs(Decimal(mine) - Decimal(value)) <= abs(Decimal(other) - Decimal(value))


@given(
    value=st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e300"), max_value=Decimal("1e300"))
)
def test_a_formatted_decimal_is_valid(value):
    assert is_valid_ds(format_number_as_ds(value))


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_has_no_decimal_string(value):
    with pytest.raises(InvalidValueError, match="must be finite"):
        format_number_as_ds(value)


@pytest.mark.parametrize("value", [1, "1.0", None])
def test_only_floats_and_decimals_are_formatted(value):
    with pytest.raises(TypeError):
        format_number_as_ds(value)


@given(text=st.text("0123456789+-.eE ", max_size=18))
def test_valid_decimal_strings_are_those_of_pydicom(text):
    assert is_valid_ds(text) == (pydicom.valuerep.is_valid_ds(text) and text != "")


@pytest.mark.parametrize("make", [DSfloat, DSdecimal, IS])
@pytest.mark.parametrize("blank", ["", "  "])
def test_blank_text_stays_text(make, blank):
    assert make(blank) == blank


@pytest.mark.parametrize("make", [DSfloat, DSdecimal, IS, DS])
def test_none_stays_none(make):
    assert make(None) is None


@pytest.mark.parametrize("make", [DSfloat, DSdecimal])
def test_decimal_text_is_kept_without_blanks(make):
    value = make(" 1.500 ")
    assert (value.original_string, str(value), repr(value)) == ("1.500", "1.500", "'1.500'")


@pytest.mark.parametrize("make", [DSfloat, DSdecimal, IS])
def test_numbers_equal_their_text_and_other_numbers(make):
    value = make("12")
    assert value == "12"
    assert value == 12
    assert value != "12.0"
    assert hash(value) == hash(12)


def test_a_number_made_from_another_has_its_text():
    assert DSfloat(DSfloat("1.500")).original_string == "1.500"
    assert DSdecimal(DSfloat("1.500")).original_string == "1.500"
    assert IS(IS("007")).original_string == "007"


def test_a_float_has_no_text_of_its_own():
    assert not hasattr(DSfloat(1.5), "original_string")
    assert str(DSfloat(1.5)) == "1.5"


@pytest.mark.parametrize("value", [1 / 3, "0.33333333333333333333"])
def test_auto_format_makes_text_of_16_characters(value):
    made = DSfloat(value, auto_format=True)
    assert (made, str(made)) == (1 / 3, "0.33333333333333")
    assert DSfloat(made).auto_format


def test_a_long_decimal_string_is_refused_where_rules_are_kept():
    with pytest.raises(InvalidValueError, match="at most 16 characters"):
        DSfloat(1 / 3, validation_mode=RAISE)


def test_a_long_decimal_string_is_warned_of():
    with pytest.warns(ValueWarning, match="at most 16 characters"):
        DS("0.33333333333333333333", validation_mode=WARN)


def test_a_long_decimal_string_passes_where_rules_are_ignored():
    assert DS("0.33333333333333333333", validation_mode=IGNORE) == 1 / 3


def test_messages_do_not_show_the_value():
    with pytest.raises(InvalidValueError) as caught:
        DSfloat("secret")
    assert "secret" not in str(caught.value)


def test_ds_makes_decimals_where_the_option_says_so():
    with codicom.options(ds_type="decimal"):
        assert type(DS("1.5")) is DSdecimal
    assert type(DS("1.5")) is DSfloat


def test_a_decimal_takes_no_float():
    with pytest.raises(TypeError, match="got float"):
        DSdecimal(1.5)


@pytest.mark.parametrize(("text", "number"), [("1.0", 1), ("1e3", 1000), ("-0", 0), (" 7", 7), ("+7", 7)])
def test_whole_numbers_in_other_forms_are_integers_with_their_text(text, number):
    value = IS(text, IGNORE)
    assert (type(value), value, value.original_string) == (IS, number, text.strip())


def test_a_fraction_is_kept_as_one():
    value = IS("1.5", IGNORE)
    assert (type(value), value, value.original_string) == (ISfloat, 1.5, "1.5")


def test_a_fraction_is_refused_where_rules_are_kept():
    with pytest.raises(InvalidValueError, match="whole number"):
        IS(1.5, RAISE)


@pytest.mark.parametrize("value", ["2147483648", 2147483648])
def test_an_integer_beyond_32_bits_is_refused_where_rules_are_kept(value):
    with pytest.raises(InvalidValueError, match=r"2\*\*31"):
        IS(value, RAISE)


@pytest.mark.parametrize("text", ["abc", "nan", "inf", "1,5"])
def test_text_that_is_no_integer_is_refused(text):
    with pytest.raises(InvalidValueError, match="must be a number"):
        IS(text)


def test_integers_print_as_in_pydicom():
    assert (str(IS("007", IGNORE)), repr(IS("007", IGNORE))) == ("007", "'7'")


NUMBERS = [
    DSfloat("1.500"),
    DSfloat(1.5),
    DSfloat(1 / 3, True),
    DSdecimal("1.500"),
    IS("007", IGNORE),
    IS(5),
    ISfloat("1.50"),
]


@pytest.mark.parametrize("make", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
@pytest.mark.parametrize("value", NUMBERS, ids=repr)
def test_copies_are_equal_and_keep_their_text(make, value):
    made = make(value)
    assert (made, type(made), str(made)) == (value, type(value), str(value))
    assert getattr(made, "auto_format", None) == getattr(value, "auto_format", None)
