"""Look-up tables as files have them: sizes of entries, signs, padding."""

from __future__ import annotations

import numpy as np
import pytest

from codicom.errors import InvalidValueError
from codicom_lut import modality, presentation, tables, voi


def looked_up(descriptor, data, values, dtype="int32"):
    return modality.table(np.array(values, dtype=dtype), {"LUTDescriptor": descriptor, "LUTData": data})


def test_entries_of_8_bits_may_be_packed_or_in_words():
    assert looked_up((3, 0, 8), bytes([1, 2, 3, 0]), [0, 1, 2]).tolist() == [1, 2, 3]
    assert looked_up((3, 0, 8), bytes([1, 0, 2, 0, 3, 0]), [0, 1, 2]).tolist() == [1, 2, 3]
    assert looked_up((3, 0, 8), [1, 2, 3], [0, 1, 2]).tolist() == [1, 2, 3]
    # Two entries in each number of US.
    assert looked_up((3, 0, 8), [0x0201, 0x0003], [0, 1, 2]).tolist() == [1, 2, 3]


def test_one_number_is_a_table_of_one_entry():
    assert looked_up((1, 5, 16), 900, [0, 9]).tolist() == [900, 900]


def test_entries_read_as_signed_are_unsigned():
    assert looked_up((2, 0, 16), [-1, 5], [0, 1]).tolist() == [65535, 5]


def test_result_has_the_type_of_the_entries():
    assert looked_up((1, 0, 8), bytes(2), [0]).dtype == np.uint8
    assert looked_up((1, 0, 12), bytes(2), [0]).dtype == np.uint16


def test_zero_entries_are_65536():
    assert looked_up((0, 0, 16), np.arange(65536, dtype="<u2").tobytes(), [65535]).tolist() == [65535]


def test_first_value_written_unsigned_is_signed_as_the_values_are():
    assert looked_up((2, 0xFFFF, 8), bytes([1, 2]), [-2, -1, 0, 1], "int16").tolist() == [1, 1, 2, 2]


@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint16", "int16"])
@pytest.mark.parametrize("first", [-300, 0, 5, 300])
def test_many_values_are_looked_up_as_few_are(dtype, first):
    limits = np.iinfo(dtype)
    values = np.random.default_rng(1).integers(limits.min, limits.max, 150_000, dtype=dtype, endpoint=True)
    data = np.random.default_rng(2).integers(0, 4096, 500).tolist()
    expected = np.array(data)[np.clip(values.astype(int) - first, 0, 499)]
    assert (looked_up((500, first, 12), data, values, dtype) == expected).all()


@pytest.mark.parametrize(
    ("descriptor", "data", "message"),
    [
        ((4, 0, 16), bytes(6), "has 3 entries, LUT Descriptor .* says 4"),
        ((4, 0, 8), bytes(3), "has 1 entries"),
        ((4, 0, 17), bytes(8), "must say 1 to 16 bits per entry, got 17"),
        (None, bytes(8), "one is missing"),
        ((4, 0, 8), None, "one is missing"),
    ],
)
def test_table_that_cannot_be_is_refused(descriptor, data, message):
    with pytest.raises(InvalidValueError, match=message):
        looked_up(descriptor, data, [0])


def test_voi_entries_have_at_least_8_bits():
    with pytest.raises(InvalidValueError, match="must say 8 to 16 bits per entry, got 7"):
        voi.table(np.array([0]), {"LUTDescriptor": (1, 0, 7), "LUTData": bytes(2)})


def test_unused_bits_of_p_values_are_dropped():
    items = {"LUTDescriptor": (2, 0, 10), "LUTData": [0xF001, 0xFFFF]}
    assert presentation.table(np.array([0, 1]), items).tolist() == [1, 1023]


@pytest.mark.parametrize("values", [np.array([7, 7]), np.array([], dtype=np.int16)])
def test_values_without_a_range_take_the_first_p_value(values):
    found = presentation.table(values, {"LUTDescriptor": (2, 0, 8), "LUTData": bytes([3, 9])})
    assert found.tolist() == [3] * values.size


def test_shape_of_another_name_is_refused():
    with pytest.raises(InvalidValueError, match="neither IDENTITY nor INVERSE"):
        presentation.shape(np.array([1]), {"PresentationLUTShape": "LIN OD"})


def test_table_is_not_made_for_few_values():
    calls = []

    def function(inputs):
        calls.append(inputs.size)
        return inputs

    tables.through_table(np.array([0, 60_000], dtype=np.uint16), function)
    tables.through_table(np.zeros(9, dtype=np.uint16), function)
    assert calls == [2, 1]
