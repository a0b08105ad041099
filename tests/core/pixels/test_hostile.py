"""Damaged pixel data, the same in every run: an array, or a clear error; never a crash, a hang or much memory."""

from __future__ import annotations

import random
import struct
import tracemalloc
import warnings

import numpy as np
import pytest

import codicom
from codicom import encaps, pixels
from codicom.errors import CodicomError

SEEDS = range(40)
# What a mutated image may cost at most: its bytes, unpacked eightfold, several times.
MEMORY = 8 << 20
ELEMENTS = (
    "Rows",
    "Columns",
    "SamplesPerPixel",
    "BitsAllocated",
    "BitsStored",
    "PixelRepresentation",
    "PlanarConfiguration",
    "NumberOfFrames",
    "PhotometricInterpretation",
    "ExtendedOffsetTable",
    "ExtendedOffsetTableLengths",
)
NUMBERS = (0, 1, 2, 3, 7, 8, 12, 16, 24, 32, 64, 255, 256, 32767, 65535)
TEXTS = ("", "RGB", "YBR_FULL", "YBR_FULL_422", "YBR_RCT", "MONOCHROME1", "PALETTE COLOR", "X" * 16, "RGB\\RGB")
SYNTAXES = (
    "1.2.840.10008.1.2",
    "1.2.840.10008.1.2.1",
    "1.2.840.10008.1.2.2",
    "1.2.840.10008.1.2.1.98",
    "1.2.840.10008.1.2.5",
    "1.2.840.10008.1.2.8.1",
    "1.2.840.10008.1.2.4.90",
    "1.2.3.4",
)


def attempt(src, plugins=None):
    """Make everything of an image that can be made; return whether that succeeded."""
    tracemalloc.start()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = pixels.read(src, plugins=plugins)
            assert result.array.size == np.prod(result.array.shape)
            count = pixels.number_of_frames(src)
            assert result.array.size == 0 or len(list(pixels.iter_frames(src, plugins=plugins))) == count
            pixels.frame_bytes(src, count - 1)
    except CodicomError:
        done = False
    else:
        done = True
    finally:
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert most < MEMORY
    return done


def mutated(ds, rng):
    for _ in range(rng.randint(1, 3)):
        keyword = rng.choice(ELEMENTS)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if keyword == "PhotometricInterpretation":
                ds.PhotometricInterpretation = rng.choice(TEXTS)
            elif keyword.startswith("Extended"):
                setattr(ds, keyword, rng.randbytes(8 * rng.randint(0, 4)))
            elif keyword == "NumberOfFrames":
                ds.NumberOfFrames = rng.choice([-1, 0, 1, 2, 5, 2**31 - 1, "", 1_000_000])
            elif rng.random() < 0.2 and keyword in ds:
                delattr(ds, keyword)
            else:
                setattr(ds, keyword, rng.choice(NUMBERS))
    return ds


@pytest.mark.parametrize("seed", SEEDS)
def test_mutated_attributes_of_plain_samples(image, seed):
    rng = random.Random(seed)
    ds = image(rng.randbytes(5 * 7 * 3 * 2), 5, 7, frames=3, bits=16)
    ds = mutated(ds, rng)
    ds.file_meta.TransferSyntaxUID = rng.choice(SYNTAXES)
    with codicom.options(reading_validation=0, writing_validation=0):
        attempt(ds)


@pytest.mark.parametrize("seed", SEEDS)
def test_mutated_attributes_of_encapsulated_frames(compressed, codec, seed):
    rng = random.Random(seed)
    ds = mutated(compressed([rng.randbytes(36) for _ in range(4)], 6, 6), rng)
    attempt(ds, codec())


def fragments(rng):
    """Return encapsulated frames with a few bytes changed: tags, lengths, offsets, the end."""
    frames = [
        rng.choice([b"\xff\xd8\xff", b"", b"\xff\x4f\xff\x51"]) + rng.randbytes(rng.randint(0, 40)) for _ in range(5)
    ]
    value = bytearray(
        encaps.encapsulate([frame + b"\0\0\0\0" for frame in frames], rng.randint(1, 2), rng.random() < 0.5)
    )
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(value) - 4)
        change = rng.randrange(4)
        if change == 0:
            value[at : at + 4] = struct.pack("<L", rng.choice([0, 1, 2**31, 2**32 - 1, 2**32 - 2, len(value)]))
        elif change == 1:
            value[at : at + 4] = rng.choice([b"\xfe\xff\x00\xe0", b"\xfe\xff\xdd\xe0", b"\xfe\xff\x0d\xe0"])
        elif change == 2:
            del value[-rng.randint(1, min(30, len(value) - 8)) :]
        else:
            value[at] = rng.randrange(256)
        if len(value) < 16:
            break
    return bytes(value)


@pytest.mark.parametrize("seed", range(120))
def test_mutated_fragments(compressed, codec, saved, seed):
    rng = random.Random(seed)
    plugins = codec(lambda frame: frame.decoded(bytes(frame.data[:35]).ljust(35, b"\0")))
    value, count = fragments(rng), rng.choice([1, 2, 5, 6])
    attempt(compressed([], 5, 7, value=value, count=count), plugins)
    file = saved(compressed([bytes(2)], 5, 7, count=count))
    # The element's header: tag, VR, two zeros, undefined length.
    start = file.rindex(b"\xe0\x7f\x10\0OB\0\0\xff\xff\xff\xff") + 12
    attempt(file[:start] + value + b"\xfe\xff\xdd\xe0\0\0\0\0", plugins)


@pytest.mark.parametrize("seed", SEEDS)
def test_cut_files(compressed, codec, saved, seed):
    rng = random.Random(seed)
    data = saved(compressed([rng.randbytes(34) for _ in range(4)], 2, 17))
    attempt(data[: rng.randrange(200, len(data))], codec())


def test_the_cases_end_both_ways(compressed, codec):
    ends = set()
    for seed in SEEDS:
        rng = random.Random(seed)
        ends.add(attempt(mutated(compressed([rng.randbytes(36) for _ in range(4)], 6, 6), rng), codec()))
    assert ends == {True, False}
