"""From datasets to bytes: what is written, in which encoding, and what stays as it was read."""

from __future__ import annotations

import copy
import io
import pickle
import struct
import zlib

import pytest

import codicom
from codicom.dataset import Dataset, FileDataset, FileMetaDataset
from codicom.errors import InvalidValueError, ValueWarning, WriteError
from codicom.model.element import DataElement, RawDataElement

IMPLICIT = "1.2.840.10008.1.2"
LITTLE = "1.2.840.10008.1.2.1"
BIG = "1.2.840.10008.1.2.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
JPEG = "1.2.840.10008.1.2.4.50"
NATIVE = [IMPLICIT, LITTLE, BIG]


def explicit(tag, vr, value, *, big=False, length=None):
    """Return an element in explicit VR, built here from PS3.5 7.1.2."""
    order = ">" if big else "<"
    length = len(value) if length is None else length
    long = vr in ("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV")
    head = struct.pack(f"{order}HH2s", tag >> 16, tag & 0xFFFF, vr.encode())
    return head + struct.pack(f"{order}HL" if long else f"{order}H", *((0, length) if long else (length,))) + value


def implicit(tag, value, length=None):
    """Return an element in implicit VR (PS3.5 7.1.3)."""
    return struct.pack("<HHL", tag >> 16, tag & 0xFFFF, len(value) if length is None else length) + value


def item(content, *, big=False, undefined=False):
    """Return a sequence item (PS3.5 7.5)."""
    order = ">" if big else "<"
    if undefined:
        return (
            struct.pack(f"{order}HHL", 0xFFFE, 0xE000, 0xFFFFFFFF)
            + content
            + struct.pack(f"{order}HHL", 0xFFFE, 0xE00D, 0)
        )
    return struct.pack(f"{order}HHL", 0xFFFE, 0xE000, len(content)) + content


END = struct.pack("<HHL", 0xFFFE, 0xE0DD, 0)


def part10(content, syntax=LITTLE):
    """Return a file of a dataset's bytes."""
    uid = syntax.encode() + b"\0" * (len(syntax) % 2)
    return bytes(128) + b"DICM" + explicit(0x00020010, "UI", uid) + content


def read(content, syntax=LITTLE, **options):
    return codicom.dcmread(io.BytesIO(part10(content, syntax)), **options)


def written(dataset, **options):
    stream = io.BytesIO()
    codicom.dcmwrite(stream, dataset, **options)
    return stream.getvalue()


def content(dataset):
    """Return the bytes of a dataset after its head."""
    whole = written(dataset)
    return whole[len(part10(b"", dataset.file_meta.TransferSyntaxUID)) :]


def in_syntax(dataset, syntax=LITTLE):
    """Return a dataset's bytes in a transfer syntax."""
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=syntax)
    dataset.preamble = bytes(128)
    return content(dataset)


# The encoding of each kind of element


def test_explicit_little_endian_is_as_the_standard_says():
    dataset = Dataset(PatientID="12", Rows=258, PixelData=b"ab", BitsAllocated=8)
    assert in_syntax(dataset) == (
        explicit(0x00100020, "LO", b"12")
        + explicit(0x00280010, "US", b"\2\1")
        + explicit(0x00280100, "US", b"\10\0")
        + explicit(0x7FE00010, "OB", b"ab")
    )


def test_implicit_little_endian_is_as_the_standard_says():
    dataset = Dataset(PatientID="12", Rows=258)
    assert in_syntax(dataset, IMPLICIT) == implicit(0x00100020, b"12") + implicit(0x00280010, b"\2\1")


def test_explicit_big_endian_is_as_the_standard_says():
    dataset = Dataset(PatientID="12", Rows=258, FrameIncrementPointer=0x00181063)
    assert in_syntax(dataset, BIG) == (
        explicit(0x00100020, "LO", b"12", big=True)
        + explicit(0x00280009, "AT", b"\0\x18\x10\x63", big=True)
        + explicit(0x00280010, "US", b"\1\2", big=True)
    )


def test_elements_are_written_in_the_order_of_tags():
    dataset = Dataset(Rows=1)
    dataset.PatientID = "12"
    assert in_syntax(dataset).startswith(explicit(0x00100020, "LO", b"12"))


@pytest.mark.parametrize(
    ("vr", "value", "raw"),
    [
        ("LO", "abc", b"abc "),
        ("UI", "1.2", b"1.2\0"),
        ("OB", b"abc", b"abc\0"),
        ("PN", "A^B", b"A^B "),
        ("CS", ["A", "BC"], b"A\\BC"),
        ("DS", "1.5", b"1.5 "),
        ("IS", "007", b"007 "),
        ("UT", "abc", b"abc "),
        ("UN", b"a", b"a\0"),
        ("AE", "x", b"x "),
        ("LO", None, b""),
        ("US", None, b""),
        ("SQ", [], b""),
        ("LO", ["a", "", "b"], b"a\\\\b"),
    ],
)
def test_values_are_padded_to_even_length(vr, value, raw):
    dataset = Dataset()
    dataset.add_new(0x00091010, vr, value)
    assert in_syntax(dataset) == explicit(0x00091010, vr, raw)


@pytest.mark.parametrize("vr", ["LO", "DS", "US", "AT"])
def test_value_too_long_for_its_header_is_written_as_un_with_a_warning(vr):
    value = {"LO": ["x" * 60] * 1200, "DS": ["1.25"] * 20_000, "US": [7] * 40_000, "AT": [0x00100010] * 20_000}[vr]
    dataset = Dataset()
    dataset.add_new(0x00091010, vr, value)
    with pytest.warns(ValueWarning, match=r"\(0009,1010\).*VR UN"):
        raw = in_syntax(dataset)
    assert raw[:8] == b"\x09\x00\x10\x10UN\0\0"
    assert struct.unpack("<L", raw[8:12])[0] == len(raw) - 12 > 0xFFFF


