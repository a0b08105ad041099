"""pydicom decodes the same frames to the same pixels."""

import itertools
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate

from codicom.plugin import Frame, FrameInfo
from codicom.testing import frames
from codicom_native.decode import decode
from codicom_native.encode import encode

SYNTAXES = ("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2")
WHOLE = [
    {"bits_allocated": allocated, "bits_stored": stored, "signed": signed, "pixel_vr": vr, **color}
    for (allocated, stored), signed, vr, color in itertools.product(
        [(8, 8), (8, 5), (16, 12), (16, 16), (32, 32)],
        [False, True],
        ["OB", "OW"],
        [{}, {"samples_per_pixel": 3}, {"samples_per_pixel": 3, "planar_configuration": 1}],
    )
    if vr == "OW" or allocated == 8
]
BIG_ENDIAN = "1.2.840.10008.1.2.2"


def dataset(info, value, number_of_frames=1):
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = info.transfer_syntax
    ds.Rows, ds.Columns = info.rows, info.columns
    ds.SamplesPerPixel = info.samples_per_pixel
    ds.PhotometricInterpretation = info.photometric_interpretation
    ds.NumberOfFrames = number_of_frames
    ds.BitsAllocated = info.bits_allocated
    if not info.is_float:
        ds.BitsStored, ds.HighBit = info.bits_stored, info.bits_stored - 1
        ds.PixelRepresentation = int(info.signed)
        if info.samples_per_pixel > 1:
            ds.PlanarConfiguration = info.planar_configuration
    setattr(ds, info.pixel_keyword, value)
    ds[info.pixel_keyword].VR = info.pixel_vr
    return ds


def for_pydicom(info, data):
    """Return samples of 32 bits in big endian OW as pydicom has them, without heed of OW's words (PS3.5 7.3)."""
    if info.transfer_syntax != BIG_ENDIAN or info.bits_allocated != 32 or info.pixel_vr != "OW":
        return data
    return np.frombuffer(data, "u2").reshape(-1, 2)[:, ::-1].tobytes()


def even(data):
    return bytes(data) + bytes(len(data) % 2)


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("fields", WHOLE, ids=lambda fields: "-".join(map(str, fields.values())))
def test_encoded_frame_means_the_same_to_pydicom(syntax, fields):
    frame = frames.frame(**fields)
    stream = encode(frame, syntax, {})
    expected = dataset(stream.info, for_pydicom(stream.info, even(stream.data))).pixel_array
    assert np.array_equal(frames.samples(frame), expected)


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("fields", WHOLE, ids=lambda fields: "-".join(map(str, fields.values())))
def test_random_bytes_are_the_same_pixels_to_pydicom(syntax, fields):
    info = frames.described(transfer_syntax=syntax, **fields)
    # Also bits above those stored, which both leave alone when asked for the samples as they are.
    data = np.random.default_rng(11).bytes(info.size + info.size % 2)
    ours = frames.samples(decode(Frame(data=data, info=info)))
    theirs = pydicom.pixels.pixel_array(dataset(info, for_pydicom(info, data)), raw=True, correct_unused_bits=False)
    assert np.array_equal(ours, theirs)


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize(("keyword", "vr"), [("FloatPixelData", "OF"), ("DoubleFloatPixelData", "OD")])
def test_floats_are_the_same_to_pydicom(syntax, keyword, vr):
    frame = frames.frame(pixel_keyword=keyword, pixel_vr=vr)
    stream = encode(frame, syntax, {})
    expected = dataset(stream.info, bytes(stream.data)).pixel_array
    assert np.array_equal(frames.samples(decode(stream)), expected)


@pytest.mark.parametrize("index", range(3))
def test_bits_of_unaligned_frames_are_the_same_to_pydicom(index):
    info = FrameInfo(rows=5, columns=7, bits_allocated=1, bits_stored=1, pixel_vr="OB")
    data = np.random.default_rng(2).bytes(14)
    expected = dataset(info, data, number_of_frames=3).pixel_array[index]
    first, offset = divmod(index * 35, 8)
    mine = info.changed(bit_offset=offset)
    ours = decode(Frame(data=data[first : first + mine.size], info=mine))
    assert np.array_equal(frames.samples(ours), expected)


def test_subsampled_color_is_the_same_to_pydicom():
    info = frames.described(
        rows=4,
        columns=6,
        samples_per_pixel=3,
        bits_allocated=8,
        photometric_interpretation="YBR_FULL_422",
        pixel_vr="OB",
    )
    frame = frames.frame(info)
    theirs = pydicom.pixels.pixel_array(dataset(info, bytes(decode(frame).data)), raw=True)
    ours = frames.samples(decode(frame)).reshape(4, 3, 4)  # Y Y Cb Cr
    assert np.array_equal(ours[..., :2].reshape(4, 6), theirs[..., 0])
    assert np.array_equal(ours[..., 2].repeat(2, axis=1), theirs[..., 1])
    assert np.array_equal(ours[..., 3].repeat(2, axis=1), theirs[..., 2])


@pytest.mark.parametrize("name", ["MR_small_expb.dcm", "liver_expb_1frame.dcm"])
def test_real_big_endian_file_decodes_as_in_pydicom(name):
    ds = pydicom.dcmread(Path(pydicom.__file__).parent / "data" / "test_files" / name)
    info = FrameInfo(
        rows=ds.Rows,
        columns=ds.Columns,
        bits_allocated=ds.BitsAllocated,
        bits_stored=ds.BitsStored,
        signed=bool(ds.PixelRepresentation),
        transfer_syntax=ds.file_meta.TransferSyntaxUID,
        pixel_vr=ds["PixelData"].VR,
    )
    ours = decode(Frame(data=ds.PixelData, info=info))
    assert np.array_equal(frames.samples(ours), ds.pixel_array)


def test_encapsulated_uncompressed_frame_survives_pydicoms_fragments():
    frame = frames.frame(bits_allocated=8)
    stream = encode(frame, "1.2.840.10008.1.2.1.98", {})
    fragments = pydicom.encaps.generate_frames(encapsulate([bytes(stream.data)]), number_of_frames=1)
    ours = decode(Frame(data=next(fragments), info=stream.info))
    assert bytes(ours.data) == frame.data
