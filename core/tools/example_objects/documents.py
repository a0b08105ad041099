"""What is neither image nor radiotherapy: an ECG and a report."""

from __future__ import annotations

import numpy as np

from .build import DATE, TIME, build, code, file, instance, patient, series, study, uid, words
from .images import CT_IMAGE

TWELVE_LEAD_ECG = "1.2.840.10008.5.1.4.1.1.9.1.1"
BASIC_TEXT_SR = "1.2.840.10008.5.1.4.1.1.88.11"

FREQUENCY = 500
# PS3.16 CID 3001; the codes are those of ISO/IEEE 11073-10102.
LEADS = {
    "Lead I": "2:1",
    "Lead II": "2:2",
    "Lead III": "2:61",
    "Lead aVR": "2:62",
    "Lead aVL": "2:63",
    "Lead aVF": "2:64",
    "Lead V1": "2:3",
    "Lead V2": "2:4",
    "Lead V3": "2:5",
    "Lead V4": "2:6",
    "Lead V5": "2:7",
    "Lead V6": "2:8",
}
# Time in milliseconds after a beat's begin, width, and height in microvolts in lead I, lead II and V1 to V6.
WAVES = (
    (120, 25, (80, 120, 60, 70, 80, 80, 80, 80)),
    (208, 8, (-40, -60, 0, 0, -20, -60, -80, -70)),
    (224, 10, (600, 1000, 200, 450, 800, 1300, 1400, 1100)),
    (242, 9, (-120, -200, -900, -1400, -900, -400, -200, -100)),
    (430, 45, (180, 280, -100, 250, 380, 400, 350, 300)),
)


def beats(count: int, samples: int, seed: int) -> np.ndarray:
    """Return the twelve leads of some beats in microvolts; the limb leads obey Einthoven and Goldberger exactly."""
    times = np.arange(samples) * 1000 // FREQUENCY
    measured = np.zeros((samples, 8))
    for beat in range(count):
        # Beats come every 800 ms, and a little early or late.
        begin = 800 * beat + (beat * 37 % 23)
        for center, width, heights in WAVES:
            shape = np.exp(-(((times - begin - center) / width) ** 2) / 2)
            measured += shape[:, np.newaxis] * np.array(heights)
    # Even, so that the halves below are whole numbers.
    first, second, *chest = (2 * (np.rint(measured / 2).astype(np.int64) + noise_of(seed, samples))).T
    limb = [first, second, second - first, -(first + second) // 2, first - second // 2, second - first // 2]
    return np.stack([*limb, *chest], axis=1).astype(np.int16)


def noise_of(seed: int, samples: int) -> np.ndarray:
    """Return a little noise for the eight leads that are measured."""
    raw = np.random.PCG64(seed).random_raw(samples * 8)
    return (raw % np.uint64(7)).astype(np.int64).reshape(samples, 8) - 3


def multiplex_group(values: np.ndarray, label: str, originality: str) -> dict[str, object]:
    """Return a group of channels sampled together."""
    return {
        "WaveformOriginality": originality,
        "NumberOfWaveformChannels": values.shape[1],
        "NumberOfWaveformSamples": values.shape[0],
        "SamplingFrequency": FREQUENCY,
        "MultiplexGroupLabel": label,
        "ChannelDefinitionSequence": [
            {
                "ChannelLabel": lead,
                "ChannelSourceSequence": code(value, "MDC", lead),
                "ChannelSensitivity": 1,
                "ChannelSensitivityUnitsSequence": code("uV", "UCUM", "microvolt"),
                "ChannelSensitivityCorrectionFactor": 1,
                "ChannelBaseline": 0,
                "ChannelSampleSkew": 0,
                "WaveformBitsStored": 16,
                "FilterLowFrequency": "0.05",
                "FilterHighFrequency": 150,
            }
            for lead, value in LEADS.items()
        ],
        "WaveformBitsAllocated": 16,
        "WaveformSampleInterpretation": "SS",
        "WaveformData": words(values),
    }


def waveform_ecg() -> bytes:
    """Ten seconds of twelve leads, and one beat alone."""
    return file(
        build(
            patient(),
            study("ecg", "Example ECG"),
            series("ecg", "ECG", "Example ECG"),
            instance("ecg", TWELVE_LEAD_ECG),
            SpecificCharacterSet="ISO_IR 100",
            AcquisitionDateTime=DATE + TIME,
            AcquisitionContextSequence=[],
            WaveformSequence=[
                multiplex_group(beats(13, 10 * FREQUENCY, 20), "RHYTHM", "ORIGINAL"),
                multiplex_group(beats(1, 300, 21), "MEDIAN BEAT", "DERIVED"),
            ],
        )
    )


def report() -> bytes:
    """A report in plain sentences on the CT image."""
    image = {
        "ReferencedSOPClassUID": CT_IMAGE,
        "ReferencedSOPInstanceUID": uid("instance", "ct"),
    }
    return file(
        build(
            patient(),
            study("body", "Example body"),
            series("report", "SR", "Example report", 4, ReferencedPerformedProcedureStepSequence=[]),
            instance("report", BASIC_TEXT_SR),
            SpecificCharacterSet="ISO_IR 192",
            CompletionFlag="COMPLETE",
            VerificationFlag="UNVERIFIED",
            PerformedProcedureCodeSequence=[],
            CurrentRequestedProcedureEvidenceSequence={
                "StudyInstanceUID": uid("study", "body"),
                "ReferencedSeriesSequence": {
                    "SeriesInstanceUID": uid("series", "ct"),
                    "ReferencedSOPSequence": image,
                },
            },
            ValueType="CONTAINER",
            ContinuityOfContent="SEPARATE",
            ConceptNameCodeSequence=code("18748-4", "LN", "Diagnostic Imaging Report"),
            ContentSequence=[
                {
                    "RelationshipType": "HAS OBS CONTEXT",
                    "ValueType": "PNAME",
                    "ConceptNameCodeSequence": code("121008", "DCM", "Person Observer Name"),
                    "PersonName": "Reader^Zoë",
                },
                section(
                    code("121070", "DCM", "Findings"),
                    text(code("121071", "DCM", "Finding"), "A round lesion of 35 mm in the left lung."),
                    {"RelationshipType": "CONTAINS", "ValueType": "IMAGE", "ReferencedSOPSequence": image},
                ),
                section(
                    code("121076", "DCM", "Conclusions"),
                    text(code("121077", "DCM", "Conclusion"), "The lesion was drawn by a program. ≈ 3½ cm."),
                ),
            ],
        )
    )


def section(name: dict[str, object], *content: dict[str, object]) -> dict[str, object]:
    """Return a container below the root of a report."""
    return {
        "RelationshipType": "CONTAINS",
        "ValueType": "CONTAINER",
        "ConceptNameCodeSequence": name,
        "ContinuityOfContent": "SEPARATE",
        "ContentSequence": list(content),
    }


def text(name: dict[str, object], sentence: str) -> dict[str, object]:
    """Return a text item of a report."""
    return {
        "RelationshipType": "CONTAINS",
        "ValueType": "TEXT",
        "ConceptNameCodeSequence": name,
        "TextValue": sentence,
    }
