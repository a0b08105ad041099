from __future__ import annotations

import gc
import gzip
import io
import os
import pickle
import subprocess
import sys
import textwrap
import weakref

import fsspec
import numpy as np
import pytest

import codicom
from codicom import pixels
from codicom.encaps import encapsulate_buffer, encapsulate_extended
from codicom.errors import MissingElementError, SourceClosedError
from codicom.wire.deviations import Rule


class Counted(io.BytesIO):
    """A file that counts the bytes that are read from it."""

    def __init__(self, data):
        super().__init__(data)
        self.bytes_read = 0
        self.reads = 0

    def read(self, size=-1):
        data = super().read(size)
        self.bytes_read += len(data)
        self.reads += 1
        return data

    # A BytesIO itself would tell its length by its buffer, as no file does.
    def getbuffer(self):
        return memoryview(bytes(len(self.getvalue())))


@pytest.fixture
def values(samples_of):
    return samples_of(6, 10, 12, dtype="<u2")


@pytest.fixture
def native_file(image, saved, values):
    return saved(image(values.tobytes(), 10, 12, frames=6, bits=16))


@pytest.mark.parametrize("kind", ["path", "text", "bytes", "file", "buffered", "fsspec", "dataset", "mapped"])
def test_every_kind_of_source_gives_the_same(native_file, values, tmp_path, kind):
    path = tmp_path / "one.dcm"
    path.write_bytes(native_file)
    fsspec.filesystem("memory").pipe("/one.dcm", native_file)
    with (
        path.open("rb") as file,
        fsspec.open("memory://one.dcm") as remote,
        codicom.open(path) as mapped,
    ):
        src = {
            "path": path,
            "text": str(path),
            "bytes": native_file,
            "file": file,
            "buffered": io.BytesIO(native_file),
            "fsspec": remote,
            "dataset": codicom.dcmread(path),
            "mapped": mapped,
        }[kind]
        assert np.array_equal(pixels.array(src), values)
        assert np.array_equal(pixels.array(src, 4), values[4])
        assert np.array_equal(list(pixels.iter_frames(src, [5, 1])), values[[5, 1]])


