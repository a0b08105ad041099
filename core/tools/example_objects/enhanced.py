"""The enhanced multi-frame MR image, whose frames are told by functional groups."""

from __future__ import annotations

from typing import Any

import numpy as np

from codicom.dataset import Dataset

from .build import DATE, TIME, build, code, file, instance, patient, pixels, series, study, uid
from .images import head

ENHANCED_MR = "1.2.840.10008.5.1.4.1.1.4.1"
FRAMES = 6
GAP = 6
FRAME_TYPE = ["ORIGINAL", "PRIMARY", "T1", "NONE"]
DESCRIPTION = {
    "PixelPresentation": "MONOCHROME",
    "VolumetricProperties": "VOLUME",
    "VolumeBasedCalculationTechnique": "NONE",
    "ComplexImageComponent": "MAGNITUDE",
    "AcquisitionContrast": "T1",
}


def enhanced_mr() -> bytes:
    """Six slices of a head; every sequence and item has undefined length."""
    shape = (64, 64)
    frames = np.stack([head(shape, 10 + 2 * number) for number in range(FRAMES)])
    dimensions = uid("dimensions", "enhanced")
    dataset = build(
        patient(),
        study("head", "Example head"),
        series(
            "enhanced",
            "MR",
            "Example enhanced MR",
            2,
            PatientPosition="HFS",
            ReferencedPerformedProcedureStepSequence={
                "ReferencedSOPClassUID": "1.2.840.10008.3.1.2.3.3",
                "ReferencedSOPInstanceUID": uid("step", "enhanced"),
            },
        ),
        instance("enhanced", ENHANCED_MR),
        pixels(frames, stored=12),
        DESCRIPTION,
        SpecificCharacterSet="ISO_IR 100",
        ImageType=FRAME_TYPE,
        AcquisitionNumber=1,
        AcquisitionDateTime=DATE + TIME,
        AcquisitionDuration=120.0,
        ContentQualification="RESEARCH",
        ResonantNucleus="1H",
        KSpaceFiltering="NONE",
        MagneticFieldStrength=1.5,
        ApplicableSafetyStandardAgency="IEC",
        FrameOfReferenceUID=uid("frame of reference", "head"),
        PositionReferenceIndicator="",
        NumberOfFrames=FRAMES,
        BurnedInAnnotation="NO",
        LossyImageCompression="00",
        PresentationLUTShape="IDENTITY",
        AcquisitionContextSequence=[],
        PulseSequenceName="EXAMPLE",
        MRAcquisitionType="2D",
        EchoPulseSequence="SPIN",
        MultipleSpinEcho="NO",
        MultiPlanarExcitation="NO",
        PhaseContrast="NO",
        TimeOfFlightContrast="NO",
        SteadyStatePulseSequence="NONE",
        EchoPlanarPulseSequence="NO",
        SpectrallySelectedSuppression="NONE",
        SaturationRecovery="NO",
        OversamplingPhase="NONE",
        GeometryOfKSpaceTraversal="RECTILINEAR",
        SegmentedKSpaceTraversal="SINGLE",
        RectilinearPhaseEncodeReordering="LINEAR",
        NumberOfKSpaceTrajectories=1,
        DimensionOrganizationSequence={"DimensionOrganizationUID": dimensions},
        DimensionIndexSequence=[
            {
                "DimensionOrganizationUID": dimensions,
                "DimensionIndexPointer": 0x00209057,
                "FunctionalGroupPointer": 0x00209111,
                "DimensionDescriptionLabel": "In-Stack Position",
            }
        ],
        SharedFunctionalGroupsSequence=shared_groups(),
        PerFrameFunctionalGroupsSequence=[frame_groups(number) for number in range(FRAMES)],
    )
    leave_lengths_open(dataset)
    return file(dataset)


