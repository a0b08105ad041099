"""Decode damaged streams in a process of its own, which ends itself where one takes too long.

    python tests/fuzz/streams.py PLUGIN COUNT SEED PROGRESS [FIRST]

For each decoder of a plugin and each of its transfer syntaxes, COUNT streams are damaged, the same in every run, and
read through the whole pipeline, as pixel data of a dataset. Before each its number is written to the file PROGRESS, so
that a crash tells which one did it; FIRST goes on from there. Prints one line of JSON for each decoder.
"""

from __future__ import annotations

import faulthandler
import json
import os
import random
import resource
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

import codicom
from codicom import Plugins, pixels
from codicom.errors import CodicomError
from codicom.extend.select import refusal
from codicom.pixels import encapsulate
from codicom.plugin import DecoderSpec, Frame, FrameInfo
from codicom.testing import frames

sys.path.insert(0, str(Path(__file__).parent))

import mutations  # found beside this module

# Address space, of which threads and libraries take a part without using it.
MEMORY = 2 << 30
SECONDS = 10.0
ROWS, COLUMNS = 48, 40
# Marker segments of JPEG, JPEG-LS and JPEG 2000, sizes and ends among them, and the beginnings of boxes.
MARKS = (
    *(bytes((0xFF, marker)) for marker in (*range(0xC0, 0xE0), 0xEE, 0xF7, 0xF8)),
    *(bytes((0xFF, marker)) for marker in (0x4F, 0x50, 0x51, 0x52, 0x53, 0x55, 0x57, 0x58, 0x5C, 0x90, 0x93)),
    b"\xff\x51\x00\x29",
    b"\xff\x0a",
    b"jxlc",
    b"jxlp",
    b"jbrd",
    b"jp2c",
    b"\x7f",
    b"\x80",
    b"\x81",
)


def _info(stored: int, allocated: int, signed: bool = False, samples: int = 1, color: str = "MONOCHROME2") -> FrameInfo:
    return FrameInfo(
        rows=ROWS,
        columns=COLUMNS,
        samples_per_pixel=samples,
        bits_allocated=allocated,
        bits_stored=stored,
        signed=signed,
        photometric_interpretation=color,
        pixel_vr="OB" if allocated == 8 else "OW",
    )


KINDS = (
    _info(8, 8),
    _info(12, 16),
    _info(12, 16, signed=True),
    _info(16, 16),
    _info(20, 32),
    _info(8, 8, samples=3, color="RGB"),
    _info(8, 8, samples=3, color="YBR_FULL"),
    _info(16, 16, samples=3, color="RGB"),
)


def originals(plugins: Plugins, decoder: DecoderSpec, transfer_syntax: str) -> list[Frame]:
    """Return streams that a decoder takes, from every encoder of the transfer syntax and of every kind of image."""
    found = []
    for declared in plugins.encoders(transfer_syntax):
        for kind in KINDS:
            if refusal(declared.record, kind, by_name=True) is not None:
                continue
            for pattern in ("gradient", "noise"):
                image = frames.frame(kind, pattern=pattern)
                encoder = plugins.select_encoder(kind, transfer_syntax, encoder=declared.record.name)
                stream = encoder.encode(image, transfer_syntax)
                if refusal(decoder, stream.info, by_name=True) is None:
                    found.append(stream)
    return found


def damaged(stream: bytes, other: bytes, chance: random.Random) -> bytes:
    """Return a stream damaged as files are, or with marks of codecs in it, or going on as another stream."""
    way = chance.random()
    if way < 0.6:
        return mutations.mutant(stream, chance)
    place = chance.randrange(min(len(stream), 200) if chance.random() < 0.5 else len(stream))
    if way < 0.8:
        mark = chance.choice(MARKS)
        end = place + (0 if chance.random() < 0.5 else len(mark))
        return stream[:place] + mark + stream[end:]
    if way < 0.9:
        return stream[:place] + other[place:]
    if way < 0.95:
        # Cut, with an end marker and without.
        return stream[:place] + chance.choice((b"", stream[-2:]))
    return chance.randbytes(chance.randint(0, 400))


def dataset(data: bytes, info: FrameInfo) -> codicom.Dataset:
    """Return a dataset whose pixel data is one frame of these bytes."""
    ds = codicom.Dataset()
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = info.transfer_syntax
    ds.SamplesPerPixel, ds.PhotometricInterpretation = info.samples_per_pixel, info.photometric_interpretation
    if info.samples_per_pixel > 1:
        ds.PlanarConfiguration = info.planar_configuration
    ds.Rows, ds.Columns = info.rows, info.columns
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = info.bits_allocated, info.bits_stored, info.bits_stored - 1
    ds.PixelRepresentation = int(info.signed)
    encapsulated = codicom.UID(info.transfer_syntax).is_encapsulated
    ds.add_new("PixelData", "OB" if encapsulated else info.pixel_vr, encapsulate([data]) if encapsulated else data)
    return ds


def outcome(plugins: Plugins, decoder: str, data: bytes, info: FrameInfo) -> str:
    """Return what became of a stream; any other error than codicom's own goes through."""
    try:
        found = pixels.read(dataset(data, info), 0, decoder=decoder, raw=True, plugins=plugins)
    except CodicomError:
        return "errors"
    shape = (info.rows, info.columns) if info.samples_per_pixel == 1 else (info.rows, info.columns, 3)
    assert found.array.shape == shape, f"array of {found.array.shape}"
    assert found.array.dtype.itemsize * 8 == info.bits_allocated, f"array of {found.array.dtype}"
    return "deviations" if found.deviations else "decoded"


def run(plugin: str, count: int, seed: int, progress: str, first: int) -> None:
    """Decode the damaged streams of one plugin's decoders, from number ``first`` on."""
    plugins = Plugins(environ={})
    file = os.open(progress, os.O_WRONLY | os.O_CREAT)
    number = 0
    for declared in plugins.records(DecoderSpec):
        if declared.plugin.name != plugin:
            continue
        spec = declared.record
        given = {syntax: originals(plugins, spec, syntax) for syntax in spec.transfer_syntaxes}
        counts: Counter[str] = Counter()
        slowest = (0.0, 0)
        for index in range(count):
            number += 1
            if number <= first:
                continue
            chance = random.Random(f"{spec.name}/{seed}/{index}")
            streams = given[spec.transfer_syntaxes[index % len(spec.transfer_syntaxes)]]
            stream, other = chance.choice(streams), chance.choice(streams)
            data = damaged(bytes(stream.data), bytes(other.data), chance)
            os.pwrite(file, f"{number:8} {spec.name} {index}".ljust(80).encode(), 0)
            # A library that does not come back holds Python's lock, so nothing less than this ends it.
            faulthandler.dump_traceback_later(SECONDS, exit=True)
            start = time.monotonic()
            counts[outcome(plugins, spec.name, data, stream.info)] += 1
            slowest = max(slowest, (time.monotonic() - start, index))
        faulthandler.cancel_dump_traceback_later()
        said = {"codec": spec.name, "cases": counts.total(), **counts, "slowest": slowest[0], "peak": peak()}
        if counts:
            print(json.dumps(said), flush=True)


def peak() -> int:
    """Return the most memory this process has held, in KiB; ``ru_maxrss`` would count what its parent held too."""
    try:
        with Path("/proc/self/status").open() as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    faulthandler.enable()
    warnings.simplefilter("ignore")
    run(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], int(sys.argv[5]) if len(sys.argv) > 5 else 0)
