"""Element headers and index entries."""

from __future__ import annotations

import pytest

from codicom.testing import files
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from codicom.vr import EXPLICIT_VR_LENGTH_16, EXPLICIT_VR_LENGTH_32
from codicom.wire.header import (
    Deferred,
    Encoding,
    Span,
    has_known_vr,
    header_offset,
    looks_explicit,
    read_span,
)

# PS3.5 table 7.1-1 and 7.1-2, as the builder of test files has them.
VRS = sorted({str(vr) for vr in EXPLICIT_VR_LENGTH_16 | EXPLICIT_VR_LENGTH_32})


def test_vrs_with_long_headers_are_those_of_the_standard():
    assert {str(vr) for vr in EXPLICIT_VR_LENGTH_32} == files.LONG_VRS


@pytest.mark.parametrize("vr", VRS)
@pytest.mark.parametrize("encode", [EXPLICIT_LE, EXPLICIT_BE], ids=["little", "big"])
def test_span_of_an_explicit_element_is_its_value(encode, vr):
    data = b"before" + encode.header(0x00091001, vr, 4) + b"abcd" + b"after"
    span = read_span(data, 6, Encoding(False, not encode.little))
    assert (data[span.start : span.end], span.vr, span.implicit, span.header) == (b"abcd", vr, False, 6)


@pytest.mark.parametrize("entry", [6, ~6])
def test_span_of_an_implicit_element_is_its_value(entry):
    data = b"before" + IMPLICIT_LE.header(0x00091001, "", 4) + b"abcd" + b"after"
    span = read_span(data, entry, Encoding(entry >= 0, False))
    assert (data[span.start : span.end], span.vr, span.implicit, span.header) == (b"abcd", None, True, 6)


def test_span_ends_with_the_buffer():
    data = EXPLICIT_LE.header(0x00091001, "OB", 0xF0000000) + b"abcd"
    assert read_span(data, 0, Encoding(False, False)).end == len(data)


@pytest.mark.parametrize(
    ("entry", "offset"),
    [
        (0, 0),
        (7, 7),
        (~0, 0),
        (~7, 7),
        (Span(3, 11, 20, None, False, True), 3),
        (Deferred(4, 1, 2, "OB", True, False), 4),
    ],
)
def test_entry_tells_where_its_header_stands(entry, offset):
    assert header_offset(entry) == offset


def test_two_capital_letters_look_explicit():
    assert looks_explicit(EXPLICIT_LE.header(0x00091001, "XX", 0), 0)
    assert not looks_explicit(IMPLICIT_LE.header(0x00091001, "", 4), 0)
    assert not looks_explicit(b"\x08\x00\x05\x00", 0)


@pytest.mark.parametrize("vr", VRS)
def test_vr_of_the_standard_is_known(vr):
    assert has_known_vr(EXPLICIT_LE.header(0x00091001, vr, 0), 0)


@pytest.mark.parametrize("vr", ["XX", "ab", "\0\0", "O?"])
def test_other_letters_are_no_known_vr(vr):
    assert not has_known_vr(b"\x08\x00\x05\x00" + vr.encode() + b"\0\0", 0)
