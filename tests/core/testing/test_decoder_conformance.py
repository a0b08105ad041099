"""The kit's checks of decoders pass a right decoder, and each wrong one fails the one check that is about its fault."""

import json
import struct
import zlib

import numpy as np
import pytest

from codicom.testing import DecoderConformance, frames

UID = "1.2.826.0.1.3680043.9.9999.1"
RIGHT = '''
"""Decode a checksum, then bytes with some of their bits turned."""
import zlib
from codicom.plugin import DecodeError, DecoderSpec, EncoderSpec, Frame, hookimpl
# imports

class Everything(tuple):
    def __contains__(self, item):
        return True

@hookimpl
def codicom_decoders():
    # declares
    yield DecoderSpec(
        name="acme",
        transfer_syntaxes=("1.2.826.0.1.3680043.9.9999.1",),
        target="MODULE:decode",
        bits_allocated=(8, 16),
        bits_stored=range(1, 17),
        samples=(1, 3),
        photometric=None,
        lossless=True,
        thread_safe=True,
        options=(),
        needs=(),
    )

# hooks

STATE = {}

def decode(frame):
    info, data = frame.info, bytes(frame.data)
    # before
    if len(data) != info.size + 4:
        raise DecodeError(f"stream has {len(data)} bytes, {info.size + 4} are expected")
    body = data[4:]
    if zlib.crc32(body).to_bytes(4, "little") != data[:4]:
        raise DecodeError("checksum is wrong")
    result = bytes(byte ^ 0x5A for byte in body)
    # after
    return frame.decoded(result)
'''
TOLERANT = ("lossless=True", "lossless=False,\n        tolerance=1")
# What is wrong, the changes that make it so, and the check that must tell.
WRONG = {
    "a hook of that name does not exist": (
        [("# hooks", "@hookimpl\ndef codicom_decoderz():\n    return ()")],
        "test_plugin_loads_and_declares",
    ),
    "a hook yields a number": (
        [("# hooks", "@hookimpl\ndef codicom_luts():\n    yield 3")],
        "test_plugin_loads_and_declares",
    ),
    "a hook raises": (
        [("# hooks", "@hookimpl\ndef codicom_luts():\n    raise KeyError('acme')")],
        "test_plugin_loads_and_declares",
    ),
    "nothing is declared": (
        [("# declares", "return")],
        "test_plugin_loads_and_declares",
    ),
    "importing it imports numpy": (
        [("# imports", "import numpy")],
        "test_declaring_imports_nothing_heavy",
    ),
    "its hook imports numpy": (
        [("# declares", "import numpy")],
        "test_declaring_imports_nothing_heavy",
    ),
    "importing it imports what it needs to work": (
        [("# imports", "import wave"), ("needs=()", "needs=('wave',)")],
        "test_declaring_imports_nothing_heavy",
    ),
    "a target is misspelt": (
        [
            (
                "# hooks",
                """@hookimpl\ndef codicom_encoders():
    yield EncoderSpec(name='acme', transfer_syntaxes=('1.2.3',), target='MODULE:encod')""",
            )
        ],
        "test_every_target_can_be_imported",
    ),
    "more bits are declared stored than allocated": (
        [("range(1, 17)", "range(1, 18)")],
        "test_declared_limits_can_be_met",
    ),
    "color is declared without a photometric interpretation for it": (
        [("photometric=None", "photometric=frozenset({'MONOCHROME2'})")],
        "test_declared_limits_can_be_met",
    ),
    "it is chosen for any number of samples": (
        [("samples=(1, 3)", "samples=Everything((1, 3))")],
        "test_frame_outside_the_limits_is_refused",
    ),
    "it is chosen for any number of bits": (
        [("bits_allocated=(8, 16)", "bits_allocated=Everything((8, 16))")],
        "test_frame_outside_the_limits_is_refused",
    ),
    "it takes any option": (
        [("options=()", "options=Everything(())")],
        "test_undeclared_option_is_refused",
    ),
    "every sample is wrong": (
        [("0x5A", "0x5B")],
        "test_every_declared_case_decodes_to_its_pixels",
    ),
    "signed samples are wrong": (
        [("# after", "if info.signed: result = bytes(result[::-1])")],
        "test_every_declared_case_decodes_to_its_pixels",
    ),
    "wide samples are turned": (
        [("# after", "if info.bits_allocated == 16: result = bytes(result[i ^ 1] for i in range(len(result)))")],
        "test_every_declared_case_decodes_to_its_pixels",
    ),
    "it is off by more than its tolerance": (
        [TOLERANT, ("# after", "result = bytes([result[0] ^ 2]) + result[1:]")],
        "test_every_declared_case_decodes_to_its_pixels",
    ),
    "it says that there are fewer bits": (
        [("frame.decoded(result)", "frame.decoded(result, bits_stored=1)")],
        "test_returned_info_describes_the_returned_bytes",
    ),
    "it says that samples are wider than they are": (
        [("frame.decoded(result)", "frame.decoded(result, bits_allocated=32)")],
        "test_returned_info_describes_the_returned_bytes",
    ),
    "it says that samples are unsigned": (
        [("frame.decoded(result)", "frame.decoded(result, signed=False)")],
        "test_returned_info_describes_the_returned_bytes",
    ),
    "it says that the image is on its side": (
        [("frame.decoded(result)", "frame.decoded(result, rows=info.columns, columns=info.rows)")],
        "test_returned_info_describes_the_returned_bytes",
    ),
    "it says that color is still transformed": (
        [("frame.decoded(result)", "frame.decoded(result, photometric_interpretation='YBR_RCT')")],
        "test_returned_info_describes_the_returned_bytes",
    ),
    "it says that black is white": (
        [("frame.decoded(result)", "frame.decoded(result, photometric_interpretation='MONOCHROME1')")],
        "test_returned_info_describes_the_returned_bytes",
    ),
    "it says that the frame is still encoded": (
        [("frame.decoded(result)", "Frame(data=result, info=info, index=frame.index)")],
        "test_returned_info_describes_the_returned_bytes",
    ),
    "it loses the frame's index": (
        [("frame.decoded(result)", "Frame(data=result, info=frame.decoded(result).info)")],
        "test_returned_info_describes_the_returned_bytes",
    ),
    "it fills up what was cut": (
        [("# before", "if 4 < len(data) < info.size + 4: return frame.decoded(bytes(info.size))")],
        "test_cut_input_is_refused",
    ),
    "it returns less where something was cut": (
        [("# before", "if len(data) == info.size + 3: return frame.decoded(bytes(b ^ 0x5A for b in data[4:]))")],
        "test_cut_input_is_refused",
    ),
    "it raises struct.error where something was cut": (
        [("# before", "import struct\n    if len(data) == info.size + 2: struct.unpack('<L', b'')")],
        "test_cut_input_is_refused",
    ),
    "it gives a frame for nothing": (
        [("# before", "if not data: return frame.decoded(bytes(info.size))")],
        "test_empty_input_is_refused",
    ),
    "it raises IndexError for nothing": (
        [("# before", "if not data: data[0]")],
        "test_empty_input_is_refused",
    ),
    "it raises IndexError for damaged data": (
        [('raise DecodeError("checksum is wrong")', "body[info.size + body[0]]")],
        "test_random_input_is_survived",
    ),
    "it asserts that data is not damaged": (
        [('raise DecodeError("checksum is wrong")', "raise AssertionError")],
        "test_random_input_is_survived",
    ),
    "it exits the program for damaged data": (
        [('raise DecodeError("checksum is wrong")', "raise SystemExit(3)")],
        "test_random_input_is_survived",
    ),
    "it never ends for damaged data": (
        [('raise DecodeError("checksum is wrong")', "import threading; threading.Event().wait()")],
        "test_random_input_is_survived",
    ),
    "it returns less for damaged data": (
        [('raise DecodeError("checksum is wrong")', "return frame.decoded(body[1:])")],
        "test_random_input_is_survived",
    ),
    "it returns None for damaged data": (
        [('raise DecodeError("checksum is wrong")', "return None")],
        "test_random_input_is_survived",
    ),
    "it writes into its input": (
        [("# after", "if not memoryview(frame.data).readonly: frame.data[0] ^= 255")],
        "test_input_is_not_modified",
    ),
    "two threads share a buffer": (
        [("# before", "STATE['data'] = data; import time; time.sleep(0.0002); data = STATE['data']")],
        "test_two_threads_agree",
    ),
}


