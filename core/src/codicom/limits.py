"""Limits on what a source may demand: safe defaults that real files never reach."""

from __future__ import annotations

from dataclasses import dataclass, fields

from codicom.errors import LimitExceededError

KIB = 1 << 10
MIB = 1 << 20
GIB = 1 << 30

INFLATE_RATIO_FREE = 64 * MIB


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The maximum cost of reading one source; each field is a count or a number of bytes.

    ``inflate_ratio`` applies only after the first ``INFLATE_RATIO_FREE`` bytes, because short runs of zeros deflate a
    thousandfold.
    """

    depth: int = 64
    elements: int = 20_000_000
    inflated_bytes: int = 1 * GIB
    inflate_ratio: int = 500
    frame_pixels: int = 1 << 31
    frames: int = 1 << 24
    total_bytes: int = 64 * GIB

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, int) or value < 1:
                raise ValueError(f"limit {field.name} is a whole number from 1, got {value!r}")

    def check(self, limit: str, found: int, *, offset: int | None = None, tag_path: str | None = None) -> None:
        """Raise ``LimitExceededError`` if ``found`` is more than the named limit."""
        allowed: int = getattr(self, limit)
        if found > allowed:
            raise exceeded(limit, allowed, found, offset=offset, tag_path=tag_path)


def exceeded(
    limit: str, allowed: int, found: int, *, offset: int | None = None, tag_path: str | None = None
) -> LimitExceededError:
    """Return the error for an exceeded limit; it names the limit and how to raise it."""
    return LimitExceededError(
        f"limit {limit} exceeded: found {found}, allowed {allowed}",
        limit=limit,
        allowed=allowed,
        found=found,
        offset=offset,
        tag_path=tag_path,
        hint=f"if the source is trusted, raise it with codicom.options(limits=Limits({limit}={found}))",
    )


__all__ = [
    "Limits",
    "KIB",
    "MIB",
    "GIB",
]
