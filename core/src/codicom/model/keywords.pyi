"""The keywords of the data dictionary (PS3.6 and PS3.7) as attributes of datasets, each with its type.

Generated from codicom/tables/_elements.py, which is of DICOM 2024c,
by core/tools/make_stubs.py; change that, not this file. docs/typing.md tells why the types are as they are.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from io import BufferedIOBase
from typing import Any, Generic, Protocol, SupportsFloat, SupportsIndex, TypeAlias, TypeVar

from codicom.model.item import Item
from codicom.model.sequence import Sequence
from codicom.tag import BaseTag, TagType
from codicom.uid import UID
from codicom.values.multivalue import MultiValue
from codicom.values.names import PersonName
from codicom.values.numbers import IS, DSfloat

_Read = TypeVar("_Read", covariant=True)
_Set = TypeVar("_Set", contravariant=True)
_Item = TypeVar("_Item", covariant=True)
_Nested = TypeVar("_Nested", bound=Item)

_Number: TypeAlias = SupportsFloat | SupportsIndex
_Words: TypeAlias = bytes | memoryview | BufferedIOBase

class _Values(Protocol[_Item]):
    """A list, a tuple, a MultiValue or a numpy array."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> _Item: ...

class _Attribute(Generic[_Read, _Set]):
    """An element of a dataset by its keyword."""

    def __get__(self, dataset: Keywords[Any], owner: type[Keywords[Any]], /) -> _Read: ...
    def __set__(self, dataset: Keywords[Any], value: _Set, /) -> None: ...
    def __delete__(self, dataset: Keywords[Any], /) -> None: ...

_AE_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | _Values[str] | None]
_AE: TypeAlias = _Attribute[str, str | None]
_AS_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | _Values[str] | None]
_AS: TypeAlias = _Attribute[str, str | None]
_AT_1_n: TypeAlias = _Attribute[BaseTag | MultiValue[BaseTag] | Any, TagType | _Values[TagType] | None]
_AT: TypeAlias = _Attribute[BaseTag | Any, TagType | None]
_CS_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | _Values[str] | None]
_CS_n: TypeAlias = _Attribute[MultiValue[str] | Any, _Values[str] | None]
_CS: TypeAlias = _Attribute[str, str | None]
_DA_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | date | _Values[str | date] | None]
_DA: TypeAlias = _Attribute[str, str | date | None]
_DS_1_n: TypeAlias = _Attribute[DSfloat | MultiValue[DSfloat] | Any, str | _Number | _Values[str | _Number] | None]
_DS_n: TypeAlias = _Attribute[MultiValue[DSfloat] | Any, _Values[str | _Number] | None]
_DS: TypeAlias = _Attribute[DSfloat | Any, str | _Number | None]
_DT_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | datetime | _Values[str | datetime] | None]
_DT: TypeAlias = _Attribute[str, str | datetime | None]
_FD_1_n: TypeAlias = _Attribute[float | MultiValue[float] | Any, _Number | _Values[_Number] | None]
_FD_n: TypeAlias = _Attribute[MultiValue[float] | Any, _Values[_Number] | None]
_FD: TypeAlias = _Attribute[float | Any, _Number | None]
_FL_1_n: TypeAlias = _Attribute[float | MultiValue[float] | Any, _Number | _Values[_Number] | None]
_FL_n: TypeAlias = _Attribute[MultiValue[float] | Any, _Values[_Number] | None]
_FL: TypeAlias = _Attribute[float | Any, _Number | None]
_IS_1_n: TypeAlias = _Attribute[IS | MultiValue[IS] | Any, str | SupportsIndex | _Values[str | SupportsIndex] | None]
_IS_n: TypeAlias = _Attribute[MultiValue[IS] | Any, _Values[str | SupportsIndex] | None]
_IS: TypeAlias = _Attribute[IS | Any, str | SupportsIndex | None]
_LO_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | _Values[str] | None]
_LO: TypeAlias = _Attribute[str, str | None]
_LT: TypeAlias = _Attribute[str, str | None]
_OB: TypeAlias = _Attribute[bytes | Any, _Words | None]
_OB_or_OW: TypeAlias = _Attribute[bytes | Any, _Words | None]
_OD: TypeAlias = _Attribute[bytes | Any, _Words | None]
_OF: TypeAlias = _Attribute[bytes | Any, _Words | None]
_OL: TypeAlias = _Attribute[bytes | Any, _Words | None]
_OV: TypeAlias = _Attribute[bytes | Any, _Words | None]
_OW: TypeAlias = _Attribute[bytes | Any, _Words | None]
_PN_1_n: TypeAlias = _Attribute[PersonName | MultiValue[PersonName], str | bytes | PersonName | _Values[str | bytes | PersonName] | None]
_PN: TypeAlias = _Attribute[PersonName, str | bytes | PersonName | None]
_SH_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | _Values[str] | None]
_SH: TypeAlias = _Attribute[str, str | None]
_SL_1_n: TypeAlias = _Attribute[int | MultiValue[int] | Any, SupportsIndex | _Values[SupportsIndex] | None]
_SL_n: TypeAlias = _Attribute[MultiValue[int] | Any, _Values[SupportsIndex] | None]
_SL: TypeAlias = _Attribute[int | Any, SupportsIndex | None]
_SQ: TypeAlias = _Attribute[Sequence[_Nested], Iterable[_Nested] | None]
_SS_1_n: TypeAlias = _Attribute[int | MultiValue[int] | Any, SupportsIndex | _Values[SupportsIndex] | None]
_SS_n: TypeAlias = _Attribute[MultiValue[int] | Any, _Values[SupportsIndex] | None]
_SS: TypeAlias = _Attribute[int | Any, SupportsIndex | None]
_ST: TypeAlias = _Attribute[str, str | None]
_SV_1_n: TypeAlias = _Attribute[int | MultiValue[int] | Any, SupportsIndex | _Values[SupportsIndex] | None]
_TM_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | time | _Values[str | time] | None]
_TM: TypeAlias = _Attribute[str, str | time | None]
_UC_1_n: TypeAlias = _Attribute[str | MultiValue[str], str | _Values[str] | None]
_UC: TypeAlias = _Attribute[str, str | None]
_UI_1_n: TypeAlias = _Attribute[UID | MultiValue[UID], str | _Values[str] | None]
_UI: TypeAlias = _Attribute[UID, str | None]
_UL_1_n: TypeAlias = _Attribute[int | MultiValue[int] | Any, SupportsIndex | _Values[SupportsIndex] | None]
_UL_n: TypeAlias = _Attribute[MultiValue[int] | Any, _Values[SupportsIndex] | None]
_UL: TypeAlias = _Attribute[int | Any, SupportsIndex | None]
_UN: TypeAlias = _Attribute[bytes | Any, _Words | None]
_UR: TypeAlias = _Attribute[str, str | None]
_US_1_n: TypeAlias = _Attribute[int | MultiValue[int] | Any, SupportsIndex | _Values[SupportsIndex] | None]
_US_n: TypeAlias = _Attribute[MultiValue[int] | Any, _Values[SupportsIndex] | None]
_US: TypeAlias = _Attribute[int | Any, SupportsIndex | None]
_US_or_OW_1_n: TypeAlias = _Attribute[int | MultiValue[int] | bytes | Any, SupportsIndex | _Values[SupportsIndex] | _Words | None]
_US_or_SS_n: TypeAlias = _Attribute[MultiValue[int] | Any, _Values[SupportsIndex] | None]
_US_or_SS: TypeAlias = _Attribute[int | Any, SupportsIndex | None]
_US_or_SS_or_OW_1_n: TypeAlias = _Attribute[int | MultiValue[int] | bytes | Any, SupportsIndex | _Values[SupportsIndex] | _Words | None]
_UT: TypeAlias = _Attribute[str, str | None]
_UV_1_n: TypeAlias = _Attribute[int | MultiValue[int] | Any, SupportsIndex | _Values[SupportsIndex] | None]
_UV: TypeAlias = _Attribute[int | Any, SupportsIndex | None]

class Keywords(Generic[_Nested]):
    """The keywords of a dataset whose items are of the class ``_Nested``."""

    __slots__ = ()

    AITDeviceType: _CS
    """AIT Device Type (4010,1070), CS, VM 1"""
    ALinePixelSpacing: _FD
    """A-line Pixel Spacing (0052,0014), FD, VM 1"""
    ALineRate: _FD
    """A-line Rate (0052,0011), FD, VM 1"""
    ALinesPerFrame: _US
    """A-lines Per Frame (0052,0012), US, VM 1"""
    ASLBolusCutoffDelayTime: _UL
    """ASL Bolus Cut-off Delay Time (0018,925F), UL, VM 1"""
    ASLBolusCutoffFlag: _CS
    """ASL Bolus Cut-off Flag (0018,925C), CS, VM 1"""
    ASLBolusCutoffTechnique: _LO
    """ASL Bolus Cut-off Technique (0018,925E), LO, VM 1"""
    ASLBolusCutoffTimingSequence: _SQ[_Nested]
    """ASL Bolus Cut-off Timing Sequence (0018,925D), SQ, VM 1"""
    ASLContext: _CS
    """ASL Context (0018,9257), CS, VM 1"""
    ASLCrusherDescription: _LO
    """ASL Crusher Description (0018,925B), LO, VM 1"""
    ASLCrusherFlag: _CS
    """ASL Crusher Flag (0018,9259), CS, VM 1"""
    ASLCrusherFlowLimit: _FD
    """ASL Crusher Flow Limit (0018,925A), FD, VM 1"""
    ASLMidSlabPosition: _FD_n
    """ASL Mid Slab Position (0018,9256), FD, VM 3"""
    ASLPulseTrainDuration: _UL
    """ASL Pulse Train Duration (0018,9258), UL, VM 1"""
    ASLSlabNumber: _US
    """ASL Slab Number (0018,9253), US, VM 1"""
    ASLSlabOrientation: _FD_n
    """ASL Slab Orientation (0018,9255), FD, VM 3"""
    ASLSlabSequence: _SQ[_Nested]
    """ASL Slab Sequence (0018,9260), SQ, VM 1"""
    ASLSlabThickness: _FD
    """ASL Slab Thickness (0018,9254), FD, VM 1"""
    ASLTechniqueDescription: _LO
    """ASL Technique Description (0018,9252), LO, VM 1"""
    ATDAbilityAssessment: _CS
    """ATD Ability Assessment (4010,1014), CS, VM 1"""
    ATDAssessmentFlag: _CS
    """ATD Assessment Flag (4010,1015), CS, VM 1"""
    ATDAssessmentProbability: _FL
    """ATD Assessment Probability (4010,1016), FL, VM 1"""
    ATDAssessmentSequence: _SQ[_Nested]
    """ATD Assessment Sequence (4010,1038), SQ, VM 1"""
    AbortFlag: _CS
    """Abort Flag (4010,1024), CS, VM 1"""
    AbortReason: _CS_1_n
    """Abort Reason (4010,1021), CS, VM 1-n"""
    AbsoluteChannelDisplayScale: _FL
    """Absolute Channel Display Scale (003A,0248), FL, VM 1"""
    AbsoluteDosimetricObjectiveFlag: _CS
    """Absolute Dosimetric Objective Flag (3010,0073), CS, VM 1"""
    AbsorbedDoseToMetersetRatio: _FD
    """Absorbed Dose to Meterset Ratio (300C,0121), FD, VM 1"""
    AbstractPriorCodeSequence: _SQ[_Nested]
    """Abstract Prior Code Sequence (0072,003E), SQ, VM 1"""
    AbstractPriorValue: _SS_n
    """Abstract Prior Value (0072,003C), SS, VM 2"""
    Acceleration: _DS
    """Acceleration (0016,0034), DS, VM 1"""
    AccessionNumber: _SH
    """Accession Number (0008,0050), SH, VM 1"""
    AccessoryCode: _LO
    """Accessory Code (300A,00F9), LO, VM 1"""
    AcousticCouplingMediumCodeSequence: _SQ[_Nested]
    """Acoustic Coupling Medium Code Sequence (0018,982A), SQ, VM 1"""
    AcousticCouplingMediumFlag: _CS
    """Acoustic Coupling Medium Flag (0018,9829), CS, VM 1"""
    AcousticCouplingMediumSoundSpeed: _FD
    """Acoustic Coupling Medium Sound Speed (0018,9834), FD, VM 1"""
    AcousticCouplingMediumTemperature: _FD
    """Acoustic Coupling Medium Temperature (0018,982B), FD, VM 1"""
    AcquiredImageAreaDoseProduct: _FL
    """Acquired Image Area Dose Product (0018,9473), FL, VM 1"""
    AcquiredSoundpathLength: _DS
    """Acquired Soundpath Length (0014,4031), DS, VM 1"""
    AcquiredSubtractionMaskFlag: _CS
    """Acquired Subtraction Mask Flag (0018,11B2), CS, VM 1"""
    AcquisitionComments: _LT
    """Acquisition Comments (0018,4000), LT, VM 1, retired"""
    AcquisitionCompressionType: _CS
    """Acquisition Compression Type (0014,4032), CS, VM 1"""
    AcquisitionContextDescription: _ST
    """Acquisition Context Description (0040,0556), ST, VM 1"""
    AcquisitionContextSequence: _SQ[_Nested]
    """Acquisition Context Sequence (0040,0555), SQ, VM 1"""
    AcquisitionContrast: _CS
    """Acquisition Contrast (0008,9209), CS, VM 1"""
    AcquisitionDate: _DA
    """Acquisition Date (0008,0022), DA, VM 1"""
    AcquisitionDateTime: _DT
    """Acquisition DateTime (0008,002A), DT, VM 1"""
    AcquisitionDeviceProcessingCode: _LO
    """Acquisition Device Processing Code (0018,1401), LO, VM 1"""
    AcquisitionDeviceProcessingDescription: _LO
    """Acquisition Device Processing Description (0018,1400), LO, VM 1"""
    AcquisitionDeviceSequence: _SQ[_Nested]
    """Acquisition Device Sequence (3002,0117), SQ, VM 1"""
    AcquisitionDeviceTypeCodeSequence: _SQ[_Nested]
    """Acquisition Device Type Code Sequence (0022,0015), SQ, VM 1"""
    AcquisitionDuration: _FD
    """Acquisition Duration (0018,9073), FD, VM 1"""
    AcquisitionEndLocationSequence: _SQ[_Nested]
    """Acquisition End Location Sequence (0018,9932), SQ, VM 1"""
    AcquisitionFieldOfViewLabel: _LO
    """Acquisition Field of View Label (0018,11BB), LO, VM 1"""
    AcquisitionIndex: _US_1_n
    """Acquisition Index (0020,9518), US, VM 1-n"""
    AcquisitionInitiationSequence: _SQ[_Nested]
    """Acquisition Initiation Sequence (3002,0135), SQ, VM 1"""
    AcquisitionMatrix: _US_n
    """Acquisition Matrix (0018,1310), US, VM 4"""
    AcquisitionMethod: _CS
    """Acquisition Method (3002,012A), CS, VM 1"""
    AcquisitionMethodAlgorithmSequence: _SQ[_Nested]
    """Acquisition Method Algorithm Sequence (0022,1423), SQ, VM 1"""
    AcquisitionMethodCodeSequence: _SQ[_Nested]
    """Acquisition Method Code Sequence (0022,1420), SQ, VM 1"""
    AcquisitionMode: _LO
    """Acquisition Mode (0018,11B0), LO, VM 1"""
    AcquisitionMotion: _CS
    """Acquisition Motion (0018,9930), CS, VM 1"""
    AcquisitionNumber: _IS
    """Acquisition Number (0020,0012), IS, VM 1"""
    AcquisitionProtocolDescription: _LT
    """Acquisition Protocol Description (0018,9424), LT, VM 1"""
    AcquisitionProtocolElementSequence: _SQ[_Nested]
    """Acquisition Protocol Element Sequence (0018,9920), SQ, VM 1"""
    AcquisitionProtocolElementSpecificationSequence: _SQ[_Nested]
    """Acquisition Protocol Element Specification Sequence (0018,991F), SQ, VM 1"""
    AcquisitionProtocolName: _LO
    """Acquisition Protocol Name (0018,9423), LO, VM 1"""
    AcquisitionSampleSize: _IS
    """Acquisition Sample Size (0014,4033), IS, VM 1"""
    AcquisitionSignalType: _CS
    """Acquisition Signal Type (3002,0129), CS, VM 1"""
    AcquisitionStartCondition: _CS
    """Acquisition Start Condition (0018,0073), CS, VM 1"""
    AcquisitionStartConditionData: _IS
    """Acquisition Start Condition Data (0018,0074), IS, VM 1"""
    AcquisitionStartLocationSequence: _SQ[_Nested]
    """Acquisition Start Location Sequence (0018,9931), SQ, VM 1"""
    AcquisitionStatus: _CS
    """Acquisition Status (4010,1044), CS, VM 1"""
    AcquisitionSubtaskIndex: _US
    """Acquisition Subtask Index (3002,011D), US, VM 1"""
    AcquisitionSubtaskSequence: _SQ[_Nested]
    """Acquisition Subtask Sequence (3002,011A), SQ, VM 1"""
    AcquisitionTaskApplicabilitySequence: _SQ[_Nested]
    """Acquisition Task Applicability Sequence (3002,0124), SQ, VM 1"""
    AcquisitionTaskIndex: _US
    """Acquisition Task Index (3002,011C), US, VM 1"""
    AcquisitionTaskSequence: _SQ[_Nested]
    """Acquisition Task Sequence (3002,0118), SQ, VM 1"""
    AcquisitionTaskWorkitemCodeSequence: _SQ[_Nested]
    """Acquisition Task Workitem Code Sequence (3002,0119), SQ, VM 1"""
    AcquisitionTerminationCondition: _CS
    """Acquisition Termination Condition (0018,0071), CS, VM 1"""
    AcquisitionTerminationConditionData: _IS
    """Acquisition Termination Condition Data (0018,0075), IS, VM 1"""
    AcquisitionTime: _TM
    """Acquisition Time (0008,0032), TM, VM 1"""
    AcquisitionTimeSynchronized: _CS
    """Acquisition Time Synchronized (0018,1800), CS, VM 1"""
    AcquisitionType: _CS
    """Acquisition Type (0018,9302), CS, VM 1"""
    AcquisitionUID: _UI
    """Acquisition UID (0008,0017), UI, VM 1"""
    AcquisitionsInSeries: _IS
    """Acquisitions in Series (0020,1001), IS, VM 1, retired"""
    AcquisitionsInStudy: _IS
    """Acquisitions in Study (0020,1004), IS, VM 1, retired"""
    AcrossScanSpatialResolution: _FL
    """Across-scan Spatial Resolution (0022,0048), FL, VM 1"""
    ActionTypeID: _US
    """Action Type ID (0000,1008), US, VM 1"""
    ActiveAperture: _US
    """Active Aperture (0014,5100), US, VM 1"""
    ActiveImageAreaOverlayGroup: _US
    """Active Image Area Overlay Group (0018,6070), US, VM 1"""
    ActiveSourceDiameter: _DS
    """Active Source Diameter (300A,0218), DS, VM 1"""
    ActiveSourceLength: _DS
    """Active Source Length (300A,021A), DS, VM 1"""
    ActualCardiacTriggerDelayTime: _FD
    """Actual Cardiac Trigger Delay Time (0020,9252), FD, VM 1"""
    ActualCardiacTriggerTimePriorToRPeak: _FL
    """Actual Cardiac Trigger Time Prior To R-Peak (0020,9155), FL, VM 1"""
    ActualEnvironmentalConditions: _ST
    """Actual Environmental Conditions (0014,1010), ST, VM 1"""
    ActualFrameDuration: _IS
    """Actual Frame Duration (0018,1242), IS, VM 1"""
    ActualHumanPerformersSequence: _SQ[_Nested]
    """Actual Human Performers Sequence (0040,4035), SQ, VM 1"""
    ActualRespiratoryTriggerDelayTime: _FD
    """Actual Respiratory Trigger Delay Time (0020,9257), FD, VM 1"""
    AdaptiveMapFormat: _US
    """Adaptive Map Format (0028,0730), US, VM 1, retired"""
    AddGrayScale: _CS
    """Add Gray Scale (0000,5150), CS, VM 1, retired"""
    AddIntermediateSequence: _SQ[_Nested]
    """Add Intermediate Sequence (0046,0101), SQ, VM 1"""
    AddNearSequence: _SQ[_Nested]
    """Add Near Sequence (0046,0100), SQ, VM 1"""
    AddOtherSequence: _SQ[_Nested]
    """Add Other Sequence (0046,0102), SQ, VM 1"""
    AddPower: _FD
    """Add Power (0046,0104), FD, VM 1"""
    AdditionalDrugSequence: _SQ[_Nested]
    """Additional Drug Sequence (0018,002A), SQ, VM 1"""
    AdditionalInspectionMethodSequence: _SQ[_Nested]
    """Additional Inspection Method Sequence (4010,106F), SQ, VM 1"""
    AdditionalInspectionSelectionCriteria: _CS
    """Additional Inspection Selection Criteria (4010,106E), CS, VM 1"""
    AdditionalParameterRecordingInstanceSequence: _SQ[_Nested]
    """Additional Parameter Recording Instance Sequence (300A,0780), SQ, VM 1"""
    AdditionalPatientHistory: _LT
    """Additional Patient History (0010,21B0), LT, VM 1"""
    AdditionalRTAccessoryDeviceSequence: _SQ[_Nested]
    """Additional RT Accessory Device Sequence (3002,0130), SQ, VM 1"""
    AdditionalRTROIIdentificationCodeSequence: _SQ[_Nested]
    """Additional RT ROI Identification Code Sequence (3006,00B9), SQ, VM 1, retired"""
    AdditionalScreeningPerformed: _CS
    """Additional Screening Performed (4010,106D), CS, VM 1"""
    AddressTrial: _ST
    """Address (Trial) (0040,A353), ST, VM 1, retired"""
    AdministrationRouteCodeSequence: _SQ[_Nested]
    """Administration Route Code Sequence (0054,0302), SQ, VM 1"""
    AdmissionID: _LO
    """Admission ID (0038,0010), LO, VM 1"""
    AdmittingDate: _DA
    """Admitting Date (0038,0020), DA, VM 1"""
    AdmittingDiagnosesCodeSequence: _SQ[_Nested]
    """Admitting Diagnoses Code Sequence (0008,1084), SQ, VM 1"""
    AdmittingDiagnosesDescription: _LO_1_n
    """Admitting Diagnoses Description (0008,1080), LO, VM 1-n"""
    AdmittingTime: _TM
    """Admitting Time (0038,0021), TM, VM 1"""
    AdvancedBlendingSequence: _SQ[_Nested]
    """Advanced Blending Sequence (0070,1B01), SQ, VM 1"""
    AffectedSOPClassUID: _UI
    """Affected SOP Class UID (0000,0002), UI, VM 1"""
    AffectedSOPInstanceUID: _UI
    """Affected SOP Instance UID (0000,1000), UI, VM 1"""
    AfterloaderChannelID: _SH
    """Afterloader Channel ID (300A,0273), SH, VM 1"""
    AgeCorrectedSensitivityDeviationAlgorithmSequence: _SQ[_Nested]
    """Age Corrected Sensitivity Deviation Algorithm Sequence (0024,0065), SQ, VM 1"""
    AgeCorrectedSensitivityDeviationProbabilityValue: _FL
    """Age Corrected Sensitivity Deviation Probability Value (0024,0100), FL, VM 1"""
    AgeCorrectedSensitivityDeviationValue: _FL
    """Age Corrected Sensitivity Deviation Value (0024,0092), FL, VM 1"""
    AirCounts: _OB_or_OW
    """Air Counts (0014,3070), OB or OW, VM 1"""
    AlarmDecision: _CS
    """Alarm Decision (4010,1031), CS, VM 1"""
    AlarmDecisionTime: _DT
    """Alarm Decision Time (4010,102B), DT, VM 1"""
    AlgorithmCodeSequenceTrial: _SQ[_Nested]
    """Algorithm Code Sequence (Trial) (0040,A296), SQ, VM 1, retired"""
    AlgorithmDescription: _LO
    """Algorithm Description (0018,9528), LO, VM 1"""
    AlgorithmDescriptionTrial: _ST
    """Algorithm Description (Trial) (0040,A297), ST, VM 1, retired"""
    AlgorithmFamilyCodeSequence: _SQ[_Nested]
    """Algorithm Family Code Sequence (0066,002F), SQ, VM 1"""
    AlgorithmName: _LO
    """Algorithm Name (0066,0036), LO, VM 1"""
    AlgorithmNameCodeSequence: _SQ[_Nested]
    """Algorithm Name Code Sequence (0066,0030), SQ, VM 1"""
    AlgorithmParameters: _LT
    """Algorithm Parameters (0066,0032), LT, VM 1"""
    AlgorithmRoutingCodeSequence: _SQ[_Nested]
    """Algorithm Routing Code Sequence (4010,1064), SQ, VM 1"""
    AlgorithmSource: _LO
    """Algorithm Source (0024,0202), LO, VM 1"""
    AlgorithmType: _CS
    """Algorithm Type (0018,9527), CS, VM 1"""
    AlgorithmVersion: _LO
    """Algorithm Version (0066,0031), LO, VM 1"""
    AliasedDataType: _CS
    """Aliased Data Type (0018,980B), CS, VM 1"""
    Allergies: _LO_1_n
    """Allergies (0010,2110), LO, VM 1-n"""
    AllowLossyCompression: _CS
    """Allow Lossy Compression (2200,000F), CS, VM 1"""
    AllowMediaSplitting: _CS
    """Allow Media Splitting (2200,0007), CS, VM 1"""
    AlongScanSpatialResolution: _FL
    """Along-scan Spatial Resolution (0022,0037), FL, VM 1"""
    AlphaLUTTransferFunction: _CS
    """Alpha LUT Transfer Function (0028,1410), CS, VM 1"""
    AlphaPaletteColorLookupTableData: _OW
    """Alpha Palette Color Lookup Table Data (0028,1204), OW, VM 1"""
    AlphaPaletteColorLookupTableDescriptor: _US_n
    """Alpha Palette Color Lookup Table Descriptor (0028,1104), US, VM 3"""
    AlternateBeamDose: _DS
    """Alternate Beam Dose (300A,0091), DS, VM 1"""
    AlternateBeamDoseType: _CS
    """Alternate Beam Dose Type (300A,0092), CS, VM 1"""
    AlternateContainerIdentifierSequence: _SQ[_Nested]
    """Alternate Container Identifier Sequence (0040,0515), SQ, VM 1"""
    AlternateContentDescriptionSequence: _SQ[_Nested]
    """Alternate Content Description Sequence (0070,0087), SQ, VM 1"""
    AlternateRepresentationSequence: _SQ[_Nested]
    """Alternate Representation Sequence (0008,3001), SQ, VM 1"""
    AlternateValueSequence: _SQ[_Nested]
    """Alternate Value Sequence (300A,073E), SQ, VM 1"""
    AmbientLightValueSource: _CS
    """Ambient Light Value Source (0028,7025), CS, VM 1"""
    AmbientReflectionIntensity: _FD
    """Ambient Reflection Intensity (0070,1702), FD, VM 1"""
    AmplifierType: _CS
    """Amplifier Type (0014,400A), CS, VM 1"""
    AnalogFilterCharacteristicsSequence: _SQ[_Nested]
    """Analog Filter Characteristics Sequence (003A,0323), SQ, VM 1"""
    AnalogFilterRollOff: _DS
    """Analog Filter Roll Off (003A,0324), DS, VM 1"""
    AnalogFilterType: _SQ[_Nested]
    """Analog Filter Type Code Sequence (003A,0325), SQ, VM 1"""
    AnalyzedArea: _FL
    """Analyzed Area (0046,0227), FL, VM 1"""
    AnatomicApproachDirectionCodeSequenceTrial: _SQ[_Nested]
    """Anatomic Approach Direction Code Sequence (Trial) (0008,2255), SQ, VM 1, retired"""
    AnatomicLocationOfExaminingInstrumentCodeSequenceTrial: _SQ[_Nested]
    """Anatomic Location Of Examining Instrument Code Sequence (Trial) (0008,2259), SQ, VM 1, retired"""
    AnatomicLocationOfExaminingInstrumentDescriptionTrial: _ST
    """Anatomic Location Of Examining Instrument Description (Trial) (0008,2258), ST, VM 1, retired"""
    AnatomicPerspectiveCodeSequenceTrial: _SQ[_Nested]
    """Anatomic Perspective Code Sequence (Trial) (0008,2257), SQ, VM 1, retired"""
    AnatomicPerspectiveDescriptionTrial: _ST
    """Anatomic Perspective Description (Trial) (0008,2256), ST, VM 1, retired"""
    AnatomicPortalOfEntranceCodeSequenceTrial: _SQ[_Nested]
    """Anatomic Portal Of Entrance Code Sequence (Trial) (0008,2253), SQ, VM 1, retired"""
    AnatomicRegionModifierSequence: _SQ[_Nested]
    """Anatomic Region Modifier Sequence (0008,2220), SQ, VM 1"""
    AnatomicRegionSequence: _SQ[_Nested]
    """Anatomic Region Sequence (0008,2218), SQ, VM 1"""
    AnatomicRegionsInStudyCodeSequence: _SQ[_Nested]
    """Anatomic Regions in Study Code Sequence (0008,0063), SQ, VM 1"""
    AnatomicStructure: _CS
    """Anatomic Structure (0008,2208), CS, VM 1, retired"""
    AnatomicStructureReferencePoint: _FL_n
    """Anatomic Structure Reference Point (0022,1463), FL, VM 2"""
    AnatomicStructureSpaceOrRegionCodeSequenceTrial: _SQ[_Nested]
    """Anatomic Structure Space Or Region Code Sequence (Trial) (0008,2251), SQ, VM 1, retired"""
    AnatomicStructureSpaceOrRegionModifierCodeSequenceTrial: _SQ[_Nested]
    """Anatomic Structure Space Or Region Modifier Code Sequence (Trial) (0008,225A), SQ, VM 1, retired"""
    AnatomicStructureSpaceOrRegionSequence: _SQ[_Nested]
    """Anatomic Structure, Space or Region Sequence (0008,2229), SQ, VM 1, retired"""
    AnatomicalOrientationType: _CS
    """Anatomical Orientation Type (0010,2210), CS, VM 1"""
    AnchorPoint: _FL_n
    """Anchor Point (0070,0014), FL, VM 2"""
    AnchorPointAnnotationUnits: _CS
    """Anchor Point Annotation Units (0070,0004), CS, VM 1"""
    AnchorPointVisibility: _CS
    """Anchor Point Visibility (0070,0015), CS, VM 1"""
    AngioFlag: _CS
    """Angio Flag (0018,0025), CS, VM 1"""
    AngleNumber: _IS
    """Angle Number (0020,0018), IS, VM 1, retired"""
    AngularPosition: _DS
    """Angular Position (0018,1141), DS, VM 1, retired"""
    AngularStep: _DS
    """Angular Step (0018,1144), DS, VM 1"""
    AngularViewVector: _US_1_n
    """Angular View Vector (0054,0090), US, VM 1-n"""
    AnimationCurveSequence: _SQ[_Nested]
    """Animation Curve Sequence (0070,1A04), SQ, VM 1"""
    AnimationStepSize: _FD
    """Animation Step Size (0070,1A05), FD, VM 1"""
    AnnotationAppliesToAllOpticalPaths: _CS
    """Annotation Applies to All Optical Paths (006A,000D), CS, VM 1"""
    AnnotationAppliesToAllZPlanes: _CS
    """Annotation Applies to All Z Planes (006A,000F), CS, VM 1"""
    AnnotationClipping: _CS
    """Annotation Clipping (0070,1907), CS, VM 1"""
    AnnotationContentSequence: _SQ[_Nested]
    """Annotation Content Sequence (2130,0050), SQ, VM 1, retired"""
    AnnotationCoordinateType: _CS
    """Annotation Coordinate Type (006A,0001), CS, VM 1"""
    AnnotationDisplayFormatID: _CS
    """Annotation Display Format ID (2010,0030), CS, VM 1"""
    AnnotationFlag: _CS
    """Annotation Flag (2000,0065), CS, VM 1, retired"""
    AnnotationGroupAlgorithmIdentificationSequence: _SQ[_Nested]
    """Annotation Group Algorithm Identification Sequence (006A,0008), SQ, VM 1"""
    AnnotationGroupDescription: _UT
    """Annotation Group Description (006A,0006), UT, VM 1"""
    AnnotationGroupGenerationType: _CS
    """Annotation Group Generation Type (006A,0007), CS, VM 1"""
    AnnotationGroupLabel: _LO
    """Annotation Group Label (006A,0005), LO, VM 1"""
    AnnotationGroupNumber: _US
    """Annotation Group Number (0040,A180), US, VM 1"""
    AnnotationGroupSequence: _SQ[_Nested]
    """Annotation Group Sequence (006A,0002), SQ, VM 1"""
    AnnotationGroupUID: _UI
    """Annotation Group UID (006A,0003), UI, VM 1"""
    AnnotationIndexList: _OL
    """Annotation Index List (006A,0011), OL, VM 1"""
    AnnotationPosition: _US
    """Annotation Position (2030,0010), US, VM 1"""
    AnnotationPropertyCategoryCodeSequence: _SQ[_Nested]
    """Annotation Property Category Code Sequence (006A,0009), SQ, VM 1"""
    AnnotationPropertyTypeCodeSequence: _SQ[_Nested]
    """Annotation Property Type Code Sequence (006A,000A), SQ, VM 1"""
    AnnotationPropertyTypeModifierCodeSequence: _SQ[_Nested]
    """Annotation Property Type Modifier Code Sequence (006A,000B), SQ, VM 1"""
    AnodeTargetMaterial: _CS
    """Anode Target Material (0018,1191), CS, VM 1"""
    AnomalyLocatorIndicator: _FL_n
    """Anomaly Locator Indicator (4010,107A), FL, VM 3"""
    AnomalyLocatorIndicatorSequence: _SQ[_Nested]
    """Anomaly Locator Indicator Sequence (4010,1079), SQ, VM 1"""
    AnteriorChamberDepth: _FL
    """Anterior Chamber Depth (0022,1131), FL, VM 1"""
    AnteriorChamberDepthDefinitionCodeSequence: _SQ[_Nested]
    """Anterior Chamber Depth Definition Code Sequence (0022,1125), SQ, VM 1"""
    AnteriorChamberDepthSequence: _SQ[_Nested]
    """Anterior Chamber Depth Sequence (0022,1128), SQ, VM 1"""
    ApertureElevation: _DS
    """Aperture Elevation (0014,5102), DS, VM 1"""
    ApertureValue: _DS
    """Aperture Value (0016,0022), DS, VM 1"""
    ApexPosition: _FD_n
    """Apex Position (0020,9308), FD, VM 3"""
    ApplicableFrameRange: _US_n
    """Applicable Frame Range (0028,6102), US, VM 2-2n"""
    ApplicableSafetyStandardAgency: _CS
    """Applicable Safety Standard Agency (0018,9174), CS, VM 1"""
    ApplicableSafetyStandardDescription: _LO
    """Applicable Safety Standard Description (0018,9175), LO, VM 1"""
    ApplicationManufacturer: _LO
    """Application Manufacturer (0018,9526), LO, VM 1"""
    ApplicationMaximumRepaintTime: _US
    """Application Maximum Repaint Time (0072,010E), US, VM 1"""
    ApplicationName: _LO
    """Application Name (0018,9524), LO, VM 1"""
    ApplicationSetupCheck: _CS
    """Application Setup Check (3008,0116), CS, VM 1"""
    ApplicationSetupManufacturer: _LO
    """Application Setup Manufacturer (300A,0238), LO, VM 1"""
    ApplicationSetupName: _LO
    """Application Setup Name (300A,0236), LO, VM 1"""
    ApplicationSetupNumber: _IS
    """Application Setup Number (300A,0234), IS, VM 1"""
    ApplicationSetupSequence: _SQ[_Nested]
    """Application Setup Sequence (300A,0230), SQ, VM 1"""
    ApplicationSetupType: _CS
    """Application Setup Type (300A,0232), CS, VM 1"""
    ApplicationVersion: _LO
    """Application Version (0018,9525), LO, VM 1"""
    ApplicatorApertureShape: _CS
    """Applicator Aperture Shape (300A,0432), CS, VM 1"""
    ApplicatorDescription: _LO
    """Applicator Description (300A,010A), LO, VM 1"""
    ApplicatorGeometrySequence: _SQ[_Nested]
    """Applicator Geometry Sequence (300A,0431), SQ, VM 1"""
    ApplicatorID: _SH
    """Applicator ID (300A,0108), SH, VM 1"""
    ApplicatorOpening: _FL
    """Applicator Opening (300A,0433), FL, VM 1"""
    ApplicatorOpeningX: _FL
    """Applicator Opening X (300A,0434), FL, VM 1"""
    ApplicatorOpeningY: _FL
    """Applicator Opening Y (300A,0435), FL, VM 1"""
    ApplicatorSequence: _SQ[_Nested]
    """Applicator Sequence (300A,0107), SQ, VM 1"""
    ApplicatorShapeReferencedROINumber: _IS
    """Applicator Shape Referenced ROI Number (300A,02A1), IS, VM 1"""
    ApplicatorType: _CS
    """Applicator Type (300A,0109), CS, VM 1"""
    AppliedMaskSubtractionFlag: _CS
    """Applied Mask Subtraction Flag (0018,11C0), CS, VM 1"""
    ApprovalSequence: _SQ[_Nested]
    """Approval Sequence (0044,0100), SQ, VM 1"""
    ApprovalStatus: _CS
    """Approval Status (300E,0002), CS, VM 1"""
    ApprovalStatusDateTime: _DT
    """Approval Status DateTime (0044,0004), DT, VM 1"""
    ApprovalStatusFurtherDescription: _LT
    """Approval Status Further Description (0044,0003), LT, VM 1"""
    ApprovalSubjectSequence: _SQ[_Nested]
    """Approval Subject Sequence (0044,0109), SQ, VM 1"""
    Arbitrary: _LT
    """Arbitrary (4000,0010), LT, VM 1, retired"""
    ArchiveRequested: _CS
    """Archive Requested (0040,A494), CS, VM 1"""
    ArterialSpinLabelingContrast: _CS
    """Arterial Spin Labeling Contrast (0018,9250), CS, VM 1"""
    AscanRate: _FL
    """A-scan Rate (0022,1649), FL, VM 1"""
    AsserterIdentificationSequence: _SQ[_Nested]
    """Asserter Identification Sequence (0044,0103), SQ, VM 1"""
    AssertionCodeSequence: _SQ[_Nested]
    """Assertion Code Sequence (0044,0101), SQ, VM 1"""
    AssertionComments: _UT
    """Assertion Comments (0044,0106), UT, VM 1"""
    AssertionDateTime: _DT
    """Assertion DateTime (0044,0104), DT, VM 1"""
    AssertionExpirationDateTime: _DT
    """Assertion Expiration DateTime (0044,0105), DT, VM 1"""
    AssertionUID: _UI
    """Assertion UID (0044,0102), UI, VM 1"""
    AssessedAttributeValueSequence: _SQ[_Nested]
    """Assessed Attribute Value Sequence (0082,0010), SQ, VM 1"""
    AssessedSOPInstanceSequence: _SQ[_Nested]
    """Assessed SOP Instance Sequence (0082,0004), SQ, VM 1"""
    AssessmentLabel: _LO
    """Assessment Label (0082,0023), LO, VM 1"""
    AssessmentObservationsSequence: _SQ[_Nested]
    """Assessment Observations Sequence (0082,0007), SQ, VM 1"""
    AssessmentRequesterSequence: _SQ[_Nested]
    """Assessment Requester Sequence (0082,0017), SQ, VM 1"""
    AssessmentSetID: _LO
    """Assessment Set ID (0082,0016), LO, VM 1"""
    AssessmentSummary: _CS
    """Assessment Summary (0082,0001), CS, VM 1"""
    AssessmentSummaryDescription: _UT
    """Assessment Summary Description (0082,0003), UT, VM 1"""
    AssessmentTypeCodeSequence: _SQ[_Nested]
    """Assessment Type Code Sequence (0082,0021), SQ, VM 1"""
    AssignedLocation: _SH
    """Assigned Location (4010,102A), SH, VM 1"""
    AssigningAgencyOrDepartmentCodeSequence: _SQ[_Nested]
    """Assigning Agency or Department Code Sequence (0040,003A), SQ, VM 1"""
    AssigningFacilitySequence: _SQ[_Nested]
    """Assigning Facility Sequence (0040,0036), SQ, VM 1"""
    AssigningJurisdictionCodeSequence: _SQ[_Nested]
    """Assigning Jurisdiction Code Sequence (0040,0039), SQ, VM 1"""
    AttachedContours: _IS_1_n
    """Attached Contours (3006,0049), IS, VM 1-n, retired"""
    AttenuationCorrected: _CS
    """Attenuation Corrected (0018,9759), CS, VM 1"""
    AttenuationCorrectionMethod: _LO
    """Attenuation Correction Method (0054,1101), LO, VM 1"""
    AttenuationCorrectionSource: _CS
    """Attenuation Correction Source (0018,9738), CS, VM 1"""
    AttenuationCorrectionTemporalRelationship: _CS
    """Attenuation Correction Temporal Relationship (0018,9770), CS, VM 1"""
    AttributeIdentifierList: _AT_1_n
    """Attribute Identifier List (0000,1005), AT, VM 1-n"""
    AttributeItemSelector: _UL
    """Attribute Item Selector (0074,1054), UL, VM 1"""
    AttributeModificationDateTime: _DT
    """Attribute Modification DateTime (0400,0562), DT, VM 1"""
    AttributeOccurrencePointer: _AT
    """Attribute Occurrence Pointer (0074,1052), AT, VM 1"""
    AttributeOccurrencePrivateCreator: _LO
    """Attribute Occurrence Private Creator (0074,1056), LO, VM 1"""
    AttributeOccurrenceSequence: _SQ[_Nested]
    """Attribute Occurrence Sequence (0074,1050), SQ, VM 1"""
    AttributeToleranceValuesSequence: _SQ[_Nested]
    """Attribute Tolerance Values Sequence (300A,062B), SQ, VM 1"""
    AuthorIdentificationSequence: _SQ[_Nested]
    """Author Identification Sequence (3010,0019), SQ, VM 1"""
    AuthorObserverSequence: _SQ[_Nested]
    """Author Observer Sequence (0040,A078), SQ, VM 1"""
    AuthorizationEquipmentCertificationNumber: _LO
    """Authorization Equipment Certification Number (0100,0426), LO, VM 1"""
    AutoKVPLowerBound: _FD
    """Auto KVP Lower Bound (0018,9946), FD, VM 1"""
    AutoKVPSelectionType: _CS
    """Auto KVP Selection Type (0018,9944), CS, VM 1"""
    AutoKVPUpperBound: _FD
    """Auto KVP Upper Bound (0018,9945), FD, VM 1"""
    AutorefractionLeftEyeSequence: _SQ[_Nested]
    """Autorefraction Left Eye Sequence (0046,0052), SQ, VM 1"""
    AutorefractionRightEyeSequence: _SQ[_Nested]
    """Autorefraction Right Eye Sequence (0046,0050), SQ, VM 1"""
    AutosequenceFlag: _CS
    """Autosequence Flag (0074,1025), CS, VM 1"""
    AvailableTransferSyntaxUID: _UI_1_n
    """Available Transfer Syntax UID (0008,3002), UI, VM 1-n"""
    AverageBeamDosePointDepth: _FL
    """Average Beam Dose Point Depth (300A,008D), FL, VM 1, retired"""
    AverageBeamDosePointEquivalentDepth: _FL
    """Average Beam Dose Point Equivalent Depth (300A,008E), FL, VM 1, retired"""
    AverageBeamDosePointSSD: _FL
    """Average Beam Dose Point SSD (300A,008F), FL, VM 1, retired"""
    AverageBeamDosePointSourceToExternalContourDistance: _FL
    """Average Beam Dose Point Source to External Contour Distance (300A,0131), FL, VM 1"""
    AverageCornealPower: _FL
    """Average Corneal Power (0046,0220), FL, VM 1"""
    AveragePulseWidth: _DS
    """Average Pulse Width (0018,1154), DS, VM 1"""
    AxialAcceptance: _DS
    """Axial Acceptance (0054,1200), DS, VM 1"""
    AxialDetectorDimension: _FD
    """Axial Detector Dimension (0018,9727), FD, VM 1"""
    AxialLengthOfTheEye: _FL
    """Axial Length of the Eye (0022,0030), FL, VM 1"""
    AxialMash: _IS_n
    """Axial Mash (0054,1201), IS, VM 2"""
    AxialPower: _FL
    """Axial Power (0046,0249), FL, VM 1"""
    AxialResolution: _FD
    """Axial Resolution (0052,0008), FD, VM 1"""
    AxisOfRotation: _FL_n
    """Axis of Rotation (0066,001B), FL, VM 3"""
    B1rms: _FL
    """B1rms (0018,1320), FL, VM 1"""
    BackgroundColor: _CS
    """Background Color (0046,0092), CS, VM 1"""
    BackgroundIlluminationColorCodeSequence: _SQ[_Nested]
    """Background Illumination Color Code Sequence (0024,0024), SQ, VM 1"""
    BackgroundLuminance: _FL
    """Background Luminance (0024,0020), FL, VM 1"""
    BadPixelImage: _OB
    """Bad Pixel Image (0014,3080), OB, VM 1"""
    BarcodeSymbology: _CS
    """Barcode Symbology (2200,0006), CS, VM 1"""
    BarcodeValue: _LT
    """Barcode Value (2200,0005), LT, VM 1"""
    BaselineCorrection: _CS
    """Baseline Correction (0018,9067), CS, VM 1"""
    BasicColorImageSequence: _SQ[_Nested]
    """Basic Color Image Sequence (2020,0111), SQ, VM 1"""
    BasicGrayscaleImageSequence: _SQ[_Nested]
    """Basic Grayscale Image Sequence (2020,0110), SQ, VM 1"""
    BasisMaterialsCodeSequence: _SQ[_Nested]
    """Basis Materials Code Sequence (4010,1045), SQ, VM 1"""
    BasisRTTreatmentPhaseIndex: _US
    """Basis RT Treatment Phase Index (3010,003E), US, VM 1"""
    BatteryLevel: _UT
    """Battery Level (0016,0003), UT, VM 1"""
    BeamAngle: _FL
    """Beam Angle (0018,9449), FL, VM 1"""
    BeamAreaLimitSequence: _SQ[_Nested]
    """Beam Area Limit Sequence (300A,0689), SQ, VM 1"""
    BeamCurrentModulationID: _SH
    """Beam Current Modulation ID (300A,034C), SH, VM 1"""
    BeamDeliveryDurationLimit: _FD
    """Beam Delivery Duration Limit (300A,00C5), FD, VM 1"""
    BeamDescription: _ST
    """Beam Description (300A,00C3), ST, VM 1"""
    BeamDose: _DS
    """Beam Dose (300A,0084), DS, VM 1"""
    BeamDoseMeaning: _CS
    """Beam Dose Meaning (300A,008B), CS, VM 1"""
    BeamDosePointDepth: _FL
    """Beam Dose Point Depth (300A,0088), FL, VM 1"""
    BeamDosePointEquivalentDepth: _FL
    """Beam Dose Point Equivalent Depth (300A,0089), FL, VM 1"""
    BeamDosePointSSD: _FL
    """Beam Dose Point SSD (300A,008A), FL, VM 1"""
    BeamDosePointSourceToExternalContourDistance: _DS
    """Beam Dose Point Source to External Contour Distance (300A,0094), DS, VM 1"""
    BeamDoseSpecificationPoint: _DS_n
    """Beam Dose Specification Point (300A,0082), DS, VM 3, retired"""
    BeamDoseType: _CS
    """Beam Dose Type (300A,0090), CS, VM 1"""
    BeamDoseVerificationControlPointSequence: _SQ[_Nested]
    """Beam Dose Verification Control Point Sequence (300A,008C), SQ, VM 1"""
    BeamHardeningCorrectionTechnique: _LT
    """Beam Hardening Correction Technique (0014,3101), LT, VM 1"""
    BeamHoldOriginatingDeviceSequence: _SQ[_Nested]
    """Beam Hold Originating Device Sequence (300C,0128), SQ, VM 1"""
    BeamHoldTransition: _CS
    """Beam Hold Transition (300C,0126), CS, VM 1"""
    BeamHoldTransitionDateTime: _DT
    """Beam Hold Transition DateTime (300C,0127), DT, VM 1"""
    BeamHoldTransitionTriggerSource: _CS
    """Beam Hold Transition Trigger Source (300C,0129), CS, VM 1"""
    BeamLimitingDeviceAngle: _DS
    """Beam Limiting Device Angle (300A,0120), DS, VM 1"""
    BeamLimitingDeviceAngleTolerance: _DS
    """Beam Limiting Device Angle Tolerance (300A,0046), DS, VM 1"""
    BeamLimitingDeviceLeafPairsSequence: _SQ[_Nested]
    """Beam Limiting Device Leaf Pairs Sequence (3008,00A0), SQ, VM 1"""
    BeamLimitingDevicePositionSequence: _SQ[_Nested]
    """Beam Limiting Device Position Sequence (300A,011A), SQ, VM 1"""
    BeamLimitingDevicePositionTolerance: _DS
    """Beam Limiting Device Position Tolerance (300A,004A), DS, VM 1"""
    BeamLimitingDeviceRotationDirection: _CS
    """Beam Limiting Device Rotation Direction (300A,0121), CS, VM 1"""
    BeamLimitingDeviceSequence: _SQ[_Nested]
    """Beam Limiting Device Sequence (300A,00B6), SQ, VM 1"""
    BeamLimitingDeviceToleranceSequence: _SQ[_Nested]
    """Beam Limiting Device Tolerance Sequence (300A,0048), SQ, VM 1"""
    BeamMeterset: _DS
    """Beam Meterset (300A,0086), DS, VM 1"""
    BeamModifierCoordinatesPresenceFlag: _CS
    """Beam Modifier Coordinates Presence Flag (3002,0105), CS, VM 1"""
    BeamModifierOrientationAngle: _FD
    """Beam Modifier Orientation Angle (300A,0645), FD, VM 1"""
    BeamName: _LO
    """Beam Name (300A,00C2), LO, VM 1"""
    BeamNumber: _IS
    """Beam Number (300A,00C0), IS, VM 1"""
    BeamOrderIndex: _UL
    """Beam Order Index (0074,1324), UL, VM 1"""
    BeamOrderIndexTrial: _IS
    """Beam Order Index (Trial) (0074,1024), IS, VM 1, retired"""
    BeamSequence: _SQ[_Nested]
    """Beam Sequence (300A,00B0), SQ, VM 1"""
    BeamSpotSize: _FD
    """Beam Spot Size (0052,0003), FD, VM 1"""
    BeamStopperPosition: _CS
    """Beam Stopper Position (3008,0230), CS, VM 1"""
    BeamTaskSequence: _SQ[_Nested]
    """Beam Task Sequence (0074,1020), SQ, VM 1"""
    BeamTaskType: _CS
    """Beam Task Type (0074,1022), CS, VM 1"""
    BeamType: _CS
    """Beam Type (300A,00C4), CS, VM 1"""
    BeatRejectionFlag: _CS
    """Beat Rejection Flag (0018,1080), CS, VM 1"""
    BeltHeight: _FL
    """Belt Height (4010,1062), FL, VM 1"""
    BiPlaneAcquisitionSequence: _SQ[_Nested]
    """Bi-Plane Acquisition Sequence (0028,5000), SQ, VM 1, retired"""
    BibliographicCitationTrial: _ST
    """Bibliographic Citation (Trial) (0040,A16A), ST, VM 1, retired"""
    BillingItemSequence: _SQ[_Nested]
    """Billing Item Sequence (0040,0296), SQ, VM 1"""
    BillingProcedureStepSequence: _SQ[_Nested]
    """Billing Procedure Step Sequence (0040,0320), SQ, VM 1"""
    BillingSuppliesAndDevicesSequence: _SQ[_Nested]
    """Billing Supplies and Devices Sequence (0040,0324), SQ, VM 1"""
    BiopsyTargetSequence: _SQ[_Nested]
    """Biopsy Target Sequence (0018,2041), SQ, VM 1"""
    BitsAllocated: _US
    """Bits Allocated (0028,0100), US, VM 1"""
    BitsGrouped: _US
    """Bits Grouped (0028,0069), US, VM 1, retired"""
    BitsMappedToColorLookupTable: _US
    """Bits Mapped to Color Lookup Table (0028,1403), US, VM 1"""
    BitsStored: _US
    """Bits Stored (0028,0101), US, VM 1"""
    BlendingDisplayInputSequence: _SQ[_Nested]
    """Blending Display Input Sequence (0070,1B03), SQ, VM 1"""
    BlendingDisplaySequence: _SQ[_Nested]
    """Blending Display Sequence (0070,1B04), SQ, VM 1"""
    BlendingInputNumber: _US
    """Blending Input Number (0070,1B02), US, VM 1"""
    BlendingLUT1Sequence: _SQ[_Nested]
    """Blending LUT 1 Sequence (0028,1404), SQ, VM 1"""
    BlendingLUT1TransferFunction: _CS
    """Blending LUT 1 Transfer Function (0028,1405), CS, VM 1"""
    BlendingLUT2Sequence: _SQ[_Nested]
    """Blending LUT 2 Sequence (0028,140C), SQ, VM 1"""
    BlendingLUT2TransferFunction: _CS
    """Blending LUT 2 Transfer Function (0028,140D), CS, VM 1"""
    BlendingLookupTableData: _OW
    """Blending Lookup Table Data (0028,1408), OW, VM 1"""
    BlendingLookupTableDescriptor: _US_n
    """Blending Lookup Table Descriptor (0028,1407), US, VM 3"""
    BlendingMode: _CS
    """Blending Mode (0070,1B06), CS, VM 1"""
    BlendingOperationType: _CS
    """Blending Operation Type (0072,0500), CS, VM 1"""
    BlendingPosition: _CS
    """Blending Position (0070,0405), CS, VM 1"""
    BlendingSequence: _SQ[_Nested]
    """Blending Sequence (0070,0402), SQ, VM 1"""
    BlendingWeightConstant: _FD
    """Blending Weight Constant (0028,1406), FD, VM 1"""
    BlindSpotLocalized: _CS
    """Blind Spot Localized (0024,0106), CS, VM 1"""
    BlindSpotXCoordinate: _FL
    """Blind Spot X-Coordinate (0024,0107), FL, VM 1"""
    BlindSpotYCoordinate: _FL
    """Blind Spot Y-Coordinate (0024,0108), FL, VM 1"""
    BlockColumns: _US
    """Block Columns (0028,0092), US, VM 1, retired"""
    BlockData: _DS_n
    """Block Data (300A,0106), DS, VM 2-2n"""
    BlockDefinitionSequence: _SQ[_Nested]
    """Block Definition Sequence (300A,066A), SQ, VM 1"""
    BlockDivergence: _CS
    """Block Divergence (300A,00FA), CS, VM 1"""
    BlockEdgeData: _OF
    """Block Edge Data (300A,066B), OF, VM 1"""
    BlockEdgeDataSequence: _SQ[_Nested]
    """Block Edge Data Sequence (300A,066F), SQ, VM 1"""
    BlockIdentifyingInformationStatus: _CS
    """Block Identifying Information Status (0008,0303), CS, VM 1"""
    BlockMountingPosition: _CS
    """Block Mounting Position (300A,00FB), CS, VM 1"""
    BlockName: _LO
    """Block Name (300A,00FE), LO, VM 1"""
    BlockNumber: _IS
    """Block Number (300A,00FC), IS, VM 1"""
    BlockNumberOfPoints: _IS
    """Block Number of Points (300A,0104), IS, VM 1"""
    BlockOrientation: _CS
    """Block Orientation (300A,066C), CS, VM 1"""
    BlockRows: _US
    """Block Rows (0028,0091), US, VM 1, retired"""
    BlockSequence: _SQ[_Nested]
    """Block Sequence (300A,00F4), SQ, VM 1"""
    BlockSlabNumber: _US
    """Block Slab Number (300A,0443), US, VM 1"""
    BlockSlabSequence: _SQ[_Nested]
    """Block Slab Sequence (300A,0441), SQ, VM 1"""
    BlockSlabThickness: _DS
    """Block Slab Thickness (300A,0442), DS, VM 1"""
    BlockThickness: _DS
    """Block Thickness (300A,0100), DS, VM 1"""
    BlockTransmission: _DS
    """Block Transmission (300A,0102), DS, VM 1"""
    BlockTrayID: _SH
    """Block Tray ID (300A,00F5), SH, VM 1"""
    BlockType: _CS
    """Block Type (300A,00F8), CS, VM 1"""
    BlockedPixels: _CS
    """Blocked Pixels (0028,0090), CS, VM 1, retired"""
    BloodSignalNulling: _CS
    """Blood Signal Nulling (0018,9022), CS, VM 1"""
    BluePaletteColorLookupTableData: _OW
    """Blue Palette Color Lookup Table Data (0028,1203), OW, VM 1"""
    BluePaletteColorLookupTableDescriptor: _US_or_SS_n
    """Blue Palette Color Lookup Table Descriptor (0028,1103), US or SS, VM 3"""
    BoardingPassID: _SH
    """Boarding Pass ID (4010,101A), SH, VM 1"""
    BodyPartExamined: _CS
    """Body Part Examined (0018,0015), CS, VM 1"""
    BodyPartThickness: _DS
    """Body Part Thickness (0018,11A0), DS, VM 1"""
    Bold: _CS
    """Bold (0070,0249), CS, VM 1"""
    BolusDefinitionSequence: _SQ[_Nested]
    """Bolus Definition Sequence (300A,0673), SQ, VM 1"""
    BolusDescription: _ST
    """Bolus Description (300A,00DD), ST, VM 1"""
    BolusID: _SH
    """Bolus ID (300A,00DC), SH, VM 1"""
    BoneThermalIndex: _DS
    """Bone Thermal Index (0018,5024), DS, VM 1"""
    BorderDensity: _CS
    """Border Density (2010,0100), CS, VM 1"""
    Borders: _CS
    """Borders (0000,5160), CS, VM 1, retired"""
    BottomRightHandCornerOfLocalizerArea: _US_n
    """Bottom Right Hand Corner of Localizer Area (0048,0202), US, VM 2, retired"""
    BoundingBoxAnnotationUnits: _CS
    """Bounding Box Annotation Units (0070,0003), CS, VM 1"""
    BoundingBoxBottomRightHandCorner: _FL_n
    """Bounding Box Bottom Right Hand Corner (0070,0011), FL, VM 2"""
    BoundingBoxCrop: _FD_n
    """Bounding Box Crop (0070,1303), FD, VM 6"""
    BoundingBoxTextHorizontalJustification: _CS
    """Bounding Box Text Horizontal Justification (0070,0012), CS, VM 1"""
    BoundingBoxTopLeftHandCorner: _FL_n
    """Bounding Box Top Left Hand Corner (0070,0010), FL, VM 2"""
    BoundingPolygon: _FL_n
    """Bounding Polygon (4010,101D), FL, VM 6-n"""
    BoundingRectangle: _FD_n
    """Bounding Rectangle (0068,6347), FD, VM 4"""
    BrachyAccessoryDeviceID: _SH
    """Brachy Accessory Device ID (300A,0263), SH, VM 1"""
    BrachyAccessoryDeviceName: _LO
    """Brachy Accessory Device Name (300A,0266), LO, VM 1"""
    BrachyAccessoryDeviceNominalThickness: _DS
    """Brachy Accessory Device Nominal Thickness (300A,026A), DS, VM 1"""
    BrachyAccessoryDeviceNominalTransmission: _DS
    """Brachy Accessory Device Nominal Transmission (300A,026C), DS, VM 1"""
    BrachyAccessoryDeviceNumber: _IS
    """Brachy Accessory Device Number (300A,0262), IS, VM 1"""
    BrachyAccessoryDeviceSequence: _SQ[_Nested]
    """Brachy Accessory Device Sequence (300A,0260), SQ, VM 1"""
    BrachyAccessoryDeviceType: _CS
    """Brachy Accessory Device Type (300A,0264), CS, VM 1"""
    BrachyApplicationSetupDose: _DS
    """Brachy Application Setup Dose (300A,00A4), DS, VM 1"""
    BrachyApplicationSetupDoseSpecificationPoint: _DS_n
    """Brachy Application Setup Dose Specification Point (300A,00A2), DS, VM 3"""
    BrachyControlPointDeliveredSequence: _SQ[_Nested]
    """Brachy Control Point Delivered Sequence (3008,0160), SQ, VM 1"""
    BrachyControlPointSequence: _SQ[_Nested]
    """Brachy Control Point Sequence (300A,02D0), SQ, VM 1"""
    BrachyPulseControlPointDeliveredSequence: _SQ[_Nested]
    """Brachy Pulse Control Point Delivered Sequence (3008,0173), SQ, VM 1"""
    BrachyReferencedDoseReferenceSequence: _SQ[_Nested]
    """Brachy Referenced Dose Reference Sequence (300C,0055), SQ, VM 1"""
    BrachyTaskSequence: _SQ[_Nested]
    """Brachy Task Sequence (0074,1401), SQ, VM 1"""
    BrachyTreatmentTechnique: _CS
    """Brachy Treatment Technique (300A,0200), CS, VM 1"""
    BrachyTreatmentType: _CS
    """Brachy Treatment Type (300A,0202), CS, VM 1"""
    BrachytherapySourceType: _CS_1_n
    """Brachytherapy Source Type (3010,0048), CS, VM 1-n"""
    BranchOfService: _LO
    """Branch of Service (0010,1081), LO, VM 1"""
    BreastImplantPresent: _CS
    """Breast Implant Present (0028,1300), CS, VM 1"""
    BreastSupportIsocenterPrimaryAngle: _FD
    """Breast Support Isocenter Primary Angle (0018,9545), FD, VM 1"""
    BreastSupportIsocenterSecondaryAngle: _FD
    """Breast Support Isocenter Secondary Angle (0018,9546), FD, VM 1"""
    BreastSupportXPositionToIsocenter: _FD
    """Breast Support X Position to Isocenter (0018,9547), FD, VM 1"""
    BreastSupportYPositionToIsocenter: _FD
    """Breast Support Y Position to Isocenter (0018,9548), FD, VM 1"""
    BreastSupportZPositionToIsocenter: _FD
    """Breast Support Z Position to Isocenter (0018,9549), FD, VM 1"""
    BreedRegistrationNumber: _LO
    """Breed Registration Number (0010,2295), LO, VM 1"""
    BreedRegistrationSequence: _SQ[_Nested]
    """Breed Registration Sequence (0010,2294), SQ, VM 1"""
    BreedRegistryCodeSequence: _SQ[_Nested]
    """Breed Registry Code Sequence (0010,2296), SQ, VM 1"""
    BridgeResistors: _DS
    """Bridge Resistors (0014,4088), DS, VM 1"""
    BrightnessValue: _DS
    """Brightness Value (0016,0023), DS, VM 1"""
    BscanCycleTime: _FL
    """B-scan Cycle Time (0022,1645), FL, VM 1"""
    BscanCycleTimeVector: _FL_1_n
    """B-scan Cycle Time Vector (0022,1646), FL, VM 1-n"""
    BscanRate: _FL
    """B-scan Rate (0022,1650), FL, VM 1"""
    BscanSlabThickness: _FL
    """B-scan Slab Thickness (0022,1643), FL, VM 1"""
    BulkMotionCompensationTechnique: _CS
    """Bulk Motion Compensation Technique (0018,9172), CS, VM 1"""
    BulkMotionSignalSource: _CS
    """Bulk Motion Signal Source (0018,9173), CS, VM 1"""
    BulkMotionStatus: _CS
    """Bulk Motion Status (0018,9166), CS, VM 1, retired"""
    BurnedInAnnotation: _CS
    """Burned In Annotation (0028,0301), CS, VM 1"""
    CADFileFormat: _ST
    """CAD File Format (0014,0023), ST, VM 1, retired"""
    CArmPhotonElectronControlPointSequence: _SQ[_Nested]
    """C-Arm Photon-Electron Control Point Sequence (300A,062F), SQ, VM 1"""
    CArmPositionerTabletopRelationship: _CS
    """C-arm Positioner Tabletop Relationship (0018,9474), CS, VM 1"""
    CIExyWhitePoint: _FL_n
    """CIExy White Point (0028,7018), FL, VM 2"""
    CSSFontName: _LO
    """CSS Font Name (0070,0229), LO, VM 1"""
    CTAcquisitionDetailsSequence: _SQ[_Nested]
    """CT Acquisition Details Sequence (0018,9304), SQ, VM 1"""
    CTAcquisitionTypeSequence: _SQ[_Nested]
    """CT Acquisition Type Sequence (0018,9301), SQ, VM 1"""
    CTAdditionalXRaySourceSequence: _SQ[_Nested]
    """CT Additional X-Ray Source Sequence (0018,9360), SQ, VM 1"""
    CTDIPhantomTypeCodeSequence: _SQ[_Nested]
    """CTDI Phantom Type Code Sequence (0018,9346), SQ, VM 1"""
    CTDIvol: _FD
    """CTDIvol (0018,9345), FD, VM 1"""
    CTDIvolNotificationTrigger: _FD
    """CTDIvol Notification Trigger (0018,9942), FD, VM 1"""
    CTExposureSequence: _SQ[_Nested]
    """CT Exposure Sequence (0018,9321), SQ, VM 1"""
    CTGeometrySequence: _SQ[_Nested]
    """CT Geometry Sequence (0018,9312), SQ, VM 1"""
    CTImageFrameTypeSequence: _SQ[_Nested]
    """CT Image Frame Type Sequence (0018,9329), SQ, VM 1"""
    CTImagingAcquisitionParameterSequence: _SQ[_Nested]
    """CT Imaging Acquisition Parameter Sequence (3002,0126), SQ, VM 1"""
    CTPositionSequence: _SQ[_Nested]
    """CT Position Sequence (0018,9326), SQ, VM 1"""
    CTReconstructionSequence: _SQ[_Nested]
    """CT Reconstruction Sequence (0018,9314), SQ, VM 1"""
    CTTableDynamicsSequence: _SQ[_Nested]
    """CT Table Dynamics Sequence (0018,9308), SQ, VM 1"""
    CTXRayDetailsSequence: _SQ[_Nested]
    """CT X-Ray Details Sequence (0018,9325), SQ, VM 1"""
    CalciumScoringMassFactorDevice: _FL_n
    """Calcium Scoring Mass Factor Device (0018,9352), FL, VM 3"""
    CalciumScoringMassFactorPatient: _FL
    """Calcium Scoring Mass Factor Patient (0018,9351), FL, VM 1"""
    CalculatedAnatomyThickness: _FL
    """Calculated Anatomy Thickness (0018,9452), FL, VM 1"""
    CalculatedDoseReferenceDescription: _ST
    """Calculated Dose Reference Description (3008,0074), ST, VM 1"""
    CalculatedDoseReferenceDoseValue: _DS
    """Calculated Dose Reference Dose Value (3008,0076), DS, VM 1"""
    CalculatedDoseReferenceNumber: _IS
    """Calculated Dose Reference Number (3008,0072), IS, VM 1"""
    CalculatedDoseReferenceSequence: _SQ[_Nested]
    """Calculated Dose Reference Sequence (3008,0070), SQ, VM 1"""
    CalculatedFrameList: _UL_n
    """Calculated Frame List (0008,1162), UL, VM 3-3n"""
    CalculatedTargetPosition: _FL_n
    """Calculated Target Position (0018,2044), FL, VM 3"""
    CalculationComment: _LT
    """Calculation Comment (0022,112C), LT, VM 1"""
    CalculationCommentSequence: _SQ[_Nested]
    """Calculation Comment Sequence (0022,112A), SQ, VM 1"""
    CalculationCommentType: _CS
    """Calculation Comment Type (0022,112B), CS, VM 1"""
    CalibrationDataSequence: _SQ[_Nested]
    """Calibration Data Sequence (0054,0306), SQ, VM 1"""
    CalibrationDate: _DA_1_n
    """Calibration Date (0014,407E), DA, VM 1-n"""
    CalibrationDateTime: _DT
    """Calibration DateTime (0018,1203), DT, VM 1"""
    CalibrationImage: _CS
    """Calibration Image (0050,0004), CS, VM 1"""
    CalibrationNotes: _LT
    """Calibration Notes (0014,3099), LT, VM 1"""
    CalibrationProcedure: _ST
    """Calibration Procedure (0014,4072), ST, VM 1"""
    CalibrationReferencePointDepth: _FD
    """Calibration Reference Point Depth (300C,0124), FD, VM 1"""
    CalibrationSequence: _SQ[_Nested]
    """Calibration Sequence (0018,9455), SQ, VM 1"""
    CalibrationSettingsSequence: _SQ[_Nested]
    """Calibration Settings Sequence (0014,4070), SQ, VM 1"""
    CalibrationTime: _TM_1_n
    """Calibration Time (0014,407C), TM, VM 1-n"""
    CameraAngleOfView: _FL
    """Camera Angle of View (0022,001E), FL, VM 1"""
    CameraElevationAngle: _DS
    """Camera Elevation Angle (0016,0035), DS, VM 1"""
    CameraOwnerName: _UT
    """Camera Owner Name (0016,004D), UT, VM 1"""
    CameraPositionGroupSequence: _SQ[_Nested]
    """Camera Position Group Sequence (0034,000B), SQ, VM 1"""
    CardiacBeatRejectionTechnique: _CS
    """Cardiac Beat Rejection Technique (0018,9169), CS, VM 1"""
    CardiacCyclePosition: _CS
    """Cardiac Cycle Position (0018,9236), CS, VM 1"""
    CardiacFramingType: _LO
    """Cardiac Framing Type (0018,1064), LO, VM 1"""
    CardiacNumberOfImages: _IS
    """Cardiac Number of Images (0018,1090), IS, VM 1"""
    CardiacRRIntervalSpecified: _FD
    """Cardiac R-R Interval Specified (0018,9070), FD, VM 1"""
    CardiacSignalSource: _CS
    """Cardiac Signal Source (0018,9085), CS, VM 1"""
    CardiacSynchronizationSequence: _SQ[_Nested]
    """Cardiac Synchronization Sequence (0018,9118), SQ, VM 1"""
    CardiacSynchronizationTechnique: _CS
    """Cardiac Synchronization Technique (0018,9037), CS, VM 1"""
    CarrierID: _SH
    """Carrier ID (4010,1058), SH, VM 1"""
    CarrierIDAssigningAuthority: _CS
    """Carrier ID Assigning Authority (4010,1059), CS, VM 1"""
    CassetteID: _LO
    """Cassette ID (0018,1007), LO, VM 1"""
    CassetteOrientation: _CS
    """Cassette Orientation (0018,1402), CS, VM 1"""
    CassetteSize: _CS
    """Cassette Size (0018,1403), CS, VM 1"""
    CatchTrialsDataFlag: _CS
    """Catch Trials Data Flag (0024,0055), CS, VM 1"""
    CatheterDirectionOfRotation: _CS
    """Catheter Direction of Rotation (0052,0031), CS, VM 1"""
    CatheterRotationalRate: _FD
    """Catheter Rotational Rate (0052,0013), FD, VM 1"""
    CellValuesSequence: _SQ[_Nested]
    """Cell Values Sequence (0040,A808), SQ, VM 1"""
    CenterFrequency: _FD
    """Center Frequency (0018,982D), FD, VM 1"""
    CenterOfCircularCollimator: _IS_n
    """Center of Circular Collimator (0018,1710), IS, VM 2"""
    CenterOfCircularExposureControlSensingRegion: _SS_n
    """Center of Circular Exposure Control Sensing Region (0018,9440), SS, VM 2"""
    CenterOfCircularOutline: _FD_n
    """Center of Circular Outline (0018,1635), FD, VM 2"""
    CenterOfCircularShutter: _IS_n
    """Center of Circular Shutter (0018,1610), IS, VM 2"""
    CenterOfMass: _FL_n
    """Center of Mass (4010,101B), FL, VM 3"""
    CenterOfPTO: _FL_n
    """Center of PTO (4010,101C), FL, VM 3"""
    CenterOfRotation: _FL_n
    """Center of Rotation (0066,001C), FL, VM 3"""
    CenterOfRotationOffset: _DS
    """Center of Rotation Offset (0018,1145), DS, VM 1"""
    CertificateOfSigner: _OB
    """Certificate of Signer (0400,0115), OB, VM 1"""
    CertificateType: _CS
    """Certificate Type (0400,0110), CS, VM 1"""
    CertifiedTimestamp: _OB
    """Certified Timestamp (0400,0310), OB, VM 1"""
    CertifiedTimestampType: _CS
    """Certified Timestamp Type (0400,0305), CS, VM 1"""
    ChairHeadFramePosition: _DS
    """Chair Head Frame Position (300A,0151), DS, VM 1"""
    ChairHeadFramePositionTolerance: _DS
    """Chair Head Frame Position Tolerance (300A,0153), DS, VM 1"""
    ChannelBaseline: _DS
    """Channel Baseline (003A,0213), DS, VM 1"""
    ChannelDefinitionSequence: _SQ[_Nested]
    """Channel Definition Sequence (003A,0200), SQ, VM 1"""
    ChannelDeliveryContinuationSequence: _SQ[_Nested]
    """Channel Delivery Continuation Sequence (0074,140D), SQ, VM 1"""
    ChannelDeliveryOrderIndex: _IS
    """Channel Delivery Order Index (0074,140C), IS, VM 1"""
    ChannelDeliveryOrderSequence: _SQ[_Nested]
    """Channel Delivery Order Sequence (0074,1405), SQ, VM 1"""
    ChannelDerivationDescription: _LO
    """Channel Derivation Description (003A,020C), LO, VM 1"""
    ChannelDescriptionCodeSequence: _SQ[_Nested]
    """Channel Description Code Sequence (0022,001A), SQ, VM 1"""
    ChannelDisplaySequence: _SQ[_Nested]
    """Channel Display Sequence (003A,0242), SQ, VM 1"""
    ChannelEffectiveLength: _DS
    """Channel Effective Length (300A,0271), DS, VM 1"""
    ChannelIdentificationCode: _IS
    """Channel Identification Code (003A,0301), IS, VM 1"""
    ChannelImpedanceSequence: _SQ[_Nested]
    """Channel Impedance Sequence (003A,0312), SQ, VM 1"""
    ChannelInnerLength: _DS
    """Channel Inner Length (300A,0272), DS, VM 1"""
    ChannelLabel: _SH
    """Channel Label (003A,0203), SH, VM 1"""
    ChannelLength: _DS
    """Channel Length (300A,0284), DS, VM 1"""
    ChannelMaximumValue: _OB_or_OW
    """Channel Maximum Value (5400,0112), OB or OW, VM 1"""
    ChannelMinimumValue: _OB_or_OW
    """Channel Minimum Value (5400,0110), OB or OW, VM 1"""
    ChannelMode: _CS
    """Channel Mode (003A,0302), CS, VM 1"""
    ChannelNumber: _IS
    """Channel Number (300A,0282), IS, VM 1"""
    ChannelOffset: _DS
    """Channel Offset (003A,0218), DS, VM 1"""
    ChannelOverlap: _DS
    """Channel Overlap (0014,409F), DS, VM 1"""
    ChannelPosition: _FL
    """Channel Position (003A,0245), FL, VM 1"""
    ChannelRecommendedDisplayCIELabValue: _US_n
    """Channel Recommended Display CIELab Value (003A,0244), US, VM 3"""
    ChannelSampleSkew: _DS
    """Channel Sample Skew (003A,0215), DS, VM 1"""
    ChannelSensitivity: _DS
    """Channel Sensitivity (003A,0210), DS, VM 1"""
    ChannelSensitivityCorrectionFactor: _DS
    """Channel Sensitivity Correction Factor (003A,0212), DS, VM 1"""
    ChannelSensitivityUnitsSequence: _SQ[_Nested]
    """Channel Sensitivity Units Sequence (003A,0211), SQ, VM 1"""
    ChannelSequence: _SQ[_Nested]
    """Channel Sequence (300A,0280), SQ, VM 1"""
    ChannelSettingsSequence: _SQ[_Nested]
    """Channel Settings Sequence (0014,4091), SQ, VM 1"""
    ChannelShieldID: _SH
    """Channel Shield ID (300A,02B3), SH, VM 1"""
    ChannelShieldName: _LO
    """Channel Shield Name (300A,02B4), LO, VM 1"""
    ChannelShieldNominalThickness: _DS
    """Channel Shield Nominal Thickness (300A,02B8), DS, VM 1"""
    ChannelShieldNominalTransmission: _DS
    """Channel Shield Nominal Transmission (300A,02BA), DS, VM 1"""
    ChannelShieldNumber: _IS
    """Channel Shield Number (300A,02B2), IS, VM 1"""
    ChannelShieldSequence: _SQ[_Nested]
    """Channel Shield Sequence (300A,02B0), SQ, VM 1"""
    ChannelSourceModifiersSequence: _SQ[_Nested]
    """Channel Source Modifiers Sequence (003A,0209), SQ, VM 1"""
    ChannelSourceSequence: _SQ[_Nested]
    """Channel Source Sequence (003A,0208), SQ, VM 1"""
    ChannelStatus: _CS_1_n
    """Channel Status (003A,0205), CS, VM 1-n"""
    ChannelThreshold: _DS
    """Channel Threshold (0014,4092), DS, VM 1"""
    ChannelTimeSkew: _DS
    """Channel Time Skew (003A,0214), DS, VM 1"""
    ChannelTotalTime: _DS
    """Channel Total Time (300A,0286), DS, VM 1"""
    ChannelWidth: _FD
    """Channel Width (0046,0042), FD, VM 1"""
    ChemicalShiftMaximumIntegrationLimitInHz: _FD
    """Chemical Shift Maximum Integration Limit in Hz (0018,9196), FD, VM 1, retired"""
    ChemicalShiftMaximumIntegrationLimitInppm: _FD
    """Chemical Shift Maximum Integration Limit in ppm (0018,9296), FD, VM 1"""
    ChemicalShiftMinimumIntegrationLimitInHz: _FD
    """Chemical Shift Minimum Integration Limit in Hz (0018,9195), FD, VM 1, retired"""
    ChemicalShiftMinimumIntegrationLimitInppm: _FD
    """Chemical Shift Minimum Integration Limit in ppm (0018,9295), FD, VM 1"""
    ChemicalShiftReference: _FD_1_n
    """Chemical Shift Reference (0018,9053), FD, VM 1-2"""
    ChemicalShiftSequence: _SQ[_Nested]
    """Chemical Shift Sequence (0018,9084), SQ, VM 1"""
    CineRate: _IS
    """Cine Rate (0018,0040), IS, VM 1"""
    CineRelativeToRealTime: _FD
    """Cine Relative to Real-Time (0072,0330), FD, VM 1"""
    ClinicalFractionNumber: _US
    """Clinical Fraction Number (300A,0705), US, VM 1"""
    ClinicalTrialCoordinatingCenterName: _LO
    """Clinical Trial Coordinating Center Name (0012,0060), LO, VM 1"""
    ClinicalTrialProtocolEthicsCommitteeApprovalNumber: _LO
    """Clinical Trial Protocol Ethics Committee Approval Number (0012,0082), LO, VM 1"""
    ClinicalTrialProtocolEthicsCommitteeName: _LO
    """Clinical Trial Protocol Ethics Committee Name (0012,0081), LO, VM 1"""
    ClinicalTrialProtocolID: _LO
    """Clinical Trial Protocol ID (0012,0020), LO, VM 1"""
    ClinicalTrialProtocolName: _LO
    """Clinical Trial Protocol Name (0012,0021), LO, VM 1"""
    ClinicalTrialSeriesDescription: _LO
    """Clinical Trial Series Description (0012,0072), LO, VM 1"""
    ClinicalTrialSeriesID: _LO
    """Clinical Trial Series ID (0012,0071), LO, VM 1"""
    ClinicalTrialSiteID: _LO
    """Clinical Trial Site ID (0012,0030), LO, VM 1"""
    ClinicalTrialSiteName: _LO
    """Clinical Trial Site Name (0012,0031), LO, VM 1"""
    ClinicalTrialSponsorName: _LO
    """Clinical Trial Sponsor Name (0012,0010), LO, VM 1"""
    ClinicalTrialSubjectID: _LO
    """Clinical Trial Subject ID (0012,0040), LO, VM 1"""
    ClinicalTrialSubjectReadingID: _LO
    """Clinical Trial Subject Reading ID (0012,0042), LO, VM 1"""
    ClinicalTrialTimePointDescription: _ST
    """Clinical Trial Time Point Description (0012,0051), ST, VM 1"""
    ClinicalTrialTimePointID: _LO
    """Clinical Trial Time Point ID (0012,0050), LO, VM 1"""
    ClinicalTrialTimePointTypeCodeSequence: _SQ[_Nested]
    """Clinical Trial Time Point Type Code Sequence (0012,0054), SQ, VM 1"""
    CoatingMaterialsCodeSequence: _SQ[_Nested]
    """Coating Materials Code Sequence (0068,63A4), SQ, VM 1"""
    CodeMeaning: _LO
    """Code Meaning (0008,0104), LO, VM 1"""
    CodeNumberFormat: _US
    """Code Number Format (0028,0740), US, VM 1, retired"""
    CodeValue: _SH
    """Code Value (0008,0100), SH, VM 1"""
    CodingSchemeDesignator: _SH
    """Coding Scheme Designator (0008,0102), SH, VM 1"""
    CodingSchemeExternalID: _ST
    """Coding Scheme External ID (0008,0114), ST, VM 1"""
    CodingSchemeIdentificationSequence: _SQ[_Nested]
    """Coding Scheme Identification Sequence (0008,0110), SQ, VM 1"""
    CodingSchemeName: _ST
    """Coding Scheme Name (0008,0115), ST, VM 1"""
    CodingSchemeRegistry: _LO
    """Coding Scheme Registry (0008,0112), LO, VM 1"""
    CodingSchemeResourcesSequence: _SQ[_Nested]
    """Coding Scheme Resources Sequence (0008,0109), SQ, VM 1"""
    CodingSchemeResponsibleOrganization: _ST
    """Coding Scheme Responsible Organization (0008,0116), ST, VM 1"""
    CodingSchemeUID: _UI
    """Coding Scheme UID (0008,010C), UI, VM 1"""
    CodingSchemeURL: _UR
    """Coding Scheme URL (0008,010E), UR, VM 1"""
    CodingSchemeURLType: _CS
    """Coding Scheme URL Type (0008,010A), CS, VM 1"""
    CodingSchemeVersion: _SH
    """Coding Scheme Version (0008,0103), SH, VM 1"""
    CoefficientsSDDN: _OW
    """Coefficients SDDN (7FE0,0040), OW, VM 1, retired"""
    CoefficientsSDHN: _OW
    """Coefficients SDHN (7FE0,0030), OW, VM 1, retired"""
    CoefficientsSDVN: _OW
    """Coefficients SDVN (7FE0,0020), OW, VM 1, retired"""
    CoincidenceWindowWidth: _DS
    """Coincidence Window Width (0054,1210), DS, VM 1"""
    CollationFlag: _CS
    """Collation Flag (2000,0063), CS, VM 1, retired"""
    CollimatorGridName: _SH
    """Collimator/grid Name (0018,1180), SH, VM 1"""
    CollimatorLeftVerticalEdge: _IS
    """Collimator Left Vertical Edge (0018,1702), IS, VM 1"""
    CollimatorLowerHorizontalEdge: _IS
    """Collimator Lower Horizontal Edge (0018,1708), IS, VM 1"""
    CollimatorRightVerticalEdge: _IS
    """Collimator Right Vertical Edge (0018,1704), IS, VM 1"""
    CollimatorShape: _CS_1_n
    """Collimator Shape (0018,1700), CS, VM 1-3"""
    CollimatorShapeSequence: _SQ[_Nested]
    """Collimator Shape Sequence (0018,9407), SQ, VM 1"""
    CollimatorType: _CS
    """Collimator Type (0018,1181), CS, VM 1"""
    CollimatorUpperHorizontalEdge: _IS
    """Collimator Upper Horizontal Edge (0018,1706), IS, VM 1"""
    ColorFilterArrayPatternColumns: _IS
    """Color Filter Array Pattern Columns (0016,000F), IS, VM 1"""
    ColorFilterArrayPatternRows: _IS
    """Color Filter Array Pattern Rows (0016,000E), IS, VM 1"""
    ColorFilterArrayPatternValues: _DS_1_n
    """Color Filter Array Pattern Values (0016,0010), DS, VM 1-n"""
    ColorImagePrintingFlag: _CS
    """Color Image Printing Flag (2000,0062), CS, VM 1, retired"""
    ColorSpace: _CS
    """Color Space (0028,2002), CS, VM 1"""
    ColumnAngulation: _DS
    """Column Angulation (0018,1450), DS, VM 1"""
    ColumnAngulationPatient: _FL
    """Column Angulation (Patient) (0018,9447), FL, VM 1"""
    ColumnOverlap: _US
    """Column Overlap (0028,0094), US, VM 1, retired"""
    ColumnPositionInTotalImagePixelMatrix: _SL
    """Column Position In Total Image Pixel Matrix (0048,021E), SL, VM 1"""
    Columns: _US
    """Columns (0028,0011), US, VM 1"""
    CombinationSegmentReferenceSequence: _SQ[_Nested]
    """Combination Segment Reference Sequence (3010,0024), SQ, VM 1"""
    CommandDataSetType: _US
    """Command Data Set Type (0000,0800), US, VM 1"""
    CommandField: _US
    """Command Field (0000,0100), US, VM 1"""
    CommandGroupLength: _UL
    """Command Group Length (0000,0000), UL, VM 1"""
    CommandLengthToEnd: _UL
    """Command Length to End (0000,0001), UL, VM 1, retired"""
    CommandMagnificationType: _CS
    """Command Magnification Type (0000,5180), CS, VM 1, retired"""
    CommandRecognitionCode: _SH
    """Command Recognition Code (0000,0010), SH, VM 1, retired"""
    CommentsOnPatientPerformanceOfVisualField: _LT
    """Comments on Patient's Performance of Visual Field (0024,0044), LT, VM 1"""
    CommentsOnRadiationDose: _ST
    """Comments on Radiation Dose (0040,0310), ST, VM 1"""
    CommentsOnThePerformedProcedureStep: _ST
    """Comments on the Performed Procedure Step (0040,0280), ST, VM 1"""
    CommentsOnTheScheduledProcedureStep: _LT
    """Comments on the Scheduled Procedure Step (0040,0400), LT, VM 1"""
    CommonZCoordinateValue: _FD_1_n
    """Common Z Coordinate Value (006A,0010), FD, VM 1-n"""
    CompensatorBasePlaneOffset: _FD
    """Compensator Base Plane Offset (300A,0666), FD, VM 1"""
    CompensatorColumnOffset: _FL
    """Compensator Column Offset (300A,02E5), FL, VM 1"""
    CompensatorColumns: _IS
    """Compensator Columns (300A,00E8), IS, VM 1"""
    CompensatorDefinitionSequence: _SQ[_Nested]
    """Compensator Definition Sequence (300A,0662), SQ, VM 1"""
    CompensatorDescription: _LT
    """Compensator Description (300A,02EB), LT, VM 1"""
    CompensatorDistalThicknessMap: _OF
    """Compensator Distal Thickness Map (300A,0665), OF, VM 1"""
    CompensatorDivergence: _CS
    """Compensator Divergence (300A,02E0), CS, VM 1"""
    CompensatorID: _SH
    """Compensator ID (300A,00E5), SH, VM 1"""
    CompensatorMapOrientation: _CS
    """Compensator Map Orientation (300A,0663), CS, VM 1"""
    CompensatorMillingToolDiameter: _FL
    """Compensator Milling Tool Diameter (300A,02E8), FL, VM 1"""
    CompensatorMountingPosition: _CS
    """Compensator Mounting Position (300A,02E1), CS, VM 1"""
    CompensatorNumber: _IS
    """Compensator Number (300A,00E4), IS, VM 1"""
    CompensatorPixelSpacing: _DS_n
    """Compensator Pixel Spacing (300A,00E9), DS, VM 2"""
    CompensatorPosition: _DS_n
    """Compensator Position (300A,00EA), DS, VM 2"""
    CompensatorProximalThicknessMap: _OF
    """Compensator Proximal Thickness Map (300A,0664), OF, VM 1"""
    CompensatorRelativeStoppingPowerRatio: _FL
    """Compensator Relative Stopping Power Ratio (300A,02E7), FL, VM 1"""
    CompensatorRows: _IS
    """Compensator Rows (300A,00E7), IS, VM 1"""
    CompensatorSequence: _SQ[_Nested]
    """Compensator Sequence (300A,00E3), SQ, VM 1"""
    CompensatorShapeFabricationCodeSequence: _SQ[_Nested]
    """Compensator Shape Fabrication Code Sequence (300A,0667), SQ, VM 1"""
    CompensatorShapeSequence: _SQ[_Nested]
    """Compensator Shape Sequence (300A,0668), SQ, VM 1"""
    CompensatorThicknessData: _DS_1_n
    """Compensator Thickness Data (300A,00EC), DS, VM 1-n"""
    CompensatorTransmissionData: _DS_1_n
    """Compensator Transmission Data (300A,00EB), DS, VM 1-n"""
    CompensatorTrayID: _SH
    """Compensator Tray ID (300A,00EF), SH, VM 1"""
    CompensatorType: _CS
    """Compensator Type (300A,00EE), CS, VM 1"""
    CompletionFlag: _CS
    """Completion Flag (0040,A491), CS, VM 1"""
    CompletionFlagDescription: _LO
    """Completion Flag Description (0040,A492), LO, VM 1"""
    ComplexImageComponent: _CS
    """Complex Image Component (0008,9208), CS, VM 1"""
    Component1ReferencedID: _US
    """Component 1 Referenced ID (0076,0070), US, VM 1"""
    Component1ReferencedMatingFeatureID: _US
    """Component 1 Referenced Mating Feature ID (0076,0090), US, VM 1"""
    Component1ReferencedMatingFeatureSetID: _US
    """Component 1 Referenced Mating Feature Set ID (0076,0080), US, VM 1"""
    Component2ReferencedID: _US
    """Component 2 Referenced ID (0076,00A0), US, VM 1"""
    Component2ReferencedMatingFeatureID: _US
    """Component 2 Referenced Mating Feature ID (0076,00C0), US, VM 1"""
    Component2ReferencedMatingFeatureSetID: _US
    """Component 2 Referenced Mating Feature Set ID (0076,00B0), US, VM 1"""
    ComponentAssemblySequence: _SQ[_Nested]
    """Component Assembly Sequence (0076,0060), SQ, VM 1"""
    ComponentID: _US
    """Component ID (0076,0055), US, VM 1"""
    ComponentInputSequence: _SQ[_Nested]
    """Component Input Sequence (0070,1803), SQ, VM 1"""
    ComponentManufacturer: _ST
    """Component Manufacturer (0014,0028), ST, VM 1"""
    ComponentManufacturingProcedure: _ST
    """Component Manufacturing Procedure (0014,0025), ST, VM 1"""
    ComponentReferenceSystem: _ST
    """Component Reference System (0014,0024), ST, VM 1, retired"""
    ComponentSequence: _SQ[_Nested]
    """Component Sequence (0076,0040), SQ, VM 1"""
    ComponentShape: _CS
    """Component Shape (0014,0050), CS, VM 1"""
    ComponentType: _CS
    """Component Type (0070,1802), CS, VM 1"""
    ComponentTypeCodeSequence: _SQ[_Nested]
    """Component Type Code Sequence (0076,0034), SQ, VM 1"""
    ComponentTypesSequence: _SQ[_Nested]
    """Component Types Sequence (0076,0032), SQ, VM 1"""
    ComponentWelderIDs: _LO_1_n
    """Component Welder IDs (0014,0100), LO, VM 1-n"""
    CompositingMethod: _CS
    """Compositing Method (0070,1206), CS, VM 1, retired"""
    CompoundGraphicInstanceID: _UL
    """Compound Graphic Instance ID (0070,0226), UL, VM 1"""
    CompoundGraphicSequence: _SQ[_Nested]
    """Compound Graphic Sequence (0070,0209), SQ, VM 1"""
    CompoundGraphicType: _CS
    """Compound Graphic Type (0070,0294), CS, VM 1"""
    CompoundGraphicUnits: _CS
    """Compound Graphic Units (0070,0282), CS, VM 1"""
    CompressionCode: _CS
    """Compression Code (0028,0060), CS, VM 1, retired"""
    CompressionContactArea: _DS
    """Compression Contact Area (0018,11A5), DS, VM 1"""
    CompressionDescription: _SH
    """Compression Description (0028,0063), SH, VM 1, retired"""
    CompressionForce: _DS
    """Compression Force (0018,11A2), DS, VM 1"""
    CompressionLabel: _LO
    """Compression Label (0028,0062), LO, VM 1, retired"""
    CompressionOriginator: _SH
    """Compression Originator (0028,0061), SH, VM 1, retired"""
    CompressionPressure: _DS
    """Compression Pressure (0018,11A3), DS, VM 1"""
    CompressionRecognitionCode: _LO
    """Compression Recognition Code (0028,005F), LO, VM 1, retired"""
    CompressionSequence: _CS_1_n
    """Compression Sequence (0028,0065), CS, VM 1-n, retired"""
    CompressionStepPointers: _AT_1_n
    """Compression Step Pointers (0028,0066), AT, VM 1-n, retired"""
    ConcatenationFrameOffsetNumber: _UL
    """Concatenation Frame Offset Number (0020,9228), UL, VM 1"""
    ConcatenationUID: _UI
    """Concatenation UID (0020,9161), UI, VM 1"""
    ConceptCodeSequence: _SQ[_Nested]
    """Concept Code Sequence (0040,A168), SQ, VM 1"""
    ConceptNameCodeSequence: _SQ[_Nested]
    """Concept Name Code Sequence (0040,A043), SQ, VM 1"""
    ConceptualVolumeBlockingConstraint: _CS
    """Conceptual Volume Blocking Constraint (3010,0068), CS, VM 1"""
    ConceptualVolumeCategoryCodeSequence: _SQ[_Nested]
    """Conceptual Volume Category Code Sequence (3010,0067), SQ, VM 1"""
    ConceptualVolumeCombinationDescription: _ST
    """Conceptual Volume Combination Description (3010,000F), ST, VM 1"""
    ConceptualVolumeCombinationExpression: _UT
    """Conceptual Volume Combination Expression (3010,000C), UT, VM 1"""
    ConceptualVolumeCombinationFlag: _CS
    """Conceptual Volume Combination Flag (3010,000E), CS, VM 1"""
    ConceptualVolumeConstituentIndex: _US
    """Conceptual Volume Constituent Index (3010,000D), US, VM 1"""
    ConceptualVolumeConstituentSegmentationReferenceSequence: _SQ[_Nested]
    """Conceptual Volume Constituent Segmentation Reference Sequence (3010,0012), SQ, VM 1"""
    ConceptualVolumeConstituentSequence: _SQ[_Nested]
    """Conceptual Volume Constituent Sequence (3010,0008), SQ, VM 1"""
    ConceptualVolumeDerivationAlgorithmSequence: _SQ[_Nested]
    """Conceptual Volume Derivation Algorithm Sequence (3010,0016), SQ, VM 1"""
    ConceptualVolumeDescription: _ST
    """Conceptual Volume Description (3010,0017), ST, VM 1"""
    ConceptualVolumeIdentificationSequence: _SQ[_Nested]
    """Conceptual Volume Identification Sequence (3010,00A0), SQ, VM 1"""
    ConceptualVolumeOptimizationPrecedence: _US
    """Conceptual Volume Optimization Precedence (3010,0066), US, VM 1"""
    ConceptualVolumeSegmentationDefinedFlag: _CS
    """Conceptual Volume Segmentation Defined Flag (3010,0010), CS, VM 1"""
    ConceptualVolumeSegmentationReferenceSequence: _SQ[_Nested]
    """Conceptual Volume Segmentation Reference Sequence (3010,0011), SQ, VM 1"""
    ConceptualVolumeSequence: _SQ[_Nested]
    """Conceptual Volume Sequence (3010,0025), SQ, VM 1"""
    ConceptualVolumeTypeCodeSequence: _SQ[_Nested]
    """Conceptual Volume Type Code Sequence (3010,0069), SQ, VM 1"""
    ConceptualVolumeTypeModifierCodeSequence: _SQ[_Nested]
    """Conceptual Volume Type Modifier Code Sequence (3010,006A), SQ, VM 1"""
    ConceptualVolumeUID: _UI
    """Conceptual Volume UID (3010,0006), UI, VM 1"""
    CondenserLensPower: _DS
    """Condenser Lens Power (0048,0111), DS, VM 1"""
    ConfidentialityCode: _LO
    """Confidentiality Code (0040,1008), LO, VM 1"""
    ConfidentialityConstraintOnPatientDataDescription: _LO
    """Confidentiality Constraint on Patient Data Description (0040,3001), LO, VM 1"""
    ConfigurationDescription: _LO
    """Configuration Description (0028,700D), LO, VM 1"""
    ConfigurationID: _US
    """Configuration ID (0028,700B), US, VM 1"""
    ConfigurationInformation: _ST
    """Configuration Information (2010,0150), ST, VM 1"""
    ConfigurationInformationDescription: _LT
    """Configuration Information Description (2010,0152), LT, VM 1"""
    ConfigurationName: _SH
    """Configuration Name (0028,700C), SH, VM 1"""
    ConfigurationQAResultsSequence: _SQ[_Nested]
    """Configuration QA Results Sequence (0028,7011), SQ, VM 1"""
    ConfirmationSequence: _SQ[_Nested]
    """Confirmation Sequence (300A,073F), SQ, VM 1"""
    ConfocalMicroscopyImageFrameTypeSequence: _SQ[_Nested]
    """Confocal Microscopy Image Frame Type Sequence (0048,0116), SQ, VM 1"""
    ConfocalMode: _CS
    """Confocal Mode (0048,0114), CS, VM 1"""
    ConnectorType: _CS
    """Connector Type (0014,5105), CS, VM 1"""
    ConsentForClinicalTrialUseSequence: _SQ[_Nested]
    """Consent for Clinical Trial Use Sequence (0012,0083), SQ, VM 1"""
    ConsentForDistributionFlag: _CS
    """Consent for Distribution Flag (0012,0085), CS, VM 1"""
    ConstantVolumeFlag: _CS
    """Constant Volume Flag (0018,9333), CS, VM 1"""
    ConstituentConceptualVolumeUID: _UI
    """Constituent Conceptual Volume UID (3010,0013), UI, VM 1"""
    ConstraintType: _CS
    """Constraint Type (0082,0032), CS, VM 1"""
    ConstraintValueSequence: _SQ[_Nested]
    """Constraint Value Sequence (0082,0034), SQ, VM 1"""
    ConstraintViolationCondition: _UT
    """Constraint Violation Condition (0082,0037), UT, VM 1"""
    ConstraintViolationSignificance: _CS
    """Constraint Violation Significance (0082,0036), CS, VM 1"""
    ConstraintWeight: _DS
    """Constraint Weight (300A,0021), DS, VM 1"""
    ConsultingPhysicianIdentificationSequence: _SQ[_Nested]
    """Consulting Physician Identification Sequence (0008,009D), SQ, VM 1"""
    ConsultingPhysicianName: _PN_1_n
    """Consulting Physician's Name (0008,009C), PN, VM 1-n"""
    ContactDisplayName: _LO
    """Contact Display Name (0074,100C), LO, VM 1"""
    ContactMethod: _CS
    """Contact Method (0016,1003), CS, VM 1"""
    ContactURI: _UR
    """Contact URI (0074,100A), UR, VM 1"""
    ContainerComponentDescription: _LO
    """Container Component Description (0050,001E), LO, VM 1"""
    ContainerComponentDiameter: _FD
    """Container Component Diameter (0050,001D), FD, VM 1"""
    ContainerComponentID: _LO
    """Container Component ID (0050,001B), LO, VM 1"""
    ContainerComponentLength: _FD
    """Container Component Length (0050,001C), FD, VM 1"""
    ContainerComponentMaterial: _CS
    """Container Component Material (0050,001A), CS, VM 1"""
    ContainerComponentSequence: _SQ[_Nested]
    """Container Component Sequence (0040,0520), SQ, VM 1"""
    ContainerComponentThickness: _FD
    """Container Component Thickness (0050,0013), FD, VM 1"""
    ContainerComponentTypeCodeSequence: _SQ[_Nested]
    """Container Component Type Code Sequence (0050,0012), SQ, VM 1"""
    ContainerComponentWidth: _FD
    """Container Component Width (0050,0015), FD, VM 1"""
    ContainerDescription: _LO
    """Container Description (0040,051A), LO, VM 1"""
    ContainerFileType: _CS
    """Container File Type (0008,040A), CS, VM 1"""
    ContainerIdentifier: _LO
    """Container Identifier (0040,0512), LO, VM 1"""
    ContainerTypeCodeSequence: _SQ[_Nested]
    """Container Type Code Sequence (0040,0518), SQ, VM 1"""
    ContentCreatorIdentificationCodeSequence: _SQ[_Nested]
    """Content Creator's Identification Code Sequence (0070,0086), SQ, VM 1"""
    ContentCreatorName: _PN
    """Content Creator's Name (0070,0084), PN, VM 1"""
    ContentDate: _DA
    """Content Date (0008,0023), DA, VM 1"""
    ContentDescription: _LO
    """Content Description (0070,0081), LO, VM 1"""
    ContentItemModifierSequence: _SQ[_Nested]
    """Content Item Modifier Sequence (0040,0441), SQ, VM 1"""
    ContentLabel: _CS
    """Content Label (0070,0080), CS, VM 1"""
    ContentQualification: _CS
    """Content Qualification (0018,9004), CS, VM 1"""
    ContentSequence: _SQ[_Nested]
    """Content Sequence (0040,A730), SQ, VM 1"""
    ContentTemplateSequence: _SQ[_Nested]
    """Content Template Sequence (0040,A504), SQ, VM 1"""
    ContentTime: _TM
    """Content Time (0008,0033), TM, VM 1"""
    ContextGroupExtensionCreatorUID: _UI
    """Context Group Extension Creator UID (0008,010D), UI, VM 1"""
    ContextGroupExtensionFlag: _CS
    """Context Group Extension Flag (0008,010B), CS, VM 1"""
    ContextGroupIdentificationSequence: _SQ[_Nested]
    """Context Group Identification Sequence (0008,0123), SQ, VM 1"""
    ContextGroupLocalVersion: _DT
    """Context Group Local Version (0008,0107), DT, VM 1"""
    ContextGroupVersion: _DT
    """Context Group Version (0008,0106), DT, VM 1"""
    ContextIdentifier: _CS
    """Context Identifier (0008,010F), CS, VM 1"""
    ContextUID: _UI
    """Context UID (0008,0117), UI, VM 1"""
    ContinuationEndMeterset: _FD
    """Continuation End Meterset (0074,0121), FD, VM 1"""
    ContinuationEndTotalReferenceAirKerma: _DS
    """Continuation End Total Reference Air Kerma (0074,1403), DS, VM 1"""
    ContinuationPulseNumber: _IS
    """Continuation Pulse Number (0074,1404), IS, VM 1"""
    ContinuationStartMeterset: _FD
    """Continuation Start Meterset (0074,0120), FD, VM 1"""
    ContinuationStartTotalReferenceAirKerma: _DS
    """Continuation Start Total Reference Air Kerma (0074,1402), DS, VM 1"""
    ContinuityOfContent: _CS
    """Continuity Of Content (0040,A050), CS, VM 1"""
    ContourData: _DS_n
    """Contour Data (3006,0050), DS, VM 3-3n"""
    ContourGeometricType: _CS
    """Contour Geometric Type (3006,0042), CS, VM 1"""
    ContourImageSequence: _SQ[_Nested]
    """Contour Image Sequence (3006,0016), SQ, VM 1"""
    ContourNumber: _IS
    """Contour Number (3006,0048), IS, VM 1"""
    ContourOffsetVector: _DS_n
    """Contour Offset Vector (3006,0045), DS, VM 3, retired"""
    ContourSequence: _SQ[_Nested]
    """Contour Sequence (3006,0040), SQ, VM 1"""
    ContourSlabThickness: _DS
    """Contour Slab Thickness (3006,0044), DS, VM 1, retired"""
    ContourUncertaintyRadius: _FD
    """Contour Uncertainty Radius (0070,0312), FD, VM 1"""
    ContraindicationsCodeSequence: _SQ[_Nested]
    """Contraindications Code Sequence (0018,990B), SQ, VM 1"""
    Contrast: _US
    """Contrast (0016,0048), US, VM 1"""
    ContrastAdministrationProfileSequence: _SQ[_Nested]
    """Contrast Administration Profile Sequence (0018,9340), SQ, VM 1"""
    ContrastBolusAdministrationRouteSequence: _SQ[_Nested]
    """Contrast/Bolus Administration Route Sequence (0018,0014), SQ, VM 1"""
    ContrastBolusAgent: _LO
    """Contrast/Bolus Agent (0018,0010), LO, VM 1"""
    ContrastBolusAgentAdministered: _CS
    """Contrast/Bolus Agent Administered (0018,9342), CS, VM 1"""
    ContrastBolusAgentDetected: _CS
    """Contrast/Bolus Agent Detected (0018,9343), CS, VM 1"""
    ContrastBolusAgentNumber: _US
    """Contrast/Bolus Agent Number (0018,9337), US, VM 1"""
    ContrastBolusAgentPhase: _CS
    """Contrast/Bolus Agent Phase (0018,9344), CS, VM 1"""
    ContrastBolusAgentSequence: _SQ[_Nested]
    """Contrast/Bolus Agent Sequence (0018,0012), SQ, VM 1"""
    ContrastBolusAutoInjectionTriggerFlag: _CS
    """Contrast/Bolus Auto Injection Trigger Flag (0018,11B6), CS, VM 1"""
    ContrastBolusIngredient: _CS
    """Contrast/Bolus Ingredient (0018,1048), CS, VM 1"""
    ContrastBolusIngredientCodeSequence: _SQ[_Nested]
    """Contrast/Bolus Ingredient Code Sequence (0018,9338), SQ, VM 1"""
    ContrastBolusIngredientConcentration: _DS
    """Contrast/Bolus Ingredient Concentration (0018,1049), DS, VM 1"""
    ContrastBolusIngredientOpaque: _CS
    """Contrast/Bolus Ingredient Opaque (0018,9425), CS, VM 1"""
    ContrastBolusIngredientPercentByVolume: _FL
    """Contrast/Bolus Ingredient Percent by Volume (0052,0001), FL, VM 1"""
    ContrastBolusInjectionDelay: _FD
    """Contrast/Bolus Injection Delay (0018,11B7), FD, VM 1"""
    ContrastBolusRoute: _LO
    """Contrast/Bolus Route (0018,1040), LO, VM 1"""
    ContrastBolusStartTime: _TM
    """Contrast/Bolus Start Time (0018,1042), TM, VM 1"""
    ContrastBolusStopTime: _TM
    """Contrast/Bolus Stop Time (0018,1043), TM, VM 1"""
    ContrastBolusT1Relaxivity: _FL
    """Contrast/Bolus T1 Relaxivity (0018,0013), FL, VM 1"""
    ContrastBolusTotalDose: _DS
    """Contrast/Bolus Total Dose (0018,1044), DS, VM 1"""
    ContrastBolusUsageSequence: _SQ[_Nested]
    """Contrast/Bolus Usage Sequence (0018,9341), SQ, VM 1"""
    ContrastBolusVolume: _DS
    """Contrast/Bolus Volume (0018,1041), DS, VM 1"""
    ContrastFlowDuration: _DS_1_n
    """Contrast Flow Duration (0018,1047), DS, VM 1-n"""
    ContrastFlowRate: _DS_1_n
    """Contrast Flow Rate (0018,1046), DS, VM 1-n"""
    ContrastFrameAveraging: _US
    """Contrast Frame Averaging (0028,6112), US, VM 1"""
    ContributingEquipmentSequence: _SQ[_Nested]
    """Contributing Equipment Sequence (0018,A001), SQ, VM 1"""
    ContributingSOPInstancesReferenceSequence: _SQ[_Nested]
    """Contributing SOP Instances Reference Sequence (0020,9529), SQ, VM 1"""
    ContributingSourcesSequence: _SQ[_Nested]
    """Contributing Sources Sequence (0018,9506), SQ, VM 1"""
    ContributionDateTime: _DT
    """Contribution DateTime (0018,A002), DT, VM 1"""
    ContributionDescription: _ST
    """Contribution Description (0018,A003), ST, VM 1"""
    ControlPoint3DPosition: _DS_n
    """Control Point 3D Position (300A,02D4), DS, VM 3"""
    ControlPointDeliverySequence: _SQ[_Nested]
    """Control Point Delivery Sequence (3008,0040), SQ, VM 1"""
    ControlPointIndex: _IS
    """Control Point Index (300A,0112), IS, VM 1"""
    ControlPointOrientation: _FL_n
    """Control Point Orientation (300A,0412), FL, VM 3"""
    ControlPointRelativePosition: _DS
    """Control Point Relative Position (300A,02D2), DS, VM 1"""
    ControlPointSequence: _SQ[_Nested]
    """Control Point Sequence (300A,0111), SQ, VM 1"""
    ConventionalControlPointVerificationSequence: _SQ[_Nested]
    """Conventional Control Point Verification Sequence (0074,104C), SQ, VM 1"""
    ConventionalMachineVerificationSequence: _SQ[_Nested]
    """Conventional Machine Verification Sequence (0074,1044), SQ, VM 1"""
    ConversionSourceAttributesSequence: _SQ[_Nested]
    """Conversion Source Attributes Sequence (0020,9172), SQ, VM 1"""
    ConversionType: _CS
    """Conversion Type (0008,0064), CS, VM 1"""
    ConvolutionKernel: _SH_1_n
    """Convolution Kernel (0018,1210), SH, VM 1-n"""
    ConvolutionKernelGroup: _CS
    """Convolution Kernel Group (0018,9316), CS, VM 1"""
    CoordinateSystemAxesSequence: _SQ[_Nested]
    """Coordinate System Axes Sequence (0014,2204), SQ, VM 1"""
    CoordinateSystemAxisCodeSequence: _SQ[_Nested]
    """Coordinate System Axis Code Sequence (0040,08DA), SQ, VM 1, retired"""
    CoordinateSystemAxisDescription: _ST
    """Coordinate System Axis Description (0014,2206), ST, VM 1"""
    CoordinateSystemAxisNumber: _IS
    """Coordinate System Axis Number (0014,220A), IS, VM 1"""
    CoordinateSystemAxisType: _CS
    """Coordinate System Axis Type (0014,220C), CS, VM 1"""
    CoordinateSystemAxisUnits: _CS
    """Coordinate System Axis Units (0014,220E), CS, VM 1"""
    CoordinateSystemAxisValues: _OB
    """Coordinate System Axis Values (0014,2210), OB, VM 1"""
    CoordinateSystemDataSetMapping: _CS
    """Coordinate System Data Set Mapping (0014,2208), CS, VM 1"""
    CoordinateSystemNumberOfAxes: _IS
    """Coordinate System Number of Axes (0014,2202), IS, VM 1"""
    CoordinateSystemTransformRotationAndScaleMatrix: _DS_1_n
    """Coordinate System Transform Rotation and Scale Matrix (0014,222A), DS, VM 1-n"""
    CoordinateSystemTransformSequence: _SQ[_Nested]
    """Coordinate System Transform Sequence (0014,2220), SQ, VM 1"""
    CoordinateSystemTransformTranslationMatrix: _DS_1_n
    """Coordinate System Transform Translation Matrix (0014,222C), DS, VM 1-n"""
    CoordinatesSetGeometricTypeTrial: _CS
    """Coordinates Set Geometric Type (Trial) (0040,A290), CS, VM 1, retired"""
    Copies: _IS
    """Copies (0000,5170), IS, VM 1, retired"""
    CorneaMeasurementMethodCodeSequence: _SQ[_Nested]
    """Cornea Measurement Method Code Sequence (0046,0116), SQ, VM 1"""
    CorneaMeasurementsSequence: _SQ[_Nested]
    """Cornea Measurements Sequence (0046,0110), SQ, VM 1"""
    CornealAxis: _FD
    """Corneal Axis (0046,0115), FD, VM 1"""
    CornealEccentricityIndex: _FL
    """Corneal Eccentricity Index (0046,0234), FL, VM 1"""
    CornealISValue: _FL
    """Corneal I-S Value (0046,0224), FL, VM 1"""
    CornealPointEstimated: _CS
    """Corneal Point Estimated (0046,0248), CS, VM 1"""
    CornealPointLocation: _FL_n
    """Corneal Point Location (0046,0247), FL, VM 3"""
    CornealPower: _FD
    """Corneal Power (0046,0114), FD, VM 1"""
    CornealSize: _FD
    """Corneal Size (0046,0046), FD, VM 1"""
    CornealSizeSequence: _SQ[_Nested]
    """Corneal Size Sequence (0046,0047), SQ, VM 1"""
    CornealTopographyMapQualityEvaluation: _CS
    """Corneal Topography Map Quality Evaluation (0046,0242), CS, VM 1"""
    CornealTopographyMapTypeCodeSequence: _SQ[_Nested]
    """Corneal Topography Map Type Code Sequence (0046,0207), SQ, VM 1"""
    CornealTopographyMappingNormalsSequence: _SQ[_Nested]
    """Corneal Topography Mapping Normals Sequence (0046,0210), SQ, VM 1"""
    CornealTopographySurface: _CS
    """Corneal Topography Surface (0046,0201), CS, VM 1"""
    CornealVertexLocation: _FL_n
    """Corneal Vertex Location (0046,0202), FL, VM 2"""
    CornealWavefront: _FL
    """Corneal Wavefront (0046,0253), FL, VM 1"""
    CorrectedImage: _CS_1_n
    """Corrected Image (0028,0051), CS, VM 1-n"""
    CorrectedLocalizedDeviationFromNormal: _FL
    """Corrected Localized Deviation From Normal (0024,0079), FL, VM 1"""
    CorrectedLocalizedDeviationFromNormalCalculated: _CS
    """Corrected Localized Deviation From Normal Calculated (0024,0078), CS, VM 1"""
    CorrectedLocalizedDeviationFromNormalProbability: _FL
    """Corrected Localized Deviation From Normal Probability (0024,0081), FL, VM 1"""
    CorrectedLocalizedDeviationFromNormalProbabilityCalculated: _CS
    """Corrected Localized Deviation From Normal Probability Calculated (0024,0080), CS, VM 1"""
    CorrectedParameterSequence: _SQ[_Nested]
    """Corrected Parameter Sequence (3008,0068), SQ, VM 1"""
    CorrectionValue: _FL
    """Correction Value (3008,006A), FL, VM 1"""
    CountLossNormalizationCorrected: _CS
    """Count Loss Normalization Corrected (0018,9764), CS, VM 1"""
    CountRate: _IS
    """Count Rate (0018,1243), IS, VM 1"""
    CountryOfResidence: _LO
    """Country of Residence (0010,2150), LO, VM 1"""
    CountsAccumulated: _IS
    """Counts Accumulated (0018,0070), IS, VM 1"""
    CountsIncluded: _CS_1_n
    """Counts Included (0054,1400), CS, VM 1-n, retired"""
    CountsSource: _CS
    """Counts Source (0054,1002), CS, VM 1"""
    CouplingMedium: _ST
    """Coupling Medium (0014,4056), ST, VM 1"""
    CouplingTechnique: _ST
    """Coupling Technique (0014,4054), ST, VM 1"""
    CouplingVelocity: _DS
    """Coupling Velocity (0014,4057), DS, VM 1"""
    CoverageOfKSpace: _CS
    """Coverage of k-Space (0018,9094), CS, VM 1"""
    CranialThermalIndex: _DS
    """Cranial Thermal Index (0018,5026), DS, VM 1"""
    CreationDate: _DA
    """Creation Date (2100,0040), DA, VM 1"""
    CreationTime: _TM
    """Creation Time (2100,0050), TM, VM 1"""
    CreatorVersionUID: _UI
    """Creator-Version UID (0008,9123), UI, VM 1"""
    Crop: _CS
    """Crop (0070,1204), CS, VM 1"""
    CroppingSpecificationIndex: _US_1_n
    """Cropping Specification Index (0070,1205), US, VM 1-n"""
    CroppingSpecificationNumber: _US
    """Cropping Specification Number (0070,1309), US, VM 1"""
    CumulativeDoseReferenceCoefficient: _DS
    """Cumulative Dose Reference Coefficient (300A,010C), DS, VM 1"""
    CumulativeDoseToDoseReference: _DS
    """Cumulative Dose to Dose Reference (3008,0052), DS, VM 1"""
    CumulativeMeterset: _FD
    """Cumulative Meterset (300A,063C), FD, VM 1"""
    CumulativeMetersetWeight: _DS
    """Cumulative Meterset Weight (300A,0134), DS, VM 1"""
    CumulativeTimeWeight: _DS
    """Cumulative Time Weight (300A,02D6), DS, VM 1"""
    CurrentConfigurationID: _US
    """Current Configuration ID (0028,7002), US, VM 1"""
    CurrentFractionNumber: _IS
    """Current Fraction Number (3008,0022), IS, VM 1"""
    CurrentObserverTrial: _PN
    """Current Observer (Trial) (0040,A307), PN, VM 1, retired"""
    CurrentPatientLocation: _LO
    """Current Patient Location (0038,0300), LO, VM 1"""
    CurrentRequestedProcedureEvidenceSequence: _SQ[_Nested]
    """Current Requested Procedure Evidence Sequence (0040,A375), SQ, VM 1"""
    CurrentTreatmentStatus: _CS
    """Current Treatment Status (3008,0200), CS, VM 1"""
    CurvatureType: _CS
    """Curvature Type (0014,0052), CS, VM 1"""
    CurveDate: _DA
    """Curve Date (0008,0025), DA, VM 1, retired"""
    CurveNumber: _IS
    """Curve Number (0020,0024), IS, VM 1, retired"""
    CurveTime: _TM
    """Curve Time (0008,0035), TM, VM 1, retired"""
    CustodialOrganizationSequence: _SQ[_Nested]
    """Custodial Organization Sequence (0040,A07C), SQ, VM 1"""
    CustomRendered: _US
    """Custom Rendered (0016,0041), US, VM 1"""
    CylinderAxis: _FL
    """Cylinder Axis (0022,0009), FL, VM 1"""
    CylinderLensPower: _FL
    """Cylinder Lens Power (0022,0008), FL, VM 1"""
    CylinderPower: _FD
    """Cylinder Power (0046,0147), FD, VM 1"""
    CylinderSequence: _SQ[_Nested]
    """Cylinder Sequence (0046,0018), SQ, VM 1"""
    DACAmplitude: _DS_1_n
    """DAC Amplitude (0014,403C), DS, VM 1-n"""
    DACGainPoints: _DS_1_n
    """DAC Gain Points (0014,4038), DS, VM 1-n"""
    DACSequence: _SQ[_Nested]
    """DAC Sequence (0014,4035), SQ, VM 1"""
    DACTimePoints: _DS_1_n
    """DAC Time Points (0014,403A), DS, VM 1-n"""
    DACType: _CS
    """DAC Type (0014,4036), CS, VM 1"""
    DCTLabel: _LO
    """DCT Label (0028,0700), LO, VM 1, retired"""
    DDLValue: _US
    """DDL Value (0028,7017), US, VM 1"""
    DICOMMediaRetrievalSequence: _SQ[_Nested]
    """DICOM Media Retrieval Sequence (0040,E022), SQ, VM 1"""
    DICOMRetrievalSequence: _SQ[_Nested]
    """DICOM Retrieval Sequence (0040,E021), SQ, VM 1"""
    DICOMStorageSequence: _SQ[_Nested]
    """DICOM Storage Sequence (0040,4071), SQ, VM 1"""
    DICOSVersion: _CS
    """DICOS Version (4010,103A), CS, VM 1"""
    DLPNotificationTrigger: _FD
    """DLP Notification Trigger (0018,9943), FD, VM 1"""
    DVHData: _DS_n
    """DVH Data (3004,0058), DS, VM 2-2n"""
    DVHDoseScaling: _DS
    """DVH Dose Scaling (3004,0052), DS, VM 1"""
    DVHMaximumDose: _DS
    """DVH Maximum Dose (3004,0072), DS, VM 1"""
    DVHMeanDose: _DS
    """DVH Mean Dose (3004,0074), DS, VM 1"""
    DVHMinimumDose: _DS
    """DVH Minimum Dose (3004,0070), DS, VM 1"""
    DVHNormalizationDoseValue: _DS
    """DVH Normalization Dose Value (3004,0042), DS, VM 1"""
    DVHNormalizationPoint: _DS_n
    """DVH Normalization Point (3004,0040), DS, VM 3"""
    DVHNumberOfBins: _IS
    """DVH Number of Bins (3004,0056), IS, VM 1"""
    DVHROIContributionType: _CS
    """DVH ROI Contribution Type (3004,0062), CS, VM 1"""
    DVHReferencedROISequence: _SQ[_Nested]
    """DVH Referenced ROI Sequence (3004,0060), SQ, VM 1"""
    DVHSequence: _SQ[_Nested]
    """DVH Sequence (3004,0050), SQ, VM 1"""
    DVHType: _CS
    """DVH Type (3004,0001), CS, VM 1"""
    DVHVolumeUnits: _CS
    """DVH Volume Units (3004,0054), CS, VM 1"""
    Damping: _DS
    """Damping (0014,4028), DS, VM 1"""
    DarkCurrentCounts: _OB_or_OW
    """Dark Current Counts (0014,3050), OB or OW, VM 1"""
    DarkCurrentSequence: _SQ[_Nested]
    """Dark Current Sequence (0014,3040), SQ, VM 1"""
    DataBlock: _AT_1_n
    """Data Block (0028,0702), AT, VM 1-n, retired"""
    DataBlockDescription: _CS_1_n
    """Data Block Description (0028,0701), CS, VM 1-n, retired"""
    DataCollectionCenterPatient: _FD_n
    """Data Collection Center (Patient) (0018,9313), FD, VM 3"""
    DataCollectionDiameter: _DS
    """Data Collection Diameter (0018,0090), DS, VM 1"""
    DataElement: _AT
    """Data Element (0014,0202), AT, VM 1"""
    DataElementConditionality: _CS
    """Data Element Conditionality (0014,0205), CS, VM 1"""
    DataElementDescription: _LO
    """Data Element Description (0014,0204), LO, VM 1"""
    DataElementLabelItemSequence: _SQ[_Nested]
    """Data Element Label Item Sequence (0014,0201), SQ, VM 1"""
    DataElementLabelSequence: _SQ[_Nested]
    """Data Element Label Sequence (0014,0200), SQ, VM 1"""
    DataElementMaximumCharacters: _IS
    """Data Element Maximum Characters (0014,0207), IS, VM 1"""
    DataElementMinimumCharacters: _IS
    """Data Element Minimum Characters (0014,0206), IS, VM 1"""
    DataElementName: _LO
    """Data Element Name (0014,0203), LO, VM 1"""
    DataElementsSigned: _AT_1_n
    """Data Elements Signed (0400,0020), AT, VM 1-n"""
    DataFrameAssignmentSequence: _SQ[_Nested]
    """Data Frame Assignment Sequence (0028,1401), SQ, VM 1"""
    DataInformationSequence: _SQ[_Nested]
    """Data Information Sequence (0054,0063), SQ, VM 1"""
    DataObservationSequence: _SQ[_Nested]
    """Data Observation Sequence (0024,0325), SQ, VM 1"""
    DataPathAssignment: _CS
    """Data Path Assignment (0028,1402), CS, VM 1"""
    DataPathID: _CS
    """Data Path ID (0028,140E), CS, VM 1"""
    DataPointColumns: _UL
    """Data Point Columns (0028,9002), UL, VM 1"""
    DataPointRows: _UL
    """Data Point Rows (0028,9001), UL, VM 1"""
    DataRepresentation: _CS
    """Data Representation (0028,9108), CS, VM 1"""
    DataSetDescription: _LO
    """Data Set Description (0024,0309), LO, VM 1"""
    DataSetName: _LO
    """Data Set Name (0024,0306), LO, VM 1"""
    DataSetSource: _LO
    """Data Set Source (0024,0308), LO, VM 1"""
    DataSetSubtype: _LO
    """Data Set Subtype (0008,0041), LO, VM 1, retired"""
    DataSetTrailingPadding: _OB
    """Data Set Trailing Padding (FFFC,FFFC), OB, VM 1"""
    DataSetType: _US
    """Data Set Type (0008,0040), US, VM 1, retired"""
    DataSetVersion: _LO
    """Data Set Version (0024,0307), LO, VM 1"""
    DataType: _CS
    """Data Type (0018,9808), CS, VM 1"""
    Date: _DA
    """Date (0040,A121), DA, VM 1"""
    DateOfDocumentOrVerbalTransactionTrial: _DA
    """Date of Document or Verbal Transaction (Trial) (0040,A110), DA, VM 1, retired"""
    DateOfGainCalibration: _DA
    """Date of Gain Calibration (0014,3076), DA, VM 1"""
    DateOfInstallation: _DA
    """Date of Installation (0018,1205), DA, VM 1"""
    DateOfLastCalibration: _DA_1_n
    """Date of Last Calibration (0018,1200), DA, VM 1-n"""
    DateOfLastDetectorCalibration: _DA
    """Date of Last Detector Calibration (0018,700C), DA, VM 1"""
    DateOfManufacture: _DA
    """Date of Manufacture (0018,1204), DA, VM 1"""
    DateOfSecondaryCapture: _DA
    """Date of Secondary Capture (0018,1012), DA, VM 1"""
    DateTime: _DT
    """DateTime (0040,A120), DT, VM 1"""
    DateTimeOfLastCalibration: _DT
    """DateTime of Last Calibration (0018,1202), DT, VM 1"""
    DeadTimeCorrected: _CS
    """Dead Time Corrected (0018,9761), CS, VM 1"""
    DeadTimeCorrectionFlag: _CS
    """Dead Time Correction Flag (0054,1401), CS, VM 1, retired"""
    DeadTimeFactor: _DS
    """Dead Time Factor (0054,1324), DS, VM 1"""
    DecayCorrected: _CS
    """Decay Corrected (0018,9758), CS, VM 1"""
    DecayCorrection: _CS
    """Decay Correction (0054,1102), CS, VM 1"""
    DecayCorrectionDateTime: _DT
    """Decay Correction DateTime (0018,9701), DT, VM 1"""
    DecayFactor: _DS
    """Decay Factor (0054,1321), DS, VM 1"""
    DecimalPotentialVisualAcuity: _FL
    """Decimal Potential Visual Acuity (0046,0238), FL, VM 1"""
    DecimalVisualAcuity: _FD
    """Decimal Visual Acuity (0046,0137), FD, VM 1"""
    DecimateCropResult: _CS
    """Decimate/Crop Result (2020,00A2), CS, VM 1"""
    DecompositionAlgorithmIdentificationSequence: _SQ[_Nested]
    """Decomposition Algorithm Identification Sequence (0018,9380), SQ, VM 1"""
    DecompositionDescription: _UT
    """Decomposition Description (0018,937F), UT, VM 1"""
    DecompositionMaterialSequence: _SQ[_Nested]
    """Decomposition Material Sequence (0018,9381), SQ, VM 1"""
    DecompositionMethod: _CS
    """Decomposition Method (0018,937E), CS, VM 1"""
    DecoupledNucleus: _CS_1_n
    """De-coupled Nucleus (0018,9060), CS, VM 1-2"""
    Decoupling: _CS
    """De-coupling (0018,9059), CS, VM 1"""
    DecouplingChemicalShiftReference: _FD_1_n
    """De-coupling Chemical Shift Reference (0018,9063), FD, VM 1-2"""
    DecouplingFrequency: _FD_1_n
    """De-coupling Frequency (0018,9061), FD, VM 1-2"""
    DecouplingMethod: _CS
    """De-coupling Method (0018,9062), CS, VM 1"""
    DefaultMagnificationType: _CS
    """Default Magnification Type (2010,00A6), CS, VM 1"""
    DefaultPrinterResolutionID: _CS
    """Default Printer Resolution ID (2010,0054), CS, VM 1"""
    DefaultSmoothingType: _CS
    """Default Smoothing Type (2010,00A8), CS, VM 1"""
    DefinitionSourceSequence: _SQ[_Nested]
    """Definition Source Sequence (0008,1156), SQ, VM 1"""
    DeformableRegistrationGridSequence: _SQ[_Nested]
    """Deformable Registration Grid Sequence (0064,0005), SQ, VM 1"""
    DeformableRegistrationSequence: _SQ[_Nested]
    """Deformable Registration Sequence (0064,0002), SQ, VM 1"""
    DegreeOfDilation: _FL
    """Degree of Dilation (0022,000E), FL, VM 1"""
    DegreeOfFreedomID: _US
    """Degree of Freedom ID (0068,6410), US, VM 1"""
    DegreeOfFreedomType: _CS
    """Degree of Freedom Type (0068,6420), CS, VM 1"""
    DeidentificationAction: _CS
    """Deidentification Action (0008,0307), CS, VM 1"""
    DeidentificationActionSequence: _SQ[_Nested]
    """Deidentification Action Sequence (0008,0305), SQ, VM 1"""
    DeidentificationMethod: _LO_1_n
    """De-identification Method (0012,0063), LO, VM 1-n"""
    DeidentificationMethodCodeSequence: _SQ[_Nested]
    """De-identification Method Code Sequence (0012,0064), SQ, VM 1"""
    DelayLawIdentifier: _ST
    """Delay Law Identifier (0014,405C), ST, VM 1"""
    DeletionLock: _LO
    """Deletion Lock (0074,1230), LO, VM 1"""
    DelineatedRadiationFieldSize: _FD_n
    """Delineated Radiation Field Size (300C,0122), FD, VM 2"""
    DeliveredChannelTotalTime: _DS
    """Delivered Channel Total Time (3008,0134), DS, VM 1"""
    DeliveredDepthDoseParametersSequence: _SQ[_Nested]
    """Delivered Depth Dose Parameters Sequence (300A,0506), SQ, VM 1"""
    DeliveredDistalDepth: _FL
    """Delivered Distal Depth (300A,0508), FL, VM 1"""
    DeliveredDistalDepthFraction: _FL
    """Delivered Distal Depth Fraction (300A,0507), FL, VM 1"""
    DeliveredMeterset: _DS
    """Delivered Meterset (3008,0044), DS, VM 1"""
    DeliveredNominalRangeModulatedRegionDepths: _FL_n
    """Delivered Nominal Range Modulated Region Depths (300A,0510), FL, VM 2"""
    DeliveredNominalRangeModulationFractions: _FL_n
    """Delivered Nominal Range Modulation Fractions (300A,0509), FL, VM 2"""
    DeliveredNumberOfPulses: _IS
    """Delivered Number of Pulses (3008,0138), IS, VM 1"""
    DeliveredPrimaryMeterset: _DS
    """Delivered Primary Meterset (3008,0036), DS, VM 1"""
    DeliveredPulseRepetitionInterval: _DS
    """Delivered Pulse Repetition Interval (3008,013C), DS, VM 1"""
    DeliveredReferenceDoseDefinition: _CS
    """Delivered Reference Dose Definition (300A,0511), CS, VM 1"""
    DeliveredSecondaryMeterset: _DS
    """Delivered Secondary Meterset (3008,0037), DS, VM 1"""
    DeliveredTreatmentTime: _DS
    """Delivered Treatment Time (3008,003B), DS, VM 1"""
    DeliveryMaximumDose: _DS
    """Delivery Maximum Dose (300A,0023), DS, VM 1"""
    DeliveryRate: _FD
    """Delivery Rate (300A,063D), FD, VM 1"""
    DeliveryRateUnitSequence: _SQ[_Nested]
    """Delivery Rate Unit Sequence (300A,063E), SQ, VM 1"""
    DeliveryTimeStructureCodeSequence: _SQ[_Nested]
    """Delivery Time Structure Code Sequence (3010,0088), SQ, VM 1"""
    DeliveryVerificationImageSequence: _SQ[_Nested]
    """Delivery Verification Image Sequence (0074,1030), SQ, VM 1"""
    DeliveryWarningDose: _DS
    """Delivery Warning Dose (300A,0022), DS, VM 1"""
    Density: _FL
    """Density (4010,1018), FL, VM 1"""
    DepthDoseParametersSequence: _SQ[_Nested]
    """Depth Dose Parameters Sequence (300A,0505), SQ, VM 1"""
    DepthOfScanField: _IS
    """Depth of Scan Field (0018,5050), IS, VM 1"""
    DepthOfTransverseImage: _FL
    """Depth of Transverse Image (0022,0041), FL, VM 1"""
    DepthSpatialResolution: _FL
    """Depth Spatial Resolution (0022,0035), FL, VM 1"""
    DepthValueAveragingFlag: _CS
    """Depth Value Averaging Flag (300A,0093), CS, VM 1"""
    DepthsOfFocus: _FD_1_n
    """Depth(s) of Focus (0018,9801), FD, VM 1-n"""
    DerivationAlgorithmSequence: _SQ[_Nested]
    """Derivation Algorithm Sequence (0022,1612), SQ, VM 1"""
    DerivationCodeSequence: _SQ[_Nested]
    """Derivation Code Sequence (0008,9215), SQ, VM 1"""
    DerivationConceptualVolumeSequence: _SQ[_Nested]
    """Derivation Conceptual Volume Sequence (3010,0014), SQ, VM 1"""
    DerivationDescription: _ST
    """Derivation Description (0008,2111), ST, VM 1"""
    DerivationImageSequence: _SQ[_Nested]
    """Derivation Image Sequence (0008,9124), SQ, VM 1"""
    DerivationImplantAssemblyTemplateSequence: _SQ[_Nested]
    """Derivation Implant Assembly Template Sequence (0076,000E), SQ, VM 1"""
    DerivationImplantTemplateSequence: _SQ[_Nested]
    """Derivation Implant Template Sequence (0068,6224), SQ, VM 1"""
    DestinationAE: _AE
    """Destination AE (2100,0140), AE, VM 1"""
    DetailsOfCoefficients: _AT_1_n
    """Details of Coefficients (0028,0404), AT, VM 1-n, retired"""
    DetectorActivationOffsetFromExposure: _DS
    """Detector Activation Offset From Exposure (0018,7016), DS, VM 1"""
    DetectorActiveAreaOrientation: _FD_n
    """Detector Active Area Orientation (0018,9558), FD, VM 6"""
    DetectorActiveAreaTLHCPosition: _FD_n
    """Detector Active Area TLHC Position (0018,9557), FD, VM 3"""
    DetectorActiveDimensions: _DS_1_n
    """Detector Active Dimension(s) (0018,7026), DS, VM 1-2"""
    DetectorActiveOrigin: _DS_n
    """Detector Active Origin (0018,7028), DS, VM 2"""
    DetectorActiveShape: _CS
    """Detector Active Shape (0018,7024), CS, VM 1"""
    DetectorActiveTime: _DS
    """Detector Active Time (0018,7014), DS, VM 1"""
    DetectorBinning: _DS_n
    """Detector Binning (0018,701A), DS, VM 2"""
    DetectorCalibrationData: _OB
    """Detector Calibration Data (4010,106C), OB, VM 1"""
    DetectorConditionsNominalFlag: _CS
    """Detector Conditions Nominal Flag (0018,7000), CS, VM 1"""
    DetectorConfiguration: _CS
    """Detector Configuration (0018,7005), CS, VM 1"""
    DetectorDescription: _LT
    """Detector Description (0018,7006), LT, VM 1"""
    DetectorElementPhysicalSize: _DS_n
    """Detector Element Physical Size (0018,7020), DS, VM 2"""
    DetectorElementSize: _DS_n
    """Detector Element Size (0054,1203), DS, VM 2"""
    DetectorElementSpacing: _DS_n
    """Detector Element Spacing (0018,7022), DS, VM 2"""
    DetectorGeometry: _CS
    """Detector Geometry (0018,9725), CS, VM 1"""
    DetectorGeometrySequence: _SQ[_Nested]
    """Detector Geometry Sequence (4010,0004), SQ, VM 1"""
    DetectorID: _SH
    """Detector ID (0018,700A), SH, VM 1"""
    DetectorInformationSequence: _SQ[_Nested]
    """Detector Information Sequence (0054,0022), SQ, VM 1"""
    DetectorIsocenterPrimaryAngle: _FD
    """Detector Isocenter Primary Angle (0018,9550), FD, VM 1"""
    DetectorIsocenterSecondaryAngle: _FD
    """Detector Isocenter Secondary Angle (0018,9551), FD, VM 1"""
    DetectorLinesOfResponseUsed: _LO
    """Detector Lines of Response Used (0054,1104), LO, VM 1"""
    DetectorManufacturerModelName: _LO
    """Detector Manufacturer's Model Name (0018,702B), LO, VM 1"""
    DetectorManufacturerName: _LO
    """Detector Manufacturer Name (0018,702A), LO, VM 1"""
    DetectorMode: _LT
    """Detector Mode (0018,7008), LT, VM 1"""
    DetectorNormalizationCorrection: _CS
    """Detector Normalization Correction (0018,9768), CS, VM 1"""
    DetectorPositionSequence: _SQ[_Nested]
    """Detector Position Sequence (0018,9541), SQ, VM 1"""
    DetectorPositioningType: _CS
    """Detector Positioning Type (3002,012F), CS, VM 1"""
    DetectorPrimaryAngle: _DS
    """Detector Primary Angle (0018,1530), DS, VM 1"""
    DetectorSecondaryAngle: _DS
    """Detector Secondary Angle (0018,1531), DS, VM 1"""
    DetectorTemperature: _DS
    """Detector Temperature (0018,7001), DS, VM 1"""
    DetectorTemperatureSequence: _SQ[_Nested]
    """Detector Temperature Sequence (0014,3020), SQ, VM 1"""
    DetectorTimeSinceLastExposure: _DS
    """Detector Time Since Last Exposure (0018,7012), DS, VM 1"""
    DetectorType: _CS
    """Detector Type (0018,7004), CS, VM 1"""
    DetectorVector: _US_1_n
    """Detector Vector (0054,0020), US, VM 1-n"""
    DetectorXPositionToIsocenter: _FD
    """Detector X Position to Isocenter (0018,9552), FD, VM 1"""
    DetectorYPositionToIsocenter: _FD
    """Detector Y Position to Isocenter (0018,9553), FD, VM 1"""
    DetectorZPositionToIsocenter: _FD
    """Detector Z Position to Isocenter (0018,9554), FD, VM 1"""
    DeviationIndex: _DS
    """Deviation Index (0018,1413), DS, VM 1"""
    DeviceAlternateIdentifier: _UC
    """Device Alternate Identifier (3010,001B), UC, VM 1"""
    DeviceAlternateIdentifierFormat: _LT
    """Device Alternate Identifier Format (3010,001D), LT, VM 1"""
    DeviceAlternateIdentifierType: _CS
    """Device Alternate Identifier Type (3010,001C), CS, VM 1"""
    DeviceDescription: _LO
    """Device Description (0050,0020), LO, VM 1"""
    DeviceDiameter: _DS
    """Device Diameter (0050,0016), DS, VM 1"""
    DeviceDiameterUnits: _CS
    """Device Diameter Units (0050,0017), CS, VM 1"""
    DeviceID: _LO
    """Device ID (0018,1003), LO, VM 1"""
    DeviceIndex: _US
    """Device Index (3010,0039), US, VM 1"""
    DeviceLabel: _LO
    """Device Label (3010,002D), LO, VM 1"""
    DeviceLength: _DS
    """Device Length (0050,0014), DS, VM 1"""
    DeviceMotionControlSequence: _SQ[_Nested]
    """Device Motion Control Sequence (300A,0450), SQ, VM 1"""
    DeviceMotionExecutionMode: _CS
    """Device Motion Execution Mode (300A,0451), CS, VM 1"""
    DeviceMotionObservationMode: _CS
    """Device Motion Observation Mode (300A,0452), CS, VM 1"""
    DeviceMotionParameterCodeSequence: _SQ[_Nested]
    """Device Motion Parameter Code Sequence (300A,0453), SQ, VM 1"""
    DeviceOrderIndex: _US
    """Device Order Index (300A,065E), US, VM 1"""
    DevicePositionParameterSequence: _SQ[_Nested]
    """Device Position Parameter Sequence (3002,0110), SQ, VM 1"""
    DevicePositionToEquipmentMappingMatrix: _FD_n
    """Device Position to Equipment Mapping Matrix (3002,010F), FD, VM 16"""
    DeviceSequence: _SQ[_Nested]
    """Device Sequence (0050,0010), SQ, VM 1"""
    DeviceSerialNumber: _LO
    """Device Serial Number (0018,1000), LO, VM 1"""
    DeviceSettingDescription: _OB
    """Device Setting Description (0016,004B), OB, VM 1"""
    DeviceSpecificAcquisitionParameterSequence: _SQ[_Nested]
    """Device-Specific Acquisition Parameter Sequence (3002,0131), SQ, VM 1"""
    DeviceTypeCodeSequence: _SQ[_Nested]
    """Device Type Code Sequence (3010,002E), SQ, VM 1"""
    DeviceUID: _UI
    """Device UID (0018,1002), UI, VM 1"""
    DeviceVolume: _DS
    """Device Volume (0050,0018), DS, VM 1"""
    DialogReceiver: _LT
    """Dialog Receiver (0000,4000), LT, VM 1, retired"""
    DiameterOfCircularOutline: _FD
    """Diameter of Circular Outline (0018,1636), FD, VM 1"""
    DiameterOfVisibility: _FL
    """Diameter of Visibility (0070,0262), FL, VM 1"""
    DiaphragmPosition: _DS_n
    """Diaphragm Position (3002,0034), DS, VM 4"""
    DiffuseReflectionIntensity: _FD
    """Diffuse Reflection Intensity (0070,1704), FD, VM 1"""
    DiffusionAcquisitionCodeSequence: _SQ[_Nested]
    """Diffusion Acquisition Code Sequence (0066,0133), SQ, VM 1"""
    DiffusionAnisotropyType: _CS
    """Diffusion Anisotropy Type (0018,9147), CS, VM 1"""
    DiffusionBMatrixSequence: _SQ[_Nested]
    """Diffusion b-matrix Sequence (0018,9601), SQ, VM 1"""
    DiffusionBValue: _FD
    """Diffusion b-value (0018,9087), FD, VM 1"""
    DiffusionBValueXX: _FD
    """Diffusion b-value XX (0018,9602), FD, VM 1"""
    DiffusionBValueXY: _FD
    """Diffusion b-value XY (0018,9603), FD, VM 1"""
    DiffusionBValueXZ: _FD
    """Diffusion b-value XZ (0018,9604), FD, VM 1"""
    DiffusionBValueYY: _FD
    """Diffusion b-value YY (0018,9605), FD, VM 1"""
    DiffusionBValueYZ: _FD
    """Diffusion b-value YZ (0018,9606), FD, VM 1"""
    DiffusionBValueZZ: _FD
    """Diffusion b-value ZZ (0018,9607), FD, VM 1"""
    DiffusionDirectionality: _CS
    """Diffusion Directionality (0018,9075), CS, VM 1"""
    DiffusionGradientDirectionSequence: _SQ[_Nested]
    """Diffusion Gradient Direction Sequence (0018,9076), SQ, VM 1"""
    DiffusionGradientOrientation: _FD_n
    """Diffusion Gradient Orientation (0018,9089), FD, VM 3"""
    DiffusionModelCodeSequence: _SQ[_Nested]
    """Diffusion Model Code Sequence (0066,0134), SQ, VM 1"""
    DigitalFilterCharacteristicsSequence: _SQ[_Nested]
    """Digital Filter Characteristics Sequence (003A,0326), SQ, VM 1"""
    DigitalFilterOrder: _IS
    """Digital Filter Order (003A,0327), IS, VM 1"""
    DigitalFilterTypeCodeSequence: _SQ[_Nested]
    """Digital Filter Type Code Sequence (003A,0328), SQ, VM 1"""
    DigitalImageFormatAcquired: _LO
    """Digital Image Format Acquired (0018,1023), LO, VM 1"""
    DigitalSignatureDateTime: _DT
    """Digital Signature DateTime (0400,0105), DT, VM 1"""
    DigitalSignaturePurposeCodeSequence: _SQ[_Nested]
    """Digital Signature Purpose Code Sequence (0400,0401), SQ, VM 1"""
    DigitalSignatureUID: _UI
    """Digital Signature UID (0400,0100), UI, VM 1"""
    DigitalSignaturesSequence: _SQ[_Nested]
    """Digital Signatures Sequence (FFFA,FFFA), SQ, VM 1"""
    DigitalZoomRatio: _DS
    """Digital Zoom Ratio (0016,0044), DS, VM 1"""
    DigitizingDeviceTransportDirection: _CS
    """Digitizing Device Transport Direction (0018,2020), CS, VM 1"""
    DimensionDescriptionLabel: _LO
    """Dimension Description Label (0020,9421), LO, VM 1"""
    DimensionIndexPointer: _AT
    """Dimension Index Pointer (0020,9165), AT, VM 1"""
    DimensionIndexPrivateCreator: _LO
    """Dimension Index Private Creator (0020,9213), LO, VM 1"""
    DimensionIndexSequence: _SQ[_Nested]
    """Dimension Index Sequence (0020,9222), SQ, VM 1"""
    DimensionIndexValues: _UL_1_n
    """Dimension Index Values (0020,9157), UL, VM 1-n"""
    DimensionOrganizationSequence: _SQ[_Nested]
    """Dimension Organization Sequence (0020,9221), SQ, VM 1"""
    DimensionOrganizationType: _CS
    """Dimension Organization Type (0020,9311), CS, VM 1"""
    DimensionOrganizationUID: _UI
    """Dimension Organization UID (0020,9164), UI, VM 1"""
    DirectSegmentReferenceSequence: _SQ[_Nested]
    """Direct Segment Reference Sequence (3010,0023), SQ, VM 1"""
    DirectoryRecordSequence: _SQ[_Nested]
    """Directory Record Sequence (0004,1220), SQ, VM 1"""
    DirectoryRecordType: _CS
    """Directory Record Type (0004,1430), CS, VM 1"""
    DischargeDate: _DA
    """Discharge Date (0038,0030), DA, VM 1, retired"""
    DischargeDiagnosisCodeSequence: _SQ[_Nested]
    """Discharge Diagnosis Code Sequence (0038,0044), SQ, VM 1, retired"""
    DischargeDiagnosisDescription: _LO
    """Discharge Diagnosis Description (0038,0040), LO, VM 1, retired"""
    DischargeTime: _TM
    """Discharge Time (0038,0032), TM, VM 1, retired"""
    DisplacementMatrix: _FD_n
    """Displacement Matrix (300A,079B), FD, VM 16"""
    DisplacementReferenceLabel: _LO
    """Displacement Reference Label (300A,079A), LO, VM 1"""
    DisplacementReferenceLocationCodeSequence: _SQ[_Nested]
    """Displacement Reference Location Code Sequence (300A,079D), SQ, VM 1"""
    DisplayCalibrationResultSequence: _SQ[_Nested]
    """Display Calibration Result Sequence (0028,7016), SQ, VM 1"""
    DisplayDeviceTypeCodeSequence: _SQ[_Nested]
    """Display Device Type Code Sequence (0028,7022), SQ, VM 1"""
    DisplayEnvironmentSpatialPosition: _FD_n
    """Display Environment Spatial Position (0072,0108), FD, VM 4"""
    DisplayFilterPercentage: _FL
    """Display Filter Percentage (0028,9411), FL, VM 1"""
    DisplayFormat: _LT
    """Display Format (0000,5110), LT, VM 1, retired"""
    DisplayFunctionType: _CS
    """Display Function Type (0028,7019), CS, VM 1"""
    DisplaySetHorizontalJustification: _CS
    """Display Set Horizontal Justification (0072,0717), CS, VM 1"""
    DisplaySetLabel: _LO
    """Display Set Label (0072,0203), LO, VM 1"""
    DisplaySetNumber: _US
    """Display Set Number (0072,0202), US, VM 1"""
    DisplaySetPatientOrientation: _CS_n
    """Display Set Patient Orientation (0072,0700), CS, VM 2"""
    DisplaySetPresentationGroup: _US
    """Display Set Presentation Group (0072,0204), US, VM 1"""
    DisplaySetPresentationGroupDescription: _LO
    """Display Set Presentation Group Description (0072,0206), LO, VM 1"""
    DisplaySetScrollingGroup: _US_n
    """Display Set Scrolling Group (0072,0212), US, VM 2-n"""
    DisplaySetVerticalJustification: _CS
    """Display Set Vertical Justification (0072,0718), CS, VM 1"""
    DisplaySetsSequence: _SQ[_Nested]
    """Display Sets Sequence (0072,0200), SQ, VM 1"""
    DisplayShadingFlag: _CS
    """Display Shading Flag (003A,0246), CS, VM 1"""
    DisplaySubsystemConfigurationSequence: _SQ[_Nested]
    """Display Subsystem Configuration Sequence (0028,700A), SQ, VM 1"""
    DisplaySubsystemDescription: _LO
    """Display Subsystem Description (0028,7005), LO, VM 1"""
    DisplaySubsystemID: _US
    """Display Subsystem ID (0028,7003), US, VM 1"""
    DisplaySubsystemName: _SH
    """Display Subsystem Name (0028,7004), SH, VM 1"""
    DisplaySubsystemQAResultsSequence: _SQ[_Nested]
    """Display Subsystem QA Results Sequence (0028,7010), SQ, VM 1"""
    DisplaySubsystemSequence: _SQ[_Nested]
    """Display Subsystem Sequence (0028,7023), SQ, VM 1"""
    DisplayWindowLabelVector: _SH_1_n
    """Display Window Label Vector (0018,2006), SH, VM 1-n"""
    DisplayedAreaBottomRightHandCorner: _SL_n
    """Displayed Area Bottom Right Hand Corner (0070,0053), SL, VM 2"""
    DisplayedAreaBottomRightHandCornerTrial: _US_n
    """Displayed Area Bottom Right Hand Corner (Trial) (0070,0051), US, VM 2, retired"""
    DisplayedAreaSelectionSequence: _SQ[_Nested]
    """Displayed Area Selection Sequence (0070,005A), SQ, VM 1"""
    DisplayedAreaTopLeftHandCorner: _SL_n
    """Displayed Area Top Left Hand Corner (0070,0052), SL, VM 2"""
    DisplayedAreaTopLeftHandCornerTrial: _US_n
    """Displayed Area Top Left Hand Corner (Trial) (0070,0050), US, VM 2, retired"""
    DisplayedZValue: _FL
    """Displayed Z Value (0018,2046), FL, VM 1"""
    DistalDepth: _FL
    """Distal Depth (300A,0502), FL, VM 1"""
    DistalDepthFraction: _FL
    """Distal Depth Fraction (300A,0501), FL, VM 1"""
    DistanceBetweenBscanSlabs: _FL
    """Distance Between B-scan Slabs (0022,1644), FL, VM 1"""
    DistanceBetweenFocalPlanes: _FL
    """Distance Between Focal Planes (0048,0014), FL, VM 1"""
    DistanceObjectToTableTop: _FL
    """Distance Object to Table Top (0018,9403), FL, VM 1"""
    DistancePupillaryDistance: _FD
    """Distance Pupillary Distance (0046,0060), FD, VM 1"""
    DistanceReceptorPlaneToDetectorHousing: _FL
    """Distance Receptor Plane to Detector Housing (0018,9426), FL, VM 1"""
    DistanceSourceToDataCollectionCenter: _FD
    """Distance Source to Data Collection Center (0018,9335), FD, VM 1"""
    DistanceSourceToDetector: _DS
    """Distance Source to Detector (0018,1110), DS, VM 1"""
    DistanceSourceToEntrance: _DS
    """Distance Source to Entrance (0040,0306), DS, VM 1"""
    DistanceSourceToIsocenter: _FL
    """Distance Source to Isocenter (0018,9402), FL, VM 1"""
    DistanceSourceToPatient: _DS
    """Distance Source to Patient (0018,1111), DS, VM 1"""
    DistanceSourceToSupport: _DS
    """Distance Source to Support (0040,0307), DS, VM 1, retired"""
    DistributionAddress: _LO
    """Distribution Address (4008,011A), LO, VM 1, retired"""
    DistributionName: _PN
    """Distribution Name (4008,0119), PN, VM 1, retired"""
    DistributionType: _CS
    """Distribution Type (0012,0084), CS, VM 1"""
    DocumentAuthorIdentifierCodeSequenceTrial: _SQ[_Nested]
    """Document Author Identifier Code Sequence (Trial) (0040,A068), SQ, VM 1, retired"""
    DocumentAuthorTrial: _PN
    """Document Author (Trial) (0040,A067), PN, VM 1, retired"""
    DocumentClassCodeSequence: _SQ[_Nested]
    """Document Class Code Sequence (0040,E008), SQ, VM 1"""
    DocumentIdentifierCodeSequenceTrial: _SQ[_Nested]
    """Document Identifier Code Sequence (Trial) (0040,A066), SQ, VM 1, retired"""
    DocumentTitle: _ST
    """Document Title (0042,0010), ST, VM 1"""
    DocumentingObserverIdentifierCodeSequenceTrial: _SQ[_Nested]
    """Documenting Observer Identifier Code Sequence (Trial) (0040,A076), SQ, VM 1, retired"""
    DocumentingOrganizationIdentifierCodeSequenceTrial: _SQ[_Nested]
    """Documenting Organization Identifier Code Sequence (Trial) (0040,A028), SQ, VM 1, retired"""
    DopplerCorrectionAngle: _FD
    """Doppler Correction Angle (0018,6034), FD, VM 1"""
    DopplerSampleVolumeXPosition: _SL
    """Doppler Sample Volume X Position (0018,6039), SL, VM 1"""
    DopplerSampleVolumeXPositionRetired: _UL
    """Doppler Sample Volume X Position (Retired) (0018,6038), UL, VM 1, retired"""
    DopplerSampleVolumeYPosition: _SL
    """Doppler Sample Volume Y Position (0018,603B), SL, VM 1"""
    DopplerSampleVolumeYPositionRetired: _UL
    """Doppler Sample Volume Y Position (Retired) (0018,603A), UL, VM 1, retired"""
    DoseCalibrationConditionsSequence: _SQ[_Nested]
    """Dose Calibration Conditions Sequence (300C,0120), SQ, VM 1"""
    DoseCalibrationConditionsVerifiedFlag: _CS
    """Dose Calibration Conditions Verified Flag (300C,0123), CS, VM 1"""
    DoseCalibrationFactor: _DS
    """Dose Calibration Factor (0054,1322), DS, VM 1"""
    DoseComment: _LO
    """Dose Comment (3004,0006), LO, VM 1"""
    DoseGridScaling: _DS
    """Dose Grid Scaling (3004,000E), DS, VM 1"""
    DoseMeasurementDeviceCodeSequence: _SQ[_Nested]
    """Dose Measurement Device Code Sequence (300A,0774), SQ, VM 1"""
    DoseModeName: _LO
    """Dose Mode Name (0018,11B1), LO, VM 1"""
    DoseRateDelivered: _DS
    """Dose Rate Delivered (3008,0048), DS, VM 1"""
    DoseRateSet: _DS
    """Dose Rate Set (300A,0115), DS, VM 1"""
    DoseReferenceDescription: _LO
    """Dose Reference Description (300A,0016), LO, VM 1"""
    DoseReferenceNumber: _IS
    """Dose Reference Number (300A,0012), IS, VM 1"""
    DoseReferencePointCoordinates: _DS_n
    """Dose Reference Point Coordinates (300A,0018), DS, VM 3"""
    DoseReferenceSequence: _SQ[_Nested]
    """Dose Reference Sequence (300A,0010), SQ, VM 1"""
    DoseReferenceStructureType: _CS
    """Dose Reference Structure Type (300A,0014), CS, VM 1"""
    DoseReferenceType: _CS
    """Dose Reference Type (300A,0020), CS, VM 1"""
    DoseReferenceUID: _UI
    """Dose Reference UID (300A,0013), UI, VM 1"""
    DoseSummationType: _CS
    """Dose Summation Type (3004,000A), CS, VM 1"""
    DoseType: _CS
    """Dose Type (3004,0004), CS, VM 1"""
    DoseUnits: _CS
    """Dose Units (3004,0002), CS, VM 1"""
    DoseValue: _DS
    """Dose Value (3004,0012), DS, VM 1, retired"""
    DoseValueInterpretation: _CS
    """Dose Value Interpretation (300A,068B), CS, VM 1"""
    DoseValuePurpose: _CS_1_n
    """Dose Value Purpose (300A,061D), CS, VM 1-n"""
    DoseValuesSequence: _SQ[_Nested]
    """Dose Values Sequence (300A,061C), SQ, VM 1"""
    DosimetricObjectiveEvaluationScope: _CS
    """Dosimetric Objective Evaluation Scope (3010,0063), CS, VM 1"""
    DosimetricObjectiveParameterSequence: _SQ[_Nested]
    """Dosimetric Objective Parameter Sequence (3010,0070), SQ, VM 1"""
    DosimetricObjectivePurpose: _CS
    """Dosimetric Objective Purpose (3010,0075), CS, VM 1"""
    DosimetricObjectiveSequence: _SQ[_Nested]
    """Dosimetric Objective Sequence (3010,006C), SQ, VM 1"""
    DosimetricObjectiveTypeCodeSequence: _SQ[_Nested]
    """Dosimetric Objective Type Code Sequence (3010,006D), SQ, VM 1"""
    DosimetricObjectiveUID: _UI
    """Dosimetric Objective UID (3010,006E), UI, VM 1"""
    DosimetricObjectiveWeight: _FD
    """Dosimetric Objective Weight (3010,0074), FD, VM 1"""
    DoubleExposureFieldDelta: _FD_n
    """Double Exposure Field Delta (0074,133A), FD, VM 4"""
    DoubleExposureFieldDeltaTrial: _DS_n
    """Double Exposure Field Delta (Trial) (0074,103A), DS, VM 4, retired"""
    DoubleExposureFlag: _CS
    """Double Exposure Flag (0074,1034), CS, VM 1"""
    DoubleExposureMeterset: _FD
    """Double Exposure Meterset (0074,1338), FD, VM 1"""
    DoubleExposureMetersetTrial: _DS
    """Double Exposure Meterset (Trial) (0074,1038), DS, VM 1, retired"""
    DoubleExposureOrdering: _CS
    """Double Exposure Ordering (0074,1036), CS, VM 1"""
    DoubleFloatPixelData: _OD
    """Double Float Pixel Data (7FE0,0009), OD, VM 1"""
    DoubleFloatPixelPaddingRangeLimit: _FD
    """Double Float Pixel Padding Range Limit (0028,0125), FD, VM 1"""
    DoubleFloatPixelPaddingValue: _FD
    """Double Float Pixel Padding Value (0028,0123), FD, VM 1"""
    DoubleFloatRealWorldValueFirstValueMapped: _FD
    """Double Float Real World Value First Value Mapped (0040,9214), FD, VM 1"""
    DoubleFloatRealWorldValueLastValueMapped: _FD
    """Double Float Real World Value Last Value Mapped (0040,9213), FD, VM 1"""
    DoublePointCoordinatesData: _OD
    """Double Point Coordinates Data (0066,0022), OD, VM 1"""
    DriveProbeSequence: _SQ[_Nested]
    """Drive Probe Sequence (0014,4083), SQ, VM 1"""
    DriveType: _CS
    """Drive Type (0014,4081), CS, VM 1"""
    DynamicRange: _DS
    """Dynamic Range (0018,5030), DS, VM 1, retired"""
    EXIFVersion: _UT
    """EXIF Version (0016,0020), UT, VM 1"""
    EchoNumbers: _IS_1_n
    """Echo Number(s) (0018,0086), IS, VM 1-n"""
    EchoPeakPosition: _IS
    """Echo Peak Position (0018,9298), IS, VM 1"""
    EchoPlanarPulseSequence: _CS
    """Echo Planar Pulse Sequence (0018,9018), CS, VM 1"""
    EchoPulseSequence: _CS
    """Echo Pulse Sequence (0018,9008), CS, VM 1"""
    EchoTime: _DS
    """Echo Time (0018,0081), DS, VM 1"""
    EchoTrainLength: _IS
    """Echo Train Length (0018,0091), IS, VM 1"""
    EdgePointIndexList: _OW
    """Edge Point Index List (0066,0024), OW, VM 1, retired"""
    EffectiveBinEnergy: _DS
    """Effective Bin Energy (0018,936E), DS, VM 1"""
    EffectiveDateTime: _DT
    """Effective DateTime (0068,6226), DT, VM 1"""
    EffectiveDoseCalculationMethodCategoryCodeSequence: _SQ[_Nested]
    """Effective Dose Calculation Method Category Code Sequence (3010,0003), SQ, VM 1"""
    EffectiveDoseCalculationMethodCodeSequence: _SQ[_Nested]
    """Effective Dose Calculation Method Code Sequence (3010,0004), SQ, VM 1"""
    EffectiveDoseCalculationMethodDescription: _LO
    """Effective Dose Calculation Method Description (3010,0005), LO, VM 1"""
    EffectiveDuration: _DS
    """Effective Duration (0018,0072), DS, VM 1"""
    EffectiveEchoTime: _FD
    """Effective Echo Time (0018,9082), FD, VM 1"""
    EffectiveRefractiveIndex: _FD
    """Effective Refractive Index (0052,0004), FD, VM 1"""
    EffectiveWedgeAngle: _DS
    """Effective Wedge Angle (300A,00DE), DS, VM 1"""
    ElementDimensionA: _DS
    """Element Dimension A (0014,4014), DS, VM 1"""
    ElementDimensionB: _DS
    """Element Dimension B (0014,4015), DS, VM 1"""
    ElementPitchA: _DS
    """Element Pitch A (0014,4016), DS, VM 1"""
    ElementPitchB: _DS
    """Element Pitch B (0014,401D), DS, VM 1"""
    ElementShape: _CS
    """Element Shape (0014,4013), CS, VM 1"""
    EmitterColorTemperature: _DS
    """Emitter Color Temperature (0016,1002), DS, VM 1"""
    EmmetropicMagnification: _FL
    """Emmetropic Magnification (0022,000A), FL, VM 1"""
    EmptyImageBoxCIELabValue: _US_n
    """Empty Image Box CIELab Value (0072,0421), US, VM 3"""
    EmptyImageDensity: _CS
    """Empty Image Density (2010,0110), CS, VM 1"""
    EmptyValueMatchingSequence: _SQ[_Nested]
    """Empty Value Matching Sequence (0008,0412), SQ, VM 1"""
    EncapsulatedDocument: _OB
    """Encapsulated Document (0042,0011), OB, VM 1"""
    EncapsulatedDocumentLength: _UL
    """Encapsulated Document Length (0042,0015), UL, VM 1"""
    EncapsulatedPixelDataValueTotalLength: _UV
    """Encapsulated Pixel Data Value Total Length (7FE0,0003), UV, VM 1"""
    EncryptedAttributesSequence: _SQ[_Nested]
    """Encrypted Attributes Sequence (0400,0500), SQ, VM 1"""
    EncryptedContent: _OB
    """Encrypted Content (0400,0520), OB, VM 1"""
    EncryptedContentTransferSyntaxUID: _UI
    """Encrypted Content Transfer Syntax UID (0400,0510), UI, VM 1"""
    EndAcquisitionDateTime: _DT
    """End Acquisition DateTime (0018,9517), DT, VM 1"""
    EndCumulativeMetersetWeight: _DS
    """End Cumulative Meterset Weight (300C,0009), DS, VM 1"""
    EndCumulativeTimeWeight: _DS
    """End Cumulative Time Weight (0074,1408), DS, VM 1"""
    EndMessageID: _SH
    """End Message ID (0000,5020), SH, VM 1, retired"""
    EndMeterset: _DS
    """End Meterset (3008,007A), DS, VM 1"""
    EndingRespiratoryAmplitude: _FL
    """Ending Respiratory Amplitude (0020,9248), FL, VM 1"""
    EndingRespiratoryPhase: _CS
    """Ending Respiratory Phase (0020,9249), CS, VM 1"""
    EnergyDerivationCodeSequence: _SQ[_Nested]
    """Energy Derivation Code Sequence (3002,0133), SQ, VM 1"""
    EnergyUnitCodeSequence: _SQ[_Nested]
    """Energy Unit Code Sequence (300A,0684), SQ, VM 1"""
    EnergyWeightingFactor: _FL
    """Energy Weighting Factor (0018,9353), FL, VM 1"""
    EnergyWindowCenterline: _DS
    """Energy Window Centerline (0018,0032), DS, VM 1, retired"""
    EnergyWindowInformationSequence: _SQ[_Nested]
    """Energy Window Information Sequence (0054,0012), SQ, VM 1"""
    EnergyWindowLowerLimit: _DS
    """Energy Window Lower Limit (0054,0014), DS, VM 1"""
    EnergyWindowName: _SH
    """Energy Window Name (0054,0018), SH, VM 1"""
    EnergyWindowNumber: _US
    """Energy Window Number (0054,0308), US, VM 1"""
    EnergyWindowRangeSequence: _SQ[_Nested]
    """Energy Window Range Sequence (0054,0013), SQ, VM 1"""
    EnergyWindowTotalWidth: _DS_1_n
    """Energy Window Total Width (0018,0033), DS, VM 1-n, retired"""
    EnergyWindowUpperLimit: _DS
    """Energy Window Upper Limit (0054,0015), DS, VM 1"""
    EnergyWindowVector: _US_1_n
    """Energy Window Vector (0054,0010), US, VM 1-n"""
    EnhancedPaletteColorLookupTableSequence: _SQ[_Nested]
    """Enhanced Palette Color Lookup Table Sequence (0028,140B), SQ, VM 1"""
    EnhancedRTBeamLimitingDeviceDefinitionFlag: _CS
    """Enhanced RT Beam Limiting Device Definition Flag (3008,00A3), CS, VM 1"""
    EnhancedRTBeamLimitingDeviceSequence: _SQ[_Nested]
    """Enhanced RT Beam Limiting Device Sequence (3008,00A1), SQ, VM 1"""
    EnhancedRTBeamLimitingOpeningSequence: _SQ[_Nested]
    """Enhanced RT Beam Limiting Opening Sequence (3008,00A2), SQ, VM 1"""
    EntityDescription: _ST
    """Entity Description (3010,0037), ST, VM 1"""
    EntityLabel: _SH
    """Entity Label (3010,0035), SH, VM 1"""
    EntityLongLabel: _LO
    """Entity Long Label (3010,0038), LO, VM 1"""
    EntityName: _LO
    """Entity Name (3010,0036), LO, VM 1"""
    EntranceDose: _US
    """Entrance Dose (0040,0302), US, VM 1"""
    EntranceDoseDerivation: _CS
    """Entrance Dose Derivation (0040,8303), CS, VM 1"""
    EntranceDoseInmGy: _DS
    """Entrance Dose in mGy (0040,8302), DS, VM 1"""
    EnvironmentalConditions: _ST
    """Environmental Conditions (0014,1040), ST, VM 1"""
    EquipmentAdministratorSequence: _SQ[_Nested]
    """Equipment Administrator Sequence (0028,7000), SQ, VM 1"""
    EquipmentCoordinateSystemIdentification: _CS
    """Equipment Coordinate System Identification (0028,9537), CS, VM 1"""
    EquipmentFrameOfReferenceDescription: _ST
    """Equipment Frame of Reference Description (300A,0676), ST, VM 1"""
    EquipmentFrameOfReferenceUID: _UI
    """Equipment Frame of Reference UID (300A,0675), UI, VM 1"""
    EquipmentModality: _CS
    """Equipment Modality (0008,0221), CS, VM 1"""
    EquipmentReferencePointCodeSequence: _SQ[_Nested]
    """Equipment Reference Point Code Sequence (300A,0678), SQ, VM 1"""
    EquipmentReferencePointCoordinatesSequence: _SQ[_Nested]
    """Equipment Reference Point Coordinates Sequence (300A,0677), SQ, VM 1"""
    EquivalentCDADocumentSequence: _SQ[_Nested]
    """Equivalent CDA Document Sequence (0040,A090), SQ, VM 1, retired"""
    EquivalentCodeSequence: _SQ[_Nested]
    """Equivalent Code Sequence (0008,0121), SQ, VM 1"""
    EquivalentConceptualVolumeInstanceReferenceSequence: _SQ[_Nested]
    """Equivalent Conceptual Volume Instance Reference Sequence (3010,0009), SQ, VM 1"""
    EquivalentConceptualVolumesSequence: _SQ[_Nested]
    """Equivalent Conceptual Volumes Sequence (3010,000A), SQ, VM 1"""
    EquivalentPupilRadius: _FL
    """Equivalent Pupil Radius (0046,0205), FL, VM 1"""
    Erase: _CS
    """Erase (0000,5190), CS, VM 1, retired"""
    ErrorComment: _LO
    """Error Comment (0000,0902), LO, VM 1"""
    ErrorID: _US
    """Error ID (0000,0903), US, VM 1"""
    EstimatedDoseSaving: _FD
    """Estimated Dose Saving (0018,9324), FD, VM 1, retired"""
    EstimatedRadiographicMagnificationFactor: _DS
    """Estimated Radiographic Magnification Factor (0018,1114), DS, VM 1"""
    EthicsCommitteeApprovalEffectivenessEndDate: _DA
    """Ethics Committee Approval Effectiveness End Date (0012,0087), DA, VM 1"""
    EthicsCommitteeApprovalEffectivenessStartDate: _DA
    """Ethics Committee Approval Effectiveness Start Date (0012,0086), DA, VM 1"""
    EthnicGroup: _SH
    """Ethnic Group (0010,2160), SH, VM 1"""
    EthnicGroupCodeSequence: _SQ[_Nested]
    """Ethnic Group Code Sequence (0010,2161), SQ, VM 1"""
    EvaluationAttempt: _IS
    """Evaluation Attempt (0014,2008), IS, VM 1"""
    EvaluatorName: _PN
    """Evaluator Name (0014,2006), PN, VM 1"""
    EvaluatorNumber: _IS
    """Evaluator Number (0014,2004), IS, VM 1"""
    EvaluatorSequence: _SQ[_Nested]
    """Evaluator Sequence (0014,2002), SQ, VM 1"""
    EventCodeSequence: _SQ[_Nested]
    """Event Code Sequence (0008,2135), SQ, VM 1"""
    EventElapsedTimes: _DS_1_n
    """Event Elapsed Time(s) (0008,2130), DS, VM 1-n"""
    EventTimeOffset: _FD
    """Event Time Offset (0008,2134), FD, VM 1"""
    EventTimerNames: _LO_1_n
    """Event Timer Name(s) (0008,2132), LO, VM 1-n"""
    EventTimerSequence: _SQ[_Nested]
    """Event Timer Sequence (0008,2133), SQ, VM 1"""
    EventTypeID: _US
    """Event Type ID (0000,1002), US, VM 1"""
    ExaminedBodyThickness: _FL
    """Examined Body Thickness (0010,9431), FL, VM 1"""
    ExcessiveFalseNegatives: _CS
    """Excessive False Negatives (0024,0052), CS, VM 1"""
    ExcessiveFalseNegativesDataFlag: _CS
    """Excessive False Negatives Data Flag (0024,0051), CS, VM 1"""
    ExcessiveFalsePositives: _CS
    """Excessive False Positives (0024,0062), CS, VM 1"""
    ExcessiveFalsePositivesDataFlag: _CS
    """Excessive False Positives Data Flag (0024,0061), CS, VM 1"""
    ExcessiveFixationLosses: _CS
    """Excessive Fixation Losses (0024,0040), CS, VM 1"""
    ExcessiveFixationLossesDataFlag: _CS
    """Excessive Fixation Losses Data Flag (0024,0039), CS, VM 1"""
    ExcitationEnergy: _FD
    """Excitation Energy (0018,9823), FD, VM 1"""
    ExcitationFrequency: _DS
    """Excitation Frequency (0014,4024), DS, VM 1"""
    ExcitationPulseDuration: _FD
    """Excitation Pulse Duration (0018,9824), FD, VM 1"""
    ExcitationSpectralWidth: _FD
    """Excitation Spectral Width (0018,9822), FD, VM 1"""
    ExcitationWavelength: _FD
    """Excitation Wavelength (0018,9826), FD, VM 1"""
    ExcitationWavelengthSequence: _SQ[_Nested]
    """Excitation Wavelength Sequence (0018,9825), SQ, VM 1"""
    ExcludedIntervalsSequence: _SQ[_Nested]
    """Excluded Intervals Sequence (0018,9803), SQ, VM 1"""
    ExclusionDuration: _FD
    """Exclusion Duration (0018,9805), FD, VM 1"""
    ExclusionStartDateTime: _DT
    """Exclusion Start DateTime (0018,9804), DT, VM 1"""
    ExclusiveComponentType: _CS
    """Exclusive Component Type (0076,0036), CS, VM 1"""
    ExecutionStatus: _CS
    """Execution Status (2100,0020), CS, VM 1"""
    ExecutionStatusInfo: _CS
    """Execution Status Info (2100,0030), CS, VM 1"""
    ExpectedCompletionDateTime: _DT
    """Expected Completion DateTime (0040,4011), DT, VM 1"""
    ExpectedInVivoMeasurementValueIndex: _US
    """Expected In-Vivo Measurement Value Index (300A,0622), US, VM 1"""
    ExpectedInVivoMeasurementValuesSequence: _SQ[_Nested]
    """Expected In-Vivo Measurement Values Sequence (300A,0621), SQ, VM 1"""
    ExpirationDateTime: _DT
    """Expiration DateTime (0008,0416), DT, VM 1"""
    ExpiryDate: _DA
    """Expiry Date (0014,1020), DA, VM 1"""
    ExposedArea: _US_1_n
    """Exposed Area (0040,0303), US, VM 1-2"""
    Exposure: _IS
    """Exposure (0018,1152), IS, VM 1"""
    ExposureBiasValue: _DS
    """Exposure Bias Value (0016,0024), DS, VM 1"""
    ExposureControlMode: _CS
    """Exposure Control Mode (0018,7060), CS, VM 1"""
    ExposureControlModeDescription: _LT
    """Exposure Control Mode Description (0018,7062), LT, VM 1"""
    ExposureControlSensingRegionLeftVerticalEdge: _SS
    """Exposure Control Sensing Region Left Vertical Edge (0018,9436), SS, VM 1"""
    ExposureControlSensingRegionLowerHorizontalEdge: _SS
    """Exposure Control Sensing Region Lower Horizontal Edge (0018,9439), SS, VM 1"""
    ExposureControlSensingRegionRightVerticalEdge: _SS
    """Exposure Control Sensing Region Right Vertical Edge (0018,9437), SS, VM 1"""
    ExposureControlSensingRegionShape: _CS
    """Exposure Control Sensing Region Shape (0018,9435), CS, VM 1"""
    ExposureControlSensingRegionUpperHorizontalEdge: _SS
    """Exposure Control Sensing Region Upper Horizontal Edge (0018,9438), SS, VM 1"""
    ExposureControlSensingRegionsSequence: _SQ[_Nested]
    """Exposure Control Sensing Regions Sequence (0018,9434), SQ, VM 1"""
    ExposureDoseSequence: _SQ[_Nested]
    """Exposure Dose Sequence (0040,030E), SQ, VM 1, retired"""
    ExposureIndex: _DS
    """Exposure Index (0018,1411), DS, VM 1"""
    ExposureInmAs: _FD
    """Exposure in mAs (0018,9332), FD, VM 1"""
    ExposureInuAs: _IS
    """Exposure in uAs (0018,1153), IS, VM 1"""
    ExposureMode: _US
    """Exposure Mode (0016,0042), US, VM 1"""
    ExposureModulationType: _CS_1_n
    """Exposure Modulation Type (0018,9323), CS, VM 1-n"""
    ExposureProgram: _US
    """Exposure Program (0016,0016), US, VM 1"""
    ExposureSequence: _SQ[_Nested]
    """Exposure Sequence (3002,0030), SQ, VM 1"""
    ExposureStatus: _CS
    """Exposure Status (0018,7064), CS, VM 1"""
    ExposureTime: _IS
    """Exposure Time (0018,1150), IS, VM 1"""
    ExposureTimeInSeconds: _DS
    """Exposure Time in Seconds (0016,0004), DS, VM 1"""
    ExposureTimeInms: _FD
    """Exposure Time in ms (0018,9328), FD, VM 1"""
    ExposureTimeInuS: _DS
    """Exposure Time in uS (0018,8150), DS, VM 1"""
    ExposuresOnDetectorSinceLastCalibration: _IS
    """Exposures on Detector Since Last Calibration (0018,7010), IS, VM 1"""
    ExposuresOnDetectorSinceManufactured: _IS
    """Exposures on Detector Since Manufactured (0018,7011), IS, VM 1"""
    ExposuresOnPlate: _US
    """Exposures on Plate (0018,1404), US, VM 1"""
    ExtendedCodeMeaning: _LT
    """Extended Code Meaning (0008,0108), LT, VM 1"""
    ExtendedCodeValue: _LO
    """Extended Code Value (0008,0101), LO, VM 1"""
    ExtendedDepthOfField: _CS
    """Extended Depth of Field (0048,0012), CS, VM 1"""
    ExtendedMatchingMechanisms: _CS_1_n
    """Extended Matching Mechanisms (0008,040F), CS, VM 1-n"""
    ExtendedOffsetTable: _OV
    """Extended Offset Table (7FE0,0001), OV, VM 1"""
    ExtendedOffsetTableLengths: _OV
    """Extended Offset Table Lengths (7FE0,0002), OV, VM 1"""
    ExternalContourEntryPoint: _FL_n
    """External Contour Entry Point (300A,0133), FL, VM 3"""
    FNumber: _DS
    """F-Number (0016,0005), DS, VM 1"""
    FacetSequence: _SQ[_Nested]
    """Facet Sequence (0066,0034), SQ, VM 1"""
    FailedAttributesSequence: _SQ[_Nested]
    """Failed Attributes Sequence (0074,1048), SQ, VM 1"""
    FailedSOPInstanceUIDList: _UI_1_n
    """Failed SOP Instance UID List (0008,0058), UI, VM 1-n"""
    FailedSOPSequence: _SQ[_Nested]
    """Failed SOP Sequence (0008,1198), SQ, VM 1"""
    FailedStudySequence: _SQ[_Nested]
    """Failed Study Sequence (0008,119B), SQ, VM 1"""
    FailureAttributes: _AT_1_n
    """Failure Attributes (2200,000E), AT, VM 1-n"""
    FailureReason: _US
    """Failure Reason (0008,1197), US, VM 1"""
    FalseNegativesEstimate: _FL
    """False Negatives Estimate (0024,0046), FL, VM 1"""
    FalseNegativesEstimateFlag: _CS
    """False Negatives Estimate Flag (0024,0045), CS, VM 1"""
    FalseNegativesQuantity: _US
    """False Negatives Quantity (0024,0050), US, VM 1"""
    FalsePositivesEstimate: _FL
    """False Positives Estimate (0024,0054), FL, VM 1"""
    FalsePositivesEstimateFlag: _CS
    """False Positives Estimate Flag (0024,0053), CS, VM 1"""
    FalsePositivesQuantity: _US
    """False Positives Quantity (0024,0060), US, VM 1"""
    FiducialDescription: _ST
    """Fiducial Description (0070,030F), ST, VM 1"""
    FiducialIdentifier: _SH
    """Fiducial Identifier (0070,0310), SH, VM 1"""
    FiducialIdentifierCodeSequence: _SQ[_Nested]
    """Fiducial Identifier Code Sequence (0070,0311), SQ, VM 1"""
    FiducialSequence: _SQ[_Nested]
    """Fiducial Sequence (0070,031E), SQ, VM 1"""
    FiducialSetSequence: _SQ[_Nested]
    """Fiducial Set Sequence (0070,031C), SQ, VM 1"""
    FiducialUID: _UI
    """Fiducial UID (0070,031A), UI, VM 1"""
    FiducialsPropertyCategoryCodeSequence: _SQ[_Nested]
    """Fiducials Property Category Code Sequence (0070,031F), SQ, VM 1"""
    FieldOfViewDescription: _LO
    """Field of View Description (0018,9433), LO, VM 1"""
    FieldOfViewDimensions: _IS_1_n
    """Field of View Dimension(s) (0018,1149), IS, VM 1-2"""
    FieldOfViewDimensionsInFloat: _FL_1_n
    """Field of View Dimension(s) in Float (0018,9461), FL, VM 1-2"""
    FieldOfViewHorizontalFlip: _CS
    """Field of View Horizontal Flip (0018,7034), CS, VM 1"""
    FieldOfViewOrigin: _DS_n
    """Field of View Origin (0018,7030), DS, VM 2"""
    FieldOfViewRotation: _DS
    """Field of View Rotation (0018,7032), DS, VM 1"""
    FieldOfViewSequence: _SQ[_Nested]
    """Field of View Sequence (0018,9432), SQ, VM 1"""
    FieldOfViewShape: _CS
    """Field of View Shape (0018,1147), CS, VM 1"""
    FileAccessSequence: _SQ[_Nested]
    """File Access Sequence (0008,041A), SQ, VM 1"""
    FileAccessURI: _UR
    """File Access URI (0008,0409), UR, VM 1"""
    FileLengthInContainer: _UV
    """File Length in Container (0008,040D), UV, VM 1"""
    FileMetaInformationGroupLength: _UL
    """File Meta Information Group Length (0002,0000), UL, VM 1"""
    FileMetaInformationVersion: _OB
    """File Meta Information Version (0002,0001), OB, VM 1"""
    FileOffsetInContainer: _UV
    """File Offset in Container (0008,040C), UV, VM 1"""
    FileSetAccessSequence: _SQ[_Nested]
    """File Set Access Sequence (0008,0419), SQ, VM 1"""
    FileSetConsistencyFlag: _US
    """File-set Consistency Flag (0004,1212), US, VM 1"""
    FileSetDescriptorFileID: _CS_1_n
    """File-set Descriptor File ID (0004,1141), CS, VM 1-8"""
    FileSetID: _CS
    """File-set ID (0004,1130), CS, VM 1"""
    FileSource: _US
    """File Source (0016,003A), US, VM 1"""
    FilenameInContainer: _UR
    """Filename in Container (0008,040B), UR, VM 1"""
    FillMode: _CS
    """Fill Mode (0070,0257), CS, VM 1"""
    FillPattern: _OB
    """Fill Pattern (0070,0256), OB, VM 1"""
    FillStyleSequence: _SQ[_Nested]
    """Fill Style Sequence (0070,0233), SQ, VM 1"""
    FillerOrderNumberImagingServiceRequest: _LO
    """Filler Order Number / Imaging Service Request (0040,2017), LO, VM 1"""
    FillerOrderNumberImagingServiceRequestRetired: _SH
    """Filler Order Number / Imaging Service Request (Retired) (0040,2007), SH, VM 1, retired"""
    FillerOrderNumberProcedure: _SH
    """Filler Order Number / Procedure (0040,1007), SH, VM 1, retired"""
    FilmBoxContentSequence: _SQ[_Nested]
    """Film Box Content Sequence (2130,0030), SQ, VM 1, retired"""
    FilmConsumptionSequence: _SQ[_Nested]
    """Film Consumption Sequence (0040,0321), SQ, VM 1"""
    FilmDestination: _CS
    """Film Destination (2000,0040), CS, VM 1"""
    FilmOrientation: _CS
    """Film Orientation (2010,0040), CS, VM 1"""
    FilmSessionLabel: _LO
    """Film Session Label (2000,0050), LO, VM 1"""
    FilmSizeID: _CS
    """Film Size ID (2010,0050), CS, VM 1"""
    FilterBeamPathLengthMaximum: _FL_1_n
    """Filter Beam Path Length Maximum (0018,7058), FL, VM 1-n"""
    FilterBeamPathLengthMinimum: _FL_1_n
    """Filter Beam Path Length Minimum (0018,7056), FL, VM 1-n"""
    FilterByAttributePresence: _CS
    """Filter-by Attribute Presence (0072,0404), CS, VM 1"""
    FilterByCategory: _CS
    """Filter-by Category (0072,0402), CS, VM 1"""
    FilterByOperator: _CS
    """Filter-by Operator (0072,0406), CS, VM 1"""
    FilterHighFrequency: _DS
    """Filter High Frequency (003A,0221), DS, VM 1"""
    FilterHighFrequencyCharacteristicsSequence: _SQ[_Nested]
    """Filter High Frequency Characteristics Sequence (003A,0319), SQ, VM 1"""
    FilterLookupTableData: _OD
    """Filter Lookup Table Data (003A,032E), OD, VM 1"""
    FilterLookupTableDescription: _ST
    """Filter Lookup Table Description (003A,032B), ST, VM 1"""
    FilterLookupTableSequence: _SQ[_Nested]
    """Filter Lookup Table Sequence (003A,032A), SQ, VM 1"""
    FilterLowFrequency: _DS
    """Filter Low Frequency (003A,0220), DS, VM 1"""
    FilterLowFrequencyCharacteristicsSequence: _SQ[_Nested]
    """Filter Low Frequency Characteristics Sequence (003A,0318), SQ, VM 1"""
    FilterMaterial: _CS_1_n
    """Filter Material (0018,7050), CS, VM 1-n"""
    FilterMaterialUsedInGainCalibration: _LO
    """Filter Material Used in Gain Calibration (0014,3074), LO, VM 1"""
    FilterOperationsSequence: _SQ[_Nested]
    """Filter Operations Sequence (0072,0400), SQ, VM 1"""
    FilterThicknessMaximum: _DS_1_n
    """Filter Thickness Maximum (0018,7054), DS, VM 1-n"""
    FilterThicknessMinimum: _DS_1_n
    """Filter Thickness Minimum (0018,7052), DS, VM 1-n"""
    FilterThicknessUsedInGainCalibration: _DS
    """Filter Thickness Used in Gain Calibration (0014,3075), DS, VM 1"""
    FilterType: _SH
    """Filter Type (0018,1160), SH, VM 1"""
    FinalCumulativeMetersetWeight: _DS
    """Final Cumulative Meterset Weight (300A,010E), DS, VM 1"""
    FinalCumulativeTimeWeight: _DS
    """Final Cumulative Time Weight (300A,02C8), DS, VM 1"""
    FindLocation: _AE
    """Find Location (0000,0400), AE, VM 1, retired"""
    FindingsFlagTrial: _CS
    """Findings Flag (Trial) (0040,A007), CS, VM 1, retired"""
    FindingsGroupRecordingDateTrial: _DA
    """Findings Group Recording Date (Trial) (0040,A023), DA, VM 1, retired"""
    FindingsGroupRecordingTimeTrial: _TM
    """Findings Group Recording Time (Trial) (0040,A024), TM, VM 1, retired"""
    FindingsGroupUIDTrial: _UI
    """Findings Group UID (Trial) (0040,A021), UI, VM 1, retired"""
    FindingsSequenceTrial: _SQ[_Nested]
    """Findings Sequence (Trial) (0040,A020), SQ, VM 1, retired"""
    FindingsSourceCategoryCodeSequenceTrial: _SQ[_Nested]
    """Findings Source Category Code Sequence (Trial) (0040,A026), SQ, VM 1, retired"""
    FiniteVolume: _CS
    """Finite Volume (0066,000E), CS, VM 1"""
    FirstALineLocation: _FD
    """First A-line Location (0052,0034), FD, VM 1"""
    FirstOrderPhaseCorrection: _CS
    """First Order Phase Correction (0018,9198), CS, VM 1"""
    FirstOrderPhaseCorrectionAngle: _OF
    """First Order Phase Correction Angle (5600,0010), OF, VM 1"""
    FirstTreatmentDate: _DA
    """First Treatment Date (3008,0054), DA, VM 1"""
    FixationCheckedQuantity: _US
    """Fixation Checked Quantity (0024,0035), US, VM 1"""
    FixationDeviceDescription: _ST
    """Fixation Device Description (300A,0196), ST, VM 1"""
    FixationDeviceLabel: _SH
    """Fixation Device Label (300A,0194), SH, VM 1"""
    FixationDevicePitchAngle: _FL
    """Fixation Device Pitch Angle (300A,0199), FL, VM 1"""
    FixationDevicePosition: _SH
    """Fixation Device Position (300A,0198), SH, VM 1"""
    FixationDeviceRollAngle: _FL
    """Fixation Device Roll Angle (300A,019A), FL, VM 1"""
    FixationDeviceSequence: _SQ[_Nested]
    """Fixation Device Sequence (300A,0190), SQ, VM 1"""
    FixationDeviceType: _CS
    """Fixation Device Type (300A,0192), CS, VM 1"""
    FixationEye: _CS
    """Fixation Eye (300A,0150), CS, VM 1"""
    FixationLightAzimuthalAngle: _FL
    """Fixation Light Azimuthal Angle (300A,0356), FL, VM 1"""
    FixationLightAzimuthalAngleTolerance: _DS
    """Fixation Light Azimuthal Angle Tolerance (300A,0154), DS, VM 1"""
    FixationLightPolarAngle: _FL
    """Fixation Light Polar Angle (300A,0358), FL, VM 1"""
    FixationLightPolarAngleTolerance: _DS
    """Fixation Light Polar Angle Tolerance (300A,0155), DS, VM 1"""
    FixationMethodCodeSequence: _SQ[_Nested]
    """Fixation Method Code Sequence (0068,63AC), SQ, VM 1"""
    FixationMonitoringCodeSequence: _SQ[_Nested]
    """Fixation Monitoring Code Sequence (0024,0033), SQ, VM 1"""
    FixationSequence: _SQ[_Nested]
    """Fixation Sequence (0024,0032), SQ, VM 1"""
    FixedRTBeamDelimiterDeviceSequence: _SQ[_Nested]
    """Fixed RT Beam Delimiter Device Sequence (300A,0646), SQ, VM 1"""
    FlashEnergy: _DS_1_n
    """Flash Energy (0016,0036), DS, VM 1-2"""
    FlashFiringStatus: _US
    """Flash Firing Status (0016,0011), US, VM 1"""
    FlashFunctionPresent: _US
    """Flash Function Present (0016,0014), US, VM 1"""
    FlashMode: _US
    """Flash Mode (0016,0013), US, VM 1"""
    FlashRedEyeMode: _US
    """Flash Red Eye Mode (0016,0015), US, VM 1"""
    FlashReturnStatus: _US
    """Flash Return Status (0016,0012), US, VM 1"""
    FlatCornealAxisSequence: _SQ[_Nested]
    """Flat Corneal Axis Sequence (0046,0113), SQ, VM 1"""
    FlatKeratometricAxisSequence: _SQ[_Nested]
    """Flat Keratometric Axis Sequence (0046,0080), SQ, VM 1"""
    FlipAngle: _DS
    """Flip Angle (0018,1314), DS, VM 1"""
    FloatPixelData: _OF
    """Float Pixel Data (7FE0,0008), OF, VM 1"""
    FloatPixelPaddingRangeLimit: _FL
    """Float Pixel Padding Range Limit (0028,0124), FL, VM 1"""
    FloatPixelPaddingValue: _FL
    """Float Pixel Padding Value (0028,0122), FL, VM 1"""
    FloatingPointValue: _FD_1_n
    """Floating Point Value (0040,A161), FD, VM 1-n"""
    FloatingPointValues: _OF
    """Floating Point Values (0066,0125), OF, VM 1"""
    FlowCompensation: _CS
    """Flow Compensation (0018,9010), CS, VM 1"""
    FlowCompensationDirection: _CS
    """Flow Compensation Direction (0018,9183), CS, VM 1"""
    FlowIdentifier: _OB
    """Flow Identifier (0034,0002), OB, VM 1"""
    FlowIdentifierSequence: _SQ[_Nested]
    """Flow Identifier Sequence (0034,0001), SQ, VM 1"""
    FlowRTPSamplingRate: _UL
    """Flow RTP Sampling Rate (0034,0004), UL, VM 1"""
    FlowTransferSyntaxUID: _UI
    """Flow Transfer Syntax UID (0034,0003), UI, VM 1"""
    FluenceDataScale: _DS
    """Fluence Data Scale (3002,0042), DS, VM 1"""
    FluenceDataSource: _CS
    """Fluence Data Source (3002,0041), CS, VM 1"""
    FluenceMapSequence: _SQ[_Nested]
    """Fluence Map Sequence (3002,0040), SQ, VM 1"""
    FluenceMode: _CS
    """Fluence Mode (3002,0051), CS, VM 1"""
    FluenceModeID: _SH
    """Fluence Mode ID (3002,0052), SH, VM 1"""
    FluoroscopyFlag: _CS
    """Fluoroscopy Flag (0018,9334), CS, VM 1"""
    FluoroscopyLastImageHoldPersistenceFlag: _CS
    """Fluoroscopy Last Image Hold Persistence Flag (0018,11B4), CS, VM 1"""
    FluoroscopyPersistenceFlag: _CS
    """Fluoroscopy Persistence Flag (0018,11B3), CS, VM 1"""
    FocalDistance: _IS_1_n
    """Focal Distance (0018,1182), IS, VM 1-2"""
    FocalLength: _DS
    """Focal Length (0016,0029), DS, VM 1"""
    FocalLengthIn35mmFilm: _IS
    """Focal Length In 35mm Film (0016,0045), IS, VM 1"""
    FocalSpots: _DS_1_n
    """Focal Spot(s) (0018,1190), DS, VM 1-n"""
    FocusDepth: _DS
    """Focus Depth (0018,5012), DS, VM 1"""
    FocusMethod: _CS
    """Focus Method (0048,0011), CS, VM 1"""
    FolderAccessURI: _UR
    """Folder Access URI (0008,0408), UR, VM 1"""
    FontName: _LO
    """Font Name (0070,0227), LO, VM 1"""
    FontNameType: _CS
    """Font Name Type (0070,0228), CS, VM 1"""
    FovealPointNormativeDataFlag: _CS
    """Foveal Point Normative Data Flag (0024,0117), CS, VM 1"""
    FovealPointProbabilityValue: _FL
    """Foveal Point Probability Value (0024,0118), FL, VM 1"""
    FovealSensitivity: _FL
    """Foveal Sensitivity (0024,0087), FL, VM 1"""
    FovealSensitivityMeasured: _CS
    """Foveal Sensitivity Measured (0024,0086), CS, VM 1"""
    FractionBasedRelationshipIntervalAnchor: _CS
    """Fraction-Based Relationship Interval Anchor (3010,0083), CS, VM 1"""
    FractionBasedRelationshipSequence: _SQ[_Nested]
    """Fraction-Based Relationship Sequence (3010,0082), SQ, VM 1"""
    FractionGroupDescription: _LO
    """Fraction Group Description (300A,0072), LO, VM 1"""
    FractionGroupNumber: _IS
    """Fraction Group Number (300A,0071), IS, VM 1"""
    FractionGroupSequence: _SQ[_Nested]
    """Fraction Group Sequence (300A,0070), SQ, VM 1"""
    FractionGroupSummarySequence: _SQ[_Nested]
    """Fraction Group Summary Sequence (3008,0220), SQ, VM 1"""
    FractionGroupType: _CS
    """Fraction Group Type (3008,0224), CS, VM 1"""
    FractionNumber: _IS
    """Fraction Number (3002,0029), IS, VM 1"""
    FractionPattern: _LT
    """Fraction Pattern (300A,007B), LT, VM 1"""
    FractionPatternSequence: _SQ[_Nested]
    """Fraction Pattern Sequence (3010,0079), SQ, VM 1"""
    FractionStatusSummarySequence: _SQ[_Nested]
    """Fraction Status Summary Sequence (3008,0240), SQ, VM 1"""
    FractionalBandwidth: _FD
    """Fractional Bandwidth (0018,982E), FD, VM 1"""
    FractionalChannelDisplayScale: _FL
    """Fractional Channel Display Scale (003A,0247), FL, VM 1"""
    FractionationNotes: _UT
    """Fractionation Notes (3010,007F), UT, VM 1"""
    FrameAcquisitionDateTime: _DT
    """Frame Acquisition DateTime (0018,9074), DT, VM 1"""
    FrameAcquisitionDuration: _FD
    """Frame Acquisition Duration (0018,9220), FD, VM 1"""
    FrameAcquisitionNumber: _US
    """Frame Acquisition Number (0020,9156), US, VM 1"""
    FrameAcquisitionSequence: _SQ[_Nested]
    """Frame Acquisition Sequence (0018,9417), SQ, VM 1"""
    FrameAnatomySequence: _SQ[_Nested]
    """Frame Anatomy Sequence (0020,9071), SQ, VM 1"""
    FrameComments: _LT
    """Frame Comments (0020,9158), LT, VM 1"""
    FrameContentSequence: _SQ[_Nested]
    """Frame Content Sequence (0020,9111), SQ, VM 1"""
    FrameDelay: _DS
    """Frame Delay (0018,1066), DS, VM 1"""
    FrameDetectorParametersSequence: _SQ[_Nested]
    """Frame Detector Parameters Sequence (0018,9451), SQ, VM 1"""
    FrameDimensionPointer: _AT_1_n
    """Frame Dimension Pointer (0028,000A), AT, VM 1-n"""
    FrameDisplaySequence: _SQ[_Nested]
    """Frame Display Sequence (0008,9458), SQ, VM 1"""
    FrameDisplayShutterSequence: _SQ[_Nested]
    """Frame Display Shutter Sequence (0018,9472), SQ, VM 1"""
    FrameExtractionSequence: _SQ[_Nested]
    """Frame Extraction Sequence (0008,1164), SQ, VM 1"""
    FrameIncrementPointer: _AT_1_n
    """Frame Increment Pointer (0028,0009), AT, VM 1-n"""
    FrameLabel: _LO
    """Frame Label (0020,9453), LO, VM 1"""
    FrameLabelVector: _SH_1_n
    """Frame Label Vector (0018,2002), SH, VM 1-n"""
    FrameLaterality: _CS
    """Frame Laterality (0020,9072), CS, VM 1"""
    FrameNumbersOfInterest: _US_1_n
    """Frame Numbers of Interest (FOI) (0028,6020), US, VM 1-n"""
    FrameOfInterestDescription: _LO_1_n
    """Frame of Interest Description (0028,6022), LO, VM 1-n"""
    FrameOfInterestType: _CS_1_n
    """Frame of Interest Type (0028,6023), CS, VM 1-n"""
    FrameOfReferenceRelationshipSequence: _SQ[_Nested]
    """Frame of Reference Relationship Sequence (3006,00C0), SQ, VM 1, retired"""
    FrameOfReferenceToDisplayedCoordinateSystemTransformationMatrix: _FD_n
    """Frame of Reference to Displayed Coordinate System Transformation Matrix (0070,030B), FD, VM 16"""
    FrameOfReferenceTransformationComment: _LO
    """Frame of Reference Transformation Comment (3006,00C8), LO, VM 1"""
    FrameOfReferenceTransformationMatrix: _DS_n
    """Frame of Reference Transformation Matrix (3006,00C6), DS, VM 16"""
    FrameOfReferenceTransformationMatrixType: _CS
    """Frame of Reference Transformation Matrix Type (0070,030C), CS, VM 1"""
    FrameOfReferenceTransformationType: _CS
    """Frame of Reference Transformation Type (3006,00C4), CS, VM 1, retired"""
    FrameOfReferenceUID: _UI
    """Frame of Reference UID (0020,0052), UI, VM 1"""
    FrameOriginTimestamp: _OB
    """Frame Origin Timestamp (0034,0007), OB, VM 1"""
    FramePixelDataPropertiesSequence: _SQ[_Nested]
    """Frame Pixel Data Properties Sequence (0028,9443), SQ, VM 1"""
    FramePixelShiftSequence: _SQ[_Nested]
    """Frame Pixel Shift Sequence (0028,9415), SQ, VM 1"""
    FramePrimaryAngleVector: _DS_1_n
    """Frame Primary Angle Vector (0018,2003), DS, VM 1-n"""
    FrameReferenceDateTime: _DT
    """Frame Reference DateTime (0018,9151), DT, VM 1"""
    FrameReferenceTime: _DS
    """Frame Reference Time (0054,1300), DS, VM 1"""
    FrameSecondaryAngleVector: _DS_1_n
    """Frame Secondary Angle Vector (0018,2004), DS, VM 1-n"""
    FrameTime: _DS
    """Frame Time (0018,1063), DS, VM 1"""
    FrameTimeVector: _DS_1_n
    """Frame Time Vector (0018,1065), DS, VM 1-n"""
    FrameType: _CS_n
    """Frame Type (0008,9007), CS, VM 4-5"""
    FrameUsefulnessGroupSequence: _SQ[_Nested]
    """Frame Usefulness Group Sequence (0034,0009), SQ, VM 1"""
    FrameVOILUTSequence: _SQ[_Nested]
    """Frame VOI LUT Sequence (0028,9132), SQ, VM 1"""
    FrequencyCorrection: _CS
    """Frequency Correction (0018,9101), CS, VM 1"""
    FrequencyEncodingCodeSequence: _SQ[_Nested]
    """Frequency Encoding Code Sequence (003A,032C), SQ, VM 1"""
    FunctionalGroupPointer: _AT
    """Functional Group Pointer (0020,9167), AT, VM 1"""
    FunctionalGroupPrivateCreator: _LO
    """Functional Group Private Creator (0020,9238), LO, VM 1"""
    FunctionalMRSequence: _SQ[_Nested]
    """Functional MR Sequence (0018,9621), SQ, VM 1"""
    FunctionalSettlingPhaseFramesPresent: _CS
    """Functional Settling Phase Frames Present (0018,9622), CS, VM 1"""
    FunctionalSyncPulse: _DT
    """Functional Sync Pulse (0018,9623), DT, VM 1"""
    GPSAltitude: _DS
    """GPS Altitude (0016,0076), DS, VM 1"""
    GPSAltitudeRef: _US
    """GPS Altitude Ref (0016,0075), US, VM 1"""
    GPSAreaInformation: _OB
    """GPS Area Information (0016,008C), OB, VM 1"""
    GPSDOP: _DS
    """GPS DOP (0016,007B), DS, VM 1"""
    GPSDateStamp: _DT
    """GPS Date Stamp (0016,008D), DT, VM 1"""
    GPSDestBearing: _DS
    """GPS Dest Bearing (0016,0088), DS, VM 1"""
    GPSDestBearingRef: _CS
    """GPS Dest Bearing Ref (0016,0087), CS, VM 1"""
    GPSDestDistance: _DS
    """GPS Dest Distance (0016,008A), DS, VM 1"""
    GPSDestDistanceRef: _CS
    """GPS Dest Distance Ref (0016,0089), CS, VM 1"""
    GPSDestLatitude: _DS_n
    """GPS Dest Latitude (0016,0084), DS, VM 3"""
    GPSDestLatitudeRef: _CS
    """GPS Dest Latitude Ref (0016,0083), CS, VM 1"""
    GPSDestLongitude: _DS_n
    """GPS Dest Longitude (0016,0086), DS, VM 3"""
    GPSDestLongitudeRef: _CS
    """GPS Dest Longitude Ref (0016,0085), CS, VM 1"""
    GPSDifferential: _IS
    """GPS Differential (0016,008E), IS, VM 1"""
    GPSImgDirection: _DS
    """GPS Img Direction (0016,0081), DS, VM 1"""
    GPSImgDirectionRef: _CS
    """GPS Img Direction Ref (0016,0080), CS, VM 1"""
    GPSLatitude: _DS_n
    """GPS Latitude (0016,0072), DS, VM 3"""
    GPSLatitudeRef: _CS
    """GPS Latitude Ref (0016,0071), CS, VM 1"""
    GPSLongitude: _DS_n
    """GPS Longitude (0016,0074), DS, VM 3"""
    GPSLongitudeRef: _CS
    """GPS Longitude Ref (0016,0073), CS, VM 1"""
    GPSMapDatum: _UT
    """GPS Map Datum (0016,0082), UT, VM 1"""
    GPSMeasureMode: _CS
    """GPS Measure Mode (0016,007A), CS, VM 1"""
    GPSProcessingMethod: _OB
    """GPS Processing Method (0016,008B), OB, VM 1"""
    GPSSatellites: _UT
    """GPS Satellites (0016,0078), UT, VM 1"""
    GPSSpeed: _DS
    """GPS Speed (0016,007D), DS, VM 1"""
    GPSSpeedRef: _CS
    """GPS Speed Ref (0016,007C), CS, VM 1"""
    GPSStatus: _CS
    """GPS Status (0016,0079), CS, VM 1"""
    GPSTimeStamp: _DT
    """GPS Time Stamp (0016,0077), DT, VM 1"""
    GPSTrack: _DS
    """GPS Track (0016,007F), DS, VM 1"""
    GPSTrackRef: _CS
    """GPS Track Ref (0016,007E), CS, VM 1"""
    GPSVersionID: _OB
    """GPS Version ID (0016,0070), OB, VM 1"""
    GainControl: _US
    """Gain Control (0016,0047), US, VM 1"""
    GainCorrectionReferenceSequence: _SQ[_Nested]
    """Gain Correction Reference Sequence (0014,3060), SQ, VM 1"""
    GammaValue: _FL
    """Gamma Value (0028,701A), FL, VM 1"""
    GantryAngle: _DS
    """Gantry Angle (300A,011E), DS, VM 1"""
    GantryAngleTolerance: _DS
    """Gantry Angle Tolerance (300A,0044), DS, VM 1"""
    GantryDetectorSlew: _DS
    """Gantry/Detector Slew (0018,1121), DS, VM 1"""
    GantryDetectorTilt: _DS
    """Gantry/Detector Tilt (0018,1120), DS, VM 1"""
    GantryID: _LO
    """Gantry ID (0018,1008), LO, VM 1"""
    GantryMotionCorrected: _CS
    """Gantry Motion Corrected (0018,9762), CS, VM 1"""
    GantryPitchAngle: _FL
    """Gantry Pitch Angle (300A,014A), FL, VM 1"""
    GantryPitchAngleTolerance: _FL
    """Gantry Pitch Angle Tolerance (300A,014E), FL, VM 1"""
    GantryPitchRotationDirection: _CS
    """Gantry Pitch Rotation Direction (300A,014C), CS, VM 1"""
    GantryRotationDirection: _CS
    """Gantry Rotation Direction (300A,011F), CS, VM 1"""
    GantryType: _CS
    """Gantry Type (4010,1008), CS, VM 1"""
    GapLength: _FL
    """Gap Length (0070,0261), FL, VM 1"""
    GateSettingsSequence: _SQ[_Nested]
    """Gate Settings Sequence (0014,4060), SQ, VM 1"""
    GateThreshold: _DS
    """Gate Threshold (0014,4062), DS, VM 1"""
    GatedInformationSequence: _SQ[_Nested]
    """Gated Information Sequence (0054,0062), SQ, VM 1"""
    GatingBeamHoldTransitionSequence: _SQ[_Nested]
    """Gating Beam Hold Transition Sequence (300C,0125), SQ, VM 1"""
    GeneralAccessoryDefinitionSequence: _SQ[_Nested]
    """General Accessory Definition Sequence (300A,0671), SQ, VM 1"""
    GeneralAccessoryDescription: _ST
    """General Accessory Description (300A,0422), ST, VM 1"""
    GeneralAccessoryID: _SH
    """General Accessory ID (300A,0421), SH, VM 1"""
    GeneralAccessoryNumber: _IS
    """General Accessory Number (300A,0424), IS, VM 1"""
    GeneralAccessorySequence: _SQ[_Nested]
    """General Accessory Sequence (300A,0420), SQ, VM 1"""
    GeneralAccessoryType: _CS
    """General Accessory Type (300A,0423), CS, VM 1"""
    GeneralMachineVerificationSequence: _SQ[_Nested]
    """General Machine Verification Sequence (0074,1042), SQ, VM 1"""
    GeneralMatchingSequence: _SQ[_Nested]
    """General Matching Sequence (0008,0413), SQ, VM 1"""
    GeneralPurposePerformedProcedureStepStatus: _CS
    """General Purpose Performed Procedure Step Status (0040,4002), CS, VM 1, retired"""
    GeneralPurposeScheduledProcedureStepPriority: _CS
    """General Purpose Scheduled Procedure Step Priority (0040,4003), CS, VM 1, retired"""
    GeneralPurposeScheduledProcedureStepStatus: _CS
    """General Purpose Scheduled Procedure Step Status (0040,4001), CS, VM 1, retired"""
    GeneralizedDefectCorrectedSensitivityDeviationFlag: _CS
    """Generalized Defect Corrected Sensitivity Deviation Flag (0024,0102), CS, VM 1"""
    GeneralizedDefectCorrectedSensitivityDeviationProbabilityValue: _FL
    """Generalized Defect Corrected Sensitivity Deviation Probability Value (0024,0104), FL, VM 1"""
    GeneralizedDefectCorrectedSensitivityDeviationValue: _FL
    """Generalized Defect Corrected Sensitivity Deviation Value (0024,0103), FL, VM 1"""
    GeneralizedDefectSensitivityDeviationAlgorithmSequence: _SQ[_Nested]
    """Generalized Defect Sensitivity Deviation Algorithm Sequence (0024,0067), SQ, VM 1"""
    GeneratorID: _LO
    """Generator ID (0018,1005), LO, VM 1"""
    GeneratorPower: _IS
    """Generator Power (0018,1170), IS, VM 1"""
    GeneticModificationsCodeSequence: _SQ[_Nested]
    """Genetic Modifications Code Sequence (0010,0229), SQ, VM 1"""
    GeneticModificationsDescription: _UC
    """Genetic Modifications Description (0010,0222), UC, VM 1"""
    GeneticModificationsNomenclature: _LO
    """Genetic Modifications Nomenclature (0010,0223), LO, VM 1"""
    GeneticModificationsSequence: _SQ[_Nested]
    """Genetic Modifications Sequence (0010,0221), SQ, VM 1"""
    GeometricMaximumDistortion: _FL
    """Geometric Maximum Distortion (0028,9445), FL, VM 1"""
    GeometricalProperties: _CS
    """Geometrical Properties (0028,9444), CS, VM 1"""
    GeometryForDisplay: _CS
    """Geometry for Display (0070,1B08), CS, VM 1"""
    GeometryOfKSpaceTraversal: _CS
    """Geometry of k-Space Traversal (0018,9032), CS, VM 1"""
    GlobalCrop: _CS
    """Global Crop (0070,120B), CS, VM 1"""
    GlobalCroppingSpecificationIndex: _US_1_n
    """Global Cropping Specification Index (0070,120C), US, VM 1-n"""
    GlobalDeviationFromNormal: _FL
    """Global Deviation From Normal (0024,0066), FL, VM 1"""
    GlobalDeviationProbability: _FL
    """Global Deviation Probability (0024,0071), FL, VM 1"""
    GlobalDeviationProbabilityNormalsFlag: _CS
    """Global Deviation Probability Normals Flag (0024,0059), CS, VM 1"""
    GlobalDeviationProbabilitySequence: _SQ[_Nested]
    """Global Deviation Probability Sequence (0024,0083), SQ, VM 1"""
    GradientEchoTrainLength: _US
    """Gradient Echo Train Length (0018,9241), US, VM 1"""
    GradientOutput: _FD
    """Gradient Output (0018,9182), FD, VM 1"""
    GradientOutputType: _CS
    """Gradient Output Type (0018,9180), CS, VM 1"""
    GraphicAnnotationSequence: _SQ[_Nested]
    """Graphic Annotation Sequence (0070,0001), SQ, VM 1"""
    GraphicAnnotationUnits: _CS
    """Graphic Annotation Units (0070,0005), CS, VM 1"""
    GraphicCoordinatesDataSequence: _SQ[_Nested]
    """Graphic Coordinates Data Sequence (0070,0318), SQ, VM 1"""
    GraphicData: _FL_n
    """Graphic Data (0070,0022), FL, VM 2-n"""
    GraphicDimensions: _US
    """Graphic Dimensions (0070,0020), US, VM 1"""
    GraphicFilled: _CS
    """Graphic Filled (0070,0024), CS, VM 1"""
    GraphicGroupDescription: _ST
    """Graphic Group Description (0070,0208), ST, VM 1"""
    GraphicGroupID: _UL
    """Graphic Group ID (0070,0295), UL, VM 1"""
    GraphicGroupLabel: _LO
    """Graphic Group Label (0070,0207), LO, VM 1"""
    GraphicGroupSequence: _SQ[_Nested]
    """Graphic Group Sequence (0070,0234), SQ, VM 1"""
    GraphicLayer: _CS
    """Graphic Layer (0070,0002), CS, VM 1"""
    GraphicLayerDescription: _LO
    """Graphic Layer Description (0070,0068), LO, VM 1"""
    GraphicLayerOrder: _IS
    """Graphic Layer Order (0070,0062), IS, VM 1"""
    GraphicLayerRecommendedDisplayCIELabValue: _US_n
    """Graphic Layer Recommended Display CIELab Value (0070,0401), US, VM 3"""
    GraphicLayerRecommendedDisplayGrayscaleValue: _US
    """Graphic Layer Recommended Display Grayscale Value (0070,0066), US, VM 1"""
    GraphicLayerRecommendedDisplayRGBValue: _US_n
    """Graphic Layer Recommended Display RGB Value (0070,0067), US, VM 3, retired"""
    GraphicLayerSequence: _SQ[_Nested]
    """Graphic Layer Sequence (0070,0060), SQ, VM 1"""
    GraphicObjectSequence: _SQ[_Nested]
    """Graphic Object Sequence (0070,0009), SQ, VM 1"""
    GraphicType: _CS
    """Graphic Type (0070,0023), CS, VM 1"""
    GrayLookupTableData: _US_or_SS_or_OW_1_n
    """Gray Lookup Table Data (0028,1200), US or SS or OW, VM 1-n, retired"""
    GrayLookupTableDescriptor: _US_or_SS_n
    """Gray Lookup Table Descriptor (0028,1100), US or SS, VM 3, retired"""
    GrayScale: _CS
    """Gray Scale (0028,1080), CS, VM 1, retired"""
    GreenPaletteColorLookupTableData: _OW
    """Green Palette Color Lookup Table Data (0028,1202), OW, VM 1"""
    GreenPaletteColorLookupTableDescriptor: _US_or_SS_n
    """Green Palette Color Lookup Table Descriptor (0028,1102), US or SS, VM 3"""
    Grid: _CS_1_n
    """Grid (0018,1166), CS, VM 1-n"""
    GridAbsorbingMaterial: _LT
    """Grid Absorbing Material (0018,7040), LT, VM 1"""
    GridAspectRatio: _IS_n
    """Grid Aspect Ratio (0018,7046), IS, VM 2"""
    GridDimensions: _UL_n
    """Grid Dimensions (0064,0007), UL, VM 3"""
    GridFocalDistance: _DS
    """Grid Focal Distance (0018,704C), DS, VM 1"""
    GridFrameOffsetVector: _DS_n
    """Grid Frame Offset Vector (3004,000C), DS, VM 2-n"""
    GridID: _LO
    """Grid ID (0018,1006), LO, VM 1"""
    GridPeriod: _DS
    """Grid Period (0018,7048), DS, VM 1"""
    GridPitch: _DS
    """Grid Pitch (0018,7044), DS, VM 1"""
    GridResolution: _FD_n
    """Grid Resolution (0064,0008), FD, VM 3"""
    GridSpacingMaterial: _LT
    """Grid Spacing Material (0018,7041), LT, VM 1"""
    GridThickness: _DS
    """Grid Thickness (0018,7042), DS, VM 1"""
    GroupOfPatientsIdentificationSequence: _SQ[_Nested]
    """Group of Patients Identification Sequence (0010,0027), SQ, VM 1"""
    HL7DocumentEffectiveTime: _DT
    """HL7 Document Effective Time (0040,E004), DT, VM 1"""
    HL7DocumentTypeCodeSequence: _SQ[_Nested]
    """HL7 Document Type Code Sequence (0040,E006), SQ, VM 1"""
    HL7InstanceIdentifier: _ST
    """HL7 Instance Identifier (0040,E001), ST, VM 1"""
    HL7StructuredDocumentReferenceSequence: _SQ[_Nested]
    """HL7 Structured Document Reference Sequence (0040,A390), SQ, VM 1"""
    HPGLContourPenNumber: _US
    """HPGL Contour Pen Number (0068,6310), US, VM 1"""
    HPGLDocument: _OB
    """HPGL Document (0068,6300), OB, VM 1"""
    HPGLDocumentID: _US
    """HPGL Document ID (0068,62D0), US, VM 1"""
    HPGLDocumentLabel: _LO
    """HPGL Document Label (0068,62D5), LO, VM 1"""
    HPGLDocumentScaling: _FD
    """HPGL Document Scaling (0068,62F2), FD, VM 1"""
    HPGLDocumentSequence: _SQ[_Nested]
    """HPGL Document Sequence (0068,62C0), SQ, VM 1"""
    HPGLPenDescription: _ST
    """HPGL Pen Description (0068,6345), ST, VM 1"""
    HPGLPenLabel: _LO
    """HPGL Pen Label (0068,6340), LO, VM 1"""
    HPGLPenNumber: _US
    """HPGL Pen Number (0068,6330), US, VM 1"""
    HPGLPenSequence: _SQ[_Nested]
    """HPGL Pen Sequence (0068,6320), SQ, VM 1"""
    HalfValueLayer: _DS
    """Half Value Layer (0040,0314), DS, VM 1"""
    HangingProtocolCreationDateTime: _DT
    """Hanging Protocol Creation DateTime (0072,000A), DT, VM 1"""
    HangingProtocolCreator: _LO
    """Hanging Protocol Creator (0072,0008), LO, VM 1"""
    HangingProtocolDefinitionSequence: _SQ[_Nested]
    """Hanging Protocol Definition Sequence (0072,000C), SQ, VM 1"""
    HangingProtocolDescription: _LO
    """Hanging Protocol Description (0072,0004), LO, VM 1"""
    HangingProtocolLevel: _CS
    """Hanging Protocol Level (0072,0006), CS, VM 1"""
    HangingProtocolName: _SH
    """Hanging Protocol Name (0072,0002), SH, VM 1"""
    HangingProtocolUserGroupName: _LO
    """Hanging Protocol User Group Name (0072,0010), LO, VM 1"""
    HangingProtocolUserIdentificationCodeSequence: _SQ[_Nested]
    """Hanging Protocol User Identification Code Sequence (0072,000E), SQ, VM 1"""
    HardcopyCreationDeviceID: _LO
    """Hardcopy Creation Device ID (0018,1011), LO, VM 1, retired"""
    HardcopyDeviceManufacturer: _LO
    """Hardcopy Device Manufacturer (0018,1017), LO, VM 1, retired"""
    HardcopyDeviceManufacturerModelName: _LO
    """Hardcopy Device Manufacturer's Model Name (0018,101B), LO, VM 1, retired"""
    HardcopyDeviceSoftwareVersion: _LO_1_n
    """Hardcopy Device Software Version (0018,101A), LO, VM 1-n, retired"""
    HeadFixationAngle: _FL
    """Head Fixation Angle (300A,0148), FL, VM 1"""
    HeadFixationAngleTolerance: _DS
    """Head Fixation Angle Tolerance (300A,0152), DS, VM 1"""
    HeartRate: _IS
    """Heart Rate (0018,1088), IS, VM 1"""
    HighBit: _US
    """High Bit (0028,0102), US, VM 1"""
    HighDoseTechniqueType: _CS
    """High-Dose Technique Type (300A,00C7), CS, VM 1"""
    HighEnergyDetectors: _CS
    """High Energy Detectors (4010,0002), CS, VM 1"""
    HighRRValue: _IS
    """High R-R Value (0018,1082), IS, VM 1"""
    HistogramBinWidth: _US
    """Histogram Bin Width (0060,3008), US, VM 1"""
    HistogramData: _UL_1_n
    """Histogram Data (0060,3020), UL, VM 1-n"""
    HistogramExplanation: _LO
    """Histogram Explanation (0060,3010), LO, VM 1"""
    HistogramFirstBinValue: _US_or_SS
    """Histogram First Bin Value (0060,3004), US or SS, VM 1"""
    HistogramLastBinValue: _US_or_SS
    """Histogram Last Bin Value (0060,3006), US or SS, VM 1"""
    HistogramNumberOfBins: _US
    """Histogram Number of Bins (0060,3002), US, VM 1"""
    HistogramSequence: _SQ[_Nested]
    """Histogram Sequence (0060,3000), SQ, VM 1"""
    HomeCommunityID: _UI
    """Home Community ID (0040,E031), UI, VM 1"""
    HorizontalAlignment: _CS
    """Horizontal Alignment (0070,0242), CS, VM 1"""
    HorizontalFieldOfView: _FL
    """Horizontal Field of View (0022,000C), FL, VM 1"""
    HorizontalOffsetOfSensor: _DS
    """Horizontal Offset of Sensor (0014,3024), DS, VM 1"""
    HorizontalPrismBase: _CS
    """Horizontal Prism Base (0046,0032), CS, VM 1"""
    HorizontalPrismPower: _FD
    """Horizontal Prism Power (0046,0030), FD, VM 1"""
    HumanPerformerCodeSequence: _SQ[_Nested]
    """Human Performer Code Sequence (0040,4009), SQ, VM 1"""
    HumanPerformerName: _PN
    """Human Performer's Name (0040,4037), PN, VM 1"""
    HumanPerformerOrganization: _LO
    """Human Performer's Organization (0040,4036), LO, VM 1"""
    Humidity: _DS
    """Humidity (0016,0031), DS, VM 1"""
    ICCProfile: _OB
    """ICC Profile (0028,2000), OB, VM 1"""
    IOLFormulaCodeSequence: _SQ[_Nested]
    """IOL Formula Code Sequence (0022,1028), SQ, VM 1"""
    IOLFormulaDetail: _LO
    """IOL Formula Detail (0022,1029), LO, VM 1"""
    IOLManufacturer: _LO
    """IOL Manufacturer (0022,1093), LO, VM 1"""
    IOLPower: _FL
    """IOL Power (0022,1053), FL, VM 1"""
    IOLPowerForExactEmmetropia: _FL
    """IOL Power For Exact Emmetropia (0022,1121), FL, VM 1"""
    IOLPowerForExactTargetRefraction: _FL
    """IOL Power For Exact Target Refraction (0022,1122), FL, VM 1"""
    IOLPowerSequence: _SQ[_Nested]
    """IOL Power Sequence (0022,1090), SQ, VM 1"""
    ISOSpeed: _IS
    """ISO Speed (0016,001D), IS, VM 1"""
    ISOSpeedLatitudeyyy: _IS
    """ISO Speed Latitude yyy (0016,001E), IS, VM 1"""
    ISOSpeedLatitudezzz: _IS
    """ISO Speed Latitude zzz (0016,001F), IS, VM 1"""
    IVUSAcquisition: _CS
    """IVUS Acquisition (0018,3100), CS, VM 1"""
    IVUSGatedRate: _DS
    """IVUS Gated Rate (0018,3102), DS, VM 1"""
    IVUSPullbackRate: _DS
    """IVUS Pullback Rate (0018,3101), DS, VM 1"""
    IVUSPullbackStartFrameNumber: _IS
    """IVUS Pullback Start Frame Number (0018,3103), IS, VM 1"""
    IVUSPullbackStopFrameNumber: _IS
    """IVUS Pullback Stop Frame Number (0018,3104), IS, VM 1"""
    IconImageSequence: _SQ[_Nested]
    """Icon Image Sequence (0088,0200), SQ, VM 1"""
    IdenticalDocumentsSequence: _SQ[_Nested]
    """Identical Documents Sequence (0040,A525), SQ, VM 1"""
    IdentificationDescriptionTrial: _ST
    """Identification Description (Trial) (0040,A224), ST, VM 1, retired"""
    IdentifierCodeSequenceTrial: _SQ[_Nested]
    """Identifier Code Sequence (Trial) (0040,A070), SQ, VM 1, retired"""
    IdentifierTypeCode: _CS
    """Identifier Type Code (0040,0035), CS, VM 1"""
    IdentifyingComments: _LT
    """Identifying Comments (0008,4000), LT, VM 1, retired"""
    IdentifyingPrivateElements: _US_1_n
    """Identifying Private Elements (0008,0306), US, VM 1-n"""
    Illumination: _US
    """Illumination (2010,015E), US, VM 1"""
    IlluminationBandwidth: _FL
    """Illumination Bandwidth (0022,0057), FL, VM 1"""
    IlluminationColorCodeSequence: _SQ[_Nested]
    """Illumination Color Code Sequence (0048,0108), SQ, VM 1"""
    IlluminationPower: _FL
    """Illumination Power (0022,0056), FL, VM 1"""
    IlluminationTranslationFlag: _CS
    """Illumination Translation Flag (0018,9828), CS, VM 1"""
    IlluminationTypeCodeSequence: _SQ[_Nested]
    """Illumination Type Code Sequence (0022,0016), SQ, VM 1"""
    IlluminationWaveLength: _FL
    """Illumination Wave Length (0022,0055), FL, VM 1"""
    IlluminatorTypeCodeSequence: _SQ[_Nested]
    """Illuminator Type Code Sequence (0048,0100), SQ, VM 1"""
    ImageAcquisitionDepth: _FD
    """Image Acquisition Depth (0048,0117), FD, VM 1"""
    ImageAndFluoroscopyAreaDoseProduct: _DS
    """Image and Fluoroscopy Area Dose Product (0018,115E), DS, VM 1"""
    ImageBoxContentSequence: _SQ[_Nested]
    """Image Box Content Sequence (2130,0040), SQ, VM 1, retired"""
    ImageBoxLargeScrollAmount: _US
    """Image Box Large Scroll Amount (0072,0318), US, VM 1"""
    ImageBoxLargeScrollType: _CS
    """Image Box Large Scroll Type (0072,0316), CS, VM 1"""
    ImageBoxLayoutType: _CS
    """Image Box Layout Type (0072,0304), CS, VM 1"""
    ImageBoxNumber: _US
    """Image Box Number (0072,0302), US, VM 1"""
    ImageBoxOverlapPriority: _US
    """Image Box Overlap Priority (0072,0320), US, VM 1"""
    ImageBoxPosition: _US
    """Image Box Position (2020,0010), US, VM 1"""
    ImageBoxPresentationLUTFlag: _CS
    """Image Box Presentation LUT Flag (2000,006A), CS, VM 1, retired"""
    ImageBoxScrollDirection: _CS
    """Image Box Scroll Direction (0072,0310), CS, VM 1"""
    ImageBoxSmallScrollAmount: _US
    """Image Box Small Scroll Amount (0072,0314), US, VM 1"""
    ImageBoxSmallScrollType: _CS
    """Image Box Small Scroll Type (0072,0312), CS, VM 1"""
    ImageBoxSynchronizationSequence: _SQ[_Nested]
    """Image Box Synchronization Sequence (0072,0430), SQ, VM 1"""
    ImageBoxTileHorizontalDimension: _US
    """Image Box Tile Horizontal Dimension (0072,0306), US, VM 1"""
    ImageBoxTileVerticalDimension: _US
    """Image Box Tile Vertical Dimension (0072,0308), US, VM 1"""
    ImageBoxesSequence: _SQ[_Nested]
    """Image Boxes Sequence (0072,0300), SQ, VM 1"""
    ImageCenterPointCoordinatesSequence: _SQ[_Nested]
    """Image Center Point Coordinates Sequence (0040,071A), SQ, VM 1"""
    ImageComments: _LT
    """Image Comments (0020,4000), LT, VM 1"""
    ImageDataTypeCodeSequence: _SQ[_Nested]
    """Image Data Type Code Sequence (0018,9836), SQ, VM 1"""
    ImageDataTypeSequence: _SQ[_Nested]
    """Image Data Type Sequence (0018,9807), SQ, VM 1"""
    ImageDimensions: _US
    """Image Dimensions (0028,0005), US, VM 1, retired"""
    ImageDisplayFormat: _ST
    """Image Display Format (2010,0010), ST, VM 1"""
    ImageFilter: _SH
    """Image Filter (0018,9320), SH, VM 1"""
    ImageFilterDescription: _UT
    """Image Filter Description (0018,9941), UT, VM 1"""
    ImageFilterDetailsSequence: _SQ[_Nested]
    """Image Filter Details Sequence (0018,11BF), SQ, VM 1"""
    ImageFormat: _CS
    """Image Format (0028,0040), CS, VM 1, retired"""
    ImageGeometryType: _LO
    """Image Geometry Type (0020,0070), LO, VM 1, retired"""
    ImageHorizontalFlip: _CS
    """Image Horizontal Flip (0070,0041), CS, VM 1"""
    ImageID: _SH
    """Image ID (0054,0400), SH, VM 1"""
    ImageIndex: _US
    """Image Index (0054,1330), US, VM 1"""
    ImageLaterality: _CS
    """Image Laterality (0020,0062), CS, VM 1"""
    ImageLocation: _US
    """Image Location (0028,0200), US, VM 1, retired"""
    ImageOrientation: _DS_n
    """Image Orientation (0020,0035), DS, VM 6, retired"""
    ImageOrientationPatient: _DS_n
    """Image Orientation (Patient) (0020,0037), DS, VM 6"""
    ImageOrientationSlide: _DS_n
    """Image Orientation (Slide) (0048,0102), DS, VM 6"""
    ImageOrientationVolume: _FD_n
    """Image Orientation (Volume) (0020,9302), FD, VM 6"""
    ImageOverlayBoxContentSequence: _SQ[_Nested]
    """Image Overlay Box Content Sequence (2130,0060), SQ, VM 1, retired"""
    ImageOverlayFlag: _CS
    """Image Overlay Flag (2000,0067), CS, VM 1, retired"""
    ImagePathFilterPassBand: _US_n
    """Image Path Filter Pass Band (0022,0004), US, VM 2"""
    ImagePathFilterPassThroughWavelength: _US
    """Image Path Filter Pass-Through Wavelength (0022,0003), US, VM 1"""
    ImagePathFilterTypeStackCodeSequence: _SQ[_Nested]
    """Image Path Filter Type Stack Code Sequence (0022,0018), SQ, VM 1"""
    ImagePlanePixelSpacing: _DS_n
    """Image Plane Pixel Spacing (3002,0011), DS, VM 2"""
    ImagePosition: _DS_n
    """Image Position (0020,0030), DS, VM 3, retired"""
    ImagePositionPatient: _DS_n
    """Image Position (Patient) (0020,0032), DS, VM 3"""
    ImagePositionVolume: _FD_n
    """Image Position (Volume) (0020,9301), FD, VM 3"""
    ImagePresentationComments: _LT
    """Image Presentation Comments (0028,4000), LT, VM 1, retired"""
    ImageProcessingApplied: _CS_1_n
    """Image Processing Applied (0028,9446), CS, VM 1-n"""
    ImageQualityIndicatorMaterial: _LO_1_n
    """Image Quality Indicator Material (0014,40A1), LO, VM 1-n"""
    ImageQualityIndicatorSize: _LO_1_n
    """Image Quality Indicator Size (0014,40A2), LO, VM 1-n"""
    ImageQualityIndicatorType: _LO_1_n
    """Image Quality Indicator Type (0014,40A0), LO, VM 1-n"""
    ImageReceptorPositionSequence: _SQ[_Nested]
    """Image Receptor Position Sequence (3002,010E), SQ, VM 1"""
    ImageRotation: _US
    """Image Rotation (0070,0042), US, VM 1"""
    ImageRotationRetired: _IS
    """Image Rotation (Retired) (0070,0040), IS, VM 1, retired"""
    ImageScaleRepresentation: _DS
    """Image Scale Representation (4010,1075), DS, VM 1"""
    ImageSetLabel: _LO
    """Image Set Label (0072,0040), LO, VM 1"""
    ImageSetNumber: _US
    """Image Set Number (0072,0032), US, VM 1"""
    ImageSetSelectorCategory: _CS
    """Image Set Selector Category (0072,0034), CS, VM 1"""
    ImageSetSelectorSequence: _SQ[_Nested]
    """Image Set Selector Sequence (0072,0022), SQ, VM 1"""
    ImageSetSelectorUsageFlag: _CS
    """Image Set Selector Usage Flag (0072,0024), CS, VM 1"""
    ImageSetsSequence: _SQ[_Nested]
    """Image Sets Sequence (0072,0020), SQ, VM 1"""
    ImageToEquipmentMappingMatrix: _DS_n
    """Image to Equipment Mapping Matrix (0028,9520), DS, VM 16"""
    ImageTransformationMatrix: _DS_n
    """Image Transformation Matrix (0018,5210), DS, VM 6, retired"""
    ImageTranslationVector: _DS_n
    """Image Translation Vector (0018,5212), DS, VM 3, retired"""
    ImageTriggerDelay: _DS
    """Image Trigger Delay (0018,1067), DS, VM 1"""
    ImageType: _CS_n
    """Image Type (0008,0008), CS, VM 2-n"""
    ImageVolumeGeometry: _CS
    """Image Volume Geometry (0070,1208), CS, VM 1"""
    ImagedNucleus: _SH
    """Imaged Nucleus (0018,0085), SH, VM 1"""
    ImagedVolumeDepth: _FL
    """Imaged Volume Depth (0048,0003), FL, VM 1"""
    ImagedVolumeHeight: _FL
    """Imaged Volume Height (0048,0002), FL, VM 1"""
    ImagedVolumeWidth: _FL
    """Imaged Volume Width (0048,0001), FL, VM 1"""
    ImagerPixelSpacing: _DS_n
    """Imager Pixel Spacing (0018,1164), DS, VM 2"""
    ImagesInAcquisition: _IS
    """Images in Acquisition (0020,1002), IS, VM 1"""
    ImagesInSeries: _IS
    """Images in Series (0020,1003), IS, VM 1, retired"""
    ImagesInStudy: _IS
    """Images in Study (0020,1005), IS, VM 1, retired"""
    ImagingApertureSequence: _SQ[_Nested]
    """Imaging Aperture Sequence (3002,0114), SQ, VM 1"""
    ImagingApertureSpecificationType: _CS
    """Imaging Aperture Specification Type (3002,0115), CS, VM 1"""
    ImagingDeviceLocationMatrixSequence: _SQ[_Nested]
    """Imaging Device Location Matrix Sequence (3002,0112), SQ, VM 1"""
    ImagingDeviceLocationParameterSequence: _SQ[_Nested]
    """Imaging Device Location Parameter Sequence (3002,0113), SQ, VM 1"""
    ImagingDeviceSpecificAcquisitionParameters: _LO_1_n
    """Imaging Device-Specific Acquisition Parameters (300A,00CC), LO, VM 1-n"""
    ImagingEquipmentToTreatmentDeliveryDeviceRelationshipSequence: _SQ[_Nested]
    """Imaging Equipment to Treatment Delivery Device Relationship Sequence (300A,07A1), SQ, VM 1"""
    ImagingFrequency: _DS
    """Imaging Frequency (0018,0084), DS, VM 1"""
    ImagingServiceRequestComments: _LT
    """Imaging Service Request Comments (0040,2400), LT, VM 1"""
    ImagingSourceLocationSpecificationType: _CS
    """Imaging Source Location Specification Type (3002,0111), CS, VM 1"""
    ImagingSourcePositionSequence: _SQ[_Nested]
    """Imaging Source Position Sequence (3002,010D), SQ, VM 1"""
    ImagingSourceToBeamModifierDefinitionPlaneDistance: _FD
    """Imaging Source to Beam Modifier Definition Plane Distance (3002,012D), FD, VM 1"""
    ImmersionMedia: _CS_1_n
    """Immersion Media (0016,1004), CS, VM 1-n"""
    ImpedanceMeasurementCurrentType: _CS
    """Impedance Measurement Current Type (003A,0316), CS, VM 1"""
    ImpedanceMeasurementDateTime: _DT
    """Impedance Measurement DateTime (003A,0314), DT, VM 1"""
    ImpedanceMeasurementFrequency: _DS
    """Impedance Measurement Frequency (003A,0315), DS, VM 1"""
    ImpedanceValue: _DS
    """Impedance Value (003A,0313), DS, VM 1"""
    ImplantAssemblyTemplateIssuer: _LO
    """Implant Assembly Template Issuer (0076,0003), LO, VM 1"""
    ImplantAssemblyTemplateName: _LO
    """Implant Assembly Template Name (0076,0001), LO, VM 1"""
    ImplantAssemblyTemplateTargetAnatomySequence: _SQ[_Nested]
    """Implant Assembly Template Target Anatomy Sequence (0076,0010), SQ, VM 1"""
    ImplantAssemblyTemplateType: _CS
    """Implant Assembly Template Type (0076,000A), CS, VM 1"""
    ImplantAssemblyTemplateVersion: _LO
    """Implant Assembly Template Version (0076,0006), LO, VM 1"""
    ImplantName: _LO
    """Implant Name (0022,1095), LO, VM 1"""
    ImplantPartNumber: _LO
    """Implant Part Number (0022,1097), LO, VM 1"""
    ImplantRegulatoryDisapprovalCodeSequence: _SQ[_Nested]
    """Implant Regulatory Disapproval Code Sequence (0068,62A0), SQ, VM 1"""
    ImplantSize: _LO
    """Implant Size (0068,6210), LO, VM 1"""
    ImplantTargetAnatomySequence: _SQ[_Nested]
    """Implant Target Anatomy Sequence (0068,6230), SQ, VM 1"""
    ImplantTemplate3DModelSurfaceNumber: _US_1_n
    """Implant Template 3D Model Surface Number (0068,6350), US, VM 1-n"""
    ImplantTemplateGroupDescription: _ST
    """Implant Template Group Description (0078,0010), ST, VM 1"""
    ImplantTemplateGroupIssuer: _LO
    """Implant Template Group Issuer (0078,0020), LO, VM 1"""
    ImplantTemplateGroupMemberID: _US
    """Implant Template Group Member ID (0078,002E), US, VM 1"""
    ImplantTemplateGroupMemberMatching2DCoordinatesSequence: _SQ[_Nested]
    """Implant Template Group Member Matching 2D Coordinates Sequence (0078,0070), SQ, VM 1"""
    ImplantTemplateGroupMembersSequence: _SQ[_Nested]
    """Implant Template Group Members Sequence (0078,002A), SQ, VM 1"""
    ImplantTemplateGroupName: _LO
    """Implant Template Group Name (0078,0001), LO, VM 1"""
    ImplantTemplateGroupTargetAnatomySequence: _SQ[_Nested]
    """Implant Template Group Target Anatomy Sequence (0078,0028), SQ, VM 1"""
    ImplantTemplateGroupVariationDimensionName: _LO
    """Implant Template Group Variation Dimension Name (0078,00B2), LO, VM 1"""
    ImplantTemplateGroupVariationDimensionRank: _US
    """Implant Template Group Variation Dimension Rank (0078,00B8), US, VM 1"""
    ImplantTemplateGroupVariationDimensionRankSequence: _SQ[_Nested]
    """Implant Template Group Variation Dimension Rank Sequence (0078,00B4), SQ, VM 1"""
    ImplantTemplateGroupVariationDimensionSequence: _SQ[_Nested]
    """Implant Template Group Variation Dimension Sequence (0078,00B0), SQ, VM 1"""
    ImplantTemplateGroupVersion: _LO
    """Implant Template Group Version (0078,0024), LO, VM 1"""
    ImplantTemplateVersion: _LO
    """Implant Template Version (0068,6221), LO, VM 1"""
    ImplantType: _CS
    """Implant Type (0068,6223), CS, VM 1"""
    ImplantTypeCodeSequence: _SQ[_Nested]
    """Implant Type Code Sequence (0068,63A8), SQ, VM 1"""
    ImplementationClassUID: _UI
    """Implementation Class UID (0002,0012), UI, VM 1"""
    ImplementationVersionName: _SH
    """Implementation Version Name (0002,0013), SH, VM 1"""
    Impressions: _ST
    """Impressions (4008,0300), ST, VM 1, retired"""
    InConcatenationNumber: _US
    """In-concatenation Number (0020,9162), US, VM 1"""
    InConcatenationTotalNumber: _US
    """In-concatenation Total Number (0020,9163), US, VM 1"""
    InPlanePhaseEncodingDirection: _CS
    """In-plane Phase Encoding Direction (0018,1312), CS, VM 1"""
    InStackPositionNumber: _UL
    """In-Stack Position Number (0020,9057), UL, VM 1"""
    InboundArrivalType: _CS
    """Inbound Arrival Type (4010,1056), CS, VM 1"""
    IncidentAngle: _DS
    """Incident Angle (0014,4052), DS, VM 1"""
    IncludeDisplayApplication: _CS
    """Include Display Application (2200,0009), CS, VM 1"""
    IncludeNonDICOMObjects: _CS
    """Include Non-DICOM Objects (2200,0008), CS, VM 1"""
    IncludesImagingSubject: _CS
    """Includes Imaging Subject (0034,0008), CS, VM 1"""
    IncludesInformation: _CS
    """Includes Information (0034,000C), CS, VM 1"""
    IncorporatedInventoryInstanceSequence: _SQ[_Nested]
    """Incorporated Inventory Instance Sequence (0008,0422), SQ, VM 1"""
    IndexNormalsFlag: _CS
    """Index Normals Flag (0024,0338), CS, VM 1"""
    IndexProbability: _FL
    """Index Probability (0024,0341), FL, VM 1"""
    IndexProbabilitySequence: _SQ[_Nested]
    """Index Probability Sequence (0024,0344), SQ, VM 1"""
    IndicationDescription: _ST
    """Indication Description (0014,2018), ST, VM 1"""
    IndicationDisposition: _CS
    """Indication Disposition (0014,201C), CS, VM 1"""
    IndicationLabel: _SH
    """Indication Label (0014,2016), SH, VM 1"""
    IndicationNumber: _IS
    """Indication Number (0014,2014), IS, VM 1"""
    IndicationPhysicalPropertySequence: _SQ[_Nested]
    """Indication Physical Property Sequence (0014,2030), SQ, VM 1"""
    IndicationROISequence: _SQ[_Nested]
    """Indication ROI Sequence (0014,201E), SQ, VM 1"""
    IndicationSequence: _SQ[_Nested]
    """Indication Sequence (0014,2012), SQ, VM 1"""
    IndicationType: _CS_1_n
    """Indication Type (0014,201A), CS, VM 1-n"""
    InformationFromManufacturerSequence: _SQ[_Nested]
    """Information From Manufacturer Sequence (0068,6260), SQ, VM 1"""
    InformationIssueDateTime: _DT
    """Information Issue DateTime (0068,6270), DT, VM 1"""
    InformationSummary: _ST
    """Information Summary (0068,6280), ST, VM 1"""
    InitialCineRunState: _CS
    """Initial Cine Run State (0018,0042), CS, VM 1"""
    Initiator: _AE
    """Initiator (0000,0200), AE, VM 1, retired"""
    InnerDiameter: _DS
    """Inner Diameter (0014,0056), DS, VM 1"""
    InputAvailabilityFlag: _CS
    """Input Availability Flag (0040,4020), CS, VM 1, retired"""
    InputInformationSequence: _SQ[_Nested]
    """Input Information Sequence (0040,4021), SQ, VM 1"""
    InputReadinessState: _CS
    """Input Readiness State (0040,4041), CS, VM 1"""
    InputSequencePositionIndex: _US
    """Input Sequence Position Index (0070,1203), US, VM 1"""
    InspectionSelectionCriteria: _CS
    """Inspection Selection Criteria (4010,107C), CS, VM 1"""
    InstanceAvailability: _CS
    """Instance Availability (0008,0056), CS, VM 1"""
    InstanceCoercionDateTime: _DT
    """Instance Coercion DateTime (0008,0015), DT, VM 1"""
    InstanceCreationDate: _DA
    """Instance Creation Date (0008,0012), DA, VM 1"""
    InstanceCreationTime: _TM
    """Instance Creation Time (0008,0013), TM, VM 1"""
    InstanceCreatorUID: _UI
    """Instance Creator UID (0008,0014), UI, VM 1"""
    InstanceLevelReferencedPerformedProcedureStepSequence: _SQ[_Nested]
    """Instance-Level Referenced Performed Procedure Step Sequence (3010,0044), SQ, VM 1"""
    InstanceNumber: _IS
    """Instance Number (0020,0013), IS, VM 1"""
    InstanceOriginStatus: _CS
    """Instance Origin Status (0400,0600), CS, VM 1"""
    InstitutionAddress: _ST
    """Institution Address (0008,0081), ST, VM 1"""
    InstitutionCodeSequence: _SQ[_Nested]
    """Institution Code Sequence (0008,0082), SQ, VM 1"""
    InstitutionName: _LO
    """Institution Name (0008,0080), LO, VM 1"""
    InstitutionalDepartmentName: _LO
    """Institutional Department Name (0008,1040), LO, VM 1"""
    InstitutionalDepartmentTypeCodeSequence: _SQ[_Nested]
    """Institutional Department Type Code Sequence (0008,1041), SQ, VM 1"""
    InstructionDescription: _UT
    """Instruction Description (0018,9917), UT, VM 1"""
    InstructionIndex: _US
    """Instruction Index (0018,9915), US, VM 1"""
    InstructionPerformanceComment: _UT
    """Instruction Performance Comment (0018,991A), UT, VM 1"""
    InstructionPerformedDateTime: _DT
    """Instruction Performed DateTime (0018,9919), DT, VM 1"""
    InstructionPerformedFlag: _CS
    """Instruction Performed Flag (0018,9918), CS, VM 1"""
    InstructionSequence: _SQ[_Nested]
    """Instruction Sequence (0018,9914), SQ, VM 1"""
    InstructionText: _LO
    """Instruction Text (0018,9916), LO, VM 1"""
    InsurancePlanIdentification: _LO_1_n
    """Insurance Plan Identification (0010,1050), LO, VM 1-n, retired"""
    IntendedDeliveryDuration: _US
    """Intended Delivery Duration (3010,007E), US, VM 1"""
    IntendedFractionStartTime: _TM_1_n
    """Intended Fraction Start Time (3010,0085), TM, VM 1-n"""
    IntendedNumberOfFractions: _US
    """Intended Number of Fractions (300A,0636), US, VM 1"""
    IntendedPhaseEndDate: _DA
    """Intended Phase End Date (3010,004D), DA, VM 1"""
    IntendedPhaseStartDate: _DA
    """Intended Phase Start Date (3010,004C), DA, VM 1"""
    IntendedRTTreatmentPhaseSequence: _SQ[_Nested]
    """Intended RT Treatment Phase Sequence (3010,004B), SQ, VM 1"""
    IntendedRecipientsOfResultsIdentificationSequence: _SQ[_Nested]
    """Intended Recipients of Results Identification Sequence (0040,1011), SQ, VM 1"""
    IntendedStartDayOfWeek: _LT
    """Intended Start Day of Week (3010,0086), LT, VM 1"""
    IntensifierActiveDimensions: _FL_1_n
    """Intensifier Active Dimension(s) (0018,9428), FL, VM 1-2"""
    IntensifierActiveShape: _CS
    """Intensifier Active Shape (0018,9427), CS, VM 1"""
    IntensifierSize: _DS
    """Intensifier Size (0018,1162), DS, VM 1"""
    InterMarkerDistance: _DS
    """Inter-Marker Distance (0050,0019), DS, VM 1"""
    InterlockCodeSequence: _SQ[_Nested]
    """Interlock Code Sequence (300A,0744), SQ, VM 1"""
    InterlockDateTime: _DT
    """Interlock DateTime (300A,0741), DT, VM 1"""
    InterlockDescription: _ST
    """Interlock Description (300A,0742), ST, VM 1"""
    InterlockOriginDescription: _ST
    """Interlock Origin Description (300A,0783), ST, VM 1"""
    InterlockOriginatingDeviceSequence: _SQ[_Nested]
    """Interlock Originating Device Sequence (300A,0743), SQ, VM 1"""
    InterlockResolutionCodeSequence: _SQ[_Nested]
    """Interlock Resolution Code Sequence (300A,0745), SQ, VM 1"""
    InterlockResolutionUserSequence: _SQ[_Nested]
    """Interlock Resolution User Sequence (300A,0746), SQ, VM 1"""
    InterlockSequence: _SQ[_Nested]
    """Interlock Sequence (300A,0740), SQ, VM 1"""
    IntermediatePupillaryDistance: _FD
    """Intermediate Pupillary Distance (0046,0063), FD, VM 1"""
    InternalDetectorFrameTime: _DS
    """Internal Detector Frame Time (0014,3011), DS, VM 1"""
    InternationalRouteSegment: _CS
    """International Route Segment (4010,1028), CS, VM 1"""
    InteroperabilityIndex: _CS
    """Interoperability Index (0016,0061), CS, VM 1"""
    InteroperabilityVersion: _OB
    """Interoperability Version (0016,0062), OB, VM 1"""
    InterpolationType: _CS
    """Interpolation Type (0052,0039), CS, VM 1"""
    InterpretationApprovalDate: _DA
    """Interpretation Approval Date (4008,0112), DA, VM 1, retired"""
    InterpretationApprovalTime: _TM
    """Interpretation Approval Time (4008,0113), TM, VM 1, retired"""
    InterpretationApproverSequence: _SQ[_Nested]
    """Interpretation Approver Sequence (4008,0111), SQ, VM 1, retired"""
    InterpretationAuthor: _PN
    """Interpretation Author (4008,010C), PN, VM 1, retired"""
    InterpretationDiagnosisCodeSequence: _SQ[_Nested]
    """Interpretation Diagnosis Code Sequence (4008,0117), SQ, VM 1, retired"""
    InterpretationDiagnosisDescription: _LT
    """Interpretation Diagnosis Description (4008,0115), LT, VM 1, retired"""
    InterpretationID: _SH
    """Interpretation ID (4008,0200), SH, VM 1, retired"""
    InterpretationIDIssuer: _LO
    """Interpretation ID Issuer (4008,0202), LO, VM 1, retired"""
    InterpretationRecordedDate: _DA
    """Interpretation Recorded Date (4008,0100), DA, VM 1, retired"""
    InterpretationRecordedTime: _TM
    """Interpretation Recorded Time (4008,0101), TM, VM 1, retired"""
    InterpretationRecorder: _PN
    """Interpretation Recorder (4008,0102), PN, VM 1, retired"""
    InterpretationStatusID: _CS
    """Interpretation Status ID (4008,0212), CS, VM 1, retired"""
    InterpretationText: _ST
    """Interpretation Text (4008,010B), ST, VM 1, retired"""
    InterpretationTranscriber: _PN
    """Interpretation Transcriber (4008,010A), PN, VM 1, retired"""
    InterpretationTranscriptionDate: _DA
    """Interpretation Transcription Date (4008,0108), DA, VM 1, retired"""
    InterpretationTranscriptionTime: _TM
    """Interpretation Transcription Time (4008,0109), TM, VM 1, retired"""
    InterpretationTypeID: _CS
    """Interpretation Type ID (4008,0210), CS, VM 1, retired"""
    IntervalNumber: _IS
    """Interval Number (0020,0016), IS, VM 1, retired"""
    IntervalsAcquired: _IS
    """Intervals Acquired (0018,1083), IS, VM 1"""
    IntervalsRejected: _IS
    """Intervals Rejected (0018,1084), IS, VM 1"""
    InterventionDescription: _ST
    """Intervention Description (0018,003A), ST, VM 1"""
    InterventionDrugCodeSequence: _SQ[_Nested]
    """Intervention Drug Code Sequence (0018,0029), SQ, VM 1"""
    InterventionDrugDose: _DS
    """Intervention Drug Dose (0018,0028), DS, VM 1"""
    InterventionDrugInformationSequence: _SQ[_Nested]
    """Intervention Drug Information Sequence (0018,0026), SQ, VM 1"""
    InterventionDrugName: _LO
    """Intervention Drug Name (0018,0034), LO, VM 1"""
    InterventionDrugStartTime: _TM
    """Intervention Drug Start Time (0018,0035), TM, VM 1"""
    InterventionDrugStopTime: _TM
    """Intervention Drug Stop Time (0018,0027), TM, VM 1"""
    InterventionSequence: _SQ[_Nested]
    """Intervention Sequence (0018,0036), SQ, VM 1"""
    InterventionStatus: _CS
    """Intervention Status (0018,0038), CS, VM 1"""
    IntraOcularPressure: _FL
    """Intra Ocular Pressure (0022,000B), FL, VM 1"""
    IntraocularLensCalculationsLeftEyeSequence: _SQ[_Nested]
    """Intraocular Lens Calculations Left Eye Sequence (0022,1310), SQ, VM 1"""
    IntraocularLensCalculationsRightEyeSequence: _SQ[_Nested]
    """Intraocular Lens Calculations Right Eye Sequence (0022,1300), SQ, VM 1"""
    IntravascularFrameContentSequence: _SQ[_Nested]
    """Intravascular Frame Content Sequence (0052,0027), SQ, VM 1"""
    IntravascularLongitudinalDistance: _FD
    """Intravascular Longitudinal Distance (0052,0028), FD, VM 1"""
    IntravascularOCTFrameContentSequence: _SQ[_Nested]
    """Intravascular OCT Frame Content Sequence (0052,0029), SQ, VM 1"""
    IntravascularOCTFrameTypeSequence: _SQ[_Nested]
    """Intravascular OCT Frame Type Sequence (0052,0025), SQ, VM 1"""
    InventoriedInstancesSequence: _SQ[_Nested]
    """Inventoried Instances Sequence (0008,0425), SQ, VM 1"""
    InventoriedSeriesSequence: _SQ[_Nested]
    """Inventoried Series Sequence (0008,0424), SQ, VM 1"""
    InventoriedStudiesSequence: _SQ[_Nested]
    """Inventoried Studies Sequence (0008,0423), SQ, VM 1"""
    InventoryAccessEndPointsSequence: _SQ[_Nested]
    """Inventory Access End Points Sequence (0008,0420), SQ, VM 1"""
    InventoryCompletionStatus: _CS
    """Inventory Completion Status (0008,0426), CS, VM 1"""
    InventoryInstanceDescription: _LT
    """Inventory Instance Description (0008,0402), LT, VM 1"""
    InventoryLevel: _CS
    """Inventory Level (0008,0403), CS, VM 1"""
    InventoryPurpose: _LT
    """Inventory Purpose (0008,0401), LT, VM 1"""
    InversionRecovery: _CS
    """Inversion Recovery (0018,9009), CS, VM 1"""
    InversionTime: _DS
    """Inversion Time (0018,0082), DS, VM 1"""
    InversionTimes: _FD_1_n
    """Inversion Times (0018,9079), FD, VM 1-n"""
    IonBeamLimitingDeviceSequence: _SQ[_Nested]
    """Ion Beam Limiting Device Sequence (300A,03A4), SQ, VM 1"""
    IonBeamSequence: _SQ[_Nested]
    """Ion Beam Sequence (300A,03A2), SQ, VM 1"""
    IonBlockSequence: _SQ[_Nested]
    """Ion Block Sequence (300A,03A6), SQ, VM 1"""
    IonControlPointDeliverySequence: _SQ[_Nested]
    """Ion Control Point Delivery Sequence (3008,0041), SQ, VM 1"""
    IonControlPointSequence: _SQ[_Nested]
    """Ion Control Point Sequence (300A,03A8), SQ, VM 1"""
    IonControlPointVerificationSequence: _SQ[_Nested]
    """Ion Control Point Verification Sequence (0074,104E), SQ, VM 1"""
    IonMachineVerificationSequence: _SQ[_Nested]
    """Ion Machine Verification Sequence (0074,1046), SQ, VM 1"""
    IonRangeCompensatorSequence: _SQ[_Nested]
    """Ion Range Compensator Sequence (300A,02EA), SQ, VM 1"""
    IonToleranceTableSequence: _SQ[_Nested]
    """Ion Tolerance Table Sequence (300A,03A0), SQ, VM 1"""
    IonWedgePositionSequence: _SQ[_Nested]
    """Ion Wedge Position Sequence (300A,03AC), SQ, VM 1"""
    IonWedgeSequence: _SQ[_Nested]
    """Ion Wedge Sequence (300A,03AA), SQ, VM 1"""
    IrradiationEventIdentificationSequence: _SQ[_Nested]
    """Irradiation Event Identification Sequence (0018,9477), SQ, VM 1"""
    IrradiationEventUID: _UI_1_n
    """Irradiation Event UID (0008,3010), UI, VM 1-n"""
    IsocenterPosition: _DS_n
    """Isocenter Position (300A,012C), DS, VM 3"""
    IsocenterReferenceSystemSequence: _SQ[_Nested]
    """Isocenter Reference System Sequence (0018,9462), SQ, VM 1"""
    IsocenterToBeamLimitingDeviceDistance: _FL
    """Isocenter to Beam Limiting Device Distance (300A,00BB), FL, VM 1"""
    IsocenterToBlockTrayDistance: _FL
    """Isocenter to Block Tray Distance (300A,00F7), FL, VM 1"""
    IsocenterToCompensatorDistances: _FL_1_n
    """Isocenter to Compensator Distances (300A,02E6), FL, VM 1-n"""
    IsocenterToCompensatorTrayDistance: _FL
    """Isocenter to Compensator Tray Distance (300A,02E4), FL, VM 1"""
    IsocenterToGeneralAccessoryDistance: _DS
    """Isocenter to General Accessory Distance (300A,0426), DS, VM 1"""
    IsocenterToLateralSpreadingDeviceDistance: _FL
    """Isocenter to Lateral Spreading Device Distance (300A,0374), FL, VM 1"""
    IsocenterToRangeModulatorDistance: _FL
    """Isocenter to Range Modulator Distance (300A,038A), FL, VM 1"""
    IsocenterToRangeShifterDistance: _FL
    """Isocenter to Range Shifter Distance (300A,0364), FL, VM 1"""
    IsocenterToWedgeTrayDistance: _FL
    """Isocenter to Wedge Tray Distance (300A,00D9), FL, VM 1"""
    IsotopeNumber: _IS
    """Isotope Number (0020,0014), IS, VM 1, retired"""
    IssueDateOfImagingServiceRequest: _DA
    """Issue Date of Imaging Service Request (0040,2004), DA, VM 1"""
    IssueTimeOfImagingServiceRequest: _TM
    """Issue Time of Imaging Service Request (0040,2005), TM, VM 1"""
    IssuerOfAccessionNumberSequence: _SQ[_Nested]
    """Issuer of Accession Number Sequence (0008,0051), SQ, VM 1"""
    IssuerOfAdmissionID: _LO
    """Issuer of Admission ID (0038,0011), LO, VM 1, retired"""
    IssuerOfAdmissionIDSequence: _SQ[_Nested]
    """Issuer of Admission ID Sequence (0038,0014), SQ, VM 1"""
    IssuerOfClinicalTrialProtocolID: _LO
    """Issuer of Clinical Trial Protocol ID (0012,0022), LO, VM 1"""
    IssuerOfClinicalTrialSeriesID: _LO
    """Issuer of Clinical Trial Series ID (0012,0073), LO, VM 1"""
    IssuerOfClinicalTrialSiteID: _LO
    """Issuer of Clinical Trial Site ID (0012,0032), LO, VM 1"""
    IssuerOfClinicalTrialSubjectID: _LO
    """Issuer of Clinical Trial Subject ID (0012,0041), LO, VM 1"""
    IssuerOfClinicalTrialSubjectReadingID: _LO
    """Issuer of Clinical Trial Subject Reading ID (0012,0043), LO, VM 1"""
    IssuerOfClinicalTrialTimePointID: _LO
    """Issuer of Clinical Trial Time Point ID (0012,0055), LO, VM 1"""
    IssuerOfPatientID: _LO
    """Issuer of Patient ID (0010,0021), LO, VM 1"""
    IssuerOfPatientIDQualifiersSequence: _SQ[_Nested]
    """Issuer of Patient ID Qualifiers Sequence (0010,0024), SQ, VM 1"""
    IssuerOfServiceEpisodeID: _LO
    """Issuer of Service Episode ID (0038,0061), LO, VM 1, retired"""
    IssuerOfServiceEpisodeIDSequence: _SQ[_Nested]
    """Issuer of Service Episode ID Sequence (0038,0064), SQ, VM 1"""
    IssuerOfTheContainerIdentifierSequence: _SQ[_Nested]
    """Issuer of the Container Identifier Sequence (0040,0513), SQ, VM 1"""
    IssuerOfTheSpecimenIdentifierSequence: _SQ[_Nested]
    """Issuer of the Specimen Identifier Sequence (0040,0562), SQ, VM 1"""
    Italic: _CS
    """Italic (0070,0250), CS, VM 1"""
    ItemInventoryDateTime: _DT
    """Item Inventory DateTime (0008,0404), DT, VM 1"""
    ItemNumber: _IS
    """Item Number (0020,0019), IS, VM 1"""
    IterativeReconstructionMethod: _CS
    """Iterative Reconstruction Method (0018,9769), CS, VM 1"""
    ItineraryID: _LO
    """Itinerary ID (4010,1051), LO, VM 1"""
    ItineraryIDAssigningAuthority: _LO
    """Itinerary ID Assigning Authority (4010,1053), LO, VM 1"""
    ItineraryIDType: _SH
    """Itinerary ID Type (4010,1052), SH, VM 1"""
    KSpaceFiltering: _CS
    """k-space Filtering (0018,9064), CS, VM 1"""
    KVImagingGenerationParametersSequence: _SQ[_Nested]
    """KV Imaging Generation Parameters Sequence (3002,0127), SQ, VM 1"""
    KVP: _DS
    """KVP (0018,0060), DS, VM 1"""
    KVUsedInGainCalibration: _DS
    """KV Used in Gain Calibration (0014,3071), DS, VM 1"""
    KeratoconusPredictionIndex: _FL
    """Keratoconus Prediction Index (0046,0236), FL, VM 1"""
    KeratometerIndex: _FL
    """Keratometer Index (0022,1033), FL, VM 1"""
    KeratometricAxis: _FD
    """Keratometric Axis (0046,0077), FD, VM 1"""
    KeratometricPower: _FD
    """Keratometric Power (0046,0076), FD, VM 1"""
    KeratometryLeftEyeSequence: _SQ[_Nested]
    """Keratometry Left Eye Sequence (0046,0071), SQ, VM 1"""
    KeratometryMeasurementTypeCodeSequence: _SQ[_Nested]
    """Keratometry Measurement Type Code Sequence (0022,1096), SQ, VM 1"""
    KeratometryRightEyeSequence: _SQ[_Nested]
    """Keratometry Right Eye Sequence (0046,0070), SQ, VM 1"""
    LINACEnergy: _IS
    """LINAC Energy (0014,5002), IS, VM 1"""
    LINACOutput: _IS
    """LINAC Output (0014,5004), IS, VM 1"""
    LUTData: _US_or_OW_1_n
    """LUT Data (0028,3006), US or OW, VM 1-n"""
    LUTDescriptor: _US_or_SS_n
    """LUT Descriptor (0028,3002), US or SS, VM 3"""
    LUTExplanation: _LO
    """LUT Explanation (0028,3003), LO, VM 1"""
    LUTFrameRange: _US_n
    """LUT Frame Range (0028,9507), US, VM 2-2n"""
    LUTFunction: _CS
    """LUT Function (0028,9474), CS, VM 1"""
    LUTLabel: _SH
    """LUT Label (0040,9210), SH, VM 1"""
    LUTNumber: _IS
    """LUT Number (0020,0026), IS, VM 1, retired"""
    LabelStyleSelection: _CS
    """Label Style Selection (2200,0003), CS, VM 1"""
    LabelText: _UT
    """Label Text (2200,0002), UT, VM 1"""
    LabelUsingInformationExtractedFromInstances: _CS
    """Label Using Information Extracted From Instances (2200,0001), CS, VM 1"""
    LanguageCodeSequence: _SQ[_Nested]
    """Language Code Sequence (0008,0006), SQ, VM 1"""
    LanguageCodeSequenceTrial: _SQ[_Nested]
    """Language Code Sequence (Trial) (0040,A744), SQ, VM 1, retired"""
    LargeBluePaletteColorLookupTableData: _OW
    """Large Blue Palette Color Lookup Table Data (0028,1213), OW, VM 1, retired"""
    LargeBluePaletteColorLookupTableDescriptor: _US_or_SS_n
    """Large Blue Palette Color Lookup Table Descriptor (0028,1113), US or SS, VM 4, retired"""
    LargeGreenPaletteColorLookupTableData: _OW
    """Large Green Palette Color Lookup Table Data (0028,1212), OW, VM 1, retired"""
    LargeGreenPaletteColorLookupTableDescriptor: _US_or_SS_n
    """Large Green Palette Color Lookup Table Descriptor (0028,1112), US or SS, VM 4, retired"""
    LargePaletteColorLookupTableUID: _UI
    """Large Palette Color Lookup Table UID (0028,1214), UI, VM 1, retired"""
    LargeRedPaletteColorLookupTableData: _OW
    """Large Red Palette Color Lookup Table Data (0028,1211), OW, VM 1, retired"""
    LargeRedPaletteColorLookupTableDescriptor: _US_or_SS_n
    """Large Red Palette Color Lookup Table Descriptor (0028,1111), US or SS, VM 4, retired"""
    LargestImagePixelValue: _US_or_SS
    """Largest Image Pixel Value (0028,0107), US or SS, VM 1"""
    LargestImagePixelValueInPlane: _US_or_SS
    """Largest Image Pixel Value in Plane (0028,0111), US or SS, VM 1, retired"""
    LargestMonochromePixelValue: _US
    """Largest Monochrome Pixel Value (0028,9099), US, VM 1, retired"""
    LargestPixelValueInSeries: _US_or_SS
    """Largest Pixel Value in Series (0028,0109), US or SS, VM 1"""
    LargestValidPixelValue: _US_or_SS
    """Largest Valid Pixel Value (0028,0105), US or SS, VM 1, retired"""
    LastMenstrualDate: _DA
    """Last Menstrual Date (0010,21D0), DA, VM 1"""
    LateralSpreadingDeviceDescription: _LO
    """Lateral Spreading Device Description (300A,033A), LO, VM 1"""
    LateralSpreadingDeviceID: _SH
    """Lateral Spreading Device ID (300A,0336), SH, VM 1"""
    LateralSpreadingDeviceNumber: _IS
    """Lateral Spreading Device Number (300A,0334), IS, VM 1"""
    LateralSpreadingDeviceSequence: _SQ[_Nested]
    """Lateral Spreading Device Sequence (300A,0332), SQ, VM 1"""
    LateralSpreadingDeviceSetting: _LO
    """Lateral Spreading Device Setting (300A,0372), LO, VM 1"""
    LateralSpreadingDeviceSettingsSequence: _SQ[_Nested]
    """Lateral Spreading Device Settings Sequence (300A,0370), SQ, VM 1"""
    LateralSpreadingDeviceType: _CS
    """Lateral Spreading Device Type (300A,0338), CS, VM 1"""
    LateralSpreadingDeviceWaterEquivalentThickness: _FL
    """Lateral Spreading Device Water Equivalent Thickness (300A,033C), FL, VM 1"""
    Laterality: _CS
    """Laterality (0020,0060), CS, VM 1"""
    LeafJawPositions: _DS_n
    """Leaf/Jaw Positions (300A,011C), DS, VM 2-2n"""
    LeafPositionBoundaries: _DS_n
    """Leaf Position Boundaries (300A,00BE), DS, VM 3-n"""
    LeftImageSequence: _SQ[_Nested]
    """Left Image Sequence (0022,0021), SQ, VM 1"""
    LeftLensSequence: _SQ[_Nested]
    """Left Lens Sequence (0046,0015), SQ, VM 1"""
    LengthToEnd: _UL
    """Length to End (0008,0001), UL, VM 1, retired"""
    LensConstantDescription: _LO
    """Lens Constant Description (0022,1094), LO, VM 1, retired"""
    LensConstantSequence: _SQ[_Nested]
    """Lens Constant Sequence (0022,1092), SQ, VM 1"""
    LensDescription: _LO
    """Lens Description (0046,0012), LO, VM 1"""
    LensMake: _UT
    """Lens Make (0016,004F), UT, VM 1"""
    LensModel: _UT
    """Lens Model (0016,0050), UT, VM 1"""
    LensSegmentType: _CS
    """Lens Segment Type (0046,0038), CS, VM 1"""
    LensSerialNumber: _UT
    """Lens Serial Number (0016,0051), UT, VM 1"""
    LensSpecification: _DS_n
    """Lens Specification (0016,004E), DS, VM 4"""
    LensStatusCodeSequence: _SQ[_Nested]
    """Lens Status Code Sequence (0022,1024), SQ, VM 1"""
    LensStatusDescription: _LO
    """Lens Status Description (0022,1065), LO, VM 1"""
    LensThickness: _FL
    """Lens Thickness (0022,1130), FL, VM 1"""
    LensThicknessSequence: _SQ[_Nested]
    """Lens Thickness Sequence (0022,1127), SQ, VM 1"""
    LensesCodeSequence: _SQ[_Nested]
    """Lenses Code Sequence (0022,0019), SQ, VM 1"""
    LesionNumber: _IS_1_n
    """Lesion Number (0018,3105), IS, VM 1-n"""
    LightDirection: _FD_n
    """Light Direction (0070,1703), FD, VM 3"""
    LightPathFilterPassBand: _US_n
    """Light Path Filter Pass Band (0022,0002), US, VM 2"""
    LightPathFilterPassThroughWavelength: _US
    """Light Path Filter Pass-Through Wavelength (0022,0001), US, VM 1"""
    LightPathFilterTypeStackCodeSequence: _SQ[_Nested]
    """Light Path Filter Type Stack Code Sequence (0022,0017), SQ, VM 1"""
    LightSource: _US
    """Light Source (0016,0028), US, VM 1"""
    LightSourcePolarization: _CS
    """Light Source Polarization (0016,1001), CS, VM 1"""
    LineDashingStyle: _CS
    """Line Dashing Style (0070,0254), CS, VM 1"""
    LinePattern: _UL
    """Line Pattern (0070,0255), UL, VM 1"""
    LineSequence: _SQ[_Nested]
    """Line Sequence (0066,0028), SQ, VM 1"""
    LineStyleSequence: _SQ[_Nested]
    """Line Style Sequence (0070,0232), SQ, VM 1"""
    LineThickness: _FL
    """Line Thickness (0070,0253), FL, VM 1"""
    LinearityCorrectionTechnique: _LT
    """Linearity Correction Technique (0014,3100), LT, VM 1"""
    ListOfMIMETypes: _LO_1_n
    """List of MIME Types (0042,0014), LO, VM 1-n"""
    ListOfUIDMatchingSequence: _SQ[_Nested]
    """List of UID Matching Sequence (0008,0411), SQ, VM 1"""
    LocalDeviationProbabilityNormalsFlag: _CS
    """Local Deviation Probability Normals Flag (0024,0072), CS, VM 1"""
    LocalNamespaceEntityID: _UT
    """Local Namespace Entity ID (0040,0031), UT, VM 1"""
    LocalizedDeviationFromNormal: _FL
    """Localized Deviation From Normal (0024,0068), FL, VM 1"""
    LocalizedDeviationProbability: _FL
    """Localized Deviation Probability (0024,0073), FL, VM 1"""
    LocalizedDeviationProbabilitySequence: _SQ[_Nested]
    """Localized Deviation Probability Sequence (0024,0085), SQ, VM 1"""
    LocalizingCursorPosition: _FL_n
    """Localizing Cursor Position (0018,2043), FL, VM 2"""
    Location: _DS
    """Location (0020,0050), DS, VM 1, retired"""
    LocationOfMeasuredBeamDiameter: _DS
    """Location of Measured Beam Diameter (0014,4019), DS, VM 1"""
    LongCodeValue: _UC
    """Long Code Value (0008,0119), UC, VM 1"""
    LongDeviceDescription: _ST
    """Long Device Description (0050,0021), ST, VM 1"""
    LongEdgePointIndexList: _OL
    """Long Edge Point Index List (0066,0042), OL, VM 1"""
    LongPrimitivePointIndexList: _OL
    """Long Primitive Point Index List (0066,0040), OL, VM 1"""
    LongTrianglePointIndexList: _OL
    """Long Triangle Point Index List (0066,0041), OL, VM 1"""
    LongVertexPointIndexList: _OL
    """Long Vertex Point Index List (0066,0043), OL, VM 1"""
    LongitudinalTemporalEventType: _CS
    """Longitudinal Temporal Event Type (0012,0053), CS, VM 1"""
    LongitudinalTemporalInformationModified: _CS
    """Longitudinal Temporal Information Modified (0028,0303), CS, VM 1"""
    LongitudinalTemporalOffsetFromEvent: _FD
    """Longitudinal Temporal Offset from Event (0012,0052), FD, VM 1"""
    LossyImageCompression: _CS
    """Lossy Image Compression (0028,2110), CS, VM 1"""
    LossyImageCompressionMethod: _CS_1_n
    """Lossy Image Compression Method (0028,2114), CS, VM 1-n"""
    LossyImageCompressionRatio: _DS_1_n
    """Lossy Image Compression Ratio (0028,2112), DS, VM 1-n"""
    LossyImageCompressionRetired: _CS
    """Lossy Image Compression (Retired) (0008,2110), CS, VM 1, retired"""
    LowEnergyDetectors: _CS
    """Low Energy Detectors (4010,0001), CS, VM 1"""
    LowRRValue: _IS
    """Low R-R Value (0018,1081), IS, VM 1"""
    LowerCutoffFrequency: _FD
    """Lower Cutoff Frequency (0018,982F), FD, VM 1"""
    LuminanceCharacteristicsID: _US
    """Luminance Characteristics ID (0028,7009), US, VM 1"""
    LuminanceResponseDescription: _LO
    """Luminance Response Description (0028,7020), LO, VM 1"""
    LuminanceResponseSequence: _SQ[_Nested]
    """Luminance Response Sequence (0028,701C), SQ, VM 1"""
    LuminanceResultSequence: _SQ[_Nested]
    """Luminance Result Sequence (0028,7024), SQ, VM 1"""
    LuminanceUniformityResultSequence: _SQ[_Nested]
    """Luminance Uniformity Result Sequence (0028,7027), SQ, VM 1"""
    LuminanceValue: _FL
    """Luminance Value (0028,701F), FL, VM 1"""
    MAC: _OB
    """MAC (0400,0404), OB, VM 1"""
    MACAlgorithm: _CS
    """MAC Algorithm (0400,0015), CS, VM 1"""
    MACCalculationTransferSyntaxUID: _UI
    """MAC Calculation Transfer Syntax UID (0400,0010), UI, VM 1"""
    MACIDNumber: _US
    """MAC ID Number (0400,0005), US, VM 1"""
    MACParametersSequence: _SQ[_Nested]
    """MAC Parameters Sequence (4FFE,0001), SQ, VM 1"""
    MAUsedInGainCalibration: _DS
    """MA Used in Gain Calibration (0014,3072), DS, VM 1"""
    MIMETypeOfEncapsulatedDocument: _LO
    """MIME Type of Encapsulated Document (0042,0012), LO, VM 1"""
    MPRSlabThickness: _FD
    """MPR Slab Thickness (0070,1503), FD, VM 1"""
    MPRThicknessType: _CS
    """MPR Thickness Type (0070,1502), CS, VM 1"""
    MPRTopLeftHandCorner: _FD_n
    """MPR Top Left Hand Corner (0070,1505), FD, VM 3"""
    MPRViewHeight: _FD
    """MPR View Height (0070,1512), FD, VM 1"""
    MPRViewHeightDirection: _FD_n
    """MPR View Height Direction (0070,1511), FD, VM 3"""
    MPRViewWidth: _FD
    """MPR View Width (0070,1508), FD, VM 1"""
    MPRViewWidthDirection: _FD_n
    """MPR View Width Direction (0070,1507), FD, VM 3"""
    MRAcquisitionFrequencyEncodingSteps: _US
    """MR Acquisition Frequency Encoding Steps (0018,9058), US, VM 1"""
    MRAcquisitionPhaseEncodingStepsInPlane: _US
    """MR Acquisition Phase Encoding Steps in-plane (0018,9231), US, VM 1"""
    MRAcquisitionPhaseEncodingStepsOutOfPlane: _US
    """MR Acquisition Phase Encoding Steps out-of-plane (0018,9232), US, VM 1"""
    MRAcquisitionType: _CS
    """MR Acquisition Type (0018,0023), CS, VM 1"""
    MRArterialSpinLabelingSequence: _SQ[_Nested]
    """MR Arterial Spin Labeling Sequence (0018,9251), SQ, VM 1"""
    MRAveragesSequence: _SQ[_Nested]
    """MR Averages Sequence (0018,9119), SQ, VM 1"""
    MRDRDirectoryRecordOffset: _UL
    """MRDR Directory Record Offset (0004,1504), UL, VM 1, retired"""
    MRDiffusionSequence: _SQ[_Nested]
    """MR Diffusion Sequence (0018,9117), SQ, VM 1"""
    MREchoSequence: _SQ[_Nested]
    """MR Echo Sequence (0018,9114), SQ, VM 1"""
    MRFOVGeometrySequence: _SQ[_Nested]
    """MR FOV/Geometry Sequence (0018,9125), SQ, VM 1"""
    MRImageFrameTypeSequence: _SQ[_Nested]
    """MR Image Frame Type Sequence (0018,9226), SQ, VM 1"""
    MRImagingModifierSequence: _SQ[_Nested]
    """MR Imaging Modifier Sequence (0018,9006), SQ, VM 1"""
    MRMetaboliteMapSequence: _SQ[_Nested]
    """MR Metabolite Map Sequence (0018,9152), SQ, VM 1"""
    MRModifierSequence: _SQ[_Nested]
    """MR Modifier Sequence (0018,9115), SQ, VM 1"""
    MRReceiveCoilSequence: _SQ[_Nested]
    """MR Receive Coil Sequence (0018,9042), SQ, VM 1"""
    MRSpatialSaturationSequence: _SQ[_Nested]
    """MR Spatial Saturation Sequence (0018,9107), SQ, VM 1"""
    MRSpectroscopyAcquisitionType: _CS
    """MR Spectroscopy Acquisition Type (0018,9200), CS, VM 1"""
    MRSpectroscopyFOVGeometrySequence: _SQ[_Nested]
    """MR Spectroscopy FOV/Geometry Sequence (0018,9103), SQ, VM 1"""
    MRSpectroscopyFrameTypeSequence: _SQ[_Nested]
    """MR Spectroscopy Frame Type Sequence (0018,9227), SQ, VM 1"""
    MRTimingAndRelatedParametersSequence: _SQ[_Nested]
    """MR Timing and Related Parameters Sequence (0018,9112), SQ, VM 1"""
    MRTransmitCoilSequence: _SQ[_Nested]
    """MR Transmit Coil Sequence (0018,9049), SQ, VM 1"""
    MRVelocityEncodingSequence: _SQ[_Nested]
    """MR Velocity Encoding Sequence (0018,9197), SQ, VM 1"""
    MVImagingGenerationParametersSequence: _SQ[_Nested]
    """MV Imaging Generation Parameters Sequence (3002,0128), SQ, VM 1"""
    MachineSpecificTreatmentTerminationCodeSequence: _SQ[_Nested]
    """Machine-Specific Treatment Termination Code Sequence (300A,0716), SQ, VM 1"""
    MagneticFieldStrength: _DS
    """Magnetic Field Strength (0018,0087), DS, VM 1"""
    MagnetizationTransfer: _CS
    """Magnetization Transfer (0018,9020), CS, VM 1"""
    MagnificationType: _CS
    """Magnification Type (2010,0060), CS, VM 1"""
    MagnifyToNumberOfColumns: _US
    """Magnify to Number of Columns (2040,0074), US, VM 1, retired"""
    MagnitudeEncodingCodeSequence: _SQ[_Nested]
    """Magnitude Encoding Code Sequence (003A,032D), SQ, VM 1"""
    MainLobeAngle: _DS
    """Main Lobe Angle (0014,5103), DS, VM 1"""
    MainRoofAngle: _DS
    """Main Roof Angle (0014,5104), DS, VM 1"""
    MajorTicksSequence: _SQ[_Nested]
    """Major Ticks Sequence (0070,0287), SQ, VM 1"""
    MakerNote: _OB
    """Maker Note (0016,002B), OB, VM 1"""
    MandatoryComponentType: _CS
    """Mandatory Component Type (0076,0038), CS, VM 1"""
    Manifold: _CS
    """Manifold (0066,0010), CS, VM 1"""
    ManipulatedImage: _LO_1_n
    """Manipulated Image (0028,0050), LO, VM 1-n, retired"""
    Manufacturer: _LO
    """Manufacturer (0008,0070), LO, VM 1"""
    ManufacturerDeviceClassUID: _UI_1_n
    """Manufacturer's Device Class UID (0018,100B), UI, VM 1-n"""
    ManufacturerDeviceIdentifier: _ST
    """Manufacturer's Device Identifier (3010,0043), ST, VM 1"""
    ManufacturerModelName: _LO
    """Manufacturer's Model Name (0008,1090), LO, VM 1"""
    ManufacturerModelVersion: _LO
    """Manufacturer's Model Version (3010,001A), LO, VM 1"""
    ManufacturerRelatedModelGroup: _LO
    """Manufacturer's Related Model Group (0008,0222), LO, VM 1"""
    MappedPixelValue: _US_or_SS
    """Mapped Pixel Value (0022,1452), US or SS, VM 1"""
    MappingResource: _CS
    """Mapping Resource (0008,0105), CS, VM 1"""
    MappingResourceIdentificationSequence: _SQ[_Nested]
    """Mapping Resource Identification Sequence (0008,0124), SQ, VM 1"""
    MappingResourceName: _LO
    """Mapping Resource Name (0008,0122), LO, VM 1"""
    MappingResourceUID: _UI
    """Mapping Resource UID (0008,0118), UI, VM 1"""
    MaskFrameNumbers: _US_1_n
    """Mask Frame Numbers (0028,6110), US, VM 1-n"""
    MaskOperation: _CS
    """Mask Operation (0028,6101), CS, VM 1"""
    MaskOperationExplanation: _ST
    """Mask Operation Explanation (0028,6190), ST, VM 1"""
    MaskPointers: _US_1_n
    """Mask Pointer(s) (0028,6030), US, VM 1-n, retired"""
    MaskSelectionMode: _CS
    """Mask Selection Mode (0028,9454), CS, VM 1"""
    MaskSubPixelShift: _FL_n
    """Mask Sub-pixel Shift (0028,6114), FL, VM 2"""
    MaskSubtractionSequence: _SQ[_Nested]
    """Mask Subtraction Sequence (0028,6100), SQ, VM 1"""
    MaskVisibilityPercentage: _FL
    """Mask Visibility Percentage (0028,9478), FL, VM 1"""
    MaskingImage: _CS_1_n
    """Masking Image (0020,0080), CS, VM 1-n, retired"""
    Mass: _FL
    """Mass (4010,1017), FL, VM 1"""
    MaterialAttenuationSequence: _SQ[_Nested]
    """Material Attenuation Sequence (0018,9382), SQ, VM 1"""
    MaterialCodeSequence: _SQ[_Nested]
    """Material Code Sequence (0018,937D), SQ, VM 1"""
    MaterialGrade: _ST
    """Material Grade (0014,0042), ST, VM 1"""
    MaterialID: _SH
    """Material ID (300A,00E1), SH, VM 1"""
    MaterialIsolationDiameter: _DS_1_n
    """Material Isolation Diameter (0014,0034), DS, VM 1-n"""
    MaterialNotes: _LT
    """Material Notes (0014,0046), LT, VM 1"""
    MaterialPipeDiameter: _DS_1_n
    """Material Pipe Diameter (0014,0032), DS, VM 1-n"""
    MaterialPropertiesDescription: _ST
    """Material Properties Description (0014,0044), ST, VM 1"""
    MaterialPropertiesFileFormatRetired: _ST
    """Material Properties File Format (Retired) (0014,0045), ST, VM 1, retired"""
    MaterialThickness: _DS_1_n
    """Material Thickness (0014,0030), DS, VM 1-n"""
    MaterialsCodeSequence: _SQ[_Nested]
    """Materials Code Sequence (0068,63A0), SQ, VM 1"""
    MatingFeatureDegreeOfFreedomSequence: _SQ[_Nested]
    """Mating Feature Degree of Freedom Sequence (0068,6400), SQ, VM 1"""
    MatingFeatureID: _US
    """Mating Feature ID (0068,63F0), US, VM 1"""
    MatingFeatureSequence: _SQ[_Nested]
    """Mating Feature Sequence (0068,63E0), SQ, VM 1"""
    MatingFeatureSetID: _US
    """Mating Feature Set ID (0068,63C0), US, VM 1"""
    MatingFeatureSetLabel: _LO
    """Mating Feature Set Label (0068,63D0), LO, VM 1"""
    MatingFeatureSetsSequence: _SQ[_Nested]
    """Mating Feature Sets Sequence (0068,63B0), SQ, VM 1"""
    MatrixRegistrationSequence: _SQ[_Nested]
    """Matrix Registration Sequence (0070,0309), SQ, VM 1"""
    MatrixSequence: _SQ[_Nested]
    """Matrix Sequence (0070,030A), SQ, VM 1"""
    MaxApertureValue: _DS
    """Max Aperture Value (0016,0025), DS, VM 1"""
    MaxDensity: _US
    """Max Density (2010,0130), US, VM 1"""
    MaximumAcrossScanDistortion: _FL
    """Maximum Across-scan Distortion (0022,0049), FL, VM 1"""
    MaximumAlongScanDistortion: _FL
    """Maximum Along-scan Distortion (0022,0038), FL, VM 1"""
    MaximumCollatedFilms: _IS
    """Maximum Collated Films (2010,0154), IS, VM 1"""
    MaximumCornealCurvature: _FL
    """Maximum Corneal Curvature (0046,0212), FL, VM 1"""
    MaximumCornealCurvatureLocation: _FL_n
    """Maximum Corneal Curvature Location (0046,0213), FL, VM 2"""
    MaximumCornealCurvatureSequence: _SQ[_Nested]
    """Maximum Corneal Curvature Sequence (0046,0211), SQ, VM 1"""
    MaximumCumulativeMetersetExposure: _FD
    """Maximum Cumulative Meterset Exposure (3002,0134), FD, VM 1"""
    MaximumDepthDistortion: _FL
    """Maximum Depth Distortion (0022,0036), FL, VM 1"""
    MaximumFractionalValue: _US
    """Maximum Fractional Value (0062,000E), US, VM 1"""
    MaximumMemoryAllocation: _IS
    """Maximum Memory Allocation (2000,0061), IS, VM 1"""
    MaximumNominalEnergy: _DS
    """Maximum Nominal Energy (300A,0682), DS, VM 1"""
    MaximumNumberOfIntervalDays: _FD
    """Maximum Number of Interval Days (3010,0051), FD, VM 1"""
    MaximumNumberOfRecords: _UV
    """Maximum Number of Records (0008,0429), UV, VM 1"""
    MaximumPointDistance: _FL
    """Maximum Point Distance (0066,0019), FL, VM 1"""
    MaximumStimulusLuminance: _FL
    """Maximum Stimulus Luminance (0024,0018), FL, VM 1"""
    MaximumStoredValueMapped: _FD
    """Maximum Stored Value Mapped (0028,1232), FD, VM 1"""
    MeanPointDistance: _FL
    """Mean Point Distance (0066,0018), FL, VM 1"""
    MeasuredAPDimension: _DS
    """Measured AP Dimension (0010,1023), DS, VM 1"""
    MeasuredBandwidth: _DS
    """Measured Bandwidth (0014,401C), DS, VM 1"""
    MeasuredBeamDimensionA: _DS
    """Measured Beam Dimension A (0014,4017), DS, VM 1"""
    MeasuredBeamDimensionB: _DS
    """Measured Beam Dimension B (0014,4018), DS, VM 1"""
    MeasuredCenterFrequency: _DS
    """Measured Center Frequency (0014,401B), DS, VM 1"""
    MeasuredCharacteristics: _CS_1_n
    """Measured Characteristics (0028,7026), CS, VM 1-n"""
    MeasuredDoseDescription: _ST
    """Measured Dose Description (3008,0012), ST, VM 1"""
    MeasuredDoseReferenceNumber: _IS
    """Measured Dose Reference Number (3008,0064), IS, VM 1"""
    MeasuredDoseReferenceSequence: _SQ[_Nested]
    """Measured Dose Reference Sequence (3008,0010), SQ, VM 1"""
    MeasuredDoseType: _CS
    """Measured Dose Type (3008,0014), CS, VM 1"""
    MeasuredDoseValue: _DS
    """Measured Dose Value (3008,0016), DS, VM 1"""
    MeasuredLateralDimension: _DS
    """Measured Lateral Dimension (0010,1024), DS, VM 1"""
    MeasuredMetersetToDoseMappingSequence: _SQ[_Nested]
    """Measured Meterset to Dose Mapping Sequence (300A,0772), SQ, VM 1"""
    MeasuredValueSequence: _SQ[_Nested]
    """Measured Value Sequence (0040,A300), SQ, VM 1"""
    MeasurementAutomationTrial: _CS
    """Measurement Automation (Trial) (0040,A194), CS, VM 1, retired"""
    MeasurementEquipmentSequence: _SQ[_Nested]
    """Measurement Equipment Sequence (0028,7012), SQ, VM 1"""
    MeasurementEquipmentType: _CS
    """Measurement Equipment Type (0028,7014), CS, VM 1"""
    MeasurementFunctions: _CS_1_n
    """Measurement Functions (0028,7013), CS, VM 1-n"""
    MeasurementLaterality: _CS
    """Measurement Laterality (0024,0113), CS, VM 1"""
    MeasurementPatternCodeSequence: _SQ[_Nested]
    """Measurement Pattern Code Sequence (0028,702D), SQ, VM 1"""
    MeasurementPrecisionDescriptionTrial: _LO
    """Measurement Precision Description (Trial) (0040,A047), LO, VM 1, retired"""
    MeasurementUnitsCodeSequence: _SQ[_Nested]
    """Measurement Units Code Sequence (0040,08EA), SQ, VM 1"""
    MeasurementValuesSequence: _SQ[_Nested]
    """Measurement Values Sequence (0066,0132), SQ, VM 1"""
    MeasurementsSequence: _SQ[_Nested]
    """Measurements Sequence (0066,0121), SQ, VM 1"""
    MeasuringUnitsSequence: _SQ[_Nested]
    """Measuring Units Sequence (0040,0295), SQ, VM 1"""
    MechanicalIndex: _DS
    """Mechanical Index (0018,5022), DS, VM 1"""
    MediaDisposition: _LT
    """Media Disposition (2200,0004), LT, VM 1"""
    MediaInstalledSequence: _SQ[_Nested]
    """Media Installed Sequence (2000,00A2), SQ, VM 1"""
    MediaStorageSOPClassUID: _UI
    """Media Storage SOP Class UID (0002,0002), UI, VM 1"""
    MediaStorageSOPInstanceUID: _UI
    """Media Storage SOP Instance UID (0002,0003), UI, VM 1"""
    MedicalAlerts: _LO_1_n
    """Medical Alerts (0010,2000), LO, VM 1-n"""
    MedicalRecordLocator: _LO
    """Medical Record Locator (0010,1090), LO, VM 1, retired"""
    MediumType: _CS
    """Medium Type (2000,0030), CS, VM 1"""
    MemoryAllocation: _IS
    """Memory Allocation (2000,0060), IS, VM 1"""
    MemoryBitDepth: _US
    """Memory Bit Depth (2000,00A0), US, VM 1"""
    MessageID: _US
    """Message ID (0000,0110), US, VM 1"""
    MessageIDBeingRespondedTo: _US
    """Message ID Being Responded To (0000,0120), US, VM 1"""
    MessageSetID: _SH
    """Message Set ID (0000,5010), SH, VM 1, retired"""
    MetaboliteMapCodeSequence: _SQ[_Nested]
    """Metabolite Map Code Sequence (0018,9083), SQ, VM 1"""
    MetaboliteMapDescription: _ST
    """Metabolite Map Description (0018,9080), ST, VM 1"""
    MetadataSequence: _SQ[_Nested]
    """Metadata Sequence (0008,041D), SQ, VM 1"""
    MeteringMode: _US
    """Metering Mode (0016,0027), US, VM 1"""
    MetersetExposure: _DS
    """Meterset Exposure (3002,0032), DS, VM 1"""
    MetersetRate: _FL
    """Meterset Rate (300A,035A), FL, VM 1"""
    MetersetRateDelivered: _FL
    """Meterset Rate Delivered (3008,0046), FL, VM 1"""
    MetersetRateSet: _FL
    """Meterset Rate Set (3008,0045), FL, VM 1"""
    MetersetToDoseMappingSequence: _SQ[_Nested]
    """Meterset to Dose Mapping Sequence (300A,0620), SQ, VM 1"""
    MidSlabPosition: _FD_n
    """Mid Slab Position (0018,9106), FD, VM 3"""
    MilitaryRank: _LO
    """Military Rank (0010,1080), LO, VM 1"""
    MinDensity: _US
    """Min Density (2010,0120), US, VM 1"""
    MinimumHoursBetweenFractions: _FD
    """Minimum Hours between Fractions (3010,0084), FD, VM 1"""
    MinimumKeratometricSequence: _SQ[_Nested]
    """Minimum Keratometric Sequence (0046,0215), SQ, VM 1"""
    MinimumNominalEnergy: _DS
    """Minimum Nominal Energy (300A,0681), DS, VM 1"""
    MinimumNumberOfIntervalDays: _FD
    """Minimum Number of Interval Days (3010,0050), FD, VM 1"""
    MinimumSensitivityValue: _FL
    """Minimum Sensitivity Value (0024,0105), FL, VM 1"""
    MinimumStoredValueMapped: _FD
    """Minimum Stored Value Mapped (0028,1231), FD, VM 1"""
    ModalitiesInStudy: _CS_1_n
    """Modalities in Study (0008,0061), CS, VM 1-n"""
    Modality: _CS
    """Modality (0008,0060), CS, VM 1"""
    ModalityLUTSequence: _SQ[_Nested]
    """Modality LUT Sequence (0028,3000), SQ, VM 1"""
    ModalityLUTType: _LO
    """Modality LUT Type (0028,3004), LO, VM 1"""
    ModeOfPercutaneousAccessSequence: _SQ[_Nested]
    """Mode of Percutaneous Access Sequence (0052,0016), SQ, VM 1"""
    ModelGroupUID: _UI
    """Model Group UID (0068,7004), UI, VM 1"""
    ModelMirroring: _CS
    """Model Mirroring (0068,7002), CS, VM 1"""
    ModelModification: _CS
    """Model Modification (0068,7001), CS, VM 1"""
    ModelSpecificationSequence: _SQ[_Nested]
    """Model Specification Sequence (0018,9912), SQ, VM 1"""
    ModelUsageCodeSequence: _SQ[_Nested]
    """Model Usage Code Sequence (0068,7003), SQ, VM 1"""
    ModifiableConstraintFlag: _CS
    """Modifiable Constraint Flag (0082,0038), CS, VM 1"""
    ModifiedAttributesSequence: _SQ[_Nested]
    """Modified Attributes Sequence (0400,0550), SQ, VM 1"""
    ModifiedImageDate: _DA
    """Modified Image Date (0020,3403), DA, VM 1, retired"""
    ModifiedImageDescription: _LO
    """Modified Image Description (0020,3406), LO, VM 1, retired"""
    ModifiedImageID: _CS
    """Modified Image ID (0020,3402), CS, VM 1, retired"""
    ModifiedImageTime: _TM
    """Modified Image Time (0020,3405), TM, VM 1, retired"""
    ModifierCodeSequence: _SQ[_Nested]
    """Modifier Code Sequence (0040,A195), SQ, VM 1"""
    ModifyingDeviceID: _CS
    """Modifying Device ID (0020,3401), CS, VM 1, retired"""
    ModifyingDeviceManufacturer: _LO
    """Modifying Device Manufacturer (0020,3404), LO, VM 1, retired"""
    ModifyingSystem: _LO
    """Modifying System (0400,0563), LO, VM 1"""
    ModulatedScanModeType: _CS
    """Modulated Scan Mode Type (300A,0309), CS, VM 1"""
    ModulationType: _CS
    """Modulation Type (0014,4026), CS, VM 1"""
    MonoenergeticEnergyEquivalent: _FD
    """Monoenergetic Energy Equivalent (0018,937C), FD, VM 1"""
    MostRecentTreatmentDate: _DA
    """Most Recent Treatment Date (3008,0056), DA, VM 1"""
    MotionSynchronizationSequence: _SQ[_Nested]
    """Motion Synchronization Sequence (300A,0410), SQ, VM 1"""
    MoveDestination: _AE
    """Move Destination (0000,0600), AE, VM 1"""
    MoveOriginatorApplicationEntityTitle: _AE
    """Move Originator Application Entity Title (0000,1030), AE, VM 1"""
    MoveOriginatorMessageID: _US
    """Move Originator Message ID (0000,1031), US, VM 1"""
    MultiCoilConfiguration: _LO
    """Multi-Coil Configuration (0018,9046), LO, VM 1"""
    MultiCoilDefinitionSequence: _SQ[_Nested]
    """Multi-Coil Definition Sequence (0018,9045), SQ, VM 1"""
    MultiCoilElementName: _SH
    """Multi-Coil Element Name (0018,9047), SH, VM 1"""
    MultiCoilElementUsed: _CS
    """Multi-Coil Element Used (0018,9048), CS, VM 1"""
    MultiFramePresentationSequence: _SQ[_Nested]
    """Multi-frame Presentation Sequence (0028,9505), SQ, VM 1"""
    MultiFrameSourceSOPInstanceUID: _UI
    """Multi-frame Source SOP Instance UID (0008,1167), UI, VM 1"""
    MultiPlanarExcitation: _CS
    """Multi-planar Excitation (0018,9012), CS, VM 1"""
    MultiPlanarReconstructionStyle: _CS
    """Multi-Planar Reconstruction Style (0070,1501), CS, VM 1"""
    MultienergyAcquisitionDescription: _UT
    """Multi-energy Acquisition Description (0018,937B), UT, VM 1"""
    MultienergyCTAcquisition: _CS
    """Multi-energy CT Acquisition (0018,9361), CS, VM 1"""
    MultienergyCTAcquisitionSequence: _SQ[_Nested]
    """Multi-energy CT Acquisition Sequence (0018,9362), SQ, VM 1"""
    MultienergyCTCharacteristicsSequence: _SQ[_Nested]
    """Multi-energy CT Characteristics Sequence (0018,9364), SQ, VM 1"""
    MultienergyCTPathIndex: _US
    """Multi-energy CT Path Index (0018,937A), US, VM 1"""
    MultienergyCTPathSequence: _SQ[_Nested]
    """Multi-energy CT Path Sequence (0018,9379), SQ, VM 1"""
    MultienergyCTProcessingSequence: _SQ[_Nested]
    """Multi-energy CT Processing Sequence (0018,9363), SQ, VM 1"""
    MultienergyCTXRayDetectorSequence: _SQ[_Nested]
    """Multi-energy CT X-Ray Detector Sequence (0018,936F), SQ, VM 1"""
    MultienergyCTXRaySourceSequence: _SQ[_Nested]
    """Multi-energy CT X-Ray Source Sequence (0018,9365), SQ, VM 1"""
    MultienergyDetectorType: _CS
    """Multi-energy Detector Type (0018,9372), CS, VM 1"""
    MultienergySourceTechnique: _CS
    """Multi-energy Source Technique (0018,9368), CS, VM 1"""
    MultipleComponentApprovalSequence: _SQ[_Nested]
    """Multiple Component Approval Sequence (0014,0106), SQ, VM 1"""
    MultipleCopiesFlag: _CS
    """Multiple Copies Flag (0040,4006), CS, VM 1, retired"""
    MultipleSpinEcho: _CS
    """Multiple Spin Echo (0018,9011), CS, VM 1"""
    MultiplexGroupLabel: _SH
    """Multiplex Group Label (003A,0020), SH, VM 1"""
    MultiplexGroupTimeOffset: _DS
    """Multiplex Group Time Offset (0018,1068), DS, VM 1"""
    MultiplexGroupUID: _UI
    """Multiplex Group UID (003A,0310), UI, VM 1"""
    MultiplexedAudioChannelsDescriptionCodeSequence: _SQ[_Nested]
    """Multiplexed Audio Channels Description Code Sequence (003A,0300), SQ, VM 1"""
    MydriaticAgentCodeSequence: _SQ[_Nested]
    """Mydriatic Agent Code Sequence (0022,001C), SQ, VM 1"""
    MydriaticAgentConcentration: _DS
    """Mydriatic Agent Concentration (0022,004E), DS, VM 1"""
    MydriaticAgentConcentrationUnitsSequence: _SQ[_Nested]
    """Mydriatic Agent Concentration Units Sequence (0022,0042), SQ, VM 1"""
    MydriaticAgentSequence: _SQ[_Nested]
    """Mydriatic Agent Sequence (0022,0058), SQ, VM 1"""
    NTPSourceAddress: _LO
    """NTP Source Address (0018,1803), LO, VM 1"""
    NameOfPhysiciansReadingStudy: _PN_1_n
    """Name of Physician(s) Reading Study (0008,1060), PN, VM 1-n"""
    NamesOfIntendedRecipientsOfResults: _PN_1_n
    """Names of Intended Recipients of Results (0040,1010), PN, VM 1-n"""
    NavigationDisplaySet: _US
    """Navigation Display Set (0072,0216), US, VM 1"""
    NavigationIndicatorSequence: _SQ[_Nested]
    """Navigation Indicator Sequence (0072,0214), SQ, VM 1"""
    NearPupillaryDistance: _FD
    """Near Pupillary Distance (0046,0062), FD, VM 1"""
    NegativeCatchTrialsQuantity: _US
    """Negative Catch Trials Quantity (0024,0048), US, VM 1"""
    NetworkID: _AE
    """Network ID (0008,1000), AE, VM 1, retired"""
    NominalBeamAngle: _DS
    """Nominal Beam Angle (0014,5112), DS, VM 1"""
    NominalBeamEnergy: _DS
    """Nominal Beam Energy (300A,0114), DS, VM 1"""
    NominalBeamEnergyUnit: _CS
    """Nominal Beam Energy Unit (300A,0015), CS, VM 1"""
    NominalCardiacTriggerDelayTime: _FD
    """Nominal Cardiac Trigger Delay Time (0020,9153), FD, VM 1"""
    NominalCardiacTriggerTimePriorToRPeak: _FL
    """Nominal Cardiac Trigger Time Prior To R-Peak (0020,9154), FL, VM 1"""
    NominalEnergy: _DS
    """Nominal Energy (300A,0680), DS, VM 1"""
    NominalFrequency: _DS
    """Nominal Frequency (0014,401A), DS, VM 1"""
    NominalInterval: _IS
    """Nominal Interval (0018,1062), IS, VM 1"""
    NominalMaxEnergy: _DS
    """Nominal Max Energy (0018,9374), DS, VM 1"""
    NominalMinEnergy: _DS
    """Nominal Min Energy (0018,9375), DS, VM 1"""
    NominalPercentageOfCardiacPhase: _FL
    """Nominal Percentage of Cardiac Phase (0020,9241), FL, VM 1"""
    NominalPercentageOfRespiratoryPhase: _FL
    """Nominal Percentage of Respiratory Phase (0020,9245), FL, VM 1"""
    NominalPriorDose: _DS
    """Nominal Prior Dose (300A,001A), DS, VM 1"""
    NominalRangeModulatedRegionDepths: _FL_n
    """Nominal Range Modulated Region Depths (300A,0504), FL, VM 2"""
    NominalRangeModulationFractions: _FL_n
    """Nominal Range Modulation Fractions (300A,0503), FL, VM 2"""
    NominalRespiratoryTriggerDelayTime: _FD
    """Nominal Respiratory Trigger Delay Time (0020,9255), FD, VM 1"""
    NominalScannedPixelSpacing: _DS_n
    """Nominal Scanned Pixel Spacing (0018,2010), DS, VM 2"""
    NominalScreenDefinitionSequence: _SQ[_Nested]
    """Nominal Screen Definition Sequence (0072,0102), SQ, VM 1"""
    NonDICOMOutputCodeSequence: _SQ[_Nested]
    """Non-DICOM Output Code Sequence (0040,4032), SQ, VM 1, retired"""
    NonUniformRadialSamplingCorrected: _CS
    """Non-uniform Radial Sampling Corrected (0018,9766), CS, VM 1"""
    NonconformingDataElementValue: _OB
    """Nonconforming Data Element Value (0400,0552), OB, VM 1"""
    NonconformingModifiedAttributesSequence: _SQ[_Nested]
    """Nonconforming Modified Attributes Sequence (0400,0551), SQ, VM 1"""
    NonidentifyingPrivateElements: _US_1_n
    """Nonidentifying Private Elements (0008,0304), US, VM 1-n"""
    NormalReverse: _CS
    """Normal/Reverse (0000,5140), CS, VM 1, retired"""
    NormalizationFactorFormat: _US
    """Normalization Factor Format (0028,0710), US, VM 1, retired"""
    NormalizationPoint: _DS_n
    """Normalization Point (3004,0008), DS, VM 3"""
    NotchFilterBandwidth: _DS
    """Notch Filter Bandwidth (003A,0223), DS, VM 1"""
    NotchFilterCharacteristicsSequence: _SQ[_Nested]
    """Notch Filter Characteristics Sequence (003A,0321), SQ, VM 1"""
    NotchFilterFrequency: _DS
    """Notch Filter Frequency (003A,0222), DS, VM 1"""
    NotificationFromManufacturerSequence: _SQ[_Nested]
    """Notification From Manufacturer Sequence (0068,6265), SQ, VM 1"""
    NuclearMedicineSeriesType: _CS
    """Nuclear Medicine Series Type (0008,0042), CS, VM 1, retired"""
    NumberOfAcquisitionDevices: _US
    """Number of Acquisition Devices (3002,0116), US, VM 1"""
    NumberOfAlarmObjects: _US
    """Number of Alarm Objects (4010,1034), US, VM 1"""
    NumberOfAnnotations: _UL
    """Number of Annotations (006A,000C), UL, VM 1"""
    NumberOfAssessmentObservations: _UL
    """Number of Assessment Observations (0082,0006), UL, VM 1"""
    NumberOfAverages: _DS
    """Number of Averages (0018,0083), DS, VM 1"""
    NumberOfBeams: _IS
    """Number of Beams (300A,0080), IS, VM 1"""
    NumberOfBlockSlabItems: _IS
    """Number of Block Slab Items (300A,0440), IS, VM 1"""
    NumberOfBlocks: _IS
    """Number of Blocks (300A,00F0), IS, VM 1"""
    NumberOfBoli: _IS
    """Number of Boli (300A,00ED), IS, VM 1"""
    NumberOfBoluses: _US
    """Number of Boluses (300A,0674), US, VM 1"""
    NumberOfBrachyApplicationSetups: _IS
    """Number of Brachy Application Setups (300A,00A0), IS, VM 1"""
    NumberOfBscansPerFrame: _UL
    """Number of B-scans Per Frame (0022,1642), UL, VM 1"""
    NumberOfCompensators: _IS
    """Number of Compensators (300A,00E0), IS, VM 1"""
    NumberOfCompletedSuboperations: _US
    """Number of Completed Sub-operations (0000,1021), US, VM 1"""
    NumberOfContourPoints: _IS
    """Number of Contour Points (3006,0046), IS, VM 1"""
    NumberOfControlPoints: _IS
    """Number of Control Points (300A,0110), IS, VM 1"""
    NumberOfCopies: _IS
    """Number of Copies (2000,0010), IS, VM 1"""
    NumberOfDetectors: _US
    """Number of Detectors (0054,0021), US, VM 1"""
    NumberOfDisplaySubsystems: _US
    """Number of Display Subsystems (0028,7001), US, VM 1"""
    NumberOfElements: _US
    """Number of Elements (0014,4012), US, VM 1"""
    NumberOfEnergyWindows: _US
    """Number of Energy Windows (0054,0011), US, VM 1"""
    NumberOfEventTimers: _IS
    """Number of Event Timers (0008,2129), IS, VM 1"""
    NumberOfFailedSuboperations: _US
    """Number of Failed Sub-operations (0000,1022), US, VM 1"""
    NumberOfFilms: _IS
    """Number of Films (2100,0170), IS, VM 1"""
    NumberOfFocalPlanes: _US
    """Number of Focal Planes (0048,0013), US, VM 1"""
    NumberOfFractionPatternDigitsPerDay: _IS
    """Number of Fraction Pattern Digits Per Day (300A,0079), IS, VM 1"""
    NumberOfFractions: _US
    """Number of Fractions (3010,007D), US, VM 1"""
    NumberOfFractionsDelivered: _IS
    """Number of Fractions Delivered (3008,005A), IS, VM 1"""
    NumberOfFractionsIncluded: _US
    """Number of Fractions Included (300C,0119), US, VM 1"""
    NumberOfFractionsPlanned: _IS
    """Number of Fractions Planned (300A,0078), IS, VM 1"""
    NumberOfFrames: _IS
    """Number of Frames (0028,0008), IS, VM 1"""
    NumberOfFramesInPhase: _US
    """Number of Frames in Phase (0054,0033), US, VM 1"""
    NumberOfFramesInRotation: _US
    """Number of Frames in Rotation (0054,0053), US, VM 1"""
    NumberOfFramesIntegrated: _DS
    """Number of Frames Integrated (0014,3012), DS, VM 1"""
    NumberOfFramesUsedForIntegration: _DS
    """Number of Frames Used for Integration (0014,3073), DS, VM 1"""
    NumberOfGeneralAccessories: _US
    """Number of General Accessories (300A,0672), US, VM 1"""
    NumberOfGraphicPoints: _US
    """Number of Graphic Points (0070,0021), US, VM 1"""
    NumberOfHorizontalPixels: _US
    """Number of Horizontal Pixels (0072,0106), US, VM 1"""
    NumberOfIntervalFractions: _IS
    """Number of Interval Fractions (3010,007C), IS, VM 1"""
    NumberOfIterations: _US
    """Number of Iterations (0018,9739), US, VM 1"""
    NumberOfKSpaceTrajectories: _US
    """Number of k-Space Trajectories (0018,9093), US, VM 1"""
    NumberOfLateralSpreadingDevices: _IS
    """Number of Lateral Spreading Devices (300A,0330), IS, VM 1"""
    NumberOfLeafJawPairs: _IS
    """Number of Leaf/Jaw Pairs (300A,00BC), IS, VM 1"""
    NumberOfLuminancePoints: _US
    """Number of Luminance Points (0028,701B), US, VM 1"""
    NumberOfMapPoints: _UL
    """Number of Map Points (0022,1530), UL, VM 1"""
    NumberOfMatches: _US
    """Number of Matches (0000,0850), US, VM 1, retired"""
    NumberOfOpticalPaths: _UL
    """Number of Optical Paths (0048,0302), UL, VM 1"""
    NumberOfPaddedALines: _US
    """Number of Padded A-lines (0052,0038), US, VM 1"""
    NumberOfPaintings: _IS
    """Number of Paintings (300A,039A), IS, VM 1"""
    NumberOfParallelRTBeamDelimiters: _US
    """Number of Parallel RT Beam Delimiters (300A,0648), US, VM 1"""
    NumberOfPatientRelatedInstances: _IS
    """Number of Patient Related Instances (0020,1204), IS, VM 1"""
    NumberOfPatientRelatedSeries: _IS
    """Number of Patient Related Series (0020,1202), IS, VM 1"""
    NumberOfPatientRelatedStudies: _IS
    """Number of Patient Related Studies (0020,1200), IS, VM 1"""
    NumberOfPatientSupportDevices: _US
    """Number of Patient Support Devices (300A,0687), US, VM 1"""
    NumberOfPhaseEncodingSteps: _IS
    """Number of Phase Encoding Steps (0018,0089), IS, VM 1"""
    NumberOfPhases: _US
    """Number of Phases (0054,0031), US, VM 1"""
    NumberOfPolygonalVertices: _UL
    """Number of Polygonal Vertices (0018,1637), UL, VM 1"""
    NumberOfPriorsReferenced: _US
    """Number of Priors Referenced (0072,0014), US, VM 1"""
    NumberOfPulses: _IS
    """Number of Pulses (300A,028A), IS, VM 1"""
    NumberOfRRIntervals: _US
    """Number of R-R Intervals (0054,0061), US, VM 1"""
    NumberOfRTAccessoryHolders: _US
    """Number of RT Accessory Holders (300A,0670), US, VM 1"""
    NumberOfRTBeamLimitingDeviceOpenings: _US
    """Number of RT Beam Limiting Device Openings (300A,0657), US, VM 1"""
    NumberOfRTBeamLimitingDevices: _US
    """Number of RT Beam Limiting Devices (300A,0641), US, VM 1"""
    NumberOfRTControlPoints: _US
    """Number of RT Control Points (300A,0604), US, VM 1"""
    NumberOfRadiationGenerationModes: _US
    """Number of Radiation GenerationModes (300A,0685), US, VM 1"""
    NumberOfRangeModulators: _IS
    """Number of Range Modulators (300A,0340), IS, VM 1"""
    NumberOfRangeShifters: _IS
    """Number of Range Shifters (300A,0312), IS, VM 1"""
    NumberOfReferences: _UL
    """Number of References (0004,1600), UL, VM 1, retired"""
    NumberOfRemainingSuboperations: _US
    """Number of Remaining Sub-operations (0000,1020), US, VM 1"""
    NumberOfRotations: _US
    """Number of Rotations (0054,0051), US, VM 1"""
    NumberOfScanSpotPositions: _IS
    """Number of Scan Spot Positions (300A,0392), IS, VM 1"""
    NumberOfScreens: _US
    """Number of Screens (0072,0100), US, VM 1"""
    NumberOfSeriesRelatedInstances: _IS
    """Number of Series Related Instances (0020,1209), IS, VM 1"""
    NumberOfSlices: _US
    """Number of Slices (0054,0081), US, VM 1"""
    NumberOfStages: _IS
    """Number of Stages (0008,2124), IS, VM 1"""
    NumberOfStudyRecordsInInstance: _UL
    """Number of Study Records in Instance (0008,0427), UL, VM 1"""
    NumberOfStudyRelatedInstances: _IS
    """Number of Study Related Instances (0020,1208), IS, VM 1"""
    NumberOfStudyRelatedSeries: _IS
    """Number of Study Related Series (0020,1206), IS, VM 1"""
    NumberOfSubsets: _US
    """Number of Subsets (0018,9740), US, VM 1"""
    NumberOfSurfacePoints: _UL
    """Number of Surface Points (0066,0015), UL, VM 1"""
    NumberOfSurfaces: _UL
    """Number of Surfaces (0066,0001), UL, VM 1"""
    NumberOfTableBreakPoints: _UL
    """Number of Table Break Points (0018,6050), UL, VM 1"""
    NumberOfTableColumns: _UL
    """Number of Table Columns (0040,A803), UL, VM 1"""
    NumberOfTableEntries: _UL
    """Number of Table Entries (0018,6056), UL, VM 1"""
    NumberOfTableRows: _UL
    """Number of Table Rows (0040,A802), UL, VM 1"""
    NumberOfTemporalPositions: _IS
    """Number of Temporal Positions (0020,0105), IS, VM 1"""
    NumberOfTimeSlices: _US
    """Number of Time Slices (0054,0101), US, VM 1"""
    NumberOfTimeSlots: _US
    """Number of Time Slots (0054,0071), US, VM 1"""
    NumberOfTomosynthesisSourceImages: _IS
    """Number of Tomosynthesis Source Images (0018,1495), IS, VM 1"""
    NumberOfTotalObjects: _US
    """Number of Total Objects (4010,1033), US, VM 1"""
    NumberOfTransformSteps: _US
    """Number of Transform Steps (0028,0402), US, VM 1, retired"""
    NumberOfTriggersInPhase: _US
    """Number of Triggers in Phase (0054,0211), US, VM 1"""
    NumberOfVectors: _UL
    """Number of Vectors (0066,001E), UL, VM 1"""
    NumberOfVerticalPixels: _US
    """Number of Vertical Pixels (0072,0104), US, VM 1"""
    NumberOfViewsInStage: _IS
    """Number of Views in Stage (0008,212A), IS, VM 1"""
    NumberOfVisualStimuli: _US
    """Number of Visual Stimuli (0024,0038), US, VM 1"""
    NumberOfVolumetricCurvePoints: _UL
    """Number of Volumetric Curve Points (0070,150C), UL, VM 1"""
    NumberOfWarningSuboperations: _US
    """Number of Warning Sub-operations (0000,1023), US, VM 1"""
    NumberOfWaveformChannels: _US
    """Number of Waveform Channels (003A,0005), US, VM 1"""
    NumberOfWaveformSamples: _UL
    """Number of Waveform Samples (003A,0010), UL, VM 1"""
    NumberOfWedgePositions: _US
    """Number of Wedge Positions (300A,0655), US, VM 1"""
    NumberOfWedges: _IS
    """Number of Wedges (300A,00D0), IS, VM 1"""
    NumberOfZeroFills: _US_1_n
    """Number of Zero Fills (0018,9066), US, VM 1-2"""
    NumericValue: _DS_1_n
    """Numeric Value (0040,A30A), DS, VM 1-n"""
    NumericValueQualifierCodeSequence: _SQ[_Nested]
    """Numeric Value Qualifier Code Sequence (0040,A301), SQ, VM 1"""
    OCTAcquisitionDomain: _CS
    """OCT Acquisition Domain (0052,0006), CS, VM 1"""
    OCTBscanAnalysisAcquisitionParametersSequence: _SQ[_Nested]
    """OCT B-scan Analysis Acquisition Parameters Sequence (0022,1640), SQ, VM 1"""
    OCTFocalDistance: _FD
    """OCT Focal Distance (0052,0002), FD, VM 1"""
    OCTOpticalCenterWavelength: _FD
    """OCT Optical Center Wavelength (0052,0007), FD, VM 1"""
    OCTZOffsetApplied: _CS
    """OCT Z Offset Applied (0052,0026), CS, VM 1"""
    OCTZOffsetCorrection: _SS
    """OCT Z Offset Correction (0052,0030), SS, VM 1"""
    OECFColumnNames: _UC_1_n
    """OECF Column Names (0016,0008), UC, VM 1-n"""
    OECFColumns: _IS
    """OECF Columns (0016,0007), IS, VM 1"""
    OECFRows: _IS
    """OECF Rows (0016,0006), IS, VM 1"""
    OECFValues: _DS_1_n
    """OECF Values (0016,0009), DS, VM 1-n"""
    OOIOwnerCreationTime: _DT
    """OOI Owner Creation Time (4010,1041), DT, VM 1"""
    OOIOwnerSequence: _SQ[_Nested]
    """OOI Owner Sequence (4010,1047), SQ, VM 1"""
    OOIOwnerType: _CS
    """OOI Owner Type (4010,1009), CS, VM 1"""
    OOISize: _FL_n
    """OOI Size (4010,1043), FL, VM 3"""
    OOIType: _CS
    """OOI Type (4010,1042), CS, VM 1"""
    OOITypeDescriptor: _LT
    """OOI Type Descriptor (4010,1068), LT, VM 1"""
    ObjectBinaryIdentifierTrial: _OB
    """Object Binary Identifier (Trial) (0040,A074), OB, VM 1, retired"""
    ObjectDirectoryBinaryIdentifierTrial: _OB
    """Object Directory Binary Identifier (Trial) (0040,A089), OB, VM 1, retired"""
    ObjectPixelSpacingInCenterOfBeam: _FL_n
    """Object Pixel Spacing in Center of Beam (0018,9404), FL, VM 2"""
    ObjectSoundSpeed: _FD
    """Object Sound Speed (0018,9833), FD, VM 1"""
    ObjectThicknessSequence: _SQ[_Nested]
    """Object Thickness Sequence (0018,9456), SQ, VM 1"""
    ObjectiveLensNumericalAperture: _DS
    """Objective Lens Numerical Aperture (0048,0113), DS, VM 1"""
    ObjectiveLensPower: _DS
    """Objective Lens Power (0048,0112), DS, VM 1"""
    ObliqueCroppingPlaneSequence: _SQ[_Nested]
    """Oblique Cropping Plane Sequence (0070,1304), SQ, VM 1"""
    ObservationBasisCodeSequence: _SQ[_Nested]
    """Observation Basis Code Sequence (0082,0022), SQ, VM 1"""
    ObservationCategoryCodeSequenceTrial: _SQ[_Nested]
    """Observation Category Code Sequence (Trial) (0040,A167), SQ, VM 1, retired"""
    ObservationDateTime: _DT
    """Observation DateTime (0040,A032), DT, VM 1"""
    ObservationDateTrial: _DA
    """Observation Date (Trial) (0040,A192), DA, VM 1, retired"""
    ObservationDescription: _UT
    """Observation Description (0082,000A), UT, VM 1"""
    ObservationNumber: _IS
    """Observation Number (3006,0082), IS, VM 1"""
    ObservationSignificance: _CS
    """Observation Significance (0082,0008), CS, VM 1"""
    ObservationStartDateTime: _DT
    """Observation Start DateTime (0040,A033), DT, VM 1"""
    ObservationSubjectClassTrial: _CS
    """Observation Subject Class (Trial) (0040,A403), CS, VM 1, retired"""
    ObservationSubjectContextFlagTrial: _CS
    """Observation Subject Context Flag (Trial) (0040,A600), CS, VM 1, retired"""
    ObservationSubjectTypeCodeSequenceTrial: _SQ[_Nested]
    """Observation Subject Type Code Sequence (Trial) (0040,A404), SQ, VM 1, retired"""
    ObservationSubjectUIDTrial: _UI
    """Observation Subject UID (Trial) (0040,A402), UI, VM 1, retired"""
    ObservationTimeTrial: _TM
    """Observation Time (Trial) (0040,A193), TM, VM 1, retired"""
    ObservationUID: _UI
    """Observation UID (0040,A171), UI, VM 1"""
    ObserverContextFlagTrial: _CS
    """Observer Context Flag (Trial) (0040,A601), CS, VM 1, retired"""
    ObserverType: _CS
    """Observer Type (0040,A084), CS, VM 1"""
    Occupation: _SH
    """Occupation (0010,2180), SH, VM 1"""
    OffendingElement: _AT_1_n
    """Offending Element (0000,0901), AT, VM 1-n"""
    OffsetDirection: _CS
    """Offset Direction (0018,9905), CS, VM 1"""
    OffsetDistance: _DS
    """Offset Distance (0018,9904), DS, VM 1"""
    OffsetOfReferencedLowerLevelDirectoryEntity: _UL
    """Offset of Referenced Lower-Level Directory Entity (0004,1420), UL, VM 1"""
    OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity: _UL
    """Offset of the First Directory Record of the Root Directory Entity (0004,1200), UL, VM 1"""
    OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity: _UL
    """Offset of the Last Directory Record of the Root Directory Entity (0004,1202), UL, VM 1"""
    OffsetOfTheNextDirectoryRecord: _UL
    """Offset of the Next Directory Record (0004,1400), UL, VM 1"""
    OmittedApplicationSetupSequence: _SQ[_Nested]
    """Omitted Application Setup Sequence (0074,140E), SQ, VM 1"""
    OmittedBeamTaskSequence: _SQ[_Nested]
    """Omitted Beam Task Sequence (300C,0111), SQ, VM 1"""
    OmittedChannelSequence: _SQ[_Nested]
    """Omitted Channel Sequence (0074,1409), SQ, VM 1"""
    OmittedRadiationSequence: _SQ[_Nested]
    """Omitted Radiation Sequence (300A,0787), SQ, VM 1"""
    OnAxisBackgroundAnatomicStructureCodeSequenceTrial: _SQ[_Nested]
    """On Axis Background Anatomic Structure Code Sequence (Trial) (0008,225C), SQ, VM 1, retired"""
    OperatingMode: _CS
    """Operating Mode (0018,9178), CS, VM 1"""
    OperatingModeSequence: _SQ[_Nested]
    """Operating Mode Sequence (0018,9176), SQ, VM 1"""
    OperatingModeType: _CS
    """Operating Mode Type (0018,9177), CS, VM 1"""
    OperatorIdentificationSequence: _SQ[_Nested]
    """Operator Identification Sequence (0008,1072), SQ, VM 1"""
    OperatorsName: _PN_1_n
    """Operators' Name (0008,1070), PN, VM 1-n"""
    OphthalmicAnatomicReferencePointXCoordinate: _FL
    """Ophthalmic Anatomic Reference Point X-Coordinate (0022,1624), FL, VM 1"""
    OphthalmicAnatomicReferencePointYCoordinate: _FL
    """Ophthalmic Anatomic Reference Point Y-Coordinate (0022,1626), FL, VM 1"""
    OphthalmicAxialLength: _FL
    """Ophthalmic Axial Length (0022,1019), FL, VM 1"""
    OphthalmicAxialLengthAcquisitionMethodCodeSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Acquisition Method Code Sequence (0022,1153), SQ, VM 1, retired"""
    OphthalmicAxialLengthDataSourceCodeSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Data Source Code Sequence (0022,1150), SQ, VM 1"""
    OphthalmicAxialLengthDataSourceDescription: _LO
    """Ophthalmic Axial Length Data Source Description (0022,1159), LO, VM 1"""
    OphthalmicAxialLengthMeasurementModified: _CS
    """Ophthalmic Axial Length Measurement Modified (0022,1140), CS, VM 1"""
    OphthalmicAxialLengthMeasurementsLengthSummationSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Measurements Length Summation Sequence (0022,1212), SQ, VM 1"""
    OphthalmicAxialLengthMeasurementsSegmentNameCodeSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Measurements Segment Name Code Sequence (0022,1101), SQ, VM 1"""
    OphthalmicAxialLengthMeasurementsSegmentalLengthSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Measurements Segmental Length Sequence (0022,1211), SQ, VM 1"""
    OphthalmicAxialLengthMeasurementsSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Measurements Sequence (0022,1050), SQ, VM 1"""
    OphthalmicAxialLengthMeasurementsTotalLengthSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Measurements Total Length Sequence (0022,1210), SQ, VM 1"""
    OphthalmicAxialLengthMeasurementsType: _CS
    """Ophthalmic Axial Length Measurements Type (0022,1010), CS, VM 1"""
    OphthalmicAxialLengthMethod: _CS
    """Ophthalmic Axial Length Method (0022,1515), CS, VM 1"""
    OphthalmicAxialLengthQualityMetricSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Quality Metric Sequence (0022,1262), SQ, VM 1"""
    OphthalmicAxialLengthQualityMetricTypeCodeSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Quality Metric Type Code Sequence (0022,1265), SQ, VM 1, retired"""
    OphthalmicAxialLengthQualityMetricTypeDescription: _LO
    """Ophthalmic Axial Length Quality Metric Type Description (0022,1273), LO, VM 1, retired"""
    OphthalmicAxialLengthSelectionMethodCodeSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Selection Method Code Sequence (0022,1250), SQ, VM 1"""
    OphthalmicAxialLengthSequence: _SQ[_Nested]
    """Ophthalmic Axial Length Sequence (0022,1012), SQ, VM 1"""
    OphthalmicAxialLengthVelocity: _FL
    """Ophthalmic Axial Length Velocity (0022,1059), FL, VM 1"""
    OphthalmicAxialMeasurementsDeviceType: _CS
    """Ophthalmic Axial Measurements Device Type (0022,1009), CS, VM 1"""
    OphthalmicAxialMeasurementsLeftEyeSequence: _SQ[_Nested]
    """Ophthalmic Axial Measurements Left Eye Sequence (0022,1008), SQ, VM 1"""
    OphthalmicAxialMeasurementsRightEyeSequence: _SQ[_Nested]
    """Ophthalmic Axial Measurements Right Eye Sequence (0022,1007), SQ, VM 1"""
    OphthalmicEnFaceImageQualityRatingSequence: _SQ[_Nested]
    """Ophthalmic En Face Image Quality Rating Sequence (0022,1628), SQ, VM 1"""
    OphthalmicFOV: _FL
    """Ophthalmic FOV (0022,1517), FL, VM 1"""
    OphthalmicFrameLocationSequence: _SQ[_Nested]
    """Ophthalmic Frame Location Sequence (0022,0031), SQ, VM 1"""
    OphthalmicImageOrientation: _CS
    """Ophthalmic Image Orientation (0022,0039), CS, VM 1"""
    OphthalmicImageTypeCodeSequence: _SQ[_Nested]
    """Ophthalmic Image Type Code Sequence (0022,1615), SQ, VM 1"""
    OphthalmicImageTypeDescription: _LO
    """Ophthalmic Image Type Description (0022,1616), LO, VM 1"""
    OphthalmicMappingDeviceType: _CS
    """Ophthalmic Mapping Device Type (0022,1415), CS, VM 1"""
    OphthalmicPatientClinicalInformationLeftEyeSequence: _SQ[_Nested]
    """Ophthalmic Patient Clinical Information Left Eye Sequence (0024,0114), SQ, VM 1"""
    OphthalmicPatientClinicalInformationRightEyeSequence: _SQ[_Nested]
    """Ophthalmic Patient Clinical Information Right Eye Sequence (0024,0115), SQ, VM 1"""
    OphthalmicThicknessMapQualityRatingSequence: _SQ[_Nested]
    """Ophthalmic Thickness Map Quality Rating Sequence (0022,1470), SQ, VM 1"""
    OphthalmicThicknessMapQualityThresholdSequence: _SQ[_Nested]
    """Ophthalmic Thickness Map Quality Threshold Sequence (0022,1458), SQ, VM 1"""
    OphthalmicThicknessMapThresholdQualityRating: _FL
    """Ophthalmic Thickness Map Threshold Quality Rating (0022,1460), FL, VM 1"""
    OphthalmicThicknessMapTypeCodeSequence: _SQ[_Nested]
    """Ophthalmic Thickness Map Type Code Sequence (0022,1436), SQ, VM 1"""
    OphthalmicThicknessMappingNormalsSequence: _SQ[_Nested]
    """Ophthalmic Thickness Mapping Normals Sequence (0022,1443), SQ, VM 1"""
    OphthalmicUltrasoundMethodCodeSequence: _SQ[_Nested]
    """Ophthalmic Ultrasound Method Code Sequence (0022,1044), SQ, VM 1"""
    OphthalmicVolumetricPropertiesFlag: _CS
    """Ophthalmic Volumetric Properties Flag (0022,1622), CS, VM 1"""
    OpticalMagnificationFactor: _DS
    """Optical Magnification Factor (0016,1005), DS, VM 1"""
    OpticalOphthalmicAxialLengthMeasurementsSequence: _SQ[_Nested]
    """Optical Ophthalmic Axial Length Measurements Sequence (0022,1225), SQ, VM 1"""
    OpticalPathDescription: _ST
    """Optical Path Description (0048,0107), ST, VM 1"""
    OpticalPathIdentificationSequence: _SQ[_Nested]
    """Optical Path Identification Sequence (0048,0207), SQ, VM 1"""
    OpticalPathIdentifier: _SH
    """Optical Path Identifier (0048,0106), SH, VM 1"""
    OpticalPathSequence: _SQ[_Nested]
    """Optical Path Sequence (0048,0105), SQ, VM 1"""
    OpticalSelectedOphthalmicAxialLengthSequence: _SQ[_Nested]
    """Optical Selected Ophthalmic Axial Length Sequence (0022,1255), SQ, VM 1"""
    OpticalTransmittance: _FD
    """Optical Transmittance (0046,0040), FD, VM 1"""
    Optotype: _CS
    """Optotype (0046,0094), CS, VM 1"""
    OptotypeDetailedDefinition: _LO
    """Optotype Detailed Definition (0046,0139), LO, VM 1"""
    OptotypePresentation: _CS
    """Optotype Presentation (0046,0095), CS, VM 1"""
    OrderCallbackPhoneNumber: _SH
    """Order Callback Phone Number (0040,2010), SH, VM 1"""
    OrderCallbackTelecomInformation: _LT
    """Order Callback Telecom Information (0040,2011), LT, VM 1"""
    OrderEnteredBy: _PN
    """Order Entered By (0040,2008), PN, VM 1"""
    OrderEntererLocation: _SH
    """Order Enterer's Location (0040,2009), SH, VM 1"""
    OrderFillerIdentifierSequence: _SQ[_Nested]
    """Order Filler Identifier Sequence (0040,0027), SQ, VM 1"""
    OrderPlacerIdentifierSequence: _SQ[_Nested]
    """Order Placer Identifier Sequence (0040,0026), SQ, VM 1"""
    OrganAtRiskFullVolumeDose: _DS
    """Organ at Risk Full-volume Dose (300A,002A), DS, VM 1"""
    OrganAtRiskLimitDose: _DS
    """Organ at Risk Limit Dose (300A,002B), DS, VM 1"""
    OrganAtRiskMaximumDose: _DS
    """Organ at Risk Maximum Dose (300A,002C), DS, VM 1"""
    OrganAtRiskOverdoseVolumeFraction: _DS
    """Organ at Risk Overdose Volume Fraction (300A,002D), DS, VM 1"""
    OrganDose: _DS
    """Organ Dose (0040,0316), DS, VM 1"""
    OrganExposed: _CS
    """Organ Exposed (0040,0318), CS, VM 1"""
    OrganizationalRoleCodeSequence: _SQ[_Nested]
    """Organizational Role Code Sequence (0044,010A), SQ, VM 1"""
    OriginalAttributesSequence: _SQ[_Nested]
    """Original Attributes Sequence (0400,0561), SQ, VM 1"""
    OriginalImageIdentification: _AT_1_n
    """Original Image Identification (0020,5000), AT, VM 1-n, retired"""
    OriginalImageIdentificationNomenclature: _LO_1_n
    """Original Image Identification Nomenclature (0020,5002), LO, VM 1-n, retired"""
    OriginalImageSequence: _SQ[_Nested]
    """Original Image Sequence (2130,00C0), SQ, VM 1"""
    OriginalImplantAssemblyTemplateSequence: _SQ[_Nested]
    """Original Implant Assembly Template Sequence (0076,000C), SQ, VM 1"""
    OriginalImplantTemplateSequence: _SQ[_Nested]
    """Original Implant Template Sequence (0068,6225), SQ, VM 1"""
    OriginalSpecializedSOPClassUID: _UI
    """Original Specialized SOP Class UID (0008,001B), UI, VM 1"""
    OriginatingSOPInstanceReferenceSequence: _SQ[_Nested]
    """Originating SOP Instance Reference Sequence (3010,0007), SQ, VM 1"""
    Originator: _AE
    """Originator (2100,0070), AE, VM 1"""
    OtherApprovalStatus: _CS_1_n
    """Other Approval Status (0014,0107), CS, VM 1-n"""
    OtherClinicalTrialProtocolIDsSequence: _SQ[_Nested]
    """Other Clinical Trial Protocol IDs Sequence (0012,0023), SQ, VM 1"""
    OtherFailuresSequence: _SQ[_Nested]
    """Other Failures Sequence (0008,119A), SQ, VM 1"""
    OtherMagnificationTypesAvailable: _CS_1_n
    """Other Magnification Types Available (2010,00A7), CS, VM 1-n"""
    OtherMediaAvailableSequence: _SQ[_Nested]
    """Other Media Available Sequence (2000,00A4), SQ, VM 1"""
    OtherPatientIDs: _LO_1_n
    """Other Patient IDs (0010,1000), LO, VM 1-n, retired"""
    OtherPatientIDsSequence: _SQ[_Nested]
    """Other Patient IDs Sequence (0010,1002), SQ, VM 1"""
    OtherPatientNames: _PN_1_n
    """Other Patient Names (0010,1001), PN, VM 1-n"""
    OtherPupillaryDistance: _FD
    """Other Pupillary Distance (0046,0064), FD, VM 1"""
    OtherSecondaryApprovalStatus: _CS_1_n
    """Other Secondary Approval Status (0014,0108), CS, VM 1-n"""
    OtherSmoothingTypesAvailable: _CS_1_n
    """Other Smoothing Types Available (2010,00A9), CS, VM 1-n"""
    OtherStudyNumbers: _IS_1_n
    """Other Study Numbers (0020,1070), IS, VM 1-n, retired"""
    OuterDiameter: _DS
    """Outer Diameter (0014,0054), DS, VM 1"""
    OutlineLeftVerticalEdge: _FD
    """Outline Left Vertical Edge (0018,1631), FD, VM 1"""
    OutlineLowerHorizontalEdge: _FD
    """Outline Lower Horizontal Edge (0018,1634), FD, VM 1"""
    OutlineRightVerticalEdge: _FD
    """Outline Right Vertical Edge (0018,1632), FD, VM 1"""
    OutlineShapeType: _CS
    """Outline Shape Type (0018,1630), CS, VM 1"""
    OutlineUpperHorizontalEdge: _FD
    """Outline Upper Horizontal Edge (0018,1633), FD, VM 1"""
    OutputDestinationSequence: _SQ[_Nested]
    """Output Destination Sequence (0040,4070), SQ, VM 1"""
    OutputInformationSequence: _SQ[_Nested]
    """Output Information Sequence (0040,4033), SQ, VM 1"""
    OutputPower: _SH_1_n
    """Output Power (0018,5000), SH, VM 1-n"""
    OverallTemplateSpatialTolerance: _FD
    """Overall Template Spatial Tolerance (0068,62A5), FD, VM 1"""
    OverlayBackgroundDensity: _CS
    """Overlay Background Density (2040,0082), CS, VM 1, retired"""
    OverlayDate: _DA
    """Overlay Date (0008,0024), DA, VM 1, retired"""
    OverlayForegroundDensity: _CS
    """Overlay Foreground Density (2040,0080), CS, VM 1, retired"""
    OverlayMagnificationType: _CS
    """Overlay Magnification Type (2040,0060), CS, VM 1, retired"""
    OverlayMode: _CS
    """Overlay Mode (2040,0090), CS, VM 1, retired"""
    OverlayNumber: _IS
    """Overlay Number (0020,0022), IS, VM 1, retired"""
    OverlayOrImageMagnification: _CS
    """Overlay or Image Magnification (2040,0072), CS, VM 1, retired"""
    OverlayPixelDataSequence: _SQ[_Nested]
    """Overlay Pixel Data Sequence (2040,0020), SQ, VM 1, retired"""
    OverlaySmoothingType: _CS
    """Overlay Smoothing Type (2040,0070), CS, VM 1, retired"""
    OverlayTime: _TM
    """Overlay Time (0008,0034), TM, VM 1, retired"""
    Overlays: _US_1_n
    """Overlays (0000,51B0), US, VM 1-n, retired"""
    OverriddenAttributesSequence: _SQ[_Nested]
    """Overridden Attributes Sequence (0074,104A), SQ, VM 1"""
    OverrideDateTime: _DT
    """Override DateTime (300A,0760), DT, VM 1"""
    OverrideParameterPointer: _AT
    """Override Parameter Pointer (3008,0062), AT, VM 1"""
    OverrideReason: _ST
    """Override Reason (3008,0066), ST, VM 1"""
    OverrideSequence: _SQ[_Nested]
    """Override Sequence (3008,0060), SQ, VM 1"""
    OversamplingPhase: _CS
    """Oversampling Phase (0018,9029), CS, VM 1"""
    OwnerID: _SH
    """Owner ID (2100,0160), SH, VM 1"""
    PETDetectorMotionDetailsSequence: _SQ[_Nested]
    """PET Detector Motion Details Sequence (0018,9733), SQ, VM 1"""
    PETFrameAcquisitionSequence: _SQ[_Nested]
    """PET Frame Acquisition Sequence (0018,9732), SQ, VM 1"""
    PETFrameCorrectionFactorsSequence: _SQ[_Nested]
    """PET Frame Correction Factors Sequence (0018,9736), SQ, VM 1"""
    PETFrameTypeSequence: _SQ[_Nested]
    """PET Frame Type Sequence (0018,9751), SQ, VM 1"""
    PETPositionSequence: _SQ[_Nested]
    """PET Position Sequence (0018,9735), SQ, VM 1"""
    PETReconstructionSequence: _SQ[_Nested]
    """PET Reconstruction Sequence (0018,9749), SQ, VM 1"""
    PETTableDynamicsSequence: _SQ[_Nested]
    """PET Table Dynamics Sequence (0018,9734), SQ, VM 1"""
    PRCSToRCSOrientation: _DS_n
    """PRCS to RCS Orientation (4010,107E), DS, VM 6"""
    PTOLocationDescription: _ST
    """PTO Location Description (4010,1078), ST, VM 1"""
    PTORegionSequence: _SQ[_Nested]
    """PTO Region Sequence (4010,107B), SQ, VM 1"""
    PTORepresentationSequence: _SQ[_Nested]
    """PTO Representation Sequence (4010,1037), SQ, VM 1"""
    PVCRejection: _LO
    """PVC Rejection (0018,1085), LO, VM 1"""
    PaddleDescription: _LO
    """Paddle Description (0018,11A4), LO, VM 1"""
    PageNumberVector: _IS_1_n
    """Page Number Vector (0018,2001), IS, VM 1-n"""
    PagePositionID: _LT
    """Page Position ID (0000,5120), LT, VM 1, retired"""
    PaletteColorLookupTableSequence: _SQ[_Nested]
    """Palette Color Lookup Table Sequence (0048,0120), SQ, VM 1"""
    PaletteColorLookupTableUID: _UI
    """Palette Color Lookup Table UID (0028,1199), UI, VM 1"""
    ParallelAcquisition: _CS
    """Parallel Acquisition (0018,9077), CS, VM 1"""
    ParallelAcquisitionTechnique: _CS
    """Parallel Acquisition Technique (0018,9078), CS, VM 1"""
    ParallelRTBeamDelimiterBoundaries: _FD_n
    """Parallel RT Beam Delimiter Boundaries (300A,0649), FD, VM 2-n"""
    ParallelRTBeamDelimiterDeviceOrientationLabelCodeSequence: _SQ[_Nested]
    """Parallel RT Beam Delimiter Device Orientation Label Code Sequence (300A,0644), SQ, VM 1"""
    ParallelRTBeamDelimiterDeviceSequence: _SQ[_Nested]
    """Parallel RT Beam Delimiter Device Sequence (300A,0647), SQ, VM 1"""
    ParallelRTBeamDelimiterLeafMountingSide: _CS_1_n
    """Parallel RT Beam Delimiter Leaf Mounting Side (300A,064F), CS, VM 1-n"""
    ParallelRTBeamDelimiterOpeningExtents: _FD_n
    """Parallel RT Beam Delimiter Opening Extents (3008,00A4), FD, VM 2-2n"""
    ParallelRTBeamDelimiterOpeningMode: _CS
    """Parallel RT Beam Delimiter Opening Mode (300A,064E), CS, VM 1"""
    ParallelRTBeamDelimiterPositions: _FD_n
    """Parallel RT Beam Delimiter Positions (300A,064A), FD, VM 2-n"""
    ParallelReductionFactorInPlane: _FD
    """Parallel Reduction Factor In-plane (0018,9069), FD, VM 1"""
    ParallelReductionFactorInPlaneRetired: _FD
    """Parallel Reduction Factor In-plane (Retired) (0018,9096), FD, VM 1, retired"""
    ParallelReductionFactorOutOfPlane: _FD
    """Parallel Reduction Factor out-of-plane (0018,9155), FD, VM 1"""
    ParallelReductionFactorSecondInPlane: _FD
    """Parallel Reduction Factor Second In-plane (0018,9168), FD, VM 1"""
    ParameterItemIndex: _IS
    """Parameter Item Index (3008,0063), IS, VM 1"""
    ParameterPointer: _AT
    """Parameter Pointer (3008,0065), AT, VM 1"""
    ParameterSequencePointer: _AT
    """Parameter Sequence Pointer (3008,0061), AT, VM 1"""
    ParameterValueNumber: _US
    """Parameter Value Number (3008,0067), US, VM 1"""
    ParametersSpecificationSequence: _SQ[_Nested]
    """Parameters Specification Sequence (0018,9913), SQ, VM 1"""
    ParametricMapFrameTypeSequence: _SQ[_Nested]
    """Parametric Map Frame Type Sequence (0040,9092), SQ, VM 1"""
    PartialDataDisplayHandling: _CS
    """Partial Data Display Handling (0072,0208), CS, VM 1"""
    PartialFourier: _CS
    """Partial Fourier (0018,9081), CS, VM 1"""
    PartialFourierDirection: _CS
    """Partial Fourier Direction (0018,9036), CS, VM 1"""
    PartialView: _CS
    """Partial View (0028,1350), CS, VM 1"""
    PartialViewCodeSequence: _SQ[_Nested]
    """Partial View Code Sequence (0028,1352), SQ, VM 1"""
    PartialViewDescription: _ST
    """Partial View Description (0028,1351), ST, VM 1"""
    ParticipantSequence: _SQ[_Nested]
    """Participant Sequence (0040,A07A), SQ, VM 1"""
    ParticipationDateTime: _DT
    """Participation DateTime (0040,A082), DT, VM 1"""
    ParticipationType: _CS
    """Participation Type (0040,A080), CS, VM 1"""
    PatientAdditionalPosition: _LO
    """Patient Additional Position (300A,0184), LO, VM 1"""
    PatientAddress: _LO
    """Patient's Address (0010,1040), LO, VM 1"""
    PatientAge: _AS
    """Patient's Age (0010,1010), AS, VM 1"""
    PatientAlternativeCalendar: _CS
    """Patient's Alternative Calendar (0010,0035), CS, VM 1"""
    PatientBirthDate: _DA
    """Patient's Birth Date (0010,0030), DA, VM 1"""
    PatientBirthDateInAlternativeCalendar: _LO
    """Patient's Birth Date in Alternative Calendar (0010,0033), LO, VM 1"""
    PatientBirthName: _PN
    """Patient's Birth Name (0010,1005), PN, VM 1"""
    PatientBirthTime: _TM
    """Patient's Birth Time (0010,0032), TM, VM 1"""
    PatientBodyMassIndex: _DS
    """Patient's Body Mass Index (0010,1022), DS, VM 1"""
    PatientBreedCodeSequence: _SQ[_Nested]
    """Patient Breed Code Sequence (0010,2293), SQ, VM 1"""
    PatientBreedDescription: _LO
    """Patient Breed Description (0010,2292), LO, VM 1"""
    PatientClinicalTrialParticipationSequence: _SQ[_Nested]
    """Patient Clinical Trial Participation Sequence (0038,0502), SQ, VM 1"""
    PatientComments: _LT
    """Patient Comments (0010,4000), LT, VM 1"""
    PatientDeathDateInAlternativeCalendar: _LO
    """Patient's Death Date in Alternative Calendar (0010,0034), LO, VM 1"""
    PatientEquipmentRelationshipCodeSequence: _SQ[_Nested]
    """Patient Equipment Relationship Code Sequence (3010,0030), SQ, VM 1"""
    PatientEyeMovementCommandCodeSequence: _SQ[_Nested]
    """Patient Eye Movement Command Code Sequence (0022,0006), SQ, VM 1"""
    PatientEyeMovementCommanded: _CS
    """Patient Eye Movement Commanded (0022,0005), CS, VM 1"""
    PatientFrameOfReferenceSource: _CS
    """Patient Frame of Reference Source (0020,930C), CS, VM 1"""
    PatientGantryRelationshipCodeSequence: _SQ[_Nested]
    """Patient Gantry Relationship Code Sequence (0054,0414), SQ, VM 1"""
    PatientID: _LO
    """Patient ID (0010,0020), LO, VM 1"""
    PatientIdentityRemoved: _CS
    """Patient Identity Removed (0012,0062), CS, VM 1"""
    PatientInstitutionResidence: _LO
    """Patient's Institution Residence (0038,0400), LO, VM 1"""
    PatientInsurancePlanCodeSequence: _SQ[_Nested]
    """Patient's Insurance Plan Code Sequence (0010,0050), SQ, VM 1"""
    PatientLocationCoordinatesCodeSequence: _SQ[_Nested]
    """Patient Location Coordinates Code Sequence (3006,00CA), SQ, VM 1"""
    PatientLocationCoordinatesSequence: _SQ[_Nested]
    """Patient Location Coordinates Sequence (3006,00C9), SQ, VM 1"""
    PatientMotherBirthName: _PN
    """Patient's Mother's Birth Name (0010,1060), PN, VM 1"""
    PatientMotionCorrected: _CS
    """Patient Motion Corrected (0018,9763), CS, VM 1"""
    PatientName: _PN
    """Patient's Name (0010,0010), PN, VM 1"""
    PatientNotProperlyFixatedQuantity: _US
    """Patient Not Properly Fixated Quantity (0024,0036), US, VM 1"""
    PatientOrientation: _CS_n
    """Patient Orientation (0020,0020), CS, VM 2"""
    PatientOrientationCodeSequence: _SQ[_Nested]
    """Patient Orientation Code Sequence (0054,0410), SQ, VM 1"""
    PatientOrientationInFrameSequence: _SQ[_Nested]
    """Patient Orientation in Frame Sequence (0020,9450), SQ, VM 1"""
    PatientOrientationModifierCodeSequence: _SQ[_Nested]
    """Patient Orientation Modifier Code Sequence (0054,0412), SQ, VM 1"""
    PatientPhysiologicalStateCodeSequence: _SQ[_Nested]
    """Patient Physiological State Code Sequence (0018,9772), SQ, VM 1"""
    PatientPhysiologicalStateSequence: _SQ[_Nested]
    """Patient Physiological State Sequence (0018,9771), SQ, VM 1"""
    PatientPosition: _CS
    """Patient Position (0018,5100), CS, VM 1"""
    PatientPositioningInstructionSequence: _SQ[_Nested]
    """Patient Positioning Instruction Sequence (0018,991B), SQ, VM 1"""
    PatientPrimaryLanguageCodeSequence: _SQ[_Nested]
    """Patient's Primary Language Code Sequence (0010,0101), SQ, VM 1"""
    PatientPrimaryLanguageModifierCodeSequence: _SQ[_Nested]
    """Patient's Primary Language Modifier Code Sequence (0010,0102), SQ, VM 1"""
    PatientReliabilityIndicator: _LO
    """Patient Reliability Indicator (0024,0069), LO, VM 1"""
    PatientReligiousPreference: _LO
    """Patient's Religious Preference (0010,21F0), LO, VM 1"""
    PatientSetupLabel: _LO
    """Patient Setup Label (300A,0183), LO, VM 1"""
    PatientSetupNumber: _IS
    """Patient Setup Number (300A,0182), IS, VM 1"""
    PatientSetupPhotoDescription: _LT
    """Patient Setup Photo Description (300A,0794), LT, VM 1"""
    PatientSetupSequence: _SQ[_Nested]
    """Patient Setup Sequence (300A,0180), SQ, VM 1"""
    PatientSetupUID: _UI
    """Patient Setup UID (300A,0650), UI, VM 1, retired"""
    PatientSex: _CS
    """Patient's Sex (0010,0040), CS, VM 1"""
    PatientSexNeutered: _CS
    """Patient's Sex Neutered (0010,2203), CS, VM 1"""
    PatientSize: _DS
    """Patient's Size (0010,1020), DS, VM 1"""
    PatientSizeCodeSequence: _SQ[_Nested]
    """Patient's Size Code Sequence (0010,1021), SQ, VM 1"""
    PatientSpeciesCodeSequence: _SQ[_Nested]
    """Patient Species Code Sequence (0010,2202), SQ, VM 1"""
    PatientSpeciesDescription: _LO
    """Patient Species Description (0010,2201), LO, VM 1"""
    PatientSpecificationSequence: _SQ[_Nested]
    """Patient Specification Sequence (0018,9911), SQ, VM 1"""
    PatientState: _LO
    """Patient State (0038,0500), LO, VM 1"""
    PatientSupportAccessoryCode: _LO
    """Patient Support Accessory Code (300A,0354), LO, VM 1"""
    PatientSupportAdjustedAngle: _FD
    """Patient Support Adjusted Angle (0074,102A), FD, VM 1"""
    PatientSupportAngle: _DS
    """Patient Support Angle (300A,0122), DS, VM 1"""
    PatientSupportAngleTolerance: _DS
    """Patient Support Angle Tolerance (300A,004C), DS, VM 1"""
    PatientSupportDevicesSequence: _SQ[_Nested]
    """Patient Support Devices Sequence (300A,0686), SQ, VM 1"""
    PatientSupportDisplacementSequence: _SQ[_Nested]
    """Patient Support Displacement Sequence (300A,079C), SQ, VM 1"""
    PatientSupportID: _SH
    """Patient Support ID (300A,0352), SH, VM 1"""
    PatientSupportPositionDeviceParameterSequence: _SQ[_Nested]
    """Patient Support Position Device Parameter Sequence (300A,065D), SQ, VM 1"""
    PatientSupportPositionDeviceToleranceSequence: _SQ[_Nested]
    """Patient Support Position Device Tolerance Sequence (300A,0660), SQ, VM 1"""
    PatientSupportPositionParameterOrderIndex: _US
    """Patient Support Position Parameter Order Index (300A,065F), US, VM 1"""
    PatientSupportPositionParameterSequence: _SQ[_Nested]
    """Patient Support Position Parameter Sequence (300A,065B), SQ, VM 1"""
    PatientSupportPositionSequence: _SQ[_Nested]
    """Patient Support Position Sequence (3006,00CB), SQ, VM 1"""
    PatientSupportPositionSpecificationMethod: _CS
    """Patient Support Position Specification Method (300A,065C), CS, VM 1"""
    PatientSupportPositionToleranceOrderIndex: _US
    """Patient Support Position Tolerance Order Index (300A,0661), US, VM 1"""
    PatientSupportPositionToleranceSequence: _SQ[_Nested]
    """Patient Support Position Tolerance Sequence (300A,062D), SQ, VM 1"""
    PatientSupportRotationDirection: _CS
    """Patient Support Rotation Direction (300A,0123), CS, VM 1"""
    PatientSupportType: _CS
    """Patient Support Type (300A,0350), CS, VM 1"""
    PatientTelecomInformation: _LT
    """Patient's Telecom Information (0010,2155), LT, VM 1"""
    PatientTelephoneNumbers: _SH_1_n
    """Patient's Telephone Numbers (0010,2154), SH, VM 1-n"""
    PatientToEquipmentRelationshipSequence: _SQ[_Nested]
    """Patient to Equipment Relationship Sequence (300A,07A0), SQ, VM 1"""
    PatientTransportArrangements: _LO
    """Patient Transport Arrangements (0040,1004), LO, VM 1"""
    PatientTreatmentOrientationSequence: _SQ[_Nested]
    """Patient Treatment Orientation Sequence (3010,0032), SQ, VM 1"""
    PatientTreatmentPreparationDeviceSequence: _SQ[_Nested]
    """Patient Treatment Preparation Device Sequence (300A,078F), SQ, VM 1"""
    PatientTreatmentPreparationMethodCodeSequence: _SQ[_Nested]
    """Patient Treatment Preparation Method Code Sequence (300A,078D), SQ, VM 1"""
    PatientTreatmentPreparationMethodDescription: _LT
    """Patient Treatment Preparation Method Description (300A,0792), LT, VM 1"""
    PatientTreatmentPreparationProcedureCodeSequence: _SQ[_Nested]
    """Patient Treatment Preparation Procedure Code Sequence (300A,0791), SQ, VM 1"""
    PatientTreatmentPreparationProcedureIndex: _US
    """Patient Treatment Preparation Procedure Index (300A,0795), US, VM 1"""
    PatientTreatmentPreparationProcedureParameterDescription: _LT
    """Patient Treatment Preparation Procedure Parameter Description (300A,078E), LT, VM 1"""
    PatientTreatmentPreparationProcedureParameterSequence: _SQ[_Nested]
    """Patient Treatment Preparation Procedure Parameter Sequence (300A,0793), SQ, VM 1"""
    PatientTreatmentPreparationProcedureSequence: _SQ[_Nested]
    """Patient Treatment Preparation Procedure Sequence (300A,0790), SQ, VM 1"""
    PatientTreatmentPreparationSequence: _SQ[_Nested]
    """Patient Treatment Preparation Sequence (300A,079F), SQ, VM 1"""
    PatientWeight: _DS
    """Patient's Weight (0010,1030), DS, VM 1"""
    PatternOffColorCIELabValue: _US_n
    """Pattern Off Color CIELab Value (0070,0252), US, VM 3"""
    PatternOffOpacity: _FL
    """Pattern Off Opacity (0070,0285), FL, VM 1"""
    PatternOnColorCIELabValue: _US_n
    """Pattern On Color CIELab Value (0070,0251), US, VM 3"""
    PatternOnOpacity: _FL
    """Pattern On Opacity (0070,0284), FL, VM 1"""
    PauseBetweenFrames: _IS
    """Pause Between Frames (0054,0038), IS, VM 1"""
    PerFrameFunctionalGroupsSequence: _SQ[_Nested]
    """Per-Frame Functional Groups Sequence (5200,9230), SQ, VM 1"""
    PerProjectionAcquisitionSequence: _SQ[_Nested]
    """Per Projection Acquisition Sequence (0018,9538), SQ, VM 1"""
    PercentPhaseFieldOfView: _DS
    """Percent Phase Field of View (0018,0094), DS, VM 1"""
    PercentSampling: _DS
    """Percent Sampling (0018,0093), DS, VM 1"""
    PerformedLocation: _SH
    """Performed Location (0040,0243), SH, VM 1"""
    PerformedProcedureCodeSequence: _SQ[_Nested]
    """Performed Procedure Code Sequence (0040,A372), SQ, VM 1"""
    PerformedProcedureStepDescription: _LO
    """Performed Procedure Step Description (0040,0254), LO, VM 1"""
    PerformedProcedureStepDiscontinuationReasonCodeSequence: _SQ[_Nested]
    """Performed Procedure Step Discontinuation Reason Code Sequence (0040,0281), SQ, VM 1"""
    PerformedProcedureStepEndDate: _DA
    """Performed Procedure Step End Date (0040,0250), DA, VM 1"""
    PerformedProcedureStepEndDateTime: _DT
    """Performed Procedure Step End DateTime (0040,4051), DT, VM 1"""
    PerformedProcedureStepEndTime: _TM
    """Performed Procedure Step End Time (0040,0251), TM, VM 1"""
    PerformedProcedureStepID: _SH
    """Performed Procedure Step ID (0040,0253), SH, VM 1"""
    PerformedProcedureStepStartDate: _DA
    """Performed Procedure Step Start Date (0040,0244), DA, VM 1"""
    PerformedProcedureStepStartDateTime: _DT
    """Performed Procedure Step Start DateTime (0040,4050), DT, VM 1"""
    PerformedProcedureStepStartTime: _TM
    """Performed Procedure Step Start Time (0040,0245), TM, VM 1"""
    PerformedProcedureStepStatus: _CS
    """Performed Procedure Step Status (0040,0252), CS, VM 1"""
    PerformedProcedureTypeDescription: _LO
    """Performed Procedure Type Description (0040,0255), LO, VM 1"""
    PerformedProcessingApplicationsCodeSequence: _SQ[_Nested]
    """Performed Processing Applications Code Sequence (0040,4007), SQ, VM 1, retired"""
    PerformedProcessingParametersSequence: _SQ[_Nested]
    """Performed Processing Parameters Sequence (0074,1212), SQ, VM 1"""
    PerformedProtocolCodeSequence: _SQ[_Nested]
    """Performed Protocol Code Sequence (0040,0260), SQ, VM 1"""
    PerformedProtocolType: _CS
    """Performed Protocol Type (0040,0261), CS, VM 1"""
    PerformedSeriesSequence: _SQ[_Nested]
    """Performed Series Sequence (0040,0340), SQ, VM 1"""
    PerformedStationAETitle: _AE
    """Performed Station AE Title (0040,0241), AE, VM 1"""
    PerformedStationClassCodeSequence: _SQ[_Nested]
    """Performed Station Class Code Sequence (0040,4029), SQ, VM 1"""
    PerformedStationGeographicLocationCodeSequence: _SQ[_Nested]
    """Performed Station Geographic Location Code Sequence (0040,4030), SQ, VM 1"""
    PerformedStationName: _SH
    """Performed Station Name (0040,0242), SH, VM 1"""
    PerformedStationNameCodeSequence: _SQ[_Nested]
    """Performed Station Name Code Sequence (0040,4028), SQ, VM 1"""
    PerformedWorkitemCodeSequence: _SQ[_Nested]
    """Performed Workitem Code Sequence (0040,4019), SQ, VM 1"""
    PerformingPhysicianIdentificationSequence: _SQ[_Nested]
    """Performing Physician Identification Sequence (0008,1052), SQ, VM 1"""
    PerformingPhysicianName: _PN_1_n
    """Performing Physician's Name (0008,1050), PN, VM 1-n"""
    PerimeterTable: _US_1_n
    """Perimeter Table (0028,0070), US, VM 1-n, retired"""
    PerimeterValue: _US_or_SS
    """Perimeter Value (0028,0071), US or SS, VM 1, retired"""
    PersonAddress: _ST
    """Person's Address (0040,1102), ST, VM 1"""
    PersonIdentificationCodeSequence: _SQ[_Nested]
    """Person Identification Code Sequence (0040,1101), SQ, VM 1"""
    PersonName: _PN
    """Person Name (0040,A123), PN, VM 1"""
    PersonTelecomInformation: _LT
    """Person's Telecom Information (0040,1104), LT, VM 1"""
    PersonTelephoneNumbers: _LO_1_n
    """Person's Telephone Numbers (0040,1103), LO, VM 1-n"""
    PertinentDocumentsSequence: _SQ[_Nested]
    """Pertinent Documents Sequence (0038,0100), SQ, VM 1"""
    PertinentOtherEvidenceSequence: _SQ[_Nested]
    """Pertinent Other Evidence Sequence (0040,A385), SQ, VM 1"""
    PertinentResourcesSequence: _SQ[_Nested]
    """Pertinent Resources Sequence (0038,0101), SQ, VM 1"""
    PertinentSOPClassesInSeries: _UI_1_n
    """Pertinent SOP Classes in Series (3010,0053), UI, VM 1-n"""
    PertinentSOPClassesInStudy: _UI_1_n
    """Pertinent SOP Classes in Study (3010,0052), UI, VM 1-n"""
    PhantomType: _CS
    """Phantom Type (4010,1046), CS, VM 1"""
    PhaseContrast: _CS
    """Phase Contrast (0018,9014), CS, VM 1"""
    PhaseDelay: _IS
    """Phase Delay (0054,0036), IS, VM 1"""
    PhaseDescription: _CS
    """Phase Description (0054,0039), CS, VM 1"""
    PhaseInformationSequence: _SQ[_Nested]
    """Phase Information Sequence (0054,0032), SQ, VM 1"""
    PhaseNumber: _IS
    """Phase Number (0020,0015), IS, VM 1, retired"""
    PhaseVector: _US_1_n
    """Phase Vector (0054,0030), US, VM 1-n"""
    PhosphorType: _LO
    """Phosphor Type (0018,1261), LO, VM 1"""
    PhotoacousticExcitationCharacteristicsSequence: _SQ[_Nested]
    """Photoacoustic Excitation Characteristics Sequence (0018,9821), SQ, VM 1"""
    PhotoacousticImageFrameTypeSequence: _SQ[_Nested]
    """Photoacoustic Image Frame Type Sequence (0018,9835), SQ, VM 1"""
    PhotographicExposureIndex: _DS
    """Photographic Exposure Index (0016,0038), DS, VM 1"""
    PhotographicSensitivity: _IS
    """Photographic Sensitivity (0016,0018), IS, VM 1"""
    PhotometricInterpretation: _CS
    """Photometric Interpretation (0028,0004), CS, VM 1"""
    PhotonEnergy: _DS
    """Photon Energy (0018,9383), DS, VM 1"""
    PhototimerSetting: _DS
    """Phototimer Setting (0018,7065), DS, VM 1"""
    PhysicalDeltaX: _FD
    """Physical Delta X (0018,602C), FD, VM 1"""
    PhysicalDeltaY: _FD
    """Physical Delta Y (0018,602E), FD, VM 1"""
    PhysicalDetectorSize: _FL_n
    """Physical Detector Size (0018,9429), FL, VM 2"""
    PhysicalUnitsXDirection: _US
    """Physical Units X Direction (0018,6024), US, VM 1"""
    PhysicalUnitsYDirection: _US
    """Physical Units Y Direction (0018,6026), US, VM 1"""
    PhysicianApprovingInterpretation: _PN
    """Physician Approving Interpretation (4008,0114), PN, VM 1, retired"""
    PhysiciansOfRecord: _PN_1_n
    """Physician(s) of Record (0008,1048), PN, VM 1-n"""
    PhysiciansOfRecordIdentificationSequence: _SQ[_Nested]
    """Physician(s) of Record Identification Sequence (0008,1049), SQ, VM 1"""
    PhysiciansReadingStudyIdentificationSequence: _SQ[_Nested]
    """Physician(s) Reading Study Identification Sequence (0008,1062), SQ, VM 1"""
    PixelAspectRatio: _IS_n
    """Pixel Aspect Ratio (0028,0034), IS, VM 2"""
    PixelBandwidth: _DS
    """Pixel Bandwidth (0018,0095), DS, VM 1"""
    PixelComponentDataType: _US
    """Pixel Component Data Type (0018,604E), US, VM 1"""
    PixelComponentMask: _UL
    """Pixel Component Mask (0018,6046), UL, VM 1"""
    PixelComponentOrganization: _US
    """Pixel Component Organization (0018,6044), US, VM 1"""
    PixelComponentPhysicalUnits: _US
    """Pixel Component Physical Units (0018,604C), US, VM 1"""
    PixelComponentRangeStart: _UL
    """Pixel Component Range Start (0018,6048), UL, VM 1"""
    PixelComponentRangeStop: _UL
    """Pixel Component Range Stop (0018,604A), UL, VM 1"""
    PixelCoordinatesSetTrial: _SL_n
    """Pixel Coordinates Set (Trial) (0040,A29A), SL, VM 2-2n, retired"""
    PixelData: _OB_or_OW
    """Pixel Data (7FE0,0010), OB or OW, VM 1"""
    PixelDataAreaOriginRelativeToFOV: _FL_n
    """Pixel Data Area Origin Relative To FOV (0018,7036), FL, VM 2"""
    PixelDataAreaRotationAngleRelativeToFOV: _FL
    """Pixel Data Area Rotation Angle Relative To FOV (0018,7038), FL, VM 1"""
    PixelDataProviderURL: _UR
    """Pixel Data Provider URL (0028,7FE0), UR, VM 1"""
    PixelIntensityRelationship: _CS
    """Pixel Intensity Relationship (0028,1040), CS, VM 1"""
    PixelIntensityRelationshipLUTSequence: _SQ[_Nested]
    """Pixel Intensity Relationship LUT Sequence (0028,9422), SQ, VM 1"""
    PixelIntensityRelationshipSign: _SS
    """Pixel Intensity Relationship Sign (0028,1041), SS, VM 1"""
    PixelMeasuresSequence: _SQ[_Nested]
    """Pixel Measures Sequence (0028,9110), SQ, VM 1"""
    PixelOriginInterpretation: _CS
    """Pixel Origin Interpretation (0048,0301), CS, VM 1"""
    PixelPaddingRangeLimit: _US_or_SS
    """Pixel Padding Range Limit (0028,0121), US or SS, VM 1"""
    PixelPaddingValue: _US_or_SS
    """Pixel Padding Value (0028,0120), US or SS, VM 1"""
    PixelPresentation: _CS
    """Pixel Presentation (0008,9205), CS, VM 1"""
    PixelRepresentation: _US
    """Pixel Representation (0028,0103), US, VM 1"""
    PixelShiftFrameRange: _US_n
    """Pixel Shift Frame Range (0028,9506), US, VM 2-2n"""
    PixelShiftSequence: _SQ[_Nested]
    """Pixel Shift Sequence (0028,9501), SQ, VM 1"""
    PixelSpacing: _DS_n
    """Pixel Spacing (0028,0030), DS, VM 2"""
    PixelSpacingCalibrationDescription: _LO
    """Pixel Spacing Calibration Description (0028,0A04), LO, VM 1"""
    PixelSpacingCalibrationType: _CS
    """Pixel Spacing Calibration Type (0028,0A02), CS, VM 1"""
    PixelSpacingSequence: _SQ[_Nested]
    """Pixel Spacing Sequence (0040,08D8), SQ, VM 1, retired"""
    PixelValueMappingCodeSequence: _SQ[_Nested]
    """Pixel Value Mapping Code Sequence (0040,9098), SQ, VM 1"""
    PixelValueMappingExplanation: _LO
    """Pixel Value Mapping Explanation (0022,1454), LO, VM 1"""
    PixelValueMappingToCodedConceptSequence: _SQ[_Nested]
    """Pixel Value Mapping to Coded Concept Sequence (0022,1450), SQ, VM 1"""
    PixelValueTransformationSequence: _SQ[_Nested]
    """Pixel Value Transformation Sequence (0028,9145), SQ, VM 1"""
    PlacerOrderNumberImagingServiceRequest: _LO
    """Placer Order Number / Imaging Service Request (0040,2016), LO, VM 1"""
    PlacerOrderNumberImagingServiceRequestRetired: _SH
    """Placer Order Number / Imaging Service Request (Retired) (0040,2006), SH, VM 1, retired"""
    PlacerOrderNumberProcedure: _SH
    """Placer Order Number / Procedure (0040,1006), SH, VM 1, retired"""
    PlanIntent: _CS
    """Plan Intent (300A,000A), CS, VM 1"""
    PlanOverviewIndex: _US
    """Plan Overview Index (300C,0117), US, VM 1"""
    PlanOverviewSequence: _SQ[_Nested]
    """Plan Overview Sequence (300C,0116), SQ, VM 1"""
    PlanarConfiguration: _US
    """Planar Configuration (0028,0006), US, VM 1"""
    Plane: _FD_n
    """Plane (0070,1305), FD, VM 4"""
    PlaneIdentification: _CS
    """Plane Identification (0018,9457), CS, VM 1"""
    PlaneNormal: _FD_n
    """Plane Normal (0070,1306), FD, VM 3"""
    PlaneOrientationSequence: _SQ[_Nested]
    """Plane Orientation Sequence (0020,9116), SQ, VM 1"""
    PlaneOrientationVolumeSequence: _SQ[_Nested]
    """Plane Orientation (Volume) Sequence (0020,930F), SQ, VM 1"""
    PlanePositionSequence: _SQ[_Nested]
    """Plane Position Sequence (0020,9113), SQ, VM 1"""
    PlanePositionSlideSequence: _SQ[_Nested]
    """Plane Position (Slide) Sequence (0048,021A), SQ, VM 1"""
    PlanePositionVolumeSequence: _SQ[_Nested]
    """Plane Position (Volume) Sequence (0020,930E), SQ, VM 1"""
    Planes: _US
    """Planes (0028,0012), US, VM 1, retired"""
    PlanesInAcquisition: _CS
    """Planes in Acquisition (0018,9410), CS, VM 1"""
    PlannedVerificationImageSequence: _SQ[_Nested]
    """Planned Verification Image Sequence (300A,00CA), SQ, VM 1"""
    PlanningInputInformationSequence: _SQ[_Nested]
    """Planning Input Information Sequence (3010,0076), SQ, VM 1"""
    PlanningLandmarkDescription: _LO
    """Planning Landmark Description (0068,6540), LO, VM 1"""
    PlanningLandmarkID: _US
    """Planning Landmark ID (0068,6530), US, VM 1"""
    PlanningLandmarkIdentificationCodeSequence: _SQ[_Nested]
    """Planning Landmark Identification Code Sequence (0068,6545), SQ, VM 1"""
    PlanningLandmarkLineSequence: _SQ[_Nested]
    """Planning Landmark Line Sequence (0068,6510), SQ, VM 1"""
    PlanningLandmarkPlaneSequence: _SQ[_Nested]
    """Planning Landmark Plane Sequence (0068,6520), SQ, VM 1"""
    PlanningLandmarkPointSequence: _SQ[_Nested]
    """Planning Landmark Point Sequence (0068,6500), SQ, VM 1"""
    PlateID: _LO
    """Plate ID (0018,1004), LO, VM 1"""
    PlateType: _SH
    """Plate Type (0018,1260), SH, VM 1"""
    PointCoordinatesData: _OF
    """Point Coordinates Data (0066,0016), OF, VM 1"""
    PointPositionAccuracy: _FL_n
    """Point Position Accuracy (0066,0017), FL, VM 3"""
    PointsBoundingBoxCoordinates: _FL_n
    """Points Bounding Box Coordinates (0066,001A), FL, VM 6"""
    Polarity: _CS
    """Polarity (2020,0020), CS, VM 1"""
    PositionAcquisitionTemplateCodeSequence: _SQ[_Nested]
    """Position Acquisition Template Code Sequence (3002,0122), SQ, VM 1"""
    PositionAcquisitionTemplateDescription: _LT
    """Position Acquisition Template Description (3002,0123), LT, VM 1"""
    PositionAcquisitionTemplateID: _ST
    """Position Acquisition Template ID (3002,0120), ST, VM 1"""
    PositionAcquisitionTemplateIdentificationSequence: _SQ[_Nested]
    """Position Acquisition Template Identification Sequence (3002,011F), SQ, VM 1"""
    PositionAcquisitionTemplateName: _LO
    """Position Acquisition Template Name (3002,0121), LO, VM 1"""
    PositionMeasuringDeviceUsed: _CS
    """Position Measuring Device Used (0018,980C), CS, VM 1"""
    PositionOfIsocenterProjection: _FL_n
    """Position of Isocenter Projection (0018,9430), FL, VM 2"""
    PositionReferenceIndicator: _LO
    """Position Reference Indicator (0020,1040), LO, VM 1"""
    PositionerIsocenterDetectorRotationAngle: _FL
    """Positioner Isocenter Detector Rotation Angle (0018,9465), FL, VM 1"""
    PositionerIsocenterPrimaryAngle: _FL
    """Positioner Isocenter Primary Angle (0018,9463), FL, VM 1"""
    PositionerIsocenterSecondaryAngle: _FL
    """Positioner Isocenter Secondary Angle (0018,9464), FL, VM 1"""
    PositionerMotion: _CS
    """Positioner Motion (0018,1500), CS, VM 1"""
    PositionerPositionSequence: _SQ[_Nested]
    """Positioner Position Sequence (0018,9405), SQ, VM 1"""
    PositionerPrimaryAngle: _DS
    """Positioner Primary Angle (0018,1510), DS, VM 1"""
    PositionerPrimaryAngleDirection: _CS
    """Positioner Primary Angle Direction (0018,9559), CS, VM 1"""
    PositionerPrimaryAngleIncrement: _DS_1_n
    """Positioner Primary Angle Increment (0018,1520), DS, VM 1-n"""
    PositionerSecondaryAngle: _DS
    """Positioner Secondary Angle (0018,1511), DS, VM 1"""
    PositionerSecondaryAngleIncrement: _DS_1_n
    """Positioner Secondary Angle Increment (0018,1521), DS, VM 1-n"""
    PositionerType: _CS
    """Positioner Type (0018,1508), CS, VM 1"""
    PositioningLandmarkSequence: _SQ[_Nested]
    """Positioning Landmark Sequence (0018,991D), SQ, VM 1"""
    PositioningMethodCodeSequence: _SQ[_Nested]
    """Positioning Method Code Sequence (0018,991C), SQ, VM 1"""
    PositiveCatchTrialsQuantity: _US
    """Positive Catch Trials Quantity (0024,0056), US, VM 1"""
    PostDeformationMatrixRegistrationSequence: _SQ[_Nested]
    """Post Deformation Matrix Registration Sequence (0064,0010), SQ, VM 1"""
    PostprocessingFunction: _LO
    """Postprocessing Function (0018,5021), LO, VM 1, retired"""
    PotentialDiagnosticTasks: _UC_1_n
    """Potential Diagnostic Tasks (0018,990A), UC, VM 1-n"""
    PotentialReasonsForProcedure: _UC_1_n
    """Potential Reasons for Procedure (0018,9908), UC, VM 1-n"""
    PotentialReasonsForProcedureCodeSequence: _SQ[_Nested]
    """Potential Reasons for Procedure Code Sequence (0018,9909), SQ, VM 1"""
    PotentialRequestedProcedureCodeSequence: _SQ[_Nested]
    """Potential Requested Procedure Code Sequence (0018,9907), SQ, VM 1"""
    PotentialScheduledProtocolCodeSequence: _SQ[_Nested]
    """Potential Scheduled Protocol Code Sequence (0018,9906), SQ, VM 1"""
    PotentialThreatObjectID: _US
    """Potential Threat Object ID (4010,1010), US, VM 1"""
    PowerlineFrequency: _DS
    """Powerline Frequency (003A,0311), DS, VM 1"""
    PreAmplifierEquipmentSequence: _SQ[_Nested]
    """Pre-Amplifier Equipment Sequence (0014,400E), SQ, VM 1"""
    PreAmplifierNotes: _LT
    """Pre-Amplifier Notes (0014,400F), LT, VM 1"""
    PreAmplifierSettingsSequence: _SQ[_Nested]
    """Pre-Amplifier Settings Sequence (0014,4040), SQ, VM 1"""
    PreDeformationMatrixRegistrationSequence: _SQ[_Nested]
    """Pre Deformation Matrix Registration Sequence (0064,000F), SQ, VM 1"""
    PreMedication: _LO
    """Pre-Medication (0040,0012), LO, VM 1"""
    PreSelectedForImplantation: _CS
    """Pre-Selected for Implantation (0022,1049), CS, VM 1"""
    PredecessorDocumentsSequence: _SQ[_Nested]
    """Predecessor Documents Sequence (0040,A360), SQ, VM 1"""
    PredecessorProtocolSequence: _SQ[_Nested]
    """Predecessor Protocol Sequence (0018,990E), SQ, VM 1"""
    PredecessorStructureSetSequence: _SQ[_Nested]
    """Predecessor Structure Set Sequence (3006,0018), SQ, VM 1"""
    PredictedRefractiveError: _FL
    """Predicted Refractive Error (0022,1054), FL, VM 1"""
    PredictedToricErrorSequence: _SQ[_Nested]
    """Predicted Toric Error Sequence (0022,1048), SQ, VM 1"""
    PredictorColumns: _US
    """Predictor Columns (0028,0081), US, VM 1, retired"""
    PredictorConstants: _US_1_n
    """Predictor Constants (0028,0082), US, VM 1-n, retired"""
    PredictorRows: _US
    """Predictor Rows (0028,0080), US, VM 1, retired"""
    PreferredPlaybackSequencing: _US
    """Preferred Playback Sequencing (0018,1244), US, VM 1"""
    PregnancyStatus: _US
    """Pregnancy Status (0010,21C0), US, VM 1"""
    PreliminaryFlag: _CS
    """Preliminary Flag (0040,A496), CS, VM 1"""
    PrescriptionDescription: _ST
    """Prescription Description (300A,000E), ST, VM 1"""
    PrescriptionNotes: _UT
    """Prescription Notes (3010,007B), UT, VM 1"""
    PrescriptionNotesSequence: _SQ[_Nested]
    """Prescription Notes Sequence (3010,0081), SQ, VM 1"""
    PrescriptionOverviewSequence: _SQ[_Nested]
    """Prescription Overview Sequence (300C,0114), SQ, VM 1"""
    PresentationAnimationStyle: _CS
    """Presentation Animation Style (0070,1A01), CS, VM 1"""
    PresentationCreationDate: _DA
    """Presentation Creation Date (0070,0082), DA, VM 1"""
    PresentationCreationTime: _TM
    """Presentation Creation Time (0070,0083), TM, VM 1"""
    PresentationDisplayCollectionUID: _UI
    """Presentation Display Collection UID (0070,1101), UI, VM 1"""
    PresentationGroupNumber: _US
    """Presentation Group Number (003A,0241), US, VM 1"""
    PresentationInputType: _CS
    """Presentation Input Type (0070,1202), CS, VM 1"""
    PresentationIntentType: _CS
    """Presentation Intent Type (0008,0068), CS, VM 1"""
    PresentationLUTContentSequence: _SQ[_Nested]
    """Presentation LUT Content Sequence (2130,0080), SQ, VM 1, retired"""
    PresentationLUTFlag: _CS
    """Presentation LUT Flag (2000,0069), CS, VM 1, retired"""
    PresentationLUTSequence: _SQ[_Nested]
    """Presentation LUT Sequence (2050,0010), SQ, VM 1"""
    PresentationLUTShape: _CS
    """Presentation LUT Shape (2050,0020), CS, VM 1"""
    PresentationPixelAspectRatio: _IS_n
    """Presentation Pixel Aspect Ratio (0070,0102), IS, VM 2"""
    PresentationPixelMagnificationRatio: _FL
    """Presentation Pixel Magnification Ratio (0070,0103), FL, VM 1"""
    PresentationPixelSpacing: _DS_n
    """Presentation Pixel Spacing (0070,0101), DS, VM 2"""
    PresentationSequenceCollectionUID: _UI
    """Presentation Sequence Collection UID (0070,1102), UI, VM 1"""
    PresentationSequencePositionIndex: _US
    """Presentation Sequence Position Index (0070,1103), US, VM 1"""
    PresentationSizeMode: _CS
    """Presentation Size Mode (0070,0100), CS, VM 1"""
    PresentationStateClassificationComponentSequence: _SQ[_Nested]
    """Presentation State Classification Component Sequence (0070,1801), SQ, VM 1"""
    PresentationStateCompositorComponentSequence: _SQ[_Nested]
    """Presentation State Compositor Component Sequence (0070,1805), SQ, VM 1"""
    PresentedVisualStimuliDataFlag: _CS
    """Presented Visual Stimuli Data Flag (0024,0037), CS, VM 1"""
    PreserveCompositeInstancesAfterMediaCreation: _CS
    """Preserve Composite Instances After Media Creation (2200,000A), CS, VM 1"""
    Pressure: _DS
    """Pressure (0016,0032), DS, VM 1"""
    PrimaryAnatomicStructureModifierSequence: _SQ[_Nested]
    """Primary Anatomic Structure Modifier Sequence (0008,2230), SQ, VM 1"""
    PrimaryAnatomicStructureSequence: _SQ[_Nested]
    """Primary Anatomic Structure Sequence (0008,2228), SQ, VM 1"""
    PrimaryChromaticities: _DS_n
    """Primary Chromaticities (0016,0002), DS, VM 3"""
    PrimaryDoseValueIndicator: _CS
    """Primary Dose Value Indicator (300A,061B), CS, VM 1"""
    PrimaryDosimeterUnit: _CS
    """Primary Dosimeter Unit (300A,00B3), CS, VM 1"""
    PrimaryFluenceModeSequence: _SQ[_Nested]
    """Primary Fluence Mode Sequence (3002,0050), SQ, VM 1"""
    PrimaryPositionerIncrement: _FL
    """Primary Positioner Increment (0018,9514), FL, VM 1"""
    PrimaryPositionerIncrementSign: _SS
    """Primary Positioner Increment Sign (0018,9518), SS, VM 1"""
    PrimaryPositionerScanArc: _FL
    """Primary Positioner Scan Arc (0018,9508), FL, VM 1"""
    PrimaryPositionerScanStartAngle: _FL
    """Primary Positioner Scan Start Angle (0018,9510), FL, VM 1"""
    PrimaryPromptsCountsAccumulated: _IS
    """Primary (Prompts) Counts Accumulated (0054,1310), IS, VM 1"""
    PrimitivePointIndexList: _OW
    """Primitive Point Index List (0066,0029), OW, VM 1, retired"""
    Print: _CS
    """Print (0000,51A0), CS, VM 1, retired"""
    PrintJobDescriptionSequence: _SQ[_Nested]
    """Print Job Description Sequence (2120,0050), SQ, VM 1, retired"""
    PrintJobID: _SH
    """Print Job ID (2100,0010), SH, VM 1, retired"""
    PrintManagementCapabilitiesSequence: _SQ[_Nested]
    """Print Management Capabilities Sequence (2130,0010), SQ, VM 1, retired"""
    PrintPriority: _CS
    """Print Priority (2000,0020), CS, VM 1"""
    PrintQueueID: _SH
    """Print Queue ID (2110,0099), SH, VM 1, retired"""
    PrinterCharacteristicsSequence: _SQ[_Nested]
    """Printer Characteristics Sequence (2130,0015), SQ, VM 1, retired"""
    PrinterConfigurationSequence: _SQ[_Nested]
    """Printer Configuration Sequence (2000,001E), SQ, VM 1"""
    PrinterName: _LO
    """Printer Name (2110,0030), LO, VM 1"""
    PrinterPixelSpacing: _DS_n
    """Printer Pixel Spacing (2010,0376), DS, VM 2"""
    PrinterResolutionID: _CS
    """Printer Resolution ID (2010,0052), CS, VM 1"""
    PrinterStatus: _CS
    """Printer Status (2110,0010), CS, VM 1"""
    PrinterStatusInfo: _CS
    """Printer Status Info (2110,0020), CS, VM 1"""
    PrintingBitDepth: _US
    """Printing Bit Depth (2000,00A1), US, VM 1"""
    PriorRecordKey: _OB
    """Prior Record Key (0008,041C), OB, VM 1"""
    PriorTreatmentDoseDescription: _UT
    """Prior Treatment Dose Description (3010,0061), UT, VM 1"""
    PriorTreatmentReferenceSequence: _SQ[_Nested]
    """Prior Treatment Reference Sequence (3010,0062), SQ, VM 1"""
    Priority: _US
    """Priority (0000,0700), US, VM 1"""
    PrismSequence: _SQ[_Nested]
    """Prism Sequence (0046,0028), SQ, VM 1"""
    PrivateCreatorReference: _LO
    """Private Creator Reference (0008,0302), LO, VM 1"""
    PrivateDataElement: _US
    """Private Data Element (0008,0308), US, VM 1"""
    PrivateDataElementCharacteristicsSequence: _SQ[_Nested]
    """Private Data Element Characteristics Sequence (0008,0300), SQ, VM 1"""
    PrivateDataElementDefinitionSequence: _SQ[_Nested]
    """Private Data Element Definition Sequence (0008,0310), SQ, VM 1"""
    PrivateDataElementDescription: _UT
    """Private Data Element Description (0008,030E), UT, VM 1"""
    PrivateDataElementEncoding: _UT
    """Private Data Element Encoding (0008,030F), UT, VM 1"""
    PrivateDataElementKeyword: _UC
    """Private Data Element Keyword (0008,030D), UC, VM 1"""
    PrivateDataElementName: _UC
    """Private Data Element Name (0008,030C), UC, VM 1"""
    PrivateDataElementNumberOfItems: _UL_1_n
    """Private Data Element Number of Items (0008,030B), UL, VM 1-2"""
    PrivateDataElementValueMultiplicity: _UL_1_n
    """Private Data Element Value Multiplicity (0008,0309), UL, VM 1-3"""
    PrivateDataElementValueRepresentation: _CS
    """Private Data Element Value Representation (0008,030A), CS, VM 1"""
    PrivateGroupReference: _US
    """Private Group Reference (0008,0301), US, VM 1"""
    PrivateInformation: _OB
    """Private Information (0002,0102), OB, VM 1"""
    PrivateInformationCreatorUID: _UI
    """Private Information Creator UID (0002,0100), UI, VM 1"""
    PrivateRecordUID: _UI
    """Private Record UID (0004,1432), UI, VM 1"""
    ProbeCenterLocationX: _DS
    """Probe Center Location X (0014,4058), DS, VM 1"""
    ProbeCenterLocationZ: _DS
    """Probe Center Location Z (0014,4059), DS, VM 1"""
    ProbeDriveEquipmentSequence: _SQ[_Nested]
    """Probe Drive Equipment Sequence (0014,4080), SQ, VM 1"""
    ProbeDriveNotes: _LT
    """Probe Drive Notes (0014,4082), LT, VM 1"""
    ProbeDriveSettingsSequence: _SQ[_Nested]
    """Probe Drive Settings Sequence (0014,4087), SQ, VM 1"""
    ProbeInductance: _DS
    """Probe Inductance (0014,4084), DS, VM 1"""
    ProbeOrientationAngle: _DS
    """Probe Orientation Angle (0014,4089), DS, VM 1"""
    ProbeResistance: _DS
    """Probe Resistance (0014,4085), DS, VM 1"""
    ProcedureCodeSequence: _SQ[_Nested]
    """Procedure Code Sequence (0008,1032), SQ, VM 1"""
    ProcedureContextFlagTrial: _CS
    """Procedure Context Flag (Trial) (0040,A603), CS, VM 1, retired"""
    ProcedureContextSequenceTrial: _SQ[_Nested]
    """Procedure Context Sequence (Trial) (0040,A340), SQ, VM 1, retired"""
    ProcedureCreationDate: _DA
    """Procedure Creation Date (0014,4076), DA, VM 1"""
    ProcedureExpirationDate: _DA
    """Procedure Expiration Date (0014,4078), DA, VM 1"""
    ProcedureIdentifierCodeSequenceTrial: _SQ[_Nested]
    """Procedure Identifier Code Sequence (Trial) (0040,A085), SQ, VM 1, retired"""
    ProcedureLastModifiedDate: _DA
    """Procedure Last Modified Date (0014,407A), DA, VM 1"""
    ProcedureStepCancellationDateTime: _DT
    """Procedure Step Cancellation DateTime (0040,4052), DT, VM 1"""
    ProcedureStepCommunicationsURISequence: _SQ[_Nested]
    """Procedure Step Communications URI Sequence (0074,1008), SQ, VM 1"""
    ProcedureStepDiscontinuationReasonCodeSequence: _SQ[_Nested]
    """Procedure Step Discontinuation Reason Code Sequence (0074,100E), SQ, VM 1"""
    ProcedureStepLabel: _LO
    """Procedure Step Label (0074,1204), LO, VM 1"""
    ProcedureStepProgress: _DS
    """Procedure Step Progress (0074,1004), DS, VM 1"""
    ProcedureStepProgressDescription: _ST
    """Procedure Step Progress Description (0074,1006), ST, VM 1"""
    ProcedureStepProgressInformationSequence: _SQ[_Nested]
    """Procedure Step Progress Information Sequence (0074,1002), SQ, VM 1"""
    ProcedureStepProgressParametersSequence: _SQ[_Nested]
    """Procedure Step Progress Parameters Sequence (0074,1007), SQ, VM 1"""
    ProcedureStepRelationshipType: _LO
    """Procedure Step Relationship Type (0074,1222), LO, VM 1, retired"""
    ProcedureStepState: _CS
    """Procedure Step State (0074,1000), CS, VM 1"""
    ProcedureTypeCodeSequence: _SQ[_Nested]
    """Procedure Type Code Sequence (0076,0020), SQ, VM 1"""
    ProcedureVersion: _SH
    """Procedure Version (0014,4074), SH, VM 1"""
    ProcessingFunction: _LO
    """Processing Function (0018,5020), LO, VM 1"""
    ProductDescription: _LT
    """Product Description (0044,0009), LT, VM 1"""
    ProductExpirationDateTime: _DT
    """Product Expiration DateTime (0044,000B), DT, VM 1"""
    ProductLotIdentifier: _LO
    """Product Lot Identifier (0044,000A), LO, VM 1"""
    ProductName: _LO_1_n
    """Product Name (0044,0008), LO, VM 1-n"""
    ProductPackageIdentifier: _ST
    """Product Package Identifier (0044,0001), ST, VM 1"""
    ProductParameterSequence: _SQ[_Nested]
    """Product Parameter Sequence (0044,0013), SQ, VM 1"""
    ProductTypeCodeSequence: _SQ[_Nested]
    """Product Type Code Sequence (0044,0007), SQ, VM 1"""
    ProjectionEponymousNameCodeSequence: _SQ[_Nested]
    """Projection Eponymous Name Code Sequence (0018,5104), SQ, VM 1"""
    ProjectionImagingAcquisitionParameterSequence: _SQ[_Nested]
    """Projection Imaging Acquisition Parameter Sequence (3002,0125), SQ, VM 1"""
    ProjectionPixelCalibrationSequence: _SQ[_Nested]
    """Projection Pixel Calibration Sequence (0018,9401), SQ, VM 1"""
    PropertyLabel: _SH
    """Property Label (0014,2032), SH, VM 1"""
    ProposedStudySequence: _SQ[_Nested]
    """Proposed Study Sequence (2130,00A0), SQ, VM 1"""
    ProtocolContextSequence: _SQ[_Nested]
    """Protocol Context Sequence (0040,0440), SQ, VM 1"""
    ProtocolDefinedPatientPosition: _CS
    """Protocol Defined Patient Position (0018,9947), CS, VM 1"""
    ProtocolDesignRationale: _UT
    """Protocol Design Rationale (0018,9910), UT, VM 1"""
    ProtocolElementCharacteristicsSummary: _UT
    """Protocol Element Characteristics Summary (0018,9923), UT, VM 1"""
    ProtocolElementName: _LO
    """Protocol Element Name (0018,9922), LO, VM 1"""
    ProtocolElementNumber: _US
    """Protocol Element Number (0018,9921), US, VM 1"""
    ProtocolElementPurpose: _UT
    """Protocol Element Purpose (0018,9924), UT, VM 1"""
    ProtocolName: _LO
    """Protocol Name (0018,1030), LO, VM 1"""
    ProtocolPlanningInformation: _UT
    """Protocol Planning Information (0018,990F), UT, VM 1"""
    PseudoColorPaletteInstanceReferenceSequence: _SQ[_Nested]
    """Pseudo-Color Palette Instance Reference Sequence (0072,0705), SQ, VM 1"""
    PseudoColorType: _CS
    """Pseudo-Color Type (0072,0704), CS, VM 1"""
    PulseNumber: _US
    """Pulse Number (3008,0172), US, VM 1"""
    PulseRepetitionFrequency: _UL
    """Pulse Repetition Frequency (0018,6032), UL, VM 1"""
    PulseRepetitionInterval: _DS
    """Pulse Repetition Interval (300A,028C), DS, VM 1"""
    PulseSequenceName: _SH
    """Pulse Sequence Name (0018,9005), SH, VM 1"""
    PulseSpecificBrachyControlPointDeliveredSequence: _SQ[_Nested]
    """Pulse Specific Brachy Control Point Delivered Sequence (3008,0171), SQ, VM 1"""
    PulseWidth: _DS
    """Pulse Width (0014,4022), DS, VM 1"""
    PulserEquipmentSequence: _SQ[_Nested]
    """Pulser Equipment Sequence (0014,4002), SQ, VM 1"""
    PulserNotes: _LT
    """Pulser Notes (0014,4006), LT, VM 1"""
    PulserSettingsSequence: _SQ[_Nested]
    """Pulser Settings Sequence (0014,4020), SQ, VM 1"""
    PulserType: _CS
    """Pulser Type (0014,4004), CS, VM 1"""
    PupilCentroidXCoordinate: _FL
    """Pupil Centroid X-Coordinate (0046,0203), FL, VM 1"""
    PupilCentroidYCoordinate: _FL
    """Pupil Centroid Y-Coordinate (0046,0204), FL, VM 1"""
    PupilDilated: _CS
    """Pupil Dilated (0022,000D), CS, VM 1"""
    PupilSize: _FD
    """Pupil Size (0046,0044), FD, VM 1"""
    PurposeOfReferenceCodeSequence: _SQ[_Nested]
    """Purpose of Reference Code Sequence (0040,A170), SQ, VM 1"""
    PyramidDescription: _LO
    """Pyramid Description (0008,1088), LO, VM 1"""
    PyramidLabel: _LO
    """Pyramid Label (0020,0027), LO, VM 1"""
    PyramidUID: _UI
    """Pyramid UID (0008,0019), UI, VM 1"""
    QAResultsSequence: _SQ[_Nested]
    """QA Results Sequence (0028,700F), SQ, VM 1"""
    QRMeasurementsSequence: _SQ[_Nested]
    """QR Measurements Sequence (4010,1071), SQ, VM 1"""
    QuadratureReceiveCoil: _CS
    """Quadrature Receive Coil (0018,9044), CS, VM 1"""
    QualityControlImage: _CS
    """Quality Control Image (0028,0300), CS, VM 1"""
    QualityControlSubject: _CS
    """Quality Control Subject (0010,0200), CS, VM 1"""
    QualityControlSubjectTypeCodeSequence: _SQ[_Nested]
    """Quality Control Subject Type Code Sequence (0010,0201), SQ, VM 1"""
    QualityThreshold: _DS
    """Quality Threshold (0022,1630), DS, VM 1"""
    QuantifiedDefect: _FL
    """Quantified Defect (0024,0098), FL, VM 1"""
    Quantity: _DS
    """Quantity (0040,0294), DS, VM 1"""
    QuantityDefinitionSequence: _SQ[_Nested]
    """Quantity Definition Sequence (0040,9220), SQ, VM 1"""
    QuantitySequence: _SQ[_Nested]
    """Quantity Sequence (0040,0293), SQ, VM 1"""
    QueryRetrieveLevel: _CS
    """Query/Retrieve Level (0008,0052), CS, VM 1"""
    QueryRetrieveView: _CS
    """Query/Retrieve View (0008,0053), CS, VM 1"""
    QueueStatus: _CS
    """Queue Status (2120,0010), CS, VM 1, retired"""
    RFEchoTrainLength: _US
    """RF Echo Train Length (0018,9240), US, VM 1"""
    RGBATransferFunctionDescription: _LO
    """RGBA Transfer Function Description (0070,1A09), LO, VM 1"""
    RGBLUTTransferFunction: _CS
    """RGB LUT Transfer Function (0028,140F), CS, VM 1"""
    ROIContourSequence: _SQ[_Nested]
    """ROI Contour Sequence (3006,0039), SQ, VM 1"""
    ROICreatorSequence: _SQ[_Nested]
    """ROI Creator Sequence (3006,004D), SQ, VM 1"""
    ROIDateTime: _DT
    """ROI DateTime (3006,002D), DT, VM 1"""
    ROIDerivationAlgorithmIdentificationSequence: _SQ[_Nested]
    """ROI Derivation Algorithm Identification Sequence (3006,0037), SQ, VM 1"""
    ROIDescription: _ST
    """ROI Description (3006,0028), ST, VM 1"""
    ROIDisplayColor: _IS_n
    """ROI Display Color (3006,002A), IS, VM 3"""
    ROIElementalCompositionAtomicMassFraction: _FL
    """ROI Elemental Composition Atomic Mass Fraction (3006,00B8), FL, VM 1"""
    ROIElementalCompositionAtomicNumber: _US
    """ROI Elemental Composition Atomic Number (3006,00B7), US, VM 1"""
    ROIElementalCompositionSequence: _SQ[_Nested]
    """ROI Elemental Composition Sequence (3006,00B6), SQ, VM 1"""
    ROIGenerationAlgorithm: _CS
    """ROI Generation Algorithm (3006,0036), CS, VM 1"""
    ROIGenerationDescription: _LO
    """ROI Generation Description (3006,0038), LO, VM 1"""
    ROIInterpreter: _PN
    """ROI Interpreter (3006,00A6), PN, VM 1"""
    ROIInterpreterSequence: _SQ[_Nested]
    """ROI Interpreter Sequence (3006,004E), SQ, VM 1"""
    ROIName: _LO
    """ROI Name (3006,0026), LO, VM 1"""
    ROINumber: _IS
    """ROI Number (3006,0022), IS, VM 1"""
    ROIObservationContextCodeSequence: _SQ[_Nested]
    """ROI Observation Context Code Sequence (3006,004F), SQ, VM 1"""
    ROIObservationDateTime: _DT
    """ROI Observation DateTime (3006,002E), DT, VM 1"""
    ROIObservationDescription: _ST
    """ROI Observation Description (3006,0088), ST, VM 1, retired"""
    ROIObservationLabel: _SH
    """ROI Observation Label (3006,0085), SH, VM 1, retired"""
    ROIPhysicalPropertiesSequence: _SQ[_Nested]
    """ROI Physical Properties Sequence (3006,00B0), SQ, VM 1"""
    ROIPhysicalProperty: _CS
    """ROI Physical Property (3006,00B2), CS, VM 1"""
    ROIPhysicalPropertyValue: _DS
    """ROI Physical Property Value (3006,00B4), DS, VM 1"""
    ROIVolume: _DS
    """ROI Volume (3006,002C), DS, VM 1"""
    RRIntervalTimeNominal: _FD
    """R-R Interval Time Nominal (0020,9251), FD, VM 1"""
    RRIntervalVector: _US_1_n
    """R-R Interval Vector (0054,0060), US, VM 1-n"""
    RTAccessoryDeviceSlotID: _LO
    """RT Accessory Device Slot ID (300A,0615), LO, VM 1"""
    RTAccessoryHolderDefinitionSequence: _SQ[_Nested]
    """RT Accessory Holder Definition Sequence (300A,0614), SQ, VM 1"""
    RTAccessoryHolderSlotDistance: _FD
    """RT Accessory Holder Slot Distance (300A,0612), FD, VM 1"""
    RTAccessoryHolderSlotExistenceFlag: _CS
    """RT Accessory Holder Slot Existence Flag (300A,060F), CS, VM 1"""
    RTAccessoryHolderSlotID: _LO
    """RT Accessory Holder Slot ID (300A,0611), LO, VM 1"""
    RTAccessoryHolderSlotSequence: _SQ[_Nested]
    """RT Accessory Holder Slot Sequence (300A,0610), SQ, VM 1"""
    RTAccessoryHolderWaterEquivalentThickness: _FD
    """RT Accessory Holder Water-Equivalent Thickness (300A,060D), FD, VM 1"""
    RTAccessorySlotDistance: _FD
    """RT Accessory Slot Distance (300A,0613), FD, VM 1"""
    RTAcquisitionPatientPositionSequence: _SQ[_Nested]
    """RT Acquisition Patient Position Sequence (3002,0108), SQ, VM 1"""
    RTAnatomicPrescriptionSequence: _SQ[_Nested]
    """RT Anatomic Prescription Sequence (3010,0060), SQ, VM 1"""
    RTBeamDelimiterGeometrySequence: _SQ[_Nested]
    """RT Beam Delimiter Geometry Sequence (300A,064C), SQ, VM 1"""
    RTBeamLimitingDeviceAngle: _FD
    """RT Beam Limiting Device Angle (300A,0679), FD, VM 1"""
    RTBeamLimitingDeviceDefinitionSequence: _SQ[_Nested]
    """RT Beam Limiting Device Definition Sequence (300A,064D), SQ, VM 1"""
    RTBeamLimitingDeviceDistalDistance: _FD
    """RT Beam Limiting Device Distal Distance (300A,0643), FD, VM 1"""
    RTBeamLimitingDeviceOffset: _FD_n
    """RT Beam Limiting Device Offset (300A,064B), FD, VM 2"""
    RTBeamLimitingDeviceOpeningSequence: _SQ[_Nested]
    """RT Beam Limiting Device Opening Sequence (300A,0656), SQ, VM 1"""
    RTBeamLimitingDeviceProximalDistance: _FD
    """RT Beam Limiting Device Proximal Distance (300A,0642), FD, VM 1"""
    RTBeamLimitingDeviceType: _CS
    """RT Beam Limiting Device Type (300A,00B8), CS, VM 1"""
    RTBeamModifierDefinitionDistance: _FD
    """RT Beam Modifier Definition Distance (300A,0688), FD, VM 1"""
    RTControlPointIndex: _US
    """RT Control Point Index (300A,0600), US, VM 1"""
    RTDeliveryStartPatientPositionSequence: _SQ[_Nested]
    """RT Delivery Start Patient Position Sequence (300A,0789), SQ, VM 1"""
    RTDeviceDistanceReferenceLocationCodeSequence: _SQ[_Nested]
    """RT Device Distance Reference Location Code Sequence (300A,0659), SQ, VM 1"""
    RTDiagnosisCodeSequence: _SQ[_Nested]
    """RT Diagnosis Code Sequence (3010,005D), SQ, VM 1"""
    RTDoseROISequence: _SQ[_Nested]
    """RT Dose ROI Sequence (3004,0010), SQ, VM 1, retired"""
    RTImageDescription: _ST
    """RT Image Description (3002,0004), ST, VM 1"""
    RTImageFrameContextSequence: _SQ[_Nested]
    """RT Image Frame Context Sequence (3002,0103), SQ, VM 1"""
    RTImageFrameGeneralContentSequence: _SQ[_Nested]
    """RT Image Frame General Content Sequence (3002,0102), SQ, VM 1"""
    RTImageFrameImagingDevicePositionSequence: _SQ[_Nested]
    """RT Image Frame Imaging Device Position Sequence (3002,0109), SQ, VM 1"""
    RTImageFrameMVRadiationAcquisitionSequence: _SQ[_Nested]
    """RT Image Frame MV Radiation Acquisition Sequence (3002,010B), SQ, VM 1"""
    RTImageFrameRadiationAcquisitionSequence: _SQ[_Nested]
    """RT Image Frame Radiation Acquisition Sequence (3002,010C), SQ, VM 1"""
    RTImageFramekVRadiationAcquisitionSequence: _SQ[_Nested]
    """RT Image Frame kV Radiation Acquisition Sequence (3002,010A), SQ, VM 1"""
    RTImageLabel: _SH
    """RT Image Label (3002,0002), SH, VM 1"""
    RTImageName: _LO
    """RT Image Name (3002,0003), LO, VM 1"""
    RTImageOrientation: _DS_n
    """RT Image Orientation (3002,0010), DS, VM 6"""
    RTImagePlane: _CS
    """RT Image Plane (3002,000C), CS, VM 1"""
    RTImagePosition: _DS_n
    """RT Image Position (3002,0012), DS, VM 2"""
    RTImageSID: _DS
    """RT Image SID (3002,0026), DS, VM 1"""
    RTImageScopeSequence: _SQ[_Nested]
    """RT Image Scope Sequence (3002,0104), SQ, VM 1"""
    RTPatientPositionDisplacementSequence: _SQ[_Nested]
    """RT Patient Position Displacement Sequence (300A,0798), SQ, VM 1"""
    RTPatientPositionScopeSequence: _SQ[_Nested]
    """RT Patient Position Scope Sequence (300A,0784), SQ, VM 1"""
    RTPatientPositionSequence: _SQ[_Nested]
    """RT Patient Position Sequence (300A,0799), SQ, VM 1"""
    RTPhysicianIntentIndex: _US
    """RT Physician Intent Index (3010,0058), US, VM 1"""
    RTPhysicianIntentInputInstanceSequence: _SQ[_Nested]
    """RT Physician Intent Input Instance Sequence (3010,005F), SQ, VM 1"""
    RTPhysicianIntentNarrative: _UT
    """RT Physician Intent Narrative (3010,005A), UT, VM 1"""
    RTPhysicianIntentPredecessorSequence: _SQ[_Nested]
    """RT Physician Intent Predecessor Sequence (3010,0055), SQ, VM 1"""
    RTPhysicianIntentSequence: _SQ[_Nested]
    """RT Physician Intent Sequence (3010,0057), SQ, VM 1"""
    RTPlanDate: _DA
    """RT Plan Date (300A,0006), DA, VM 1"""
    RTPlanDescription: _ST
    """RT Plan Description (300A,0004), ST, VM 1"""
    RTPlanGeometry: _CS
    """RT Plan Geometry (300A,000C), CS, VM 1"""
    RTPlanLabel: _SH
    """RT Plan Label (300A,0002), SH, VM 1"""
    RTPlanName: _LO
    """RT Plan Name (300A,0003), LO, VM 1"""
    RTPlanRelationship: _CS
    """RT Plan Relationship (300A,0055), CS, VM 1"""
    RTPlanTime: _TM
    """RT Plan Time (300A,0007), TM, VM 1"""
    RTPrescriptionIndex: _US
    """RT Prescription Index (3010,003C), US, VM 1"""
    RTPrescriptionLabel: _LO
    """RT Prescription Label (3010,0054), LO, VM 1"""
    RTPrescriptionSequence: _SQ[_Nested]
    """RT Prescription Sequence (3010,006B), SQ, VM 1"""
    RTProtocolCodeSequence: _SQ[_Nested]
    """RT Protocol Code Sequence (3010,005B), SQ, VM 1"""
    RTROIIdentificationCodeSequence: _SQ[_Nested]
    """RT ROI Identification Code Sequence (3006,0086), SQ, VM 1"""
    RTROIInterpretedType: _CS
    """RT ROI Interpreted Type (3006,00A4), CS, VM 1"""
    RTROIObservationsSequence: _SQ[_Nested]
    """RT ROI Observations Sequence (3006,0080), SQ, VM 1"""
    RTROIRelationship: _CS
    """RT ROI Relationship (3006,0033), CS, VM 1"""
    RTRadiationPhysicalAndGeometricContentDetailFlag: _CS
    """RT Radiation Physical and Geometric Content Detail Flag (300A,0638), CS, VM 1"""
    RTRadiationSalvageRecordControlPointSequence: _SQ[_Nested]
    """RT Radiation Salvage Record Control Point Sequence (300A,0722), SQ, VM 1"""
    RTRadiationSequence: _SQ[_Nested]
    """RT Radiation Sequence (300A,0616), SQ, VM 1"""
    RTRadiationSetDeliveryNumber: _US
    """RT Radiation Set Delivery Number (300A,0704), US, VM 1"""
    RTRadiationSetDeliveryUsage: _CS
    """RT Radiation Set Delivery Usage (300A,079E), CS, VM 1"""
    RTRadiationSetIntent: _CS
    """RT Radiation Set Intent (300A,0637), CS, VM 1"""
    RTRadiationSetUsage: _CS
    """RT Radiation Set Usage (300A,0707), CS, VM 1"""
    RTRadiationTaskSequence: _SQ[_Nested]
    """RT Radiation Task Sequence (300A,0797), SQ, VM 1"""
    RTRadiationUsage: _CS
    """RT Radiation Usage (300A,0701), CS, VM 1"""
    RTRecordFlag: _CS
    """RT Record Flag (300A,0639), CS, VM 1"""
    RTReferencedSeriesSequence: _SQ[_Nested]
    """RT Referenced Series Sequence (3006,0014), SQ, VM 1"""
    RTReferencedStudySequence: _SQ[_Nested]
    """RT Referenced Study Sequence (3006,0012), SQ, VM 1"""
    RTRelatedROISequence: _SQ[_Nested]
    """RT Related ROI Sequence (3006,0030), SQ, VM 1"""
    RTSegmentAnnotationIndex: _US
    """RT Segment Annotation Index (3010,003D), US, VM 1"""
    RTSegmentAnnotationSequence: _SQ[_Nested]
    """RT Segment Annotation Sequence (3010,002A), SQ, VM 1"""
    RTToleranceSetLabel: _LO
    """RT Tolerance Set Label (300A,062A), LO, VM 1"""
    RTToleranceSetSequence: _SQ[_Nested]
    """RT Tolerance Set Sequence (300A,0629), SQ, VM 1"""
    RTTreatmentApproachLabel: _LO
    """RT Treatment Approach Label (3010,0056), LO, VM 1"""
    RTTreatmentFractionCompletionStatus: _CS
    """RT Treatment Fraction Completion Status (300A,0706), CS, VM 1"""
    RTTreatmentIntentType: _CS
    """RT Treatment Intent Type (3010,0059), CS, VM 1"""
    RTTreatmentPhaseIndex: _US
    """RT Treatment Phase Index (3010,003A), US, VM 1"""
    RTTreatmentPhaseIntentPresenceFlag: _CS
    """RT Treatment Phase Intent Presence Flag (3010,0045), CS, VM 1"""
    RTTreatmentPhaseIntervalSequence: _SQ[_Nested]
    """RT Treatment Phase Interval Sequence (3010,004E), SQ, VM 1"""
    RTTreatmentPhaseUID: _UI
    """RT Treatment Phase UID (3010,003B), UI, VM 1"""
    RTTreatmentPreparationPatientPositionSequence: _SQ[_Nested]
    """RT Treatment Preparation Patient Position Sequence (300A,078A), SQ, VM 1"""
    RTTreatmentSourceCoordinates: _FD_n
    """RT Treatment Source Coordinates (3010,0093), FD, VM 3"""
    RTTreatmentTechniqueCodeSequence: _SQ[_Nested]
    """RT Treatment Technique Code Sequence (3010,0080), SQ, VM 1"""
    RTTreatmentTerminationReasonCodeSequence: _SQ[_Nested]
    """RT Treatment Termination Reason Code Sequence (300A,0715), SQ, VM 1"""
    RTTreatmentTerminationStatus: _CS
    """RT Treatment Termination Status (300A,0714), CS, VM 1"""
    RTVCommunicationSOPClassUID: _UI
    """RTV Communication SOP Class UID (0002,0032), UI, VM 1"""
    RTVCommunicationSOPInstanceUID: _UI
    """RTV Communication SOP Instance UID (0002,0033), UI, VM 1"""
    RTVFlowActualFrameDuration: _FD
    """RTV Flow Actual Frame Duration (0002,0038), FD, VM 1"""
    RTVFlowIdentifier: _OB
    """RTV Flow Identifier (0002,0036), OB, VM 1"""
    RTVFlowRTPSamplingRate: _UL
    """RTV Flow RTP Sampling Rate (0002,0037), UL, VM 1"""
    RTVMetaInformationVersion: _OB
    """RTV Meta Information Version (0002,0031), OB, VM 1"""
    RTVSourceIdentifier: _OB
    """RTV Source Identifier (0002,0035), OB, VM 1"""
    RWavePointer: _US_1_n
    """R Wave Pointer (0028,6040), US, VM 1-n"""
    RWaveTimeVector: _FL_1_n
    """R Wave Time Vector (0018,6060), FL, VM 1-n"""
    RadialPosition: _DS_1_n
    """Radial Position (0018,1142), DS, VM 1-n"""
    RadiationAtomicNumber: _IS
    """Radiation Atomic Number (300A,0304), IS, VM 1"""
    RadiationBeamBlockSlabThickness: _FD
    """Radiation Beam Block Slab Thickness (300A,066E), FD, VM 1"""
    RadiationBeamBlockThickness: _FD
    """Radiation Beam Block Thickness (300A,066D), FD, VM 1"""
    RadiationBeamCompensatorMillingToolDiameter: _FD
    """Radiation Beam Compensator Milling Tool Diameter (300A,0669), FD, VM 1"""
    RadiationBeamEffectiveWedgeAngle: _FD
    """Radiation Beam Effective Wedge Angle (300A,0654), FD, VM 1"""
    RadiationBeamWedgeAngle: _FD
    """Radiation Beam Wedge Angle (300A,0652), FD, VM 1"""
    RadiationBeamWedgeThinEdgeDistance: _FD
    """Radiation Beam Wedge Thin Edge Distance (300A,0653), FD, VM 1"""
    RadiationChargeState: _SS
    """Radiation Charge State (300A,0306), SS, VM 1"""
    RadiationDeviceConfigurationAndCommissioningKeySequence: _SQ[_Nested]
    """Radiation Device Configuration and Commissioning Key Sequence (300A,065A), SQ, VM 1"""
    RadiationDoseCentralAxisDisplacement: _FD_n
    """Radiation Dose Central Axis Displacement (300A,0624), FD, VM 2"""
    RadiationDoseIdentificationIndex: _US
    """Radiation Dose Identification Index (300A,0603), US, VM 1"""
    RadiationDoseIdentificationLabel: _LO
    """Radiation Dose Identification Label (300A,0619), LO, VM 1"""
    RadiationDoseIdentificationSequence: _SQ[_Nested]
    """Radiation Dose Identification Sequence (300A,0618), SQ, VM 1"""
    RadiationDoseInVivoMeasurementLabel: _LO
    """Radiation Dose In-Vivo Measurement Label (300A,0623), LO, VM 1"""
    RadiationDoseMeasurementPointCoordinates: _FD_n
    """Radiation Dose Measurement Point Coordinates (300A,0627), FD, VM 3"""
    RadiationDoseSequence: _SQ[_Nested]
    """Radiation Dose Sequence (300A,0617), SQ, VM 1"""
    RadiationDoseSourceToExternalContourDistance: _FD
    """Radiation Dose Source to External Contour Distance (300A,0628), FD, VM 1"""
    RadiationDoseSourceToSkinDistance: _FD
    """Radiation Dose Source to Skin Distance (300A,0626), FD, VM 1"""
    RadiationDoseValue: _FD
    """Radiation Dose Value (300A,0625), FD, VM 1"""
    RadiationDoseValuesParametersSequence: _SQ[_Nested]
    """Radiation Dose Values Parameters Sequence (300A,061F), SQ, VM 1"""
    RadiationDosimeterUnitSequence: _SQ[_Nested]
    """Radiation Dosimeter Unit Sequence (300A,0658), SQ, VM 1"""
    RadiationFluenceModifierCodeSequence: _SQ[_Nested]
    """Radiation Fluence Modifier Code Sequence (300A,0683), SQ, VM 1"""
    RadiationGenerationModeDescription: _ST
    """Radiation GenerationMode Description (300A,067D), ST, VM 1"""
    RadiationGenerationModeIndex: _US
    """Radiation Generation Mode Index (300A,0601), US, VM 1"""
    RadiationGenerationModeLabel: _SH
    """Radiation GenerationMode Label (300A,067C), SH, VM 1"""
    RadiationGenerationModeMachineCodeSequence: _SQ[_Nested]
    """Radiation GenerationMode Machine Code Sequence (300A,067E), SQ, VM 1"""
    RadiationGenerationModeSequence: _SQ[_Nested]
    """Radiation GenerationMode Sequence (300A,067B), SQ, VM 1"""
    RadiationMachineName: _SH
    """Radiation Machine Name (3002,0020), SH, VM 1"""
    RadiationMachineSAD: _DS
    """Radiation Machine SAD (3002,0022), DS, VM 1"""
    RadiationMachineSSD: _DS
    """Radiation Machine SSD (3002,0024), DS, VM 1"""
    RadiationMassNumber: _IS
    """Radiation Mass Number (300A,0302), IS, VM 1"""
    RadiationMode: _CS
    """Radiation Mode (0018,115A), CS, VM 1"""
    RadiationOrderIndex: _US
    """Radiation Order Index (300A,0786), US, VM 1"""
    RadiationSetting: _CS
    """Radiation Setting (0018,1155), CS, VM 1"""
    RadiationSourceAxisDistance: _FD
    """Radiation Source-Axis Distance (300A,0640), FD, VM 1"""
    RadiationSourceCoordinateSystemPitchAngle: _FD
    """Radiation Source Coordinate System Pitch Angle (3010,0096), FD, VM 1"""
    RadiationSourceCoordinateSystemRollAngle: _FD
    """Radiation Source Coordinate SystemRoll Angle (3010,0095), FD, VM 1"""
    RadiationSourceCoordinateSystemYawAngle: _FD
    """Radiation Source Coordinate SystemYaw Angle (3010,0094), FD, VM 1"""
    RadiationType: _CS
    """Radiation Type (300A,00C6), CS, VM 1"""
    RadiationTypeCodeSequence: _SQ[_Nested]
    """Radiation Type Code Sequence (300A,067F), SQ, VM 1"""
    RadiobiologicalDoseEffectFlag: _CS
    """Radiobiological Dose Effect Flag (3010,0002), CS, VM 1"""
    RadiobiologicalDoseEffectSequence: _SQ[_Nested]
    """Radiobiological Dose Effect Sequence (3010,0001), SQ, VM 1"""
    Radionuclide: _LO_1_n
    """Radionuclide (0018,0030), LO, VM 1-n, retired"""
    RadionuclideCodeSequence: _SQ[_Nested]
    """Radionuclide Code Sequence (0054,0300), SQ, VM 1"""
    RadionuclideHalfLife: _DS
    """Radionuclide Half Life (0018,1075), DS, VM 1"""
    RadionuclidePositronFraction: _DS
    """Radionuclide Positron Fraction (0018,1076), DS, VM 1"""
    RadionuclideTotalDose: _DS
    """Radionuclide Total Dose (0018,1074), DS, VM 1"""
    Radiopharmaceutical: _LO
    """Radiopharmaceutical (0018,0031), LO, VM 1"""
    RadiopharmaceuticalAdministrationEventUID: _UI
    """Radiopharmaceutical Administration Event UID (0008,3012), UI, VM 1"""
    RadiopharmaceuticalAgentNumber: _US
    """Radiopharmaceutical Agent Number (0018,9729), US, VM 1"""
    RadiopharmaceuticalCodeSequence: _SQ[_Nested]
    """Radiopharmaceutical Code Sequence (0054,0304), SQ, VM 1"""
    RadiopharmaceuticalInformationSequence: _SQ[_Nested]
    """Radiopharmaceutical Information Sequence (0054,0016), SQ, VM 1"""
    RadiopharmaceuticalRoute: _LO
    """Radiopharmaceutical Route (0018,1070), LO, VM 1"""
    RadiopharmaceuticalSpecificActivity: _DS
    """Radiopharmaceutical Specific Activity (0018,1077), DS, VM 1"""
    RadiopharmaceuticalStartDateTime: _DT
    """Radiopharmaceutical Start DateTime (0018,1078), DT, VM 1"""
    RadiopharmaceuticalStartTime: _TM
    """Radiopharmaceutical Start Time (0018,1072), TM, VM 1"""
    RadiopharmaceuticalStopDateTime: _DT
    """Radiopharmaceutical Stop DateTime (0018,1079), DT, VM 1"""
    RadiopharmaceuticalStopTime: _TM
    """Radiopharmaceutical Stop Time (0018,1073), TM, VM 1"""
    RadiopharmaceuticalUsageSequence: _SQ[_Nested]
    """Radiopharmaceutical Usage Sequence (0018,9737), SQ, VM 1"""
    RadiopharmaceuticalVolume: _DS
    """Radiopharmaceutical Volume (0018,1071), DS, VM 1"""
    RadiotherapyTreatmentType: _CS
    """Radiotherapy Treatment Type (3010,0046), CS, VM 1"""
    RadiusAlongWedge: _DS
    """Radius Along the Wedge (0014,511F), DS, VM 1"""
    RadiusOfCircularCollimator: _IS
    """Radius of Circular Collimator (0018,1712), IS, VM 1"""
    RadiusOfCircularExposureControlSensingRegion: _US
    """Radius of Circular Exposure Control Sensing Region (0018,9441), US, VM 1"""
    RadiusOfCircularShutter: _IS
    """Radius of Circular Shutter (0018,1612), IS, VM 1"""
    RadiusOfCurvature: _FD
    """Radius of Curvature (0046,0075), FD, VM 1"""
    RandomsCorrected: _CS
    """Randoms Corrected (0018,9765), CS, VM 1"""
    RandomsCorrectionMethod: _CS
    """Randoms Correction Method (0054,1100), CS, VM 1"""
    RangeMatchingSequence: _SQ[_Nested]
    """Range Matching Sequence (0008,0410), SQ, VM 1"""
    RangeModulatorDescription: _LO
    """Range Modulator Description (300A,034A), LO, VM 1"""
    RangeModulatorGatingStartValue: _FL
    """Range Modulator Gating Start Value (300A,0382), FL, VM 1"""
    RangeModulatorGatingStartWaterEquivalentThickness: _FL
    """Range Modulator Gating Start Water Equivalent Thickness (300A,0386), FL, VM 1"""
    RangeModulatorGatingStopValue: _FL
    """Range Modulator Gating Stop Value (300A,0384), FL, VM 1"""
    RangeModulatorGatingStopWaterEquivalentThickness: _FL
    """Range Modulator Gating Stop Water Equivalent Thickness (300A,0388), FL, VM 1"""
    RangeModulatorID: _SH
    """Range Modulator ID (300A,0346), SH, VM 1"""
    RangeModulatorNumber: _IS
    """Range Modulator Number (300A,0344), IS, VM 1"""
    RangeModulatorSequence: _SQ[_Nested]
    """Range Modulator Sequence (300A,0342), SQ, VM 1"""
    RangeModulatorSettingsSequence: _SQ[_Nested]
    """Range Modulator Settings Sequence (300A,0380), SQ, VM 1"""
    RangeModulatorType: _CS
    """Range Modulator Type (300A,0348), CS, VM 1"""
    RangeOfFreedom: _FD_n
    """Range of Freedom (0068,64A0), FD, VM 2"""
    RangeShifterDescription: _LO
    """Range Shifter Description (300A,0322), LO, VM 1"""
    RangeShifterID: _SH
    """Range Shifter ID (300A,0318), SH, VM 1"""
    RangeShifterNumber: _IS
    """Range Shifter Number (300A,0316), IS, VM 1"""
    RangeShifterSequence: _SQ[_Nested]
    """Range Shifter Sequence (300A,0314), SQ, VM 1"""
    RangeShifterSetting: _LO
    """Range Shifter Setting (300A,0362), LO, VM 1"""
    RangeShifterSettingsSequence: _SQ[_Nested]
    """Range Shifter Settings Sequence (300A,0360), SQ, VM 1"""
    RangeShifterType: _CS
    """Range Shifter Type (300A,0320), CS, VM 1"""
    RangeShifterWaterEquivalentThickness: _FL
    """Range Shifter Water Equivalent Thickness (300A,0366), FL, VM 1"""
    RangingDepth: _FD
    """Ranging Depth (0052,0009), FD, VM 1"""
    RationalDenominatorValue: _UL_1_n
    """Rational Denominator Value (0040,A163), UL, VM 1-n"""
    RationalNumeratorValue: _SL_1_n
    """Rational Numerator Value (0040,A162), SL, VM 1-n"""
    RawDataHandling: _CS
    """Raw Data Handling (0040,4040), CS, VM 1"""
    RealTimeBulkDataFlowSequence: _SQ[_Nested]
    """Real-Time Bulk Data Flow Sequence (0034,000A), SQ, VM 1"""
    RealWorldValueFirstValueMapped: _US_or_SS
    """Real World Value First Value Mapped (0040,9216), US or SS, VM 1"""
    RealWorldValueIntercept: _FD
    """Real World Value Intercept (0040,9224), FD, VM 1"""
    RealWorldValueLUTData: _FD_1_n
    """Real World Value LUT Data (0040,9212), FD, VM 1-n"""
    RealWorldValueLastValueMapped: _US_or_SS
    """Real World Value Last Value Mapped (0040,9211), US or SS, VM 1"""
    RealWorldValueMappingSequence: _SQ[_Nested]
    """Real World Value Mapping Sequence (0040,9096), SQ, VM 1"""
    RealWorldValueSlope: _FD
    """Real World Value Slope (0040,9225), FD, VM 1"""
    ReasonForCancellation: _LT
    """Reason for Cancellation (0074,1238), LT, VM 1"""
    ReasonForChannelOmission: _CS
    """Reason for Channel Omission (0074,140A), CS, VM 1"""
    ReasonForChannelOmissionDescription: _LO
    """Reason for Channel Omission Description (0074,140B), LO, VM 1"""
    ReasonForOmission: _CS
    """Reason for Omission (300C,0112), CS, VM 1"""
    ReasonForOmissionCodeSequence: _SQ[_Nested]
    """Reason for Omission Code Sequence (300A,0788), SQ, VM 1"""
    ReasonForOmissionDescription: _LO
    """Reason for Omission Description (300C,0113), LO, VM 1"""
    ReasonForPerformedProcedureCodeSequence: _SQ[_Nested]
    """Reason For Performed Procedure Code Sequence (0040,1012), SQ, VM 1"""
    ReasonForRemovalCodeSequence: _SQ[_Nested]
    """Reason for Removal Code Sequence (0008,0406), SQ, VM 1"""
    ReasonForRequestedProcedureCodeSequence: _SQ[_Nested]
    """Reason for Requested Procedure Code Sequence (0040,100A), SQ, VM 1"""
    ReasonForStudy: _LO
    """Reason for Study (0032,1030), LO, VM 1, retired"""
    ReasonForSuperseding: _ST
    """Reason for Superseding (3010,005C), ST, VM 1"""
    ReasonForTheAttributeModification: _CS
    """Reason for the Attribute Modification (0400,0565), CS, VM 1"""
    ReasonForTheImagingServiceRequest: _LO
    """Reason for the Imaging Service Request (0040,2001), LO, VM 1, retired"""
    ReasonForTheRequestedProcedure: _LO
    """Reason for the Requested Procedure (0040,1002), LO, VM 1"""
    ReasonForVisit: _UT
    """Reason for Visit (0032,1066), UT, VM 1"""
    ReasonForVisitCodeSequence: _SQ[_Nested]
    """Reason for Visit Code Sequence (0032,1067), SQ, VM 1"""
    ReceiveCoilManufacturerName: _LO
    """Receive Coil Manufacturer Name (0018,9041), LO, VM 1"""
    ReceiveCoilName: _SH
    """Receive Coil Name (0018,1250), SH, VM 1"""
    ReceiveCoilType: _CS
    """Receive Coil Type (0018,9043), CS, VM 1"""
    ReceiveProbeSequence: _SQ[_Nested]
    """Receive Probe Sequence (0014,4086), SQ, VM 1"""
    ReceiveTransducerSequence: _SQ[_Nested]
    """Receive Transducer Sequence (0014,4011), SQ, VM 1"""
    ReceiveTransducerSettingsSequence: _SQ[_Nested]
    """Receive Transducer Settings Sequence (0014,4051), SQ, VM 1"""
    Receiver: _AE
    """Receiver (0000,0300), AE, VM 1, retired"""
    ReceiverEquipmentSequence: _SQ[_Nested]
    """Receiver Equipment Sequence (0014,4008), SQ, VM 1"""
    ReceiverNotes: _LT
    """Receiver Notes (0014,400C), LT, VM 1"""
    ReceiverSettingsSequence: _SQ[_Nested]
    """Receiver Settings Sequence (0014,4030), SQ, VM 1"""
    ReceivingAE: _AE
    """Receiving AE (0074,1234), AE, VM 1"""
    ReceivingApplicationEntityTitle: _AE
    """Receiving Application Entity Title (0002,0018), AE, VM 1"""
    ReceivingPresentationAddress: _UR
    """Receiving Presentation Address (0002,0028), UR, VM 1"""
    RecognitionCode: _SH
    """Recognition Code (0008,0010), SH, VM 1, retired"""
    RecognizableVisualFeatures: _CS
    """Recognizable Visual Features (0028,0302), CS, VM 1"""
    RecommendedAbsentPixelCIELabValue: _US_n
    """Recommended Absent Pixel CIELab Value (0048,0015), US, VM 3"""
    RecommendedAnimationRate: _FD
    """Recommended Animation Rate (0070,1A03), FD, VM 1"""
    RecommendedDefaultValueSequence: _SQ[_Nested]
    """Recommended Default Value Sequence (0082,0035), SQ, VM 1"""
    RecommendedDisplayCIELabValue: _US_n
    """Recommended Display CIELab Value (0062,000D), US, VM 3"""
    RecommendedDisplayCIELabValueList: _OW
    """Recommended Display CIELab Value List (0066,0103), OW, VM 1"""
    RecommendedDisplayFrameRate: _IS
    """Recommended Display Frame Rate (0008,2144), IS, VM 1"""
    RecommendedDisplayFrameRateInFloat: _FL
    """Recommended Display Frame Rate in Float (0008,9459), FL, VM 1"""
    RecommendedDisplayGrayscaleValue: _US
    """Recommended Display Grayscale Value (0062,000C), US, VM 1"""
    RecommendedExposureIndex: _IS
    """Recommended Exposure Index (0016,001C), IS, VM 1"""
    RecommendedLineThickness: _FL
    """Recommended Line Thickness (0066,0038), FL, VM 1"""
    RecommendedPointRadius: _FL
    """Recommended Point Radius (0066,0037), FL, VM 1"""
    RecommendedPresentationOpacity: _FL
    """Recommended Presentation Opacity (0066,000C), FL, VM 1"""
    RecommendedPresentationType: _CS
    """Recommended Presentation Type (0066,000D), CS, VM 1"""
    RecommendedRotationPoint: _FD_n
    """Recommended Rotation Point (0068,6346), FD, VM 2"""
    RecommendedViewingMode: _CS
    """Recommended Viewing Mode (0028,1090), CS, VM 1"""
    ReconstructionAlgorithm: _CS
    """Reconstruction Algorithm (0018,9315), CS, VM 1"""
    ReconstructionAlgorithmSequence: _SQ[_Nested]
    """Reconstruction Algorithm Sequence (0018,993D), SQ, VM 1"""
    ReconstructionAngle: _FD
    """Reconstruction Angle (0018,9319), FD, VM 1"""
    ReconstructionDescription: _LO
    """Reconstruction Description (0018,9531), LO, VM 1"""
    ReconstructionDiameter: _DS
    """Reconstruction Diameter (0018,1100), DS, VM 1"""
    ReconstructionEndLocationSequence: _SQ[_Nested]
    """Reconstruction End Location Sequence (0018,993C), SQ, VM 1"""
    ReconstructionFieldOfView: _FD_n
    """Reconstruction Field of View (0018,9317), FD, VM 2"""
    ReconstructionIndex: _US
    """Reconstruction Index (0020,9536), US, VM 1"""
    ReconstructionMethod: _LO
    """Reconstruction Method (0054,1103), LO, VM 1"""
    ReconstructionPipelineType: _CS
    """Reconstruction Pipeline Type (0018,11BE), CS, VM 1"""
    ReconstructionPixelSpacing: _FD_n
    """Reconstruction Pixel Spacing (0018,9322), FD, VM 2"""
    ReconstructionProtocolElementSequence: _SQ[_Nested]
    """Reconstruction Protocol Element Sequence (0018,9934), SQ, VM 1"""
    ReconstructionProtocolElementSpecificationSequence: _SQ[_Nested]
    """Reconstruction Protocol Element Specification Sequence (0018,9933), SQ, VM 1"""
    ReconstructionStartLocationSequence: _SQ[_Nested]
    """Reconstruction Start Location Sequence (0018,993B), SQ, VM 1"""
    ReconstructionTargetCenterLocationSequence: _SQ[_Nested]
    """Reconstruction Target Center Location Sequence (0018,993E), SQ, VM 1"""
    ReconstructionTargetCenterPatient: _FD_n
    """Reconstruction Target Center (Patient) (0018,9318), FD, VM 3"""
    ReconstructionType: _CS
    """Reconstruction Type (0018,9756), CS, VM 1"""
    RecordInUseFlag: _US
    """Record In-use Flag (0004,1410), US, VM 1"""
    RecordKey: _OB
    """Record Key (0008,041B), OB, VM 1"""
    RecordedBlockSequence: _SQ[_Nested]
    """Recorded Block Sequence (3008,00D0), SQ, VM 1"""
    RecordedBlockSlabSequence: _SQ[_Nested]
    """Recorded Block Slab Sequence (3008,00D1), SQ, VM 1"""
    RecordedBrachyAccessoryDeviceSequence: _SQ[_Nested]
    """Recorded Brachy Accessory Device Sequence (3008,0120), SQ, VM 1"""
    RecordedChannelSequence: _SQ[_Nested]
    """Recorded Channel Sequence (3008,0130), SQ, VM 1"""
    RecordedChannelShieldSequence: _SQ[_Nested]
    """Recorded Channel Shield Sequence (3008,0150), SQ, VM 1"""
    RecordedCompensatorSequence: _SQ[_Nested]
    """Recorded Compensator Sequence (3008,00C0), SQ, VM 1"""
    RecordedLateralSpreadingDeviceSequence: _SQ[_Nested]
    """Recorded Lateral Spreading Device Sequence (3008,00F4), SQ, VM 1"""
    RecordedRTControlPointDateTime: _DT
    """Recorded RT Control Point DateTime (300A,073A), DT, VM 1"""
    RecordedRangeModulatorSequence: _SQ[_Nested]
    """Recorded Range Modulator Sequence (3008,00F6), SQ, VM 1"""
    RecordedRangeShifterSequence: _SQ[_Nested]
    """Recorded Range Shifter Sequence (3008,00F2), SQ, VM 1"""
    RecordedSnoutSequence: _SQ[_Nested]
    """Recorded Snout Sequence (3008,00F0), SQ, VM 1"""
    RecordedSourceApplicatorSequence: _SQ[_Nested]
    """Recorded Source Applicator Sequence (3008,0140), SQ, VM 1"""
    RecordedSourceSequence: _SQ[_Nested]
    """Recorded Source Sequence (3008,0100), SQ, VM 1"""
    RecordedWedgeSequence: _SQ[_Nested]
    """Recorded Wedge Sequence (3008,00B0), SQ, VM 1"""
    RectificationType: _CS
    """Rectification Type (0018,1156), CS, VM 1"""
    RectifierSmoothing: _DS
    """Rectifier Smoothing (0014,4034), DS, VM 1"""
    RectilinearPhaseEncodeReordering: _CS
    """Rectilinear Phase Encode Reordering (0018,9034), CS, VM 1"""
    RedPaletteColorLookupTableData: _OW
    """Red Palette Color Lookup Table Data (0028,1201), OW, VM 1"""
    RedPaletteColorLookupTableDescriptor: _US_or_SS_n
    """Red Palette Color Lookup Table Descriptor (0028,1101), US or SS, VM 3"""
    Reference: _LO_1_n
    """Reference (0020,1020), LO, VM 1-n, retired"""
    ReferenceAirKermaRate: _DS
    """Reference Air Kerma Rate (300A,022A), DS, VM 1"""
    ReferenceBasisCodeSequence: _SQ[_Nested]
    """Reference Basis Code Sequence (0018,9902), SQ, VM 1"""
    ReferenceCoordinates: _FL_n
    """Reference Coordinates (0022,0032), FL, VM 2-2n"""
    ReferenceDisplaySets: _US_1_n
    """Reference Display Sets (0072,0218), US, VM 1-n"""
    ReferenceDoseDefinition: _CS
    """Reference Dose Definition (300A,0512), CS, VM 1"""
    ReferenceDosePointCoordinates: _FD_n
    """Reference Dose Point Coordinates (300A,061E), FD, VM 3"""
    ReferenceDoseType: _CS
    """Reference Dose Type (300A,061A), CS, VM 1"""
    ReferenceGeometryCodeSequence: _SQ[_Nested]
    """Reference Geometry Code Sequence (0018,9903), SQ, VM 1"""
    ReferenceImageNumber: _IS
    """Reference Image Number (300A,00C8), IS, VM 1"""
    ReferenceLocationDescription: _UT
    """Reference Location Description (0018,9901), UT, VM 1"""
    ReferenceLocationLabel: _LO
    """Reference Location Label (0018,9900), LO, VM 1"""
    ReferencePixelPhysicalValueX: _FD
    """Reference Pixel Physical Value X (0018,6028), FD, VM 1"""
    ReferencePixelPhysicalValueY: _FD
    """Reference Pixel Physical Value Y (0018,602A), FD, VM 1"""
    ReferencePixelX0: _SL
    """Reference Pixel X0 (0018,6020), SL, VM 1"""
    ReferencePixelY0: _SL
    """Reference Pixel Y0 (0018,6022), SL, VM 1"""
    ReferenceToRecordedSound: _LO
    """Reference to Recorded Sound (4008,0103), LO, VM 1, retired"""
    ReferencedAccessionSequenceTrial: _SQ[_Nested]
    """Referenced Accession Sequence (Trial) (0040,A313), SQ, VM 1, retired"""
    ReferencedAssertionUID: _UI
    """Referenced Assertion UID (0044,0108), UI, VM 1"""
    ReferencedBaselineParametersRTRadiationInstanceSequence: _SQ[_Nested]
    """Referenced Baseline Parameters RT Radiation Instance Sequence (3002,011E), SQ, VM 1"""
    ReferencedBasicAnnotationBoxSequence: _SQ[_Nested]
    """Referenced Basic Annotation Box Sequence (2010,0520), SQ, VM 1"""
    ReferencedBeamNumber: _IS
    """Referenced Beam Number (300C,0006), IS, VM 1"""
    ReferencedBeamSequence: _SQ[_Nested]
    """Referenced Beam Sequence (300C,0004), SQ, VM 1"""
    ReferencedBlockNumber: _IS
    """Referenced Block Number (300C,00E0), IS, VM 1"""
    ReferencedBolusSequence: _SQ[_Nested]
    """Referenced Bolus Sequence (300C,00B0), SQ, VM 1"""
    ReferencedBrachyAccessoryDeviceNumber: _IS
    """Referenced Brachy Accessory Device Number (3008,0122), IS, VM 1"""
    ReferencedBrachyApplicationSetupNumber: _IS
    """Referenced Brachy Application Setup Number (300C,000C), IS, VM 1"""
    ReferencedBrachyApplicationSetupSequence: _SQ[_Nested]
    """Referenced Brachy Application Setup Sequence (300C,000A), SQ, VM 1"""
    ReferencedCalculatedDoseReferenceNumber: _IS
    """Referenced Calculated Dose Reference Number (3008,0092), IS, VM 1"""
    ReferencedCalculatedDoseReferenceSequence: _SQ[_Nested]
    """Referenced Calculated Dose Reference Sequence (3008,0090), SQ, VM 1"""
    ReferencedChannelNumber: _IS
    """Referenced Channel Number (0074,1406), IS, VM 1"""
    ReferencedChannelShieldNumber: _IS
    """Referenced Channel Shield Number (3008,0152), IS, VM 1"""
    ReferencedColorPaletteInstanceUID: _UI
    """Referenced Color Palette Instance UID (0028,0304), UI, VM 1"""
    ReferencedComparisonSOPInstanceSequence: _SQ[_Nested]
    """Referenced Comparison SOP Instance Sequence (0082,0005), SQ, VM 1"""
    ReferencedCompensatorNumber: _IS
    """Referenced Compensator Number (300C,00D0), IS, VM 1"""
    ReferencedConceptualVolumeUID: _UI
    """Referenced Conceptual Volume UID (3010,000B), UI, VM 1"""
    ReferencedContentItem: _UI
    """Referenced Content Item (0070,1904), UI, VM 1"""
    ReferencedContentItemIdentifier: _UL_1_n
    """Referenced Content Item Identifier (0040,DB73), UL, VM 1-n"""
    ReferencedControlPointIndex: _IS
    """Referenced Control Point Index (300C,00F0), IS, VM 1"""
    ReferencedControlPointSequence: _SQ[_Nested]
    """Referenced Control Point Sequence (300C,00F2), SQ, VM 1"""
    ReferencedCurveSequence: _SQ[_Nested]
    """Referenced Curve Sequence (0008,1145), SQ, VM 1, retired"""
    ReferencedDateTime: _DT_1_n
    """Referenced DateTime (0040,A13A), DT, VM 1-n"""
    ReferencedDefinedDeviceIndex: _US
    """Referenced Defined Device Index (300A,0602), US, VM 1"""
    ReferencedDefinedProtocolSequence: _SQ[_Nested]
    """Referenced Defined Protocol Sequence (0018,990C), SQ, VM 1"""
    ReferencedDeviceIndex: _US
    """Referenced Device Index (300A,0607), US, VM 1"""
    ReferencedDigitalSignatureSequence: _SQ[_Nested]
    """Referenced Digital Signature Sequence (0400,0402), SQ, VM 1"""
    ReferencedDirectSegmentInstanceSequence: _SQ[_Nested]
    """Referenced Direct Segment Instance Sequence (3010,004A), SQ, VM 1"""
    ReferencedDoseReferenceNumber: _IS
    """Referenced Dose Reference Number (300C,0051), IS, VM 1"""
    ReferencedDoseReferenceSequence: _SQ[_Nested]
    """Referenced Dose Reference Sequence (300C,0050), SQ, VM 1"""
    ReferencedDoseReferenceUID: _UI
    """Referenced Dose Reference UID (300A,0083), UI, VM 1"""
    ReferencedDoseSequence: _SQ[_Nested]
    """Referenced Dose Sequence (300C,0080), SQ, VM 1"""
    ReferencedDosimetricObjectiveUID: _UI
    """Referenced Dosimetric Objective UID (3010,006F), UI, VM 1"""
    ReferencedDosimetricObjectivesSequence: _SQ[_Nested]
    """Referenced Dosimetric Objectives Sequence (3010,0071), SQ, VM 1"""
    ReferencedExpectedInVivoMeasurementValueIndex: _US
    """Referenced Expected In-Vivo Measurement Value Index (300A,0773), US, VM 1"""
    ReferencedFiducialUID: _UI
    """Referenced Fiducial UID (0070,031B), UI, VM 1"""
    ReferencedFiducialsUID: _UI
    """Referenced Fiducials UID (3010,0031), UI, VM 1"""
    ReferencedFileID: _CS_1_n
    """Referenced File ID (0004,1500), CS, VM 1-8"""
    ReferencedFilmBoxSequence: _SQ[_Nested]
    """Referenced Film Box Sequence (2000,0500), SQ, VM 1"""
    ReferencedFilmSessionSequence: _SQ[_Nested]
    """Referenced Film Session Sequence (2010,0500), SQ, VM 1"""
    ReferencedFindingsGroupUIDTrial: _UI
    """Referenced Findings Group UID (Trial) (0040,A022), UI, VM 1, retired"""
    ReferencedFirstFrameSequence: _SQ[_Nested]
    """Referenced First Frame Sequence (0072,0427), SQ, VM 1"""
    ReferencedFractionGroupNumber: _IS
    """Referenced Fraction Group Number (300C,0022), IS, VM 1"""
    ReferencedFractionGroupSequence: _SQ[_Nested]
    """Referenced Fraction Group Sequence (300C,0020), SQ, VM 1"""
    ReferencedFractionNumber: _IS
    """Referenced Fraction Number (3008,0223), IS, VM 1"""
    ReferencedFrameNumber: _IS_1_n
    """Referenced Frame Number (0008,1160), IS, VM 1-n"""
    ReferencedFrameNumbers: _US_1_n
    """Referenced Frame Numbers (0040,A136), US, VM 1-n, retired"""
    ReferencedFrameOfReferenceSequence: _SQ[_Nested]
    """Referenced Frame of Reference Sequence (3006,0010), SQ, VM 1"""
    ReferencedFrameOfReferenceUID: _UI
    """Referenced Frame of Reference UID (3006,0024), UI, VM 1"""
    ReferencedGeneralPurposeScheduledProcedureStepSequence: _SQ[_Nested]
    """Referenced General Purpose Scheduled Procedure Step Sequence (0040,4016), SQ, VM 1, retired"""
    ReferencedGeneralPurposeScheduledProcedureStepTransactionUID: _UI
    """Referenced General Purpose Scheduled Procedure Step Transaction UID (0040,4023), UI, VM 1, retired"""
    ReferencedHPGLDocumentID: _US
    """Referenced HPGL Document ID (0068,6440), US, VM 1"""
    ReferencedImageBoxSequence: _SQ[_Nested]
    """Referenced Image Box Sequence (2010,0510), SQ, VM 1"""
    ReferencedImageBoxSequenceRetired: _SQ[_Nested]
    """Referenced Image Box Sequence (Retired) (2040,0500), SQ, VM 1, retired"""
    ReferencedImageEvidenceSequence: _SQ[_Nested]
    """Referenced Image Evidence Sequence (0008,9092), SQ, VM 1"""
    ReferencedImageNavigationSequence: _SQ[_Nested]
    """Referenced Image Navigation Sequence (0048,0200), SQ, VM 1, retired"""
    ReferencedImageOverlayBoxSequence: _SQ[_Nested]
    """Referenced Image Overlay Box Sequence (2020,0130), SQ, VM 1, retired"""
    ReferencedImageRealWorldValueMappingSequence: _SQ[_Nested]
    """Referenced Image Real World Value Mapping Sequence (0040,9094), SQ, VM 1"""
    ReferencedImageSequence: _SQ[_Nested]
    """Referenced Image Sequence (0008,1140), SQ, VM 1"""
    ReferencedImplantTemplateGroupMemberID: _US
    """Referenced Implant Template Group Member ID (0078,00B6), US, VM 1"""
    ReferencedInstanceSequence: _SQ[_Nested]
    """Referenced Instance Sequence (0008,114A), SQ, VM 1"""
    ReferencedInstancesBySOPClassSequence: _SQ[_Nested]
    """Referenced Instances by SOP Class Sequence (0008,1112), SQ, VM 1"""
    ReferencedInterpretationSequence: _SQ[_Nested]
    """Referenced Interpretation Sequence (4008,0050), SQ, VM 1, retired"""
    ReferencedLateralSpreadingDeviceNumber: _IS
    """Referenced Lateral Spreading Device Number (300C,0102), IS, VM 1"""
    ReferencedMeasuredDoseReferenceNumber: _IS
    """Referenced Measured Dose Reference Number (3008,0082), IS, VM 1"""
    ReferencedMeasuredDoseReferenceSequence: _SQ[_Nested]
    """Referenced Measured Dose Reference Sequence (3008,0080), SQ, VM 1"""
    ReferencedNonImageCompositeSOPInstanceSequence: _SQ[_Nested]
    """Referenced Non-Image Composite SOP Instance Sequence (0040,0220), SQ, VM 1"""
    ReferencedObjectObservationClassTrial: _CS
    """Referenced Object Observation Class (Trial) (0040,A174), CS, VM 1, retired"""
    ReferencedObservationClassTrial: _CS
    """Referenced Observation Class (Trial) (0040,A173), CS, VM 1, retired"""
    ReferencedObservationUIDTrial: _UI
    """Referenced Observation UID (Trial) (0040,A172), UI, VM 1, retired"""
    ReferencedOphthalmicAxialLengthMeasurementQCImageSequence: _SQ[_Nested]
    """Referenced Ophthalmic Axial Length Measurement QC Image Sequence (0022,1330), SQ, VM 1"""
    ReferencedOphthalmicAxialMeasurementsSequence: _SQ[_Nested]
    """Referenced Ophthalmic Axial Measurements Sequence (0022,1100), SQ, VM 1"""
    ReferencedOpticalPathIdentifier: _SH_1_n
    """Referenced Optical Path Identifier (006A,000E), SH, VM 1-n"""
    ReferencedOtherPlaneSequence: _SQ[_Nested]
    """Referenced Other Plane Sequence (0008,9410), SQ, VM 1"""
    ReferencedOverlayPlaneGroups: _US_1_n
    """Referenced Overlay Plane Groups (2040,0011), US, VM 1-99, retired"""
    ReferencedOverlayPlaneSequence: _SQ[_Nested]
    """Referenced Overlay Plane Sequence (2040,0010), SQ, VM 1, retired"""
    ReferencedOverlaySequence: _SQ[_Nested]
    """Referenced Overlay Sequence (0008,1130), SQ, VM 1, retired"""
    ReferencedPTOSequence: _SQ[_Nested]
    """Referenced PTO Sequence (4010,1076), SQ, VM 1"""
    ReferencedParentRTPrescriptionIndex: _US
    """Referenced Parent RT Prescription Index (3010,0042), US, VM 1"""
    ReferencedPathIndex: _US_1_n
    """Referenced Path Index (0018,9378), US, VM 1-n"""
    ReferencedPatientAliasSequence: _SQ[_Nested]
    """Referenced Patient Alias Sequence (0038,0004), SQ, VM 1, retired"""
    ReferencedPatientPhotoSequence: _SQ[_Nested]
    """Referenced Patient Photo Sequence (0010,1100), SQ, VM 1"""
    ReferencedPatientSequence: _SQ[_Nested]
    """Referenced Patient Sequence (0008,1120), SQ, VM 1"""
    ReferencedPatientSetupNumber: _IS
    """Referenced Patient Setup Number (300C,006A), IS, VM 1"""
    ReferencedPatientSetupPhotoSequence: _SQ[_Nested]
    """Referenced Patient Setup Photo Sequence (300A,078C), SQ, VM 1"""
    ReferencedPatientSetupProcedureIndex: _US
    """Referenced Patient Setup Procedure Index (300A,0796), US, VM 1"""
    ReferencedPerformedProcedureStepSequence: _SQ[_Nested]
    """Referenced Performed Procedure Step Sequence (0008,1111), SQ, VM 1"""
    ReferencedPerformedProtocolSequence: _SQ[_Nested]
    """Referenced Performed Protocol Sequence (0018,990D), SQ, VM 1"""
    ReferencedPlanOverviewIndex: _US
    """Referenced Plan Overview Index (300C,0118), US, VM 1"""
    ReferencedPositionReferenceInstanceSequence: _SQ[_Nested]
    """Referenced Position Reference Instance Sequence (3002,0132), SQ, VM 1"""
    ReferencedPresentationLUTSequence: _SQ[_Nested]
    """Referenced Presentation LUT Sequence (2050,0500), SQ, VM 1"""
    ReferencedPresentationStateSequence: _SQ[_Nested]
    """Referenced Presentation State Sequence (0008,9237), SQ, VM 1"""
    ReferencedPrintJobSequence: _SQ[_Nested]
    """Referenced Print Job Sequence (2120,0070), SQ, VM 1, retired"""
    ReferencedPrintJobSequencePullStoredPrint: _SQ[_Nested]
    """Referenced Print Job Sequence (Pull Stored Print) (2100,0500), SQ, VM 1, retired"""
    ReferencedProcedureStepSequence: _SQ[_Nested]
    """Referenced Procedure Step Sequence (0040,0330), SQ, VM 1, retired"""
    ReferencedROINumber: _IS
    """Referenced ROI Number (3006,0084), IS, VM 1"""
    ReferencedRTAccessoryHolderDeviceIndex: _US
    """Referenced RT Accessory Holder Device Index (300A,060E), US, VM 1"""
    ReferencedRTInstanceSequence: _SQ[_Nested]
    """Referenced RT Instance Sequence (300A,0631), SQ, VM 1"""
    ReferencedRTPatientSetupSequence: _SQ[_Nested]
    """Referenced RT Patient Setup Sequence (300A,0632), SQ, VM 1, retired"""
    ReferencedRTPhysicianIntentIndex: _US
    """Referenced RT Physician Intent Index (3010,005E), US, VM 1"""
    ReferencedRTPhysicianIntentSequence: _SQ[_Nested]
    """Referenced RT Physician Intent Sequence (300A,063B), SQ, VM 1"""
    ReferencedRTPlanSequence: _SQ[_Nested]
    """Referenced RT Plan Sequence (300C,0002), SQ, VM 1"""
    ReferencedRTPrescriptionIndex: _US
    """Referenced RT Prescription Index (3010,0041), US, VM 1"""
    ReferencedRTPrescriptionSequence: _SQ[_Nested]
    """Referenced RT Prescription Sequence (300A,068A), SQ, VM 1"""
    ReferencedRTRadiationRecordSequence: _SQ[_Nested]
    """Referenced RT Radiation Record Sequence (300A,0703), SQ, VM 1"""
    ReferencedRTRadiationSequence: _SQ[_Nested]
    """Referenced RT Radiation Sequence (300A,0630), SQ, VM 1"""
    ReferencedRTRadiationSetSequence: _SQ[_Nested]
    """Referenced RT Radiation Set Sequence (300A,0702), SQ, VM 1"""
    ReferencedRTTreatmentPhaseIndex: _US
    """Referenced RT Treatment Phase Index (3010,0040), US, VM 1"""
    ReferencedRTTreatmentPhaseSequence: _SQ[_Nested]
    """Referenced RT Treatment Phase Sequence (3010,0049), SQ, VM 1"""
    ReferencedRTTreatmentPreparationSequence: _SQ[_Nested]
    """Referenced RT Treatment Preparation Sequence (300A,078B), SQ, VM 1"""
    ReferencedRadiationDoseIdentificationIndex: _US
    """Referenced Radiation Dose Identification Index (300A,060C), US, VM 1"""
    ReferencedRadiationGenerationModeIndex: _US
    """Referenced Radiation Generation Mode Index (300A,0605), US, VM 1"""
    ReferencedRadiationRTControlPointIndex: _US
    """Referenced Radiation RT Control Point Index (300A,073B), US, VM 1"""
    ReferencedRangeModulatorNumber: _IS
    """Referenced Range Modulator Number (300C,0104), IS, VM 1"""
    ReferencedRangeShifterNumber: _IS
    """Referenced Range Shifter Number (300C,0100), IS, VM 1"""
    ReferencedRawDataSequence: _SQ[_Nested]
    """Referenced Raw Data Sequence (0008,9121), SQ, VM 1"""
    ReferencedRealWorldValueMappingInstanceSequence: _SQ[_Nested]
    """Referenced Real World Value Mapping Instance Sequence (0008,114B), SQ, VM 1"""
    ReferencedReferenceImageNumber: _IS
    """Referenced Reference Image Number (300C,0007), IS, VM 1"""
    ReferencedReferenceImageSequence: _SQ[_Nested]
    """Referenced Reference Image Sequence (300C,0042), SQ, VM 1"""
    ReferencedRefractiveMeasurementsSequence: _SQ[_Nested]
    """Referenced Refractive Measurements Sequence (0046,0145), SQ, VM 1"""
    ReferencedRelatedGeneralSOPClassUIDInFile: _UI_1_n
    """Referenced Related General SOP Class UID in File (0004,151A), UI, VM 1-n"""
    ReferencedRequestSequence: _SQ[_Nested]
    """Referenced Request Sequence (0040,A370), SQ, VM 1"""
    ReferencedResultsSequence: _SQ[_Nested]
    """Referenced Results Sequence (0008,1100), SQ, VM 1, retired"""
    ReferencedSOPClassUID: _UI
    """Referenced SOP Class UID (0008,1150), UI, VM 1"""
    ReferencedSOPClassUIDInFile: _UI
    """Referenced SOP Class UID in File (0004,1510), UI, VM 1"""
    ReferencedSOPInstanceMACSequence: _SQ[_Nested]
    """Referenced SOP Instance MAC Sequence (0400,0403), SQ, VM 1"""
    ReferencedSOPInstanceUID: _UI
    """Referenced SOP Instance UID (0008,1155), UI, VM 1"""
    ReferencedSOPInstanceUIDInFile: _UI
    """Referenced SOP Instance UID in File (0004,1511), UI, VM 1"""
    ReferencedSOPSequence: _SQ[_Nested]
    """Referenced SOP Sequence (0008,1199), SQ, VM 1"""
    ReferencedSamplePositions: _UL_1_n
    """Referenced Sample Positions (0040,A132), UL, VM 1-n"""
    ReferencedSegmentNumber: _US_1_n
    """Referenced Segment Number (0062,000B), US, VM 1-n"""
    ReferencedSegmentReferenceIndex: _US
    """Referenced Segment Reference Index (3010,0020), US, VM 1"""
    ReferencedSeriesSequence: _SQ[_Nested]
    """Referenced Series Sequence (0008,1115), SQ, VM 1"""
    ReferencedSetupImageSequence: _SQ[_Nested]
    """Referenced Setup Image Sequence (300A,0401), SQ, VM 1"""
    ReferencedSourceApplicatorNumber: _IS
    """Referenced Source Applicator Number (3008,0142), IS, VM 1"""
    ReferencedSourceNumber: _IS
    """Referenced Source Number (300C,000E), IS, VM 1"""
    ReferencedSpatialRegistrationSequence: _SQ[_Nested]
    """Referenced Spatial Registration Sequence (0070,0404), SQ, VM 1"""
    ReferencedStartControlPointIndex: _IS
    """Referenced Start Control Point Index (300C,00F4), IS, VM 1"""
    ReferencedStereometricInstanceSequence: _SQ[_Nested]
    """Referenced Stereometric Instance Sequence (0008,1134), SQ, VM 1"""
    ReferencedStopControlPointIndex: _IS
    """Referenced Stop Control Point Index (300C,00F6), IS, VM 1"""
    ReferencedStorageMediaSequence: _SQ[_Nested]
    """Referenced Storage Media Sequence (2200,000D), SQ, VM 1"""
    ReferencedStoredPrintSequence: _SQ[_Nested]
    """Referenced Stored Print Sequence (2000,0510), SQ, VM 1, retired"""
    ReferencedStructureSetSequence: _SQ[_Nested]
    """Referenced Structure Set Sequence (300C,0060), SQ, VM 1"""
    ReferencedStructuredContextSequence: _SQ[_Nested]
    """Referenced Structured Context Sequence (0070,1903), SQ, VM 1"""
    ReferencedStudySequence: _SQ[_Nested]
    """Referenced Study Sequence (0008,1110), SQ, VM 1"""
    ReferencedSurfaceDataSequence: _SQ[_Nested]
    """Referenced Surface Data Sequence (0080,0013), SQ, VM 1"""
    ReferencedSurfaceMeshIdentificationSequence: _SQ[_Nested]
    """Referenced Surface Mesh Identification Sequence (0022,1620), SQ, VM 1"""
    ReferencedSurfaceNumber: _UL
    """Referenced Surface Number (0066,002C), UL, VM 1"""
    ReferencedSurfaceSequence: _SQ[_Nested]
    """Referenced Surface Sequence (0066,002B), SQ, VM 1"""
    ReferencedTDRInstanceSequence: _SQ[_Nested]
    """Referenced TDR Instance Sequence (4010,1077), SQ, VM 1"""
    ReferencedTargetLuminanceCharacteristicsID: _US
    """Referenced Target Luminance Characteristics ID (0028,700E), US, VM 1"""
    ReferencedTextureSequence: _SQ[_Nested]
    """Referenced Texture Sequence (0080,0012), SQ, VM 1"""
    ReferencedTimeOffsets: _DS_1_n
    """Referenced Time Offsets (0040,A138), DS, VM 1-n"""
    ReferencedToleranceTableNumber: _IS
    """Referenced Tolerance Table Number (300C,00A0), IS, VM 1"""
    ReferencedTransferSyntaxUIDInFile: _UI
    """Referenced Transfer Syntax UID in File (0004,1512), UI, VM 1"""
    ReferencedTreatmentPositionGroupUID: _UI
    """Referenced Treatment Position Group UID (300A,0785), UI, VM 1"""
    ReferencedTreatmentPositionIndex: _US
    """Referenced Treatment Position Index (300A,060B), US, VM 1"""
    ReferencedTreatmentRecordSequence: _SQ[_Nested]
    """Referenced Treatment Record Sequence (3008,0030), SQ, VM 1"""
    ReferencedVOILUTBoxSequence: _SQ[_Nested]
    """Referenced VOI LUT Box Sequence (2020,0140), SQ, VM 1, retired"""
    ReferencedVerificationImageSequence: _SQ[_Nested]
    """Referenced Verification Image Sequence (300C,0040), SQ, VM 1"""
    ReferencedVisitSequence: _SQ[_Nested]
    """Referenced Visit Sequence (0008,1125), SQ, VM 1"""
    ReferencedWaveformChannels: _US_n
    """Referenced Waveform Channels (0040,A0B0), US, VM 2-2n"""
    ReferencedWaveformSequence: _SQ[_Nested]
    """Referenced Waveform Sequence (0008,113A), SQ, VM 1"""
    ReferencedWedgeNumber: _IS
    """Referenced Wedge Number (300C,00C0), IS, VM 1"""
    ReferencedXRayDetectorIndex: _US_1_n
    """Referenced X-Ray Detector Index (0018,9376), US, VM 1-n"""
    ReferencedXRaySourceIndex: _US_1_n
    """Referenced X-Ray Source Index (0018,9377), US, VM 1-n"""
    ReferringPhysicianAddress: _ST
    """Referring Physician's Address (0008,0092), ST, VM 1"""
    ReferringPhysicianIdentificationSequence: _SQ[_Nested]
    """Referring Physician Identification Sequence (0008,0096), SQ, VM 1"""
    ReferringPhysicianName: _PN
    """Referring Physician's Name (0008,0090), PN, VM 1"""
    ReferringPhysicianTelephoneNumbers: _SH_1_n
    """Referring Physician's Telephone Numbers (0008,0094), SH, VM 1-n"""
    ReflectedAmbientLight: _US
    """Reflected Ambient Light (2010,0160), US, VM 1"""
    ReformattingInterval: _FD
    """Reformatting Interval (0072,0514), FD, VM 1"""
    ReformattingOperationInitialViewDirection: _CS
    """Reformatting Operation Initial View Direction (0072,0516), CS, VM 1"""
    ReformattingOperationType: _CS
    """Reformatting Operation Type (0072,0510), CS, VM 1"""
    ReformattingThickness: _FD
    """Reformatting Thickness (0072,0512), FD, VM 1"""
    RefractiveErrorBeforeRefractiveSurgeryCodeSequence: _SQ[_Nested]
    """Refractive Error Before Refractive Surgery Code Sequence (0022,1103), SQ, VM 1"""
    RefractiveIndexApplied: _CS
    """Refractive Index Applied (0052,003A), CS, VM 1"""
    RefractiveIndexOfAqueousHumor: _FL
    """Refractive Index of Aqueous Humor (0046,0118), FL, VM 1"""
    RefractiveIndexOfCornea: _FL
    """Refractive Index of Cornea (0046,0117), FL, VM 1"""
    RefractiveParametersUsedOnPatientSequence: _SQ[_Nested]
    """Refractive Parameters Used on Patient Sequence (0024,0112), SQ, VM 1"""
    RefractivePower: _FL
    """Refractive Power (0046,0251), FL, VM 1"""
    RefractiveProcedureOccurred: _CS
    """Refractive Procedure Occurred (0022,1039), CS, VM 1"""
    RefractiveStateSequence: _SQ[_Nested]
    """Refractive State Sequence (0022,001B), SQ, VM 1"""
    RefractiveSurgeryTypeCodeSequence: _SQ[_Nested]
    """Refractive Surgery Type Code Sequence (0022,1040), SQ, VM 1"""
    RegionDataType: _US
    """Region Data Type (0018,6014), US, VM 1"""
    RegionFlags: _UL
    """Region Flags (0018,6016), UL, VM 1"""
    RegionLocationMaxX1: _UL
    """Region Location Max X1 (0018,601C), UL, VM 1"""
    RegionLocationMaxY1: _UL
    """Region Location Max Y1 (0018,601E), UL, VM 1"""
    RegionLocationMinX0: _UL
    """Region Location Min X0 (0018,6018), UL, VM 1"""
    RegionLocationMinY0: _UL
    """Region Location Min Y0 (0018,601A), UL, VM 1"""
    RegionOfResidence: _LO
    """Region of Residence (0010,2152), LO, VM 1"""
    RegionPixelShiftSequence: _SQ[_Nested]
    """Region Pixel Shift Sequence (0028,9502), SQ, VM 1"""
    RegionSpatialFormat: _US
    """Region Spatial Format (0018,6012), US, VM 1"""
    RegisteredLocalizerBottomRightHandCorner: _FL_n
    """Registered Localizer Bottom Right Hand Corner (0022,1468), FL, VM 2"""
    RegisteredLocalizerTopLeftHandCorner: _FL_n
    """Registered Localizer Top Left Hand Corner (0022,1467), FL, VM 2"""
    RegisteredLocalizerUnits: _CS
    """Registered Localizer Units (0022,1466), CS, VM 1"""
    RegistrationMethodCodeSequence: _SQ[_Nested]
    """Registration Method Code Sequence (0080,0003), SQ, VM 1"""
    RegistrationSequence: _SQ[_Nested]
    """Registration Sequence (0070,0308), SQ, VM 1"""
    RegistrationToLocalizerSequence: _SQ[_Nested]
    """Registration to Localizer Sequence (0022,1465), SQ, VM 1"""
    RegistrationTypeCodeSequence: _SQ[_Nested]
    """Registration Type Code Sequence (0070,030D), SQ, VM 1"""
    RelatedAssertionSequence: _SQ[_Nested]
    """Related Assertion Sequence (0044,0107), SQ, VM 1"""
    RelatedFrameOfReferenceUID: _UI
    """Related Frame of Reference UID (3006,00C2), UI, VM 1, retired"""
    RelatedGeneralSOPClassUID: _UI_1_n
    """Related General SOP Class UID (0008,001A), UI, VM 1-n"""
    RelatedProcedureStepSequence: _SQ[_Nested]
    """Related Procedure Step Sequence (0074,1220), SQ, VM 1, retired"""
    RelatedRTROIObservationsSequence: _SQ[_Nested]
    """Related RT ROI Observations Sequence (3006,00A0), SQ, VM 1"""
    RelatedRTTreatmentPhaseIndex: _US
    """Related RT Treatment Phase Index (3010,003F), US, VM 1"""
    RelatedReferenceRTImageSequence: _SQ[_Nested]
    """Related Reference RT Image Sequence (0074,1040), SQ, VM 1"""
    RelatedSegmentCharacteristicsSequence: _SQ[_Nested]
    """Related Segment Characteristics Sequence (3010,0028), SQ, VM 1"""
    RelatedSeriesSequence: _SQ[_Nested]
    """Related Series Sequence (0008,1250), SQ, VM 1"""
    RelationshipSequenceTrial: _SQ[_Nested]
    """Relationship Sequence (Trial) (0040,A731), SQ, VM 1, retired"""
    RelationshipType: _CS
    """Relationship Type (0040,A010), CS, VM 1"""
    RelationshipTypeCodeSequenceTrial: _SQ[_Nested]
    """Relationship Type Code Sequence (Trial) (0040,A732), SQ, VM 1, retired"""
    RelativeElevation: _FL
    """Relative Elevation (0046,0252), FL, VM 1"""
    RelativeImagePositionCodeSequence: _SQ[_Nested]
    """Relative Image Position Code Sequence (0022,001D), SQ, VM 1"""
    RelativeOpacity: _FL
    """Relative Opacity (0070,0403), FL, VM 1"""
    RelativeTime: _US_n
    """Relative Time (0072,0038), US, VM 2"""
    RelativeTimeUnits: _CS
    """Relative Time Units (0072,003A), CS, VM 1"""
    RelativeURIReferenceWithinEncapsulatedDocument: _UR
    """Relative URI Reference Within Encapsulated Document (0068,7005), UR, VM 1"""
    RelativeXRayExposure: _IS
    """Relative X-Ray Exposure (0018,1405), IS, VM 1"""
    RelevantInformationSequence: _SQ[_Nested]
    """Relevant Information Sequence (0040,4022), SQ, VM 1, retired"""
    RelevantOPTAttributesSequence: _SQ[_Nested]
    """Relevant OPT Attributes Sequence (0022,1472), SQ, VM 1"""
    RemovedFromOperationalUse: _CS
    """Removed from Operational Use (0008,0405), CS, VM 1"""
    RenderFieldOfView: _FD_n
    """Render Field of View (0070,1606), FD, VM 6"""
    RenderProjection: _CS
    """Render Projection (0070,1602), CS, VM 1"""
    RenderedImageReferenceSequence: _SQ[_Nested]
    """Rendered Image Reference Sequence (0070,1104), SQ, VM 1"""
    RenderingMethod: _CS
    """Rendering Method (0070,120D), CS, VM 1"""
    RepairID: _ST
    """Repair ID (0014,0105), ST, VM 1"""
    RepeatFractionCycleLength: _IS
    """Repeat Fraction Cycle Length (300A,007A), IS, VM 1"""
    RepeatInterval: _US
    """Repeat Interval (0028,0068), US, VM 1, retired"""
    RepetitionTime: _DS
    """Repetition Time (0018,0080), DS, VM 1"""
    ReplacedImplantAssemblyTemplateSequence: _SQ[_Nested]
    """Replaced Implant Assembly Template Sequence (0076,0008), SQ, VM 1"""
    ReplacedImplantTemplateGroupSequence: _SQ[_Nested]
    """Replaced Implant Template Group Sequence (0078,0026), SQ, VM 1"""
    ReplacedImplantTemplateSequence: _SQ[_Nested]
    """Replaced Implant Template Sequence (0068,6222), SQ, VM 1"""
    ReplacedProcedureStepSequence: _SQ[_Nested]
    """Replaced Procedure Step Sequence (0074,1224), SQ, VM 1"""
    ReportDetailSequenceTrial: _SQ[_Nested]
    """Report Detail Sequence (Trial) (0040,A380), SQ, VM 1, retired"""
    ReportNumber: _IS
    """Report Number (0020,00AA), IS, VM 1, retired"""
    ReportProductionStatusTrial: _CS
    """Report Production Status (Trial) (4008,00FF), CS, VM 1, retired"""
    ReportStatusCommentTrial: _ST
    """Report Status Comment (Trial) (0040,A33A), ST, VM 1, retired"""
    ReportStatusIDTrial: _CS_n
    """Report Status ID (Trial) (0040,A125), CS, VM 2, retired"""
    ReportedValuesOrigin: _CS
    """Reported Values Origin (3002,000A), CS, VM 1"""
    ReportingPriority: _SH
    """Reporting Priority (0040,1009), SH, VM 1"""
    RepositoryUniqueID: _UI
    """Repository Unique ID (0040,E030), UI, VM 1"""
    RepresentativeFrameNumber: _US
    """Representative Frame Number (0028,6010), US, VM 1"""
    ReprojectionMethod: _CS
    """Reprojection Method (0054,1004), CS, VM 1"""
    RequestAttributesSequence: _SQ[_Nested]
    """Request Attributes Sequence (0040,0275), SQ, VM 1"""
    RequestPriority: _CS
    """Request Priority (2200,0020), CS, VM 1"""
    RequestedContrastAgent: _LO
    """Requested Contrast Agent (0032,1070), LO, VM 1"""
    RequestedDecimateCropBehavior: _CS
    """Requested Decimate/Crop Behavior (2020,0040), CS, VM 1"""
    RequestedImageSize: _DS
    """Requested Image Size (2020,0030), DS, VM 1"""
    RequestedImageSizeFlag: _CS
    """Requested Image Size Flag (2020,00A0), CS, VM 1"""
    RequestedLateralityCodeSequence: _SQ[_Nested]
    """Requested Laterality Code Sequence (0032,1065), SQ, VM 1"""
    RequestedMediaApplicationProfile: _LO
    """Requested Media Application Profile (2200,000C), LO, VM 1"""
    RequestedProcedureCodeSequence: _SQ[_Nested]
    """Requested Procedure Code Sequence (0032,1064), SQ, VM 1"""
    RequestedProcedureComments: _LT
    """Requested Procedure Comments (0040,1400), LT, VM 1"""
    RequestedProcedureDescription: _LO
    """Requested Procedure Description (0032,1060), LO, VM 1"""
    RequestedProcedureDescriptionTrial: _LO
    """Requested Procedure Description (Trial) (0040,1060), LO, VM 1, retired"""
    RequestedProcedureID: _SH
    """Requested Procedure ID (0040,1001), SH, VM 1"""
    RequestedProcedureLocation: _LO
    """Requested Procedure Location (0040,1005), LO, VM 1"""
    RequestedProcedurePriority: _SH
    """Requested Procedure Priority (0040,1003), SH, VM 1"""
    RequestedResolutionID: _CS
    """Requested Resolution ID (2020,0050), CS, VM 1"""
    RequestedSOPClassUID: _UI
    """Requested SOP Class UID (0000,0003), UI, VM 1"""
    RequestedSOPInstanceUID: _UI
    """Requested SOP Instance UID (0000,1001), UI, VM 1"""
    RequestedSeriesDescription: _LO
    """Requested Series Description (0018,9937), LO, VM 1"""
    RequestedSeriesDescriptionCodeSequence: _SQ[_Nested]
    """Requested Series Description Code Sequence (0018,11C1), SQ, VM 1"""
    RequestedStatusInterval: _US
    """Requested Status Interval (0008,0414), US, VM 1"""
    RequestedSubsequentWorkitemCodeSequence: _SQ[_Nested]
    """Requested Subsequent Workitem Code Sequence (0040,4031), SQ, VM 1, retired"""
    RequestingAE: _AE
    """Requesting AE (0074,1236), AE, VM 1"""
    RequestingPhysician: _PN
    """Requesting Physician (0032,1032), PN, VM 1"""
    RequestingPhysicianIdentificationSequence: _SQ[_Nested]
    """Requesting Physician Identification Sequence (0032,1031), SQ, VM 1"""
    RequestingService: _LO
    """Requesting Service (0032,1033), LO, VM 1"""
    RequestingServiceCodeSequence: _SQ[_Nested]
    """Requesting Service Code Sequence (0032,1034), SQ, VM 1"""
    RescaleIntercept: _DS
    """Rescale Intercept (0028,1052), DS, VM 1"""
    RescaleSlope: _DS
    """Rescale Slope (0028,1053), DS, VM 1"""
    RescaleType: _LO
    """Rescale Type (0028,1054), LO, VM 1"""
    ResidualSyringeCounts: _IS
    """Residual Syringe Counts (0054,0017), IS, VM 1"""
    ResonantNucleus: _CS_1_n
    """Resonant Nucleus (0018,9100), CS, VM 1-2"""
    ResourceDescription: _LO
    """Resource Description (0038,0102), LO, VM 1"""
    RespiratoryCyclePosition: _CS
    """Respiratory Cycle Position (0018,9214), CS, VM 1"""
    RespiratoryIntervalTime: _FD
    """Respiratory Interval Time (0020,9254), FD, VM 1"""
    RespiratoryMotionCompensationTechnique: _CS
    """Respiratory Motion Compensation Technique (0018,9170), CS, VM 1"""
    RespiratoryMotionCompensationTechniqueDescription: _ST
    """Respiratory Motion Compensation Technique Description (0018,9185), ST, VM 1"""
    RespiratorySignalSource: _CS
    """Respiratory Signal Source (0018,9171), CS, VM 1"""
    RespiratorySignalSourceID: _SH
    """Respiratory Signal Source ID (0018,9186), SH, VM 1"""
    RespiratorySynchronizationSequence: _SQ[_Nested]
    """Respiratory Synchronization Sequence (0020,9253), SQ, VM 1"""
    RespiratoryTriggerDelayThreshold: _FD
    """Respiratory Trigger Delay Threshold (0020,9256), FD, VM 1"""
    RespiratoryTriggerType: _CS
    """Respiratory Trigger Type (0020,9250), CS, VM 1"""
    ResponseSequenceNumber: _US
    """Response Sequence Number (0000,0860), US, VM 1, retired"""
    ResponsibleGroupCodeSequence: _SQ[_Nested]
    """Responsible Group Code Sequence (0008,0220), SQ, VM 1"""
    ResponsibleOrganization: _LO
    """Responsible Organization (0010,2299), LO, VM 1"""
    ResponsiblePerson: _PN
    """Responsible Person (0010,2297), PN, VM 1"""
    ResponsiblePersonRole: _CS
    """Responsible Person Role (0010,2298), CS, VM 1"""
    ResultingGeneralPurposePerformedProcedureStepsSequence: _SQ[_Nested]
    """Resulting General Purpose Performed Procedure Steps Sequence (0040,4015), SQ, VM 1, retired"""
    ResultsComments: _ST
    """Results Comments (4008,4000), ST, VM 1, retired"""
    ResultsDistributionListSequence: _SQ[_Nested]
    """Results Distribution List Sequence (4008,0118), SQ, VM 1, retired"""
    ResultsID: _SH
    """Results ID (4008,0040), SH, VM 1, retired"""
    ResultsIDIssuer: _LO
    """Results ID Issuer (4008,0042), LO, VM 1, retired"""
    ResultsNormalsSequence: _SQ[_Nested]
    """Results Normals Sequence (0024,0064), SQ, VM 1"""
    RetainInstances: _CS
    """Retain Instances (0008,0415), CS, VM 1"""
    RetestSensitivityValue: _FL
    """Retest Sensitivity Value (0024,0096), FL, VM 1"""
    RetestStimulusSeen: _CS
    """Retest Stimulus Seen (0024,0095), CS, VM 1"""
    RetinalThicknessDefinitionCodeSequence: _SQ[_Nested]
    """Retinal Thickness Definition Code Sequence (0022,1445), SQ, VM 1"""
    RetrieveAETitle: _AE_1_n
    """Retrieve AE Title (0008,0054), AE, VM 1-n"""
    RetrieveLocationUID: _UI
    """Retrieve Location UID (0040,E011), UI, VM 1"""
    RetrieveURI: _UR
    """Retrieve URI (0040,E010), UR, VM 1"""
    RetrieveURL: _UR
    """Retrieve URL (0008,1190), UR, VM 1"""
    ReviewDate: _DA
    """Review Date (300E,0004), DA, VM 1"""
    ReviewTime: _TM
    """Review Time (300E,0005), TM, VM 1"""
    ReviewerName: _PN
    """Reviewer Name (300E,0008), PN, VM 1"""
    RevolutionTime: _FD
    """Revolution Time (0018,9305), FD, VM 1"""
    RightImageSequence: _SQ[_Nested]
    """Right Image Sequence (0022,0022), SQ, VM 1"""
    RightLensSequence: _SQ[_Nested]
    """Right Lens Sequence (0046,0014), SQ, VM 1"""
    RoboticBaseLocationIndicator: _CS
    """Robotic Base Location Indicator (3010,0090), CS, VM 1, retired"""
    RoboticNodeIdentifier: _UL
    """Robotic Node Identifier (3010,0092), UL, VM 1"""
    RoboticPathControlPointSequence: _SQ[_Nested]
    """Robotic Path Control Point Sequence (3010,0097), SQ, VM 1"""
    RoboticPathNodeSetCodeSequence: _SQ[_Nested]
    """Robotic Path Node Set Code Sequence (3010,0091), SQ, VM 1"""
    RotationAngle: _FD
    """Rotation Angle (0070,0230), FD, VM 1"""
    RotationDirection: _CS
    """Rotation Direction (0018,1140), CS, VM 1"""
    RotationInformationSequence: _SQ[_Nested]
    """Rotation Information Sequence (0054,0052), SQ, VM 1"""
    RotationOfScannedFilm: _DS
    """Rotation of Scanned Film (0018,2030), DS, VM 1"""
    RotationOffset: _DS_1_n
    """Rotation Offset (0018,1146), DS, VM 1-n, retired"""
    RotationPoint: _FL_n
    """Rotation Point (0070,0273), FL, VM 2"""
    RotationVector: _US_1_n
    """Rotation Vector (0054,0050), US, VM 1-n"""
    RouteID: _SH
    """Route ID (4010,1054), SH, VM 1"""
    RouteIDAssigningAuthority: _SH
    """Route ID Assigning Authority (4010,1055), SH, VM 1"""
    RouteOfAdmissions: _LO
    """Route of Admissions (0038,0016), LO, VM 1"""
    RouteSegmentEndLocationID: _SH
    """Route Segment End Location ID (4010,101F), SH, VM 1"""
    RouteSegmentEndTime: _DT
    """Route Segment End Time (4010,1026), DT, VM 1"""
    RouteSegmentID: _SH
    """Route Segment ID (4010,1007), SH, VM 1"""
    RouteSegmentLocationIDType: _CS
    """Route Segment Location ID Type (4010,1020), CS, VM 1"""
    RouteSegmentSequence: _SQ[_Nested]
    """Route Segment Sequence (4010,100A), SQ, VM 1"""
    RouteSegmentStartLocationID: _SH
    """Route Segment Start Location ID (4010,101E), SH, VM 1"""
    RouteSegmentStartTime: _DT
    """Route Segment Start Time (4010,1025), DT, VM 1"""
    RowOverlap: _US
    """Row Overlap (0028,0093), US, VM 1, retired"""
    RowPositionInTotalImagePixelMatrix: _SL
    """Row Position In Total Image Pixel Matrix (0048,021F), SL, VM 1"""
    Rows: _US
    """Rows (0028,0010), US, VM 1"""
    SAR: _DS
    """SAR (0018,1316), DS, VM 1"""
    SCPStatus: _CS
    """SCP Status (0074,1242), CS, VM 1"""
    SNRThreshold: _FD
    """SNR Threshold (4010,1073), FD, VM 1"""
    SOPAuthorizationComment: _LT
    """SOP Authorization Comment (0100,0424), LT, VM 1"""
    SOPAuthorizationDateTime: _DT
    """SOP Authorization DateTime (0100,0420), DT, VM 1"""
    SOPClassUID: _UI
    """SOP Class UID (0008,0016), UI, VM 1"""
    SOPClassesInStudy: _UI_1_n
    """SOP Classes in Study (0008,0062), UI, VM 1-n"""
    SOPClassesSupported: _UI_1_n
    """SOP Classes Supported (0008,115A), UI, VM 1-n"""
    SOPInstanceStatus: _CS
    """SOP Instance Status (0100,0410), CS, VM 1"""
    SOPInstanceUID: _UI
    """SOP Instance UID (0008,0018), UI, VM 1"""
    SOPInstanceUIDOfConcatenationSource: _UI
    """SOP Instance UID of Concatenation Source (0020,0242), UI, VM 1"""
    STOWRSStorageSequence: _SQ[_Nested]
    """STOW-RS Storage Sequence (0040,4072), SQ, VM 1"""
    SUVType: _CS
    """SUV Type (0054,1006), CS, VM 1"""
    SafePositionExitDate: _DA
    """Safe Position Exit Date (3008,0162), DA, VM 1"""
    SafePositionExitTime: _TM
    """Safe Position Exit Time (3008,0164), TM, VM 1"""
    SafePositionReturnDate: _DA
    """Safe Position Return Date (3008,0166), DA, VM 1"""
    SafePositionReturnTime: _TM
    """Safe Position Return Time (3008,0168), TM, VM 1"""
    SamplesPerPixel: _US
    """Samples per Pixel (0028,0002), US, VM 1"""
    SamplesPerPixelUsed: _US
    """Samples per Pixel Used (0028,0003), US, VM 1"""
    SamplingFrequency: _DS
    """Sampling Frequency (003A,001A), DS, VM 1"""
    SamplingStepSize: _FD
    """Sampling Step Size (0070,1607), FD, VM 1"""
    Saturation: _US
    """Saturation (0016,0049), US, VM 1"""
    SaturationRecovery: _CS
    """Saturation Recovery (0018,9024), CS, VM 1"""
    ScanArc: _DS
    """Scan Arc (0018,1143), DS, VM 1"""
    ScanArcType: _CS
    """Scan Arc Type (3002,012E), CS, VM 1"""
    ScanLength: _IS
    """Scan Length (0018,1302), IS, VM 1"""
    ScanMode: _CS
    """Scan Mode (300A,0308), CS, VM 1"""
    ScanOptions: _CS_1_n
    """Scan Options (0018,0022), CS, VM 1-n"""
    ScanPatternTypeCodeSequence: _SQ[_Nested]
    """Scan Pattern Type Code Sequence (0022,1618), SQ, VM 1"""
    ScanProcedure: _ST
    """Scan Procedure (0014,409B), ST, VM 1"""
    ScanProgressionDirection: _CS
    """Scan Progression Direction (0054,0501), CS, VM 1"""
    ScanSpotMetersetWeights: _FL_1_n
    """Scan Spot Meterset Weights (300A,0396), FL, VM 1-n"""
    ScanSpotMetersetsDelivered: _FL_1_n
    """Scan Spot Metersets Delivered (3008,0047), FL, VM 1-n"""
    ScanSpotPositionMap: _FL_1_n
    """Scan Spot Position Map (300A,0394), FL, VM 1-n"""
    ScanSpotPrescribedIndices: _IS_1_n
    """Scan Spot Prescribed Indices (300A,0391), IS, VM 1-n"""
    ScanSpotReordered: _CS
    """Scan Spot Reordered (300A,0393), CS, VM 1"""
    ScanSpotReorderingAllowed: _CS
    """Scan Spot Reordering Allowed (300A,0395), CS, VM 1"""
    ScanSpotSizesDelivered: _FL_n
    """Scan Spot Sizes Delivered (300A,0399), FL, VM 2-2n"""
    ScanSpotTimeOffset: _FL_1_n
    """Scan Spot Time Offset (300A,038F), FL, VM 1-n"""
    ScanSpotTuneID: _SH
    """Scan Spot Tune ID (300A,0390), SH, VM 1"""
    ScanStartPositionSequence: _SQ[_Nested]
    """Scan Start Position Sequence (3002,012B), SQ, VM 1"""
    ScanStopPositionSequence: _SQ[_Nested]
    """Scan Stop Position Sequence (3002,012C), SQ, VM 1"""
    ScanType: _CS
    """Scan Type (4010,1048), CS, VM 1"""
    ScanVelocity: _DS
    """Scan Velocity (0018,1300), DS, VM 1"""
    ScannerSettingsSequence: _SQ[_Nested]
    """Scanner Settings Sequence (0014,409A), SQ, VM 1"""
    ScanningSequence: _CS_1_n
    """Scanning Sequence (0018,0020), CS, VM 1-n"""
    ScanningSpotSize: _FL_n
    """Scanning Spot Size (300A,0398), FL, VM 2"""
    ScatterCorrected: _CS
    """Scatter Corrected (0018,9760), CS, VM 1"""
    ScatterCorrectionMethod: _LO
    """Scatter Correction Method (0054,1105), LO, VM 1"""
    ScatterFractionFactor: _DS
    """Scatter Fraction Factor (0054,1323), DS, VM 1"""
    SceneCaptureType: _US
    """Scene Capture Type (0016,0046), US, VM 1"""
    SceneType: _US
    """Scene Type (0016,003B), US, VM 1"""
    ScheduledAdmissionDate: _DA
    """Scheduled Admission Date (0038,001A), DA, VM 1, retired"""
    ScheduledAdmissionTime: _TM
    """Scheduled Admission Time (0038,001B), TM, VM 1, retired"""
    ScheduledDischargeDate: _DA
    """Scheduled Discharge Date (0038,001C), DA, VM 1, retired"""
    ScheduledDischargeTime: _TM
    """Scheduled Discharge Time (0038,001D), TM, VM 1, retired"""
    ScheduledHumanPerformersSequence: _SQ[_Nested]
    """Scheduled Human Performers Sequence (0040,4034), SQ, VM 1"""
    ScheduledPatientInstitutionResidence: _LO
    """Scheduled Patient Institution Residence (0038,001E), LO, VM 1, retired"""
    ScheduledPerformingPhysicianIdentificationSequence: _SQ[_Nested]
    """Scheduled Performing Physician Identification Sequence (0040,000B), SQ, VM 1"""
    ScheduledPerformingPhysicianName: _PN
    """Scheduled Performing Physician's Name (0040,0006), PN, VM 1"""
    ScheduledProcedureStepDescription: _LO
    """Scheduled Procedure Step Description (0040,0007), LO, VM 1"""
    ScheduledProcedureStepEndDate: _DA
    """Scheduled Procedure Step End Date (0040,0004), DA, VM 1"""
    ScheduledProcedureStepEndTime: _TM
    """Scheduled Procedure Step End Time (0040,0005), TM, VM 1"""
    ScheduledProcedureStepExpirationDateTime: _DT
    """Scheduled Procedure Step Expiration DateTime (0040,4008), DT, VM 1"""
    ScheduledProcedureStepID: _SH
    """Scheduled Procedure Step ID (0040,0009), SH, VM 1"""
    ScheduledProcedureStepLocation: _SH
    """Scheduled Procedure Step Location (0040,0011), SH, VM 1"""
    ScheduledProcedureStepModificationDateTime: _DT
    """Scheduled Procedure Step Modification DateTime (0040,4010), DT, VM 1"""
    ScheduledProcedureStepPriority: _CS
    """Scheduled Procedure Step Priority (0074,1200), CS, VM 1"""
    ScheduledProcedureStepSequence: _SQ[_Nested]
    """Scheduled Procedure Step Sequence (0040,0100), SQ, VM 1"""
    ScheduledProcedureStepStartDate: _DA
    """Scheduled Procedure Step Start Date (0040,0002), DA, VM 1"""
    ScheduledProcedureStepStartDateTime: _DT
    """Scheduled Procedure Step Start DateTime (0040,4005), DT, VM 1"""
    ScheduledProcedureStepStartTime: _TM
    """Scheduled Procedure Step Start Time (0040,0003), TM, VM 1"""
    ScheduledProcedureStepStatus: _CS
    """Scheduled Procedure Step Status (0040,0020), CS, VM 1"""
    ScheduledProcessingApplicationsCodeSequence: _SQ[_Nested]
    """Scheduled Processing Applications Code Sequence (0040,4004), SQ, VM 1, retired"""
    ScheduledProcessingParametersSequence: _SQ[_Nested]
    """Scheduled Processing Parameters Sequence (0074,1210), SQ, VM 1"""
    ScheduledProtocolCodeSequence: _SQ[_Nested]
    """Scheduled Protocol Code Sequence (0040,0008), SQ, VM 1"""
    ScheduledSpecimenSequence: _SQ[_Nested]
    """Scheduled Specimen Sequence (0040,0500), SQ, VM 1"""
    ScheduledStationAETitle: _AE_1_n
    """Scheduled Station AE Title (0040,0001), AE, VM 1-n"""
    ScheduledStationClassCodeSequence: _SQ[_Nested]
    """Scheduled Station Class Code Sequence (0040,4026), SQ, VM 1"""
    ScheduledStationGeographicLocationCodeSequence: _SQ[_Nested]
    """Scheduled Station Geographic Location Code Sequence (0040,4027), SQ, VM 1"""
    ScheduledStationName: _SH_1_n
    """Scheduled Station Name (0040,0010), SH, VM 1-n"""
    ScheduledStationNameCodeSequence: _SQ[_Nested]
    """Scheduled Station Name Code Sequence (0040,4025), SQ, VM 1"""
    ScheduledStepAttributesSequence: _SQ[_Nested]
    """Scheduled Step Attributes Sequence (0040,0270), SQ, VM 1"""
    ScheduledStudyLocation: _LO
    """Scheduled Study Location (0032,1020), LO, VM 1, retired"""
    ScheduledStudyLocationAETitle: _AE_1_n
    """Scheduled Study Location AE Title (0032,1021), AE, VM 1-n, retired"""
    ScheduledStudyStartDate: _DA
    """Scheduled Study Start Date (0032,1000), DA, VM 1, retired"""
    ScheduledStudyStartTime: _TM
    """Scheduled Study Start Time (0032,1001), TM, VM 1, retired"""
    ScheduledStudyStopDate: _DA
    """Scheduled Study Stop Date (0032,1010), DA, VM 1, retired"""
    ScheduledStudyStopTime: _TM
    """Scheduled Study Stop Time (0032,1011), TM, VM 1, retired"""
    ScheduledWorkitemCodeSequence: _SQ[_Nested]
    """Scheduled Workitem Code Sequence (0040,4018), SQ, VM 1"""
    ScopeOfInventorySequence: _SQ[_Nested]
    """Scope of Inventory Sequence (0008,0400), SQ, VM 1"""
    ScreenMinimumColorBitDepth: _US
    """Screen Minimum Color Bit Depth (0072,010C), US, VM 1"""
    ScreenMinimumGrayscaleBitDepth: _US
    """Screen Minimum Grayscale Bit Depth (0072,010A), US, VM 1"""
    ScreeningBaselineMeasured: _CS
    """Screening Baseline Measured (0024,0120), CS, VM 1"""
    ScreeningBaselineMeasuredSequence: _SQ[_Nested]
    """Screening Baseline Measured Sequence (0024,0122), SQ, VM 1"""
    ScreeningBaselineType: _CS
    """Screening Baseline Type (0024,0124), CS, VM 1"""
    ScreeningBaselineValue: _FL
    """Screening Baseline Value (0024,0126), FL, VM 1"""
    ScreeningTestModeCodeSequence: _SQ[_Nested]
    """Screening Test Mode Code Sequence (0024,0016), SQ, VM 1"""
    SeamLineIndex: _US
    """Seam Line Index (0052,0036), US, VM 1"""
    SeamLineLocation: _FD
    """Seam Line Location (0052,0033), FD, VM 1"""
    SecondaryApprovalStatus: _CS
    """Secondary Approval Status (0014,0101), CS, VM 1"""
    SecondaryCaptureDeviceID: _LO
    """Secondary Capture Device ID (0018,1010), LO, VM 1"""
    SecondaryCaptureDeviceManufacturer: _LO
    """Secondary Capture Device Manufacturer (0018,1016), LO, VM 1"""
    SecondaryCaptureDeviceManufacturerModelName: _LO
    """Secondary Capture Device Manufacturer's Model Name (0018,1018), LO, VM 1"""
    SecondaryCaptureDeviceSoftwareVersions: _LO_1_n
    """Secondary Capture Device Software Versions (0018,1019), LO, VM 1-n"""
    SecondaryCountsAccumulated: _IS_1_n
    """Secondary Counts Accumulated (0054,1311), IS, VM 1-n"""
    SecondaryCountsType: _CS_1_n
    """Secondary Counts Type (0054,1220), CS, VM 1-n"""
    SecondaryInspectionMethodSequence: _SQ[_Nested]
    """Secondary Inspection Method Sequence (4010,107D), SQ, VM 1"""
    SecondaryPositionerIncrement: _FL
    """Secondary Positioner Increment (0018,9515), FL, VM 1"""
    SecondaryPositionerIncrementSign: _SS
    """Secondary Positioner Increment Sign (0018,9519), SS, VM 1"""
    SecondaryPositionerScanArc: _FL
    """Secondary Positioner Scan Arc (0018,9509), FL, VM 1"""
    SecondaryPositionerScanStartAngle: _FL
    """Secondary Positioner Scan Start Angle (0018,9511), FL, VM 1"""
    SecondaryReviewDate: _DA
    """Secondary Review Date (0014,0102), DA, VM 1"""
    SecondaryReviewTime: _TM
    """Secondary Review Time (0014,0103), TM, VM 1"""
    SecondaryReviewerName: _PN
    """Secondary Reviewer Name (0014,0104), PN, VM 1"""
    SegmentAlgorithmName: _LO_1_n
    """Segment Algorithm Name (0062,0009), LO, VM 1-n"""
    SegmentAlgorithmType: _CS
    """Segment Algorithm Type (0062,0008), CS, VM 1"""
    SegmentAnnotationCategoryCodeSequence: _SQ[_Nested]
    """Segment Annotation Category Code Sequence (3010,002B), SQ, VM 1"""
    SegmentAnnotationTypeCodeSequence: _SQ[_Nested]
    """Segment Annotation Type Code Sequence (3010,002C), SQ, VM 1"""
    SegmentAnnotationTypeModifierCodeSequence: _SQ[_Nested]
    """Segment Annotation Type Modifier Code Sequence (3010,002F), SQ, VM 1"""
    SegmentCharacteristicsPrecedence: _US
    """Segment Characteristics Precedence (3010,0029), US, VM 1"""
    SegmentCharacteristicsSequence: _SQ[_Nested]
    """Segment Characteristics Sequence (3010,0027), SQ, VM 1"""
    SegmentDescription: _ST
    """Segment Description (0062,0006), ST, VM 1"""
    SegmentIdentificationSequence: _SQ[_Nested]
    """Segment Identification Sequence (0062,000A), SQ, VM 1"""
    SegmentLabel: _LO
    """Segment Label (0062,0005), LO, VM 1"""
    SegmentNumber: _US
    """Segment Number (0062,0004), US, VM 1"""
    SegmentReferenceIndex: _US
    """Segment Reference Index (3010,0022), US, VM 1"""
    SegmentReferenceSequence: _SQ[_Nested]
    """Segment Reference Sequence (3010,0021), SQ, VM 1"""
    SegmentSequence: _SQ[_Nested]
    """Segment Sequence (0062,0002), SQ, VM 1"""
    SegmentSurfaceGenerationAlgorithmIdentificationSequence: _SQ[_Nested]
    """Segment Surface Generation Algorithm Identification Sequence (0066,002D), SQ, VM 1"""
    SegmentSurfaceSourceInstanceSequence: _SQ[_Nested]
    """Segment Surface Source Instance Sequence (0066,002E), SQ, VM 1"""
    SegmentationAlgorithmIdentificationSequence: _SQ[_Nested]
    """Segmentation Algorithm Identification Sequence (0062,0007), SQ, VM 1"""
    SegmentationCreationTemplateLabel: _LO
    """Segmentation Creation Template Label (3010,001E), LO, VM 1"""
    SegmentationFractionalType: _CS
    """Segmentation Fractional Type (0062,0010), CS, VM 1"""
    SegmentationTemplateUID: _UI
    """Segmentation Template UID (3010,001F), UI, VM 1"""
    SegmentationType: _CS
    """Segmentation Type (0062,0001), CS, VM 1"""
    SegmentedAlphaPaletteColorLookupTableData: _OW
    """Segmented Alpha Palette Color Lookup Table Data (0028,1224), OW, VM 1"""
    SegmentedBluePaletteColorLookupTableData: _OW
    """Segmented Blue Palette Color Lookup Table Data (0028,1223), OW, VM 1"""
    SegmentedGreenPaletteColorLookupTableData: _OW
    """Segmented Green Palette Color Lookup Table Data (0028,1222), OW, VM 1"""
    SegmentedKSpaceTraversal: _CS
    """Segmented k-Space Traversal (0018,9033), CS, VM 1"""
    SegmentedPropertyCategoryCodeSequence: _SQ[_Nested]
    """Segmented Property Category Code Sequence (0062,0003), SQ, VM 1"""
    SegmentedPropertyTypeCodeSequence: _SQ[_Nested]
    """Segmented Property Type Code Sequence (0062,000F), SQ, VM 1"""
    SegmentedPropertyTypeModifierCodeSequence: _SQ[_Nested]
    """Segmented Property Type Modifier Code Sequence (0062,0011), SQ, VM 1"""
    SegmentedRTAccessoryDeviceSequence: _SQ[_Nested]
    """Segmented RT Accessory Device Sequence (3010,0026), SQ, VM 1"""
    SegmentedRedPaletteColorLookupTableData: _OW
    """Segmented Red Palette Color Lookup Table Data (0028,1221), OW, VM 1"""
    SegmentsOverlap: _CS
    """Segments Overlap (0062,0013), CS, VM 1"""
    SelectedFrameFunctionalGroupsSequence: _SQ[_Nested]
    """Selected Frame Functional Groups Sequence (3002,0101), SQ, VM 1"""
    SelectedFrameNumber: _IS
    """Selected Frame Number (3002,0100), IS, VM 1"""
    SelectedSegmentalOphthalmicAxialLengthSequence: _SQ[_Nested]
    """Selected Segmental Ophthalmic Axial Length Sequence (0022,1257), SQ, VM 1"""
    SelectedTotalOphthalmicAxialLengthSequence: _SQ[_Nested]
    """Selected Total Ophthalmic Axial Length Sequence (0022,1260), SQ, VM 1"""
    SelectorAEValue: _AE_1_n
    """Selector AE Value (0072,005E), AE, VM 1-n"""
    SelectorASValue: _AS_1_n
    """Selector AS Value (0072,005F), AS, VM 1-n"""
    SelectorATValue: _AT_1_n
    """Selector AT Value (0072,0060), AT, VM 1-n"""
    SelectorAttribute: _AT
    """Selector Attribute (0072,0026), AT, VM 1"""
    SelectorAttributeKeyword: _LO
    """Selector Attribute Keyword (0082,0019), LO, VM 1"""
    SelectorAttributeName: _LO
    """Selector Attribute Name (0082,0018), LO, VM 1"""
    SelectorAttributePrivateCreator: _LO
    """Selector Attribute Private Creator (0072,0056), LO, VM 1"""
    SelectorAttributeVR: _CS
    """Selector Attribute VR (0072,0050), CS, VM 1"""
    SelectorCSValue: _CS_1_n
    """Selector CS Value (0072,0062), CS, VM 1-n"""
    SelectorCodeSequenceValue: _SQ[_Nested]
    """Selector Code Sequence Value (0072,0080), SQ, VM 1"""
    SelectorDAValue: _DA_1_n
    """Selector DA Value (0072,0061), DA, VM 1-n"""
    SelectorDSValue: _DS_1_n
    """Selector DS Value (0072,0072), DS, VM 1-n"""
    SelectorDTValue: _DT_1_n
    """Selector DT Value (0072,0063), DT, VM 1-n"""
    SelectorFDValue: _FD_1_n
    """Selector FD Value (0072,0074), FD, VM 1-n"""
    SelectorFLValue: _FL_1_n
    """Selector FL Value (0072,0076), FL, VM 1-n"""
    SelectorISValue: _IS_1_n
    """Selector IS Value (0072,0064), IS, VM 1-n"""
    SelectorLOValue: _LO_1_n
    """Selector LO Value (0072,0066), LO, VM 1-n"""
    SelectorLTValue: _LT
    """Selector LT Value (0072,0068), LT, VM 1"""
    SelectorOBValue: _OB
    """Selector OB Value (0072,0065), OB, VM 1"""
    SelectorODValue: _OD
    """Selector OD Value (0072,0073), OD, VM 1"""
    SelectorOFValue: _OF
    """Selector OF Value (0072,0067), OF, VM 1"""
    SelectorOLValue: _OL
    """Selector OL Value (0072,0075), OL, VM 1"""
    SelectorOVValue: _OV
    """Selector OV Value (0072,0081), OV, VM 1"""
    SelectorOWValue: _OW
    """Selector OW Value (0072,0069), OW, VM 1"""
    SelectorPNValue: _PN_1_n
    """Selector PN Value (0072,006A), PN, VM 1-n"""
    SelectorSHValue: _SH_1_n
    """Selector SH Value (0072,006C), SH, VM 1-n"""
    SelectorSLValue: _SL_1_n
    """Selector SL Value (0072,007C), SL, VM 1-n"""
    SelectorSSValue: _SS_1_n
    """Selector SS Value (0072,007E), SS, VM 1-n"""
    SelectorSTValue: _ST
    """Selector ST Value (0072,006E), ST, VM 1"""
    SelectorSVValue: _SV_1_n
    """Selector SV Value (0072,0082), SV, VM 1-n"""
    SelectorSequencePointer: _AT_1_n
    """Selector Sequence Pointer (0072,0052), AT, VM 1-n"""
    SelectorSequencePointerItems: _IS_1_n
    """Selector Sequence Pointer Items (0074,1057), IS, VM 1-n"""
    SelectorSequencePointerPrivateCreator: _LO_1_n
    """Selector Sequence Pointer Private Creator (0072,0054), LO, VM 1-n"""
    SelectorTMValue: _TM_1_n
    """Selector TM Value (0072,006B), TM, VM 1-n"""
    SelectorUCValue: _UC_1_n
    """Selector UC Value (0072,006F), UC, VM 1-n"""
    SelectorUIValue: _UI_1_n
    """Selector UI Value (0072,007F), UI, VM 1-n"""
    SelectorULValue: _UL_1_n
    """Selector UL Value (0072,0078), UL, VM 1-n"""
    SelectorUNValue: _UN
    """Selector UN Value (0072,006D), UN, VM 1"""
    SelectorURValue: _UR
    """Selector UR Value (0072,0071), UR, VM 1"""
    SelectorUSValue: _US_1_n
    """Selector US Value (0072,007A), US, VM 1-n"""
    SelectorUTValue: _UT
    """Selector UT Value (0072,0070), UT, VM 1"""
    SelectorUVValue: _UV_1_n
    """Selector UV Value (0072,0083), UV, VM 1-n"""
    SelectorValueNumber: _US
    """Selector Value Number (0072,0028), US, VM 1"""
    SelfTimerMode: _IS
    """Self Timer Mode (0016,0019), IS, VM 1"""
    SendingApplicationEntityTitle: _AE
    """Sending Application Entity Title (0002,0017), AE, VM 1"""
    SendingPresentationAddress: _UR
    """Sending Presentation Address (0002,0027), UR, VM 1"""
    SensingMethod: _US
    """Sensing Method (0016,0039), US, VM 1"""
    Sensitivity: _DS
    """Sensitivity (0018,6000), DS, VM 1"""
    SensitivityCalibrated: _CS
    """Sensitivity Calibrated (0018,9767), CS, VM 1"""
    SensitivityType: _US
    """Sensitivity Type (0016,001A), US, VM 1"""
    SensitivityValue: _FL
    """Sensitivity Value (0024,0094), FL, VM 1"""
    SensorName: _ST
    """Sensor Name (0014,3022), ST, VM 1"""
    SensorTemperature: _DS
    """Sensor Temperature (0014,3028), DS, VM 1"""
    SequenceName: _SH
    """Sequence Name (0018,0024), SH, VM 1"""
    SequenceOfCompressedData: _LO_1_n
    """Sequence of Compressed Data (0028,0403), LO, VM 1-n, retired"""
    SequenceOfUltrasoundRegions: _SQ[_Nested]
    """Sequence of Ultrasound Regions (0018,6011), SQ, VM 1"""
    SequenceVariant: _CS_1_n
    """Sequence Variant (0018,0021), CS, VM 1-n"""
    SequencingIndicatorTrial: _LO
    """Sequencing Indicator (Trial) (0040,A060), LO, VM 1, retired"""
    SeriesDate: _DA
    """Series Date (0008,0021), DA, VM 1"""
    SeriesDescription: _LO
    """Series Description (0008,103E), LO, VM 1"""
    SeriesDescriptionCodeSequence: _SQ[_Nested]
    """Series Description Code Sequence (0008,103F), SQ, VM 1"""
    SeriesInStudy: _IS
    """Series in Study (0020,1000), IS, VM 1, retired"""
    SeriesInstanceUID: _UI
    """Series Instance UID (0020,000E), UI, VM 1"""
    SeriesNumber: _IS
    """Series Number (0020,0011), IS, VM 1"""
    SeriesTime: _TM
    """Series Time (0008,0031), TM, VM 1"""
    SeriesType: _CS_n
    """Series Type (0054,1000), CS, VM 2"""
    ServiceEpisodeDescription: _LO
    """Service Episode Description (0038,0062), LO, VM 1"""
    ServiceEpisodeID: _LO
    """Service Episode ID (0038,0060), LO, VM 1"""
    SettlingPhaseFrame: _CS
    """Settling Phase Frame (0018,9624), CS, VM 1"""
    SetupDeviceDescription: _ST
    """Setup Device Description (300A,01BA), ST, VM 1"""
    SetupDeviceLabel: _SH
    """Setup Device Label (300A,01B8), SH, VM 1"""
    SetupDeviceParameter: _DS
    """Setup Device Parameter (300A,01BC), DS, VM 1"""
    SetupDeviceSequence: _SQ[_Nested]
    """Setup Device Sequence (300A,01B4), SQ, VM 1"""
    SetupDeviceType: _CS
    """Setup Device Type (300A,01B6), CS, VM 1"""
    SetupImageComment: _ST
    """Setup Image Comment (300A,0402), ST, VM 1"""
    SetupReferenceDescription: _ST
    """Setup Reference Description (300A,01D0), ST, VM 1"""
    SetupTechnique: _CS
    """Setup Technique (300A,01B0), CS, VM 1"""
    SetupTechniqueDescription: _ST
    """Setup Technique Description (300A,01B2), ST, VM 1"""
    ShadingStyle: _CS
    """Shading Style (0070,1701), CS, VM 1"""
    ShadowColorCIELabValue: _US_n
    """Shadow Color CIELab Value (0070,0247), US, VM 3"""
    ShadowOffsetX: _FL
    """Shadow Offset X (0070,0245), FL, VM 1"""
    ShadowOffsetY: _FL
    """Shadow Offset Y (0070,0246), FL, VM 1"""
    ShadowOpacity: _FL
    """Shadow Opacity (0070,0258), FL, VM 1"""
    ShadowStyle: _CS
    """Shadow Style (0070,0244), CS, VM 1"""
    ShapeType: _CS
    """Shape Type (0070,0306), CS, VM 1"""
    SharedFunctionalGroupsSequence: _SQ[_Nested]
    """Shared Functional Groups Sequence (5200,9229), SQ, VM 1"""
    Sharpness: _US
    """Sharpness (0016,004A), US, VM 1"""
    ShieldingDeviceDescription: _ST
    """Shielding Device Description (300A,01A6), ST, VM 1"""
    ShieldingDeviceLabel: _SH
    """Shielding Device Label (300A,01A4), SH, VM 1"""
    ShieldingDevicePosition: _SH
    """Shielding Device Position (300A,01A8), SH, VM 1"""
    ShieldingDeviceSequence: _SQ[_Nested]
    """Shielding Device Sequence (300A,01A0), SQ, VM 1"""
    ShieldingDeviceType: _CS
    """Shielding Device Type (300A,01A2), CS, VM 1"""
    Shininess: _FD
    """Shininess (0070,1706), FD, VM 1"""
    ShortTermFluctuation: _FL
    """Short Term Fluctuation (0024,0075), FL, VM 1"""
    ShortTermFluctuationCalculated: _CS
    """Short Term Fluctuation Calculated (0024,0074), CS, VM 1"""
    ShortTermFluctuationProbability: _FL
    """Short Term Fluctuation Probability (0024,0077), FL, VM 1"""
    ShortTermFluctuationProbabilityCalculated: _CS
    """Short Term Fluctuation Probability Calculated (0024,0076), CS, VM 1"""
    ShotDurationTime: _FD
    """Shot Duration Time (0080,0004), FD, VM 1"""
    ShotOffsetTime: _FD
    """Shot Offset Time (0080,0005), FD, VM 1"""
    ShowAcquisitionTechniquesFlag: _CS
    """Show Acquisition Techniques Flag (0072,0716), CS, VM 1"""
    ShowGraphicAnnotationFlag: _CS
    """Show Graphic Annotation Flag (0072,0712), CS, VM 1"""
    ShowGrayscaleInverted: _CS
    """Show Grayscale Inverted (0072,0706), CS, VM 1"""
    ShowImageTrueSizeFlag: _CS
    """Show Image True Size Flag (0072,0710), CS, VM 1"""
    ShowPatientDemographicsFlag: _CS
    """Show Patient Demographics Flag (0072,0714), CS, VM 1"""
    ShowTickLabel: _CS
    """Show Tick Label (0070,0278), CS, VM 1"""
    ShutterLeftVerticalEdge: _IS
    """Shutter Left Vertical Edge (0018,1602), IS, VM 1"""
    ShutterLowerHorizontalEdge: _IS
    """Shutter Lower Horizontal Edge (0018,1608), IS, VM 1"""
    ShutterOverlayGroup: _US
    """Shutter Overlay Group (0018,1623), US, VM 1"""
    ShutterPresentationColorCIELabValue: _US_n
    """Shutter Presentation Color CIELab Value (0018,1624), US, VM 3"""
    ShutterPresentationValue: _US
    """Shutter Presentation Value (0018,1622), US, VM 1"""
    ShutterRightVerticalEdge: _IS
    """Shutter Right Vertical Edge (0018,1604), IS, VM 1"""
    ShutterShape: _CS_1_n
    """Shutter Shape (0018,1600), CS, VM 1-3"""
    ShutterSpeedValue: _DS
    """Shutter Speed Value (0016,0021), DS, VM 1"""
    ShutterUpperHorizontalEdge: _IS
    """Shutter Upper Horizontal Edge (0018,1606), IS, VM 1"""
    SignalDomainColumns: _CS
    """Signal Domain Columns (0028,9003), CS, VM 1"""
    SignalDomainRows: _CS
    """Signal Domain Rows (0028,9235), CS, VM 1"""
    SignalToNoiseRatio: _FL
    """Signal to Noise Ratio (0022,1155), FL, VM 1"""
    Signature: _OB
    """Signature (0400,0120), OB, VM 1"""
    SimpleFrameList: _UL_1_n
    """Simple Frame List (0008,1161), UL, VM 1-n"""
    SimulatedKeratometricCylinderSequence: _SQ[_Nested]
    """Simulated Keratometric Cylinder Sequence (0046,0218), SQ, VM 1"""
    SingleCollimationWidth: _FD
    """Single Collimation Width (0018,9306), FD, VM 1"""
    SkipBeats: _IS
    """Skip Beats (0018,1086), IS, VM 1"""
    SkipFrameRangeFlag: _CS
    """Skip Frame Range Flag (0008,9460), CS, VM 1"""
    SlabOrientation: _FD_n
    """Slab Orientation (0018,9105), FD, VM 3"""
    SlabThickness: _FD
    """Slab Thickness (0018,9104), FD, VM 1"""
    SliceLocation: _DS
    """Slice Location (0020,1041), DS, VM 1"""
    SliceLocationVector: _DS_1_n
    """Slice Location Vector (0018,2005), DS, VM 1-n"""
    SliceProgressionDirection: _CS
    """Slice Progression Direction (0054,0500), CS, VM 1"""
    SliceSensitivityFactor: _DS
    """Slice Sensitivity Factor (0054,1320), DS, VM 1"""
    SliceThickness: _DS
    """Slice Thickness (0018,0050), DS, VM 1"""
    SliceVector: _US_1_n
    """Slice Vector (0054,0080), US, VM 1-n"""
    SlideIdentifier: _LO
    """Slide Identifier (0040,06FA), LO, VM 1, retired"""
    SmallestImagePixelValue: _US_or_SS
    """Smallest Image Pixel Value (0028,0106), US or SS, VM 1"""
    SmallestImagePixelValueInPlane: _US_or_SS
    """Smallest Image Pixel Value in Plane (0028,0110), US or SS, VM 1, retired"""
    SmallestPixelValueInSeries: _US_or_SS
    """Smallest Pixel Value in Series (0028,0108), US or SS, VM 1"""
    SmallestValidPixelValue: _US_or_SS
    """Smallest Valid Pixel Value (0028,0104), US or SS, VM 1, retired"""
    SmokingStatus: _CS
    """Smoking Status (0010,21A0), CS, VM 1"""
    SmoothingType: _CS
    """Smoothing Type (2010,0080), CS, VM 1"""
    SnoutID: _SH
    """Snout ID (300A,030F), SH, VM 1"""
    SnoutPosition: _FL
    """Snout Position (300A,030D), FL, VM 1"""
    SnoutPositionTolerance: _FL
    """Snout Position Tolerance (300A,004B), FL, VM 1"""
    SnoutSequence: _SQ[_Nested]
    """Snout Sequence (300A,030C), SQ, VM 1"""
    SoftTissueFocusThermalIndex: _DS
    """Soft Tissue-focus Thermal Index (0018,5028), DS, VM 1"""
    SoftTissueSurfaceThermalIndex: _DS
    """Soft Tissue-surface Thermal Index (0018,5029), DS, VM 1"""
    SoftTissueThermalIndex: _DS
    """Soft Tissue Thermal Index (0018,5027), DS, VM 1"""
    SoftcopyVOILUTSequence: _SQ[_Nested]
    """Softcopy VOI LUT Sequence (0028,3110), SQ, VM 1"""
    SoftwareVersions: _LO_1_n
    """Software Versions (0018,1020), LO, VM 1-n"""
    SortByCategory: _CS
    """Sort-by Category (0072,0602), CS, VM 1"""
    SortingDirection: _CS
    """Sorting Direction (0072,0604), CS, VM 1"""
    SortingOperationsSequence: _SQ[_Nested]
    """Sorting Operations Sequence (0072,0600), SQ, VM 1"""
    SoundPathLength: _DS
    """Sound Path Length (0014,405A), DS, VM 1"""
    SoundSpeedCorrectionMechanismCodeSequence: _SQ[_Nested]
    """Sound Speed Correction Mechanism Code Sequence (0018,9832), SQ, VM 1"""
    SourceAcquisitionBeamNumber: _US_1_n
    """Source Acquisition Beam Number (0018,9939), US, VM 1-n"""
    SourceAcquisitionProtocolElementNumber: _US_1_n
    """Source Acquisition Protocol Element Number (0018,9938), US, VM 1-n"""
    SourceApplicationEntityTitle: _AE
    """Source Application Entity Title (0002,0016), AE, VM 1"""
    SourceApplicatorID: _SH
    """Source Applicator ID (300A,0291), SH, VM 1"""
    SourceApplicatorLength: _DS
    """Source Applicator Length (300A,0296), DS, VM 1"""
    SourceApplicatorManufacturer: _LO
    """Source Applicator Manufacturer (300A,0298), LO, VM 1"""
    SourceApplicatorName: _LO
    """Source Applicator Name (300A,0294), LO, VM 1"""
    SourceApplicatorNumber: _IS
    """Source Applicator Number (300A,0290), IS, VM 1"""
    SourceApplicatorStepSize: _DS
    """Source Applicator Step Size (300A,02A0), DS, VM 1"""
    SourceApplicatorTipLength: _DS
    """Source Applicator Tip Length (300A,0274), DS, VM 1"""
    SourceApplicatorType: _CS
    """Source Applicator Type (300A,0292), CS, VM 1"""
    SourceApplicatorWallNominalThickness: _DS
    """Source Applicator Wall Nominal Thickness (300A,029C), DS, VM 1"""
    SourceApplicatorWallNominalTransmission: _DS
    """Source Applicator Wall Nominal Transmission (300A,029E), DS, VM 1"""
    SourceAxisDistance: _DS
    """Source-Axis Distance (300A,00B4), DS, VM 1"""
    SourceConceptualVolumeSequence: _SQ[_Nested]
    """Source Conceptual Volume Sequence (3010,0018), SQ, VM 1"""
    SourceConceptualVolumeUID: _UI
    """Source Conceptual Volume UID (3010,0015), UI, VM 1"""
    SourceDescription: _LO
    """Source Description (300A,021C), LO, VM 1"""
    SourceEncapsulationNominalThickness: _DS
    """Source Encapsulation Nominal Thickness (300A,0222), DS, VM 1"""
    SourceEncapsulationNominalTransmission: _DS
    """Source Encapsulation Nominal Transmission (300A,0224), DS, VM 1"""
    SourceEndDateTime: _DT
    """Source End DateTime (0018,936A), DT, VM 1"""
    SourceFrameOfReferenceUID: _UI
    """Source Frame of Reference UID (0064,0003), UI, VM 1"""
    SourceHangingProtocolSequence: _SQ[_Nested]
    """Source Hanging Protocol Sequence (0072,0012), SQ, VM 1"""
    SourceIdentifier: _OB
    """Source Identifier (0034,0005), OB, VM 1"""
    SourceImageCornealProcessedDataSequence: _SQ[_Nested]
    """Source Image Corneal Processed Data Sequence (0046,0244), SQ, VM 1"""
    SourceImageEvidenceSequence: _SQ[_Nested]
    """Source Image Evidence Sequence (0008,9154), SQ, VM 1"""
    SourceImageSequence: _SQ[_Nested]
    """Source Image Sequence (0008,2112), SQ, VM 1"""
    SourceInstanceSequence: _SQ[_Nested]
    """Source Instance Sequence (0042,0013), SQ, VM 1"""
    SourceIrradiationEventSequence: _SQ[_Nested]
    """Source Irradiation Event Sequence (0008,3011), SQ, VM 1"""
    SourceIsotopeHalfLife: _DS
    """Source Isotope Half Life (300A,0228), DS, VM 1"""
    SourceIsotopeName: _LO
    """Source Isotope Name (300A,0226), LO, VM 1"""
    SourceManufacturer: _LO
    """Source Manufacturer (300A,0216), LO, VM 1"""
    SourceModelID: _SH
    """Source Model ID (300A,021B), SH, VM 1"""
    SourceMovementType: _CS
    """Source Movement Type (300A,0288), CS, VM 1"""
    SourceNumber: _IS
    """Source Number (300A,0212), IS, VM 1"""
    SourceOfAnteriorChamberDepthDataCodeSequence: _SQ[_Nested]
    """Source of Anterior Chamber Depth Data Code Sequence (0022,1133), SQ, VM 1"""
    SourceOfCorneaMeasurementDataCodeSequence: _SQ[_Nested]
    """Source of Cornea Measurement Data Code Sequence (0046,0111), SQ, VM 1"""
    SourceOfCornealSizeDataCodeSequence: _SQ[_Nested]
    """Source of Corneal Size Data Code Sequence (0022,1036), SQ, VM 1"""
    SourceOfLensThicknessDataCodeSequence: _SQ[_Nested]
    """Source of Lens Thickness Data Code Sequence (0022,1132), SQ, VM 1"""
    SourceOfOphthalmicAxialLengthCodeSequence: _SQ[_Nested]
    """Source of Ophthalmic Axial Length Code Sequence (0022,1035), SQ, VM 1"""
    SourceOfPreviousValues: _LO
    """Source of Previous Values (0400,0564), LO, VM 1"""
    SourceOfRefractiveMeasurementsCodeSequence: _SQ[_Nested]
    """Source of Refractive Measurements Code Sequence (0022,1135), SQ, VM 1"""
    SourceOfRefractiveMeasurementsSequence: _SQ[_Nested]
    """Source of Refractive Measurements Sequence (0022,1134), SQ, VM 1"""
    SourceOrientation: _FL_n
    """Source Orientation (4010,1060), FL, VM 3"""
    SourcePatientGroupIdentificationSequence: _SQ[_Nested]
    """Source Patient Group Identification Sequence (0010,0026), SQ, VM 1"""
    SourcePixelPlanesCharacteristicsSequence: _SQ[_Nested]
    """Source Pixel Planes Characteristics Sequence (3006,004A), SQ, VM 1"""
    SourcePosition: _FL_n
    """Source Position (4010,1061), FL, VM 3"""
    SourcePresentationAddress: _UR
    """Source Presentation Address (0002,0026), UR, VM 1"""
    SourceReconstructionProtocolElementNumber: _US_1_n
    """Source Reconstruction Protocol Element Number (0018,993A), US, VM 1-n"""
    SourceRollAngle: _FD
    """Source Roll Angle (300A,067A), FD, VM 1"""
    SourceSequence: _SQ[_Nested]
    """Source Sequence (300A,0210), SQ, VM 1"""
    SourceSerialNumber: _LO
    """Source Serial Number (3008,0105), LO, VM 1"""
    SourceSeriesInformationSequence: _SQ[_Nested]
    """Source Series Information Sequence (3006,004C), SQ, VM 1"""
    SourceSeriesSequence: _SQ[_Nested]
    """Source Series Sequence (3006,004B), SQ, VM 1"""
    SourceStartDateTime: _DT
    """Source Start DateTime (0018,9369), DT, VM 1"""
    SourceStrength: _DS
    """Source Strength (300A,022B), DS, VM 1"""
    SourceStrengthReferenceDate: _DA
    """Source Strength Reference Date (300A,022C), DA, VM 1"""
    SourceStrengthReferenceTime: _TM
    """Source Strength Reference Time (300A,022E), TM, VM 1"""
    SourceStrengthUnits: _CS
    """Source Strength Units (300A,0229), CS, VM 1"""
    SourceToApplicatorMountingPositionDistance: _FL
    """Source to Applicator Mounting Position Distance (300A,0436), FL, VM 1"""
    SourceToBeamLimitingDeviceDistance: _DS
    """Source to Beam Limiting Device Distance (300A,00BA), DS, VM 1"""
    SourceToBlockTrayDistance: _DS
    """Source to Block Tray Distance (300A,00F6), DS, VM 1"""
    SourceToCompensatorDistance: _DS_1_n
    """Source to Compensator Distance (300A,02E2), DS, VM 1-n"""
    SourceToCompensatorTrayDistance: _DS
    """Source to Compensator Tray Distance (300A,00E6), DS, VM 1"""
    SourceToExternalContourDistance: _FL
    """Source to External Contour Distance (300A,0132), FL, VM 1"""
    SourceToGeneralAccessoryDistance: _FL
    """Source to General Accessory Distance (300A,0425), FL, VM 1"""
    SourceToPatientSurfaceDistance: _FD
    """Source to Patient Surface Distance (300A,0634), FD, VM 1"""
    SourceToReferenceObjectDistance: _DS
    """Source to Reference Object Distance (3002,0028), DS, VM 1"""
    SourceToSurfaceDistance: _DS
    """Source to Surface Distance (300A,0130), DS, VM 1"""
    SourceToWedgeTrayDistance: _DS
    """Source to Wedge Tray Distance (300A,00DA), DS, VM 1"""
    SourceType: _CS
    """Source Type (300A,0214), CS, VM 1"""
    SourceWaveformSequence: _SQ[_Nested]
    """Source Waveform Sequence (003A,020A), SQ, VM 1"""
    SpacingBetweenSlices: _DS
    """Spacing Between Slices (0018,0088), DS, VM 1"""
    SpatialFrequencyResponseColumnNames: _UC_1_n
    """Spatial Frequency Response Column Names (0016,000C), UC, VM 1-n"""
    SpatialFrequencyResponseColumns: _IS
    """Spatial Frequency Response Columns (0016,000B), IS, VM 1"""
    SpatialFrequencyResponseRows: _IS
    """Spatial Frequency Response Rows (0016,000A), IS, VM 1"""
    SpatialFrequencyResponseValues: _DS_1_n
    """Spatial Frequency Response Values (0016,000D), DS, VM 1-n"""
    SpatialLocationsPreserved: _CS
    """Spatial Locations Preserved (0028,135A), CS, VM 1"""
    SpatialPresaturation: _CS
    """Spatial Pre-saturation (0018,9027), CS, VM 1"""
    SpatialResolution: _DS
    """Spatial Resolution (0018,1050), DS, VM 1"""
    SpatialTransformOfDose: _CS
    """Spatial Transform of Dose (3004,0005), CS, VM 1"""
    SpecialNeeds: _LO
    """Special Needs (0038,0050), LO, VM 1"""
    SpecificAbsorptionRateDefinition: _CS
    """Specific Absorption Rate Definition (0018,9179), CS, VM 1"""
    SpecificAbsorptionRateSequence: _SQ[_Nested]
    """Specific Absorption Rate Sequence (0018,9239), SQ, VM 1"""
    SpecificAbsorptionRateValue: _FD
    """Specific Absorption Rate Value (0018,9181), FD, VM 1"""
    SpecificCharacterSet: _CS_1_n
    """Specific Character Set (0008,0005), CS, VM 1-n"""
    SpecificCharacterSetOfFileSetDescriptorFile: _CS
    """Specific Character Set of File-set Descriptor File (0004,1142), CS, VM 1"""
    SpecificationSelectionGuidance: _UT
    """Specification Selection Guidance (0082,0033), UT, VM 1"""
    SpecifiedChannelTotalTime: _DS
    """Specified Channel Total Time (3008,0132), DS, VM 1"""
    SpecifiedMeterset: _DS
    """Specified Meterset (3008,0042), DS, VM 1"""
    SpecifiedNumberOfPulses: _IS
    """Specified Number of Pulses (3008,0136), IS, VM 1"""
    SpecifiedPrimaryMeterset: _DS
    """Specified Primary Meterset (3008,0032), DS, VM 1"""
    SpecifiedPulseRepetitionInterval: _DS
    """Specified Pulse Repetition Interval (3008,013A), DS, VM 1"""
    SpecifiedSecondaryMeterset: _DS
    """Specified Secondary Meterset (3008,0033), DS, VM 1"""
    SpecifiedTreatmentTime: _DS
    """Specified Treatment Time (3008,003A), DS, VM 1"""
    SpecimenAccessionNumber: _LO
    """Specimen Accession Number (0040,050A), LO, VM 1, retired"""
    SpecimenDescriptionSequence: _SQ[_Nested]
    """Specimen Description Sequence (0040,0560), SQ, VM 1"""
    SpecimenDescriptionSequenceTrial: _SQ[_Nested]
    """Specimen Description Sequence (Trial) (0040,0552), SQ, VM 1, retired"""
    SpecimenDescriptionTrial: _ST
    """Specimen Description (Trial) (0040,0553), ST, VM 1, retired"""
    SpecimenDetailedDescription: _UT
    """Specimen Detailed Description (0040,0602), UT, VM 1"""
    SpecimenIdentifier: _LO
    """Specimen Identifier (0040,0551), LO, VM 1"""
    SpecimenLabelInImage: _CS
    """Specimen Label in Image (0048,0010), CS, VM 1"""
    SpecimenLocalizationContentItemSequence: _SQ[_Nested]
    """Specimen Localization Content Item Sequence (0040,0620), SQ, VM 1"""
    SpecimenPreparationSequence: _SQ[_Nested]
    """Specimen Preparation Sequence (0040,0610), SQ, VM 1"""
    SpecimenPreparationStepContentItemSequence: _SQ[_Nested]
    """Specimen Preparation Step Content Item Sequence (0040,0612), SQ, VM 1"""
    SpecimenReferenceSequence: _SQ[_Nested]
    """Specimen Reference Sequence (0048,0110), SQ, VM 1"""
    SpecimenSequence: _SQ[_Nested]
    """Specimen Sequence (0040,0550), SQ, VM 1, retired"""
    SpecimenShortDescription: _LO
    """Specimen Short Description (0040,0600), LO, VM 1"""
    SpecimenTypeCodeSequence: _SQ[_Nested]
    """Specimen Type Code Sequence (0040,059A), SQ, VM 1"""
    SpecimenUID: _UI
    """Specimen UID (0040,0554), UI, VM 1"""
    SpectralSensitivity: _UT
    """Spectral Sensitivity (0016,0017), UT, VM 1"""
    SpectralWidth: _FD_1_n
    """Spectral Width (0018,9052), FD, VM 1-2"""
    SpectrallySelectedExcitation: _CS
    """Spectrally Selected Excitation (0018,9026), CS, VM 1"""
    SpectrallySelectedSuppression: _CS
    """Spectrally Selected Suppression (0018,9025), CS, VM 1"""
    SpectroscopyAcquisitionDataColumns: _UL
    """Spectroscopy Acquisition Data Columns (0018,9127), UL, VM 1"""
    SpectroscopyAcquisitionOutOfPlanePhaseSteps: _UL
    """Spectroscopy Acquisition Out-of-plane Phase Steps (0018,9159), UL, VM 1"""
    SpectroscopyAcquisitionPhaseColumns: _UL
    """Spectroscopy Acquisition Phase Columns (0018,9234), UL, VM 1"""
    SpectroscopyAcquisitionPhaseRows: _UL
    """Spectroscopy Acquisition Phase Rows (0018,9095), UL, VM 1"""
    SpectroscopyData: _OF
    """Spectroscopy Data (5600,0020), OF, VM 1"""
    SpecularReflectionIntensity: _FD
    """Specular Reflection Intensity (0070,1705), FD, VM 1"""
    SpherePower: _FD
    """Sphere Power (0046,0146), FD, VM 1"""
    SphericalLensPower: _FL
    """Spherical Lens Power (0022,0007), FL, VM 1"""
    SpiralPitchFactor: _FD
    """Spiral Pitch Factor (0018,9311), FD, VM 1"""
    Spoiling: _CS
    """Spoiling (0018,9016), CS, VM 1"""
    StackID: _SH
    """Stack ID (0020,9056), SH, VM 1"""
    StageCodeSequence: _SQ[_Nested]
    """Stage Code Sequence (0040,000A), SQ, VM 1"""
    StageName: _SH
    """Stage Name (0008,2120), SH, VM 1"""
    StageNumber: _IS
    """Stage Number (0008,2122), IS, VM 1"""
    StandardOutputSensitivity: _IS
    """Standard Output Sensitivity (0016,001B), IS, VM 1"""
    StartAcquisitionDateTime: _DT
    """Start Acquisition DateTime (0018,9516), DT, VM 1"""
    StartAngle: _DS
    """Start Angle (0054,0200), DS, VM 1"""
    StartCardiacTriggerCountThreshold: _FD
    """Start Cardiac Trigger Count Threshold (0018,9717), FD, VM 1"""
    StartCumulativeMeterset: _FD
    """Start Cumulative Meterset (3002,0106), FD, VM 1"""
    StartCumulativeMetersetWeight: _DS
    """Start Cumulative Meterset Weight (300C,0008), DS, VM 1"""
    StartCumulativeTimeWeight: _DS
    """Start Cumulative Time Weight (0074,1407), DS, VM 1"""
    StartDensityThreshold: _FD
    """Start Density Threshold (0018,9715), FD, VM 1"""
    StartMeterset: _DS
    """Start Meterset (3008,0078), DS, VM 1"""
    StartRelativeDensityDifferenceThreshold: _FD
    """Start Relative Density Difference Threshold (0018,9716), FD, VM 1"""
    StartRespiratoryTriggerCountThreshold: _FD
    """Start Respiratory Trigger Count Threshold (0018,9718), FD, VM 1"""
    StartTrim: _IS
    """Start Trim (0008,2142), IS, VM 1"""
    StartingMetersetValueKnownFlag: _CS
    """Starting Meterset Value Known Flag (300A,0723), CS, VM 1"""
    StartingRespiratoryAmplitude: _FL
    """Starting Respiratory Amplitude (0020,9246), FL, VM 1"""
    StartingRespiratoryPhase: _CS
    """Starting Respiratory Phase (0020,9247), CS, VM 1"""
    StationAETitle: _AE
    """Station AE Title (0008,0055), AE, VM 1"""
    StationName: _SH
    """Station Name (0008,1010), SH, VM 1"""
    Status: _US
    """Status (0000,0900), US, VM 1"""
    SteadyStatePulseSequence: _CS
    """Steady State Pulse Sequence (0018,9017), CS, VM 1"""
    SteepCornealAxisSequence: _SQ[_Nested]
    """Steep Corneal Axis Sequence (0046,0112), SQ, VM 1"""
    SteepKeratometricAxisSequence: _SQ[_Nested]
    """Steep Keratometric Axis Sequence (0046,0074), SQ, VM 1"""
    SteeringAngle: _FD
    """Steering Angle (0018,6036), FD, VM 1"""
    StereoBaselineAngle: _FL
    """Stereo Baseline Angle (0022,0010), FL, VM 1"""
    StereoBaselineDisplacement: _FL
    """Stereo Baseline Displacement (0022,0011), FL, VM 1"""
    StereoHorizontalPixelOffset: _FL
    """Stereo Horizontal Pixel Offset (0022,0012), FL, VM 1"""
    StereoPairsPresent: _CS
    """Stereo Pairs Present (0022,0028), CS, VM 1"""
    StereoPairsSequence: _SQ[_Nested]
    """Stereo Pairs Sequence (0022,0020), SQ, VM 1"""
    StereoRotation: _FL
    """Stereo Rotation (0022,0014), FL, VM 1"""
    StereoVerticalPixelOffset: _FL
    """Stereo Vertical Pixel Offset (0022,0013), FL, VM 1"""
    StimuliRetestingQuantity: _US
    """Stimuli Retesting Quantity (0024,0042), US, VM 1"""
    StimulusArea: _FL
    """Stimulus Area (0024,0025), FL, VM 1"""
    StimulusColorCodeSequence: _SQ[_Nested]
    """Stimulus Color Code Sequence (0024,0021), SQ, VM 1"""
    StimulusPresentationTime: _FL
    """Stimulus Presentation Time (0024,0028), FL, VM 1"""
    StimulusResults: _CS
    """Stimulus Results (0024,0093), CS, VM 1"""
    StopCumulativeMeterset: _FD
    """Stop Cumulative Meterset (3002,0107), FD, VM 1"""
    StopTrim: _IS
    """Stop Trim (0008,2143), IS, VM 1"""
    StorageMediaFileSetID: _SH
    """Storage Media File-set ID (0088,0130), SH, VM 1"""
    StorageMediaFileSetUID: _UI
    """Storage Media File-set UID (0088,0140), UI, VM 1"""
    StorageProtocolElementSequence: _SQ[_Nested]
    """Storage Protocol Element Sequence (0018,9936), SQ, VM 1"""
    StorageProtocolElementSpecificationSequence: _SQ[_Nested]
    """Storage Protocol Element Specification Sequence (0018,9935), SQ, VM 1"""
    StorageURL: _UR
    """Storage URL (0040,4073), UR, VM 1"""
    StoredInstanceBaseURI: _UR
    """Stored Instance Base URI (0008,0407), UR, VM 1"""
    StoredInstanceTransferSyntaxUID: _UI
    """Stored Instance Transfer Syntax UID (0008,040E), UI, VM 1"""
    StoredValueColorRangeSequence: _SQ[_Nested]
    """Stored Value Color Range Sequence (0028,1230), SQ, VM 1"""
    StrainAdditionalInformation: _UT
    """Strain Additional Information (0010,0218), UT, VM 1"""
    StrainCodeSequence: _SQ[_Nested]
    """Strain Code Sequence (0010,0219), SQ, VM 1"""
    StrainDescription: _UC
    """Strain Description (0010,0212), UC, VM 1"""
    StrainNomenclature: _LO
    """Strain Nomenclature (0010,0213), LO, VM 1"""
    StrainSource: _LO
    """Strain Source (0010,0217), LO, VM 1"""
    StrainSourceRegistryCodeSequence: _SQ[_Nested]
    """Strain Source Registry Code Sequence (0010,0215), SQ, VM 1"""
    StrainStockNumber: _LO
    """Strain Stock Number (0010,0214), LO, VM 1"""
    StrainStockSequence: _SQ[_Nested]
    """Strain Stock Sequence (0010,0216), SQ, VM 1"""
    StructureSetDate: _DA
    """Structure Set Date (3006,0008), DA, VM 1"""
    StructureSetDescription: _ST
    """Structure Set Description (3006,0006), ST, VM 1"""
    StructureSetLabel: _SH
    """Structure Set Label (3006,0002), SH, VM 1"""
    StructureSetName: _LO
    """Structure Set Name (3006,0004), LO, VM 1"""
    StructureSetROISequence: _SQ[_Nested]
    """Structure Set ROI Sequence (3006,0020), SQ, VM 1"""
    StructureSetTime: _TM
    """Structure Set Time (3006,0009), TM, VM 1"""
    StructuredConstraintObservationSequence: _SQ[_Nested]
    """Structured Constraint Observation Sequence (0082,000C), SQ, VM 1"""
    StructuredDisplayBackgroundCIELabValue: _US_n
    """Structured Display Background CIELab Value (0072,0420), US, VM 3"""
    StructuredDisplayImageBoxSequence: _SQ[_Nested]
    """Structured Display Image Box Sequence (0072,0422), SQ, VM 1"""
    StructuredDisplayTextBoxSequence: _SQ[_Nested]
    """Structured Display Text Box Sequence (0072,0424), SQ, VM 1"""
    StudiesContainingOtherReferencedInstancesSequence: _SQ[_Nested]
    """Studies Containing Other Referenced Instances Sequence (0008,1200), SQ, VM 1"""
    StudyAccessEndPointsSequence: _SQ[_Nested]
    """Study Access End Points Sequence (0008,0421), SQ, VM 1"""
    StudyArrivalDate: _DA
    """Study Arrival Date (0032,1040), DA, VM 1, retired"""
    StudyArrivalTime: _TM
    """Study Arrival Time (0032,1041), TM, VM 1, retired"""
    StudyComments: _LT
    """Study Comments (0032,4000), LT, VM 1, retired"""
    StudyCompletionDate: _DA
    """Study Completion Date (0032,1050), DA, VM 1, retired"""
    StudyCompletionTime: _TM
    """Study Completion Time (0032,1051), TM, VM 1, retired"""
    StudyComponentStatusID: _CS
    """Study Component Status ID (0032,1055), CS, VM 1, retired"""
    StudyDate: _DA
    """Study Date (0008,0020), DA, VM 1"""
    StudyDescription: _LO
    """Study Description (0008,1030), LO, VM 1"""
    StudyID: _SH
    """Study ID (0020,0010), SH, VM 1"""
    StudyIDIssuer: _LO
    """Study ID Issuer (0032,0012), LO, VM 1, retired"""
    StudyInstanceUID: _UI
    """Study Instance UID (0020,000D), UI, VM 1"""
    StudyPriorityID: _CS
    """Study Priority ID (0032,000C), CS, VM 1, retired"""
    StudyReadDate: _DA
    """Study Read Date (0032,0034), DA, VM 1, retired"""
    StudyReadTime: _TM
    """Study Read Time (0032,0035), TM, VM 1, retired"""
    StudyStatusID: _CS
    """Study Status ID (0032,000A), CS, VM 1, retired"""
    StudyTime: _TM
    """Study Time (0008,0030), TM, VM 1"""
    StudyUpdateDateTime: _DT
    """Study Update DateTime (0008,041F), DT, VM 1"""
    StudyVerifiedDate: _DA
    """Study Verified Date (0032,0032), DA, VM 1, retired"""
    StudyVerifiedTime: _TM
    """Study Verified Time (0032,0033), TM, VM 1, retired"""
    SubjectArea: _IS_n
    """Subject Area (0016,002A), IS, VM 2-4"""
    SubjectDistance: _DS
    """Subject Distance (0016,0026), DS, VM 1"""
    SubjectDistanceRange: _US
    """Subject Distance Range (0016,004C), US, VM 1"""
    SubjectLocation: _IS_n
    """Subject Location (0016,0037), IS, VM 2"""
    SubjectRelativePositionInImage: _US_n
    """Subject Relative Position in Image (0010,0028), US, VM 3"""
    SubjectiveRefractionLeftEyeSequence: _SQ[_Nested]
    """Subjective Refraction Left Eye Sequence (0046,0098), SQ, VM 1"""
    SubjectiveRefractionRightEyeSequence: _SQ[_Nested]
    """Subjective Refraction Right Eye Sequence (0046,0097), SQ, VM 1"""
    SubscriptionListStatus: _CS
    """Subscription List Status (0074,1244), CS, VM 1"""
    SubstanceAdministrationApproval: _CS
    """Substance Administration Approval (0044,0002), CS, VM 1"""
    SubstanceAdministrationDateTime: _DT
    """Substance Administration DateTime (0044,0010), DT, VM 1"""
    SubstanceAdministrationDeviceID: _LO
    """Substance Administration Device ID (0044,0012), LO, VM 1"""
    SubstanceAdministrationNotes: _LO
    """Substance Administration Notes (0044,0011), LO, VM 1"""
    SubstanceAdministrationParameterSequence: _SQ[_Nested]
    """Substance Administration Parameter Sequence (0044,0019), SQ, VM 1"""
    SubtaskWorkitemCodeSequence: _SQ[_Nested]
    """Subtask Workitem Code Sequence (3002,011B), SQ, VM 1"""
    SubtractionItemID: _US
    """Subtraction Item ID (0028,9416), US, VM 1"""
    SummarizedFilterLookupTable: _SQ[_Nested]
    """Summarized Filter Lookup Table Sequence (003A,0320), SQ, VM 1"""
    SupportedImageDisplayFormatsSequence: _SQ[_Nested]
    """Supported Image Display Formats Sequence (2000,00A8), SQ, VM 1"""
    SurfaceAsymmetryIndex: _FL
    """Surface Asymmetry Index (0046,0232), FL, VM 1"""
    SurfaceComments: _LT
    """Surface Comments (0066,0004), LT, VM 1"""
    SurfaceCount: _UL
    """Surface Count (0066,002A), UL, VM 1"""
    SurfaceEntryPoint: _DS_n
    """Surface Entry Point (300A,012E), DS, VM 3"""
    SurfaceMeshPrimitivesSequence: _SQ[_Nested]
    """Surface Mesh Primitives Sequence (0066,0013), SQ, VM 1"""
    SurfaceMeshZPixelOffset: _UL
    """Surface Mesh Z-Pixel Offset (0022,1658), UL, VM 1"""
    SurfaceModelDescriptionSequence: _SQ[_Nested]
    """Surface Model Description Sequence (0068,6360), SQ, VM 1"""
    SurfaceModelLabel: _LO
    """Surface Model Label (0068,6380), LO, VM 1"""
    SurfaceModelScalingFactor: _FD
    """Surface Model Scaling Factor (0068,6390), FD, VM 1"""
    SurfaceNumber: _UL
    """Surface Number (0066,0003), UL, VM 1"""
    SurfacePointColorCIELabValueData: _US_n
    """Surface Point Color CIELab Value Data (0080,0007), US, VM 3-3n"""
    SurfacePointPresentationValueData: _US_1_n
    """Surface Point Presentation Value Data (0080,0006), US, VM 1-n"""
    SurfacePointsNormalsSequence: _SQ[_Nested]
    """Surface Points Normals Sequence (0066,0012), SQ, VM 1"""
    SurfacePointsSequence: _SQ[_Nested]
    """Surface Points Sequence (0066,0011), SQ, VM 1"""
    SurfaceProcessing: _CS
    """Surface Processing (0066,0009), CS, VM 1"""
    SurfaceProcessingAlgorithmIdentificationSequence: _SQ[_Nested]
    """Surface Processing Algorithm Identification Sequence (0066,0035), SQ, VM 1"""
    SurfaceProcessingDescription: _LO
    """Surface Processing Description (0066,000B), LO, VM 1"""
    SurfaceProcessingRatio: _FL
    """Surface Processing Ratio (0066,000A), FL, VM 1"""
    SurfaceRegularityIndex: _FL
    """Surface Regularity Index (0046,0230), FL, VM 1"""
    SurfaceScanAcquisitionTypeCodeSequence: _SQ[_Nested]
    """Surface Scan Acquisition Type Code Sequence (0080,0001), SQ, VM 1"""
    SurfaceScanModeCodeSequence: _SQ[_Nested]
    """Surface Scan Mode Code Sequence (0080,0002), SQ, VM 1"""
    SurfaceSequence: _SQ[_Nested]
    """Surface Sequence (0066,0002), SQ, VM 1"""
    SurgicalTechnique: _LO
    """Surgical Technique (0076,0030), LO, VM 1"""
    SurgicallyInducedAstigmatismSequence: _SQ[_Nested]
    """Surgically Induced Astigmatism Sequence (0022,1045), SQ, VM 1"""
    SwitchingPhaseNominalDuration: _DS
    """Switching Phase Nominal Duration (0018,936C), DS, VM 1"""
    SwitchingPhaseNumber: _US
    """Switching Phase Number (0018,936B), US, VM 1"""
    SwitchingPhaseTransitionDuration: _DS
    """Switching Phase Transition Duration (0018,936D), DS, VM 1"""
    SwivelRange: _FD
    """Swivel Range (0070,1A06), FD, VM 1"""
    SynchronizationChannel: _US_n
    """Synchronization Channel (0018,106C), US, VM 2"""
    SynchronizationFrameOfReferenceUID: _UI
    """Synchronization Frame of Reference UID (0020,0200), UI, VM 1"""
    SynchronizationTrigger: _CS
    """Synchronization Trigger (0018,106A), CS, VM 1"""
    SynchronizedImageBoxList: _US_n
    """Synchronized Image Box List (0072,0432), US, VM 2-n"""
    SynchronizedScrollingSequence: _SQ[_Nested]
    """Synchronized Scrolling Sequence (0072,0210), SQ, VM 1"""
    SyntheticData: _CS
    """Synthetic Data (0008,001C), CS, VM 1"""
    SyringeCounts: _IS
    """Syringe Counts (0018,1045), IS, VM 1"""
    SystemStatus: _CS
    """System Status (0028,7006), CS, VM 1"""
    SystemStatusComment: _LO
    """System Status Comment (0028,7007), LO, VM 1"""
    T2Preparation: _CS
    """T2 Preparation (0018,9021), CS, VM 1"""
    TDRType: _CS
    """TDR Type (4010,1027), CS, VM 1"""
    TIDOffset: _SS
    """TID Offset (0028,6120), SS, VM 1"""
    TIPType: _CS
    """TIP Type (4010,1039), CS, VM 1"""
    TMLinePositionX0: _SL
    """TM-Line Position X0 (0018,603D), SL, VM 1"""
    TMLinePositionX0Retired: _UL
    """TM-Line Position X0 (Retired) (0018,603C), UL, VM 1, retired"""
    TMLinePositionX1: _SL
    """TM-Line Position X1 (0018,6041), SL, VM 1"""
    TMLinePositionX1Retired: _UL
    """TM-Line Position X1 (Retired) (0018,6040), UL, VM 1, retired"""
    TMLinePositionY0: _SL
    """TM-Line Position Y0 (0018,603F), SL, VM 1"""
    TMLinePositionY0Retired: _UL
    """TM-Line Position Y0 (Retired) (0018,603E), UL, VM 1, retired"""
    TMLinePositionY1: _SL
    """TM-Line Position Y1 (0018,6043), SL, VM 1"""
    TMLinePositionY1Retired: _UL
    """TM-Line Position Y1 (Retired) (0018,6042), UL, VM 1, retired"""
    TableAngle: _DS
    """Table Angle (0018,1138), DS, VM 1"""
    TableColumnDefinitionSequence: _SQ[_Nested]
    """Table Column Definition Sequence (0040,A807), SQ, VM 1"""
    TableColumnNumber: _UL
    """Table Column Number (0040,A805), UL, VM 1"""
    TableCradleTiltAngle: _FL
    """Table Cradle Tilt Angle (0018,9471), FL, VM 1"""
    TableFeedPerRotation: _FD
    """Table Feed per Rotation (0018,9310), FD, VM 1"""
    TableFrameOfReferenceUID: _UI
    """Table Frame of Reference UID (0020,9313), UI, VM 1"""
    TableHeadTiltAngle: _FL
    """Table Head Tilt Angle (0018,9470), FL, VM 1"""
    TableHeight: _DS
    """Table Height (0018,1130), DS, VM 1"""
    TableHorizontalRotationAngle: _FL
    """Table Horizontal Rotation Angle (0018,9469), FL, VM 1"""
    TableLateralIncrement: _DS_1_n
    """Table Lateral Increment (0018,1136), DS, VM 1-n"""
    TableLongitudinalIncrement: _DS_1_n
    """Table Longitudinal Increment (0018,1137), DS, VM 1-n"""
    TableMotion: _CS
    """Table Motion (0018,1134), CS, VM 1"""
    TableOfParameterValues: _FL_1_n
    """Table of Parameter Values (0018,605A), FL, VM 1-n"""
    TableOfPixelValues: _UL_1_n
    """Table of Pixel Values (0018,6058), UL, VM 1-n"""
    TableOfXBreakPoints: _UL_1_n
    """Table of X Break Points (0018,6052), UL, VM 1-n"""
    TableOfYBreakPoints: _FD_1_n
    """Table of Y Break Points (0018,6054), FD, VM 1-n"""
    TablePosition: _FD
    """Table Position (0018,9327), FD, VM 1"""
    TablePositionSequence: _SQ[_Nested]
    """Table Position Sequence (0018,9406), SQ, VM 1"""
    TableRowDefinitionSequence: _SQ[_Nested]
    """Table Row Definition Sequence (0040,A806), SQ, VM 1"""
    TableRowNumber: _UL
    """Table Row Number (0040,A804), UL, VM 1"""
    TableSpeed: _FD
    """Table Speed (0018,9309), FD, VM 1"""
    TableTopEccentricAdjustedAngle: _FD
    """Table Top Eccentric Adjusted Angle (0074,102B), FD, VM 1"""
    TableTopEccentricAngle: _DS
    """Table Top Eccentric Angle (300A,0125), DS, VM 1"""
    TableTopEccentricAngleTolerance: _DS
    """Table Top Eccentric Angle Tolerance (300A,004E), DS, VM 1"""
    TableTopEccentricAxisDistance: _DS
    """Table Top Eccentric Axis Distance (300A,0124), DS, VM 1"""
    TableTopEccentricRotationDirection: _CS
    """Table Top Eccentric Rotation Direction (300A,0126), CS, VM 1"""
    TableTopLateralAdjustedPosition: _FD
    """Table Top Lateral Adjusted Position (0074,1028), FD, VM 1"""
    TableTopLateralPosition: _DS
    """Table Top Lateral Position (300A,012A), DS, VM 1"""
    TableTopLateralPositionTolerance: _DS
    """Table Top Lateral Position Tolerance (300A,0053), DS, VM 1"""
    TableTopLateralSetupDisplacement: _DS
    """Table Top Lateral Setup Displacement (300A,01D6), DS, VM 1"""
    TableTopLongitudinalAdjustedPosition: _FD
    """Table Top Longitudinal Adjusted Position (0074,1027), FD, VM 1"""
    TableTopLongitudinalPosition: _DS
    """Table Top Longitudinal Position (300A,0129), DS, VM 1"""
    TableTopLongitudinalPositionTolerance: _DS
    """Table Top Longitudinal Position Tolerance (300A,0052), DS, VM 1"""
    TableTopLongitudinalSetupDisplacement: _DS
    """Table Top Longitudinal Setup Displacement (300A,01D4), DS, VM 1"""
    TableTopPitchAdjustedAngle: _FD
    """Table Top Pitch Adjusted Angle (0074,102C), FD, VM 1"""
    TableTopPitchAngle: _FL
    """Table Top Pitch Angle (300A,0140), FL, VM 1"""
    TableTopPitchAngleTolerance: _FL
    """Table Top Pitch Angle Tolerance (300A,004F), FL, VM 1"""
    TableTopPitchRotationDirection: _CS
    """Table Top Pitch Rotation Direction (300A,0142), CS, VM 1"""
    TableTopPositionAlignmentUID: _UI
    """Table Top Position Alignment UID (300A,0054), UI, VM 1"""
    TableTopRollAdjustedAngle: _FD
    """Table Top Roll Adjusted Angle (0074,102D), FD, VM 1"""
    TableTopRollAngle: _FL
    """Table Top Roll Angle (300A,0144), FL, VM 1"""
    TableTopRollAngleTolerance: _FL
    """Table Top Roll Angle Tolerance (300A,0050), FL, VM 1"""
    TableTopRollRotationDirection: _CS
    """Table Top Roll Rotation Direction (300A,0146), CS, VM 1"""
    TableTopVerticalAdjustedPosition: _FD
    """Table Top Vertical Adjusted Position (0074,1026), FD, VM 1"""
    TableTopVerticalPosition: _DS
    """Table Top Vertical Position (300A,0128), DS, VM 1"""
    TableTopVerticalPositionTolerance: _DS
    """Table Top Vertical Position Tolerance (300A,0051), DS, VM 1"""
    TableTopVerticalSetupDisplacement: _DS
    """Table Top Vertical Setup Displacement (300A,01D2), DS, VM 1"""
    TableTraverse: _DS
    """Table Traverse (0018,1131), DS, VM 1"""
    TableType: _CS
    """Table Type (0018,113A), CS, VM 1"""
    TableVerticalIncrement: _DS_1_n
    """Table Vertical Increment (0018,1135), DS, VM 1-n"""
    TableXPositionToIsocenter: _FL
    """Table X Position to Isocenter (0018,9466), FL, VM 1"""
    TableYPositionToIsocenter: _FL
    """Table Y Position to Isocenter (0018,9467), FL, VM 1"""
    TableZPositionToIsocenter: _FL
    """Table Z Position to Isocenter (0018,9468), FL, VM 1"""
    TabulatedValuesSequence: _SQ[_Nested]
    """Tabulated Values Sequence (0040,A801), SQ, VM 1"""
    TagAngleFirstAxis: _FD
    """Tag Angle First Axis (0018,9019), FD, VM 1"""
    TagAngleSecondAxis: _SS
    """Tag Angle Second Axis (0018,9219), SS, VM 1"""
    TagSpacingFirstDimension: _FD
    """Tag Spacing First Dimension (0018,9030), FD, VM 1"""
    TagSpacingSecondDimension: _FD
    """Tag Spacing Second Dimension (0018,9218), FD, VM 1"""
    TagThickness: _FD
    """Tag Thickness (0018,9035), FD, VM 1"""
    Tagging: _CS
    """Tagging (0018,9028), CS, VM 1"""
    TaggingDelay: _FD
    """Tagging Delay (0018,9184), FD, VM 1"""
    TangentialPower: _FL
    """Tangential Power (0046,0250), FL, VM 1"""
    TargetExposureIndex: _DS
    """Target Exposure Index (0018,1412), DS, VM 1"""
    TargetFrameOfReferenceUID: _UI
    """Target Frame of Reference UID (0018,991E), UI, VM 1"""
    TargetLabel: _SH
    """Target Label (0018,2045), SH, VM 1"""
    TargetLuminanceCharacteristicsSequence: _SQ[_Nested]
    """Target Luminance Characteristics Sequence (0028,7008), SQ, VM 1"""
    TargetMaterialSequence: _SQ[_Nested]
    """Target Material Sequence (4010,1072), SQ, VM 1"""
    TargetMaximumDose: _DS
    """Target Maximum Dose (300A,0027), DS, VM 1"""
    TargetMaximumLuminance: _FL
    """Target Maximum Luminance (0028,701E), FL, VM 1"""
    TargetMinimumDose: _DS
    """Target Minimum Dose (300A,0025), DS, VM 1"""
    TargetMinimumLuminance: _FL
    """Target Minimum Luminance (0028,701D), FL, VM 1"""
    TargetPositionReferenceIndicator: _LO
    """Target Position Reference Indicator (0020,103F), LO, VM 1"""
    TargetPrescriptionDose: _DS
    """Target Prescription Dose (300A,0026), DS, VM 1"""
    TargetRefraction: _FL
    """Target Refraction (0022,1037), FL, VM 1"""
    TargetUID: _UI
    """Target UID (0018,2042), UI, VM 1"""
    TargetUnderdoseVolumeFraction: _DS
    """Target Underdose Volume Fraction (300A,0028), DS, VM 1"""
    TelephoneNumberTrial: _LO
    """Telephone Number (Trial) (0040,A354), LO, VM 1, retired"""
    TeletherapyRadiationType: _CS_1_n
    """Teletherapy Radiation Type (3010,0047), CS, VM 1-n"""
    Temperature: _DS
    """Temperature (0016,0030), DS, VM 1"""
    TemplateExtensionCreatorUID: _UI
    """Template Extension Creator UID (0040,DB0D), UI, VM 1, retired"""
    TemplateExtensionFlag: _CS
    """Template Extension Flag (0040,DB0B), CS, VM 1, retired"""
    TemplateExtensionOrganizationUID: _UI
    """Template Extension Organization UID (0040,DB0C), UI, VM 1, retired"""
    TemplateIdentifier: _CS
    """Template Identifier (0040,DB00), CS, VM 1"""
    TemplateLocalVersion: _DT
    """Template Local Version (0040,DB07), DT, VM 1, retired"""
    TemplateName: _LO
    """Template Name (300A,0244), LO, VM 1"""
    TemplateNumber: _IS
    """Template Number (300A,0240), IS, VM 1"""
    TemplateType: _SH
    """Template Type (300A,0242), SH, VM 1"""
    TemplateVersion: _DT
    """Template Version (0040,DB06), DT, VM 1, retired"""
    TemporalPositionIdentifier: _IS
    """Temporal Position Identifier (0020,0100), IS, VM 1"""
    TemporalPositionIndex: _UL
    """Temporal Position Index (0020,9128), UL, VM 1"""
    TemporalPositionSequence: _SQ[_Nested]
    """Temporal Position Sequence (0020,9310), SQ, VM 1"""
    TemporalPositionTimeOffset: _FD
    """Temporal Position Time Offset (0020,930D), FD, VM 1"""
    TemporalRangeType: _CS
    """Temporal Range Type (0040,A130), CS, VM 1"""
    TemporalRelationshipIntervalAnchor: _CS
    """Temporal Relationship Interval Anchor (3010,004F), CS, VM 1"""
    TemporalResolution: _DS
    """Temporal Resolution (0020,0110), DS, VM 1"""
    TerminalType: _LT
    """Terminal Type (0000,4010), LT, VM 1, retired"""
    TerminationCardiacTriggerCountThreshold: _FD
    """Termination Cardiac Trigger Count Threshold (0018,9723), FD, VM 1"""
    TerminationCountsThreshold: _FD
    """Termination Counts Threshold (0018,9719), FD, VM 1"""
    TerminationDensityThreshold: _FD
    """Termination Density Threshold (0018,9720), FD, VM 1"""
    TerminationRelativeDensityThreshold: _FD
    """Termination Relative Density Threshold (0018,9721), FD, VM 1"""
    TerminationRespiratoryTriggerCountThreshold: _FD
    """Termination Respiratory Trigger Count Threshold (0018,9724), FD, VM 1"""
    TerminationTimeThreshold: _FD
    """Termination Time Threshold (0018,9722), FD, VM 1"""
    TestImageValidation: _CS
    """Test Image Validation (0028,702B), CS, VM 1"""
    TestPatternCodeSequence: _SQ[_Nested]
    """Test Pattern Code Sequence (0028,702C), SQ, VM 1"""
    TestPointNormalsDataFlag: _CS
    """Test Point Normals Data Flag (0024,0057), CS, VM 1"""
    TestPointNormalsSequence: _SQ[_Nested]
    """Test Point Normals Sequence (0024,0058), SQ, VM 1"""
    TestResult: _CS
    """Test Result (0028,7029), CS, VM 1"""
    TestResultComment: _LO
    """Test Result Comment (0028,702A), LO, VM 1"""
    TextColorCIELabValue: _US_n
    """Text Color CIELab Value (0070,0241), US, VM 3"""
    TextComments: _LT
    """Text Comments (4000,4000), LT, VM 1, retired"""
    TextFormatID: _CS
    """Text Format ID (0000,5130), CS, VM 1, retired"""
    TextObjectSequence: _SQ[_Nested]
    """Text Object Sequence (0070,0008), SQ, VM 1"""
    TextString: _LO
    """Text String (2030,0020), LO, VM 1"""
    TextStyleSequence: _SQ[_Nested]
    """Text Style Sequence (0070,0231), SQ, VM 1"""
    TextValue: _UT
    """Text Value (0040,A160), UT, VM 1"""
    TextureLabel: _SH
    """Texture Label (0080,0009), SH, VM 1"""
    TherapeuticRoleCategoryCodeSequence: _SQ[_Nested]
    """Therapeutic Role Category Code Sequence (3010,0064), SQ, VM 1"""
    TherapeuticRoleTypeCodeSequence: _SQ[_Nested]
    """Therapeutic Role Type Code Sequence (3010,0065), SQ, VM 1"""
    TherapyDescription: _CS
    """Therapy Description (0018,0039), CS, VM 1, retired"""
    TherapyType: _CS
    """Therapy Type (0018,0037), CS, VM 1, retired"""
    ThreatCategory: _CS
    """Threat Category (4010,1012), CS, VM 1"""
    ThreatCategoryDescription: _LT
    """Threat Category Description (4010,1013), LT, VM 1"""
    ThreatDetectionAlgorithmAndVersion: _LO_1_n
    """Threat Detection Algorithm and Version (4010,1029), LO, VM 1-n"""
    ThreatROIBase: _FL_n
    """Threat ROI Base (4010,1004), FL, VM 3"""
    ThreatROIBitmap: _OB
    """Threat ROI Bitmap (4010,1006), OB, VM 1"""
    ThreatROIExtents: _FL_n
    """Threat ROI Extents (4010,1005), FL, VM 3"""
    ThreatROIVoxelSequence: _SQ[_Nested]
    """Threat ROI Voxel Sequence (4010,1001), SQ, VM 1"""
    ThreatSequence: _SQ[_Nested]
    """Threat Sequence (4010,1011), SQ, VM 1"""
    ThreeDDegreeOfFreedomAxis: _FD_n
    """3D Degree of Freedom Axis (0068,6490), FD, VM 3"""
    ThreeDImplantTemplateGroupMemberMatchingAxes: _FD_n
    """3D Implant Template Group Member Matching Axes (0078,0060), FD, VM 9"""
    ThreeDImplantTemplateGroupMemberMatchingPoint: _FD_n
    """3D Implant Template Group Member Matching Point (0078,0050), FD, VM 3"""
    ThreeDLineCoordinates: _FD_n
    """3D Line Coordinates (0068,65D0), FD, VM 6"""
    ThreeDMatingAxes: _FD_n
    """3D Mating Axes (0068,64D0), FD, VM 9"""
    ThreeDMatingPoint: _FD_n
    """3D Mating Point (0068,64C0), FD, VM 3"""
    ThreeDPlaneNormal: _FD_n
    """3D Plane Normal (0068,6620), FD, VM 3"""
    ThreeDPlaneOrigin: _FD_n
    """3D Plane Origin (0068,6610), FD, VM 3"""
    ThreeDPointCoordinates: _FD_n
    """3D Point Coordinates (0068,6590), FD, VM 3"""
    ThreeDRenderingType: _CS_1_n
    """3D Rendering Type (0072,0520), CS, VM 1-n"""
    ThresholdDensity: _CS
    """Threshold Density (2040,0100), CS, VM 1, retired"""
    ThresholdSequence: _SQ[_Nested]
    """Threshold Sequence (0070,1B11), SQ, VM 1"""
    ThresholdType: _CS
    """Threshold Type (0070,1B13), CS, VM 1"""
    ThresholdValue: _FD
    """Threshold Value (0070,1B14), FD, VM 1"""
    ThresholdValueSequence: _SQ[_Nested]
    """Threshold Value Sequence (0070,1B12), SQ, VM 1"""
    TickAlignment: _CS
    """Tick Alignment (0070,0274), CS, VM 1"""
    TickLabel: _SH
    """Tick Label (0070,0289), SH, VM 1"""
    TickLabelAlignment: _CS
    """Tick Label Alignment (0070,0279), CS, VM 1"""
    TickPosition: _FL
    """Tick Position (0070,0288), FL, VM 1"""
    Time: _TM
    """Time (0040,A122), TM, VM 1"""
    TimeBasedImageSetsSequence: _SQ[_Nested]
    """Time Based Image Sets Sequence (0072,0030), SQ, VM 1"""
    TimeDistributionProtocol: _CS
    """Time Distribution Protocol (0018,1802), CS, VM 1"""
    TimeDomainFiltering: _CS_1_n
    """Time Domain Filtering (0018,9065), CS, VM 1-2"""
    TimeOfDocumentCreationOrVerbalTransactionTrial: _TM
    """Time of Document Creation or Verbal Transaction (Trial) (0040,A112), TM, VM 1, retired"""
    TimeOfFlightContrast: _CS
    """Time of Flight Contrast (0018,9015), CS, VM 1"""
    TimeOfFlightInformationUsed: _CS
    """Time of Flight Information Used (0018,9755), CS, VM 1"""
    TimeOfFrameGroupSequence: _SQ[_Nested]
    """Time of Frame Group Sequence (0034,000D), SQ, VM 1"""
    TimeOfGainCalibration: _TM
    """Time of Gain Calibration (0014,3077), TM, VM 1"""
    TimeOfLastCalibration: _TM_1_n
    """Time of Last Calibration (0018,1201), TM, VM 1-n"""
    TimeOfLastDetectorCalibration: _TM
    """Time of Last Detector Calibration (0018,700E), TM, VM 1"""
    TimeOfSecondaryCapture: _TM
    """Time of Secondary Capture (0018,1014), TM, VM 1"""
    TimeRange: _FD_n
    """Time Range (0008,1163), FD, VM 2"""
    TimeSeriesBlending: _CS
    """Time Series Blending (0070,1B07), CS, VM 1"""
    TimeSliceVector: _US_1_n
    """Time Slice Vector (0054,0100), US, VM 1-n"""
    TimeSlotInformationSequence: _SQ[_Nested]
    """Time Slot Information Sequence (0054,0072), SQ, VM 1"""
    TimeSlotNumber: _IS
    """Time Slot Number (0020,0017), IS, VM 1, retired"""
    TimeSlotTime: _DS
    """Time Slot Time (0054,0073), DS, VM 1"""
    TimeSlotVector: _US_1_n
    """Time Slot Vector (0054,0070), US, VM 1-n"""
    TimeSource: _SH
    """Time Source (0018,1801), SH, VM 1"""
    TimezoneOffsetFromUTC: _SH
    """Timezone Offset From UTC (0008,0201), SH, VM 1"""
    TissueHeterogeneityCorrection: _CS_1_n
    """Tissue Heterogeneity Correction (3004,0014), CS, VM 1-3"""
    TissueLocation: _CS
    """Tissue Location (0048,0115), CS, VM 1"""
    ToleranceTableLabel: _SH
    """Tolerance Table Label (300A,0043), SH, VM 1"""
    ToleranceTableNumber: _IS
    """Tolerance Table Number (300A,0042), IS, VM 1"""
    ToleranceTableSequence: _SQ[_Nested]
    """Tolerance Table Sequence (300A,0040), SQ, VM 1"""
    ToleranceValue: _FD
    """Tolerance Value (300A,062C), FD, VM 1"""
    TomoAngle: _DS
    """Tomo Angle (0018,1470), DS, VM 1"""
    TomoClass: _CS
    """Tomo Class (0018,1491), CS, VM 1"""
    TomoLayerHeight: _DS
    """Tomo Layer Height (0018,1460), DS, VM 1"""
    TomoTime: _DS
    """Tomo Time (0018,1480), DS, VM 1"""
    TomoType: _CS
    """Tomo Type (0018,1490), CS, VM 1"""
    TomotherapeuticControlPointSequence: _SQ[_Nested]
    """Tomotherapeutic Control Point Sequence (3010,0098), SQ, VM 1"""
    TomotherapeuticLeafInitialClosedDurations: _FD_1_n
    """Tomotherapeutic Leaf Initial Closed Durations (3010,009A), FD, VM 1-n"""
    TomotherapeuticLeafOpenDurations: _FD_1_n
    """Tomotherapeutic Leaf Open Durations (3010,0099), FD, VM 1-n"""
    TopLeftHandCornerOfLocalizerArea: _US_n
    """Top Left Hand Corner of Localizer Area (0048,0201), US, VM 2, retired"""
    TopicAuthor: _LO
    """Topic Author (0088,0910), LO, VM 1, retired"""
    TopicKeywords: _LO_1_n
    """Topic Keywords (0088,0912), LO, VM 1-32, retired"""
    TopicSubject: _ST
    """Topic Subject (0088,0906), ST, VM 1, retired"""
    TopicTitle: _LO
    """Topic Title (0088,0904), LO, VM 1, retired"""
    ToricIOLPowerForExactEmmetropiaSequence: _SQ[_Nested]
    """Toric IOL Power for Exact Emmetropia Sequence (0022,104A), SQ, VM 1"""
    ToricIOLPowerForExactTargetRefractionSequence: _SQ[_Nested]
    """Toric IOL Power for Exact Target Refraction Sequence (0022,104B), SQ, VM 1"""
    ToricIOLPowerSequence: _SQ[_Nested]
    """Toric IOL Power Sequence (0022,1047), SQ, VM 1"""
    TotalAperture: _DS
    """Total Aperture (0014,5101), DS, VM 1"""
    TotalBlockTrayFactor: _DS
    """Total Block Tray Factor (300A,00F2), DS, VM 1"""
    TotalBlockTrayWaterEquivalentThickness: _FL
    """Total Block Tray Water-Equivalent Thickness (300A,00F3), FL, VM 1"""
    TotalCollimationWidth: _FD
    """Total Collimation Width (0018,9307), FD, VM 1"""
    TotalCompensatorTrayFactor: _DS
    """Total Compensator Tray Factor (300A,00E2), DS, VM 1"""
    TotalCompensatorTrayWaterEquivalentThickness: _FL
    """Total Compensator Tray Water-Equivalent Thickness (300A,02E3), FL, VM 1"""
    TotalGain: _DS
    """Total Gain (0018,5040), DS, VM 1, retired"""
    TotalNumberOfExposures: _US
    """Total Number of Exposures (0040,0301), US, VM 1, retired"""
    TotalNumberOfPiecesOfMediaCreated: _US
    """Total Number of Pieces of Media Created (2200,000B), US, VM 1"""
    TotalNumberOfStudyRecords: _UV
    """Total Number of Study Records (0008,0428), UV, VM 1"""
    TotalPixelMatrixColumns: _UL
    """Total Pixel Matrix Columns (0048,0006), UL, VM 1"""
    TotalPixelMatrixFocalPlanes: _UL
    """Total Pixel Matrix Focal Planes (0048,0303), UL, VM 1"""
    TotalPixelMatrixOriginSequence: _SQ[_Nested]
    """Total Pixel Matrix Origin Sequence (0048,0008), SQ, VM 1"""
    TotalPixelMatrixRows: _UL
    """Total Pixel Matrix Rows (0048,0007), UL, VM 1"""
    TotalPrescriptionDose: _FL
    """Total Prescription Dose (300C,0115), FL, VM 1"""
    TotalProcessingTime: _FL
    """Total Processing Time (4010,1069), FL, VM 1"""
    TotalReferenceAirKerma: _DS
    """Total Reference Air Kerma (300A,0250), DS, VM 1"""
    TotalTimeOfFluoroscopy: _US
    """Total Time of Fluoroscopy (0040,0300), US, VM 1, retired"""
    TotalWedgeTrayWaterEquivalentThickness: _FL
    """Total Wedge Tray Water-Equivalent Thickness (300A,00D7), FL, VM 1"""
    TrackPointIndexList: _OL
    """Track Point Index List (0066,0129), OL, VM 1"""
    TrackSequence: _SQ[_Nested]
    """Track Sequence (0066,0102), SQ, VM 1"""
    TrackSetAnatomicalTypeCodeSequence: _SQ[_Nested]
    """Track Set Anatomical Type Code Sequence (0066,0108), SQ, VM 1"""
    TrackSetDescription: _UT
    """Track Set Description (0066,0107), UT, VM 1"""
    TrackSetLabel: _LO
    """Track Set Label (0066,0106), LO, VM 1"""
    TrackSetNumber: _UL
    """Track Set Number (0066,0105), UL, VM 1"""
    TrackSetSequence: _SQ[_Nested]
    """Track Set Sequence (0066,0101), SQ, VM 1"""
    TrackSetStatisticsSequence: _SQ[_Nested]
    """Track Set Statistics Sequence (0066,0124), SQ, VM 1"""
    TrackStatisticsSequence: _SQ[_Nested]
    """Track Statistics Sequence (0066,0130), SQ, VM 1"""
    TrackingAlgorithmIdentificationSequence: _SQ[_Nested]
    """Tracking Algorithm Identification Sequence (0066,0104), SQ, VM 1"""
    TrackingID: _UT
    """Tracking ID (0062,0020), UT, VM 1"""
    TrackingUID: _UI
    """Tracking UID (0062,0021), UI, VM 1"""
    TransactionStatus: _CS
    """Transaction Status (0008,0417), CS, VM 1"""
    TransactionStatusComment: _LT
    """Transaction Status Comment (0008,0418), LT, VM 1"""
    TransactionUID: _UI
    """Transaction UID (0008,1195), UI, VM 1"""
    TransducerApplicationCodeSequence: _SQ[_Nested]
    """Transducer Application Code Sequence (0018,980F), SQ, VM 1"""
    TransducerBeamSteeringCodeSequence: _SQ[_Nested]
    """Transducer Beam Steering Code Sequence (0018,980E), SQ, VM 1"""
    TransducerData: _LO_1_n
    """Transducer Data (0018,5010), LO, VM 1-n"""
    TransducerFrequency: _UL
    """Transducer Frequency (0018,6030), UL, VM 1"""
    TransducerGeometryCodeSequence: _SQ[_Nested]
    """Transducer Geometry Code Sequence (0018,980D), SQ, VM 1"""
    TransducerIdentificationSequence: _SQ[_Nested]
    """Transducer Identification Sequence (0018,5011), SQ, VM 1"""
    TransducerOrientation: _CS
    """Transducer Orientation (0008,2204), CS, VM 1, retired"""
    TransducerOrientationModifierSequence: _SQ[_Nested]
    """Transducer Orientation Modifier Sequence (0008,2246), SQ, VM 1, retired"""
    TransducerOrientationSequence: _SQ[_Nested]
    """Transducer Orientation Sequence (0008,2244), SQ, VM 1, retired"""
    TransducerPosition: _CS
    """Transducer Position (0008,2200), CS, VM 1, retired"""
    TransducerPositionModifierSequence: _SQ[_Nested]
    """Transducer Position Modifier Sequence (0008,2242), SQ, VM 1, retired"""
    TransducerPositionSequence: _SQ[_Nested]
    """Transducer Position Sequence (0008,2240), SQ, VM 1, retired"""
    TransducerResponseSequence: _SQ[_Nested]
    """Transducer Response Sequence (0018,982C), SQ, VM 1"""
    TransducerScanPatternCodeSequence: _SQ[_Nested]
    """Transducer Scan Pattern Code Sequence (0018,9809), SQ, VM 1"""
    TransducerTechnologySequence: _SQ[_Nested]
    """Transducer Technology Sequence (0018,9831), SQ, VM 1"""
    TransducerType: _CS
    """Transducer Type (0018,6031), CS, VM 1"""
    TransferSyntaxUID: _UI
    """Transfer Syntax UID (0002,0010), UI, VM 1"""
    TransferTubeLength: _DS
    """Transfer Tube Length (300A,02A4), DS, VM 1"""
    TransferTubeNumber: _IS
    """Transfer Tube Number (300A,02A2), IS, VM 1"""
    TransformDescription: _ST
    """Transform Description (0014,2222), ST, VM 1"""
    TransformLabel: _LO
    """Transform Label (0028,0400), LO, VM 1, retired"""
    TransformNumberOfAxes: _IS
    """Transform Number of Axes (0014,2224), IS, VM 1"""
    TransformOrderOfAxes: _IS_1_n
    """Transform Order of Axes (0014,2226), IS, VM 1-n"""
    TransformVersionNumber: _LO
    """Transform Version Number (0028,0401), LO, VM 1, retired"""
    TransformationAlgorithmSequence: _SQ[_Nested]
    """Transformation Algorithm Sequence (0022,1513), SQ, VM 1"""
    TransformationMethodCodeSequence: _SQ[_Nested]
    """Transformation Method Code Sequence (0022,1512), SQ, VM 1"""
    TransformedAxisUnits: _CS
    """Transformed Axis Units (0014,2228), CS, VM 1"""
    TranslationRateX: _DS
    """Translation Rate X (0014,409C), DS, VM 1"""
    TranslationRateY: _DS
    """Translation Rate Y (0014,409D), DS, VM 1"""
    TransmitCoilManufacturerName: _LO
    """Transmit Coil Manufacturer Name (0018,9050), LO, VM 1"""
    TransmitCoilName: _SH
    """Transmit Coil Name (0018,1251), SH, VM 1"""
    TransmitCoilType: _CS
    """Transmit Coil Type (0018,9051), CS, VM 1"""
    TransmitTransducerSequence: _SQ[_Nested]
    """Transmit Transducer Sequence (0014,4010), SQ, VM 1"""
    TransmitTransducerSettingsSequence: _SQ[_Nested]
    """Transmit Transducer Settings Sequence (0014,4050), SQ, VM 1"""
    TransmitterFrequency: _FD_1_n
    """Transmitter Frequency (0018,9098), FD, VM 1-2"""
    TransportClassification: _CS
    """Transport Classification (4010,1067), CS, VM 1"""
    TransverseDetectorSeparation: _FD
    """Transverse Detector Separation (0018,9726), FD, VM 1"""
    TransverseMash: _IS
    """Transverse Mash (0054,1202), IS, VM 1"""
    TrayAccessoryCode: _LO
    """Tray Accessory Code (300A,0355), LO, VM 1"""
    TreatmentControlPointDate: _DA
    """Treatment Control Point Date (3008,0024), DA, VM 1"""
    TreatmentControlPointTime: _TM
    """Treatment Control Point Time (3008,0025), TM, VM 1"""
    TreatmentDate: _DA
    """Treatment Date (3008,0250), DA, VM 1"""
    TreatmentDeliveryContinuationFlag: _CS
    """Treatment Delivery Continuation Flag (300A,0708), CS, VM 1"""
    TreatmentDeliveryType: _CS
    """Treatment Delivery Type (300A,00CE), CS, VM 1"""
    TreatmentDeviceIdentificationSequence: _SQ[_Nested]
    """Treatment Device Identification Sequence (300A,063A), SQ, VM 1"""
    TreatmentMachineName: _SH
    """Treatment Machine Name (300A,00B2), SH, VM 1"""
    TreatmentMachineSequence: _SQ[_Nested]
    """Treatment Machine Sequence (300A,0206), SQ, VM 1"""
    TreatmentMachineSpecialModeCodeSequence: _SQ[_Nested]
    """Treatment Machine Special Mode Code Sequence (300A,0635), SQ, VM 1"""
    TreatmentPositionGroupLabel: _LO
    """Treatment Position Group Label (300A,0608), LO, VM 1"""
    TreatmentPositionGroupSequence: _SQ[_Nested]
    """Treatment Position Group Sequence (300A,060A), SQ, VM 1"""
    TreatmentPositionGroupUID: _UI
    """Treatment Position Group UID (300A,0609), UI, VM 1"""
    TreatmentPositionIndex: _US
    """Treatment Position Index (300A,0606), US, VM 1"""
    TreatmentPositionSequence: _SQ[_Nested]
    """Treatment Position Sequence (300A,063F), SQ, VM 1"""
    TreatmentProtocols: _LO_1_n
    """Treatment Protocols (300A,0009), LO, VM 1-n"""
    TreatmentRecordContentOrigin: _CS
    """Treatment Record Content Origin (300A,0709), CS, VM 1"""
    TreatmentSessionApplicationSetupSequence: _SQ[_Nested]
    """Treatment Session Application Setup Sequence (3008,0110), SQ, VM 1"""
    TreatmentSessionBeamSequence: _SQ[_Nested]
    """Treatment Session Beam Sequence (3008,0020), SQ, VM 1"""
    TreatmentSessionIonBeamSequence: _SQ[_Nested]
    """Treatment Session Ion Beam Sequence (3008,0021), SQ, VM 1"""
    TreatmentSessionUID: _UI
    """Treatment Session UID (300A,0700), UI, VM 1"""
    TreatmentSite: _LO
    """Treatment Site (3010,0077), LO, VM 1"""
    TreatmentSiteCodeSequence: _SQ[_Nested]
    """Treatment Site Code Sequence (3010,0078), SQ, VM 1"""
    TreatmentSiteModifierCodeSequence: _SQ[_Nested]
    """Treatment Site Modifier Code Sequence (3010,0089), SQ, VM 1"""
    TreatmentSites: _LO_1_n
    """Treatment Sites (300A,000B), LO, VM 1-n, retired"""
    TreatmentStatusComment: _ST
    """Treatment Status Comment (3008,0202), ST, VM 1"""
    TreatmentSummaryCalculatedDoseReferenceSequence: _SQ[_Nested]
    """Treatment Summary Calculated Dose Reference Sequence (3008,0050), SQ, VM 1"""
    TreatmentSummaryMeasuredDoseReferenceSequence: _SQ[_Nested]
    """Treatment Summary Measured Dose Reference Sequence (3008,00E0), SQ, VM 1"""
    TreatmentTechniqueNotes: _UT
    """Treatment Technique Notes (3010,007A), UT, VM 1"""
    TreatmentTerminationCode: _SH
    """Treatment Termination Code (3008,002B), SH, VM 1, retired"""
    TreatmentTerminationDescription: _ST
    """Treatment Termination Description (300A,0730), ST, VM 1"""
    TreatmentTerminationStatus: _CS
    """Treatment Termination Status (3008,002A), CS, VM 1"""
    TreatmentTime: _TM
    """Treatment Time (3008,0251), TM, VM 1"""
    TreatmentTimeLimit: _FD
    """Treatment Time Limit (300A,062E), FD, VM 1"""
    TreatmentToleranceViolationAttributeSequence: _SQ[_Nested]
    """Treatment Tolerance Violation Attribute Sequence (300A,0733), SQ, VM 1"""
    TreatmentToleranceViolationCategory: _CS
    """Treatment Tolerance Violation Category (300A,0732), CS, VM 1"""
    TreatmentToleranceViolationCauseCodeSequence: _SQ[_Nested]
    """Treatment Tolerance Violation Cause Code Sequence (300A,0762), SQ, VM 1"""
    TreatmentToleranceViolationDateTime: _DT
    """Treatment Tolerance Violation DateTime (300A,0736), DT, VM 1"""
    TreatmentToleranceViolationDescription: _ST
    """Treatment Tolerance Violation Description (300A,0734), ST, VM 1"""
    TreatmentToleranceViolationIdentification: _ST
    """Treatment Tolerance Violation Identification (300A,0735), ST, VM 1"""
    TreatmentToleranceViolationSequence: _SQ[_Nested]
    """Treatment Tolerance Violation Sequence (300A,0731), SQ, VM 1"""
    TreatmentToleranceViolationTypeCodeSequence: _SQ[_Nested]
    """Treatment Tolerance Violation Type Code Sequence (300A,0761), SQ, VM 1"""
    TreatmentVerificationStatus: _CS
    """Treatment Verification Status (3008,002C), CS, VM 1"""
    TriangleFanSequence: _SQ[_Nested]
    """Triangle Fan Sequence (0066,0027), SQ, VM 1"""
    TrianglePointIndexList: _OW
    """Triangle Point Index List (0066,0023), OW, VM 1, retired"""
    TriangleStripSequence: _SQ[_Nested]
    """Triangle Strip Sequence (0066,0026), SQ, VM 1"""
    TriggerSamplePosition: _UL
    """Trigger Sample Position (0018,106E), UL, VM 1"""
    TriggerSourceOrType: _LO
    """Trigger Source or Type (0018,1061), LO, VM 1"""
    TriggerTime: _DS
    """Trigger Time (0018,1060), DS, VM 1"""
    TriggerTimeOffset: _DS
    """Trigger Time Offset (0018,1069), DS, VM 1"""
    TriggerVector: _IS_1_n
    """Trigger Vector (0054,0210), IS, VM 1-n"""
    TriggerWindow: _IS
    """Trigger Window (0018,1094), IS, VM 1"""
    Trim: _CS
    """Trim (2010,0140), CS, VM 1"""
    TubeAngle: _FD
    """Tube Angle (0018,9303), FD, VM 1"""
    TwoDDegreeOfFreedomAxis: _FD_n
    """2D Degree of Freedom Axis (0068,64F0), FD, VM 3"""
    TwoDDegreeOfFreedomSequence: _SQ[_Nested]
    """2D Degree of Freedom Sequence (0068,6470), SQ, VM 1"""
    TwoDImplantTemplateGroupMemberMatchingAxes: _FD_n
    """2D Implant Template Group Member Matching Axes (0078,00A0), FD, VM 4"""
    TwoDImplantTemplateGroupMemberMatchingPoint: _FD_n
    """2D Implant Template Group Member Matching Point (0078,0090), FD, VM 2"""
    TwoDLineCoordinates: _FD_n
    """2D Line Coordinates (0068,65B0), FD, VM 4"""
    TwoDLineCoordinatesSequence: _SQ[_Nested]
    """2D Line Coordinates Sequence (0068,65A0), SQ, VM 1"""
    TwoDMatingAxes: _FD_n
    """2D Mating Axes (0068,6460), FD, VM 4"""
    TwoDMatingFeatureCoordinatesSequence: _SQ[_Nested]
    """2D Mating Feature Coordinates Sequence (0068,6430), SQ, VM 1"""
    TwoDMatingPoint: _FD_n
    """2D Mating Point (0068,6450), FD, VM 2"""
    TwoDPlaneCoordinatesSequence: _SQ[_Nested]
    """2D Plane Coordinates Sequence (0068,65E0), SQ, VM 1"""
    TwoDPlaneIntersection: _FD_n
    """2D Plane Intersection (0068,65F0), FD, VM 4"""
    TwoDPointCoordinates: _FD_n
    """2D Point Coordinates (0068,6560), FD, VM 2"""
    TwoDPointCoordinatesSequence: _SQ[_Nested]
    """2D Point Coordinates Sequence (0068,6550), SQ, VM 1"""
    TwoDimensionalToThreeDimensionalMapData: _OF
    """Two Dimensional to Three Dimensional Map Data (0022,1531), OF, VM 1"""
    TwoDimensionalToThreeDimensionalMapSequence: _SQ[_Nested]
    """Two Dimensional to Three Dimensional Map Sequence (0022,1518), SQ, VM 1"""
    TypeOfDetectorMotion: _CS
    """Type of Detector Motion (0054,0202), CS, VM 1"""
    TypeOfFilters: _LO_1_n
    """Type of Filters (0018,1161), LO, VM 1-n"""
    TypeOfInstances: _CS
    """Type of Instances (0040,E020), CS, VM 1"""
    TypeOfOpticalCorrection: _CS
    """Type of Optical Correction (0022,1046), CS, VM 1"""
    TypeOfPatientID: _CS
    """Type of Patient ID (0010,0022), CS, VM 1"""
    TypeOfSynchronization: _CS
    """Type of Synchronization (0072,0434), CS, VM 1"""
    UDISequence: _SQ[_Nested]
    """UDI Sequence (0018,100A), SQ, VM 1"""
    UID: _UI
    """UID (0040,A124), UI, VM 1"""
    URNCodeValue: _UR
    """URN Code Value (0008,0120), UR, VM 1"""
    USImageDescriptionSequence: _SQ[_Nested]
    """US Image Description Sequence (0018,9806), SQ, VM 1"""
    UVMappingSequence: _SQ[_Nested]
    """UV Mapping Sequence (0080,0008), SQ, VM 1"""
    UValueData: _OF
    """U Value Data (0080,0010), OF, VM 1"""
    UltrasoundAcquisitionGeometry: _CS
    """Ultrasound Acquisition Geometry (0020,9307), CS, VM 1"""
    UltrasoundColorDataPresent: _US
    """Ultrasound Color Data Present (0028,0014), US, VM 1"""
    UltrasoundOphthalmicAxialLengthMeasurementsSequence: _SQ[_Nested]
    """Ultrasound Ophthalmic Axial Length Measurements Sequence (0022,1220), SQ, VM 1"""
    UltrasoundSelectedOphthalmicAxialLengthSequence: _SQ[_Nested]
    """Ultrasound Selected Ophthalmic Axial Length Sequence (0022,1230), SQ, VM 1"""
    UnassignedPerFrameConvertedAttributesSequence: _SQ[_Nested]
    """Unassigned Per-Frame Converted Attributes Sequence (0020,9171), SQ, VM 1"""
    UnassignedSharedConvertedAttributesSequence: _SQ[_Nested]
    """Unassigned Shared Converted Attributes Sequence (0020,9170), SQ, VM 1"""
    Underlined: _CS
    """Underlined (0070,0248), CS, VM 1"""
    UnformattedTextValue: _ST
    """Unformatted Text Value (0070,0006), ST, VM 1"""
    UnifiedProcedureStepListStatus: _CS
    """Unified Procedure Step List Status (0074,1246), CS, VM 1"""
    UnifiedProcedureStepPerformedProcedureSequence: _SQ[_Nested]
    """Unified Procedure Step Performed Procedure Sequence (0074,1216), SQ, VM 1"""
    UniformResourceLocatorTrial: _ST
    """Uniform Resource Locator (Trial) (0040,A992), ST, VM 1, retired"""
    UniqueDeviceIdentifier: _UT
    """Unique Device Identifier (0018,1009), UT, VM 1"""
    Units: _CS
    """Units (0054,1001), CS, VM 1"""
    UniversalEntityID: _UT
    """Universal Entity ID (0040,0032), UT, VM 1"""
    UniversalEntityIDType: _CS
    """Universal Entity ID Type (0040,0033), CS, VM 1"""
    UnspecifiedLateralityLensSequence: _SQ[_Nested]
    """Unspecified Laterality Lens Sequence (0046,0016), SQ, VM 1"""
    UpdatedMetadataSequence: _SQ[_Nested]
    """Updated Metadata Sequence (0008,041E), SQ, VM 1"""
    UpperCutoffFrequency: _FD
    """Upper Cutoff Frequency (0018,9830), FD, VM 1"""
    UpperLimitNumberOfPersistentFluoroscopyFrames: _IS
    """Upper Limit Number Of Persistent Fluoroscopy Frames (0018,11B5), IS, VM 1"""
    UpperLowerPixelValues: _IS_1_n
    """Upper/Lower Pixel Values (0018,1240), IS, VM 1-n, retired"""
    UrgencyOrPriorityAlertsTrial: _CS_1_n
    """Urgency or Priority Alerts (Trial) (0040,A057), CS, VM 1-n, retired"""
    UsedFiducialsSequence: _SQ[_Nested]
    """Used Fiducials Sequence (0070,0314), SQ, VM 1"""
    UsedRTStructureSetROISequence: _SQ[_Nested]
    """Used RT Structure Set ROI Sequence (0070,0315), SQ, VM 1"""
    UsedSegmentsSequence: _SQ[_Nested]
    """Used Segments Sequence (0062,0012), SQ, VM 1"""
    UserContentLabel: _SH
    """User Content Label (3010,0033), SH, VM 1"""
    UserContentLongLabel: _LO
    """User Content Long Label (3010,0034), LO, VM 1"""
    UserSelectedGainY: _DS
    """User Selected Gain Y (0014,408B), DS, VM 1"""
    UserSelectedOffsetX: _DS
    """User Selected Offset X (0014,408D), DS, VM 1"""
    UserSelectedOffsetY: _DS
    """User Selected Offset Y (0014,408E), DS, VM 1"""
    UserSelectedPhase: _DS
    """User Selected Phase (0014,408C), DS, VM 1"""
    VOILUTFunction: _CS
    """VOI LUT Function (0028,1056), CS, VM 1"""
    VOILUTSequence: _SQ[_Nested]
    """VOI LUT Sequence (0028,3010), SQ, VM 1"""
    VOIType: _CS
    """VOI Type (0072,0702), CS, VM 1"""
    VValueData: _OF
    """V Value Data (0080,0011), OF, VM 1"""
    ValueType: _CS
    """Value Type (0040,A040), CS, VM 1"""
    VariableFlipAngleFlag: _CS
    """Variable Flip Angle Flag (0018,1315), CS, VM 1"""
    VariableModalityLUTSequence: _SQ[_Nested]
    """Variable Modality LUT Sequence (0028,3001), SQ, VM 1"""
    VectorAccuracy: _FL_1_n
    """Vector Accuracy (0066,0020), FL, VM 1-n"""
    VectorCoordinateData: _OF
    """Vector Coordinate Data (0066,0021), OF, VM 1"""
    VectorDimensionality: _US
    """Vector Dimensionality (0066,001F), US, VM 1"""
    VectorGridData: _OF
    """Vector Grid Data (0064,0009), OF, VM 1"""
    VelocityEncodingAcquisitionSequence: _SQ[_Nested]
    """Velocity Encoding Acquisition Sequence (0018,9092), SQ, VM 1"""
    VelocityEncodingDirection: _FD_n
    """Velocity Encoding Direction (0018,9090), FD, VM 3"""
    VelocityEncodingMaximumValue: _FD
    """Velocity Encoding Maximum Value (0018,9217), FD, VM 1"""
    VelocityEncodingMinimumValue: _FD
    """Velocity Encoding Minimum Value (0018,9091), FD, VM 1"""
    VelocityOfSound: _DS
    """Velocity of Sound (0014,4064), DS, VM 1"""
    VerbalSourceIdentifierCodeSequenceTrial: _SQ[_Nested]
    """Verbal Source Identifier Code Sequence (Trial) (0040,A358), SQ, VM 1, retired"""
    VerbalSourceTrial: _PN
    """Verbal Source (Trial) (0040,A352), PN, VM 1, retired"""
    VerificationDateTime: _DT
    """Verification DateTime (0040,A030), DT, VM 1"""
    VerificationFlag: _CS
    """Verification Flag (0040,A493), CS, VM 1"""
    VerificationImageTiming: _CS
    """Verification Image Timing (0074,1032), CS, VM 1"""
    VerifyingObserverIdentificationCodeSequence: _SQ[_Nested]
    """Verifying Observer Identification Code Sequence (0040,A088), SQ, VM 1"""
    VerifyingObserverName: _PN
    """Verifying Observer Name (0040,A075), PN, VM 1"""
    VerifyingObserverSequence: _SQ[_Nested]
    """Verifying Observer Sequence (0040,A073), SQ, VM 1"""
    VerifyingOrganization: _LO
    """Verifying Organization (0040,A027), LO, VM 1"""
    VertexDistance: _FD
    """Vertex Distance (0022,000F), FD, VM 1"""
    VertexPointIndexList: _OW
    """Vertex Point Index List (0066,0025), OW, VM 1, retired"""
    VerticalAlignment: _CS
    """Vertical Alignment (0070,0243), CS, VM 1"""
    VerticalOffsetOfSensor: _DS
    """Vertical Offset of Sensor (0014,3026), DS, VM 1"""
    VerticalPrismBase: _CS
    """Vertical Prism Base (0046,0036), CS, VM 1"""
    VerticalPrismPower: _FD
    """Vertical Prism Power (0046,0034), FD, VM 1"""
    VerticesOfTheOutlineOfPupil: _IS_n
    """Vertices of the Outline of Pupil (0046,0208), IS, VM 2-2n"""
    VerticesOfThePolygonalCollimator: _IS_n
    """Vertices of the Polygonal Collimator (0018,1720), IS, VM 2-2n"""
    VerticesOfThePolygonalExposureControlSensingRegion: _SS_n
    """Vertices of the Polygonal Exposure Control Sensing Region (0018,9442), SS, VM 2-n"""
    VerticesOfThePolygonalOutline: _OF
    """Vertices of the Polygonal Outline (0018,1638), OF, VM 1"""
    VerticesOfThePolygonalShutter: _IS_n
    """Vertices of the Polygonal Shutter (0018,1620), IS, VM 2-2n"""
    VerticesOfTheRegion: _SS_n
    """Vertices of the Region (0028,9503), SS, VM 2-2n"""
    VideoImageFormatAcquired: _SH
    """Video Image Format Acquired (0018,1022), SH, VM 1"""
    ViewCodeSequence: _SQ[_Nested]
    """View Code Sequence (0054,0220), SQ, VM 1"""
    ViewModifierCodeSequence: _SQ[_Nested]
    """View Modifier Code Sequence (0054,0222), SQ, VM 1"""
    ViewName: _SH
    """View Name (0008,2127), SH, VM 1"""
    ViewNumber: _IS
    """View Number (0008,2128), IS, VM 1"""
    ViewOrientationCodeSequence: _SQ[_Nested]
    """View Orientation Code Sequence (0068,62E0), SQ, VM 1"""
    ViewOrientationModifierCodeSequence: _SQ[_Nested]
    """View Orientation Modifier Code Sequence (0068,62F0), SQ, VM 1"""
    ViewPosition: _CS
    """View Position (0018,5101), CS, VM 1"""
    ViewingDistance: _FD
    """Viewing Distance (0046,0106), FD, VM 1"""
    ViewingDistanceType: _CS
    """Viewing Distance Type (0046,0125), CS, VM 1"""
    ViewpointLookAtPoint: _FD_n
    """Viewpoint LookAt Point (0070,1604), FD, VM 3"""
    ViewpointPosition: _FD_n
    """Viewpoint Position (0070,1603), FD, VM 3"""
    ViewpointUpDirection: _FD_n
    """Viewpoint Up Direction (0070,1605), FD, VM 3"""
    VirtualSourceAxisDistances: _FL_n
    """Virtual Source-Axis Distances (300A,030A), FL, VM 2"""
    VisitComments: _LT
    """Visit Comments (0038,4000), LT, VM 1"""
    VisitStatusID: _CS
    """Visit Status ID (0038,0008), CS, VM 1"""
    VisualAcuityBothEyesOpenSequence: _SQ[_Nested]
    """Visual Acuity Both Eyes Open Sequence (0046,0124), SQ, VM 1"""
    VisualAcuityLeftEyeSequence: _SQ[_Nested]
    """Visual Acuity Left Eye Sequence (0046,0123), SQ, VM 1"""
    VisualAcuityMeasurementSequence: _SQ[_Nested]
    """Visual Acuity Measurement Sequence (0024,0110), SQ, VM 1"""
    VisualAcuityModifiers: _SS_n
    """Visual Acuity Modifiers (0046,0135), SS, VM 2"""
    VisualAcuityRightEyeSequence: _SQ[_Nested]
    """Visual Acuity Right Eye Sequence (0046,0122), SQ, VM 1"""
    VisualAcuityTypeCodeSequence: _SQ[_Nested]
    """Visual Acuity Type Code Sequence (0046,0121), SQ, VM 1"""
    VisualEvaluationMethodCodeSequence: _SQ[_Nested]
    """Visual Evaluation Method Code Sequence (0028,702E), SQ, VM 1"""
    VisualEvaluationResultSequence: _SQ[_Nested]
    """Visual Evaluation Result Sequence (0028,7015), SQ, VM 1"""
    VisualEvaluationTestSequence: _SQ[_Nested]
    """Visual Evaluation Test Sequence (0028,7028), SQ, VM 1"""
    VisualFieldCatchTrialSequence: _SQ[_Nested]
    """Visual Field Catch Trial Sequence (0024,0034), SQ, VM 1"""
    VisualFieldGlobalResultsIndexSequence: _SQ[_Nested]
    """Visual Field Global Results Index Sequence (0024,0320), SQ, VM 1"""
    VisualFieldHorizontalExtent: _FL
    """Visual Field Horizontal Extent (0024,0010), FL, VM 1"""
    VisualFieldMeanSensitivity: _FL
    """Visual Field Mean Sensitivity (0024,0070), FL, VM 1"""
    VisualFieldShape: _CS
    """Visual Field Shape (0024,0012), CS, VM 1"""
    VisualFieldTestDuration: _FL
    """Visual Field Test Duration (0024,0088), FL, VM 1"""
    VisualFieldTestNormalsFlag: _CS
    """Visual Field Test Normals Flag (0024,0063), CS, VM 1"""
    VisualFieldTestPointNormalsSequence: _SQ[_Nested]
    """Visual Field Test Point Normals Sequence (0024,0097), SQ, VM 1"""
    VisualFieldTestPointSequence: _SQ[_Nested]
    """Visual Field Test Point Sequence (0024,0089), SQ, VM 1"""
    VisualFieldTestPointXCoordinate: _FL
    """Visual Field Test Point X-Coordinate (0024,0090), FL, VM 1"""
    VisualFieldTestPointYCoordinate: _FL
    """Visual Field Test Point Y-Coordinate (0024,0091), FL, VM 1"""
    VisualFieldTestReliabilityGlobalIndexSequence: _SQ[_Nested]
    """Visual Field Test Reliability Global Index Sequence (0024,0317), SQ, VM 1"""
    VisualFieldVerticalExtent: _FL
    """Visual Field Vertical Extent (0024,0011), FL, VM 1"""
    VitalStainCodeSequenceTrial: _SQ[_Nested]
    """Vital Stain Code Sequence (Trial) (0040,09F8), SQ, VM 1, retired"""
    VitreousStatusCodeSequence: _SQ[_Nested]
    """Vitreous Status Code Sequence (0022,1025), SQ, VM 1"""
    VitreousStatusDescription: _LO
    """Vitreous Status Description (0022,1066), LO, VM 1"""
    VolumeBasedCalculationTechnique: _CS
    """Volume Based Calculation Technique (0008,9207), CS, VM 1"""
    VolumeCroppingMethod: _CS
    """Volume Cropping Method (0070,1302), CS, VM 1"""
    VolumeCroppingSequence: _SQ[_Nested]
    """Volume Cropping Sequence (0070,1301), SQ, VM 1"""
    VolumeFrameOfReferenceUID: _UI
    """Volume Frame of Reference UID (0020,9312), UI, VM 1"""
    VolumeLocalizationSequence: _SQ[_Nested]
    """Volume Localization Sequence (0018,9126), SQ, VM 1"""
    VolumeLocalizationTechnique: _CS
    """Volume Localization Technique (0018,9054), CS, VM 1"""
    VolumeOfPTO: _FL
    """Volume of PTO (4010,1023), FL, VM 1"""
    VolumeStreamSequence: _SQ[_Nested]
    """Volume Stream Sequence (0070,1A08), SQ, VM 1"""
    VolumeToTableMappingMatrix: _FD_n
    """Volume to Table Mapping Matrix (0020,930A), FD, VM 16"""
    VolumeToTransducerMappingMatrix: _FD_n
    """Volume to Transducer Mapping Matrix (0020,9309), FD, VM 16"""
    VolumeToTransducerRelationship: _CS
    """Volume to Transducer Relationship (0020,930B), CS, VM 1"""
    VolumetricAnnotationSequence: _SQ[_Nested]
    """Volumetric Annotation Sequence (0070,1901), SQ, VM 1"""
    VolumetricCurvePoints: _OD
    """Volumetric Curve Points (0070,150D), OD, VM 1"""
    VolumetricCurveUpDirections: _OD
    """Volumetric Curve Up Directions (0070,1A07), OD, VM 1"""
    VolumetricPresentationInputAnnotationSequence: _SQ[_Nested]
    """Volumetric Presentation Input Annotation Sequence (0070,1905), SQ, VM 1"""
    VolumetricPresentationInputIndex: _US
    """Volumetric Presentation Input Index (0070,1804), US, VM 1"""
    VolumetricPresentationInputNumber: _US
    """Volumetric Presentation Input Number (0070,1207), US, VM 1"""
    VolumetricPresentationInputSetSequence: _SQ[_Nested]
    """Volumetric Presentation Input Set Sequence (0070,120A), SQ, VM 1"""
    VolumetricPresentationInputSetUID: _UI
    """Volumetric Presentation Input Set UID (0070,1209), UI, VM 1"""
    VolumetricPresentationStateInputSequence: _SQ[_Nested]
    """Volumetric Presentation State Input Sequence (0070,1201), SQ, VM 1"""
    VolumetricProperties: _CS
    """Volumetric Properties (0008,9206), CS, VM 1"""
    WADORSRetrievalSequence: _SQ[_Nested]
    """WADO-RS Retrieval Sequence (0040,E025), SQ, VM 1"""
    WADORetrievalSequence: _SQ[_Nested]
    """WADO Retrieval Sequence (0040,E023), SQ, VM 1"""
    WarningReason: _US
    """Warning Reason (0008,1196), US, VM 1"""
    WaterDepth: _DS
    """Water Depth (0016,0033), DS, VM 1"""
    WaterEquivalentDiameter: _FD
    """Water Equivalent Diameter (0018,1271), FD, VM 1"""
    WaterEquivalentDiameterCalculationMethodCodeSequence: _SQ[_Nested]
    """Water Equivalent Diameter Calculation Method Code Sequence (0018,1272), SQ, VM 1"""
    WaterReferenceAcquisition: _CS
    """Water Reference Acquisition (0018,9297), CS, VM 1"""
    WaterReferencedPhaseCorrection: _CS
    """Water Referenced Phase Correction (0018,9199), CS, VM 1"""
    WaveformAmplifierType: _CS
    """Waveform Amplifier Type (003A,0317), CS, VM 1"""
    WaveformAnnotationSequence: _SQ[_Nested]
    """Waveform Annotation Sequence (0040,B020), SQ, VM 1"""
    WaveformBitsAllocated: _US
    """Waveform Bits Allocated (5400,1004), US, VM 1"""
    WaveformBitsStored: _US
    """Waveform Bits Stored (003A,021A), US, VM 1"""
    WaveformChannelNumber: _IS
    """Waveform Channel Number (003A,0202), IS, VM 1"""
    WaveformData: _OB_or_OW
    """Waveform Data (5400,1010), OB or OW, VM 1"""
    WaveformDataDisplayScale: _FL
    """Waveform Data Display Scale (003A,0230), FL, VM 1"""
    WaveformDisplayBackgroundCIELabValue: _US_n
    """Waveform Display Background CIELab Value (003A,0231), US, VM 3"""
    WaveformFilterDescription: _ST
    """Waveform Filter Description (003A,0329), ST, VM 1"""
    WaveformFilterType: _CS
    """Waveform Filter Type (003A,0322), CS, VM 1"""
    WaveformOriginality: _CS
    """Waveform Originality (003A,0004), CS, VM 1"""
    WaveformPaddingValue: _OB_or_OW
    """Waveform Padding Value (5400,100A), OB or OW, VM 1"""
    WaveformPresentationGroupSequence: _SQ[_Nested]
    """Waveform Presentation Group Sequence (003A,0240), SQ, VM 1"""
    WaveformSampleInterpretation: _CS
    """Waveform Sample Interpretation (5400,1006), CS, VM 1"""
    WaveformSequence: _SQ[_Nested]
    """Waveform Sequence (5400,0100), SQ, VM 1"""
    WedgeAngle: _IS
    """Wedge Angle (300A,00D5), IS, VM 1"""
    WedgeAngleFloat: _DS
    """Wedge Angle Float (0014,5107), DS, VM 1"""
    WedgeChamferHeight: _DS
    """Wedge Chamfer Height (0014,511D), DS, VM 1"""
    WedgeCurve: _CS
    """Wedge Curve (0014,511E), CS, VM 1"""
    WedgeDefinitionSequence: _SQ[_Nested]
    """Wedge Definition Sequence (300A,0651), SQ, VM 1"""
    WedgeDescription: _LO
    """Wedge Description (0014,5111), LO, VM 1"""
    WedgeElement1Position: _CS
    """Wedge Element 1 Position (0014,5109), CS, VM 1"""
    WedgeFactor: _DS
    """Wedge Factor (300A,00D6), DS, VM 1"""
    WedgeFrontGap: _DS
    """Wedge Front Gap (0014,5117), DS, VM 1"""
    WedgeFrontHeight: _DS
    """Wedge Front Height (0014,5119), DS, VM 1"""
    WedgeID: _SH
    """Wedge ID (300A,00D4), SH, VM 1"""
    WedgeInContactLength: _DS
    """Wedge In Contact Length (0014,5116), DS, VM 1"""
    WedgeInContactWidth: _DS
    """Wedge In Contact Width (0014,511C), DS, VM 1"""
    WedgeManufacturerName: _SH
    """Wedge Manufacturer Name (0014,5110), SH, VM 1"""
    WedgeMaterial: _SH
    """Wedge Material (0014,510B), SH, VM 1"""
    WedgeMaterialVelocity: _DS
    """Wedge Material Velocity (0014,510A), DS, VM 1"""
    WedgeModelNumber: _SH
    """Wedge Model Number (0014,5106), SH, VM 1"""
    WedgeName: _SH
    """Wedge Name (0014,510F), SH, VM 1"""
    WedgeNumber: _IS
    """Wedge Number (300A,00D2), IS, VM 1"""
    WedgeOffsetX: _DS
    """Wedge Offset X (0014,5113), DS, VM 1"""
    WedgeOffsetY: _DS
    """Wedge Offset Y (0014,5114), DS, VM 1"""
    WedgeOffsetZ: _DS
    """Wedge Offset Z (0014,510C), DS, VM 1"""
    WedgeOrientation: _DS
    """Wedge Orientation (300A,00D8), DS, VM 1"""
    WedgeOriginOffsetX: _DS
    """Wedge Origin Offset X (0014,510D), DS, VM 1"""
    WedgePosition: _CS
    """Wedge Position (300A,0118), CS, VM 1"""
    WedgePositionSequence: _SQ[_Nested]
    """Wedge Position Sequence (300A,0116), SQ, VM 1"""
    WedgeRearHeight: _DS
    """Wedge Rear Height (0014,511A), DS, VM 1"""
    WedgeRoofAngle: _DS
    """Wedge Roof Angle (0014,5108), DS, VM 1"""
    WedgeSequence: _SQ[_Nested]
    """Wedge Sequence (300A,00D1), SQ, VM 1"""
    WedgeThinEdgePosition: _FL
    """Wedge Thin Edge Position (300A,00DB), FL, VM 1"""
    WedgeTimeDelay: _DS
    """Wedge Time Delay (0014,510E), DS, VM 1"""
    WedgeTotalHeight: _DS
    """Wedge Total Height (0014,5118), DS, VM 1"""
    WedgeTotalLength: _DS
    """Wedge Total Length (0014,5115), DS, VM 1"""
    WedgeTotalWidth: _DS
    """Wedge Total Width (0014,511B), DS, VM 1"""
    WedgeType: _CS
    """Wedge Type (300A,00D3), CS, VM 1"""
    WeekdayFractionPatternSequence: _SQ[_Nested]
    """Weekday Fraction Pattern Sequence (3010,0087), SQ, VM 1"""
    WeightingLookupTableData: _OB
    """Weighting Lookup Table Data (0070,1808), OB, VM 1, retired"""
    WeightingLookupTableDescriptor: _US_n
    """Weighting Lookup Table Descriptor (0070,1807), US, VM 3, retired"""
    WeightingTransferFunctionSequence: _SQ[_Nested]
    """Weighting Transfer Function Sequence (0070,1806), SQ, VM 1"""
    WhiteBalance: _US
    """White Balance (0016,0043), US, VM 1"""
    WhitePoint: _DS
    """White Point (0016,0001), DS, VM 1"""
    WhitePointFlag: _CS
    """White Point Flag (0028,7021), CS, VM 1"""
    WholeBodyTechnique: _CS_1_n
    """Whole Body Technique (0018,1301), CS, VM 1-n"""
    WholeSlideMicroscopyImageFrameTypeSequence: _SQ[_Nested]
    """Whole Slide Microscopy Image Frame Type Sequence (0040,0710), SQ, VM 1"""
    WideFieldOphthalmicPhotographyQualityRatingSequence: _SQ[_Nested]
    """Wide Field Ophthalmic Photography Quality Rating Sequence (0022,1525), SQ, VM 1"""
    WideFieldOphthalmicPhotographyQualityThresholdSequence: _SQ[_Nested]
    """Wide Field Ophthalmic Photography Quality Threshold Sequence (0022,1526), SQ, VM 1"""
    WideFieldOphthalmicPhotographyThresholdQualityRating: _FL
    """Wide Field Ophthalmic Photography Threshold Quality Rating (0022,1527), FL, VM 1"""
    WindowCenter: _DS_1_n
    """Window Center (0028,1050), DS, VM 1-n"""
    WindowCenterWidthExplanation: _LO_1_n
    """Window Center & Width Explanation (0028,1055), LO, VM 1-n"""
    WindowWidth: _DS_1_n
    """Window Width (0028,1051), DS, VM 1-n"""
    WorklistLabel: _LO
    """Worklist Label (0074,1202), LO, VM 1"""
    XAAcquisitionDuration: _FD
    """XA Acquisition Duration (0018,11BD), FD, VM 1"""
    XAAcquisitionFrameRate: _FD
    """XA Acquisition Frame Rate (0018,11B9), FD, VM 1"""
    XAAcquisitionPhaseDetailsSequence: _SQ[_Nested]
    """XA Acquisition Phase Details Sequence (0018,11B8), SQ, VM 1"""
    XAPlaneDetailsSequence: _SQ[_Nested]
    """XA Plane Details Sequence (0018,11BA), SQ, VM 1"""
    XAXRFFrameCharacteristicsSequence: _SQ[_Nested]
    """XA/XRF Frame Characteristics Sequence (0018,9412), SQ, VM 1"""
    XCoordinatesCenterPixelViewAngle: _FL
    """X Coordinates Center Pixel View Angle (0022,1528), FL, VM 1"""
    XDSRetrievalSequence: _SQ[_Nested]
    """XDS Retrieval Sequence (0040,E024), SQ, VM 1"""
    XDSStorageSequence: _SQ[_Nested]
    """XDS Storage Sequence (0040,4074), SQ, VM 1"""
    XFocusCenter: _DS_1_n
    """X Focus Center (0018,1183), DS, VM 1-2"""
    XOffsetInSlideCoordinateSystem: _DS
    """X Offset in Slide Coordinate System (0040,072A), DS, VM 1"""
    XRay3DAcquisitionSequence: _SQ[_Nested]
    """X-Ray 3D Acquisition Sequence (0018,9507), SQ, VM 1"""
    XRay3DFrameTypeSequence: _SQ[_Nested]
    """X-Ray 3D Frame Type Sequence (0018,9504), SQ, VM 1"""
    XRay3DReconstructionSequence: _SQ[_Nested]
    """X-Ray 3D Reconstruction Sequence (0018,9530), SQ, VM 1"""
    XRayAcquisitionDoseSequence: _SQ[_Nested]
    """X-Ray Acquisition Dose Sequence (0018,9542), SQ, VM 1"""
    XRayDetectorID: _UC
    """X-Ray Detector ID (0018,9371), UC, VM 1"""
    XRayDetectorIndex: _US
    """X-Ray Detector Index (0018,9370), US, VM 1"""
    XRayDetectorLabel: _ST
    """X-Ray Detector Label (0018,9373), ST, VM 1"""
    XRayFilterDetailsSequence: _SQ[_Nested]
    """X-Ray Filter Details Sequence (0018,11BC), SQ, VM 1"""
    XRayFilterSequence: _SQ[_Nested]
    """X-Ray Filter Sequence (0018,9556), SQ, VM 1"""
    XRayGeometrySequence: _SQ[_Nested]
    """X-Ray Geometry Sequence (0018,9476), SQ, VM 1"""
    XRayGridSequence: _SQ[_Nested]
    """X-Ray Grid Sequence (0018,9555), SQ, VM 1"""
    XRayImageReceptorAngle: _DS
    """X-Ray Image Receptor Angle (3002,000E), DS, VM 1"""
    XRayImageReceptorTranslation: _DS_n
    """X-Ray Image Receptor Translation (3002,000D), DS, VM 3"""
    XRayMassAttenuationCoefficient: _DS
    """X-Ray Mass Attenuation Coefficient (0018,9384), DS, VM 1"""
    XRayOutput: _DS
    """X-Ray Output (0040,0312), DS, VM 1"""
    XRayReceptorType: _CS
    """X-Ray Receptor Type (0018,9420), CS, VM 1"""
    XRaySourceID: _UC
    """X-Ray Source ID (0018,9367), UC, VM 1"""
    XRaySourceIndex: _US
    """X-Ray Source Index (0018,9366), US, VM 1"""
    XRaySourceIsocenterPrimaryAngle: _FD
    """X-Ray Source Isocenter Primary Angle (0018,9543), FD, VM 1"""
    XRaySourceIsocenterSecondaryAngle: _FD
    """X-Ray Source Isocenter Secondary Angle (0018,9544), FD, VM 1"""
    XRayTubeCurrent: _IS
    """X-Ray Tube Current (0018,1151), IS, VM 1"""
    XRayTubeCurrentInmA: _FD
    """X-Ray Tube Current in mA (0018,9330), FD, VM 1"""
    XRayTubeCurrentInuA: _DS
    """X-Ray Tube Current in uA (0018,8151), DS, VM 1"""
    YCoordinatesCenterPixelViewAngle: _FL
    """Y Coordinates Center Pixel View Angle (0022,1529), FL, VM 1"""
    YFocusCenter: _DS_1_n
    """Y Focus Center (0018,1184), DS, VM 1-2"""
    YOffsetInSlideCoordinateSystem: _DS
    """Y Offset in Slide Coordinate System (0040,073A), DS, VM 1"""
    ZEffective: _FL
    """Z Effective (4010,1019), FL, VM 1"""
    ZOffsetInSlideCoordinateSystem: _DS
    """Z Offset in Slide Coordinate System (0040,074A), DS, VM 1"""
    ZeroVelocityPixelValue: _US_or_SS
    """Zero Velocity Pixel Value (0018,9810), US or SS, VM 1"""
    ZonalMapFormat: _US
    """Zonal Map Format (0028,0722), US, VM 1, retired"""
    ZonalMapLocation: _AT_1_n
    """Zonal Map Location (0028,0721), AT, VM 1-n, retired"""
    ZonalMapNumberFormat: _US
    """Zonal Map Number Format (0028,0720), US, VM 1, retired"""
    ZoomCenter: _DS_n
    """Zoom Center (0028,0032), DS, VM 2"""
    ZoomFactor: _DS_n
    """Zoom Factor (0028,0031), DS, VM 2"""
    dBdt: _DS
    """dB/dt (0018,1318), DS, VM 1"""
