"""Opening files through a memory map, and scanning folders of good, bad and hostile files."""

from __future__ import annotations

import gzip
import io
import os
import warnings

import numpy as np
import pytest

import codicom
from codicom.errors import CodicomError, DeviationError, DeviationWarning, InvalidDicomError, SourceClosedError
from codicom.testing import files
from codicom.testing.files import EXPLICIT_LE

PIXELS = bytes(range(256)) * 4


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "one.dcm"
    floats = EXPLICIT_LE.element(0x00189073, "FD", [1.5, 2.5])
    item = EXPLICIT_LE.item(EXPLICIT_LE.element(0x00081155, "UI", "2.25.7"))
    sequence = EXPLICIT_LE.sequence(0x00081140, item)
    target.write_bytes(
        files.file(sequence, EXPLICIT_LE.element(0x00100020, "LO", "ID"), floats, EXPLICIT_LE.image(16, 32, PIXELS))
    )
    return target


# codicom.open


def test_opened_file_gives_its_values(path):
    with codicom.open(path) as dataset:
        assert (dataset.Rows, dataset.PixelData) == (16, PIXELS)
        assert dataset.ReferencedImageSequence[0].ReferencedSOPInstanceUID == "2.25.7"


def test_opened_file_agrees_with_the_file_read(path):
    whole = codicom.dcmread(path)
    with codicom.open(path) as dataset:
        assert dataset == whole
        assert str(dataset) == str(whole)


def test_value_that_was_not_used_is_a_clear_error_after_closing(path):
    with codicom.open(path) as dataset:
        pass
    with pytest.raises(SourceClosedError, match=r"the source is closed.*inside the `with codicom.open"):
        dataset.PixelData  # noqa: B018


def test_nested_value_that_was_not_used_is_a_clear_error_after_closing(path):
    with codicom.open(path) as dataset:
        sequence = dataset.ReferencedImageSequence
    with pytest.raises(SourceClosedError):
        sequence[0]


def test_values_that_were_used_stay_after_closing(path):
    with codicom.open(path) as dataset:
        used = dataset.PixelData
    assert dataset.PixelData is used


def test_array_of_a_value_stays_after_closing(path):
    with codicom.open(path) as dataset:
        array = dataset[
            "DiffusionGradientOrientation" if "DiffusionGradientOrientation" in dataset else 0x00189073
        ].array()
        pixels = np.frombuffer(dataset.PixelData, np.uint16)
    assert array.tolist() == [1.5, 2.5]
    assert pixels[:2].tolist() == [0x0100, 0x0302]


def test_view_of_the_map_does_not_crash_after_closing(path):
    with codicom.open(path) as dataset:
        view = np.frombuffer(dataset._source.buffer, np.uint8)
    assert bytes(view[128:132]) == b"DICM"


def test_closing_twice_is_allowed(path):
    dataset = codicom.open(path)
    dataset.close()
    dataset.close()
    with pytest.raises(SourceClosedError):
        dataset.Rows  # noqa: B018


def test_error_in_the_block_closes_the_file_and_goes_on(path):
    with pytest.raises(KeyError), codicom.open(path) as dataset:
        dataset[0x00991001]
    with pytest.raises(SourceClosedError):
        dataset.Rows  # noqa: B018


def test_open_can_be_used_without_a_block(path):
    dataset = codicom.open(path)
    assert dataset.Rows == 16
    dataset.close()


def test_open_leaves_no_file_descriptor(path):
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0  # noqa: PTH112, PTH208
    for _ in range(20):
        with codicom.open(path) as dataset:
            dataset.Rows  # noqa: B018
    after = len(os.listdir("/proc/self/fd")) if before else 0  # noqa: PTH208
    assert after == before


@pytest.mark.parametrize("kind", [bytes, io.BytesIO])
def test_what_cannot_be_mapped_is_read(path, kind):
    with codicom.open(kind(path.read_bytes())) as dataset:
        assert dataset.Rows == 16
    assert dataset.PixelData == PIXELS


def test_gzip_file_is_read_instead(path):
    path.write_bytes(gzip.compress(path.read_bytes()))
    with codicom.open(path) as dataset:
        assert dataset.Rows == 16
    assert dataset.PixelData == PIXELS


def test_empty_file_is_refused(tmp_path):
    path = tmp_path / "empty"
    path.touch()
    with pytest.raises(InvalidDicomError), codicom.open(path):
        pytest.fail("an empty file was opened")


def test_empty_file_by_force_is_an_empty_dataset(tmp_path):
    path = tmp_path / "empty"
    path.touch()
    with pytest.warns(DeviationWarning), codicom.open(path, force=True) as dataset:
        assert len(dataset) == 0


