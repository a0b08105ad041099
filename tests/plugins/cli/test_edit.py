import json
import subprocess
import sys
from pathlib import Path

import pytest

import codicom
from codicom import Dataset, examples
from codicom_cli.main import main

PLAN = examples.get_path("rt_plan")
CT = examples.get_path("ct")


@pytest.fixture
def told(capsys):
    """Run ``codicom edit`` and return its exit code, its lines and its errors."""

    def run(*arguments):
        code = main(["edit", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err

    return run


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "plan.dcm"
    path.write_bytes(PLAN.read_bytes())
    return path


@pytest.fixture
def ct(tmp_path):
    path = tmp_path / "ct.dcm"
    path.write_bytes(CT.read_bytes())
    return path


@pytest.fixture
def edited(told, plan, tmp_path):
    """Edit the plan, or another file, and return what was written."""

    def run(*arguments, file=plan):
        code, _, errors = told(file, *arguments, "-o", tmp_path / "new.dcm", "--overwrite")
        assert code == 0, errors
        return codicom.dcmread(tmp_path / "new.dcm")

    return run


@pytest.fixture
def refused(told, plan, tmp_path):
    """Try an edit that cannot be made of the plan; return the errors, on one line."""

    def run(*arguments, file=plan, code=1):
        before = sorted(each.name for each in tmp_path.rglob("*"))
        found, _, errors = told(file, *arguments, "-o", tmp_path / "new.dcm")
        assert found == code
        assert sorted(each.name for each in tmp_path.rglob("*")) == before
        return " ".join(errors.replace("│", " ").split())

    return run


def test_the_installed_command_changes_a_file(plan, tmp_path):
    command = Path(sys.executable).with_name("codicom")
    subprocess.run([command, "edit", plan, "--set", "PatientID=7", "-o", tmp_path / "new.dcm"], check=True)
    assert codicom.dcmread(tmp_path / "new.dcm").PatientID == "7"


@pytest.mark.parametrize("path", ["PatientID", "0010,0020", "(0010,0020)", "00100020"])
def test_an_element_is_meant_by_keyword_and_by_tag(edited, path):
    assert edited("--set", f"{path}=7").PatientID == "7"


def test_an_element_is_meant_by_its_path(edited):
    assert edited("--set", "BeamSequence[0].BeamName=left").BeamSequence[0].BeamName == "left"


def test_an_element_of_every_item_is_meant(edited):
    ds = edited("--set", "DoseReferenceSequence[*].DoseReferenceDescription=x")
    assert [each.DoseReferenceDescription for each in ds.DoseReferenceSequence] == ["x", "x"]


def test_an_item_is_counted_from_the_end(edited):
    ds = edited("--set", "DoseReferenceSequence[-1].DoseReferenceDescription=x")
    assert [each.DoseReferenceDescription for each in ds.DoseReferenceSequence] == ["iso", "x"]


def test_meta_information_is_meant_by_its_own_keyword(edited):
    assert edited("--set", "ImplementationClassUID=1.2.3").file_meta.ImplementationClassUID == "1.2.3"


def test_what_meta_information_says_again_is_changed_with_it(edited):
    assert edited("--set", "SOPInstanceUID=1.2.3").file_meta.MediaStorageSOPInstanceUID == "1.2.3"


def test_a_backslash_parts_values(edited):
    assert list(edited("--insert", r"ImageType=ORIGINAL\PRIMARY").ImageType) == ["ORIGINAL", "PRIMARY"]


def test_a_backslash_in_a_long_text_is_a_character(edited):
    assert edited("--insert", r"PatientComments=a\b").PatientComments == r"a\b"


def test_an_equals_sign_in_a_value_is_kept(edited):
    assert edited("--set", "PatientID=a=b").PatientID == "a=b"


def test_nothing_behind_the_sign_is_an_empty_value(edited):
    ds = edited("--set", "PatientID=", "--set", "SeriesNumber=")
    assert (ds.PatientID, ds.SeriesNumber) == ("", None)


@pytest.mark.parametrize(
    ("change", "keyword", "value"),
    [
        ("Rows=512", "Rows", 512),
        ("PatientWeight=70.50", "PatientWeight", 70.5),
        ("CardiacRRIntervalSpecified=2.5", "CardiacRRIntervalSpecified", 2.5),
        ("FrameIncrementPointer=0018,1063", "FrameIncrementPointer", 0x00181063),
        ("FrameIncrementPointer=FrameTime", "FrameIncrementPointer", 0x00181063),
        ("SmallestImagePixelValue=65535", "SmallestImagePixelValue", 65535),
        ("EncapsulatedDocument=25504446", "EncapsulatedDocument", b"%PDF"),
    ],
)
def test_a_value_is_made_what_its_vr_holds(edited, change, keyword, value):
    assert edited("--insert", change)[keyword].value == value


def test_signed_or_unsigned_is_as_the_pixels_are(edited, ct):
    assert codicom.dcmread(ct).PixelRepresentation == 1
    assert edited("--insert", "SmallestImagePixelValue=-5", file=ct).SmallestImagePixelValue == -5


def test_an_element_is_deleted(edited):
    assert "PatientBirthDate" not in edited("--delete", "PatientBirthDate")


def test_an_element_is_deleted_in_every_item(edited):
    ds = edited("--delete", "DoseReferenceSequence[*].DoseReferenceType")
    assert not any("DoseReferenceType" in each for each in ds.DoseReferenceSequence)


def test_an_item_is_deleted(edited):
    ds = edited("--delete", "DoseReferenceSequence[0]")
    assert [each.DoseReferenceNumber for each in ds.DoseReferenceSequence] == [2]


def test_all_items_are_deleted(edited):
    assert len(edited("--delete", "DoseReferenceSequence[*]").DoseReferenceSequence) == 0


def test_what_is_to_be_deleted_need_not_be_there(told, plan, tmp_path):
    code, lines, _ = told(plan, "--delete", "PixelData", "--delete", "IconImageSequence[0].Rows", "--dry-run")
    assert (code, lines) == (0, ["nothing to change"])


def test_an_insertion_makes_what_is_on_its_way(edited):
    assert edited("--insert", "OtherPatientIDsSequence[0].PatientID=A").OtherPatientIDsSequence[0].PatientID == "A"


def test_an_insertion_may_add_an_item(edited):
    ds = edited("--insert", "BeamSequence[1].BeamName=right")
    assert [each.BeamName for each in ds.BeamSequence] == ["Field 1", "right"]


def test_an_insertion_may_add_an_empty_sequence(edited):
    assert len(edited("--insert", "ReferencedStudySequence=").ReferencedStudySequence) == 0


def test_a_private_element_is_added_with_its_creator(edited, ct):
    ds = edited("--private-creator", "ME", "--vr", "US", "--insert", "(0019,xx01)=5", file=ct)
    assert ds.private_block(0x0019, "ME")[1].value == 5


def test_a_private_element_is_found_in_the_block_of_its_creator(edited, ct):
    ds = codicom.dcmread(ct)
    ds.private_block(0x0019, "OTHER", create=True).add_new(1, "LO", "theirs")
    ds.private_block(0x0019, "ME", create=True).add_new(1, "LO", "mine")
    ds.save_as(ct)
    ds = edited("--private-creator", "ME", "--set", "0019,xx01=new", file=ct)
    assert [ds.private_block(0x0019, each)[1].value for each in ("OTHER", "ME")] == ["theirs", "new"]


def test_a_private_element_of_a_known_creator_needs_no_vr(edited):
    ds = edited("--private-creator", "SIEMENS MR HEADER", "--insert", "(0019,xx0C)=1000")
    assert ds.private_block(0x0019, "SIEMENS MR HEADER")[0x0C].VR == "IS"


def test_a_whole_tag_is_meant_as_it_is_whatever_creator_is_named(edited, ct):
    ds = edited("--private-creator", "ME", "--vr", "US", "--insert", "(0019,1101)=5", file=ct)
    assert ds[0x00191101].value == 5


def test_what_is_not_named_stays_byte_for_byte(told, ct, tmp_path):
    told(ct, "--set", "PatientID=CODICOM-9", "-o", tmp_path / "new.dcm")
    before, after = ct.read_bytes(), (tmp_path / "new.dcm").read_bytes()
    at = before.index(b"\x10\x00\x20\x00LO")
    assert after == before[:at] + before[at:].replace(b"CODICOM-1", b"CODICOM-9", 1)
    assert after != before


@pytest.mark.parametrize("name", ["big_endian", "implicit_vr", "deflated", "waveform", "rt_ss"])
def test_a_deletion_takes_nothing_else_with_it(told, tmp_path, name):
    told(examples.get_path(name), "--delete", "StudyDate", "-o", tmp_path / "new.dcm")
    wanted = getattr(examples, name)
    del wanted["StudyDate"]
    assert codicom.dcmread(tmp_path / "new.dcm") == wanted


def test_a_file_is_changed_in_place(told, ct):
    assert told(ct, "--set", "PatientID=7", "--in-place")[0] == 0
    ds = codicom.dcmread(ct)
    assert (ds.PatientID, len(ds.PixelData)) == ("7", 32768)


def test_in_place_a_file_in_which_nothing_is_to_change_is_not_written(told, plan):
    before = plan.stat()
    assert told(plan, "--delete", "PixelData", "--in-place")[0] == 0
    assert (plan.stat().st_mtime_ns, plan.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_dry_run_tells_old_and_new_and_writes_nothing(told, plan):
    before = plan.read_bytes()
    code, lines, _ = told(
        plan, "--set", "PatientID=7", "--delete", "Modality", "--insert", "Rows=5", "--in-place", "--dry-run"
    )
    assert code == 0
    assert lines == ["- Modality: 'RTPLAN'", "~ PatientID: 'id00001' -> '7'", "+ Rows: 5"]
    assert plan.read_bytes() == before


def test_a_dry_run_tells_of_the_private_creator_that_is_added(told, plan):
    lines = told(plan, "--private-creator", "ME", "--vr", "US", "--insert", "0019,xx01=5", "--dry-run")[1]
    assert lines == ["+ (0019,0010): 'ME'", "+ (0019,1001): 5"]


def test_a_value_that_is_the_same_is_no_change(told, plan):
    assert told(plan, "--set", "PatientID=id00001", "--dry-run")[1] == ["nothing to change"]


def test_without_a_dry_run_no_values_are_told(told, plan):
    lines = told(plan, "--set", "PatientID=7", "--in-place")[1]
    assert lines == ["~ PatientID"]


def test_json_tells_what_was_changed(plan, tmp_path, capsys):
    main(["edit", str(plan), "--set", "PatientID=7", "-o", str(tmp_path / "new.dcm"), "--json"])
    (done,) = json.loads(capsys.readouterr().out)["done"]
    assert done["result"]["changes"] == [{"path": "PatientID", "kind": "changed"}]


def test_a_folder_is_edited_into_another(told, tmp_path):
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for name in ("a.dcm", "sub/b.dcm"):
        (tmp_path / "in" / name).write_bytes(PLAN.read_bytes())
    assert told(tmp_path / "in", "--set", "PatientID=7", "-o", tmp_path / "out", "-j", "2")[0] == 0
    for name in ("a.dcm", "sub/b.dcm"):
        assert codicom.dcmread(tmp_path / "out" / name).PatientID == "7"


def test_a_bad_file_stops_no_other(told, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("no DICOM")
    (tmp_path / "in" / "b.dcm").write_bytes(PLAN.read_bytes())
    code, _, errors = told(tmp_path / "in", "--set", "PatientID=7", "-o", tmp_path / "out")
    assert (code, "2 files: 1 done, 0 skipped, 1 failed" in errors) == (1, True)
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["b.dcm"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("PatientBirthDate=2024", "PatientBirthDate: a value of DA must have the form YYYYMMDD, got '2024'"),
        ("SeriesNumber=x", "SeriesNumber: a value of IS"),
        ("BeamSequence[0].NumberOfWedges=1.5", "BeamSequence[0].NumberOfWedges: a value of IS"),
        ("Modality=ct", "Modality: a value of CS must have capital letters"),
        ("PatientName=語", "PatientName: text must have only characters of the declared character set"),
        ("BeamSequence=x", "BeamSequence: a sequence takes no value"),
        ("ImageType=X", "ImageType: there is no such element; --insert adds"),
        ("IconImageSequence[0].Rows=1", "IconImageSequence: there is no such sequence"),
        ("BeamSequence[1].BeamName=x", "BeamSequence has 1 item(s), got [1]"),
        ("BeamSequence.BeamName=x", "write BeamSequence[0] for its first item"),
        ("PatientID[0].BeamName=x", "PatientID has VR LO, only a sequence (SQ) has items"),
        ("BeamSequence[0]=x", "BeamSequence[0] is an item and has no value"),
    ],
)
def test_a_change_that_cannot_be_made_is_told(refused, change, said):
    assert said in refused("--set", change)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("Rows=70000", "Rows: a value of US must be from 0 to 65535, got '70000'"),
        ("Rows=many", "Rows: a value of US must be a whole number, got 'many'"),
        ("FrameIncrementPointer=x", "FrameIncrementPointer: a value of AT must be a tag or a keyword"),
        ("EncapsulatedDocument=xyz", "bytes in hexadecimal digits"),
        ("(0019,1001)=x", "(0019,1001) is in no dictionary; give its VR: --vr"),
        ("PatientID=x", "PatientID is there already; --set changes it"),
        ("PatientID[0].Rows=1", "PatientID has VR LO"),
        ("BeamSequence[5].BeamName=x", "BeamSequence has 1 item(s), got [5]"),
        ("BeamSequence[1]=x", "takes no value"),
    ],
)
def test_an_insertion_that_cannot_be_made_is_told(refused, change, said):
    assert said in refused("--insert", change)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--set", "PatientNam=x"), "did you mean PatientName"),
        (("--set", "PatientID"), "a change must be PATH=VALUE"),
        (("--delete", "PatientID=x"), "must have a path without a value"),
        (("--set", "BeamSequence[x].BeamName=y"), "a path step must be Keyword"),
        (("--set", "TransferSyntaxUID=1.2"), "codicom transcode"),
        (("--set", "file_meta.FileMetaInformationGroupLength=1"), "cannot be changed"),
        (("--insert", "(0019,xx01)=1"), "--private-creator"),
        (("--insert", "file_meta.PatientID=1"), "must have group 0002"),
        (("--set", "BeamSequence[0].ImplementationClassUID=1"), "must be at the top"),
        (("--insert", "(FFFE,E000)="), "cannot be an element of a dataset"),
        (("--insert", "(0018,xx01)=1", "--private-creator", "ME"), "must be odd"),
        (("--set", "PatientID=x", "--vr", "XX"), "a VR must be one of"),
        ((), "nothing is to change"),
    ],
)
def test_what_no_file_could_make_right_is_wrong_usage(refused, arguments, said):
    assert said in refused(*arguments, code=2)


