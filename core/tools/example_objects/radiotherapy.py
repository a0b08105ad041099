"""The objects of radiotherapy: a plan, a structure set and a dose that belong to the CT image."""

from __future__ import annotations

from io import BytesIO

import numpy as np

from codicom.dataset import FileMetaDataset
from codicom.uid import UID

from .build import DATE, TIME, build, file, instance, patient, pixels, series, study, uid, without_content_time
from .images import CT_BODY, CT_IMAGE, CT_LESION, CT_POSITION, CT_SHAPE, CT_SPACING

RT_DOSE = "1.2.840.10008.5.1.4.1.1.481.2"
RT_STRUCTURE_SET = "1.2.840.10008.5.1.4.1.1.481.3"
RT_PLAN = "1.2.840.10008.5.1.4.1.1.481.5"
DETACHED_STUDY = "1.2.840.10008.3.1.2.3.1"


def rt_plan() -> bytes:
    """The plan that tutorials on DICOM in Python print, value by value; its two instance UIDs differ there too."""
    dataset = build(plan_header(), plan_doses(), plan_beam(), plan_references())
    dataset.preamble = b"\0" * 128
    meta = dataset.file_meta = FileMetaDataset()
    meta.FileMetaInformationGroupLength = 0
    meta.FileMetaInformationVersion = b"\0\1"
    meta.MediaStorageSOPClassUID = UID(RT_PLAN)
    meta.MediaStorageSOPInstanceUID = UID("1.2.999.999.99.9.9999.9999.20030903150023")
    meta.TransferSyntaxUID = UID("1.2.840.10008.1.2")
    meta.ImplementationClassUID = UID("1.2.888.888.88.8.8.8")
    stream = BytesIO()
    # As it stands: enforcing the format would add an Implementation Version Name.
    dataset.save_as(stream)
    return stream.getvalue()


def plan_header() -> dict[str, object]:
    """Return what the plan says of instance, study, patient and itself."""
    return {
        "InstanceCreationDate": "20030903",
        "InstanceCreationTime": "150031",
        "SOPClassUID": RT_PLAN,
        "SOPInstanceUID": "1.2.777.777.77.7.7777.7777.20030903150023",
        "StudyDate": "20030716",
        "StudyTime": "153557",
        "AccessionNumber": "",
        "Modality": "RTPLAN",
        "Manufacturer": "Manufacturer name here",
        "InstitutionName": "Here",
        "ReferringPhysicianName": "",
        "StationName": "COMPUTER002",
        "InstitutionalDepartmentName": "Radiation Therap",
        "OperatorsName": "operator",
        "ManufacturerModelName": "Treatment Planning System name here",
        "PatientName": "Last^First^mid^pre",
        "PatientID": "id00001",
        "PatientBirthDate": "",
        "PatientSex": "O",
        "SoftwareVersions": "softwareV1",
        "StudyInstanceUID": "1.22.333.4.555555.6.7777777777777777777777777777",
        "SeriesInstanceUID": "1.2.333.444.55.6.7777.8888",
        "StudyID": "study1",
        "SeriesNumber": "2",
        "RTPlanLabel": "Plan1",
        "RTPlanName": "Plan1",
        "RTPlanDate": "20030903",
        "RTPlanTime": "150023",
        "RTPlanGeometry": "PATIENT",
    }


def plan_doses() -> dict[str, object]:
    """Return the plan's dose references and its fraction group."""
    return {
        "DoseReferenceSequence": [
            {
                "DoseReferenceNumber": "1",
                "DoseReferenceStructureType": "COORDINATES",
                "DoseReferenceDescription": "iso",
                "DoseReferencePointCoordinates": ["239.531250000000", "239.531250000000", "-741.87000000000"],
                "DoseReferenceType": "ORGAN_AT_RISK",
                "DeliveryMaximumDose": "75.0000000000000",
                "OrganAtRiskMaximumDose": "75.0000000000000",
            },
            {
                "DoseReferenceNumber": "2",
                "DoseReferenceStructureType": "COORDINATES",
                "DoseReferenceDescription": "PTV",
                "DoseReferencePointCoordinates": ["239.531250000000", "239.531250000000", "-751.87000000000"],
                "DoseReferenceType": "TARGET",
                "TargetPrescriptionDose": "30.8262030000000",
            },
        ],
        "FractionGroupSequence": {
            "FractionGroupNumber": "1",
            "NumberOfFractionsPlanned": "30",
            "NumberOfBeams": "1",
            "NumberOfBrachyApplicationSetups": "0",
            "ReferencedBeamSequence": {
                "BeamDoseSpecificationPoint": ["239.531250000000", "239.531250000000", "-751.87000000000"],
                "BeamDose": "1.02754010000000",
                "BeamMeterset": "116.003669700000",
                "ReferencedBeamNumber": "1",
            },
        },
    }


