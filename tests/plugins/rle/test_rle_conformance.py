"""The kit over all that codicom-rle declares, with streams made here, not by the plugin."""

import struct
from itertools import groupby, pairwise

import numpy as np

from codicom.testing import DecoderConformance, EncoderConformance, frames


def packed_row(row):
    """Return one row of bytes by the rules of PS3.5 G.3.1: runs of three and more are replicated."""
    out, literal = bytearray(), bytearray()

    def flush():
        for start in range(0, len(literal), 128):
            part = literal[start : start + 128]
            out.extend(bytes([len(part) - 1]) + part)
        literal.clear()

    for value, run in groupby(row):
        count = len(list(run))
        while count >= 3:
            flush()
            out.extend((257 - min(count, 128), value))
            count -= min(count, 128)
        literal.extend([value] * count)
    flush()
    return bytes(out)


def stream(array):
    """Return samples of shape rows, columns and perhaps samples as an RLE frame (PS3.5 Annex G)."""
    samples = array if array.ndim == 3 else array[:, :, None]
    width = samples.dtype.itemsize
    data = np.ascontiguousarray(samples).view(np.uint8).reshape(*samples.shape, width)
    planes = [data[:, :, sample, byte] for sample in range(samples.shape[2]) for byte in reversed(range(width))]
    segments = [b"".join(packed_row(row.tobytes()) for row in plane) for plane in planes]
    segments = [segment + bytes(len(segment) % 2) for segment in segments]
    offsets = [64 + sum(map(len, segments[:index])) for index in range(len(segments))]
    return struct.pack("<16L", len(segments), *offsets, *[0] * (15 - len(segments))) + b"".join(segments)


def unpacked(segment, size):
    """Return the first bytes of a segment by the rules of PS3.5 G.3.2."""
    out, position = bytearray(), 0
    while len(out) < size:
        head = segment[position]
        if head < 128:
            out += segment[position + 1 : position + 2 + head]
            position += 2 + head
        elif head > 128:
            out += segment[position + 1 : position + 2] * (257 - head)
            position += 2
        else:
            position += 1
    return bytes(out)


class TestDecoders(DecoderConformance):
    plugin = "codicom_rle.plugin"

    def encode(self, frame):
        return stream(frames.samples(frame))


class TestEncoders(EncoderConformance):
    plugin = "codicom_rle.plugin"


class TestEncodersByTheLetterOfTheStandard(TestEncoders):
    def decode(self, frame):
        info, data = frame.info, bytes(frame.data)
        width, pixels = info.bits_allocated // 8, info.rows * info.columns
        count, *offsets = struct.unpack_from("<16L", data)
        assert count == info.samples_per_pixel * width
        ends = [*offsets[:count], len(data)]
        planes = [unpacked(data[start:end], pixels) for start, end in pairwise(ends)]
        samples = np.frombuffer(b"".join(planes), np.uint8).reshape(info.samples_per_pixel, width, pixels)
        data = samples[:, ::-1].transpose(0, 2, 1).tobytes()
        return frame.decoded(data, planar_configuration=int(info.samples_per_pixel > 1))
