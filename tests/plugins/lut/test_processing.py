"""codicom.pixels.presentation.processing against pydicom's functions of the same names, and what goes beyond them."""

from __future__ import annotations

import struct
import warnings
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import ImageCms
from pydicom.data import get_palette_files
from pydicom.pixels import processing as oracle

import codicom
from codicom import Dataset, Plugins, examples
from codicom.errors import CodicomWarning, PluginError
from codicom.pixels.presentation import processing, transforms

TEST_FILES = Path(pydicom.__file__).parent / "data" / "test_files"
FILES = sorted(path for path in TEST_FILES.rglob("*") if path.is_file() and path.suffix != ".gz")
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def both(**elements):
    """Return the same dataset for codicom and for pydicom; lists of dicts are sequences."""
    made = []
    for kind, sequence, meta in (
        (Dataset, codicom.Sequence, codicom.FileMetaDataset),
        (pydicom.Dataset, pydicom.Sequence, pydicom.dataset.FileMetaDataset),
    ):

        def filled(values, kind=kind, sequence=sequence):
            ds = kind()
            for keyword, value in values.items():
                if isinstance(value, list) and value and isinstance(value[0], dict):
                    ds.add_new(keyword, "SQ", sequence([filled(each) for each in value]))
                elif keyword in ("LUTDescriptor", "LUTData") or keyword.endswith("LookupTableDescriptor"):
                    signed = not isinstance(value, bytes) and min(value) < 0
                    ds.add_new(keyword, "OW" if isinstance(value, bytes) else "SS" if signed else "US", value)
                elif isinstance(value, bytes):
                    ds.add_new(keyword, "OW", value)
                else:
                    setattr(ds, keyword, value)
            return ds

        ds = filled({"PhotometricInterpretation": "MONOCHROME2", "BitsStored": 12, "PixelRepresentation": 0} | elements)
        ds.file_meta = meta()
        ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
        made.append(ds)
    return made


