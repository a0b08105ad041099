import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import codicom
from codicom import examples, pixels
from codicom.plugin import DecoderSpec, EncoderSpec, hookimpl
from codicom_cli.main import main

EXPLICIT = "1.2.840.10008.1.2.1"
RLE = "1.2.840.10008.1.2.5"
JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90"


@pytest.fixture
def scans(tmp_path):
    """A folder of three images, one of them below, and a plan without pixels."""
    folder = tmp_path / "scans"
    (folder / "sub").mkdir(parents=True)
    for name, sample in (("ct.dcm", "ct"), ("mr.dcm", "mr"), ("sub/rgb.dcm", "rgb_color"), ("plan.dcm", "rt_plan")):
        (folder / name).write_bytes(examples.get_path(sample).read_bytes())
    return folder


def files(folder):
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def syntax_of(path):
    return codicom.dcmread(path).file_meta.TransferSyntaxUID


def test_a_folder_is_written_in_the_transfer_syntax_with_its_sub_folders(scans, tmp_path):
    assert main(["transcode", str(scans), "-o", str(tmp_path / "out"), "--to", "rle"]) == 0
    assert files(tmp_path / "out") == ["ct.dcm", "mr.dcm", "sub/rgb.dcm"]
    assert {syntax_of(tmp_path / "out" / name) for name in files(tmp_path / "out")} == {RLE}


def test_what_is_written_holds_the_same_pixels(scans, tmp_path):
    main(["transcode", str(scans), "-o", str(tmp_path / "out"), "--to", "jpeg2000lossless"])
    for name in files(tmp_path / "out"):
        np.testing.assert_array_equal(pixels.array(scans / name), pixels.array(tmp_path / "out" / name))


def test_one_file_may_name_its_output(scans, tmp_path):
    assert main(["transcode", str(scans / "ct.dcm"), "-o", str(tmp_path / "one.dcm"), "--to", RLE]) == 0
    assert syntax_of(tmp_path / "one.dcm") == RLE


def test_one_file_goes_into_a_folder_that_is_there(scans, tmp_path):
    (tmp_path / "out").mkdir()
    main(["transcode", str(scans / "ct.dcm"), "-o", str(tmp_path / "out"), "--to", RLE])
    assert files(tmp_path / "out") == ["ct.dcm"]


def test_compress_takes_rle_if_nothing_is_said(scans, tmp_path):
    main(["compress", str(scans / "ct.dcm"), "-o", str(tmp_path / "one.dcm")])
    assert syntax_of(tmp_path / "one.dcm") == RLE


def test_compress_refuses_an_uncompressed_transfer_syntax(scans, tmp_path, capsys):
    assert main(["compress", str(scans), "-o", str(tmp_path / "out"), "--to", "ExplicitVRLittleEndian"]) == 2
    assert "no transfer syntax" in capsys.readouterr().err


def test_decompress_gives_back_the_samples(scans, tmp_path):
    main(["compress", str(scans), "-o", str(tmp_path / "small"), "--to", "jpeglslossless"])
    assert main(["decompress", str(tmp_path / "small"), "-o", str(tmp_path / "plain")]) == 0
    for name in files(tmp_path / "small"):
        assert syntax_of(tmp_path / "plain" / name) == EXPLICIT
        np.testing.assert_array_equal(pixels.array(scans / name), pixels.array(tmp_path / "plain" / name))


def test_what_has_no_pixels_is_written_in_another_uncompressed_encoding(scans, tmp_path):
    main(["decompress", str(scans / "plan.dcm"), "-o", str(tmp_path / "plan.dcm"), "--to", "explicitvrlittleendian"])
    assert syntax_of(tmp_path / "plan.dcm") == EXPLICIT
    assert codicom.dcmread(tmp_path / "plan.dcm") == codicom.dcmread(scans / "plan.dcm")