def test_value_too_long_for_an_explicit_header_fits_an_implicit_one():
    dataset = Dataset()
    dataset.add_new(0x00091010, "US", [7] * 40_000)
    assert in_syntax(dataset, IMPLICIT) == implicit(0x00091010, b"\7\0" * 40_000)


def test_value_written_as_un_is_read_back():
    dataset = Dataset(SelectorUSValue=[7] * 40_000)
    with pytest.warns(ValueWarning, match="SelectorUSValue"):
        raw = in_syntax(dataset)
    back = read(raw)
    assert back.get_item("SelectorUSValue").VR == "UN"
    assert bytes(back.SelectorUSValue) == b"\7\0" * 40_000


def test_unknown_vr_of_a_file_is_kept():
    raw = explicit(0x00091010, "ZZ", b"ab")
    with pytest.warns(codicom.errors.DeviationWarning, match="standard does not have"):
        assert content(use_all(read(raw))) == raw


def test_value_that_cannot_be_encoded_names_its_place():
    dataset = Dataset(BeamSequence=[Dataset()])
    dataset.BeamSequence[0].add(DataElement("BeamNumber", "US", "x", already_converted=True))
    with pytest.raises(InvalidValueError, match=r"BeamSequence\[?0?\]?\.?.*BeamNumber|BeamNumber"):
        in_syntax(dataset)


def test_sequence_of_new_items_has_defined_lengths():
    dataset = Dataset(BeamSequence=[Dataset(BeamName="left"), Dataset()])
    inside = item(explicit(0x300A00C2, "LO", b"left")) + item(b"")
    assert in_syntax(dataset) == explicit(0x300A00B0, "SQ", inside)


def test_sequence_asked_for_undefined_lengths_has_delimiters():
    dataset = Dataset(BeamSequence=[Dataset(BeamName="left")])
    dataset["BeamSequence"].is_undefined_length = True
    dataset.BeamSequence[0].is_undefined_length_sequence_item = True
    inside = item(explicit(0x300A00C2, "LO", b"left"), undefined=True)
    assert in_syntax(dataset) == explicit(0x300A00B0, "SQ", inside + END, length=0xFFFFFFFF)


def test_nested_sequences_count_their_bytes():
    dataset = Dataset(BeamSequence=[Dataset(ControlPointSequence=[Dataset(GantryAngle="1.5")])])
    inner = explicit(0x300A0111, "SQ", item(explicit(0x300A011E, "DS", b"1.5 ")))
    assert in_syntax(dataset) == explicit(0x300A00B0, "SQ", item(inner))


def test_pixel_data_of_a_compressed_syntax_is_of_undefined_length():
    fragments = item(b"") + item(b"abcd")
    dataset = Dataset(PixelData=fragments)
    assert in_syntax(dataset, JPEG) == explicit(0x7FE00010, "OB", fragments + END, length=0xFFFFFFFF)


def test_pixel_data_of_a_compressed_syntax_that_is_not_encapsulated_is_refused():
    with pytest.raises(ValueError, match=r"begins with an item \(FFFE,E000\)"):
        in_syntax(Dataset(PixelData=b"abcd"), JPEG)


def test_icon_inside_of_a_compressed_file_stays_native():
    dataset = Dataset(
        IconImageSequence=[Dataset(BitsAllocated=8, PixelData=b"abcd")], PixelData=item(b"") + item(b"ab")
    )
    assert explicit(0x7FE00010, "OB", b"abcd") in in_syntax(dataset, JPEG)


def test_elements_of_group_2_in_the_dataset_are_refused():
    with pytest.raises(ValueError, match=r"must be in dataset.file_meta, got \(0002,0010\)"):
        written(Dataset({0x00020010: DataElement(0x00020010, "UI", IMPLICIT)}), implicit_vr=True)


def test_command_set_is_in_implicit_vr_whatever_the_rest_is():
    dataset = Dataset(CommandField=1, PatientID="12")
    assert in_syntax(dataset) == implicit(0x00000100, b"\1\0") + explicit(0x00100020, "LO", b"12")


def test_command_set_has_no_place_in_a_file():
    dataset = Dataset(CommandField=1, SOPClassUID="1.2", SOPInstanceUID="1.3")
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    with pytest.raises(ValueError, match=r"command set.*\(0000,0100\)"):
        written(dataset, enforce_file_format=True)


# Choosing the encoding


@pytest.mark.parametrize(
    ("syntax", "little"), [(IMPLICIT, True), (LITTLE, True), (BIG, False), (DEFLATED, True), (JPEG, True)]
)
def test_transfer_syntax_goes_before_the_encoding_that_was_read(syntax, little):
    dataset = FileDataset(None, Dataset(Rows=1), is_implicit_VR=True, is_little_endian=True)
    dataset.file_meta.TransferSyntaxUID = syntax
    raw = written(dataset)
    if syntax == DEFLATED:
        raw = zlib.decompress(raw[-(len(raw) - raw.index(b"1.2.1.99") - 8) :], -15)
    assert raw.endswith(b"\1\0" if little else b"\0\1")


@pytest.mark.parametrize(
    ("syntax", "given"),
    [
        (IMPLICIT, {"implicit_vr": False}),
        (LITTLE, {"implicit_vr": True}),
        (LITTLE, {"little_endian": False}),
        (BIG, {"little_endian": True}),
        (BIG, {"implicit_vr": True}),
        (JPEG, {"implicit_vr": True}),
        (JPEG, {"little_endian": False}),
        (DEFLATED, {"implicit_vr": True}),
    ],
)
def test_arguments_that_contradict_the_transfer_syntax_are_refused(syntax, given):
    dataset = Dataset(Rows=1)
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=syntax)
    with pytest.raises(ValueError, match=r"do not go together|for transfer syntax"):
        written(dataset, **given)


