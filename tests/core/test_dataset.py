"""The public datasets: where they come from, File Meta Information, and ``with`` blocks."""

from __future__ import annotations

import io
import pickle
from pathlib import Path

import pytest

import codicom
from codicom.dataset import Dataset, FileDataset, FileMetaDataset, validate_file_meta
from codicom.errors import IncompleteFileMetaError, SourceClosedError
from codicom.model.element import DataElement

LITTLE = "1.2.840.10008.1.2.1"


def meta(**changes):
    return FileMetaDataset(
        **{
            "MediaStorageSOPClassUID": "1.2",
            "MediaStorageSOPInstanceUID": "1.3",
            "TransferSyntaxUID": LITTLE,
            **changes,
        }
    )


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "file.dcm"
    dataset = FileDataset(path, {}, bytes(128), meta())
    dataset.PatientID = "1"
    dataset.BeamSequence = [Dataset(BeamName="left")]
    dataset.save_as(path)
    return path


# Where it comes from


@pytest.mark.parametrize("kind", [str, Path])
def test_dataset_of_a_path_knows_path_and_time(file, kind):
    dataset = codicom.dcmread(kind(file))
    assert dataset.filename == str(file)
    assert dataset.timestamp == file.stat().st_mtime
    assert dataset.buffer is None


def test_dataset_of_an_open_file_knows_its_path(file):
    with file.open("rb") as stream:
        assert codicom.dcmread(stream).filename == str(file)


def test_dataset_of_a_buffer_knows_the_buffer(file):
    stream = io.BytesIO(file.read_bytes())
    dataset = codicom.dcmread(stream)
    assert dataset.buffer is stream
    assert (dataset.filename, dataset.timestamp) == (None, None)


def test_file_dataset_of_a_path_that_is_not_there_has_no_time(tmp_path):
    dataset = FileDataset(tmp_path / "new.dcm", {})
    assert (dataset.filename, dataset.timestamp) == (str(tmp_path / "new.dcm"), None)


def test_file_dataset_has_preamble_meta_and_encoding_as_given():
    dataset = FileDataset("nofile", Dataset(PatientID="1"), b"\1" * 128, meta(), False, False)
    assert (dataset.preamble, len(dataset.file_meta), dataset.original_encoding) == (b"\1" * 128, 3, (False, False))
    assert dataset.PatientID == "1"


def test_file_dataset_without_meta_has_an_empty_one():
    assert FileDataset("nofile", {}).file_meta == FileMetaDataset()


def test_file_dataset_of_nothing_comes_from_nowhere():
    dataset = FileDataset(None, {})
    assert (dataset.filename, dataset.buffer, dataset.fileobj_type) == (None, None, None)


def test_datasets_are_datasets():
    assert isinstance(FileDataset(None, {}), Dataset)
    assert isinstance(FileMetaDataset(), Dataset)


def test_items_of_a_file_dataset_are_datasets(file):
    assert type(codicom.dcmread(file).BeamSequence[0]) is Dataset


# with


def test_with_gives_the_dataset_itself():
    dataset = Dataset()
    with dataset as inside:
        assert inside is dataset


def test_error_inside_of_with_gets_a_note_of_the_file(file):
    with pytest.raises(KeyError) as caught, codicom.dcmread(file) as dataset:
        dataset["PatientAge"]
    assert caught.value.__notes__ == [f"while using the dataset of {file}"]


def test_error_inside_of_an_item_gets_a_note_of_its_path(file):
    with pytest.raises(AttributeError) as caught, codicom.dcmread(file).BeamSequence[0] as item:
        item.PatientAge  # noqa: B018 - the access is what is tested
    assert caught.value.__notes__ == [f"while using BeamSequence[0] of {file}"]


def test_dataset_that_holds_no_file_can_be_used_after_with(file):
    with codicom.dcmread(file) as dataset:
        pass
    assert dataset.PatientID == "1"


def test_mapped_dataset_is_closed_after_with(file):
    with codicom.open(file) as dataset:
        assert dataset.PatientID == "1"
    assert dataset.PatientID == "1"
    with pytest.raises(SourceClosedError, match="closed"):
        dataset.BeamSequence  # noqa: B018 - the access is what is tested


def test_pickled_dataset_needs_its_file_no_more(file):
    with codicom.open(file) as dataset:
        mapped = pickle.loads(pickle.dumps(dataset))
    deferred = pickle.loads(pickle.dumps(codicom.dcmread(file, defer_size=0)))
    expected = codicom.dcmread(file)
    file.unlink()
    assert mapped == deferred == expected


# File Meta Information


