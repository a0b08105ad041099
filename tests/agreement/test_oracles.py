"""What every encoder writes is read by decoders that are not codicom's: bit by bit where it is lossless.

They are programs of DCMTK, GDCM and libjxl, pydicom with its plugins pylibjpeg-libjpeg, pylibjpeg-openjpeg and GDCM's
Python module, and for frames without a codec Python's own zlib.
"""

from __future__ import annotations

import io
import subprocess
import warnings
import zlib

import numpy as np
import pydicom
import pytest
from pydicom.encaps import generate_frames

from codicom.plugin import EncoderSpec
from codicom.testing import frames

SYNTAX = "1.2.840.10008.1.2"
JPEG = (".4.50", ".4.51")
JPEG_LOSSLESS = (".4.57", ".4.70")
JPEG_LS = (".4.80", ".4.81")
JPEG_2000 = (".4.90", ".4.91")
HTJ2K = (".4.201", ".4.202", ".4.203")
JPEG_XL = (".4.110", ".4.111", ".4.112")
RLE = (".5",)
NATIVE = ("", ".1", ".1.99", ".2")
PLAIN = (".1.98",)
DEFLATED = (".8.1",)
SIZE = (64, 48)


# By how much another decoder may differ from ours where a transfer syntax is lossy, in steps of the samples: what is
# rounded differently. pylibjpeg-libjpeg also spreads colours that pairs of pixels share in a way of its own.
TOLERANCE = {
    **dict.fromkeys(JPEG, 2),
    **dict.fromkeys(JPEG_LS, 0),
    **dict.fromkeys(JPEG_2000, 1),
    **dict.fromkeys(HTJ2K, 1),
    **dict.fromkeys(JPEG_XL, 1),
}
SPREAD = {"pylibjpeg": 16}
# Of encoders that lose nothing unless they are asked to.
OPTIONS = {"charls-near": {"near": 3}, "openjpeg-lossy": {"ratio": 8}}


