import pytest

import codicom_native.plugin
import codicom_rle.plugin
from codicom import examples
from codicom.plugin import DecoderSpec, EncodeError, EncoderSpec, hookimpl
from codicom_cli.wholefile import transcode_all

RLE = "1.2.840.10008.1.2.5"
BASELINE = "1.2.840.10008.1.2.4.50"


@pytest.fixture
def copied(make_module, registry_of):
    """Transcode the sample MR with one encoder and one decoder of RLE that call the given functions."""

    def run(encode, decode=None, *, syntax=RLE, lenient=False, **limits):
        work = make_module(encode=encode, decode=decode)

        @hookimpl
        def codicom_encoders():
            yield EncoderSpec(name="shrink", transfer_syntaxes=(syntax,), target=f"{work.__name__}:encode", **limits)

        @hookimpl
        def codicom_decoders():
            yield DecoderSpec(name="grow", transfer_syntaxes=(syntax,), target=f"{work.__name__}:decode", **limits)

        plugin = make_module("fake_codecs", codicom_encoders=codicom_encoders, codicom_decoders=codicom_decoders)
        (copy,) = transcode_all(registry_of(plugin), examples.get_path("mr"), 8192, lenient=lenient)
        return copy

    return run


def keep(frame, transfer_syntax, options):
    return frame.encoded(frame.data, transfer_syntax)


def give(frame):
    return frame.decoded(frame.data)


def spoil(frame):
    return frame.decoded(bytes([frame.data[0] ^ 4]) + bytes(frame.data[1:]))


def test_each_transfer_syntax_of_an_encoder_has_a_copy(registry_of):
    copies = list(transcode_all(registry_of(codicom_native.plugin, codicom_rle.plugin), examples.get_path("mr"), 8192))
    assert [copy.transfer_syntax for copy in copies] == [
        "1.2.840.10008.1.2",
        "1.2.840.10008.1.2.1",
        "1.2.840.10008.1.2.1.98",
        "1.2.840.10008.1.2.1.99",
        "1.2.840.10008.1.2.2",
        RLE,
        "1.2.840.10008.1.2.8.1",
    ]
    assert {copy.outcome for copy in copies} == {"exact"}


def test_copy_leaves_the_source_as_it_is(registry_of):
    before = examples.get_path("mr").read_bytes()
    list(transcode_all(registry_of(codicom_native.plugin), examples.get_path("mr"), 8192))
    assert examples.get_path("mr").read_bytes() == before


def test_lossy_codec_tells_the_largest_difference(copied):
    copy = copied(keep, spoil, lossless=False, tolerance=9)
    assert (copy.outcome, copy.failure) == ("within 4", "")


def test_codec_that_is_called_lossless_and_is_not_fails(copied):
    copy = copied(keep, spoil)
    assert "called lossless, differs by up to 4" in copy.failure


def test_what_the_standard_does_not_allow_is_refused(copied):
    copy = copied(keep, give, syntax=BASELINE)
    assert "cannot hold MONOCHROME2" in copy.refusal
    assert copy.failure == ""


def test_encoder_without_a_decoder_is_not_compared(make_module, registry_of):
    work = make_module(encode=keep)

    @hookimpl
    def codicom_encoders():
        yield EncoderSpec(name="shrink", transfer_syntaxes=(RLE,), target=f"{work.__name__}:encode")

    registry = registry_of(make_module("fake_codecs", codicom_encoders=codicom_encoders))
    (copy,) = transcode_all(registry, examples.get_path("mr"), 8192)
    assert copy.outcome == "not compared"


def test_encoder_that_fails_is_a_failure(copied):
    def encode(frame, transfer_syntax, options):
        raise EncodeError("cannot today")

    assert "cannot today" in copied(encode, give).failure


def test_encoder_that_does_not_take_a_users_image_is_none(copied):
    def encode(frame, transfer_syntax, options):
        raise EncodeError("frame has 64 rows, 128 are the least")

    copy = copied(encode, give, lenient=True)
    assert "128 are the least" in copy.refusal
    assert copy.failure == ""


def test_copy_that_cannot_be_read_again_is_a_failure(copied):
    def decode(frame):
        raise ZeroDivisionError

    assert "cannot be read again" in copied(keep, decode).failure