def test_arguments_go_before_the_encoding_that_was_read():
    dataset = FileDataset(None, Dataset(Rows=1), is_implicit_VR=True, is_little_endian=True)
    assert written(dataset, implicit_vr=False, little_endian=False) == explicit(0x00280010, "US", b"\0\1", big=True)


def test_encoding_that_was_read_is_used_if_nothing_else_says():
    dataset = FileDataset(None, Dataset(Rows=1), is_implicit_VR=False, is_little_endian=False)
    assert written(dataset) == explicit(0x00280010, "US", b"\0\1", big=True)


@pytest.mark.parametrize("vr", [True, False])
def test_little_endian_is_taken_if_only_implicit_vr_is_given(vr):
    dataset = FileDataset(None, Dataset(Rows=1), is_implicit_VR=False, is_little_endian=False)
    assert written(dataset, implicit_vr=vr).endswith(b"\1\0")


def test_nothing_that_says_the_encoding_is_refused_with_what_to_set():
    with pytest.raises(ValueError, match="TransferSyntaxUID, or give implicit_vr and little_endian"):
        written(Dataset(Rows=1))


def test_encoding_that_was_said_is_used():
    dataset = Dataset(Rows=1)
    dataset.set_original_encoding(True, True)
    assert written(dataset) == implicit(0x00280010, b"\1\0")


@pytest.mark.parametrize("read_as", [(True, True), (None, None)])
def test_implicit_vr_in_big_endian_is_refused(read_as):
    dataset = Dataset(Rows=1)
    dataset.set_original_encoding(*read_as)
    with pytest.raises(ValueError, match="do not go together"):
        written(dataset, implicit_vr=True, little_endian=False)


def test_big_endian_for_a_dataset_read_in_implicit_vr_is_refused():
    dataset = FileDataset(None, Dataset(Rows=1), is_implicit_VR=True, is_little_endian=True)
    with pytest.raises(ValueError, match="implicit_vr=False too"):
        written(dataset, little_endian=False)


def test_forced_encoding_contradicts_whatever_it_wants():
    dataset = Dataset(Rows=1)
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    raw = written(dataset, implicit_vr=True, little_endian=False, force_encoding=True)
    assert raw.endswith(struct.pack(">HHLH", 0x0028, 0x0010, 2, 1))


@pytest.mark.parametrize("given", [{}, {"implicit_vr": True}, {"little_endian": True}])
def test_forced_encoding_wants_both_arguments(given):
    with pytest.raises(ValueError, match="both implicit_vr and little_endian"):
        written(Dataset(Rows=1), force_encoding=True, **given)


def test_forced_encoding_does_not_go_with_an_enforced_format():
    with pytest.raises(ValueError, match="does not go with"):
        written(Dataset(Rows=1), implicit_vr=True, little_endian=True, force_encoding=True, enforce_file_format=True)


def test_uid_that_is_no_transfer_syntax_is_refused():
    dataset = Dataset(Rows=1)
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID="1.2.840.10008.5.1.4.1.1.2")
    with pytest.raises(ValueError, match="must be a transfer syntax"):
        written(dataset)


def test_private_transfer_syntax_wants_the_encoding_told():
    dataset = Dataset(Rows=1)
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID="1.2.3")
    with pytest.raises(ValueError, match="implicit_vr"):
        written(dataset)
    assert written(dataset, implicit_vr=True).endswith(implicit(0x00280010, b"\1\0"))


def test_registered_private_transfer_syntax_tells_its_encoding():
    from codicom.uid import TransferSyntaxes

    known = TransferSyntaxes()
    known.register("1.2.3", implicit_vr=True, little_endian=True)
    dataset = Dataset(Rows=1)
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID="1.2.3")
    with codicom.options(transfer_syntaxes=known):
        assert written(dataset).endswith(implicit(0x00280010, b"\1\0"))


def test_errors_of_writing_are_value_errors():
    assert issubclass(WriteError, ValueError)


# The head of a file


def test_without_enforcing_only_what_is_there_is_written():
    assert written(Dataset(Rows=1), implicit_vr=False) == explicit(0x00280010, "US", b"\1\0")


def test_without_enforcing_file_meta_is_written_as_it_is():
    dataset = Dataset(Rows=1)
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    assert written(dataset).startswith(explicit(0x00020010, "UI", LITTLE.encode() + b"\0"))


def test_preamble_brings_the_prefix():
    dataset = Dataset(Rows=1)
    dataset.preamble = b"\7" * 128
    assert written(dataset, implicit_vr=True).startswith(b"\7" * 128 + b"DICM")


@pytest.mark.parametrize("length", [0, 127, 129])
def test_preamble_of_another_length_is_refused(length):
    dataset = Dataset(Rows=1)
    dataset.preamble = b"x" * length
    with pytest.raises(ValueError, match=rf"must have 128 bytes .*got {length}"):
        written(dataset, implicit_vr=True)


def enforced(**changes):
    dataset = Dataset(SOPClassUID="1.2.840.10008.5.1.4.1.1.7", SOPInstanceUID="1.2.3", **changes)
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    return dataset


def test_enforcing_completes_preamble_and_file_meta():
    dataset = codicom.dcmread(io.BytesIO(written(enforced(), enforce_file_format=True)))
    assert dataset.preamble == bytes(128)
    assert dataset.file_meta.MediaStorageSOPClassUID == "1.2.840.10008.5.1.4.1.1.7"
    assert dataset.file_meta.MediaStorageSOPInstanceUID == "1.2.3"
    assert dataset.file_meta.FileMetaInformationVersion == b"\0\1"
    assert {"ImplementationClassUID", "ImplementationVersionName", "FileMetaInformationGroupLength"} <= set(
        dataset.file_meta.dir()
    )