def plan_beam() -> dict[str, object]:
    """Return the plan's one beam, with its two control points."""
    return {
        "BeamSequence": {
            "Manufacturer": "Linac co.",
            "InstitutionName": "Here",
            "InstitutionalDepartmentName": "Radiation Therap",
            "ManufacturerModelName": "Zapper9000",
            "DeviceSerialNumber": "9999",
            "TreatmentMachineName": "unit001",
            "PrimaryDosimeterUnit": "MU",
            "SourceAxisDistance": "1000.00000000000",
            "BeamLimitingDeviceSequence": [
                {"RTBeamLimitingDeviceType": axis, "NumberOfLeafJawPairs": "1"} for axis in "XY"
            ],
            "BeamNumber": "1",
            "BeamName": "Field 1",
            "BeamType": "STATIC",
            "RadiationType": "PHOTON",
            "TreatmentDeliveryType": "TREATMENT",
            "NumberOfWedges": "0",
            "NumberOfCompensators": "0",
            "NumberOfBoli": "0",
            "NumberOfBlocks": "0",
            "FinalCumulativeMetersetWeight": "1.00000000000000",
            "NumberOfControlPoints": "2",
            "ControlPointSequence": [
                first_control_point(),
                {
                    "ControlPointIndex": "1",
                    "CumulativeMetersetWeight": "1.00000000000000",
                    "ReferencedDoseReferenceSequence": dose_coefficients("9.9902680e-1", "1.00000000000000"),
                },
            ],
            "ReferencedPatientSetupNumber": "1",
        }
    }


def first_control_point() -> dict[str, object]:
    """Return the control point that sets the machine up."""
    return {
        "ControlPointIndex": "0",
        "NominalBeamEnergy": "6.00000000000000",
        "DoseRateSet": "650.000000000000",
        "BeamLimitingDevicePositionSequence": [
            {"RTBeamLimitingDeviceType": axis, "LeafJawPositions": ["-100.00000000000", "100.000000000000"]}
            for axis in "XY"
        ],
        "GantryAngle": "0.0",
        "GantryRotationDirection": "NONE",
        "BeamLimitingDeviceAngle": "0.0",
        "BeamLimitingDeviceRotationDirection": "NONE",
        "PatientSupportAngle": "0.0",
        "PatientSupportRotationDirection": "NONE",
        "TableTopEccentricAngle": "0.0",
        "TableTopEccentricRotationDirection": "NONE",
        "TableTopVerticalPosition": None,
        "TableTopLongitudinalPosition": None,
        "TableTopLateralPosition": None,
        "IsocenterPosition": ["235.711172833292", "244.135437110782", "-724.97815409918"],
        "SourceToSurfaceDistance": "898.429664831309",
        "CumulativeMetersetWeight": "0.0",
        "ReferencedDoseReferenceSequence": dose_coefficients("0.0", "0.0"),
    }


def dose_coefficients(*coefficients: str) -> list[dict[str, object]]:
    """Return what part of its dose each dose reference has had."""
    return [
        {"CumulativeDoseReferenceCoefficient": each, "ReferencedDoseReferenceNumber": str(number)}
        for number, each in enumerate(coefficients, 1)
    ]


def plan_references() -> dict[str, object]:
    """Return the plan's patient setup, what it refers to, and its approval."""
    return {
        "PatientSetupSequence": {
            "PatientPosition": "HFS",
            "PatientSetupNumber": "1",
            "SetupTechniqueDescription": "",
        },
        "ReferencedRTPlanSequence": {
            "ReferencedSOPClassUID": RT_PLAN,
            "ReferencedSOPInstanceUID": "1.9.999.999.99.9.9999.9999.20030903145128",
            "RTPlanRelationship": "PREDECESSOR",
        },
        "ReferencedStructureSetSequence": {
            "ReferencedSOPClassUID": RT_STRUCTURE_SET,
            "ReferencedSOPInstanceUID": "1.2.333.444.55.6.7777.88888",
        },
        "ApprovalStatus": "UNAPPROVED",
    }