@pytest.mark.parametrize("syntax", ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2"])
def test_files_in_each_encoding_are_read(image, saved, values, syntax):
    stored = values.astype(">u2") if syntax.endswith("2.2") else values
    data = saved(image(stored.tobytes(), 10, 12, frames=6, bits=16, syntax=syntax))
    assert np.array_equal(pixels.array(io.BytesIO(data), 3), values[3])


def test_a_deflated_dataset_is_read_as_a_whole(image, saved, values, tmp_path):
    path = tmp_path / "deflated.dcm"
    path.write_bytes(saved(image(values.tobytes(), 10, 12, frames=6, bits=16, syntax="1.2.840.10008.1.2.1.99")))
    assert np.array_equal(pixels.array(path, 3), values[3])
    assert np.array_equal(pixels.array(io.BytesIO(path.read_bytes())), values)


def test_a_gzip_file_is_read_as_a_whole(native_file, values, tmp_path):
    path = tmp_path / "one.dcm.gz"
    path.write_bytes(gzip.compress(native_file))
    assert np.array_equal(pixels.array(path, 3), values[3])


def test_a_stream_that_cannot_seek_is_read_as_a_whole(native_file, values):
    read, write = os.pipe()
    with os.fdopen(write, "wb") as sink:
        sink.write(native_file)
    with os.fdopen(read, "rb") as stream:
        assert np.array_equal(pixels.array(stream), values)


def test_a_file_object_is_left_where_it_stood(native_file):
    file = io.BytesIO(b"before" + native_file)
    file.seek(6)
    pixels.array(file, 2)
    assert file.tell() == 6


def test_a_file_without_pixel_data_is_refused(image, saved):
    with pytest.raises(MissingElementError, match="no Pixel Data"):
        pixels.array(io.BytesIO(saved(image(None, 2, 4))))


def test_pixel_data_that_is_followed_by_elements_is_read(image, saved, values):
    ds = image(values.tobytes(), 10, 12, frames=6, bits=16)
    ds.add_new(0xFFFCFFFC, "OB", bytes(10_000))
    assert np.array_equal(pixels.array(io.BytesIO(saved(ds))), values)


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_a_frame_before_the_cut_of_a_file_is_read(native_file, values):
    cut = native_file[:-30]
    assert np.array_equal(pixels.array(io.BytesIO(cut), 4), values[4])
    result = pixels.read(io.BytesIO(cut), 0)
    assert result.array.shape == (10, 12)


def test_values_left_for_later_are_read_a_frame_at_a_time(native_file, values):
    file = Counted(native_file)
    ds = codicom.dcmread(file, defer_size=100)
    before = file.bytes_read
    assert np.array_equal(pixels.array(ds, 4), values[4])
    assert file.bytes_read - before == 240


def test_a_closed_dataset_gives_no_pixels(native_file, tmp_path):
    path = tmp_path / "one.dcm"
    path.write_bytes(native_file)
    with codicom.open(path) as ds:
        pixels.array(ds)
    with pytest.raises(SourceClosedError):
        pixels.array(ds)


# How much is read


@pytest.fixture
def many(compressed):
    """Return a function that makes a compressed image of 200 frames of 2500 bytes."""

    def make(**how):
        return compressed([bytes([number]) * 2500 for number in range(200)], 50, 50, **how)

    return make


def test_one_native_frame_of_a_file_costs_one_frame(image, saved):
    file = Counted(saved(image(bytes(200 * 2500), 50, 50, frames=200)))
    pixels.array(file, 150)
    assert file.bytes_read < 2500 + 20_000


def test_one_encapsulated_frame_of_a_file_with_a_table_costs_one_frame(many, saved, codec):
    file = Counted(saved(many()))
    assert (pixels.array(file, 150, plugins=codec()) == 150).all()
    assert file.bytes_read < 2 * 2508 + 4 * 200 + 20_000


def test_one_frame_of_a_file_with_an_extended_table_costs_one_frame(many, saved, codec):
    value, offsets, lengths = encapsulate_extended([bytes([number ^ 255]) * 2500 for number in range(200)])
    ds = many(value=value)
    ds.ExtendedOffsetTable, ds.ExtendedOffsetTableLengths = offsets, lengths
    file = Counted(saved(ds))
    assert (pixels.array(file, 150, plugins=codec()) == 150).all()
    assert file.bytes_read < 2508 + 16 * 200 + 20_000


@pytest.mark.parametrize("index", [0, 30, 59])
@pytest.mark.parametrize("extended", [False, True])
def test_with_a_table_fragments_are_not_walked_through(compressed, saved, codec, extended, index):
    frames = [bytes([number]) * 40_000 for number in range(60)]
    stored = [bytes(byte ^ 255 for byte in frame[:1]) * 40_000 for frame in frames]
    ds = compressed(frames, 200, 200)
    if extended:
        value, ds.ExtendedOffsetTable, ds.ExtendedOffsetTableLengths = encapsulate_extended(stored)
        ds["PixelData"].value = value
    file = Counted(saved(ds))
    assert (pixels.array(file, index, plugins=codec()) == index).all()
    assert file.reads < 12


def test_without_a_table_only_headers_of_long_fragments_are_read(compressed, saved, codec):
    frames = [bytes([number]) * 40_000 for number in range(20)]
    value = pixels.encapsulate([bytes(byte ^ 255 for byte in frame) for frame in frames], has_bot=False)
    file = Counted(saved(compressed(frames, 200, 200, value=value)))
    assert (pixels.array(file, 15, plugins=codec()) == 15).all()
    assert file.bytes_read < 40_000 + 150_000


def test_frames_one_by_one_cost_the_file_once(many, saved, codec):
    file = Counted(saved(many()))
    assert [frame[0, 0] for frame in pixels.iter_frames(file, plugins=codec())] == list(range(200))
    assert file.bytes_read < 1.2 * len(file.getvalue())


MEMORY = """
    import resource, sys
    import numpy
    import codicom
    from codicom import pixels
    pixels.array({small!r})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    frame = pixels.array({path!r}, {index})
    assert frame.shape == (1024, 1024) and frame.dtype == "<u2", frame.shape
    assert frame[0, 0] == {value}, frame[0, 0]
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the resource module is not on Windows")
def test_one_frame_of_a_gibibyte_costs_the_memory_of_one_frame(image, saved, tmp_path):
    frame = 1024 * 1024 * 2
    small = saved(image(bytes(frame), 1024, 1024, bits=16))
    (tmp_path / "small.dcm").write_bytes(small)
    header = saved(image(bytes(2), 1024, 1024, frames=512, bits=16))
    place = header.rindex(b"\xe0\x7f\x10\x00")
    head = header[:place] + b"\xe0\x7f\x10\x00OW\0\0" + (512 * frame).to_bytes(4, "little")
    path = tmp_path / "large.dcm"
    with path.open("wb") as file:
        file.write(head)
        file.seek(len(head) + 400 * frame)
        file.write(b"\x34\x12")
        file.truncate(len(head) + 512 * frame)
    code = textwrap.dedent(MEMORY).format(small=str(tmp_path / "small.dcm"), path=str(path), index=400, value=0x1234)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    # In KiB: the frame is 2 MiB.
    assert int(done.stdout) < 8 * 1024


# What is kept


def test_the_index_of_a_dataset_is_made_once(many, saved, codec):
    ds = codicom.dcmread(saved(many()))
    plugins = codec()
    pixels.array(ds, 3, plugins=plugins)
    first = ds._pixels.source
    pixels.array(ds, 180, plugins=plugins)
    assert ds._pixels.source is first


def test_the_index_is_made_anew_when_the_pixel_data_changes(many, codec):
    ds = many()
    plugins = codec()
    pixels.array(ds, 3, plugins=plugins)
    ds.NumberOfFrames = 2
    ds.PixelData = pixels.encapsulate([bytes([7 ^ 255]) * 2500] * 2)
    assert (pixels.array(ds, plugins=plugins) == 7).all()


def test_a_dataset_whose_pixels_were_used_can_be_pickled(native_file, values):
    ds = codicom.dcmread(native_file)
    pixels.array(ds)
    assert np.array_equal(pickle.loads(pickle.dumps(ds)).pixel_array, values)


@pytest.mark.parametrize("make", ["image", "compressed"])
def test_a_dataset_whose_pixels_were_used_goes_without_the_garbage_collector(request, saved, codec, make):
    data = [bytes(8)] if make == "compressed" else bytes(8)
    ds = codicom.dcmread(saved(request.getfixturevalue(make)(data, 2, 4)))
    gc.disable()
    try:
        pixels.array(ds, 0, plugins=codec())
        known = weakref.ref(ds._pixels.source)
        del ds
        assert known() is None
    finally:
        gc.enable()


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_the_result_of_a_file_tells_what_was_met_in_its_header(native_file):
    result = pixels.read(native_file[:-30], 0)
    assert [deviation.rule for deviation in result.deviations] == [Rule.TRUNCATED_VALUE]


def test_frames_in_buffers_are_read_from_them(compressed, codec):
    ds = compressed([bytes(8)] * 2, 2, 4)
    ds.PixelData = encapsulate_buffer([io.BytesIO(b"\xfe" * 8), io.BytesIO(b"\xfd" * 8)])
    ds["PixelData"].is_undefined_length = True
    assert pixels.array(ds, plugins=codec())[:, 0, 0].tolist() == [1, 2]


def test_frames_in_buffers_are_written_and_read_back(compressed, codec, saved):
    ds = compressed([bytes(8)] * 2, 2, 4)
    ds.PixelData = encapsulate_buffer([io.BytesIO(b"\xfe" * 8), io.BytesIO(b"\xfd" * 8)])
    ds["PixelData"].is_undefined_length = True
    assert pixels.array(saved(ds), plugins=codec())[:, 0, 0].tolist() == [1, 2]


def test_limits_count_that_are_set_where_pixels_are_used(native_file):
    ds = codicom.dcmread(native_file)
    with codicom.options(limits=codicom.Limits(frame_pixels=100)):
        with pytest.raises(codicom.errors.LimitExceededError, match="frame_pixels exceeded: found 120, allowed 100"):
            pixels.array(ds)
        limited = codicom.dcmread(native_file)
    with pytest.raises(codicom.errors.LimitExceededError, match="frame_pixels"):
        pixels.array(limited)
    with codicom.options(limits=codicom.Limits(frame_pixels=120)):
        assert pixels.array(limited).shape == (6, 10, 12)


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_defects_are_recorded_with_the_dataset(compressed, saved, codec):
    ds = codicom.dcmread(saved(compressed([bytes(8)] * 4, 2, 4, count=3)))
    pixels.array(ds, plugins=codec())
    assert [deviation.rule for deviation in ds.deviations] == [Rule.NUMBER_OF_FRAMES]


def test_strict_reading_raises_at_a_defect(compressed, saved, codec):
    data = saved(compressed([bytes(8)] * 4, 2, 4, count=3))
    with codicom.options(strict=True), pytest.raises(codicom.errors.DeviationError, match="Number of Frames"):
        pixels.array(data, plugins=codec())


def test_an_icon_in_a_sequence_is_an_image_of_its_own(image, saved):
    ds = image(bytes(8), 2, 4)
    icon = image(bytes(range(6)), 2, 3)
    del icon.file_meta
    ds.IconImageSequence = [icon]
    read = codicom.dcmread(saved(ds))
    assert pixels.array(read.IconImageSequence[0]).tolist() == [[0, 1, 2], [3, 4, 5]]
