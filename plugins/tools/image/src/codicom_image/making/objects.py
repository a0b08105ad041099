"""What all objects that are made have: the modules of patient, study, series and SOP instance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import codicom
from codicom import UID, Dataset, FileDataset, FileMetaDataset, generate_uid

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["EXPLICIT_VR_LITTLE_ENDIAN", "Wanted", "code_item", "finished", "made", "set_moment"]

EXPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2.1"
# PS3.3 C.7.1.1, C.7.2.1 and C.7.2.2: what an object of the same patient and study has too.
_PATIENT: Final = (
    "PatientName", "PatientID", "IssuerOfPatientID", "PatientBirthDate", "PatientSex", "OtherPatientIDsSequence",
    "PatientComments",
)  # fmt: skip
_STUDY: Final = (
    "StudyInstanceUID", "StudyDate", "StudyTime", "ReferringPhysicianName", "StudyID", "AccessionNumber",
    "IssuerOfAccessionNumberSequence", "StudyDescription", "PatientAge", "PatientSize", "PatientWeight",
)  # fmt: skip
# Of these, type 2 in all objects that are made here, the value may be missing but not the element.
_MAY_BE_EMPTY: Final = (
    "PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyDate", "StudyTime", "ReferringPhysicianName",
    "StudyID", "AccessionNumber", "Manufacturer",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the user says of an object that is to be made."""

    like: Dataset | str | PathLike[str] | None
    attributes: Mapping[str, Any]


def made(sop_class: str, modality: str, transfer_syntax: str, wanted: Wanted) -> FileDataset:
    """Return a new object of a class, with what is the same in all of them; its image or document is still missing."""
    dataset = FileDataset(None, {})
    now = datetime.now()
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.InstanceCreationDate, dataset.InstanceCreationTime = now.strftime("%Y%m%d"), now.strftime("%H%M%S")
    dataset.SOPClassUID = sop_class
    dataset.SOPInstanceUID = generate_uid()
    dataset.Modality = modality
    dataset.StudyInstanceUID = generate_uid()
    dataset.SeriesInstanceUID = generate_uid()
    dataset.SeriesNumber = 1
    dataset.InstanceNumber = 1
    for keyword in _MAY_BE_EMPTY:
        setattr(dataset, keyword, "")
    if wanted.like is not None:
        _take_over(dataset, wanted.like)
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = UID(transfer_syntax)
    return dataset


def finished(dataset: FileDataset, wanted: Wanted) -> FileDataset:
    """Return the object with what the user says, which counts more than what was made."""
    for keyword, value in wanted.attributes.items():
        setattr(dataset, keyword, value)
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    return dataset


def _take_over(dataset: FileDataset, like: Dataset | str | PathLike[str]) -> None:
    source = like if isinstance(like, Dataset) else codicom.dcmread(like, stop_before_pixels=True)
    for keyword in (*_PATIENT, *_STUDY):
        if keyword in source:
            # The value, not the element: its text is written in the character set of the new object.
            setattr(dataset, keyword, source[keyword].value)


def set_moment(dataset: FileDataset) -> None:
    """Say that the content was made when the object was; nobody says anything better."""
    dataset.ContentDate, dataset.ContentTime = dataset.InstanceCreationDate, dataset.InstanceCreationTime


def code_item(value: str, scheme: str, meaning: str) -> Dataset:
    """Return an item of a code sequence."""
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return item
