"""The rules of the encoding: every deviation that reading tolerated (PS3.5 7, PS3.10 7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codicom.dataset import Dataset
from codicom.extend.checks import Finding, Severity
from codicom.wire.deviations import Rule

# What is tolerated everywhere and loses nothing.
_MILD: Final = frozenset({Rule.EXCESS_BYTES, Rule.UN_UNDEFINED, Rule.COMMAND_SET, Rule.TRAILING_BYTES})


def check_encoding(dataset: Dataset) -> Iterator[Finding]:
    """Yield the deviations of a dataset; those of values are known once the values have been read."""
    for each in dataset.deviations:
        severity = Severity.WARNING if each.rule in _MILD else Severity.ERROR
        yield Finding(severity, each.tag_path, each.rule.value, each.offset)
