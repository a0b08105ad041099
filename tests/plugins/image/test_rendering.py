"""Pictures show what a viewer shows."""

import io
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image

import codicom
from codicom import examples, pixels
from codicom.errors import LimitExceededError, PixelError
from codicom_image import render

FOLDER = Path(pydicom.__file__).parent / "data" / "test_files"
# Files that DCMTK's dcmj2pnm does not show: it has neither JPEG-LS nor JPEG 2000, and refuses what is damaged.
UNREAD = {
    "693_J2KI.dcm", "GDCMJ2K_TextGBR.dcm", "J2K_pixelrep_mismatch.dcm", "JPEG2000.dcm", "JPEGLSNearLossless_08.dcm",
    "JPEGLSNearLossless_16.dcm", "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm", "MR_truncated.dcm",
    "SC_rgb_gdcm_KY.dcm", "SC_rgb_jls_lossy_line.dcm", "SC_rgb_jls_lossy_sample.dcm", "SC_rgb_jpeg.dcm",
    "examples_jpeg2k.dcm",
}  # fmt: skip
# Their 32-bit words in big endian order are read as PS3.5 7.3 says of OW: words of 16 bits. DCMTK swaps all four bytes.
WORDS = {"rtdose_expb.dcm", "rtdose_expb_1frame.dcm"}
# The tables by which DCMTK converts YBR cut off what is behind the point, once for each of two terms.
CUT_OFF = {"examples_ybr_color.dcm"}


def shown_files():
    found = []
    for path in sorted([*FOLDER.glob("*.dcm"), *FOLDER.glob("dicomdirtests/*/*/*"), *examples_files()]):
        if not path.is_file() or path.name in UNREAD | WORDS:
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                # What cannot be decoded is told of by tests/differential.
                pixels.array(path, index=0)
        except (codicom.errors.CodicomError, OSError):
            continue
        found.append(path)
    return found


def examples_files():
    return examples.get_path("ct").parent.glob("*.dcm")


@pytest.mark.oracle("dcmj2pnm")
@pytest.mark.filterwarnings("ignore::codicom.errors.CodicomWarning")
@pytest.mark.parametrize("path", shown_files(), ids=lambda path: "-".join(path.parts[-3:]))
def test_every_frame_is_within_one_gray_level_of_dcmtk(tmp_path, path):
    with codicom.open(path) as dataset:
        gray = dataset.PhotometricInterpretation.startswith("MONOCHROME")
        has_window = dataset.get("WindowCenter") not in (None, "")
        frames = range(pixels.number_of_frames(dataset))
        # DCMTK takes the range of the values of all frames where there is no window.
        window = None if has_window or not gray else pixels.shared_window(dataset, window="minmax")
        window = "minmax" if gray and not has_window and window is None else window
        found = [np.asarray(render(dataset, each, aspect=False, icc=False, window=window)) for each in frames]
    options = ([] if not gray else ["--use-window", "1"] if has_window else ["--min-max-window"]) + ["--no-overlays"]
    command = ["dcmj2pnm", "--write-png", "--all-frames", *options, str(path), str(tmp_path / "p")]
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    written = sorted(tmp_path.iterdir(), key=lambda each: int(each.suffixes[0][1:]) if len(each.suffixes) > 1 else 0)
    assert len(written) == len(found)
    for each, ours in zip(written, found, strict=True):
        with Image.open(each) as picture:
            theirs = np.array(picture.convert("RGB" if picture.mode in ("RGB", "P") else "L"))
        assert np.abs(theirs.astype(int) - ours).max() <= (2 if path.name in CUT_OFF else 1)


def test_colours_that_dcmtk_cuts_off_are_those_of_the_formula():
    # PS3.3 C.7.6.3.1.2, here with the inverse of its matrix in floating point numbers.
    dataset = examples.ybr_color
    ybr = pixels.array(dataset, raw=True).astype(float)
    luma, blue, red = ybr[..., 0], ybr[..., 1] - 128, ybr[..., 2] - 128
    formula = np.stack([luma + 1.402 * red, luma - 0.344136 * blue - 0.714136 * red, luma + 1.772 * blue], axis=-1)
    found = np.asarray(render(dataset, aspect=False, icc=False))
    assert np.abs(np.clip(formula, 0, 255) - found).max() <= 1


