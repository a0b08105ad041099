"""Every decoder of a transfer syntax gives the same pixels from the same stream, and says the same of them."""

from __future__ import annotations

import numpy as np
import pytest

from codicom import pixels
from codicom.errors import EncodeError
from codicom.testing import frames

# Of what a decoder says about a frame, all but by pixel or by plane, which is its own choice.
SAID = ("rows", "columns", "samples_per_pixel", "bits_allocated", "bits_stored", "signed", "photometric_interpretation")


def said(frame):
    return {name: getattr(frame.info, name) for name in SAID}


def furthest(found, expected):
    """Return by how much two arrays differ, in Python's integers, as 32 bits do not hold all differences."""
    assert found.shape == expected.shape
    return int(np.abs(found.astype("i8") - expected.astype("i8")).max())


def decoded(agreement, stream):
    """Return what each decoder that takes the stream makes of it."""
    found = [(codec, codec.decode(stream)) for codec in agreement.decoders(stream.info)]
    assert found
    return found


def test_decoders_give_the_same_samples(agreement, encoding):
    for words, image in encoding.images():
        (first, expected), *others = decoded(agreement, encoding.encode(image))
        for codec, frame in others:
            allowed = max(first.spec.tolerance, codec.spec.tolerance)
            found = furthest(frames.samples(frame), frames.samples(expected))
            assert found <= allowed, f"{words}: {codec.name} differs by {found} from {first.name}"


def test_decoders_say_the_same_of_their_samples(agreement, encoding):
    for words, image in encoding.images():
        (first, expected), *others = decoded(agreement, encoding.encode(image))
        for codec, frame in others:
            assert said(frame) == said(expected), f"{words}: {codec.name} differs from {first.name}"


@pytest.mark.encodings(lambda encoding: encoding.spec.lossless)
def test_lossless_stream_gives_the_very_samples(agreement, encoding):
    for words, image in encoding.images():
        for codec, frame in decoded(agreement, encoding.encode(image)):
            assert furthest(frames.samples(frame), frames.samples(image)) == 0, f"{words}: {codec.name}"


@pytest.mark.encodings(lambda encoding: not encoding.spec.lossless)
def test_lossy_stream_gives_the_smooth_image_within_what_is_declared(agreement, encoding):
    for size in encoding.sizes:
        image = encoding.frame(size, "smooth")
        for codec, frame in decoded(agreement, encoding.encode(image)):
            allowed = encoding.spec.tolerance + codec.spec.tolerance
            coded = frame.info.photometric_interpretation
            if coded != image.info.photometric_interpretation:
                # JPEG gives colours as they are coded; an error grows to 1.772 of itself in RGB (ITU-R BT.601).
                frame, allowed = agreement.PLUGINS.color_space(coded, "RGB")(frame), allowed * 1.772
            found = furthest(frames.samples(frame), frames.samples(image))
            assert found <= allowed, f"{size}: {codec.name} differs by {found}"


def test_frames_of_an_image_come_out_in_order_by_every_decoder(agreement, encoding):
    """By the whole pipeline, in one thread and in two."""
    images = [encoding.frame(encoding.sizes[-1], pattern, index) for index, pattern in enumerate(agreement.PATTERNS)]
    streams = [encoding.encode(image) for image in images]
    file = agreement.file_of(streams)
    for codec in agreement.decoders(streams[0].info):
        each = [frames.samples(codec.decode(stream)) for stream in streams]
        for workers in (1, 2):
            found = pixels.array(file, raw=True, decoder=codec.name, workers=workers)
            assert np.array_equal(found, each), f"{codec.name} with {workers} workers"
            assert np.array_equal(pixels.array(file, 1, raw=True, decoder=codec.name), each[1])


@pytest.mark.parametrize("encoder", ["openjpeg", "openjpeg-lossy"])
def test_images_too_small_for_an_encoder_are_refused(agreement, encoder):
    encoding = next(each for each in agreement.encodings() if each.encoder == encoder)
    with pytest.raises(EncodeError, match="encodes 32 to"):
        encoding.encode(encoding.frame((31, 64), "noise"))


def test_every_declared_decoder_is_tried(agreement, declared_decoder):
    """No decoder is left out for want of an encoder that makes streams for it."""
    name, syntax = declared_decoder
    tried = set()
    for encoding in agreement.encodings():
        if encoding.transfer_syntax == syntax:
            stream = encoding.encode(encoding.frame(encoding.sizes[-1], "smooth"))
            tried |= {codec.name for codec in agreement.decoders(stream.info)}
    assert name in tried
