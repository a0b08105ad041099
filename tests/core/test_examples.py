"""The example files: made again byte by byte, clean to three other readers, and what is said of each is so."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import warnings
from io import BytesIO
from pathlib import Path

import numpy as np
import pydicom
import pytest

import codicom
from codicom import examples
from codicom.wire.deviations import Rule

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "core" / "tools" / "make_examples.py"
FOLDER = ROOT / "core" / "src" / "codicom" / "examples"
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.dcm"))
NAMES = sorted(set(examples.__all__) - {"get_path"})

# What dciodvfy says against an example, and why the example stays as it is.
OBJECTIONS = {
    # The pages that print this plan print the two UIDs so.
    "files/rtplan.dcm": ["Error - MediaStorageSOPInstanceUID different from SOPInstanceUID"],
    # It counts three samples a pixel, and knows this color space compressed only.
    "files/examples_ybr_color.dcm": [
        "Error - PixelData has incorrect value length - expected 57600 dec - got 38400 dec",
        "Error - Unrecognized enumerated value <YBR_FULL_422> for value 1 of attribute <Photometric Interpretation>",
    ],
    # It does not know the term GBK, and takes the text for ASCII.
    "charset_files/chrX3.dcm": [
        "Error - Value invalid for this VR - (0x0010,0x0010) PN",
        "Error - Value invalid for this VR - (0x0010,0x4000) LT",
        "Error - Dicom dataset contains invalid data values for Value Representations",
    ],
}
# pydicom leaves the escape sequence of GB 2312 in the text; DCMTK reads it, see below.
UNLIKE_PYDICOM = {"charset_files/chrK2.dcm"}
# DCMTK cannot convert ISO 2022 IR 87; pydicom can, see below.
UNKNOWN_TO_DCMTK = {"chrH31", "chrH32"}

each_file = pytest.mark.parametrize("name", FILES)
each_name = pytest.mark.parametrize("name", NAMES)


def read(path, reader=codicom):
    with warnings.catch_warnings():
        # The one without File Meta Information says so; that it does is a test below.
        warnings.simplefilter("ignore" if path.name == "no_meta.dcm" else "error")
        return reader.dcmread(path, force=path.name == "no_meta.dcm")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, timeout=60)


@pytest.fixture
def texts(monkeypatch):
    """What the maker of the files with character sets put into them."""
    monkeypatch.syspath_prepend(str(TOOL.parent))
    from example_objects.texts import TEXTS

    return TEXTS


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOL.parent))
    spec = importlib.util.spec_from_file_location("make_examples", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The files, made again by another process."""
    folder = tmp_path_factory.mktemp("examples")
    done = run(sys.executable, str(TOOL), "--to", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def made_copy(made, tmp_path):
    for name in FILES:
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((made / name).read_bytes())
    return tmp_path


# Making them


@each_file
def test_making_a_file_again_gives_the_same_bytes(made, tool, name):
    # Deflated bytes depend on the release of zlib, so that file is compared inflated.
    again, shipped = (tool.comparable(name, (folder / name).read_bytes()) for folder in (made, FOLDER))
    assert again == shipped


def test_every_shipped_file_is_made(made):
    assert sorted(path.relative_to(made).as_posix() for path in made.rglob("*.dcm")) == FILES


def test_check_accepts_what_was_made(tool, made_copy):
    assert tool.main(["--check", "--to", str(made_copy)]) == 0


@pytest.mark.parametrize("name", ["files/CT_small.dcm", "files/image_dfl.dcm"])
def test_check_names_a_file_that_was_changed(tool, made_copy, name, capsys):
    changed = bytearray((made_copy / name).read_bytes())
    changed[140 + 60] ^= 1
    (made_copy / name).write_bytes(changed)
    assert tool.main(["--check", "--to", str(made_copy)]) == 1
    assert capsys.readouterr().out.startswith(f"{name} differs")


def test_check_names_a_file_too_many(tool, made_copy, capsys):
    (made_copy / "files" / "more.dcm").write_bytes(b"")
    assert tool.main(["--check", "--to", str(made_copy)]) == 1
    assert "files/more.dcm" in capsys.readouterr().out


def test_all_files_together_are_small():
    assert sum((FOLDER / name).stat().st_size for name in FILES) < 3_000_000


@pytest.mark.slow
def test_the_wheel_holds_every_file(wheel_names):
    assert {f"codicom/examples/{name}" for name in FILES} <= wheel_names("codicom")


# What others say of them


@each_file
def test_reading_a_whole_file_finds_no_deviation(name):
    dataset = read(FOLDER / name)
    assert str(dataset)
    bare = [Rule.NO_PREAMBLE, Rule.NO_FILE_META] if name == "files/no_meta.dcm" else []
    assert [each.rule for each in dataset.deviations] == bare


@pytest.mark.parametrize("name", [name for name in FILES if name not in UNLIKE_PYDICOM])
def test_pydicom_reads_the_same_text(name):
    assert str(read(FOLDER / name)) == str(read(FOLDER / name, pydicom))


@pytest.mark.parametrize("name", sorted({*FILES} - {"files/no_meta.dcm"}))
def test_writing_an_untouched_file_gives_its_bytes(tool, name):
    path = FOLDER / name
    stream = BytesIO()
    read(path).save_as(stream)
    assert tool.comparable(name, stream.getvalue()) == tool.comparable(name, path.read_bytes())


@pytest.mark.oracle("dcmdump")
@each_file
def test_dcmtk_reads_the_file_without_a_word(name):
    done = run("dcmdump", str(FOLDER / name))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.oracle("dciodvfy", "dcmconv")
@each_file
def test_dicom3tools_finds_no_error(name, tmp_path):
    path = FOLDER / name
    if name == "files/image_dfl.dcm":
        # dciodvfy cannot inflate.
        path = tmp_path / "inflated.dcm"
        assert run("dcmconv", "+te", str(FOLDER / name), str(path)).returncode == 0
    said = run("dciodvfy", str(path)).stderr
    errors = [line for line in said.splitlines() if "Error" in line]
    expected = OBJECTIONS.get(name, [])
    assert len(errors) == len(expected)
    assert [line for line, start in zip(errors, expected, strict=True) if not line.startswith(start)] == []


@pytest.mark.oracle("dciodvfy")
@pytest.mark.parametrize(
    ("name", "iod"),
    [
        ("ct", "CTImage"),
        ("mr", "MRImage"),
        ("enhanced_mr", "EnhancedMRImage"),
        ("rgb_color", "SCImage"),
        ("palette_color", "USImage"),
        ("overlay", "MRImage"),
        ("rt_plan", "RTPlan"),
        ("rt_ss", "RTStructureSet"),
        ("rt_dose", "RTDose"),
        ("waveform", "TwelveLeadECG"),
        ("report", "BasicTextSR"),
    ],
)
def test_dicom3tools_takes_the_example_for_its_kind(name, iod):
    assert iod in run("dciodvfy", str(examples.get_path(name))).stderr.splitlines()


# Asking for them


@each_name
def test_an_example_is_a_dataset(name):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore" if name == "no_meta" else "error")
        assert isinstance(getattr(examples, name), codicom.FileDataset)


@each_name
def test_the_path_of_an_example_is_a_file(name):
    assert examples.get_path(name).is_file()


def test_every_file_but_those_for_character_sets_has_a_name():
    named = {f"files/{examples.get_path(name).name}" for name in NAMES}
    assert named == {name for name in FILES if name.startswith("files/")}


def test_each_access_reads_anew():
    changed = examples.ct
    changed.PatientName = "Changed"
    assert examples.ct.PatientName == "Example^Phantom"


def test_dir_lists_the_examples():
    assert dir(examples) == sorted([*NAMES, "get_path"])


def test_an_unknown_example_is_an_attribute_error_that_lists_those_there_are():
    with pytest.raises(AttributeError, match=r"no attribute 'ctt'.*\bct, mr, .*no_meta"):
        examples.ctt  # noqa: B018


def test_the_path_of_an_unknown_example_is_a_value_error_that_lists_those_there_are():
    with pytest.raises(ValueError, match=r"'ctt'.*\bct, mr, .*no_meta"):
        examples.get_path("ctt")


def test_asking_for_a_dunder_name_reads_nothing():
    assert not hasattr(examples, "__wrapped__")


@pytest.fixture
def from_archive(tmp_path):
    """Run code that has the core's sources in a zip archive first on its path."""
    archive = shutil.make_archive(str(tmp_path / "codicom"), "zip", ROOT / "core" / "src", "codicom")

    def run_it(code):
        return run(
            sys.executable, "-c", f"import sys; sys.path.insert(0, {archive!r}); import codicom.examples; {code}"
        )

    return run_it


def test_an_example_inside_an_archive_is_read(from_archive):
    done = from_archive("print('.zip' in codicom.examples.__file__, codicom.examples.ct.Modality)")
    assert done.stdout == "True CT\n"


def test_an_example_inside_an_archive_has_no_path(from_archive):
    done = from_archive("codicom.examples.get_path('ct')")
    assert "FileNotFoundError: example 'ct' is inside an archive" in done.stderr


# What is in them


@pytest.mark.parametrize(
    ("name", "syntax"),
    [
        ("ct", "Explicit VR Little Endian"),
        ("big_endian", "Explicit VR Big Endian"),
        ("implicit_vr", "Implicit VR Little Endian"),
        ("deflated", "Deflated Explicit VR Little Endian"),
    ],
)
def test_an_example_is_in_its_transfer_syntax(name, syntax):
    assert getattr(examples, name).file_meta.TransferSyntaxUID.name == syntax


@pytest.mark.parametrize("name", ["implicit_vr", "big_endian", "no_meta"])
@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_the_other_encodings_hold_the_same_mr_image(name):
    other = getattr(examples, name)
    if name == "big_endian":
        # The value of OW is given as its bytes, and those of a big-endian file are swapped (PS3.5 7.3).
        other.PixelData = np.frombuffer(other.PixelData, ">u2").astype("<u2").tobytes()
    assert other == examples.mr


def test_the_file_without_meta_begins_with_its_first_element():
    # Group 0008, element 0005 in little endian.
    assert examples.get_path("no_meta").read_bytes()[:4] == b"\x08\x00\x05\x00"


def test_the_file_without_meta_says_so():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        examples.no_meta  # noqa: B018
    assert [re.search(r"no .*?(?= \()", str(each.message))[0] for each in caught] == [
        "no preamble and DICM prefix",
        "no File Meta Information",
    ]


def test_the_ct_is_signed_and_becomes_hounsfield_units():
    image = examples.ct
    stored = np.frombuffer(image.PixelData, "<i2").reshape(image.Rows, image.Columns)
    units = stored * image.RescaleSlope + image.RescaleIntercept
    assert stored[0, 0] == image.PixelPaddingValue == -2000
    assert abs(units[60, 38] + 820) <= 12
    assert abs(units[64, 64] - 40) <= 12


def test_the_private_elements_of_the_ct_are_reached_by_their_creator():
    image = examples.ct
    block = image.private_block(0x0009, "CODICOM EXAMPLES")
    assert block[0x01].value == "drawn, not measured"
    assert block[0x02].value == [1.5, -2.25, 3]
    inner = image.private_block(0x0019, "CODICOM EXAMPLES")[0x13].value[0]
    assert inner.private_block(0x0019, "CODICOM EXAMPLES")[0x12].value == "inside"


def test_every_sequence_of_the_enhanced_mr_has_undefined_length():
    def lengths(dataset):
        for element in dataset:
            if element.VR == "SQ":
                yield element.is_undefined_length
                for item in element.value:
                    yield item.is_undefined_length_sequence_item
                    yield from lengths(item)

    found = list(lengths(examples.enhanced_mr))
    assert len(found) > 60
    assert all(found)


def test_the_enhanced_mr_tells_of_each_frame():
    image = examples.enhanced_mr
    frames = image.PerFrameFunctionalGroupsSequence
    positions = [frame.PlanePositionSequence[0].ImagePositionPatient[2] for frame in frames]
    assert positions == [0, 6, 12, 18, 24, 30]
    assert len(frames) == image.NumberOfFrames
    assert len(image.PixelData) == image.Rows * image.Columns * 2 * image.NumberOfFrames


def test_the_two_color_examples_show_the_same_card():
    ybr, rgb = (pydicom.dcmread(examples.get_path(name)).pixel_array for name in ("ybr_color", "rgb_color"))
    # pydicom turns YBR into RGB; eight bits of each lose a little.
    assert np.abs(ybr.astype(int) - rgb).max() <= 2


def test_the_palette_is_as_long_as_its_descriptor_says():
    image = examples.palette_color
    for color in ("Red", "Green", "Blue"):
        entries, first, bits = getattr(image, f"{color}PaletteColorLookupTableDescriptor")
        assert (entries, first, bits) == (256, 0, 16)
        assert len(getattr(image, f"{color}PaletteColorLookupTableData")) == entries * 2


def test_the_overlays_are_a_ring_and_a_cross():
    image = examples.overlay
    ring = np.unpackbits(np.frombuffer(image[0x6000, 0x3000].value, np.uint8), bitorder="little")
    cross = np.unpackbits(np.frombuffer(image[0x6002, 0x3000].value, np.uint8), bitorder="little")
    assert ring[: 96 * 96].reshape(96, 96)[48].nonzero()[0].tolist() == [8, 9, 87, 88]
    assert cross[: 33 * 33].reshape(33, 33).sum() == 33 + 32


def test_the_structure_set_outlines_the_ct():
    structures, image = examples.rt_ss, examples.ct
    contour = structures.ROIContourSequence[1].ContourSequence[0]
    assert contour.ContourImageSequence[0].ReferencedSOPInstanceUID == image.SOPInstanceUID
    assert structures.FrameOfReferenceUID == image.FrameOfReferenceUID
    points = np.array(contour.ContourData, dtype=float).reshape(-1, 3)
    assert len(points) == contour.NumberOfContourPoints
    assert np.ptp(points, axis=0).round(2).tolist() == [35, 35, 0]
    assert set(points[:, 2]) == {image.ImagePositionPatient[2]}


def test_the_dose_is_highest_in_the_lesion():
    dose, structures = examples.rt_dose, examples.rt_ss
    points = np.array(structures.ROIContourSequence[1].ContourSequence[0].ContourData, dtype=float).reshape(-1, 3)
    grid = np.frombuffer(dose.PixelData, "<u2").reshape(dose.NumberOfFrames, dose.Rows, dose.Columns)
    _, row, column = np.unravel_index(grid.argmax(), grid.shape)
    x, y = (
        start + index * spacing
        for start, index, spacing in zip(
            dose.ImagePositionPatient[:2], (column, row), reversed(dose.PixelSpacing), strict=True
        )
    )
    left, top = points.min(axis=0)[:2]
    right, bottom = points.max(axis=0)[:2]
    assert left < x < right
    assert top < y < bottom


def test_the_limb_leads_obey_einthoven_and_goldberger():
    group = examples.waveform.WaveformSequence[0]
    shape = (group.NumberOfWaveformSamples, group.NumberOfWaveformChannels)
    first, second, third, right, left, foot = np.frombuffer(group.WaveformData, "<i2").reshape(shape).T[:6].astype(int)
    assert (third == second - first).all()
    assert (right + left + foot == 0).all()
    assert first.max() > 500


def test_the_report_is_text_in_utf_8():
    conclusions = examples.report.ContentSequence[-1].ContentSequence[0]
    assert conclusions.TextValue == "The lesion was drawn by a program. ≈ 3½ cm."


# Character sets


@pytest.mark.parametrize("name", [Path(name).stem for name in FILES if name.startswith("charset_files/")])
def test_the_text_is_read_as_it_was_written(texts, name):
    dataset = read(FOLDER / "charset_files" / f"{name}.dcm")
    if name == "chrSQEncoding":
        first, second = dataset.RequestAttributesSequence
        assert (first.RequestedProcedureDescription, second.RequestedProcedureDescription) == ("胸部の画像", "crâne")
        return
    declared, person, comments = texts[name]
    assert [dataset.SpecificCharacterSet, str(dataset.PatientName), dataset.PatientComments] == [
        declared,
        person.rstrip("="),
        comments,
    ]


@pytest.mark.oracle("dcmdump")
@pytest.mark.parametrize(
    "name",
    [
        Path(name).stem
        for name in FILES
        if name.startswith("charset_files/") and Path(name).stem not in {*UNKNOWN_TO_DCMTK, "chrSQEncoding"}
    ],
)
def test_dcmtk_reads_the_text_as_it_was_meant(texts, name):
    path = str(FOLDER / "charset_files" / f"{name}.dcm")
    done = subprocess.run(
        ["dcmdump", "+U8", "+P", "PatientName", "+P", "PatientComments", path],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert re.findall(r"\[(.*)\]", done.stdout.decode("utf-8")) == [texts[name][1].rstrip("="), texts[name][2]]
