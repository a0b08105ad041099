"""Pictures of frames of several kinds, after the examples of PS3.17 QQ; each pixel is computed again by hand."""

from __future__ import annotations

import contextlib

import numpy as np
import pytest

import codicom
from codicom import Dataset, Sequence, pixels
from codicom.errors import PixelError
from codicom.pixels import display, rendered

TISSUE, VELOCITY, VARIANCE = "TISSUE_INTENSITY", "FLOW_VELOCITY", "FLOW_VARIANCE"
RNG = np.random.default_rng(4)
# What frames hold: two places, each with its kinds of data, not side by side.
KINDS = [TISSUE, VELOCITY, VARIANCE, VARIANCE, TISSUE, VELOCITY]
PLACES = [1, 1, 1, 2, 2, 2]
VALUES = RNG.integers(0, 256, (6, 3, 4), np.uint8)
RED, GREEN, BLUE, ALPHA = (RNG.integers(0, 256, 256, np.uint8) for _ in range(4))
DATA_TYPE = 0x00189808


def item(**elements):
    ds = Dataset()
    for keyword, value in elements.items():
        if keyword.endswith("Sequence"):
            ds.add_new(keyword, "SQ", Sequence(value))
        elif isinstance(value, bytes):
            ds.add_new(keyword, "OW", value)
        elif keyword.endswith("Descriptor"):
            ds.add_new(keyword, "US", value)
        else:
            setattr(ds, keyword, value)
    return ds


def table(entries=256, bits=8, rgb=True, alpha=True, kind="u1"):
    """Return the elements of a palette, of the first ``entries`` entries."""
    planes = {"Red": RED, "Green": GREEN, "Blue": BLUE} if rgb else {}
    planes |= {"Alpha": ALPHA} if alpha else {}
    made = {"RGBLUTTransferFunction": "TABLE" if rgb else "EQUAL_RGB"}
    made["AlphaLUTTransferFunction"] = "TABLE" if alpha else "NONE"
    for name, plane in planes.items():
        made[f"{name}PaletteColorLookupTableDescriptor"] = [entries, 0, bits]
        scaled = plane[:entries].astype(kind) * (257 if bits == 16 else 1)
        made[f"{name}PaletteColorLookupTableData"] = scaled.tobytes()
    return made


def image(paths, primary=None, secondary=None, first=None, second=None, dimensions=True, **elements):
    """Return an ultrasound volume of the frames above; ``paths`` tells for each kind its data path and mapped bits."""
    ds = item(
        Rows=3,
        Columns=4,
        SamplesPerPixel=1,
        PhotometricInterpretation="MONOCHROME2",
        BitsAllocated=8,
        BitsStored=8,
        HighBit=7,
        PixelRepresentation=0,
        NumberOfFrames=6,
        **elements,
    )
    ds.file_meta = codicom.FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    ds.add_new("PixelData", "OB", VALUES.tobytes())
    groups = []
    for kind, place in zip(KINDS, PLACES, strict=True):
        group = item(ImageDataTypeSequence=[item(DataType=kind)])
        if dimensions:
            group.FrameContentSequence = Sequence([item(DimensionIndexValues=[place, KINDS.index(kind) + 1])])
        else:
            group.PlanePositionVolumeSequence = Sequence([item(ImagePositionVolume=[0, 0, place])])
        groups.append(group)
    ds.PerFrameFunctionalGroupsSequence = Sequence(groups)
    if dimensions:
        pointers = (0x00209301, DATA_TYPE)
        ds.DimensionIndexSequence = Sequence([item(DimensionIndexPointer=pointer) for pointer in pointers])
    ds.DataFrameAssignmentSequence = Sequence(
        item(DataType=kind, DataPathAssignment=path, **({"BitsMappedToColorLookupTable": bits} if bits else {}))
        for kind, (path, bits) in paths.items()
    )
    tables = [item(DataPathID=name, **how) for name, how in (("PRIMARY", primary), ("SECONDARY", secondary)) if how]
    ds.EnhancedPaletteColorLookupTableSequence = Sequence(tables)
    for number, how in (("1", first), ("2", second)):
        if how:
            ds[f"BlendingLUT{number}Sequence"] = codicom.DataElement(
                f"BlendingLUT{number}Sequence", "SQ", Sequence([weight(number, **how)])
            )
    return ds


