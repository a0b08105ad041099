import struct
import zlib
from pathlib import Path

import pytest

import codicom_native.plugin
from codicom.plugin import EncodeError, EncoderSpec, hookimpl
from codicom_cli.main import main
from codicom_cli.sample import chart, phantom


@pytest.fixture
def told(registry_of, capsys, tmp_path, monkeypatch):
    """Run the demo with the native codecs and the given plugins, and return what it prints."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*plugins, code=0):
        output = tmp_path / "out"
        assert main(["demo", "--output", str(output)], registry_of(codicom_native.plugin, *plugins)) == code
        return capsys.readouterr().out

    return run


def pixel_lines(path, channels):
    """Return width, height, and the pixels of a PNG with one IDAT and without filters."""
    data = path.read_bytes()
    width, height = struct.unpack(">2I", data[16:24])
    start = data.index(b"IDAT")
    (length,) = struct.unpack(">I", data[start - 4 : start])
    lines = zlib.decompress(data[start + 4 : start + 4 + length])
    size = 1 + width * channels
    return width, height, b"".join(lines[at + 1 : at + size] for at in range(0, len(lines), size))


def test_phantom_png_has_the_pixels_of_the_sample(told, tmp_path):
    told()
    info = phantom().info
    values = struct.unpack(f"<{info.samples}H", phantom().data)
    low, high = min(values), max(values)
    width, height, pixels = pixel_lines(tmp_path / "out" / "phantom.png", 1)
    assert (width, height) == (info.columns, info.rows)
    # At most half a grey level away from the true straight line.
    assert all(
        abs(2 * grey * (high - low) - 2 * 255 * (value - low)) <= high - low
        for grey, value in zip(pixels, values, strict=True)
    )


def test_chart_png_has_the_pixels_of_the_sample(told, tmp_path):
    told()
    assert pixel_lines(tmp_path / "out" / "chart.png", 3) == (chart().info.columns, chart().info.rows, chart().data)


def test_pictures_decode_through_the_registry(told):
    assert "decoded by native of" in told()


def test_report_says_what_the_screen_says(told, tmp_path):
    screen = " ".join(told().split())
    text = (tmp_path / "out" / "report.txt").read_text()
    for line in ("Head phantom, 12 bits: 128 x 128, 32,768 bytes", "Next: codicom plugins"):
        assert line in screen
        assert line in text


def test_report_has_no_escape_codes(told, tmp_path, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    told()
    assert b"\x1b" not in (tmp_path / "out" / "report.txt").read_bytes()


def test_terminal_shows_the_pictures(told, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert told().count("▀") > 1000


def test_pipe_shows_no_pictures(told, monkeypatch):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert "▀" not in told()


def test_each_codec_is_shown_with_size_ratio_and_exactness(told):
    lines = [" ".join(line.split()) for line in told().splitlines()]
    at = lines.index("49,152 1.00 Explicit VR Big Endian")
    assert lines[at + 1] == "native, read back by native: exact"


def test_codec_that_takes_only_some_pictures_is_told(told, make_module):
    def encode(frame, transfer_syntax, options):
        return frame.encoded(frame.data, transfer_syntax)

    work = make_module(encode=encode)

    @hookimpl
    def codicom_encoders():
        yield EncoderSpec(
            name="bytes-only",
            transfer_syntaxes=("1.2.840.10008.1.2.1",),
            target=f"{work.__name__}:encode",
            bits_allocated=(8,),
            bits_stored=range(1, 9),
        )

    text = " ".join(told(make_module("fake_codecs", codicom_encoders=codicom_encoders)).split())
    assert "bytes-only does not take it in Explicit VR Little Endian:" in text
    assert "bytes-only, read back by native: exact" in text


def test_codec_that_fails_ends_the_demo_with_1_and_a_full_report(told, make_module, tmp_path):
    def encode(frame, transfer_syntax, options):
        raise EncodeError("cannot today")

    work = make_module(encode=encode)

    @hookimpl
    def codicom_encoders():
        yield EncoderSpec(name="lazy", transfer_syntaxes=("1.2.840.10008.1.2.1",), target=f"{work.__name__}:encode")

    assert "cannot today" in told(make_module("fake_codecs", codicom_encoders=codicom_encoders), code=1)
    assert "cannot today" in (tmp_path / "out" / "report.txt").read_text()


def test_codec_that_cannot_be_loaded_ends_the_demo_with_1(told, make_module):
    @hookimpl
    def codicom_encoders():
        yield EncoderSpec(name="gone", transfer_syntaxes=("1.2.840.10008.1.2.1",), target="absent_module:encode")

    assert "absent_module" in told(make_module("fake_codecs", codicom_encoders=codicom_encoders), code=1)


def test_demo_without_a_native_decoder_says_what_to_install(registry_of, capsys, tmp_path):
    assert main(["demo", "--output", str(tmp_path / "out")], registry_of()) == 1
    assert "1.2.840.10008.1.2.1" in capsys.readouterr().err


def test_output_that_is_a_file_is_a_usage_error(registry_of, tmp_path):
    (tmp_path / "out").write_text("mine")
    assert main(["demo", "--output", str(tmp_path / "out")], registry_of(codicom_native.plugin)) == 2
    assert (tmp_path / "out").read_text() == "mine"


def test_output_is_codicom_demo_where_nothing_is_said(registry_of, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["demo"], registry_of(codicom_native.plugin)) == 0
    assert {path.name for path in Path("codicom-demo").iterdir()} == {"phantom.png", "chart.png", "report.txt"}
