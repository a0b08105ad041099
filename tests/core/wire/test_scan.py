"""The scanners: which headers they note, and what they find wrong."""

from __future__ import annotations

import pytest

from codicom.limits import Limits
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from codicom.wire.deviations import Rule
from codicom.wire.header import Encoding, Span, read_span
from codicom.wire.order import Incomplete, Scan
from codicom.wire.scan import scan

ENCODINGS = pytest.mark.parametrize(
    "encode", [EXPLICIT_LE, IMPLICIT_LE, EXPLICIT_BE], ids=["explicit", "implicit", "big"]
)


def scanned(encode, data, **how):
    """Return the order of a scan of all bytes, and where it ended."""
    order = Scan(len(data), Limits(), big_endian=not encode.little, in_item=how.pop("in_item", False))
    for name, value in how.items():
        setattr(order, name, value)
    return order, scan(data, 0, Encoding(not encode.explicit, not encode.little), order)


def values(encode, data, order):
    encoding = Encoding(not encode.explicit, not encode.little)
    spans = {tag: read_span(data, entry, encoding) for tag, entry in order.index.items()}
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
    order, end = scanned(encode, data)
    assert values(encode, data, order) == {tag: value for tag, (_, value) in parts.items()}
    assert (end, order.findings) == (len(data), [])


@ENCODINGS
def test_elements_of_given_length_are_noted_by_their_offset_alone(encode):
    order, _ = scanned(encode, encode.element(0x00080060, "CS", "CT"))
    assert order.index == {0x00080060: 0}


@ENCODINGS
def test_sequence_of_undefined_length_is_noted_as_a_span(encode):
    items = encode.item(encode.element(0x00080100, "SH", "T-1"), undefined=True)
    data = encode.sequence(0x00081140, items, undefined=True)
    order, _ = scanned(encode, data)
    span = order.index[0x00081140]
    assert isinstance(span, Span)
    assert (data[span.start : span.end], span.undefined, span.vr) == (items, True, "SQ")


@ENCODINGS
def test_scanner_stops_before_a_tag(encode):
    first = encode.element(0x00080060, "CS", "CT")
    order, end = scanned(encode, first + encode.element(0x7FE00010, "OW", b"1234"), stop=frozenset({0x7FE00010}))
    assert (order.stopped, end, [*order.index]) == (True, len(first), [0x00080060])


@ENCODINGS
def test_scanner_stops_before_a_value_that_is_too_long(encode):
    first = encode.element(0x00080060, "CS", "CT")
    order, end = scanned(encode, first + encode.element(0x00420011, "OB", bytes(100)), most=99)
    assert (order.stopped, end) == (True, len(first))


@ENCODINGS
def test_scanner_wants_more_where_a_sequence_does_not_end_yet(encode):
    first = encode.element(0x00080060, "CS", "CT")
    data = first + encode.sequence(0x00081140, encode.item(undefined=True), undefined=True)[:-4]
    with pytest.raises(Incomplete) as met:
        scanned(encode, data, more=True)
    assert met.value.pos == len(first)


@ENCODINGS
def test_value_past_the_end_is_cut_and_named(encode):
    data = encode.element(0x00080060, "CS", "CT") + encode.header(0x00100020, "LO", 50) + b"abc"
    order, end = scanned(encode, data)
    assert (order.cut, end) == (0x00100020, len(data) + 47)
    assert values(encode, data, order)[0x00100020] == b"abc"


@ENCODINGS
def test_item_ends_with_its_delimiter(encode):
    data = encode.element(0x00080060, "CS", "CT") + encode.number("HHL", 0xFFFE, 0xE00D, 0)
    order, end = scanned(encode, data + b"more", in_item=True)
    assert (order.closed, end, order.findings) == (True, len(data), [])


@ENCODINGS
@pytest.mark.parametrize("element", [0xE000, 0xE0DD])
def test_item_ends_before_what_can_only_follow_it(encode, element):
    first = encode.element(0x00080060, "CS", "CT")
    order, end = scanned(encode, first + encode.number("HHL", 0xFFFE, element, 0), in_item=True)
    assert (order.closed, end, [each.rule for each in order.findings]) == (True, len(first), [Rule.MISSING_DELIMITER])


@ENCODINGS
def test_first_tag_that_comes_again_is_found(encode):
    data = encode.element(0x00080060, "CS", "CT") + encode.element(0x00080060, "CS", "MR")
    order, _ = scanned(encode, data)
    assert [(each.rule, each.offset) for each in order.findings] == [(Rule.TAG_ORDER, 0)]
    assert values(encode, data, order) == {0x00080060: b"MR"}


@ENCODINGS
def test_unknown_element_of_undefined_length_with_items_is_a_sequence(encode):
    data = encode.sequence(0x00091001, encode.item(encode.element(0x00080100, "SH", "T-1")), undefined=True, vr="UN")
    order, _ = scanned(encode, data)
    assert order.index[0x00091001].vr == "SQ"


def test_pixel_data_of_undefined_length_in_implicit_vr_holds_fragments():
    data = IMPLICIT_LE.encapsulated([b"\xfe\xff\xdd\xe0"])
    order, end = scanned(IMPLICIT_LE, data)
    assert (order.index[0x7FE00010].vr, end) == (None, len(data))


def test_findings_are_capped():
    order, _ = scanned(EXPLICIT_LE, EXPLICIT_LE.number("HHL", 0xFFFE, 0xE0DD, 0) * 10_003)
    assert (len(order.findings), order.omitted) == (10_000, 3)
