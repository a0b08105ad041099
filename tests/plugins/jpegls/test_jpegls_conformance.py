"""The kit over all that codicom-jpegls declares, with streams made here by the letter of ITU-T T.87.

CharLS is in all the usual readers and writers, so agreement among them would prove little.
"""

import struct

import numpy as np
import pytest

from codicom.testing import DecoderConformance, EncoderConformance, frames
from codicom_jpegls.decode import decode
from codicom_jpegls.encode import encode, encode_near

LOSSLESS, NEAR_LOSSLESS = "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"

# T.87 A.2.1: the orders of run lengths.
J = [0] * 4 + [1] * 4 + [2] * 4 + [3] * 4 + [4, 4, 5, 5, 6, 6, 7, 7, *range(8, 16)]
RESET = 64


class Bits:
    """Bits in bytes; after a byte of ones comes a bit of zero (T.87 A.1)."""

    def __init__(self):
        self.out, self.value, self.free = bytearray(), 0, 8

    def put(self, value, count):
        for shift in range(count - 1, -1, -1):
            self.free -= 1
            self.value |= (value >> shift & 1) << self.free
            if not self.free:
                self._flush()

    def _flush(self):
        self.out.append(self.value)
        self.free, self.value = (7 if self.value == 0xFF else 8), 0

    def ended(self):
        if self.free < 8:
            self._flush()
        if self.out[-1] == 0xFF:
            self.out.append(0)
        return bytes(self.out)


