"""The interpreter's lock is let go: another thread runs while a codec works."""

import threading
import time

import numpy as np
import pytest

import codicom_imagecodecs.plugin as declared
from codicom.plugin import DecoderSpec, EncoderSpec, Frame
from codicom.testing import frames
from codicom_imagecodecs.recompress import jpeg_to_jxl, jxl_to_jpeg

SIDE = 1024
# How often in a call another thread must have run; a lock that is kept lets it run before and after alone.
LEAST = 5


def picture(bits):
    rise = np.add.outer(np.arange(SIDE), np.arange(SIDE)) % (1 << bits)
    noise = np.random.default_rng(1).integers(0, 1 << (bits - 4), (SIDE, SIDE))
    values = np.minimum(rise + noise, (1 << bits) - 1).astype("u1" if bits == 8 else "<u2")
    info = frames.described(rows=SIDE, columns=SIDE, bits_allocated=8 if bits == 8 else 16, bits_stored=bits)
    return Frame(data=values.tobytes(), info=info)


def ticks_during(call):
    """Return how often another thread ran while the call did, in the best of some tries."""
    ticks = []
    stop = threading.Event()

    def tick():
        while not stop.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.0002)

    thread = threading.Thread(target=tick)
    thread.start()
    best = 0
    # A busy machine may leave the other thread no time in any one call.
    for _ in range(20):
        start = time.perf_counter()
        call()
        end = time.perf_counter()
        best = max(best, sum(start < at < end for at in list(ticks)))
        if best >= LEAST:
            break
    stop.set()
    thread.join()
    return best


def test_ticks_are_not_seen_where_the_lock_is_kept():
    # One call into C that keeps the lock, longer than any of those below.
    values = [*range(1_500_000, 0, -1), 9]
    assert ticks_during(lambda: sorted(values)) < LEAST


CODECS = [
    ("imagecodecs-jpeg", 50, 8),
    ("imagecodecs-jpeg-extended", 51, 12),
    ("imagecodecs-jpeg-lossless", 57, 12),
    ("imagecodecs-jpeg-lossless-sv1", 70, 12),
    ("imagecodecs-jpegls", 80, 16),
    ("imagecodecs-jpegls-near", 81, 16),
    ("imagecodecs-jpeg2000-lossless", 90, 12),
    ("imagecodecs-jpeg2000", 91, 12),
    ("imagecodecs-htj2k-lossless", 201, 12),
    ("imagecodecs-htj2k", 203, 12),
    ("imagecodecs-jxl-lossless", 110, 12),
    ("imagecodecs-jxl-recompressed", 111, 8),
    ("imagecodecs-jxl", 112, 8),
    ("imagecodecs-jxl-deep", 112, 12),
]


@pytest.mark.parametrize(("name", "syntax", "bits"), CODECS)
def test_lock_is_let_go_while_encoding(encode, name, syntax, bits):
    frame = picture(bits)
    assert ticks_during(lambda: encode(frame, syntax, encoder=name)) >= LEAST


@pytest.mark.parametrize(("name", "syntax", "bits"), CODECS)
def test_lock_is_let_go_while_decoding(encode, decode, name, syntax, bits):
    stream = encode(picture(bits), syntax, encoder=name)
    assert ticks_during(lambda: decode(stream)) >= LEAST


def test_lock_is_let_go_while_recompressing(encode):
    stream = bytes(encode(picture(8), 50).data)
    jxl = jpeg_to_jxl(stream)
    assert ticks_during(lambda: jpeg_to_jxl(stream)) >= LEAST
    assert ticks_during(lambda: jxl_to_jpeg(jxl)) >= LEAST


def test_every_encoder_is_measured(imagecodecs_plugins):
    assert {each.record.name for each in imagecodecs_plugins.records(EncoderSpec)} == {name for name, _, _ in CODECS}


def test_every_decoded_syntax_is_measured(imagecodecs_plugins):
    # Of .202 the streams are those of .201, in other packets.
    found = {uid for each in imagecodecs_plugins.records(DecoderSpec) for uid in each.record.transfer_syntaxes}
    measured = {f"1.2.840.10008.1.2.4.{syntax}" for _, syntax, _ in CODECS}
    assert found - measured == {declared.HTJ2K_LOSSLESS_RPCL}