def encode(self, frame):
    body = bytes(byte ^ 0x5A for byte in frame.data)
    return zlib.crc32(body).to_bytes(4, "little") + body


def test_right_decoder_passes_every_check(failures):
    assert failures(DecoderConformance, RIGHT, encode=encode) == {}


@pytest.mark.parametrize("fault", WRONG)
def test_wrong_decoder_fails_the_check_of_its_fault(failures, mutant, fault):
    changes, check = WRONG[fault]
    failed = failures(DecoderConformance, mutant(RIGHT, *changes), encode=encode, time_limit=0.3)
    assert list(failed) == [check], failed


def test_missing_streams_fail_the_check_for_them(failures):
    assert list(failures(DecoderConformance, RIGHT)) == ["test_every_transfer_syntax_has_an_example"]


def test_every_check_is_failed_by_a_wrong_decoder():
    tried = {check for _, check in WRONG.values()} | {"test_every_transfer_syntax_has_an_example"}
    assert tried == {name for name in dir(DecoderConformance) if name.startswith("test_")}


def test_decoder_that_is_not_declared_thread_safe_may_share_a_buffer(failures, mutant):
    changes, _ = WRONG["two threads share a buffer"]
    source = mutant(RIGHT, *changes, ("thread_safe=True", "thread_safe=False"))
    assert failures(DecoderConformance, source, encode=encode) == {}


def test_decoder_within_its_tolerance_passes(failures, mutant):
    source = mutant(RIGHT, TOLERANT, ("# after", "result = bytes([result[0] ^ 1]) + result[1:]"))
    assert failures(DecoderConformance, source, encode=encode) == {}


