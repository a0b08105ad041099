"""Engines: what reads the bytes of datasets, and how to make another one, such as a compiled extension."""

from __future__ import annotations

from codicom.files.engines import engine_for
from codicom.settings import current
from codicom.wire.contract import (
    CLOSED,
    ENDED,
    IN_ITEM,
    INCOMPLETE,
    NOT_FOUND,
    STOPPED,
    WHOLE,
    Conversion,
    Finding,
    Made,
    ScanResult,
    SplitResult,
    Stop,
    Wanted,
)
from codicom.wire.engine import PURE, Engine, Fragments, Items, Scan, Skip, Values, assembled
from codicom.wire.header import ItemSpan, Span


def in_force() -> Engine:
    """Return the engine with which a file would be read now."""
    return engine_for(current().read)


__all__ = [
    "PURE",
    "Engine",
    "assembled",
    "in_force",
    "Scan",
    "Skip",
    "Items",
    "Fragments",
    "Values",
    "Stop",
    "WHOLE",
    "IN_ITEM",
    "ENDED",
    "STOPPED",
    "CLOSED",
    "INCOMPLETE",
    "NOT_FOUND",
    "Span",
    "ItemSpan",
    "Finding",
    "ScanResult",
    "SplitResult",
    "Conversion",
    "Wanted",
    "Made",
]
