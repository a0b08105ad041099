"""The head of a file: preamble, File Meta Information, command set, and the encoding of what follows."""

from __future__ import annotations

import warnings

import pytest

from codicom.errors import InvalidDicomError
from codicom.testing import files
from codicom.testing.files import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from codicom.wire.deviations import Deviations, Rule
from codicom.wire.header import Encoding
from codicom.wire.part10 import checked_encoding, data_encoding, meta_end, read_head, shown_encoding

ENCODINGS = {"implicit": IMPLICIT_LE, "explicit": EXPLICIT_LE, "big": EXPLICIT_BE}
CONTENT = EXPLICIT_LE.element(0x00080060, "CS", "CT")
SYNTAX = EXPLICIT_LE.element(0x00020010, "UI", files.EXPLICIT_LITTLE)


def encoding_of(encode):
    return Encoding(not encode.explicit, not encode.little)


def head_of(data, *, force=False):
    """Return the head and the rules that were broken."""
    deviations = Deviations()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        head = read_head(data, deviations, force=force)
    return head, [each.rule for each in deviations]


def group_length(meta, declared=None):
    return EXPLICIT_LE.element(0x00020000, "UL", len(meta) if declared is None else declared) + meta


def test_head_of_a_file_is_read():
    data = b"p" * 128 + b"DICM" + group_length(SYNTAX) + CONTENT
    head, rules = head_of(data)
    assert (head.preamble, [*head.meta], head.transfer_syntax) == (
        b"p" * 128,
        [0x00020000, 0x00020010],
        files.EXPLICIT_LITTLE,
    )
    assert data[head.start :] == CONTENT
    assert rules == []


@pytest.mark.parametrize("declared", [0, 4, 500])
def test_wrong_group_length_is_recorded_and_the_elements_are_taken(declared):
    head, rules = head_of(bytes(128) + b"DICM" + group_length(SYNTAX, declared) + CONTENT)
    assert (head.start, rules) == (132 + 12 + len(SYNTAX), [Rule.META_GROUP_LENGTH])


def test_meta_in_implicit_vr_is_read_and_recorded():
    meta = IMPLICIT_LE.element(0x00020010, "UI", files.EXPLICIT_LITTLE)
    head, rules = head_of(bytes(128) + b"DICM" + meta + CONTENT)
    assert (head.transfer_syntax, head.meta_implicit, rules) == (files.EXPLICIT_LITTLE, True, [Rule.META_IMPLICIT])


def test_meta_that_is_cut_is_recorded():
    head, rules = head_of(bytes(128) + b"DICM" + SYNTAX[:-4])
    assert (head.start, rules) == (132 + len(SYNTAX) - 4, [Rule.TRUNCATED_VALUE])


def test_dataset_without_preamble_is_refused():
    with pytest.raises(InvalidDicomError, match="force=True") as error:
        head_of(CONTENT)
    assert error.value.offset == 128


def test_dataset_without_preamble_is_read_if_forced():
    head, rules = head_of(CONTENT, force=True)
    assert (head.preamble, head.start, rules) == (None, 0, [Rule.NO_PREAMBLE, Rule.NO_FILE_META])


def test_command_set_is_read_before_the_dataset():
    command = IMPLICIT_LE.element(0x00000100, "", b"\1\0")
    head, rules = head_of(bytes(128) + b"DICM" + SYNTAX + command + CONTENT)
    assert ([*head.command], head.start, rules) == ([0x100], 132 + len(SYNTAX) + len(command), [Rule.COMMAND_SET])


def test_end_of_meta_is_where_its_headers_say():
    data = bytes(128) + b"DICM" + group_length(SYNTAX) + EXPLICIT_LE.element(0x00020102, "OB", b"1234")
    assert meta_end(data + CONTENT) == len(data)


def test_end_of_meta_may_lie_after_the_buffer():
    data = bytes(128) + b"DICM" + EXPLICIT_LE.header(0x00020102, "OB", 1000)
    assert meta_end(data) == len(data) + 1000


# Encoding of the dataset


@pytest.mark.parametrize(
    ("syntax", "encoding", "deflated"),
    [
        (files.IMPLICIT_LITTLE, Encoding(True, False), False),
        (files.EXPLICIT_LITTLE, Encoding(False, False), False),
        (files.EXPLICIT_BIG, Encoding(False, True), False),
        (files.DEFLATED, Encoding(False, False), True),
    ],
)
def test_transfer_syntax_says_the_encoding(syntax, encoding, deflated):
    meta = EXPLICIT_LE.element(0x00020010, "UI", syntax)
    data = bytes(128) + b"DICM" + meta
    head, _ = head_of(data)
    assert data_encoding(data, head, Deviations(), None) == (encoding, deflated)


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("syntax", ["", "1.2.826.0.1.3680043.9.9999.1"], ids=["none", "unknown"])
def test_without_a_known_transfer_syntax_the_data_shows_the_encoding(encode, syntax):
    meta = EXPLICIT_LE.element(0x00020010, "UI", syntax)
    data = bytes(128) + b"DICM" + meta + encode.element(0x00080060, "CS", "CT")
    head, _ = head_of(data)
    deviations = Deviations()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert data_encoding(data, head, deviations, None) == (encoding_of(encode), False)
    assert [each.rule for each in deviations] == [Rule.UNKNOWN_TRANSFER_SYNTAX if syntax else Rule.NO_TRANSFER_SYNTAX]


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
def test_first_header_shows_the_encoding(encode):
    assert shown_encoding(encode.element(0x00080060, "CS", "CT"), 0) == encoding_of(encode)


@pytest.mark.parametrize("said", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
def test_wrong_encoding_is_mended_and_recorded(encode, said):
    data = encode.element(0x00080060, "CS", "CT")
    deviations = Deviations()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = checked_encoding(data, 0, encoding_of(said), deviations)
    # Big endian is not looked for in data without VRs.
    wanted = Encoding(True, encoding_of(said).big_endian) if not encode.explicit else encoding_of(encode)
    assert found == wanted
    assert [each.rule for each in deviations] == ([] if found == encoding_of(said) else [Rule.WRONG_TRANSFER_SYNTAX])


def test_encoding_of_an_empty_dataset_is_what_was_said():
    assert checked_encoding(b"", 0, Encoding(False, True), Deviations()) == Encoding(False, True)