@pytest.mark.parametrize("keyword", ["SOPClassUID", "SOPInstanceUID"])
def test_enforcing_takes_the_uids_of_the_dataset_where_file_meta_has_others(keyword):
    dataset = enforced()
    dataset.file_meta.update({f"MediaStorage{keyword}": "1.2.4"})
    again = codicom.dcmread(io.BytesIO(written(dataset, enforce_file_format=True)))
    assert again.file_meta[f"MediaStorage{keyword}"].value == dataset[keyword].value


def test_enforcing_keeps_the_uids_of_file_meta_where_the_dataset_has_none():
    dataset = enforced()
    dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.4"
    del dataset.SOPInstanceUID
    again = codicom.dcmread(io.BytesIO(written(dataset, enforce_file_format=True)))
    assert again.file_meta.MediaStorageSOPInstanceUID == "1.2.4"


def test_enforcing_leaves_the_file_meta_in_memory_as_it_is():
    dataset = enforced()
    dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.4"
    written(dataset, enforce_file_format=True)
    assert dataset.file_meta.MediaStorageSOPInstanceUID == "1.2.4"


def test_enforcing_writes_the_right_group_length():
    raw = written(enforced(), enforce_file_format=True)
    assert raw[132:140] == b"\2\0\0\0UL\4\0"
    (length,) = struct.unpack("<L", raw[140:144])
    assert raw[144 + length : 144 + length + 8] == explicit(0x00080016, "UI", bytes(26))[:8]


def test_wrong_group_length_is_set_right_without_enforcing():
    dataset = Dataset(Rows=1)
    dataset.file_meta = FileMetaDataset(FileMetaInformationGroupLength=7, TransferSyntaxUID=LITTLE)
    assert written(dataset)[8:12] == struct.pack("<L", 8 + 20)


def test_enforcing_leaves_the_dataset_as_it_was():
    dataset = enforced()
    written(dataset, enforce_file_format=True)
    assert dataset.file_meta == FileMetaDataset(TransferSyntaxUID=LITTLE)
    assert "preamble" not in dataset.__dict__


def test_enforcing_without_class_or_instance_is_refused():
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset(TransferSyntaxUID=LITTLE)
    with pytest.raises(AttributeError, match="Media Storage SOP Class UID"):
        written(dataset, enforce_file_format=True)


@pytest.mark.parametrize(("how", "syntax"), [((True, True), IMPLICIT), ((False, False), BIG)])
def test_enforcing_names_the_only_syntax_of_an_encoding(how, syntax):
    dataset = Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3")
    raw = written(dataset, implicit_vr=how[0], little_endian=how[1], enforce_file_format=True)
    assert codicom.dcmread(io.BytesIO(raw)).file_meta.TransferSyntaxUID == syntax


def test_enforcing_does_not_guess_among_the_syntaxes_of_explicit_little_endian():
    with pytest.raises(AttributeError, match="Transfer Syntax UID"):
        written(Dataset(SOPClassUID="1.2", SOPInstanceUID="1.3"), implicit_vr=False, enforce_file_format=True)


def test_deflated_dataset_is_a_raw_stream_of_even_length():
    for length in range(10, 20):
        whole = in_syntax(Dataset(PatientComments="ab" * length), DEFLATED)
        assert len(whole) % 2 == 0
        assert zlib.decompressobj(-15).decompress(whole) == explicit(0x00104000, "LT", b"ab" * length)


def test_nested_dataset_can_be_saved_on_its_own():
    source = read(explicit(0x300A00B0, "SQ", item(explicit(0x300A00C2, "LO", b"left"))))
    assert written(source.BeamSequence[0]) == explicit(0x300A00C2, "LO", b"left")


# What was read is copied


def sorted_form():
    """Return bytes in ascending order of tags, in forms that no writer would choose."""
    order = [
        explicit(0x00080000, "UL", struct.pack("<L", 24)),
        explicit(0x00080008, "CS", b"A\\B "),
        explicit(0x00080060, "CS", b"CT  "),
        explicit(0x00091010, "UN", b"abc"),
        explicit(0x00100010, "PN", b"A^B==="),
        explicit(0x00100020, "LO", b"odd"),
        explicit(0x00200013, "IS", b"+007"),
        explicit(0x00280010, "US", b"\1\2"),
        explicit(0x00280030, "DS", b"1.50\\ 02.0 "),
        explicit(
            0x00400555,
            "SQ",
            item(explicit(0x00080100, "SH", b"x   "), undefined=True) + item(b"") + END,
            length=0xFFFFFFFF,
        ),
        explicit(0x0040A730, "UN", item(implicit(0x00080104, b"y   ")) + END, length=0xFFFFFFFF),
    ]
    return b"".join(order)


def use_all(dataset):
    for element in dataset.iterall():
        str(element)
    return dataset


COPIES = {
    "as read": lambda each: each,
    "after using every value": use_all,
    "copied": Dataset.copy,
    "copied after use": lambda each: use_all(each).copy(),
    "copied deeply": copy.deepcopy,
    "copied deeply after use": lambda each: copy.deepcopy(use_all(each)),
    "pickled": lambda each: pickle.loads(pickle.dumps(each)),
    "pickled after use": lambda each: pickle.loads(pickle.dumps(use_all(each))),
}


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
@pytest.mark.parametrize("how", COPIES)
def test_untouched_dataset_is_written_byte_for_byte(how):
    raw = sorted_form()
    assert content(COPIES[how](read(raw))) == raw


