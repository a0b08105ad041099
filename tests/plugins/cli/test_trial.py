import zlib

import pytest

from codicom.errors import DecodeError, EncodeError
from codicom.plugin import DecoderSpec, EncoderSpec, Frame, FrameInfo, hookimpl
from codicom_cli.trial import encodable, try_codecs, uid_order

ROOT = "1.2.826.0.1.3680043.10.999"
SYNTAX = f"{ROOT}.1"
FRAME = Frame(data=bytes(range(8)) * 8, info=FrameInfo(rows=4, columns=8))


def deflate(frame, transfer_syntax, options):
    return frame.encoded(zlib.compress(frame.data), transfer_syntax)


def inflate(frame):
    return frame.decoded(zlib.decompress(frame.data))


@pytest.fixture
def try_with(make_module, registry_of):
    """Try the frame with one encoder and one decoder that call the given functions."""

    def run(encode=deflate, decode=inflate, frame=FRAME, syntaxes=(SYNTAX,), **limits):
        work = make_module(encode=encode, decode=decode)

        @hookimpl
        def codicom_encoders():
            yield EncoderSpec(name="shrink", transfer_syntaxes=syntaxes, target=f"{work.__name__}:encode", **limits)

        @hookimpl
        def codicom_decoders():
            yield DecoderSpec(name="grow", transfer_syntaxes=syntaxes, target=f"{work.__name__}:decode", **limits)

        plugin = make_module("fake_codecs", codicom_encoders=codicom_encoders, codicom_decoders=codicom_decoders)
        return list(try_codecs(registry_of(plugin), frame))

    return run


def test_codec_that_gives_back_the_samples_is_exact(try_with):
    (trial,) = try_with()
    assert [str(reading) for reading in trial.readings] == ["grow: exact"]
    assert trial.failures == ()


def test_sizes_and_ratio_are_those_of_the_bytes(try_with):
    (trial,) = try_with()
    assert (trial.original, trial.encoded) == (64, len(zlib.compress(FRAME.data)))
    assert trial.ratio == 64 / len(zlib.compress(FRAME.data))


def test_lossy_codec_tells_the_largest_difference(try_with):
    def decode(frame):
        data = bytearray(zlib.decompress(frame.data))
        data[2] += 5
        data[4] -= 3
        return frame.decoded(bytes(data))

    (trial,) = try_with(decode=decode, lossless=False, tolerance=9)
    assert [str(reading) for reading in trial.readings] == ["grow: within 5"]
    assert trial.failures == ()


def test_codec_that_is_called_lossless_and_is_not_fails(try_with):
    def decode(frame):
        return frame.decoded(b"\0" + zlib.decompress(frame.data)[1:-1] + b"\0")

    (trial,) = try_with(decode=decode)
    assert "both called lossless" in trial.failures[0]


def test_encoder_that_does_not_take_the_frame_says_why(try_with):
    (trial,) = try_with(bits_allocated=(8,), bits_stored=range(1, 9))
    assert "16" in trial.refusal
    assert (trial.encoded, trial.readings, trial.failures) == (None, (), ())


def test_encoder_that_fails_is_a_failure(try_with):
    def encode(frame, transfer_syntax, options):
        raise EncodeError("cannot today")

    (trial,) = try_with(encode=encode)
    assert "cannot today" in trial.failures[0]
    assert trial.encoded is None


def test_decoder_that_fails_is_a_failure(try_with):
    def decode(frame):
        raise DecodeError("cannot today")

    (trial,) = try_with(decode=decode)
    assert [str(reading) for reading in trial.readings] == ["grow: failed"]
    assert "cannot today" in trial.failures[0]


def test_codec_that_is_not_there_is_told_and_stops_nothing(make_module, registry_of):
    @hookimpl
    def codicom_encoders():
        yield EncoderSpec(name="absent", transfer_syntaxes=(SYNTAX,), target="a_module_that_nobody_has:encode")

    (trial,) = try_codecs(registry_of(make_module("fake_codecs", codicom_encoders=codicom_encoders)), FRAME)
    assert "a_module_that_nobody_has" in trial.refusal


def test_other_photometric_interpretation_is_not_compared(try_with):
    def decode(frame):
        return frame.decoded(zlib.decompress(frame.data), photometric_interpretation="MONOCHROME1")

    (trial,) = try_with(decode=decode)
    assert [str(reading) for reading in trial.readings] == ["grow: gave MONOCHROME1, not compared"]


def test_syntaxes_come_in_the_order_of_their_numbers(try_with):
    trials = try_with(syntaxes=(f"{ROOT}.10", f"{ROOT}.9"))
    assert [trial.transfer_syntax for trial in trials] == [f"{ROOT}.9", f"{ROOT}.10"]


def test_uids_are_ordered_by_numbers():
    assert sorted(["1.2.10", "1.2.9", "1.2"], key=uid_order) == ["1.2", "1.2.9", "1.2.10"]


def test_registry_without_encoders_tries_nothing(registry_of):
    assert encodable(registry_of()) == []
