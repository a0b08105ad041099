"""Images made in the test, and a codec made in the test: its frames are plain samples with all bits inverted."""

from __future__ import annotations

import io
import sys
import types

import numpy as np
import pytest

import codicom
from codicom.encaps import encapsulate
from codicom.extend.records import DecoderSpec, EncoderSpec
from codicom.extend.registry import Plugins
from codicom.plugin import hookimpl

EXPLICIT = "1.2.840.10008.1.2.1"
BIG = "1.2.840.10008.1.2.2"
# Any encapsulated transfer syntax will do for a codec that tests make.
ENCAPSULATED = "1.2.840.10008.1.2.4.90"


def inverted(data):
    return bytes(data).translate(bytes(range(0xFF, -1, -1)))


@pytest.fixture
def image():
    """Return a function that makes a dataset of plain samples; ``elements`` are set by their keywords."""

    def make(
        data, rows, columns, *, frames=None, bits=8, stored=None, signed=False, samples=1, syntax=EXPLICIT, **elements
    ):
        ds = codicom.Dataset()
        ds.file_meta = codicom.FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = syntax
        ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
        ds.SOPInstanceUID = "1.2.3"
        ds.Rows, ds.Columns, ds.SamplesPerPixel = rows, columns, samples
        ds.BitsAllocated, ds.BitsStored, ds.HighBit = bits, stored or bits, (stored or bits) - 1
        ds.PixelRepresentation = int(signed)
        ds.PhotometricInterpretation = "MONOCHROME2" if samples == 1 else "RGB"
        if samples > 1:
            ds.PlanarConfiguration = 0
        if frames is not None:
            ds.NumberOfFrames = frames
        vr = elements.pop("vr", "OB" if bits <= 8 else "OW")
        for keyword, value in elements.items():
            setattr(ds, keyword, value)
        if data is not None:
            ds.add_new("PixelData", vr, bytes(data))
        return ds

    return make


@pytest.fixture
def compressed(image):
    """Return a function that makes a dataset of frames that are encapsulated, and read only by the codec ``invert``."""

    def make(frames, rows, columns, *, value=None, count=None, **how):
        value = encapsulate([inverted(frame) for frame in frames]) if value is None else value
        count = len(frames) if count is None else count
        ds = image(value, rows, columns, frames=count, syntax=ENCAPSULATED, vr="OB", **how)
        ds["PixelData"].is_undefined_length = True
        return ds

    return make


@pytest.fixture
def saved():
    """Return a function that writes a dataset as a file and gives its bytes."""

    def save(ds):
        file = io.BytesIO()
        ds.save_as(file, enforce_file_format=True)
        return file.getvalue()

    return save


@pytest.fixture
def codec(monkeypatch):
    """Return a function that makes a registry with one decoder, whose record and function a test may change."""

    def make(decode=None, **record):
        work = types.ModuleType("fake_pixel_work")
        work.decode = decode or (lambda frame: frame.decoded(inverted(frame.data)))
        monkeypatch.setitem(sys.modules, "fake_pixel_work", work)
        fields = {"name": "invert", "transfer_syntaxes": (ENCAPSULATED,), "target": "fake_pixel_work:decode"}
        spec = DecoderSpec(**(fields | {"bits_allocated": (8, 16, 32)} | record))
        module = types.ModuleType("fake_plugin")
        module.__version__ = "4.2"
        module.codicom_decoders = hookimpl(lambda: iter([spec]), specname="codicom_decoders")
        return Plugins(discover=False, register=[module], environ={})

    return make


@pytest.fixture
def coder(monkeypatch):
    """Return a function that makes a registry which decodes and encodes by ``invert``; the encoder may be changed."""

    def make(encode=None, *, syntaxes=(ENCAPSULATED,), decoding=None, **record):
        work = types.ModuleType("fake_coder_work")
        work.decode = lambda frame: frame.decoded(inverted(frame.data)[: frame.info.size])
        work.encode = encode or (lambda frame, syntax, options: frame.encoded(inverted(frame.data), syntax))
        monkeypatch.setitem(sys.modules, "fake_coder_work", work)
        able = {"bits_allocated": (1, 8, 16, 32), "bits_stored": range(1, 33)}
        decoder = DecoderSpec(
            name="invert", transfer_syntaxes=decoding or syntaxes, target="fake_coder_work:decode", **able
        )
        fields = {"name": "invert", "transfer_syntaxes": syntaxes, "target": "fake_coder_work:encode"}
        encoder = EncoderSpec(**(fields | able | record))
        module = types.ModuleType("fake_coder")
        module.__version__ = "4.2"
        module.codicom_decoders = hookimpl(lambda: iter([decoder]), specname="codicom_decoders")
        module.codicom_encoders = hookimpl(lambda: iter([encoder]), specname="codicom_encoders")
        return Plugins(discover=False, register=[module], environ={})

    return make


@pytest.fixture
def samples_of():
    """Return a function that makes random samples."""

    def make(*shape, dtype="u1", below=None):
        information = np.iinfo(dtype)
        high = information.max if below is None else below - 1
        low = information.min if below is None else (-below if information.min < 0 else 0)
        return np.random.default_rng(7).integers(low, high, shape, dtype, endpoint=True)

    return make
