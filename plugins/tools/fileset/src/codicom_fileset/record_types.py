"""The types of directory records (PS3.3 F.5): what each says of an instance, and which instances have which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

import codicom
from codicom import UID, Dataset, dictionary
from codicom.errors import InvalidValueError


class RecordType(NamedTuple):
    """The elements of a record: those with a value, those that may be empty, and those that may be missing."""

    prefix: str
    wanted: tuple[str, ...] = ()
    empty_allowed: tuple[str, ...] = ()
    if_present: tuple[str, ...] = ()


_CONTENT: Final = ("InstanceNumber", "ContentDate", "ContentTime")
_IDENTIFIED: Final = (*_CONTENT, "ContentLabel")
_AUTHORED: Final = ("ContentDescription", "ContentCreatorName")
_DOCUMENT: Final = ("ContentDate", "ContentTime", "ConceptNameCodeSequence")

TYPES: Final[Mapping[str, RecordType]] = {
    "PATIENT": RecordType("PT", ("PatientID",), ("PatientName",)),
    "STUDY": RecordType(
        "ST", ("StudyDate", "StudyTime", "StudyID"), ("StudyDescription", "AccessionNumber"), ("StudyInstanceUID",)
    ),
    "SERIES": RecordType("SE", ("Modality", "SeriesInstanceUID", "SeriesNumber")),
    "IMAGE": RecordType("IM", ("InstanceNumber",)),
    "RT DOSE": RecordType("RD", ("InstanceNumber", "DoseSummationType")),
    "RT STRUCTURE SET": RecordType(
        "RS", ("InstanceNumber", "StructureSetLabel"), ("StructureSetDate", "StructureSetTime")
    ),
    "RT PLAN": RecordType("RP", ("InstanceNumber", "RTPlanLabel"), ("RTPlanDate", "RTPlanTime")),
    "RT TREAT RECORD": RecordType("RX", ("InstanceNumber",), ("TreatmentDate", "TreatmentTime")),
    "PRESENTATION": RecordType(
        "PR",
        ("PresentationCreationDate", "PresentationCreationTime", "InstanceNumber", "ContentLabel"),
        _AUTHORED,
        ("ReferencedSeriesSequence", "BlendingSequence"),
    ),
    "WAVEFORM": RecordType("WV", _CONTENT),
    "SR DOCUMENT": RecordType(
        "SR",
        ("InstanceNumber", "CompletionFlag", "VerificationFlag", *_DOCUMENT),
        (),
        ("VerificationDateTime", "ContentSequence"),
    ),
    "KEY OBJECT DOC": RecordType("KY", ("InstanceNumber", *_DOCUMENT), (), ("ContentSequence",)),
    "SPECTROSCOPY": RecordType(
        "SP",
        ("ImageType", *_CONTENT, "NumberOfFrames", "Rows", "Columns", "DataPointRows", "DataPointColumns"),
        (),
        ("ReferencedImageEvidenceSequence",),
    ),
    "RAW DATA": RecordType("RW", _CONTENT),
    "REGISTRATION": RecordType("RG", _IDENTIFIED, _AUTHORED),
    "FIDUCIAL": RecordType("FD", _IDENTIFIED, _AUTHORED),
    "HANGING PROTOCOL": RecordType(
        "HG",
        (
            "HangingProtocolCreator",
            "HangingProtocolCreationDateTime",
            "HangingProtocolDefinitionSequence",
            "NumberOfPriorsReferenced",
        ),
        ("HangingProtocolUserIdentificationCodeSequence",),
    ),
    "ENCAP DOC": RecordType(
        "ED",
        ("InstanceNumber", "MIMETypeOfEncapsulatedDocument"),
        ("ContentDate", "ContentTime", "DocumentTitle", "ConceptNameCodeSequence"),
        ("HL7InstanceIdentifier",),
    ),
    "VALUE MAP": RecordType("VM", _IDENTIFIED, _AUTHORED),
    "STEREOMETRIC": RecordType("SX"),
    "PALETTE": RecordType("PA", ("ContentLabel",), ("ContentDescription",)),
    "IMPLANT": RecordType("IP", ("Manufacturer", "ImplantName", "ImplantPartNumber"), (), ("ImplantSize",)),
    "IMPLANT ASSY": RecordType("IA", ("ImplantAssemblyTemplateName", "Manufacturer", "ProcedureTypeCodeSequence")),
    "IMPLANT GROUP": RecordType("IG", ("ImplantTemplateGroupName", "ImplantTemplateGroupIssuer")),
    "PLAN": RecordType("PL"),
    "MEASUREMENT": RecordType("MX", _IDENTIFIED, _AUTHORED),
    "SURFACE": RecordType("SF", _IDENTIFIED, _AUTHORED),
    "SURFACE SCAN": RecordType("SS", ("ContentDate", "ContentTime")),
    "TRACT": RecordType("TR", _IDENTIFIED, _AUTHORED),
    "ASSESSMENT": RecordType("AS", ("InstanceNumber", "InstanceCreationDate"), ("InstanceCreationTime",)),
    "RADIOTHERAPY": RecordType("RT", ("InstanceNumber",), _AUTHORED, ("UserContentLabel", "UserContentLongLabel")),
}
PRIVATE: Final = "PRIVATE"
PREFIXES: Final = {**{name: each.prefix for name, each in TYPES.items()}, PRIVATE: "P"}

# Records that stand at the top by themselves.
_SINGLE: Final = {
    "HangingProtocolStorage": "HANGING PROTOCOL",
    "ColorPaletteStorage": "PALETTE",
    "GenericImplantTemplateStorage": "IMPLANT",
    "ImplantAssemblyTemplateStorage": "IMPLANT ASSY",
    "ImplantTemplateGroupStorage": "IMPLANT GROUP",
}
# Keywords of SOP classes, or their ends, and the records of their instances; all others are images.
_LEAVES: Final = {
    "RTDoseStorage": "RT DOSE",
    "RTStructureSetStorage": "RT STRUCTURE SET",
    "RTBeamsTreatmentRecordStorage": "RT TREAT RECORD",
    "RTBrachyTreatmentRecordStorage": "RT TREAT RECORD",
    "RTTreatmentSummaryRecordStorage": "RT TREAT RECORD",
    "RTIonBeamsTreatmentRecordStorage": "RT TREAT RECORD",
    "GrayscaleSoftcopyPresentationStateStorage": "PRESENTATION",
    "ColorSoftcopyPresentationStateStorage": "PRESENTATION",
    "PseudoColorSoftcopyPresentationStateStorage": "PRESENTATION",
    "BlendingSoftcopyPresentationStateStorage": "PRESENTATION",
    "XAXRFGrayscaleSoftcopyPresentationStateStorage": "PRESENTATION",
    "BasicStructuredDisplayStorage": "PRESENTATION",
    "SpectaclePrescriptionReportStorage": "SR DOCUMENT",
    "MacularGridThicknessAndVolumeReportStorage": "SR DOCUMENT",
    "ProcedureLogStorage": "SR DOCUMENT",
    "KeyObjectSelectionDocumentStorage": "KEY OBJECT DOC",
    "MRSpectroscopyStorage": "SPECTROSCOPY",
    "RawDataStorage": "RAW DATA",
    "SpatialRegistrationStorage": "REGISTRATION",
    "DeformableSpatialRegistrationStorage": "REGISTRATION",
    "SpatialFiducialsStorage": "FIDUCIAL",
    "RealWorldValueMappingStorage": "VALUE MAP",
    "StereometricRelationshipStorage": "STEREOMETRIC",
    "SurfaceSegmentationStorage": "SURFACE",
    "SurfaceScanMeshStorage": "SURFACE SCAN",
    "SurfaceScanPointCloudStorage": "SURFACE SCAN",
    "TractographyResultsStorage": "TRACT",
    "ContentAssessmentResultsStorage": "ASSESSMENT",
}
_ENDS: Final = (("WaveformStorage", "WAVEFORM"), ("SRStorage", "SR DOCUMENT"), ("MeasurementsStorage", "MEASUREMENT"))
_RADIOTHERAPY: Final = frozenset({"RTINTENT", "RTSEGANN", "RTRAD"})

Recorder = Callable[[Dataset], Dataset]


def _recorder(name: str) -> Recorder:
    form = TYPES[name]

    def record(ds: Dataset) -> Dataset:
        made = Dataset()
        for keyword in (*form.wanted, *(each for each in form.if_present if each in ds)):
            _check(ds, keyword)
            made[keyword] = ds[keyword]
        for keyword in form.empty_allowed:
            made[keyword] = ds[keyword] if keyword in ds else codicom.DataElement(keyword, _vr(keyword), None)
        return made

    record.__doc__ = f"Return what a record {name} says of an instance."
    return record


def _vr(keyword: str) -> str:
    return dictionary.vr_of(int(codicom.Tag(keyword))) or "UN"


def _check(ds: Dataset, keyword: str) -> None:
    tag = codicom.Tag(keyword)
    name = dictionary.name_of(int(tag))
    if keyword not in ds:
        raise InvalidValueError(f"the instance's {tag} '{name}' element is missing")
    if ds[keyword].is_empty:
        raise InvalidValueError(f"the instance's {tag} '{name}' element cannot be empty")


# A program may put functions of its own here.
DIRECTORY_RECORDERS: dict[str, Recorder] = {name: _recorder(name) for name in TYPES}


def levels(ds: Dataset) -> tuple[str, ...]:
    """Return the types of the records that lead to an instance, the first at the top."""
    keyword = UID(str(ds.get("SOPClassUID") or "")).keyword
    single = _SINGLE.get(keyword)
    return (single,) if single is not None else ("PATIENT", "STUDY", "SERIES", _leaf(ds, keyword))


def _leaf(ds: Dataset, keyword: str) -> str:
    modality = ds.get("Modality")
    if modality in _RADIOTHERAPY:
        return "RADIOTHERAPY"
    if modality == "PLAN":
        return "PLAN"
    if "EncapsulatedDocument" in ds or (keyword.startswith("Encapsulated") and keyword.endswith("Storage")):
        return "ENCAP DOC"
    if "RTPlanLabel" in ds:
        return "RT PLAN"
    if keyword in _LEAVES:
        return _LEAVES[keyword]
    return next((found for end, found in _ENDS if keyword.endswith(end)), "IMAGE")


def records(ds: Dataset) -> Iterator[Dataset]:
    """Yield the records that lead to an instance, the first at the top, the last one naming the instance."""
    wanted = levels(ds)
    for name in wanted:
        try:
            record = DIRECTORY_RECORDERS[name](ds)
        except ValueError as error:
            raise InvalidValueError(
                f"no record {name!r} can be made of the instance: {error} (PS3.3 F.5)",
                hint="complete the instance, put a function of your own into DIRECTORY_RECORDERS, or use add_custom",
            ) from error
        record.OffsetOfTheNextDirectoryRecord = 0
        record.RecordInUseFlag = 0xFFFF
        record.OffsetOfReferencedLowerLevelDirectoryEntity = 0
        record.DirectoryRecordType = name
        if "SpecificCharacterSet" in ds:
            record.SpecificCharacterSet = ds.SpecificCharacterSet
        if name == wanted[-1]:
            refer(record, ds)
        yield record


def refer(record: Dataset, ds: Dataset) -> None:
    """Let a record name an instance, whose file is yet to be."""
    record.ReferencedFileID = None
    record.ReferencedSOPClassUIDInFile = ds.SOPClassUID
    record.ReferencedSOPInstanceUIDInFile = ds.SOPInstanceUID
    record.ReferencedTransferSyntaxUIDInFile = ds.file_meta.TransferSyntaxUID