def agree(name, values, *arguments, **elements):
    """Compare one function on the same dataset in both; return the result."""
    ours, theirs = both(**elements)
    found = getattr(processing, name)(values, ours, *arguments)
    # Steep sigmoids overflow in pydicom, to the right result.
    with np.errstate(over="ignore"):
        expected = getattr(oracle, name)(values.copy(), theirs, *arguments)
    assert found.dtype == expected.dtype
    assert np.allclose(found, expected, rtol=1e-12, atol=1e-9)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_steps_of_every_file_are_those_of_pydicom(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = pydicom.dcmread(path, force=True)
        ours = codicom.dcmread(path, force=True)
        if "Rows" not in theirs or "BitsStored" not in theirs or theirs.get("SamplesPerPixel", 1) != 1:
            values = np.arange(12, dtype=np.uint8).reshape(1, 4, 3)
        else:
            # Values as the image may have them; its own pixels are the pipeline's matter.
            bits, signed = theirs.BitsStored, theirs.PixelRepresentation
            low = -(1 << (bits - 1)) if signed else 0
            values = np.random.default_rng(0).integers(low, low + (1 << bits), (32, 33))
            values = values.astype(np.int16 if signed else np.uint16)
        for name in ("apply_modality_lut", "apply_presentation_lut"):
            found, expected = getattr(processing, name)(values, ours), getattr(oracle, name)(values, theirs)
            assert found.dtype == expected.dtype
            assert (found == expected).all()
        # The functional groups, which pydicom leaves aside, have windows of their own.
        if "FrameVOILUTSequence" in ours or "SharedFunctionalGroupsSequence" in ours:
            return
        modality = oracle.apply_modality_lut(values, theirs)
        found = processing.apply_voi_lut(modality, ours)
        expected = oracle.apply_voi_lut(modality.copy(), theirs)
        assert found.dtype == expected.dtype
        assert np.allclose(found, expected, rtol=1e-12, atol=1e-9)
        if "RedPaletteColorLookupTableDescriptor" in theirs:
            found, expected = processing.apply_color_lut(values, ours), oracle.apply_color_lut(values, theirs)
            assert found.dtype == expected.dtype
            assert (found == expected).all()


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID", None])
@pytest.mark.parametrize("dtype", ["uint16", "int16", "float64"])
@pytest.mark.parametrize("signed", [0, 1])
@pytest.mark.parametrize("slope", [None, 1, 2.5, -1])
def test_windows_are_those_of_pydicom(function, dtype, signed, slope):
    elements = {"WindowCenter": [40, 500.5], "WindowWidth": [400, 1], "PixelRepresentation": signed}
    if function:
        elements["VOILUTFunction"] = function
    if slope:
        elements |= {"RescaleSlope": slope, "RescaleIntercept": -7.25}
    values = np.random.default_rng(3).integers(0, 4096, (60, 70)).astype(dtype)
    for index in (0, 1):
        agree("apply_windowing", values, index, **elements)


def test_window_of_one_value_stands_for_every_index():
    agree("apply_windowing", np.arange(9), 5, WindowCenter=3, WindowWidth=4)


def test_window_after_a_modality_table_spreads_over_its_bits():
    found = agree(
        "apply_windowing",
        np.arange(9),
        WindowCenter=3,
        WindowWidth=4,
        ModalityLUTSequence=[{"LUTDescriptor": [2, 0, 16], "LUTData": struct.pack("<2H", 1, 2)}],
    )
    assert found.max() == 65535


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("first", [0, 4, -4])
@pytest.mark.parametrize("as_numbers", [True, False])
def test_tables_are_those_of_pydicom(bits, first, as_numbers):
    numbers = np.random.default_rng(4).integers(0, 1 << bits, 40).tolist()
    data = numbers if as_numbers else struct.pack("<40H", *numbers)
    item = {"LUTDescriptor": [40, first, bits], "LUTData": data}
    values = np.random.default_rng(5).integers(-20, 90, (30, 30)).astype(np.int16)
    agree("apply_modality_lut", values, ModalityLUTSequence=[item])
    agree("apply_voi", values, 1, VOILUTSequence=[item, item])
    agree("apply_voi_lut", values, 0, True, VOILUTSequence=[item], WindowCenter=1, WindowWidth=9)
    agree("apply_voi_lut", values, 0, False, VOILUTSequence=[item], WindowCenter=1, WindowWidth=9)


@pytest.mark.parametrize("bits", [8, 10, 12, 16])
@pytest.mark.parametrize("entries", [2, 256, 300])
def test_presentation_tables_are_those_of_pydicom(bits, entries):
    numbers = np.sort(np.random.default_rng(4).integers(0, 1 << bits, entries)).tolist()
    data = bytes(numbers) + bytes(entries % 2) if bits == 8 else struct.pack(f"<{entries}H", *numbers)
    values = np.random.default_rng(6).integers(-50, 3000, (40, 40)).astype(np.float64)
    agree(
        "apply_presentation_lut",
        values,
        PresentationLUTSequence=[{"LUTDescriptor": [entries, 0, bits], "LUTData": data}],
    )


@pytest.mark.parametrize("shape", ["IDENTITY", "INVERSE"])
def test_presentation_shapes_are_those_of_pydicom(shape):
    agree("apply_presentation_lut", np.arange(5, 12), PresentationLUTShape=shape)


def test_other_presentation_shapes_are_not_implemented():
    ours, _ = both(PresentationLUTShape="LIN OD")
    with pytest.raises(NotImplementedError, match="must be IDENTITY or INVERSE"):
        processing.apply_presentation_lut(np.arange(3), ours)


@pytest.mark.parametrize(
    "name", ["apply_modality_lut", "apply_voi", "apply_voi_lut", "apply_windowing", "apply_presentation_lut"]
)
def test_without_a_step_values_stay_as_they_are(name):
    ours, _ = both()
    values = np.arange(4)
    assert getattr(processing, name)(values, ours) is values


def test_window_of_a_colour_image_is_refused():
    ours, _ = both(WindowCenter=1, WindowWidth=2, PhotometricInterpretation="RGB")
    with pytest.raises(ValueError, match=r"must be MONOCHROME1 or MONOCHROME2 .*, got"):
        processing.apply_windowing(np.arange(3), ours)


def test_unknown_window_function_names_those_that_there_are():
    ours, _ = both(WindowCenter=1, WindowWidth=2, VOILUTFunction="CUBIC")
    with pytest.raises(PluginError, match="no plugin has the voi step 'cubic'; those loaded have linear, linear-exact"):
        processing.apply_windowing(np.arange(3), ours)


def test_values_between_whole_numbers_are_warned_of_before_a_table():
    ours, _ = both(VOILUTSequence=[{"LUTDescriptor": [3, 0, 8], "LUTData": [1, 2, 3]}])
    with pytest.warns(CodicomWarning, match="for whole numbers"):
        found = processing.apply_voi(np.array([0.5, 1.0]), ours)
    assert found.tolist() == [1, 2]


# ---- palettes, colour spaces, ICC

NAMES = ["HOT_IRON", "PET", "HOT_METAL_BLUE", "PET_20_STEP", "SPRING", "SUMMER", "FALL", "WINTER"]


@pytest.mark.parametrize("name", NAMES)
def test_well_known_palettes_are_called_as_the_standard_names_them(name):
    # In pydicom 3.0.2 the names FALL and WINTER give each other's palette; its files are right.
    uid = f"1.2.840.10008.1.5.{NAMES.index(name) + 1}"
    (file,) = [path for path in get_palette_files("*.dcm") if pydicom.dcmread(path).SOPInstanceUID == uid]
    values = np.arange(256, dtype=np.uint8).reshape(16, 16)
    expected = oracle.apply_color_lut(values, pydicom.dcmread(file))
    assert (processing.apply_color_lut(values, palette=name) == expected).all()
    assert (processing.apply_color_lut(values, palette=uid) == expected).all()


@pytest.mark.parametrize(
    ("bits", "words", "expected"), [(16, [1, 256, 770], [1, 256, 770]), (8, [0x0201, 0x0003], [1, 2, 3])]
)
def test_palette_of_a_big_endian_dataset_is_read_in_its_order(tmp_path, bits, words, expected):
    ds = examples.palette_color
    for color in ("Red", "Green", "Blue"):
        ds[f"{color}PaletteColorLookupTableDescriptor"].value = [3, 0, bits]
        # Bytes that are set are written as they are.
        ds[f"{color}PaletteColorLookupTableData"].value = struct.pack(f">{len(words)}H", *words)
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.2"
    codicom.dcmwrite(tmp_path / "big.dcm", ds, implicit_vr=False, little_endian=False)
    again = codicom.dcmread(tmp_path / "big.dcm")
    assert again.original_encoding == (False, False)
    assert processing.apply_color_lut(np.arange(3), again)[:, 0].tolist() == expected


@pytest.mark.parametrize(
    ("elements", "palette", "message"),
    [
        (None, None, "either ds or palette must be given"),
        (None, "RAINBOW", "palette must be one of HOT_IRON.* got 'RAINBOW'"),
        ({}, None, r"no Red Palette Color Lookup Table Descriptor \(0028,1101\)"),
        ({"PixelPresentation": "COLOR"}, None, "some values are gray"),
    ],
)
def test_palette_that_is_not_there_is_told(elements, palette, message):
    ds = None if elements is None else both(**elements)[0]
    with pytest.raises(ValueError, match=message):
        processing.apply_color_lut(np.arange(3), ds, palette)


PIXELS = np.random.default_rng(8).integers(0, 256, (3, 4, 6, 3), dtype=np.uint8)


@pytest.mark.parametrize("source", ["RGB", "YBR_FULL", "YBR_FULL_422"])
@pytest.mark.parametrize("destination", ["RGB", "YBR_FULL", "YBR_FULL_422"])
@pytest.mark.parametrize("per_frame", [True, False])
def test_colour_spaces_of_arrays_are_those_of_pydicom(source, destination, per_frame):
    expected = oracle.convert_color_space(PIXELS.copy(), source, destination, per_frame)
    given = PIXELS.copy()
    found = processing.convert_color_space(given, source, destination, per_frame)
    assert np.abs(found.astype(int) - expected).max() <= 1
    assert (found is given) == (per_frame or "RGB" not in (source, destination) or source == destination)


def test_words_are_converted_with_their_bits():
    gray = np.full((2, 2, 3), 4095, dtype=np.uint16)
    assert processing.convert_color_space(gray, "RGB", "YBR_FULL", bit_depth=12)[0, 0].tolist() == [4095, 2048, 2048]
    assert processing.convert_color_space(gray, "RGB", "YBR_FULL")[0, 0].tolist() == [4095, 32768, 32768]


def test_partial_range_is_converted_from_full_samples():
    white = np.array([[[235, 128, 128]]], dtype=np.uint8)
    assert processing.convert_color_space(white, "YBR_PARTIAL_422", "RGB").tolist() == [[[255, 255, 255]]]


def test_arrays_of_any_layout_are_converted():
    turned = PIXELS.transpose(0, 2, 1, 3)
    found = processing.convert_color_space(turned, "RGB", "YBR_FULL")
    assert (found == processing.convert_color_space(PIXELS, "RGB", "YBR_FULL").transpose(0, 2, 1, 3)).all()


def test_no_pixels_are_no_pixels():
    assert processing.convert_color_space(PIXELS[:0], "RGB", "YBR_FULL").shape == (0, 4, 6, 3)


@pytest.mark.parametrize(
    ("values", "pair", "error", "message"),
    [
        (PIXELS.astype(float), ("RGB", "YBR_FULL"), ValueError, "got float64"),
        (PIXELS[..., :2], ("RGB", "YBR_FULL"), ValueError, "got shape"),
        (PIXELS, ("RGB", "HSV"), NotImplementedError, "no plugin converts RGB to HSV"),
        (PIXELS, ("XYZ", "XYZ"), NotImplementedError, "no plugin converts XYZ to XYZ"),
    ],
)
def test_conversion_that_cannot_be_is_refused(values, pair, error, message):
    with pytest.raises(error, match=message):
        processing.convert_color_space(values, *pair)


def test_icc_profile_changes_the_array_in_place_as_in_pydicom():
    ours, theirs = both(ICCProfile=SRGB, ColorSpace="SRGB")
    first, second = PIXELS.copy(), PIXELS.copy()
    assert processing.apply_icc_profile(first, ours) is first
    oracle.apply_icc_profile(second, theirs)
    assert (first == second).all()


def test_transform_of_pydicom_can_be_used():
    transform = oracle.create_icc_transform(icc_profile=SRGB)
    found = processing.apply_icc_profile(PIXELS.copy(), transform=transform)
    own = processing.apply_icc_profile(PIXELS.copy(), transform=processing.create_icc_transform(icc_profile=SRGB))
    assert (found == own).all()


def test_icc_profile_of_the_optical_path_is_found():
    ours, _ = both(
        OpticalPathSequence=[
            {"OpticalPathIdentifier": "A", "ICCProfile": b"profile of A"},
            {"OpticalPathIdentifier": "B", "ICCProfile": b"profile of B"},
        ],
        PerFrameFunctionalGroupsSequence=[
            {"OpticalPathIdentificationSequence": [{"OpticalPathIdentifier": name}]} for name in "BA"
        ],
    )
    assert [transforms.icc_items(ours, at)["ICCProfile"] for at in (0, 1, None)] == [
        b"profile of B",
        b"profile of A",
        b"profile of A",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "got neither"),
        ({"ds": Dataset(), "icc_profile": SRGB}, "got both"),
        ({"ds": Dataset()}, r"no ICC Profile \(0028,2000\)"),
        ({"icc_profile": SRGB, "color_space": "CMYK"}, "color space is 'CMYK'"),
    ],
)
def test_transform_that_cannot_be_made_is_told(arguments, message):
    with pytest.raises(ValueError, match=message):
        processing.create_icc_transform(**arguments)


