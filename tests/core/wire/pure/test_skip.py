"""Finding where values of undefined length end."""

from __future__ import annotations

import itertools

import pytest

from codicom.errors import LimitExceededError
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from codicom.wire.contract import NOT_FOUND
from codicom.wire.pure.fragments import fragments_end
from codicom.wire.pure.skip import skip_sequence, unknown_vr_extent

ENCODINGS = pytest.mark.parametrize(
    "encode", [EXPLICIT_LE, IMPLICIT_LE, EXPLICIT_BE], ids=["explicit", "implicit", "big"]
)
AFTER = b"after the sequence"


def end_of(encode, items, depth=64):
    """Return the bytes of ``items`` up to the delimiter that was found."""
    data = items + AFTER
    end = skip_sequence(data, 0, len(data), not encode.explicit, not encode.little, depth)
    return None if end == NOT_FOUND else data[:end]


def marks(encode):
    return {
        "item": encode.number("HHL", 0xFFFE, 0xE000, 0xFFFFFFFF),
        "item end": encode.number("HHL", 0xFFFE, 0xE00D, 0),
        "end": encode.number("HHL", 0xFFFE, 0xE0DD, 0),
    }


@ENCODINGS
def test_end_of_items_of_both_lengths_is_found(encode):
    text = encode.element(0x00080100, "SH", "T-1") + encode.element(0x00091001, "OB", b"\xfe\xff\xdd\xe0\0\0\0\0")
    for shapes in itertools.product([False, True], repeat=3):
        items = b"".join(encode.item(text, undefined=shape) for shape in shapes)
        assert end_of(encode, items + marks(encode)["end"]) == items


@ENCODINGS
def test_end_of_nested_sequences_is_found(encode):
    inner = encode.sequence(
        0x00081140, encode.item(encode.element(0x00080100, "SH", "T-1"), undefined=True), undefined=True
    )
    items = encode.item(inner, inner, undefined=True) + encode.item(inner)
    assert end_of(encode, items + marks(encode)["end"]) == items


@ENCODINGS
def test_sequence_without_items_ends_at_once(encode):
    assert end_of(encode, marks(encode)["end"]) == b""


@ENCODINGS
def test_missing_end_is_told(encode):
    assert end_of(encode, encode.item(encode.element(0x00080100, "SH", "T-1"))) is None


@ENCODINGS
def test_item_that_its_sequence_ends_is_one(encode):
    items = marks(encode)["item"] + encode.element(0x00080100, "SH", "T-1")
    assert end_of(encode, items + marks(encode)["end"]) == items


@ENCODINGS
def test_item_that_the_next_item_ends_is_one(encode):
    text = encode.element(0x00080100, "SH", "T-1")
    items = marks(encode)["item"] + text + encode.item(text) + marks(encode)["item"] + text + marks(encode)["item end"]
    assert end_of(encode, items + marks(encode)["end"]) == items


@ENCODINGS
def test_item_delimiters_too_many_end_nothing(encode):
    items = encode.item(undefined=True) + marks(encode)["item end"] * 3
    assert end_of(encode, items + marks(encode)["end"]) == items


@ENCODINGS
def test_nested_sequence_without_its_end_takes_that_of_the_outer_one(encode):
    nested = encode.sequence(0x00081140, encode.item(undefined=True), undefined=True)[:-8]
    items = marks(encode)["item"] + nested + marks(encode)["end"]
    assert end_of(encode, items + marks(encode)["item end"] + marks(encode)["end"]) == items + marks(encode)["item end"]


@ENCODINGS
@pytest.mark.parametrize("depth", [1, 5, 64])
def test_depth_is_limited_exactly(encode, depth):
    nested = encode.nested(0x00081140, depth - 1, undefined=True) if depth > 1 else b""
    items = encode.item(nested, undefined=True)
    assert end_of(encode, items + marks(encode)["end"], depth) == items
    deeper = encode.item(encode.nested(0x00081140, depth, undefined=True), undefined=True)
    with pytest.raises(LimitExceededError, match="limit depth"):
        end_of(encode, deeper + marks(encode)["end"], depth)


def test_end_inside_un_in_implicit_vr_is_found():
    un = EXPLICIT_LE.sequence(
        0x00091001,
        IMPLICIT_LE.item(IMPLICIT_LE.element(0x00080100, "", b"T-1 "), undefined=True),
        undefined=True,
        vr="UN",
    )
    items = EXPLICIT_LE.item(un, undefined=True)
    assert end_of(EXPLICIT_LE, items + marks(EXPLICIT_LE)["end"]) == items


def test_end_inside_un_in_explicit_vr_is_found():
    un = EXPLICIT_LE.sequence(
        0x00091001,
        EXPLICIT_LE.item(EXPLICIT_LE.element(0x00080100, "UT", "text"), undefined=True),
        undefined=True,
        vr="UN",
    )
    items = EXPLICIT_LE.item(un, undefined=True)
    assert end_of(EXPLICIT_LE, items + marks(EXPLICIT_LE)["end"]) == items


# Fragments


@pytest.mark.parametrize("big", [False, True])
def test_fragments_may_hold_what_looks_like_their_end(big):
    encode = EXPLICIT_BE if big else EXPLICIT_LE
    data = encode.encapsulated([marks(encode)["end"], b"cd"])[12:] + AFTER
    assert fragments_end(data, 0, len(data), big) == len(data) - len(AFTER) - 8


def test_fragment_that_is_cut_has_no_end():
    data = EXPLICIT_LE.encapsulated([marks(EXPLICIT_LE)["end"] * 4])[12:-20]
    assert fragments_end(data, 0, len(data), False) == NOT_FOUND


def test_bytes_before_a_delimiter_end_there():
    data = b"abcdefgh" + marks(EXPLICIT_LE)["end"]
    assert fragments_end(data, 0, len(data), False) == 8


# Unknown VRs


def test_unknown_vr_has_a_short_length():
    data = EXPLICIT_LE.header(0x00091001, "XX", 4) + b"abcd"
    assert unknown_vr_extent(data, 0, len(data), False) == (8, 12)


@pytest.mark.parametrize("after", [b"", EXPLICIT_LE.element(0x00091002, "LO", "a")])
def test_unknown_vr_has_a_long_length_where_a_header_follows_it(after):
    data = EXPLICIT_LE.header(0x00091001, "UT", 4).replace(b"UT", b"XX") + b"abcd" + after
    assert unknown_vr_extent(data, 0, len(data), False) == (12, 16)


def test_empty_element_with_unknown_vr_is_not_taken_for_a_long_one():
    data = EXPLICIT_LE.header(0x00091001, "XX", 0) + EXPLICIT_LE.element(0x00091002, "LO", "ab")
    assert unknown_vr_extent(data, 0, len(data), False) == (8, 8)