def test_where_to_write_must_be_said(told, plan):
    assert told(plan, "--set", "PatientID=7")[0] == 2


def test_two_places_to_write_are_wrong_usage(told, plan, tmp_path):
    assert told(plan, "--set", "PatientID=7", "--in-place", "-o", tmp_path / "new.dcm")[0] == 2


def test_an_error_tells_no_value_of_the_file(refused):
    assert "id00001" not in refused("--set", "PatientID=" + "x" * 100)


def test_what_is_there_already_is_replaced_only_if_asked_for(told, plan, tmp_path):
    (tmp_path / "new.dcm").write_bytes(b"mine")
    code, _, errors = told(plan, "--set", "PatientID=7", "-o", tmp_path / "new.dcm")
    assert (code, "--overwrite replaces it" in errors) == (1, True)
    assert (tmp_path / "new.dcm").read_bytes() == b"mine"
    assert told(plan, "--set", "PatientID=7", "-o", tmp_path / "new.dcm", "--overwrite")[0] == 0


def test_the_output_is_not_the_file_itself(told, plan):
    before = plan.read_bytes()
    assert told(plan, "--set", "PatientID=7", "-o", plan, "--overwrite")[0] == 1
    assert plan.read_bytes() == before


def test_an_output_below_a_file_is_told(told, plan, tmp_path):
    (tmp_path / "file").write_text("a file")
    code, _, errors = told(plan, "--set", "PatientID=7", "-o", tmp_path / "file" / "new.dcm")
    assert code == 1
    assert "Traceback" not in errors