def rt_structure_set() -> bytes:
    """Two outlines on the CT image: the body and the lesion in it."""
    names = {"BODY": ("EXTERNAL", CT_BODY, [0, 255, 0]), "LESION": ("GTV", CT_LESION, [255, 0, 0])}
    image = {"ReferencedSOPClassUID": CT_IMAGE, "ReferencedSOPInstanceUID": uid("instance", "ct")}
    frame = uid("frame of reference", "body")
    dataset = build(
        patient(),
        study("body", "Example body"),
        series("structures", "RTSTRUCT", "Example structures", 2, OperatorsName="Drawer^Example"),
        without_content_time(instance("structures", RT_STRUCTURE_SET)),
        SpecificCharacterSet="ISO_IR 100",
        StructureSetLabel="EXAMPLE",
        StructureSetDate=DATE,
        StructureSetTime=TIME,
        FrameOfReferenceUID=frame,
        PositionReferenceIndicator="",
        ReferencedFrameOfReferenceSequence={
            "FrameOfReferenceUID": frame,
            "RTReferencedStudySequence": {
                "ReferencedSOPClassUID": DETACHED_STUDY,
                "ReferencedSOPInstanceUID": uid("study", "body"),
                "RTReferencedSeriesSequence": {
                    "SeriesInstanceUID": uid("series", "ct"),
                    "ContourImageSequence": image,
                },
            },
        },
        StructureSetROISequence=[
            {
                "ROINumber": number,
                "ReferencedFrameOfReferenceUID": frame,
                "ROIName": name,
                "ROIGenerationAlgorithm": "AUTOMATIC",
            }
            for number, name in enumerate(names, 1)
        ],
        ROIContourSequence=[
            {
                "ROIDisplayColor": color,
                "ReferencedROINumber": number,
                "ContourSequence": {
                    "ContourImageSequence": image,
                    "ContourGeometricType": "CLOSED_PLANAR",
                    "NumberOfContourPoints": 72,
                    "ContourData": outline(*shape),
                },
            }
            for number, (_, shape, color) in enumerate(names.values(), 1)
        ],
        RTROIObservationsSequence=[
            {
                "ObservationNumber": number,
                "ReferencedROINumber": number,
                "RTROIInterpretedType": kind,
                "ROIInterpreter": "",
            }
            for number, (kind, _, _) in enumerate(names.values(), 1)
        ],
        ApprovalStatus="UNAPPROVED",
    )
    return file(dataset)


def outline(center: tuple[int, int], radii: tuple[int, int]) -> list[str]:
    """Return the points of an ellipse of the CT image in the patient's coordinates, every five degrees."""
    angles = np.arange(72) * np.pi / 36
    across = (center[1] + radii[1] * np.cos(angles)) * CT_SPACING + CT_POSITION[0]
    down = (center[0] + radii[0] * np.sin(angles)) * CT_SPACING + CT_POSITION[1]
    # Adding zero makes of minus zero what it is.
    points = zip((across.round(2) + 0).tolist(), (down.round(2) + 0).tolist(), strict=True)
    return [text for x, y in points for text in (f"{x:.2f}", f"{y:.2f}", f"{CT_POSITION[2]}")]


def rt_dose() -> bytes:
    """A dose around the lesion in four planes."""
    planes, rows, columns = 4, 32, 32
    spacing = CT_SPACING * CT_SHAPE[0] / rows
    middle = [(each + 0.5) * CT_SPACING / spacing for each in CT_LESION[0]]
    z, y, x = np.ogrid[:planes, :rows, :columns]
    far = 40 * (z * 2 - 3) ** 2 + 100 * (2 * y - round(2 * middle[0])) ** 2 + 100 * (2 * x - round(2 * middle[1])) ** 2
    dose = (60_000_000 // (1000 + far)).astype(np.uint16)
    half = (spacing - CT_SPACING) / 2
    dataset = build(
        patient(),
        study("body", "Example body"),
        series("dose", "RTDOSE", "Example dose", 3, OperatorsName=""),
        instance("dose", RT_DOSE),
        pixels(dose, stored=16),
        SpecificCharacterSet="ISO_IR 100",
        FrameOfReferenceUID=uid("frame of reference", "body"),
        PositionReferenceIndicator="",
        ImagePositionPatient=[CT_POSITION[0] + half, CT_POSITION[1] + half, CT_POSITION[2] - 7.5],
        ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
        PixelSpacing=[spacing, spacing],
        SliceThickness=None,
        NumberOfFrames=planes,
        FrameIncrementPointer=0x3004000C,
        GridFrameOffsetVector=[0, 5, 10, 15],
        DoseUnits="GY",
        DoseType="PHYSICAL",
        DoseSummationType="PLAN",
        DoseGridScaling="0.001",
        TissueHeterogeneityCorrection="IMAGE",
        ReferencedRTPlanSequence={
            "ReferencedSOPClassUID": RT_PLAN,
            "ReferencedSOPInstanceUID": uid("instance", "plan"),
        },
    )
    return file(dataset)
