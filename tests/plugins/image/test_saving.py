"""Frames as files."""

import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from codicom import examples
from codicom_image import frame_durations, render, save
from codicom_image.timing import in_steps
from codicom_image.video import find_encoder


@pytest.mark.parametrize("suffix", ["png", "tif", "bmp"])
def test_lossless_formats_hold_what_is_rendered(tmp_path, suffix, read_back):
    path = save(examples.ct, tmp_path / f"ct.{suffix}")
    np.testing.assert_array_equal(read_back(path), np.asarray(render(examples.ct)))


@pytest.mark.parametrize(("suffix", "kind"), [("jpg", "JPEG"), ("jpeg", "JPEG"), ("webp", "WEBP"), ("gif", "GIF")])
def test_the_suffix_says_the_format(tmp_path, suffix, kind):
    with Image.open(save(examples.ct, tmp_path / f"ct.{suffix}")) as picture:
        assert picture.format == kind


def test_the_format_may_be_said_instead(tmp_path):
    with Image.open(save(examples.ct, tmp_path / "ct.picture", format="png")) as picture:
        assert picture.format == "PNG"


def test_an_unknown_suffix_is_told_with_those_there_are(tmp_path):
    with pytest.raises(ValueError, match=r"must be one of png, jpeg, .* got the suffix '\.xyz'"):
        save(examples.ct, tmp_path / "ct.xyz")


def test_several_frames_want_a_choice_where_a_file_holds_one(tmp_path):
    with pytest.raises(ValueError, match="a png file must hold one frame, got 6"):
        save(examples.enhanced_mr, tmp_path / "mr.png")


def test_a_frame_is_chosen_by_its_index(tmp_path, read_back):
    path = save(examples.enhanced_mr, tmp_path / "mr.png", 3)
    np.testing.assert_array_equal(read_back(path), np.asarray(render(examples.enhanced_mr, 3)))


@pytest.mark.parametrize("suffix", ["tiff", "gif", "webp"])
def test_formats_of_many_frames_take_all(tmp_path, suffix):
    with Image.open(save(examples.enhanced_mr, tmp_path / f"mr.{suffix}")) as picture:
        assert picture.n_frames == 6


def test_sixteen_bits_are_written_and_read_back(tmp_path, image, read_back):
    values = np.arange(12, dtype=np.uint16).reshape(3, 4) * 5000
    for suffix in ("png", "tiff"):
        found = read_back(save(image(values), tmp_path / f"values.{suffix}", depth=16))
        assert found.tolist() == values.tolist()


def test_sixteen_bits_are_refused_by_jpeg(tmp_path):
    with pytest.raises(ValueError, match="depth must be 8 for a jpeg file, got 16"):
        save(examples.ct, tmp_path / "ct.jpg", depth=16)


@pytest.mark.parametrize("suffix", ["png", "tiff", "jpg", "gif", "webp", "bmp", "mp4"])
def test_nothing_about_the_patient_is_in_a_picture(tmp_path, image, suffix):
    dataset = image(np.zeros((16, 16), np.uint8), PatientName="Secret^Person", PatientID="S3CR3T")
    data = save(dataset, tmp_path / f"picture.{suffix}").read_bytes()
    assert not any(word in data for word in (b"Secret", b"Person", b"S3CR3T"))


def test_elements_that_are_named_are_written(tmp_path):
    with Image.open(save(examples.ct, tmp_path / "ct.png", metadata=["Modality", "PixelAspectRatio"])) as picture:
        assert picture.text == {"Modality": "CT"}
    with Image.open(save(examples.ct, tmp_path / "ct.tif", metadata=["Modality"])) as picture:
        assert picture.tag_v2[270] == "Modality: CT"


def test_a_keyword_that_is_none_is_told(tmp_path):
    with pytest.raises(ValueError, match="NoSuchElement"):
        save(examples.ct, tmp_path / "ct.png", metadata=["NoSuchElement"])


def test_metadata_is_refused_where_it_cannot_be_written(tmp_path):
    with pytest.raises(ValueError, match="metadata must be left out for"):
        save(examples.ct, tmp_path / "ct.jpg", metadata=["Modality"])


def test_an_existing_file_is_kept_where_that_is_wanted(tmp_path):
    (tmp_path / "ct.png").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        save(examples.ct, tmp_path / "ct.png", overwrite=False)
    assert (tmp_path / "ct.png").read_bytes() == b"mine"


