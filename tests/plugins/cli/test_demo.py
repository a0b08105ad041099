import html
import io
import re
import shutil
import struct
import sys
import warnings
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import codicom
import codicom_color.plugin
import codicom_lut.plugin
import codicom_native.plugin
import codicom_rle.plugin
from codicom import examples
from codicom.plugin import DecodeError, DecoderSpec, EncodeError, EncoderSpec, hookimpl
from codicom_cli.main import main

# Each runs the whole demo.
pytestmark = pytest.mark.slow

EXPLICIT = "1.2.840.10008.1.2.1"
RLE = "1.2.840.10008.1.2.5"
USUAL = (codicom_native.plugin, codicom_color.plugin, codicom_lut.plugin)


@pytest.fixture
def told(registry_of, capsys, tmp_path, monkeypatch):
    """Run the demo with plugins, the native codecs, colours and look-up tables if none are named; return its words."""
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments, plugins=USUAL, more=(), code=0):
        output = tmp_path / "out"
        assert main(["demo", *map(str, arguments), "--output", str(output)], registry_of(*plugins, *more)) == code
        return capsys.readouterr().out

    run.folder = tmp_path / "out"
    run.report = lambda: (tmp_path / "out" / "report.txt").read_text()
    return run


@pytest.fixture
def ct():
    """The path of a small CT image."""
    return examples.get_path("ct")


@pytest.fixture
def encoder(make_module):
    """Make a plugin with one encoder that calls the given function."""

    def make(function, **limits):
        work = make_module(encode=function)

        @hookimpl
        def codicom_encoders():
            yield EncoderSpec(name="strange", transfer_syntaxes=(RLE,), target=f"{work.__name__}:encode", **limits)

        return make_module("fake_codecs", codicom_encoders=codicom_encoders)

    return make


def lines_of(text):
    return [" ".join(line.split()) for line in text.splitlines()]


def pixels_of(path):
    """Return the array of a PNG of 8 bits with one IDAT and without filters."""
    data = path.read_bytes()
    width, height, _, kind = struct.unpack(">2I2B", data[16:26])
    start = data.index(b"IDAT")
    (length,) = struct.unpack(">I", data[start - 4 : start])
    lines = np.frombuffer(zlib.decompress(data[start + 4 : start + 4 + length]), np.uint8).reshape(height, -1)
    return lines[:, 1:].reshape(height, width, 3) if kind == 2 else lines[:, 1:]


def save(dataset, path, **changes):
    for keyword, value in changes.items():
        setattr(dataset, keyword, value)
    dataset.save_as(path)
    return path


def test_samples_are_read_from_those_of_codicom(told):
    text = told()
    for kind in ("CT Image Storage", "Enhanced MR Image Storage", "Secondary Capture", "Ultrasound Image Storage"):
        assert kind in text


def test_png_of_the_ct_has_its_window(told):
    told()
    dataset = examples.ct
    values = dataset.pixel_array.astype(float) + float(dataset.RescaleIntercept)
    # PS3.3 C.11.2.1.2.1, to levels from 0 to 255.
    center, width = dataset.WindowCenter[0], dataset.WindowWidth[0]
    expected = np.clip(((values - (center - 0.5)) / (width - 1) + 0.5) * 255, 0, 255)
    assert np.abs(pixels_of(told.folder / "ct.png") - expected).max() <= 0.5 + 1e-9


def test_png_of_colors_has_the_pixels_of_the_sample(told):
    told()
    assert np.array_equal(pixels_of(told.folder / "rgb_color.png"), examples.rgb_color.pixel_array)


def test_report_says_what_the_screen_says(told):
    screen = " ".join(told().split())
    for line in told.report().splitlines():
        assert " ".join(line.split()) in screen