def shared_groups() -> dict[str, object]:
    """Return what all frames have in common."""
    return {
        "PixelMeasuresSequence": {"PixelSpacing": [4, 4], "SliceThickness": 5, "SpacingBetweenSlices": GAP},
        "PlaneOrientationSequence": {"ImageOrientationPatient": [1, 0, 0, 0, 1, 0]},
        "FrameAnatomySequence": {
            "FrameLaterality": "U",
            "AnatomicRegionSequence": code("69536005", "SCT", "Head"),
        },
        "PixelValueTransformationSequence": {"RescaleIntercept": 0, "RescaleSlope": 1, "RescaleType": "US"},
        "FrameVOILUTSequence": {"WindowCenter": 600, "WindowWidth": 1600},
        "MRImageFrameTypeSequence": {"FrameType": FRAME_TYPE, **DESCRIPTION},
        "MRTimingAndRelatedParametersSequence": {
            "RepetitionTime": 500,
            "FlipAngle": 90,
            "EchoTrainLength": 1,
            "RFEchoTrainLength": 1,
            "GradientEchoTrainLength": 0,
            "GradientOutputType": "DB_DT",
            "GradientOutput": 10.0,
            "SpecificAbsorptionRateSequence": {
                "SpecificAbsorptionRateDefinition": "IEC_WHOLE_BODY",
                "SpecificAbsorptionRateValue": 0.5,
            },
            "OperatingModeSequence": [
                {"OperatingModeType": "STATIC FIELD", "OperatingMode": "IEC_NORMAL"},
                {"OperatingModeType": "RF", "OperatingMode": "IEC_NORMAL"},
                {"OperatingModeType": "GRADIENT", "OperatingMode": "IEC_NORMAL"},
            ],
        },
        "MRFOVGeometrySequence": {
            "InPlanePhaseEncodingDirection": "ROW",
            "MRAcquisitionFrequencyEncodingSteps": 64,
            "MRAcquisitionPhaseEncodingStepsInPlane": 64,
            "PercentSampling": 100,
            "PercentPhaseFieldOfView": 100,
        },
        "MREchoSequence": {"EffectiveEchoTime": 15.0},
        "MRModifierSequence": {
            "InversionRecovery": "NO",
            "FlowCompensation": "NONE",
            "Spoiling": "NONE",
            "T2Preparation": "NO",
            "SpectrallySelectedExcitation": "NONE",
            "SpatialPresaturation": "NONE",
            "PartialFourier": "NO",
            "ParallelAcquisition": "NO",
        },
        "MRImagingModifierSequence": {
            "MagnetizationTransfer": "NONE",
            "BloodSignalNulling": "NO",
            "Tagging": "NONE",
            "TransmitterFrequency": 63.87,
            "PixelBandwidth": 130.0,
        },
        "MRReceiveCoilSequence": {
            "ReceiveCoilName": "HEAD",
            "ReceiveCoilManufacturerName": "",
            "ReceiveCoilType": "VOLUME",
            "QuadratureReceiveCoil": "YES",
        },
        "MRTransmitCoilSequence": {
            "TransmitCoilName": "BODY",
            "TransmitCoilManufacturerName": "",
            "TransmitCoilType": "BODY",
        },
        "MRAveragesSequence": {"NumberOfAverages": 1},
    }


def frame_groups(number: int) -> dict[str, object]:
    """Return what is told of one frame alone."""
    return {
        "FrameContentSequence": {
            "FrameAcquisitionNumber": 1,
            "FrameReferenceDateTime": f"{DATE}{TIME}.{number:06}",
            "FrameAcquisitionDateTime": f"{DATE}{TIME}.{number:06}",
            "FrameAcquisitionDuration": 120.0,
            "StackID": "1",
            "InStackPositionNumber": number + 1,
            "DimensionIndexValues": number + 1,
        },
        "PlanePositionSequence": {"ImagePositionPatient": [-128, -128, number * GAP]},
    }


def leave_lengths_open(dataset: Dataset) -> None:
    """Give every sequence and item an undefined length, ended by its delimiter."""
    for element in dataset:
        if element.VR != "SQ":
            continue
        sequence: Any = element.value
        element.is_undefined_length = sequence.is_undefined_length = True
        for item in sequence:
            item.is_undefined_length_sequence_item = True
            leave_lengths_open(item)
