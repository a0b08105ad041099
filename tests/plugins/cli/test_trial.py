import struct
import time
import zlib

import numpy as np
import pytest

from codicom.errors import DecodeError, EncodeError
from codicom.plugin import ColorSpec, DecoderSpec, EncoderSpec, Frame, FrameInfo, hookimpl
from codicom_cli.trial import difference, encodable, samples, timed, try_codecs, try_decoders, uid_order

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

    def run(encode=deflate, decode=inflate, frame=FRAME, syntaxes=(SYNTAX,), lenient=False, convert=None, **limits):
        work = make_module(encode=encode, decode=decode, convert=convert)

        @hookimpl
        def codicom_encoders():
            yield EncoderSpec(name="shrink", transfer_syntaxes=syntaxes, target=f"{work.__name__}:encode", **limits)

        @hookimpl
        def codicom_decoders():
            yield DecoderSpec(name="grow", transfer_syntaxes=syntaxes, target=f"{work.__name__}:decode", **limits)

        @hookimpl
        def codicom_color_spaces():
            if convert is not None:
                yield ColorSpec(source="YBR_FULL", destination="RGB", target=f"{work.__name__}:convert")

        hooks = (codicom_encoders, codicom_decoders, codicom_color_spaces)
        plugin = make_module("fake_codecs", **{hook.__name__: hook for hook in hooks})
        return list(try_codecs(registry_of(plugin), frame, lenient=lenient))

    return run


def test_codec_that_gives_back_the_samples_is_exact(try_with):
    (trial,) = try_with()
    assert [(each.decoder, each.outcome) for each in trial.readings] == [("grow", "exact")]
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
    assert [(each.decoder, each.outcome) for each in trial.readings] == [("grow", "within 5")]
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
    assert [(each.decoder, each.outcome) for each in trial.readings] == [("grow", "failed")]
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
    assert [each.outcome for each in trial.readings] == ["not compared"]
    assert trial.readings[0].other == "gave MONOCHROME1, which nothing installed converts to MONOCHROME2"


def test_other_color_space_is_compared_after_conversion(try_with):
    def decode(frame):
        return frame.decoded(zlib.decompress(frame.data), photometric_interpretation="YBR_FULL")

    def convert(frame):
        return frame.decoded(bytes(byte ^ 1 for byte in frame.data), photometric_interpretation="RGB")

    info = FrameInfo(
        rows=2, columns=2, samples_per_pixel=3, bits_allocated=8, bits_stored=8, photometric_interpretation="RGB"
    )
    (trial,) = try_with(decode=decode, convert=convert, frame=Frame(data=bytes(range(12)), info=info), lossless=False)
    assert [each.outcome for each in trial.readings] == ["within 1"]


def test_array_of_another_shape_is_not_compared(try_with):
    def decode(frame):
        return frame.decoded(zlib.decompress(frame.data), rows=8, columns=4)

    (trial,) = try_with(decode=decode)
    assert trial.readings[0].other == "gave an array of shape (8, 4), not (4, 8)"


def test_encoder_that_does_not_take_a_users_frame_gives_its_own_reason(try_with):
    def encode(frame, transfer_syntax, options):
        raise EncodeError("frame has 4 rows, 32 are the least")

    (trial,) = try_with(encode=encode, lenient=True)
    assert (trial.refusal, trial.failures) == ("frame has 4 rows, 32 are the least", ())


def test_encoder_that_breaks_on_a_users_frame_is_a_failure(try_with):
    def encode(frame, transfer_syntax, options):
        raise ZeroDivisionError

    (trial,) = try_with(encode=encode, lenient=True)
    assert "ZeroDivisionError" in trial.failures[0]


def test_speeds_are_those_of_the_uncompressed_bytes(try_with):
    def decode(frame):
        time.sleep(0.004)
        return inflate(frame)

    (trial,) = try_with(decode=decode)
    # 64 bytes in 4 ms or more are 16,000 a second at most.
    assert 0 < trial.readings[0].speed <= 16_000
    assert trial.speed > trial.readings[0].speed