@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
@pytest.mark.parametrize("how", COPIES)
@pytest.mark.parametrize("syntax", [IMPLICIT, BIG])
def test_untouched_dataset_in_other_encodings_is_written_byte_for_byte(how, syntax):
    if syntax == BIG:
        raw = explicit(0x00080060, "CS", b"CT  ", big=True) + explicit(0x00280010, "US", b"\1\2", big=True)
        raw += explicit(0x00400555, "SQ", item(explicit(0x00080100, "SH", b"x   ", big=True), big=True), big=True)
    else:
        raw = implicit(0x00080060, b"CT  ") + implicit(0x00280010, b"\1\2")
        raw += implicit(0x00400555, item(implicit(0x00080100, b"x   ")) + END, length=0xFFFFFFFF)
    assert content(COPIES[how](read(raw, syntax))) == raw


def changed(raw, old, new):
    assert raw.count(old) == 1
    return raw.replace(old, new)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (
            lambda each: setattr(each, "PatientID", "12"),
            explicit(0x00100020, "LO", b"odd"),
            explicit(0x00100020, "LO", b"12"),
        ),
        (lambda each: delattr(each, "PatientID"), explicit(0x00100020, "LO", b"odd"), b""),
        (
            lambda each: setattr(each, "PatientAge", "010Y"),
            explicit(0x00100020, "LO", b"odd"),
            explicit(0x00100020, "LO", b"odd") + explicit(0x00101010, "AS", b"010Y"),
        ),
        (
            lambda each: each.PixelSpacing.append(3),
            explicit(0x00280030, "DS", b"1.50\\ 02.0 "),
            explicit(0x00280030, "DS", b"1.50\\02.0\\3.0 "),
        ),
        (
            lambda each: setattr(each["PatientID"], "value", "12"),
            explicit(0x00100020, "LO", b"odd"),
            explicit(0x00100020, "LO", b"12"),
        ),
        (
            lambda each: setattr(each["Rows"], "VR", "SS"),
            explicit(0x00280010, "US", b"\1\2"),
            explicit(0x00280010, "SS", b"\1\2"),
        ),
    ],
    ids=["set", "deleted", "added", "list changed in place", "element changed", "VR changed"],
)
@pytest.mark.filterwarnings("ignore::codicom.errors.DeviationWarning")
def test_change_of_an_element_changes_its_bytes_alone(change, old, new):
    raw = sorted_form()
    dataset = use_all(read(raw))
    change(dataset)
    assert content(dataset) == changed(raw, old, new)


SEQUENCE = explicit(
    0x00400555,
    "SQ",
    item(explicit(0x00080100, "SH", b"x   ") + explicit(0x00080104, "LO", b"xx  "), undefined=True)
    + item(explicit(0x00080100, "SH", b"y   "))
    + END,
    length=0xFFFFFFFF,
)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (
            lambda items: setattr(items[0], "CodeValue", "z"),
            explicit(0x00080100, "SH", b"x   "),
            explicit(0x00080100, "SH", b"z "),
        ),
        (lambda items: items.pop(), item(explicit(0x00080100, "SH", b"y   ")), b""),
        (lambda items: items.append(Dataset(CodeValue="z")), END, item(explicit(0x00080100, "SH", b"z ")) + END),
        (
            lambda items: delattr(items[0], "CodeValue"),
            explicit(0x00080100, "SH", b"x   "),
            b"",
        ),
        (
            lambda items: setattr(items[1], "is_undefined_length_sequence_item", True),
            item(explicit(0x00080100, "SH", b"y   ")),
            item(explicit(0x00080100, "SH", b"y   "), undefined=True),
        ),
    ],
    ids=["nested value", "item removed", "item appended", "nested deleted", "item length"],
)
def test_change_inside_of_a_sequence_changes_its_bytes_alone(change, old, new):
    dataset = read(SEQUENCE)
    change(dataset.AcquisitionContextSequence)
    assert content(dataset) == changed(SEQUENCE, old, new)


def test_change_of_a_sequences_length_is_written():
    dataset = read(SEQUENCE)
    dataset["AcquisitionContextSequence"].is_undefined_length = False
    inside = SEQUENCE[12:-8]
    assert content(dataset) == explicit(0x00400555, "SQ", inside)


def test_exchanged_items_are_written_in_their_new_order():
    dataset = read(SEQUENCE)
    dataset.AcquisitionContextSequence.reverse()
    first, second = content(dataset).index(b"y   "), content(dataset).index(b"x   ")
    assert first < second


def test_element_of_another_file_is_written_with_its_own_value():
    one = read(explicit(0x00100020, "LO", b"one "))
    other = read(explicit(0x00080060, "CS", b"CT") + explicit(0x00100020, "LO", b"other "))
    one["PatientID"] = other["PatientID"]
    assert content(one) == explicit(0x00100020, "LO", b"other ")


def test_elements_of_another_file_by_update_are_written_with_their_own_values():
    one = read(explicit(0x00080060, "CS", b"CT") + explicit(0x00100020, "LO", b"one "))
    one.update(read(explicit(0x00100020, "LO", b"other ")))
    assert content(one) == explicit(0x00080060, "CS", b"CT") + explicit(0x00100020, "LO", b"other ")


def test_item_of_another_file_is_written_with_its_own_values():
    one, other = read(SEQUENCE), read(SEQUENCE.replace(b"y   ", b"zz  "))
    one.AcquisitionContextSequence[0] = other.AcquisitionContextSequence[1]
    assert b"zz  " in content(one)


def test_item_of_another_byte_order_is_converted():
    raw = explicit(0x00280010, "US", b"\0\1", big=True) + explicit(0x7FE00010, "OW", b"\1\2\3\4", big=True)
    other = read(explicit(0x00880200, "SQ", item(raw, big=True), big=True), BIG)
    dataset = Dataset(IconImageSequence=[other.IconImageSequence[0]])
    inside = explicit(0x00280010, "US", b"\1\0") + explicit(0x7FE00010, "OW", b"\2\1\4\3")
    assert in_syntax(dataset) == explicit(0x00880200, "SQ", item(inside))


