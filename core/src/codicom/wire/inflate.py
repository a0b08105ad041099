"""Inflating a deflated dataset (PS3.5 A.5) within limits."""

from __future__ import annotations

import zlib
from typing import Final

from codicom.errors import InvalidDicomError, TruncatedError
from codicom.limits import INFLATE_RATIO_FREE, Limits, exceeded
from codicom.wire.deviations import Deviations, Rule

_STEP: Final = 1 << 20
_GZIP_OR_ZLIB: Final = (b"\x78", b"\x1f\x8b")


def inflate(data: bytes | memoryview, limits: Limits, deviations: Deviations, *, offset: int) -> bytes:
    """Return the inflated dataset; a stream with a zlib header or a cut end is recorded and read."""
    raw = bytes(data)
    try:
        return _inflate(raw, -zlib.MAX_WBITS, limits, deviations, offset)
    except zlib.error as error:
        # PS3.5 A.5 wants a raw stream (RFC 1951); some writers leave zlib's or gzip's header on.
        if raw.startswith(_GZIP_OR_ZLIB):
            try:
                inflated = _inflate(raw, zlib.MAX_WBITS | 32, limits, deviations, offset)
            except zlib.error:
                pass
            else:
                deviations.record(Rule.DEFLATED_END, "read the stream with its zlib or gzip header", offset=offset)
                return inflated
        raise InvalidDicomError(
            f"the deflated dataset cannot be inflated: {error}", offset=offset, file=deviations.file
        ) from error


def is_gzip(data: bytes) -> bool:
    """Whether a source is a gzip file (RFC 1952), and not a DICOM file whose preamble looks like one."""
    return data[:3] == b"\x1f\x8b\x08" and data[128:132] != b"DICM"


def gunzip(data: bytes, limits: Limits, file: str | None) -> bytes:
    """Return the content of a gzip file, all its members; one that is cut or damaged is refused."""
    parts: list[bytes] = []
    total = 0
    rest = data
    while is_gzip(rest):
        stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
        while not stream.eof:
            try:
                part = stream.decompress(rest, _STEP)
            except zlib.error as error:
                raise InvalidDicomError(
                    f"a gzip file must be a stream of RFC 1952, got one that cannot be inflated: {error}", file=file
                ) from error
            rest = stream.unconsumed_tail
            if not part and not rest and not stream.eof:
                raise TruncatedError(
                    f"a gzip file must be complete, got one that ends after {total} bytes of its content", file=file
                )
            parts.append(part)
            total += len(part)
            limits.check("inflated_bytes", total)
            check_ratio(total, len(data) - len(rest), limits)
        rest = stream.unused_data
    return b"".join(parts)


def check_ratio(total: int, read: int, limits: Limits, *, offset: int | None = None) -> None:
    """Raise if ``read`` bytes have been inflated to more than they may."""
    if total > INFLATE_RATIO_FREE and total > limits.inflate_ratio * read:
        raise exceeded("inflate_ratio", limits.inflate_ratio, total // max(read, 1) + 1, offset=offset)


def _inflate(raw: bytes, window: int, limits: Limits, deviations: Deviations, offset: int) -> bytes:
    stream = zlib.decompressobj(window)
    parts: list[bytes] = []
    total = 0
    rest = raw
    while not stream.eof:
        part = stream.decompress(rest, _STEP)
        rest = stream.unconsumed_tail
        if not part and not rest:
            break
        parts.append(part)
        total += len(part)
        if total > limits.inflated_bytes:
            raise exceeded("inflated_bytes", limits.inflated_bytes, total, offset=offset)
        check_ratio(total, len(raw) - len(rest), limits, offset=offset)
    if not stream.eof:
        deviations.record(Rule.DEFLATED_END, f"kept the {total} bytes that could be inflated", offset=offset)
    return b"".join(parts)
