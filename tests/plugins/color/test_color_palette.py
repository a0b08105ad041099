"""Palettes: entries of 8 and 16 bits, first mapped values, segments, and the well-known ones."""

from __future__ import annotations

import runpy
import struct
import sys
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.data import get_palette_files
from pydicom.pixels import processing as oracle

from codicom.errors import InvalidValueError
from codicom_color._palettes import PALETTES, UIDS
from codicom_color.palette import palette_color
from codicom_color.segmented import expanded

TOOL = Path(__file__).parents[3] / "plugins/pixels/color/tools/make_palettes.py"


def items(descriptor, *planes, segmented=False, bits=None):
    """Return the elements of a palette whose planes are lists of numbers."""
    code = "B" if (bits or descriptor[2]) == 8 else "H"
    made = {"RedPaletteColorLookupTableDescriptor": descriptor}
    for color, plane in zip(("Red", "Green", "Blue", "Alpha"), planes, strict=False):
        name = f"{'Segmented' if segmented else ''}{color}PaletteColorLookupTableData"
        made[name] = struct.pack(f"<{len(plane)}{code}", *plane)
    return made


def dataset(given):
    """Return pydicom's dataset with these elements."""
    ds = pydicom.Dataset()
    ds.file_meta = pydicom.dataset.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    for keyword, value in given.items():
        if isinstance(value, bytes):
            ds.add_new(keyword, "OW", value)
        else:
            ds.add_new(keyword, "US" if value[1] >= 0 else "SS", list(value))
    return ds


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint16", "int16", "int32"])
@pytest.mark.parametrize("first", [0, 3, -5])
@pytest.mark.parametrize("size", [40, 70_000])
def test_colours_are_those_of_pydicom(bits, dtype, first, size):
    random = np.random.default_rng(7)
    palette = items((20, first, bits), *(random.integers(0, 1 << bits, 20).tolist() for _ in range(3)))
    # Away from the ends of 8 bits, where pydicom's own arithmetic overflows.
    values = random.integers(0 if dtype[0] == "u" else -40, 60, size).astype(dtype).reshape(2, -1)
    found = palette_color(values, palette)
    expected = oracle.apply_color_lut(values, dataset(palette))
    assert found.dtype == expected.dtype
    assert (found == expected).all()


def test_alpha_makes_a_fourth_sample():
    palette = items((2, 0, 8), [1, 2], [3, 4], [5, 6], [7, 8])
    found = palette_color(np.array([1, 0]), palette)
    assert found.tolist() == [[2, 4, 6, 8], [1, 3, 5, 7]]
    assert (found == oracle.apply_color_lut(np.array([1, 0]), dataset(palette))).all()


def test_entries_of_8_bits_in_words_are_found_by_length():
    palette = items((2, 0, 8), [1, 2], [3, 4], [5, 6], bits=16)
    assert palette_color(np.array([1]), palette).tolist() == [[2, 4, 6]]


def test_zero_entries_are_65536():
    plane = [at & 0xFFFF for at in range(65536)]
    found = palette_color(np.array([65535, 77], dtype=np.uint16), items((0, 0, 16), plane, plane, plane))
    assert found[:, 0].tolist() == [65535, 77]


def test_first_value_written_unsigned_is_signed_as_the_values_are():
    palette = items((4, 0x10000 - 2, 8), [10, 11, 12, 13], [0] * 4, [0] * 4)
    assert palette_color(np.array([-2, -1, 0, 1], dtype=np.int16), palette)[:, 0].tolist() == [10, 11, 12, 13]


def test_number_of_entries_read_as_signed_is_unsigned():
    plane = [7] * 40000
    palette = items((40000 - 65536, 0, 8), plane, plane, plane)
    assert palette_color(np.array([39999]), palette).tolist() == [[7, 7, 7]]


@pytest.mark.parametrize("bits", [8, 16])
def test_segments_are_expanded_as_pydicom_does(bits):
    segments = [0, 3, 5, 9, 200, 1, 7, 20, 1, 4, 20, 1, 10, 255, 0, 1, 3]
    palette = items((25, 0, bits), segments, segments, segments, segmented=True)
    values = np.arange(25)
    assert (palette_color(values, palette) == oracle.apply_color_lut(values, dataset(palette))).all()


