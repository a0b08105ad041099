"""The images that are tried with every codec, and DICOM files of encoded frames.

Tests that take ``encoding`` run once for each installed encoder, each transfer syntax it names, and each kind of image
it takes; so codecs of plugins that come later are tried too.
"""

from __future__ import annotations

import io
import itertools
import subprocess
import sys
from dataclasses import dataclass

import numpy as np
import pydicom
import pytest

import codicom
from codicom import Plugins
from codicom.errors import CodecUnavailable
from codicom.extend.select import refusal
from codicom.pixels import encapsulate
from codicom.plugin import DecoderSpec, EncoderSpec, Frame, FrameInfo
from codicom.testing import frames

PLUGINS = Plugins(environ={})
NATIVE = ("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2")
SIZES = ((1, 1), (7, 5), (33, 47), (64, 64))
# pylibjpeg-openjpeg always halves an image five times, and has no option for less.
LEAST_SIDE = {"openjpeg": 32, "openjpeg-lossy": 32}
PATTERNS = ("smooth", "noise", "extremes")


def _grey(allocated, stored, signed):
    vr = "OB" if allocated == 8 else "OW"
    return FrameInfo(rows=1, columns=1, bits_allocated=allocated, bits_stored=stored, signed=signed, pixel_vr=vr)


def _other(photometric, samples, allocated, stored):
    return _grey(allocated, stored, False).changed(samples_per_pixel=samples, photometric_interpretation=photometric)


_DEPTHS = ((8, 8), (16, 10), (16, 12), (16, 16), (32, 20), (32, 32))
KINDS = {
    f"{stored} of {allocated}{' signed' if signed else ''}": _grey(allocated, stored, signed)
    for (allocated, stored), signed in itertools.product(_DEPTHS, (False, True))
} | {
    "RGB": _other("RGB", 3, 8, 8),
    "RGB 12 of 16": _other("RGB", 3, 16, 12),
    "RGB 16": _other("RGB", 3, 16, 16),
    "YBR_FULL": _other("YBR_FULL", 3, 8, 8),
    "PALETTE COLOR": _other("PALETTE COLOR", 1, 8, 8),
    "PALETTE COLOR 16": _other("PALETTE COLOR", 1, 16, 16),
}


@dataclass(frozen=True)
class Encoding:
    """An encoder, one of its transfer syntaxes, and a kind of image that it takes."""

    encoder: str
    transfer_syntax: str
    kind: str

    @property
    def spec(self):
        """The encoder's record."""
        return self.codec(self.frame((7, 5), "smooth")).spec

    def frame(self, size, pattern, index=0):
        """Return an image of this kind, uncompressed."""
        info = KINDS[self.kind].changed(rows=size[0], columns=size[1])
        if pattern == "noise":
            return frames.frame(info, index=index)
        low, high = frames.value_range(info)
        places = np.indices(frames.shape(info))
        if pattern == "smooth":
            # Each sample rises or falls evenly over the whole image.
            rises = [place / max(size - 1, 1) for place, size in zip(places, size, strict=False)]
            falls = places[2] % 2 == 1 if len(places) > 2 else False
            steep = (rises[0] + np.where(falls, 1 - rises[1], rises[1])) / 2
            values = (low + np.rint(steep * (high - low))).astype(frames.dtype(info))
        else:
            # Neighbours as far apart as can be, in rows, columns and samples.
            values = np.where(places.sum(axis=0) % 2, high, low).astype(frames.dtype(info))
        return Frame(data=frames.pack(values, info), info=info, index=index)

    def codec(self, frame):
        """Return the encoder as selection gives it."""
        return PLUGINS.select_encoder(frame.info, self.transfer_syntax, encoder=self.encoder)

    def encode(self, frame, **options):
        """Return the image encoded."""
        return self.codec(frame).encode(frame, self.transfer_syntax, options)

    @property
    def sizes(self):
        """The rows and columns of the images to try."""
        return [size for size in SIZES if min(size) >= LEAST_SIDE.get(self.encoder, 1)]

    def images(self):
        """Yield an image of each size and pattern."""
        for size in self.sizes:
            for pattern in PATTERNS:
                yield f"{size[0]} rows, {size[1]} columns, {pattern}", self.frame(size, pattern)

    def __str__(self):
        return f"{self.transfer_syntax.removeprefix('1.2.840.10008.1.2.')}-{self.encoder}-{self.kind}"


