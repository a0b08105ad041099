"""``codicom convert`` and ``codicom sheet`` through the installed console script."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import codicom
from codicom import examples, pixels
from codicom_cli.main import main
from codicom_image import render

pytestmark = pytest.mark.slow


@pytest.fixture
def scans(tmp_path):
    """A folder of three images, one of several frames, one below, and a plan without pixels."""
    folder = tmp_path / "scans"
    (folder / "sub").mkdir(parents=True)
    for name, sample in (
        ("ct.dcm", "ct"),
        ("1.2.3", "enhanced_mr"),
        ("sub/rgb.ima", "rgb_color"),
        ("plan.dcm", "rt_plan"),
    ):
        (folder / name).write_bytes(examples.get_path(sample).read_bytes())
    return folder


def files(folder):
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def run(*arguments):
    """Run the installed program."""
    program = Path(sys.executable).with_name("codicom")
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False)


def test_a_folder_becomes_pictures_in_the_same_places(scans, tmp_path):
    done = run("convert", scans, "-o", tmp_path / "out", "--to", "png")
    assert done.returncode == 0, done.stderr
    frames = [f"1.2.3-{number:04}.png" for number in range(1, 7)]
    assert files(tmp_path / "out") == [*frames, "ct.png", "sub/rgb.png"]
    assert "convert: 4 files: 3 done, 1 skipped, 0 failed" in done.stderr


def test_pictures_are_those_that_render_gives(scans, tmp_path, read_back):
    main(["convert", str(scans), "-o", str(tmp_path / "out"), "--to", "png"])
    np.testing.assert_array_equal(read_back(tmp_path / "out/ct.png"), np.asarray(render(scans / "ct.dcm")))


def test_the_output_says_the_format(scans, tmp_path):
    assert main(["convert", str(scans / "ct.dcm"), "-o", str(tmp_path / "ct.webp")]) == 0
    with Image.open(tmp_path / "ct.webp") as picture:
        assert picture.format == "WEBP"


@pytest.mark.parametrize("to", ["gif", "tiff", "webp", "mp4", "npy"])
def test_frames_go_into_one_file_where_it_holds_many(scans, tmp_path, to):
    assert main(["convert", str(scans / "1.2.3"), "-o", str(tmp_path / "out"), "--to", to]) == 0
    assert len(files(tmp_path)) == len(files(scans)) + 1


def test_one_frame_is_chosen(scans, tmp_path, read_back):
    main(["convert", str(scans / "1.2.3"), "-o", str(tmp_path / "third.png"), "--frame", "3"])
    np.testing.assert_array_equal(read_back(tmp_path / "third.png"), np.asarray(render(scans / "1.2.3", 2)))


def test_a_window_is_given(scans, tmp_path, read_back):
    main(["convert", str(scans / "ct.dcm"), "-o", str(tmp_path / "lung.png"), "--window=-600,1500"])
    expected = render(scans / "ct.dcm", window=(-600, 1500))
    np.testing.assert_array_equal(read_back(tmp_path / "lung.png"), np.asarray(expected))


def test_sixteen_bits_hold_the_stored_values(scans, tmp_path, read_back):
    main(["convert", str(scans / "ct.dcm"), "-o", str(tmp_path / "ct.png"), "--depth", "16"])
    stored = pixels.array(scans / "ct.dcm").astype(int)
    found = read_back(tmp_path / "ct.png").astype(int)
    assert len(np.unique(found - stored)) == 1


def test_an_array_is_written_as_npy(scans, tmp_path):
    main(["convert", str(scans / "ct.dcm"), "-o", str(tmp_path / "ct.npy")])
    np.testing.assert_array_equal(np.load(tmp_path / "ct.npy"), pixels.array(scans / "ct.dcm"))


def test_json_is_what_to_json_gives(scans, tmp_path):
    main(["convert", str(scans / "plan.dcm"), "-o", str(tmp_path / "plan.json")])
    assert json.loads((tmp_path / "plan.json").read_text()) == codicom.dcmread(scans / "plan.dcm").to_json_dict()


def test_pixels_are_in_json_only_if_wanted(scans, tmp_path):
    for name, more in (("with", ["--pixels"]), ("without", [])):
        main(["convert", str(scans / "ct.dcm"), "-o", str(tmp_path / f"{name}.json"), *more])
    assert "7FE00010" in json.loads((tmp_path / "with.json").read_text())
    assert "7FE00010" not in json.loads((tmp_path / "without.json").read_text())


def test_xml_is_what_to_xml_gives(scans, tmp_path):
    main(["convert", str(scans / "plan.dcm"), "-o", str(tmp_path / "plan.xml")])
    assert (tmp_path / "plan.xml").read_text() == codicom.dcmread(scans / "plan.dcm").to_xml()


def test_pictures_become_dicom_of_one_study(tmp_path, photo):
    (tmp_path / "in").mkdir()
    for name in ("a.jpg", "b.png"):
        photo.save(tmp_path / "in" / name)
    assert main(["convert", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--to", "dicom"]) == 0
    made = [codicom.dcmread(tmp_path / "out" / name) for name in files(tmp_path / "out")]
    assert len({(each.StudyInstanceUID, each.SeriesInstanceUID) for each in made}) == 1
    assert [each.InstanceNumber for each in made] == [1, 2]


def test_patient_and_elements_of_what_is_made_are_given(tmp_path, photo):
    photo.save(tmp_path / "a.png")
    like = examples.get_path("ct")
    arguments = ["--like", str(like), "--kind", "photograph", "--set", "SeriesDescription=Wound"]
    assert main(["convert", str(tmp_path / "a.png"), "-o", str(tmp_path / "a.dcm"), *arguments]) == 0
    made = codicom.dcmread(tmp_path / "a.dcm")
    assert (made.PatientID, made.SeriesDescription) == (examples.ct.PatientID, "Wound")


def test_workers_write_the_same_files(scans, tmp_path):
    for number in ("1", "2"):
        main(["convert", str(scans), "-o", str(tmp_path / number), "--to", "png", "-j", number])
    assert files(tmp_path / "1") == files(tmp_path / "2")
    for name in files(tmp_path / "1"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_what_is_there_is_skipped_and_written_again_if_wanted(scans, tmp_path, capsys):
    arguments = ["convert", str(scans / "ct.dcm"), "-o", str(tmp_path / "ct.png")]
    (tmp_path / "ct.png").write_bytes(b"mine")
    assert main(arguments) == 0
    assert (tmp_path / "ct.png").read_bytes() == b"mine"
    assert "--overwrite" in capsys.readouterr().err
    assert main([*arguments, "--overwrite"]) == 0
    assert (tmp_path / "ct.png").read_bytes()[:4] == b"\x89PNG"


@pytest.mark.parametrize("names", [("a.dcm", "a.ima"), ("A.dcm", "a.IMA"), ("a", "a.dcm", "a.ima")])
def test_files_of_like_names_do_not_overwrite_each_other(tmp_path, names):
    (tmp_path / "in").mkdir()
    for name in names:
        (tmp_path / "in" / name).write_bytes(examples.get_path("ct").read_bytes())
    main(["convert", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--to", "png"])
    assert len(files(tmp_path / "out")) == len(names)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "out"], "give --to"),
        (
            ["-o", "out", "--to", "pgn"],
            "--to must be one of bmp, gif, jpeg, json, mp4, npy, png, tiff, webp, xml, dicom, got 'pgn'",
        ),
        (["-o", "a.png", "--window", "wide"], "CENTER,WIDTH"),
        (["-o", "a.jpg", "--depth", "16"], "--depth must be left out: it is for png, tiff"),
        (["-o", "a.png", "--depth", "12"], "8 or 16"),
        (["-o", "a.dcm", "--kind", "xray"], "secondary-capture"),
        (["-o", "a.dcm", "--set", "Modality"], "KEYWORD=VALUE"),
        (["-o", "a.dcm", "--set", "NoSuchWord=1"], "NoSuchWord"),
    ],
)
def test_wrong_usage_is_told(tmp_path, capsys, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    assert main(["convert", str(examples.get_path("ct")), *arguments]) == 2
    assert said in " ".join(capsys.readouterr().err.replace("│", "").split())
    assert not list(tmp_path.iterdir())


def test_a_missing_file_is_told(tmp_path):
    done = run("convert", tmp_path / "none.dcm", "-o", tmp_path / "a.png")
    assert (done.returncode, "No such file" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


@pytest.mark.parametrize(
    "data", [b"no DICOM", b"", *(examples.get_path("ct").read_bytes()[:end] for end in (3000, -4000))]
)
def test_a_bad_file_fails_and_the_others_are_done(scans, tmp_path, data):
    (scans / "bad.dcm").write_bytes(data)
    done = run("convert", scans, "-o", tmp_path / "out", "--to", "png")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "3 done, 1 skipped, 1 failed" in done.stderr
    assert not any("bad" in name for name in files(tmp_path / "out"))


def test_a_frame_that_is_not_there_is_told(scans, tmp_path):
    done = run("convert", scans / "ct.dcm", "-o", tmp_path / "ct.png", "--frame", "2")
    assert (done.returncode, "--frame must be at most 1, got 2" in done.stderr) == (1, True)


def test_an_output_below_a_file_is_told(scans, tmp_path):
    (tmp_path / "file").write_text("")
    done = run("convert", scans / "ct.dcm", "-o", tmp_path / "file" / "ct.png")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)


def test_the_input_is_never_the_output(scans):
    before = (scans / "ct.dcm").read_bytes()
    done = run("convert", scans / "ct.dcm", "-o", scans / "ct.dcm", "--to", "png", "--overwrite")
    assert (done.returncode, (scans / "ct.dcm").read_bytes() == before) == (1, True)


def test_values_in_the_file_name_nothing(tmp_path, image):
    dataset = image(np.zeros((4, 4), np.uint8), PatientID="../../escaped", SeriesDescription="a\nb")
    dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    (tmp_path / "in").mkdir()
    dataset.save_as(tmp_path / "in" / "a.dcm", enforce_file_format=True)
    run("convert", tmp_path / "in", "-o", tmp_path / "out" / "deep", "--to", "png")
    assert files(tmp_path) == ["in/a.dcm", "out/deep/a.png"]


def test_a_link_out_of_the_output_folder_is_not_followed(scans, tmp_path):
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    out.mkdir()
    (out / "sub").symlink_to(outside)
    done = run("convert", scans, "-o", out, "--to", "png")
    assert (done.returncode, files(outside)) == (1, [])


def test_ctrl_c_leaves_no_half_file(tmp_path, start_interruptible):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number:03}.dcm").write_bytes(examples.get_path("ct").read_bytes())
    program = [Path(sys.executable).with_name("codicom"), "convert", folder, "-o", tmp_path / "out", "--to", "png"]
    process = start_interruptible(
        [*program, "--size", "600"], start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 60
    while len(list((tmp_path / "out").glob("*.png"))) < 10 and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    written = files(tmp_path / "out")
    assert 10 <= len(written) < 300
    for name in written:
        with Image.open(tmp_path / "out" / name) as picture:
            picture.load()


def test_sheet_shows_a_folder_in_one_picture(scans, tmp_path):
    done = run("sheet", scans, "-o", tmp_path / "sheet.png", "--size", "40", "--columns", "8")
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "sheet.png") as picture:
        # Eight pictures: a CT, six frames and a colour picture.
        assert picture.size == (8 * 42 + 2, 44)


def test_sheet_tells_what_it_left_out(scans, tmp_path):
    (scans / "bad.dcm").write_bytes(b"no DICOM")
    done = run("sheet", scans, "-o", tmp_path / "sheet.png")
    assert (done.returncode, "left out" in done.stderr, (tmp_path / "sheet.png").exists()) == (1, True, True)


def test_sheet_is_no_video(scans, tmp_path):
    done = run("sheet", scans, "-o", tmp_path / "sheet.mp4")
    assert (done.returncode, "one picture" in done.stderr) == (2, True)


def test_sheet_keeps_what_is_there(scans, tmp_path):
    (tmp_path / "sheet.png").write_bytes(b"mine")
    done = run("sheet", scans, "-o", tmp_path / "sheet.png")
    assert (done.returncode, (tmp_path / "sheet.png").read_bytes()) == (1, b"mine")
