import binascii
import io
import random

import pydicom
import pydicom.util.dump as theirs
import pydicom.util.hexutil as their_hex
import pytest

import codicom
from codicom import Dataset, dump, examples

DATA = bytes(range(256)) + b"end"


@pytest.mark.parametrize("byte", range(256))
def test_a_byte_is_shown_as_pydicom_shows_it(byte):
    assert dump.print_character(byte) == theirs.print_character(byte)


def test_a_line_has_address_hexadecimal_and_characters():
    assert dump.datadump(b"DICM\2\0UL\\~").splitlines() == [
        "0  44 49 43 4D 02 00 55 4C 5C 7E                    DICM..UL.."
    ]


RANGES = [(0, None), (5, None), (0, 0), (0, 16), (0, 15), (3, 40), (255, 300), (400, None), (50, 20)]


@pytest.mark.parametrize(("start", "stop"), RANGES)
def test_a_dump_is_that_of_pydicom(start, stop):
    assert dump.datadump(DATA, start, stop) == theirs.datadump(DATA, start, stop)


def test_a_dump_without_addresses_is_that_of_pydicom():
    ours, others = (each.hexdump(io.BytesIO(DATA), 0, None, False) for each in (dump, theirs))
    assert ours == others


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, 4096])
def test_data_of_any_length_is_dumped_as_pydicom_dumps_it(length):
    data = random.Random(length).randbytes(length)
    assert dump.datadump(data) == theirs.datadump(data)


def test_a_file_is_dumped_by_str_bytes_and_path(tmp_path):
    path = tmp_path / "some.bin"
    path.write_bytes(DATA)
    expected = theirs.filedump(str(path))
    assert [dump.filedump(each) for each in (path, str(path), str(path).encode())] == [expected] * 3


def test_lines_are_made_one_by_one():
    class Endless(io.BytesIO):
        def seek(self, offset, whence=0):
            return 1 << 40 if whence else offset

        def read(self, size=-1):
            return bytes(size)

    lines = dump.dump_lines(Endless())
    assert next(lines).startswith("00000000000  00 00")
    assert next(lines).startswith("00000000010  00 00")


def test_a_negative_address_is_refused():
    with pytest.raises(ValueError, match="must be at least 0, got -1"):
        dump.datadump(DATA, -1)


@pytest.mark.parametrize("name", ["rt_plan", "ct", "report"])
def test_a_dataset_is_printed_as_pydicom_prints_it(name, capsys):
    path = examples.get_path(name)
    ours, others = codicom.dcmread(path), pydicom.dcmread(path)
    dump.pretty_print(ours)
    printed = capsys.readouterr().out
    theirs.pretty_print(others)
    expected = capsys.readouterr().out
    assert [line[:12].lower() for line in printed.splitlines()] == [line[:12].lower() for line in expected.splitlines()]


def test_items_are_indented_and_parted(capsys):
    dump.pretty_print(Dataset(PatientID="1", BeamSequence=[Dataset(BeamName="AP")]), indent_chars="....")
    assert capsys.readouterr().out.splitlines() == [
        "(0010,0020) Patient ID                          LO: '1'",
        "(300A,00B0) Beam Sequence -- 1 item(s)",
        "....(300A,00C2) Beam Name                           LO: 'AP'",
        "....---------",
    ]


@pytest.mark.parametrize("text", ["", "00 ff", "08 00 32 10 ", b"00 FF 0a", "0a0B"])
def test_digits_are_read_as_pydicom_reads_them(text):
    assert dump.hex2bytes(text) == their_hex.hex2bytes(text)


def test_digits_may_stand_on_several_lines():
    assert dump.hex2bytes("08 00\n\t05 00") == b"\x08\0\x05\0"


@pytest.mark.parametrize("text", ["0", "zz", "é0"])
def test_what_is_no_digit_is_refused(text):
    with pytest.raises((binascii.Error, ValueError)):
        dump.hex2bytes(text)


def test_digits_of_another_type_are_refused():
    with pytest.raises(TypeError, match="str or bytes, got int"):
        dump.hex2bytes(12)


@pytest.mark.parametrize("data", [b"", b"\0", DATA])
def test_bytes_are_written_as_pydicom_writes_them(data):
    assert dump.bytes2hex(data) == their_hex.bytes2hex(data)
    assert dump.hex2bytes(dump.bytes2hex(data)) == data