def test_words_of_another_byte_order_set_as_an_element_are_converted():
    other = read(explicit(0x7FE00010, "OW", b"\1\2\3\4", big=True), BIG)
    dataset = read(explicit(0x00280010, "US", b"\1\0"))
    dataset["PixelData"] = other["PixelData"]
    assert content(dataset) == explicit(0x00280010, "US", b"\1\0") + explicit(0x7FE00010, "OW", b"\2\1\4\3")


# Group lengths (PS3.5 7.2)

GROUPS = (
    explicit(0x00080000, "UL", struct.pack("<L", 10))
    + explicit(0x00080060, "CS", b"CT")
    + explicit(0x00100000, "UL", struct.pack("<L", 10))
    + explicit(0x00100020, "LO", b"12")
)


def test_group_length_stays_while_its_group_is_as_it_was():
    dataset = use_all(read(GROUPS))
    assert content(dataset) == GROUPS


@pytest.mark.parametrize(
    "change",
    [
        lambda each: setattr(each, "PatientID", "1234"),
        lambda each: setattr(each["PatientID"], "value", "1234"),
        lambda each: setattr(each, "PatientAge", "010Y"),
        lambda each: delattr(each, "PatientID"),
    ],
)
def test_group_length_of_a_changed_group_is_left_out_and_others_stay(change):
    dataset = use_all(read(GROUPS))
    change(dataset)
    raw = content(dataset)
    assert raw.startswith(GROUPS[:22])
    assert b"\x10\0\0\0UL" not in raw


def test_group_lengths_are_left_out_in_another_encoding():
    dataset = read(GROUPS)
    dataset.file_meta.TransferSyntaxUID = IMPLICIT
    assert content(dataset) == implicit(0x00080060, b"CT") + implicit(0x00100020, b"12")


def test_group_length_of_a_new_dataset_is_left_out():
    dataset = Dataset({0x00100000: DataElement(0x00100000, "UL", 8)}, PatientID="12")
    assert in_syntax(dataset) == explicit(0x00100020, "LO", b"12")


# Byte order


@pytest.mark.parametrize(
    ("vr", "size"),
    [
        ("OB", 1),
        ("OW", 2),
        ("OF", 4),
        ("OL", 4),
        ("OD", 8),
        ("OV", 8),
        ("US", 2),
        ("SS", 2),
        ("UL", 4),
        ("SL", 4),
        ("FL", 4),
        ("FD", 8),
        ("UV", 8),
        ("SV", 8),
        ("UN", 1),
    ],
)
@pytest.mark.parametrize("use", [True, False])
@pytest.mark.parametrize("count", [1, 100])
def test_byte_order_of_words_and_numbers_is_swapped(vr, size, use, count):
    value = bytes(range(1, 9)) * count
    swapped = b"".join(value[start : start + size][::-1] for start in range(0, len(value), size))
    dataset = read(explicit(0x00091010, vr, value, big=True), BIG)
    if use:
        use_all(dataset)
    dataset.file_meta.TransferSyntaxUID = LITTLE
    assert content(dataset) == explicit(0x00091010, vr, swapped)


def test_byte_order_of_tags_is_swapped_within_each_half():
    dataset = read(explicit(0x00280009, "AT", b"\0\x18\x10\x63"), LITTLE)
    dataset.file_meta.TransferSyntaxUID = BIG
    assert content(dataset) == explicit(0x00280009, "AT", b"\x18\0\x63\x10", big=True)


def test_byte_order_is_swapped_in_nested_datasets():
    inside = explicit(0x00280010, "US", b"\0\1", big=True) + explicit(0x7FE00010, "OW", b"\1\2\3\4", big=True)
    dataset = read(explicit(0x00880200, "SQ", item(inside, big=True), big=True), BIG)
    dataset.file_meta.TransferSyntaxUID = LITTLE
    inside = explicit(0x00280010, "US", b"\1\0") + explicit(0x7FE00010, "OW", b"\2\1\4\3")
    assert content(dataset) == explicit(0x00880200, "SQ", item(inside))


def test_bytes_set_by_a_program_are_written_as_they_are():
    dataset = read(explicit(0x7FE00010, "OW", b"\1\2\3\4", big=True), BIG)
    dataset.PixelData = b"\5\6\7\x08"
    dataset.file_meta.TransferSyntaxUID = LITTLE
    assert content(dataset) == explicit(0x7FE00010, "OW", b"\5\6\7\x08")


# Character sets


def test_change_of_the_character_set_encodes_all_text_anew():
    inside = explicit(0x300A00C2, "LO", "ü".encode("latin-1") + b" ")
    raw = (
        explicit(0x00080005, "CS", b"ISO_IR 100")
        + explicit(0x00100010, "PN", "ä^ö ".encode("latin-1"))
        + explicit(0x00100020, "LO", "é ".encode("latin-1"))
        + explicit(0x300A00B0, "SQ", item(inside))
    )
    dataset = read(raw)
    dataset.SpecificCharacterSet = "ISO_IR 192"
    assert content(dataset) == (
        explicit(0x00080005, "CS", b"ISO_IR 192")
        + explicit(0x00100010, "PN", "ä^ö ".encode())
        + explicit(0x00100020, "LO", "é".encode())
        + explicit(0x300A00B0, "SQ", item(explicit(0x300A00C2, "LO", "ü".encode())))
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda each: setattr(each["SpecificCharacterSet"], "value", "ISO_IR 192"),
        lambda each: each.__setitem__("SpecificCharacterSet", DataElement(0x00080005, "CS", "ISO_IR 192")),
        lambda each: each.update({"SpecificCharacterSet": "ISO_IR 192"}),
        lambda each: (each.pop("SpecificCharacterSet"), setattr(each, "SpecificCharacterSet", "ISO_IR 192")),
    ],
)
@pytest.mark.parametrize("nested", [False, True])
def test_every_way_to_change_the_character_set_encodes_text_anew(change, nested):
    text = explicit(0x00100020, "LO", "é ".encode("latin-1"))
    expected = explicit(0x00100020, "LO", "é".encode())
    if nested:
        text, expected = (explicit(0x300A00B0, "SQ", item(each)) for each in (text, expected))
    dataset = read(explicit(0x00080005, "CS", b"ISO_IR 100") + text)
    change(dataset)
    assert content(dataset).endswith(expected)


