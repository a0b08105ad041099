"""Putting a dataset into a file: at once or not at all, whatever happens meanwhile."""

from __future__ import annotations

import io
import os
import random
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

import codicom
from codicom.dataset import Dataset, FileMetaDataset
from codicom.files import remove_unfinished, replace
from codicom.model.element import DataElement

LITTLE = "1.2.840.10008.1.2.1"


def make(text="old", size=0):
    dataset = Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3", PatientID=text)
    if size:
        dataset.add_new("PixelData", "OB", bytes(size))
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    return dataset


def save(dataset, path, **options):
    dataset.save_as(path, enforce_file_format=True, **options)


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "file.dcm"
    save(make(), path)
    return path


def names(folder):
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("kind", [str, Path])
def test_path_of_any_kind_is_written(tmp_path, kind):
    save(make(), kind(tmp_path / "new.dcm"))
    assert codicom.dcmread(tmp_path / "new.dcm").PatientID == "old"
    assert names(tmp_path) == ["new.dcm"]


def test_path_relative_to_the_working_folder_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    save(make(), "new.dcm")
    assert names(tmp_path) == ["new.dcm"]


def test_file_that_exists_is_replaced(old):
    save(make("new"), old)
    assert codicom.dcmread(old).PatientID == "new"


def test_file_that_exists_is_left_if_overwriting_is_not_wanted(old):
    before = old.read_bytes()
    with pytest.raises(FileExistsError, match="overwrite is False"):
        save(make("new"), old, overwrite=False)
    assert old.read_bytes() == before
    assert names(old.parent) == [old.name]


def test_new_file_is_written_where_overwriting_is_not_wanted(tmp_path):
    save(make(), tmp_path / "new.dcm", overwrite=False)
    assert names(tmp_path) == ["new.dcm"]


@pytest.mark.parametrize("links", [True, False])
def test_file_that_comes_to_be_while_saving_is_left_if_overwriting_is_not_wanted(tmp_path, monkeypatch, links):
    path = tmp_path / "file.dcm"

    class Meddling(io.BytesIO):
        def read(self, size=-1):
            path.write_bytes(b"other")
            return super().read(size)

    if not links:
        monkeypatch.setattr(os, "link", without_links)
    dataset = make()
    dataset.add_new("PixelData", "OB", Meddling(bytes(100)))
    with pytest.raises(FileExistsError):
        save(dataset, path, overwrite=False)
    assert path.read_bytes() == b"other"
    assert names(tmp_path) == ["file.dcm"]


def without_links(source, target):
    raise PermissionError(1, "no links here")