def test_ensure_file_meta_makes_an_empty_one_and_keeps_one_that_is_there():
    dataset = Dataset()
    dataset.ensure_file_meta()
    made = dataset.file_meta
    dataset.ensure_file_meta()
    assert dataset.file_meta is made
    assert type(made) is FileMetaDataset


def test_file_meta_given_as_a_dataset_of_group_2_becomes_file_meta():
    given, dataset = Dataset(TransferSyntaxUID=LITTLE), Dataset()
    dataset.file_meta = given
    assert type(dataset.file_meta) is FileMetaDataset
    assert dataset.file_meta == given


@pytest.mark.parametrize("given", [Dataset(PatientID="1"), {0x00100020: DataElement("PatientID", "LO", "1")}])
def test_file_meta_of_other_groups_is_refused(given):
    with pytest.raises(ValueError, match=r"group 0002 only, got \(0010,0020\)"):
        FileMetaDataset(given)
    with pytest.raises(ValueError, match="group 0002 only"):
        Dataset().file_meta = given


@pytest.mark.parametrize("given", [3, [1], "x"])
def test_file_meta_of_anything_else_is_a_type_error(given):
    with pytest.raises(TypeError):
        FileMetaDataset(given)
    with pytest.raises(TypeError):
        Dataset().file_meta = given


@pytest.mark.parametrize(
    "change",
    [
        lambda each: setattr(each, "PatientID", "1"),
        lambda each: each.add_new("PatientID", "LO", "1"),
        lambda each: each.update({"PatientID": "1"}),
        lambda each: each.__setitem__("PatientID", DataElement("PatientID", "LO", "1")),
    ],
)
def test_setting_another_group_in_file_meta_is_refused(change):
    held = meta()
    with pytest.raises(ValueError, match="group 0002 only"):
        change(held)
    assert held == meta()


def test_validating_completes_what_software_can_say():
    held = meta()
    validate_file_meta(held)
    assert held.FileMetaInformationVersion == b"\0\1"
    assert held.ImplementationClassUID.startswith("2.25.") or held.ImplementationClassUID.is_valid
    assert held.ImplementationVersionName.startswith("CODICOM")


def test_validating_keeps_what_is_there():
    held = meta(ImplementationVersionName="X", ImplementationClassUID="1.9", FileMetaInformationVersion=b"\0\2")
    validate_file_meta(held)
    assert (held.ImplementationVersionName, held.ImplementationClassUID) == ("X", "1.9")
    assert held.FileMetaInformationVersion == b"\0\2"


@pytest.mark.parametrize("keyword", ["MediaStorageSOPClassUID", "MediaStorageSOPInstanceUID", "TransferSyntaxUID"])
@pytest.mark.parametrize("lack", [None, ""])
def test_validating_names_what_only_its_author_can_give(keyword, lack):
    with pytest.raises(IncompleteFileMetaError, match=DataElement(keyword, "UI", "").name):
        validate_file_meta(meta(**{keyword: lack}))


def test_incomplete_file_meta_is_an_attribute_error_and_a_value_error():
    with pytest.raises(AttributeError):
        validate_file_meta(FileMetaDataset())
    with pytest.raises(ValueError, match="must have a value"):
        validate_file_meta(FileMetaDataset())


def test_validating_without_the_standard_changes_nothing():
    held = FileMetaDataset()
    validate_file_meta(held, enforce_standard=False)
    assert len(held) == 0


def test_validating_a_dataset_with_other_groups_is_refused():
    with pytest.raises(ValueError, match=r"\(0010,0020\)"):
        validate_file_meta(Dataset(PatientID="1"), enforce_standard=False)


@pytest.mark.parametrize(
    ("syntax", "native"),
    [(LITTLE, True), ("1.2.840.10008.1.2.1.99", True), ("1.2.840.10008.1.2.4.50", False), ("", False)],
)
def test_decompressed_is_told_by_the_transfer_syntax(syntax, native):
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=syntax)
    assert dataset.is_decompressed is native


def test_dataset_without_file_meta_is_not_known_to_be_decompressed():
    assert not Dataset().is_decompressed


@pytest.mark.parametrize("make", [bytearray, memoryview])
def test_bytes_that_can_change_are_kept_as_they_are_when_set(make):
    given = bytearray(b"abcd")
    dataset = codicom.Dataset()
    dataset.PixelData = make(given)
    given[0] = 0
    assert dataset.PixelData == b"abcd"


def test_keyword_of_what_parts_items_is_refused():
    dataset = codicom.Dataset()
    with pytest.raises(ValueError, match=r"must not be a delimiter .* got \(FFFE,E000\)"):
        dataset.Item = 3
