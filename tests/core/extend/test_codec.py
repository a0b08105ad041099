"""A chosen codec, and what it makes of a target that misbehaves."""

from __future__ import annotations

import pytest

from codicom.errors import DecodeError, EncodeError, LimitExceededError
from codicom.extend.frame import EXPLICIT_VR_LITTLE_ENDIAN, Frame


@pytest.fixture
def frame(info):
    return Frame(data=b"\x01\x02\x03\x04", info=info, index=7)


@pytest.fixture
def decoding(plugin, decoder, registry, work, info):
    """Return a function that makes a codec of a decoding function, with another decoder beside it."""

    def make(function, **fields):
        work.decode = function
        module = plugin(codicom_decoders=[decoder("acme", **fields), decoder("spare", options=("level",))])
        return registry(module).select_decoder(info, decoder="acme")

    return make


@pytest.fixture
def encoding(plugin, encoder, registry, work, info, syntax):
    """Return a function that makes a codec of an encoding function."""

    def make(function, **fields):
        work.encode = function
        module = plugin(codicom_encoders=[encoder("acme", **fields)])
        return registry(module).select_encoder(info.changed(transfer_syntax=EXPLICIT_VR_LITTLE_ENDIAN), syntax)

    return make


def test_decoder_without_options_gets_the_frame_alone(decoding, frame):
    seen = []

    def decode(*args, **kwargs):
        seen.append((args, kwargs))
        return args[0].decoded(b"abcd")

    assert decoding(decode).decode(frame).data == b"abcd"
    assert seen == [((frame,), {})]


def test_decoder_with_options_gets_them(decoding, frame):
    def decode(frame, options):
        return frame.decoded(bytes([options["level"]]) * 4)

    assert decoding(decode, options=("level",)).decode(frame, {"level": 9}).data == b"\x09" * 4


def test_option_that_is_not_declared_is_refused_before_the_call(decoding, frame):
    called = []
    codec = decoding(called.append)
    with pytest.raises(DecodeError, match="has no option 'level'; it has no options"):
        codec.decode(frame, {"level": 9})
    assert called == []


def test_foreign_exception_becomes_a_decode_error_with_the_facts(decoding, frame):
    def decode(frame):
        raise KeyError("marker")

    with pytest.raises(DecodeError) as caught:
        decoding(decode).decode(frame)
    error = caught.value
    assert (error.codec, error.version, error.frame, error.others) == ("acme", "1.0", 7, ("spare",))
    assert str(error) == (
        "decoder 'acme' of plugin acme 1.0 (registered by the program) cannot decode frame 7: KeyError: 'marker'; "
        "others that take it: spare"
    )
    assert isinstance(error.__cause__, KeyError)


def test_codecs_own_decode_error_keeps_its_text(decoding, frame):
    def decode(frame):
        raise DecodeError("segment 3 ends early")

    with pytest.raises(DecodeError, match="cannot decode frame 7: segment 3 ends early") as caught:
        decoding(decode).decode(frame)
    assert caught.value.codec == "acme"


def test_no_other_decoder_is_tried_after_a_failure(plugin, decoder, registry, work, info, frame):
    called = []

    def decode(frame):
        called.append(frame.index)
        raise ValueError

    work.decode = decode
    module = plugin(codicom_decoders=[decoder("a"), decoder("b")])
    with pytest.raises(DecodeError):
        registry(module).select_decoder(info).decode(frame)
    assert called == [7]


def test_exceeded_limit_passes_as_it_is(decoding, frame):
    def decode(frame):
        raise LimitExceededError("too many pixels", limit="frame_pixels")

    with pytest.raises(LimitExceededError, match="too many pixels"):
        decoding(decode).decode(frame)


def test_keyboard_interrupt_passes(decoding, frame):
    def decode(frame):
        raise KeyboardInterrupt

    codec = decoding(decode)
    with pytest.raises(KeyboardInterrupt):
        codec.decode(frame)


@pytest.mark.parametrize("result", [b"abcd", None, [b"abcd"]])
def test_result_that_is_no_frame_is_an_error(result, decoding, frame):
    with pytest.raises(DecodeError, match=f"must return a Frame for frame 7, got {type(result).__name__}"):
        decoding(lambda frame: result).decode(frame)


@pytest.mark.parametrize("data", [b"", b"abc", b"abcde"])
def test_result_of_another_size_than_it_says_is_an_error(data, decoding, frame):
    with pytest.raises(
        DecodeError, match=f"must return 4 bytes for frame 7, as it describes it, got {len(data)}"
    ) as caught:
        decoding(lambda frame: frame.decoded(data)).decode(frame)
    assert (caught.value.codec, caught.value.frame) == ("acme", 7)


def test_result_in_wide_memory_is_measured_in_bytes(decoding, frame):
    wide = memoryview(b"abcd").cast("H")
    assert decoding(lambda frame: frame.decoded(wide)).decode(frame).data is wide


def test_result_that_still_claims_to_be_compressed_is_an_error(decoding, frame, syntax):
    with pytest.raises(DecodeError, match=rf"must return frame 7 in little endian \(.*\), got {syntax}"):
        decoding(lambda frame: frame).decode(frame)


def test_encoder_gets_syntax_and_options(encoding, frame, syntax):
    def encode(frame, transfer_syntax, options):
        return frame.encoded(repr((transfer_syntax, options)).encode(), transfer_syntax)

    codec = encoding(encode, options=("level",))
    assert codec.encode(frame, syntax, {"level": 3}).data == repr((syntax, {"level": 3})).encode()


def test_encoder_cannot_change_the_callers_options(encoding, frame, syntax):
    def encode(frame, transfer_syntax, options):
        options.clear()
        return frame.encoded(b"x", transfer_syntax)

    options = {"level": 3}
    encoding(encode, options=("level",)).encode(frame, syntax, options)
    assert options == {"level": 3}


def test_foreign_exception_becomes_an_encode_error(encoding, frame, syntax):
    def encode(frame, transfer_syntax, options):
        raise RuntimeError("no room")

    with pytest.raises(EncodeError, match=r"encoder 'acme' .* cannot encode frame 7: RuntimeError: no room"):
        encoding(encode).encode(frame, syntax)


def test_encoder_of_another_syntax_is_refused(encoding, frame):
    with pytest.raises(EncodeError, match=r"does not encode transfer syntax 1\.2\.3"):
        encoding(never_called).encode(frame, "1.2.3")


def never_called(frame, transfer_syntax, options):
    raise AssertionError("called")


def test_encoded_frame_in_another_syntax_is_an_error(encoding, frame, syntax):
    with pytest.raises(EncodeError, match=rf"must return frame 7 in {syntax}, got 1\.2\.3"):
        encoding(lambda frame, transfer_syntax, options: frame.encoded(b"x", "1.2.3")).encode(frame, syntax)


def test_encoded_frame_without_bytes_is_an_error(encoding, frame, syntax):
    with pytest.raises(EncodeError, match="must return at least 1 byte for frame 7, got 0"):
        encoding(lambda frame, transfer_syntax, options: frame.encoded(b"", transfer_syntax)).encode(frame, syntax)


def test_decoder_does_not_encode(decoding, frame, syntax):
    with pytest.raises(EncodeError, match=r"decoder 'acme' .* does not encode"):
        decoding(never_called).encode(frame, syntax)


def test_codec_names_who_it_is(decoding):
    codec = decoding(never_called)
    assert (codec.name, codec.version, codec.plugin.name) == ("acme", "1.0", "acme")
