"""Which engine a source is read with."""

from __future__ import annotations

from codicom.settings import ReadOptions
from codicom.wire.engine import PURE, Engine


def engine_for(options: ReadOptions) -> Engine:
    """Return the engine that options name."""
    asked = options.engine
    return asked if isinstance(asked, Engine) else PURE
