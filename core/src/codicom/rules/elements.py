"""The rules that every data element has to keep, whatever the IOD (PS3.5, PS3.6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from codicom.dataset import Dataset
from codicom.extend.checks import Finding, Severity
from codicom.tables import lookup
from codicom.values import validation
from codicom.vr import SINGLE_VALUE_VR, texts

if TYPE_CHECKING:
    from codicom.model.element import DataElement

_SINGLE_VALUE_VRS: Final = texts(SINGLE_VALUE_VR)


def check_elements(dataset: Dataset) -> Iterator[Finding]:
    """Yield which elements, in items too, break a rule of VRs, multiplicities, values or private blocks."""
    for visit in dataset.visit():
        if visit.tag.element == 0 and visit.tag.group not in (0, 2):
            yield _warning(visit.path, "a group length, which is retired (PS3.5 7.2)")
        else:
            yield from check_element(visit.path, visit.element)


def check_element(path: str, element: DataElement) -> Iterator[Finding]:
    """Yield which rules one element breaks."""
    if element.tag.is_private:
        if not element.tag.is_private_creator and element.private_creator is None:
            yield _error(path, "a private element without a private creator that reserves its block (PS3.5 7.8.1)")
    else:
        yield from _against_dictionary(path, element)
    problem = validation.check(element.VR, element.value)
    if problem is not None:
        yield _error(path, problem)


def _against_dictionary(path: str, element: DataElement) -> Iterator[Finding]:
    entry = lookup.element_entry(int(element.tag))
    if entry is None:
        yield _warning(path, "an element that the data dictionary does not have (PS3.6)")
        return
    if element.VR == "UN":
        yield _warning(path, f"VR UN, the data dictionary has {entry.vr} (PS3.6)")
    elif element.VR not in entry.vr.split(" or "):
        yield _error(path, f"VR {element.VR}, the data dictionary has {entry.vr} (PS3.6)")
    if element.VR not in _SINGLE_VALUE_VRS and not element.is_empty and not _fits(entry.vm)(element.VM):
        yield _error(path, f"{element.VM} values, the data dictionary has {entry.vm} (PS3.6)")
    if entry.retired:
        yield _warning(path, f"{entry.name} is retired (PS3.6)")


@cache
def _fits(multiplicity: str) -> Callable[[int], bool]:
    """Return whether a number of values is what a multiplicity such as ``1``, ``1-3``, ``2-2n`` or ``3-n`` allows."""
    tests = [_one_multiplicity(each.strip()) for each in multiplicity.split(" or ")]
    return lambda count: any(test(count) for test in tests)


def _one_multiplicity(text: str) -> Callable[[int], bool]:
    parts = re.fullmatch(r"(\d+)(?:-(\d*)(n?))?", text)
    if parts is None:
        return lambda _: True
    least = int(parts[1])
    if parts[2] is None:
        return lambda count: count == least
    if parts[3]:
        step = int(parts[2] or 1)
        return lambda count: count >= least and count % step == 0
    most = int(parts[2])
    return lambda count: least <= count <= most


def _error(path: str, message: str) -> Finding:
    return Finding(Severity.ERROR, path, message)


def _warning(path: str, message: str) -> Finding:
    return Finding(Severity.WARNING, path, message)
