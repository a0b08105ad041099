"""Single-frame and simple multi-frame images."""

from __future__ import annotations

import numpy as np

from codicom.dataset import Dataset
from codicom.model.sequence import Sequence

from .build import (
    DATE,
    EXPLICIT_BIG,
    EXPLICIT_LITTLE,
    IMPLICIT_LITTLE,
    TIME,
    build,
    code,
    ellipse,
    file,
    instance,
    noise,
    patient,
    pixels,
    series,
    study,
    uid,
    words,
)

CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2"
MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4"
SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"
ULTRASOUND = "1.2.840.10008.5.1.4.1.1.6.1"

CREATOR = "CODICOM EXAMPLES"
PADDING = -2000

CT_SHAPE = (128, 128)
CT_SPACING = 2.5
# Center and radii, in pixels: what is drawn is also what the structure set outlines.
CT_BODY = ((64, 64), (46, 56))
CT_LESION = ((70, 82), (7, 7))
CT_POSITION = [-160, -160, -75.5]


def ct() -> bytes:
    """A slice of a body with lungs, spine and a lesion, in Hounsfield units with an intercept."""
    units = np.full(CT_SHAPE, -1000, dtype=np.int64)
    for inside, value in (
        (ellipse(CT_SHAPE, *CT_BODY), 40),
        (ellipse(CT_SHAPE, (60, 38), (26, 18)), -820),
        (ellipse(CT_SHAPE, (60, 90), (26, 18)), -820),
        (ellipse(CT_SHAPE, (94, 64), (9, 10)), 420),
        (ellipse(CT_SHAPE, *CT_LESION), 85),
    ):
        units[inside] = value
    stored = units + 1024 + noise(1, CT_SHAPE, 12)
    stored[~ellipse(CT_SHAPE, (64, 64), (64, 64))] = PADDING
    dataset = build(
        patient(),
        study("body", "Example body"),
        series("ct", "CT", "Example CT", BodyPartExamined="CHEST", PatientPosition="HFS", ProtocolName="Example"),
        instance("ct", CT_IMAGE),
        pixels(stored.astype(np.int16), stored=16, signed=True, PixelPaddingValue=PADDING),
        SpecificCharacterSet="ISO_IR 100",
        ImageType=["ORIGINAL", "PRIMARY", "AXIAL"],
        AcquisitionDate=DATE,
        AcquisitionTime=TIME,
        AcquisitionNumber=1,
        FrameOfReferenceUID=uid("frame of reference", "body"),
        PositionReferenceIndicator="",
        ImagePositionPatient=CT_POSITION,
        ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
        PixelSpacing=[CT_SPACING, CT_SPACING],
        SliceThickness=5,
        SliceLocation=CT_POSITION[2],
        KVP=120,
        XRayTubeCurrent=200,
        ExposureTime=1000,
        Exposure=200,
        ConvolutionKernel="STANDARD",
        GantryDetectorTilt=0,
        TableHeight=140,
        DataCollectionDiameter=500,
        ReconstructionDiameter=320,
        RescaleIntercept=-1024,
        RescaleSlope=1,
        RescaleType="HU",
        WindowCenter=[40, -600],
        WindowWidth=[400, 1600],
        WindowCenterWidthExplanation=["SOFT TISSUE", "LUNG"],
        PatientComments="drawn by a program",
    )
    add_private_elements(dataset)
    return file(dataset)


def add_private_elements(dataset: Dataset) -> None:
    """Add private elements of most shapes: text, numbers, bytes and a sequence, in two groups."""
    block = dataset.private_block(0x0009, CREATOR, create=True)
    block.add_new(0x01, "LO", "drawn, not measured")
    block.add_new(0x02, "DS", ["1.5", "-2.25", "3"])
    block.add_new(0x03, "US", [1, 2, 3])
    block.add_new(0x04, "OB", bytes(range(16)))
    block = dataset.private_block(0x0019, CREATOR, create=True)
    block.add_new(0x10, "FD", 0.125)
    block.add_new(0x11, "UN", b"raw bytes ")
    inner = build()
    inner.private_block(0x0019, CREATOR, create=True).add_new(0x12, "SH", "inside")
    block.add_new(0x13, "SQ", Sequence([inner]))