def thresholds(most, near):
    def clamp(value, least):
        return least if value > most or value < least else value

    if most >= 128:
        factor = (min(most, 4095) + 128) // 256
        basic = [factor * (basic - least) + least for basic, least in ((3, 2), (7, 3), (21, 4))]
        wanted = [value + step * near for value, step in zip(basic, (3, 5, 7), strict=True)]
    else:
        factor = 256 // (most + 1)
        wanted = [
            max(least, basic // factor + step * near) for least, basic, step in ((2, 3, 3), (3, 7, 5), (4, 21, 7))
        ]
    first = clamp(wanted[0], near + 1)
    second = clamp(wanted[1], first)
    return first, second, clamp(wanted[2], second)


class Scan:
    """One scan of one component, T.87 Annex A."""

    def __init__(self, precision, near):
        self.most, self.near, self.step = (1 << precision) - 1, near, 2 * near + 1
        self.range = (self.most + 2 * near) // self.step + 1
        self.bits_range = (self.range - 1).bit_length()
        self.limit = 2 * (precision + max(8, precision))
        self.limits = thresholds(self.most, near)
        self.a = [max(2, (self.range + 32) // 64)] * 367
        self.n, self.b, self.c = [1] * 367, [0] * 367, [0] * 367
        self.negative = {365: 0, 366: 0}
        self.run_index, self.bits = 0, Bits()

    def encoded(self, rows):
        above, above_left = [0] * len(rows[0]), 0
        for row in rows:
            above_left = self.line(list(row), above, above_left)
            above = self.done
        return self.bits.ended()

    def line(self, row, above, above_left):
        done, column, first = [], 0, above[0]
        while column < len(row):
            rb = above[column]
            ra = done[-1] if column else rb
            rc = above[column - 1] if column else above_left
            rd = above[column + 1] if column + 1 < len(row) else rb
            gradients = (rd - rb, rb - rc, rc - ra)
            if any(abs(gradient) > self.near for gradient in gradients):
                done.append(self.regular(row[column], ra, rb, rc, gradients))
                column += 1
                continue
            run = 0
            while column + run < len(row) and abs(row[column + run] - ra) <= self.near:
                run += 1
            column += run
            done += [ra] * run
            ended = column == len(row)
            self.run(run, ended)
            if not ended:
                done.append(self.interruption(row[column], ra, above[column]))
                column += 1
        self.done = done
        return first

    def quantized(self, gradient):
        size = abs(gradient)
        level = 0 if size <= self.near else 1 + sum(size >= limit for limit in self.limits)
        return -level if gradient < 0 else level

    def error(self, value, predicted, sign):
        error = sign * (value - predicted)
        error = (error + self.near) // self.step if error > 0 else -((self.near - error) // self.step)
        rebuilt = min(max(predicted + sign * error * self.step, 0), self.most)
        if error < 0:
            error += self.range
        if error >= (self.range + 1) // 2:
            error -= self.range
        return error, rebuilt

    def regular(self, value, ra, rb, rc, gradients):
        levels = [self.quantized(gradient) for gradient in gradients]
        sign = -1 if next(level for level in levels if level) < 0 else 1
        levels = [sign * level for level in levels]
        context = (levels[0] * 9 + levels[1]) * 9 + levels[2]
        low, high = min(ra, rb), max(ra, rb)
        predicted = low if rc >= high else high if rc <= low else ra + rb - rc
        predicted = min(max(predicted + sign * self.c[context], 0), self.most)
        error, rebuilt = self.error(value, predicted, sign)
        k = self.order(self.a[context], self.n[context])
        if not self.near and not k and 2 * self.b[context] <= -self.n[context]:
            mapped = 2 * error + 1 if error >= 0 else -2 * (error + 1)
        else:
            mapped = 2 * error if error >= 0 else -2 * error - 1
        self.golomb(mapped, k, self.limit)
        self.b[context] += error * self.step
        self.a[context] += abs(error)
        if self.n[context] == RESET:
            self.a[context] >>= 1
            self.b[context] >>= 1
            self.n[context] >>= 1
        self.n[context] += 1
        self.bias(context)
        return rebuilt

    def bias(self, context):
        if self.b[context] <= -self.n[context]:
            self.b[context] = max(self.b[context] + self.n[context], -self.n[context] + 1)
            self.c[context] = max(self.c[context] - 1, -128)
        elif self.b[context] > 0:
            self.b[context] = min(self.b[context] - self.n[context], 0)
            self.c[context] = min(self.c[context] + 1, 127)

    def run(self, count, ended):
        while count >= 1 << J[self.run_index]:
            self.bits.put(1, 1)
            count -= 1 << J[self.run_index]
            self.run_index = min(self.run_index + 1, 31)
        if not ended:
            self.bits.put(count, 1 + J[self.run_index])
        elif count:
            self.bits.put(1, 1)

    def interruption(self, value, ra, rb):
        kind = int(abs(ra - rb) <= self.near)
        context = 365 + kind
        sign = -1 if not kind and ra > rb else 1
        error, rebuilt = self.error(value, ra if kind else rb, sign)
        k = self.order(self.a[context] + (self.n[context] >> 1) * kind, self.n[context])
        often = 2 * self.negative[context] >= self.n[context]
        flag = (not k and error > 0 and not often) or (error < 0 and (often or k != 0))
        mapped = 2 * abs(error) - kind - flag
        self.golomb(mapped, k, self.limit - J[self.run_index] - 1)
        self.run_index = max(self.run_index - 1, 0)
        self.negative[context] += error < 0
        self.a[context] += (mapped + 1 - kind) >> 1
        if self.n[context] == RESET:
            self.a[context] >>= 1
            self.n[context] >>= 1
            self.negative[context] >>= 1
        self.n[context] += 1
        return rebuilt

    def order(self, total, count):
        k = 0
        while count << k < total:
            k += 1
        return k

    def golomb(self, value, k, limit):
        high, escape = value >> k, limit - self.bits_range - 1
        if high < escape:
            self.bits.put(1, high + 1)
            self.bits.put(value, k)
        else:
            self.bits.put(1, escape + 1)
            self.bits.put(value - 1, self.bits_range)


def segment(marker, content):
    return struct.pack(">HH", marker, len(content) + 2) + content


def stream(samples, precision, near=0):
    """Return unsigned samples of rows, columns and perhaps samples as a JPEG-LS stream, each component in a scan."""
    planes = np.moveaxis(samples, 2, 0) if samples.ndim == 3 else samples[None]
    count, rows, columns = planes.shape
    components = range(1, count + 1)
    header = struct.pack(">BHHB", precision, rows, columns, count) + b"".join(bytes((c, 0x11, 0)) for c in components)
    parts = [b"\xff\xd8", segment(0xFFF7, header)]
    for component, plane in zip(components, planes, strict=True):
        scan = segment(0xFFDA, bytes((1, component, 0, near, 0, 0)))
        parts += (scan, Scan(precision, near).encoded(plane.tolist()))
    return b"".join([*parts, b"\xff\xd9"])


# The kit asks for the same streams in each of its checks.
STREAMS = {}


def stream_of(frame, near=0):
    """Return the stream of a frame, which holds the bits stored of each sample, without a sign."""
    samples = frames.samples(frame).astype(np.int64) & ((1 << frame.info.bits_stored) - 1)
    key = (samples.tobytes(), samples.shape, frame.info.bits_stored, near)
    if key not in STREAMS:
        STREAMS[key] = stream(samples, frame.info.bits_stored, near)
    return STREAMS[key]


def scan_of(data):
    # For more than 12 bits CharLS also writes the thresholds, before the scan (T.87 C.2.4.1.1).
    return bytes(data)[bytes(data).index(b"\xff\xda") :]


class TestDecoders(DecoderConformance):
    plugin = "codicom_jpegls.plugin"

    def encode(self, frame):
        return stream_of(frame)


class TestEncoders(EncoderConformance):
    plugin = "codicom_jpegls.plugin"


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("bits", range(2, 17))
def test_lossless_scan_is_the_standards_bit_by_bit(bits, signed):
    frame = frames.frame(rows=23, columns=31, bits_allocated=8 if bits <= 8 else 16, bits_stored=bits, signed=signed)
    assert scan_of(encode(frame, LOSSLESS, {}).data) == scan_of(stream_of(frame))


@pytest.mark.parametrize("pattern", ["noise", "gradient"])
@pytest.mark.parametrize(("bits", "near"), [(2, 1), (5, 3), (8, 2), (8, 127), (10, 7), (12, 1), (12, 255), (16, 100)])
def test_near_lossless_scan_is_the_standards_bit_by_bit(bits, near, pattern):
    allocated = 8 if bits <= 8 else 16
    frame = frames.frame(rows=23, columns=31, bits_allocated=allocated, bits_stored=bits, pattern=pattern)
    assert scan_of(encode_near(frame, NEAR_LOSSLESS, {"near": near}).data) == scan_of(stream_of(frame, near))


@pytest.mark.parametrize(("bits", "near"), [(2, 1), (8, 2), (12, 9), (16, 100)])
def test_near_lossless_stream_decodes_to_the_standards_reconstruction(bits, near):
    frame = frames.frame(rows=23, columns=31, bits_allocated=8 if bits <= 8 else 16, bits_stored=bits)
    scan = Scan(bits, near)
    rebuilt = []
    above, above_left = [0] * 31, 0
    for row in frames.samples(frame).tolist():
        above_left = scan.line(row, above, above_left)
        above = scan.done
        rebuilt.append(above)
    decoded = decode(frame.encoded(stream_of(frame, near), NEAR_LOSSLESS))
    assert frames.samples(decoded).tolist() == rebuilt