@pytest.mark.parametrize("bits", [8, 16])
def test_indirect_segment_copies_those_at_its_byte_offset(bits):
    # Two segments, of which the second begins at word 4; it is linear and starts from the last value before it.
    first = [0, 2, 10, 20, 1, 2, 40]
    offset = 4 * (bits // 8)
    where = [offset, 0, 0, 0] if bits == 8 else [offset, 0]
    words = np.array([*first, 0, 1, 100, 2, 1, *where], dtype=np.uint8 if bits == 8 else np.uint16)
    assert expanded(words, 7).tolist() == [10, 20, 30, 40, 100, 70, 40]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([1, 3, 9], "must be discrete, got a linear one"),
        ([0, 5, 1, 2], "ends at word 7 of 4"),
        ([0, 1, 1, 7, 2, 2], "has type 7"),
        ([0, 1, 1, 2, 1, 3, 0, 0, 0], "has type 2|begins at word|ends at word"),
        ([0, 1, 1, 2, 1, 200, 0, 0, 0], "leads to byte 200"),
        ([0, 1, 1, 2, 1, 0], "ends at word 9 of 6"),
        ([0, 2, 1, 1], "make 2 entries, its descriptor says 9"),
    ],
)
def test_wrong_segments_are_refused(words, message):
    with pytest.raises(InvalidValueError, match=message):
        expanded(np.array(words, dtype=np.uint8), 9)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 65535), st.integers(0, 65535), st.integers(1, 400))
def test_linear_segment_is_the_nearest_to_the_line_and_ends_on_it(start, end, length):
    found = expanded(np.array([0, 1, start, 1, length, end], dtype=np.uint16), length + 1).astype(int)
    exact = start + (end - start) * np.arange(length + 1) / length
    assert found[-1] == end
    assert np.abs(found - exact).max() <= 0.5 + 1e-9
    assert (np.diff(found) * (1 if end >= start else -1) >= 0).all()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60), st.integers(1, 300))
def test_random_segments_give_the_entries_described_or_an_error(data, entries):
    try:
        found = expanded(np.frombuffer(data, np.uint8), entries)
    except InvalidValueError:
        return
    assert found.size == entries


@pytest.mark.parametrize("name", UIDS)
def test_well_known_palette_is_that_of_pydicoms_file(name):
    files = {pydicom.dcmread(path).SOPInstanceUID: path for path in get_palette_files("*.dcm")}
    values = np.arange(256)
    expected = oracle.apply_color_lut(values, pydicom.dcmread(files[UIDS[name]]))
    found = palette_color(values, {"PaletteColorLookupTableUID": UIDS[name]})
    assert found.dtype == np.uint8
    assert (found == expected).all()


def test_hot_iron_runs_from_black_over_red_to_white():
    found = palette_color(np.array([0, 64, 128, 255], np.uint8), {"PaletteColorLookupTableUID": UIDS["HOT_IRON"]})
    assert found.tolist() == [[0, 0, 0], [128, 0, 0], [255, 0, 0], [255, 255, 255]]


def test_generated_palettes_are_up_to_date(monkeypatch):
    monkeypatch.setattr(sys, "argv", [str(TOOL), "--check"])
    with pytest.raises(SystemExit) as end:
        runpy.run_path(str(TOOL), run_name="__main__")
    assert end.value.code == 0
    assert list(UIDS.values()) == list(PALETTES)


@pytest.mark.parametrize(
    ("given_items", "message"),
    [
        ({}, "no Palette Color Lookup Table is given"),
        ({"PaletteColorLookupTableUID": "1.2.3"}, "no well-known"),
        ({"RedPaletteColorLookupTableDescriptor": (3, 0, 8)}, "no data"),
        (items((3, 0, 8), [1, 2, 3], [1, 2, 3]), "lacks BluePaletteColorLookupTableData"),
        (items((9, 0, 16), [1, 2, 3], [1, 2, 3], [1, 2, 3]), "has 6 bytes, 9 entries of 16 bits"),
        (
            items((3, 0, 12), [0, 3, 1, 2, 3], [0], [0], segmented=True, bits=16),
            "entries must have 8 or 16 bits, got 12",
        ),
    ],
)
def test_palette_that_cannot_be_is_refused(given_items, message):
    with pytest.raises(InvalidValueError, match=message):
        palette_color(np.array([0]), given_items)


def test_floating_point_values_have_no_palette():
    with pytest.raises(InvalidValueError, match="whole numbers"):
        palette_color(np.array([0.5]), items((1, 0, 8), [1], [1], [1]))
