"""Recording what a scan found wrong, with the end of the dataset too."""

from __future__ import annotations

from collections.abc import Callable

from codicom.wire.contract import ENDED, Findings, ScanResult
from codicom.wire.deviations import Rule
from codicom.wire.header import last_tag
from codicom.wire.source import Source

# The path of an element as text, or with None that of the dataset itself.
PathOf = Callable[[int | None], str]


def record_scan(source: Source, scanned: ScanResult, end: int, path_of: PathOf) -> None:
    """Record what is wrong with a dataset that was scanned up to ``end`` at the latest."""
    index, pos, status, findings, omitted = scanned
    record_findings(source, findings, omitted, path_of)
    if status != ENDED or pos == end:
        return
    tag = None
    if pos > end:
        rule, action = Rule.TRUNCATED_VALUE, f"kept what there is, {pos - end} bytes are missing"
        pos, tag = end, last_tag(index)
    else:
        rule, action = left_over(source.buffer[pos:end])
    source.deviations.record(rule, action, offset=source.offset(pos), tag_path=path_of(tag))


def record_findings(source: Source, findings: Findings, omitted: int, path_of: PathOf) -> None:
    """Record findings, whose offsets are those of the source's buffer."""
    for rule, offset, tag, action in findings:
        source.deviations.record(rule, action, offset=source.offset(offset), tag_path=path_of(tag))
    source.deviations.omitted += omitted


def left_over(rest: bytes) -> tuple[Rule, str]:
    """Return the rule that bytes after the last element break: padding, or the beginning of one more header."""
    rule = Rule.TRUNCATED_HEADER if any(rest) else Rule.TRAILING_BYTES
    return rule, f"left out {len(rest)} bytes"