@pytest.mark.slow
def test_workers_write_the_same_files(scans, tmp_path):
    for number in ("1", "2"):
        main(["transcode", str(scans), "-o", str(tmp_path / number), "--to", "rle", "-j", number])
    assert files(tmp_path / "1") == files(tmp_path / "2")
    for name in files(tmp_path / "1"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_an_option_goes_to_the_encoder(scans, tmp_path):
    sizes = []
    for quality in (20, 95):
        target = tmp_path / f"{quality}.dcm"
        done = main(
            [
                "transcode",
                str(scans / "sub/rgb.dcm"),
                "-o",
                str(target),
                "--to",
                "jpegbaseline",
                "-O",
                f"quality={quality}",
            ]
        )
        assert done == 0
        sizes.append(target.stat().st_size)
    assert sizes[0] < sizes[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "jpegl"], "JPEGLossless"),
        (["--to", "nonsense"], "no transfer syntax"),
        (["--to", "rle", "-O", "quality"], "NAME=VALUE"),
        (["--to", "rle", "-O", "overwrite=1"], "overwrite must be an option of an encoder"),
        (["--to", "rle", "--encoder", "nobody"], "no installed plugin has encoder"),
        (["--to", "rle", "--decoder", "nobody"], "no installed plugin has decoder"),
    ],
)
def test_wrong_usage_is_told_before_any_file_is_written(scans, tmp_path, capsys, arguments, said):
    assert main(["transcode", str(scans), "-o", str(tmp_path / "out"), *arguments]) == 2
    assert said in " ".join(capsys.readouterr().err.replace("│", "").split())
    assert not (tmp_path / "out").exists()


def test_a_missing_input_is_told(tmp_path, capsys):
    assert main(["transcode", str(tmp_path / "none.dcm"), "-o", str(tmp_path / "out"), "--to", "rle"]) == 1
    assert "No such file" in capsys.readouterr().err


def test_a_bad_file_stops_nothing_and_is_told(scans, tmp_path, capsys):
    (scans / "bad.dcm").write_bytes(b"no DICOM at all")
    assert main(["transcode", str(scans), "-o", str(tmp_path / "out"), "--to", "rle"]) == 1
    assert "bad.dcm: no DICM prefix" in capsys.readouterr().err
    assert files(tmp_path / "out") == ["ct.dcm", "mr.dcm", "sub/rgb.dcm"]


def test_a_bad_file_is_the_end_if_asked_for(scans, tmp_path, capsys):
    (scans / "a-bad.dcm").write_bytes(b"no DICOM at all")
    main(["transcode", str(scans), "-o", str(tmp_path / "out"), "--to", "rle", "--fail-fast"])
    assert "4 not begun" in capsys.readouterr().err