def test_element_without_text_is_copied_after_a_change_of_character_set():
    dataset = read(explicit(0x00080005, "CS", b"ISO_IR 100") + explicit(0x00080060, "CS", b"CT  "))
    dataset.SpecificCharacterSet = "ISO_IR 192"
    assert content(dataset).endswith(explicit(0x00080060, "CS", b"CT  "))


def test_item_with_a_character_set_of_its_own_keeps_its_bytes():
    inside = explicit(0x00080005, "CS", b"ISO_IR 144") + explicit(0x300A00C2, "LO", "Ж ".encode("iso8859-5"))
    raw = explicit(0x00080005, "CS", b"ISO_IR 100") + explicit(0x300A00B0, "SQ", item(inside))
    dataset = read(raw)
    dataset.SpecificCharacterSet = "ISO_IR 192"
    assert content(dataset) == raw.replace(b"ISO_IR 100", b"ISO_IR 192")


def test_new_item_is_written_in_the_character_set_around_it():
    dataset = Dataset(SpecificCharacterSet="ISO_IR 192", BeamSequence=[Dataset(BeamName="ü")])
    assert explicit(0x300A00C2, "LO", "ü".encode()) in in_syntax(dataset)


def test_item_of_another_character_set_is_encoded_anew():
    inside = explicit(0x300A00C2, "LO", "ü ".encode("latin-1"))
    other = read(explicit(0x00080005, "CS", b"ISO_IR 100") + explicit(0x300A00B0, "SQ", item(inside)))
    dataset = Dataset(SpecificCharacterSet="ISO_IR 192", BeamSequence=[other.BeamSequence[0]])
    assert explicit(0x300A00C2, "LO", "ü".encode()) in in_syntax(dataset)


def test_character_set_said_when_reading_keeps_the_bytes():
    raw = explicit(0x00080005, "CS", b"ISO_IR 100") + explicit(0x00100020, "LO", "Ж".encode())
    dataset = use_all(read(raw, charset="ISO_IR 192"))
    assert dataset.PatientID == "Ж"
    assert content(dataset) == raw


def test_text_of_a_value_that_could_not_be_converted_is_written_as_it_was():
    raw = explicit(0x00200013, "IS", b"x1")
    dataset = read(raw)
    with pytest.warns(codicom.errors.DeviationWarning):
        use_all(dataset)
    dataset.file_meta.TransferSyntaxUID = IMPLICIT
    assert content(dataset) == implicit(0x00200013, b"x1")


@pytest.mark.parametrize("use", [True, False])
def test_untouched_text_keeps_its_bytes_in_another_encoding(use):
    strange = b"\x1b$)C\xb1\xe8 \x1b(B\x1b(B   "
    raw = (
        explicit(0x00080005, "CS", b"\\ISO 2022 IR 149")
        + explicit(0x00100020, "LO", strange)
        + explicit(0x00200013, "IS", b" +1 ")
    )
    dataset = use_all(read(raw)) if use else read(raw)
    dataset.file_meta.TransferSyntaxUID = IMPLICIT
    assert content(dataset).endswith(implicit(0x00100020, strange) + implicit(0x00200013, b" +1 "))


def test_value_of_odd_length_is_padded_in_another_encoding():
    with pytest.warns(codicom.errors.DeviationWarning, match="odd"):
        dataset = use_all(read(explicit(0x00080018, "UI", b"1.2") + explicit(0x00100020, "LO", b"abc")))
    dataset.file_meta.TransferSyntaxUID = IMPLICIT
    assert content(dataset) == implicit(0x00080018, b"1.2\0") + implicit(0x00100020, b"abc ")


def test_value_that_reading_could_not_decide_is_written_as_un():
    dataset = read(implicit(0x00280106, b"\xfb\xff") + implicit(0x7FE00010, b"ab"), IMPLICIT)
    dataset.BitsAllocated = 8
    dataset.file_meta.TransferSyntaxUID = LITTLE
    with pytest.warns(codicom.errors.DeviationWarning, match="SmallestImagePixelValue"):
        raw = content(dataset)
    assert raw.startswith(explicit(0x00280100, "US", b"\10\0") + explicit(0x00280106, "UN", b"\xfb\xff"))


# Pixel data


def test_fragments_of_a_compressed_file_are_copied():
    raw = explicit(0x7FE00010, "OB", item(b"") + item(b"abcd") + END, length=0xFFFFFFFF)
    assert content(use_all(read(raw, JPEG))) == raw


def test_compressed_file_made_native_is_written_with_a_defined_length():
    raw = explicit(0x7FE00010, "OB", item(b"") + item(b"abcd") + END, length=0xFFFFFFFF)
    dataset = read(raw, JPEG)
    dataset.PixelData = b"abcd"
    dataset["PixelData"].is_undefined_length = False
    dataset.file_meta.TransferSyntaxUID = LITTLE
    assert content(dataset) == explicit(0x7FE00010, "OB", b"abcd")