def weight(number, function, **more):
    return item(**{f"BlendingLUT{number}TransferFunction": function}, **more)


def grey(value):
    return np.array([value, value, value]) / 255


def color(entry):
    return np.array([RED[entry], GREEN[entry], BLUE[entry]]) / 255


def computed(picture):
    """Return a picture computed pixel by pixel: ``picture`` gives colours from the three kinds of values."""
    out = np.empty((2, 3, 4, 3), np.uint8)
    for place, numbers in enumerate(((0, 1, 2), (4, 5, 3))):
        for row in range(3):
            for column in range(4):
                found = picture(*(int(VALUES[number, row, column]) for number in numbers))
                out[place, row, column] = np.floor(np.clip(found, 0, 1) * 255 + 0.5)
    return out


ONE = {TISSUE: ("PRIMARY_SINGLE", None)}
TWO = ONE | {VELOCITY: ("SECONDARY_SINGLE", None)}
THREE = ONE | {VELOCITY: ("SECONDARY_HIGH", 4), VARIANCE: ("SECONDARY_LOW", 3)}
GREYS = {"RGBLUTTransferFunction": "EQUAL_RGB", "AlphaLUTTransferFunction": "NONE"}
FULL, NONE = ({"function": "CONSTANT", "BlendingWeightConstant": value} for value in (1.0, 0.0))


def joined(velocity, variance):
    return (velocity >> 4) << 3 | variance >> 5


# The examples of PS3.17 QQ.2 from the second on: what is in the dataset, and what becomes of each pixel.
EXAMPLES = {
    "gray": ((ONE, GREYS, None, FULL, NONE), lambda t, v, s: grey(t)),
    "colored": ((ONE, table(alpha=False), None, FULL, NONE), lambda t, v, s: color(t)),
    "sum": (
        (
            TWO,
            GREYS,
            table(alpha=False),
            {"function": "CONSTANT", "BlendingWeightConstant": 0.7},
            {"function": "CONSTANT", "BlendingWeightConstant": 0.6},
        ),
        lambda t, v, s: 0.7 * grey(t) + 0.6 * color(v),
    ),
    "alpha of both": (
        (TWO, table(), table(), {"function": "ALPHA_1"}, {"function": "ALPHA_2"}),
        lambda t, v, s: ALPHA[t] / 255 * color(t) + ALPHA[v] / 255 * color(v),
    ),
    "one minus": (
        (TWO, GREYS, table(), {"function": "ALPHA_2"}, {"function": "ONE_MINUS"}),
        lambda t, v, s: ALPHA[v] / 255 * grey(t) + (1 - ALPHA[v] / 255) * color(v),
    ),
    "identity": (
        (
            TWO,
            GREYS | {"AlphaLUTTransferFunction": "IDENTITY"},
            table(bits=16, alpha=False, kind="<u2"),
            {"function": "ALPHA_1"},
            {"function": "ONE_MINUS"},
        ),
        lambda t, v, s: t / 255 * grey(t) + (1 - t / 255) * color(v),
    ),
    "two dimensions": (
        (THREE, GREYS, table(entries=128), {"function": "ALPHA_2"}, {"function": "ONE_MINUS"}),
        lambda t, v, s: ALPHA[joined(v, s)] / 255 * grey(t) + (1 - ALPHA[joined(v, s)] / 255) * color(joined(v, s)),
    ),
}


