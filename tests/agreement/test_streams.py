"""Every decoder understands alike what a stream and a dataset say where they differ, and what others have encoded."""

from __future__ import annotations

import subprocess

import numpy as np
import pydicom
import pytest
from pydicom.encaps import generate_frames

from codicom.errors import CodicomError
from codicom.plugin import Frame, FrameInfo
from codicom.testing import frames

COLORS = ("RGB", "YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_422", "YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT")
GREYS = ("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR")
COMPRESSED_ONLY = {"YBR_FULL_422", "YBR_PARTIAL_422", "YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT"}
# These take 8 bits only and say so, where others take the 12 bits that the stream has.
LIMITED = {("pillow", "12 of 16")}


def mistakes(info):
    """Yield what a dataset may wrongly say of a stream."""
    for photometric in COLORS if info.samples_per_pixel == 3 else GREYS:
        yield {"photometric_interpretation": photometric}
    if info.samples_per_pixel == 3:
        yield {"planar_configuration": 1 - info.planar_configuration}
    yield {"signed": not info.signed}
    if info.bits_allocated == 8:
        yield {"bits_allocated": 16}
        yield {"bits_allocated": 16, "bits_stored": 12}
        yield {"bits_stored": 7}
    if info.bits_allocated == 16:
        yield {"bits_stored": 16}
        yield {"bits_stored": 9}
        yield {"bits_allocated": 8, "bits_stored": 8}
    yield {"rows": info.rows - 1}
    yield {"rows": info.columns, "columns": info.rows}
    yield {"samples_per_pixel": 4 - info.samples_per_pixel}


def outcome(codec, stream):
    """Return the samples and what is said of them, or that the stream is refused."""
    try:
        frame = codec.decode(stream)
    except CodicomError:
        return "refused"
    info = frame.info
    assert info.photometric_interpretation not in COMPRESSED_ONLY
    said = (info.bits_allocated, info.bits_stored, info.signed, info.photometric_interpretation)
    return said, frames.samples(frame).tobytes()


@pytest.mark.encodings(
    lambda encoding: encoding.spec.lossless and encoding.transfer_syntax.startswith("1.2.840.10008.1.2.4")
)
def test_wrong_descriptions_are_understood_alike(agreement, encoding):
    stream = encoding.encode(encoding.frame((33, 47), "smooth"))
    for mistake in mistakes(stream.info):
        wrong = Frame(data=stream.data, info=stream.info.changed(**mistake))
        found = {codec.name: outcome(codec, wrong) for codec in agreement.decoders(wrong.info)}
        assert len(set(found.values())) <= 1, f"{mistake}: { ({name: each[0] for name, each in found.items()}) }"


@pytest.mark.encodings(
    lambda encoding: not encoding.spec.lossless and encoding.transfer_syntax.startswith("1.2.840.10008.1.2.4")
)
def test_wrong_descriptions_of_lossy_streams_are_understood_alike(agreement, encoding):
    stream = encoding.encode(encoding.frame((33, 47), "smooth"))
    for mistake in mistakes(stream.info):
        wrong = Frame(data=stream.data, info=stream.info.changed(**mistake))
        found = {
            codec.name: outcome(codec, wrong)[0]
            for codec in agreement.decoders(wrong.info)
            if (codec.name, encoding.kind) not in LIMITED
        }
        assert len(set(found.values())) <= 1, f"{mistake}: {found}"


@pytest.mark.encodings(lambda encoding: encoding.transfer_syntax.startswith("1.2.840.10008.1.2.4"))
@pytest.mark.parametrize("field", ["rows", "columns", "samples_per_pixel"])
def test_image_of_another_size_is_refused_by_every_decoder(agreement, encoding, field):
    stream = encoding.encode(encoding.frame((33, 47), "smooth"))
    wanted = getattr(stream.info, field) - 1 if field != "samples_per_pixel" else 4 - stream.info.samples_per_pixel
    wrong = Frame(data=stream.data, info=stream.info.changed(**{field: wanted}))
    for codec in agreement.decoders(wrong.info):
        with pytest.raises(CodicomError, match=str(wanted)):
            codec.decode(wrong)


