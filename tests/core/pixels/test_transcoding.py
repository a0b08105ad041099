"""From one file to another, a frame at a time, with a codec made in the test."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import tracemalloc

import numpy as np
import pytest

import codicom
from codicom import pixels
from codicom.errors import EncodeError

EXPLICIT = "1.2.840.10008.1.2.1"
BIG = "1.2.840.10008.1.2.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
LOSSLESS = "1.2.840.10008.1.2.4.90"
RLE = "1.2.840.10008.1.2.5"


@pytest.fixture
def values(samples_of):
    return samples_of(3, 4, 5, dtype="<u2")


@pytest.fixture
def file(image, values, saved, tmp_path):
    """A file of three frames."""
    path = tmp_path / "image.dcm"
    path.write_bytes(saved(image(values.tobytes(), 4, 5, frames=3, bits=16, PatientID="x")))
    return path


@pytest.fixture
def plugins(coder):
    return coder(syntaxes=(LOSSLESS, RLE))


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_becomes_one_in_another_transfer_syntax(file, values, plugins, tmp_path):
    target = tmp_path / "out.dcm"
    pixels.transcode(file, target, LOSSLESS, plugins=plugins)
    ds = codicom.dcmread(target)
    assert (ds.file_meta.TransferSyntaxUID, ds.PatientID) == (LOSSLESS, "x")
    assert np.array_equal(pixels.array(target, plugins=plugins), values)


def test_the_result_tells_who_encoded_what(file, plugins, tmp_path):
    done = pixels.transcode(file, tmp_path / "out.dcm", LOSSLESS, plugins=plugins)
    assert done == pixels.Transcoded("encoded", 3, "invert", "(none)", "4.2")


def test_a_compressed_file_becomes_another_compressed_one(file, values, plugins, tmp_path):
    pixels.transcode(file, tmp_path / "one.dcm", LOSSLESS, plugins=plugins)
    pixels.transcode(tmp_path / "one.dcm", tmp_path / "two.dcm", RLE, plugins=plugins)
    assert np.array_equal(pixels.array(tmp_path / "two.dcm", plugins=plugins), values)


@pytest.mark.parametrize("target", [EXPLICIT, BIG, DEFLATED, "1.2.840.10008.1.2"])
def test_a_compressed_file_becomes_a_plain_one(file, values, plugins, tmp_path, target):
    pixels.transcode(file, tmp_path / "one.dcm", LOSSLESS, plugins=plugins)
    pixels.transcode(tmp_path / "one.dcm", tmp_path / "two.dcm", target, plugins=plugins)
    assert np.array_equal(pixels.array(tmp_path / "two.dcm"), values)


def test_a_file_in_the_transfer_syntax_is_copied_byte_for_byte(file, tmp_path):
    target = tmp_path / "out.dcm"
    assert pixels.transcode(file, target, EXPLICIT).way == "kept"
    assert target.read_bytes() == file.read_bytes()


def test_a_deflated_file_is_inflated_when_it_is_compressed(image, values, saved, plugins, tmp_path):
    ds = image(values.tobytes(), 4, 5, frames=3, bits=16, syntax=DEFLATED)
    (tmp_path / "in.dcm").write_bytes(saved(ds))
    pixels.transcode(tmp_path / "in.dcm", tmp_path / "out.dcm", LOSSLESS, plugins=plugins)
    assert np.array_equal(pixels.array(tmp_path / "out.dcm", plugins=plugins), values)


def test_a_gzip_file_in_the_transfer_syntax_is_unpacked(file, values, tmp_path):
    packed = tmp_path / "image.dcm.gz"
    packed.write_bytes(gzip.compress(file.read_bytes()))
    pixels.transcode(packed, tmp_path / "out.dcm", EXPLICIT)
    assert (tmp_path / "out.dcm").read_bytes()[128:132] == b"DICM"
    assert np.array_equal(pixels.array(tmp_path / "out.dcm"), values)


def test_a_file_may_take_its_own_place(file, values, plugins):
    pixels.transcode(file, file, LOSSLESS, plugins=plugins)
    assert np.array_equal(pixels.array(file, plugins=plugins), values)


def test_long_elements_besides_the_pixel_data_come_along(image, values, saved, plugins, tmp_path):
    ds = image(values.tobytes(), 4, 5, frames=3, bits=16)
    ds.add_new(0x00091001, "OB", bytes(range(256)) * 4096)
    ds.add_new(0xFFFCFFFC, "OB", b"end!")
    (tmp_path / "in.dcm").write_bytes(saved(ds))
    pixels.transcode(tmp_path / "in.dcm", tmp_path / "in.dcm", LOSSLESS, plugins=plugins)
    out = codicom.dcmread(tmp_path / "in.dcm")
    assert (out[0x00091001].value, out[0xFFFCFFFC].value) == (bytes(range(256)) * 4096, b"end!")


def test_a_file_object_becomes_a_file_object(file, values, plugins):
    target = io.BytesIO()
    pixels.transcode(io.BytesIO(file.read_bytes()), target, LOSSLESS, plugins=plugins)
    assert np.array_equal(pixels.array(io.BytesIO(target.getvalue()), plugins=plugins), values)


def test_bytes_become_a_file(file, values, plugins, tmp_path):
    pixels.transcode(file.read_bytes(), tmp_path / "out.dcm", LOSSLESS, plugins=plugins)
    assert np.array_equal(pixels.array(tmp_path / "out.dcm", plugins=plugins), values)


def test_a_dataset_stays_as_it_is(file, plugins, saved, tmp_path):
    ds = codicom.dcmread(file)
    before = saved(ds)
    pixels.transcode(ds, tmp_path / "out.dcm", LOSSLESS, plugins=plugins, generate_instance_uid=True)
    assert saved(ds) == before
    assert codicom.dcmread(tmp_path / "out.dcm").SOPInstanceUID != ds.SOPInstanceUID


def test_a_dataset_in_the_transfer_syntax_is_written(file, values, tmp_path):
    assert pixels.transcode(codicom.dcmread(file), tmp_path / "out.dcm", EXPLICIT).way == "kept"
    assert np.array_equal(pixels.array(tmp_path / "out.dcm"), values)


def test_an_existing_file_is_kept_if_it_is_not_to_be_overwritten(file, plugins, tmp_path):
    target = tmp_path / "out.dcm"
    target.write_bytes(b"here")
    with pytest.raises(FileExistsError):
        pixels.transcode(file, target, LOSSLESS, plugins=plugins, overwrite=False)
    assert target.read_bytes() == b"here"


def test_a_failing_encoder_leaves_the_old_file_and_no_other(file, coder, tmp_path):
    def encode(frame, syntax, options):
        raise EncodeError("no")

    target = tmp_path / "out.dcm"
    target.write_bytes(b"here")
    with pytest.raises(EncodeError, match="cannot encode frame 0"):
        pixels.transcode(file, target, LOSSLESS, plugins=coder(encode))
    assert (target.read_bytes(), names_in(tmp_path)) == (b"here", ["image.dcm", "out.dcm"])


def test_a_target_that_is_no_file_is_refused_first(file):
    with pytest.raises(TypeError, match="got int"):
        pixels.transcode(file, 7, LOSSLESS)


def test_large_images_leave_no_temporary_file(image, saved, plugins, tmp_path, monkeypatch):
    monkeypatch.setattr("codicom.pixels.transcoding._IN_MEMORY", 10)
    (tmp_path / "in.dcm").write_bytes(saved(image(bytes(range(100)), 5, 5, frames=4)))
    pixels.transcode(tmp_path / "in.dcm", tmp_path / "out.dcm", LOSSLESS, plugins=plugins)
    assert names_in(tmp_path) == ["in.dcm", "out.dcm"]
    assert pixels.array(tmp_path / "out.dcm", plugins=plugins).tobytes() == bytes(range(100))


@pytest.fixture
def large(image, tmp_path):
    """A file of 128 frames of 512 KiB each: 64 MiB."""
    path = tmp_path / "large.dcm"
    ds = image(None, 512, 512, frames=128, bits=16)
    with (tmp_path / "samples").open("w+b") as samples:
        for number in range(128):
            samples.write(np.full(512 * 512, number, "<u2").tobytes())
        samples.seek(0)
        ds.add_new("PixelData", "OW", samples)
        ds.save_as(path, enforce_file_format=True)
    return path


@pytest.mark.parametrize("target", [LOSSLESS, BIG])
@pytest.mark.slow
def test_many_frames_cost_no_more_memory_than_a_few(large, plugins, tmp_path, target):
    pixels.transcode(large, tmp_path / "first.dcm", RLE, plugins=plugins)
    tracemalloc.start()
    try:
        pixels.transcode(tmp_path / "first.dcm", tmp_path / "out.dcm", target, plugins=plugins)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 12 << 20
    last = pixels.array(tmp_path / "out.dcm", 127, plugins=plugins)
    assert (int(last.min()), int(last.max())) == (127, 127)


LIMITED = """
import resource, sys
import codicom.pixels.transcoding, codicom.extend.registry
import numpy
codicom.extend.registry.plugins().loaded
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (40 << 20), used + (40 << 20)))
print(codicom.pixels.transcode(sys.argv[1], sys.argv[2], "1.2.840.10008.1.2.2", workers=1).way)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of memory are those of Linux")
@pytest.mark.slow
def test_a_file_larger_than_the_memory_allowed_is_transcoded(large, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(large), str(tmp_path / "out.dcm")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("rewritten\n", "")
