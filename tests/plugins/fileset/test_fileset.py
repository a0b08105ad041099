"""File-sets: what is read, built and written, compared with pydicom, DCMTK and dicom3tools."""

from __future__ import annotations

import re
import shutil
import subprocess
import warnings
from pathlib import Path

import pydicom
import pydicom.fileset
import pytest
from pydicom.data import get_testdata_file

import codicom
from codicom import Dataset, examples, generate_uid
from codicom.errors import WriteError
from codicom_cli.main import main
from codicom_fileset import (
    DIRECTORY_RECORDERS,
    FileSet,
    FileSetWarning,
    OutsideRootError,
    RecordNode,
    generate_filename,
    is_conformant_file_id,
)

SAMPLES = Path(get_testdata_file("DICOMDIR")).parent
LOADED = (
    "DICOMDIR",
    "DICOMDIR-reordered",
    "DICOMDIR-implicit",
    "DICOMDIR-bigEnd",
    "DICOMDIR-nooffset",
    "TINY_ALPHA/DICOMDIR",
)
IMAGES = sorted(path for path in SAMPLES.rglob("*") if path.is_file() and path.name[0].isdigit())


@pytest.fixture(autouse=True)
def quiet():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


@pytest.fixture
def real():
    """Make File-sets of pydicom, whose temporary folders go at the end."""
    made = []

    def load(*arguments):
        made.append(pydicom.fileset.FileSet(*arguments))
        return made[-1]

    yield load
    for each in made:
        each._stage["t"].cleanup()


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def make(number, patient="1", **more):
    ds = Dataset(
        SOPClassUID="1.2.840.10008.5.1.4.1.1.7", SOPInstanceUID=f"1.2.3.{number}", PatientID=patient,
        PatientName="Doe^Jane",
        StudyDate="20240101", StudyTime="120000", StudyID="1", StudyInstanceUID=f"1.2.{patient}", Modality="OT",
        SeriesInstanceUID=f"1.2.{patient}.1", SeriesNumber=1, InstanceNumber=number, **more,
    )  # fmt: skip
    ds.ensure_file_meta()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    return ds


