import itertools
import struct
import subprocess
import sys

import numpy as np
import pytest

from codicom.testing import frames

KINDS = [
    {"bits_allocated": allocated, "signed": signed, **color}
    for allocated, signed, color in itertools.product(
        [8, 16, 32, 64],
        [False, True],
        [{}, {"samples_per_pixel": 3}, {"samples_per_pixel": 3, "planar_configuration": 1}],
    )
] + [
    {"bits_allocated": 1},
    {"bits_allocated": 1, "bit_offset": 5},
    {"bits_allocated": 16, "bits_stored": 12, "signed": True},
    {"pixel_keyword": "FloatPixelData"},
    {"pixel_keyword": "DoubleFloatPixelData"},
    {"columns": 6, "samples_per_pixel": 3, "bits_allocated": 8, "photometric_interpretation": "YBR_FULL_422"},
]


@pytest.mark.parametrize("fields", KINDS, ids=str)
def test_frame_has_the_bytes_it_describes(fields):
    frame = frames.frame(**fields)
    assert len(frame.data) == frame.info.size


@pytest.mark.parametrize("fields", KINDS, ids=str)
def test_samples_of_a_frame_are_the_pixels_it_was_made_of(fields):
    info = frames.described(**fields)
    assert frames.samples(frames.frame(info)).tobytes() == frames.pixels(info).tobytes()


@pytest.mark.parametrize("pattern", ["noise", "gradient", "mild"])
@pytest.mark.parametrize("fields", KINDS, ids=str)
def test_samples_fit_the_bits_stored(fields, pattern):
    info = frames.described(**fields)
    low, high = (-np.inf, np.inf) if info.is_float else frames.value_range(info)
    values = frames.pixels(info, pattern=pattern)
    assert low <= values.min()
    assert values.max() <= high


def test_noise_has_the_least_and_greatest_value():
    values = frames.pixels(frames.described(bits_stored=12, signed=True))
    assert (values.min(), values.max()) == (-2048, 2047)


def test_mild_values_are_in_the_middle_quarter():
    values = frames.pixels(frames.described(bits_allocated=8), pattern="mild")
    assert values.min() == 95
    assert values.max() == 159


def test_gradient_rises_along_rows_and_columns():
    values = frames.pixels(frames.described(bits_allocated=8), pattern="gradient").astype(int)
    assert (np.diff(values, axis=0) >= 0).all()
    assert (np.diff(values, axis=1) >= 0).all()


def test_seed_changes_the_pixels():
    assert frames.frame(seed=1).data != frames.frame(seed=2).data


def test_pixels_are_the_same_in_another_process():
    code = "from codicom.testing import frames; print(frames.frame(samples_per_pixel=3).data.hex())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == frames.frame(samples_per_pixel=3).data.hex()


def test_first_bit_is_the_least_significant_after_the_offset():
    info = frames.described(rows=1, columns=4, bits_allocated=1, bit_offset=2)
    assert frames.pack(np.array([[1, 1, 0, 1]]), info) == bytes([0b101100])


def test_planes_follow_each_other():
    info = frames.described(rows=1, columns=2, samples_per_pixel=3, bits_allocated=8, planar_configuration=1)
    assert frames.pack(np.array([[[1, 2, 3], [4, 5, 6]]]), info) == bytes([1, 4, 2, 5, 3, 6])


def test_samples_are_little_endian():
    info = frames.described(rows=1, columns=2, signed=True)
    assert frames.pack(np.array([[-2, 300]]), info) == struct.pack("<2h", -2, 300)


def test_frame_of_another_length_has_no_samples():
    frame = frames.frame()
    with pytest.raises(ValueError, match="frame has 70 bytes, 64 are described"):
        frames.samples(frame, info=frame.info.changed(rows=8, columns=4))