def test_a_missing_file_is_told(told, tmp_path):
    code, _, errors = told(tmp_path / "none.dcm", "--set", "PatientID=7", "--in-place")
    assert (code, "No such file" in errors) == (1, True)


def test_a_file_that_is_no_dicom_stays_as_it_is(told, tmp_path):
    (tmp_path / "notes.txt").write_text("no DICOM")
    assert told(tmp_path / "notes.txt", "--set", "PatientID=7", "--in-place")[0] == 1
    assert (tmp_path / "notes.txt").read_text() == "no DICOM"


def test_a_truncated_file_is_not_written_as_if_it_were_whole(told, tmp_path):
    (tmp_path / "cut.dcm").write_bytes(CT.read_bytes()[:-1000])
    code, _, errors = told(tmp_path / "cut.dcm", "--set", "PatientID=7", "-o", tmp_path / "new.dcm")
    assert code == 1, errors
    assert not (tmp_path / "new.dcm").exists()


def test_a_file_compressed_with_gzip_is_refused(told, ct):
    import gzip

    ct.write_bytes(gzip.compress(ct.read_bytes()))
    assert told(ct, "--set", "PatientID=7", "--in-place")[0] == 1


def test_a_change_in_the_way_of_another_leaves_the_file_as_it_is(told, plan):
    before = plan.read_bytes()
    assert told(plan, "--set", "PatientID=7", "--set", "Rows=1", "--in-place")[0] == 1
    assert plan.read_bytes() == before


def test_a_value_of_the_file_cannot_steer_the_terminal(told, tmp_path):
    ds = Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3", PatientComments="\x1b[2J\nx")
    ds.ensure_file_meta()
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    ds.save_as(tmp_path / "x.dcm", enforce_file_format=True)
    lines = told(tmp_path / "x.dcm", "--set", "PatientComments=y", "--dry-run")[1]
    assert len(lines) == 1
    assert "\x1b" not in lines[0]