def test_a_frame_that_cannot_be_decoded_leaves_no_file(tmp_path, image):
    dataset = image(np.zeros((4, 4), np.uint8))
    dataset.PixelData = b"\0\0"
    with pytest.raises(Exception, match="no whole frame"):
        save(dataset, tmp_path / "ct.png")
    assert not list(tmp_path.iterdir())


def test_frames_without_a_window_share_one_brightness(tmp_path, image):
    frames = np.array([[[0, 10]], [[0, 20]]], np.uint8)
    with Image.open(save(image(frames), tmp_path / "two.tiff")) as picture:
        picture.seek(0)
        # By a range of its own, 10 would be white in the first frame.
        assert np.array(picture).tolist() == [[0, 128]]


@pytest.mark.parametrize(
    ("elements", "wanted"),
    [
        ({"FrameTime": 40}, [40, 40, 40]),
        ({"FrameTimeVector": [0, 50, 100]}, [50, 100, 100]),
        ({"CineRate": 25}, [40, 40, 40]),
        ({"RecommendedDisplayFrameRate": 50, "CineRate": 25}, [20, 20, 20]),
        ({"FrameTime": 40, "FrameTimeVector": [0, 50, 100]}, [50, 100, 100]),
        ({"FrameTime": 40, "FrameTimeVector": [0, 50, 100], "FrameIncrementPointer": 0x00181063}, [40, 40, 40]),
        ({"FrameTimeVector": [0, 50]}, [100, 100, 100]),
        ({"FrameTime": 0, "CineRate": 10}, [100, 100, 100]),
        ({"FrameTime": 1e9}, [60000, 60000, 60000]),
        ({}, [100, 100, 100]),
    ],
)
def test_frames_are_shown_for_as_long_as_the_file_says(image, elements, wanted):
    assert frame_durations(image(np.zeros((3, 2, 2), np.uint8), **elements)) == wanted


def test_gif_has_the_times_of_the_file(tmp_path, image):
    values = np.arange(3 * 16, dtype=np.uint8).reshape(3, 4, 4) * 5
    dataset = image(values, FrameTimeVector=[0, 50, 120])
    times = []
    with Image.open(save(dataset, tmp_path / "cine.gif")) as picture:
        for frame in range(picture.n_frames):
            picture.seek(frame)
            times.append(picture.info["duration"])
    assert times == [50, 120, 120]


def test_what_a_step_cuts_off_is_carried_on():
    assert in_steps([33.3] * 6, 10) == [30, 40, 30, 30, 40, 30]


def test_no_frame_is_shown_for_no_time():
    assert in_steps([2, 2, 2], 10) == [10, 10, 10]


def video_facts(path):
    done = subprocess.run([find_encoder(), "-i", path], capture_output=True, text=True, check=False)
    return done.stderr


def test_video_has_the_size_and_the_rate_of_the_file(tmp_path, image):
    dataset = image(np.zeros((5, 33, 48), np.uint8), FrameTime=40)
    said = video_facts(save(dataset, tmp_path / "cine.mp4"))
    # Players want even sides.
    assert "48x34" in said
    assert "25 fps" in said


def test_video_shows_frames_as_they_are(tmp_path, image):
    values = np.stack([np.full((32, 32), level, np.uint8) for level in (40, 120, 200)])
    path = save(image(values, FrameTime=40), tmp_path / "cine.mp4", window=(128, 256), quality=100)
    command = [find_encoder(), "-loglevel", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    found = np.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, np.uint8)
    wanted = [np.asarray(render(image(values), each, window=(128, 256)))[0, 0] for each in range(3)]
    np.testing.assert_allclose(found.reshape(3, 32, 32)[:, 16, 16], wanted, atol=3)


def test_video_repeats_frames_that_are_shown_for_longer(tmp_path, image):
    dataset = image(np.zeros((3, 32, 32), np.uint8), FrameTimeVector=[0, 100, 300])
    path = save(dataset, tmp_path / "cine.mp4")
    command = [find_encoder(), "-loglevel", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    size = len(subprocess.run(command, capture_output=True, check=True).stdout)
    # 0.7 seconds at 30 frames a second.
    assert size == 21 * 32 * 32


def test_without_an_encoder_the_error_says_how_to_get_one(tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    with pytest.raises(Exception, match="pip install imageio-ffmpeg"):
        save(examples.enhanced_mr, tmp_path / "mr.mp4")
