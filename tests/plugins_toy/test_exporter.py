"""An exporter of a stranger, which takes only public names, is one more format of ``codicom convert``."""

from __future__ import annotations

import struct

import numpy as np
import pytest

import codicom
from codicom import examples


@pytest.fixture
def run(codicom_with):
    return codicom_with("exporter", "toy_nifti")


@pytest.fixture
def series(tmp_path):
    """A folder of three slices 5 mm apart, whose names are not in the order of their places, and another series."""
    folder = tmp_path / "series"
    folder.mkdir()
    for number, name in enumerate(("c.dcm", "a.dcm", "b.dcm", "other.dcm")):
        dataset = codicom.dcmread(examples.get_path("ct"))
        dataset.SOPInstanceUID = f"1.2.{number}"
        dataset.SeriesInstanceUID = "1.2.99" if name == "other.dcm" else "1.2.98"
        dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
        dataset.ImagePositionPatient = [-100, -50, 10 + 5 * number]
        dataset.save_as(folder / name, enforce_file_format=True)
    return folder


def test_its_formats_are_in_the_help(run):
    words = " ".join(run("convert", "--help").stdout.replace("│", " ").split())
    assert "bmp, csv, gif, jpeg, json, mp4, nifti, npy, png, tiff, webp, xml, dicom" in words


def test_its_formats_are_among_those_that_an_error_names(run, tmp_path):
    done = run("convert", examples.get_path("ct"), "-o", tmp_path / "out", "--to", "nift")
    assert done.returncode == 2
    assert "--to must be one of bmp, csv, gif, jpeg, json, mp4, nifti, npy" in done.stderr


def test_its_formats_are_listed_with_the_plugin(run):
    assert "exporters (2): nifti, csv" in run("plugins").stdout


def test_frames_become_files_of_its_format(run, tmp_path):
    done = run("convert", examples.get_path("enhanced_mr"), "-o", tmp_path / "mr.csv")
    assert done.returncode == 0, done.stderr
    expected = codicom.dcmread(examples.get_path("enhanced_mr")).pixel_array
    written = sorted(tmp_path.glob("mr-*.csv"))
    assert len(written) == len(expected)
    for path, frame in zip(written, expected, strict=True):
        np.testing.assert_array_equal(np.loadtxt(path, delimiter=",", dtype=int), frame)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_series_becomes_one_volume(run, series, tmp_path, workers):
    done = run("convert", series, "-o", tmp_path / "out", "--to", "nifti", "-j", workers)
    assert done.returncode == 0, done.stderr
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["a.nii", "other.nii"]
    data = (tmp_path / "out" / "a.nii").read_bytes()
    stored = codicom.dcmread(series / "a.dcm").pixel_array
    assert struct.unpack_from("<4h", data, 40) == (3, stored.shape[1], stored.shape[0], 3)
    volume = np.frombuffer(data, "<i2", offset=352).reshape(3, *stored.shape)
    np.testing.assert_array_equal(volume, np.stack([stored] * 3))
    # To the right, to the front and up, of the voxel that comes first.
    origin = [struct.unpack_from("<f", data, 280 + 16 * row + 12)[0] for row in range(3)]
    assert origin == [100, 50, 10]


def test_what_is_there_already_is_skipped(run, tmp_path):
    (tmp_path / "ct.csv").write_text("mine")
    done = run("convert", examples.get_path("ct"), "-o", tmp_path / "ct.csv")
    assert (done.returncode, (tmp_path / "ct.csv").read_text()) == (0, "mine")


def test_an_error_of_its_own_fails_the_file_and_leaves_nothing(run, tmp_path):
    done = run("convert", examples.get_path("rgb_color"), "-o", tmp_path / "rgb.nii")
    assert done.returncode == 1
    assert not list(tmp_path.glob("*.nii*"))


def test_an_error_that_it_did_not_expect_fails_the_file_alone(run, tmp_path):
    # A photograph has no place in the patient, for which the toy does not look.
    done = run(
        "convert", examples.get_path("rgb_color"), examples.get_path("ct"), "-o", tmp_path / "out", "-t", "nifti"
    )
    assert done.returncode == 1
    assert "exporter 'nifti' of plugin toy_nifti (toy_nifti 1.0) failed: AttributeError" in done.stderr
    assert "1 done, 0 skipped, 1 failed" in done.stderr