def test_first_call_does_not_count_where_there_are_more():
    naps = iter([0.1] + [0.0] * 100)
    found, seconds = timed(lambda: time.sleep(next(naps)) or "done")
    assert found == "done"
    assert seconds < 0.1


def test_slow_call_is_made_once(monkeypatch):
    monkeypatch.setattr("codicom_cli.trial.PATIENCE", 0.001)
    naps = iter([0.05])
    _, seconds = timed(lambda: time.sleep(next(naps)))
    assert seconds >= 0.05


def test_each_decoder_of_a_stored_frame_is_tried(make_module, registry_of):
    work = make_module(good=inflate, bad=lambda frame: frame.decoded(zlib.decompress(frame.data)[::-1]))

    @hookimpl
    def codicom_decoders():
        for name in ("good", "bad"):
            yield DecoderSpec(name=name, transfer_syntaxes=(SYNTAX,), target=f"{work.__name__}:{name}")

    registry = registry_of(make_module("fake_codecs", codicom_decoders=codicom_decoders))
    tried = try_decoders(registry, FRAME.encoded(zlib.compress(FRAME.data), SYNTAX), FRAME)
    # By plain arithmetic on the bytes, in their order and turned about.
    worst = max(
        abs(a - b)
        for a, b in zip(struct.unpack("<32H", FRAME.data), struct.unpack("<32H", FRAME.data[::-1]), strict=True)
    )
    assert {each.decoder: each.outcome for each, _ in tried} == {"good": "exact", "bad": f"within {worst}"}


def test_difference_of_the_ends_of_signed_numbers_is_right():
    ends = np.array([-(1 << 15), (1 << 15) - 1], np.int16)
    assert difference(ends, ends[::-1]) == (1 << 16) - 1


def test_difference_of_the_ends_of_unsigned_numbers_is_right():
    ends = np.array([0, (1 << 64) - 1], np.uint64)
    assert difference(ends, ends[::-1]) == (1 << 64) - 1


def test_difference_of_floats_is_rounded_up():
    assert difference(np.array([1.0, 2.0]), np.array([1.0, 2.25])) == 1


def test_what_is_no_number_is_the_same_only_if_it_is_none_in_both():
    assert difference(np.array([np.nan, 1.0]), np.array([np.nan, 1.0])) == 0
    assert difference(np.array([np.nan, 1.0]), np.array([0.0, 1.0])) == 1
    assert difference(np.array([np.nan]), np.array([0.0])) == 1


def test_infinite_numbers_are_compared():
    assert difference(np.array([np.inf, 3.0]), np.array([np.inf, 7.5])) == 5
    assert difference(np.array([np.inf]), np.array([-np.inf])) == 1


def test_bits_above_those_stored_are_dropped():
    info = FrameInfo(rows=1, columns=2, bits_stored=12)
    assert samples(Frame(data=struct.pack("<2H", 0xF123, 0x0FFF), info=info)).tolist() == [[0x123, 0xFFF]]


def test_sign_of_samples_is_carried_along():
    info = FrameInfo(rows=1, columns=2, bits_stored=12, signed=True)
    assert samples(Frame(data=struct.pack("<2H", 0x0FFF, 0x07FF), info=info)).tolist() == [[-1, 2047]]


def test_planes_become_pixels():
    info = FrameInfo(rows=1, columns=2, samples_per_pixel=3, bits_allocated=8, bits_stored=8, planar_configuration=1)
    assert samples(Frame(data=bytes((1, 2, 3, 4, 5, 6)), info=info)).tolist() == [[[1, 3, 5], [2, 4, 6]]]


def test_syntaxes_come_in_the_order_of_their_numbers(try_with):
    trials = try_with(syntaxes=(f"{ROOT}.10", f"{ROOT}.9"))
    assert [trial.transfer_syntax for trial in trials] == [f"{ROOT}.9", f"{ROOT}.10"]


def test_uids_are_ordered_by_numbers():
    assert sorted(["1.2.10", "1.2.9", "1.2"], key=uid_order) == ["1.2", "1.2.9", "1.2.10"]


def test_registry_without_encoders_tries_nothing(registry_of):
    assert encodable(registry_of()) == []
