"""The kit over all that codicom-jpeg2000 declares; the streams to decode are made by imagecodecs and OpenJPH."""

import imagecodecs
import numpy as np

from codicom.testing import DecoderConformance, EncoderConformance, frames

# HTJ2K lossless, the same with RPCL, and HTJ2K.
HTJ2K = ("1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203")


SIGN = 0x80


def jpeg_2000(frame, *, mct=False, reversible=True, level=None):
    """Return a frame as a codestream, with as many resolutions as its size has room for."""
    info = frame.info
    told = {
        "level": level,
        "codecformat": "J2K",
        "colorspace": "SRGB" if info.samples_per_pixel == 3 else "GRAY",
        "resolutions": 1 if min(info.rows, info.columns) < 32 else 6,
        "reversible": reversible,
        "mct": mct,
    }
    samples = frames.samples(frame)
    if info.bits_stored <= 16:
        narrow = f"{'i' if info.signed else 'u'}{1 if info.bits_stored <= 8 else 2}"
        stream = imagecodecs.jpeg2k_encode(samples.astype(narrow), bitspersample=info.bits_stored, **told)
        assert stream[42] & 0x7F == info.bits_stored - 1
        return stream
    return with_precision(imagecodecs.jpeg2k_encode(unshifted(samples, info).astype("i4"), **told), info)


def htj2k(frame, *, rgb=False):
    """Return a frame as a reversible HTJ2K codestream by OpenJPH, which takes the precision from the numpy type."""
    samples = unshifted(frames.samples(frame), frame.info).astype("i2")
    return with_precision(imagecodecs.htj2k_encode(samples, reversible=True, rgb=rgb), frame.info)


def unshifted(samples, info):
    """Return unsigned samples with the level shift of ISO/IEC 15444-1 G.1 done; signed ones are not shifted."""
    return samples.astype(np.int64) - (0 if info.signed else 1 << (info.bits_stored - 1))


def with_precision(stream, info):
    """Return a codestream of signed samples whose SIZ says what they were before."""
    stream = bytearray(stream)
    assert stream[2:4] == b"\xff\x51"
    for component in range(info.samples_per_pixel):
        place = 42 + 3 * component
        assert stream[place] & SIGN
        stream[place] = (SIGN if info.signed else 0) | (info.bits_stored - 1)
    return bytes(stream)


class TestDecoders(DecoderConformance):
    plugin = "codicom_jpeg2000.plugin"

    def encode(self, frame, transfer_syntax):
        return htj2k(frame) if transfer_syntax in HTJ2K else jpeg_2000(frame)


class TestEncoders(EncoderConformance):
    plugin = "codicom_jpeg2000.plugin"

    def cases(self, spec):
        # The library's six resolutions want 32 rows and columns at least, which a record cannot say.
        for info in super().cases(spec):
            if min(info.rows, info.columns) < 32:
                yield info.changed(rows=info.rows + 32, columns=info.columns + 32)
            else:
                yield info
