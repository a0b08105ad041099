"""The kit's checks of encoders pass a right encoder, and each wrong one fails the one check that is about its fault."""

import pytest

from codicom.testing import EncoderConformance

RIGHT = '''
"""Encode by turning some bits of each byte."""
import time
from codicom.plugin import DecoderSpec, EncodeError, EncoderSpec, Frame, hookimpl
# imports

class Everything(tuple):
    def __contains__(self, item):
        return True

@hookimpl
def codicom_encoders():
    yield EncoderSpec(
        name="acme",
        transfer_syntaxes=("1.2.826.0.1.3680043.9.9999.1",),
        target="MODULE:encode",
        bits_allocated=(8, 16),
        bits_stored=range(1, 17),
        samples=(1, 3),
        photometric=None,
        signed=True,
        lossless=True,
        thread_safe=True,
        options=(),
    )

# hooks

STATE = {}

def encode(frame, transfer_syntax, options):
    info, data = frame.info, bytes(frame.data)
    # before
    if len(data) != info.size:
        raise EncodeError(f"frame has {len(data)} bytes, {info.size} are expected")
    result = bytes(byte ^ 0x5A for byte in data)
    # after
    return frame.encoded(result, transfer_syntax)
'''
READER = """
@hookimpl
def codicom_decoders():
    yield DecoderSpec(name="acme", transfer_syntaxes=("1.2.826.0.1.3680043.9.9999.1",), target="MODULE:decode")

def decode(frame):
    return frame.decoded(bytes(byte ^ 0x5A for byte in frame.data))
"""
WRONG = {
    "a hook yields a number": (
        [("# hooks", "@hookimpl\ndef codicom_luts():\n    yield 3")],
        "test_plugin_loads_and_declares",
    ),
    "importing it imports numpy": (
        [("# imports", "import numpy")],
        "test_declaring_imports_nothing_heavy",
    ),
    "a target is misspelt": (
        [
            (
                "# hooks",
                """@hookimpl\ndef codicom_decoders():
    yield DecoderSpec(name="acme", transfer_syntaxes=("1.2.3",), target="MODULE:decod")""",
            )
        ],
        "test_every_target_can_be_imported",
    ),
    "more bits are declared stored than allocated": (
        [("range(1, 17)", "range(1, 18)")],
        "test_declared_limits_can_be_met",
    ),
    "it is chosen for any number of samples": (
        [("samples=(1, 3)", "samples=Everything((1, 3))")],
        "test_frame_outside_the_limits_is_refused",
    ),
    "it takes any option": (
        [("options=()", "options=Everything(())")],
        "test_undeclared_option_is_refused",
    ),
    "a byte is wrong": (
        [("# after", "result = bytes([result[0] ^ 1]) + result[1:]")],
        "test_every_decoder_reads_the_pixels_back",
    ),
    "planes are taken for pixels": (
        [("# after", "if info.planar_configuration: result = result[::-1]")],
        "test_every_decoder_reads_the_pixels_back",
    ),
    "it is off by more than its tolerance": (
        [
            ("lossless=True", "lossless=False,\n        tolerance=1"),
            ("# after", "result = bytes([result[0] ^ 2]) + result[1:]"),
        ],
        "test_every_decoder_reads_the_pixels_back",
    ),
    "it says that the stream is uncompressed": (
        [("frame.encoded(result, transfer_syntax)", "Frame(data=result, info=info, index=frame.index)")],
        "test_returned_info_describes_the_stream",
    ),
    "it says that samples are unsigned": (
        [("frame.encoded(result, transfer_syntax)", "frame.encoded(result, transfer_syntax, signed=False)")],
        "test_returned_info_describes_the_stream",
    ),
    "it loses the frame's index": (
        [
            (
                "frame.encoded(result, transfer_syntax)",
                "Frame(data=result, info=frame.encoded(b'', transfer_syntax).info)",
            )
        ],
        "test_returned_info_describes_the_stream",
    ),
    "it fills up what is short": (
        [("# before", "data = data.ljust(info.size, b'0')")],
        "test_short_input_is_refused",
    ),
    "it raises IndexError for what is short": (
        [("# before", "data[info.size - 1]")],
        "test_short_input_is_refused",
    ),
    "it never ends for what is short": (
        [("# before", "if len(data) < info.size: import threading; threading.Event().wait()")],
        "test_short_input_is_refused",
    ),
    "it writes into its input": (
        [("# after", "if not memoryview(frame.data).readonly: frame.data[0] ^= 255")],
        "test_input_is_not_modified",
    ),
    "two threads share a buffer": (
        [("# before", "STATE['data'] = data; time.sleep(0.0002); data = STATE['data']")],
        "test_two_threads_agree",
    ),
}


def decode(self, frame):
    return frame.decoded(bytes(byte ^ 0x5A for byte in frame.data))


def test_right_encoder_passes_every_check(failures):
    assert failures(EncoderConformance, RIGHT, decode=decode) == {}


def test_right_encoder_is_read_back_by_its_plugins_decoder(failures):
    assert failures(EncoderConformance, RIGHT + READER) == {}


def test_wrong_encoder_is_found_by_its_plugins_decoder(failures, mutant):
    changes, check = WRONG["a byte is wrong"]
    assert list(failures(EncoderConformance, mutant(RIGHT, *changes) + READER)) == [check]


def test_encoder_that_nothing_reads_back_fails(failures):
    failed = failures(EncoderConformance, RIGHT)
    assert list(failed) == ["test_every_decoder_reads_the_pixels_back"]
    assert "no decoder of 1.2.826.0.1.3680043.9.9999.1 can read" in failed.popitem()[1]


@pytest.mark.parametrize("fault", WRONG)
def test_wrong_encoder_fails_the_check_of_its_fault(failures, mutant, fault):
    changes, check = WRONG[fault]
    failed = failures(EncoderConformance, mutant(RIGHT, *changes), decode=decode, time_limit=0.3)
    assert list(failed) == [check], failed


def test_every_check_is_failed_by_a_wrong_encoder():
    assert {check for _, check in WRONG.values()} == {
        name for name in dir(EncoderConformance) if name.startswith("test_")
    }