def test_source_may_be_a_dataset_a_path_or_a_file_object():
    path = examples.get_path("ct")
    sources = examples.ct, path, str(path), io.BytesIO(path.read_bytes())
    assert len({render(each).tobytes() for each in sources}) == 1


def test_names_of_the_package_are_those_of_codicom_image():
    assert codicom.image.render is render


def test_without_the_package_the_error_says_what_to_install():
    script = (
        "import sys; sys.modules['codicom_image'] = None\n"
        "import codicom\n"
        "try:\n codicom.image.render\nexcept ModuleNotFoundError as error:\n print(error)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "pip install codicom-image" in done.stdout


def test_gray_is_of_mode_l_and_colour_of_rgb():
    assert (render(examples.ct).mode, render(examples.rgb_color).mode) == ("L", "RGB")


def test_monochrome1_is_shown_with_its_least_value_white(image):
    dataset = image(np.array([[0, 255]], np.uint8), "MONOCHROME1")
    assert np.asarray(render(dataset)).tolist() == [[255, 0]]


def test_window_given_counts_more_than_that_of_the_file(image):
    dataset = image(np.array([[0, 100, 200]], np.uint8), WindowCenter=50, WindowWidth=20)
    assert np.asarray(render(dataset, window=(100.5, 201))).tolist() == [[0, 128, 255]]


@pytest.mark.parametrize(
    ("elements", "size"),
    [
        ({"PixelSpacing": [2.0, 1.0]}, (30, 40)),
        ({"PixelSpacing": [1.0, 2.0]}, (60, 20)),
        ({"ImagerPixelSpacing": [2.0, 1.0]}, (30, 40)),
        ({"PixelAspectRatio": [2, 1]}, (30, 40)),
        ({"PixelSpacing": [1.0, 1.0], "PixelAspectRatio": [2, 1]}, (30, 20)),
        ({"PixelSpacing": [0.0, 1.0]}, (30, 20)),
        ({}, (30, 20)),
    ],
)
def test_pixels_are_made_square(image, elements, size):
    assert render(image(np.zeros((20, 30), np.uint8), **elements)).size == size


def test_spacing_of_a_frame_counts(image, item):
    measures = [item(PixelMeasuresSequence=[item(PixelSpacing=[spacing, 1.0])]) for spacing in (1.0, 3.0)]
    dataset = image(np.zeros((2, 20, 30), np.uint8), PerFrameFunctionalGroupsSequence=measures)
    assert [render(dataset, each).size for each in (0, 1)] == [(30, 20), (30, 60)]


def test_ultrasound_regions_tell_the_spacing_if_all_agree(image, item):
    region = item(PhysicalUnitsXDirection=3, PhysicalUnitsYDirection=3, PhysicalDeltaX=0.1, PhysicalDeltaY=0.2)
    assert pixels.pixel_spacing(image(np.zeros((2, 2), np.uint8), SequenceOfUltrasoundRegions=[region, region])) == (
        2,
        1,
    )


def test_pixels_stay_as_they_are_without_aspect(image):
    dataset = image(np.zeros((20, 30), np.uint8), PixelSpacing=[2.0, 1.0])
    assert render(dataset, aspect=False).size == (30, 20)


@pytest.mark.parametrize(("size", "wanted"), [(60, (60, 40)), ((90, 20), (30, 20)), ((15, 90), (15, 10)), (1, (1, 1))])
def test_size_is_the_longer_side_or_a_box(image, size, wanted):
    assert render(image(np.zeros((20, 30), np.uint8)), size=size).size == wanted


def test_pixels_of_absurd_shape_are_refused(image):
    dataset = image(np.zeros((200, 300), np.uint8), PixelSpacing=[1e6, 1.0])
    with pytest.raises(LimitExceededError, match="aspect=False"):
        render(dataset)


def with_overlay(dataset, plane, origin=(1, 1), group=0x6000, **more):
    plane = np.asarray(plane, np.uint8)
    rows, columns = plane.shape[-2:]
    elements = [
        (0x0010, "US", rows), (0x0011, "US", columns), (0x0040, "CS", "G"), (0x0050, "SS", list(origin)),
        (0x0100, "US", 1), (0x0102, "US", 0), *((number, vr, value) for number, (vr, value) in more.values()),
    ]  # fmt: skip
    for element, vr, value in elements:
        dataset.add_new(group << 16 | element, vr, value)
    packed = np.packbits(plane.ravel(), bitorder="little").tobytes()
    dataset.add_new(group << 16 | 0x3000, "OW", packed + b"\0" * (len(packed) % 2))
    return dataset


def test_overlays_are_left_out_unless_wanted(image):
    dataset = with_overlay(image(np.zeros((2, 2), np.uint8)), [[1, 0], [0, 1]])
    assert np.asarray(render(dataset, window=(50, 100))).max() == 0


def test_overlays_are_drawn_white(image):
    dataset = with_overlay(image(np.zeros((2, 2), np.uint8)), [[1, 0], [0, 1]])
    assert np.asarray(render(dataset, window=(50, 100), overlays=True)).tolist() == [[255, 0], [0, 255]]


def test_overlays_in_a_colour_make_a_colour_picture(image):
    dataset = with_overlay(image(np.zeros((1, 2), np.uint8)), [[1, 0]])
    found = render(dataset, window=(50, 100), overlays=True, overlay_color=(255, 128, 0))
    assert np.asarray(found).tolist() == [[[255, 128, 0], [0, 0, 0]]]


@pytest.mark.parametrize(("origin", "wanted"), [((2, 2), [[0, 0], [0, 1]]), ((0, 0), [[1, 0], [0, 0]])])
def test_overlays_stand_at_their_origin_and_are_cut_at_the_border(image, origin, wanted):
    dataset = with_overlay(image(np.zeros((2, 2), np.uint8)), [[1, 1], [1, 1]], origin)
    assert (np.asarray(render(dataset, window=(50, 100), overlays=True)) // 255).tolist() == wanted


def test_overlay_belongs_to_its_frames_only(image):
    frames = {"first": (0x0051, ("US", 2)), "count": (0x0015, ("IS", "1"))}
    dataset = with_overlay(image(np.zeros((3, 1, 2), np.uint8)), [[1, 1]], **frames)
    found = [np.asarray(render(dataset, each, window=(50, 100), overlays=True)).max() for each in range(3)]
    assert found == [0, 255, 0]


def test_only_the_groups_given_are_drawn(image):
    dataset = with_overlay(image(np.zeros((1, 2), np.uint8)), [[1, 0]])
    dataset = with_overlay(dataset, [[0, 1]], group=0x6002)
    assert np.asarray(render(dataset, window=(50, 100), overlays=[0x6002])).tolist() == [[0, 255]]


def test_sixteen_bits_hold_the_stored_values(image):
    values = np.array([[0, 1000, 65535]], np.uint16)
    dataset = image(values, WindowCenter=5, WindowWidth=2, RescaleSlope=2, RescaleIntercept=1)
    assert np.asarray(render(dataset, depth=16)).tolist() == values.tolist()


def test_sixteen_bits_hold_signed_values_moved_up_by_half_their_range(image):
    dataset = image(np.array([[-2048, 0, 2047]], np.int16), bits_stored=12)
    assert np.asarray(render(dataset, depth=16)).tolist() == [[0, 2048, 4095]]


def test_sixteen_bits_are_resized_without_loss_of_depth(image):
    dataset = image(np.full((4, 4), 51234, np.uint16))
    found = np.asarray(render(dataset, depth=16, size=2))
    assert found.tolist() == [[51234, 51234], [51234, 51234]]


def test_sixteen_bits_are_refused_for_colour():
    with pytest.raises(PixelError, match="3 samples"):
        render(examples.rgb_color, depth=16)


@pytest.mark.parametrize(("argument", "said"), [({"depth": 12}, "8 or 16"), ({"size": 0}, "size must be at least 1")])
def test_wrong_arguments_are_told(argument, said):
    with pytest.raises(ValueError, match=said):
        render(examples.ct, **argument)


def test_alpha_is_opaque_where_nothing_says_more():
    assert np.asarray(render(examples.ct, alpha=True))[..., 3].min() == 255
