"""Reading a part of a source in windows."""

from __future__ import annotations

import random

import pytest

from codicom.limits import Limits
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from codicom.wire.deviations import Rule
from codicom.wire.engine import PURE
from codicom.wire.feed import BytesFeed
from codicom.wire.header import Deferred, Encoding, read_span
from codicom.wire.offset_map import Places
from codicom.wire.plan import Plan
from codicom.wire.record import left_over
from codicom.wire.window import PartScan, Window

ENCODINGS = pytest.mark.parametrize(
    "encode", [EXPLICIT_LE, IMPLICIT_LE, EXPLICIT_BE], ids=["explicit", "implicit", "big"]
)


def parts_of(encode, data, plan, monkeypatch, window=64):
    """Return the values of a part by tag (deferred ones too), where they stood, what was recorded, the end."""
    monkeypatch.setattr("codicom.wire.window.WINDOW", window)
    found = []
    encoding = Encoding(not encode.explicit, not encode.little)
    record = lambda *what: found.append(what)  # noqa: E731
    part = PartScan(Window(BytesFeed(data)), encoding, plan, Limits(), PURE, record)
    end = part.run(0)
    kept = part.kept
    buffer = kept.bytes()
    values, offsets = {}, {}
    for tag, entry in kept.index.items():
        if isinstance(entry, Deferred):
            values[tag], offsets[tag] = data[entry.start : entry.end], entry.header
        else:
            span = read_span(buffer, entry, encoding)
            values[tag], offsets[tag] = buffer[span.start : span.end], kept.places.offset(span.header)
    return values, offsets, found, end


def dataset(encode, seed):
    """Return elements of random lengths, by tag, with where each begins."""
    chance = random.Random(seed)
    elements, values, offsets = b"", {}, {}
    for number in range(40):
        tag = 0x00091001 + number * 2
        value = chance.randbytes(2 * chance.choice((0, 1, 5, 30, 40, 200)))
        offsets[tag] = len(elements)
        if chance.random() < 0.2:
            value = encode.item(encode.element(0x00080100, "SH", value[:20]), undefined=True)
            elements += encode.sequence(tag, value, undefined=True)
        else:
            elements += encode.element(tag, "OB", value)
        values[tag] = value
    return elements, values, offsets


@ENCODINGS
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    "plan",
    [Plan(), Plan(skip_pixels=True), Plan(defer_size=50), Plan(defer_size=0)],
    ids=["all", "skip", "defer", "none"],
)
def test_values_and_places_are_those_of_the_source_whatever_the_window(encode, seed, plan, monkeypatch):
    data, values, offsets = dataset(encode, seed)
    for window in (16, 33, 64, 1000):
        found = parts_of(encode, data, plan, monkeypatch, window)
        assert found == (values, offsets, [], len(data))


@ENCODINGS
@pytest.mark.parametrize("seed", range(5))
def test_wanted_values_are_those_of_the_source(encode, seed, monkeypatch):
    data, values, offsets = dataset(encode, seed)
    wanted = random.Random(seed).sample(sorted(values), 5)
    plan = Plan(wanted=dict.fromkeys(wanted))
    mine, places, found, _ = parts_of(encode, data, plan, monkeypatch)
    assert mine == {tag: values[tag] for tag in sorted(wanted)}
    assert places == {tag: offsets[tag] for tag in sorted(wanted)}
    assert found == []


@ENCODINGS
def test_only_wanted_values_are_kept(encode, monkeypatch):
    monkeypatch.setattr("codicom.wire.window.WINDOW", 64)
    data = b"".join(encode.element(0x00091001 + number, "OB", bytes(500)) for number in range(100))
    plan = Plan(wanted={0x00091030: None})
    encoding = Encoding(not encode.explicit, not encode.little)
    part = PartScan(Window(BytesFeed(data)), encoding, plan, Limits(), PURE, print)
    end = part.run(0)
    assert part.kept.size < 520
    assert end < 60 * 520


@ENCODINGS
@pytest.mark.parametrize("plan", [Plan(skip_pixels=True), Plan(defer_size=10)], ids=["skip", "defer"])
def test_every_cut_is_recorded(encode, plan, monkeypatch):
    start = encode.element(0x00080060, "CS", "CT")
    data = start + encode.element(0x7FE00010, "OW", bytes(300))
    for length in range(len(start) + 1, len(data)):
        _, _, found, _ = parts_of(encode, data[:length], plan, monkeypatch)
        assert len(found) == 1, length


def test_reading_ends_before_the_pixels(monkeypatch):
    start = EXPLICIT_LE.element(0x00080060, "CS", "CT")
    data = start + EXPLICIT_LE.element(0x7FE00010, "OW", bytes(300)) + start
    values, _, found, end = parts_of(EXPLICIT_LE, data, Plan(stop_before_pixels=True), monkeypatch)
    assert (values, found, end) == ({0x00080060: b"CT"}, [], len(start))


def test_tag_that_comes_again_in_another_window_is_recorded(monkeypatch):
    one, two = (EXPLICIT_LE.element(0x00420011, "OB", bytes([number]) * 100) for number in (1, 2))
    values, _, found, _ = parts_of(EXPLICIT_LE, one + two, Plan(defer_size=10), monkeypatch)
    assert values == {0x00420011: b"\2" * 100}
    assert [(each[0], each[1]) for each in found] == [(Rule.TAG_ORDER, 0)]


def test_fragments_whose_end_is_not_where_it_should_be_are_searched(monkeypatch):
    broken = EXPLICIT_LE.encapsulated([b"ab"], end=False) + b"nonsense" + EXPLICIT_LE.number("HHL", 0xFFFE, 0xE0DD, 0)
    after = EXPLICIT_LE.element(0xFFFCFFFC, "OB", b"\1\2")
    values, _, found, _ = parts_of(EXPLICIT_LE, broken + after, Plan(skip_pixels=True), monkeypatch)
    assert (values, found) == ({0xFFFCFFFC: b"\1\2"}, [])


def test_places_tell_where_kept_bytes_stood():
    places = Places()
    assert places.offset(7) == 7
    places.add(0, 0)
    places.add(10, 100)
    places.add(20, 110)
    places.add(30, 500)
    assert [places.offset(kept) for kept in (0, 9, 10, 25, 30, 31)] == [0, 9, 100, 115, 500, 501]


@pytest.mark.parametrize(("rest", "rule"), [(bytes(5), Rule.TRAILING_BYTES), (b"\x10\0\x20", Rule.TRUNCATED_HEADER)])
def test_bytes_left_over_are_padding_or_a_header(rest, rule):
    assert left_over(rest) == (rule, f"left out {len(rest)} bytes")
