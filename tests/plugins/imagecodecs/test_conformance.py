"""The kit over all that codicom-imagecodecs declares.

Streams for its decoders come from other libraries where there is one: Pillow, liblj92, pyjpegls and OpenJPEG by
pylibjpeg. What a lossy stream holds is what pylibjpeg-libjpeg decodes.
"""

import io
from typing import ClassVar

import imagecodecs
import jpeg_ls
import libjpeg
import numpy as np
from openjpeg.utils import encode_array
from PIL import Image

import codicom_imagecodecs.plugin as declarations
from codicom.plugin import Frame
from codicom.testing import DecoderConformance, EncoderConformance, frames
from codicom_imagecodecs.encode import encode_htj2k_lossless

LOSSY_JPEG = frozenset({declarations.JPEG_BASELINE, declarations.JPEG_EXTENDED})
RECOMPRESSED = frozenset({declarations.JPEG_XL_RECOMPRESSION})
JPEG_XL = frozenset({declarations.JPEG_XL_LOSSLESS, declarations.JPEG_XL})


def stored(frame):
    """Return the samples as they lie in streams without a sign: two's complement, in as few whole bytes as will do."""
    info = frame.info
    samples = frames.samples(frame).astype(np.int64) & ((1 << info.bits_stored) - 1)
    return np.ascontiguousarray(samples.astype(np.uint8 if info.bits_stored <= 8 else np.uint16))


def with_sign(samples, bits, signed):
    samples = samples.astype(np.int64)
    return np.where(samples >= 1 << (bits - 1), samples - (1 << bits), samples) if signed else samples


def packed(samples, info, **changes):
    info = frames.decoded_info(info.changed(planar_configuration=0, **changes))
    return Frame(data=frames.pack(samples, info), info=info, index=2)


def ybr_full(rgb):
    """Return RGB as YBR_FULL by the equations of PS3.3 C.7.6.3.1.2."""
    matrix = np.array([[0.299, 0.587, 0.114], [-0.1687, -0.3313, 0.5], [0.5, -0.4187, -0.0813]])
    return np.clip(np.rint(rgb.astype(float) @ matrix.T + [0, 128, 128]), 0, 255)


def rgb(ybr):
    """Return YBR_FULL as RGB by the inverse of the same."""
    matrix = np.array([[1, 0, 1.402], [1, -0.344136, -0.714136], [1, 1.772, 0]])
    return np.clip(np.rint((ybr.astype(float) - [0, 128, 128]) @ matrix.T), 0, 255)


class Lossless(DecoderConformance):
    plugin = "codicom_imagecodecs.plugin"
    syntaxes = frozenset()

    @property
    def declared(self):
        return tuple(each for each in super().declared if self.syntaxes.issuperset(each.record.transfer_syntaxes))

    def expected(self, frame):
        """Samples as they were, in the containers of their precision."""
        bits = frame.info.bits_stored
        return packed(frames.samples(frame), frame.info, bits_allocated=8 if bits <= 8 else 16 if bits <= 16 else 32)


class TestLosslessJpeg(Lossless):
    syntaxes = frozenset({declarations.JPEG_LOSSLESS, declarations.JPEG_LOSSLESS_SV1})

    def encode(self, frame, transfer_syntax):
        samples, bits = stored(frame), frame.info.bits_stored
        if transfer_syntax == declarations.JPEG_LOSSLESS and samples.ndim == 2 and bits > 8:
            return imagecodecs.ljpeg_encode(samples, bitspersample=bits)
        color = {"colorspace": "RGB", "outcolorspace": "RGB"} if samples.ndim == 3 else {}
        return imagecodecs.jpeg8_encode(samples, lossless=True, predictor=1, bitspersample=bits, **color)


class TestJpegLs(Lossless):
    syntaxes = frozenset({declarations.JPEG_LS_LOSSLESS, declarations.JPEG_LS_NEAR_LOSSLESS})

    def cases(self, spec):
        """Pyjpegls makes no room for the header of a very small image; TestEncoders has such images."""
        return (info.changed(rows=67, columns=33) for info in super().cases(spec))

    def encode(self, frame):
        info = frame.info
        data = stored(frame).tobytes()
        keywords = {"rows": info.rows, "columns": info.columns, "samples_per_pixel": info.samples_per_pixel}
        color = {"planar_configuration": 0} if info.samples_per_pixel > 1 else {}
        return bytes(jpeg_ls.encode_pixel_data(data, bits_stored=info.bits_stored, **keywords, **color))


class TestJpeg2000(Lossless):
    syntaxes = frozenset({declarations.JPEG_2000_LOSSLESS})

    def cases(self, spec):
        """Pylibjpeg-openjpeg refuses fewer than 32 rows or columns; TestEncoders has such images."""
        return (info.changed(rows=67, columns=33) for info in super().cases(spec))

    def encode(self, frame):
        bits = frame.info.bits_stored
        samples = frames.samples(frame)
        width = 1 if bits <= 8 else 2 if bits <= 16 else 4
        if bits == 1:
            # Decomposed, noise of single bits is more than OpenJPEG writes rightly.
            plain = np.ascontiguousarray(samples.astype(f"{samples.dtype.kind}1"))
            return imagecodecs.jpeg2k_encode(plain, level=0, codecformat="j2k", bitspersample=1, resolutions=1)
        space = 1 if samples.ndim == 3 else 2
        kind = f"{samples.dtype.kind}{width}"
        return encode_array(
            np.ascontiguousarray(samples.astype(kind)),
            bits_stored=bits,
            photometric_interpretation=space,
            use_mct=False,
        )