@pytest.mark.parametrize("dimensions", [True, False], ids=["indices", "positions"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_frames_of_one_place_are_blended(name, dimensions):
    elements, picture = EXAMPLES[name]
    ds = image(*elements, dimensions=dimensions)
    expected = computed(picture)
    assert np.array_equal(display(ds, 0), expected[0])
    assert np.array_equal(display(ds, 4), expected[1])


def test_a_frame_of_the_second_path_shows_the_same_picture():
    ds = image(*EXAMPLES["two dimensions"][0])
    assert np.array_equal(display(ds, 0), display(ds, 2))
    assert np.array_equal(display(ds, 3), display(ds, 4))
    assert not np.array_equal(display(ds, 0), display(ds, 4))


def test_a_table_of_weights_is_indexed_by_both_alphas():
    # 4 bits of the first alpha above 6 of the second, in 12 bits.
    weights = RNG.integers(0, 1 << 12, 1 << 10).astype("<u2")
    blending = {
        "function": "TABLE",
        "BlendingLookupTableDescriptor": [1 << 10, 0, 12],
        "BlendingLookupTableData": weights.tobytes(),
    }
    same = GREYS | {"AlphaLUTTransferFunction": "IDENTITY"}
    paths = {TISSUE: ("PRIMARY_SINGLE", 4), VELOCITY: ("SECONDARY_SINGLE", 6)}

    def picture(tissue, velocity, _):
        share = weights[(tissue >> 4) << 6 | velocity >> 2] / 4095
        return share * (tissue >> 4) / 15 + (1 - share) * (velocity >> 2) / 63

    ds = image(paths, same, same, blending, {"function": "ONE_MINUS"})
    assert np.array_equal(display(ds, 0), computed(picture)[0])


def test_an_index_beyond_the_table_of_weights_takes_its_last_entry():
    blending = {
        "function": "TABLE",
        "BlendingLookupTableDescriptor": [1, 0, 8],
        "BlendingLookupTableData": b"\xff\0",
    }
    ds = image(ONE, GREYS | {"AlphaLUTTransferFunction": "IDENTITY"}, None, blending, NONE)
    assert np.array_equal(display(ds, 0)[..., 0], VALUES[0])


def test_values_that_are_gray_already_are_shown_as_they_are():
    ds = image({TISSUE: ("PRIMARY_PVALUES", None)})
    assert np.array_equal(display(ds, 0), VALUES[0])
    assert np.array_equal(display(ds, 0, window=(100, 1))[0, 0], 255 * (VALUES[0, 0, 0] > 99))


def test_a_window_of_the_data_path_is_used():
    ds = image({TISSUE: ("PRIMARY_PVALUES", None)})
    path = ds.DataFrameAssignmentSequence[0]
    path.WindowCenter, path.WindowWidth = 100, 1
    assert np.array_equal(display(ds, 0), np.where(VALUES[0] > 99, 255, 0))


def test_a_frame_of_another_kind_stays_by_itself():
    ds = image(*EXAMPLES["gray"][0])
    assert display(ds, 1).shape == (3, 4)


def test_a_place_without_the_second_kind_shows_the_first():
    ds = image(*EXAMPLES["sum"][0])
    ds.PerFrameFunctionalGroupsSequence[1].ImageDataTypeSequence[0].DataType = "OTHER"
    expected = computed(lambda t, v, s: 0.7 * grey(t))
    assert np.array_equal(display(ds, 0), expected[0])


def test_values_alone_are_not_enough_for_blending():
    ds = image(*EXAMPLES["sum"][0])
    with pytest.raises(PixelError, match="frame 0 is blended with frames 1, whose values were not given"):
        rendered(VALUES[0], ds, 0)
    assert np.array_equal(rendered(VALUES[0], ds, 0, frames=lambda at: pixels.array(ds, at)), display(ds, 0))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"paths": {TISSUE: ("TERTIARY", None)}}, "Data Path Assignment .0028,1402. .* got TERTIARY"),
        (
            {"paths": {TISSUE: ("PRIMARY_SINGLE", 9)}},
            "Bits Mapped to Color Lookup Table .0028,1403. must be 1 to .* 8, got 9",
        ),
        ({"primary": {"RGBLUTTransferFunction": "X"}}, "RGB LUT Transfer Function .0028,140F. .* got X"),
        ({"primary": GREYS | {"AlphaLUTTransferFunction": "X"}}, "Alpha LUT Transfer Function .0028,1410. .* got X"),
        ({"primary": GREYS | {"RGBLUTTransferFunction": "TABLE"}}, "lacks its Red table"),
        ({"first": {"function": "ONE_MINUS"}}, "Blending LUT 1 Transfer Function .* got ONE_MINUS"),
        ({"first": {"function": "TABLE"}}, "must have a descriptor .0028,1407. and data .0028,1408."),
        (
            {
                "first": {
                    "function": "TABLE",
                    "BlendingLookupTableDescriptor": [9, 0, 8],
                    "BlendingLookupTableData": b"\0\0",
                }
            },
            "must have 9 entries .*, got 1 of 8",
        ),
    ],
)
def test_what_cannot_be_blended_is_told(change, message):
    how = {"paths": ONE, "primary": GREYS, "first": FULL, "second": NONE} | change
    with pytest.raises(PixelError, match=message):
        display(image(**how), 0)