@pytest.fixture
def written(tmp_path):
    """A File-set of four instances of two patients, written to a folder."""
    fs = FileSet()
    for number in range(4):
        fs.add(make(number, patient=str(1 + number // 2)))
    fs.write(tmp_path / "set")
    return fs


# --- reading


@pytest.mark.parametrize("name", LOADED)
def test_a_dicomdir_is_told_as_pydicom_tells_it(name, real):
    assert str(FileSet(SAMPLES / name)) == str(real(SAMPLES / name))


@pytest.mark.parametrize("name", LOADED)
def test_instances_have_pydicoms_paths_and_new_names(name, real):
    ours, theirs = FileSet(SAMPLES / name), real(SAMPLES / name)
    assert [(each.path, each.FileID, each.for_moving) for each in ours] == [
        (each.path, each.FileID, each.for_moving) for each in theirs
    ]


def test_values_are_found_in_the_records(real):
    ours, theirs = FileSet(SAMPLES / "DICOMDIR"), real(SAMPLES / "DICOMDIR")
    names = ["PatientID", "Modality", "StudyDescription"]
    assert ours.find_values(names) == theirs.find_values(names)


def test_instances_are_found_by_values():
    fs = FileSet(SAMPLES / "DICOMDIR")
    assert len(fs.find(PatientID="77654033", Modality="CT")) == 4
    assert len(fs.find(load=True, Rows=fs.find()[0].load().Rows)) > 0


def test_an_element_of_any_record_above_is_an_attribute():
    instance = next(iter(FileSet(SAMPLES / "DICOMDIR")))
    assert (instance.PatientID, instance["StudyDate"].value, "Modality" in instance) == ("77654033", "20010101", True)


def test_what_is_no_dicomdir_is_refused():
    with pytest.raises(ValueError, match="not a 'Media Storage Directory'"):
        FileSet(examples.get_path("ct"))


def test_a_missing_file_is_told_and_left_out(written):
    gone = next(iter(written)).path
    Path(gone).unlink()
    with pytest.warns(FileSetWarning, match="does not exist"):
        assert len(FileSet(written.root_path)) == 3


def test_offsets_that_go_round_in_a_circle_end(written):
    path = written.root_path / "DICOMDIR"
    ds = codicom.dcmread(path)
    first = ds.DirectoryRecordSequence[0]
    raw = bytearray(path.read_bytes())
    raw[first.seq_item_tell + 16 : first.seq_item_tell + 20] = first.seq_item_tell.to_bytes(4, "little")
    path.write_bytes(raw)
    assert len(FileSet(path)) <= 4


def test_orphans_are_added_left_out_or_an_error(written):
    path = written.root_path / "DICOMDIR"
    raw = bytearray(path.read_bytes())
    first = codicom.dcmread(path).DirectoryRecordSequence[0]
    # The first patient no longer leads to the second.
    raw[first.seq_item_tell + 16 : first.seq_item_tell + 20] = bytes(4)
    path.write_bytes(raw)
    assert len(FileSet(path)) == 4
    fs = FileSet()
    with pytest.warns(FileSetWarning, match="that no other record refers to"):
        fs.load(path, include_orphans=False)
    assert len(fs) == 2
    with pytest.raises(codicom.errors.InvalidDicomError, match="orphaned"):
        fs.load(path, raise_orphans=True)


# --- building and writing


def test_a_written_file_set_is_what_pydicom_writes(tmp_path, real):
    fs, other = FileSet(), real()
    for path in IMAGES:
        fs.add(path)
        other.add(path)
    other.UID = fs.UID
    fs.write(tmp_path / "ours")
    other.write(tmp_path / "theirs")
    assert files(tmp_path / "ours") == files(tmp_path / "theirs")
    assert str(fs).replace("ours", "") == str(other).replace("theirs", "")
    for name in files(tmp_path / "ours"):
        if name != "DICOMDIR":
            assert (tmp_path / "ours" / name).read_bytes() == (tmp_path / "theirs" / name).read_bytes()


def test_pydicom_reads_what_is_written(written, real):
    other = real(written.root_path / "DICOMDIR")
    assert [each.path for each in other] == [each.path for each in written]
    assert not other.is_staged


def test_an_instance_is_added_once(written):
    count = len(written)
    written.add(make(0))
    assert len(written) == count
    assert not written.is_staged


def test_a_removed_instance_goes_when_it_is_written(written):
    instance = next(iter(written))
    gone = Path(instance.path)
    written.remove(instance)
    assert gone.exists()
    assert len(written) == 3
    written.write()
    assert len(FileSet(written.root_path)) == 3
    assert "1 removal" not in str(written)


def test_removing_and_adding_again_changes_nothing(written):
    instance = next(iter(written))
    written.remove(instance)
    written.add(make(0))
    assert not written.is_staged


def test_files_change_places_without_overwriting_each_other(written):
    contents = {str(each.SOPInstanceUID): Path(each.path).read_bytes() for each in written}
    # The first of each series goes, so that the second takes its name.
    written.remove(next(iter(written)))
    written.remove(list(written)[1])
    written.write()
    for each in FileSet(written.root_path):
        assert Path(each.path).read_bytes() == contents[str(each.SOPInstanceUID)]
    assert files(written.root_path) == ["DICOMDIR", *sorted(each.FileID for each in written)]


def test_empty_folders_are_removed(written):
    for instance in list(written)[:2]:
        written.remove(instance)
    written.write()
    assert not (written.root_path / "PT000001").exists()


def test_use_existing_leaves_files_in_their_places(tmp_path):
    shutil.copytree(SAMPLES, tmp_path / "copy")
    fs = FileSet(tmp_path / "copy" / "DICOMDIR")
    places = [each.path for each in fs]
    fs.ID = "NEW"
    fs.write(use_existing=True)
    again = FileSet(tmp_path / "copy" / "DICOMDIR")
    assert (again.ID, [each.path for each in again]) == ("NEW", places)


def test_use_existing_does_not_go_with_additions(written):
    written.add(make(9))
    with pytest.raises(ValueError, match="use_existing"):
        written.write(use_existing=True)


def test_a_new_file_set_wants_a_folder():
    fs = FileSet()
    fs.add(make(0))
    with pytest.raises(ValueError, match="root directory is required"):
        fs.write()


def test_a_copy_leaves_the_first_one_as_it_is(written, tmp_path):
    before = files(written.root_path)
    copy = written.copy(tmp_path / "copy")
    assert files(tmp_path / "copy") == before == files(written.root_path)
    assert str(copy).replace("/copy", "") == str(written).replace("/set", "")


def test_a_dataset_that_was_changed_is_written_as_it_was_added(tmp_path):
    ds = make(0)
    fs = FileSet()
    fs.add(ds)
    ds.PatientName = "Later^Change"
    fs.write(tmp_path)
    assert next(iter(fs)).load().PatientName == "Doe^Jane"


def test_an_instance_that_lacks_what_a_record_needs_is_refused():
    ds = make(0)
    del ds.InstanceNumber
    with pytest.raises(ValueError, match=r"'Instance Number' element is missing.*F\.5"):
        FileSet().add(ds)


def test_a_record_of_your_own_is_used():
    def patient(ds):
        made = Dataset(PatientName="Nobody", PatientID=ds.PatientID)
        made.PatientComments = "own"
        return made

    before = DIRECTORY_RECORDERS["PATIENT"]
    DIRECTORY_RECORDERS["PATIENT"] = patient
    try:
        fs = FileSet()
        assert fs.add(make(0)).PatientComments == "own"
    finally:
        DIRECTORY_RECORDERS["PATIENT"] = before


def test_private_records_are_added_by_hand(tmp_path):
    def node(**elements):
        return RecordNode(Dataset(DirectoryRecordType="PRIVATE", **elements))

    leaf, top = node(PrivateRecordUID="1.2.9"), node(PrivateRecordUID="1.2.8")
    leaf.parent = top
    fs = FileSet()
    instance = fs.add_custom(make(0), leaf)
    fs.write(tmp_path)
    assert (instance.is_private, files(tmp_path)) == (True, ["DICOMDIR", "P0000000/P1000000"])
    assert len(FileSet(tmp_path)) == 1


@pytest.mark.parametrize("name", sorted(DIRECTORY_RECORDERS))
def test_every_type_of_record_has_the_elements_that_pydicom_gives_it(name):
    ds = Dataset(**dict.fromkeys(("PatientID", "StudyID", "InstanceNumber", "SeriesNumber", "NumberOfFrames"), "1"))
    ours = DIRECTORY_RECORDERS[name]
    theirs = pydicom.fileset.DIRECTORY_RECORDERS[name]
    # Elements are added until both are content; both must ask for the same ones.
    for _ in range(20):
        wanted = []
        for make_record, given in ((ours, ds), (theirs, pydicom.Dataset.from_json(ds.to_json()))):
            try:
                made = make_record(given)
                wanted.append(sorted(element.keyword for element in made))
            except ValueError as error:
                wanted.append(re.search(r"'([^']+)' element", str(error))[1])
        assert wanted[0] == wanted[1]
        if isinstance(wanted[0], list):
            return
        entry = next(tag for tag, row in pydicom.datadict.DicomDictionary.items() if row[2] == wanted[0])
        vr = pydicom.datadict.dictionary_VR(entry)
        value = {"DA": "20240101", "TM": "120000", "SQ": [Dataset(CodeValue="1")], "DT": "20240101", "UI": "1.2"}.get(
            vr, "1"
        )
        ds.add(codicom.DataElement(entry, vr, int(value) if vr in ("US", "UL") else value))
    pytest.fail("the recorder is never content")


# --- an existing folder


@pytest.fixture
def folder(tmp_path):
    """A folder of instances with names that the standard allows, and a file that is none."""
    for name in ("CT/A", "CT/B", "MR/DEEP/C"):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        make(len(str(path)) + ord(name[-1])).save_as(path, enforce_file_format=True)
    return tmp_path / "tree"


def test_a_dicomdir_over_a_folder_moves_no_file(folder):
    before = {name: (folder / name).read_bytes() for name in files(folder)}
    fs = FileSet.over(folder)
    fs.write()
    assert files(folder) == sorted([*before, "DICOMDIR"])
    assert all((folder / name).read_bytes() == data for name, data in before.items())
    assert sorted(each.path for each in FileSet(folder)) == [str(folder / name) for name in sorted(before)]


def test_names_that_the_standard_does_not_allow_are_refused_or_allowed(folder):
    (folder / "CT" / "A").rename(folder / "CT" / "slice-1.dcm")
    with pytest.raises(WriteError, match=r"slice-1\.dcm"):
        FileSet.over(folder).write()
    assert not (folder / "DICOMDIR").exists()
    FileSet.over(folder, allow_any_name=True).write()
    assert (folder / "CT" / "slice-1.dcm").exists()


def test_what_is_no_instance_is_left_out(folder):
    (folder / "README").write_text("no DICOM")
    with pytest.warns(FileSetWarning, match="README is left out"):
        assert len(FileSet.over(folder)) == 3


# --- names that lead outside


HOSTILE = [
    ["..", "secret"], ["SUB", "..", "..", "secret"], ["/etc/passwd"], ["../secret"], ["..\\secret"], ["C:\\secret"],
    ["C:", "secret"], [""], ["a\0b"], ["."],
]  # fmt: skip


@pytest.mark.parametrize("names", HOSTILE)
def test_a_file_id_that_leads_outside_is_refused(names, tmp_path):
    (tmp_path / "secret").write_bytes(b"not yours")
    record = Dataset(DirectoryRecordType="IMAGE", ReferencedSOPInstanceUIDInFile="1.2")
    with codicom.options(writing_validation=0):
        record.ReferencedFileID = names if len(names) > 1 else names[0]
    if names == [""]:
        assert RecordNode(record).file_id_path(tmp_path / "root") is None
        return
    with pytest.raises(OutsideRootError) as caught:
        RecordNode(record).file_id_path(tmp_path / "root")
    assert isinstance(caught.value, PermissionError)


def hostile(written, names):
    """Let the first record of a written DICOMDIR name another file."""
    path = written.root_path / "DICOMDIR"
    ds = codicom.dcmread(path)
    leaf = next(record for record in ds.DirectoryRecordSequence if record.get("ReferencedFileID"))
    old = "\\".join(leaf.ReferencedFileID).encode()
    new = "\\".join(names).encode()
    assert len(new) <= len(old)
    # Of the same length, so that the offsets stay right: "./" says nothing.
    raw = path.read_bytes()
    path.write_bytes(raw.replace(old, new + b" " * (len(old) - len(new))))
    return path


def test_loading_reads_nothing_outside(written):
    secret = written.root_path.parent / "secret"
    secret.write_bytes(Path(next(iter(written)).path).read_bytes())
    with pytest.raises(PermissionError):
        FileSet(hostile(written, ["..", "secret"]))


def test_a_link_that_leads_outside_is_refused(written, tmp_path):
    target = Path(next(iter(written)).path)
    secret = tmp_path / "secret"
    target.rename(secret)
    target.symlink_to(secret)
    with pytest.raises(PermissionError):
        FileSet(written.root_path)


def test_removing_and_writing_touch_nothing_outside(written):
    secret = written.root_path.parent / "secret"
    secret.write_bytes(b"not yours")
    instance = next(iter(written))
    with codicom.options(writing_validation=0):
        instance.node.record.ReferencedFileID = ["..", "secret"]
    written.remove(instance)
    with pytest.raises(PermissionError):
        written.write()
    with pytest.raises(PermissionError):
        instance.load()
    assert secret.read_bytes() == b"not yours"


def test_an_instance_uid_names_no_file(tmp_path):
    ds = make(0)
    with codicom.options(writing_validation=0):
        ds.SOPInstanceUID = "../../escaped"
        fs = FileSet()
        fs.add(ds)
        fs.write(tmp_path / "set")
    assert files(tmp_path) == ["set/DICOMDIR", "set/PT000000/ST000000/SE000000/IM000000"]


# --- names


def test_names_are_numbered_as_pydicom_numbers_them():
    for how in ({}, {"prefix": "AB"}, {"alphanumeric": True}, {"start": 99, "prefix": "IM"}):
        ours, theirs = generate_filename(**how), pydicom.fileset.generate_filename(**how)
        assert [next(ours) for _ in range(50)] == [next(theirs) for _ in range(50)]


@pytest.mark.parametrize("name", ["A", "A/B", "A" * 9, "a", "A.B", "A/" * 8 + "A", "Ä", "A_1/B2"])
def test_conformant_names_are_those_of_pydicom(name):
    assert is_conformant_file_id(Path(name)) == pydicom.fileset.is_conformant_file_id(Path(name))


@pytest.mark.parametrize(("name", "value"), [("ID", "x" * 17), ("descriptor_file_id", ["x"] * 9)])
def test_what_is_too_long_is_refused(name, value):
    with pytest.raises(ValueError, match="up to"):
        setattr(FileSet(), name, value)


# --- other programs


@pytest.mark.oracle("dcmmkdir", "dcmdump")
def test_what_dcmtk_writes_is_read(tmp_path):
    for number in range(3):
        make(number).save_as(tmp_path / f"IM{number}", enforce_file_format=True)
    done = subprocess.run(
        ["dcmmkdir", "+I", "IM0", "IM1", "IM2"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert sorted(Path(each.path).name for each in FileSet(tmp_path)) == ["IM0", "IM1", "IM2"]


@pytest.mark.oracle("dcmdump", "dcmmkdir")
def test_dcmtk_goes_on_with_what_is_written(written):
    dumped = subprocess.run(["dcmdump", "DICOMDIR"], cwd=written.root_path, capture_output=True, text=True, check=False)
    assert (dumped.returncode, dumped.stderr) == (0, "")
    make(8).save_as(written.root_path / "IM8", enforce_file_format=True)
    done = subprocess.run(["dcmmkdir", "+A", "IM8"], cwd=written.root_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(FileSet(written.root_path)) == 5


@pytest.mark.oracle("dciodvfy", "dcdirdmp")
def test_dicom3tools_find_no_error(written):
    done = subprocess.run(["dciodvfy", "DICOMDIR"], cwd=written.root_path, capture_output=True, text=True, check=False)
    assert not [line for line in done.stderr.splitlines() if line.startswith("Error")]
    listed = subprocess.run(
        ["dcdirdmp", "DICOMDIR"], cwd=written.root_path, capture_output=True, text=True, check=False
    )
    assert "Error" not in listed.stderr


# --- the command


def test_the_command_lists_a_file_set(written, capsys):
    assert main(["dicomdir", "list", str(written.root_path)]) == 0
    assert capsys.readouterr().out == f"{written}\n"


def test_the_command_makes_a_dicomdir_over_a_folder(folder, capsys):
    assert main(["dicomdir", "create", str(folder), "--over", "--id", "MINE"]) == 0
    assert (FileSet(folder).ID, "3 instances" in capsys.readouterr().err) == ("MINE", True)


def test_the_command_makes_a_new_file_set(folder, tmp_path):
    assert main(["dicomdir", "create", str(folder), "-o", str(tmp_path / "disc")]) == 0
    assert len(FileSet(tmp_path / "disc")) == 3


def test_the_command_finds_files_that_are_not_what_records_say(written, capsys):
    assert main(["dicomdir", "check", str(written.root_path)]) == 0
    path = Path(next(iter(written)).path)
    ds = codicom.dcmread(path)
    ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    ds.save_as(path)
    assert main(["dicomdir", "check", str(written.root_path)]) == 1
    assert "holds another instance" in capsys.readouterr().err


def test_the_command_wants_to_know_where(folder):
    assert main(["dicomdir", "create", str(folder)]) == 2
    assert "DICOMDIR" not in files(folder)