def test_report_has_no_escape_codes(told, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    told()
    assert "\x1b" not in told.report()


def test_terminal_shows_the_pictures(told, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert told().count("▀") > 1000


def test_pipe_shows_no_pictures(told, monkeypatch):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert "▀" not in told()


def test_each_codec_is_told_with_size_ratio_speed_and_exactness(told, ct):
    lines = lines_of(told(ct))
    at = lines.index("Explicit VR Big Endian")
    *_, size, ratio, speed = lines[at + 1].split()
    assert (lines[at + 1].split()[:2], size, ratio) == (["encode", "native"], "32,768", "1.00")
    assert float(speed.replace(",", "")) > 0
    decode, native, speed, samples = lines[at + 2].split()
    assert (decode, native, samples) == ("decode", "native", "exact")
    assert float(speed.replace(",", "")) > 0


def test_whole_file_is_told_with_its_size_in_each_transfer_syntax(told, ct):
    buffer = io.BytesIO()
    codicom.pixels.transcode(ct, buffer, RLE)
    lines = lines_of(told(ct, more=[codicom_rle.plugin]))
    start = next(at for at, line in enumerate(lines) if line.startswith("whole file transcoded to"))
    (line,) = (each for each in lines[start:] if each.startswith("RLE Lossless"))
    size = len(buffer.getvalue())
    assert line.split()[2:4] == [f"{size:,}", f"{ct.stat().st_size / size:.2f}"]
    assert line.endswith("exact")


def test_file_with_more_samples_is_not_transcoded_as_a_whole(told, ct, monkeypatch):
    monkeypatch.setattr("codicom_cli.demo.MOST_TRANSCODED", 32_767)
    text = told(ct)
    assert "the whole file is not transcoded: 32,768 bytes of samples, the demo takes 32,767" in text
    assert "whole file transcoded to" not in text


def test_compressed_file_is_decoded_by_every_decoder(told, make_module, ct, tmp_path):
    codicom.pixels.transcode(ct, tmp_path / "rle.dcm", RLE)

    @hookimpl
    def codicom_decoders():
        yield DecoderSpec(name="another", transfer_syntaxes=(RLE,), target="codicom_rle.decode:decode")

    more = [codicom_rle.plugin, make_module("fake_codecs", codicom_decoders=codicom_decoders)]
    lines = lines_of(told(tmp_path / "rle.dcm", more=more))
    start = lines.index("decoded by MB/s samples")
    assert sorted((line.split()[0], line.split()[-1]) for line in lines[start + 2 : start + 4]) == [
        ("another", "exact"),
        ("pylibjpeg-rle", "exact"),
    ]


def test_codec_that_takes_only_some_pictures_is_told(told, encoder, ct):
    def encode(frame, transfer_syntax, options):
        return frame.encoded(frame.data, transfer_syntax)

    text = told(ct, more=[encoder(encode, bits_allocated=(8,), bits_stored=range(1, 9))])
    assert "encoder strange does not take it: takes bits_allocated 8, the image has 16" in text


def test_codec_that_fails_on_a_sample_ends_the_demo_with_1_and_a_full_report(told, encoder):
    def encode(frame, transfer_syntax, options):
        raise EncodeError("cannot today")

    assert "cannot today" in told(more=[encoder(encode)], code=1)
    assert "cannot today" in told.report()
    assert "Colour picture by palette" in told.report()


def test_codec_that_does_not_take_the_users_image_is_no_failure(told, encoder, ct):
    def encode(frame, transfer_syntax, options):
        raise EncodeError("frame has 128 rows, 256 are the least")

    text = told(ct, more=[encoder(encode)])
    assert "encoder strange does not take it: frame has 128 rows, 256 are the least" in text
    assert "failed" not in text


def test_codec_that_breaks_on_the_users_image_ends_with_1(told, encoder, ct):
    def encode(frame, transfer_syntax, options):
        raise ZeroDivisionError

    assert "failed: encoder 'strange'" in told(ct, more=[encoder(encode)], code=1)


def test_decoder_that_fails_on_the_users_image_ends_with_1(told, make_module, ct):
    def decode(frame):
        raise DecodeError("cannot today")

    work = make_module(decode=decode)

    @hookimpl
    def codicom_decoders():
        yield DecoderSpec(name="lazy", transfer_syntaxes=(EXPLICIT,), target=f"{work.__name__}:decode")

    text = told(ct, more=[make_module("fake_codecs", codicom_decoders=codicom_decoders)], code=1)
    assert "lazy failed" in lines_of(text)
    assert "failed: decoder 'lazy'" in text


def test_codec_that_cannot_be_loaded_ends_the_demo_with_1(told, make_module, ct):
    @hookimpl
    def codicom_encoders():
        yield EncoderSpec(name="gone", transfer_syntaxes=(RLE,), target="absent_module:encode")

    assert "absent_module" in told(ct, more=[make_module("fake_codecs", codicom_encoders=codicom_encoders)], code=1)


def test_missing_codec_is_told_with_the_package_and_is_no_failure(told, ct, tmp_path):
    codicom.pixels.transcode(ct, tmp_path / "rle.dcm", RLE)
    text = told(tmp_path / "rle.dcm")
    assert "no image: no decoder for transfer syntax 1.2.840.10008.1.2.5 (RLE Lossless)" in text


def test_missing_look_up_tables_are_told_and_are_no_failure(told, ct):
    text = told(ct, plugins=[codicom_native.plugin])
    assert "no picture: " in text
    assert "codicom-lut" in text
    assert "whole file transcoded to" in text


def test_file_without_pixel_data_is_told_and_is_no_failure(told):
    assert "no image: the dataset has no Pixel Data (7FE0,0010)" in told(examples.get_path("rt_plan"))


@pytest.fixture
def with_trailing_bytes(ct, tmp_path):
    """The path of an image that goes on for three bytes after its last element."""
    path = tmp_path / "longer.dcm"
    path.write_bytes(ct.read_bytes() + b"\0\0\0")
    return path


def test_deviations_are_told(told, with_trailing_bytes):
    text = told(with_trailing_bytes)
    assert "deviations from the standard: 1" in text
    assert "(PS3.5 7.1)" in text


def test_deviations_warn_of_nothing_on_the_way(told, with_trailing_bytes):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        told(with_trailing_bytes)


def test_cut_pixel_data_is_a_failure_with_a_full_report(told, tmp_path, ct):
    (tmp_path / "cut.dcm").write_bytes(ct.read_bytes()[:-20_000])
    assert "failed: Image 1: " in told(tmp_path / "cut.dcm", code=1)
    assert "failed: Image 1: " in told.report()


def test_folder_is_counted_and_its_first_images_are_taken(told, tmp_path, ct):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        shutil.copy(ct, folder / f"{number}.dcm")
    shutil.copy(examples.get_path("rt_plan"), folder / "0-plan.dcm")
    (folder / "notes.txt").write_text("no DICOM at all")
    lines = lines_of(told(folder, "--images", 2))
    assert "4 files of DICOM, 1 that cannot be read" in lines
    assert "3 CT CT Image Storage Explicit VR Little Endian" in lines
    assert "The first 2 with an image are taken." in lines
    assert [path.name for path in sorted(told.folder.glob("image*.png"))] == ["image-1.png", "image-2.png"]


def test_folder_without_images_is_told(told, tmp_path):
    (tmp_path / "in").mkdir()
    assert "0 files of DICOM, 0 that cannot be read" in told(tmp_path / "in")


def test_header_is_shown_when_asked_for(told, ct):
    assert "Example^Phantom" in told(ct, "--header")


def test_header_is_not_shown_unasked(told, ct):
    assert "Example^Phantom" not in told(ct)


def test_report_holds_no_values_and_no_names_of_the_users_files(told, tmp_path):
    folder = tmp_path / "Doe^Jane"
    folder.mkdir()
    secret = {"PatientName": "Doe^Jane", "PatientID": "SECRET-7", "StudyDescription": "secret study"}
    save(examples.ct, folder / "jane.dcm", **secret)
    (folder / "jane.txt").write_text("no DICOM at all, of Jane")
    told(folder, "--header")
    report = told.report().lower()
    assert "ct image storage" in report
    assert not [word for word in ("jane", "secret") if word in report]


def test_control_characters_of_a_file_do_not_reach_the_terminal(told, tmp_path, ct):
    modality = b"\x08\x00\x60\x00CS\x02\x00"
    data = ct.read_bytes()
    assert data.count(modality + b"CT") == 1
    (tmp_path / "evil.dcm").write_bytes(data.replace(modality + b"CT", modality + b"\x1b["))
    text = told(tmp_path, "--header")
    assert r"\x1b[" in text
    assert "\x1b" not in text


def test_what_is_no_dicom_is_one_message_and_writes_nothing(told, registry_of, tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("no DICOM at all")
    told(tmp_path / "notes.txt", code=1)
    assert not told.folder.exists()


def test_missing_path_is_a_usage_error(told, tmp_path):
    told(tmp_path / "missing.dcm", code=2)


def test_output_that_is_a_file_is_a_usage_error(told):
    told.folder.write_text("mine")
    told(code=2)
    assert told.folder.read_text() == "mine"


def test_output_is_codicom_demo_where_nothing_is_said(registry_of, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["demo"], registry_of(*USUAL)) == 0
    assert {path.name for path in Path("codicom-demo").iterdir()} == {
        *("ct.png", "enhanced_mr.png", "rgb_color.png", "palette_color.png"),
        *("contact-sheet.png", "animation.gif", "report.txt", "index.html"),
    }


def page_of(told):
    return (told.folder / "index.html").read_text()


def test_page_shows_every_picture_that_is_written(told):
    told()
    page = page_of(told)
    written = {path.name for path in told.folder.iterdir()} - {"index.html", "report.txt"}
    assert {name for name in written if f'<img src="{name}"' in page} == written


def test_page_says_what_the_report_says(told, ct):
    told(ct)
    words = html.unescape(re.sub("<[^>]*>", " ", page_of(told).partition("<h1>")[2]))
    missing = [word for word in re.findall(r"[A-Za-z]{4,}", told.report()) if word not in words]
    assert missing == []


def test_page_holds_no_values_and_no_names_of_the_users_files(told, tmp_path):
    folder = tmp_path / "Doe^Jane"
    folder.mkdir()
    save(examples.ct, folder / "jane.dcm", PatientName="Doe^Jane", StudyDescription="secret study")
    told(folder, "--header")
    assert not [word for word in ("jane", "secret") if word in page_of(told).lower()]


def test_what_a_file_says_is_no_markup_of_the_page(told, tmp_path, ct):
    modality = b"\x08\x00\x60\x00CS\x02\x00"
    (tmp_path / "evil.dcm").write_bytes(ct.read_bytes().replace(modality + b"CT", modality + b"<b"))
    told(tmp_path)
    assert "&lt;b" in page_of(told)
    assert "<b<" not in page_of(told)


def test_contact_sheet_shows_the_images_of_a_folder(told, tmp_path, ct):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        shutil.copy(ct, folder / f"{number}.dcm")
    told(folder, "--images", 1)
    with Image.open(told.folder / "contact-sheet.png") as picture:
        assert picture.size == (2 * 162 + 2, 2 * 162 + 2)


def test_animation_has_the_frames_of_the_image(told):
    told(examples.get_path("enhanced_mr"))
    with Image.open(told.folder / "animation.gif") as picture:
        assert picture.n_frames == 6


def test_without_codicom_image_the_demo_says_what_to_install(told, ct, monkeypatch):
    monkeypatch.setitem(sys.modules, "codicom_image", None)
    assert "pip install codicom-image" in told(ct)


def test_reading_is_compared_with_pydicom_where_it_is_installed(told, ct):
    assert re.search(r"header read in [\d.]+ ms, by pydicom in [\d.]+ ms: [\d.]+ times as long", told(ct))


def test_reading_is_not_compared_where_pydicom_is_not_installed(told, ct, monkeypatch):
    monkeypatch.setitem(sys.modules, "pydicom", None)
    assert "pydicom in" not in told(ct)