def elements_of(ds):
    """Return every element at every depth, with the dataset that holds it."""
    for element in ds:
        yield ds, element
        if element.VR == "SQ":
            for each in element.value:
                yield from elements_of(each)


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
@pytest.mark.parametrize("seed", range(300))
def test_a_damaged_description_gives_a_picture_or_an_error(seed):
    rng = np.random.default_rng(seed)
    names = list(EXAMPLES)
    ds = image(*EXAMPLES[names[seed % len(names)]][0], dimensions=seed % 2 == 0)
    candidates = [(holder, each) for holder, each in elements_of(ds) if each.keyword != "PixelData"]
    holder, element = candidates[rng.integers(len(candidates))]
    damaged = {
        "SQ": [[], [Dataset()]],
        "OW": [b"", b"\1\2"],
        "US": [0, [0, 0, 0], [1, 2], [65535, 0, 16], [3, 0, 40], None],
        "UL": [0, [1, 2], None],
        "IS": [0, -1, None],
        "FD": [-1, 1e9, [1, 2], None],
    }.get(element.VR, ["X", "TABLE", None])
    choice = int(rng.integers(len(damaged) + 1))
    if choice == len(damaged):
        del holder[element.tag]
    else:
        holder[element.tag] = codicom.DataElement(element.tag, element.VR, damaged[choice])
    with contextlib.suppress(codicom.errors.CodicomError):
        assert display(ds, seed % 6).dtype == np.uint8


# ---- gray and coloured frames in one image, and alpha


PALETTE = {
    "RedPaletteColorLookupTableDescriptor": [2, 100, 8],
    "RedPaletteColorLookupTableData": b"\x01\xff",
    "GreenPaletteColorLookupTableData": b"\x80\x02",
    "BluePaletteColorLookupTableData": b"\x03\x04",
}
OPACITY = {"AlphaPaletteColorLookupTableDescriptor": [2, 100, 8], "AlphaPaletteColorLookupTableData": b"\x40\x90"}
GRAYSCALE = {"PhotometricInterpretation": "MONOCHROME2", "BitsStored": 8, "PixelRepresentation": 0}


@pytest.mark.parametrize("keyword", ["MRImageFrameTypeSequence", "CTImageFrameTypeSequence", "PETFrameTypeSequence"])
def test_each_frame_says_whether_it_is_coloured(keyword):
    ds = item(**GRAYSCALE, **PALETTE, PixelPresentation="MIXED")
    ds.PerFrameFunctionalGroupsSequence = Sequence(
        item(**{keyword: [item(PixelPresentation=said)]}) for said in ("MONOCHROME", "COLOR")
    )
    values = np.array([[0, 100, 101]], np.uint8)
    assert rendered(values, ds, 0, window=(50.5, 102)).tolist() == [[1, 254, 255]]
    assert rendered(values, ds, 1, window=(50.5, 102)).tolist() == [[[1, 1, 1], [1, 128, 3], [255, 2, 4]]]


