"""Decode damaged streams until one misbehaves; run by test_fuzz.py in a process of its own, which may be killed.

    python fuzz_decoders.py SYNTAX COUNT SEED PROGRESS

Before each stream its number is written to the file PROGRESS, so that a crash tells which one did it.
"""

import os
import random
import resource
import sys
import time
from pathlib import Path

import codicom_imagecodecs.plugin as declared
from codicom import Plugins
from codicom.plugin import DecodeError, DecoderSpec, Frame
from codicom.testing import frames

MEMORY = 1536 << 20
SECONDS = 5.0
KINDS = (
    {"bits_allocated": 16, "bits_stored": 12},
    {"bits_allocated": 16, "bits_stored": 16},
    {"bits_allocated": 8, "bits_stored": 8},
    {"bits_allocated": 8, "bits_stored": 8, "samples_per_pixel": 3},
    {"bits_allocated": 8, "bits_stored": 8, "samples_per_pixel": 3, "photometric_interpretation": "YBR_FULL"},
)


def streams(plugins, syntax):
    """Yield a stream for each kind of image that an encoder of the syntax takes."""
    for kind in KINDS:
        frame = frames.frame(rows=37, columns=29, pattern="gradient", **kind)
        for each in plugins.encoders(syntax):
            spec = each.record
            fits = kind["bits_allocated"] in spec.bits_allocated and kind["bits_stored"] in spec.bits_stored
            if not fits or frame.info.samples_per_pixel not in spec.samples:
                continue
            if frame.info.photometric_interpretation not in spec.photometric:
                continue
            yield plugins.select_encoder(frame.info, syntax, encoder=spec.name).encode(frame, syntax)


def damaged(data, other, source):
    """Return a stream with bytes changed, cut out, doubled or taken from another stream; headers are hit most."""
    data = bytearray(data)
    for _ in range(source.choice((1, 1, 1, 2, 3, 8))):
        at = source.randrange(source.choice((len(data), len(data), min(len(data), 120))))
        length = source.randint(1, 16)
        match source.randrange(8):
            case 0 | 1:
                data[at] = source.randrange(256)
            case 2:
                data[at] ^= 1 << source.randrange(8)
            case 3:
                data[at] = source.choice((0, 1, 0x7F, 0x80, 0xFE, 0xFF))
            case 4:
                data[at : at + length] = source.randbytes(length)
            case 5:
                del data[at : at + length]
            case 6:
                data[at:at] = data[at : at + length]
            case 7:
                data[at:] = other[at:]
        if not data:
            return b""
    return bytes(data)


def complete(result, info):
    """Return whether a result is a whole frame of the image described."""
    same = (result.info.rows, result.info.columns, result.info.samples_per_pixel) == (
        info.rows,
        info.columns,
        info.samples_per_pixel,
    )
    return same and memoryview(result.data).nbytes == result.info.size


def main(syntax, count, seed, progress):
    """Decode ``count`` damaged streams and print how many were refused and how many gave a frame."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    plugins = Plugins(discover=False, register=[declared])
    (decode,) = (
        plugins.resolve(each) for each in plugins.records(DecoderSpec) if syntax in each.record.transfer_syntaxes
    )
    given = list(streams(plugins, syntax))
    refused = taken = 0
    file = os.open(progress, os.O_WRONLY | os.O_CREAT)
    for number in range(count):
        source = random.Random(f"{syntax}/{seed}/{number}")
        stream, other = source.choice(given), source.choice(given)
        data = damaged(stream.data, other.data, source)
        os.pwrite(file, f"{number:8}".encode(), 0)
        start = time.monotonic()
        try:
            result = decode(Frame(data=data, info=stream.info))
        except DecodeError:
            refused += 1
        else:
            taken += 1
            assert complete(result, stream.info), f"stream {number} gave {result.info}"
        assert time.monotonic() - start < SECONDS, f"stream {number} took {time.monotonic() - start:.1f} s"
    print(refused, taken, peak())


def peak():
    """Return the most memory this process has held, in KiB; ``ru_maxrss`` would count what its parent held too."""
    try:
        with Path("/proc/self/status").open() as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