@pytest.mark.parametrize(
    ("values", "arguments", "message"),
    [
        (PIXELS, {}, "got neither"),
        (PIXELS[0, 0], {"ds": Dataset()}, "3 or 4 dimensions, got 2"),
        (PIXELS[..., :2], {"ds": Dataset()}, "got shape"),
    ],
)
def test_array_that_no_profile_takes_is_refused(values, arguments, message):
    with pytest.raises(ValueError, match=message):
        processing.apply_icc_profile(values, **arguments)


# ---- functional groups


def enhanced(frames, shared=None):
    """Return a dataset whose frames have these groups."""
    return both(
        PerFrameFunctionalGroupsSequence=frames, **({"SharedFunctionalGroupsSequence": [shared]} if shared else {})
    )[0]


def rescale(slope):
    return {"PixelValueTransformationSequence": [{"RescaleSlope": slope, "RescaleIntercept": -1}]}


def voi_window(center, width=100):
    return {"FrameVOILUTSequence": [{"WindowCenter": center, "WindowWidth": width}]}


VALUES = np.arange(24).reshape(2, 3, 4)


def test_each_frame_is_rescaled_by_its_own_group():
    found = processing.apply_modality_lut(VALUES, enhanced([rescale(2), rescale(10)]))
    assert (found == np.stack([VALUES[0] * 2 - 1, VALUES[1] * 10 - 1])).all()


