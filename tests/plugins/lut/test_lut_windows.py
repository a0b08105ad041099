"""Windows: the standard's equations, and what cannot be a window."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codicom.errors import InvalidValueError
from codicom_lut import voi

LOW, HIGH = -20, 235


def linear(value, center, width):
    """Return the value of PS3.3 C.11.2.1.2.1."""
    if value <= center - Fraction(1, 2) - (width - 1) / 2:
        return LOW
    if value > center - Fraction(1, 2) + (width - 1) / 2:
        return HIGH
    return ((value - (center - Fraction(1, 2))) / (width - 1) + Fraction(1, 2)) * (HIGH - LOW) + LOW


def linear_exact(value, center, width):
    """Return the value of PS3.3 C.11.2.1.3.2."""
    if value <= center - width / 2:
        return LOW
    if value > center + width / 2:
        return HIGH
    return ((value - center) / width + Fraction(1, 2)) * (HIGH - LOW) + LOW


def sigmoid(value, center, width):
    """Return the value of PS3.3 C.11.2.1.3.1."""
    return (HIGH - LOW) / (1 + math.exp(min(-4 * (value - center) / width, 700))) + LOW


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from([(voi.linear, linear), (voi.linear_exact, linear_exact), (voi.sigmoid, sigmoid)]),
    st.integers(-3000, 3000),
    st.integers(2, 8000),
    st.sampled_from(["int16", "int32", "float64"]),
    st.integers(0, 2**32),
)
def test_window_is_the_standards_equation(functions, center, width, dtype, seed):
    apply, equation = functions
    values = np.random.default_rng(seed).integers(-4000, 4000, 50).astype(dtype)
    found = apply(values, {"WindowCenter": center, "WindowWidth": width, "OutputRange": (LOW, HIGH)})
    expected = [float(equation(Fraction(int(value)), Fraction(center), Fraction(width))) for value in values]
    assert np.allclose(found, expected, rtol=0, atol=1e-9)


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from([voi.linear, voi.linear_exact, voi.sigmoid]),
    st.floats(-1e6, 1e6),
    st.floats(1, 1e6),
    st.lists(st.floats(-1e7, 1e7), min_size=2, max_size=30),
)
def test_brighter_never_becomes_darker(apply, center, width, values):
    found = apply(np.sort(np.array(values)), {"WindowCenter": center, "WindowWidth": width})
    assert (np.diff(found) >= 0).all()
    assert found.min() >= 0
    assert found.max() <= 1


@pytest.mark.parametrize("apply", [voi.linear, voi.linear_exact, voi.sigmoid])
@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint16", "int16"])
def test_a_table_over_the_values_gives_what_each_value_gives(apply, dtype):
    limits = np.iinfo(dtype)
    values = np.random.default_rng(2).integers(limits.min, limits.max, 200_000, dtype=dtype, endpoint=True)
    items = {"WindowCenter": 3, "WindowWidth": 50, "OutputRange": (9, -9)}
    assert (apply(values, items) == apply(values.astype(np.int64), items)).all()


def test_range_may_run_downwards():
    items = {"WindowCenter": 5, "WindowWidth": 10, "OutputRange": (100, -100)}
    assert voi.linear_exact(np.array([0, 5, 10]), items).tolist() == [100, 0, -100]


def test_steep_sigmoid_does_not_overflow():
    found = voi.sigmoid(np.array([-1e9, 0, 1e9]), {"WindowCenter": 0, "WindowWidth": 1e-6})
    assert found == pytest.approx([0, 0.5, 1])


@pytest.mark.parametrize(
    ("apply", "width"), [(voi.linear, 0.5), (voi.linear, 0), (voi.linear_exact, 0), (voi.sigmoid, -1)]
)
def test_width_that_cannot_be_is_refused(apply, width):
    with pytest.raises(InvalidValueError, match=r"Window Width \(0028,1051\) must be"):
        apply(np.array([1]), {"WindowCenter": 0, "WindowWidth": width})
