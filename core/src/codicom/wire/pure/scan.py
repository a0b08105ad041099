"""Indexing one dataset: the flat loops of ``explicit`` and ``implicit``, and what is common to both."""

from __future__ import annotations

from typing import Final

from codicom.limits import exceeded
from codicom.wire.contract import CLOSED, ENDED, INCOMPLETE, STOPPED, ScanResult, Stop
from codicom.wire.deviations import Rule
from codicom.wire.header import HH_BE, HH_LE, Buffer, Encoding, header_offset, last_tag, read_span
from codicom.wire.pure.explicit import scan_explicit
from codicom.wire.pure.fragments import fragments_end
from codicom.wire.pure.implicit import scan_implicit
from codicom.wire.pure.run import FragmentsEnd, Incomplete, ScanRun, Skip
from codicom.wire.pure.skip import skip_sequence

# Headers are indexed in steps, so that the element limit is met before memory is spent.
_STEP: Final = 1 << 24


def scan(
    buffer: Buffer,
    start: int,
    end: int,
    implicit: bool,
    big_endian: bool,
    stop: Stop,
    depth: int,
    elements: int,
    *,
    skip: Skip = skip_sequence,
    fragments: FragmentsEnd = fragments_end,
) -> ScanResult:
    """Index the elements of one dataset."""
    run = ScanRun(end, big_endian, stop, depth, skip, fragments)
    index = run.index
    loop = scan_implicit if implicit else scan_explicit
    pos = start
    status = ENDED
    try:
        while True:
            until = min(end, pos + _STEP)
            pos = loop(buffer, pos, until, run)
            if len(index) > elements:
                raise exceeded("elements", elements, len(index), offset=pos)
            if run.stopped or run.closed or pos + 8 > end or until == end:
                break
    except Incomplete as signal:
        return index, signal.pos, INCOMPLETE, run.findings, run.omitted
    _check_first(buffer, start, run)
    if run.stopped:
        status = STOPPED
    elif run.closed:
        status = CLOSED
    elif pos > end:
        tag = last_tag(index)
        span = read_span(buffer, index[tag], Encoding(implicit, big_endian))
        index[tag] = span._replace(end=min(span.end, end))
    return index, pos, status, run.findings, run.omitted


def _check_first(buffer: Buffer, start: int, run: ScanRun) -> None:
    """Report a first element that comes again: only the last of each tag is in the index, so its place tells."""
    for tag, entry in run.index.items():
        if entry == start:
            return
        if header_offset(entry) > start:
            group, element = (HH_BE if run.big_endian else HH_LE)(buffer, start)
            if group << 16 | element == tag:
                run.report(Rule.TAG_ORDER, start, tag, "took the last of each tag")
        break