def test_truncated_pixels_fail_and_leave_no_file(scans, tmp_path):
    whole = (scans / "ct.dcm").read_bytes()
    (scans / "ct.dcm").write_bytes(whole[: len(whole) // 2])
    assert main(["transcode", str(scans / "ct.dcm"), "-o", str(tmp_path / "out.dcm"), "--to", "rle"]) == 1
    assert files(tmp_path) == ["scans/ct.dcm", "scans/mr.dcm", "scans/plan.dcm", "scans/sub/rgb.dcm"]


def test_what_is_there_already_is_skipped(scans, tmp_path, capsys):
    arguments = ["transcode", str(scans), "-o", str(tmp_path / "out"), "--to", "rle", "--json"]
    main(arguments)
    capsys.readouterr()
    assert main(arguments) == 0
    found = json.loads(capsys.readouterr().out)
    assert (len(found["done"]), len(found["skipped"])) == (0, 4)


def test_what_is_there_already_is_written_again_if_asked_for(scans, tmp_path, capsys):
    arguments = ["transcode", str(scans), "-o", str(tmp_path / "out"), "--to", "rle", "--json", "--overwrite"]
    main(arguments)
    capsys.readouterr()
    main(arguments)
    assert len(json.loads(capsys.readouterr().out)["done"]) == 3


def test_another_file_in_its_place_is_not_replaced(scans, tmp_path, capsys):
    target = tmp_path / "out.dcm"
    target.write_bytes(b"mine")
    assert main(["transcode", str(scans / "ct.dcm"), "-o", str(target), "--to", "rle"]) == 1
    assert "--overwrite replaces it" in capsys.readouterr().err
    assert target.read_bytes() == b"mine"


def test_a_file_is_not_written_over_itself(scans, capsys):
    before = (scans / "ct.dcm").read_bytes()
    assert main(["transcode", str(scans), "-o", str(scans), "--to", "rle", "--overwrite"]) == 1
    assert "the file itself" in capsys.readouterr().err
    assert (scans / "ct.dcm").read_bytes() == before


def test_a_folder_without_rights_is_told(scans, tmp_path, capsys):
    blocked = tmp_path / "blocked"
    blocked.write_bytes(b"a file where a folder is wanted")
    assert main(["transcode", str(scans), "-o", str(blocked / "out"), "--to", "rle"]) == 1
    assert "Not a directory" in capsys.readouterr().err


def test_json_tells_what_became_of_each(scans, tmp_path, capsys):
    main(["transcode", str(scans), "-o", str(tmp_path / "out"), "--to", "rle", "--json", "--verify"])
    found = json.loads(capsys.readouterr().out)
    first = found["done"][0]["result"]
    assert (first["way"], first["codec"], first["frames"], first["difference"]) == ("encoded", "pylibjpeg-rle", 1, 0)
    assert "nothing to compress" in found["skipped"][0]["reason"]


def spoil(frame):
    return frame.decoded(bytes([frame.data[0] ^ 4]) + bytes(frame.data[1:]))


def keep(frame, transfer_syntax, options):
    return frame.encoded(frame.data, transfer_syntax)


def test_verify_removes_what_does_not_come_back(scans, tmp_path, capsys, make_module, registry_of):
    import codicom_native.plugin

    work = make_module(encode=keep, decode=spoil)

    @hookimpl
    def codicom_encoders():
        yield EncoderSpec(name="shrink", transfer_syntaxes=(RLE,), target=f"{work.__name__}:encode")

    @hookimpl
    def codicom_decoders():
        yield DecoderSpec(name="grow", transfer_syntaxes=(RLE,), target=f"{work.__name__}:decode")

    plugin = make_module("liar", codicom_encoders=codicom_encoders, codicom_decoders=codicom_decoders)
    target = tmp_path / "out.dcm"
    arguments = ["transcode", str(scans / "ct.dcm"), "-o", str(target), "--to", "rle", "--verify"]
    assert main(arguments, registry_of(plugin, codicom_native.plugin)) == 1
    assert "samples differ by up to" in capsys.readouterr().err
    assert not target.exists()


@pytest.fixture
def run(start_interruptible):
    def start(*arguments):
        return start_interruptible(
            [Path(sys.executable).with_name("codicom"), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    return start


@pytest.fixture
def many(tmp_path):
    """500 images, each with pixels of its own, and one that is cut off."""
    folder = tmp_path / "many"
    folder.mkdir()
    ds = codicom.dcmread(examples.get_path("mr"))
    noise = np.random.default_rng(500)
    for number in range(500):
        ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = f"1.2.3.{number}"
        ds.PixelData = noise.integers(0, 4096, 64 * 64, dtype="<u2").tobytes()
        ds.save_as(folder / f"{number:03}.dcm")
    cut = folder / "250.dcm"
    cut.write_bytes(cut.read_bytes()[:-4000])
    return folder


@pytest.mark.slow
def test_500_files_killed_half_way_and_started_again_end_complete(many, tmp_path, run):
    out = tmp_path / "out"
    arguments = ["transcode", str(many), "-o", str(out), "--to", JPEG_2000_LOSSLESS, "-j", "2", "--verify"]
    first = run(*arguments)
    deadline = time.monotonic() + 120
    while len(list(out.glob("*.dcm"))) < 100 and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    done = len(list(out.glob("*.dcm")))
    assert 100 <= done < 499

    second = run(*arguments, "--json")
    found = json.loads(second.communicate(timeout=300)[0])
    assert second.returncode == 1
    assert [Path(each["file"]).name for each in found["failed"]] == ["250.dcm"]
    assert len(found["skipped"]) == done
    assert sorted(each.name for each in out.iterdir()) == [f"{number:03}.dcm" for number in range(500) if number != 250]
    for each in out.iterdir():
        np.testing.assert_array_equal(pixels.array(each), pixels.array(many / each.name))


@pytest.mark.slow
def test_ctrl_c_leaves_no_half_file(many, tmp_path, run):
    out = tmp_path / "out"
    process = run("transcode", str(many), "-o", str(out), "--to", JPEG_2000_LOSSLESS, "-j", "2")
    deadline = time.monotonic() + 120
    while len(list(out.glob("*.dcm"))) < 20 and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    for each in out.iterdir():
        np.testing.assert_array_equal(pixels.array(each), pixels.array(many / each.name))
