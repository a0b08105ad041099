"""This plugin's registry, and DICOM files that other programs decode."""

import subprocess

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate

import codicom_imagecodecs.plugin as declared
from codicom import Plugins
from codicom.plugin import Frame


@pytest.fixture(scope="session")
def imagecodecs_plugins():
    """Give the registry of this plugin alone."""
    return Plugins(discover=False, register=[declared])


@pytest.fixture
def encode(imagecodecs_plugins):
    """Give a function that encodes as the pixel pipeline does; the syntax is named by its last component."""

    def encode(frame, syntax, encoder=None, **options):
        uid = f"1.2.840.10008.1.2.4.{syntax}"
        return imagecodecs_plugins.select_encoder(frame.info, uid, encoder=encoder).encode(frame, uid, options)

    return encode


@pytest.fixture
def decode(imagecodecs_plugins):
    """Give a function that decodes as the pixel pipeline does."""

    def decode(stream):
        return imagecodecs_plugins.select_decoder(stream.info).decode(stream)

    return decode


def dataset_of(frame):
    """Return a pydicom dataset with this frame as its pixel data."""
    info = frame.info
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = info.transfer_syntax
    ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID = "2.25.1"
    ds.Modality, ds.PatientName, ds.PatientID = "OT", "", ""
    ds.StudyInstanceUID, ds.SeriesInstanceUID = "2.25.2", "2.25.3"
    ds.Rows, ds.Columns, ds.SamplesPerPixel = info.rows, info.columns, info.samples_per_pixel
    ds.PhotometricInterpretation = info.photometric_interpretation
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = info.bits_allocated, info.bits_stored, info.bits_stored - 1
    ds.PixelRepresentation = int(info.signed)
    if info.samples_per_pixel > 1:
        ds.PlanarConfiguration = info.planar_configuration
    compressed = info.transfer_syntax.startswith("1.2.840.10008.1.2.4")
    data = bytes(frame.data)
    ds.PixelData = encapsulate([data]) if compressed else data + bytes(len(data) % 2)
    ds["PixelData"].VR = "OB" if compressed or info.bits_allocated == 8 else "OW"
    ds["PixelData"].is_undefined_length = compressed
    return ds


@pytest.fixture
def dataset():
    """Give the function that makes a pydicom dataset of a frame."""
    return dataset_of


@pytest.fixture
def converted(tmp_path):
    """Give a function that lets another program rewrite a frame's file, and returns the dataset that comes out."""

    def converted(frame, *command):
        before, after = tmp_path / "before.dcm", tmp_path / "after.dcm"
        dataset_of(frame).save_as(before, enforce_file_format=True)
        done = subprocess.run([*command, before, after], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert after.exists(), f"{command[0]} wrote nothing, and said: {done.stdout}{done.stderr}"
        return pydicom.dcmread(after)

    return converted


@pytest.fixture
def frame_of():
    """Give a function that returns the only frame of a dataset, and its description."""
    from codicom.plugin import FrameInfo

    def frame_of(ds):
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
        count = int(ds.get("NumberOfFrames", 1))
        data = next(pydicom.encaps.generate_frames(ds.PixelData, number_of_frames=count))
        return Frame(data=data, info=info)

    return frame_of
