"""Defects: each that is tolerated is recorded with its place, warned of once a rule, or raised when strict."""

from __future__ import annotations

import io
import re
import struct
import warnings
from pathlib import Path

import pytest

import codicom
from codicom.errors import CodicomError, DeviationError, DeviationWarning
from codicom.testing import files
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from codicom.wire.deviations import Deviations, Rule

ENCODINGS = pytest.mark.parametrize(
    ("encode", "syntax"),
    [
        (EXPLICIT_LE, files.EXPLICIT_LITTLE),
        (IMPLICIT_LE, files.IMPLICIT_LITTLE),
        (EXPLICIT_BE, files.EXPLICIT_BIG),
    ],
    ids=["explicit", "implicit", "big"],
)
DELIMITER = struct.pack("<HHL", 0xFFFE, 0xE0DD, 0)
ITEM_END = struct.pack("<HHL", 0xFFFE, 0xE00D, 0)
ITEM = struct.pack("<HHL", 0xFFFE, 0xE000, 0xFFFFFFFF)


def read(*elements, **how):
    """Return a dataset of elements, all values used, with its defects met."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeviationWarning)
        dataset = codicom.dcmread(files.file(*elements, **how))
        dataset.inspect()
    return dataset


def rules(dataset):
    return [each.rule for each in dataset.deviations]


def contents(encode):
    """Return elements of every structure: short and long headers, sequences of both kinds, fragments inside an item."""
    code = encode.element(0x00080100, "SH", "T-1") + encode.element(0x00080104, "LO", "Meaning")
    icon = encode.item(encode.encapsulated([b"abcd"]))
    return [
        encode.element(0x00080016, "UI", files.SECONDARY_CAPTURE),
        encode.sequence(0x00081140, encode.item(code), encode.item(code, undefined=True)),
        encode.sequence(0x00082112, encode.item(code, undefined=True), encode.item(code), undefined=True),
        encode.element(0x00100010, "PN", "Doe^Jane"),
        encode.element(0x00101030, "DS", "1.5"),
        encode.element(0x00280010, "US", 7),
        encode.sequence(0x00880200, icon),
        encode.element(0x7FE00010, "OW", b"\1\2\3\4"),
    ]


# Truncation


@ENCODINGS
def test_file_that_is_cut_anywhere_is_never_accepted_silently(encode, syntax):
    elements = contents(encode)
    whole = files.file(*elements, transfer_syntax=syntax)
    starts = {len(whole) - len(b"".join(elements[number:])) for number in range(len(elements) + 1)}
    silent = []
    for length in range(len(whole)):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                dataset = codicom.dcmread(whole[:length])
                met = len(dataset.inspect())
            except CodicomError:
                continue
        # Meta alone, cut between its elements, is missing something that is recorded; then come whole elements.
        if not met and length not in starts:
            silent.append(length)
    assert silent == []


@ENCODINGS
def test_cut_file_keeps_the_elements_before_the_cut(encode, syntax):
    elements = contents(encode)
    whole = files.file(*elements, transfer_syntax=syntax)
    dataset = codicom.dcmread(whole)
    for kept in range(1, len(elements)):
        part = whole[: len(whole) - len(b"".join(elements[kept:]))]
        assert [*codicom.dcmread(part)] == [*dataset][:kept]


def test_deflated_file_that_is_cut_anywhere_is_never_accepted_silently():
    whole = files.file(*contents(EXPLICIT_LE), transfer_syntax=files.DEFLATED)
    start = len(files.file(meta=files.file_meta(files.DEFLATED)))
    silent = []
    for length in range(len(whole) - 1):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                met = len(codicom.dcmread(whole[:length]).inspect())
            except CodicomError:
                continue
        if not met and length != start:
            silent.append(length)
    assert silent in ([], [len(whole) - 2])


@ENCODINGS
def test_cut_file_is_refused_when_strict_wherever_it_is_recorded_otherwise(encode, syntax):
    whole = files.file(*contents(encode), transfer_syntax=syntax)
    for length in range(140, len(whole), 3):
        part = whole[:length]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            met = len(codicom.dcmread(part).inspect())
        if met:
            with pytest.raises(DeviationError):
                codicom.dcmread(part, strict=True)
        else:
            assert codicom.dcmread(part, strict=True).deviations.strict


def test_cut_value_tells_how_much_is_missing():
    data = files.file(files.patient())
    with pytest.warns(DeviationWarning, match="PatientID at offset .*: a value that ends after .* 2 bytes are missing"):
        dataset = codicom.dcmread(data[:-2])
    (found,) = dataset.deviations
    assert (found.rule, found.tag_path, found.offset) == (Rule.TRUNCATED_VALUE, "PatientID", len(data) - 2)
    assert dataset.PatientID == "TEST"


def test_value_that_is_longer_than_its_item_ends_with_the_item():
    long = EXPLICIT_LE.header(0x00080104, "LO", 40) + b"ab"
    dataset = read(
        EXPLICIT_LE.sequence(0x00081140, EXPLICIT_LE.item(long)), EXPLICIT_LE.element(0x00100020, "LO", "ID")
    )
    assert dataset.ReferencedImageSequence[0].CodeMeaning == "ab"
    (found,) = dataset.deviations
    assert (found.rule, found.tag_path) == (Rule.TRUNCATED_VALUE, "ReferencedImageSequence[0].CodeMeaning")


def test_item_that_is_longer_than_its_sequence_ends_with_it():
    item = struct.pack("<HHL", 0xFFFE, 0xE000, 500) + EXPLICIT_LE.element(0x00080100, "SH", "T-1")
    dataset = read(EXPLICIT_LE.sequence(0x00081140, item), EXPLICIT_LE.element(0x00100020, "LO", "ID"))
    assert dataset.ReferencedImageSequence[0].CodeValue == "T-1"
    assert dataset.PatientID == "ID"
    assert rules(dataset) == [Rule.ITEM_LENGTH]


# Lengths


@ENCODINGS
def test_declared_length_beyond_the_file_keeps_what_there_is(encode, syntax):
    data = files.file(encode.header(0x7FE00010, "OW", 0xF0000000) + b"\1\2\3\4", transfer_syntax=syntax)
    with pytest.warns(DeviationWarning, match="are missing"):
        dataset = codicom.dcmread(data)
    assert rules(dataset) == [Rule.TRUNCATED_VALUE]
    assert dataset.PixelData == b"\1\2\3\4"


@pytest.mark.parametrize(("vr", "tag"), [("LO", 0x00100020), ("OB", 0x00420011), ("UN", 0x00091001)])
def test_odd_length_is_recorded(vr, tag):
    dataset = read(EXPLICIT_LE.header(tag, vr, 3) + b"abc")
    assert [(each.rule, each.offset) for each in dataset.deviations] == [(Rule.ODD_LENGTH, len(files.file()))]


@pytest.mark.parametrize(("vr", "length"), [("US", 6), ("FD", 4), ("AT", 2)])
def test_value_whose_length_is_wrong_for_its_vr_is_kept_as_bytes(vr, length):
    tag = {"US": 0x00280010, "FD": 0x00189073, "AT": 0x00280009}[vr]
    value = bytes(length - 1 if vr == "US" else length)
    dataset = read(EXPLICIT_LE.header(tag, vr, len(value)) + value)
    assert (dataset[tag].VR, dataset[tag].value) == ("UN", value)
    assert Rule.VALUE_LENGTH in rules(dataset)


def test_padding_after_the_last_element_is_recorded():
    dataset = read(files.patient(), bytes(7))
    assert rules(dataset) == [Rule.TRAILING_BYTES]


def test_beginning_of_a_header_after_the_last_element_is_recorded():
    dataset = read(files.patient(), EXPLICIT_LE.header(0x00280010, "US", 2)[:7])
    assert rules(dataset) == [Rule.TRUNCATED_HEADER]


@ENCODINGS
@pytest.mark.parametrize("length", [8, 16, 512, 1000])
def test_zeros_after_the_last_element_do_not_hide_it(encode, syntax, length):
    dataset = read(files.patient(encode), bytes(length), transfer_syntax=syntax)
    assert dataset.PatientID == "TEST-1"
    assert rules(dataset)


# Order


def test_tags_out_of_order_are_recorded_once_with_the_first():
    elements = [EXPLICIT_LE.element(tag, "LO", "x ") for tag in (0x00100020, 0x00080070, 0x00100030, 0x00080080)]
    dataset = read(*elements)
    (found,) = dataset.deviations
    assert (found.rule, found.tag_path, found.offset) == (
        Rule.TAG_ORDER,
        "Manufacturer",
        len(files.file(elements[0])),
    )
    assert [*dataset.keys()] == sorted(dataset.keys())


def test_an_element_that_was_changed_is_not_out_of_order():
    dataset = read(files.patient())
    dataset["PatientID"].value = "other"
    assert rules(dataset) == []


@pytest.mark.parametrize("between", [b"", EXPLICIT_LE.element(0x00100030, "DA", "20200101")])
def test_tag_that_comes_twice_is_recorded_and_the_last_taken(between):
    dataset = read(
        EXPLICIT_LE.element(0x00100010, "PN", "A^A "),
        EXPLICIT_LE.element(0x00100020, "LO", "one "),
        between,
        EXPLICIT_LE.element(0x00100020, "LO", "two "),
    )
    assert dataset.PatientID == "two"
    assert rules(dataset) == [Rule.TAG_ORDER]


def test_meta_among_the_elements_is_recorded():
    dataset = read(files.patient(), EXPLICIT_LE.element(0x00020010, "UI", files.EXPLICIT_LITTLE))
    assert set(rules(dataset)) == {Rule.TAG_ORDER, Rule.META_IN_DATASET}
    assert dataset.file_meta.TransferSyntaxUID == files.EXPLICIT_LITTLE


# Delimiters and items


@ENCODINGS
def test_stray_delimiters_are_passed_over(encode, syntax):
    stray = encode.number("HHL", 0xFFFE, 0xE0DD, 0) + encode.number("HHL", 0xFFFE, 0xE00D, 0)
    dataset = read(files.patient(encode), stray, encode.element(0x00280010, "US", 7), transfer_syntax=syntax)
    assert (dataset.PatientID, dataset.Rows) == ("TEST-1", 7)
    assert rules(dataset) == [Rule.STRAY_DELIMITER] * 2


@ENCODINGS
def test_sequence_without_its_delimiter_goes_to_the_end(encode, syntax):
    item = encode.item(encode.element(0x00080100, "SH", "T-1"))
    dataset = read(encode.sequence(0x00081140, item, undefined=True)[:-8], transfer_syntax=syntax)
    assert dataset.ReferencedImageSequence[0].CodeValue == "T-1"
    assert rules(dataset) == [Rule.MISSING_DELIMITER]


@ENCODINGS
def test_item_without_its_delimiter_ends_with_its_sequence(encode, syntax):
    item = encode.item(encode.element(0x00080100, "SH", "T-1"), undefined=True)[:-8]
    dataset = read(
        encode.sequence(0x00081140, item, item, undefined=True),
        encode.element(0x00280010, "US", 7),
        transfer_syntax=syntax,
    )
    assert [each.CodeValue for each in dataset.ReferencedImageSequence] == ["T-1", "T-1"]
    assert dataset.Rows == 7
    assert set(rules(dataset)) == {Rule.MISSING_DELIMITER}


@ENCODINGS
def test_delimiter_too_many_in_a_sequence_changes_nothing(encode, syntax):
    item = encode.item(encode.element(0x00080100, "SH", "T-1"))
    stray = encode.number("HHL", 0xFFFE, 0xE00D, 0)
    dataset = read(
        encode.sequence(0x00081140, item, stray, item, undefined=True),
        encode.element(0x00280010, "US", 7),
        transfer_syntax=syntax,
    )
    assert [each.CodeValue for each in dataset.ReferencedImageSequence] == ["T-1", "T-1"]
    assert dataset.Rows == 7
    assert rules(dataset) == [Rule.STRAY_DELIMITER]


def test_sequence_whose_items_have_a_wrong_tag_is_left_empty():
    wrong = struct.pack("<HHL", 0x0008, 0x0100, 4) + b"abcd"
    dataset = read(EXPLICIT_LE.sequence(0x00081140, wrong), EXPLICIT_LE.element(0x00280010, "US", 7))
    assert (len(dataset.ReferencedImageSequence), dataset.Rows) == (0, 7)
    assert rules(dataset) == [Rule.NOT_AN_ITEM]


def test_delimiter_inside_a_sequence_of_given_length_ends_it():
    item = EXPLICIT_LE.item(EXPLICIT_LE.element(0x00080100, "SH", "T-1"))
    dataset = read(EXPLICIT_LE.sequence(0x00081140, item, DELIMITER, item))
    assert len(dataset.ReferencedImageSequence) == 1
    assert rules(dataset) == [Rule.TRAILING_BYTES]


# VRs


@pytest.mark.parametrize("letters", ["XX", "ZZ"])
def test_unknown_vr_with_a_short_length_is_kept_as_bytes(letters):
    dataset = read(EXPLICIT_LE.header(0x00091001, letters, 4) + b"abcd", EXPLICIT_LE.element(0x00280010, "US", 7))
    assert (dataset[0x00091001].VR, dataset[0x00091001].value, dataset.Rows) == (letters, b"abcd", 7)
    assert rules(dataset) == [Rule.UNKNOWN_VR]


def test_unknown_vr_with_a_long_length_is_kept_as_bytes():
    header = struct.pack("<HH2sHL", 0x0009, 0x1001, b"XX", 0, 4)
    dataset = read(header + b"abcd", EXPLICIT_LE.element(0x00280010, "US", 7))
    assert (dataset[0x00091001].VR, dataset[0x00091001].value, dataset.Rows) == ("XX", b"abcd", 7)
    assert rules(dataset) == [Rule.UNKNOWN_VR]


def test_unknown_vr_inside_a_sequence_of_undefined_length_is_passed():
    header = struct.pack("<HH2sHL", 0x0009, 0x1001, b"XX", 0, 4)
    item = EXPLICIT_LE.item(header + b"abcd", EXPLICIT_LE.element(0x00280010, "US", 7), undefined=True)
    dataset = read(EXPLICIT_LE.sequence(0x00081140, item, undefined=True))
    assert dataset.ReferencedImageSequence[0].Rows == 7


def test_implicit_element_in_explicit_data_is_read():
    dataset = read(files.patient(), IMPLICIT_LE.element(0x00280010, "US", 7), EXPLICIT_LE.element(0x00280011, "US", 9))
    assert (dataset.Rows, dataset.Columns) == (7, 9)
    assert rules(dataset) == [Rule.IMPLICIT_IN_EXPLICIT]


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("inner", [IMPLICIT_LE, EXPLICIT_LE], ids=["implicit", "explicit"])
def test_sequence_with_vr_un_is_read_as_one(undefined, inner):
    item = inner.item(inner.element(0x00081155, "UI", "2.25.7"), undefined=undefined)
    sequence = EXPLICIT_LE.sequence(0x00081140, item, undefined=undefined, vr="UN")
    dataset = read(sequence, EXPLICIT_LE.element(0x00280010, "US", 7))
    assert dataset.ReferencedImageSequence[0].ReferencedSOPInstanceUID == "2.25.7"
    assert dataset.Rows == 7


def test_private_sequence_with_vr_un_of_undefined_length_is_read_as_one():
    item = IMPLICIT_LE.item(IMPLICIT_LE.element(0x00081155, "UI", "2.25.7"))
    dataset = read(EXPLICIT_LE.sequence(0x00091001, item, undefined=True, vr="UN"))
    assert dataset[0x00091001].value[0].ReferencedSOPInstanceUID == "2.25.7"
    assert rules(dataset) == [Rule.UN_UNDEFINED]


def test_un_stays_un_where_that_is_asked_for():
    item = IMPLICIT_LE.item(IMPLICIT_LE.element(0x00081155, "UI", "2.25.7"))
    data = files.file(EXPLICIT_LE.sequence(0x00091001, item, undefined=True, vr="UN"))
    with codicom.options(infer_sq_for_un=False):
        with pytest.warns(DeviationWarning):
            dataset = codicom.dcmread(data)
        assert not dataset.is_sequence(0x00091001)
        assert (dataset[0x00091001].VR, dataset[0x00091001].value) == ("UN", item)


def test_known_element_with_vr_un_has_its_own_vr():
    dataset = read(EXPLICIT_LE.element(0x00100010, "UN", b"A^B "), EXPLICIT_LE.element(0x00280010, "UN", b"\7\0"))
    assert (dataset.Rows, dataset["Rows"].VR, dataset.PatientName) == (7, "US", "A^B")
    assert rules(dataset) == []


def test_known_element_with_vr_un_stays_un_where_that_is_asked_for():
    data = files.file(EXPLICIT_LE.element(0x00280010, "UN", b"\7\0"))
    with codicom.options(replace_un_with_known_vr=False):
        assert codicom.dcmread(data).Rows == b"\7\0"


def test_value_of_undefined_length_that_may_not_have_one_is_read_to_its_delimiter():
    dataset = read(
        EXPLICIT_LE.header(0x00420011, "OB", 0xFFFFFFFF) + b"abcd" + DELIMITER, EXPLICIT_LE.element(0x00480001, "FL", 2)
    )
    assert (dataset.EncapsulatedDocument, dataset.ImagedVolumeWidth) == (b"abcd", 2)
    assert rules(dataset) == [Rule.UNDEFINED_LENGTH]


def test_known_bytes_of_undefined_length_in_implicit_vr_are_read_to_their_delimiter():
    element = IMPLICIT_LE.header(0x00420011, "OB", 0xFFFFFFFF) + b"abcd" + DELIMITER
    after = IMPLICIT_LE.element(0x00480001, "FL", 2)
    dataset = read(element, after, transfer_syntax=files.IMPLICIT_LITTLE)
    assert (dataset.EncapsulatedDocument, dataset.ImagedVolumeWidth) == (b"abcd", 2)
    assert rules(dataset) == [Rule.UNDEFINED_LENGTH]


@pytest.mark.parametrize("undefined", [False, True])
def test_explicit_items_in_implicit_data_are_read(undefined):
    item = EXPLICIT_LE.item(EXPLICIT_LE.element(0x00081155, "UI", "2.25.7"), undefined=undefined)
    sequence = IMPLICIT_LE.sequence(0x00081140, item, undefined=True)
    dataset = read(sequence, IMPLICIT_LE.element(0x00280010, "US", 7), transfer_syntax=files.IMPLICIT_LITTLE)
    assert dataset.ReferencedImageSequence[0].ReferencedSOPInstanceUID == "2.25.7"
    assert (dataset.Rows, rules(dataset)) == (7, [Rule.EXPLICIT_IN_IMPLICIT])


@ENCODINGS
def test_fragments_in_an_item_of_given_length_are_read(encode, syntax):
    icon = encode.item(encode.element(0x00280010, "US", 7), encode.encapsulated([b"\xfe\xff\xdd\xe0", b"cd"]))
    dataset = read(encode.sequence(0x00880200, icon), encode.element(0x00880904, "LO", "T"), transfer_syntax=syntax)
    item = dataset.IconImageSequence[0]
    assert (item.Rows, len(item.PixelData), dataset.TopicTitle) == (7, (8 + 8) + (8 + 4) + (8 + 2), "T")
    assert rules(dataset) == []


@ENCODINGS
def test_sequences_of_both_lengths_nest_in_every_way(encode, syntax):
    inner = encode.element(0x00081155, "UI", "2.25.7")
    elements = []
    for number in range(16):
        shape = [bool(number >> bit & 1) for bit in range(4)]
        low = encode.sequence(0x00082112, encode.item(inner, undefined=shape[0]), undefined=shape[1])
        item = encode.item(low, undefined=shape[2])
        elements.append(encode.sequence(0x00081140, item, item, undefined=shape[3]))
        dataset = read(*elements[-1:], encode.element(0x00280010, "US", 7), transfer_syntax=syntax)
        found = [
            each.ReferencedSOPInstanceUID for top in dataset.ReferencedImageSequence for each in top.SourceImageSequence
        ]
        assert (found, dataset.Rows, rules(dataset)) == (["2.25.7", "2.25.7"], 7, [])


@pytest.mark.parametrize("undefined", [False, True])
def test_implicit_items_inside_un_inside_explicit_sequences_are_read(undefined):
    deep = IMPLICIT_LE.sequence(
        0x00082112,
        IMPLICIT_LE.item(IMPLICIT_LE.element(0x00081155, "UI", "2.25.7"), undefined=undefined),
        undefined=undefined,
    )
    private = EXPLICIT_LE.sequence(0x00091001, IMPLICIT_LE.item(deep, undefined=undefined), undefined=True, vr="UN")
    item = EXPLICIT_LE.item(private, EXPLICIT_LE.element(0x00280010, "US", 7), undefined=True)
    dataset = read(EXPLICIT_LE.sequence(0x00081140, item, undefined=True), EXPLICIT_LE.element(0x00280010, "US", 9))
    item = dataset.ReferencedImageSequence[0]
    assert item[0x00091001].value[0].SourceImageSequence[0].ReferencedSOPInstanceUID == "2.25.7"
    assert (item.Rows, dataset.Rows) == (7, 9)


# The record


def test_defect_has_offset_path_rule_and_action():
    item = EXPLICIT_LE.item(EXPLICIT_LE.header(0x00080100, "SH", 3) + b"T-1")
    data = files.file(EXPLICIT_LE.sequence(0x00081140, item, item))
    with pytest.warns(DeviationWarning):
        first, second = codicom.dcmread(data).inspect()
    assert first.offset == data.index(b"\x08\x00\x00\x01SH")
    assert second.offset == data.rindex(b"\x08\x00\x00\x01SH")
    assert second.tag_path == "ReferencedImageSequence[1].CodeValue"
    assert (second.rule, second.action) == (Rule.ODD_LENGTH, "took it as it is")


def test_each_rule_is_warned_of_once_with_tag_and_file(tmp_path):
    path = tmp_path / "one.dcm"
    odd = [EXPLICIT_LE.header(tag, "LO", 3) + b"abc" for tag in (0x00080070, 0x00080080, 0x00100020)]
    path.write_bytes(files.file(*odd, bytes(6)))
    with pytest.warns(DeviationWarning) as met:
        dataset = codicom.dcmread(path)
    with pytest.warns(DeviationWarning) as used:
        dataset.inspect()
    met = [*met, *used]
    assert len(met) == 2
    assert len(dataset.deviations) == 4
    assert all(str(path) in str(each.message) for each in met)
    assert "Manufacturer at offset" in str(met[1].message)


def test_using_a_value_twice_records_its_defect_once():
    dataset = read(EXPLICIT_LE.header(0x00100020, "LO", 3) + b"abc")
    dataset.copy().inspect()
    assert len(dataset.inspect()) == 1


def test_record_is_capped_and_counts_what_it_leaves_out():
    dataset = read(DELIMITER * 10_050)
    assert (len(dataset.deviations), dataset.deviations.omitted) == (10_000, 50)


def test_record_is_capped_over_many_items():
    item = EXPLICIT_LE.item(EXPLICIT_LE.header(0x00080100, "SH", 1) + b"T")
    dataset = read(EXPLICIT_LE.sequence(0x00081140, *[item] * 10_020))
    assert (len(dataset.deviations), dataset.deviations.omitted) == (10_000, 20)


def test_record_can_be_indexed_and_told():
    record = Deviations("one.dcm")
    with pytest.warns(DeviationWarning):
        record.record(Rule.ODD_LENGTH, "took it", offset=5, tag_path="PatientID")
    assert record[0] == (5, "PatientID", Rule.ODD_LENGTH, "took it")
    assert str(record[0]) == "PatientID at offset 5: a value of odd length (PS3.5 7.1.1); took it"
    assert repr(record) == "<1 deviations>"


def test_dataset_that_was_not_read_has_no_defects():
    assert len(codicom.Dataset().deviations) == 0


# Strict


@pytest.mark.parametrize(
    ("elements", "rule"),
    [
        ([EXPLICIT_LE.header(0x00100020, "LO", 3) + b"abc"], Rule.ODD_LENGTH),
        ([EXPLICIT_LE.header(0x00100020, "LO", 30) + b"abc"], Rule.TRUNCATED_VALUE),
        ([EXPLICIT_LE.element(0x00100020, "LO", "a "), EXPLICIT_LE.element(0x00080070, "LO", "a ")], Rule.TAG_ORDER),
        ([EXPLICIT_LE.element(0x00100020, "LO", "a ")] * 2, Rule.TAG_ORDER),
        ([DELIMITER], Rule.STRAY_DELIMITER),
        ([EXPLICIT_LE.element(0x00101030, "DS", "heavy ")], Rule.VALUE),
        ([EXPLICIT_LE.element(0x00080005, "CS", "ISO_IR 999")], Rule.CHARACTER_SET),
    ],
)
def test_strict_reading_raises_at_once(elements, rule):
    with pytest.raises(DeviationError) as met:
        codicom.dcmread(files.file(*elements), strict=True)
    assert met.value.rule == rule.name
    assert met.value.offset is not None


def test_strict_reading_raises_for_nested_values_too():
    item = EXPLICIT_LE.item(EXPLICIT_LE.header(0x00080100, "SH", 3) + b"T-1")
    with pytest.raises(DeviationError, match="odd length") as met:
        codicom.dcmread(files.file(EXPLICIT_LE.sequence(0x00081140, item)), strict=True)
    assert met.value.tag_path == "ReferencedImageSequence[0].CodeValue"


def test_strict_reading_of_a_proper_file_succeeds():
    data = files.file(*contents(EXPLICIT_LE))
    assert codicom.dcmread(data, strict=True).PatientName == "Doe^Jane"


def test_strict_can_be_an_option_of_a_block():
    with codicom.options(strict=True), pytest.raises(DeviationError):
        codicom.dcmread(files.file(DELIMITER))


def test_strict_reading_of_a_part_checks_that_part():
    data = files.file(files.patient(), EXPLICIT_LE.header(0x7FE00010, "OW", 500) + b"ab")
    assert codicom.dcmread(io.BytesIO(data), stop_before_pixels=True, strict=True).PatientID == "TEST-1"


# What is said


SECRET = "Zyx^Wvut"


@pytest.mark.parametrize("vr", ["DA", "TM", "DT", "DS", "IS", "CS", "AS", "UI", "AE", "PN", "LO", "SH", "UR"])
def test_value_that_its_vr_does_not_allow_is_told_without_the_value(vr):
    dataset = codicom.dcmread(files.file(EXPLICIT_LE.element(0x00091001, vr, (SECRET + "\\") * 20 + SECRET)))
    with warnings.catch_warnings(record=True) as met:
        warnings.simplefilter("always")
        dataset.inspect()
    said = [str(each.message) for each in met] + [str(each) for each in dataset.deviations]
    assert not [text for text in said if SECRET in text or "Wvut" in text]
    with codicom.options(reading_validation=2, strict=True):
        again = codicom.dcmread
        try:
            again(files.file(EXPLICIT_LE.element(0x00091001, vr, (SECRET + "\\") * 20 + SECRET)))
        except CodicomError as error:
            assert SECRET not in str(error)  # noqa: PT017 - not every VR refuses it


def test_page_on_deviations_lists_every_rule():
    page = Path(__file__).parents[2] / "docs" / "deviations.md"
    listed = re.findall(r"^\| `(\w+)` \|", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [rule.name for rule in Rule]
