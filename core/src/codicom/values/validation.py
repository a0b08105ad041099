"""Whether a value keeps the rules of its VR (PS3.5 6.2)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from codicom.values.families import CONVERSIONS
from codicom.values.rules import Checker, enforce, first_problem

CHECKERS: Final[Mapping[str, Checker]] = MappingProxyType(
    {vr: conversion.check for vr, conversion in CONVERSIONS.items() if conversion.check is not None}
)


def check(vr: str, value: Any) -> str | None:
    """Return a sentence that names the rule which the value, or one of a list, breaks; never the value itself."""
    checker = CHECKERS.get(vr)
    return None if checker is None else first_problem(checker, value)


def validate_value(vr: str, value: Any, mode: int) -> None:
    """Check a value and, as ``mode`` says, do nothing, warn or raise if it breaks a rule of its VR."""
    enforce(CHECKERS.get(vr), value, vr, mode)
