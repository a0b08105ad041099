"""The kit over all that codicom-jpeg declares; the streams to decode are made by imagecodecs."""

import imagecodecs
import numpy as np

from codicom.plugin import Frame
from codicom.testing import DecoderConformance, EncoderConformance, frames

# PS3.3 C.7.6.3.1.2, full range.
TO_YBR = np.array([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]])


def ybr_full(frame):
    """Return an RGB frame as YBR_FULL."""
    colors = frames.samples(frame) @ TO_YBR.T + [0, 128, 128]
    info = frame.info.changed(photometric_interpretation="YBR_FULL")
    return Frame(data=frames.pack(np.clip(np.rint(colors), 0, 255), info), info=info, index=frame.index)


def smooth(info, index=0):
    """Return a frame whose every sample rises or falls evenly; the kit's colours jump where they begin anew."""
    down, across = (np.linspace(0, 1, size) for size in (info.rows, info.columns))
    rises = [np.add.outer(down, across) / 2, np.add.outer(1 - down, across) / 2, np.add.outer(down, 1 - across) / 2]
    samples = np.rint(np.stack(rises[: info.samples_per_pixel], axis=2) * 255)
    return Frame(data=frames.pack(samples, info), info=info, index=index)


class TestDecoder(DecoderConformance):
    plugin = "codicom_jpeg.plugin"

    def encode(self, frame):
        samples = frames.samples(frame).astype(np.uint8)
        if samples.ndim == 2:
            return imagecodecs.jpeg8_encode(samples, level=100)
        space = "RGB" if frame.info.photometric_interpretation == "RGB" else "YCBCR"
        return imagecodecs.jpeg8_encode(samples, level=100, colorspace=space, outcolorspace=space, subsampling="444")


class TestEncoder(EncoderConformance):
    plugin = "codicom_jpeg.plugin"

    def frame(self, info, spec):
        return smooth(info, index=2)

    def expected(self, frame):
        return ybr_full(frame) if frame.info.photometric_interpretation == "RGB" else frame