class TestLossyJpeg2000(TestJpeg2000):
    syntaxes = frozenset({declarations.JPEG_2000})


class TestHtj2k(Lossless):
    """Written by OpenJPH, read by OpenJPEG."""

    syntaxes = frozenset({declarations.HTJ2K, declarations.HTJ2K_LOSSLESS, declarations.HTJ2K_LOSSLESS_RPCL})

    def encode(self, frame, transfer_syntax):
        return bytes(encode_htj2k_lossless(frame, transfer_syntax, {}).data)


class TestJpegXl(Lossless):
    syntaxes = JPEG_XL

    def encode(self, frame):
        return imagecodecs.jpegxl_encode(stored(frame), lossless=True, bitspersample=frame.info.bits_stored)


class Lossy(DecoderConformance):
    plugin = "codicom_imagecodecs.plugin"
    # Each frame's stream, so that what it holds can be decoded by another library.
    made: ClassVar[dict] = {}

    def frame(self, info, spec):
        """Where signed, no sample is below 0: the step there in two's complement is none that lossy codecs keep."""
        if not info.signed or info.bits_stored == 1:
            return frames.frame(info, pattern="gradient", index=2)
        half = frames.frame(info.changed(signed=False, bits_stored=info.bits_stored - 1), pattern="gradient", index=2)
        return Frame(data=half.data, info=info, index=2)

    def jpeg(self, frame, bits):
        samples = stored(frame)
        buffer = io.BytesIO()
        if bits == 12:
            color = {"colorspace": "YCBCR", "outcolorspace": "YCBCR"} if samples.ndim == 3 else {}
            wide = samples.astype(np.uint16)
            return imagecodecs.jpeg8_encode(wide, level=95, bitspersample=12, subsampling="444", **color)
        mode = "L" if samples.ndim == 2 else "YCbCr" if frame.info.photometric_interpretation == "YBR_FULL" else "RGB"
        Image.frombytes(mode, samples.shape[1::-1], samples.tobytes()).save(buffer, "JPEG", quality=95, subsampling=0)
        return buffer.getvalue()


class TestLossyJpeg(Lossy):
    @property
    def declared(self):
        return tuple(each for each in super().declared if LOSSY_JPEG.issuperset(each.record.transfer_syntaxes))

    def encode(self, frame):
        stream = self.jpeg(frame, 12 if frame.info.bits_stored > 8 else 8)
        self.made[frame.data, frame.info] = stream
        return stream

    def expected(self, frame):
        info = frame.info
        bits = 12 if info.bits_stored > 8 else 8
        samples = libjpeg.decode(self.made[frame.data, info]).reshape(frames.shape(info))
        photometric = "YBR_FULL" if info.samples_per_pixel == 3 else info.photometric_interpretation
        return packed(
            with_sign(samples, bits, info.signed),
            info,
            bits_allocated=16 if bits > 8 else 8,
            bits_stored=bits,
            photometric_interpretation=photometric,
        )


class TestRecompressedJpeg(Lossy):
    """What JPEG XL makes of a JPEG stream is compared with the same JPEG decoded by another library."""

    @property
    def declared(self):
        return tuple(each for each in super().declared if RECOMPRESSED.issuperset(each.record.transfer_syntaxes))

    def encode(self, frame):
        stream = self.jpeg(frame, 8)
        self.made[frame.data, frame.info] = stream
        return imagecodecs.jpegxl_encode_jpeg(stream)

    def expected(self, frame):
        info = frame.info
        samples = libjpeg.decode(self.made[frame.data, info]).reshape(frames.shape(info))
        if info.samples_per_pixel == 3:
            samples = rgb(samples)
        return packed(with_sign(samples, 8, info.signed), info, bits_allocated=8, bits_stored=8)


class TestEncoders(EncoderConformance):
    plugin = "codicom_imagecodecs.plugin"

    @property
    def declared(self):
        return tuple(each for each in super().declared if not LOSSY_JPEG.issuperset(each.record.transfer_syntaxes))


class TestJpegEncoders(EncoderConformance):
    """RGB is transformed, and comes back as YBR_FULL."""

    plugin = "codicom_imagecodecs.plugin"

    @property
    def declared(self):
        return tuple(each for each in super().declared if LOSSY_JPEG.issuperset(each.record.transfer_syntaxes))

    def expected(self, frame):
        if frame.info.photometric_interpretation != "RGB":
            return frame
        return packed(ybr_full(frames.samples(frame)), frame.info, photometric_interpretation="YBR_FULL")