def by_program(*command):
    def read(file, streams, folder):
        before, after = folder / "before.dcm", folder / "after.dcm"
        before.write_bytes(file)
        color = ["+cn"] if command[0] == "dcmdjpeg" and streams[0].info.samples_per_pixel == 3 else []
        done = subprocess.run(
            [*command, *color, before, after], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return of_pydicom(pydicom.dcmread(after))

    return read


def by_pydicom(plugin):
    def read(file, streams, folder):
        return of_pydicom(pydicom.dcmread(io.BytesIO(file)), decoding_plugin=plugin)

    return read


def of_pydicom(ds, **options):
    with warnings.catch_warnings():
        # It tells of precisions that it corrects.
        warnings.simplefilter("ignore")
        ds.pixel_array_options(raw=True, **options)
        found = ds.pixel_array
    return found if int(ds.get("NumberOfFrames", 1)) > 1 else found[np.newaxis]


def by_djxl(file, streams, folder):
    return np.stack([shown_by_djxl(bytes(each.data), each.info, folder) for each in streams])


def shown_by_djxl(data, info, folder):
    stream, image = folder / "stream.jxl", folder / f"image.{'pgm' if info.samples_per_pixel == 1 else 'ppm'}"
    stream.write_bytes(data)
    deep = info.bits_stored > 8
    bits = f"--bits_per_sample={16 if deep else 8}"
    done = subprocess.run(["djxl", stream, image, bits], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    _, size, most, samples = image.read_bytes().split(b"\n", 3)
    assert most == (b"65535" if deep else b"255")
    columns, rows = map(int, size.split())
    values = np.frombuffer(samples, ">u2" if deep else "u1")
    # Samples come stretched over all 8 or 16 bits.
    top = (1 << info.bits_stored) - 1
    values = np.rint(values.astype("f8") * top / int(most)).astype("i8")
    if info.signed:
        values = np.where(values > top // 2, values - top - 1, values)
    return values.reshape(rows, columns, *[3] * (info.samples_per_pixel == 3))


def by_zlib(file, streams, folder):
    ds = pydicom.dcmread(io.BytesIO(file))
    info = streams[0].info
    found = generate_frames(ds.PixelData, number_of_frames=len(streams))
    if ds.file_meta.TransferSyntaxUID.endswith(DEFLATED):
        found = (zlib.decompress(each, wbits=-15) for each in found)
    shape = frames.shape(info)
    return np.stack([np.frombuffer(each, frames.dtype(info), count=info.samples).reshape(shape) for each in found])


ORACLES = {
    "dcmdjpeg": (by_program("dcmdjpeg"), (*JPEG, *JPEG_LOSSLESS)),
    "dcmdjpls": (by_program("dcmdjpls"), JPEG_LS),
    "dcmdrle": (by_program("dcmdrle"), RLE),
    "gdcmconv": (by_program("gdcmconv", "--raw"), (*JPEG, *JPEG_LOSSLESS, *JPEG_LS, *JPEG_2000, *RLE)),
    "pylibjpeg": (by_pydicom("pylibjpeg"), (*JPEG, *JPEG_LOSSLESS, *JPEG_LS, *JPEG_2000, *HTJ2K)),
    "gdcm": (by_pydicom("gdcm"), (*JPEG, *JPEG_LOSSLESS, *JPEG_LS, *JPEG_2000)),
    "pydicom": (by_pydicom("pydicom"), RLE),
    "dcmconv": (by_program("dcmconv", "+te"), NATIVE),
    "pydicom without plugins": (by_pydicom(""), NATIVE),
    "djxl": (by_djxl, JPEG_XL),
    "zlib": (by_zlib, (*PLAIN, *DEFLATED)),
}
PROGRAMS = ("dcmdjpeg", "dcmdjpls", "dcmdrle", "gdcmconv", "dcmconv", "djxl")


def has_none(oracle, encoding):
    """Whether another decoder has no such images, or is known to be wrong about them."""
    syntax, kind = encoding.transfer_syntax.removeprefix(SYNTAX), encoding.kind
    return (
        # It says so itself.
        (oracle == "gdcm" and syntax == ".4.51" and kind == "12 of 16")
        # It ends in an assertion, and mixes up the bytes of colours; DCMTK and pydicom read these as they were.
        or (
            oracle == "gdcmconv" and syntax in RLE and kind in ("20 of 32", "20 of 32 signed", "RGB 12 of 16", "RGB 16")
        )
        or (oracle == "gdcmconv" and syntax in RLE and kind in ("32 of 32", "32 of 32 signed"))
        # PS3.5 7.3: OW is words of 16 bits, which pydicom swaps as words of 32; DCMTK does not.
        or (oracle == "pydicom without plugins" and syntax == ".2" and kind.split()[2:3] == ["32"])
    )


def readings(encodings):
    """Yield each encoding with each of the other decoders that reads it; for conftest.py."""
    for encoding in encodings:
        for oracle, (_, syntaxes) in ORACLES.items():
            if encoding.transfer_syntax.removeprefix(SYNTAX) in syntaxes and not has_none(oracle, encoding):
                marks = [pytest.mark.oracle(oracle)] if oracle in PROGRAMS else []
                yield pytest.param(encoding, oracle, marks=marks, id=f"{encoding}-{oracle}")


def streams_of(encoding):
    """Return some images and their streams."""
    patterns = ("smooth", "noise", "extremes") if encoding.spec.lossless else ("smooth", "noise")
    images = [encoding.frame(SIZE, pattern, index) for index, pattern in enumerate(patterns)]
    # Signed samples near the ends of their range are refused where they may change.
    options = {} if images[0].info.signed else OPTIONS.get(encoding.encoder, {})
    return images, [encoding.encode(image, **options) for image in images]


def test_other_decoder_reads_what_is_encoded(agreement, tmp_path, encoding, oracle):
    images, streams = streams_of(encoding)
    read, _ = ORACLES[oracle]
    found = read(agreement.file_of(streams), streams, tmp_path).astype("i8")
    allowed = 0
    expected = images
    if not encoding.spec.lossless:
        decoder = agreement.decoders(streams[0].info)[0]
        expected = [decoder.decode(stream) for stream in streams]
        allowed = TOLERANCE[encoding.transfer_syntax.removeprefix(SYNTAX)]
        if streams[0].info.photometric_interpretation == "YBR_FULL_422":
            allowed = SPREAD.get(oracle, allowed)
    samples = np.stack([frames.samples(frame) for frame in expected]).astype("i8")
    assert found.shape == samples.shape
    assert np.abs(found - samples).max() <= allowed


def test_every_encoding_is_read_by_another_decoder(agreement):
    """Thus every encoder, every transfer syntax that it declares, and every kind of image that it takes."""
    read = {str(param.values[0]) for param in readings(agreement.encodings())}
    assert [str(each) for each in agreement.encodings() if str(each) not in read] == []


def test_every_declared_transfer_syntax_is_encoded(agreement):
    declared = {
        (each.record.name, syntax)
        for each in agreement.PLUGINS.records(EncoderSpec)
        for syntax in each.record.transfer_syntaxes
    }
    assert declared == {(each.encoder, each.transfer_syntax) for each in agreement.encodings()}


@pytest.mark.oracle("djxl")
@pytest.mark.parametrize("kind", ["8 of 8", "RGB", "YBR_FULL"])
@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
@pytest.mark.parametrize("encoder", ["pillow", "imagecodecs-jpeg"])
def test_djxl_gives_the_very_jpeg_that_was_recompressed(agreement, tmp_path, kind, subsampling, encoder):
    encoding = agreement.Encoding(encoder, f"{SYNTAX}.4.50", kind)
    jpeg = encoding.encode(encoding.frame((33, 47), "smooth"), subsampling=subsampling)
    recompressed = f"{SYNTAX}.4.111"
    codec = agreement.PLUGINS.select_recompressor(jpeg.info, recompressed)
    stream, back = tmp_path / "stream.jxl", tmp_path / "back.jpg"
    stream.write_bytes(codec.encode(jpeg, recompressed).data)
    done = subprocess.run(["djxl", stream, back], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert back.read_bytes() == bytes(jpeg.data)