def test_the_shared_group_says_it_for_all_frames():
    ds = item(**GRAYSCALE, **PALETTE, PixelPresentation="MIXED")
    shared = item(MRImageFrameTypeSequence=[item(PixelPresentation="MONOCHROME")])
    ds.SharedFunctionalGroupsSequence = Sequence([shared])
    assert rendered(np.array([[0, 100]], np.uint8), ds, 0).shape == (1, 2)


def test_a_supplemental_palette_may_be_a_well_known_one():
    ds = item(**GRAYSCALE, PixelPresentation="COLOR", PaletteColorLookupTableUID="1.2.840.10008.1.5.1")
    found = rendered(np.array([[255]], np.uint8), ds)
    assert found.tolist() == [[[255, 255, 255]]]


def test_alpha_is_a_fourth_sample():
    ds = item(**(GRAYSCALE | {"PhotometricInterpretation": "PALETTE COLOR"}), **PALETTE, **OPACITY)
    values = np.array([[99, 101]], np.uint8)
    assert rendered(values, ds, alpha=True).tolist() == [[[1, 128, 3, 64], [255, 2, 4, 144]]]
    assert rendered(values, ds).tolist() == [[[1, 128, 3], [255, 2, 4]]]


def test_gray_of_a_supplemental_palette_is_opaque():
    ds = item(**GRAYSCALE, **PALETTE, **OPACITY, PixelPresentation="COLOR")
    found = rendered(np.array([[0, 100]], np.uint8), ds, window=(50.5, 102), alpha=True)
    assert found.tolist() == [[[1, 1, 1, 255], [1, 128, 3, 64]]]


@pytest.mark.parametrize("photometric", ["MONOCHROME2", "RGB"])
def test_what_has_no_alpha_is_opaque(photometric):
    ds = item(**(GRAYSCALE | {"PhotometricInterpretation": photometric}))
    values = np.array([[[0, 10, 255]]], np.uint8)
    found = rendered(values if photometric == "RGB" else values[0], ds, alpha=True)
    assert (found.shape[-1], found[..., 3].min()) == (4, 255)


# ---- a range of values over all of a palette


@pytest.mark.parametrize("dtype", ["f4", "f8", "i2"])
def test_a_range_of_stored_values_takes_all_of_the_palette(dtype):
    entries = np.arange(256, dtype=np.uint8)
    palette = {
        "RedPaletteColorLookupTableDescriptor": [256, 0, 8],
        "RedPaletteColorLookupTableData": entries.tobytes(),
        "GreenPaletteColorLookupTableData": entries[::-1].tobytes(),
        "BluePaletteColorLookupTableData": entries.tobytes(),
    }
    ds = item(**GRAYSCALE, **palette, PixelPresentation="COLOR_RANGE")
    mapped = item(MinimumStoredValueMapped=-100.0, MaximumStoredValueMapped=410.0)
    ds.PerFrameFunctionalGroupsSequence = Sequence([item(), item(StoredValueColorRangeSequence=[mapped])])
    found = rendered(np.array([[-500, -100, -98, 410, 900]], dtype), ds, 1)
    assert found.tolist() == [[[0, 255, 0], [0, 255, 0], [1, 254, 1], [255, 0, 255], [255, 0, 255]]]
    assert rendered(np.array([[-500, 900]], dtype), ds, 0).tolist() == [[0, 255]]


@pytest.mark.parametrize(("prefix", "dtype"), [("Float", "f4"), ("DoubleFloat", "f8")])
def test_padding_of_floating_point_samples_does_not_count(prefix, dtype):
    padding = {f"{prefix}PixelPaddingValue": -200.0, f"{prefix}PixelPaddingRangeLimit": -100.0}
    ds = item(PhotometricInterpretation="MONOCHROME2", **padding)
    assert rendered(np.array([[-150, 0, 1]], dtype), ds).tolist() == [[0, 0, 255]]
