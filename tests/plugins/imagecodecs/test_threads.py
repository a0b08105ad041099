"""The interpreter's lock is let go: another thread runs while a codec works."""

import statistics
import threading
import time

import numpy as np
import pytest

import codicom_imagecodecs.plugin as declared
from codicom.plugin import DecoderSpec, EncoderSpec, Frame
from codicom.testing import frames
from codicom_imagecodecs.recompress import jpeg_to_jxl, jxl_to_jpeg

pytestmark = pytest.mark.slow

SLOW, FAST = 768, 2048
TRIES = 7
# How often in a call another thread must have run; a lock that is kept lets it run before and after alone.
LEAST = 3


def picture(bits, side):
    rise = np.add.outer(np.arange(side), np.arange(side)) % (1 << bits)
    noise = np.random.default_rng(1).integers(0, 1 << (bits - 4), (side, side))
    values = np.minimum(rise + noise, (1 << bits) - 1).astype("u1" if bits == 8 else "<u2")
    info = frames.described(rows=side, columns=side, bits_allocated=8 if bits == 8 else 16, bits_stored=bits)
    return Frame(data=values.tobytes(), info=info)


def ticks_during(call):
    """Return how often another thread ran while the call did: the median of some tries.

    On a busy machine it may once run often although the lock is kept, or never although it is let go.
    """
    ticks = []
    stop = threading.Event()

    def tick():
        while not stop.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.0001)

    thread = threading.Thread(target=tick)
    thread.start()
    found = []
    for _ in range(TRIES):
        start = time.perf_counter()
        call()
        end = time.perf_counter()
        found.append(sum(start < at < end for at in list(ticks)))
    stop.set()
    thread.join()
    return statistics.median(found)


def test_ticks_are_not_seen_where_the_lock_is_kept():
    # One call into C that keeps the lock, longer than any of those below.
    values = [*range(1_500_000, 0, -1), 9]
    assert ticks_during(lambda: sorted(values)) < LEAST


CODECS = [
    ("imagecodecs-jpeg", 50, 8, FAST),
    ("imagecodecs-jpeg-extended", 51, 12, FAST),
    ("imagecodecs-jpeg-lossless", 57, 12, FAST),
    ("imagecodecs-jpeg-lossless-sv1", 70, 12, FAST),
    ("imagecodecs-jpegls", 80, 16, SLOW),
    ("imagecodecs-jpegls-near", 81, 16, SLOW),
    ("imagecodecs-jpeg2000-lossless", 90, 12, SLOW),
    ("imagecodecs-jpeg2000", 91, 12, SLOW),
    ("imagecodecs-htj2k-lossless", 201, 12, FAST),
    ("imagecodecs-htj2k", 203, 12, FAST),
    ("imagecodecs-jxl-lossless", 110, 12, SLOW),
    ("imagecodecs-jxl-recompressed", 111, 8, SLOW),
    ("imagecodecs-jxl", 112, 8, SLOW),
    ("imagecodecs-jxl-deep", 112, 12, SLOW),
]


@pytest.mark.parametrize(("name", "syntax", "bits", "side"), CODECS)
def test_lock_is_let_go_while_encoding(encode, name, syntax, bits, side):
    frame = picture(bits, side)
    assert ticks_during(lambda: encode(frame, syntax, encoder=name)) >= LEAST


@pytest.mark.parametrize(("name", "syntax", "bits", "side"), CODECS)
def test_lock_is_let_go_while_decoding(encode, decode, name, syntax, bits, side):
    stream = encode(picture(bits, side), syntax, encoder=name)
    assert ticks_during(lambda: decode(stream)) >= LEAST


def test_lock_is_let_go_while_recompressing(encode):
    stream = bytes(encode(picture(8, FAST), 50).data)
    jxl = jpeg_to_jxl(stream)
    assert ticks_during(lambda: jpeg_to_jxl(stream)) >= LEAST
    assert ticks_during(lambda: jxl_to_jpeg(jxl)) >= LEAST


def test_every_encoder_is_measured(imagecodecs_plugins):
    assert {each.record.name for each in imagecodecs_plugins.records(EncoderSpec)} == {name for name, *_ in CODECS}


def test_every_decoded_syntax_is_measured(imagecodecs_plugins):
    # Of .202 the streams are those of .201, in other packets.
    found = {uid for each in imagecodecs_plugins.records(DecoderSpec) for uid in each.record.transfer_syntaxes}
    measured = {f"1.2.840.10008.1.2.4.{syntax}" for _, syntax, *_ in CODECS}
    assert found - measured == {declared.HTJ2K_LOSSLESS_RPCL}