def encodings():
    """Yield what every installed encoder can be asked for."""
    for declared in PLUGINS.records(EncoderSpec):
        for syntax in declared.record.transfer_syntaxes:
            for kind, info in KINDS.items():
                if refusal(declared.record, info, by_name=True) is None:
                    yield Encoding(declared.record.name, syntax, kind)


def decoders(info):
    """Return all installed decoders that take frames like these."""
    found = []
    for declared in PLUGINS.decoders(info.transfer_syntax):
        try:
            found.append(PLUGINS.select_decoder(info, decoder=declared.record.name))
        except CodecUnavailable:
            continue
    return found


def dataset_of(streams):
    """Return a dataset with these encoded frames as its pixel data."""
    info = streams[0].info
    ds = codicom.Dataset()
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = info.transfer_syntax
    ds.SOPClassUID, ds.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7.4", "2.25.1"
    ds.StudyInstanceUID, ds.SeriesInstanceUID = "2.25.2", "2.25.3"
    ds.Modality, ds.PatientName, ds.PatientID = "OT", "", ""
    ds.SamplesPerPixel, ds.PhotometricInterpretation = info.samples_per_pixel, info.photometric_interpretation
    if info.samples_per_pixel > 1:
        ds.PlanarConfiguration = info.planar_configuration
    ds.NumberOfFrames, ds.Rows, ds.Columns = len(streams), info.rows, info.columns
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = info.bits_allocated, info.bits_stored, info.bits_stored - 1
    ds.PixelRepresentation = int(info.signed)
    if info.photometric_interpretation == "PALETTE COLOR":
        # An entry for each value; 0 stands for 65536 (PS3.3 C.7.6.3.1.5).
        entries = np.arange(1 << info.bits_stored, dtype="u1" if info.bits_stored == 8 else "<u2")
        for color in ("Red", "Green", "Blue"):
            setattr(ds, f"{color}PaletteColorLookupTableDescriptor", [len(entries) & 0xFFFF, 0, info.bits_stored])
            setattr(ds, f"{color}PaletteColorLookupTableData", entries.tobytes())
    native = info.transfer_syntax in NATIVE
    data = [bytes(stream.data) for stream in streams]
    value = b"".join(data) if native else encapsulate(data)
    ds.add_new("PixelData", info.pixel_vr if native else "OB", value + bytes(len(value) % 2))
    ds["PixelData"].is_undefined_length = not native
    return ds


def file_of(streams):
    """Return a DICOM file with these encoded frames, as codicom writes it."""
    file = io.BytesIO()
    dataset_of(streams).save_as(file, enforce_file_format=True)
    return file.getvalue()


@pytest.fixture
def agreement():
    """Give this module's functions and constants to tests."""
    return sys.modules[__name__]


@pytest.fixture
def run(tmp_path):
    """Give a function that lets a program rewrite a DICOM file, and returns what pydicom reads of its pixels."""

    def run(file, *command):
        before, after = tmp_path / "before.dcm", tmp_path / "after.dcm"
        before.write_bytes(file)
        done = subprocess.run([*command, before, after], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert after.exists(), done.stdout + done.stderr
        ds = pydicom.dcmread(after)
        assert not ds.file_meta.TransferSyntaxUID.is_compressed
        return pydicom.pixels.pixel_array(ds, raw=True)

    return run


def pytest_generate_tests(metafunc):
    if "oracle" in metafunc.fixturenames:
        metafunc.parametrize(("encoding", "oracle"), [*metafunc.module.readings(encodings())])
    elif "encoding" in metafunc.fixturenames:
        wanted = metafunc.definition.get_closest_marker("encodings")
        keep = wanted.args[0] if wanted else (lambda each: True)
        metafunc.parametrize("encoding", [each for each in encodings() if keep(each)], ids=str)
    if "declared_decoder" in metafunc.fixturenames:
        found = [
            (each.record.name, syntax)
            for each in PLUGINS.records(DecoderSpec)
            for syntax in each.record.transfer_syntaxes
        ]
        metafunc.parametrize("declared_decoder", found, ids=lambda pair: f"{pair[0]}-{pair[1]}")


def pytest_configure(config):
    config.addinivalue_line("markers", "encodings(keep): which encodings a test that takes them is run with")
