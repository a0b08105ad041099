"""Limits refuse what is more than they allow, and say how to raise them."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from codicom import Limits
from codicom.errors import LimitExceededError

NAMES = [field.name for field in fields(Limits)]


@pytest.mark.parametrize("name", NAMES)
def test_the_limit_itself_is_allowed(name):
    Limits(**{name: 7}).check(name, 7)


@pytest.mark.parametrize("name", NAMES)
def test_one_more_than_the_limit_is_refused(name):
    with pytest.raises(LimitExceededError) as caught:
        Limits(**{name: 7}).check(name, 8, offset=99, tag_path="Rows (0028,0010)")
    error = caught.value
    assert (error.limit, error.allowed, error.found, error.offset) == (name, 7, 8, 99)
    assert f"limit {name} exceeded: found 8, allowed 7 (at Rows (0028,0010), offset 99)" in str(error)


def test_the_error_tells_how_to_raise_the_limit():
    with pytest.raises(LimitExceededError, match=r"codicom\.options\(limits=Limits\(depth=8\)\)"):
        Limits(depth=7).check("depth", 8)


@pytest.mark.parametrize("value", [0, -1, 1.5, "8", None])
def test_a_limit_that_is_no_count_is_refused(value):
    with pytest.raises(ValueError, match="limit depth is a whole number from 1"):
        Limits(depth=value)


def test_limits_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        Limits().depth = 5


def test_limits_of_equal_fields_are_equal():
    assert Limits(depth=9) == Limits(depth=9) != Limits()


def test_defaults_let_large_real_files_pass():
    limits = Limits()
    limits.check("total_bytes", 4 << 30)
    limits.check("frames", 1_000_000)
    limits.check("frame_pixels", 40_000 * 40_000)