def test_meta_that_was_not_used_is_a_clear_error_after_closing(tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(files.file(files.patient(files.EXPLICIT_BE), transfer_syntax=files.EXPLICIT_BIG))
    with codicom.open(path) as dataset:
        meta = dataset.file_meta
    with pytest.raises(SourceClosedError):
        meta.MediaStorageSOPClassUID  # noqa: B018


def test_strict_open_raises_at_once_and_closes(tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(files.file(files.patient())[:-1])
    with pytest.raises(DeviationError), codicom.open(path, strict=True):
        pytest.fail("a cut file was opened")


def test_cut_file_is_recorded(tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(files.file(files.patient())[:-1])
    with pytest.warns(DeviationWarning, match="are missing"), codicom.open(path) as dataset:
        assert len(dataset.deviations) == 1


def test_deflated_file_is_opened(tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(files.file(files.patient(), transfer_syntax=files.DEFLATED))
    with codicom.open(path) as dataset:
        assert dataset.PatientName == "Doe^Jane"


def test_dataset_read_in_a_with_block_stays_usable(path):
    with codicom.dcmread(path) as dataset:
        pass
    assert dataset.Rows == 16


# codicom.scan


@pytest.fixture
def folder(tmp_path):
    """Make a folder of files of every kind."""
    good = files.file(files.patient())
    top = tmp_path / "folder"
    (top / "deep" / "deeper").mkdir(parents=True)
    (top / "a.dcm").write_bytes(good)
    (top / "deep" / "b").write_bytes(good)
    (top / "deep" / "deeper" / "c.dcm").write_bytes(good)
    (top / "empty.dcm").touch()
    (top / "text.txt").write_text("not DICOM")
    (top / "gone.dcm").symlink_to(top / "nowhere")
    (top / "deep" / "loop").symlink_to(top)
    os.mkfifo(top / "pipe")
    return top


def outcomes(found):
    return {each.path.name: type(each.error).__name__ if each.error else each.dataset.PatientName for each in found}


def test_scan_yields_every_file_with_its_dataset_or_error(folder):
    assert outcomes(codicom.scan(folder)) == {
        "a.dcm": "Doe^Jane",
        "b": "Doe^Jane",
        "c.dcm": "Doe^Jane",
        "empty.dcm": "InvalidDicomError",
        "gone.dcm": "FileNotFoundError",
        "text.txt": "InvalidDicomError",
    }


def test_scan_has_exactly_one_of_dataset_and_error(folder):
    assert all((each.dataset is None) != (each.error is None) for each in codicom.scan(folder))


def test_scan_goes_on_in_the_same_order_each_time(folder):
    first = [each.path for each in codicom.scan(folder)]
    assert first == [each.path for each in codicom.scan(str(folder))]
    assert len(set(first)) == len(first)


def test_scan_of_one_level_stays_there(folder):
    assert set(outcomes(codicom.scan(folder, recursive=False))) == {"a.dcm", "empty.dcm", "gone.dcm", "text.txt"}


def test_scan_takes_a_pattern(folder):
    assert set(outcomes(codicom.scan(folder, pattern="[ac].dcm"))) == {"a.dcm", "c.dcm"}


def test_scan_can_force(folder):
    (folder / "bare").write_bytes(files.patient())
    with pytest.warns(DeviationWarning):
        found = outcomes(codicom.scan(folder, pattern="bare", force=True))
    assert found == {"bare": "Doe^Jane"}


def test_scan_leaves_pixels_out_unless_they_are_asked_for(tmp_path):
    (tmp_path / "a").write_bytes(files.file(EXPLICIT_LE.image(1, 1, b"\1\2")))
    (left_out,) = codicom.scan(tmp_path)
    (asked_for,) = codicom.scan(tmp_path, stop_before_pixels=False)
    assert ("PixelData" in left_out.dataset, "PixelData" in asked_for.dataset) == (False, True)


def test_scan_takes_specific_tags(tmp_path):
    (tmp_path / "a").write_bytes(files.file(files.patient()))
    (found,) = codicom.scan(tmp_path, specific_tags=["PatientID"])
    assert [element.keyword for element in found.dataset] == ["PatientID"]


def test_scan_goes_on_after_a_file_that_exceeds_a_limit(tmp_path):
    (tmp_path / "a").write_bytes(files.file(EXPLICIT_LE.nested(0x00081140, 200, undefined=True)))
    (tmp_path / "b").write_bytes(files.file(files.patient()))
    assert outcomes(codicom.scan(tmp_path)) == {"a": "LimitExceededError", "b": "Doe^Jane"}


def test_scan_goes_on_where_strict_reading_refuses_a_file(tmp_path):
    (tmp_path / "a").write_bytes(files.file(files.patient())[:-1])
    (tmp_path / "b").write_bytes(files.file(files.patient()))
    with codicom.options(strict=True):
        assert outcomes(codicom.scan(tmp_path)) == {"a": "DeviationError", "b": "Doe^Jane"}


def test_scan_goes_on_where_warnings_are_errors(tmp_path):
    (tmp_path / "a").write_bytes(files.file(files.patient())[:-1])
    (tmp_path / "b").write_bytes(files.file(files.patient()))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert outcomes(codicom.scan(tmp_path)) == {"a": "DeviationWarning", "b": "Doe^Jane"}


def test_scan_goes_on_after_a_folder_that_cannot_be_read(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").write_bytes(files.file(files.patient()))
    scandir = os.scandir

    def refuse(path):
        if os.fspath(path).endswith("a"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    # Whoever runs the tests as the system's administrator may read every folder.
    monkeypatch.setattr(os, "scandir", refuse)
    assert outcomes(codicom.scan(tmp_path)) == {"a": "PermissionError", "b": "Doe^Jane"}


def test_scan_of_no_folder_is_refused(tmp_path):
    with pytest.raises(NotADirectoryError):
        next(codicom.scan(tmp_path / "none"))


def test_scan_starts_before_the_folder_has_been_walked(tmp_path, monkeypatch):
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / "one").write_bytes(files.file(files.patient()))
    walked = []
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: walked.append(os.fspath(path)) or scandir(path))
    found = codicom.scan(tmp_path)
    next(found)
    assert os.fspath(tmp_path / "b") not in walked
    found.close()


def test_errors_of_a_scan_are_codicoms_or_the_systems(folder):
    for each in codicom.scan(folder):
        assert each.error is None or isinstance(each.error, CodicomError | OSError)