JFIF = bytes.fromhex("ffe000104a46494600010100000100010000")
ADOBE = {transform: b"\xff\xee\x00\x0eAdobe\x00\x64\0\0\0\0" + bytes([transform]) for transform in (0, 1)}
# What stands before the tables, how the components are called, what the dataset says, and what the samples then are:
# ISO/IEC 10918-6 6.5.3 for Adobe's marker, ISO/IEC 10918-5 for JFIF, which has no RGB; the order is libjpeg's.
TOLD = {
    "nothing, dataset says RGB": (b"", b"\1\2\3", "RGB", "RGB"),
    "nothing, dataset says YBR_FULL": (b"", b"\1\2\3", "YBR_FULL", "YBR_FULL"),
    "nothing, dataset says YBR_FULL_422": (b"", b"\1\2\3", "YBR_FULL_422", "YBR_FULL"),
    "JFIF, dataset says RGB": (JFIF, b"\1\2\3", "RGB", "YBR_FULL"),
    "Adobe RGB, dataset says YBR_FULL_422": (ADOBE[0], b"\1\2\3", "YBR_FULL_422", "RGB"),
    "Adobe YCbCr, dataset says RGB": (ADOBE[1], b"\1\2\3", "RGB", "YBR_FULL"),
    "JFIF and Adobe RGB": (JFIF + ADOBE[0], b"\1\2\3", "RGB", "YBR_FULL"),
    "Adobe RGB and JFIF": (ADOBE[0] + JFIF, b"\1\2\3", "RGB", "YBR_FULL"),
    "R, G, B, dataset says YBR_FULL": (b"", b"RGB", "YBR_FULL", "RGB"),
    "JFIF and R, G, B": (JFIF, b"RGB", "RGB", "YBR_FULL"),
    "Adobe YCbCr and R, G, B": (ADOBE[1], b"RGB", "RGB", "YBR_FULL"),
    "Adobe's marker cut short": (b"\xff\xee\x00\x0cAdobe\x65\0\0\0\0", b"\1\2\3", "RGB", "RGB"),
}


def retold(data, markers, names):
    """Return a JPEG stream with other application markers and names of its components."""
    data = bytearray(data)
    while data[2] == 0xFF and 0xE0 <= data[3] <= 0xEF:
        del data[2 : 4 + int.from_bytes(data[4:6], "big")]
    header, scan = data.index(b"\xff\xc0"), data.index(b"\xff\xda")
    for index, name in enumerate(names):
        data[header + 10 + 3 * index] = data[scan + 5 + 2 * index] = name
    return bytes(data[:2] + markers + data[2:])


@pytest.mark.parametrize("rule", TOLD)
@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2"])
def test_jpeg_colours_are_told_alike_by_every_decoder(agreement, rule, subsampling):
    markers, names, said, expected = TOLD[rule]
    if subsampling == "4:2:2" and not markers and names != b"RGB":
        expected = "YBR_FULL"  # nobody shares red, green or blue among pixels
    if rule == "Adobe's marker cut short" and subsampling == "4:2:2":
        expected = "YBR_FULL"
    encoding = agreement.Encoding("pillow", "1.2.840.10008.1.2.4.50", "YBR_FULL")
    stream = encoding.encode(encoding.frame((33, 47), "smooth"), subsampling=subsampling)
    info = stream.info.changed(photometric_interpretation=said)
    told = Frame(data=retold(stream.data, markers, names), info=info)
    codecs = agreement.decoders(info)
    assert len(codecs) > 1
    for codec in codecs:
        frame = codec.decode(told)
        assert frame.info.photometric_interpretation == expected, codec.name
        # The name alone differs: no decoder has transformed the samples.
        assert frames.samples(frame).tolist() == frames.samples(codec.decode(stream)).tolist(), codec.name


def others(kinds, *commands):
    """Return a test for each program with its options, and each kind of image."""
    return [
        pytest.param(kind, command, id=f"{' '.join(command)}-{kind}", marks=pytest.mark.oracle(command[0]))
        for kind in kinds
        for command in commands
    ]