def test_group_of_the_frame_comes_before_the_shared_one():
    ds = enhanced([rescale(2), {}], shared=rescale(5))
    found = processing.apply_modality_lut(VALUES, ds)
    assert (found == np.stack([VALUES[0] * 2 - 1, VALUES[1] * 5 - 1])).all()


def test_shared_group_holds_for_all_frames_and_for_one():
    ds = enhanced([{}, {}], shared=rescale(5))
    assert (processing.apply_modality_lut(VALUES, ds) == VALUES * 5 - 1).all()
    assert (processing.apply_modality_lut(VALUES[1], ds) == VALUES[1] * 5 - 1).all()


def test_one_frame_is_told_by_its_number():
    ds = enhanced([rescale(2), rescale(10)])
    assert (processing.apply_modality_lut(VALUES[1], ds, frame=1) == VALUES[1] * 10 - 1).all()
    with pytest.raises(ValueError, match=r"all 2 frames, which differ .* give frame="):
        processing.apply_modality_lut(VALUES[1], ds)


def test_each_frame_has_its_own_window():
    ds = enhanced([voi_window(5), voi_window(15)])
    found = processing.apply_voi_lut(VALUES, ds)
    apart = [
        processing.apply_windowing(VALUES[at], both(WindowCenter=c, WindowWidth=100)[0]) for at, c in ((0, 5), (1, 15))
    ]
    assert (found == np.stack(apart)).all()


