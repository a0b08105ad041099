"""The scanners: which headers they note, and what they find wrong."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from codicom.wire.contract import CLOSED, ENDED, INCOMPLETE, STOPPED, Stop
from codicom.wire.deviations import Rule
from codicom.wire.header import Encoding, Span, read_span
from codicom.wire.pure.scan import scan

ENCODINGS = pytest.mark.parametrize(
    "encode", [EXPLICIT_LE, IMPLICIT_LE, EXPLICIT_BE], ids=["explicit", "implicit", "big"]
)


class Result(NamedTuple):
    index: dict
    end: int
    status: int
    findings: list
    omitted: int


def scanned(encode, data, **stop):
    """Return the result of a scan of all bytes."""
    return Result(*scan(data, 0, len(data), not encode.explicit, not encode.little, Stop(**stop), 64, 1000))


def values(encode, data, result):
    encoding = Encoding(not encode.explicit, not encode.little)
    spans = {tag: read_span(data, entry, encoding) for tag, entry in result.index.items()}
    return {tag: data[span.start : span.end] for tag, span in spans.items()}


@ENCODINGS
def test_every_element_is_noted_with_its_value(encode):
    parts = {
        0x00080060: ("CS", b"CT"),
        0x00091001: ("UN", b"abcd"),
        0x00280010: ("US", b"\1\2"),
        0x7FE00010: ("OW", b"1234"),
    }
    data = b"".join(encode.element(tag, vr, value) for tag, (vr, value) in parts.items())
    result = scanned(encode, data)
    assert values(encode, data, result) == {tag: value for tag, (_, value) in parts.items()}
    assert (result.end, result.status, result.findings) == (len(data), ENDED, [])


@ENCODINGS
def test_elements_of_given_length_are_noted_by_their_offset_alone(encode):
    result = scanned(encode, encode.element(0x00080060, "CS", "CT"))
    assert result.index == {0x00080060: 0}


@ENCODINGS
def test_sequence_of_undefined_length_is_noted_as_a_span(encode):
    items = encode.item(encode.element(0x00080100, "SH", "T-1"), undefined=True)
    data = encode.sequence(0x00081140, items, undefined=True)
    result = scanned(encode, data)
    span = result.index[0x00081140]
    assert isinstance(span, Span)
    assert (data[span.start : span.end], span.undefined, span.vr) == (items, True, "SQ")


@ENCODINGS
def test_scanner_stops_before_a_tag(encode):
    first = encode.element(0x00080060, "CS", "CT")
    result = scanned(encode, first + encode.element(0x7FE00010, "OW", b"1234"), tags=frozenset({0x7FE00010}))
    assert (result.status, result.end, [*result.index]) == (STOPPED, len(first), [0x00080060])


@ENCODINGS
def test_scanner_stops_before_a_value_that_is_too_long(encode):
    first = encode.element(0x00080060, "CS", "CT")
    result = scanned(encode, first + encode.element(0x00420011, "OB", bytes(100)), max_value_length=99)
    assert (result.status, result.end) == (STOPPED, len(first))


@ENCODINGS
def test_scanner_wants_more_where_a_sequence_does_not_end_yet(encode):
    first = encode.element(0x00080060, "CS", "CT")
    data = first + encode.sequence(0x00081140, encode.item(undefined=True), undefined=True)[:-4]
    result = scanned(encode, data, source_continues=True)
    assert (result.status, result.end) == (INCOMPLETE, len(first))


@ENCODINGS
def test_value_past_the_end_is_cut(encode):
    data = encode.element(0x00080060, "CS", "CT") + encode.header(0x00100020, "LO", 50) + b"abc"
    result = scanned(encode, data)
    assert (result.status, result.end) == (ENDED, len(data) + 47)
    assert values(encode, data, result)[0x00100020] == b"abc"


@ENCODINGS
def test_item_ends_with_its_delimiter(encode):
    data = encode.element(0x00080060, "CS", "CT") + encode.number("HHL", 0xFFFE, 0xE00D, 0)
    result = scanned(encode, data + b"more", in_item=True)
    assert (result.status, result.end, result.findings) == (CLOSED, len(data), [])


@ENCODINGS
@pytest.mark.parametrize("element", [0xE000, 0xE0DD])
def test_item_ends_before_what_can_only_follow_it(encode, element):
    first = encode.element(0x00080060, "CS", "CT")
    result = scanned(encode, first + encode.number("HHL", 0xFFFE, element, 0), in_item=True)
    assert (result.status, result.end) == (CLOSED, len(first))
    assert [each.rule for each in result.findings] == [Rule.MISSING_DELIMITER]


@ENCODINGS
def test_first_tag_that_comes_again_is_found(encode):
    data = encode.element(0x00080060, "CS", "CT") + encode.element(0x00080060, "CS", "MR")
    result = scanned(encode, data)
    assert [(each.rule, each.offset) for each in result.findings] == [(Rule.TAG_ORDER, 0)]
    assert values(encode, data, result) == {0x00080060: b"MR"}


@ENCODINGS
def test_unknown_element_of_undefined_length_with_items_is_a_sequence(encode):
    data = encode.sequence(0x00091001, encode.item(encode.element(0x00080100, "SH", "T-1")), undefined=True, vr="UN")
    result = scanned(encode, data)
    assert result.index[0x00091001].vr == "SQ"


def test_pixel_data_of_undefined_length_in_implicit_vr_holds_fragments():
    data = IMPLICIT_LE.encapsulated([b"\xfe\xff\xdd\xe0"])
    result = scanned(IMPLICIT_LE, data)
    assert (result.index[0x7FE00010].vr, result.end) == (None, len(data))


def test_findings_are_capped():
    result = scanned(EXPLICIT_LE, EXPLICIT_LE.number("HHL", 0xFFFE, 0xE0DD, 0) * 10_003)
    assert (len(result.findings), result.omitted) == (10_000, 3)