def test_native_file_called_compressed_is_refused():
    dataset = read(explicit(0x7FE00010, "OB", b"abcd"))
    dataset.file_meta.TransferSyntaxUID = JPEG
    with pytest.raises(ValueError, match="begins with an item"):
        content(dataset)


# Values that are not held


def test_buffer_is_written_from_its_beginning_wherever_it_stands():
    buffer = io.BytesIO(b"abcdef")
    buffer.seek(4)
    dataset = Dataset({0x7FE00010: DataElement("PixelData", "OB", buffer)})
    assert in_syntax(dataset) == explicit(0x7FE00010, "OB", b"abcdef")


def test_buffer_stands_where_it_stood_after_writing():
    buffer = io.BytesIO(b"abcdef")
    buffer.seek(4)
    in_syntax(Dataset({0x7FE00010: DataElement("PixelData", "OB", buffer)}))
    assert buffer.tell() == 4


def test_buffer_of_odd_length_is_padded():
    dataset = Dataset({0x7FE00010: DataElement("PixelData", "OB", io.BytesIO(b"abc"))})
    assert in_syntax(dataset) == explicit(0x7FE00010, "OB", b"abc\0")


def test_buffer_is_written_twice_alike():
    dataset = Dataset({0x7FE00010: DataElement("PixelData", "OB", io.BytesIO(b"abcd"))})
    assert in_syntax(dataset) == in_syntax(dataset)


def test_buffer_of_fragments_is_written_with_a_delimiter():
    fragments = item(b"") + item(b"abcd")
    dataset = Dataset({0x7FE00010: DataElement("PixelData", "OB", io.BytesIO(fragments))})
    assert in_syntax(dataset, JPEG) == explicit(0x7FE00010, "OB", fragments + END, length=0xFFFFFFFF)


def test_buffer_in_a_nested_dataset_counts_in_the_lengths_around_it():
    dataset = Dataset(IconImageSequence=[Dataset({0x7FE00010: DataElement("PixelData", "OB", io.BytesIO(b"abc"))})])
    assert in_syntax(dataset) == explicit(0x00880200, "SQ", item(explicit(0x7FE00010, "OB", b"abc\0")))


def test_buffer_larger_than_a_step_is_written_in_pieces():
    buffer = io.BytesIO(bytes(range(256)) * 40)
    dataset = Dataset({0x7FE00010: DataElement("PixelData", "OB", buffer)})
    with codicom.options(buffer_bytes=1000):
        assert in_syntax(dataset) == explicit(0x7FE00010, "OB", buffer.getvalue())


def test_closed_buffer_is_refused_when_written():
    buffer = io.BytesIO(b"abcd")
    dataset = Dataset({0x7FE00010: DataElement("PixelData", "OB", buffer)})
    buffer.close()
    with pytest.raises(WriteError, match="closed"):
        in_syntax(dataset)


@pytest.mark.parametrize("use", [True, False])
@pytest.mark.parametrize("syntax", NATIVE)
def test_values_left_in_the_file_are_written(tmp_path, use, syntax):
    source = Dataset(
        Rows=1, SpecificCharacterSet="ISO_IR 100", PatientID="é" * 40, BitsAllocated=16, PixelData=b"\1\2" * 5000
    )
    path = tmp_path / "file.dcm"
    path.write_bytes(part10(in_syntax(source, syntax), syntax))
    dataset = codicom.dcmread(path, defer_size=50)
    if use:
        use_all(dataset)
    assert content(dataset) == in_syntax(source, syntax)


def test_values_left_in_the_file_are_converted(tmp_path):
    source = Dataset(BitsAllocated=16, PixelData=b"\1\2" * 5000)
    path = tmp_path / "file.dcm"
    path.write_bytes(part10(in_syntax(source, BIG), BIG))
    dataset = codicom.dcmread(path, defer_size=50)
    dataset.file_meta.TransferSyntaxUID = LITTLE
    assert content(dataset).endswith(explicit(0x7FE00010, "OW", b"\2\1" * 5000))


def test_raw_element_of_a_wrong_size_is_kept_as_it_was():
    dataset = read(explicit(0x00280010, "US", b"\1\0\2"))
    raw = dataset.get_item("Rows")
    assert isinstance(raw, RawDataElement)
    assert content(dataset) == explicit(0x00280010, "US", b"\1\0\2")


@pytest.mark.parametrize("target", [3, None, b"path"])
def test_target_that_is_neither_path_nor_file_object_is_a_type_error(target):
    with pytest.raises(TypeError, match="path or a file object"):
        codicom.dcmwrite(target, Dataset(Rows=1), implicit_vr=True)


# Values that their file cuts


@pytest.fixture
def cut():
    """Return a dataset whose last value is shorter than its header says."""
    with pytest.warns(codicom.errors.DeviationWarning, match="ends after its source"):
        return read(explicit(0x00280010, "US", b"\1\0") + explicit(0x7FE00010, "OB", b"abcd", length=10))


def test_cut_value_at_the_end_is_copied_as_it_is(cut):
    assert content(cut).endswith(explicit(0x7FE00010, "OB", b"abcd", length=10))


def test_cut_value_gets_its_true_length_if_something_follows(cut):
    cut.add_new(0xFFFCFFFC, "OB", b"ab")
    assert content(cut).endswith(explicit(0x7FE00010, "OB", b"abcd") + explicit(0xFFFCFFFC, "OB", b"ab"))


def test_dataset_with_a_cut_value_gets_true_lengths_inside_of_a_sequence(cut):
    inside = explicit(0x00280010, "US", b"\1\0") + explicit(0x7FE00010, "OB", b"abcd")
    assert in_syntax(Dataset(IconImageSequence=[cut])) == explicit(0x00880200, "SQ", item(inside))