def test_each_frame_has_its_own_voi_table():
    frames = [
        {"FrameVOILUTSequence": [{"VOILUTSequence": [{"LUTDescriptor": [2, 0, 8], "LUTData": [low, 200]}]}]}
        for low in (3, 4)
    ]
    found = processing.apply_voi_lut(VALUES, enhanced(frames))
    assert found[:, 0, :2].tolist() == [[3, 200], [200, 200]]
    assert found[1].min() == 200


def test_range_of_a_window_follows_the_rescale_of_its_frame():
    ds = enhanced([voi_window(5, 2) | rescale(1), voi_window(5, 2) | rescale(2)])
    found = processing.apply_windowing(VALUES + 100, ds)
    assert [found[0].max(), found[1].max()] == [4095 - 1, 2 * 4095 - 1]


def test_enhanced_example_is_windowed_by_its_shared_group():
    # Centre 600, width 1600, over the 12 bits stored.
    found = processing.apply_voi_lut(np.array([[-201, 0, 1400]]), examples.enhanced_mr)
    assert found[0] == pytest.approx([0, ((0 - 599.5) / 1599 + 0.5) * 4095, 4095])


def test_missing_plugin_is_named_with_what_to_install():
    empty = Plugins(discover=False)
    with pytest.raises(PluginError, match="try: pip install codicom-lut"):
        transforms.lut("modality", "rescale", empty)
    with pytest.raises(PluginError, match="try: pip install codicom-color"):
        transforms.lut("palette", "palette-color", empty)
