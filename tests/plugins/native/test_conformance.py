"""The kit over all that codicom-native declares, with streams made here by numpy and zlib, not by the plugin."""

import zlib

import numpy as np

from codicom.testing import DecoderConformance, EncoderConformance, frames

BIG_ENDIAN = "1.2.840.10008.1.2.2"
DEFLATED_FRAME = "1.2.840.10008.1.2.8.1"


def subsampled(spec, infos):
    """Add the layout in which two pixels share their colour, which takes even columns."""
    yield from infos
    if 3 in spec.samples:
        yield frames.described(
            rows=6,
            columns=4,
            samples_per_pixel=3,
            bits_allocated=8,
            photometric_interpretation="YBR_FULL_422",
            pixel_vr="OB",
        )


class TestDecoders(DecoderConformance):
    plugin = "codicom_native.plugin"

    def cases(self, spec):
        yield from subsampled(spec, super().cases(spec))
        for offset in range(1, 8):
            yield frames.described(bits_allocated=1, bit_offset=offset, pixel_vr="OB")

    def encode(self, frame, transfer_syntax):
        data = frame.data
        if transfer_syntax == BIG_ENDIAN and frame.info.bits_allocated > 8:
            word = frame.info.bits_allocated // 8 if frame.info.is_float else 2
            return np.frombuffer(data, f"<u{word}").byteswap().tobytes()
        if transfer_syntax == DEFLATED_FRAME:
            deflater = zlib.compressobj(6, zlib.DEFLATED, -15)
            return deflater.compress(data) + deflater.flush()
        return data


class TestEncoders(EncoderConformance):
    plugin = "codicom_native.plugin"

    def cases(self, spec):
        return subsampled(spec, super().cases(spec))


class TestDecodersOfBytesInWords(TestDecoders):
    """Samples of one byte or bit may also be stored as OW; big endian then swaps them in pairs (PS3.5 7.3)."""

    def cases(self, spec):
        # A bit offset counts in the bytes as they are in little endian, so the first bit of a word is meant here.
        infos = (info for info in super().cases(spec) if not info.bit_offset)
        return (info.changed(pixel_vr="OW") if info.bits_allocated <= 8 else info for info in infos)

    def encode(self, frame, transfer_syntax):
        if transfer_syntax != BIG_ENDIAN or frame.info.bits_allocated > 8:
            return super().encode(frame, transfer_syntax)
        padded = np.frombuffer(frame.data + bytes(len(frame.data) % 2), np.uint8)
        return padded.reshape(-1, 2)[:, ::-1].tobytes()