def head(shape: tuple[int, int], seed: int) -> np.ndarray:
    """Return a slice of a head in 12 bits."""
    rows, columns = shape
    middle = (rows // 2, columns // 2)
    values = noise(seed, shape, 15) + 20
    for inside, value in (
        (ellipse(shape, middle, (rows * 7 // 16, columns * 3 // 8)), 900),
        (ellipse(shape, middle, (rows * 3 // 8, columns * 5 // 16)), 420),
        (ellipse(shape, (rows // 2, columns * 7 // 16), (rows // 8, columns // 32)), 1500),
        (ellipse(shape, (rows // 2, columns * 9 // 16), (rows // 8, columns // 32)), 1500),
    ):
        values[inside] = value + noise(seed + 1, shape, 25)[inside]
    return values.astype(np.uint16)


def mr_dataset(name: str, shape: tuple[int, int], seed: int, syntax: str = EXPLICIT_LITTLE) -> Dataset:
    """Return a slice of a head as an MR image."""
    spacing = 256 / shape[0]
    return build(
        patient(),
        study("head", "Example head"),
        series(name, "MR", "Example MR", BodyPartExamined="HEAD", PatientPosition="HFS"),
        instance(name, MR_IMAGE),
        pixels(head(shape, seed), stored=12, syntax=syntax),
        SpecificCharacterSet="ISO_IR 100",
        ImageType=["ORIGINAL", "PRIMARY", "OTHER"],
        AcquisitionDate=DATE,
        AcquisitionTime=TIME,
        AcquisitionNumber=1,
        FrameOfReferenceUID=uid("frame of reference", "head"),
        PositionReferenceIndicator="",
        ImagePositionPatient=[-128, -128, 12],
        ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
        PixelSpacing=[spacing, spacing],
        SliceThickness=5,
        SpacingBetweenSlices=6,
        SliceLocation=12,
        ScanningSequence="SE",
        SequenceVariant="NONE",
        ScanOptions="",
        MRAcquisitionType="2D",
        RepetitionTime=500,
        EchoTime=15,
        EchoTrainLength=1,
        EchoNumbers=1,
        MagneticFieldStrength=1.5,
        ImagedNucleus="1H",
        FlipAngle=90,
        NumberOfAverages=1,
        WindowCenter=600,
        WindowWidth=1600,
    )


def mr() -> bytes:
    """A slice of a head."""
    return file(mr_dataset("mr", (64, 64), 2))


def mr_implicit() -> bytes:
    """The same in implicit VR little endian."""
    return file(mr_dataset("mr", (64, 64), 2), IMPLICIT_LITTLE)


def mr_big_endian() -> bytes:
    """The same in explicit VR big endian."""
    return file(mr_dataset("mr", (64, 64), 2, EXPLICIT_BIG), EXPLICIT_BIG)


def no_meta() -> bytes:
    """The same as a bare dataset: without preamble, prefix and File Meta Information."""
    whole = mr_implicit()
    # PS3.10 7.1: the group length counts from the end of its own value, 144 bytes into the file.
    return whole[144 + int.from_bytes(whole[140:144], "little") :]


def overlay() -> bytes:
    """A slice of a head with two overlays, the smaller one off the corner."""
    shape = (96, 96)
    dataset = mr_dataset("overlay", shape, 4)
    ring = ellipse(shape, (48, 48), (46, 40)) & ~ellipse(shape, (48, 48), (44, 38))
    cross = np.zeros((33, 33), dtype=bool)
    cross[16, :] = cross[:, 16] = True
    for group, plane, origin, label in ((0x6000, ring, [1, 1], "Outline"), (0x6002, cross, [33, 33], "Center")):
        packed = np.packbits(plane, bitorder="little").tobytes()
        for element, vr, value in (
            (0x0010, "US", plane.shape[0]),
            (0x0011, "US", plane.shape[1]),
            (0x0022, "LO", f"{label} drawn by a program"),
            (0x0040, "CS", "G"),
            (0x0050, "SS", origin),
            (0x0100, "US", 1),
            (0x0102, "US", 0),
            (0x1500, "LO", label),
            (0x3000, "OW", packed + b"\0" * (len(packed) % 2)),
        ):
            dataset.add_new((group, element), vr, value)
    return file(dataset)


def test_card(shape: tuple[int, int]) -> np.ndarray:
    """Return an RGB picture: bars of the eight corners of the cube above ramps of each color."""
    rows, columns = shape
    card = np.zeros((rows, columns, 3), dtype=np.uint8)
    across = np.arange(columns)
    bars = 7 - across * 8 // columns
    ramp = across * 255 // (columns - 1)
    half = rows // 2
    for sample, bit in enumerate((2, 4, 1)):
        card[:half, :, sample] = np.where(bars & bit, 255, 0)
        top = half + sample * (rows - half) // 4
        card[top : half + (sample + 1) * (rows - half) // 4, :, sample] = ramp
    card[half + 3 * (rows - half) // 4 :] = ramp[:, np.newaxis]
    return card


def card_capture(name: str, description: str, number: int, picture: dict[str, object]) -> Dataset:
    """Return the test card as a Secondary Capture."""
    return build(
        patient(),
        study("card", "Example test card"),
        series(name, "OT", description, number, BodyPartExamined="", Laterality=""),
        instance(name, SECONDARY_CAPTURE),
        picture,
        SpecificCharacterSet="ISO_IR 100",
        ConversionType="SYN",
        ImageType=["DERIVED", "SECONDARY"],
        PatientOrientation="",
    )


def rgb_color() -> bytes:
    """A test card in RGB, pixel by pixel."""
    picture = pixels(test_card((120, 160)), stored=8, photometric="RGB", samples=3)
    return file(card_capture("rgb", "Example RGB", 1, picture))


def ybr_color() -> bytes:
    """The test card in YBR_FULL_422 uncompressed: two pixels share their chroma."""
    card = test_card((120, 160))
    red, green, blue = np.moveaxis(card.astype(np.int64), -1, 0)
    # PS3.3 C.7.6.3.1.2, in millionths and rounded, so that every machine agrees.
    luma = (299_000 * red + 587_000 * green + 114_000 * blue + 500_000) // 1_000_000
    chroma_blue = (-168_736 * red - 331_264 * green + 500_000 * blue + 128_500_000) // 1_000_000
    chroma_red = (500_000 * red - 418_688 * green - 81_312 * blue + 128_500_000) // 1_000_000
    # There too: Y1 Y2 Cb Cr, the chroma of the first of the two pixels.
    paired = np.stack([luma[:, ::2], luma[:, 1::2], chroma_blue[:, ::2], chroma_red[:, ::2]], axis=-1).clip(0, 255)
    dataset = card_capture("ybr", "Example YBR", 2, pixels(card, stored=8, photometric="YBR_FULL_422", samples=3))
    dataset.PixelData = words(paired.astype(np.uint8))
    return file(dataset)


def palette_color() -> bytes:
    """A sector as ultrasound shows it, through a palette of 256 colors in 16 bits."""
    shape = (120, 160)
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    values = (rows * 2 + columns) % 256 + noise(5, shape, 4)
    values = values.clip(0, 255)
    values[(columns - 80) ** 2 > (rows * 2 // 3) ** 2] = 0
    steps = np.arange(256)
    tables = {
        "Red": (steps * 2).clip(0, 255),
        "Green": (steps * 2 - 128).clip(0, 255),
        "Blue": (steps * 4 - 768).clip(0, 255),
    }
    dataset = build(
        patient(),
        study("ultrasound", "Example ultrasound"),
        series("palette", "US", "Example palette", BodyPartExamined="ABDOMEN"),
        instance("palette", ULTRASOUND),
        pixels(values.astype(np.uint8), stored=8, photometric="PALETTE COLOR"),
        SpecificCharacterSet="ISO_IR 100",
        ImageType=["ORIGINAL", "PRIMARY", "ABDOMINAL", "0001"],
        PatientOrientation="",
        LossyImageCompression="00",
    )
    for color, table in tables.items():
        setattr(dataset, f"{color}PaletteColorLookupTableDescriptor", [256, 0, 16])
        setattr(dataset, f"{color}PaletteColorLookupTableData", words((table * 257).astype(np.uint16)))
    return file(dataset)


def capture(name: str, shape: tuple[int, int], description: str) -> Dataset:
    """Return a small gray picture as a Secondary Capture, for examples that are about something else."""
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    ramp = ((rows + columns) * 255 // (shape[0] + shape[1] - 2)).astype(np.uint8)
    return build(
        patient(),
        study(name, description),
        series(name, "OT", description, BodyPartExamined=""),
        instance(name, SECONDARY_CAPTURE),
        pixels(ramp, stored=8),
        ConversionType="SYN",
        ImageType=["DERIVED", "SECONDARY"],
        PatientOrientation="",
        AnatomicRegionSequence=code("69536005", "SCT", "Head"),
    )


def deflated() -> Dataset:
    """A ramp, to be deflated as a whole dataset (PS3.5 A.5)."""
    dataset = capture("deflated", (64, 64), "Example deflated")
    dataset.SpecificCharacterSet = "ISO_IR 100"
    return dataset
