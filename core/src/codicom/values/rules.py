"""How a value is checked against the rules of its VR, and what is done about one that breaks a rule (PS3.5 6.2).

A problem is a sentence that names the rule. It never shows the value, which may be a patient's.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from typing import Any

from codicom.errors import InvalidValueError, ValueWarning
from codicom.settings import Validation
from codicom.values.multivalue import MultiValue
from codicom.vr import VR

# Returns the rule that a single value breaks, or None.
Checker = Callable[[Any], str | None]


def type_problem(vr: str, value: Any, expected: str) -> str:
    """Return the problem of a value of a wrong Python type."""
    return f"a value of {vr} must be {expected}, got {type(value).__name__}"


def first_problem(checker: Checker | None, value: Any) -> str | None:
    """Return the first rule that a value, or one of a list, breaks."""
    if checker is None or value is None:
        return None
    if isinstance(value, MultiValue):
        source = value.source
        values: Any = value if source is None else source.checkable()
    elif isinstance(value, list | tuple):
        values = value
    else:
        return checker(value)
    for item in values:
        if item is not None:
            problem = checker(item)
            if problem is not None:
                return problem
    return None


def report_invalid(problem: str, vr: str, mode: int) -> None:
    """Raise or warn of a problem, or do nothing, as ``mode`` says."""
    if mode >= Validation.RAISE:
        raise InvalidValueError(problem, vr=str(vr))
    if mode == Validation.WARN:
        # The caller of the public function that was given the value: two or three functions stand between.
        warnings.warn(problem, ValueWarning, stacklevel=4)


def enforce(checker: Checker | None, value: Any, vr: str, mode: int) -> None:
    """Check a value and, as ``mode`` says, do nothing, warn or raise if it breaks a rule of its VR."""
    if mode == Validation.IGNORE:
        return
    problem = first_problem(checker, value)
    if problem is not None:
        report_invalid(problem, vr, mode)


def text_checker(vr: VR, *, bounded: bool = True) -> Checker | None:
    """Return the checker of text with the length and form of a VR; ``bounded=False`` leaves the length to the form."""
    length = vr.traits.max_length if bounded else None
    form = vr.traits.form
    if length is None and form is None:
        return None
    match_text = re.compile(form.pattern, re.ASCII).fullmatch if form else None
    match_bytes = re.compile(form.pattern.encode("latin_1")).fullmatch if form else None

    def check_text(value: Any) -> str | None:
        if isinstance(value, str):
            match: Any = match_text
        elif isinstance(value, bytes):
            match = match_bytes
        else:
            return type_problem(vr, value, "text (str)")
        if length is not None and len(value) > length:
            return f"a value of {vr} must have at most {length} characters, got {len(value)}"
        if match is not None and value and match(value) is None:
            return f"a value of {vr} must have {form.words if form else ''}"
        return None

    return check_text