def test_new_file_is_written_on_a_file_system_without_links(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", without_links)
    save(make(), tmp_path / "new.dcm", overwrite=False)
    assert codicom.dcmread(tmp_path / "new.dcm").PatientID == "old"
    assert names(tmp_path) == ["new.dcm"]


def test_file_can_be_saved_over_the_one_it_was_read_from(old):
    dataset = codicom.dcmread(old)
    dataset.PatientID = "new"
    dataset.save_as(old)
    assert codicom.dcmread(old).PatientID == "new"


def test_file_with_values_left_in_it_can_be_saved_over_itself(tmp_path):
    path = tmp_path / "file.dcm"
    save(make(size=50_000), path)
    before = path.read_bytes()
    dataset = codicom.dcmread(path, defer_size=1000)
    dataset.save_as(path)
    assert path.read_bytes() == before


def test_mapped_file_can_be_saved_over_itself(tmp_path):
    path = tmp_path / "file.dcm"
    save(make(size=50_000), path)
    before = path.read_bytes()
    with codicom.open(path) as dataset:
        dataset.save_as(path)
        assert dataset.PixelData == bytes(50_000)
    assert path.read_bytes() == before


def test_failing_to_encode_leaves_the_old_file_alone(old):
    before = old.read_bytes()
    dataset = make("new")
    dataset.add(DataElement("Rows", "US", "x", already_converted=True))
    with pytest.raises(ValueError, match="Rows"):
        save(dataset, old)
    assert old.read_bytes() == before
    assert names(old.parent) == [old.name]


class Failing(io.BytesIO):
    """A value that cannot be read to its end."""

    def read(self, size=-1):
        if self.tell() > 10_000:
            raise OSError("the disk of the value is gone")
        return super().read(size)


def test_failing_half_way_leaves_the_old_file_alone(old):
    before = old.read_bytes()
    dataset = make("new")
    dataset.add_new("PixelData", "OB", Failing(bytes(50_000)))
    with codicom.options(buffer_bytes=4096), pytest.raises(OSError, match="is gone"):
        save(dataset, old)
    assert old.read_bytes() == before
    assert names(old.parent) == [old.name]


def test_value_that_got_shorter_meanwhile_is_an_error(tmp_path):
    dataset = make()
    dataset.add_new("PixelData", "OB", io.BytesIO(bytes(5000)))

    class Shrinking(io.BytesIO):
        def read(self, size=-1):
            return b"" if self.tell() >= 2000 else super().read(min(size, 2000))

    dataset["PixelData"].value = Shrinking(bytes(5000))
    with pytest.raises(EOFError, match="5000 bytes ended after 2000"):
        save(dataset, tmp_path / "new.dcm")
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="links and modes of POSIX")
class TestPosix:
    def test_link_stays_and_its_target_is_replaced(self, old, tmp_path):
        link = tmp_path / "link.dcm"
        link.symlink_to(old.name)
        save(make("new"), link)
        assert link.is_symlink()
        assert codicom.dcmread(old).PatientID == "new"

    def test_link_to_a_file_that_is_not_there_makes_it(self, tmp_path):
        (tmp_path / "link.dcm").symlink_to("target.dcm")
        save(make(), tmp_path / "link.dcm")
        assert codicom.dcmread(tmp_path / "target.dcm").PatientID == "old"

    @pytest.mark.parametrize("mode", [0o640, 0o600, 0o444, 0o755])
    def test_mode_of_the_old_file_is_kept(self, old, mode):
        old.chmod(mode)
        save(make("new"), old)
        assert stat.S_IMODE(old.stat().st_mode) == mode

    @pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
    def test_mode_of_a_new_file_follows_the_mask(self, tmp_path, mask, mode):
        before = os.umask(mask)
        try:
            save(make(), tmp_path / "new.dcm")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "new.dcm").stat().st_mode) == mode

    def test_pipe_is_written_into(self, tmp_path):
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        reader = subprocess.Popen(
            [sys.executable, "-c", f"print(len(open({str(pipe)!r}, 'rb').read()))"], stdout=subprocess.PIPE
        )
        save(make(), pipe)
        expected = io.BytesIO()
        save(make(), expected)
        assert int(reader.communicate(timeout=30)[0]) == len(expected.getvalue())
        assert stat.S_ISFIFO(pipe.stat().st_mode)

    def test_folder_that_does_not_exist_is_an_os_error(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            save(make(), tmp_path / "nothing" / "new.dcm")

    def test_folder_as_target_is_an_os_error(self, tmp_path):
        with pytest.raises(OSError):  # noqa: PT011 - which one the system decides
            save(make(), tmp_path)
        assert names(tmp_path) == []

    def test_folder_without_the_right_to_write_is_an_os_error_and_gets_no_file(self, tmp_path):
        folder = tmp_path / "closed"
        folder.mkdir()
        # Whoever is root may write anywhere; in a folder of the kernel's even root may not.
        target = folder if os.getuid() else Path("/proc/self")
        folder.chmod(0o555)
        with pytest.raises(OSError) as caught:  # noqa: PT011 - which one the system decides
            save(make(), target / "new.dcm")
        assert str(target) in str(caught.value)
        assert names(folder) == []

    def test_full_disk_leaves_the_old_file_alone(self, old):
        before = old.read_bytes()
        done = run(
            f"""
            import resource, signal
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
            dataset = codicom.dcmread({str(old)!r})
            dataset.add_new("PixelData", "OB", bytes(1_000_000))
            try:
                dataset.save_as({str(old)!r})
            except OSError as error:
                print("refused", error.errno)
            """
        )
        assert done.stdout.split()[0] == "refused", done.stderr
        assert old.read_bytes() == before
        assert names(old.parent) == [old.name]

    @pytest.mark.slow
    def test_saving_that_is_killed_leaves_the_old_file_or_the_new_one(self, tmp_path):
        path = tmp_path / "file.dcm"
        versions = {}
        for text in ("A", "B"):
            save(make(text, 3_000_000), path)
            versions[path.read_bytes()] = text
        dice = random.Random(20_260)
        for _ in range(12):
            process = start(
                f"""
                import sys
                pair = []
                for text in ("A", "B"):
                    dataset = Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3", PatientID=text)
                    dataset.add_new("PixelData", "OB", bytes(3_000_000))
                    dataset.file_meta = FileMetaDataset(TransferSyntaxUID="{LITTLE}")
                    pair.append(dataset)
                print("ready", flush=True)
                while True:
                    for dataset in pair:
                        dataset.save_as({str(path)!r}, enforce_file_format=True)
                """
            )
            assert process.stdout.readline() == "ready\n"
            time.sleep(dice.uniform(0.0, 0.06))
            process.send_signal(signal.SIGKILL)
            process.wait(timeout=30)
            process.stdout.close()
            process.stderr.close()
            assert path.read_bytes() in versions

    def test_what_killed_saving_left_behind_is_removed(self, tmp_path):
        path = tmp_path / "sub" / "file.dcm"
        path.parent.mkdir()
        process = start(
            f"""
            from codicom.files import atomic as saving
            def content():
                yield b"half"
                print("ready", flush=True)
                while True:
                    yield b""
            saving.replace({str(path)!r}, content(), overwrite=True)
            """
        )
        assert process.stdout.readline() == "ready\n"
        assert remove_unfinished(tmp_path) == 0, "the process still writes"
        process.send_signal(signal.SIGKILL)
        # It has ended, yet nobody has taken note of its end: some containers' first process never does.
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert remove_unfinished(tmp_path) == 1
        assert names(path.parent) == []
        process.communicate(timeout=30)

    def test_interrupt_while_the_system_makes_the_file_leaves_nothing(self, tmp_path, monkeypatch):
        made = []

        def interrupted(path, *arguments, real=os.open):
            made.append(real(path, *arguments))
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "open", interrupted)
        with pytest.raises(KeyboardInterrupt):
            replace(tmp_path / "file.dcm", iter([b"half"]), overwrite=True)
        monkeypatch.undo()
        for each in made:
            os.close(each)
        assert len(made) == 1
        assert names(tmp_path) == []

    @pytest.mark.slow
    def test_value_larger_than_memory_is_written_from_its_file(self, tmp_path):
        size = 200 << 20
        with (tmp_path / "pixels").open("wb") as stream:
            stream.truncate(size)
        done = run(
            f"""
            import resource
            peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
            dataset = Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3")
            dataset.file_meta = FileMetaDataset(TransferSyntaxUID="{LITTLE}")
            before = peak()
            with open({str(tmp_path / "pixels")!r}, "rb") as stream:
                dataset.add_new("PixelData", "OB", stream)
                dataset.save_as({str(tmp_path / "file.dcm")!r}, enforce_file_format=True)
            print(peak() - before)
            """
        )
        assert done.returncode == 0, done.stderr
        assert (tmp_path / "file.dcm").stat().st_size > size
        assert int(done.stdout) < 20 << 20

    @pytest.mark.slow
    def test_value_left_in_a_large_file_is_copied_without_being_held(self, tmp_path):
        path = tmp_path / "file.dcm"
        save(make(), path)
        size = 200 << 20
        with path.open("ab") as stream:
            stream.write(b"\xe0\x7f\x10\0OB\0\0" + size.to_bytes(4, "little"))
            stream.truncate(stream.tell() + size)
        done = run(
            f"""
            import resource
            peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
            dataset = codicom.dcmread({str(path)!r}, defer_size=1000)
            before = peak()
            dataset.save_as({str(tmp_path / "copy.dcm")!r})
            print(peak() - before)
            """
        )
        assert done.returncode == 0, done.stderr
        assert (tmp_path / "copy.dcm").stat().st_size == path.stat().st_size
        assert int(done.stdout) < 20 << 20


