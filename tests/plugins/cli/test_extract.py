import csv
import json
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest

import codicom
from codicom import Dataset, examples, pixels
from codicom_cli.main import main

CT = examples.get_path("ct")
MPEG2 = "1.2.840.10008.1.2.4.100"
MPEG4 = "1.2.840.10008.1.2.4.102"
HEVC = "1.2.840.10008.1.2.4.107"
EXPLICIT = "1.2.840.10008.1.2.1"


@pytest.fixture
def told(capsys):
    """Run ``codicom extract`` and return its exit code, its lines and its errors."""

    def run(*arguments):
        code = main(["extract", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err

    return run


@pytest.fixture
def saved(tmp_path):
    def save(ds, syntax=EXPLICIT, name="in.dcm"):
        ds.SOPClassUID, ds.SOPInstanceUID = "1.2", "1.3"
        ds.ensure_file_meta()
        ds.file_meta.TransferSyntaxUID = syntax
        ds.save_as(tmp_path / name, enforce_file_format=True)
        return tmp_path / name

    return save


@pytest.fixture
def taken(told, tmp_path):
    """Extract from a file, and return what is in the output folder by name."""

    def run(file, *arguments):
        code, _, errors = told(file, "-o", tmp_path / "out", *arguments)
        assert code == 0, errors
        return {each.name: each.read_bytes() for each in sorted((tmp_path / "out").iterdir())}

    return run


def document(content=b"%PDF-1.7 x", mime="application/pdf", length=None):
    ds = Dataset(MIMETypeOfEncapsulatedDocument=mime, EncapsulatedDocument=content)
    if length is not None:
        ds.EncapsulatedDocumentLength = length
    return ds


def film(*fragments):
    ds = Dataset(
        Rows=16, Columns=16, SamplesPerPixel=3, PhotometricInterpretation="YBR_PARTIAL_420", PlanarConfiguration=0,
        BitsAllocated=8, BitsStored=8, HighBit=7, PixelRepresentation=0, NumberOfFrames=25,
    )  # fmt: skip
    items = b"".join(b"\xfe\xff\x00\xe0" + len(each).to_bytes(4, "little") + each for each in (b"", *fragments))
    ds.add_new("PixelData", "OB", items + b"\xfe\xff\xdd\xe0\0\0\0\0")
    ds["PixelData"].is_undefined_length = True
    return ds


def icon(values=(0, 100, 200, 255)):
    item = Dataset(
        Rows=2, Columns=2, SamplesPerPixel=1, PhotometricInterpretation="MONOCHROME2", BitsAllocated=8, BitsStored=8,
        HighBit=7, PixelRepresentation=0,
    )  # fmt: skip
    item.add_new("PixelData", "OB", bytes(values))
    return item


def samples_of(png):
    """Return width, height and samples of a gray PNG as this package writes it."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    start = png.index(b"IDAT") + 4
    lines = zlib.decompress(png[start : start + int.from_bytes(png[start - 8 : start - 4], "big")])
    return [list(lines[row * (width + 1) + 1 : (row + 1) * (width + 1)]) for row in range(height)]


def test_the_installed_command_takes_out_frames(tmp_path):
    command = Path(sys.executable).with_name("codicom")
    subprocess.run([command, "extract", CT, "-o", tmp_path / "out"], check=True, capture_output=True)
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["CT_small_frame1.raw"]


def test_samples_are_written_as_they_are_stored(taken):
    assert taken(CT) == {"CT_small_frame1.raw": examples.ct.PixelData}


@pytest.mark.parametrize(
    ("syntax", "suffix"),
    [
        ("1.2.840.10008.1.2.4.50", "jpg"),
        ("1.2.840.10008.1.2.4.80", "jls"),
        ("1.2.840.10008.1.2.4.90", "j2k"),
        ("1.2.840.10008.1.2.4.110", "jxl"),
        ("1.2.840.10008.1.2.5", "rle"),
    ],
)
def test_compressed_frames_are_written_byte_for_byte(taken, tmp_path, syntax, suffix):
    source = examples.get_path("rgb_color" if suffix == "jpg" else "enhanced_mr")
    pixels.transcode(source, tmp_path / "small.dcm", syntax)
    frames = [bytes(each.data) for each in pixels.encoded_frames(tmp_path / "small.dcm")]
    assert taken(tmp_path / "small.dcm") == {
        f"small_frame{number}.{suffix}": frame for number, frame in enumerate(frames, 1)
    }


def test_numbers_of_frames_are_as_long_as_the_last(taken, saved):
    ds = icon(range(40))
    ds.NumberOfFrames = 10
    assert [*taken(saved(ds))][:2] == ["in_frame01.raw", "in_frame02.raw"]


@pytest.mark.parametrize(
    ("mime", "suffix"),
    [
        ("application/pdf", "pdf"),
        ("model/stl", "stl"),
        ("model/obj", "obj"),
        ("model/mtl", "mtl"),
        ("text/XML", "cda.xml"),
        ("", "pdf"),
        ("../../x", "bin"),
    ],
)
def test_a_document_has_the_suffix_of_its_mime_type(taken, saved, mime, suffix):
    assert [*taken(saved(document(mime=mime)))] == [f"in_document.{suffix}"]


def test_a_document_ends_where_its_length_says(taken, saved):
    assert taken(saved(document(b"%PDF-odd\0", length=8))) == {"in_document.pdf": b"%PDF-odd"}


def test_a_document_longer_than_what_is_there_is_told(told, saved, tmp_path):
    code, _, errors = told(saved(document(length=500)), "-o", tmp_path / "out")
    assert (code, "EncapsulatedDocumentLength is 500, the file holds 10 bytes" in errors) == (1, True)
    assert not list((tmp_path / "out").iterdir())


def test_a_document_that_is_cut_off_is_told(told, saved, tmp_path):
    path = saved(document(b"%PDF" + bytes(1000)))
    path.write_bytes(path.read_bytes()[:-100])
    code, _, errors = told(path, "-o", tmp_path / "out")
    assert (code, "cut off" in errors) == (1, True)
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("syntax", "content", "suffix"),
    [
        (MPEG2, b"\0\0\x01\xba" + bytes(12), "mpg"),
        (MPEG2, b"\0\0\x01\xb3" + bytes(12), "mpg"),
        (MPEG4, b"\0\0\0\x18ftypmp42" + bytes(12), "mp4"),
        (MPEG4, b"\0\0\0\x01\x67\x42\0\0", "h264"),
        (MPEG4, b"G" + bytes(187) + b"G" + bytes(187), "ts"),
        (HEVC, b"\0\0\0\x01\x40\x01\0\0", "hevc"),
        (HEVC, b"\0\0\0\x18ftypisom" + bytes(12), "mp4"),
    ],
)
def test_a_video_has_the_suffix_that_its_first_bytes_tell(taken, saved, syntax, content, suffix):
    assert taken(saved(film(content), syntax)) == {f"in_video.{suffix}": content}


def test_the_fragments_of_a_video_are_joined(taken, saved):
    parts = (b"\0\0\x01\xba" + bytes(8), b"second..", b"third...")
    assert taken(saved(film(*parts), f"{MPEG2}.1")) == {"in_video.mpg": b"".join(parts)}


def test_a_video_without_fragments_is_told(told, saved, tmp_path):
    assert told(saved(film(), MPEG2), "-o", tmp_path / "out")[0] == 1


def test_an_icon_is_a_picture(taken, saved):
    found = taken(saved(Dataset(IconImageSequence=[icon()])))
    assert samples_of(found["in_icon1.png"]) == [[0, 100], [200, 255]]


def test_icons_deeper_in_the_file_are_taken_too(taken, saved):
    records = [Dataset(IconImageSequence=[icon()]), Dataset(IconImageSequence=[icon()])]
    assert [*taken(saved(Dataset(DirectoryRecordSequence=records)))] == ["in_icon1.png", "in_icon2.png"]


def test_overlays_are_taken_only_if_asked_for(taken):
    assert [*taken(examples.get_path("overlay"))] == ["examples_overlay_frame1.raw"]


def test_an_overlay_is_white_where_it_is_set(taken):
    found = taken(examples.get_path("overlay"), "--what", "overlay")
    plane = pixels.overlay_array(examples.overlay, 0x6000)
    np.testing.assert_array_equal(np.array(samples_of(found["examples_overlay_overlay6000.png"])) // 255, plane)


def test_a_waveform_is_a_table_of_times_and_channels(taken):
    found = taken(examples.get_path("waveform"))
    header, first, second, *_ = csv.reader(found["waveform_ecg_waveform1.csv"].decode().splitlines())
    assert header[:3] == ["time [s]", "Lead I [uV]", "Lead II [uV]"]
    assert [row[0] for row in (first, second)] == ["0", "0.002"]


def test_every_sample_of_a_waveform_is_in_the_table(taken):
    found = taken(examples.get_path("waveform"))
    rows = list(csv.reader(found["waveform_ecg_waveform1.csv"].decode().splitlines()))[1:]
    np.testing.assert_allclose([[float(each) for each in row[1:]] for row in rows], examples.waveform.waveform_array(0))


def test_a_name_of_a_channel_is_no_formula_and_no_second_line(taken, tmp_path):
    ds = examples.waveform
    ds.WaveformSequence[0].ChannelDefinitionSequence[0].ChannelLabel = "=cmd|x"
    with codicom.options(writing_validation=0):
        ds.WaveformSequence[0].ChannelDefinitionSequence[1].ChannelLabel = 'a\nb",c'
        ds.save_as(tmp_path / "in.dcm")
    header = next(csv.reader(taken(tmp_path / "in.dcm")["in_waveform1.csv"].decode().splitlines()))
    assert header[1:3] == ["cmd|x [uV]", 'a\\nb",c [uV]']


def test_a_waveform_without_units_is_written_as_it_is_stored(taken, tmp_path):
    ds = examples.waveform
    del ds.WaveformSequence[0].ChannelDefinitionSequence
    del ds.WaveformSequence[0].SamplingFrequency
    ds.save_as(tmp_path / "in.dcm")
    header, first, *_ = csv.reader(taken(tmp_path / "in.dcm")["in_waveform1.csv"].decode().splitlines())
    assert header[:2] == ["sample", "channel 1"]
    assert first[0] == "0"


def test_only_what_is_asked_for_is_taken(taken, saved):
    ds = document()
    ds.IconImageSequence = [icon()]
    assert [*taken(saved(ds), "--what", "icon")] == ["in_icon1.png"]


def test_an_unknown_kind_is_wrong_usage(told, tmp_path):
    code, _, errors = told(CT, "-o", tmp_path / "out", "--what", "sound")
    assert (code, "sound" in errors) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_file_that_holds_nothing_is_skipped(told, tmp_path):
    code, _, errors = told(examples.get_path("rt_plan"), "-o", tmp_path / "out")
    assert (code, "1 skipped" in errors) == (0, True)


def test_a_part_that_fails_stops_no_other(told, saved, tmp_path):
    ds = document()
    ds.IconImageSequence = [icon(())]
    code, _, errors = told(saved(ds), "-o", tmp_path / "out")
    assert (code, "icon: " in errors) == (1, True)
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["in_document.pdf"]


def test_folders_keep_their_places(told, tmp_path):
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for name in ("a.dcm", "sub/1.2.3"):
        (tmp_path / "in" / name).write_bytes(CT.read_bytes())
    assert told(tmp_path / "in", "-o", tmp_path / "out", "-j", "2")[0] == 0
    found = sorted(each.relative_to(tmp_path / "out").as_posix() for each in (tmp_path / "out").rglob("*.raw"))
    assert found == ["a_frame1.raw", "sub/1.2.3_frame1.raw"]


def test_json_names_what_was_written(tmp_path, capsys):
    assert main(["extract", str(CT), "-o", str(tmp_path / "out"), "--json"]) == 0
    (done,) = json.loads(capsys.readouterr().out)["done"]
    assert done["result"]["outputs"] == [str(tmp_path / "out" / "CT_small_frame1.raw")]


def test_what_is_there_already_is_replaced_only_if_asked_for(told, tmp_path):
    target = tmp_path / "out" / "CT_small_frame1.raw"
    target.parent.mkdir()
    target.write_bytes(b"mine")
    code, _, errors = told(CT, "-o", tmp_path / "out")
    assert (code, "--overwrite replaces it" in errors, target.read_bytes()) == (1, True, b"mine")
    assert told(CT, "-o", tmp_path / "out", "--overwrite")[0] == 0
    assert len(target.read_bytes()) == 32768


@pytest.mark.parametrize("hostile", ["../../evil", "/tmp/evil", "a\nb", "a/b"])
def test_no_value_of_a_file_makes_the_name_of_an_output(taken, saved, tmp_path, hostile):
    ds = document()
    with codicom.options(writing_validation=0):
        ds.DocumentTitle, ds.PatientID, ds.MIMETypeOfEncapsulatedDocument = hostile, hostile, hostile
        path = saved(ds)
    assert [*taken(path)] == ["in_document.bin"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["in.dcm", "out"]


def test_a_link_in_the_output_folder_does_not_lead_outside(told, tmp_path):
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "sub" / "a.dcm").write_bytes(CT.read_bytes())
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "sub").symlink_to(tmp_path / "elsewhere")
    assert told(tmp_path / "in", "-o", tmp_path / "out")[0] == 1
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_name_of_a_file_cannot_steer_the_terminal(told, tmp_path):
    (tmp_path / "a\nb\x1b.dcm").write_bytes(CT.read_bytes())
    code, lines, _ = told(tmp_path / "a\nb\x1b.dcm", "-o", tmp_path / "out")
    assert (code, len(lines), "\x1b" in lines[0]) == (0, 1, False)


def test_a_missing_file_is_told(told, tmp_path):
    code, _, errors = told(tmp_path / "none.dcm", "-o", tmp_path / "out")
    assert (code, "No such file" in errors) == (1, True)


def test_a_file_that_is_no_dicom_is_told(told, tmp_path):
    (tmp_path / "notes.txt").write_text("no DICOM")
    code, _, errors = told(tmp_path / "notes.txt", "-o", tmp_path / "out")
    assert (code, "no DICM prefix" in errors) == (1, True)


def test_frames_that_are_not_all_there_are_told(told, tmp_path):
    (tmp_path / "cut.dcm").write_bytes(CT.read_bytes()[:-5000])
    code, _, errors = told(tmp_path / "cut.dcm", "-o", tmp_path / "out")
    assert (code, "pixels: " in errors) == (1, True)
    assert not list((tmp_path / "out").iterdir())


def test_an_output_folder_below_a_file_is_told(told, tmp_path):
    (tmp_path / "file").write_text("a file")
    code, _, errors = told(CT, "-o", tmp_path / "file" / "out")
    assert (code, "Not a directory" in errors) == (1, True)
