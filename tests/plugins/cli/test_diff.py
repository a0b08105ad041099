import json

import pytest

import codicom
from codicom import Dataset, examples, pixels
from codicom_cli.main import main


@pytest.fixture
def pair(tmp_path):
    """Two files of the sample plan; the second as a function changes it."""

    def make(change=lambda ds: None, sample="rt_plan"):
        first, second = tmp_path / "first.dcm", tmp_path / "second.dcm"
        first.write_bytes(examples.get_path(sample).read_bytes())
        ds = codicom.dcmread(first)
        change(ds)
        ds.save_as(second)
        return str(first), str(second)

    return make


@pytest.fixture
def told(capsys):
    """Run ``codicom diff`` and return its exit code, lines and errors."""

    def run(*arguments):
        code = main(["diff", *arguments])
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err

    return run


def test_the_same_ends_with_0_and_says_nothing(told, pair):
    assert told(*pair()) == (0, [], "")


def test_a_changed_value_shows_both(told, pair):
    def change(ds):
        ds.PatientID = "other"

    assert told(*pair(change))[:2] == (1, ["~ PatientID: 'id00001' -> 'other'"])


def test_a_missing_element_has_a_minus(told, pair):
    def change(ds):
        del ds.PatientID

    assert told(*pair(change))[1] == ["- PatientID: 'id00001'"]


def test_a_new_element_has_a_plus(told, pair):
    def change(ds):
        ds.AccessionNumber = "5"
        ds.PatientComments = "new"

    assert told(*pair(change))[1] == ["~ AccessionNumber: '' -> '5'", "+ PatientComments: 'new'"]


def test_a_change_in_an_item_has_its_path(told, pair):
    def change(ds):
        ds.BeamSequence[0].BeamName = "Field 2"

    assert told(*pair(change))[1] == ["~ BeamSequence[0].BeamName: 'Field 1' -> 'Field 2'"]


def test_a_missing_item_is_told(told, pair):
    def change(ds):
        del ds.DoseReferenceSequence[1]

    assert told(*pair(change))[1][0].startswith("- DoseReferenceSequence[1]: item of ")


def test_another_vr_is_a_difference(told, pair):
    def change(ds):
        ds["PatientID"] = codicom.DataElement("PatientID", "SH", "id00001")

    first, second = pair(change)
    ds = codicom.dcmread(second)
    ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    ds["PatientID"] = codicom.DataElement("PatientID", "SH", "id00001")
    ds.save_as(second)
    assert "~ PatientID: LO 'id00001' -> SH 'id00001'" in told(first, second)[1]


def test_long_values_tell_where_they_differ(told, pair):
    def change(ds):
        ds.PixelData = ds.PixelData[:1000] + b"\xff\xff" + ds.PixelData[1002:]

    (line,) = told(*pair(change, "ct"))[1]
    assert line.endswith("which differ from offset 1,000 on")


def test_an_element_may_be_ignored_at_any_depth(told, pair):
    def change(ds):
        ds.BeamSequence[0].BeamName = "Field 2"

    assert told(*pair(change), "--ignore", "BeamName")[0] == 0


def test_private_elements_may_be_left_out(told, pair):
    def change(ds):
        ds.remove_private_tags()

    pairs = pair(change, "ct")
    assert told(*pairs)[0] == 1
    assert told(*pairs, "--no-private")[0] == 0


def test_decoded_pixels_are_the_same_in_another_transfer_syntax(told, tmp_path):
    plain, small = str(examples.get_path("ct")), str(tmp_path / "small.dcm")
    pixels.transcode(plain, small, "1.2.840.10008.1.2.5")
    assert told(plain, small, "--no-meta")[0] == 1
    assert told(plain, small, "--no-meta", "--decoded")[0] == 0


def test_decoded_pixels_that_differ_are_counted(told, pair):
    def change(ds):
        ds.PixelData = b"\x05\x05" + ds.PixelData[2:]

    lines = told(*pair(change, "ct"), "--decoded")[1]
    assert "1 of them differ, by up to" in lines[0]


@pytest.fixture
def folders(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder / "sub").mkdir(parents=True)
        for name, sample in (("ct.dcm", "ct"), ("sub/mr.dcm", "mr")):
            (tmp_path / folder / name).write_bytes(examples.get_path(sample).read_bytes())
    return tmp_path


def test_folders_are_compared_by_name(told, folders):
    (folders / "a" / "only.dcm").write_bytes(examples.get_path("rt_plan").read_bytes())
    ds = codicom.dcmread(folders / "b" / "sub" / "mr.dcm")
    ds.PatientID = "other"
    ds.save_as(folders / "b" / "sub" / "mr.dcm")
    code, lines, _ = told(str(folders / "a"), str(folders / "b"))
    assert (code, lines[0], lines[1]) == (1, "only in the first: only.dcm", "sub/mr.dcm")
    assert lines[2].startswith("  ~ PatientID:")


def test_folders_are_compared_by_uid(told, folders):
    (folders / "b" / "ct.dcm").rename(folders / "b" / "renamed.dcm")
    assert told(str(folders / "a"), str(folders / "b"))[0] == 1
    assert told(str(folders / "a"), str(folders / "b"), "--by", "uid")[0] == 0


def test_a_file_and_a_folder_are_not_compared(told, folders):
    assert told(str(folders / "a"), str(folders / "a" / "ct.dcm"))[0] == 2


def test_what_cannot_be_read_ends_with_2(told, pair, tmp_path):
    (tmp_path / "bad.dcm").write_bytes(b"no DICOM")
    code, _, errors = told(pair()[0], str(tmp_path / "bad.dcm"))
    assert (code, "no DICM prefix" in errors) == (2, True)


def test_the_same_bytes_are_the_same_whatever_they_are(told, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"no DICOM")
    assert told(str(tmp_path / "a"), str(tmp_path / "b"))[0] == 0


def test_quiet_only_ends_with_a_code(told, pair):
    def change(ds):
        ds.PatientID = "other"

    assert told(*pair(change), "--quiet") == (1, [], "")


def test_json_holds_every_difference(pair, capsys):
    def change(ds):
        ds.PatientID = "other"

    main(["diff", *pair(change), "--json"])
    (found,) = json.loads(capsys.readouterr().out)
    assert found["differences"] == [{"path": "PatientID", "kind": "changed", "first": "'id00001'", "second": "'other'"}]


def test_a_value_cannot_steer_the_terminal(told, pair):
    def change(ds):
        ds.PatientComments = "\x1b[2J"

    assert "\x1b" not in "".join(told(*pair(change))[1])


def test_what_is_no_number_is_the_same_as_itself(told, tmp_path):
    for name in ("a.dcm", "b.dcm"):
        ds = Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3", FloatPixelPaddingValue=float("nan"), PatientComments=name)
        ds.ensure_file_meta()
        ds.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
        ds.save_as(tmp_path / name, enforce_file_format=True)
    assert told(str(tmp_path / "a.dcm"), str(tmp_path / "b.dcm"), "--ignore", "PatientComments")[0] == 0