GREY_KINDS = ("8 of 8", "8 of 8 signed", "12 of 16", "12 of 16 signed", "16 of 16", "16 of 16 signed")
WHOLE_KINDS = ("8 of 8", "12 of 16", "16 of 16", "RGB")
EXACT = [
    *others((*GREY_KINDS, "RGB"), ("dcmcrle",), ("dcmcjpls", "+el"), ("gdcmconv", "--rle"), ("gdcmconv", "--j2k")),
    *others((*GREY_KINDS, "RGB"), *(("dcmcjpeg", "+el", "+sv", str(number)) for number in range(1, 8))),
    *others((*GREY_KINDS, "RGB"), ("dcmcjpeg", "+e1"), ("gdcmconv", "--jpeg")),
    # GDCM writes JPEG-LS of signed samples of 8 bits that nobody, itself included, gives the sign back of.
    *others(WHOLE_KINDS, ("gdcmconv", "--jpegls")),
    *others(("RGB", "RGB 16"), *(("dcmcjpls", "+el", interleave) for interleave in ("+il", "+is", "+in"))),
]
LOSSY = [
    *others(("8 of 8",), ("dcmcjpeg", "+eb"), ("dcmcjpeg", "+ee")),
    *others(("12 of 16",), ("dcmcjpeg", "+ee")),
    *others(("RGB",), *(("dcmcjpeg", "+eb", option) for option in ("+s4", "+s2", "+n2", "+n1"))),
    *others(("RGB",), ("dcmcjpeg", "+eb", "+cr")),
    *others(WHOLE_KINDS, ("dcmcjpls", "+en", "+md", "3")),
    *others(("8 of 8", "12 of 16", "RGB"), ("gdcmconv", "--j2k", "--irreversible", "-r", "5")),
]


@pytest.fixture
def encoded_by(agreement, tmp_path):
    """Give a function that lets another program encode an image, and returns the stream as a frame."""

    def encoded_by(kind, command, pattern):
        plain = agreement.Encoding("native", "1.2.840.10008.1.2.1", kind)
        image = plain.frame((64, 64), pattern)
        before, after = tmp_path / "before.dcm", tmp_path / "after.dcm"
        before.write_bytes(agreement.file_of([plain.encode(image)]))
        done = subprocess.run([*command, before, after], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        ds = pydicom.dcmread(after)
        assert ds.file_meta.TransferSyntaxUID.is_compressed
        info = FrameInfo(
            rows=ds.Rows,
            columns=ds.Columns,
            samples_per_pixel=ds.SamplesPerPixel,
            bits_allocated=ds.BitsAllocated,
            bits_stored=ds.BitsStored,
            signed=bool(ds.PixelRepresentation),
            photometric_interpretation=ds.PhotometricInterpretation,
            planar_configuration=ds.get("PlanarConfiguration", 0),
            transfer_syntax=str(ds.file_meta.TransferSyntaxUID),
        )
        return image, Frame(data=next(generate_frames(ds.PixelData, number_of_frames=1)), info=info)

    return encoded_by


@pytest.mark.parametrize(("kind", "command"), EXACT)
@pytest.mark.parametrize("pattern", ["smooth", "noise", "extremes"])
def test_lossless_stream_of_another_program_gives_the_very_samples(agreement, encoded_by, kind, command, pattern):
    image, stream = encoded_by(kind, command, pattern)
    codecs = agreement.decoders(stream.info)
    assert codecs
    for codec in codecs:
        assert np.array_equal(frames.samples(codec.decode(stream)), frames.samples(image)), codec.name


@pytest.mark.parametrize(("kind", "command"), LOSSY)
@pytest.mark.parametrize("pattern", ["smooth", "noise"])
def test_lossy_stream_of_another_program_is_decoded_alike(agreement, encoded_by, kind, command, pattern):
    _, stream = encoded_by(kind, command, pattern)
    found = [
        (codec, frames.samples(codec.decode(stream)).astype("i4"))
        for codec in agreement.decoders(stream.info)
        if (codec.name, kind) not in LIMITED
    ]
    assert found
    first, expected = found[0]
    for codec, samples in found[1:]:
        allowed = max(first.spec.tolerance, codec.spec.tolerance)
        assert np.abs(samples - expected).max() <= allowed, codec.name