HEAD = """
import codicom
from codicom.dataset import Dataset, FileMetaDataset
"""


def start(code):
    return subprocess.Popen(
        [sys.executable, "-c", HEAD + textwrap.dedent(code)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def run(code):
    return subprocess.run(
        [sys.executable, "-c", HEAD + textwrap.dedent(code)], capture_output=True, text=True, timeout=120
    )


# File objects


def test_file_object_is_written_from_where_it_stands_and_left_open():
    stream = io.BytesIO(b"before")
    stream.seek(0, 2)
    save(make(), stream)
    assert stream.getvalue()[:6] == b"before"
    assert codicom.dcmread(io.BytesIO(stream.getvalue()[6:])).PatientID == "old"


class Stream(io.RawIOBase):
    """A raw stream that cannot seek and takes a few bytes at a time."""

    def __init__(self):
        self.taken = b""

    def writable(self):
        return True

    def write(self, data):
        self.taken += bytes(data[:7])
        return min(len(data), 7)


def test_stream_that_cannot_seek_and_takes_few_bytes_gets_all():
    stream, buffer = Stream(), io.BytesIO()
    save(make(), stream)
    save(make(), buffer)
    assert stream.taken == buffer.getvalue()


def test_open_file_is_written(tmp_path):
    with (tmp_path / "new.dcm").open("wb") as stream:
        save(make(), stream)
    assert codicom.dcmread(tmp_path / "new.dcm").PatientID == "old"


def test_anything_with_write_is_a_target():
    class Sink:
        def __init__(self):
            self.parts = []

        def write(self, data):
            self.parts.append(bytes(data))

    sink = Sink()
    save(make(), sink)
    assert codicom.dcmread(io.BytesIO(b"".join(sink.parts))).PatientID == "old"


def test_dcmwrite_does_what_save_as_does(tmp_path):
    codicom.dcmwrite(tmp_path / "one.dcm", make(), enforce_file_format=True)
    save(make(), tmp_path / "two.dcm")
    assert (tmp_path / "one.dcm").read_bytes() == (tmp_path / "two.dcm").read_bytes()


# The deprecated opposite of enforce_file_format, which many programs pass


def bare():
    dataset = Dataset(PatientID="1")
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    return dataset


def written_as(*arguments, **options):
    stream = io.BytesIO()
    bare().save_as(stream, *arguments, **options)
    return stream.getvalue()


def test_write_like_original_is_deprecated_where_it_is_passed():
    with pytest.warns(DeprecationWarning, match="use enforce_file_format=False instead") as seen:
        bare().save_as(io.BytesIO(), write_like_original=True)
    assert seen[0].filename == __file__


def test_write_like_original_is_deprecated_in_dcmwrite_too():
    with pytest.warns(DeprecationWarning, match="use enforce_file_format=False instead") as seen:
        codicom.dcmwrite(io.BytesIO(), bare(), write_like_original=True)
    assert seen[0].filename == __file__


@pytest.mark.filterwarnings("ignore:write_like_original")
def test_write_like_original_writes_as_without():
    assert written_as(write_like_original=True) == written_as()


@pytest.mark.filterwarnings("ignore:write_like_original")
@pytest.mark.parametrize("how", [([False], {}), ([], {"write_like_original": False})], ids=["by place", "by name"])
def test_write_not_like_original_enforces_the_file_format(how):
    arguments, options = how
    stream = io.BytesIO()
    make().save_as(stream, *arguments, **options)
    enforced = io.BytesIO()
    save(make(), enforced)
    assert stream.getvalue() == enforced.getvalue()
    assert stream.getvalue()[128:132] == b"DICM"