def test_decoder_with_options_is_called_with_them(failures, mutant):
    source = mutant(RIGHT, ("options=()", "options=('speed',)"), ("def decode(frame):", "def decode(frame, options):"))
    assert failures(DecoderConformance, source, encode=encode) == {}


def test_encode_is_told_the_transfer_syntax_where_it_asks(failures):
    asked = set()

    def encode_in(self, frame, transfer_syntax):
        asked.add(transfer_syntax)
        return encode(self, frame)

    assert (failures(DecoderConformance, RIGHT, encode=encode_in), asked) == ({}, {UID})


def write_stream(folder, pixels, body):
    data = bytes(byte ^ 0x5A for byte in body)
    (folder / "wedge.bin").write_bytes(zlib.crc32(data).to_bytes(4, "little") + data)
    np.save(folder / "wedge.npy", pixels)
    info = {"rows": 2, "columns": 3, "bits_allocated": 16, "bits_stored": 12, "transfer_syntax": UID}
    (folder / "wedge.json").write_text(json.dumps(info))


def test_streams_of_a_folder_are_compared_with_their_arrays(failures, tmp_path):
    pixels = np.array([[1, 2, 3], [4, 5, 4095]], dtype=np.uint16)
    write_stream(tmp_path, pixels, struct.pack("<6H", 1, 2, 3, 4, 5, 4095))
    assert failures(DecoderConformance, RIGHT, streams=tmp_path) == {}


def test_stream_of_a_folder_with_other_pixels_fails(failures, tmp_path):
    pixels = np.array([[1, 2, 3], [4, 5, 4095]], dtype=np.uint16)
    write_stream(tmp_path, pixels, struct.pack("<6H", 1, 2, 3, 4, 5, 4094))
    failed = failures(DecoderConformance, RIGHT, streams=tmp_path)
    assert list(failed) == ["test_every_declared_case_decodes_to_its_pixels"]


def test_cases_cover_what_a_spec_lists():
    from codicom.plugin import DecoderSpec

    spec = DecoderSpec(
        name="acme",
        transfer_syntaxes=(UID,),
        target="acme:decode",
        bits_allocated=(8, 16, 32),
        bits_stored=range(2, 17),
        samples=(1, 3),
        floats=True,
        photometric=frozenset({"MONOCHROME1", "MONOCHROME2", "YBR_FULL_422"}),
    )
    found = {
        (info.bits_allocated, info.bits_stored, info.signed, info.photometric_interpretation)
        for info in DecoderConformance().cases(spec)
        if not info.is_float
    }
    depths = [(8, 2), (8, 5), (8, 8), (16, 2), (16, 9), (16, 16), (32, 2), (32, 9), (32, 16)]
    grey = {(*depth, sign, name) for depth in depths for sign in (0, 1) for name in ("MONOCHROME1", "MONOCHROME2")}
    assert found == grey | {(*depth, False, "YBR_FULL_422") for depth in depths}


def test_message_names_codec_case_and_difference(failures, mutant):
    failed = failures(DecoderConformance, mutant(RIGHT, ("0x5A", "0x5B")), encode=encode)
    assert failed["test_every_declared_case_decodes_to_its_pixels"].startswith(
        f"acme, {UID}: 7x5x1 MONOCHROME2, 1 of 8 bits, unsigned: 35 of 35 samples differ"
    )


def test_class_without_a_plugin_says_what_to_set():
    with pytest.raises(TypeError, match="names no plugin: set plugin ="):
        DecoderConformance().test_plugin_loads_and_declares()


def test_frames_have_the_least_and_the_greatest_value():
    info = frames.described(bits_stored=12, signed=True)
    values = frames.samples(DecoderConformance().frame(info, _Lossless))
    assert (values.min(), values.max()) == (-2048, 2047)


class _Lossless:
    lossless = True


def test_frames_outside_differ_in_every_limit_that_a_spec_has():
    from codicom.plugin import DecoderSpec
    from codicom.testing.codecs import _outside

    spec = DecoderSpec(
        name="acme",
        transfer_syntaxes=(UID,),
        target="acme:decode",
        bits_allocated=(16, 32),
        bits_stored=range(8, 13),
        samples=(1,),
        signed=False,
        photometric=frozenset({"MONOCHROME2"}),
    )
    outside = {words for words, _ in _outside(spec, list(DecoderConformance().cases(spec)))}
    assert outside == {
        *(f"{bits} bits allocated" for bits in (1, 8, 24, 64)),
        *(f"{bits} bits stored" for bits in (7, 13)),
        *(f"{samples} samples a pixel" for samples in (2, 3, 4, 5)),
        "signed samples",
        "an unknown photometric interpretation",
        "floating point samples",
    }


def test_exception_in_one_of_two_threads_is_a_disagreement():
    from codicom.testing.threads import disagreement

    calls = []

    def third_time_fails(value):
        calls.append(value)
        if len(calls) > 2:
            raise KeyError(value)
        return value

    assert "raised KeyError" in disagreement(third_time_fails, ["a", "b"])
