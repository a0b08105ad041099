"""A small nested dataset, made new for each test."""

from __future__ import annotations

import io

import pytest

import codicom
from codicom.dataset import Dataset, FileMetaDataset


@pytest.fixture
def plan():
    """Return a dataset with a sequence in a sequence."""
    point = Dataset()
    point.GantryAngle = "1.5"
    beam = Dataset()
    beam.BeamName = "left"
    beam.ControlPointSequence = [point]
    dataset = Dataset()
    dataset.PatientName = "Doe^Jane"
    dataset.PatientID = "1"
    dataset.Rows = 3
    dataset.ImageType = ["ORIGINAL", "PRIMARY"]
    dataset.BeamSequence = [beam, Dataset()]
    return dataset


@pytest.fixture
def reread():
    """Write a dataset in a transfer syntax, and read what was written."""

    def reread(dataset, syntax="1.2.840.10008.1.2.1", **options):
        dataset.file_meta = FileMetaDataset(TransferSyntaxUID=syntax)
        dataset.preamble = bytes(128)
        stream = io.BytesIO()
        dataset.save_as(stream)
        stream.seek(0)
        return codicom.dcmread(stream, **options)

    return reread
