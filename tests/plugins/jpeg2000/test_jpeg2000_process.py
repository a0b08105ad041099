"""What may end the process is tried in another one."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

CRASH = """
import sys, threading
import numpy as np
from openjpeg.utils import encode_array

sys.setswitchinterval(1e-6)
image = np.random.default_rng(0).integers(0, 4096, (256, 256)).astype("<u2")

def work():
    for _ in range(60):
        encode_array(image, bits_stored=12)

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""

GUARDED = """
import sys, threading
from codicom.testing import frames
from codicom_jpeg2000.decode import decode
from codicom_jpeg2000.encode import encode

sys.setswitchinterval(1e-6)
frame = frames.frame(rows=256, columns=256, bits_stored=12)
stream = encode(frame, "1.2.840.10008.1.2.4.90", {})
wrong = []

def encoding():
    for _ in range(60):
        if encode(frame, "1.2.840.10008.1.2.4.90", {}).data != stream.data: wrong.append("encoded")

def decoding():
    for _ in range(60):
        if bytes(decode(stream).data) != frame.data: wrong.append("decoded")

threads = [threading.Thread(target=work) for work in (encoding, encoding, decoding)]
for thread in threads: thread.start()
for thread in threads: thread.join()
sys.exit(str(wrong) if wrong else 0)
"""

FUZZ = """
import random, sys
import numpy as np
import imagecodecs
from codicom.plugin import DecodeError, Frame
from codicom.testing import frames
from codicom_jpeg2000.decode import decode
from codicom_jpeg2000.encode import encode, encode_lossy

source = random.Random(int(sys.argv[1]))
streams = []
for samples, stored in ((1, 12), (3, 8), (1, 16)):
    frame = frames.frame(rows=48, columns=40, samples_per_pixel=samples, bits_allocated=8 if stored == 8 else 16,
                         bits_stored=stored)
    streams.append(encode(frame, "1.2.840.10008.1.2.4.90", {}))
    streams.append(encode_lossy(frame, "1.2.840.10008.1.2.4.91", {"ratio": [10, 5]}))
    high = imagecodecs.htj2k_encode(frames.samples(frame), reversible=True, rgb=samples == 3)
    streams.append(frame.encoded(high, "1.2.840.10008.1.2.4.201"))
refused = 0
for _ in range(1500):
    stream = source.choice(streams)
    data = bytearray(stream.data)
    for _ in range(source.randint(1, 6)):
        # The headers are where little changes much.
        place = source.randrange(len(data) if source.random() < 0.4 else min(len(data), 200))
        kind = source.random()
        if kind < 0.7:
            data[place] = source.choice([source.randrange(256), 0, 0xFF, 0x7F])
        elif kind < 0.85:
            del data[place : place + source.randint(1, 4)]
        else:
            data[place:place] = source.randbytes(source.randint(1, 4))
    try:
        result = decode(Frame(data=bytes(data), info=stream.info))
    except DecodeError:
        refused += 1
        continue
    assert len(result.data) == result.info.size
    assert (result.info.rows, result.info.columns) == (48, 40)
assert 0 < refused < 1500
print(refused)
"""


def run(code, *arguments):
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_two_threads_in_the_library_s_encoder_end_the_process():
    # Why the encoders are not declared thread safe. If this fails the library has changed: measure again.
    assert any(run(CRASH).returncode < 0 for _ in range(12))


def test_two_threads_in_our_encoder_and_one_in_the_decoder_work():
    done = run(GUARDED)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("seed", ["1", "2"])
def test_damaged_streams_end_in_an_error_or_a_whole_frame(seed):
    done = run(FUZZ, seed)
    assert done.returncode == 0, done.stderr
